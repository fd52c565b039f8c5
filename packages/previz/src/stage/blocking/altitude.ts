/** How high above the ground things are that fly or hang in the air. */
import { familyOf, kinTable, THING_BY_ID } from '../../catalogue/things.ts';
import type { Doing } from './doings.ts';

export const ALTITUDE = kinTable<number>({
  airplane: 90,
  helicopter: 24,
  hot_air_balloon: 22,
  cable_car: 6,
  bat: 3.2,
  hover_car: 0.15,
  drone: 3.2,
  spaceship: 14,
  bird: 4.5,
  butterfly: 1.1,
  bee: 1,
  rocket: 0,
  dragon: 0,
  cloud: 60,
});

/** Metres above the sea floor at which those who swim hang in the water; what crawls keeps to the floor. */
export function hangs(model: string): number {
  const thing = THING_BY_ID.get(model);
  const floats =
    thing?.rests === 'water' ||
    familyOf(model) === 'turtle' ||
    familyOf(model) === 'octopus' ||
    familyOf(model) === 'seal';
  return floats ? Math.max(0.75, 0.45 + (thing?.size[1] ?? 0.3) * 0.8) : 0;
}

/** Metres above the ground of dragons and rockets in flight. */
const SOARING = 9;

/** Metres above the ground: those who can do both keep to the ground until the words say that they fly. */
export function altitudeOf(model: string, doing: Doing): number {
  const usual = ALTITUDE[model] ?? 3;
  return usual === 0 && doing.travel?.act === 'fly' ? SOARING : usual;
}
