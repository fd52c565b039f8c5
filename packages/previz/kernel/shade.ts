/** Fragments and quads to linear light: interpolation, pattern, light. */
import { M_COLOR, M_COLOR2, M_EMISSIVE, M_FLAGS, GIVES_LIGHT, MATERIAL_BYTES, M_METAL, M_PATTERN, EYE } from '../src/render/params';
import { TRIANGLE_BYTES, materials, pf, tileLight, triangles } from './state';
import { K, add, div, mad, mul } from './lanes';
import { L_CLEAR, L_NORMAL, L_SEEN, L_SPEC, L_SUN, L_TOP, LIT, lightLanes, listLights, opennessBlock, opennessOf } from './light';
import { albedoB, albedoG, albedoR, shine, surface } from './patterns';
import { G_FU, G_FV, G_U, G_V, G_W, aim, interpolate, mapLanes, planeDepth, planeLanes, rayLength, rayX, rayY, rayZ, setTriangle, startPlanes } from './plane';
import { edged, shadowOfQuad } from './shadow-lookup';
import { WHOLE, kindAt, kinds, takeKind } from './fragments';

const PATTERN_WATER: i32 = 13;
const PATTERN_FACADE: i32 = 20;

/** Colour of the last quad shaded. */
export let outR: v128 = f32x4(0, 0, 0, 0);
export let outG: v128 = f32x4(0, 0, 0, 0);
export let outB: v128 = f32x4(0, 0, 0, 0);

let quadLeft: i32 = 0;
let quadTop: i32 = 0;

/** Takes aim at a tile. */
export function startTile(left: i32, top: i32): void {
  quadLeft = left >> 1;
  quadTop = top >> 1;
  startPlanes(left, top);
  listLights(left, top);
}

// Shares of two pixels by the bits of their samples, four each.
const SHARES: usize = memory.data(256 * 8, 16);

// Shares of a block's four places, of its quads row by row (lanes: the quads of the row), and of the pixels of each of its quads.
const QUAD_WEIGHTS: usize = memory.data(4 * 64, 16);
const PIXEL_WEIGHTS: usize = memory.data(16 * 64, 16);

function putWeights(to: usize, x: f32, y: f32): void {
  // The places lie two pixels off the block's borders, four apart.
  const fx = (x - 2) * 0.25, fy = (y - 2) * 0.25;
  store<f32>(to, (1 - fx) * (1 - fy));
  store<f32>(to, fx * (1 - fy), 16);
  store<f32>(to, (1 - fx) * fy, 32);
  store<f32>(to, fx * fy, 48);
}

/** Before the fragments of a picture. */
export function makeShares(): void {
  for (let i = 0; i < 256; i++) {
    store<f32>(SHARES + (<usize>i << 3), <f32>popcnt(i & 15) * 0.25);
    store<f32>(SHARES + (<usize>i << 3), <f32>popcnt(i >> 4) * 0.25, 4);
  }
  for (let i = 0; i < 16; i++) {
    const x = (i & 3) * 2, y = (i >> 2) * 2;
    putWeights(QUAD_WEIGHTS + <usize>((i >> 2) << 6) + <usize>((i & 3) << 2), <f32>(x + 1), <f32>(y + 1));
    for (let p = 0; p < 4; p++) {
      putWeights(PIXEL_WEIGHTS + <usize>(i << 6) + <usize>(p << 2), <f32>(x + (p & 1)) + 0.5, <f32>(y + (p >> 1)) + 0.5);
    }
  }
}

// The four fragments at hand: triangle, quad, samples (words), colour.
const LANES: usize = memory.data(6 * 16, 16);
const LANE_QUAD: usize = LANES + 16;
const LANE_COVER: usize = LANES + 32;
const LANE_RGB: usize = LANES + 48;

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
@inline function glowOf(m: usize): usize {
  return (load<i32>(m, M_FLAGS * 4) & GIVES_LIGHT) != 0 && load<i32>(m, M_PATTERN * 4) == PATTERN_FACADE ? m : 0;
}

/** Light of the lanes in the colour at byte c of LIT. */
// @ts-ignore: decorator
@inline function colourOf(albedo: v128, c: usize, seen: v128, glow: usize): v128 {
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
function patternQuad(m: usize, o: usize, edge: bool): void {
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

// Light at the four places of a block, as in LIT.
const BLOCK_LIT: usize = memory.data(14 * 16, 16);
const BLOCK_RGB: usize = memory.data(3 * 16, 16);

/** Sum of four places' values, byte by byte from `values` on, by weights from `weights` on. */
// @ts-ignore: decorator
@inline function blend(values: usize, weights: usize): v128 {
  return add(
    mad(v128.load32_splat(values), v128.load(weights), mul(v128.load32_splat(values, 4), v128.load(weights, 16))),
    mad(v128.load32_splat(values, 8), v128.load(weights, 32), mul(v128.load32_splat(values, 12), v128.load(weights, 48))),
  );
}

/**
 * Shades a block that the prepared triangle covers from the light at four places of it, where that is smooth enough. `quad`: its
 * first quad; x, y: its corner in the tile. Returns whether it did.
 */
export function shadeBlock(id: i32, m: usize, quad: i32, x: i32, y: i32, blurred: bool): bool {
  const pattern = load<i32>(m, M_PATTERN * 4);
  const metal = load<f32>(m, M_METAL * 4) > 0;
  if (pattern == PATTERN_WATER || (metal && pattern != 0)) return false;
  const px = add(K(<f32>x), f32x4(2, 6, 2, 6)), py = add(K(<f32>y), f32x4(2, 2, 6, 6));
  aim(px, py);
  planeLanes(px, py);
  if (metal) surface(m, px, py, px, py);
  // The places are those of the quarter-size picture.
  lightLanes(m, opennessBlock((quadLeft << 1) + x >> 2, (quadTop << 1) + y >> 2), 2);
  if (edged != 0) return false;
  const seen = v128.load(LIT, L_SEEN);
  const total = add(add(colourOf(K(1), 0, seen, 0), colourOf(K(1), 16, seen, 0)), colourOf(K(1), 32, seen, 0));
  v128.store(BLOCK_RGB, total);
  const t0 = load<f32>(BLOCK_RGB), t1 = load<f32>(BLOCK_RGB, 4), t2 = load<f32>(BLOCK_RGB, 8), t3 = load<f32>(BLOCK_RGB, 12);
  const most = max(max(t0, t1), max(t2, t3));
  if (most - min(min(t0, t1), min(t2, t3)) > most * MOST_CHANGE || abs(t0 + t3 - t1 - t2) > most * MOST_BEND) return false;
  if (pattern == 0) plainBlock(m, quad, seen);
  else patternBlock(id, m, quad, x, y, blurred);
  return true;
}

/** How much light may change between a block's places, and how unevenly, as a share of the greatest. */
const MOST_CHANGE: f32 = 0.25;
const MOST_BEND: f32 = 0.03;

function plainBlock(m: usize, quad: i32, seen: v128): void {
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4), 0, seen, 0));
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4 + 4), 16, seen, 0), 16);
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4 + 8), 32, seen, 0), 32);
  for (let i = 0; i < 16; i++) {
    const to = tileLight + <usize>(quad + ((i >> 2) << 5) + (i & 3)) * 48;
    const weights = PIXEL_WEIGHTS + <usize>(i << 6);
    v128.store(to, blend(BLOCK_RGB, weights));
    v128.store(to, blend(BLOCK_RGB + 16, weights), 16);
    v128.store(to, blend(BLOCK_RGB + 32, weights), 32);
  }
}

function patternBlock(id: i32, m: usize, quad: i32, x: i32, y: i32, blurred: bool): void {
  memory.copy(BLOCK_LIT, LIT, 14 * 16);
  const glow = glowOf(m);
  v128.store(LANES, i32x4.splat(id));
  for (let j = 0; j < 4; j++) {
    const weights = QUAD_WEIGHTS + <usize>(j << 6);
    for (let o: usize = 0; o < L_NORMAL; o += 16) v128.store(LIT + o, blend(BLOCK_LIT + o, weights));
    const row = quad + (j << 5);
    v128.store(LANE_QUAD, i32x4.add(i32x4.splat(row), i32x4(0, 1, 2, 3)));
    if (!blurred) {
      for (let o: usize = 0; o < 16; o += 4) patternQuad(m, o, false);
      continue;
    }
    const px = add(K(<f32>x), f32x4(1, 3, 5, 7)), py = K(<f32>(y + j * 2 + 1));
    mapLanes(px, py, planeDepth(px, py));
    surface(m, v128.load(G_U), v128.load(G_V), mul(v128.load(G_FU), K(2)), mul(v128.load(G_FV), K(2)));
    const seen = v128.load(LIT, L_SEEN);
    v128.store(LANE_RGB, colourOf(albedoR, 0, seen, glow));
    v128.store(LANE_RGB, colourOf(albedoG, 16, seen, glow), 16);
    v128.store(LANE_RGB, colourOf(albedoB, 32, seen, glow), 32);
    for (let i: usize = 0; i < 4; i++) putQuad(tileLight + (<usize>row + i) * 48, i << 2);
  }
}

/** One colour, that of the lane at byte o, for a whole quad. */
// @ts-ignore: decorator
@inline function putQuad(to: usize, o: usize): void {
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
