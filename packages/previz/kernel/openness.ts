/** How much of the ambient light gets to places of the picture, from the quarter-size plane of it. */
import { coarseDepth, coarseRow, openPlane } from './state';
import { K, abs4, add, div, mad, mul, mx, sub } from './lanes';

// Places of four quads in the quarter-size picture, bytes.
const PLACES: usize = memory.data(16, 16);

/** A place's depth or openness and that of its neighbours to the right, below, and both. */
// @ts-ignore: decorator
@inline function square(at: usize): v128 { return v128.load64_lane(at + coarseRow, v128.load64_zero(at), 1); }

/**
 * Share of ambient light at four quads of the picture (whole numbers), from those of the four places about each whose depth fits that
 * of its surface.
 */
export function opennessOf(w: v128, quadX: v128, quadY: v128): v128 {
  const one = i32x4.splat(1);
  const column = i32x4.shr_s(i32x4.sub(quadX, one), 1), row = i32x4.shr_s(i32x4.sub(quadY, one), 1);
  v128.store(PLACES, i32x4.add(i32x4.mul(row, i32x4.splat(<i32>coarseRow)), i32x4.shl(column, 2)));
  const o0 = <usize>load<i32>(PLACES), o1 = <usize>load<i32>(PLACES, 4), o2 = <usize>load<i32>(PLACES, 8), o3 = <usize>load<i32>(PLACES, 12);
  const d0 = square(coarseDepth + o0), d1 = square(coarseDepth + o1), d2 = square(coarseDepth + o2), d3 = square(coarseDepth + o3);
  const p0 = square(openPlane + o0), p1 = square(openPlane + o1), p2 = square(openPlane + o2), p3 = square(openPlane + o3);
  const half = K(0.5);
  // An even quad's middle lies three quarters of the way to the place after it.
  const right = sub(K(0.75), v128.and(i32x4.eq(v128.and(quadX, one), one), half)), low = sub(K(0.75), v128.and(i32x4.eq(v128.and(quadY, one), one), half));
  const left = sub(K(1), right), high = sub(K(1), low);
  const dLow01 = i32x4.shuffle(d0, d1, 0, 4, 1, 5), dLow23 = i32x4.shuffle(d2, d3, 0, 4, 1, 5);
  const dHigh01 = i32x4.shuffle(d0, d1, 2, 6, 3, 7), dHigh23 = i32x4.shuffle(d2, d3, 2, 6, 3, 7);
  const q0 = mul(fit(i64x2.shuffle(dLow01, dLow23, 0, 2), w), mul(left, high)), q1 = mul(fit(i64x2.shuffle(dLow01, dLow23, 1, 3), w), mul(right, high));
  const q2 = mul(fit(i64x2.shuffle(dHigh01, dHigh23, 0, 2), w), mul(left, low)), q3 = mul(fit(i64x2.shuffle(dHigh01, dHigh23, 1, 3), w), mul(right, low));
  const pLow01 = i32x4.shuffle(p0, p1, 0, 4, 1, 5), pLow23 = i32x4.shuffle(p2, p3, 0, 4, 1, 5);
  const pHigh01 = i32x4.shuffle(p0, p1, 2, 6, 3, 7), pHigh23 = i32x4.shuffle(p2, p3, 2, 6, 3, 7);
  const sum = add(
    mad(q0, i64x2.shuffle(pLow01, pLow23, 0, 2), mul(q1, i64x2.shuffle(pLow01, pLow23, 1, 3))),
    mad(q2, i64x2.shuffle(pHigh01, pHigh23, 0, 2), mul(q3, i64x2.shuffle(pHigh01, pHigh23, 1, 3))),
  );
  const weight = add(add(q0, q1), add(q2, q3));
  const out = div(sum, mx(K(0.02), weight));
  const lost = i32x4.bitmask(f32x4.le(weight, K(0.02)));
  return lost == 0 ? out : opennessFound(out, lost, w, quadX, quadY);
}

/** The same at four places of the quarter-size picture, the first of which is at column, row. */
export function opennessBlock(column: i32, row: i32): v128 { return square(openPlane + <usize>row * coarseRow + (<usize>column << 2)); }

/** How well a depth fits: 1 to 0. */
// @ts-ignore: decorator
@inline function fit(depth: v128, w: v128): v128 { return mx(K(0), sub(K(1), mul(abs4(sub(mul(depth, w), K(1))), K(16)))); }

// The lanes of opennessFound: depth, place, openness.
const FOUND: usize = memory.data(4 * 16, 16);

/** Looks further about the lanes in `lost`. */
function opennessFound(out: v128, lost: i32, w: v128, quadX: v128, quadY: v128): v128 {
  v128.store(FOUND, w);
  v128.store(FOUND, i32x4.shr_s(quadX, 1), 16);
  v128.store(FOUND, i32x4.shr_s(quadY, 1), 32);
  v128.store(FOUND, out, 48);
  for (; lost != 0; lost &= lost - 1) {
    const o = FOUND + <usize>(ctz(lost) << 2);
    store<f32>(o, opennessNear(load<f32>(o), load<i32>(o, 16), load<i32>(o, 32)), 48);
  }
  return v128.load(FOUND, 48);
}

/** The place about x, y of the quarter-size picture whose depth fits best. */
function opennessNear(w: f32, x: i32, y: i32): f32 {
  let best: f32 = 0.3;
  let found: f32 = 1;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const o = <usize>(y + dy) * coarseRow + (<usize>(x + dx) << 2);
      const d = abs(load<f32>(coarseDepth + o) * w - 1);
      if (d < best) {
        best = d;
        found = load<f32>(openPlane + o);
      }
    }
  }
  return found;
}
