/** The way from a first picture to a last one. */
import type { Shot } from '@storyreel/contract';
import { type Flow, matchPictures } from './flow.ts';
import type { Field, Grid, Look } from './grid.ts';
import { sampleField } from './grid.ts';
import { KinPassage } from './kin-passage.ts';
import { KIN, kinshipOf } from './kinship.ts';
import type { Lookup, Loom, Tone } from './loom.ts';
import type { Framing, Plate } from './plate.ts';
import type { PlateReading } from './reading.ts';
import { SweepPassage } from './sweep-passage.ts';

export interface Passage {
  /** How the two pictures are framed at `share` 0..1 of the shot. */
  framings(share: number): { from: Framing; to: Framing };
  /** Moves the parts of both towards each other, after they were aimed. */
  bend(first: Plate, last: Plate, share: number): void;
  /** How much of the last picture shows, per node. */
  mix(from: Lookup, to: Lookup, share: number): Field;
  /** Light that belongs to the change; `mix` as it was given last. */
  tone(tone: Tone, share: number): void;
}

/** Pictures of one thing are joined by the move between their views; others by a sweep of light. */
export function openPassage(first: PlateReading, last: PlateReading, loom: Loom, shot: Shot, seed: number): Passage {
  const { grid, width, height } = loom;
  const { framing, likeness } = kinshipOf(first.look, last.look, grid, width, height);
  if (likeness < KIN) return new SweepPassage(first, last, loom, shot, seed);
  const flow = matchPictures(framed(first.look, framing, grid, width, height), last.look, grid);
  return new KinPassage(framing, flow, first, last, loom);
}

/** What the first picture looks like where it lies over the last. */
function framed(look: Look, framing: Framing, grid: Grid, width: number, height: number): Look {
  const out = { ...look };
  for (const key of ['luma', 'u', 'v'] as const) {
    out[key] = look[key].map((_, at) => {
      const column = at % grid.columns;
      const x = (column * grid.step - width / 2 - framing.x) / framing.scale + width / 2;
      const y = (((at - column) / grid.columns) * grid.step - height / 2 - framing.y) / framing.scale + height / 2;
      return sampleField(look[key], grid, x / grid.step, y / grid.step);
    });
  }
  return out;
}

export type { Flow };
