/** The closed sets of words that requests are made of. Without schemas, so that light programs can load them alone. */

/** Rendering tiers, cheapest first. */
export const TIERS = ['standard', 'pro', '4k'] as const;
export type Tier = (typeof TIERS)[number];

export const MODES = ['text-to-video', 'image-to-video'] as const;
export type Mode = (typeof MODES)[number];

/** Public interfaces that a request may have come through. */
export const DIALECTS = ['runcomfy', 'replicate', 'runware', 'kling'] as const;
export type Dialect = (typeof DIALECTS)[number];

export const SHOT_TYPES = ['intelligent', 'customize'] as const;
export type ShotType = (typeof SHOT_TYPES)[number];

export const FORMATS = ['mp4', 'webm', 'mov'] as const;
export type Format = (typeof FORMATS)[number];

/** How much care goes into the pictures: `draft` shows the same film in about half the time. */
export const PICTURE_QUALITIES = ['full', 'draft'] as const;
export type PictureQuality = (typeof PICTURE_QUALITIES)[number];

export const FRAME_RATES = [24, 30, 60] as const;
export type FrameRate = (typeof FRAME_RATES)[number];

/** The largest seed: seeds are unsigned 32-bit integers. */
export const MAX_SEED = 4294967295;
