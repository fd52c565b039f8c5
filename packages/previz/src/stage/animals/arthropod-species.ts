/** Crabs, lobsters, spiders, ants, beetles and scorpions as data. */
import type { Vec3 } from '../../math/vec.ts';
import type { Kit } from '../things/kit.ts';

/** An ellipsoid of the body. */
interface Lobe {
  at: Vec3;
  radii: Vec3;
  color: 'main' | 'second';
}

export interface Species {
  /** Height of the hips, half width of the body at the legs. */
  hip: number;
  lobes: readonly Lobe[];
  /** Places of the legs along the body, front to rear, and where their feet stand. */
  legs: readonly { z: number; x: number; foot: Vec3; knee: number }[];
  thick: number;
  claws?: { at: Vec3; elbow: Vec3; hand: Vec3; size: number };
  /** A tail that bends up over the back, with a sting. */
  sting?: { from: Vec3; length: number; thick: number };
  /** Wing cases that meet on the back. */
  cases?: boolean;
  feelers?: number;
  eyes: { at: Vec3; size: number; stalk?: number; many?: boolean };
  hair?: number;
  sideways?: boolean;
  colors: readonly (readonly [string, string])[];
  gloss: number;
  spots?: boolean;
}

const row = (
  n: number,
  z0: number,
  z1: number,
  x: number,
  reach: readonly number[],
  ahead: readonly number[],
  knee: number,
): Species['legs'] =>
  Array.from({ length: n }, (_, i) => {
    const z = z0 + ((z1 - z0) * i) / Math.max(1, n - 1);
    return { z, x, knee, foot: [x + reach[i], 0, z + ahead[i]] as Vec3 };
  });

export const CRAB: Species = {
  hip: 0.05,
  lobes: [{ at: [0, 0.06, 0], radii: [0.085, 0.036, 0.062], color: 'main' }],
  legs: row(4, 0.03, -0.045, 0.07, [0.085, 0.1, 0.1, 0.085], [0.03, 0.012, -0.015, -0.04], 0.075),
  thick: 0.0075,
  claws: { at: [0.06, 0.05, 0.045], elbow: [0.125, 0.065, 0.085], hand: [0.085, 0.055, 0.135], size: 0.034 },
  eyes: { at: [0.022, 0.09, 0.055], size: 0.0075, stalk: 0.022 },
  sideways: true,
  colors: [
    ['#c9472a', '#e8b48a'],
    ['#8a5a3a', '#d9c29a'],
    ['#3f6a7a', '#d8d2c0'],
    ['#d8702a', '#f0d0a0'],
  ],
  gloss: 0.35,
};

const LOBSTER: Species = {
  ...CRAB,
  hip: 0.045,
  lobes: [
    { at: [0, 0.055, 0.06], radii: [0.042, 0.04, 0.1], color: 'main' },
    ...[0, 1, 2, 3, 4].map(
      (i): Lobe => ({
        at: [0, 0.05 - i * 0.004, -0.05 - i * 0.036],
        radii: [0.04 - i * 0.003, 0.032 - i * 0.003, 0.026],
        color: 'main',
      }),
    ),
    { at: [0, 0.025, -0.25], radii: [0.06, 0.008, 0.035], color: 'second' },
  ],
  legs: row(4, 0.09, -0.01, 0.034, [0.075, 0.085, 0.085, 0.08], [0.03, 0.01, -0.015, -0.03], 0.06),
  claws: { at: [0.034, 0.05, 0.13], elbow: [0.09, 0.05, 0.19], hand: [0.075, 0.04, 0.27], size: 0.05 },
  eyes: { at: [0.02, 0.08, 0.15], size: 0.006, stalk: 0.012 },
  feelers: 0.28,
  sideways: false,
  colors: [
    ['#a82a1c', '#c9502a'],
    ['#2f3f5a', '#4a5a7a'],
  ],
};

export const SPIDER: Species = {
  hip: 0.014,
  lobes: [
    { at: [0, 0.016, 0.007], radii: [0.0085, 0.006, 0.0105], color: 'main' },
    { at: [0, 0.02, -0.019], radii: [0.0125, 0.0115, 0.0165], color: 'second' },
  ],
  legs: row(4, 0.012, -0.002, 0.0075, [0.027, 0.033, 0.031, 0.026], [0.024, 0.009, -0.009, -0.027], 0.021),
  thick: 0.0013,
  eyes: { at: [0.0032, 0.0195, 0.0165], size: 0.0016, many: true },
  hair: 0.0016,
  colors: [
    ['#2a211c', '#3f2f24'],
    ['#6b4a30', '#8a6a48'],
    ['#1a1819', '#7a1a18'],
    ['#4a4038', '#a08a60'],
  ],
  gloss: 0.8,
};

const ANT: Species = {
  hip: 0.0022,
  lobes: [
    { at: [0, 0.0026, 0.0043], radii: [0.0011, 0.001, 0.0013], color: 'main' },
    { at: [0, 0.0025, 0.0012], radii: [0.0007, 0.0007, 0.002], color: 'main' },
    { at: [0, 0.0027, -0.003], radii: [0.0013, 0.0013, 0.0022], color: 'second' },
  ],
  legs: row(3, 0.002, 0, 0.0006, [0.003, 0.0036, 0.0034], [0.0024, 0, -0.003], 0.0034),
  thick: 0.00024,
  feelers: 0.0026,
  eyes: { at: [0.0008, 0.003, 0.0049], size: 0.0003 },
  colors: [
    ['#2a1a14', '#1a1210'],
    ['#8a3a1c', '#5a2412'],
  ],
  gloss: 0.3,
};

const BEETLE: Species = {
  hip: 0.005,
  lobes: [
    { at: [0, 0.0085, -0.003], radii: [0.0095, 0.0075, 0.0125], color: 'main' },
    { at: [0, 0.0068, 0.009], radii: [0.0068, 0.0048, 0.0042], color: 'second' },
    { at: [0, 0.0062, 0.0135], radii: [0.0034, 0.003, 0.0028], color: 'second' },
  ],
  legs: row(3, 0.007, -0.007, 0.006, [0.0085, 0.0095, 0.009], [0.005, -0.001, -0.006], 0.0095),
  thick: 0.0009,
  cases: true,
  feelers: 0.006,
  eyes: { at: [0.0026, 0.0072, 0.0152], size: 0.0009 },
  colors: [
    ['#1f5a3a', '#173f2a'],
    ['#26303a', '#1a1f24'],
    ['#5a3a1c', '#3a2412'],
    ['#2a3f7a', '#1a2850'],
  ],
  gloss: 0.12,
};

const SCORPION: Species = {
  hip: 0.013,
  lobes: [
    { at: [0, 0.014, 0.012], radii: [0.0105, 0.0058, 0.017], color: 'main' },
    { at: [0, 0.0135, -0.014], radii: [0.0095, 0.0055, 0.017], color: 'main' },
  ],
  legs: row(4, 0.016, -0.008, 0.009, [0.02, 0.025, 0.026, 0.023], [0.012, 0.003, -0.008, -0.019], 0.018),
  thick: 0.0014,
  claws: { at: [0.008, 0.013, 0.027], elbow: [0.024, 0.014, 0.04], hand: [0.018, 0.012, 0.056], size: 0.0125 },
  sting: { from: [0, 0.0145, -0.03], length: 0.066, thick: 0.0046 },
  eyes: { at: [0.002, 0.0195, 0.018], size: 0.0009 },
  colors: [
    ['#2a2421', '#3a2f28'],
    ['#b58a3c', '#8a6628'],
  ],
  gloss: 0.25,
};

export function speciesOf(k: Kit, usual: Species): Species {
  if (k.said('lobster|crayfish|prawn|shrimp')) return LOBSTER;
  if (k.said('scorpion')) return SCORPION;
  if (k.said('ant|termite')) return ANT;
  if (k.said('ladybug|ladybird'))
    return {
      ...BEETLE,
      colors: [
        ['#c4241a', '#17151a'],
        ['#d8641c', '#17151a'],
      ],
      spots: true,
    };
  if (k.said('beetle|scarab')) return BEETLE;
  if (k.said('spider|tarantula|widow'))
    return k.said('black widow|widow') ? { ...SPIDER, colors: [['#141214', '#1a1216']], hair: 0, gloss: 0.15 } : SPIDER;
  return usual;
}
