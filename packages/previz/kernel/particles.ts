/** Rain, snow, leaves, smoke, sparks, dust: small soft shapes drawn over the finished tile, from far to near. */
import {
  AMBIENT_GROUND, AMBIENT_SKY, CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, NEAR, PARTICLE_ALPHA, PARTICLE_AXIS, PARTICLE_BYTES,
  PARTICLE_COLOR, PARTICLE_KIND, PARTICLE_SIZE, RIGHT, SUN_COLOR, SUN_DIRECTION, UP,
} from '../src/render/params';
import { TILE, depthPlane, hdrB, hdrG, hdrR, height, particleCount, particles, pf, rowBytes, take, tilesX, tilesY, width } from './state';
import { K, abs4, add, div, mad, mix, mn, mul, mx, noise2, rsqrt, sat, sub } from './lanes';
import { fogAmount, fogColor, skyB, skyG, skyR } from './sky';

// Drawn shape (words): 0 x y | 2 inverse of the axes: ix iy jx jy (pixels to shape units) | 6 half width, half height of its box |
// 8 r g b | 11 alpha | 12 depth | 13 one over the depth over which it fades | 14 kind | 15 salt
const SHAPE: usize = 64;
let shapes: usize = 0;
let starts: usize = 0;
let counts: usize = 0;
let items: usize = 0;
let shapeCount: i32 = 0;

/** Projects, sorts and bins the frame's particles. */
export function prepareParticles(): void {
  shapeCount = 0;
  if (particleCount == 0) return;
  const order = take(<usize>particleCount * 8);
  let n = 0;
  for (let i = 0; i < particleCount; i++) {
    const p = particles + <usize>i * PARTICLE_BYTES;
    const z = (load<f32>(p) - pf(EYE)) * pf(FORWARD) + (load<f32>(p, 4) - pf(EYE + 1)) * pf(FORWARD + 1) + (load<f32>(p, 8) - pf(EYE + 2)) * pf(FORWARD + 2);
    if (!(z > pf(NEAR) * 3) || !(z < 1e6) || load<f32>(p, PARTICLE_ALPHA * 4) <= 0) continue;
    store<f32>(order + (<usize>n << 3), z);
    store<i32>(order + (<usize>n << 3), i, 4);
    n++;
  }
  sortFarFirst(order, n);
  shapes = take(<usize>n * SHAPE);
  for (let i = 0; i < n; i++) project(particles + <usize>load<i32>(order + (<usize>i << 3), 4) * PARTICLE_BYTES, load<f32>(order + (<usize>i << 3)), load<i32>(order + (<usize>i << 3), 4));
  bin();
}

function sortFarFirst(order: usize, n: i32): void {
  let gap = 1;
  while (gap < n / 3) gap = gap * 3 + 1;
  for (; gap > 0; gap /= 3) {
    for (let i = gap; i < n; i++) {
      const item = load<u64>(order + (<usize>i << 3));
      const z = load<f32>(order + (<usize>i << 3));
      const number = <i32>(item >> 32);
      let j = i;
      while (j >= gap) {
        const o = order + (<usize>(j - gap) << 3);
        const other = load<f32>(o);
        if (other > z || (other == z && load<i32>(o, 4) < number)) break;
        store<u64>(order + (<usize>j << 3), load<u64>(o));
        j -= gap;
      }
      store<u64>(order + (<usize>j << 3), item);
    }
  }
}

function project(p: usize, z: f32, number: i32): void {
  const dx = load<f32>(p) - pf(EYE), dy = load<f32>(p, 4) - pf(EYE + 1), dz = load<f32>(p, 8) - pf(EYE + 2);
  const k = pf(FOCAL) / z;
  const x = pf(CENTRE_X) + (dx * pf(RIGHT) + dy * pf(RIGHT + 1) + dz * pf(RIGHT + 2)) * k;
  const y = pf(CENTRE_Y) - (dx * pf(UP) + dy * pf(UP + 1) + dz * pf(UP + 2)) * k;
  const size = load<f32>(p, PARTICLE_SIZE * 4);
  const kind = load<i32>(p, PARTICLE_KIND * 4);
  let alpha = min<f32>(1, load<f32>(p, PARTICLE_ALPHA * 4));
  let ax: f32 = load<f32>(p, PARTICLE_AXIS * 4), ay: f32 = load<f32>(p, PARTICLE_AXIS * 4 + 4), az: f32 = load<f32>(p, PARTICLE_AXIS * 4 + 8);
  const al = sqrt<f32>(ax * ax + ay * ay + az * az);
  if (al > 1e-6) {
    ax /= al;
    ay /= al;
    az /= al;
  } else {
    ax = 0;
    ay = 1;
    az = 0;
  }
  // Half axes of the shape in pixels.
  let ux: f32 = size * k, uy: f32 = 0, vx: f32 = 0, vy: f32 = size * k;
  let facing: f32 = 1;
  if (kind == 1) {
    ux = (ax * pf(RIGHT) + ay * pf(RIGHT + 1) + az * pf(RIGHT + 2)) * size * k;
    uy = -(ax * pf(UP) + ay * pf(UP + 1) + az * pf(UP + 2)) * size * k;
    let l = sqrt<f32>(ux * ux + uy * uy);
    if (l < 0.7) {
      ux = 0;
      uy = 0.7;
      l = 0.7;
    }
    const wide = max<f32>(0.55, min<f32>(size * 0.03, 0.006) * k);
    // Thinner than a pixel: drawn a pixel wide and fainter.
    alpha *= min<f32>(1, max<f32>(0.35, min<f32>(size * 0.03, 0.006) * k / 0.55));
    vx = -uy / l * wide;
    vy = ux / l * wide;
  } else if (kind == 2) {
    // Any two directions across the normal.
    let tx: f32 = ay, ty: f32 = -ax, tz: f32 = 0.35 * (ax + ay);
    const d = tx * ax + ty * ay + tz * az;
    tx -= ax * d;
    ty -= ay * d;
    tz -= az * d;
    let tl = sqrt<f32>(tx * tx + ty * ty + tz * tz);
    if (tl < 0.01) {
      tx = 1;
      ty = 0;
      tz = 0;
      tl = 1;
    }
    tx /= tl;
    ty /= tl;
    tz /= tl;
    const bx = ay * tz - az * ty, by = az * tx - ax * tz, bz = ax * ty - ay * tx;
    ux = (tx * pf(RIGHT) + ty * pf(RIGHT + 1) + tz * pf(RIGHT + 2)) * size * k;
    uy = -(tx * pf(UP) + ty * pf(UP + 1) + tz * pf(UP + 2)) * size * k;
    vx = (bx * pf(RIGHT) + by * pf(RIGHT + 1) + bz * pf(RIGHT + 2)) * size * k * 0.6;
    vy = -(bx * pf(UP) + by * pf(UP + 1) + bz * pf(UP + 2)) * size * k * 0.6;
    facing = abs(ax * pf(SUN_DIRECTION) + ay * pf(SUN_DIRECTION + 1) + az * pf(SUN_DIRECTION + 2));
  } else if (size * k < 0.8) {
    // Smaller than a pixel: a pixel, fainter.
    const s = size * k / 0.8;
    alpha *= s * s;
    ux = 0.8;
    vy = 0.8;
  }
  let det = ux * vy - uy * vx;
  const least: f32 = <f32>0.3 * sqrt<f32>(ux * ux + uy * uy + vx * vx + vy * vy);
  if (abs(det) < least) det = det < 0 ? -least : least;
  const hx = abs(ux) + abs(vx) + 0.6, hy = abs(uy) + abs(vy) + 0.6;
  if (!(x + hx > 0 && y + hy > 0 && x - hx < <f32>width && y - hy < <f32>height) || !(hx < 20000 && hy < 20000) || alpha < 0.002) return;
  const s = shapes + <usize>shapeCount * SHAPE;
  shapeCount++;
  store<f32>(s, x);
  store<f32>(s, y, 4);
  store<f32>(s, vy / det, 8);
  store<f32>(s, -vx / det, 12);
  store<f32>(s, -uy / det, 16);
  store<f32>(s, ux / det, 20);
  store<f32>(s, hx, 24);
  store<f32>(s, hy, 28);
  // Rain, leaves, smoke and snow are lit; the others give their own light.
  const lit = kind == 1 || kind == 2 || kind == 3 || kind == 5;
  const distance = sqrt<f32>(dx * dx + dy * dy + dz * dz);
  const inverse: f32 = 1 / max<f32>(1e-6, distance);
  const haze = f32x4.extract_lane(fogAmount(K(distance), K(dy * inverse)), 0);
  fogColor(K(dx * inverse), K(dy * inverse), K(dz * inverse));
  const sun: f32 = kind == 2 ? 0.25 + 0.75 * facing : 0.45;
  for (let c = 0; c < 3; c++) {
    let v = load<f32>(p + (<usize>c << 2), PARTICLE_COLOR * 4);
    if (lit) v *= pf(SUN_COLOR + c) * sun + (pf(AMBIENT_SKY + c) + pf(AMBIENT_GROUND + c)) * 0.5;
    const f = f32x4.extract_lane(c == 0 ? skyR : c == 1 ? skyG : skyB, 0);
    v = kind == 4 ? v * (1 - haze) : v + (f - v) * haze;
    store<f32>(s + (<usize>c << 2), v, 32);
  }
  store<f32>(s, alpha, 44);
  store<f32>(s, z, 48);
  store<f32>(s, 1 / max<f32>(0.02, size * (kind == 3 ? 0.8 : 0.4)), 52);
  store<i32>(s, kind, 56);
  store<i32>(s, number, 60);
}

// @ts-ignore: decorator
@inline function low(at: f32, half: f32): i32 { return max(0, <i32>floor(at - half)) / TILE; }

function bin(): void {
  const tiles = tilesX * tilesY;
  starts = take(<usize>(tiles + 1) * 4);
  counts = take(<usize>(tiles + 1) * 4);
  memory.fill(counts, 0, <usize>(tiles + 1) * 4);
  let total = 0;
  for (let pass = 0; pass < 2; pass++) {
    if (pass == 1) {
      for (let i = 0; i < tiles; i++) {
        store<i32>(starts + (<usize>i << 2), total);
        total += load<i32>(counts + (<usize>i << 2));
        store<i32>(counts + (<usize>i << 2), 0);
      }
      items = take(<usize>total * 4);
    }
    for (let i = 0; i < shapeCount; i++) {
      const s = shapes + <usize>i * SHAPE;
      const x = load<f32>(s), y = load<f32>(s, 4), hx = load<f32>(s, 24), hy = load<f32>(s, 28);
      const tx1 = min(width - 1, <i32>(x + hx)) / TILE, ty1 = min(height - 1, <i32>(y + hy)) / TILE;
      for (let ty = low(y, hy); ty <= ty1; ty++) {
        for (let tx = low(x, hx); tx <= tx1; tx++) {
          const o = <usize>(ty * tilesX + tx) << 2;
          const n = load<i32>(counts + o);
          if (pass == 1) store<i32>(items + (<usize>(load<i32>(starts + o) + n) << 2), i);
          store<i32>(counts + o, n + 1);
        }
      }
    }
  }
}

/** Whether any may show in a tile. */
export function hasParticles(tx: i32, ty: i32): bool {
  return shapeCount != 0 && load<i32>(counts + (<usize>(ty * tilesX + tx) << 2)) != 0;
}

export function drawParticles(tx: i32, ty: i32): void {
  if (shapeCount == 0) return;
  const o = <usize>(ty * tilesX + tx) << 2;
  const start = load<i32>(starts + o);
  const end = start + load<i32>(counts + o);
  for (let i = start; i < end; i++) drawShape(shapes + <usize>load<i32>(items + (<usize>i << 2)) * SHAPE, tx * TILE, ty * TILE);
}

function drawShape(s: usize, left: i32, top: i32): void {
  const x = load<f32>(s), y = load<f32>(s, 4), hx = load<f32>(s, 24), hy = load<f32>(s, 28);
  const x0 = max(left, <i32>floor(max<f32>(-16, x - hx))) & ~3, x1 = min(left + TILE - 1, <i32>(x + hx));
  const y0 = max(top, <i32>floor(max<f32>(-16, y - hy))), y1 = min(top + TILE - 1, <i32>(y + hy));
  const ix = K(load<f32>(s, 8)), iy = K(load<f32>(s, 12)), jx = K(load<f32>(s, 16)), jy = K(load<f32>(s, 20));
  const r = v128.load32_splat(s + 32), g = v128.load32_splat(s + 36), b = v128.load32_splat(s + 40);
  const alpha = v128.load32_splat(s + 44);
  const z = v128.load32_splat(s + 48);
  const fade = v128.load32_splat(s + 52);
  const kind = load<i32>(s, 56);
  const salt = load<i32>(s, 60);
  // Edge sharpness of hard shapes: about a pixel.
  const crisp = K(max<f32>(1, 0.5 * max(hx, hy)));
  const one = K(1);
  for (let py = y0; py <= y1; py++) {
    const dy = K(<f32>py + 0.5 - y);
    for (let px = x0; px <= x1; px += 4) {
      const dx = add(K(<f32>px + 0.5 - x), f32x4(0, 1, 2, 3));
      const u = mad(dx, ix, mul(dy, iy));
      const v = mad(dx, jx, mul(dy, jy));
      const d2 = mad(u, u, mul(v, v));
      const soft = mx(K(0), sub(one, d2));
      let m: v128;
      if (kind == 1) {
        const along = sat(mul(sub(one, abs4(u)), K(2.5)));
        m = mul(along, sat(mul(sub(K(1.3), abs4(v)), K(1.2))));
      } else if (kind == 2) {
        m = sat(mul(sub(sub(one, mul(u, u)), abs4(v)), crisp));
      } else if (kind == 3) {
        const n = noise2(mad(u, K(1.6), K(<f32>(salt & 63) * 3.7)), mul(v, K(1.6)), salt);
        m = mul(mul(soft, soft), sat(mad(n, K(1.3), K(0.15))));
      } else if (kind == 5) {
        m = sat(mul(soft, K(1.8)));
      } else if (kind == 6) {
        const d = mul(d2, rsqrt(mx(K(1e-6), d2)));
        const ring = sat(sub(one, abs4(mul(sub(d, K(0.86)), K(7)))));
        const hu = add(u, K(0.35)), hv = add(v, K(0.38));
        const spot = sat(sub(one, mul(mad(hu, hu, mul(hv, hv)), K(28))));
        m = mad(mul(ring, ring), K(0.7), mad(sat(mul(soft, K(6))), K(0.08), mul(spot, K(0.9))));
      } else {
        m = mul(soft, soft);
      }
      const at = <usize>py * rowBytes + (<usize>px << 2);
      const scene = div(one, mx(K(1e-6), v128.load(depthPlane + at)));
      const a = mul(mul(m, alpha), sat(mad(sub(scene, z), fade, K(0.5))));
      if (!v128.any_true(a)) continue;
      if (kind == 4) {
        v128.store(hdrR + at, mad(a, r, v128.load(hdrR + at)));
        v128.store(hdrG + at, mad(a, g, v128.load(hdrG + at)));
        v128.store(hdrB + at, mad(a, b, v128.load(hdrB + at)));
      } else {
        v128.store(hdrR + at, mix(v128.load(hdrR + at), r, mn(one, a)));
        v128.store(hdrG + at, mix(v128.load(hdrG + at), g, mn(one, a)));
        v128.store(hdrB + at, mix(v128.load(hdrB + at), b, mn(one, a)));
      }
    }
  }
}
