/** Which recipe makes which vehicle of the catalogue; one of a family is made by the family's recipe where it has none of its own. */
import { familyOf } from '../../catalogue/things.ts';
import { VEHICLES } from '../../catalogue/vehicles.ts';
import type { Kit, Model } from '../things/kit.ts';
import { airship, hotAirBalloon } from './balloons.ts';
import { bicycle, unicycle } from './bicycle.ts';
import { gondola, kayak, raft } from './boat-kin.ts';
import { rowboat, sailboat } from './boats.ts';
import { bulldozer } from './bulldozer.ts';
import { bus } from './bus.ts';
import { cableCar } from './cable-car.ts';
import { camper } from './camper.ts';
import { car, pickup, taxi, van } from './car.ts';
import { limousine, policeCar, sportsCar, vintageCar } from './car-kin.ts';
import { carriage, coveredWagon } from './carriages.ts';
import { cart, chariot, sleigh } from './drawn.ts';
import { hoverCar } from './hover-car.ts';
import { jeep } from './jeep.ts';
import { airplane, fighterJet } from './jets.ts';
import { glider, seaplane } from './light-planes.ts';
import { lorry } from './lorry.ts';
import { jetSki, quadBike, snowmobile } from './motor-kin.ts';
import { motorcycle } from './motorcycle.ts';
import { goKart, golfCart, racingCar } from './open-cars.ts';
import { pirateShip } from './pirate-ship.ts';
import { bulletTrain, metro, train, tram } from './rail.ts';
import { rickshaw } from './rickshaw.ts';
import { rocket, spaceShuttle } from './rockets.ts';
import { drone, helicopter } from './rotorcraft.ts';
import { rover } from './rover.ts';
import { ship } from './ship.ts';
import { cargoShip, ferry, yacht } from './ships.ts';
import { skateboard } from './skateboard.ts';
import { lander, spaceship } from './spacecraft.ts';
import { speedboat } from './speedboat.ts';
import { submarine } from './submarine.ts';
import { tank } from './tank.ts';
import { cementTruck, dumpTruck, tankTruck, towTruck } from './trucks.ts';
import { wheelchair } from './wheelchair.ts';
import { excavator, forklift } from './works.ts';

type Recipe = (kit: Kit) => Model;

/** By id or by family. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  bicycle,
  car,
  taxi,
  pickup,
  van,
  motorcycle,
  lorry,
  bus,
  tram,
  train,
  bulldozer,
  cart,
  rowboat,
  sailboat,
  ship,
  airplane,
  helicopter,
  hot_air_balloon: hotAirBalloon,
  drone,
  rocket,
  spaceship,
  skateboard,
  wheelchair,
  unicycle,
  limousine,
  sports_car: sportsCar,
  vintage_car: vintageCar,
  police_car: policeCar,
  racing_car: racingCar,
  go_kart: goKart,
  golf_cart: golfCart,
  hover_car: hoverCar,
  jeep,
  camper,
  rickshaw,
  dump_truck: dumpTruck,
  cement_truck: cementTruck,
  tank_truck: tankTruck,
  tow_truck: towTruck,
  excavator,
  forklift,
  tank,
  rover,
  bullet_train: bulletTrain,
  metro,
  carriage,
  covered_wagon: coveredWagon,
  chariot,
  sleigh,
  quad_bike: quadBike,
  snowmobile,
  jet_ski: jetSki,
  kayak,
  gondola,
  raft,
  speedboat,
  pirate_ship: pirateShip,
  yacht,
  ferry,
  cargo_ship: cargoShip,
  submarine,
  fighter_jet: fighterJet,
  seaplane,
  glider,
  airship,
  cable_car: cableCar,
  space_shuttle: spaceShuttle,
  lander,
};

/** Recipes of every vehicle by id. */
export const VEHICLE_RECIPES: Readonly<Record<string, Recipe>> = Object.fromEntries(
  VEHICLES.map(({ id }): [string, Recipe] => [id, RECIPES[id] ?? RECIPES[familyOf(id)]]),
);
