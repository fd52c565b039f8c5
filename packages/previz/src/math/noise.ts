/** Smooth value noise on integer lattices; deterministic, range [-1, 1] unless said otherwise. */
import { hash32 } from './random.ts';

function lattice(seed: number, x: number, y: number, z: number): number {
  const h = hash32(seed ^ hash32(x + hash32(y + hash32(z + 0x68bc21eb))));
  return h / 2147483648 - 1;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** 1-D noise: a smooth wander through time. */
export function noise1(seed: number, x: number): number {
  const i = Math.floor(x);
  const f = fade(x - i);
  const a = lattice(seed, i, 0, 0);
  return a + (lattice(seed, i + 1, 0, 0) - a) * f;
}

/** 2-D noise. */
export function noise2(seed: number, x: number, y: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const fx = fade(x - i);
  const fy = fade(y - j);
  const a = lattice(seed, i, j, 0);
  const b = lattice(seed, i + 1, j, 0);
  const c = lattice(seed, i, j + 1, 0);
  const d = lattice(seed, i + 1, j + 1, 0);
  const top = a + (b - a) * fx;
  return top + (c + (d - c) * fx - top) * fy;
}

/** 3-D noise. */
export function noise3(seed: number, x: number, y: number, z: number): number {
  const k = Math.floor(z);
  const fz = fade(z - k);
  const plane = (kk: number): number => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const fx = fade(x - i);
    const fy = fade(y - j);
    const a = lattice(seed, i, j, kk);
    const b = lattice(seed, i + 1, j, kk);
    const c = lattice(seed, i, j + 1, kk);
    const d = lattice(seed, i + 1, j + 1, kk);
    const top = a + (b - a) * fx;
    return top + (c + (d - c) * fx - top) * fy;
  };
  const near = plane(k);
  return near + (plane(k + 1) - near) * fz;
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
