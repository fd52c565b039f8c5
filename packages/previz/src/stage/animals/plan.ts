/** Where everything of a four-legged animal is in bind pose, worked out from its species. */
import { cos, sin } from '../../math/trig.ts';
import { add, addScaled, length, lerp, sub, type Vec3 } from '../../math/vec.ts';
import { Rig } from './rig.ts';
import type { Species } from './species.ts';

/** Joints of a leg from the top: shoulder or hip, elbow or knee, wrist or hock, fetlock, sole. */
export interface Leg {
  /** "FL", "FR", "HL", "HR". */
  name: string;
  front: boolean;
  joints: readonly [Vec3, Vec3, Vec3, Vec3, Vec3];
  lengths: readonly [number, number, number];
  /** Bone that carries it. */
  parent: 'chest' | 'body';
  /** Way the middle joint bends. */
  bend: Vec3;
}

export interface Plan {
  species: Species;
  rig: Rig;
  legs: readonly Leg[];
  shoulderZ: number;
  hipZ: number;
  bodyAt: Vec3;
  chestAt: Vec3;
  /** Foot of the neck, its middle, its top (the head's joint). */
  neck: readonly [Vec3, Vec3, Vec3];
  skull: Vec3;
  /** Unit vectors of the head: forward along the muzzle, up. */
  forward: Vec3;
  up: Vec3;
  muzzleBase: Vec3;
  muzzleTip: Vec3;
  tail: readonly Vec3[];
}

const LEG_NAMES = ['FL', 'FR', 'HL', 'HR'] as const;

export function planOf(s: Species): Plan {
  const h = s.withers;
  const zS = s.body / 2;
  const zH = -s.body / 2;
  const spring = lerp(1, 0.4, s.heavy ?? 0);
  const legs = LEG_NAMES.map((name): Leg => legOf(s, name, zS, zH, spring));
  const bodyAt: Vec3 = [0, s.croup - s.rump, zH];
  const chestAt: Vec3 = [0, (h - s.chest + s.croup - s.rump) / 2, 0];
  const n = s.neck;
  const along: Vec3 = [0, sin(n.pitch), cos(n.pitch)];
  const n0: Vec3 = [0, h - s.chest * 0.55, zS + s.chest * 0.3];
  const bowed: Vec3 = [0, along[2] * (n.arch ?? 0), -along[1] * (n.arch ?? 0)];
  const neck = [n0, add(addScaled(n0, along, n.length / 2), bowed), addScaled(n0, along, n.length)] as const;
  const d = s.head;
  const forward: Vec3 = [0, -sin(d.pitch), cos(d.pitch)];
  const up: Vec3 = [0, cos(d.pitch), sin(d.pitch)];
  const skull = addScaled(addScaled(neck[2], forward, d.skull * 0.5), up, d.skull * 0.2);
  const muzzleBase = addScaled(addScaled(skull, forward, d.skull * 0.45), up, -d.drop - d.skull * 0.18);
  const muzzleTip = addScaled(addScaled(muzzleBase, forward, d.muzzle), up, -d.drop * 0.6);
  const tail = tailOf(s, zH);
  const rig = new Rig();
  rig.add('body', null, bodyAt);
  rig.add('chest', 'body', chestAt);
  rig.add('neck', 'chest', neck[0]);
  rig.add('neck2', 'neck', neck[1]);
  rig.add('head', 'neck2', neck[2]);
  rig.add('jaw', 'head', addScaled(addScaled(skull, up, -d.skull * 0.42), forward, d.skull * 0.12));
  rig.add('eyes', 'head', addScaled(addScaled(skull, up, d.skull * s.eye.up), forward, d.skull * s.eye.forward * 0.8));
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    rig.add(`ear${side}`, 'head', addScaled(addScaled(skull, up, d.skull * 0.7), [x, 0, 0], d.skull * 0.5));
  }
  for (let i = 0; i < 4; i++) rig.add(`tail${i + 1}`, i === 0 ? 'body' : `tail${i}`, tail[i * 3]);
  for (const leg of legs) {
    rig.add(`${leg.name}u`, leg.parent, leg.joints[0]);
    rig.add(`${leg.name}l`, `${leg.name}u`, leg.joints[1]);
    rig.add(`${leg.name}c`, `${leg.name}l`, leg.joints[2]);
    rig.add(`${leg.name}p`, `${leg.name}c`, leg.joints[3]);
  }
  if (s.extras?.includes('trunk')) {
    for (let i = 0; i < 5; i++)
      rig.add(`trunk${i + 1}`, i === 0 ? 'head' : `trunk${i}`, trunkPoint(s, muzzleTip, i / 5));
  }
  if (s.extras?.includes('wings') || s.extras?.includes('featherWings')) {
    const w = s.withers / 1.9;
    for (const side of ['L', 'R'] as const) {
      const x = side === 'L' ? 1 : -1;
      rig.add(`wing${side}1`, 'chest', [x * s.chest * s.flat * 0.6, h - s.chest * 0.25, zS * 0.5]);
      rig.add(`wing${side}2`, `wing${side}1`, [x * (s.chest + 1.1 * w), h + 0.75 * w, zS * 0.5 - 0.1 * w]);
      rig.add(`wing${side}3`, `wing${side}2`, [x * (s.chest + 2.5 * w), h + 0.55 * w, zS * 0.5 - 0.35 * w]);
    }
  }
  return {
    species: s,
    rig,
    legs,
    shoulderZ: zS,
    hipZ: zH,
    bodyAt,
    chestAt,
    neck,
    skull,
    forward,
    up,
    muzzleBase,
    muzzleTip,
    tail,
  };
}

/** Middle line of an elephant's trunk in bind pose: down from the face, the tip a little forward. t 0..1. */
export function trunkPoint(s: Species, from: Vec3, t: number): Vec3 {
  const length = from[1] * 0.88;
  return [
    0,
    from[1] + s.head.muzzleTip * 0.2 - length * t,
    from[2] + s.head.muzzleTip * (0.5 + 0.35 * sin(t * 3.1)) + t * t * 0.12 * length,
  ];
}

function legOf(s: Species, name: string, zS: number, zH: number, spring: number): Leg {
  const front = name[0] === 'F';
  const x = (name[1] === 'L' ? 1 : -1) * s.stance;
  const h = front ? s.withers : s.croup;
  const [mid, low, fet] = front ? s.front : s.hind;
  const z = front ? zS : zH;
  const o = (k: number): number => z + k * h * spring;
  const shell = s.extras?.includes('shell');
  const top = shell ? h * 0.58 : front ? s.withers - s.chest * 0.85 : s.croup - s.rump * 0.8;
  const joints = front
    ? ([
        [x * 0.92, top, o(0.03)],
        [x, mid * h, o(-0.08)],
        [x, low * h, o(-0.015)],
        [x, fet * h, o(-0.005)],
        [x, 0, o(0.02)],
      ] as const)
    : ([
        [x * 0.9, top, o(0.02)],
        [x, mid * h, o(0.15)],
        [x, low * h, o(-0.12)],
        [x, fet * h, o(-0.045)],
        [x, 0, o(-0.02)],
      ] as const);
  const span = (i: number): number => length(sub(joints[i + 1], joints[i]));
  return {
    name,
    front,
    joints,
    lengths: [span(0), span(1), span(2)],
    parent: front ? 'chest' : 'body',
    bend: front ? [0, 0, -1] : [0, 0, 1],
  };
}

/** Thirteen points of the tail, base first. */
function tailOf(s: Species, zH: number): Vec3[] {
  const points: Vec3[] = [[0, s.croup - s.rump * 0.4, zH - s.rump * 0.72]];
  for (let i = 0; i < 12; i++) {
    const a = s.tail.rise + (s.tail.curl ?? 0) * (i / 12);
    const step = s.tail.length / 12;
    const p = points[i];
    points.push([0, p[1] + sin(a) * step, p[2] - cos(a) * step]);
  }
  return points;
}
