/** Who or what a picture is about: the regions that differ from the rest, stand near the middle and are in focus. */
import { exp } from '../../../math/trig.ts';
import { smoothstep } from '../../../math/vec.ts';
import { blurred, boxMean, type Field, field, type Grid, guided, type Look } from '../grid.ts';
import { type Colour, colourAt, distance, paletteOf, unlikeness } from './colours.ts';
import type { Regions } from './regions.ts';

export interface Subject {
  /** 0..1. */
  mask: Field;
  /** Share of the picture; 0 = nothing stands out. */
  share: number;
  /** 0..1: how clearly its outline parts it from what is around it. */
  clear: number;
}

interface Part {
  size: number;
  colour: Colour;
  x: number;
  y: number;
  /** Shares of its nodes on the picture's left, right and upper edge; in the sky; like skin. */
  rim: number;
  sky: number;
  skin: number;
  sharp: number;
  score: number;
}

export function findSubject(look: Look, regions: Regions, sky: Field, grid: Grid): Subject {
  const parts = partsOf(look, regions, sky, grid);
  scoreParts(parts, look, grid);
  const nodes = field(grid);
  for (let at = 0; at < nodes.length; at++) nodes[at] = parts[regions.of[at]!]!.score;
  const chosen = largestPart(nodes, threshold(nodes), grid);
  const share = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  if (share < 0.012 || share > 0.62) return { mask: field(grid), share: 0, clear: 0 };
  const whole = closed(bridged(chosen, grid), grid);
  const clear = clarity(whole, look, grid);
  const edged = guided(whole, look.luma, grid, Math.max(2, Math.round(grid.columns / 70)), 60);
  for (let i = 0; i < edged.length; i++) edged[i] = smoothstep(0.1, 0.8, 0.5 * edged[i]! + 0.5 * whole[i]!);
  const inner = boxMean(whole, grid, 3);
  const mask = blurred(edged, grid, 1).map((value, at) => (inner[at]! > 0.99 ? 1 : value));
  return { mask, share, clear };
}

function isSkin(look: Look, at: number): boolean {
  const u = look.u[at]!;
  const v = look.v[at]!;
  const luma = look.luma[at]!;
  return luma > 45 && luma < 225 && u > 96 && u < 125 && v > 135 && v < 165 && v - 128 > (128 - u) * 0.45;
}

function partsOf(look: Look, regions: Regions, sky: Field, grid: Grid): Part[] {
  const { columns, rows } = grid;
  const parts = Array.from(
    { length: regions.count },
    (): Part => ({ size: 0, colour: [0, 0, 0], x: 0, y: 0, rim: 0, sky: 0, skin: 0, sharp: 0, score: 0 }),
  );
  for (let at = 0; at < regions.of.length; at++) {
    const part = parts[regions.of[at]!]!;
    const column = at % columns;
    const row = (at - column) / columns;
    const colour = colourAt(look, at);
    part.size++;
    part.x += column / (columns - 1);
    part.y += row / (rows - 1);
    for (let c = 0; c < 3; c++) part.colour[c]! += colour[c]!;
    if (column < 2 || column > columns - 3 || row < 2) part.rim++;
    part.sky += sky[at]!;
    if (isSkin(look, at)) part.skin++;
    part.sharp += look.across[at]! + look.down[at]!;
  }
  for (const part of parts) {
    for (const key of ['x', 'y', 'sky', 'skin', 'sharp'] as const) part[key] /= part.size;
    for (let c = 0; c < 3; c++) part.colour[c]! /= part.size;
  }
  return parts;
}

function scoreParts(parts: Part[], look: Look, grid: Grid): void {
  const { columns, rows } = grid;
  const border: number[] = [];
  const margin = Math.max(1, Math.round(columns * 0.04));
  for (let at = 0; at < columns * rows; at++) {
    const column = at % columns;
    if (at < columns * margin || column < margin || column >= columns - margin) border.push(at);
  }
  const edges = paletteOf(look, border, 6);
  const total = columns * rows;
  let sharpest = 1;
  for (const part of parts) sharpest = Math.max(sharpest, Math.min(24, part.sharp));
  for (const part of parts) {
    // Unlike all that is large, and most of all unlike what is along the edges.
    let unlike = 0;
    for (const other of parts) {
      const away = (part.x - other.x) ** 2 + (part.y - other.y) ** 2;
      unlike += (other.size / total) * Math.min(60, distance(part.colour, other.colour)) * exp(-away / 0.25);
    }
    const border = Math.min(40, unlikeness(part.colour, edges));
    const centred = exp(-((part.x - 0.5) ** 2 / 0.09 + (part.y - 0.56) ** 2 / 0.16));
    const rim = Math.min(1, (part.rim / Math.sqrt(part.size)) * 0.7);
    const skin = 1 + 1.2 * smoothstep(0.3, 0.8, part.skin);
    const focus = 0.75 + 0.5 * (Math.min(24, part.sharp) / sharpest);
    part.score = (unlike * 0.5 + border + 3) * centred * skin * focus * (1 - 0.8 * rim) * (1 - part.sky);
  }
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

/** The connected part with the largest sum. */
function largestPart(score: Field, limit: number, grid: Grid): Field {
  const { columns } = grid;
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
      const column = at % columns;
      for (const next of [at - columns, at + columns, column > 0 ? at - 1 : -1, column + 1 < columns ? at + 1 : -1]) {
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
  for (const at of best) mask[at] = 1;
  return mask;
}

/** With narrow bays closed: grown by a little and shrunk again by as much. */
function bridged(mask: Field, grid: Grid): Field {
  const radius = Math.max(1, Math.round(grid.columns / 22));
  const grown = boxMean(mask, grid, radius).map((value) => (value > 0.12 ? 1 : 0));
  const shrunk = boxMean(grown, grid, radius).map((value) => (value > 0.88 ? 1 : 0));
  return mask.map((value, at) => Math.max(value, shrunk[at]!));
}

/** Without the holes that it encloses. */
function closed(mask: Field, grid: Grid): Field {
  const { columns, rows } = grid;
  const outside = new Uint8Array(mask.length);
  const queue: number[] = [];
  const visit = (at: number): void => {
    if (outside[at] || mask[at] === 1) return;
    outside[at] = 1;
    queue.push(at);
  };
  for (let column = 0; column < columns; column++) visit(column);
  for (let row = 0; row < rows; row++) {
    visit(row * columns);
    visit(row * columns + columns - 1);
  }
  // The lower edge does not open a hole: what stands there is cut off by the picture.
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!;
    const column = at % columns;
    if (at >= columns) visit(at - columns);
    if (at + columns < mask.length) visit(at + columns);
    if (column > 0) visit(at - 1);
    if (column + 1 < columns) visit(at + 1);
  }
  return mask.map((_, at) => (outside[at] ? 0 : 1));
}

/** Difference of colour across the outline, three nodes apart, as the share of it that is clear. */
function clarity(mask: Field, look: Look, grid: Grid): number {
  const { columns, rows } = grid;
  let clear = 0;
  let all = 0;
  for (let row = 3; row < rows - 3; row++) {
    for (let column = 3; column < columns - 3; column++) {
      const at = row * columns + column;
      if (mask[at] !== 1) continue;
      for (const step of [1, -1, columns, -columns]) {
        if (mask[at + step] === 1) continue;
        all++;
        if (distance(colourAt(look, at - step), colourAt(look, at + 2 * step)) > 16) clear++;
      }
    }
  }
  return all > 0 ? clear / all : 0;
}
