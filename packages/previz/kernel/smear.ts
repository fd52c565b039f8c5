/**
 * Motion blur of the scene's light, as an open shutter gives it: every place is the mean of what passed it, so that lamps draw bright
 * trails. Each cell of 2x2 pixels is smeared along its own movement, and shows what passes before it along that thing's movement.
 * Patches of the picture that nothing crosses are left alone.
 */
import {
  PATCH, PATCH_BYTES, cellDepth, cellX, cellY, moves, patches, patchesX,
} from './motion';
import { TILE, halfRow, hdrB, hdrG, hdrR, height, rowBytes, take, tilesY, turnLight, width } from './state';
import { K, add, mul } from './lanes';

/** Patches of a side of a tile. */
const SIDE: i32 = TILE / PATCH;
/** Pixels of movement that are not worth blurring. */
const LEAST: f32 = 0.8;
/** Taps of common movements; of the longest, which small lights draw out into trails that must not fall into dots. */
const MOST_TAPS: i32 = 22;
const LONG: f32 = 100;
const LONG_TAPS: i32 = 88;

/** What is nearer than this share of a place's depth stands before it. */
const BEFORE: f32 = 1.04;

/** The light as it was drawn, and as it is smeared. */
let fromR: usize = 0;
let fromG: usize = 0;
let fromB: usize = 0;
let outR: usize = 0;
let outG: usize = 0;
let outB: usize = 0;
/** Of every patch, as in `patches`: the fastest movement that reaches it. */
let reach: usize = 0;
let patchesY: i32 = 0;
/** Most of the picture moves: what does not is brought to where the smeared light is, rather than the other way about. */
export let turned: bool = false;

// @ts-ignore: decorator
@inline function patchAt(from: usize, x: i32, y: i32): usize { return from + <usize>(y * patchesX + x) * PATCH_BYTES; }
// @ts-ignore: decorator
@inline function isReached(x: i32, y: i32): bool { return load<f32>(patchAt(reach, x, y)) >= LEAST; }

/** Whether anything is to be smeared; when the tiles are drawn. */
export function startSmear(): bool {
  if (!moves) return false;
  patchesY = tilesY * SIDE;
  spreadReach();
  let reached = 0;
  for (let y = 0; y < patchesY; y++) {
    for (let x = 0; x < patchesX; x++) if (isReached(x, y)) reached++;
  }
  if (reached == 0) return false;
  fromR = hdrR;
  fromG = hdrG;
  fromB = hdrB;
  const plane = rowBytes * <usize>(tilesY * TILE);
  outR = take(plane);
  outG = take(plane);
  outB = take(plane);
  turned = reached * 2 > patchesX * patchesY;
  if (turned) turnLight(outR, outG, outB);
  return true;
}

/** Smears a tile; whether anything of it is smeared. */
export function smearTile(tx: i32, ty: i32): bool {
  let any = false;
  for (let y = ty * SIDE; y < ty * SIDE + SIDE; y++) {
    for (let x = tx * SIDE; x < tx * SIDE + SIDE; x++) {
      if (isReached(x, y) && x * PATCH < width && y * PATCH < height) {
        smearPatch(x, y);
        any = true;
      } else if (turned) copyPatch(x, y, outR - fromR, outG - fromG, outB - fromB, fromR, fromG, fromB);
    }
  }
  return any;
}

/** After all tiles are smeared, where the light is not turned: brings a tile's smeared light to where it was drawn. */
export function bringBack(tx: i32, ty: i32): bool {
  let any = false;
  for (let y = ty * SIDE; y < ty * SIDE + SIDE; y++) {
    for (let x = tx * SIDE; x < tx * SIDE + SIDE; x++) {
      if (!isReached(x, y) || x * PATCH >= width || y * PATCH >= height) continue;
      copyPatch(x, y, fromR - outR, fromG - outG, fromB - outB, outR, outG, outB);
      any = true;
    }
  }
  return any;
}

/** Carries each patch's movement to all patches that it may cross. */
function spreadReach(): void {
  const bytes = <usize>(patchesX * patchesY) * PATCH_BYTES;
  reach = take(bytes);
  memory.copy(reach, patches, bytes);
  for (let y = 0; y < patchesY; y++) {
    for (let x = 0; x < patchesX; x++) {
      const p = patchAt(patches, x, y);
      const length = load<f32>(p);
      if (length < LEAST) continue;
      const steps = <i32>ceil(length * <f32>(0.5 / 16));
      const dx = load<f32>(p, 4) / length, dy = load<f32>(p, 8) / length;
      for (let i = -steps; i <= steps; i++) {
        const cx = x + <i32>nearest(dx * <f32>i), cy = y + <i32>nearest(dy * <f32>i);
        for (let v = max(0, cy - 1); v <= min(patchesY - 1, cy + 1); v++) {
          for (let u = max(0, cx - 1); u <= min(patchesX - 1, cx + 1); u++) {
            const to = patchAt(reach, u, v);
            if (load<f32>(to) < length) v128.store(to, v128.load(p));
          }
        }
      }
    }
  }
}

/** Whether everything that may come to a patch along its movement moves about alike, so that nothing passes anything. */
function isPlain(x: i32, y: i32, length: f32): bool {
  const own = patchAt(patches, x, y);
  const slack: f32 = 0.8 + length * <f32>0.16;
  const meanX = load<f32>(own, 4), meanY = load<f32>(own, 8);
  const steps = <i32>ceil(length * <f32>(0.5 / 16));
  const dx = load<f32>(reach + (own - patches), 4) / length, dy = load<f32>(reach + (own - patches), 8) / length;
  const lastX = (width - 1) / PATCH, lastY = (height - 1) / PATCH;
  for (let i = -steps; i <= steps; i++) {
    const cx = x + <i32>nearest(dx * <f32>i), cy = y + <i32>nearest(dy * <f32>i);
    for (let v = max(0, cy - 1); v <= min(lastY, cy + 1); v++) {
      for (let u = max(0, cx - 1); u <= min(lastX, cx + 1); u++) {
        const p = patchAt(patches, u, v);
        if (meanX - load<f32>(p, 16) > slack || load<f32>(p, 20) - meanX > slack) return false;
        if (meanY - load<f32>(p, 24) > slack || load<f32>(p, 28) - meanY > slack) return false;
      }
    }
  }
  return true;
}

// Shares of a tap by which the taps of neighbouring cells are put off, 4x4 cells.
const OFFSETS: usize = memory.data<f32>([
  0.03125, 0.53125, 0.15625, 0.65625, 0.78125, 0.28125, 0.90625, 0.40625,
  0.21875, 0.71875, 0.09375, 0.59375, 0.96875, 0.46875, 0.84375, 0.34375,
]);

// Sums of the cell at hand: red, green, blue of its four pixels.
let sumR: v128 = f32x4(0, 0, 0, 0);
let sumG: v128 = f32x4(0, 0, 0, 0);
let sumB: v128 = f32x4(0, 0, 0, 0);

/** Four pixels of a plane: two, and those under them. */
// @ts-ignore: decorator
@inline function four(at: usize): v128 { return v128.load64_lane(at + rowBytes, v128.load64_zero(at), 1); }

// @ts-ignore: decorator
@inline function gather(px: i32, py: i32): void {
  const at = <usize>py * rowBytes + (<usize>px << 2);
  sumR = add(sumR, four(fromR + at));
  sumG = add(sumG, four(fromG + at));
  sumB = add(sumB, four(fromB + at));
}

// @ts-ignore: decorator
@inline function give(at: usize, weight: f32): void {
  const k = K(weight);
  const r = mul(sumR, k), g = mul(sumG, k), b = mul(sumB, k);
  v128.store64_lane(outR + at, r, 0);
  v128.store64_lane(outR + at + rowBytes, r, 1);
  v128.store64_lane(outG + at, g, 0);
  v128.store64_lane(outG + at + rowBytes, g, 1);
  v128.store64_lane(outB + at, b, 0);
  v128.store64_lane(outB + at + rowBytes, b, 1);
}

// @ts-ignore: decorator
@inline function clear(): void {
  sumR = K(0);
  sumG = K(0);
  sumB = K(0);
}

function tapsOf(length: f32): i32 {
  if (length <= LONG) return min(MOST_TAPS, 3 + <i32>(length * <f32>0.3));
  return min(LONG_TAPS, MOST_TAPS + <i32>((length - LONG) * <f32>0.55));
}

function smearPatch(px: i32, py: i32): void {
  const p = patchAt(reach, px, py);
  const length = load<f32>(p);
  const taps = tapsOf(length);
  // Rows and columns beyond the picture's edge are its tiles' own, and get what is at the edge.
  const right = px * PATCH + PATCH, bottom = py * PATCH + PATCH;
  if (isPlain(px, py, length)) {
    for (let y = py * PATCH; y < bottom; y += 2) {
      for (let x = px * PATCH; x < right; x += 4) plainCells(x, y, taps);
    }
    return;
  }
  for (let y = py * PATCH; y < bottom; y += 2) {
    for (let x = px * PATCH; x < right; x += 2) {
      passedCell(x, y, taps, load<f32>(p, 4), load<f32>(p, 8), load<f32>(p, 12), length);
    }
  }
}

// @ts-ignore: decorator
@inline function offsetAt(x: i32, y: i32): f32 { return load<f32>(OFFSETS + <usize>(((y >> 1 & 3) << 2 | (x >> 1 & 3)) << 2)); }
// @ts-ignore: decorator
@inline function column(x: f32): i32 { return max(0, min(width - 2, <i32>(x + 0.5))); }
// @ts-ignore: decorator
@inline function row(y: f32): i32 { return max(0, min(height - 2, <i32>(y + 0.5))); }

/** Four by two pixels that move alike, as everything about them does. */
function plainCells(x: i32, y: i32, taps: i32): void {
  const cell = <usize>(y >> 1) * halfRow + (<usize>(x >> 1) << 2);
  const vx = load<f32>(cellX + cell), vy = load<f32>(cellY + cell);
  const step: f32 = 1 / <f32>taps;
  let t = offsetAt(x >> 1, y) * step - 0.5;
  const lastX = width - 4, lastY = height - 2;
  const down = rowBytes, g = fromG - fromR, b = fromB - fromR;
  let r0 = K(0), g0 = K(0), b0 = K(0), r1 = K(0), g1 = K(0), b1 = K(0);
  for (let i = 0; i < taps; i++, t += step) {
    const px = max(0, min(lastX, <i32>(<f32>x + vx * t + 0.5))), py = max(0, min(lastY, <i32>(<f32>y + vy * t + 0.5)));
    const at = fromR + <usize>py * down + (<usize>px << 2), under = at + down;
    r0 = add(r0, v128.load(at));
    r1 = add(r1, v128.load(under));
    g0 = add(g0, v128.load(at + g));
    g1 = add(g1, v128.load(under + g));
    b0 = add(b0, v128.load(at + b));
    b1 = add(b1, v128.load(under + b));
  }
  const k = K(step);
  const to = <usize>y * down + (<usize>x << 2);
  v128.store(outR + to, mul(r0, k));
  v128.store(outR + to + down, mul(r1, k));
  v128.store(outG + to, mul(g0, k));
  v128.store(outG + to + down, mul(g1, k));
  v128.store(outB + to, mul(b0, k));
  v128.store(outB + to + down, mul(b1, k));
}

/** A cell before which something may pass, whose greatest movement is mx, my over `length` pixels, at 1/w of `nearness`. */
function passedCell(x: i32, y: i32, taps: i32, mx: f32, my: f32, nearness: f32, length: f32): void {
  const cell = <usize>(y >> 1) * halfRow + (<usize>(x >> 1) << 2);
  const vx = load<f32>(cellX + cell), vy = load<f32>(cellY + cell), depth = load<f32>(cellDepth + cell);
  const at = <usize>y * rowBytes + (<usize>x << 2);
  const own = sqrt<f32>(vx * vx + vy * vy);
  const passed = nearness > depth * BEFORE;
  clear();
  if (!passed && own < LEAST) {
    gather(x, y);
    give(at, 1);
    return;
  }
  const step: f32 = 1 / <f32>taps;
  const alike: f32 = 1 + own * own * <f32>0.1;
  let t = offsetAt(x, y) * step - 0.5;
  let n = 0;
  for (let i = 0; i < taps; i++, t += step) {
    if (passed) {
      const qx = column(<f32>x + mx * t), qy = row(<f32>y + my * t);
      const o = <usize>(qy >> 1) * halfRow + (<usize>(qx >> 1) << 2);
      if (load<f32>(cellDepth + o) > depth * BEFORE) {
        // It stands before this place at a time when it moves far enough.
        const along = (load<f32>(cellX + o) * mx + load<f32>(cellY + o) * my) / length;
        if (along >= LEAST && along >= 2 * abs(t) * length - 1) {
          gather(qx, qy);
          n++;
          continue;
        }
      }
    }
    const qx = column(<f32>x + vx * t), qy = row(<f32>y + vy * t);
    const o = <usize>(qy >> 1) * halfRow + (<usize>(qx >> 1) << 2);
    if (load<f32>(cellDepth + o) > depth * BEFORE) {
      const dx = load<f32>(cellX + o) - vx, dy = load<f32>(cellY + o) - vy;
      if (dx * dx + dy * dy > alike) continue;
    }
    gather(qx, qy);
    n++;
  }
  if (n == 0) {
    gather(x, y);
    n = 1;
  }
  give(at, 1 / <f32>n);
}

/** Copies a patch's colours: from three planes, each to where the one that lies so many bytes on has it. */
function copyPatch(px: i32, py: i32, r: usize, g: usize, b: usize, atR: usize, atG: usize, atB: usize): void {
  let o = <usize>(py * PATCH) * rowBytes + (<usize>(px * PATCH) << 2);
  for (let y = 0; y < PATCH; y++, o += rowBytes) {
    copyRow(atR + o, r);
    copyRow(atG + o, g);
    copyRow(atB + o, b);
  }
}

/** Short copies cost less than a call to copy memory. */
// @ts-ignore: decorator
@inline function copyRow(from: usize, away: usize): void {
  v128.store(from + away, v128.load(from));
  v128.store(from + away, v128.load(from, 16), 16);
  v128.store(from + away, v128.load(from, 32), 32);
  v128.store(from + away, v128.load(from, 48), 48);
}
