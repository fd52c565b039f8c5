/** What things that animals draw share: wooden wheels and shafts. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Kit, Part } from '../things/kit.ts';
import { ABOUT_X, torus } from '../things/shapes.ts';
import { rollingWheel } from './wheels.ts';

/** A wooden wheel with spokes and an iron tyre. */
export function wooden(k: Kit, radius: number, spokes: number, paint: number, iron: number): number {
  return k.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], radius - 0.045, 0.042, paint, k.n(30), 6);
      torus(b, [0, 0, 0], radius - 0.01, 0.014, iron, k.n(30), 5, 3);
      b.lathe(
        [
          [0, -0.13],
          [0.07, -0.13],
          [0.1, -0.05],
          [0.1, 0.05],
          [0.07, 0.13],
          [0, 0.14],
        ],
        paint,
        k.n(14),
      );
    });
    for (let i = 0; i < spokes; i++) {
      const [y, z] = [cos((i * TAU) / spokes), sin((i * TAU) / spokes)];
      b.tube(
        [
          [0, y * 0.08, z * 0.08],
          [0, y * (radius - 0.05), z * (radius - 0.05)],
        ],
        [0.026, 0.02],
        paint,
        6,
      );
    }
  });
}

export const rolling = (k: Kit, mesh: number, x: number, r: number, z: number): Part[] =>
  [1, -1].map((s): Part => rollingWheel(mesh, [s * x, r, z], r * k.scale[1], s > 0));

/** Shafts between which the horse goes. */
export const shafts = (b: MeshBuilder, wood: number, z0: number, z1: number, y: number): void => {
  for (const s of [1, -1])
    b.tube(
      [
        [s * 0.38, y, z0],
        [s * 0.4, y + 0.12, (z0 + z1) / 2],
        [s * 0.34, y + 0.3, z1],
      ],
      0.03,
      wood,
      7,
    );
};
