/** One given picture with all that is known about it, ready to be looked at from elsewhere. */
import { noise1 } from '../../math/noise.ts';
import { cos, sin } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import { type Field, field, type Grid, sampleField } from './grid.ts';
import { type Layer, layersOf } from './layers.ts';
import { type Offsets, PlateLife } from './life.ts';
import type { Lookup, Loom } from './loom.ts';
import type { PlateMove } from './move.ts';
import type { PlatePicture } from './picture.ts';
import { type PlateReading, readPlate } from './reading.ts';
import type { Signs } from './signs.ts';

/** The picture enlarged and shifted as a whole: it is seen `scale` times as large, its middle (x, y) pixels off. */
export interface Framing {
  scale: number;
  x: number;
  y: number;
}

/** Most that the sky of a picture in one piece moves, share of the width. */
const MOST_GIVE = 0.005;

export const WHOLE: Framing = { scale: 1, x: 0, y: 0 };

/** How the picture is looked at. */
export interface View {
  /** Progress of the camera's move: 0 = where the picture was taken. */
  progress: number;
  framing: Framing;
  /** Seconds of the shot. */
  seconds: number;
  /** 0 = the picture exactly as it is .. 1 fully alive. */
  strength: number;
}

export class Plate {
  readonly reading: PlateReading;
  readonly layers: readonly Layer[];
  readonly lookups: readonly Lookup[];
  readonly #life: PlateLife;
  readonly #offsets: Offsets;
  readonly #shares: Field;
  /** How much of the picture is shown in one piece, 0..1. */
  #whole = 0;
  readonly #loom: Loom;
  readonly #grid: Grid;
  readonly #move: PlateMove;
  readonly #seed: number;
  /** Shares of the width per second. */
  readonly #drift: number;

  constructor(picture: PlatePicture, loom: Loom, move: PlateMove, signs: Signs, seed: number) {
    const { grid, width, height } = loom;
    const waves = signs.has.has('water') ? 1 : 0;
    this.reading = readPlate(picture, grid, waves === 1);
    this.layers = layersOf(picture, this.reading, grid, loom);
    this.lookups = this.layers.map(() => ({ x: field(grid), y: field(grid) }));
    const wind = signs.weather.has('storm') ? 1 : signs.weather.has('wind') ? 0.75 : 0.2;
    this.#life = new PlateLife({ grid, reading: this.reading, width, height, seed, wind, waves });
    this.#offsets = { x: field(grid), y: field(grid) };
    this.#shares = field(grid);
    this.#loom = loom;
    this.#grid = grid;
    this.#move = move;
    this.#seed = seed;
    const clouds = signs.has.has('clouds') ? 2.2 : 1;
    this.#drift = Math.min(0.02, 0.0028 * (0.6 + wind) * clouds * signs.pace);
  }

  /** The lookup of the layer that shows the most: not the sky behind, not a subject cut out. */
  get main(): Lookup {
    return this.lookups[this.layers[0]!.drifts]!;
  }

  /** Aims every layer's lookup. */
  aim(view: View): void {
    this.#whole = 1 - smoothstep(0, 0.7, view.strength);
    this.#life.offsets(view.seconds, view.strength, this.#offsets);
    this.layers.forEach((layer, i) => {
      this.#aim(layer, this.lookups[i]!, view);
      this.#loom.clamp(this.lookups[i]!);
    });
  }

  /** Lays all layers one over the other; `share` per node of what is there already. */
  weave(share?: Field): void {
    const { columns, rows, step } = this.#grid;
    this.layers.forEach(({ sheet, seen }, i) => {
      const lookup = this.lookups[i]!;
      if (seen === undefined) {
        this.#loom.weave(sheet, lookup, share);
        return;
      }
      const shares = this.#shares;
      for (let at = 0; at < shares.length; at++) {
        const column = Math.min(columns - 1, Math.max(0, Math.round(lookup.x[at]! / step)));
        const row = Math.min(rows - 1, Math.max(0, Math.round(lookup.y[at]! / step)));
        const value = seen[row * columns + column]!;
        shares[at] = share === undefined ? value : Math.min(1, value) * share[at]!;
      }
      this.#loom.weave(sheet, lookup, shares);
    });
    if (this.#whole > 0 && this.layers.length > 1) this.#weaveWhole(share);
  }

  /** Near the picture's own moment it is shown in one piece: the seams of its layers come in softly. */
  #weaveWhole(share?: Field): void {
    for (let at = 0; at < this.#shares.length; at++) this.#shares[at] = this.#whole * (share ? share[at]! : 1);
    // The foremost layer's planes are the picture itself.
    this.#loom.weave({ planes: this.layers.at(-1)!.sheet.planes }, this.main, this.#shares);
  }

  /** Fills a lookup: the inverse of the framing, of the camera's move, and then life. */
  #aim(layer: Layer, lookup: Lookup, { progress: u, framing, seconds, strength }: View): void {
    const { width, height } = this.#loom;
    const grid = this.#grid;
    const { reading } = this;
    const move = this.#move;
    const seed = this.#seed;
    const shakeX = move.shake * noise1(seed + 51, seconds * 1.7) * width * strength;
    const shakeY = move.shake * noise1(seed + 52, seconds * 1.9) * width * strength;
    const roll = move.roll * u + move.shake * 0.8 * noise1(seed + 53, seconds * 1.3) * strength;
    const turnX = cos(roll);
    const turnY = sin(roll);
    const middleX = (0.5 + 0.6 * (reading.centre.x - 0.5)) * width;
    const middleY = (0.5 + 0.6 * (reading.centre.y - 0.5)) * height;
    const cover = 1 + move.cover * Math.min(1, Math.abs(u) * 1.1);
    const sky = layer.drifts === 1;
    const rounds = sky ? 1 : 2;
    const drifted = -this.#drift * width * seconds * strength;
    const slip = sky ? drifted : 0;
    // Where the sky could not be taken apart it gives way a little, less and less towards what stands before it.
    const give = this.layers.length === 1 && reading.skyShare > 0 ? Math.max(-MOST_GIVE * width, drifted) : 0;
    const turn = (move.turn * u * 2) / width;
    for (let row = 0; row < grid.rows; row++) {
      let wayX = 0;
      let wayY = 0;
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const px = (column * grid.step - width / 2 - framing.x) / framing.scale + width / 2;
        const py = (row * grid.step - height / 2 - framing.y) / framing.scale + height / 2;
        // What is seen here depends on how near it is, and that on what is seen: from the neighbour's way, two rounds settle it.
        let qx = px + wayX;
        let qy = py + wayY;
        for (let round = 0; round < rounds; round++) {
          const near = sky ? 0 : sampleField(layer.nearness, grid, qx / grid.step, qy / grid.step);
          const tilt = 1 + turn * (qx - width / 2);
          const scale = cover * tilt * (1 + u * (move.scaleFar + move.scaleNear * near));
          const shift = move.xFar + move.xNear * near + move.around * (near - reading.pivot);
          const x = px - middleX - u * shift * width - shakeX * (0.5 + near);
          const y = py - middleY - u * (move.yFar + move.yNear * near) * height - shakeY * (0.5 + near);
          qx = middleX + (x * turnX + y * turnY) / scale;
          qy = middleY + (y * turnX - x * turnY) / scale;
        }
        wayX = qx - px;
        wayY = qy - py;
        if (sky) {
          // Clouds overhead pass faster than those above the horizon.
          qx += slip * (0.35 + 0.9 * Math.max(0, 1 - qy / height / reading.horizon));
        } else {
          if (give !== 0) qx += give * sampleField(reading.sky, grid, qx / grid.step, qy / grid.step);
          qx += sampleField(this.#offsets.x, grid, qx / grid.step, qy / grid.step);
          qy += sampleField(this.#offsets.y, grid, qx / grid.step, qy / grid.step);
        }
        lookup.x[at] = qx;
        lookup.y[at] = qy;
      }
    }
  }
}
