/** Which recipe makes which vehicle of the catalogue; one of a family is made by the family's recipe where it has none of its own. */
import { familyOf } from '../../catalogue/things.ts';
import { VEHICLES } from '../../catalogue/vehicles.ts';
import type { Kit, Model } from '../things/kit.ts';
import * as air from './air.ts';
import * as fliers from './air-kin.ts';
import { bicycle, unicycle } from './bicycle.ts';
import * as craft from './boat-kin.ts';
import * as boats from './boats.ts';
import * as cars from './car.ts';
import * as kin from './car-kin.ts';
import * as drawn from './drawn.ts';
import * as heavy from './heavy.ts';
import * as motor from './motor-kin.ts';
import * as rail from './rail.ts';
import * as ships from './ships.ts';
import * as small from './small.ts';
import * as trucks from './trucks.ts';
import * as works from './works.ts';

type Recipe = (kit: Kit) => Model;

/** By id or by family. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  bicycle,
  car: cars.car,
  taxi: cars.taxi,
  pickup: cars.pickup,
  van: cars.van,
  motorcycle: small.motorcycle,
  lorry: heavy.lorry,
  bus: heavy.bus,
  tram: heavy.tram,
  train: heavy.train,
  bulldozer: heavy.bulldozer,
  cart: heavy.cart,
  rowboat: boats.rowboat,
  sailboat: boats.sailboat,
  ship: boats.ship,
  airplane: air.airplane,
  helicopter: air.helicopter,
  hot_air_balloon: air.hotAirBalloon,
  drone: air.drone,
  rocket: air.rocket,
  spaceship: air.spaceship,
  skateboard: small.skateboard,
  wheelchair: small.wheelchair,
  unicycle,
  limousine: kin.limousine,
  sports_car: kin.sportsCar,
  vintage_car: kin.vintageCar,
  police_car: kin.policeCar,
  racing_car: kin.racingCar,
  go_kart: kin.goKart,
  golf_cart: kin.golfCart,
  hover_car: kin.hoverCar,
  jeep: kin.jeep,
  camper: kin.camper,
  rickshaw: kin.rickshaw,
  dump_truck: trucks.dumpTruck,
  cement_truck: trucks.cementTruck,
  tank_truck: trucks.tankTruck,
  tow_truck: trucks.towTruck,
  excavator: works.excavator,
  forklift: works.forklift,
  tank: works.tank,
  rover: works.rover,
  bullet_train: rail.bulletTrain,
  metro: rail.metro,
  carriage: drawn.carriage,
  covered_wagon: drawn.coveredWagon,
  chariot: drawn.chariot,
  sleigh: drawn.sleigh,
  quad_bike: motor.quadBike,
  snowmobile: motor.snowmobile,
  jet_ski: motor.jetSki,
  kayak: craft.kayak,
  gondola: craft.gondola,
  raft: craft.raft,
  speedboat: craft.speedboat,
  pirate_ship: ships.pirateShip,
  yacht: ships.yacht,
  ferry: ships.ferry,
  cargo_ship: ships.cargoShip,
  submarine: ships.submarine,
  fighter_jet: fliers.fighterJet,
  seaplane: fliers.seaplane,
  glider: fliers.glider,
  airship: fliers.airship,
  cable_car: fliers.cableCar,
  space_shuttle: fliers.spaceShuttle,
  lander: fliers.lander,
};

/** Recipes of every vehicle by id. */
export const VEHICLE_RECIPES: Readonly<Record<string, Recipe>> = Object.fromEntries(
  VEHICLES.map(({ id }): [string, Recipe] => [id, RECIPES[id] ?? RECIPES[familyOf(id)]]),
);
