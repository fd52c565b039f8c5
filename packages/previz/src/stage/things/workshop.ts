/** Tools of workshops: made about the grip, +Y along the handle, the working end up. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const held = (tip: number): Partial<Model> => ({
  anchors: { grip: pose([0, 0, 0]), tip: pose([0, tip, 0]) },
  lies: 'back',
});

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

export function drill(k: Kit): Model {
  const shell = tint(k, MATERIALS.plastic, '#e0b02c #2f7a8a #b8281f #4a7a3a');
  const steel = k.mat(MATERIALS.steel);
  const battery = k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      s.pipe(shell, [0.02, 0.021, 0.026], [0, -0.07, -0.01, 0, 0, 0, 0, 0.06, 0.006], 2, 10);
      if (battery) s.box(dark(k), [0, -0.09, 0.0], [0.075, 0.05, 0.1], 0.012, 2);
      else s.pipe(dark(k), 0.006, [0, -0.08, -0.01, 0, -0.13, -0.03, 0.03, -0.2, -0.02], 3, 6);
      s.turn(shell, [0, -0.085, 0.03, -0.08, 0.036, -0.06, 0.037, 0.03, 0.03, 0.06], [0, 0.09, 0], 'z', 18);
      s.turn(dark(k), [0.03, 0.06, 0.025, 0.07, 0.024, 0.1, 0.012, 0.125, 0, 0.126], [0, 0.09, 0], 'z', 16);
      s.turn(steel, [0.004, 0.12, 0.004, 0.2, 0, 0.215], [0, 0.09, 0], 'z', 8);
      for (let i = 0; i < 5; i++) s.ring(steel, [0, 0.09, 0.13 + i * 0.015], 0.004, 0.0015, 'z', 10);
      s.box(plain(k, MATERIALS.plastic, '#b8281f'), [0, 0.035, 0.027], [0.014, 0.03, 0.014], 0.004);
      s.mark(dark(k), [0.0375, 0.09, -0.02], 0.07, 0.02, '+x');
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.09, 0.2]) }, lies: 'side' },
  );
}

/** Pliers, pincers and tongs. */
export function pliers(k: Kit): Model {
  const steel = k.dressed(MATERIALS.steel);
  const grip = tint(k, MATERIALS.rubber, '#b8281f #2f6fb0 #e0a02c', 1);
  const long = k.said('tongs') ? 1.9 : 1;
  const open = k.rng.range(0.1, 0.22);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1])
        s.at(pose([0, 0.05, x * 0.002], 0, 0, x * open), () => {
          s.pipe(
            steel,
            [0.008, 0.008, 0.007, 0.003],
            [x * 0.002, 0, 0, x * 0.011, 0.018 * long, 0, x * 0.009, 0.04 * long, 0, x * 0.002, 0.068 * long, 0],
            2,
            6,
          );
          s.pipe(
            long > 1 ? steel : grip,
            [0.007, 0.009, 0.0085, 0.007],
            [
              x * -0.004,
              -0.008,
              0,
              x * -0.022,
              -0.04 * long,
              0,
              x * -0.022,
              -0.09 * long,
              0,
              x * -0.012,
              -0.13 * long,
              0,
            ],
            3,
            8,
          );
        });
      s.turn(steel, [0.012, -0.008, 0.012, 0.008, 0, 0.009], [0, 0.05, 0], 'z', 12);
    },
    held(0.11),
  );
}

export function wrench(k: Kit): Model {
  const steel = k.dressed(
    k.rng.pick([MATERIALS.steel, MATERIALS.chrome, { ...MATERIALS.paint, color: hex('#a8281f') }]),
  );
  const adjustable = k.said('adjustable|monkey|pipe') || k.rng.chance(0.4);
  const long = vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      s.box(steel, [0, 0.01, 0], [0.021, 0.22 * long, 0.0085], 0.003);
      s.mark(dark(k), [0, 0, 0.0046], 0.008, 0.12 * long);
      const jaw = 0.12 * long;
      if (adjustable) {
        s.plate(
          steel,
          0.014,
          [
            -0.016,
            jaw - 0.01,
            0.012,
            jaw - 0.01,
            0.012,
            jaw + 0.03,
            -0.012,
            jaw + 0.03,
            -0.012,
            jaw + 0.078,
            -0.032,
            jaw + 0.07,
            -0.032,
            jaw + 0.02,
          ],
          { middle: [-0.014, jaw + 0.02] },
        );
        s.box(steel, [0.012, jaw + 0.04, 0], [0.03, 0.016, 0.013], 0.003);
        s.box(steel, [0.022, jaw + 0.058, 0], [0.014, 0.034, 0.012], 0.003);
        s.turn(k.mat(MATERIALS.chrome), [0.006, -0.011, 0.006, 0.011], [0.012, jaw + 0.02, 0], 'x', 10);
      } else {
        for (const x of [-1, 1])
          s.plate(
            steel,
            0.012,
            x > 0
              ? [
                  0,
                  jaw - 0.012,
                  0.028,
                  jaw + 0.012,
                  0.028,
                  jaw + 0.045,
                  0.015,
                  jaw + 0.062,
                  0.013,
                  jaw + 0.03,
                  0,
                  jaw + 0.02,
                ]
              : [
                  0,
                  jaw + 0.02,
                  -0.013,
                  jaw + 0.03,
                  -0.015,
                  jaw + 0.062,
                  -0.028,
                  jaw + 0.045,
                  -0.028,
                  jaw + 0.012,
                  0,
                  jaw - 0.012,
                ],
            { middle: [x * 0.017, jaw + 0.024] },
          );
        s.ring(steel, [0, -0.12 * long, 0], 0.015, 0.006, 'z', 12);
      }
    },
    held(0.18 * long),
  );
}

export function screwdriver(k: Kit): Model {
  const grip = tint(k, { ...MATERIALS.plastic, roughness: 0.25 }, '#d8a02c #b8281f #2f6fb0 #1d1f22');
  const long = vary(k, 0.25);
  return sketch(
    k,
    (s) => {
      s.turn(
        grip,
        [0, -0.06, 0.012, -0.058, 0.016, -0.04, 0.0135, 0, 0.0155, 0.025, 0.009, 0.045, 0, 0.046],
        [0, 0, 0],
        'y',
        8,
      );
      s.rod(k.dressed(MATERIALS.steel), [0, 0.045, 0], [0, 0.045 + 0.11 * long, 0], 0.0033, 0.003, 7);
      s.box(k.mat(MATERIALS.steel), [0, 0.05 + 0.112 * long, 0], [0.008, 0.016, 0.0018], 0);
    },
    held(0.06 + 0.11 * long),
  );
}

export function anvil(k: Kit): Model {
  const iron = k.dressed({ ...MATERIALS.iron, roughness: 0.45 });
  const stump = k.rng.chance(0.65) && !k.said('small');
  const y = stump ? 0.45 : 0;
  const long = vary(k, 0.1);
  return sketch(
    k,
    (s) => {
      if (stump) {
        s.turn(k.mat(MATERIALS.bark), [0.24, 0, 0.22, 0.1, 0.21, 0.44, 0.21, 0.45], [0, 0, 0], 'y', 16);
        s.turn(k.mat(MATERIALS.paleWood), [0.21, 0.45, 0, 0.451], [0, 0, 0], 'y', 16);
      }
      s.hull(
        iron,
        [
          y,
          0.17,
          0.12,
          0,
          y + 0.05,
          0.16,
          0.11,
          0,
          y + 0.09,
          0.075,
          0.065,
          0,
          y + 0.15,
          0.07,
          0.06,
          0,
          y + 0.2,
          0.14,
          0.07,
          0,
        ],
        8,
      );
      s.box(iron, [0.02, y + 0.235, 0], [0.32 * long, 0.09, 0.13], 0.01);
      s.pipe(
        iron,
        [0.055, 0.045, 0.026, 0.006],
        [-0.12 * long, y + 0.235, 0, -0.2 * long, y + 0.245, 0, -0.28 * long, y + 0.26, 0, -0.34 * long, y + 0.272, 0],
        2,
        12,
      );
      s.box(k.mat(MATERIALS.steel), [0.02, y + 0.2815, 0], [0.3 * long, 0.006, 0.12], 0.001);
      s.box(dark(k), [0.14 * long, y + 0.285, 0], [0.022, 0.002, 0.022], 0);
    },
    { anchors: { top: pose([0, y + 0.285, 0]), target: pose([0, y + 0.285, 0]) } },
  );
}
