/** Fragments and quads to linear light: interpolation, pattern, light. */
import { CAUSTICS, M_COLOR, M_COLOR2, M_EMISSIVE, M_FLAGS, GIVES_LIGHT, MATERIAL_BYTES, M_PATTERN, EYE } from '../src/render/params';
import { materials, pf, tileLight } from './state';
import { K, add, div, mad, mul, toInt } from './lanes';
import { L_CLEAR, L_NORMAL, L_SEEN, L_SPEC, L_SUN, L_TOP, LIT, lightLanes, listLights } from './light';
import { causticsAt } from './caustics';
import { opennessOf } from './openness';
import { albedoB, albedoG, albedoR, mixedSurface, shine, surface } from './patterns';
import { G_FU, G_FV, G_U, G_V, G_W, aim, interpolate, mapLanes, planeDepth, planeLanes, rayLength, rayX, rayY, rayZ, setTriangle, startPlanes } from './plane';
import { edged, shadowOfQuad } from './shadow-lookup';
import { putPixels, putPlain, putQuad } from './spread';
import { spread, unit } from './units';
import { WHOLE, kindAt, kinds, takeKind } from './fragments';

const PATTERN_FACADE: i32 = 20;

/** Colour of the last quad shaded. */
export let outR: v128 = f32x4(0, 0, 0, 0);
export let outG: v128 = f32x4(0, 0, 0, 0);
export let outB: v128 = f32x4(0, 0, 0, 0);

/** First quad of the tile in the picture. */
export let quadLeft: i32 = 0;
export let quadTop: i32 = 0;

/** Takes aim at a tile, all of which lies between two depths. */
export function startTile(left: i32, top: i32, near: f32, far: f32): void {
  quadLeft = left >> 1;
  quadTop = top >> 1;
  startPlanes(left, top);
  listLights(left, top, near, far);
}

// Shares of two pixels by the bits of their samples, four each.
const SHARES: usize = memory.data(256 * 8, 16);

/** Before the fragments of a picture. */
export function makeShares(): void {
  for (let i = 0; i < 256; i++) {
    store<f32>(SHARES + (<usize>i << 3), <f32>popcnt(i & 15) * 0.25);
    store<f32>(SHARES + (<usize>i << 3), <f32>popcnt(i >> 4) * 0.25, 4);
  }
}

// The four fragments at hand: triangle, first quad, samples of its quads' upper and lower pair (words), colour.
export const LANES: usize = memory.data(7 * 16, 16);
const LANE_QUAD: usize = LANES + 16;
const LANE_UPPER: usize = LANES + 32;
const LANE_LOWER: usize = LANES + 48;
export const LANE_RGB: usize = LANES + 64;

/** Next fragment of the list, or 0. */
// @ts-ignore: decorator
@inline function after(f: usize): usize { return <usize>load<u32>(f, 20); }

/** Shades all fragments listed, onto tileLight. */
export function shadeFragments(): void {
  const byte = i32x4.splat(255);
  for (let k = 0; k < kinds; k++) {
    const kind = kindAt(k);
    let f = <usize>takeKind(k);
    const m = materials + <usize>(kind >> 1) * MATERIAL_BYTES;
    while (f != 0) {
      // Idle lanes copy the first.
      const f0 = f;
      let f1 = f0, f2 = f0, f3 = f0;
      let n = 1;
      f = after(f);
      if (f != 0) {
        f1 = f;
        n = 2;
        f = after(f);
        if (f != 0) {
          f2 = f;
          n = 3;
          f = after(f);
          if (f != 0) {
            f3 = f;
            n = 4;
            f = after(f);
          }
        }
      }
      const r0 = v128.load(f0), r1 = v128.load(f1), r2 = v128.load(f2), r3 = v128.load(f3);
      const low01 = i32x4.shuffle(r0, r1, 0, 4, 1, 5), low23 = i32x4.shuffle(r2, r3, 0, 4, 1, 5);
      const high01 = i32x4.shuffle(r0, r1, 2, 6, 3, 7), high23 = i32x4.shuffle(r2, r3, 2, 6, 3, 7);
      const quads = i64x2.shuffle(low01, low23, 1, 3);
      v128.store(LANES, i64x2.shuffle(low01, low23, 0, 2));
      v128.store(LANE_QUAD, quads);
      v128.store(LANE_UPPER, i64x2.shuffle(high01, high23, 0, 2));
      v128.store(LANE_LOWER, i64x2.shuffle(high01, high23, 1, 3));
      // Middle of the pixels lit at, and their number.
      const moments = v128.load32_lane(f3 + 16, v128.load32_lane(f2 + 16, v128.load32_lane(f1 + 16, v128.load32_zero(f0 + 16), 1), 2), 3);
      const pixels = f32x4.convert_i32x4_s(i32x4.shr_u(moments, 16));
      const share = div(K(1), pixels);
      const x = mad(f32x4.convert_i32x4_s(v128.and(moments, byte)), share, K(0.5));
      const y = mad(f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(moments, 8), byte)), share, K(0.5));
      const columns = i32x4.shl(v128.and(quads, i32x4.splat(31)), 1), rows = i32x4.shl(i32x4.shr_u(quads, 5), 1);
      shadeFour(m, n, (kind & 1) != 0, pixels, add(f32x4.convert_i32x4_s(columns), x), add(f32x4.convert_i32x4_s(rows), y));
    }
  }
}

/** Samples of the q-th quad of the fragment in the lane at byte o. */
// @ts-ignore: decorator
@inline function coverOf(o: usize, q: i32): u32 {
  return <u32>load<u16>(LANE_UPPER + o + <usize>((q & 2) << 3) + <usize>((q & 1) << 1));
}
/** The q-th of a cell's quads; `quad`: its first. */
// @ts-ignore: decorator
@inline function quadOf(quad: u32, q: i32): i32 { return quad + (q & 1) + ((q & 2) << 4); }

/** Adds the colour of the lane at byte o to a quad, to the pixels that have any of these samples. */
function addShare(quad: i32, o: usize, cover: u32): void {
  if (spread) {
    putPixels(quad, cover, v128.load32_splat(LANE_RGB + o), v128.load32_splat(LANE_RGB + o + 16), v128.load32_splat(LANE_RGB + o + 32));
    return;
  }
  const to = tileLight + <usize>quad * 48;
  const share = v128.load64_lane(SHARES + <usize>((cover >> 8) << 3), v128.load64_zero(SHARES + <usize>((cover & 255) << 3)), 1);
  v128.store(to, mad(v128.load32_splat(LANE_RGB + o), share, v128.load(to)));
  v128.store(to, mad(v128.load32_splat(LANE_RGB + o + 16), share, v128.load(to, 16)), 16);
  v128.store(to, mad(v128.load32_splat(LANE_RGB + o + 32), share, v128.load(to, 32)), 32);
}

/** Shades n fragments of material m, lit at so many pixels about x, y of the tile. */
function shadeFour(m: usize, n: i32, patterned: bool, pixels: v128, x: v128, y: v128): void {
  const ids = v128.load(LANES);
  const first = i32x4.extract_lane(ids, 0);
  const mapped = !patterned && load<i32>(m, M_PATTERN * 4) != 0;
  // Parts of pixels at edges take a sharp look at shadows: their pixels' own samples soften these.
  const whole = v128.any_true(f32x4.ge(pixels, K(4)));
  if (whole && i32x4.bitmask(i32x4.eq(ids, i32x4.splat(first))) == 15) {
    setTriangle(first);
    planeLanes(x, y);
  } else {
    interpolate(LANES, x, y, mapped);
  }
  aim(x, y);
  if (!patterned) {
    // The lanes stand for that many pixels each way.
    const side = f32x4.sqrt(pixels);
    surface(m, v128.load(G_U), v128.load(G_V), mul(v128.load(G_FU), side), mul(v128.load(G_FV), side));
  }
  const half = K(0.5 * unit);
  const open = opennessOf(
    v128.load(G_W), i32x4.add(toInt(f32x4.floor(mul(x, half))), i32x4.splat(quadLeft)), i32x4.add(toInt(f32x4.floor(mul(y, half))), i32x4.splat(quadTop)),
  );
  lightLanes(m, open, whole ? unit : 0);
  // Looking closer at a quad changes edged.
  const edges = edged;
  if (patterned) {
    for (let i = 0; i < n; i++) patternFragment(m, <usize>i << 2, ((edges >> i) & 1) != 0);
    return;
  }
  const glow = glowOf(m);
  const seen = v128.load(LIT, L_SEEN);
  v128.store(LANE_RGB, colourOf(albedoR, 0, seen, glow));
  v128.store(LANE_RGB, colourOf(albedoG, 16, seen, glow), 16);
  v128.store(LANE_RGB, colourOf(albedoB, 32, seen, glow), 32);
  for (let i = 0; i < n; i++) {
    const o = <usize>i << 2;
    const quad = load<u32>(LANE_QUAD + o);
    const closer = !mapped && ((edges >> i) & 1) != 0;
    for (let q = 0; q < 4; q++) {
      const cover = coverOf(o, q);
      if (cover == 0) continue;
      const at = quadOf(quad, q);
      if (cover != WHOLE) addShare(at, o, cover);
      else if (closer) plainQuad(m, o, at);
      else putLane(at, o);
    }
  }
}

/** The fragment of a pattern in the lane at byte o: a whole quad, and what takes its mean. */
function patternFragment(m: usize, o: usize, edge: bool): void {
  const quad = load<u32>(LANE_QUAD + o);
  const cover = <u64>load<u32>(LANE_UPPER + o) | (<u64>load<u32>(LANE_LOWER + o) << 32);
  // The quad is the first that is wholly covered: nothing else covers more than a part.
  let q = 0;
  while (coverOf(o, q) != WHOLE) q++;
  patternQuad(m, o, quadOf(quad, q), edge, 0);
  if ((cover & ~(WHOLE << (q << 4))) == 0) return;
  store<f32>(LANE_RGB + o, meanOf(quadR));
  store<f32>(LANE_RGB + o, meanOf(quadG), 16);
  store<f32>(LANE_RGB + o, meanOf(quadB), 32);
  for (let p = 0; p < 4; p++) {
    const part = coverOf(o, p);
    if (part != WHOLE && part != 0) addShare(quadOf(quad, p), o, part);
  }
}

// @ts-ignore: decorator
@inline function meanOf(v: v128): f32 {
  const a = add(v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  return (f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1)) * <f32>0.25;
}

/** Where lamps behind a facade's panes shine. */
// @ts-ignore: decorator
@inline export function glowOf(m: usize): usize {
  return (load<i32>(m, M_FLAGS * 4) & GIVES_LIGHT) != 0 && load<i32>(m, M_PATTERN * 4) == PATTERN_FACADE ? m : 0;
}

/** Light of the lanes in the colour at byte c of LIT. */
// @ts-ignore: decorator
@inline export function colourOf(albedo: v128, c: usize, seen: v128, glow: usize): v128 {
  let out = mad(albedo, mad(v128.load(LIT + c, L_SUN), seen, v128.load(LIT + c)), mad(v128.load(LIT + c, L_SPEC), seen, v128.load(LIT + c, L_TOP)));
  if (glow != 0) out = mad(shine, mul(mul(v128.load32_splat(glow + (c >> 2) + M_COLOR2 * 4), v128.load32_splat(glow + (c >> 2) + M_EMISSIVE * 4)), v128.load(LIT, L_CLEAR)), out);
  return out;
}

/** The same for the four pixels of the quad in one lane (byte o of each vector). */
// @ts-ignore: decorator
@inline function colourIn(albedo: v128, c: usize, o: usize, seen: v128, glow: usize): v128 {
  const a = LIT + c + o;
  let out = mad(albedo, mad(v128.load32_splat(a, L_SUN), seen, v128.load32_splat(a)), mad(v128.load32_splat(a, L_SPEC), seen, v128.load32_splat(a, L_TOP)));
  if (glow != 0) out = mad(shine, mul(mul(v128.load32_splat(glow + (c >> 2) + M_COLOR2 * 4), v128.load32_splat(glow + (c >> 2) + M_EMISSIVE * 4)), v128.load32_splat(LIT + o, L_CLEAR)), out);
  return out;
}

// Middles of the pixels of the quad at hand, and their depth.
let pixelX: v128 = f32x4(0, 0, 0, 0);
let pixelY: v128 = f32x4(0, 0, 0, 0);
let pixelW: v128 = f32x4(0, 0, 0, 0);

function startPixels(o: usize, quad: i32): void {
  setTriangle(load<i32>(LANES + o));
  pixelX = add(K(<f32>((quad & 31) << 1)), f32x4(0.5, 1.5, 0.5, 1.5));
  pixelY = add(K(<f32>((quad >> 5) << 1)), f32x4(0.5, 0.5, 1.5, 1.5));
  pixelW = planeDepth(pixelX, pixelY);
}

/** The sun on each pixel of a quad through which the edge of a shadow runs. */
function pixelShadow(o: usize): v128 {
  aim(pixelX, pixelY);
  const distance = mul(pixelW, rayLength);
  const wx = mad(rayX, distance, K(pf(EYE))), wy = mad(rayY, distance, K(pf(EYE + 1))), wz = mad(rayZ, distance, K(pf(EYE + 2)));
  const seen = shadowOfQuad(
    wx, wy, wz, v128.load32_splat(LIT + o, L_NORMAL), v128.load32_splat(LIT + o, L_NORMAL + 16), v128.load32_splat(LIT + o, L_NORMAL + 32),
  );
  return pf(CAUSTICS) > 0 ? mul(seen, causticsAt(wx, wy, wz)) : seen;
}

// Colours of the last quad of a pattern.
let quadR: v128 = f32x4(0, 0, 0, 0);
let quadG: v128 = f32x4(0, 0, 0, 0);
let quadB: v128 = f32x4(0, 0, 0, 0);

/**
 * A quad of one pattern and of the triangle in the lane at byte o: light as in its lane, the pattern pixel by pixel. `weights`: of a
 * block whose coarse noise has been gathered, the pixels' shares of its places; else 0.
 */
export function patternQuad(m: usize, o: usize, quad: i32, edge: bool, weights: usize): void {
  startPixels(o, quad);
  mapLanes(pixelX, pixelY, pixelW);
  const u = v128.load(G_U), v = v128.load(G_V), fu = v128.load(G_FU), fv = v128.load(G_FV);
  if (weights != 0) mixedSurface(m, u, v, fu, fv, weights);
  else surface(m, u, v, fu, fv);
  const seen = edge ? pixelShadow(o) : v128.load32_splat(LIT + o, L_SEEN);
  const glow = glowOf(m);
  quadR = colourIn(albedoR, 0, o, seen, glow);
  quadG = colourIn(albedoG, 16, o, seen, glow);
  quadB = colourIn(albedoB, 32, o, seen, glow);
  putQuad(quad, quadR, quadG, quadB);
}

/** A quad of one colour with the edge of a shadow. */
function plainQuad(m: usize, o: usize, quad: i32): void {
  startPixels(o, quad);
  const seen = pixelShadow(o);
  putQuad(
    quad, colourIn(v128.load32_splat(m + M_COLOR * 4), 0, o, seen, 0), colourIn(v128.load32_splat(m + M_COLOR * 4 + 4), 16, o, seen, 0),
    colourIn(v128.load32_splat(m + M_COLOR * 4 + 8), 32, o, seen, 0),
  );
}

/** One colour, that of the lane at byte o, for a whole quad. */
// @ts-ignore: decorator
@inline export function putLane(quad: i32, o: usize): void {
  putPlain(quad, v128.load32_splat(LANE_RGB + o), v128.load32_splat(LANE_RGB + o + 16), v128.load32_splat(LANE_RGB + o + 32));
}

/** Shades a 2x2 quad wholly within the prepared triangle; x, y: its pixels' middles within the tile. To outR.. */
export function shadeQuad(m: usize, x: v128, y: v128, quadX: i32, quadY: i32): void {
  aim(x, y);
  planeLanes(x, y);
  surface(m, v128.load(G_U), v128.load(G_V), v128.load(G_FU), v128.load(G_FV));
  lightLanes(m, opennessOf(v128.load(G_W), i32x4.splat(quadX), i32x4.splat(quadY)), 1);
  const glow = glowOf(m);
  const seen = v128.load(LIT, L_SEEN);
  outR = colourOf(albedoR, 0, seen, glow);
  outG = colourOf(albedoG, 16, seen, glow);
  outB = colourOf(albedoB, 32, seen, glow);
}
