/** A story as reels: pieces of film that are staged one after the other, so that memory does not grow with the story. */
import type { Screenplay } from '@storyreel/contract';
import type { StoryPlan } from './story-plan.ts';

/** One piece: a scene, or a part of a long one. Its times and frames count from its own start. */
export interface Reel {
  scene: number;
  startFrame: number;
  frameCount: number;
  /** Index, in the story, of its first shot. */
  firstShot: number;
  screenplay: Screenplay;
  /** Goes on in the same place and hour as the reel before: nothing changes at the seam but the picture. */
  goesOn: boolean;
}

/** A scene longer than this is staged in parts, seconds. Seats and marks are settled anew in each part. */
const LONGEST_REEL = 60;

/** Some consecutive shots of a screenplay as one of its own. */
export function sliceShots(screenplay: Screenplay, first: number, count: number): Screenplay {
  const shots = screenplay.shots.slice(first, first + count);
  const frame = shots[0]!.startFrame;
  const frames = shots.reduce((sum, shot) => sum + shot.frameCount, 0);
  return {
    ...screenplay,
    duration: frames / screenplay.fps,
    shots: shots.map((shot, index) => ({
      ...shot,
      index,
      startFrame: shot.startFrame - frame,
      start: (shot.startFrame - frame) / screenplay.fps,
    })),
  };
}

/** The reels of a story. Long scenes are parted between generations. */
export function reelsOf(plan: StoryPlan): Reel[] {
  const reels: Reel[] = [];
  let shot = 0;
  for (const scene of plan.scenes) {
    const parts: { first: number; count: number; frames: number }[] = [];
    for (const generation of plan.generations.filter((one) => one.scene === scene.index)) {
      const last = parts.at(-1);
      if (last && last.frames + generation.frameCount <= LONGEST_REEL * plan.fps) {
        last.count += generation.shotCount;
        last.frames += generation.frameCount;
      } else parts.push({ first: generation.firstShot, count: generation.shotCount, frames: generation.frameCount });
    }
    for (const [index, part] of parts.entries()) {
      const before = reels.at(-1);
      const sameSet = before !== undefined && plan.scenes[before.scene]!.set === scene.set;
      const sameHour = before !== undefined && plan.scenes[before.scene]!.timeOfDay === scene.timeOfDay;
      reels.push({
        scene: scene.index,
        startFrame: scene.startFrame + scene.screenplay.shots[part.first]!.startFrame,
        frameCount: part.frames,
        firstShot: shot + part.first,
        screenplay: sliceShots(scene.screenplay, part.first, part.count),
        goesOn: index > 0 || (sameSet && sameHour),
      });
    }
    shot += scene.screenplay.shots.length;
  }
  return reels;
}
