/** What a triangle carries, at places of the tile: rays, depth, normal and surface coordinates. */
import { CENTRE_X, CENTRE_Y, FOCAL, FORWARD, RIGHT, UP } from '../src/render/params';
import { TRIANGLE_BYTES, pf, triangles } from './state';
import { K, abs4, add, div, dot3, mad, mn, mul, mx, rsqrt, sub } from './lanes';
import { BEHIND } from './setup';
import { unit } from './units';

/** Interpolated values of four lanes, one vector each: nx ny nz u v | fu fv (movement of u, v over a pixel) | w (view depth). */
export const G_NX: usize = memory.data(8 * 16, 16);
export const G_U: usize = G_NX + 48;
export const G_V: usize = G_NX + 64;
export const G_FU: usize = G_NX + 80;
export const G_FV: usize = G_NX + 96;
export const G_W: usize = G_NX + 112;

// Direction through the tile's corner and its change per pixel, as splats: x y z each.
const RAY: usize = memory.data(9 * 16, 16);
let left: i32 = 0;
let top: i32 = 0;
/** Number + 1 of the triangle whose planes lie at PLANES. */
let current: i32 = 0;

/** Places are counted from this corner of the picture on, in units (see units.ts). */
export function startPlanes(x: i32, y: i32): void {
  left = x;
  top = y;
  current = 0;
  const s: f32 = 1 / pf(FOCAL);
  const px = (<f32>left - pf(CENTRE_X)) * s;
  const py = (pf(CENTRE_Y) - <f32>top) * s;
  for (let i = 0; i < 3; i++) {
    const o = RAY + <usize>(i << 4);
    v128.store(o, K(pf(FORWARD + i) + px * pf(RIGHT + i) + py * pf(UP + i)));
    v128.store(o, K(pf(RIGHT + i) * s * unit), 48);
    v128.store(o, K(-pf(UP + i) * s * unit), 96);
  }
}

/** Unit direction and length of the ray at places of the tile. */
export let rayX: v128 = f32x4(0, 0, 0, 0);
export let rayY: v128 = f32x4(0, 0, 0, 0);
export let rayZ: v128 = f32x4(0, 0, 0, 0);
export let rayLength: v128 = f32x4(0, 0, 0, 0);
export function aim(x: v128, y: v128): void {
  const dx = add(v128.load(RAY), add(mul(v128.load(RAY, 48), x), mul(v128.load(RAY, 96), y)));
  const dy = add(v128.load(RAY, 16), add(mul(v128.load(RAY, 64), x), mul(v128.load(RAY, 112), y)));
  const dz = add(v128.load(RAY, 32), add(mul(v128.load(RAY, 80), x), mul(v128.load(RAY, 128), y)));
  const d2 = dot3(dx, dy, dz, dx, dy, dz);
  const s = rsqrt(d2);
  rayX = mul(dx, s);
  rayY = mul(dy, s);
  rayZ = mul(dz, s);
  rayLength = mul(d2, s);
}

// Planes over the tile of 1/w and of nx ny nz u v over w: value at the corner, per x, per y (splats).
const PLANES: usize = memory.data(6 * 48, 16);
const BARY: usize = memory.data(9 * 8, 16);

// @ts-ignore: decorator
@inline function writePlane(i: usize, q0: f64, q1: f64, q2: f64): void {
  const o = PLANES + i * 48;
  v128.store(o, K(<f32>(q0 * load<f64>(BARY, 48) + q1 * load<f64>(BARY, 56) + q2 * load<f64>(BARY, 64))));
  v128.store(o, K(<f32>(q0 * load<f64>(BARY) + q1 * load<f64>(BARY, 8) + q2 * load<f64>(BARY, 16))), 16);
  v128.store(o, K(<f32>(q0 * load<f64>(BARY, 24) + q1 * load<f64>(BARY, 32) + q2 * load<f64>(BARY, 40))), 32);
}

/** Prepares a triangle for planeLanes() and the like. */
export function setTriangle(id: i32): void {
  if (id == current) return;
  current = id;
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const inverse = <f64>load<f32>(t, 80);
  for (let i: usize = 0; i < 3; i++) {
    const a = <f64>load<f32>(t + i * 8) * inverse;
    const b = <f64>load<f32>(t + i * 8, 4) * inverse;
    store<f64>(BARY + i * 8, a * <f64>unit);
    store<f64>(BARY + i * 8, b * <f64>unit, 24);
    store<f64>(BARY + i * 8, load<f64>(t + i * 8, 24) * inverse + a * left + b * top, 48);
  }
  const v0 = <usize>load<u32>(t, 64), v1 = <usize>load<u32>(t, 68), v2 = <usize>load<u32>(t, 72);
  const w0 = <f64>load<f32>(v0, 28), w1 = <f64>load<f32>(v1, 28), w2 = <f64>load<f32>(v2, 28);
  writePlane(0, w0, w1, w2);
  const flip: f64 = (load<u32>(t, 92) & BEHIND) != 0 ? -1 : 1;
  for (let i: usize = 0; i < 3; i++) {
    writePlane(1 + i, <f64>load<f32>(v0 + i * 4) * w0 * flip, <f64>load<f32>(v1 + i * 4) * w1 * flip, <f64>load<f32>(v2 + i * 4) * w2 * flip);
  }
  writePlane(4, <f64>load<f32>(v0, 12) * w0, <f64>load<f32>(v1, 12) * w1, <f64>load<f32>(v2, 12) * w2);
  writePlane(5, <f64>load<f32>(v0, 16) * w0, <f64>load<f32>(v1, 16) * w1, <f64>load<f32>(v2, 16) * w2);
}

// @ts-ignore: decorator
@inline function plane(i: usize, x: v128, y: v128): v128 {
  const o = PLANES + i * 48;
  return add(v128.load(o), add(mul(v128.load(o, 16), x), mul(v128.load(o, 32), y)));
}

/** 1/w of the prepared triangle's plane at places of the tile, kept within that of its corners. */
export function planeInverse(x: v128, y: v128): v128 {
  const t = triangles + <usize>(current - 1) * TRIANGLE_BYTES;
  return mx(K(load<f32>(t, 108)), mn(K(load<f32>(t, 104)), plane(0, x, y)));
}

/** Depth of the prepared triangle's plane at places of the tile. */
export function planeDepth(x: v128, y: v128): v128 {
  return div(K(1), planeInverse(x, y));
}

/** Interpolates the prepared triangle at four places of the tile, to G. */
export function planeLanes(x: v128, y: v128): void {
  const w = planeDepth(x, y);
  v128.store(G_NX, mul(plane(1, x, y), w));
  v128.store(G_NX, mul(plane(2, x, y), w), 16);
  v128.store(G_NX, mul(plane(3, x, y), w), 32);
  v128.store(G_W, w);
  mapLanes(x, y, w);
}

/** The surface coordinates alone; w: depth at the places. */
export function mapLanes(x: v128, y: v128, w: v128): void {
  const u = mul(plane(4, x, y), w);
  const v = mul(plane(5, x, y), w);
  v128.store(G_U, u);
  v128.store(G_V, v);
  const da = v128.load(PLANES, 16);
  const db = v128.load(PLANES, 32);
  const ux = abs4(mul(sub(v128.load(PLANES + 4 * 48, 16), mul(u, da)), w));
  const uy = abs4(mul(sub(v128.load(PLANES + 4 * 48, 32), mul(u, db)), w));
  const vx = abs4(mul(sub(v128.load(PLANES + 5 * 48, 16), mul(v, da)), w));
  const vy = abs4(mul(sub(v128.load(PLANES + 5 * 48, 32), mul(v, db)), w));
  v128.store(G_FU, mx(ux, uy));
  v128.store(G_FV, mx(vx, vy));
}

// @ts-ignore: decorator
@inline function lowLanes(a: v128, b: v128): v128 { return i32x4.shuffle(a, b, 0, 4, 1, 5); }
// @ts-ignore: decorator
@inline function highLanes(a: v128, b: v128): v128 { return i32x4.shuffle(a, b, 2, 6, 3, 7); }
// @ts-ignore: decorator
@inline function lowHalves(a: v128, b: v128): v128 { return i64x2.shuffle(a, b, 0, 2); }
// @ts-ignore: decorator
@inline function highHalves(a: v128, b: v128): v128 { return i64x2.shuffle(a, b, 1, 3); }

/** Shares of a triangle's second and third corner at a point of the picture: the lower two lanes. */
// @ts-ignore: decorator
@inline function sharesOf(t: usize, px: v128, py: v128): v128 {
  const slopes = v128.load(t, 8);
  const a = f64x2.promote_low_f32x4(i32x4.shuffle(slopes, slopes, 0, 2, 0, 2)), b = f64x2.promote_low_f32x4(i32x4.shuffle(slopes, slopes, 1, 3, 1, 3));
  const e = f64x2.add(f64x2.add(v128.load(t, 32), f64x2.mul(a, px)), f64x2.mul(b, py));
  return f32x4.demote_f64x2_zero(f64x2.mul(e, f64x2.splat(<f64>load<f32>(t, 80))));
}

// @ts-ignore: decorator
@inline function corner(t: usize, k: usize): usize { return <usize>load<u32>(t + (k << 2), 64); }

/** Least share of a corner: thin triangles are left by much within a pixel, and what lies far outside a sliver means nothing. */
const BEYOND: f32 = -0.4;

/**
 * Values of four triangles (their numbers + 1 at `ids`), each at its place of the tile, to G. A little outside a triangle
 * its plane counts. Surface coordinates only when `mapped`.
 */
export function interpolate(ids: usize, x: v128, y: v128, mapped: bool): void {
  const t0 = triangles + <usize>(load<u32>(ids) - 1) * TRIANGLE_BYTES, t1 = triangles + <usize>(load<u32>(ids, 4) - 1) * TRIANGLE_BYTES;
  const t2 = triangles + <usize>(load<u32>(ids, 8) - 1) * TRIANGLE_BYTES, t3 = triangles + <usize>(load<u32>(ids, 12) - 1) * TRIANGLE_BYTES;
  const fromX = f64x2.splat(<f64>left), fromY = f64x2.splat(<f64>top);
  const size = K(unit), px = mul(x, size), py = mul(y, size);
  const x01 = f64x2.add(f64x2.promote_low_f32x4(px), fromX), x23 = f64x2.add(f64x2.promote_low_f32x4(highHalves(px, px)), fromX);
  const y01 = f64x2.add(f64x2.promote_low_f32x4(py), fromY), y23 = f64x2.add(f64x2.promote_low_f32x4(highHalves(py, py)), fromY);
  const s01 = lowHalves(sharesOf(t0, lowHalves(x01, x01), lowHalves(y01, y01)), sharesOf(t1, highHalves(x01, x01), highHalves(y01, y01)));
  const s23 = lowHalves(sharesOf(t2, lowHalves(x23, x23), lowHalves(y23, y23)), sharesOf(t3, highHalves(x23, x23), highHalves(y23, y23)));
  let l1 = i32x4.shuffle(s01, s23, 0, 2, 4, 6);
  let l2 = i32x4.shuffle(s01, s23, 1, 3, 5, 7);
  let l0 = sub(K(1), add(l1, l2));
  // A pixel's middle may lie beyond the edge that it shares with a neighbour: the plane goes on there, but not far.
  l0 = mx(K(BEYOND), l0);
  l1 = mx(K(BEYOND), l1);
  l2 = mx(K(BEYOND), l2);
  // Corners of 1/w with v beside it: lanes 3 and 0 of what lies 16 bytes into a vertex.
  let a = highLanes(v128.load(corner(t0, 0), 16), v128.load(corner(t1, 0), 16));
  let b = highLanes(v128.load(corner(t2, 0), 16), v128.load(corner(t3, 0), 16));
  const w0 = highHalves(a, b);
  a = highLanes(v128.load(corner(t0, 1), 16), v128.load(corner(t1, 1), 16));
  b = highLanes(v128.load(corner(t2, 1), 16), v128.load(corner(t3, 1), 16));
  const w1 = highHalves(a, b);
  a = highLanes(v128.load(corner(t0, 2), 16), v128.load(corner(t1, 2), 16));
  b = highLanes(v128.load(corner(t2, 2), 16), v128.load(corner(t3, 2), 16));
  const w2 = highHalves(a, b);
  const p0 = mul(l0, w0), p1 = mul(l1, w1), p2 = mul(l2, w2);
  const sum = mx(K(1e-6), add(l0, add(l1, l2)));
  // Shares over their sum, and that over depth, in one division.
  const least = v128.load32_lane(t3 + 108, v128.load32_lane(t2 + 108, v128.load32_lane(t1 + 108, v128.load32_zero(t0 + 108), 1), 2), 3);
  const over = div(K(1), mx(mul(least, sum), add(p0, add(p1, p2))));
  const w = mul(sum, over);
  v128.store(G_W, w);
  const q0 = mul(p0, over), q1 = mul(p1, over), q2 = mul(p2, over);
  const behind = i32x4.shl(i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(load<u32>(t0, 92)), 1, load<u32>(t1, 92)), 2, load<u32>(t2, 92)), 3, load<u32>(t3, 92)), 31);
  // Normals and u of the corners.
  const c0 = corner(t0, 0), c1 = corner(t1, 0), c2 = corner(t2, 0), c3 = corner(t3, 0);
  let lo01 = lowLanes(v128.load(c0), v128.load(c1)), hi01 = highLanes(v128.load(c0), v128.load(c1));
  let lo23 = lowLanes(v128.load(c2), v128.load(c3)), hi23 = highLanes(v128.load(c2), v128.load(c3));
  let nx = mul(q0, lowHalves(lo01, lo23)), ny = mul(q0, highHalves(lo01, lo23)), nz = mul(q0, lowHalves(hi01, hi23));
  const u0 = highHalves(hi01, hi23);
  const d0 = corner(t0, 1), d1 = corner(t1, 1), d2 = corner(t2, 1), d3 = corner(t3, 1);
  lo01 = lowLanes(v128.load(d0), v128.load(d1));
  hi01 = highLanes(v128.load(d0), v128.load(d1));
  lo23 = lowLanes(v128.load(d2), v128.load(d3));
  hi23 = highLanes(v128.load(d2), v128.load(d3));
  nx = mad(q1, lowHalves(lo01, lo23), nx);
  ny = mad(q1, highHalves(lo01, lo23), ny);
  nz = mad(q1, lowHalves(hi01, hi23), nz);
  const u1 = highHalves(hi01, hi23);
  const e0 = corner(t0, 2), e1 = corner(t1, 2), e2 = corner(t2, 2), e3 = corner(t3, 2);
  lo01 = lowLanes(v128.load(e0), v128.load(e1));
  hi01 = highLanes(v128.load(e0), v128.load(e1));
  lo23 = lowLanes(v128.load(e2), v128.load(e3));
  hi23 = highLanes(v128.load(e2), v128.load(e3));
  nx = mad(q2, lowHalves(lo01, lo23), nx);
  ny = mad(q2, highHalves(lo01, lo23), ny);
  nz = mad(q2, lowHalves(hi01, hi23), nz);
  v128.store(G_NX, v128.xor(nx, behind));
  v128.store(G_NX, v128.xor(ny, behind), 16);
  v128.store(G_NX, v128.xor(nz, behind), 32);
  if (!mapped) return;
  const u2 = highHalves(hi01, hi23);
  const u = mad(q0, u0, mad(q1, u1, mul(q2, u2)));
  const v0 = lowHalves(lowLanes(v128.load(c0, 16), v128.load(c1, 16)), lowLanes(v128.load(c2, 16), v128.load(c3, 16)));
  const v1 = lowHalves(lowLanes(v128.load(d0, 16), v128.load(d1, 16)), lowLanes(v128.load(d2, 16), v128.load(d3, 16)));
  const v2 = lowHalves(lowLanes(v128.load(e0, 16), v128.load(e1, 16)), lowLanes(v128.load(e2, 16), v128.load(e3, 16)));
  const v = mad(q0, v0, mad(q1, v1, mul(q2, v2)));
  v128.store(G_U, u);
  v128.store(G_V, v);
  // How far u and v move over one unit.
  const wide = mul(w, size);
  const s02 = lowLanes(v128.load(t0, 8), v128.load(t1, 8)), s13 = lowLanes(v128.load(t2, 8), v128.load(t3, 8));
  const r02 = highLanes(v128.load(t0, 8), v128.load(t1, 8)), r13 = highLanes(v128.load(t2, 8), v128.load(t3, 8));
  const a1 = lowHalves(s02, s13), b1 = highHalves(s02, s13), a2 = lowHalves(r02, r13), b2 = highHalves(r02, r13);
  const z01 = lowLanes(v128.load64_zero(t0, 48), v128.load64_zero(t1, 48)), z23 = lowLanes(v128.load64_zero(t2, 48), v128.load64_zero(t3, 48));
  const da = mul(lowHalves(z01, z23), wide), db = mul(highHalves(z01, z23), wide);
  const inverse = mul(wide, f32x4(load<f32>(t0, 80), load<f32>(t1, 80), load<f32>(t2, 80), load<f32>(t3, 80)));
  const base = mul(u0, w0), du1 = mul(sub(mul(u1, w1), base), inverse), du2 = mul(sub(mul(u2, w2), base), inverse);
  const foot = mul(v0, w0), dv1 = mul(sub(mul(v1, w1), foot), inverse), dv2 = mul(sub(mul(v2, w2), foot), inverse);
  v128.store(G_FU, mx(abs4(sub(mad(du1, a1, mul(du2, a2)), mul(u, da))), abs4(sub(mad(du1, b1, mul(du2, b2)), mul(u, db)))));
  v128.store(G_FV, mx(abs4(sub(mad(dv1, a1, mul(dv2, a2)), mul(v, da))), abs4(sub(mad(dv1, b1, mul(dv2, b2)), mul(v, db)))));
}
