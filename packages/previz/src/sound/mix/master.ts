/** The last step: loudness to target, a look-ahead limiter under the true-peak ceiling, fades at the ends. */
import type { Stereo } from '../dsp/stereo.ts';
import { decibels, samples, smoothing } from '../dsp/tone.ts';
import { integratedLoudness, peakEnvelope, truePeak } from '../loudness.ts';

/** Integrated loudness of the finished sound, LUFS. */
export const TARGET_LUFS = -16;
/** Highest true peak of the samples, dBTP. AAC and Opus overshoot by up to 1.2 dB, and what is heard has to stay under -1. */
export const CEILING_DBTP = -2.4;
/** The limiter aims a little lower: its gain moves between samples. */
const AIM = decibels(CEILING_DBTP - 0.4);
const LOOK_AHEAD = samples(0.004);
/** Below this there is nothing to bring up, LUFS. */
const SILENCE = -90;

/** Finishes a mix in place. Gives sentences about what could not be reached. */
export function master(mix: Stereo): string[] {
  fadeEnds(mix);
  const loudness = integratedLoudness(mix);
  if (!(loudness > SILENCE)) return ['The sound is silent; its loudness was left alone.'];
  // Ten decibels of limiting and more are rare; what is quieter than that needs no fine measure.
  const peaks = peakEnvelope(mix, 0.12);
  let gain = decibels(TARGET_LUFS - loudness);
  let out = limited(mix, peaks, gain);
  // Limiting takes loudness away; a few rounds of make-up find the target.
  for (let round = 0; round < 8; round++) {
    const miss = TARGET_LUFS - integratedLoudness(out);
    if (Math.abs(miss) < 0.2) break;
    gain *= decibels(Math.max(-6, Math.min(6, miss * (miss > 0 ? 1.25 : 1))));
    out = limited(mix, peaks, gain);
  }
  const over = truePeak(out) - CEILING_DBTP;
  const trim = over > 0 ? decibels(-over - 0.05) : 1;
  for (let i = 0; i < mix.left.length; i++) {
    mix.left[i] = out.left[i] * trim;
    mix.right[i] = out.right[i] * trim;
  }
  const final = integratedLoudness(mix);
  if (Math.abs(final - TARGET_LUFS) > 1) {
    return [`The loudness is ${final.toFixed(1)} LUFS instead of ${TARGET_LUFS}: the sound is a few peaks only.`];
  }
  return [];
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
  const release = smoothing(0.09);
  for (let i = 0; i < n; i++) {
    const p = peaks[i] * gain;
    wanted[i] = p > AIM ? AIM / p : 1;
  }
  slidingMinimum(wanted, LOOK_AHEAD);
  let held = 1;
  for (let i = 0; i < n; i++) {
    held = wanted[i] < held ? wanted[i] : 1 - (1 - held) * release;
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
