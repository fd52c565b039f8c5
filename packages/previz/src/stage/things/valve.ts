/** A valve on a pipe: flanges with bolts, a domed body, a spindle, a wheel with spokes. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

export function valve(k: Kit): Model {
  const iron = tint(k, MATERIALS.brass, '#b8924a #8d9296 #a8704a');
  const wheel = tint(k, MATERIALS.paint, '#b8281e #c8481e #2a5a9a', 1);
  const dark = plain(k, MATERIALS.steel, '#6a6e72');
  const n = k.hero ? 40 : 18;
  return sketch(
    k,
    (s) => {
      s.rod(iron, [-0.31, 0.11, 0], [0.31, 0.11, 0], 0.055, 0.055, n);
      for (const x of [-0.2, -0.165, 0.165, 0.2])
        s.turn(iron, [0.1, -0.014, 0.104, -0.01, 0.104, 0.01, 0.1, 0.014, 0.05, 0.014], [x, 0.11, 0], 'x', n);
      for (const x of [-0.22, -0.145, 0.145, 0.22])
        for (let i = 0; i < 8; i++) {
          const a = (i / 8) * TAU;
          s.ball(dark, [x, 0.11 + sin(a) * 0.083, cos(a) * 0.083], [0.008, 0.011, 0.011], 8);
        }
      s.ball(iron, [0, 0.11, 0], [0.125, 0.1, 0.1], n);
      s.turn(
        iron,
        [0.09, 0.16, 0.07, 0.2, 0.075, 0.205, 0.075, 0.23, 0.05, 0.24, 0.036, 0.3, 0.04, 0.31, 0.02, 0.32],
        [0, 0, 0],
        'y',
        n,
      );
      for (let i = 0; i < 6; i++) {
        const a = (i / 6) * TAU;
        s.ball(dark, [sin(a) * 0.062, 0.236, cos(a) * 0.062], [0.01, 0.01, 0.01], 8);
      }
      s.rod(dark, [0, 0.3, 0], [0, 0.41, 0], 0.014, 0.014, 12);
      s.ring(wheel, [0, 0.375, 0], 0.125, 0.016, 'y', n);
      for (let i = 0; i < 5; i++) {
        const a = (i / 5) * TAU;
        s.rod(wheel, [0, 0.372, 0], [sin(a) * 0.12, 0.375, cos(a) * 0.12], 0.011, 0.009, 8);
      }
      s.turn(wheel, [0.03, 0.355, 0.034, 0.36, 0.034, 0.385, 0.028, 0.39, 0, 0.39], [0, 0, 0], 'y', n);
      s.ball(dark, [0, 0.4, 0], [0.02, 0.012, 0.02], 10);
    },
    { anchors: { top: pose([0, 0.375, 0]), grip: pose([0, 0.375, 0.12]) } },
  );
}
