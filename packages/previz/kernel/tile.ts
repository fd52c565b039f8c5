/** The pixels of a tile: what its blocks show is split into fragments, these are shaded, and the quads written out. */
import { FOCAL, SKY_DISC, STARS } from '../src/render/params';
import { BLOCK, MIXED, PIXEL_BYTES, PIXEL_IDS, ROW_BYTES, blockId, greatestSeen, leastSeen, measureDepths, samples } from './raster';
import {
  TILE, depthPlane, halfB, halfG, halfR, halfRow, hdrB, hdrG, hdrR, lightCount, pf, rowBytes, tileLight,
} from './state';
import { K, add, mad, mul, sub } from './lanes';
import { wellBlurred } from './focus';
import { WHOLE_CELL, addCell, clearCell, materialOf, splitCell, startFragments } from './fragments';
import { aim, planeInverse, rayX, rayY, rayZ, setTriangle } from './plane';
import { shadeBlock } from './block';
import { shadeFragments, startTile } from './shade';
import { putPixels, putQuad } from './spread';
import { noteSky } from './still';
import { spread, unitShift, usePixels } from './units';
import { fogAmount, fogColor, skyB, skyBase, skyDisc, skyG, skyR, skyStars, skyVeil, sunNearTile } from './sky';

// Sky over the tile at every fourth pixel, 17 rows of 20: r, g, b and how clear it is (for the disc and the stars).
const GRID_ROW: usize = 80;
const GRID_PLANE: usize = 1360;
const GRID: usize = memory.data(4 * 1360 + 64, 16);
let gridReady: bool = false;
let left: i32 = 0;
let top: i32 = 0;
/** Depths between which all lies that was lit in the last tile, where there are lamps. */
export let nearest: f32 = 0;
export let farthest: f32 = 0;
/** The disc or stars may show in this tile. */
let sharpSky: bool = false;

export function shadeTile(tx: i32, ty: i32): void {
  left = tx * TILE;
  top = ty * TILE;
  gridReady = false;
  if (lightCount > 0) measureDepths();
  // A little more, for planes are followed a little beyond their triangles.
  nearest = 0.95 / greatestSeen;
  farthest = 1.05 / leastSeen;
  startTile(left, top, nearest, farthest);
  startFragments();
  const blocks = 8 >> unitShift;
  for (let i = 0; i < blocks * blocks; i++) {
    const block = unitShift == 0 ? i : ((i & 12) << 1) + (i & 3);
    const id = load<i32>(blockId + <usize>(block << 2));
    const bx = (block & 7) * BLOCK;
    const by = (block >> 3) * BLOCK;
    if (id == MIXED) mixedBlock(bx, by);
    else if (id == 0) skyBlock(bx, by);
    else plainBlock(id, bx, by);
  }
  shadeFragments();
  if (unitShift != 0 && !spread) {
    enlargePlane(hdrR, tileLight);
    enlargePlane(hdrG, tileLight + 16);
    enlargePlane(hdrB, tileLight + 32);
    enlargeDepth();
    return;
  }
  writePlanes();
}

/** What is drawn over the finished tile at left, top counts in pixels again. */
export function useTilePixels(): void {
  if (unitShift != 0) usePixels();
}

/** Units of the tile to 2x2 pixels of a plane each. */
function enlargePlane(plane: usize, from: usize): void {
  for (let y = 0; y < TILE; y += 4, from += 16 * 48) {
    let to = plane + <usize>(top + y) * rowBytes + (<usize>left << 2);
    for (let x = 0; x < TILE; x += 4, from += 48, to += 16) {
      const quad = v128.load(from);
      const upper = i32x4.shuffle(quad, quad, 0, 0, 1, 1), lower = i32x4.shuffle(quad, quad, 2, 2, 3, 3);
      v128.store(to, upper);
      v128.store(to + rowBytes, upper);
      v128.store(to + rowBytes * 2, lower);
      v128.store(to + rowBytes * 3, lower);
    }
  }
}

/** The same for their depth, which lies in the tile's first quarter: last ones first, so that none is lost. */
function enlargeDepth(): void {
  const corner = depthPlane + <usize>top * rowBytes + (<usize>left << 2);
  for (let y = TILE / 2 - 1; y >= 0; y--) {
    const from = corner + <usize>y * rowBytes, to = from + <usize>y * rowBytes;
    for (let x: usize = TILE * 2 - 16; ; x -= 16) {
      const four = v128.load(from + x);
      const first = i32x4.shuffle(four, four, 0, 0, 1, 1), second = i32x4.shuffle(four, four, 2, 2, 3, 3);
      v128.store(to + x * 2, first);
      v128.store(to + x * 2, second, 16);
      v128.store(to + rowBytes + x * 2, first);
      v128.store(to + rowBytes + x * 2, second, 16);
      if (x == 0) break;
    }
  }
}

/** Quads of the tile to rows of the planes. */
function writePlanes(): void {
  // Held here: memory could change what a global holds.
  const down = rowBytes, g = hdrG - hdrR, b = hdrB - hdrR;
  let from = tileLight;
  for (let y = 0; y < TILE; y += 2) {
    let to = hdrR + <usize>(top + y) * down + (<usize>left << 2);
    const end = to + (TILE << 2);
    for (; to < end; from += 96, to += 16) {
      const r0 = v128.load(from), r1 = v128.load(from, 48);
      v128.store(to, i64x2.shuffle(r0, r1, 0, 2));
      v128.store(to + down, i64x2.shuffle(r0, r1, 1, 3));
      const g0 = v128.load(from, 16), g1 = v128.load(from, 64);
      v128.store(to + g, i64x2.shuffle(g0, g1, 0, 2));
      v128.store(to + g + down, i64x2.shuffle(g0, g1, 1, 3));
      const b0 = v128.load(from, 32), b1 = v128.load(from, 80);
      v128.store(to + b, i64x2.shuffle(b0, b1, 0, 2));
      v128.store(to + b + down, i64x2.shuffle(b0, b1, 1, 3));
    }
  }
}

/** Bytes to a pixel or unit of the tile in the depth plane. */
// @ts-ignore: decorator
@inline function depthAt(x: i32, y: i32): usize {
  const shift = spread ? 1 : 0;
  return depthPlane + <usize>(top + (y << shift)) * rowBytes + (<usize>(left + (x << shift)) << 2);
}

/** Nothing but sky in a block. */
function clearDepth(bx: i32, by: i32): void {
  const side = spread ? BLOCK * 2 : BLOCK;
  let row = depthAt(bx, by);
  for (let y = 0; y < side; y++, row += rowBytes) {
    for (let x: usize = 0; x < <usize>side << 2; x += 16) v128.store(row + x, K(0));
  }
}

/** Depth of the prepared triangle in a block. */
function putDepth(bx: i32, by: i32): void {
  const side = spread ? BLOCK * 2 : BLOCK;
  const step: f32 = spread ? 0.5 : 1;
  const ramp = mul(f32x4(0.5, 1.5, 2.5, 3.5), K(step));
  let row = depthAt(bx, by);
  for (let y = 0; y < side; y++, row += rowBytes) {
    const py = K(<f32>by + (<f32>y + 0.5) * step);
    for (let x = 0; x < side; x += 4) v128.store(row + (<usize>x << 2), planeInverse(add(K(<f32>bx + <f32>x * step), ramp), py));
  }
}

/** Evaluates the sky's smooth part over the tile. */
function makeGrid(): void {
  gridReady = true;
  noteSky();
  sharpSky = pf(STARS) > 0 || sunNearTile(left, top);
  for (let j = 0; j < 17; j++) {
    for (let i = 0; i < 5; i++) {
      const x = add(K(<f32>(i * 16)), f32x4(0, 4, 8, 12));
      aim(x, K(<f32>(j * 4)));
      skyBase(rayX, rayY, rayZ);
      const r = skyR;
      const g = skyG;
      const b = skyB;
      const fog = fogAmount(K(3000), rayY);
      fogColor(rayX, rayY, rayZ);
      const o = GRID + <usize>j * GRID_ROW + <usize>(i << 4);
      v128.store(o, mad(sub(skyR, r), fog, r));
      v128.store(o + GRID_PLANE, mad(sub(skyG, g), fog, g));
      v128.store(o + GRID_PLANE * 2, mad(sub(skyB, b), fog, b));
      v128.store(o + GRID_PLANE * 3, mul(skyVeil, sub(K(1), fog)));
    }
  }
}

// @ts-ignore: decorator
@inline function gridAt(o: usize, fx: v128, fy: v128): v128 {
  const a = v128.load32_splat(o);
  const b = v128.load32_splat(o + 4);
  const c = v128.load32_splat(o + GRID_ROW);
  const d = v128.load32_splat(o + GRID_ROW + 4);
  const p = mad(sub(b, a), fx, a);
  const q = mad(sub(d, c), fx, c);
  return mad(sub(q, p), fy, p);
}

let skyOutR: v128 = f32x4(0, 0, 0, 0);
let skyOutG: v128 = f32x4(0, 0, 0, 0);
let skyOutB: v128 = f32x4(0, 0, 0, 0);

/** Sky of the quad at x, y. */
function skyQuad(x: i32, y: i32): void {
  if (!gridReady) makeGrid();
  const o = GRID + <usize>(y >> 2) * GRID_ROW + <usize>((x >> 2) << 2);
  const fx = (x & 2) != 0 ? f32x4(0.625, 0.875, 0.625, 0.875) : f32x4(0.125, 0.375, 0.125, 0.375);
  const fy = (y & 2) != 0 ? f32x4(0.625, 0.625, 0.875, 0.875) : f32x4(0.125, 0.125, 0.375, 0.375);
  let r = gridAt(o, fx, fy);
  let g = gridAt(o + GRID_PLANE, fx, fy);
  let b = gridAt(o + GRID_PLANE * 2, fx, fy);
  if (sharpSky) {
    const veil = gridAt(o + GRID_PLANE * 3, fx, fy);
    aim(add(K(<f32>x), f32x4(0.5, 1.5, 0.5, 1.5)), add(K(<f32>y), f32x4(0.5, 0.5, 1.5, 1.5)));
    const foot: f32 = 1 / pf(FOCAL);
    if (pf(SKY_DISC) < 1) {
      skyDisc(rayX, rayY, rayZ, foot);
      r = mad(skyR, veil, r);
      g = mad(skyG, veil, g);
      b = mad(skyB, veil, b);
    }
    if (pf(STARS) > 0) {
      skyStars(rayX, rayY, rayZ, foot);
      r = mad(skyR, veil, r);
      g = mad(skyG, veil, g);
      b = mad(skyB, veil, b);
    }
  }
  skyOutR = r;
  skyOutG = g;
  skyOutB = b;
}


function skyBlock(bx: i32, by: i32): void {
  for (let y = by; y < by + BLOCK; y += 2) {
    for (let x = bx; x < bx + BLOCK; x += 2) {
      skyQuad(x, y);
      putQuad((y << 4) + (x >> 1), skyOutR, skyOutG, skyOutB);
    }
  }
  clearDepth(bx, by);
}

/** A block that one triangle covers. */
function plainBlock(id: i32, bx: i32, by: i32): void {
  setTriangle(id);
  putDepth(bx, by);
  const corner = depthAt(bx, by);
  const right: usize = spread ? 60 : 28, down = rowBytes * (spread ? 15 : 7);
  const blurred = wellBlurred(load<f32>(corner)) && wellBlurred(load<f32>(corner + right)) &&
    wellBlurred(load<f32>(corner + down)) && wellBlurred(load<f32>(corner + down + right));
  const quad = (by << 4) + (bx >> 1);
  if (shadeBlock(id, materialOf(id), quad, bx, by, blurred)) return;
  addCell(id, quad, bx, by, load<f32>(corner));
  const low = depthAt(bx, by + 4), aside = depthAt(bx + 4, by) - corner;
  addCell(id, quad + 2, bx + 4, by, load<f32>(corner + aside));
  addCell(id, quad + 64, bx, by + 4, load<f32>(low));
  addCell(id, quad + 66, bx + 4, by + 4, load<f32>(low + aside));
}

function mixedBlock(bx: i32, by: i32): void {
  for (let y = by; y < by + BLOCK; y += 4) {
    for (let x = bx; x < bx + BLOCK; x += 4) mixedCell(x, y);
  }
}

/** Depth of the first samples of four pixels. */
// @ts-ignore: decorator
@inline function depthsAt(pixel: usize): v128 {
  const a = i32x4.shuffle(v128.load(pixel), v128.load(pixel, PIXEL_BYTES), 0, 4, 0, 4);
  return i64x2.shuffle(a, i32x4.shuffle(v128.load(pixel, PIXEL_BYTES * 2), v128.load(pixel, PIXEL_BYTES * 3), 0, 4, 0, 4), 0, 2);
}

/** Whether the samples of four pixels of a row all show `same`. */
// @ts-ignore: decorator
@inline function showAll(at: usize, same: v128): v128 {
  return v128.and(
    v128.and(i32x4.eq(v128.load(at), same), i32x4.eq(v128.load(at, PIXEL_BYTES), same)),
    v128.and(i32x4.eq(v128.load(at, PIXEL_BYTES * 2), same), i32x4.eq(v128.load(at, PIXEL_BYTES * 3), same)),
  );
}

function mixedCell(x: i32, y: i32): void {
  const pixel = samples + <usize>y * ROW_BYTES + <usize>x * PIXEL_BYTES;
  let to = depthAt(x, y);
  for (let row = pixel; row < pixel + ROW_BYTES * 4; row += ROW_BYTES, to += rowBytes) {
    if (!spread) {
      v128.store(to, depthsAt(row));
      continue;
    }
    const a = v128.load(row), b = v128.load(row, PIXEL_BYTES), c = v128.load(row, PIXEL_BYTES * 2), d = v128.load(row, PIXEL_BYTES * 3);
    v128.store(to, i64x2.shuffle(a, b, 0, 2));
    v128.store(to, i64x2.shuffle(c, d, 0, 2), 16);
    to += rowBytes;
    v128.store(to, i64x2.shuffle(a, b, 1, 3));
    v128.store(to, i64x2.shuffle(c, d, 1, 3), 16);
  }
  const quad = (y << 4) + (x >> 1);
  const at = pixel + PIXEL_IDS;
  const first = load<i32>(at);
  const same = i32x4.splat(first);
  const all = v128.and(v128.and(showAll(at, same), showAll(at + ROW_BYTES, same)), v128.and(showAll(at + ROW_BYTES * 2, same), showAll(at + ROW_BYTES * 3, same)));
  if (i32x4.all_true(all)) {
    if (first == 0) putSkyCell(x, y, quad, WHOLE_CELL);
    else addCell(first, quad, x, y, load<f32>(pixel));
    return;
  }
  if (!spread) clearCell(quad);
  const sky = splitCell(pixel, quad);
  if (sky != 0) putSkyCell(x, y, quad, sky);
}

/** Light of the sky in a cell of which it shows in some samples. */
function putSkyCell(x: i32, y: i32, quad: i32, sky: u64): void {
  for (let q = 0; q < 4; q++, sky >>= 16) {
    const cover = <u32>sky & 0xffff;
    if (cover == 0) continue;
    const at = quad + (q & 1) + ((q & 2) << 4);
    skyQuad(x + ((q & 1) << 1), y + (q & 2));
    if (cover == 0xffff) {
      putQuad(at, skyOutR, skyOutG, skyOutB);
      continue;
    }
    if (spread) {
      putPixels(at, cover, skyOutR, skyOutG, skyOutB);
      continue;
    }
    const share = mul(f32x4(<f32>popcnt(cover & 15), <f32>popcnt((cover >> 4) & 15), <f32>popcnt((cover >> 8) & 15), <f32>popcnt(cover >> 12)), K(0.25));
    putQuad(at, mul(skyOutR, share), mul(skyOutG, share), mul(skyOutB, share));
  }
}

/** Half-size means of the finished tile, while it is at hand. */
export function halveTile(tx: i32, ty: i32): void {
  halvePlane(hdrR, halfR, tx, ty);
  halvePlane(hdrG, halfG, tx, ty);
  halvePlane(hdrB, halfB, tx, ty);
}

// @ts-ignore: decorator
@inline function halved(at: usize, down: usize): v128 {
  const a = add(v128.load(at), v128.load(at + down));
  const b = add(v128.load(at, 16), v128.load(at + down, 16));
  return mul(add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7)), K(0.25));
}

function halvePlane(from: usize, to: usize, tx: i32, ty: i32): void {
  const down = rowBytes;
  for (let j = 0; j < TILE / 2; j++) {
    let at = from + <usize>(ty * TILE + j * 2) * down + (<usize>(tx * TILE) << 2);
    let out = to + <usize>((ty * TILE) / 2 + j) * halfRow + (<usize>(tx * TILE) << 1);
    for (const end = at + (TILE << 2); at < end; at += 64, out += 32) {
      v128.store(out, halved(at, down));
      v128.store(out, halved(at + 32, down), 16);
    }
  }
}
