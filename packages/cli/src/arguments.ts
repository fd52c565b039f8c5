/** Values of command line options. A bad one is a usage error. */
import { didYouMean, MAX_SEED, StoryreelError } from '@storyreel/contract/rules';

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

export const seedOption = wholeNumber('--seed', 0, MAX_SEED);
