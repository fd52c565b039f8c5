/**
 * What the limiter would leave of a mix's loudness, worked out per millisecond instead of per sample: the gain that ends
 * at the target is found on this, and the samples are limited once.
 */

import { blocksOf, gatedLoudness } from '../loudness.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

/** Samples of a piece: a millisecond. */
export const PIECE = SAMPLE_RATE / 1000;
const PIECES_PER_BIN = 100;

export interface LimiterShape {
  /** Level that is not passed. */
  aim: number;
  /** Milliseconds of look-ahead. */
  ahead: number;
  /** Factor per millisecond by which a reduction is let go. */
  release: number;
}

/** A mix per millisecond. */
export interface Sketch {
  /** K-weighted energy. */
  energy: Float64Array;
  /** Largest true peak. */
  peaks: Float32Array;
  /** Samples of the mix. */
  length: number;
}

/** Largest value of each piece. */
export function pieceMaxima(x: Float32Array): Float32Array {
  const out = new Float32Array(Math.max(1, Math.ceil(x.length / PIECE)));
  for (let p = 0; p < out.length; p++) {
    let most = 0;
    const end = Math.min(x.length, (p + 1) * PIECE);
    for (let i = p * PIECE; i < end; i++) if (x[i] > most) most = x[i];
    out[p] = most;
  }
  return out;
}

/** Integrated loudness of the mix times `gain` behind the limiter, LUFS. */
export function limitedLoudness({ energy, peaks, length }: Sketch, gain: number, shape: LimiterShape): number {
  const n = peaks.length;
  const wanted = new Float64Array(n);
  for (let p = 0; p < n; p++) wanted[p] = peaks[p] * gain > shape.aim ? shape.aim / (peaks[p] * gain) : 1;
  const held = new Float64Array(n);
  let last = 1;
  for (let p = 0; p < n; p++) {
    let least = 1;
    const to = Math.min(n - 1, p + shape.ahead);
    for (let k = Math.max(0, p - shape.ahead); k <= to; k++) if (wanted[k] < least) least = wanted[k];
    last = Math.min(least, 1 - (1 - last) * shape.release);
    held[p] = last;
  }
  const bins = new Float64Array(Math.max(1, Math.ceil(length / (PIECE * PIECES_PER_BIN))));
  const half = shape.ahead >> 1;
  for (let p = 0; p < n; p++) {
    let sum = 0;
    for (let k = p - half; k <= p + half; k++) sum += held[k < 0 ? 0 : Math.min(k, n - 1)];
    const g = (gain * sum) / (2 * half + 1);
    bins[Math.min(bins.length - 1, Math.floor(p / PIECES_PER_BIN))] += energy[p] * g * g;
  }
  return gatedLoudness(blocksOf(bins, length));
}
