/**
 * How far everything goes across the picture while the shutter is open, limbs and wheels included: noted for cells of 2x2 pixels,
 * tile by tile, while what is seen in a tile is at hand. Idle while the shutter is closed.
 */
import { CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, RIGHT, SHUTTER, UP } from '../src/render/params';
import { C_EYE, C_FOCAL, C_FORWARD, C_RIGHT, C_UP, N_MOVE, POSED, STILL } from '../src/render/passes-params';
import { cf, poseOther, posed, posedVertices, recordOf } from './moment';
import { TILE, TRIANGLE_BYTES, VERTEX_BYTES, halfHeight, halfRow, height, pf, take, tilesX, tilesY, triangles, vertices, width } from './state';
import { K, add, div, mad, mn, mul, mx, rsqrt, sub } from './lanes';
import { BLOCK, MIXED, PIXEL_BYTES, PIXEL_IDS, ROW_BYTES, blockId, samples } from './raster';
import { unitShift } from './units';

/** Greatest movement, a share of the picture's width. */
const MOST: f32 = 0.11;
/** Least share of a corner: what lies far outside a sliver means nothing. */
const BEYOND: f32 = -0.4;

/** Whether anything moves across the picture. */
export let moves: bool = false;
/** Movement of every cell while the shutter is open, pixels, and 1/w there (0: sky), laid out like the half-size planes. */
export let cellX: usize = 0;
export let cellY: usize = 0;
export let cellDepth: usize = 0;
/** Pixels a side of a patch, for which the fastest movement is noted. */
export const PATCH: i32 = 16;
/** Patches of a row. */
export let patchesX: i32 = 0;
/** Of every patch: greatest movement, pixels; that movement; 1/w of what makes it; least and greatest x, least and greatest y. */
export let patches: usize = 0;
export const PATCH_BYTES: usize = 32;

let open: bool = false;
/** The camera is the same at both moments. */
let standing: bool = false;
let exposure: f32 = 0;
let most: f32 = 0;
let tileMoves: bool = false;

/** Before the first tile of a picture. */
export function startMotion(): void {
  exposure = pf(SHUTTER);
  open = exposure > 0;
  moves = false;
  if (!open) return;
  most = MOST * <f32>width;
  const plane = halfRow * <usize>halfHeight;
  cellX = take(plane);
  cellY = take(plane);
  cellDepth = take(plane);
  patchesX = tilesX * (TILE / PATCH);
  patches = take(<usize>(patchesX * tilesY * (TILE / PATCH)) * PATCH_BYTES);
  poseOther();
  standing = same(EYE, C_EYE) && same(RIGHT, C_RIGHT) && same(UP, C_UP) && same(FORWARD, C_FORWARD) && pf(FOCAL) == cf(C_FOCAL);
}

function same(word: i32, other: i32): bool {
  return pf(word) == cf(other) && pf(word + 1) == cf(other + 1) && pf(word + 2) == cf(other + 2);
}

/** Notes the movement in a tile whose samples are at hand. */
export function noteMotion(tx: i32, ty: i32): void {
  if (!open) return;
  tileMoves = false;
  const corner = <usize>(ty * (TILE / 2)) * halfRow + (<usize>(tx * (TILE / 2)) << 2);
  for (let o = corner; o < corner + halfRow * (TILE / 2); o += halfRow) {
    memory.fill(cellX + o, 0, (TILE / 2) * 4);
    memory.fill(cellY + o, 0, (TILE / 2) * 4);
  }
  const left = tx * TILE, top = ty * TILE;
  // Blocks are of pixels, or of units, which are cells.
  const side = BLOCK << unitShift, across = 8 >> unitShift;
  for (let by = 0; by < across; by++) {
    for (let bx = 0; bx < across; bx++) {
      const id = load<i32>(blockId + <usize>((by * 8 + bx) << 2));
      for (let y = 0; y < side; y += 2) {
        for (let x = 0; x < side; x += 8) {
          const px = left + bx * side + x, py = top + by * side + y;
          if (id == MIXED) mixedCells(bx * side + x, by * side + y, px, py);
          else cells(id, px, py, i32x4.splat(-1));
        }
      }
    }
  }
  for (let y = 0; y < TILE / PATCH; y++) {
    for (let x = 0; x < TILE / PATCH; x++) measurePatch(tx * (TILE / PATCH) + x, ty * (TILE / PATCH) + y);
  }
  if (tileMoves) moves = true;
}

const CHOSEN: usize = memory.data(16, 16);

/** Four cells of which the first has its pixels at x, y of the tile: each shows the nearest of the first samples of its pixels. */
function mixedCells(x: i32, y: i32, px: i32, py: i32): void {
  if (unitShift != 0) {
    let at = samples + <usize>(y >> 1) * ROW_BYTES + <usize>(x >> 1) * PIXEL_BYTES;
    for (let i: usize = 0; i < 16; i += 4, at += PIXEL_BYTES) store<i32>(CHOSEN + i, load<i32>(at, PIXEL_IDS));
  } else {
    let at = samples + <usize>y * ROW_BYTES + <usize>x * PIXEL_BYTES;
    for (let i: usize = 0; i < 16; i += 4, at += PIXEL_BYTES * 2) {
      let best = at;
      if (load<f32>(at, PIXEL_BYTES) > load<f32>(best)) best = at + PIXEL_BYTES;
      if (load<f32>(at, ROW_BYTES) > load<f32>(best)) best = at + ROW_BYTES;
      if (load<f32>(at, ROW_BYTES + PIXEL_BYTES) > load<f32>(best)) best = at + ROW_BYTES + PIXEL_BYTES;
      store<i32>(CHOSEN + i, load<i32>(best, PIXEL_IDS));
    }
  }
  const chosen = v128.load(CHOSEN);
  let rest = 15;
  while (rest != 0) {
    const id = load<i32>(CHOSEN + <usize>(ctz(rest) << 2));
    const mask = i32x4.eq(chosen, i32x4.splat(id));
    rest &= ~i32x4.bitmask(mask);
    cells(id, px, py, mask);
  }
}

// @ts-ignore: decorator
@inline function put(plane: usize, value: v128, mask: v128): void { v128.store(plane, v128.bitselect(value, v128.load(plane), mask)); }

/** Four cells that show one triangle (number + 1; 0: sky); x, y: the first one's first pixel. */
function cells(id: i32, x: i32, y: i32, mask: v128): void {
  const o = <usize>(y >> 1) * halfRow + (<usize>(x >> 1) << 2);
  const ramp = f32x4(1, 3, 5, 7);
  const over: f32 = 1 / pf(FOCAL);
  const rayX = mul(sub(add(K(<f32>x), ramp), K(pf(CENTRE_X))), K(over));
  const rayY = K((pf(CENTRE_Y) - <f32>y - 1) * over);
  if (id == 0) {
    put(cellDepth + o, K(0), mask);
    if (!standing) putMotion(o, x, y, facing(rayX, rayY, 0), facing(rayX, rayY, 1), facing(rayX, rayY, 2), mask);
    return;
  }
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const px = <f64>x, py = <f64>(y + 1);
  const plane = mad(K(load<f32>(t, 48)), ramp, K(<f32>(load<f64>(t, 56) + <f64>load<f32>(t, 48) * px + <f64>load<f32>(t, 52) * py)));
  const iw = mx(K(load<f32>(t, 108)), mn(K(load<f32>(t, 104)), plane));
  put(cellDepth + o, iw, mask);
  const record = recordOf(load<u32>(t, 100));
  const kind = load<i32>(record);
  if (kind == STILL && standing) return;
  const a = <usize>load<u32>(t, 64), b = <usize>load<u32>(t, 68), c = <usize>load<u32>(t, 72);
  const lastVertex = vertices + posedVertices * VERTEX_BYTES;
  if (kind == POSED && a < lastVertex && b < lastVertex && c < lastVertex) {
    const inverse = <f64>load<f32>(t, 80);
    const p0 = mul(share(t, 0, px, py, inverse), K(load<f32>(a, 28)));
    const p1 = mul(share(t, 1, px, py, inverse), K(load<f32>(b, 28)));
    const p2 = mul(share(t, 2, px, py, inverse), K(load<f32>(c, 28)));
    const whole = div(K(1), mx(K(load<f32>(t, 108) * <f32>0.1), add(p0, add(p1, p2))));
    const q0 = mul(p0, whole), q1 = mul(p1, whole), q2 = mul(p2, whole);
    const na = posed + (a - vertices) / VERTEX_BYTES * 12, nb = posed + (b - vertices) / VERTEX_BYTES * 12, nc = posed + (c - vertices) / VERTEX_BYTES * 12;
    putMotion(o, x, y, between(na, nb, nc, q0, q1, q2, 0), between(na, nb, nc, q0, q1, q2, 1), between(na, nb, nc, q0, q1, q2, 2), mask);
    return;
  }
  const w = div(K(1), iw);
  const ex = mul(facing(rayX, rayY, 0), w), ey = mul(facing(rayX, rayY, 1), w), ez = mul(facing(rayX, rayY, 2), w);
  if (kind == STILL) {
    putMotion(o, x, y, add(ex, K(pf(EYE) - cf(C_EYE))), add(ey, K(pf(EYE + 1) - cf(C_EYE + 1))), add(ez, K(pf(EYE + 2) - cf(C_EYE + 2))), mask);
    return;
  }
  const wx = add(ex, K(pf(EYE))), wy = add(ey, K(pf(EYE + 1))), wz = add(ez, K(pf(EYE + 2)));
  const m = record + (<usize>N_MOVE << 2);
  putMotion(o, x, y, carried(m, wx, wy, wz, 0), carried(m, wx, wy, wz, 1), carried(m, wx, wy, wz, 2), mask);
}

/** Axis k of the direction of view through places of the picture, one metre deep. */
// @ts-ignore: decorator
@inline function facing(rayX: v128, rayY: v128, k: i32): v128 {
  return add(K(pf(FORWARD + k)), add(mul(rayX, K(pf(RIGHT + k))), mul(rayY, K(pf(UP + k)))));
}

/** Share of a triangle's corner k. */
// @ts-ignore: decorator
@inline function share(t: usize, k: usize, px: f64, py: f64, inverse: f64): v128 {
  const across = <f64>load<f32>(t + k * 8) * inverse;
  const first = load<f64>(t + k * 8, 24) * inverse + across * px + <f64>load<f32>(t + k * 8, 4) * inverse * py;
  return mx(K(BEYOND), mad(K(<f32>across), f32x4(1, 3, 5, 7), K(<f32>first)));
}

/** Axis k of places between three, from the other moment's eye. */
// @ts-ignore: decorator
@inline function between(a: usize, b: usize, c: usize, q0: v128, q1: v128, q2: v128, k: usize): v128 {
  const o = k << 2;
  return sub(mad(q0, K(load<f32>(a + o)), mad(q1, K(load<f32>(b + o)), mul(q2, K(load<f32>(c + o))))), K(cf(C_EYE + <i32>k)));
}

/** Axis k of places that a matrix moves, from the other moment's eye. */
// @ts-ignore: decorator
@inline function carried(m: usize, x: v128, y: v128, z: v128, k: usize): v128 {
  const row = m + (k << 4);
  return add(
    add(mul(x, v128.load32_splat(row)), mul(y, v128.load32_splat(row + 4))),
    add(mul(z, v128.load32_splat(row + 8)), K(load<f32>(row, 12) - cf(C_EYE + <i32>k))),
  );
}

/** Movement of four cells that are at these places at the other moment, from its eye. */
function putMotion(o: usize, x: i32, y: i32, dx: v128, dy: v128, dz: v128, mask: v128): void {
  const vx = add(mul(dx, K(cf(C_RIGHT))), add(mul(dy, K(cf(C_RIGHT + 1))), mul(dz, K(cf(C_RIGHT + 2)))));
  const vy = add(mul(dx, K(cf(C_UP))), add(mul(dy, K(cf(C_UP + 1))), mul(dz, K(cf(C_UP + 2)))));
  const vz = add(mul(dx, K(cf(C_FORWARD))), add(mul(dy, K(cf(C_FORWARD + 1))), mul(dz, K(cf(C_FORWARD + 2)))));
  const ahead = v128.and(mask, f32x4.gt(vz, K(0.02)));
  const over = div(K(cf(C_FOCAL)), mx(K(0.02), vz));
  const gain = K(exposure);
  const mX = mul(sub(mad(vx, over, K(pf(CENTRE_X))), add(K(<f32>x), f32x4(1, 3, 5, 7))), gain);
  const mY = mul(sub(sub(K(pf(CENTRE_Y)), mul(vy, over)), K(<f32>y + 1)), gain);
  const length = rsqrt(mx(K(1e-6), mad(mX, mX, mul(mY, mY))));
  const keep = mn(K(1), mul(length, K(most)));
  put(cellX + o, mul(mX, keep), ahead);
  put(cellY + o, mul(mY, keep), ahead);
  tileMoves = true;
}

const LANES: usize = memory.data(4 * 16, 16);

function measurePatch(px: i32, py: i32): void {
  const to = patches + <usize>(py * patchesX + px) * PATCH_BYTES;
  v128.store(to, K(0));
  v128.store(to, K(0), 16);
  if (!tileMoves) return;
  const corner = <usize>(py * (PATCH / 2)) * halfRow + (<usize>(px * (PATCH / 2)) << 2);
  let best = K(0), bestX = K(0), bestY = K(0), bestDepth = K(0);
  let lowX = K(1e9), highX = K(-1e9), lowY = K(1e9), highY = K(-1e9);
  for (let y = 0; y < PATCH / 2; y++) {
    // Beyond the picture nothing counts.
    if (py * PATCH + y * 2 >= height) break;
    for (let x = 0; x < PATCH / 2; x += 4) {
      if (px * PATCH + x * 2 >= width) break;
      const o = corner + <usize>y * halfRow + (<usize>x << 2);
      const vx = v128.load(cellX + o), vy = v128.load(cellY + o);
      const square = mad(vx, vx, mul(vy, vy));
      const more = f32x4.gt(square, best);
      best = v128.bitselect(square, best, more);
      bestX = v128.bitselect(vx, bestX, more);
      bestY = v128.bitselect(vy, bestY, more);
      bestDepth = v128.bitselect(v128.load(cellDepth + o), bestDepth, more);
      lowX = mn(lowX, vx);
      highX = mx(highX, vx);
      lowY = mn(lowY, vy);
      highY = mx(highY, vy);
    }
  }
  v128.store(LANES, best);
  v128.store(LANES, bestX, 16);
  v128.store(LANES, bestY, 32);
  v128.store(LANES, bestDepth, 48);
  let k: usize = 0;
  for (let i: usize = 4; i < 16; i += 4) if (load<f32>(LANES + i) > load<f32>(LANES + k)) k = i;
  store<f32>(to, sqrt<f32>(load<f32>(LANES + k)));
  store<f32>(to, load<f32>(LANES + k, 16), 4);
  store<f32>(to, load<f32>(LANES + k, 32), 8);
  store<f32>(to, load<f32>(LANES + k, 48), 12);
  store<f32>(to, least(lowX), 16);
  store<f32>(to, -least(sub(K(0), highX)), 20);
  store<f32>(to, least(lowY), 24);
  store<f32>(to, -least(sub(K(0), highY)), 28);
}

// @ts-ignore: decorator
@inline function least(v: v128): f32 {
  return min(min(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), min(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}
