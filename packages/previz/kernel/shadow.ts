/** Depth of the scene as the sun sees it. */
import {
  CASTS_SHADOW, INSTANCE_BYTES, INSTANCE_FIRST, INSTANCE_FIXED, INSTANCE_FLAGS, INSTANCE_MESH, INSTANCE_SEEN, INSTANCE_TRANSFORM,
  MATERIAL_BYTES, MESH_BYTES, MESH_INDICES, MESH_MATERIALS, MESH_TRIANGLES, M_FLAGS, SHADOW, SHADOW_2,
} from '../src/render/params';
import {
  P, SHADOW_SIZE, VERTEX_BYTES, instanceCount, instances, materials, meshes, order, shadowFixed, shadowFixed2, shadowMap,
  shadowMap2, vertices, worldNumber,
} from './state';
import { SEEN_BY_SHADOW } from './transform';
import { K, add, mul } from './lanes';

const FAR: f32 = 1e30;
const MAP_BYTES: usize = <usize>(SHADOW_SIZE * SHADOW_SIZE * 4);

let fixedHash: u32 = 0;
let fixedWorld: i32 = -1;
/** The kept maps fit this frame. */
let kept: bool = false;

// Map being drawn, its rows of the world-to-map transform, and what has been touched of it.
let map: usize = 0;
let rows: usize = 0;
let touchedX0: i32 = 0;
let touchedY0: i32 = 0;
let touchedX1: i32 = 0;
let touchedY1: i32 = 0;
// Touched parts of the two maps in the last frame: x0 y0 x1 y1 each.
const TOUCHED: usize = memory.data(32, 16);

/** Compares the fixed casters and the sun's view with those of the kept maps. Returns whether fixed casters need no drawing. */
export function keepShadows(): bool {
  let h: u32 = 2166136261;
  for (let i = 0; i < 24; i++) h = (h ^ load<u32>(P + ((SHADOW + i) << 2))) * 16777619;
  for (let i = 0; i < instanceCount; i++) {
    const instance = instances + <usize>i * INSTANCE_BYTES;
    if ((load<i32>(instance, INSTANCE_FLAGS) & INSTANCE_FIXED) == 0) continue;
    h = (h ^ load<u32>(instance, INSTANCE_MESH)) * 16777619;
    for (let k = 0; k < 12; k++) h = (rotl(h, 5) ^ load<u32>(instance + INSTANCE_TRANSFORM + (k << 2))) * 16777619;
  }
  kept = h == fixedHash && fixedWorld == worldNumber;
  fixedHash = h;
  fixedWorld = worldNumber;
  return kept;
}

export function drawShadows(seen: i32): void {
  drawMap(seen, shadowMap, shadowFixed, P + SHADOW * 4, TOUCHED);
  drawMap(seen, shadowMap2, shadowFixed2, P + SHADOW_2 * 4, TOUCHED + 16);
}

function drawMap(seen: i32, moving: usize, fixed: usize, transform: usize, touched: usize): void {
  rows = transform;
  if (!kept) {
    const far = K(FAR);
    for (let p = fixed; p < fixed + MAP_BYTES; p += 16) v128.store(p, far);
    map = fixed;
    drawInstances(seen, INSTANCE_FIXED);
    memory.copy(moving, fixed, MAP_BYTES);
  } else {
    // Only what moved last time has to be wiped.
    const x0 = load<i32>(touched), y0 = load<i32>(touched, 4), x1 = load<i32>(touched, 8), y1 = load<i32>(touched, 12);
    if (x0 <= x1) {
      for (let y = y0; y <= y1; y++) {
        const o = <usize>(y * SHADOW_SIZE + x0) << 2;
        memory.copy(moving + o, fixed + o, <usize>(x1 + 1 - x0) << 2);
      }
    }
  }
  touchedX0 = SHADOW_SIZE;
  touchedY0 = SHADOW_SIZE;
  touchedX1 = -1;
  touchedY1 = -1;
  map = moving;
  drawInstances(seen, 0);
  store<i32>(touched, touchedX0);
  store<i32>(touched, touchedY0, 4);
  store<i32>(touched, touchedX1, 8);
  store<i32>(touched, touchedY1, 12);
}

function drawInstances(seen: i32, fixed: i32): void {
  for (let k = 0; k < seen; k++) {
    const instance = instances + <usize>load<u32>(order + <usize>k * 4) * INSTANCE_BYTES;
    if ((load<i32>(instance, INSTANCE_SEEN) & SEEN_BY_SHADOW) == 0 || (load<i32>(instance, INSTANCE_FLAGS) & INSTANCE_FIXED) != fixed) continue;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    const first = vertices + <usize>load<u32>(instance, INSTANCE_FIRST) * VERTEX_BYTES;
    let index = <usize>load<u32>(mesh, MESH_INDICES);
    let material = <usize>load<u32>(mesh, MESH_MATERIALS);
    const stop = index + <usize>load<u32>(mesh, MESH_TRIANGLES) * 12;
    for (; index < stop; index += 12, material += 2) {
      if ((load<i32>(materials + <usize>load<u16>(material) * MATERIAL_BYTES, M_FLAGS * 4) & CASTS_SHADOW) == 0) continue;
      drawTriangle(
        first + <usize>load<u32>(index) * VERTEX_BYTES,
        first + <usize>load<u32>(index, 4) * VERTEX_BYTES,
        first + <usize>load<u32>(index, 8) * VERTEX_BYTES,
      );
    }
  }
}

// @ts-ignore: decorator
@inline function row(r: usize, v: usize): f32 {
  const m = rows + r * 16;
  return load<f32>(m) * load<f32>(v, 32) + load<f32>(m, 4) * load<f32>(v, 36) + load<f32>(m, 8) * load<f32>(v, 40) + load<f32>(m, 12);
}

function drawTriangle(a: usize, b: usize, c: usize): void {
  const x0 = row(0, a), y0 = row(1, a), z0 = row(2, a);
  let x1 = row(0, b), y1 = row(1, b), z1 = row(2, b);
  let x2 = row(0, c), y2 = row(1, c), z2 = row(2, c);
  const limit = <f32>SHADOW_SIZE;
  const lowX = min(x0, min(x1, x2)), highX = max(x0, max(x1, x2));
  const lowY = min(y0, min(y1, y2)), highY = max(y0, max(y1, y2));
  if (!(highX > 0 && highY > 0 && lowX < limit && lowY < limit)) return;
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
  const startX = minX & ~3;
  // A hair wider than the triangle, so that thin things keep an unbroken shadow.
  const g0 = (abs(a0) + abs(b0)) * 0.25, g1 = (abs(a1) + abs(b1)) * 0.25, g2 = (abs(a2) + abs(b2)) * 0.25;
  const zl = min(z0, min(z1, z2));
  const px = <f32>startX;
  for (let y = minY; y <= maxY; y++) {
    const py = <f32>y + 0.5;
    let e0 = add(K(a0 * (px - x1) + b0 * (py - y1) + g0), mul(K(a0), ramp));
    let e1 = add(K(a1 * (px - x2) + b1 * (py - y2) + g1), mul(K(a1), ramp));
    let e2 = add(K(a2 * (px - x0) + b2 * (py - y0) + g2), mul(K(a2), ramp));
    let z = add(K(z0 + za * (px - x0) + zb * (py - y0)), mul(K(za), ramp));
    let at = map + (<usize>(y * SHADOW_SIZE + startX) << 2);
    for (let x = startX; x <= maxX; x += 4, at += 16) {
      const inside = v128.and(v128.and(f32x4.ge(e0, zero), f32x4.ge(e1, zero)), f32x4.ge(e2, zero));
      if (v128.any_true(inside)) {
        const old = v128.load(at);
        const depth = f32x4.pmax(z, K(zl));
        v128.store(at, v128.bitselect(depth, old, v128.and(inside, f32x4.lt(depth, old))));
      }
      e0 = add(e0, K(a0 * 4));
      e1 = add(e1, K(a1 * 4));
      e2 = add(e2, K(a2 * 4));
      z = add(z, K(za * 4));
    }
  }
}

