/** How high above the ground things are that fly or hang in the air. */
import type { Doing } from './doings.ts';

export const ALTITUDE: Record<string, number> = {
  airplane: 90,
  helicopter: 24,
  hot_air_balloon: 22,
  drone: 3.2,
  spaceship: 14,
  bird: 4.5,
  butterfly: 1.1,
  bee: 1,
  rocket: 0,
  dragon: 0,
  cloud: 60,
};

/** Metres above the ground of dragons and rockets in flight. */
const SOARING = 9;

/** Metres above the ground: those who can do both keep to the ground until the words say that they fly. */
export function altitudeOf(model: string, doing: Doing): number {
  const usual = ALTITUDE[model] ?? 3;
  return usual === 0 && doing.travel?.act === 'fly' ? SOARING : usual;
}
