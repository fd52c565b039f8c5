/** Kites in the air, on a line to the hand of whoever flies them. */

import type { Action, CastMember } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { cos, sin } from '../../math/trig.ts';
import {
  add,
  addScaled,
  cross,
  distance,
  IDENTITY,
  type Mat34,
  mix,
  normalize,
  placed,
  scale,
  sub,
  transformPoint,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import type { World } from '../scene.ts';
import type { Crew } from './crew.ts';
import { translationOf } from './frames.ts';
import type { Performer } from './track.ts';

/** Metres from the hand to the kite: to the side, up, and away from the lens. */
const ASIDE = 1.5;
const UP = 2.9;
const AWAY = 1.6;
/** Half thickness of the line as drawn, metres. */
const LINE = 0.006;

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
  const rod = crew.actor('staff', 'kite-line', { ...NO_ATTRIBUTES, colour: ['white'] }, 'extra', undefined, 'rod');
  const span = extentOf(rod, crew.input.world);
  const lineAt = (w: number): Mat34 => {
    const knot = transformPoint(kiteAt(w), [0, 0.55, 0.05]);
    return stretched(hand(w), knot, span);
  };
  crew.performers.push({
    ...shared,
    member: null,
    key: `line:${key}`,
    actor: rod,
    cast: 0,
    subject: false,
    state: (w) => ({ ...rest, time: w, position: mix(hand(w), at(w), 0.5), frame: lineAt(w) }),
    frame: lineAt,
  });
}

interface Extent {
  low: number;
  high: number;
  half: number;
}

/** How far a rod reaches along y, and to its sides. */
function extentOf(rod: Actor, world: World): Extent {
  const probe = emptyScene();
  rod.draw({ ...restState([0, 0, 0], 0), frame: IDENTITY }, probe, 0);
  let [low, high, half] = [0, 0.01, 0.005];
  for (const { mesh, transform } of probe.instances) {
    const { positions } = world.meshes[mesh];
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = transformPoint(transform, [positions[i], positions[i + 1], positions[i + 2]]);
      low = Math.min(low, y);
      high = Math.max(high, y);
      half = Math.max(half, Math.abs(x), Math.abs(z));
    }
  }
  return { low, high, half };
}

/** The frame in which a rod reaches from one point to another, as thin as a line. */
function stretched(from: Vec3, to: Vec3, { low, high, half }: Extent): Mat34 {
  const long = distance(from, to);
  const y = scale(sub(to, from), 1 / (long || 1));
  const x = normalize(cross(y, [0, 0, 1]));
  const z = cross(x, y);
  const k = long / (high - low);
  const thin = LINE / half;
  const [a, b, c] = [scale(x, thin), scale(y, k), scale(z, thin)];
  const o = addScaled(from, y, -low * k);
  return [a[0], b[0], c[0], o[0], a[1], b[1], c[1], o[1], a[2], b[2], c[2], o[2]];
}
