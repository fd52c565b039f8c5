/** Toys that roll, rock, dance, whirl and are built with. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint } from './sketch.ts';

const BRIGHT = ['#c8281f', '#e0902c', '#e8c83a', '#4a9a4a', '#2f7ac0', '#7a4aa0'];

const PAINT = { ...MATERIALS.lacquer, roughness: 0.25 };

const wheel = (s: Sketch, m: number, x: number, y: number, z: number, r: number): void =>
  void s.turn(m, [0, -r * 0.3, r * 0.9, -r * 0.3, r, 0, r * 0.9, r * 0.3, 0, r * 0.3], [x, y, z], 'x', 14);

export function toyCar(k: Kit): Model {
  const body = tint(k, PAINT, BRIGHT.join(' '));
  const black = plain(k, MATERIALS.rubber, '#1d1f22');
  const form = k.rng.int(0, 2);
  const glass = plain(k, MATERIALS.plastic, '#8fb8c8');
  return sketch(
    k,
    (s) => {
      s.box(body, [0, 0.026, 0], [0.062, 0.024, 0.15], 0.01, 2);
      if (form === 0) s.box(glass, [0, 0.046, -0.008], [0.052, 0.026, 0.07], 0.011, 2);
      else if (form === 1) {
        s.box(glass, [0, 0.05, 0.025], [0.054, 0.034, 0.045], 0.01, 2);
        s.box(body, [0, 0.042, -0.04], [0.06, 0.02, 0.066], 0.004);
      } else {
        s.ball(body, [0, 0.032, -0.03], [0.025, 0.018, 0.04], 10);
        s.ball(plain(k, MATERIALS.plastic, '#f0ece2'), [0, 0.048, 0], 0.013, 9);
        s.box(body, [0, 0.058, -0.068], [0.06, 0.004, 0.02], 0);
      }
      s.box(body, [0, 0.06, -0.01], [0.05, form === 0 ? 0.004 : 0.001, form === 0 ? 0.056 : 0.01], 0.001);
      for (const x of [-1, 1])
        for (const z of [-0.046, 0.046]) {
          wheel(s, black, x * 0.032, 0.017, z, 0.017);
          s.turn(
            k.mat(MATERIALS.chrome),
            [0, 0, 0.008, 0, 0.006, x * 0.003, 0, x * 0.003],
            [x * 0.0375, 0.017, z],
            'x',
            10,
          );
        }
      for (const x of [-0.022, 0.022]) s.ball(plain(k, MATERIALS.plastic, '#f8ecb0'), [x, 0.03, 0.074], 0.006, 7);
    },
    { anchors: { grip: pose([0, 0.035, 0]), top: pose([0, 0.06, 0]) }, grasp: [0, 0.03, 0] },
  );
}

export function toyTrain(k: Kit): Model {
  const paints = k.rng.int(0, 3);
  const colour = (i: number): number =>
    i === 0 ? tint(k, PAINT, BRIGHT[paints]) : plain(k, PAINT, BRIGHT[(paints + i * 2) % 6]);
  const black = plain(k, MATERIALS.paint, '#1d1f22');
  const wagons = k.rng.pick([1, 2]);
  return sketch(
    k,
    (s) => {
      const main = colour(0);
      s.box(black, [0, 0.034, 0.03], [0.06, 0.014, 0.16], 0.004);
      s.turn(main, [0, -0.06, 0.028, -0.058, 0.03, 0, 0.03, 0.058, 0.022, 0.066, 0, 0.068], [0, 0.068, 0.045], 'z', 18);
      s.box(main, [0, 0.078, -0.035], [0.066, 0.085, 0.05], 0.006);
      s.box(colour(1), [0, 0.124, -0.035], [0.08, 0.008, 0.064], 0.003);
      s.turn(black, [0.009, 0.09, 0.009, 0.12, 0.014, 0.135, 0.011, 0.135, 0, 0.12], [0, 0, 0.085], 'y', 12);
      s.ball(k.mat(MATERIALS.brass), [0, 0.1, 0.035], [0.013, 0.012, 0.013], 10);
      for (const x of [-1, 1])
        for (const [z, r] of [
          [0.09, 0.018],
          [0.045, 0.018],
          [-0.03, 0.026],
        ])
          wheel(s, colour(2), x * 0.034, r, z, r);
      for (let w = 0; w < wagons; w++) {
        const z = -0.15 - w * 0.14;
        s.box(black, [0, 0.034, z], [0.055, 0.012, 0.115], 0.003);
        s.box(colour(w + 2), [0, 0.062, z], [0.06, 0.045, 0.11], 0.006);
        for (let i = 0; i < 4; i++)
          s.ball(colour(i), [(i % 2) * 0.024 - 0.012, 0.088, z - 0.03 + Math.floor(i / 2) * 0.05], 0.015, 8);
        for (const x of [-1, 1]) for (const dz of [-0.034, 0.034]) wheel(s, colour(1), x * 0.032, 0.018, z + dz, 0.018);
        s.rod(black, [0, 0.034, z + 0.055], [0, 0.034, z + 0.095], 0.004);
      }
    },
    { anchors: { grip: pose([0, 0.07, 0.03]), top: pose([0, 0.12, 0]) }, grasp: [0, 0.07, 0.04] },
  );
}

export function rockingHorse(k: Kit): Model {
  const body = k.dressed(
    k.rng.pick([MATERIALS.paleWood, { ...PAINT, color: hex('#e8e4da') }, { ...PAINT, color: hex('#a8683a') }]),
  );
  const paint = tint(k, PAINT, '#b8281f #2f6fb0 #3f8a4a', 1);
  const mane = plain(k, MATERIALS.wool, k.rng.pick(['#4a3222', '#e8dcc0', '#1d1a18']));
  const rock = k.rng.range(-0.05, 0.05);
  return sketch(
    k,
    (s) => {
      for (const x of [-0.2, 0.2]) {
        const arc = Array.from({ length: 9 }, (_, i) => [
          x,
          0.03 + 0.11 * ((i - 4) / 4) ** 2,
          ((i - 4) / 4) * 0.55,
        ]).flat();
        s.pipe(paint, 0.024, arc, 0, 7);
      }
      for (const z of [-0.32, 0.32]) s.rod(paint, [-0.2, 0.08, z], [0.2, 0.08, z], 0.018);
      s.at(pose([0, 0, 0], rock), () => {
        s.pipe(
          body,
          [0.09, 0.125, 0.115, 0.125, 0.08],
          [0, 0.56, -0.28, 0, 0.55, -0.18, 0, 0.53, 0, 0, 0.56, 0.17, 0, 0.62, 0.25],
          3,
          14,
        );
        s.pipe(body, [0.095, 0.075, 0.06, 0.06], [0, 0.6, 0.2, 0, 0.76, 0.3, 0, 0.9, 0.36, 0, 0.95, 0.38], 2, 11);
        s.pipe(body, [0.06, 0.068, 0.05, 0.045], [0, 0.97, 0.34, 0, 0.95, 0.42, 0, 0.88, 0.53, 0, 0.85, 0.58], 2, 10);
        for (const x of [-1, 1]) {
          s.pipe(body, [0.024, 0.02, 0.002], [x * 0.035, 1.0, 0.34, x * 0.04, 1.06, 0.34, x * 0.045, 1.1, 0.35], 0, 6);
          s.ball(plain(k, MATERIALS.plastic, '#17130f'), [x * 0.056, 0.965, 0.43], 0.013, 8);
          s.pipe(body, [0.058, 0.04, 0.03], [x * 0.09, 0.5, 0.18, x * 0.15, 0.3, 0.3, x * 0.19, 0.1, 0.34], 2, 8);
          s.pipe(body, [0.058, 0.04, 0.03], [x * 0.09, 0.5, -0.2, x * 0.15, 0.3, -0.3, x * 0.19, 0.1, -0.34], 2, 8);
        }
        for (let i = 0; i < 7; i++) s.ball(mane, [0, 1.02 - i * 0.055, 0.31 - i * 0.03], [0.02, 0.045, 0.045], 8);
        s.pipe(mane, [0.03, 0.045, 0.01], [0, 0.6, -0.33, 0, 0.58, -0.43, 0, 0.36, -0.5], 4, 8);
        s.ball(paint, [0, 0.645, -0.02], [0.115, 0.04, 0.15], 14);
        s.rod(paint, [-0.15, 0.84, 0.3], [0.15, 0.84, 0.3], 0.016);
      });
    },
    {
      anchors: {
        saddle: pose([0, 0.68, -0.02]),
        seat: pose([0, 0.68, -0.02]),
        gripLeft: pose([0.12, 0.84, 0.3]),
        gripRight: pose([-0.12, 0.84, 0.3]),
      },
    },
  );
}

/** A puppet on strings, or a wooden doll with joints. */
export function puppet(k: Kit): Model {
  const wood = k.mat(k.rng.pick([MATERIALS.paleWood, { ...MATERIALS.lacquer, color: hex('#e0b890') }]));
  const coat = tint(k, MATERIALS.cotton, '#b8281f #2f6fb0 #3f8a4a #7a4aa0');
  const trousers = tint(k, MATERIALS.cotton, '#2a3a5a #5a3a26 #1d1f22', 1);
  const line = plain(k, MATERIALS.cotton, '#e8e4da');
  const nose = k.rng.range(0.02, 0.06);
  const lift = k.rng.range(0, 0.08);
  return sketch(
    k,
    (s) => {
      s.box(k.mat(MATERIALS.wood), [0, 0, 0], [0.24, 0.014, 0.022], 0.004);
      s.box(k.mat(MATERIALS.wood), [0, 0.004, 0], [0.022, 0.014, 0.2], 0.004);
      const y = -0.5;
      s.hull(
        coat,
        [y - 0.13, 0.06, 0.045, 0, y - 0.05, 0.05, 0.04, 0, y + 0.02, 0.056, 0.038, 0, y + 0.04, 0.02, 0.02, 0],
        12,
      );
      s.ball(wood, [0, y + 0.095, 0], [0.045, 0.052, 0.045], 14);
      s.rod(wood, [0, y + 0.09, 0.04], [0, y + 0.092, 0.04 + nose], 0.008, 0.006, 7);
      for (const x of [-1, 1]) {
        s.ball(plain(k, MATERIALS.plastic, '#1d1f22'), [x * 0.017, y + 0.107, 0.041], 0.006, 7);
        const hand = [x * 0.13, y - 0.06 + (x > 0 ? lift : 0), 0.04] as const;
        s.pipe(coat, 0.016, [x * 0.055, y + 0.01, 0, x * 0.1, y - 0.05, 0, hand[0], hand[1], hand[2]], 1, 7);
        s.ball(wood, hand, 0.018, 8);
        s.pipe(trousers, 0.02, [x * 0.03, y - 0.13, 0, x * 0.04, y - 0.21, 0.02, x * 0.038, y - 0.29, -0.005], 0, 7);
        s.box(plain(k, MATERIALS.leather, '#3a2418'), [x * 0.038, y - 0.315, 0.012], [0.036, 0.03, 0.07], 0.012);
        s.rod(line, hand, [x * 0.115, 0, 0], 0.0011, 0.0011, 4);
        s.rod(line, [x * 0.04, y - 0.21, 0.03], [0, 0, x * 0.09], 0.0011, 0.0011, 4);
      }
      s.turn(coat, [0.05, 0, 0.03, 0.03, 0, 0.09], [0, y + 0.13, 0], 'y', 12);
      s.rod(line, [0, y + 0.2, 0], [0, 0, 0], 0.0011, 0.0011, 4);
    },
    { anchors: { grip: pose([0, 0.005, 0]) }, lies: 'stand' },
  );
}

/** Letters and colours on cubes, piled up. */
export function toyBlocks(k: Kit): Model {
  const n = k.said('block|brick') && !k.said('blocks') ? 3 : k.rng.pick([6, 8, 10]);
  const first = k.rng.int(0, 5);
  const wood = k.mat(MATERIALS.paleWood);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < n; i++) {
        const row = i < n * 0.5 ? 0 : i < n * 0.85 ? 1 : 2;
        const inRow = row === 0 ? i : row === 1 ? i - Math.ceil(n * 0.5) : i - Math.ceil(n * 0.85);
        const x = (inRow - (row === 0 ? (n * 0.5 - 1) / 2 : row === 1 ? 0.8 : 0)) * 0.058;
        const m = plain(k, PAINT, BRIGHT[(i + first) % 6]);
        s.at(pose([x, 0.0225 + row * 0.045, ((i * 7) % 3) * 0.012 - 0.012], 0, ((i * 5) % 7) * 0.12 - 0.36), () => {
          s.box(i % 3 === 2 ? m : wood, [0, 0, 0], [0.045, 0.045, 0.045], 0.004);
          if (i % 3 !== 2) {
            for (const turn of [0, 1, 2, 3])
              s.at(pose([0, 0, 0], 0, (turn * PI) / 2), () => s.mark(m, [0, 0, 0.0229], 0.027, 0.027));
            s.mark(m, [0, 0.0229, 0], 0.027, 0.027, '+y');
          }
        });
      }
    },
    { anchors: { top: pose([0, 0.13, 0]), grip: pose([0, 0.03, 0]) }, grasp: [0, 0.04, 0] },
  );
}

/** Tops, yo-yos and other things that whirl. */
export function spinningTop(k: Kit): Model {
  const a = tint(k, PAINT, BRIGHT.join(' '));
  const b = plain(k, PAINT, k.rng.pick(BRIGHT));
  const yoyo = k.said('yo-yo|yoyo|yo yo');
  const lean = k.said('spinning') ? 0 : k.rng.range(0.12, 0.42);
  if (yoyo)
    return sketch(
      k,
      (s) => {
        for (const x of [-1, 1])
          s.turn(
            x > 0 ? a : b,
            [0, x * 0.004, 0.026, x * 0.004, 0.03, x * 0.009, 0.027, x * 0.017, 0, x * 0.02],
            [0, -0.3, 0],
            'x',
            22,
          );
        s.rod(k.mat(MATERIALS.paleWood), [-0.006, -0.3, 0], [0.006, -0.3, 0], 0.008);
        s.rod(plain(k, MATERIALS.cotton, '#f0ece2'), [0, -0.295, 0.006], [0, 0, 0], 0.0012, 0.0012, 4);
        s.ring(plain(k, MATERIALS.cotton, '#f0ece2'), [0, 0.012, 0], 0.012, 0.0014, 'z', 12);
      },
      { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
    );
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.001, 0], 0, 0, lean), () => {
        s.turn(k.mat(MATERIALS.steel), [0, 0, 0.003, 0.006], [0, 0, 0], 'y', 8);
        s.turn(a, [0.003, 0.006, 0.02, 0.02, 0.038, 0.036], [0, 0, 0], 'y', 20);
        s.turn(b, [0.038, 0.036, 0.04, 0.042, 0.03, 0.05], [0, 0, 0], 'y', 20);
        s.turn(a, [0.03, 0.05, 0.01, 0.056, 0.005, 0.062, 0.0045, 0.085, 0.007, 0.09, 0, 0.092], [0, 0, 0], 'y', 16);
      });
    },
    { anchors: { grip: pose([0, 0.08, 0]), top: pose([0, 0.09, 0]) }, grasp: [0, 0.08, 0] },
  );
}
