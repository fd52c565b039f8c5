/** Seeded noise colours and slow wanders. */
import { noise1 } from '../../math/noise.ts';
import { hash32 } from '../../math/random.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { take } from './pool.ts';

/** White noise, one number at a time, in [-1, 1). */
export class Noise {
  private state: number;

  constructor(seed: number) {
    this.state = hash32(seed) | 1;
  }

  next(): number {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return s * 4.656612873077393e-10;
  }
}

/** Samples of the noise rings, a power of two: 5.5 s. */
const RING = 1 << 18;

/** Noise that goes on for ever without a seam: every bed reads the same ring from a place of its own. */
function ring(colour: (white: number) => number): () => Float32Array {
  let made: Float32Array | undefined;
  return () => {
    if (made) return made;
    const out = new Float32Array(RING);
    const source = hash32(0x51ed27);
    let s = source | 1;
    const next = (): number => {
      s ^= s << 13;
      s ^= s >>> 17;
      s ^= s << 5;
      return s * 4.656612873077393e-10;
    };
    // The last samples are run through first, so that the filter's memory at the end is that at the start.
    const warm = 1 << 13;
    for (let i = 0; i < RING; i++) out[i] = next();
    for (let i = RING - warm; i < RING; i++) colour(out[i]);
    for (let i = 0; i < RING; i++) out[i] = colour(out[i]);
    made = out;
    return out;
  };
}

const whiteRing = ring((w) => w);

const pinkRing = (() => {
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  return ring((w) => {
    b0 = 0.99765 * b0 + w * 0.099046;
    b1 = 0.963 * b1 + w * 0.2965164;
    b2 = 0.57 * b2 + w * 1.0526913;
    return (b0 + b1 + b2 + w * 0.1848) * 0.16;
  });
})();

const brownRing = (() => {
  let y = 0;
  return ring((w) => {
    y = y * 0.9975 + w * 0.025;
    return y;
  });
})();

/** A stretch of a ring that begins at a place of the seed's choosing; a new array. */
function stretch(source: Float32Array, seed: number, length: number): Float32Array {
  const out = take(length);
  let from = hash32(seed) & (RING - 1);
  for (let at = 0; at < length; ) {
    const n = Math.min(length - at, RING - from);
    out.set(source.subarray(from, from + n), at);
    at += n;
    from = 0;
  }
  return out;
}

/** White noise of `length` samples in [-1, 1). */
export const white = (seed: number, length: number): Float32Array => stretch(whiteRing(), seed, length);

/** Pink noise (-3 dB per octave), about 0.15 RMS. */
export const pink = (seed: number, length: number): Float32Array => stretch(pinkRing(), seed, length);

/** Brown noise (-6 dB per octave), about 0.2 RMS, without an offset. */
export const brown = (seed: number, length: number): Float32Array => stretch(brownRing(), seed, length);

/** A smooth wander in [-1, 1] that turns about `rate` times a second. */
export function wander(seed: number, length: number, rate: number): Float32Array {
  const out = take(length);
  const step = 128;
  let a = noise1(seed, 0);
  for (let i = 0; i < length; i += step) {
    const b = noise1(seed, ((i + step) * rate) / SAMPLE_RATE);
    const end = Math.min(length, i + step);
    for (let k = i; k < end; k++) out[k] = a + ((b - a) * (k - i)) / step;
    a = b;
  }
  return out;
}
