/** Woods and cloths of furniture. */
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import type { Kit } from './kit.ts';

export const WOODS: readonly Material[] = [MATERIALS.wood, MATERIALS.darkWood, MATERIALS.paleWood];
const CLOTHS = ['#7d8f86', '#a5694c', '#54677f', '#9b8a6f', '#6d5a68', '#b39b7a', '#7a3f3a', '#4f6b5a'];
export const bevels = (k: Kit): number => (k.hero ? 2 : 1);

/** Upholstery in a natural colour unless one is said. */
export function upholstery(k: Kit, index = 0): number {
  const color = hex(k.rng.pick(CLOTHS));
  return k.dressed({ ...MATERIALS.cotton, color, patternScale: 0.006 }, index);
}
