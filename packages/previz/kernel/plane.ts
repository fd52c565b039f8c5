/** What a triangle carries, at places of the tile: rays, depth, normal and surface coordinates. */
import { CENTRE_X, CENTRE_Y, FOCAL, FORWARD, RIGHT, UP } from '../src/render/params';
import { TRIANGLE_BYTES, pf, triangles } from './state';
import { K, abs4, add, div, dot3, mad, mn, mul, mx, rsqrt, sub } from './lanes';
import { BEHIND } from './setup';

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

/** Places are counted from this corner of the picture on. */
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
    v128.store(o, K(pf(RIGHT + i) * s), 48);
    v128.store(o, K(-pf(UP + i) * s), 96);
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
    store<f64>(BARY + i * 8, a);
    store<f64>(BARY + i * 8, b, 24);
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

/**
 * Values of triangle t at a place of the tile, to lane `lane` of G. Outside the triangle the nearest point of it counts.
 * Surface coordinates only when `mapped`; `steps`: pixels that the lane stands for along each axis.
 */
export function interpolate(t: usize, x: f32, y: f32, lane: usize, mapped: bool, steps: f32): void {
  const px = <f64>x + left, py = <f64>y + top;
  const inverse = <f64>load<f32>(t, 80);
  const a1 = load<f32>(t, 8), b1 = load<f32>(t, 12), a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  let l1 = <f32>((load<f64>(t, 32) + <f64>a1 * px + <f64>b1 * py) * inverse);
  let l2 = <f32>((load<f64>(t, 40) + <f64>a2 * px + <f64>b2 * py) * inverse);
  let l0: f32 = 1 - l1 - l2;
  if (!(l0 >= 0 && l1 >= 0 && l2 >= 0)) {
    l0 = max<f32>(0, l0);
    l1 = max<f32>(0, l1);
    l2 = max<f32>(0, l2);
    const s: f32 = 1 / max<f32>(1e-6, l0 + l1 + l2);
    l0 *= s;
    l1 *= s;
    l2 *= s;
  }
  const v0 = <usize>load<u32>(t, 64), v1 = <usize>load<u32>(t, 68), v2 = <usize>load<u32>(t, 72);
  const w0 = load<f32>(v0, 28), w1 = load<f32>(v1, 28), w2 = load<f32>(v2, 28);
  const p0 = l0 * w0, p1 = l1 * w1, p2 = l2 * w2;
  const w: f32 = 1 / max<f32>(1e-12, p0 + p1 + p2);
  const a = mad(v128.load(v0), K(p0 * w), mad(v128.load(v1), K(p1 * w), mul(v128.load(v2), K(p2 * w))));
  const flip: f32 = (load<u32>(t, 92) & BEHIND) != 0 ? -1 : 1;
  const o = G_NX + lane * 4;
  store<f32>(o, f32x4.extract_lane(a, 0) * flip);
  store<f32>(o, f32x4.extract_lane(a, 1) * flip, 16);
  store<f32>(o, f32x4.extract_lane(a, 2) * flip, 32);
  store<f32>(o, w, 112);
  if (!mapped) return;
  const u = f32x4.extract_lane(a, 3);
  const v = p0 * w * load<f32>(v0, 16) + p1 * w * load<f32>(v1, 16) + p2 * w * load<f32>(v2, 16);
  store<f32>(o, u, 48);
  store<f32>(o, v, 64);
  // How far u and v move over one pixel.
  const iv = <f32>inverse * w * steps;
  const da = load<f32>(t, 48) * w * steps, db = load<f32>(t, 52) * w * steps;
  const a0 = -a1 - a2, b0 = -b1 - b2;
  const u0 = load<f32>(v0, 12) * w0, u1 = load<f32>(v1, 12) * w1, u2 = load<f32>(v2, 12) * w2;
  const t0 = load<f32>(v0, 16) * w0, t1 = load<f32>(v1, 16) * w1, t2 = load<f32>(v2, 16) * w2;
  const ux = (u0 * a0 + u1 * a1 + u2 * a2) * iv - u * da;
  const uy = (u0 * b0 + u1 * b1 + u2 * b2) * iv - u * db;
  const vx = (t0 * a0 + t1 * a1 + t2 * a2) * iv - v * da;
  const vy = (t0 * b0 + t1 * b1 + t2 * b2) * iv - v * db;
  store<f32>(o, max(abs(ux), abs(uy)), 80);
  store<f32>(o, max(abs(vx), abs(vy)), 96);
}
