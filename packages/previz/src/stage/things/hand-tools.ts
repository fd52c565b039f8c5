/** Hammers and small tools, ropes and chains. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plate, smoothCurve, smoothOutline, torus } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function hammer(k: Kit): Model {
  const wood = k.mat(MATERIALS.wood);
  const steel = k.dressed(MATERIALS.steel);
  const shaft = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], m = wood, top = 0.2): void => {
    b.tube(
      [
        [0, -0.11, 0],
        [0, -0.08, 0],
        [0, 0.02, 0],
        [0, top, 0],
      ],
      [0.012, 0.0155, 0.0135, 0.011],
      m,
      k.n(10),
    );
  };
  if (k.said('axe|hatchet'))
    return k.solid(
      (b) => {
        shaft(b);
        b.at(translation(0, 0.16, 0), () =>
          plate(
            b,
            smoothOutline(
              [
                [-0.02, -0.02],
                [0.03, -0.025],
                [0.09, -0.06],
                [0.105, 0],
                [0.09, 0.06],
                [0.03, 0.025],
                [-0.02, 0.02],
              ],
              3,
            ),
            0.018,
            steel,
            [0.04, 0],
            0.007,
          ),
        );
      },
      { anchors: grip() },
    );
  if (k.said('wrench|spanner'))
    return k.solid(
      (b) => {
        plate(
          b,
          [
            [-0.011, -0.11],
            [0.011, -0.11],
            [0.009, 0.13],
            [0.028, 0.155],
            [0.028, 0.19],
            [0.014, 0.205],
            [0.012, 0.175],
            [-0.012, 0.175],
            [-0.014, 0.205],
            [-0.028, 0.19],
            [-0.028, 0.155],
            [-0.009, 0.13],
          ],
          0.01,
          steel,
          [0, 0.06],
          0.002,
        );
      },
      { anchors: grip() },
    );
  if (k.said('screwdriver'))
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, -0.06],
            [0.012, -0.058],
            [0.016, -0.04],
            [0.015, 0.03],
            [0.009, 0.045],
            [0, 0.046],
          ],
          k.mat({ ...MATERIALS.plastic, color: hex('#d8a02c') }),
          k.n(14),
        );
        b.tube(
          [
            [0, 0.045, 0],
            [0, 0.17, 0],
          ],
          [0.0035, 0.003],
          steel,
          7,
        );
      },
      { anchors: grip() },
    );
  if (k.said('spoon|ladle|whisk|spatula'))
    return k.solid(
      (b) => {
        const m = k.dressed(k.said('wooden') ? MATERIALS.wood : MATERIALS.steel);
        b.tube(
          [
            [0, -0.12, 0],
            [0, 0.06, 0],
            [0, 0.13, 0.004],
          ],
          [0.006, 0.005, 0.0045],
          m,
          8,
        );
        const big = k.said('ladle') ? 1.6 : 1;
        b.ellipsoid([0, 0.155, 0.002], [0.021 * big, 0.03 * big, 0.008 * big * big], m, k.n(14), 8);
      },
      { anchors: { ...grip(), tip: translation(0, 0.16, 0) } },
    );
  if (k.said('brush|paintbrush'))
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, -0.13, 0],
            [0, -0.02, 0],
            [0, 0.06, 0],
          ],
          [0.003, 0.006, 0.005],
          k.dressed({ ...MATERIALS.lacquer }),
          8,
        );
        b.lathe(
          [
            [0.006, 0.058],
            [0.0065, 0.085],
          ],
          k.mat(MATERIALS.brass),
          10,
        );
        b.lathe(
          [
            [0.006, 0.085],
            [0.0085, 0.1],
            [0.006, 0.12],
            [0.0005, 0.135],
          ],
          k.mat({ color: hex('#4a3424'), pattern: 'fur', patternScale: 0.003, roughness: 1 }),
          10,
        );
      },
      { anchors: { ...grip(), tip: translation(0, 0.135, 0) } },
    );
  return k.solid(
    (b) => {
      shaft(b, wood, 0.17);
      b.at(translation(0, 0.18, 0), () =>
        b.at(rotationZ(-PI / 2), () => {
          b.lathe(
            [
              [0, 0.062],
              [0.012, 0.062],
              [0.016, 0.058],
              [0.016, 0.045],
              [0.011, 0.04],
              [0.012, 0.0],
              [0.013, -0.015],
              [0, -0.016],
            ].reverse() as [number, number][],
            steel,
            k.n(16),
          );
        }),
      );
      for (const s of [1, -1])
        b.tube(
          smoothCurve(
            [
              [-0.012, 0.182, s * 0.004],
              [-0.04, 0.184, s * 0.007],
              [-0.06, 0.168, s * 0.011],
            ],
            3,
          ),
          [0.009, 0.0085, 0.008, 0.0075, 0.006, 0.005, 0.003],
          steel,
          7,
        );
    },
    { anchors: { ...grip(), tip: translation(0.06, 0.18, 0) } },
  );
}

export function rope(k: Kit): Model {
  const chain = k.said('chain');
  const soft = k.said('ribbon|tape|lace');
  const m = k.dressed(
    chain
      ? k.one(MATERIALS.steel, MATERIALS.iron, MATERIALS.rust)
      : soft
        ? { ...MATERIALS.silk, color: hex(k.one('#b8324a', '#2f6db8', '#e0b02c', '#7a4a8a')), doubleSided: true }
        : k.said('cable')
          ? MATERIALS.rubber
          : { ...MATERIALS.canvas, color: hex(k.one('#b89a6a', '#9a8a70', '#d8c9a4')) },
  );
  return k.solid(
    (b) => {
      if (chain) {
        for (let i = 0; i < 34; i++)
          b.at(multiply(translation(0.0, 0.015, -0.97 + i * 0.0588), rotationZ(i % 2 ? PI / 2 : 0)), () =>
            b.at([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1.55, 0], () => torus(b, [0, 0, 0], 0.0125, 0.0042, m, 12, 6)),
          );
        return;
      }
      const line: Vec3[] = Array.from({ length: 33 }, (_, i) => [0.006 * sin(i * 0.7), 0.0135, -1 + i * 0.0625]);
      if (soft) {
        for (let i = 0; i < 32; i++)
          b.quad(
            [line[i][0] - 0.015, 0.01 + 0.008 * sin(i), line[i][2]],
            [line[i][0] + 0.015, 0.01 + 0.008 * sin(i), line[i][2]],
            [line[i + 1][0] + 0.015, 0.01 + 0.008 * sin(i + 1), line[i + 1][2]],
            [line[i + 1][0] - 0.015, 0.01 + 0.008 * sin(i + 1), line[i + 1][2]],
            m,
          );
        return;
      }
      // Three strands twisted round each other.
      for (let st = 0; st < 3; st++)
        b.tube(
          Array.from({ length: k.hero ? 97 : 41 }, (_, i) => {
            const t = i / (k.hero ? 96 : 40);
            const a = t * 80 + (st * TAU) / 3;
            return [cos(a) * 0.006, 0.0145 + sin(a) * 0.006, -1 + 2 * t] as Vec3;
          }),
          0.0075,
          m,
          5,
        );
    },
    { anchors: { grip: translation(0, 0.015, -0.9), end: translation(0, 0.015, 1) } },
  );
}
