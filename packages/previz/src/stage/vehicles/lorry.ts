/** Lorries. */
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { beams, palette, wheels } from './heavy-parts.ts';

export function lorry(k: Kit): Model {
  const fire = k.said('fire truck|fire engine|fire');
  const p = palette(
    k,
    fire
      ? k.rng.pick(['#b3201b', '#c92a1c', '#d8402a', '#c9b82a'])
      : k.rng.pick(['#a8352b', '#2f5d86', '#d8d4c8', '#3f6b4f', '#c98a2c']),
    fire ? '#d9d6cf' : '#d6d3ca',
  );
  const chrome = k.mat(MATERIALS.chrome);
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.75, 3.35], [2.42, 2.1, 2.1], 0.16, p.paint, s);
    b.roundedBox([0, 0.75, 3.4], [2.4, 0.6, 2.1], 0.1, p.trim, s);
    b.at(multiply(translation(0, 2.12, 4.37), rotationX(-0.06)), () =>
      b.roundedBox([0, 0, 0], [2.16, 0.92, 0.08], 0.04, p.glass, 2),
    );
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.2, 2.12, 3.6], [0.05, 0.75, 1.0], 0.03, p.glass, 1);
      b.roundedBox([x * 0.85, 0.92, 4.42], [0.42, 0.26, 0.12], 0.05, p.head, 2);
      b.roundedBox([x * 1.0, 0.75, -4.46], [0.36, 0.18, 0.06], 0.03, p.tail, 1);
      b.tube(
        [
          [x * 1.18, 2.5, 4.2],
          [x * 1.32, 2.4, 4.35],
        ],
        0.02,
        p.trim,
        6,
      );
      b.roundedBox([x * 1.3, 2.15, 4.34], [0.1, 0.5, 0.2], 0.04, p.trim, 1);
      b.roundedBox([x * 1.0, 0.6, 1.3], [0.35, 0.5, 1.3], 0.1, chrome, 2);
    }
    for (let i = 0; i < 5; i++) b.box([0, 1.05 + i * 0.11, 4.41], [1.3, 0.05, 0.04], chrome);
    b.roundedBox([0, 0.6, 4.4], [2.44, 0.3, 0.2], 0.08, chrome, s);
    b.box([0, 0.78, -1.2], [1.0, 0.26, 6.6], p.trim);
    if (fire) {
      b.roundedBox([0, 1.75, -1.15], [2.4, 1.7, 6.6], 0.08, p.paint, s);
      b.box([0, 1.55, -1.15], [2.42, 0.14, 6.5], p.second, '+x-x');
      for (let i = 0; i < 5; i++)
        for (const x of [1, -1])
          b.box([x * 1.2, 1.85, 1.4 - i * 1.28], [0.03, 0.9, 1.1], k.mat(MATERIALS.aluminium), x > 0 ? '+x' : '-x');
      for (const x of [0.3, -0.3]) b.box([x, 2.75, -0.8], [0.07, 0.1, 6.2], k.mat(MATERIALS.aluminium));
      for (let i = 0; i < 14; i++) b.box([0, 2.75, 2.1 - i * 0.44], [0.55, 0.05, 0.05], k.mat(MATERIALS.aluminium));
      b.roundedBox(
        [0, 2.9, 3.4],
        [1.9, 0.16, 0.4],
        0.06,
        k.mat({ color: hex('#2a58c9'), roughness: 0.2, emissive: [0.3, 0.6, 4] }),
        2,
      );
    } else {
      b.roundedBox([0, 2.22, -1.2], [2.48, 2.68, 6.6], 0.06, p.second, s);
      for (let i = 0; i < 9; i++)
        for (const x of [1, -1])
          b.box([x * 1.245, 2.22, 1.6 - i * 0.72], [0.02, 2.5, 0.05], p.trim, x > 0 ? '+x' : '-x');
      b.box([0, 2.2, -4.51], [0.04, 2.5, 0.02], p.trim, '-z');
      b.at(multiply(translation(0, 2.98, 3.1), rotationX(0.45)), () =>
        b.roundedBox([0, 0, 0], [2.2, 0.12, 1.2], 0.05, p.paint, 2),
      );
    }
  });
  return {
    parts: [
      { mesh: body },
      ...wheels(
        k,
        [
          [1.02, 0.5, 3.2],
          [1.02, 0.5, -2.3],
          [1.02, 0.5, -3.4],
        ],
        0.5,
        0.34,
      ),
    ],
    wheelRadius: 0.5,
    lamps: beams(p.dark, 0.85, 0.95, 4.5),
    anchors: {
      driver: translation(0.6, 1.5, 3.4),
      passenger: translation(-0.6, 1.5, 3.4),
      seat: translation(0.6, 1.5, 3.4),
      top: translation(0, 3.56, -1.2),
    },
  };
}
