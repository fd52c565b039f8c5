/** Light that lives: flames that flicker, neon, glints on water, northern lights, rays; and smoke and steam that rise. */
import { fbm2, noise1, noise2 } from '../../math/noise.ts';
import { atan2, exp } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import type { Tone } from './loom.ts';
import type { PlateReading } from './reading.ts';
import type { Signs } from './signs.ts';
import { add, cover, light, type Seen } from './tone.ts';

/** Flicker of flames at `seconds`, about 0, at most about 1. */
function flicker(seed: number, seconds: number): number {
  return 0.6 * noise1(seed, seconds * 5.3) + 0.4 * noise1(seed + 1, seconds * 11.7);
}

/** Places across and down for which slow changes of light are worked out. */
const KNOTS = 13;

export class PlateGlow {
  readonly #signs: Signs;
  readonly #reading: PlateReading;
  readonly #seed: number;
  readonly #aspect: number;
  readonly #knots = new Float32Array(KNOTS * KNOTS);

  constructor(signs: Signs, reading: PlateReading, seed: number, aspect: number) {
    this.#signs = signs;
    this.#reading = reading;
    this.#seed = seed;
    this.#aspect = aspect;
  }

  apply(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    const { has, effects } = this.#signs;
    this.#wander(tone, seen, seconds, strength);
    if (has.has('flames')) this.#flames(tone, seen, seconds, strength);
    if (has.has('neon')) this.#neon(tone, seen, seconds, strength);
    this.#glints(tone, seen, seconds, strength * (has.has('sparkle') ? 1.5 : has.has('water') ? 1 : 0.12));
    if (effects.has('aurora')) this.#aurora(tone, seen, seconds, strength);
    if (has.has('rays')) this.#rays(tone, seen, seconds, strength);
    if (has.has('steam')) this.#plume(tone, seen, seconds, strength, 0.85, 208, 0);
    if (has.has('smoke')) this.#plume(tone, seen, seconds, strength, 0.62, 105, -2);
  }

  /** Soft patches that pass, as under clouds or leaves: hardly seen, but a still picture has none. */
  #wander(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    const knots = this.#knots;
    for (let i = 0; i < knots.length; i++)
      knots[i] = noise2(
        this.#seed + 21,
        (i % KNOTS) * 0.45 + seconds * 0.22,
        ((i / KNOTS) | 0) * 0.45 - seconds * 0.05,
      );
    for (let at = 0; at < tone.gain.length; at++) {
      const x = Math.min(1, Math.max(0, seen.x[at]!)) * (KNOTS - 1.01);
      const y = Math.min(1, Math.max(0, seen.y[at]!)) * (KNOTS - 1.01);
      const corner = (y | 0) * KNOTS + (x | 0);
      const fx = x - (x | 0);
      const upper = knots[corner]! + (knots[corner + 1]! - knots[corner]!) * fx;
      const lower = knots[corner + KNOTS]! + (knots[corner + KNOTS + 1]! - knots[corner + KNOTS]!) * fx;
      const patch = upper + (lower - upper) * (y - (y | 0));
      light(tone, at, 1 + 0.022 * strength * patch * (1 - 0.85 * seen.sky[at]!));
    }
  }

  #flames(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    for (let at = 0; at < tone.gain.length; at++) {
      // Neighbouring flames burn each on its own.
      const own = this.#seed + Math.floor(seen.x[at]! * 7) * 13;
      const swing = 0.7 * flicker(this.#seed, seconds) + 0.3 * flicker(own, seconds);
      const lamp = Math.max(seen.lamps[at]!, seen.glow[at]!);
      light(tone, at, 1 + strength * swing * (0.07 + 0.3 * lamp));
      const warm = strength * (0.5 + 0.5 * swing) * lamp;
      add(tone, at, 9 * warm, -5 * warm, 4 * warm);
    }
  }

  #neon(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    const beat = noise1(this.#seed + 31, seconds * 1.9);
    const fault =
      smoothstep(0.35, 0.5, noise1(this.#seed + 32, seconds * 7)) *
      smoothstep(0.2, 0.4, noise1(this.#seed + 33, seconds * 0.9));
    for (let at = 0; at < tone.gain.length; at++) {
      const lamp = Math.max(seen.lamps[at]!, seen.glow[at]!);
      light(tone, at, 1 + strength * lamp * (0.16 * beat - 0.4 * fault));
      tone.chroma[at] = tone.chroma[at]! * (1 + 0.22 * strength * lamp * (1 + beat));
    }
  }

  /** Light on water comes and goes in short flat strokes, finer far away. */
  #glints(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    const { horizon } = this.#reading;
    for (let at = 0; at < tone.gain.length; at++) {
      const water = seen.water[at]!;
      if (water < 0.05) continue;
      const down = Math.max(0.02, seen.y[at]! - horizon + 0.05);
      const wave = noise2(
        this.#seed + 41,
        (seen.x[at]! - 0.5) * (9 / (down + 0.1)) * this.#aspect,
        26 / (down + 0.22) - seconds * 1.5,
      );
      const fine = noise2(this.#seed + 42, seen.x[at]! * 34 * this.#aspect, seen.y[at]! * 95 - seconds * 2.2);
      light(tone, at, 1 + strength * water * 0.1 * wave);
      const glint = smoothstep(0.5, 1.05, 0.55 * wave + 0.6 * fine) * water * strength;
      if (glint > 0.01) add(tone, at, glint * (8 + 0.26 * seen.luma[at]!), 0, 0);
    }
  }

  #aurora(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    for (let at = 0; at < tone.gain.length; at++) {
      const skies = seen.sky[at]!;
      if (skies < 0.05) continue;
      const bow = 0.28 + 0.16 * noise1(this.#seed + 51, seen.x[at]! * 2.3 + seconds * 0.1);
      const up = (bow + 0.2 - seen.y[at]!) * 3.2;
      const curtain = up > 0 ? exp(-up * 1.6) : exp(up * 14);
      const folds =
        0.55 +
        0.45 * noise2(this.#seed + 52, seen.x[at]! * 16 + 3 * noise1(this.#seed + 53, seconds * 0.4), seconds * 0.5);
      const glow = skies * curtain * folds * strength;
      const high = smoothstep(0.2, 1.3, up);
      add(tone, at, 74 * glow, (-22 + 34 * high) * glow, (-38 + 44 * high) * glow);
    }
  }

  #rays(tone: Tone, seen: Seen, seconds: number, strength: number): void {
    const fromLeft = this.#reading.centre.x > 0.5;
    for (let at = 0; at < tone.gain.length; at++) {
      const dx = (fromLeft ? seen.x[at]! + 0.12 : 1.12 - seen.x[at]!) * this.#aspect;
      const dy = seen.y[at]! + 0.2;
      const angle = atan2(dy, dx);
      const beam = smoothstep(0.05, 0.75, noise2(this.#seed + 61, angle * 11, seconds * 0.25));
      const ray = beam * strength * exp(-(dx * dx + dy * dy) * 0.5);
      add(tone, at, 44 * ray, -3 * ray, 2.5 * ray);
    }
  }

  /** Rises from the top of the subject, widens and thins out. */
  #plume(tone: Tone, seen: Seen, seconds: number, strength: number, most: number, luma: number, v: number): void {
    const { source } = this.#reading;
    for (let at = 0; at < tone.gain.length; at++) {
      const up = source.y + 0.05 - seen.y[at]!;
      if (up < 0 || up > 0.75) continue;
      const lean = 0.05 * noise1(this.#seed + 71, seconds * 0.4 - up * 2.2) * up * 6;
      const across = ((seen.x[at]! - source.x) * this.#aspect - lean) / (source.width * this.#aspect * 0.35 + 0.3 * up);
      const body = exp(-across * across * 2.2) * smoothstep(0, 0.1, up) * (1 - smoothstep(0.2, 0.75, up));
      if (body < 0.02) continue;
      const curl = fbm2(
        this.#seed + 72,
        (seen.x[at]! - source.x) * 6 * this.#aspect + 0.8 * noise2(this.#seed + 73, up * 6 - seconds, seconds * 0.5),
        up * 6 - seconds * 0.85,
        3,
      );
      cover(
        tone,
        at,
        Math.max(0, Math.min(0.9, most * body * smoothstep(-0.45, 0.75, curl) * 1.3 * strength)),
        luma,
        0,
        v,
      );
    }
  }
}
