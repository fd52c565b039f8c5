/** Pouring: the pot is in the right hand, its spout over a cup on the table, and what it holds runs in. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf } from '../../catalogue/things.ts';
import { cos, HALF_PI, sin } from '../../math/trig.ts';
import { add, clamp, type Vec3 } from '../../math/vec.ts';
import { restState } from '../rest-state.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import { translationOf } from './frames.ts';
import { RECEIVES } from './held.ts';
import { tableTop } from './table-top.ts';
import type { Performer, TimedAct } from './track.ts';
import { handFor, mouthOf, thread, tippedAt } from './vessels.ts';

/** Metres from whoever pours to the cup: ahead, and to the left. */
const AHEAD = 0.43;
const ASIDE = 0.05;
/** Metres of the rim over the table, and of the spout over the rim. */
const OVER_RIM = 0.075;
/** How far a vessel must be tipped to run. */
const RUNS = 0.8;

const FINE = /\b(wine|champagne|cocktail)\b/;

/** Sets the cups of all who pour under their pots. Call it when their hands have the pots. */
export function pourings(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    const action = doing.actions.find((a) => deedOf(a, input.screenplay)?.act === 'pour_out');
    const who = action && crew.performers.find((p) => p.member === doing.member && !p.frame);
    const vessel = who && crew.performers.find((p) => p.frame && p.mount === who);
    const acts = who && crew.ownActs.get(who.key);
    const k = acts?.findIndex((a) => a.act === 'pour_out') ?? -1;
    if (!action || !who || !vessel || !acts || k < 0 || who.speed > 0) continue;
    const words = `${action.phrase} ${input.screenplay.cast.find((m) => m.id === action.object)?.noun ?? ''}`;
    const cup = receiver(crew, who, FINE.test(words) ? 'wine_glass' : 'cup');
    pour(crew, who, vessel, cup, acts, k, words);
  }
}

/** What it runs into: a cup that the words name, or one that is brought; before whoever pours. */
function receiver(crew: Crew, who: Performer, usual: string): Performer {
  const { input } = crew;
  const { position, heading } = who.state(input.worldStart);
  const desk = input.spots.get(who.key)?.desk ?? tableTop(crew, 0);
  const x = position[0] + sin(heading) * AHEAD + cos(heading) * ASIDE;
  const z = position[2] + cos(heading) * AHEAD - sin(heading) * ASIDE;
  const at: Vec3 = [x, desk[1], z];
  const receives = (model: string): boolean => RECEIVES.has(familyOf(model));
  const named = crew.performers.find((p) => p.member && !p.frame && p.member.count === 1 && receives(p.member.model));
  if (named) {
    const before = named.state;
    named.state = (w) => ({ ...before(w), position: at, heading });
    named.seenAt = () => add(at, [0, named.actor.size[1], 0]);
    crew.brought.add(usual);
    return named;
  }
  const feature = input.screenplay.sets.find((s) => s.id === input.shot.set)?.features.find((f) => receives(f.model));
  const model = feature?.model ?? usual;
  crew.brought.add(model);
  const key = `cup:${who.key}`;
  const actor = crew.actor(model, key, feature?.attributes ?? NO_ATTRIBUTES, 'hero', undefined, feature?.noun);
  return crew.prop(actor, key, null, at, heading, false);
}

function pour(
  crew: Crew,
  who: Performer,
  vessel: Performer,
  cup: Performer,
  acts: TimedAct[],
  k: number,
  words: string,
): void {
  const w0 = crew.input.worldStart;
  const { position: foot } = cup.state(w0);
  const { heading } = who.state(w0);
  const rim: Vec3 = [foot[0], foot[1] + cup.actor.size[1], foot[2]];
  const mouth = add(rim, [0, OVER_RIM, 0]);
  const act = acts[k];
  const tipped = (w: number): number =>
    tippedAt({ act: 'pour_out', progress: clamp((w - act.start) / Math.max(0.1, act.end - act.start), 0, 1) });
  acts[k] = {
    ...act,
    target: (w) => handFor(vessel.actor, mouth, heading + HALF_PI, tipped(w)),
    target2: () => rim,
  };
  crew.gaze.set(who.key, () => rim);
  const liquid = crew.actor('poured', `poured:${who.key}`, NO_ATTRIBUTES, 'hero', undefined, words);
  const stream = crew.prop(liquid, `poured:${who.key}`, null, foot, 0, false);
  const rest = restState(foot, 0);
  const [begins, ends] = runsBetween(tipped, act.start, act.end);
  const frame = (w: number) => {
    const mouth = vessel.frame && w > begins ? mouthOf(vessel.actor, vessel.frame(Math.min(w, ends))) : NOWHERE;
    const full = Math.max(0.01, mouth[1] - foot[1] - 0.015);
    // It falls: the first of it on its way down, and the last.
    const [first, last] = [fallen(w - begins), fallen(w - ends)];
    if (last >= full) return thread(NOWHERE, 0.01);
    return thread([mouth[0], mouth[1] - last, mouth[2]], Math.max(0.01, Math.min(full, first) - last));
  };
  stream.frame = frame;
  stream.state = (w) => {
    const now = frame(w);
    return { ...rest, time: w, position: translationOf(now), frame: now, still: false };
  };
}

/** Where nothing is seen. */
const NOWHERE: Vec3 = [0, -50, 0];

/** Metres fallen after so many seconds. */
const fallen = (seconds: number): number => (seconds > 0 ? 4.9 * seconds * seconds : 0);

/** World times between which a vessel is tipped far enough to run. */
function runsBetween(tipped: (w: number) => number, from: number, until: number): readonly [number, number] {
  const steps = 240;
  const at = (k: number): number => from + ((until - from) * k) / steps;
  let [first, last] = [-1, -1];
  for (let k = 0; k <= steps; k++) {
    if (tipped(at(k)) <= RUNS) continue;
    if (first < 0) first = k;
    last = k;
  }
  return first < 0 ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [at(first), at(last)];
}
