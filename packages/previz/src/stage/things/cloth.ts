/** Hanging and waving cloth: curtains, banners, flags, kites' tails. A sheet skinned to columns of bones that swing. */
import { fbm1 } from '../../math/noise.ts';
import { sin } from '../../math/trig.ts';
import { IDENTITY, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { actWeight, type Kit, type Part } from './kit.ts';

export interface Sheet {
  width: number;
  height: number;
  /** Top left corner as seen from the front (+z). */
  corner: Vec3;
  material: number;
  /** Which edge is held: the top (curtains) or the left side (flags). */
  held: 'top' | 'left';
  /** Depth of the folds, metres, and how many. */
  fold: number;
  folds: number;
  /** Furthest swing of the free edge at full wind, metres. */
  swing: number;
}

const BONES = 6;

/** A part that waves: more with wind, with speed and with the act "blow". */
export function sheetPart(k: Kit, o: Sheet): Part {
  const columns = k.hero ? 36 : 18;
  const rows = o.held === 'top' ? (k.hero ? 10 : 5) : 8;
  const mesh = k.mesh((b) => {
    const start = b.vertexCount;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const u = i / columns;
        const v = 1 - j / rows;
        const wave = sin(u * o.folds * 6.2832);
        const slope = (sin((u + 0.01) * o.folds * 6.2832) - wave) / 0.01 / o.width;
        const free = o.held === 'top' ? v : u;
        const t = u * (BONES - 1);
        const bone = Math.min(BONES - 2, Math.floor(t));
        const f = t - bone;
        // Bone 0 is still; the others are the columns of the sheet.
        const skin: SkinWeights = [
          [0, 1 - free * 0.999],
          [1 + bone, free * 0.999 * (1 - f)],
          [2 + bone, free * 0.999 * f],
        ];
        b.vertex(
          [
            o.corner[0] + u * o.width,
            o.corner[1] - v * o.height,
            o.corner[2] + wave * o.fold * (0.4 + 0.6 * (o.held === 'top' ? v : u)),
          ],
          [-slope * o.fold, 0, 1],
          u * o.width,
          v * o.height,
          skin,
        );
      }
    b.grid(start, rows + 1, columns + 1, o.material);
  });
  const seed = k.context.seed % 1000;
  return {
    mesh,
    bones: (s: ActorState): Float32Array => {
      const wind = Math.sqrt(s.wind[0] ** 2 + s.wind[2] ** 2) + Math.abs(s.speed) * 0.5 + 5 * actWeight(s, 'blow');
      const force = Math.min(1, 0.12 + wind / 7);
      const out = new Float32Array((BONES + 1) * 12);
      out.set(IDENTITY as number[], 0);
      for (let i = 0; i < BONES; i++) {
        const lag = i * (o.held === 'left' ? 1.05 : 0.7);
        const a = sin(s.time * (2.1 + force * 3.5) - lag + seed) * 0.7 + fbm1(seed + i, s.time * 1.4, 2) * 0.5;
        const z = a * o.swing * force + (o.held === 'top' ? o.swing * force * 0.35 : 0);
        const droop = o.held === 'left' ? -o.height * 0.35 * (i / BONES) * (1 - Math.min(1, wind / 4)) : 0;
        const m = translation(0, droop + 0.08 * Math.abs(z), z);
        out.set(m as number[], (i + 1) * 12);
      }
      return out;
    },
  };
}
