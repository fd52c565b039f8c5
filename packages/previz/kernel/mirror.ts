/**
 * Still water and wet ground that mirror the picture: level surfaces of materials that say so look for what they reflect among the
 * pixels already drawn. One ray for two by two pixels; where it leaves the picture or finds nothing, the sky that is there stays.
 */
import {
  CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, MATERIAL_BYTES, MIRROR, M_FLAGS, M_ROUGHNESS, NEAR, RIGHT, TIME, UP,
} from '../src/render/params';
import {
  TILE, TRIANGLE_BYTES, depthPlane, hdrB, hdrG, hdrR, height, materials, pf, rowBytes, take, tilesX, tilesY, triangleCount, triangles, width,
} from './state';
import { K, noise2 } from './lanes';

/** Tiles in which something was mirrored: a byte each, 0 when there are no mirrors. */
export let mirrored: usize = 0;

export function drawMirrors(): void {
  mirrored = 0;
  for (let i = 0; i < triangleCount; i++) {
    const t = triangles + <usize>i * TRIANGLE_BYTES;
    const m = materials + <usize>load<u32>(t, 76) * MATERIAL_BYTES;
    if ((load<i32>(m, M_FLAGS * 4) & MIRROR) == 0) continue;
    if (mirrored == 0) {
      mirrored = take(<usize>(tilesX * tilesY));
      memory.fill(mirrored, 0, <usize>(tilesX * tilesY));
    }
    mirrorTriangle(t, load<f32>(m, M_ROUGHNESS * 4));
  }
}

function mirrorTriangle(t: usize, roughness: f32): void {
  const minX = max(<i32>load<i16>(t, 84), 0) & ~1, minY = max(<i32>load<i16>(t, 86), 0) & ~1;
  const maxX = min(<i32>load<i16>(t, 88), width - 1), maxY = min(<i32>load<i16>(t, 90), height - 1);
  const a0 = <f64>load<f32>(t), b0 = <f64>load<f32>(t, 4), c0 = load<f64>(t, 24);
  const a1 = <f64>load<f32>(t, 8), b1 = <f64>load<f32>(t, 12), c1 = load<f64>(t, 32);
  const a2 = <f64>load<f32>(t, 16), b2 = <f64>load<f32>(t, 20), c2 = load<f64>(t, 40);
  const dx = load<f32>(t, 48), dy = load<f32>(t, 52), d0 = load<f64>(t, 56);
  if (!level(dx, dy, d0)) return;
  for (let y = minY; y <= maxY; y += 2) {
    for (let x = minX; x <= maxX; x += 2) {
      let inside: u32 = 0;
      for (let q = 0; q < 4; q++) {
        const px = <f64>(x + (q & 1)) + 0.5, py = <f64>(y + (q >> 1)) + 0.5;
        if (a0 * px + b0 * py + c0 < 0 || a1 * px + b1 * py + c1 < 0 || a2 * px + b2 * py + c2 < 0) continue;
        // Seen: nothing stands before it. Puddles lie a hand's breadth of a hand over the ground and leave no depth of their own.
        const iw = <f32>(<f64>dx * px + <f64>dy * py + d0);
        if (iw >= load<f32>(depthPlane + at(x + (q & 1), y + (q >> 1))) * <f32>0.9985) inside |= 1 << q;
      }
      if (inside == 0) continue;
      const iw = <f32>(<f64>dx * (<f64>x + 1) + <f64>dy * (<f64>y + 1) + d0);
      if (iw <= 0 || !find(<f32>x + 1, <f32>y + 1, 1 / iw, roughness)) continue;
      store<u8>(mirrored + <usize>(y / TILE * tilesX + x / TILE), 1);
      for (let q = 0; q < 4; q++) {
        if ((inside & (1 << q)) == 0) continue;
        const o = at(x + (q & 1), y + (q >> 1));
        blend(hdrR + o, foundR);
        blend(hdrG + o, foundG);
        blend(hdrB + o, foundB);
      }
    }
  }
}

/** Whether the plane of this 1/w over the picture is level: its height over the eye would be the same wherever it is measured. */
function level(dx: f32, dy: f32, d0: f64): bool {
  const s: f32 = 1 / pf(FOCAL);
  const up = -pf(UP + 1) * s;
  if (abs(up) < s * <f32>0.05) return true;
  const height = dy / up;
  const middle = <f32>(d0 + <f64>dx * <f64>pf(CENTRE_X) + <f64>dy * <f64>pf(CENTRE_Y));
  const least: f32 = abs(height) * s;
  return abs(dx - height * pf(RIGHT + 1) * s) < <f32>0.06 * least && abs(middle - height * pf(FORWARD + 1)) < <f32>0.06 * abs(height);
}

// @ts-ignore: decorator
@inline function at(x: i32, y: i32): usize { return <usize>y * rowBytes + (<usize>x << 2); }
// @ts-ignore: decorator
@inline function blend(to: usize, colour: f32): void {
  const own = load<f32>(to);
  store<f32>(to, own + (colour - own) * share);
}

// What the last ray found, and how strongly it shows.
let foundR: f32 = 0;
let foundG: f32 = 0;
let foundB: f32 = 0;
let share: f32 = 0;

// Place on the screen of the last point tried, and its depth.
let screenX: f32 = 0;
let screenY: f32 = 0;
let screenZ: f32 = 0;
function project(x: f32, y: f32, z: f32): bool {
  screenZ = x * pf(FORWARD) + y * pf(FORWARD + 1) + z * pf(FORWARD + 2);
  if (screenZ < pf(NEAR) * 2) return false;
  const k = pf(FOCAL) / screenZ;
  screenX = pf(CENTRE_X) + (x * pf(RIGHT) + y * pf(RIGHT + 1) + z * pf(RIGHT + 2)) * k;
  screenY = pf(CENTRE_Y) - (x * pf(UP) + y * pf(UP + 1) + z * pf(UP + 2)) * k;
  return screenX >= 0 && screenY >= 0 && screenX < <f32>width && screenY < <f32>height;
}

/** Metres by which the picture's surface at the last point lies before it; negative: behind it, or sky. */
// @ts-ignore: decorator
@inline function passed(): f32 {
  const depth = load<f32>(depthPlane + at(<i32>screenX, <i32>screenY));
  return depth <= 0 ? -1 : screenZ - 1 / depth;
}

const FIRST: f32 = 0.02;
const GROWTH: f32 = 1.3;
const STEPS: i32 = 28;

/** Follows the ray mirrored at a place of the picture of this depth. */
function find(px: f32, py: f32, w: f32, roughness: f32): bool {
  const s: f32 = 1 / pf(FOCAL);
  const u = (px - pf(CENTRE_X)) * s, v = (pf(CENTRE_Y) - py) * s;
  let vx = pf(FORWARD) + u * pf(RIGHT) + v * pf(UP);
  let vy = pf(FORWARD + 1) + u * pf(RIGHT + 1) + v * pf(UP + 1);
  let vz = pf(FORWARD + 2) + u * pf(RIGHT + 2) + v * pf(UP + 2);
  // From the eye.
  const x = vx * w, y = vy * w, z = vz * w;
  const inverse: f32 = 1 / sqrt<f32>(vx * vx + vy * vy + vz * vz);
  vx *= inverse;
  vy *= inverse;
  vz *= inverse;
  if (vy >= -0.004) return false;
  // Ripples, and the grain of wet ground, which smears what it mirrors.
  const wx = x + pf(EYE), wz = z + pf(EYE + 2);
  const wave: f32 = <f32>0.011 + <f32>0.07 * roughness;
  const f: f32 = <f32>3 + <f32>26 * roughness;
  const drift = pf(TIME) * (roughness < 0.1 ? <f32>0.7 : 0);
  const nx = (lane(wx * f + drift, wz * f, 811) - 0.5) * wave;
  const nz = (lane(wx * f, wz * f - drift, 812) - 0.5) * wave;
  // Mirrored at (nx, 1, nz), near enough of unit length.
  const d: f32 = (vx * nx + vy + vz * nz) * <f32>2;
  const rx = vx - d * nx, ry = vy - d, rz = vz - d * nz;
  const facing = -vy;
  const edge: f32 = 1 - facing;
  share = (<f32>0.14 + <f32>0.8 * edge * edge * edge) * (1 - roughness);
  let before: f32 = 0;
  let t = FIRST;
  for (let i = 0; i < STEPS; i++, t *= GROWTH) {
    if (!project(x + rx * t, y + ry * t, z + rz * t)) return false;
    const gap = passed();
    if (gap > 0 && gap < <f32>0.04 + t * <f32>0.4 + (t - before) * <f32>1.2) {
      // Halve the step in which it went through.
      let low = before, high = t;
      for (let k = 0; k < 4; k++) {
        const middle = (low + high) * <f32>0.5;
        if (project(x + rx * middle, y + ry * middle, z + rz * middle) && passed() > 0) high = middle;
        else low = middle;
      }
      if (!project(x + rx * high, y + ry * high, z + rz * high)) return false;
      const o = at(<i32>screenX, <i32>screenY);
      foundR = load<f32>(hdrR + o);
      foundG = load<f32>(hdrG + o);
      foundB = load<f32>(hdrB + o);
      // What nears the border of the picture gives way to the sky.
      const border = min(min(screenX, <f32>width - screenX), min(screenY, <f32>height - screenY)) / (<f32>0.05 * <f32>height);
      share *= min<f32>(1, border);
      return true;
    }
    before = t;
  }
  return false;
}

// @ts-ignore: decorator
@inline function lane(x: f32, y: f32, salt: i32): f32 { return f32x4.extract_lane(noise2(K(x), K(y), salt), 0); }
