/** Who takes part in a shot, and what every subject of blocking builds them from. */
import type { Action, Attributes, CastMember, Screenplay, Shot } from '@storyreel/contract';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { cos, sin } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import type { Place } from '../place.ts';
import type { World } from '../scene.ts';
import { isAfloat, isBoat } from './aboard.ts';
import { bathingWear } from './bathing-wear.ts';
import { actOf, type Doing } from './doings.ts';
import type { Spot } from './spots.ts';
import type { Support } from './supports.ts';
import { feelingSpans, timedActs, worldTime } from './timing.ts';
import {
  actsAt,
  type BuildOne,
  feelingsAt,
  identitySeed,
  type MouthAt,
  type Performer,
  type TimedAct,
  windAt,
} from './track.ts';
import { Way } from './way.ts';

export interface CastShotInput {
  screenplay: Screenplay;
  shot: Shot;
  doings: readonly Doing[];
  place: Place;
  /** Id of the place in the catalogue. */
  placeId: string;
  build: BuildOne;
  /** World seconds at the shot's first frame, and world seconds per second of film. */
  worldStart: number;
  rate: number;
  spots: ReadonlyMap<string, Spot>;
  wind: Vec3;
  /** The meshes of everything built so far. */
  world: World;
  /** Mouth shapes of a member over world time. */
  mouthOf(memberId: string): MouthAt;
}

/** Places that people dress up for. */
const DRESSY = new Set(['restaurant', 'rooftop', 'theatre']);

const GUEST =
  /^(man|woman|lady|gentleman|person|guest|diner|customer|friend|husband|wife|boyfriend|girlfriend|partner|lover|spouse|date|father|mother|parent|grandmother|grandfather)$/;
const EVENING_FEMALE = ['dark green dress', 'burgundy dress', 'navy dress', 'cream blouse and black skirt'];
const EVENING_MALE = ['dark grey suit', 'navy suit', 'white shirt and charcoal trousers', 'black jacket'];

/** What someone wears to dinner when the words do not say. */

/** What someone wears to dinner when the words do not say. */
function eveningWear(m: CastMember, seed: number): string {
  const wear = m.gender === 'male' ? EVENING_MALE : EVENING_FEMALE;
  return wear[seed % wear.length];
}

/** What the subjects of blocking share: everyone built so far, and how to build another. */
export class Crew {
  readonly input: CastShotInput;
  readonly performers: Performer[] = [];
  readonly way: Way;
  readonly ownActs = new Map<string, TimedAct[]>();
  readonly gaze = new Map<string, (w: number) => Vec3 | null>();
  /** Models of furniture and props brought in for someone. */
  readonly brought = new Set<string>();
  readonly afloat: boolean;
  /** The boat that people are on in this shot. */
  vessel: Performer | null = null;
  /** Branch or rail that the shot's birds share. */
  perch: Vec3 | null = null;
  /** What the words set others on, by noun. */
  readonly supports = new Map<string, Support>();
  /** Table top that small things share. */
  tableAt: Vec3 | null = null;

  constructor(input: CastShotInput) {
    this.input = input;
    this.afloat = isAfloat(input.place);
    this.way = new Way(input);
  }

  castNumber(member: CastMember): number {
    return this.input.screenplay.cast.findIndex((m) => m.id === member.id) + 1;
  }

  actor(
    model: string,
    key: string,
    attributes: Attributes,
    detail: 'hero' | 'extra',
    member?: CastMember,
    noun = member?.noun,
  ): Actor {
    return this.input.build(model, key, { attributes, member, noun, detail });
  }

  memberActor(doing: Doing, index: number): Actor {
    const { input } = this;
    const m = doing.member;
    const key = `${m.id}#${index}`;
    let attributes = m.attributes;
    const rider = input.doings.find((d) => d.mount === m.id);
    if (rider && (rider.member.ageYears ?? 30) < 11 && !attributes.size.includes('small')) {
      attributes = { ...attributes, size: [...attributes.size, 'small'] };
    }
    if (
      m.kind === 'person' &&
      attributes.clothing.length === 0 &&
      DRESSY.has(input.placeId) &&
      GUEST.test(m.noun) &&
      (m.ageYears ?? 30) > 14
    ) {
      attributes = {
        ...attributes,
        clothing: [eveningWear(m, identitySeed(input.screenplay.seed, `occasion:${key}`))],
      };
    }
    const bathing = bathingWear(input.screenplay, m, identitySeed(input.screenplay.seed, `bathing:${key}`));
    if (bathing) attributes = { ...attributes, clothing: [bathing] };
    const model = THING_BY_ID.has(m.model) ? m.model : m.kind === 'person' ? 'person' : m.model;
    return this.actor(model, key, attributes, m.count > 4 ? 'extra' : 'hero', m);
  }

  person(
    doing: Doing,
    index: number,
    base: (w: number, actor: Actor) => Partial<ActorState> & { position: Vec3; heading: number },
    extra: Partial<Performer> = {},
  ): Performer {
    const { input } = this;
    const m = doing.member;
    const key = `${m.id}#${index}`;
    const actor = this.memberActor(doing, index);
    const acts = timedActs(input, doing.actions, m);
    const part = actOf(doing, index);
    if (part)
      acts.push({ act: part, start: input.worldStart - 1, end: worldTime(input, input.shot.duration) + 1, tempo: 1 });
    this.ownActs.set(key, acts);
    const feelings = feelingSpans(input, m);
    const mouth = input.mouthOf(m.id);
    const windSeed = identitySeed(input.screenplay.seed, `wind:${key}`);
    const performer: Performer = {
      member: m,
      key,
      actor,
      cast: this.castNumber(m),
      speed: 0,
      subject: input.shot.subjects.includes(m.id),
      seenAt: (w) => faceOf(actor, doing.posture, m.kind === 'person', base(w, actor)),
      state: (w) => ({
        time: w,
        speed: 0,
        travelled: 0,
        posture: doing.posture,
        acts: actsAt(acts, w, !doing.travel),
        gaze: this.gaze.get(key)?.(w) ?? null,
        feelings: feelingsAt(feelings, w),
        mouth: mouth(w),
        wind: windAt(input.wind, windSeed, w),
        ...base(w, actor),
      }),
      ...extra,
    };
    this.performers.push(performer);
    return performer;
  }

  prop(
    actor: Actor,
    key: string,
    member: CastMember | null,
    position: Vec3,
    heading: number,
    subject: boolean,
    extra: Partial<Performer> = {},
    actions: readonly Action[] = [],
  ): Performer {
    const { input } = this;
    const acts = member ? timedActs(input, actions, member) : [];
    const performer: Performer = {
      member,
      key,
      actor,
      cast: member ? this.castNumber(member) : 0,
      speed: 0,
      subject,
      // Tall things are handled and looked at about chest high.
      seenAt: () => add(position, [0, Math.min(actor.size[1] * 0.6, 1.25), 0]),
      state: (w) => ({
        time: w,
        position,
        heading,
        speed: 0,
        travelled: 0,
        posture: 'stand',
        acts: actsAt(acts, w),
        gaze: null,
        feelings: {},
        mouth: [],
        wind: input.wind,
        still: acts.length === 0,
      }),
      ...extra,
    };
    this.performers.push(performer);
    return performer;
  }

  offset(from: Vec3, dx: number, dz: number): Vec3 {
    const h = this.input.place.stage.heading;
    return [from[0] + cos(h) * dx + sin(h) * dz, from[1], from[2] - sin(h) * dx + cos(h) * dz];
  }

  /** The boat of this shot, where nothing but the boat could carry a thing. */
  boatHere(): Performer | null {
    if (this.vessel) return this.vessel;
    return (this.afloat && this.performers.find((p) => p.member !== null && isBoat(p.member))) || null;
  }

  /** Whether people are gathered in a ring around this. */
  isRinged(...names: string[]): boolean {
    return this.input.doings.some((d) => d.around !== undefined && names.includes(d.around));
  }
}

/** About where the face of someone in this posture is. */
function faceOf(
  actor: Actor,
  posture: ActorState['posture'],
  person: boolean,
  at: Partial<ActorState> & { position: Vec3 },
): Vec3 {
  const now = at.posture ?? posture;
  const seated = now === 'sit' || now === 'ride';
  const height = seated ? (at.seatHeight ?? 0.45) + actor.size[1] * 0.47 : actor.size[1] * (person ? 0.93 : 0.75);
  return add(at.position, [0, height, 0]);
}
