/** From linear light to the finished picture: exposure, tone map, grade, grain, and I420 in BT.709 limited range. */
import {
  CENTRE_X, CENTRE_Y, CONTRAST, EXPOSURE, FADE, FISHEYE, FRAME, GRAIN, SATURATION, SEED, TINT_HIGHLIGHTS, TINT_SHADOWS, VIGNETTE,
} from '../src/render/params';
import { SHARP, blurTilesX, blurs, radiusAt, tileBlur } from './focus';
import { glareB, glareG, glareR, glareRow, glares } from './glare';
import {
  blurRadius, depthPlane, halfB, halfG, halfR, halfRow, hdrB, hdrG, hdrR, height, pf, pi, planeU, planeV, planeY, rowBytes, take,
  tilesX, tilesY, width,
} from './state';
import { K, abs4, add, div, mad, mix, mul, mx, sat, sub } from './lanes';

/** Scene light to the curve's scale at exposure 1. */
const SCALE: f32 = 0.26;
/** The curve's steepness, part of the exposure. */
const STEEP: f32 = 6.2;

/**
 * Filmic curve from STEEP times scene light to display code 0..1 (the display's gamma is part of it): a soft toe, 0.18 to about 0.46,
 * 4.2 (white paper in full sun) to about 0.87, and a long shoulder.
 */
// @ts-ignore: decorator
@inline export function film(x: v128): v128 {
  return div(mul(x, add(x, v128.load(F, F_CURVE + 16))), mad(x, add(x, v128.load(F, F_CURVE)), v128.load(F, F_CURVE + 32)));
}

// The frame's constants as splats, so that the loops only load them: the compiler would make them anew for every pixel.
export const C: usize = memory.data(24 * 16, 16);
export const C_EXPOSURE: usize = 0;
export const C_VIGNETTE: usize = 16;
/** The grade of a channel is (channel * C_CHANNEL + luma * C_LUMA + C_LIFT) * tint. */
export const C_CHANNEL: usize = 32;
export const C_LUMA: usize = 48;
export const C_LIFT: usize = 64;
export const C_SHADOWS: usize = 80;
export const C_HIGHLIGHTS: usize = 128;
export const C_GRAIN: usize = 176;
const C_OVER_X: usize = 192;
/** As CODE, less where the picture fades. */
const C_CODE: usize = 208;
const C_U: usize = 256;
const C_V: usize = 304;
// Then what is the same for every frame.
export const F: usize = memory.data<f32>([
  1.7, 1.7, 1.7, 1.7, 0.5, 0.5, 0.5, 0.5, 0.372, 0.372, 0.372, 0.372, 1, 1, 1, 1,
  0.2126, 0.2126, 0.2126, 0.2126, 0.7152, 0.7152, 0.7152, 0.7152, 0.0722, 0.0722, 0.0722, 0.0722,
  0.625, 0.875, 0.875, 0.625, 0.375, 0.125, 0, 0, 0, 0, 0.125, 0.375, 12582912, 12582912, 12582912, 12582912,
  0.000000059838, 0.000000059838, 0.000000059838, 0.000000059838, 16, 16, 16, 16, 128, 128, 128, 128,
]);
const F_CURVE: usize = 0;
const F_ONE: usize = 48;
export const F_LUMA: usize = 64;
const F_GLARE: usize = 112;
/** Rounds to whole numbers in the low bits. */
const F_ROUND: usize = 160;
/** A code value, over what a hash's half holds. */
export const F_DITHER: usize = 176;
const F_BLACK: usize = 192;
const F_GREY: usize = 208;
/** Codes of full red, green and blue: of luma; and of U and of V, for the sums of four pixels. */
const CODE: usize = memory.data<f32>([46.559, 156.629, 15.812, -6.416, -21.584, 28, 28, -25.4325, -2.5675]);
const CODES: usize = 9;

/** Noise, sums of the two halves of hashes. The grain of every strip of a row is a stretch of it. */
const NOISES: i32 = 4096;
const NOISE: usize = memory.data(4096 * 4 + 256, 16);
let noisy: bool = false;

function makeNoise(): void {
  noisy = true;
  for (let i = 0; i < NOISES; i++) {
    const h = hash(i * 0x27d4eb2d);
    store<f32>(NOISE + (<usize>i << 2), <f32>(<i32>(h & 0xffff) + <i32>(h >> 16) - 0xffff));
  }
  memory.copy(NOISE + (NOISES << 2), NOISE, STRIP_BYTES);
}

function hash(seed: u32): u32 {
  let h = seed;
  h = (h ^ (h >> 15)) * 0x2c1b3c6d;
  h = (h ^ (h >> 13)) * 0x297a2d39;
  return h ^ (h >> 16);
}

/** The grade does something. */
export let graded: bool = false;
let salt: i32 = 0;

export function prepare(): void {
  v128.store(C, K(pf(EXPOSURE) * (SCALE * STEEP)), C_EXPOSURE);
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
  const fade = pf(FADE);
  for (let i: usize = 0; i < CODES; i++) v128.store(C + (i << 4), K(load<f32>(CODE + (i << 2)) * fade), C_CODE);
  if (!noisy) makeNoise();
  v128.store(C, K(1 / pf(CENTRE_X)), C_OVER_X);
  salt = pi(SEED) ^ (pi(FRAME) * 0x3c6ef372);
}

/** Pixels of a strip of a pair of rows: the loops over it are short, so that the machine works on several pixels at once. */
const STRIP: i32 = 64;
const STRIP_BYTES: usize = 256;
// Light of the upper row's pixels, r g b, then the lower row's, where the planes do not hold it; exposure, luma codes of both rows and
// the glare's three colours; then colours for the display, in the order of the light.
const LIGHT: usize = memory.data(18 * 256, 16);
const LOWER: usize = 768;
const DIM: usize = LIGHT + 1536;
const LUMA: usize = LIGHT + 1792;
const GLARE: usize = LIGHT + 2304;
const SHOWN: usize = LIGHT + 3072;

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

/** Which tiles show nothing but the half-size picture; a byte a tile. */
let halfTiles: usize = 0;
/** Before the first noteHalf() of a picture. */
export function startHalves(): void { halfTiles = take(<usize>(tilesX * tilesY)); }
export function noteHalf(tx: i32, ty: i32, half: bool): void { store<u8>(halfTiles + <usize>(ty * tilesX + tx), half ? 1 : 0); }

/** Brings a pair of rows of the half-size picture to LIGHT: what soften() makes of pixels that are well out of focus. */
function enlargeStrip(x0: i32, y: i32, end: i32): void {
  const hy = y >> 1;
  const o = <usize>hy * halfRow, over = <usize>max(0, hy - 1) * halfRow, under = <usize>min((height >> 1) - 1, hy + 1) * halfRow;
  for (let c: usize = 0; c < 3; c++) {
    const plane = c == 0 ? halfR : c == 1 ? halfG : halfB;
    let to = LIGHT + c * STRIP_BYTES;
    let at = plane + (<usize>(x0 >> 1) << 2) - 4;
    for (let x = x0; x < end; x += 4, to += 16, at += 8) {
      const middle = mul(v128.load(at + o), K(0.75));
      v128.store(to, doubled(mad(v128.load(at + over), K(0.25), middle)));
      v128.store(to, doubled(mad(v128.load(at + under), K(0.25), middle)), LOWER);
    }
  }
}

/** Whether any of a strip is out of focus. */
// @ts-ignore: decorator
@inline function isSoft(x0: i32, y: i32, end: i32): bool {
  if (!blurs) return false;
  const row = tileBlur + <usize>((y >> 5) * blurTilesX << 2);
  return load<f32>(row + <usize>(x0 >> 5 << 2)) >= SHARP || load<f32>(row + <usize>(end - 1 >> 5 << 2)) >= SHARP;
}

/** Brings the light of a pair of rows of a strip to LIGHT, out of focus where it is so. */
function gatherStrip(x0: i32, y: i32, end: i32): void {
  const bytes = <usize>(end - x0 + 3 & ~3) << 2, first = <usize>x0 << 2, row = <usize>y * rowBytes;
  for (let c: usize = 0; c < 3; c++) {
    const plane = c == 0 ? hdrR : c == 1 ? hdrG : hdrB;
    const to = LIGHT + c * STRIP_BYTES;
    copyRow(to, plane + row + first, bytes);
    copyRow(to + LOWER, plane + row + rowBytes + first, bytes);
  }
  const blurRow = tileBlur + <usize>((y >> 5) * blurTilesX << 2);
  let to = LIGHT;
  for (let x = x0; x < end; x += 4, to += 16) {
    if (load<f32>(blurRow + <usize>(x >> 5 << 2)) >= SHARP) soften(to, x, y, row + (<usize>x << 2));
  }
}

/** Short copies cost less than a call to copy memory. */
// @ts-ignore: decorator
@inline function copyRow(to: usize, from: usize, bytes: usize): void {
  for (let o: usize = 0; o < bytes; o += 16) v128.store(to + o, v128.load(from + o));
}

/** A colour's glare, given for every fourth pixel of the strip, to every pixel at `to`. */
function spreadGlare(to: usize, end: usize, from: usize): void {
  for (; to < end; to += 16, from += 4) v128.store(to, quadrupled(from));
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

/** Display colours to SHOWN + `to`, and luma codes to `luma`, of `bytes` of a row's light. */
function finish(r: usize, g: usize, b: usize, bytes: usize, to: usize, luma: usize, noise: usize): void {
  const zero = K(0);
  to += SHOWN;
  for (let o: usize = 0; o < bytes; o += 16) {
    const dim = v128.load(DIM + o);
    let red = film(mul(mx(zero, add(v128.load(r + o), v128.load(GLARE + o))), dim));
    let green = film(mul(mx(zero, add(v128.load(g + o), v128.load(GLARE + o, STRIP_BYTES))), dim));
    let blue = film(mul(mx(zero, add(v128.load(b + o), v128.load(GLARE + o, STRIP_BYTES * 2))), dim));
    const one = v128.load(F, F_ONE);
    const light = add(mad(red, v128.load(F, F_LUMA), mul(blue, v128.load(F, F_LUMA + 32))), mul(green, v128.load(F, F_LUMA + 16)));
    if (graded) {
      const k = v128.load(C, C_CHANNEL);
      const rest = mad(light, v128.load(C, C_LUMA), v128.load(C, C_LIFT));
      red = mul(mad(red, k, rest), mad(v128.load(C, C_HIGHLIGHTS), light, v128.load(C, C_SHADOWS)));
      green = mul(mad(green, k, rest), mad(v128.load(C, C_HIGHLIGHTS + 16), light, v128.load(C, C_SHADOWS + 16)));
      blue = mul(mad(blue, k, rest), mad(v128.load(C, C_HIGHLIGHTS + 32), light, v128.load(C, C_SHADOWS + 32)));
    }
    // Grain (strongest in the mid-tones) and a code value of dither against bands.
    const n = mul(v128.load(noise + o), mad(mul(light, sub(one, light)), v128.load(C, C_GRAIN), v128.load(F, F_DITHER)));
    red = f32x4.pmin(one, mx(zero, add(red, n)));
    green = f32x4.pmin(one, mx(zero, add(green, n)));
    blue = f32x4.pmin(one, mx(zero, add(blue, n)));
    v128.store(to + o, red);
    v128.store(to + o, green, STRIP_BYTES);
    v128.store(to + o, blue, STRIP_BYTES * 2);
    const code = add(mad(red, v128.load(C, C_CODE), mul(blue, v128.load(C, C_CODE + 32))), mad(green, v128.load(C, C_CODE + 16), v128.load(F, F_BLACK)));
    v128.store(luma + o, rounded(code));
  }
}

/** Where a strip of a row takes its noise. */
// @ts-ignore: decorator
@inline export function noiseAt(x0: i32, y: i32): usize {
  return NOISE + <usize>((hash((x0 * 0x27d4eb2d) ^ (y * 0x165667b1) ^ salt) & (NOISES - 1)) << 2);
}

/** Values of 0..255 to the nearest whole numbers. */
// @ts-ignore: decorator
@inline export function rounded(a: v128): v128 { return i32x4.sub(add(a, v128.load(F, F_ROUND)), i32x4.splat(0x4b400000)); }

/** Sums of four times 2x2 pixels. */
// @ts-ignore: decorator
@inline function sums(at: usize): v128 {
  const a = add(v128.load(at), v128.load(at, LOWER)), b = add(v128.load(at, 16), v128.load(at, LOWER + 16));
  return add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7));
}

/** Writes a strip's codes into the planes. */
function encodeStrip(x0: i32, y: i32, end: i32): void {
  const w = <usize>width;
  let upper = planeY + <usize>y * w + <usize>x0;
  const chroma = <usize>(y >> 1) * (w >> 1) + <usize>(x0 >> 1);
  let u = planeU + chroma, v = planeV + chroma;
  let luma = LUMA;
  let at = SHOWN;
  for (let left = end - x0; left > 0; left -= 8, luma += 32, at += 32, upper += 8, u += 4, v += 4) {
    const codes = i8x16.narrow_i16x8_u(
      i16x8.narrow_i32x4_s(v128.load(luma), v128.load(luma, 16)),
      i16x8.narrow_i32x4_s(v128.load(luma, STRIP_BYTES), v128.load(luma, STRIP_BYTES + 16)),
    );
    const r = sums(at), g = sums(at + STRIP_BYTES), b = sums(at + STRIP_BYTES * 2);
    const grey = v128.load(F, F_GREY);
    const words = i16x8.narrow_i32x4_s(
      rounded(add(mad(r, v128.load(C, C_U), grey), mad(g, v128.load(C, C_U + 16), mul(b, v128.load(C, C_U + 32))))),
      rounded(add(mad(r, v128.load(C, C_V), grey), mad(g, v128.load(C, C_V + 16), mul(b, v128.load(C, C_V + 32))))),
    );
    const uv = i8x16.narrow_i16x8_u(words, words);
    if (left >= 8) {
      v128.store64_lane(upper, codes, 0);
      v128.store64_lane(upper + w, codes, 1);
      v128.store32_lane(u, uv, 0);
      v128.store32_lane(v, uv, 1);
    } else {
      v128.store(LUMA, codes);
      v128.store(LUMA, uv, 16);
      memory.copy(upper, LUMA, left);
      memory.copy(upper + w, LUMA + 8, left);
      memory.copy(u, LUMA + 16, left >> 1);
      memory.copy(v, LUMA + 20, left >> 1);
    }
  }
}

export function composite(): void {
  prepare();
  const lines = glares ? take(glareRow * 3 + 64) + 16 : 0;
  const bends = pf(FISHEYE) > 0;
  if (!glares) memory.fill(GLARE, 0, STRIP_BYTES * 3);
  for (let y = 0; y < height; y += 2) {
    if (glares) mixGlare(y, lines);
    for (let x = 0; x < width; x += STRIP) {
      const end = min(width, x + STRIP);
      const bytes = <usize>(end - x + 7 & ~7) << 2;
      if (glares) {
        for (let c: usize = 0; c < 3; c++) {
          const to = GLARE + STRIP_BYTES * c;
          spreadGlare(to, to + bytes, lines + glareRow * c + <usize>x);
        }
      }
      exposeStrip(x, y, DIM + bytes);
      const upper = noiseAt(x, y), lower = noiseAt(x, y + 1);
      const half = !bends && load<u8>(halfTiles + <usize>((y >> 6) * tilesX + (x >> 6))) != 0;
      if (half || isSoft(x, y, end)) {
        if (half) enlargeStrip(x, y, end);
        else gatherStrip(x, y, end);
        finish(LIGHT, LIGHT + STRIP_BYTES, LIGHT + STRIP_BYTES * 2, bytes, 0, LUMA, upper);
        finish(LIGHT + LOWER, LIGHT + LOWER + STRIP_BYTES, LIGHT + LOWER + STRIP_BYTES * 2, bytes, LOWER, LUMA + STRIP_BYTES, lower);
      } else {
        const at = <usize>y * rowBytes + (<usize>x << 2), under = at + rowBytes;
        finish(hdrR + at, hdrG + at, hdrB + at, bytes, 0, LUMA, upper);
        finish(hdrR + under, hdrG + under, hdrB + under, bytes, LOWER, LUMA + STRIP_BYTES, lower);
      }
      encodeStrip(x, y, end);
    }
  }
}
