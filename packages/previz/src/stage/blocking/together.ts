/** What two people do together: they stand as close as it needs, turn to each other, and their hands meet. */
import type { Action, CastMember, Shot } from '@storyreel/contract';
import { cos, HALF_PI, sin } from '../../math/trig.ts';
import { add, addScaled, mix, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { ActorState, ActState } from '../actor.ts';
import type { Performer } from './track.ts';

/** How two are joined. propose: the first kneels and offers the hand; carry: the first holds the second, a baby, in the arms. */
export type Bond = 'embrace' | 'kiss' | 'dance' | 'handshake' | 'high_five' | 'propose' | 'fight' | 'carry';

/** Someone's part in what two do together. */
export interface Together {
  bond: Bond;
  /** Cast id of the other. */
  with: string;
  /** True for the one who does it, false for the one it is done to. */
  leads: boolean;
  /** Seconds into the shot. */
  start: number;
  end: number;
}

/** Metres between the two. */
export const APART: Record<Bond, number> = {
  embrace: 0.34,
  kiss: 0.36,
  dance: 0.44,
  handshake: 0.82,
  high_five: 0.8,
  propose: 0.78,
  fight: 1.2,
  carry: 0,
};

/** Years below which someone lies in the arms; others sit in them. */
export const BABY = 3;

/** Verbs that take someone up from the ground. */
const LIFTS = /^(carry|rescue|scoop|lift|pick up)$/;

const EMBRACE = /^(hug|embrace|cuddle|comfort|hold|clasp|snuggle)$/;
const SHAKE = /\b(shake|clasp)s?\b.*\bhands?\b/;

function bondOf(action: Action, other: CastMember): Bond | null {
  const baby = (other.ageYears ?? 30) < BABY;
  if (LIFTS.test(action.verb) && !/\b(?:hand|head|arm|leg|chin)\b/.test(action.phrase)) return 'carry';
  if (baby && (action.act === 'hold' || EMBRACE.test(action.verb) || action.act === 'raise')) return 'carry';
  if (SHAKE.test(action.phrase)) return 'handshake';
  if (action.verb === 'propose') return 'propose';
  if (action.act === 'kiss') return 'kiss';
  if (EMBRACE.test(action.verb)) return 'embrace';
  if (action.act === 'dance') return 'dance';
  if (action.act === 'fight' || /^(fight|duel|fence|spar|box)$/.test(action.verb)) return 'fight';
  return null;
}

/** The bond between two single people in a shot that an action makes, when it makes one. */
export function togetherIn(shot: Shot, member: CastMember, people: readonly CastMember[]): Together | undefined {
  if (HIGH_FIVE.test(shot.text)) return highFive(shot, member, people);
  if (member.count === 2) return withinPair(shot, member);
  const others = people.filter((m) => m !== member && m.count === 1);
  if (member.count !== 1 || others.length === 0) return undefined;
  for (const action of shot.actions) {
    const own = action.subject === member.id;
    const subject = people.find((m) => m.id === action.subject);
    if (!subject) continue;
    // To someone named, or with the only other one who does the same.
    const onlyOther = action.verb === 'propose' && others.length === 1 ? others[0] : undefined;
    const mates = others.filter((m) => shot.actions.some((a) => a.subject === m.id && a.act === action.act));
    const other = own
      ? (others.find((m) => m.id === action.object || m.noun === action.object) ??
        (mates.length === 1 ? mates[0] : onlyOther))
      : action.object === member.id || action.object === member.noun || (onlyOther === subject && subject !== undefined)
        ? subject
        : undefined;
    if (other?.count !== 1) continue;
    const bond = bondOf(action, own ? other : member);
    if (!bond) continue;
    // Of two who do the same the first named leads.
    const leads = own && (mates.length === 0 || people.indexOf(member) < people.indexOf(other));
    return { bond, with: other.id, leads, start: action.start, end: Math.max(action.end, action.start + 0.6) };
  }
  return undefined;
}

const HIGH_FIVE = /\bhigh[- ]fiv(?:e|es|ing|ed)\b/i;

/** Two who clap their raised hands together: the two of one member, or the first two who are there. */
function highFive(shot: Shot, member: CastMember, people: readonly CastMember[]): Together | undefined {
  const pair = { bond: 'high_five', start: 0, end: shot.duration } as const;
  if (member.count === 2) return { ...pair, with: member.id, leads: true };
  const [a, b] = people.filter((m) => m.count === 1);
  if (!a || !b || (member !== a && member !== b)) return undefined;
  return { ...pair, with: member === a ? b.id : a.id, leads: member === a };
}

/** Acts that leave the arms to the bond. */
const ARMLESS = new Set([
  'talk',
  'sing',
  'look',
  'nod',
  'dance',
  'kiss',
  'smile',
  'laugh',
  'cry',
  'frown',
  'blink',
  'breathe',
]);

/** "Two knights fight": the two of one member with each other. */
function withinPair(shot: Shot, member: CastMember): Together | undefined {
  for (const action of shot.actions) {
    if (action.subject !== member.id || action.act === 'hold') continue;
    const bond = bondOf(action, member);
    if (bond && bond !== 'carry')
      return { bond, with: member.id, leads: true, start: action.start, end: Math.max(action.end, action.start + 0.6) };
  }
  return undefined;
}

/** Keys of the two individuals that a bond joins. */
export function pairKeys(id: string, bond: Together): readonly [string, string] {
  return [`${id}#0`, bond.with === id ? `${id}#1` : `${bond.with}#0`];
}

/** Seconds by which the second of two who fight is out of step with the first. */
const OUT_OF_STEP = 0.66;

const FADE = 0.5;

/** 0 apart .. 1 together at `seconds` into the shot. */
function closeness(t: Together, seconds: number): number {
  const from = t.start < 0.05 ? 1 : Math.min(1, Math.max(0, (seconds - t.start) / FADE));
  const until = Math.min(1, Math.max(0, (t.end + FADE - seconds) / FADE));
  const k = Math.min(from, until);
  return smoothstep(0, 1, k);
}

/** Turn of a dancing couple about their middle, radians at world time w. */
export function couplesTurn(w: number): number {
  return w * 0.45;
}

/** Joins two performers: their hands go where the bond puts them. Their states must not yet depend on each other. */
export function join(first: Performer, second: Performer, bond: Together, secondsAt: (w: number) => number): void {
  const [a, b] = [first.state, second.state];
  first.state = (w) => held(first, a(w), second, b(w), bond, closeness(bond, secondsAt(w)), true);
  second.state = (w) => held(second, b(w), first, a(w), bond, closeness(bond, secondsAt(w)), false);
}

function held(
  self: Performer,
  state: ActorState,
  other: Performer,
  theirs: ActorState,
  bond: Together,
  weight: number,
  leads: boolean,
): ActorState {
  if (weight <= 0) return state;
  if (bond.bond === 'fight') {
    const acts = leads ? state.acts : state.acts.map((act) => ({ ...act, seconds: act.seconds + OUT_OF_STEP }));
    return { ...state, acts };
  }
  if (bond.bond === 'high_five') {
    const act = slapAt(self, state, other, theirs);
    return { ...state, acts: [...state.acts.filter((a) => ARMLESS.has(a.act)), act] };
  }
  const hands = handsOf(self, state, other, theirs, bond.bond, leads);
  if (!hands) return state;
  const own = self.actor.joints(state);
  const ease = (to: Vec3 | null, from: Vec3 | undefined): Vec3 | null =>
    to && from && weight < 1 ? mix(from, to, weight) : to;
  return {
    ...state,
    // The arms are the bond's; faces and feet stay those of their acts.
    acts: state.acts.filter((act) => ARMLESS.has(act.act)),
    hands: [ease(hands[0], own.handLeft), ease(hands[1], own.handRight)],
    clasp: bond.bond !== 'handshake' && bond.bond !== 'propose',
  };
}

/** Seconds from one slap of the hands to the next, and metres between the palms at most. */
const SLAP = 2.6;
const OPEN = 0.26;

/** A raised hand on its way to the other's, which it meets halfway. */
function slapAt(self: Performer, state: ActorState, other: Performer, theirs: ActorState): ActState {
  const high = Math.min(self.actor.size[1], other.actor.size[1]) * 0.98;
  const u = (state.time / SLAP) % 1;
  const shut = smoothstep(0.12, 0.26, u) * (1 - smoothstep(0.62, 0.95, u));
  const middle = mix(state.position, theirs.position, 0.5);
  const ahead: Vec3 = [sin(state.heading), 0, cos(state.heading)];
  const meet = addScaled([middle[0], state.position[1] + high, middle[2]], ahead, -(1 - shut) * OPEN * 0.5 - 0.006);
  return { act: 'high_five', weight: 1, seconds: state.time, progress: u, tempo: 1, target: meet };
}

type Hands = readonly [Vec3 | null, Vec3 | null];

function handsOf(
  self: Performer,
  state: ActorState,
  other: Performer,
  theirs: ActorState,
  bond: Bond,
  leads: boolean,
): Hands | null {
  const mine = self.actor.joints(state);
  const yours = other.actor.joints(theirs);
  if (!mine.chest || !yours.chest || !yours.hips) return null;
  const scale = other.actor.size[1] / 1.75;
  const back: Vec3 = [-sin(theirs.heading), 0, -cos(theirs.heading)];
  // The other's right side, which is at my left when we face each other.
  const right: Vec3 = [-cos(theirs.heading), 0, sin(theirs.heading)];
  // Height from the hips (0) to the chest (1), metres behind, metres to the side that is my left.
  const around = (height: number, behind: number, aside: number): Vec3 =>
    addScaled(addScaled(mix(yours.hips!, yours.chest!, height), back, behind * scale), right, aside * scale);
  switch (bond) {
    case 'embrace':
    case 'kiss':
      // Over a bent knee a child's arms are too short.
      if (theirs.posture === 'kneel') return null;
      // The taller one's arms pass over, the other's under.
      return self.actor.size[1] >= other.actor.size[1]
        ? [around(1.05, 0.13, 0.07), around(0.8, 0.13, -0.07)]
        : [around(0.45, 0.13, 0.09), around(0.55, 0.13, -0.09)];
    case 'dance': {
      const lead = leads ? mine : yours;
      const follow = leads ? yours : mine;
      if (!lead.chest || !follow.chest) return null;
      // The lead's left and the follow's right meet at the side, at shoulder height of the smaller.
      const axis = normalize([follow.chest[0] - lead.chest[0], 0, follow.chest[2] - lead.chest[2]]);
      const side: Vec3 = [axis[2], 0, -axis[0]];
      const middle = mix(lead.chest, follow.chest, 0.5);
      const meet = addScaled([middle[0], Math.min(lead.chest[1], follow.chest[1]) + 0.1, middle[2]], side, 0.4);
      // The lead's right lies on the waist, the follow's left on the shoulder.
      return leads ? [meet, around(0.45, 0, -0.15)] : [around(1.3, -0.02, 0.17), meet];
    }
    case 'handshake': {
      const meet = mix(mine.chest, yours.chest, 0.5);
      return [null, [meet[0], meet[1] - 0.2, meet[2]]];
    }
    case 'propose':
      // Both hands hold the ring out.
      return leads ? [mix(mine.chest, yours.hips, 0.52), mix(mine.chest, yours.hips, 0.58)] : null;
    case 'carry': {
      if (!leads) return sitsInArms(self) ? [around(1.22, 0.02, 0.1), null] : null;
      if (sitsInArms(other)) {
        // One arm under the knees, the other round the back.
        const ahead: Vec3 = [sin(theirs.heading), 0, cos(theirs.heading)];
        const knees = addScaled(yours.hips, ahead, 0.3 * scale);
        const spine = addScaled(mix(yours.hips, yours.chest, 0.45), ahead, -0.1 * scale);
        return [add(knees, [0, -0.1 * scale, 0]), spine];
      }
      const across: Vec3 = [cos(state.heading), 0, -sin(state.heading)];
      const under: Vec3 = [0, -0.07, 0];
      return [add(addScaled(yours.hips, across, 0.1), under), add(addScaled(yours.chest, across, -0.06), under)];
    }
    case 'fight':
    case 'high_five':
      return null;
  }
}

/** Whether someone who is carried is too large to lie in the arms. */
const sitsInArms = (who: Performer): boolean => (who.member?.ageYears ?? 30) >= BABY;

/** Where someone sits who is carried: sideways on the arms, before the chest. */
export function onArms(carrier: Performer, carried: Performer, w: number): { position: Vec3; heading: number } {
  const state = carrier.state(w);
  const joints = carrier.actor.joints(state);
  const chest = joints.chest ?? add(state.position, [0, carrier.actor.size[1] * 0.7, 0]);
  const k = carrier.actor.size[1] / 1.75;
  const small = carried.actor.size[1] / 1.75;
  const front: Vec3 = [sin(state.heading), 0, cos(state.heading)];
  const left: Vec3 = [cos(state.heading), 0, -sin(state.heading)];
  const at = addScaled(addScaled(chest, front, 0.2 * k + 0.07 * small), left, -0.08 * k - 0.06 * small);
  // Seats are under the hips.
  return { position: [at[0], at[1] - (0.24 * k + 0.09 * small), at[2]], heading: state.heading + HALF_PI };
}

/** Where a carried baby lies: in the bend of the arms, before the chest of whoever carries it. */
export function inArms(carrier: Performer, w: number): { position: Vec3; heading: number } {
  const state = carrier.state(w);
  const joints = carrier.actor.joints(state);
  const chest = joints.chest ?? add(state.position, [0, carrier.actor.size[1] * 0.7, 0]);
  const front: Vec3 = [sin(state.heading), 0, cos(state.heading)];
  const at = addScaled(chest, front, 0.27);
  return { position: [at[0], at[1] - 0.16, at[2]], heading: state.heading + HALF_PI };
}
