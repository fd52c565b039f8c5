/** Things in the hands of people. */
import type { CastMember } from '@storyreel/contract';
import { familyOf, THING_BY_ID } from '../../catalogue/things.ts';
import { UPRIGHT_PROPS } from '../../catalogue/upright.ts';
import { PI } from '../../math/trig.ts';
import { add, addScaled, type Mat34, multiply, placed, translation, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import { actsOn } from './attention.ts';
import { type Crew, NO_ATTRIBUTES } from './crew.ts';
import { actOf } from './doings.ts';
import { translationOf } from './frames.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

/** Things that a hand takes up for an act when the words name none. */
const ACT_PROP: Record<string, string> = {
  toast: 'wine_glass',
  drink: 'cup',
  read: 'book',
  photograph: 'camera_prop',
  play_guitar: 'guitar',
  play_violin: 'violin',
  play_wind: 'trumpet',
  duel: 'sword',
  sing: 'microphone',
};

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
  'flowers',
  'lamp',
  'cake',
  ...UPRIGHT_PROPS,
]);

/** Things with a place of their own on a person, named like the model. */
const WORN_FRAMES = new Set(['guitar', 'violin']);

const TIPPING = new Set(['drink', 'pour', 'eat', 'throw', 'fight']);

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
]);

/** How the arm carries what is not simply held before the body, by model. */
const CARRIED: Readonly<Record<string, string>> = {
  backpack: 'carry_low',
  balloon: 'carry_string',
  microphone: 'speak_into',
};

/** Things that hang or float from the place they are held by, which is not their own origin. */
const BY_GRIP = new Set(['backpack', 'balloon']);

export function holderOf(crew: Crew, m: CastMember): Performer | undefined {
  const { input } = crew;
  // What is played on lies on the table between the players.
  if (input.doings.some((d) => d.game === m.id)) return undefined;
  const rests = THING_BY_ID.get(m.model)?.rests ?? '';
  // A flower that grows is in the hand of whoever picks it.
  const picked = familyOf(m.model) === 'flowers';
  if (rests !== 'hand' && rests !== 'surface' && m.model !== 'balloon' && !picked) return undefined;
  const people = input.doings.filter((d) => d.member.kind === 'person');
  const handler = people.find(
    (d) =>
      d.actions.some((a) => HOLDING.has(a.act) && actsOn(a, m)) ||
      input.screenplay.relations.some((r) => r.a === m.id && r.b === d.member.id && (r.rel === 'in' || r.rel === 'on')),
  );
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
): void {
  const { input } = crew;
  const used = crew.performers.some((p) => p.key.startsWith('held:') && p.mount === holder);
  // Instruments lie against the body; their own parts (the bow) move as their player plays.
  const worn = WORN_FRAMES.has(model);
  const grip = worn ? model : used ? 'gripLeft' : 'gripRight';
  const origin: ActorState = {
    time: 0,
    position: [0, 0, 0],
    heading: 0,
    speed: 0,
    travelled: 0,
    posture: 'stand',
    acts: [],
    gaze: null,
    feelings: {},
    mouth: [],
    wind: [0, 0, 0],
  };
  // Whoever has something in the hand carries it, whatever else the words say.
  const acts = crew.ownActs.get(holder.key);
  const carried = CARRIED[model];
  if (acts && carried && !used) {
    const others = acts.filter((a) => a.act !== 'hold');
    acts.splice(0, acts.length, ...others);
  }
  if (acts && !acts.some((a) => CARRYING.has(a.act))) {
    acts.push({
      act: (!used && carried) || 'hold',
      start: input.worldStart - 1,
      end: worldTime(input, input.shot.duration) + 1,
      tempo: 1,
    });
  }
  const frameAt = (w: number): Mat34 => {
    const state = holder.state(w);
    const hand = holder.actor.frame?.(grip, state);
    const at: Vec3 = hand ? translationOf(hand) : add(state.position, [0, holder.actor.size[1] * 0.5, 0]);
    if (hand && BY_GRIP.has(model)) return hung(at, state.heading, actor.anchors.grip);
    // A vase or a bouquet is too thick to close a hand round: it stands against the palm.
    if (hand && model === 'flowers') return placed(addScaled(at, [hand[2], hand[6], hand[10]], 0.035), state.heading);
    const tipped = state.acts.some((a) => TIPPING.has(a.act) && a.weight > 0.5);
    return hand && (tipped || !UPRIGHT.has(familyOf(model))) ? hand : placed(at, state.heading);
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

/** Upright below or above the hand, its long side along the way. */
function hung(at: Vec3, heading: number, grip: Mat34 | undefined): Mat34 {
  const upright = placed(at, heading + PI / 2);
  return grip ? multiply(upright, translation(-grip[3], -grip[7], -grip[11])) : upright;
}

/** Glass, cup, book ... for acts that need one when the words name none. */
export function handProps(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.member.kind !== 'person') continue;
    const said = doing.actions.find((a) => ACT_PROP[a.act] !== undefined);
    for (const [i, p] of crew.performers.filter((x) => x.member === doing.member && !x.frame).entries()) {
      if (crew.performers.some((x) => x.frame && x.mount === p)) continue;
      const part = actOf(doing, i);
      const act = said ?? (part && ACT_PROP[part] ? { act: part, phrase: '', object: undefined } : undefined);
      if (!act) continue;
      // Only on a stage does a singer need a microphone.
      if (act.act === 'sing' && input.placeId !== 'theatre') continue;
      const model =
        act.act === 'drink' && /wine|champagne|glass/.test(`${act.phrase} ${act.object ?? ''}`)
          ? 'wine_glass'
          : ACT_PROP[act.act];
      if (input.screenplay.absent.some((noun) => THING_BY_ID.get(model)?.nouns.includes(noun))) continue;
      crew.brought.add(model);
      held(crew, p, crew.actor(model, `prop:${p.key}`, NO_ATTRIBUTES, 'hero'), model, `prop:${p.key}`, null, false);
    }
  }
}
