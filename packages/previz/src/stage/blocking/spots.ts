/** Where those who do not travel are: seats, counters, table tops, or marks on the open stage; kept from shot to shot. */

import { hashText, Rng } from '../../math/random.ts';
import { atan2, cos, HALF_PI, PI, sin, wrapAngle } from '../../math/trig.ts';
import { clamp, type Vec3 } from '../../math/vec.ts';
import { statureOf } from '../people/stature.ts';
import type { Mark, Place } from '../place.ts';
import { broughtSeats, facingSeats, type GameSeat } from './board-games.ts';
import type { Doing } from './doings.ts';
import { APART, pairKeys } from './together.ts';
import { angling } from './watering.ts';

export interface Spot {
  position: Vec3;
  heading: number;
  /** Metres above position.y, when it is a seat. */
  seatHeight?: number;
  /** Thing to put under a sitter or sleeper where the place has none: catalogue id. */
  seatThing?: string;
  /** The mark it uses. */
  mark?: Mark;
  /** Where a thing that this person works on lies (table top, counter), world. */
  desk?: Vec3;
  /** The table that is brought for those who sit at it, and whether they eat there. */
  table?: { position: Vec3; heading: number; meal: boolean };
  /** The place at a board game. */
  game?: GameSeat;
  /** What the hand works on where it stands upright: a point on a blackboard. */
  aim?: Vec3;
}

/** Metres above the floor at which people write on a board. */
const BOARD_HEIGHT = 1.42;

const AT_TABLE = new Set(['toast', 'drink', 'eat', 'read', 'write', 'type', 'talk', 'pour']);
const DINING = new Set(['rooftop', 'cafe', 'restaurant', 'bar']);
/** Where one takes a seat though nobody says so. */
const SEATED = new Set(['vehicle_interior', 'subway_car', 'cinema']);
const AT_WORK = new Set(['work', 'pour', 'give']);
/** Work on something that lies on the counter. */
const ON_COUNTER = new Set(['work', 'pour', 'cut']);
/** What nobody does on a chair. */
const ACTIVE = new Set(['kneel', 'dance', 'fight', 'jump', 'lie', 'crawl', 'rise', 'fall']);
const SERVING =
  /^(barista|bartender|chef|cook|baker|waiter|waitress|vendor|seller|barber|clerk|shopkeeper|cashier|merchant|librarian|potter|blacksmith|smith)$/;

/** Names of the same furniture. */
const ALIKE: Record<string, RegExp> = {
  couch: /^(sofa|couch|settee)$/,
  settee: /^(sofa|couch|settee)$/,
  sofa: /^(sofa|couch|settee)$/,
  armchair: /^armchair$/,
  'rocking chair': /^(rocking chair|armchair|chair)$/,
  chair: /^(chair|armchair|seat|barber chair)$/,
  stool: /^(stool|chair|seat)$/,
  bench: /^(bench|pew)$/,
  pew: /^(pew|bench)$/,
  mattress: /^bed$/,
};

/** Catalogue ids of furniture that may be brought in. */
const FURNITURE_THING: Record<string, string> = {
  sofa: 'sofa',
  couch: 'sofa',
  settee: 'sofa',
  bed: 'bed',
  crib: 'cradle',
  cradle: 'cradle',
  cot: 'cradle',
  swing: 'swing',
  mattress: 'bed',
  sunbed: 'bed',
  bench: 'bench',
  pew: 'bench',
};

/** Whether a mark of the place is the furniture that the words name. */
function isNamed(mark: Mark, furniture: string): boolean {
  return ALIKE[furniture]?.test(mark.noun) ?? mark.noun === furniture;
}

/** Metres to a mark from the middle of the stage. */
function farFromStage(place: Place, mark: Mark): number {
  const c = place.stage.centre;
  return Math.sqrt((mark.position[0] - c[0]) ** 2 + (mark.position[2] - c[2]) ** 2);
}

/** Seats of one group that face one table, nearest to the stage first. */
function seatGroups(place: Place): Mark[][] {
  const groups = new Map<number, Mark[]>();
  for (const m of place.marks) if (m.kind === 'seat') groups.set(m.group, [...(groups.get(m.group) ?? []), m]);
  const far = (m: Mark): number => farFromStage(place, m);
  return [...groups.values()].sort((a, b) => Math.min(...a.map(far)) - Math.min(...b.map(far)));
}

/** Whether the words put this person on a seat although no one said "sits". */
export function wantsSeat(doing: Doing, place: Place, placeId: string): boolean {
  if (doing.member.kind !== 'person' || doing.travel || doing.posture === 'lie' || doing.posture === 'kneel')
    return false;
  if (doing.posture === 'sit') return true;
  if (doing.together || doing.actions.some((a) => ACTIVE.has(a.act))) return false;
  if (SERVING.test(doing.member.noun) || doing.actions.some((a) => a.act === 'stand' || a.act === 'work')) return false;
  if (SEATED.has(placeId)) return place.marks.some((m) => m.kind === 'seat');
  if (!DINING.has(placeId)) return false;
  const busy =
    doing.actions.length === 0 ||
    doing.actions.some((a) => AT_TABLE.has(a.act) || ['smile', 'laugh', 'look'].includes(a.act));
  return busy && place.marks.some((m) => m.kind === 'seat');
}

function across(place: Place, dx: number, dz: number): Vec3 {
  const h = place.stage.heading;
  // dx along the stage's width (camera right is the actors' left), dz towards the camera.
  const right: Vec3 = [cos(h), 0, -sin(h)];
  const front: Vec3 = [sin(h), 0, cos(h)];
  const c = place.stage.centre;
  const x = c[0] + right[0] * dx + front[0] * dz;
  const z = c[2] + right[2] * dx + front[2] * dz;
  return [x, place.ground(x, z), z];
}

function headingTo(from: Vec3, to: Vec3): number {
  return atan2(to[0] - from[0], to[2] - from[2]);
}

function blend(a: number, b: number, t: number): number {
  return a + wrapAngle(b - a) * t;
}

/** Spots for every individual of the given doings that does not travel. Key: `${memberId}#${index}`. */
export function assignSpots(
  doings: readonly Doing[],
  place: Place,
  placeId: string,
  seed: number,
  kept: Map<string, Spot>,
): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const still = doings.filter((d) => d.member.kind === 'person' && !d.travel);
  const takenMarks = new Set<Mark>();
  for (const [key, spot] of kept) {
    const doing = still.find((d) => key.startsWith(`${d.member.id}#`));
    if (!doing) continue;
    if (wantsSeat(doing, place, placeId) !== (spot.seatHeight !== undefined)) continue;
    spots.set(key, spot);
    if (spot.mark) takenMarks.add(spot.mark);
  }
  standBack(still, place, spots);
  layThem(still, place, spots, takenMarks);
  attendThem(still, place, spots);
  gameThem(still, place, spots, takenMarks);
  tableThem(still, place, spots, takenMarks);
  ringThem(still, place, spots);
  seatThem(still, place, placeId, spots, takenMarks);
  angleThem(still, place, spots);
  serveThem(still, place, spots, takenMarks);
  bringToTable(still, place, spots, takenMarks);
  pairThem(still, place, spots);
  standThem(still, place, placeId, seed, spots, takenMarks);
  return spots;
}

/** How many times as large as people giants are, and metres for each time that they stand back from the stage where there are others. */
const GIANT = 2;
const BACK = 0.95;

/** Giants stand behind those of ordinary size, not among their legs. */
function standBack(still: readonly Doing[], place: Place, spots: Map<string, Spot>): void {
  const stature = ({ member }: Doing): number => statureOf({ attributes: member.attributes, member });
  if (place.bounds || still.every((d) => stature(d) > GIANT)) return;
  const giants = individuals(still, spots).filter(({ doing }) => doing.posture === 'stand' && stature(doing) > GIANT);
  giants.forEach(({ doing, key }, i) => {
    const k = stature(doing);
    const aside = (i - (giants.length - 1) / 2) * k * 0.9;
    spots.set(key, { position: across(place, aside, -k * BACK), heading: place.stage.heading });
  });
}

/** Metres from the middle of a bed at which someone stands beside it. */
const BEDSIDE = 0.82;

/** Whoever does something to someone who lies goes to their side, the side that is towards the stage. */
function attendThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>): void {
  for (const { doing, key } of individuals(still, spots)) {
    if (doing.posture !== 'stand') continue;
    const lying = still.find(
      (d) =>
        d !== doing &&
        d.posture === 'lie' &&
        doing.actions.some((a) => a.object === d.member.id || a.object === d.member.noun),
    );
    const bed = lying && spots.get(`${lying.member.id}#0`);
    if (!bed) continue;
    const [rx, rz] = [cos(bed.heading), -sin(bed.heading)];
    const c = place.stage.centre;
    const side = (c[0] - bed.position[0]) * rx + (c[2] - bed.position[2]) * rz >= 0 ? 1 : -1;
    const x = bed.position[0] + rx * side * BEDSIDE;
    const z = bed.position[2] + rz * side * BEDSIDE;
    const position: Vec3 = [x, place.ground(x, z), z];
    spots.set(key, { position, heading: headingTo(position, bed.position) });
  }
}

function individuals(doings: readonly Doing[], spots: Map<string, Spot>): { doing: Doing; key: string }[] {
  const list: { doing: Doing; key: string }[] = [];
  for (const doing of doings) {
    for (let i = 0; i < shownCount(doing.member.count); i++) {
      const key = `${doing.member.id}#${i}`;
      if (!spots.has(key)) list.push({ doing, key });
    }
  }
  return list;
}

/** How many of a group are drawn: all up to 24. */
export function shownCount(count: number): number {
  return Math.min(count, 24);
}

/** Sleepers on the sofa or the bed that the words name. */
function layThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>, taken: Set<Mark>): void {
  for (const { doing, key } of individuals(still, spots)) {
    if (doing.posture !== 'lie' || !doing.furniture) continue;
    const furniture = doing.furniture;
    const first = place.marks
      .filter((m) => m.kind === 'seat' && !taken.has(m) && isNamed(m, furniture))
      .sort((a, b) => farFromStage(place, a) - farFromStage(place, b))[0];
    if (!first) {
      const thing = FURNITURE_THING[furniture];
      if (thing) spots.set(key, { position: across(place, 0, 0), heading: place.stage.heading, seatThing: thing });
      continue;
    }
    // The seats of one piece of furniture are its length.
    const same = place.marks.filter((m) => m.group === first.group && m.noun === first.noun);
    for (const m of same) taken.add(m);
    const mean = (axis: 0 | 1 | 2): number => same.reduce((sum, m) => sum + m.position[axis], 0) / same.length;
    const h = first.heading;
    spots.set(key, {
      position: [mean(0) - sin(h) * 0.08, mean(1), mean(2) - cos(h) * 0.08],
      heading: h + HALF_PI,
      mark: first,
    });
  }
}

/** Those who play a game: face to face across a table of the place, or round one that is brought. */
function gameThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>, taken: Set<Mark>): void {
  if ([...spots.values()].some((s) => s.game)) return;
  const playing = individuals(still, spots).filter((x) => x.doing.game !== undefined && x.doing.posture === 'sit');
  if (playing.length === 0) return;
  const cards = playing[0].doing.cards === true;
  const players = playing.slice(0, cards ? MOST_AT_CARDS : 2);
  const found = players.length <= 2 ? facingSeats(place, taken) : null;
  const brought = broughtSeats(place, Math.max(2, players.length), cards);
  players.forEach(({ key }, i) => {
    const mark = found?.seats[i];
    if (!found || !mark) {
      const { position, heading, game } = brought[i];
      spots.set(key, { position, heading, seatHeight: 0.45, seatThing: 'chair', desk: game.board, game });
      return;
    }
    taken.add(mark);
    const [x, y, z] = mark.position;
    const floor = place.ground(x, z);
    const board = found.top.position;
    spots.set(key, {
      position: [x, floor, z],
      heading: mark.heading,
      seatHeight: Math.max(0.2, y - floor),
      mark,
      desk: board,
      game: { turn: i / 2, cards, board, away: Math.sqrt((board[0] - x) ** 2 + (board[2] - z) ** 2) },
    });
  });
}

/** Those who eat or talk at a table, where the place has none with chairs enough: round one that is brought. */
function tableThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>, taken: Set<Mark>): void {
  const sitters = individuals(still, spots).filter((x) => x.doing.table === true && x.doing.posture === 'sit');
  if (sitters.length === 0 || sitters.length > MOST_AT_TABLE) return;
  const tables = new Set(place.marks.filter((m) => m.kind === 'surface' && highEnough(place, m)).map((m) => m.group));
  const ready = seatGroups(place).some(
    (g) => g.length >= sitters.length && g.every((m) => tables.has(m.group) && !taken.has(m)),
  );
  if (ready) return;
  const brought = broughtSeats(place, Math.max(2, sitters.length), false);
  sitters.forEach(({ doing, key }, i) => {
    const { position, heading, game } = brought[i];
    const meal = doing.actions.some((a) => a.act === 'eat');
    const table = game.table && { ...game.table, meal };
    spots.set(key, { position, heading, seatHeight: 0.45, seatThing: 'chair', desk: game.board, table });
  });
}

/** Metres: a table to eat at is at least so high. */
const DINING_HEIGHT = 0.6;
const highEnough = (place: Place, m: Mark): boolean =>
  m.position[1] - place.ground(m.position[0], m.position[2]) > DINING_HEIGHT;

/** People who share a brought table, at most. */
const MOST_AT_TABLE = 8;

/** Players round a table of cards, at most. */
const MOST_AT_CARDS = 6;

/** Work that is done at a desk where there is one. */
const DESK_WORK = new Set(['work', 'type', 'write', 'read']);

/** The thing a ring of people is drawn around, when the place has no seats about it: they leave its camera side open. */
function ringThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>): void {
  const ring = individuals(still, spots).filter((x) => x.doing.around !== undefined && x.doing.posture !== 'lie');
  const [first] = ring;
  if (ring.length === 0 || !first.doing.around) return;
  if (/table|desk|counter/.test(first.doing.around) && place.marks.some((m) => m.kind === 'surface')) return;
  const radius = Math.max(1.15, ring.length * 0.28);
  const arc = Math.min(2.2, 0.85 * (ring.length - 1));
  ring.forEach(({ doing, key }, i) => {
    const share = ring.length === 1 ? 0.35 : i / (ring.length - 1) - 0.5;
    const angle = place.stage.heading + PI + share * 2 * arc * 0.5 * (ring.length > 3 ? 1.25 : 1);
    const c = place.stage.centre;
    const [x, z] = [c[0] + sin(angle) * radius, c[2] + cos(angle) * radius];
    const position: Vec3 = [x, place.ground(x, z), z];
    const sits = doing.posture === 'sit';
    spots.set(key, {
      position,
      heading: headingTo(position, c),
      ...(sits ? { seatHeight: LOG_HEIGHT, seatThing: 'log' } : {}),
    });
  });
}

/** Metres: a log or a stone to sit on. */
const LOG_HEIGHT = 0.36;

/** Whoever does something to a thing on a table, or works where there are desks, goes to the nearest one: behind it, on a seat at it, or before it. */
function bringToTable(still: readonly Doing[], place: Place, spots: Map<string, Spot>, taken: Set<Mark>): void {
  if (!place.bounds) return;
  for (const { doing, key } of individuals(still, spots)) {
    const desk = !doing.handles && doing.actions.some((a) => DESK_WORK.has(a.act));
    if (!(doing.handles || desk) || doing.posture !== 'stand') continue;
    const tables = place.marks
      .filter((m) => m.kind === 'surface' && farFromStage(place, m) < 5 && (!desk || m.noun === 'desk'))
      .sort((a, b) => farFromStage(place, a) - farFromStage(place, b));
    const table = tables[0];
    if (!table) continue;
    const free = place.marks.filter((m) => m.group === table.group && !taken.has(m));
    const behind = free.find((m) => m.kind === 'stand') ?? free.find((m) => m.kind === 'seat');
    if (behind) {
      taken.add(behind);
      const seated = behind.kind === 'seat';
      const floor = place.ground(behind.position[0], behind.position[2]);
      spots.set(key, {
        position: seated ? [behind.position[0], floor, behind.position[2]] : behind.position,
        heading: headingTo(behind.position, table.position),
        ...(seated ? { seatHeight: Math.max(0.2, behind.position[1] - floor) } : {}),
        mark: behind,
        desk: table.position,
      });
      continue;
    }
    const way = headingTo(table.position, place.stage.centre);
    const x = table.position[0] + sin(way) * 0.62;
    const z = table.position[2] + cos(way) * 0.62;
    const position: Vec3 = [x, place.ground(x, z), z];
    spots.set(key, { position, heading: headingTo(position, table.position), desk: table.position });
  }
}

/** Metres from the middle of a chair to where people sit who lean far over the table. */
const TO_THE_EDGE = 0.14;

function seatThem(
  still: readonly Doing[],
  place: Place,
  placeId: string,
  spots: Map<string, Spot>,
  taken: Set<Mark>,
): void {
  const sitters = individuals(still, spots).filter((x) => wantsSeat(x.doing, place, placeId));
  if (sitters.length === 0) return;
  const groups = seatGroups(place).map((g) => g.filter((m) => !taken.has(m)));
  // Whoever needs a table sits at one that is high enough to write on.
  if (sitters.some((x) => x.doing.table)) {
    const tables = new Set(place.marks.filter((m) => m.kind === 'surface' && highEnough(place, m)).map((m) => m.group));
    groups.sort((a, b) => Number(b.some((m) => tables.has(m.group))) - Number(a.some((m) => tables.has(m.group))));
  }
  const roomy = groups.find((g) => g.length >= sitters.length) ?? groups.flat();
  for (const sitter of sitters) {
    const { furniture } = sitter.doing;
    const named = furniture
      ? place.marks
          .filter((m) => m.kind === 'seat' && !taken.has(m) && isNamed(m, furniture))
          .sort((a, b) => farFromStage(place, a) - farFromStage(place, b))[0]
      : undefined;
    const drives = sitter.doing.actions.some((a) => a.act === 'drive' || a.act === 'ride');
    const wheel = drives ? roomy.findIndex((m) => m.noun === 'driver') : -1;
    const mark =
      named ??
      (wheel >= 0 ? roomy.splice(wheel, 1)[0] : undefined) ??
      roomy.shift() ??
      groups.flat().find((m) => !taken.has(m));
    if (mark) {
      taken.add(mark);
      const floor = place.ground(mark.position[0], mark.position[2]);
      const top = place.marks.find((m) => m.kind === 'surface' && m.group === mark.group);
      // Those who toast across a table come to the edge of their chairs, for the glasses to meet.
      const forward = top && sitter.doing.actions.some((a) => a.act === 'toast') ? TO_THE_EDGE : 0;
      const [x, , z] = mark.position;
      spots.set(sitter.key, {
        position: [x + sin(mark.heading) * forward, floor, z + cos(mark.heading) * forward],
        heading: mark.heading,
        seatHeight: Math.max(0.2, mark.position[1] - floor),
        mark,
        desk: top?.position,
      });
    } else {
      const n = spots.size;
      const position = across(place, (n % 2 === 0 ? 1 : -1) * 0.55 * Math.ceil(n / 2 + 0.5), 0);
      spots.set(sitter.key, {
        position,
        heading: place.stage.heading,
        seatHeight: 0.45,
        seatThing: FURNITURE_THING[furniture ?? ''] ?? (furniture || place.bounds ? 'chair' : 'bench'),
      });
    }
  }
}

function serveThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>, taken: Set<Mark>): void {
  for (const { doing, key } of individuals(still, spots)) {
    const works = !doing.before && (SERVING.test(doing.member.noun) || doing.actions.some((a) => AT_WORK.has(a.act)));
    const named = (m: Mark): boolean => doing.actions.some((a) => ` ${a.phrase} `.includes(` ${m.noun} `));
    if (doing.posture !== 'stand') continue;
    // Someone who speaks does not stand with the face to a wall.
    const speaks = doing.actions.some((x) => x.act === 'talk');
    const mark = place.marks
      .filter((m) => m.kind === 'stand' && !taken.has(m) && (!speaks || cos(m.heading - place.stage.heading) > -0.2))
      .filter((m) => works || named(m))
      .sort((a, b) => Number(named(b)) - Number(named(a)) || farFromStage(place, a) - farFromStage(place, b))[0];
    if (!mark) continue;
    taken.add(mark);
    const top = place.marks.find((m) => m.kind === 'surface' && m.group === mark.group);
    // Whoever writes on a board turns to it.
    const turned = mark.noun === 'blackboard' && doing.actions.some((a) => a.act === 'write' || a.act === 'work');
    const heading = turned ? mark.heading + PI : mark.heading;
    const ahead: Vec3 = [sin(heading), 0, cos(heading)];
    const [x, y, z] = mark.position;
    const onIt = doing.actions.some((a) => ON_COUNTER.has(a.act) && a.object !== undefined);
    spots.set(key, {
      position: top && !turned && onIt ? inFrontOf(place, mark, top) : mark.position,
      heading,
      mark,
      desk: top?.position,
      ...(turned ? { aim: [x + ahead[0] * 0.62, y + BOARD_HEIGHT, z + ahead[2] * 0.62] as Vec3 } : {}),
    });
  }
}

/** Anglers stand at the water. */
function angleThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>): void {
  let count = 0;
  for (const { doing, key } of individuals(still, spots)) {
    const spot = angling(place, doing, count);
    if (!spot) continue;
    spots.set(key, spot);
    count++;
  }
}

/** Metres that someone steps along a counter, at most, to what lies on it. */
const SIDE_STEP = 1.6;

/** Where whoever stands at a counter has the middle of its top straight ahead, as far from it as before. */
function inFrontOf(place: Place, stand: Mark, top: Mark): Vec3 {
  const [rx, rz] = [cos(stand.heading), -sin(stand.heading)];
  const [x, , z] = stand.position;
  const aside = clamp((top.position[0] - x) * rx + (top.position[2] - z) * rz, -SIDE_STEP, SIDE_STEP);
  const at: Vec3 = [x + rx * aside, 0, z + rz * aside];
  return [at[0], place.ground(at[0], at[2]), at[2]];
}

/** Couples: face to face across the middle of the stage, in profile to its camera side. */
function pairThem(still: readonly Doing[], place: Place, spots: Map<string, Spot>): void {
  for (const doing of still) {
    const bond = doing.together;
    const other = still.find((d) => d.member.id === bond?.with);
    if (!bond?.leads || !other || bond.bond === 'carry') continue;
    const [a, b] = pairKeys(doing.member.id, bond);
    if (spots.get(a)?.seatHeight !== undefined || spots.get(b)?.seatHeight !== undefined) continue;
    // A bent knee stands between the two.
    const half = (APART[bond.bond] + (doing.posture === 'kneel' || other.posture === 'kneel' ? 0.22 : 0)) / 2;
    const others = [...spots].filter(([key]) => key !== a && key !== b).map(([, spot]) => spot);
    const middle = freeSpot(place, 0, 0.1, others);
    const h = place.stage.heading;
    const at = (side: number): Vec3 => {
      const x = middle[0] + cos(h) * half * side;
      const z = middle[2] - sin(h) * half * side;
      return [x, place.ground(x, z), z];
    };
    spots.set(a, { position: at(-1), heading: headingTo(at(-1), at(1)) });
    spots.set(b, { position: at(1), heading: headingTo(at(1), at(-1)) });
  }
}

/** The spot, or the nearest beside it where nobody stands yet. */
function freeSpot(place: Place, dx: number, dz: number, taken: readonly Spot[]): Vec3 {
  for (const shift of [0, 0.9, -0.9, 1.8, -1.8, 2.7, -2.7]) {
    const p = across(place, dx + shift, dz - Math.abs(shift) * 0.15);
    if (taken.every((s) => (s.position[0] - p[0]) ** 2 + (s.position[2] - p[2]) ** 2 > 0.49)) return p;
  }
  return across(place, dx, dz - 1.2);
}

/** Company of someone busy at a table: beside and behind, with their eyes on it. */
function gatherRound(
  standing: readonly { key: string }[],
  place: Place,
  busy: Spot,
  desk: Vec3,
  spots: Map<string, Spot>,
  taken: Set<Mark>,
): void {
  const own = headingTo(desk, busy.position);
  const radius = Math.max(0.95, Math.sqrt((busy.position[0] - desk[0]) ** 2 + (busy.position[2] - desk[2]) ** 2) + 0.1);
  standing.forEach(({ key }, i) => {
    const angle = own + (i % 2 === 0 ? 1 : -1) * (0.75 + 0.62 * Math.floor(i / 2));
    const x = desk[0] + sin(angle) * radius;
    const z = desk[2] + cos(angle) * radius;
    const position = within(place, [x, place.ground(x, z), z]);
    // Where a seat is in the way it is sat on.
    const seat = place.marks.find(
      (m) => m.kind === 'seat' && !taken.has(m) && (m.position[0] - x) ** 2 + (m.position[2] - z) ** 2 < 0.4,
    );
    if (seat) {
      taken.add(seat);
      const floor = place.ground(seat.position[0], seat.position[2]);
      spots.set(key, {
        position: [seat.position[0], floor, seat.position[2]],
        heading: headingTo(seat.position, desk),
        seatHeight: Math.max(0.2, seat.position[1] - floor),
        mark: seat,
      });
      return;
    }
    spots.set(key, { position, heading: headingTo(position, desk) });
  });
}

const AUDIENCE = /^(audience|crowd|spectator|onlooker|viewer|fan|guest)s?$/;

function individualsOf(still: readonly Doing[]): number {
  return still.reduce((sum, d) => sum + shownCount(d.member.count), 0);
}

/** Those who watch: on the seats before the stage, else in rows on its camera side, facing it. */
function seatAudience(
  watching: readonly { key: string }[],
  place: Place,
  seed: number,
  spots: Map<string, Spot>,
  taken: Set<Mark>,
): void {
  const facing = place.stage.heading + PI;
  const seats = place.marks.filter((m) => m.kind === 'seat' && cos(m.heading - facing) > 0.7 && !taken.has(m));
  watching.forEach(({ key }, i) => {
    const seat = seats[i];
    if (seat) {
      taken.add(seat);
      const floor = place.ground(seat.position[0], seat.position[2]);
      spots.set(key, {
        position: [seat.position[0], floor, seat.position[2]],
        heading: seat.heading,
        seatHeight: Math.max(0.2, seat.position[1] - floor),
        mark: seat,
      });
      return;
    }
    const rng = new Rng(hashText(key, seed));
    const columns = Math.min(9, Math.ceil(watching.length / 2));
    const dx = ((i % columns) - (columns - 1) / 2) * 0.85 + rng.range(-0.12, 0.12);
    const dz = place.stage.halfDepth + 1.6 + Math.floor(i / columns) * 0.95 + rng.range(-0.12, 0.12);
    spots.set(key, { position: within(place, across(place, dx, dz)), heading: facing + rng.range(-0.15, 0.15) });
  });
}

/** Kept half a metre from the walls. */
function within(place: Place, p: Vec3): Vec3 {
  if (!place.bounds) return p;
  const { min, max } = place.bounds;
  return [clamp(p[0], min[0] + 0.5, max[0] - 0.5), p[1], clamp(p[2], min[2] + 0.5, max[2] - 0.5)];
}

function standThem(
  still: readonly Doing[],
  place: Place,
  placeId: string,
  seed: number,
  spots: Map<string, Spot>,
  taken: Set<Mark>,
): void {
  const standing = individuals(still, spots);
  const n = standing.length;
  if (n === 0) return;
  // Customers stand across the counter from whoever serves.
  const server = n <= 3 ? [...spots.values()].find((s) => s.mark?.kind === 'stand') : undefined;
  if (server) {
    standing.forEach(({ key }, i) => {
      const aside = (i - (n - 1) / 2) * 0.8 + 0.35;
      const x = server.position[0] + sin(server.heading) * 1.55 + cos(server.heading) * aside;
      const z = server.position[2] + cos(server.heading) * 1.55 - sin(server.heading) * aside;
      const position: Vec3 = [x, place.ground(x, z), z];
      spots.set(key, { position, heading: headingTo(position, server.position) });
    });
    return;
  }
  const busy = n <= 6 ? [...spots.values()].find((s) => s.desk && !DINING.has(placeId)) : undefined;
  if (busy?.desk && standing.every((x) => !x.doing.handles)) {
    gatherRound(standing, place, busy, busy.desk, spots, taken);
    return;
  }
  const watching = standing.filter((x) => AUDIENCE.test(x.doing.member.noun));
  if (watching.length > 0 && watching.length < individualsOf(still)) {
    seatAudience(watching, place, seed, spots, taken);
    standThem(still, place, placeId, seed, spots, taken);
    return;
  }
  const facing = place.stage.heading;
  const crowd = n > 6;
  const columns = crowd ? Math.ceil(Math.sqrt(n * 2)) : n;
  standing.forEach(({ key }, i) => {
    const rng = new Rng(hashText(key, seed));
    const column = i % columns;
    const row = Math.floor(i / columns);
    const gap = crowd ? 1.1 : 0.95;
    const dx = (column - (Math.min(columns, n) - 1) / 2) * gap + rng.range(-0.08, 0.08) * (crowd ? 3 : 1);
    const dz = crowd ? -row * 1.2 + rng.range(-0.3, 0.3) : -0.12 * Math.abs(column - (n - 1) / 2);
    const position = freeSpot(place, dx, dz, [...spots.values()]);
    let heading = facing + rng.range(-0.25, 0.25);
    if (n > 1 && !crowd) {
      // People in company turn towards each other, open to the camera.
      const centre = across(place, 0, 0.35);
      heading = blend(facing, headingTo(position, centre), 0.72);
    }
    spots.set(key, { position, heading });
  });
}
