/** Espresso machines. */
import { translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_Z, smoothCurve, vessel } from './shapes.ts';

export function espressoMachine(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.steel, roughness: 0.25 });
  const dark = k.mat({ ...MATERIALS.plastic, color: hex('#1d1f22') });
  const chrome = k.mat(MATERIALS.chrome);
  const panel = k.mat({ color: hex('#7e1f1d'), roughness: 0.2 });
  const glow = k.mat({ color: [0.9, 0.7, 0.4], emissive: [2.2, 1.3, 0.5] });
  const s = k.hero ? 3 : 1;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.03, 0.02], [0.58, 0.06, 0.46], 0.015, dark, s);
      b.roundedBox([0, 0.23, -0.12], [0.58, 0.42, 0.22], 0.03, body, s);
      b.roundedBox([0, 0.385, 0], [0.6, 0.11, 0.46], 0.03, body, s);
      b.roundedBox([0, 0.385, 0.232], [0.5, 0.06, 0.01], 0.005, panel, 1);
      b.box([0, 0.064, 0.1], [0.5, 0.008, 0.24], chrome);
      for (const x of [-0.15, 0.15]) {
        b.lathe(
          [
            [0.035, 0.26],
            [0.038, 0.27],
            [0.038, 0.31],
            [0.03, 0.335],
          ],
          chrome,
          k.n(18),
          [x, 0, 0.11],
        );
        b.lathe(
          [
            [0, 0.225],
            [0.028, 0.225],
            [0.034, 0.235],
            [0.034, 0.262],
            [0, 0.262],
          ],
          chrome,
          k.n(18),
          [x, 0, 0.11],
        );
        b.capsule([x, 0.244, 0.14], [x, 0.235, 0.26], 0.009, 0.014, dark, 8);
        for (const d of [-0.012, 0.012])
          b.tube(
            [
              [x + d, 0.228, 0.11],
              [x + d, 0.2, 0.112],
            ],
            0.006,
            chrome,
            6,
          );
        b.at(translation(x, 0.39, 0.238), () => b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.02, 0.008, glow, k.n(14))));
        b.lathe(
          vessel(
            [
              [0.02, 0.068],
              [0.024, 0.072],
              [0.03, 0.12],
            ],
            0.003,
            0.076,
          ),
          k.mat(MATERIALS.porcelain),
          k.n(16),
          [x, 0, 0.112],
        );
      }
      b.tube(
        smoothCurve(
          [
            [0.26, 0.33, 0.14],
            [0.275, 0.3, 0.2],
            [0.26, 0.14, 0.22],
          ],
          4,
        ),
        0.006,
        chrome,
        7,
      );
      for (const x of [-0.2, -0.1, 0, 0.1, 0.2])
        b.lathe(
          vessel(
            [
              [0.026, 0.44],
              [0.03, 0.444],
              [0.034, 0.49],
            ],
            0.003,
            0.45,
          ),
          k.mat(MATERIALS.porcelain),
          k.n(14),
          [x, 0, -0.08],
        );
      b.cylinder([-0.27, 0.36, 0.2], 0.016, 0.04, dark, 10);
    },
    {
      anchors: {
        top: translation(0, 0.44, 0.1),
        spout: translation(0.15, 0.2, 0.11),
        wand: translation(0.26, 0.14, 0.22),
      },
    },
  );
}
