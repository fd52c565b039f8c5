/** Which recipe makes which prop of homes. */

import * as appliances from './appliances.ts';
import * as artist from './artist.ts';
import * as bathroom from './bathroom.ts';
import * as bites from './bites.ts';
import * as cabinets from './cabinets.ts';
import * as desk from './desk.ts';
import * as fruit from './fruit.ts';
import * as gaming from './gaming.ts';
import * as gardenSeats from './garden-seats.ts';
import * as homeDecor from './home-decor.ts';
import type { Kit, Model } from './kit.ts';
import * as kitchenMachines from './kitchen-machines.ts';
import * as kitchenTools from './kitchen-tools.ts';
import * as meals from './meals.ts';
import * as melons from './melons.ts';
import * as platesOfFood from './plates-of-food.ts';
import * as rootVegetables from './root-vegetables.ts';
import * as screens from './screens.ts';
import * as snacks from './snacks.ts';
import * as vegetables from './vegetables.ts';
import * as worktop from './worktop.ts';

export const HOME_RECIPES: Readonly<Record<string, (kit: Kit) => Model>> = {
  fridge: kitchenMachines.fridge,
  stove: kitchenMachines.stove,
  sink: kitchenMachines.sink,
  microwave: kitchenMachines.microwave,
  toaster: kitchenMachines.toaster,
  blender: kitchenMachines.blender,
  washing_machine: kitchenMachines.washingMachine,
  fork: kitchenTools.fork,
  knife: kitchenTools.knife,
  spoon: kitchenTools.spoon,
  chopsticks: kitchenTools.chopsticks,
  whisk: kitchenTools.whisk,
  spatula: kitchenTools.spatula,
  rolling_pin: worktop.rollingPin,
  chopping_board: worktop.choppingBoard,
  carton: worktop.carton,
  can: worktop.can,
  banana: fruit.banana,
  pear: fruit.pear,
  grapes: fruit.grapes,
  pineapple: fruit.pineapple,
  watermelon: melons.watermelon,
  strawberry: fruit.strawberry,
  cherry: fruit.cherry,
  pumpkin: melons.pumpkin,
  carrot: vegetables.carrot,
  corn_cob: vegetables.corn,
  pepper: vegetables.pepper,
  eggplant: vegetables.eggplant,
  onion: rootVegetables.onion,
  cabbage: rootVegetables.cabbage,
  broccoli: rootVegetables.broccoli,
  potato: rootVegetables.potato,
  burger: meals.burger,
  hot_dog: meals.hotDog,
  pizza: meals.pizza,
  sushi: bites.sushi,
  sandwich: bites.sandwich,
  doughnut: bites.doughnut,
  cookie: bites.cookie,
  cheese: snacks.cheese,
  fries: snacks.fries,
  popcorn: snacks.popcorn,
  chocolate: snacks.chocolate,
  lollipop: snacks.lollipop,
  pancakes: platesOfFood.pancakes,
  roast: platesOfFood.roast,
  steak: platesOfFood.steak,
  dumplings: platesOfFood.dumplings,
  skewer: platesOfFood.skewer,
  television: screens.television,
  radio: screens.radio,
  record_player: screens.recordPlayer,
  vinyl_record: screens.vinylRecord,
  loudspeaker: screens.loudspeaker,
  vacuum_cleaner: appliances.vacuumCleaner,
  clothes_iron: appliances.clothesIron,
  fan: appliances.fan,
  heater: appliances.heater,
  sewing_machine: appliances.sewingMachine,
  hair_dryer: appliances.hairDryer,
  bathtub: bathroom.bathtub,
  toilet: bathroom.toilet,
  toothbrush: bathroom.toothbrush,
  soap: bathroom.soap,
  towel: bathroom.towel,
  comb: bathroom.comb,
  wardrobe: cabinets.wardrobe,
  dresser: cabinets.dresser,
  cradle: cabinets.cradle,
  safe: cabinets.safe,
  aquarium: cabinets.aquarium,
  birdcage: cabinets.birdcage,
  vase: homeDecor.vase,
  pillow: homeDecor.pillow,
  candelabra: homeDecor.candelabra,
  chandelier: homeDecor.chandelier,
  globe: homeDecor.globe,
  ladder: gardenSeats.ladder,
  swing: gardenSeats.swing,
  hammock: gardenSeats.hammock,
  pen: desk.pen,
  scissors: desk.scissors,
  calculator: desk.calculator,
  printer: desk.printer,
  headphones: gaming.headphones,
  gamepad: gaming.gamepad,
  typewriter: desk.typewriter,
  easel: artist.easel,
  palette: artist.palette,
  paintbrush: artist.paintbrush,
};
