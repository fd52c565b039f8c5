/** What stands and lies in bathrooms. */
import { HALF_PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const white = (k: Kit): number => tint(k, MATERIALS.porcelain, '#f1eee8 #f1eee8 #e4d8c8 #c8d8d4');

/** On claw feet, or in a panelled box. */
export function bathtub(k: Kit): Model {
  const tub = white(k);
  const chrome = k.mat(k.rng.pick([MATERIALS.chrome, MATERIALS.brass]));
  const claw = k.said('claw|clawfoot|antique|vintage|freestanding') || k.rng.chance(0.6);
  const foam = k.said('foam|bubble|bubbles|full') || k.rng.chance(0.4);
  const water = k.mat({ color: hex('#9fc4cc'), roughness: 0.06, pattern: 'water', patternScale: 0.4 });
  const long = vary(k, 0.06);
  return sketch(
    k,
    (s) => {
      s.at([0, 0, -1.0 * long, 0, 0, 1, 0, 0, 1, 0, 0, 0], () => {
        if (claw)
          s.hull(tub, [0.13, 0.14, 0.5, 0, 0.2, 0.27, 0.68, 0, 0.45, 0.36, 0.8, 0, 0.6, 0.38, 0.84, 0], 28, false);
        s.hull(
          tub,
          [
            0.6, 0.38, 0.84, 0, 0.625, 0.375, 0.835, 0, 0.61, 0.34, 0.79, 0, 0.3, 0.28, 0.68, 0, 0.2, 0.2, 0.56, 0,
            0.19, 0.01, 0.01, 0,
          ],
          28,
          false,
        );
        if (claw) s.hull(tub, [0.13, 0.01, 0.01, 0, 0.1301, 0.14, 0.5, 0], 28, false);
      });
      if (!claw) {
        for (const z of [-1, 1]) s.box(tub, [0, 0.3, z * 0.375], [1.72 * long, 0.6, 0.03], 0.008);
        for (const x of [-1, 1]) s.box(tub, [x * 0.85 * long, 0.3, 0], [0.03, 0.6, 0.76], 0.008);
        for (const z of [-1, 1])
          for (const x of [-1, 1]) s.box(tub, [x * 0.76 * long, 0.605, z * 0.33], [0.2, 0.03, 0.12], 0.008);
      } else
        for (const x of [-0.5, 0.5])
          for (const z of [-0.17, 0.17])
            s.pipe(
              chrome,
              [0.02, 0.035, 0.03, 0.035],
              [x * 1.1, 0.2, z, x * 1.2, 0.12, z * 1.25, x * 1.15, 0.05, z * 1.25, x * 1.2, 0.025, z * 1.4],
              2,
              7,
            );
      s.at([1.36 * long, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0.62, 0], () =>
        s.turn(water, [0.535, 0.46, 0, 0.46], [0, 0, 0], 'y', 24),
      );
      if (foam)
        for (let i = 0; i < (k.hero ? 46 : 20); i++)
          s.ball(
            plain(k, { roughness: 0.9, color: [0, 0, 0] }, '#f6f6f4'),
            [(((i * 37) % 100) / 100 - 0.5) * 1.25, 0.47 + (i % 3) * 0.012, (((i * 53) % 100) / 100 - 0.5) * 0.5],
            0.05 + (i % 4) * 0.014,
            8,
          );
      s.pipe(
        chrome,
        0.018,
        [-0.9 * long, 0.5, 0, -0.9 * long, 0.8, 0, -0.84 * long, 0.86, 0, -0.74 * long, 0.8, 0],
        4,
        9,
      );
      for (const z of [-0.1, 0.1])
        s.turn(chrome, [0.014, 0.62, 0.012, 0.7, 0.03, 0.71, 0.03, 0.73, 0, 0.735], [-0.88 * long, 0, z], 'y', 10);
    },
    { anchors: { seat: pose([0.2, 0.2, 0], 0, HALF_PI), top: pose([0, 0.62, 0]) } },
  );
}

export function toilet(k: Kit): Model {
  const china = white(k);
  const seat = k.dressed(
    k.rng.pick([
      { ...MATERIALS.plastic, color: hex('#f4f2ec') },
      MATERIALS.wood,
      { ...MATERIALS.plastic, color: hex('#1d1f22') },
    ]),
    1,
  );
  const open = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.hull(
        china,
        [
          0, 0.11, 0.2, -0.04, 0.05, 0.09, 0.17, -0.04, 0.2, 0.1, 0.16, 0, 0.32, 0.17, 0.22, 0.05, 0.4, 0.19, 0.245,
          0.06,
        ],
        22,
        false,
      );
      s.hull(
        china,
        [0.4, 0.19, 0.245, 0.06, 0.4, 0.14, 0.19, 0.06, 0.3, 0.1, 0.13, 0.06, 0.26, 0.01, 0.01, 0.06],
        22,
        false,
      );
      s.at([0.78, 0, 0, 0, 0, 1, 0, 0.415, 0, 0, 1, 0.06], () => s.ring(seat, [0, 0, 0], 0.21, 0.035, 'y', 26));
      s.at(open ? pose([0, 0.42, -0.16], -1.45) : pose([0, 0.445, -0.16]), () =>
        s.at([0.8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0.22], () =>
          s.turn(seat, [0, -0.008, 0.235, -0.008, 0.24, 0, 0.235, 0.008, 0, 0.008], [0, 0, 0], 'y', 26),
        ),
      );
      s.box(china, [0, 0.58, -0.26], [0.4, 0.36, 0.18], 0.025, 3);
      s.box(china, [0, 0.775, -0.26], [0.43, 0.035, 0.2], 0.014, 2);
      s.pipe(k.mat(MATERIALS.chrome), 0.008, [-0.15, 0.7, -0.165, -0.15, 0.7, -0.14, -0.09, 0.69, -0.14], 0, 7);
    },
    { anchors: { seat: pose([0, 0.43, 0.06]), top: pose([0, 0.79, -0.26]) } },
  );
}

export function toothbrush(k: Kit): Model {
  const grip = tint(k, MATERIALS.plastic, '#2f8fc8 #d83a5a #3fae6a #e8e4da #e0902c');
  const bristle = plain(k, MATERIALS.cotton, '#f4f4f0');
  const electric = k.said('electric') || k.rng.chance(0.2);
  return sketch(
    k,
    (s) => {
      if (electric) {
        s.turn(
          grip,
          [0, -0.09, 0.012, -0.09, 0.014, -0.06, 0.013, 0.03, 0.007, 0.045, 0.003, 0.05, 0.003, 0.1, 0, 0.1],
        );
        s.turn(bristle, [0, 0, 0.006, 0, 0.006, 0.011, 0, 0.011], [0, 0.1, 0], 'z', 12);
        return;
      }
      s.pipe(
        grip,
        [0.005, 0.0065, 0.0055, 0.0035, 0.0045],
        [0, -0.09, 0, 0, -0.04, 0.001, 0, 0.02, 0, 0, 0.06, -0.001, 0, 0.1, 0],
        2,
        8,
      );
      s.box(grip, [0, 0.09, 0], [0.011, 0.03, 0.005], 0.002);
      for (let i = 0; i < 6; i++)
        s.box(i % 3 === 1 ? grip : bristle, [0, 0.078 + i * 0.0048, 0.0075], [0.009, 0.004, 0.011], 0);
    },
    { anchors: { grip: pose([0, 0, 0]), mouth: pose([0, 0.09, 0.01]) }, lies: 'back' },
  );
}

/** A bar in its dish, or a bottle with a pump. */
export function soap(k: Kit): Model {
  const m = tint(k, MATERIALS.wax, '#e8d8c0 #c8a4c0 #9fc4a8 #e6c46a');
  const pump = k.said('dispenser|pump|bottle|liquid|shampoo|lotion') || (!k.said('bar') && k.rng.chance(0.3));
  if (pump)
    return sketch(
      k,
      (s) => {
        s.turn(m, [0, 0, 0.033, 0.002, 0.035, 0.01, 0.035, 0.1, 0.024, 0.115, 0.011, 0.12, 0.011, 0.128]);
        const chrome = plain(k, MATERIALS.plastic, '#e8e8e6');
        s.turn(chrome, [0.014, 0.126, 0.014, 0.14, 0.005, 0.142, 0.005, 0.165, 0, 0.165]);
        s.pipe(chrome, [0.007, 0.006, 0.004], [0, 0.165, -0.006, 0, 0.168, 0.02, 0, 0.155, 0.042], 2, 7);
        s.turn(plain(k, MATERIALS.paper, '#f4efe4'), [0.0353, 0.03, 0.0353, 0.085]);
      },
      { anchors: { grip: pose([0, 0.06, 0]), top: pose([0, 0.17, 0]) }, grasp: [0, 0.06, 0] },
    );
  const dish = k.rng.chance(0.7);
  const y = dish ? 0.012 : 0;
  return sketch(
    k,
    (s) => {
      if (dish)
        s.at([1.5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], () =>
          s.turn(white(k), [0, 0, 0.035, 0, 0.048, 0.018, 0.046, 0.02, 0.034, 0.006, 0, 0.006], [0, 0, 0], 'y', 22),
        );
      s.box(m, [0, y + 0.014, 0], [0.08, 0.028, 0.052], 0.0135, 3);
      s.box(m, [0, y + 0.0285, 0], [0.04, 0.002, 0.016], 0);
    },
    { anchors: { grip: pose([0, y + 0.014, 0]) }, grasp: [0, y + 0.014, 0] },
  );
}

/** Folded in a pile, or rolled; hung towels are cloth. */
export function towel(k: Kit): Model {
  const cloth = { ...MATERIALS.wool, roughness: 1 };
  const count = k.rng.pick([1, 2, 3]);
  const first = tint(k, cloth, '#e8e4da #9fb8c4 #d8a08a #7a9a86');
  const second = tint(k, cloth, '#d8d0c0 #b8c8b0 #c88a9a', 1);
  const rolled = k.rng.chance(0.3);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < count; i++) {
        const m = i % 2 ? second : first;
        if (rolled) {
          const at = [i === 2 ? 0 : (i - (count > 1 ? 0.5 : 0)) * 0.115, 0.055 + (i === 2 ? 0.092 : 0), 0] as const;
          s.turn(m, [0, -0.15, 0.048, -0.15, 0.056, -0.14, 0.056, 0.14, 0.048, 0.15, 0, 0.15], at, 'z', 16);
          s.pipe(
            second,
            0.004,
            Array.from({ length: 16 }, (_, j) => [
              at[0] + 0.003 * j * (j % 4 < 2 ? 1 : -1) * 0.9,
              at[1] + 0.003 * j * ((j + 1) % 4 < 2 ? 1 : -1) * 0.9,
              0.151,
            ]).flat(),
            2,
            4,
          );
        } else
          for (let fold = 0; fold < 3; fold++) {
            const y = i * 0.066 + 0.011 + fold * 0.021;
            s.box(m, [fold % 2 ? 0.003 : 0, y, 0], [0.34, 0.021, 0.24 - fold * 0.006], 0.01, 2);
            if (fold === 2) s.box(second, [0.08, y + 0.0105, 0], [0.03, 0.002, 0.23], 0);
          }
      }
    },
    { anchors: { grip: pose([0, 0.03, 0]), top: pose([0, count * 0.066, 0]) }, grasp: [0, 0.02, 0] },
  );
}

/** Combs, and brushes with bristles on a pad. */
export function comb(k: Kit): Model {
  const m = tint(k, MATERIALS.plastic, '#1d1f22 #8a4a2a #d86a8a #e8dcb8');
  const brush = k.said('hairbrush|brush');
  return sketch(
    k,
    (s) => {
      if (brush) {
        s.pipe(m, [0.009, 0.012, 0.009], [0, -0.09, 0, 0, -0.03, 0, 0, 0.03, 0], 2, 9);
        s.at([0.62, 0, 0, 0, 0, 1, 0, 0.09, 0, 0, 1, 0], () =>
          s.turn(m, [0, -0.008, 0.056, -0.008, 0.06, 0, 0.056, 0.006, 0, 0.008], [0, 0, 0], 'z', 20),
        );
        for (let i = 0; i < (k.hero ? 40 : 16); i++) {
          const r = 0.05 * Math.sqrt(i / 40);
          const [x, y] = [Math.round(r * 62 * ((i % 7) - 3)) / 200, ((i * 11) % 40) / 40 - 0.5];
          s.rod(
            plain(k, MATERIALS.rubber, '#2a2420'),
            [x, 0.09 + y * 0.09, 0.006],
            [x, 0.09 + y * 0.09, 0.024],
            0.0015,
            0.001,
            4,
          );
        }
        return;
      }
      s.box(m, [0, 0.0, 0], [0.012, 0.18, 0.0045], 0.0015);
      for (let i = 0; i < 26; i++) s.box(m, [0.017, -0.055 + i * 0.0054, 0], [0.026, 0.0026, 0.003], 0);
      for (const y of [-0.076, 0.087]) s.box(m, [0.015, y, 0], [0.03, 0.01, 0.0045], 0.0015);
    },
    { anchors: { grip: pose([0, -0.03, 0]) }, lies: 'back' },
  );
}
