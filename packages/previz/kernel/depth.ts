/** Depth at quarter size, drawn before anything else: for ambient occlusion and for what needs to know where the sky is. */
import { TRIANGLE_BYTES, coarseDepth, coarseHeight, coarseRow, padCoarse, triangleCount, triangles } from './state';
import { SEEN_THROUGH_TRIANGLE } from './setup';
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

// @ts-ignore: decorator
@inline function inverse(a: f32): f32 { return a == 0 ? 0 : -1 / a; }

function drawTriangle(t: usize): void {
  // Middles lie at 4i + 2.
  const i0 = <i32>load<i16>(t, 84) + 1 >> 2;
  const i1 = <i32>load<i16>(t, 88) - 1 >> 2;
  const j0 = <i32>load<i16>(t, 86) + 1 >> 2;
  const j1 = <i32>load<i16>(t, 90) - 1 >> 2;
  if (i0 > i1 || j0 > j1) return;
  const ox = <f64>(i0 * 4 + 2), oy = <f64>(j0 * 4 + 2);
  const a0 = load<f32>(t), b0 = load<f32>(t, 4), a1 = load<f32>(t, 8), b1 = load<f32>(t, 12), a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const c0 = <f32>(load<f64>(t, 24) + <f64>a0 * ox + <f64>b0 * oy);
  const c1 = <f32>(load<f64>(t, 32) + <f64>a1 * ox + <f64>b1 * oy);
  const c2 = <f32>(load<f64>(t, 40) + <f64>a2 * ox + <f64>b2 * oy);
  const dc = <f32>(load<f64>(t, 56) + <f64>da * ox + <f64>db * oy);
  if (i0 == i1 && j0 == j1) {
    if (!(c0 >= 0 && c1 >= 0 && c2 >= 0)) return;
    const at = coarseDepth + <usize>j0 * coarseRow + (<usize>i0 << 2);
    if (dc > load<f32>(at)) store<f32>(at, dc);
    return;
  }
  // Steps of four pixels from here on; spans as in the tiles.
  const h0 = c0 * inverse(a0) * 0.25, h1 = c1 * inverse(a1) * 0.25, h2 = c2 * inverse(a2) * 0.25;
  const g0 = b0 * inverse(a0), g1 = b1 * inverse(a1), g2 = b2 * inverse(a2);
  const last = <f32>(i1 - i0);
  const zero = K(0);
  const ramp = f32x4(0, 4, 8, 12);
  const e0 = mul(K(a0), ramp), e1 = mul(K(a1), ramp), e2 = mul(K(a2), ramp), ed = mul(K(da), ramp);
  for (let j = j0; j <= j1; j++) {
    const n = <f32>(j - j0);
    const fy = n * 4;
    let low: f32 = 0, high = last;
    const m0 = h0 + g0 * n, m1 = h1 + g1 * n, m2 = h2 + g2 * n;
    if (a0 > 0) low = m0 - 0.01 > low ? m0 - 0.01 : low;
    else if (a0 < 0) high = m0 + 0.01 < high ? m0 + 0.01 : high;
    if (a1 > 0) low = m1 - 0.01 > low ? m1 - 0.01 : low;
    else if (a1 < 0) high = m1 + 0.01 < high ? m1 + 0.01 : high;
    if (a2 > 0) low = m2 - 0.01 > low ? m2 - 0.01 : low;
    else if (a2 < 0) high = m2 + 0.01 < high ? m2 + 0.01 : high;
    if (!(low <= high)) continue;
    const start = <i32>ceil(low), stop = <i32>high;
    let at = coarseDepth + <usize>j * coarseRow + (<usize>(i0 + start) << 2);
    const r0 = add(K(c0 + b0 * fy), e0), r1 = add(K(c1 + b1 * fy), e1), r2 = add(K(c2 + b2 * fy), e2), rd = add(K(dc + db * fy), ed);
    for (let i = start; i <= stop; i += 4, at += 16) {
      const fx = <f32>i * 4;
      const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(add(r0, K(a0 * fx)), add(r1, K(a1 * fx))), add(r2, K(a2 * fx))), zero);
      const old = v128.load(at);
      v128.store(at, f32x4.pmax(old, v128.and(inside, add(rd, K(da * fx)))));
    }
  }
}
