/**
 * The finished picture of a draft: colours, tone and grade are worked out once for 2x2 pixels, of the half-size picture, which is out
 * of focus where the lens is. The pixels differ in their luma only, by what the curve makes of the light of each.
 */
import { CENTRE_X, CENTRE_Y, CONTRAST, FADE, FISHEYE } from '../src/render/params';
import {
  C, C_CHANNEL, C_EXPOSURE, C_GRAIN, C_HIGHLIGHTS, C_LIFT, C_LUMA, C_SHADOWS, C_VIGNETTE, F, F_DITHER, F_LUMA, doubled, film, graded,
  mixGlare, noiseAt, outOfFocus, prepare, rounded,
} from './composite';
import { SHARP, blurTilesX, blurs, radiusAt, tileBlur } from './focus';
import { glareRow, glares } from './glare';
import { K, abs4, add, div, mad, mul, mx, sub } from './lanes';
import { padRows, resolve } from './resolve';
import {
  TILE, blurRadius, depthPlane, halfB, halfG, halfR, halfRow, hdrB, hdrG, hdrR, height, pf, planeU, planeV, planeY, rowBytes, take, tilesY, width,
} from './state';
import { isSpread } from './units';

// @ts-ignore: decorator
@inline function luma(r: v128, g: v128, b: v128): v128 {
  return add(mad(r, v128.load(F, F_LUMA), mul(b, v128.load(F, F_LUMA + 32))), mul(g, v128.load(F, F_LUMA + 16)));
}

/** Luma of the light, laid out like its planes. */
let lumaPlane: usize = 0;

/** Before the first tile of a draft. */
export function startLuma(): void {
  // What is before the first row may be read.
  lumaPlane = take(rowBytes * <usize>(tilesY * TILE) + 64) + 64;
}

/** Notes the luma of a finished tile, while it is at hand. */
export function keepLuma(tx: i32, ty: i32): void {
  const g = hdrG - hdrR, b = hdrB - hdrR, to = lumaPlane - hdrR;
  let row = hdrR + <usize>(ty * TILE) * rowBytes + (<usize>(tx * TILE) << 2);
  for (let y = 0; y < TILE; y++, row += rowBytes) {
    for (let at = row; at < row + (TILE << 2); at += 16) v128.store(at + to, luma(v128.load(at), v128.load(at + g), v128.load(at + b)));
  }
}

/** Pixels of a strip of a pair of rows. */
const STRIP: i32 = 64;
const STRIP_BYTES: usize = 256;
// Luma of the light of the upper and of the lower row's pixels.
const LIGHT: usize = memory.data(2 * 256 + 16, 16);

// What the pixels of four units share: code of the luma, the curve's value of the light's luma, codes per value, codes of the noise,
// luma of the glare, how far they are in focus, exposure.
const UNIT: usize = memory.data(7 * 16, 16);

/** Rows of glare of the pair of rows at hand. */
let lines: usize = 0;

export function compositeDraft(): void {
  prepare();
  // A bent picture's pixels are no samples of their units.
  const resolves = pf(FISHEYE) == 0;
  if (resolves) padRows(lumaPlane);
  lines = glares ? take(glareRow * 3 + 64) + 16 : 0;
  for (let y = 0; y < height; y += 2) {
    if (glares) mixGlare(y, lines);
    for (let x = 0; x < width; x += STRIP) {
      const end = min(width, x + STRIP);
      const bytes = <usize>(end - x + 3 & ~3) << 2, first = <usize>x << 2;
      if (resolves && isSpread(x / TILE, y / TILE)) {
        resolve(lumaPlane, y, first, LIGHT, LIGHT + STRIP_BYTES, bytes);
      } else {
        memory.copy(LIGHT, lumaPlane + <usize>y * rowBytes + first, bytes);
        memory.copy(LIGHT + STRIP_BYTES, lumaPlane + <usize>(y + 1) * rowBytes + first, bytes);
      }
      for (let i = x; i < end; i += 8) finishUnits(i, y, LIGHT + (<usize>(i - x) << 2));
    }
  }
}

// Luma of the half-size picture at the eight pixels of the upper and of the lower row, without glare.
const SMOOTH: usize = memory.data(4 * 16, 16);

/** Luma of four pixels of a row of the half-size picture. */
// @ts-ignore: decorator
@inline function halfLuma(at: usize): v128 { return luma(v128.load(halfR + at), v128.load(halfG + at), v128.load(halfB + at)); }

/** Enlarges the half-size picture, where that is what shows. */
function smoothLuma(x: i32, y: i32): void {
  const hy = y >> 1;
  const column = (<usize>(x >> 1) << 2) - 4;
  const own = <usize>hy * halfRow + column;
  const over = <usize>max(0, hy - 1) * halfRow + column, under = <usize>min((height >> 1) - 1, hy + 1) * halfRow + column;
  const far = K(0.25);
  for (let i: usize = 0; i < 16; i += 8) {
    const near = mul(halfLuma(own + i), K(0.75));
    v128.store(SMOOTH + i * 2, doubled(mad(halfLuma(over + i), far, near)));
    v128.store(SMOOTH + i * 2, doubled(mad(halfLuma(under + i), far, near)), 32);
  }
}

/** How far four units of which the left one is at x are out of focus, 0..1. */
function blurOf(x: i32, y: i32, at: usize): v128 {
  const depth = depthPlane + <usize>y * rowBytes + (<usize>x << 2);
  const a = add(v128.load(depth), v128.load(depth + rowBytes)), b = add(v128.load(depth, 16), v128.load(depth + rowBytes, 16));
  const mean = mul(add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7)), K(0.25));
  return outOfFocus(abs4(radiusAt(mean, <f32>(y + 1))), v128.load(blurRadius + at));
}

/** Writes the codes of four units, eight pixels of a pair of rows at x; \`light\`: the upper ones' luma. */
function finishUnits(x: i32, y: i32, light: usize): void {
  const at = <usize>(y >> 1) * halfRow + (<usize>(x >> 1) << 2);
  let r = v128.load(halfR + at), g = v128.load(halfG + at), b = v128.load(halfB + at);
  const one = K(1), zero = K(0);
  const soft = blurs && load<f32>(tileBlur + (<usize>((y >> 5) * blurTilesX + (x >> 5)) << 2)) >= SHARP;
  v128.store(UNIT, soft ? sub(one, blurOf(x, y, at)) : one, 80);
  const clean = luma(r, g, b);
  if (soft) {
    smoothLuma(x, y);
  } else {
    const low = i32x4.shuffle(clean, clean, 0, 0, 1, 1), high = i32x4.shuffle(clean, clean, 2, 2, 3, 3);
    v128.store(SMOOTH, low);
    v128.store(SMOOTH, high, 16);
    v128.store(SMOOTH, low, 32);
    v128.store(SMOOTH, high, 48);
  }
  if (glares) {
    const from = lines + <usize>x - 4;
    r = add(r, doubled(v128.load(from)));
    g = add(g, doubled(v128.load(from + glareRow)));
    b = add(b, doubled(v128.load(from + glareRow * 2)));
  }
  const own = luma(r, g, b);
  v128.store(UNIT, sub(own, clean), 64);
  const dx = mul(sub(add(K(<f32>x), f32x4(1, 3, 5, 7)), K(pf(CENTRE_X))), K(1 / pf(CENTRE_X)));
  const dy = (<f32>(y + 1) - pf(CENTRE_Y)) / pf(CENTRE_Y);
  const edge = mad(dx, dx, K(dy * dy));
  const dim = div(v128.load(C, C_EXPOSURE), mad(mad(edge, edge, edge), v128.load(C, C_VIGNETTE), one));
  v128.store(UNIT, dim, 96);
  v128.store(UNIT, film(mul(mx(zero, own), dim)), 16);
  r = film(mul(mx(zero, r), dim));
  g = film(mul(mx(zero, g), dim));
  b = film(mul(mx(zero, b), dim));
  const shown = luma(r, g, b);
  const t = f32x4.pmin(one, mx(zero, shown));
  const fade: f32 = 219 * pf(FADE);
  let gain = K(fade);
  if (graded) {
    const k = v128.load(C, C_CHANNEL), rest = mad(shown, v128.load(C, C_LUMA), v128.load(C, C_LIFT));
    const tintR = mad(v128.load(C, C_HIGHLIGHTS), t, v128.load(C, C_SHADOWS));
    const tintG = mad(v128.load(C, C_HIGHLIGHTS + 16), t, v128.load(C, C_SHADOWS + 16));
    const tintB = mad(v128.load(C, C_HIGHLIGHTS + 32), t, v128.load(C, C_SHADOWS + 32));
    r = mul(mad(r, k, rest), tintR);
    g = mul(mad(g, k, rest), tintG);
    b = mul(mad(b, k, rest), tintB);
    gain = mul(luma(tintR, tintG, tintB), K(fade * pf(CONTRAST)));
  }
  r = f32x4.pmin(one, mx(zero, r));
  g = f32x4.pmin(one, mx(zero, g));
  b = f32x4.pmin(one, mx(zero, b));
  v128.store(UNIT, mad(luma(r, g, b), K(fade), K(16)));
  v128.store(UNIT, gain, 32);
  v128.store(UNIT, mul(mad(mul(t, sub(one, t)), v128.load(C, C_GRAIN), v128.load(F, F_DITHER)), K(fade)), 48);
  finishRow(light, SMOOTH, x, y);
  finishRow(light + STRIP_BYTES, SMOOTH + 32, x, y + 1);
  // Colour differences, BT.709.
  const k: f32 = pf(FADE);
  const u = rounded(mad(b, K(112 * k), mad(g, K(-86.336 * k), mad(r, K(-25.664 * k), K(128)))));
  const v = rounded(mad(b, K(-10.27 * k), mad(g, K(-101.73 * k), mad(r, K(112 * k), K(128)))));
  const words = i16x8.narrow_i32x4_s(u, v), codes = i8x16.narrow_i16x8_u(words, words);
  const to = <usize>(y >> 1) * <usize>(width >> 1) + <usize>(x >> 1);
  const count = min(4, width - x >> 1);
  putCodes(planeU + to, codes, count);
  putCodes(planeV + to, i32x4.shuffle(codes, codes, 1, 1, 1, 1), count);
}

// Codes of which not all are written.
const CODES: usize = memory.data(16, 16);

/** Writes the first of eight codes, commonly four or all. */
// @ts-ignore: decorator
@inline function putCodes(to: usize, codes: v128, count: i32): void {
  if (count == 8) v128.store64_lane(to, codes, 0);
  else if (count == 4) v128.store32_lane(to, codes, 0);
  else {
    v128.store(CODES, codes);
    for (let i: usize = 0; i < <usize>count; i++) store<u8>(to + i, load<u8>(CODES + i));
  }
}

/** Each unit's value twice: of the first two units, of the last two. */
// @ts-ignore: decorator
@inline function first(at: usize): v128 { return i32x4.shuffle(v128.load(UNIT + at), v128.load(UNIT + at), 0, 0, 1, 1); }
// @ts-ignore: decorator
@inline function last(at: usize): v128 { return i32x4.shuffle(v128.load(UNIT + at), v128.load(UNIT + at), 2, 2, 3, 3); }

/** Luma codes of eight pixels of a row at x. */
function finishRow(light: usize, smooth: usize, x: i32, y: i32): void {
  // Grain and dither as in finished pictures.
  const grain = noiseAt(x & -STRIP, y) + (<usize>(x & STRIP - 1) << 2);
  const low = codesOf(v128.load(light), v128.load(smooth), v128.load(grain), first(0), first(16), first(32), first(48), first(64), first(80), first(96));
  const high = codesOf(v128.load(light, 16), v128.load(smooth, 16), v128.load(grain, 16), last(0), last(16), last(32), last(48), last(64), last(80), last(96));
  const words = i16x8.narrow_i32x4_s(low, high);
  putCodes(planeY + <usize>(y * width + x), i8x16.narrow_i16x8_u(words, words), min(8, width - x));
}

// @ts-ignore: decorator
@inline function codesOf(
  light: v128, smooth: v128, grain: v128, code: v128, curve: v128, gain: v128, noise: v128, glare: v128, keep: v128, dim: v128,
): v128 {
  const value = film(mul(mx(K(0), add(mad(sub(light, smooth), keep, smooth), glare)), dim));
  const all = mad(grain, noise, mad(sub(value, curve), gain, code));
  return rounded(f32x4.pmin(K(235), mx(K(16), all)));
}
