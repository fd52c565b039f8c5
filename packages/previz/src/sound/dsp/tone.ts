/** Fast sine by table, and small conversions of level, pitch and time. */
import { exp, log, pow, sin, TAU } from '../../math/trig.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

const SIZE = 4096;
const SINE = new Float64Array(SIZE + 1);
for (let i = 0; i <= SIZE; i++) SINE[i] = sin((TAU * i) / SIZE);

/** Sine of a phase in turns (1 = a full circle), error below 1e-6. */
export function sinTurn(phase: number): number {
  const x = (phase - Math.floor(phase)) * SIZE;
  const i = x | 0;
  const a = SINE[i];
  return a + (SINE[i + 1] - a) * (x - i);
}

/** Amplitude factor of a level in decibels. */
export const decibels = (db: number): number => pow(10, db / 20);

/** Level in decibels of an amplitude factor; silence gives -200. */
export const toDecibels = (amplitude: number): number => (amplitude > 1e-10 ? (20 * log(amplitude)) / Math.LN10 : -200);

/** Frequency in Hz of a MIDI note number (69 = 440 Hz), fractions allowed. */
export const midiToHz = (note: number): number => 440 * pow(2, (note - 69) / 12);

/** Samples in a time, rounded. */
export const samples = (seconds: number): number => Math.round(seconds * SAMPLE_RATE);

/** Per-sample factor of an exponential that falls by 60 dB in the given seconds. */
export const decay60 = (seconds: number): number => exp(-6.907755278982137 / (Math.max(1e-4, seconds) * SAMPLE_RATE));

/** Per-sample smoothing factor of a one-pole filter with the given time constant in seconds. */
export const smoothing = (seconds: number): number => exp(-1 / (Math.max(1e-5, seconds) * SAMPLE_RATE));

/** x to the third; written out, since powers beyond squares may differ between engines. */
export const cube = (x: number): number => x * x * x;

/** Soft limit: straight through when small, never beyond 1. Rational, cheap. */
export function softClip(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
