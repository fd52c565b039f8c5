/** How the first picture's parts move to become the last picture's: coarse-to-fine block matching, then smoothing by trust. */
import { blurred, type Field, field, type Grid, type Look, sampleField } from './grid.ts';

/** Displacement in nodes from the first picture to the last. */
export interface Flow {
  x: Field;
  y: Field;
}

interface Level {
  grid: Grid;
  from: Field[];
  to: Field[];
}

const PATCH = 3;
/** Nodes searched around the guess on the coarsest and on finer levels. */
const COARSE_REACH = 6;
const FINE_REACH = 2;
/** Price of moving away from the guess, per node squared: keeps flat parts together. */
const STIFFNESS = 0.7;

export function matchPictures(from: Look, to: Look, grid: Grid): Flow {
  const fine: Level = { grid, from: channels(from), to: channels(to) };
  const half = halved(fine);
  const quarter = halved(half);
  const rough = refined(quarter, still(quarter.grid), COARSE_REACH);
  const better = refined(half, doubled(rough, half.grid), FINE_REACH);
  // The flow is smooth: matching once more on the finest level would cost the most and change nothing to be seen.
  return doubled(better, grid);
}

function channels(look: Look): Field[] {
  return [look.luma, look.u, look.v];
}

function still(grid: Grid): Flow {
  return { x: field(grid), y: field(grid) };
}

function halved({ grid, from, to }: Level): Level {
  const half = coarseOf(grid);
  const shrink = (source: Field): Field => {
    const soft = blurred(source, grid, 1);
    const out = field(half);
    for (let row = 0; row < half.rows; row++) {
      for (let column = 0; column < half.columns; column++)
        out[row * half.columns + column] =
          soft[Math.min(grid.rows - 1, row * 2) * grid.columns + Math.min(grid.columns - 1, column * 2)]!;
    }
    return out;
  };
  return { grid: half, from: from.map(shrink), to: to.map(shrink) };
}

function coarseOf(grid: Grid): Grid {
  return { step: grid.step * 2, columns: (grid.columns + 1) >> 1, rows: (grid.rows + 1) >> 1 };
}

function doubled(flow: Flow, grid: Grid): Flow {
  const coarse = coarseOf(grid);
  const out = still(grid);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const at = row * grid.columns + column;
      out.x[at] = 2 * sampleField(flow.x, coarse, column / 2, row / 2);
      out.y[at] = 2 * sampleField(flow.y, coarse, column / 2, row / 2);
    }
  }
  return out;
}

function refined(level: Level, guess: Flow, reach: number): Flow {
  const { grid } = level;
  const found = still(grid);
  const trust = field(grid);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const at = row * grid.columns + column;
      const gx = Math.round(guess.x[at]!);
      const gy = Math.round(guess.y[at]!);
      let best = Number.POSITIVE_INFINITY;
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const price = STIFFNESS * (dx * dx + dy * dy) + 0.12 * ((gx + dx) ** 2 + (gy + dy) ** 2);
          if (price >= best) continue;
          const cost = price + difference(level, column, row, gx + dx, gy + dy, best - price);
          if (cost < best) {
            best = cost;
            found.x[at] = gx + dx;
            found.y[at] = gy + dy;
          }
        }
      }
      trust[at] = 1 / (4 + best);
    }
  }
  return { x: trusted(found.x, trust, grid), y: trusted(found.y, trust, grid) };
}

/** Mean difference of two patches; gives up beyond `limit`. */
function difference(level: Level, column: number, row: number, dx: number, dy: number, limit: number): number {
  const { grid, from, to } = level;
  const [fromLuma, fromU, fromV] = from as [Field, Field, Field];
  const [toLuma, toU, toV] = to as [Field, Field, Field];
  const cells = (2 * PATCH + 1) ** 2;
  let sum = 0;
  for (let py = -PATCH; py <= PATCH; py++) {
    const y0 = within(row + py, grid.rows) * grid.columns;
    const y1 = within(row + py + dy, grid.rows) * grid.columns;
    for (let px = -PATCH; px <= PATCH; px++) {
      const a = y0 + within(column + px, grid.columns);
      const b = y1 + within(column + px + dx, grid.columns);
      sum +=
        Math.abs(fromLuma[a]! - toLuma[b]!) + 1.5 * (Math.abs(fromU[a]! - toU[b]!) + Math.abs(fromV[a]! - toV[b]!));
    }
    if (sum > limit * cells) return sum / cells;
  }
  return sum / cells;
}

function within(at: number, size: number): number {
  return at < 0 ? 0 : at >= size ? size - 1 : at;
}

/** Smooths so that well matched parts lead badly matched ones. */
function trusted(values: Field, trust: Field, grid: Grid): Field {
  const weighted = values.map((value, i) => value * trust[i]!);
  const radius = Math.max(1, Math.round(grid.columns / 28));
  const sum = blurred(weighted, grid, radius);
  const weight = blurred(trust, grid, radius);
  return sum.map((value, i) => value / weight[i]!);
}
