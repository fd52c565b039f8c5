/** Turns a pose into the place of every bone of the body (hair and cloth bones are added by their own motion). */
import { clamp, type Mat34, smoothstep, type Vec3 } from '../../math/vec.ts';
import { compose, euler, frameTurn, square, turnAbout, turnTowards, twoBone } from './ik.ts';
import type { ArmPose, Pose } from './pose.ts';
import { ARM_BIND, FINGERS, type Proportions, SIGN, type Skeleton } from './skeleton.ts';

/** Bone places in the actor's space: rotation from the bind pose and the joint's position. */
export type Posed = (number[] | null)[];

interface LimbIds {
  clavicle: number;
  upper: number;
  fore: number;
  twist: number;
  hand: number;
  fingers: [number, number][];
  thumb: [number, number];
  thigh: number;
  shin: number;
  foot: number;
  toe: number;
}

const HINGE: readonly [Vec3, Vec3] = [
  [ARM_BIND[1], -ARM_BIND[0], 0],
  [ARM_BIND[1], ARM_BIND[0], 0],
];
const ALONG: readonly [Vec3, Vec3] = [ARM_BIND, [-ARM_BIND[0], ARM_BIND[1], 0]];
const DOWN: Vec3 = [0, -1, 0];
const RIGHTWARD: Vec3 = [1, 0, 0];

export class Rig {
  readonly skeleton: Skeleton;
  readonly p: Proportions;
  private readonly limbs: [LimbIds, LimbIds];
  private readonly core: { hips: number; spine: number; chest: number; neck: number; head: number };

  constructor(skeleton: Skeleton, p: Proportions) {
    this.skeleton = skeleton;
    this.p = p;
    const id = (n: string): number => skeleton.id(n);
    this.core = { hips: id('hips'), spine: id('spine'), chest: id('chest'), neck: id('neck'), head: id('head') };
    this.limbs = (['L', 'R'] as const).map((t) => ({
      clavicle: id(`clavicle${t}`),
      upper: id(`upperArm${t}`),
      fore: id(`foreArm${t}`),
      twist: id(`foreTwist${t}`),
      hand: id(`hand${t}`),
      fingers: FINGERS.map((f) => [id(`${f}1${t}`), id(`${f}2${t}`)] as [number, number]),
      thumb: [id(`thumb1${t}`), id(`thumb2${t}`)] as [number, number],
      thigh: id(`thigh${t}`),
      shin: id(`shin${t}`),
      foot: id(`foot${t}`),
      toe: id(`toe${t}`),
    })) as unknown as [LimbIds, LimbIds];
  }

  /** Places a bone at its joint on its parent, with an extra local turn. */
  attach(out: Posed, bone: number, turn: Mat34): number[] {
    const parent = this.skeleton.parents[bone];
    const m = out[parent] as number[];
    const b = this.skeleton.bind[bone];
    const a = this.skeleton.bind[parent];
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const dz = b[2] - a[2];
    const r = compose(m, turn);
    r[3] = m[0] * dx + m[1] * dy + m[2] * dz + m[3];
    r[7] = m[4] * dx + m[5] * dy + m[6] * dz + m[7];
    r[11] = m[8] * dx + m[9] * dy + m[10] * dz + m[11];
    out[bone] = r;
    return r;
  }

  /** Hips, spine, chest, neck and head: first, since arms are asked for in the chest's and head's space. */
  trunk(pose: Pose, out: Posed): void {
    const h = pose.hips;
    const m = euler(h.pitch, h.yaw, h.roll);
    m[3] = h.x;
    m[7] = h.y;
    m[11] = h.z;
    out[this.core.hips] = m;
    this.attach(out, this.core.spine, euler(pose.spine.pitch, pose.spine.yaw, pose.spine.roll));
    this.attach(out, this.core.chest, euler(pose.chest.pitch, pose.chest.yaw, pose.chest.roll));
    this.headOnly(pose, out);
  }

  headOnly(pose: Pose, out: Posed): void {
    this.attach(out, this.core.neck, euler(pose.neck.pitch, pose.neck.yaw, pose.neck.roll));
    this.attach(out, this.core.head, euler(pose.head.pitch, pose.head.yaw, pose.head.roll));
  }

  limbsOf(pose: Pose, out: Posed): void {
    for (const side of [0, 1] as const) {
      this.arm(pose.arms[side], side, out);
      this.leg(pose, side, out);
    }
  }

  /** The shoulder joint with the collar bone at rest, from the chest. */
  shoulder(side: 0 | 1, out: Posed): Vec3 {
    const chest = out[this.core.chest] as number[];
    const s = this.skeleton.bind[this.limbs[side].upper];
    const c = this.skeleton.bind[this.core.chest];
    const d = [s[0] - c[0], s[1] - c[1], s[2] - c[2]];
    return [
      chest[0] * d[0] + chest[1] * d[1] + chest[2] * d[2] + chest[3],
      chest[4] * d[0] + chest[5] * d[1] + chest[6] * d[2] + chest[7],
      chest[8] * d[0] + chest[9] * d[1] + chest[10] * d[2] + chest[11],
    ];
  }

  private arm(a: ArmPose, side: 0 | 1, out: Posed): void {
    const ids = this.limbs[side];
    const k = SIGN[side];
    const reach = this.p.upperArm + this.p.foreArm;
    const still = this.shoulder(side, out);
    // The collar bone follows a hand that reaches up, forward or across.
    const dx = (a.wrist[0] - still[0]) / reach;
    const dy = (a.wrist[1] - still[1]) / reach;
    const dz = (a.wrist[2] - still[2]) / reach;
    const lift = 0.42 * smoothstep(-0.1, 1, dy) - 0.1 * smoothstep(-0.5, -0.9, dy) + a.shrug * 0.3;
    const forward = 0.3 * smoothstep(0.45, 1.05, dz) + 0.22 * smoothstep(0, -0.7, dx * k);
    this.attach(out, ids.clavicle, euler(0, -k * forward, k * lift));
    const upper = this.attach(out, ids.upper, euler(0, 0, 0));
    const root: Vec3 = [upper[3], upper[7], upper[11]];
    const solved = twoBone(root, a.wrist, this.p.upperArm, this.p.foreArm, a.pole, [k * 0.5, 0, -1]);
    const setTurn = (bone: number, turn: number[], at: Vec3): number[] => {
      turn[3] = at[0];
      turn[7] = at[1];
      turn[11] = at[2];
      out[bone] = turn;
      return turn;
    };
    const along0 = ALONG[side];
    const hinge0 = HINGE[side];
    setTurn(ids.upper, frameTurn(along0, hinge0, solved.upper, solved.hinge), root);
    setTurn(ids.fore, frameTurn(along0, hinge0, solved.lower, solved.hinge), solved.middle);

    // Hand: rolled about the forearm, then bent at the wrist; or aimed. Palm normal of the bind pose is k * hinge.
    const e = solved.lower;
    const neutral: Vec3 = [solved.hinge[0] * k, solved.hinge[1] * k, solved.hinge[2] * k];
    let palm = turnAbout(neutral, e, a.roll * k);
    let along = e;
    if (Math.abs(a.flex) > 1e-4) {
      const axis: Vec3 = [
        e[1] * palm[2] - e[2] * palm[1],
        e[2] * palm[0] - e[0] * palm[2],
        e[0] * palm[1] - e[1] * palm[0],
      ];
      along = turnAbout(e, axis, a.flex);
      palm = turnAbout(palm, axis, a.flex);
    }
    if (a.aim > 0.001) {
      const fingers = square(a.fingers, [0, 0, 0], e);
      const aimed = [fingers, square(a.palm, fingers, palm)] as const;
      [along, palm] = turnTowards([along, palm], aimed, a.aim);
    }
    const palm0: Vec3 = [hinge0[0] * k, hinge0[1] * k, hinge0[2] * k];
    setTurn(ids.hand, frameTurn(along0, palm0, along, palm), solved.end);
    // Half of the hand's roll is in the forearm.
    const half = square(
      [palm[0] + neutral[0] * 0.9, palm[1] + neutral[1] * 0.9, palm[2] + neutral[2] * 0.9],
      e,
      neutral,
    );
    setTurn(ids.twist, frameTurn(along0, palm0, e, half), solved.middle);

    // Fingers close about the thumb's direction (+Z in the bind pose).
    for (let i = 0; i < 4; i++) {
      const straight = i === 0 ? 1 - a.point : 1;
      const c = clamp(a.curl * (0.86 + i * 0.07) * straight, -0.2, 1.1);
      const fan = a.spread * (1.2 - i) * 0.16;
      this.attach(out, ids.fingers[i][0], this.fingerTurn(side, c * 1.35, fan));
      this.attach(out, ids.fingers[i][1], this.fingerTurn(side, c * 1.75, 0));
    }
    const t = clamp(a.thumb, -0.3, 1);
    this.attach(out, ids.thumb[0], this.thumbTurn(side, 0.1 + t * 0.7));
    this.attach(out, ids.thumb[1], this.thumbTurn(side, 0.05 + t * 0.75));
  }

  /** Turn that bends fingers towards the palm (about Z) and fans them (about the palm's normal). */
  private fingerTurn(side: 0 | 1, bend: number, fan: number): number[] {
    const k = SIGN[side];
    const m = euler(0, 0, -k * bend);
    if (fan === 0) return m;
    const n: Vec3 = [HINGE[side][0] * k, HINGE[side][1] * k, 0];
    const x = turnAbout([1, 0, 0], n, -k * fan);
    const y = turnAbout([0, 1, 0], n, -k * fan);
    const z = turnAbout([0, 0, 1], n, -k * fan);
    return compose([x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0], m);
  }

  /** The thumb closes across the palm, about the arm's own direction. */
  private thumbTurn(side: 0 | 1, bend: number): number[] {
    const n = ALONG[side];
    const k = SIGN[side];
    const x = turnAbout([1, 0, 0], n, k * bend);
    const y = turnAbout([0, 1, 0], n, k * bend);
    const z = turnAbout([0, 0, 1], n, k * bend);
    return [x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0];
  }

  private leg(pose: Pose, side: 0 | 1, out: Posed): void {
    const ids = this.limbs[side];
    const k = SIGN[side];
    const l = pose.legs[side];
    const thigh = this.attach(out, ids.thigh, euler(0, 0, 0));
    const root: Vec3 = [thigh[3], thigh[7], thigh[11]];
    const solved = twoBone(root, l.ankle, this.p.thigh, this.p.shin, l.pole);
    const put = (bone: number, turn: number[], at: Vec3): void => {
      turn[3] = at[0];
      turn[7] = at[1];
      turn[11] = at[2];
      out[bone] = turn;
    };
    put(ids.thigh, frameTurn(DOWN, RIGHTWARD, solved.upper, solved.hinge), root);
    put(ids.shin, frameTurn(DOWN, RIGHTWARD, solved.lower, solved.hinge), solved.middle);
    put(ids.foot, euler(l.pitch, k * l.yaw, 0), solved.end);
    this.attach(out, ids.toe, euler(-l.toe, 0, 0));
  }
}

/** Bone matrices for the kernel: bind-pose position to posed position, 12 numbers each. */
export function skinMatrices(skeleton: Skeleton, posed: Posed): Float32Array {
  const n = skeleton.count;
  const out = new Float32Array(n * 12);
  for (let i = 0; i < n; i++) {
    const m = posed[i] as number[];
    const b = skeleton.bind[i];
    const o = i * 12;
    for (let r = 0; r < 3; r++) {
      const a0 = m[r * 4];
      const a1 = m[r * 4 + 1];
      const a2 = m[r * 4 + 2];
      out[o + r * 4] = a0;
      out[o + r * 4 + 1] = a1;
      out[o + r * 4 + 2] = a2;
      out[o + r * 4 + 3] = m[r * 4 + 3] - (a0 * b[0] + a1 * b[1] + a2 * b[2]);
    }
  }
  return out;
}

/** Where a point of the bind pose is carried by one bone. */
export function carried(skeleton: Skeleton, posed: Posed, bone: number, point: Vec3): Vec3 {
  const m = posed[bone] as number[];
  const b = skeleton.bind[bone];
  const x = point[0] - b[0];
  const y = point[1] - b[1];
  const z = point[2] - b[2];
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11],
  ];
}
