/** Life in the background: diners at other tables, passers-by. Only where a place is usually busy and the words do not empty it. */

import type { Screenplay, Shot, ShotSize } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { hashText, Rng } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, clamp, type Vec3 } from '../../math/vec.ts';
import type { Place } from '../place.ts';
import { Path } from './path.ts';
import type { Spot } from './spots.ts';
import { actsAt, type BuildOne, type Performer } from './track.ts';

/** Usual number of passers-by, and the share of free seats taken, by place. */
const BUSY: Record<string, { walkers: number; seats: number }> = {
  city_street: { walkers: 7, seats: 0 },
  market: { walkers: 9, seats: 0 },
  village: { walkers: 4, seats: 0 },
  medieval_street: { walkers: 4, seats: 0 },
  japanese_street: { walkers: 3, seats: 0 },
  chinese_street: { walkers: 6, seats: 0.2 },
  mediterranean_street: { walkers: 3, seats: 0.3 },
  greek_village: { walkers: 2, seats: 0.2 },
  frontier_town: { walkers: 3, seats: 0 },
  cyber_street: { walkers: 6, seats: 0 },
  fairground: { walkers: 7, seats: 0 },
  playground: { walkers: 2, seats: 0.4 },
  bar: { walkers: 0, seats: 0.4 },
  control_room: { walkers: 0, seats: 0.4 },
  spaceship_bridge: { walkers: 0, seats: 0.4 },
  station: { walkers: 5, seats: 0.3 },
  park: { walkers: 2, seats: 0.3 },
  beach: { walkers: 2, seats: 0 },
  rooftop: { walkers: 0, seats: 0.4 },
  cafe: { walkers: 0, seats: 0.4 },
  restaurant: { walkers: 0, seats: 0.45 },
  theatre: { walkers: 0, seats: 0.6 },
  classroom: { walkers: 0, seats: 0.5 },
  cinema: { walkers: 0, seats: 0.5 },
  casino: { walkers: 0, seats: 0.5 },
  subway_car: { walkers: 0, seats: 0.4 },
  hotel_lobby: { walkers: 0, seats: 0.4 },
  bowling_alley: { walkers: 0, seats: 0.4 },
  zoo: { walkers: 4, seats: 0.3 },
  favela: { walkers: 3, seats: 0 },
  mosque_court: { walkers: 4, seats: 0 },
};

const EMPTY = /\b(empty|deserted|abandoned|alone|lonely|solitary|quiet|no people|nobody|no one)\b/i;

export interface ExtrasInput {
  screenplay: Screenplay;
  shot: Shot;
  place: Place;
  placeId: string;
  build: BuildOne;
  worldStart: number;
  spots: ReadonlyMap<string, Spot>;
  wind: Vec3;
  /** 0..1 */
  liveliness: number;
}

/** Whether the words leave room for people who are not in them. */
export function mayHaveExtras(screenplay: Screenplay, placeId: string): boolean {
  if (BUSY[placeId] === undefined) return false;
  if (screenplay.absent.some((a) => /people|person|crowd|human|extras?|man|woman/.test(a))) return false;
  return !screenplay.shots.some((s) => EMPTY.test(s.text)) && !screenplay.sets.some((s) => EMPTY.test(s.phrase));
}

export function addExtras(input: ExtrasInput): Performer[] {
  if (!mayHaveExtras(input.screenplay, input.placeId)) return [];
  const busy = BUSY[input.placeId];
  const performers: Performer[] = [];
  const rng = new Rng(hashText(`extras:${input.shot.set}`, input.screenplay.seed));
  seated(input, busy.seats * input.liveliness * 2, rng, performers);
  walkers(input, Math.floor(busy.walkers * clamp(input.liveliness * 2, 0, 1.4)), rng, performers);
  return performers;
}

function extra(input: ExtrasInput, key: string, state: Performer['state'], speed: number): Performer {
  const actor = input.build('person', key, { attributes: NO_ATTRIBUTES, noun: 'person', detail: 'extra' });
  const seenAt = (w: number): Vec3 => add(state(w).position, [0, actor.size[1] * 0.8, 0]);
  return { member: null, key, actor, cast: 0, state, seenAt, speed, subject: false };
}

function seated(input: ExtrasInput, share: number, rng: Rng, performers: Performer[]): void {
  const taken = new Set([...input.spots.values()].map((s) => s.mark?.group));
  for (const mark of input.place.marks) {
    if (mark.kind !== 'seat' || taken.has(mark.group) || !rng.chance(share) || performers.length >= 14) continue;
    const floor = input.place.ground(mark.position[0], mark.position[2]);
    const key = `extra:seat:${performers.length}`;
    const start = rng.range(0, 3);
    const act = rng.pick(['talk', 'look', 'drink', 'talk']);
    const acts = [{ act, start: input.worldStart - 5 + start, end: input.worldStart + 60, tempo: rng.range(0.7, 1.1) }];
    performers.push(
      extra(
        input,
        key,
        (w) => ({
          time: w + start,
          position: [mark.position[0], floor, mark.position[2]],
          heading: mark.heading,
          speed: 0,
          travelled: 0,
          posture: 'sit',
          seatHeight: Math.max(0.2, mark.position[1] - floor),
          acts: actsAt(acts, w),
          gaze: null,
          feelings: { joy: 0.3 },
          mouth: [],
          wind: input.wind,
        }),
        0,
      ),
    );
  }
}

const WALKER = 'extra:walk:';

/** Whether this is one of those who merely walk by. */
export function isPasserBy(performer: Performer): boolean {
  return performer.key.startsWith(WALKER);
}

/** Shots so wide that people who cross belong to the picture. */
export const WIDE: ReadonlySet<ShotSize> = new Set(['wide', 'extreme_wide']);

/** Sine of the angle between a path and the way that the stage faces from which one side of the path is nearer the camera. */
const SIDEWAYS = 0.4;

/** Metres of a step that nobody walks along with one foot above it. */
const EDGE = 0.06;

function walkers(input: ExtrasInput, count: number, rng: Rng, performers: Performer[]): void {
  const path = new Path(input.place.path);
  const stage = input.place.stage;
  const middle = path.nearest(stage.centre[0], stage.centre[2]);
  for (let i = 0; i < count; i++) {
    const way = rng.chance(0.5) ? 1 : -1;
    const speed = rng.range(1, 1.45);
    const side = rng.chance(0.5) ? 1 : -1;
    const off = Math.min(stage.halfDepth, stage.halfWidth) + rng.range(0.6, 2);
    const from = middle + rng.range(-22, 22) - way * speed * 2.5;
    const key = `${WALKER}${i}`;
    const clear = (x: number, z: number): boolean =>
      input.place.obstacles.every((o) => (o.centre[0] - x) ** 2 + (o.centre[2] - z) ** 2 > (o.radius + 0.25) ** 2);
    const on = (lateral: number, w: number, ahead = 0, aside = 0): { position: Vec3; heading: number } => {
      const s = from + way * (speed * (w - input.worldStart) + ahead);
      const p = path.point(s);
      const heading = path.heading(s) + (way < 0 ? PI : 0);
      const left = way * lateral - aside;
      const x = p[0] - cos(heading) * left;
      const z = p[2] + sin(heading) * left;
      return { position: [x, input.place.ground(x, z), z], heading };
    };
    // Nobody walks through a post, or with one foot on a kerb or the edge of a platform.
    const fits = (lateral: number, w: number): boolean => {
      const [x, y, z] = on(lateral, w).position;
      const even = (aside: number): boolean => Math.abs(on(lateral, w, 0, aside).position[1] - y) < EDGE;
      return clear(x, z) && even(0.35) && even(-0.35);
    };
    // Behind those whom the shot is about, where the path leaves a choice.
    const facing = sin(path.heading(middle) - stage.heading);
    const sides =
      Math.abs(facing) > SIDEWAYS && !WIDE.has(input.shot.size) ? [facing > 0 ? -1 : 1, facing > 0 ? 1 : -1] : [side];
    const lateral = sides
      .map((s) => s * off)
      .filter((l) => input.place.wayHalf === undefined || Math.abs(l) < input.place.wayHalf - 0.5)
      .find((l) => [0, 2, 4, 6, 8].every((seconds) => fits(l, input.worldStart + seconds)));
    if (lateral === undefined) continue;
    const where = (w: number, ahead = 0, aside = 0): { position: Vec3; heading: number } =>
      on(lateral, w, ahead, aside);
    performers.push(
      extra(
        input,
        key,
        (w) => ({
          time: w + i * 1.7,
          speed,
          travelled: speed * w + i * 0.37,
          posture: 'walk',
          acts: [],
          gaze: null,
          feelings: {},
          mouth: [],
          wind: input.wind,
          ...where(w),
          way: (ahead, aside) => where(w, ahead, aside),
        }),
        speed,
      ),
    );
  }
}
