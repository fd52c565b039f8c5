/**
 * Whether two pictures show the same thing, and how one lies over the other: by how much it is enlarged and shifted.
 * Small copies, evened out so that light does not count, are laid over each other in all sizes and places.
 */
import { exp, log } from '../../math/trig.ts';
import { boxMean, type Field, type Grid, type Look, sampleField } from './grid.ts';
import type { Framing } from './plate.ts';

export interface Kinship {
  /** How the first picture must be framed to lie over the last. */
  framing: Framing;
  /** Correlation of what lies over each other, -1..1. */
  likeness: number;
}

/** Below this, the pictures are taken to have nothing in common. */
export const KIN = 0.57;
/** Nodes across of the smaller of two copies that are compared, and how many of the best are looked at again. */
const ACROSS = 30;
const CANDIDATES = 8;
/** Least part of the smaller view's width and height that must be common. */
const LEAST_COMMON = 0.45;
const SMALLEST = 0.3;

export function kinshipOf(first: Look, last: Look, grid: Grid, width: number, height: number): Kinship {
  const a = evened(first.luma, grid);
  const b = evened(last.luma, grid);
  // Sizes from the last picture being a small part of the first to the other way round.
  const sizes = 23;
  const candidates: Found[] = [];
  for (let i = 0; i < sizes; i++)
    candidates.push(searched(a, b, grid, exp(log(SMALLEST) + ((log(1 / SMALLEST) - log(SMALLEST)) * i) / (sizes - 1))));
  candidates.sort((p, q) => q.likeness - p.likeness);
  // Small copies are alike by chance: what they suggest is looked at more closely.
  let best: Found = { likeness: -1, scale: 1, x: 0, y: 0 };
  for (const { scale, x, y } of candidates.slice(0, CANDIDATES)) {
    const around = { likeness: compared(a, b, grid, scale, x, y, 1.6), scale, x, y };
    const nearer = refined(a, b, grid, scale, around, 0.03, around);
    if (nearer.likeness > best.likeness) best = nearer;
  }
  for (const fine of [0.05, 0.02, 0.008]) {
    const around = best;
    for (let i = -3; i <= 3; i++) best = refined(a, b, grid, around.scale * (1 + i * fine * 0.5), around, fine, best);
  }
  for (const reach of [0.004, 0.0015]) {
    const around = best;
    for (let i = -2; i <= 2; i++) best = refined(a, b, grid, around.scale * (1 + i * reach), around, reach, best);
  }
  return {
    framing: { scale: best.scale, x: best.x * width, y: best.y * height },
    likeness: best.likeness,
  };
}

/** Luma less what is around it, over how much that varies: the same by day and by night. */
function evened(luma: Field, grid: Grid): Field {
  const radius = Math.max(3, Math.round(grid.columns / 10));
  const mean = boxMean(luma, grid, radius);
  const square = boxMean(
    luma.map((value) => value * value),
    grid,
    radius,
  );
  return luma.map((value, at) => {
    const spread = Math.sqrt(Math.max(0, square[at]! - mean[at]! * mean[at]!)) + 6;
    return Math.max(-2.5, Math.min(2.5, (value - mean[at]!) / spread));
  });
}

interface Found {
  likeness: number;
  /** A node of the first at p from the middle lies at scale * p + (x, y) in the last, in shares of the picture. */
  scale: number;
  x: number;
  y: number;
}

/** All shifts in coarse steps at one size. */
function searched(a: Field, b: Field, grid: Grid, scale: number): Found {
  // Both as they would lie in the last one's frame, the smaller of them ACROSS nodes wide.
  const across = Math.round(ACROSS / Math.min(1, scale));
  const one = copyOf(a, grid, Math.round(across * scale));
  const other = copyOf(b, grid, across);
  const leastX = Math.max(6, Math.round(Math.min(one.columns, other.columns) * LEAST_COMMON));
  const leastY = Math.max(5, Math.round(Math.min(one.rows, other.rows) * LEAST_COMMON));
  let found: Found = { likeness: -1, scale, x: 0, y: 0 };
  for (let top = leastY - one.rows; top <= other.rows - leastY; top++) {
    for (let left = leastX - one.columns; left <= other.columns - leastX; left++) {
      const likeness = laid(one, other, left, top);
      if (likeness <= found.likeness) continue;
      const x = (left + one.columns / 2 - other.columns / 2) / other.columns;
      const y = (top + one.rows / 2 - other.rows / 2) / other.rows;
      found = { likeness, scale, x, y };
    }
  }
  return found;
}

interface Copy {
  values: Float32Array;
  columns: number;
  rows: number;
}

/** A smaller copy, each node the mean of what it stands for. */
function copyOf(values: Field, grid: Grid, columns: number): Copy {
  const rows = Math.max(2, Math.round((columns * grid.rows) / grid.columns));
  const soft = boxMean(values, grid, Math.max(0, Math.floor(grid.columns / columns / 2)));
  const out = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      out[row * columns + column] = sampleField(
        soft,
        grid,
        ((column + 0.5) / columns) * (grid.columns - 1),
        ((row + 0.5) / rows) * (grid.rows - 1),
      );
  }
  return { values: out, columns, rows };
}

/** Correlation of two copies with one shifted by whole nodes, every second node across. */
function laid(a: Copy, b: Copy, left: number, top: number): number {
  const x0 = Math.max(0, left);
  const x1 = Math.min(b.columns, left + a.columns);
  const y0 = Math.max(0, top);
  const y1 = Math.min(b.rows, top + a.rows);
  let [count, sumA, sumB, squareA, squareB, cross] = [0, 0, 0, 0, 0, 0];
  for (let y = y0; y < y1; y++) {
    const rowA = (y - top) * a.columns - left;
    const rowB = y * b.columns;
    for (let x = x0 + (y & 1); x < x1; x += 2) {
      const p = a.values[rowA + x]!;
      const q = b.values[rowB + x]!;
      count++;
      sumA += p;
      sumB += q;
      squareA += p * p;
      squareB += q * q;
      cross += p * q;
    }
  }
  const varianceA = squareA - (sumA * sumA) / count;
  const varianceB = squareB - (sumB * sumB) / count;
  if (varianceA < count * 0.05 || varianceB < count * 0.05) return -1;
  const likeness = (cross - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB);
  const part = ((x1 - x0) * (y1 - y0)) / Math.min(a.columns * a.rows, b.columns * b.rows);
  return likeness * (0.86 + 0.14 * part);
}

function refined(a: Field, b: Field, grid: Grid, scale: number, around: Found, fine: number, best: Found): Found {
  let found = best;
  const reach = Math.min(0.04, fine);
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      const x = around.x + i * reach * 0.6;
      const y = around.y + j * reach * 0.6;
      const likeness = compared(a, b, grid, scale, x, y, fine > 0.01 ? 2.2 : 1.3);
      if (likeness > found.likeness) found = { likeness, scale, x, y };
    }
  }
  return found;
}

/** Correlation of what both show, at every `stride`th node of the last picture; less where little is common. */
function compared(a: Field, b: Field, grid: Grid, scale: number, x: number, y: number, stride: number): number {
  const { columns, rows } = grid;
  const right = columns - 1;
  const low = rows - 1;
  let [count, sumA, sumB, squareA, squareB, cross] = [0, 0, 0, 0, 0, 0];
  // The part of the last picture that the first reaches.
  const x0 = Math.max(0, 0.5 + x - scale / 2);
  const x1 = Math.min(1, 0.5 + x + scale / 2);
  const y0 = Math.max(0, 0.5 + y - scale / 2);
  const y1 = Math.min(1, 0.5 + y + scale / 2);
  const least = Math.min(1, scale) * LEAST_COMMON;
  if (x1 - x0 < least || y1 - y0 < least) return -1;
  // As many places whatever the size of the common part.
  const step = (stride / Math.max(right, low)) * Math.max(0.35, Math.min(1, scale));
  const stepY = (step * right) / low;
  for (let v = y0 + stepY / 2; v < y1; v += stepY) {
    for (let u = x0 + step / 2; u < x1; u += step) {
      const p = sampleField(a, grid, (0.5 + (u - 0.5 - x) / scale) * right, (0.5 + (v - 0.5 - y) / scale) * low);
      const q = sampleField(b, grid, u * right, v * low);
      count++;
      sumA += p;
      sumB += q;
      squareA += p * p;
      squareB += q * q;
      cross += p * q;
    }
  }
  if (count < 30) return -1;
  const varianceA = squareA - (sumA * sumA) / count;
  const varianceB = squareB - (sumB * sumB) / count;
  if (varianceA < count * 0.05 || varianceB < count * 0.05) return -1;
  const likeness = (cross - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB);
  // A small common part is alike by chance more easily.
  const part = ((x1 - x0) * (y1 - y0)) / Math.min(1, scale * scale);
  return likeness * (0.86 + 0.14 * part);
}
