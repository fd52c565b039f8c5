/** From linear light to the finished picture: exposure, tone map, grade, grain, and I420 in BT.709 limited range. */
import { CENTRE_X, CENTRE_Y, CONTRAST, EXPOSURE, FADE, FRAME, GRAIN, SATURATION, SEED, TINT_HIGHLIGHTS, TINT_SHADOWS, VIGNETTE } from '../src/render/params';
import { hdrB, hdrG, hdrR, height, pf, pi, planeU, planeV, planeY, rowBytes, width } from './state';
import { K, add, div, hash2, mad, mix, mn, mul, mx, sat, sub } from './lanes';

let outR: v128 = f32x4(0, 0, 0, 0);
let outG: v128 = f32x4(0, 0, 0, 0);
let outB: v128 = f32x4(0, 0, 0, 0);

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

// @ts-ignore: decorator
@inline function finish(r: v128, g: v128, b: v128, px: v128, py: v128, x: i32, y: i32): void {
  const dx = mul(sub(px, K(pf(CENTRE_X))), K(1 / pf(CENTRE_X)));
  const dy = mul(sub(py, K(pf(CENTRE_Y))), K(1 / pf(CENTRE_Y)));
  const edge = mad(dx, dx, mul(dy, dy));
  const dim = div(K(pf(EXPOSURE) * <f32>0.22), mad(mul(edge, edge), K(pf(VIGNETTE) * <f32>0.22), mad(edge, K(pf(VIGNETTE) * <f32>0.22), K(1))));
  r = film(mul(mx(K(0), r), dim));
  g = film(mul(mx(K(0), g), dim));
  b = film(mul(mx(K(0), b), dim));
  const luma = add(mul(r, K(0.2126)), add(mul(g, K(0.7152)), mul(b, K(0.0722))));
  const saturation = K(pf(SATURATION));
  r = mad(sub(r, luma), saturation, luma);
  g = mad(sub(g, luma), saturation, luma);
  b = mad(sub(b, luma), saturation, luma);
  const contrast = K(pf(CONTRAST));
  const middle = K(0.45);
  const t = sat(luma);
  r = mul(mad(sub(r, middle), contrast, middle), mix(K(pf(TINT_SHADOWS)), K(pf(TINT_HIGHLIGHTS)), t));
  g = mul(mad(sub(g, middle), contrast, middle), mix(K(pf(TINT_SHADOWS + 1)), K(pf(TINT_HIGHLIGHTS + 1)), t));
  b = mul(mad(sub(b, middle), contrast, middle), mix(K(pf(TINT_SHADOWS + 2)), K(pf(TINT_HIGHLIGHTS + 2)), t));
  // Grain (strongest in the mid-tones) and a code value of dither against bands.
  const salt = pi(SEED) ^ (pi(FRAME) * 0x3c6ef372);
  const xi = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3));
  const yi = i32x4.splat(y);
  const h = add(hash2(xi, yi, salt), sub(hash2(xi, yi, salt ^ 0x5bd1e995), K(1)));
  const size = mad(mul(t, sub(K(1), t)), K(pf(GRAIN) * <f32>(4 * 2.45 / 255)), K(1.0 / 255));
  const n = mul(h, size);
  const fade = K(pf(FADE));
  outR = mul(sat(add(r, n)), fade);
  outG = mul(sat(add(g, n)), fade);
  outB = mul(sat(add(b, n)), fade);
}

// @ts-ignore: decorator
@inline function lumaCode(): v128 {
  // 16.5: rounding is part of the offset.
  return add(add(mul(outR, K(46.559)), mul(outG, K(156.629))), add(mul(outB, K(15.812)), K(16.5)));
}

// @ts-ignore: decorator
@inline function bytes(a: v128): u32 {
  const i = i32x4.trunc_sat_f32x4_s(a);
  const s = i16x8.narrow_i32x4_s(i, i);
  return <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(s, s), 0);
}

export function composite(): void {
  const chromaWidth = <usize>(width >> 1);
  for (let y = 0; y < height; y += 2) {
    const row = <usize>y * rowBytes;
    const py0 = K(<f32>y + 0.5);
    const py1 = K(<f32>y + 1.5);
    let toY = planeY + <usize>(y * width);
    let toU = planeU + <usize>(y >> 1) * chromaWidth;
    let toV = planeV + <usize>(y >> 1) * chromaWidth;
    for (let x = 0; x < width; x += 4) {
      const at = row + <usize>(x << 2);
      const px = add(K(<f32>x), f32x4(0.5, 1.5, 2.5, 3.5));
      finish(v128.load(hdrR + at), v128.load(hdrG + at), v128.load(hdrB + at), px, py0, x, y);
      const r0 = outR;
      const g0 = outG;
      const b0 = outB;
      const luma0 = bytes(lumaCode());
      finish(v128.load(hdrR + at + rowBytes), v128.load(hdrG + at + rowBytes), v128.load(hdrB + at + rowBytes), px, py1, x, y + 1);
      const luma1 = bytes(lumaCode());
      // Mean of 2x2: the lanes' pairs.
      const r = add(r0, outR);
      const g = add(g0, outG);
      const b = add(b0, outB);
      const cr = add(i32x4.shuffle(r, r, 0, 2, 0, 2), i32x4.shuffle(r, r, 1, 3, 1, 3));
      const cg = add(i32x4.shuffle(g, g, 0, 2, 0, 2), i32x4.shuffle(g, g, 1, 3, 1, 3));
      const cb = add(i32x4.shuffle(b, b, 0, 2, 0, 2), i32x4.shuffle(b, b, 1, 3, 1, 3));
      const u = add(add(mul(cr, K(-25.664 / 4)), mul(cg, K(-86.336 / 4))), add(mul(cb, K(112.0 / 4)), K(128.5)));
      const v = add(add(mul(cr, K(112.0 / 4)), mul(cg, K(-101.730 / 4))), add(mul(cb, K(-10.270 / 4)), K(128.5)));
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
