/** Values of command line options. A bad one is a usage error. */
import {
  didYouMean,
  MAX_SEED,
  PICTURE_QUALITIES,
  type PictureQuality,
  StoryreelError,
} from '@storyreel/contract/rules';

export function usage(reason: string): StoryreelError {
  return new StoryreelError('usage', { reason });
}

/** A parser for whole numbers in a range, for commander. */
export function wholeNumber(option: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw usage(`${option} must be a whole number from ${min} to ${max}, got ${JSON.stringify(text)}.`);
  };
}

/** A parser for one of several words, for commander. */
export function oneOf<Value extends string>(option: string, values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const value = values.find((each) => each === text);
    if (value !== undefined) return value;
    const hint = didYouMean(text, values);
    throw usage(`${option} must be one of ${values.join(', ')}, got ${JSON.stringify(text)}.${hint}`);
  };
}

/** What --quality takes: how much care goes into drawing, or how finely the full pictures are encoded. */
export type QualityOption = PictureQuality | number;

export function qualityOption(text: string): QualityOption {
  const word = PICTURE_QUALITIES.find((each) => each === text);
  if (word !== undefined) return word;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 20 && value <= 99) return value;
  const hint = didYouMean(text, PICTURE_QUALITIES);
  throw usage(`--quality must be draft, full, or a whole number from 20 to 99, got ${JSON.stringify(text)}.${hint}`);
}

/** The same as the fields of a request or of a job. */
export function qualityFields(option: QualityOption | undefined): {
  quality?: number;
  pictureQuality?: PictureQuality;
} {
  if (option === undefined) return {};
  return typeof option === 'number' ? { quality: option } : { pictureQuality: option };
}

export const seedOption = wholeNumber('--seed', 0, MAX_SEED);
