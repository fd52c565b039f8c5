/** The hour that the words name, laid over the picture's own light: as much as the picture lacks of it. */
import type { TimeOfDay } from '@storyreel/contract';
import { exp } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import type { Grid } from './grid.ts';
import type { Tone } from './loom.ts';
import type { PlateReading } from './reading.ts';
import { add, type Seen } from './tone.ts';

interface Hour {
  /** What is left of the light of the sky and of all below it. */
  sky: number;
  land: number;
  /** Shadows are this much deeper: part of the light taken from what is dark. */
  depth: number;
  chroma: number;
  u: number;
  v: number;
  /** Tint of the sky beside the rest's. */
  skyU: number;
  skyV: number;
  /** Light of a low sun, code values at its middle. */
  sun: number;
  /** How much lamps and windows stay lit and gain. */
  lamps: number;
}

const PLAIN: Hour = { sky: 1, land: 1, depth: 0, chroma: 1, u: 0, v: 0, skyU: 0, skyV: 0, sun: 0, lamps: 0 };
const NIGHT: Hour = {
  ...PLAIN,
  sky: 0.2,
  land: 0.27,
  depth: 0.25,
  chroma: 0.5,
  u: 8,
  v: -4,
  skyU: 5,
  skyV: -2,
  lamps: 1,
};
const BLUE: Hour = {
  ...PLAIN,
  sky: 0.5,
  land: 0.46,
  depth: 0.2,
  chroma: 0.75,
  u: 9,
  v: -1,
  skyU: 3,
  skyV: 2,
  lamps: 0.8,
};
const GOLD: Hour = {
  ...PLAIN,
  sky: 0.93,
  land: 0.92,
  depth: 0.12,
  chroma: 1.05,
  u: -12,
  v: 9,
  skyU: -4,
  skyV: 3,
  sun: 46,
  lamps: 0.2,
};

const HOURS: Record<TimeOfDay, Hour> = {
  night: NIGHT,
  evening: { ...BLUE, sky: 0.42, land: 0.4 },
  dusk: BLUE,
  golden_hour: GOLD,
  sunset: { ...GOLD, sky: 0.8, land: 0.66, depth: 0.2, u: -13, v: 12, skyU: -7, skyV: 8, sun: 56, lamps: 0.4 },
  dawn: { ...GOLD, sky: 0.85, land: 0.75, u: -5, v: 7, skyU: -2, skyV: 5, sun: 30, lamps: 0.3 },
  morning: { ...PLAIN, u: -4, v: 3, sun: 14 },
  noon: PLAIN,
  afternoon: { ...PLAIN, u: -3, v: 2, sun: 8 },
  day: PLAIN,
};

export class Daylight {
  readonly #hour: Hour;
  readonly #need: number;
  readonly #lift: number;
  readonly #sun: { x: number; y: number };

  constructor(hour: TimeOfDay, reading: PlateReading, grid: Grid) {
    this.#hour = HOURS[hour];
    const { luma, u, v } = reading.mean;
    const dark = this.#hour.land < 0.6;
    const warm = this.#hour.sun > 20;
    // A night picture needs no night, a golden one no gold.
    this.#need = dark ? smoothstep(34, 92, luma) : warm ? 1 - 0.75 * smoothstep(8, 26, v - u) : 1;
    // A dark picture that shall be day is lit as far as it may be.
    this.#lift = !dark && !warm && luma < 95 ? Math.min(1.7, 105 / Math.max(30, luma)) - 1 : 0;
    this.#sun = brightest(reading, grid);
  }

  apply(tone: Tone, seen: Seen, amount: number): void {
    const hour = this.#hour;
    const share = amount * this.#need;
    const sky = 1 + (hour.sky - 1) * share + this.#lift * amount;
    const land = 1 + (hour.land - 1) * share + this.#lift * amount;
    const depth = hour.depth * share;
    const chroma = 1 + (hour.chroma - 1) * share;
    for (let at = 0; at < tone.gain.length; at++) {
      // Gain is land's, and where the rule on luma says sky, sky's: the skyline stays sharp.
      const slope = (sky - land) * seen.skySlope[at]!;
      const base = (sky - land) * (seen.skyBase[at]! + 16 * seen.skySlope[at]!);
      const lamp = Math.min(1, seen.lamps[at]! * hour.lamps * 1.3) * share;
      const gain = land + base;
      tone.gain[at] = (gain + (1.12 - gain) * lamp) * (1 - depth * (1 - lamp));
      tone.bend[at] = slope * (1 - lamp) + (depth * (1 - lamp)) / 235;
      const skies = seen.sky[at]!;
      const lit = 0.4 + 0.6 * smoothstep(10, 90, seen.luma[at]!);
      tone.chroma[at] = chroma + (1.1 - chroma) * lamp;
      tone.u[at] = (hour.u * (1 - skies) + hour.skyU * skies) * share * lit * (1 - lamp);
      tone.v[at] = (hour.v * (1 - skies) + hour.skyV * skies) * share * lit * (1 - lamp);
      const glow = seen.glow[at]! * hour.lamps * share;
      if (glow > 0.01) add(tone, at, 26 * glow, -9 * glow, 8 * glow);
      if (hour.sun > 0) {
        const dx = seen.x[at]! - this.#sun.x;
        const dy = seen.y[at]! - this.#sun.y;
        const near = exp(-(dx * dx * 5 + dy * dy * 11)) * share;
        add(tone, at, hour.sun * near, -7 * near, 6 * near);
      }
    }
  }
}

/** Where the sun would be: the brightest part of the sky near the skyline; without sky, an upper corner beside the subject. */
function brightest(reading: PlateReading, grid: Grid): { x: number; y: number } {
  const { columns, rows } = grid;
  const { sky, look, horizon, skyShare, centre } = reading;
  if (skyShare < 0.03) return { x: centre.x > 0.5 ? 0.02 : 0.98, y: 0.08 };
  const light = new Float64Array(columns);
  for (let at = 0; at < sky.length; at++) {
    const y = ((at / columns) | 0) / (rows - 1);
    if (sky[at]! > 0.9 && y > horizon * 0.3) light[at % columns]! += look.luma[at]! - 60;
  }
  const reach = Math.round(columns / 10);
  let best = -1;
  let found = 0.5;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let k = -reach; k <= reach; k++) sum += light[Math.min(columns - 1, Math.max(0, column + k))]!;
    if (sum > best) {
      best = sum;
      found = column / (columns - 1);
    }
  }
  return { x: found, y: horizon * 0.85 };
}
