/** Buses. */
import { translation } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { beams, palette, wheels, windows } from './heavy-parts.ts';

export function bus(k: Kit): Model {
  const school = k.said('school');
  const p = palette(
    k,
    school
      ? '#e0a72a'
      : k.said('double-decker|london')
        ? k.rng.pick(['#b3201b', '#c42a1f', '#2f6a4a', '#8a1f2a'])
        : k.rng.pick(['#2f6d8c', '#b8382f', '#4f8a5b', '#d9d5c9']),
    '#e9e6dc',
  );
  const double = k.said('double-decker|double|london');
  const h = double ? 4.3 : 3.0;
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.35 + h / 2, 0], [2.5, h - 0.1, 11], 0.2, p.paint, s);
    b.box([0, 0.5, 0], [2.44, 0.4, 10.6], p.trim);
    windows(b, p.glass, 1.235, 2.1, 0.95, 4.6, -4.9, 8);
    if (double) windows(b, p.glass, 1.235, 3.55, 0.85, 4.9, -4.9, 8);
    b.roundedBox([0, 2.0, 5.48], [2.2, 1.35, 0.08], 0.05, p.glass, 2);
    b.roundedBox([0, 2.1, -5.48], [2.0, 0.9, 0.08], 0.05, p.glass, 2);
    b.box([0, 1.38, 0], [2.53, 0.16, 10.6], p.second, '+x-x');
    b.roundedBox(
      [0, 2.92, 5.46],
      [1.7, 0.28, 0.1],
      0.03,
      k.mat({ color: hex('#15130f'), emissive: [1.4, 0.75, 0.12] }),
      1,
    );
    for (const z of [3.9, -1.2]) {
      b.box([-1.262, 1.55, z], [0.02, 1.9, 1.15], p.trim, '-x');
      for (const d of [0.28, -0.28]) b.box([-1.27, 1.6, z + d], [0.02, 1.7, 0.48], p.glass, '-x');
    }
    for (const x of [1, -1]) {
      b.roundedBox([x * 0.92, 0.95, 5.48], [0.36, 0.24, 0.1], 0.05, p.head, 2);
      b.roundedBox([x * 1.05, 1.1, -5.48], [0.2, 0.36, 0.08], 0.04, p.tail, 1);
      b.tube(
        [
          [x * 1.1, 2.6, 5.4],
          [x * 1.42, 2.5, 5.62],
        ],
        0.022,
        p.trim,
        6,
      );
      b.roundedBox([x * 1.42, 2.3, 5.62], [0.16, 0.42, 0.08], 0.03, p.trim, 1);
    }
    b.roundedBox([0, 0.62, 5.45], [2.46, 0.28, 0.2], 0.08, p.trim, 2);
    for (const z of [3.4, -3.2])
      for (const x of [1, -1])
        b.at(translation(x * 1.2, 0.52, z), () =>
          b.at(ABOUT_X, () => b.cylinder([0, -0.04, 0], 0.62, 0.1, p.trim, k.n(20))),
        );
  });
  return {
    parts: [
      { mesh: body },
      ...wheels(
        k,
        [
          [1.1, 0.5, 3.4],
          [1.1, 0.5, -3.2],
        ],
        0.5,
        0.32,
      ),
    ],
    wheelRadius: 0.5,
    lamps: beams(p.dark, 0.92, 0.95, 5.6),
    anchors: {
      driver: translation(0.7, 1.4, 4.6),
      seat: translation(0.7, 1.35, 0),
      passenger: translation(-0.7, 1.35, 0),
      top: translation(0, 0.35 + h, 0),
      door: translation(-1.3, 0.5, 3.9),
    },
  };
}
