/**
 * What each speech sound sounds like: resonances of the mouth for an adult man, in Hz, and the noise it makes. Vowels after
 * Peterson and Barney (1952) and Klatt (1980); consonants by their loci.
 */
import { PHONES } from '../../speech/phones.ts';

export type Formants = readonly [f1: number, f2: number, f3: number];

/** Vowels: resonances at the start, and at the end where they move. */
export const VOWELS: Readonly<Record<string, readonly [Formants, Formants?]>> = {
  AA: [[730, 1090, 2440]],
  AE: [[670, 1720, 2410]],
  AH: [[640, 1190, 2390]],
  AO: [[570, 840, 2410]],
  EH: [[530, 1840, 2480]],
  ER: [[490, 1350, 1690]],
  IH: [[390, 1990, 2550]],
  IY: [[280, 2290, 3010]],
  UH: [[440, 1020, 2240]],
  UW: [[310, 900, 2240]],
  AW: [
    [710, 1240, 2400],
    [420, 900, 2350],
  ],
  AY: [
    [710, 1150, 2400],
    [380, 2050, 2600],
  ],
  EY: [
    [490, 1930, 2520],
    [330, 2230, 2750],
  ],
  OW: [
    [540, 1020, 2350],
    [400, 840, 2300],
  ],
  OY: [
    [540, 860, 2400],
    [370, 2000, 2550],
  ],
  A: [[720, 1250, 2450]],
  E: [[470, 1950, 2550]],
  I: [[290, 2250, 2950]],
  O: [[470, 880, 2450]],
  U: [[320, 850, 2300]],
  UE: [[285, 1850, 2200]],
  OE: [[400, 1550, 2250]],
  EU: [[330, 1350, 2350]],
  EO: [[570, 960, 2450]],
  EX: [[470, 1150, 2450]],
  IR: [[350, 1450, 2550]],
  AAN: [[690, 1150, 2450]],
  EHN: [[560, 1650, 2450]],
  AON: [[500, 850, 2400]],
};

/** The unstressed English AH: the mouth at rest. */
export const SCHWA: Formants = [500, 1420, 2420];

interface Locus {
  formants: Formants;
  /** Share of the neighbouring vowel in the resonances, 0..1. */
  yields: number;
}

const locus = (f1: number, f2: number, f3: number, yields: number): Locus => ({ formants: [f1, f2, f3], yields });

const LIPS = locus(260, 900, 2200, 0.45);
const RIDGE = locus(280, 1750, 2650, 0.25);
const PALATE = locus(280, 1980, 2600, 0.25);
const VELUM = locus(270, 1850, 2350, 0.7);

/** Loci of consonants; aspirated ones share their plain one's. */
export const LOCI: Readonly<Record<string, Locus>> = {
  P: LIPS,
  B: LIPS,
  M: locus(480, 1150, 2130, 0.35),
  BH: LIPS,
  F: locus(280, 1100, 2250, 0.45),
  V: locus(280, 1100, 2250, 0.45),
  TH: locus(290, 1400, 2550, 0.35),
  DH: locus(290, 1400, 2550, 0.35),
  T: RIDGE,
  D: RIDGE,
  N: locus(480, 1550, 2550, 0.25),
  S: locus(310, 1450, 2550, 0.25),
  Z: locus(260, 1450, 2550, 0.25),
  TS: RIDGE,
  DZ: RIDGE,
  CH: PALATE,
  JH: PALATE,
  SH: PALATE,
  ZH: PALATE,
  SX: locus(280, 2250, 2950, 0.2),
  CX: locus(280, 2250, 2950, 0.2),
  NY: locus(450, 2150, 2900, 0.2),
  K: VELUM,
  G: VELUM,
  NG: locus(480, 1900, 2450, 0.6),
  X: VELUM,
  GH: VELUM,
  L: locus(330, 1080, 2850, 0.2),
  R: locus(320, 1120, 1450, 0.15),
  ZR: locus(320, 1500, 2000, 0.2),
  RT: locus(360, 1600, 2500, 0.45),
  RRT: locus(400, 1450, 2400, 0.3),
  W: locus(300, 680, 2200, 0.1),
  Y: locus(270, 2250, 3000, 0.1),
  HH: locus(500, 1500, 2500, 1),
  Q: locus(280, 1500, 2500, 0.8),
};

/** Noise made at a narrow place: centre and width in Hz, level, and a second, higher hump. */
export interface Hiss {
  hz: number;
  width: number;
  level: number;
  /** Level of noise without any shape. */
  flat: number;
}

const hiss = (hz: number, width: number, level: number, flat = 0): Hiss => ({ hz, width, level, flat });

const SIBILANT = hiss(6600, 2600, 1.4, 0.03);
const HUSHED = hiss(3000, 1300, 1.7, 0.05);
const DENTAL = hiss(6500, 5000, 0.08, 0.055);

/** Noise of fricatives and affricates, and of the burst of stops. */
export const HISSES: Readonly<Record<string, Hiss>> = {
  S: SIBILANT,
  Z: SIBILANT,
  TS: SIBILANT,
  DZ: SIBILANT,
  SH: HUSHED,
  ZH: HUSHED,
  CH: HUSHED,
  JH: HUSHED,
  SX: hiss(4300, 1700, 1.3, 0.03),
  CX: hiss(4300, 1700, 1.3, 0.03),
  ZR: hiss(2500, 1200, 0.5),
  F: DENTAL,
  V: DENTAL,
  TH: DENTAL,
  DH: DENTAL,
  X: hiss(1500, 900, 1.1, 0.02),
  GH: hiss(1400, 900, 0.4),
  BH: hiss(1200, 1200, 0.2),
  P: hiss(1000, 1800, 0.9, 0.1),
  B: hiss(900, 1500, 0.8, 0.06),
  T: hiss(4300, 3000, 1.7, 0.1),
  D: hiss(4000, 2800, 1.3, 0.06),
  K: hiss(2000, 900, 2.4, 0.05),
  G: hiss(1900, 900, 1.7, 0.04),
};

/** A phone's name without its aspiration mark. */
export const plain = (phone: string): string => (phone.endsWith('+') ? phone.slice(0, -1) : phone);

/** Every phone that is not a pause has a target; a missing one is an error in these tables. */
export const hasTarget = (phone: string): boolean =>
  PHONES[phone]?.kind === 'silence' || phone in VOWELS || plain(phone) in LOCI;
