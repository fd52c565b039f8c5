/** Words on signs, in strokes: what a place is called over its door. */
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { SetBuilder } from './set-builder.ts';

/** Strokes of each capital in a box 1 high and 0.62 wide: corners of the lines, "x,y x,y" in tenths. */
const STROKES: Readonly<Record<string, string>> = {
  A: '00 3a 60|14 54',
  B: '00 0a 4a 58 56 45 05|45 64 61 40 00',
  C: '68 4a 2a 08 02 20 40 62',
  D: '00 0a 3a 67 63 30 00',
  E: '60 00 0a 6a|05 45',
  F: '00 0a 6a|05 45',
  G: '68 4a 2a 08 02 20 40 62 65 35',
  H: '00 0a|60 6a|05 65',
  I: '30 3a',
  K: '00 0a|6a 05 60',
  L: '0a 00 60',
  M: '00 0a 34 6a 60',
  N: '00 0a 60 6a',
  O: '20 02 08 2a 4a 68 62 40 20',
  P: '00 0a 4a 68 66 44 04',
  R: '00 0a 4a 68 66 44 04|34 60',
  S: '68 4a 2a 08 16 54 62 40 20 02',
  T: '0a 6a|3a 30',
  U: '0a 02 20 40 62 6a',
  V: '0a 30 6a',
  W: '0a 10 36 50 6a',
  X: '00 6a|0a 60',
  Y: '0a 35 6a|35 30',
  Z: '0a 6a 00 60',
};

/** Step from one letter to the next, heights. */
const ADVANCE = 0.84;

/** Width of a word whose letters are `height` metres tall. */
export const wordWidth = (word: string, height: number): number => (word.length * ADVANCE - 0.22) * height;

/**
 * Draws a word in tubes centred at a point, facing +Z. Letters without strokes leave a gap. Draws nothing where the
 * prompt rules out writing.
 */
export function lettering(
  set: SetBuilder,
  b: MeshBuilder,
  word: string,
  [x, y, z]: Vec3,
  height: number,
  material: number,
  thickness = 0.07,
): void {
  if (!set.allows('text') || !set.allows('sign')) return;
  let left = x - wordWidth(word, height) / 2;
  for (const letter of word) {
    for (const line of (STROKES[letter] ?? '').split('|')) {
      const points = line
        .split(' ')
        .filter((p) => p.length === 2)
        .map(
          (p): Vec3 => [
            left + (Number.parseInt(p[0], 16) / 10) * height,
            y + (Number.parseInt(p[1], 16) / 10 - 0.5) * height,
            z,
          ],
        );
      if (points.length > 1) b.tube(points, height * thickness, material, 5, true);
    }
    left += ADVANCE * height;
  }
}

/** The same from top to bottom, the first letter at the top, centred at a point. */
export function letteringDown(
  set: SetBuilder,
  b: MeshBuilder,
  word: string,
  [x, y, z]: Vec3,
  height: number,
  material: number,
): void {
  for (const [i, letter] of [...word].entries())
    lettering(set, b, letter, [x, y + (word.length / 2 - 0.5 - i) * height * 1.22, z], height, material);
}
