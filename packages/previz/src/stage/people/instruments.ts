/** Where instruments are held against the body: frames in the actor's space that acts and things share. */
import { type Mat34, normalize, type Vec3 } from '../../math/vec.ts';
import type { Performance } from './performance.ts';

/** Instruments that lie against the trunk rather than in a hand. */
export type Instrument = 'guitar' | 'violin';

export const isInstrument = (name: string): name is Instrument => name === 'guitar' || name === 'violin';

/** An instrument's own axes: +Y up its neck, +Z out of its front. */
export interface InstrumentFrame {
  origin: Vec3;
  x: Vec3;
  y: Vec3;
  z: Vec3;
  /** A point of the instrument, metres in its own space, in the actor's space. */
  at(x: number, y: number, z: number): Vec3;
  /** A direction likewise. */
  turn(x: number, y: number, z: number): Vec3;
}

/** Middle of the body below the shoulders' middle, direction of the neck, and of the front: chest space, lengths in bulks. */
const HELD: Record<Instrument, { at: Vec3; up: Vec3; front: Vec3; along: number }> = {
  guitar: { at: [-0.03, -0.35, 0.205], up: [0.86, 0.47, 0.2], front: [-0.15, 0.1, 1], along: 0 },
  // The chin holds the violin's end: its middle is that much further along.
  violin: { at: [0.08, 0.065, 0.075], up: [0.6, 0.06, 0.8], front: [-0.34, 0.9, 0.2], along: 0.165 },
};

export function instrumentFrame(f: Performance, kind: Instrument): InstrumentFrame {
  const h = HELD[kind];
  const b = f.p.bulk;
  const l = f.rig.shoulder(0, f.posed);
  const r = f.rig.shoulder(1, f.posed);
  const y = normalize(f.chestVector(h.up[0], h.up[1], h.up[2]));
  const n = f.chestVector(h.front[0], h.front[1], h.front[2]);
  const d = n[0] * y[0] + n[1] * y[1] + n[2] * y[2];
  const z = normalize([n[0] - y[0] * d, n[1] - y[1] * d, n[2] - y[2] * d]);
  const x: Vec3 = [y[1] * z[2] - y[2] * z[1], y[2] * z[0] - y[0] * z[2], y[0] * z[1] - y[1] * z[0]];
  const belly = kind === 'guitar' ? Math.max(0, f.t.weight - 0.35) * 0.14 : 0;
  const off = f.chestVector(h.at[0] * b, h.at[1] * b, (h.at[2] + belly) * b);
  const middle = (i: 0 | 1 | 2): number => (l[i] + r[i]) / 2 + off[i] + y[i] * h.along;
  const origin: Vec3 = [middle(0), middle(1), middle(2)];
  const turn = (a: number, c: number, e: number): Vec3 => [
    x[0] * a + y[0] * c + z[0] * e,
    x[1] * a + y[1] * c + z[1] * e,
    x[2] * a + y[2] * c + z[2] * e,
  ];
  return {
    origin,
    x,
    y,
    z,
    turn,
    at: (a, c, e) => {
      const v = turn(a, c, e);
      return [origin[0] + v[0], origin[1] + v[1], origin[2] + v[2]];
    },
  };
}

/** The frame as a matrix. */
export function instrumentMatrix(f: Performance, kind: Instrument): Mat34 {
  const { origin: o, x, y, z } = instrumentFrame(f, kind);
  return [x[0], y[0], z[0], o[0], x[1], y[1], z[1], o[1], x[2], y[2], z[2], o[2]];
}
