/** How long each sound lasts, and how a line is fitted into its time. */
import { englishVowel, isEnglishVowel } from './durations.ts';
import { isVowel, PHONES, type Segment } from './phones.ts';

/** Bounds within which a voice may hurry or dwell. */
const SLOWEST = 0.75;
export const FASTEST = 1.35;
/** A line with time to spare slows down no further than this: more would drawl. */
const UNHURRIED = 0.88;

export interface Timed {
  segment: Segment;
  start: number;
  duration: number;
}

const isPause = (s: Segment): boolean => s.phone === 'SIL';

/** Natural length in seconds of each segment, before any fitting. */
function naturalDurations(segments: readonly Segment[], tempo: number): number[] {
  return segments.map((s, i) => {
    const info = PHONES[s.phone];
    if (isPause(s)) return (info.ms / 1000) * s.length;
    if (isEnglishVowel(s.phone) && !s.tone) return englishVowel(segments, i, isFinal(segments, i)) / tempo;
    const before = segments[i - 1];
    const after = segments[i + 1];
    let factor = s.length;
    if (info.kind === 'vowel') {
      if (s.stress === 0) factor *= s.weak ? 0.55 : 0.68;
      else if (s.stress === 1) factor *= 1.08;
      // A voiceless stop shortens the vowel before it; a voiced one does not.
      if (after && !isPause(after) && !PHONES[after.phone].voiced && PHONES[after.phone].kind !== 'vowel')
        factor *= 0.85;
      if (s.tone) factor *= 1.25;
    } else {
      const cluster =
        (before && !isPause(before) && !isVowel(before.phone) && before.word === s.word) ||
        (after && !isPause(after) && !isVowel(after.phone) && after.word === s.word);
      if (cluster) factor *= 0.78;
      if (s.weak) factor *= 0.85;
    }
    if (isFinal(segments, i)) factor *= info.kind === 'vowel' ? 1.4 : 1.2;
    return ((info.ms / 1000) * factor) / tempo;
  });
}

/** True for the sounds of the last syllable before a pause or the end. */
function isFinal(segments: readonly Segment[], i: number): boolean {
  let vowels = 0;
  for (let k = i; k < segments.length && !isPause(segments[k]); k++) {
    if (isVowel(segments[k].phone) && k > i) vowels++;
    if (vowels > 0) return false;
  }
  if (isVowel(segments[i].phone)) return true;
  for (let k = i - 1; k >= 0 && !isPause(segments[k]); k--) if (isVowel(segments[k].phone)) return true;
  return false;
}

/** Places the segments in time within `available` seconds. Pauses give way before sounds do. */
export function fit(
  segments: readonly Segment[],
  tempo: number,
  available: number,
): { timed: Timed[]; rate: number; duration: number; overrun: number } {
  const natural = naturalDurations(segments, tempo);
  const sum = (pauses: boolean): number =>
    natural.reduce((total, d, i) => total + (isPause(segments[i]) === pauses ? d : 0), 0);
  const spoken = sum(false);
  const silent = sum(true);
  let rate = 1;
  let pauseScale = 1;
  if (spoken + silent > available) {
    // First the pauses shrink, to a third at most, then the voice hurries.
    pauseScale = silent > 0 ? Math.max(0.35, Math.min(1, (available - spoken) / silent)) : 1;
    const needed = spoken / Math.max(0.01, available - silent * pauseScale);
    rate = Math.max(1, needed);
    if (rate > FASTEST) {
      rate = 1;
      pauseScale = 1;
    }
  } else if (spoken > 0) {
    rate = Math.max(UNHURRIED, SLOWEST, (spoken + silent) / Math.max(0.01, available));
  }
  const timed: Timed[] = [];
  let t = 0;
  segments.forEach((s, i) => {
    const duration = isPause(s) ? (natural[i] * pauseScale) / Math.min(rate, 1) : natural[i] / rate;
    timed.push({ segment: s, start: t, duration });
    t += duration;
  });
  const over = t - available;
  return { timed, rate, duration: t, overrun: over > 1e-6 ? over : 0 };
}
