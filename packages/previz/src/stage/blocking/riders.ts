/** Riders with their mounts, and those who push or steady them. */
import { cos, sin } from '../../math/trig.ts';
import { add, clamp, mix, placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import { isBoat } from './aboard.ts';
import { towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { type Doing, PUSHED } from './doings.ts';
import { pointAt, translationOf } from './frames.ts';
import { timedActs, worldTime } from './timing.ts';
import { actsAt, identitySeed, type Performer } from './track.ts';

/** Cars whose roof is just over the driver's head, and metres by which grown people sit lower in them than their seat. */
const ROOFED = new Set(['car', 'taxi', 'sports_car', 'vintage_car', 'limousine', 'police_car', 'hover_car']);
const UNDER_ROOF = 0.17;

/** Metres from the seat to the feet of a grown driver. */
const LEGS_OUT = 0.62;

/** Seconds in which a hand comes off the saddle. */
const LETTING_GO = 0.45;

/** Acts that the hand on the saddle stands for. */
const SEAT_ACTS = new Set(['hold', 'push', 'teach']);

export function rideTogether(crew: Crew, rider: Doing, mount: Doing, centreS: number, lateral: number): void {
  const { input } = crew;
  const key = `${mount.member.id}#0`;
  const wobbleSeed = identitySeed(input.screenplay.seed, `wobble:${key}`);
  const words = `${mount.actions.map((a) => a.phrase).join(' ')} ${mount.member.attributes.other.join(' ')}`;
  const shaky = /wobbl|unsteady|shak/.test(words) || (rider.member.ageYears ?? 30) < 8;
  const where = (w: number): { position: Vec3; heading: number; speed: number; travelled: number } => {
    const go = crew.way.progress(rider, w);
    const sway = shaky ? 0.09 * sin(w * 2.9 + (wobbleSeed % 7)) + 0.05 * sin(w * 4.7) : 0;
    const at = crew.way.onPath(centreS, go.s, lateral + sway);
    const yaw = shaky ? -0.07 * cos(w * 2.9 + (wobbleSeed % 7)) : 0;
    return { ...at, heading: at.heading + yaw, speed: go.speed, travelled: go.travelled };
  };
  const actor = crew.memberActor(mount, 0);
  const acts = timedActs(input, mount.actions, mount.member);
  const mountPerformer: Performer = {
    member: mount.member,
    key,
    actor,
    cast: crew.castNumber(mount.member),
    speed: rider.travel?.speed ?? 0,
    subject: input.shot.subjects.includes(mount.member.id),
    seenAt: (w) => add(where(w).position, [0, actor.size[1] * 0.6, 0]),
    state: (w) => ({
      time: w,
      posture: mount.member.kind === 'animal' ? ((rider.travel?.speed ?? 0) > 4 ? 'run' : 'walk') : 'stand',
      acts: actsAt(acts, w),
      gaze: null,
      feelings: {},
      mouth: [],
      wind: input.wind,
      ...where(w),
    }),
  };
  crew.performers.push(mountPerformer);
  const seats = ['saddle', 'driver', 'seat', 'top'];
  const seatName = seats.find((n) => actor.anchors[n] !== undefined) ?? 'saddle';
  const roofed = ROOFED.has(mount.member.model);
  const driving = rider.posture === 'sit' || PUSHED.has(mount.member.model);
  const base = (w: number, person: Actor): Partial<ActorState> & { position: Vec3; heading: number } => {
    const m = mountPerformer.state(w);
    const anchor = actor.anchors[seatName];
    const own: Vec3 = anchor ? [anchor[3], anchor[7], anchor[11]] : [0, actor.size[1] * 0.7, 0];
    const seat = actor.worldAnchor?.(seatName, m) ?? pointAt(placed(m.position, m.heading), own);
    // Under a car's roof people sit low.
    const saddle: Vec3 = roofed ? [seat[0], seat[1] - UNDER_ROOF, seat[2]] : seat;
    const grip = (name: string): Vec3 | null =>
      actor.anchors[name]
        ? (actor.worldAnchor?.(name, m) ?? pointAt(placed(m.position, m.heading), translationOf(actor.anchors[name])))
        : null;
    // In a car the legs are stretched out over its floor.
    const floor = actor.anchors.floor;
    const ahead = (LEGS_OUT * person.size[1]) / 1.75;
    const footAt = (pedal: string, aside: number): Vec3 | null =>
      grip(pedal) ??
      (floor && anchor && driving
        ? pointAt(placed(m.position, m.heading), [anchor[3] + aside, floor[7], anchor[11] + ahead])
        : null);
    return {
      position: [saddle[0], m.position[1], saddle[2]],
      heading: m.heading,
      speed: m.speed,
      travelled: m.travelled,
      posture: rider.travel?.act === 'skate' ? 'stand' : driving ? 'sit' : 'ride',
      seatHeight: saddle[1] - m.position[1],
      // The handles of a wheelchair are for whoever pushes it.
      hands: PUSHED.has(mount.member.model) ? undefined : [grip('gripLeft'), grip('gripRight')],
      feet: [footAt('pedalLeft', 0.11), footAt('pedalRight', -0.11)],
      ...(rider.travel?.act === 'skate'
        ? { position: saddle, seatHeight: undefined, hands: undefined, feet: undefined, speed: 0 }
        : {}),
    };
  };
  const extra = { speed: rider.travel?.speed ?? 0, mount: mountPerformer };
  crew.person(rider, 0, base, extra);
  // The others of a crew sit behind the first, in time with the stroke.
  const crewed = isBoat(mount.member) ? Math.min(rider.member.count, MOST_AT_OARS) : 1;
  for (let i = 1; i < crewed; i++) crew.person(rider, i, (w, person) => behind(base(w, person), -i * THWART), extra);
}

/** Metres between the thwarts of a boat, and people who sit on them at most. */
const THWART = 0.8;
const MOST_AT_OARS = 4;

/** The same seat so many metres further on. */
function behind(
  at: Partial<ActorState> & { position: Vec3; heading: number },
  metres: number,
): Partial<ActorState> & { position: Vec3; heading: number } {
  const on = (p: Vec3): Vec3 => towards(p, at.heading, metres, 0);
  const both = (pair: readonly [Vec3 | null, Vec3 | null] | undefined) =>
    pair && ([pair[0] && on(pair[0]), pair[1] && on(pair[1])] as const);
  return { ...at, position: on(at.position), hands: both(at.hands), feet: both(at.feet) };
}

/** Behind a wheelchair, with both hands on its handles. */
export function holdHandles(performer: Performer, mount: Performer): void {
  const before = performer.state;
  performer.state = (w) => {
    const m = mount.state(w);
    const grip = (name: string): Vec3 | null => mount.actor.worldAnchor?.(name, m) ?? null;
    const state = before(w);
    const acts = state.acts.filter((a) => !SEAT_ACTS.has(a.act) && a.act !== 'open');
    return { ...state, acts, hands: [grip('gripLeft'), grip('gripRight')] };
  };
}

/** A helper runs with a hand on the saddle until letting go. */
export function holdRidersSeat(crew: Crew, performer: Performer, doing: Doing, mount: Performer): void {
  const { input } = crew;
  const hold = doing.actions.find((a) => a.act === 'hold' || a.act === 'push' || a.act === 'teach');
  const letGo = doing.actions.find((a) => a.act === 'let_go');
  const carriedHold = doing.actions.length === 0;
  if (!hold && !letGo && !carriedHold) return;
  const until = letGo ? worldTime(input, letGo.start) : Number.POSITIVE_INFINITY;
  const before = performer.state;
  performer.state = (w) => {
    const state = before(w);
    const m = mount.state(w);
    const seat = mount.actor.worldAnchor?.('seatBack', m) ?? add(m.position, [0, 0.6, 0]);
    const free = w > until;
    const side =
      (seat[0] - state.position[0]) * cos(state.heading) - (seat[2] - state.position[2]) * sin(state.heading);
    const near = side > 0 ? 0 : 1;
    const gone = clamp((w - until) / LETTING_GO, 0, 1);
    const acts = state.acts.filter((a) => !SEAT_ACTS.has(a.act));
    if (free && gone >= 1) return { ...state, acts, hands: undefined };
    // The hand leaves the saddle, and the back straightens, over a moment.
    const joints = free ? performer.actor.joints({ ...state, acts }) : null;
    const rest = joints ? (near === 0 ? joints.handLeft : joints.handRight) : undefined;
    const hand = rest ? mix(seat, rest, smoothstep(0, 1, gone)) : seat;
    return { ...state, acts, hands: near === 0 ? [hand, null] : [null, hand] };
  };
}
