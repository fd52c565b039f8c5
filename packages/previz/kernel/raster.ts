/**
 * Visibility: the nearest triangle at each of the four samples of every pixel of a tile. A tile is 8x8 blocks of 8x8 pixels;
 * a block wholly covered by one triangle is only noted as such and its samples are never written. Where chooseUnit() says so, read
 * units of 2x2 pixels for pixels: they fill the tile's first 4x4 blocks.
 */
import { TILE, TRIANGLE_BYTES, bins, tileCount, tileStart, tilesX, triangles } from './state';
import { acrossOf, cornerOf, downOf, firstOf, lastOf, prepareSpans } from './edges';
import { unit, unitShift } from './units';
import { K, SAMPLE_X, SAMPLE_Y, add, anchor, mul } from './lanes';

export const BLOCK: i32 = 8;
/** A pixel's samples: four values of 1/w, then four triangle numbers + 1. */
export const PIXEL_BYTES: usize = 32;
/** Where a pixel's triangle numbers lie within it. */
export const PIXEL_IDS: usize = 16;
/** Bytes from one row of pixels of the tile to the next: a cache line more than 64 pixels, so that a column spreads over the cache. */
export const ROW_BYTES: usize = 64 * 32 + 64;
const BLOCK_ROW_BYTES: usize = 8 * 32;
/** blockId of a block whose samples are written out one by one. */
export const MIXED: i32 = -1;

/** Samples of the tile being drawn; those of blocks that are not MIXED mean nothing. */
export const samples: usize = memory.data(64 * (64 * 32 + 64), 64);
/** Triangle number + 1 of a block covered by one triangle (0: sky), or MIXED. */
export const blockId: usize = memory.data(64 * 4, 16);
// What the values of a triangle's edges and depth over a block must exceed for it to be seen there: a hair under zero three times,
// then the least 1/w within the block.
const blockFloor: usize = memory.data(64 * 16, 16);
const FLOOR_DEPTH: usize = 12;
const NO_EDGE: f32 = -1e-30;
// Greatest 1/w within the block, and how often it was drawn to while mixed.
const blockMax: usize = memory.data(64 * 4, 16);
const blockTouched: usize = memory.data(64, 16);
// Spans of the rows of the triangle at hand: first pixel, and last pixel + 1, in the low bytes of words.
const SPAN_FIRST: usize = memory.data(64 * 4 + 16, 16);
const SPAN_END: usize = memory.data(64 * 4 + 16, 16);

export function rasterTile(tx: i32, ty: i32): void {
  memory.fill(blockId, 0, 256);
  memory.fill(blockMax, 0, 256);
  memory.fill(blockTouched, 0, 64);
  const floor = f32x4(NO_EDGE, NO_EDGE, NO_EDGE, 0);
  for (let o: usize = 0; o < 64 * 16; o += 16) v128.store(blockFloor + o, floor);
  const tile = <usize>(ty * tilesX + tx) * 4;
  let item = bins + <usize>load<i32>(tileStart + tile) * 4;
  const end = item + <usize>load<i32>(tileCount + tile) * 4;
  for (; item < end; item += 4) rasterTriangle(load<u32>(item), tx * TILE, ty * TILE);
}

/** Least and greatest 1/w of what is seen in the tile, sky left out; the least is above the greatest where there is nothing else. */
export let leastSeen: f32 = 0;
export let greatestSeen: f32 = 0;

/** Finds them, after rasterTile(). */
export function measureDepths(): void {
  let low: f32 = 1e30, high: f32 = 0;
  const none = K(1e30);
  for (let block = 0; block < 64; block++) {
    const note = <usize>(block << 2);
    const id = load<i32>(blockId + note);
    if (id == 0) continue;
    high = max(high, load<f32>(blockMax + note));
    if (id != MIXED) {
      low = min(low, load<f32>(blockFloor + <usize>(block << 4), FLOOR_DEPTH));
      continue;
    }
    let at = sampleAt((block & 7) * BLOCK, (block >> 3) * BLOCK);
    let least = none;
    for (let y = 0; y < BLOCK; y++, at += ROW_BYTES) {
      for (let x: usize = 0; x < BLOCK_ROW_BYTES; x += PIXEL_BYTES) {
        const depth = v128.load(at + x);
        least = f32x4.pmin(least, v128.bitselect(depth, none, f32x4.gt(depth, K(0))));
      }
    }
    low = min(low, leastOf(least));
  }
  leastSeen = low;
  greatestSeen = high;
}

// @ts-ignore: decorator
@inline function sampleAt(x: i32, y: i32): usize { return samples + <usize>y * ROW_BYTES + <usize>x * PIXEL_BYTES; }

/** Writes out the samples of a block that one triangle covers, so that another can be mixed in. */
function expand(block: i32, left: i32, top: i32): void {
  const id = load<i32>(blockId + <usize>(block << 2));
  store<i32>(blockId + <usize>(block << 2), MIXED);
  const bx = (block & 7) * BLOCK;
  const by = (block >> 3) * BLOCK;
  let row = sampleAt(bx, by);
  if (id == 0) {
    const end = row + 8 * ROW_BYTES;
    for (; row < end; row += ROW_BYTES) memory.fill(row, 0, 8 * PIXEL_BYTES);
    return;
  }
  const all = i32x4.splat(id);
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const dc = <f32>(load<f64>(t, 56) + <f64>load<f32>(t, 48) * left + <f64>load<f32>(t, 52) * top);
  const da = load<f32>(t, 48) * unit, db = load<f32>(t, 52) * unit;
  const sd = add(mul(K(da), v128.load(SAMPLE_X)), mul(K(db), v128.load(SAMPLE_Y)));
  for (let y = by; y < by + BLOCK; y++, row += ROW_BYTES) {
    const rd = add(K(dc + db * <f32>y), sd);
    let at = row;
    for (let x = bx; x < bx + BLOCK; x++, at += PIXEL_BYTES) {
      v128.store(at, add(rd, K(da * <f32>x)));
      v128.store(at, all, PIXEL_IDS);
    }
  }
}

// @ts-ignore: decorator
@inline function leastOf(v: v128): f32 {
  const a = f32x4.pmin(v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmin(a, i32x4.shuffle(a, a, 1, 0, 3, 2)), 0);
}

// @ts-ignore: decorator
@inline function greatestOf(v: v128): f32 {
  const a = f32x4.pmax(v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(a, i32x4.shuffle(a, a, 1, 0, 3, 2)), 0);
}

/** Least 1/w of a block's samples. */
function farthest(block: i32): f32 {
  let at = sampleAt((block & 7) * BLOCK, (block >> 3) * BLOCK);
  let low = K(1e30);
  for (let y = 0; y < BLOCK; y++, at += ROW_BYTES) {
    const a = f32x4.pmin(f32x4.pmin(v128.load(at), v128.load(at, 32)), f32x4.pmin(v128.load(at, 64), v128.load(at, 96)));
    const b = f32x4.pmin(f32x4.pmin(v128.load(at, 128), v128.load(at, 160)), f32x4.pmin(v128.load(at, 192), v128.load(at, 224)));
    low = f32x4.pmin(low, f32x4.pmin(a, b));
  }
  return leastOf(low);
}

// The triangle at hand, its three edges and depth in lanes: change to the right and downwards, value at the tile's corner. Then
// each of them at the samples of the corner's pixel.
const ACROSS: usize = memory.data(7 * 16, 16);
const DOWN: usize = ACROSS + 16;
const CORNER: usize = ACROSS + 32;
const FIRST: usize = ACROSS + 48;

/** From a pixel's corner to that of its samples which lies farthest within. */
// @ts-ignore: decorator
@inline function reachOf(a: v128, b: v128): v128 {
  return f32x4.pmax(
    f32x4.pmax(add(mul(a, K(0.375)), mul(b, K(0.125))), add(mul(a, K(0.875)), mul(b, K(0.375)))),
    f32x4.pmax(add(mul(a, K(0.125)), mul(b, K(0.625))), add(mul(a, K(0.625)), mul(b, K(0.875)))),
  );
}

/** The samples at `at` where a triangle with these edges and depth comes nearer. */
// @ts-ignore: decorator
@inline function drawPixel(at: usize, e0: v128, e1: v128, e2: v128, depth: v128, ids: v128): void {
  // Edges are below zero outside: their sign, spread over the lane, blots the depth out.
  const seen = v128.andnot(depth, i32x4.shr_s(v128.or(v128.or(e0, e1), e2), 31));
  const old = v128.load(at);
  v128.store(at, f32x4.pmax(old, seen));
  v128.store(at, v128.bitselect(ids, v128.load(at, PIXEL_IDS), f32x4.gt(seen, old)), PIXEL_IDS);
}

function rasterTriangle(number: u32, left: i32, top: i32): void {
  const t = triangles + <usize>number * TRIANGLE_BYTES;
  const minX = max(<i32>load<i16>(t, 84) - left, 0) >> unitShift;
  const minY = max(<i32>load<i16>(t, 86) - top, 0) >> unitShift;
  const maxX = min(<i32>load<i16>(t, 88) - left, TILE - 1) >> unitShift;
  const maxY = min(<i32>load<i16>(t, 90) - top, TILE - 1) >> unitShift;
  if (maxX - minX < SMALL && maxY - minY < SMALL) {
    if (touchBlocks(load<f32>(t, 104), minX, minY, maxX, maxY, left, top)) rasterSmall(t, number, left, top, minX, minY, maxX, maxY);
  } else {
    rasterLarge(t, number, left, top, minX, minY, maxX, maxY);
  }
}

/** Triangles of fewer pixels a side are not asked which blocks they cover: rows run over all of it. */
const SMALL: i32 = 24;
/** Below this width spans do not pay. */
const NARROW: i32 = 4;

/** Makes the blocks of a box ready to be drawn to. Returns whether something at `highest` 1/w can be seen in any of them. */
function touchBlocks(highest: f32, minX: i32, minY: i32, maxX: i32, maxY: i32, left: i32, top: i32): bool {
  const x0 = minX >> 3, x1 = maxX >> 3, y1 = maxY >> 3;
  let seen = false;
  for (let by = minY >> 3; by <= y1; by++) {
    for (let block = (by << 3) + x0; block <= (by << 3) + x1; block++) {
      if (highest > load<f32>(blockFloor + <usize>(block << 4), FLOOR_DEPTH)) seen = true;
    }
  }
  if (!seen) return false;
  for (let by = minY >> 3; by <= y1; by++) {
    for (let block = (by << 3) + x0; block <= (by << 3) + x1; block++) {
      const note = <usize>(block << 2);
      if (load<i32>(blockId + note) != MIXED) expand(block, left, top);
      if (highest > load<f32>(blockMax + note)) store<f32>(blockMax + note, highest);
      // Many small ones may cover a block together: now and then its farthest sample is looked up.
      const touched = load<u8>(blockTouched + <usize>block) + 1;
      store<u8>(blockTouched + <usize>block, touched);
      if ((touched & 7) == 0) store<f32>(blockFloor + <usize>(block << 4), farthest(block), FLOOR_DEPTH);
    }
  }
  return true;
}

function rasterSmall(t: usize, number: u32, left: i32, top: i32, minX: i32, minY: i32, maxX: i32, maxY: i32): void {
  const ids = i32x4.splat(<i32>number + 1);
  const pixelA = acrossOf(t), pixelB = downOf(t), c = cornerOf(t, pixelA, pixelB, left, top);
  const a = mul(pixelA, K(unit)), b = mul(pixelB, K(unit));
  const sx = v128.load(SAMPLE_X), sy = v128.load(SAMPLE_Y);
  v128.store(ACROSS, a);
  v128.store(DOWN, b);
  v128.store(CORNER, c);
  const a0 = v128.load32_splat(ACROSS), a1 = v128.load32_splat(ACROSS, 4), a2 = v128.load32_splat(ACROSS, 8), ad = v128.load32_splat(ACROSS, 12);
  const b0 = v128.load32_splat(DOWN), b1 = v128.load32_splat(DOWN, 4), b2 = v128.load32_splat(DOWN, 8), bd = v128.load32_splat(DOWN, 12);
  const c0 = anchor(FIRST, add(v128.load32_splat(CORNER), add(mul(a0, sx), mul(b0, sy))));
  const c1 = anchor(FIRST + 16, add(v128.load32_splat(CORNER, 4), add(mul(a1, sx), mul(b1, sy))));
  const c2 = anchor(FIRST + 32, add(v128.load32_splat(CORNER, 8), add(mul(a2, sx), mul(b2, sy))));
  const cd = anchor(FIRST + 48, add(v128.load32_splat(CORNER, 12), add(mul(ad, sx), mul(bd, sy))));
  const one = K(1);
  let fy = K(<f32>minY);
  let row = sampleAt(0, minY);
  if (maxX - minX < NARROW) {
    const from = K(<f32>minX);
    for (let y = minY; y <= maxY; y++, row += ROW_BYTES, fy = add(fy, one)) {
      const e0 = add(c0, mul(b0, fy)), e1 = add(c1, mul(b1, fy));
      const e2 = add(c2, mul(b2, fy)), ed = add(cd, mul(bd, fy));
      let fx = from;
      const end = row + <usize>maxX * PIXEL_BYTES;
      for (let at = row + <usize>minX * PIXEL_BYTES; at <= end; at += PIXEL_BYTES, fx = add(fx, one)) {
        drawPixel(at, add(e0, mul(a0, fx)), add(e1, mul(a1, fx)), add(e2, mul(a2, fx)), add(ed, mul(ad, fx)), ids);
      }
    }
    return;
  }
  prepareSpans(a, b, c, reachOf(a, b));
  const x0 = K(<f32>minX), x1 = K(<f32>maxX), tileEnd = K(<f32>TILE);
  let y4 = add(fy, f32x4(0, 1, 2, 3));
  for (let o: usize = 0; o <= <usize>(maxY - minY) << 2; o += 16, y4 = add(y4, K(4))) {
    v128.store(SPAN_FIRST + o, add(firstOf(y4, x0, tileEnd), K(12582912)));
    v128.store(SPAN_END + o, add(lastOf(y4, x1), K(12582913)));
  }
  let span: usize = 0;
  for (let y = minY; y <= maxY; y++, row += ROW_BYTES, fy = add(fy, one), span += 4) {
    const first = load<u8>(SPAN_FIRST + span), last = load<u8>(SPAN_END + span);
    if (first >= last) continue;
    const e0 = add(c0, mul(b0, fy)), e1 = add(c1, mul(b1, fy));
    const e2 = add(c2, mul(b2, fy)), ed = add(cd, mul(bd, fy));
    let fx = K(<f32>first);
    const end = row + <usize>last * PIXEL_BYTES;
    for (let at = row + <usize>first * PIXEL_BYTES; at < end; at += PIXEL_BYTES, fx = add(fx, one)) {
      drawPixel(at, add(e0, mul(a0, fx)), add(e1, mul(a1, fx)), add(e2, mul(a2, fx)), add(ed, mul(ad, fx)), ids);
    }
  }
}

function rasterLarge(t: usize, number: u32, left: i32, top: i32, minX: i32, minY: i32, maxX: i32, maxY: i32): void {
  const id = <i32>number + 1;
  const ids = i32x4.splat(id);
  const pixelA = acrossOf(t), pixelB = downOf(t), c = cornerOf(t, pixelA, pixelB, left, top);
  const a = mul(pixelA, K(unit)), b = mul(pixelB, K(unit));
  prepareSpans(a, b, c, reachOf(a, b));
  const sx = v128.load(SAMPLE_X), sy = v128.load(SAMPLE_Y);
  v128.store(ACROSS, a);
  v128.store(DOWN, b);
  v128.store(CORNER, c);
  const a0 = v128.load32_splat(ACROSS), a1 = v128.load32_splat(ACROSS, 4), a2 = v128.load32_splat(ACROSS, 8), ad = v128.load32_splat(ACROSS, 12);
  const b0 = v128.load32_splat(DOWN), b1 = v128.load32_splat(DOWN, 4), b2 = v128.load32_splat(DOWN, 8), bd = v128.load32_splat(DOWN, 12);
  const c0 = anchor(FIRST, add(v128.load32_splat(CORNER), add(mul(a0, sx), mul(b0, sy))));
  const c1 = anchor(FIRST + 16, add(v128.load32_splat(CORNER, 4), add(mul(a1, sx), mul(b1, sy))));
  const c2 = anchor(FIRST + 32, add(v128.load32_splat(CORNER, 8), add(mul(a2, sx), mul(b2, sy))));
  const cd = anchor(FIRST + 48, add(v128.load32_splat(CORNER, 12), add(mul(ad, sx), mul(bd, sy))));
  const one = K(1);
  const zero = K(0);
  // Of a block, the corner that lies farthest within each edge or nearest to the eye, and the opposite one.
  const a8 = mul(a, K(8)), b8 = mul(b, K(8));
  const best = add(f32x4.pmax(a8, zero), f32x4.pmax(b8, zero)), worst = add(f32x4.pmin(a8, zero), f32x4.pmin(b8, zero));
  const highest = f32x4.replace_lane(K(1e30), 3, load<f32>(t, 104)), lowest = f32x4.replace_lane(K(-1e30), 3, load<f32>(t, 108));
  const x0 = K(<f32>minX), x1 = K(<f32>maxX), tileEnd = K(<f32>TILE);
  for (let by = minY & ~7; by <= maxY; by += BLOCK) {
    let y4 = add(K(<f32>by), f32x4(0, 1, 2, 3));
    const first0 = firstOf(y4, x0, tileEnd), last0 = lastOf(y4, x1);
    y4 = add(y4, K(4));
    const first1 = firstOf(y4, x0, tileEnd), last1 = lastOf(y4, x1);
    v128.store(SPAN_FIRST, add(first0, K(12582912)));
    v128.store(SPAN_FIRST, add(first1, K(12582912)), 16);
    v128.store(SPAN_END, add(last0, K(12582913)));
    v128.store(SPAN_END, add(last1, K(12582913)), 16);
    const y0 = max(by, minY), y1 = min(by + BLOCK - 1, maxY);
    const rowValues = add(c, mul(b, K(<f32>by)));
    // Blocks beyond the rows' spans are not asked.
    const from = <i32>leastOf(f32x4.pmin(first0, first1)) & ~7, to = <i32>greatestOf(f32x4.pmax(last0, last1));
    for (let bx = from; bx <= to; bx += BLOCK) {
      const block = by + (bx >> 3);
      const note = <usize>(block << 2);
      const floor = blockFloor + <usize>(block << 4);
      const values = add(rowValues, mul(a, K(<f32>bx)));
      // Outside an edge even at the best corner, or behind all that is there.
      const most = f32x4.pmin(add(values, best), highest);
      if (i32x4.bitmask(f32x4.gt(most, v128.load(floor))) != 15) continue;
      const least = f32x4.pmax(add(values, worst), lowest);
      const full = (i32x4.bitmask(f32x4.ge(least, zero)) & 7) == 7;
      const near = f32x4.extract_lane(most, 3);
      if (full) {
        const far = f32x4.extract_lane(least, 3);
        if (far >= load<f32>(blockMax + note)) {
          store<i32>(blockId + note, id);
          store<f32>(floor, far, FLOOR_DEPTH);
          store<f32>(blockMax + note, near);
          continue;
        }
        if (far > load<f32>(floor, FLOOR_DEPTH)) store<f32>(floor, far, FLOOR_DEPTH);
      }
      if (load<i32>(blockId + note) != MIXED) expand(block, left, top);
      if (near > load<f32>(blockMax + note)) store<f32>(blockMax + note, near);
      if (full) {
        let at = sampleAt(bx, by);
        let fy = K(<f32>by);
        const start = K(<f32>bx);
        for (let y = 0; y < BLOCK; y++, at += ROW_BYTES - BLOCK_ROW_BYTES, fy = add(fy, one)) {
          const ed = add(cd, mul(bd, fy));
          const end = at + BLOCK_ROW_BYTES;
          for (let fx = start; at < end; at += PIXEL_BYTES, fx = add(fx, one)) {
            const depth = add(ed, mul(ad, fx));
            const old = v128.load(at);
            v128.store(at, f32x4.pmax(old, depth));
            v128.store(at, v128.bitselect(ids, v128.load(at, PIXEL_IDS), f32x4.gt(depth, old)), PIXEL_IDS);
          }
        }
        continue;
      }
      let row = sampleAt(0, y0);
      let fy = K(<f32>y0);
      for (let y = y0; y <= y1; y++, row += ROW_BYTES, fy = add(fy, one)) {
        const span = <usize>(y - by) << 2;
        const first = max(bx, <i32>load<u8>(SPAN_FIRST + span)), last = min(bx + BLOCK, <i32>load<u8>(SPAN_END + span));
        if (first >= last) continue;
        const e0 = add(c0, mul(b0, fy)), e1 = add(c1, mul(b1, fy));
        const e2 = add(c2, mul(b2, fy)), ed = add(cd, mul(bd, fy));
        let fx = K(<f32>first);
        const end = row + <usize>last * PIXEL_BYTES;
        for (let at = row + <usize>first * PIXEL_BYTES; at < end; at += PIXEL_BYTES, fx = add(fx, one)) {
          drawPixel(at, add(e0, mul(a0, fx)), add(e1, mul(a1, fx)), add(e2, mul(a2, fx)), add(ed, mul(ad, fx)), ids);
        }
      }
    }
  }
}
