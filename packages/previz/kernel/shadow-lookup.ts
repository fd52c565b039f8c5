/** How much of the sun a point sees. */
import { P, SHADOW_SIZE, pf, shadowMap, shadowMap2 } from './state';
import { SHADOW, SHADOW_2, SHADOW_TEXEL, SHADOW_TEXEL_2, SUN_DIRECTION, SUN_SOFTNESS } from '../src/render/params';
import { K, abs4, add, dot3, mad, mul, mx, rsqrt, sat, sub, toInt } from './lanes';

// Looks at four points: bytes to the first texel of each, place between texels (x, y), depth; then what is seen.
const LOOKS: usize = memory.data(5 * 16, 16);

/** Share of light at a look's point: 4x4 texels, smoothly weighted. */
// @ts-ignore: decorator
@inline function taps(look: usize): f32 {
  const at = map + <usize>load<u32>(look);
  const d = v128.load32_splat(look, 48);
  const line: usize = <usize>SHADOW_SIZE * 4;
  const r0 = f32x4.ge(v128.load(at), d);
  const r1 = f32x4.ge(v128.load(at, line), d);
  const r2 = f32x4.ge(v128.load(at, line * 2), d);
  const r3 = f32x4.ge(v128.load(at, line * 3), d);
  if (i32x4.bitmask(v128.or(v128.or(r0, r1), v128.or(r2, r3))) == 0) return 0;
  if (i32x4.bitmask(v128.and(v128.and(r0, r1), v128.and(r2, r3))) == 15) return 1;
  return between(look, r0, r1, r2, r3);
}

/** Weights of a row of four texels at a place fx between them are 1 - fx, 1, 1, fx: slopes and values at 0. */
const SLOPE: usize = memory.data<f32>([-1, 0, 0, 1, 1, 1, 1, 0]);

function between(look: usize, r0: v128, r1: v128, r2: v128, r3: v128): f32 {
  const one = K(1);
  const fy = v128.load32_splat(look, 32);
  const wx = mad(v128.load32_splat(look, 16), v128.load(SLOPE), v128.load(SLOPE, 16));
  const s = mul(add(add(v128.and(r0, sub(one, fy)), v128.and(r1, one)), add(v128.and(r2, one), v128.and(r3, fy))), wx);
  const pair = add(s, i32x4.shuffle(s, s, 2, 3, 0, 1));
  return (f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1)) * <f32>(1.0 / 9);
}

/** What was looked up since startTracing(), texels of each map: least u, least v, greatest u, greatest v in lanes. */
export const TRACED: usize = memory.data(128, 16);
let tracing: bool = false;
export function setTracing(on: bool): void { tracing = on; }

function trace(u: v128, v: v128): void {
  const at = map == shadowMap ? TRACED : TRACED + 64;
  v128.store(at, f32x4.pmin(v128.load(at), u));
  v128.store(at, f32x4.pmin(v128.load(at, 16), v), 16);
  v128.store(at, f32x4.pmax(v128.load(at, 32), u), 32);
  v128.store(at, f32x4.pmax(v128.load(at, 48), v), 48);
}

/** Share of light at four points given in texels and depth of the map in use; beyond it all is lit. */
function look(u: v128, v: v128, depth: v128): v128 {
  if (tracing) trace(u, v);
  const x = sub(u, K(2)), y = sub(v, K(2));
  const ix = f32x4.floor(x), iy = f32x4.floor(y);
  const last = K(<f32>(SHADOW_SIZE - 5));
  const within = v128.and(f32x4.ge(f32x4.pmin(ix, iy), K(0)), f32x4.le(f32x4.pmax(ix, iy), last));
  const texel = i32x4.add(i32x4.mul(toInt(iy), i32x4.splat(SHADOW_SIZE)), toInt(ix));
  v128.store(LOOKS, v128.and(i32x4.shl(texel, 2), within));
  v128.store(LOOKS, sub(x, ix), 16);
  v128.store(LOOKS, sub(y, iy), 32);
  v128.store(LOOKS, depth, 48);
  store<f32>(LOOKS, taps(LOOKS), 64);
  store<f32>(LOOKS, taps(LOOKS + 4), 68);
  store<f32>(LOOKS, taps(LOOKS + 8), 72);
  store<f32>(LOOKS, taps(LOOKS + 12), 76);
  return v128.bitselect(v128.load(LOOKS, 64), K(1), within);
}

// Places of the lanes in the map in use: u, v, depth; and that map and the spread of its spots.
const PLACE: usize = memory.data(3 * 16, 16);
let map: usize = 0;
let rows: usize = 0;
let spread: f32 = 0;
// Towards the rim of the wide map shadows fade out.
let rim: v128 = f32x4(0, 0, 0, 0);
/** Metres over which the last shadows looked up go from light to dark. */
export let rampWidth: f32 = 0;

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

/** Texels along the near map's rim where the wide one is looked at instead. */
const NEAR_MARGIN: f32 = 8;

/** Whether the near map is looked at at all: shadows softer than this are wider than it is worth. */
export function nearUsed(): bool { return pf(SUN_SOFTNESS) <= 0.6; }

/** Chooses the map for four points: the near one where it reaches, else the wide one. */
function prepare(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, c: v128): void {
  // Step off the surface along its normal, more where the sun grazes it: the filter's width times the sine of the angle.
  const s2 = mx(K(1e-4), sub(K(1), mul(c, c)));
  const soft = pf(SUN_SOFTNESS);
  const off = mad(mul(s2, rsqrt(s2)), K(2.6 + soft * 3), K(0.5));
  const ox = mul(nx, off);
  const oy = mul(ny, off);
  const oz = mul(nz, off);
  if (nearUsed() && place(SHADOW, pf(SHADOW_TEXEL), NEAR_MARGIN, wx, wy, wz, ox, oy, oz)) {
    map = shadowMap;
    rows = P + (SHADOW << 2);
    // A spread of less than a texel is lost in the filter.
    spread = soft > 0.25 ? soft * 4 : 0;
    rampWidth = pf(SHADOW_TEXEL) * (3 + spread);
    rim = K(0);
    return;
  }
  place(SHADOW_2, pf(SHADOW_TEXEL_2), 4, wx, wy, wz, ox, oy, oz);
  map = shadowMap2;
  rows = P + (SHADOW_2 << 2);
  spread = soft > 0.6 ? soft * 2.2 : 0;
  rampWidth = pf(SHADOW_TEXEL_2) * (3 + spread);
  const half = K(<f32>SHADOW_SIZE * 0.5);
  const out = mx(abs4(sub(v128.load(PLACE), half)), abs4(sub(v128.load(PLACE, 16), half)));
  rim = sat(mul(sub(out, K(<f32>SHADOW_SIZE * 0.42)), K(1 / (<f32>SHADOW_SIZE * 0.07))));
}

/** Lanes last looked up through which an edge of a shadow runs, as bits. */
export let edged: i32 = 0;
export function noShadow(): void { edged = 0; }
/** Leaves those of them that are \`steep\`. */
export function keepEdges(steep: v128): void { edged &= i32x4.bitmask(steep); }

// @ts-ignore: decorator
@inline function faded(s: v128): v128 {
  edged = i32x4.bitmask(v128.and(f32x4.gt(s, K(0)), f32x4.lt(s, K(1))));
  return mad(sub(K(1), s), rim, s);
}

/**
 * Each lane by itself. ox..: movement over the surface that the lane stands for, one way from its middle; c: cosine of the sun's
 * angle; `steps` 0: parts of pixels, which get their softness from the pixel's own samples. A share other than 0 and 1
 * means that an edge runs through the lane (see edged).
 */
export function shadowOfLanes(
  wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, ox: v128, oy: v128, oz: v128, c: v128, steps: f32,
): v128 {
  prepare(wx, wy, wz, nx, ny, nz, c);
  const u = v128.load(PLACE), v = v128.load(PLACE, 16), d = v128.load(PLACE, 32);
  if (steps == 0) return faded(look(u, v, d));
  const m = rows;
  const k = K(0.6);
  // One look where the lane is small on the map, else one to either side.
  let du = mad(dot3(ox, oy, oz, v128.load32_splat(m), v128.load32_splat(m + 4), v128.load32_splat(m + 8)), k, K(spread * 0.92));
  let dv = mad(dot3(ox, oy, oz, v128.load32_splat(m + 16), v128.load32_splat(m + 20), v128.load32_splat(m + 24)), k, K(spread * 0.38));
  let dd = mul(dot3(ox, oy, oz, v128.load32_splat(m + 32), v128.load32_splat(m + 36), v128.load32_splat(m + 40)), k);
  const large = f32x4.ge(add(abs4(du), abs4(dv)), K(0.8));
  if (i32x4.bitmask(large) == 0) return faded(look(u, v, d));
  du = v128.and(du, large);
  dv = v128.and(dv, large);
  dd = v128.and(dd, large);
  return faded(mul(add(look(add(u, du), add(v, dv), add(d, dd)), look(sub(u, du), sub(v, dv), sub(d, dd))), K(0.5)));
}

/** The pixels of a flat 2x2 quad. */
export function shadowOfQuad(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128): v128 {
  prepare(wx, wy, wz, nx, ny, nz, dot3(nx, ny, nz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2))));
  const u = v128.load(PLACE), v = v128.load(PLACE, 16), d = v128.load(PLACE, 32);
  if (spread < 0.4) return faded(look(u, v, d));
  // Two looks, turned differently in odd and even pixels.
  const du = mul(K(spread), f32x4(0.92, -0.38, -0.38, 0.92)), dv = mul(K(spread), f32x4(0.38, 0.92, 0.92, 0.38));
  return faded(mul(add(look(add(u, du), add(v, dv), d), look(sub(u, du), sub(v, dv), d)), K(0.5)));
}
