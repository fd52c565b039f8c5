/** A triangle record's values in lanes: its three edges (zero or more within), then 1/w; and where its rows begin and end. */
import { K, add, div, mul, sub } from './lanes';

/** Change per pixel to the right. */
// @ts-ignore: decorator
@inline export function acrossOf(t: usize): v128 {
  return i32x4.shuffle(i32x4.shuffle(v128.load(t), v128.load64_zero(t, 16), 0, 2, 4, 4), v128.load64_zero(t, 48), 0, 1, 2, 4);
}
/** Change per pixel downwards. */
// @ts-ignore: decorator
@inline export function downOf(t: usize): v128 {
  return i32x4.shuffle(i32x4.shuffle(v128.load(t), v128.load64_zero(t, 16), 1, 3, 5, 5), v128.load64_zero(t, 48), 0, 1, 2, 5);
}
/** At a pixel's corner, exact before rounding. */
// @ts-ignore: decorator
@inline export function cornerOf(t: usize, a: v128, b: v128, x: i32, y: i32): v128 {
  const px = f64x2.splat(<f64>x), py = f64x2.splat(<f64>y);
  const a2 = i64x2.shuffle(a, a, 1, 1), b2 = i64x2.shuffle(b, b, 1, 1);
  const p = f64x2.add(f64x2.add(v128.load(t, 24), f64x2.mul(f64x2.promote_low_f32x4(a), px)), f64x2.mul(f64x2.promote_low_f32x4(b), py));
  const q = f64x2.add(
    f64x2.add(v128.load64_lane(t + 56, v128.load64_zero(t, 40), 1), f64x2.mul(f64x2.promote_low_f32x4(a2), px)), f64x2.mul(f64x2.promote_low_f32x4(b2), py),
  );
  return i64x2.shuffle(f32x4.demote_f64x2_zero(p), f32x4.demote_f64x2_zero(q), 0, 2);
}

// Where the edges that bound rows on the left are crossed in row 0 and how that moves per row, then those on the right.
const CROSSINGS: usize = memory.data(4 * 16, 16);

/** Prepares firstOf() and lastOf() for edges with these changes to the right and downwards, and values at x, y 0; `reach`: what the best of a pixel's samples adds. */
export function prepareSpans(a: v128, b: v128, c: v128, reach: v128): void {
  const zero = K(0);
  const inverse = div(K(-1), a);
  const h = mul(add(c, reach), inverse);
  const g = mul(b, inverse);
  const isLeft = f32x4.gt(a, zero), isRight = f32x4.lt(a, zero);
  v128.store(CROSSINGS, v128.bitselect(sub(h, K(0.01)), K(-1), isLeft));
  v128.store(CROSSINGS, v128.and(g, isLeft), 16);
  v128.store(CROSSINGS, v128.bitselect(add(h, K(0.01)), K(1e9), isRight), 32);
  v128.store(CROSSINGS, v128.and(g, isRight), 48);
}

// @ts-ignore: decorator
@inline function crossing(i: usize, y: v128): v128 {
  return add(v128.load32_splat(CROSSINGS + i), mul(v128.load32_splat(CROSSINGS + i, 16), y));
}
/** First pixels of four rows at y, x0 or more; at most `end`. */
// @ts-ignore: decorator
@inline export function firstOf(y: v128, x0: v128, end: v128): v128 {
  return f32x4.ceil(f32x4.pmin(f32x4.pmax(f32x4.pmax(f32x4.pmax(x0, crossing(0, y)), crossing(4, y)), crossing(8, y)), end));
}
/** Their last pixels, x1 or less; at least -1. */
// @ts-ignore: decorator
@inline export function lastOf(y: v128, x1: v128): v128 {
  return f32x4.floor(f32x4.pmax(f32x4.pmin(f32x4.pmin(f32x4.pmin(x1, crossing(32, y)), crossing(36, y)), crossing(40, y)), K(-1)));
}
