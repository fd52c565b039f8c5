/**
 * A sea that heaves. Its surface is one pattern of crests that travels as a whole, so that a sheet which slides along under the
 * picture and a hull that rides on it agree at every moment.
 */
import type { Look } from '@storyreel/contract';
import { cos, sin, TAU } from '../../math/trig.ts';
import { smoothstep, type Vec3 } from '../../math/vec.ts';

/** Bearing that the waves run towards, radians from +Z. */
const BEARING = 0.55;
/** Metres after which the pattern repeats along its way. */
export const REPEAT = 120;
/** Half width of the sheet across its way, metres; its waves die out towards the edge. */
export const HALF_WIDTH = 170;

const WAY: Vec3 = [sin(BEARING), 0, cos(BEARING)];

/** Trains of waves: crests in one repeat, radians a metre across, share of the height, where it begins. */
const TRAINS: readonly (readonly [number, number, number, number])[] = [
  [3, 0.02, 0.56, 0],
  [4, -0.045, 0.3, 1.7],
  [7, 0.09, 0.18, 4.1],
  [11, -0.17, 0.1, 2.6],
];

export interface Seaway {
  /** Half of the height from trough to crest of the great waves, metres. */
  height: number;
  /** Metres a second that the pattern travels. */
  speed: number;
}

/** How the sea goes in this weather; null: it lies flat but for ripples. */
export function seawayOf(look: Look): Seaway | null {
  if (look.weather.includes('storm')) return { height: 2.1, speed: 7.5 };
  if (look.weather.includes('wind')) return { height: 0.55, speed: 5 };
  return null;
}

/** Height of the pattern, in half heights, `across` and `along` its way, metres. Crests are sharper than troughs. */
export function pattern(across: number, along: number): number {
  let sum = 0;
  for (const [crests, turn, share, start] of TRAINS) {
    const s = sin((along * crests * TAU) / REPEAT + across * turn + start + 0.8 * sin(across * 0.021 + crests));
    sum += share * (s * 0.75 + s * s * 0.5 - 0.25);
  }
  return sum * (1 - smoothstep(HALF_WIDTH * 0.7, HALF_WIDTH, Math.abs(across)));
}

/** Where the pattern's own origin lies at world time t: the sheet is put there. */
export function driftOf(sea: Seaway, t: number): { position: Vec3; heading: number } {
  const gone = (t * sea.speed) % REPEAT;
  return { position: [WAY[0] * gone, 0, WAY[2] * gone], heading: BEARING };
}

/** Height of the surface above the mean at a place of the world and a time, metres. */
export function surfaceHeight(sea: Seaway, x: number, z: number, t: number): number {
  return sea.height * pattern(x * WAY[2] - z * WAY[0], x * WAY[0] + z * WAY[2] - sea.speed * t);
}
