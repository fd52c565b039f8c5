/** Solves the camera of a shot: where it stands for the asked size, angle and lens, what it sees past, and how it moves. */
import type { Shot } from '@storyreel/contract';
import { hashText } from '../../math/random.ts';
import { cos, DEG, sin, wrapAngle } from '../../math/trig.ts';
import {
  add,
  addScaled,
  clamp,
  cross,
  distance as distanceBetween,
  mix,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Performer } from '../blocking/track.ts';
import type { Place } from '../place.ts';
import type { Camera } from '../scene.ts';
import { mayFit } from './fit.ts';
import { AS_PLANNED, type Framing, framed, lookedThrough, type SeenWith, turned } from './framing.ts';
import { directionTo, type Interest, interestOf } from './interest.ts';
import { axesAlong, drawsStreaks, farBlur, fNumber, fovFromTan, tanHalfFovY } from './lens.ts';
import { type Rig, rigAt } from './moves.ts';
import { keepInside } from './room.ts';
import { type SetUp, setUpsFor } from './set-ups.ts';
import type { Sight } from './sight.ts';
import { uprightHead } from './upright-head.ts';

export interface CameraInput {
  shot: Shot;
  performers: readonly Performer[];
  place: Place;
  sight: Sight;
  /** Lines of sight past the large things of the cast, as they stand in the middle of the shot; null when there are none. */
  castSight: Sight | null;
  /** Width over height. */
  aspect: number;
  seed: number;
  worldStart: number;
  rate: number;
  /** Unit vector towards the sun or key light. */
  sun: Vec3;
  /** Camera side of the line of action in this set: +1 or -1, the same in every shot. */
  side: 1 | -1;
  /** How many shots of this set have used a vista already. */
  vistasUsed: number;
  flare: boolean;
}

export interface CameraTrack {
  /** Camera at film seconds from the start of the shot. */
  at(seconds: number): Camera;
  /** True when it looks at the place as a whole. */
  vista: boolean;
  interest: Interest | null;
}

/** Share of a crane's rise that its aim makes too: the picture rises more than it tips. */
const AIM_RISES = 0.4;

const PLACE_WORDS = /\b(establishing|skyline|landscape|panoram|vista|neighbou?rhood|cityscape)/;

/** Metres: what is smaller is nothing to show with its place. */
const LOOKED_AT = 1;

/** A wide shot that names no one, or that establishes, shows the place. */
function isVista(shot: Shot, performers: readonly Performer[]): boolean {
  if (shot.size !== 'wide' && shot.size !== 'extreme_wide') return false;
  const own = performers.filter((p) => shot.subjects.includes(p.member?.id ?? ''));
  if (own.length === 0) return true;
  // A bud that opens is looked at, however fast its hours go by.
  if (own.every((p) => Math.max(...p.actor.size) < LOOKED_AT)) return false;
  // What streams through a place is shown with the place, from a camera that stands.
  if (drawsStreaks(shot) && shot.camera.every((c) => c.move === 'static')) return true;
  return PLACE_WORDS.test(shot.text.toLowerCase()) && !shot.camera.some((c) => c.move === 'track' || c.move === 'pov');
}

export function solveCamera(input: CameraInput): CameraTrack {
  const { shot, performers, place, aspect } = input;
  const w0 = input.worldStart;
  const w1 = w0 + shot.duration * input.rate;
  const vista = isVista(shot, performers) && place.vistas.length > 0;
  const interest = interestOf(shot, performers, shot.size, w0, w1, aspect);
  if (vista || !interest) return vistaTrack(input, interest);
  if (shot.camera.some((c) => c.move === 'pov')) return povTrack(input, interest);
  return subjectTrack(input, interest, w0, w1);
}

const wideTan = (shot: Shot, aspect: number): number => tanHalfFovY(shot.lensMm, aspect);

function finish(
  shot: Shot,
  eye: Vec3,
  target: Vec3,
  tanHalf: number,
  aspect: number,
  rig: Rig,
  focusDistance: number,
  dutch: number,
): Camera {
  // Pan and tilt turn the view about the eye; shake does the same and moves the eye a little.
  const forward = normalize(sub(target, eye));
  const reach = distanceBetween(target, eye);
  const { right, up } = axesAlong(forward);
  const half = tanHalf * rig.zoom;
  const yaw = rig.pan * 2 * half * aspect + rig.shake[0];
  const pitch = rig.tilt * 2 * half + rig.shake[1];
  const shift = add(scale(right, rig.shake[2]), scale(up, rig.shake[3]));
  const aimed = add(add(forward, scale(right, yaw)), scale(up, pitch));
  const from = add(addScaled(eye, forward, rig.forward), shift);
  const f = fNumber(shot);
  const focus = Math.max(0.05, focusDistance * rig.focus);
  return {
    eye: from,
    target: addScaled(from, normalize(aimed), reach),
    roll: dutch + rig.roll,
    fovY: fovFromTan(half),
    focusDistance: focus,
    blur: farBlur(shot.lensMm, f, focus, aspect),
    tiltShift: shot.optics.includes('tilt_shift') ? 0.6 : 0,
  };
}

function dutchOf(shot: Shot, seed: number): number {
  return shot.angle === 'dutch' ? 12 * DEG * (hashText('dutch', seed) % 2 === 0 ? 1 : -1) : 0;
}

function vistaTrack(input: CameraInput, interest: Interest | null): CameraTrack {
  const { shot, place, aspect, seed } = input;
  const stage = place.stage;
  const fallback = {
    eye: add(stage.centre, add(scale(directionTo(stage.heading, 0.12), 9), [0, 1.2, 0])),
    target: add(stage.centre, [0, 1.4, 0]),
  };
  const view = place.vistas[input.vistasUsed % Math.max(1, place.vistas.length)] ?? fallback;
  const tanHalf = wideTan(shot, aspect);
  const toTarget = distanceBetween(view.eye, view.target);
  const working = clamp(toTarget, 4, 26);
  const backward = normalize(sub(view.eye, view.target));
  const aerial = shot.camera.some((c) => c.move === 'aerial');
  const high = shot.angle === 'high' || aerial ? 1 : shot.angle === 'overhead' ? 2 : 0;
  const at = (seconds: number): Camera => {
    const rig = rigAt(shot, seconds, seed, working, null);
    let eye = addScaled(view.eye, backward, (rig.distance - 1) * working);
    if (high > 0 && !place.bounds)
      eye = [
        eye[0] + backward[0] * 8 * high,
        eye[1] + (shot.size === 'extreme_wide' || aerial ? 22 : 8) * high,
        eye[2] + backward[2] * 8 * high,
      ];
    if (shot.angle === 'low') eye = [eye[0], Math.min(eye[1], place.ground(eye[0], eye[2]) + 0.5), eye[2]];
    const side = normalize(cross(sub(view.target, eye), [0, 1, 0]));
    const truck = rig.truck * 2 * tanHalf * aspect * working;
    eye = add(add(eye, scale(side, truck)), [0, rig.rise, 0]);
    const target = add(view.target, add(scale(side, truck), [0, rig.rise * AIM_RISES, 0]));
    // Orbits and FPV swing the eye about the working point.
    if (rig.azimuth !== 0) {
      const pivot = addScaled(view.eye, backward, -working);
      const d = sub(eye, pivot);
      const c = cos(rig.azimuth);
      const s = sin(rig.azimuth);
      eye = [pivot[0] + d[0] * c + d[2] * s, eye[1], pivot[2] - d[0] * s + d[2] * c];
    }
    eye = keepInside(place, eye, 0.3);
    eye = [eye[0], Math.max(eye[1], place.ground(eye[0], eye[2]) + (shot.angle === 'low' ? 0.35 : 0.8)), eye[2]];
    const focus = interest
      ? Math.max(4, distanceBetween(eye, interest.at(input.worldStart + seconds * input.rate)))
      : toTarget;
    return finish(shot, eye, target, tanHalf, aspect, rig, focus, dutchOf(shot, seed));
  };
  return { at, vista: true, interest };
}

function povTrack(input: CameraInput, interest: Interest): CameraTrack {
  const { shot, aspect, seed, performers } = input;
  const planned = shot.camera.find((c) => c.move === 'pov')?.target;
  const who = performers.find((p) => p.member?.id === planned && p.member?.kind === 'person') ?? interest.held[0];
  const tanHalf = wideTan(shot, aspect);
  const at = (seconds: number): Camera => {
    const w = input.worldStart + seconds * input.rate;
    const state = who.state(w);
    const ahead: Vec3 = [sin(state.heading), -0.06, cos(state.heading)];
    const eye = eyesOf(who, state, ahead);
    const rig = rigAt(shot, seconds, seed, 3, null);
    return finish(shot, eye, addScaled(eye, ahead, 8), tanHalf, aspect, rig, 8, dutchOf(shot, seed));
  };
  return { at, vista: false, interest };
}

/** Where a point of view looks from: just in front of the brow, so that the head itself is not in the picture; aboard, from the seat. */
function eyesOf(who: Performer, state: ActorState, ahead: Vec3): Vec3 {
  const seat = who.actor.anchors.driver ? 'driver' : who.actor.anchors.seat ? 'seat' : null;
  if (seat && who.actor.worldAnchor) return add(who.actor.worldAnchor(seat, state), [0, SEATED_EYES, 0]);
  const joints = who.actor.joints(state);
  const eyes = joints.eyes ?? joints.head ?? add(state.position, [0, who.actor.size[1] * 0.9, 0]);
  return addScaled(eyes, ahead, Math.max(0.22, who.actor.size[2] * 0.55));
}

/** Metres from a seat to the eyes of whoever sits on it. */
const SEATED_EYES = 0.72;

function subjectTrack(input: CameraInput, interest: Interest, w0: number, w1: number): CameraTrack {
  const { shot, place, aspect, seed, performers } = input;
  const moves = new Set(shot.camera.map((c) => c.move));
  const travels = interest.speed > 0.3;
  const wide = shot.size === 'wide' || shot.size === 'extreme_wide';
  const staticSaid = (shot.said.includes('camera') || drawsStreaks(shot)) && moves.has('static');
  const follows =
    moves.has('track') ||
    moves.has('fpv') ||
    (travels &&
      !staticSaid &&
      (!wide ||
        moves.has('crane_up') ||
        moves.has('pull_out') ||
        moves.has('aerial') ||
        // Whatever would cross a standing picture in less than the shot.
        interest.speed * (w1 - w0) > interest.frame * aspect * 0.8));
  const middle = (w0 + w1) / 2;
  const sizeRatio = endRatio(input, interest, w0, w1);
  const over = shot.angle === 'over_shoulder' ? partnerOf(shot, interest, performers, middle) : undefined;
  // Over one's own shoulder at what one has in hand, where there is nobody else to look past.
  const own = shot.angle === 'over_shoulder' && !over ? ownWork(shot, interest, performers) : undefined;
  const past = over ?? (own && interest.held[0]);
  const headOf = past && uprightHead(past, w0, w1);
  // Looking and lead room: the subject sits a little behind the middle, with space in front of it.
  const room = (travels ? 0.1 : interest.person ? 0.07 : 0) * (interest.held.length > 1 ? 0.3 : 1);
  const thirds =
    wide && interest.principals.length === 1 && !travels && !moves.has('orbit_left') && !moves.has('orbit_right');
  const seenWith = (setUp: SetUp, seconds: number, fit: Framing, steady: boolean): Camera => {
    const facingOffset = setUp.azimuth - interest.facing(middle);
    const w = w0 + seconds * input.rate;
    const moved = rigAt(shot, seconds, seed, setUp.distance, sizeRatio);
    // Tracking with nobody who travels goes along the place.
    if (moves.has('track') && !travels) moved.truck += TRACKS * (seconds / shot.duration - 0.5);
    const rig = steady ? { ...moved, roll: 0, shake: [0, 0, 0, 0] as const } : moved;
    const centre =
      follows || !travels
        ? interest.at(w)
        : wide
          ? interest.at(middle)
          : mix(interest.at(middle), interest.at(w), 0.75);
    const base = follows ? interest.at(w) : interest.at(middle);
    const azimuth = follows && travels ? smoothFacing(interest, w, middle, facingOffset) : setUp.azimuth;
    const direction = directionTo(azimuth + rig.azimuth, clamp(setUp.elevation + rig.elevation, -1.2, 1.5));
    const d = setUp.distance * rig.distance * fit.back;
    let eye = addScaled(base, direction, d);
    const side: Vec3 = [cos(azimuth), 0, -sin(azimuth)];
    const width = interest.frame * aspect;
    eye = add(add(eye, scale(side, rig.truck * width)), [0, rig.rise, 0]);
    let aim = add(centre, add(scale(side, rig.truck * width), [0, rig.rise * AIM_RISES, 0]));
    const facing = interest.facing(w);
    const looks = sin(facing) * side[0] + cos(facing) * side[2];
    const lead = (thirds ? thirdOf(looks, input.side) : looks * room) * width * rig.distance;
    aim = add(aim, scale(side, lead));
    if (over && headOf) eye = overShoulder(headOf(w), interest.focus(w), input.side);
    if (own && headOf) {
      aim = own(w);
      // From behind the back: hands that hang are nowhere ahead.
      eye = overShoulder(headOf(w), add(headOf(w), [sin(facing), 0, cos(facing)]), input.side);
    }
    eye = keepInside(place, eye, 0.25);
    const low = shot.angle === 'low' ? 0.22 : 0.3;
    const floor = place.ground(eye[0], eye[2]) + Math.min(low, interest.frame * 0.5 + 0.05);
    if (eye[1] < floor) eye = [eye[0], floor, eye[2]];
    const focus = distanceBetween(eye, own ? aim : interest.focus(w));
    const tanHalf = setUp.tanHalf * fit.widen;
    aim = turned(eye, aim, fit, tanHalf, aspect);
    return finish(shot, eye, aim, tanHalf, aspect, rig, focus, dutchOf(shot, seed));
  };
  const listed = setUpsFor(input, interest, follows, sizeRatio, w0, w1);
  let best = { setUp: listed[0].setUp, framing: AS_PLANNED, cost: Number.POSITIVE_INFINITY };
  for (const { setUp, cost } of listed) {
    if (cost >= best.cost) break;
    const seen: SeenWith = (seconds, fit) => seenWith(setUp, seconds, fit, true);
    const framing = mayFit(shot) && !over && !own ? framed(input, interest, setUp, sizeRatio, seen) : AS_PLANNED;
    const all = cost + lookedThrough(input, interest, framing, seen(shot.duration / 2, framing));
    if (all < best.cost) best = { setUp, framing, cost: all };
  }
  return { at: (seconds) => seenWith(best.setUp, seconds, best.framing, false), vista: false, interest };
}

/** Picture widths that a tracking shot goes along past those who stay. */
const TRACKS = 0.5;

/** The camera keeps its bearing relative to a subject that turns, but slowly. */
function smoothFacing(interest: Interest, w: number, middle: number, offset: number): number {
  let sum = 0;
  const origin = interest.facing(middle);
  for (let k = -4; k <= 4; k++) {
    sum += wrapAngle(interest.facing(w + k * 0.25) - origin);
  }
  return origin + sum / 9 + offset;
}

function endRatio(input: CameraInput, interest: Interest, w0: number, w1: number): number | null {
  const { shot, performers, aspect } = input;
  if (!shot.endSize || shot.endSize === shot.size) return null;
  const end = interestOf(shot, performers, shot.endSize, w0, w1, aspect);
  return end ? clamp(end.frame / interest.frame, 0.08, 12) : null;
}

/** Share of the picture's width that a lone subject of a wide picture stands off its middle. */
const THIRD = 0.14;

/** Off the middle, with room on the side that it looks to; `looks`: how far to the right it does. */
const thirdOf = (looks: number, side: 1 | -1): number => (Math.abs(looks) < 0.2 ? side : Math.sign(looks)) * THIRD;

/** Metres within which somebody works on a thing. */
const AT_HAND = 1.6;

/** A thing that the shot names, in the hands of its main person or before them. */
function thingAtHand(shot: Shot, { held: [main] }: Interest, performers: readonly Performer[]): Performer | undefined {
  return performers.find((p) => {
    if (p === main || p.member?.kind === 'person' || !shot.subjects.includes(p.member?.id ?? '')) return false;
    return p.mount === main || distanceBetween(p.seenAt(0), main.state(0).position) < AT_HAND;
  });
}

/** Metres within which somebody is there to be looked past. */
const NEAR_BY = 4;

/** Whose shoulder is looked over: whom the shot is about too, else the nearest of the cast who is there, where nothing is worked on. */
function partnerOf(shot: Shot, interest: Interest, performers: readonly Performer[], w: number): Performer | undefined {
  const [main] = interest.held;
  const others = performers.filter((p) => p.member?.kind === 'person' && p !== main && !p.frame);
  const named = others.find((p) => p.subject);
  if (named || thingAtHand(shot, interest, performers)) return named;
  const far = (p: Performer): number => distanceBetween(p.state(w).position, main.state(w).position);
  return others.filter((p) => far(p) < NEAR_BY).sort((a, b) => far(a) - far(b))[0];
}

/** What the main person of a shot has in hand or before them: a thing that the shot names, else their hands. */
function ownWork(shot: Shot, interest: Interest, performers: readonly Performer[]): ((w: number) => Vec3) | undefined {
  const [main] = interest.held;
  if (main.member?.kind !== 'person') return undefined;
  const thing = thingAtHand(shot, interest, performers);
  return (w) => {
    const { position, heading } = main.state(w);
    const joints = main.actor.joints(main.state(w));
    const hands = [joints.handLeft, joints.handRight].filter((h) => h !== undefined);
    if (thing) return thing.seenAt(w);
    if (hands.length === 2) return mix(hands[0], hands[1], 0.5);
    return add(position, [sin(heading) * 0.5, main.actor.size[1] * 0.6, cos(heading) * 0.5]);
  };
}

function overShoulder(head: Vec3, subject: Vec3, side: 1 | -1): Vec3 {
  const away = normalize([head[0] - subject[0], 0, head[2] - subject[2]]);
  const across: Vec3 = [away[2] * side, 0, -away[0] * side];
  return add(add(head, scale(away, 0.75)), add(scale(across, 0.34), [0, 0.08, 0]));
}
