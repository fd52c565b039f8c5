/**
 * How near things are. Ground lies flat and rises to the horizon, so its nearness falls evenly with height in the picture
 * and straight lines on it stay straight; what stands is as near as the ground at its foot; the sky is at infinity.
 */
import { blurred, type Field, field, type Grid, guided, type Look } from '../grid.ts';
import type { Regions } from './regions.ts';
import type { Sky } from './sky.ts';
import type { Subject } from './subject.ts';

export const HORIZON_NEAR = 0.08;

/** Nearness of the ground seen at height `y` of the picture, 0 top .. 1 bottom. */
export function groundAt(y: number, horizon: number): number {
  if (y <= horizon) return HORIZON_NEAR;
  return HORIZON_NEAR + (1 - HORIZON_NEAR) * ((y - horizon) / Math.max(0.12, 1 - horizon));
}

/** Height of the horizon, 0 top .. 1 bottom. */
export function horizonOf(sky: Sky, grid: Grid): number {
  const under = [...sky.line].filter((row) => row > 0).sort((a, b) => a - b);
  if (under.length < grid.columns * 0.3) return 0.42;
  // Hills and roofs hide the horizon: it is about where the sky comes down farthest.
  const low = under[Math.floor((under.length - 1) * 0.88)]! / (grid.rows - 1);
  return Math.min(0.72, Math.max(0.18, low + 0.01));
}

export interface Space {
  nearness: Field;
  /** The same, with the sky as near as what stands before it: for all that is not sky when the sky is taken away. */
  solid: Field;
}

export function spaceOf(look: Look, ground: Field, sky: Sky, subject: Subject, horizon: number, grid: Grid): Space {
  const { columns, rows } = grid;
  const near = field(grid);
  for (let column = 0; column < columns; column++) standUp(near, ground, sky.mask, column, horizon, grid);
  raise(near, sky, grid);
  const soft = blurred(near, grid, Math.max(1, Math.round(columns / 90)));
  for (let at = 0; at < near.length; at++) {
    const flat = groundAt(((at / columns) | 0) / (rows - 1), horizon);
    near[at] = ground[at]! > 0.5 ? flat : soft[at]!;
  }
  placeSubject(near, subject, sky, horizon, grid);
  // What is near keeps its shape: the way down to what is behind it lies outside.
  const slope = Math.max(1, Math.round(columns / 80));
  const shaped = (values: Field): Field => {
    const edged = guided(values, look.luma, grid, Math.max(2, Math.round(columns / 60)), 200);
    return blurred(widened(edged, grid, slope * 2), grid, slope);
  };
  const solid = shaped(near);
  if (sky.share === 0) return { nearness: solid, solid };
  return { nearness: shaped(near.map((value, at) => value * (1 - sky.mask[at]!))), solid };
}

/** Fills the sky of each column with what stands below it, or with its neighbours' where nothing does. */
function raise(near: Field, sky: Sky, grid: Grid): void {
  const { columns, rows } = grid;
  for (let column = 0; column < columns; column++) {
    let last = -1;
    for (let row = rows - 1; row >= 0; row--) {
      const at = row * columns + column;
      if (sky.mask[at] === 0) last = near[at]!;
      else if (last >= 0) near[at] = last;
    }
  }
}

/** 1 where ground or water is seen: regions that lie below the horizon, all but a little of them, and reach wider than high. */
export function groundOf(regions: Regions, sky: Field, horizon: number, grid: Grid): Field {
  const { columns, rows } = grid;
  const facts = Array.from({ length: regions.count }, () => ({
    size: 0,
    above: 0,
    left: columns,
    right: 0,
    top: rows,
    bottom: 0,
  }));
  for (let at = 0; at < regions.of.length; at++) {
    const fact = facts[regions.of[at]!]!;
    const column = at % columns;
    const row = (at - column) / columns;
    fact.size++;
    if (row / (rows - 1) < horizon + 0.02) fact.above++;
    fact.left = Math.min(fact.left, column);
    fact.right = Math.max(fact.right, column);
    fact.top = Math.min(fact.top, row);
    fact.bottom = Math.max(fact.bottom, row);
  }
  const lies = facts.map(({ size, above, left, right, top, bottom }) => {
    const wide = (right - left + 1) / (bottom - top + 1);
    return above < size * 0.15 && (wide > 1.1 || bottom > rows * 0.93);
  });
  const ground = field(grid);
  for (let at = 0; at < ground.length; at++) ground[at] = lies[regions.of[at]!] && sky[at] === 0 ? 1 : 0;
  return ground;
}

/** Gives all that stands in a column the nearness of the ground at its foot. */
function standUp(near: Field, ground: Field, sky: Field, column: number, horizon: number, grid: Grid): void {
  const { columns, rows } = grid;
  let row = 0;
  while (row < rows) {
    const at = row * columns + column;
    if (sky[at] === 1 || ground[at] === 1) {
      near[at] = sky[at] === 1 ? 0 : groundAt(row / (rows - 1), horizon);
      row++;
      continue;
    }
    let foot = row;
    while (foot + 1 < rows && ground[(foot + 1) * columns + column] === 0 && sky[(foot + 1) * columns + column] === 0)
      foot++;
    const share = foot / (rows - 1);
    // Cut off by the picture's lower edge: it stands somewhere nearer, but nobody sees where.
    const standing = foot === rows - 1 ? 0.8 : groundAt(share, horizon);
    for (let r = row; r <= foot; r++) {
      // Far parts behind near ones look higher in the picture: the nearness falls off towards the top of tall runs.
      const up = (foot - r) / rows;
      near[r * columns + column] =
        HORIZON_NEAR + (standing - HORIZON_NEAR) * (1 - (foot === rows - 1 ? 0.3 : 0.2) * up);
    }
    row = foot + 1;
  }
}

/** The subject is as near as its foot, all of it. */
function placeSubject(near: Field, { mask, share }: Subject, sky: Sky, horizon: number, grid: Grid): void {
  if (share === 0) return;
  const standing = standingOf(mask, sky, horizon, grid);
  for (let at = 0; at < near.length; at++)
    near[at] = near[at]! + (Math.max(near[at]!, standing) - near[at]!) * mask[at]!;
}

/** Nearness of the subject. */
export function standingOf(mask: Field, sky: Sky, horizon: number, grid: Grid): number {
  const { columns } = grid;
  let left = columns;
  let right = 0;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at]! < 0.5) continue;
    left = Math.min(left, at % columns);
    right = Math.max(right, at % columns);
  }
  const ground = groundAt(footOf(mask, grid), horizon);
  // Under a sky what is wide is scenery, as far as its foot says; anything else is in front of a backdrop.
  const scenery = sky.share > 0 && right - left > columns * 0.4;
  return Math.min(0.85, Math.max(scenery ? 0.1 : 0.4, ground));
}

/** Lower end of a mask, 0 top .. 1 bottom. */
export function footOf(mask: Field, grid: Grid): number {
  let foot = 0.6;
  for (let row = 0; row < grid.rows; row++) {
    let inRow = 0;
    for (let column = 0; column < grid.columns; column++) inRow += mask[row * grid.columns + column]!;
    if (inRow > grid.columns * 0.02) foot = row / (grid.rows - 1);
  }
  return foot;
}

/** The largest value within `radius` nodes across and down. */
function widened(source: Field, grid: Grid, radius: number): Field {
  const { columns, rows } = grid;
  const across = field(grid);
  const out = field(grid);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let best = -1;
      for (let c = Math.max(0, column - radius); c <= Math.min(columns - 1, column + radius); c++)
        best = Math.max(best, source[row * columns + c]!);
      across[row * columns + column] = best;
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let best = -1;
      for (let r = Math.max(0, row - radius); r <= Math.min(rows - 1, row + radius); r++)
        best = Math.max(best, across[r * columns + column]!);
      out[row * columns + column] = best;
    }
  }
  return out;
}
