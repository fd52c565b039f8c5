/**
 * Proportions and coats of four-legged animals as data. Lengths are metres of an adult; fractions of the height at the withers
 * are marked (h). One builder (quadruped.ts) makes them all.
 */

export interface Coat {
  /** Hex colours. */
  main: string;
  under: string;
  legs?: string;
  feet?: string;
  ear?: string;
  tailTip?: string;
  muzzle?: string;
  mane?: string;
  nose: string;
  iris: string;
  /** Second colour of the pattern, and the pattern. */
  marks?: string;
  pattern?: 'fur' | 'stripes' | 'dots' | 'patches' | 'scales' | 'skin' | 'wool';
}

export interface Species {
  /** Height of the withers and of the croup. */
  withers: number;
  croup: number;
  /** From shoulder joint to hip joint. */
  body: number;
  /** Half depths of chest, belly, rump, and how narrow the trunk is (1 = round). */
  chest: number;
  belly: number;
  rump: number;
  flat: number;
  /** Half distance of the feet. */
  stance: number;
  /** Heights (h) of elbow, wrist, fetlock; knee, hock, fetlock. */
  front: readonly [number, number, number];
  hind: readonly [number, number, number];
  /** Radii: shoulder, elbow, wrist, fetlock; thigh, knee, hock, fetlock. */
  frontR: readonly [number, number, number, number];
  hindR: readonly [number, number, number, number];
  foot: { kind: 'paw' | 'hoof' | 'column' | 'claw'; length: number; width: number; height: number };
  /** `arch`: how far its middle bows up and back out of the straight line, metres. */
  neck: { length: number; pitch: number; base: number; top: number; flat?: number; arch?: number };
  head: {
    skull: number;
    muzzle: number;
    muzzleBase: number;
    muzzleTip: number;
    pitch: number;
    drop: number;
    width?: number;
    cheek?: number;
  };
  eye: { size: number; side: number; up: number; forward: number };
  ears: {
    shape: 'pointed' | 'floppy' | 'round' | 'long' | 'fan' | 'leaf' | 'none';
    length: number;
    width: number;
    out: number;
    up?: number;
  };
  tail: { length: number; base: number; tip: number; rise: number; curl?: number; tuft?: number; bushy?: number };
  coat: Coat;
  extras?: readonly (
    | 'mane'
    | 'horseMane'
    | 'antlers'
    | 'horns'
    | 'ramHorns'
    | 'hump'
    | 'twoHumps'
    | 'trunk'
    | 'tusks'
    | 'shell'
    | 'wings'
    | 'spikes'
    | 'drakeHead'
    | 'fleece'
    | 'beard'
    | 'udder'
    | 'whiskers'
    | 'nasalHorn'
    | 'quills'
    | 'frill'
    | 'unicornHorn'
    | 'featherWings'
    | 'eyePatches'
    | 'beak'
    | 'ringTail'
  )[];
  footfall: 'paw' | 'hoof';
  /** Greatest opening of the jaw, radians. */
  gape?: number;
  /** 0 digitigrade spring .. 1 heavy. */
  heavy?: number;
}

export const CANINE: Species = {
  withers: 0.5,
  croup: 0.49,
  body: 0.4,
  chest: 0.118,
  belly: 0.1,
  rump: 0.1,
  flat: 0.8,
  stance: 0.075,
  front: [0.5, 0.19, 0.075],
  hind: [0.5, 0.24, 0.075],
  frontR: [0.075, 0.042, 0.026, 0.024],
  hindR: [0.088, 0.046, 0.025, 0.024],
  foot: { kind: 'paw', length: 0.09, width: 0.056, height: 0.042 },
  neck: { length: 0.17, pitch: 0.85, base: 0.085, top: 0.066 },
  head: { skull: 0.082, muzzle: 0.1, muzzleBase: 0.05, muzzleTip: 0.034, pitch: 0.12, drop: 0.018, cheek: 0.02 },
  eye: { size: 0.0165, side: 0.5, up: 0.24, forward: 0.76 },
  ears: { shape: 'floppy', length: 0.12, width: 0.06, out: 0.75, up: 0.55 },
  tail: { length: 0.3, base: 0.026, tip: 0.014, rise: 0.7, curl: 0.6 },
  coat: { main: '#b98a54', under: '#dcc19a', nose: '#1c1716', iris: '#4a2c14', pattern: 'fur' },
  footfall: 'paw',
  gape: 0.55,
};

export const FOX: Species = {
  ...CANINE,
  withers: 0.36,
  croup: 0.355,
  body: 0.34,
  chest: 0.084,
  belly: 0.072,
  rump: 0.074,
  flat: 0.82,
  stance: 0.05,
  frontR: [0.052, 0.028, 0.018, 0.017],
  hindR: [0.066, 0.032, 0.018, 0.017],
  foot: { kind: 'paw', length: 0.06, width: 0.036, height: 0.03 },
  neck: { length: 0.11, pitch: 0.75, base: 0.068, top: 0.056 },
  head: { skull: 0.066, muzzle: 0.092, muzzleBase: 0.04, muzzleTip: 0.017, pitch: 0.18, drop: 0.016, cheek: 0.03 },
  eye: { size: 0.0125, side: 0.5, up: 0.2, forward: 0.78 },
  ears: { shape: 'pointed', length: 0.1, width: 0.058, out: 0.42 },
  tail: { length: 0.4, base: 0.028, tip: 0.02, rise: -0.75, curl: 0.6, bushy: 0.055 },
  coat: {
    main: '#c4622a',
    under: '#efe6d8',
    legs: '#3a241c',
    feet: '#241914',
    ear: '#2a1c17',
    tailTip: '#f2ece2',
    muzzle: '#efe6d8',
    nose: '#17120f',
    iris: '#b97a24',
    pattern: 'fur',
  },
};

export const WOLF: Species = {
  ...CANINE,
  withers: 0.74,
  croup: 0.72,
  body: 0.6,
  chest: 0.165,
  belly: 0.125,
  rump: 0.13,
  flat: 0.76,
  stance: 0.1,
  frontR: [0.1, 0.056, 0.036, 0.034],
  hindR: [0.12, 0.062, 0.035, 0.033],
  foot: { kind: 'paw', length: 0.125, width: 0.078, height: 0.055 },
  neck: { length: 0.22, pitch: 0.55, base: 0.145, top: 0.115 },
  head: { skull: 0.115, muzzle: 0.15, muzzleBase: 0.068, muzzleTip: 0.043, pitch: 0.14, drop: 0.024, cheek: 0.055 },
  eye: { size: 0.0175, side: 0.48, up: 0.22, forward: 0.8 },
  ears: { shape: 'pointed', length: 0.12, width: 0.075, out: 0.4 },
  tail: { length: 0.48, base: 0.036, tip: 0.022, rise: -0.6, curl: 0.3, bushy: 0.06 },
  coat: {
    main: '#7c7973',
    under: '#c9c1b2',
    legs: '#a89c88',
    tailTip: '#3a3836',
    muzzle: '#cdc5b6',
    nose: '#161414',
    iris: '#c99a35',
    pattern: 'fur',
  },
};

export const CAT: Species = {
  ...CANINE,
  withers: 0.26,
  croup: 0.265,
  body: 0.25,
  chest: 0.062,
  belly: 0.058,
  rump: 0.06,
  flat: 0.82,
  stance: 0.036,
  front: [0.5, 0.19, 0.075],
  hind: [0.52, 0.24, 0.075],
  frontR: [0.038, 0.024, 0.017, 0.0165],
  hindR: [0.052, 0.029, 0.016, 0.016],
  foot: { kind: 'paw', length: 0.045, width: 0.034, height: 0.024 },
  neck: { length: 0.07, pitch: 0.75, base: 0.046, top: 0.042 },
  head: {
    skull: 0.058,
    muzzle: 0.022,
    muzzleBase: 0.03,
    muzzleTip: 0.021,
    pitch: 0.08,
    drop: 0.015,
    cheek: 0.014,
    width: 1.06,
  },
  eye: { size: 0.0135, side: 0.46, up: 0.12, forward: 0.86 },
  ears: { shape: 'pointed', length: 0.05, width: 0.05, out: 0.62 },
  tail: { length: 0.29, base: 0.014, tip: 0.01, rise: 0.35, curl: 1.1 },
  coat: {
    main: '#8f8a83',
    under: '#d8d2c8',
    muzzle: '#e4ded4',
    nose: '#b5766e',
    iris: '#b7b23c',
    marks: '#5d5751',
    pattern: 'stripes',
  },
  extras: ['whiskers'],
};

export const BIG_CAT: Species = {
  ...CANINE,
  withers: 0.88,
  croup: 0.86,
  body: 0.85,
  chest: 0.2,
  belly: 0.17,
  rump: 0.18,
  flat: 0.82,
  stance: 0.13,
  front: [0.52, 0.2, 0.08],
  hind: [0.54, 0.26, 0.08],
  frontR: [0.14, 0.085, 0.062, 0.058],
  hindR: [0.17, 0.092, 0.056, 0.054],
  foot: { kind: 'paw', length: 0.17, width: 0.13, height: 0.085 },
  neck: { length: 0.24, pitch: 0.5, base: 0.15, top: 0.13 },
  head: {
    skull: 0.155,
    muzzle: 0.1,
    muzzleBase: 0.098,
    muzzleTip: 0.078,
    pitch: 0.16,
    drop: 0.04,
    cheek: 0.03,
    width: 1.02,
  },
  eye: { size: 0.023, side: 0.44, up: 0.2, forward: 0.84 },
  ears: { shape: 'round', length: 0.09, width: 0.095, out: 0.75 },
  tail: { length: 0.85, base: 0.036, tip: 0.024, rise: -0.4, curl: 0.9, tuft: 0.05 },
  coat: {
    main: '#c1914f',
    under: '#e3cfa5',
    muzzle: '#ead9b8',
    nose: '#4a2a24',
    iris: '#c08a2a',
    mane: '#6a3c1c',
    pattern: 'fur',
  },
  extras: ['whiskers'],
  gape: 0.75,
};

export const BEAR: Species = {
  ...CANINE,
  withers: 1.08,
  croup: 1.04,
  body: 0.95,
  chest: 0.34,
  belly: 0.34,
  rump: 0.33,
  flat: 0.9,
  stance: 0.24,
  front: [0.5, 0.16, 0.07],
  hind: [0.46, 0.15, 0.07],
  frontR: [0.22, 0.16, 0.13, 0.12],
  hindR: [0.26, 0.18, 0.13, 0.12],
  foot: { kind: 'paw', length: 0.28, width: 0.19, height: 0.1 },
  neck: { length: 0.2, pitch: 0.3, base: 0.27, top: 0.2 },
  head: { skull: 0.2, muzzle: 0.15, muzzleBase: 0.1, muzzleTip: 0.068, pitch: 0.2, drop: 0.05, cheek: 0.04 },
  eye: { size: 0.019, side: 0.42, up: 0.22, forward: 0.86 },
  ears: { shape: 'round', length: 0.1, width: 0.11, out: 0.7 },
  tail: { length: 0.1, base: 0.06, tip: 0.04, rise: -0.7 },
  coat: { main: '#5b3c26', under: '#4a3020', muzzle: '#a27e58', nose: '#171312', iris: '#3a2212', pattern: 'fur' },
  heavy: 0.8,
};

export const HORSE: Species = {
  withers: 1.5,
  croup: 1.5,
  body: 1.1,
  chest: 0.315,
  belly: 0.3,
  rump: 0.3,
  flat: 0.8,
  stance: 0.17,
  front: [0.54, 0.29, 0.1],
  hind: [0.58, 0.34, 0.1],
  frontR: [0.18, 0.088, 0.055, 0.047],
  hindR: [0.25, 0.11, 0.06, 0.05],
  foot: { kind: 'hoof', length: 0.14, width: 0.13, height: 0.1 },
  neck: { length: 0.72, pitch: 0.82, base: 0.21, top: 0.12, flat: 0.62 },
  head: {
    skull: 0.148,
    muzzle: 0.34,
    muzzleBase: 0.118,
    muzzleTip: 0.075,
    pitch: 0.72,
    drop: 0.0,
    cheek: 0.0,
    width: 0.78,
  },
  eye: { size: 0.027, side: 0.86, up: 0.28, forward: 0.4 },
  ears: { shape: 'leaf', length: 0.15, width: 0.06, out: 0.25 },
  tail: { length: 0.75, base: 0.05, tip: 0.05, rise: -0.55, curl: -0.65, bushy: 0.075 },
  coat: {
    main: '#7a4424',
    under: '#6b3b20',
    legs: '#5a301b',
    feet: '#2c2320',
    mane: '#1d1512',
    tailTip: '#1d1512',
    muzzle: '#3c2519',
    nose: '#2a1c18',
    iris: '#20120c',
    pattern: 'skin',
  },
  extras: ['horseMane'],
  footfall: 'hoof',
  gape: 0.3,
  heavy: 0.3,
};

export const COW: Species = {
  ...HORSE,
  withers: 1.38,
  croup: 1.4,
  body: 1.2,
  chest: 0.35,
  belly: 0.37,
  rump: 0.32,
  flat: 0.82,
  stance: 0.2,
  front: [0.5, 0.27, 0.1],
  hind: [0.53, 0.33, 0.1],
  frontR: [0.19, 0.11, 0.068, 0.06],
  hindR: [0.23, 0.125, 0.068, 0.06],
  neck: { length: 0.45, pitch: 0.32, base: 0.23, top: 0.15, flat: 0.7 },
  head: { skull: 0.165, muzzle: 0.27, muzzleBase: 0.13, muzzleTip: 0.1, pitch: 0.55, drop: 0.01, width: 0.9 },
  eye: { size: 0.027, side: 0.82, up: 0.2, forward: 0.45 },
  ears: { shape: 'leaf', length: 0.19, width: 0.09, out: 1.35, up: 0.35 },
  tail: { length: 0.85, base: 0.03, tip: 0.018, rise: -1.2, curl: -0.3, tuft: 0.055 },
  coat: {
    main: '#efe9df',
    under: '#eadfd3',
    legs: '#e9e2d6',
    feet: '#3a322c',
    muzzle: '#d8a99a',
    nose: '#c99686',
    iris: '#20140e',
    marks: '#26211f',
    pattern: 'patches',
    tailTip: '#26211f',
  },
  extras: ['horns', 'udder'],
  heavy: 0.6,
};

export const DEER: Species = {
  ...HORSE,
  withers: 0.98,
  croup: 1.0,
  body: 0.72,
  chest: 0.185,
  belly: 0.165,
  rump: 0.175,
  flat: 0.78,
  stance: 0.09,
  frontR: [0.1, 0.056, 0.03, 0.025],
  hindR: [0.145, 0.068, 0.032, 0.026],
  foot: { kind: 'hoof', length: 0.085, width: 0.062, height: 0.06 },
  neck: { length: 0.4, pitch: 0.98, base: 0.105, top: 0.066, flat: 0.78 },
  head: { skull: 0.086, muzzle: 0.16, muzzleBase: 0.06, muzzleTip: 0.036, pitch: 0.38, drop: 0.006, width: 0.82 },
  eye: { size: 0.02, side: 0.84, up: 0.22, forward: 0.46 },
  ears: { shape: 'leaf', length: 0.14, width: 0.066, out: 0.95, up: 0.6 },
  tail: { length: 0.13, base: 0.03, tip: 0.016, rise: -0.5, bushy: 0.03 },
  coat: {
    main: '#a06a3c',
    under: '#e2cfb0',
    legs: '#8f5f38',
    feet: '#231b17',
    muzzle: '#d8c2a0',
    nose: '#1b1513',
    iris: '#1c110b',
    tailTip: '#eee3d0',
    pattern: 'fur',
  },
  extras: [],
  heavy: 0,
};

export const SHEEP: Species = {
  ...HORSE,
  withers: 0.62,
  croup: 0.62,
  body: 0.55,
  chest: 0.19,
  belly: 0.2,
  rump: 0.19,
  flat: 0.9,
  stance: 0.1,
  front: [0.46, 0.26, 0.1],
  hind: [0.48, 0.3, 0.1],
  frontR: [0.09, 0.05, 0.03, 0.028],
  hindR: [0.1, 0.055, 0.031, 0.028],
  foot: { kind: 'hoof', length: 0.07, width: 0.055, height: 0.05 },
  neck: { length: 0.2, pitch: 0.75, base: 0.1, top: 0.08 },
  head: { skull: 0.088, muzzle: 0.115, muzzleBase: 0.064, muzzleTip: 0.042, pitch: 0.5, drop: 0.0, width: 0.86 },
  eye: { size: 0.016, side: 0.84, up: 0.12, forward: 0.5 },
  ears: { shape: 'leaf', length: 0.1, width: 0.048, out: 1.45, up: 0.25 },
  tail: { length: 0.14, base: 0.045, tip: 0.03, rise: -1.1 },
  coat: {
    main: '#e6dfd0',
    under: '#ddd5c4',
    legs: '#2f2a27',
    feet: '#1e1b19',
    muzzle: '#2f2a27',
    ear: '#2f2a27',
    nose: '#171413',
    iris: '#8a6a34',
    mane: '#ebe5d8',
    pattern: 'wool',
  },
  extras: ['fleece'],
  heavy: 0.1,
};

export const GOAT: Species = {
  ...SHEEP,
  chest: 0.165,
  belly: 0.165,
  rump: 0.15,
  flat: 0.8,
  neck: { length: 0.27, pitch: 0.85, base: 0.095, top: 0.07, flat: 0.8 },
  ears: { shape: 'leaf', length: 0.12, width: 0.05, out: 1.3, up: 0.3 },
  tail: { length: 0.12, base: 0.03, tip: 0.015, rise: 0.7 },
  coat: {
    main: '#cfc3ae',
    under: '#e5dccb',
    legs: '#8b7a66',
    feet: '#26211e',
    muzzle: '#e5dccb',
    nose: '#6b4a42',
    iris: '#b88a34',
    pattern: 'fur',
  },
  extras: ['ramHorns', 'beard'],
};

export const ELEPHANT: Species = {
  withers: 2.75,
  croup: 2.55,
  body: 1.75,
  chest: 0.86,
  belly: 0.9,
  rump: 0.84,
  flat: 0.86,
  stance: 0.5,
  front: [0.5, 0.24, 0.08],
  hind: [0.44, 0.2, 0.08],
  frontR: [0.42, 0.3, 0.24, 0.25],
  hindR: [0.46, 0.32, 0.24, 0.25],
  foot: { kind: 'column', length: 0.5, width: 0.46, height: 0.2 },
  neck: { length: 0.42, pitch: 0.35, base: 0.62, top: 0.5 },
  head: {
    skull: 0.52,
    muzzle: 0.25,
    muzzleBase: 0.34,
    muzzleTip: 0.24,
    pitch: 0.55,
    drop: 0.06,
    width: 0.92,
    cheek: 0.02,
  },
  eye: { size: 0.038, side: 0.82, up: 0.05, forward: 0.62 },
  ears: { shape: 'fan', length: 1.15, width: 0.95, out: 1.5, up: 0.25 },
  tail: { length: 1.1, base: 0.09, tip: 0.035, rise: -1.15, tuft: 0.06 },
  coat: {
    main: '#7d7873',
    under: '#746f6a',
    feet: '#6a6560',
    nose: '#5f5a56',
    iris: '#3a2413',
    ear: '#857f79',
    pattern: 'skin',
  },
  extras: ['trunk', 'tusks'],
  footfall: 'paw',
  gape: 0.3,
  heavy: 1,
};

export const CAMEL: Species = {
  ...HORSE,
  withers: 1.66,
  croup: 1.62,
  body: 1.18,
  chest: 0.33,
  belly: 0.3,
  rump: 0.27,
  flat: 0.78,
  stance: 0.17,
  front: [0.54, 0.29, 0.08],
  hind: [0.56, 0.32, 0.08],
  frontR: [0.16, 0.09, 0.07, 0.052],
  hindR: [0.2, 0.1, 0.065, 0.052],
  foot: { kind: 'paw', length: 0.22, width: 0.17, height: 0.08 },
  neck: { length: 0.86, pitch: 0.72, base: 0.17, top: 0.1, flat: 0.75 },
  head: { skull: 0.135, muzzle: 0.25, muzzleBase: 0.1, muzzleTip: 0.075, pitch: 0.2, drop: 0.02, width: 0.82 },
  ears: { shape: 'round', length: 0.08, width: 0.06, out: 0.8 },
  tail: { length: 0.5, base: 0.035, tip: 0.02, rise: -1.1, tuft: 0.04 },
  coat: {
    main: '#bd9359',
    under: '#a9824e',
    feet: '#96714a',
    mane: '#8b6439',
    muzzle: '#c9a672',
    nose: '#6b4a34',
    iris: '#20140c',
    pattern: 'fur',
  },
  extras: ['hump', 'beard'],
};

export const RABBIT: Species = {
  ...CAT,
  withers: 0.16,
  croup: 0.18,
  body: 0.15,
  chest: 0.055,
  belly: 0.064,
  rump: 0.074,
  flat: 0.86,
  stance: 0.034,
  front: [0.46, 0.2, 0.07],
  hind: [0.42, 0.14, 0.06],
  frontR: [0.032, 0.019, 0.014, 0.0135],
  hindR: [0.06, 0.034, 0.016, 0.0155],
  foot: { kind: 'paw', length: 0.042, width: 0.026, height: 0.02 },
  neck: { length: 0.045, pitch: 0.7, base: 0.044, top: 0.04 },
  head: { skull: 0.048, muzzle: 0.03, muzzleBase: 0.031, muzzleTip: 0.021, pitch: 0.2, drop: 0.01, cheek: 0.012 },
  eye: { size: 0.0115, side: 0.78, up: 0.16, forward: 0.5 },
  ears: { shape: 'long', length: 0.125, width: 0.036, out: 0.16 },
  tail: { length: 0.03, base: 0.024, tip: 0.024, rise: 0.5 },
  coat: { main: '#9b7f62', under: '#e6dccb', tailTip: '#f2ece1', nose: '#c08e86', iris: '#2a160e', pattern: 'fur' },
};

export const MOUSE: Species = {
  ...RABBIT,
  withers: 0.042,
  croup: 0.05,
  body: 0.044,
  chest: 0.017,
  belly: 0.02,
  rump: 0.022,
  flat: 0.92,
  stance: 0.013,
  frontR: [0.009, 0.006, 0.0042, 0.004],
  hindR: [0.015, 0.009, 0.0045, 0.0042],
  foot: { kind: 'paw', length: 0.013, width: 0.008, height: 0.005 },
  neck: { length: 0.008, pitch: 0.4, base: 0.0155, top: 0.014 },
  head: { skull: 0.0165, muzzle: 0.016, muzzleBase: 0.0105, muzzleTip: 0.0045, pitch: 0.25, drop: 0.003 },
  eye: { size: 0.0042, side: 0.66, up: 0.2, forward: 0.66 },
  ears: { shape: 'round', length: 0.017, width: 0.018, out: 0.6 },
  tail: { length: 0.075, base: 0.0032, tip: 0.0012, rise: -0.2, curl: 0.9 },
  coat: {
    main: '#8d8279',
    under: '#d8cfc4',
    feet: '#d3a59a',
    ear: '#c99b90',
    tailTip: '#c99b90',
    nose: '#c98f88',
    iris: '#120c0a',
    pattern: 'fur',
  },
};

export const SQUIRREL: Species = {
  ...MOUSE,
  ears: { shape: 'pointed', length: 0.016, width: 0.01, out: 0.35 },
  tail: { length: 0.09, base: 0.008, tip: 0.012, rise: 1.4, curl: -1.0, bushy: 0.017 },
  coat: { main: '#a2582a', under: '#eadfcb', tailTip: '#a2582a', nose: '#3a241c', iris: '#120c0a', pattern: 'fur' },
};

export const TORTOISE: Species = {
  ...MOUSE,
  withers: 0.24,
  croup: 0.24,
  body: 0.27,
  chest: 0.08,
  belly: 0.08,
  rump: 0.08,
  flat: 1.3,
  stance: 0.16,
  front: [0.55, 0.3, 0.12],
  hind: [0.55, 0.3, 0.12],
  frontR: [0.048, 0.046, 0.046, 0.046],
  hindR: [0.048, 0.046, 0.046, 0.046],
  foot: { kind: 'column', length: 0.1, width: 0.09, height: 0.04 },
  neck: { length: 0.15, pitch: 0.5, base: 0.046, top: 0.04 },
  head: { skull: 0.05, muzzle: 0.028, muzzleBase: 0.036, muzzleTip: 0.026, pitch: 0.15, drop: 0.006 },
  eye: { size: 0.0095, side: 0.72, up: 0.22, forward: 0.6 },
  ears: { shape: 'none', length: 0, width: 0, out: 0 },
  tail: { length: 0.07, base: 0.024, tip: 0.008, rise: -0.5 },
  coat: {
    main: '#7d7650',
    under: '#8b8460',
    feet: '#6d6746',
    nose: '#3a3526',
    iris: '#1a120c',
    marks: '#5a4427',
    mane: '#8a6a38',
    pattern: 'skin',
  },
  extras: ['shell'],
  heavy: 1,
};

export const DRAGON: Species = {
  ...BIG_CAT,
  withers: 1.9,
  croup: 1.8,
  body: 1.9,
  chest: 0.52,
  belly: 0.42,
  rump: 0.4,
  flat: 0.82,
  stance: 0.42,
  front: [0.5, 0.22, 0.07],
  hind: [0.5, 0.26, 0.07],
  frontR: [0.34, 0.2, 0.14, 0.12],
  hindR: [0.46, 0.25, 0.15, 0.13],
  foot: { kind: 'claw', length: 0.44, width: 0.32, height: 0.16 },
  neck: { length: 1.75, pitch: 0.82, base: 0.34, top: 0.19, arch: 0.3 },
  head: {
    skull: 0.29,
    muzzle: 0.58,
    muzzleBase: 0.23,
    muzzleTip: 0.13,
    pitch: 0.28,
    drop: 0.02,
    cheek: 0.05,
    width: 0.98,
  },
  eye: { size: 0.062, side: 0.66, up: 0.34, forward: 0.66 },
  ears: { shape: 'none', length: 0, width: 0, out: 0 },
  tail: { length: 3.4, base: 0.28, tip: 0.03, rise: -0.3, curl: 0.5 },
  coat: {
    main: '#35604a',
    under: '#c0a763',
    feet: '#35563c',
    nose: '#2a3a2c',
    iris: '#e6b422',
    marks: '#2c4f38',
    mane: '#b5532a',
    pattern: 'scales',
  },
  extras: ['wings', 'spikes', 'horns', 'drakeHead'],
  gape: 0.7,
  heavy: 0.6,
};

export const GIRAFFE: Species = {
  ...DEER,
  withers: 2.7,
  croup: 2.35,
  body: 1.25,
  chest: 0.42,
  belly: 0.38,
  rump: 0.36,
  stance: 0.2,
  front: [0.56, 0.3, 0.08],
  hind: [0.58, 0.34, 0.08],
  frontR: [0.24, 0.12, 0.08, 0.065],
  hindR: [0.3, 0.13, 0.08, 0.066],
  foot: { kind: 'hoof', length: 0.2, width: 0.17, height: 0.13 },
  neck: { length: 1.95, pitch: 1.05, base: 0.3, top: 0.13, flat: 0.75 },
  head: { skull: 0.16, muzzle: 0.36, muzzleBase: 0.12, muzzleTip: 0.075, pitch: 0.3, drop: 0.01, width: 0.82 },
  eye: { size: 0.036, side: 0.84, up: 0.22, forward: 0.46 },
  ears: { shape: 'leaf', length: 0.22, width: 0.09, out: 1.1, up: 0.5 },
  tail: { length: 0.9, base: 0.05, tip: 0.03, rise: -1.2, tuft: 0.07 },
  coat: {
    main: '#d9b070',
    under: '#ecd9b4',
    legs: '#e2c694',
    feet: '#4a3a2c',
    muzzle: '#cfae82',
    nose: '#5a4336',
    iris: '#1c110b',
    marks: '#8a4f22',
    mane: '#7a4a24',
    pattern: 'patches',
  },
  extras: ['horseMane'],
  heavy: 0.3,
};

export const PIG: Species = {
  ...COW,
  withers: 0.66,
  croup: 0.68,
  body: 0.72,
  chest: 0.24,
  belly: 0.27,
  rump: 0.25,
  flat: 0.92,
  stance: 0.14,
  front: [0.42, 0.22, 0.09],
  hind: [0.44, 0.26, 0.09],
  frontR: [0.12, 0.07, 0.045, 0.042],
  hindR: [0.15, 0.08, 0.046, 0.042],
  foot: { kind: 'hoof', length: 0.08, width: 0.07, height: 0.05 },
  neck: { length: 0.14, pitch: 0.15, base: 0.21, top: 0.17 },
  head: { skull: 0.15, muzzle: 0.16, muzzleBase: 0.11, muzzleTip: 0.068, pitch: 0.35, drop: 0.01, cheek: 0.02 },
  eye: { size: 0.014, side: 0.76, up: 0.25, forward: 0.55 },
  ears: { shape: 'leaf', length: 0.14, width: 0.09, out: 0.7, up: 0.6 },
  tail: { length: 0.22, base: 0.018, tip: 0.01, rise: 0.6, curl: 4 },
  coat: {
    main: '#e0a698',
    under: '#e8b7aa',
    feet: '#6a5248',
    nose: '#d18f86',
    muzzle: '#dc9d92',
    iris: '#2a1a14',
    pattern: 'skin',
  },
  extras: [],
  heavy: 0.5,
};

export const BOAR: Species = {
  ...PIG,
  coat: {
    ...PIG.coat,
    main: '#4a3b30',
    under: '#54453a',
    muzzle: '#3a2e26',
    nose: '#2c2420',
    mane: '#2a211b',
    pattern: 'fur',
  },
  extras: ['tusks'],
  tail: { ...PIG.tail, curl: 0.3, rise: -0.8, tuft: 0.02 },
};

export const RHINO: Species = {
  ...ELEPHANT,
  withers: 1.65,
  croup: 1.6,
  body: 1.55,
  chest: 0.6,
  belly: 0.62,
  rump: 0.56,
  stance: 0.36,
  frontR: [0.3, 0.21, 0.16, 0.16],
  hindR: [0.34, 0.22, 0.16, 0.16],
  foot: { kind: 'column', length: 0.34, width: 0.3, height: 0.14 },
  neck: { length: 0.4, pitch: -0.05, base: 0.46, top: 0.34 },
  head: { skull: 0.3, muzzle: 0.42, muzzleBase: 0.23, muzzleTip: 0.15, pitch: 0.4, drop: 0.02, width: 0.86 },
  eye: { size: 0.024, side: 0.86, up: 0.1, forward: 0.5 },
  ears: { shape: 'leaf', length: 0.24, width: 0.14, out: 0.5, up: 0.7 },
  tail: { length: 0.6, base: 0.05, tip: 0.02, rise: -1.2, tuft: 0.04 },
  coat: { ...ELEPHANT.coat, main: '#7f7b76', under: '#77736e' },
  extras: ['nasalHorn'],
};

export const HIPPO: Species = {
  ...RHINO,
  withers: 1.35,
  croup: 1.32,
  belly: 0.66,
  front: [0.42, 0.2, 0.08],
  hind: [0.4, 0.18, 0.08],
  head: { skull: 0.3, muzzle: 0.42, muzzleBase: 0.27, muzzleTip: 0.26, pitch: 0.35, drop: 0.0, width: 1 },
  ears: { shape: 'round', length: 0.1, width: 0.09, out: 0.6, up: 0.7 },
  coat: { ...ELEPHANT.coat, main: '#7a666a', under: '#a07f7c', muzzle: '#8f7674' },
  extras: [],
  gape: 1.2,
};

export const GORILLA: Species = {
  ...BEAR,
  withers: 1.1,
  croup: 0.78,
  body: 0.66,
  chest: 0.36,
  belly: 0.3,
  rump: 0.24,
  front: [0.52, 0.2, 0.06],
  hind: [0.5, 0.2, 0.07],
  neck: { length: 0.14, pitch: 0.55, base: 0.26, top: 0.18 },
  head: { skull: 0.19, muzzle: 0.075, muzzleBase: 0.11, muzzleTip: 0.085, pitch: 0.2, drop: 0.06, cheek: 0.02 },
  ears: { shape: 'round', length: 0.05, width: 0.05, out: 0.95 },
  tail: { length: 0.03, base: 0.03, tip: 0.02, rise: -0.7 },
  coat: { main: '#242326', under: '#1d1c1f', muzzle: '#37343a', nose: '#141315', iris: '#5a3418', pattern: 'fur' },
};

export const MONKEY: Species = {
  ...CAT,
  withers: 0.36,
  croup: 0.38,
  body: 0.27,
  chest: 0.085,
  belly: 0.08,
  rump: 0.078,
  flat: 0.88,
  stance: 0.07,
  front: [0.52, 0.24, 0.06],
  hind: [0.5, 0.24, 0.06],
  frontR: [0.046, 0.03, 0.022, 0.02],
  hindR: [0.056, 0.034, 0.022, 0.02],
  foot: { kind: 'paw', length: 0.075, width: 0.04, height: 0.026 },
  neck: { length: 0.06, pitch: 1.0, base: 0.055, top: 0.048 },
  head: { skull: 0.078, muzzle: 0.034, muzzleBase: 0.044, muzzleTip: 0.034, pitch: 0.1, drop: 0.026, cheek: 0.01 },
  eye: { size: 0.0125, side: 0.36, up: 0.12, forward: 0.9 },
  ears: { shape: 'round', length: 0.042, width: 0.042, out: 1.35, up: 0.2 },
  tail: { length: 0.52, base: 0.016, tip: 0.012, rise: 0.9, curl: 1.9 },
  coat: {
    main: '#7d5a3a',
    under: '#c9a67e',
    muzzle: '#d9b48e',
    ear: '#d3a888',
    feet: '#a9825f',
    nose: '#7a5444',
    iris: '#5a3018',
    pattern: 'fur',
  },
  extras: [],
};

export const CROCODILE: Species = {
  ...TORTOISE,
  withers: 0.42,
  croup: 0.4,
  body: 1.35,
  chest: 0.21,
  belly: 0.22,
  rump: 0.2,
  flat: 1.35,
  stance: 0.34,
  frontR: [0.1, 0.08, 0.065, 0.06],
  hindR: [0.13, 0.09, 0.07, 0.062],
  foot: { kind: 'claw', length: 0.2, width: 0.15, height: 0.05 },
  neck: { length: 0.3, pitch: 0.05, base: 0.19, top: 0.16, flat: 1.2 },
  head: { skull: 0.16, muzzle: 0.55, muzzleBase: 0.13, muzzleTip: 0.07, pitch: 0.05, drop: 0.03, width: 1.15 },
  eye: { size: 0.024, side: 0.6, up: 0.75, forward: 0.4 },
  tail: { length: 1.9, base: 0.18, tip: 0.02, rise: -0.12, curl: 0.15 },
  coat: {
    main: '#5c6642',
    under: '#b5ad84',
    feet: '#4c5536',
    nose: '#2a2d20',
    iris: '#c9a236',
    marks: '#3f472d',
    mane: '#4a5236',
    pattern: 'scales',
  },
  extras: ['spikes'],
  gape: 0.8,
  heavy: 0.9,
};

export const KANGAROO: Species = {
  ...RABBIT,
  withers: 0.95,
  croup: 0.85,
  body: 0.52,
  chest: 0.16,
  belly: 0.21,
  rump: 0.24,
  stance: 0.12,
  front: [0.6, 0.28, 0.07],
  hind: [0.46, 0.14, 0.05],
  frontR: [0.07, 0.04, 0.028, 0.026],
  hindR: [0.19, 0.1, 0.045, 0.04],
  foot: { kind: 'paw', length: 0.26, width: 0.09, height: 0.05 },
  neck: { length: 0.26, pitch: 1.05, base: 0.11, top: 0.075 },
  head: { skull: 0.09, muzzle: 0.13, muzzleBase: 0.06, muzzleTip: 0.038, pitch: 0.35, drop: 0.01, width: 0.85 },
  eye: { size: 0.018, side: 0.8, up: 0.2, forward: 0.5 },
  ears: { shape: 'leaf', length: 0.19, width: 0.075, out: 0.35, up: 0.8 },
  tail: { length: 1.05, base: 0.11, tip: 0.03, rise: -0.55, curl: 0.5 },
  coat: {
    main: '#a8744c',
    under: '#e0c9a8',
    muzzle: '#c9a480',
    feet: '#4a352a',
    ear: '#8f6442',
    nose: '#1c1514',
    iris: '#2a170e',
    pattern: 'fur',
  },
  extras: [],
};
