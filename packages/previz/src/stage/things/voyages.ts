/** Cannon, anchors and wheels of ships. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { pose, sketch } from './sketch.ts';

const woods = [MATERIALS.wood, MATERIALS.darkWood];

/** On a wooden carriage with wheels. */
export function cannon(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.bronze, MATERIALS.iron, { ...MATERIALS.iron, color: hex('#2c2d30') }]));
  const wood = k.mat(k.rng.pick(woods));
  const field = k.rng.chance(0.6);
  const up = k.rng.range(0.04, 0.22);
  const [y, R] = field ? [0.72, 0.5] : [0.52, 0.17];
  return sketch(
    k,
    (s) => {
      s.at(pose([0, y, 0], -up), () => {
        s.turn(
          metal,
          [
            0, -0.78, 0.05, -0.76, 0.06, -0.7, 0.03, -0.66, 0.15, -0.62, 0.17, -0.55, 0.16, -0.45, 0.17, -0.42, 0.15,
            -0.38, 0.14, 0.1, 0.15, 0.13, 0.13, 0.16, 0.11, 0.75, 0.145, 0.82, 0.14, 0.88, 0.08, 0.88, 0.075, 0.6, 0,
            0.6,
          ],
          [0, 0, 0],
          'z',
          22,
        );
        s.rod(metal, [-0.22, -0.02, 0], [0.22, -0.02, 0], 0.045, 0.045, 10);
      });
      for (const x of [-1, 1]) {
        if (field) {
          s.pipe(wood, [0.05, 0.06, 0.045], [x * 0.2, 0.68, 0.1, x * 0.18, 0.45, -0.6, x * 0.06, 0.05, -1.5], 2, 4);
          s.ring(wood, [x * 0.34, R, 0], R - 0.05, 0.05, 'x', 28);
          s.ring(k.mat(MATERIALS.iron), [x * 0.34, R, 0], R - 0.012, 0.018, 'x', 28);
          s.turn(wood, [0, -0.07, 0.09, -0.06, 0.09, 0.06, 0, 0.07], [x * 0.34, R, 0], 'x', 12);
          for (let i = 0; i < 10; i++)
            s.rod(
              wood,
              [x * 0.34, R, 0],
              [x * 0.34, R + cos(i * 0.628) * (R - 0.06), sin(i * 0.628) * (R - 0.06)],
              0.02,
              0.02,
              5,
            );
        } else {
          s.at(pose([x * 0.2, 0, 0], 0, -PI / 2), () =>
            s.plate(wood, 0.08, [-0.62, 0.14, 0.42, 0.14, 0.42, 0.52, 0.1, 0.52, 0.0, 0.42, -0.3, 0.36, -0.62, 0.26], {
              middle: [-0.05, 0.3],
            }),
          );
          for (const z of [-0.45, 0.3])
            s.turn(wood, [0, -0.05, R * 0.95, -0.05, R, 0, R * 0.95, 0.05, 0, 0.05], [x * 0.29, R, z], 'x', 18);
        }
      }
      if (field) s.rod(k.mat(MATERIALS.iron), [-0.36, R, 0], [0.36, R, 0], 0.035);
    },
    { anchors: { mouth: pose([0, y + sin(up) * 0.9, 0.88]), top: pose([0, y + 0.15, 0]) } },
  );
}

export function anchor(k: Kit): Model {
  const iron = k.dressed(k.rng.pick([MATERIALS.iron, MATERIALS.rust, { ...MATERIALS.iron, color: hex('#2a2c30') }]));
  const wood = k.rng.chance(0.5) ? k.mat(MATERIALS.wood) : iron;
  const lean = k.rng.range(0, 0.2);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0, 0], -lean), () => {
        s.pipe(iron, [0.055, 0.05, 0.04], [0, 0.1, 0, 0, 0.7, 0, 0, 1.28, 0], 0, 9);
        s.ring(iron, [0, 1.38, 0], 0.1, 0.025, 'z', 20);
        s.pipe(wood, [0.03, 0.05, 0.03], [-0.4, 1.12, 0, 0, 1.12, 0, 0.4, 1.12, 0], 0, 8);
        for (const x of [-1, 1]) {
          s.pipe(
            iron,
            [0.06, 0.055, 0.045, 0.03],
            [0, 0.08, 0, x * 0.22, 0.1, 0, x * 0.42, 0.26, 0, x * 0.5, 0.46, 0],
            4,
            8,
          );
          s.at(pose([x * 0.46, 0.4, 0], 0, 0, x * -0.35), () =>
            s.plate(iron, 0.05, [-0.12, -0.1, 0.12, -0.1, 0, 0.17], { bevel: 0.015 }),
          );
        }
      });
    },
    { anchors: { top: pose([0, 1.4, 0]) } },
  );
}

/** On its stand: spokes with handles. */
export function shipWheel(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const brass = k.mat(MATERIALS.brass);
  const n = k.rng.pick([6, 8, 10]);
  const R = 0.42;
  const y = 0.95;
  return sketch(
    k,
    (s) => {
      s.box(wood, [0, 0.45, -0.14], [0.2, 0.9, 0.14], 0.03, 2);
      s.box(wood, [0, 0.04, -0.14], [0.42, 0.08, 0.36], 0.02);
      s.box(wood, [0, y, -0.14], [0.24, 0.26, 0.16], 0.04, 2);
      s.rod(brass, [0, y, -0.1], [0, y, 0.06], 0.03);
      s.ring(wood, [0, y, 0.02], R, 0.034, 'z', 32);
      s.ring(brass, [0, y, 0.05], R, 0.009, 'z', 32);
      s.turn(wood, [0, -0.05, 0.09, -0.05, 0.1, 0, 0.09, 0.05, 0.04, 0.065, 0, 0.07], [0, y, 0.02], 'z', 18);
      for (let i = 0; i < n; i++)
        s.at(pose([0, y, 0.02], 0, 0, (i * 2 * PI) / n), () =>
          s.turn(
            wood,
            [
              0.018, 0.08, 0.024, 0.18, 0.016, 0.26, 0.02, 0.38, 0.02, 0.46, 0.014, 0.48, 0.022, 0.54, 0.018, 0.6, 0,
              0.61,
            ],
            [0, 0, 0],
            'y',
            9,
          ),
        );
    },
    {
      anchors: {
        gripLeft: pose([0.35, y + 0.35, 0.04]),
        gripRight: pose([-0.35, y + 0.35, 0.04]),
        target: pose([0, y, 0.08]),
      },
    },
  );
}
