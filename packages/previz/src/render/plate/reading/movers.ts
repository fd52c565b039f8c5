/** What in a picture could move by itself or shine: leaves and hair, water, lamps and flames. */
import { smoothstep } from '../../../math/vec.ts';
import { blurred, boxMean, type Field, field, type Grid, type Look } from '../grid.ts';
import { type Colour, colourAt, paletteOf, unlikeness } from './colours.ts';

/** Leaves, grass, hair, fur: fine texture that wind could stir. */
export function stirringOf(look: Look, sky: Field, subject: Field, grid: Grid): Field {
  const stirring = field(grid);
  for (let at = 0; at < stirring.length; at++) {
    const u = look.u[at]! - 128;
    const v = look.v[at]! - 128;
    const green = u < -2 && v < 5 ? 1 : 0;
    const warm = v > 4 && u < -3 ? 0.5 : 0;
    const fine = smoothstep(8, 22, look.texture[at]!);
    stirring[at] = fine * Math.max(green, subject[at]! > 0.5 ? warm : 0) * (1 - sky[at]!);
  }
  return blurred(stirring, grid, 2);
}

/**
 * Water lies below the horizon, is drawn out sideways (it changes more from row to row than along a row), and has the sky's
 * colours or is blue. Where the words name water (`named`), less will do.
 */
export function waterOf(look: Look, sky: Field, ground: Field, horizon: number, grid: Grid, named: boolean): Field {
  const { columns, rows } = grid;
  const above: number[] = [];
  for (let at = 0; at < sky.length; at++) if (sky[at]! > 0.5) above.push(at);
  const skies: Colour[] = paletteOf(look, above, 5).map(([luma, u, v]) => [luma * 0.35, u, v]);
  const score = field(grid);
  for (let at = 0; at < score.length; at++) {
    const y = ((at / columns) | 0) / (rows - 1);
    if (y < horizon || sky[at]! > 0.5) continue;
    const [luma, u, v] = colourAt(look, at);
    const blue = smoothstep(2, 12, look.u[at]! - 128) * (look.v[at]! < 134 ? 1 : 0);
    const mirrors = skies.length > 0 ? 1 - smoothstep(7, 22, unlikeness([luma * 0.35, u, v], skies)) : 0;
    const lying = smoothstep(0.85, 1.5, (look.down[at]! + 0.4) / (look.across[at]! + 0.4));
    const green = look.u[at]! < 124 && look.v[at]! < 128 && look.texture[at]! > 9 ? 0.3 : 1;
    score[at] = Math.max(blue * 0.8, mirrors) * (0.35 + 0.65 * lying) * green * (0.5 + 0.5 * ground[at]!);
  }
  const soft = blurred(score, grid, Math.max(2, Math.round(columns / 80)));
  const low = named ? 0.16 : 0.42;
  return soft.map((value, at) => smoothstep(low, low + 0.22, value) * (1 - smoothstep(0, 1, sky[at]!)));
}

/** Lamps, windows, flames: bright and, most of them, warm spots that are small and stand out from what is around them. */
export function lampsOf(look: Look, sky: Field, water: Field, grid: Grid): Field {
  const around = blurred(look.luma, grid, Math.max(3, Math.round(grid.columns / 24)));
  const lamps = field(grid);
  for (let at = 0; at < lamps.length; at++) {
    const stands = smoothstep(28, 70, look.luma[at]! - around[at]!) * smoothstep(120, 185, look.luma[at]!);
    const warm = smoothstep(-4, 10, look.v[at]! - look.u[at]!);
    lamps[at] = stands * (0.25 + 0.75 * warm) * (1 - sky[at]!) * (1 - water[at]!);
  }
  // What shines over a large part of the picture is a bright wall, or the sun on something.
  const large = boxMean(lamps, grid, Math.max(3, Math.round(grid.columns / 40)));
  return lamps.map((value, at) => value * (1 - smoothstep(0.3, 0.6, large[at]!)));
}

/** Where something that stands begins below what is lighter: roofs, ledges, branches. */
export function topsOf(look: Look, sky: Field, ground: Field, grid: Grid): Field {
  const { columns } = grid;
  const tops = field(grid);
  for (let at = columns * 2; at < tops.length - columns; at++) {
    const above = look.luma[at - columns * 2]! - look.luma[at + columns]!;
    const edge = smoothstep(14, 48, above) * (1 - sky[at]!);
    tops[at] = edge * (1 - 0.6 * ground[at]!);
  }
  return blurred(tops, grid, 1).map((value) => Math.min(1, value * 1.5));
}
