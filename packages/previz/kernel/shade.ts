/** Colour of surfaces: interpolation of what a triangle carries, and the light on it. */
import {
  AMBIENT_GROUND, AMBIENT_SKY, CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, GIVES_LIGHT, LIGHT_BYTES, LIGHT_COLOR, LIGHT_COS,
  LIGHT_DIRECTION, LIGHT_POSITION, LIGHT_RANGE, MATERIAL_BYTES, M_COLOR2, M_EMISSIVE, M_FLAGS, M_FREQUENCY, M_METAL, M_PATTERN,
  M_ROUGHNESS, M_SKIN, M_TRANSLUCENCY, NEAR, RIGHT, SUN_COLOR, SUN_DIRECTION, TIME, UP,
} from '../src/render/params';
import { TILE, TRIANGLE_BYTES, halfDepth, halfRow, height, lightCount, lights, materials, openPlane, pf, triangles, width } from './state';
import { K, abs4, add, div, dot3, mad, mix, mn, mul, mx, neg, noise2, rsqrt, sat, sub } from './lanes';
import { albedoB, albedoG, albedoR, shine, surface } from './patterns';
import { fogAmount, fogColor, skyB, skyG, skyGradient, skyR } from './sky';
import { BEHIND } from './setup';
import { shadowOfLanes, shadowOfQuad } from './shadow-lookup';

// Interpolated values of four lanes, one vector each: nx ny nz u v | fu fv (movement of u, v over a pixel) | w (view depth)
const G_NX: usize = memory.data(8 * 16, 16);
const G_U: usize = G_NX + 48;
const G_V: usize = G_NX + 64;
const G_FU: usize = G_NX + 80;
const G_FV: usize = G_NX + 96;
const G_W: usize = G_NX + 112;
const LANE_IDS: usize = memory.data(16, 16);
const LANE_PLACE: usize = memory.data(32, 16);

/** Colour of the last four lanes shaded. */
export let outR: v128 = f32x4(0, 0, 0, 0);
export let outG: v128 = f32x4(0, 0, 0, 0);
export let outB: v128 = f32x4(0, 0, 0, 0);
/** Fresnel's fifth power at the lanes last shaded: how far they are seen edge on. */
export let seenEdge: v128 = f32x4(0, 0, 0, 0);

/** Quad of the picture being shaded (half-size coordinates). */
let quadX: i32 = 0;
let quadY: i32 = 0;
export function setQuad(x: i32, y: i32): void {
  quadX = x;
  quadY = y;
}

/** Share of ambient light at the quad, taken where the half-size depth fits that of the surface best. */
function opennessAt(w: f32): f32 {
  const at = <usize>quadY * halfRow + (<usize>quadX << 2);
  const off = abs(load<f32>(halfDepth + at) * w - 1);
  if (off < 0.04) return load<f32>(openPlane + at);
  let best = off;
  let found: f32 = off < 0.3 ? load<f32>(openPlane + at) : 1;
  for (let dy = -1; dy <= 1; dy++) {
    const y = quadY + dy;
    if (y < 0 || y >= height >> 1) continue;
    for (let dx = -1; dx <= 1; dx++) {
      const x = quadX + dx;
      if (x < 0 || x >= width >> 1) continue;
      const o = <usize>y * halfRow + (<usize>x << 2);
      const d = abs(load<f32>(halfDepth + o) * w - 1);
      if (d < best && d < 0.3) {
        best = d;
        found = load<f32>(openPlane + o);
      }
    }
  }
  return found;
}

// Direction through the tile's corner and its change per pixel, as splats: x y z each.
const RAY: usize = memory.data(9 * 16, 16);
const TILE_LIGHTS: usize = memory.data(64 * 4, 16);
let tileLights: i32 = 0;
let left: i32 = 0;
let top: i32 = 0;
/** Number + 1 of the triangle whose planes lie at PLANES. */
let current: i32 = 0;

/** Takes aim at a tile. */
export function startTile(x: i32, y: i32): void {
  left = x;
  top = y;
  current = 0;
  const s: f32 = 1 / pf(FOCAL);
  const px = (<f32>left - pf(CENTRE_X)) * s;
  const py = (pf(CENTRE_Y) - <f32>top) * s;
  for (let i = 0; i < 3; i++) {
    const o = RAY + <usize>(i << 4);
    v128.store(o, K(pf(FORWARD + i) + px * pf(RIGHT + i) + py * pf(UP + i)));
    v128.store(o, K(pf(RIGHT + i) * s), 48);
    v128.store(o, K(-pf(UP + i) * s), 96);
  }
  listLights();
}

/** Lights that may reach something seen in the tile. */
function listLights(): void {
  tileLights = 0;
  for (let i = 0; i < lightCount; i++) {
    const l = lights + <usize>i * LIGHT_BYTES;
    const dx = load<f32>(l) - pf(EYE), dy = load<f32>(l, 4) - pf(EYE + 1), dz = load<f32>(l, 8) - pf(EYE + 2);
    const range = load<f32>(l, LIGHT_RANGE * 4);
    const z = dx * pf(FORWARD) + dy * pf(FORWARD + 1) + dz * pf(FORWARD + 2);
    if (z + range < pf(NEAR)) continue;
    if (z > range * 1.05) {
      const x = dx * pf(RIGHT) + dy * pf(RIGHT + 1) + dz * pf(RIGHT + 2);
      const y = dx * pf(UP) + dy * pf(UP + 1) + dz * pf(UP + 2);
      const k = pf(FOCAL) / z;
      // The ball's outline is no wider than this about its centre's image.
      const r = range * pf(FOCAL) / (z - range) * (1 + (abs(x) + abs(y)) / z);
      const sx = pf(CENTRE_X) + x * k, sy = pf(CENTRE_Y) - y * k;
      if (sx + r < <f32>left || sy + r < <f32>top || sx - r > <f32>(left + TILE) || sy - r > <f32>(top + TILE)) continue;
    }
    store<u32>(TILE_LIGHTS + <usize>(tileLights << 2), <u32>l);
    tileLights++;
  }
}

// Planes over the tile of 1/w and of nx ny nz u v over w: value at the corner, per x, per y (splats).
const PLANES: usize = memory.data(6 * 48, 16);
const BARY: usize = memory.data(9 * 8, 16);

// @ts-ignore: decorator
@inline function writePlane(i: usize, q0: f64, q1: f64, q2: f64): void {
  const o = PLANES + i * 48;
  v128.store(o, K(<f32>(q0 * load<f64>(BARY, 48) + q1 * load<f64>(BARY, 56) + q2 * load<f64>(BARY, 64))));
  v128.store(o, K(<f32>(q0 * load<f64>(BARY) + q1 * load<f64>(BARY, 8) + q2 * load<f64>(BARY, 16))), 16);
  v128.store(o, K(<f32>(q0 * load<f64>(BARY, 24) + q1 * load<f64>(BARY, 32) + q2 * load<f64>(BARY, 40))), 32);
}

/** Prepares a triangle for planeLanes(). */
export function setTriangle(id: i32): void {
  if (id == current) return;
  current = id;
  const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
  const inverse = <f64>load<f32>(t, 80);
  for (let i: usize = 0; i < 3; i++) {
    const a = <f64>load<f32>(t + i * 8) * inverse;
    const b = <f64>load<f32>(t + i * 8, 4) * inverse;
    store<f64>(BARY + i * 8, a);
    store<f64>(BARY + i * 8, b, 24);
    store<f64>(BARY + i * 8, load<f64>(t + i * 8, 24) * inverse + a * left + b * top, 48);
  }
  const v0 = <usize>load<u32>(t, 64), v1 = <usize>load<u32>(t, 68), v2 = <usize>load<u32>(t, 72);
  const w0 = <f64>load<f32>(v0, 28), w1 = <f64>load<f32>(v1, 28), w2 = <f64>load<f32>(v2, 28);
  writePlane(0, w0, w1, w2);
  const flip: f64 = (load<u32>(t, 92) & BEHIND) != 0 ? -1 : 1;
  for (let i: usize = 0; i < 3; i++) {
    writePlane(1 + i, <f64>load<f32>(v0 + i * 4) * w0 * flip, <f64>load<f32>(v1 + i * 4) * w1 * flip, <f64>load<f32>(v2 + i * 4) * w2 * flip);
  }
  writePlane(4, <f64>load<f32>(v0, 12) * w0, <f64>load<f32>(v1, 12) * w1, <f64>load<f32>(v2, 12) * w2);
  writePlane(5, <f64>load<f32>(v0, 16) * w0, <f64>load<f32>(v1, 16) * w1, <f64>load<f32>(v2, 16) * w2);
}

// @ts-ignore: decorator
@inline function plane(i: usize, x: v128, y: v128): v128 {
  const o = PLANES + i * 48;
  return add(v128.load(o), add(mul(v128.load(o, 16), x), mul(v128.load(o, 32), y)));
}

/** Depth of the prepared triangle's plane at places of the tile. */
export function planeDepth(x: v128, y: v128): v128 {
  const t = triangles + <usize>(current - 1) * TRIANGLE_BYTES;
  return div(K(1), mx(K(load<f32>(t, 108)), mn(K(load<f32>(t, 104)), plane(0, x, y))));
}

/** Interpolates the prepared triangle at four places of the tile, to G. */
function planeLanes(x: v128, y: v128): void {
  const w = planeDepth(x, y);
  v128.store(G_NX, mul(plane(1, x, y), w));
  v128.store(G_NX, mul(plane(2, x, y), w), 16);
  v128.store(G_NX, mul(plane(3, x, y), w), 32);
  const u = mul(plane(4, x, y), w);
  const v = mul(plane(5, x, y), w);
  v128.store(G_U, u);
  v128.store(G_V, v);
  v128.store(G_W, w);
  const da = v128.load(PLANES, 16);
  const db = v128.load(PLANES, 32);
  const ux = abs4(mul(sub(v128.load(PLANES + 4 * 48, 16), mul(u, da)), w));
  const uy = abs4(mul(sub(v128.load(PLANES + 4 * 48, 32), mul(u, db)), w));
  const vx = abs4(mul(sub(v128.load(PLANES + 5 * 48, 16), mul(v, da)), w));
  const vy = abs4(mul(sub(v128.load(PLANES + 5 * 48, 32), mul(v, db)), w));
  v128.store(G_FU, mx(ux, uy));
  v128.store(G_FV, mx(vx, vy));
}

/** Values of triangle t at a pixel's centre (whole picture), to lane `lane` of G. Outside the triangle the nearest point of it counts. */
function interpolate(t: usize, px: f32, py: f32, lane: usize): void {
  const inverse = <f64>load<f32>(t, 80);
  const a1 = load<f32>(t, 8), b1 = load<f32>(t, 12), a2 = load<f32>(t, 16), b2 = load<f32>(t, 20);
  let l1 = <f32>((load<f64>(t, 32) + <f64>a1 * px + <f64>b1 * py) * inverse);
  let l2 = <f32>((load<f64>(t, 40) + <f64>a2 * px + <f64>b2 * py) * inverse);
  let l0: f32 = 1 - l1 - l2;
  if (!(l0 >= 0 && l1 >= 0 && l2 >= 0)) {
    l0 = max<f32>(0, l0);
    l1 = max<f32>(0, l1);
    l2 = max<f32>(0, l2);
    const s: f32 = 1 / max<f32>(1e-6, l0 + l1 + l2);
    l0 *= s;
    l1 *= s;
    l2 *= s;
  }
  const v0 = <usize>load<u32>(t, 64), v1 = <usize>load<u32>(t, 68), v2 = <usize>load<u32>(t, 72);
  const w0 = load<f32>(v0, 28), w1 = load<f32>(v1, 28), w2 = load<f32>(v2, 28);
  const p0 = l0 * w0, p1 = l1 * w1, p2 = l2 * w2;
  const w: f32 = 1 / max<f32>(1e-12, p0 + p1 + p2);
  const k0 = K(p0 * w), k1 = K(p1 * w), k2 = K(p2 * w);
  const a = mad(v128.load(v0), k0, mad(v128.load(v1), k1, mul(v128.load(v2), k2)));
  const v = p0 * w * load<f32>(v0, 16) + p1 * w * load<f32>(v1, 16) + p2 * w * load<f32>(v2, 16);
  const flip: f32 = (load<u32>(t, 92) & BEHIND) != 0 ? -1 : 1;
  const o = G_NX + lane * 4;
  store<f32>(o, f32x4.extract_lane(a, 0) * flip);
  store<f32>(o, f32x4.extract_lane(a, 1) * flip, 16);
  store<f32>(o, f32x4.extract_lane(a, 2) * flip, 32);
  const u = f32x4.extract_lane(a, 3);
  store<f32>(o, u, 48);
  store<f32>(o, v, 64);
  store<f32>(o, w, 112);
  // How far u and v move over one pixel.
  const iv = <f32>inverse;
  const da = load<f32>(t, 48), db = load<f32>(t, 52);
  const a0 = -a1 - a2, b0 = -b1 - b2;
  const u0 = load<f32>(v0, 12) * w0, u1 = load<f32>(v1, 12) * w1, u2 = load<f32>(v2, 12) * w2;
  const t0 = load<f32>(v0, 16) * w0, t1 = load<f32>(v1, 16) * w1, t2 = load<f32>(v2, 16) * w2;
  const ux = ((u0 * a0 + u1 * a1 + u2 * a2) * iv - u * da) * w;
  const uy = ((u0 * b0 + u1 * b1 + u2 * b2) * iv - u * db) * w;
  const vx = ((t0 * a0 + t1 * a1 + t2 * a2) * iv - v * da) * w;
  const vy = ((t0 * b0 + t1 * b1 + t2 * b2) * iv - v * db) * w;
  store<f32>(o, max(abs(ux), abs(uy)), 80);
  store<f32>(o, max(abs(vx), abs(vy)), 96);
}

/** Haze over the lanes: amount and colour; when hazeKnown, shading uses these as they are. */
let hazeKnown: bool = false;
let hazeT: v128 = f32x4(0, 0, 0, 0);
let hazeR: v128 = f32x4(0, 0, 0, 0);
let hazeG: v128 = f32x4(0, 0, 0, 0);
let hazeB: v128 = f32x4(0, 0, 0, 0);
let hazeW: v128 = f32x4(0, 0, 0, 0);
export function setHaze(t: v128, r: v128, g: v128, b: v128): void {
  hazeKnown = true;
  hazeT = t;
  hazeR = r;
  hazeG = g;
  hazeB = b;
}
export function unknownHaze(): void { hazeKnown = false; }

/** Unit direction and length of the ray at places of the tile. */
export let rayX: v128 = f32x4(0, 0, 0, 0);
export let rayY: v128 = f32x4(0, 0, 0, 0);
export let rayZ: v128 = f32x4(0, 0, 0, 0);
export let rayLength: v128 = f32x4(0, 0, 0, 0);
export function aim(x: v128, y: v128): void {
  const dx = add(v128.load(RAY), add(mul(v128.load(RAY, 48), x), mul(v128.load(RAY, 96), y)));
  const dy = add(v128.load(RAY, 16), add(mul(v128.load(RAY, 64), x), mul(v128.load(RAY, 112), y)));
  const dz = add(v128.load(RAY, 32), add(mul(v128.load(RAY, 80), x), mul(v128.load(RAY, 128), y)));
  const d2 = dot3(dx, dy, dz, dx, dy, dz);
  const s = rsqrt(d2);
  rayX = mul(dx, s);
  rayY = mul(dy, s);
  rayZ = mul(dz, s);
  rayLength = mul(d2, s);
}

/** Colours of the lanes, all of material m, from G and the rays aimed. `quad`: the lanes are one flat 2x2 quad. To outR.. */
function shadeMaterial(m: usize, quad: bool): void {
  let nx = v128.load(G_NX);
  let ny = v128.load(G_NX, 16);
  let nz = v128.load(G_NX, 32);
  const nn = rsqrt(mx(K(1e-12), dot3(nx, ny, nz, nx, ny, nz)));
  nx = mul(nx, nn);
  ny = mul(ny, nn);
  nz = mul(nz, nn);
  const flags = load<i32>(m, M_FLAGS * 4);
  const kind = load<i32>(m, M_PATTERN * 4);
  const ex = neg(rayX);
  const ey = neg(rayY);
  const ez = neg(rayZ);
  const distance = mul(v128.load(G_W), rayLength);
  const wx = mad(rayX, distance, K(pf(EYE)));
  const wy = mad(rayY, distance, K(pf(EYE + 1)));
  const wz = mad(rayZ, distance, K(pf(EYE + 2)));
  const fu = v128.load(G_FU);
  const fv = v128.load(G_FV);
  surface(m, v128.load(G_U), v128.load(G_V), fu, fv);
  let roughness = load<f32>(m, M_ROUGHNESS * 4);
  if (kind == 13) {
    // Waves tilt the normal; they flatten to a rougher mean far away.
    const q = load<f32>(m, M_FREQUENCY * 4);
    const t = pf(TIME);
    const x = mul(wx, K(q));
    const z = mul(wz, K(q));
    const foot = mul(mx(fu, fv), K(q));
    let sx = K(0);
    let sz = K(0);
    let size: f32 = 0.26;
    let f: f32 = 0.7;
    for (let i = 0; i < 4; i++) {
      const near = mul(sat(mad(foot, K(-1.3 * f), K(1.3))), K(size));
      const a = noise2(mad(x, K(f), K(t * (0.5 + f * 0.32))), mad(z, K(f * 0.83), K(t * 0.23)), 400 + i);
      const b = noise2(mad(x, K(f * 0.9), K(-t * 0.31)), mad(z, K(f * 1.1), K(t * (0.4 + f * 0.21))), 410 + i);
      sx = mad(sub(a, K(0.5)), near, sx);
      sz = mad(sub(b, K(0.5)), near, sz);
      f *= 2.2;
      size *= 0.74;
    }
    nx = add(nx, sx);
    nz = add(nz, sz);
    const s = rsqrt(dot3(nx, ny, nz, nx, ny, nz));
    nx = mul(nx, s);
    ny = mul(ny, s);
    nz = mul(nz, s);
    roughness = min<f32>(roughness, 0.12);
  }
  const lx = K(pf(SUN_DIRECTION));
  const ly = K(pf(SUN_DIRECTION + 1));
  const lz = K(pf(SUN_DIRECTION + 2));
  const ndl = dot3(nx, ny, nz, lx, ly, lz);
  const skin = load<f32>(m, M_SKIN * 4);
  const translucency = load<f32>(m, M_TRANSLUCENCY * 4);
  const metal = load<f32>(m, M_METAL * 4);
  // What faces away from the sun needs no look into the shadow map.
  const lightSide = v128.any_true(f32x4.gt(ndl, K(-0.42 * skin))) || translucency > 0;
  let seen = K(0);
  if (lightSide) seen = quad ? shadowOfQuad(wx, wy, wz, nx, ny, nz) : shadowOfLanes(wx, wy, wz, nx, ny, nz, v128.load(G_W));
  // Diffuse from the sun: wrapped for skin, more so in red.
  let dR = mx(K(0), ndl);
  let dG = dR;
  let dB = dR;
  if (skin > 0) {
    const wr = skin * 0.42, wg = skin * 0.2, wb = skin * 0.14;
    dR = mul(mx(K(0), add(ndl, K(wr))), K(1 / (1 + wr)));
    dG = mul(mx(K(0), add(ndl, K(wg))), K(1 / (1 + wg)));
    dB = mul(mx(K(0), add(ndl, K(wb))), K(1 / (1 + wb)));
  }
  if (translucency > 0) {
    // Light through the sheet, brightest when looking towards the sun.
    const through = mul(mad(sat(neg(dot3(ex, ey, ez, lx, ly, lz))), K(0.5), K(0.5)), mul(mx(K(0), neg(ndl)), K(translucency)));
    dR = add(dR, mul(through, K(1.05)));
    dG = add(dG, through);
    dB = add(dB, mul(through, K(0.55)));
  }
  let lightR = mul(mul(dR, seen), K(pf(SUN_COLOR)));
  let lightG = mul(mul(dG, seen), K(pf(SUN_COLOR + 1)));
  let lightB = mul(mul(dB, seen), K(pf(SUN_COLOR + 2)));
  const up = mad(ny, K(0.5), K(0.5));
  const openness = K(opennessAt(f32x4.extract_lane(v128.load(G_W), 0)));
  const ambR = mul(mix(K(pf(AMBIENT_GROUND)), K(pf(AMBIENT_SKY)), up), openness);
  const ambG = mul(mix(K(pf(AMBIENT_GROUND + 1)), K(pf(AMBIENT_SKY + 1)), up), openness);
  const ambB = mul(mix(K(pf(AMBIENT_GROUND + 2)), K(pf(AMBIENT_SKY + 2)), up), openness);
  lightR = add(lightR, ambR);
  lightG = add(lightG, ambG);
  lightB = add(lightB, ambB);
  // Highlights: GGX in the cheap form.
  const r2 = roughness * roughness;
  const r4 = max<f32>(0.0004, r2 * r2);
  let specR = K(0);
  let specG = K(0);
  let specB = K(0);
  const glossy = roughness < 0.74 || metal > 0;
  if (glossy && lightSide) {
    let hx = add(ex, lx);
    let hy = add(ey, ly);
    let hz = add(ez, lz);
    const hi = rsqrt(mx(K(1e-9), dot3(hx, hy, hz, hx, hy, hz)));
    hx = mul(hx, hi);
    hy = mul(hy, hi);
    hz = mul(hz, hi);
    const sunSpec = mul(mul(highlight(sat(dot3(nx, ny, nz, hx, hy, hz)), sat(dot3(lx, ly, lz, hx, hy, hz)), r4, roughness), sat(ndl)), seen);
    specR = mul(sunSpec, K(pf(SUN_COLOR)));
    specG = mul(sunSpec, K(pf(SUN_COLOR + 1)));
    specB = mul(sunSpec, K(pf(SUN_COLOR + 2)));
  }
  for (let i = 0; i < tileLights; i++) {
    const l = <usize>load<u32>(TILE_LIGHTS + <usize>(i << 2));
    let px = sub(v128.load32_splat(l + LIGHT_POSITION * 4), wx);
    let py = sub(v128.load32_splat(l + LIGHT_POSITION * 4 + 4), wy);
    let pz = sub(v128.load32_splat(l + LIGHT_POSITION * 4 + 8), wz);
    const d2 = mx(K(0.0025), dot3(px, py, pz, px, py, pz));
    const range = load<f32>(l, LIGHT_RANGE * 4);
    const share = mul(d2, K(1 / (range * range)));
    if (!v128.any_true(f32x4.lt(share, K(1)))) continue;
    const di = rsqrt(d2);
    px = mul(px, di);
    py = mul(py, di);
    pz = mul(pz, di);
    const window = sat(sub(K(1), mul(share, share)));
    let power = div(mul(window, window), add(d2, K(0.01)));
    const cone = load<f32>(l, LIGHT_COS * 4);
    if (cone > -1) {
      const c = neg(dot3(px, py, pz, v128.load32_splat(l + LIGHT_DIRECTION * 4), v128.load32_splat(l + LIGHT_DIRECTION * 4 + 4), v128.load32_splat(l + LIGHT_DIRECTION * 4 + 8)));
      const t = sat(mul(sub(c, K(cone)), K(1 / max<f32>(0.02, (1 - cone) * 0.45))));
      power = mul(power, mul(t, t));
    }
    const n = dot3(nx, ny, nz, px, py, pz);
    const wrap = max<f32>(0.06, skin * 0.3);
    let diffuse = mul(mx(K(0), add(n, K(wrap))), K(1 / (1 + wrap)));
    if (translucency > 0) diffuse = mad(mx(K(0), neg(n)), K(translucency), diffuse);
    const d = mul(diffuse, power);
    const cr = v128.load32_splat(l + LIGHT_COLOR * 4);
    const cg = v128.load32_splat(l + LIGHT_COLOR * 4 + 4);
    const cb = v128.load32_splat(l + LIGHT_COLOR * 4 + 8);
    lightR = mad(d, cr, lightR);
    lightG = mad(d, cg, lightG);
    lightB = mad(d, cb, lightB);
    if (glossy) {
      let gx = add(ex, px);
      let gy = add(ey, py);
      let gz = add(ez, pz);
      const gi = rsqrt(mx(K(1e-9), dot3(gx, gy, gz, gx, gy, gz)));
      gx = mul(gx, gi);
      gy = mul(gy, gi);
      gz = mul(gz, gi);
      const s = mul(highlight(sat(dot3(nx, ny, nz, gx, gy, gz)), sat(dot3(px, py, pz, gx, gy, gz)), r4, roughness), mul(sat(n), power));
      specR = mad(s, cr, specR);
      specG = mad(s, cg, specG);
      specB = mad(s, cb, specB);
    }
  }
  // Reflected surroundings.
  const aR = albedoR;
  const aG = albedoG;
  const aB = albedoB;
  if (!glossy) {
    seenEdge = K(0);
    outR = mul(aR, lightR);
    outG = mul(aG, lightG);
    outB = mul(aB, lightB);
  } else {
    const ndv = mx(K(0.02), dot3(nx, ny, nz, ex, ey, ez));
    const one = sub(K(1), mn(K(1), ndv));
    const o2 = mul(one, one);
    const gloss: f32 = 1 - roughness;
    seenEdge = mul(mul(o2, o2), one);
    const fresnel = mul(mul(mul(o2, o2), one), K(gloss * gloss));
    const f0R = mix(K(0.04), aR, K(metal));
    const f0G = mix(K(0.04), aG, K(metal));
    const f0B = mix(K(0.04), aB, K(metal));
    const k = mul(dot3(nx, ny, nz, ex, ey, ez), K(2));
    const rx = sub(mul(nx, k), ex);
    const ry = sub(mul(ny, k), ey);
    const rz = sub(mul(nz, k), ez);
    // Water never mirrors what lies below the horizon.
    skyGradient(rx, kind == 13 ? abs4(ry) : ry, rz);
    // Rough surfaces see the mean of their surroundings, which is the ambient light.
    const rough = K(min<f32>(1, roughness * 1.3));
    const level = K(0.35 + 0.65 * gloss);
    const matt = K(1 - metal);
    const envR = mul(mix(mul(skyR, openness), ambR, rough), mad(f0R, level, fresnel));
    const envG = mul(mix(mul(skyG, openness), ambG, rough), mad(f0G, level, fresnel));
    const envB = mul(mix(mul(skyB, openness), ambB, rough), mad(f0B, level, fresnel));
    outR = add(mad(mul(aR, matt), lightR, envR), mul(specR, add(f0R, fresnel)));
    outG = add(mad(mul(aG, matt), lightG, envG), mul(specG, add(f0G, fresnel)));
    outB = add(mad(mul(aB, matt), lightB, envB), mul(specB, add(f0B, fresnel)));
  }
  if ((flags & GIVES_LIGHT) != 0) {
    if (kind == 20) {
      outR = mad(shine, mul(v128.load32_splat(m + M_COLOR2 * 4), v128.load32_splat(m + M_EMISSIVE * 4)), outR);
      outG = mad(shine, mul(v128.load32_splat(m + M_COLOR2 * 4 + 4), v128.load32_splat(m + M_EMISSIVE * 4 + 4)), outG);
      outB = mad(shine, mul(v128.load32_splat(m + M_COLOR2 * 4 + 8), v128.load32_splat(m + M_EMISSIVE * 4 + 8)), outB);
    } else {
      outR = add(outR, v128.load32_splat(m + M_EMISSIVE * 4));
      outG = add(outG, v128.load32_splat(m + M_EMISSIVE * 4 + 4));
      outB = add(outB, v128.load32_splat(m + M_EMISSIVE * 4 + 8));
    }
  }
  if (!hazeKnown) {
    hazeT = fogAmount(distance, rayY);
    fogColor(rayX, rayY, rayZ);
    hazeR = skyR;
    hazeG = skyG;
    hazeB = skyB;
  }
  outR = mix(outR, hazeR, hazeT);
  outG = mix(outG, hazeG, hazeT);
  outB = mix(outB, hazeB, hazeT);
}

// @ts-ignore: decorator
@inline function highlight(ndh: v128, ldh: v128, r4: f32, roughness: f32): v128 {
  const d = mad(mul(ndh, ndh), K(r4 - 1), K(1.00001));
  const bottom = mul(mul(mul(d, d), mx(K(0.1), mul(ldh, ldh))), K((roughness * 4 + 2) * 4));
  return mn(K(60), div(K(r4 * 4), bottom));
}

/** Shades a 2x2 quad wholly within the prepared triangle; x, y: its pixels' centres within the tile. To outR.. */
export function shadeQuad(m: usize, x: v128, y: v128): void {
  aim(x, y);
  planeLanes(x, y);
  shadeMaterial(m, true);
}

/** Takes aim at a quad that shadeLanes() will shade, perhaps several times. */
export function startQuad(x: v128, y: v128): void {
  aim(x, y);
  fogColor(rayX, rayY, rayZ);
  hazeR = skyR;
  hazeG = skyG;
  hazeB = skyB;
  hazeKnown = true;
}

/** Forgets the depths for which haze was worked out: directions have changed too much. */
export function freshHaze(): void { hazeW = K(-1); }

/** Shades a quad within the prepared triangle after startQuad(). To outR.. */
export function shadeStarted(m: usize, x: v128, y: v128): void {
  planeLanes(x, y);
  hazeAt(v128.load(G_W));
  shadeMaterial(m, true);
}

/** Haze at the lanes' depths, unless it was worked out for much the same depths. */
function hazeAt(w: v128): void {
  if (i32x4.all_true(f32x4.lt(abs4(sub(w, hazeW)), mul(w, K(0.01))))) return;
  hazeW = w;
  hazeT = fogAmount(mul(w, rayLength), rayY);
}

/** Shades four lanes of the quad aimed at, each at its own pixel with its own triangle (none is sky). x, y within the tile. To outR.. */
export function shadeLanes(x: v128, y: v128, ids: v128): void {
  const first = i32x4.extract_lane(ids, 0);
  const t0 = triangles + <usize>(first - 1) * TRIANGLE_BYTES;
  if (i32x4.all_true(i32x4.eq(ids, i32x4.splat(first))) && load<f32>(t0, 80) < 0.03) {
    setTriangle(first);
    planeLanes(x, y);
    hazeAt(v128.load(G_W));
    shadeMaterial(materials + <usize>load<u32>(t0, 76) * MATERIAL_BYTES, false);
    return;
  }
  v128.store(LANE_IDS, ids);
  v128.store(LANE_PLACE, add(x, K(<f32>left)));
  v128.store(LANE_PLACE, add(y, K(<f32>top)), 16);
  for (let i: usize = 0; i < 4; i++) {
    const t = triangles + <usize>(load<u32>(LANE_IDS + i * 4) - 1) * TRIANGLE_BYTES;
    interpolate(t, load<f32>(LANE_PLACE + i * 4), load<f32>(LANE_PLACE + 16 + i * 4), i);
    store<u32>(LANE_IDS + i * 4, load<u32>(t, 76));
  }
  const kinds = v128.load(LANE_IDS);
  hazeAt(v128.load(G_W));
  let todo: i32 = 15;
  let r = K(0);
  let g = K(0);
  let b = K(0);
  while (todo != 0) {
    const material = i32x4.splat(load<i32>(LANE_IDS + <usize>(ctz(todo) << 2)));
    const mask = i32x4.eq(kinds, material);
    shadeMaterial(materials + <usize>i32x4.extract_lane(material, 0) * MATERIAL_BYTES, false);
    r = v128.or(r, v128.and(outR, mask));
    g = v128.or(g, v128.and(outG, mask));
    b = v128.or(b, v128.and(outB, mask));
    todo &= ~i32x4.bitmask(mask);
  }
  outR = r;
  outG = g;
  outB = b;
}
