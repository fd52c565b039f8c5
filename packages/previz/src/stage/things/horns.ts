/** Trumpets, horns, saxophones and flutes. */
import { PI, pow } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, smoothCurve, torus } from './shapes.ts';

const grip = { grip: translation(0, 0, 0) };

export function trumpet(k: Kit): Model {
  const brass = k.dressed({ ...k.one(MATERIALS.brass, MATERIALS.gold, MATERIALS.silver), roughness: 0.15 });
  const steel = k.mat(MATERIALS.chrome);
  if (k.said('flute|clarinet|oboe|recorder')) {
    const silver = k.dressed(
      k.said('flute')
        ? k.one(MATERIALS.silver, MATERIALS.chrome, MATERIALS.bamboo)
        : { ...MATERIALS.lacquer, color: hex('#1a1715') },
    );
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, 0, -0.2],
            [0, 0, 0.4],
          ],
          0.0095,
          silver,
          k.n(12),
        );
        for (let i = 0; i < 13; i++)
          b.at(translation(0, 0.009, -0.12 + i * 0.036), () => b.cylinder([0, 0, 0], 0.0075, 0.004, steel, 10));
        b.ellipsoid([0, 0.007, 0.33], [0.009, 0.005, 0.016], silver, 10, 6);
        b.tube(
          [
            [0.009, 0.006, -0.15],
            [0.009, 0.006, 0.3],
          ],
          0.0015,
          steel,
          4,
        );
      },
      { anchors: { ...grip, mouth: translation(0, 0.012, 0.33) } },
    );
  }
  if (k.said('saxophone|sax'))
    return k.solid(
      (b) => {
        const curve = smoothCurve(
          [
            [0, 0.3, -0.11],
            [0, 0.325, -0.04],
            [0, 0.29, 0.0],
            [0, 0.1, 0.0],
            [0, -0.12, 0.01],
            [0, -0.2, 0.05],
            [0, -0.16, 0.1],
            [0, 0.0, 0.13],
          ],
          4,
        );
        b.tube(
          curve,
          curve.map((_, i) => 0.009 + 0.03 * pow(i / (curve.length - 1), 1.3)),
          brass,
          k.n(14),
          false,
        );
        b.at(multiply(translation(0, 0, 0.13), rotationX(0.18)), () =>
          b.lathe(
            [
              [0.038, -0.01],
              [0.045, 0.04],
              [0.06, 0.075],
              [0.068, 0.085],
              [0.062, 0.083],
              [0.04, 0.03],
            ],
            brass,
            k.n(24),
          ),
        );
        for (let i = 0; i < 10; i++)
          b.at(translation(0.0 + 0.012, 0.2 - i * 0.032, 0.018), () =>
            b.at(rotationX(PI / 2), () => b.cylinder([0, 0, 0], 0.011 + i * 0.0005, 0.006, steel, 12)),
          );
        b.tube(
          [
            [0.022, 0.22, 0.004],
            [0.022, -0.12, 0.012],
          ],
          0.002,
          steel,
          4,
        );
        b.tube(
          [
            [0, 0.3, -0.11],
            [0, 0.294, -0.135],
          ],
          [0.009, 0.007],
          k.mat({ color: hex('#1a1715') }),
          8,
        );
      },
      { anchors: { ...grip, mouth: translation(0, 0.294, -0.135) } },
    );
  const horn = k.said('french horn|horn');
  return k.solid(
    (b) => {
      if (horn) {
        for (let i = 0; i < 3; i++)
          b.at(multiply(translation(0, 0, -0.02 + i * 0.012), ABOUT_X), () =>
            torus(b, [0, 0, 0], 0.1 - i * 0.012, 0.009, brass, k.n(32), 8),
          );
        b.at(multiply(translation(0, -0.08, 0.06), rotationX(PI / 2 + 0.5)), () =>
          b.lathe(
            [
              [0.015, -0.06],
              [0.03, 0.04],
              [0.07, 0.11],
              [0.12, 0.15],
              [0.128, 0.152],
              [0.12, 0.147],
              [0.06, 0.1],
            ],
            brass,
            k.n(28),
          ),
        );
        b.tube(
          [
            [0, 0.1, -0.01],
            [0, 0.12, -0.12],
          ],
          0.006,
          brass,
          8,
        );
        return;
      }
      b.at(translation(0, 0.02, 0), () =>
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.0065, -0.16],
              [0.0075, 0.12],
              [0.014, 0.19],
              [0.028, 0.235],
              [0.05, 0.262],
              [0.058, 0.266],
              [0.052, 0.262],
              [0.02, 0.2],
            ],
            brass,
            k.n(26),
          );
        }),
      );
      b.tube(
        smoothCurve(
          [
            [0, 0.02, -0.155],
            [0, 0.005, -0.175],
            [0, -0.03, -0.175],
            [0, -0.05, -0.155],
            [0, -0.05, 0.1],
            [0, -0.035, 0.12],
            [0, -0.01, 0.115],
          ],
          3,
        ),
        0.0068,
        brass,
        8,
      );
      b.tube(
        [
          [0.012, 0.005, 0.1],
          [0.012, 0.005, -0.21],
        ],
        0.006,
        brass,
        8,
      );
      b.at(translation(0.012, 0.005, -0.21), () =>
        b.at(rotationX(-PI / 2), () =>
          b.lathe(
            [
              [0.006, 0],
              [0.008, 0.015],
              [0.0135, 0.024],
              [0.012, 0.027],
              [0.004, 0.02],
            ],
            steel,
            k.n(14),
          ),
        ),
      );
      for (let i = 0; i < 3; i++) {
        b.cylinder([0, -0.06, -0.03 + i * 0.028], 0.0115, 0.1, brass, k.n(14));
        b.cylinder([0, 0.04, -0.03 + i * 0.028], 0.004, 0.03, steel, 8);
        b.cylinder([0, 0.068, -0.03 + i * 0.028], 0.008, 0.004, k.mat({ color: hex('#efe9da'), roughness: 0.2 }), 12);
      }
    },
    { anchors: { ...grip, mouth: translation(0.012, 0.005, -0.235) } },
  );
}
