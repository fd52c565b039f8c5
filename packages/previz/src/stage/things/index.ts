/** Everything that is neither a person, a plant nor a building: props, vehicles, animals and effects. */
import { THING_BY_ID } from '../../catalogue/things.ts';
import type { Actor, BuildContext } from '../actor.ts';
import { ANIMAL_BUILDERS } from '../animals/index.ts';
import { EFFECTS } from '../effects/index.ts';
import { VEHICLE_RECIPES } from '../vehicles/index.ts';
import { BASIC_RECIPES } from './basic-recipes.ts';
import { HOME_RECIPES } from './home-recipes.ts';
import { Kit, type Model, rigidActor } from './kit.ts';
import { WORLD_RECIPES } from './world-recipes.ts';

type Recipe = (kit: Kit) => Model;

const RECIPES: Readonly<Record<string, Recipe>> = {
  ...BASIC_RECIPES,
  ...HOME_RECIPES,
  ...WORLD_RECIPES,
  ...EFFECTS,
  ...VEHICLE_RECIPES,
};

/** True when `buildThing` makes this catalogue id. */
export function hasThing(id: string): boolean {
  return id in RECIPES || id in ANIMAL_BUILDERS;
}

/** Makes the actor of a catalogue id of kind object, vehicle, animal or effect. */
export function buildThing(id: string, context: BuildContext): Actor {
  const builder = ANIMAL_BUILDERS[id];
  if (builder) return builder(context);
  const recipe = RECIPES[id];
  if (!recipe) {
    const thing = THING_BY_ID.get(id);
    throw new Error(thing ? `no thing model for "${id}" of kind ${thing.kind}` : `"${id}" is not in the catalogue`);
  }
  const kit = new Kit(context, id);
  return rigidActor(kit, recipe(kit));
}
