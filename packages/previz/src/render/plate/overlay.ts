/** What is laid over a warped plate: wandering light, film grain, and things in the air. */
import type { Shot, Weather } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { hash32, hashInts, Rng } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import type { Field, Grid } from './grid.ts';

const TILE = 256;
/** Standard deviation of the grain in code values. */
const GRAIN = 1.1;

/** A tile of near-Gaussian noise, in code values. */
export function grainTile(seed: number): Int8Array {
  const tile = new Int8Array(TILE * TILE);
  for (let i = 0; i < tile.length; i++) {
    const h = hash32(seed + i);
    const sum = (h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24);
    // Four uniform bytes: mean 510, standard deviation 147.8.
    tile[i] = Math.round(((sum - 510) / 147.8) * GRAIN);
  }
  return tile;
}

/** Multiplies luma by the light field and adds grain, in place. */
export function lightAndGrain(
  luma: Uint8Array,
  width: number,
  height: number,
  grid: Grid,
  light: Field,
  tile: Int8Array,
  frame: number,
  strength: number,
): void {
  const { step, columns } = grid;
  const shiftX = hashInts(frame, 17) & (TILE - 1);
  const shiftY = hashInts(frame, 29) & (TILE - 1);
  // 8 bits of fraction: with strength 0 the picture is untouched.
  const amount = Math.round(strength * 256);
  for (let y = 0; y < height; y++) {
    const row = (y / step) | 0;
    const down = y / step - row;
    const grainRow = ((y + shiftY) & (TILE - 1)) * TILE;
    for (let column = 0; column * step < width; column++) {
      const at = row * columns + column;
      const left = light[at]! + (light[at + columns]! - light[at]!) * down;
      const right = light[at + 1]! + (light[at + columns + 1]! - light[at + 1]!) * down;
      const slope = (right - left) / step;
      const x0 = column * step;
      const x1 = Math.min(width, x0 + step);
      let gain = left;
      for (let x = x0, to = y * width + x0; x < x1; x++, to++) {
        const noise = (tile[grainRow + ((x + shiftX) & (TILE - 1))]! * amount) >> 8;
        const value = ((luma[to]! - 16) * gain + 16.5 + noise) | 0;
        luma[to] = value < 16 ? 16 : Math.min(value, 235);
        gain += slope;
      }
    }
  }
}

interface Mote {
  /** Start, share of the picture. */
  x: number;
  y: number;
  /** Shares of the height per second. */
  speedX: number;
  speedY: number;
  /** Share of the height. */
  radius: number;
  /** Times as long as wide: streaks. */
  stretch: number;
  /** Code values added at the middle. */
  glow: number;
  seed: number;
}

/** Dust in the light, or what the weather brings. */
export class Air {
  readonly #motes: Mote[];

  constructor(shot: Shot, weather: readonly Weather[], seed: number) {
    const rng = new Rng(seed);
    if (weather.includes('snow')) this.#motes = many(190, () => snowFlake(rng));
    else if (weather.includes('rain') || weather.includes('storm')) this.#motes = many(150, () => rainStreak(rng));
    else this.#motes = many(shot.light?.includes('volumetric') ? 60 : 34, () => dust(rng));
  }

  /** Adds the motes to luma at `seconds`, faded by `strength`. */
  draw(luma: Uint8Array, width: number, height: number, seconds: number, strength: number): void {
    if (strength <= 0) return;
    for (const mote of this.#motes) {
      const wander = noise1(mote.seed, seconds * 0.5) * 0.03;
      const x = wrapped(mote.x + ((mote.speedX * seconds + wander) * height) / width) * width;
      const y = wrapped(mote.y + mote.speedY * seconds) * height;
      const twinkle = 0.7 + 0.3 * noise1(mote.seed + 1, seconds * 1.3);
      splat(luma, width, height, x, y, mote.radius * height, mote.stretch, mote.glow * strength * twinkle);
    }
  }
}

function many(count: number, make: () => Mote): Mote[] {
  return Array.from({ length: count }, make);
}

function dust(rng: Rng): Mote {
  return {
    x: rng.unit(),
    y: rng.unit(),
    speedX: rng.range(-0.012, 0.02),
    speedY: rng.range(-0.014, 0.006),
    radius: rng.range(0.0012, 0.0034),
    stretch: 1,
    glow: rng.range(5, 17),
    seed: rng.next(),
  };
}

function snowFlake(rng: Rng): Mote {
  const near = rng.unit();
  return {
    x: rng.unit(),
    y: rng.unit(),
    speedX: rng.range(-0.03, 0.05) * (0.4 + near),
    speedY: 0.08 + 0.16 * near,
    radius: 0.0012 + 0.0042 * near * near,
    stretch: 1,
    glow: 40 + 70 * (1 - near),
    seed: rng.next(),
  };
}

function rainStreak(rng: Rng): Mote {
  const near = rng.unit();
  return {
    x: rng.unit(),
    y: rng.unit(),
    speedX: 0.05,
    speedY: 1.1 + 0.9 * near,
    radius: 0.0008 + 0.0007 * near,
    stretch: 16 + 14 * near,
    glow: 14 + 16 * near,
    seed: rng.next(),
  };
}

/** Into 0..1, with a margin so that things leave the picture before they come back. */
function wrapped(x: number): number {
  const span = 1.1;
  return x - Math.floor((x + 0.05) / span) * span;
}

function splat(
  luma: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  stretch: number,
  glow: number,
): void {
  const r = Math.max(0.8, radius);
  const reachX = Math.ceil(r * 2.2);
  const reachY = Math.ceil(r * 2.2 * stretch);
  const fallX = 1 / (r * r);
  const fallY = fallX / (stretch * stretch);
  for (let py = Math.max(0, Math.floor(y) - reachY); py <= Math.min(height - 1, Math.floor(y) + reachY); py++) {
    const gy = glow * exp(-(py - y) * (py - y) * fallY);
    if (gy < 0.5) continue;
    for (let px = Math.max(0, Math.floor(x) - reachX); px <= Math.min(width - 1, Math.floor(x) + reachX); px++) {
      const at = py * width + px;
      const value = luma[at]! + gy * exp(-(px - x) * (px - x) * fallX);
      luma[at] = Math.min(value, 235);
    }
  }
}
