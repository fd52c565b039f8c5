/** Cuts a story's shots into generations of whole seconds, 3 to 15, and gives every shot its frames. */
import type { Screenplay } from '@storyreel/contract';
import { weightedSpans } from '../director/plan/timing.ts';
import type { Beat } from './beats.ts';
import { sliceShots } from './reels.ts';
import { GENERATION_SECONDS, STORY_SECONDS, StoryError, type StoryGeneration, type StoryPlan } from './story-plan.ts';

const { least: LEAST, most: MOST } = GENERATION_SECONDS;
/** A generation that rounding may still carry up to the limit. */
const ROOM = MOST - 0.5;
/** No shot is shorter, seconds. */
const SHORTEST_SHOT = 0.8;

export interface GenerationSpan {
  scene: number;
  firstShot: number;
  shotCount: number;
  /** Whole seconds. */
  seconds: number;
  /** Frames of each shot. */
  frames: number[];
}

interface Group {
  scene: number;
  from: number;
  to: number;
  wanted: number;
  least: number;
}

/** A shot without words is understood no faster, seconds. */
const SHORTEST_ACTION = 1.5;

/** Seconds that a shot must have. */
function need(beat: Beat): number {
  if (beat.stated) return Math.max(SHORTEST_SHOT, beat.seconds);
  return Math.max(SHORTEST_SHOT, beat.least, Math.min(SHORTEST_ACTION, beat.seconds));
}

/** The generations of all scenes. `duration` makes the story exactly so many seconds long. */
export function cutGenerations(scenes: readonly (readonly Beat[])[], fps: number, duration?: number): GenerationSpan[] {
  const fitted =
    duration === undefined ? scenes.map((beats) => beats.map((beat) => beat.seconds)) : fit(scenes, duration);
  const groups = scenes.flatMap((beats, scene) => groupsOf(beats, fitted[scene]!, scene));
  const seconds = wholeSeconds(groups, duration);
  return groups.map((group, index): GenerationSpan => {
    const beats = scenes[group.scene]!.slice(group.from, group.to);
    const weights = fitted[group.scene]!.slice(group.from, group.to);
    const total = seconds[index]! * fps;
    const spans = weightedSpans(weights, beats.map(need), fps, total);
    return {
      scene: group.scene,
      firstShot: group.from,
      shotCount: group.to - group.from,
      seconds: seconds[index]!,
      frames: spans.map((span) => span.frameCount),
    };
  });
}

/** Seconds of every shot so that the story lasts `duration`: speech keeps its time, the rest stretches or shrinks. */
function fit(scenes: readonly (readonly Beat[])[], duration: number): number[][] {
  const all = scenes.flat();
  const held = all.reduce((sum, beat) => sum + need(beat), 0);
  const loose = all.reduce((sum, beat) => sum + Math.max(0, beat.seconds - need(beat)), 0);
  const floor = Math.max(Math.ceil(held - 0.25), scenes.length * LEAST);
  if (duration < floor)
    throw new StoryError('duration', `at least ${floor} s: speech and stated shots need ${Math.round(held)} s in ${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`, `${duration} s`); // biome-ignore format: one sentence
  const ceiling = all.length * MOST;
  if (duration > ceiling)
    throw new StoryError('duration', `at most ${ceiling} s: the script has ${all.length} ${all.length === 1 ? 'shot' : 'shots'} of up to ${MOST} s`, `${duration} s`); // biome-ignore format: one sentence
  const scale = loose > 0 ? (duration - held) / loose : 0;
  return scenes.map((beats) =>
    beats.map((beat) =>
      loose > 0 ? need(beat) + Math.max(0, beat.seconds - need(beat)) * scale : (need(beat) * duration) / held,
    ),
  );
}

/** Best places to cut a scene: as few generations as it takes, none under three seconds where that can be had, of even length. */
function groupsOf(beats: readonly Beat[], seconds: readonly number[], scene: number): Group[] {
  const n = beats.length;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= n; to++) {
    best.push({ cost: Number.POSITIVE_INFINITY, from: to - 1 });
    let sum = 0;
    let least = 0;
    for (let from = to - 1; from >= 0; from--) {
      sum += seconds[from]!;
      least += need(beats[from]!);
      if ((sum > ROOM || least > MOST) && from < to - 1) break;
      const short = Math.max(0, LEAST - sum);
      const cost = best[from]!.cost + 10 + short * 40 + ((12 - Math.min(12, sum)) / 4) ** 2;
      if (cost < best[to]!.cost) best[to] = { cost, from };
    }
  }
  const groups: Group[] = [];
  for (let to = n; to > 0; to = best[to]!.from) {
    const { from } = best[to]!;
    const part = beats.slice(from, to);
    groups.unshift({
      scene,
      from,
      to,
      wanted: seconds.slice(from, to).reduce((sum, value) => sum + value, 0),
      least: part.reduce((sum, beat) => sum + need(beat), 0),
    });
  }
  return groups;
}

/** Whole seconds of every group; with a duration they add up to it. */
function wholeSeconds(groups: readonly Group[], duration?: number): number[] {
  const least = groups.map((group) => Math.max(LEAST, Math.min(MOST, Math.ceil(group.least - 0.25))));
  let before = 0;
  let wanted = 0;
  const seconds = groups.map((group, index) => {
    wanted += group.wanted;
    const value = Math.max(least[index]!, Math.min(MOST, Math.round(wanted) - Math.round(before)));
    before = wanted;
    return value;
  });
  const sum = (): number => seconds.reduce((total, value) => total + value, 0);
  if (duration !== undefined) {
    for (let miss = duration - sum(); miss !== 0; miss = duration - sum()) {
      const step = Math.sign(miss);
      // The group that is farthest from what it wants gives or takes a second.
      const able = groups.map((group, index) => ({ index, pull: (group.wanted - seconds[index]!) * step })).filter(({ index }) => {
        const next = seconds[index]! + step;
        return next >= least[index]! && next <= MOST;
      }); // biome-ignore format: one chain
      const chosen = able.reduce<(typeof able)[number] | undefined>(
        (top, one) => (top && top.pull >= one.pull ? top : one),
        undefined,
      );
      if (!chosen)
        throw new StoryError('duration', `${sum()} s or ${step > 0 ? 'less' : 'more'}: the generations of this script cannot be ${step > 0 ? 'longer' : 'shorter'}`, `${duration} s`); // biome-ignore format: one sentence
      seconds[chosen.index] = seconds[chosen.index]! + step;
    }
  }
  if (sum() > STORY_SECONDS.most)
    throw new StoryError(
      'script',
      `${STORY_SECONDS.most} s of film or less (shorten it, or give --duration)`,
      `${sum()} s`,
    );
  return seconds;
}

/** A generation as a screenplay of its own: what an engine that makes at most 15 s is given. Ids and seed are the story's. */
export function generationScreenplay(plan: StoryPlan, generation: StoryGeneration): Screenplay {
  const { screenplay } = plan.scenes[generation.scene]!;
  const slice = sliceShots(screenplay, generation.firstShot, generation.shotCount);
  const text = slice.shots.map((shot) => shot.text).join('\n').toLowerCase(); // biome-ignore format: one chain
  const has = (phrase: string): boolean => text.includes(phrase.toLowerCase());
  return {
    ...slice,
    depictables: screenplay.depictables.filter((one) => has(one.phrase)),
    unrecognised: screenplay.unrecognised.filter(has),
  };
}
