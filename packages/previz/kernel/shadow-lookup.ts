/** How much of the sun a point sees. */
import { P, SHADOW_SIZE, pf, shadowMap, shadowMap2 } from './state';
import { SHADOW, SHADOW_2, SHADOW_TEXEL, SHADOW_TEXEL_2, SUN_DIRECTION, SUN_SOFTNESS } from '../src/render/params';
import { K, abs4, add, dot3, mad, mul, mx, rsqrt, sat, sub } from './lanes';

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

/** The same over a wider spot: spread in texels, 0 = the sharpest. Two spots, turned differently in odd and even pixels of a quad. */
// @ts-ignore: decorator
@inline function seen(map: usize, u: f32, v: f32, depth: f32, spread: f32, odd: bool): f32 {
  if (spread < 0.4) return taps(map, u, v, depth);
  const a = spread * 0.92, b = spread * 0.38;
  const x = odd ? -b : a, y = odd ? a : b;
  return (taps(map, u + x, v + y, depth) + taps(map, u - x, v - y, depth)) * 0.5;
}

// Places of the lanes in the map in use: u, v, depth; and that map and the spread of its spots.
const PLACE: usize = memory.data(3 * 16, 16);
let map: usize = 0;
let rows: usize = 0;
let spread: f32 = 0;
// Towards the rim of the wide map shadows fade out.
let rim: v128 = f32x4(0, 0, 0, 0);

/** Carries points (stepped off their surface for a texel of this size) into a map. Returns whether all lie on it. */
// @ts-ignore: decorator
@inline function place(rows: i32, k: f32, margin: f32, wx: v128, wy: v128, wz: v128, ox: v128, oy: v128, oz: v128): bool {
  const m = P + (rows << 2);
  const x = mad(ox, K(k), wx);
  const y = mad(oy, K(k), wy);
  const z = mad(oz, K(k), wz);
  const u = add(dot3(x, y, z, v128.load32_splat(m), v128.load32_splat(m + 4), v128.load32_splat(m + 8)), v128.load32_splat(m + 12));
  const v = add(dot3(x, y, z, v128.load32_splat(m + 16), v128.load32_splat(m + 20), v128.load32_splat(m + 24)), v128.load32_splat(m + 28));
  const d = add(dot3(x, y, z, v128.load32_splat(m + 32), v128.load32_splat(m + 36), v128.load32_splat(m + 40)), v128.load32_splat(m + 44));
  v128.store(PLACE, u);
  v128.store(PLACE, v, 16);
  v128.store(PLACE, sub(d, K(k * 0.3)), 32);
  const low = f32x4.pmin(u, v);
  const high = f32x4.pmax(u, v);
  return i32x4.all_true(v128.and(f32x4.gt(low, K(margin)), f32x4.lt(high, K(<f32>SHADOW_SIZE - margin))));
}

/** Chooses the map for four points: the near one where it reaches, else the wide one. */
function prepare(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, c: v128): void {
  // Step off the surface along its normal, more where the sun grazes it: the filter's width times the sine of the angle.
  const s2 = mx(K(1e-4), sub(K(1), mul(c, c)));
  const soft = pf(SUN_SOFTNESS);
  const off = mad(mul(s2, rsqrt(s2)), K(2.6 + soft * 3), K(0.5));
  const ox = mul(nx, off);
  const oy = mul(ny, off);
  const oz = mul(nz, off);
  if (soft <= 0.6 && place(SHADOW, pf(SHADOW_TEXEL), 8, wx, wy, wz, ox, oy, oz)) {
    map = shadowMap;
    rows = P + (SHADOW << 2);
    // A spread of less than a texel is lost in the filter.
    spread = soft > 0.25 ? soft * 4 : 0;
    rim = K(0);
    return;
  }
  place(SHADOW_2, pf(SHADOW_TEXEL_2), 4, wx, wy, wz, ox, oy, oz);
  map = shadowMap2;
  rows = P + (SHADOW_2 << 2);
  spread = soft > 0.6 ? soft * 2.2 : 0;
  const half = K(<f32>SHADOW_SIZE * 0.5);
  const out = mx(abs4(sub(v128.load(PLACE), half)), abs4(sub(v128.load(PLACE, 16), half)));
  rim = sat(mul(sub(out, K(<f32>SHADOW_SIZE * 0.42)), K(1 / (<f32>SHADOW_SIZE * 0.07))));
}

// @ts-ignore: decorator
@inline function lane(i: usize): f32 {
  const o = PLACE + i * 4;
  return seen(map, load<f32>(o), load<f32>(o, 16), load<f32>(o, 32), spread, i == 1 || i == 2);
}

/** Lanes last looked up through which an edge of a shadow runs, as bits. */
export let edged: i32 = 0;
export function noShadow(): void { edged = 0; }

// @ts-ignore: decorator
@inline function faded(s: v128): v128 {
  edged = i32x4.bitmask(v128.and(f32x4.gt(s, K(0)), f32x4.lt(s, K(1))));
  return mad(sub(K(1), s), rim, s);
}

// The two places to look at for each lane, from the middle: u, v, depth.
const REACH: usize = memory.data(3 * 16, 16);

/**
 * Each lane by itself. ox..: movement over the surface that the lane stands for, one way from its middle; c: cosine of the sun's
 * angle; `steps` 0: parts of pixels, which get their softness from the pixel's own samples. A share other than 0 and 1
 * means that an edge runs through the lane (see edged).
 */
export function shadowOfLanes(
  wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, ox: v128, oy: v128, oz: v128, c: v128, steps: f32,
): v128 {
  prepare(wx, wy, wz, nx, ny, nz, c);
  if (steps == 0) return faded(f32x4(bare(0), bare(1), bare(2), bare(3)));
  const m = rows;
  const k = K(0.6);
  v128.store(REACH, mad(dot3(ox, oy, oz, v128.load32_splat(m), v128.load32_splat(m + 4), v128.load32_splat(m + 8)), k, K(spread * 0.92)));
  v128.store(REACH, mad(dot3(ox, oy, oz, v128.load32_splat(m + 16), v128.load32_splat(m + 20), v128.load32_splat(m + 24)), k, K(spread * 0.38)), 16);
  v128.store(REACH, mul(dot3(ox, oy, oz, v128.load32_splat(m + 32), v128.load32_splat(m + 36), v128.load32_splat(m + 40)), k), 32);
  return faded(f32x4(spanned(0), spanned(1), spanned(2), spanned(3)));
}

// @ts-ignore: decorator
@inline function bare(i: usize): f32 {
  const o = PLACE + i * 4;
  return taps(map, load<f32>(o), load<f32>(o, 16), load<f32>(o, 32));
}

/** One look where the lane is small on the map, else one to either side. */
function spanned(i: usize): f32 {
  const o = PLACE + i * 4;
  const u = load<f32>(o), v = load<f32>(o, 16), d = load<f32>(o, 32);
  const du = load<f32>(REACH + i * 4), dv = load<f32>(REACH + i * 4, 16);
  if (abs(du) + abs(dv) < 0.8) return taps(map, u, v, d);
  const dd = load<f32>(REACH + i * 4, 32);
  return (taps(map, u + du, v + dv, d + dd) + taps(map, u - du, v - dv, d - dd)) * 0.5;
}

/** The pixels of a flat 2x2 quad. */
export function shadowOfQuad(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128): v128 {
  prepare(wx, wy, wz, nx, ny, nz, dot3(nx, ny, nz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2))));
  return faded(f32x4(lane(0), lane(1), lane(2), lane(3)));
}
