/**
 * Depth of field at half size: every pixel gathers those neighbours whose disc of confusion reaches it. Sharp tiles are
 * skipped. Leaves its picture in the half-size planes and the cover of near, blurred things in blurRadius.
 */
import { ANAMORPHIC, BLUR, CENTRE_Y, DRAFT, FOCUS, TILT_SHIFT } from '../src/render/params';
import {
  blurA, blurB, blurG, blurR, blurRadius, depthPlane, halfB, halfG, halfR, halfRow, height, padHalf, pf, pi, rowBytes, take, width,
} from './state';
import { unit } from './units';
import { K, abs4, add, anchor, div, mad, mn, mul, mx, pick, sat, sub } from './lanes';

/** Tiles of 16 x 16 half-size pixels. */
const SIDE: i32 = 16;
const MAX_TAPS: i32 = 32;
/** Tiles that need a lesser radius of blur are left alone. */
export const SHARP: f32 = 0.35;
const DISC: usize = memory.data(64 * 8, 16);
// Taps of the tile at hand: x, y, bytes away, distance.
const TAP: usize = memory.data(64 * 16, 16);
// What the loop over the taps needs.
const HELD: usize = memory.data(2 * 16, 16);
let discReady: bool = false;
// Half-size picture without the padding of the last tiles.
let across: i32 = 0;
let down: i32 = 0;

/** Whether anything is out of focus, and which tiles are (a radius of blur each, half-size pixels). */
export let blurs: bool = false;
export let tileBlur: usize = 0;
export let blurTilesX: i32 = 0;
let blurTilesY: i32 = 0;

/** Signed radius of blur in full-size pixels: negative before the plane in focus. */
// @ts-ignore: decorator
@inline export function radiusAt(iw: v128, y: f32): v128 {
  const most = pf(BLUR) * 0.5;
  const lens = mx(K(-most * 1.6), mul(K(most), sub(K(1), mul(iw, K(pf(FOCUS))))));
  const tilt = pf(TILT_SHIFT);
  if (tilt <= 0) return lens;
  const away = abs(y - pf(CENTRE_Y)) / <f32>height;
  const t = max<f32>(0, min<f32>(1, (away - 0.07) / 0.43));
  return K(t * tilt * max(most, <f32>height * 0.0125));
}

/** Whether a surface at this 1/w is so far out of focus that only the half-size picture of it shows (see soften). */
export function wellBlurred(iw: f32): bool {
  const most = pf(BLUR) * 0.5;
  if (most < 1.9 || pf(TILT_SHIFT) > 0) return false;
  // Units of 2x2 pixels show the details of a half-size picture: where it is but little blurred they keep their patterns.
  return abs(most * (1 - iw * pf(FOCUS))) > (unit > 1 ? 3 : 1.9);
}

/** Whether the lens spreads a point at this 1/w over more than a cell of the tile at hand. */
export function widelyBlurred(iw: f32): bool {
  return abs(pf(BLUR) * <f32>0.5 * (1 - iw * pf(FOCUS))) > WIDE * unit;
}
const WIDE: f32 = 2.4;

function makeDisc(): void {
  discReady = true;
  const c: f64 = -0.73736887807832, s: f64 = 0.67549029426152;
  let x: f64 = 1, y: f64 = 0;
  for (let i = 0; i < MAX_TAPS; i++) {
    store<f32>(DISC + (<usize>i << 3), <f32>x);
    store<f32>(DISC + (<usize>i << 3), <f32>y, 4);
    const nx = x * c - y * s;
    y = x * s + y * c;
    x = nx;
  }
}

// The greatest radius of each tile before the focus; the least.
let near: usize = 0;
let sharpest: usize = 0;

/** Before the first measureBlur() of a frame. */
export function prepareFocus(): void {
  blurs = pf(BLUR) > 0.5 || pf(TILT_SHIFT) > 0;
  if (!blurs) return;
  if (!discReady) makeDisc();
  across = width >> 1;
  down = height >> 1;
  blurTilesX = (across + SIDE - 1) / SIDE;
  blurTilesY = (down + SIDE - 1) / SIDE;
  tileBlur = take(<usize>(blurTilesX * blurTilesY) * 4);
  near = take(<usize>(blurTilesX * blurTilesY) * 4);
  sharpest = take(<usize>(blurTilesX * blurTilesY) * 4);
}

/** Notes how far a 64-pixel tile of the finished picture is out of focus, while its depth is at hand. */
export function measureBlur(tx: i32, ty: i32): void {
  if (!blurs) return;
  for (let y = ty * 2; y < min(blurTilesY, ty * 2 + 2); y++) {
    for (let x = tx * 2; x < min(blurTilesX, tx * 2 + 2); x++) measureTile(near, x, y);
  }
}

export function defocus(): void {
  if (!blurs) return;
  const tilesY = blurTilesY;
  const spilled = take(<usize>(blurTilesX * tilesY) * 4);
  // Near things spread beyond their own tile.
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < blurTilesX; tx++) {
      const o = <usize>(ty * blurTilesX + tx) << 2;
      let reach = load<f32>(tileBlur + o);
      let spill: f32 = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const x = tx + dx, y = ty + dy;
          if (x < 0 || y < 0 || x >= blurTilesX || y >= tilesY) continue;
          spill = max(spill, load<f32>(near + (<usize>(y * blurTilesX + x) << 2)));
        }
      }
      reach = max(reach, spill);
      store<f32>(tileBlur + o, min<f32>(reach, 16));
      store<f32>(spilled + o, spill);
    }
  }
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < blurTilesX; tx++) {
      const o = <usize>(ty * blurTilesX + tx) << 2;
      blurTile(tx, ty, load<f32>(tileBlur + o), load<f32>(spilled + o));
    }
  }
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < blurTilesX; tx++) {
      const reach = load<f32>(tileBlur + (<usize>(ty * blurTilesX + tx) << 2));
      if (reach > 2) smoothTile(tx, ty);
      else if (reach >= SHARP) copyTile(tx, ty);
      else clearTile(tx, ty);
    }
  }
  padHalf(halfR);
  padHalf(halfG);
  padHalf(halfB);
  padHalf(blurRadius);
}

/** Radii of the tile's pixels; the greatest, and the greatest before the focus. */
function measureTile(near: usize, tx: i32, ty: i32): void {
  let most = K(0);
  let least = K(0);
  let sharp = K(1e9);
  for (let j = ty * SIDE; j < min(down, ty * SIDE + SIDE); j++) {
    for (let i = tx * SIDE; i < min(across, tx * SIDE + SIDE); i += 4) {
      const at = depthPlane + <usize>(j * 2) * rowBytes + (<usize>(i * 2) << 2);
      const a = mx(v128.load(at), v128.load(at + rowBytes));
      const b = mx(v128.load(at, 16), v128.load(at + rowBytes, 16));
      const iw = mx(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7));
      const r = mul(radiusAt(iw, <f32>(j * 2 + 1)), K(0.5));
      v128.store(blurRadius + <usize>j * halfRow + (<usize>i << 2), r);
      most = mx(most, abs4(r));
      sharp = mn(sharp, abs4(r));
      least = mn(least, r);
    }
  }
  const o = <usize>(ty * blurTilesX + tx) << 2;
  store<f32>(tileBlur + o, highest(most));
  store<f32>(near + o, highest(sub(K(0), least)));
  store<f32>(sharpest + o, -highest(sub(K(0), sharp)));
}

// @ts-ignore: decorator
@inline function highest(v: v128): f32 {
  return max(max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}

/** Evens out the pattern of the taps: 3x3 means, back into the half-size planes (whose own content is no longer needed). */
function smoothTile(tx: i32, ty: i32): void {
  smoothPlane(blurR, halfR, tx, ty);
  smoothPlane(blurG, halfG, tx, ty);
  smoothPlane(blurB, halfB, tx, ty);
  smoothPlane(blurA, blurRadius, tx, ty);
}
function smoothPlane(from: usize, to: usize, tx: i32, ty: i32): void {
  for (let j = ty * SIDE; j < min(down, ty * SIDE + SIDE); j++) {
    const y = <usize>j * halfRow, y0 = <usize>max(0, j - 1) * halfRow, y1 = <usize>min(down - 1, j + 1) * halfRow;
    for (let i = tx * SIDE; i < min(across, tx * SIDE + SIDE); i += 4) {
      const x = <usize>i << 2, l = <usize>max(0, i - 1) << 2, r = <usize>min(across - 4, i + 1) << 2;
      const mid = add(add(v128.load(from + y + l), v128.load(from + y + r)), add(v128.load(from + y0 + x), v128.load(from + y1 + x)));
      const far = add(add(v128.load(from + y0 + l), v128.load(from + y0 + r)), add(v128.load(from + y1 + l), v128.load(from + y1 + r)));
      v128.store(to + y + x, mul(add(mad(v128.load(from + y + x), K(4), far), mul(mid, K(2))), K(1.0 / 16)));
    }
  }
}
/** Copies a row of a tile. Short copies cost less than a call to copy memory. */
// @ts-ignore: decorator
@inline function copyRow(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
  v128.store(to, v128.load(from, 48), 48);
}
function copyTile(tx: i32, ty: i32): void {
  for (let j = ty * SIDE; j < min(down, ty * SIDE + SIDE); j++) {
    const o = <usize>j * halfRow + (<usize>(tx * SIDE) << 2);
    copyRow(blurRadius + o, blurA + o);
    copyRow(halfR + o, blurR + o);
    copyRow(halfG + o, blurG + o);
    copyRow(halfB + o, blurB + o);
  }
}
/** A sharp tile stays as it is, with nothing near and blurred over it. */
function clearTile(tx: i32, ty: i32): void {
  const none = K(0);
  for (let j = ty * SIDE; j < min(down, ty * SIDE + SIDE); j++) {
    const o = blurRadius + <usize>j * halfRow + (<usize>(tx * SIDE) << 2);
    v128.store(o, none);
    v128.store(o, none, 16);
    v128.store(o, none, 32);
    v128.store(o, none, 48);
  }
}

/** Blurs a tile that needs a radius of `reach`; `spill`: how far near things about it spread. */
function blurTile(tx: i32, ty: i32, reach: f32, spill: f32): void {
  if (reach < SHARP) {
    // Its neighbours may still look over the border.
    const none = K(0);
    for (let j = ty * SIDE; j < min(down, ty * SIDE + SIDE); j++) {
      const o = <usize>j * halfRow + (<usize>(tx * SIDE) << 2);
      copyRow(blurR + o, halfR + o);
      copyRow(blurG + o, halfG + o);
      copyRow(blurB + o, halfB + o);
      v128.store(blurA + o, none);
      v128.store(blurA + o, none, 16);
      v128.store(blurA + o, none, 32);
      v128.store(blurA + o, none, 48);
    }
    return;
  }
  const draft = pi(DRAFT) != 0;
  const all = reach < 1.2 ? 6 : reach < 2 ? 9 : reach < 3.5 ? 13 : reach < 5 ? 17 : reach < 8 ? 24 : MAX_TAPS;
  const taps = draft ? (all >> 1) + 2 : all;
  const scaleX = reach * (1 - <f32>0.3 * pf(ANAMORPHIC));
  for (let k = 0; k < taps; k++) {
    const share = sqrt<f32>((<f32>k + 0.7) / <f32>taps);
    const t = TAP + (<usize>k << 4);
    const x = <i32>nearest(load<f32>(DISC + (<usize>k << 3)) * share * scaleX);
    const y = <i32>nearest(load<f32>(DISC + (<usize>k << 3), 4) * share * reach);
    store<i32>(t, x);
    store<i32>(t, y, 4);
    store<i32>(t, y * <i32>halfRow + x * 4, 8);
    store<f32>(t, share * reach - 0.75, 12);
  }
  const border = tx < 1 || ty < 1 || (tx + 2) * SIDE > across || (ty + 2) * SIDE > down;
  const half = K(-0.4);
  const zero = K(0);
  const first = ty * SIDE, last = min(down, first + SIDE) - 1;
  // Where all is widely out of focus, every other row will do.
  const step = reach > (draft ? WIDELY * <f32>0.5 : WIDELY) && load<f32>(sharpest + (<usize>(ty * blurTilesX + tx) << 2)) > reach * 0.6 ? 2 : 1;
  for (let j = first; j <= last; j = j + step > last && j < last ? last : j + step) {
    for (let i = tx * SIDE; i < min(across, tx * SIDE + SIDE); i += 4) {
      const at = <usize>j * halfRow + (<usize>i << 2);
      const own = v128.load(blurRadius + at);
      const size = anchor(HELD, abs4(own));
      let r = v128.load(halfR + at);
      let g = v128.load(halfG + at);
      let b = v128.load(halfB + at);
      // All four sharp, and nothing near spreads here.
      if (spill < 0.4 && highest(size) < 0.3) {
        v128.store(blurR + at, r);
        v128.store(blurG + at, g);
        v128.store(blurB + at, b);
        v128.store(blurA + at, zero);
        continue;
      }
      let weight = K(1);
      let cover = zero;
      const nearer = anchor(HELD + 16, f32x4.pmin(half, add(own, half)));
      for (let t = TAP; t < TAP + (<usize>taps << 4); t += 16) {
        const o = border
          ? <usize>max(0, min(down - 1, j + load<i32>(t, 4))) * halfRow + (<usize>max(0, min(across - 4, i + load<i32>(t))) << 2)
          : at + <usize>load<i32>(t, 8);
        const other = v128.load(blurRadius + o);
        // What lies farther off than this pixel spreads no wider here than the pixel's own disc: sharp edges stay clean.
        const reachOf = abs4(other);
        const disc = pick(f32x4.gt(other, own), f32x4.pmin(reachOf, size), reachOf);
        const w = sat(sub(disc, v128.load32_splat(t + 12)));
        r = mad(v128.load(halfR + o), w, r);
        g = mad(v128.load(halfG + o), w, g);
        b = mad(v128.load(halfB + o), w, b);
        weight = add(weight, w);
        // Cover of near, blurred things over this pixel.
        cover = add(cover, v128.and(w, f32x4.lt(other, nearer)));
      }
      const inverse = div(K(1), weight);
      v128.store(blurR + at, mul(r, inverse));
      v128.store(blurG + at, mul(g, inverse));
      v128.store(blurB + at, mul(b, inverse));
      v128.store(blurA + at, sat(mul(cover, K(1.6 / <f32>taps))));
    }
  }
  if (step == 1) return;
  for (let j = first + 1; j < last; j += 2) {
    const o = <usize>j * halfRow + (<usize>(tx * SIDE) << 2);
    mixRow(blurR + o);
    mixRow(blurG + o);
    mixRow(blurB + o);
    mixRow(blurA + o);
  }
}

/** Radius of blur, half-size pixels, from which on rows may be left out. */
const WIDELY: f32 = 3.5;

/** Makes a row of a tile the mean of those above and below. */
function mixRow(row: usize): void {
  const above = row - halfRow, below = row + halfRow, half = K(0.5);
  v128.store(row, mul(add(v128.load(above), v128.load(below)), half));
  v128.store(row, mul(add(v128.load(above, 16), v128.load(below, 16)), half), 16);
  v128.store(row, mul(add(v128.load(above, 32), v128.load(below, 32)), half), 32);
  v128.store(row, mul(add(v128.load(above, 48), v128.load(below, 48)), half), 48);
}
