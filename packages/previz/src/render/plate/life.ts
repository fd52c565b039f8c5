/** What lives in a still picture: breath, sway, leaves and hair in the wind, water, drifting clouds, light that wanders. */
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
}

/** Offsets in pixels to where the picture is looked up. */
export interface Offsets {
  x: Field;
  y: Field;
}

const SKY_DRIFT = 0.0022;
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
    const { grid, reading, width, height, seed, wind } = this.#settings;
    const breath = sin(seconds * BREATH_HERTZ * TAU) * strength;
    const sway = noise1(seed + 11, seconds * 0.45) * 0.007 * width * strength;
    const nod = noise1(seed + 12, seconds * 0.38) * 0.003 * height * strength;
    const stir = (0.0007 + 0.0016 * wind) * width * strength;
    const ripple = 0.0022 * height * strength;
    const drift = -SKY_DRIFT * (0.4 + wind) * width * seconds * strength;
    const gust = 0.6 + 0.4 * noise1(seed + 13, seconds * 0.6);
    for (let row = 0; row < grid.rows; row++) {
      const y = row / (grid.rows - 1);
      const above = Math.max(0, reading.foot - y);
      const down = row * 0.55;
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const subject = reading.subject[at]!;
        let dx = drift * reading.sky[at]!;
        let dy = 0;
        if (subject > 0.01) {
          const fromCentre = column / (grid.columns - 1) - reading.centre.x;
          dx -= subject * (sway * above + breath * 0.012 * width * fromCentre);
          dy += subject * (nod * above + breath * 0.0045 * height * above);
        }
        const moving = reading.stirring[at]!;
        if (moving > 0.02) {
          const phase = this.#phase[at]!;
          const wave = sin(seconds * 5.1 + phase) + 0.6 * sin(seconds * 8.3 + phase * 1.7 + column * 0.21);
          dx += moving * stir * gust * wave;
          dy += moving * stir * 0.45 * sin(seconds * 6.7 + phase * 1.3);
        }
        const water = reading.water[at]!;
        if (water > 0.02) {
          const far = 1.6 - y;
          dx += water * ripple * 1.4 * sin(down * far * 2.1 - seconds * 2.6 + column * 0.05);
          dy += water * ripple * sin(down * far * 1.3 - seconds * 3.4 + this.#phase[at]!);
        }
        out.x[at] = dx;
        out.y[at] = dy;
      }
    }
  }

  /** Gain of the light about 1: soft patches that wander, as under moving leaves or clouds. */
  light(seconds: number, strength: number, out: Field): void {
    const { grid, seed, reading } = this.#settings;
    const coarse = 12;
    const columns = Math.ceil(grid.columns / coarse) + 1;
    const rows = Math.ceil(grid.rows / coarse) + 1;
    const knots = new Float32Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++)
        knots[row * columns + column] =
          1 + 0.028 * strength * noise2(seed + 21, column * 0.33 + seconds * 0.22, row * 0.33 - seconds * 0.05);
    }
    for (let row = 0; row < grid.rows; row++) {
      const r = (row / coarse) | 0;
      const fy = row / coarse - r;
      for (let column = 0; column < grid.columns; column++) {
        const c = (column / coarse) | 0;
        const fx = column / coarse - c;
        const at = r * columns + c;
        const top = knots[at]! + (knots[at + 1]! - knots[at]!) * fx;
        const low = knots[at + columns]! + (knots[at + columns + 1]! - knots[at + columns]!) * fx;
        const node = row * grid.columns + column;
        out[node] = 1 + (top + (low - top) * fy - 1) * (1 - 0.85 * reading.sky[node]!);
      }
    }
  }
}
