/** Violins, violas and cellos with their bows. */
import { PI, sin } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import { MATERIALS, recoloured } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model } from './kit.ts';
import { plate, smoothCurve, smoothOutline } from './shapes.ts';

/** Body outline of strung instruments, half on the +x side mirrored; y up. */
function bodyOutline(points: readonly (readonly [number, number])[]): [number, number][] {
  const left = [...points].reverse().map(([x, y]): [number, number] => [-x, y]);
  return smoothOutline([...points.map(([x, y]): [number, number] => [x, y]), ...left], 4);
}

export function violin(k: Kit): Model {
  const cello = k.said('cello') ? 2.05 : k.said('viola') ? 1.12 : 1;
  k.scale = [k.scale[0] * cello, k.scale[1] * cello, k.scale[2] * cello];
  const wood = k.dressed({
    ...recoloured(MATERIALS.wood, hex(k.one('#9a4f22', '#7a3618', '#b06a2c', '#5f2a1a'))),
    patternScale: 0.01,
    roughness: 0.18,
  });
  const ebony = k.mat({ color: hex('#1a1412'), roughness: 0.35 });
  const side = k.mat({ ...MATERIALS.darkWood, roughness: 0.25 });
  return k.solid(
    (b) => {
      const outline = bodyOutline([
        [0, -0.178],
        [0.07, -0.172],
        [0.104, -0.12],
        [0.098, -0.07],
        [0.06, -0.035],
        [0.055, 0.01],
        [0.075, 0.045],
        [0.085, 0.09],
        [0.07, 0.15],
        [0.03, 0.176],
        [0, 0.178],
      ]);
      plate(b, outline, 0.036, wood, [0, -0.02], 0.004, side);
      // The belly is arched.
      for (const z of [1, -1]) {
        b.ellipsoid([0, -0.09, z * 0.012], [0.078, 0.075, 0.014], wood, k.n(18), 8);
        b.ellipsoid([0, 0.1, z * 0.012], [0.06, 0.062, 0.013], wood, k.n(18), 8);
      }
      b.roundedBox([0, 0.24, 0.013], [0.022, 0.15, 0.018], 0.008, wood, 2);
      b.at(multiply(translation(0, 0.185, 0.03), rotationX(-0.06)), () =>
        b.roundedBox([0, 0, 0], [0.027, 0.27, 0.005], 0.002, ebony, 1),
      );
      b.tube(
        smoothCurve(
          [
            [0, 0.31, 0.01],
            [0, 0.36, 0.006],
            [0, 0.39, -0.004],
            [0, 0.405, 0.008],
            [0, 0.398, 0.02],
            [0, 0.385, 0.014],
          ],
          4,
        ),
        [
          0.011, 0.011, 0.0105, 0.01, 0.01, 0.0095, 0.009, 0.0085, 0.008, 0.0075, 0.007, 0.0065, 0.006, 0.0055, 0.005,
          0.0045, 0.004, 0.0038, 0.0035, 0.003, 0.0028,
        ],
        wood,
        8,
      );
      for (const [x, y] of [
        [1, 0.33],
        [-1, 0.342],
        [1, 0.356],
        [-1, 0.366],
      ]) {
        b.tube(
          [
            [-x * 0.012, y, 0.004],
            [x * 0.03, y, 0.004],
          ],
          [0.003, 0.0035],
          ebony,
          6,
        );
        b.ellipsoid([x * 0.034, y, 0.004], [0.004, 0.008, 0.004], ebony, 8, 6);
      }
      b.loft(
        [
          { centre: [0, -0.155, 0.034], rx: 0.018, rz: 0.005 },
          { centre: [0, -0.075, 0.038], rx: 0.024, rz: 0.005 },
        ],
        ebony,
        10,
      );
      b.roundedBox([0, -0.035, 0.036], [0.042, 0.004, 0.034], 0.002, k.mat(MATERIALS.paleWood), 1);
      b.ellipsoid([0.05, -0.165, 0.03], [0.035, 0.018, 0.01], ebony, k.n(12), 6);
      for (const x of [-1, 1])
        b.tube(
          smoothCurve(
            [
              [x * 0.022, 0.0, 0.0285],
              [x * 0.027, -0.015, 0.0275],
              [x * 0.033, -0.045, 0.0265],
              [x * 0.039, -0.055, 0.0245],
            ],
            3,
          ),
          0.0022,
          ebony,
          4,
        );
      for (let i = 0; i < 4; i++)
        b.tube(
          [
            [(i - 1.5) * 0.006, -0.08, 0.043],
            [(i - 1.5) * 0.008, -0.035, 0.0545],
            [(i - 1.5) * 0.0045, 0.32, 0.026],
          ],
          0.0006,
          k.mat(MATERIALS.steel),
          3,
          false,
        );
      if (k.said('cello'))
        b.tube(
          [
            [0, -0.178, 0],
            [0, -0.29, 0],
          ],
          0.004,
          k.mat(MATERIALS.steel),
          6,
        );
    },
    {
      parts: [
        {
          loose: true,
          mesh: k.mesh((b) => {
            b.tube(
              [
                [-0.02, -0.04, -0.36],
                [-0.02, -0.028, 0.05],
                [-0.02, -0.034, 0.37],
              ],
              [0.0042, 0.0038, 0.003],
              side,
              6,
            );
            b.box([-0.02, -0.046, 0.0], [0.008, 0.0015, 0.7], k.mat({ color: hex('#e9e2d0') }));
            b.roundedBox([-0.02, -0.044, -0.3], [0.012, 0.02, 0.03], 0.004, ebony, 1);
          }),
          // The bow is drawn across the strings while it is played; else it is out of sight in the other hand.
          at: (s) => {
            const w = actWeight(s, 'play_violin', 'play');
            return w > 0.2 ? multiply(translation(0.25 * sin(s.time * 4.2), -0.005, 0.098), rotationY(-PI / 2)) : null;
          },
        },
      ],
      anchors: {
        grip: translation(0, 0.25, 0),
        chin: translation(0.05, -0.165, 0.035),
        strings: translation(0, -0.01, 0.055),
        neck: translation(0, 0.25, 0),
      },
    },
  );
}
