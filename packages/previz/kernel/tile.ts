/** The pixels of a tile: block by block to linear light, resolved from the four samples of each pixel. */
import { FOCAL, MATERIAL_BYTES, SKY_DISC, STARS } from '../src/render/params';
import { BLOCK, MIXED, ROW_BYTES, blockId } from './raster';
import {
  TILE, TRIANGLE_BYTES, hdrB, hdrG, hdrR, depthPlane, halfB, halfG, halfR, halfRow, materials, pf, rowBytes, tileDepth, tileId,
  triangles,
} from './state';
import { K, add, div, mad, mul, sub } from './lanes';
import {
  aim, freshHaze, outB, outG, outR, planeDepth, rayLength, rayX, rayY, rayZ, setHaze, setQuad, setTriangle, shadeLanes, shadeQuad,
  shadeStarted, startQuad, startTile, unknownHaze,
} from './shade';
import { fogAmount, fogColor, skyB, skyBase, skyDisc, skyG, skyR, skyStars, skyVeil, sunNearTile } from './sky';

// Sky over the tile at every fourth pixel, 17 rows of 20: r, g, b and how clear it is (for the disc and the stars).
const GRID_ROW: usize = 80;
const GRID_PLANE: usize = 1360;
const GRID: usize = memory.data(4 * 1360 + 64, 16);
let gridReady: bool = false;
let left: i32 = 0;
let top: i32 = 0;
/** The disc or stars may show in this tile. */
let sharpSky: bool = false;

const DISTINCT: usize = memory.data(64, 16);
const WEIGHTS: usize = memory.data(64, 16);

export function shadeTile(tx: i32, ty: i32): void {
  left = tx * TILE;
  top = ty * TILE;
  gridReady = false;
  startTile(left, top);
  for (let block = 0; block < 64; block++) {
    const id = load<i32>(blockId + <usize>(block << 2));
    const bx = (block & 7) * BLOCK;
    const by = (block >> 3) * BLOCK;
    if (id == MIXED) mixedBlock(bx, by);
    else if (id == 0) skyBlock(bx, by);
    else plainBlock(id, bx, by);
  }
}

// @ts-ignore: decorator
@inline function put(x: i32, y: i32, r: v128, g: v128, b: v128, depth: v128): void {
  const to = <usize>(top + y) * rowBytes + (<usize>(left + x) << 2);
  v128.store64_lane(hdrR + to, r, 0);
  v128.store64_lane(hdrR + to + rowBytes, r, 1);
  v128.store64_lane(hdrG + to, g, 0);
  v128.store64_lane(hdrG + to + rowBytes, g, 1);
  v128.store64_lane(hdrB + to, b, 0);
  v128.store64_lane(hdrB + to + rowBytes, b, 1);
  v128.store64_lane(depthPlane + to, depth, 0);
  v128.store64_lane(depthPlane + to + rowBytes, depth, 1);
}

/** Evaluates the sky's smooth part over the tile. */
function makeGrid(): void {
  gridReady = true;
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
      put(x, y, skyOutR, skyOutG, skyOutB, K(0));
    }
  }
}

/** Sum of each of four vectors' lanes. */
// @ts-ignore: decorator
@inline function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
  const cd = add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
  return add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7));
}

/** A block that one triangle covers: haze is known from its corners. */
function plainBlock(id: i32, bx: i32, by: i32): void {
  setTriangle(id);
  const m = materials + <usize>load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76) * MATERIAL_BYTES;
  const fx = <f32>bx;
  const fy = <f32>by;
  const cx = add(K(fx), f32x4(0, 8, 0, 8));
  const cy = add(K(fy), f32x4(0, 0, 8, 8));
  aim(cx, cy);
  const t = fogAmount(mul(planeDepth(cx, cy), rayLength), rayY);
  fogColor(rayX, rayY, rayZ);
  const r = skyR;
  const g = skyG;
  const b = skyB;
  const t0 = f32x4.extract_lane(t, 0);
  const spread = max(max(abs(t0 - f32x4.extract_lane(t, 1)), abs(t0 - f32x4.extract_lane(t, 2))), abs(t0 - f32x4.extract_lane(t, 3)));
  const smooth = spread < 0.12;
  if (!smooth) unknownHaze();
  for (let y = 0; y < BLOCK; y += 2) {
    const py = add(K(fy + <f32>y), f32x4(0.5, 0.5, 1.5, 1.5));
    const v = <f32>(y + 1) * 0.125;
    for (let x = 0; x < BLOCK; x += 2) {
      const px = add(K(fx + <f32>x), f32x4(0.5, 1.5, 0.5, 1.5));
      if (smooth) {
        const u = <f32>(x + 1) * 0.125;
        const weight = mul(f32x4(1 - u, u, 1 - u, u), f32x4(1 - v, 1 - v, v, v));
        const h = sums(mul(t, weight), mul(r, weight), mul(g, weight), mul(b, weight));
        setHaze(i32x4.shuffle(h, h, 0, 0, 0, 0), i32x4.shuffle(h, h, 1, 1, 1, 1), i32x4.shuffle(h, h, 2, 2, 2, 2), i32x4.shuffle(h, h, 3, 3, 3, 3));
      } else {
        unknownHaze();
      }
      setQuad((left + bx + x) >> 1, (top + by + y) >> 1);
      shadeQuad(m, px, py);
      put(bx + x, by + y, outR, outG, outB, div(K(1), planeDepth(px, py)));
    }
  }
}

function mixedBlock(bx: i32, by: i32): void {
  freshHaze();
  for (let y = 0; y < BLOCK; y += 2) {
    for (let x = 0; x < BLOCK; x += 2) {
      const offset = <usize>((by + y) * TILE + bx + x) << 4;
      const at = tileId + offset;
      const s0 = v128.load(at);
      const s1 = v128.load(at, 16);
      const s2 = v128.load(at, ROW_BYTES);
      const s3 = v128.load(at, ROW_BYTES + 16);
      const first = i32x4.extract_lane(s0, 0);
      const same = i32x4.splat(first);
      const all = v128.and(v128.and(i32x4.eq(s0, same), i32x4.eq(s1, same)), v128.and(i32x4.eq(s2, same), i32x4.eq(s3, same)));
      const d = tileDepth + offset;
      const depth = f32x4(load<f32>(d), load<f32>(d, 16), load<f32>(d, ROW_BYTES), load<f32>(d, ROW_BYTES + 16));
      const tileX = bx + x;
      const tileY = by + y;
      const px = add(K(<f32>tileX), f32x4(0.5, 1.5, 0.5, 1.5));
      const py = add(K(<f32>tileY), f32x4(0.5, 0.5, 1.5, 1.5));
      if (i32x4.all_true(all)) {
        if (first == 0) {
          skyQuad(tileX, tileY);
          put(tileX, tileY, skyOutR, skyOutG, skyOutB, K(0));
        } else {
          setTriangle(first);
          setQuad((left + tileX) >> 1, (top + tileY) >> 1);
          startQuad(px, py);
          shadeStarted(materials + <usize>load<u32>(triangles + <usize>(first - 1) * TRIANGLE_BYTES, 76) * MATERIAL_BYTES, px, py);
          put(tileX, tileY, outR, outG, outB, depth);
        }
        continue;
      }
      const passes = max(max(listDistinct(s0, 0), listDistinct(s1, 4)), max(listDistinct(s2, 8), listDistinct(s3, 12)));
      let r = K(0);
      let g = K(0);
      let b = K(0);
      // Sky first: its share is known from the samples.
      const zero = i32x4.splat(0);
      const share = mul(f32x4(
        <f32>popcnt(i32x4.bitmask(i32x4.eq(s0, zero))), <f32>popcnt(i32x4.bitmask(i32x4.eq(s1, zero))),
        <f32>popcnt(i32x4.bitmask(i32x4.eq(s2, zero))), <f32>popcnt(i32x4.bitmask(i32x4.eq(s3, zero))),
      ), K(0.25));
      if (v128.any_true(share)) {
        skyQuad(tileX, tileY);
        r = mul(skyOutR, share);
        g = mul(skyOutG, share);
        b = mul(skyOutB, share);
      }
      setQuad((left + tileX) >> 1, (top + tileY) >> 1);
      startQuad(px, py);
      for (let k = 0; k < passes; k++) {
        const weight = v128.load(WEIGHTS + (<usize>k << 4));
        let ids = v128.load(DISTINCT + (<usize>k << 4));
        const idle = f32x4.eq(weight, K(0));
        if (v128.any_true(idle)) {
          // Idle lanes copy a busy one, so that they bring no other material in.
          const busy = ~i32x4.bitmask(idle) & 15;
          const spare = i32x4.splat(load<i32>(DISTINCT + (<usize>k << 4) + (<usize>ctz(busy) << 2)));
          ids = v128.bitselect(spare, ids, idle);
        }
        shadeLanes(px, py, ids);
        r = mad(outR, weight, r);
        g = mad(outG, weight, g);
        b = mad(outB, weight, b);
      }
      put(tileX, tileY, r, g, b, depth);
    }
  }
}

// @ts-ignore: decorator
@inline function keyOf(id: i32): u32 {
  return load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 96);
}

const KEYS: usize = memory.data(16, 16);

/** Lists the surfaces among a pixel's four samples and their shares, as lane `lane / 4` of each pass (sky left out). Returns how many. */
function listDistinct(samples: v128, lane: usize): i32 {
  const o = DISTINCT + lane;
  const w = WEIGHTS + lane;
  const s0 = i32x4.extract_lane(samples, 0);
  store<f32>(w, 0);
  store<f32>(w, 0, 16);
  store<f32>(w, 0, 32);
  store<f32>(w, 0, 48);
  if (i32x4.all_true(i32x4.eq(samples, i32x4.splat(s0)))) {
    if (s0 == 0) return 0;
    store<i32>(o, s0);
    store<f32>(w, 1);
    return 1;
  }
  let n: usize = 0;
  for (let i = 0; i < 4; i++) {
    const id = i == 0 ? s0 : i == 1 ? i32x4.extract_lane(samples, 1) : i == 2 ? i32x4.extract_lane(samples, 2) : i32x4.extract_lane(samples, 3);
    if (id == 0) continue;
    const key = keyOf(id);
    let j: usize = 0;
    while (j < n && load<u32>(KEYS + (j << 2)) != key) j++;
    if (j == n) {
      store<u32>(KEYS + (n << 2), key);
      store<i32>(o + (n << 4), id);
      store<f32>(w + (n << 4), 0.25);
      n++;
    } else {
      store<f32>(w + (j << 4), load<f32>(w + (j << 4)) + 0.25);
    }
  }
  return <i32>n;
}

/** Half-size means of the finished tile, while it is at hand. */
export function halveTile(tx: i32, ty: i32): void {
  halvePlane(hdrR, halfR, tx, ty);
  halvePlane(hdrG, halfG, tx, ty);
  halvePlane(hdrB, halfB, tx, ty);
}

function halvePlane(from: usize, to: usize, tx: i32, ty: i32): void {
  for (let j = 0; j < TILE / 2; j++) {
    let at = from + <usize>(ty * TILE + j * 2) * rowBytes + (<usize>(tx * TILE) << 2);
    let out = to + <usize>((ty * TILE) / 2 + j) * halfRow + (<usize>(tx * TILE) << 1);
    for (let i = 0; i < TILE / 2; i += 4, at += 32, out += 16) {
      const a = add(v128.load(at), v128.load(at + rowBytes));
      const b = add(v128.load(at, 16), v128.load(at + rowBytes, 16));
      v128.store(out, mul(add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7)), K(0.25)));
    }
  }
}
