/** What a player is given to write from, and where its bars and beats are. */
import type { Rng } from '../../math/random.ts';
import { beatOf, type Chord, type Grid, type Mood } from './harmony.ts';
import type { Style } from './style.ts';

export interface Part {
  grid: Grid;
  chords: readonly Chord[];
  mood: Mood;
  style: Style;
  rng: Rng;
  /** Seconds of the whole piece. */
  duration: number;
  /** True when no other instrument carries chords. */
  alone: boolean;
}

export type Writer = (part: Part, add: (start: number, seconds: number, note: number, force: number) => void) => void;

export const isLast = (part: Part, bar: number): boolean => bar === part.chords.length - 1;

/** When a bar begins, seconds. */
export const startOf = (part: Part, bar: number): number => part.grid.bars[bar].start;

/** Seconds of its beats. */
export const beatIn = (part: Part, bar: number): number => beatOf(part.grid.bars[bar]);

/** Beats that it has. */
export const beatsIn = (part: Part, bar: number): number => part.grid.bars[bar].beats;

/** When a beat of a bar falls; the second halves of beats wait where the style swings. */
export function beatAt(part: Part, bar: number, beat: number): number {
  const whole = Math.floor(beat);
  const half = beat - whole;
  const swung = half < 0.5 ? half * 2 * part.style.swing : part.style.swing + (half - 0.5) * 2 * (1 - part.style.swing);
  return startOf(part, bar) + (whole + swung) * beatIn(part, bar);
}

/** Seconds that the chord of a bar lasts; the last rings to the end. */
export const barSeconds = (part: Part, bar: number): number =>
  isLast(part, bar)
    ? Math.max(part.grid.bars[bar].seconds, part.duration - startOf(part, bar))
    : part.grid.bars[bar].seconds;

/** The piece swells to its middle and sinks towards the end. */
export const shape = (part: Part, bar: number): number => {
  const x = part.chords.length > 1 ? bar / (part.chords.length - 1) : 1;
  return 0.55 + 0.35 * (1 - (2 * x - 1) ** 2);
};
