/** What people train with: weights and gloves. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.rubber, '#1d1f22');

/** Dumbbells and kettlebells in the hand, barbells on the ground. */
export function dumbbell(k: Kit): Model {
  const iron = tint(k, { ...MATERIALS.iron, metal: 0.4 }, '#2a2c30 #4a4d52 #8a2a2a #2f5d8a');
  const chrome = k.mat(MATERIALS.chrome);
  if (k.said('kettlebell'))
    return sketch(
      k,
      (s) => {
        s.turn(iron, [0, 0, 0.06, 0, 0.1, 0.06, 0.1, 0.12, 0.06, 0.17, 0, 0.19], [0, 0, 0], 'y', 20);
        s.pipe(
          iron,
          0.016,
          [-0.06, 0.15, 0, -0.065, 0.22, 0, -0.04, 0.26, 0, 0.04, 0.26, 0, 0.065, 0.22, 0, 0.06, 0.15, 0],
          3,
          9,
        );
      },
      { anchors: { grip: pose([0, 0.26, 0]) }, grasp: [0, 0.26, 0] },
    );
  const hex6 = k.rng.chance(0.5);
  const R = 0.055 * vary(k, 0.2);
  return sketch(
    k,
    (s) => {
      s.turn(
        chrome,
        [0, -0.14, 0.013, -0.14, 0.0155, -0.03, 0.0165, 0, 0.0155, 0.03, 0.013, 0.14, 0, 0.14],
        [0, R, 0],
        'x',
        12,
      );
      for (const side of [-1, 1])
        for (const [x, r] of hex6
          ? [[0.1, 1.08]]
          : [
              [0.075, 1],
              [0.105, 0.85],
              [0.13, 0.66],
            ])
          s.turn(
            iron,
            hex6
              ? [0, -0.035, R * 0.86, -0.035, R * r, -0.022, R * r, 0.022, R * 0.86, 0.035, 0, 0.035]
              : [0, -0.013, R * r - 0.004, -0.013, R * r, -0.008, R * r, 0.008, R * r - 0.004, 0.013, 0, 0.013],
            [side * x, R, 0],
            'x',
            hex6 ? 6 : 22,
          );
    },
    { anchors: { grip: pose([0, R, 0], 0, 0, PI / 2) }, grasp: [0, R, 0] },
  );
}

export function barbell(k: Kit): Model {
  const plate = tint(k, { ...MATERIALS.rubber, roughness: 0.6 }, '#1d1f22 #8a2a2a #2f4a8a #d8a02c');
  const small = tint(k, { ...MATERIALS.rubber, roughness: 0.6 }, '#3a3d42 #b8281f #3f7a4a', 1);
  const steel = k.mat(MATERIALS.steel);
  const plates = k.rng.pick([1, 2, 3]);
  const disc = (r: number): number[] => [
    0.03,
    -0.025,
    r - 0.03,
    -0.025,
    r,
    -0.018,
    r,
    0.018,
    r - 0.03,
    0.025,
    0.03,
    0.025,
  ];
  return sketch(
    k,
    (s) => {
      s.rod(steel, [-1.08, 0.22, 0], [1.08, 0.22, 0], 0.014, 0.014, 9);
      for (const side of [-1, 1]) {
        s.rod(steel, [side * 0.66, 0.22, 0], [side * 1.08, 0.22, 0], 0.025, 0.025, 10);
        for (let i = 0; i < plates; i++)
          s.turn(
            i === 0 ? plate : small,
            disc(i === 0 ? 0.22 : 0.2 - i * 0.04),
            [side * (0.72 + i * 0.058), 0.22, 0],
            'x',
            26,
          );
        s.rod(
          k.mat(MATERIALS.chrome),
          [side * (0.76 + plates * 0.058), 0.22, 0],
          [side * (0.79 + plates * 0.058), 0.22, 0],
          0.038,
          0.038,
          10,
        );
      }
    },
    {
      anchors: {
        grip: pose([0, 0.22, 0], 0, 0, PI / 2),
        gripLeft: pose([0.3, 0.22, 0]),
        gripRight: pose([-0.3, 0.22, 0]),
      },
    },
  );
}

/** A pair lies on its side; one is worn in the hand. */
export function boxingGlove(k: Kit): Model {
  const leather = tint(k, { ...MATERIALS.leather, roughness: 0.25 }, '#b8201f #1d1f22 #2f4a9a #e8e0d0');
  const cuff = plain(k, MATERIALS.leather, k.rng.pick(['#f0ece2', '#1d1f22', '#d8a02c']));
  const pair = k.said('gloves|pair') || k.rng.chance(0.5) ? 2 : 1;
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < pair; i++)
        s.at(pose([i * 0.17 - (pair - 1) * 0.085, 0.062, i * 0.05], 0, i ? 0.5 : -0.2), () => {
          s.pipe(
            leather,
            [0.05, 0.062, 0.068, 0.058, 0.03],
            [0, 0, -0.06, 0, 0.004, 0, 0, 0.008, 0.06, 0, 0.004, 0.11, 0, -0.01, 0.14],
            3,
            14,
          );
          s.pipe(
            leather,
            [0.026, 0.03, 0.024, 0.012],
            [-0.045, -0.01, 0, -0.068, -0.006, 0.035, -0.062, -0.002, 0.075, -0.045, 0, 0.1],
            3,
            10,
          );
          s.turn(cuff, [0.05, -0.06, 0.056, 0, 0.058, 0.02], [0, 0, -0.1], 'z', 18);
          s.turn(dark(k), [0.048, 0, 0, 0.01], [0, 0, -0.158], 'z', 14);
          for (let j = 0; j < 4; j++)
            s.rod(
              plain(k, MATERIALS.cotton, '#f4f0e8'),
              [-0.02, -0.055 - j * 0.001, -0.12 + j * 0.028],
              [0.02, -0.055, -0.11 + j * 0.028],
              0.003,
              0.003,
              4,
            );
        });
    },
    { anchors: { grip: pose([0, 0.06, -0.08]) }, grasp: [0, 0.06, -0.03] },
  );
}
