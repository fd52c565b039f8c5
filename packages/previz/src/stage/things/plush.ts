/** Teddy bears, stuffed rabbits and dolls. */
import { multiply, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve } from './shapes.ts';

export function teddyBear(k: Kit): Model {
  const rabbit = k.said('rabbit|bunny|stuffed rabbit');
  const doll = k.said('doll');
  const plush = k.dressed({ ...MATERIALS.plush, color: hex(k.rng.pick(['#b5834f', '#8a5a34', '#d9bd94'])) });
  const pale = k.mat({ ...MATERIALS.plush, color: hex('#e3cba6'), color2: hex('#cdb38c') });
  const black = k.mat({ color: hex('#17120f'), roughness: 0.1 });
  const bow = k.dressed({ ...MATERIALS.silk, color: hex('#b8282c') }, 1);
  const c = k.n(20);
  const r = k.n(12);
  return k.solid(
    (b) => {
      b.ellipsoid([0, 0.1, 0], [0.075, 0.09, 0.065], plush, c, r);
      b.ellipsoid([0, 0.1, 0.022], [0.05, 0.062, 0.05], pale, c, r);
      const head = 0.242;
      b.ellipsoid(
        [0, head, 0.006],
        [0.074, 0.066, 0.064],
        doll ? k.mat({ color: hex('#e8bfa0'), roughness: 0.6, skin: 0.6 }) : plush,
        c,
        r,
      );
      if (doll) {
        const hair = k.mat({ color: hex('#7a4a24'), roughness: 0.9, pattern: 'fur', patternScale: 0.01 });
        b.ellipsoid([0, head + 0.018, -0.012], [0.08, 0.062, 0.068], hair, c, r);
        for (const x of [-1, 1]) b.ellipsoid([x * 0.08, head - 0.03, -0.005], [0.022, 0.05, 0.022], hair, 12, 8);
      } else {
        b.ellipsoid([0, head - 0.018, 0.06], [0.033, 0.026, 0.026], pale, c, r);
        b.ellipsoid([0, head - 0.005, 0.085], [0.011, 0.008, 0.006], black, 10, 6);
        b.tube(
          [
            [-0.012, head - 0.028, 0.082],
            [0, head - 0.022, 0.086],
            [0.012, head - 0.028, 0.082],
          ],
          0.0018,
          black,
          5,
        );
      }
      for (const x of [-1, 1]) {
        b.sphere([x * 0.027, head + 0.012, 0.061], 0.0085, black, 10, 8);
        b.sphere([x * 0.025, head + 0.016, 0.069], 0.0022, k.mat({ color: [1, 1, 1], emissive: [1, 1, 1] }), 6, 5);
        if (rabbit) {
          b.tube(
            smoothCurve(
              [
                [x * 0.03, head + 0.055, 0],
                [x * 0.045, head + 0.12, -0.005],
                [x * 0.06, head + 0.19, 0.01],
              ],
              3,
            ),
            [0.014, 0.019, 0.022, 0.024, 0.023, 0.02, 0.01],
            plush,
            10,
          );
        } else if (!doll) {
          b.ellipsoid([x * 0.058, head + 0.052, 0], [0.027, 0.027, 0.015], plush, 14, 8);
          b.ellipsoid([x * 0.058, head + 0.052, 0.009], [0.017, 0.017, 0.008], pale, 12, 6);
        }
        b.tube(
          [
            [x * 0.065, 0.155, 0.01],
            [x * 0.105, 0.115, 0.03],
            [x * 0.112, 0.08, 0.045],
          ],
          [0.028, 0.026, 0.025],
          plush,
          k.n(12),
        );
        b.tube(
          [
            [x * 0.045, 0.04, 0.03],
            [x * 0.07, 0.03, 0.07],
            [x * 0.075, 0.034, 0.1],
          ],
          [0.036, 0.033, 0.031],
          plush,
          k.n(12),
        );
        b.ellipsoid([x * 0.076, 0.036, 0.125], [0.023, 0.026, 0.007], pale, 12, 6);
        b.at(multiply(translation(x * 0.024, 0.18, 0.062), rotationZ(x * 0.2)), () =>
          b.ellipsoid([0, 0, 0], [0.022, 0.013, 0.008], bow, 10, 6),
        );
      }
      b.sphere([0, 0.18, 0.066], 0.0075, bow, 8, 6);
    },
    { anchors: { grip: translation(0, 0.12, -0.06), top: translation(0, 0.34, 0) } },
  );
}
