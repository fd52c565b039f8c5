/** A house among the branches: a deck with a rail on posts, a hut on it, and a ladder up. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

/** Metres above the ground of the deck. */
export const DECK = 2.1;

export function treehouse(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood]));
  const dark = k.mat(MATERIALS.darkWood);
  const roof = tint(k, MATERIALS.paint, '#a8432e #3f6a4a #4a5f7a', 1);
  const glass = plain(k, { ...MATERIALS.paint, roughness: 0.1 }, '#2a3a44');
  const bark = k.mat({ ...MATERIALS.bark, color: hex('#5d4a38') });
  const leaf = k.mat({ ...MATERIALS.moss, color: hex(k.rng.pick(['#4f7a35', '#5f8a3a', '#426b38'])) });
  return sketch(
    k,
    (s) => {
      // A crown over the roof.
      for (const [x, y, z, r] of [
        [0, 4.9, -0.7, 1.15],
        [-1.2, 4.4, -0.9, 0.95],
        [1.25, 4.5, -0.8, 1],
        [0.5, 5.5, -1, 0.9],
        [-0.7, 5.4, -0.6, 0.85],
        [-1.9, 3.8, -1.2, 0.7],
        [1.95, 3.9, -1.1, 0.75],
      ])
        s.ball(leaf, [x, y, z], [r, r * 0.75, r], 14);
      // Trunk, with a fork under the deck.
      s.pipe(bark, [0.36, 0.27, 0.24, 0.2], [0, 0.12, -0.5, 0.04, 1, -0.5, 0, 2, -0.5, 0.1, 4.6, -0.6], 3, 12);
      for (const x of [-1, 1]) s.pipe(bark, [0.13, 0.1], [0, 1.1, -0.5, x * 0.95, DECK - 0.06, 0.1], 0, 8);
      s.box(wood, [0, DECK - 0.05, 0], [3, 0.1, 2.6], 0.01);
      for (let i = 0; i < 11; i++) s.box(dark, [-1.4 + i * 0.28, DECK + 0.001, 0], [0.012, 0.004, 2.56], 0);
      for (const x of [-1.42, 1.42])
        for (const z of [-1.22, 1.22]) s.rod(dark, [x, -0.1, z], [x, DECK, z], 0.07, 0.06, 7);
      // The hut at the back.
      s.box(wood, [0, DECK + 0.75, -0.72], [2.3, 1.5, 1.1], 0.02);
      for (let i = 0; i < 7; i++) s.box(dark, [0, DECK + 0.12 + i * 0.21, -0.165], [2.3, 0.012, 0.01], 0);
      s.box(dark, [-0.45, DECK + 0.6, -0.16], [0.62, 1.2, 0.03], 0.005);
      s.box(glass, [0.55, DECK + 0.85, -0.16], [0.56, 0.46, 0.03], 0.005);
      s.box(wood, [0.55, DECK + 0.85, -0.145], [0.05, 0.46, 0.02], 0);
      s.at(pose([0, DECK + 1.48, -0.72]), () => s.frustum(roof, [0, 1.42, 0.85, 0, 0.62, 1.3, 0.03, 0]));
      // The rail, with a gap for the ladder.
      for (const x of [-1.42, -0.75, 0, 0.72, 1.42]) s.rod(dark, [x, DECK, 1.24], [x, DECK + 0.5, 1.24], 0.03, 0.03, 6);
      s.rod(wood, [-1.45, DECK + 0.5, 1.24], [0.72, DECK + 0.5, 1.24], 0.035, 0.035, 6);
      s.rod(wood, [-1.45, DECK + 0.26, 1.24], [0.72, DECK + 0.26, 1.24], 0.025, 0.025, 6);
      for (const x of [-1, 1]) {
        for (const z of [0.2, 1.24]) s.rod(dark, [x * 1.42, DECK, z], [x * 1.42, DECK + 0.5, z], 0.03, 0.03, 6);
        s.rod(wood, [x * 1.42, DECK + 0.5, -0.2], [x * 1.42, DECK + 0.5, 1.26], 0.035, 0.035, 6);
        s.rod(wood, [1.07 + x * 0.2, -0.05, 1.75], [1.07 + x * 0.2, DECK + 0.55, 1.28], 0.035, 0.03, 6);
      }
      for (let i = 1; i < 8; i++) {
        const y = (DECK / 8) * i;
        const z = 1.75 - 0.36 * (y / DECK);
        s.rod(wood, [0.87, y, z], [1.27, y, z], 0.024, 0.024, 6);
      }
    },
    { anchors: { top: pose([0, DECK, 0.5]) } },
  );
}
