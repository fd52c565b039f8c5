/** Small things that are on the body rather than in the hand: a watch on the wrist. */
import type { CastMember } from '@storyreel/contract';
import type { Mat34, Vec3 } from '../../math/vec.ts';
import { restState } from '../rest-state.ts';
import type { Crew } from './crew.ts';
import { translationOf } from './frames.ts';
import type { Performer } from './track.ts';

const WATCH = /\b(?:wrist ?)?watch$/;

/** Metres from the middle of the palm to the wrist, and from the palm's side to the middle of the arm, of someone 1.75 m tall. */
const TO_WRIST = 0.105;
const TO_MIDDLE = 0.028;
/** How much wider a strap is than as it lies. */
const WIDE = 1.12;
/** Metres from the foot of the watch as it lies to its middle. */
const MIDDLE = 0.03;

/** Whose wrist a watch is on: the only person's there, when it has one and nobody has it in hand. */
export function wristOf(crew: Crew, m: CastMember): Performer | undefined {
  const { input } = crew;
  if (!/^(?:ring|wristwatch)$/.test(m.model) || !WATCH.test(m.noun) || /pocket/.test(m.phrase)) return undefined;
  const people = crew.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
  const laid = input.screenplay.relations.some((r) => r.a === m.id && r.rel === 'on' && !/wrist|arm/.test(r.b));
  const made = input.doings.some((d) =>
    d.actions.some((a) => a.act === 'work' && (a.object === m.id || a.object === m.noun)),
  );
  return people.length === 1 && !laid && !made ? people[0] : undefined;
}

/** On the left wrist, its face on the back of the arm. */
export function onWrist(who: Performer, watch: Performer): void {
  const k = who.actor.size[1] / 1.75;
  const rest = restState([0, 0, 0], 0);
  const frame = (w: number): Mat34 => {
    const hand = who.actor.frame?.('gripLeft', who.state(w));
    if (!hand) return [1, 0, 0, 0, 0, 1, 0, -50, 0, 0, 1, 0];
    const [x, y, z]: Vec3[] = [0, 1, 2].map((c) => [hand[c], hand[4 + c], hand[8 + c]]);
    const at = translationOf(hand);
    const o: Vec3 = [0, 1, 2].map(
      (a) => at[a] - x[a] * TO_WRIST * k - z[a] * TO_MIDDLE * k + y[a] * MIDDLE * WIDE * k,
    ) as unknown as Vec3;
    const s = WIDE * k;
    // The strap runs round the arm, the face looks out of the back of the hand.
    return [
      x[0] * s,
      -y[0] * s,
      -z[0] * s,
      o[0],
      x[1] * s,
      -y[1] * s,
      -z[1] * s,
      o[1],
      x[2] * s,
      -y[2] * s,
      -z[2] * s,
      o[2],
    ];
  };
  watch.frame = frame;
  watch.mount = who;
  watch.speed = who.speed;
  watch.seenAt = (w) => who.seenAt(w);
  watch.state = (w) => {
    const now = frame(w);
    return { ...rest, time: w, position: translationOf(now), frame: now, still: false };
  };
}
