/**
 * Resonances of vowels in Hz. English after Peterson and Barney (1952) for men, women and children; the pure vowels of
 * other languages after published means for men, and women and children by the ratios of the English set.
 */

export type Formants = readonly [f1: number, f2: number, f3: number];

/** Men, women, children. */
type Sizes = readonly [man: Formants, woman: Formants, child: Formants];

/** Mean ratios of the English vowels: how much shorter throats raise each resonance. */
const WOMAN: Formants = [1.17, 1.18, 1.17];
export const CHILD: Formants = [1.37, 1.36, 1.36];

const timesFormants = (f: Formants, by: Formants): Formants => [f[0] * by[0], f[1] * by[1], f[2] * by[2]];
const sized = (f1: number, f2: number, f3: number): Sizes => {
  const man: Formants = [f1, f2, f3];
  return [man, timesFormants(man, WOMAN), timesFormants(man, CHILD)];
};

const SIZES: Readonly<Record<string, Sizes>> = {
  IY: [
    [270, 2290, 3010],
    [310, 2790, 3310],
    [370, 3200, 3730],
  ],
  IH: [
    [390, 1990, 2550],
    [430, 2480, 3070],
    [530, 2730, 3600],
  ],
  EH: [
    [530, 1840, 2480],
    [610, 2330, 2990],
    [690, 2610, 3570],
  ],
  AE: [
    [660, 1720, 2410],
    [860, 2050, 2850],
    [1010, 2320, 3320],
  ],
  AA: [
    [730, 1090, 2440],
    [850, 1220, 2810],
    [1030, 1370, 3170],
  ],
  AO: [
    [570, 840, 2410],
    [590, 920, 2710],
    [680, 1060, 3180],
  ],
  UH: [
    [440, 1020, 2240],
    [470, 1160, 2680],
    [560, 1410, 3310],
  ],
  UW: [
    [300, 870, 2240],
    [370, 950, 2670],
    [430, 1170, 3260],
  ],
  AH: [
    [640, 1190, 2390],
    [760, 1400, 2780],
    [850, 1590, 3360],
  ],
  ER: [
    [490, 1350, 1690],
    [500, 1640, 1960],
    [560, 1820, 2160],
  ],
  // The mouth at rest: unstressed English "a".
  AX: sized(490, 1420, 2450),
  A: sized(730, 1280, 2500),
  E: sized(460, 1930, 2550),
  I: sized(290, 2250, 2950),
  O: sized(470, 900, 2480),
  U: sized(320, 780, 2350),
  UE: sized(285, 1950, 2250),
  OE: sized(410, 1550, 2280),
  EU: sized(340, 1330, 2350),
  EO: sized(580, 980, 2500),
  EX: sized(470, 1130, 2500),
  IR: sized(360, 1450, 2500),
};

/** Vowels that move: where they begin and where they end, as points between or near still ones. */
const MOVING: Readonly<Record<string, readonly [Sizes, Sizes]>> = {
  EY: [sized(480, 1960, 2540), sized(330, 2220, 2800)],
  AY: [sized(720, 1180, 2450), sized(400, 2000, 2600)],
  OY: [sized(540, 850, 2420), sized(390, 1950, 2550)],
  AW: [sized(740, 1300, 2450), sized(450, 950, 2350)],
  OW: [sized(540, 1050, 2380), sized(380, 850, 2300)],
};

/** Nasal vowels: the mouth of a plain one. */
const NASAL: Readonly<Record<string, Sizes>> = {
  AAN: sized(690, 1150, 2500),
  EHN: sized(580, 1650, 2500),
  AON: sized(500, 850, 2450),
};

/** Whether a phone is a vowel with resonances of its own. */
export const hasVowel = (phone: string): boolean => phone in SIZES || phone in MOVING || phone in NASAL;

const mixed = (a: Formants, b: Formants, x: number): Formants => [
  a[0] + (b[0] - a[0]) * x,
  a[1] + (b[1] - a[1]) * x,
  a[2] + (b[2] - a[2]) * x,
];

/** Resonances for a throat of `size`: 0 a man's, 1 a woman's, 2 a child's; a little beyond is possible. */
function atSize(sizes: Sizes, size: number): Formants {
  return size < 1 ? mixed(sizes[0], sizes[1], size) : mixed(sizes[1], sizes[2], size - 1);
}

/** Resonances of a vowel at its start and its end. */
export function vowelFormants(phone: string, size: number): readonly [Formants, Formants] {
  const moving = MOVING[phone];
  if (moving) return [atSize(moving[0], size), atSize(moving[1], size)];
  const still = atSize(SIZES[phone] ?? NASAL[phone] ?? SIZES.AX, size);
  return [still, still];
}

/** Factors on a man's resonances for a throat of `size`; for consonants. */
export function sizeFactors(size: number): Formants {
  const one: Formants = [1, 1, 1];
  return size < 1 ? mixed(one, WOMAN, size) : mixed(WOMAN, CHILD, size - 1);
}
