/** The continuous sounds by catalogue id, with how loud each is by nature. */

import * as air from './air.ts';
import type { Bed } from './bed.ts';
import * as city from './city.ts';
import * as creatures from './creatures.ts';
import * as engines from './engines.ts';
import * as lands from './lands.ts';
import * as machines from './machines.ts';
import * as motors from './motors.ts';
import * as people from './people.ts';
import * as rooms from './rooms.ts';
import * as rubbed from './rubbed.ts';
import * as small from './small.ts';
import * as squares from './squares.ts';
import * as water from './water.ts';

export interface BedEntry {
  make: Bed;
  /** Loudness at level 1 in dB against the loudest beds: a heart is not a waterfall. */
  trim: number;
  /** Heard out of doors; behind a wall or window it is dulled. */
  outside: boolean;
}

const outside = (make: Bed, trim: number): BedEntry => ({ make, trim, outside: true });
const anywhere = (make: Bed, trim: number): BedEntry => ({ make, trim, outside: false });

/** A machine that follows a speed, with its level and its usual speed in m/s. */
interface Moving {
  machine: machines.Machine;
  trim: number;
  usual: number;
  outside?: boolean;
}

const MOVING: Readonly<Record<string, Moving>> = {
  engine: { machine: motors.engine, trim: -3, usual: 9 },
  motorcycle: { machine: motors.motorcycle, trim: -2, usual: 11 },
  scooter: { machine: motors.scooter, trim: -4, usual: 8 },
  diesel: { machine: motors.diesel, trim: -2, usual: 7 },
  tractor: { machine: motors.tractor, trim: -3, usual: 3 },
  race_car: { machine: motors.raceCar, trim: 0, usual: 30 },
  electric_car: { machine: engines.electricCar, trim: -8, usual: 9 },
  ship_engine: { machine: motors.shipEngine, trim: -4, usual: 4 },
  motorboat: { machine: motors.motorboat, trim: -3, usual: 9 },
  propeller_plane: { machine: motors.propellerPlane, trim: -1, usual: 45 },
  jet_plane: { machine: engines.jetPlane, trim: 0, usual: 60, outside: true },
  quadcopter: { machine: engines.quadcopter, trim: -7, usual: 6 },
  space_engine: { machine: engines.spaceEngine, trim: -3, usual: 18 },
  tram: { machine: engines.tram, trim: -4, usual: 6 },
  train: { machine: machines.train, trim: -2, usual: 17 },
  steam_train: { machine: engines.steamTrain, trim: -1, usual: 9 },
  wheel: { machine: machines.wheel, trim: -9, usual: 4 },
  cart_wheels: { machine: engines.cartWheels, trim: -6, usual: 1.6 },
  small_wheels: { machine: engines.smallWheels, trim: -6, usual: 4 },
  glide: { machine: engines.glide, trim: -6, usual: 6 },
  rowing: { machine: engines.rowing, trim: -6, usual: 1.3 },
  sailing: { machine: engines.sailing, trim: -5, usual: 3 },
  helicopter: { machine: machines.helicopter, trim: -1, usual: 20, outside: true },
  rocket: { machine: machines.rocket, trim: 0, usual: 60, outside: true },
  burner: { machine: engines.burner, trim: -4, usual: 1.5 },
  servo: { machine: engines.servoBed, trim: -8, usual: 1 },
  pencil: { machine: rubbed.pencil, trim: -14, usual: 0.12 },
  scrub: { machine: rubbed.scrub, trim: -10, usual: 0.3 },
  wash: { machine: rubbed.wash, trim: -9, usual: 0.3 },
  sweep: { machine: rubbed.sweepFloor, trim: -10, usual: 0.3 },
  saw: { machine: rubbed.saw, trim: -5, usual: 0.3 },
  file: { machine: rubbed.file, trim: -9, usual: 0.25 },
  carve: { machine: rubbed.carve, trim: -10, usual: 0.2 },
  brush_stroke: { machine: rubbed.brushStroke, trim: -14, usual: 0.25 },
  fabric_rub: { machine: rubbed.fabricRub, trim: -15, usual: 0.3 },
  paper_rub: { machine: rubbed.paperRub, trim: -12, usual: 0.25 },
  stir: { machine: rubbed.stir, trim: -9, usual: 0.3 },
  bowed_string: { machine: rubbed.bowedString, trim: -3, usual: 0.5 },
  blown_pipe: { machine: rubbed.blownPipe, trim: -4, usual: 0.3 },
};

/** Machines whose sound can follow a speed. */
export const MACHINES: Readonly<Record<string, machines.Machine>> = Object.fromEntries(
  Object.entries(MOVING).map(([id, m]) => [id, m.machine]),
);

/** What a hand rubs or bows as a bed of its own: strokes to and fro. */
const RUBBED: ReadonlySet<string> = new Set(
  'pencil scrub wash sweep saw file carve brush_stroke fabric_rub paper_rub stir bowed_string blown_pipe'.split(' '),
);

export const BEDS: Readonly<Record<string, BedEntry>> = {
  wind: outside(air.wind, -4),
  desert_wind: outside(lands.desertWind, -5),
  arctic_wind: outside(lands.arcticWind, -4),
  wind_indoors: anywhere(lands.windIndoors, -10),
  snow_hush: outside(lands.snowHush, -19),
  rain: outside(water.rain, -3),
  rain_roof: anywhere(lands.rainRoof, -6),
  rain_window: anywhere(lands.rainWindow, -8),
  hail: outside(lands.hail, -2),
  surf: outside(water.surf, -2),
  far_surf: outside(lands.farSurf, -6),
  lapping: outside(lands.lapping, -8),
  harbour: outside(lands.harbour, -7),
  stream: outside(water.stream, -5),
  fountain: anywhere(lands.fountain, -6),
  waterfall: outside(water.waterfall, 0),
  lava: outside(lands.lava, -4),
  birds: outside(creatures.birds, -7),
  dawn_chorus: outside(lands.dawnChorus, -6),
  gulls: outside(creatures.gulls, -7),
  crickets: outside(creatures.crickets, -8),
  cicadas: outside(lands.cicadas, -8),
  frogs: outside(creatures.frogs, -7),
  night_forest: outside(lands.nightForest, -9),
  jungle: outside(lands.jungle, -6),
  farm: outside(lands.farm, -7),
  leaves: outside(air.leaves, -7),
  flapping: outside(lands.flapping, -8),
  windmill: outside(lands.windmill, -8),
  traffic: outside(city.traffic, -3),
  city_night: outside(squares.cityNight, -7),
  suburb: outside(city.suburb, -8),
  square: outside(squares.square, -7),
  market: outside(squares.market, -4),
  playground: outside(squares.playground, -7),
  neon_buzz: anywhere(squares.neonBuzz, -12),
  construction: outside(rooms.construction, -4),
  crowd: anywhere(people.crowd, -4),
  stadium: anywhere(rooms.stadium, -1),
  applause: anywhere(squares.applause, -3),
  room_tone: anywhere(air.roomTone, -22),
  air_conditioner: anywhere(air.airConditioner, -14),
  kitchen: anywhere(rooms.kitchen, -18),
  office: anywhere(rooms.office, -17),
  library: anywhere(rooms.library, -22),
  laboratory: anywhere(rooms.laboratory, -16),
  hospital: anywhere(rooms.hospital, -17),
  corridor: anywhere(rooms.corridor, -20),
  factory: anywhere(rooms.factory, -8),
  workshop: anywhere(rooms.workshop, -15),
  gym_hall: anywhere(rooms.gymHall, -15),
  pool_hall: anywhere(rooms.poolHall, -11),
  hush: anywhere(rooms.hush, -20),
  nave: anywhere(rooms.nave, -20),
  cave_drips: anywhere(rooms.caveDrips, -14),
  tunnel_air: anywhere(rooms.tunnelAir, -13),
  car_cabin: anywhere(rooms.carCabin, -7),
  plane_cabin: anywhere(rooms.planeCabin, -6),
  ship_deck: anywhere(rooms.shipDeck, -12),
  radio: anywhere(rooms.radio, -10),
  static: anywhere(rooms.staticCrackle, -12),
  boiling: anywhere(rooms.boiling, -8),
  running_tap: anywhere(rooms.runningTap, -8),
  washing_machine: anywhere(rooms.washingMachine, -8),
  vacuum: anywhere(rooms.vacuum, -5),
  drill: anywhere(rooms.drill, -4),
  chainsaw: outside(rooms.chainsaw, -2),
  fire: anywhere(small.fire, -5),
  boat_creak: anywhere(water.boatCreak, -6),
  underwater: anywhere(air.underwater, -4),
  space_hum: anywhere(air.spaceHum, -6),
  cafe: anywhere(people.cafe, -6),
  clock_tick: anywhere(small.clockTick, -10),
  siren: outside(city.siren, -4),
  buzz: anywhere(creatures.buzz, -8),
  sizzle: anywhere(small.sizzle, -7),
  heartbeat: anywhere(small.heartbeat, -6),
  ...Object.fromEntries(
    Object.entries(MOVING).map(([id, m]) => {
      const bed = RUBBED.has(id) ? machines.strokes(m.machine, m.usual) : machines.steady(m.machine, m.usual);
      return [id, { make: bed, trim: m.trim, outside: m.outside ?? false }];
    }),
  ),
};
