/** The way from a script to one file through the engine in this process. */

import { type PictureQuality, StoryreelError } from '@storyreel/contract/rules';
import type { ClipResult } from '@storyreel/previz/node';
import {
  generationScreenplay,
  planStory,
  StoryError,
  type StoryInput,
  type StoryPlan,
  storyText,
} from '@storyreel/previz/story';
import { engineError } from './engine-errors.ts';
import type { RenderProgress } from './progress.ts';

export type { StoryPlan };

/** The plan of a script; a script that cannot be planned as asked is an error of the register. */
export function planScript(input: StoryInput): StoryPlan {
  try {
    return planStory(input);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    const { field, rule, value } = error;
    if (value === 'none') throw new StoryreelError('text_empty', { path: 'The script' }, { cause: error });
    const path = field === 'duration' ? '--duration' : 'The script';
    throw new StoryreelError('field_out_of_range', { path, expected: rule, value }, { cause: error });
  }
}

export { storyText };

/** The plan as JSON: every generation with the screenplay that an engine of at most 15 s is given. */
export function storyPayload(plan: StoryPlan) {
  const { scenes, generations, ...rest } = plan;
  return {
    ...rest,
    scenes: scenes.map(({ screenplay, ...scene }) => ({ ...scene, shots: screenplay.shots.length })),
    generations: generations.map((generation) => ({
      ...generation,
      screenplay: generationScreenplay(plan, generation),
    })),
  };
}

export interface StoryRender {
  readonly width: number;
  readonly height: number;
  readonly audio: boolean;
  readonly format: 'mp4' | 'webm' | 'mov';
  readonly quality?: number;
  readonly pictureQuality?: PictureQuality;
  readonly workers?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
}

/** Makes the story's file at an absolute path; after any error there is no file. */
export async function renderStory(plan: StoryPlan, output: string, render: StoryRender): Promise<ClipResult> {
  const { makeStory } = await import('@storyreel/previz/node');
  const { width, height, audio, format, quality, pictureQuality, workers, signal, onProgress } = render;
  try {
    return await makeStory(
      {
        plan,
        width,
        height,
        audio,
        format,
        output,
        ...(quality !== undefined && { quality }),
        ...(pictureQuality === 'draft' && { draft: true }),
        ...(workers !== undefined && { workers }),
      },
      { signal, onProgress },
    );
  } catch (error) {
    throw engineError(error, output, { firstFrame: 'image_url', lastFrame: 'tail_image_url' });
  }
}
