/** Bows, arrows and targets. */
import { cos, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, vary } from './sketch.ts';

const held = (tip: number): Partial<Model> => ({
  anchors: { grip: pose([0, 0, 0]), tip: pose([0, tip, 0]) },
  lies: 'back',
});

/** A drawn line of wood and its string; arrows lie beside or in a target. */
export function bow(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.bamboo]));
  const recurve = k.rng.chance(0.5);
  const h = 0.78 * vary(k, 0.08);
  return sketch(
    k,
    (s) => {
      const tipX = recurve ? -0.02 : -0.15;
      const limb = (side: number): number[] => [
        0,
        side * 0.06,
        0,
        -0.02,
        side * h * 0.4,
        0,
        -0.1,
        side * h * 0.8,
        0,
        recurve ? -0.13 : -0.13,
        side * h * 0.92,
        0,
        tipX - (recurve ? 0.07 : 0),
        side * h,
        0,
      ];
      for (const side of [-1, 1]) s.pipe(wood, [0.015, 0.014, 0.01, 0.007, 0.005], limb(side), 3, 7);
      s.rod(plain(k, MATERIALS.leather, '#4a2a1a'), [0, -0.08, 0], [0, 0.08, 0], 0.018, 0.018, 9);
      s.pipe(
        plain(k, MATERIALS.cotton, '#e8e0cc'),
        0.0017,
        [tipX - (recurve ? 0.07 : 0), h, 0, -0.2, 0, 0, tipX - (recurve ? 0.07 : 0), -h, 0],
        0,
        4,
      );
    },
    { anchors: { grip: pose([0, 0, 0]), string: pose([-0.2, 0, 0]) }, lies: 'back' },
  );
}

export function arrow(k: Kit): Model {
  const wood = k.mat(k.rng.pick([MATERIALS.paleWood, MATERIALS.wood]));
  const feather = k.mat({
    ...k.look({ ...MATERIALS.cotton, color: hex(k.rng.pick(['#b8281f', '#e8e0d0', '#2f6fb0', '#3a3a40'])) }),
    doubleSided: true,
  });
  const many = k.said('quiver|arrows|bundle') ? 5 : 1;
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < many; i++)
        s.at(pose([(i - (many - 1) / 2) * 0.016, (i % 2) * 0.03, (i % 3) * 0.01]), () => {
          s.rod(wood, [0, -0.36, 0], [0, 0.36, 0], 0.004, 0.004, 6);
          s.plate(k.mat(MATERIALS.steel), 0.003, [-0.004, 0.35, 0.004, 0.35, 0.012, 0.365, 0, 0.41, -0.012, 0.365], {
            middle: [0, 0.37],
          });
          s.at(pose([0, -0.3, 0]), () =>
            s.around(3, () =>
              s.at(pose([0.012, 0, 0]), () =>
                s.plate(feather, 0.001, [-0.008, -0.05, 0.008, -0.05, 0.012, -0.03, -0.008, 0.05], {
                  middle: [-0.002, -0.02],
                  bevel: 0,
                }),
              ),
            ),
          );
        });
      if (many > 1)
        s.turn(
          plain(k, MATERIALS.leather, '#5a3420'),
          [0, 0.4, 0.045, 0.4, 0.05, 0.38, 0.055, -0.12, 0.05, -0.14, 0.045, -0.12],
          [0, 0, 0.005],
          'y',
          16,
        );
    },
    held(0.4),
  );
}

/** Rings of colour on a stand. */
export function target(k: Kit): Model {
  const straw = plain(k, MATERIALS.wicker, '#c9a862');
  const sets = [
    ['#f0f0ec', '#1d1f22', '#3a8ad8', '#c8281f', '#f0d23a'],
    ['#c8281f', '#f0f0ec', '#c8281f', '#f0f0ec', '#c8281f'],
  ];
  const rings = k.rng.pick(sets);
  const R = 0.58 * vary(k, 0.1);
  const arrows = k.rng.int(0, 3);
  return sketch(
    k,
    (s) => {
      for (const [x, z] of [
        [-0.45, 0.16],
        [0.45, 0.16],
        [0, -0.55],
      ])
        s.rod(k.mat(MATERIALS.wood), [x, 0, z], [x * 0.25, 1.75, z < 0 ? -0.06 : -0.02], 0.028, 0.022, 7);
      s.at(pose([0, 1.12, 0.06], -0.13), () => {
        s.turn(straw, [0, -0.06, R, -0.06, R + 0.02, 0, R, 0.05, 0, 0.05], [0, 0, 0], 'z', 32);
        rings.forEach((c, i) => {
          s.turn(
            plain(k, MATERIALS.paint, c),
            [
              R * (0.98 - i * 0.2),
              0.051 + i * 0.001,
              i === rings.length - 1 ? 0 : R * (0.78 - i * 0.2),
              0.0515 + i * 0.001,
            ],
            [0, 0, 0],
            'z',
            30,
          );
        });
        for (let i = 0; i < arrows; i++)
          s.rod(
            k.mat(MATERIALS.paleWood),
            [cos(i * 2) * R * 0.35, sin(i * 2) * R * 0.3, 0.04],
            [cos(i * 2) * R * 0.35 + 0.04, sin(i * 2) * R * 0.3 + 0.06, 0.6],
            0.006,
            0.006,
            5,
          );
      });
    },
    { anchors: { target: pose([0, 1.12, 0.12]), top: pose([0, 1.7, 0]) } },
  );
}
