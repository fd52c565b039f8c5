/** Fragments and quads to linear light: interpolation, pattern, light. */
import { M_COLOR, M_COLOR2, M_EMISSIVE, M_FLAGS, GIVES_LIGHT, MATERIAL_BYTES, M_PATTERN, EYE } from '../src/render/params';
import { materials, pf, tileLight } from './state';
import { K, add, div, mad, mul } from './lanes';
import { L_CLEAR, L_NORMAL, L_SEEN, L_SPEC, L_SUN, L_TOP, LIT, lightLanes, listLights } from './light';
import { opennessOf } from './openness';
import { albedoB, albedoG, albedoR, shine, surface } from './patterns';
import { G_FU, G_FV, G_U, G_V, G_W, aim, interpolate, mapLanes, planeDepth, planeLanes, rayLength, rayX, rayY, rayZ, setTriangle, startPlanes } from './plane';
import { edged, shadowOfQuad } from './shadow-lookup';
import { WHOLE, kindAt, kinds, takeKind } from './fragments';

const PATTERN_FACADE: i32 = 20;

/** Colour of the last quad shaded. */
export let outR: v128 = f32x4(0, 0, 0, 0);
export let outG: v128 = f32x4(0, 0, 0, 0);
export let outB: v128 = f32x4(0, 0, 0, 0);

/** First quad of the tile in the picture. */
export let quadLeft: i32 = 0;
export let quadTop: i32 = 0;

/** Takes aim at a tile. */
export function startTile(left: i32, top: i32): void {
  quadLeft = left >> 1;
  quadTop = top >> 1;
  startPlanes(left, top);
  listLights(left, top);
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

// The four fragments at hand: triangle, quad, samples (words), colour.
export const LANES: usize = memory.data(6 * 16, 16);
export const LANE_QUAD: usize = LANES + 16;
const LANE_COVER: usize = LANES + 32;
export const LANE_RGB: usize = LANES + 48;

/** The pixels of a quad that samples belong to: bits 0, 4, 8, 12. */
// @ts-ignore: decorator
@inline function pixelsOf(covers: v128): v128 {
  const a = v128.or(covers, i32x4.shr_u(covers, 1));
  return v128.and(v128.or(a, i32x4.shr_u(a, 2)), i32x4.splat(0x1111));
}
/** Lanes of which more than one pixel is touched. */
// @ts-ignore: decorator
@inline function manyPixels(covers: v128): v128 {
  const pixels = pixelsOf(covers);
  return i32x4.ne(v128.and(pixels, i32x4.sub(pixels, i32x4.splat(1))), i32x4.splat(0));
}

/** Next fragment of the list, or 0. */
// @ts-ignore: decorator
@inline function after(f: usize): usize { return <usize>load<u32>(f, 12); }

/** Shades all fragments listed, onto tileLight. */
export function shadeFragments(): void {
  const one = i32x4.splat(1);
  const all = i32x4.splat(WHOLE);
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
      const quads = i64x2.shuffle(low01, low23, 1, 3);
      const covers = i64x2.shuffle(i32x4.shuffle(r0, r1, 2, 6, 3, 7), i32x4.shuffle(r2, r3, 2, 6, 3, 7), 0, 2);
      v128.store(LANES, i64x2.shuffle(low01, low23, 0, 2));
      v128.store(LANE_QUAD, quads);
      v128.store(LANE_COVER, covers);
      // Middles of the pixels touched: in a whole quad its own.
      let x = K(1), y = x;
      const whole = i32x4.bitmask(i32x4.eq(covers, all));
      if (whole != 15) {
        const pixels = pixelsOf(covers);
        const upperRight = v128.and(i32x4.shr_u(pixels, 4), one), lowerLeft = v128.and(i32x4.shr_u(pixels, 8), one), lowerRight = i32x4.shr_u(pixels, 12);
        const right = i32x4.add(upperRight, lowerRight), low = i32x4.add(lowerLeft, lowerRight);
        const share = div(K(1), f32x4.convert_i32x4_s(i32x4.add(i32x4.add(v128.and(pixels, one), lowerLeft), right)));
        x = mad(f32x4.convert_i32x4_s(right), share, K(0.5));
        y = mad(f32x4.convert_i32x4_s(low), share, K(0.5));
      }
      const columns = i32x4.shl(v128.and(quads, i32x4.splat(31)), 1), rows = i32x4.shl(i32x4.shr_u(quads, 5), 1);
      shadeFour(m, n, (kind & 1) != 0, whole != 0, add(f32x4.convert_i32x4_s(columns), x), add(f32x4.convert_i32x4_s(rows), y));
    }
  }
}

/** Shades n fragments of material m, their middles at x, y of the tile. */
function shadeFour(m: usize, n: i32, patterned: bool, whole: bool, x: v128, y: v128): void {
  const ids = v128.load(LANES);
  const first = i32x4.extract_lane(ids, 0);
  const mapped = !patterned && load<i32>(m, M_PATTERN * 4) != 0;
  if (whole && i32x4.bitmask(i32x4.eq(ids, i32x4.splat(first))) == 15) {
    setTriangle(first);
    planeLanes(x, y);
  } else {
    // Parts of quads that reach over more than one pixel stand for more than that.
    const covers = v128.load(LANE_COVER);
    const steps = v128.and(v128.andnot(manyPixels(covers), i32x4.eq(covers, i32x4.splat(WHOLE))), K(0.5));
    interpolate(LANES, x, y, mapped, add(K(1), steps));
  }
  aim(x, y);
  if (!patterned) {
    // A blurred quad's lane stands for two pixels each way.
    const steps = add(K(1), v128.and(i32x4.eq(v128.load(LANE_COVER), i32x4.splat(WHOLE)), K(1)));
    surface(m, v128.load(G_U), v128.load(G_V), mul(v128.load(G_FU), steps), mul(v128.load(G_FV), steps));
  }
  const quads = v128.load(LANE_QUAD);
  const open = opennessOf(
    v128.load(G_W), i32x4.add(v128.and(quads, i32x4.splat(31)), i32x4.splat(quadLeft)), i32x4.add(i32x4.shr_u(quads, 5), i32x4.splat(quadTop)),
  );
  lightLanes(m, open, whole ? 1 : 0);
  // Looking closer at a quad changes edged.
  const edges = edged;
  if (patterned) {
    for (let i = 0; i < n; i++) patternQuad(m, <usize>i << 2, ((edges >> i) & 1) != 0);
    return;
  }
  const glow = glowOf(m);
  const seen = v128.load(LIT, L_SEEN);
  v128.store(LANE_RGB, colourOf(albedoR, 0, seen, glow));
  v128.store(LANE_RGB, colourOf(albedoG, 16, seen, glow), 16);
  v128.store(LANE_RGB, colourOf(albedoB, 32, seen, glow), 32);
  for (let i = 0; i < n; i++) {
    const o = <usize>i << 2;
    const cover = load<u32>(LANE_COVER + o);
    const to = tileLight + <usize>load<u32>(LANE_QUAD + o) * 48;
    if (cover == WHOLE) {
      if (!mapped && ((edges >> i) & 1) != 0) {
        plainQuad(m, o, to);
        continue;
      }
      putQuad(to, o);
      continue;
    }
    const share = v128.load64_lane(SHARES + <usize>((cover >> 8) << 3), v128.load64_zero(SHARES + <usize>((cover & 255) << 3)), 1);
    v128.store(to, mad(v128.load32_splat(LANE_RGB + o), share, v128.load(to)));
    v128.store(to, mad(v128.load32_splat(LANE_RGB + o + 16), share, v128.load(to, 16)), 16);
    v128.store(to, mad(v128.load32_splat(LANE_RGB + o + 32), share, v128.load(to, 32)), 32);
  }
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

function startPixels(o: usize): void {
  const quad = load<i32>(LANE_QUAD + o);
  setTriangle(load<i32>(LANES + o));
  pixelX = add(K(<f32>((quad & 31) << 1)), f32x4(0.5, 1.5, 0.5, 1.5));
  pixelY = add(K(<f32>((quad >> 5) << 1)), f32x4(0.5, 0.5, 1.5, 1.5));
  pixelW = planeDepth(pixelX, pixelY);
}

/** The sun on each pixel of a quad through which the edge of a shadow runs. */
function pixelShadow(o: usize): v128 {
  aim(pixelX, pixelY);
  const distance = mul(pixelW, rayLength);
  return shadowOfQuad(
    mad(rayX, distance, K(pf(EYE))), mad(rayY, distance, K(pf(EYE + 1))), mad(rayZ, distance, K(pf(EYE + 2))),
    v128.load32_splat(LIT + o, L_NORMAL), v128.load32_splat(LIT + o, L_NORMAL + 16), v128.load32_splat(LIT + o, L_NORMAL + 32),
  );
}

/** A quad of one pattern: light as in its lane, the pattern pixel by pixel. */
export function patternQuad(m: usize, o: usize, edge: bool): void {
  startPixels(o);
  mapLanes(pixelX, pixelY, pixelW);
  surface(m, v128.load(G_U), v128.load(G_V), v128.load(G_FU), v128.load(G_FV));
  const seen = edge ? pixelShadow(o) : v128.load32_splat(LIT + o, L_SEEN);
  const glow = glowOf(m);
  const to = tileLight + <usize>load<u32>(LANE_QUAD + o) * 48;
  v128.store(to, colourIn(albedoR, 0, o, seen, glow));
  v128.store(to, colourIn(albedoG, 16, o, seen, glow), 16);
  v128.store(to, colourIn(albedoB, 32, o, seen, glow), 32);
}

/** A quad of one colour with the edge of a shadow. */
function plainQuad(m: usize, o: usize, to: usize): void {
  startPixels(o);
  const seen = pixelShadow(o);
  v128.store(to, colourIn(v128.load32_splat(m + M_COLOR * 4), 0, o, seen, 0));
  v128.store(to, colourIn(v128.load32_splat(m + M_COLOR * 4 + 4), 16, o, seen, 0), 16);
  v128.store(to, colourIn(v128.load32_splat(m + M_COLOR * 4 + 8), 32, o, seen, 0), 32);
}

/** One colour, that of the lane at byte o, for a whole quad. */
// @ts-ignore: decorator
@inline export function putQuad(to: usize, o: usize): void {
  v128.store(to, v128.load32_splat(LANE_RGB + o));
  v128.store(to, v128.load32_splat(LANE_RGB + o + 16), 16);
  v128.store(to, v128.load32_splat(LANE_RGB + o + 32), 32);
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
