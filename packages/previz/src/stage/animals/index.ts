/** Which builder makes which animal of the catalogue; a species is made by its family's builder where it has none of its own. */
import { ANIMALS } from '../../catalogue/animals.ts';
import { familyOf } from '../../catalogue/things.ts';
import type { ActorBuilder } from '../actor.ts';
import { Kit, type Model, rigidActor } from '../things/kit.ts';
import { crab, spider } from './arthropod.ts';
import { bat } from './bat.ts';
import { bird } from './bird.ts';
import { type Creature, creature } from './creature.ts';
import { dinosaur } from './dinosaur.ts';
import { frog } from './frog.ts';
import { bee, butterfly } from './insect.ts';
import { quadruped } from './quadruped.ts';
import { ray } from './ray.ts';
import { jellyfish, octopus } from './sea-soft.ts';
import { seahorse } from './seahorse.ts';
import { seal } from './seal.ts';
import { snail } from './snail.ts';
import { eel, snake } from './snake.ts';
import { starfish } from './starfish.ts';
import { swimmer } from './swimmer.ts';
import { turtle } from './turtle.ts';

type Make = (id: string) => ActorBuilder;

const walks: Make = (id) => (context) => quadruped(id, context);
const flies: Make = (id) => (context) => bird(id, context);
const swims: Make = (id) => (context) => swimmer(id, context);
/** Of rigid parts that move. */
const rigid =
  (recipe: (kit: Kit) => Model): Make =>
  (id) =>
  (context) => {
    const kit = new Kit(context, id);
    return rigidActor(kit, recipe(kit));
  };

/** Of one skinned body. */
const formed =
  (recipe: (kit: Kit) => Creature): Make =>
  (id) =>
  (context) =>
    creature(id, context, recipe);

/** By family, or by id where a species has a body of its own. */
const BODIES: Readonly<Record<string, Make>> = {
  fish: swims,
  whale: swims,
  bird: flies,
  duck: flies,
  butterfly: rigid(butterfly),
  bee: rigid(bee),
  snake: formed(snake),
  eel: formed(eel),
  frog: formed(frog),
  turtle: formed(turtle),
  seal: formed(seal),
  manta_ray: formed(ray),
  seahorse: formed(seahorse),
  octopus: formed(octopus),
  jellyfish: formed(jellyfish),
  snail: formed(snail),
  crab: formed(crab),
  starfish: formed(starfish),
  spider: formed(spider),
  dinosaur: formed(dinosaur),
  bat: formed(bat),
};

/** Builders of every animal by id. */
export const ANIMAL_BUILDERS: Readonly<Record<string, ActorBuilder>> = Object.fromEntries(
  ANIMALS.map(({ id }): [string, ActorBuilder] => [id, (BODIES[id] ?? BODIES[familyOf(id)] ?? walks)(id)]),
);
