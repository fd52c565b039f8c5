/**
 * What a picture must hold, and how far the camera has to go back or turn aside for it: of people the heads and as much of
 * their bodies as the size shows, of all else the box round it, through the whole move.
 */
import type { Shot } from '@storyreel/contract';
import { cos, sin } from '../../math/trig.ts';
import { add, clamp, dot, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Camera } from '../scene.ts';
import type { Interest } from './interest.ts';
import { axesAlong } from './lens.ts';

/** A point that belongs in the picture, and metres of room round it. */
export interface Hold {
  at: Vec3;
  round: number;
}

/** How the set-up is changed: the picture's width and height grow by `grow`, and it turns by shares of half of them to the right and up. */
export interface Fit {
  grow: number;
  right: number;
  up: number;
}

export const UNCHANGED: Fit = { grow: 1, right: 0, up: 0 };

/** Share of the picture's half to its edges that what is held may take up. */
const SAFE = 0.93;
/** A picture that would have to be wider than this leaves somebody out instead. */
const MOST = 2.1;

/** Room round a part that is looked at, shares of the picture's height. */
const PART = 0.25;

/** A picture of a part may grow by this much, and one that would have to grow so many times beyond what it may is left alone. */
export const MOST_OF_PART = 1.25;
const HOPELESS = 1.6;

/** Share of a body's height below the crown that belongs in the picture. */
const BODY: Partial<Record<Shot['size'], number>> = {
  medium: 0.3,
  medium_wide: 0.6,
  full: 1,
  wide: 1,
  extreme_wide: 1,
};

/** Moves that leave the subject or let it change its size on purpose. */
const FREE: ReadonlySet<string> = new Set(['pan_left', 'pan_right', 'tilt_up', 'tilt_down', 'whip_pan', 'pov', 'roll']);

/** Whether a shot's picture may be changed so that it holds its subjects. */
export function mayFit(shot: Shot): boolean {
  return shot.endSize === undefined && !shot.camera.some((c) => FREE.has(c.move));
}

/** What must be in the picture at world time w. */
export function holds(shot: Shot, interest: Interest, w: number): Hold[] {
  if (interest.part) return [{ at: interest.part(w), round: interest.frame * PART }];
  return interest.principals.flatMap((p) => (p.frame ? framedHolds(p, w) : bodyHolds(shot, p, w)));
}

function framedHolds(p: Performer, w: number): Hold[] {
  const m = p.frame?.(w);
  return m ? [{ at: [m[3], m[7], m[11]], round: Math.max(...p.actor.size) * 0.4 }] : [];
}

function bodyHolds(shot: Shot, p: Performer, w: number): Hold[] {
  const state = p.state(w);
  const [width, height, length] = p.actor.size;
  const joints = p.actor.joints(state);
  const share = BODY[shot.size];
  if (p.member?.kind === 'person' || (joints.eyes && height > length)) {
    const eyes = joints.eyes ?? joints.head ?? add(state.position, [0, height * 0.9, 0]);
    const head = height * 0.075;
    const crown: Hold = { at: add(eyes, [0, head, 0]), round: 0.02 };
    const face: Hold = { at: eyes, round: head };
    if (share === undefined) return [face];
    if (share === 1) return [crown, face, { at: state.position, round: 0.05 }];
    return [crown, { at: add(eyes, [0, -share * height + head, 0]), round: shot.size === 'medium' ? 0 : width * 0.4 }];
  }
  if (share === undefined) return joints.head ? [{ at: joints.head, round: 0 }] : [];
  const along: Vec3 = [sin(state.heading), 0, cos(state.heading)];
  const across: Vec3 = [along[2], 0, -along[0]];
  const inside = shot.size === 'medium' || shot.size === 'medium_wide' ? 0.7 : 0.95;
  return [-1, 1].flatMap((a) =>
    [-1, 1].flatMap((b) =>
      [0, 1].map((y) => ({
        at: add(
          add(state.position, [0, (0.5 + (y - 0.5) * inside) * height, 0]),
          add(scale(along, (a * length * inside) / 2), scale(across, (b * width * inside) / 2)),
        ),
        round: 0,
      })),
    ),
  );
}

interface Reach {
  left: number;
  right: number;
  low: number;
  high: number;
}

/** How far what is held reaches in a camera's picture: 1 = its edges, as seen from where the camera is. */
function reachOf(camera: Camera, tanHalf: number, aspect: number, points: readonly Hold[]): Reach | null {
  const forward = normalize(sub(camera.target, camera.eye));
  const { right, up } = axesAlong(forward);
  const r: Reach = { left: 9, right: -9, low: 9, high: -9 };
  for (const { at, round } of points) {
    const d = sub(at, camera.eye);
    const depth = dot(d, forward);
    if (depth < 0.05) return null;
    const x = dot(d, right) / (depth * tanHalf * aspect);
    const y = dot(d, up) / (depth * tanHalf);
    const gx = round / (depth * tanHalf * aspect);
    const gy = round / (depth * tanHalf);
    r.left = Math.min(r.left, x - gx);
    r.right = Math.max(r.right, x + gx);
    r.low = Math.min(r.low, y - gy);
    r.high = Math.max(r.high, y + gy);
  }
  return r;
}

/** Turn that brings a span into the picture with the least change, and how much too large it is. */
function spanFit(from: number, to: number): { turn: number; grow: number } {
  const grow = Math.max(1, (to - from) / (2 * SAFE));
  if (grow > 1) return { turn: (from + to) / 2, grow };
  return { turn: to > SAFE ? to - SAFE : from < -SAFE ? from + SAFE : 0, grow };
}

/** How the picture has to change so that it holds all of the points at every one of the cameras; `tanHalf` of each. */
export function fitOf(
  cameras: readonly Camera[],
  tanHalf: readonly number[],
  aspect: number,
  points: readonly (readonly Hold[])[],
  most = MOST,
): Fit {
  const all: Reach = { left: 9, right: -9, low: 9, high: -9 };
  let behind = false;
  cameras.forEach((camera, i) => {
    const r = reachOf(camera, tanHalf[i], aspect, points[i]);
    if (!r) {
      behind = true;
      return;
    }
    all.left = Math.min(all.left, r.left);
    all.right = Math.max(all.right, r.right);
    all.low = Math.min(all.low, r.low);
    all.high = Math.max(all.high, r.high);
  });
  if (all.right < all.left) return behind ? { grow: 1.5, right: 0, up: 0 } : UNCHANGED;
  const x = spanFit(all.left, all.right);
  const y = spanFit(all.low, all.high);
  // A part that goes farther than any picture of it holds is seen as planned.
  if (most < MOST && Math.max(x.grow, y.grow) > most * HOPELESS) return UNCHANGED;
  return {
    grow: clamp(Math.max(x.grow, y.grow, behind ? 1.3 : 1), 1, most),
    right: clamp(x.turn, -1, 1),
    up: clamp(y.turn, -1, 1),
  };
}

/** Two changes one after the other. */
export function after(a: Fit, b: Fit): Fit {
  return { grow: Math.min(MOST, a.grow * b.grow), right: a.right + b.right, up: a.up + b.up };
}
