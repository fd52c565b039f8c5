/**
 * The Generation: one canonical request. Every dialect is read into it and says as a warning what it could not carry,
 * so that engines, prices and records need to know one shape only. A Generation is complete: nothing in it is left to
 * a later default, and two equal Generations give the same bytes.
 */
import { z } from 'zod';
import { DIALECTS, FORMATS, MAX_SEED, MODES, PICTURE_QUALITIES, SHOT_TYPES, TIERS } from './terms.ts';
import { ASPECT_RATIOS } from './vocabulary.ts';

/** One shot of a shot list. */
export const ShotPrompt = z.strictObject({
  prompt: z.string().min(1),
  /** Whole seconds. The durations of a shot list add up to the duration of the clip. */
  duration: z.int().min(1).max(15),
});
export type ShotPrompt = z.infer<typeof ShotPrompt>;

/**
 * A recurring character or object. Images and video are https URLs, data URIs or, where the reader was allowed to
 * accept them, local paths.
 */
export const ElementReference = z.strictObject({
  /** The caller's own name for it; "element_1" and so on, in the order of the request, where the dialect has none. */
  id: z.string().min(1),
  description: z.string().optional(),
  frontalImage: z.string().optional(),
  images: z.array(z.string()).default([]),
  video: z.string().optional(),
  voice: z.string().optional(),
  tags: z.array(z.string()).default([]),
});
export type ElementReference = z.infer<typeof ElementReference>;

export const Generation = z.strictObject({
  /** Endpoint id in its dialect: "kling/kling-3.0/pro/text-to-video", "klingai:kling-video@3-pro". */
  model: z.string().min(1),
  dialect: z.enum(DIALECTS),
  tier: z.enum(TIERS),
  mode: z.enum(MODES),
  prompt: z.string().min(1),
  negativePrompt: z.string().optional(),
  /** Whole seconds, 3 to 15. */
  duration: z.int().min(3).max(15),
  /** The ratio of `width` and `height`, or the nearest named one where a dialect takes free sizes. */
  aspectRatio: z.enum(ASPECT_RATIOS),
  /**
   * Who chose the ratio. With "first-frame" the caller left it open, and whoever opens the first frame replaces
   * aspectRatio, width and height with those of `fitToImage`; until then they hold the model's default.
   */
  aspectFrom: z.enum(['request', 'default', 'first-frame']),
  /** Pixels, even. */
  width: z.int().min(16).max(4096).multipleOf(2),
  height: z.int().min(16).max(4096).multipleOf(2),
  fps: z.union([z.literal(24), z.literal(30), z.literal(60)]).default(24),
  /** How literally the words are taken, 0 (free) to 1 (strict). */
  cfgScale: z.number().min(0).max(1).default(0.5),
  /**
   * Varies what the words leave open, and nothing else. A request without a seed gets one computed from the request
   * itself (`deriveSeed`), so the same request gives the same bytes every time; name a seed to get another take.
   */
  seed: z.int().min(0).max(MAX_SEED),
  /** True when the caller named the seed. */
  seedGiven: z.boolean(),
  audio: z.boolean(),
  /** intelligent: the director plans the shots. customize: the shot list rules. */
  shotType: z.enum(SHOT_TYPES),
  /** One to six shots whose durations add up to `duration`. */
  multiPrompt: z.array(ShotPrompt).min(1).max(6).optional(),
  /** Image that the clip opens on: https URL, data URI, or a local path where the reader allowed it. */
  firstFrame: z.string().optional(),
  /** Image that the clip ends on. */
  lastFrame: z.string().optional(),
  elements: z.array(ElementReference).optional(),
  format: z.enum(FORMATS).default('mp4'),
  /** Constant-quality setting of the encoder, 20 (small) to 99 (best). */
  quality: z.int().min(20).max(99).default(75),
  /** How much care goes into drawing the pictures; left out: full. Never changes shots, movement, sound, size or number of frames. */
  pictureQuality: z.enum(PICTURE_QUALITIES).optional(),
});
export type Generation = z.infer<typeof Generation>;
