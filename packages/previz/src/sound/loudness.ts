/** Meters: integrated loudness after ITU-R BS.1770-4 and true peak with fourfold oversampling. */
import { cos, log, PI, pow, sin, tan } from '../math/trig.ts';
import type { Stereo } from './dsp/stereo.ts';
import { SAMPLE_RATE } from './sound-scene.ts';

/** K-weighting: a high shelf of +4 dB, then a high-pass at 38 Hz. Coefficients from the standard's analogue prototypes. */
function kWeighting(): readonly (readonly number[])[] {
  const k1 = tan((PI * 1681.974450955533) / SAMPLE_RATE);
  const vh = pow(10, 3.999843853973347 / 20);
  const vb = pow(vh, 0.4996667741545416);
  const q1 = 0.7071752369554196;
  const a = 1 + k1 / q1 + k1 * k1;
  const shelf = [
    (vh + (vb * k1) / q1 + k1 * k1) / a,
    (2 * (k1 * k1 - vh)) / a,
    (vh - (vb * k1) / q1 + k1 * k1) / a,
    (2 * (k1 * k1 - 1)) / a,
    (1 - k1 / q1 + k1 * k1) / a,
  ];
  const k2 = tan((PI * 38.13547087602444) / SAMPLE_RATE);
  const q2 = 0.5003270373238773;
  const b = 1 + k2 / q2 + k2 * k2;
  return [shelf, [1, -2, 1, (2 * (k2 * k2 - 1)) / b, (1 - k2 / q2 + k2 * k2) / b]];
}

const [SHELF, HIGH] = kWeighting();
const HOP = SAMPLE_RATE / 10;

/** Adds the K-weighted energy of a channel to bins of `hop` samples. */
function addEnergy(bins: Float64Array, x: Float32Array, hop: number): void {
  const [b0, b1, b2, a1, a2] = SHELF;
  const [c0, c1, c2, d1, d2] = HIGH;
  let s1 = 0;
  let s2 = 0;
  let t1 = 0;
  let t2 = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    let sum = 0;
    const end = Math.min(x.length, (bin + 1) * hop);
    for (let i = bin * hop; i < end; i++) {
      const v = x[i];
      const y = b0 * v + s1;
      s1 = b1 * v - a1 * y + s2;
      s2 = b2 * v - a2 * y;
      const z = c0 * y + t1;
      t1 = c1 * y - d1 * z + t2;
      t2 = c2 * y - d2 * z;
      sum += z * z;
    }
    bins[bin] += sum;
  }
}

const toLufs = (meanSquare: number): number => -0.691 + (10 * log(meanSquare)) / Math.LN10;

/** K-weighted energy of both channels in bins of `hop` samples. */
export function weightedEnergy(sound: Stereo, hop: number): Float64Array {
  const bins = new Float64Array(Math.max(1, Math.ceil(sound.left.length / hop)));
  addEnergy(bins, sound.left, hop);
  addEnergy(bins, sound.right, hop);
  return bins;
}

/** Loudness of each 400 ms block (75 % overlap), LUFS; -Infinity for silence. A sound under 400 ms is one block. */
export function blockLoudness(sound: Stereo): Float64Array {
  return blocksOf(weightedEnergy(sound, HOP), sound.left.length);
}

/** The same from the weighted energy in bins of 100 ms of a sound of `n` samples. */
export function blocksOf(bins: Float64Array, n: number): Float64Array {
  const full = Math.floor(n / HOP);
  if (full < 4) {
    let sum = 0;
    for (const b of bins) sum += b;
    return new Float64Array([toLufs(n > 0 ? sum / n : 0)]);
  }
  const out = new Float64Array(full - 3);
  for (let i = 0; i < out.length; i++) out[i] = toLufs((bins[i] + bins[i + 1] + bins[i + 2] + bins[i + 3]) / (4 * HOP));
  return out;
}

/** Integrated loudness in LUFS with the gates at -70 LUFS and 10 LU below the ungated mean; -Infinity for silence. */
export function integratedLoudness(sound: Stereo): number {
  return gatedLoudness(blockLoudness(sound));
}

/** The same from the loudness of all 400 ms blocks. */
export function gatedLoudness(all: Float64Array): number {
  const power = (lufs: number): number => pow(10, (lufs + 0.691) / 10);
  const blocks = all.filter((l) => l > -70);
  if (blocks.length === 0) return Number.NEGATIVE_INFINITY;
  const mean = (values: Float64Array): number => values.reduce((sum, l) => sum + power(l), 0) / values.length;
  const gate = toLufs(mean(blocks)) - 10;
  return toLufs(mean(blocks.filter((l) => l > gate)));
}

/** Taps of each of the three between-sample phases of a fourfold windowed-sinc interpolator. */
const HALF_TAPS = 6;
const PHASES: readonly Float64Array[] = [0.25, 0.5, 0.75].map((offset) => {
  const taps = new Float64Array(HALF_TAPS * 2);
  let sum = 0;
  for (let k = 0; k < taps.length; k++) {
    const x = k - (HALF_TAPS - 1) - offset;
    const window = 0.5 + 0.5 * cos((PI * x) / (HALF_TAPS + 0.5));
    taps[k] = (sin(PI * x) / (PI * x)) * window;
    sum += taps[k];
  }
  return taps.map((t) => t / sum);
});

const BLOCK = 64;

/**
 * Largest magnitude at or just after every sample, both channels, with fourfold oversampling. Blocks that stay below
 * `quiet` times the largest sample, or below `floor`, are not oversampled; 0 oversamples everything.
 */
export function peakEnvelope(sound: Stereo, quiet = 0, floor = 0): Float32Array {
  const n = sound.left.length;
  const out = new Float32Array(n);
  let top = 0;
  for (const x of [sound.left, sound.right]) {
    for (let i = 0; i < n; i++) {
      const a = x[i] < 0 ? -x[i] : x[i];
      if (a > out[i]) out[i] = a;
    }
  }
  for (let i = 0; i < n; i++) if (out[i] > top) top = out[i];
  const least = Math.max(top * quiet, floor);
  const loud = new Uint8Array(Math.ceil(n / BLOCK));
  for (let i = 0; i < n; i++) if (out[i] >= least) loud[i >> 6] = 1;
  for (const x of [sound.left, sound.right]) {
    for (let b = 0; b < loud.length; b++) {
      if (!(loud[b] || loud[b - 1] || loud[b + 1])) continue;
      const from = Math.max(HALF_TAPS - 1, b * BLOCK);
      const to = Math.min(n - HALF_TAPS, (b + 1) * BLOCK);
      for (const taps of PHASES) raiseBetween(out, x, taps, from, to);
    }
  }
  return out;
}

/** Raises the envelope to the magnitude of one between-sample phase. */
function raiseBetween(out: Float32Array, x: Float32Array, taps: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const y =
      x[i - 5] * taps[0] +
      x[i - 4] * taps[1] +
      x[i - 3] * taps[2] +
      x[i - 2] * taps[3] +
      x[i - 1] * taps[4] +
      x[i] * taps[5] +
      x[i + 1] * taps[6] +
      x[i + 2] * taps[7] +
      x[i + 3] * taps[8] +
      x[i + 4] * taps[9] +
      x[i + 5] * taps[10] +
      x[i + 6] * taps[11];
    const a = y < 0 ? -y : y;
    if (a > out[i]) out[i] = a;
  }
}

/** True peak in dBTP; -Infinity for silence. */
export function truePeak(sound: Stereo): number {
  let peak = 0;
  for (const v of peakEnvelope(sound, 0.4)) if (v > peak) peak = v;
  return peak > 0 ? (20 * log(peak)) / Math.LN10 : Number.NEGATIVE_INFINITY;
}
