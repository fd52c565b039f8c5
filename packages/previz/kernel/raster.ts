/** Visibility: nearest triangle at each of the four samples of every pixel of a tile. */
import { TILE, TRIANGLE_BYTES, bins, tileCount, tileDepth, tileId, tileStart, tilesX, triangles } from './state';
import { K, add, mul } from './lanes';

const BLOCK: i32 = 8;

// Rotated grid of samples within a pixel.
export const SAMPLE_X: usize = memory.data<f32>([0.375, 0.875, 0.125, 0.625]);
export const SAMPLE_Y: usize = memory.data<f32>([0.125, 0.375, 0.625, 0.875]);

export function rasterTile(tx: i32, ty: i32): void {
  memory.fill(tileDepth, 0, TILE * TILE * 16);
  memory.fill(tileId, 0, TILE * TILE * 16);
  const tile = <usize>(ty * tilesX + tx) * 4;
  let item = bins + <usize>load<i32>(tileStart + tile) * 4;
  const end = item + <usize>load<i32>(tileCount + tile) * 4;
  for (; item < end; item += 4) rasterTriangle(load<u32>(item), tx * TILE, ty * TILE);
}

function rasterTriangle(number: u32, left: i32, top: i32): void {
  const t = triangles + <usize>number * TRIANGLE_BYTES;
  const id = i32x4.splat(<i32>number + 1);
  const minX = max(<i32>load<i16>(t, 84) - left, 0);
  const minY = max(<i32>load<i16>(t, 86) - top, 0);
  const maxX = min(<i32>load<i16>(t, 88) - left, TILE - 1);
  const maxY = min(<i32>load<i16>(t, 90) - top, TILE - 1);
  const a0 = load<f32>(t), b0 = load<f32>(t, 4);
  const a1 = load<f32>(t, 8), b1 = load<f32>(t, 12);
  const a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
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
    for (let bx = minX & ~(BLOCK - 1); bx <= maxX; bx += BLOCK) {
      const x0 = max(bx, minX), x1 = min(bx + BLOCK - 1, maxX);
      const y0 = max(by, minY), y1 = min(by + BLOCK - 1, maxY);
      const fx0 = <f32>x0, fy0 = <f32>y0, fx1 = <f32>(x1 + 1), fy1 = <f32>(y1 + 1);
      // Outside an edge even at the best corner.
      if (c0 + a0 * (a0 > 0 ? fx1 : fx0) + b0 * (b0 > 0 ? fy1 : fy0) < 0) continue;
      if (c1 + a1 * (a1 > 0 ? fx1 : fx0) + b1 * (b1 > 0 ? fy1 : fy0) < 0) continue;
      if (c2 + a2 * (a2 > 0 ? fx1 : fx0) + b2 * (b2 > 0 ? fy1 : fy0) < 0) continue;
      for (let y = y0; y <= y1; y++) {
        const fy = <f32>y;
        const r0 = add(K(c0 + b0 * fy), s0);
        const r1 = add(K(c1 + b1 * fy), s1);
        const r2 = add(K(c2 + b2 * fy), s2);
        const rd = add(K(dc + db * fy), sd);
        let at = <usize>(y * TILE + x0) << 4;
        for (let x = x0; x <= x1; x++, at += 16) {
          const fx = <f32>x;
          const inside = v128.and(v128.and(f32x4.ge(add(r0, K(a0 * fx)), zero), f32x4.ge(add(r1, K(a1 * fx)), zero)), f32x4.ge(add(r2, K(a2 * fx)), zero));
          if (!v128.any_true(inside)) continue;
          const depth = add(rd, K(da * fx));
          const old = v128.load(tileDepth + at);
          const mask = v128.and(inside, f32x4.gt(depth, old));
          v128.store(tileDepth + at, v128.bitselect(depth, old, mask));
          v128.store(tileId + at, v128.bitselect(id, v128.load(tileId + at), mask));
        }
      }
    }
  }
}
