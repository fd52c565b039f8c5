/** Jeeps, with a roof or open. */
import { TAU } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { assemble, finish } from './car-body.ts';
import type { CarShape } from './car-shape.ts';

const JEEP: CarShape = {
  top: [
    [1.9, 0.7],
    [1.88, 1.04],
    [1.8, 1.1],
    [0.75, 1.12],
    [0.68, 1.14],
    [0.48, 1.74],
    [0.4, 1.8],
    [-0.6, 1.82],
    [-1.72, 1.8],
    [-1.78, 1.74],
    [-1.84, 1.1],
    [-1.86, 0.7],
  ],
  width: [
    [1.9, 0.62],
    [1.8, 0.68],
    [0.8, 0.7],
    [0.6, 0.78],
    [-1.7, 0.78],
    [-1.86, 0.76],
  ],
  belt: [
    [1.9, 0.66],
    [1.82, 1.0],
    [0.7, 1.06],
    [-1.8, 1.07],
    [-1.86, 0.72],
  ],
  roof: 0.9,
  screen: [0.68, 0.48],
  back: [-1.74, -1.84],
  pillars: [-0.35],
  wheels: { radius: 0.4, width: 0.27, front: 1.22, rear: [-1.18], track: 0.76 },
  sill: 0.46,
  seats: { z: -0.1, y: 0.86, rows: 2 },
};

export function jeep(k: Kit): Model {
  const dark = isDark(k.context.look);
  const open = k.rng.chance(0.4);
  const c: CarShape = open
    ? {
        ...JEEP,
        open: true,
        top: [
          [1.9, 0.7],
          [1.88, 1.04],
          [1.8, 1.1],
          [0.75, 1.12],
          [0.68, 1.14],
          [-1.6, 1.12],
          [-1.75, 1.12],
          [-1.84, 1.1],
          [-1.86, 0.7],
        ],
        back: [-1.6, -1.7],
      }
    : JEEP;
  const f = finish(k, hex(k.rng.pick(['#5d6b48', '#c7b48c', '#a8452c', '#2b3a44', '#e0a83a'])), dark);
  const extra = k.mesh((b) => {
    for (const s of [1, -1]) {
      for (const z of [1.22, -1.18]) {
        b.roundedBox([s * 0.84, 0.94, z], [0.26, 0.06, 1.06], 0.02, f.trim, 1);
        for (const d of [0.52, -0.52]) b.roundedBox([s * 0.84, 0.82, z + d], [0.26, 0.24, 0.06], 0.02, f.trim, 1);
      }
      b.at(multiply(translation(s * 0.46, 0.88, 1.9), rotationX(TAU / 4)), () =>
        b.lathe(
          [
            [0.115, -0.02],
            [0.115, 0.03],
            [0.06, 0.05],
            [0, 0.055],
          ],
          f.head,
          k.n(16),
        ),
      );
      if (open)
        b.tube(
          [
            [s * 0.66, 1.1, -0.5],
            [s * 0.64, 1.78, -0.5],
            [s * 0.62, 1.8, -1.4],
            [s * 0.66, 1.1, -1.62],
          ],
          0.035,
          f.trim,
          8,
        );
    }
    for (let i = -3; i <= 3; i++) b.box([i * 0.085, 0.86, 1.91], [0.035, 0.3, 0.03], f.trim);
    if (open) {
      b.tube(
        [
          [-0.64, 1.78, -0.5],
          [0.64, 1.78, -0.5],
        ],
        0.035,
        f.trim,
        8,
      );
      b.quad([-0.62, 1.12, 0.68], [0.62, 1.12, 0.68], [0.58, 1.66, 0.5], [-0.58, 1.66, 0.5], f.glass);
      b.tube(
        [
          [-0.64, 1.1, 0.68],
          [-0.6, 1.68, 0.5],
          [0.6, 1.68, 0.5],
          [0.64, 1.1, 0.68],
        ],
        0.028,
        f.trim,
        6,
      );
    }
    // The spare wheel hangs behind.
    b.at(multiply(translation(0.12, 1.02, -1.98), rotationX(TAU / 4)), () => {
      torus(b, [0, 0, 0], 0.29, 0.11, f.trim, k.n(24), 8);
      b.cylinder([0, -0.06, 0], 0.2, 0.1, f.chrome, k.n(16));
    });
  });
  return assemble(k, c, f, dark, [{ mesh: extra }]);
}
