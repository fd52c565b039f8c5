/**
 * The speech sounds of every language spoken here. English uses ARPAbet. A plus sign marks strong aspiration (English
 * initial p, Mandarin p, Korean ㅍ). Extra vowels: A E I O U pure; UE OE front rounded; EU unrounded u; EO open o of Korean;
 * EX back e of Mandarin; IR the buzz of Mandarin "shi", "si"; AAN EHN AON nasal. Extra consonants: RT tap, RRT trill,
 * X velar and BH GH soft fricatives, NY, TS DZ, SX CX (as in Mandarin x, j), ZR (Mandarin r), Q a held closure.
 */
import type { Viseme } from '../stage/actor.ts';

export type PhoneKind =
  | 'vowel'
  | 'stop'
  | 'affricate'
  | 'fricative'
  | 'nasal'
  | 'liquid'
  | 'glide'
  | 'closure'
  | 'silence';

export interface PhoneInfo {
  kind: PhoneKind;
  voiced: boolean;
  viseme: Viseme;
  /** Mouth shape at the end, for diphthongs. */
  glide?: Viseme;
  /** Natural length in milliseconds in running speech, stressed if a vowel. */
  ms: number;
}

const info = (kind: PhoneKind, voiced: boolean, viseme: Viseme, ms: number, glide?: Viseme): PhoneInfo =>
  glide ? { kind, voiced, viseme, ms, glide } : { kind, voiced, viseme, ms };
const vowel = (viseme: Viseme, ms: number, glide?: Viseme): PhoneInfo => info('vowel', true, viseme, ms, glide);

export const PHONES: Readonly<Record<string, PhoneInfo>> = {
  SIL: info('silence', false, 'sil', 200),
  AA: vowel('aa', 150),
  AE: vowel('aa', 150),
  AH: vowel('aa', 105),
  AO: vowel('oh', 150),
  AW: vowel('aa', 180, 'ou'),
  AY: vowel('aa', 175, 'ih'),
  EH: vowel('E', 115),
  ER: vowel('RR', 135),
  EY: vowel('E', 155, 'ih'),
  IH: vowel('ih', 95),
  IY: vowel('ih', 125),
  OW: vowel('oh', 160, 'ou'),
  OY: vowel('oh', 185, 'ih'),
  UH: vowel('ou', 100),
  UW: vowel('ou', 130),
  A: vowel('aa', 115),
  E: vowel('E', 110),
  I: vowel('ih', 100),
  O: vowel('oh', 112),
  U: vowel('ou', 100),
  UE: vowel('ou', 115),
  OE: vowel('oh', 115),
  EU: vowel('ih', 95),
  EO: vowel('oh', 110),
  EX: vowel('E', 115),
  IR: vowel('SS', 110),
  AAN: vowel('aa', 150),
  EHN: vowel('E', 140),
  AON: vowel('oh', 145),
  P: info('stop', false, 'PP', 82),
  'P+': info('stop', false, 'PP', 110),
  B: info('stop', true, 'PP', 74),
  T: info('stop', false, 'DD', 76),
  'T+': info('stop', false, 'DD', 106),
  D: info('stop', true, 'DD', 66),
  K: info('stop', false, 'kk', 82),
  'K+': info('stop', false, 'kk', 112),
  G: info('stop', true, 'kk', 72),
  CH: info('affricate', false, 'CH', 112),
  'CH+': info('affricate', false, 'CH', 135),
  JH: info('affricate', true, 'CH', 96),
  TS: info('affricate', false, 'SS', 108),
  'TS+': info('affricate', false, 'SS', 132),
  DZ: info('affricate', true, 'SS', 95),
  CX: info('affricate', false, 'CH', 108),
  'CX+': info('affricate', false, 'CH', 132),
  F: info('fricative', false, 'FF', 100),
  V: info('fricative', true, 'FF', 70),
  TH: info('fricative', false, 'TH', 95),
  DH: info('fricative', true, 'TH', 55),
  S: info('fricative', false, 'SS', 108),
  Z: info('fricative', true, 'SS', 82),
  SH: info('fricative', false, 'CH', 112),
  ZH: info('fricative', true, 'CH', 82),
  SX: info('fricative', false, 'CH', 110),
  ZR: info('fricative', true, 'RR', 80),
  X: info('fricative', false, 'kk', 90),
  HH: info('fricative', false, 'sil', 65),
  BH: info('fricative', true, 'PP', 58),
  GH: info('fricative', true, 'kk', 58),
  M: info('nasal', true, 'PP', 76),
  N: info('nasal', true, 'nn', 66),
  NG: info('nasal', true, 'kk', 78),
  NY: info('nasal', true, 'nn', 82),
  L: info('liquid', true, 'nn', 68),
  R: info('liquid', true, 'RR', 70),
  RT: info('liquid', true, 'DD', 34),
  RRT: info('liquid', true, 'DD', 96),
  W: info('glide', true, 'ou', 68),
  Y: info('glide', true, 'ih', 62),
  Q: info('closure', false, 'sil', 80),
};

export const isVowel = (phone: string): boolean => PHONES[phone]?.kind === 'vowel';

/** A speech sound before it has its place in time. */
export interface Segment {
  phone: string;
  stress: 0 | 1 | 2;
  /** Factor on the natural length. */
  length: number;
  /** Number of the word, counted through the line; -1 for pauses. */
  word: number;
  /** Semitones that a tone language puts on the syllable, at equal steps over its vowel. */
  tone?: readonly number[];
  /** A pause and the mark that made it: ',' '.' '?' '!' '…' '-'. */
  mark?: string;
  /** True in words that carry little weight: "the", "of". */
  weak?: boolean;
}

/** What a language's rules give. */
export interface Pronounced {
  segments: Segment[];
  warnings: string[];
}

export const segment = (phone: string, word: number, stress: 0 | 1 | 2 = 0, length = 1): Segment => ({
  phone,
  stress,
  length,
  word,
});

/** A pause for a punctuation mark. */
export function pause(mark: string): Segment {
  const seconds = mark === ',' ? 0.9 : mark === '-' ? 1.2 : mark === '…' ? 1.8 : 1.6;
  return { phone: 'SIL', stress: 0, length: seconds, word: -1, mark };
}

/** The pause mark that a punctuation character stands for, or ''. */
export function markOf(character: string): string {
  if ('.。．؟'.includes(character)) return character === '؟' ? '?' : '.';
  if (',،、，;；:：'.includes(character)) return ',';
  if ('?？'.includes(character)) return '?';
  if ('!！'.includes(character)) return '!';
  if ('…⋯'.includes(character)) return '…';
  if ('—–'.includes(character)) return '-';
  return '';
}
