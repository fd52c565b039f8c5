/** Typical colours of parts of a picture, and how far a place is from them. */
import type { Look } from '../grid.ts';

/** Luma and chroma, weighted so that distances mean about the same in each. */
export type Colour = [number, number, number];

export function colourAt(look: Look, at: number): Colour {
  return [look.luma[at]! * 0.55, (look.u[at]! - 128) * 1.6, (look.v[at]! - 128) * 1.6];
}

export function distance(a: Colour, b: Colour): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
}

/** Distance to the nearest of several colours. */
export function unlikeness(colour: Colour, palette: readonly Colour[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const other of palette) best = Math.min(best, distance(colour, other));
  return best;
}

/** Up to `count` typical colours of the given nodes, by a few rounds of k-means. */
export function paletteOf(look: Look, nodes: readonly number[], count: number): Colour[] {
  if (nodes.length === 0) return [];
  // A few hundred tell as much as all.
  const stride = Math.max(1, Math.floor(nodes.length / 600));
  const cells: Colour[] = [];
  for (let i = 0; i < nodes.length; i += stride) cells.push(colourAt(look, nodes[i]!));
  cells.sort((a, b) => a[0] - b[0]);
  let centres = Array.from({ length: count }, (_, i) => cells[Math.floor(((i + 0.5) * cells.length) / count)]!);
  for (let round = 0; round < 6; round++) {
    const sums = centres.map((): [number, number, number, number] => [0, 0, 0, 0]);
    for (const cell of cells) {
      let best = 0;
      for (let i = 1; i < centres.length; i++)
        if (distance(cell, centres[i]!) < distance(cell, centres[best]!)) best = i;
      const sum = sums[best]!;
      for (let c = 0; c < 3; c++) sum[c]! += cell[c]!;
      sum[3] += 1;
    }
    centres = sums.map((s, i) => (s[3] > 0 ? [s[0] / s[3], s[1] / s[3], s[2] / s[3]] : centres[i]!));
  }
  return centres;
}
