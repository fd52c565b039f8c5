/** What an entry of the catalogue of things says. */

export type ThingKind = 'person' | 'animal' | 'vehicle' | 'object' | 'plant' | 'structure' | 'nature' | 'effect';

export interface Thing {
  /** Stable id. */
  id: string;
  kind: ThingKind;
  /** English base nouns that mean it, most usual first. The director widens these through WordNet. */
  nouns: readonly string[];
  /** Usual size in metres: width, height, length. */
  size: readonly [number, number, number];
  /** Where it usually rests. */
  rests?: 'ground' | 'surface' | 'hand' | 'air' | 'water' | 'wall' | 'ceiling';
  /** Id of the thing that it goes, sounds and is used like: a tiger goes like any big cat, a limousine is driven like a car. */
  family?: string;
}

/** An entry; nouns are separated by bars. */
export const thing = (
  id: string,
  kind: ThingKind,
  nouns: string,
  size: readonly [number, number, number],
  rests: Thing['rests'] = 'ground',
  family?: string,
): Thing => ({ id, kind, nouns: nouns.split('|'), size, rests, ...(family === undefined ? {} : { family }) });
