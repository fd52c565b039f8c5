/** What lights share: how warm they shine, and whether they are lit. */
import { colourWord } from '../colours.ts';
import type { Rgb } from '../scene.ts';
import type { Kit } from './kit.ts';

export const WARM: Rgb = [1, 0.66, 0.34];
export const times = (c: Rgb, s: number): Rgb => [c[0] * s, c[1] * s, c[2] * s];
/** Unlit when the words say so. */
export const lit = (k: Kit): boolean => !k.said('unlit|extinguished|off|dead');
/** Colour of the light: said with the thing ("red lantern" glows red), else warm. */
export const glow = (k: Kit, other: Rgb = WARM): Rgb => {
  const said = colourWord([...k.context.attributes.colour]);
  if (!said) return other;
  const top = Math.max(said[0], said[1], said[2], 0.05);
  return [said[0] / top, said[1] / top, said[2] / top];
};
