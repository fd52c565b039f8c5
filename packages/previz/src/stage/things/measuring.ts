/** What weighs, tells time, points north and brings near. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

/** A beam with two pans. */
export function scales(k: Kit): Model {
  const brass = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.bronze, MATERIALS.silver]));
  const tilt = k.rng.range(-0.22, 0.22);
  return sketch(
    k,
    (s) => {
      s.turn(
        brass,
        [0, 0, 0.09, 0, 0.085, 0.015, 0.03, 0.03, 0.012, 0.06, 0.018, 0.12, 0.01, 0.2, 0.01, 0.4, 0.018, 0.42, 0, 0.44],
        [0, 0, 0],
        'y',
        18,
      );
      const [dx, dy] = [cos(tilt) * 0.19, sin(tilt) * 0.19];
      s.pipe(brass, [0.006, 0.009, 0.006], [-dx, 0.4 - dy, 0, 0, 0.405, 0, dx, 0.4 + dy, 0], 0, 7);
      for (const side of [-1, 1]) {
        const [x, y] = [side * dx, 0.4 + side * dy];
        for (let i = 0; i < 3; i++)
          s.rod(brass, [x, y, 0], [x + cos(i * 2.094) * 0.075, y - 0.2, sin(i * 2.094) * 0.075], 0.0015, 0.0015, 4);
        s.turn(
          brass,
          [0, y - 0.225, 0.04, y - 0.222, 0.08, y - 0.2, 0.078, y - 0.199, 0.04, y - 0.217, 0, y - 0.219],
          [x, 0, 0],
          'y',
          20,
        );
      }
    },
    { anchors: { top: pose([0, 0.44, 0]), grip: pose([0, 0.1, 0]) } },
  );
}

export function hourglass(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.brass]));
  const glass = k.mat(MATERIALS.glass);
  const sand = tint(k, MATERIALS.concrete, '#d8b478 #e8e0cc #b8703a', 1);
  const left = k.rng.range(0.3, 0.85);
  const posts = k.rng.pick([3, 4]);
  return sketch(
    k,
    (s) => {
      for (const y of [0, 0.185])
        s.turn(wood, [0, y, 0.052, y, 0.055, y + 0.007, 0.052, y + 0.015, 0, y + 0.015], [0, 0, 0], 'y', 20);
      s.around(posts, () =>
        s.turn(wood, [0.0055, 0.012, 0.008, 0.05, 0.005, 0.1, 0.008, 0.15, 0.0055, 0.188], [0.043, 0, 0], 'y', 8),
      );
      s.turn(
        glass,
        [0.034, 0.016, 0.036, 0.05, 0.022, 0.082, 0.004, 0.1, 0.022, 0.118, 0.036, 0.15, 0.034, 0.184],
        [0, 0, 0],
        'y',
        20,
      );
      const up = 0.104 + 0.05 * left;
      s.turn(sand, [0.002, 0.1, 0.019, 0.118, 0.02 + 0.013 * left, up, 0, up - 0.006], [0, 0, 0], 'y', 16);
      s.turn(sand, [0, 0.017, 0.033, 0.017, 0.034, 0.024, 0, 0.03 + 0.04 * (1 - left)], [0, 0, 0], 'y', 16);
      s.rod(sand, [0, 0.025, 0], [0, 0.1, 0], 0.0008, 0.0008, 4);
    },
    { anchors: { grip: pose([0, 0.1, 0]), top: pose([0, 0.2, 0]) }, grasp: [0, 0.1, 0] },
  );
}

/** Pocket compasses with a needle and a lid. */
export function compass(k: Kit): Model {
  const brass = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.silver, MATERIALS.bronze]));
  const face = plain(k, MATERIALS.paper, '#f0e6cc');
  const lid = k.rng.chance(0.6);
  const turn = k.rng.range(0, 6.28);
  return sketch(
    k,
    (s) => {
      s.turn(brass, [0, 0, 0.034, 0, 0.037, 0.004, 0.037, 0.013, 0.033, 0.015], [0, 0, 0], 'y', 26);
      s.turn(face, [0.033, 0.011, 0, 0.0112], [0, 0, 0], 'y', 22);
      s.around(8, (i) => s.box(dark(k), [i % 2 ? 0.029 : 0.026, 0.0118, 0], [i % 2 ? 0.004 : 0.01, 0.0006, 0.0014], 0));
      s.at(pose([0, 0.0135, 0], 0, turn), () => {
        for (const side of [1, -1])
          s.at(pose([0, 0, 0], -PI / 2, side > 0 ? 0 : PI), () =>
            s.plate(
              plain(k, MATERIALS.paint, side > 0 ? '#c0241f' : '#e8e8e8'),
              0.001,
              [-0.0035, 0, 0.0035, 0, 0, 0.024],
              { middle: [0, 0.006], bevel: 0 },
            ),
          );
        s.ball(brass, [0, 0.001, 0], 0.002, 6);
      });
      s.ring(brass, [0, 0.006, -0.044], 0.007, 0.002, 'y', 14);
      if (lid)
        s.at(pose([0, 0.014, -0.037], -1.15), () =>
          s.turn(brass, [0, 0.002, 0.034, 0.002, 0.037, 0, 0.036, -0.004], [0, 0, -0.037], 'y', 24),
        );
    },
    { anchors: { grip: pose([0, 0, 0]), top: pose([0, 0.015, 0]) }, grasp: [0, -0.01, 0] },
  );
}

export function magnifyingGlass(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.chrome, MATERIALS.silver]), 1);
  const handle = k.mat(
    k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.plastic, color: hex('#17181b') }, MATERIALS.bone]),
  );
  const R = 0.042 * vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.turn(handle, [0, -0.07, 0.009, -0.068, 0.011, -0.04, 0.008, 0.03, 0, 0.032], [0, 0, 0], 'y', 12);
      s.rod(metal, [0, 0.03, 0], [0, 0.055, 0], 0.005);
      s.ring(metal, [0, 0.055 + R, 0], R, 0.0045, 'z', 26);
      s.turn(k.mat({ ...MATERIALS.glass, opacity: 0.35 }), [R, -0.001, 0, -0.005], [0, 0.055 + R, 0], 'z', 20);
      s.turn(k.mat({ ...MATERIALS.glass, opacity: 0.35 }), [R, 0.001, 0, 0.005], [0, 0.055 + R, 0], 'z', 20);
    },
    { anchors: { grip: pose([0, -0.02, 0]), tip: pose([0, 0.055 + R, 0]) }, lies: 'back' },
  );
}

/** On a tripod, as astronomers have them. */
export function telescope(k: Kit): Model {
  const tube = k.dressed(
    k.rng.pick([
      MATERIALS.brass,
      { ...MATERIALS.paint, color: hex('#e8e8e4') },
      { ...MATERIALS.paint, color: hex('#2a3a5a') },
    ]),
  );
  const wood = k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.aluminium]));
  const up = k.rng.range(0.45, 0.7);
  const fat = vary(k, 0.2);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < 3; i++) {
        const a = i * 2.094 + 0.52;
        s.rod(wood, [cos(a) * 0.45, 0, sin(a) * 0.45], [cos(a) * 0.05, 1.1, sin(a) * 0.05], 0.018, 0.022, 7);
        s.rod(wood, [cos(a) * 0.26, 0.52, sin(a) * 0.26], [0, 0.46, 0], 0.008, 0.008, 5);
      }
      s.turn(k.mat(MATERIALS.brass), [0.06, 1.08, 0.065, 1.13, 0.03, 1.16, 0.03, 1.2, 0, 1.2], [0, 0, 0], 'y', 14);
      s.at(pose([0, 1.26, 0], PI / 2 - up), () => {
        s.turn(
          tube,
          [0.058 * fat, -0.3, 0.06 * fat, 0.42, 0.068 * fat, 0.43, 0.068 * fat, 0.52, 0.06 * fat, 0.52],
          [0, 0, 0],
          'y',
          20,
        );
        s.turn(k.mat({ color: [0.03, 0.03, 0.07], roughness: 0.03 }), [0.06 * fat, 0.5, 0, 0.51], [0, 0, 0], 'y', 18);
        s.turn(
          k.mat(MATERIALS.brass),
          [0.058 * fat, -0.3, 0.035, -0.33, 0.035, -0.42, 0.025, -0.43, 0.025, -0.48, 0, -0.48],
          [0, 0, 0],
          'y',
          16,
        );
        for (const y of [-0.1, 0.2]) s.ring(k.mat(MATERIALS.brass), [0, y, 0], 0.06 * fat, 0.006, 'y', 20);
        s.rod(dark(k), [0, -0.2, 0.09], [0, 0.02, 0.09], 0.012);
      });
    },
    { anchors: { grip: pose([0, 1.2, -0.3]), target: pose([0, 1.05, -0.4]) } },
  );
}
