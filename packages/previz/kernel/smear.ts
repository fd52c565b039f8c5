/**
 * Motion blur of the finished picture, as an open shutter gives it: every place is the mean of what passed it. What stands still in the
 * world moves with the camera alone; what is within one of the bodies moves with it too. Idle while the shutter is closed.
 */
import {
  BODIES, BODY, BODY_COUNT, BODY_RADIUS, BODY_STEP, CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, OLD_EYE, OLD_FOCAL, OLD_FORWARD, OLD_RIGHT,
  OLD_UP, RIGHT, SHUTTER, UP,
} from '../src/render/params';
import { depthPlane, height, pf, pi, planeU, planeV, planeY, rowBytes, take, width } from './state';

const MOST_TAPS: i32 = 20;
/** Pixels of movement that are not worth blurring. */
const LEAST: f32 = 0.9;
/** Depth of the sky, metres. */
const FAR: f32 = 20000;

let fromY: usize = 0;
let fromU: usize = 0;
let fromV: usize = 0;

// Movement over the exposure of the last place asked for, pixels.
let moveX: f32 = 0;
let moveY: f32 = 0;

// Of each body, words: place on the screen, its depth, radius there in pixels, movement.
const SEEN: usize = memory.data(8 * 24, 16);

export function smear(): void {
  const shutter = pf(SHUTTER);
  if (shutter <= 0) return;
  const area = <usize>(width * height);
  fromY = take(area);
  fromU = take(area >> 2);
  fromV = take(area >> 2);
  memory.copy(fromY, planeY, area);
  memory.copy(fromU, planeU, area >> 2);
  memory.copy(fromV, planeV, area >> 2);
  for (let k = 0; k < pi(BODY_COUNT); k++) placeBody(k, shutter);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) smearCell(x, y, shutter);
  }
}

/** Depth of a pixel. */
// @ts-ignore: decorator
@inline function depthAt(x: i32, y: i32): f32 {
  const iw = load<f32>(depthPlane + <usize>y * rowBytes + (<usize>x << 2));
  return iw > 0 ? 1 / iw : FAR;
}

/** Where a point relative to the eye, less what it moved in a frame, was seen a frame before: to moveX, moveY. */
function moved(sx: f32, sy: f32, x: f32, y: f32, z: f32, shutter: f32): void {
  const dx = x + pf(EYE) - pf(OLD_EYE), dy = y + pf(EYE + 1) - pf(OLD_EYE + 1), dz = z + pf(EYE + 2) - pf(OLD_EYE + 2);
  const depth = max<f32>(0.05, dx * pf(OLD_FORWARD) + dy * pf(OLD_FORWARD + 1) + dz * pf(OLD_FORWARD + 2));
  const k = pf(OLD_FOCAL) / depth;
  moveX = (sx - pf(CENTRE_X) - (dx * pf(OLD_RIGHT) + dy * pf(OLD_RIGHT + 1) + dz * pf(OLD_RIGHT + 2)) * k) * shutter;
  moveY = (sy - pf(CENTRE_Y) + (dx * pf(OLD_UP) + dy * pf(OLD_UP + 1) + dz * pf(OLD_UP + 2)) * k) * shutter;
}

// @ts-ignore: decorator
@inline function bodyWord(k: i32, word: i32): f32 { return pf(BODIES + k * BODY + word); }

function placeBody(k: i32, shutter: f32): void {
  const x = bodyWord(k, 0) - pf(EYE), y = bodyWord(k, 1) - pf(EYE + 1), z = bodyWord(k, 2) - pf(EYE + 2);
  const depth = x * pf(FORWARD) + y * pf(FORWARD + 1) + z * pf(FORWARD + 2);
  const s = SEEN + <usize>(k * 24);
  store<f32>(s, depth, 8);
  if (depth < 0.2) return;
  const f = pf(FOCAL) / depth;
  const sx = pf(CENTRE_X) + (x * pf(RIGHT) + y * pf(RIGHT + 1) + z * pf(RIGHT + 2)) * f;
  const sy = pf(CENTRE_Y) - (x * pf(UP) + y * pf(UP + 1) + z * pf(UP + 2)) * f;
  moved(sx, sy, x - bodyWord(k, BODY_STEP), y - bodyWord(k, BODY_STEP + 1), z - bodyWord(k, BODY_STEP + 2), shutter);
  store<f32>(s, sx);
  store<f32>(s, sy, 4);
  store<f32>(s, bodyWord(k, BODY_RADIUS) * f, 12);
  store<f32>(s, moveX, 16);
  store<f32>(s, moveY, 20);
}

/** Number of the body that a pixel of this depth shows, or -1. */
function bodyAt(x: f32, y: f32, depth: f32): i32 {
  for (let k = 0; k < pi(BODY_COUNT); k++) {
    const s = SEEN + <usize>(k * 24);
    if (load<f32>(s, 8) < 0.2 || abs(depth - load<f32>(s, 8)) > bodyWord(k, BODY_RADIUS)) continue;
    const dx = x - load<f32>(s), dy = y - load<f32>(s, 4), r = load<f32>(s, 12);
    if (dx * dx + dy * dy < r * r) return k;
  }
  return -1;
}

/** Number of the body that passes over a pixel that is not its own, or -1. */
function passer(x: f32, y: f32, depth: f32): i32 {
  for (let k = 0; k < pi(BODY_COUNT); k++) {
    const s = SEEN + <usize>(k * 24);
    const mx = load<f32>(s, 16), my = load<f32>(s, 20);
    if (load<f32>(s, 8) < 0.2 || depth < load<f32>(s, 8) || abs(mx) + abs(my) < 3) continue;
    const dx = x - load<f32>(s), dy = y - load<f32>(s, 4), r = load<f32>(s, 12) + abs(mx) + abs(my);
    if (dx * dx + dy * dy < r * r) return k;
  }
  return -1;
}

function smearCell(x: i32, y: i32, shutter: f32): void {
  const depth = depthAt(x, y);
  const cx = <f32>x + 1, cy = <f32>y + 1;
  const own = bodyAt(cx, cy, depth);
  const over = own < 0 ? passer(cx, cy, depth) : -1;
  if (own >= 0) {
    moveX = load<f32>(SEEN + <usize>(own * 24), 16);
    moveY = load<f32>(SEEN + <usize>(own * 24), 20);
  } else if (over >= 0) {
    moveX = load<f32>(SEEN + <usize>(over * 24), 16);
    moveY = load<f32>(SEEN + <usize>(over * 24), 20);
  } else {
    const s: f32 = 1 / pf(FOCAL);
    const u = (cx - pf(CENTRE_X)) * s * depth, v = (pf(CENTRE_Y) - cy) * s * depth;
    moved(
      cx, cy, pf(FORWARD) * depth + u * pf(RIGHT) + v * pf(UP), pf(FORWARD + 1) * depth + u * pf(RIGHT + 1) + v * pf(UP + 1),
      pf(FORWARD + 2) * depth + u * pf(RIGHT + 2) + v * pf(UP + 2), shutter,
    );
  }
  const length = sqrt<f32>(moveX * moveX + moveY * moveY);
  if (length < LEAST) return;
  const taps = min(MOST_TAPS, 3 + <i32>(length * <f32>0.5));
  const step: f32 = 1 / <f32>taps;
  let a: i32 = 0, b: i32 = 0, c: i32 = 0, d: i32 = 0, blue: i32 = 0, red: i32 = 0, n: i32 = 0;
  for (let i = 0; i < taps; i++) {
    const t = (<f32>i + 0.5) * step - 0.5;
    let px = min(width - 2, max(0, <i32>(<f32>x + moveX * t + 0.5))), py = min(height - 2, max(0, <i32>(<f32>y + moveY * t + 0.5)));
    const there = depthAt(px, py);
    const whose = bodyAt(<f32>px + 1, <f32>py + 1, there);
    if (over >= 0) {
      // Where the passing body is not, this place shows itself.
      if (whose != over) {
        px = x;
        py = y;
      }
    } else if (own != whose || (own < 0 && there < depth * <f32>0.85)) continue;
    const at = fromY + <usize>(py * width + px);
    a += <i32>load<u8>(at);
    b += <i32>load<u8>(at, 1);
    c += <i32>load<u8>(at + <usize>width);
    d += <i32>load<u8>(at + <usize>width, 1);
    const o = <usize>((py >> 1) * (width >> 1) + (px >> 1));
    blue += <i32>load<u8>(fromU + o);
    red += <i32>load<u8>(fromV + o);
    n++;
  }
  if (n == 0) return;
  const half = n >> 1;
  const to = planeY + <usize>(y * width + x);
  store<u8>(to, <u8>((a + half) / n));
  store<u8>(to, <u8>((b + half) / n), 1);
  store<u8>(to + <usize>width, <u8>((c + half) / n));
  store<u8>(to + <usize>width, <u8>((d + half) / n), 1);
  const o = <usize>((y >> 1) * (width >> 1) + (x >> 1));
  store<u8>(planeU + o, <u8>((blue + half) / n));
  store<u8>(planeV + o, <u8>((red + half) / n));
}
