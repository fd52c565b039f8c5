/** Smooth value noise on integer lattices; deterministic, range [-1, 1] unless said otherwise. */
import { hash32 } from './random.ts';

const SALT = 0x68bc21eb;
/** Salt of the plane z = 0. */
const LEVEL = hash32(SALT);
/** Salt of the row y = 0 in it. */
const FLAT = hash32(LEVEL);

/** Value of a lattice point from its x and the salt of its row. */
function lattice(seed: number, x: number, row: number): number {
  return hash32(seed ^ hash32(x + row)) / 2147483648 - 1;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** 1-D noise: a smooth wander through time. */
export function noise1(seed: number, x: number): number {
  const i = Math.floor(x);
  const f = fade(x - i);
  const a = lattice(seed, i, FLAT);
  return a + (lattice(seed, i + 1, FLAT) - a) * f;
}

/** 2-D noise. */
export function noise2(seed: number, x: number, y: number): number {
  return plane(seed, x, y, LEVEL);
}

/** 2-D noise in the plane with this salt. */
function plane(seed: number, x: number, y: number, level: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const fx = fade(x - i);
  const fy = fade(y - j);
  const low = hash32(j + level);
  const high = hash32(j + 1 + level);
  const a = lattice(seed, i, low);
  const b = lattice(seed, i + 1, low);
  const c = lattice(seed, i, high);
  const d = lattice(seed, i + 1, high);
  const top = a + (b - a) * fx;
  return top + (c + (d - c) * fx - top) * fy;
}

/** 3-D noise. */
export function noise3(seed: number, x: number, y: number, z: number): number {
  const k = Math.floor(z);
  const near = plane(seed, x, y, hash32(k + SALT));
  return near + (plane(seed, x, y, hash32(k + 1 + SALT)) - near) * fade(z - k);
}

/** Sum of octaves of 2-D noise, amplitude halved each time, normalised to about [-1, 1]. */
export function fbm2(seed: number, x: number, y: number, octaves = 4): number {
  let sum = 0;
  let amplitude = 0.5;
  let total = 0;
  for (let o = 0; o < octaves; o++) {
    sum += amplitude * noise2(seed + o * 1013, x, y);
    total += amplitude;
    x *= 2.03;
    y *= 2.03;
    amplitude *= 0.5;
  }
  return sum / total;
}

/** Sum of octaves of 1-D noise. */
export function fbm1(seed: number, x: number, octaves = 3): number {
  let sum = 0;
  let amplitude = 0.5;
  let total = 0;
  for (let o = 0; o < octaves; o++) {
    sum += amplitude * noise1(seed + o * 1013, x);
    total += amplitude;
    x *= 2.07;
    amplitude *= 0.5;
  }
  return sum / total;
}
