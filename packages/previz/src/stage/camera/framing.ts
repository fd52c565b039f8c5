/** A set-up looked through: brought to hold its subjects through the whole move, and judged by what the picture then shows. */
import { tan } from '../../math/trig.ts';
import {
  add,
  addScaled,
  cross,
  distance as distanceBetween,
  dot,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../math/vec.ts';
import type { Camera } from '../scene.ts';
import { after, type Fit, fitOf, holds, MOST_OF_PART, UNCHANGED } from './fit.ts';
import { boxesOf, coveredByBodies, filledBefore } from './in-the-way.ts';
import { directionTo, type Interest } from './interest.ts';
import { axesAlong } from './lens.ts';
import { rigAt } from './moves.ts';
import { roomAlong } from './room.ts';
import { SAMPLES, type SetUp, WIDEST } from './set-ups.ts';
import type { CameraInput } from './solve.ts';

/** The camera of a set-up, without what shakes it. */
export type SeenWith = (seconds: number, framing: Framing) => Camera;

/** Cost of a picture that is filled with what stands before its subject, and of one that had to be made larger. */
const FILLED = 4;
const GROWN = 0.9;

/** Cost of somebody's head that an edge of the picture cuts in two. */
const HALVED = 0.9;
/** Half a head across, over the height of its body. */
const HEAD = 0.075;
/** Half a head, in half widths of the picture, from which a halved head is plainly seen. */
const PLAIN = 0.06;

/** How many heads of others the edges of the picture cut in two, the small ones counted for little. */
function headsHalved(
  { performers, aspect }: CameraInput,
  interest: Interest,
  { eye, target, fovY }: Pick<Camera, 'eye' | 'target' | 'fovY'>,
  w: number,
): number {
  const ahead = normalize(sub(target, eye));
  const { right, up } = axesAlong(ahead);
  const half = tan(fovY / 2);
  let sum = 0;
  for (const p of performers) {
    if (p.member?.kind !== 'person' || p.frame || interest.held.includes(p)) continue;
    const head = p.actor.joints(p.state(w)).head;
    if (!head) continue;
    const to = sub(head, eye);
    const deep = dot(to, ahead);
    if (deep < 0.3) continue;
    const [across, along] = [Math.abs(dot(to, right)) / (deep * half * aspect), Math.abs(dot(to, up)) / (deep * half)];
    const wide = (HEAD * p.actor.size[1]) / (deep * half * aspect);
    const cut = (at: number, size: number): boolean => Math.abs(at - 1) < size * 1.3;
    if ((cut(across, wide) && along < 1) || (cut(along, wide * aspect) && across < 1)) sum += Math.min(1, wide / PLAIN);
  }
  return sum;
}

/** What speaks against a picture once it is framed: what fills it, who comes before its subjects, and how much had to be added. */
export function lookedThrough(
  input: CameraInput,
  interest: Interest,
  framing: Framing,
  { eye, target, fovY }: Camera,
): number {
  const { shot, performers, aspect } = input;
  const w = input.worldStart + (shot.duration * input.rate) / 2;
  const boxes = boxesOf(performers, w);
  const aim = addScaled(eye, normalize(sub(target, eye)), distanceBetween(eye, interest.at(w)));
  const filled = filledBefore(input, interest, boxes, eye, aim, tan(fovY / 2), aspect);
  const cost =
    FILLED * Math.max(0, filled - 0.07) +
    GROWN * (framing.grow - 1) +
    HALVED * headsHalved(input, interest, { eye, target, fovY }, w);
  if (framing.back === 1) return cost;
  // From farther back other things may be in the way.
  const focus = interest.focus(w);
  const to = sub(focus, eye);
  const far = Math.sqrt(dot(to, to));
  const blocked = input.sight.cast(eye, scale(to, 1 / far), far * 0.95).distance < far * 0.95;
  return cost + (blocked ? 2 : 0) + coveredByBodies(eye, interest, holds(shot, interest, w), boxes, focus);
}

/** How a set-up is changed so that it holds its subjects: how much further back the camera is, how much wider its lens, and its turn. */
export interface Framing extends Fit {
  back: number;
  widen: number;
}

export const AS_PLANNED: Framing = { ...UNCHANGED, back: 1, widen: 1 };
/** Rounds in which a picture is brought to hold its subjects. */
const ROUNDS = 3;

/** Goes back, turns aside and, where there is no room to go back, takes a wider lens, until all who matter are in the picture through the whole move. */
export function framed(
  input: CameraInput,
  interest: Interest,
  setUp: SetUp,
  sizeRatio: number | null,
  seen: SeenWith,
): Framing {
  const { shot, aspect, seed, worldStart, rate } = input;
  const points = SAMPLES.map((u) => holds(shot, interest, worldStart + shot.duration * u * rate));
  if (points.every((list) => list.length === 0)) return AS_PLANNED;
  let framing = AS_PLANNED;
  for (let round = 0; round < ROUNDS; round++) {
    const cameras = SAMPLES.map((u) => seen(shot.duration * u, framing));
    const tans = SAMPLES.map((u) => {
      const { zoom } = rigAt(shot, shot.duration * u, seed, setUp.distance, sizeRatio);
      return setUp.tanHalf * framing.widen * zoom;
    });
    const need = fitOf(cameras, tans, aspect, points, interest.part ? MOST_OF_PART : undefined);
    if (need.grow < 1.01 && Math.abs(need.right) < 0.01 && Math.abs(need.up) < 0.01) break;
    const all = after(framing, need);
    const back = Math.min(all.grow, roomBack(input, interest, setUp));
    framing = { ...all, back, widen: Math.min(all.grow / back, Math.max(1, WIDEST / setUp.tanHalf)) };
  }
  return framing;
}

/** How many times its distance the camera may be away before it meets a wall. */
function roomBack(input: CameraInput, interest: Interest, setUp: SetUp): number {
  const w = input.worldStart + (input.shot.duration * input.rate) / 2;
  const from = interest.at(w);
  const direction = directionTo(setUp.azimuth, setUp.elevation);
  const wanted = setUp.distance * 2.2;
  const inside = roomAlong(input.place, from, direction, wanted);
  const clear = input.sight.cast(from, direction, inside).distance;
  return Math.max(1, (clear < inside ? Math.max(0, clear - 0.4) : inside) / setUp.distance);
}

/** The aim turned by shares of half the picture's sides. */
export function turned(eye: Vec3, aim: Vec3, { right, up }: Fit, tanHalf: number, aspect: number): Vec3 {
  if (right === 0 && up === 0) return aim;
  const ahead = sub(aim, eye);
  const far = Math.sqrt(dot(ahead, ahead));
  const forward = scale(ahead, 1 / far);
  let side = cross(forward, [0, 1, 0]);
  side = dot(side, side) < 1e-8 ? [1, 0, 0] : normalize(side);
  const over = cross(side, forward);
  return add(aim, add(scale(side, right * tanHalf * aspect * far), scale(over, up * tanHalf * far)));
}
