/** Which recipe makes which prop of work, play and the world outside. */

import * as archery from './archery.ts';
import * as armoury from './armoury.ts';
import * as bats from './bats.ts';
import * as chess from './chess.ts';
import * as cuttingTools from './cutting-tools.ts';
import { doorway } from './doorway.ts';
import * as fantasy from './fantasy.ts';
import * as filmGear from './film-gear.ts';
import * as foundThings from './found-things.ts';
import * as games from './games.ts';
import * as gardenTools from './garden-tools.ts';
import * as goals from './goals.ts';
import * as graves from './graves.ts';
import { flag } from './hangings.ts';
import * as instruments from './instruments.ts';
import type { Kit, Model } from './kit.ts';
import { lipstick } from './lipstick.ts';
import * as loads from './loads.ts';
import * as locks from './locks.ts';
import * as measuring from './measuring.ts';
import * as pastimes from './pastimes.ts';
import * as percussion from './percussion.ts';
import * as prizes from './prizes.ts';
import { rockFace } from './rock-face.ts';
import * as science from './science.ts';
import * as scienceFiction from './science-fiction.ts';
import { snowman } from './snowman.ts';
import * as streetMachines from './street-machines.ts';
import * as streetProps from './street-props.ts';
import * as sundries from './sundries.ts';
import * as toys from './toys.ts';
import { treehouse } from './treehouse.ts';
import { valve } from './valve.ts';
import * as voyages from './voyages.ts';
import * as weights from './weights.ts';
import * as workshop from './workshop.ts';
import { wristwatch } from './wristwatch.ts';

export const WORLD_RECIPES: Readonly<Record<string, (kit: Kit) => Model>> = {
  snowman,
  axe: cuttingTools.axe,
  saw: cuttingTools.saw,
  drill: workshop.drill,
  pliers: workshop.pliers,
  wrench: workshop.wrench,
  screwdriver: workshop.screwdriver,
  anvil: workshop.anvil,
  pitchfork: gardenTools.pitchfork,
  hose: gardenTools.hose,
  wheelbarrow: gardenTools.wheelbarrow,
  key: locks.key,
  padlock: locks.padlock,
  test_tube: science.testTube,
  lab_flask: science.labFlask,
  microscope: science.microscope,
  syringe: science.syringe,
  stethoscope: science.stethoscope,
  pill_bottle: science.pills,
  scales: measuring.scales,
  hourglass: measuring.hourglass,
  compass: measuring.compass,
  magnifying_glass: measuring.magnifyingGlass,
  telescope: measuring.telescope,
  movie_camera: filmGear.movieCamera,
  clapperboard: filmGear.clapperboard,
  megaphone: filmGear.megaphone,
  projector: filmGear.projector,
  film_reel: filmGear.filmReel,
  studio_light: filmGear.studioLight,
  racket: bats.racket,
  bat_club: bats.bat,
  dumbbell: weights.dumbbell,
  barbell: weights.barbell,
  boxing_glove: weights.boxingGlove,
  longbow: archery.bow,
  arrow: archery.arrow,
  archery_target: archery.target,
  goalpost: goals.goal,
  basketball_hoop: goals.hoop,
  trophy: prizes.trophy,
  medal: prizes.medal,
  fishing_rod: bats.fishingRod,
  skis: goals.skis,
  bowling_pin: bats.bowlingPin,
  harp: instruments.harp,
  accordion: instruments.accordion,
  tambourine: percussion.tambourine,
  bell: percussion.bell,
  gong: percussion.gong,
  erhu: instruments.erhu,
  xylophone: percussion.xylophone,
  maracas: percussion.maracas,
  bagpipes: instruments.bagpipes,
  harmonica: instruments.harmonica,
  shield: armoury.shield,
  war_helmet: armoury.warHelmet,
  suit_of_armor: armoury.suitOfArmor,
  cannon: voyages.cannon,
  anchor: voyages.anchor,
  ship_wheel: voyages.shipWheel,
  gun: armoury.gun,
  throne: fantasy.throne,
  scroll: fantasy.scroll,
  crystal_ball: fantasy.crystalBall,
  skull: graves.skull,
  coffin: graves.coffin,
  gravestone: graves.gravestone,
  spinning_wheel: fantasy.spinningWheel,
  mailbox: streetProps.mailbox,
  fire_hydrant: streetProps.fireHydrant,
  parking_meter: streetProps.parkingMeter,
  traffic_cone: streetProps.trafficCone,
  phone_booth: streetMachines.phoneBox,
  vending_machine: streetMachines.vendingMachine,
  cash_machine: streetMachines.cashMachine,
  shopping_cart: loads.shoppingCart,
  pallet: loads.pallet,
  billboard: streetMachines.billboard,
  dumpster: streetProps.dumpster,
  gas_pump: streetProps.gasPump,
  toy_car: toys.toyCar,
  toy_train: toys.toyTrain,
  rocking_horse: toys.rockingHorse,
  puppet: toys.puppet,
  toy_blocks: toys.toyBlocks,
  dice: games.dice,
  chess_piece: chess.chessPiece,
  chessboard: chess.chessboard,
  playing_cards: games.playingCards,
  jigsaw: games.jigsaw,
  spinning_top: toys.spinningTop,
  snow_globe: games.snowGlobe,
  hologram: scienceFiction.hologram,
  control_panel: scienceFiction.controlPanel,
  ray_gun: scienceFiction.rayGun,
  jetpack: scienceFiction.jetpack,
  satellite: scienceFiction.satellite,
  antenna_dish: scienceFiction.antennaDish,
  eyeglasses: sundries.eyeglasses,
  fire_extinguisher: foundThings.fireExtinguisher,
  seashell: foundThings.seashell,
  cigarette: sundries.tobacco,
  wallet: sundries.wallet,
  money: sundries.money,
  horseshoe: foundThings.horseshoe,
  wind_chime: foundThings.windChime,
  flag,
  rock_face: rockFace,
  doorway,
  treehouse,
  knitting: pastimes.knitting,
  match: pastimes.match,
  sandcastle: pastimes.sandcastle,
  fishing_net: pastimes.fishingNet,
  valve,
  wristwatch,
  lipstick,
  poured: pastimes.poured,
};
