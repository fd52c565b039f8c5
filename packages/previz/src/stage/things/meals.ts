/** Dishes and sweets with forms of their own. They lie on their base. */
import { cos, sin } from '../../math/trig.ts';
import { hex } from '../scene.ts';
import { crust, eatenAt, food } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

export function burger(k: Kit): Model {
  const bun = crust(k);
  const meat = plain(k, food('#4a2a1a', 0.9), '#4a2a1a');
  const green = k.mat({ color: hex('#6fa03c'), roughness: 0.6, doubleSided: true });
  const double = k.said('double|big|tall') || k.rng.chance(0.4);
  const seeds = k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      s.turn(bun, [0, 0, 0.045, 0, 0.052, 0.008, 0.052, 0.018, 0, 0.02], [0, 0, 0], 'y', 20);
      let y = 0.018;
      for (let i = 0; i < (double ? 2 : 1); i++) {
        s.turn(meat, [0, y, 0.05, y, 0.055, y + 0.007, 0.051, y + 0.014, 0, y + 0.014], [0, 0, 0], 'y', 18);
        s.at(pose([0, y + 0.016, 0], 0, 0.4 + i), () =>
          s.box(plain(k, food('#e8b03a', 0.4), '#e8b03a'), [0, 0, 0], [0.088, 0.004, 0.088], 0),
        );
        y += 0.018;
      }
      s.turn(
        plain(k, food('#c0302a', 0.3), '#c0302a'),
        [0.046, y, 0.049, y + 0.003, 0.046, y + 0.006, 0, y + 0.006],
        [0, 0, 0],
        'y',
        18,
      );
      s.around(14, (i) =>
        s.pipe(
          green,
          [0.01, 0.011, 0.003],
          [0.035, y + 0.008, 0, 0.053, y + 0.007 + (i % 2) * 0.004, 0, 0.062, y + (i % 2) * 0.009, 0],
          0,
          4,
        ),
      );
      s.turn(
        bun,
        [0.05, y + 0.01, 0.054, y + 0.018, 0.05, y + 0.034, 0.034, y + 0.047, 0.015, y + 0.053, 0, y + 0.054],
        [0, 0, 0],
        'y',
        20,
      );
      if (seeds)
        for (let i = 0; i < 20; i++)
          s.ball(
            plain(k, food('#f0e2bc'), '#f0e2bc'),
            [cos(i * 2.4) * 0.0095 * Math.sqrt(i), y + 0.053 - i * 0.0009, sin(i * 2.4) * 0.0095 * Math.sqrt(i)],
            [0.0025, 0.0013, 0.0016],
            5,
          );
    },
    eatenAt(0.035, 0.09),
  );
}

export function hotDog(k: Kit): Model {
  const bun = crust(k);
  const sausage = tint(k, food('#a8452c', 0.3), '#a8452c #8a3a26 #b85a3a');
  const sauce = plain(k, food('#e6b52c', 0.3), k.rng.pick(['#e6b52c', '#b8221c']));
  return sketch(
    k,
    (s) => {
      for (const z of [-1, 1])
        s.pipe(
          bun,
          [0.012, 0.024, 0.025, 0.024, 0.012],
          [
            -0.08,
            0.024,
            z * 0.016,
            -0.06,
            0.025,
            z * 0.019,
            0,
            0.026,
            z * 0.02,
            0.06,
            0.025,
            z * 0.019,
            0.08,
            0.024,
            z * 0.016,
          ],
          1,
          10,
        );
      s.pipe(
        sausage,
        [0.008, 0.015, 0.015, 0.015, 0.008],
        [-0.1, 0.044, 0, -0.09, 0.042, 0, 0, 0.039, 0, 0.09, 0.042, 0, 0.1, 0.044, 0],
        1,
        10,
      );
      s.pipe(
        sauce,
        0.0035,
        Array.from({ length: 17 }, (_, i) => [-0.075 + i * 0.0094, 0.0555, (i % 2 ? 1 : -1) * 0.007]).flat(),
        2,
        5,
      );
    },
    eatenAt(0.03, 0.055),
  );
}

/** A whole pizza, or one slice of it. */
export function pizza(k: Kit): Model {
  const slice = k.said('slice|piece|wedge');
  const dough = crust(k);
  const cheese = k.mat({
    color: hex('#e8b84a'),
    color2: hex('#c8502a'),
    pattern: 'noise',
    patternScale: 0.05,
    roughness: 0.5,
  });
  const topping = plain(k, food('#a8302a', 0.4), k.rng.pick(['#a8302a', '#c0392b', '#8a2a22']));
  const green = plain(k, food('#4a7a30'), '#4a7a30');
  const R = 0.16 * vary(k, 0.06);
  const olives = k.rng.chance(0.5);
  if (slice)
    return sketch(
      k,
      (s) => {
        s.plate(cheese, 0.01, [0, -0.1, 0.062, 0.07, 0.032, 0.082, 0, 0.085, -0.032, 0.082, -0.062, 0.07], {
          edge: dough,
        });
        s.pipe(
          dough,
          0.012,
          [-0.064, 0.072, 0.001, -0.033, 0.085, 0.001, 0, 0.088, 0.001, 0.033, 0.085, 0.001, 0.064, 0.072, 0.001],
          1,
          8,
        );
        for (const [x, y] of [
          [0, 0.04],
          [-0.025, 0.005],
          [0.02, -0.01],
          [0.002, -0.05],
        ])
          s.turn(topping, [0.016, 0.005, 0.015, 0.008, 0, 0.008], [x, y, 0], 'z', 12);
      },
      { anchors: { grip: pose([0, 0.05, 0]), mouth: pose([0, -0.09, 0]) }, lies: 'back' },
    );
  return sketch(
    k,
    (s) => {
      s.turn(
        dough,
        [0, 0, R, 0, R * 1.06, 0.012, R * 1.03, 0.026, R * 0.94, 0.02, R * 0.92, 0.012],
        [0, 0, 0],
        'y',
        30,
      );
      s.turn(cheese, [R * 0.94, 0.013, R * 0.8, 0.016, 0, 0.016], [0, 0, 0], 'y', 24);
      for (let i = 0; i < 13; i++) {
        const r = R * 0.78 * Math.sqrt((i + 0.3) / 13);
        s.turn(topping, [0.02, 0.014, 0.019, 0.02, 0, 0.02], [cos(i * 2.4) * r, 0, sin(i * 2.4) * r], 'y', 12);
        if (olives)
          s.ring(
            plain(k, food('#1d1a20', 0.3), '#1d1a20'),
            [cos(i * 2.4 + 1) * r * 0.95, 0.018, sin(i * 2.4 + 1) * r * 0.95],
            0.006,
            0.0025,
            'y',
            10,
          );
        else
          s.at(pose([cos(i * 2.4 + 1) * r * 0.9, 0.018, sin(i * 2.4 + 1) * r * 0.9], -1.5, i), () =>
            s.plate(green, 0.002, [-0.014, 0, 0, -0.008, 0.016, 0, 0, 0.008]),
          );
      }
    },
    eatenAt(0.01, 0.02),
  );
}
