/**
 * Mastering of long sounds: as `master` does it for clips, but in pieces, so that a ten-minute story needs no more than
 * one copy of its sound besides the sound itself.
 */
import type { Stereo } from '../sound/dsp/stereo.ts';
import { silence } from '../sound/dsp/stereo.ts';
import { decibels, samples, smoothing } from '../sound/dsp/tone.ts';
import { integratedLoudness, peakEnvelope, truePeak } from '../sound/loudness.ts';
import { CEILING_DBTP, slidingMinimum, TARGET_LUFS } from '../sound/mix/master.ts';

const AIM = decibels(CEILING_DBTP - 0.4);
const LOOK_AHEAD = samples(0.004);
const RELEASE = smoothing(0.09);
/** Samples of a piece. */
const PIECE = samples(10);
const SILENCE = -90;
const ROUNDS = 8;

/** Brings a mix to the target loudness under the ceiling, in place. Gives sentences about what could not be reached. */
export function masterLong(mix: Stereo): string[] {
  fadeEnds(mix);
  const loudness = integratedLoudness(mix);
  if (!(loudness > SILENCE)) return ['The sound is silent; its loudness was left alone.'];
  const out = silence(mix.left.length);
  let gain = decibels(TARGET_LUFS - loudness);
  limit(mix, gain, out);
  // Limiting takes loudness away; a few rounds of make-up find the target.
  for (let round = 0; round < ROUNDS; round++) {
    const miss = TARGET_LUFS - integratedLoudness(out);
    if (Math.abs(miss) < 0.2) break;
    gain *= decibels(Math.max(-6, Math.min(6, miss * (miss > 0 ? 1.25 : 1))));
    limit(mix, gain, out);
  }
  const over = truePeak(out) - CEILING_DBTP;
  const trim = over > 0 ? decibels(-over - 0.05) : 1;
  for (let i = 0; i < out.left.length; i++) {
    mix.left[i] = out.left[i]! * trim;
    mix.right[i] = out.right[i]! * trim;
  }
  const final = integratedLoudness(mix);
  return Math.abs(final - TARGET_LUFS) > 1
    ? [`The loudness is ${final.toFixed(1)} LUFS instead of ${TARGET_LUFS}: the sound is a few peaks only.`]
    : [];
}

function fadeEnds({ left, right }: Stereo): void {
  const n = left.length;
  const length = Math.min(samples(0.005), Math.floor(n / 2));
  for (let i = 0; i < length; i++) {
    const g = i / length;
    for (const channel of [left, right]) {
      channel[i]! *= g;
      channel[n - 1 - i]! *= g;
    }
  }
}

/**
 * Writes the mix times `gain`, held under the ceiling, to `out`. The reduction that a peak wants is held over the
 * look-ahead before it, let go slowly after it, and smoothed over the look-ahead; the hold goes on from piece to piece.
 */
function limit(mix: Stereo, gain: number, out: Stereo): void {
  const n = mix.left.length;
  let held = 1;
  for (let start = 0; start < n; start += PIECE) {
    const end = Math.min(n, start + PIECE);
    const from = Math.max(0, start - 2 * LOOK_AHEAD);
    const to = Math.min(n, end + 2 * LOOK_AHEAD);
    const part = { left: mix.left.subarray(from, to), right: mix.right.subarray(from, to) };
    const wanted = reductions(peakEnvelope(part), gain);
    const begin = Math.max(0, start - from - LOOK_AHEAD);
    // The samples before the piece were let go by the piece before: they only fill the smoothing window.
    let loose = held;
    for (let i = begin; i < wanted.length; i++) {
      loose = Math.min(wanted[i]!, 1 - (1 - loose) * RELEASE);
      wanted[i] = loose;
      if (from + i === end - 1 - LOOK_AHEAD) held = loose;
    }
    smoothInto(out, part, wanted, gain, start - from, end - from, from);
  }
}

/** Gain 0..1 that each sample wants so that no peak within the look-ahead passes the aim. */
function reductions(peaks: Float32Array, gain: number): Float32Array {
  const wanted = peaks.map((peak) => (peak * gain > AIM ? AIM / (peak * gain) : 1));
  slidingMinimum(wanted, LOOK_AHEAD);
  return wanted;
}

/** Multiplies by the mean of the reductions over the look-ahead. */
function smoothInto(
  out: Stereo,
  part: Stereo,
  wanted: Float32Array,
  gain: number,
  start: number,
  end: number,
  offset: number,
): void {
  const half = LOOK_AHEAD >> 1;
  const width = 2 * half + 1;
  const last = wanted.length - 1;
  const at = (i: number): number => wanted[i < 0 ? 0 : Math.min(i, last)]!;
  let sum = 0;
  for (let k = start - half; k <= start + half; k++) sum += at(k);
  for (let i = start; i < end; i++) {
    const g = (gain * sum) / width;
    out.left[offset + i] = part.left[i]! * g;
    out.right[offset + i] = part.right[i]! * g;
    sum += at(i + half + 1) - at(i - half);
  }
}
