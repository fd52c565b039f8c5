/**
 * What a flat picture suggests about its space: what is near, what is sky, who it is about, what could move. Nothing is
 * recognised; these are the layout habits of photographs.
 */
import { smoothstep } from '../../math/vec.ts';
import { blurred, type Field, field, type Grid, guided, type Look, lookAt } from './grid.ts';
import type { PlatePicture } from './picture.ts';
import { footOf, groundOf, HORIZON_NEAR, horizonOf, spaceOf, standingOf } from './reading/depth.ts';
import { isFlatArt } from './reading/flat-art.ts';
import { lampsOf, stirringOf, topsOf, waterOf } from './reading/movers.ts';
import { regionsOf } from './reading/regions.ts';
import { findSky } from './reading/sky.ts';
import { findSubject } from './reading/subject.ts';

export interface PlateReading {
  look: Look;
  /** 0 at infinity .. 1 at the lens. */
  nearness: Field;
  /** The same, with the sky as near as what stands before it. */
  solid: Field;
  /** 0..1. */
  sky: Field;
  ground: Field;
  /** Ground that is smooth: not woods or a crowd seen from afar. */
  level: Field;
  subject: Field;
  stirring: Field;
  water: Field;
  lamps: Field;
  /** Light around lamps. */
  glow: Field;
  /** Upper edges of what stands, where snow lies first. */
  tops: Field;
  /** Where smoke and steam come from: the upper part of the subject, 0..1 of the picture. */
  source: { x: number; y: number; width: number };
  /** Row of the skyline, 0 top .. 1 bottom of the picture. */
  horizon: number;
  /** Middle of the subject and its lower edge, 0..1 of the picture. */
  centre: { x: number; y: number };
  foot: number;
  /** How clearly the subject is parted from what is around it, 0..1; 0 where nothing stands out. */
  clear: number;
  /** Nearness of the subject. */
  pivot: number;
  /** Share of the picture that is sky. */
  skyShare: number;
  /** How much of the sky's outline is sharp, 0..1. */
  skyline: number;
  /** A drawing, a logo or a page: it has no depth. */
  flatArt: boolean;
  /** Mean luma and chroma. */
  mean: { luma: number; u: number; v: number };
}

/** `namesWater`: the words speak of water, so that less is needed to see some. */
export function readPlate(picture: PlatePicture, grid: Grid, namesWater = false): PlateReading {
  const look = lookAt(picture, grid);
  const flatArt = isFlatArt(look);
  const regions = regionsOf(look, grid);
  const sky = findSky(look, regions, grid);
  const horizon = horizonOf(sky, grid);
  const found = findSubject(look, regions, sky.mask, grid);
  const ground = groundOf(regions, sky.mask, horizon, grid);
  const wet = flatArt ? field(grid) : waterOf(look, sky.mask, ground, horizon, grid, namesWater);
  // The sea itself is no subject.
  const subject = shareIn(found.mask, wet) > 0.45 ? { mask: field(grid), share: 0, clear: 0 } : found;
  const { nearness, solid } = spaceOf(look, ground, sky, subject, horizon, grid);
  if (flatArt) nearness.fill(0.5);
  const soft = guided(sky.mask, look.luma, grid, Math.max(2, Math.round(grid.columns / 80)), 40);
  for (let i = 0; i < soft.length; i++) soft[i] = Math.min(1, Math.max(0, soft[i]!));
  const water = wet.map((value, at) => value * (1 - subject.mask[at]!));
  const lamps = lampsOf(look, soft, water, grid);
  const foot = subject.share > 0 ? footOf(subject.mask, grid) : 0.75;
  return {
    look,
    nearness,
    solid,
    sky: flatArt ? field(grid) : soft,
    ground,
    level: blurred(
      ground.map(
        (value, at) => value * (1 - smoothstep(9, 20, look.texture[at]!)) * smoothstep(28, 60, look.luma[at]!),
      ),
      grid,
      1,
    ),
    subject: subject.mask,
    stirring: flatArt ? field(grid) : stirringOf(look, soft, subject.mask, grid),
    water,
    lamps,
    glow: blurred(lamps, grid, Math.max(2, Math.round(grid.columns / 50))).map((value) => Math.min(1, value * 2.2)),
    tops: topsOf(look, soft, ground, grid),
    source: sourceOf(subject.mask, grid),
    horizon,
    centre: centreOf(subject.mask, grid),
    foot,
    clear: flatArt ? 0 : subject.clear,
    pivot: flatArt ? 0.5 : subject.share > 0 ? standingOf(subject.mask, sky, horizon, grid) : HORIZON_NEAR + 0.2,
    skyShare: flatArt ? 0 : sky.share,
    skyline: sky.clear,
    flatArt,
    mean: { luma: meanOf(look.luma), u: meanOf(look.u), v: meanOf(look.v) },
  };
}

/** How much of a mask another one covers, 0..1. */
function shareIn(mask: Field, other: Field): number {
  let sum = 1e-6;
  let both = 0;
  for (let at = 0; at < mask.length; at++) {
    sum += mask[at]!;
    both += mask[at]! * other[at]!;
  }
  return both / sum;
}

function meanOf(values: Field): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function centreOf(mask: Field, grid: Grid): { x: number; y: number } {
  let sum = 0;
  let x = 0;
  let y = 0;
  for (let at = 0; at < mask.length; at++) {
    const column = at % grid.columns;
    sum += mask[at]!;
    x += mask[at]! * column;
    y += mask[at]! * ((at - column) / grid.columns);
  }
  if (sum < 1) return { x: 0.5, y: 0.5 };
  return { x: x / sum / (grid.columns - 1), y: y / sum / (grid.rows - 1) };
}

/** A quarter of the way down from the subject's top, and its width there. */
function sourceOf(mask: Field, grid: Grid): { x: number; y: number; width: number } {
  const { columns, rows } = grid;
  const inRow = (row: number): number[] => {
    const found: number[] = [];
    for (let column = 0; column < columns; column++) if (mask[row * columns + column]! > 0.5) found.push(column);
    return found;
  };
  let top = 0;
  while (top < rows && inRow(top).length < columns * 0.01) top++;
  if (top >= rows) return { x: 0.5, y: 0.6, width: 0.2 };
  let foot = rows - 1;
  while (foot > top && inRow(foot).length < columns * 0.01) foot--;
  const row = Math.round(top + (foot - top) * 0.2);
  const at = inRow(row);
  if (at.length === 0) return { x: 0.5, y: row / (rows - 1), width: 0.2 };
  const x = at.reduce((sum, column) => sum + column, 0) / at.length / (columns - 1);
  return { x, y: row / (rows - 1), width: Math.min(0.5, at.length / columns) };
}
