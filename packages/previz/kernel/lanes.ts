/** Four-lane arithmetic. Everything here is exact IEEE arithmetic or integer tricks, so every machine gives the same bits. */

// @ts-ignore: decorator
@inline export function K(x: f32): v128 { return f32x4.splat(x); }
// @ts-ignore: decorator
@inline export function add(a: v128, b: v128): v128 { return f32x4.add(a, b); }
// @ts-ignore: decorator
@inline export function sub(a: v128, b: v128): v128 { return f32x4.sub(a, b); }
// @ts-ignore: decorator
@inline export function mul(a: v128, b: v128): v128 { return f32x4.mul(a, b); }
// @ts-ignore: decorator
@inline export function div(a: v128, b: v128): v128 { return f32x4.div(a, b); }
/** a * b + c (two roundings). */
// @ts-ignore: decorator
@inline export function mad(a: v128, b: v128, c: v128): v128 { return f32x4.add(f32x4.mul(a, b), c); }
/** Greater of the two; NaN in b gives a. */
// @ts-ignore: decorator
@inline export function mx(a: v128, b: v128): v128 { return f32x4.pmax(a, b); }
/** Lesser of the two; NaN in b gives a. */
// @ts-ignore: decorator
@inline export function mn(a: v128, b: v128): v128 { return f32x4.pmin(a, b); }
/** Clamp to 0..1; NaN gives 0. */
// @ts-ignore: decorator
@inline export function sat(x: v128): v128 { return f32x4.pmin(f32x4.splat(1), f32x4.pmax(f32x4.splat(0), x)); }
// @ts-ignore: decorator
@inline export function mix(a: v128, b: v128, t: v128): v128 { return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t)); }
// @ts-ignore: decorator
@inline export function abs4(a: v128): v128 { return f32x4.abs(a); }
// @ts-ignore: decorator
@inline export function neg(a: v128): v128 { return f32x4.neg(a); }
// @ts-ignore: decorator
@inline export function pick(mask: v128, a: v128, b: v128): v128 { return v128.bitselect(a, b, mask); }
// @ts-ignore: decorator
@inline export function dot3(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return add(mul(ax, bx), add(mul(ay, by), mul(az, bz)));
}

/** 1/sqrt(x) within 5e-6: exponent trick and two Newton steps. */
// @ts-ignore: decorator
@inline export function rsqrt(x: v128): v128 {
  const h = f32x4.mul(x, f32x4.splat(0.5));
  let y: v128 = i32x4.sub(i32x4.splat(0x5f3759df), i32x4.shr_s(x, 1));
  y = f32x4.mul(y, f32x4.sub(f32x4.splat(1.5), f32x4.mul(h, f32x4.mul(y, y))));
  return f32x4.mul(y, f32x4.sub(f32x4.splat(1.5), f32x4.mul(h, f32x4.mul(y, y))));
}

/** e^x for x <= 0 (clamped at -60), relative error below 2e-4. */
// @ts-ignore: decorator
@inline export function expNegative(x: v128): v128 {
  const t = f32x4.pmax(f32x4.splat(-86), f32x4.mul(f32x4.pmin(f32x4.splat(0), x), f32x4.splat(1.44269504)));
  const m = f32x4.add(t, f32x4.splat(12582912));
  const f = f32x4.sub(t, f32x4.sub(m, f32x4.splat(12582912)));
  // 2^f on -0.5..0.5
  const p = mad(mad(mad(mad(f32x4.splat(0.0096181), f, f32x4.splat(0.0555041)), f, f32x4.splat(0.2402265)), f, f32x4.splat(0.6931472)), f, f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(i32x4.sub(m, i32x4.splat(0x4b400000)), 23));
}

/** e^x for |x| < 80, relative error below 2e-4. */
// @ts-ignore: decorator
@inline export function expAny(x: v128): v128 {
  const t = f32x4.mul(x, f32x4.splat(1.44269504));
  const m = f32x4.add(t, f32x4.splat(12582912));
  const f = f32x4.sub(t, f32x4.sub(m, f32x4.splat(12582912)));
  const p = mad(mad(mad(mad(f32x4.splat(0.0096181), f, f32x4.splat(0.0555041)), f, f32x4.splat(0.2402265)), f, f32x4.splat(0.6931472)), f, f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(i32x4.sub(m, i32x4.splat(0x4b400000)), 23));
}

/** Integer part of an already floored lane, |x| < 2^22. */
// @ts-ignore: decorator
@inline export function toInt(floored: v128): v128 {
  return i32x4.sub(f32x4.add(floored, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

// @ts-ignore: decorator
@inline export function fract(x: v128): v128 { return f32x4.sub(x, f32x4.floor(x)); }

/** 0..1 from two integers and a salt. */
// @ts-ignore: decorator
@inline export function hash2(xi: v128, yi: v128, salt: i32): v128 {
  let h = v128.xor(v128.xor(i32x4.mul(xi, i32x4.splat(0x27d4eb2d)), i32x4.mul(yi, i32x4.splat(0x165667b1))), i32x4.splat(salt));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x2c1b3c6d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(0x297a2d39));
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(h, 8)), f32x4.splat(<f32>(1.0 / 16777216.0)));
}

/** 1..2 from two already multiplied integers. */
// @ts-ignore: decorator
@inline function corner(a: v128, b: v128): v128 {
  let h = v128.xor(a, b);
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x2c1b3c6d));
  return v128.or(i32x4.shr_u(v128.xor(h, i32x4.shr_u(h, 11)), 9), i32x4.splat(0x3f800000));
}

/** Smooth value noise, 0..1, mean 0.5. */
export function noise2(x: v128, y: v128, salt: i32): v128 {
  const magic = K(12582912);
  const fx = f32x4.floor(x);
  const fy = f32x4.floor(y);
  let tx = f32x4.sub(x, fx);
  let ty = f32x4.sub(y, fy);
  tx = mul(mul(tx, tx), sub(K(3), add(tx, tx)));
  ty = mul(mul(ty, ty), sub(K(3), add(ty, ty)));
  const xm = i32x4.splat(0x27d4eb2d);
  const ym = i32x4.splat(0x165667b1);
  // The magic number's own bits only shift the lattice: no need to take them off.
  const x0 = i32x4.add(i32x4.mul(f32x4.add(fx, magic), xm), i32x4.splat(salt * 0x3504f333));
  const y0 = i32x4.mul(f32x4.add(fy, magic), ym);
  const x1 = i32x4.add(x0, xm);
  const y1 = i32x4.add(y0, ym);
  return sub(mix(mix(corner(x0, y0), corner(x1, y0), tx), mix(corner(x0, y1), corner(x1, y1), tx), ty), K(1));
}

/** sin(2 pi x) by a quintic, error below 2e-4. */
// @ts-ignore: decorator
@inline export function sinTurns(x: v128): v128 {
  // r in -0.5..0.5, folded to -0.25..0.25
  let r = sub(x, f32x4.nearest(x));
  const a = abs4(r);
  const folded = mn(a, sub(K(0.5), a));
  r = v128.or(v128.and(r, i32x4.splat(0x80000000)), folded);
  const s = mul(r, r);
  return mul(r, mad(mad(mad(K(-76.0), s, K(81.605)), s, K(-41.3417)), s, K(6.2831853)));
}

// @ts-ignore: decorator
@inline export function smooth(a: f32, b: f32, x: v128): v128 {
  const t = sat(mul(sub(x, K(a)), K(1 / (b - a))));
  return mul(mul(t, t), sub(K(3), add(t, t)));
}

/**
 * The same value by way of memory. V8 sinks what is computed before a loop into it, to be computed again for every pass, when only
 * the loop uses it; a load stays where it is.
 */
// @ts-ignore: decorator
@inline export function anchor(slot: usize, v: v128): v128 {
  v128.store(slot, v);
  return v128.load(slot);
}

/** Where the four samples of a pixel lie within it: a rotated grid. */
export const SAMPLE_X: usize = memory.data<f32>([0.375, 0.875, 0.125, 0.625]);
export const SAMPLE_Y: usize = memory.data<f32>([0.125, 0.375, 0.625, 0.875]);
