/** What people take along on their way: pushed before them by its handles, drawn after them on a rope, or carried from here to there. */
import type { Action, CastMember, Screenplay, Shot } from '@storyreel/contract';
import { familyOf, withKin } from '../../catalogue/things.ts';
import { cos, sin } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import type { Crew } from './crew.ts';
import { drawLine } from './lines.ts';
import type { Performer } from './track.ts';

/** How a thing goes along. */
export interface Haul {
  /** Cast id. */
  id: string;
  way: 'push' | 'pull';
}

/** Things on wheels or runners that a person moves. */
const ON_WHEELS = withKin([
  'pram',
  'shopping_cart',
  'wheelbarrow',
  'wheelchair',
  'sled',
  'cart',
  'rickshaw',
  'vacuum_cleaner',
]);
/** What slides over the ground after whoever drags it. */
const DRAGGED = withKin(['box', 'backpack', 'sled', 'log', 'rowboat']);
const PULLS = /^(pull|drag|tow|haul|tug|lug)$/;
const PUSHES = /^(push|wheel|roll|shove)$/;
const LUGGAGE = /\b(suitcase|luggage|trolley|trunk)s?\b/;

/** What an action moves along, and how. */
export function haulOf(actions: readonly Action[], cast: readonly CastMember[]): Haul | undefined {
  for (const a of actions) {
    const m = cast.find((one) => (one.id === a.object || one.noun === a.object) && one.kind !== 'person');
    if (!m) continue;
    const wheels = ON_WHEELS.has(m.model);
    if (PUSHES.test(a.verb) && wheels) return { id: m.id, way: 'push' };
    if (PULLS.test(a.verb) && (wheels || DRAGGED.has(m.model))) return { id: m.id, way: 'pull' };
  }
  return undefined;
}

/** Verbs of carrying, in their forms, then words of a way. */
const ALONG =
  /\b(?:carr(?:y|ies|ying|ied)|bring(?:s|ing)?|lug(?:s|ging)?|tak(?:e|es|ing)|deliver(?:s|ing)?|rescu(?:e|es|ing))\b[^.;]*?\b(?:up|down|through|across|along|into|out of|toward|towards|to|over|past|from|home|away|inside|downstairs|upstairs)\b/i;
const CARRIES = /^(carry|bring|lug|take|deliver|rescue)$/;

/** Whether the words have someone carry a thing along a way. */
export function carriesAlong(actions: readonly Action[], shot: Shot, { cast }: Screenplay): boolean {
  const carries = actions.some(
    (a) => CARRIES.test(a.verb) && cast.some((m) => m.id === a.object || m.noun === a.object),
  );
  return carries && ALONG.test(shot.text);
}

/** The place so many metres on along somebody's way at a moment. */
export type Along = (w: number, ahead: number) => { position: Vec3; heading: number; speed: number; travelled: number };

/** Metres from the hands to the body of whoever pushes, and of rope behind whoever pulls. */
const ARM = 0.46;
const ROPE = 1.05;
/** Metres above the ground of handles that a model says nothing of. */
const HANDLE = 0.92;

/** Adds the thing before or behind someone, with hands on it. */
export function haul(crew: Crew, who: Performer, { id, way }: Haul, along: Along): void {
  const { input } = crew;
  const doing = input.doings.find((d) => d.member.id === id);
  if (!doing || crew.performers.some((p) => p.member === doing.member)) return;
  const m = doing.member;
  const actor = crew.memberActor(doing, 0);
  const rolls = familyOf(m.model) === 'backpack' || LUGGAGE.test(m.noun);
  const grip = actor.anchors.gripLeft;
  const behind = grip ? Math.abs(grip[11]) : actor.size[2] / 2;
  const offset = way === 'push' ? behind + ARM : -(actor.size[2] / 2 + (rolls ? 0.52 : grip ? ARM + 0.1 : ROPE));
  const prop = crew.prop(actor, `${m.id}#0`, m, [0, 0, 0], 0, input.shot.subjects.includes(m.id), { speed: who.speed });
  const rest = prop.state;
  prop.state = (w) => ({ ...rest(w), ...along(w, offset), still: false });
  prop.seenAt = (w) => add(along(w, offset).position, [0, Math.min(actor.size[1] * 0.6, 1.1), 0]);
  if (way === 'push') holdPushed(who, prop);
  else drawAfter(crew, who, prop, rolls);
}

/** Both hands on the handle; on its grips where the model has them. */
function holdPushed(who: Performer, prop: Performer): void {
  const grip = (w: number, side: 1 | -1): Vec3 => {
    const state = prop.state(w);
    const named = side > 0 ? 'gripLeft' : 'gripRight';
    if (prop.actor.anchors[named] && prop.actor.worldAnchor) return prop.actor.worldAnchor(named, state);
    const back = -prop.actor.size[2] / 2;
    const aside = side * Math.min(0.22, prop.actor.size[0] * 0.3);
    const [c, s] = [cos(state.heading), sin(state.heading)];
    const [x, y, z] = state.position;
    return [x + c * aside + s * back, y + Math.min(HANDLE, prop.actor.size[1]), z - s * aside + c * back];
  };
  handsOn(who, (w) => [grip(w, 1), grip(w, -1)]);
}

/** Acts that the hands on the thing stand for. */
const STANDS_FOR = new Set(['push', 'hold', 'open', 'pour']);

function handsOn(who: Performer, hands: (w: number) => readonly [Vec3 | null, Vec3 | null]): void {
  const before = who.state;
  who.state = (w) => {
    const state = before(w);
    return { ...state, acts: state.acts.filter((a) => !STANDS_FOR.has(a.act)), hands: hands(w) };
  };
}

/** One hand back, a rope (or the rod of a case) from it to the front of the thing. */
function drawAfter(crew: Crew, who: Performer, prop: Performer, rod: boolean): void {
  const tall = who.actor.size[1];
  const before = who.state;
  const handAt = (w: number): Vec3 => {
    const { position, heading } = before(w);
    const [c, s] = [cos(heading), sin(heading)];
    const [aside, back] = [-0.2 * (tall / 1.75), rod ? -0.2 : -0.12];
    return [position[0] + c * aside + s * back, position[1] + tall * 0.44, position[2] - s * aside + c * back];
  };
  handsOn(who, (w) => [null, handAt(w)]);
  const front = (w: number, aside: number): Vec3 => {
    const { position, heading } = prop.state(w);
    const [c, s] = [cos(heading), sin(heading)];
    const ahead = prop.actor.size[2] * (rod ? 0.3 : 0.48);
    const high = rod ? prop.actor.size[1] * 0.95 : Math.min(0.2, prop.actor.size[1] * 0.6);
    return [position[0] + c * aside + s * ahead, position[1] + high, position[2] - s * aside + c * ahead];
  };
  const look = rod ? { colour: 'grey', radius: 0.008 } : { colour: 'brown', radius: 0.009 };
  const gap = rod ? 0.06 : prop.actor.size[0] * 0.25;
  for (const aside of [-gap, gap]) {
    const line = drawLine(crew, `${prop.key}:${aside}`, handAt, (w) => front(w, aside), look);
    line.mount = who;
    line.speed = who.speed;
  }
}
