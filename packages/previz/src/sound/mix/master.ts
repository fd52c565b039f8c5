/** The last step: loudness to target, a look-ahead limiter under the true-peak ceiling, fades at the ends. */
import type { Stereo } from '../dsp/stereo.ts';
import { decibels, samples, smoothing } from '../dsp/tone.ts';
import { integratedLoudness, peakEnvelope, truePeak, weightedEnergy } from '../loudness.ts';
import { type LimiterShape, limitedLoudness, PIECE, pieceMaxima, type Sketch } from './limiter-sketch.ts';

/** Integrated loudness of the finished sound, LUFS. */
export const TARGET_LUFS = -16;
/** Highest true peak of the samples, dBTP. AAC and Opus overshoot by up to 1.2 dB, and what is heard has to stay under -1. */
export const CEILING_DBTP = -2.4;
/** The limiter aims a little lower: its gain moves between samples. */
const AIM = decibels(CEILING_DBTP - 0.4);
const LOOK_AHEAD = samples(0.004);
/** The same limiter for a sketch. */
const RELEASE = smoothing(0.09);
const SHAPE: LimiterShape = { aim: AIM, ahead: LOOK_AHEAD / PIECE, release: smoothing(0.09 / PIECE) };
/** Below this there is nothing to bring up, LUFS. */
const SILENCE = -90;

/** Finishes a mix in place. Gives sentences about what could not be reached. */
export function master(mix: Stereo): string[] {
  fadeEnds(mix);
  const energy = weightedEnergy(mix, PIECE);
  const length = mix.left.length;
  const plain = { energy, peaks: new Float32Array(energy.length), length };
  const loudness = limitedLoudness(plain, 1, SHAPE);
  if (!(loudness > SILENCE)) return ['The sound is silent; its loudness was left alone.'];
  const first = decibels(TARGET_LUFS - loudness);
  // What even after make-up stays far under the ceiling needs no fine measure; nor does what is far under the peaks.
  const peaks = peakEnvelope(mix, 0.12, AIM / (first * 5));
  let gain = makeUp({ energy, peaks: pieceMaxima(peaks), length }, first);
  let out = limited(mix, peaks, gain);
  let reached = integratedLoudness(out);
  if (Math.abs(TARGET_LUFS - reached) > 0.3) {
    gain *= decibels(TARGET_LUFS - reached);
    out = limited(mix, peaks, gain);
    reached = integratedLoudness(out);
  }
  const over = truePeak(out) - CEILING_DBTP;
  const lower = over > 0 ? over + 0.05 : 0;
  const trim = decibels(-lower);
  for (let i = 0; i < length; i++) {
    mix.left[i] = out.left[i] * trim;
    mix.right[i] = out.right[i] * trim;
  }
  const final = reached - lower;
  if (Math.abs(final - TARGET_LUFS) > 1) {
    return [`The loudness is ${final.toFixed(1)} LUFS instead of ${TARGET_LUFS}: the sound is a few peaks only.`];
  }
  return [];
}

/** The gain at which what the limiter leaves has the target's loudness: limiting takes loudness away, so it takes rounds. */
function makeUp(sketch: Sketch, first: number): number {
  let gain = first;
  for (let round = 0; round < 12; round++) {
    const miss = TARGET_LUFS - limitedLoudness(sketch, gain, SHAPE);
    if (Math.abs(miss) < 0.05) break;
    gain *= decibels(Math.max(-6, Math.min(6, miss * (miss > 0 ? 1.25 : 1))));
  }
  return gain;
}

function fadeEnds(mix: Stereo): void {
  const n = mix.left.length;
  const fade = Math.min(samples(0.005), Math.floor(n / 2));
  for (let i = 0; i < fade; i++) {
    const g = i / fade;
    mix.left[i] *= g;
    mix.right[i] *= g;
    mix.left[n - 1 - i] *= g;
    mix.right[n - 1 - i] *= g;
  }
}

/**
 * The mix times `gain`, held under the ceiling. The reduction wanted at each sample is spread backwards over the look-ahead
 * (a sliding minimum), smoothed by a window of the same length, and let go slowly.
 */
function limited(mix: Stereo, peaks: Float32Array, gain: number): Stereo {
  const n = peaks.length;
  const wanted = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const p = peaks[i] * gain;
    wanted[i] = p > AIM ? AIM / p : 1;
  }
  slidingMinimum(wanted, LOOK_AHEAD);
  let held = 1;
  for (let i = 0; i < n; i++) {
    held = wanted[i] < held ? wanted[i] : 1 - (1 - held) * RELEASE;
    if (held > wanted[i]) held = wanted[i];
    wanted[i] = held;
  }
  const left = new Float32Array(n);
  const right = new Float32Array(n);
  // Mean over the look-ahead that ends at i + LOOK_AHEAD / 2, so that the gain is down before the peak.
  let sum = 0;
  const half = LOOK_AHEAD >> 1;
  const at = (i: number): number => wanted[i < 0 ? 0 : i >= n ? n - 1 : i];
  for (let k = -half; k <= half; k++) sum += at(k);
  const width = 2 * half + 1;
  for (let i = 0; i < n; i++) {
    const g = (gain * sum) / width;
    left[i] = mix.left[i] * g;
    right[i] = mix.right[i] * g;
    sum += at(i + half + 1) - at(i - half);
  }
  return { left, right };
}

/** x[i] = least of x[i - radius .. i + radius], in place, by blocks (van Herk). */
export function slidingMinimum(x: Float32Array, radius: number): void {
  const n = x.length;
  const width = 2 * radius + 1;
  const padded = new Float32Array(Math.ceil((n + 2 * radius) / width) * width).fill(1);
  padded.set(x, radius);
  const forward = Float32Array.from(padded);
  const backward = padded;
  for (let i = 0; i < forward.length; i++) {
    if (i % width !== 0 && forward[i - 1] < forward[i]) forward[i] = forward[i - 1];
  }
  for (let i = backward.length - 2; i >= 0; i--) {
    if ((i + 1) % width !== 0 && backward[i + 1] < backward[i]) backward[i] = backward[i + 1];
  }
  for (let i = 0; i < n; i++) x[i] = Math.min(backward[i], forward[i + width - 1]);
}
