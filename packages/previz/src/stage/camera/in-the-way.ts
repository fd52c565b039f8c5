/** What stands between a lens and whom its picture is about, or fills the picture before them: bodies as boxes, the set as it is drawn. */
import { cos, sin } from '../../math/trig.ts';
import { add, addScaled, dot, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Place } from '../place.ts';
import type { Hold } from './fit.ts';
import type { Interest } from './interest.ts';
import { axesAlong } from './lens.ts';
import type { Sight } from './sight.ts';

/** An upright box that stands turned by `heading`. */
interface Box {
  of: Performer;
  /** Middle of its foot. */
  foot: Vec3;
  half: readonly [across: number, along: number];
  height: number;
  heading: number;
}

/** Bodies fill this share of the box round them. */
const FULL = 0.8;
/** Metres from the lens within which nobody may stand. */
const ELBOW = 0.35;

/** The boxes of all who take part at world time w, but for what is held or worn. */
export function boxesOf(performers: readonly Performer[], w: number): Box[] {
  return performers.flatMap((p) => {
    if (p.frame) return [];
    const state = p.state(w);
    const [width, height, length] = p.actor.size;
    if (Math.max(width, height, length) < 0.15) return [];
    const eyes = p.member?.kind === 'animal' ? undefined : p.actor.joints(state).eyes;
    const lies = state.posture === 'lie';
    return [
      {
        of: p,
        foot: state.position,
        half: [(width / 2) * FULL, ((lies ? height : length) / 2) * FULL] as const,
        height: lies ? Math.max(width, length) : eyes ? (eyes[1] - state.position[1]) * 1.08 : height * 0.95,
        heading: state.heading,
      },
    ];
  });
}

/** Share of the way from a to b at which it enters a box, or 2 when it does not. `grown` metres are added to the box's sides. */
function enters(box: Box, a: Vec3, b: Vec3, grown = 0): number {
  const s = sin(box.heading);
  const c = cos(box.heading);
  const local = (p: Vec3): Vec3 => {
    const d = sub(p, box.foot);
    return [d[0] * c - d[2] * s, d[1], d[0] * s + d[2] * c];
  };
  const from = local(a);
  const way = sub(local(b), from);
  const low = [-box.half[0] - grown, -grown, -box.half[1] - grown];
  const high = [box.half[0] + grown, box.height + grown, box.half[1] + grown];
  let enter = 0;
  let leave = 1;
  for (let axis = 0; axis < 3; axis++) {
    if (Math.abs(way[axis]) < 1e-9) {
      if (from[axis] < low[axis] || from[axis] > high[axis]) return 2;
      continue;
    }
    const p = (low[axis] - from[axis]) / way[axis];
    const q = (high[axis] - from[axis]) / way[axis];
    enter = Math.max(enter, Math.min(p, q));
    leave = Math.min(leave, Math.max(p, q));
    if (enter > leave) return 2;
  }
  return enter;
}

const together = (a: Performer, b: Performer): boolean => a === b || a.mount === b || b.mount === a;

/**
 * How much bodies are in the way of what a picture must hold: 0 not at all .. 1 all of it, and more with somebody at the
 * lens's elbow. Those whom the picture is about hide each other too, but less is made of it.
 */
export function coveredByBodies(
  eye: Vec3,
  interest: Interest,
  points: readonly Hold[],
  boxes: readonly Box[],
  focus: Vec3,
): number {
  const others = boxes.filter((b) => !interest.held.some((h) => together(h, b.of)));
  const hit = (p: Vec3): boolean => others.some((b) => enters(b, eye, p) < 0.96);
  const share = points.length === 0 ? 0 : points.filter((h) => hit(h.at)).length / points.length;
  const elbow = others.some((b) => enters(b, eye, eye, ELBOW) <= 1) ? 0.7 : 0;
  return (hit(focus) ? 0.6 : 0) + 0.4 * share + elbow + hiddenHeads(eye, interest, boxes);
}

/** Share of the principals whose heads others of the picture hide. */
function hiddenHeads(eye: Vec3, interest: Interest, boxes: readonly Box[]): number {
  const people = interest.principals.slice(0, 6);
  if (interest.held.length < 2) return 0;
  let hidden = 0;
  for (const p of people) {
    const own = boxes.find((b) => b.of === p);
    if (!own) continue;
    const head = add(own.foot, [0, own.height * 0.9, 0]);
    const inFront = boxes.some(
      (b) => interest.held.includes(b.of) && !together(b.of, p) && enters(b, eye, head) < 0.97,
    );
    if (inFront) hidden++;
  }
  return (0.7 * hidden) / people.length;
}

/** Places in the picture that are looked at, shares of its halves. */
const ACROSS = [-0.85, -0.45, 0, 0.45, 0.85];
const UP = [-0.55, 0.05, 0.65];
/** Nearer than this share of the way to the subject a thing is before it. */
const BEFORE = 0.5;
/** Metres above the ground of what counts as ground. */
const GROUND = 0.25;

/** Share of the picture that bodies and the set fill well before the subject; the ground does not count. */
export function filledBefore(
  { sight, castSight, place }: { sight: Sight; castSight: Sight | null; place: Place },
  interest: Interest,
  boxes: readonly Box[],
  eye: Vec3,
  aim: Vec3,
  tanHalf: number,
  aspect: number,
): number {
  const ahead = sub(aim, eye);
  const far = Math.sqrt(dot(ahead, ahead));
  const forward = scale(ahead, 1 / far);
  const { right, up } = axesAlong(forward);
  const others = boxes.filter((b) => !interest.held.some((h) => together(h, b.of)));
  const reach = far * BEFORE;
  let filled = 0;
  for (const x of ACROSS) {
    for (const y of UP) {
      const way = normalize(add(forward, add(scale(right, x * tanHalf * aspect), scale(up, y * tanHalf))));
      const end = addScaled(eye, way, reach);
      const past = castSight ? castSight.cast(eye, way, reach).distance : reach;
      const seen = Math.min(past, sight.cast(eye, way, reach).distance);
      const at = addScaled(eye, way, seen);
      if ((seen < reach && at[1] > place.ground(at[0], at[2]) + GROUND) || others.some((b) => enters(b, eye, end) <= 1))
        filled++;
    }
  }
  return filled / (ACROSS.length * UP.length);
}
