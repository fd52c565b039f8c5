/** What a set-up's view of its subjects suffers from: set pieces, other bodies, those of a group before each other. */
import { cos, sin } from '../../math/trig.ts';
import {
  add,
  addScaled,
  clamp,
  cross,
  distance as distanceBetween,
  dot,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Hold } from './fit.ts';
import type { Interest } from './interest.ts';
import { pointToSegment } from './room.ts';
import type { CameraInput } from './solve.ts';

/** Cost of what the set hides of those who matter, besides the one looked at. */
export function hiddenPrincipals(input: CameraInput, interest: Interest, eye: Vec3, points: readonly Hold[]): number {
  if (interest.principals.length < 2 || points.length === 0) return 0;
  const some = points.slice(0, 12);
  const hidden = some.filter(({ at }) => {
    const to = sub(at, eye);
    const far = Math.sqrt(dot(to, to));
    return input.sight.cast(eye, scale(to, 1 / far), far * 0.95).distance < far * 0.95;
  });
  return (1.6 * hidden.length) / some.length;
}

/** Sizes that show people from head to foot. */
const WHOLE: ReadonlySet<string> = new Set(['medium_wide', 'full', 'wide']);

/** Metres of height from which a thing's foot has to be seen too. */
const TALL = 2;

/** Share of the sight lines to either side of the subject, and below it, in which something stands before it. */
export function blockedShare(input: CameraInput, interest: Interest, focus: Vec3, eye: Vec3): number {
  const back = sub(eye, focus);
  const far = Math.sqrt(dot(back, back));
  if (far < 0.4) return 0;
  const right = normalize(cross(scale(back, -1 / far), [0, 1, 0]));
  const half = interest.frame * 0.5;
  // What hides the face's sides counts fully, what stands before the chest a little.
  const points: readonly (readonly [Vec3, number])[] = [
    [addScaled(focus, right, half * 0.3), 0.3],
    [addScaled(focus, right, -half * 0.3), 0.3],
    [addScaled(focus, right, half * 0.6), 0.15],
    [addScaled(focus, right, -half * 0.6), 0.15],
    [add(focus, [0, -half * 0.6, 0]), 0.1],
  ];
  // Where a whole figure is meant to be seen, so are the hips and the knees: not a row of pews.
  const whole: readonly (readonly [Vec3, number])[] =
    interest.person && WHOLE.has(input.shot.size)
      ? [
          [add(focus, [0, -0.42 * interest.height, 0]), 0.35],
          [add(focus, [0, -0.66 * interest.height, 0]), 0.35],
        ]
      : !interest.person && interest.height > TALL
        ? // A tower or a herd shows where it stands rather than looking over a dune.
          [[add(focus, [0, -0.38 * interest.height, 0]), 0.5]]
        : [];
  let blocked = 0;
  for (const [point, share] of [...points, ...whole]) {
    const to = sub(point, eye);
    const reach = Math.sqrt(dot(to, to));
    // From the lens towards the subject: what stands behind it does not count.
    const seen = input.sight.cast(eye, scale(to, 1 / reach), reach * 0.93);
    if (seen.distance < reach * 0.93) blocked += share;
    else if (seen.veil > 0) blocked += share * 0.7;
  }
  return blocked;
}

/** How much the people of a group cover each other as seen from an azimuth: 0 side by side .. 1 in line. */
export function overlap(interest: Interest, azimuth: number, w: number): number {
  const people = interest.held.filter((p) => p.member?.kind === 'person').slice(0, 4);
  const side: Vec3 = [cos(azimuth), 0, -sin(azimuth)];
  let worst = 0;
  for (let i = 0; i < people.length; i++) {
    for (let j = i + 1; j < people.length; j++) {
      const apart = Math.abs(dot(sub(people[i].state(w).position, people[j].state(w).position), side));
      worst = Math.max(worst, 1 - clamp(apart / 0.62, 0, 1));
    }
  }
  return worst;
}

/** How much stands between camera and subject: 0 clear, 1 or more blocked. */
export function hidden(
  input: CameraInput,
  interest: Interest,
  performers: readonly Performer[],
  subject: Vec3,
  eye: Vec3,
  w: number,
): number {
  let cost = 0;
  for (const o of input.place.obstacles) {
    if (distanceBetween(o.centre, eye) < o.radius + 0.35) cost += 1.5;
    else if (pointToSegment(o.centre, subject, eye) < o.radius * 0.9 && distanceBetween(o.centre, subject) > o.radius)
      cost += 1;
  }
  for (const p of performers) {
    if (interest.held.includes(p) && !p.frame && p.actor.size[2] > 1.6) {
      // Not inside a large thing that the shot itself is about.
      const s = p.state(w);
      const reachOut = Math.max(p.actor.size[0], p.actor.size[2]) * 0.55 + 0.5;
      const dx = eye[0] - s.position[0];
      const dz = eye[2] - s.position[2];
      if (Math.sqrt(dx * dx + dz * dz) < reachOut && eye[1] < s.position[1] + p.actor.size[1]) cost += 1.2;
    }
    if (p.frame || interest.held.includes(p) || interest.held.some((h) => h.mount === p || p.mount === h)) continue;
    const s = p.state(w);
    const middle = add(s.position, [0, p.actor.size[1] * 0.5, 0]);
    const radius = Math.max(p.actor.size[0], Math.min(p.actor.size[1], 1.6) * 0.4) * 0.6;
    if (pointToSegment(middle, subject, eye) < radius) cost += 0.8;
    // A headless torso behind a face spoils a close-up.
    const beyond = addScaled(subject, sub(subject, eye), 1.5);
    if (interest.frame < 0.9 && pointToSegment(middle, subject, beyond) < radius + interest.frame * 0.7) cost += 0.35;
    if (distanceBetween(middle, eye) < radius + 0.4) cost += 1;
  }
  if (input.place.ground(eye[0], eye[2]) > eye[1]) cost += 0.6;
  return cost;
}
