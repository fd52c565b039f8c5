/** What people take up for what they do when the words put nothing in their hands, and what stands or lies before them for it. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf, THING_BY_ID } from '../../catalogue/things.ts';
import { cos, sin } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import { towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import { actOf, type Doing } from './doings.ts';
import { easelSpot, HANDIWORK_ACTS, type Handiwork, handiworkOf, type Tool } from './handiwork.ts';
import { held, isBusy } from './held.ts';
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

/** The work of someone's hands that takes a thing. */
function workOf(crew: Crew, doing: Doing): Handiwork | undefined {
  return doing.actions
    .map((a) => handiworkOf(a, crew.input.screenplay) ?? deedOf(a, crew.input.screenplay))
    .find((h) => h?.tool ?? h?.left ?? h?.block ?? h?.sheet);
}

/** Tools, glasses, cups, books ... for those whose acts need one. */
export function handProps(crew: Crew): void {
  for (const doing of crew.input.doings) {
    if (doing.member.kind !== 'person') continue;
    const work = workOf(crew, doing);
    for (const [i, p] of crew.performers.filter((x) => x.member === doing.member && !x.frame).entries()) {
      if (work?.block && !doing.before) standBefore(crew, p, work.block);
      if (work?.act === 'water_over') plantBefore(crew, doing, p);
      if (work?.sheet) layBefore(crew, p, work.sheet);
      if (work?.tool || work?.left) {
        if (work.tool) takeUp(crew, p, work.tool, 'gripRight');
        if (work.left) takeUp(crew, p, work.left, 'gripLeft');
      } else if (!isBusy(crew, p)) actProp(crew, doing, p, i);
    }
  }
}

/** The usual thing of an act. */
function actProp(crew: Crew, doing: Doing, p: Performer, index: number): void {
  const said = doing.actions.find((a) => ACT_PROP[a.act] !== undefined);
  const part = actOf(doing, index);
  const act = said ?? (part && ACT_PROP[part] ? { act: part, phrase: '', object: undefined } : undefined);
  // Only on a stage does a singer need a microphone.
  if (!act || (act.act === 'sing' && crew.input.placeId !== 'theatre')) return;
  const fine = act.act === 'drink' && /wine|champagne|glass/.test(`${act.phrase} ${act.object ?? ''}`);
  const model = fine ? 'wine_glass' : ACT_PROP[act.act];
  if (isAbsent(crew, model)) return;
  crew.brought.add(model);
  held(crew, p, crew.actor(model, `prop:${p.key}`, NO_ATTRIBUTES, 'hero'), model, `prop:${p.key}`, null, false);
}

/** A worker's tool, as the words describe it where they do; not a second one beside what the hands already have. */
function takeUp(crew: Crew, p: Performer, { model, noun }: Tool, hand: 'gripLeft' | 'gripRight'): void {
  const alike = (id: string | undefined): boolean => id !== undefined && familyOf(id) === familyOf(model);
  if (isAbsent(crew, model)) return;
  if (crew.performers.some((x) => x.frame && x.mount === p && alike(x.member?.model))) return;
  const plan = crew.input.screenplay.sets.find((s) => s.id === crew.input.shot.set);
  const named = plan?.features.find((f) => alike(f.model));
  const own = named?.model ?? model;
  const key = hand === 'gripLeft' ? `prop:${p.key}:left` : `prop:${p.key}`;
  crew.brought.add(own);
  const actor = crew.actor(own, key, named?.attributes ?? NO_ATTRIBUTES, 'hero', undefined, named?.noun ?? noun);
  held(crew, p, actor, own, key, null, false, hand);
}

/** What stands on the ground to be worked on. */
function standBefore(crew: Crew, p: Performer, model: string): void {
  if (p.speed > 0 || isAbsent(crew, model)) return;
  const key = `prop:${p.key}:block`;
  const actor = crew.actor(model, key, NO_ATTRIBUTES, 'hero');
  const at = model === 'easel' ? easelSpot(crew, p, actor) : beforeFeet(crew, p);
  const block = crew.prop(actor, key, null, at.position, at.heading, false);
  crew.ownActs.get(p.key)?.forEach((act, k, acts) => {
    if (HANDIWORK_ACTS.has(act.act)) acts[k] = { ...act, target: (w) => block.seenAt(w) };
  });
  crew.brought.add(model);
}

/** Metres from a seat to the middle of the sheet on the table before it. */
const TO_SHEET = 0.4;

/** Metres from someone who kneels to the sheet on the floor, at 1.75 m tall. */
const TO_FLOOR = 0.92;

/** A sheet on the table that somebody sits at, under the hand that writes on it. */
function layBefore(crew: Crew, p: Performer, { model, noun }: Tool): void {
  const spot = crew.input.spots.get(p.key);
  const now = p.state(crew.input.worldStart);
  const kneels = now.posture === 'kneel';
  if (!spot || (!spot.desk && !kneels) || spot.aim || p.speed > 0) return;
  const [x, , z] = spot.position;
  const ahead = kneels ? TO_FLOOR * (p.actor.size[1] / 1.75) : TO_SHEET;
  const [sx, sz] = [x + sin(spot.heading) * ahead, z + cos(spot.heading) * ahead];
  const top = kneels || !spot.desk ? crew.input.place.ground(sx, sz) + 0.004 : spot.desk[1] + 0.001;
  const at: Vec3 = [sx, top, sz];
  const alike = (id: string): boolean =>
    familyOf(id) === familyOf(model) || (model === 'letter' && /^(?:book|scroll)$/.test(id));
  const named = crew.performers.find((o) => o.member && !o.frame && alike(o.member.model));
  const plan = crew.input.screenplay.sets.find((s) => s.id === crew.input.shot.set);
  const feature = plan?.features.find((f) => alike(f.model));
  if (named) {
    const before = named.state;
    named.state = (w) => ({ ...before(w), position: at, heading: spot.heading });
  } else {
    const own = feature?.model ?? model;
    const attributes = feature?.attributes ?? NO_ATTRIBUTES;
    const actor = crew.actor(own, `sheet:${p.key}`, attributes, 'hero', undefined, feature?.noun ?? noun);
    crew.prop(actor, `sheet:${p.key}`, null, at, spot.heading, false);
    crew.brought.add(own);
  }
  // A cake has its own candles.
  if (model === 'cake') crew.brought.add('candle');
  const on = add(at, [0, 0.004, 0]);
  crew.ownActs.get(p.key)?.forEach((act, k, acts) => {
    if (act.act === 'draw') acts[k] = { ...act, target: () => on };
  });
}

/** Metres ahead of the feet at which what is watered grows, and between one and the next. */
const TO_BED = 0.95;
const ROW = 0.42;

/** What somebody waters grows before their feet, as many as they reach. */
function plantBefore(crew: Crew, doing: Doing, p: Performer): void {
  const { input } = crew;
  const plan = input.screenplay.sets.find((s) => s.id === input.shot.set);
  const named = plan?.features.find((f) => doing.actions.some((a) => a.object === f.noun || a.object === f.phrase));
  const kind = named && THING_BY_ID.get(named.model)?.kind;
  if (!named || (kind !== 'plant' && kind !== 'object') || p.speed > 0 || crew.brought.has(named.model)) return;
  crew.brought.add(named.model);
  const { position, heading } = p.state(input.worldStart);
  const actor = crew.actor(named.model, `watered:${named.model}`, named.attributes, 'hero', undefined, named.noun);
  const many = Math.max(actor.size[0], actor.size[2]) > 1 ? 1 : 3;
  for (let i = 0; i < many; i++) {
    const left = (i - (many - 1) / 2) * ROW;
    const [x, , z] = towards(position, heading, TO_BED + actor.size[2] * 0.3 + 0.1 * (i % 2), 0, left);
    crew.prop(actor, `watered:${i}`, null, [x, input.place.ground(x, z), z], heading + i, false);
  }
}

function beforeFeet(crew: Crew, p: Performer): { position: Vec3; heading: number } {
  const { position, heading } = p.state(crew.input.worldStart);
  const x = position[0] + sin(heading) * BEFORE_FEET;
  const z = position[2] + cos(heading) * BEFORE_FEET;
  return { position: [x, crew.input.place.ground(x, z), z], heading };
}

/** Metres before the feet at which a chopping block stands. */
const BEFORE_FEET = 0.72;

/** Whether the words keep a model out of the film. */
function isAbsent(crew: Crew, model: string): boolean {
  return crew.input.screenplay.absent.some((noun) => THING_BY_ID.get(model)?.nouns.includes(noun));
}
