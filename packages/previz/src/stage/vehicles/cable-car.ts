/** Cabins that hang from a rope. */
import { PI, sin } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { paintOf, pane, places, trimOf } from './parts.ts';

export function cableCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c9302a', '#2f6da8', '#e0b02c', '#eceae6']);
  const glass = pane(k, t.lit);
  const steel = k.mat(MATERIALS.steel);
  const seed = k.context.seed % 10;
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.55, 0], [2.2, 1.0, 3.2], 0.28, paint, 3);
    b.roundedBox([0, 1.5, 0], [2.1, 1.0, 3.1], 0.2, glass, 3);
    b.roundedBox([0, 2.1, 0], [2.2, 0.3, 3.2], 0.14, paint, 3);
    for (const s of [1, -1])
      for (const z of [1.42, 0.5, -0.5, -1.42]) b.box([s * 1.05, 1.5, z], [0.07, 1.0, 0.1], paint);
    for (const z of [1, -1]) for (const x of [0.95, -0.95, 0]) b.box([x, 1.5, z * 1.55], [0.1, 1.0, 0.07], paint);
    b.roundedBox([-1.1, 1.1, 0], [0.04, 1.8, 0.9], 0.02, t.dark, 1);
    b.tube(
      [
        [0, 2.2, 0],
        [0, 2.9, 0],
        [0, 3.7, 0],
      ],
      [0.14, 0.1, 0.1],
      steel,
      8,
    );
    b.roundedBox([0, 3.75, 0], [0.24, 0.2, 1.5], 0.08, steel, 2);
  });
  const pulley = k.mesh((b) =>
    b.at(rotationZ(PI / 2), () => {
      b.cylinder([0, -0.06, 0], 0.18, 0.12, steel, k.n(16));
      b.cylinder([0, -0.09, 0], 0.06, 0.18, t.dark, 8);
    }),
  );
  const rope = k.mesh((b) =>
    b.tube(
      [
        [0, 4.08, -60],
        [0, 4.0, 0],
        [0, 4.08, 60],
      ],
      0.035,
      t.dark,
      6,
    ),
  );
  return {
    parts: [
      { mesh: body },
      ...[0.55, 0.2, -0.2, -0.55].map(
        (z): Part => ({ mesh: pulley, at: (s) => multiply(translation(0, 3.92, z), rotationX(s.travelled / 0.18)) }),
      ),
      { mesh: rope, loose: true },
    ],
    body: (s) =>
      multiply(
        translation(0, 4, 0),
        multiply(
          rotationZ(0.03 * sin(s.time * 0.9 + seed)),
          multiply(rotationX(0.025 * sin(s.time * 0.7 + seed)), translation(0, -4, 0)),
        ),
      ),
    lamps: t.lit ? [{ at: [0, 1.9, 0], color: [4, 3.4, 2.2], range: 7, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0, 0.55, 0.8],
      stand: [0, 0.1, 0.5],
      seat: [0, 0.55, 0],
      passenger: [0.5, 0.1, -0.4],
      top: [0, 2.25, 0],
    }),
    head: [0, 2, 0],
  };
}
