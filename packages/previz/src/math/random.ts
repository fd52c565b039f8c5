/** Seeded randomness through integer hashes: the same (seed, key) gives the same number on every machine. */

/** Mixes one 32-bit integer to another, well spread (lowbias32 constants). */
export function hash32(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of any number of integers. */
export function hashInts(...values: number[]): number {
  let h = 0x9e3779b9;
  for (const v of values) h = hash32(h ^ hash32((v | 0) + 0x85ebca6b));
  return h >>> 0;
}

/** Share 0..1 drawn by any number of integers: the same for the same integers. */
export function shareOf(...values: number[]): number {
  return hashInts(...values) / 4294967296;
}

/** Hash of a text with a seed. */
export function hashText(text: string, seed = 0): number {
  let h = hash32(seed ^ 0x51ed270b);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return hash32(h);
}

/** A stream of random numbers from a seed. */
export class Rng {
  private state: number;

  constructor(seed: number) {
    this.state = hash32(seed);
  }

  /** The next 32-bit unsigned integer. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return hash32(this.state);
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.next() / 4294967296;
  }

  /** Uniform in [low, high). */
  range(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** Uniform integer in [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)];
  }

  /** True with probability p. */
  chance(p: number): boolean {
    return this.unit() < p;
  }

  /** A new independent stream, named so that adding draws elsewhere does not shift it. */
  fork(name: string): Rng {
    return new Rng(hashText(name, this.state));
  }
}

/** A named stream of a seed: `stream(seed, 'tree', 3)` is the same whatever else was drawn. */
export function stream(seed: number, name: string, index = 0): Rng {
  return new Rng(hashInts(hashText(name, seed), index));
}
