/** Seeded noise colours and slow wanders. */
import { noise1 } from '../../math/noise.ts';
import { hash32 } from '../../math/random.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

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

/** White noise of `length` samples in [-1, 1). */
export function white(seed: number, length: number): Float32Array {
  const out = new Float32Array(length);
  let s = hash32(seed) | 1;
  for (let i = 0; i < length; i++) {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    out[i] = s * 4.656612873077393e-10;
  }
  return out;
}

/** Pink noise (-3 dB per octave), about 0.15 RMS. */
export function pink(seed: number, length: number): Float32Array {
  const out = white(seed, length);
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let i = 0; i < length; i++) {
    const w = out[i];
    b0 = 0.99765 * b0 + w * 0.099046;
    b1 = 0.963 * b1 + w * 0.2965164;
    b2 = 0.57 * b2 + w * 1.0526913;
    b3 = b0 + b1 + b2 + w * 0.1848;
    out[i] = b3 * 0.16;
  }
  return out;
}

/** Brown noise (-6 dB per octave), about 0.2 RMS, without an offset. */
export function brown(seed: number, length: number): Float32Array {
  const out = white(seed, length);
  let y = 0;
  for (let i = 0; i < length; i++) {
    y = y * 0.9975 + out[i] * 0.025;
    out[i] = y;
  }
  return out;
}

/** A smooth wander in [-1, 1] that turns about `rate` times a second. */
export function wander(seed: number, length: number, rate: number): Float32Array {
  const out = new Float32Array(length);
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
