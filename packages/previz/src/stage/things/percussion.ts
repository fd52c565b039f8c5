/** What is struck and shaken: bells, gongs, bars, gourds, tambourines. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const woods = [MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.wood, color: hex('#8a4a28') }];

export function tambourine(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([...woods, { ...MATERIALS.lacquer, color: hex('#b8281f') }]));
  const brass = k.mat(MATERIALS.brass);
  const skin = k.rng.chance(0.6);
  const R = 0.12 * vary(k, 0.1);
  return sketch(
    k,
    (s) => {
      s.turn(wood, [R - 0.006, -0.022, R, -0.022, R, 0.022, R - 0.006, 0.022, R - 0.006, -0.022], [0, R, 0], 'z', 30);
      if (skin) s.turn(plain(k, MATERIALS.paper, '#e8dcc0'), [R, 0.0225, 0, 0.0235], [0, R, 0], 'z', 26);
      for (let i = 0; i < 8; i++) {
        const a = (i * PI) / 4 + 0.39;
        s.at(pose([cos(a) * R, R + sin(a) * R, 0], 0, 0, a), () => {
          for (const z of [-0.006, 0.006])
            s.turn(brass, [0, -0.001, 0.008, -0.0015, 0.017, 0, 0.008, 0.0015, 0, 0.001], [0.001, 0, z], 'z', 12);
        });
      }
    },
    { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
  );
}

/** A hand bell, a bell in its frame, or the round bells of a temple. */
export function bell(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.bronze, MATERIALS.silver]));
  const inner = k.mat({ ...MATERIALS.bronze, color: hex('#4a3418'), doubleSided: true });
  const big = k.said('temple|church|great|bronze|tower|big|large|huge');
  if (big) {
    const wood = k.mat(MATERIALS.darkWood);
    return sketch(
      k,
      (s) => {
        for (const x of [-1, 1]) {
          for (const z of [-1, 1]) s.box(wood, [x * 0.75, 0.95, z * 0.4], [0.12, 1.9, 0.12], 0.02);
          s.box(wood, [x * 0.75, 1.82, 0], [0.12, 0.12, 1], 0.02);
        }
        s.box(wood, [0, 1.94, 0], [1.8, 0.14, 0.16], 0.03);
        s.turn(
          metal,
          [0.47, 0.45, 0.48, 0.5, 0.42, 0.62, 0.36, 0.9, 0.32, 1.3, 0.28, 1.5, 0.16, 1.62, 0, 1.66],
          [0, 0, 0],
          'y',
          28,
        );
        s.turn(inner, [0.47, 0.45, 0.38, 0.6, 0.3, 1.3], [0, 0, 0], 'y', 24);
        for (const y of [0.62, 0.95, 1.35]) s.ring(metal, [0, y, 0], 0.42 - (y - 0.62) * 0.145, 0.014, 'y', 26);
        s.ring(metal, [0, 1.76, 0], 0.08, 0.025, 'z', 14);
        s.turn(inner, [0, 0.5, 0.06, 0.52, 0.05, 0.62, 0.015, 0.7, 0.015, 1.4], [0, 0, 0], 'y', 10);
      },
      { anchors: { target: pose([0, 0.7, 0.42]), top: pose([0, 2, 0]) } },
    );
  }
  const desk = k.said('desk|reception|counter|service');
  if (desk)
    return sketch(
      k,
      (s) => {
        s.turn(plain(k, MATERIALS.plastic, '#1d1f22'), [0, 0, 0.045, 0, 0.045, 0.008, 0, 0.01], [0, 0, 0], 'y', 22);
        s.turn(metal, [0.042, 0.012, 0.041, 0.02, 0.034, 0.036, 0.018, 0.046, 0, 0.049], [0, 0, 0], 'y', 24);
        s.turn(metal, [0.004, 0.046, 0.004, 0.054, 0.008, 0.056, 0.007, 0.061, 0, 0.062], [0, 0, 0], 'y', 10);
      },
      { anchors: { top: pose([0, 0.062, 0]), grip: pose([0, 0.03, 0]) }, grasp: [0, 0.03, 0] },
    );
  return sketch(
    k,
    (s) => {
      s.turn(
        k.mat(k.rng.pick(woods)),
        [0, 0.11, 0.011, 0.108, 0.013, 0.06, 0.008, 0.03, 0.013, 0.0],
        [0, 0, 0],
        'y',
        12,
      );
      s.turn(
        metal,
        [0.052, -0.1, 0.054, -0.092, 0.04, -0.06, 0.03, -0.03, 0.022, -0.01, 0.008, 0, 0, 0.002],
        [0, 0, 0],
        'y',
        22,
      );
      s.turn(inner, [0.051, -0.1, 0.036, -0.06, 0.02, -0.015], [0, 0, 0], 'y', 18);
      s.rod(inner, [0, -0.02, 0], [0.008, -0.09, 0], 0.003);
      s.ball(metal, [0.009, -0.095, 0], 0.011, 8);
    },
    { anchors: { grip: pose([0, 0.06, 0]) }, grasp: [0, 0.06, 0], lies: 'stand' },
  );
}

/** A disc in a frame, with its beater. */
export function gong(k: Kit): Model {
  const metal = k.dressed(
    k.rng.pick([MATERIALS.brass, MATERIALS.bronze, { ...MATERIALS.bronze, color: hex('#7a5528') }]),
  );
  const wood = k.mat(k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.lacquer }, MATERIALS.wood]));
  const R = 0.42 * vary(k, 0.14);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.box(wood, [x * (R + 0.16), 0.72, 0], [0.07, 1.4, 0.07], 0.015);
        s.box(wood, [x * (R + 0.16), 0.04, 0], [0.09, 0.08, 0.6], 0.02);
      }
      s.box(wood, [0, 1.4, 0], [2 * R + 0.6, 0.08, 0.08], 0.02);
      s.turn(
        metal,
        [
          R * 0.96,
          -0.04,
          R,
          -0.03,
          R,
          0.02,
          R * 0.94,
          0.035,
          R * 0.3,
          0.045,
          R * 0.22,
          0.075,
          R * 0.1,
          0.085,
          0,
          0.086,
        ],
        [0, 0.8, 0],
        'z',
        34,
      );
      s.turn(
        metal,
        [0, 0.02, R * 0.96, 0.01].map((v) => v),
        [0, 0.8, -0.03],
        'z',
        24,
      );
      for (const r of [0.55, 0.78])
        s.ring(plain(k, MATERIALS.bronze, '#5a3c1a'), [0, 0.8, 0.041], R * r, 0.006, 'z', 30);
      for (const x of [-0.2, 0.2])
        s.rod(plain(k, MATERIALS.canvas, '#b8281f'), [x, 0.8 + R * 0.93, 0], [x, 1.37, 0], 0.008, 0.008, 5);
      s.rod(wood, [R + 0.2, 0.55, 0.09], [R + 0.2, 0.9, 0.09], 0.012);
      s.ball(plain(k, MATERIALS.wool, '#e8dcc0'), [R + 0.2, 0.95, 0.09], [0.05, 0.06, 0.05], 12);
    },
    { anchors: { target: pose([0, 0.8, 0.1]), top: pose([0, 1.44, 0]) } },
  );
}

/** Bars in a row, with two mallets. */
export function xylophone(k: Kit): Model {
  const rainbow = ['#c8281f', '#e0702c', '#e8c03a', '#5a9a3a', '#3a8ac8', '#3a4a9a', '#7a3a8a', '#c84a7a'];
  const wooden = k.said('marimba|wooden') || k.rng.chance(0.4);
  const frame = k.mat(k.rng.pick(woods));
  const n = wooden ? 12 : 8;
  return sketch(
    k,
    (s) => {
      for (const z of [-1, 1])
        s.at(pose([0, 0.03, z * 0.09], 0, z * -0.12), () => s.box(frame, [0, 0, 0], [0.5, 0.03, 0.03], 0.006));
      for (let i = 0; i < n; i++) {
        const x = -0.23 + (i * 0.46) / (n - 1);
        s.box(
          wooden ? k.mat(MATERIALS.wood) : plain(k, MATERIALS.lacquer, rainbow[i]),
          [x, 0.054, 0],
          [0.4 / n, 0.014, 0.32 - (i * 0.15) / n],
          0.004,
        );
        for (const z of [-0.09, 0.09]) s.ball(k.mat(MATERIALS.chrome), [x, 0.063, z * (1 - (i * 0.4) / n)], 0.005, 6);
      }
      for (const z of [-0.03, 0.05]) {
        s.rod(k.mat(MATERIALS.paleWood), [-0.1, 0.075, z], [0.14, 0.075, z + 0.03], 0.004, 0.004, 6);
        s.ball(plain(k, MATERIALS.rubber, '#b8281f'), [-0.105, 0.077, z], 0.014, 9);
      }
    },
    { anchors: { hitLeft: pose([0.1, 0.07, 0]), hitRight: pose([-0.1, 0.07, 0]), top: pose([0, 0.07, 0]) } },
  );
}

/** One gourd on a handle, or a pair. */
export function maracas(k: Kit): Model {
  const shell = tint(k, MATERIALS.lacquer, '#b8281f #e0902c #3f8a4a #7a4a28');
  const band = plain(k, MATERIALS.paint, '#f0d23a');
  const pair = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      for (const x of pair ? [-0.045, 0.045] : [0])
        s.at(pose([x, 0, 0], 0, 0, x * 3), () => {
          s.turn(k.mat(MATERIALS.wood), [0, -0.1, 0.012, -0.1, 0.009, 0, 0.009, 0.06], [0, 0, 0], 'y', 10);
          s.turn(shell, [0.009, 0.05, 0.03, 0.075, 0.04, 0.11, 0.032, 0.145, 0, 0.16], [0, 0, 0], 'y', 16);
          s.ring(band, [0, 0.11, 0], 0.04, 0.004, 'y', 18);
        });
    },
    { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
  );
}
