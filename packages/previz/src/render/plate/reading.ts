/**
 * What a flat picture suggests about its space: what is near, what is sky, who it is about, what could move. Nothing is
 * recognised; these are the layout habits of photographs: ground rises towards a horizon, sky is smooth and touches the
 * top edge, the subject differs from the borders and stands near the centre.
 */

import { exp } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import { blurred, type Field, field, type Grid, guided, type Look, lookAt } from './grid.ts';
import type { PlatePicture } from './picture.ts';

export interface PlateReading {
  /** 0 at infinity .. 1 at the lens. */
  nearness: Field;
  /** 0..1. */
  sky: Field;
  subject: Field;
  /** Leaves, grass, hair, fur: fine texture that wind could stir. */
  stirring: Field;
  water: Field;
  /** Middle of the subject and its lower edge, 0..1 of the picture. */
  centre: { x: number; y: number };
  foot: number;
  /** Nearness of the subject. */
  pivot: number;
}

export function readPlate(picture: PlatePicture, grid: Grid): PlateReading {
  const look = lookAt(picture, grid);
  const sky = findSky(look, grid);
  const horizon = horizonOf(sky, grid);
  const subject = findSubject(look, sky, grid);
  const place = placeOf(subject, grid);
  const nearness = spread(subject, sky, horizon, place.foot, look, grid);
  const pivot = nearAt(place.foot, horizon);
  return { nearness, sky, subject, ...findMovers(look, sky, subject, horizon, grid), ...place, pivot };
}

/** Nearness of the ground seen at height `y` of the picture. */
function nearAt(y: number, horizon: number): number {
  if (y <= horizon) return 0.12;
  const below = (y - horizon) / Math.max(0.05, 1 - horizon);
  return 0.12 + 0.78 * below * Math.sqrt(below);
}

/** Grows down from the top edge through smooth cells that change slowly. */
function findSky(look: Look, grid: Grid): Field {
  const sky = field(grid);
  const queue: number[] = [];
  for (let column = 0; column < grid.columns; column++) {
    if (look.texture[column]! < 7 && look.luma[column]! > 28) {
      sky[column] = 1;
      queue.push(column);
    }
  }
  const limit = Math.floor(grid.rows * 0.8);
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    const column = at % grid.columns;
    for (const next of [at + grid.columns, column > 0 ? at - 1 : -1, column + 1 < grid.columns ? at + 1 : -1]) {
      if (next < 0 || next >= limit * grid.columns || sky[next] === 1 || look.texture[next]! > 8) continue;
      const change =
        Math.abs(look.luma[next]! - look.luma[at]!) +
        2 * Math.abs(look.u[next]! - look.u[at]!) +
        2 * Math.abs(look.v[next]! - look.v[at]!);
      if (change < 7) {
        sky[next] = 1;
        queue.push(next);
      }
    }
  }
  // A wall or a studio backdrop also touches the top: real sky takes most of the top edge and is not dark brown.
  let top = 0;
  for (let column = 0; column < grid.columns; column++) top += sky[column]!;
  if (top < grid.columns * 0.35 || queue.length < grid.columns * grid.rows * 0.04) return field(grid);
  return blurred(sky, grid, 1);
}

/** Height of the horizon, 0 top .. 1 bottom. */
function horizonOf(sky: Field, grid: Grid): number {
  let sum = 0;
  let columns = 0;
  for (let column = 0; column < grid.columns; column++) {
    let depth = 0;
    while (depth < grid.rows && sky[depth * grid.columns + column]! > 0.5) depth++;
    if (depth > 0) {
      sum += depth / grid.rows;
      columns++;
    }
  }
  if (columns < grid.columns * 0.3) return 0.4;
  return Math.min(0.72, Math.max(0.2, sum / columns));
}

type Colour = [number, number, number];
const CLUSTERS = 6;

/** Typical colours of the left, right and upper borders, by a few rounds of k-means. */
function borderColours(look: Look, grid: Grid): Colour[] {
  const margin = Math.max(1, Math.round(grid.columns * 0.05));
  const cells: Colour[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (row >= margin && column >= margin && column < grid.columns - margin) continue;
      cells.push(colourAt(look, row * grid.columns + column));
    }
  }
  let centres = Array.from({ length: CLUSTERS }, (_, i) => cells[Math.floor(((i + 0.5) * cells.length) / CLUSTERS)]!);
  for (let round = 0; round < 6; round++) {
    const sums = centres.map(() => [0, 0, 0, 0]);
    for (const cell of cells) {
      const sum = sums[nearest(cell, centres)]!;
      for (let c = 0; c < 3; c++) sum[c]! += cell[c]!;
      sum[3]! += 1;
    }
    centres = sums.map((s, i) => (s[3]! > 0 ? [s[0]! / s[3]!, s[1]! / s[3]!, s[2]! / s[3]!] : centres[i]!));
  }
  return centres;
}

function colourAt(look: Look, at: number): Colour {
  return [look.luma[at]! * 0.55, look.u[at]! * 1.5, look.v[at]! * 1.5];
}

function distance(a: Colour, b: Colour): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
}

function nearest(cell: Colour, centres: Colour[]): number {
  let best = 0;
  for (let i = 1; i < centres.length; i++) {
    if (distance(cell, centres[i]!) < distance(cell, centres[best]!)) best = i;
  }
  return best;
}

/** Differs from the borders, is sharp, maybe skin, stands near the middle; smooth inside, with the picture's own edges. */
function findSubject(look: Look, sky: Field, grid: Grid): Field {
  const borders = borderColours(look, grid);
  const sharp = blurred(look.texture, grid, 2);
  const score = field(grid);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const at = row * grid.columns + column;
      const colour = colourAt(look, at);
      const x = column / (grid.columns - 1) - 0.5;
      const y = row / (grid.rows - 1) - 0.56;
      const unlike = distance(colour, borders[nearest(colour, borders)]!) / 40;
      const skin = look.u[at]! > 98 && look.u[at]! < 126 && look.v[at]! > 136 && look.v[at]! < 168 ? 1.5 : 1;
      const centred = exp(-((x * x) / 0.07 + (y * y) / 0.14));
      score[at] = (Math.min(1.5, unlike) * skin + Math.min(0.5, sharp[at]! / 40)) * centred * (1 - sky[at]!);
    }
  }
  const smooth = blurred(score, grid, 2);
  const mask = largestPart(smooth, threshold(smooth), grid);
  const edged = guided(mask, look.luma, grid, Math.max(2, Math.round(grid.columns / 40)), 60);
  for (let i = 0; i < edged.length; i++) edged[i] = smoothstep(0, 0.7, edged[i]! - 0.15);
  return blurred(edged, grid, 1);
}

/** Otsu's threshold: splits the values where the two groups differ most. */
function threshold(values: Field): number {
  const bins = 64;
  let top = 1e-6;
  for (const value of values) top = Math.max(top, value);
  const counts = new Float64Array(bins);
  for (const value of values) counts[Math.min(bins - 1, Math.floor((value / top) * bins))]! += 1;
  let total = 0;
  for (let i = 0; i < bins; i++) total += i * counts[i]!;
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestSpread = -1;
  for (let i = 0; i < bins - 1; i++) {
    below += counts[i]!;
    sumBelow += i * counts[i]!;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const gap = sumBelow / below - (total - sumBelow) / above;
    const spread = below * above * gap * gap;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = i;
    }
  }
  return ((best + 1) / bins) * top;
}

/** The connected part with the largest sum, or a soft oval in the middle where nothing stands out. */
function largestPart(score: Field, limit: number, grid: Grid): Field {
  const seen = new Uint8Array(score.length);
  let best: number[] = [];
  let bestSum = 0;
  for (let start = 0; start < score.length; start++) {
    if (seen[start] || score[start]! < limit) continue;
    const part = [start];
    seen[start] = 1;
    let sum = 0;
    for (let head = 0; head < part.length; head++) {
      const at = part[head]!;
      sum += score[at]!;
      const column = at % grid.columns;
      for (const next of [
        at - grid.columns,
        at + grid.columns,
        column > 0 ? at - 1 : -1,
        column + 1 < grid.columns ? at + 1 : -1,
      ]) {
        if (next < 0 || next >= score.length || seen[next] || score[next]! < limit) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (sum > bestSum) {
      best = part;
      bestSum = sum;
    }
  }
  const mask = field(grid);
  const share = best.length / score.length;
  if (share > 0.015 && share < 0.6) {
    for (const at of best) mask[at] = 1;
    return mask;
  }
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const x = (column / (grid.columns - 1) - 0.5) / 0.22;
      const y = (row / (grid.rows - 1) - 0.55) / 0.36;
      mask[row * grid.columns + column] = 0.6 * smoothstep(0, 1, 1.4 - Math.sqrt(x * x + y * y));
    }
  }
  return mask;
}

function placeOf(subject: Field, grid: Grid): { centre: { x: number; y: number }; foot: number } {
  let sum = 1e-6;
  let x = 0;
  let y = 0;
  let foot = 0.6;
  for (let row = 0; row < grid.rows; row++) {
    let inRow = 0;
    for (let column = 0; column < grid.columns; column++) {
      const weight = subject[row * grid.columns + column]!;
      sum += weight;
      inRow += weight;
      x += weight * column;
      y += weight * row;
    }
    if (inRow > grid.columns * 0.02) foot = row / (grid.rows - 1);
  }
  return { centre: { x: x / sum / (grid.columns - 1), y: y / sum / (grid.rows - 1) }, foot };
}

/** Ground plane, sky at infinity, the subject upright where it stands; then smoothed along the picture's edges. */
function spread(subject: Field, sky: Field, horizon: number, foot: number, look: Look, grid: Grid): Field {
  const near = field(grid);
  const standing = Math.min(0.85, Math.max(0.5, nearAt(foot, horizon)));
  for (let row = 0; row < grid.rows; row++) {
    const ground = nearAt(row / (grid.rows - 1), horizon);
    for (let column = 0; column < grid.columns; column++) {
      const at = row * grid.columns + column;
      const flat = ground * (1 - sky[at]!);
      near[at] = flat + (Math.max(flat, standing) - flat) * subject[at]!;
    }
  }
  const edged = guided(near, look.luma, grid, Math.max(2, Math.round(grid.columns / 50)), 250);
  // Soft steps: a steep one would bend straight edges that cross it as soon as the camera moves.
  return blurred(edged, grid, Math.max(2, Math.round(grid.columns / 34)));
}

function findMovers(
  look: Look,
  sky: Field,
  subject: Field,
  horizon: number,
  grid: Grid,
): { stirring: Field; water: Field } {
  const stirring = field(grid);
  const water = field(grid);
  for (let row = 0; row < grid.rows; row++) {
    const below = row / (grid.rows - 1) > horizon + 0.02;
    for (let column = 0; column < grid.columns; column++) {
      const at = row * grid.columns + column;
      const u = look.u[at]! - 128;
      const v = look.v[at]! - 128;
      const green = u < -2 && v < 4 ? 1 : 0;
      const warm = v > 4 && u < -3 ? 0.8 : 0;
      const fine = smoothstep(9, 25, look.texture[at]!);
      stirring[at] = fine * Math.max(green, warm, subject[at]! > 0.5 ? 0.45 : 0) * (1 - sky[at]!);
      const blue = u > 4 && v < 2 ? smoothstep(4, 14, u) : 0;
      water[at] = below ? blue * (1 - subject[at]!) * (1 - sky[at]!) : 0;
    }
  }
  return { stirring: blurred(stirring, grid, 2), water: blurred(water, grid, 2) };
}
