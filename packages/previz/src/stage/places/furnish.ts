/** Brings catalogue things into a place: built once per look, then drawn at rest wherever they stand. */
import type { Attributes } from '@storyreel/contract';
import { THING_BY_ID } from '../../catalogue/things.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { NATURE_BUILDERS } from '../nature/index.ts';
import { restState } from '../rest-state.ts';
import type { FrameScene, Instance, PointLight } from '../scene.ts';
import { STRUCTURE_BUILDERS } from '../structures/index.ts';
import { inCondition } from '../surface-conditions.ts';
import { buildThing, hasThing } from '../things/index.ts';
import type { SetBuilder } from './set-builder.ts';

/** A thing at rest at the origin, facing +Z. */
export interface Captured {
  size: Vec3;
  instances: Instance[];
  lights: PointLight[];
  /** Draws its smoke and flames at a place; null when it has none. */
  live: ((scene: FrameScene, t: number, position: Vec3, heading: number) => void) | null;
}

const cache = new WeakMap<object, Map<string, Captured>>();

/** Builds a thing for a set, or takes it from those already built. */
export function captureThing(
  set: SetBuilder,
  id: string,
  attributes: Attributes,
  variant: number,
  detail: 'hero' | 'extra',
): Captured {
  let known = cache.get(set.world);
  if (!known) {
    known = new Map();
    cache.set(set.world, known);
  }
  const key = JSON.stringify([id, attributes, variant, detail]);
  const found = known.get(key);
  if (found) return found;
  const actor = buildAny(id, set, attributes, variant, detail);
  const scene = emptyScene();
  actor?.draw(restState([0, 0, 0], 0), scene, 0);
  const captured: Captured = {
    size: actor?.size ?? [0, 0, 0],
    instances: scene.instances,
    lights: scene.lights,
    live: actor && scene.particles.length > 0 ? particlesOf(actor) : null,
  };
  known.set(key, captured);
  return captured;
}

function particlesOf(actor: Actor): Captured['live'] {
  return (scene, t, position, heading) => {
    const own = emptyScene();
    own.camera = scene.camera;
    actor.draw({ ...restState(position, heading), time: t }, own, 0);
    for (const p of own.particles) scene.particles.push(p);
  };
}

function buildAny(
  id: string,
  set: SetBuilder,
  attributes: Attributes,
  variant: number,
  detail: 'hero' | 'extra',
): Actor | null {
  const context = { world: set.world, look: set.look, seed: set.seedOf(id, variant), attributes, detail };
  const own = NATURE_BUILDERS[id] ?? STRUCTURE_BUILDERS[id];
  const size = Math.max(...(THING_BY_ID.get(id)?.size ?? [1]));
  if (own) return inCondition(context, size, own);
  return hasThing(id) ? inCondition(context, size, (c) => buildThing(id, c)) : null;
}
