/** Mandarin: characters to pinyin by a table of common ones, pinyin to sounds and tones. */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';
import { readingOf } from './mandarin-readings.ts';

const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'CH'],
  ['ch', 'CH+'],
  ['sh', 'SH'],
  ['b', 'P'],
  ['p', 'P+'],
  ['m', 'M'],
  ['f', 'F'],
  ['d', 'T'],
  ['t', 'T+'],
  ['n', 'N'],
  ['l', 'L'],
  ['g', 'K'],
  ['k', 'K+'],
  ['h', 'X'],
  ['j', 'CX'],
  ['q', 'CX+'],
  ['x', 'SX'],
  ['r', 'ZR'],
  ['z', 'TS'],
  ['c', 'TS+'],
  ['s', 'S'],
];

const FINALS: Readonly<Record<string, string>> = {
  a: 'A',
  o: 'O',
  e: 'EX',
  ai: 'AY',
  ei: 'EY',
  ao: 'AW',
  ou: 'OW',
  an: 'A N',
  en: 'EX N',
  ang: 'A NG',
  eng: 'EX NG',
  ong: 'O NG',
  er: 'ER',
  i: 'I',
  ia: 'Y A',
  ie: 'Y E',
  iao: 'Y AW',
  iu: 'Y OW',
  ian: 'Y E N',
  in: 'I N',
  iang: 'Y A NG',
  ing: 'I NG',
  iong: 'Y O NG',
  u: 'U',
  ua: 'W A',
  uo: 'W O',
  uai: 'W AY',
  ui: 'W EY',
  uan: 'W A N',
  un: 'W EX N',
  uang: 'W A NG',
  ueng: 'W EX NG',
  ü: 'UE',
  üe: 'UE E',
  üan: 'UE A N',
  ün: 'UE N',
};

/** Semitones at three points of a syllable by tone; 5 is the neutral one. */
const TONES: readonly (readonly number[])[] = [
  [0, 0, 0],
  [5, 5, 5],
  [-1, 1, 5],
  [-2, -5, -1.5],
  [6, 2, -4.5],
  [0, -1, -2],
];

/** The third tone in running speech stays low: only at the end does it come up again. */
const HALF_THIRD: readonly number[] = [-2, -5, -5];

/** Where the neutral tone lies after each tone: high after the low third, low after the falling fourth. */
const NEUTRAL: readonly (readonly number[])[] = [
  [0, -1, -2],
  [1, -0.5, -2],
  [1.5, 0, -1],
  [1, 2, 1.5],
  [-3.5, -4.5, -5],
  [-1, -2, -3],
];

/** Pitch of a syllable by its tone, the tone before it, and whether the phrase ends with it. */
function contourOf(tone: number, before: number | undefined, last: boolean): readonly number[] {
  if (tone === 5) return NEUTRAL[before ?? 0];
  return tone === 3 && !last ? HALF_THIRD : TONES[tone];
}

/** A pinyin syllable ("xue", "yi", "lü") to phones. */
export function syllablePhones(pinyin: string): string[] {
  let s = pinyin;
  if (/^yu/.test(s)) s = `ü${s.slice(2)}`;
  else if (/^yi/.test(s)) s = s.slice(1);
  else if (s === 'you') s = 'iu';
  else if (s.startsWith('y')) s = `i${s.slice(1)}`;
  else if (/^wu/.test(s)) s = s.slice(1);
  else if (s === 'wei') s = 'ui';
  else if (s === 'wen') s = 'un';
  else if (s.startsWith('w')) s = `u${s.slice(1)}`;
  const initial = INITIALS.find(([letters]) => s.startsWith(letters));
  let final = initial ? s.slice(initial[0].length) : s;
  if (initial && 'jqx'.includes(initial[0]) && final.startsWith('u')) final = `ü${final.slice(1)}`;
  // "zhi", "si": the vowel is a buzz at the same place.
  if (initial && final === 'i' && /^(zh|ch|sh|r|z|c|s)$/.test(initial[0])) return [initial[1], 'IR'];
  const vowels = FINALS[final]?.split(' ') ?? [];
  return initial ? [initial[1], ...vowels] : vowels;
}

interface Syllable {
  pinyin: string;
  tone: number;
  character: string;
}

/** Changes of tone in company: two third tones in a row, bu and yi. */
function sandhi(list: Syllable[]): void {
  for (let i = 0; i < list.length - 1; i++) {
    const [a, b] = [list[i], list[i + 1]];
    if (a.character === '不' && b.tone === 4) a.tone = 2;
    else if (a.character === '一' && a.tone === 1) a.tone = b.tone === 4 ? 2 : 4;
    else if (a.tone === 3 && b.tone === 3) a.tone = 2;
  }
}

function addRun(segments: Segment[], list: Syllable[], word: number): void {
  sandhi(list);
  list.forEach(({ pinyin, tone }, k) => {
    const contour = contourOf(tone, list[k - 1]?.tone, k === list.length - 1);
    const phones = syllablePhones(pinyin);
    for (const phone of phones) {
      const s = segment(phone, word + k, isVowel(phone) && tone !== 5 ? 1 : 0, tone === 5 ? 0.8 : 1);
      if (isVowel(phone)) s.tone = contour;
      segments.push(s);
    }
  });
}

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Characters for a run of digits below 10000; longer ones digit by digit. */
function readNumber(digits: string): string {
  if (digits.length > 4 || (digits.length > 1 && digits.startsWith('0')))
    return [...digits].map((d) => DIGITS[Number(d)]).join('');
  if (Number(digits) === 0) return DIGITS[0];
  return [...digits]
    .map((d, i) => (d === '0' ? '零' : DIGITS[Number(d)] + UNITS[digits.length - 1 - i]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
}

export function pronounceMandarin(text: string): Pronounced {
  const segments: Segment[] = [];
  const missing = new Set<string>();
  let word = 0;
  const source = text
    .normalize('NFKC')
    .replace(/\d+/g, readNumber)
    .replace(/\.{2,}/g, '…');
  for (const piece of source.match(/\p{Script=Han}+|[^\s\p{Script=Han}]/gu) ?? []) {
    const mark = markOf(piece);
    if (mark) {
      if (segments.at(-1)?.phone !== 'SIL') segments.push(pause(mark));
      continue;
    }
    if (!/\p{Script=Han}/u.test(piece)) continue;
    const characters = [...piece];
    const list = characters.map((character, i): Syllable => {
      const reading = readingOf(characters, i);
      if (!reading) missing.add(character);
      // An unknown character keeps its beat with a plain syllable.
      return { character, pinyin: reading?.pinyin ?? 'de', tone: reading?.tone ?? 5 };
    });
    addRun(segments, list, word);
    word += list.length;
  }
  const warnings =
    missing.size > 0 ? [`The readings of ${[...missing].join(', ')} are not known; their sound is approximate.`] : [];
  return { segments, warnings };
}
