/** Natural lengths of English vowels after Klatt (1976, 1979): a longest and a least length, and what shortens in between. */
import { isVowel, PHONES, type Segment } from './phones.ts';

/** Milliseconds at full stress at the end of a phrase, and the least. */
const VOWELS: Readonly<Record<string, readonly [full: number, least: number]>> = {
  AA: [240, 100],
  AE: [230, 80],
  AH: [140, 60],
  AO: [240, 100],
  AW: [260, 110],
  AY: [250, 130],
  EH: [150, 70],
  ER: [180, 80],
  EY: [190, 90],
  IH: [135, 45],
  IY: [155, 60],
  OW: [220, 85],
  OY: [280, 150],
  UH: [160, 60],
  UW: [210, 70],
};

/** Dialogue is brisker than sentences read for a measurement. */
const BRISK = 0.86;

/** Whether a phone has lengths here. */
export const isEnglishVowel = (phone: string): boolean => phone in VOWELS;

const sounds = (s: Segment | undefined): s is Segment => s !== undefined && s.phone !== 'SIL';

/** How a consonant after a vowel in the same word stretches or cuts it. */
function byFollower(segments: readonly Segment[], i: number): number {
  const after = segments[i + 1];
  if (!sounds(after) || after.word !== segments[i].word) return 1.2;
  const { kind, voiced } = PHONES[after.phone];
  // Only a consonant that closes the syllable counts in full.
  const beyond = segments[i + 2];
  if (sounds(beyond) && beyond.word === after.word && isVowel(beyond.phone)) return 1;
  if (kind === 'fricative') return voiced ? 1.5 : 1;
  if (kind === 'stop' || kind === 'affricate') return voiced ? 1.2 : 0.7;
  return kind === 'nasal' ? 0.85 : 1;
}

/** Place of a vowel in its word: how many vowels the word has, and whether this is the last. */
function syllables(segments: readonly Segment[], i: number): { count: number; last: boolean } {
  const { word } = segments[i];
  let count = 1;
  let last = true;
  for (let k = i - 1; sounds(segments[k]) && segments[k].word === word; k--) if (isVowel(segments[k].phone)) count++;
  for (let k = i + 1; sounds(segments[k]) && segments[k].word === word; k++) {
    if (!isVowel(segments[k].phone)) continue;
    count++;
    last = false;
  }
  return { count, last };
}

/** Seconds of English vowel i; `final` says that it is in the last syllable of its phrase. */
export function englishVowel(segments: readonly Segment[], i: number, final: boolean): number {
  const s = segments[i];
  const [full, least] = VOWELS[s.phone];
  const { count, last } = syllables(segments, i);
  let share = final ? 1.25 : 0.68;
  if (!last) share *= 0.88;
  if (count > 1) share *= 0.85;
  const follower = byFollower(segments, i);
  share *= final ? follower : 0.4 + 0.6 * follower;
  if (isVowelAt(segments[i + 1])) share *= 1.1;
  if (isVowelAt(segments[i - 1])) share *= 0.8;
  const bottom = s.stress === 0 ? least * 0.72 : least;
  if (s.stress === 0) share *= s.weak ? 0.4 : 0.55;
  else if (s.stress === 2) share *= 0.85;
  return (((full - bottom) * share + bottom) * s.length * BRISK) / 1000;
}

const isVowelAt = (s: Segment | undefined): boolean => sounds(s) && isVowel(s.phone);
