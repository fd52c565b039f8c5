/** Cameras, binoculars and hand telescopes. */
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_Z } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function cameraProp(k: Kit): Model {
  const black = k.dressed({ ...MATERIALS.plastic, color: hex('#1c1d20'), roughness: 0.5 });
  const skin = k.mat({ ...MATERIALS.leather, color: hex('#151516'), roughness: 0.8 });
  const chrome = k.mat(MATERIALS.aluminium);
  const lens = k.mat({ color: [0.03, 0.02, 0.06], roughness: 0.02 });
  if (k.said('telescope')) {
    const brass = k.dressed(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.at(multiply(translation(0, 0.05, 0), rotationX(0.9)), () => {
          b.lathe(
            [
              [0.018, -0.2],
              [0.02, -0.16],
              [0.024, -0.15],
              [0.024, 0],
              [0.03, 0.01],
              [0.03, 0.16],
              [0.036, 0.17],
              [0.036, 0.2],
              [0.03, 0.2],
            ],
            brass,
            k.n(20),
          );
          b.disc([0, 0.195, 0], 0.03, lens, k.n(18));
        });
      },
      { anchors: grip(), lies: 'stand' },
    );
  }
  if (k.said('binoculars')) {
    return k.solid(
      (b) => {
        for (const x of [-1, 1])
          b.at(translation(x * 0.034, 0, 0), () =>
            b.at(ABOUT_Z, () => {
              b.lathe(
                [
                  [0.017, -0.06],
                  [0.019, -0.05],
                  [0.019, -0.03],
                  [0.027, -0.01],
                  [0.03, 0.05],
                  [0.031, 0.06],
                  [0.026, 0.06],
                  [0.025, 0.052],
                ],
                black,
                k.n(18),
              );
              b.disc([0, 0.053, 0], 0.025, lens, 16);
            }),
          );
        b.roundedBox([0, 0.006, 0], [0.03, 0.02, 0.06], 0.006, skin, 2);
      },
      { anchors: grip(), lies: 'stand' },
    );
  }
  return k.solid(
    (b) => {
      b.roundedBox([0, 0, -0.01], [0.138, 0.078, 0.048], 0.012, black, 3);
      b.roundedBox([0, -0.006, -0.01], [0.14, 0.05, 0.05], 0.008, skin, 2);
      b.roundedBox([-0.055, -0.003, 0.008], [0.03, 0.07, 0.06], 0.012, skin, 3);
      b.loft(
        [
          { centre: [0, 0.036, -0.01], rx: 0.032, rz: 0.022 },
          { centre: [0, 0.052, -0.012], rx: 0.02, rz: 0.016 },
        ],
        black,
        8,
      );
      b.at(translation(0.005, -0.002, 0.012), () =>
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.034, 0],
              [0.034, 0.012],
              [0.031, 0.014],
              [0.031, 0.036],
              [0.034, 0.038],
              [0.034, 0.05],
              [0.029, 0.05],
              [0.027, 0.044],
            ],
            black,
            k.n(24),
          );
          b.lathe(
            [
              [0.0345, 0.018],
              [0.0345, 0.021],
            ],
            chrome,
            k.n(24),
          );
          b.lathe(
            [
              [0.027, 0.043],
              [0.015, 0.047],
              [0, 0.048],
            ],
            lens,
            k.n(20),
          );
        }),
      );
      b.cylinder([-0.045, 0.038, -0.008], 0.008, 0.008, chrome, 12);
      b.cylinder([0.045, 0.038, -0.012], 0.012, 0.007, black, 14);
    },
    { anchors: { ...grip(), top: translation(0, 0.05, 0) }, lies: 'stand' },
  );
}
