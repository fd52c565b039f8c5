/**
 * Walking and running as functions of the metres travelled. The left foot lands at phase 0, the right at 0.5; while a foot stands it
 * moves back under the body exactly as fast as the body moves on, so it stays where it is in the world.
 */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep } from '../../math/vec.ts';
import { ballOf, type Proportions } from './skeleton.ts';
import type { Traits } from './traits.ts';

export interface Gait {
  /** Metres per second above which the body runs. */
  runFrom: number;
  stride(speed: number): number;
  /** Share of the cycle that a foot stands. */
  stance(speed: number): number;
}

/** Where one foot is in its cycle; lengths in metres, relative to the point under the hips, forward positive. */
export interface FootTrack {
  /** Heel-to-toe line on the ground: position of the flat foot's ankle. */
  z: number;
  /** Height of the sole's lowest point. */
  lift: number;
  /** Heel up, rolling over the ball (radians), and toes up, rolling over the heel. */
  heelUp: number;
  toeUp: number;
  standing: boolean;
}

export function buildGait(t: Traits, p: Proportions): Gait {
  const leg = p.hipY / 0.9;
  const runFrom = 2.05 * Math.sqrt(leg);
  // A stride is the same at every walking speed: a walker who brakes must not change phase in mid-step.
  const size = leg ** 2 > 1 ? lerp(1, leg, 0.8) : leg * lerp(1.12, 1, leg);
  const walk = 1.32 * size * lerp(1, 0.72, t.elder);
  const stride = (speed: number): number => {
    const v = Math.abs(speed);
    if (v <= runFrom) return walk;
    return (v < runFrom * 1.75 ? 2.05 : 2.9) * size * lerp(1, 0.75, t.elder);
  };
  return {
    runFrom,
    stride,
    stance: (speed) =>
      Math.abs(speed) <= runFrom ? lerp(0.61, 0.66, t.elder) : Math.min(0.4, (0.8 * leg) / stride(speed)),
  };
}

/** One foot at a phase (0 = lands). `run` 0 walk .. 1 run. */
export function footAt(
  phase: number,
  stride: number,
  stance: number,
  run: boolean,
  p: Proportions,
  bounce: number,
): FootTrack {
  const u = phase - Math.floor(phase);
  const reach = stride * stance;
  // A runner's foot lands nearer below the body than a walker's.
  const front = reach * (run ? 0.44 : 0.53);
  if (u < stance) {
    const s = u / stance;
    return {
      z: front - stride * u,
      lift: 0,
      heelUp: run ? 0.95 * smoothstep(0.45, 1, s) : 0.75 * smoothstep(0.55, 1, s),
      toeUp: run ? 0 : 0.38 * (1 - smoothstep(0, 0.16, s)),
      standing: true,
    };
  }
  const s = (u - stance) / (1 - stance);
  // Leaves and lands with the ground's own speed, and hurries only once it is clear of the ground.
  const soft = s * s * (3 - 2 * s);
  const softer = s * s * s * (10 + s * (6 * s - 15));
  const z = front - reach + stride * (lerp(soft, softer, 0.6) - (1 - stance) * s);
  const arch = sin(PI * clamp(s, 0, 1));
  const early = sin(PI * clamp(s * 1.35, 0, 1));
  const height = (run ? p.hipY * 0.3 : 0.027 + p.hipY * 0.031) * lerp(1, bounce, 0.5);
  return {
    z,
    lift: (run ? 0.35 * arch + 0.65 * early : 0.4 * arch + 0.6 * early) * height,
    heelUp: run ? 0.95 * (1 - smoothstep(0.15, 0.9, s)) + 0.35 * early : 0.75 * (1 - smoothstep(0.05, 0.55, s)),
    toeUp: run ? 0 : 0.38 * smoothstep(0.6, 1, s),
    standing: false,
  };
}

/** Height of the toe joint over the sole, as a share of the ankle's. */
const TOE_JOINT = 0.35;
/** How far shoes reach behind the heel's own length, and from the toe joint to the tip as a share of the foot. */
const SHOE_HEEL = 1.3;
const SHOE_TIP = 0.37;
/** Share of the room under a lifted foot that its toes take up. */
const TIP_SHARE = 0.4;

/**
 * Ankle and toe joint of a foot track. The foot rolls over the heel's edge when it lands and about the toe joint when it leaves, so
 * that what touches the ground stays where it is; once lifted the toes straighten no faster than there is room under them.
 */
export function ankleOf(f: FootTrack, p: Proportions): { y: number; z: number; pitch: number; toe: number } {
  const ball = ballOf(p);
  const heel = p.heel * SHOE_HEEL;
  const joint = p.ankleY * TOE_JOINT;
  const h = p.ankleY - joint;
  const c1 = cos(f.heelUp);
  const s1 = sin(f.heelUp);
  let y = joint + ball * s1 + h * c1;
  let z = ball - ball * c1 + h * s1;
  if (f.toeUp > 0) {
    const c2 = cos(f.toeUp);
    const s2 = sin(f.toeUp);
    const zz = z + heel;
    const yy = y;
    z = -heel + zz * c2 - yy * s2;
    y = yy * c2 + zz * s2;
  }
  const toe = f.standing ? f.heelUp : Math.max(0.25 * f.heelUp, f.heelUp - (f.lift * TIP_SHARE) / (p.foot * SHOE_TIP));
  return { y: y + f.lift, z: z + f.z, pitch: f.heelUp - f.toeUp, toe };
}

/** Sideways and up-down sway of the hips over the cycle. */
export function hipSway(
  phase: number,
  run: boolean,
  t: Traits,
  p: Proportions,
): { x: number; y: number; yaw: number; roll: number } {
  const a = TAU * phase;
  const b = p.bulk;
  const m = t.manner;
  return {
    // Towards the foot that stands: the left one in the first half.
    x: sin(a) * 0.018 * b * m.sway * (run ? 0.5 : 1),
    y: run ? -cos(2 * a - 0.9) * 0.034 * b * m.bounce : -cos(2 * a - 0.25) * 0.016 * b * m.bounce,
    yaw: -cos(a) * (run ? 0.14 : 0.1),
    roll: sin(a) * 0.035 * m.sway,
  };
}
