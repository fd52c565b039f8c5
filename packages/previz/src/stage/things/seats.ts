/** Chairs, stools, sofas and benches. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { bevels, upholstery, WOODS } from './furniture-parts.ts';
import type { Kit, Model } from './kit.ts';
import { leg } from './shapes.ts';

function spindleBack(k: Kit, b: MeshBuilder, wood: number): void {
  for (const x of [-1, 1]) {
    leg(b, [x * 0.2, 0, -0.2], [x * 0.2, 0.46, -0.2], 0.017, 0.022, wood);
    leg(b, [x * 0.2, 0.45, -0.2], [x * 0.21, 0.9, -0.24], 0.022, 0.015, wood);
  }
  b.roundedBox([0, 0.84, -0.238], [0.42, 0.1, 0.024], 0.011, wood, bevels(k));
  b.roundedBox([0, 0.6, -0.215], [0.4, 0.04, 0.02], 0.009, wood, 1);
  for (let i = -2; i <= 2; i++)
    b.tube(
      [
        [i * 0.075, 0.6, -0.215],
        [i * 0.078, 0.81, -0.235],
      ],
      0.008,
      wood,
      6,
    );
}

export function chair(k: Kit): Model {
  if (k.said('armchair|recliner|throne')) return armchair(k);
  if (k.said('stool|bar stool')) return stool(k);
  const wood = k.dressed(k.rng.pick(WOODS));
  const cushion = k.said('cushioned|upholstered|padded') || k.rng.chance(0.35);
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.445, 0], [0.45, 0.035, 0.44], 0.014, wood, bevels(k));
      for (const x of [-1, 1]) leg(b, [x * 0.205, 0, 0.205], [x * 0.195, 0.44, 0.19], 0.015, 0.022, wood);
      spindleBack(k, b, wood);
      b.tube(
        [
          [-0.2, 0.2, 0.2],
          [-0.2, 0.2, -0.2],
        ],
        0.01,
        wood,
        6,
      );
      b.tube(
        [
          [0.2, 0.2, 0.2],
          [0.2, 0.2, -0.2],
        ],
        0.01,
        wood,
        6,
      );
      b.tube(
        [
          [-0.2, 0.2, 0],
          [0.2, 0.2, 0],
        ],
        0.01,
        wood,
        6,
      );
      if (cushion) b.roundedBox([0, 0.475, 0.01], [0.42, 0.04, 0.4], 0.02, upholstery(k, 1), bevels(k));
    },
    { anchors: { seat: translation(0, cushion ? 0.49 : 0.463, 0.02) } },
  );
}

function stool(k: Kit): Model {
  const wood = k.dressed(k.rng.pick(WOODS));
  const height = k.said('bar') ? 0.72 : 0.5;
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, height - 0.045],
          [0.15, height - 0.045],
          [0.18, height - 0.025],
          [0.175, height - 0.005],
          [0.12, height],
          [0, height - 0.006],
        ],
        wood,
        k.n(24),
      );
      for (let i = 0; i < 4; i++) {
        const a = PI / 4 + (i * TAU) / 4;
        leg(b, [cos(a) * 0.2, 0, sin(a) * 0.2], [cos(a) * 0.12, height - 0.03, sin(a) * 0.12], 0.015, 0.02, wood);
      }
      for (let i = 0; i < 4; i++) {
        const a = PI / 4 + (i * TAU) / 4;
        const c = a + TAU / 4;
        b.tube(
          [
            [cos(a) * 0.175, 0.18, sin(a) * 0.175],
            [cos(c) * 0.175, 0.18, sin(c) * 0.175],
          ],
          0.009,
          wood,
          6,
        );
      }
    },
    { anchors: { seat: translation(0, height - 0.003, 0) } },
  );
}

/** Soft seat of a given inner width with arms, used by sofas and armchairs. */
function softSeat(k: Kit, width: number, cushions: number): Model {
  const cloth = upholstery(k);
  const feet = k.mat(MATERIALS.darkWood);
  const depth = 0.88;
  const arm = 0.2;
  const inner = width - arm * 2;
  const s = k.hero ? 3 : 1;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.2, 0], [width - 0.04, 0.22, depth - 0.04], 0.04, cloth, s);
      b.roundedBox([0, 0.52, -depth / 2 + 0.12], [width - 0.06, 0.64, 0.22], 0.09, cloth, s);
      for (const x of [-1, 1])
        b.roundedBox([x * (width / 2 - arm / 2), 0.36, 0.02], [arm, 0.52, depth - 0.04], 0.085, cloth, s);
      for (let i = 0; i < cushions; i++) {
        const w = inner / cushions;
        const x = -inner / 2 + w * (i + 0.5);
        b.roundedBox([x, 0.375, 0.08], [w - 0.012, 0.17, depth - 0.26], 0.055, cloth, s);
        b.at(translation(x, 0.64, -depth / 2 + 0.27), () => {
          b.at(rotationX(-0.2), () => b.roundedBox([0, 0, 0], [w - 0.03, 0.4, 0.16], 0.07, cloth, s));
        });
      }
      for (const x of [-1, 1])
        for (const z of [-1, 1])
          b.cylinder([x * (width / 2 - 0.12), 0, z * (depth / 2 - 0.12)], 0.022, 0.1, feet, 8, 0.03);
    },
    {
      anchors: {
        seat: translation(0, 0.455, 0.14),
        seatLeft: translation(inner / 4, 0.455, 0.14),
        seatRight: translation(-inner / 4, 0.455, 0.14),
      },
    },
  );
}

export const sofa = (k: Kit): Model => softSeat(k, 2, k.said('settee|loveseat') ? 2 : 3);
const armchair = (k: Kit): Model => softSeat(k, 0.92, 1);

export function bench(k: Kit): Model {
  const wood = k.dressed(k.said('pew') ? MATERIALS.darkWood : k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const iron = k.mat(MATERIALS.iron);
  return k.solid(
    (b) => {
      for (let i = 0; i < 4; i++) b.roundedBox([0, 0.44, -0.13 + i * 0.115], [1.6, 0.028, 0.1], 0.01, wood, bevels(k));
      for (let i = 0; i < 3; i++) {
        b.at(translation(0, 0.56 + i * 0.115, -0.215 - i * 0.026), () =>
          b.at(rotationX(-0.22), () => b.roundedBox([0, 0, 0], [1.6, 0.095, 0.024], 0.009, wood, bevels(k))),
        );
      }
      for (const x of [-0.66, 0.66]) {
        b.tube(
          [
            [x, 0, 0.25],
            [x, 0.2, 0.21],
            [x, 0.425, 0.23],
          ],
          0.02,
          iron,
          8,
        );
        b.tube(
          [
            [x, 0, -0.27],
            [x, 0.25, -0.2],
            [x, 0.43, -0.2],
            [x, 0.85, -0.3],
          ],
          0.02,
          iron,
          8,
        );
        b.tube(
          [
            [x, 0.42, -0.22],
            [x, 0.42, 0.23],
          ],
          0.016,
          iron,
          8,
        );
        b.tube(
          [
            [x, 0.66, -0.25],
            [x, 0.655, 0.1],
            [x, 0.63, 0.2],
            [x, 0.43, 0.22],
          ],
          0.018,
          iron,
          8,
        );
      }
    },
    {
      anchors: {
        seat: translation(0, 0.455, 0.06),
        seatLeft: translation(0.42, 0.455, 0.06),
        seatRight: translation(-0.42, 0.455, 0.06),
      },
    },
  );
}
