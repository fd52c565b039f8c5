/** How much of the sun a point sees. */
import { P, SHADOW_SIZE, pf, shadowMap, shadowMap2 } from './state';
import { FOCAL, SHADOW, SHADOW_2, SHADOW_TEXEL, SHADOW_TEXEL_2, SUN_DIRECTION, SUN_SOFTNESS } from '../src/render/params';
import { K, abs4, add, dot3, mad, mul, mx, rsqrt, sub } from './lanes';

/** Share of light at a point given in texels and depth of a map: 4x4 texels, smoothly weighted. */
function taps(map: usize, u: f32, v: f32, depth: f32): f32 {
  const x = u - 2;
  const y = v - 2;
  const ix = <i32>floor(x), iy = <i32>floor(y);
  if (ix < 0 || iy < 0 || ix > SHADOW_SIZE - 5 || iy > SHADOW_SIZE - 5) return 1;
  const fx = x - <f32>ix, fy = y - <f32>iy;
  const wx = f32x4.replace_lane(f32x4.replace_lane(K(1), 0, 1 - fx), 3, fx);
  const at = map + (<usize>(iy * SHADOW_SIZE + ix) << 2);
  const d = K(depth);
  const line: usize = <usize>SHADOW_SIZE * 4;
  const r0 = f32x4.ge(v128.load(at), d);
  const r1 = f32x4.ge(v128.load(at + line), d);
  const r2 = f32x4.ge(v128.load(at + line * 2), d);
  const r3 = f32x4.ge(v128.load(at + line * 3), d);
  const all = v128.and(v128.and(r0, r1), v128.and(r2, r3));
  if (i32x4.all_true(all)) return 1;
  if (!v128.any_true(v128.or(v128.or(r0, r1), v128.or(r2, r3)))) return 0;
  const one = K(1);
  const s = mul(add(add(v128.and(r0, K(1 - fy)), v128.and(r1, one)), add(v128.and(r2, one), v128.and(r3, K(fy)))), wx);
  const pair = add(s, i32x4.shuffle(s, s, 2, 3, 0, 1));
  return (f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1)) * <f32>(1.0 / 9);
}

/** The same over a wider spot: spread in texels, 0 = the sharpest. */
function seen(map: usize, u: f32, v: f32, depth: f32, spread: f32): f32 {
  if (spread < 0.4) return taps(map, u, v, depth);
  // Four spots turned against the texel grid; when opposite ones agree the rest would too.
  const a = spread * 0.92, b = spread * 0.38;
  const s0 = taps(map, u + a, v + b, depth);
  const s1 = taps(map, u - a, v - b, depth);
  const s2 = taps(map, u - b, v + a, depth);
  const s3 = taps(map, u + b, v - a, depth);
  return (s0 + s1 + s2 + s3) * 0.25;
}

/** The near map where it reaches, else the wide one. Position is already stepped off the surface for the map given. */
function look(x: f32, y: f32, z: f32, ox: f32, oy: f32, oz: f32): f32 {
  const soft = pf(SUN_SOFTNESS);
  const m = P + SHADOW * 4;
  const k = pf(SHADOW_TEXEL);
  const wide = soft > 0.6;
  if (!wide) {
    const px = x + ox * k, py = y + oy * k, pz = z + oz * k;
    const u = load<f32>(m) * px + load<f32>(m, 4) * py + load<f32>(m, 8) * pz + load<f32>(m, 12);
    const v = load<f32>(m, 16) * px + load<f32>(m, 20) * py + load<f32>(m, 24) * pz + load<f32>(m, 28);
    const margin: f32 = 8;
    if (u > margin && v > margin && u < <f32>SHADOW_SIZE - margin && v < <f32>SHADOW_SIZE - margin) {
      const d = load<f32>(m, 32) * px + load<f32>(m, 36) * py + load<f32>(m, 40) * pz + load<f32>(m, 44);
      return seen(shadowMap, u, v, d - k * 0.3, soft * 4);
    }
  }
  const n = P + SHADOW_2 * 4;
  const k2 = pf(SHADOW_TEXEL_2);
  const px = x + ox * k2, py = y + oy * k2, pz = z + oz * k2;
  const u = load<f32>(n) * px + load<f32>(n, 4) * py + load<f32>(n, 8) * pz + load<f32>(n, 12);
  const v = load<f32>(n, 16) * px + load<f32>(n, 20) * py + load<f32>(n, 24) * pz + load<f32>(n, 28);
  if (!(u > 3 && v > 3 && u < <f32>(SHADOW_SIZE - 3) && v < <f32>(SHADOW_SIZE - 3))) return 1;
  const d = load<f32>(n, 32) * px + load<f32>(n, 36) * py + load<f32>(n, 40) * pz + load<f32>(n, 44);
  return seen(shadowMap2, u, v, d - k2 * 0.3, wide ? soft * 2.2 : 0);
}

const PLACE: usize = memory.data(6 * 16, 16);

function prepare(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128): void {
  // Step off the surface along its normal, more where the sun grazes it: the filter's width times the sine of the angle.
  const c = dot3(nx, ny, nz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2)));
  const s2 = mx(K(1e-4), sub(K(1), mul(c, c)));
  const width: f32 = 2.6 + pf(SUN_SOFTNESS) * 3;
  const off = mad(mul(s2, rsqrt(s2)), K(width), K(0.5));
  v128.store(PLACE, wx);
  v128.store(PLACE, wy, 16);
  v128.store(PLACE, wz, 32);
  v128.store(PLACE, mul(nx, off), 48);
  v128.store(PLACE, mul(ny, off), 64);
  v128.store(PLACE, mul(nz, off), 80);
}

// @ts-ignore: decorator
@inline function lane(i: usize): f32 {
  const o = PLACE + i * 4;
  return look(load<f32>(o), load<f32>(o, 16), load<f32>(o, 32), load<f32>(o, 48), load<f32>(o, 64), load<f32>(o, 80));
}

/** Each lane looked up by itself. */
export function shadowOfLanes(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128): v128 {
  prepare(wx, wy, wz, nx, ny, nz);
  return f32x4(lane(0), lane(1), lane(2), lane(3));
}

/** A flat 2x2 quad: two opposite corners decide whether the other two are needed. */
export function shadowOfQuad(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, w: v128): v128 {
  prepare(wx, wy, wz, nx, ny, nz);
  const a = lane(0);
  const d = lane(3);
  if (a == d && (a == 0 || a == 1)) return K(a);
  return f32x4(a, lane(1), lane(2), d);
}
