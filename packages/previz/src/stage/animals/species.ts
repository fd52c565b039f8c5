/**
 * Proportions and coats of four-legged animals as data. Lengths are metres of an adult; fractions of the height at the withers
 * are marked (h). One builder (quadruped.ts) makes them all.
 */
import type { Kit } from '../things/kit.ts';

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
  neck: { length: number; pitch: number; base: number; top: number; flat?: number };
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

const CANINE: Species = {
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

const RABBIT: Species = {
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
  chest: 0.47,
  belly: 0.43,
  rump: 0.41,
  flat: 0.82,
  stance: 0.42,
  front: [0.5, 0.22, 0.07],
  hind: [0.5, 0.26, 0.07],
  frontR: [0.3, 0.18, 0.13, 0.12],
  hindR: [0.4, 0.21, 0.13, 0.12],
  foot: { kind: 'claw', length: 0.44, width: 0.32, height: 0.16 },
  neck: { length: 1.35, pitch: 0.8, base: 0.3, top: 0.17 },
  head: {
    skull: 0.25,
    muzzle: 0.42,
    muzzleBase: 0.18,
    muzzleTip: 0.1,
    pitch: 0.15,
    drop: 0.03,
    cheek: 0.03,
    width: 0.94,
  },
  eye: { size: 0.045, side: 0.62, up: 0.36, forward: 0.66 },
  ears: { shape: 'leaf', length: 0.36, width: 0.16, out: 1.0, up: 0.5 },
  tail: { length: 3.0, base: 0.26, tip: 0.03, rise: -0.3, curl: 0.5 },
  coat: {
    main: '#3f6b4a',
    under: '#c0a763',
    feet: '#35563c',
    nose: '#2a3a2c',
    iris: '#e6b422',
    marks: '#2c4f38',
    mane: '#b5532a',
    pattern: 'scales',
  },
  extras: ['wings', 'spikes', 'horns'],
  gape: 0.7,
  heavy: 0.6,
};

const GIRAFFE: Species = {
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

const KANGAROO: Species = {
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

/** Small furry hunters and diggers on the fox's build. */
function foxKin(k: Kit): Species | null {
  if (k.said('raccoon|tanuki|badger|skunk')) {
    const [main, marks] = k.said('skunk')
      ? ['#1d1c1e', '#efece6']
      : k.said('badger')
        ? ['#6a6864', '#efece6']
        : ['#7c7770', '#2a2726'];
    return {
      ...FOX,
      withers: 0.28,
      croup: 0.3,
      chest: 0.1,
      belly: 0.1,
      rump: 0.11,
      ears: { shape: 'round', length: 0.055, width: 0.055, out: 0.6 },
      tail: { ...FOX.tail, length: 0.3, bushy: 0.06 },
      coat: {
        ...FOX.coat,
        main,
        under: '#8d877f',
        legs: '#2a2726',
        feet: '#1d1b1a',
        marks,
        tailTip: marks,
        muzzle: '#e9e4da',
        pattern: 'fur',
      },
    };
  }
  if (k.said('otter|weasel|ferret|mongoose|meerkat|marten'))
    return {
      ...FOX,
      withers: 0.2,
      croup: 0.2,
      body: 0.4,
      chest: 0.075,
      belly: 0.075,
      ears: { shape: 'round', length: 0.03, width: 0.035, out: 0.8 },
      head: { ...FOX.head, muzzle: 0.05, muzzleTip: 0.024 },
      tail: { length: 0.34, base: 0.04, tip: 0.014, rise: -0.4, curl: 0.2 },
      coat: {
        ...FOX.coat,
        main: k.said('meerkat') ? '#c4a070' : '#6b4a33',
        under: '#cdb595',
        legs: '#5a3f2c',
        feet: '#3a2a20',
        ear: '#5a3f2c',
        tailTip: '#4a3426',
      },
    };
  return null;
}

/** The species that the words mean. */
export function speciesOf(id: string, k: Kit): Species {
  switch (id) {
    case 'dog':
      return dog(k);
    case 'fox':
      if (k.said('arctic|white|snow'))
        return {
          ...FOX,
          coat: {
            ...FOX.coat,
            main: '#e9e7e2',
            under: '#f4f2ee',
            legs: '#dfdcd5',
            feet: '#d2cec5',
            ear: '#cfcac0',
            muzzle: '#f4f2ee',
          },
        };
      return foxKin(k) ?? FOX;
    case 'wolf':
      return k.said('hyena')
        ? {
            ...WOLF,
            croup: 0.62,
            ears: { ...WOLF.ears, shape: 'round' },
            coat: { ...WOLF.coat, main: '#a88f68', marks: '#4a3a28', pattern: 'dots' },
          }
        : WOLF;
    case 'monkey':
      return k.said('gorilla|ape|chimp|orangutan')
        ? {
            ...GORILLA,
            coat: k.said('orangutan') ? { ...GORILLA.coat, main: '#a8552a', under: '#8f4522' } : GORILLA.coat,
          }
        : MONKEY;
    case 'crocodile':
      return k.said('lizard|gecko|iguana|chameleon|salamander|newt')
        ? {
            ...CROCODILE,
            head: { ...CROCODILE.head, muzzle: 0.2, muzzleBase: 0.12 },
            coat: { ...CROCODILE.coat, main: '#6f8f3c', marks: '#4f6f2c', under: '#c9cf9a' },
          }
        : CROCODILE;
    case 'kangaroo':
      return KANGAROO;
    case 'cat':
      return cat(k);
    case 'big_cat':
      return bigCat(k);
    case 'bear':
      return k.said('gorilla') ? GORILLA : bear(k);
    case 'horse':
      return horse(k);
    case 'cow':
      return k.said('boar|warthog')
        ? BOAR
        : k.said('pig|hog')
          ? PIG
          : k.said('rhino')
            ? RHINO
            : k.said('hippo')
              ? HIPPO
              : cow(k);
    case 'deer':
      return k.said('giraffe') ? GIRAFFE : deer(k);
    case 'sheep':
      return k.said('goat|ibex|ram') ? GOAT : SHEEP;
    case 'elephant':
      return k.said('mammoth')
        ? {
            ...ELEPHANT,
            ears: { ...ELEPHANT.ears, length: 0.6, width: 0.5 },
            coat: { ...ELEPHANT.coat, main: '#5b3b25', under: '#4c301e', ear: '#5b3b25', pattern: 'fur' },
          }
        : ELEPHANT;
    case 'camel':
      return k.said('llama|alpaca')
        ? {
            ...CAMEL,
            extras: ['fleece'],
            ears: { ...DEER.ears, length: 0.13 },
            coat: { ...CAMEL.coat, mane: '#d8c6a4', main: '#d8c6a4' },
          }
        : k.said('bactrian')
          ? { ...CAMEL, extras: ['twoHumps', 'beard'] }
          : CAMEL;
    case 'rabbit':
      return k.said('hare') ? { ...RABBIT, withers: 0.19, front: [0.5, 0.24, 0.07] } : RABBIT;
    case 'mouse':
      return k.said('squirrel|chipmunk') ? SQUIRREL : MOUSE;
    case 'tortoise':
      return TORTOISE;
    case 'dragon':
      return k.said('dinosaur') ? { ...DRAGON, extras: ['spikes'], ears: { ...DRAGON.ears, shape: 'none' } } : DRAGON;
    default:
      throw new Error(`"${id}" is not a four-legged animal`);
  }
}

function dog(k: Kit): Species {
  const pointed = { shape: 'pointed', length: 0.1, width: 0.062, out: 0.35 } as const;
  if (k.said('husky|malamute'))
    return {
      ...CANINE,
      ears: pointed,
      tail: { ...CANINE.tail, rise: 1.1, curl: 1.6, bushy: 0.045 },
      coat: { ...CANINE.coat, main: '#4b4f56', under: '#eeebe5', muzzle: '#eeebe5', legs: '#eeebe5', iris: '#7fb4d6' },
    };
  if (k.said('shepherd|alsatian'))
    return {
      ...CANINE,
      ears: { ...pointed, length: 0.12 },
      tail: { ...CANINE.tail, rise: -0.4, bushy: 0.04 },
      coat: { ...CANINE.coat, main: '#4a3826', under: '#b98a54', muzzle: '#2c221b', legs: '#b98a54' },
    };
  if (k.said('corgi|dachshund'))
    return {
      ...CANINE,
      withers: 0.34,
      croup: 0.33,
      body: 0.46,
      front: [0.4, 0.18, 0.08],
      hind: [0.42, 0.24, 0.08],
      ears: pointed,
      coat: { ...CANINE.coat, main: '#c07f3e', under: '#f0e8da', muzzle: '#f0e8da', legs: '#f0e8da' },
    };
  if (k.said('poodle|doodle'))
    return {
      ...CANINE,
      extras: ['fleece'],
      coat: { ...CANINE.coat, main: '#e3d6c0', mane: '#e9ddc8', under: '#e3d6c0' },
    };
  if (k.said('dalmatian'))
    return {
      ...CANINE,
      coat: { ...CANINE.coat, main: '#efece6', under: '#efece6', marks: '#1d1b1b', pattern: 'dots', ear: '#1d1b1b' },
    };
  if (k.said('labrador'))
    return {
      ...CANINE,
      coat: {
        ...CANINE.coat,
        main: k.said('black') ? '#1f1d1e' : '#d3b27c',
        under: k.said('black') ? '#252324' : '#e3cda3',
      },
    };
  if (k.said('terrier|jack'))
    return {
      ...CANINE,
      coat: { ...CANINE.coat, main: '#ece6da', under: '#f0ebe1', marks: '#a5693a', pattern: 'patches', ear: '#a5693a' },
    };
  if (k.said('spaniel|setter'))
    return {
      ...CANINE,
      ears: { ...CANINE.ears, length: 0.17, width: 0.085 },
      coat: { ...CANINE.coat, main: '#8a4a26', under: '#efe6d6', muzzle: '#efe6d6', legs: '#efe6d6' },
    };
  if (k.said('golden|retriever'))
    return {
      ...CANINE,
      tail: { ...CANINE.tail, bushy: 0.045, curl: 0.2 },
      coat: { ...CANINE.coat, main: '#cf9a52', under: '#e6c692' },
    };
  return {
    ...CANINE,
    coat: {
      ...CANINE.coat,
      ...k.rng.pick([
        {},
        { main: '#7a5232', under: '#c9a678' },
        { main: '#ece6da', under: '#f2ede4', marks: '#8a5a34', pattern: 'patches' as const, ear: '#8a5a34' },
        { main: '#2a2625', under: '#b5895a', muzzle: '#a5794c' },
      ]),
    },
  };
}

function cat(k: Kit): Species {
  const coats = {
    ginger: { main: '#cf8a47', under: '#efdcc0', marks: '#b06a2c', muzzle: '#f0e2cc', pattern: 'stripes' as const },
    black: {
      main: '#1f1e20',
      under: '#262528',
      marks: '#1f1e20',
      muzzle: '#2a292c',
      pattern: 'fur' as const,
      iris: '#c9b23a',
    },
    white: {
      main: '#efece6',
      under: '#f4f2ed',
      marks: '#efece6',
      muzzle: '#f4f2ed',
      pattern: 'fur' as const,
      iris: '#6fa8c9',
    },
    siamese: {
      main: '#dcc9a8',
      under: '#e6d8bd',
      marks: '#dcc9a8',
      legs: '#4a3529',
      feet: '#3a2a22',
      ear: '#3a2a22',
      tailTip: '#3a2a22',
      muzzle: '#4a3529',
      pattern: 'fur' as const,
      iris: '#5f9fd0',
    },
    grey: {
      main: '#7f838a',
      under: '#a4a7ac',
      marks: '#7f838a',
      muzzle: '#9ea1a7',
      pattern: 'fur' as const,
      iris: '#c98f2c',
    },
  };
  const key = k.said('ginger|orange|marmalade')
    ? 'ginger'
    : k.said('black')
      ? 'black'
      : k.said('white')
        ? 'white'
        : k.said('siamese')
          ? 'siamese'
          : k.said('grey|gray|blue')
            ? 'grey'
            : null;
  const coat = key ? coats[key] : k.said('tabby') ? {} : k.rng.pick([{}, coats.ginger, coats.grey, {}]);
  return { ...CAT, coat: { ...CAT.coat, ...coat } };
}

function bigCat(k: Kit): Species {
  if (k.said('tiger'))
    return {
      ...BIG_CAT,
      coat: {
        ...BIG_CAT.coat,
        main: '#d0762c',
        under: '#efe4d2',
        muzzle: '#efe6d8',
        marks: '#1c1512',
        pattern: 'stripes',
      },
    };
  if (k.said('leopard|cheetah|jaguar') && !k.said('black'))
    return {
      ...BIG_CAT,
      coat: {
        ...BIG_CAT.coat,
        main: '#d0a254',
        under: '#efe2c4',
        muzzle: '#efe6d0',
        marks: '#2a1c12',
        pattern: 'dots',
      },
    };
  if (k.said('panther') || (k.said('black') && !k.said('lion|lioness')))
    return {
      ...BIG_CAT,
      coat: { ...BIG_CAT.coat, main: '#1a1a1e', under: '#222226', muzzle: '#26262a', iris: '#d0b030' },
    };
  if (k.said('lioness|female|cub')) return BIG_CAT;
  return { ...BIG_CAT, extras: ['mane', 'whiskers'] };
}

function bear(k: Kit): Species {
  if (k.said('polar|white'))
    return { ...BEAR, coat: { ...BEAR.coat, main: '#ebe6da', under: '#e2dccd', muzzle: '#ebe6da' } };
  if (k.said('black')) return { ...BEAR, coat: { ...BEAR.coat, main: '#1e1b1a', under: '#1e1b1a' } };
  if (k.said('panda'))
    return {
      ...BEAR,
      coat: {
        ...BEAR.coat,
        main: '#eeebe4',
        under: '#eeebe4',
        legs: '#1c1a1a',
        feet: '#1c1a1a',
        ear: '#1c1a1a',
        muzzle: '#eeebe4',
      },
    };
  return BEAR;
}

function horse(k: Kit): Species {
  if (k.said('zebra'))
    return {
      ...HORSE,
      withers: 1.32,
      croup: 1.3,
      coat: {
        ...HORSE.coat,
        main: '#ece8e0',
        under: '#ece8e0',
        legs: '#ece8e0',
        marks: '#1b1a1b',
        mane: '#26211f',
        pattern: 'stripes',
      },
    };
  if (k.said('donkey|mule'))
    return {
      ...HORSE,
      withers: 1.2,
      croup: 1.2,
      ears: { ...HORSE.ears, length: 0.28, width: 0.08 },
      coat: { ...HORSE.coat, main: '#847c74', under: '#cfc7ba', muzzle: '#d5cdc0', legs: '#9a9187' },
    };
  const coats = [
    {},
    { main: '#5a3018', under: '#4f2a16', legs: '#241812' },
    { main: '#d8b27a', under: '#d8b27a', legs: '#c9a26c', mane: '#efe3c8', tailTip: '#efe3c8' },
    { main: '#1f1c1c', under: '#1f1c1c', legs: '#1a1717', mane: '#141212' },
    { main: '#d9d5cf', under: '#d9d5cf', legs: '#b5b0a9', mane: '#e9e5df', tailTip: '#e9e5df', muzzle: '#8f8983' },
  ];
  const pick = k.said('white|grey|gray')
    ? coats[4]
    : k.said('black')
      ? coats[3]
      : k.said('palomino|golden|dun')
        ? coats[2]
        : k.said('bay|brown|chestnut')
          ? coats[0]
          : k.rng.pick(coats);
  return { ...HORSE, coat: { ...HORSE.coat, ...pick } };
}

function cow(k: Kit): Species {
  if (k.said('bull|ox|buffalo|bison|yak'))
    return {
      ...COW,
      chest: 0.4,
      neck: { ...COW.neck, base: 0.28, top: 0.2 },
      extras: ['horns'],
      coat: {
        ...COW.coat,
        main: '#3b2a20',
        under: '#33241c',
        legs: '#2c201a',
        muzzle: '#2a201b',
        nose: '#1d1715',
        pattern: 'skin',
      },
    };
  if (k.said('brown|jersey|highland'))
    return { ...COW, coat: { ...COW.coat, main: '#a5683a', under: '#b98250', legs: '#9a6034', pattern: 'skin' } };
  return COW;
}

function deer(k: Kit): Species {
  if (k.said('moose|elk'))
    return {
      ...DEER,
      withers: 1.3,
      croup: 1.25,
      chest: 0.25,
      belly: 0.23,
      neck: { ...DEER.neck, base: 0.16, top: 0.11 },
      extras: ['antlers', 'beard'],
      coat: { ...DEER.coat, main: '#4f3524', under: '#5f4430', muzzle: '#6b5038' },
    };
  if (k.said('stag|buck|reindeer|caribou|antelope|gazelle')) return { ...DEER, extras: ['antlers'] };
  if (k.said('doe|fawn|bambi'))
    return {
      ...DEER,
      coat: { ...DEER.coat, ...(k.said('fawn|bambi') ? { marks: '#efe0c2', pattern: 'dots' as const } : {}) },
    };
  return k.rng.chance(0.6) ? { ...DEER, extras: ['antlers'] } : DEER;
}
