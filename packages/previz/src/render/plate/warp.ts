/** Looks a picture up at the places a coarse grid names, with bicubic taps, block by block. The hot loops of plates. */
import type { Field, Grid } from './grid.ts';
import type { PaddedPlane } from './picture.ts';

/** Where each node looks in the source, in luma pixels. */
export interface Lookup {
  x: Field;
  y: Field;
}

/** Places are whole numbers of 1/65536 pixel, weights of 1/128: integer arithmetic is what engines do fastest. */
const FRACTION = 65536;
const PHASES = 64;
const WEIGHT = 128;
/** Catmull-Rom weights of the four taps for each phase; each phase sums to WEIGHT. */
const TAPS = tapTable();

function tapTable(): Int32Array {
  const taps = new Int32Array(PHASES * 4);
  for (let i = 0; i < PHASES; i++) {
    const t = i / PHASES;
    const before = Math.round(((2 - t) * t - 1) * t * 0.5 * WEIGHT);
    const after = Math.round((t - 1) * t * t * 0.5 * WEIGHT);
    const right = Math.round(((4 - 3 * t) * t + 1) * t * 0.5 * WEIGHT);
    taps.set([before, WEIGHT - before - right - after, right, after], i * 4);
  }
  return taps;
}

/** One plane to fill: `scale` is 1 for luma, 2 for chroma (whose pixels are twice as large). */
export interface WarpTarget {
  out: Uint8Array;
  width: number;
  height: number;
  scale: 1 | 2;
}

/** Fills the plane from one source. */
export function warpPlane(target: WarpTarget, source: PaddedPlane, lookup: Lookup, grid: Grid): void {
  const size = grid.step / target.scale;
  for (let row = 0; row < grid.rows - 1; row++) {
    for (let column = 0; column < grid.columns - 1; column++) {
      fillBlock(target.out, target.width, target, source, lookup, grid, column, row, size, column * size, row * size);
    }
  }
}

/** Fills the plane from two sources; `mix` says per node how much of the second shows, 0..1. */
export function warpTwo(
  target: WarpTarget,
  first: { source: PaddedPlane; lookup: Lookup },
  second: { source: PaddedPlane; lookup: Lookup },
  mix: Field,
  grid: Grid,
): void {
  const size = grid.step / target.scale;
  const spare = new Uint8Array(size * size);
  const { out, width, height } = target;
  for (let row = 0; row < grid.rows - 1; row++) {
    for (let column = 0; column < grid.columns - 1; column++) {
      const at = row * grid.columns + column;
      const m00 = mix[at]!;
      const m10 = mix[at + 1]!;
      const m01 = mix[at + grid.columns]!;
      const m11 = mix[at + grid.columns + 1]!;
      const x = column * size;
      const y = row * size;
      const low = Math.min(m00, m10, m01, m11);
      if (low >= 1) {
        fillBlock(out, width, target, second.source, second.lookup, grid, column, row, size, x, y);
        continue;
      }
      fillBlock(out, width, target, first.source, first.lookup, grid, column, row, size, x, y);
      if (Math.max(m00, m10, m01, m11) <= 0) continue;
      fillBlock(spare, size, target, second.source, second.lookup, grid, column, row, size, 0, 0);
      const right = Math.min(size, width - x);
      const lower = Math.min(size, height - y);
      for (let j = 0; j < lower; j++) {
        const left = m00 + ((m01 - m00) * j) / size;
        const slope = (m10 + ((m11 - m10) * j) / size - left) / size;
        let to = (y + j) * width + x;
        for (let i = 0; i < right; i++, to++) {
          const share = left + slope * i;
          out[to] = (out[to]! + (spare[j * size + i]! - out[to]!) * share + 0.5) | 0;
        }
      }
    }
  }
}

/** Fills one block of `out` (rows `stride` apart) at (toX, toY) with the grid cell (column, row) of the lookup. */
function fillBlock(
  out: Uint8Array,
  stride: number,
  target: WarpTarget,
  source: PaddedPlane,
  lookup: Lookup,
  grid: Grid,
  column: number,
  row: number,
  size: number,
  toX: number,
  toY: number,
): void {
  const { scale } = target;
  const at = row * grid.columns + column;
  const below = at + grid.columns;
  const pad = source.pad;
  // Chroma pixels sit at even luma columns and between luma rows: the row offset cancels out in the division.
  const x00 = lookup.x[at]! / scale + pad;
  const x10 = lookup.x[at + 1]! / scale + pad;
  const x01 = lookup.x[below]! / scale + pad;
  const x11 = lookup.x[below + 1]! / scale + pad;
  const y00 = lookup.y[at]! / scale + pad;
  const y10 = lookup.y[at + 1]! / scale + pad;
  const y01 = lookup.y[below]! / scale + pad;
  const y11 = lookup.y[below + 1]! / scale + pad;
  const right = Math.min(size, target.width - column * size);
  const lower = Math.min(size, target.height - row * size);
  const { data, stride: pitch } = source;
  const sample = scale === 1 ? bicubicRow : bilinearRow;
  const part = 1 / size;
  for (let j = 0; j < lower; j++) {
    const down = j * part;
    const x = x00 + (x01 - x00) * down;
    const y = y00 + (y01 - y00) * down;
    const dx = (x10 + (x11 - x10) * down - x) * part;
    const dy = (y10 + (y11 - y10) * down - y) * part;
    sample(
      out,
      (toY + j) * stride + toX,
      right,
      data,
      pitch,
      Math.round(x * FRACTION),
      Math.round(y * FRACTION),
      Math.round(dx * FRACTION),
      Math.round(dy * FRACTION),
    );
  }
}

/** Fills `count` pixels along a line through the source, with four by four taps: sharp, for luma. */
function bicubicRow(
  out: Uint8Array,
  start: number,
  count: number,
  data: Uint8Array,
  pitch: number,
  fromX: number,
  fromY: number,
  dx: number,
  dy: number,
): void {
  let x = fromX | 0;
  let y = fromY | 0;
  for (let to = start; to < start + count; to++) {
    const p = (x >> 8) & 252;
    const q = (y >> 8) & 252;
    const a = TAPS[p]!;
    const b = TAPS[p + 1]!;
    const c = TAPS[p + 2]!;
    const d = TAPS[p + 3]!;
    const o = (Math.imul((y >> 16) - 1, pitch) + (x >> 16) - 1) | 0;
    const o1 = (o + pitch) | 0;
    const o2 = (o1 + pitch) | 0;
    const o3 = (o2 + pitch) | 0;
    const r0 =
      (Math.imul(a, data[o]!) + Math.imul(b, data[o + 1]!) + Math.imul(c, data[o + 2]!) + Math.imul(d, data[o + 3]!)) |
      0;
    const r1 =
      (Math.imul(a, data[o1]!) +
        Math.imul(b, data[o1 + 1]!) +
        Math.imul(c, data[o1 + 2]!) +
        Math.imul(d, data[o1 + 3]!)) |
      0;
    const r2 =
      (Math.imul(a, data[o2]!) +
        Math.imul(b, data[o2 + 1]!) +
        Math.imul(c, data[o2 + 2]!) +
        Math.imul(d, data[o2 + 3]!)) |
      0;
    const r3 =
      (Math.imul(a, data[o3]!) +
        Math.imul(b, data[o3 + 1]!) +
        Math.imul(c, data[o3 + 2]!) +
        Math.imul(d, data[o3 + 3]!)) |
      0;
    const sum =
      (Math.imul(TAPS[q]!, r0) +
        Math.imul(TAPS[q + 1]!, r1) +
        Math.imul(TAPS[q + 2]!, r2) +
        Math.imul(TAPS[q + 3]!, r3)) |
      0;
    const value = (sum + 8192) >> 14;
    out[to] = value < 0 ? 0 : Math.min(value, 255);
    x = (x + dx) | 0;
    y = (y + dy) | 0;
  }
}

/** As bicubicRow with two by two taps: enough for chroma. */
function bilinearRow(
  out: Uint8Array,
  start: number,
  count: number,
  data: Uint8Array,
  pitch: number,
  fromX: number,
  fromY: number,
  dx: number,
  dy: number,
): void {
  let x = fromX | 0;
  let y = fromY | 0;
  for (let to = start; to < start + count; to++) {
    const fx = (x >> 10) & 63;
    const fy = (y >> 10) & 63;
    const o = (Math.imul(y >> 16, pitch) + (x >> 16)) | 0;
    const o1 = (o + pitch) | 0;
    const top = (Math.imul(64 - fx, data[o]!) + Math.imul(fx, data[o + 1]!)) | 0;
    const low = (Math.imul(64 - fx, data[o1]!) + Math.imul(fx, data[o1 + 1]!)) | 0;
    out[to] = (Math.imul(64 - fy, top) + Math.imul(fy, low) + 2048) >> 12;
    x = (x + dx) | 0;
    y = (y + dy) | 0;
  }
}

/** Keeps lookups inside the padded plane, taps included. */
export function clampLookup(lookup: Lookup, width: number, height: number, pad: number): void {
  const room = pad - 4;
  const { x, y } = lookup;
  for (let i = 0; i < x.length; i++) {
    x[i] = Math.min(width - 1 + room, Math.max(-room, x[i]!));
    y[i] = Math.min(height - 1 + room, Math.max(-room, y[i]!));
  }
}
