/** A camera among people on a boat is on board too: it heaves and tips with the deck, and the sea goes up and down beyond the rail. */
import { asin } from '../../math/trig.ts';
import {
  clamp,
  cross,
  invert,
  type Mat34,
  multiply,
  normalize,
  placed,
  sub,
  transformPoint,
  type Vec3,
} from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Camera } from '../scene.ts';
import type { CameraTrack } from './solve.ts';

/** Picture heights at the subject, in lengths of the boat, up to which the camera counts as on board. */
const ON_BOARD = 0.8;

/** How a hull has been lifted and tipped at w against `middle`, in the world where it is at w. */
function motionOf(vessel: Performer, middle: number): (w: number) => Mat34 {
  const still = invert(heave(vessel, middle));
  return (w) => {
    const { position, heading } = vessel.state(w);
    const there = placed(position, heading);
    return multiply(there, multiply(multiply(heave(vessel, w), still), invert(there)));
  };
}

/** The boat that someone is on: what carries people and goes neither on wheels nor on legs. */
function vesselOf({ mount }: Performer): Performer | null {
  const boat = mount?.actor.frame && mount.actor.anchors.stand !== undefined && mount.actor.strideLength(1) === 0;
  return boat ? mount : null;
}

/** The performers with those on a deck as if the hull lay still: what the camera is placed by. */
export function onStillDeck(performers: readonly Performer[], middle: number): Performer[] {
  const boats = new Set(performers.map(vesselOf));
  return performers.map((p) => {
    if (boats.has(p)) return { ...p, state: (w) => ({ ...p.state(w), time: middle }) };
    const vessel = vesselOf(p);
    if (!vessel) return p;
    const motion = motionOf(vessel, middle);
    const stilled = (w: number, point: Vec3): Vec3 => transformPoint(invert(motion(w)), point);
    return {
      ...p,
      state: (w) => ({ ...p.state(w), position: stilled(w, p.state(w).position) }),
      seenAt: (w) => stilled(w, p.seenAt(w)),
    };
  });
}

/** The track as it goes with the boat that its subject is on; unchanged on firm ground and for pictures of the whole boat. */
export function carriedOnDeck(track: CameraTrack, worldStart: number, rate: number, middle: number): CameraTrack {
  const subject = track.interest?.held[0];
  const vessel = subject && vesselOf(subject);
  if (!vessel || (track.interest?.frame ?? 0) > vessel.actor.size[2] * ON_BOARD) return track;
  const motion = motionOf(vessel, middle);
  return { ...track, at: (seconds) => carried(track.at(seconds), motion(worldStart + seconds * rate)) };
}

/** How the hull is lifted and tipped at w, in its own space. */
function heave(vessel: Performer, w: number): Mat34 {
  const state = vessel.state(w);
  const frame = vessel.actor.frame?.('top', state) ?? placed(state.position, state.heading);
  return multiply(invert(placed(state.position, state.heading)), frame);
}

function carried(camera: Camera, m: Mat34): Camera {
  const eye = transformPoint(m, camera.eye);
  const target = transformPoint(m, camera.target);
  const right = normalize(cross(sub(camera.target, camera.eye), [0, 1, 0]));
  const tipped: Vec3 = sub(transformPoint(m, [camera.eye[0] + right[0], camera.eye[1], camera.eye[2] + right[2]]), eye);
  return { ...camera, eye, target, roll: camera.roll + asin(clamp(tipped[1], -1, 1)) };
}
