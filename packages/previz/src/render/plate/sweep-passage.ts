/**
 * From a picture to one that has nothing in common with it. Both move on in one direction, so that the camera seems never to
 * stop; their light comes together; and a soft edge of light sweeps across, over what is far first and around what is near.
 */
import type { CameraMove, Shot } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { exp } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import { type Field, field, sampleField } from './grid.ts';
import type { Lookup, Loom, Tone } from './loom.ts';
import type { Passage } from './passage.ts';
import type { Framing } from './plate.ts';
import type { PlateReading } from './reading.ts';
import { add, light } from './tone.ts';

/** Where content goes while the camera makes a move: right is positive. */
const WAYS: Partial<Record<CameraMove, number>> = {
  pan_left: 1,
  truck_left: 1,
  orbit_left: 1,
  pan_right: -1,
  truck_right: -1,
  orbit_right: -1,
  whip_pan: -1,
};

/** Most of the width that either picture travels, and the least. */
const MOST = 0.11;
const LEAST = 0.055;
/** Half the width of the edge, share of the picture. */
const SOFT = 0.13;

export class SweepPassage implements Passage {
  readonly #first: PlateReading;
  readonly #last: PlateReading;
  readonly #loom: Loom;
  readonly #seed: number;
  /** Signed travel across and down, shares of width and height. */
  readonly #across: number;
  readonly #down: number;
  readonly #mix: Field;
  readonly #edge: Field;

  constructor(first: PlateReading, last: PlateReading, loom: Loom, shot: Shot, seed: number) {
    this.#first = first;
    this.#last = last;
    this.#loom = loom;
    this.#seed = seed;
    const said = shot.camera.map(({ move }) => WAYS[move] ?? 0).find((way) => way !== 0);
    // Else what the one is about goes to where the other has it.
    const between = (last.centre.x - first.centre.x) / 2;
    const way = said ?? (between >= 0 ? 1 : -1);
    this.#across = way * Math.min(MOST, Math.max(LEAST, said ? LEAST * 1.4 : Math.abs(between)));
    this.#down = Math.min(0.05, Math.max(-0.05, (last.centre.y - first.centre.y) / 2));
    this.#mix = field(loom.grid);
    this.#edge = field(loom.grid);
  }

  framings(share: number): { from: Framing; to: Framing } {
    const { width, height } = this.#loom;
    const p = smoothstep(0, 1, share);
    const framed = (part: number): Framing => {
      const amount = Math.abs(part);
      return {
        scale: 1 + amount * 1.5 * Math.max(Math.abs(this.#across), Math.abs(this.#down)),
        x: part * this.#across * width,
        y: part * this.#down * height,
      };
    };
    return { from: framed(p), to: framed(p - 1) };
  }

  bend(): void {}

  mix(from: Lookup, _to: Lookup, share: number): Field {
    const { grid } = this.#loom;
    // The new picture comes in from where the content comes from.
    const leads = this.#across > 0;
    const front = -SOFT + (1 + 2 * SOFT + 0.3) * smoothstep(0.3, 0.74, share);
    for (let at = 0; at < this.#mix.length; at++) {
      const column = at % grid.columns;
      const row = (at - column) / grid.columns;
      const x = column / (grid.columns - 1);
      const along = leads ? x : 1 - x;
      const x1 = from.x[at]! / grid.step;
      const y1 = from.y[at]! / grid.step;
      const subject = sampleField(this.#first.subject, grid, x1, y1);
      const wave = 0.03 * noise1(this.#seed + 61, (row / grid.rows) * 2.2 + share * 1.5);
      const place = along + 0.22 * subject + 0.08 * sampleField(this.#first.nearness, grid, x1, y1) + wave;
      this.#edge[at] = (front - place) / SOFT;
      this.#mix[at] = smoothstep(-1, 1, this.#edge[at]!);
    }
    return this.#mix;
  }

  tone(tone: Tone, share: number): void {
    const meets = smoothstep(0.05, 0.5, share) * (1 - smoothstep(0.5, 0.95, share));
    const a = this.#first.mean;
    const b = this.#last.mean;
    // Half way each, as far as that is not more than light could change by itself.
    const ratio = Math.min(2, Math.max(0.5, (b.luma - 10) / (a.luma - 10)));
    const towards = 1 + (Math.sqrt(ratio) - 1) * meets;
    const back = 1 + (1 / Math.sqrt(ratio) - 1) * meets;
    for (let at = 0; at < this.#mix.length; at++) {
      const mix = this.#mix[at]!;
      light(tone, at, towards + (back - towards) * mix);
      const part = (0.4 - 0.8 * mix) * meets;
      add(tone, at, 0, (b.u - a.u) * part, (b.v - a.v) * part);
      const glow = exp(-this.#edge[at]! * this.#edge[at]! * 0.9);
      if (glow > 0.01) add(tone, at, 34 * glow, -5 * glow, 4 * glow);
    }
  }
}
