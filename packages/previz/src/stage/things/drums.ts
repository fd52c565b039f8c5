/** Drums, drum kits and hand drums. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';

export function drum(k: Kit): Model {
  const shell = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.rng.pick(['#8f1f24', '#1f3f6d', '#c9a24a', '#1c1c1f'])),
  });
  const skin = k.mat({ color: hex('#efe8d8'), roughness: 0.6 });
  const chrome = k.mat(MATERIALS.chrome);
  const one = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], at: Vec3, r: number, h: number, tilt = 0): void => {
    b.at(multiply(translation(...at), rotationX(tilt)), () => {
      b.lathe(
        [
          [r, -h / 2],
          [r, h / 2],
        ],
        shell,
        k.n(30),
      );
      for (const s of [-1, 1]) {
        b.lathe(
          [
            [r + 0.004, s * h * 0.5 - 0.014],
            [r + 0.01, s * h * 0.5],
            [r + 0.004, s * h * 0.5 + 0.012],
            [r - 0.008, s * h * 0.5 + 0.008],
          ],
          chrome,
          k.n(30),
        );
        b.disc([0, s * h * 0.5 + s * 0.003, 0], r * 0.985, skin, k.n(28), s > 0);
      }
      for (let i = 0; i < 8; i++)
        b.tube(
          [around(r + 0.01, (i * TAU) / 8, -h * 0.46), around(r + 0.01, (i * TAU) / 8, h * 0.46)],
          0.005,
          chrome,
          5,
        );
    });
  };
  if (k.said('drum kit|kit|drums')) {
    const cymbal = k.mat({ ...MATERIALS.brass, roughness: 0.2 });
    return k.solid(
      (b) => {
        b.at(translation(0, 0.28, 0), () => b.at(rotationX(PI / 2), () => one(b, [0, 0, 0], 0.28, 0.4)));
        one(b, [0.2, 0.72, 0.02], 0.15, 0.2, -0.25);
        one(b, [-0.2, 0.72, 0.02], 0.16, 0.22, -0.25);
        one(b, [-0.5, 0.42, -0.25], 0.2, 0.36);
        one(b, [0.42, 0.6, -0.3], 0.17, 0.14);
        for (const [x, y, z, r] of [
          [0.55, 1.12, 0.1, 0.2],
          [-0.52, 1.18, 0.1, 0.23],
          [0.72, 0.85, -0.25, 0.17],
        ]) {
          b.at(multiply(translation(x, y, z), rotationX(-0.2)), () =>
            b.lathe(
              [
                [r, 0],
                [r * 0.4, 0.016],
                [r * 0.2, 0.022],
                [r * 0.14, 0.04],
                [0, 0.045],
              ],
              cymbal,
              k.n(28),
            ),
          );
          b.tube(
            [
              [x, 0, z],
              [x, y, z],
            ],
            0.012,
            chrome,
            6,
          );
          for (let i = 0; i < 3; i++)
            b.tube(
              [
                [x, 0.25, z],
                [x + cos(i * 2.1) * 0.2, 0.01, z + sin(i * 2.1) * 0.2],
              ],
              0.01,
              chrome,
              5,
            );
        }
        for (const [x, z, y] of [
          [-0.5, -0.25, 0.24],
          [0.42, -0.3, 0.52],
        ])
          for (let i = 0; i < 3; i++)
            b.tube(
              [
                [x + cos(i * 2.1) * 0.15, y, z + sin(i * 2.1) * 0.15],
                [x + cos(i * 2.1) * 0.2, 0.01, z + sin(i * 2.1) * 0.2],
              ],
              0.01,
              chrome,
              5,
            );
      },
      {
        anchors: {
          top: translation(0.42, 0.68, -0.3),
          hitLeft: translation(0.42, 0.68, -0.3),
          hitRight: translation(-0.2, 0.84, 0),
          player: translation(0, 0, -0.75),
        },
      },
    );
  }
  if (k.said('bongo|djembe|conga|hand drum')) {
    const wood = k.dressed(MATERIALS.wood);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.1, 0],
            [0.12, 0.02],
            [0.09, 0.18],
            [0.12, 0.3],
            [0.18, 0.42],
            [0.185, 0.48],
          ],
          wood,
          k.n(28),
        );
        b.lathe(
          [
            [0.19, 0.44],
            [0.192, 0.47],
            [0.186, 0.49],
            [0.17, 0.495],
            [0, 0.496],
          ],
          skin,
          k.n(28),
        );
        for (let i = 0; i < 14; i++)
          b.tube(
            [around(0.19, (i * TAU) / 14, 0.45), around(0.11, (i * TAU) / 14 + 0.2, 0.25)],
            0.004,
            k.mat(MATERIALS.canvas),
            4,
          );
      },
      {
        anchors: {
          top: translation(0, 0.5, 0),
          hitLeft: translation(0.06, 0.5, 0),
          hitRight: translation(-0.06, 0.5, 0),
        },
      },
    );
  }
  return k.solid((b) => one(b, [0, 0.25, 0], 0.24, 0.48), {
    anchors: { top: translation(0, 0.5, 0), hitLeft: translation(0.08, 0.5, 0), hitRight: translation(-0.08, 0.5, 0) },
  });
}
