/** Everything a posture or an act may look at and set at one instant. */
import { noise1 } from '../../math/noise.ts';
import { atan, cos, sin, wrapAngle } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Gait } from './gait.ts';
import { newPose, type Pose } from './pose.ts';
import type { Posed, Rig } from './rig.ts';
import { type Proportions, SIGN } from './skeleton.ts';
import type { Traits } from './traits.ts';

export class Performance {
  readonly t: Traits;
  readonly p: Proportions;
  readonly gait: Gait;
  readonly rig: Rig;
  readonly state: ActorState;
  readonly pose: Pose = newPose();
  readonly posed: Posed;
  /** Arm length, shoulder to wrist. */
  readonly reach: number;
  private readonly c: number;
  private readonly s: number;

  constructor(t: Traits, p: Proportions, gait: Gait, rig: Rig, state: ActorState) {
    this.t = t;
    this.p = p;
    this.gait = gait;
    this.rig = rig;
    this.state = state;
    this.posed = new Array(rig.skeleton.count).fill(null);
    this.reach = p.upperArm + p.foreArm;
    this.c = cos(state.heading);
    this.s = sin(state.heading);
  }

  /** World point to the actor's space. */
  local(w: Vec3): Vec3 {
    const x = w[0] - this.state.position[0];
    const y = w[1] - this.state.position[1];
    const z = w[2] - this.state.position[2];
    return [x * this.c - z * this.s, y, x * this.s + z * this.c];
  }

  localVector(w: Vec3): Vec3 {
    return [w[0] * this.c - w[2] * this.s, w[1], w[0] * this.s + w[2] * this.c];
  }

  /** Actor's space to world. */
  world(a: Vec3): Vec3 {
    return [
      a[0] * this.c + a[2] * this.s + this.state.position[0],
      a[1] + this.state.position[1],
      -a[0] * this.s + a[2] * this.c + this.state.position[2],
    ];
  }

  /** The place on the ground so many metres on along the way and `aside` to the left, actor's space, and the turn of the way there. */
  onWay(ahead: number, aside: number): { at: Vec3; turn: number } {
    const there = this.state.way?.(ahead, aside);
    if (!there) return { at: [aside, 0, ahead], turn: 0 };
    return { at: this.local(there.position), turn: wrapAngle(there.heading - this.state.heading) };
  }

  /** How steeply the way rises so many metres on, radians. */
  slope(ahead: number): number {
    const { way } = this.state;
    if (!way) return 0;
    const half = this.p.foot / 2;
    return atan((way(ahead + half, 0).position[1] - way(ahead - half, 0).position[1]) / this.p.foot);
  }

  /** A point of the actor's space as it was at another world time, in the space of now, and how far the actor had then to turn. */
  since(time: number, point: Vec3): { at: Vec3; turn: number } {
    const then = this.state.at?.(time);
    if (!then) return { at: point, turn: 0 };
    const c = cos(then.heading);
    const s = sin(then.heading);
    const world: Vec3 = [
      point[0] * c + point[2] * s + then.position[0],
      point[1] + then.position[1],
      -point[0] * s + point[2] * c + then.position[2],
    ];
    return { at: this.local(world), turn: wrapAngle(then.heading - this.state.heading) };
  }

  /** Point in arm lengths from a shoulder: out to its side, up, ahead; turns with the chest. */
  fromShoulder(side: 0 | 1, out: number, up: number, ahead: number): Vec3 {
    const s = this.rig.shoulder(side, this.posed);
    const m = this.posed[this.rig.skeleton.id('chest')] as number[];
    const k = SIGN[side] * out * this.reach;
    const u = up * this.reach;
    const f = ahead * this.reach;
    return [
      s[0] + m[0] * k + m[1] * u + m[2] * f,
      s[1] + m[4] * k + m[5] * u + m[6] * f,
      s[2] + m[8] * k + m[9] * u + m[10] * f,
    ];
  }

  /** As fromShoulder, but up is the world's and ahead is the actor's: for arms that hang. */
  hanging(side: 0 | 1, out: number, up: number, ahead: number): Vec3 {
    const s = this.rig.shoulder(side, this.posed);
    return [s[0] + SIGN[side] * out * this.reach, s[1] + up * this.reach, s[2] + ahead * this.reach];
  }

  /** Direction in the chest's space. */
  chestVector(x: number, y: number, z: number): Vec3 {
    const m = this.posed[this.rig.skeleton.id('chest')] as number[];
    return [m[0] * x + m[1] * y + m[2] * z, m[4] * x + m[5] * y + m[6] * z, m[8] * x + m[9] * y + m[10] * z];
  }

  /** Point near the face in head heights from the chin's underside: left, up, ahead; turns with the head. */
  fromHead(left: number, up: number, ahead: number): Vec3 {
    const id = this.rig.skeleton.id('head');
    const m = this.posed[id] as number[];
    const b = this.rig.skeleton.bind[id];
    const h = this.p.head;
    const x = left * h - b[0];
    const y = this.p.chinY + up * h - b[1];
    const z = ahead * h - b[2];
    return [
      m[0] * x + m[1] * y + m[2] * z + m[3],
      m[4] * x + m[5] * y + m[6] * z + m[7],
      m[8] * x + m[9] * y + m[10] * z + m[11],
    ];
  }

  /** Breath now, -1 out .. 1 in, at a rate in radians a second. */
  breath(rate: number): number {
    const w = this.state.time * rate + this.t.manner.phase;
    return sin(w) * 0.85 + sin(2 * w + 0.6) * 0.15;
  }

  /** The wind in the actor's space; stronger while hair and cloth are said to blow. */
  get wind(): Vec3 {
    let k = 1;
    for (const a of this.state.acts) if (a.act === 'blow') k += 1.6 * a.weight;
    const w = this.localVector(this.state.wind);
    // Said to blow in still air: there is a breeze all the same, from ahead and aside.
    const still = k > 1 && w[0] * w[0] + w[2] * w[2] < 1;
    return still ? [1.4 * (k - 1), 0, -1.6 * (k - 1)] : [w[0] * k, w[1] * k, w[2] * k];
  }

  /** A slow wander in -1..1 that is this person's own. */
  wander(channel: number, rate: number): number {
    return noise1(this.t.seed + channel * 7919, this.state.time * rate + this.t.manner.phase);
  }
}
