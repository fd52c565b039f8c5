/** Headphones and controllers. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const BACK = { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' } as const;

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

/** Worn or held: two shells on a band. */
export function headphones(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.3 }, '#1d1f22 #e8e4da #b8322a #3a5a7a');
  const pad = plain(k, MATERIALS.leather, '#1a1a1c');
  const cord = k.rng.chance(0.5);
  const arc = Array.from({ length: 15 }, (_, i) => [
    cos((i * PI) / 14) * 0.082,
    0.03 + sin((i * PI) / 14) * 0.088,
    0,
  ]).flat();
  return sketch(
    k,
    (s) => {
      s.pipe(shell, 0.0075, arc, 0, 8);
      s.pipe(pad, 0.011, arc.slice(12, 33), 0, 8);
      for (const x of [-1, 1]) {
        s.rod(k.mat(MATERIALS.chrome), [x * 0.082, 0.035, 0], [x * 0.084, -0.01, 0], 0.004);
        s.turn(
          shell,
          [0, -0.016, 0.03, -0.014, 0.037, 0, 0.036, 0.01, 0, 0.014].map((v, i) => (i % 2 ? v * x : v)),
          [x * 0.086, -0.02, 0],
          'x',
          20,
        );
        s.at([1, 0, 0, x * 0.066, 0, 1.15, 0, -0.02, 0, 0, 1, 0], () => s.ring(pad, [0, 0, 0], 0.026, 0.012, 'x', 20));
      }
      if (cord)
        s.pipe(dark(k), 0.0025, [-0.088, -0.05, 0, -0.08, -0.12, 0.02, -0.02, -0.16, 0.03, 0.03, -0.12, 0.05], 4, 5);
    },
    { anchors: { grip: pose([0, 0.1, 0]), wear: pose([0, 0.02, 0]) }, lies: 'back' },
  );
}

export function gamepad(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.35 }, '#1d1f22 #e8e4da #b8322a #3a5a9a');
  const grey = plain(k, MATERIALS.plastic, '#5a5d62');
  const wide = vary(k, 0.06);
  return sketch(
    k,
    (s) => {
      s.at([wide, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], () => {
        s.plate(
          shell,
          0.034,
          [
            -0.05, -0.014, 0, -0.02, 0.05, -0.014, 0.066, -0.05, 0.085, -0.052, 0.084, 0.0, 0.066, 0.04, 0.03, 0.044, 0,
            0.038, -0.03, 0.044, -0.066, 0.04, -0.084, 0, -0.085, -0.052, -0.066, -0.05,
          ],
          { smooth: 2, middle: [0, 0.012], bevel: 0.012 },
        );
        for (const x of [-0.03, 0.03]) {
          s.turn(grey, [0.006, 0, 0.006, 0.008, 0.012, 0.012, 0.011, 0.015, 0, 0.014], [x, -0.005, 0.017], 'z', 14);
        }
        s.box(grey, [-0.052, 0.02, 0.018], [0.022, 0.007, 0.006], 0);
        s.box(grey, [-0.052, 0.02, 0.018], [0.007, 0.022, 0.006], 0);
        ['#3fae6a', '#d83a3a', '#3a7ad8', '#e0b02c'].forEach((c, i) => {
          s.ball(
            plain(k, MATERIALS.plastic, c),
            [0.052 + cos(i * 1.571) * 0.0115, 0.02 + sin(i * 1.571) * 0.0115, 0.0185],
            [0.0045, 0.0045, 0.003],
            8,
          );
        });
        for (const x of [-0.055, 0.055]) s.box(grey, [x, 0.044, 0], [0.03, 0.01, 0.02], 0.004);
      });
    },
    BACK,
  );
}
