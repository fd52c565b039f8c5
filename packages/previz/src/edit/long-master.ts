/**
 * Mastering of long sounds: as `master` does it for clips, but in place and in pieces, so that a ten-minute story needs
 * no second copy of its sound.
 */
import type { Stereo } from '../sound/dsp/stereo.ts';
import { silence } from '../sound/dsp/stereo.ts';
import { decibels, samples, smoothing, toDecibels } from '../sound/dsp/tone.ts';
import { blockLoudness, gatedLoudness, integratedLoudness, peakEnvelope } from '../sound/loudness.ts';
import { CEILING_DBTP, slidingMinimum, TARGET_LUFS } from '../sound/mix/master.ts';

const AIM = decibels(CEILING_DBTP - 0.4);
const LOOK_AHEAD = samples(0.004);
const RELEASE = smoothing(0.09);
/** Samples of a piece, and of the 100 ms that loudness is counted in. */
const PIECE = samples(10);
const HOP = samples(0.1);
/** What a piece needs of the samples around it. */
const MARGIN = 2 * LOOK_AHEAD;
const SILENCE = -90;
const ROUNDS = 8;

/** Brings a mix to the target loudness under the ceiling, in place. Gives sentences about what could not be reached. */
export function masterLong(mix: Stereo): string[] {
  fadeEnds(mix);
  const loudness = integratedLoudness(mix);
  if (!(loudness > SILENCE)) return ['The sound is silent; its loudness was left alone.'];
  let gain = decibels(TARGET_LUFS - loudness);
  // Limiting takes loudness away; a few rounds of make-up find the target.
  for (let round = 0; round < ROUNDS; round++) {
    const miss = TARGET_LUFS - limitedLoudness(mix, gain);
    if (Math.abs(miss) < 0.2) break;
    gain *= decibels(Math.max(-6, Math.min(6, miss * (miss > 0 ? 1.25 : 1))));
  }
  limit(mix, gain, (start, part) => {
    mix.left.set(part.left, start);
    mix.right.set(part.right, start);
  });
  const over = toDecibels(peakOf(mix)) - CEILING_DBTP;
  if (over > 0) scale(mix, decibels(-over - 0.05));
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

function scale({ left, right }: Stereo, gain: number): void {
  for (const channel of [left, right]) for (let i = 0; i < channel.length; i++) channel[i]! *= gain;
}

/** Largest between-sample magnitude. */
function peakOf({ left, right }: Stereo): number {
  let peak = 0;
  for (let start = 0; start < left.length; start += PIECE) {
    const to = Math.min(left.length, start + PIECE + MARGIN);
    for (const v of peakEnvelope({ left: left.subarray(start, to), right: right.subarray(start, to) }, 0.4))
      if (v > peak) peak = v;
  }
  return peak;
}

/** Loudness that the mix would have with this gain under the limiter. */
function limitedLoudness(mix: Stereo, gain: number): number {
  const blocks = new Float64Array(Math.ceil(mix.left.length / HOP));
  let count = 0;
  // Nine hops are carried over: five for the filters to settle, three that a block reaches back, one that it begins with.
  let carried = silence(0);
  limit(mix, gain, (_start, part) => {
    const joined = { left: joinedOf(carried.left, part.left), right: joinedOf(carried.right, part.right) };
    const fresh = blockLoudness(joined).subarray(carried.left.length === 0 ? 0 : 6);
    blocks.set(fresh.subarray(0, blocks.length - count), count);
    count += fresh.length;
    const from = joined.left.length - 9 * HOP;
    carried = { left: joined.left.slice(from), right: joined.right.slice(from) };
  });
  return gatedLoudness(blocks.subarray(0, Math.min(count, blocks.length)));
}

function joinedOf(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/**
 * Gives the mix times `gain`, held under the ceiling, piece by piece to `take`, which may write it over the mix. The
 * reduction that a peak wants is held over the look-ahead around it, let go slowly after it, and smoothed over the
 * look-ahead; the hold goes on from piece to piece.
 */
function limit(mix: Stereo, gain: number, take: (start: number, part: Stereo) => void): void {
  const n = mix.left.length;
  let held = 1;
  /** The last samples before the piece, as they were. */
  let before = silence(0);
  for (let start = 0; start < n; start += PIECE) {
    const end = Math.min(n, start + PIECE);
    const from = start - before.left.length;
    const to = Math.min(n, end + MARGIN);
    const part = {
      left: joinedOf(before.left, mix.left.subarray(start, to)),
      right: joinedOf(before.right, mix.right.subarray(start, to)),
    };
    before = {
      left: part.left.slice(end - from - MARGIN, end - from),
      right: part.right.slice(end - from - MARGIN, end - from),
    };
    const wanted = reductions(peakEnvelope(part), gain);
    // The piece before has let go up to here.
    let loose = held;
    for (let i = Math.max(0, start - from - LOOK_AHEAD); i < wanted.length; i++) {
      loose = Math.min(wanted[i]!, 1 - (1 - loose) * RELEASE);
      wanted[i] = loose;
      if (from + i === end - 1 - LOOK_AHEAD) held = loose;
    }
    take(start, smoothed(part, wanted, gain, start - from, end - from));
  }
}

/** Gain 0..1 that each sample wants so that no peak within the look-ahead passes the aim. */
function reductions(peaks: Float32Array, gain: number): Float32Array {
  const wanted = peaks.map((peak) => (peak * gain > AIM ? AIM / (peak * gain) : 1));
  slidingMinimum(wanted, LOOK_AHEAD);
  return wanted;
}

/** The samples from `start` to `end` times the mean of the reductions over the look-ahead. */
function smoothed(part: Stereo, wanted: Float32Array, gain: number, start: number, end: number): Stereo {
  const half = LOOK_AHEAD >> 1;
  const width = 2 * half + 1;
  const last = wanted.length - 1;
  const at = (i: number): number => wanted[i < 0 ? 0 : Math.min(i, last)]!;
  const out = silence(end - start);
  let sum = 0;
  for (let k = start - half; k <= start + half; k++) sum += at(k);
  for (let i = start; i < end; i++) {
    const g = (gain * sum) / width;
    out.left[i - start] = part.left[i]! * g;
    out.right[i - start] = part.right[i]! * g;
    sum += at(i + half + 1) - at(i - half);
  }
  return out;
}
