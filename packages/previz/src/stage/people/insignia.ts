/** What a calling is known by that lies flat on the cloth: reflective stripes, badges, a priest's collar, a hero's emblem. */
import { PI, sin } from '../../math/trig.ts';
import { lerp } from '../../math/vec.ts';
import { addBand, type BandPoint } from './strips.ts';
import { addSleeves, type Tailor } from './tailor.ts';
import type { ExtraKind } from './wardrobe.ts';

/** `over`: metres the layers below stand off the body; false when the extra is no insignia. */
export function addInsignia(w: Tailor, kind: ExtraKind, material: number, over: number): boolean {
  const { p } = w;
  const b = p.bulk;
  const breast = p.chestY + 0.05 * b;
  const throat = p.shoulder[1] + 0.052 * b;
  switch (kind) {
    case 'hivis':
      stripes(w, material, over);
      return true;
    case 'badge':
      // A shield, wide above and pointed below.
      addBand(
        w,
        [
          [0.46, breast + 0.03 * b],
          [0.46, breast - 0.03 * b],
        ],
        (s) => lerp(0.048, 0.006, s * s) * b,
        over + 0.01 * b,
        material,
        0.005 * b,
      );
      return true;
    case 'collar':
      addBand(
        w,
        [
          [-0.34, throat, 0.22],
          [0, throat - 0.004 * b, 0.22],
          [0.34, throat, 0.22],
        ],
        0.034 * b,
        0.03 * b,
        material,
        0.006 * b,
      );
      return true;
    case 'emblem':
      addBand(
        w,
        [
          [0, breast + 0.055 * b],
          [0, breast],
          [0, breast - 0.07 * b],
        ],
        (s) => (s < 0.3 ? lerp(0.1, 0.15, s / 0.3) : lerp(0.15, 0.005, (s - 0.3) / 0.7)) * b,
        over + 0.008 * b,
        material,
        0.003 * b,
      );
      return true;
    default:
      return false;
  }
}

/** Two bright bands round the body and one round each arm. */
function stripes(w: Tailor, material: number, over: number): void {
  const { p } = w;
  const b = p.bulk;
  const round = (y: number): BandPoint[] => Array.from({ length: 13 }, (_, i) => [-PI + (i / 12) * 2 * PI, y] as const);
  addBand(w, round(p.chestY - 0.06 * b), 0.045 * b, over + 0.012 * b, material, 0.003 * b);
  addBand(w, round(p.waistY - 0.03 * b), 0.045 * b, over + 0.014 * b, material, 0.003 * b);
  for (const at of [0.62, 1.45]) {
    const from = p.upperArm * at;
    addSleeves(w, {
      from,
      to: from + 0.05 * b,
      ease: (d) => over + (0.022 + 0.004 * sin(d * 20)) * b,
      material,
    });
  }
}
