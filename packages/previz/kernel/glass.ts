/** Surfaces that are seen through: drawn over the finished tile, from far to near. */
import { GIVES_LIGHT, MATERIAL_BYTES, M_COLOR, M_FLAGS, M_OPACITY, M_PATTERN, M_ROUGHNESS, NEAR } from '../src/render/params';
import {
  TILE, TRIANGLE_BYTES, depthPlane, hdrB, hdrG, hdrR, materials, glass, pf, rowBytes, triangles,
} from './state';
import { K, add, mad, mix, mul, smooth, sub } from './lanes';
import { planeDepth, setTriangle } from './plane';
import { LIT, L_SEEN, L_SPEC, L_TOP, seenEdge } from './light';
import { outB, outG, outR, shadeQuad, startTile } from './shade';
import { glassCount } from './setup';

let count: i32 = 0;

/** Sorts the triangles that are seen through, farthest first. */
export function listGlass(): void {
  count = glassCount;
  let gap = 1;
  while (gap < count / 3) gap = gap * 3 + 1;
  for (; gap > 0; gap /= 3) {
    for (let i = gap; i < count; i++) {
      const item = load<i32>(glass + (<usize>i << 2));
      let j = i;
      while (j >= gap && farther(item, load<i32>(glass + (<usize>(j - gap) << 2)))) {
        store<i32>(glass + (<usize>j << 2), load<i32>(glass + (<usize>(j - gap) << 2)));
        j -= gap;
      }
      store<i32>(glass + (<usize>j << 2), item);
    }
  }
}
function farther(a: i32, b: i32): bool {
  const ka = load<f32>(triangles + <usize>a * TRIANGLE_BYTES, 104) + load<f32>(triangles + <usize>a * TRIANGLE_BYTES, 108);
  const kb = load<f32>(triangles + <usize>b * TRIANGLE_BYTES, 104) + load<f32>(triangles + <usize>b * TRIANGLE_BYTES, 108);
  return ka < kb || (ka == kb && a < b);
}

/** Returns whether there is any in the tile. */
export function drawGlass(left: i32, top: i32): bool {
  let started = false;
  for (let i = 0; i < count; i++) {
    const number = load<i32>(glass + (<usize>i << 2));
    const t = triangles + <usize>number * TRIANGLE_BYTES;
    if (<i32>load<i16>(t, 84) >= left + TILE || <i32>load<i16>(t, 86) >= top + TILE) continue;
    if (<i32>load<i16>(t, 88) < left || <i32>load<i16>(t, 90) < top) continue;
    if (!started) startTile(left, top, pf(NEAR), 1e6);
    started = true;
    drawTriangle(number, t, left, top);
  }
  return started;
}

const QUARTER: f32 = 0.25;
const TINT: f32 = 0.45;

function drawTriangle(number: i32, t: usize, left: i32, top: i32): void {
  const minX = max(<i32>load<i16>(t, 84) - left, 0) & ~1;
  const minY = max(<i32>load<i16>(t, 86) - top, 0) & ~1;
  const maxX = min(<i32>load<i16>(t, 88) - left, TILE - 1);
  const maxY = min(<i32>load<i16>(t, 90) - top, TILE - 1);
  const a0 = load<f32>(t), b0 = load<f32>(t, 4), a1 = load<f32>(t, 8), b1 = load<f32>(t, 12), a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  const c0 = <f32>(load<f64>(t, 24) + <f64>a0 * left + <f64>b0 * top);
  const c1 = <f32>(load<f64>(t, 32) + <f64>a1 * left + <f64>b1 * top);
  const c2 = <f32>(load<f64>(t, 40) + <f64>a2 * left + <f64>b2 * top);
  const m = materials + <usize>load<u32>(t, 76) * MATERIAL_BYTES;
  const opacity = load<f32>(m, M_OPACITY * 4);
  const roughness = load<f32>(m, M_ROUGHNESS * 4);
  const clear = roughness < 0.2 && opacity < 0.7 && load<i32>(m, M_PATTERN * 4) == 0 && (load<i32>(m, M_FLAGS * 4) & GIVES_LIGHT) == 0;
  // Light lost on the way through.
  const tintR = K((1 - load<f32>(m, M_COLOR * 4)) * TINT), tintG = K((1 - load<f32>(m, M_COLOR * 4 + 4)) * TINT), tintB = K((1 - load<f32>(m, M_COLOR * 4 + 8)) * TINT);
  for (let y = minY; y <= maxY; y += 2) {
    for (let x = minX; x <= maxX; x += 2) {
      const px = add(K(<f32>x), f32x4(0, 1, 0, 1));
      const py = add(K(<f32>y), f32x4(0, 0, 1, 1));
      const e0 = add(K(c0), add(mul(K(a0), px), mul(K(b0), py)));
      const e1 = add(K(c1), add(mul(K(a1), px), mul(K(b1), py)));
      const e2 = add(K(c2), add(mul(K(a2), px), mul(K(b2), py)));
      // Lanes are pixels here; the four samples one after another.
      let cover = sample(e0, e1, e2, a0, b0, a1, b1, a2, b2, 0.375, 0.125);
      cover = add(cover, sample(e0, e1, e2, a0, b0, a1, b1, a2, b2, 0.875, 0.375));
      cover = add(cover, sample(e0, e1, e2, a0, b0, a1, b1, a2, b2, 0.125, 0.625));
      cover = add(cover, sample(e0, e1, e2, a0, b0, a1, b1, a2, b2, 0.625, 0.875));
      if (!v128.any_true(cover)) continue;
      const at = <usize>(top + y) * rowBytes + (<usize>(left + x) << 2);
      setTriangle(number + 1);
      const cx = add(px, K(0.5));
      const cy = add(py, K(0.5));
      const behind = v128.load64_lane(depthPlane + at + rowBytes, v128.load64_zero(depthPlane + at), 1);
      const front = f32x4.lt(mul(planeDepth(cx, cy), behind), K(0.9999));
      cover = v128.and(cover, front);
      if (!v128.any_true(cover)) continue;
      shadeQuad(m, cx, cy, (left + x) >> 1, (top + y) >> 1);
      // A grazing look sees the reflection rather than what is behind.
      const edge = mul(seenEdge, K((1 - roughness) * (1 - roughness)));
      const alpha = mul(cover, add(K(opacity), mul(edge, K(1 - opacity))));
      if (clear) {
        // Towards its outline clear glass bends away what is behind it: dark lines beside bright rims. Highlights are as bright as on anything.
        const dim = sub(K(1), mul(cover, mul(smooth(0.0, 0.22, seenEdge), K(0.8))));
        const rest = sub(cover, alpha);
        const seen = v128.load(LIT, L_SEEN);
        blendClear(hdrR + at, outR, alpha, mul(dim, sub(K(1), mul(cover, tintR))), mul(rest, mad(v128.load(LIT, L_SPEC), seen, v128.load(LIT, L_TOP))));
        blendClear(hdrG + at, outG, alpha, mul(dim, sub(K(1), mul(cover, tintG))), mul(rest, mad(v128.load(LIT, L_SPEC + 16), seen, v128.load(LIT, L_TOP + 16))));
        blendClear(hdrB + at, outB, alpha, mul(dim, sub(K(1), mul(cover, tintB))), mul(rest, mad(v128.load(LIT, L_SPEC + 32), seen, v128.load(LIT, L_TOP + 32))));
        continue;
      }
      blend(hdrR + at, outR, alpha);
      blend(hdrG + at, outG, alpha);
      blend(hdrB + at, outB, alpha);
    }
  }
}

// @ts-ignore: decorator
@inline function sample(e0: v128, e1: v128, e2: v128, a0: f32, b0: f32, a1: f32, b1: f32, a2: f32, b2: f32, sx: f32, sy: f32): v128 {
  const low = f32x4.pmin(f32x4.pmin(add(e0, K(a0 * sx + b0 * sy)), add(e1, K(a1 * sx + b1 * sy))), add(e2, K(a2 * sx + b2 * sy)));
  return v128.and(f32x4.ge(low, K(0)), K(QUARTER));
}

/** The same with light lost on the way through (`through`) and light on top. */
// @ts-ignore: decorator
@inline function blendClear(at: usize, colour: v128, alpha: v128, through: v128, top: v128): void {
  const under = v128.load64_lane(at + rowBytes, v128.load64_zero(at), 1);
  const over = add(mix(mul(under, through), colour, alpha), top);
  v128.store64_lane(at, over, 0);
  v128.store64_lane(at + rowBytes, over, 1);
}

// @ts-ignore: decorator
@inline function blend(at: usize, colour: v128, alpha: v128): void {
  const under = v128.load64_lane(at + rowBytes, v128.load64_zero(at), 1);
  const over = mix(under, colour, alpha);
  v128.store64_lane(at, over, 0);
  v128.store64_lane(at + rowBytes, over, 1);
}
