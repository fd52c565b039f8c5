/** Lights that are struck: the match meets the wick, and a cigarette is between the lips. */
import { familyOf } from '../../catalogue/things.ts';
import { type Mat34, multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import { restState } from '../rest-state.ts';
import { actsOn } from './attention.ts';
import type { Crew } from './crew.ts';
import { deedOf } from './deeds.ts';
import { translationOf } from './frames.ts';
import type { Performer } from './track.ts';

/** Radians by which a cigarette droops, and metres from its middle to its end. */
const DROOP = 0.22;
const TO_END = 0.04;

/** Puts what is lit where it is lit, and has the flame meet it. Call it when everyone has their acts. */
export function lightings(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    for (const action of doing.actions) {
      const lights = deedOf(action, input.screenplay)?.act === 'light_up';
      const smokes = action.verb === 'smoke' || action.verb === 'puff';
      if (!lights && !smokes) continue;
      const who = crew.performers.find((p) => p.member === doing.member && !p.frame);
      const lit = crew.performers.find((p) => p !== who && p.member && actsOn(action, p.member));
      if (!who || !lit?.member) continue;
      const smoked = familyOf(lit.member.model) === 'cigarette';
      if (smoked) betweenLips(lit, who);
      // Where the lips are only their own pose knows.
      if (lights) aimAt(crew, who, smoked ? undefined : (w) => wickOf(lit, w));
    }
  }
}

function aimAt(crew: Crew, who: Performer, target: ((w: number) => Vec3) | undefined): void {
  const acts = crew.ownActs.get(who.key);
  acts?.forEach((a, k) => {
    if (a.act === 'light_up') acts[k] = { ...a, target };
    if (a.act === 'hold') acts[k] = { ...a, end: a.start };
  });
}

/** Between the lips of whoever smokes it, ember ahead. */
function betweenLips(lit: Performer, who: Performer): void {
  const rest = restState([0, 0, 0], 0);
  const frame = (w: number): Mat34 => {
    const state = who.state(w);
    const { mouth } = who.actor.joints({ ...state, acts: [] });
    const head = who.actor.frame?.('head', state);
    const at = who.actor.joints(state).mouth ?? mouth ?? state.position;
    const turn = head ? ([...head] as unknown as number[]) : null;
    const base: Mat34 = turn
      ? [turn[0], turn[1], turn[2], at[0], turn[4], turn[5], turn[6], at[1], turn[8], turn[9], turn[10], at[2]]
      : placed(at, state.heading);
    return multiply(multiply(base, rotationX(DROOP)), [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, TO_END * 0.8]);
  };
  lit.mount = who;
  lit.frame = frame;
  lit.seenAt = (w) => who.seenAt(w);
  lit.state = (w) => {
    const now = frame(w);
    return { ...rest, time: w, position: translationOf(now), frame: now, still: false };
  };
}

/** The top of a candle, the middle of what burns. */
function wickOf(lit: Performer, w: number): Vec3 {
  const { position } = lit.state(w);
  const [, tall] = lit.actor.size;
  return [
    position[0],
    position[1] + (familyOf(lit.member?.model ?? '') === 'campfire' ? tall * 0.2 : tall),
    position[2],
  ];
}
