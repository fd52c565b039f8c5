/** Second-order filters: fixed biquads (RBJ forms) and a sweepable state-variable filter. */
import { cos, PI, pow, sin, TAU, tan } from '../../math/trig.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

/** b0 b1 b2 a1 a2, normalised so that a0 = 1. */
export type Biquad = readonly [number, number, number, number, number];

const limit = (hz: number): number => Math.min(Math.max(hz, 5), SAMPLE_RATE * 0.49);

export function lowpass(hz: number, q = Math.SQRT1_2): Biquad {
  const w = (TAU * limit(hz)) / SAMPLE_RATE;
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return [(1 - c) / 2 / a0, (1 - c) / a0, (1 - c) / 2 / a0, (-2 * c) / a0, (1 - alpha) / a0];
}

export function highpass(hz: number, q = Math.SQRT1_2): Biquad {
  const w = (TAU * limit(hz)) / SAMPLE_RATE;
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return [(1 + c) / 2 / a0, -(1 + c) / a0, (1 + c) / 2 / a0, (-2 * c) / a0, (1 - alpha) / a0];
}

/** Peak gain 1 at the centre. */
export function bandpass(hz: number, q: number): Biquad {
  const w = (TAU * limit(hz)) / SAMPLE_RATE;
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return [alpha / a0, 0, -alpha / a0, (-2 * cos(w)) / a0, (1 - alpha) / a0];
}

/** Bell of `db` at the centre. */
export function peaking(hz: number, q: number, db: number): Biquad {
  const w = (TAU * limit(hz)) / SAMPLE_RATE;
  const a = pow(10, db / 40);
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha / a;
  return [(1 + alpha * a) / a0, (-2 * c) / a0, (1 - alpha * a) / a0, (-2 * c) / a0, (1 - alpha / a) / a0];
}

/** Filters in place and gives the same array back. */
export function run(x: Float32Array, f: Biquad): Float32Array {
  const [b0, b1, b2, a1, a2] = f;
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i];
    const y = b0 * v + s1;
    s1 = b1 * v - a1 * y + s2;
    s2 = b2 * v - a2 * y;
    x[i] = y;
  }
  return x;
}

/** One-pole low-pass in place. */
export function soften(x: Float32Array, hz: number): Float32Array {
  const w = (TAU * limit(hz)) / SAMPLE_RATE;
  const k = w / (1 + w);
  let y = 0;
  for (let i = 0; i < x.length; i++) {
    y += (x[i] - y) * k;
    x[i] = y;
  }
  return x;
}

/**
 * State-variable filter with a moving centre, in place. `hz` and `q` are asked for every 32 samples with the sample
 * number. Modes: low, band (peak gain 1), high.
 */
export function sweep(
  x: Float32Array,
  mode: 'low' | 'band' | 'high',
  hz: (sample: number) => number,
  q: (sample: number) => number,
): Float32Array {
  let ic1 = 0;
  let ic2 = 0;
  for (let start = 0; start < x.length; start += 32) {
    const g = tan((PI * limit(hz(start))) / SAMPLE_RATE);
    const k = 1 / q(start);
    const a1 = 1 / (1 + g * (g + k));
    const a2 = g * a1;
    const a3 = g * a2;
    const end = Math.min(x.length, start + 32);
    for (let i = start; i < end; i++) {
      const v = x[i];
      const v3 = v - ic2;
      const v1 = a1 * ic1 + a2 * v3;
      const v2 = ic2 + a2 * ic1 + a3 * v3;
      ic1 = 2 * v1 - ic1;
      ic2 = 2 * v2 - ic2;
      x[i] = mode === 'low' ? v2 : mode === 'band' ? k * v1 : v - k * v1 - v2;
    }
  }
  return x;
}
