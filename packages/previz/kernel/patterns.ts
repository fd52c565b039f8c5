/** Procedural surfaces. Every pattern is filtered by the pixel's footprint: what is finer than a pixel fades to its mean. */
import {
  M_COLOR, M_COLOR2, M_FREQUENCY, M_PATTERN, M_TEXTURE, TEXTURE_BYTES, TEXTURE_DATA, TEXTURE_HEIGHT, TEXTURE_LEVELS,
  TEXTURE_WIDTH,
} from '../src/render/params';
import { textures } from './state';
import { K, abs4, add, div, fract, hash2, mad, mix, mul, mx, noise2, sat, sinTurns, sub, toInt } from './lanes';

/** Results: albedo, and how much of the second colour shines (facades). */
export let albedoR: v128 = f32x4(0, 0, 0, 0);
export let albedoG: v128 = f32x4(0, 0, 0, 0);
export let albedoB: v128 = f32x4(0, 0, 0, 0);
export let shine: v128 = f32x4(0, 0, 0, 0);

/** 1 where a detail of `frequency` per metre survives a footprint, 0 where it must have faded. */
// @ts-ignore: decorator
@inline function keep(footprint: v128, frequency: f32): v128 {
  return sat(mad(footprint, K(-1.7 * frequency), K(1.35)));
}
/** The same where it is worked out. */
// @ts-ignore: decorator
@inline function grainAt(x: v128, y: v128, f: v128, salt: i32): v128 {
  const k = keep(f, 1);
  // Too fine to be seen by any of the four: not even computed.
  if (!v128.any_true(k)) return k;
  return mul(sub(noise2(x, y, salt), K(0.5)), k);
}

// Noise so coarse that it hardly bends within a block of 8x8 pixels is worked out at four places of it and mixed from there in
// between. Whether noise is worked out as it is asked for, gathered at a block's places, or mixed; how often it has been asked for.
const AS_ASKED: i32 = 0;
const GATHERED: i32 = 1;
const MIXED: i32 = 2;
let noiseMode: i32 = AS_ASKED;
let asked: i32 = 0;
/** Shares of the block's places for the pixels at hand. */
let shares: usize = 0;
/** Noise finer than what is mixed has been seen in the block. */
let fineSeen: bool = false;
// What was gathered each time (no pattern asks more than six times): the coarse part at four places, and how many octaves are in it.
const COARSE: usize = memory.data(16 * 16, 16);
const OCTAVES: usize = memory.data(16 * 4, 16);
/** Lattice cells a pixel below which noise is coarse. */
const COARSE_FOOT: f32 = 0.08;

// @ts-ignore: decorator
@inline function isCoarse(f: v128): bool { return i32x4.bitmask(f32x4.gt(f, K(COARSE_FOOT))) == 0; }
// @ts-ignore: decorator
@inline function noteFine(f: v128): void {
  if (v128.any_true(keep(f, 1))) fineSeen = true;
}
// @ts-ignore: decorator
@inline function putCoarse(n: v128, octaves: i32): v128 {
  v128.store(COARSE + (<usize>asked << 4), n);
  store<i32>(OCTAVES + (<usize>asked << 2), octaves);
  asked++;
  return n;
}
// @ts-ignore: decorator
@inline function mixCoarse(): v128 {
  const at = COARSE + (<usize>asked << 4);
  return add(
    mad(v128.load32_splat(at), v128.load(shares), mul(v128.load32_splat(at, 4), v128.load(shares, 16))),
    mad(v128.load32_splat(at, 8), v128.load(shares, 32), mul(v128.load32_splat(at, 12), v128.load(shares, 48))),
  );
}

/** Noise about zero (-0.5..0.5) fading with the footprint; x, y in units of its lattice, footprint too. */
function grain(x: v128, y: v128, f: v128, salt: i32): v128 {
  if (noiseMode == AS_ASKED) return grainAt(x, y, f, salt);
  if (noiseMode == GATHERED) {
    if (isCoarse(f)) return putCoarse(grainAt(x, y, f, salt), 1);
    noteFine(f);
    return putCoarse(K(0), 0);
  }
  const n = load<i32>(OCTAVES + (<usize>asked << 2)) != 0 ? mixCoarse() : grainAt(x, y, f, salt);
  asked++;
  return n;
}
/** Three octaves about zero, -0.5..0.5. */
function clouds(x: v128, y: v128, f: v128, salt: i32): v128 {
  const f2 = mul(f, K(2.1)), f3 = mul(f, K(4.3));
  let octaves = 0;
  let n = K(0);
  if (noiseMode == MIXED) {
    octaves = load<i32>(OCTAVES + (<usize>asked << 2));
    if (octaves != 0) n = mixCoarse();
    asked++;
  }
  const gathers = noiseMode == GATHERED;
  const end = gathers ? (isCoarse(f3) ? 3 : isCoarse(f2) ? 2 : isCoarse(f) ? 1 : 0) : 3;
  if (octaves < 1 && end > 0) n = mul(grainAt(x, y, f, salt), K(0.56));
  if (octaves < 2 && end > 1) n = mad(grainAt(mul(x, K(2.1)), mul(y, K(2.1)), f2, salt + 1), K(0.28), n);
  if (octaves < 3 && end > 2) n = mad(grainAt(mul(x, K(4.3)), mul(y, K(4.3)), f3, salt + 2), K(0.16), n);
  if (!gathers) return n;
  if (end < 3) noteFine(end == 0 ? f : end == 1 ? f2 : f3);
  return putCoarse(n, end);
}

/** Patterns of nothing but noise, a bit each. */
const ALL_NOISE: i32 = (1 << 1) | (1 << 8) | (1 << 9) | (1 << 12) | (1 << 15) | (1 << 16);

/**
 * Gathers the coarse noise of a pattern at four places of a block, for mixedSurface(). Returns whether that is all there is to
 * the pattern: the albedo then is that of the places.
 */
export function gatherSurface(m: usize, u: v128, v: v128, fu: v128, fv: v128): bool {
  noiseMode = GATHERED;
  asked = 0;
  fineSeen = false;
  surface(m, u, v, fu, fv);
  noiseMode = AS_ASKED;
  return !fineSeen && ((ALL_NOISE >> load<i32>(m, M_PATTERN * 4)) & 1) != 0;
}

/** surface() at four pixels of the block gathered last. `weights`: a vector of the pixels' shares for each of the block's places. */
export function mixedSurface(m: usize, u: v128, v: v128, fu: v128, fv: v128, weights: usize): void {
  noiseMode = MIXED;
  asked = 0;
  shares = weights;
  surface(m, u, v, fu, fv);
  noiseMode = AS_ASKED;
}
/** 1 on the plate, 0 in the joint: joints of width j (share of the period) at whole x. */
function plate(x: v128, j: f32, f: v128): v128 {
  const d = sub(K(0.5), abs4(sub(fract(x), K(0.5))));
  const s = sat(mad(sub(d, K(j * 0.5)), div(K(1), mx(K(0.015), f)), K(0.5)));
  return mix(s, K(1 - j), sat(mad(f, K(2), K(-0.5))));
}
/** Square wave 0/1 of period 1 and duty 1/2, filtered. */
function wave(x: v128, f: v128): v128 {
  const d = sub(K(0.25), abs4(sub(fract(x), K(0.5))));
  return mix(sat(mad(d, div(K(1), mx(K(0.01), f)), K(0.5))), K(0.5), sat(mad(f, K(2), K(-0.5))));
}

// @ts-ignore: decorator
@inline function scaleAlbedo(k: v128): void {
  albedoR = mul(albedoR, k);
  albedoG = mul(albedoG, k);
  albedoB = mul(albedoB, k);
}
// @ts-ignore: decorator
@inline function toSecond(m: usize, t: v128): void {
  albedoR = mix(albedoR, v128.load32_splat(m + M_COLOR2 * 4), t);
  albedoG = mix(albedoG, v128.load32_splat(m + M_COLOR2 * 4 + 4), t);
  albedoB = mix(albedoB, v128.load32_splat(m + M_COLOR2 * 4 + 8), t);
}

/** Colour of material m at surface coordinates (metres) with footprints along each. */
export function surface(m: usize, u0: v128, v0: v128, fu0: v128, fv0: v128): void {
  albedoR = v128.load32_splat(m + M_COLOR * 4);
  albedoG = v128.load32_splat(m + M_COLOR * 4 + 4);
  albedoB = v128.load32_splat(m + M_COLOR * 4 + 8);
  shine = K(0);
  const kind = load<i32>(m, M_PATTERN * 4);
  if (kind == 0) return;
  const q = v128.load32_splat(m + M_FREQUENCY * 4);
  const u = mul(u0, q);
  const v = mul(v0, q);
  const fu = mul(fu0, q);
  const fv = mul(fv0, q);
  // Between the longer and the shorter side of the footprint: a little sparkle at a grazing look rather than mush.
  const f = mul(add(mx(fu, fv), f32x4.pmin(fu, fv)), K(0.5));
  switch (kind) {
    case 1: return toSecond(m, sat(mad(clouds(u, v, f, 11), K(1.9), K(0.5))));
    case 2: return planks(m, u, v, fu, fv);
    case 3: return bricks(m, u, v, fu, fv);
    case 4: return tiles(m, u, v, fu, fv);
    case 5: return plaid(m, u, v, fu, fv);
    case 6: return toSecond(m, wave(v, fv));
    case 7: return dots(m, u, v, f);
    case 8: return grass(m, u, v, f);
    case 9: return asphalt(m, u, v, f);
    case 10: return wood(m, u, v, fu, fv);
    case 11: return weave(m, u, v, fu, fv);
    case 12: return fur(m, u, v, fu, fv);
    case 14: return shingles(m, u, v, fu, fv);
    case 15: return leaves(m, u, v, f);
    case 16: return bark(m, u, v, fu, fv);
    case 17: return snow(m, u, v, f);
    case 18: return sand(m, u, v, f);
    case 19: return marble(m, u, v, f);
    case 20: return facade(m, u, v, fu, fv);
    case 21: return picture(m, u0, v0, mx(fu0, fv0));
    default: return;
  }
}

function planks(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const rowf = f32x4.floor(v);
  const row = toInt(rowf);
  const near = keep(fv, 0.7);
  const tone = hash2(row, i32x4.splat(3), 51);
  // Boards end here and there.
  const along = mad(tone, K(7.3), mul(u, K(0.09)));
  const board = hash2(row, toInt(f32x4.floor(along)), 52);
  const ends = plate(along, 0.012, mul(fu, K(0.09)));
  const lines = plate(v, 0.07, fv);
  const gr = grain(mul(u, K(0.6)), mul(v, K(9)), mx(mul(fu, K(0.6)), mul(fv, K(9))), 53);
  // Each board's lower lip catches shade, its face light.
  const bevel = mul(sub(fract(v), K(0.5)), mul(near, K(0.10)));
  const k = add(add(K(1), bevel), add(mul(mul(sub(board, K(0.5)), near), K(0.16)), mul(gr, K(0.18))));
  scaleAlbedo(k);
  toSecond(m, mul(sub(K(1), mul(lines, ends)), K(0.85)));
}

function bricks(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const row = toInt(f32x4.floor(v));
  const shift = mul(f32x4.convert_i32x4_s(v128.and(row, i32x4.splat(1))), K(0.5));
  const x = mad(u, K(0.42), shift);
  const column = toInt(f32x4.floor(x));
  const fx = mul(fu, K(0.42));
  const face = mul(plate(v, 0.12, fv), plate(x, 0.055, fx));
  const near = keep(mx(fx, fv), 0.7);
  const tone = mul(sub(hash2(row, column, 61), K(0.5)), near);
  const rough = clouds(mul(u, K(3)), mul(v, K(3)), mul(mx(fu, fv), K(3)), 62);
  scaleAlbedo(add(K(1), add(mul(tone, K(0.42)), mul(rough, K(0.3)))));
  toSecond(m, sub(K(1), face));
}

function tiles(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const face = mul(plate(v, 0.035, fv), plate(u, 0.035, fu));
  const tone = mul(sub(hash2(toInt(f32x4.floor(u)), toInt(f32x4.floor(v)), 71), K(0.5)), keep(mx(fu, fv), 0.7));
  const cloud = clouds(mul(u, K(1.7)), mul(v, K(1.7)), mul(mx(fu, fv), K(1.7)), 72);
  scaleAlbedo(add(K(1), add(mul(tone, K(0.10)), mul(cloud, K(0.10)))));
  toSecond(m, sub(K(1), face));
}

function plaid(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const a = wave(u, fu);
  const b = wave(v, fv);
  // Thin over-check, half a period off.
  const thin = add(sub(K(1), plate(add(u, K(0.5)), 0.09, fu)), sub(K(1), plate(add(v, K(0.5)), 0.09, fv)));
  toSecond(m, mul(add(a, b), K(0.5)));
  scaleAlbedo(mad(thin, K(0.55), K(1)));
}

function dots(m: usize, u: v128, v: v128, f: v128): void {
  const x = sub(fract(u), K(0.5));
  const y = sub(fract(v), K(0.5));
  const d = f32x4.sqrt(mad(x, x, mul(y, y)));
  const s = sat(mad(sub(K(0.24), d), div(K(1), mx(K(0.015), f)), K(0.5)));
  toSecond(m, mix(s, K(0.18), sat(mad(f, K(2), K(-0.5)))));
}

function grass(m: usize, u: v128, v: v128, f: v128): void {
  const patch = clouds(mul(u, K(0.13)), mul(v, K(0.13)), mul(f, K(0.13)), 81);
  const tuft = clouds(u, v, f, 84);
  const bx = mul(u, K(5));
  const by = mul(v, K(2.2));
  const blade = grain(mad(tuft, K(2), bx), by, mul(f, K(5)), 87);
  const blade2 = grain(mul(u, K(2.6)), mad(tuft, K(3), mul(v, K(6.1))), mul(f, K(6)), 88);
  const meadow = clouds(mul(u, K(0.022)), mul(v, K(0.022)), mul(f, K(0.022)), 80);
  toSecond(m, sat(add(add(K(0.42), mul(meadow, K(1.2))), add(mul(patch, K(1.1)), mul(tuft, K(0.9))))));
  scaleAlbedo(add(add(K(1), mul(meadow, K(0.3))), add(mul(add(blade, blade2), K(0.75)), mul(tuft, K(0.5)))));
}

function asphalt(m: usize, u: v128, v: v128, f: v128): void {
  const fine = grain(u, v, f, 91);
  const coarse = grain(mul(u, K(0.31)), mul(v, K(0.31)), mul(f, K(0.31)), 92);
  const stain = clouds(mul(u, K(0.012)), mul(v, K(0.012)), mul(f, K(0.012)), 93);
  scaleAlbedo(add(K(1), add(mul(fine, K(0.55)), add(mul(coarse, K(0.3)), mul(stain, K(0.5))))));
}

function wood(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const bend = clouds(mul(u, K(0.15)), mul(v, K(0.5)), mx(mul(fu, K(0.15)), mul(fv, K(0.5))), 101);
  const ring = mad(bend, K(3.4), v);
  const saw = fract(ring);
  const k = keep(fv, 0.8);
  const line = mul(sub(mul(saw, saw), K(0.333)), k);
  const fibre = grain(mul(u, K(1.2)), mul(v, K(11)), mx(mul(fu, K(1.2)), mul(fv, K(11))), 104);
  toSecond(m, sat(add(K(0.33), add(mul(line, K(0.9)), mul(bend, K(0.5))))));
  scaleAlbedo(mad(fibre, K(0.28), K(1)));
}

function weave(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const a = mul(sinTurns(u), keep(fu, 2));
  const b = mul(sinTurns(v), keep(fv, 2));
  const fold = clouds(mul(u, K(0.05)), mul(v, K(0.05)), mul(mx(fu, fv), K(0.05)), 111);
  toSecond(m, sat(add(K(0.22), mul(mul(a, b), K(0.4)))));
  scaleAlbedo(mad(fold, K(0.16), K(1)));
}

function fur(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const f = mx(fu, mul(fv, K(0.12)));
  const sway = grain(mul(u, K(0.4)), mul(v, K(0.25)), mul(f, K(0.4)), 121);
  const x = mad(sway, K(1.6), u);
  const a = grain(mul(x, K(1)), mul(v, K(0.11)), f, 122);
  const b = grain(mul(x, K(2.7)), mul(v, K(0.21)), mul(f, K(2.7)), 123);
  toSecond(m, sat(add(K(0.35), add(mul(a, K(0.9)), mul(b, K(0.5))))));
  scaleAlbedo(mad(a, K(0.25), K(1)));
}

function shingles(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const row = toInt(f32x4.floor(v));
  const shift = mul(hash2(row, i32x4.splat(9), 131), K(1));
  const x = mad(u, K(0.8), add(shift, mul(f32x4.convert_i32x4_s(v128.and(row, i32x4.splat(1))), K(0.5))));
  const fx = mul(fu, K(0.8));
  const near = keep(mx(fx, fv), 0.7);
  const tone = mul(sub(hash2(row, toInt(f32x4.floor(x)), 132), K(0.5)), near);
  const face = mul(plate(v, 0.10, fv), plate(x, 0.05, fx));
  const lip = mul(mul(sub(fract(v), K(0.5)), near), K(-0.22));
  const rough = grain(mul(u, K(4)), mul(v, K(4)), mul(mx(fu, fv), K(4)), 133);
  scaleAlbedo(add(add(K(1), lip), add(mul(tone, K(0.45)), mul(rough, K(0.25)))));
  toSecond(m, mul(sub(K(1), face), K(0.8)));
}

function leaves(m: usize, u: v128, v: v128, f: v128): void {
  const big = clouds(mul(u, K(0.3)), mul(v, K(0.3)), mul(f, K(0.3)), 141);
  const a = grain(mul(u, K(1.3)), mul(v, K(1.3)), mul(f, K(1.3)), 144);
  const b = grain(mul(u, K(2.9)), mul(v, K(2.9)), mul(f, K(2.9)), 145);
  toSecond(m, sat(add(K(0.45), add(mul(big, K(0.9)), add(mul(a, K(0.9)), mul(b, K(0.6)))))));
  scaleAlbedo(add(K(1), add(mul(a, K(0.5)), mul(b, K(0.5)))));
}

function bark(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const f = mx(fu, mul(fv, K(0.22)));
  const bend = grain(mul(u, K(0.5)), mul(v, K(0.3)), mul(f, K(0.5)), 151);
  const x = mad(bend, K(1.4), u);
  const n = add(mul(grain(x, mul(v, K(0.2)), f, 152), K(0.7)), mul(grain(mul(x, K(2.6)), mul(v, K(0.7)), mul(f, K(2.6)), 153), K(0.5)));
  toSecond(m, sat(add(K(0.4), mul(n, K(1.5)))));
  scaleAlbedo(mad(n, K(0.4), K(1)));
}

function snow(m: usize, u: v128, v: v128, f: v128): void {
  const drift = clouds(mul(u, K(0.4)), mul(v, K(0.4)), mul(f, K(0.4)), 161);
  scaleAlbedo(mad(drift, K(0.10), K(1)));
  const spark = hash2(toInt(f32x4.floor(mul(u, K(40)))), toInt(f32x4.floor(mul(v, K(40)))), 164);
  const s = mul(v128.and(f32x4.gt(spark, K(0.985)), K(0.35)), keep(mul(f, K(40)), 0.6));
  albedoR = add(albedoR, s);
  albedoG = add(albedoG, s);
  albedoB = add(albedoB, s);
}

function sand(m: usize, u: v128, v: v128, f: v128): void {
  const bend = clouds(mul(u, K(0.12)), mul(v, K(0.12)), mul(f, K(0.12)), 171);
  const ripple = mul(sinTurns(mad(bend, K(4), add(v, mul(u, K(0.2))))), keep(f, 1.7));
  const speck = grain(mul(u, K(23)), mul(v, K(23)), mul(f, K(23)), 174);
  scaleAlbedo(add(K(1), add(mul(ripple, K(0.07)), add(mul(speck, K(0.3)), mul(bend, K(0.2))))));
}

function marble(m: usize, u: v128, v: v128, f: v128): void {
  const a = clouds(u, v, f, 181);
  const b = clouds(mul(u, K(2.3)), mul(v, K(2.3)), mul(f, K(2.3)), 184);
  const line = abs4(sub(fract(mad(a, K(2.2), mad(b, K(0.6), mul(add(u, v), K(0.35))))), K(0.5)));
  const vein = mul(sat(mad(line, K(-7), K(1))), keep(f, 0.6));
  toSecond(m, sat(mul(vein, mad(b, K(1.2), K(0.7)))));
  scaleAlbedo(mad(a, K(0.16), K(1)));
}

function facade(m: usize, u: v128, v: v128, fu: v128, fv: v128): void {
  const x = mul(u, K(1.25));
  const fx = mul(fu, K(1.25));
  const column = toInt(f32x4.floor(x));
  const row = toInt(f32x4.floor(v));
  // A window in the middle of each bay.
  const pane = mul(plate(x, 0.46, fx), plate(add(v, K(0.06)), 0.42, fv));
  const near = keep(mx(fx, fv), 0.6);
  const chance = mix(K(0.38), hash2(row, column, 191), near);
  const lit = v128.and(f32x4.gt(chance, K(0.62)), K(1));
  const on = mix(K(0.38), lit, near);
  const tone = mix(K(0.8), mad(hash2(row, column, 192), K(0.7), K(0.45)), near);
  const band = plate(v, 0.05, fv);
  scaleAlbedo(mad(sub(band, K(0.95)), K(0.35), K(1)));
  // Dark glass by day; lamps of color2 within.
  const glass = mul(pane, K(0.88));
  albedoR = mix(albedoR, K(0.035), glass);
  albedoG = mix(albedoG, K(0.045), glass);
  albedoB = mix(albedoB, K(0.06), glass);
  shine = mul(mul(pane, on), tone);
}

const TEXEL: usize = memory.data(64, 16);

function picture(m: usize, u: v128, v: v128, f: v128): void {
  const t = textures + <usize>load<i32>(m, M_TEXTURE * 4) * TEXTURE_BYTES;
  const w = load<i32>(t, TEXTURE_WIDTH);
  const h = load<i32>(t, TEXTURE_HEIGHT);
  const levels = load<i32>(t, TEXTURE_LEVELS);
  const data = <usize>load<u32>(t, TEXTURE_DATA);
  for (let i: usize = 0; i < 4; i++) {
    // Lane by lane: textures are rare.
    v128.store(TEXEL, u);
    const uu = load<f32>(TEXEL + i * 4);
    v128.store(TEXEL, v);
    const vv = load<f32>(TEXEL + i * 4);
    v128.store(TEXEL, f);
    sample(data, w, h, levels, uu, vv, load<f32>(TEXEL + i * 4), TEXEL + 16 + i * 4);
  }
  albedoR = mul(albedoR, v128.load(TEXEL + 16));
  albedoG = mul(albedoG, v128.load(TEXEL + 32));
  albedoB = mul(albedoB, v128.load(TEXEL + 48));
}

// @ts-ignore: decorator
@inline function channel(a: u32, b: u32, c: u32, d: u32, shift: u32, fx: f32, fy: f32): f32 {
  const p = <f32>((a >> shift) & 255), q = <f32>((b >> shift) & 255), r = <f32>((c >> shift) & 255), s = <f32>((d >> shift) & 255);
  const top = p + (q - p) * fx;
  const x = (top + (r + (s - r) * fx - top) * fy) * <f32>(1.0 / 255);
  return x * (x * (x * <f32>0.305306011 + <f32>0.682171111) + <f32>0.012522878);
}

function sample(data: usize, w: i32, h: i32, levels: i32, u: f32, v: f32, f: f32, out: usize): void {
  let size = f * <f32>max(w, h);
  let level = 0;
  while (size > 1.4 && level + 1 < levels) {
    data += <usize>(w * h * 4);
    w = max(1, w >> 1);
    h = max(1, h >> 1);
    size *= 0.5;
    level++;
  }
  if (!(abs(u) < 1e6 && abs(v) < 1e6)) {
    u = 0;
    v = 0;
  }
  // v runs up, rows run down. Edges clamp within 0..1; beyond, the picture repeats.
  v = 1 - v;
  const x = (u - floor(u) == 0 && u > 0 ? <f32>1 : u - floor(u)) * <f32>w - 0.5;
  const y = (v - floor(v) == 0 && v > 0 ? <f32>1 : v - floor(v)) * <f32>h - 0.5;
  const ix = <i32>floor(x), iy = <i32>floor(y);
  const x0 = max(0, min(w - 1, ix)), x1 = max(0, min(w - 1, ix + 1));
  const y0 = max(0, min(h - 1, iy)), y1 = max(0, min(h - 1, iy + 1));
  const a = load<u32>(data + <usize>(y0 * w + x0) * 4), b = load<u32>(data + <usize>(y0 * w + x1) * 4);
  const c = load<u32>(data + <usize>(y1 * w + x0) * 4), d = load<u32>(data + <usize>(y1 * w + x1) * 4);
  const fx = x - <f32>ix, fy = y - <f32>iy;
  store<f32>(out, channel(a, b, c, d, 0, fx, fy));
  store<f32>(out, channel(a, b, c, d, 8, fx, fy), 16);
  store<f32>(out, channel(a, b, c, d, 16, fx, fy), 32);
}
