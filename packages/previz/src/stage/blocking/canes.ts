/** Walking sticks: the tip stands on the ground while the body passes over it, and comes forward with the left foot. */
import { cos, sin } from '../../math/trig.ts';
import { cross, lerp, type Mat34, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';

/** True for what one leans on when walking. */
export const isCane = (noun: string | undefined): boolean => /\b(cane|walking stick|crutch)\b/.test(noun ?? '');

/** Lowest and highest points that the stick's own model has, metres from its origin; the hand closes near the top. */
const FOOT = -0.72;
const HELD = 0.68;
/** Share of the gait's cycle for which the tip stays put. */
const STANDS = 0.62;
/** Metres to the right of the body's middle, and ahead of it in the middle of its stand. */
const ASIDE = 0.27;
const AHEAD = 0.1;
const LIFT = 0.06;

/** Where the stick is, from the tip on the ground to the hand's place in the world. */
export function caneFrame(
  hand: Vec3,
  state: ActorState,
  stride: number,
  ground: (x: number, z: number) => number,
): Mat34 {
  const tip = tipOf(state, stride, ground);
  const along: Vec3 = [hand[0] - tip[0], hand[1] - tip[1], hand[2] - tip[2]];
  const size = Math.sqrt(along[0] ** 2 + along[1] ** 2 + along[2] ** 2) / (HELD - FOOT);
  const y = normalize(along);
  const x = normalize(cross(y, [sin(state.heading), 0, cos(state.heading)]));
  const z = cross(x, y);
  const at = (k: number): number => tip[k] - y[k] * FOOT * size;
  return [
    x[0] * size,
    y[0] * size,
    z[0] * size,
    at(0),
    x[1] * size,
    y[1] * size,
    z[1] * size,
    at(1),
    x[2] * size,
    y[2] * size,
    z[2] * size,
    at(2),
  ];
}

function tipOf(state: ActorState, stride: number, ground: (x: number, z: number) => number): Vec3 {
  const walks = Math.abs(state.speed) > 0.05 && stride > 0;
  const phase = walks ? state.travelled / stride : 0;
  const u = phase - Math.floor(phase);
  const front = AHEAD + (STANDS * stride) / 2;
  const back = front - STANDS * stride;
  const air = (u - STANDS) / (1 - STANDS);
  // On the ground it stays where it was put, so it falls behind as fast as the body goes on.
  const ahead = !walks ? AHEAD + 0.1 : u < STANDS ? front - u * stride : lerp(back, front, smoothstep(0, 1, air));
  const up = walks && u > STANDS ? LIFT * 4 * air * (1 - air) : 0;
  const s = sin(state.heading);
  const c = cos(state.heading);
  const x = state.position[0] - c * ASIDE + s * ahead;
  const z = state.position[2] + s * ASIDE + c * ahead;
  return [x, ground(x, z) + up, z];
}
