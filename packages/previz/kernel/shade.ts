/** Colour of the pixels of a tile: what each sees, lit, and resolved from its four samples. */
import {
  AMBIENT_GROUND, AMBIENT_SKY, CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, GIVES_LIGHT, LIGHT_BYTES, LIGHT_COLOR, LIGHT_COS,
  LIGHT_DIRECTION, LIGHT_POSITION, LIGHT_RANGE, MATERIAL_BYTES, M_COLOR2, M_EMISSIVE, M_FLAGS, M_METAL, M_PATTERN, M_ROUGHNESS,
  M_SKIN, M_TRANSLUCENCY, M_FREQUENCY, RIGHT, SHADOW, SHADOW_TEXEL, SUN_COLOR, SUN_DIRECTION, TIME, UP,
} from '../src/render/params';
import { P, TILE, TRIANGLE_BYTES, hdrB, hdrG, hdrR, lightCount, lights, materials, pf, rowBytes, tileId, triangles } from './state';
import { K, abs4, add, div, dot3, mad, mix, mn, mul, mx, neg, noise2, pick, rsqrt, sat, smooth, sub } from './lanes';
import { albedoB, albedoG, albedoR, shine, surface } from './patterns';
import { fogAmount, fogColor, skyB, skyColor, skyG, skyGradient, skyR } from './sky';
import { sunSeen } from './shadow';

// Interpolated values of four lanes: nx ny nz u | v . . . | wx wy wz vz | fu fv, one vector each.
const G: usize = memory.data(14 * 16, 16);
const LANE_IDS: usize = memory.data(16, 16);
const LANE_PLACE: usize = memory.data(32, 16);

let outR: v128 = f32x4(0, 0, 0, 0);
let outG: v128 = f32x4(0, 0, 0, 0);
let outB: v128 = f32x4(0, 0, 0, 0);

/** Values of triangle t at a pixel's centre, to lane `lane` of G. Outside the triangle the nearest point of it counts. */
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
  const b = mad(v128.load(v0, 16), k0, mad(v128.load(v1, 16), k1, mul(v128.load(v2, 16), k2)));
  const c = mad(v128.load(v0, 32), k0, mad(v128.load(v1, 32), k1, mul(v128.load(v2, 32), k2)));
  const flip: f32 = (load<u32>(t, 92) & 1) != 0 ? -1 : 1;
  const o = G + lane * 4;
  store<f32>(o, f32x4.extract_lane(a, 0) * flip);
  store<f32>(o, f32x4.extract_lane(a, 1) * flip, 16);
  store<f32>(o, f32x4.extract_lane(a, 2) * flip, 32);
  const u = f32x4.extract_lane(a, 3);
  const v = f32x4.extract_lane(b, 0);
  store<f32>(o, u, 48);
  store<f32>(o, v, 64);
  store<f32>(o, f32x4.extract_lane(c, 0), 80);
  store<f32>(o, f32x4.extract_lane(c, 1), 96);
  store<f32>(o, f32x4.extract_lane(c, 2), 112);
  store<f32>(o, w, 128);
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
  store<f32>(o, max(abs(ux), abs(uy)), 144);
  store<f32>(o, max(abs(vx), abs(vy)), 160);
}

/** Unit directions of the lanes' pixels. */
let rayX: v128 = f32x4(0, 0, 0, 0);
let rayY: v128 = f32x4(0, 0, 0, 0);
let rayZ: v128 = f32x4(0, 0, 0, 0);
function rays(px: v128, py: v128): void {
  const inverse = K(1 / pf(FOCAL));
  const x = mul(sub(px, K(pf(CENTRE_X))), inverse);
  const y = mul(sub(K(pf(CENTRE_Y)), py), inverse);
  const dx = add(mad(x, K(pf(RIGHT)), mul(y, K(pf(UP)))), K(pf(FORWARD)));
  const dy = add(mad(x, K(pf(RIGHT + 1)), mul(y, K(pf(UP + 1)))), K(pf(FORWARD + 1)));
  const dz = add(mad(x, K(pf(RIGHT + 2)), mul(y, K(pf(UP + 2)))), K(pf(FORWARD + 2)));
  const s = rsqrt(dot3(dx, dy, dz, dx, dy, dz));
  rayX = mul(dx, s);
  rayY = mul(dy, s);
  rayZ = mul(dz, s);
}

function shadowOfLanes(wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128): v128 {
  // Step off the surface along its normal, more where the sun grazes it.
  const texel = pf(SHADOW_TEXEL);
  const ndl = abs4(dot3(nx, ny, nz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2))));
  const off = mul(sub(K(1.9), mul(ndl, K(0.9))), K(texel));
  const x = mad(nx, off, wx);
  const y = mad(ny, off, wy);
  const z = mad(nz, off, wz);
  const m = P + SHADOW * 4;
  const u = add(dot3(x, y, z, v128.load32_splat(m), v128.load32_splat(m + 4), v128.load32_splat(m + 8)), v128.load32_splat(m + 12));
  const v = add(dot3(x, y, z, v128.load32_splat(m + 16), v128.load32_splat(m + 20), v128.load32_splat(m + 24)), v128.load32_splat(m + 28));
  const d = sub(add(dot3(x, y, z, v128.load32_splat(m + 32), v128.load32_splat(m + 36), v128.load32_splat(m + 40)), v128.load32_splat(m + 44)), K(texel * 0.6));
  return f32x4(
    sunSeen(f32x4.extract_lane(u, 0), f32x4.extract_lane(v, 0), f32x4.extract_lane(d, 0)),
    sunSeen(f32x4.extract_lane(u, 1), f32x4.extract_lane(v, 1), f32x4.extract_lane(d, 1)),
    sunSeen(f32x4.extract_lane(u, 2), f32x4.extract_lane(v, 2), f32x4.extract_lane(d, 2)),
    sunSeen(f32x4.extract_lane(u, 3), f32x4.extract_lane(v, 3), f32x4.extract_lane(d, 3)),
  );
}

/** Colours of the lanes, all of material m, from G. To outR.. */
function shadeMaterial(m: usize): void {
  const wx = v128.load(G + 80);
  const wy = v128.load(G + 96);
  const wz = v128.load(G + 112);
  let nx = v128.load(G);
  let ny = v128.load(G + 16);
  let nz = v128.load(G + 32);
  const nn = rsqrt(mx(K(1e-12), dot3(nx, ny, nz, nx, ny, nz)));
  nx = mul(nx, nn);
  ny = mul(ny, nn);
  nz = mul(nz, nn);
  const flags = load<i32>(m, M_FLAGS * 4);
  const kind = load<i32>(m, M_PATTERN * 4);
  // Towards the eye.
  let ex = sub(K(pf(EYE)), wx);
  let ey = sub(K(pf(EYE + 1)), wy);
  let ez = sub(K(pf(EYE + 2)), wz);
  const e2 = mx(K(1e-12), dot3(ex, ey, ez, ex, ey, ez));
  const ei = rsqrt(e2);
  const distance = mul(e2, ei);
  ex = mul(ex, ei);
  ey = mul(ey, ei);
  ez = mul(ez, ei);
  const fu = v128.load(G + 144);
  const fv = v128.load(G + 160);
  surface(m, v128.load(G + 48), v128.load(G + 64), fu, fv);
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
    let size: f32 = 0.30;
    let f: f32 = 0.55;
    for (let i = 0; i < 3; i++) {
      const near = mul(sat(mad(foot, K(-1.3 * f), K(1.3))), K(size));
      const a = noise2(mad(x, K(f), K(t * (0.5 + f * 0.32))), mad(z, K(f * 0.83), K(t * 0.23)), 400 + i);
      const b = noise2(mad(x, K(f * 0.9), K(-t * 0.31)), mad(z, K(f * 1.1), K(t * (0.4 + f * 0.21))), 410 + i);
      sx = mad(sub(a, K(0.5)), near, sx);
      sz = mad(sub(b, K(0.5)), near, sz);
      f *= 2.3;
      size *= 0.62;
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
  const ndv = mx(K(0.02), dot3(nx, ny, nz, ex, ey, ez));
  const seen = shadowOfLanes(wx, wy, wz, nx, ny, nz);
  const skin = load<f32>(m, M_SKIN * 4);
  const translucency = load<f32>(m, M_TRANSLUCENCY * 4);
  const metal = load<f32>(m, M_METAL * 4);
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
  lightR = add(lightR, mix(K(pf(AMBIENT_GROUND)), K(pf(AMBIENT_SKY)), up));
  lightG = add(lightG, mix(K(pf(AMBIENT_GROUND + 1)), K(pf(AMBIENT_SKY + 1)), up));
  lightB = add(lightB, mix(K(pf(AMBIENT_GROUND + 2)), K(pf(AMBIENT_SKY + 2)), up));
  // Highlights: GGX in the cheap form.
  const r2 = roughness * roughness;
  const r4 = max<f32>(0.0004, r2 * r2);
  let specR = K(0);
  let specG = K(0);
  let specB = K(0);
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
  for (let i = 0; i < lightCount; i++) {
    const l = lights + <usize>i * LIGHT_BYTES;
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
    if (roughness < 0.7) {
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
  const one = sub(K(1), mn(K(1), ndv));
  const o2 = mul(one, one);
  const gloss: f32 = 1 - roughness;
  const fresnel = mul(mul(mul(o2, o2), one), K(gloss * gloss));
  const f0R = mix(K(0.04), aR, K(metal));
  const f0G = mix(K(0.04), aG, K(metal));
  const f0B = mix(K(0.04), aB, K(metal));
  let envR = K(0);
  let envG = K(0);
  let envB = K(0);
  if (roughness < 0.75 || metal > 0) {
    const k = mul(dot3(nx, ny, nz, ex, ey, ez), K(2));
    const rx = sub(mul(nx, k), ex);
    const ry = sub(mul(ny, k), ey);
    const rz = sub(mul(nz, k), ez);
    if (kind == 13) {
      skyGradient(rx, abs4(ry), rz);
    } else {
      skyGradient(rx, ry, rz);
    }
    // Rough surfaces see the mean of their surroundings, which is the ambient light.
    const rough = K(min<f32>(1, roughness * 1.3));
    envR = mix(skyR, mix(K(pf(AMBIENT_GROUND)), K(pf(AMBIENT_SKY)), up), rough);
    envG = mix(skyG, mix(K(pf(AMBIENT_GROUND + 1)), K(pf(AMBIENT_SKY + 1)), up), rough);
    envB = mix(skyB, mix(K(pf(AMBIENT_GROUND + 2)), K(pf(AMBIENT_SKY + 2)), up), rough);
    envR = mul(envR, add(mul(f0R, K(0.35 + 0.65 * gloss)), fresnel));
    envG = mul(envG, add(mul(f0G, K(0.35 + 0.65 * gloss)), fresnel));
    envB = mul(envB, add(mul(f0B, K(0.35 + 0.65 * gloss)), fresnel));
  }
  const matt = K(1 - metal);
  outR = add(mad(mul(aR, matt), lightR, envR), mul(specR, add(f0R, fresnel)));
  outG = add(mad(mul(aG, matt), lightG, envG), mul(specG, add(f0G, fresnel)));
  outB = add(mad(mul(aB, matt), lightB, envB), mul(specB, add(f0B, fresnel)));
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
  // Haze.
  const fog = fogAmount(distance, neg(ey));
  fogColor(neg(ex), neg(ey), neg(ez));
  outR = mix(outR, skyR, fog);
  outG = mix(outG, skyG, fog);
  outB = mix(outB, skyB, fog);
}

// @ts-ignore: decorator
@inline function highlight(ndh: v128, ldh: v128, r4: f32, roughness: f32): v128 {
  const d = mad(mul(ndh, ndh), K(r4 - 1), K(1.00001));
  const bottom = mul(mul(mul(d, d), mx(K(0.1), mul(ldh, ldh))), K((roughness * 4 + 2) * 4));
  return mn(K(60), div(K(r4 * 4), bottom));
}

function shadeSky(px: v128, py: v128): void {
  rays(px, py);
  skyColor(rayX, rayY, rayZ, 1 / pf(FOCAL));
  const r = skyR;
  const g = skyG;
  const b = skyB;
  const fog = fogAmount(K(3000), rayY);
  fogColor(rayX, rayY, rayZ);
  outR = mix(r, skyR, fog);
  outG = mix(g, skyG, fog);
  outB = mix(b, skyB, fog);
}

/** Shades four lanes, each at its own pixel with its own triangle (0: sky). To outR.. */
function shadeLanes(px: v128, py: v128, ids: v128): void {
  const sky = i32x4.eq(ids, i32x4.splat(0));
  if (i32x4.all_true(sky)) {
    shadeSky(px, py);
    return;
  }
  v128.store(LANE_IDS, ids);
  v128.store(LANE_PLACE, px);
  v128.store(LANE_PLACE, py, 16);
  let first: usize = 0;
  for (let i: usize = 0; i < 4; i++) {
    const id = load<u32>(LANE_IDS + i * 4);
    if (id != 0) {
      first = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
      break;
    }
  }
  let todo: i32 = 0;
  for (let i: usize = 0; i < 4; i++) {
    const id = load<u32>(LANE_IDS + i * 4);
    const t = id == 0 ? first : triangles + <usize>(id - 1) * TRIANGLE_BYTES;
    interpolate(t, load<f32>(LANE_PLACE + i * 4), load<f32>(LANE_PLACE + 16 + i * 4), i);
    store<u32>(LANE_IDS + i * 4, load<u32>(t, 76));
    if (id != 0) todo |= 1 << <i32>i;
  }
  const kinds = v128.load(LANE_IDS);
  let r = K(0);
  let g = K(0);
  let b = K(0);
  if (v128.any_true(sky)) {
    shadeSky(px, py);
    r = v128.and(outR, sky);
    g = v128.and(outG, sky);
    b = v128.and(outB, sky);
  }
  while (todo != 0) {
    const material = i32x4.splat(load<i32>(LANE_IDS + <usize>ctz(todo) * 4));
    const mask = v128.andnot(i32x4.eq(kinds, material), sky);
    shadeMaterial(materials + <usize>i32x4.extract_lane(material, 0) * MATERIAL_BYTES);
    r = v128.or(r, v128.and(outR, mask));
    g = v128.or(g, v128.and(outG, mask));
    b = v128.or(b, v128.and(outB, mask));
    todo &= ~i32x4.bitmask(mask);
  }
  outR = r;
  outG = g;
  outB = b;
}

const DISTINCT: usize = memory.data(64, 16);
const WEIGHTS: usize = memory.data(64, 16);

export function shadeTile(tx: i32, ty: i32): void {
  const left = tx * TILE;
  const top = ty * TILE;
  for (let y = 0; y < TILE; y += 2) {
    for (let x = 0; x < TILE; x += 2) {
      const at = tileId + (<usize>(y * TILE + x) << 4);
      const s0 = v128.load(at);
      const s1 = v128.load(at, 16);
      const s2 = v128.load(at, TILE * 16);
      const s3 = v128.load(at, TILE * 16 + 16);
      const fx = <f32>(left + x);
      const fy = <f32>(top + y);
      const px = f32x4.add(K(fx), f32x4(0.5, 1.5, 0.5, 1.5));
      const py = f32x4.add(K(fy), f32x4(0.5, 0.5, 1.5, 1.5));
      let r: v128;
      let g: v128;
      let b: v128;
      const same = i32x4.splat(i32x4.extract_lane(s0, 0));
      const all = v128.and(v128.and(i32x4.eq(s0, same), i32x4.eq(s1, same)), v128.and(i32x4.eq(s2, same), i32x4.eq(s3, same)));
      if (i32x4.all_true(all)) {
        shadeLanes(px, py, same);
        r = outR;
        g = outG;
        b = outB;
      } else {
        const passes = max(max(listDistinct(s0, 0), listDistinct(s1, 4)), max(listDistinct(s2, 8), listDistinct(s3, 12)));
        r = K(0);
        g = K(0);
        b = K(0);
        for (let k = 0; k < passes; k++) {
          const weight = v128.load(WEIGHTS + (<usize>k << 4));
          shadeLanes(px, py, v128.load(DISTINCT + (<usize>k << 4)));
          r = mad(outR, weight, r);
          g = mad(outG, weight, g);
          b = mad(outB, weight, b);
        }
      }
      const to = <usize>(top + y) * rowBytes + (<usize>(left + x) << 2);
      v128.store64_lane(hdrR + to, r, 0);
      v128.store64_lane(hdrR + to + rowBytes, r, 1);
      v128.store64_lane(hdrG + to, g, 0);
      v128.store64_lane(hdrG + to + rowBytes, g, 1);
      v128.store64_lane(hdrB + to, b, 0);
      v128.store64_lane(hdrB + to + rowBytes, b, 1);
    }
  }
}

/** Lists the triangles of a pixel's four samples and their shares, as lane `lane / 4` of each pass. Returns how many. */
function listDistinct(samples: v128, lane: usize): i32 {
  const s0 = i32x4.extract_lane(samples, 0);
  const s1 = i32x4.extract_lane(samples, 1);
  const s2 = i32x4.extract_lane(samples, 2);
  const s3 = i32x4.extract_lane(samples, 3);
  const o = DISTINCT + lane;
  const w = WEIGHTS + lane;
  let n: usize = 1;
  store<i32>(o, s0);
  store<f32>(w, 0.25);
  for (let i = 1; i < 4; i++) {
    const id = i == 1 ? s1 : i == 2 ? s2 : s3;
    let j: usize = 0;
    while (j < n && load<i32>(o + (j << 4)) != id) j++;
    if (j == n) {
      store<i32>(o + (n << 4), id);
      store<f32>(w + (n << 4), 0.25);
      n++;
    } else {
      store<f32>(w + (j << 4), load<f32>(w + (j << 4)) + 0.25);
    }
  }
  for (let j: usize = n; j < 4; j++) {
    store<i32>(o + (j << 4), s0);
    store<f32>(w + (j << 4), 0);
  }
  return <i32>n;
}
