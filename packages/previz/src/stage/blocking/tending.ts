/** People and the animals they stroke and feed: side by side or face to face, as near as a hand reaches, and the hand there. */
import type { CastMember } from '@storyreel/contract';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { add, addScaled, type Vec3 } from '../../math/vec.ts';
import { actsOn } from './attention.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import type { Posture } from './doings.ts';
import { bearerOf } from './on-body.ts';
import { shownCount } from './spots.ts';
import { worldTime } from './timing.ts';
import { topsOf } from './tops.ts';
import type { Performer } from './track.ts';

/** Radians from the way the stage faces to the way those who tend an animal do: in profile. */
const IN_PROFILE = 1.2;
/** Metres from the feet of whoever strokes to the near side of the animal, and from whoever feeds to its muzzle. */
const TO_SIDE = 0.36;
const TO_MUZZLE = 0.62;
/** Share of their own height under which people go down on a knee to an animal. */
const LOW = 0.5;
/** Metres to the middle of animals that are thrown grain. */
const TO_FLOCK = 1.5;

const isBeast = ({ member }: Performer): boolean => member !== null && THING_BY_ID.get(member.model)?.kind === 'animal';

/** Brings animals to the hands of those who tend them. Call it when both are there. */
export function tending(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.member.kind !== 'person' || doing.travel) continue;
    const action = doing.actions.find((a) => /^(stroke|feed|strew)$/.test(deedOf(a, input.screenplay)?.act ?? ''));
    const who = action && crew.performers.find((p) => p.member === doing.member && !p.frame);
    if (!action || !who || who.mount || who.speed > 0) continue;
    const beasts = crew.performers.filter((p) => isBeast(p) && !p.frame && p.speed === 0 && !p.mount);
    const named = beasts.filter((p) => p.member && actsOn(action, p.member));
    const herd = named.length > 0 ? named : beasts.filter((p) => p.subject);
    if (herd.length === 0) continue;
    for (const beast of herd) beast.joins = true;
    const act = deedOf(action, input.screenplay)?.act ?? '';
    if (act === 'strew' || shownCount(herd.length) > 2) flock(crew, who, herd);
    else if (act === 'feed') toMuzzle(crew, who, herd[0]);
    else if (bearerOf(crew, herd[0].member as CastMember)) onLap(crew, who, herd[0]);
    else toCoat(crew, who, herd[0]);
  }
}

/** Turns someone who stands, and has them go down on a knee where the animal is low. */
function turn(crew: Crew, who: Performer, low: boolean): { at: Vec3; heading: number; ahead: (m: number) => Vec3 } {
  const { input } = crew;
  const before = who.state;
  const now = before(input.worldStart);
  const seated = now.posture === 'sit';
  const heading = seated ? now.heading : input.place.stage.heading + IN_PROFILE;
  const posture: Posture = low && now.posture === 'stand' ? 'kneel' : now.posture;
  who.state = (w) => ({ ...before(w), heading, posture });
  const at = now.position;
  return {
    at,
    heading,
    ahead: (m) => {
      const [x, z] = [at[0] + sin(heading) * m, at[2] + cos(heading) * m];
      return [x, input.place.ground(x, z), z];
    },
  };
}

function putAt(beast: Performer, position: Vec3, heading: number): void {
  const before = beast.state;
  beast.state = (w) => ({ ...before(w), position, heading });
  beast.seenAt = () => add(position, [0, beast.actor.size[1] * 0.7, 0]);
}

function aim(crew: Crew, who: Performer, acts: readonly string[], target: (w: number) => Vec3): void {
  const own = crew.ownActs.get(who.key);
  own?.forEach((a, k) => {
    if (acts.includes(a.act)) own[k] = { ...a, target, end: worldTime(crew.input, crew.input.shot.duration) + 1 };
  });
}

/** Broadside before whoever strokes it, the hand on its shoulders. */
function toCoat(crew: Crew, who: Performer, beast: Performer): void {
  const [wide, tall, long] = beast.actor.size;
  const { heading, ahead } = turn(crew, who, tall * 0.85 < LOW * who.actor.size[1]);
  const position = ahead(TO_SIDE * (who.actor.size[1] / 1.75) + wide / 2 + (who.actor.size[1] > 1.3 ? 0.06 : 0));
  const way = heading - HALF_PI;
  putAt(beast, position, way);
  // The shoulders, on the side of whoever strokes: their top, or the side of the neck of what is tall.
  const reach = who.state(crew.input.worldStart).position[1] + who.actor.size[1] * 0.78;
  const off = (k: number): Vec3 =>
    addScaled(addScaled(position, [sin(way), 0, cos(way)], long * 0.14), [sin(heading), 0, cos(heading)], -wide * k);
  const over = off(0.1);
  const top = topsOf(crew.input.world, beast.actor, position, way)(over[0], over[2]) ?? position[1] + tall * 0.7;
  const side = off(0.42);
  const goal: Vec3 = top <= reach ? [over[0], top, over[2]] : [side[0], reach, side[2]];
  aim(crew, who, ['stroke'], () => goal);
  crew.gaze.set(who.key, () => goal);
}

/** Metres over a seat of the top of a lap, and ahead to its middle, of someone 1.75 m tall. */
const LAP: readonly [number, number] = [0.18, 0.27];

/** Over the back of what lies on the lap. */
function onLap(crew: Crew, who: Performer, beast: Performer): void {
  const k = who.actor.size[1] / 1.75;
  const target = (): Vec3 => {
    const { position, heading, seatHeight } = who.state(crew.input.worldStart);
    const up = (seatHeight ?? 0.45) + LAP[0] * k + Math.min(0.24, beast.actor.size[1] * 0.62);
    return [position[0] + sin(heading) * LAP[1] * k, position[1] + up, position[2] + cos(heading) * LAP[1] * k];
  };
  const goal = target();
  aim(crew, who, ['stroke'], () => goal);
  crew.gaze.set(who.key, () => goal);
}

/** Face to face, the hand under its muzzle. */
function toMuzzle(crew: Crew, who: Performer, beast: Performer): void {
  const [, tall, long] = beast.actor.size;
  const { heading, ahead } = turn(crew, who, tall < LOW * who.actor.size[1]);
  putAt(beast, ahead(TO_MUZZLE * (who.actor.size[1] / 1.75) + long * 0.5), heading + PI);
  const muzzle = (w: number): Vec3 => {
    const state = beast.state(w);
    const head = beast.actor.joints({ ...state, gaze: null }).head ?? beast.seenAt(w);
    const out = 0.22 * Math.min(1, tall);
    return [head[0] + sin(state.heading) * out, head[1] - 0.1 * Math.min(1, tall), head[2] + cos(state.heading) * out];
  };
  aim(crew, who, ['feed', 'give'], muzzle);
  crew.gaze.set(who.key, muzzle);
}

/** Many, about the place where the food falls, their heads down to it. */
function flock(crew: Crew, who: Performer, herd: readonly Performer[]): void {
  const { ahead, heading } = turn(crew, who, false);
  const middle = ahead(TO_FLOCK);
  herd.forEach((beast, i) => {
    const angle = heading + PI * (0.28 + (1.44 * (i + 0.5)) / herd.length) + PI;
    const r = 0.32 + beast.actor.size[2] * (0.55 + 0.4 * (i % 2));
    const [x, z] = [middle[0] + sin(angle) * r, middle[2] + cos(angle) * r];
    putAt(beast, [x, crew.input.place.ground(x, z), z], angle + PI);
    const before = beast.state;
    const phase = i * 1.7;
    beast.state = (w) => {
      const state = before(w);
      const pecking = { act: 'eat', weight: 1, seconds: w + phase, progress: 0.5, tempo: 1 };
      return { ...state, acts: [...state.acts.filter((a) => a.act !== 'eat'), pecking], still: false };
    };
  });
  crew.gaze.set(who.key, () => middle);
}
