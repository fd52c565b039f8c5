/** The models as data: limits, defaults, sizes and prices for every dialect. Nothing else in the program repeats them. */
import type { Fields } from './fields.ts';
import { KLING_MODELS } from './models/kling.ts';
import { REPLICATE_MODELS } from './models/replicate.ts';
import { RUNCOMFY_MODELS } from './models/runcomfy.ts';
import { RUNWARE_MODELS } from './models/runware.ts';
import type { Dialect, Mode, Tier } from './terms.ts';
import type { AspectRatio } from './vocabulary.ts';

/** Whole micro-dollars (millionths of a US dollar) per second of clip. */
export interface Price {
  readonly silent: number;
  readonly withAudio: number;
}

/** Width and height in pixels. */
export type Size = readonly [width: number, height: number];

export interface TierFacts {
  readonly price: Price;
  /** Sizes by the aspect ratios that can be asked for, the default first. */
  readonly sizes: Readonly<Partial<Record<AspectRatio, Size>>>;
}

export interface Model {
  /** Id in its dialect, unique within it. */
  readonly id: string;
  readonly dialect: Dialect;
  readonly name: string;
  readonly description: string;
  readonly modes: readonly Mode[];
  /** One tier where the id names it; several where a field of the request chooses. */
  readonly tiers: Readonly<Partial<Record<Tier, TierFacts>>>;
  readonly defaultTier: Tier;
  readonly fields: Fields;
}

export const MODELS: readonly Model[] = [...RUNCOMFY_MODELS, ...REPLICATE_MODELS, ...RUNWARE_MODELS, ...KLING_MODELS];

/** The model of that id, or undefined. */
export function findModel(dialect: Dialect, id: string): Model | undefined {
  return MODELS.find((model) => model.dialect === dialect && model.id === id);
}

/** The facts of a tier of a model; throws for a tier that the model does not have, which is a mistake of the caller. */
export function tierFacts(model: Model, tier: Tier): TierFacts {
  const facts = model.tiers[tier];
  if (facts === undefined) throw new Error(`${model.id} has no tier ${tier}`);
  return facts;
}

/** The size of the model that comes nearest to the shape of a picture of `width` by `height`. */
export function nearestSize(facts: TierFacts, width: number, height: number): { aspectRatio: AspectRatio; size: Size } {
  const wanted = Math.log(width / height);
  let best: { aspectRatio: AspectRatio; size: Size } | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [aspectRatio, size] of Object.entries(facts.sizes) as [AspectRatio, Size][]) {
    const distance = Math.abs(Math.log(size[0] / size[1]) - wanted);
    if (distance < bestDistance) {
      best = { aspectRatio, size };
      bestDistance = distance;
    }
  }
  if (best === undefined) throw new Error('a tier without sizes');
  return best;
}
