/**
 * What each cast member is doing in each shot, with what the words leave out carried over from the shots around:
 * someone who rides in one shot still rides in the close-up that follows.
 */
import type { Action, CastMember, Screenplay, Shot } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { ACT_BY_ID } from '../../catalogue/acts.ts';
import { familyOf, kinTable, THING_BY_ID, withKin } from '../../catalogue/things.ts';
import type { ActorState } from '../actor.ts';
import { statureOf } from '../people/stature.ts';
import { isBoat } from './aboard.ts';
import { gameOf, joinGames } from './board-games.ts';
import { customOf } from './customs.ts';
import { deedOf } from './deeds.ts';
import { type Handiwork, handiworkOf } from './handiwork.ts';
import { carriesAlong, type Haul, haulOf } from './haulers.ts';
import { fliesKite } from './kites.ts';
import { hasLap } from './on-body.ts';
import { type Together, togetherIn } from './together.ts';
import { leftOnBridge } from './underfoot.ts';

export type Posture = ActorState['posture'];

export interface Travel {
  /** Travel act of the catalogue: "walk", "run", "ride" ... */
  act: string;
  /** Metres per second. */
  speed: number;
}

export interface Doing {
  member: CastMember;
  posture: Posture;
  travel: Travel | null;
  /** Cast id of the vehicle or animal it rides or drives. */
  mount: string | null;
  /** Seconds into the shot at which it stops travelling (lets go, stops); undefined = never. */
  stopsAt?: number;
  /** Seconds into the shot from which it gathers speed (the helper has let go). */
  spurtsAt?: number;
  actions: Action[];
  /** Named in this shot, rather than merely still being there. */
  named: boolean;
  /** Noun of the furniture that the words put them on: "armchair", "sofa", "bed". */
  furniture?: string;
  /** Cast id or noun of what they gather around. */
  around?: string;
  /** True when what they do is done to something that stands on a table. */
  handles?: boolean;
  /** True for whoever walks behind a wheelchair with the hands on its grips. */
  pushes?: boolean;
  /** What they ride that only their name implies: a cyclist's bicycle. */
  ownMount?: CastMember;
  /** Cast id of the board game that they play at a table. */
  game?: string;
  /** True for whoever sits at a table to eat, drink or talk. */
  table?: boolean;
  /** True when the game is one of cards. */
  cards?: boolean;
  /** Cast id of what stands on the ground before them while they work on it: a painter's easel, a flag that is planted. */
  before?: string;
  /** What they do with someone else who is there. */
  together?: Together;
  /** Seconds into the shot at which they set out: those who open a door first. */
  startsAt?: number;
  /** The act with which they go down on their knees after something else. */
  goesDown?: Action;
  /** Noun of the feature that they go to and stop at. */
  goal?: string;
  /** Noun of the bowl or tank that a fish is in. */
  inside?: string;
  /** What they push or pull along. */
  hauls?: Haul;
}

export const FURNITURE =
  /\b(armchair|chair|rocking chair|sofa|couch|settee|bench|stool|bed|hammock|swing|throne|pew|mattress|deckchair|sunbed|crib|cradle|cot)\b/;
const ON_FURNITURE = new RegExp(`\\b(?:in|on|onto|into|upon|at)\\s(?:\\w+\\s){0,3}?${FURNITURE.source.slice(2)}`);

/** The furniture that someone is on, in the words of the shot's actions or the screenplay's relations. */
function furnitureOf(member: CastMember, actions: readonly Action[], screenplay: Screenplay): string | undefined {
  for (const r of screenplay.relations) {
    if (r.a !== member.id || (r.rel !== 'on' && r.rel !== 'in')) continue;
    const noun = screenplay.cast.find((m) => m.id === r.b)?.noun ?? r.b;
    const found = FURNITURE.exec(noun);
    if (found) return found[1];
  }
  for (const a of actions) {
    const found = ON_FURNITURE.exec(a.phrase);
    if (found) return found[1];
  }
  return undefined;
}

/** Acts done with the hands to a thing where it stands. */
const HANDLING = new Set([
  'work',
  'pour',
  'eat',
  'type',
  'write',
  'puff',
  'push',
  'open',
  'hold',
  'play_piano',
  'cut',
  'light',
]);

/** Whether an act's object is something that stands on a table. */
function onTable(action: Action, shot: Shot, screenplay: Screenplay): boolean {
  if (!HANDLING.has(action.act) || action.object === undefined) return false;
  const member = screenplay.cast.find((m) => m.id === action.object || m.noun === action.object);
  const feature = screenplay.sets
    .find((s) => s.id === shot.set)
    ?.features.find((f) => f.noun === action.object || f.phrase === action.object);
  const model = member?.model ?? feature?.model;
  return model !== undefined && THING_BY_ID.get(model)?.rests === 'surface';
}

const RIDEABLE = withKin([
  'bicycle',
  'motorcycle',
  'horse',
  'camel',
  'elephant',
  'skateboard',
  'wheelchair',
  'cow',
  'dragon',
]);
const DRIVEABLE = withKin([
  'car',
  'taxi',
  'pickup',
  'van',
  'lorry',
  'bus',
  'tram',
  'train',
  'cart',
  'rowboat',
  'bulldozer',
  'airplane',
  'helicopter',
]);

/** Usual speeds, m/s, by travel act; vehicles have their own. */
const ACT_SPEED: Record<string, number> = {
  walk: 1.25,
  run: 3.1,
  ride: 3.6,
  drive: 8,
  fly: 5,
  swim: 1.1,
  climb: 0.45,
  crawl: 0.5,
  skate: 4,
};
const MODEL_SPEED = kinTable<number>({
  bicycle: 3.8,
  motorcycle: 12,
  car: 11,
  taxi: 9,
  pickup: 10,
  van: 9,
  lorry: 9,
  bus: 7,
  tram: 6,
  train: 14,
  bulldozer: 1.4,
  cart: 1.6,
  rowboat: 1.3,
  sailboat: 3,
  ship: 4,
  airplane: 45,
  helicopter: 14,
  hot_air_balloon: 1.5,
  drone: 6,
  rocket: 20,
  spaceship: 18,
  skateboard: 4,
  vacuum_cleaner: 0.4,
  wheelchair: 1.2,
  tortoise: 0.25,
  whale: 3,
  fish: 0.6,
  butterfly: 0.8,
  bee: 0.9,
  bird: 6,
});

export const ON_WAVES = /\b(waves?|surf|swell|breakers?)\b/;

/** What people ride who are named after it, or whose way of going says it: noun of the rider or words of the act -> noun, model. */
const OWN_MOUNTS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(cyclist|bicyclist|cycle|pedal|bike|mountain biker)\b/, 'bicycle', 'bicycle'],
  [/\b(motorcyclist|biker|motorbike|courier|delivery rider)\b/, 'motorcycle', 'motorcycle'],
  [/\b(jockey|horseman|horsewoman|cowboy|cowgirl|knight|cavalryman|equestrian|gallop|canter|trot)\b/, 'horse', 'horse'],
  [/\b(rower|kayaker|canoeist|paddler|gondolier|row|paddle)\b/, 'boat', 'rowboat'],
  [/\b(taxi driver|cabbie)\b/, 'taxi', 'taxi'],
  [/\b(truck driver|trucker)\b/, 'truck', 'lorry'],
  [/\b(bus driver)\b/, 'bus', 'bus'],
  [/\b(driver|racer|drive|steer)\b/, 'car', 'car'],
];

/** The vehicle or animal that a rider must be on although the words leave it out. */
function ownMount(member: CastMember, action: Action): CastMember | undefined {
  const text = `${member.noun} ${member.phrase} ${action.verb}`;
  const found = OWN_MOUNTS.find(([words]) => words.test(text));
  if (!found) return undefined;
  const [, noun, model] = found;
  const kind = THING_BY_ID.get(model)?.kind === 'animal' ? 'animal' : 'vehicle';
  return {
    id: `${member.id}:${model}`,
    kind,
    noun,
    phrase: noun,
    model,
    count: 1,
    attributes: NO_ATTRIBUTES,
    invented: true,
  };
}

const SLOW = /\b(slow|slowly|gently|carefully|leisurely|calmly|quietly|lazily)\b/;
const FAST = /\b(fast|quickly|rapidly|swiftly|hurriedly|speeding|furiously)\b/;

/** What things do that are in the air without flying, and how fast they go there, m/s. */
const ADRIFT = /^(float|hover|levitate|drift|waft|hang)$/;
const DRIFTS = 0.3;

function speedOf(member: CastMember, action: Action): number {
  const animal = member.kind === 'animal';
  let speed = ACT_SPEED[action.act] ?? 1.2;
  if (member.kind === 'vehicle' || MODEL_SPEED[member.model] !== undefined) speed = MODEL_SPEED[member.model] ?? speed;
  else if (member.kind === 'object' && ADRIFT.test(action.verb)) speed = DRIFTS;
  const large = animal ? (THING_BY_ID.get(member.model)?.size[2] ?? 1) : 1;
  if (animal && action.act === 'run') speed = 3 + 2.2 * Math.sqrt(large);
  if (animal && action.act === 'walk') speed = 0.5 + 0.5 * Math.sqrt(large);
  if (member.kind === 'person' && (member.ageYears ?? 30) < 10 && action.act !== 'ride') speed *= 0.75;
  if (member.kind === 'person' && (member.ageYears ?? 30) > 65) speed *= 0.7;
  if (member.kind === 'person') speed *= Math.sqrt(statureOf({ attributes: member.attributes, member }));
  const manner = `${action.phrase} ${action.manner.join(' ')}`;
  if (SLOW.test(manner)) speed *= 0.6;
  if (FAST.test(manner)) speed *= 1.5;
  return speed;
}

const POSTURE_OF_ACT: Record<string, Posture> = {
  walk: 'walk',
  run: 'run',
  ride: 'ride',
  drive: 'sit',
  fly: 'float',
  swim: 'float',
  climb: 'climb',
  crawl: 'crouch',
  skate: 'stand',
  sit: 'sit',
  kneel: 'kneel',
  lie: 'lie',
  stand: 'stand',
  dance: 'stand',
  fight: 'stand',
};

/** The vehicle or animal that a rider's action is about. */
function mountOf(action: Action, shot: Shot, screenplay: Screenplay, wanted: Set<string>): string | null {
  const cast = screenplay.cast;
  const object = action.object;
  const byObject = cast.find(
    (m) => object !== undefined && (m.id === object || m.noun === object) && wanted.has(m.model),
  );
  if (byObject) return byObject.id;
  const inShot = cast.find((m) => shot.subjects.includes(m.id) && wanted.has(m.model));
  if (inShot) return inShot.id;
  return cast.find((m) => wanted.has(m.model))?.id ?? null;
}

const STOPPING = new Set(['let_go', 'stand']);
const HALTS = /^(stop|halt|brake|dismount|wait|stand|freeze|pause|hesitate|park)$/;

/** Whether an act of rest takes someone off their way: at the shot's start, and not for a rider who merely shifts about. */
function takesPosture(action: Action, doing: Doing, shot: Shot, moved: boolean): boolean {
  if (POSTURE_OF_ACT[action.act] === undefined || moved || action.start >= shot.duration * 0.34) return false;
  return doing.travel === null || action.act !== 'stand' || HALTS.test(action.verb);
}

const WIND_INSTRUMENT =
  /\b(trumpet|flute|saxophone|horn|whistle|clarinet|bagpipes?|harmonica|trombone|tuba|bugle|shofar)\b/;

/** Whoever blows on something that is no instrument, a candle or a hot drink, puffs at it. */
function puffed(action: Action, screenplay: Screenplay): Action {
  if (!/^(?:play_wind|breathe)$/.test(action.act) || action.verb !== 'blow') return action;
  const noun = screenplay.cast.find((m) => m.id === action.object)?.noun ?? action.object ?? action.phrase;
  return WIND_INSTRUMENT.test(noun) ? action : { ...action, act: 'puff' };
}

const BLADE = /\b(sword|katana|blade|sabre|saber|rapier|lightsaber|cutlass|longsword)s?\b/;

/** Who carries a blade without a word of it. */
const SWORDSMEN =
  /\b(?:samurai|ronin|knight|swords(?:man|men|woman|women)|musketeer|fencer|gladiator|viking|pirate|paladin|shinobi|ninja)s?\b/i;

/** Whoever fights with a blade fences. */
function armed(action: Action, screenplay: Screenplay): Action {
  const who = screenplay.cast.find((m) => m.id === action.subject)?.noun ?? '';
  const text = `${action.phrase} ${action.object ?? ''}`;
  return action.act === 'fight' &&
    (BLADE.test(text) ||
      (SWORDSMEN.test(who) && action.verb === 'fight') ||
      /^(duel|fence|slash|parry)$/.test(action.verb))
    ? { ...action, act: 'duel' }
    : action;
}

/** Whoever flies a kite holds its line; whoever bends over a thing is at work on it, and whoever leans against one stands. */
function meant(action: Action, { cast }: Screenplay): Action {
  const who = cast.find((m) => m.id === action.subject);
  const object = cast.find((m) => m.id === action.object)?.noun ?? action.object ?? '';
  if (fliesKite(action, who, object)) return { ...action, act: 'hold' };
  // A skier who races does so on skis.
  if (who?.kind === 'person' && /^(run|ride|drive|walk|fly)$/.test(action.act) && GLIDERS.test(who.noun))
    return { ...action, act: 'skate' };
  if (who?.kind === 'person' && action.act === 'climb' && ON_FEET.test(`${action.phrase} ${object}`))
    return { ...action, act: 'walk' };
  // "Lays flowers" is no lying down.
  if (who?.kind === 'person' && action.act === 'lie' && laid(action, cast)) return { ...action, act: 'give' };
  if (who?.kind !== 'person' || !/^(bend|lean|stoop|hunch)$/.test(action.verb)) return action;
  const over = /^\w+ (?:down )?(?:over|above)\b/.test(action.phrase);
  return { ...action, act: over && action.object !== undefined ? 'work' : over ? 'look' : 'stand' };
}

/** Who goes on skis, skates or boards. */
const GLIDERS = /\b(skier|snowboarder|ice skater|figure skater|skater|speed skater|surfer|skateboarder)s?$/;

/** Whether an act of lying is the laying of a thing. */
const laid = (action: Action, cast: readonly CastMember[]): boolean =>
  !/\b(?:on|in|under|at|by|beside|across|over|down|against)\b/.test(action.phrase) &&
  cast.some((m) => m.kind === 'object' && (m.id === action.object || m.noun === action.object));

/** What is climbed on foot. */
const ON_FEET =
  /\b(stairs?|steps?|staircase|stairway|hill|hillside|mountain|dune|slope|path|trail|peak|summit|everest|out|into|aboard|through)\b/;

/** What people do whose trade says it, when the words leave it at their being there. */
const TRADES: readonly (readonly [RegExp, string])[] = [
  [/\b(guitarist|bassist|bass player)\b/, 'play_guitar'],
  [/\b(violinist|fiddler|cellist|string quartet)\b/, 'play_violin'],
  [/\b(pianist|keyboardist|organist)\b/, 'play_piano'],
  [/\b(drummer|percussionist)\b/, 'play_drums'],
  [/\b(trumpeter|saxophonist|flutist|flautist|piper|bugler|trombonist)\b/, 'play_wind'],
  [/\b(singer|vocalist|choir|rapper|chorister)\b/, 'sing'],
  [/\b(ballerina|dancer)\b/, 'dance'],
];
/** A band's players, one after the other. */
const BAND = ['play_guitar', 'sing', 'play_guitar', 'play_drums', 'play_wind'];
const IDLE = new Set(['stand', 'play', 'work', 'look', 'talk']);

function trade(member: CastMember, shot: Shot, actions: readonly Action[]): Action[] {
  if (member.kind !== 'person' || actions.some((a) => !IDLE.has(a.act))) return [];
  const performs = actions.some((a) => /^(perform|play|rehearse|practise|practice|jam)$/.test(a.verb));
  const own = TRADES.find(([words]) => words.test(`${member.noun} ${member.phrase}`))?.[1];
  if (!own || !(performs || shot.subjects.includes(member.id))) return [];
  return [
    {
      subject: member.id,
      phrase: own.replace('_', ' '),
      verb: 'play',
      act: own,
      manner: [],
      start: 0,
      end: shot.duration,
    },
  ];
}

/** What one of a group does: the players of a band have an instrument each. */
export function actOf(doing: Doing, index: number): string | undefined {
  if (!/\b(band|orchestra|musician|quartet|trio|ensemble)s?\b/.test(doing.member.noun) || doing.member.count < 2)
    return undefined;
  if (doing.actions.some((a) => a.act.startsWith('play_'))) return undefined;
  return BAND[index % BAND.length];
}

function doingFrom(member: CastMember, shot: Shot, screenplay: Screenplay, before: Doing | undefined): Doing {
  const actions: Action[] = shot.actions
    .filter((a) => a.subject === member.id)
    .map((a) => meant(armed(puffed(a, screenplay), screenplay), screenplay));
  actions.push(...trade(member, shot, actions));
  const doing: Doing = {
    member,
    posture: before?.posture ?? 'stand',
    travel: before?.travel ?? null,
    mount: before?.mount ?? null,
    ownMount: before?.ownMount,
    actions,
    named:
      shot.subjects.includes(member.id) || actions.length > 0 || shot.dialogue.some((d) => d.speaker === member.id),
  };
  if (before?.stopsAt !== undefined) {
    doing.travel = null;
    doing.mount = null;
    doing.posture = 'stand';
  }
  if (member.kind === 'person') {
    doing.furniture =
      furnitureOf(member, actions, screenplay) ?? (actions.length === 0 ? before?.furniture : undefined);
    doing.around = screenplay.relations.find((r) => r.a === member.id && r.rel === 'around')?.b;
    doing.game = gameOf(actions, screenplay.cast) ?? (actions.length === 0 ? before?.game : undefined);
    doing.cards = screenplay.cast.find((m) => m.id === doing.game)?.model === 'playing_cards';
    if (actions.some((a) => handiworkOf(a, screenplay)?.act === 'paint'))
      doing.before = screenplay.cast.find((m) => familyOf(m.model) === 'easel')?.id;
    if (actions.some((a) => /^(plant|raise|hoist|stick)$/.test(a.verb)))
      doing.before ??= screenplay.cast.find((m) => m.model === 'flag' && actions.some((a) => a.object === m.id))?.id;
    doing.handles = actions.some((a) => onTable(a, shot, screenplay));
    if (!actions.some((a) => ACT_BY_ID.get(a.act)?.kind === 'travel') && hasLap(screenplay.cast, shot, screenplay))
      doing.posture = 'sit';
  }
  if (member.kind === 'person') buildLow(doing, screenplay);
  // Inside a vehicle the vehicle moves and people sit.
  const aboard = screenplay.sets.find((s) => s.id === shot.set)?.place === 'vehicle_interior';
  if (aboard && member.kind === 'person') {
    const afoot = actions.some((a) => ['walk', 'stand', 'swim', 'fly', 'crawl', 'run'].includes(a.act));
    return { ...doing, travel: null, mount: null, posture: afoot ? 'stand' : 'sit' };
  }
  if (SWIMMERS.has(member.model)) {
    doing.inside = actions.map((a) => IN_BOWL.exec(a.phrase)?.[1]).find((noun) => noun !== undefined);
    if (doing.inside) return { ...doing, travel: null };
  }
  let moved = false;
  for (const action of actions) {
    const kind = ACT_BY_ID.get(action.act)?.kind;
    if (kind === 'travel' && member.kind !== 'person' && landsOn(action, member, screenplay)) {
      doing.travel = null;
      doing.mount = null;
    } else if (kind === 'travel' && POSTURE_OF_ACT[action.act] !== undefined) {
      doing.travel = { act: action.act, speed: speedOf(member, action) };
      doing.posture = POSTURE_OF_ACT[action.act];
      doing.mount = null;
      doing.stopsAt = undefined;
      moved = true;
      if (member.kind === 'person') {
        if (action.act === 'ride') doing.mount = mountOf(action, shot, screenplay, RIDEABLE);
        if (action.act === 'drive') doing.mount = mountOf(action, shot, screenplay, DRIVEABLE);
        if (action.act === 'skate') doing.mount = mountOf(action, shot, screenplay, withKin(['skateboard']));
        if (action.act === 'ride' && doing.mount === null && ON_WAVES.test(action.phrase)) {
          doing.posture = 'stand';
          doing.travel = { act: 'skate', speed: 5 };
        } else if ((action.act === 'ride' || action.act === 'drive') && doing.mount === null) {
          const goesWithoutSaying = ownMount(member, action);
          // The boat that is named is the one that is rowed.
          const named = screenplay.cast.find((m) => m.model === goesWithoutSaying?.model);
          const own = named ?? goesWithoutSaying;
          doing.mount = own?.id ?? null;
          doing.ownMount = named ? undefined : own;
          doing.posture = own ? POSTURE_OF_ACT[action.act] : 'walk';
          doing.travel = own ? { act: action.act, speed: speedOf(own, action) } : { act: 'walk', speed: 1.25 };
        }
      }
    } else if (kind === 'posture' && takesPosture(action, doing, shot, moved)) {
      doing.posture = POSTURE_OF_ACT[action.act];
      doing.travel = null;
      doing.mount = null;
    } else if (action.act === 'kneel' && member.kind === 'person' && doing.mount === null) {
      // After the way there, and before the shot is over.
      doing.goesDown = action;
      if (doing.travel) doing.stopsAt = Math.max(0.4, action.start - BRAKES);
    } else if (STOPPING.has(action.act) && doing.travel && (action.act === 'let_go' || HALTS.test(action.verb))) {
      doing.stopsAt = action.start + (action.act === 'let_go' ? 0.6 : 0);
    }
  }
  const door = actions.find((a) => a.act === 'open' && /\bdoor\b/.test(a.object ?? ''));
  const leaves = door && actions.find((a) => a.start > door.start && ACT_BY_ID.get(a.act)?.kind === 'travel');
  if (doing.travel && leaves && member.kind === 'person') doing.startsAt = Math.min(leaves.start, door.start + OPENING);
  if (doing.stopsAt !== undefined && doing.travel)
    doing.goal = actions.find((a) => a.act === 'walk' && /^\w+ (?:up )?(?:to|toward|towards)\b/.test(a.phrase))?.object;
  if (member.kind === 'person' && doing.mount === null) takeAlong(doing, shot, screenplay);
  if (!doing.travel && actions.length === 0 && leftOnBridge(member, screenplay)) {
    doing.travel = { act: 'drive', speed: MODEL_SPEED[member.model] ?? ACT_SPEED.drive };
  }
  mountByRelation(doing, screenplay);
  if (member.kind === 'person' && doing.posture === 'stand' && !doing.travel)
    followCustom(doing, screenplay.sets.find((s) => s.id === shot.set)?.place ?? '');
  if (doing.furniture && doing.posture === 'stand' && !doing.travel && !actions.some((a) => a.act === 'stand'))
    doing.posture = doing.furniture === 'hammock' ? 'lie' : 'sit';
  return doing;
}

/** Metres a second of those who push, pull or carry something along. */
const LADEN = 1.05;

/** Whoever takes a thing along goes with it, unless another act says how they are there. */
function takeAlong(doing: Doing, shot: Shot, screenplay: Screenplay): void {
  const { actions } = doing;
  const hauls = haulOf(actions, screenplay.cast);
  // A chair with someone in it goes with its rider.
  const ridden = hauls && screenplay.relations.some((r) => r.b === hauls.id && (r.rel === 'in' || r.rel === 'on'));
  if (hauls && !ridden) doing.hauls = hauls;
  if (doing.travel || doing.posture !== 'stand' || actions.some((a) => ACT_BY_ID.get(a.act)?.kind === 'posture'))
    return;
  if (!doing.hauls && !carriesAlong(actions, shot, screenplay)) return;
  doing.travel = { act: 'walk', speed: LADEN * ((doing.member.ageYears ?? 30) < 10 ? 0.8 : 1) };
  doing.posture = 'walk';
}

const BUILDS = /^(build|make|shape|sculpt|decorate|construct)$/;
/** Metres: what is no higher is built on one's knees. */
const LOW = 0.9;

/** Those who build something low on the ground are on their knees about it. */
function buildLow(doing: Doing, { cast }: Screenplay): void {
  const built = doing.actions
    .filter((a) => BUILDS.test(a.verb))
    .map((a) => cast.find((m) => m.kind === 'object' && (m.id === a.object || m.noun === a.object)))
    .find((m) => m !== undefined && (THING_BY_ID.get(m.model)?.rests ?? 'ground') === 'ground');
  const thing = built && THING_BY_ID.get(built.model);
  if (!built || !thing || doing.travel || thing.size[2] > 2.5) return;
  doing.around ??= built.id;
  if (thing.size[1] <= LOW) doing.posture = 'kneel';
}

/** What fish are kept in that stands on a table. */
const SWIMMERS = withKin(['fish']);
const IN_BOWL = /\b(?:in|inside|around|round) (?:\w+ )*?(bowl|fishbowl|jar|fish tank|tank)\b/;

/** Seconds that it takes to open a door before one goes through it. */
const OPENING = 1.6;

/** Seconds before someone goes down at which they begin to stop. */
const BRAKES = 1;

/** What goes without saying for such a person in such a place. */
function followCustom(doing: Doing, placeId: string): void {
  const custom = customOf(doing.member, doing.actions, placeId);
  if (!custom) return;
  if (custom.posture !== 'ride') {
    doing.posture = custom.posture;
    doing.furniture ??= custom.furniture;
    return;
  }
  const [action] = doing.actions;
  const own = action && ownMount(doing.member, action);
  if (!own) return;
  doing.mount = own.id;
  doing.ownMount = own;
  doing.posture = 'ride';
  doing.travel = { act: 'ride', speed: speedOf(own, { ...action, act: 'ride' }) };
}

/** Whether an act of flight ends on something that the words name, where it stays. */
function landsOn(action: Action, member: CastMember, screenplay: Screenplay): boolean {
  return (
    (/^(land|alight|settle|perch|hover)$/.test(action.verb) ||
      (member.kind === 'object' && /^(float|levitate)$/.test(action.verb))) &&
    screenplay.relations.some((r) => r.a === member.id && (r.rel === 'on' || r.rel === 'above'))
  );
}

/** Open vehicles in which passengers are seen from outside. */
const SEATED_IN = withKin(['rowboat', 'cart']);

/** "A knight on a white horse": on the back of what the words put them on, at its pace. */
function mountByRelation(doing: Doing, screenplay: Screenplay): void {
  if (doing.member.kind !== 'person' || doing.mount !== null) return;
  // Whoever pushes a chair does not sit in it.
  if (doing.actions.some((a) => PUSHES.test(a.verb))) return;
  const relations = screenplay.relations.filter((r) => r.a === doing.member.id && (r.rel === 'on' || r.rel === 'in'));
  const mount = screenplay.cast.find(
    (m) =>
      relations.some((r) => r.b === m.id || r.b === m.noun) &&
      (RIDEABLE.has(m.model) || (DRIVEABLE.has(m.model) && SEATED_IN.has(m.model))),
  );
  if (!mount || (doing.travel && !['walk', 'run', 'ride'].includes(doing.travel.act))) return;
  const moving = doing.actions.find((a) => a.act === 'run' || a.act === 'walk' || a.act === 'ride');
  doing.mount = mount.id;
  doing.posture = 'ride';
  doing.travel = { act: 'ride', speed: moving ? speedOf(mount, moving) : 0 };
}

/** A bicycle whose rider the story names elsewhere is ridden wherever it shows; a ridden thing goes with its rider. */
function giveRiders(screenplay: Screenplay, doings: Doing[]): void {
  for (const mount of [...doings]) {
    if (!RIDEABLE.has(mount.member.model) || doings.some((d) => d.mount === mount.member.id)) continue;
    const owner = riderInStory(screenplay, mount.member);
    if (!owner) continue;
    const there = doings.find((d) => d.member === owner.member);
    if (there?.travel || there?.actions.some((a) => ACT_BY_ID.get(a.act)?.kind === 'posture')) continue;
    const riding: Partial<Doing> = { travel: owner.travel, posture: 'ride', mount: mount.member.id };
    if (there) Object.assign(there, riding);
    else doings.push({ ...mount, member: owner.member, actions: [], named: false, ...riding });
  }
}

function riderInStory(screenplay: Screenplay, mount: CastMember): { member: CastMember; travel: Travel } | null {
  for (const shot of screenplay.shots) {
    for (const action of shot.actions) {
      const member = screenplay.cast.find((m) => m.id === action.subject);
      if (action.act !== 'ride' || member?.kind !== 'person') continue;
      if (mountOf(action, shot, screenplay, RIDEABLE) === mount.id)
        return { member, travel: { act: 'ride', speed: speedOf(member, action) } };
    }
  }
  return null;
}

/** Of those who row one boat the first does; the others sit in it with them. */
function shareBoats(doings: Doing[]): void {
  const rowed = new Set<string>();
  for (const doing of doings) {
    if (doing.mount === null || doing.posture !== 'ride') continue;
    const boat = doings.find((d) => d.member.id === doing.mount)?.member;
    if (!boat || !isBoat(boat)) continue;
    if (rowed.has(boat.id)) Object.assign(doing, { mount: null, travel: null, posture: 'sit' });
    rowed.add(boat.id);
  }
}

/** Someone who teaches, helps or holds a rider goes alongside. */
function joinCompanions(doings: Doing[]): void {
  const rider = doings.find((d) => d.mount !== null && d.travel);
  if (!rider?.travel) return;
  for (const d of doings) {
    if (d === rider || d.member.kind !== 'person' || d.mount !== null) continue;
    const pushes = rider.member.kind === 'person' && d.actions.some((a) => PUSHES.test(a.verb));
    const helps = d.actions.some((a) => ['teach', 'hold', 'push', 'let_go', 'run', 'walk'].includes(a.act));
    if (!helps && !pushes) continue;
    d.pushes = pushes && doings.some((m) => m.member.id === rider.mount && PUSHED.has(m.member.model));
    const speed = d.actions.some((a) => a.act === 'walk')
      ? Math.min(rider.travel.speed, 1.5)
      : Math.min(rider.travel.speed, 2.6);
    d.travel = { act: speed > 1.9 ? 'run' : 'walk', speed };
    d.posture = speed > 1.9 ? 'run' : 'walk';
    const letGo = d.actions.find((a) => a.act === 'let_go');
    if (letGo) {
      d.stopsAt = letGo.start + 0.6;
      rider.spurtsAt = letGo.start + 0.3;
    }
  }
}

/** Things that are pushed by handles behind the seat. */
export const PUSHED = withKin(['wheelchair']);

const PUSHES = /^(push|wheel|roll|pull)$/;

/** A wheelchair or cart that someone pushes goes at a walk, with whoever sits in it. */
function pushChairs(shot: Shot, doings: Doing[]): void {
  for (const rider of doings) {
    if (rider.mount === null || rider.travel?.act !== 'ride' || rider.travel.speed > 0) continue;
    const mount = doings.find((d) => d.member.id === rider.mount);
    const pushed = shot.actions.some(
      (a) =>
        a.subject !== rider.member.id &&
        PUSHES.test(a.verb) &&
        [rider.member.id, rider.member.noun, mount?.member.id, mount?.member.noun].includes(a.object),
    );
    if (pushed) rider.travel = { act: 'ride', speed: 1.05 };
  }
}

/** Two who do something together stay where they are for it. */
function bindCouples(shot: Shot, doings: Doing[]): void {
  const people = doings.filter((d) => d.member.kind === 'person' && d.mount === null).map((d) => d.member);
  for (const d of doings) {
    d.together = people.includes(d.member) ? togetherIn(shot, d.member, people) : undefined;
    const other = doings.find((x) => x.member.id === d.together?.with);
    if (!d.together || !other) continue;
    // Those who dance about a fire dance about it, not in it.
    const apart = d.around !== undefined || other.around !== undefined;
    if (apart || d.posture === 'sit' || other.posture === 'sit' || d.travel || other.travel) {
      if (d.together.bond !== 'carry') d.together = undefined;
      continue;
    }
    if (d.together.bond === 'propose' && d.together.leads) d.posture = 'kneel';
    const height = (m: CastMember): number => Math.min(1.75, 0.75 + (m.ageYears ?? 30) * 0.065);
    // Grown-ups go down to a child whom they take in their arms.
    const close = d.together.bond === 'embrace' || d.together.bond === 'kiss';
    if (close && height(d.member) - height(other.member) > 0.4 && d.posture === 'stand') d.posture = 'kneel';
  }
}

/** Acts that people who sit together do, and that those who have only these to do sit down for. */
const AT_EASE = /^(talk|look|smile|laugh|nod|drink|eat|toast|cry|frown|sing)$/;

/** One of a kind who sits has the others of that kind sit too, when all they do is talk: "two women sit; one says". */
function sitTogether(doings: readonly Doing[]): void {
  const sitting = doings.filter((d) => d.member.kind === 'person' && d.posture === 'sit' && !d.travel);
  for (const d of doings) {
    if (d.member.kind !== 'person' || d.posture !== 'stand' || d.travel || d.mount !== null) continue;
    if (d.actions.some((a) => !AT_EASE.test(a.act))) continue;
    const mate = sitting.find((o) => o.member.noun === d.member.noun);
    if (!mate) continue;
    d.posture = 'sit';
    d.furniture ??= mate.furniture;
  }
}

const TO_TABLE = /\b(?:at|around|round|to)\s(?:\w+\s){0,3}?table\b/i;
const MEAL = /\b(dinner|lunch|breakfast|brunch|supper|meal|feast)\b/;

/** Who writes and pours on their feet. */
const ON_FOOT =
  /\b(teacher|professor|lecturer|waiter|waitress|bartender|barista|barmaid|butler|sommelier|maid|server|chef|cook|tutor|steward|stewardess|scientist|reporter|journalist|policeman|policewoman|officer|coach|referee)s?$/;

/** Years below which the floor will do, and the words that name a table all the same. */
const ON_FLOOR = 11;
const TABLED = /\b(table|desk|class|classroom|school|homework|kitchen)\b/i;
const drawsOnly = (d: Doing, screenplay: Screenplay): boolean =>
  d.actions.every((a) => deedOf(a, screenplay)?.act === 'draw' || ACT_BY_ID.get(a.act)?.kind !== 'travel') &&
  d.actions.some((a) => deedOf(a, screenplay)?.act === 'draw');

/** Whether a deed is done at a table: writing and drawing, pouring. */
const sitsFor = (deed: Handiwork | undefined): boolean => deed?.sheet !== undefined || deed?.act === 'pour_out';

/** Whoever eats a meal, writes or pours, or eats, drinks and talks at a table, sits at it. */
function sitToTable(doings: readonly Doing[], text: string, screenplay: Screenplay): void {
  for (const d of doings) {
    if (d.member.kind !== 'person' || d.travel || d.mount !== null || d.game !== undefined || d.furniture) continue;
    if (d.posture !== 'stand' && d.posture !== 'sit') continue;
    const eats = d.actions.some((a) => a.act === 'eat' && MEAL.test(a.phrase));
    const company = d.actions.length > 0 && d.actions.every((a) => AT_EASE.test(a.act) || a.act === 'sit');
    const desk = !ON_FOOT.test(d.member.noun) && d.actions.some((a) => sitsFor(deedOf(a, screenplay)));
    if (!eats && !desk && !(company && TO_TABLE.test(text))) continue;
    // Children draw on the floor where no table is named.
    if (desk && !eats && (d.member.ageYears ?? 30) < ON_FLOOR && drawsOnly(d, screenplay) && !TABLED.test(text)) {
      d.posture = 'kneel';
      continue;
    }
    d.posture = 'sit';
    d.table = true;
  }
}

/** Travellers of one shot keep together: the slowest sets the pace. */
function keepPace(doings: Doing[]): void {
  const travellers = doings.filter((d) => d.travel && d.member.kind !== 'vehicle');
  if (travellers.length < 2) return;
  const slowest = Math.min(...travellers.map((d) => d.travel?.speed ?? 0));
  for (const d of travellers) {
    if (d.travel) d.travel = { ...d.travel, speed: slowest };
  }
}

/** Groups of people, a family, a crowd, act as people do. */
function asPeople(member: CastMember): CastMember {
  return member.kind === 'group' && THING_BY_ID.get(member.model)?.kind === 'person'
    ? { ...member, kind: 'person' }
    : member;
}

/** Cards that are played are playing cards, not letters. */
function asCards(member: CastMember, { shots }: Screenplay): CastMember {
  const played = (a: Action): boolean =>
    (a.object === member.id || a.object === member.noun) && /^(play|deal|shuffle)$/.test(a.verb);
  return /\bcards?$/.test(member.noun) && shots.some((s) => s.actions.some(played))
    ? { ...member, model: 'playing_cards', count: 1 }
    : member;
}

/** Doings of every member for every shot, in shot order; members absent from a shot's set are left out. */
export function planDoings(written: Screenplay): Doing[][] {
  const screenplay = { ...written, cast: written.cast.map((m) => asCards(asPeople(m), written)) };
  const result: Doing[][] = [];
  const carried = new Map<string, Doing>();
  let set = '';
  for (const shot of screenplay.shots) {
    if (shot.set !== set) carried.clear();
    set = shot.set;
    const doings: Doing[] = [];
    for (const member of screenplay.cast) {
      const doing = doingFrom(member, shot, screenplay, carried.get(member.id));
      if (doing.named || carried.has(member.id)) doings.push(doing);
    }
    // A mount is there whenever its rider is.
    for (const d of [...doings]) {
      if (d.mount !== null && !doings.some((x) => x.member.id === d.mount)) {
        const member = d.ownMount ?? screenplay.cast.find((m) => m.id === d.mount);
        if (member) doings.push(doingFrom(member, shot, screenplay, carried.get(member.id)));
      }
    }
    giveRiders(screenplay, doings);
    for (const d of doings) {
      const ridden = doings.find((r) => r.mount === d.member.id);
      if (ridden) d.travel = ridden.travel;
    }
    pushChairs(shot, doings);
    joinGames(doings, shot.text);
    sitToTable(doings, shot.text, screenplay);
    sitTogether(doings);
    bindCouples(shot, doings);
    shareBoats(doings);
    joinCompanions(doings);
    keepPace(doings);
    result.push(doings);
    for (const d of doings) carried.set(d.member.id, d);
  }
  fillBackwards(screenplay, result);
  return result;
}

/** Whether one shot of a talk is answered by the next: whoever speaks in the one is spoken to in the other. */
function talksBack(shot: Shot, next: Shot): boolean {
  return (
    shot.dialogue.length > 0 && next.dialogue.some((line) => shot.dialogue.every((l) => l.speaker !== line.speaker))
  );
}

/** Shots before someone's first naming show them already at it when the shot is wide enough to have them in view. */
function fillBackwards(screenplay: Screenplay, doings: Doing[][]): void {
  for (let i = screenplay.shots.length - 2; i >= 0; i--) {
    const shot = screenplay.shots[i];
    const next = screenplay.shots[i + 1];
    const wide = ['extreme_wide', 'wide', 'full'].includes(shot.size);
    if (shot.set !== next.set || !(wide || talksBack(shot, next))) continue;
    for (const later of doings[i + 1]) {
      const here = doings[i].find((d) => d.member.id === later.member.id);
      if (!wide && !next.subjects.includes(later.member.id)) continue;
      if (!here) {
        doings[i].push({ ...later, actions: [], named: false, stopsAt: undefined, spurtsAt: undefined });
      } else if (here.travel === null && here.actions.length === 0 && later.travel) {
        here.travel = later.travel;
        here.posture = later.posture;
        here.mount = later.mount;
      }
    }
  }
}
