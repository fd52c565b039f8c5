/**
 * Visibility: the nearest triangle at each of the four samples of every pixel of a tile. A tile is 8x8 blocks of 8x8 pixels;
 * a block wholly covered by one triangle is only noted as such and its samples are never written.
 */
import { TILE, TRIANGLE_BYTES, bins, tileCount, tileDepth, tileId, tileStart, tilesX, triangles } from './state';
import { K, SAMPLE_X, SAMPLE_Y, add, mul } from './lanes';

export const BLOCK: i32 = 8;
/** Bytes from one row of samples of the tile to the next: 64 pixels, four samples each. */
export const ROW_BYTES: usize = 1024;
/** blockId of a block whose samples are written out one by one. */
export const MIXED: i32 = -1;

/** Triangle number + 1 of a block covered by one triangle (0: sky), or MIXED. */
export const blockId: usize = memory.data(64 * 4, 16);
// Range of 1/w within the block: nothing farther than the minimum can be seen.
const blockMin: usize = memory.data(64 * 4, 16);
const blockMax: usize = memory.data(64 * 4, 16);
// How often a mixed block was drawn to.
const blockTouched: usize = memory.data(64, 16);

export function rasterTile(tx: i32, ty: i32): void {
  memory.fill(blockId, 0, 256);
  memory.fill(blockMin, 0, 256);
  memory.fill(blockMax, 0, 256);
  memory.fill(blockTouched, 0, 64);
  const tile = <usize>(ty * tilesX + tx) * 4;
  let item = bins + <usize>load<i32>(tileStart + tile) * 4;
  const end = item + <usize>load<i32>(tileCount + tile) * 4;
  for (; item < end; item += 4) rasterTriangle(load<u32>(item), tx * TILE, ty * TILE);
}

/** Writes out the samples of a block that one triangle covers, so that another can be mixed in. */
function expand(block: i32, left: i32, top: i32): void {
  const id = load<i32>(blockId + <usize>(block << 2));
  store<i32>(blockId + <usize>(block << 2), MIXED);
  const bx = (block & 7) * BLOCK;
  const by = (block >> 3) * BLOCK;
  const start = (<usize>by * ROW_BYTES) + (<usize>bx << 4);
  if (id == 0) {
    for (let o = start; o < start + 8 * ROW_BYTES; o += ROW_BYTES) {
      memory.fill(tileDepth + o, 0, 128);
      memory.fill(tileId + o, 0, 128);
    }
    return;
  }
  const all = i32x4.splat(id);
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const dc = <f32>(load<f64>(t, 56) + <f64>da * left + <f64>db * top);
  const sd = add(mul(K(da), v128.load(SAMPLE_X)), mul(K(db), v128.load(SAMPLE_Y)));
  let row = start;
  for (let y = by; y < by + BLOCK; y++, row += ROW_BYTES) {
    const rd = add(K(dc + db * <f32>y), sd);
    let at = row;
    for (let x = bx; x < bx + BLOCK; x++, at += 16) {
      v128.store(tileDepth + at, add(rd, K(da * <f32>x)));
      v128.store(tileId + at, all);
    }
  }
}

/** Least 1/w of a block's samples. */
function farthest(block: i32): f32 {
  let at = tileDepth + <usize>((block >> 3) * BLOCK) * ROW_BYTES + (<usize>((block & 7) * BLOCK) << 4);
  let low = K(1e30);
  for (let y = 0; y < BLOCK; y++, at += ROW_BYTES) {
    for (let o: usize = 0; o < 128; o += 16) low = f32x4.pmin(low, v128.load(at + o));
  }
  return min(min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)), min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)));
}

// @ts-ignore: decorator
@inline function most(v: v128): f32 {
  return max(max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}

// @ts-ignore: decorator
@inline function inverse(a: f32): f32 { return a == 0 ? 0 : -1 / a; }

function rasterTriangle(number: u32, left: i32, top: i32): void {
  const t = triangles + <usize>number * TRIANGLE_BYTES;
  const id = <i32>number + 1;
  const ids = i32x4.splat(id);
  const minX = max(<i32>load<i16>(t, 84) - left, 0);
  const minY = max(<i32>load<i16>(t, 86) - top, 0);
  const maxX = min(<i32>load<i16>(t, 88) - left, TILE - 1);
  const maxY = min(<i32>load<i16>(t, 90) - top, TILE - 1);
  const highest = load<f32>(t, 104);
  const small = maxX - minX < 24 && maxY - minY < 24;
  if (small) {
    // No question of covering whole blocks: rows run over all of it.
    let seen = false;
    for (let by = minY >> 3; by <= maxY >> 3; by++) {
      for (let bx = minX >> 3; bx <= maxX >> 3; bx++) {
        if (highest > load<f32>(blockMin + <usize>((by << 3) + bx << 2))) seen = true;
      }
    }
    if (!seen) return;
    for (let by = minY >> 3; by <= maxY >> 3; by++) {
      for (let bx = minX >> 3; bx <= maxX >> 3; bx++) {
        const block = (by << 3) + bx;
        const note = <usize>(block << 2);
        if (load<i32>(blockId + note) != MIXED) expand(block, left, top);
        if (highest > load<f32>(blockMax + note)) store<f32>(blockMax + note, highest);
        // Many small ones may cover a block together: now and then its farthest sample is looked up.
        const touched = load<u8>(blockTouched + <usize>block) + 1;
        store<u8>(blockTouched + <usize>block, touched);
        if ((touched & 7) == 0) store<f32>(blockMin + note, farthest(block));
      }
    }
  }
  const a0 = load<f32>(t), b0 = load<f32>(t, 4);
  const a1 = load<f32>(t, 8), b1 = load<f32>(t, 12);
  const a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const lowest = load<f32>(t, 108);
  // Values at the tile's corner, exact before rounding.
  const c0 = <f32>(load<f64>(t, 24) + <f64>a0 * left + <f64>b0 * top);
  const c1 = <f32>(load<f64>(t, 32) + <f64>a1 * left + <f64>b1 * top);
  const c2 = <f32>(load<f64>(t, 40) + <f64>a2 * left + <f64>b2 * top);
  const dc = <f32>(load<f64>(t, 56) + <f64>da * left + <f64>db * top);
  const sx = v128.load(SAMPLE_X);
  const sy = v128.load(SAMPLE_Y);
  const s0 = add(mul(K(a0), sx), mul(K(b0), sy));
  const s1 = add(mul(K(a1), sx), mul(K(b1), sy));
  const s2 = add(mul(K(a2), sx), mul(K(b2), sy));
  const sd = add(mul(K(da), sx), mul(K(db), sy));
  const zero = K(0);
  const one = K(1);
  const wide0 = K(a0), wide1 = K(a1), wide2 = K(a2), wideD = K(da);
  if (small && maxX - minX < 7) {
    // Too narrow for spans to pay.
    for (let y = minY; y <= maxY; y++) {
      const fy = <f32>y;
      const rd = add(K(dc + db * fy), sd);
      const e0 = add(K(c0 + b0 * fy), s0);
      const e1 = add(K(c1 + b1 * fy), s1);
      const e2 = add(K(c2 + b2 * fy), s2);
      let at = <usize>(y * TILE + minX) << 4;
      for (let x = minX; x <= maxX; x++, at += 16) {
        const fx = K(<f32>x);
        const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(add(e0, mul(wide0, fx)), add(e1, mul(wide1, fx))), add(e2, mul(wide2, fx))), zero);
        if (!v128.any_true(inside)) continue;
        const depth = add(rd, mul(wideD, fx));
        const old = v128.load(tileDepth + at);
        const mask = v128.and(inside, f32x4.gt(depth, old));
        v128.store(tileDepth + at, v128.bitselect(depth, old, mask));
        v128.store(tileId + at, v128.bitselect(ids, v128.load(tileId + at), mask));
      }
    }
    return;
  }
  // For the span of a row: where each edge is crossed, by the sample that reaches farthest in.
  // l: where the edges that bound the row on the left are crossed in row y, and how that moves per row; r: on the right.
  const h0 = (c0 + most(s0)) * inverse(a0), h1 = (c1 + most(s1)) * inverse(a1), h2 = (c2 + most(s2)) * inverse(a2);
  const g0 = b0 * inverse(a0), g1 = b1 * inverse(a1), g2 = b2 * inverse(a2);
  const l0: f32 = a0 > 0 ? h0 - 0.01 : -1, l1: f32 = a1 > 0 ? h1 - 0.01 : -1, l2: f32 = a2 > 0 ? h2 - 0.01 : -1;
  const p0: f32 = a0 > 0 ? g0 : 0, p1: f32 = a1 > 0 ? g1 : 0, p2: f32 = a2 > 0 ? g2 : 0;
  const r0: f32 = a0 < 0 ? h0 + 0.01 : 64, r1: f32 = a1 < 0 ? h1 + 0.01 : 64, r2: f32 = a2 < 0 ? h2 + 0.01 : 64;
  const q0: f32 = a0 < 0 ? g0 : 0, q1: f32 = a1 < 0 ? g1 : 0, q2: f32 = a2 < 0 ? g2 : 0;
  const stepY = small ? TILE : BLOCK;
  const stepX = small ? TILE : BLOCK;
  for (let by = minY & ~(stepY - 1); by <= maxY; by += stepY) {
    const fy0 = <f32>by, fy1 = <f32>(by + BLOCK);
    for (let bx = minX & ~(stepX - 1); bx <= maxX; bx += stepX) {
      let full = false;
      if (!small) {
        const fx0 = <f32>bx, fx1 = <f32>(bx + BLOCK);
        const block = by + (bx >> 3);
        const note = <usize>(block << 2);
        // Nearest the triangle gets within the block; behind all that is there, nothing to do.
        const near = min(highest, dc + da * (da > 0 ? fx1 : fx0) + db * (db > 0 ? fy1 : fy0));
        if (!(near > load<f32>(blockMin + note))) continue;
        // Outside an edge even at the best corner.
        if (c0 + a0 * (a0 > 0 ? fx1 : fx0) + b0 * (b0 > 0 ? fy1 : fy0) < 0) continue;
        if (c1 + a1 * (a1 > 0 ? fx1 : fx0) + b1 * (b1 > 0 ? fy1 : fy0) < 0) continue;
        if (c2 + a2 * (a2 > 0 ? fx1 : fx0) + b2 * (b2 > 0 ? fy1 : fy0) < 0) continue;
        full = c0 + a0 * (a0 > 0 ? fx0 : fx1) + b0 * (b0 > 0 ? fy0 : fy1) >= 0 &&
          c1 + a1 * (a1 > 0 ? fx0 : fx1) + b1 * (b1 > 0 ? fy0 : fy1) >= 0 &&
          c2 + a2 * (a2 > 0 ? fx0 : fx1) + b2 * (b2 > 0 ? fy0 : fy1) >= 0;
        if (full) {
          const far = max(lowest, dc + da * (da > 0 ? fx0 : fx1) + db * (db > 0 ? fy0 : fy1));
          if (far >= load<f32>(blockMax + note)) {
            store<i32>(blockId + note, id);
            store<f32>(blockMin + note, far);
            store<f32>(blockMax + note, near);
            continue;
          }
          if (far > load<f32>(blockMin + note)) store<f32>(blockMin + note, far);
        }
        if (load<i32>(blockId + note) != MIXED) expand(block, left, top);
        if (near > load<f32>(blockMax + note)) store<f32>(blockMax + note, near);
      }
      const x0 = max(bx, minX), x1 = min(bx + stepX - 1, maxX);
      const y0 = max(by, minY), y1 = min(by + stepY - 1, maxY);
      for (let y = y0; y <= y1; y++) {
        const fy = <f32>y;
        const rd = add(K(dc + db * fy), sd);
        if (full) {
          let at = <usize>(y * TILE + x0) << 4;
          for (let x = x0; x <= x1; x++, at += 16) {
            const depth = add(rd, K(da * <f32>x));
            const old = v128.load(tileDepth + at);
            const mask = f32x4.gt(depth, old);
            v128.store(tileDepth + at, f32x4.pmax(old, depth));
            v128.store(tileId + at, v128.bitselect(ids, v128.load(tileId + at), mask));
          }
          continue;
        }
        let low = <f32>x0, high = <f32>x1;
        const m0 = l0 + p0 * fy, m1 = l1 + p1 * fy, m2 = l2 + p2 * fy;
        low = m0 > low ? m0 : low;
        low = m1 > low ? m1 : low;
        low = m2 > low ? m2 : low;
        const n0 = r0 + q0 * fy, n1 = r1 + q1 * fy, n2 = r2 + q2 * fy;
        high = n0 < high ? n0 : high;
        high = n1 < high ? n1 : high;
        high = n2 < high ? n2 : high;
        if (!(low <= high)) continue;
        // low is at least x0, so the span stays within the tile.
        const start = <i32>ceil(low), stop = <i32>high;
        let at = <usize>(y * TILE + start) << 4;
        const e0 = add(K(c0 + b0 * fy), s0);
        const e1 = add(K(c1 + b1 * fy), s1);
        const e2 = add(K(c2 + b2 * fy), s2);
        let fx = K(<f32>start);
        for (let x = start; x <= stop; x++, at += 16, fx = add(fx, one)) {
          const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(add(e0, mul(wide0, fx)), add(e1, mul(wide1, fx))), add(e2, mul(wide2, fx))), zero);
          if (!v128.any_true(inside)) continue;
          const depth = add(rd, mul(wideD, fx));
          const old = v128.load(tileDepth + at);
          const mask = v128.and(inside, f32x4.gt(depth, old));
          v128.store(tileDepth + at, v128.bitselect(depth, old, mask));
          v128.store(tileId + at, v128.bitselect(ids, v128.load(tileId + at), mask));
        }
      }
    }
  }
}
