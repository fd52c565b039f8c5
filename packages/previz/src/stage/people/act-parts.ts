/** What acts are made of: hands that go to places of the world, of the body or of the work. */
import { cross, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { ActState } from '../actor.ts';
import type { Performance } from './performance.ts';
import { type ArmAsk, askArm } from './pose.ts';
import { PALM } from './reach.ts';
import { SIGN } from './skeleton.ts';

export interface Playing {
  f: Performance;
  a: ActState;
  /** Blend, 0..1. */
  w: number;
  /** Seconds at the act's own pace. */
  s: number;
  /** The hand that leads. */
  main: 0 | 1;
}

export interface Act {
  body?: (x: Playing) => void;
  arms?: (x: Playing) => void;
}

/** A bump 0..1..0 over the act, easing in and out over `edge` of it. */
export const hump = (p: number, edge = 0.3): number => smoothstep(0, edge, p) * (1 - smoothstep(1 - edge, 1, p));

/** A hand goes to a world point, palm towards it from outside; straight as far as the arm goes. */
export function reachFor(x: Playing, side: 0 | 1, at: Vec3, ask: ArmAsk = {}, w = x.w): void {
  const { f } = x;
  const k = SIGN[side];
  // The palm, not the wrist, is what arrives: the wrist stays a hand's length short.
  const shoulder = f.rig.shoulder(side, f.posed);
  const dx = at[0] - shoulder[0];
  const dy = at[1] - shoulder[1];
  const dz = at[2] - shoulder[2];
  const l = Math.sqrt(dx * dx + dy * dy + dz * dz) || 1;
  const d: Vec3 = [dx / l, dy / l, dz / l];
  // No further than the arm goes: a hand that sets out for something far off does not leap half of the way there.
  const far = Math.min(l - f.p.hand * 0.42, f.reach);
  askArm(
    f.pose.arms[side],
    {
      wrist: [shoulder[0] + d[0] * far, shoulder[1] + d[1] * far, shoulder[2] + d[2] * far],
      pole: [k * 0.7, -0.8, -0.4],
      fingers: d,
      palm: [-k * 0.75, -0.5, 0.2],
      curl: 0.5,
      thumb: 0.4,
      ...ask,
    },
    w,
  );
}

/** The palm goes to a point of the actor's space, aimed. */
export function handAt(x: Playing, side: 0 | 1, at: Vec3, fingers: Vec3, palm: Vec3, ask: ArmAsk = {}, w = x.w): void {
  const { f } = x;
  const along = normalize(fingers);
  const out = normalize(palm);
  const back = f.p.hand * PALM;
  const off = f.p.hand * 0.1;
  askArm(
    f.pose.arms[side],
    {
      wrist: [
        at[0] - along[0] * back - out[0] * off,
        at[1] - along[1] * back - out[1] * off,
        at[2] - along[2] * back - out[2] * off,
      ],
      pole: f.chestVector(SIGN[side] * 0.7, -0.9, -0.35),
      fingers: along,
      palm: out,
      ...ask,
    },
    w,
  );
}

/** A closed fist. */
export const FIST: ArmAsk = { curl: 0.95, thumb: 0.85, spread: 0 };

/** The fist closes round a handle at `at` that runs `along` (towards the thumb), with the palm facing `palm`. */
export function grip(x: Playing, side: 0 | 1, at: Vec3, along: Vec3, palm: Vec3, ask: ArmAsk = {}): void {
  const across = cross(normalize(along), normalize(palm));
  const k = SIGN[side];
  handAt(x, side, at, [k * across[0], k * across[1], k * across[2]], palm, { ...FIST, ...ask });
}

/** Arm by shoulder-relative arm lengths. */
export function arm(x: Playing, side: 0 | 1, out: number, up: number, ahead: number, ask: ArmAsk = {}, w = x.w): void {
  const { f } = x;
  const k = SIGN[side];
  askArm(
    f.pose.arms[side],
    { wrist: f.fromShoulder(side, out, up, ahead), pole: f.chestVector(k * 0.7, -0.9, -0.35), ...ask },
    w,
  );
}

/** Arm to a point near the face, in head heights. */
export function toFace(
  x: Playing,
  side: 0 | 1,
  left: number,
  up: number,
  ahead: number,
  ask: ArmAsk = {},
  w = x.w,
): void {
  const { f } = x;
  const k = SIGN[side];
  askArm(f.pose.arms[side], { wrist: f.fromHead(left, up, ahead), pole: f.chestVector(k * 0.8, -1, -0.1), ...ask }, w);
}

export const turnVec = (f: Performance, x: number, y: number, z: number): Vec3 => f.chestVector(x, y, z);

/** Instruments and tools held before the chest follow the trunk; `both` hands work there. */
export function workAt(
  x: Playing,
  out: number,
  up: number,
  ahead: number,
  moveL: Vec3,
  moveR: Vec3,
  ask: ArmAsk = {},
): void {
  const { f, a } = x;
  const target = a.target ? f.local(a.target) : null;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const m = side === 0 ? moveL : moveR;
    const own = side === 0 ? a.target : (a.target2 ?? a.target);
    const free = f.fromShoulder(side, out, up, ahead);
    // A seated worker has a table top there, a little above the elbows.
    const least = f.state.posture === 'sit' ? f.pose.hips.y + 0.29 * f.p.bulk : 0;
    const base: Vec3 = target && own ? nearBy(f, side, f.local(own)) : [free[0], Math.max(free[1], least), free[2]];
    const spread = target && !(a.target2 && side === 1) ? 0.07 * f.p.bulk * k : 0;
    const wrist: Vec3 = [
      base[0] + spread + m[0] * f.reach,
      base[1] + m[1] * f.reach + (target ? 0.05 * f.p.bulk : 0),
      base[2] + m[2] * f.reach - (target ? f.p.hand * 0.5 : 0),
    ];
    askArm(
      f.pose.arms[side],
      {
        wrist,
        pole: f.chestVector(k * 0.9, -0.6, -0.4),
        fingers: turnVec(f, -k * 0.3, -0.25, 1),
        palm: turnVec(f, -k * 0.35, -1, 0),
        curl: 0.4,
        ...ask,
      },
      x.w,
    );
  }
}

/** The part of a thing that hands work on: no further than they comfortably reach, no higher than the chest. */
export function nearBy(f: Performance, side: 0 | 1, at: Vec3): Vec3 {
  const s = f.rig.shoulder(side, f.posed);
  const top = s[1] - 0.36 * f.reach;
  const y = Math.min(at[1], top);
  const dx = at[0] - s[0];
  const dz = at[2] - s[2];
  const far = Math.sqrt(dx * dx + dz * dz);
  const most = 0.82 * f.reach + f.p.hand * 0.5;
  const k = far > most ? most / far : 1;
  return [s[0] + dx * k, y, s[2] + dz * k];
}
