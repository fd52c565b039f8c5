/** Ambient occlusion at quarter size: how much of the sky each surface sees past its neighbours within half a metre or so. */
import { CENTRE_X, CENTRE_Y, DRAFT, FOCAL } from '../src/render/params';
import { coarseDepth, coarseHeight, coarseRow, coarseWidth, openPlane, padCoarse, pf, pi, take } from './state';
import { K, abs4, add, anchor, div, dot3, mad, mul, mx, pick, rsqrt, sat, sub, toInt } from './lanes';

/** Metres within which things darken each other. */
const REACH: f32 = 0.55;
const TAPS: i32 = 8;
// Eight taps spiralling out within the unit disc, x of all and then y of all, for each of eight turns.
const SPIRAL: usize = memory.data(8 * 8 * 8, 16);

function makeSpiral(taps: i32): void {
  // Golden-angle steps by repeated rotation; turns are eighths of that step apart.
  const c: f64 = -0.73736887807832, s: f64 = 0.67549029426152;
  const tc: f64 = 0.95105651629515, ts: f64 = 0.30901699437495;
  let sx: f64 = 1, sy: f64 = 0;
  for (let turn = 0; turn < 8; turn++) {
    let x = sx, y = sy;
    for (let i = 0; i < taps; i++) {
      const r = (<f64>i + 0.35 + <f64>((turn * 5) & 7) * 0.08) / <f64>taps;
      const o = SPIRAL + <usize>(turn << 6) + <usize>(i << 2);
      store<f32>(o, <f32>(x * r));
      store<f32>(o, <f32>(y * r), 32);
      const nx = x * c - y * s;
      y = x * s + y * c;
      x = nx;
    }
    const nx = sx * tc - sy * ts;
    sy = sx * ts + sy * tc;
    sx = nx;
  }
}

/** Taps a place, and how much each darkens it. */
let tapBytes: usize = 32;
let tapShare: f32 = 0;

export function occlude(): void {
  // Half of them will do for a draft: places that are averaged later have different ones.
  const taps = pi(DRAFT) != 0 ? TAPS / 2 : TAPS;
  tapBytes = <usize>taps * 4;
  tapShare = 2.7 / <f32>taps;
  makeSpiral(taps);
  const raw = take(coarseRow * <usize>coarseHeight + 256) + 64;
  const w = coarseWidth, h = coarseHeight;
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i += 4) gather(raw, i, j, w, h);
  }
  blur(raw, w, h);
  padCoarse(openPlane);
}

// Places of the taps: column, row, bytes.
const TAP: usize = memory.data(3 * 32, 16);

// What the loop over the taps needs.
const HELD: usize = memory.data(10 * 16, 16);

/** Four of the taps about place i, j to TAP. */
// @ts-ignore: decorator
@inline function placeTaps(spiral: usize, to: usize, i: i32, j: i32, radius: f32, w: i32, h: i32): void {
  const zero = i32x4.splat(0);
  const x = i32x4.add(i32x4.splat(i), toInt(f32x4.nearest(mul(v128.load(spiral), K(radius)))));
  const y = i32x4.add(i32x4.splat(j), toInt(f32x4.nearest(mul(v128.load(spiral, 32), K(radius)))));
  const column = i32x4.max_s(zero, i32x4.min_s(i32x4.splat(w - 4), x)), row = i32x4.max_s(zero, i32x4.min_s(i32x4.splat(h - 1), y));
  v128.store(to, f32x4.convert_i32x4_s(column));
  v128.store(to, f32x4.convert_i32x4_s(row), 32);
  v128.store(to, i32x4.add(i32x4.mul(row, i32x4.splat(<i32>coarseRow)), i32x4.shl(column, 2)), 64);
}

function gather(raw: usize, i: i32, j: i32, w: i32, h: i32): void {
  const at = <usize>j * coarseRow + (<usize>i << 2);
  const iw = v128.load(coarseDepth + at);
  // Sky, or so far that the reach is under a pixel or two.
  const focal = pf(FOCAL);
  const nearest = max(max(f32x4.extract_lane(iw, 0), f32x4.extract_lane(iw, 1)), max(f32x4.extract_lane(iw, 2), f32x4.extract_lane(iw, 3)));
  let radius = REACH * focal * 0.25 * nearest;
  if (radius < 0.75) {
    v128.store(raw + at, K(1));
    return;
  }
  radius = min<f32>(radius, <f32>h * 0.09);
  const s = K(1 / focal);
  const inverse = anchor(HELD + 48, div(K(1), mx(K(1e-6), iw)));
  const px = mul(add(K(<f32>(i * 4 + 2) - pf(CENTRE_X)), f32x4(0, 4, 8, 12)), s);
  const py = mul(K(<f32>(j * 4 + 2) - pf(CENTRE_Y)), s);
  const x = anchor(HELD + 64, mul(px, inverse));
  const y = anchor(HELD + 80, mul(py, inverse));
  // Normal from the flatter neighbour on each axis. 1/w is linear over a plane, so its slopes give the plane exactly.
  const l = sub(iw, v128.load(coarseDepth + at - (i > 0 ? 4 : 0)));
  const r = sub(v128.load(coarseDepth + at + 4), iw);
  const u = sub(iw, v128.load(coarseDepth + at - (j > 0 ? coarseRow : 0)));
  const d = sub(v128.load(coarseDepth + at + (j + 1 < h ? coarseRow : 0)), iw);
  const half = K(0.25 * focal);
  const gx = mul(pick(f32x4.lt(abs4(l), abs4(r)), l, r), half);
  const gy = mul(pick(f32x4.lt(abs4(u), abs4(d)), u, d), half);
  // Plane a x + b y + c z = 1 in view space: 1/w = a px + b py + c.
  const gz = sub(iw, add(mul(gx, px), mul(gy, py)));
  const gl = rsqrt(mx(K(1e-12), dot3(gx, gy, gz, gx, gy, gz)));
  // Towards the eye.
  const nx = anchor(HELD, mul(gx, sub(K(0), gl)));
  const ny = anchor(HELD + 16, mul(gy, sub(K(0), gl)));
  const nz = anchor(HELD + 32, mul(gz, sub(K(0), gl)));
  // The taps' loop only loads these.
  const turn = ((j & 3) << 1) | ((i >> 2) & 1);
  let sum = K(0);
  const fall = K(1 / (REACH * REACH));
  const bias = anchor(HELD + 96, mad(inverse, K(0.0009), K(0.012)));
  const spiral = SPIRAL + <usize>(turn << 6);
  placeTaps(spiral, TAP, i, j, radius, w, h);
  if (tapBytes == 32) placeTaps(spiral + 16, TAP + 16, i, j, radius, w, h);
  // Columns and rows to units of x/z and y/z.
  const step = anchor(HELD + 112, K(4 / focal));
  const startX = anchor(HELD + 128, mul(add(K(2 - pf(CENTRE_X)), f32x4(0, 4, 8, 12)), s));
  const startY = anchor(HELD + 144, K((2 - pf(CENTRE_Y)) / focal));
  for (let t = TAP; t < TAP + tapBytes; t += 4) {
    const other = v128.load(coarseDepth + <usize>load<u32>(t, 64));
    const tz = div(K(1), mx(K(1e-6), other));
    const vx = sub(mul(mad(v128.load32_splat(t), step, startX), tz), x);
    const vy = sub(mul(mad(v128.load32_splat(t, 32), step, startY), tz), y);
    const vz = sub(tz, inverse);
    const d2 = dot3(vx, vy, vz, vx, vy, vz);
    const rise = sub(dot3(vx, vy, vz, nx, ny, nz), bias);
    const near = sat(sub(K(1), mul(d2, fall)));
    sum = mad(mul(mx(K(0), rise), rsqrt(mx(K(1e-4), d2))), near, sum);
  }
  v128.store(raw + at, mx(K(0.25), sub(K(1), mul(sum, K(tapShare)))));
}

/** Mean of 5 x 4 neighbours of like depth: the turns of the spiral in turn. */
function blur(raw: usize, w: i32, h: i32): void {
  const one = K(1);
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i += 4) {
      const at = <usize>j * coarseRow + (<usize>i << 2);
      const iw = v128.load(coarseDepth + at);
      if (!v128.any_true(f32x4.gt(iw, K(0)))) {
        v128.store(openPlane + at, one);
        continue;
      }
      // A neighbour counts when its depth is within 5 % or so.
      const k = div(K(18), mx(K(1e-6), iw));
      let sum = mul(v128.load(raw + at), K(0.05));
      let weight = K(0.05);
      for (let dj = -2; dj < 2; dj++) {
        const row = <usize>max(0, min(h - 1, j + dj)) * coarseRow;
        for (let di = -2; di < 3; di++) {
          const o = row + (<usize>max(0, min(w - 4, i + di)) << 2);
          const q = mx(K(0), sub(one, mul(abs4(sub(v128.load(coarseDepth + o), iw)), k)));
          sum = mad(v128.load(raw + o), q, sum);
          weight = add(weight, q);
        }
      }
      v128.store(openPlane + at, div(sum, weight));
    }
  }
}
