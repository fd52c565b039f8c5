/** Aboard: on water, whoever does not swim is on the boat that is there, and goes where it goes. */

import type { CastMember } from '@storyreel/contract';
import { withKin } from '../../catalogue/things.ts';
import { Rng } from '../../math/random.ts';
import { PI } from '../../math/trig.ts';
import { clamp, type Mat34, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Place } from '../place.ts';
import type { Doing } from './doings.ts';
import type { Performer } from './track.ts';

const BOATS = withKin(['rowboat', 'sailboat', 'ship']);

/** Boats longer than this, metres, have a deck to stand on; in shorter ones people sit. */
const DECKED = 7;

export function isBoat(member: CastMember): boolean {
  return BOATS.has(member.model);
}

/** Whether those who act in this place would have only water under their feet. */
export function isAfloat(place: Place): boolean {
  const c = place.stage.centre;
  return !place.medium && !place.bounds && place.surface(c[0], c[2]) === 'water';
}

/** Whether someone belongs on a boat rather than in the water or on something of their own. */
export function wantsDeck(doing: Doing): boolean {
  if (doing.member.kind !== 'person' || doing.mount !== null) return false;
  const act = doing.travel?.act;
  return act === undefined || act === 'walk' || act === 'run' || act === 'drive' || act === 'climb';
}

/** The boat for so many people when the words put them on the water without one. */
export function boatFor(people: number): string {
  return people <= 2 ? 'rowboat' : 'ship';
}

/** A place on a boat: where, in metres across and along from the middle of its deck, and which way it faces from the bow. */
interface Berth {
  across: number;
  along: number;
  turn: number;
  /** Metres above the bottom boards, for those who sit. */
  seatHeight?: number;
  /** Anchor of the boat that it is measured from. */
  anchor: string;
}

/** Berth number `index` of `total` people on this boat. */
function berthOf(vessel: Performer, index: number, total: number, rng: Rng): Berth {
  const { anchors, size } = vessel.actor;
  if (size[2] < DECKED) {
    const anchor = index % 2 === 0 ? 'seat' : 'passenger';
    const seat = anchors[anchor] ?? anchors.top;
    const floor = anchors.stand?.[7] ?? 0;
    // Two in a small boat face each other.
    const turn = index % 2 === 0 ? 0 : total > 1 ? 0 : PI;
    return { across: 0, along: 0, turn, seatHeight: Math.max(0.18, (seat?.[7] ?? 0.3) - floor), anchor };
  }
  const columns = Math.min(3, total);
  const column = index % columns;
  const row = Math.floor(index / columns);
  const half = Math.min(0.95, size[0] * 0.2);
  return {
    across: columns === 1 ? 0 : (column / (columns - 1) - 0.5) * 2 * half,
    along: (column % 2 === 0 ? 0 : 0.35) - row * 1.1,
    turn: rng.range(-0.5, 0.5) - (columns > 1 ? (column / (columns - 1) - 0.5) * 0.9 : 0),
    anchor: 'stand',
  };
}

/** World point of a place on the boat at w. */
function onBoard(frame: Mat34, across: number, up: number, along: number): Vec3 {
  return [
    frame[0] * across + frame[1] * up + frame[2] * along + frame[3],
    frame[4] * across + frame[5] * up + frame[6] * along + frame[7],
    frame[8] * across + frame[9] * up + frame[10] * along + frame[11],
  ];
}

type Standing = Partial<ActorState> & { position: Vec3; heading: number };

/** State over world time of person `index` of `total` aboard. `walked`: metres gone along the deck, for those who walk it. */
export function personAboard(
  vessel: Performer,
  doing: Doing,
  index: number,
  total: number,
  seed: number,
  walked: ((w: number) => { metres: number; speed: number }) | null,
): (w: number) => Standing {
  const berth = berthOf(vessel, index, total, new Rng(seed));
  const seated = berth.seatHeight !== undefined;
  const reach = vessel.actor.size[2] * 0.12;
  return (w) => {
    const boat = vessel.state(w);
    const frame = vessel.actor.frame?.(berth.anchor, boat);
    const go = seated ? null : walked?.(w);
    const along = berth.along + (go ? clamp(go.metres, -reach, reach) : 0);
    const moving = go !== null && go !== undefined && Math.abs(go.metres) < reach;
    const down = seated ? -(berth.seatHeight ?? 0) : 0;
    const position = frame ? onBoard(frame, berth.across, down, along) : boat.position;
    return {
      position,
      heading: boat.heading + (go ? 0 : berth.turn),
      speed: moving ? go.speed : 0,
      travelled: go ? go.metres + 20 : 0,
      posture: seated ? 'sit' : moving ? 'walk' : doing.posture === 'sit' || doing.travel ? 'stand' : doing.posture,
      seatHeight: berth.seatHeight,
    };
  };
}

/** Position of a thing on deck: before the people, on the boards. */
export function thingAboard(vessel: Performer, order: number): (w: number) => { position: Vec3; heading: number } {
  const decked = vessel.actor.size[2] >= DECKED;
  return (w) => {
    const boat = vessel.state(w);
    const frame = vessel.actor.frame?.(decked ? 'stand' : 'top', boat);
    const across = (order % 2 === 0 ? -1 : 1) * (decked ? 0.45 + 0.4 * order : 0.12 * order);
    return {
      position: frame ? onBoard(frame, across, 0, decked ? 0.8 : 0) : boat.position,
      heading: boat.heading + 0.3,
    };
  };
}
