/** From linear light to the finished picture: exposure, tone map, grade, grain, and I420 in BT.709 limited range. */
import {
  CENTRE_X, CENTRE_Y, CONTRAST, EXPOSURE, FADE, FRAME, GRAIN, SATURATION, SEED, TINT_HIGHLIGHTS, TINT_SHADOWS, VIGNETTE,
} from '../src/render/params';
import { blurTilesX, blurs, radiusAt, tileBlur } from './focus';
import { glareB, glareG, glareR, glareRow, glares } from './glare';
import {
  blurRadius, depthPlane, halfB, halfG, halfR, halfRow, hdrB, hdrG, hdrR, height, pf, pi, planeU, planeV, planeY, rowBytes, take,
  width,
} from './state';
import { K, abs4, add, div, mad, mix, mul, mx, sat, sub } from './lanes';

let outR: v128 = f32x4(0, 0, 0, 0);
let outG: v128 = f32x4(0, 0, 0, 0);
let outB: v128 = f32x4(0, 0, 0, 0);

/** Scene light to the curve's scale at exposure 1. */
const SCALE: f32 = 0.26;

/**
 * Filmic curve from scene light to display code 0..1 (the display's gamma is part of it): a soft toe, 0.18 to about 0.46,
 * 4.2 (white paper in full sun) to about 0.87, and a long shoulder.
 */
// @ts-ignore: decorator
@inline function film(x: v128): v128 {
  const top = mul(x, mad(x, K(6.2), K(0.5)));
  const bottom = mad(x, mad(x, K(6.2), K(1.7)), K(0.06));
  return div(top, bottom);
}

// The frame's constants as splats, so that the loops only load them.
const C: usize = memory.data(32 * 16, 16);
const C_EXPOSURE: usize = 0;
const C_VIGNETTE: usize = 16;
const C_SATURATION: usize = 32;
const C_CONTRAST: usize = 48;
const C_SHADOWS: usize = 64;
const C_HIGHLIGHTS: usize = 112;
const C_GRAIN: usize = 160;
const C_FADE: usize = 176;

function prepare(): void {
  v128.store(C, K(pf(EXPOSURE) * SCALE), C_EXPOSURE);
  v128.store(C, K(pf(VIGNETTE) * <f32>0.22), C_VIGNETTE);
  v128.store(C, K(pf(SATURATION)), C_SATURATION);
  v128.store(C, K(pf(CONTRAST)), C_CONTRAST);
  for (let i: usize = 0; i < 3; i++) {
    v128.store(C + (i << 4), K(pf(TINT_SHADOWS + <i32>i)), C_SHADOWS);
    v128.store(C + (i << 4), K(pf(TINT_HIGHLIGHTS + <i32>i) - pf(TINT_SHADOWS + <i32>i)), C_HIGHLIGHTS);
  }
  graded = pf(SATURATION) != 1 || pf(CONTRAST) != 1;
  for (let i = 0; i < 3; i++) {
    if (pf(TINT_SHADOWS + i) != 1 || pf(TINT_HIGHLIGHTS + i) != 1) graded = true;
  }
  // Two hashes make a triangle whose deviation is 1/2.45 of its half width.
  v128.store(C, K(pf(GRAIN) * <f32>(4 * 2.45 / 255)), C_GRAIN);
  v128.store(C, K(pf(FADE)), C_FADE);
}

/** The grade does something. */
let graded: bool = false;
let xHash: v128 = f32x4(0, 0, 0, 0);
let salt: i32 = 0;

/** Display colours of four pixels to outR.. `edge2`: squared distance from the picture's centre, in half sides. */
// @ts-ignore: decorator
@inline function finish(r: v128, g: v128, b: v128, edge2: v128, y: i32): void {
  const dim = div(v128.load(C, C_EXPOSURE), mad(mad(edge2, edge2, edge2), v128.load(C, C_VIGNETTE), K(1)));
  r = film(mul(mx(K(0), r), dim));
  g = film(mul(mx(K(0), g), dim));
  b = film(mul(mx(K(0), b), dim));
  const luma = add(mul(r, K(0.2126)), add(mul(g, K(0.7152)), mul(b, K(0.0722))));
  const t = sat(luma);
  if (graded) {
    const saturation = v128.load(C, C_SATURATION);
    const contrast = v128.load(C, C_CONTRAST);
    const middle = K(0.45);
    const base = sub(luma, middle);
    r = mul(mad(mad(sub(r, luma), saturation, base), contrast, middle), mad(v128.load(C, C_HIGHLIGHTS), t, v128.load(C, C_SHADOWS)));
    g = mul(mad(mad(sub(g, luma), saturation, base), contrast, middle), mad(v128.load(C, C_HIGHLIGHTS + 16), t, v128.load(C, C_SHADOWS + 16)));
    b = mul(mad(mad(sub(b, luma), saturation, base), contrast, middle), mad(v128.load(C, C_HIGHLIGHTS + 32), t, v128.load(C, C_SHADOWS + 32)));
  }
  // Grain (strongest in the mid-tones) and a code value of dither against bands: the sum of a hash's two halves.
  let h = v128.xor(xHash, i32x4.splat(y * 0x165667b1 ^ salt));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x2c1b3c6d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(0x297a2d39));
  h = v128.xor(h, i32x4.shr_u(h, 16));
  const two = add(f32x4.convert_i32x4_s(i32x4.shr_u(h, 16)), f32x4.convert_i32x4_s(v128.and(h, i32x4.splat(0xffff))));
  const n = mul(mad(two, K(1.0 / 65536), K(-1)), mad(mul(t, sub(K(1), t)), v128.load(C, C_GRAIN), K(1.0 / 255)));
  const fade = v128.load(C, C_FADE);
  outR = mul(sat(add(r, n)), fade);
  outG = mul(sat(add(g, n)), fade);
  outB = mul(sat(add(b, n)), fade);
}

// Linear light of four pixels before the curve.
let inR: v128 = f32x4(0, 0, 0, 0);
let inG: v128 = f32x4(0, 0, 0, 0);
let inB: v128 = f32x4(0, 0, 0, 0);

// Glare on four pixels of a pair of rows.
let addedR: v128 = f32x4(0, 0, 0, 0);
let addedG: v128 = f32x4(0, 0, 0, 0);
let addedB: v128 = f32x4(0, 0, 0, 0);

/** Half-size values at four pixels of row y: v holds the two nearest rows' mix of the columns x/2 - 1 .. x/2 + 2. */
// @ts-ignore: decorator
@inline function doubled(v: v128): v128 {
  return mad(i32x4.shuffle(v, v, 0, 1, 1, 2), f32x4(0.25, 0.75, 0.25, 0.75), mul(i32x4.shuffle(v, v, 1, 2, 2, 3), f32x4(0.75, 0.25, 0.75, 0.25)));
}
// @ts-ignore: decorator
@inline function half(plane: usize, o0: usize, o1: usize): v128 {
  return doubled(mad(v128.load(plane + o0), K(0.75), mul(v128.load(plane + o1), K(0.25))));
}

// @ts-ignore: decorator
@inline function gather(x: i32, y: i32, at: usize): void {
  inR = v128.load(hdrR + at);
  inG = v128.load(hdrG + at);
  inB = v128.load(hdrB + at);
  if (blurs) {
    const hx = x >> 1, hy = y >> 1;
    if (load<f32>(tileBlur + (<usize>((hy >> 4) * blurTilesX + (hx >> 4)) << 2)) >= 0.35) soften(x, y, at);
  }
  inR = add(inR, addedR);
  inG = add(inG, addedG);
  inB = add(inB, addedB);
}

/** Four pixels from a quarter-size row. */
// @ts-ignore: decorator
@inline function quadrupled(a: usize): v128 {
  return mad(v128.load32_splat(a), f32x4(0.625, 0.875, 0.875, 0.625), mad(v128.load32_splat(a - 4), f32x4(0.375, 0.125, 0, 0), mul(v128.load32_splat(a + 4), f32x4(0, 0, 0.125, 0.375))));
}

/** Mixes the two rows of glare about the pair of rows y, y + 1; its three colours one after another. */
function mixGlare(y: i32, glareLine: usize): void {
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

/** Mixes in the picture out of focus. */
function soften(x: i32, y: i32, at: usize): void {
  const hy = y >> 1;
  const other = max(0, min((height >> 1) - 1, (y & 1) != 0 ? hy + 1 : hy - 1));
  const hx = x >> 1;
  const o0 = <usize>hy * halfRow + (<usize>hx << 2) - 4;
  const o1 = <usize>other * halfRow + (<usize>hx << 2) - 4;
  const radius = abs4(radiusAt(v128.load(depthPlane + at), <f32>y + 0.5));
  const t = mx(sat(mul(sub(radius, K(0.6)), K(0.8))), sat(half(blurRadius, o0, o1)));
  inR = mix(inR, half(halfR, o0, o1), t);
  inG = mix(inG, half(halfG, o0, o1), t);
  inB = mix(inB, half(halfB, o0, o1), t);
}

// @ts-ignore: decorator
@inline function lumaCode(): v128 {
    return add(add(mul(outR, K(46.559)), mul(outG, K(156.629))), add(mul(outB, K(15.812)), K(16)));
}

// @ts-ignore: decorator
@inline function bytes(a: v128): u32 {
  // Values lie in 0..255: adding 2^23 + 2^22 rounds them into the low bits.
  const i = i32x4.sub(f32x4.add(a, K(12582912)), i32x4.splat(0x4b400000));
  const s = i16x8.narrow_i32x4_s(i, i);
  return <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(s, s), 0);
}

export function composite(): void {
  prepare();
  addedR = addedG = addedB = K(0);
  salt = pi(SEED) ^ (pi(FRAME) * 0x3c6ef372);
  const chromaWidth = <usize>(width >> 1);
  const lines = glares ? take(glareRow * 3 + 64) + 16 : 0;
  const overX: f32 = 1 / pf(CENTRE_X), overY: f32 = 1 / pf(CENTRE_Y);
  for (let y = 0; y < height; y += 2) {
    const row = <usize>y * rowBytes;
    const dy0 = (<f32>y + 0.5 - pf(CENTRE_Y)) * overY, dy1 = (<f32>y + 1.5 - pf(CENTRE_Y)) * overY;
    let toY = planeY + <usize>(y * width);
    let toU = planeU + <usize>(y >> 1) * chromaWidth;
    let toV = planeV + <usize>(y >> 1) * chromaWidth;
    if (glares) mixGlare(y, lines);
    for (let x = 0; x < width; x += 4) {
      const at = row + <usize>(x << 2);
      const dx = mul(add(K(<f32>x - pf(CENTRE_X)), f32x4(0.5, 1.5, 2.5, 3.5)), K(overX));
      const dx2 = mul(dx, dx);
      xHash = i32x4.mul(i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3)), i32x4.splat(0x27d4eb2d));
      if (glares) {
        const o = lines + (<usize>(x >> 2) << 2);
        addedR = quadrupled(o);
        addedG = quadrupled(o + glareRow);
        addedB = quadrupled(o + glareRow * 2);
      }
      gather(x, y, at);
      finish(inR, inG, inB, add(dx2, K(dy0 * dy0)), y);
      const r0 = outR;
      const g0 = outG;
      const b0 = outB;
      const luma0 = bytes(lumaCode());
      gather(x, y + 1, at + rowBytes);
      finish(inR, inG, inB, add(dx2, K(dy1 * dy1)), y + 1);
      const luma1 = bytes(lumaCode());
      // Mean of 2x2: the lanes' pairs.
      const r = add(r0, outR);
      const g = add(g0, outG);
      const b = add(b0, outB);
      const cr = add(i32x4.shuffle(r, r, 0, 2, 0, 2), i32x4.shuffle(r, r, 1, 3, 1, 3));
      const cg = add(i32x4.shuffle(g, g, 0, 2, 0, 2), i32x4.shuffle(g, g, 1, 3, 1, 3));
      const cb = add(i32x4.shuffle(b, b, 0, 2, 0, 2), i32x4.shuffle(b, b, 1, 3, 1, 3));
      const u = add(add(mul(cr, K(-25.664 / 4)), mul(cg, K(-86.336 / 4))), add(mul(cb, K(112.0 / 4)), K(128)));
      const v = add(add(mul(cr, K(112.0 / 4)), mul(cg, K(-101.730 / 4))), add(mul(cb, K(-10.270 / 4)), K(128)));
      if (x + 4 <= width) {
        store<u32>(toY, luma0);
        store<u32>(toY + <usize>width, luma1);
        store<u16>(toU, <u16>bytes(u));
        store<u16>(toV, <u16>bytes(v));
      } else {
        // Widths are even: two pixels are left.
        store<u16>(toY, <u16>luma0);
        store<u16>(toY + <usize>width, <u16>luma1);
        store<u8>(toU, <u8>bytes(u));
        store<u8>(toV, <u8>bytes(v));
      }
      toY += 4;
      toU += 2;
      toV += 2;
    }
  }
}
