/** Light that spills over the picture: bloom, the sun's shafts, ghosts of the lens, anamorphic streaks. Made at quarter size. */
import {
  ANAMORPHIC, BLOOM, CENTRE_X, CENTRE_Y, CLOUD_COVER, EXPOSURE, FISHEYE, FLARE, FOCAL, FOG_SUN, FORWARD, RIGHT, SHAFTS, SUN_COLOR,
  SUN_DIRECTION, UP,
} from '../src/render/params';
import { bent } from './fisheye';
import { coarseDepth, coarseHeight, coarseRow, coarseWidth, halfB, halfG, halfR, halfRow, height, pf, take, width } from './state';
import { K, add, div, mad, mul, mx, sub, toInt } from './lanes';

const LEVELS: i32 = 6;
/** Floats before and after each row that repeat its ends. */
const PAD: i32 = 4;

// Per level: three planes of rows.
const PLANE_AT: usize = memory.data(8 * 3 * 4, 16);
/** Whether the picture gets any glare; its planes (first pixel of the first row) and bytes per row. */
export let glares: bool = false;
export let glareR: usize = 0;
export let glareG: usize = 0;
export let glareB: usize = 0;
export let glareRow: usize = 0;

// @ts-ignore: decorator
@inline function levelWidth(k: i32): i32 { return ((width + 3 >> 2) + (1 << k) - 1) >> k; }
// @ts-ignore: decorator
@inline function levelHeight(k: i32): i32 { return ((height + 3 >> 2) + (1 << k) - 1) >> k; }
// @ts-ignore: decorator
@inline function levelRow(k: i32): usize { return <usize>((levelWidth(k) + 3 & ~3) + PAD * 2) << 2; }
// @ts-ignore: decorator
@inline function plane(k: i32, c: i32): usize { return <usize>load<u32>(PLANE_AT + (<usize>(k * 3 + c) << 2)); }

// The sun's place in the picture, pixels, and how much of it is seen.
let sunX: f32 = 0;
let sunY: f32 = 0;
let sunSeen: f32 = 0;

export function makeGlare(): void {
  const bloom = pf(BLOOM), flare = pf(FLARE), shafts = pf(SHAFTS), streak = pf(ANAMORPHIC);
  glares = bloom > 0 || flare > 0 || shafts > 0 || streak > 0;
  if (!glares) return;
  for (let k = 0; k < LEVELS; k++) {
    const bytes = levelRow(k) * <usize>(levelHeight(k) + 2) + 64;
    for (let c = 0; c < 3; c++) store<u32>(PLANE_AT + (<usize>(k * 3 + c) << 2), <u32>(take(bytes) + PAD * 4));
  }
  findSun();
  brightPass();
  for (let k = 1; k < LEVELS; k++) {
    for (let c = 0; c < 3; c++) halve(k, c);
  }
  const gain: f32 = bloom * 0.16;
  if (streak > 0) findStreaks();
  for (let c = 0; c < 3; c++) {
    for (let k = LEVELS - 2; k >= 1; k--) raise(k, c, 1, 1);
    scale(1, c, gain);
  }
  if (shafts > 0 && sunSeen > 0) addShafts(shafts);
  if (streak > 0) addStreak(streak);
  for (let c = 0; c < 3; c++) raise(0, c, gain, 1);
  if (flare > 0 && sunSeen > 0) addGhosts(flare);
  for (let c = 0; c < 3; c++) padRows(0, c);
  glareR = plane(0, 0);
  glareG = plane(0, 1);
  glareB = plane(0, 2);
  glareRow = levelRow(0);
}

function findSun(): void {
  sunSeen = 0;
  const x = pf(SUN_DIRECTION), y = pf(SUN_DIRECTION + 1), z = pf(SUN_DIRECTION + 2);
  const depth = x * pf(FORWARD) + y * pf(FORWARD + 1) + z * pf(FORWARD + 2);
  if (depth < 0.05) return;
  const k = pf(FOCAL) / depth;
  sunX = pf(CENTRE_X) + (x * pf(RIGHT) + y * pf(RIGHT + 1) + z * pf(RIGHT + 2)) * k;
  sunY = pf(CENTRE_Y) - (x * pf(UP) + y * pf(UP + 1) + z * pf(UP + 2)) * k;
  if (pf(FISHEYE) > 0) {
    const s = bent(sunX - pf(CENTRE_X), sunY - pf(CENTRE_Y));
    sunX = pf(CENTRE_X) + (sunX - pf(CENTRE_X)) * s;
    sunY = pf(CENTRE_Y) + (sunY - pf(CENTRE_Y)) * s;
  }
  // Fades as it leaves the frame.
  const w = <f32>width, h = <f32>height;
  const outX = max<f32>(0, max(-sunX, sunX - w)) / w, outY = max<f32>(0, max(-sunY, sunY - h)) / h;
  const inFrame = max<f32>(0, 1 - (outX + outY) * 2.2);
  if (inFrame <= 0 || y < -0.05) return;
  let open = 0;
  for (let j = -3; j <= 3; j++) {
    for (let i = -3; i <= 3; i++) {
      const px = max<f32>(0, min<f32>(w - 1, sunX + <f32>i * h * 0.006)), py = max<f32>(0, min<f32>(h - 1, sunY + <f32>j * h * 0.006));
      if (load<f32>(coarseDepth + <usize>(<i32>py >> 2) * coarseRow + (<usize>(<i32>px >> 2) << 2)) == 0) open++;
    }
  }
  sunSeen = inFrame * <f32>open / 49 * (1 - 0.8 * min<f32>(1, pf(CLOUD_COVER) * pf(CLOUD_COVER)));
}

/** Half size to quarter size, keeping mostly what is brighter than white paper. */
function brightPass(): void {
  const w = levelWidth(0), h = levelHeight(0);
  const row = levelRow(0);
  const knee = K(4 / max<f32>(0.01, pf(EXPOSURE)));
  const most = K(60 / max<f32>(0.01, pf(EXPOSURE)));
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i += 4) {
      const at = <usize>(j * 2) * halfRow + (<usize>(i * 2) << 2);
      const r = mean(halfR + at), g = mean(halfG + at), b = mean(halfB + at);
      const light = mx(r, mx(g, b));
      // Squared fall-off below the knee; nothing may be so bright that it floods the frame.
      const t = div(light, add(light, knee));
      const k = mul(mul(t, t), div(f32x4.pmin(light, most), mx(K(1e-6), light)));
      const to = <usize>j * row + (<usize>i << 2);
      v128.store(plane(0, 0) + to, mul(r, k));
      v128.store(plane(0, 1) + to, mul(g, k));
      v128.store(plane(0, 2) + to, mul(b, k));
    }
  }
  for (let c = 0; c < 3; c++) padRows(0, c);
}

// @ts-ignore: decorator
@inline function mean(at: usize): v128 {
  const a = add(v128.load(at), v128.load(at + halfRow));
  const b = add(v128.load(at, 16), v128.load(at + halfRow, 16));
  return mul(add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7)), K(0.25));
}

function padRows(k: i32, c: i32): void {
  const w = levelWidth(k), h = levelHeight(k);
  const row = levelRow(k);
  const p = plane(k, c);
  for (let j = 0; j < h; j++) {
    const o = p + <usize>j * row;
    v128.store(o - 16, K(load<f32>(o)));
    const end = o + (<usize>w << 2);
    const last = load<f32>(end - 4);
    for (let i: usize = 0; i < 4; i++) store<f32>(end + (i << 2), last);
  }
  memory.copy(p - 16 + <usize>h * row, p - 16 + <usize>(h - 1) * row, row);
}

/** Level k from level k - 1: means of 2x2. */
function halve(k: i32, c: i32): void {
  const w = levelWidth(k), h = levelHeight(k);
  const above = levelHeight(k - 1);
  const row = levelRow(k), from = levelRow(k - 1);
  for (let j = 0; j < h; j++) {
    const y0 = plane(k - 1, c) + <usize>(j * 2) * from;
    const y1 = plane(k - 1, c) + <usize>min(j * 2 + 1, above - 1) * from;
    for (let i = 0; i < w; i += 4) {
      const o = <usize>(i * 2) << 2;
      const a = add(v128.load(y0 + o), v128.load(y1 + o));
      const b = add(v128.load(y0 + o, 16), v128.load(y1 + o, 16));
      v128.store(plane(k, c) + <usize>j * row + (<usize>i << 2), mul(add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7)), K(0.25)));
    }
  }
  padRows(k, c);
}

/** Four pixels at double size from a row whose four floats about them start at p. */
// @ts-ignore: decorator
@inline function doubled(v: v128): v128 {
  return mad(i32x4.shuffle(v, v, 0, 1, 1, 2), f32x4(0.25, 0.75, 0.25, 0.75), mul(i32x4.shuffle(v, v, 1, 2, 2, 3), f32x4(0.75, 0.25, 0.75, 0.25)));
}

/** Level k = own * level k + share * level k + 1 enlarged. */
function raise(k: i32, c: i32, own: f32, share: f32): void {
  const w = levelWidth(k), h = levelHeight(k);
  const row = levelRow(k), small = levelRow(k + 1);
  const last = levelHeight(k + 1) - 1;
  for (let j = 0; j < h; j++) {
    const mid = j >> 1;
    const other = max(0, min(last, (j & 1) != 0 ? mid + 1 : mid - 1));
    const y0 = plane(k + 1, c) + <usize>mid * small;
    const y1 = plane(k + 1, c) + <usize>other * small;
    for (let i = 0; i < w; i += 4) {
      const o = (<usize>(i >> 1) << 2) - 4;
      const v = mad(v128.load(y0 + o), K(0.75), mul(v128.load(y1 + o), K(0.25)));
      const to = plane(k, c) + <usize>j * row + (<usize>i << 2);
      v128.store(to, mad(v128.load(to), K(own), mul(doubled(v), K(share))));
    }
  }
  padRows(k, c);
}

function scale(k: i32, c: i32, gain: f32): void {
  const h = levelHeight(k);
  const end = plane(k, c) - 16 + levelRow(k) * <usize>h;
  for (let p = plane(k, c) - 16; p < end; p += 16) v128.store(p, mul(v128.load(p), K(gain)));
}

// Bytes to four places of the shafts' mask.
const PLACES: usize = memory.data(16, 16);

/** Shafts: light of the open sky about the sun, smeared away from it, at an eighth of the size. */
function addShafts(amount: f32): void {
  const w = levelWidth(1), h = levelHeight(1);
  const mask = take(<usize>(w * h) * 4);
  const reach = <f32>height * 0.55;
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      let open: f32 = 0;
      for (let q = 0; q < 4; q++) {
        const y = min(coarseHeight - 1, j * 2 + (q >> 1)), x = min(coarseWidth - 1, i * 2 + (q & 1));
        if (load<f32>(coarseDepth + <usize>y * coarseRow + (<usize>x << 2)) == 0) open += 0.25;
      }
      const dx = (<f32>(i * 8 + 4) - sunX) / reach, dy = (<f32>(j * 8 + 4) - sunY) / reach;
      store<f32>(mask + (<usize>(j * w + i) << 2), open / (1 + (dx * dx + dy * dy) * 6));
    }
  }
  const steps = 20;
  const sx = sunX / 8 - 0.5, sy = sunY / 8 - 0.5;
  const gain = amount * 0.55 * max<f32>(0.3, sunSeen);
  const row = levelRow(1);
  const zero = K(0), right = K(<f32>w), low = K(<f32>h), share = K(0.9 / <f32>steps);
  let total: f32 = 0;
  let weight: f32 = 1;
  for (let s = 0; s < steps; s++, weight *= 0.96) total += weight;
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i += 4) {
      const column = add(K(<f32>i), f32x4(0, 1, 2, 3));
      const stepX = mul(sub(K(sx), column), share), stepY = K((sy - <f32>j) / <f32>steps * 0.9);
      const first = mul(f32x4.convert_i32x4_s(v128.and(i32x4.add(i32x4.splat(i * 5 + j * 3), i32x4(0, 5, 10, 15)), i32x4.splat(7))), K(0.125));
      let x = mad(stepX, first, column), y = mad(stepY, first, K(<f32>j));
      let sum = zero;
      weight = 1;
      for (let s = 0; s < steps; s++) {
        const within = v128.and(f32x4.ge(f32x4.pmin(x, y), zero), v128.and(f32x4.lt(x, right), f32x4.lt(y, low)));
        const place = i32x4.add(i32x4.mul(toInt(f32x4.floor(y)), i32x4.splat(w)), toInt(f32x4.floor(x)));
        v128.store(PLACES, v128.and(i32x4.shl(place, 2), within));
        const open = v128.load32_lane(mask + <usize>load<u32>(PLACES, 12), v128.load32_lane(mask + <usize>load<u32>(PLACES, 8), v128.load32_lane(
          mask + <usize>load<u32>(PLACES, 4), v128.load32_zero(mask + <usize>load<u32>(PLACES)), 1), 2), 3);
        sum = mad(v128.and(open, within), K(weight), sum);
        weight *= 0.96;
        x = add(x, stepX);
        y = add(y, stepY);
      }
      const v = mul(sum, K(gain / total));
      const at = <usize>j * row + (<usize>i << 2);
      for (let c = 0; c < 3; c++) {
        const o = plane(1, c) + at;
        v128.store(o, mad(v, K(pf(FOG_SUN + c) + 0.25 * pf(SUN_COLOR + c)), v128.load(o)));
      }
    }
  }
  for (let c = 0; c < 3; c++) padRows(1, c);
}

/** Light of points far brighter than white, at an eighth of the size. */
let points: usize = 0;

/** Notes the bright points before they are spread out. */
function findStreaks(): void {
  const w = levelWidth(1), h = levelHeight(1);
  const row = levelRow(1);
  points = take(<usize>(w * h) * 4);
  const threshold: f32 = 1.4 / max<f32>(0.01, pf(EXPOSURE));
  const most: f32 = 14 / max<f32>(0.01, pf(EXPOSURE));
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      const a = <usize>j * row + (<usize>i << 2);
      const light = max(load<f32>(plane(1, 0) + a), max(load<f32>(plane(1, 1) + a), load<f32>(plane(1, 2) + a)));
      store<f32>(points + (<usize>(j * w + i) << 2), min(most, max<f32>(0, light - threshold)));
    }
  }
}

/** Bright points drawn out sideways, bluish: a bright core that soon fades, and a long faint tail. */
function addStreak(amount: f32): void {
  const w = levelWidth(1), h = levelHeight(1);
  const row = levelRow(1);
  // Fades to 1/e over so many shares of the width, at any size.
  const long: f32 = 1 - 1 / max<f32>(2, <f32>w * 0.17), short: f32 = 1 - 1 / max<f32>(2, <f32>w * 0.035);
  const bright: f32 = amount * 0.026 * 240 / <f32>w;
  for (let j = 0; j < h; j++) {
    const o = <usize>j * row;
    const line = points + (<usize>(j * w) << 2);
    let far: f32 = 0, near: f32 = 0;
    for (let i = 0; i < w; i++) {
      const v = load<f32>(line + (<usize>i << 2));
      far = far * long + v;
      near = near * short + v;
      addBlue(o + (<usize>i << 2), (far + near * 1.6) * bright);
    }
    far = 0;
    near = 0;
    for (let i = w - 1; i >= 0; i--) {
      far *= long;
      near *= short;
      addBlue(o + (<usize>i << 2), (far + near * 1.6) * bright);
      const v = load<f32>(line + (<usize>i << 2));
      far += v;
      near += v;
    }
  }
  for (let c = 0; c < 3; c++) padRows(1, c);
}
function addBlue(o: usize, v: f32): void {
  store<f32>(plane(1, 0) + o, load<f32>(plane(1, 0) + o) + v * 0.28);
  store<f32>(plane(1, 1) + o, load<f32>(plane(1, 1) + o) + v * 0.58);
  store<f32>(plane(1, 2) + o, load<f32>(plane(1, 2) + o) + v);
}

/** A ghost of the aperture: a soft disc with a brighter rim. */
function ghost(t: f32, size: f32, r: f32, g: f32, b: f32): void {
  const cx = (pf(CENTRE_X) + (sunX - pf(CENTRE_X)) * t) * 0.25, cy = (pf(CENTRE_Y) + (sunY - pf(CENTRE_Y)) * t) * 0.25;
  const radius = size * <f32>height * 0.25;
  const w = levelWidth(0), h = levelHeight(0);
  const x0 = max(0, <i32>(cx - radius)), x1 = min(w - 1, <i32>(cx + radius));
  const y0 = max(0, <i32>(cy - radius)), y1 = min(h - 1, <i32>(cy + radius));
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const dx = (<f32>x + 0.5 - cx) / radius, dy = (<f32>y + 0.5 - cy) / radius;
      const d = dx * dx + dy * dy;
      if (d >= 1) continue;
      const edge = min<f32>(1, (1 - d) * 6);
      const v = edge * (0.35 + 0.65 * d * d);
      const o = <usize>y * levelRow(0) + (<usize>x << 2);
      store<f32>(plane(0, 0) + o, load<f32>(plane(0, 0) + o) + v * r);
      store<f32>(plane(0, 1) + o, load<f32>(plane(0, 1) + o) + v * g);
      store<f32>(plane(0, 2) + o, load<f32>(plane(0, 2) + o) + v * b);
    }
  }
}

function addGhosts(amount: f32): void {
  const k = amount * sunSeen * 0.06;
  const r = pf(SUN_COLOR) * k, g = pf(SUN_COLOR + 1) * k, b = pf(SUN_COLOR + 2) * k;
  ghost(0.55, 0.03, r, g * 0.7, b * 0.4);
  ghost(0.28, 0.055, r * 0.5, g * 0.8, b * 0.5);
  ghost(-0.22, 0.035, r * 0.6, g * 0.7, b);
  ghost(-0.45, 0.10, r * 0.45, g * 0.55, b * 0.5);
  ghost(-0.8, 0.06, r * 0.7, g * 0.5, b * 0.4);
  ghost(-1.15, 0.17, r * 0.35, g * 0.4, b * 0.55);
  // Veiling glow about the sun.
  const w = levelWidth(0), h = levelHeight(0);
  const s: f32 = 16 / <f32>height;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const dx = (<f32>x + 0.5 - sunX * 0.25) * s, dy = (<f32>y + 0.5 - sunY * 0.25) * s;
      const v: f32 = <f32>1.6 / (1 + (dx * dx + dy * dy) * <f32>0.6);
      const o = <usize>y * levelRow(0) + (<usize>x << 2);
      store<f32>(plane(0, 0) + o, load<f32>(plane(0, 0) + o) + v * r);
      store<f32>(plane(0, 1) + o, load<f32>(plane(0, 1) + o) + v * g);
      store<f32>(plane(0, 2) + o, load<f32>(plane(0, 2) + o) + v * b);
    }
  }
}
