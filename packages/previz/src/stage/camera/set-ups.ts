/** The set-ups that a shot may be taken from, and what speaks against each as far as can be said before looking through the lens. */
import type { CameraAngle, Shot, ShotSize } from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';
import { atan2, cos, DEG, PI, sin, wrapAngle } from '../../math/trig.ts';
import { add, addScaled, clamp, dot, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Place } from '../place.ts';
import { holds } from './fit.ts';
import { blockedShare, hidden, hiddenPrincipals, overlap } from './hiding.ts';
import { boxesOf, coveredByBodies } from './in-the-way.ts';
import { directionTo, type Interest } from './interest.ts';
import { tanHalfFovY } from './lens.ts';
import { rigAt } from './moves.ts';
import { roomAlong } from './room.ts';
import type { CameraInput } from './solve.ts';

/** Widest view that a room forces on a lens: tan of half its height. */
export const WIDEST = 0.9;

/** Where a camera is put up: its bearing from the subject, its distance and its lens. */
export interface SetUp {
  azimuth: number;
  elevation: number;
  distance: number;
  tanHalf: number;
}

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

/** A bearing off the subject's nose, degrees, to one side, and how much higher than planned, radians. */
interface Try {
  bearing: number;
  side: number;
  raise: number;
}

/** Cost from which a set-up shows too little of its subject. */
const BLOCKED = 3.2;

/** Raises that look over what is in the way; a low camera stays low. */
function escapesOf({ angle }: Shot): readonly number[] {
  if (angle === 'low') return [8 * DEG];
  return angle === 'eye_level' || angle === 'profile' || angle === 'rear' ? [14 * DEG, 28 * DEG] : [];
}

/** How much higher than level small things are looked at, radians. */
const OVER_THINGS = 12 * DEG;
/** Metres of picture height at which things begin to be looked at from the height of somebody who stands there, and from which all are. */
const SMALL_PICTURE = 2.5;
const LARGE_PICTURE = 6;

/** Raise above level, radians: down on what is on a table, but at large animals, vehicles and towers as people look at them. */
function overThings(input: CameraInput, interest: Interest, far: number, point: Vec3): number {
  const ground = input.place.ground(point[0], point[2]);
  const aerial = input.shot.camera.some((c) => c.move === 'aerial' || c.move === 'fpv');
  const aloft = interest.held[0].state(input.worldStart).position[1] > ground + 1.5;
  if (aerial || aloft || input.place.medium) return OVER_THINGS;
  const large = clamp((interest.frame - SMALL_PICTURE) / (LARGE_PICTURE - SMALL_PICTURE), 0, 1);
  // A herd is told apart from a little higher up.
  const eye = ground + 1.5 + interest.frame * (interest.held.length >= 4 ? 0.2 : 0.07);
  const level = clamp((eye - point[1]) / Math.max(0.1, far), -0.3, 0.4) - ELEVATION.eye_level;
  return OVER_THINGS + (level - OVER_THINGS) * large;
}

const setUpsToTry = (raises: readonly number[]): Try[] =>
  raises.flatMap((raise) =>
    BEARINGS.flatMap((bearing) =>
      (bearing === 0 || bearing === 180 ? [1] : [1, -1]).map((side) => ({ bearing, side, raise })),
    ),
  );

/** Bearings off the subject's nose to try, degrees. */
const BEARINGS = [0, 18, 30, 42, 55, 70, 90, 115, 140, 152, 165, 180];
/** Moments of the move at which a set-up is judged. */
export const SAMPLES = [0, 0.25, 0.5, 0.75, 1];

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

/** The best set-ups as far as can be said before looking through the lens, the best first. */
export function setUpsFor(
  input: CameraInput,
  interest: Interest,
  follows: boolean,
  sizeRatio: number | null,
  w0: number,
  w1: number,
): Candidate[] {
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
    (shot.angle === 'eye_level' && !interest.person ? overThings(input, interest, nominal, point) : 0) +
    (shot.camera.some((c) => c.move === 'aerial') ? AERIAL[shot.size] * DEG : 0) +
    (macro ? 6 * DEG : 0) +
    // Down on those who lie, over the side of a cradle.
    (shot.angle === 'eye_level' && interest.person && interest.held[0].state(middle).posture === 'lie' ? 17 * DEG : 0) +
    // Over the table top rather than under it.
    (shot.angle === 'eye_level' && interest.held.length > 1 && interest.held[0].state(middle).posture === 'sit'
      ? 13 * DEG
      : 0);
  const raises = raisesOf(shot, interest);
  const boxes = SAMPLES.map((u) => boxesOf(performers, w0 + (w1 - w0) * u));
  const points = SAMPLES.map((u) => holds(shot, interest, w0 + (w1 - w0) * u));
  const judge = ({ bearing, side, raise }: Try): Candidate => {
    const azimuth = facing + side * bearing * DEG;
    const elevation = level + raise;
    const direction = directionTo(azimuth, elevation);
    let cost =
      Math.abs(raise - raises[0]) * RAISING +
      Math.abs(bearing - wanted) / (isClose(shot) && interest.person ? 28 : 45) +
      (bearing > 0 && bearing < 180 && side !== input.side ? 0.4 : 0);
    let reach = nominal;
    // The whole move has to be clear, not only its middle.
    for (const [i, u] of SAMPLES.entries()) {
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
      cost += (2.4 * coveredByBodies(eye, interest, points[i], boxes[i], focus)) / SAMPLES.length;
      if (u === 0.5) cost += hiddenPrincipals(input, interest, eye, points[i]);
    }
    if (shot.angle !== 'rear' && shot.angle !== 'over_shoulder') cost += BACKS * backs(interest, azimuth, middle);
    cost += (1 - reach / nominal) * 2.5;
    // Nearer to a head than this the lens is inside hair and shoulders.
    if (interest.person && reach < Math.min(nominal, NEAREST)) cost += 6;
    // Depth behind the subject rather than a bare wall.
    if (place.bounds) cost += 0.7 * (1 - roomAlong(place, point, scale(direction, -1), DEPTH) / DEPTH);
    const stageTurn = Math.abs(wrapAngle(azimuth - place.stage.heading));
    if (interest.speed <= 0.3) cost += (stageTurn / PI) * 1.1;
    // Who goes by across the stage is seen before what the place shows, not before what lies behind the camera.
    else cost += (stageTurn / PI) * GOES_BY * Math.abs(sin(facing - place.stage.heading));
    // Faces towards a lit side but not flat: the sun behind or beside the subject; flares want it in front of the lens.
    const sunward = dot(direction, input.sun);
    cost += input.flare && !isClose(shot) ? (1 + sunward) * 0.35 : Math.abs(sunward + 0.25) * 0.25;
    const d = Math.max(reach, nominal * 0.25, 0.12);
    const setUp = { azimuth, elevation, distance: d, tanHalf: clamp(interest.frame / (2 * d), tanHalf, WIDEST) };
    return { setUp, cost };
  };
  const tried = setUpsToTry(raises).map(judge);
  // With everything in the way at the height that was asked for, others are tried.
  if (Math.min(...tried.map((c) => c.cost)) > BLOCKED) tried.push(...setUpsToTry(escapesOf(shot)).map(judge));
  return tried.sort((a, b) => a.cost - b.cost).slice(0, SHORTLIST);
}

/** A set-up and what speaks against it. */
export interface Candidate {
  setUp: SetUp;
  cost: number;
}

/** Cost of seeing those who cross a place from its far side. */
const GOES_BY = 1;

/** Set-ups that are looked through before one is taken. */
const SHORTLIST = 5;

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

export function isClose(shot: Shot): boolean {
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
  const way = place.stage.heading;
  // From the side that they face, where they face one together.
  const faces = interest.principals.reduce((sum, p) => {
    const h = p.state(w).heading;
    return sum + normal[0] * sin(h) + normal[2] * cos(h);
  }, 0);
  const shared = Math.abs(faces) > 0.5 * interest.principals.length;
  const towards = shared ? faces : normal[0] * sin(way) + normal[2] * cos(way);
  const n = towards >= 0 ? normal : scale(normal, -1);
  return atan2(n[0], n[2]);
}
