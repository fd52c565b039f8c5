/** Sushi, sandwiches, doughnuts and cookies: what is eaten from the hand or a board. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { crust, eatenAt, food } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

/** Pieces side by side on a board. */
export function sushi(k: Kit): Model {
  const rice = k.mat({
    color: hex('#f2efe6'),
    roughness: 0.8,
    pattern: 'noise',
    patternScale: 0.006,
    color2: hex('#dcd8cc'),
  });
  const nori = plain(k, food('#18231c', 0.5), '#18231c');
  const fish = ['#e87a5a', '#d8483a', '#f0b49a', '#e6c04a'];
  const board = k.mat(
    k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.lacquer, color: hex('#1c1a1a') }]),
  );
  const rolls = k.rng.pick([2, 3, 4]);
  return sketch(
    k,
    (s) => {
      s.box(board, [0, 0.02, 0], [0.27, 0.012, 0.13], 0.003);
      for (const x of [-0.09, 0.09]) s.box(board, [x, 0.007, 0], [0.02, 0.014, 0.11], 0.002);
      for (let i = 0; i < 4; i++) {
        s.box(rice, [-0.09 + i * 0.06, 0.038, 0.03], [0.03, 0.024, 0.055], 0.01, 2);
        s.pipe(
          plain(k, food(fish[0], 0.25), k.rng.pick(fish)),
          [0.006, 0.012, 0.012, 0.006],
          [
            -0.09 + i * 0.06,
            0.048,
            -0.004,
            -0.09 + i * 0.06,
            0.054,
            0.01,
            -0.09 + i * 0.06,
            0.054,
            0.05,
            -0.09 + i * 0.06,
            0.047,
            0.066,
          ],
          1,
          6,
        );
      }
      for (let i = 0; i < rolls; i++) {
        const x = -0.09 + i * 0.055;
        s.turn(nori, [0.018, 0.026, 0.018, 0.052], [x, 0, -0.035], 'y', 16);
        s.turn(rice, [0.018, 0.052, 0.008, 0.054], [x, 0, -0.035], 'y', 16);
        s.turn(plain(k, food(fish[1], 0.3), k.rng.pick(fish)), [0.009, 0.053, 0, 0.055], [x, 0, -0.035], 'y', 10);
      }
      s.ball(plain(k, food('#9ab84a'), '#9ab84a'), [0.11, 0.034, -0.035], [0.014, 0.01, 0.014], 10);
    },
    { anchors: { top: pose([0, 0.05, 0]) }, grasp: [0, 0, 0] },
  );
}

/** Two slices cut across, filling between them. */
export function sandwich(k: Kit): Model {
  const toast = k.mat({
    color: hex('#d8b078'),
    roughness: 0.9,
    color2: hex('#c29660'),
    pattern: 'noise',
    patternScale: 0.01,
  });
  const edge = crust(k);
  const fillings = [
    ['#7aa848', '#c8382e', '#e8c04a'],
    ['#7aa848', '#e0a08a', '#f0e4c0'],
    ['#6f9a3c', '#8a4a32', '#e8b03a'],
  ];
  const fill = k.rng.pick(fillings);
  const sub = k.said('sub|baguette|submarine|hoagie') || (!k.said('toast|club|toasted') && k.rng.chance(0.25));
  return sketch(
    k,
    (s) => {
      if (sub) {
        for (const y of [0, 1])
          s.pipe(
            edge,
            [0.014, 0.03, 0.032, 0.03, 0.014],
            [
              -0.12,
              0.02 + y * 0.038,
              0,
              -0.1,
              0.02 + y * 0.038,
              0,
              0,
              0.02 + y * 0.04,
              0,
              0.1,
              0.02 + y * 0.038,
              0,
              0.12,
              0.02 + y * 0.038,
              0,
            ],
            1,
            10,
          );
        fill.forEach((colour, i) => {
          s.box(plain(k, food(colour), colour), [0, 0.033 + i * 0.006, 0], [0.22, 0.006, 0.068 - i * 0.004], 0.002);
        });
        return;
      }
      for (const turn of [0, 1])
        s.at(pose([turn * 0.02 - 0.01, 0, turn * -0.075 + 0.03], 0, turn * 0.5 - 0.1), () => {
          const wedge = [-0.062, -0.028, 0.062, -0.028, 0, 0.036];
          [toast, ...fill.map((c) => plain(k, food(c), c)), toast].forEach((m, i) => {
            s.at(pose([0, [0.006, 0.0145, 0.0195, 0.0245, 0.033][i], 0], -PI / 2), () =>
              s.plate(
                m,
                [0.012, 0.005, 0.005, 0.005, 0.012][i],
                wedge.map((v) => v * (i > 0 && i < 4 ? 1.06 : 1)),
                { edge: i === 0 || i === 4 ? edge : m },
              ),
            );
          });
        });
    },
    eatenAt(0.02, 0.04),
  );
}

export function doughnut(k: Kit): Model {
  const dough = crust(k);
  const icing = tint(k, food('#d86a9a', 0.2), '#d86a9a #5a3220 #f0e6d8 #8fc7d8');
  const sprinkles = ['#e8c23a', '#5a9ad8', '#e85a5a', '#f0ece2', '#6ab85a'].map((c) => plain(k, food(c), c));
  const many = k.rng.chance(0.7) ? (k.hero ? 34 : 10) : 0;
  return sketch(
    k,
    (s) => {
      s.at([1, 0, 0, 0, 0, 0.85, 0, 0.02, 0, 0, 1, 0], () => {
        s.ring(dough, [0, 0, 0], 0.031, 0.021, 'y', 24);
        s.ring(icing, [0, 0.0045, 0], 0.031, 0.0198, 'y', 24);
      });
      for (let i = 0; i < many; i++) {
        const a = i * 2.4;
        const r = 0.031 + 0.011 * sin(i * 1.7);
        s.at(pose([cos(a) * r, 0.0405 - 12 * (r - 0.031) ** 2, sin(a) * r], 0, i), () =>
          s.box(sprinkles[i % 5], [0, 0, 0], [0.0065, 0.0018, 0.0018], 0),
        );
      }
    },
    eatenAt(0.02),
  );
}

export function cookie(k: Kit): Model {
  const m = tint(k, { ...MATERIALS.cardboard, roughness: 0.9 }, '#c8985a #b5803f #8a5a34 #d8b078');
  const chip = plain(k, MATERIALS.chocolate, '#3a2014');
  const count = k.rng.pick([1, 3, 5]);
  const person = k.said('gingerbread|gingerbread man');
  if (person) return gingerbread(k, m);
  return sketch(
    k,
    (s) => {
      for (let c = 0; c < count; c++)
        s.at(pose([c === 0 ? 0 : 0.01 * cos(c * 2.1), c * 0.0125, c === 0 ? 0 : 0.01 * sin(c * 2.1)], 0, c), () => {
          s.turn(m, [0, 0, 0.034, 0, 0.037, 0.005, 0.03, 0.0105, 0, 0.013], [0, 0, 0], 'y', 16);
          for (let i = 0; i < 9; i++)
            s.ball(
              chip,
              [cos(i * 2.4) * 0.0105 * Math.sqrt(i), 0.0118 - i * 0.0003, sin(i * 2.4) * 0.0105 * Math.sqrt(i)],
              0.0042,
              6,
            );
        });
    },
    eatenAt(0.008),
  );
}

function gingerbread(k: Kit, m: number): Model {
  const icing = plain(k, food('#f4f0e6'), '#f4f0e6');
  return sketch(
    k,
    (s) => {
      s.turn(m, [0.022, -0.005, 0.024, 0, 0.022, 0.005, 0, 0.005], [0, 0.045, 0], 'z', 18);
      s.box(m, [0, 0, 0], [0.044, 0.06, 0.01], 0.004);
      for (const x of [-1, 1]) {
        s.pipe(m, 0.0105, [x * 0.012, 0.018, 0, x * 0.05, 0.02, 0], 0, 8);
        s.pipe(m, 0.012, [x * 0.012, -0.02, 0, x * 0.026, -0.06, 0], 0, 8);
        s.ball(icing, [x * 0.008, 0.05, 0.006], 0.0025, 6);
      }
      for (const y of [0.015, 0, -0.015]) s.ball(icing, [0, y, 0.006], 0.003, 6);
      s.pipe(icing, 0.0012, [-0.01, 0.04, 0.006, 0, 0.035, 0.006, 0.01, 0.04, 0.006], 3, 4);
    },
    { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
  );
}
