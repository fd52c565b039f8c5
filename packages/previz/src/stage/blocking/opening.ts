/** What people open: the lid comes off the box, the umbrella spreads, the door swings and they go through. */
import type { Action } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf } from '../../catalogue/things.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, clamp, type Vec3 } from '../../math/vec.ts';
import { actsOn } from './attention.ts';
import { towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import type { Doing } from './doings.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

const OPENS = /^(open|unwrap|unfold|unbox|unpack)$/;
const DOOR = /\b(?:door|doorway|front door|gate)$/;
/** "Through the front door", "opens the door". */
export const BY_DOOR =
  /\b(?:through|opens?|opening|out of|into) (?:an?|the|her|his|their|its)? ?(?:[\w-]+ ){0,3}(?:door|doorway)\b/i;

/** Seconds that opening takes from the start of its act: a box and an umbrella, a door. */
const TAKES = 1.7;
const SWINGS = 1.2;
/** Metres before someone's feet at which a box is opened, and a door stands. */
const TO_BOX = 0.27;
const TO_DOOR = 0.72;

/** Has a thing open from a moment on. */
function opensAt(thing: Performer, from: number, seconds: number): void {
  const before = thing.state;
  thing.state = (w) => {
    const state = before(w);
    const progress = clamp((w - from) / seconds, 0, 1);
    const open = { act: 'open', weight: 1, seconds: Math.max(0, w - from), progress, tempo: 1 };
    return { ...state, acts: [...state.acts, open], still: false };
  };
}

/** Call it when everyone has their acts and things. */
export function openings(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.member.kind !== 'person') continue;
    const who = crew.performers.find((p) => p.member === doing.member && !p.frame);
    if (!who) continue;
    throughDoor(crew, doing, who);
    for (const action of doing.actions) {
      if (!OPENS.test(action.verb)) continue;
      const thing = crew.performers.find((p) => p.member && p !== who && actsOn(action, p.member));
      if (!thing?.member) continue;
      const from = worldTime(input, action.start) + 0.5;
      const family = familyOf(thing.member.model);
      if (family === 'umbrella') opensAt(thing, from, TAKES);
      else if (family === 'box' && !thing.frame && who.speed === 0) openBox(crew, who, thing, action, from);
    }
  }
}

/** On the knees before it, both hands at the lid, which comes up with them. */
function openBox(crew: Crew, who: Performer, box: Performer, action: Action, from: number): void {
  const { input } = crew;
  const before = who.state;
  const now = before(input.worldStart);
  const heading = now.posture === 'sit' ? now.heading : input.place.stage.heading + 0.3;
  const [wide, tall, deep] = box.actor.size;
  const low = now.posture === 'stand' && tall < 0.6;
  const k = who.actor.size[1] / 1.75;
  const foot = towards(now.position, heading, TO_BOX * k + deep / 2, 0);
  const rest = box.state;
  const at: Vec3 = [foot[0], input.place.ground(foot[0], foot[2]), foot[2]];
  box.state = (w) => ({ ...rest(w), position: at, heading: heading + PI });
  box.seenAt = () => add(at, [0, tall, 0]);
  box.joins = true;
  opensAt(box, from, TAKES);
  const until = worldTime(input, Math.max(action.end, action.start + 0.6));
  const lid = (w: number, side: number): Vec3 => {
    const up = LID_RISES * clamp((w - from) / TAKES, 0, 1);
    const out = side * (wide / 2 + 0.01);
    return [at[0] + cos(heading) * out, at[1] + tall * 0.9 + up, at[2] - sin(heading) * out];
  };
  who.state = (w) => {
    const state = before(w);
    const acts = state.acts.filter((a) => a.act !== 'open' && a.act !== 'hold');
    const hands = w < until + 30 ? ([lid(w, 1), lid(w, -1)] as const) : undefined;
    return { ...state, heading, posture: low ? 'kneel' : state.posture, acts, hands };
  };
  crew.gaze.set(who.key, () => add(at, [0, tall, 0]));
}

/** Metres that the lid of an opened box is lifted. */
export const LID_RISES = 0.24;

/** A door on the way of whoever goes through it, or before whoever opens it. */
function throughDoor(crew: Crew, doing: Doing, who: Performer): void {
  const { input } = crew;
  const action = doing.actions.find((a) => OPENS.test(a.verb) && DOOR.test(a.object ?? ''));
  const goes = doing.travel !== null && BY_DOOR.test(input.shot.text);
  if ((!action && !goes) || doing.mount !== null || crew.brought.has('doorway')) return;
  crew.brought.add('doorway');
  crew.brought.add('door');
  const feature = input.screenplay.sets.find((s) => s.id === input.shot.set)?.features.find((f) => DOOR.test(f.noun));
  const inside = input.place.bounds !== null;
  const noun = inside ? 'doorway' : 'front doorway';
  const actor = crew.actor('doorway', 'doorway', feature?.attributes ?? NO_ATTRIBUTES, 'hero', undefined, noun);
  // At the first step of the way, or halfway of a carrier's.
  const half = input.worldStart + (input.shot.duration * input.rate) / 2;
  const when = action ? input.worldStart : half;
  const state = who.state(when);
  const heading = who.speed > 0 ? state.heading : input.place.stage.heading + 1;
  if (who.speed === 0) {
    const before = who.state;
    who.state = (w) => ({ ...before(w), heading });
  }
  const at = towards(state.position, heading, action ? TO_DOOR : 0, 0, action ? -0.3 : 0);
  const ground = input.place.ground(at[0], at[2]);
  const door = crew.prop(actor, 'doorway', null, [at[0], ground, at[2]], heading + PI, false);
  const from = action ? worldTime(input, action.start) + 0.4 : input.worldStart - 2;
  opensAt(door, from, SWINGS);
  const acts = crew.ownActs.get(who.key);
  if (!action || !acts) return;
  const handle = door.actor.worldAnchor?.('handle', door.state(input.worldStart));
  if (!handle) return;
  acts.forEach((a, i) => {
    if (a.act === 'open') acts[i] = { ...a, start: from - 0.5, end: from + SWINGS * 0.45, target: () => handle };
  });
}
