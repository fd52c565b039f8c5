/** Blocking: who stands, sits or travels where in a shot, and what each does when. */
import type { Action, Attributes, CastMember, Screenplay, Shot } from '@storyreel/contract';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { hashText, Rng } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, clamp, type Mat34, mix, multiply, placed, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import type { Place } from '../place.ts';
import { boatFor, isAfloat, isBoat, personAboard, thingAboard, wantsDeck } from './aboard.ts';
import { actOf, type Doing, ON_WAVES, PUSHED } from './doings.ts';
import { Path } from './path.ts';
import { type Spot, shownCount } from './spots.ts';
import { couplesTurn, inArms, join, pairKeys } from './together.ts';
import {
  actsAt,
  type BuildOne,
  type FeelingSpan,
  feelingsAt,
  identitySeed,
  type MouthAt,
  type Performer,
  type TimedAct,
  windAt,
} from './track.ts';

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
  /** Mouth shapes of a member over world time. */
  mouthOf(memberId: string): MouthAt;
}

export const NO_ATTRIBUTES: Attributes = {
  colour: [],
  clothing: [],
  hair: [],
  age: [],
  gender: [],
  material: [],
  size: [],
  shape: [],
  other: [],
};

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

/** Acts that are already going on when the shot that begins with them begins. */
const ONGOING = new Set([
  'work',
  'hold',
  'play',
  'play_guitar',
  'play_violin',
  'play_piano',
  'play_drums',
  'play_wind',
  'type',
  'write',
  'read',
  'push',
  'dance',
  'fight',
  'talk',
  'sing',
  'look',
  'eat',
  'teach',
]);

/** Acts whose hands reach for their object. */
const AIMED = new Set([
  'work',
  'pour',
  'push',
  'open',
  'point',
  'give',
  'catch',
  'hold',
  'fight',
  'kiss',
  'type',
  'write',
  'play_piano',
  'play_drums',
]);

const ALTITUDE: Record<string, number> = {
  airplane: 90,
  helicopter: 24,
  hot_air_balloon: 22,
  drone: 3.2,
  spaceship: 14,
  bird: 4.5,
  butterfly: 1.1,
  bee: 1,
  rocket: 0,
  dragon: 0,
  cloud: 60,
};

/** Metres above the ground: those who can do both keep to the ground until the words say that they fly. */
function altitudeOf(model: string, doing: Doing): number {
  const usual = ALTITUDE[model] ?? 3;
  return usual === 0 && doing.travel?.act === 'fly' ? SOARING : usual;
}

/** Metres above the ground of dragons and rockets in flight. */
const SOARING = 9;

const VEHICLE_PART =
  /^(seat|saddle|handlebar|pedal|wheel|tire|tyre|chain|door|window|windshield|headlight|hood|bumper|mirror)s?$/;

/** Metres from the shore line to where waves are ridden. */
const SURF_OUT = 9;

/** Cars whose roof is just over the driver's head, and metres by which grown people sit lower in them than their seat. */
const ROOFED = new Set(['car', 'taxi']);
const UNDER_ROOF = 0.17;

/** Metres along the way from a wheelchair to whoever pushes it. */
const PUSHER_BEHIND = -0.82;

/** Seconds in which a hand comes off the saddle. */
const LETTING_GO = 0.45;

/** Acts that the hand on the saddle stands for. */
const SEAT_ACTS = new Set(['hold', 'push', 'teach']);
const MATERIAL =
  /\b(marble|stone|granite|glass|steel|metal|slate|wood|oak|walnut|brass|copper|concrete|leather|velvet)\b/;

/** Places that people dress up for. */
const DRESSY = new Set(['restaurant', 'rooftop', 'theatre']);
const GUEST =
  /^(man|woman|lady|gentleman|person|guest|diner|customer|friend|husband|wife|boyfriend|girlfriend|partner|lover|spouse|date|father|mother|parent|grandmother|grandfather)$/;
const EVENING_FEMALE = ['dark green dress', 'burgundy dress', 'navy dress', 'cream blouse and black skirt'];
const EVENING_MALE = ['dark grey suit', 'navy suit', 'white shirt and charcoal trousers', 'black jacket'];

/** What someone wears to dinner when the words do not say. */
function eveningWear(m: CastMember, seed: number): string {
  const wear = m.gender === 'male' ? EVENING_MALE : EVENING_FEMALE;
  return wear[seed % wear.length];
}

/** Whether an action is done to or with this thing. */
function actsOn(action: Action, m: CastMember): boolean {
  if (action.object === m.id || action.object === m.noun) return true;
  return action.subject !== m.id && ` ${action.phrase} `.includes(` ${m.noun} `);
}

/** World time of a moment of the shot. */
function worldTime(input: CastShotInput, shotSeconds: number): number {
  return input.worldStart + shotSeconds * input.rate;
}

function timedActs(input: CastShotInput, actions: readonly Action[], member: CastMember): TimedAct[] {
  const acts: TimedAct[] = actions.map((a) => {
    const manner = `${a.phrase} ${a.manner.join(' ')}`;
    const tempo = /slow|gentl|careful|calm|soft/.test(manner)
      ? 0.65
      : /quick|fast|sudden|furious|frantic|hast/.test(manner)
        ? 1.6
        : 1;
    return {
      act: a.act,
      start: worldTime(input, a.start) - (a.start < 0.05 && ONGOING.has(a.act) ? 0.8 : 0),
      end: worldTime(input, Math.max(a.end, a.start + 0.6)),
      tempo,
    };
  });
  for (const line of input.shot.dialogue) {
    if (line.speaker !== member.id) continue;
    if (acts.some((a) => a.act === 'talk' || a.act === 'sing')) continue;
    acts.push({
      act: 'talk',
      start: worldTime(input, line.start),
      end: worldTime(input, line.start + line.duration),
      tempo: 1,
    });
  }
  return acts;
}

function feelingSpans(input: CastShotInput, member: CastMember): FeelingSpan[] {
  return input.shot.feelings
    .filter((f) => f.subject === member.id)
    .map((f) => ({ from: f.from, to: f.to, start: input.worldStart, end: worldTime(input, input.shot.duration) }));
}

interface Motion {
  travelled: number;
  speed: number;
}

/** Seconds that someone who stops takes to come to rest. */
const BRAKE = 0.8;

/** Distance covered and speed at world time w, for someone who may come to a stop, or gather half as much speed again. */
function motion(speed: number, from: number, stop: number | undefined, spurt: number | undefined, w: number): Motion {
  const going = w - from;
  if (stop !== undefined && w > stop) {
    const x = Math.min(w - stop, BRAKE);
    return { travelled: speed * (stop - from + x - (x * x) / (2 * BRAKE)), speed: speed * (1 - x / BRAKE) };
  }
  if (spurt !== undefined && w > spurt) {
    const x = w - spurt;
    const gain = (0.6 * x * x) / (x + 0.5);
    return { travelled: speed * (going + gain), speed: speed * 1.3 };
  }
  return { travelled: speed * going, speed };
}

/** Builds everyone and everything that acts in the shot. */
export function castShot(input: CastShotInput): Performer[] {
  const performers: Performer[] = [];
  const build = new Builder(input, performers);
  build.travellers();
  build.boarders();
  build.stayers();
  build.couples();
  build.objects();
  build.handProps();
  build.features();
  build.lookAtEachOther();
  build.aimActs();
  return performers;
}

class Builder {
  private readonly input: CastShotInput;
  private readonly performers: Performer[];
  private readonly path: Path;
  private readonly direction: 1 | -1;
  private readonly ownActs = new Map<string, TimedAct[]>();
  private readonly gaze = new Map<string, (w: number) => Vec3 | null>();
  /** Models of furniture and props brought in for someone. */
  private readonly brought = new Set<string>();
  private readonly afloat: boolean;
  /** The boat that people are on in this shot. */
  private vessel: Performer | null = null;

  constructor(input: CastShotInput, performers: Performer[]) {
    this.input = input;
    this.performers = performers;
    this.afloat = isAfloat(input.place);
    this.path = new Path(input.place.path);
    this.direction = hashText(`direction:${input.shot.set}`, input.screenplay.seed) % 2 === 0 ? 1 : -1;
  }

  private castNumber(member: CastMember): number {
    return this.input.screenplay.cast.findIndex((m) => m.id === member.id) + 1;
  }

  private actor(
    model: string,
    key: string,
    attributes: Attributes,
    detail: 'hero' | 'extra',
    member?: CastMember,
    noun = member?.noun,
  ): Actor {
    return this.input.build(model, key, { attributes, member, noun, detail });
  }

  private memberActor(doing: Doing, index: number): Actor {
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
    const model = THING_BY_ID.has(m.model) ? m.model : m.kind === 'person' ? 'person' : m.model;
    return this.actor(model, key, attributes, m.count > 4 ? 'extra' : 'hero', m);
  }

  private person(
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
        acts: actsAt(acts, w),
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

  /** Everyone who moves along the path, riders with their mounts first. */
  travellers(): void {
    const { input } = this;
    const moving = input.doings.filter((d) => d.travel && !this.boards(d));
    const riders = moving.filter((d) => d.mount !== null);
    const mounts = new Set(riders.map((d) => d.mount));
    const others = moving.filter((d) => d.mount === null && !mounts.has(d.member.id));
    let lane = 0;
    const centreS = this.middleOfPath();
    for (const rider of riders) {
      const mount = input.doings.find((d) => d.member.id === rider.mount);
      if (!mount) continue;
      this.rideTogether(rider, mount, centreS, lane * 2.4);
      lane++;
    }
    let beside = riders.length > 0 ? 1 : 0;
    for (const d of others) {
      const large = (THING_BY_ID.get(d.member.model)?.size[0] ?? 0.5) > 1.2;
      for (let i = 0; i < shownCount(d.member.count); i++) {
        const rng = new Rng(hashText(`${d.member.id}#${i}`, input.screenplay.seed));
        const side = beside % 2 === 0 ? 1 : -1;
        const rank = Math.ceil(beside / 2);
        const width = large ? 3.4 : d.member.kind === 'animal' ? 1 : 0.78;
        const crowd = d.member.count > 4;
        const lateral = crowd ? rng.range(-1, 1) * Math.min(6, 1.2 + d.member.count * 0.16) : side * rank * width;
        const helping = riders.length > 0 && beside === 1;
        const lag = crowd
          ? rng.range(-0.5, 0.5) * (2 + d.member.count * 0.7)
          : helping
            ? -0.42
            : beside === 0
              ? 0
              : -0.18 * rank - rng.range(0, 0.3);
        if (d.pushes) this.traveller(d, i, centreS, 0, PUSHER_BEHIND);
        else this.traveller(d, i, centreS, lateral, lag);
        beside++;
      }
    }
  }

  /** Position on the path: `s` metres past the middle of the stage in the direction of travel, `lateral` to the traveller's right. */
  private onPath(centreS: number, s: number, lateral: number): { position: Vec3; heading: number } {
    const along = centreS + this.direction * s;
    const p = this.path.point(along);
    const heading = this.path.heading(along) + (this.direction < 0 ? PI : 0);
    const x = p[0] - cos(heading) * lateral;
    const z = p[2] + sin(heading) * lateral;
    return { position: [x, this.input.place.ground(x, z), z], heading };
  }

  /** Where the way through the place is half gone: the stage outdoors, the middle of the room indoors. */
  private middleOfPath(): number {
    const { place } = this.input;
    if (place.bounds) return this.path.length / 2;
    return this.path.nearest(place.stage.centre[0], place.stage.centre[2]);
  }

  /** Speed along the path; indoors nobody outruns the room. */
  private paceOf(doing: Doing, halfSeconds: number): number {
    const speed = doing.travel?.speed ?? 0;
    if (!this.input.place.bounds) return speed;
    return Math.min(speed, Math.max(0.2, this.path.length / 2 - 0.9) / halfSeconds);
  }

  /** Metres past the stage's middle at w: the action is centred on the middle of the shot. */
  private progress(doing: Doing, w: number): { s: number; travelled: number; speed: number } {
    const { input } = this;
    const half = (input.shot.duration * input.rate) / 2;
    const speed = this.paceOf(doing, half);
    const stop = doing.stopsAt === undefined ? undefined : worldTime(input, doing.stopsAt);
    const spurt = doing.spurtsAt === undefined ? undefined : worldTime(input, doing.spurtsAt);
    const m = motion(speed, input.worldStart, stop, spurt, w);
    // Cuts on movement: the gait goes on from shot to shot.
    const phase = speed * input.worldStart;
    return { s: m.travelled - speed * half, travelled: phase + m.travelled, speed: m.speed };
  }

  private traveller(doing: Doing, index: number, centreS: number, lateral: number, lag: number): void {
    const { input } = this;
    const m = doing.member;
    const altitude =
      doing.travel?.act === 'fly' || THING_BY_ID.get(m.model)?.rests === 'air' ? altitudeOf(m.model, doing) : 0;
    const bobSeed = identitySeed(input.screenplay.seed, `bob:${m.id}#${index}`);
    const depth = doing.travel?.act === 'swim' && m.kind !== 'person' ? -0.2 : 0;
    const base = (w: number): Partial<ActorState> & { position: Vec3; heading: number } => {
      const go = this.progress(doing, w);
      const at = this.onPath(centreS, go.s + lag, lateral);
      const rise =
        doing.travel?.act === 'climb' ? clamp(go.travelled - doing.travel.speed * input.worldStart, 0, 6) : 0;
      const bob = altitude > 0 ? 0.06 * altitude * sin(w * 1.3 + (bobSeed % 100)) : 0;
      // The rigs fade their gait out below a stroll; the posture changes when nothing moves any more.
      const stopped = doing.stopsAt !== undefined && go.speed < 0.02;
      return {
        position: [at.position[0], at.position[1] + altitude + bob + depth + rise, at.position[2]],
        heading: at.heading,
        speed: stopped ? 0 : go.speed,
        travelled: go.travelled,
        posture: stopped ? 'stand' : doing.posture,
      };
    };
    if (m.kind === 'person' && doing.travel?.act === 'skate') {
      const out = this.toWater(doing);
      this.skateOwnBoard(doing, index, (w) => {
        const at = base(w);
        return { ...at, position: add(at.position, out) };
      });
      return;
    }
    const helped = this.performers.find((p) => p.mount);
    const performer = this.person(doing, index, base, { speed: doing.travel?.speed ?? 0 });
    if (helped?.mount && doing.pushes) this.holdHandles(performer, helped.mount);
    else if (helped?.mount && m.kind === 'person') this.holdRidersSeat(performer, doing, helped.mount);
  }

  /** From the way along a beach to where a surfer is: some metres out from the shore. */
  private toWater(doing: Doing): Vec3 {
    const { place } = this.input;
    const [x, , z] = this.path.point(this.middleOfPath());
    if (!doing.actions.some((a) => ON_WAVES.test(a.phrase)) || place.surface(x, z) === 'water') return [0, 0, 0];
    for (let out = 1; out < 40; out++) {
      if (place.surface(x, z - out) === 'water') return [0, 0, -out - SURF_OUT];
    }
    return [0, 0, 0];
  }

  /** Someone who skates without a board in the words stands on one all the same. */
  private skateOwnBoard(
    doing: Doing,
    index: number,
    base: (w: number) => Partial<ActorState> & { position: Vec3; heading: number },
  ): void {
    const { input } = this;
    const key = `board:${doing.member.id}#${index}`;
    const noun = this.afloat || input.place.surface(0, 0) === 'sand' ? 'surfboard' : 'skateboard';
    const board = this.actor('skateboard', key, NO_ATTRIBUTES, 'hero', undefined, noun);
    const speed = doing.travel?.speed ?? 0;
    const prop = this.prop(board, key, null, [0, 0, 0], 0, false, { speed });
    const rest = prop.state;
    prop.state = (w) => ({ ...rest(w), ...base(w), posture: 'stand', still: false });
    prop.seenAt = (w) => base(w).position;
    const top = board.anchors.top;
    const deck = top ? top[7] : board.size[1];
    const onDeck = (w: number): Partial<ActorState> & { position: Vec3; heading: number } => {
      const at = base(w);
      // Riders stand sideways on a board.
      return {
        ...at,
        position: add(at.position, [0, deck, 0]),
        heading: at.heading - 1.1,
        speed: 0,
        posture: 'crouch',
      };
    };
    this.person(doing, index, onDeck, { speed });
  }

  /** Behind a wheelchair, with both hands on its handles. */
  private holdHandles(performer: Performer, mount: Performer): void {
    const before = performer.state;
    performer.state = (w) => {
      const m = mount.state(w);
      const grip = (name: string): Vec3 | null => mount.actor.worldAnchor?.(name, m) ?? null;
      const state = before(w);
      const acts = state.acts.filter((a) => !SEAT_ACTS.has(a.act) && a.act !== 'open');
      return { ...state, acts, hands: [grip('gripLeft'), grip('gripRight')] };
    };
  }

  /** A helper runs with a hand on the saddle until letting go. */
  private holdRidersSeat(performer: Performer, doing: Doing, mount: Performer): void {
    const { input } = this;
    const hold = doing.actions.find((a) => a.act === 'hold' || a.act === 'push' || a.act === 'teach');
    const letGo = doing.actions.find((a) => a.act === 'let_go');
    const carriedHold = doing.actions.length === 0;
    if (!hold && !letGo && !carriedHold) return;
    const until = letGo ? worldTime(input, letGo.start) : Number.POSITIVE_INFINITY;
    const before = performer.state;
    performer.state = (w) => {
      const state = before(w);
      const m = mount.state(w);
      const seat = mount.actor.worldAnchor?.('seatBack', m) ?? add(m.position, [0, 0.6, 0]);
      const free = w > until;
      const side =
        (seat[0] - state.position[0]) * cos(state.heading) - (seat[2] - state.position[2]) * sin(state.heading);
      const near = side > 0 ? 0 : 1;
      const gone = clamp((w - until) / LETTING_GO, 0, 1);
      const acts = state.acts.filter((a) => !SEAT_ACTS.has(a.act));
      if (free && gone >= 1) return { ...state, acts, hands: undefined };
      // The hand leaves the saddle, and the back straightens, over a moment.
      const joints = free ? performer.actor.joints({ ...state, acts }) : null;
      const rest = joints ? (near === 0 ? joints.handLeft : joints.handRight) : undefined;
      const hand = rest ? mix(seat, rest, gone * gone * (3 - 2 * gone)) : seat;
      return { ...state, acts, hands: near === 0 ? [hand, null] : [null, hand] };
    };
  }

  private rideTogether(rider: Doing, mount: Doing, centreS: number, lateral: number): void {
    const { input } = this;
    const key = `${mount.member.id}#0`;
    const wobbleSeed = identitySeed(input.screenplay.seed, `wobble:${key}`);
    const words = `${mount.actions.map((a) => a.phrase).join(' ')} ${mount.member.attributes.other.join(' ')}`;
    const shaky = /wobbl|unsteady|shak/.test(words) || (rider.member.ageYears ?? 30) < 8;
    const where = (w: number): { position: Vec3; heading: number; speed: number; travelled: number } => {
      const go = this.progress(rider, w);
      const sway = shaky ? 0.09 * sin(w * 2.9 + (wobbleSeed % 7)) + 0.05 * sin(w * 4.7) : 0;
      const at = this.onPath(centreS, go.s, lateral + sway);
      const yaw = shaky ? -0.07 * cos(w * 2.9 + (wobbleSeed % 7)) : 0;
      return { ...at, heading: at.heading + yaw, speed: go.speed, travelled: go.travelled };
    };
    const actor = this.memberActor(mount, 0);
    const acts = timedActs(input, mount.actions, mount.member);
    const mountPerformer: Performer = {
      member: mount.member,
      key,
      actor,
      cast: this.castNumber(mount.member),
      speed: rider.travel?.speed ?? 0,
      subject: input.shot.subjects.includes(mount.member.id),
      seenAt: (w) => add(where(w).position, [0, actor.size[1] * 0.6, 0]),
      state: (w) => ({
        time: w,
        posture: mount.member.kind === 'animal' ? ((rider.travel?.speed ?? 0) > 4 ? 'run' : 'walk') : 'stand',
        acts: actsAt(acts, w),
        gaze: null,
        feelings: {},
        mouth: [],
        wind: input.wind,
        ...where(w),
      }),
    };
    this.performers.push(mountPerformer);
    const seats = ['saddle', 'driver', 'seat', 'top'];
    const seatName = seats.find((n) => actor.anchors[n] !== undefined) ?? 'saddle';
    const roofed = ROOFED.has(mount.member.model);
    const driving = rider.posture === 'sit' || PUSHED.has(mount.member.model);
    const base = (w: number): Partial<ActorState> & { position: Vec3; heading: number } => {
      const m = mountPerformer.state(w);
      const anchor = actor.anchors[seatName];
      const own: Vec3 = anchor ? [anchor[3], anchor[7], anchor[11]] : [0, actor.size[1] * 0.7, 0];
      const seat = actor.worldAnchor?.(seatName, m) ?? pointAt(placed(m.position, m.heading), own);
      // Under a car's roof people sit low.
      const saddle: Vec3 = roofed ? [seat[0], seat[1] - UNDER_ROOF, seat[2]] : seat;
      const grip = (name: string): Vec3 | null =>
        actor.anchors[name]
          ? (actor.worldAnchor?.(name, m) ?? pointAt(placed(m.position, m.heading), translationOf(actor.anchors[name])))
          : null;
      return {
        position: [saddle[0], m.position[1], saddle[2]],
        heading: m.heading,
        speed: m.speed,
        travelled: m.travelled,
        posture: rider.travel?.act === 'skate' ? 'stand' : driving ? 'sit' : 'ride',
        seatHeight: saddle[1] - m.position[1],
        // The handles of a wheelchair are for whoever pushes it.
        hands: PUSHED.has(mount.member.model) ? undefined : [grip('gripLeft'), grip('gripRight')],
        feet: [grip('pedalLeft'), grip('pedalRight')],
        ...(rider.travel?.act === 'skate'
          ? { position: saddle, seatHeight: undefined, hands: undefined, feet: undefined, speed: 0 }
          : {}),
      };
    };
    this.person(rider, 0, base, { speed: rider.travel?.speed ?? 0, mount: mountPerformer });
  }

  /** Whether this shot has someone on a boat rather than on a spot or on their way. */
  private boards(doing: Doing): boolean {
    return this.afloat && wantsDeck(doing);
  }

  /** Everyone who belongs on a boat, and the boat if nothing has brought it yet. */
  boarders(): void {
    const { input } = this;
    const boarders = input.doings.filter((d) => this.boards(d));
    const total = boarders.reduce((sum, d) => sum + shownCount(d.member.count), 0);
    if (total === 0) return;
    const vessel = this.vesselFor(total);
    const rowers = this.performers.filter((p) => p.mount === vessel).length;
    let index = rowers;
    for (const doing of boarders) {
      for (let i = 0; i < shownCount(doing.member.count); i++) {
        const seed = identitySeed(input.screenplay.seed, `berth:${doing.member.id}#${i}`);
        const afoot = doing.travel && (doing.travel.act === 'walk' || doing.travel.act === 'run');
        const walked = afoot
          ? (w: number) => {
              const go = this.progress(doing, w);
              return { metres: go.s, speed: go.speed };
            }
          : null;
        const base = personAboard(vessel, doing, index, total + rowers, seed, walked);
        this.person(doing, i, base, { speed: vessel.speed, mount: vessel });
        index++;
      }
    }
  }

  /** The boat of this shot, where nothing but the boat could carry a thing. */
  private boatHere(): Performer | null {
    if (this.vessel) return this.vessel;
    return (this.afloat && this.performers.find((p) => p.member !== null && isBoat(p.member))) || null;
  }

  private vesselFor(people: number): Performer {
    const { input } = this;
    this.vessel = this.boatHere();
    if (this.vessel) return this.vessel;
    const moored = input.doings.find((d) => isBoat(d.member));
    const { place } = input;
    const at = place.stage.centre;
    const heading = place.stage.heading + 0.9;
    if (moored) {
      const subject = input.shot.subjects.includes(moored.member.id);
      const actor = this.memberActor(moored, 0);
      this.vessel = this.prop(actor, `${moored.member.id}#0`, moored.member, at, heading, subject, {}, moored.actions);
    } else {
      const model = boatFor(people);
      this.vessel = this.prop(
        this.actor(model, `boat:${model}`, NO_ATTRIBUTES, 'hero'),
        'boat',
        null,
        at,
        heading,
        false,
      );
    }
    return this.vessel;
  }

  /** People with a spot. */
  stayers(): void {
    const { input } = this;
    for (const doing of input.doings) {
      if (doing.travel || doing.member.kind !== 'person' || this.boards(doing)) continue;
      for (let i = 0; i < shownCount(doing.member.count); i++) {
        const spot = input.spots.get(`${doing.member.id}#${i}`);
        if (!spot) continue;
        let { position, heading } = spot;
        if (spot.seatThing) {
          const seat = this.actor(spot.seatThing, `seat:${doing.member.id}#${i}`, NO_ATTRIBUTES, 'hero');
          this.prop(seat, `seat:${doing.member.id}#${i}`, null, spot.position, spot.heading, false);
          this.brought.add(spot.seatThing);
          if (spot.seatHeight === undefined) {
            // Lying along it, on its cushions.
            const top = seat.anchors.seat ?? seat.anchors.top;
            position = add(position, [0, top ? top[7] : seat.size[1] * 0.5, 0]);
            heading += seat.size[0] > seat.size[2] ? PI / 2 : 0;
          }
        }
        const seated = spot.seatHeight !== undefined;
        this.person(doing, i, () => ({
          position,
          heading,
          posture: seated ? 'sit' : doing.posture === 'sit' ? 'stand' : doing.posture,
          seatHeight: spot.seatHeight,
        }));
        const { aim } = spot;
        const acts = this.ownActs.get(`${doing.member.id}#${i}`) ?? [];
        if (aim)
          acts.forEach((act, k) => {
            acts[k] = act.act === 'write' ? { ...act, act: 'work', target: () => aim } : act;
          });
      }
    }
  }

  /** Hands of couples meet, dancers turn about each other, babies are taken up in the arms. */
  couples(): void {
    const { input } = this;
    const secondsAt = (w: number): number => (w - input.worldStart) / input.rate;
    for (const doing of input.doings) {
      const bond = doing.together;
      if (!bond?.leads) continue;
      const [a, b] = pairKeys(doing.member.id, bond);
      const first = this.performers.find((p) => p.key === a && !p.frame);
      const second = this.performers.find((p) => p.key === b && !p.frame);
      if (!first || !second) continue;
      if (bond.bond === 'carry') this.carry(first, second);
      if (bond.bond === 'dance') this.turnAbout(first, second);
      join(first, second, bond, secondsAt);
    }
  }

  private carry(carrier: Performer, baby: Performer): void {
    const before = baby.state;
    const own = carrier.state;
    const still = { ...carrier, state: own };
    const place = (w: number): Partial<ActorState> => ({
      ...inArms(still, w),
      posture: 'lie',
      speed: 0,
      seatHeight: 0,
    });
    baby.state = (w) => ({ ...before(w), ...place(w) });
    baby.seenAt = (w) => add(carrier.seenAt(w), [0, -0.28 * carrier.actor.size[1], 0]);
    baby.mount = carrier;
    baby.speed = carrier.speed;
  }

  private turnAbout(first: Performer, second: Performer): void {
    const [a, b] = [first.state, second.state];
    const turned = (state: (w: number) => ActorState, other: (w: number) => ActorState) => (w: number) => {
      const own = state(w);
      const angle = couplesTurn(w - this.input.worldStart);
      const middle = mix(own.position, other(w).position, 0.5);
      const dx = own.position[0] - middle[0];
      const dz = own.position[2] - middle[2];
      const [c, s] = [cos(angle), sin(angle)];
      const position: Vec3 = [middle[0] + dx * c + dz * s, own.position[1], middle[2] - dx * s + dz * c];
      return { ...own, position, heading: own.heading + angle };
    };
    first.state = turned(a, b);
    second.state = turned(b, a);
  }

  private prop(
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

  /** Animals, vehicles and objects that do not travel. */
  objects(): void {
    const { input } = this;
    const still = input.doings.filter(
      (d) => d.member.kind !== 'person' && !d.travel && !this.performers.some((p) => p.member === d.member),
    );
    let placedCount = 0;
    for (const doing of still) {
      const m = doing.member;
      // The seat of a bicycle that is there is that bicycle's own.
      if (VEHICLE_PART.test(m.noun) && input.doings.some((d) => d.member.kind === 'vehicle')) continue;
      // Fire that a dragon breathes comes out of the dragon.
      if (
        input.doings.some(
          (d) => d.member.model === 'dragon' && d.actions.some((a) => a.act === 'breathe' && actsOn(a, m)),
        )
      )
        continue;
      const thing = THING_BY_ID.get(m.model);
      const holder = this.holderOf(m);
      const rests = thing?.rests ?? 'ground';
      const n = shownCount(m.count);
      if (holder && n === 1) {
        this.held(holder, this.memberActor(doing, 0), m.model, `${m.id}#0`, m, this.input.shot.subjects.includes(m.id));
        continue;
      }
      for (let i = 0; i < n; i++) {
        const actor = this.memberActor(doing, i);
        const subject = input.shot.subjects.includes(m.id);
        const key = `${m.id}#${i}`;
        const boat = m.kind === 'object' ? this.boatHere() : null;
        if (boat) {
          this.thingOnDeck(boat, actor, key, m, subject, placedCount + i, doing.actions);
          continue;
        }
        const at = this.spotFor(m, i, n, rests, actor, placedCount);
        this.prop(actor, key, m, at.position, at.heading, subject, {}, doing.actions);
      }
      placedCount++;
    }
  }

  private thingOnDeck(
    vessel: Performer,
    actor: Actor,
    key: string,
    m: CastMember,
    subject: boolean,
    order: number,
    actions: readonly Action[],
  ): void {
    const where = thingAboard(vessel, order);
    const thing = this.prop(actor, key, m, [0, 0, 0], 0, subject, { speed: vessel.speed, mount: vessel }, actions);
    const rest = thing.state;
    thing.state = (w) => ({ ...rest(w), ...where(w), still: false });
    thing.seenAt = (w) => add(where(w).position, [0, actor.size[1] * 0.6, 0]);
  }

  private holderOf(m: CastMember): Performer | undefined {
    const { input } = this;
    const rests = THING_BY_ID.get(m.model)?.rests ?? '';
    if (rests !== 'hand' && rests !== 'surface') return undefined;
    const people = input.doings.filter((d) => d.member.kind === 'person');
    const handler = people.find(
      (d) =>
        d.actions.some((a) => HOLDING.has(a.act) && actsOn(a, m)) ||
        input.screenplay.relations.some(
          (r) => r.a === m.id && r.b === d.member.id && (r.rel === 'in' || r.rel === 'on'),
        ),
    );
    // A thing made for the hand, with one person there and nothing to lie on, is in that person's hand.
    const lies = input.screenplay.relations.some(
      (r) => r.a === m.id && r.rel !== 'in' && input.doings.some((d) => d.member.id === r.b),
    );
    const named = people.filter((d) => d.named);
    const holder = handler ?? (rests === 'hand' && !lies && named.length === 1 ? named[0] : undefined);
    return holder && this.performers.find((p) => p.member === holder.member && !p.frame);
  }

  private held(
    holder: Performer,
    actor: Actor,
    model: string,
    key: string,
    member: CastMember | null,
    subject: boolean,
  ): void {
    const { input } = this;
    const used = this.performers.some((p) => p.key.startsWith('held:') && p.mount === holder);
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
    const acts = this.ownActs.get(holder.key);
    if (acts && !acts.some((a) => CARRYING.has(a.act))) {
      acts.push({ act: 'hold', start: input.worldStart - 1, end: worldTime(input, input.shot.duration) + 1, tempo: 1 });
    }
    const frameAt = (w: number): Mat34 => {
      const state = holder.state(w);
      const hand = holder.actor.frame?.(grip, state);
      const at: Vec3 = hand ? translationOf(hand) : add(state.position, [0, holder.actor.size[1] * 0.5, 0]);
      const tipped = state.acts.some((a) => TIPPING.has(a.act) && a.weight > 0.5);
      return hand && (tipped || !UPRIGHT.has(model)) ? hand : placed(at, state.heading);
    };
    this.performers.push({
      member,
      key: `held:${key}`,
      actor,
      cast: member ? this.castNumber(member) : holder.cast,
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

  /** Where a thing that nobody holds lies or stands. */
  private spotFor(
    m: CastMember,
    index: number,
    count: number,
    rests: string,
    actor: Actor,
    order: number,
  ): { position: Vec3; heading: number } {
    const { place } = this.input;
    const rng = new Rng(hashText(`${m.id}#${index}`, this.input.screenplay.seed));
    const h = place.stage.heading;
    if (index === 0 && this.isRinged(m.id, m.noun)) return { position: place.stage.centre, heading: h };
    const related = this.relatedSpot(m, index, count, actor);
    if (related) return related;
    if (m.model === 'torch') return this.standingTorch(index);
    if (m.model === 'bird' && order + index === 0) this.perch = this.nearestPerch();
    if (m.model === 'bird' && this.perch) {
      const at = this.offset(this.perch, (order + index) * actor.size[2] * 0.9, 0);
      return { position: [at[0], this.perch[1], at[2]], heading: h + rng.range(-0.5, 0.5) };
    }
    const width = actor.size[0] * 1.25;
    const spread = count > 1 ? (index - (count - 1) / 2) * width : 0;
    if (rests === 'surface' || rests === 'hand') {
      const top = this.tableTop(order);
      const p = this.offset(top, spread + (order % 2 === 0 ? 0 : 0.22 * order), order > 0 ? 0.05 : 0);
      return { position: [p[0], top[1], p[2]], heading: h + rng.range(-0.3, 0.3) };
    }
    const people = this.performers.filter((p) => p.member?.kind === 'person').length;
    const large = actor.size[2] > 2.2;
    const crowd = count > 6;
    const columns = crowd ? Math.ceil(Math.sqrt(count * 1.6)) : count;
    const gapX = Math.max(actor.size[0], actor.size[2] * 0.75) * 1.35;
    const dx = crowd ? ((index % columns) - (columns - 1) / 2) * gapX + rng.range(-0.3, 0.3) * gapX : spread * 1.3;
    const dz = crowd ? -Math.floor(index / columns) * gapX + rng.range(-0.3, 0.3) * gapX : 0;
    const aside =
      people + order === 0 ? 0 : (order % 2 === 0 ? 1 : -1) * (0.9 + actor.size[0] * 0.7 + 0.6 * Math.floor(order / 2));
    const behind = large && people > 0 ? -actor.size[2] * 0.5 - 1 : people > 0 ? 0.15 : 0;
    const p = this.offset(place.stage.centre, dx + aside, dz + behind);
    const airborne = rests === 'air' ? (ALTITUDE[m.model] ?? 2.2) : rests === 'wall' || rests === 'ceiling' ? 1.5 : 0;
    const turn = m.kind === 'vehicle' ? 0.9 : m.kind === 'animal' ? rng.range(-0.9, 0.9) : rng.range(-0.4, 0.4);
    return { position: [p[0], place.ground(p[0], p[2]) + airborne, p[2]], heading: h + turn };
  }

  /** Torches that nobody holds burn on the walls, or stuck in the ground on either side of the action. */
  private standingTorch(index: number): { position: Vec3; heading: number } {
    const { place } = this.input;
    const side = index % 2 === 0 ? 1 : -1;
    const rank = Math.floor(index / 2);
    const p = this.offset(place.stage.centre, side * (place.stage.halfWidth * 0.75 + 0.5), -0.6 - rank * 1.3);
    const heading = place.stage.heading;
    if (!place.bounds) return { position: [p[0], place.ground(p[0], p[2]) + 0.35, p[2]], heading };
    const { min, max } = place.bounds;
    const inside = (v: number, axis: 0 | 2): number => clamp(v, min[axis] + 0.1, max[axis] - 0.1);
    return { position: [inside(p[0], 0), place.ground(p[0], p[2]) + 1.55, inside(p[2], 2)], heading };
  }

  private perch: Vec3 | null = null;

  /** Branch or rail nearest to the stage, within sight of it. */
  private nearestPerch(): Vec3 | null {
    const { place } = this.input;
    const c = place.stage.centre;
    const marks = place.marks
      .filter((mark) => mark.kind === 'perch')
      .map((mark) => ({ mark, d: (mark.position[0] - c[0]) ** 2 + (mark.position[2] - c[2]) ** 2 }))
      .sort((a, b) => a.d - b.d);
    return marks[0] && marks[0].d < 100 ? marks[0].mark.position : null;
  }

  private offset(from: Vec3, dx: number, dz: number): Vec3 {
    const h = this.input.place.stage.heading;
    return [from[0] + cos(h) * dx + sin(h) * dz, from[1], from[2] - sin(h) * dx + cos(h) * dz];
  }

  /** Beside, on, under, behind ... something that is already there. Left and right are the viewer's. */
  private relatedSpot(
    m: CastMember,
    index: number,
    count: number,
    actor: Actor,
  ): { position: Vec3; heading: number } | null {
    const relation = this.input.screenplay.relations.find((r) => r.a === m.id || r.a === m.noun);
    if (!relation) return null;
    const other = this.performers.find(
      (p) => !p.frame && p.member && (p.member.id === relation.b || p.member.noun === relation.b),
    );
    if (!other && (relation.rel === 'on' || relation.rel === 'in')) return this.onFurniture(relation.b, index, actor);
    if (!other || other.speed > 0) return null;
    const state = other.state(this.input.worldStart);
    const [ox, oy] = other.actor.size;
    const depth = other.actor.size[2];
    const gapX = (ox + actor.size[0]) * 0.5 + Math.max(0.06, 0.15 * actor.size[0]);
    const gapZ = (depth + actor.size[2]) * 0.5 + Math.max(0.06, 0.15 * actor.size[2]);
    const spread = count > 1 ? (index - (count - 1) / 2) * actor.size[0] * 1.15 : 0;
    const heading = this.input.place.stage.heading + 0.15;
    const at = (dx: number, dy: number, dz: number): { position: Vec3; heading: number } => {
      const p = this.offset(state.position, dx, dz);
      return { position: [p[0], p[1] + dy, p[2]], heading };
    };
    switch (relation.rel) {
      case 'left_of':
        return at(-gapX + spread, 0, 0);
      case 'right_of':
      case 'next_to':
        return at(gapX + spread, 0, 0);
      case 'on':
      case 'above':
        return at(spread, oy + (relation.rel === 'above' ? Math.max(0.5, actor.size[1]) : 0), 0);
      case 'in':
        return at(spread, oy * 0.35, 0);
      case 'under':
        return at(spread, 0, 0);
      case 'in_front_of':
        return at(spread, 0, gapZ);
      case 'behind':
        return at(spread, 0, -gapZ);
      case 'around': {
        const angle = (index / Math.max(1, count)) * 2 * PI;
        const r = Math.max(gapX, gapZ) * 1.1;
        return at(cos(angle) * r, 0, sin(angle) * r);
      }
      case 'between':
        return at(spread, 0, 0);
    }
  }

  /** On a seat or surface of the place that bears this name. */
  private onFurniture(noun: string, index: number, actor: Actor): { position: Vec3; heading: number } | null {
    const { place } = this.input;
    const mark = place.marks.find((m) => ` ${noun} `.includes(` ${m.noun} `) && m.kind !== 'stand');
    if (!mark) return null;
    const aside = index * actor.size[0] * 1.2;
    const p = this.offset(mark.position, aside, 0);
    return { position: [p[0], mark.position[1], p[2]], heading: mark.heading };
  }

  private tableAt: Vec3 | null = null;

  /** A table top for small things: the desk of someone who works, the set's nearest surface, or a table brought in. */
  private tableTop(order: number): Vec3 {
    if (this.tableAt) return this.tableAt;
    const { place } = this.input;
    const desk = [...this.input.spots.values()].find((s) => s.desk)?.desk;
    if (desk) {
      this.tableAt = desk;
      return desk;
    }
    const c = place.stage.centre;
    const near = place.marks
      .filter((mark) => mark.kind === 'surface')
      .map((mark) => ({ mark, d: (mark.position[0] - c[0]) ** 2 + (mark.position[2] - c[2]) ** 2 }))
      .sort((a, b) => a.d - b.d)[0];
    if (near && near.d < 36 && place.bounds) {
      this.tableAt = near.mark.position;
      return this.tableAt;
    }
    const person = this.performers.find((p) => p.member?.kind === 'person' && p.speed === 0);
    const from = person ? person.state(this.input.worldStart).position : c;
    const spot = this.offset(from, 0, person ? 0.62 : 0);
    const table = this.actor('table', `table:${order}`, { ...NO_ATTRIBUTES, material: this.tableMaterial() }, 'hero');
    const position: Vec3 = [spot[0], place.ground(spot[0], spot[2]), spot[2]];
    this.prop(table, 'prop:table', null, position, place.stage.heading, false);
    const top = table.anchors.top;
    this.tableAt = [position[0], position[1] + (top ? top[7] : table.size[1]), position[2]];
    return this.tableAt;
  }

  /** "On wet black marble": what small things stand on, where it is a material rather than a thing. */
  private tableMaterial(): string[] {
    const { relations, cast } = this.input.screenplay;
    const on = relations.find(
      (r) =>
        r.rel === 'on' &&
        cast.some((m) => m.id === r.a && m.kind !== 'person') &&
        !cast.some((m) => m.id === r.b || m.noun === r.b),
    );
    return on && MATERIAL.test(on.b) ? on.b.split(' ') : ['wood'];
  }

  /** Glass, cup, book ... for acts that need one when the words name none. */
  handProps(): void {
    const { input } = this;
    for (const doing of input.doings) {
      if (doing.member.kind !== 'person') continue;
      const said = doing.actions.find((a) => ACT_PROP[a.act] !== undefined);
      for (const [i, p] of this.performers.filter((x) => x.member === doing.member && !x.frame).entries()) {
        if (this.performers.some((x) => x.frame && x.mount === p)) continue;
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
        this.brought.add(model);
        this.held(p, this.actor(model, `prop:${p.key}`, NO_ATTRIBUTES, 'hero'), model, `prop:${p.key}`, null, false);
      }
    }
  }

  /** Whether people are gathered in a ring around this. */
  private isRinged(...names: string[]): boolean {
    return this.input.doings.some((d) => d.around !== undefined && names.includes(d.around));
  }

  /** Features of the set's plan that the place does not already contain, as background dressing. */
  features(): void {
    const { input } = this;
    const plan = input.screenplay.sets.find((s) => s.id === input.shot.set);
    const here = new Set(input.place.depicts ?? []);
    let order = 0;
    for (const feature of plan?.features ?? []) {
      if (here.has(feature.model) || this.brought.has(feature.model) || !THING_BY_ID.has(feature.model)) continue;
      const n = Math.min(feature.count, 8);
      for (let i = 0; i < n; i++) {
        const key = `feature:${feature.model}:${order}`;
        const rng = new Rng(identitySeed(input.screenplay.seed, key));
        const actor = this.actor(
          feature.model,
          key,
          feature.attributes,
          n > 3 ? 'extra' : 'hero',
          undefined,
          feature.noun,
        );
        const radius = Math.max(actor.size[0], actor.size[2]) * 0.5;
        const side = order % 2 === 0 ? 1 : -1;
        const inside = input.place.bounds !== null;
        const reach = inside
          ? Math.max(0.5, input.place.stage.halfWidth * 0.8)
          : Math.max(2.4, radius * 1.3 + 1.5) + order * 1.1;
        const back = inside ? -input.place.stage.halfDepth * 0.7 : -(2.5 + radius * 1.4 + rng.range(0, 2));
        const at = this.offset(input.place.stage.centre, side * reach * rng.range(0.7, 1), back);
        const rests = THING_BY_ID.get(feature.model)?.rests;
        const lift = rests === 'air' ? 2.6 : rests === 'wall' ? 1.5 : 0;
        const surface = rests === 'surface' || rests === 'hand' ? this.tableTop(order) : null;
        const ringed = this.isRinged(feature.noun) && i === 0;
        const position: Vec3 = ringed
          ? [...this.input.place.stage.centre]
          : surface
            ? (this.offset(surface, 0.25 * side, -0.1) as Vec3)
            : [at[0], input.place.ground(at[0], at[2]) + lift, at[2]];
        this.prop(actor, key, null, position, input.place.stage.heading + rng.range(-0.4, 0.4), false);
        order++;
      }
    }
  }

  /** Hands go to what they handle: a thing on the table, a door, another person. */
  aimActs(): void {
    const { input } = this;
    for (const doing of input.doings) {
      for (let i = 0; i < shownCount(doing.member.count); i++) {
        const acts = this.ownActs.get(`${doing.member.id}#${i}`);
        if (!acts) continue;
        doing.actions.forEach((action, k) => {
          const target = this.performers.find(
            (p) =>
              p.member && p.member !== doing.member && actsOn(action, p.member) && p.mount?.member !== doing.member,
          );
          if (!target || !AIMED.has(action.act)) return;
          acts[k] = { ...acts[k], target: (w) => target.seenAt(w) };
        });
      }
    }
  }

  /** Eyes: people look at whom they speak with, at what they handle, or ahead. */
  lookAtEachOther(): void {
    const { input } = this;
    const people = this.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
    for (const p of people) {
      const m = p.member;
      if (!m) continue;
      const doing = input.doings.find((d) => d.member === m);
      const object = doing?.actions.map((a) => a.object).find((o) => o !== undefined && o !== m.id);
      const target = this.performers.find(
        (q) =>
          q !== p && q.member && (q.member.id === object || q.member.noun === object) && q.mount !== p && p.mount !== q,
      );
      const partner =
        people.find((q) => q !== p && q.subject && q.member !== m) ??
        (p.subject ? undefined : people.find((q) => q !== p && q.subject));
      const talking =
        input.shot.dialogue.length > 0 ||
        doing?.actions.some((a) => ['talk', 'toast', 'give', 'laugh', 'kiss', 'teach'].includes(a.act));
      const watched =
        target ??
        (talking || (p.speed === 0 && people.length === 2)
          ? partner
          : p.speed > 0 && !p.mount
            ? people.find((q) => q.mount)
            : undefined);
      if (!watched || watched === p) continue;
      this.gaze.set(p.key, (w) => watched.seenAt(w));
    }
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

function translationOf(m: Mat34): Vec3 {
  return [m[3], m[7], m[11]];
}

function pointAt(m: Mat34, p: Vec3): Vec3 {
  const at = multiply(m, [1, 0, 0, p[0], 0, 1, 0, p[1], 0, 0, 1, p[2]]);
  return translationOf(at);
}
