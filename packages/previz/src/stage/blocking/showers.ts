/** What many throw up at once: hats that fly up and come down, confetti that fills the air about them. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { hashText, Rng } from '../../math/random.ts';
import { multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { restState } from '../rest-state.ts';
import { arc, towards } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { translationOf } from './frames.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

const HATS = /\b(?:hat|cap|mortarboard|beret|helmet|bonnet|sombrero)s?\b/;
const PAPER = /\b(?:confetti|petals?|streamers?)\b/;
const UP = /^(?:throw|toss|fling|hurl|scatter)$/;

/** Seconds that a hat is in the air, and metres that it rises over the hand. */
const AIR = 1.7;
/** Seconds from one throw to the next. */
const AGAIN = 3.2;
/** Share of a throw at which the hand is up and lets go. */
const LETS_GO = 0.5;

export function showers(crew: Crew): void {
  for (const doing of crew.input.doings) {
    const action = doing.actions.find((a) => UP.test(a.verb));
    if (!action || doing.member.kind !== 'person') continue;
    const words = `${action.phrase} ${action.object ?? ''}`;
    const throwers = crew.performers.filter((p) => p.member === doing.member && !p.frame);
    if (PAPER.test(words)) inTheAir(crew, throwers, words);
    else if (HATS.test(words) && !crew.performers.some((p) => p.member?.id === action.object))
      for (const [i, who] of throwers.entries()) hatOf(crew, who, i, words);
  }
}

/** About the middle of those who throw it. */
function inTheAir(crew: Crew, throwers: readonly Performer[], words: string): void {
  const [first] = throwers;
  if (!first || crew.brought.has('confetti')) return;
  crew.brought.add('confetti');
  const at = throwers.map((p) => p.state(crew.input.worldStart).position);
  const mean = (axis: 0 | 1 | 2): number => at.reduce((sum, p) => sum + p[axis], 0) / at.length;
  const actor = crew.actor('confetti', 'confetti', NO_ATTRIBUTES, 'hero', undefined, words);
  crew.prop(actor, 'confetti', null, [mean(0), mean(1), mean(2) + 0.6], 0, false);
  for (const who of throwers) spans(crew, who, 0);
}

/** One throw after the other, each person's a little before or after the next one's. */
function spans(crew: Crew, who: Performer, late: number): void {
  const { input } = crew;
  const acts = crew.ownActs.get(who.key);
  const kept = acts?.filter((a) => a.act !== 'throw' && a.act !== 'hold') ?? [];
  const until = worldTime(input, input.shot.duration);
  for (let start = input.worldStart + late; start < until; start += AGAIN)
    kept.push({ act: 'toss_up', start, end: start + AGAIN * 0.92, tempo: 1 });
  acts?.splice(0, acts.length, ...kept);
}

function hatOf(crew: Crew, who: Performer, index: number, words: string): void {
  const { input } = crew;
  const rng = new Rng(hashText(`hat:${who.key}`, input.screenplay.seed));
  const late = rng.range(0.1, 0.7);
  spans(crew, who, late);
  who.over = 1.4;
  const noun = /graduat/i.test(`${who.member?.noun} ${input.shot.text}`)
    ? 'graduation cap'
    : (HATS.exec(words)?.[0] ?? 'hat');
  const key = `thrown:${who.key}:${index}`;
  const actor = crew.actor('hat', key, NO_ATTRIBUTES, 'hero', undefined, noun);
  const prop = crew.prop(actor, key, null, [0, 0, 0], 0, false);
  const drift = rng.range(-0.35, 0.35);
  const hand = (w: number): Vec3 => {
    const { handRight } = who.actor.joints(who.state(w));
    return handRight ?? who.seenAt(w);
  };
  const frame = (w: number) => {
    const since = w - input.worldStart - late;
    const turn = Math.max(0, Math.floor(since / AGAIN));
    const left = input.worldStart + late + turn * AGAIN + LETS_GO * AGAIN * 0.92;
    const t = w - left;
    const { heading } = who.state(w);
    if (since < 0 || t < 0) {
      const p = hand(w);
      return multiply(translation(p[0], p[1] + 0.02, p[2]), rotationY(heading));
    }
    // It comes down at the feet, and is there until the next throw.
    const from = hand(left);
    const foot = who.state(left).position;
    const end = towards([foot[0], foot[1] + 0.02, foot[2]], heading, 0.6, 0, drift * 2);
    const p = t < AIR ? arc(from, end, AIR, t) : end;
    const flip = t < AIR ? multiply(rotationX(t * 5.5), rotationY(t * 4)) : rotationY(drift * 4);
    return multiply(translation(p[0], p[1], p[2]), flip);
  };
  const rest = restState([0, 0, 0], 0);
  prop.frame = frame;
  prop.flies = true;
  prop.state = (w) => {
    const now = frame(w);
    return { ...rest, time: w, position: translationOf(now), frame: now, still: false };
  };
}
