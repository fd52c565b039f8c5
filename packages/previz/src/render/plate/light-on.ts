/** All that changes the light on a plate, in its order: the hour, the weather, and light that lives. */
import { smoothstep } from '../../math/vec.ts';
import { Daylight } from './daylight.ts';
import { PlateGlow } from './glow.ts';
import { type Field, field, type Grid, type Rule, ruleOf } from './grid.ts';
import type { Lookup, Tone } from './loom.ts';
import type { PlateReading } from './reading.ts';
import type { Signs } from './signs.ts';
import type { Seen } from './tone.ts';
import { PlateWeather } from './weather.ts';

/** Subjects that are farther away than this nearness belong to the landscape. */
const SCENERY = 0.35;

export class LightOn {
  readonly weather: PlateWeather;
  readonly seen: Seen;
  readonly #grid: Grid;
  readonly #daylight: Daylight | null;
  readonly #glow: PlateGlow;
  readonly #duration: number;
  readonly #sources: [Field, Field][];

  constructor(reading: PlateReading, grid: Grid, signs: Signs, seed: number, seconds: number) {
    this.#grid = grid;
    this.#duration = seconds;
    this.#daylight = signs.hour === null ? null : new Daylight(signs.hour, reading, grid);
    this.weather = new PlateWeather(signs, reading, seed, seconds);
    this.#glow = new PlateGlow(signs, reading, seed, grid.columns / grid.rows);
    const skyRule: Rule = ruleOf(reading.sky, reading.look.luma, grid, Math.max(2, Math.round(grid.columns / 60)), 30);
    const empty = (): Field => field(grid);
    this.seen = {
      luma: empty(),
      nearness: empty(),
      sky: empty(),
      skySlope: empty(),
      skyBase: empty(),
      water: empty(),
      ground: empty(),
      level: empty(),
      subject: empty(),
      lamps: empty(),
      glow: empty(),
      tops: empty(),
      x: empty(),
      y: empty(),
    };
    const { seen } = this;
    const { has, weather } = signs;
    this.#sources = [
      [seen.luma, reading.look.luma],
      [seen.nearness, reading.nearness],
      [seen.sky, reading.sky],
      [seen.water, reading.water],
      [seen.ground, reading.ground],
    ];
    // A mountain is no subject that snow spares and splashes do not reach.
    if (reading.pivot > SCENERY) this.#sources.push([seen.subject, reading.subject]);
    // What nobody asks for need not be looked up.
    if (this.#daylight !== null) this.#sources.push([seen.skySlope, skyRule.slope], [seen.skyBase, skyRule.base]);
    if (this.#daylight !== null || has.has('flames') || has.has('neon'))
      this.#sources.push([seen.lamps, reading.lamps], [seen.glow, reading.glow]);
    if (weather.has('snow')) this.#sources.push([seen.tops, reading.tops], [seen.level, reading.level]);
  }

  /** Notes what of the picture lies under the frame's nodes. */
  look(lookup: Lookup): void {
    const { columns, rows, step } = this.#grid;
    const { seen } = this;
    for (let at = 0; at < seen.x.length; at++) {
      seen.x[at] = lookup.x[at]! / step / (columns - 1);
      seen.y[at] = lookup.y[at]! / step / (rows - 1);
    }
    for (const [to, from] of this.#sources) gather(to, from, lookup, this.#grid);
  }

  /** `strength` fades all of it; the hour and what lies on the ground also grow over the shot. */
  apply(tone: Tone, seconds: number, strength: number): void {
    const share = seconds / this.#duration;
    this.#daylight?.apply(tone, this.seen, smoothstep(0, 0.72, share) * Math.min(1, strength * 1.5));
    this.weather.apply(tone, this.seen, seconds, strength, smoothstep(0, 0.95, share) * strength);
    this.#glow.apply(tone, this.seen, seconds, strength);
  }
}

/** A field's values between nodes at the places of a lookup, clamped to the grid. */
function gather(to: Field, from: Field, lookup: Lookup, { columns, rows, step }: Grid): void {
  const { x, y } = lookup;
  const part = 1 / step;
  const right = columns - 1.001;
  const low = rows - 1.001;
  for (let at = 0; at < to.length; at++) {
    const cx = Math.min(right, Math.max(0, x[at]! * part));
    const cy = Math.min(low, Math.max(0, y[at]! * part));
    const ix = cx | 0;
    const iy = cy | 0;
    const fx = cx - ix;
    const corner = iy * columns + ix;
    const upper = from[corner]! + (from[corner + 1]! - from[corner]!) * fx;
    const lower = from[corner + columns]! + (from[corner + columns + 1]! - from[corner + columns]!) * fx;
    to[at] = upper + (lower - upper) * (cy - iy);
  }
}
