/** The way from a Generation to a Clip through the engine in this process. The only file that knows previz. */
import {
  type Clip,
  findModel,
  fitToImage,
  type Generation,
  quote,
  reportShots,
  type Screenplay,
  StoryreelError,
} from '@storyreel/contract';
import { benchPlan as benchPlanOf, direct, planText } from '@storyreel/previz/director';
import type { RenderProgress } from './progress.ts';
import { VERSION } from './version.ts';

/** The screenplay of a generation. */
export async function planGeneration(generation: Generation): Promise<Screenplay> {
  return direct(directorInput(generation));
}

function directorInput(generation: Generation) {
  const { prompt, negativePrompt, duration, aspectRatio, fps, cfgScale, seed, shotType, multiPrompt } = generation;
  return {
    prompt,
    duration,
    aspectRatio,
    fps,
    cfgScale,
    seed,
    shotType,
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    ...(multiPrompt === undefined ? {} : { multiPrompt }),
  };
}

/** A screenplay as text for people. */
export async function screenplayText(screenplay: Screenplay): Promise<string> {
  return planText(screenplay);
}
