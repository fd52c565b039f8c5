/** Where the sky is: above a line that runs through all columns and parts what looks like the top from what looks like the bottom. */
import { type Field, field, type Grid, type Look } from '../grid.ts';
import { colourAt, paletteOf, unlikeness } from './colours.ts';
import type { Regions } from './regions.ts';

export interface Sky {
  /** 1 where sky is seen, else 0. */
  mask: Field;
  /** Row of the skyline per column; 0 where no sky is above. */
  line: Int32Array;
  /** Share of the picture. */
  share: number;
  /** How much of its outline is sharp, 0..1: a blurred backdrop has none. */
  clear: number;
}

const ROUNDS = 3;
/** Most that one node may say for or against sky. */
const SAY = 26;
/** Price of one row of difference between neighbouring columns. */
const JUMP = 9;

/** A stretch of wall or backdrop passes as well: it is as far away as anything in the picture. */
export function findSky(look: Look, regions: Regions, grid: Grid): Sky {
  const { columns, rows } = grid;
  let line: Int32Array = new Int32Array(columns).fill(Math.max(2, Math.round(rows * 0.06)));
  for (let round = 0; round < ROUNDS; round++) {
    // The first guess of what is not sky: the lower part of the picture.
    line = partedAt(scores(look, grid, line, round === 0 ? Math.round(rows * 0.62) : 0), look, grid);
  }
  const mask = field(grid);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < line[column]!; row++) mask[row * columns + column] = 1;
  }
  growInto(mask, look, grid, line);
  for (const part of componentsOf(mask, regions, grid))
    if (!plausible(part, look, grid)) for (const at of part) mask[at] = 0;
  const share = mask.reduce((sum, value) => sum + value, 0) / mask.length;
  if (!reaches(mask, share, look, grid))
    return { mask: field(grid), line: new Int32Array(columns), share: 0, clear: 0 };
  for (let column = 0; column < columns; column++) {
    // A column whose part was refused has no skyline.
    if (mask[column] === 0) line[column] = 0;
  }
  return { mask, line, share, clear: sharpness(mask, look, grid) };
}

/** How much each node speaks for sky (above 0) or against it. */
function scores(look: Look, grid: Grid, line: Int32Array, below: number): Field {
  const { columns, rows } = grid;
  const upper: number[] = [];
  const lower: number[] = [];
  for (let at = 0; at < columns * rows; at++) {
    const row = (at / columns) | 0;
    if (row < line[at % columns]!) upper.push(at);
    else if (row >= below) lower.push(at);
  }
  const sky = paletteOf(look, upper, 5);
  const rest = paletteOf(look, lower, 7);
  const out = field(grid);
  for (let at = 0; at < out.length; at++) {
    const colour = colourAt(look, at);
    const far = rest.length > 0 ? unlikeness(colour, rest) : 40;
    const near = sky.length > 0 ? unlikeness(colour, sky) : 40;
    const fine = Math.max(0, look.across[at]! - 2.2) * 3.2;
    out[at] = Math.max(-SAY, Math.min(SAY, far - near * 1.15 + 3 - fine));
  }
  return out;
}

/** The best line: all said above it, less the price of jumps, plus a premium for lying on edges. */
function partedAt(score: Field, look: Look, grid: Grid): Int32Array {
  const { columns, rows } = grid;
  const span = rows + 1;
  let best = new Float64Array(span);
  const from = new Int32Array(columns * span);
  for (let column = 0; column < columns; column++) {
    const came = column === 0 ? best : reach(best, from, column * span, span);
    const next = new Float64Array(span);
    let sum = 0;
    for (let row = 0; row < span; row++) {
      const at = row * columns + column;
      const edge = row > 0 && row < rows ? Math.min(30, Math.abs(look.luma[at]! - look.luma[at - columns]!)) * 0.6 : 0;
      next[row] = came[row]! + sum + edge;
      if (row < rows) sum += score[at]!;
    }
    best = next;
  }
  const line = new Int32Array(columns);
  let row = 0;
  for (let r = 1; r < span; r++) if (best[r]! > best[row]!) row = r;
  for (let column = columns - 1; column >= 0; column--) {
    line[column] = row;
    row = from[column * span + row]!;
  }
  return line;
}

/** Best value to come from for each row, at JUMP per row of difference; notes where it came from. */
function reach(values: Float64Array, from: Int32Array, start: number, span: number): Float64Array<ArrayBuffer> {
  const out = Float64Array.from(values);
  for (let row = 0; row < span; row++) from[start + row] = row;
  const take = (row: number, other: number): void => {
    if (out[other]! - JUMP <= out[row]!) return;
    out[row] = out[other]! - JUMP;
    from[start + row] = from[start + other]!;
  };
  for (let row = 1; row < span; row++) take(row, row - 1);
  for (let row = span - 2; row >= 0; row--) take(row, row + 1);
  return out;
}

/** Sky seen below branches and beside towers: from the sky sideways and down over what looks just the same. */
function growInto(mask: Field, look: Look, grid: Grid, line: Int32Array): void {
  const { columns, rows } = grid;
  const sorted = Int32Array.from(line).sort();
  const lowest = Math.min(rows - 1, sorted[Math.floor(columns * 0.8)]! + 1);
  const queue: number[] = [];
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1) queue.push(at);
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    const column = at % columns;
    for (const next of [at - columns, at + columns, column > 0 ? at - 1 : -1, column + 1 < columns ? at + 1 : -1]) {
      if (next < 0 || next >= lowest * columns || mask[next] === 1 || look.across[next]! > 3) continue;
      const change =
        Math.abs(look.luma[next]! - look.luma[at]!) +
        2 * Math.abs(look.u[next]! - look.u[at]!) +
        2 * Math.abs(look.v[next]! - look.v[at]!);
      if (change > 5) continue;
      mask[next] = 1;
      queue.push(next);
    }
  }
}

/** Connected parts of one region each: a face before a bright wall is judged by itself. */
function componentsOf(mask: Field, regions: Regions, grid: Grid): number[][] {
  const { columns } = grid;
  const seen = new Uint8Array(mask.length);
  const parts: number[][] = [];
  for (let start = 0; start < mask.length; start++) {
    if (seen[start] || mask[start] !== 1) continue;
    const part = [start];
    seen[start] = 1;
    for (let head = 0; head < part.length; head++) {
      const at = part[head]!;
      const column = at % columns;
      for (const next of [at - columns, at + columns, column > 0 ? at - 1 : -1, column + 1 < columns ? at + 1 : -1]) {
        if (next < 0 || next >= mask.length || seen[next] || mask[next] !== 1) continue;
        if (regions.of[next] !== regions.of[start]) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Of one part: sky is no leaf, no earth, no wood, and no face with things on both of its sides. */
function plausible(part: readonly number[], look: Look, grid: Grid): boolean {
  let [luma, u, v, fine, skin, rim] = [0, 0, 0, 0, 0, 0];
  for (const at of part) {
    luma += look.luma[at]! / part.length;
    u += (look.u[at]! - 128) / part.length;
    v += (look.v[at]! - 128) / part.length;
    fine += look.across[at]! / part.length;
    const warm = look.v[at]! - 128;
    if (warm > 7 && look.u[at]! < 124 && look.luma[at]! > 45 && warm > (128 - look.u[at]!) * 0.4) skin++;
    const column = at % grid.columns;
    if (column === 0 || column === grid.columns - 1) rim++;
  }
  const share = part.length / look.luma.length;
  const leafy = u < -1.5 && v < 1.5 && luma < 150;
  const earthy = u < -8 && v > 6 && luma < 110;
  // Evening skies have the colours of skin, but are smoother, and reach to the sides.
  const face = skin > part.length * 0.8 && rim < grid.rows * 0.06 && fine > 0.6 && share < 0.35;
  const wood = skin > part.length * 0.85 && fine > 1.2;
  return !leafy && !earthy && !face && !wood && fine < 6;
}

function sharpness(mask: Field, look: Look, grid: Grid): number {
  const { columns } = grid;
  let sharp = 0;
  let all = 0;
  for (let at = columns; at < mask.length - columns; at++) {
    if (mask[at] !== 1 || (mask[at + 1] === 1 && mask[at - 1] === 1 && mask[at + columns] === 1)) continue;
    all++;
    let most = 0;
    for (const near of [at, at + 1, at - 1, at + columns]) most = Math.max(most, look.across[near]! + look.down[near]!);
    if (most > 5) sharp++;
  }
  return all > 0 ? sharp / all : 0;
}

/** Sky is calmer than what is below it, takes a good part of the top edge, and hardly ever comes down all the way. */
function reaches(mask: Field, share: number, look: Look, grid: Grid): boolean {
  const { columns, rows } = grid;
  if (share < 0.035 || share > 0.9) return false;
  let [sky, rest, top, bottom] = [0, 0, 0, 0];
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 1) sky += look.across[at]! / (share * mask.length);
    else rest += look.across[at]! / ((1 - share) * mask.length);
    if (at < columns) top += mask[at]!;
    if (((at / columns) | 0) === Math.floor(rows * 0.9)) bottom += mask[at]!;
  }
  return top >= columns * 0.3 && sky < rest * 0.95 && bottom < columns * 0.3;
}
