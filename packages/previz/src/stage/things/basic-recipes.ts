/** Which recipe makes which of the things that most scenes need. */
import { apple } from './apple.ts';
import { backpack } from './bags.ts';
import { bread, cake } from './baked.ts';
import { ball, balloon, kite } from './balls.ts';
import { staff, sword } from './blades.ts';
import { bottle } from './bottles.ts';
import { flowers } from './bouquets.ts';
import { box } from './boxes.ts';
import { cameraProp } from './cameras.ts';
import { cup, wineGlass } from './cups.ts';
import { laptop, microphone, phone } from './devices.ts';
import { drum } from './drums.ts';
import { espressoMachine } from './espresso-machine.ts';
import { campfire, candle, torch } from './fires.ts';
import { iceCream, noodles } from './food.ts';
import { bed, bookshelf, rug, table } from './furniture.ts';
import { guitar } from './guitars.ts';
import { hammer, rope } from './hand-tools.ts';
import { clock, curtain, mirror } from './hangings.ts';
import { trumpet } from './horns.ts';
import { crown, crystal, ring } from './jewels.ts';
import type { Kit, Model } from './kit.ts';
import { lantern } from './lanterns.ts';
import { flashlight, lamp, streetLamp, stringLights } from './lights.ts';
import { punchingBag, robotArm, wheelThing } from './machines.ts';
import { neonSign } from './neon-sign.ts';
import { piano } from './pianos.ts';
import { teddyBear } from './plush.ts';
import { book, letter } from './reading.ts';
import { bench, chair, sofa } from './seats.ts';
import { stall, tent } from './shelters.ts';
import { hat, shoe } from './shoes-hats.ts';
import { fountain, statue } from './statues.ts';
import { bowl, pan, plate, teapot } from './tableware.ts';
import { umbrella } from './umbrellas.ts';
import { violin } from './violins.ts';

export const BASIC_RECIPES: Readonly<Record<string, (kit: Kit) => Model>> = {
  table,
  chair,
  bench,
  sofa,
  bed,
  bookshelf,
  rug,
  lamp,
  street_lamp: streetLamp,
  lantern,
  candle,
  torch,
  flashlight,
  string_lights: stringLights,
  neon_sign: neonSign,
  campfire,
  cup,
  wine_glass: wineGlass,
  bottle,
  bowl,
  plate,
  teapot,
  pan,
  espresso_machine: espressoMachine,
  curtain,
  mirror,
  robot_arm: robotArm,
  clock,
  statue,
  fountain,
  tent,
  stall,
  box,
  punching_bag: punchingBag,
  wheel: wheelThing,
  bread,
  cake,
  apple,
  noodles,
  ice_cream: iceCream,
  book,
  phone,
  laptop,
  microphone,
  camera_prop: cameraProp,
  umbrella,
  backpack,
  letter,
  sword,
  staff,
  hammer,
  rope,
  shoe,
  hat,
  ball,
  balloon,
  kite,
  teddy_bear: teddyBear,
  crown,
  ring,
  crystal,
  guitar,
  violin,
  piano,
  drum,
  trumpet,
  flowers,
};
