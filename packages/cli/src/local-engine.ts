/** The way from a Generation to a Clip through the engine in this process. The only file that knows previz. */
import {
  type Clip,
  findModel,
  fitToImage,
  type Generation,
  quote,
  reportShots,
  type Screenplay,
} from '@storyreel/contract';
import { type BenchLine, type BenchPlanLine, direct, planBenchLine, planText } from '@storyreel/previz/director';
import { engineError, type ImageFields } from './engine-errors.ts';
import type { RenderProgress } from './progress.ts';
import { VERSION } from './version.ts';

/** The screenplay of a generation. */
export function planGeneration(generation: Generation): Screenplay {
  const { prompt, negativePrompt, multiPrompt, duration, aspectRatio, fps, seed, cfgScale, shotType, audio } =
    generation;
  return direct({
    prompt,
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    ...(multiPrompt === undefined ? {} : { multiPrompt }),
    duration,
    aspectRatio,
    fps,
    seed,
    cfgScale,
    shotType,
    audio,
    firstFrame: generation.firstFrame !== undefined,
    lastFrame: generation.lastFrame !== undefined,
  });
}

/** A screenplay as text for people. */
export function screenplayText(screenplay: Screenplay): string {
  return planText(screenplay);
}

/** The plan of one line of a benchmark's prompt file; an error is part of the answer. */
export function planLine(line: BenchLine): BenchPlanLine {
  return planBenchLine(line);
}

export interface LocalOptions {
  readonly signal?: AbortSignal;
  readonly workers?: number;
  readonly onProgress?: (progress: RenderProgress) => void;
  /** How the caller names the images, for messages. */
  readonly fields?: ImageFields;
  /** Warnings of the steps before, for the clip's report. */
  readonly warnings?: readonly string[];
}

/** Renders the screenplay to a file at an absolute path; after any error there is no file. */
export async function makeLocalClip(
  generation: Generation,
  screenplay: Screenplay,
  output: string,
  options: LocalOptions = {},
): Promise<Clip> {
  const { makeClip } = await import('@storyreel/previz/node');
  const { width, height, audio, format, quality, firstFrame, lastFrame, seed } = generation;
  const { signal, workers, onProgress } = options;
  const job = {
    screenplay,
    width,
    height,
    audio,
    format,
    quality,
    output,
    ...(firstFrame === undefined ? {} : { firstFrame }),
    ...(lastFrame === undefined ? {} : { lastFrame }),
    ...(workers === undefined ? {} : { workers }),
  };
  try {
    const made = await makeClip(job, {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    const warnings = [...(options.warnings ?? []), ...made.warnings, ...screenplay.warnings];
    return {
      file: made.path,
      format,
      width: made.width,
      height: made.height,
      fps: made.fps,
      frames: made.frameCount,
      duration: made.duration,
      bytes: made.bytes,
      sha256: made.sha256,
      audio,
      seed,
      engine: { name: 'previz', version: VERSION },
      screenplay,
      shotReport: reportShots(screenplay, warnings),
      cost: { chargedMicroUsd: 0, listMicroUsd: quote(generation).microUsd },
      warnings: [...new Set(warnings)],
    };
  } catch (error) {
    throw engineError(error, output, options.fields ?? { firstFrame: 'firstFrame', lastFrame: 'lastFrame' });
  }
}

export interface SpeedTest {
  readonly frames: number;
  readonly seconds: number;
}

/** Makes a small clip and says how long it took. */
export async function speedTest(output: string): Promise<SpeedTest> {
  const model = 'kling/kling-3.0/standard/text-to-video';
  const generation: Generation = {
    model,
    dialect: 'runcomfy',
    tier: 'standard',
    mode: 'text-to-video',
    prompt: 'Wide shot of a woman walking through a park on a sunny day.',
    duration: 3,
    aspectRatio: '16:9',
    aspectFrom: 'request',
    width: 640,
    height: 360,
    fps: 24,
    cfgScale: 0.5,
    seed: 1,
    seedGiven: true,
    audio: true,
    shotType: 'customize',
    format: 'mp4',
    quality: 75,
  };
  const began = performance.now();
  const clip = await makeLocalClip(generation, planGeneration(generation), output);
  return { frames: clip.frames, seconds: (performance.now() - began) / 1000 };
}
