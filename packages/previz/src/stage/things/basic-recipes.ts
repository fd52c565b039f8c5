/** Which recipe makes which of the things that most scenes need. */

import * as bags from './bags.ts';
import * as balls from './balls.ts';
import * as blades from './blades.ts';
import * as bouquets from './bouquets.ts';
import * as boxes from './boxes.ts';
import * as cameras from './cameras.ts';
import * as devices from './devices.ts';
import * as drums from './drums.ts';
import * as food from './food.ts';
import * as furniture from './furniture.ts';
import * as guitars from './guitars.ts';
import * as handTools from './hand-tools.ts';
import * as hangings from './hangings.ts';
import * as horns from './horns.ts';
import * as jewels from './jewels.ts';
import type { Kit, Model } from './kit.ts';
import * as lights from './lights.ts';
import * as machines from './machines.ts';
import * as pianos from './pianos.ts';
import * as plush from './plush.ts';
import * as reading from './reading.ts';
import * as shelters from './shelters.ts';
import * as shoesHats from './shoes-hats.ts';
import * as statues from './statues.ts';
import * as tableware from './tableware.ts';
import * as umbrellas from './umbrellas.ts';
import * as violins from './violins.ts';

export const BASIC_RECIPES: Readonly<Record<string, (kit: Kit) => Model>> = {
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
  curtain: hangings.curtain,
  mirror: hangings.mirror,
  robot_arm: machines.robotArm,
  clock: hangings.clock,
  statue: statues.statue,
  fountain: statues.fountain,
  tent: shelters.tent,
  stall: shelters.stall,
  box: boxes.box,
  punching_bag: machines.punchingBag,
  wheel: machines.wheelThing,
  bread: food.bread,
  cake: food.cake,
  apple: food.apple,
  noodles: food.noodles,
  ice_cream: food.iceCream,
  book: reading.book,
  phone: devices.phone,
  laptop: devices.laptop,
  microphone: devices.microphone,
  camera_prop: cameras.cameraProp,
  umbrella: umbrellas.umbrella,
  backpack: bags.backpack,
  letter: reading.letter,
  sword: blades.sword,
  staff: blades.staff,
  hammer: handTools.hammer,
  rope: handTools.rope,
  shoe: shoesHats.shoe,
  hat: shoesHats.hat,
  ball: balls.ball,
  balloon: balls.balloon,
  kite: balls.kite,
  teddy_bear: plush.teddyBear,
  crown: jewels.crown,
  ring: jewels.ring,
  crystal: jewels.crystal,
  guitar: guitars.guitar,
  violin: violins.violin,
  piano: pianos.piano,
  drum: drums.drum,
  trumpet: horns.trumpet,
  flowers: bouquets.flowers,
};
