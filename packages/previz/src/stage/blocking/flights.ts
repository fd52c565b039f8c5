/** Things that are thrown, kicked and caught: in the hand until they leave it, through the air, into other hands or over the ground until they lie still. */
import type { Action, CastMember } from '@storyreel/contract';
import { atan2, cos, sin } from '../../math/trig.ts';
import {
  add,
  clamp,
  distance,
  type Mat34,
  mix,
  multiply,
  rotationAxis,
  rotationY,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { restState } from '../rest-state.ts';
import { actsOn } from './attention.ts';
import { arc, ofStage, towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { translationOf } from './frames.ts';
import { worldTime } from './timing.ts';
import type { Performer, TimedAct } from './track.ts';

/** Share of a throw's span at which the hand lets go, of a catch's at which the hands close, and of a kick's beat. */
const RELEASE = 0.48;
const CLOSE = 0.5;
/** Seconds of flight between two who throw and catch, least and most. */
const FLIGHT: readonly [number, number] = [0.45, 1.3];
/** Metres that a throw goes where nobody catches it, by its verb; a toss falls near. */
const THROWS: Readonly<Record<string, number>> = { toss: 2.5, throw: 7, hurl: 12, pitch: 14, cast: 6, scatter: 2 };
const KICK = 11;
/** Seconds after which a thing that has come down has rolled out, and the share of its speed that it keeps as it lands. */
const ROLL = 1.4;
const KEEPS = 0.35;
/** A leap for something in the air takes so many seconds, and is highest halfway. */
const LEAP = 1.1;
/** Metres of length of the largest animals that leap for something. */
const LEAPER = 1.6;
/** Metres from which something comes that is thrown from outside the picture. */
const FROM_AFAR: Vec3 = [6, 2.2, 5];

/** Discs, which lie flat and turn as they fly. */
const FLAT = /\b(frisbee|disc|discus|flying disc|fishing net|cast net)s?\b/;
/** Metres: the thickness of a disc. */
const DISC = 0.03;
/** Metres between people or animals who throw and catch, at least. */
const APART = 2.8;
/** Seconds of a kick's cycle, and the share of it at which the foot meets the ball. */
const KICK_CYCLE = 2.1;
const KICK_HIT = 0.41;
/** What leaves the hand in a throw and yet is no thing that flies by itself. */
const NOT_FLYING = /\b(net|line|spell|glance|look|shadow|light|arms?|hands?|head|party|punch|kick)s?\b/;

const throws = (a: Action): boolean => a.act === 'throw' && !NOT_FLYING.test(a.object ?? '');
const catches = (a: Action): boolean => a.act === 'catch' && /^(catch|receive)$/.test(a.verb);
const kicks = (a: Action): boolean => a.verb === 'kick';

interface Deed {
  who: Performer;
  action: Action;
  /** World time at which the thing leaves or arrives. */
  at: number;
}

/** Lets what is thrown, kicked or caught fly. Call it when everyone has their acts. */
export function flights(crew: Crew): void {
  const { input } = crew;
  for (const thing of [...crew.performers]) {
    const m = thing.member;
    if (m?.kind !== 'object' || m.count > 1) continue;
    const deed = (wanted: (a: Action) => boolean, share: number): Deed | undefined => {
      for (const doing of input.doings) {
        const who = crew.performers.find((p) => p.member === doing.member && !p.frame);
        const action = doing.actions.find((a) => wanted(a) && actsOn(a, m));
        if (!who || !action) continue;
        const start = worldTime(input, action.start);
        const end = worldTime(input, Math.max(action.end, action.start + 0.6));
        return { who, action, at: start + (end - start) * share };
      }
      return undefined;
    };
    const thrown = deed(throws, RELEASE);
    const kicked = thrown ? undefined : deed(kicks, RELEASE);
    const caught = deed(catches, CLOSE);
    const sent = thrown ?? kicked;
    if (!sent && !caught) continue;
    if (kicked) kickOnce(crew, kicked);
    const receiver = caught ?? (sent && meantFor(crew, sent));
    if (sent && receiver) faceEachOther(crew, sent.who, receiver.who);
    if (receiver && sent) receiver.at = sent.at + clamp(receiver.at - sent.at, ...FLIGHT);
    if (receiver) {
      receiver.who.joins = true;
      makeCatch(crew, receiver);
    }
    if (thrown) keepInHand(crew, thrown);
    const flight = kicked
      ? kickedFrom(crew, thing, kicked, receiver)
      : sent
        ? thrownFrom(crew, thing, sent, receiver)
        : comesTo(crew, receiver as Deed);
    fly(crew, thing, m, flight, receiver);
  }
}

/** Whoever a thing is thrown to: "throws a ball to his dog", or the only other one whom the shot is about and who has nothing else to do. */
function meantFor(crew: Crew, sent: Deed): Deed | undefined {
  const living = crew.performers.filter(
    (p) => p !== sent.who && !p.frame && p.speed === 0 && (p.member?.kind === 'person' || p.member?.kind === 'animal'),
  );
  const named = living.find((p) =>
    new RegExp(`\\b(?:to|for) (?:\\w+ ){0,3}${p.member?.noun}\\b`).test(sent.action.phrase),
  );
  const idle = living.filter(
    (p) => p.subject && crew.input.doings.some((d) => d.member === p.member && d.actions.length === 0),
  );
  const who = named ?? (idle.length === 1 && !kicks(sent.action) ? idle[0] : undefined);
  return who && { who, action: sent.action, at: sent.at + 0.8 };
}

/** Those who throw and catch face each other, so far apart that something can fly. */
function faceEachOther(crew: Crew, a: Performer, b: Performer): void {
  if (a.speed > 0 || b.speed > 0 || a.mount || b.mount) return;
  const w0 = crew.input.worldStart;
  const [p, q] = [a.state(w0), b.state(w0)];
  if (p.seatHeight !== undefined || q.seatHeight !== undefined) return;
  const [x, z] = [q.position[0] - p.position[0], q.position[2] - p.position[2]];
  const far = Math.sqrt(x * x + z * z);
  // Side by side as the lens sees them, where they stood in one place.
  const h = crew.input.place.stage.heading;
  const way: readonly [number, number] = far > 0.2 ? [x / far, z / far] : [cos(h), -sin(h)];
  const out = Math.max(0, APART - far) / 2;
  for (const [who, sign] of [
    [a, -1],
    [b, 1],
  ] as const) {
    const before = who.state;
    const heading = atan2(-sign * way[0], -sign * way[1]);
    who.state = (w) => {
      const state = before(w);
      const [px, pz] = [state.position[0] + sign * way[0] * out, state.position[2] + sign * way[1] * out];
      return { ...state, position: [px, crew.input.place.ground(px, pz), pz], heading };
    };
    const seen = who.seenAt;
    who.seenAt = (w) => add(seen(w), [sign * way[0] * out, 0, sign * way[1] * out]);
  }
}

/** The catcher's movement, in time for what comes: hands for people, a leap for animals. */
function makeCatch(crew: Crew, { who, at }: Deed): void {
  const until = worldTime(crew.input, crew.input.shot.duration) + 1;
  if (who.member?.kind === 'person') {
    const acts = crew.ownActs.get(who.key);
    const own = acts?.findIndex((a) => a.act === 'catch') ?? -1;
    // What has been caught is kept in both hands.
    const act: TimedAct = { act: 'catch', start: at - 0.7, end: until, tempo: 1 };
    if (acts && own >= 0) acts[own] = act;
    else acts?.push(act);
    return;
  }
  // A horse or a cow only waits for it.
  if (who.actor.size[2] > LEAPER) return;
  who.over = who.actor.size[1] * 0.8;
  const before = who.state;
  who.state = (w) => {
    const state = before(w);
    const acts = state.acts.filter((a) => a.act !== 'catch' && a.act !== 'jump');
    const u = (w - (at - LEAP / 2)) / LEAP;
    if (u <= 0 || u >= 1) return { ...state, acts };
    const weight = Math.min(1, u / 0.12, (1 - u) / 0.12);
    // A leap's cycle is 0.9 of its seconds.
    return { ...state, acts: [...acts, { act: 'jump', weight, seconds: u / 0.9, progress: u, tempo: 1 }] };
  };
}

/** One kick, not one after the other: the ball is gone. */
function kickOnce(crew: Crew, kicked: Deed): void {
  const acts = crew.ownActs.get(kicked.who.key);
  acts?.forEach((a, k) => {
    if (!/^kick/.test(a.act)) return;
    const start = Math.max(a.start, crew.input.worldStart + 0.4);
    acts[k] = { ...a, start, end: start + KICK_CYCLE };
    kicked.at = start + KICK_CYCLE * KICK_HIT;
  });
}

/** Whoever is about to throw has the thing in the right hand, before the body. */
function keepInHand(crew: Crew, { who, action }: Deed): void {
  const acts = crew.ownActs.get(who.key);
  if (!acts) return;
  const start = worldTime(crew.input, action.start);
  const aim = ahead(who, start, 6, -1.2);
  acts.forEach((a, k) => {
    if (a.act === 'throw') acts[k] = { ...a, target: () => aim };
    if (a.act === 'hold' && a.end > start) acts[k] = { ...a, end: start };
  });
  if (!acts.some((a) => a.act === 'hold'))
    acts.push({ act: 'hold', start: crew.input.worldStart - 1, end: start, tempo: 1 });
}

/** So many metres before someone, to their left, a little above the ground. */
function ahead(who: Performer, w: number, metres: number, left: number): Vec3 {
  const { position, heading } = who.state(w);
  return towards(position, heading, metres, 1.2, left);
}

/** Where the middle of the thing is in a throwing hand. */
function leavesFrom(who: Performer, w: number, radius: number): Vec3 {
  const hand = who.actor.frame?.('gripRight', who.state(w));
  if (!hand) return add(who.seenAt(w), [0, 0.2, 0]);
  const out = radius * 0.7;
  return add(translationOf(hand), [hand[2] * out, hand[6] * out, hand[10] * out]);
}

/** Where it comes to: between the palms, or in the mouth. */
function arrivesAt(who: Performer, w: number): Vec3 {
  const joints = who.actor.joints(who.state(w));
  if (who.member?.kind === 'person' && joints.handLeft && joints.handRight)
    return mix(joints.handLeft, joints.handRight, 0.5);
  const { heading } = who.state(w);
  const head = joints.mouth ?? joints.head ?? who.seenAt(w);
  const out = joints.mouth ? 0 : 0.16 * Math.min(1, who.actor.size[2]);
  return add(head, [sin(heading) * out, -0.04, cos(heading) * out]);
}

/** One flight: from where it is until it leaves, over an arc, to where it comes down. */
interface Flight {
  leaves: number;
  arrives: number;
  /** Where it is until it leaves; null while it is out of the picture. */
  before(w: number): Vec3 | null;
  /** Both ends of the arc, from poses. */
  from: Vec3;
  landing: Vec3;
  /** The same as far as eyes that follow it may know: poses follow from where they look. */
  seen: { before(w: number): Vec3; away: Vec3; home: Vec3 };
}

/** Where eyes find what someone has: from where they are and not from their poses. */
const near = (who: Performer, w: number): Vec3 => add(who.seenAt(w), [0, -0.22 * who.actor.size[1], 0]);

const radiusOf = (thing: Performer): number =>
  FLAT.test(thing.member?.noun ?? '') ? DISC / 2 : thing.actor.size[1] / 2;

/** The ground under a point, by the middle of the thing. */
function down(crew: Crew, thing: Performer, p: Vec3): Vec3 {
  return [p[0], crew.input.place.ground(p[0], p[2]) + radiusOf(thing), p[2]];
}

/** Out of the hand that has it. */
function thrownFrom(crew: Crew, thing: Performer, sent: Deed, receiver: Deed | undefined): Flight {
  const radius = radiusOf(thing);
  const leaves = sent.at;
  const far = THROWS[sent.action.verb] ?? THROWS.throw;
  const arrives = receiver?.at ?? leaves + 0.35 + 0.085 * far;
  const free = (): Vec3 => down(crew, thing, ahead(sent.who, leaves, far, 0));
  return {
    leaves,
    arrives,
    before: (w) => leavesFrom(sent.who, w, radius),
    from: leavesFrom(sent.who, leaves, radius),
    landing: receiver ? arrivesAt(receiver.who, receiver.at) : free(),
    seen: {
      before: (w) => near(sent.who, w),
      away: near(sent.who, leaves),
      home: receiver ? near(receiver.who, arrives) : free(),
    },
  };
}

/** Off the ground before the foot. */
function kickedFrom(crew: Crew, thing: Performer, sent: Deed, receiver: Deed | undefined): Flight {
  const leaves = sent.at;
  const arrives = receiver?.at ?? leaves + 0.85;
  const off = ahead(sent.who, leaves, 0.55, -0.08);
  const from: Vec3 = [off[0], sent.who.state(leaves).position[1] + radiusOf(thing), off[2]];
  const free = (): Vec3 => down(crew, thing, ahead(sent.who, leaves, KICK, 0));
  return {
    leaves,
    arrives,
    before: () => from,
    from,
    landing: receiver ? arrivesAt(receiver.who, receiver.at) : free(),
    seen: { before: () => from, away: from, home: receiver ? near(receiver.who, arrives) : free() },
  };
}

/** Into the hands of whoever catches it, from outside the picture. */
function comesTo(crew: Crew, receiver: Deed): Flight {
  const { heading } = crew.input.place.stage;
  const leaves = receiver.at - 1.1;
  const landing = arrivesAt(receiver.who, receiver.at);
  const home = near(receiver.who, receiver.at);
  const off = ofStage(heading, FROM_AFAR);
  return {
    leaves,
    arrives: receiver.at,
    before: () => null,
    from: add(landing, off),
    landing,
    seen: { before: () => home, away: add(home, off), home },
  };
}

/** Has a thing go its flight, and then stay with whoever has caught it or roll out. */
function fly(crew: Crew, thing: Performer, m: CastMember, flight: Flight, receiver: Deed | undefined): void {
  const { place } = crew.input;
  const { leaves, arrives, from, landing, seen } = flight;
  const flat = FLAT.test(m.noun);
  const radius = radiusOf(thing);
  const seconds = arrives - leaves;
  thing.seenAt = (w) => {
    if (w < leaves) return seen.before(w);
    if (w < arrives) return arc(seen.away, seen.home, seconds, w - leaves);
    return receiver ? near(receiver.who, w) : seen.home;
  };
  const flow: Vec3 = [(landing[0] - from[0]) / seconds, 0, (landing[2] - from[2]) / seconds];
  const at = (w: number): Vec3 => {
    if (w < leaves) return flight.before(w) ?? [from[0], -50, from[2]];
    if (w < arrives) return arc(from, landing, seconds, w - leaves);
    if (receiver) return arrivesAt(receiver.who, w);
    // Rolls out, slower and slower.
    const t = Math.min(ROLL, w - arrives);
    const way = flat ? 0 : KEEPS * (t - (t * t) / (2 * ROLL));
    const [x, z] = [landing[0] + flow[0] * way, landing[2] + flow[2] * way];
    return [x, place.ground(x, z) + radius, z];
  };
  const speed = Math.sqrt(flow[0] ** 2 + flow[2] ** 2) || 1;
  const spin = (w: number): Mat34 => {
    const t = clamp(w, leaves, receiver ? arrives : arrives + ROLL * 0.5) - leaves;
    if (flat) return rotationY(t * 22);
    const turn = (distance(from, landing) / seconds) * t;
    return rotationAxis([flow[2] / speed, 0, -flow[0] / speed], (turn / Math.max(0.1, radius)) * 0.35);
  };
  const rest = restState(landing, 0);
  thing.frame = (w) => {
    const p = at(w);
    return multiply(multiply(translation(p[0], p[1], p[2]), spin(w)), translation(0, flat ? -DISC / 2 : 0, 0));
  };
  const { frame } = thing;
  thing.state = (w) => ({ ...rest, time: w, position: at(w), frame: frame(w), still: false });
  thing.flies = true;
  thing.mount = undefined;
}
