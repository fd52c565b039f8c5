/** Short sounds added into a buffer: ringing modes, chirps, filtered noise grains, bubbles. */
import { cos, exp, log, sin, TAU } from '../../math/trig.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Noise } from './noise.ts';
import { decay60, sinTurn } from './tone.ts';

/** One ringing partial: Hz, seconds to fall by 60 dB, amplitude. */
export type Mode = readonly [hz: number, ring: number, amplitude: number];

/** Adds decaying sines that start at sample `at`. Partials above 20 kHz are left out. */
export function ring(out: Float32Array, at: number, modes: readonly Mode[], gain = 1): void {
  for (const [hz, seconds, amplitude] of modes) {
    if (hz > 20000 || amplitude === 0) continue;
    const r = decay60(seconds);
    const w = (TAU * hz) / SAMPLE_RATE;
    const k1 = 2 * r * cos(w);
    const k2 = r * r;
    let y1 = amplitude * gain * sin(w) * r;
    let y2 = 0;
    const end = Math.min(out.length, at + Math.ceil(seconds * SAMPLE_RATE * 1.2));
    for (let i = Math.max(0, at); i < end; i++) {
      out[i] += y1;
      const y = k1 * y1 - k2 * y2;
      y2 = y1;
      y1 = y;
    }
  }
}

/** Adds a sine that glides from `from` to `to` Hz with an exponential fall of 60 dB over `seconds`, 0.5 ms attack. */
export function chirp(
  out: Float32Array,
  at: number,
  from: number,
  to: number,
  seconds: number,
  amplitude: number,
  attack = 0.0005,
): void {
  const length = Math.ceil(seconds * SAMPLE_RATE);
  const fall = decay60(seconds);
  const rise = 1 / Math.max(1, attack * SAMPLE_RATE);
  const step = exp(log(to / from) / length);
  let increment = from / SAMPLE_RATE;
  let phase = 0;
  let env = amplitude;
  const end = Math.min(length, out.length - at);
  for (let i = 0; i < end; i++) {
    const up = i * rise;
    out[at + i] += sinTurn(phase) * env * Math.min(up, 1);
    phase += increment;
    increment *= step;
    env *= fall;
  }
}

/** Coefficients of a two-pole resonance at `hz` with quality `q`, as loud whatever the quality. */
function resonance(hz: number, q: number): { b0: number; a1: number; a2: number } {
  const w = (TAU * Math.min(hz, 21000)) / SAMPLE_RATE;
  const alpha = sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return { b0: (alpha / a0) * Math.sqrt(q * 4 + 1), a1: (-2 * cos(w)) / a0, a2: (1 - alpha) / a0 };
}

/**
 * Adds a burst of noise through a two-pole resonance at `hz` with quality `q`, falling by 60 dB in `seconds`. The level
 * is about `amplitude` whatever the quality.
 */
export function grain(
  out: Float32Array,
  at: number,
  noise: Noise,
  hz: number,
  q: number,
  seconds: number,
  amplitude: number,
): void {
  const { b0, a1, a2 } = resonance(hz, q);
  const fall = decay60(seconds);
  let env = amplitude;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  const end = Math.min(out.length, at + Math.ceil(seconds * SAMPLE_RATE));
  for (let i = Math.max(0, at); i < end; i++) {
    const x = noise.next() * env;
    const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    out[i] += y;
    env *= fall;
  }
}

/** Adds a swell of filtered noise: a half-sine-squared hump of the given length. */
export function hump(
  out: Float32Array,
  at: number,
  noise: Noise,
  hz: number,
  q: number,
  seconds: number,
  amplitude: number,
): void {
  const length = Math.ceil(seconds * SAMPLE_RATE);
  const { b0, a1, a2 } = resonance(hz, q);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < length && at + i < out.length; i++) {
    const s = sinTurn((0.5 * i) / length);
    const x = noise.next() * amplitude * s * s;
    const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    if (at + i >= 0) out[at + i] += y;
  }
}
