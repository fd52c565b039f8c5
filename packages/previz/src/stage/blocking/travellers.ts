/** Everyone who moves along the path of the place. */
import { THING_BY_ID, withKin } from '../../catalogue/things.ts';
import { hashText, Rng } from '../../math/random.ts';
import { PI, sin } from '../../math/trig.ts';
import { add, clamp, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import type { Place } from '../place.ts';
import { altitudeOf, hangs } from './altitude.ts';
import { boards } from './boarders.ts';
import { climbUp } from './climbing.ts';
import type { Crew } from './crew.ts';
import { type Doing, ON_WAVES } from './doings.ts';
import { glide } from './gliding.ts';
import { haul } from './haulers.ts';
import { holdHandles, holdRidersSeat, rideTogether } from './riders.ts';
import { shownCount } from './spots.ts';
import { identitySeed } from './track.ts';

/** Metres from the shore line to where waves are ridden. */
const SURF_OUT = 9;

/** What goes behind an animal that is there to draw it, and what draws. */
const DRAWN = withKin(['cart', 'sleigh', 'plough']);
const DRAWERS = withKin(['horse', 'cow', 'camel', 'reindeer', 'deer']);

/** Metres along the way from a wheelchair to whoever pushes it. */
const PUSHER_BEHIND = -0.82;

/** Everyone who moves along the path, riders with their mounts first. */
export function travellers(crew: Crew): void {
  const { input } = crew;
  const moving = input.doings.filter((d) => d.travel && !boards(crew, d));
  const riders = moving.filter((d) => d.mount !== null);
  const mounts = new Set(riders.map((d) => d.mount));
  const others = moving.filter((d) => d.mount === null && !mounts.has(d.member.id));
  let lane = 0;
  const centreS = crew.way.middleOfPath();
  for (const rider of riders) {
    const mount = input.doings.find((d) => d.member.id === rider.mount);
    if (!mount) continue;
    rideTogether(crew, rider, mount, centreS, lane * 2.4);
    lane++;
  }
  let beside = riders.length > 0 ? 1 : 0;
  for (const d of others) {
    const large = (THING_BY_ID.get(d.member.model)?.size[0] ?? 0.5) > 1.2;
    const count = shownCount(d.member.count);
    for (let i = 0; i < count; i++) {
      const rng = new Rng(hashText(`${d.member.id}#${i}`, input.screenplay.seed));
      if (d.member.kind === 'vehicle' && count > 1) {
        const at = inConvoy(THING_BY_ID.get(d.member.model)?.size ?? [2, 2, 4.5], i, count, input.place.wayHalf);
        traveller(crew, d, i, centreS, at.lateral, at.lag + rng.range(-0.6, 0.6));
        beside++;
        continue;
      }
      const drawer = DRAWN.has(d.member.model) ? others.find((o) => DRAWERS.has(o.member.model)) : undefined;
      if (drawer) {
        const length =
          (THING_BY_ID.get(d.member.model)?.size[2] ?? 2.4) + (THING_BY_ID.get(drawer.member.model)?.size[2] ?? 2.2);
        traveller(crew, d, i, centreS, 0, -length * 0.5);
        continue;
      }
      const side = beside % 2 === 0 ? 1 : -1;
      const rank = Math.ceil(beside / 2);
      const width = large ? 3.4 : d.member.kind === 'animal' ? 1 : 0.78;
      const crowd = d.member.count > 4;
      const wide = crowd ? rng.range(-1, 1) * Math.min(6, 1.2 + d.member.count * 0.16) : side * rank * width;
      const room = (input.place.wayHalf ?? 40) - (large ? 1.2 : 0.45);
      const lateral = clamp(wide, -room, room);
      // Whom the edge of a bridge leaves no room beside the others goes behind them.
      const behind = crowd ? 0 : Math.abs(wide - lateral) * 1.4;
      const helping = riders.length > 0 && beside === 1;
      const lag = crowd
        ? rng.range(-0.5, 0.5) * (2 + d.member.count * 0.7)
        : helping
          ? -0.42
          : beside === 0
            ? 0
            : -0.18 * rank - rng.range(0, 0.3) - behind;
      if (d.pushes) traveller(crew, d, i, centreS, 0, PUSHER_BEHIND);
      else traveller(crew, d, i, centreS, lateral, lag);
      beside++;
    }
  }
}

/** Vehicles of one kind go in two files, or in one where the way is narrow: metres to the right, and metres ahead. */
function inConvoy(size: Vec3, index: number, count: number, wayHalf = 40): { lateral: number; lag: number } {
  const [width, , length] = size;
  const aside = Math.max(0.95, width * 0.5 + 0.75);
  const files = aside + width / 2 < wayHalf ? 2 : 1;
  const rows = Math.ceil(count / files);
  const row = Math.floor(index / files);
  const file = index % files;
  const gap = length * 1.7 + 1;
  return {
    lateral: files === 1 ? 0 : (file * 2 - 1) * aside,
    lag: ((rows - 1) / 2 - row) * gap - (file === 1 ? gap * 0.42 : 0),
  };
}

/** Places whose ground is the surface of their water; people swim there with their hips in it. Elsewhere it is the bottom. */
const ON_SURFACE = new Set(['sea', 'beach', 'harbour', 'canal']);

/** Height at which a swimming body's hips are, as a share of the standing one. */
const HIPS_OF_SWIMMERS = 0.34;

/** Metres above the ground at which something so tall may fly at most: in a room well under the ceiling. */
function ceilingFor({ bounds }: Place, height: number): number {
  return bounds ? Math.max(0.6, bounds.max[1] * 0.75 - height / 2) : Number.POSITIVE_INFINITY;
}

function traveller(crew: Crew, doing: Doing, index: number, centreS: number, lateral: number, lag: number): void {
  const { input } = crew;
  const m = doing.member;
  if (doing.travel?.act === 'climb' && m.kind === 'person') {
    climbUp(crew, doing, index);
    return;
  }
  const high =
    doing.travel?.act === 'fly' || THING_BY_ID.get(m.model)?.rests === 'air' ? altitudeOf(m.model, doing) : 0;
  const altitude = Math.min(high, ceilingFor(input.place, THING_BY_ID.get(m.model)?.size[1] ?? 0.5));
  const bobSeed = identitySeed(input.screenplay.seed, `bob:${m.id}#${index}`);
  const swims = doing.travel?.act === 'swim' && m.kind !== 'person';
  const depth = swims ? (input.place.medium ? hangs(m.model) : -0.2) : 0;
  const bathes = doing.travel?.act === 'swim' && m.kind === 'person' && ON_SURFACE.has(input.placeId);
  const base = (w: number, actor?: Actor): Partial<ActorState> & { position: Vec3; heading: number } => {
    const go = crew.way.progress(doing, w, m.kind === 'person' ? actor?.strideLength(1) : 0);
    const at = crew.way.onPath(centreS, go.s + lag, lateral);
    const wet = bathes && input.place.surface(at.position[0], at.position[2]) === 'water';
    const sunk = wet ? -HIPS_OF_SWIMMERS * (actor?.size[1] ?? 1.7) : 0;
    const bob = altitude > 0 ? 0.06 * altitude * sin(w * 1.3 + (bobSeed % 100)) : 0;
    // The rigs fade their gait out below a stroll; the posture changes when nothing moves any more.
    const stopped = doing.stopsAt !== undefined && go.speed < 0.02;
    return {
      position: [at.position[0], at.position[1] + altitude + bob + depth + sunk, at.position[2]],
      heading: at.heading,
      speed: stopped ? 0 : go.speed,
      travelled: go.travelled,
      way:
        altitude > 0 || swims
          ? undefined
          : (ahead, aside) => crew.way.onPath(centreS, go.s + lag + ahead, lateral - aside),
      posture: stopped ? 'stand' : doing.posture,
    };
  };
  if (m.kind === 'person' && doing.travel?.act === 'skate') {
    const out = toWater(crew, doing);
    glide(crew, doing, index, (w) => {
      const at = base(w);
      return { ...at, position: add(at.position, out) };
    });
    return;
  }
  const helped = crew.performers.find((p) => p.mount);
  const performer = crew.person(doing, index, base, { speed: doing.travel?.speed ?? 0 });
  if (doing.goal !== undefined)
    goalFor(crew, doing, (ahead) => {
      const { s } = crew.way.progress(doing, input.worldStart + 1000, performer.actor.strideLength(1));
      return crew.way.onPath(centreS, s + lag + ahead, lateral);
    });
  if (doing.hauls)
    haul(crew, performer, doing.hauls, (w, ahead) => {
      const go = crew.way.progress(doing, w, performer.actor.strideLength(1));
      return { ...crew.way.onPath(centreS, go.s + lag + ahead, lateral), speed: go.speed, travelled: go.travelled };
    });
  if (helped?.mount && doing.pushes) holdHandles(performer, helped.mount);
  else if (helped?.mount && m.kind === 'person') holdRidersSeat(crew, performer, doing, helped.mount);
}

/** Metres from whoever has come to it to the near side of what they came for. */
const BEFORE_GOAL = 0.62;

/** What someone goes to stands where they stop, its face to them. */
function goalFor(crew: Crew, doing: Doing, onWay: (ahead: number) => { position: Vec3; heading: number }): void {
  const { input } = crew;
  const feature = input.screenplay.sets
    .find((s) => s.id === input.shot.set)
    ?.features.find((f) => f.noun === doing.goal);
  if (
    !feature ||
    crew.brought.has(feature.model) ||
    (THING_BY_ID.get(feature.model)?.rests !== undefined && THING_BY_ID.get(feature.model)?.rests !== 'ground')
  )
    return;
  const actor = crew.actor(feature.model, `goal:${feature.noun}`, feature.attributes, 'hero', undefined, feature.noun);
  const at = onWay(BEFORE_GOAL + actor.size[2] / 2);
  crew.prop(actor, `goal:${feature.noun}`, null, at.position, at.heading + PI, false);
  crew.brought.add(feature.model);
}

/** From the way along a beach to where a surfer is: some metres out from the shore. */
function toWater(crew: Crew, doing: Doing): Vec3 {
  const { place } = crew.input;
  const [x, , z] = crew.way.path.point(crew.way.middleOfPath());
  if (!doing.actions.some((a) => ON_WAVES.test(a.phrase)) || place.surface(x, z) === 'water') return [0, 0, 0];
  for (let out = 1; out < 40; out++) {
    if (place.surface(x, z - out) === 'water') return [0, 0, -out - SURF_OUT];
  }
  return [0, 0, 0];
}
