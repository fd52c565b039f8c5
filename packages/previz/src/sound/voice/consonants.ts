/**
 * What each consonant does in the mouth: where its vowels' resonances point to (locus equations after Sussman and others),
 * how long its parts last, and the noise it makes. Frequencies in Hz for a man's throat.
 */
import type { Formants } from './vowels.ts';

/** A hump of noise. */
export interface Hump {
  hz: number;
  /** Hz. */
  width: number;
  /** dB against the strongest. */
  db: number;
}

export interface NoiseColour {
  humps: readonly Hump[];
  /** Level of noise without a hump, dB against the strongest. */
  flat: number;
  /** Level of the whole against a plain vowel, dB. */
  db: number;
}

/** Line from a vowel's resonance to the one at the consonant: share of the vowel, and the rest. */
type Line = readonly [slope: number, rest: number];

export interface Place {
  f2: Line;
  f3: Line;
  /** Seconds of travel between consonant and vowel. */
  travel: number;
  /** First resonance at the closure. */
  f1: number;
  /** Zero in the sound of the nose when the mouth is closed here. */
  noseZero: number;
}

const LIPS: Place = { f2: [0.8, 150], f3: [0.6, 780], travel: 0.04, f1: 260, noseZero: 1000 };
const TEETH: Place = { f2: [0.6, 560], f3: [0.6, 1000], travel: 0.045, f1: 300, noseZero: 1500 };
const RIDGE: Place = { f2: [0.43, 1050], f3: [0.3, 1900], travel: 0.055, f1: 270, noseZero: 1650 };
const BEHIND: Place = { f2: [0.35, 1270], f3: [0.4, 1480], travel: 0.06, f1: 280, noseZero: 1800 };
const PALATE: Place = { f2: [0.3, 1560], f3: [0.35, 1800], travel: 0.065, f1: 270, noseZero: 2200 };
const VELUM: Place = { f2: [0.5, 1200], f3: [0.45, 1150], travel: 0.065, f1: 270, noseZero: 3300 };
const THROAT: Place = { f2: [1, 0], f3: [1, 0], travel: 0.03, f1: 450, noseZero: 3500 };

export const PLACES: Readonly<Record<string, Place>> = {
  P: LIPS,
  B: LIPS,
  M: LIPS,
  BH: LIPS,
  F: { ...LIPS, f2: [0.75, 260], f1: 310 },
  V: { ...LIPS, f2: [0.75, 260], f1: 300 },
  TH: TEETH,
  DH: TEETH,
  T: RIDGE,
  D: RIDGE,
  N: RIDGE,
  S: RIDGE,
  Z: RIDGE,
  TS: RIDGE,
  DZ: RIDGE,
  RT: { ...RIDGE, travel: 0.03, f1: 350 },
  RRT: { ...RIDGE, f2: [0.45, 850], travel: 0.04, f1: 380 },
  CH: BEHIND,
  JH: BEHIND,
  SH: BEHIND,
  ZH: BEHIND,
  ZR: { ...BEHIND, f3: [0.3, 1250] },
  SX: PALATE,
  CX: PALATE,
  NY: PALATE,
  K: VELUM,
  G: VELUM,
  NG: VELUM,
  X: VELUM,
  GH: VELUM,
  Q: THROAT,
};

/** Open consonants: resonances, level against a vowel in dB, and seconds of travel of the first and the higher ones. */
export interface Open {
  formants: Formants;
  db: number;
  travel: readonly [first: number, others: number];
}

export const OPEN: Readonly<Record<string, Open>> = {
  L: { formants: [350, 1080, 2800], db: -6, travel: [0.025, 0.05] },
  /** L beside the pure vowels of other languages. */
  'L:clear': { formants: [330, 1550, 2650], db: -6, travel: [0.025, 0.045] },
  /** L after an English vowel. */
  'L:dark': { formants: [430, 830, 2750], db: -5, travel: [0.05, 0.07] },
  R: { formants: [330, 1130, 1520], db: -3.5, travel: [0.06, 0.075] },
  W: { formants: [300, 640, 2200], db: -6, travel: [0.055, 0.065] },
  Y: { formants: [270, 2200, 3000], db: -6, travel: [0.055, 0.065] },
};

const hump = (hz: number, width: number, db = 0): Hump => ({ hz, width, db });
const noise = (db: number, flat: number, ...humps: Hump[]): NoiseColour => ({ humps, flat, db });

const HISS = [hump(5000, 900), hump(7300, 1800, -1), hump(9500, 3000, -6)];
const HUSH = [hump(2650, 420), hump(3700, 650, -2), hump(5200, 1300, -7), hump(7000, 2500, -14)];
const SOFT_HUSH = [hump(3700, 700), hump(5200, 1200, -3), hump(7000, 2500, -9)];
const FLAT = [hump(1500, 2500, -4), hump(7500, 6000)];
const DENTAL = [hump(1500, 1800, -8), hump(6200, 3500)];

/** Noise of fricatives, and of what follows the closure of affricates. */
export const HISSES: Readonly<Record<string, NoiseColour>> = {
  S: noise(-10, -30, ...HISS),
  Z: noise(-17, -30, ...HISS),
  TS: noise(-11, -30, ...HISS),
  DZ: noise(-16, -30, ...HISS),
  SH: noise(-8, -32, ...HUSH),
  ZH: noise(-16, -32, ...HUSH),
  CH: noise(-8, -28, ...HUSH),
  JH: noise(-14, -28, ...HUSH),
  SX: noise(-10, -30, ...SOFT_HUSH),
  CX: noise(-10, -28, ...SOFT_HUSH),
  ZR: noise(-20, -34, hump(2300, 500), hump(3500, 900, -4)),
  F: noise(-23, -12, ...FLAT),
  V: noise(-33, -12, ...FLAT),
  TH: noise(-25, -14, ...DENTAL),
  DH: noise(-36, -14, ...DENTAL),
  X: noise(-16, -30, hump(1500, 400), hump(3600, 900, -8)),
  GH: noise(-30, -30, hump(1500, 500)),
  BH: noise(-34, -14, hump(1000, 1500)),
};

/** Noise at the instant a closure opens. Those of K and G follow the vowel, see `burstOf`. */
export const BURSTS: Readonly<Record<string, NoiseColour>> = {
  P: noise(-14, -26, hump(800, 900), hump(2200, 1500, -8)),
  B: noise(-16, -26, hump(600, 800), hump(1800, 1500, -9)),
  T: noise(-6, -24, hump(3900, 1000), hump(5400, 1800, -1), hump(7500, 2500, -5)),
  D: noise(-10, -22, hump(3600, 1000), hump(5000, 1800, -2), hump(7000, 2500, -7)),
  K: noise(-6, -32, hump(1900, 300), hump(4400, 1200, -12)),
  G: noise(-10, -32, hump(1800, 300), hump(4200, 1200, -13)),
};

/** Seconds from the opening of a closure to the voice, by kind; affricates hiss that long. */
export const RELEASE: Readonly<Record<string, number>> = {
  P: 0.014,
  T: 0.02,
  K: 0.028,
  B: 0.007,
  D: 0.012,
  G: 0.018,
  'P+': 0.055,
  'T+': 0.065,
  'K+': 0.072,
  CH: 0.065,
  JH: 0.045,
  'CH+': 0.095,
  TS: 0.065,
  DZ: 0.045,
  'TS+': 0.095,
  CX: 0.06,
  'CX+': 0.092,
};

/** A phone's name without its aspiration mark. */
export const plain = (phone: string): string => (phone.endsWith('+') ? phone.slice(0, -1) : phone);

/** Second resonance at the closure of K or G: in front vowels it is their own rise, in back ones it keeps close to them. */
export function velarF2(f2: number): number {
  const front = 0.5 * f2 + 1200;
  const back = 1.0 * f2 + 230;
  const x = Math.max(0, Math.min(1, (f2 - 1250) / 500));
  return back + (front - back) * x;
}
