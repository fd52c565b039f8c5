/** Prices and frame sizes that several dialects share. */
import type { Price, TierFacts } from '../catalogue.ts';
import type { Tier } from '../terms.ts';

/** Micro-dollars per second of clip. */
export const RATES: Readonly<Record<Tier, Price>> = {
  standard: { silent: 84_000, withAudio: 126_000 },
  pro: { silent: 112_000, withAudio: 168_000 },
  '4k': { silent: 420_000, withAudio: 420_000 },
};

/** RunComfy: 1080 lines for standard and pro, 2160 for 4k; 21:9 is the full width, cropped. */
const runComfy1080: TierFacts['sizes'] = {
  '16:9': [1920, 1080],
  '9:16': [1080, 1920],
  '1:1': [1080, 1080],
  '4:3': [1440, 1080],
  '3:4': [1080, 1440],
  '21:9': [1920, 822],
};
const runComfy2160: TierFacts['sizes'] = {
  '16:9': [3840, 2160],
  '9:16': [2160, 3840],
  '1:1': [2160, 2160],
  '4:3': [2880, 2160],
  '3:4': [2160, 2880],
  '21:9': [3840, 1646],
};

export const RUNCOMFY_TIERS: Readonly<Record<Tier, TierFacts>> = {
  standard: { price: RATES.standard, sizes: runComfy1080 },
  pro: { price: RATES.pro, sizes: runComfy1080 },
  '4k': { price: RATES['4k'], sizes: runComfy2160 },
};

/** Kling's own sizes, also used by Replicate and Runware: 720p, 1080p and 2160p, with squares of 4/3 of the lines. */
export const KLING_TIERS: Readonly<Record<Tier, TierFacts>> = {
  standard: { price: RATES.standard, sizes: { '16:9': [1280, 720], '9:16': [720, 1280], '1:1': [960, 960] } },
  pro: { price: RATES.pro, sizes: { '16:9': [1920, 1080], '9:16': [1080, 1920], '1:1': [1440, 1440] } },
  '4k': { price: RATES['4k'], sizes: { '16:9': [3840, 2160], '9:16': [2160, 3840], '1:1': [2880, 2880] } },
};
