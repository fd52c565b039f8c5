/** What every reader answers, and the steps that they share. */
import { type Model, nearestSize, type Size, tierFacts } from '../catalogue.ts';
import type { Fault } from '../errors.ts';
import type { ElementReference, Generation, ShotPrompt } from '../generation.ts';
import { deriveSeed } from '../seed.ts';
import type { Format, FrameRate, PictureQuality, Tier } from '../terms.ts';
import { ASPECT_RATIOS, type AspectRatio } from '../vocabulary.ts';
import { type FaultList, join } from './check.ts';

export type Reading<Extra = unknown> =
  | ({ readonly ok: true; readonly generation: Generation; readonly warnings: readonly string[] } & Extra)
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What the caller chose outside the body of the request. */
export interface ReadOptions {
  /** Accept paths on this machine for images. */
  readonly local?: boolean;
  /** True for references to files that the service holds already; they are accepted wherever media are. */
  readonly stored?: (reference: string) => boolean;
  readonly format?: Format;
  readonly quality?: number;
  readonly fps?: FrameRate;
  readonly pictureQuality?: PictureQuality;
  /** In place of the seed of the body. */
  readonly seed?: number;
}

/** Adds a fault where the durations of a sound shot list do not add up to a sound duration. */
export function checkShotSum(shots: readonly ShotPrompt[], duration: number, path: string, faults: FaultList): void {
  const sum = sumOfShots(shots);
  if (sum !== duration)
    faults.add('shots_sum', path, { expected: duration, value: sum, rule: `adds up to ${duration} s` });
}

export function sumOfShots(shots: readonly ShotPrompt[]): number {
  return shots.reduce((total, shot) => total + shot.duration, 0);
}

/** The duration of a clip that has shots but names no duration: their sum, when a clip can have it. */
export function durationFromShots(shots: readonly ShotPrompt[], path: string, faults: FaultList): number | undefined {
  const sum = sumOfShots(shots);
  if (sum >= 3 && sum <= 15) return sum;
  const expected = 'durations that add up to 3 to 15 seconds';
  faults.add('field_out_of_range', path, { expected, value: `${sum} s` });
  return undefined;
}

/** An element as the dialects give it, before its rules are checked. */
export interface RawElement {
  readonly frontalImage?: string | undefined;
  readonly images?: readonly string[] | undefined;
  readonly video?: string | undefined;
  readonly voice?: string | undefined;
}

/** The names that a dialect gives to the parts of an element. */
export interface ElementNames {
  readonly frontalImage: string;
  readonly images: string;
  readonly video: string;
  readonly voice: string;
}

/** Further images need a frontal one; a video stands alone; a voice needs images. */
export function checkElement(element: RawElement, names: ElementNames, path: string, faults: FaultList): void {
  const images = element.images ?? [];
  const excludes = (name: string, other: string) =>
    faults.add('field_excludes', join(path, name), { other: join(path, other), rule: 'images or a video' });
  if (images.length > 0 && element.frontalImage === undefined) {
    faults.add('field_needs', join(path, names.images), {
      other: join(path, names.frontalImage),
      rule: 'needs the frontal image',
    });
  }
  if (element.video !== undefined && element.frontalImage !== undefined) excludes(names.video, names.frontalImage);
  if (element.video !== undefined && images.length > 0) excludes(names.video, names.images);
  if (element.voice !== undefined && element.video !== undefined) excludes(names.voice, names.video);
  if (element.voice !== undefined && element.frontalImage === undefined && element.video === undefined) {
    faults.add('field_needs', join(path, names.voice), {
      other: join(path, names.frontalImage),
      rule: 'needs the frontal image',
    });
  }
}

/** The parts of a Generation that the readers have already worked out. */
export interface GenerationParts {
  readonly model: Model;
  readonly tier: Tier;
  readonly prompt: string;
  readonly negativePrompt?: string | undefined;
  readonly duration: number;
  readonly size: { readonly aspectRatio: AspectRatio; readonly size: Size };
  readonly aspectFrom: Generation['aspectFrom'];
  readonly cfgScale?: number | undefined;
  readonly seed?: number | undefined;
  readonly audio: boolean;
  readonly shotType: Generation['shotType'];
  readonly multiPrompt?: readonly ShotPrompt[] | undefined;
  readonly firstFrame?: string | undefined;
  readonly lastFrame?: string | undefined;
  readonly elements?: readonly ElementReference[] | undefined;
  readonly format?: Format | undefined;
  readonly quality?: number | undefined;
  readonly fps?: FrameRate | undefined;
  readonly pictureQuality?: PictureQuality | undefined;
}

/** A complete Generation: defaults filled in, absent parts left out, the seed settled. */
export function complete(parts: GenerationParts): Generation {
  const negativePrompt = parts.negativePrompt?.trim() ? parts.negativePrompt : undefined;
  const multiPrompt = parts.multiPrompt?.length ? [...parts.multiPrompt] : undefined;
  const seedSource = {
    prompt: parts.prompt,
    duration: parts.duration,
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    ...(multiPrompt === undefined ? {} : { multiPrompt }),
  };
  return {
    model: parts.model.id,
    dialect: parts.model.dialect,
    tier: parts.tier,
    mode: parts.firstFrame === undefined ? 'text-to-video' : 'image-to-video',
    ...seedSource,
    aspectRatio: parts.size.aspectRatio,
    aspectFrom: parts.aspectFrom,
    width: parts.size.size[0],
    height: parts.size.size[1],
    fps: parts.fps ?? 24,
    cfgScale: parts.cfgScale ?? 0.5,
    seed: parts.seed ?? deriveSeed(seedSource),
    seedGiven: parts.seed !== undefined,
    audio: parts.audio,
    shotType: parts.shotType,
    ...(parts.firstFrame === undefined ? {} : { firstFrame: parts.firstFrame }),
    ...(parts.lastFrame === undefined ? {} : { lastFrame: parts.lastFrame }),
    ...(parts.elements?.length ? { elements: [...parts.elements] } : {}),
    format: parts.format ?? 'mp4',
    quality: parts.quality ?? 75,
    // Full is what is meant where nothing is said: requests from before this choice stay what they were.
    ...(parts.pictureQuality === 'draft' ? { pictureQuality: parts.pictureQuality } : {}),
  };
}

/** The size of a tier for a ratio that the model's table allows. */
export function sizeOf(model: Model, tier: Tier, aspectRatio: string): GenerationParts['size'] {
  const ratio = ASPECT_RATIOS.find((each) => each === aspectRatio);
  const size = ratio === undefined ? undefined : tierFacts(model, tier).sizes[ratio];
  if (ratio === undefined || size === undefined) throw new Error(`${model.id} has no size for ${aspectRatio}`);
  return { aspectRatio: ratio, size };
}

/**
 * The generation with the shape of its first frame, where the request left the shape open: the nearest size of its
 * tier to a picture of `width` by `height` pixels. Otherwise the generation itself.
 */
export function fitToImage(generation: Generation, model: Model, width: number, height: number): Generation {
  if (generation.aspectFrom !== 'first-frame') return generation;
  const { aspectRatio, size } = nearestSize(tierFacts(model, generation.tier), width, height);
  return { ...generation, aspectRatio, width: size[0], height: size[1] };
}
