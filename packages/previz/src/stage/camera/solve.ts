/** Solves the camera of a shot: where it stands for the asked size, angle and lens, what it sees past, and how it moves. */
import type { CameraAngle, Shot, ShotSize } from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';
import { atan2, cos, DEG, PI, sin, wrapAngle } from '../../math/trig.ts';
import {
  add,
  addScaled,
  clamp,
  cross,
  distance as distanceBetween,
  dot,
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
import { directionTo, type Interest, interestOf } from './interest.ts';
import { farBlur, fNumber, fovFromTan, tanHalfFovY } from './lens.ts';
import { type Rig, rigAt } from './moves.ts';
import type { Sight } from './sight.ts';

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

/** Elevation of the camera as seen from the subject, radians. */
const ELEVATION: Record<CameraAngle, number> = {
  eye_level: 3 * DEG,
  low: -12 * DEG,
  high: 32 * DEG,
  overhead: 78 * DEG,
  dutch: 2 * DEG,
  over_shoulder: 6 * DEG,
  profile: 2 * DEG,
  rear: 8 * DEG,
};

/** How much higher an aerial camera looks down, degrees: the wider the picture, the more of the land and the horizon it shows. */
const AERIAL: Record<ShotSize, number> = {
  extreme_wide: 4,
  wide: 12,
  full: 24,
  medium_wide: 30,
  medium: 30,
  medium_close: 30,
  close_up: 30,
  extreme_close_up: 30,
};

const PLACE_WORDS = /\b(establishing|skyline|landscape|panoram|vista|neighbou?rhood|cityscape)/;

/** A wide shot that names no one, or that establishes, shows the place. */
function isVista(shot: Shot, performers: readonly Performer[]): boolean {
  if (shot.size !== 'wide' && shot.size !== 'extreme_wide') return false;
  if (!performers.some((p) => shot.subjects.includes(p.member?.id ?? ''))) return true;
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
  let right = cross(forward, [0, 1, 0]);
  right = dot(right, right) < 1e-8 ? [1, 0, 0] : normalize(right);
  const up = cross(right, forward);
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

interface SetUp {
  azimuth: number;
  elevation: number;
  distance: number;
  tanHalf: number;
}

function subjectTrack(input: CameraInput, interest: Interest, w0: number, w1: number): CameraTrack {
  const { shot, place, aspect, seed, performers } = input;
  const moves = new Set(shot.camera.map((c) => c.move));
  const travels = interest.speed > 0.3;
  const wide = shot.size === 'wide' || shot.size === 'extreme_wide';
  const staticSaid = shot.said.includes('camera') && moves.has('static');
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
  const setUp = chooseSetUp(input, interest, follows, sizeRatio, w0, w1);
  const over =
    shot.angle === 'over_shoulder'
      ? performers.find((p) => p.member?.kind === 'person' && p !== interest.held[0] && !p.frame && p.subject)
      : undefined;
  const facingOffset = setUp.azimuth - interest.facing(middle);
  // Looking and lead room: the subject sits a little behind the middle, with space in front of it.
  const room = (travels ? 0.1 : interest.person ? 0.07 : 0) * (interest.held.length > 1 ? 0.3 : 1);
  const at = (seconds: number): Camera => {
    const w = w0 + seconds * input.rate;
    const rig = rigAt(shot, seconds, seed, setUp.distance, sizeRatio);
    const centre =
      follows || !travels
        ? interest.at(w)
        : wide
          ? interest.at(middle)
          : mix(interest.at(middle), interest.at(w), 0.75);
    const base = follows ? interest.at(w) : interest.at(middle);
    const azimuth = follows && travels ? smoothFacing(interest, w, middle, facingOffset) : setUp.azimuth;
    const direction = directionTo(azimuth + rig.azimuth, clamp(setUp.elevation + rig.elevation, -1.2, 1.5));
    const d = setUp.distance * rig.distance;
    let eye = addScaled(base, direction, d);
    const side: Vec3 = [cos(azimuth), 0, -sin(azimuth)];
    const width = interest.frame * aspect;
    eye = add(add(eye, scale(side, rig.truck * width)), [0, rig.rise, 0]);
    let aim = add(centre, add(scale(side, rig.truck * width), [0, rig.rise * AIM_RISES, 0]));
    const facing = interest.facing(w);
    const lead = (sin(facing) * side[0] + cos(facing) * side[2]) * room * width * rig.distance;
    aim = add(aim, scale(side, lead));
    if (over) eye = overShoulder(over, interest.focus(w), w, input.side);
    eye = keepInside(place, eye, 0.25);
    const low = shot.angle === 'low' ? 0.22 : 0.3;
    const floor = place.ground(eye[0], eye[2]) + Math.min(low, interest.frame * 0.5 + 0.05);
    if (eye[1] < floor) eye = [eye[0], floor, eye[2]];
    const focus = distanceBetween(eye, interest.focus(w));
    return finish(shot, eye, aim, setUp.tanHalf, aspect, rig, focus, dutchOf(shot, seed));
  };
  return { at, vista: false, interest };
}

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

function overShoulder(partner: Performer, subject: Vec3, w: number, side: 1 | -1): Vec3 {
  const state = partner.state(w);
  const head = partner.actor.joints(state).head ?? add(state.position, [0, partner.actor.size[1] * 0.9, 0]);
  const away = normalize([head[0] - subject[0], 0, head[2] - subject[2]]);
  const across: Vec3 = [away[2] * side, 0, -away[0] * side];
  return add(add(head, scale(away, 0.75)), add(scale(across, 0.34), [0, 0.08, 0]));
}

function keepInside(place: Place, eye: Vec3, margin: number): Vec3 {
  if (!place.bounds) return eye;
  const { min, max } = place.bounds;
  return [
    clamp(eye[0], min[0] + margin, max[0] - margin),
    clamp(eye[1], min[1] + 0.1, max[1] - margin),
    clamp(eye[2], min[2] + margin, max[2] - margin),
  ];
}

/** Longest distance from a point along a direction that stays within the place's bounds. */
function roomAlong(place: Place, from: Vec3, direction: Vec3, wanted: number): number {
  if (!place.bounds) return wanted;
  const { min, max } = place.bounds;
  let reach = wanted;
  for (let axis = 0; axis < 3; axis++) {
    const margin = 0.3;
    if (direction[axis] > 1e-6) reach = Math.min(reach, (max[axis] - margin - from[axis]) / direction[axis]);
    else if (direction[axis] < -1e-6) reach = Math.min(reach, (min[axis] + margin - from[axis]) / direction[axis]);
  }
  return Math.max(0.15, reach);
}

/** Distance between a point and a segment. */
function pointToSegment(p: Vec3, a: Vec3, b: Vec3): number {
  const ab = sub(b, a);
  const t = clamp(dot(sub(p, a), ab) / (dot(ab, ab) || 1), 0, 1);
  return distanceBetween(p, addScaled(a, ab, t));
}

/** Metres of room behind a subject that a picture gains from. */
const DEPTH = 3.5;

/** Metres of picture height below which a shot is of hands or of what they work on: table tops and arms come between. */
const DETAIL = 0.6;
/** Least metres between the lens and somebody's face or hands. */
const NEAREST = 0.5;
/** Cost of a radian more of elevation than wanted. */
const RAISING = 0.9;

/** Elevations to try beyond what the angle asks for, radians, the wanted one first. */
function raisesOf(shot: Shot, interest: Interest): readonly number[] {
  if (shot.angle !== 'eye_level' || !isClose(shot) || interest.frame > DETAIL || interest.face) return [0];
  return interest.person ? [24 * DEG, 40 * DEG, 8 * DEG] : [0, 20 * DEG, 38 * DEG];
}

const setUpsToTry = (raises: readonly number[]): { bearing: number; side: number; raise: number }[] =>
  raises.flatMap((raise) =>
    BEARINGS.flatMap((bearing) =>
      (bearing === 0 || bearing === 180 ? [1] : [1, -1]).map((side) => ({ bearing, side, raise })),
    ),
  );

/** Bearings off the subject's nose to try, degrees. */
const BEARINGS = [0, 18, 30, 42, 55, 70, 90, 115, 140, 152, 165, 180];
/** Moments of the move at which a set-up is judged. */
const SAMPLES = [0, 0.25, 0.5, 0.75, 1];

/** Bearing off the subject's nose that the angle asks for, degrees. */
function wantedBearing(shot: Shot, interest: Interest, rng: Rng): number {
  if (shot.angle === 'profile') return 90;
  if (shot.angle === 'rear') return 165;
  if (shot.camera.some((c) => c.move === 'fpv')) return 170;
  const close = ['close_up', 'extreme_close_up', 'medium_close'].includes(shot.size);
  if (shot.camera.some((c) => c.move === 'track') && interest.speed > 0.3)
    return /\b(behind|from behind|following close)\b/.test(shot.text)
      ? 160
      : close
        ? 32
        : interest.held.length > 1
          ? rng.range(34, 46)
          : rng.range(48, 66);
  if (interest.speed > 0.3)
    return close ? rng.range(24, 36) : shot.camera.some((c) => c.move === 'pull_out') ? 150 : rng.range(45, 65);
  if (shot.camera.some((c) => c.move === 'dolly_zoom')) return 8;
  if (interest.held.length > 1) return 0;
  return close ? rng.range(22, 34) : rng.range(26, 46);
}

function chooseSetUp(
  input: CameraInput,
  interest: Interest,
  follows: boolean,
  sizeRatio: number | null,
  w0: number,
  w1: number,
): SetUp {
  const { shot, place, aspect, performers } = input;
  const rng = new Rng(hashText(`camera:${shot.index}`, input.seed));
  const tanHalf = tanHalfFovY(shot.lensMm, aspect);
  const nominal = interest.frame / (2 * tanHalf);
  const middle = (w0 + w1) / 2;
  const point = interest.at(middle);
  const group = interest.held.length > 1 && interest.speed <= 0.3;
  const facing = group ? groupFacing(interest, middle, place) : interest.facing(middle);
  const wanted = wantedBearing(shot, interest, rng);
  const macro = nominal < 0.4;
  // Under a brim a face is seen from no higher than this.
  const brim = shot.angle === 'high' && isClose(shot) && interest.face && underBrim(interest.held[0]);
  const level =
    (brim ? Math.min(UNDER_BRIM, ELEVATION.high) : ELEVATION[shot.angle]) +
    (shot.angle === 'eye_level' && !interest.person ? 12 * DEG : 0) +
    (shot.camera.some((c) => c.move === 'aerial') ? AERIAL[shot.size] * DEG : 0) +
    (macro ? 6 * DEG : 0) +
    // Down on those who lie, over the side of a cradle.
    (shot.angle === 'eye_level' && interest.person && interest.held[0].state(middle).posture === 'lie' ? 17 * DEG : 0) +
    // Over the table top rather than under it.
    (shot.angle === 'eye_level' && interest.held.length > 1 && interest.held[0].state(middle).posture === 'sit'
      ? 13 * DEG
      : 0);
  const raises = raisesOf(shot, interest);
  let best: SetUp = { azimuth: facing, elevation: level + raises[0], distance: nominal, tanHalf };
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { bearing, side, raise } of setUpsToTry(raises)) {
    const azimuth = facing + side * bearing * DEG;
    const elevation = level + raise;
    const direction = directionTo(azimuth, elevation);
    let cost =
      Math.abs(raise - raises[0]) * RAISING +
      Math.abs(bearing - wanted) / (isClose(shot) && interest.person ? 28 : 45) +
      (bearing > 0 && bearing < 180 && side !== input.side ? 0.4 : 0);
    let reach = nominal;
    // The whole move has to be clear, not only its middle.
    for (const u of SAMPLES) {
      const w = w0 + (w1 - w0) * u;
      const from = follows ? interest.at(w) : point;
      const rig = rigAt(shot, shot.duration * u, input.seed, nominal, sizeRatio);
      const bearingNow = directionTo(azimuth + rig.azimuth, clamp(elevation + rig.elevation, -1.2, 1.5));
      const d = nominal * rig.distance;
      // Within the room: the wall that the lens backs up to is not in its way.
      const back = roomAlong(place, from, bearingNow, d);
      reach = Math.min(reach, back / rig.distance);
      const across = rig.truck * interest.frame * aspect;
      const eye = add(addScaled(from, bearingNow, back), [cos(azimuth) * across, rig.rise, -sin(azimuth) * across]);
      const focus = interest.focus(w);
      const toEye = sub(eye, focus);
      const far = Math.sqrt(dot(toEye, toEye));
      const clear = input.sight.cast(focus, scale(toEye, 1 / far), far);
      if (u === 0.5 && input.castSight) {
        const past = input.castSight.cast(focus, scale(toEye, 1 / far), far);
        if (past.distance < far) {
          cost += 2;
          reach = Math.min(reach, Math.max(0.3, past.distance - 0.3) / rig.distance);
        }
      }
      if (clear.distance < far) {
        cost += 2 / SAMPLES.length;
        reach = Math.min(reach, Math.max(0.3, clear.distance - 0.3) / rig.distance);
      }
      cost += Math.min(0.6, clear.veil * 0.2) / SAMPLES.length;
      // Those who go are looked for all along their way.
      if (u === 0.5 || (interest.speed > 0.3 && (u === 0 || u === 1)))
        cost += (interest.speed > 0.3 ? 1 : 2.2) * blockedShare(input, interest, focus, eye);
      cost += (hidden(input, interest, performers, interest.focus(w), eye, w) * 2.2) / SAMPLES.length;
      cost += (1.7 * overlap(interest, azimuth, w)) / SAMPLES.length;
    }
    if (shot.angle !== 'rear' && shot.angle !== 'over_shoulder') cost += BACKS * backs(interest, azimuth, middle);
    cost += (1 - reach / nominal) * 2.5;
    // Nearer to a head than this the lens is inside hair and shoulders.
    if (interest.person && reach < Math.min(nominal, NEAREST)) cost += 6;
    // Depth behind the subject rather than a bare wall.
    if (place.bounds) cost += 0.7 * (1 - roomAlong(place, point, scale(direction, -1), DEPTH) / DEPTH);
    const stageTurn = Math.abs(wrapAngle(azimuth - place.stage.heading));
    if (interest.speed <= 0.3) cost += (stageTurn / PI) * 1.1;
    // Faces towards a lit side but not flat: the sun behind or beside the subject; flares want it in front of the lens.
    const sunward = dot(direction, input.sun);
    cost += input.flare && !isClose(shot) ? (1 + sunward) * 0.35 : Math.abs(sunward + 0.25) * 0.25;
    if (cost < bestCost) {
      bestCost = cost;
      const d = Math.max(reach, nominal * 0.25, 0.12);
      best = { azimuth, elevation, distance: d, tanHalf: clamp(interest.frame / (2 * d), tanHalf, 0.9) };
    }
  }
  return best;
}

/** Sizes that show people from head to foot. */
const WHOLE: ReadonlySet<string> = new Set(['medium_wide', 'full', 'wide']);

/** Share of the sight lines to either side of the subject, and below it, in which something stands before it. */
function blockedShare(input: CameraInput, interest: Interest, focus: Vec3, eye: Vec3): number {
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
function overlap(interest: Interest, azimuth: number, w: number): number {
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

const BRIMMED = /\b(hat|fedora|stetson|sombrero|bonnet|trilby|tricorne|bowler)s?\b/;
const HATTED = /\b(cowboy|cowgirl|witch|wizard|detective|pirate|farmer|sheriff|musketeer)\b/;
/** Elevation of a high camera that still sees the eyes under a brim. */
const UNDER_BRIM = 12 * DEG;

/** Whether someone probably wears a hat with a brim. */
function underBrim({ member }: Performer): boolean {
  if (member?.kind !== 'person') return false;
  return BRIMMED.test(member.attributes.clothing.join(' ')) || HATTED.test(member.noun);
}

/** Cost of a picture of people who stay in which all have their backs to it. */
const BACKS = 2.4;

/** Share of a company that turns its back to an azimuth. */
function backs(interest: Interest, azimuth: number, w: number): number {
  const people = interest.held.filter((p) => p.member?.kind === 'person');
  if (people.length < 2 || interest.speed > 0.3) return 0;
  return people.filter((p) => cos(p.state(w).heading - azimuth) < -0.45).length / people.length;
}

function isClose(shot: Shot): boolean {
  return ['close_up', 'extreme_close_up', 'medium_close'].includes(shot.size);
}

/** Two or more who stay: square on to the line along which they are spread, on the stage's camera side. */
function groupFacing(interest: Interest, w: number, place: Place): number {
  const at = interest.held.map((p) => p.state(w).position);
  const mx = at.reduce((sum, p) => sum + p[0], 0) / at.length;
  const mz = at.reduce((sum, p) => sum + p[2], 0) / at.length;
  let [xx, zz, xz] = [0, 0, 0];
  for (const p of at) {
    xx += (p[0] - mx) ** 2;
    zz += (p[2] - mz) ** 2;
    xz += (p[0] - mx) * (p[2] - mz);
  }
  const unlike = Math.sqrt((xx - zz) ** 2 + 4 * xz * xz);
  // As deep as it is wide, it has no line.
  if (unlike < 0.02 || unlike < 0.2 * (xx + zz)) return place.stage.heading;
  const along = 0.5 * atan2(2 * xz, xx - zz);
  const normal: Vec3 = [-sin(along), 0, cos(along)];
  const towards = normal[0] * sin(place.stage.heading) + normal[2] * cos(place.stage.heading);
  const n = towards >= 0 ? normal : scale(normal, -1);
  return atan2(n[0], n[2]);
}

/** How much stands between camera and subject: 0 clear, 1 or more blocked. */
function hidden(
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
