/** Booths and machines that take coins, and boards that take the eye. */
import { HALF_PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';
import { isDark } from './words.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

const lit = (k: Kit, colour: string, much: number) => {
  const c = hex(colour);
  return k.mat({ color: c, roughness: 0.3, emissive: [c[0] * much, c[1] * much, c[2] * much] });
};

/** A booth of glass and red iron, or of steel. */
export function phoneBox(k: Kit): Model {
  const paint = tint(k, { ...MATERIALS.paint, roughness: 0.25 }, '#b3161c #b3161c #b3161c #24508a');
  const glass = k.mat({ ...MATERIALS.glass, opacity: 0.3 });
  const night = isDark(k.context.look);
  const sign = k.mat({ color: hex('#f4efe0'), emissive: night ? [1.6, 1.5, 1.2] : [0.2, 0.2, 0.18] });
  const rows = k.rng.pick([5, 6, 8]);
  return sketch(
    k,
    (s) => {
      s.box(dark(k), [0, 0.05, 0], [0.92, 0.1, 0.92], 0.015);
      for (const x of [-1, 1])
        for (const z of [-1, 1]) s.box(paint, [x * 0.41, 1.18, z * 0.41], [0.1, 2.2, 0.1], 0.015);
      for (let side = 0; side < 4; side++)
        s.at(pose([0, 0, 0], 0, side * HALF_PI), () => {
          s.box(paint, [0, 2.26, 0.41], [0.92, 0.24, 0.11], 0.015);
          s.mark(sign, [0, 2.26, 0.467], 0.62, 0.11);
          s.box(paint, [0, 0.22, 0.42], [0.74, 0.26, 0.05], 0.01);
          if (side === 2) s.box(paint, [0, 1.2, 0.41], [0.74, 1.9, 0.03], 0);
          else {
            s.b.box([0, 1.22, 0.42], [0.74, 1.84, 0.008], glass, '+z');
            for (let i = 1; i < rows; i++) s.box(paint, [0, 0.35 + (i * 1.78) / rows, 0.42], [0.74, 0.025, 0.03], 0);
            for (const x of [-0.22, 0.22]) s.box(paint, [x, 1.24, 0.42], [0.025, 1.8, 0.03], 0);
          }
        });
      s.box(paint, [0, 2.41, 0], [0.94, 0.06, 0.94], 0.02);
      s.frustum(paint, [2.43, 0.47, 0.47, 0, 2.5, 0.4, 0.4, 0, 2.55, 0.22, 0.22, 0, 2.57, 0.02, 0.02, 0], false);
      s.box(dark(k), [0, 1.3, -0.34], [0.3, 0.5, 0.12], 0.02);
      s.pipe(dark(k), 0.025, [-0.14, 1.2, -0.25, -0.16, 1.32, -0.23, -0.14, 1.44, -0.25], 2, 7);
    },
    {
      ...(night
        ? {
            lamps: [
              { at: [0, 2.1, 0.2] as const, color: [2, 1.8, 1.3] as const, range: 3.5, flicker: 'steady' as const },
            ],
          }
        : {}),
      anchors: { stand: pose([0, 0.1, 0]) },
    },
  );
}

/** Rows of bottles and bars behind glass. */
export function vendingMachine(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.25 }, '#b81f24 #24508a #e8e8e4 #2a2c30');
  const glow = lit(k, '#dfe8f0', isDark(k.context.look) ? 0.8 : 0.4);
  const goods = ['#c8281f', '#e0902c', '#3f8a4a', '#2f6fb0', '#e8dcc0', '#7a3a8a'].map((c) =>
    plain(k, { ...MATERIALS.plastic, roughness: 0.2 }, c),
  );
  const start = k.rng.int(0, 5);
  const bottles = k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.92, -0.02], [0.95, 1.8, 0.7], 0.025, 2);
      s.box(dark(k), [0, 0.03, 0], [0.85, 0.06, 0.6], 0);
      s.mark(glow, [-0.11, 1.12, 0.3305], 0.64, 1.22);
      for (let r = 0; r < 5; r++) {
        s.box(k.mat(MATERIALS.steel), [-0.11, 0.56 + r * 0.24, 0.35], [0.64, 0.014, 0.04], 0);
        for (let c = 0; c < 6; c++) {
          const m = goods[(r * 2 + c + start) % 6];
          if (bottles)
            s.turn(
              m,
              [0.034, 0, 0.036, 0.11, 0.014, 0.145, 0.014, 0.175, 0, 0.175],
              [-0.37 + c * 0.104, 0.567 + r * 0.24, 0.355],
              'y',
              8,
            );
          else s.box(m, [-0.37 + c * 0.104, 0.64 + r * 0.24, 0.352], [0.075, 0.14, 0.03], 0.006);
        }
      }
      for (const x of [-0.44, 0.22]) s.box(shell, [x, 1.1, 0.36], [0.03, 1.3, 0.05], 0.008);
      for (const y of [0.46, 1.75]) s.box(shell, [-0.11, y, 0.36], [0.66, 0.04, 0.05], 0.008);
      s.box(dark(k), [0.35, 1.32, 0.333], [0.14, 0.24, 0.02], 0.006);
      for (let i = 0; i < 9; i++)
        s.box(
          plain(k, MATERIALS.plastic, '#c8cacc'),
          [0.315 + (i % 3) * 0.035, 1.38 - Math.floor(i / 3) * 0.05, 0.346],
          [0.024, 0.03, 0.01],
          0,
        );
      s.mark(lit(k, '#49d08a', 1.5), [0.35, 1.5, 0.331], 0.14, 0.05);
      s.box(dark(k), [0.35, 1.1, 0.333], [0.06, 0.02, 0.02], 0);
      s.box(dark(k), [-0.11, 0.25, 0.332], [0.5, 0.18, 0.02], 0.006);
    },
    {
      lamps: [
        {
          at: [0, 1.1, 0.6],
          color: isDark(k.context.look) ? [1.8, 2, 2.2] : [0.4, 0.45, 0.5],
          range: 3,
          flicker: 'steady',
        },
      ],
      anchors: { target: pose([0.35, 1.3, 0.36]), top: pose([0, 1.82, 0]) },
    },
  );
}

export function cashMachine(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.3 }, '#24508a #2f6a4a #5a5f66 #8a2a2a');
  const screen = lit(k, '#4a90c8', 1.2);
  const wide = vary(k, 0.1);
  const note = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.5, 0], [0.6 * wide, 1, 0.6], 0.03, 2);
      s.box(shell, [0, 1.3, -0.12], [0.6 * wide, 0.7, 0.36], 0.03, 2);
      s.box(lit(k, '#f0ece0', 0.8), [0, 1.56, 0.065], [0.5 * wide, 0.12, 0.02], 0.004);
      s.at(pose([0, 1.28, 0.07], -0.2), () => {
        s.box(dark(k), [0, 0, 0], [0.4, 0.3, 0.02], 0.008);
        s.mark(screen, [0, 0, 0.0105], 0.34, 0.24);
      });
      s.at(pose([0, 1.02, 0.16], -1.1), () => {
        s.box(k.mat(MATERIALS.steel), [-0.06, 0, 0], [0.26, 0.22, 0.02], 0.006);
        for (let i = 0; i < 12; i++)
          s.box(
            plain(k, MATERIALS.plastic, '#c8cacc'),
            [-0.13 + (i % 3) * 0.055, 0.07 - Math.floor(i / 3) * 0.047, 0.014],
            [0.042, 0.034, 0.012],
            0.003,
          );
        for (let i = 0; i < 3; i++)
          s.box(
            plain(k, MATERIALS.plastic, ['#c8281f', '#e0b02c', '#3f8a4a'][i]),
            [0.04, 0.07 - i * 0.047, 0.014],
            [0.042, 0.034, 0.012],
            0.003,
          );
      });
      s.box(dark(k), [0, 0.82, 0.302], [0.3, 0.03, 0.012], 0);
      if (note)
        s.at(pose([0, 0.815, 0.36], 0.2), () =>
          s.box(plain(k, MATERIALS.paper, '#8ab08a'), [0, 0, 0], [0.15, 0.004, 0.12], 0),
        );
      s.mark(lit(k, '#49d08a', 2), [0.2, 1.1, 0.062], 0.05, 0.012);
    },
    { anchors: { target: pose([0, 1.05, 0.2]), top: pose([0, 1.65, 0]) } },
  );
}

/** A great board on posts, with lamps. */
export function billboard(k: Kit): Model {
  const a = hex(k.rng.pick(['#2f6fb0', '#b8281f', '#e0b02c', '#3f8a6a', '#e8e4da']));
  const night = isDark(k.context.look);
  const face = k.mat(
    k.look({
      color: a,
      color2: hex('#f4efe0'),
      pattern: 'noise',
      patternScale: 2.2,
      roughness: 0.6,
      ...(night ? { emissive: [a[0] * 0.7, a[1] * 0.7, a[2] * 0.7] as const } : {}),
    }),
  );
  const steel = plain(k, MATERIALS.steel, '#5a5f66');
  const mark = plain(k, MATERIALS.paint, k.rng.pick(['#f4efe0', '#1d1f22']));
  const posts = k.rng.pick([1, 2, 3]);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < posts; i++)
        s.rod(
          steel,
          [(i - (posts - 1) / 2) * 2.4, 0, -0.1],
          [(i - (posts - 1) / 2) * 2.4, 4.4, -0.1],
          posts === 1 ? 0.3 : 0.14,
          posts === 1 ? 0.3 : 0.14,
          12,
        );
      s.box(steel, [0, 5.2, -0.05], [7.3, 3.3, 0.2], 0.04);
      s.mark(face, [0, 5.2, 0.052], 7, 3);
      s.at(pose([-1.9, 5.3, 0.07]), () => s.ball(mark, [0, 0, 0], [0.9, 0.9, 0.01], 20));
      for (let i = 0; i < 3; i++) s.mark(mark, [1.3, 5.9 - i * 0.6, 0.06], [3, 2.4, 1.6][i], i === 0 ? 0.4 : 0.2);
      s.box(steel, [0, 3.5, 0.5], [7.2, 0.06, 0.8], 0);
      for (let i = 0; i < 4; i++) {
        const x = -2.7 + i * 1.8;
        s.rod(steel, [x, 3.52, 0.2], [x, 3.45, 1.1], 0.03);
        s.box(lit(k, '#fff2d0', night ? 4 : 0.4), [x, 3.5, 1.1], [0.3, 0.12, 0.16], 0.02);
      }
    },
    { anchors: { target: pose([0, 5.2, 0.1]) } },
  );
}
