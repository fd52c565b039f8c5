/** Depth at quarter size, drawn before anything else: for ambient occlusion and for what needs to know where the sky is. */
import { TRIANGLE_BYTES, coarseDepth, coarseHeight, coarseRow, padCoarse, triangleCount, triangles } from './state';
import { SEEN_THROUGH_TRIANGLE } from './setup';
import { acrossOf, cornerOf, downOf, firstOf, lastOf, prepareSpans } from './edges';
import { K, add, mul } from './lanes';

/** Draws 1/w of the nearest surface at the middle of every 4x4 pixels; 0 = sky. */
export function drawCoarseDepth(): void {
  memory.fill(coarseDepth, 0, coarseRow * <usize>coarseHeight);
  for (let i = 0; i < triangleCount; i++) {
    const t = triangles + <usize>i * TRIANGLE_BYTES;
    if ((load<u32>(t, 92) & SEEN_THROUGH_TRIANGLE) == 0) drawTriangle(t);
  }
  padCoarse(coarseDepth);
}

/** Triangles at least so many places wide are asked where each row of them begins and ends. */
const WIDE: i32 = 12;

function drawTriangle(t: usize): void {
  // Middles lie at 4i + 2.
  const i0 = <i32>load<i16>(t, 84) + 1 >> 2;
  const i1 = <i32>load<i16>(t, 88) - 1 >> 2;
  const j0 = <i32>load<i16>(t, 86) + 1 >> 2;
  const j1 = <i32>load<i16>(t, 90) - 1 >> 2;
  if (i0 > i1 || j0 > j1) return;
  const a = acrossOf(t), b = downOf(t), c = cornerOf(t, a, b, i0 * 4 + 2, j0 * 4 + 2);
  let row = coarseDepth + <usize>j0 * coarseRow + (<usize>i0 << 2);
  if (i0 == i1 && j0 == j1) {
    // Outside, an edge's sign is set.
    if ((i32x4.bitmask(c) & 7) == 0 && f32x4.extract_lane(c, 3) > load<f32>(row)) store<f32>(row, f32x4.extract_lane(c, 3));
    return;
  }
  // Steps of four pixels from here on.
  const a4 = mul(a, K(4)), b4 = mul(b, K(4));
  const ramp = f32x4(0, 1, 2, 3);
  const a0 = i32x4.shuffle(a4, a4, 0, 0, 0, 0), a1 = i32x4.shuffle(a4, a4, 1, 1, 1, 1), a2 = i32x4.shuffle(a4, a4, 2, 2, 2, 2), ad = i32x4.shuffle(a4, a4, 3, 3, 3, 3);
  const b0 = i32x4.shuffle(b4, b4, 0, 0, 0, 0), b1 = i32x4.shuffle(b4, b4, 1, 1, 1, 1), b2 = i32x4.shuffle(b4, b4, 2, 2, 2, 2), bd = i32x4.shuffle(b4, b4, 3, 3, 3, 3);
  const c0 = add(i32x4.shuffle(c, c, 0, 0, 0, 0), mul(a0, ramp)), c1 = add(i32x4.shuffle(c, c, 1, 1, 1, 1), mul(a1, ramp));
  const c2 = add(i32x4.shuffle(c, c, 2, 2, 2, 2), mul(a2, ramp)), cd = add(i32x4.shuffle(c, c, 3, 3, 3, 3), mul(ad, ramp));
  const last = i1 - i0;
  const wide = last >= WIDE;
  if (wide) prepareSpans(a4, b4, c, K(0));
  const rows = j1 - j0;
  let fy = K(0);
  for (let j = 0; j <= rows; j++, row += coarseRow, fy = add(fy, K(1))) {
    let first = 0, end = last;
    if (wide) {
      first = <i32>f32x4.extract_lane(firstOf(fy, K(0), K(<f32>(last + 1))), 0) & ~3;
      end = <i32>f32x4.extract_lane(lastOf(fy, K(<f32>last)), 0);
    }
    const e0 = add(c0, mul(b0, fy)), e1 = add(c1, mul(b1, fy)), e2 = add(c2, mul(b2, fy)), ed = add(cd, mul(bd, fy));
    let fx = K(<f32>first);
    const stop = row + (<usize>(end + 1) << 2);
    for (let at = row + (<usize>first << 2); at < stop; at += 16, fx = add(fx, K(4))) {
      const outside = i32x4.shr_s(v128.or(v128.or(add(e0, mul(a0, fx)), add(e1, mul(a1, fx))), add(e2, mul(a2, fx))), 31);
      v128.store(at, f32x4.pmax(v128.load(at), v128.andnot(add(ed, mul(ad, fx)), outside)));
    }
  }
}
