/** Cups and medals. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { pose, sketch, vary } from './sketch.ts';

/** A cup on a foot, or a figure on one. */
export function trophy(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.gold, MATERIALS.gold, MATERIALS.silver, MATERIALS.bronze]));
  const base = k.mat(k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.marble, color: hex('#2a2a2e') }]));
  const figure = k.said('statuette|award|oscar|figure') || k.rng.chance(0.25);
  const tall = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.turn(base, [0, 0, 0.06, 0, 0.06, 0.035, 0.05, 0.045, 0.045, 0.06, 0, 0.06], [0, 0, 0], 'y', 20);
      s.mark(k.mat(MATERIALS.gold), [0, 0.02, 0.0605], 0.05, 0.016);
      if (figure) {
        s.hull(
          metal,
          [
            0.06, 0.02, 0.018, 0, 0.12, 0.024, 0.02, 0, 0.17, 0.016, 0.014, 0, 0.215, 0.032, 0.02, 0, 0.235, 0.012,
            0.012, 0,
          ],
          12,
        );
        s.ball(metal, [0, 0.257, 0], [0.015, 0.02, 0.016], 10);
        for (const x of [-1, 1])
          s.pipe(
            metal,
            [0.008, 0.007, 0.006],
            [x * 0.028, 0.215, 0, x * 0.034, 0.185, 0.008, x * 0.006, 0.17, 0.024],
            2,
            6,
          );
        s.rod(metal, [0, 0.18, 0.025], [0, 0.07, 0.022], 0.004, 0.003, 5);
        return;
      }
      s.turn(
        metal,
        [
          0,
          0.06,
          0.036,
          0.06,
          0.012,
          0.085,
          0.01,
          0.11,
          0.02,
          0.125,
          0.05,
          0.16,
          0.072,
          0.21 * tall,
          0.078,
          0.28 * tall,
          0.075,
          0.282 * tall,
          0.068,
          0.21 * tall,
          0,
          0.15,
        ],
        [0, 0, 0],
        'y',
        24,
      );
      for (const x of [-1, 1])
        s.pipe(
          metal,
          0.0065,
          [
            x * 0.072,
            0.26 * tall,
            0,
            x * 0.115,
            0.265 * tall,
            0,
            x * 0.12,
            0.21 * tall,
            0,
            x * 0.085,
            0.175,
            0,
            x * 0.055,
            0.165,
            0,
          ],
          4,
          7,
        );
      s.at(pose([0, 0.235 * tall, 0.075]), () =>
        s.plate(
          k.mat(MATERIALS.silver),
          0.004,
          Array.from({ length: 10 }, (_, i) => [
            cos(PI / 2 + i * 0.628) * (i % 2 ? 0.01 : 0.022),
            sin(PI / 2 + i * 0.628) * (i % 2 ? 0.01 : 0.022),
          ]).flat(),
        ),
      );
    },
    { anchors: { grip: pose([0, 0.1, 0]), top: pose([0, 0.28, 0]) }, grasp: [0, 0.1, 0] },
  );
}

export function medal(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.gold, MATERIALS.silver, MATERIALS.bronze]));
  const ribbon = k.mat({
    ...MATERIALS.silk,
    color: hex(k.rng.pick(['#b8281f', '#2f4a9a', '#3f7a4a'])),
    color2: hex('#f0ece2'),
    pattern: 'stripes',
    patternScale: 0.014,
    doubleSided: true,
  });
  return sketch(
    k,
    (s) => {
      s.turn(metal, [0, -0.0025, 0.033, -0.0025, 0.036, 0, 0.033, 0.0025, 0.028, 0.0018, 0, 0.002], [0, 0, 0], 'z', 26);
      s.at(pose([0, 0, 0.002]), () =>
        s.plate(
          metal,
          0.003,
          Array.from({ length: 10 }, (_, i) => [
            cos(PI / 2 + i * 0.628) * (i % 2 ? 0.009 : 0.021),
            sin(PI / 2 + i * 0.628) * (i % 2 ? 0.009 : 0.021),
          ]).flat(),
        ),
      );
      s.ring(metal, [0, 0.041, 0], 0.007, 0.0016, 'z', 14);
      for (const x of [-1, 1])
        s.b.quad(
          [x * 0.008 - 0.009, 0.042, 0],
          [x * 0.008 + 0.009, 0.042, 0],
          [x * 0.07 + 0.012, 0.25, -0.004],
          [x * 0.07 - 0.012, 0.25, -0.004],
          ribbon,
        );
    },
    { anchors: { grip: pose([0, 0.2, 0]) }, lies: 'back' },
  );
}
