/** Depth of the scene as the sun sees it. */
import {
  CASTS_SHADOW, INSTANCE_BYTES, INSTANCE_FIRST, INSTANCE_FIXED, INSTANCE_FLAGS, INSTANCE_MESH, INSTANCE_NOT_NEAR, INSTANCE_NOT_WIDE, INSTANCE_SEEN, INSTANCE_TRANSFORM,
  MATERIAL_BYTES, MESH_BYTES, MESH_INDICES, MESH_MATERIALS, MESH_TRIANGLES, M_FLAGS, SHADOW, SHADOW_2,
} from '../src/render/params';
import {
  P, SHADOW_SIZE, VERTEX_BYTES, instanceCount, instances, materials, meshes, order, shadowFixed, shadowFixed2, shadowMap,
  shadowMap2, vertices, worldNumber,
} from './state';
import { nearUsed } from './shadow-lookup';
import { noteShadow } from './still';
import { SEEN_BY_SHADOW, SEEN_BY_SHADOW_2 } from './transform';
import { K, add, mul } from './lanes';

const FAR: f32 = 1e30;
const MAP_BYTES: usize = <usize>(SHADOW_SIZE * SHADOW_SIZE * 4);

let nearHash: u32 = 0;
let wideHash: u32 = 0;
let fixedWorld: i32 = -1;
/** Bits of the maps whose fixed casters are kept from the last frame. */
let kept: i32 = 0;

// Map being drawn, and what the instance at hand has touched of it.
let map: usize = 0;
let touchedX0: i32 = 0;
let touchedY0: i32 = 0;
let touchedX1: i32 = 0;
let touchedY1: i32 = 0;
// Touched parts of each of the two maps in the last frame: how many, then x0 y0 x1 y1 of each.
const MOST_PARTS: i32 = 48;
const PARTS_BYTES: usize = 16 + 48 * 16;
const TOUCHED: usize = memory.data(1568, 16);

function touchNothing(): void {
  touchedX0 = SHADOW_SIZE;
  touchedY0 = SHADOW_SIZE;
  touchedX1 = -1;
  touchedY1 = -1;
}

/** Notes what has been touched since touchNothing(). When there are too many parts the last one grows. */
function noteTouched(parts: usize): void {
  const n = load<i32>(parts);
  let at = parts + 16 + (<usize>n << 4);
  if (n == MOST_PARTS) {
    at -= 16;
    touchedX0 = min(touchedX0, load<i32>(at));
    touchedY0 = min(touchedY0, load<i32>(at, 4));
    touchedX1 = max(touchedX1, load<i32>(at, 8));
    touchedY1 = max(touchedY1, load<i32>(at, 12));
  } else store<i32>(parts, n + 1);
  store<i32>(at, touchedX0);
  store<i32>(at, touchedY0, 4);
  store<i32>(at, touchedX1, 8);
  store<i32>(at, touchedY1, 12);
}

function hashOf(at: usize, words: usize, start: u32): u32 {
  let h = start;
  for (let p = at; p < at + (words << 2); p += 4) h = (rotl(h, 5) ^ load<u32>(p)) * 16777619;
  return h;
}

/** Compares each map's fixed casters and the sun's view with those of the kept maps. Returns the bits of the maps that still fit. */
export function keepShadows(): i32 {
  // A map that is not looked at is not drawn, and so not kept either.
  let near = hashOf(P + (SHADOW << 2), 12, nearUsed() ? 2166136261 : 0);
  let wide = hashOf(P + (SHADOW_2 << 2), 12, 2166136261);
  for (let i = 0; i < instanceCount; i++) {
    const instance = instances + <usize>i * INSTANCE_BYTES;
    const role = load<i32>(instance, INSTANCE_FLAGS);
    if ((role & INSTANCE_FIXED) == 0) continue;
    const mesh = load<u32>(instance, INSTANCE_MESH);
    if ((role & INSTANCE_NOT_NEAR) == 0) near = hashOf(instance + INSTANCE_TRANSFORM, 12, (near ^ mesh) * 16777619);
    if ((role & INSTANCE_NOT_WIDE) == 0) wide = hashOf(instance + INSTANCE_TRANSFORM, 12, (wide ^ mesh) * 16777619);
  }
  kept = 0;
  if (fixedWorld == worldNumber) kept = (near == nearHash ? SEEN_BY_SHADOW : 0) | (wide == wideHash ? SEEN_BY_SHADOW_2 : 0);
  nearHash = near;
  wideHash = wide;
  fixedWorld = worldNumber;
  return kept;
}

/** Whether nothing but what moves was drawn to the maps that are looked at. */
export function mapsKept(): bool {
  return (kept & SEEN_BY_SHADOW_2) != 0 && ((kept & SEEN_BY_SHADOW) != 0 || !nearUsed());
}

export function drawShadows(seen: i32): void {
  if (nearUsed()) drawMap(seen, SEEN_BY_SHADOW, shadowMap, shadowFixed, P + SHADOW * 4, TOUCHED);
  drawMap(seen, SEEN_BY_SHADOW_2, shadowMap2, shadowFixed2, P + SHADOW_2 * 4, TOUCHED + PARTS_BYTES);
}

function drawMap(seen: i32, bit: i32, moving: usize, fixed: usize, transform: usize, parts: usize): void {
  columnX = column(transform, 0);
  columnY = column(transform, 1);
  columnZ = column(transform, 2);
  columnW = column(transform, 3);
  if ((kept & bit) == 0) {
    const far = K(FAR);
    for (let p = fixed; p < fixed + MAP_BYTES; p += 16) v128.store(p, far);
    map = fixed;
    drawInstances(seen, bit, INSTANCE_FIXED, 0);
    memory.copy(moving, fixed, MAP_BYTES);
  } else {
    // Only what moved last time has to be wiped.
    const end = parts + 16 + (<usize>load<i32>(parts) << 4);
    for (let part = parts + 16; part < end; part += 16) {
      const x0 = load<i32>(part), x1 = load<i32>(part, 8), y1 = load<i32>(part, 12);
      for (let y = load<i32>(part, 4); y <= y1; y++) {
        const o = <usize>(y * SHADOW_SIZE + x0) << 2;
        memory.copy(moving + o, fixed + o, <usize>(x1 + 1 - x0) << 2);
      }
    }
  }
  store<i32>(parts, 0);
  map = moving;
  drawInstances(seen, bit, 0, parts);
}

/** `parts`: where what is touched is noted; 0: nowhere. */
function drawInstances(seen: i32, bit: i32, fixed: i32, parts: usize): void {
  for (let k = 0; k < seen; k++) {
    const number = load<u32>(order + <usize>k * 4);
    const instance = instances + <usize>number * INSTANCE_BYTES;
    if ((load<i32>(instance, INSTANCE_SEEN) & bit) == 0 || (load<i32>(instance, INSTANCE_FLAGS) & INSTANCE_FIXED) != fixed) continue;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    const first = vertices + <usize>load<u32>(instance, INSTANCE_FIRST) * VERTEX_BYTES;
    let index = <usize>load<u32>(mesh, MESH_INDICES);
    let material = <usize>load<u32>(mesh, MESH_MATERIALS);
    const stop = index + <usize>load<u32>(mesh, MESH_TRIANGLES) * 12;
    touchNothing();
    for (; index < stop; index += 12, material += 2) {
      if ((load<i32>(materials + <usize>load<u16>(material) * MATERIAL_BYTES, M_FLAGS * 4) & CASTS_SHADOW) == 0) continue;
      drawTriangle(
        first + <usize>load<u32>(index) * VERTEX_BYTES,
        first + <usize>load<u32>(index, 4) * VERTEX_BYTES,
        first + <usize>load<u32>(index, 8) * VERTEX_BYTES,
      );
    }
    if (parts == 0 || touchedX0 > touchedX1) continue;
    noteTouched(parts);
    noteShadow(number, bit == SEEN_BY_SHADOW ? 0 : 1, touchedX0, touchedY0, touchedX1, touchedY1);
  }
}

// Columns of the world-to-map transform: what x, y, z and 1 add to u, v, depth.
let columnX: v128 = f32x4(0, 0, 0, 0);
let columnY: v128 = f32x4(0, 0, 0, 0);
let columnZ: v128 = f32x4(0, 0, 0, 0);
let columnW: v128 = f32x4(0, 0, 0, 0);

// @ts-ignore: decorator
@inline function column(rows: usize, i: usize): v128 {
  return f32x4(load<f32>(rows + i * 4), load<f32>(rows + i * 4, 16), load<f32>(rows + i * 4, 32), 0);
}

/** u, v, depth of a vertex. */
// @ts-ignore: decorator
@inline function placeOf(v: usize): v128 {
  return add(add(mul(v128.load32_splat(v, 32), columnX), mul(v128.load32_splat(v, 36), columnY)), add(mul(v128.load32_splat(v, 40), columnZ), columnW));
}

function drawTriangle(a: usize, b: usize, c: usize): void {
  const pa = placeOf(a), pb = placeOf(b), pc = placeOf(c);
  const lowest = f32x4.pmin(pa, f32x4.pmin(pb, pc)), highest = f32x4.pmax(pa, f32x4.pmax(pb, pc));
  const lowX = f32x4.extract_lane(lowest, 0), highX = f32x4.extract_lane(highest, 0);
  const lowY = f32x4.extract_lane(lowest, 1), highY = f32x4.extract_lane(highest, 1);
  const limit = <f32>SHADOW_SIZE;
  if (!(highX > 0 && highY > 0 && lowX < limit && lowY < limit)) return;
  const x0 = f32x4.extract_lane(pa, 0), y0 = f32x4.extract_lane(pa, 1), z0 = f32x4.extract_lane(pa, 2);
  let x1 = f32x4.extract_lane(pb, 0), y1 = f32x4.extract_lane(pb, 1), z1 = f32x4.extract_lane(pb, 2);
  let x2 = f32x4.extract_lane(pc, 0), y2 = f32x4.extract_lane(pc, 1), z2 = f32x4.extract_lane(pc, 2);
  let area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  if (area < 0) {
    let t = x1;
    x1 = x2;
    x2 = t;
    t = y1;
    y1 = y2;
    y2 = t;
    t = z1;
    z1 = z2;
    z2 = t;
    area = -area;
  }
  if (!(area > 1e-6)) return;
  const minX = max(0, <i32>floor(lowX)), maxX = min(SHADOW_SIZE - 1, <i32>floor(highX));
  const minY = max(0, <i32>floor(lowY)), maxY = min(SHADOW_SIZE - 1, <i32>floor(highY));
  touchedX0 = min(touchedX0, minX & ~3);
  touchedY0 = min(touchedY0, minY);
  touchedX1 = max(touchedX1, maxX | 3);
  touchedY1 = max(touchedY1, maxY);
  const a0 = y1 - y2, b0 = x2 - x1, a1 = y2 - y0, b1 = x0 - x2, a2 = y0 - y1, b2 = x1 - x0;
  const inverse: f32 = 1 / area;
  const za = (a0 * z0 + a1 * z1 + a2 * z2) * inverse;
  const zb = (b0 * z0 + b1 * z1 + b2 * z2) * inverse;
  const ramp = f32x4(0.5, 1.5, 2.5, 3.5);
  const zero = K(0);
  const four = K(4);
  const startX = minX & ~3;
  // A hair wider than the triangle, so that thin things keep an unbroken shadow.
  const g0 = (abs(a0) + abs(b0)) * 0.25, g1 = (abs(a1) + abs(b1)) * 0.25, g2 = (abs(a2) + abs(b2)) * 0.25;
  const zl = K(f32x4.extract_lane(lowest, 2));
  const px = <f32>startX;
  // Where each edge is crossed in row y: h + g * y, counted in texels from startX on; bounds on the left or on the right.
  const wideBox = maxX - startX >= 8;
  const k0: f32 = a0 == 0 ? 0 : -1 / a0, k1: f32 = a1 == 0 ? 0 : -1 / a1, k2: f32 = a2 == 0 ? 0 : -1 / a2;
  const last = <f32>(maxX - startX);
  const wide0 = K(a0), wide1 = K(a1), wide2 = K(a2), wideZ = K(za);
  for (let y = minY; y <= maxY; y++) {
    const py = <f32>y + 0.5;
    const c0 = a0 * (px - x1) + b0 * (py - y1) + g0;
    const c1 = a1 * (px - x2) + b1 * (py - y2) + g1;
    const c2 = a2 * (px - x0) + b2 * (py - y0) + g2;
    let from = 0, to = maxX - startX;
    if (wideBox) {
      let low: f32 = 0, high = last;
      // A texel more on either side than the middles of texels ask for.
      const m0 = c0 * k0;
      if (a0 > 0) low = m0 - 1.5 > low ? m0 - 1.5 : low;
      else if (a0 < 0) high = m0 + 0.5 < high ? m0 + 0.5 : high;
      const m1 = c1 * k1;
      if (a1 > 0) low = m1 - 1.5 > low ? m1 - 1.5 : low;
      else if (a1 < 0) high = m1 + 0.5 < high ? m1 + 0.5 : high;
      const m2 = c2 * k2;
      if (a2 > 0) low = m2 - 1.5 > low ? m2 - 1.5 : low;
      else if (a2 < 0) high = m2 + 0.5 < high ? m2 + 0.5 : high;
      if (!(low <= high)) continue;
      from = <i32>low & ~3;
      to = <i32>high;
    }
    const r0 = K(c0), r1 = K(c1), r2 = K(c2), rz = K(z0 + za * (px - x0) + zb * (py - y0));
    let at = map + (<usize>(y * SHADOW_SIZE + startX + from) << 2);
    let x = add(K(<f32>from), ramp);
    for (let i = from; i <= to; i += 4, at += 16, x = add(x, four)) {
      const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(add(r0, mul(wide0, x)), add(r1, mul(wide1, x))), add(r2, mul(wide2, x))), zero);
      if (!v128.any_true(inside)) continue;
      const old = v128.load(at);
      const depth = f32x4.pmax(add(rz, mul(wideZ, x)), zl);
      v128.store(at, v128.bitselect(depth, old, v128.and(inside, f32x4.lt(depth, old))));
    }
  }
}
