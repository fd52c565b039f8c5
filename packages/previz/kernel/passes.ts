/**
 * Control passes: what every pixel of the finished frame shows besides its light, from the same triangles and lists as the
 * picture. Each pixel tells of its middle: the nearest surface there, its depth and normal, and where it will be a frame later.
 */
import { CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, MATERIAL_BYTES, M_OPACITY, RIGHT, UP } from '../src/render/params';
import { C_EYE, C_FOCAL, C_FORWARD, C_RIGHT, C_UP, N_MOVE, POSED, STILL } from '../src/render/passes-params';
import { cf, poseOther, posed, posedVertices, recordOf } from './moment';
import {
  TILE, TRIANGLE_BYTES, VERTEX_BYTES, height, materials, pf, take, tilesX, tilesY, triangleCount, triangles, vertices, width,
} from './state';
import { K, SAMPLE_X, SAMPLE_Y, add, div, mad, mn, mul, mx, rsqrt, sub } from './lanes';
import { BLOCK, MIXED, PIXEL_BYTES, PIXEL_IDS, ROW_BYTES, blockId, rasterTile, samples } from './raster';
import { BEHIND, SEEN_THROUGH_TRIANGLE, SMALL_TRIANGLE } from './setup';
import { usePixels } from './units';

/** See-through surfaces count as solid from this opacity on. */
const SOLID: f32 = 0.5;
/** Samples of a pixel whose depth differs by less than this share lie on one surface. */
const ONE_SURFACE: f32 = 0.04;
/** Least share of a corner: what lies far outside a sliver means nothing. */
const BEYOND: f32 = -0.4;
/** Motion of what comes before the camera: there is none. */
const NOWHERE: f32 = 1e9;

/** Rows are `width` pixels, tightly packed. 1/w of the surface (0: sky). */
export let inversePlane: usize = 0;
/** Instance number + 1 (0: sky). */
export let surfacePlane: usize = 0;
/** Normal in the camera's space as bytes: left, up, towards the camera; then how many of the pixel's four samples show this surface. */
export let normalPlane: usize = 0;
/** Pixels to the right and downwards to where the surface will be in the next frame; NOWHERE where it leaves the view from behind. */
export let motionX: usize = 0;
export let motionY: usize = 0;

export function passControl(): void {
  // Vector stores may run three pixels over the end of a row.
  const pixels = <usize>(width * height + 16) << 2;
  inversePlane = take(pixels);
  surfacePlane = take(pixels);
  normalPlane = take(pixels);
  motionX = take(pixels);
  motionY = take(pixels);
  poseOther();
  listSolid();
  // Even where the picture made do with less.
  usePixels();
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      rasterTile(tx, ty);
      controlTile(tx * TILE, ty * TILE);
    }
  }
}

let solid: usize = 0;
let solidCount: i32 = 0;

/** Lists the see-through triangles that count as solid. */
function listSolid(): void {
  solidCount = 0;
  for (let i = 0; i < triangleCount; i++) if (isSolid(i)) solidCount++;
  solid = take(<usize>solidCount << 2);
  solidCount = 0;
  for (let i = 0; i < triangleCount; i++) {
    if (!isSolid(i)) continue;
    store<i32>(solid + (<usize>solidCount << 2), i);
    solidCount++;
  }
}

function isSolid(i: i32): bool {
  const t = triangles + <usize>i * TRIANGLE_BYTES;
  if ((load<u32>(t, 92) & SEEN_THROUGH_TRIANGLE) == 0) return false;
  return load<f32>(materials + <usize>load<u32>(t, 76) * MATERIAL_BYTES, M_OPACITY * 4) >= SOLID;
}

function controlTile(left: i32, top: i32): void {
  for (let block = 0; block < 64; block++) {
    const bx = (block & 7) * BLOCK, by = (block >> 3) * BLOCK;
    if (left + bx >= width || top + by >= height) continue;
    const id = load<i32>(blockId + <usize>(block << 2));
    const rows = min(BLOCK, height - top - by);
    for (let y = by; y < by + rows; y++) {
      for (let x = bx; x < bx + BLOCK; x += 4) {
        if (left + x >= width) break;
        if (id == MIXED) mixedRun(left, top, x, y);
        else if (id == 0) skyRun(left + x, top + y, i32x4.splat(-1));
        else surfaceRun(id, left + x, top + y, i32x4.splat(-1), i32x4.splat(4));
      }
    }
  }
  for (let i = 0; i < solidCount; i++) solidTriangle(load<i32>(solid + (<usize>i << 2)), left, top);
}

// The surfaces chosen for four pixels in a row (numbers + 1), and how many samples of each pixel show them.
const CHOSEN: usize = memory.data(16, 16);
const SHOWN: usize = memory.data(16, 16);

function mixedRun(left: i32, top: i32, x: i32, y: i32): void {
  let pixel = samples + <usize>y * ROW_BYTES + <usize>x * PIXEL_BYTES;
  for (let i = 0; i < 4; i++, pixel += PIXEL_BYTES) {
    const ids = v128.load(pixel + PIXEL_IDS);
    let id = i32x4.extract_lane(ids, 0);
    let shown = 4;
    if (!i32x4.all_true(i32x4.eq(ids, i32x4.splat(id)))) {
      if (isOneSurface(pixel, ids)) id = chooseTriangle(pixel, left + x + i, top + y);
      else {
        id = choose(pixel, left + x + i, top + y);
        shown = countShown(pixel, id, left + x + i, top + y);
      }
    }
    store<i32>(CHOSEN + <usize>(i << 2), id);
    store<i32>(SHOWN + <usize>(i << 2), shown);
  }
  const chosen = v128.load(CHOSEN), shown = v128.load(SHOWN);
  let rest = 15;
  while (rest != 0) {
    const id = load<i32>(CHOSEN + <usize>(ctz(rest) << 2));
    const same = i32x4.eq(chosen, i32x4.splat(id));
    rest &= ~i32x4.bitmask(same);
    if (id == 0) {
      skyRun(left + x, top + y, same);
      storeShown(left + x, top + y, same, shown);
    } else surfaceRun(id, left + x, top + y, same, shown);
  }
}

/** Value of a triangle's edge k at a point of the picture: zero or more within. */
// @ts-ignore: decorator
@inline function edgeOf(t: usize, k: usize, x: f64, y: f64): f64 {
  return load<f64>(t + k * 8, 24) + <f64>load<f32>(t + k * 8) * x + <f64>load<f32>(t + k * 8, 4) * y;
}
// @ts-ignore: decorator
@inline function depthOf(t: usize, x: f64, y: f64): f64 {
  return load<f64>(t, 56) + <f64>load<f32>(t, 48) * x + <f64>load<f32>(t, 52) * y;
}

/** Number + 1 of the thing that a triangle is part of; 0: sky. */
// @ts-ignore: decorator
@inline function thingOf(id: i32): u32 {
  return id == 0 ? 0 : load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 100) + 1;
}

/** Whether a pixel's middle lies within a triangle. */
function covers(id: i32, px: f64, py: f64): bool {
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  return edgeOf(t, 0, px, py) >= 0 && edgeOf(t, 1, px, py) >= 0 && edgeOf(t, 2, px, py) >= 0;
}

/**
 * The surface of a pixel's middle: of the thing that most of its samples show, for small triangles may hold the middle and no
 * sample; of two that share it, the nearer, unless its triangle is large and ends before the middle. Then its triangle there.
 */
function choose(pixel: usize, x: i32, y: i32): i32 {
  const px = <f64>x + 0.5, py = <f64>y + 0.5;
  const things = v128.load(THINGS);
  let thing: u32 = 0;
  let most = 0;
  let nearest: f32 = -1;
  for (let s: usize = 0; s < 4; s++) {
    const id = load<i32>(pixel + (s << 2), PIXEL_IDS);
    const own = load<u32>(THINGS + (s << 2));
    const n = popcnt(i32x4.bitmask(i32x4.eq(things, i32x4.splat(own))));
    if (n < most) continue;
    const depth: f32 = id == 0 ? 0 : load<f32>(pixel + (s << 2));
    if (n == most) {
      if (own == thing || depth <= nearest) continue;
      if ((load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 92) & SMALL_TRIANGLE) == 0 && !covers(id, px, py)) continue;
    }
    most = n;
    thing = own;
    nearest = depth;
  }
  if (thing == 0) return 0;
  let best = 0;
  let bestCovers = false;
  let bestDepth: f64 = -1;
  for (let s: usize = 0; s < 4; s++) {
    if (load<u32>(THINGS + (s << 2)) != thing) continue;
    const id = load<i32>(pixel + (s << 2), PIXEL_IDS);
    const inside = covers(id, px, py);
    const depth = inside ? depthOf(triangles + <usize>(id - 1) * TRIANGLE_BYTES, px, py) : <f64>load<f32>(pixel + (s << 2));
    if (best != 0 && (bestCovers != inside ? bestCovers : depth <= bestDepth)) continue;
    best = id;
    bestCovers = inside;
    bestDepth = depth;
  }
  return best;
}

// What the samples of the pixel at hand show: numbers + 1 of things.
const THINGS: usize = memory.data(16, 16);

/** Notes the things of a pixel's samples; whether they are one, all about as near. */
function isOneSurface(pixel: usize, ids: v128): bool {
  const first = thingOf(i32x4.extract_lane(ids, 0));
  store<u32>(THINGS, first);
  store<u32>(THINGS, thingOf(i32x4.extract_lane(ids, 1)), 4);
  store<u32>(THINGS, thingOf(i32x4.extract_lane(ids, 2)), 8);
  store<u32>(THINGS, thingOf(i32x4.extract_lane(ids, 3)), 12);
  if (!i32x4.all_true(i32x4.eq(v128.load(THINGS), i32x4.splat(first)))) return false;
  const depths = v128.load(pixel);
  const a = load<f32>(pixel);
  const off = f32x4.abs(sub(depths, K(a)));
  return !v128.any_true(f32x4.gt(off, K(a * (ONE_SURFACE * <f32>0.5))));
}

/** Of the triangles of one surface, the one that holds the pixel's middle; the first sample's where none does. */
function chooseTriangle(pixel: usize, x: i32, y: i32): i32 {
  const px = <f64>x + 0.5, py = <f64>y + 0.5;
  const first = load<i32>(pixel, PIXEL_IDS);
  let last = 0;
  for (let s: usize = 0; s < 4; s++) {
    const id = load<i32>(pixel + (s << 2), PIXEL_IDS);
    if (id != last && covers(id, px, py)) return id;
    last = id;
  }
  return first;
}

/** Samples of a pixel on the surface chosen for it: of the same thing and as near as its plane there. */
function countShown(pixel: usize, id: i32, x: i32, y: i32): i32 {
  let n = 0;
  if (id == 0) {
    for (let s: usize = 0; s < 4; s++) if (load<i32>(pixel + (s << 2), PIXEL_IDS) == 0) n++;
    return n;
  }
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const thing = load<u32>(t, 100);
  for (let s: usize = 0; s < 4; s++) {
    const other = load<i32>(pixel + (s << 2), PIXEL_IDS);
    if (other == id) n++;
    else if (other != 0 && load<u32>(triangles + <usize>(other - 1) * TRIANGLE_BYTES, 100) == thing) {
      const plane = <f32>depthOf(t, <f64>x + <f64>load<f32>(SAMPLE_X + (s << 2)), <f64>y + <f64>load<f32>(SAMPLE_Y + (s << 2)));
      const depth = load<f32>(pixel + (s << 2));
      if (abs(depth - plane) < ONE_SURFACE * max(depth, plane)) n++;
    }
  }
  return max(1, n);
}

// @ts-ignore: decorator
@inline function put(plane: usize, offset: usize, value: v128, mask: v128): void {
  v128.store(plane + offset, v128.bitselect(value, v128.load(plane + offset), mask));
}

// @ts-ignore: decorator
@inline function offsetOf(x: i32, y: i32): usize { return <usize>(y * width + x) << 2; }

/** A row ends within the run: what lies beyond belongs to the next row, which is drawn later, unless tiles say otherwise. */
// @ts-ignore: decorator
@inline function within(x: i32, mask: v128): v128 {
  if (x + 4 <= width) return mask;
  return v128.and(mask, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(width - x)));
}

function storeShown(x: i32, y: i32, mask: v128, shown: v128): void {
  const o = offsetOf(x, y);
  const old = v128.load(normalPlane + o);
  put(normalPlane, o, v128.or(v128.and(old, i32x4.splat(0xffffff)), i32x4.shl(shown, 24)), within(x, mask));
}

/** Nothing but sky: infinitely far, facing the camera; it moves as the camera turns. */
function skyRun(x: i32, y: i32, seen: v128): void {
  const o = offsetOf(x, y);
  const mask = within(x, seen);
  put(inversePlane, o, K(0), mask);
  put(surfacePlane, o, i32x4.splat(0), mask);
  put(normalPlane, o, i32x4.splat(0x04ff8080), mask);
  const s: f32 = 1 / pf(FOCAL);
  const vx = mul(sub(add(K(<f32>x), f32x4(0.5, 1.5, 2.5, 3.5)), K(pf(CENTRE_X))), K(s));
  const vy = K((pf(CENTRE_Y) - <f32>y - 0.5) * s);
  const dx = add(K(pf(FORWARD)), add(mul(vx, K(pf(RIGHT))), mul(vy, K(pf(UP)))));
  const dy = add(K(pf(FORWARD + 1)), add(mul(vx, K(pf(RIGHT + 1))), mul(vy, K(pf(UP + 1)))));
  const dz = add(K(pf(FORWARD + 2)), add(mul(vx, K(pf(RIGHT + 2))), mul(vy, K(pf(UP + 2)))));
  putMotion(x, y, dx, dy, dz, mask);
}

/** Motion of four pixels that will be at these places, seen from the next frame's camera. */
function putMotion(x: i32, y: i32, dx: v128, dy: v128, dz: v128, mask: v128): void {
  const vx = add(mul(dx, K(cf(C_RIGHT))), add(mul(dy, K(cf(C_RIGHT + 1))), mul(dz, K(cf(C_RIGHT + 2)))));
  const vy = add(mul(dx, K(cf(C_UP))), add(mul(dy, K(cf(C_UP + 1))), mul(dz, K(cf(C_UP + 2)))));
  const vz = add(mul(dx, K(cf(C_FORWARD))), add(mul(dy, K(cf(C_FORWARD + 1))), mul(dz, K(cf(C_FORWARD + 2)))));
  const ahead = f32x4.gt(vz, K(1e-3));
  const over = div(K(cf(C_FOCAL)), mx(K(1e-3), vz));
  const px = add(K(<f32>x), f32x4(0.5, 1.5, 2.5, 3.5));
  const py = K(<f32>y + 0.5);
  const mX = sub(mad(vx, over, K(pf(CENTRE_X))), px);
  const mY = sub(sub(K(pf(CENTRE_Y)), mul(vy, over)), py);
  const o = offsetOf(x, y);
  put(motionX, o, v128.bitselect(mX, K(NOWHERE), ahead), mask);
  put(motionY, o, v128.bitselect(mY, K(NOWHERE), ahead), mask);
}

/** Four pixels in a row of one triangle. */
function surfaceRun(id: i32, x: i32, y: i32, seen: v128, shown: v128): void {
  const mask = within(x, seen);
  const o = offsetOf(x, y);
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const px = <f64>x + 0.5, py = <f64>y + 0.5;
  const inverse = <f64>load<f32>(t, 80);
  const ramp = f32x4(0, 1, 2, 3);
  const least = K(BEYOND);
  const l0 = mx(least, mad(K(<f32>(<f64>load<f32>(t) * inverse)), ramp, K(<f32>(edgeOf(t, 0, px, py) * inverse))));
  const l1 = mx(least, mad(K(<f32>(<f64>load<f32>(t, 8) * inverse)), ramp, K(<f32>(edgeOf(t, 1, px, py) * inverse))));
  const l2 = mx(least, mad(K(<f32>(<f64>load<f32>(t, 16) * inverse)), ramp, K(<f32>(edgeOf(t, 2, px, py) * inverse))));
  const a = <usize>load<u32>(t, 64), b = <usize>load<u32>(t, 68), c = <usize>load<u32>(t, 72);
  const p0 = mul(l0, K(load<f32>(a, 28))), p1 = mul(l1, K(load<f32>(b, 28))), p2 = mul(l2, K(load<f32>(c, 28)));
  // The plane's own depth, which is exact within the triangle; shares of the corners by depth.
  const plane = mad(K(load<f32>(t, 48)), ramp, K(<f32>depthOf(t, px, py)));
  const iw = mx(K(load<f32>(t, 108)), mn(K(load<f32>(t, 104)), plane));
  const sum = add(p0, add(p1, p2));
  const over = div(K(1), mx(K(load<f32>(t, 108) * <f32>0.1), sum));
  const q0 = mul(p0, over), q1 = mul(p1, over), q2 = mul(p2, over);
  const number = load<u32>(t, 100);
  put(inversePlane, o, iw, mask);
  put(surfacePlane, o, i32x4.splat(<i32>number + 1), mask);
  putNormal(t, a, b, c, q0, q1, q2, o, mask, shown);

  const record = recordOf(number);
  const kind = load<i32>(record);
  const lastVertex = vertices + posedVertices * VERTEX_BYTES;
  if (kind == POSED && a < lastVertex && b < lastVertex && c < lastVertex) {
    const na = posed + (a - vertices) / VERTEX_BYTES * 12, nb = posed + (b - vertices) / VERTEX_BYTES * 12, nc = posed + (c - vertices) / VERTEX_BYTES * 12;
    // Differences to the eye, so that little is lost to rounding far from the origin.
    putMotion(
      x, y,
      sub(mad(q0, K(load<f32>(na)), mad(q1, K(load<f32>(nb)), mul(q2, K(load<f32>(nc))))), K(cf(C_EYE))),
      sub(mad(q0, K(load<f32>(na, 4)), mad(q1, K(load<f32>(nb, 4)), mul(q2, K(load<f32>(nc, 4))))), K(cf(C_EYE + 1))),
      sub(mad(q0, K(load<f32>(na, 8)), mad(q1, K(load<f32>(nb, 8)), mul(q2, K(load<f32>(nc, 8))))), K(cf(C_EYE + 2))),
      mask,
    );
    return;
  }
  const w = div(K(1), iw);
  const s: f32 = 1 / pf(FOCAL);
  const vx = mul(mul(sub(add(K(<f32>px), ramp), K(pf(CENTRE_X))), K(s)), w);
  const vy = mul(K((pf(CENTRE_Y) - <f32>py) * s), w);
  const ex = add(mul(w, K(pf(FORWARD))), add(mul(vx, K(pf(RIGHT))), mul(vy, K(pf(UP)))));
  const ey = add(mul(w, K(pf(FORWARD + 1))), add(mul(vx, K(pf(RIGHT + 1))), mul(vy, K(pf(UP + 1)))));
  const ez = add(mul(w, K(pf(FORWARD + 2))), add(mul(vx, K(pf(RIGHT + 2))), mul(vy, K(pf(UP + 2)))));
  if (kind == STILL) {
    putMotion(x, y, add(ex, K(pf(EYE) - cf(C_EYE))), add(ey, K(pf(EYE + 1) - cf(C_EYE + 1))), add(ez, K(pf(EYE + 2) - cf(C_EYE + 2))), mask);
    return;
  }
  const wx = add(ex, K(pf(EYE))), wy = add(ey, K(pf(EYE + 1))), wz = add(ez, K(pf(EYE + 2)));
  const m = record + (<usize>N_MOVE << 2);
  putMotion(x, y, moved(m, wx, wy, wz, cf(C_EYE)), moved(m + 16, wx, wy, wz, cf(C_EYE + 1)), moved(m + 32, wx, wy, wz, cf(C_EYE + 2)), mask);
}

// @ts-ignore: decorator
@inline function moved(row: usize, x: v128, y: v128, z: v128, from: f32): v128 {
  return add(add(mul(x, v128.load32_splat(row)), mul(y, v128.load32_splat(row + 4))), add(mul(z, v128.load32_splat(row + 8)), K(load<f32>(row, 12) - from)));
}

/** Bytes from -1 .. 1. */
// @ts-ignore: decorator
@inline function toByte(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(mn(K(255), mx(K(0), mad(x, K(127.5), K(128)))));
}

function putNormal(t: usize, a: usize, b: usize, c: usize, q0: v128, q1: v128, q2: v128, o: usize, mask: v128, shown: v128): void {
  const flip: f32 = (load<u32>(t, 92) & BEHIND) != 0 ? -1 : 1;
  const nx = mad(q0, K(load<f32>(a)), mad(q1, K(load<f32>(b)), mul(q2, K(load<f32>(c)))));
  const ny = mad(q0, K(load<f32>(a, 4)), mad(q1, K(load<f32>(b, 4)), mul(q2, K(load<f32>(c, 4)))));
  const nz = mad(q0, K(load<f32>(a, 8)), mad(q1, K(load<f32>(b, 8)), mul(q2, K(load<f32>(c, 8)))));
  const s = mul(rsqrt(mx(K(1e-12), mad(nx, nx, mad(ny, ny, mul(nz, nz))))), K(flip));
  const right = add(mul(nx, K(pf(RIGHT))), add(mul(ny, K(pf(RIGHT + 1))), mul(nz, K(pf(RIGHT + 2)))));
  const up = add(mul(nx, K(pf(UP))), add(mul(ny, K(pf(UP + 1))), mul(nz, K(pf(UP + 2)))));
  const ahead = add(mul(nx, K(pf(FORWARD))), add(mul(ny, K(pf(FORWARD + 1))), mul(nz, K(pf(FORWARD + 2)))));
  const red = toByte(mul(right, sub(K(0), s)));
  const green = toByte(mul(up, s));
  const blue = toByte(mul(ahead, sub(K(0), s)));
  put(normalPlane, o, v128.or(v128.or(red, i32x4.shl(green, 8)), v128.or(i32x4.shl(blue, 16), i32x4.shl(shown, 24))), mask);
}

/** A see-through triangle that counts as solid, where it is nearer than what is there. */
function solidTriangle(number: i32, left: i32, top: i32): void {
  const t = triangles + <usize>number * TRIANGLE_BYTES;
  const x0 = max(<i32>load<i16>(t, 84), left) & ~3, y0 = max(<i32>load<i16>(t, 86), top);
  const x1 = min(<i32>load<i16>(t, 88), left + TILE - 1), y1 = min(<i32>load<i16>(t, 90), top + TILE - 1);
  const ramp = f32x4(0, 1, 2, 3);
  for (let y = y0; y <= y1; y++) {
    const py = <f64>y + 0.5;
    for (let x = x0; x <= x1; x += 4) {
      const px = <f64>x + 0.5;
      const e0 = mad(K(load<f32>(t)), ramp, K(<f32>edgeOf(t, 0, px, py)));
      const e1 = mad(K(load<f32>(t, 8)), ramp, K(<f32>edgeOf(t, 1, px, py)));
      const e2 = mad(K(load<f32>(t, 16)), ramp, K(<f32>edgeOf(t, 2, px, py)));
      const inside = f32x4.ge(mn(mn(e0, e1), e2), K(0));
      if (!v128.any_true(inside)) continue;
      const depth = mad(K(load<f32>(t, 48)), ramp, K(<f32>depthOf(t, px, py)));
      const nearer = v128.and(inside, f32x4.gt(depth, v128.load(inversePlane + offsetOf(x, y))));
      if (v128.any_true(nearer)) surfaceRun(number + 1, x, y, nearer, i32x4.splat(4));
    }
  }
}
