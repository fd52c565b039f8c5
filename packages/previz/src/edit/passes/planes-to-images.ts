/** Control planes as images: depth in 8 and 16 bits, normals, id masks and motion. Pure arithmetic, the same everywhere. */
import type { ControlPlanes } from '../../render/passes.ts';
import type { Colour } from './id-colours.ts';
import { MOST_IDENTITIES } from './id-colours.ts';

/** Depth, metres, at half of the 16-bit scale. */
export const DEPTH_HALF = 10;
/** Value of the sky in 16-bit depth. */
export const DEPTH_SKY = 65535;

/** Metric depth: value = 65536 z / (z + DEPTH_HALF), so z = DEPTH_HALF v / (65536 - v); the sky is DEPTH_SKY. */
export function depth16({ inverse }: ControlPlanes): Uint16Array {
  const out = new Uint16Array(inverse.length);
  for (let i = 0; i < inverse.length; i++) {
    const w = inverse[i];
    out[i] = w > 0 ? Math.min(DEPTH_SKY - 1, Math.floor(65536 / (1 + DEPTH_HALF * w) + 0.5)) : DEPTH_SKY;
  }
  return out;
}

/** The depth in metres of a 16-bit value; Infinity for the sky. */
export function metresOf(value: number): number {
  return value >= DEPTH_SKY ? Infinity : (DEPTH_HALF * value) / (65536 - value);
}

/** Inverse depth on one scale for the whole shot: `white` and `black` are one over metres. */
export function depth8({ inverse }: ControlPlanes, white: number, black: number): Uint8Array {
  const out = new Uint8Array(inverse.length);
  const k = 255 / Math.max(1e-9, white - black);
  for (let i = 0; i < inverse.length; i++) {
    const v = (inverse[i] - black) * k;
    out[i] = v <= 0 ? 0 : v >= 255 ? 255 : Math.floor(v + 0.5);
  }
  return out;
}

/** Normals in the camera's space as RGB: red left, green up, blue towards the camera. */
export function normalRgb({ normal }: ControlPlanes): Uint8Array {
  const n = normal.length >> 2;
  const out = new Uint8Array(n * 3);
  for (let i = 0, o = 0, k = 0; i < n; i++, o += 3, k += 4) {
    out[o] = normal[k];
    out[o + 1] = normal[k + 1];
    out[o + 2] = normal[k + 2];
  }
  return out;
}

/** Cast numbers. */
export function idValues({ surface, castOf }: ControlPlanes): Uint8Array {
  const out = new Uint8Array(surface.length);
  const values = Uint8Array.from(castOf, (cast) => (cast <= MOST_IDENTITIES ? cast : 0));
  for (let i = 0; i < surface.length; i++) out[i] = values[surface[i]];
  return out;
}

/** Palette numbers as RGB. */
export function paletteRgb(values: Uint8Array, palette: Uint8Array): Uint8Array {
  const out = new Uint8Array(values.length * 3);
  for (let i = 0, o = 0; i < values.length; i++, o += 3) {
    const v = values[i] * 3;
    if (v === 0) continue;
    out[o] = palette[v];
    out[o + 1] = palette[v + 1];
    out[o + 2] = palette[v + 2];
  }
  return out;
}

/** Motion is given from this many pixels to the left or upwards to as many to the right or downwards. */
export const MOTION_REACH = 512;
/** Steps of motion in a pixel. */
export const MOTION_STEPS = 64;

/** Motion as the KITTI benchmark stores it: 16-bit RGB, (value - 32768) / 64 pixels right and down; blue 1 = valid. */
export function motion16({ motionX, motionY }: ControlPlanes): Uint16Array {
  const n = motionX.length;
  const out = new Uint16Array(n * 3);
  for (let i = 0, o = 0; i < n; i++, o += 3) {
    const x = Math.floor(motionX[i] * MOTION_STEPS + 32768.5);
    const y = Math.floor(motionY[i] * MOTION_STEPS + 32768.5);
    // Written so that what is no number fails too.
    if (!(x >= 0 && x <= 65535 && y >= 0 && y <= 65535)) continue;
    out[o] = x;
    out[o + 1] = y;
    out[o + 2] = 1;
  }
  return out;
}

/** A grey image as I420, limited range, into `out`. */
export function greyToI420(grey: Uint8Array, out: Uint8Array): void {
  const n = grey.length;
  for (let i = 0; i < n; i++) out[i] = LUMA_OF_GREY[grey[i]];
  out.fill(128, n, (n * 3) / 2);
}

const LUMA_OF_GREY = Uint8Array.from({ length: 256 }, (_, v) => Math.floor(16 + (v * 219) / 255 + 0.5));

/** An RGB image as I420 (BT.709, limited range) into `out`. Sides are even. */
export function rgbToI420(rgb: Uint8Array, width: number, height: number, out: Uint8Array): void {
  const n = width * height;
  const half = width >> 1;
  for (let j = 0; j < height; j += 2) {
    for (let i = 0; i < width; i += 2) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let k = 0; k < 4; k++) {
        const at = (j + (k >> 1)) * width + i + (k & 1);
        const red = rgb[at * 3];
        const green = rgb[at * 3 + 1];
        const blue = rgb[at * 3 + 2];
        // 16 + 219/255 * (0.2126 R + 0.7152 G + 0.0722 B) in 16-bit fixed point.
        out[at] = (11966 * red + 40254 * green + 4064 * blue + 1081344) >> 16;
        r += red;
        g += green;
        b += blue;
      }
      const at = n + (j >> 1) * half + (i >> 1);
      out[at] = (-6596 * r - 22189 * g + 28784 * b + 33685504) >> 18;
      out[at + (n >> 2)] = (28784 * r - 26145 * g - 2639 * b + 33685504) >> 18;
    }
  }
}

/** The colour at a place of an RGB image, for tests and tools. */
export function colourAt(rgb: Uint8Array, width: number, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [rgb[at], rgb[at + 1], rgb[at + 2]];
}
