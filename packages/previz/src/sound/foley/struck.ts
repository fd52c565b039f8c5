/** Things that touch, by what they are made of: each material rings in its own modes. */
import type { Noise } from '../dsp/noise.ts';
import { chirp, grain, hump, type Mode, ring } from '../dsp/strike.ts';
import { pick } from './event-sound.ts';

interface Body {
  /** Hz of the lowest mode of a thing that fits in a hand. */
  base: number;
  /** Ratio to the base, seconds of ring, level. */
  modes: readonly Mode[];
  /** Hz and seconds of the click of the contact. */
  click: readonly [number, number];
  /** Level of the click against the ring. */
  noise: number;
  /** Level of the dull push under it. */
  thump: number;
}

const BODIES: Readonly<Record<string, Body>> = {
  wood: {
    base: 330,
    modes: [
      [1, 0.1, 0.7],
      [1.93, 0.08, 0.5],
      [3.1, 0.055, 0.32],
      [4.7, 0.035, 0.2],
    ],
    click: [1700, 0.01],
    noise: 0.4,
    thump: 0.3,
  },
  metal: {
    base: 760,
    modes: [
      [1, 0.9, 0.4],
      [1.51, 0.7, 0.2],
      [2.76, 0.6, 0.36],
      [5.4, 0.35, 0.26],
      [8.93, 0.2, 0.16],
    ],
    click: [4200, 0.006],
    noise: 0.4,
    thump: 0.15,
  },
  glass: {
    base: 2450,
    modes: [
      [1, 0.55, 0.45],
      [1.006, 0.4, 0.2],
      [1.66, 0.4, 0.3],
      [2.52, 0.28, 0.24],
      [3.7, 0.16, 0.15],
    ],
    click: [6500, 0.004],
    noise: 0.4,
    thump: 0.08,
  },
  ceramic: {
    base: 1180,
    modes: [
      [1, 0.1, 0.45],
      [1.9, 0.14, 0.4],
      [3.09, 0.11, 0.26],
      [5, 0.06, 0.14],
    ],
    click: [3600, 0.006],
    noise: 0.45,
    thump: 0.3,
  },
  stone: {
    base: 1350,
    modes: [
      [1, 0.03, 0.5],
      [1.72, 0.025, 0.4],
      [2.6, 0.02, 0.25],
    ],
    click: [2900, 0.014],
    noise: 0.7,
    thump: 0.5,
  },
  plastic: {
    base: 640,
    modes: [
      [1, 0.035, 0.5],
      [1.8, 0.03, 0.4],
      [2.9, 0.02, 0.3],
    ],
    click: [2400, 0.007],
    noise: 0.5,
    thump: 0.2,
  },
  paper: { base: 400, modes: [], click: [4200, 0.02], noise: 0.9, thump: 0.1 },
  leather: { base: 180, modes: [[1, 0.05, 0.4]], click: [1100, 0.03], noise: 0.6, thump: 0.7 },
  cloth: { base: 140, modes: [], click: [1500, 0.05], noise: 0.5, thump: 0.35 },
  soft: { base: 150, modes: [[1, 0.05, 0.25]], click: [900, 0.03], noise: 0.5, thump: 0.6 },
};

/** Surfaces of the ground that a touch may be named by instead of a material. */
const ALIASES: Readonly<Record<string, string>> = {
  concrete: 'stone',
  asphalt: 'stone',
  tile: 'ceramic',
  ice: 'glass',
  carpet: 'cloth',
  dirt: 'soft',
  grass: 'soft',
  sand: 'soft',
  snow: 'soft',
  mud: 'soft',
  leaves: 'paper',
  gravel: 'stone',
  water: 'soft',
  crisp: 'plastic',
};

export const bodyOf = (material: string): Body => BODIES[material] ?? BODIES[ALIASES[material] ?? 'soft'];

/**
 * Adds the sound of a thing that is struck. `size`: 1 fits in a hand, 4 is a table; larger rings lower and longer.
 * `hard` 0..1 is how hard it is struck: harder is brighter.
 */
export function strike(
  out: Float32Array,
  at: number,
  noise: Noise,
  material: string,
  size: number,
  hard: number,
  gain: number,
): void {
  const body = bodyOf(material);
  const tune = (body.base * pick(noise, 0.93, 1.08)) / Math.sqrt(size);
  const bright = 0.35 + 0.65 * hard;
  ring(
    out,
    at,
    body.modes.map(([ratio, seconds, level], k) => [
      tune * ratio * (k === 0 ? 1 : pick(noise, 0.985, 1.015)),
      seconds * Math.sqrt(size) * pick(noise, 0.85, 1.1),
      level * (k === 0 ? 1 : 1 - (1 - bright) * Math.min(1, k * 0.4)) * pick(noise, 0.8, 1),
    ]),
    gain,
  );
  const [hz, seconds] = body.click;
  grain(out, at, noise, hz * (0.7 + 0.6 * hard), 0.9, seconds, body.noise * gain * (0.5 + 0.5 * hard));
  if (body.thump > 0.05)
    chirp(out, at, 230 / Math.sqrt(size), 95 / Math.sqrt(size), 0.05 + 0.02 * size, body.thump * gain, 0.0008);
}

/** Adds a rub of fabric, paper or leather: a hump of noise. */
export function rub(out: Float32Array, at: number, noise: Noise, hz: number, seconds: number, gain: number): void {
  hump(out, at, noise, hz, 0.6, seconds, gain);
}
