/** The geometry that all flights share: gravity, arcs, and places before someone. */
import { cos, sin } from '../../math/trig.ts';
import { mix, type Vec3 } from '../../math/vec.ts';

/** Metres a second, each second. */
export const GRAVITY = 9.81;

/** A parabola from a to b in so many seconds, t seconds after a. */
export function arc(a: Vec3, b: Vec3, seconds: number, t: number): Vec3 {
  const lift = 0.5 * GRAVITY * t * (seconds - t);
  const p = mix(a, b, t / seconds);
  return [p[0], p[1] + lift, p[2]];
}

/** Seconds in the air of a leap so many metres high. */
export const airTime = (rise: number): number => 2 * Math.sqrt((2 * rise) / GRAVITY);

/** So many metres on from a point along a heading, and up; `left` metres to that side. */
export function towards(from: Vec3, heading: number, metres: number, up: number, left = 0): Vec3 {
  return [
    from[0] + sin(heading) * metres + cos(heading) * left,
    from[1] + up,
    from[2] + cos(heading) * metres - sin(heading) * left,
  ];
}

/** A vector of the stage (left, up, towards the lens) in the world. */
export function ofStage(heading: number, v: Vec3): Vec3 {
  return [cos(heading) * v[0] + sin(heading) * v[2], v[1], -sin(heading) * v[0] + cos(heading) * v[2]];
}
