/** Fish, sharks, whales and dolphins as data. */
import { familyOf } from '../../catalogue/things.ts';
import type { Material } from '../scene.ts';
import type { Kit } from '../things/kit.ts';

export interface SwimmerSpecies {
  length: number;
  /** Half width and half height along the body, nose (0) to tail root (1). */
  profile: readonly (readonly [t: number, w: number, h: number, y: number])[];
  mammal: boolean;
  back: string;
  belly: string;
  fin: string;
  /** Tail fin: span, chord and fork 0..1. */
  tail: readonly [number, number, number];
  dorsal: readonly [at: number, length: number, height: number];
  flipper: readonly [at: number, length: number, width: number];
  eye: { size: number; at: number; y: number };
  pattern: Material['pattern'];
  marks?: string;
  grooves?: boolean;
  /** Beats per second. */
  beat: number;
}

const FISH: SwimmerSpecies = {
  length: 0.46,
  profile: [
    [0, 0.006, 0.008, 0],
    [0.05, 0.02, 0.028, 0],
    [0.18, 0.042, 0.066, 0],
    [0.38, 0.05, 0.088, 0],
    [0.6, 0.038, 0.066, 0],
    [0.82, 0.018, 0.034, 0],
    [0.95, 0.009, 0.026, 0],
    [1, 0.006, 0.026, 0],
  ],
  mammal: false,
  back: '#5f7f8a',
  belly: '#d8dcd4',
  fin: '#6f8a90',
  tail: [0.15, 0.09, 0.5],
  dorsal: [0.3, 0.16, 0.06],
  flipper: [0.26, 0.07, 0.035],
  eye: { size: 0.011, at: 0.12, y: 0.3 },
  pattern: 'shingles',
  beat: 2.4,
};

const WHALE: SwimmerSpecies = {
  length: 12.2,
  profile: [
    [0, 0.25, 0.2, -0.35],
    [0.03, 0.62, 0.5, -0.3],
    [0.12, 1.02, 0.95, -0.15],
    [0.26, 1.38, 1.38, 0],
    [0.42, 1.4, 1.42, 0.02],
    [0.6, 1.02, 1.05, 0.08],
    [0.78, 0.55, 0.62, 0.14],
    [0.92, 0.24, 0.36, 0.16],
    [1, 0.14, 0.22, 0.16],
  ],
  mammal: true,
  back: '#37424d',
  belly: '#b9c0c2',
  fin: '#3c4752',
  tail: [4, 1.3, 0.45],
  dorsal: [0.66, 0.9, 0.42],
  flipper: [0.27, 3.4, 0.95],
  eye: { size: 0.1, at: 0.15, y: -0.32 },
  pattern: 'noise',
  grooves: true,
  beat: 0.28,
};

export function swimmerOf(id: string, k: Kit): SwimmerSpecies {
  if (k.said('shark'))
    return {
      ...FISH,
      length: 2.4,
      profile: FISH.profile.map(([t, w, h]) => [t, w * 5.4, h * 3.4, 0] as const),
      back: '#5b666f',
      belly: '#dfe1de',
      fin: '#56616a',
      tail: [0.8, 0.42, 0.7],
      dorsal: [0.36, 0.42, 0.38],
      flipper: [0.34, 0.55, 0.26],
      eye: { size: 0.03, at: 0.13, y: 0.1 },
      pattern: 'plain',
      beat: 0.9,
    };
  if (familyOf(id) === 'fish') {
    if (k.said('koi'))
      return { ...FISH, back: '#f0ece2', belly: '#f4f1ea', fin: '#f3e6d8', marks: '#d8572a', pattern: 'noise' };
    if (k.said('clownfish'))
      return { ...FISH, back: '#e0772a', belly: '#e58a3a', fin: '#e0772a', marks: '#f2efe8', pattern: 'stripes' };
    if (k.said('goldfish')) return { ...FISH, back: '#e0822a', belly: '#f0b25a', fin: '#f0a04a' };
    if (k.said('salmon')) return { ...FISH, back: '#7b8a86', belly: '#d9a99a', fin: '#8a8f86' };
    const [back, belly, fin] = k.rng.pick([
      ['#5f7f8a', '#d8dcd4', '#6f8a90'],
      ['#2f6fa3', '#e3c84a', '#e3c84a'],
      ['#d8742c', '#f0e0c4', '#d8742c'],
      ['#6d5fa3', '#d6cfe4', '#8a7dc0'],
    ]);
    return { ...FISH, back, belly, fin };
  }
  if (k.said('dolphin|porpoise'))
    return {
      ...WHALE,
      length: 2.3,
      profile: [
        [0, 0.03, 0.03, -0.03],
        [0.06, 0.055, 0.05, -0.02],
        [0.1, 0.13, 0.13, 0.0],
        [0.2, 0.2, 0.21, 0.02],
        [0.4, 0.235, 0.25, 0.02],
        [0.62, 0.17, 0.19, 0.02],
        [0.82, 0.08, 0.1, 0.02],
        [1, 0.03, 0.045, 0.02],
      ],
      back: '#6b7a86',
      belly: '#d5d9da',
      fin: '#5f6d79',
      tail: [0.6, 0.22, 0.4],
      dorsal: [0.48, 0.32, 0.24],
      flipper: [0.28, 0.34, 0.14],
      eye: { size: 0.022, at: 0.135, y: 0.05 },
      grooves: false,
      beat: 1.1,
    };
  if (k.said('orca|killer'))
    return {
      ...WHALE,
      length: 7,
      profile: WHALE.profile.map(([t, w, h, y]) => [t, w * 0.62, h * 0.66, y * 0.4] as const),
      back: '#16181c',
      belly: '#eeeeea',
      fin: '#16181c',
      tail: [2.1, 0.7, 0.4],
      dorsal: [0.46, 0.85, 1.2],
      flipper: [0.28, 1.2, 0.62],
      eye: { size: 0.05, at: 0.11, y: 0.05 },
      grooves: false,
      beat: 0.5,
    };
  return WHALE;
}
