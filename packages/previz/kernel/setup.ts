/** Triangle records: facing, clipping, edge equations, and the list of triangles of each tile. */
import {
  CENTRE_X, CENTRE_Y, DOUBLE_SIDED, EYE, FOCAL, FORWARD, GUARD_X, GUARD_Y, INSTANCE_BYTES, INSTANCE_FIRST, INSTANCE_MESH,
  INSTANCE_SEEN, INSTANCE_TRANSFORM, MATERIAL_BYTES, MESH_BYTES, MESH_INDICES, MESH_MATERIALS, MESH_TRIANGLES, M_FLAGS, NEAR,
  RIGHT, SEEN_THROUGH, UP,
} from '../src/render/params';
import {
  TILE, TRIANGLE_BYTES, VERTEX_BYTES, bins, height, instances, materials, meshes, order, pf, glass, reserveBins, reserveGlass,
  reserveClipped, reserveTriangles, clipped, setTriangleCount, tileCount, tileStart, tilesX, tilesY, triangleCount, triangles,
  vertices, width,
} from './state';
import { K, SAMPLE_X, SAMPLE_Y, add, mul, sub, toInt } from './lanes';
import { noteInstance } from './still';
import { MAY_CLIP, SEEN_BY_CAMERA, determinant } from './transform';

// Triangle record (bytes): 0 a0 b0 a1 b1 a2 b2 | 24 c0 c1 c2 (f64) | 48 depth a, b | 56 depth c (f64) | 64 vertex pointers |
// 76 material | 80 1/area | 84 box min x, min y, max x, max y (i16) | 92 flags, facing << 8 | 96 group key |
// 100 instance | 104 greatest, least 1/w
export const T_C: usize = 24;
export const T_DEPTH: usize = 48;
export const T_DEPTH_C: usize = 56;
export const T_VERTEX: usize = 64;
export const T_MATERIAL: usize = 76;
export const T_AREA: usize = 80;
export const T_BOX: usize = 84;
export const T_FLAGS: usize = 92;

/** Bits of a triangle's flags. */
export const BEHIND: u32 = 1;
export const SEEN_THROUGH_TRIANGLE: u32 = 2;
/** But a few pixels small. */
export const SMALL_TRIANGLE: u32 = 4;

const GUARD_PIXELS: f32 = 12000;

// Comparisons that the machine does in one step, unlike min() and max() with their care for NaN.
// @ts-ignore: decorator
@inline function less(a: f64, b: f64): f64 { return a < b ? a : b; }
// @ts-ignore: decorator
@inline function more(a: f64, b: f64): f64 { return a > b ? a : b; }

const WHOLE: i32 = 0;
const CUT: i32 = 1;
const UNSEEN: i32 = 2;

/** Whether a triangle can be drawn as it is, has to be clipped, or lies before the nearest visible distance. */
function fateOf(a: usize, b: usize, c: usize, near: f32): i32 {
  const za = load<f32>(a, 44), zb = load<f32>(b, 44), zc = load<f32>(c, 44);
  if (za < near && zb < near && zc < near) return UNSEEN;
  const within = za >= near && zb >= near && zc >= near &&
    max(abs(load<f32>(a, 20)), max(abs(load<f32>(b, 20)), abs(load<f32>(c, 20)))) < GUARD_PIXELS &&
    max(abs(load<f32>(a, 24)), max(abs(load<f32>(b, 24)), abs(load<f32>(c, 24)))) < GUARD_PIXELS;
  return within ? WHOLE : CUT;
}

/** Makes room for the triangles of everything seen, and for what clipping makes of them: up to eight corners, six triangles. */
function reserveAll(seen: i32): void {
  const near = pf(NEAR);
  let total = 0;
  let cut = 0;
  for (let k = 0; k < seen; k++) {
    const instance = instances + <usize>load<u32>(order + <usize>k * 4) * INSTANCE_BYTES;
    const flags = load<i32>(instance, INSTANCE_SEEN);
    if ((flags & SEEN_BY_CAMERA) == 0) continue;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    total += load<i32>(mesh, MESH_TRIANGLES);
    if ((flags & MAY_CLIP) == 0) continue;
    const first = vertices + <usize>load<u32>(instance, INSTANCE_FIRST) * VERTEX_BYTES;
    let index = <usize>load<u32>(mesh, MESH_INDICES);
    const end = index + <usize>load<u32>(mesh, MESH_TRIANGLES) * 12;
    for (; index < end; index += 12) {
      const fate = fateOf(first + <usize>load<u32>(index) * VERTEX_BYTES, first + <usize>load<u32>(index, 4) * VERTEX_BYTES, first + <usize>load<u32>(index, 8) * VERTEX_BYTES, near);
      if (fate == CUT) cut++;
    }
  }
  reserveClipped(cut * 8);
  clippedCount = 0;
  reserveTriangles(total + cut * 5);
}

let clippedCount: i32 = 0;
/** Triangles that are seen through, listed at `glass`. */
export let glassCount: i32 = 0;

export function setUpTriangles(seen: i32): void {
  memory.fill(tileCount, 0, <usize>(tilesX * tilesY) * 4);
  reserveAll(seen);
  glassCount = 0;
  const near = pf(NEAR);
  for (let k = 0; k < seen; k++) {
    const number = load<u32>(order + <usize>k * 4);
    const instance = instances + <usize>number * INSTANCE_BYTES;
    const flags = load<i32>(instance, INSTANCE_SEEN);
    if ((flags & SEEN_BY_CAMERA) == 0) continue;
    const clips = (flags & MAY_CLIP) != 0;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    const first = vertices + <usize>load<u32>(instance, INSTANCE_FIRST) * VERTEX_BYTES;
    const mirrored = determinant(instance + INSTANCE_TRANSFORM) < 0;
    let index = <usize>load<u32>(mesh, MESH_INDICES);
    let material = <usize>load<u32>(mesh, MESH_MATERIALS);
    const end = index + <usize>load<u32>(mesh, MESH_TRIANGLES) * 12;
    const before = triangleCount;
    for (; index < end; index += 12) {
      const a = first + <usize>load<u32>(index) * VERTEX_BYTES;
      let b = first + <usize>load<u32>(index, 4) * VERTEX_BYTES;
      let c = first + <usize>load<u32>(index, 8) * VERTEX_BYTES;
      const m = <u32>load<u16>(material);
      material += 2;
      if (mirrored) {
        const t = b;
        b = c;
        c = t;
      }
      const fate = clips ? fateOf(a, b, c, near) : WHOLE;
      if (fate == WHOLE) addTriangle(a, b, c, m, number);
      else if (fate == CUT) clipTriangle(a, b, c, m, number);
    }
    noteInstance(number, before, triangleCount);
  }
  fillBins();
}

// Polygon being clipped: 12 doubles a corner: view x y z, normal xyz, u v, world xyz.
const CORNER: usize = 96;
const POLYGON_A: usize = memory.data(96 * 16, 16);
const POLYGON_B: usize = memory.data(96 * 16, 16);

function loadCorner(to: usize, from: usize): void {
  const dx = <f64>load<f32>(from, 32) - <f64>pf(EYE);
  const dy = <f64>load<f32>(from, 36) - <f64>pf(EYE + 1);
  const dz = <f64>load<f32>(from, 40) - <f64>pf(EYE + 2);
  store<f64>(to, dx * pf(RIGHT) + dy * pf(RIGHT + 1) + dz * pf(RIGHT + 2));
  store<f64>(to, dx * pf(UP) + dy * pf(UP + 1) + dz * pf(UP + 2), 8);
  store<f64>(to, dx * pf(FORWARD) + dy * pf(FORWARD + 1) + dz * pf(FORWARD + 2), 16);
  for (let i: usize = 0; i < 5; i++) store<f64>(to + 24 + i * 8, load<f32>(from + i * 4));
  for (let i: usize = 0; i < 3; i++) store<f64>(to + 64 + i * 8, load<f32>(from + 32 + i * 4));
}

/** Signed distance of a corner to clip plane k. */
function planeDistance(corner: usize, k: i32): f64 {
  const z = load<f64>(corner, 16);
  if (k == 0) return z - pf(NEAR);
  if (k == 1) return z * pf(GUARD_X) - load<f64>(corner);
  if (k == 2) return z * pf(GUARD_X) + load<f64>(corner);
  if (k == 3) return z * pf(GUARD_Y) - load<f64>(corner, 8);
  return z * pf(GUARD_Y) + load<f64>(corner, 8);
}

function clipTriangle(a: usize, b: usize, c: usize, material: u32, number: u32): void {
  let from = POLYGON_A;
  let to = POLYGON_B;
  let n = 3;
  loadCorner(from, a);
  loadCorner(from + CORNER, b);
  loadCorner(from + CORNER * 2, c);
  for (let k = 0; k < 5; k++) {
    let made = 0;
    for (let i = 0; i < n; i++) {
      const p = from + CORNER * <usize>i;
      const q = from + CORNER * <usize>(i + 1 == n ? 0 : i + 1);
      const dp = planeDistance(p, k);
      const dq = planeDistance(q, k);
      if (dp >= 0) {
        memory.copy(to + CORNER * <usize>made, p, CORNER);
        made++;
      }
      if ((dp >= 0) != (dq >= 0)) {
        const t = dp / (dp - dq);
        const o = to + CORNER * <usize>made;
        for (let j: usize = 0; j < 88; j += 8) store<f64>(o + j, load<f64>(p + j) + (load<f64>(q + j) - load<f64>(p + j)) * t);
        made++;
      }
    }
    n = made;
    if (n < 3) return;
    const swap = from;
    from = to;
    to = swap;
  }
  const start = clipped + <usize>clippedCount * VERTEX_BYTES;
  clippedCount += n;
  for (let i = 0; i < n; i++) {
    const p = from + CORNER * <usize>i;
    const o = start + <usize>i * VERTEX_BYTES;
    const z = load<f64>(p, 16);
    const iw = 1.0 / max(z, <f64>pf(NEAR));
    for (let j: usize = 0; j < 5; j++) store<f32>(o + j * 4, <f32>load<f64>(p + 24 + j * 8));
    store<f32>(o, <f32>(nearest((pf(CENTRE_X) + load<f64>(p) * pf(FOCAL) * iw) * 256) / 256), 20);
    store<f32>(o, <f32>(nearest((pf(CENTRE_Y) - load<f64>(p, 8) * pf(FOCAL) * iw) * 256) / 256), 24);
    store<f32>(o, <f32>iw, 28);
    for (let j: usize = 0; j < 3; j++) store<f32>(o + 32 + j * 4, <f32>load<f64>(p + 64 + j * 8));
    store<f32>(o, <f32>z, 44);
  }
  for (let i = 2; i < n; i++) addTriangle(start, start + <usize>(i - 1) * VERTEX_BYTES, start + <usize>i * VERTEX_BYTES, material, number);
}

/** Which way a triangle faces, roughly: a bit for each axis and sense that its normals point along. */
// @ts-ignore: decorator
@inline function facingOf(a: usize, b: usize, c: usize): u32 {
  const sum = add(v128.load(a), add(v128.load(b), v128.load(c)));
  return <u32>((i32x4.bitmask(f32x4.gt(sum, K(0.9))) & 7) | ((i32x4.bitmask(f32x4.lt(sum, K(-0.9))) & 7) << 3));
}

// @ts-ignore: decorator
@inline function edgeAt(c: f32, a: f32, b: f32): v128 {
  return add(K(c), add(mul(K(a), v128.load(SAMPLE_X)), mul(K(b), v128.load(SAMPLE_Y))));
}

/** Whether one of the four samples of a pixel lies within three edges given at its corner (a hair outside counts too). */
function touchesSample(c0: f32, a0: f32, b0: f32, c1: f32, a1: f32, b1: f32, c2: f32, a2: f32, b2: f32): bool {
  const least = f32x4.pmin(f32x4.pmin(edgeAt(c0, a0, b0), edgeAt(c1, a1, b1)), edgeAt(c2, a2, b2));
  return v128.any_true(f32x4.ge(least, K(-0.001)));
}

function addTriangle(a: usize, b: usize, c: usize, material: u32, number: u32): void {
  let x0 = <f64>load<f32>(a, 20), y0 = <f64>load<f32>(a, 24);
  let x1 = <f64>load<f32>(b, 20), y1 = <f64>load<f32>(b, 24);
  let x2 = <f64>load<f32>(c, 20), y2 = <f64>load<f32>(c, 24);
  let area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  const flags = load<i32>(materials + <usize>material * MATERIAL_BYTES, M_FLAGS * 4);
  let behind: u32 = 0;
  let v1 = b;
  let v2 = c;
  // y runs down: a front face (counter-clockwise to the eye) has negative area here.
  if (area < 0) {
    const tx = x1, ty = y1;
    x1 = x2;
    y1 = y2;
    x2 = tx;
    y2 = ty;
    v1 = c;
    v2 = b;
    area = -area;
  } else {
    if ((flags & DOUBLE_SIDED) == 0) return;
    behind = BEHIND;
  }
  if (!(area > 1e-4)) return;
  // Samples lie 1/8 pixel or more within the pixel's borders. Lanes 1 and 2 are x and y.
  const pa = v128.load(a, 16), pb = v128.load(b, 16), pc = v128.load(c, 16);
  const low = toInt(f32x4.floor(add(f32x4.pmin(pa, f32x4.pmin(pb, pc)), K(0.124))));
  const high = toInt(f32x4.floor(sub(f32x4.pmax(pa, f32x4.pmax(pb, pc)), K(0.124))));
  const minX = max(0, i32x4.extract_lane(low, 1)), minY = max(0, i32x4.extract_lane(low, 2));
  const maxX = min(width - 1, i32x4.extract_lane(high, 1)), maxY = min(height - 1, i32x4.extract_lane(high, 2));
  if (minX > maxX || minY > maxY) return;
  const a0 = y1 - y2, b0 = x2 - x1, c0 = -((y1 - y2) * x1 + (x2 - x1) * y1);
  const a1 = y2 - y0, b1 = x0 - x2, c1 = -((y2 - y0) * x2 + (x0 - x2) * y2);
  const a2 = y0 - y1, b2 = x1 - x0, c2 = -((y0 - y1) * x0 + (x1 - x0) * y0);
  // Within one pixel, many touch none of its samples.
  if (minX == maxX && minY == maxY && !touchesSample(
    <f32>(c0 + a0 * minX + b0 * minY), <f32>a0, <f32>b0, <f32>(c1 + a1 * minX + b1 * minY), <f32>a1, <f32>b1,
    <f32>(c2 + a2 * minX + b2 * minY), <f32>a2, <f32>b2,
  )) return;
  const t = triangles + <usize>triangleCount * TRIANGLE_BYTES;
  setTriangleCount(triangleCount + 1);
  store<f32>(t, <f32>a0);
  store<f32>(t, <f32>b0, 4);
  store<f32>(t, <f32>a1, 8);
  store<f32>(t, <f32>b1, 12);
  store<f32>(t, <f32>a2, 16);
  store<f32>(t, <f32>b2, 20);
  store<f64>(t, c0, 24);
  store<f64>(t, c1, 32);
  store<f64>(t, c2, 40);
  const w0 = <f64>load<f32>(a, 28), w1 = <f64>load<f32>(v1, 28), w2 = <f64>load<f32>(v2, 28);
  const inverse = 1.0 / area;
  store<f32>(t, <f32>((a0 * w0 + a1 * w1 + a2 * w2) * inverse), 48);
  store<f32>(t, <f32>((b0 * w0 + b1 * w1 + b2 * w2) * inverse), 52);
  store<f64>(t, (c0 * w0 + c1 * w1 + c2 * w2) * inverse, 56);
  store<u32>(t, <u32>a, 64);
  store<u32>(t, <u32>v1, 68);
  store<u32>(t, <u32>v2, 72);
  store<u32>(t, material, 76);
  store<f32>(t, <f32>inverse, 80);
  store<i16>(t, <i16>minX, 84);
  store<i16>(t, <i16>minY, 86);
  store<i16>(t, <i16>maxX, 88);
  store<i16>(t, <i16>maxY, 90);
  const through = (flags & SEEN_THROUGH) != 0;
  store<u32>(t, behind | (through ? SEEN_THROUGH_TRIANGLE : 0) | (area > 40 ? 0 : SMALL_TRIANGLE) | (facingOf(a, b, c) << 8), 92);
  // Equal for triangles of one thing and material.
  store<u32>(t, (number * 0x9e3779b1) ^ (material * 0x85ebca6b), 96);
  store<u32>(t, number, 100);
  store<f32>(t, <f32>more(w0, more(w1, w2)), 104);
  store<f32>(t, <f32>less(w0, less(w1, w2)), 108);
  if (through) {
    glassCount++;
    return;
  }
  const tx1 = maxX / TILE, ty1 = maxY / TILE;
  for (let ty = minY / TILE; ty <= ty1; ty++) {
    for (let tx = minX / TILE; tx <= tx1; tx++) {
      const n = tileCount + <usize>(ty * tilesX + tx) * 4;
      store<i32>(n, load<i32>(n) + 1);
    }
  }
}

function fillBins(): void {
  const tiles = tilesX * tilesY;
  let total = 0;
  for (let i = 0; i < tiles; i++) {
    store<i32>(tileStart + <usize>i * 4, total);
    total += load<i32>(tileCount + <usize>i * 4);
    store<i32>(tileCount + <usize>i * 4, 0);
  }
  store<i32>(tileStart + <usize>tiles * 4, total);
  reserveBins(total);
  reserveGlass(glassCount);
  glassCount = 0;
  for (let i = 0; i < triangleCount; i++) {
    const t = triangles + <usize>i * TRIANGLE_BYTES;
    if ((load<u32>(t, 92) & SEEN_THROUGH_TRIANGLE) != 0) {
      store<i32>(glass + (<usize>glassCount << 2), i);
      glassCount++;
      continue;
    }
    const tx0 = <i32>load<i16>(t, 84) / TILE, ty0 = <i32>load<i16>(t, 86) / TILE;
    const tx1 = <i32>load<i16>(t, 88) / TILE, ty1 = <i32>load<i16>(t, 90) / TILE;
    for (let ty = ty0; ty <= ty1; ty++) {
      for (let tx = tx0; tx <= tx1; tx++) {
        const tile = <usize>(ty * tilesX + tx) * 4;
        const n = load<i32>(tileCount + tile);
        store<i32>(bins + <usize>(load<i32>(tileStart + tile) + n) * 4, i);
        store<i32>(tileCount + tile, n + 1);
      }
    }
  }
}
