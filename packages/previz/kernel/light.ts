/** The light on four places at once, all of one material: what multiplies the surface's own colour, and what comes on top. */
import {
  AMBIENT_GROUND, AMBIENT_SKY, CAUSTICS, EYE, FOCAL, GIVES_LIGHT, LIGHT_BYTES, LIGHT_COLOR, LIGHT_COS,
  LIGHT_DIRECTION, LIGHT_POSITION, LIGHT_RANGE, M_EMISSIVE, M_FLAGS, M_FREQUENCY, M_METAL, M_PATTERN, M_ROUGHNESS, M_SKIN,
  M_TRANSLUCENCY, SUN_COLOR, SUN_DIRECTION, TIME, } from '../src/render/params';
import { P, lightCount, lights, pf } from './state';
import { K, abs4, add, div, dot3, mad, mix, mn, mul, mx, neg, noise2, rsqrt, sat, sub } from './lanes';
import { albedoB, albedoG, albedoR } from './patterns';
import { causticsAt } from './caustics';
import { G_FU, G_FV, G_NX, G_W, rayLength, rayX, rayY, rayZ } from './plane';
import { fogAmount, fogColor, skyB, skyG, skyGradient, skyR } from './sky';
import { lampReaches, setBox } from './lamps';
import { noteTime } from './still';
import { edged, keepEdges, noShadow, rampWidth, shadowOfLanes } from './shadow-lookup';

const PATTERN_WATER: i32 = 13;
const PATTERN_FACADE: i32 = 20;

/**
 * Results, three colours each: light other than the sun's on the surface, the sun's where nothing is in its way, what comes on
 * top, and the sun's highlight; haze is in all of them. Then the share of the sun seen, the share that haze leaves, and the normal.
 */
export const LIT: usize = memory.data(17 * 16, 16);
export const L_SUN: usize = 48;
export const L_TOP: usize = 96;
export const L_SPEC: usize = 144;
export const L_SEEN: usize = 192;
export const L_CLEAR: usize = 208;
export const L_NORMAL: usize = 224;

/** Fresnel's fifth power at the lanes: how far they are seen edge on. */
export let seenEdge: v128 = f32x4(0, 0, 0, 0);

// @ts-ignore: decorator
@inline function wide(word: i32): v128 { return v128.load32_splat(P + (<usize>word << 2)); }

const TILE_LIGHTS: usize = memory.data(64 * 4, 16);
let tileLights: i32 = 0;

/** Lists the lights that may reach something seen in the tile, all of which lies between two depths. */
export function listLights(left: i32, top: i32, near: f32, far: f32): void {
  tileLights = 0;
  setBox(left, top, near, far);
  for (let i = 0; i < lightCount; i++) {
    const l = lights + <usize>i * LIGHT_BYTES;
    if (!lampReaches(l)) continue;
    store<u32>(TILE_LIGHTS + <usize>(tileLights << 2), <u32>l);
    tileLights++;
  }
}

// What the loop over the lamps needs.
const HELD: usize = memory.data(15 * 16, 16);

// Normal of the lanes.
let nx: v128 = f32x4(0, 0, 0, 0);
let ny: v128 = f32x4(0, 0, 0, 0);
let nz: v128 = f32x4(0, 0, 0, 0);

// @ts-ignore: decorator
@inline function straighten(): void {
  const s = rsqrt(mx(K(1e-12), dot3(nx, ny, nz, nx, ny, nz)));
  nx = mul(nx, s);
  ny = mul(ny, s);
  nz = mul(nz, s);
}

/** Shares of a shadow's edge that a pixel may be wide for the lanes to tell enough: of quads, and of a block's four places. */
const SMOOTH: f32 = 0.04;
const SMOOTH_BLOCK: f32 = 0.08;

/** Waves tilt the normal; they flatten to a rougher mean far away. */
function makeWaves(m: usize, wx: v128, wz: v128): void {
  const q = load<f32>(m, M_FREQUENCY * 4);
  const t = pf(TIME);
  const x = mul(wx, K(q));
  const z = mul(wz, K(q));
  const foot = mul(mx(v128.load(G_FU), v128.load(G_FV)), K(q));
  let sx = K(0);
  let sz = K(0);
  let size: f32 = 0.26;
  let f: f32 = 0.7;
  for (let i = 0; i < 4; i++) {
    const near = mul(sat(mad(foot, K(-1.3 * f), K(1.3))), K(size));
    if (!v128.any_true(f32x4.gt(near, K(0)))) break;
    const a = noise2(mad(x, K(f), K(t * (0.5 + f * 0.32))), mad(z, K(f * 0.83), K(t * 0.23)), 400 + i);
    const b = noise2(mad(x, K(f * 0.9), K(-t * 0.31)), mad(z, K(f * 1.1), K(t * (0.4 + f * 0.21))), 410 + i);
    sx = mad(sub(a, K(0.5)), near, sx);
    sz = mad(sub(b, K(0.5)), near, sz);
    f *= 2.2;
    size *= 0.74;
  }
  nx = add(nx, sx);
  nz = add(nz, sz);
  straighten();
}

/**
 * Light on the lanes of G and the rays aimed, of material m, to LIT. `open`: share of ambient light that gets there. `steps`: how
 * many pixels the lanes stand for, 0 for the parts of a pixel at edges. Metals need the albedo at the lanes beforehand.
 */
export function lightLanes(m: usize, open: v128, steps: f32): void {
  nx = v128.load(G_NX);
  ny = v128.load(G_NX, 16);
  nz = v128.load(G_NX, 32);
  straighten();
  const kind = load<i32>(m, M_PATTERN * 4);
  const ex = neg(rayX);
  const ey = neg(rayY);
  const ez = neg(rayZ);
  const w = v128.load(G_W);
  const distance = mul(w, rayLength);
  const wx = mad(rayX, distance, wide(EYE));
  const wy = mad(rayY, distance, wide(EYE + 1));
  const wz = mad(rayZ, distance, wide(EYE + 2));
  let roughness = load<f32>(m, M_ROUGHNESS * 4);
  if (kind == PATTERN_WATER) {
    noteTime();
    makeWaves(m, wx, wz);
    roughness = min<f32>(roughness, 0.12);
  }
  const lx = wide(SUN_DIRECTION);
  const ly = wide(SUN_DIRECTION + 1);
  const lz = wide(SUN_DIRECTION + 2);
  const ndl = dot3(nx, ny, nz, lx, ly, lz);
  const skin = load<f32>(m, M_SKIN * 4);
  const translucency = load<f32>(m, M_TRANSLUCENCY * 4);
  const metal = load<f32>(m, M_METAL * 4);
  // What faces away from the sun needs no look into the shadow map.
  const lightSide = v128.any_true(f32x4.gt(ndl, K(-0.42 * skin))) || translucency > 0;
  let seen = K(0);
  noShadow();
  if (lightSide) {
    // Movement over the surface per pixel, where it is the longest: away from the eye.
    const ndv = dot3(nx, ny, nz, ex, ey, ez);
    const k = div(mul(w, K(steps / pf(FOCAL))), mx(K(0.02), abs4(ndv)));
    seen = shadowOfLanes(wx, wy, wz, nx, ny, nz, mul(sub(ex, mul(nx, ndv)), k), mul(sub(ey, mul(ny, ndv)), k), mul(sub(ez, mul(nz, ndv)), k), ndl, steps);
    // Where a shadow's edge is many pixels wide, what is seen at the lanes tells enough.
    if (edged != 0) keepEdges(f32x4.gt(mul(w, K(1 / pf(FOCAL))), mul(abs4(ndv), K(rampWidth * (steps == 2 ? SMOOTH_BLOCK : SMOOTH)))));
  }
  if (pf(CAUSTICS) > 0) seen = mul(seen, causticsAt(wx, wy, wz));
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
  const up = mad(ny, K(0.5), K(0.5));
  const ambR = mul(mix(wide(AMBIENT_GROUND), wide(AMBIENT_SKY), up), open);
  const ambG = mul(mix(wide(AMBIENT_GROUND + 1), wide(AMBIENT_SKY + 1), up), open);
  const ambB = mul(mix(wide(AMBIENT_GROUND + 2), wide(AMBIENT_SKY + 2), up), open);
  let lightR = ambR;
  let lightG = ambG;
  let lightB = ambB;
  // Highlights: GGX in the cheap form.
  const r2 = roughness * roughness;
  const r4 = max<f32>(0.0004, r2 * r2);
  let specR = K(0);
  let specG = K(0);
  let specB = K(0);
  const glossy = roughness < 0.74 || metal > 0;
  if (tileLights > 0) {
    // The loop over the lamps only loads these.
    v128.store(HELD, wx);
    v128.store(HELD, wy, 16);
    v128.store(HELD, wz, 32);
    v128.store(HELD, ex, 48);
    v128.store(HELD, ey, 64);
    v128.store(HELD, ez, 80);
    v128.store(HELD, nx, 96);
    v128.store(HELD, ny, 112);
    v128.store(HELD, nz, 128);
    const wrap = max<f32>(0.06, skin * 0.3);
    v128.store(HELD, K(wrap), 144);
    v128.store(HELD, K(1 / (1 + wrap)), 160);
    v128.store(HELD, K(translucency), 176);
    v128.store(HELD, K(r4 - 1), 192);
    v128.store(HELD, K(r4 / (roughness * 4 + 2)), 208);
    v128.store(HELD, dot3(nx, ny, nz, ex, ey, ez), 224);
  }
  for (let i = 0; i < tileLights; i++) {
    const l = <usize>load<u32>(TILE_LIGHTS + <usize>(i << 2));
    let px = sub(v128.load32_splat(l + LIGHT_POSITION * 4), v128.load(HELD));
    let py = sub(v128.load32_splat(l + LIGHT_POSITION * 4 + 4), v128.load(HELD, 16));
    let pz = sub(v128.load32_splat(l + LIGHT_POSITION * 4 + 8), v128.load(HELD, 32));
    const d2 = mx(K(0.0025), dot3(px, py, pz, px, py, pz));
    const range = load<f32>(l, LIGHT_RANGE * 4);
    const share = mul(d2, K(1 / (range * range)));
    if (!v128.any_true(f32x4.lt(share, K(1)))) continue;
    const di = rsqrt(d2);
    px = mul(px, di);
    py = mul(py, di);
    pz = mul(pz, di);
    const ox = v128.load(HELD, 96), oy = v128.load(HELD, 112), oz = v128.load(HELD, 128);
    const n = dot3(ox, oy, oz, px, py, pz);
    let diffuse = mul(mx(K(0), add(n, v128.load(HELD, 144))), v128.load(HELD, 160));
    if (translucency > 0) diffuse = mad(mx(K(0), neg(n)), v128.load(HELD, 176), diffuse);
    // Behind the surface.
    if (i32x4.bitmask(f32x4.gt(diffuse, K(0))) == 0) continue;
    const window = sat(sub(K(1), mul(share, share)));
    let power = div(mul(window, window), add(d2, K(0.01)));
    const cone = load<f32>(l, LIGHT_COS * 4);
    if (cone > -1) {
      const c = neg(dot3(px, py, pz, v128.load32_splat(l + LIGHT_DIRECTION * 4), v128.load32_splat(l + LIGHT_DIRECTION * 4 + 4), v128.load32_splat(l + LIGHT_DIRECTION * 4 + 8)));
      const t = sat(mul(sub(c, K(cone)), K(1 / max<f32>(0.02, (1 - cone) * 0.45))));
      power = mul(power, mul(t, t));
    }
    const d = mul(diffuse, power);
    const cr = v128.load32_splat(l + LIGHT_COLOR * 4);
    const cg = v128.load32_splat(l + LIGHT_COLOR * 4 + 4);
    const cb = v128.load32_splat(l + LIGHT_COLOR * 4 + 8);
    lightR = mad(d, cr, lightR);
    lightG = mad(d, cg, lightG);
    lightB = mad(d, cb, lightB);
    if (glossy) {
      const g2 = halfWay(dot3(v128.load(HELD, 48), v128.load(HELD, 64), v128.load(HELD, 80), px, py, pz));
      const s = mul(highlight(add(n, v128.load(HELD, 224)), g2, v128.load(HELD, 192), v128.load(HELD, 208)), mul(sat(n), power));
      specR = mad(s, cr, specR);
      specG = mad(s, cg, specG);
      specB = mad(s, cb, specB);
    }
  }
  let topR = K(0);
  let topG = K(0);
  let topB = K(0);
  let sunSpecR = K(0);
  let sunSpecG = K(0);
  let sunSpecB = K(0);
  const t = fogAmount(distance, rayY);
  const clear = sub(K(1), t);
  let own = clear;
  seenEdge = K(0);
  if (glossy) {
    const toEye = dot3(nx, ny, nz, ex, ey, ez);
    const one = sub(K(1), mn(K(1), mx(K(0.02), toEye)));
    const o2 = mul(one, one);
    const gloss: f32 = 1 - roughness;
    seenEdge = mul(mul(o2, o2), one);
    const fresnel = mul(seenEdge, K(gloss * gloss));
    let f0R = K(0.04);
    let f0G = f0R;
    let f0B = f0R;
    if (metal > 0) {
      f0R = mix(f0R, albedoR, K(metal));
      f0G = mix(f0G, albedoG, K(metal));
      f0B = mix(f0B, albedoB, K(metal));
      own = mul(clear, K(1 - metal));
    }
    if (lightSide) {
      const g2 = halfWay(dot3(ex, ey, ez, lx, ly, lz));
      const s = mul(mul(highlight(add(ndl, toEye), g2, K(r4 - 1), K(r4 / (roughness * 4 + 2))), sat(ndl)), clear);
      sunSpecR = mul(mul(s, wide(SUN_COLOR)), add(f0R, fresnel));
      sunSpecG = mul(mul(s, wide(SUN_COLOR + 1)), add(f0G, fresnel));
      sunSpecB = mul(mul(s, wide(SUN_COLOR + 2)), add(f0B, fresnel));
    }
    // Reflected surroundings.
    const k = add(toEye, toEye);
    const rx = sub(mul(nx, k), ex);
    const ry = sub(mul(ny, k), ey);
    const rz = sub(mul(nz, k), ez);
    // Water never mirrors what lies below the horizon.
    skyGradient(rx, kind == PATTERN_WATER ? abs4(ry) : ry, rz);
    // Rough surfaces see the mean of their surroundings, which is the ambient light.
    const rough = K(min<f32>(1, roughness * 1.3));
    const level = K(0.35 + 0.65 * gloss);
    topR = mad(mix(mul(skyR, open), ambR, rough), mad(f0R, level, fresnel), mul(specR, add(f0R, fresnel)));
    topG = mad(mix(mul(skyG, open), ambG, rough), mad(f0G, level, fresnel), mul(specG, add(f0G, fresnel)));
    topB = mad(mix(mul(skyB, open), ambB, rough), mad(f0B, level, fresnel), mul(specB, add(f0B, fresnel)));
  }
  if ((load<i32>(m, M_FLAGS * 4) & GIVES_LIGHT) != 0 && kind != PATTERN_FACADE) {
    topR = add(topR, v128.load32_splat(m + M_EMISSIVE * 4));
    topG = add(topG, v128.load32_splat(m + M_EMISSIVE * 4 + 4));
    topB = add(topB, v128.load32_splat(m + M_EMISSIVE * 4 + 8));
  }
  fogColor(rayX, rayY, rayZ);
  v128.store(LIT, mul(lightR, own));
  v128.store(LIT, mul(lightG, own), 16);
  v128.store(LIT, mul(lightB, own), 32);
  v128.store(LIT, mul(mul(dR, wide(SUN_COLOR)), own), L_SUN);
  v128.store(LIT, mul(mul(dG, wide(SUN_COLOR + 1)), own), L_SUN + 16);
  v128.store(LIT, mul(mul(dB, wide(SUN_COLOR + 2)), own), L_SUN + 32);
  v128.store(LIT, mad(topR, clear, mul(skyR, t)), L_TOP);
  v128.store(LIT, mad(topG, clear, mul(skyG, t)), L_TOP + 16);
  v128.store(LIT, mad(topB, clear, mul(skyB, t)), L_TOP + 32);
  v128.store(LIT, sunSpecR, L_SPEC);
  v128.store(LIT, sunSpecG, L_SPEC + 16);
  v128.store(LIT, sunSpecB, L_SPEC + 32);
  v128.store(LIT, seen, L_SEEN);
  v128.store(LIT, clear, L_CLEAR);
  v128.store(LIT, nx, L_NORMAL);
  v128.store(LIT, ny, L_NORMAL + 16);
  v128.store(LIT, nz, L_NORMAL + 32);
}

/** Square of the sum of two directions of unit length, from their cosine. */
// @ts-ignore: decorator
@inline function halfWay(cosine: v128): v128 { return mx(K(1e-6), mad(cosine, K(2), K(2))); }

/**
 * A GGX highlight. `along`: the normal times the sum of the directions to the light and to the eye, `g2`: that sum's square, a quarter of
 * which is the square of the cosine of half the angle between them. `narrow`, `strength`: of the surface's roughness.
 */
// @ts-ignore: decorator
@inline function highlight(along: v128, g2: v128, narrow: v128, strength: v128): v128 {
  const n = mx(K(0), along);
  const d = mad(mul(n, n), narrow, mul(g2, K(1.00001)));
  return mn(K(60), div(mul(mul(g2, g2), strength), mul(mul(d, d), mx(K(0.1), mul(g2, K(0.25))))));
}
