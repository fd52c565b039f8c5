/** The continuous sounds by catalogue id, with how loud each is by nature. */
import * as air from './air.ts';
import type { Bed } from './bed.ts';
import * as city from './city.ts';
import * as creatures from './creatures.ts';
import * as machines from './machines.ts';
import * as people from './people.ts';
import * as small from './small.ts';
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

export const BEDS: Readonly<Record<string, BedEntry>> = {
  wind: outside(air.wind, -4),
  rain: outside(water.rain, -3),
  surf: outside(water.surf, -2),
  stream: outside(water.stream, -5),
  waterfall: outside(water.waterfall, 0),
  birds: outside(creatures.birds, -7),
  gulls: outside(creatures.gulls, -7),
  crickets: outside(creatures.crickets, -8),
  frogs: outside(creatures.frogs, -7),
  leaves: outside(air.leaves, -7),
  traffic: outside(city.traffic, -3),
  suburb: outside(city.suburb, -8),
  crowd: anywhere(people.crowd, -4),
  room_tone: anywhere(air.roomTone, -16),
  air_conditioner: anywhere(air.airConditioner, -10),
  fire: anywhere(small.fire, -5),
  engine: anywhere(machines.steady(machines.engine, 9), -3),
  train: anywhere(machines.steady(machines.train, 17), -2),
  boat_creak: anywhere(water.boatCreak, -6),
  underwater: anywhere(air.underwater, -4),
  space_hum: anywhere(air.spaceHum, -6),
  cafe: anywhere(people.cafe, -6),
  wheel: anywhere(machines.steady(machines.wheel, 4), -9),
  clock_tick: anywhere(small.clockTick, -10),
  siren: outside(city.siren, -4),
  buzz: anywhere(creatures.buzz, -8),
  rocket: outside(machines.steady(machines.rocket, 60), 0),
  helicopter: outside(machines.steady(machines.helicopter, 20), -1),
  sizzle: anywhere(small.sizzle, -7),
  heartbeat: anywhere(small.heartbeat, -6),
};

/** Machines whose sound can follow a speed. */
export const MACHINES: Readonly<Record<string, machines.Machine>> = {
  engine: machines.engine,
  train: machines.train,
  wheel: machines.wheel,
  helicopter: machines.helicopter,
  rocket: machines.rocket,
};
