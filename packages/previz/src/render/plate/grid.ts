/** The coarse grid that plates are analysed and warped on: 120 to 240 cells along the longer side at any picture size. */
import type { PlatePicture } from './picture.ts';

export interface Grid {
  /** Pixels from node to node; a multiple of four, so that chroma cells are whole and kernels take four at a time. */
  step: number;
  /** Nodes across and down; the last ones lie on or beyond the picture's edge. */
  columns: number;
  rows: number;
}

export function gridOf(width: number, height: number): Grid {
  const step = 4 * Math.max(1, Math.ceil(Math.max(width, height) / 960));
  return { step, columns: Math.ceil(width / step) + 1, rows: Math.ceil(height / step) + 1 };
}

/** A number per node. */
export type Field = Float32Array<ArrayBuffer>;

export function field(grid: Grid): Field {
  return new Float32Array(grid.columns * grid.rows);
}

/** What the picture looks like around each node. */
export interface Look {
  luma: Field;
  u: Field;
  v: Field;
  /** Standard deviation of luma within the cell: texture. */
  texture: Field;
  /** Mean change from pixel to pixel, across and down: what is in focus has more. */
  across: Field;
  down: Field;
}

export function lookAt(picture: PlatePicture, grid: Grid): Look {
  const look: Look = {
    luma: field(grid),
    u: field(grid),
    v: field(grid),
    texture: field(grid),
    across: field(grid),
    down: field(grid),
  };
  const { width, height, i420 } = picture;
  const half = width >> 1;
  const chroma = half * (height >> 1);
  const reach = grid.step >> 1;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const x0 = Math.max(0, Math.min(width - 2, column * grid.step - reach));
      const y0 = Math.max(0, Math.min(height - 2, row * grid.step - reach));
      const x1 = Math.min(width, x0 + grid.step);
      const y1 = Math.min(height, y0 + grid.step);
      let sum = 0;
      let squares = 0;
      let across = 0;
      let down = 0;
      for (let y = y0; y < y1; y++) {
        // The next row and column, or the last again at the picture's edge.
        const below = y + 1 < height ? width : 0;
        for (let x = x0, i = y * width + x0; x < x1; x++, i++) {
          const value = i420[i]!;
          sum += value;
          squares += value * value;
          across += Math.abs(i420[x + 1 < width ? i + 1 : i]! - value);
          down += Math.abs(i420[i + below]! - value);
        }
      }
      const count = (x1 - x0) * (y1 - y0);
      const at = row * grid.columns + column;
      const mean = sum / count;
      look.luma[at] = mean;
      look.across[at] = across / count;
      look.down[at] = down / count;
      look.texture[at] = Math.sqrt(Math.max(0, squares / count - mean * mean));
      const site = width * height + (y0 >> 1) * half + (x0 >> 1);
      look.u[at] = i420[site]!;
      look.v[at] = i420[site + chroma]!;
    }
  }
  look.u = blurred(look.u, grid, 1);
  look.v = blurred(look.v, grid, 1);
  return look;
}

/** Box blur with the given radius in nodes, done three times (near to a Gaussian). */
export function blurred(source: Field, grid: Grid, radius: number): Field {
  let from = source;
  for (let pass = 0; pass < 3; pass++) from = boxDown(boxAcross(from, grid, radius), grid, radius);
  return from;
}

export function boxMean(source: Field, grid: Grid, radius: number): Field {
  return boxDown(boxAcross(source, grid, radius), grid, radius);
}

function boxAcross(source: Field, grid: Grid, radius: number): Field {
  const out = field(grid);
  for (let row = 0; row < grid.rows; row++) slide(source, out, row * grid.columns, 1, grid.columns, radius);
  return out;
}

function boxDown(source: Field, grid: Grid, radius: number): Field {
  const out = field(grid);
  for (let column = 0; column < grid.columns; column++) slide(source, out, column, grid.columns, grid.rows, radius);
  return out;
}

/** Mean of the values within `radius` along a line; at the ends, of those that exist. */
function slide(source: Field, out: Field, start: number, stride: number, count: number, radius: number): void {
  let sum = 0;
  let inside = 0;
  for (let i = 0; i < Math.min(radius, count); i++) {
    sum += source[start + i * stride]!;
    inside++;
  }
  for (let i = 0; i < count; i++) {
    if (i + radius < count) {
      sum += source[start + (i + radius) * stride]!;
      inside++;
    }
    if (i - radius - 1 >= 0) {
      sum -= source[start + (i - radius - 1) * stride]!;
      inside--;
    }
    out[start + i * stride] = sum / inside;
  }
}

/** A mask as a rule on luma that differs from place to place: slope * luma + base, so that single pixels can be asked. */
export interface Rule {
  slope: Field;
  base: Field;
}

/** The rule by which `guide` (0..255) best tells `source` around each node: the guided filter, with radius in nodes. */
export function ruleOf(source: Field, guide: Field, grid: Grid, radius: number, softness: number): Rule {
  const count = source.length;
  const cross = field(grid);
  const square = field(grid);
  for (let i = 0; i < count; i++) {
    cross[i] = guide[i]! * source[i]!;
    square[i] = guide[i]! * guide[i]!;
  }
  const meanGuide = boxMean(guide, grid, radius);
  const meanSource = boxMean(source, grid, radius);
  const meanCross = boxMean(cross, grid, radius);
  const meanSquare = boxMean(square, grid, radius);
  const slope = field(grid);
  const base = field(grid);
  for (let i = 0; i < count; i++) {
    const variance = meanSquare[i]! - meanGuide[i]! * meanGuide[i]!;
    slope[i] = (meanCross[i]! - meanGuide[i]! * meanSource[i]!) / (variance + softness);
    base[i] = meanSource[i]! - slope[i]! * meanGuide[i]!;
  }
  return { slope: boxMean(slope, grid, radius), base: boxMean(base, grid, radius) };
}

/** Smooths `source` but keeps the edges that `guide` has. */
export function guided(source: Field, guide: Field, grid: Grid, radius: number, softness: number): Field {
  const { slope, base } = ruleOf(source, guide, grid, radius, softness);
  return slope.map((value, i) => value * guide[i]! + base[i]!);
}

/** Values where `known` is 1, spread over the rest from all around: what is near says most. */
export function spreadOver(source: Field, known: Field, grid: Grid): Field {
  const out = field(grid);
  const sure = field(grid);
  for (let i = 0; i < out.length; i++) {
    sure[i] = known[i]!;
    out[i] = source[i]! * known[i]!;
  }
  for (let radius = 1; radius < 2 * Math.max(grid.columns, grid.rows); radius *= 2) {
    const sum = boxMean(out, grid, radius);
    const weight = boxMean(sure, grid, radius);
    let open = 0;
    for (let i = 0; i < out.length; i++) {
      if (sure[i]! >= 0.999) continue;
      if (weight[i]! < 1e-4) {
        open++;
        continue;
      }
      const share = sure[i]!;
      out[i] = out[i]! + (1 - share) * (sum[i]! / weight[i]!);
      sure[i] = 1;
    }
    if (open === 0) break;
  }
  return out;
}

/** The field's value between nodes; `x` and `y` in nodes, clamped to the grid. */
export function sampleField(source: Field, grid: Grid, x: number, y: number): number {
  const cx = x < 0 ? 0 : Math.min(x, grid.columns - 1.001);
  const cy = y < 0 ? 0 : Math.min(y, grid.rows - 1.001);
  const ix = cx | 0;
  const iy = cy | 0;
  const fx = cx - ix;
  const at = iy * grid.columns + ix;
  const top = source[at]! + (source[at + 1]! - source[at]!) * fx;
  const low = source[at + grid.columns]! + (source[at + grid.columns + 1]! - source[at + grid.columns]!) * fx;
  return top + (low - top) * (cy - iy);
}
