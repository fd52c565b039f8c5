/** Kites in the air, on a line to the hand of whoever flies them. */

import type { Action, CastMember } from '@storyreel/contract';
import { cos, sin } from '../../math/trig.ts';
import { add, type Mat34, placed, transformPoint, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { restState } from '../rest-state.ts';
import type { Crew } from './crew.ts';
import { translationOf } from './frames.ts';
import { drawLine } from './lines.ts';
import type { Performer } from './track.ts';

/** Metres from the hand to the kite: to the side, up, and away from the lens. */
const ASIDE = 1.5;
const UP = 2.9;
const AWAY = 1.6;

const FLOWN = /\b(kite)s?$/;

/** Whether a person's act is to fly a kite: they stay on the ground, with the line in the hand. */
export function fliesKite(action: Action, member: CastMember | undefined, object: string): boolean {
  return member?.kind === 'person' && /^(fly|launch|raise|pilot)$/.test(action.verb) && FLOWN.test(object);
}

/** The kite high up, and the line from it down to a hand. */
export function flyKite(
  crew: Crew,
  holder: Performer,
  kite: Actor,
  key: string,
  m: CastMember,
  subject: boolean,
): void {
  const heading = crew.input.place.stage.heading;
  const out: Vec3 = [cos(heading) * ASIDE - sin(heading) * AWAY, UP, -sin(heading) * ASIDE - cos(heading) * AWAY];
  const hand = (w: number): Vec3 => {
    const state = holder.state(w);
    const grip = holder.actor.frame?.('gripRight', state);
    return grip ? translationOf(grip) : add(state.position, [0, holder.actor.size[1] * 0.6, 0]);
  };
  const sway = (w: number): Vec3 => [0.5 * sin(w * 0.7), 0.28 * sin(w * 1.1 + 1), 0.2 * sin(w * 0.5)];
  const at = (w: number): Vec3 => add(add(holder.state(w).position, out), add([0, 1.1, 0], sway(w)));
  const rest = restState([0, 0, 0], 0);
  const shared = { mount: holder, speed: holder.speed, seenAt: at };
  const kiteAt = (w: number): Mat34 => placed(at(w), heading);
  crew.performers.push({
    ...shared,
    member: m,
    key: `held:${key}`,
    actor: kite,
    cast: crew.castNumber(m),
    subject,
    state: (w) => ({ ...rest, time: w, position: at(w), frame: kiteAt(w) }),
    frame: kiteAt,
  });
  const line = drawLine(crew, key, hand, (w) => transformPoint(kiteAt(w), [0, 0.55, 0.05]), { colour: 'white' });
  Object.assign(line, shared);
}
