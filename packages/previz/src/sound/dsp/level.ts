/** A quick estimate of loudness for setting the level of a bed; the finished mix is measured by the standard's meter. */
import { log, TAU } from '../../math/trig.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Stereo } from './stereo.ts';

/** Seconds of each listening and of the pause after it. */
const LISTEN = Math.round(0.4 * SAMPLE_RATE);
const STRIDE = LISTEN * 3;
/** Samples that the filters get to settle before they are believed. */
const SETTLE = 480;

const SHELF = (() => {
  const w = (TAU * 1700) / SAMPLE_RATE;
  return w / (1 + w);
})();
const RUMBLE = (() => {
  const w = (TAU * 45) / SAMPLE_RATE;
  return w / (1 + w);
})();

/** Mean square of part of a channel, the highs raised by 4 dB and the lowest taken away as the standard's meter does. */
function energy(x: Float32Array, from: number, to: number): number {
  let low = 0;
  let floor = 0;
  let sum = 0;
  const start = Math.max(0, from - SETTLE);
  for (let i = start; i < to; i++) {
    const v = x[i];
    low += (v - low) * SHELF;
    const y = v * 1.585 - low * 0.585;
    floor += (y - floor) * RUMBLE;
    const z = y - floor;
    if (i >= from) sum += z * z;
  }
  return sum;
}

/**
 * Loudness in LUFS, within about 1 dB for beds: every third stretch of 0.4 s is heard, and stretches 10 dB below the mean
 * do not count. -Infinity for silence.
 */
export function quickLoudness(sound: Stereo): number {
  const n = sound.left.length;
  const parts: number[] = [];
  for (let at = 0; at < n; at += STRIDE) {
    const to = Math.min(n, at + LISTEN);
    if (to - at < LISTEN / 2 && parts.length > 0) break;
    parts.push((energy(sound.left, at, to) + energy(sound.right, at, to)) / (to - at));
  }
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
  let heard = parts.filter((p) => p > 1e-7);
  // What is rare may have kept still at every listening.
  if (heard.length === 0) heard = [(energy(sound.left, 0, n) + energy(sound.right, 0, n)) / Math.max(1, n)];
  if (!(heard[0] > 1e-14)) return Number.NEGATIVE_INFINITY;
  const gate = mean(heard) * 0.1;
  return -0.691 + (10 * log(mean(heard.filter((p) => p > gate)))) / Math.LN10;
}
