/** Guitars, ukuleles, banjos and lutes. The body is at the origin, the neck goes up. */
import { pow } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS, recoloured } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_Z, plate, smoothOutline } from './shapes.ts';

/** Body outline of strung instruments, half on the +x side mirrored; y up. */
function bodyOutline(points: readonly (readonly [number, number])[]): [number, number][] {
  const left = [...points].reverse().map(([x, y]): [number, number] => [-x, y]);
  return smoothOutline([...points.map(([x, y]): [number, number] => [x, y]), ...left], 4);
}

export function guitar(k: Kit): Model {
  const electric = k.said('electric');
  const small = k.said('ukulele') ? 0.62 : 1;
  const banjo = k.said('banjo|lute');
  const top = k.dressed(
    electric
      ? { ...MATERIALS.carPaint, color: hex(k.one('#b8322a', '#1d1f24', '#e0b060', '#3f7ab0')) }
      : {
          ...recoloured(MATERIALS.wood, hex(k.one('#d29a55', '#b8743a', '#dcb878', '#8a4a26'))),
          patternScale: 0.012,
          roughness: 0.25,
        },
  );
  const side = k.mat({ ...MATERIALS.darkWood, roughness: 0.3 });
  const ebony = k.mat({ color: hex('#1f1713'), roughness: 0.45 });
  const steel = k.mat(MATERIALS.chrome);
  const cream = k.mat({ color: hex('#ece2cb'), roughness: 0.4 });
  k.scale = [k.scale[0] * small, k.scale[1] * small, k.scale[2] * small];
  return k.solid(
    (b) => {
      // The body's middle is at the origin; the neck goes up.
      const outline = electric
        ? bodyOutline([
            [0, -0.21],
            [0.13, -0.2],
            [0.165, -0.1],
            [0.115, 0.0],
            [0.14, 0.1],
            [0.1, 0.17],
            [0.04, 0.1],
          ])
        : bodyOutline([
            [0, -0.235],
            [0.12, -0.225],
            [0.185, -0.13],
            [0.175, -0.04],
            [0.125, 0.035],
            [0.14, 0.12],
            [0.115, 0.2],
            [0.04, 0.23],
            [0, 0.232],
          ]);
      if (banjo) {
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0, -0.035],
              [0.14, -0.035],
              [0.15, -0.02],
              [0.15, 0.02],
              [0.143, 0.026],
              [0, 0.026],
            ],
            side,
            k.n(32),
          );
          b.disc([0, 0.0265, 0], 0.138, cream, k.n(30));
        });
      } else plate(b, outline, electric ? 0.045 : 0.095, top, [0, -0.05], 0.008, side);
      const front = electric ? 0.0235 : banjo ? 0.03 : 0.0485;
      b.roundedBox([0, 0.36, front - 0.006], [0.048, 0.42, 0.022], 0.009, side, 2);
      b.box([0, 0.31, front + 0.006], [0.046, 0.5, 0.005], ebony, '+z+x-x+y-y');
      for (let i = 0; i < 14; i++)
        b.box([0, 0.55 - 0.46 * (1 - pow(0.944, i)) * 1.15, front + 0.0092], [0.046, 0.0022, 0.0018], steel, '+z+y-y');
      b.at(multiply(translation(0, 0.63, front - 0.012), rotationX(-0.2)), () => {
        b.roundedBox([0, 0, 0], [0.068, 0.14, 0.016], 0.006, side, 2);
        for (const x of [-1, 1])
          for (let i = 0; i < 3; i++) {
            b.tube(
              [
                [x * 0.034, -0.04 + i * 0.04, 0],
                [x * 0.052, -0.04 + i * 0.04, 0],
              ],
              0.003,
              steel,
              6,
            );
            b.ellipsoid([x * 0.058, -0.04 + i * 0.04, 0], [0.008, 0.011, 0.005], cream, 10, 6);
            b.cylinder([x * 0.02, -0.04 + i * 0.04, 0.004], 0.004, 0.01, steel, 8);
          }
      });
      if (!electric && !banjo) {
        b.at(translation(0, 0.055, front + 0.0006), () =>
          b.at(ABOUT_Z, () => {
            b.disc([0, 0, 0], 0.05, k.mat({ color: hex('#120c08'), roughness: 1 }), k.n(28));
            b.lathe(
              [
                [0.06, 0.0006],
                [0.05, 0.0008],
              ],
              k.mat({ color: hex('#3a2416'), roughness: 0.5 }),
              k.n(30),
            );
          }),
        );
        b.roundedBox([0, -0.115, front + 0.006], [0.15, 0.024, 0.012], 0.004, ebony, 2);
        b.at(translation(0.075, -0.015, front + 0.001), () =>
          plate(
            b,
            smoothOutline(
              [
                [0, 0.07],
                [-0.02, 0.03],
                [-0.015, -0.03],
                [0.02, -0.06],
                [0.04, -0.02],
                [0.035, 0.04],
              ],
              3,
            ),
            0.0015,
            k.mat({ color: hex('#3f1f14'), roughness: 0.15 }),
          ),
        );
      } else if (electric) {
        for (const y of [0.03, -0.06]) b.roundedBox([0, y, front + 0.004], [0.075, 0.028, 0.01], 0.003, cream, 1);
        b.roundedBox([0, -0.125, front + 0.006], [0.08, 0.026, 0.014], 0.004, steel, 2);
        for (let i = 0; i < 3; i++)
          b.at(translation(0.085, -0.08 - i * 0.035, front), () =>
            b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.011, 0.014, ebony, 12)),
          );
      }
      for (let i = 0; i < 6; i++) {
        const x = (i - 2.5) * 0.0068;
        b.tube(
          [
            [x * 1.25, -0.115, front + 0.014],
            [x, 0.565, front + 0.011],
            [x * 1.4, 0.64, front - 0.004],
          ],
          0.0007,
          steel,
          3,
          false,
        );
      }
    },
    {
      anchors: {
        grip: translation(0, 0, -0.05),
        neck: translation(0, 0.47, 0.03),
        strings: translation(0, -0.02, 0.07),
        back: translation(0, 0, -0.05),
      },
    },
  );
}
