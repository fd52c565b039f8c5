/** The tune of a sentence: falling line, peaks on stressed words, rises of questions, tones of tone languages. */
import { isVowel } from './phones.ts';
import type { Delivery } from './spoken-line.ts';
import type { Timed } from './timing.ts';

/** A phrase between pauses: indices of its first and last timed segment, and the mark that ends it. */
interface Phrase {
  from: number;
  to: number;
  mark: string;
}

function phrasesOf(timed: readonly Timed[]): Phrase[] {
  const out: Phrase[] = [];
  let from = -1;
  timed.forEach(({ segment }, i) => {
    if (segment.phone === 'SIL') {
      if (from >= 0) out.push({ from, to: i - 1, mark: segment.mark ?? ',' });
      from = -1;
    } else if (from < 0) from = i;
  });
  if (from >= 0) out.push({ from, to: timed.length - 1, mark: '.' });
  return out;
}

/** Questions that begin with a question word fall; the others rise. */
const WH = /^\W*(who|whom|whose|what|when|where|which|why|how)\b/i;

const bump = (x: number): number => {
  const a = x < 0 ? -x : x;
  return a >= 1 ? 0 : (1 - a * a) ** 2;
};

/** Semitones at equally spaced points of each segment. */
export function intonation(timed: readonly Timed[], text: string, delivery: Delivery): number[][] {
  const range = Math.max(
    0.15,
    (1 +
      0.55 * delivery.excited +
      0.3 * delivery.shout +
      0.15 * delivery.warm -
      0.45 * delivery.sad -
      0.1 * delivery.angry) *
      (1 - 0.9 * delivery.robotic),
  );
  const lift =
    4.5 * delivery.shout + 2 * delivery.excited - 1.5 * delivery.sad - 0.8 * delivery.warm + 2 * delivery.fearful;
  const sentences = text.split(/(?<=[.!?。！？…])/);
  const phrases = phrasesOf(timed);
  const out = timed.map(() => [0, 0, 0]);
  let sentence = 0;
  for (const phrase of phrases) {
    const question = phrase.mark === '?' && !WH.test((sentences[sentence] ?? text).trim());
    drawPhrase(timed, phrase, question, out);
    if (phrase.mark !== ',' && phrase.mark !== '-') sentence++;
  }
  addTones(timed, out);
  return out.map((points) => points.map((p) => p * range + lift));
}

/** How much of the sentence's tune stays under the tones of a tone language. */
const TUNE_UNDER_TONES = 0.45;

/**
 * Lays the tones of a tone language over the tune: each over all voiced sounds of its syllable from the first that carries
 * it, and sounds between tones lead from one to the next.
 */
function addTones(timed: readonly Timed[], out: number[][]): void {
  let last: number | undefined;
  for (let i = 0; i < timed.length; i++) {
    const { segment } = timed[i];
    const { tone } = segment;
    if (segment.phone === 'SIL') last = undefined;
    if (!tone || !isVowel(segment.phone)) continue;
    // The tone runs on through what follows in the syllable: a second vowel with the same tone, a nasal.
    let end = i;
    while (end + 1 < timed.length && continues(timed, i, end + 1)) end++;
    const from = timed[i].start;
    const length = timed[end].start + timed[end].duration - from;
    for (let k = i; k <= end; k++) {
      out[k] = out[k].map((p, n) => {
        const t = timed[k].start + (timed[k].duration * n) / 2;
        return along(tone, (t - from) / length) + p * TUNE_UNDER_TONES;
      });
    }
    // What stands before the first tone begins as it does; between two the pitch leads over.
    for (let k = i - 1; k >= 0 && timed[k].segment.phone !== 'SIL' && !done(timed, k); k--) {
      const start = last ?? tone[0];
      const x = (n: number): number => (last === undefined ? 1 : 0.5 + n * 0.25);
      out[k] = out[k].map((p, n) => start + (tone[0] - start) * x(n) + p * TUNE_UNDER_TONES);
    }
    last = tone.at(-1);
    i = end;
  }
}

/** Whether sound k belongs to the syllable whose tone begins at i. */
function continues(timed: readonly Timed[], i: number, k: number): boolean {
  const first = timed[i].segment;
  const s = timed[k].segment;
  if (s.word !== first.word) return false;
  if (s.tone) return s.tone === first.tone;
  // A nasal that the next vowel does not need closes the syllable.
  const next = timed[k + 1]?.segment;
  return ['N', 'NG', 'M'].includes(s.phone) && !(next && next.word === s.word && isVowel(next.phone));
}

/** True for sounds that carry a tone, or the end of one, already. */
function done(timed: readonly Timed[], k: number): boolean {
  if (timed[k].segment.tone) return true;
  for (let i = k - 1; i >= 0 && timed[i].segment.word === timed[k].segment.word; i--) {
    if (timed[i].segment.tone) return continues(timed, i, k);
  }
  return false;
}

/** Value of a list of equally spaced points at x in 0..1. */
function along(points: readonly number[], x: number): number {
  const y = Math.max(0, Math.min(1, x)) * (points.length - 1);
  const k = Math.min(points.length - 2, Math.floor(y));
  return points.length < 2 ? points[0] : points[k] + (points[k + 1] - points[k]) * (y - k);
}

function drawPhrase(timed: readonly Timed[], phrase: Phrase, question: boolean, out: number[][]): void {
  const start = timed[phrase.from].start;
  const end = timed[phrase.to].start + timed[phrase.to].duration;
  const span = Math.max(0.05, end - start);
  const peaks: { time: number; height: number; width: number }[] = [];
  let nucleus = start;
  let lastVowel = start;
  for (let i = phrase.from; i <= phrase.to; i++) {
    const { segment, start: at, duration } = timed[i];
    if (!isVowel(segment.phone)) continue;
    if (segment.stress > 0 && !segment.weak) {
      peaks.push({ time: at + duration * 0.4, height: segment.stress === 1 ? 2.6 : 1.2, width: 0.16 });
      if (segment.stress === 1) nucleus = at;
    }
    lastVowel = at;
  }
  // Where nothing is stressed, the end of the tune belongs to the last vowel.
  if (nucleus === start) nucleus = lastVowel;
  // The last accent carries most of the message.
  const last = peaks.at(-1);
  if (last) last.height += 1.3;
  const tail = Math.max(0.08, end - nucleus);
  for (let i = phrase.from; i <= phrase.to; i++) {
    for (let k = 0; k < 3; k++) {
      const t = timed[i].start + (timed[i].duration * k) / 2;
      const x = (t - start) / span;
      let p = 2.2 - 3.8 * x;
      for (const peak of peaks) p += peak.height * bump((t - peak.time) / peak.width);
      const y = Math.max(0, (t - nucleus) / tail);
      if (question) p += 11 * y * y;
      else if (phrase.mark === ',' || phrase.mark === '-') p += 2.4 * y * y;
      else if (phrase.mark === '…') p += 0.5 * y;
      else p -= 2.8 * y;
      out[i][k] = p;
    }
  }
}
