/**
 * Drafts have one sample a pixel, at a place within it that differs among the four pixels of a unit (lanes.ts). A pixel of the finished
 * picture is the mean of the four samples about its middle, by their distance: edges are smooth then, and details stay.
 */
import { height, rowBytes, width } from './state';
import { K, add, mad, mul } from './lanes';

/** Repeats the first and last pixel of every row of a plane before and beyond it, where resolve() reads them. */
export function padRows(plane: usize): void {
  for (let y = 0; y < height; y++) {
    const row = plane + <usize>y * rowBytes, end = row + (<usize>width << 2);
    store<f32>(row - 4, load<f32>(row));
    store<f32>(end, load<f32>(end - 4));
  }
}

// @ts-ignore: decorator
@inline function weigh(own: v128, side: v128, across: v128, corner: v128): v128 {
  return mul(add(add(own, side), add(across, corner)), K(0.25));
}

/** Pixels of the pair of rows y, y + 1 of a plane from byte `at` of them on, to rows at `to` and `low`. */
export function resolve(plane: usize, y: i32, at: usize, to: usize, low: usize, bytes: usize): void {
  const even = i32x4(-1, 0, -1, 0);
  const row = plane + <usize>y * rowBytes + at;
  const up = y > 0 ? <usize>0 - rowBytes : 0, below = y + 2 < height ? rowBytes * 2 : rowBytes;
  for (let x: usize = 0; x < bytes; x += 16) {
    const o = row + x;
    const left = v128.load(o - 4), own = v128.load(o);
    const lower = v128.load(o + rowBytes), right = v128.load(o + rowBytes + 4);
    const above = v128.load(o + up), under = v128.load(o + below);
    v128.store(to + x, weigh(own, left, v128.bitselect(lower, above, even), v128.bitselect(v128.load(o + up + 4), right, even)));
    v128.store(low + x, weigh(lower, right, v128.bitselect(under, own, even), v128.bitselect(left, v128.load(o + below - 4), even)));
  }
}
