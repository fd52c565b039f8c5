/** Where the parts of a bird are, of its species. */
import { cos, sin } from '../../math/trig.ts';
import { addScaled, type Vec3 } from '../../math/vec.ts';
import type { BirdSpecies } from './bird-species.ts';
import { Rig } from './rig.ts';

export interface BirdPlan {
  s: BirdSpecies;
  /** Takes a point of the level trunk to the bind pose, in which the bird stands. */
  turn: (p: Vec3) => Vec3;
  /** The trunk's own axes in bind pose. */
  up: Vec3;
  along: Vec3;
  rig: Rig;
  /** Height of the trunk's middle in bind pose (trunk level). */
  y: number;
  neckBase: Vec3;
  head: Vec3;
  hip: Vec3;
  knee: Vec3;
  foot: Vec3;
}

export function planOf(s: BirdSpecies): BirdPlan {
  const y = s.leg.length + s.girth * 0.85 + (s.stance > 0.9 ? s.body * 0.26 : 0);
  const up: Vec3 = [0, cos(s.stance), -sin(s.stance)];
  const along: Vec3 = [0, sin(s.stance), cos(s.stance)];
  const turn = (p: Vec3): Vec3 => addScaled(addScaled([p[0], y, 0], up, p[1] - y), along, p[2]);
  const rig = new Rig();
  const neckBase = turn([0, y + s.girth * (s.stance > 0.9 ? 0.05 : 0.35), s.body * 0.36]);
  const head: Vec3 = [
    0,
    neckBase[1] + sin(s.neck.pitch) * s.neck.length + s.head * 0.4,
    neckBase[2] + cos(s.neck.pitch) * s.neck.length + s.head * 0.25,
  ];
  rig.add('body', null, [0, y, 0]);
  rig.add('neck', 'body', neckBase);
  rig.add('head', 'neck', head);
  rig.add('jaw', 'head', [0, head[1] - s.head * 0.2, head[2] + s.head * 0.5]);
  rig.add('eyes', 'head', [0, head[1] + s.head * 0.15, head[2] + s.head * 0.4]);
  rig.add('tail', 'body', turn([0, y + s.girth * 0.25, -s.body * 0.5]));
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    rig.add(`wing${side}1`, 'body', turn([x * s.girth * 0.7, y + s.girth * 0.5, s.body * 0.2]));
    rig.add(
      `wing${side}2`,
      `wing${side}1`,
      turn([x * (s.girth * 0.7 + s.wing.half * 0.42), y + s.girth * 0.5, s.body * 0.24]),
    );
    rig.add(`fold${side}`, 'body', turn([x * s.girth * 0.75, y + s.girth * 0.3, s.body * 0.2]));
  }
  const hip: Vec3 = [s.leg.spread, s.leg.length * 1.02, 0];
  const knee: Vec3 = [s.leg.spread, s.leg.length * 0.5, -s.leg.length * 0.22];
  const foot: Vec3 = [s.leg.spread, 0, 0];
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    rig.add(`thigh${side}`, 'body', [x * hip[0], hip[1], hip[2]]);
    rig.add(`shin${side}`, `thigh${side}`, [x * knee[0], knee[1], knee[2]]);
    rig.add(`foot${side}`, `shin${side}`, [x * foot[0], foot[1], foot[2]]);
  }
  return { s, turn, up, along, rig, y, neckBase, head, hip, knee, foot };
}

/** Length of the toes, metres. */
export const toeOf = (s: BirdSpecies): number => s.leg.length * 0.36 + s.leg.radius * 3;
