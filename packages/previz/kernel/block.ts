/** Blocks of 8x8 pixels that one triangle covers, lit from four places of them. */
import { M_COLOR, M_METAL, M_PATTERN } from '../src/render/params';
import { K, add, mad, mul, toInt } from './lanes';
import { L_NORMAL, L_SEEN, LIT, lightLanes } from './light';
import { opennessBlock, opennessOf } from './openness';
import { albedoB, albedoG, albedoR, gatherSurface, surface } from './patterns';
import { G_FU, G_FV, G_U, G_V, G_W, aim, mapLanes, planeDepth, planeLanes, setTriangle } from './plane';
import { LANES, LANE_RGB, colourOf, glowOf, patternQuad, putLane, quadLeft, quadTop } from './shade';
import { putQuad } from './spread';
import { unit, unitShift } from './units';
import { edged } from './shadow-lookup';

const PATTERN_WATER: i32 = 13;

// Shares of a block's four places, of its quads row by row (lanes: the quads of the row), and of the pixels of each of its quads.
const QUAD_WEIGHTS: usize = memory.data(4 * 64, 16);
const PIXEL_WEIGHTS: usize = memory.data(16 * 64, 16);
// Shares of a cell's four places, of the pixels of each of its quads.
const CELL_WEIGHTS: usize = memory.data(4 * 64, 16);

/** Shares at x, y of places a quarter of the side off the borders of a block, or of a cell, that is four or two of \`apart\` wide. */
function putWeights(to: usize, x: f32, y: f32, apart: f32): void {
  const fx = x / apart - 0.5, fy = y / apart - 0.5;
  store<f32>(to, (1 - fx) * (1 - fy));
  store<f32>(to, fx * (1 - fy), 16);
  store<f32>(to, (1 - fx) * fy, 32);
  store<f32>(to, fx * fy, 48);
}

/** Before the first block of a picture. */
export function makeWeights(): void {
  for (let i = 0; i < 16; i++) {
    const x = (i & 3) * 2, y = (i >> 2) * 2;
    putWeights(QUAD_WEIGHTS + <usize>((i >> 2) << 6) + <usize>((i & 3) << 2), <f32>(x + 1), <f32>(y + 1), 4);
    for (let p = 0; p < 4; p++) {
      putWeights(PIXEL_WEIGHTS + <usize>(i << 6) + <usize>(p << 2), <f32>(x + (p & 1)) + 0.5, <f32>(y + (p >> 1)) + 0.5, 4);
      if (x < 4 && y < 4) putWeights(CELL_WEIGHTS + <usize>((i & 1) + ((i >> 2) << 1) << 6) + <usize>(p << 2), <f32>(x + (p & 1)) + 0.5, <f32>(y + (p >> 1)) + 0.5, 2);
    }
  }
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
  lightLanes(m, opennessBlock((quadLeft << 1) + (x << unitShift) >> 2, (quadTop << 1) + (y << unitShift) >> 2), 2 * unit);
  if (edged != 0 || !isSmooth()) return false;
  if (pattern == 0) plainBlock(m, quad);
  else patternBlock(id, m, quad, x, y, blurred);
  return true;
}

/** Whether the light at four places, in LIT, is smooth enough for it to be mixed from them in between. */
function isSmooth(): bool {
  const seen = v128.load(LIT, L_SEEN);
  const total = add(add(colourOf(K(1), 0, seen, 0), colourOf(K(1), 16, seen, 0)), colourOf(K(1), 32, seen, 0));
  v128.store(BLOCK_RGB, total);
  const t0 = load<f32>(BLOCK_RGB), t1 = load<f32>(BLOCK_RGB, 4), t2 = load<f32>(BLOCK_RGB, 8), t3 = load<f32>(BLOCK_RGB, 12);
  const most = max(max(t0, t1), max(t2, t3));
  return most - min(min(t0, t1), min(t2, t3)) <= most * MOST_CHANGE && abs(t0 + t3 - t1 - t2) <= most * MOST_BEND;
}

/** How much light may change between a block's places, and how unevenly, as a share of the greatest. */
const MOST_CHANGE: f32 = 0.25;
const MOST_BEND: f32 = 0.03;

/** Colours of a plain material at the four places, to BLOCK_RGB. */
function colourPlaces(m: usize): void {
  const seen = v128.load(LIT, L_SEEN);
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4), 0, seen, 0));
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4 + 4), 16, seen, 0), 16);
  v128.store(BLOCK_RGB, colourOf(v128.load32_splat(m + M_COLOR * 4 + 8), 32, seen, 0), 32);
}

function plainBlock(m: usize, quad: i32): void {
  colourPlaces(m);
  spreadPlaces(quad);
}

/** The colours of BLOCK_RGB to the block's pixels. */
function spreadPlaces(quad: i32): void {
  for (let i = 0; i < 16; i++) {
    const weights = PIXEL_WEIGHTS + <usize>(i << 6);
    putQuad(quad + ((i >> 2) << 5) + (i & 3), blend(BLOCK_RGB, weights), blend(BLOCK_RGB + 16, weights), blend(BLOCK_RGB + 32, weights));
  }
}

/**
 * The same for a cell of a fine material, whose light would else be looked at pixel by pixel: from the middles of its quads. x, y:
 * its corner in the tile.
 */
export function shadeCell(id: i32, m: usize, quad: i32, x: i32, y: i32): bool {
  const pattern = load<i32>(m, M_PATTERN * 4);
  const metal = load<f32>(m, M_METAL * 4) > 0;
  if (pattern == PATTERN_WATER || (metal && pattern != 0)) return false;
  setTriangle(id);
  const px = add(K(<f32>x), f32x4(1, 3, 1, 3)), py = add(K(<f32>y), f32x4(1, 1, 3, 3));
  aim(px, py);
  planeLanes(px, py);
  if (metal) surface(m, px, py, px, py);
  const half = K(0.5 * unit);
  const column = i32x4.add(i32x4.splat(quadLeft), toInt(f32x4.floor(mul(px, half)))), row = i32x4.add(i32x4.splat(quadTop), toInt(f32x4.floor(mul(py, half))));
  lightLanes(m, opennessOf(v128.load(G_W), column, row), unit);
  if (edged != 0 || !isSmooth()) return false;
  if (pattern != 0) {
    v128.store(LANES, i32x4.splat(id));
    for (let q = 0; q < 4; q++) patternQuad(m, <usize>q << 2, quad + (q & 1) + ((q & 2) << 4), false, 0);
    return true;
  }
  colourPlaces(m);
  for (let q = 0; q < 4; q++) {
    const weights = CELL_WEIGHTS + <usize>(q << 6);
    putQuad(quad + (q & 1) + ((q & 2) << 4), blend(BLOCK_RGB, weights), blend(BLOCK_RGB + 16, weights), blend(BLOCK_RGB + 32, weights));
  }
  return true;
}

function patternBlock(id: i32, m: usize, quad: i32, x: i32, y: i32, blurred: bool): void {
  if (!blurred && gatherSurface(m, v128.load(G_U), v128.load(G_V), v128.load(G_FU), v128.load(G_FV))) {
    const seen = v128.load(LIT, L_SEEN);
    v128.store(BLOCK_RGB, colourOf(albedoR, 0, seen, 0));
    v128.store(BLOCK_RGB, colourOf(albedoG, 16, seen, 0), 16);
    v128.store(BLOCK_RGB, colourOf(albedoB, 32, seen, 0), 32);
    spreadPlaces(quad);
    return;
  }
  for (let o: usize = 0; o < L_NORMAL; o += 16) v128.store(BLOCK_LIT + o, v128.load(LIT + o));
  const glow = glowOf(m);
  v128.store(LANES, i32x4.splat(id));
  for (let j = 0; j < 4; j++) {
    const weights = QUAD_WEIGHTS + <usize>(j << 6);
    for (let o: usize = 0; o < L_NORMAL; o += 16) v128.store(LIT + o, blend(BLOCK_LIT + o, weights));
    const row = quad + (j << 5);
    if (!blurred) {
      for (let i = 0; i < 4; i++) patternQuad(m, <usize>i << 2, row + i, false, PIXEL_WEIGHTS + <usize>(((j << 2) + i) << 6));
      continue;
    }
    const px = add(K(<f32>x), f32x4(1, 3, 5, 7)), py = K(<f32>(y + j * 2 + 1));
    mapLanes(px, py, planeDepth(px, py));
    surface(m, v128.load(G_U), v128.load(G_V), mul(v128.load(G_FU), K(2)), mul(v128.load(G_FV), K(2)));
    const seen = v128.load(LIT, L_SEEN);
    v128.store(LANE_RGB, colourOf(albedoR, 0, seen, glow));
    v128.store(LANE_RGB, colourOf(albedoG, 16, seen, glow), 16);
    v128.store(LANE_RGB, colourOf(albedoB, 32, seen, glow), 32);
    for (let i = 0; i < 4; i++) putLane(row + i, <usize>i << 2);
  }
}
