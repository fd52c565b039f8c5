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
  return out.map((points, i) => {
    const tone = timed[i].segment.tone;
    const shaped =
      tone && isVowel(timed[i].segment.phone) ? tone.map((t, k) => t + points[Math.min(2, k)] * 0.45) : points;
    return shaped.map((p) => p * range + lift);
  });
}

function drawPhrase(timed: readonly Timed[], phrase: Phrase, question: boolean, out: number[][]): void {
  const start = timed[phrase.from].start;
  const end = timed[phrase.to].start + timed[phrase.to].duration;
  const span = Math.max(0.05, end - start);
  const peaks: { time: number; height: number; width: number }[] = [];
  let nucleus = start;
  for (let i = phrase.from; i <= phrase.to; i++) {
    const { segment, start: at, duration } = timed[i];
    if (!isVowel(segment.phone)) continue;
    if (segment.stress > 0 && !segment.weak) {
      peaks.push({ time: at + duration * 0.4, height: segment.stress === 1 ? 2.6 : 1.2, width: 0.16 });
      if (segment.stress === 1) nucleus = at;
    } else if (nucleus === start) nucleus = at;
  }
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
