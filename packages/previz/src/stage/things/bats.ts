/** Rackets, bats, clubs and rods. Held ones are made about the grip, +Y along them. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const held = (tip: number): Partial<Model> => ({
  anchors: { grip: pose([0, 0, 0]), tip: pose([0, tip, 0]) },
  lies: 'back',
});

const dark = (k: Kit): number => plain(k, MATERIALS.rubber, '#1d1f22');

const BRIGHT = '#b8281f #2f6fb0 #1d1f22 #e0b02c #3f8a4a';

/** Tennis, badminton and table tennis. */
export function racket(k: Kit): Model {
  const frame = tint(k, { ...MATERIALS.lacquer }, BRIGHT);
  const paddle = k.said('ping-pong|ping pong|table tennis|paddle|bat');
  const light = k.said('badminton');
  if (paddle)
    return sketch(
      k,
      (s) => {
        const rubber = tint(k, { ...MATERIALS.rubber, roughness: 0.7 }, '#b8281f #1d1f22', 1);
        s.box(k.mat(MATERIALS.paleWood), [0, -0.01, 0], [0.027, 0.11, 0.022], 0.009, 2);
        s.at([0.94, 0, 0, 0, 0, 1, 0, 0.115, 0, 0, 1, 0], () => {
          s.turn(k.mat(MATERIALS.paleWood), [0, -0.004, 0.078, -0.004, 0.078, 0.004, 0, 0.004], [0, 0, 0], 'z', 24);
          for (const side of [-1, 1])
            s.turn(
              rubber,
              [0, side * 0.0041, 0.076, side * 0.0041, 0.0765, side * 0.0065, 0, side * 0.007].map((v) => v),
              [0, 0, 0],
              'z',
              22,
            );
        });
      },
      held(0.12),
    );
  const [R, long] = light ? [0.095, 0.34] : [0.115, 0.16];
  const y = long + R * 1.25;
  return sketch(
    k,
    (s) => {
      s.turn(dark(k), [0, -0.1, 0.017, -0.1, 0.0155, -0.08, 0.0145, 0.07, 0.012, 0.075], [0, 0, 0], 'y', 8);
      if (light) s.rod(frame, [0, 0.07, 0], [0, long, 0], 0.0045);
      else
        for (const x of [-1, 1])
          s.pipe(frame, 0.0085, [x * 0.006, 0.07, 0, x * 0.022, 0.12, 0, x * 0.06, long + 0.05, 0], 3, 7);
      s.at([1, 0, 0, 0, 0, 1.28, 0, y, 0, 0, 1, 0], () => s.ring(frame, [0, 0, 0], R, light ? 0.004 : 0.0085, 'z', 30));
      const strings = plain(k, MATERIALS.cotton, '#eeeae0');
      const n = k.hero ? 13 : 7;
      for (let i = 1; i < n; i++) {
        const t = (i / n) * 2 - 1;
        const c = Math.sqrt(1 - t * t);
        s.rod(strings, [t * R, y - c * R * 1.28, 0], [t * R, y + c * R * 1.28, 0], 0.0011, 0.0011, 4);
        s.rod(strings, [-c * R, y + t * R * 1.28, 0], [c * R, y + t * R * 1.28, 0], 0.0011, 0.0011, 4);
      }
    },
    held(y),
  );
}

/** Baseball and cricket bats, hockey sticks, golf clubs, billiard cues. */
export function bat(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.paleWood, MATERIALS.wood, MATERIALS.aluminium]));
  const tape = tint(k, MATERIALS.rubber, BRIGHT, 1);
  const form = k.said('cricket')
    ? 1
    : k.said('hockey')
      ? 2
      : k.said('golf|putter|driver|iron')
        ? 3
        : k.said('cue|billiard|pool|snooker')
          ? 4
          : 0;
  const long = vary(k, 0.05);
  return sketch(
    k,
    (s) => {
      if (form === 0) {
        s.turn(
          wood,
          [
            0,
            -0.14,
            0.023,
            -0.138,
            0.023,
            -0.128,
            0.0125,
            -0.12,
            0.0125,
            0.1,
            0.02,
            0.3,
            0.032,
            0.48 * long,
            0.034,
            0.65 * long,
            0.028,
            0.69 * long,
            0,
            0.7 * long,
          ],
          [0, 0, 0],
          'y',
          16,
        );
        s.turn(tape, [0.0135, -0.12, 0.0135, 0.1], [0, 0, 0], 'y', 12);
      } else if (form === 1) {
        s.turn(tape, [0, -0.14, 0.016, -0.138, 0.016, 0.14, 0.01, 0.15], [0, 0, 0], 'y', 10);
        s.plate(
          wood,
          0.045,
          [
            -0.012,
            0.12,
            0.012,
            0.12,
            0.05,
            0.2,
            0.052,
            0.68 * long,
            0.04,
            0.7 * long,
            -0.04,
            0.7 * long,
            -0.052,
            0.68 * long,
            -0.05,
            0.2,
          ],
          { middle: [0, 0.42], bevel: 0.014 },
        );
      } else if (form === 2) {
        s.box(wood, [0, 0.42, 0], [0.022, 1.1, 0.03], 0.006);
        s.turn(tape, [0.02, -0.13, 0.02, 0.05], [0, 0, 0], 'y', 8);
        s.pipe(wood, [0.014, 0.016, 0.013], [0, 0.95, 0, 0.02, 1.01, 0, 0.09, 1.04, 0, 0.24, 1.05, 0], 3, 7);
        s.box(tape, [0.15, 1.045, 0], [0.16, 0.05, 0.022], 0.008);
      } else if (form === 3) {
        s.turn(dark(k), [0, -0.13, 0.0135, -0.13, 0.0105, 0.12], [0, 0, 0], 'y', 10);
        s.rod(k.mat(MATERIALS.chrome), [0, 0.1, 0], [0, 0.86 * long, 0], 0.006, 0.0045, 7);
        if (k.said('driver|wood') || k.rng.chance(0.4))
          s.ball(tint(k, MATERIALS.lacquer, '#1d1f22 #7d1d1a', 1), [0.04, 0.88 * long, 0], [0.06, 0.03, 0.045], 14);
        else
          s.plate(
            k.mat(MATERIALS.chrome),
            0.02,
            [
              -0.006,
              0.84 * long,
              0.01,
              0.845 * long,
              0.085,
              0.845 * long,
              0.09,
              0.9 * long,
              0.03,
              0.9 * long,
              -0.006,
              0.89 * long,
            ],
            { middle: [0.04, 0.87 * long], bevel: 0.005 },
          );
      } else {
        s.turn(wood, [0, -0.3, 0.015, -0.3, 0.012, 0.2, 0.006, 1.1 * long, 0, 1.1 * long], [0, 0, 0], 'y', 10);
        s.turn(dark(k), [0.0155, -0.28, 0.0145, -0.02], [0, 0, 0], 'y', 10);
        s.turn(
          plain(k, MATERIALS.bone, '#f0ece0'),
          [0.0062, 1.08 * long, 0.006, 1.11 * long, 0, 1.115 * long],
          [0, 0, 0],
          'y',
          8,
        );
      }
    },
    held(form === 3 || form === 2 ? 0.9 : 0.6),
  );
}

/** A rod with its reel and line. */
export function fishingRod(k: Kit): Model {
  const rod = tint(k, MATERIALS.carbon, '#232528 #7d1d1a #2a4a6a #8a6a3a');
  const cork = plain(k, MATERIALS.bark, '#c09a62');
  const old = k.said('bamboo|old|simple') || k.rng.chance(0.25);
  return sketch(
    k,
    (s) => {
      s.turn(cork, [0, -0.22, 0.016, -0.22, 0.014, 0.1, 0.008, 0.12], [0, 0, 0], 'y', 10);
      s.pipe(
        old ? k.mat(MATERIALS.bamboo) : rod,
        [0.009, 0.007, 0.0045, 0.0015],
        [0, 0.1, 0, 0, 0.7, 0, 0.02, 1.3, 0, 0.09, 1.9, 0],
        4,
        6,
      );
      if (!old) {
        s.turn(
          k.mat(MATERIALS.chrome),
          [0, -0.024, 0.034, -0.024, 0.036, 0, 0.034, 0.024, 0, 0.024],
          [0.045, 0.06, 0],
          'z',
          18,
        );
        s.rod(k.mat(MATERIALS.chrome), [0.045, 0.06, 0.024], [0.045, 0.06, 0.05], 0.004);
        s.rod(k.mat(MATERIALS.chrome), [0.02, 0.05, 0.05], [0.07, 0.07, 0.05], 0.004);
        s.rod(rod, [0.01, 0.06, 0], [0.04, 0.06, 0], 0.006);
      }
      s.pipe(plain(k, MATERIALS.cotton, '#e8e8e4'), 0.0012, [0.09, 1.9, 0, 0.1, 1.5, 0.02, 0.1, 1.25, 0.02], 2, 4);
      s.turn(
        plain(k, MATERIALS.plastic, '#d8301f'),
        [0, -0.016, 0.012, 0, 0.009, 0.01, 0, 0.014],
        [0.1, 1.24, 0.02],
        'y',
        10,
      );
    },
    held(1.85),
  );
}

/** The pin that a bowling ball knocks over. */
export function bowlingPin(k: Kit): Model {
  const white = k.dressed({ ...MATERIALS.lacquer, color: hex('#f2f0ea') });
  const red = plain(k, MATERIALS.paint, k.rng.pick(['#b8281f', '#2f4a9a', '#1d1f22']));
  const count = k.said('pins|set|rack') || k.rng.chance(0.4) ? 6 : 1;
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < count; i++) {
        const row = i < 1 ? 0 : i < 3 ? 1 : 2;
        const col = i - (row === 0 ? 0 : row === 1 ? 1 : 3);
        s.at(pose([(col - row / 2) * 0.22, 0, -row * 0.19]), () => {
          s.turn(
            white,
            [
              0, 0, 0.028, 0, 0.046, 0.06, 0.058, 0.115, 0.046, 0.18, 0.024, 0.245, 0.026, 0.27, 0.032, 0.32, 0.03,
              0.35, 0.018, 0.375, 0, 0.38,
            ],
            [0, 0, 0],
            'y',
            18,
          );
          for (const y of [0.238, 0.262]) s.ring(red, [0, y, 0], 0.024, 0.0035, 'y', 18);
        });
      }
    },
    { anchors: { grip: pose([0, 0.25, 0]) }, grasp: [0, 0.25, 0] },
  );
}
