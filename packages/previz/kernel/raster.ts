/**
 * Visibility: the nearest triangle at each of the four samples of every pixel of a tile. A tile is 8x8 blocks of 8x8 pixels;
 * a block wholly covered by one triangle is only noted as such and its samples are never written.
 */
import { TILE, TRIANGLE_BYTES, bins, tileCount, tileDepth, tileId, tileStart, tilesX, triangles } from './state';
import { K, add, mul } from './lanes';

export const BLOCK: i32 = 8;
/** Bytes of a block's samples (depth or id): 64 pixels, four samples each. */
export const BLOCK_BYTES: usize = 1024;
/** blockId of a block whose samples are written out one by one. */
export const MIXED: i32 = -1;

/** Triangle number + 1 of a block covered by one triangle (0: sky), or MIXED. */
export const blockId: usize = memory.data(64 * 4, 16);
// Range of 1/w within the block: nothing farther than the minimum can be seen.
const blockMin: usize = memory.data(64 * 4, 16);
const blockMax: usize = memory.data(64 * 4, 16);

// Rotated grid of samples within a pixel.
const SAMPLE_X: usize = memory.data<f32>([0.375, 0.875, 0.125, 0.625]);
const SAMPLE_Y: usize = memory.data<f32>([0.125, 0.375, 0.625, 0.875]);

export function rasterTile(tx: i32, ty: i32): void {
  memory.fill(blockId, 0, 256);
  memory.fill(blockMin, 0, 256);
  memory.fill(blockMax, 0, 256);
  const tile = <usize>(ty * tilesX + tx) * 4;
  let item = bins + <usize>load<i32>(tileStart + tile) * 4;
  const end = item + <usize>load<i32>(tileCount + tile) * 4;
  for (; item < end; item += 4) rasterTriangle(load<u32>(item), tx * TILE, ty * TILE);
}

/** Writes out the samples of a block that one triangle covers, so that another can be mixed in. */
function expand(block: i32, left: i32, top: i32): void {
  const id = load<i32>(blockId + <usize>(block << 2));
  store<i32>(blockId + <usize>(block << 2), MIXED);
  let at = tileDepth + <usize>block * BLOCK_BYTES;
  memory.fill(tileId + <usize>block * BLOCK_BYTES, 0, id == 0 ? BLOCK_BYTES : 0);
  if (id == 0) {
    memory.fill(at, 0, BLOCK_BYTES);
    return;
  }
  let ids = tileId + <usize>block * BLOCK_BYTES;
  const all = i32x4.splat(id);
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const dc = <f32>(load<f64>(t, 56) + <f64>da * left + <f64>db * top);
  const sd = add(mul(K(da), v128.load(SAMPLE_X)), mul(K(db), v128.load(SAMPLE_Y)));
  const bx = (block & 7) * BLOCK;
  const by = (block >> 3) * BLOCK;
  for (let y = by; y < by + BLOCK; y++) {
    const rd = add(K(dc + db * <f32>y), sd);
    for (let x = bx; x < bx + BLOCK; x++, at += 16, ids += 16) {
      v128.store(at, add(rd, K(da * <f32>x)));
      v128.store(ids, all);
    }
  }
}

function rasterTriangle(number: u32, left: i32, top: i32): void {
  const t = triangles + <usize>number * TRIANGLE_BYTES;
  const id = <i32>number + 1;
  const ids = i32x4.splat(id);
  const minX = max(<i32>load<i16>(t, 84) - left, 0);
  const minY = max(<i32>load<i16>(t, 86) - top, 0);
  const maxX = min(<i32>load<i16>(t, 88) - left, TILE - 1);
  const maxY = min(<i32>load<i16>(t, 90) - top, TILE - 1);
  const a0 = load<f32>(t), b0 = load<f32>(t, 4);
  const a1 = load<f32>(t, 8), b1 = load<f32>(t, 12);
  const a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const highest = load<f32>(t, 104);
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
  for (let by = minY & ~(BLOCK - 1); by <= maxY; by += BLOCK) {
    const fy0 = <f32>by, fy1 = <f32>(by + BLOCK);
    for (let bx = minX & ~(BLOCK - 1); bx <= maxX; bx += BLOCK) {
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
      const full = c0 + a0 * (a0 > 0 ? fx0 : fx1) + b0 * (b0 > 0 ? fy0 : fy1) >= 0 &&
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
      const x0 = max(bx, minX), x1 = min(bx + BLOCK - 1, maxX);
      const y0 = max(by, minY), y1 = min(by + BLOCK - 1, maxY);
      const base = <usize>block * BLOCK_BYTES;
      for (let y = y0; y <= y1; y++) {
        const fy = <f32>y;
        const rd = add(K(dc + db * fy), sd);
        let at = base + (<usize>(((y & 7) << 3) + (x0 & 7)) << 4);
        if (full) {
          for (let x = x0; x <= x1; x++, at += 16) {
            const depth = add(rd, K(da * <f32>x));
            const old = v128.load(tileDepth + at);
            const mask = f32x4.gt(depth, old);
            v128.store(tileDepth + at, f32x4.pmax(old, depth));
            v128.store(tileId + at, v128.bitselect(ids, v128.load(tileId + at), mask));
          }
          continue;
        }
        const r0 = add(K(c0 + b0 * fy), s0);
        const r1 = add(K(c1 + b1 * fy), s1);
        const r2 = add(K(c2 + b2 * fy), s2);
        for (let x = x0; x <= x1; x++, at += 16) {
          const fx = <f32>x;
          const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(add(r0, K(a0 * fx)), add(r1, K(a1 * fx))), add(r2, K(a2 * fx))), zero);
          if (!v128.any_true(inside)) continue;
          const depth = add(rd, K(da * fx));
          const old = v128.load(tileDepth + at);
          const mask = v128.and(inside, f32x4.gt(depth, old));
          v128.store(tileDepth + at, v128.bitselect(depth, old, mask));
          v128.store(tileId + at, v128.bitselect(ids, v128.load(tileId + at), mask));
        }
      }
    }
  }
}
