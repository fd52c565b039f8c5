/**
 * A picture taken apart by depth, so that what is behind can move on its own: sky behind everything, and a clear subject
 * before its surroundings. What a layer in front hid is made up from what is beside it.
 */
import { smoothstep } from '../../math/vec.ts';
import { boxMean, type Field, field, type Grid, type Rule, ruleOf, spreadOver } from './grid.ts';
import type { Loom, Sheet } from './loom.ts';
import type { PlatePicture } from './picture.ts';
import type { PlateReading } from './reading.ts';

export interface Layer {
  sheet: Sheet;
  nearness: Field;
  /** 1: nothing but sky, which drifts. */
  drifts: 0 | 1;
  /** Per node: 0 nothing of it is seen, 1 asks its matte or what lies before it, 2 solid. None: solid all over. */
  seen?: Field;
}

/** Least share of sky that is taken apart. */
const LEAST_SKY = 0.04;
/** Least part of the skyline that must be sharp. */
const SHARP = 0.55;
/** Least clarity of a subject's outline that is cut along. */
const CLEAR = 0.92;

/** From back to front. */
export function layersOf(picture: PlatePicture, reading: PlateReading, grid: Grid, loom: Loom): Layer[] {
  const layers: Layer[] = [];
  const { look, sky, subject } = reading;
  const seenOf = (mask: Field): Field =>
    boxMean(mask, grid, 3).map((value) => (value < 0.004 ? 0 : value > 0.996 ? 2 : 1));
  let rest: Uint8Array | undefined;
  let seen: Field | undefined;
  let nearness = reading.nearness;
  if (reading.skyShare > LEAST_SKY && reading.skyline > SHARP) {
    const rule = ruleOf(sky, look.luma, grid, Math.max(2, Math.round(grid.columns / 60)), 30);
    const matte = matteOf(picture, sky, rule, grid);
    const known = sky.map((value) => (value > 0.97 ? 1 : 0));
    const hidden = boxMean(sky, grid, 1).map((value) => 1 - smoothstep(0.9, 1, value));
    layers.push({
      sheet: loom.sheet(madeUp(picture, known, hidden, reading, grid)),
      nearness: field(grid),
      drifts: 1,
      seen: seenOf(sky).map((value) => Math.min(1, value)),
    });
    rest = matte.map((value) => 255 - value);
    seen = seenOf(sky.map((value) => 1 - value));
    nearness = reading.solid;
  }
  if (reading.clear < CLEAR) {
    layers.push({ sheet: loom.sheet(picture.i420, rest), nearness, drifts: 0, ...(seen && { seen }) });
    return layers;
  }
  const rule = ruleOf(subject, look.luma, grid, Math.max(2, Math.round(grid.columns / 60)), 30);
  const matte = matteOf(picture, subject, rule, grid);
  const wide = boxMean(subject, grid, 2);
  const known = wide.map((value) => (value < 0.02 ? 1 : 0));
  const behind = spreadOver(nearness, known, grid);
  layers.push({
    sheet: loom.sheet(
      madeUp(
        picture,
        known,
        wide.map((value) => smoothstep(0, 0.3, value)),
        reading,
        grid,
      ),
      rest,
    ),
    nearness: behind,
    drifts: 0,
    ...(seen && { seen }),
  });
  layers.push({
    sheet: loom.sheet(picture.i420, matte),
    nearness: spreadOver(
      nearness,
      subject.map((value) => (value > 0.9 ? 1 : 0)),
      grid,
    ),
    drifts: 0,
    seen: seenOf(subject),
  });
  return layers;
}

/** Coverage per pixel: the rule asked of the pixel's own luma near the mask's edge, the mask itself away from it. */
function matteOf({ i420, width, height }: PlatePicture, mask: Field, rule: Rule, grid: Grid): Uint8Array {
  const out = new Uint8Array(width * height);
  const { step, columns } = grid;
  for (let y = 0; y < height; y++) {
    const row = (y / step) | 0;
    const fy = y / step - row;
    for (let column = 0; column * step < width; column++) {
      const at = row * columns + column;
      const end = Math.min(width, (column + 1) * step);
      const corners = [mask[at]!, mask[at + 1]!, mask[at + columns]!, mask[at + columns + 1]!];
      const low = Math.min(...corners);
      const top = Math.max(...corners);
      if (top <= 0.02 || low >= 0.98) {
        if (low >= 0.98) out.fill(255, y * width + column * step, y * width + end);
        continue;
      }
      const [slope, slopeStep] = along(rule.slope, at, columns, fy, step);
      const [base, baseStep] = along(rule.base, at, columns, fy, step);
      const [plain, plainStep] = along(mask, at, columns, fy, step);
      for (let x = column * step, i = 0; x < end; x++, i++) {
        const told = (slope + slopeStep * i) * i420[y * width + x]! + base + baseStep * i;
        const value = 0.75 * told + 0.25 * (plain + plainStep * i);
        out[y * width + x] = Math.round(255 * smoothstep(0.22, 0.78, value));
      }
    }
  }
  return out;
}

/** A field's value at the left of a cell, `fy` down, and its change per pixel. */
function along(values: Field, at: number, columns: number, fy: number, step: number): [number, number] {
  const left = values[at]! + (values[at + columns]! - values[at]!) * fy;
  const right = values[at + 1]! + (values[at + columns + 1]! - values[at + 1]!) * fy;
  return [left, (right - left) / step];
}

/** The picture where `hidden` is 0; elsewhere what is known beside, mirrored outwards and evened by its mean colours. */
function madeUp(picture: PlatePicture, known: Field, hidden: Field, reading: PlateReading, grid: Grid): Uint8Array {
  const { width, height, i420 } = picture;
  const out = i420.slice();
  const { look } = reading;
  const means = [look.luma, look.u, look.v].map((values) => spreadOver(values, known, grid));
  const nearest = nearestKnown(known, grid);
  const luma = width * height;
  const planes = [
    { from: 0, w: width, h: height, scale: 1 },
    { from: luma, w: width >> 1, h: height >> 1, scale: 2 },
    { from: luma + (luma >> 2), w: width >> 1, h: height >> 1, scale: 2 },
  ];
  planes.forEach(({ from, w, h, scale }, plane) => {
    const size = grid.step / scale;
    const mean = means[plane]!;
    for (let y = 0; y < h; y++) {
      const row = (y / size) | 0;
      const fy = y / size - row;
      for (let column = 0; column * size < w; column++) {
        const at = row * grid.columns + column;
        const [hides, hidesStep] = along(hidden, at, grid.columns, fy, size);
        const end = Math.min(w, (column + 1) * size);
        if (hides <= 0 && hidesStep <= 0) continue;
        const [even, evenStep] = along(mean, at, grid.columns, fy, size);
        const dx = Math.round(nearest.x[at]! * size * 2);
        const dy = Math.round(nearest.y[at]! * size * 2);
        const reach = Math.abs(nearest.x[at]!) + Math.abs(nearest.y[at]!);
        // Texture fades with distance: far from all that is known, nobody will ever look.
        const texture = Math.max(0, 0.8 - reach * 0.03);
        for (let x = column * size, i = 0; x < end; x++, i++) {
          const sx = Math.max(0, Math.min(w - 1, x + dx));
          const sy = Math.max(0, Math.min(h - 1, y + dy));
          const node = Math.round(sy / size) * grid.columns + Math.round(sx / size);
          const flat = even + evenStep * i;
          const made = flat + (i420[from + sy * w + sx]! - mean[node]!) * texture * known[node]!;
          const share = Math.min(1, Math.max(0, hides + hidesStep * i));
          const to = from + y * w + x;
          out[to] = Math.max(0, Math.min(255, Math.round(i420[to]! + (made - i420[to]!) * share)));
        }
      }
    }
  });
  return out;
}

/** Per node the way to about the nearest known node, in nodes: two sweeps that pass on what their neighbours found. */
function nearestKnown(known: Field, grid: Grid): { x: Field; y: Field } {
  const { columns, rows } = grid;
  const x = field(grid);
  const y = field(grid);
  const far = 1e4;
  for (let at = 0; at < known.length; at++) x[at] = known[at] === 1 ? 0 : far;
  const take = (at: number, dx: number, dy: number): void => {
    const from = at + dy * columns + dx;
    const nx = x[from]! + dx;
    const ny = y[from]! + dy;
    if (nx * nx + ny * ny < x[at]! * x[at]! + y[at]! * y[at]!) {
      x[at] = nx;
      y[at] = ny;
    }
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (column > 0) take(at, -1, 0);
      if (row > 0) take(at, 0, -1);
    }
    for (let column = columns - 2; column >= 0; column--) take(row * columns + column, 1, 0);
  }
  for (let row = rows - 2; row >= 0; row--) {
    for (let column = 0; column < columns; column++) take(row * columns + column, 0, 1);
    for (let column = columns - 2; column >= 0; column--) take(row * columns + column, 1, 0);
    for (let column = 1; column < columns; column++) take(row * columns + column, -1, 0);
  }
  for (let at = 0; at < x.length; at++) {
    if (Math.abs(x[at]!) < far / 2) continue;
    x[at] = 0;
    y[at] = 0;
  }
  return { x, y };
}
