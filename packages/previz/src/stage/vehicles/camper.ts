/** Campers. */
import { translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { assemble, finish } from './car-body.ts';
import { VAN } from './car-shape.ts';

export function camper(k: Kit): Model {
  const dark = isDark(k.context.look);
  const f = finish(k, hex('#ece8dc'), dark);
  const stripe = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9702a', '#3f7a8a', '#8a3a3a', '#5d7a48'])),
  });
  const glass = k.mat({
    color: hex('#1d2a33'),
    roughness: 0.06,
    ...(dark ? { emissive: [1.3, 0.9, 0.45] as Rgb } : {}),
  });
  const box = k.mesh((b) => {
    b.roundedBox([0, 1.68, -1.25], [2.16, 2.2, 4.1], 0.14, f.paint, 3);
    b.roundedBox([0, 2.42, 1.15], [2.1, 0.74, 1.5], 0.2, f.paint, 3);
    b.roundedBox([0, 2.42, 1.9], [1.5, 0.3, 0.04], 0.02, glass, 1);
    for (const s of [1, -1]) {
      b.box([s * 1.085, 1.2, -1.25], [0.012, 0.2, 3.9], stripe, s > 0 ? '+x' : '-x');
      b.box([s * 1.085, 1.42, -1.25], [0.012, 0.07, 3.9], stripe, s > 0 ? '+x' : '-x');
      for (const z of [-0.3, -2.3]) b.roundedBox([s * 1.08, 1.98, z], [0.03, 0.52, 0.95], 0.02, glass, 1);
    }
    b.roundedBox([-1.085, 1.5, -1.35], [0.03, 1.75, 0.66], 0.02, stripe, 1);
    b.roundedBox([0, 2.84, -1.4], [0.7, 0.14, 0.7], 0.05, f.trim, 1);
    b.tube(
      [
        [1.12, 2.62, 0.5],
        [1.12, 2.62, -2.8],
      ],
      0.06,
      stripe,
      8,
    );
    b.tube(
      [
        [-0.6, 0.9, -3.33],
        [-0.6, 2.75, -3.33],
        [-0.6, 2.85, -3.1],
      ],
      0.02,
      f.chrome,
      6,
    );
    b.tube(
      [
        [-0.9, 0.9, -3.33],
        [-0.9, 2.75, -3.33],
        [-0.9, 2.85, -3.1],
      ],
      0.02,
      f.chrome,
      6,
    );
    for (let i = 0; i < 6; i++)
      b.tube(
        [
          [-0.9, 1.1 + i * 0.3, -3.33],
          [-0.6, 1.1 + i * 0.3, -3.33],
        ],
        0.016,
        f.chrome,
        5,
      );
  });
  const model = assemble(k, VAN, f, dark, [{ mesh: box } satisfies Part]);
  return { ...model, anchors: { ...model.anchors, top: translation(0, 2.8, -1) } };
}
