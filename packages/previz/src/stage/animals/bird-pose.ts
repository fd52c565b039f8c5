/** How a bird stands, walks and flies. */
import { noise1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { asin, atan2, PI, sin } from '../../math/trig.ts';
import {
  clamp,
  lerp,
  multiply,
  rotationAxis,
  rotationX,
  rotationY,
  rotationZ,
  scaling,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { actWeight } from '../things/kit.ts';
import { type BirdPlan, toeOf } from './bird-plan.ts';
import type { BirdSpecies } from './bird-species.ts';
import { swingAt, swingLift } from './gait.ts';
import { aim, Pose, twoBone } from './rig.ts';

/** How much it flies, 0..1, and how fast the wings beat now. */
function flightOf(s: BirdSpecies, state: ActorState): number {
  if (s.beat === 0) return 0;
  const asked = Math.max(actWeight(state, 'fly'), actWeight(state, 'rise') * 0.9);
  const floats = state.posture === 'float' && !s.swims ? 1 : 0;
  return Math.max(asked, floats, s.swims ? 0 : smoothstep(2.2, 3.2, state.speed));
}

export function poseBird(
  plan: BirdPlan,
  state: ActorState,
  seed: number,
  scale: number,
  toModel: (p: Vec3) => Vec3,
): Pose {
  const { s, rig } = plan;
  const pose = new Pose(rig);
  const fly = flightOf(s, state);
  const swim =
    s.swims || s.beat === 0 ? Math.max(state.posture === 'float' && fly === 0 ? 1 : 0, actWeight(state, 'swim')) : 0;
  const t = state.time;
  const peck = actWeight(state, 'eat', 'drink') * (0.75 + 0.25 * sin(t * 7)) * (1 - fly);
  const sit =
    Math.max(state.posture === 'sit' || state.posture === 'lie' ? 1 : 0, actWeight(state, 'sit', 'lie')) * (1 - fly);
  const walking = smoothstep(0, 0.15, Math.abs(state.speed)) * (1 - fly) * (1 - swim) * (1 - sit);
  const stride = s.leg.length * 1.3;
  const phase = state.travelled / scale / stride;
  const beatPhase = t * s.beat * 2 * PI;
  const effort = s.glides ? smoothstep(-0.15, 0.25, noise1(seed + 4, t * 0.22)) : 1;
  const flap = fly * (0.18 + 0.82 * effort);
  const hover = fly * smoothstep(1.5, 0.2, state.speed);
  const waddle = walking * (s.girth / s.leg.length > 0.8 ? 0.12 : 0.04) * sin(phase * 2 * PI);
  const pitch = s.stance * Math.max(fly, swim) - hover * 0.5 + peck * 0.5;
  const y =
    fly * 0.06 * s.wing.half * sin(beatPhase + 2.4) * flap +
    walking * 0.02 * s.leg.length * sin(phase * 4 * PI) -
    swim * (plan.y - s.girth * 0.28) +
    swim * 0.012 * sin(t * 1.7 + seed) -
    sit * s.leg.length * 0.66;
  pose.move(
    'body',
    multiply(translation(0, y, 0), multiply(rotationZ(waddle), rotationX(pitch + swim * 0.03 * sin(t * 1.3)))),
  );
  // Head: level whatever the trunk does, with the walk's thrust and quick looks.
  const bob = walking * 0.22 * sin(phase * 4 * PI + 1);
  const glance = Math.floor(t / 1.4 + (seed % 7));
  const turn =
    ((hashInts(seed, glance) & 255) / 255 - 0.5) * 1.6 * smoothstep(0, 0.12, (t / 1.4 + (seed % 7)) % 1) * (1 - fly);
  let yaw = turn * 0.6;
  let look = 0;
  if (state.gaze) {
    const to = sub(toModel(state.gaze), plan.head);
    yaw = clamp(atan2(to[0], to[2]), -1.5, 1.5);
    look = clamp(atan2(to[1], Math.sqrt(to[0] ** 2 + to[2] ** 2)), -0.8, 0.8);
  }
  const stretch = fly * Math.max(0, s.neck.pitch - 0.15);
  const down = peck * (s.neck.length > s.girth ? 1.9 : 0.9) + stretch * 0.9;
  pose.move('neck', rotationX(down + bob - pitch * 0.35 * (1 - peck)));
  pose.move(
    'head',
    multiply(rotationY(yaw), rotationX(-pitch * 0.65 * (1 - peck) - bob - stretch * 0.9 - look + peck * 0.35)),
  );
  const call = Math.max(
    actWeight(state, 'talk', 'sing') * (0.5 + 0.5 * sin(t * 13)),
    state.mouth.reduce((m, [v, w]) => (v === 'sil' ? m : m + w), 0) * 0.8,
  );
  pose.move('jaw', rotationX(clamp(call, 0, 1) * 0.5));
  const slot = Math.floor(t / 2.6);
  const blinkAt = (t - slot * 2.6 - ((hashInts(seed, slot, 9) & 255) / 255) * 2.2) / 0.12;
  pose.move('eyes', scaling(1, blinkAt > 0 && blinkAt < 1 ? 0.15 : 1, 1));
  // A long tail is carried clear of the ground.
  const tailRoot = rig.head('tail')[1];
  const lift =
    Math.max(0, s.stance - asin(clamp((tailRoot * 0.85) / (s.tail.length + s.body * 0.06), -1, 1))) *
    (1 - Math.max(fly, swim));
  pose.move(
    'tail',
    multiply(rotationX(lift - 0.12 * fly + 0.08 * sin(t * 2 + seed)), scaling(lerp(1, 1.5, fly), 1, 1)),
  );
  for (const side of ['L', 'R'] as const)
    wingAndLeg(pose, plan, state, side, { fly, flap, beatPhase, swim, walking, phase, stride, sit });
  return pose;
}

interface Motion {
  fly: number;
  flap: number;
  beatPhase: number;
  swim: number;
  walking: number;
  phase: number;
  stride: number;
  sit: number;
}

function wingAndLeg(pose: Pose, plan: BirdPlan, state: ActorState, side: 'L' | 'R', m: Motion): void {
  const { s } = plan;
  const x = side === 'L' ? 1 : -1;
  const open = Math.max(m.fly, s.beat === 0 ? 1 : 0, actWeight(state, 'stretch', 'wave'));
  const up = 0.75 * sin(m.beatPhase) * m.flap + 0.1 * m.fly;
  const lag = 0.55 * sin(m.beatPhase - 0.95) * m.flap - 0.08 * m.fly;
  const penguin =
    s.beat === 0 ? -1.15 + 0.25 * sin(m.phase * 2 * PI) * m.walking + 0.6 * actWeight(state, 'wave', 'raise') : 0;
  const shoulder = s.beat === 0 ? rotationZ(x * penguin) : rotationAxis(plan.along, x * up);
  pose.move(`wing${side}1`, multiply(shoulder, scaling(Math.max(0.02, open))));
  pose.move(
    `wing${side}2`,
    multiply(
      rotationAxis(plan.up, x * 0.25 * m.fly * (0.5 + 0.5 * sin(m.beatPhase + 1.6))),
      rotationAxis(plan.along, x * lag),
    ),
  );
  pose.move(`fold${side}`, scaling(Math.max(0.02, s.beat === 0 ? 0 : 1 - open)));
  const root = transformPoint(
    pose.frame('body'),
    sub([x * plan.hip[0], plan.hip[1], plan.hip[2]], plan.rig.head('body')),
  );
  const p = m.phase + (x > 0 ? 0 : 0.5);
  const own = p - Math.floor(p);
  const duty = 0.58;
  const reach = m.stride * duty;
  const u = (own - duty) / (1 - duty);
  const z = own < duty ? reach / 2 - own * m.stride : swingAt(u, m.stride, duty);
  const droop = own < duty ? 0 : 0.6 * sin(PI * u) * m.walking;
  // The toes hang down from a lifted foot, clear of the ground.
  const lift = own < duty ? 0 : s.leg.length * 0.3 * swingLift(u) + toeOf(s) * sin(droop);
  let foot: Vec3 = [x * plan.foot[0], lift * m.walking, z * m.walking];
  const tuck = Math.max(m.fly, m.swim * 0.4);
  foot = [
    foot[0],
    lerp(foot[1], root[1] - s.leg.length * 0.35, tuck),
    lerp(foot[2], root[2] - s.leg.length * 0.75, tuck),
  ];
  const thigh: Vec3 = sub([x * plan.knee[0], plan.knee[1], plan.knee[2]], [x * plan.hip[0], plan.hip[1], plan.hip[2]]);
  const shin: Vec3 = sub([x * plan.foot[0], 0, 0], [x * plan.knee[0], plan.knee[1], plan.knee[2]]);
  const len = (v: Vec3): number => Math.sqrt(v[0] ** 2 + v[1] ** 2 + v[2] ** 2);
  const solved = twoBone(root, foot, len(thigh), len(shin), [0, 0, -1]);
  pose.fix(`thigh${side}`, aim(root, thigh, solved.joint));
  pose.fix(`shin${side}`, aim(solved.joint, shin, solved.tip));
  pose.fix(`foot${side}`, multiply(translation(...solved.tip), rotationX(tuck * 1.2 + droop)));
}
