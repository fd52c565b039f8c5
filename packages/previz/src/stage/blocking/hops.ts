/** Riders who jump: the bicycle, the board or the horse leaves the ground with whoever is on it. */

import type { Action } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { THINGS } from '../../catalogue/things.ts';
import { clamp } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { airTime } from './ballistics.ts';
import type { Crew } from './crew.ts';
import { worldTime } from './timing.ts';

/** Metres that a hop rises at least and at most, and how far it clears what is in the way. */
const RISE: readonly [number, number] = [0.75, 1.35];
const CLEARS = 0.2;

/** Share of the act at which it is highest. */
const SHARE = 0.36;

/** What the words put in the way: it is brought, for where the place has one nobody comes by. */
function obstacleOf(crew: Crew, jump: Action, key: string): Actor | null {
  const noun = crew.input.screenplay.cast.find((m) => m.id === jump.object)?.noun ?? jump.object ?? '';
  const thing = IN_THE_WAY.test(noun) ? THINGS.find((t) => t.nouns.includes(noun)) : undefined;
  if (!thing) return null;
  crew.brought.add(thing.id);
  return crew.actor(thing.id, `${key}:obstacle`, NO_ATTRIBUTES, 'hero', undefined, noun);
}

const IN_THE_WAY = /^(fence|rock|boulder|log|hurdle|hedge|wall|barrel|crate|box|puddle|bush|gate|fallen tree)s?$/;

/** Turns the jumps of riders into hops of what they ride, one before the middle of the act. */
export function hops(crew: Crew): void {
  for (const rider of crew.performers) {
    const { mount } = rider;
    const acts = crew.ownActs.get(rider.key);
    if (!mount || rider.frame || !acts) continue;
    const doing = crew.input.doings.find((d) => d.member === rider.member);
    const jump = doing?.actions.find((a) => a.act === 'jump');
    if (!jump) continue;
    acts.splice(0, acts.length, ...acts.filter((a) => a.act !== 'jump'));
    const obstacle = obstacleOf(crew, jump, rider.key);
    const rise = clamp((obstacle?.size[1] ?? 0) + CLEARS, ...RISE);
    const air = airTime(rise);
    const middle = worldTime(crew.input, jump.start + Math.max(jump.end - jump.start, air) * SHARE);
    const up = (w: number): number => {
      const u = (w - middle) / (air / 2);
      return rise * Math.max(0, 1 - u * u);
    };
    if (obstacle) {
      const { position, heading } = mount.state(middle);
      crew.prop(obstacle, `${rider.key}:obstacle`, null, position, heading, false);
    }
    // Riders go where their mount is.
    const { state } = mount;
    mount.state = (w) => {
      const before = state(w);
      const [x, y, z] = before.position;
      return { ...before, position: [x, y + up(w), z] };
    };
    for (const p of crew.performers) {
      if (p !== mount && p.mount !== mount) continue;
      p.leaps = up;
      p.over = rise;
    }
  }
}
