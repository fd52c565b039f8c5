/** The light on a given picture, per node, and the ways in which weather and hours change it. */
import { type Field, field, type Grid } from './grid.ts';
import type { Tone } from './loom.ts';

export function toneOf(grid: Grid): Tone {
  const tone = {
    base: field(grid),
    gain: field(grid),
    bend: field(grid),
    chroma: field(grid),
    u: field(grid),
    v: field(grid),
  };
  clear(tone);
  return tone;
}

/** Back to the picture as it is. */
export function clear(tone: Tone): void {
  tone.base.fill(0);
  tone.gain.fill(1);
  tone.bend.fill(0);
  tone.chroma.fill(1);
  tone.u.fill(0);
  tone.v.fill(0);
}

/** Multiplies light by `by`. */
export function light(tone: Tone, at: number, by: number): void {
  tone.base[at] = tone.base[at]! * by;
  tone.gain[at] = tone.gain[at]! * by;
  tone.bend[at] = tone.bend[at]! * by;
}

/** Goes `share` of the way to an even colour: fog, smoke, snow. */
export function cover(tone: Tone, at: number, share: number, luma: number, u: number, v: number): void {
  const left = 1 - share;
  light(tone, at, left);
  tone.base[at] = tone.base[at]! + luma * share;
  tone.chroma[at] = tone.chroma[at]! * left;
  tone.u[at] = tone.u[at]! * left + u * share;
  tone.v[at] = tone.v[at]! * left + v * share;
}

/** Adds light of a colour. */
export function add(tone: Tone, at: number, luma: number, u: number, v: number): void {
  tone.base[at] = tone.base[at]! + luma;
  tone.u[at] = tone.u[at]! + u;
  tone.v[at] = tone.v[at]! + v;
}

/** Takes colour away and adds a tint. */
export function tint(tone: Tone, at: number, chroma: number, u: number, v: number): void {
  tone.chroma[at] = tone.chroma[at]! * chroma;
  tone.u[at] = tone.u[at]! * chroma + u;
  tone.v[at] = tone.v[at]! * chroma + v;
}

/** The picture's own facts, as they lie under the frame's nodes now. */
export interface Seen {
  luma: Field;
  nearness: Field;
  sky: Field;
  /** Tells sky from the rest by a pixel's luma: slope and base. */
  skySlope: Field;
  skyBase: Field;
  water: Field;
  ground: Field;
  level: Field;
  subject: Field;
  lamps: Field;
  glow: Field;
  tops: Field;
  /** Places in the picture, 0..1 across and down, so that what belongs to a place stays there. */
  x: Field;
  y: Field;
}
