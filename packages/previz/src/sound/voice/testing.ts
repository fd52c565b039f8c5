/** Helpers of the voice's tests and figures: held sounds, and the resonances measured in them. */
import { cos, PI, sin } from '../../math/trig.ts';
import { PLAIN } from '../../speech/delivery.ts';
import type { Delivery, Phone, SpeechVoice, SpokenLine } from '../../speech/spoken-line.ts';
import { speak } from './index.ts';

/** Speech without any colour. */
export const NEUTRAL: Delivery = PLAIN;

/** A line of given phones: [name, seconds, stress]. */
export function lineOf(
  sounds: readonly (readonly [phone: string, seconds: number, stress?: 0 | 1 | 2])[],
  pitch: readonly number[] = [0],
  delivery: Delivery = NEUTRAL,
): SpokenLine {
  let t = 0;
  const phones = sounds.map(([phone, duration, stress = 1]): Phone => {
    const start = t;
    t += duration;
    return { phone, start, duration, stress, pitch };
  });
  return { phones, visemes: [], duration: t, overrun: 0, rate: 1, delivery, warnings: [] };
}

/** A held vowel whose pitch glides, so that its harmonics pass over every place of the spectrum. */
export function heldVowel(phone: string, voice: SpeechVoice): Float32Array {
  const x = speak(lineOf([[phone, 0.9]], [4, -10]), voice);
  return x.subarray(Math.round(0.12 * 48000), Math.round(0.78 * 48000));
}

const RATE = 12000;

/** Every fourth sample behind a low-pass, with the highs raised. */
function thinned(x: Float32Array): Float64Array {
  const reach = 24;
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => {
    const k = i - reach;
    const sinc = k === 0 ? 1 : sin((PI * k) / 4.4) / ((PI * k) / 4.4);
    return sinc * (0.5 + 0.5 * cos((PI * k) / (reach + 1)));
  });
  const y = new Float64Array(Math.floor(x.length / 4));
  for (let i = 0; i < y.length; i++) {
    let sum = 0;
    for (let k = -reach; k <= reach; k++) sum += (x[i * 4 + k] ?? 0) * weights[k + reach];
    y[i] = sum;
  }
  for (let i = y.length - 1; i > 0; i--) y[i] -= 0.95 * y[i - 1];
  return y;
}

/** Autocorrelation, mean of 30 ms windows. */
function autocorrelation(y: Float64Array, order: number): number[] {
  const size = Math.round(0.03 * RATE);
  const r = new Array<number>(order + 1).fill(0);
  for (let at = 0; at + size <= y.length; at += size >> 1) {
    const w = Float64Array.from({ length: size }, (_, i) => y[at + i] * (0.5 - 0.5 * cos((2 * PI * i) / size)));
    for (let lag = 0; lag <= order; lag++) for (let i = lag; i < size; i++) r[lag] += w[i] * w[i - lag];
  }
  return r;
}

/** Peaks of an all-pole fit below 5 kHz: the resonances, Hz. */
export function resonances(x: Float32Array, order = 13): number[] {
  const r = autocorrelation(thinned(x), order);
  const a = new Float64Array(order + 1);
  a[0] = 1;
  let error = r[0] * (1 + 1e-9);
  for (let i = 1; i <= order; i++) {
    let acc = r[i];
    for (let j = 1; j < i; j++) acc += a[j] * r[i - j];
    const k = -acc / error;
    const before = Float64Array.from(a);
    for (let j = 1; j < i; j++) a[j] = before[j] + k * before[i - j];
    a[i] = k;
    error *= 1 - k * k;
  }
  const gain = (hz: number): number => {
    let re = 0;
    let im = 0;
    for (let k = 0; k <= order; k++) {
      const w = (2 * PI * hz * k) / RATE;
      re += a[k] * cos(w);
      im -= a[k] * sin(w);
    }
    return 1 / Math.sqrt(re * re + im * im);
  };
  const peaks: number[] = [];
  for (let hz = 150; hz < 5000; hz += 5) {
    if (gain(hz) > gain(hz - 5) && gain(hz) >= gain(hz + 5)) peaks.push(hz);
  }
  return peaks;
}

/** By how much the nearest measured resonance misses a target, share of the target. */
export function miss(found: readonly number[], target: number): number {
  return found.reduce((best, hz) => Math.min(best, Math.abs(hz / target - 1)), 1);
}
