/** Animals, vehicles and objects that do not travel. */

import type { Action, CastMember } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf, THING_BY_ID } from '../../catalogue/things.ts';
import { hashText, Rng } from '../../math/random.ts';
import { atan2, cos, PI, sin } from '../../math/trig.ts';
import { add, clamp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import type { Mark, Place } from '../place.ts';
import { thingAboard } from './aboard.ts';
import { ALTITUDE, hangs } from './altitude.ts';
import { actsOn } from './attention.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import type { Doing } from './doings.ts';
import { easelSpot } from './handiwork.ts';
import { held, holderOf, leftFor } from './held.ts';
import { flyKite } from './kites.ts';
import { bearerOf, onBody } from './on-body.ts';
import { shownCount } from './spots.ts';
import { perchOf, placeOn, supportFor } from './supports.ts';
import { tableTop } from './table-top.ts';
import { topsOf } from './tops.ts';
import type { Performer } from './track.ts';
import { atWater, comesToWater } from './watering.ts';
import { onWrist, wristOf } from './worn.ts';

const VEHICLE_PART =
  /^(seat|saddle|handlebar|pedal|wheel|tire|tyre|chain|door|window|windshield|headlight|hood|bumper|mirror)s?$/;

/** Metres from the shore line to where waves are ridden. */

/** Animals, vehicles and objects that do not travel. */
export function objects(crew: Crew): void {
  const { input } = crew;
  const still = input.doings.filter(
    (d) => d.member.kind !== 'person' && !d.travel && !crew.performers.some((p) => p.member === d.member),
  );
  // What bears others is there before them.
  const { relations } = input.screenplay;
  const borne = (d: Doing): boolean =>
    relations.some(
      (r) => r.a === d.member.id && still.some((o) => o !== d && (r.b === o.member.id || r.b === o.member.noun)),
    );
  still.sort((a, b) => Number(borne(a)) - Number(borne(b)));
  let placedCount = 0;
  for (const doing of still) {
    const m = doing.member;
    // The seat of a bicycle that is there is that bicycle's own.
    if (VEHICLE_PART.test(m.noun) && input.doings.some((d) => d.member.kind === 'vehicle')) continue;
    // Fire that a dragon breathes comes out of the dragon.
    if (
      input.doings.some(
        (d) => familyOf(d.member.model) === 'dragon' && d.actions.some((a) => a.act === 'breathe' && actsOn(a, m)),
      )
    )
      continue;
    // A picture that is being drawn is on the sheet under the pen.
    if (m.model === 'mirror' && input.doings.some((d) => d.actions.some((a) => actsOn(a, m) && drawn(a, crew))))
      continue;
    const thing = THING_BY_ID.get(m.model);
    const holder = holderOf(crew, m);
    const rests = thing?.rests ?? 'ground';
    const flier = m.model === 'kite' ? kiteFlier(crew, m) : undefined;
    if (flier) {
      flyKite(crew, flier, crew.memberActor(doing, 0), `${m.id}#0`, m, input.shot.subjects.includes(m.id));
      continue;
    }
    const n = shownCount(m.count);
    // Flowers are held as a bunch.
    if (holder && (n === 1 || m.model === 'flowers' || leftFor(crew, holder, m))) {
      held(crew, holder, crew.memberActor(doing, 0), m.model, `${m.id}#0`, m, crew.input.shot.subjects.includes(m.id));
      continue;
    }
    const wrist = wristOf(crew, m);
    if (wrist) {
      const subject = input.shot.subjects.includes(m.id);
      onWrist(wrist, crew.prop(crew.memberActor(doing, 0), `${m.id}#0`, m, [0, 0, 0], 0, subject));
      continue;
    }
    if (doing.inside) {
      inBowl(crew, m, placedCount);
      placedCount++;
      continue;
    }
    for (let i = 0; i < n; i++) {
      const actor = crew.memberActor(doing, i);
      const subject = input.shot.subjects.includes(m.id);
      const key = `${m.id}#${i}`;
      const boat = m.kind === 'object' ? crew.boatHere() : null;
      if (boat) {
        thingOnDeck(crew, boat, actor, key, m, subject, placedCount + i, doing.actions);
        continue;
      }
      const bearer = bearerOf(crew, m);
      if (bearer && i === 0) {
        const borne = crew.prop(actor, key, m, [0, 0, 0], 0, subject, bearer.mounted, doing.actions);
        onBody(crew, bearer, borne);
        if (landsIn(doing)) alight(crew, borne, doing);
        continue;
      }
      const onIt = perched(crew, doing, i, actor);
      if (onIt) {
        const prop = crew.prop(actor, key, m, onIt.position, onIt.heading, subject, { room: onIt.room }, doing.actions);
        if (landsIn(doing)) alight(crew, prop, doing);
        continue;
      }
      const at =
        (m.kind === 'animal' && sheltered(crew, doing, i, actor)) ||
        (comesToWater(m) && atWater(input.place, doing, i, n, actor.size[2], actor.size[0])) ||
        spotFor(crew, m, i, n, rests, actor, placedCount);
      // A flag that is planted shows its cloth, whole.
      const planted = m.model === 'flag' && input.doings.some((d) => d.before === m.id);
      const heading = planted ? input.place.stage.heading + PI : at.heading;
      crew.prop(actor, key, m, at.position, heading, subject, planted ? { joins: true } : {}, doing.actions);
    }
    placedCount++;
  }
}

const drawn = (a: Action, { input }: Crew): boolean => deedOf(a, input.screenplay)?.act === 'draw';

/** Whether somebody who stands at a table works on a thing: it is there, whatever table the words have it on. */
function isWorkedOn(crew: Crew, m: CastMember): boolean {
  const { doings, spots } = crew.input;
  return doings.some(
    (d) => d.actions.some((a) => a.act === 'work' && actsOn(a, m)) && spots.get(`${d.member.id}#0`)?.desk !== undefined,
  );
}

/** Fish in a bowl are drawn with it: on a table. */
function inBowl(crew: Crew, m: CastMember, order: number): void {
  const noun = m.noun.includes('bowl') ? m.noun : 'fishbowl';
  const bowl = crew.actor('aquarium', `${m.id}#0`, NO_ATTRIBUTES, 'hero', undefined, noun);
  const at = tableTop(crew, order);
  crew.prop(bowl, `${m.id}#0`, m, at, crew.input.place.stage.heading, crew.input.shot.subjects.includes(m.id));
  crew.brought.add('bowl');
}

/** On the branch, the roof or the flower that the words name. */
function perched(
  crew: Crew,
  doing: Doing,
  index: number,
  actor: Actor,
): { position: Vec3; heading: number; room: number } | null {
  const { place, doings } = crew.input;
  const noun = perchOf(crew.input.screenplay, doing.member);
  if (!noun || (place.bounds && doing.member.kind === 'object')) return null;
  if (marked(place, noun)) return null;
  const mates = doings.filter(
    (d) => d.member.kind !== 'person' && !d.travel && perchOf(crew.input.screenplay, d.member) === noun,
  );
  const count = mates.reduce((sum, d) => sum + shownCount(d.member.count), 0);
  const support = supportFor(crew, noun, { count, width: actor.size[0] * 1.15 + 0.05 });
  if (!support) return null;
  const rng = new Rng(hashText(`${doing.member.id}#${index}`, crew.input.screenplay.seed));
  const lies = doing.actions.some((a) => a.act === 'lie') || (support.narrow && actor.size[2] > 1.2);
  const facing = place.stage.heading + rng.range(-0.5, 0.5);
  const room = Math.min(support.room, ROOM * Math.max(...actor.size));
  return { position: placeOn(support), heading: lies ? support.along : facing, room };
}

/** How much more than itself of what something is on its picture takes in, at most. */
const ROOM = 2.6;

const LANDS = /^(land|alight|settle)$/;

/** Whether the words have it come down on what it is on. */
function landsIn(doing: Doing): boolean {
  return doing.actions.some((a) => LANDS.test(a.verb));
}

const SHELTER = /\b(table|desk|bench|bed|chair|umbrella|parasol|tree|oak|willow)$/;

/** Under the table that the words name, where nothing of the place is known to be it: the table is brought over them. */
function sheltered(crew: Crew, doing: Doing, index: number, actor: Actor): { position: Vec3; heading: number } | null {
  const { screenplay, place } = crew.input;
  const r = screenplay.relations.find((one) => one.a === doing.member.id && one.rel === 'under');
  if (!r || !SHELTER.test(r.b) || screenplay.cast.some((m) => m.id === r.b || m.noun === r.b)) return null;
  const tree = /tree|oak|willow/.test(r.b);
  if (tree && place.bounds) return null;
  const model = tree
    ? 'tree'
    : /desk/.test(r.b)
      ? 'table'
      : /umbrella|parasol/.test(r.b)
        ? 'umbrella'
        : r.b.split(' ').at(-1);
  if (!model || !THING_BY_ID.has(model)) return null;
  const key = `over:${r.b}`;
  const c = place.stage.centre;
  const ground = place.ground(c[0], c[2]);
  if (!crew.performers.some((p) => p.key === key)) {
    const over = crew.actor(
      model,
      key,
      { ...NO_ATTRIBUTES, other: model === 'table' ? ['dining'] : [] },
      'hero',
      undefined,
      r.b,
    );
    const at = tree ? crew.offset(c, -1.1, -0.9) : c;
    crew.prop(over, key, null, [at[0], place.ground(at[0], at[2]), at[2]], place.stage.heading, false);
    crew.brought.add(model);
  }
  const p = crew.offset(c, index * actor.size[0] * 1.3, 0);
  return { position: [p[0], ground, p[2]], heading: place.stage.heading + 0.4 };
}

/** Share of the shot in which something comes down to where it lands. */
const DESCENT = 0.4;

/** World seconds before it has landed in which wings come to rest. */
const SETTLES = 0.3;

/** Comes down through the air in the first part of the shot. */
function alight(crew: Crew, prop: Performer, doing: Doing): void {
  const { worldStart, shot, rate } = crew.input;
  const size = Math.max(...prop.actor.size);
  const action = doing.actions.find((a) => LANDS.test(a.verb));
  const begins = worldStart + (action?.start ?? 0) * rate;
  const lasts = shot.duration * rate * DESCENT;
  const rest = prop.state;
  const away = (w: number): number => 1 - clamp((w - begins) / lasts, 0, 1);
  prop.state = (w) => {
    const state = rest(w);
    const k = away(w);
    const acts = state.acts.filter((a) => a.act !== 'fly');
    const settled: ActorState = { ...state, acts, posture: 'sit', still: false };
    if (k <= 0) return settled;
    const out = k * k * (2.2 * size + 0.05);
    const [dx, dz] = [-sin(state.heading) * out, -cos(state.heading) * out];
    const [x, y, z] = state.position;
    // Comes to rest in the last of it.
    const weight = 1 - smoothstep(0, Math.min(1, SETTLES / lasts), k);
    return {
      ...settled,
      acts: weight > 0 ? [...acts, { act: 'sit', weight, seconds: 0, progress: 0, tempo: 1 }] : acts,
      posture: 'float',
      speed: 2.5 * k,
      position: [x + dx, y + out * 0.8, z + dz],
    };
  };
}

/** Whoever holds the line of a kite. */
function kiteFlier(crew: Crew, kite: CastMember): Performer | undefined {
  const by = crew.input.doings.find(
    (d) =>
      d.member.kind === 'person' && d.actions.some((a) => actsOn(a, kite) && a.act !== 'look' && a.act !== 'point'),
  );
  return by && crew.performers.find((p) => p.member === by.member && !p.frame);
}

function thingOnDeck(
  crew: Crew,
  vessel: Performer,
  actor: Actor,
  key: string,
  m: CastMember,
  subject: boolean,
  order: number,
  actions: readonly Action[],
): void {
  const where = thingAboard(vessel, order);
  const thing = crew.prop(actor, key, m, [0, 0, 0], 0, subject, { speed: vessel.speed, mount: vessel }, actions);
  const rest = thing.state;
  thing.state = (w) => ({ ...rest(w), ...where(w), still: false });
  thing.seenAt = (w) => add(where(w).position, [0, actor.size[1] * 0.6, 0]);
}

/** Where a thing that nobody holds lies or stands. */
function spotFor(
  crew: Crew,
  m: CastMember,
  index: number,
  count: number,
  rests: string,
  actor: Actor,
  order: number,
): { position: Vec3; heading: number } {
  const { place } = crew.input;
  const rng = new Rng(hashText(`${m.id}#${index}`, crew.input.screenplay.seed));
  const h = place.stage.heading;
  if (index === 0 && crew.isRinged(m.id, m.noun)) return { position: place.stage.centre, heading: h };
  const painter = crew.input.doings.find((d) => d.before === m.id)?.member;
  const before = painter && crew.performers.find((p) => p.member === painter);
  if (before && index === 0) return easelSpot(crew, before, actor);
  const related = relatedSpot(crew, m, index, count, actor);
  if (related) return related;
  if (m.model === 'torch') return standingTorch(crew, index);
  if (familyOf(m.model) === 'bird' && order + index === 0) crew.perch = nearestPerch(crew);
  if (familyOf(m.model) === 'bird' && crew.perch) {
    const at = crew.offset(crew.perch, (order + index) * actor.size[2] * 0.9, 0);
    return { position: [at[0], crew.perch[1], at[2]], heading: h + rng.range(-0.5, 0.5) };
  }
  const width = actor.size[0] * 1.25;
  const spread = count > 1 ? (index - (count - 1) / 2) * width : 0;
  if (rests === 'surface' || rests === 'hand') {
    const top = tableTop(crew, order);
    const [dx, dz] = laidOut(index, count, actor.size);
    const p = crew.offset(top, dx + (order % 2 === 0 ? 0 : 0.22 * order), dz + (order > 0 ? 0.05 : 0));
    return { position: [p[0], top[1], p[2]], heading: h + rng.range(-0.3, 0.3) };
  }
  const people = crew.performers.filter((p) => p.member?.kind === 'person').length;
  const large = actor.size[2] > 2.2;
  const crowd = count > 6;
  const columns = crowd ? Math.ceil(Math.sqrt(count * 1.6)) : count;
  const gapX = Math.max(actor.size[0], actor.size[2] * 0.75) * 1.35;
  const dx = crowd ? ((index % columns) - (columns - 1) / 2) * gapX + rng.range(-0.3, 0.3) * gapX : spread * 1.3;
  const dz = crowd ? -Math.floor(index / columns) * gapX + rng.range(-0.3, 0.3) * gapX : 0;
  const aside =
    people + order === 0 ? 0 : (order % 2 === 0 ? 1 : -1) * (0.9 + actor.size[0] * 0.7 + 0.6 * Math.floor(order / 2));
  const behind = large && people > 0 ? -actor.size[2] * 0.5 - 1 : people > 0 ? 0.15 : 0;
  const wish = crew.offset(place.stage.centre, dx + aside, dz + behind);
  const p = rests === 'ground' ? clearOf(crew, wish, actor) : wish;
  const airborne =
    rests === 'air'
      ? (ALTITUDE[m.model] ?? 2.2)
      : rests === 'water' && place.medium
        ? hangs(m.model)
        : rests === 'wall' || rests === 'ceiling'
          ? 1.5
          : 0;
  // On a bridge vehicles stand along it.
  const parked = place.wayHalf === undefined ? 0.9 : 0;
  const turn = m.kind === 'vehicle' ? parked : m.kind === 'animal' ? rng.range(-0.9, 0.9) : rng.range(-0.4, 0.4);
  return { position: [p[0], place.ground(p[0], p[2]) + airborne, p[2]], heading: h + turn };
}

/** Radians of the ring about something that are taken: the rest is open to the lens. */
const AROUND = 4.6;

/** Metres from the middle of a thing to its ends, about. */
const footprint = (actor: Actor): number => 0.5 * Math.max(actor.size[0], actor.size[2]) * 0.92;

/** The spot, or the nearest to it along and behind the stage where nothing that stays is in its way. */
function clearOf(crew: Crew, wish: Vec3, actor: Actor): Vec3 {
  const own = footprint(actor);
  const others = crew.performers
    .filter((p) => !p.frame && !p.mount && p.speed === 0 && p.actor.size[1] > 0.06 && !p.key.startsWith('support:'))
    .map((p) => ({ at: p.state(crew.input.worldStart).position, radius: footprint(p.actor) }));
  const free = (p: Vec3): boolean =>
    others.every(({ at, radius }) => (at[0] - p[0]) ** 2 + (at[2] - p[2]) ** 2 > (own + radius) ** 2);
  const { bounds } = crew.input.place;
  const inside = (p: Vec3): boolean =>
    !bounds || (p[0] > bounds.min[0] && p[0] < bounds.max[0] && p[2] > bounds.min[2] && p[2] < bounds.max[2]);
  if (free(wish)) return wish;
  const step = Math.max(0.25, own * 0.5);
  for (let ring = 1; ring <= 14; ring++)
    for (const [dx, dz] of ASIDE) {
      const p = crew.offset(wish, dx * ring * step, dz * ring * step);
      if (inside(p) && free(p)) return p;
    }
  return wish;
}

/** Ways to step aside, the best first: along the stage, then back from the lens. */
const ASIDE: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.6],
  [-0.8, -0.6],
  [0, -1],
];

/** Metres of a table top that things of one kind take up: within reach of whoever is at it. */
const SPAN = 0.76;
const DEEP = 0.3;

/** Where one of many of a kind lies on a table, metres from their middle: in one row, or in several when they are long. */
function laidOut(index: number, count: number, size: Vec3): readonly [number, number] {
  const columns = clamp(Math.floor(SPAN / (size[0] * 1.25)) + 1, 1, count);
  const rows = Math.ceil(count / columns);
  const row = Math.floor(index / columns);
  const inRow = Math.min(columns, count - row * columns);
  const gap = rows > 1 ? Math.min(size[2] * 1.25, DEEP / (rows - 1)) : 0;
  return [((index % columns) - (inRow - 1) / 2) * size[0] * 1.25, (row - (rows - 1) / 2) * gap];
}

/** Torches that nobody holds burn on the walls, or stuck in the ground on either side of the action. */
function standingTorch(crew: Crew, index: number): { position: Vec3; heading: number } {
  const { place } = crew.input;
  const side = index % 2 === 0 ? 1 : -1;
  const rank = Math.floor(index / 2);
  const p = crew.offset(place.stage.centre, side * (place.stage.halfWidth * 0.75 + 0.5), -0.6 - rank * 1.3);
  const heading = place.stage.heading;
  if (!place.bounds) return { position: [p[0], place.ground(p[0], p[2]) + 0.35, p[2]], heading };
  const { min, max } = place.bounds;
  const inside = (v: number, axis: 0 | 2): number => clamp(v, min[axis] + 0.1, max[axis] - 0.1);
  return { position: [inside(p[0], 0), place.ground(p[0], p[2]) + 1.55, inside(p[2], 2)], heading };
}

/** Branch or rail nearest to the stage, within sight of it. */
function nearestPerch(crew: Crew): Vec3 | null {
  const { place } = crew.input;
  const c = place.stage.centre;
  const marks = place.marks
    .filter((mark) => mark.kind === 'perch')
    .map((mark) => ({ mark, d: (mark.position[0] - c[0]) ** 2 + (mark.position[2] - c[2]) ** 2 }))
    .sort((a, b) => a.d - b.d);
  return marks[0] && marks[0].d < 100 ? marks[0].mark.position : null;
}

/** Beside, on, under, behind ... something that is already there. Left and right are the viewer's. */
function relatedSpot(
  crew: Crew,
  m: CastMember,
  index: number,
  count: number,
  actor: Actor,
): { position: Vec3; heading: number } | null {
  const relation = crew.input.screenplay.relations.find((r) => r.a === m.id || r.a === m.noun);
  if (!relation || (relation.rel === 'on' && isWorkedOn(crew, m))) return null;
  const other = crew.performers.find(
    (p) => !p.frame && p.member && (p.member.id === relation.b || p.member.noun === relation.b),
  );
  if (!other && (relation.rel === 'on' || relation.rel === 'in')) return onFurniture(crew, relation.b, index, actor);
  if (!other || other.speed > 0) return null;
  const state = other.state(crew.input.worldStart);
  const [ox, oy] = other.actor.size;
  const depth = other.actor.size[2];
  const gapX = (ox + actor.size[0]) * 0.5 + Math.max(0.06, 0.15 * actor.size[0]);
  const gapZ = (depth + actor.size[2]) * 0.5 + Math.max(0.06, 0.15 * actor.size[2]);
  const spread = count > 1 ? (index - (count - 1) / 2) * actor.size[0] * 1.15 : 0;
  const heading = crew.input.place.stage.heading + 0.15;
  const onGround =
    m.kind !== 'object' ||
    Math.abs(state.position[1] - crew.input.place.ground(state.position[0], state.position[2])) < 0.05;
  const at = (dx: number, dy: number, dz: number): { position: Vec3; heading: number } => {
    const p = crew.offset(state.position, dx, dz);
    return { position: [p[0], p[1] + dy, p[2]], heading };
  };
  // Not where another already is.
  const beside = (dx: number, dz: number): { position: Vec3; heading: number } => {
    const wish = at(dx, 0, dz);
    if (!onGround) return wish;
    const [x, , z] = clearOf(crew, wish.position, actor);
    return { position: [x, crew.input.place.ground(x, z), z], heading };
  };
  switch (relation.rel) {
    case 'left_of':
      return beside(-gapX + spread, 0);
    case 'right_of':
    case 'next_to':
      return beside(gapX + spread, 0);
    case 'on':
      if (m.kind === 'animal' && other.member?.kind === 'animal') return onBack(crew, other, index, count, actor);
      return at(spread, oy, 0);
    case 'above':
      return at(spread, oy + Math.max(0.5, actor.size[1]), 0);
    case 'in':
      return at(spread, oy * 0.35, 0);
    case 'under':
      return at(spread, 0, 0);
    case 'in_front_of':
      return beside(spread, gapZ);
    case 'behind':
      return beside(spread, -gapZ);
    case 'around': {
      // The side towards the lens stays open.
      const angle = PI / 2 + ((index + 0.5) / Math.max(1, count) - 0.5) * AROUND + PI;
      const fit = (count * footprint(actor) * 2.1) / AROUND;
      const r = Math.max(footprint(other.actor) + footprint(actor) + 0.25, fit);
      const spot = at(cos(angle) * r, 0, sin(angle) * r);
      const [x, , z] = spot.position;
      const inward = atan2(state.position[0] - x, state.position[2] - z);
      return { position: [x, crew.input.place.ground(x, z), z], heading: m.kind === 'animal' ? inward : heading };
    }
    case 'between':
      return at(spread, 0, 0);
  }
}

/** Young ones on an animal: the first on its back, the others against its sides. */
function onBack(
  crew: Crew,
  bearer: Performer,
  index: number,
  count: number,
  actor: Actor,
): { position: Vec3; heading: number } {
  const { position, heading } = bearer.state(crew.input.worldStart);
  const [wide, tall, long] = bearer.actor.size;
  const [ahead, left]: readonly Vec3[] = [
    [sin(heading), 0, cos(heading)],
    [cos(heading), 0, -sin(heading)],
  ];
  const shift = (dl: number, da: number): Vec3 => [
    position[0] + ahead[0] * da + left[0] * dl,
    position[1],
    position[2] + ahead[2] * da + left[2] * dl,
  ];
  const lies = bearer.state(crew.input.worldStart + 1).posture === 'lie' || RESTS.test(restOf(crew, bearer));
  if (index === 0) {
    const p = shift(0, -0.02 * long);
    const top = topsOf(crew.input.world, bearer.actor, position, heading)(p[0], p[2]) ?? position[1] + tall * 0.7;
    // Whoever lies or sits is lower than at rest on the feet.
    const back = lies ? position[1] + (top - position[1]) * 0.56 : top;
    return { position: [p[0], back, p[2]], heading: heading + 0.5 };
  }
  const side = index % 2 === 0 ? 1 : -1;
  const rank = Math.floor((index - 1) / 2) - (Math.ceil((count - 1) / 2) - 1) / 2;
  const p = shift(side * (wide * 0.5 + actor.size[0] * 0.75), rank * actor.size[2] * 0.9 + 0.12 * long);
  return { position: [p[0], crew.input.place.ground(p[0], p[2]), p[2]], heading: heading - side * 1.2 };
}

const RESTS = /\b(lie|sleep|rest|doze|nap)\b/;
const restOf = (crew: Crew, p: Performer): string =>
  crew.input.doings
    .find((d) => d.member === p.member)
    ?.actions.map((a) => a.verb)
    .join(' ') ?? '';

/** The seat, surface or perch of a place that bears a name, the nearest to its stage. */
function marked(place: Place, noun: string): Mark | undefined {
  const c = place.stage.centre;
  const far = (m: Mark): number => (m.position[0] - c[0]) ** 2 + (m.position[2] - c[2]) ** 2;
  return place.marks
    .filter((m) => ` ${noun} `.includes(` ${m.noun} `) && m.kind !== 'stand')
    .sort((a, b) => far(a) - far(b))[0];
}

/** On a seat or surface of the place that bears this name. */
function onFurniture(
  crew: Crew,
  noun: string,
  index: number,
  actor: Actor,
): { position: Vec3; heading: number } | null {
  const { place } = crew.input;
  const mark = marked(place, noun);
  if (!mark) return null;
  const aside = index * actor.size[0] * 1.2;
  const p = crew.offset(mark.position, aside, 0);
  return { position: [p[0], mark.position[1], p[2]], heading: mark.heading };
}
