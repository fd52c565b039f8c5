/** Attributes before anything is said; apart from their schema, so that whoever only draws need not load schemas. */
import type { Attributes } from './screenplay.ts';

/** Attributes of which nothing is said, to fill. */
export const noAttributes = (): Attributes => ({
  colour: [],
  clothing: [],
  hair: [],
  age: [],
  gender: [],
  material: [],
  size: [],
  shape: [],
  other: [],
});

/** The same, to read and to spread. */
export const NO_ATTRIBUTES: Attributes = noAttributes();
