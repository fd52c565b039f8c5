/** Things in the hands of people. */

import type { CastMember } from '@storyreel/contract';
import { familyOf, THING_BY_ID } from '../../catalogue/things.ts';
import { UPRIGHT_PROPS } from '../../catalogue/upright.ts';
import { HALF_PI, PI } from '../../math/trig.ts';
import {
  add,
  addScaled,
  type Mat34,
  mix,
  multiply,
  placed,
  smoothstep,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import { restState } from '../rest-state.ts';
import { actsOn } from './attention.ts';
import { caneFrame, isCane } from './canes.ts';
import type { Crew } from './crew.ts';
import { deedOf, TOOL_DEEDS } from './deeds.ts';
import { between, translationOf } from './frames.ts';
import { HANDIWORK_ACTS, handiworkOf, inWorkingHand } from './handiwork.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';
import { hasSpout, POURING, vesselFrame } from './vessels.ts';

/** Acts that keep their object in the hand. */
const HOLDING = new Set([
  'hold',
  'raise',
  'drink',
  'toast',
  'eat',
  'pour',
  'read',
  'give',
  'throw',
  'catch',
  'photograph',
  'play',
  'play_guitar',
  'play_violin',
  'play_wind',
  'wave',
  'write',
  'point',
  'type',
  'sing',
  'talk',
]);

/** Things that a hand keeps upright whatever the wrist does, unless an act tips them. */
const UPRIGHT = new Set([
  'umbrella',
  'torch',
  'lantern',
  'candle',
  'cup',
  'wine_glass',
  'bowl',
  'plate',
  'teapot',
  'ice_cream',
  'balloon',
  'flag',
  'flowers',
  'lamp',
  'cake',
  'noodles',
  ...UPRIGHT_PROPS,
]);

/** Things with a place of their own on a person, named like the model. */
const WORN_FRAMES = new Set(['guitar', 'violin']);

const TIPPING = new Set(['drink', 'pour', 'eat', 'throw', 'fight', 'swig']);

/** Acts that bring the hand up by themselves. */
const CARRYING = new Set([
  'hold',
  'raise',
  'drink',
  'toast',
  'eat',
  'pour',
  'read',
  'photograph',
  'play_guitar',
  'play_violin',
  'play_wind',
  'write',
  'feed',
  'show_palm',
  ...HANDIWORK_ACTS,
  ...TOOL_DEEDS,
]);

/** How the arm carries what is not simply held before the body, by model. */
const CARRIED: Readonly<Record<string, string>> = {
  backpack: 'carry_low',
  balloon: 'carry_string',
  microphone: 'speak_into',
};

/** Things of the ground or the air that a hand may have all the same. */
const FLOATING = new Set(['balloon', 'flag']);

/** Things that take two hands. */
const BOTH_HANDS = new Set(['box', 'barbell']);
const LIFTED = /^(carry|hold|lift|raise|hug|bring|haul|take|press|grab|hoist)$/;

/** Things between the two fists rather than in one. */
const BETWEEN_HANDS = new Set(['knitting']);

/** Things that are taken round the middle rather than at the foot. */
const BY_MIDDLE = new Set(['bottle']);

/** Things that hang or float from the place they are held by, which is not their own origin. */
const BY_GRIP = new Set(['backpack', 'balloon']);

/** What others are emptied into. */
export const RECEIVES: ReadonlySet<string> = new Set(['cup', 'wine_glass', 'bowl', 'noodles', 'plate']);

export function holderOf(crew: Crew, m: CastMember): Performer | undefined {
  const { input } = crew;
  // What is played on lies on the table between the players.
  if (input.doings.some((d) => d.game === m.id)) return undefined;
  const rests = THING_BY_ID.get(m.model)?.rests ?? '';
  // A flower that grows is in the hand of whoever picks it.
  const picked = familyOf(m.model) === 'flowers';
  const lifted =
    BOTH_HANDS.has(m.model) && input.doings.some((d) => d.actions.some((a) => LIFTED.test(a.verb) && actsOn(a, m)));
  if (rests !== 'hand' && rests !== 'surface' && !FLOATING.has(m.model) && !picked && !lifted) return undefined;
  const people = input.doings.filter((d) => d.member.kind === 'person');
  const handler = people.find(
    (d) =>
      d.actions.some((a) => HOLDING.has(a.act) && actsOn(a, m)) ||
      input.screenplay.relations.some((r) => r.a === m.id && r.b === d.member.id && (r.rel === 'in' || r.rel === 'on')),
  );
  // What a tool works on lies before the worker, and what is poured runs into something that stands there.
  if (RECEIVES.has(familyOf(m.model)) && people.some((d) => d.actions.some((a) => a.act === 'pour' && actsOn(a, m))))
    return undefined;
  if (people.some((d) => d.actions.some((a) => a.object === m.id && handiworkOf(a, input.screenplay))))
    return undefined;
  // What is written on lies under the pen, where the writer sits.
  if (
    people.some((d) => d.posture === 'sit' && d.actions.some((a) => actsOn(a, m) && deedOf(a, input.screenplay)?.sheet))
  )
    return undefined;
  // A thing made for the hand, with one person there and nothing to lie on, is in that person's hand.
  const lies = input.screenplay.relations.some(
    (r) => r.a === m.id && r.rel !== 'in' && input.doings.some((d) => d.member.id === r.b),
  );
  const named = people.filter((d) => d.named);
  const holder = handler ?? (rests === 'hand' && !lies && named.length === 1 ? named[0] : undefined);
  return holder && crew.performers.find((p) => p.member === holder.member && !p.frame);
}

export function held(
  crew: Crew,
  holder: Performer,
  actor: Actor,
  model: string,
  key: string,
  member: CastMember | null,
  subject: boolean,
  hand?: 'gripLeft' | 'gripRight',
  noun: string | undefined = member?.noun,
): void {
  const { input } = crew;
  const used = isBusy(crew, holder);
  // Instruments lie against the body; their own parts (the bow) move as their player plays.
  const worn = WORN_FRAMES.has(model);
  const grip = worn ? model : (hand ?? leftFor(crew, holder, member) ?? (used ? 'gripLeft' : 'gripRight'));
  const origin = restState([0, 0, 0], 0);
  const both = BOTH_HANDS.has(model);
  // Whoever has something in the hand carries it, whatever else the words say.
  const acts = crew.ownActs.get(holder.key);
  const cane = isCane(noun) && familyOf(model) === 'staff';
  const carried = cane ? 'lean_on' : CARRIED[model];
  if (acts && carried && !used) {
    const others = acts.filter((a) => a.act !== 'hold');
    acts.splice(0, acts.length, ...others);
  }
  if (acts && !both && !acts.some((a) => CARRYING.has(a.act))) {
    acts.push({
      act: (!used && carried) || 'hold',
      start: input.worldStart - 1,
      end: worldTime(input, input.shot.duration) + 1,
      tempo: 1,
    });
  }
  if (acts && both && !acts.some((a) => a.act === 'raise' || a.act === 'press')) {
    const others = acts.filter((a) => a.act !== 'hold');
    const until = worldTime(input, input.shot.duration) + 1;
    acts.splice(0, acts.length, ...others, { act: 'carry_front', start: input.worldStart - 1, end: until, tempo: 1 });
  }
  // What is pressed goes up over the head.
  if (both && acts?.some((a) => a.act === 'press' || a.act === 'raise')) holder.over = 0.5;
  const works = acts?.some((a) => HANDIWORK_ACTS.has(a.act)) ?? false;
  const frameAt = (w: number): Mat34 => {
    const state = holder.state(w);
    const hand = holder.actor.frame?.(grip, state);
    const at: Vec3 = hand ? translationOf(hand) : add(state.position, [0, holder.actor.size[1] * 0.5, 0]);
    const pours = state.acts.find((a) => POURING.has(a.act));
    if (!hand || !pours || works || both) return carriedAt(state, hand, at);
    // Over a cup the spout points across the body, over plants ahead.
    const across = pours.act === 'pour_out' ? HALF_PI : 0;
    const poured = vesselFrame(actor, at, state.heading + across, pours);
    return between(carriedAt(state, hand, at), poured, smoothstep(0, 0.8, pours.weight));
  };
  const carriedAt = (state: ActorState, hand: Mat34 | undefined, at: Vec3): Mat34 => {
    if (hand && cane)
      return caneFrame(at, state, holder.actor.strideLength(state.speed), (x, z) => input.place.ground(x, z));
    if (both) {
      const { handLeft, handRight } = holder.actor.joints(state);
      const middle = handLeft && handRight ? mix(handLeft, handRight, 0.5) : at;
      return placed(add(middle, [0, -actor.size[1] * 0.5, 0]), state.heading);
    }
    if (BETWEEN_HANDS.has(model)) {
      const { handLeft, handRight } = holder.actor.joints(state);
      return placed(handLeft && handRight ? mix(handLeft, handRight, 0.5) : at, state.heading);
    }
    if (hand && works) return inWorkingHand(model, hand);
    if (hand && hasSpout(actor)) return vesselFrame(actor, at, state.heading);
    if (hand && BY_GRIP.has(model)) return hung(at, state.heading, actor.anchors.grip);
    // A vase or a bouquet is too thick to close a hand round: it stands against the palm.
    if (hand && model === 'flowers') return placed(addScaled(at, [hand[2], hand[6], hand[10]], 0.035), state.heading);
    const tipping = grip === 'gripLeft' ? [] : state.acts.filter((a) => TIPPING.has(a.act)).map((a) => a.weight);
    const tipped = smoothstep(0.15, 0.85, Math.max(0, ...tipping));
    if (hand && BY_MIDDLE.has(familyOf(model))) {
      const { grip: middle } = actor.anchors;
      const down = translation(0, middle ? -middle[7] : 0, 0);
      return multiply(between(placed(at, state.heading), hand, tipped), down);
    }
    if (!hand) return placed(at, state.heading);
    return UPRIGHT.has(familyOf(model)) ? between(placed(at, state.heading), hand, tipped) : hand;
  };
  crew.performers.push({
    member,
    key: `held:${key}`,
    actor,
    cast: member ? crew.castNumber(member) : holder.cast,
    speed: holder.speed,
    subject,
    mount: holder,
    seenAt: (w) => add(holder.seenAt(w), [0, -0.22 * holder.actor.size[1], 0]),
    state: (w) => {
      const frame = frameAt(w);
      const acts = worn ? holder.state(w).acts : [];
      return { ...origin, acts, time: w, position: translationOf(frame), frame };
    },
    frame: frameAt,
  });
}

/** Whether somebody has something in a hand. */
export function isBusy(crew: Crew, holder: Performer): boolean {
  return crew.performers.some((p) => p.key.startsWith('held:') && p.mount === holder);
}

/** The left hand for what a deed leaves to it: a bowl that is eaten from with a spoon. */
export function leftFor(crew: Crew, holder: Performer, m: CastMember | null): 'gripLeft' | undefined {
  if (!m) return undefined;
  const doing = crew.input.doings.find((d) => d.member === holder.member);
  const left = doing?.actions.some((a) => actsOn(a, m) && deedOf(a, crew.input.screenplay)?.objectLeft);
  return left ? 'gripLeft' : undefined;
}

/** Upright below or above the hand, its long side along the way. */
function hung(at: Vec3, heading: number, grip: Mat34 | undefined): Mat34 {
  const upright = placed(at, heading + PI / 2);
  return grip ? multiply(upright, translation(-grip[3], -grip[7], -grip[11])) : upright;
}
