/** What the ambience of a place is told of hour, season and weather, and the birds that follow from it. */
import type { AmbienceLayer } from '../../sound/sound-scene.ts';

/** The hour, season and weather of a place, and its words in lower case. */
export interface Here {
  words: string;
  dark: boolean;
  early: boolean;
  late: boolean;
  warm: boolean;
  winter: boolean;
  wet: boolean;
  snowing: boolean;
  /** Levels that the place's builder gave. */
  built: readonly AmbienceLayer[];
}

/** Beds and how loud they are, 0 to 1. */
export type Layers = readonly (readonly [cue: string, level: number])[];

/** Birds by the hour and season: a chorus at dawn, none at night or in driving weather. */
export function birdsHere(h: Here, level: number): Layers {
  if (h.wet || h.snowing) return [];
  if (h.dark) return h.warm ? [['crickets', level]] : [];
  if (h.winter) return [['birds', level * 0.35]];
  return h.early ? [['dawn_chorus', level]] : [['birds', h.late ? level * 0.6 : level]];
}
