/** Everything that is neither a person, a plant nor a building: props, vehicles, animals and effects. */
import { THING_BY_ID } from '../../catalogue/things.ts';
import type { Actor, BuildContext } from '../actor.ts';
import { ANIMAL_BUILDERS } from '../animals/index.ts';
import { EFFECTS } from '../effects/index.ts';
import { VEHICLE_RECIPES } from '../vehicles/index.ts';
import * as decor from './decor.ts';
import * as food from './food.ts';
import * as furniture from './furniture.ts';
import * as hand from './handheld.ts';
import { HOME_RECIPES } from './home-recipes.ts';
import { Kit, type Model, rigidActor } from './kit.ts';
import * as lights from './lights.ts';
import * as tableware from './tableware.ts';
import * as treasures from './treasures.ts';
import { WORLD_RECIPES } from './world-recipes.ts';

type Recipe = (kit: Kit) => Model;

const RECIPES: Readonly<Record<string, Recipe>> = {
  table: furniture.table,
  chair: furniture.chair,
  bench: furniture.bench,
  sofa: furniture.sofa,
  bed: furniture.bed,
  bookshelf: furniture.bookshelf,
  rug: furniture.rug,
  lamp: lights.lamp,
  street_lamp: lights.streetLamp,
  lantern: lights.lantern,
  candle: lights.candle,
  torch: lights.torch,
  flashlight: lights.flashlight,
  string_lights: lights.stringLights,
  neon_sign: lights.neonSign,
  campfire: lights.campfire,
  cup: tableware.cup,
  wine_glass: tableware.wineGlass,
  bottle: tableware.bottle,
  bowl: tableware.bowl,
  plate: tableware.plate,
  teapot: tableware.teapot,
  pan: tableware.pan,
  espresso_machine: tableware.espressoMachine,
  curtain: decor.curtain,
  mirror: decor.mirror,
  robot_arm: decor.robotArm,
  clock: decor.clock,
  statue: decor.statue,
  fountain: decor.fountain,
  tent: decor.tent,
  stall: decor.stall,
  box: decor.box,
  punching_bag: decor.punchingBag,
  wheel: decor.wheelThing,
  bread: food.bread,
  cake: food.cake,
  apple: food.apple,
  noodles: food.noodles,
  ice_cream: food.iceCream,
  book: hand.book,
  phone: hand.phone,
  laptop: hand.laptop,
  microphone: hand.microphone,
  camera_prop: hand.cameraProp,
  umbrella: hand.umbrella,
  backpack: hand.backpack,
  letter: hand.letter,
  sword: hand.sword,
  staff: hand.staff,
  hammer: hand.hammer,
  rope: hand.rope,
  shoe: hand.shoe,
  hat: hand.hat,
  ball: treasures.ball,
  balloon: treasures.balloon,
  kite: treasures.kite,
  teddy_bear: treasures.teddyBear,
  crown: treasures.crown,
  ring: treasures.ring,
  crystal: treasures.crystal,
  guitar: treasures.guitar,
  violin: treasures.violin,
  piano: treasures.piano,
  drum: treasures.drum,
  trumpet: treasures.trumpet,
  flowers: treasures.flowers,
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
