/**
 * Fragments: the part of a cell (4x4 pixels, that is 2x2 quads of 2x2 pixels) that is lit at one place. A tile's fragments are listed
 * by material, so that they can be lit four at a time whatever triangles they belong to.
 */
import { FINE, MATERIAL_BYTES, M_FLAGS, M_METAL, M_PATTERN } from '../src/render/params';
import { TRIANGLE_BYTES, chains, fragments, materials, tileLight, touched, triangles } from './state';
import { SMALL_TRIANGLE } from './setup';
import { shadeCell } from './block';
import { wellBlurred, widelyBlurred } from './focus';
import { PIXEL_BYTES, PIXEL_IDS, ROW_BYTES } from './raster';
import { spread } from './units';

/** Every sample of every pixel of a quad; of a cell. */
export const WHOLE: u64 = 0xffff;
export const WHOLE_CELL: u64 = 0xffffffffffffffff;

/**
 * Fragment record (bytes): 0 triangle number + 1 | 4 first quad within the tile | 8 samples covered: sixteen bits for each of the
 * quads 0, 1, 32, 33 further on, four bits a pixel | 16 sums of columns and of rows of the pixels it is lit at and their number
 * (bytes) | 20 next
 */
export const FRAGMENT_BYTES: usize = 32;

let count: i32 = 0;
/** Kinds listed. A kind is a material number times two, plus one for whole, sharp quads of a pattern. */
export let kinds: i32 = 0;

export function startFragments(): void {
  count = 0;
  kinds = 0;
}

/** First fragment of the n-th kind listed (0: none), and forgets the list. */
export function takeKind(n: i32): u32 {
  const at = chains + <usize>(load<u32>(touched + (<usize>n << 2)) << 3);
  const first = load<u32>(at);
  store<u64>(at, 0);
  return first;
}
export function kindAt(n: i32): u32 { return load<u32>(touched + (<usize>n << 2)); }

/** The material of a triangle, given its number + 1. */
// @ts-ignore: decorator
@inline export function materialOf(id: i32): usize {
  return materials + <usize>load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76) * MATERIAL_BYTES;
}

/** Sums of columns and rows of the pixels that have any of these samples, and their number. */
// @ts-ignore: decorator
@inline function momentsOf(cover: u64): u32 {
  const a = cover | (cover >> 1);
  const pixels = (a | (a >> 2)) & 0x1111111111111111;
  const x = popcnt(pixels & 0x1010101010101010) + 2 * popcnt(pixels & 0x1111000011110000);
  const y = popcnt(pixels & 0x1100110011001100) + 2 * popcnt(pixels & 0x1111111100000000);
  return <u32>x | (<u32>y << 8) | (<u32>popcnt(pixels) << 16);
}

/** Lists a fragment lit in the middle of the pixels of `lit`. Returns it. */
function append(kind: u32, id: i32, quad: i32, cover: u64, lit: u64): usize {
  const f = fragments + <usize>count * FRAGMENT_BYTES;
  count++;
  store<i32>(f, id);
  store<i32>(f, quad, 4);
  store<u64>(f, cover, 8);
  store<u32>(f, momentsOf(lit), 16);
  store<u32>(f, 0, 20);
  const at = chains + <usize>(kind << 3);
  const before = load<u32>(at, 4);
  if (before == 0) {
    store<u32>(at, <u32>f);
    store<u32>(touched + (<usize>kinds << 2), kind);
    kinds++;
  } else {
    store<u32>(<usize>before, <u32>f, 20);
  }
  store<u32>(at, <u32>f, 4);
  return f;
}

/** Bytes from a cell's first sample to that of a bit. */
// @ts-ignore: decorator
@inline function bytesTo(bit: u64): usize {
  return <usize>((bit & 3) << 2) + <usize>(((bit >> 2) & 1) + ((bit >> 3) & 2)) * PIXEL_BYTES + <usize>(((bit >> 3) & 1) + ((bit >> 4) & 2)) * ROW_BYTES;
}

/** Lists samples pixel by pixel, each with the largest triangle of its pixel; \`at\`: the numbers at the cell's first pixel. */
function appendPixels(kind: u32, quad: i32, cover: u64, at: usize): void {
  for (let left = cover; left != 0; ) {
    const pixel: u64 = <u64>15 << (ctz(left) & 60);
    let id = 0;
    let least: f32 = 1e30;
    for (let bits = cover & pixel; bits != 0; bits &= bits - 1) {
      const other = load<i32>(at + bytesTo(ctz(bits)));
      const over = load<f32>(triangles + <usize>(other - 1) * TRIANGLE_BYTES, 80);
      if (over < least) {
        least = over;
        id = other;
      }
    }
    append(kind, id, quad, cover & pixel, pixel);
    left &= ~pixel;
  }
}

// How a surface's part of a cell is lit: quad by quad in one colour, or with its pattern; pixel by pixel (highlights, waves); or once,
// where the lens spreads a point over more than the cell.
const PLAIN: i32 = 0;
const PATTERN: i32 = 1;
const PIXELS: i32 = 2;
const ONCE: i32 = 3;

// @ts-ignore: decorator
@inline function wayOf(m: usize, depth: f32): i32 {
  if (wellBlurred(depth)) return widelyBlurred(depth) ? ONCE : PLAIN;
  if ((load<i32>(m, M_FLAGS * 4) & FINE) != 0) return PIXELS;
  return load<i32>(m, M_PATTERN * 4) != 0 ? PATTERN : PLAIN;
}

/** One over twice the pixels of a triangle so large that its light hardly changes over a quad. */
const BROAD: f32 = 1.0 / 800;
const PATTERN_WATER: i32 = 13;

/** The way for parts of a cell: broad triangles but those of metal and water need no look at every pixel beside an edge. */
// @ts-ignore: decorator
@inline function partWayOf(m: usize, depth: f32, over: f32): i32 {
  const way = wayOf(m, depth);
  const pattern = load<i32>(m, M_PATTERN * 4);
  if (way != PIXELS || over > BROAD || pattern == PATTERN_WATER || load<f32>(m, M_METAL * 4) > 0) return way;
  return pattern != 0 ? PATTERN : PLAIN;
}

/** Lists a cell that one triangle covers, whose corner is at x, y of the tile. */
export function addCell(id: i32, quad: i32, x: i32, y: i32, depth: f32): void {
  const material = load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76);
  const m = materials + <usize>material * MATERIAL_BYTES;
  const way = wayOf(m, depth);
  const kind = material << 1;
  if (way == ONCE) {
    append(kind, id, quad, WHOLE_CELL, WHOLE_CELL);
  } else if (way == PIXELS) {
    if (shadeCell(id, m, quad, x, y)) return;
    if (!spread) clearCell(quad);
    for (let pixel: u64 = 15; pixel != 0; pixel <<= 4) append(kind, id, quad, pixel, pixel);
  } else {
    for (let q = 0; q < 4; q++) append(kind | way, id, quad, WHOLE << (q << 4), WHOLE << (q << 4));
  }
}

/** Starts a quad's light from nothing. */
// @ts-ignore: decorator
@inline function clearQuad(to: usize): void {
  v128.store(to, i32x4.splat(0));
  v128.store(to, i32x4.splat(0), 16);
  v128.store(to, i32x4.splat(0), 32);
}
/** The same for a cell. */
export function clearCell(quad: i32): void {
  const to = tileLight + <usize>quad * 48;
  clearQuad(to);
  clearQuad(to + 48);
  clearQuad(to + 32 * 48);
  clearQuad(to + 33 * 48);
}

// Surfaces found in the cell at hand: samples still to be listed, those of the triangle that speaks for all, the triangle, group key,
// facing, way, kind, fragment that takes what is left over, one over the triangle's size, all samples.
const FOUND: usize = memory.data(64 * 64, 16);
const F_LIT: usize = 8;
const F_ID: usize = 16;
const F_KEY: usize = 20;
const F_FACING: usize = 24;
const F_WAY: usize = 28;
const F_KIND: usize = 32;
const F_TAKER: usize = 36;
const F_AREA: usize = 40;
const F_ALL: usize = 48;
const F_BYTES: usize = 64;

/** One bit per pixel that a set of samples touches. */
// @ts-ignore: decorator
@inline function pixelsOf(cover: u64): u64 {
  const a = cover | (cover >> 1);
  return (a | (a >> 2)) & 0x1111111111111111;
}

/** Samples of a quad that show `same`, a bit each. */
// @ts-ignore: decorator
@inline function samplesOf(at: usize, same: v128): u32 {
  const upper = i16x8.narrow_i32x4_s(i32x4.eq(v128.load(at), same), i32x4.eq(v128.load(at, PIXEL_BYTES), same));
  const lower = i16x8.narrow_i32x4_s(i32x4.eq(v128.load(at, ROW_BYTES), same), i32x4.eq(v128.load(at, ROW_BYTES + PIXEL_BYTES), same));
  return <u32>i8x16.bitmask(i8x16.narrow_i16x8_s(upper, lower));
}

/** Lists the surfaces of the cell whose first pixel's samples are at `pixel`. Returns the samples of the sky. */
export function splitCell(pixel: usize, quad: i32): u64 {
  const at = pixel + PIXEL_IDS;
  let left: u64 = WHOLE_CELL;
  let sky: u64 = 0;
  let end = FOUND;
  while (left != 0) {
    const bit = ctz(left);
    const own = bytesTo(bit);
    const id = load<i32>(at + own);
    const same = i32x4.splat(id);
    const mask = <u64>(samplesOf(at, same) | (samplesOf(at + 2 * PIXEL_BYTES, same) << 16)) |
      (<u64>(samplesOf(at + 2 * ROW_BYTES, same) | (samplesOf(at + 2 * ROW_BYTES + 2 * PIXEL_BYTES, same) << 16)) << 32);
    left &= ~mask;
    if (id == 0) {
      sky = mask;
      continue;
    }
    const o = surfaceOf(id, mask, end, load<f32>(pixel + own));
    if (o == end) end += F_BYTES;
    const way = load<i32>(o, F_WAY);
    let rest = mask;
    if (way <= PATTERN) {
      for (let whole: u64 = WHOLE; whole != 0; whole <<= 16) {
        if ((mask & whole) != whole) continue;
        store<u32>(o, <u32>append(load<u32>(o, F_KIND) | way, id, quad, whole, whole), F_TAKER);
        rest &= ~whole;
      }
    }
    store<u64>(o, load<u64>(o) | rest);
    store<u64>(o, load<u64>(o, F_ALL) | mask, F_ALL);
  }
  for (let o = FOUND; o < end; o += F_BYTES) addRest(o, end, quad, at);
  return sky;
}

/** Sum of the normals of a triangle's corners. */
// @ts-ignore: decorator
@inline function normalsOf(t: usize): v128 {
  return f32x4.add(v128.load(<usize>load<u32>(t, 64)), f32x4.add(v128.load(<usize>load<u32>(t, 68)), v128.load(<usize>load<u32>(t, 72))));
}
/** Whether a triangle and another (its number + 1) face so nearly the same way that they are one bent surface rather than two sides. */
function bendsLittle(t: usize, other: i32): bool {
  const product = f32x4.mul(normalsOf(t), normalsOf(triangles + <usize>(other - 1) * TRIANGLE_BYTES));
  return f32x4.extract_lane(product, 0) + f32x4.extract_lane(product, 1) + f32x4.extract_lane(product, 2) > 8.4;
}

/** The surface found in the cell that a triangle belongs to, or a new one at `end`. */
// @ts-ignore: decorator
@inline function surfaceOf(id: i32, mask: u64, end: usize, depth: f32): usize {
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const key = load<u32>(t, 96), facing = load<u32>(t, 92) >> 8;
  const small = (load<u32>(t, 92) & SMALL_TRIANGLE) != 0;
  const over = load<f32>(t, 80);
  let o = FOUND;
  for (; o < end; o += F_BYTES) {
    if (load<u32>(o, F_KEY) != key) continue;
    // What faces the same way is lit alike over the cell, seams of bent surfaces too; small triangles of one thing share within a pixel.
    const turn = load<u32>(o, F_FACING) ^ facing;
    if (turn == 0 || (!small && popcnt(turn) == 1 && bendsLittle(t, load<i32>(o, F_ID))) || (small && (pixelsOf(mask) & ~pixelsOf(load<u64>(o))) == 0)) break;
  }
  if (o == end) {
    const material = load<u32>(t, 76);
    store<u64>(o, 0);
    store<u64>(o, 0, F_ALL);
    store<u32>(o, key, F_KEY);
    store<u32>(o, facing, F_FACING);
    store<i32>(o, partWayOf(materials + <usize>material * MATERIAL_BYTES, depth, over), F_WAY);
    store<u32>(o, material << 1, F_KIND);
    store<u32>(o, 0, F_TAKER);
  } else if (load<f32>(o, F_AREA) <= over) {
    return o;
  }
  // The largest speaks for all: a sliver's plane means little beyond its rim.
  store<f32>(o, over, F_AREA);
  store<i32>(o, id, F_ID);
  store<u64>(o, mask, F_LIT);
  return o;
}

/** Lists what is left of a surface when the quads that one of its triangles covers are gone. */
// @ts-ignore: decorator
@inline function addRest(o: usize, end: usize, quad: i32, at: usize): void {
  let rest = load<u64>(o);
  if (rest == 0) return;
  const way = load<i32>(o, F_WAY), id = load<i32>(o, F_ID), kind = load<u32>(o, F_KIND);
  let taker = <usize>load<u32>(o, F_TAKER);
  if (way == PIXELS) {
    appendPixels(kind, quad, rest, at);
    return;
  }
  if (way <= PATTERN) {
    let thing: u64 = 0;
    for (let other = FOUND; other < end; other += F_BYTES) {
      if (load<u32>(other, F_KEY) == load<u32>(o, F_KEY)) thing |= load<u64>(other, F_ALL);
    }
    for (let q = 0; q < 4; q++) {
      const whole = WHOLE << (q << 4);
      const part = rest & whole;
      if (part != whole) {
        // Seams within a thing are lit where they are; only its outline takes what is lit nearby.
        if (part == 0 || (thing & whole) != whole) continue;
        append(kind, id, quad, part, part);
        rest &= ~part;
        continue;
      }
      // Several triangles cover the quad together: the one in the middle speaks for all.
      const middle = load<i32>(at + <usize>((q & 1) << 1) * PIXEL_BYTES + <usize>(q & 2) * ROW_BYTES, 12);
      taker = append(kind | way, middle, quad, whole, whole);
      rest &= ~whole;
    }
  }
  if (rest == 0) return;
  // A quad's worth of a pattern is more than a neighbour's mean may stand for.
  if (taker != 0 && (way != PATTERN || popcnt(rest) < 16)) store<u64>(taker, load<u64>(taker, 8) | rest, 8);
  else append(kind, id, quad, rest, load<u64>(o, F_LIT));
}
