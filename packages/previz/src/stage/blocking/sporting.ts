/** Sports that are played with a thing that leaves the hands: the arrow is loosed, the ball served and dunked. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf } from '../../catalogue/things.ts';
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { add, clamp, type Mat34, mix, placed, type Vec3 } from '../../math/vec.ts';
import { drawnAt, LOOSE, leapAt, SERVE } from '../people/sports.ts';
import { restState } from '../rest-state.ts';
import { arc, GRAVITY, towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import { translationOf } from './frames.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

/** Metres from an archer to the target, and of an arrow's flight in a second. */
const RANGE = 5.2;
const ARROW_SPEED = 32;
/** Metres of an arrow behind its middle, and before. */
const NOCK = 0.36;
/** Metres above the ground of the ring, ahead of the player, and from the ring to its board's foot. */
const RING = 3.05;
const TO_RING = 0.62;
/** Share of a dunk at which the ball goes through the ring. */
const THROUGH = 0.56;
/** Shares of a serve at which the ball is tossed and struck; metres that it is then driven in a second. */
const TOSSED = 0.28;
const STRUCK = 0.5;
const DRIVEN = 22;

/** Gives flight to what these sports let go. Call it when everyone has their acts and things. */
export function sporting(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.member.kind !== 'person') continue;
    const act = doing.actions.map((a) => deedOf(a, input.screenplay)?.act).find((a) => a && SPORTS[a]);
    const who = act && crew.performers.find((p) => p.member === doing.member && !p.frame);
    if (act && who && who.speed === 0 && !who.mount) SPORTS[act](crew, who);
  }
}

const SPORTS: Readonly<Record<string, (crew: Crew, who: Performer) => void>> = {
  draw_bow: shoot,
  serve_ball: serve,
  dunk,
};

/** Someone's act as spans of so many seconds, one after the other, from the start of the shot. */
function inSpans(crew: Crew, who: Performer, name: string, seconds: number): (w: number) => number {
  const { input } = crew;
  const acts = crew.ownActs.get(who.key);
  const from = input.worldStart;
  const until = worldTime(input, input.shot.duration);
  const kept = acts?.filter((a) => a.act !== name && a.act !== 'hold') ?? [];
  for (let start = from; start < until; start += seconds)
    kept.push({ act: name, start, end: start + seconds - 0.001, tempo: 1 });
  acts?.splice(0, acts.length, ...kept);
  return (w) => clamp(((w - from) / seconds) % 1, 0, 1);
}

/** The named thing of the words, or one that is brought. */
function thingOf(crew: Crew, who: Performer, model: string, noun: string): Performer {
  const named = crew.performers.find(
    (p) => (p.member && familyOf(p.member.model) === familyOf(model)) || p.key.startsWith(`feature:${model}:`),
  );
  if (named) return named;
  const key = `prop:${who.key}:${model}`;
  crew.brought.add(model);
  return crew.prop(crew.actor(model, key, NO_ATTRIBUTES, 'hero', undefined, noun), key, null, [0, 0, 0], 0, false);
}

/** Has a thing go by a frame of its own. */
function moves(thing: Performer, who: Performer, frame: (w: number) => Mat34): void {
  const rest = restState([0, 0, 0], 0);
  thing.frame = frame;
  thing.mount = undefined;
  thing.flies = true;
  thing.seenAt = (w) => who.seenAt(w);
  thing.state = (w) => {
    const now = frame(w);
    return { ...rest, time: w, position: translationOf(now), frame: now, still: false };
  };
}

/** Turns someone to a heading for good. */
function face(who: Performer, heading: number): void {
  const before = who.state;
  who.state = (w) => ({ ...before(w), heading });
}

/** The target stands to the side of the archer that the bow arm is on; the arrow flies there and stays in it. */
function shoot(crew: Crew, who: Performer): void {
  const { input } = crew;
  const heading = input.place.stage.heading + 0.25;
  face(who, heading);
  const progress = inSpans(crew, who, 'draw_bow', Math.max(4, input.shot.duration * input.rate));
  const { position } = who.state(input.worldStart);
  const way = heading + HALF_PI;
  const stand = thingOf(crew, who, 'archery_target', 'archery target');
  const foot = towards(position, way, RANGE, 0);
  const at: Vec3 = [foot[0], input.place.ground(foot[0], foot[2]), foot[2]];
  const rest = stand.state;
  stand.state = (w) => ({ ...rest(w), position: at, heading: way + PI });
  stand.seenAt = () => add(at, [0, 1.2, 0]);
  stand.frame = undefined;
  stand.joins = true;
  const arrow = thingOf(crew, who, 'arrow', 'arrow');
  const bull: Vec3 = [at[0] - sin(way) * 0.12, at[1] + stand.actor.size[1] * 0.68, at[2] - cos(way) * 0.12];
  const hands = (w: number): readonly [Vec3, Vec3] => {
    const { handLeft, handRight } = who.actor.joints(who.state(w));
    return [handLeft ?? position, handRight ?? position];
  };
  const span = Math.max(4, input.shot.duration * input.rate);
  const loosed = input.worldStart + LOOSE * span;
  const hit = loosed + RANGE / ARROW_SPEED;
  moves(arrow, who, (w) => {
    const t = Math.min(w, loosed - 0.02);
    const [bow, string] = hands(t);
    const nock = drawnAt(progress(t)) > 0.02 || w >= loosed ? string : mix(bow, string, 0.4);
    if (w < loosed) return along(nock, bow, NOCK);
    const u = clamp((w - loosed) / (hit - loosed), 0, 1);
    const from = along(nock, bow, NOCK);
    const start = translationOf(from);
    const middle = mix(start, [bull[0] - sin(way) * NOCK, bull[1], bull[2] - cos(way) * NOCK], u);
    return along(towards(middle, way, -NOCK, 0), middle, NOCK);
  });
}

/** A frame with +Y from one point to another, its origin so far on. */
function along(from: Vec3, to: Vec3, metres: number): Mat34 {
  const d: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const l = Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2) || 1;
  const y: Vec3 = [d[0] / l, d[1] / l, d[2] / l];
  const flat = Math.sqrt(y[0] ** 2 + y[2] ** 2) || 1;
  const x: Vec3 = [y[2] / flat, 0, -y[0] / flat];
  const z: Vec3 = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
  const o: Vec3 = [from[0] + y[0] * metres, from[1] + y[1] * metres, from[2] + y[2] * metres];
  return [x[0], y[0], z[0], o[0], x[1], y[1], z[1], o[1], x[2], y[2], z[2], o[2]];
}

/** Out of the left hand, up, and driven away by the racket. */
function serve(crew: Crew, who: Performer): void {
  const { input } = crew;
  const heading = input.place.stage.heading + 0.9;
  face(who, heading);
  const progress = inSpans(crew, who, 'serve_ball', SERVE);
  const ball = thingOf(crew, who, 'ball', 'tennis ball');
  who.over = 0.7;
  const tall = who.actor.size[1];
  const { position } = who.state(input.worldStart);
  const high = towards(position, heading, 0.34 * (tall / 1.75), tall * 1.42);
  const hand = (w: number): Vec3 => {
    const { handLeft } = who.actor.joints(who.state(w));
    return handLeft ? add(handLeft, [0, 0.03, 0]) : position;
  };
  moves(ball, who, (w) => {
    const u = progress(w);
    const begun = w - u * SERVE;
    if (u < TOSSED) return placed(hand(w), heading);
    const seconds = (STRUCK - TOSSED) * SERVE;
    if (u < STRUCK)
      return placed(arc(hand(begun + TOSSED * SERVE), high, seconds, w - begun - TOSSED * SERVE), heading);
    const t = w - begun - STRUCK * SERVE;
    const gone = towards(high, heading, DRIVEN * t, -0.5 * GRAVITY * t * t);
    return placed([gone[0], Math.max(input.place.ground(gone[0], gone[2]) + 0.03, gone[1]), gone[2]], heading);
  });
}

/** Up with the ball, over the ring and down through it. */
function dunk(crew: Crew, who: Performer): void {
  const { input } = crew;
  const heading = input.place.stage.heading + 1.1;
  const tall = who.actor.size[1];
  const span = Math.min(4, input.shot.duration * input.rate);
  const progress = inSpans(crew, who, 'dunk', span);
  const rise = clamp(RING + 0.45 - tall * 1.2, 0.5, 1.7);
  const before = who.state;
  const { position } = before(input.worldStart);
  who.state = (w) => {
    const up = leapAt(progress(w)) * rise;
    const [x, y, z] = before(w).position;
    return { ...before(w), heading, position: [x, y + up, z] };
  };
  who.leaps = (w) => leapAt(progress(w)) * rise;
  who.over = 2.2;
  const hoop = thingOf(crew, who, 'basketball_hoop', 'basketball hoop');
  const ring = towards(position, heading, TO_RING, 0);
  const foot = towards(ring, heading, hoop.actor.size[2] * -0.1, 0);
  const rest = hoop.state;
  const stands: Vec3 = [foot[0], input.place.ground(foot[0], foot[2]), foot[2]];
  hoop.state = (w) => ({ ...rest(w), position: stands, heading: heading + PI });
  const ball = thingOf(crew, who, 'ball', 'basketball');
  const radius = ball.actor.size[1] / 2;
  const inHands = (w: number): Vec3 => {
    const { handLeft, handRight } = who.actor.joints(who.state(w));
    return handLeft && handRight ? mix(handLeft, handRight, 0.5) : position;
  };
  moves(ball, who, (w) => {
    const u = progress(w);
    const at = inHands(w);
    if (u < THROUGH) return placed([at[0], at[1] - radius, at[2]], heading);
    const left = w - (u - THROUGH) * span;
    const t = w - left;
    const from = mix(inHands(left), [ring[0], position[1] + RING, ring[2]], clamp(t / 0.12, 0, 1));
    const floor = input.place.ground(ring[0], ring[2]);
    return placed([from[0], Math.max(floor, from[1] - radius - 0.5 * GRAVITY * t * t), from[2]], heading);
  });
}
