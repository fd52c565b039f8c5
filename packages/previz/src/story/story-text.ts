/** A planned story as text for a crew: cast and sets first, then every scene with its generations and shots. 80 columns. */
import { castLines, count, languageName, missingLines, setLines, shotListLines } from '../director/plan-text.ts';
import { clock, columnsOf, wrapped } from '../director/text-layout.ts';
import { sliceShots } from './reels.ts';
import type { StoryPlan, StoryScene } from './story-plan.ts';

/** The whole plan. `prices` says what each generation costs, in words, where the caller knows. */
export function storyText(plan: StoryPlan, prices: readonly string[] = []): string {
  const names = namesOf(plan);
  const shots = plan.scenes.reduce((sum, scene) => sum + scene.screenplay.shots.length, 0);
  const facts = [
    `${clock(plan.duration).replace(/\.00$/, '')} (${count(plan.frameCount, 'frame')} at ${plan.fps} fps)`,
    `${count(plan.scenes.length, 'scene')}, ${count(plan.generations.length, 'generation')}, ${count(shots, 'shot')}`,
    `${plan.aspectRatio}, seed ${plan.seed}, ${languageName(plan.language)}`,
  ];
  return `${[
    ...(plan.title === null ? [] : [plan.title.toUpperCase(), '']),
    ...facts,
    '',
    ...castLines(plan.cast, { names }),
    ...setLines(plan.sets),
    ...plan.scenes.flatMap((scene) => sceneLines(plan, scene, names, prices)),
    ...missingLines(plan),
  ].join('\n')}\n`;
}

/** Names of the cast by id: a character's own, else the noun. */
function namesOf(plan: StoryPlan): Map<string, string> {
  return new Map(plan.cast.map((member) => [member.id, member.name ?? member.noun]));
}

function sceneLines(
  plan: StoryPlan,
  scene: StoryScene,
  names: ReadonlyMap<string, string>,
  prices: readonly string[],
): string[] {
  const { screenplay } = scene;
  const title = `SCENE ${scene.index + 1}   ${scene.heading}`;
  const times = `${clock(scene.start)} - ${clock(scene.start + scene.duration)}`;
  const gap = Math.max(3, 80 - columnsOf(title) - columnsOf(times));
  const before = plan.scenes.slice(0, scene.index).reduce((sum, one) => sum + one.screenplay.shots.length, 0);
  const heard = [
    ...screenplay.sounds.map((cue) => cue.phrase),
    ...(screenplay.music ? [`music: ${screenplay.music.phrase}`] : []),
  ];
  return [
    '='.repeat(80),
    `${title}${' '.repeat(gap)}${times}`,
    ...(heard.length > 0 ? wrapped('  heard throughout: ', heard.join('; '), 4) : []),
    '',
    ...plan.generations
      .filter((generation) => generation.scene === scene.index)
      .flatMap((generation) => {
        const slice = sliceShots(screenplay, generation.firstShot, generation.shotCount);
        const price = prices[generation.index];
        return [
          `Generation ${generation.index + 1}: ${generation.duration} s, from ${clock(generation.start)}${price ? `, ${price}` : ''}`,
          '',
          ...shotListLines(slice, {
            names,
            offset: { seconds: generation.start, shots: before + generation.firstShot },
          }),
        ];
      }),
  ];
}
