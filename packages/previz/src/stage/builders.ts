/** One door to every model of the catalogue. */
import { THING_BY_ID } from '../catalogue/things.ts';
import type { Actor, BuildContext } from './actor.ts';
import { burnable } from './effects/blaze.ts';
import { NATURE_BUILDERS } from './nature/index.ts';
import { buildPerson } from './people/index.ts';
import { STRUCTURE_BUILDERS } from './structures/index.ts';
import { inCondition } from './surface-conditions.ts';
import { buildThing, hasThing } from './things/index.ts';

/** The longest side of a catalogue thing, metres. */
const longest = (id: string): number => Math.max(...(THING_BY_ID.get(id)?.size ?? [1]));

/** Makes the actor of any catalogue id. */
export function buildActor(id: string, context: BuildContext): Actor {
  return burnable(id, context, modelOf(id, context));
}

function modelOf(id: string, context: BuildContext): Actor {
  if (hasThing(id)) return inCondition(context, longest(id), (c) => buildThing(id, c));
  const thing = THING_BY_ID.get(id);
  if (thing?.kind === 'person') return buildPerson(context);
  const builder = NATURE_BUILDERS[id] ?? STRUCTURE_BUILDERS[id];
  if (builder) return inCondition(context, longest(id), builder);
  throw new Error(thing ? `no builder for "${id}" of kind ${thing.kind}` : `"${id}" is not in the catalogue`);
}
