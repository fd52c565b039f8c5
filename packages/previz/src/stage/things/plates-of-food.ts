/** Pancakes, roasts, steaks, dumplings and skewers. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { eatenAt, food } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

/** Pancakes or waffles in a pile with butter. */
export function pancakes(k: Kit): Model {
  const cake = k.mat({
    color: hex('#c98f4a'),
    color2: hex('#a8682c'),
    pattern: 'noise',
    patternScale: 0.06,
    roughness: 0.8,
  });
  const rim = plain(k, food('#e8c88a', 0.6), '#e8c88a');
  const syrup = plain(k, food('#8a3f14', 0.08), '#8a3f14');
  const count = k.rng.pick([3, 4, 5]);
  const plate = plain(k, MATERIALS.porcelain, k.rng.pick(['#f1eee8', '#9fb8c4', '#e8dcc4']));
  return sketch(
    k,
    (s) => {
      s.turn(plate, [0, 0, 0.07, 0, 0.13, 0.014, 0.132, 0.018, 0.09, 0.012, 0, 0.01], [0, 0, 0], 'y', 26);
      for (let i = 0; i < count; i++) {
        const y = 0.012 + i * 0.0165;
        s.at(pose([0.004 * cos(i * 2), 0, 0.004 * sin(i * 2)]), () => {
          s.turn(rim, [0.075, y, 0.081, y + 0.006, 0.078, y + 0.014], [0, 0, 0], 'y', 22);
          s.turn(cake, [0.078, y + 0.014, 0.06, y + 0.0165, 0, y + 0.0165], [0, 0, 0], 'y', 22);
        });
      }
      const top = 0.012 + count * 0.0165;
      s.turn(syrup, [0.05, top, 0.045, top + 0.003, 0, top + 0.003], [0, 0, 0], 'y', 16);
      for (let i = 0; i < 5; i++)
        s.pipe(
          syrup,
          [0.008, 0.007, 0.005],
          [
            cos(i * 1.26) * 0.045,
            top,
            sin(i * 1.26) * 0.045,
            cos(i * 1.26) * 0.079,
            top - 0.004,
            sin(i * 1.26) * 0.079,
            cos(i * 1.26) * 0.084,
            top - 0.02 - (i % 3) * 0.012,
            sin(i * 1.26) * 0.084,
          ],
          2,
          6,
        );
      s.at(pose([0, top + 0.008, 0], 0, 0.4), () =>
        s.box(plain(k, food('#f2dc82', 0.3), '#f2dc82'), [0, 0, 0], [0.03, 0.014, 0.03], 0.004),
      );
    },
    { anchors: { top: pose([0, 0.09, 0]), grip: pose([0, 0, 0]) } },
  );
}

/** A roast bird on a dish. */
export function roast(k: Kit): Model {
  const meat = k.mat({
    color: hex(k.rng.pick(['#a8622a', '#94501f', '#b8743a'])),
    color2: hex('#7a3c18'),
    pattern: 'noise',
    patternScale: 0.04,
    roughness: 0.3,
  });
  const bone = plain(k, MATERIALS.bone, '#e8dcc4');
  const dish = plain(k, MATERIALS.porcelain, k.rng.pick(['#f1eee8', '#c8ccd0', '#d8d0b8']));
  const green = plain(k, food('#4f8a3a', 0.6), '#4f8a3a');
  return sketch(
    k,
    (s) => {
      s.at([1.35, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], () =>
        s.turn(dish, [0, 0, 0.09, 0, 0.15, 0.016, 0.152, 0.02, 0.1, 0.014, 0, 0.012], [0, 0, 0], 'y', 26),
      );
      s.pipe(
        meat,
        [0.02, 0.062, 0.075, 0.06, 0.03],
        [-0.12, 0.08, 0, -0.09, 0.08, 0, -0.01, 0.085, 0, 0.07, 0.075, 0, 0.11, 0.07, 0],
        2,
        14,
      );
      for (const z of [-1, 1]) {
        s.pipe(meat, [0.036, 0.034, 0.013], [0.02, 0.08, z * 0.06, 0.08, 0.09, z * 0.07, 0.14, 0.115, z * 0.05], 3, 9);
        s.rod(bone, [0.135, 0.113, z * 0.052], [0.165, 0.13, z * 0.044], 0.007);
        s.ball(bone, [0.168, 0.131, z * 0.043], 0.011, 8);
        s.pipe(
          meat,
          [0.018, 0.017, 0.01],
          [-0.06, 0.1, z * 0.06, -0.02, 0.075, z * 0.085, -0.07, 0.065, z * 0.088],
          2,
          7,
        );
      }
      for (let i = 0; i < 10; i++)
        s.ball(green, [cos(i * 0.63) * 0.155, 0.028, sin(i * 0.63) * 0.115], [0.02, 0.012, 0.016], 7);
    },
    { anchors: { top: pose([0, 0.16, 0]), grip: pose([0, 0, 0]) } },
  );
}

/** A steak with its bone and fat, seared in lines. */
export function steak(k: Kit): Model {
  const meat = tint(k, food('#7a3a26', 0.45), '#7a3a26 #5c2a1c #a04a3a');
  const fat = plain(k, food('#e0c49a', 0.6), '#e0c49a');
  const sear = plain(k, food('#2c1610', 0.8), '#2c1610');
  const outline = [
    -0.08, -0.02, -0.06, -0.06, 0, -0.07, 0.06, -0.05, 0.085, 0, 0.07, 0.05, 0.02, 0.055, -0.02, 0.04, -0.06, 0.045,
    -0.085, 0.02,
  ];
  const t = k.rng.range(0.018, 0.03);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, t / 2, 0], -PI / 2), () => {
        s.plate(
          fat,
          t * 0.96,
          outline.map((v) => v * 1.06),
          { smooth: 3, bevel: 0.006 },
        );
        s.plate(meat, t, outline, { smooth: 3, bevel: 0.005 });
        for (let i = 0; i < 4; i++)
          s.at(pose([-0.04 + i * 0.026, 0, t / 2], 0, 0, -0.5), () =>
            s.box(sear, [0, 0, 0], [0.006, 0.075, 0.0015], 0),
          );
        if (k.rng.chance(0.6))
          s.rod(plain(k, MATERIALS.bone, '#e8dcc4'), [-0.075, 0.01, 0.002], [-0.125, 0.04, 0.002], 0.01, 0.009);
      });
    },
    eatenAt(0.012),
  );
}

/** Filled parcels in a steamer of bamboo. */
export function dumplings(k: Kit): Model {
  const dough = plain(k, { ...MATERIALS.wax, roughness: 0.5 }, k.rng.pick(['#ece2cc', '#f2ece0', '#e0d2a8']));
  const bamboo = k.mat(MATERIALS.bamboo);
  const count = k.rng.pick([4, 5, 6]);
  return sketch(
    k,
    (s) => {
      s.turn(
        bamboo,
        [0, 0.01, 0.1, 0.01, 0.1, 0, 0.105, 0, 0.105, 0.07, 0.098, 0.07, 0.098, 0.022, 0, 0.022],
        [0, 0, 0],
        'y',
        26,
      );
      for (const y of [0.012, 0.058])
        s.turn(bamboo, [0.106, y - 0.006, 0.109, y, 0.106, y + 0.006], [0, 0, 0], 'y', 26);
      for (let i = 0; i < count; i++) {
        const mid = i === count - 1 && count > 4;
        const a = (i * 2 * PI) / (count > 4 ? count - 1 : count);
        s.at(pose([mid ? 0 : cos(a) * 0.06, 0.022, mid ? 0 : sin(a) * 0.06], 0, a), () => {
          s.turn(
            dough,
            [0, 0, 0.026, 0.002, 0.032, 0.014, 0.026, 0.03, 0.009, 0.042, 0.007, 0.047, 0, 0.046],
            [0, 0, 0],
            'y',
            14,
          );
          s.around(7, () =>
            s.pipe(dough, [0.002, 0.0035, 0.002], [0.007, 0.047, 0, 0.02, 0.036, 0.002, 0.029, 0.022, 0.004], 2, 4),
          );
        });
      }
    },
    { anchors: { top: pose([0, 0.07, 0]), grip: pose([0, 0, 0]) } },
  );
}

/** Pieces grilled on a stick. */
export function skewer(k: Kit): Model {
  const stick = k.mat(MATERIALS.bamboo);
  const bits = [
    ['#8a4a26', '#c8702c', '#5f8a3a'],
    ['#b8602c', '#b8602c', '#94481c'],
    ['#d8a06a', '#c04a3a', '#d8a06a'],
  ];
  const pick = k.rng.pick(bits).map((c) => plain(k, food(c, 0.35), c));
  return sketch(
    k,
    (s) => {
      s.rod(stick, [0, -0.1, 0], [0, 0.17, 0], 0.0022, 0.001, 5);
      for (let i = 0; i < 6; i++)
        s.at(pose([0, 0.012 + i * 0.025, 0], 0, i * 0.9), () =>
          s.box(pick[i % 3], [0, 0, 0], [0.027 - (i % 2) * 0.004, 0.021, 0.024], 0.007, 2),
        );
    },
    { anchors: { grip: pose([0, -0.05, 0]), mouth: pose([0, 0.15, 0]) }, lies: 'back' },
  );
}
