/** Noise made at narrow places: every hiss and burst is a grain of its own, shaped by a few resonances side by side. */
import { cos, exp, PI, TAU } from '../../math/trig.ts';
import { Noise } from '../dsp/noise.ts';
import { decibels } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Hump, NoiseColour } from './consonants.ts';

export interface Grain {
  /** Seconds. */
  start: number;
  end: number;
  /** Seconds of rise and fall. */
  attack: number;
  release: number;
  colour: NoiseColour;
  /** dB on top of the colour's own level. */
  db: number;
}

const STEP = 1 / SAMPLE_RATE;

interface Resonator {
  a: number;
  b: number;
  c: number;
}

/** A band-pass of height 1 at its centre: resonator behind a difference that empties the bass. */
function resonator(hz: number, width: number): Resonator {
  const r = exp(-PI * width * STEP);
  return { a: (1 - r) * 1.05, b: 2 * r * cos(TAU * hz * STEP), c: -r * r };
}

/** Root of the mean power that white noise of [-1, 1) has behind a hump, measured once by its impulse response. */
function power({ a, b, c }: Resonator): number {
  let y1 = 0;
  let y2 = 0;
  let sum = 0;
  for (let i = 0; i < 1500; i++) {
    const y = a * (i === 0 ? 1 : 0) + b * y1 + c * y2;
    const band = y - y2;
    sum += band * band;
    y2 = y1;
    y1 = y;
  }
  return sum / 3;
}

interface Bank {
  humps: Resonator[];
  gains: number[];
  flat: number;
}

/** Resonators of a colour, scaled so that the sum of its noise has a root mean square of 1. */
function bankOf(colour: NoiseColour, scale: number): Bank {
  const humps = colour.humps.map((h: Hump) => resonator(Math.min(15000, h.hz * scale), h.width * scale));
  const wanted = colour.humps.map((h) => decibels(h.db));
  const each = humps.map((h, k) => wanted[k] / Math.sqrt(power(h)));
  const flat = decibels(colour.flat) * Math.sqrt(3);
  const whole = Math.sqrt(wanted.reduce((sum, g) => sum + g * g, 0) + decibels(colour.flat) * decibels(colour.flat));
  return { humps, gains: each.map((g) => g / whole), flat: flat / whole };
}

/**
 * Adds grains to a sound. `level` is the root mean square of a plain vowel; `scale` is the throat's factor on the noise's
 * frequencies.
 */
export function addGrains(
  out: Float32Array,
  grains: readonly Grain[],
  level: number,
  scale: number,
  seed: number,
): void {
  const noise = new Noise(seed);
  const banks = new Map<NoiseColour, Bank>();
  for (const grain of grains) {
    let bank = banks.get(grain.colour);
    if (!bank) {
      bank = bankOf(grain.colour, scale);
      banks.set(grain.colour, bank);
    }
    addGrain(out, grain, bank, level * decibels(grain.colour.db + grain.db), noise);
  }
}

function addGrain(out: Float32Array, grain: Grain, bank: Bank, level: number, noise: Noise): void {
  const from = Math.max(0, Math.round(grain.start * SAMPLE_RATE));
  const to = Math.min(out.length, Math.round(grain.end * SAMPLE_RATE));
  const rise = Math.max(1, grain.attack * SAMPLE_RATE);
  const fall = Math.max(1, grain.release * SAMPLE_RATE);
  const count = bank.humps.length;
  const y1 = new Float64Array(count);
  const y2 = new Float64Array(count);
  for (let i = from; i < to; i++) {
    const white = noise.next();
    let sum = white * bank.flat;
    for (let k = 0; k < count; k++) {
      const h = bank.humps[k];
      const y = h.a * white + h.b * y1[k] + h.c * y2[k];
      sum += (y - y2[k]) * bank.gains[k];
      y2[k] = y1[k];
      y1[k] = y;
    }
    const up = (i - from + 1) / rise;
    const down = (to - i) / fall;
    const g = Math.min(up, down);
    // A root rises as power does: noise seems to swell evenly.
    out[i] += sum * level * (g >= 1 ? 1 : Math.sqrt(g));
  }
}
