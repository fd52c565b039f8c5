/** What lives in a still picture: leaves and hair in the wind, water, and a subject that is not quite still. */
import { noise1, noise2 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { type Field, field, type Grid } from './grid.ts';
import type { PlateReading } from './reading.ts';

export interface LifeSettings {
  grid: Grid;
  reading: PlateReading;
  width: number;
  height: number;
  seed: number;
  /** 0 still air .. 1 storm. */
  wind: number;
  /** 0 calm .. 1 waves that words name. */
  waves: number;
}

/** Offsets in pixels to where the picture is looked up. */
export interface Offsets {
  x: Field;
  y: Field;
}

const BREATH_HERTZ = 0.27;

export class PlateLife {
  readonly #settings: LifeSettings;
  /** Fixed random phases, so that neighbouring leaves do not swing together. */
  readonly #phase: Field;

  constructor(settings: LifeSettings) {
    this.#settings = settings;
    const { grid, seed } = settings;
    this.#phase = field(grid);
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++)
        this.#phase[row * grid.columns + column] = 9 * noise2(seed, column * 0.11, row * 0.11);
    }
  }

  /** Offsets at `seconds` of the shot, scaled by `strength` (0 = the picture exactly as it is). */
  offsets(seconds: number, strength: number, out: Offsets): void {
    const { grid, reading, width, height, seed, wind, waves } = this.#settings;
    // A drawing has nobody in it who breathes.
    const alive = reading.flatArt ? 0 : strength;
    const breath = sin(seconds * BREATH_HERTZ * TAU) * alive;
    const sway = noise1(seed + 11, seconds * 0.45) * 0.0022 * width * alive;
    const nod = noise1(seed + 12, seconds * 0.38) * 0.0012 * height * alive;
    const stir = (0.0006 + 0.0026 * wind) * width * strength;
    const lean = wind * 0.0035 * width * strength * (0.6 + 0.5 * noise1(seed + 14, seconds * 0.5));
    const ripple = (0.0013 + 0.0022 * waves) * height * strength;
    const gust = 0.6 + 0.4 * noise1(seed + 13, seconds * 0.6);
    const { horizon } = reading;
    for (let row = 0; row < grid.rows; row++) {
      const y = row / (grid.rows - 1);
      const above = Math.max(0, reading.foot - y);
      // Waves are as long on the screen as they are near: rows are spread as the ground's distance is.
      const below = Math.max(0.015, y - horizon);
      const distance = 2.6 / (below + 0.09);
      const size = 0.25 + 1.3 * below;
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const subject = reading.subject[at]!;
        let dx = 0;
        let dy = 0;
        if (subject > 0.01) {
          dx -= subject * sway * above;
          dy += subject * (nod + breath * 0.0022 * height) * above;
        }
        const moving = reading.stirring[at]!;
        if (moving > 0.02) {
          const phase = this.#phase[at]!;
          const wave = sin(seconds * 4.3 + phase) + 0.5 * sin(seconds * 7.3 + phase * 1.7 + column * 0.15);
          dx += moving * (stir * gust * wave + lean);
          dy += moving * stir * 0.45 * sin(seconds * 5.7 + phase * 1.3);
        }
        const water = reading.water[at]!;
        if (water > 0.02) {
          const phase = this.#phase[at]! * 0.25;
          const roll = sin(distance * 3.1 + seconds * 1.7 + phase);
          const chop = sin(distance * 7.7 + seconds * 3.1 + column * 0.06 + phase * 2);
          dx += water * ripple * size * (0.8 * chop + 0.5 * roll);
          dy += water * ripple * size * (1.5 * roll * (0.4 + waves) + 0.5 * chop);
        }
        out.x[at] = dx;
        out.y[at] = dy;
      }
    }
  }
}
