/** The finished picture at four thirds of its size: drafts are drawn at three quarters of the size that is asked for. */
import { height, planeU, planeV, planeY, take, width } from './state';

/** Planes of the enlarged picture; 0: none is made. */
export let wideY: usize = 0;
export let wideU: usize = 0;
export let wideV: usize = 0;
let wide: i32 = 0;
let high: i32 = 0;
// A row between the two directions, with what is repeated before and after it.
let line: usize = 0;
const PAD: usize = 16;

/** Sets aside room for a picture of this size, even numbers at most four thirds of the picture's own. Before the first world. */
export function reserveWide(w: i32, h: i32): void {
  wide = w;
  high = h;
  // Rows are written eight pixels at a time.
  wideY = take(<usize>(w * h) + 16);
  wideU = take(<usize>(w * h >> 2) + 16);
  wideV = take(<usize>(w * h >> 2) + 16);
  line = take(<usize>width + PAD * 4) + PAD;
}

export function enlarge(): void {
  if (wideY == 0) return;
  enlargePlane(planeY, width, height, wideY, wide, high);
  enlargePlane(planeU, width >> 1, height >> 1, wideU, wide >> 1, high >> 1);
  enlargePlane(planeV, width >> 1, height >> 1, wideV, wide >> 1, high >> 1);
}

// Four pixels lie over three, at -1/8, 5/8, 11/8 and 17/8 of them. Shares of the four about each by Catmull and Rom, of 64.
const SHARES: usize = memory.data<i16>([0, 5, 62, -3, -3, 25, 47, -5, -5, 47, 25, -3, -3, 62, 5, 0]);

function enlargePlane(from: usize, w: i32, h: i32, to: usize, wide: i32, high: i32): void {
  for (let y = 0; y < high; y++, to += <usize>wide) {
    const phase = y & 3, first = (y >> 2) * 3 + phase - 2;
    mixRows(from, w, h, first, SHARES + <usize>(phase << 3));
    store<u16>(line - 2, <u16>load<u8>(line) * 0x101);
    memory.fill(line + <usize>w, load<u8>(line + <usize>w - 1), 16);
    stretch(to, wide);
  }
}

/** Four rows' weighted mean to the line. */
function mixRows(from: usize, w: i32, h: i32, first: i32, shares: usize): void {
  const r0 = from + <usize>(w * max(0, min(h - 1, first))), r1 = from + <usize>(w * max(0, min(h - 1, first + 1)));
  const r2 = from + <usize>(w * max(0, min(h - 1, first + 2))), r3 = from + <usize>(w * max(0, min(h - 1, first + 3)));
  const s0 = v128.load16_splat(shares), s1 = v128.load16_splat(shares, 2), s2 = v128.load16_splat(shares, 4), s3 = v128.load16_splat(shares, 6);
  const half = i16x8.splat(32);
  for (let x: usize = 0; x < <usize>w; x += 16) {
    const a = v128.load(r0 + x), b = v128.load(r1 + x), c = v128.load(r2 + x), d = v128.load(r3 + x);
    const low = i16x8.add(
      i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(a), s0), i16x8.mul(i16x8.extend_low_i8x16_u(b), s1)),
      i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(c), s2), i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(d), s3), half)),
    );
    const top = i16x8.add(
      i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(a), s0), i16x8.mul(i16x8.extend_high_i8x16_u(b), s1)),
      i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(c), s2), i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(d), s3), half)),
    );
    v128.store(line + x, i8x16.narrow_i16x8_u(i16x8.shr_s(low, 6), i16x8.shr_s(top, 6)));
  }
}

/** Writes a row from the line, eight pixels from six at a time. */
function stretch(to: usize, wide: i32): void {
  const half = i16x8.splat(32);
  let at = line - 2;
  for (let x = 0; x < wide; x += 8, at += 6, to += 8) {
    const v = v128.load(at);
    const a = i16x8.mul(i16x8.extend_low_i8x16_u(i8x16.swizzle(v, i8x16(0, 1, 2, 3, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0))), i16x8(0, -3, -5, -3, 0, -3, -5, -3));
    const b = i16x8.mul(i16x8.extend_low_i8x16_u(i8x16.swizzle(v, i8x16(1, 2, 3, 4, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0))), i16x8(5, 25, 47, 62, 5, 25, 47, 62));
    const c = i16x8.mul(i16x8.extend_low_i8x16_u(i8x16.swizzle(v, i8x16(2, 3, 4, 5, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0))), i16x8(62, 47, 25, 5, 62, 47, 25, 5));
    const d = i16x8.mul(i16x8.extend_low_i8x16_u(i8x16.swizzle(v, i8x16(3, 4, 5, 6, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0))), i16x8(-3, -5, -3, 0, -3, -5, -3, 0));
    const sum = i16x8.shr_s(i16x8.add(i16x8.add(a, b), i16x8.add(i16x8.add(c, d), half)), 6);
    v128.store64_lane(to, i8x16.narrow_i16x8_u(sum, sum), 0);
  }
}
