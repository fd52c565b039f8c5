/** Poses a four-legged animal for a state: posture, gait, feet, neck, face, tail. Model space, metres before scale. */
import { noise1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { asin, atan2, PI, sin } from '../../math/trig.ts';
import {
  add,
  clamp,
  lerp,
  type Mat34,
  multiply,
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
import type { ActorState, Viseme } from '../actor.ts';
import { actWeight } from '../things/kit.ts';
import { footAt, type Gait, gaitMix, HOP } from './gait.ts';
import type { Leg, Plan } from './plan.ts';
import { aim, Pose, twoBone } from './rig.ts';

export interface PoseInput {
  plan: Plan;
  state: ActorState;
  seed: number;
  /** Scale of the model: metres of world per metre of model. */
  scale: number;
  /** World point to model space. */
  toModel: (p: Vec3) => Vec3;
  /** Goes in bounds at any speed. */
  hops: boolean;
  /** Curious and social: wags its tail. */
  wags: boolean;
}

/** What the body does as a whole. */
interface Carriage {
  sit: number;
  lie: number;
  float: number;
  fly: number;
  /** 0 standing .. 1 on the move. */
  moving: number;
  jump: number;
  /** Progress of the leap. */
  leap: number;
  crouch: number;
}

function carriage(state: ActorState): Carriage {
  const lie = Math.max(state.posture === 'lie' ? 1 : 0, actWeight(state, 'lie'));
  const sit = Math.max(state.posture === 'sit' ? 1 : 0, actWeight(state, 'sit')) * (1 - lie);
  const jumping = state.acts.find((a) => a.act === 'jump');
  const fly = actWeight(state, 'fly');
  return {
    sit,
    lie,
    fly,
    float: Math.max(state.posture === 'float' ? 1 : 0, actWeight(state, 'swim'), fly),
    moving: smoothstep(0, 0.3, Math.abs(state.speed)) * (1 - sit) * (1 - lie),
    jump: jumping ? jumping.weight : 0,
    leap: jumping ? leapOf(jumping) : 0,
    crouch: Math.max(
      state.posture === 'crouch' ? 1 : 0,
      actWeight(state, 'crawl') * 0.8,
      actWeight(state, 'kneel') * 0.7,
    ),
  };
}

/** Leaps of a second. */
const LEAPS = 0.9;

/** How far on a leap is, 0 .. 1: as many as there is time for, whole ones. */
function leapOf({ seconds, span, tempo }: ActorState['acts'][number]): number {
  const done = seconds * LEAPS * tempo;
  const leaps = span === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.round(span * LEAPS * tempo));
  return done >= leaps ? 1 : done % 1;
}

const OPEN: Partial<Record<Viseme, number>> = {
  aa: 1,
  E: 0.6,
  ih: 0.4,
  oh: 0.7,
  ou: 0.45,
  RR: 0.3,
  kk: 0.3,
  TH: 0.25,
  DD: 0.25,
  nn: 0.2,
  SS: 0.12,
  CH: 0.25,
};

/** 0 shut .. 1 wide open. */
function mouthOpen(state: ActorState, seed: number): number {
  let open = 0;
  for (const [shape, w] of state.mouth) open += (OPEN[shape] ?? 0) * w;
  for (const act of state.acts) {
    if (act.act === 'talk' || act.act === 'sing') {
      // Barks and roars come in bursts.
      const beat = act.seconds * 1.6 * act.tempo;
      const u = beat - Math.floor(beat);
      open = Math.max(
        open,
        act.weight * (act.act === 'sing' ? 0.8 : smoothstep(0, 0.12, u) * (1 - smoothstep(0.3, 0.55, u))),
      );
    }
    if (act.act === 'eat') open = Math.max(open, act.weight * (0.22 + 0.2 * sin(act.seconds * 9)));
    if (act.act === 'drink') open = Math.max(open, act.weight * (0.14 + 0.1 * sin(act.seconds * 14)));
    if (act.act === 'stretch') open = Math.max(open, act.weight * sin(PI * act.progress));
    if (act.act === 'breathe') open = Math.max(open, act.weight * (0.35 + 0.1 * sin(act.seconds * 16 + seed)));
  }
  const pant = smoothstep(3, 6, Math.abs(state.speed)) * (0.28 + 0.08 * sin(state.time * 17));
  return clamp(Math.max(open, pant), 0, 1);
}

export function poseQuadruped(input: PoseInput): { pose: Pose; feet: Vec3[] } {
  const { plan, state } = input;
  const s = plan.species;
  const c = carriage(state);
  const pose = new Pose(plan.rig);
  const mix = input.hops ? ([[HOP, 1]] as const) : gaitMix(state.speed, s.withers * input.scale);
  const travelled = state.travelled / input.scale;
  const cycle = (g: Gait): number => travelled / (g.stride * s.withers);
  trunkPose(input, pose, c, mix, cycle);
  const feet = plan.legs.map((leg, i) => footTarget(input, pose, leg, i, c, mix, cycle));
  plan.legs.forEach((leg, i) => {
    placeLeg(pose, plan, leg, feet[i], c);
  });
  neckPose(input, pose, c);
  facePose(input, pose, c);
  tailPose(input, pose, c);
  if (plan.rig.has('trunk1')) trunkNosePose(input, pose);
  if (plan.rig.has('wingL1')) wingPose(input, pose, c);
  return { pose, feet: feet.map((f) => f.at) };
}

/** How deep the croup sinks and how far the trunk tips up in a sit; how deep the trunk sinks when it lies down. */
function postureOf(plan: Plan): { sitDrop: number; sitPitch: number; lieDrop: number } {
  const s = plan.species;
  const hip = s.croup - s.rump * 0.8;
  const shoulder = s.withers - s.chest * 0.85;
  const sitDrop = Math.max(0, hip - Math.max(s.rump * 1.08, hip * 0.36));
  const sitPitch =
    asin(clamp((shoulder * 0.97 - (hip - sitDrop)) / s.body, -1, 0.8)) - asin(clamp((shoulder - hip) / s.body, -1, 1));
  const lieDrop = Math.max(0, Math.min(s.withers - 2 * s.chest, s.croup - s.rump - s.belly) - 0.05 * s.withers);
  return { sitDrop, sitPitch, lieDrop };
}

/** Grazing: angle of the neck below the horizontal, how much of the way the neck alone cannot bridge (metres), the head's pitch. */
function grazeOf(plan: Plan, lowered: number): { angle: number; lack: number; pitch: number } {
  const s = plan.species;
  const pitch = lowered > 0 ? 0.1 : 1.3;
  const headDrop = lowered > 0 ? s.head.skull * 0.9 : (s.head.muzzle + s.head.skull * 1.15) * 0.97;
  const drop = plan.neck[0][1] - lowered - headDrop;
  const limit = s.neck.length * 0.95;
  return { angle: asin(clamp(drop / s.neck.length, -0.9, 0.95)), lack: Math.max(0, drop - limit), pitch };
}

const grazeWeight = (state: ActorState): number =>
  Math.max(actWeight(state, 'eat', 'drink'), actWeight(state, 'catch', 'write') * 0.9);

/** Heave, pitch and breath of the trunk; sitting and lying down. */
function trunkPose(
  input: PoseInput,
  pose: Pose,
  c: Carriage,
  mix: readonly (readonly [Gait, number])[],
  cycle: (g: Gait) => number,
): void {
  const { plan, state, seed } = input;
  const s = plan.species;
  const h = s.withers;
  let y = 0;
  let pitch = 0;
  let flex = 0;
  for (const [g, w] of mix) {
    if (w <= 0) continue;
    const a = cycle(g) * 2 * PI;
    if (g.duty > 0.6) y += w * 0.012 * h * sin(a * 2 + 0.6);
    else if (g.duty > 0.4) y += w * 0.028 * h * sin(a * 2 + 2.2);
    else {
      y += w * 0.055 * h * sin(a + 4.4);
      pitch += w * 0.1 * sin(a + 2.9);
      flex += w * 0.14 * sin(a + 3.6) * (s.foot.kind === 'paw' ? 1 : 0.4);
    }
  }
  y *= c.moving;
  pitch *= c.moving;
  flex *= c.moving;
  y += sin(state.time * 1.9 + seed) * 0.0035 * h * (1 - c.moving);
  // Sitting: the croup sinks, the shoulders stay up.
  const { sitDrop, sitPitch, lieDrop } = postureOf(plan);
  y -= c.sit * sitDrop + c.lie * lieDrop + c.crouch * 0.3 * (s.withers - 2 * s.chest);
  pitch -= c.sit * sitPitch;
  if (c.lie === 0 && !plan.rig.has('trunk1'))
    pitch += grazeWeight(state) * clamp(grazeOf(plan, 0).lack / s.body, 0, 0.3);
  if (c.jump > 0) {
    const u = c.leap;
    const air = Math.max(0, (u - 0.18) / 0.64);
    const inAir = air > 0 && air < 1 ? 4 * air * (1 - air) : 0;
    y +=
      c.jump *
      (inAir * 0.75 * h -
        (u < 0.18 ? 0.12 * h * sin((u / 0.18) * PI) : u > 0.82 ? 0.1 * h * sin(((u - 0.82) / 0.18) * PI) : 0));
    // Head first up and head first down, level as it takes off and lands.
    if (inAir > 0) pitch -= c.jump * 0.24 * sin(2 * PI * air);
  }
  if (c.float > 0 && c.fly === 0) y += c.float * (-0.68 * h + 0.02 * h * sin(state.time * 2.3));
  if (c.fly > 0) y += c.fly * 0.12 * h * sin(state.time * 5.2 + 0.5);
  const sway = c.moving * 0.02 * sin((mix[0] ? cycle(mix[0][0]) : 0) * 2 * PI);
  pose.move('body', multiply(translation(0, y, 0), multiply(rotationX(pitch), rotationZ(sway))));
  const breath = 1 + 0.012 * sin(state.time * (1.6 + c.moving * 6) + seed);
  pose.move('chest', multiply(rotationX(-flex - c.lie * 0.04), scaling(breath, breath, 1)));
}

interface Foot {
  at: Vec3;
  droop: number;
  /** 1 = the lower bone lies flat on the ground. */
  flat: number;
}

function footTarget(
  input: PoseInput,
  pose: Pose,
  leg: Leg,
  index: number,
  c: Carriage,
  mix: readonly (readonly [Gait, number])[],
  cycle: (g: Gait) => number,
): Foot {
  const { plan, state } = input;
  const s = plan.species;
  const rest = leg.joints[4];
  let z = 0;
  let y = 0;
  let droop = 0;
  for (const [g, w] of mix) {
    if (w <= 0) continue;
    const f = footAt(g, cycle(g), index, s.withers);
    z += f.z * w;
    y += f.y * w;
    droop += f.droop * w;
  }
  const there = onWay(input, rest[0], rest[2] + z);
  let at: Vec3 = [
    lerp(rest[0], there[0], c.moving),
    rest[1] + (y + there[1]) * c.moving,
    lerp(rest[2], there[2], c.moving),
  ];
  droop *= c.moving;
  // A foot that points down is lifted clear of the ground by its own length.
  y += s.foot.length * 0.6 * sin(clamp(droop, 0, PI / 2));
  let flat = 0;
  const hipNow = transformPoint(pose.frame(leg.parent), sub(leg.joints[0], plan.rig.head(leg.parent)));
  const legLength = leg.joints[0][1];
  if (c.sit > 0) {
    const sitting: Vec3 = leg.front
      ? [rest[0] * 0.85, 0, hipNow[2] + 0.02 * legLength]
      : [rest[0] * 1.35, 0, hipNow[2] + legLength * 0.36];
    at = blend(at, sitting, c.sit);
    flat = leg.front ? 0 : c.sit;
  }
  if (c.lie > 0) {
    const lying: Vec3 = leg.front
      ? [rest[0] * 1.05, 0, hipNow[2] + legLength * 0.62]
      : [rest[0] * 1.6, 0, hipNow[2] + legLength * 0.34];
    at = blend(at, lying, c.lie);
    flat = Math.max(flat, c.lie);
  }
  if (c.float > 0) {
    const p = state.time * (c.fly > 0 ? 0.6 : 1.5) + [0, 0.5, 0.5, 0][index];
    const u = (p - Math.floor(p)) * 2 * PI;
    const paddle: Vec3 =
      c.fly > 0
        ? [rest[0], hipNow[1] - legLength * 0.72, hipNow[2] - legLength * (leg.front ? 0.18 : 0.55) + 0.03 * sin(u)]
        : [rest[0], hipNow[1] - legLength * (0.72 + 0.14 * sin(u)), hipNow[2] + legLength * 0.34 * sin(u + 1.6)];
    at = blend(at, paddle, c.float);
    droop += 0.6 * c.float;
  }
  if (c.jump > 0) {
    const air = clamp((c.leap - 0.18) / 0.64, 0, 1);
    const tuck = sin(PI * air);
    at = blend(
      at,
      [rest[0], hipNow[1] - legLength * lerp(1, 0.62, tuck), hipNow[2] + legLength * (leg.front ? 0.42 : -0.42) * tuck],
      c.jump * (air > 0 && air < 1 ? tuck : 0),
    );
    droop += 0.5 * tuck * c.jump;
  }
  const point = state.acts.find((a) => (a.act === 'give' || a.act === 'wave') && a.weight > 0);
  if (point && index === 0 && s.foot.kind === 'paw') {
    // Offers a paw.
    at = blend(
      at,
      [rest[0] * 0.8, legLength * (0.62 + 0.08 * sin(point.seconds * 7)), hipNow[2] + legLength * 0.42],
      point.weight,
    );
    droop += 0.8 * point.weight;
  }
  return { at, droop: droop * (1 - c.sit), flat };
}

/** The place on the way as far on as a foot reaches, model space: a foot stands there whatever the body does meanwhile. */
function onWay({ state, scale, toModel }: PoseInput, aside: number, ahead: number): Vec3 {
  const there = state.way?.(ahead * scale, aside * scale);
  return there ? toModel(there.position) : [aside, 0, ahead];
}

const blend = (a: Vec3, b: Vec3, t: number): Vec3 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];

/** Turns the four bones of a leg so that its sole is on the target. */
function placeLeg(pose: Pose, plan: Plan, leg: Leg, foot: Foot, c: Carriage): void {
  const [top, mid, low, fet, sole] = leg.joints;
  const root = transformPoint(pose.frame(leg.parent), sub(top, plan.rig.head(leg.parent)));
  const turn = rotationX(foot.droop);
  const footFrame = (at: Vec3): Mat34 => multiply(translation(at[0], at[1], at[2]), turn);
  const ankle = transformPoint(footFrame(foot.at), sub(fet, sole));
  // The cannon bone follows the line from the joint above, and lies down when the animal does.
  const bindLean = atan2(low[2] - fet[2], low[1] - fet[1]);
  const reachLean = atan2(root[2] - ankle[2], Math.max(0.02, root[1] - ankle[1]));
  const restLean = atan2(top[2] - fet[2], top[1] - fet[1]);
  const swing = clamp((reachLean - restLean) * 0.75, -0.9, 0.9) + foot.droop * (leg.front ? -0.5 : -0.35);
  const down = lerp(bindLean + swing, -1.35, foot.flat * (leg.front ? 0.9 : 1));
  const cannon = leg.lengths[2];
  const hockFor = (lean: number): Vec3 => [
    ankle[0],
    Math.max(ankle[1] + cannon * 0.02, ankle[1] + cosOf(lean) * cannon),
    ankle[2] + sin(lean) * cannon,
  ];
  // At full stretch the leg straightens rather than let the foot slip.
  const span = (leg.lengths[0] + leg.lengths[1]) * 0.997;
  const reaches = (t: number): boolean => lengthOf(sub(hockFor(lerp(down, reachLean, t)), root)) <= span;
  let straight = 0;
  if (!reaches(0)) {
    let low = 0;
    straight = 1;
    for (let i = 0; i < 8; i++) {
      const mid = (low + straight) / 2;
      if (reaches(mid)) straight = mid;
      else low = mid;
    }
  }
  const hockAt = hockFor(lerp(down, reachLean, straight));
  const bend: Vec3 = c.lie > 0.5 && leg.front ? [0, 0.4, -1] : leg.bend;
  const solved = twoBone(root, hockAt, leg.lengths[0], leg.lengths[1], bend);
  const shift = sub(solved.tip, hockAt);
  const fetlock = add(ankle, shift);
  pose.fix(`${leg.name}u`, aim(root, sub(mid, top), solved.joint));
  pose.fix(`${leg.name}l`, aim(solved.joint, sub(low, mid), solved.tip));
  pose.fix(`${leg.name}c`, aim(solved.tip, sub(fet, low), fetlock));
  pose.fix(`${leg.name}p`, multiply(translation(fetlock[0], fetlock[1], fetlock[2]), turn));
}

const lengthOf = (v: Vec3): number => Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
const cosOf = (a: number): number => sin(a + PI / 2);

/** Neck: level in gaits, down to graze, turned to what it looks at. */
function neckPose(input: PoseInput, pose: Pose, c: Carriage): void {
  const { plan, state, seed } = input;
  const s = plan.species;
  const graze = grazeWeight(state);
  const bow = Math.max(
    plan.rig.has('trunk1') ? graze * 0.15 : graze,
    c.lie * (actWeight(state, 'lie') > 0 && !state.gaze ? 0.8 : 0),
  );
  const gallop = smoothstep(1.2, 1.7, Math.abs(state.speed) / Math.sqrt(9.81 * s.withers));
  const flatten = gallop * Math.max(0, s.neck.pitch - 0.35) * 0.75;
  // Nose to the ground: the neck swings down, the head stays at its own angle.
  const { sitPitch, lieDrop } = postureOf(plan);
  const way = grazeOf(plan, c.lie * lieDrop);
  const low = s.neck.pitch + way.angle;
  const nod = c.moving * 0.035 * sin(((state.travelled / input.scale / s.withers) * 2 * PI) / 0.53);
  const wander = noise1(seed + 3, state.time * 0.28);
  const idle = (1 - c.moving) * (1 - bow) * 0.1;
  let yaw = idle * 2.4 * noise1(seed + 9, state.time * 0.23) * Math.abs(wander);
  let lift = idle * noise1(seed + 5, state.time * 0.31);
  if (state.gaze) {
    const head = transformPoint(pose.frame('neck'), sub(plan.neck[2], plan.neck[0]));
    const to = sub(input.toModel(state.gaze), head);
    yaw += clamp(atan2(to[0], to[2]), -1.35, 1.35) * (1 - bow);
    lift += clamp(atan2(to[1], Math.sqrt(to[0] ** 2 + to[2] ** 2)), -0.9, 0.8) * (1 - bow);
  }
  const shake = actWeight(state, 'shake_head') * 0.4 * sin(state.time * 12);
  const nodAct = actWeight(state, 'nod') * 0.28 * sin(state.time * 8);
  const howl = actWeight(state, 'sing') * 0.75 + actWeight(state, 'talk') * 0.12;
  const upright = c.sit * -sitPitch * 0.85;
  const down = bow * low + flatten + nod + nodAct - howl - lift * 0.5;
  // The first joint carries most of a bow; the head then levels so that the muzzle points to the ground.
  pose.move('neck', multiply(rotationY((yaw + shake) * 0.35), rotationX(down * 0.72 - upright * 0.6)));
  pose.move('neck2', multiply(rotationY((yaw + shake) * 0.3), rotationX(down * 0.28 - upright * 0.2)));
  const muzzleDown = bow * (way.pitch - s.head.pitch - low) - upright * 0.2;
  pose.move(
    'head',
    multiply(
      rotationY((yaw + shake) * 0.35),
      multiply(
        rotationX(muzzleDown - lift * 0.5 - flatten * 0.7 - nod - howl * 0.35),
        rotationZ(0.1 * yaw + idle * 0.8 * wander),
      ),
    ),
  );
}

function facePose(input: PoseInput, pose: Pose, c: Carriage): void {
  const { plan, state, seed } = input;
  const s = plan.species;
  const open = mouthOpen(state, seed);
  pose.move('jaw', rotationX(open * (s.gape ?? 0.45)));
  // A blink every few seconds, at an instant that depends on the seed alone.
  const slot = Math.floor(state.time / 3.4);
  const at = ((hashInts(seed, slot) & 1023) / 1024) * 3;
  const u = (state.time - slot * 3.4 - at) / 0.16;
  let shut = u > 0 && u < 1 ? sin(PI * u) : 0;
  if (c.lie > 0.5 && actWeight(state, 'lie') > 0.5 && !state.gaze) shut = 1;
  shut = Math.max(shut, actWeight(state, 'blink'));
  pose.move('eyes', scaling(1, 1 - 0.9 * shut, 1));
  const gallop = smoothstep(3, 7, Math.abs(state.speed));
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    const flick = Math.max(0, noise1(seed + (x > 0 ? 21 : 34), state.time * 0.9) - 0.45) * 1.6;
    const back = gallop * 0.7 + (state.feelings.fear ?? 0) * 0.7 + (state.feelings.anger ?? 0) * 0.8;
    if (s.ears.shape === 'fan') pose.move(`ear${side}`, rotationY(x * (0.1 + 0.22 * sin(state.time * 1.3 + seed))));
    else if (s.ears.shape === 'floppy') {
      const swing = c.moving * 0.3 * sin(state.travelled * (6 / Math.max(0.3, s.withers)) + x);
      pose.move(`ear${side}`, rotationZ(x * Math.max(-0.05, swing + gallop * 0.5)));
    } else pose.move(`ear${side}`, multiply(rotationX(-back), rotationZ(-x * flick * 0.5)));
  }
}

function tailPose(input: PoseInput, pose: Pose, c: Carriage): void {
  const { plan, state, seed } = input;
  const t = plan.species.tail;
  const happy = Math.max(state.feelings.joy ?? 0, input.wags ? 0.45 * (1 - c.moving) : 0, actWeight(state, 'smile'));
  const wag = happy * (1 - (actWeight(state, 'lie') > 0.5 ? 0.9 : 0));
  const lift = smoothstep(3, 7, Math.abs(state.speed)) * (t.rise < -0.3 ? 0.75 : 0.1);
  const { sitPitch } = postureOf(plan);
  for (let i = 1; i <= 4; i++) {
    const lag = i * 0.55;
    const slow = sin(state.time * 1.1 + seed - lag) * 0.13 + noise1(seed + 40 + i, state.time * 0.7) * 0.1;
    const yaw = slow * (1 - wag) + wag * 0.32 * sin(state.time * 11 - lag);
    const windy = clamp(state.wind[0] * 0.02, -0.2, 0.2);
    // On the ground the tail lies flat behind, whatever the trunk does.
    const flat = i === 1 ? -(t.rise + (t.curl ?? 0) * 0.35) : -(t.curl ?? 0) * 0.12;
    const down = c.sit * (flat + (i === 1 ? sitPitch : 0)) + c.lie * flat;
    pose.move(
      `tail${i}`,
      multiply(rotationY(yaw + windy), rotationX(lift * (i === 1 ? 1 : 0.12) * (1 - c.sit) * (1 - c.lie) + down)),
    );
  }
}

function trunkNosePose(input: PoseInput, pose: Pose): void {
  const { state, seed } = input;
  const curl = Math.max(actWeight(state, 'eat', 'drink'), 0);
  const raise = Math.max(actWeight(state, 'talk', 'sing', 'wave', 'raise'), 0);
  for (let i = 1; i <= 5; i++) {
    const sway = 0.09 * sin(state.time * 1.2 + seed - i * 0.5);
    pose.move(
      `trunk${i}`,
      multiply(
        rotationZ(sway),
        rotationX(-raise * 0.55 - curl * (i > 2 ? -0.5 : 0.25) + 0.05 * sin(state.time * 0.9 - i * 0.6)),
      ),
    );
  }
}

function wingPose(input: PoseInput, pose: Pose, c: Carriage): void {
  const { state, seed } = input;
  const beat = state.time * 5.2;
  const fold = 1 - Math.max(c.fly, c.float * 0.5, actWeight(state, 'stretch', 'raise', 'talk'));
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    const flap = c.fly * 0.6 * sin(beat);
    const lag = c.fly * 0.4 * sin(beat - 0.9);
    const breath = 0.02 * sin(state.time * 1.7 + seed);
    pose.move(`wing${side}1`, multiply(rotationY(x * fold * 0.95), rotationZ(x * (flap + breath + fold * 0.35))));
    pose.move(`wing${side}2`, multiply(rotationY(x * fold * 0.5), rotationZ(x * (lag - fold * 0.75))));
    pose.move(`wing${side}3`, multiply(rotationY(x * fold * 0.8), rotationZ(x * (lag * 0.8 - fold * 0.4))));
  }
}
