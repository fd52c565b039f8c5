/** A pose as the numbers that postures and acts set, in the actor's own space (metres, +Z ahead). */
import type { Vec3 } from '../../math/vec.ts';

export interface ArmPose {
  /** Where the shoulder is, once the trunk is placed. */
  shoulder?: Vec3;
  /** Where the wrist is. */
  wrist: Vec3;
  /** Which way the elbow points. */
  pole: Vec3;
  /** Turn of the hand about the forearm; 0 = thumb on the bending side, + = palm down when the forearm points ahead. */
  roll: number;
  /** Bend of the wrist towards the palm. */
  flex: number;
  /** 0 flat hand .. 1 fist. */
  curl: number;
  /** 0 .. 1: index finger held straight whatever the curl. */
  point: number;
  /** 0 .. 1: fingers spread. */
  spread: number;
  /** 0 thumb alongside .. 1 across. */
  thumb: number;
  /** When set, the way fingers and palm face (actor space), blended in by `aim`. */
  fingers: Vec3;
  palm: Vec3;
  aim: number;
  /** Shoulder lifted, 0..1. */
  shrug: number;
}

export interface LegPose {
  /** Ankle, actor space. */
  ankle: Vec3;
  /** Toes down, radians. */
  pitch: number;
  /** Toes out, radians (each to its own side). */
  yaw: number;
  /** Toes bent up against the foot. */
  toe: number;
  /** Knee points here (actor space direction). */
  pole: Vec3;
}

export interface Turn {
  pitch: number;
  yaw: number;
  roll: number;
}

/** What the face does; 0 = at rest, signs as noted, about -1..1. */
export interface FacePose {
  /** 0 closed .. 1 wide open. */
  jaw: number;
  /** Corners: + up and out, - down. */
  smile: number;
  /** Corners: + wide .. - pursed. */
  wide: number;
  /** Lips pushed forward. */
  pucker: number;
  /** Upper lip raised (shows teeth), lower lip lowered. */
  upperLip: number;
  lowerLip: number;
  /** Lips pressed together. */
  press: number;
  /** Upper lids: 0 rest, 1 shut, negative = wide. */
  lidLeft: number;
  lidRight: number;
  /** Lower lids raised. */
  squint: number;
  /** Brows: inner ends up, outer ends up, drawn together. */
  browIn: number;
  browOut: number;
  browKnit: number;
  cheek: number;
  tongue: number;
  /** How wet the cheeks are, 0..1, and how far a tear has run. */
  tears: number;
  tearRun: number;
  /** Eye turn, radians. */
  eyeYaw: number;
  eyePitch: number;
}

export interface Pose {
  hips: { x: number; y: number; z: number } & Turn;
  spine: Turn;
  chest: Turn;
  neck: Turn;
  head: Turn;
  arms: [ArmPose, ArmPose];
  legs: [LegPose, LegPose];
  face: FacePose;
  /** 0..1 deepness of breath now, for the chest. */
  breath: number;
}

const turn = (): Turn => ({ pitch: 0, yaw: 0, roll: 0 });
const arm = (): ArmPose => ({
  wrist: [0, 0, 0],
  pole: [0, 0, -1],
  roll: 0,
  flex: 0,
  curl: 0.25,
  point: 0,
  spread: 0,
  thumb: 0.2,
  fingers: [0, 0, 1],
  palm: [0, -1, 0],
  aim: 0,
  shrug: 0,
});
const leg = (): LegPose => ({ ankle: [0, 0, 0], pitch: 0, yaw: 0, toe: 0, pole: [0, 0, 1] });

export function newPose(): Pose {
  return {
    hips: { x: 0, y: 0, z: 0, ...turn() },
    spine: turn(),
    chest: turn(),
    neck: turn(),
    head: turn(),
    arms: [arm(), arm()],
    legs: [leg(), leg()],
    face: restFace(),
    breath: 0,
  };
}

export function restFace(): FacePose {
  return {
    jaw: 0,
    smile: 0,
    wide: 0,
    pucker: 0,
    upperLip: 0,
    lowerLip: 0,
    press: 0,
    lidLeft: 0,
    lidRight: 0,
    squint: 0,
    browIn: 0,
    browOut: 0,
    browKnit: 0,
    cheek: 0,
    tongue: 0,
    tears: 0,
    tearRun: 0,
    eyeYaw: 0,
    eyePitch: 0,
  };
}

/** What an act asks of one arm; what it leaves out stays. */
export interface ArmAsk {
  wrist?: Vec3;
  pole?: Vec3;
  roll?: number;
  flex?: number;
  curl?: number;
  point?: number;
  spread?: number;
  thumb?: number;
  fingers?: Vec3;
  palm?: Vec3;
  shrug?: number;
}

/** How far ahead of the shoulder a wrist swings that goes from one side of it to the other, of its reach. */
const AHEAD = 0.55;

/** A wrist on its way about its shoulder: a hand goes round the body and not through it, and never close by the shoulder. */
function swungAbout(s: Vec3, from: Vec3, to: Vec3, w: number): Vec3 {
  const u: Vec3 = [from[0] - s[0], from[1] - s[1], from[2] - s[2]];
  const v: Vec3 = [to[0] - s[0], to[1] - s[1], to[2] - s[2]];
  const lu = Math.sqrt(u[0] ** 2 + u[1] ** 2 + u[2] ** 2) || 1e-6;
  const lv = Math.sqrt(v[0] ** 2 + v[1] ** 2 + v[2] ** 2) || 1e-6;
  const apart = (1 - (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / (lu * lv)) / 2;
  const round = 4 * w * (1 - w) * apart;
  const at: Vec3 = [
    u[0] / lu + (v[0] / lv - u[0] / lu) * w,
    u[1] / lu + (v[1] / lv - u[1] / lu) * w,
    u[2] / lu + (v[2] / lv - u[2] / lu) * w + round * AHEAD,
  ];
  const l = Math.sqrt(at[0] ** 2 + at[1] ** 2 + at[2] ** 2) || 1e-6;
  const r = (lu + (lv - lu) * w) / l;
  return [s[0] + at[0] * r, s[1] + at[1] * r, s[2] + at[2] * r];
}

/** Moves an arm towards what is asked by w (0..1). */
export function askArm(a: ArmPose, ask: ArmAsk, w: number): void {
  if (w <= 0) return;
  const m = (x: Vec3, y: Vec3): Vec3 => [x[0] + (y[0] - x[0]) * w, x[1] + (y[1] - x[1]) * w, x[2] + (y[2] - x[2]) * w];
  const n = (x: number, y: number | undefined): number => (y === undefined ? x : x + (y - x) * w);
  if (ask.wrist) a.wrist = a.shoulder ? swungAbout(a.shoulder, a.wrist, ask.wrist, w) : m(a.wrist, ask.wrist);
  if (ask.pole) a.pole = m(a.pole, ask.pole);
  a.roll = n(a.roll, ask.roll);
  a.flex = n(a.flex, ask.flex);
  a.curl = n(a.curl, ask.curl);
  a.point = n(a.point, ask.point);
  a.spread = n(a.spread, ask.spread);
  a.thumb = n(a.thumb, ask.thumb);
  a.shrug = n(a.shrug, ask.shrug);
  if (ask.fingers && ask.palm) {
    if (a.aim > 0.01) {
      a.fingers = m(a.fingers, ask.fingers);
      a.palm = m(a.palm, ask.palm);
    } else {
      a.fingers = ask.fingers;
      a.palm = ask.palm;
    }
    a.aim = n(a.aim, 1);
  } else if (ask.roll !== undefined) {
    a.aim = n(a.aim, 0);
  }
}
