/** The way from a Generation to a Clip through the engine in this process. The only file that knows previz. */
import { type Clip, clipOf, findModel, fitToImage, type Generation, type Screenplay } from '@storyreel/contract';
import { direct, directorInput, elementWarnings } from '@storyreel/previz/director';
import { imageError } from '@storyreel/previz/errors';
import type { ImageInput, OutsideVoice } from '@storyreel/previz/node';
import { engineError } from './engine-errors.ts';
import type { ChosenPasses } from './pass-choice.ts';
import type { RenderProgress } from './progress.ts';
import type { ImageFields, ReadRequest } from './request.ts';
import { VERSION } from './version.ts';

export { type BenchLine, directorInput, markSpans, planBenchLine, planText } from '@storyreel/previz/director';

/** The screenplay of a generation. */
export function planGeneration(generation: Generation): Screenplay {
  return direct(directorInput(generation));
}

/** A generation whose images have been fetched and looked at, and that has its final shape. */
export interface Opened {
  readonly generation: Generation;
  readonly fields: ImageFields;
  readonly firstFrame?: ImageInput;
  readonly lastFrame?: ImageInput;
  readonly warnings: readonly string[];
}

export interface OpenOptions {
  /** False: addresses are left alone, and said to be. */
  readonly fetch: boolean;
  readonly signal?: AbortSignal;
}

/** Fetches the images once, checks them, and gives the generation the shape of its first frame where it asks for that. */
export async function openImages(request: ReadRequest, options: OpenOptions): Promise<Opened> {
  const { generation, fields } = request;
  const warnings = elementWarnings(generation);
  if (generation.firstFrame === undefined) return { generation, fields, warnings };
  const first = await openImage(generation.firstFrame, fields.firstFrame, options, warnings);
  const last =
    generation.lastFrame === undefined
      ? undefined
      : await openImage(generation.lastFrame, fields.lastFrame, options, warnings);
  const model = findModel(generation.dialect, generation.model);
  const shaped =
    model === undefined || first.size === undefined
      ? generation
      : fitToImage(generation, model, first.size.width, first.size.height);
  return {
    generation: shaped,
    fields,
    firstFrame: first.input,
    ...(last === undefined ? {} : { lastFrame: last.input }),
    warnings,
  };
}

interface OpenedImage {
  readonly input: ImageInput;
  readonly size?: { readonly width: number; readonly height: number };
}

async function openImage(image: string, field: string, options: OpenOptions, warnings: string[]): Promise<OpenedImage> {
  const remote = /^https:/i.test(image);
  if (remote && !options.fetch) {
    warnings.push(`${field} is not fetched in a dry run: neither the image nor its shape was looked at.`);
    return { input: image };
  }
  const { DEFAULT_IMAGE_RULES, guardedFetch, probeImage } = await import('@storyreel/previz/node');
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  try {
    const input = remote ? await guardedFetch(image, { ...signal, maxBytes: DEFAULT_IMAGE_RULES.maxBytes }) : image;
    return { input, size: await probeImage(input, field, {}, options.signal) };
  } catch (error) {
    throw imageError(error, field, image);
  }
}

export interface LocalOptions {
  readonly signal?: AbortSignal;
  readonly workers?: number;
  readonly onProgress?: (progress: RenderProgress) => void;
  /** Who speaks, in place of the built-in voice. */
  readonly voice?: OutsideVoice;
  /** Warnings of the steps before, for the clip's report. */
  readonly warnings?: readonly string[];
  /** Control passes, and the folder that they shall be in; it must not exist. */
  readonly passes?: ChosenPasses & { readonly folder: string };
}

/** Renders the screenplay to a file at an absolute path; after any error there is no file. */
export async function makeLocalClip(
  opened: Opened,
  screenplay: Screenplay,
  output: string,
  options: LocalOptions = {},
): Promise<Clip> {
  const { makeClip } = await import('@storyreel/previz/node');
  const { generation, firstFrame, lastFrame } = opened;
  const { width, height, audio, format, quality, pictureQuality } = generation;
  const { signal, workers, onProgress } = options;
  const job = {
    screenplay,
    width,
    height,
    audio,
    format,
    quality,
    ...(pictureQuality === 'draft' && { draft: true }),
    output,
    ...(firstFrame === undefined ? {} : { firstFrame }),
    ...(lastFrame === undefined ? {} : { lastFrame }),
    ...(workers === undefined ? {} : { workers }),
    ...(options.passes === undefined ? {} : { passes: options.passes }),
  };
  try {
    const made = await makeClip(job, {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(options.voice === undefined ? {} : { voice: options.voice }),
    });
    const warnings = [...opened.warnings, ...(options.warnings ?? []), ...made.warnings, ...screenplay.warnings];
    return clipOf(made, { generation, screenplay, engine: { name: 'previz', version: VERSION }, warnings });
  } catch (error) {
    throw engineError(error, output, opened.fields);
  }
}

/** The encoder backends that work here, in order of preference. */
export async function encoders(): Promise<readonly string[]> {
  const { availableEncoders } = await import('@storyreel/previz/node');
  return availableEncoders();
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
  const clip = await makeLocalClip(
    { generation, fields: { firstFrame: '', lastFrame: '' }, warnings: [] },
    planGeneration(generation),
    output,
  );
  return { frames: clip.frames, seconds: (performance.now() - began) / 1000 };
}
