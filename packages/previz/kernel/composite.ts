/** From linear light to the finished picture: exposure, tone map, grade, grain, and I420 in BT.709 limited range. */
import {
  CENTRE_X, CENTRE_Y, CONTRAST, EXPOSURE, FADE, FRAME, GRAIN, SATURATION, SEED, TINT_HIGHLIGHTS, TINT_SHADOWS, VIGNETTE,
} from '../src/render/params';
import { SHARP, blurTilesX, blurs, radiusAt, tileBlur } from './focus';
import { glareB, glareG, glareR, glareRow, glares } from './glare';
import {
  blurRadius, depthPlane, halfB, halfG, halfR, halfRow, hdrB, hdrG, hdrR, height, pf, pi, planeU, planeV, planeY, rowBytes, take,
  width,
} from './state';
import { K, abs4, add, div, mad, mix, mul, mx, sat, sub } from './lanes';

/** Scene light to the curve's scale at exposure 1. */
const SCALE: f32 = 0.26;

/**
 * Filmic curve from scene light to display code 0..1 (the display's gamma is part of it): a soft toe, 0.18 to about 0.46,
 * 4.2 (white paper in full sun) to about 0.87, and a long shoulder.
 */
// @ts-ignore: decorator
@inline export function film(x: v128): v128 {
  const steep = mul(x, v128.load(F, F_CURVE));
  return div(mul(x, add(steep, v128.load(F, F_CURVE + 32))), mad(x, add(steep, v128.load(F, F_CURVE + 16)), v128.load(F, F_CURVE + 48)));
}

// The frame's constants as splats, so that the loops only load them: the compiler would make them anew for every pixel.
export const C: usize = memory.data(32 * 16, 16);
export const C_EXPOSURE: usize = 0;
export const C_VIGNETTE: usize = 16;
/** The grade of a channel is (channel * C_CHANNEL + luma * C_LUMA + C_LIFT) * tint. */
export const C_CHANNEL: usize = 32;
export const C_LUMA: usize = 48;
export const C_LIFT: usize = 64;
export const C_SHADOWS: usize = 80;
export const C_HIGHLIGHTS: usize = 128;
export const C_GRAIN: usize = 176;
const C_FADE: usize = 192;
const C_OVER_X: usize = 208;
const C_LINE: usize = 224;
// Then what is the same for every frame.
export const F: usize = memory.data<f32>([
  6.2, 6.2, 6.2, 6.2, 1.7, 1.7, 1.7, 1.7, 0.5, 0.5, 0.5, 0.5, 0.06, 0.06, 0.06, 0.06,
  0.2126, 0.2126, 0.2126, 0.2126, 0.7152, 0.7152, 0.7152, 0.7152, 0.0722, 0.0722, 0.0722, 0.0722, 1, 1, 1, 1,
  46.559, 46.559, 46.559, 46.559, 156.629, 156.629, 156.629, 156.629, 15.812, 15.812, 15.812, 15.812, 16, 16, 16, 16,
  -6.416, -6.416, 28, 28, -21.584, -21.584, -25.4325, -25.4325, 28, 28, -2.5675, -2.5675, 128, 128, 128, 128,
  0.625, 0.875, 0.875, 0.625, 0.375, 0.125, 0, 0, 0, 0, 0.125, 0.375, 12582912, 12582912, 12582912, 12582912,
  0.000000059838, 0.000000059838, 0.000000059838, 0.000000059838,
]);
const F_CURVE: usize = 0;
export const F_LUMA: usize = 64;
const F_ONE: usize = 112;
const F_CODE: usize = 128;
/** Two of U, then two of V, of the sums of four pixels. */
const F_CHROMA: usize = 192;
const F_GLARE: usize = 256;
/** Rounds to whole numbers in the low bits. */
const F_ROUND: usize = 304;
/** A code value, over what a hash's half holds. */
export const F_DITHER: usize = 320;
export const I: usize = memory.data<i32>([
  0x2c1b3c6d, 0x2c1b3c6d, 0x2c1b3c6d, 0x2c1b3c6d, 0x297a2d39, 0x297a2d39, 0x297a2d39, 0x297a2d39,
  0x10001, 0x10001, 0x10001, 0x10001, 0x4b400000, 0x4b400000, 0x4b400000, 0x4b400000,
  -1621906252, -1621906252, -1621906252, -1621906252,
]);

/** The grade does something. */
export let graded: bool = false;
export let salt: i32 = 0;

export function prepare(): void {
  v128.store(C, K(pf(EXPOSURE) * SCALE), C_EXPOSURE);
  v128.store(C, K(pf(VIGNETTE) * <f32>0.22), C_VIGNETTE);
  const saturation = pf(SATURATION), contrast = pf(CONTRAST), middle: f32 = 0.45;
  v128.store(C, K(saturation * contrast), C_CHANNEL);
  v128.store(C, K(contrast - saturation * contrast), C_LUMA);
  v128.store(C, K(middle - middle * contrast), C_LIFT);
  for (let i: usize = 0; i < 3; i++) {
    v128.store(C + (i << 4), K(pf(TINT_SHADOWS + <i32>i)), C_SHADOWS);
    v128.store(C + (i << 4), K(pf(TINT_HIGHLIGHTS + <i32>i) - pf(TINT_SHADOWS + <i32>i)), C_HIGHLIGHTS);
  }
  graded = saturation != 1 || contrast != 1;
  for (let i = 0; i < 3; i++) {
    if (pf(TINT_SHADOWS + i) != 1 || pf(TINT_HIGHLIGHTS + i) != 1) graded = true;
  }
  // Two hashes make a triangle whose deviation is 1/2.45 of its half width; they come as sixteen bits each.
  v128.store(C, K(pf(GRAIN) * <f32>(4 * 2.45 / 255 / 65536)), C_GRAIN);
  v128.store(C, K(pf(FADE)), C_FADE);
  v128.store(C, K(1 / pf(CENTRE_X)), C_OVER_X);
  salt = pi(SEED) ^ (pi(FRAME) * 0x3c6ef372);
}

/** Pixels of a strip of a pair of rows: the loops over it are short, so that the machine works on several pixels at once. */
const STRIP: i32 = 64;
const STRIP_BYTES: usize = 256;
// Light of the upper row's pixels, r g b, then the lower row's; finish() makes colours for the display of it. Then exposure, luma codes.
const LIGHT: usize = memory.data(9 * 256, 16);
const LOWER: usize = 768;
const DIM: usize = LIGHT + 1536;
const LUMA: usize = LIGHT + 1792;

/** Half-size values at four pixels of row y: v holds the two nearest rows' mix of the columns x/2 - 1 .. x/2 + 2. */
// @ts-ignore: decorator
@inline export function doubled(v: v128): v128 {
  return mad(i32x4.shuffle(v, v, 0, 1, 1, 2), f32x4(0.25, 0.75, 0.25, 0.75), mul(i32x4.shuffle(v, v, 1, 2, 2, 3), f32x4(0.75, 0.25, 0.75, 0.25)));
}

/** Four pixels from a quarter-size row. */
// @ts-ignore: decorator
@inline function quadrupled(a: usize): v128 {
  return mad(
    v128.load32_splat(a), v128.load(F, F_GLARE),
    mad(v128.load32_splat(a - 4), v128.load(F, F_GLARE + 16), mul(v128.load32_splat(a + 4), v128.load(F, F_GLARE + 32))),
  );
}

/** Mixes the two rows of glare about the pair of rows y, y + 1; its three colours one after another. */
export function mixGlare(y: i32, glareLine: usize): void {
  const qy = y >> 2;
  const other = (y & 2) == 0 ? max(0, qy - 1) : qy + 1;
  const w = K(0.25);
  const o0 = <usize>qy * glareRow - 16;
  const o1 = <usize>other * glareRow - 16;
  for (let c = 0; c < 3; c++) {
    const from = c == 0 ? glareR : c == 1 ? glareG : glareB;
    const to = glareLine + <usize>c * glareRow - 16;
    for (let i: usize = 0; i < glareRow; i += 16) {
      const a = v128.load(from + o0 + i);
      v128.store(to + i, mad(sub(v128.load(from + o1 + i), a), w, a));
    }
  }
}

// @ts-ignore: decorator
@inline export function outOfFocus(radius: v128, cover: v128): v128 {
  return mx(sat(mul(sub(radius, K(0.6)), K(0.8))), sat(cover));
}

/** Mixes the picture out of focus into four pixels of a pair of rows at `to`; `at`: bytes to the upper ones in the planes. */
function soften(to: usize, x: i32, y: i32, at: usize): void {
  const hy = y >> 1;
  const columns = (<usize>(x >> 1) << 2) - 4;
  const o = <usize>hy * halfRow + columns;
  const over = <usize>max(0, hy - 1) * halfRow + columns;
  const under = <usize>min((height >> 1) - 1, hy + 1) * halfRow + columns;
  const near = K(0.75), far = K(0.25);
  const cover = mul(v128.load(blurRadius + o), near);
  const t0 = outOfFocus(abs4(radiusAt(v128.load(depthPlane + at), <f32>y + 0.5)), doubled(mad(v128.load(blurRadius + over), far, cover)));
  const t1 = outOfFocus(abs4(radiusAt(v128.load(depthPlane + at + rowBytes), <f32>y + 1.5)), doubled(mad(v128.load(blurRadius + under), far, cover)));
  if (i32x4.bitmask(f32x4.gt(add(t0, t1), K(0))) == 0) return;
  softenPlane(halfR, to, o, over, under, t0, t1);
  softenPlane(halfG, to + STRIP_BYTES, o, over, under, t0, t1);
  softenPlane(halfB, to + STRIP_BYTES * 2, o, over, under, t0, t1);
}
// @ts-ignore: decorator
@inline function softenPlane(plane: usize, to: usize, o: usize, over: usize, under: usize, t0: v128, t1: v128): void {
  const middle = mul(v128.load(plane + o), K(0.75));
  v128.store(to, mix(v128.load(to), doubled(mad(v128.load(plane + over), K(0.25), middle)), t0));
  v128.store(to, mix(v128.load(to, LOWER), doubled(mad(v128.load(plane + under), K(0.25), middle)), t1), LOWER);
}

/** Light of a strip's pixels, out of focus where it is so, to LIGHT. */
function gatherStrip(x0: i32, y: i32, end: i32): void {
  const row = <usize>y * rowBytes;
  const blurRow = tileBlur + <usize>((y >> 5) * blurTilesX << 2);
  const r = hdrR + row, g = hdrG + row, b = hdrB + row;
  const down = rowBytes;
  let to = LIGHT;
  for (let x = x0; x < end; x += 4, to += 16) {
    const o = <usize>x << 2;
    v128.store(to, v128.load(r + o));
    v128.store(to, v128.load(g + o), STRIP_BYTES);
    v128.store(to, v128.load(b + o), STRIP_BYTES * 2);
    v128.store(to, v128.load(r + o + down), LOWER);
    v128.store(to, v128.load(g + o + down), LOWER + STRIP_BYTES);
    v128.store(to, v128.load(b + o + down), LOWER + STRIP_BYTES * 2);
    if (blurs && load<f32>(blurRow + <usize>(x >> 5 << 2)) >= SHARP) soften(to, x, y, row + o);
  }
}

/** Adds a colour's glare, given for every fourth pixel of the strip, to both rows at `to`. */
function addGlare(to: usize, end: usize, from: usize): void {
  for (; to < end; to += 16, from += 4) {
    const glare = quadrupled(from);
    v128.store(to, add(v128.load(to), glare));
    v128.store(to, add(v128.load(to, LOWER), glare), LOWER);
  }
}

/** Exposure, less towards the corners, of a strip's pixels to DIM. */
function exposeStrip(x0: i32, y: i32, end: usize): void {
  const dy = (<f32>y + 1 - pf(CENTRE_Y)) / pf(CENTRE_Y);
  v128.store(DIM, K(dy * dy));
  const dy2 = v128.load(DIM);
  let px = sub(add(K(<f32>x0), f32x4(0.5, 1.5, 2.5, 3.5)), K(pf(CENTRE_X)));
  for (let to = DIM; to < end; to += 16, px = add(px, K(4))) {
    const dx = mul(px, v128.load(C, C_OVER_X));
    const edge2 = mad(dx, dx, dy2);
    v128.store(to, div(v128.load(C, C_EXPOSURE), mad(mad(edge2, edge2, edge2), v128.load(C, C_VIGNETTE), v128.load(F, F_ONE))));
  }
}

/** Display colours of a strip of a row from its light, in place, and their luma codes to `luma`. */
function finish(strip: usize, end: usize, luma: usize, x0: i32, y: i32): void {
  const zero = K(0);
  let dims = DIM;
  v128.store(C, i32x4.splat(y * 0x165667b1 ^ salt), C_LINE);
  let xHash = i32x4.mul(i32x4.add(i32x4.splat(x0), i32x4(0, 1, 2, 3)), i32x4.splat(0x27d4eb2d));
  for (let at = strip; at < end; at += 16, dims += 16, luma += 16) {
    const dim = v128.load(dims);
    let r = film(mul(mx(zero, v128.load(at)), dim));
    let g = film(mul(mx(zero, v128.load(at, STRIP_BYTES)), dim));
    let b = film(mul(mx(zero, v128.load(at, STRIP_BYTES * 2)), dim));
    const one = v128.load(F, F_ONE);
    const light = add(mad(r, v128.load(F, F_LUMA), mul(b, v128.load(F, F_LUMA + 32))), mul(g, v128.load(F, F_LUMA + 16)));
    const t = f32x4.pmin(one, mx(zero, light));
    if (graded) {
      const k = v128.load(C, C_CHANNEL);
      const rest = mad(light, v128.load(C, C_LUMA), v128.load(C, C_LIFT));
      r = mul(mad(r, k, rest), mad(v128.load(C, C_HIGHLIGHTS), t, v128.load(C, C_SHADOWS)));
      g = mul(mad(g, k, rest), mad(v128.load(C, C_HIGHLIGHTS + 16), t, v128.load(C, C_SHADOWS + 16)));
      b = mul(mad(b, k, rest), mad(v128.load(C, C_HIGHLIGHTS + 32), t, v128.load(C, C_SHADOWS + 32)));
    }
    // Grain (strongest in the mid-tones) and a code value of dither against bands: the sum of a hash's two halves.
    let h = v128.xor(xHash, v128.load(C, C_LINE));
    h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), v128.load(I));
    h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), v128.load(I, 16));
    h = i32x4.dot_i16x8_s(v128.xor(h, i32x4.shr_u(h, 16)), v128.load(I, 32));
    xHash = i32x4.add(xHash, v128.load(I, 64));
    const n = mul(f32x4.convert_i32x4_s(h), mad(mul(t, sub(one, t)), v128.load(C, C_GRAIN), v128.load(F, F_DITHER)));
    const fade = v128.load(C, C_FADE);
    r = mul(f32x4.pmin(one, mx(zero, add(r, n))), fade);
    g = mul(f32x4.pmin(one, mx(zero, add(g, n))), fade);
    b = mul(f32x4.pmin(one, mx(zero, add(b, n))), fade);
    v128.store(at, r);
    v128.store(at, g, STRIP_BYTES);
    v128.store(at, b, STRIP_BYTES * 2);
    const code = add(mad(r, v128.load(F, F_CODE), mul(b, v128.load(F, F_CODE + 32))), mad(g, v128.load(F, F_CODE + 16), v128.load(F, F_CODE + 48)));
    v128.store(luma, rounded(code));
  }
}

/** Values of 0..255 to the nearest whole numbers. */
// @ts-ignore: decorator
@inline export function rounded(a: v128): v128 { return i32x4.sub(add(a, v128.load(F, F_ROUND)), v128.load(I, 48)); }

/** Sums of 2x2 pixels, two of them twice. */
// @ts-ignore: decorator
@inline function pairs(at: usize): v128 {
  const v = add(v128.load(at), v128.load(at, LOWER));
  return add(i32x4.shuffle(v, v, 0, 2, 0, 2), i32x4.shuffle(v, v, 1, 3, 1, 3));
}

/** Writes a strip's codes into the planes. */
function encodeStrip(x0: i32, y: i32, end: i32): void {
  const w = width;
  const toY = planeY + <usize>(y * w);
  const chroma = <usize>(y >> 1) * <usize>(w >> 1);
  const toU = planeU + chroma;
  const toV = planeV + chroma;
  let luma = LUMA;
  let at = LIGHT;
  for (let x = x0; x < end; x += 4, luma += 16, at += 16) {
    const words = i16x8.narrow_i32x4_s(v128.load(luma), v128.load(luma, STRIP_BYTES));
    const codes = i8x16.narrow_i16x8_u(words, words);
    // Colour differences: two of U, then two of V.
    const halves = rounded(add(
      mad(pairs(at), v128.load(F, F_CHROMA), mul(pairs(at + STRIP_BYTES * 2), v128.load(F, F_CHROMA + 32))),
      mad(pairs(at + STRIP_BYTES), v128.load(F, F_CHROMA + 16), v128.load(F, F_CHROMA + 48)),
    ));
    const uv = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(halves, halves), halves);
    const to = toY + <usize>x;
    const half = <usize>(x >> 1);
    if (x + 4 <= w) {
      v128.store32_lane(to, codes, 0);
      v128.store32_lane(to + <usize>w, codes, 1);
      v128.store16_lane(toU + half, uv, 0);
      v128.store16_lane(toV + half, uv, 1);
    } else {
      // Widths are even: two pixels are left.
      v128.store16_lane(to, codes, 0);
      v128.store16_lane(to + <usize>w, codes, 2);
      v128.store8_lane(toU + half, uv, 0);
      v128.store8_lane(toV + half, uv, 2);
    }
  }
}

export function composite(): void {
  prepare();
  const lines = glares ? take(glareRow * 3 + 64) + 16 : 0;
  for (let y = 0; y < height; y += 2) {
    if (glares) mixGlare(y, lines);
    for (let x = 0; x < width; x += STRIP) {
      const end = min(width, x + STRIP);
      const bytes = <usize>(end - x + 3 & ~3) << 2;
      gatherStrip(x, y, end);
      if (glares) {
        for (let c: usize = 0; c < 3; c++) {
          const to = LIGHT + STRIP_BYTES * c;
          addGlare(to, to + bytes, lines + glareRow * c + <usize>x);
        }
      }
      exposeStrip(x, y, DIM + bytes);
      finish(LIGHT, LIGHT + bytes, LUMA, x, y);
      finish(LIGHT + LOWER, LIGHT + LOWER + bytes, LUMA + STRIP_BYTES, x, y + 1);
      encodeStrip(x, y, end);
    }
  }
}
