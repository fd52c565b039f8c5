/** A shot made from given pictures: it begins as one, may end as another, and lives in between. */

import type { Shot, Weather } from '@storyreel/contract';
import { noise1, noise2 } from '../../math/noise.ts';
import { cos, sin } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import { matchPictures } from './flow.ts';
import { type Field, field, type Grid, gridOf, lookAt, sampleField } from './grid.ts';
import { type Offsets, PlateLife } from './life.ts';
import { eased, type PlateMove, plateMove } from './move.ts';
import { Air, grainTile, lightAndGrain } from './overlay.ts';
import { type PaddedPlane, type PlatePicture, padPlane } from './picture.ts';
import { type PlateReading, readPlate } from './reading.ts';
import { clampLookup, type Lookup, type WarpTarget, warpPlane, warpTwo } from './warp.ts';

export interface PlateShotSettings {
  shot: Shot;
  fps: number;
  width: number;
  height: number;
  /** The picture that the shot begins with, the one it ends with, or both. */
  first?: PlatePicture;
  last?: PlatePicture;
  weather: readonly Weather[];
  seed: number;
}

/** Seconds in which life sets in after an exact first frame, and dies down before an exact last one. */
const RAMP = 0.7;
/** Share of a two-picture shot in which only the first is seen. */
const HOLD = 0.18;
/** Share of the change that one place needs for itself. */
const CHANGE = 0.5;

/** A picture with all that is known about it. */
interface Plate {
  planes: [PaddedPlane, PaddedPlane, PaddedPlane];
  reading: PlateReading;
  life: PlateLife;
  lookup: Lookup;
}

export class PlateShot {
  readonly #settings: PlateShotSettings;
  readonly #grid: Grid;
  readonly #pad: number;
  readonly #move: PlateMove;
  readonly #first: Plate | null;
  readonly #last: Plate | null;
  readonly #flow: Lookup | null = null;
  /** When each place changes over from the first picture to the last: 0 early .. 1 late. */
  readonly #order: Field;
  readonly #mix: Field;
  readonly #light: Field;
  readonly #offsets: Offsets;
  readonly #air: Air;
  readonly #grain: Int8Array;

  constructor(settings: PlateShotSettings) {
    const { width, height, first, last, shot, seed } = settings;
    this.#settings = settings;
    this.#grid = gridOf(width, height);
    this.#pad = Math.max(32, Math.ceil((Math.max(width, height) * 0.07) / 16) * 16);
    this.#move = plateMove(shot);
    this.#first = first ? this.#prepare(first) : null;
    this.#last = last ? this.#prepare(last) : null;
    this.#order = field(this.#grid);
    this.#mix = field(this.#grid);
    this.#light = field(this.#grid);
    this.#offsets = { x: field(this.#grid), y: field(this.#grid) };
    this.#air = new Air(shot, settings.weather, seed + 31);
    this.#grain = grainTile(seed + 41);
    if (first && last) {
      this.#flow = matchPictures(lookAt(first, this.#grid), lookAt(last, this.#grid), this.#grid);
      this.#planChange();
    }
  }

  /** Draws frame `index` of the shot (0-based) as I420. */
  render(index: number, frame: number, out: Uint8Array): void {
    const { shot, fps, first, last } = this.#settings;
    const share = shot.frameCount > 1 ? index / (shot.frameCount - 1) : 0;
    const given = index === 0 && first ? first : index === shot.frameCount - 1 ? last : undefined;
    if (given) {
      out.set(given.i420);
      return;
    }
    const seconds = index / fps;
    const fromStart = this.#first ? smoothstep(0, RAMP, seconds) : 1;
    const toEnd = this.#last ? smoothstep(0, RAMP, (shot.frameCount - 1 - index) / fps) : 1;
    const strength = Math.min(fromStart, toEnd);
    this.#warp(share, seconds, strength, out);
    const { width, height } = this.#settings;
    const luma = out.subarray(0, width * height);
    const lead = this.#first ?? this.#last;
    lead?.life.light(seconds, strength, this.#light);
    lightAndGrain(luma, width, height, this.#grid, this.#light, this.#grain, frame, strength);
    this.#air.draw(luma, width, height, seconds, strength);
  }

  #prepare(picture: PlatePicture): Plate {
    const { width, height, seed, weather } = this.#settings;
    const grid = this.#grid;
    const luma = width * height;
    const chroma = luma >> 2;
    const plane = (from: number, scale: 1 | 2): PaddedPlane =>
      padPlane(
        picture.i420.subarray(from, from + luma / (scale * scale)),
        width / scale,
        height / scale,
        this.#pad / scale,
      );
    const reading = readPlate(picture, grid);
    const wind = weather.includes('storm') ? 1 : weather.includes('wind') ? 0.7 : 0.3;
    return {
      planes: [plane(0, 1), plane(luma, 2), plane(luma + chroma, 2)],
      reading,
      life: new PlateLife({ grid, reading, width, height, seed, wind }),
      lookup: { x: field(grid), y: field(grid) },
    };
  }

  #warp(share: number, seconds: number, strength: number, out: Uint8Array): void {
    const { width, height } = this.#settings;
    const progress = eased(this.#move.easing, share);
    const change = this.#flow === null ? 0 : smoothstep(HOLD, 1, share);
    if (this.#first) this.#aim(this.#first, progress, seconds, strength, -change);
    // The last picture is seen as from further back in the same move, and reaches itself exactly at the end.
    if (this.#last) this.#aim(this.#last, progress - 1, seconds, strength, 1 - change);
    const luma = width * height;
    const chroma = luma >> 2;
    const planes: [number, number, 1 | 2][] = [
      [0, luma, 1],
      [luma, chroma, 2],
      [luma + chroma, chroma, 2],
    ];
    if (this.#flow !== null) this.#weigh(change);
    planes.forEach(([from, length, scale], plane) => {
      const target: WarpTarget = {
        out: out.subarray(from, from + length),
        width: width / scale,
        height: height / scale,
        scale,
      };
      if (this.#first && this.#last) {
        warpTwo(target, layer(this.#first, plane), layer(this.#last, plane), this.#mix, this.#grid);
      } else {
        const { source, lookup } = layer((this.#first ?? this.#last)!, plane);
        warpPlane(target, source, lookup, this.#grid);
      }
    });
  }

  /** Fills the plate's lookup: the inverse of the camera's move, then the way to the other picture, then life. */
  #aim(plate: Plate, progress: number, seconds: number, strength: number, flowShare: number): void {
    const { width, height, seed } = this.#settings;
    const grid = this.#grid;
    const { lookup, reading } = plate;
    const move = this.#move;
    const towards = progress < 0 ? 0.5 : 1;
    const u = progress * towards;
    const shakeX = move.shake * noise1(seed + 51, seconds * 1.7) * width * strength;
    const shakeY = move.shake * noise1(seed + 52, seconds * 1.9) * width * strength;
    const roll = move.roll * u + move.shake * 0.8 * noise1(seed + 53, seconds * 1.3) * strength;
    const turnX = cos(roll);
    const turnY = sin(roll);
    const middleX = (0.5 + 0.6 * (reading.centre.x - 0.5)) * width;
    const middleY = (0.5 + 0.6 * (reading.centre.y - 0.5)) * height;
    const cover = 1 + move.cover * Math.min(1, Math.abs(u) * 1.25);
    plate.life.offsets(seconds, strength, this.#offsets);
    const flow = this.#flow;
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const px = column * grid.step;
        const py = row * grid.step;
        let qx = px;
        let qy = py;
        // What is seen here depends on how near it is, and that on what is seen: settles in three rounds.
        for (let round = 0; round < 3; round++) {
          const near = sampleField(reading.nearness, grid, qx / grid.step, qy / grid.step);
          const scale = cover * (1 + u * (move.scaleFar + move.scaleNear * near));
          const x = px - middleX - u * (move.xFar + move.xNear * near) * width - shakeX * (0.5 + near);
          const y = py - middleY - u * (move.yFar + move.yNear * near) * height - shakeY * (0.5 + near);
          qx = middleX + (x * turnX + y * turnY) / scale;
          qy = middleY + (y * turnX - x * turnY) / scale;
        }
        if (flow !== null && flowShare !== 0) {
          const fx = qx / grid.step;
          const fy = qy / grid.step;
          qx += flowShare * sampleField(flow.x, grid, fx, fy) * grid.step;
          qy += flowShare * sampleField(flow.y, grid, fx, fy) * grid.step;
        }
        lookup.x[at] = qx + this.#offsets.x[at]!;
        lookup.y[at] = qy + this.#offsets.y[at]!;
      }
    }
    clampLookup(lookup, width, height, this.#pad);
  }

  /** The change runs over the picture in soft patches, the surroundings first and the subject last: not a dissolve of the whole. */
  #planChange(): void {
    const grid = this.#grid;
    const { seed } = this.#settings;
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const patch = 0.5 + 0.5 * noise2(seed + 61, (column * 6) / grid.columns, (row * 4) / grid.columns);
        const subject = Math.max(this.#first?.reading.subject[at] ?? 0, this.#last?.reading.subject[at] ?? 0);
        this.#order[at] = Math.min(1, 0.55 * patch + 0.45 * subject);
      }
    }
  }

  #weigh(change: number): void {
    for (let i = 0; i < this.#mix.length; i++) {
      // A local change begins at order * (1 - CHANGE) and lasts CHANGE.
      this.#mix[i] = smoothstep(0, CHANGE, change - this.#order[i]! * (1 - CHANGE));
    }
  }
}

function layer(plate: Plate, plane: number): { source: PaddedPlane; lookup: Lookup } {
  return { source: plate.planes[plane]!, lookup: plate.lookup };
}
