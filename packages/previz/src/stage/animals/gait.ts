/**
 * Gaits of four-legged animals. A foot in stance moves backwards in the animal's space exactly as fast as the animal goes
 * forwards, so that it stays where it was put down.
 */
import { PI, sin } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';

export interface Gait {
  /** Order: FL, FR, HL, HR; share of the cycle by which the foot's own cycle runs ahead. */
  offsets: readonly [number, number, number, number];
  /** Share of the cycle on the ground. */
  duty: number;
  /** Metres per cycle for a withers height of 1 m. */
  stride: number;
  /** Lift of the foot for a withers height of 1 m. */
  lift: number;
}

export const WALK: Gait = { offsets: [0.75, 0.25, 0, 0.5], duty: 0.64, stride: 1.05, lift: 0.09 };
export const TROT: Gait = { offsets: [0.5, 0, 0, 0.5], duty: 0.46, stride: 1.7, lift: 0.15 };
export const GALLOP: Gait = { offsets: [0.5, 0.4, 0.1, 0], duty: 0.26, stride: 3, lift: 0.2 };
/** Hares and mice go in bounds: both hind feet together. */
export const HOP: Gait = { offsets: [0.44, 0.5, 0, 0.02], duty: 0.3, stride: 3.4, lift: 0.3 };

export interface FootStep {
  /** Metres ahead of the resting place, and above the ground. */
  z: number;
  y: number;
  /** Radians the toe points down. */
  droop: number;
  planted: boolean;
}

/** Metres ahead of the rest place at `u` (0..1) of the swing: it leaves and lands with the ground's own speed, and hurries in between. */
export function swingAt(u: number, stride: number, duty: number): number {
  const soft = smoothstep(0, 1, u);
  const softer = u * u * u * (10 + u * (6 * u - 15));
  return stride * (0.4 * soft + 0.6 * softer - (1 - duty) * u - duty / 2);
}

/** Height over the swing, 0..1: clear of the ground before it hurries, and until it has slowed. */
export function swingLift(u: number): number {
  const v = 2 * u - 1;
  return 1 - v * v * (0.75 + 0.25 * v * v);
}

/** Where a foot is at a phase of the gait's cycle (0..1), for a withers height. */
export function footAt(gait: Gait, phase: number, foot: number, height: number): FootStep {
  const p = phase + gait.offsets[foot];
  const own = p - Math.floor(p);
  const stride = gait.stride * height;
  const reach = stride * gait.duty;
  if (own < gait.duty) return { z: reach / 2 - own * stride, y: 0, droop: 0, planted: true };
  const u = (own - gait.duty) / (1 - gait.duty);
  return {
    z: swingAt(u, stride, gait.duty),
    y: gait.lift * height * swingLift(u) * (1 + 0.35 * (0.5 - u)),
    droop: 0.95 * sin(PI * Math.min(1, u * 1.3)) * (1 - u * 0.7),
    planted: false,
  };
}

/** How much of each gait there is at a speed; Froude's number decides, as in real animals. Weights sum to 1. */
export function gaitMix(speed: number, height: number): readonly (readonly [Gait, number])[] {
  const u = Math.abs(speed) / Math.sqrt(9.81 * height);
  const trot = smoothstep(0.62, 0.78, u);
  const gallop = smoothstep(1.25, 1.5, u);
  return [
    [WALK, 1 - trot],
    [TROT, trot * (1 - gallop)],
    [GALLOP, trot * gallop],
  ];
}
