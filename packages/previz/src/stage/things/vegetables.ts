/** Vegetables with forms of their own. */
import { cos, sin } from '../../math/trig.ts';
import { hex, type Material } from '../scene.ts';
import { heldAt } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint, vary } from './sketch.ts';

const skin = (colour: string, roughness = 0.45): Material => ({ color: hex(colour), roughness });

const green = (k: Kit): number =>
  k.mat({ color: hex(k.rng.pick(['#4f8a3a', '#5d9440', '#3f7436'])), roughness: 0.7, doubleSided: true });

/** A tuft of leaves growing along +X from a root. */
function tuft(s: Sketch, m: number, x: number, y: number, count: number, long: number): void {
  for (let i = 0; i < count; i++) {
    const a = i * 2.4;
    s.pipe(
      m,
      [0.003, 0.005, 0.001],
      [
        x,
        y,
        0,
        x + long * 0.5,
        y + sin(a) * long * 0.16,
        cos(a) * long * 0.16,
        x + long,
        y + sin(a) * long * 0.26 + 0.004,
        cos(a) * long * 0.34,
      ],
      2,
      4,
    );
  }
}

export function carrot(k: Kit): Model {
  const m = tint(k, skin('#dd7424'), '#dd7424 #e58a34 #c8602a');
  const leaves = green(k);
  const fat = vary(k, 0.18);
  return sketch(
    k,
    (s) => {
      s.pipe(
        m,
        [0.002, 0.009 * fat, 0.0155 * fat, 0.019 * fat, 0.016 * fat],
        [-0.11, 0.01, 0.004, -0.05, 0.017 * fat, 0, 0, 0.0185 * fat, 0, 0.05, 0.019 * fat, 0, 0.058, 0.019 * fat, 0],
        2,
        10,
      );
      if (k.hero)
        for (let i = 0; i < 5; i++)
          s.ring(
            plain(k, skin('#b85a1c'), '#b85a1c'),
            [-0.06 + i * 0.022, 0.017 * fat, 0],
            (0.0085 + i * 0.0022) * fat,
            0.0012,
            'x',
            12,
          );
      tuft(s, leaves, 0.056, 0.019, 7, 0.11);
    },
    heldAt(0.02),
  );
}

export function corn(k: Kit): Model {
  const grain = tint(k, skin('#e8be3c', 0.3), '#e8be3c #f0d264 #d8a02c');
  const husk = green(k);
  const open = k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      s.pipe(
        grain,
        [0.006, 0.02, 0.0245, 0.024, 0.02],
        [-0.1, 0.026, 0, -0.06, 0.026, 0, 0, 0.026, 0, 0.05, 0.026, 0, 0.075, 0.026, 0],
        2,
        14,
      );
      if (k.hero)
        for (let j = 0; j < 13; j++)
          for (let i = 0; i < 10; i++) {
            const a = i * 0.628 + (j % 2) * 0.314;
            const r = j < 2 ? 0.016 + j * 0.004 : 0.0238;
            s.b.sphere([-0.082 + j * 0.0115, 0.026 + sin(a) * r, cos(a) * r], 0.0058, grain, 6, 4);
          }
      s.rod(husk, [0.07, 0.026, 0], [0.12, 0.024, 0], 0.011, 0.008, 8);
      for (let i = 0; i < 5; i++) {
        const a = 0.6 + i * 1.257;
        const w = open ? 0.062 : 0.029;
        s.pipe(
          husk,
          [0.014, 0.015, 0.011, 0.001],
          [
            0.078,
            0.026,
            0,
            0.03,
            0.026 + Math.max(-0.012, sin(a) * 0.026),
            cos(a) * 0.026,
            -0.02,
            0.026 + Math.max(-0.014, sin(a) * w * 0.7),
            cos(a) * w * 0.7,
            open ? -0.03 : -0.09,
            0.028 + Math.max(-0.016, sin(a) * w),
            cos(a) * w,
          ],
          2,
          4,
        );
      }
    },
    heldAt(0.026),
  );
}

/** Bell peppers stand on four lobes; chillies are long and bent. */
export function pepper(k: Kit): Model {
  const hot = k.said('chili|chilli|chile|hot');
  const m = tint(k, skin('#c0281f', 0.15), '#c0281f #4f8a32 #e0b02c #d8702a');
  const stem = green(k);
  if (hot)
    return sketch(
      k,
      (s) => {
        s.pipe(
          m,
          [0.001, 0.006, 0.0095, 0.0085],
          [-0.055, 0.022, 0.01, -0.035, 0.008, 0.006, 0, 0.0095, 0, 0.035, 0.0095, 0],
          4,
          9,
        );
        s.pipe(stem, [0.008, 0.003, 0.003], [0.034, 0.0095, 0, 0.042, 0.01, 0, 0.062, 0.02, 0], 2, 7);
      },
      heldAt(0.01),
    );
  const tall = vary(k, 0.14);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < 4; i++) {
        const a = i * 1.571 + 0.4;
        s.at(pose([cos(a) * 0.017, 0, sin(a) * 0.017]), () =>
          s.turn(
            m,
            [
              0,
              0.003,
              0.014,
              0,
              0.022,
              0.02,
              0.026,
              0.058 * tall,
              0.022,
              0.076 * tall,
              0.008,
              0.082 * tall,
              0,
              0.078 * tall,
            ],
            [0, 0, 0],
            'y',
            12,
          ),
        );
      }
      s.pipe(
        stem,
        [0.014, 0.006, 0.005, 0.006],
        [0, 0.074 * tall, 0, 0, 0.082 * tall, 0, 0.002, 0.094 * tall, 0, 0.01, 0.104 * tall, 0],
        1,
        7,
      );
    },
    heldAt(0.04),
  );
}

export function eggplant(k: Kit): Model {
  const m = tint(k, skin('#34193f', 0.12), '#34193f #4a2250 #2a1430');
  const cap = green(k);
  const long = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.pipe(
        m,
        [0.006, 0.03, 0.037, 0.03, 0.019, 0.014],
        [
          -0.1 * long,
          0.034,
          0,
          -0.085 * long,
          0.034,
          0,
          -0.04 * long,
          0.037,
          0,
          0.02 * long,
          0.034,
          0,
          0.06 * long,
          0.034,
          0,
          0.08 * long,
          0.036,
          0,
        ],
        3,
        14,
      );
      s.pipe(
        cap,
        [0.021, 0.018, 0.007, 0.006],
        [0.062 * long, 0.034, 0, 0.08 * long, 0.036, 0, 0.09 * long, 0.038, 0, 0.12 * long, 0.048, 0],
        1,
        8,
      );
      s.at(pose([0.06 * long, 0.034, 0], 0, 0, 1.571), () =>
        s.around(5, () =>
          s.pipe(cap, [0.007, 0.005, 0.001], [0.019, -0.004, 0, 0.026, 0.012, 0, 0.029, 0.03, 0], 2, 4),
        ),
      );
    },
    heldAt(0.036),
  );
}
