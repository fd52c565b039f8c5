/** Backpacks, suitcases, baskets, sacks and handbags. */
import { cos, PI, sin } from '../../math/trig.ts';
import { translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve, torus } from './shapes.ts';

/** Bags rest on their base when put down; carried by the handle at the origin they hang below it. */
export function backpack(k: Kit): Model {
  const color = hex(k.rng.pick(['#8a3b2c', '#37586f', '#4f6343', '#c08a3c', '#3b3d42']));
  if (k.said('suitcase|briefcase')) {
    const leather = k.dressed({ ...MATERIALS.leather, color: hex(k.rng.pick(['#6d4226', '#2f2a26', '#7a2f2a'])) });
    const brass = k.mat(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.19, 0], [0.5, 0.36, 0.17], 0.03, leather, 3);
        for (const x of [-0.15, 0.15]) {
          b.roundedBox(
            [x, 0.19, 0],
            [0.035, 0.365, 0.175],
            0.01,
            k.mat({ ...MATERIALS.leather, color: hex('#3f2818') }),
            2,
          );
          b.roundedBox([x, 0.33, 0.09], [0.03, 0.04, 0.01], 0.003, brass, 1);
        }
        for (const x of [-1, 1])
          for (const y of [0.03, 0.35]) for (const z of [-1, 1]) b.sphere([x * 0.232, y, z * 0.07], 0.024, brass, 8, 6);
        b.tube(
          smoothCurve(
            [
              [-0.07, 0.37, 0],
              [-0.06, 0.415, 0],
              [0.06, 0.415, 0],
              [0.07, 0.37, 0],
            ],
            3,
          ),
          0.01,
          leather,
          7,
        );
      },
      { anchors: { grip: translation(0, 0.415, 0), top: translation(0, 0.37, 0) } },
    );
  }
  if (k.said('basket')) {
    const wicker = k.dressed(MATERIALS.wicker);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.12, 0],
            [0.13, 0.02],
            [0.17, 0.2],
            [0.175, 0.21],
            [0.165, 0.21],
            [0.12, 0.03],
            [0, 0.025],
          ],
          wicker,
          k.n(24),
        );
        for (let i = 0; i < 4; i++) torus(b, [0, 0.03 + i * 0.05, 0], 0.133 + i * 0.0115, 0.008, wicker, k.n(24), 5);
        const bow: Vec3[] = Array.from({ length: 13 }, (_, i) => [
          cos((i * PI) / 12) * 0.165,
          0.2 + sin((i * PI) / 12) * 0.2,
          0,
        ]);
        b.tube(bow, 0.01, wicker, 7);
      },
      { anchors: { grip: translation(0, 0.4, 0), top: translation(0, 0.15, 0) } },
    );
  }
  if (k.said('sack')) {
    const cloth = k.dressed(MATERIALS.linen);
    return k.solid(
      (b) =>
        b.lathe(
          [
            [0, 0],
            [0.15, 0.005],
            [0.2, 0.06],
            [0.2, 0.2],
            [0.15, 0.32],
            [0.06, 0.38],
            [0.05, 0.4],
            [0.1, 0.45],
            [0.05, 0.44],
            [0, 0.42],
          ],
          cloth,
          k.n(20),
        ),
      { anchors: { grip: translation(0, 0.4, 0) } },
    );
  }
  if (k.said('handbag|purse|bag') && !k.said('backpack')) {
    const leather = k.dressed({
      ...MATERIALS.leather,
      color: hex(k.rng.pick(['#8a3b2c', '#2b2724', '#b88a5a', '#7a2f4a'])),
    });
    const gold = k.mat(MATERIALS.gold);
    return k.solid(
      (b) => {
        b.loft(
          [
            { centre: [0, 0.01, 0], rx: 0.15, rz: 0.06 },
            { centre: [0, 0.1, 0], rx: 0.15, rz: 0.058 },
            { centre: [0, 0.22, 0], rx: 0.125, rz: 0.03 },
            { centre: [0, 0.235, 0], rx: 0.12, rz: 0.012 },
          ],
          leather,
          k.n(24),
        );
        b.roundedBox([0, 0.17, 0.043], [0.05, 0.06, 0.016], 0.006, gold, 2);
        for (const z of [0.018, -0.018])
          b.tube(
            smoothCurve(
              [
                [-0.08, 0.2, z],
                [-0.07, 0.32, z],
                [0, 0.37, z],
                [0.07, 0.32, z],
                [0.08, 0.2, z],
              ],
              3,
            ),
            0.007,
            leather,
            7,
          );
      },
      { anchors: { grip: translation(0, 0.37, 0) } },
    );
  }
  const cloth = k.dressed({ ...MATERIALS.canvas, color });
  const strap = k.mat({ ...MATERIALS.leather, color: hex('#4a3322') });
  const s = k.hero ? 3 : 2;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.21, 0], [0.31, 0.4, 0.15], 0.07, cloth, s);
      b.roundedBox([0, 0.39, 0.01], [0.31, 0.1, 0.17], 0.05, cloth, s);
      b.roundedBox([0, 0.13, 0.085], [0.23, 0.18, 0.07], 0.03, cloth, s);
      for (const x of [-1, 1]) {
        b.roundedBox([x * 0.165, 0.12, 0], [0.035, 0.16, 0.11], 0.016, cloth, 2);
        b.roundedBox([x * 0.07, 0.26, 0.09], [0.022, 0.2, 0.006], 0.003, strap, 1);
        b.roundedBox([x * 0.07, 0.24, 0.096], [0.032, 0.026, 0.008], 0.003, k.mat(MATERIALS.brass), 1);
        b.tube(
          smoothCurve(
            [
              [x * 0.08, 0.4, -0.07],
              [x * 0.1, 0.42, -0.12],
              [x * 0.11, 0.25, -0.125],
              [x * 0.12, 0.06, -0.07],
            ],
            4,
          ),
          0.014,
          strap,
          6,
        );
      }
      b.tube(
        smoothCurve(
          [
            [-0.04, 0.43, -0.03],
            [-0.03, 0.46, -0.03],
            [0.03, 0.46, -0.03],
            [0.04, 0.43, -0.03],
          ],
          3,
        ),
        0.009,
        strap,
        7,
      );
    },
    { anchors: { grip: translation(0, 0.46, -0.03), back: translation(0, 0.24, -0.1) } },
  );
}
