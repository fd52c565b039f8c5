/** What dishes, snacks and fruit share: how they are held and eaten, surfaces of food, baked crusts. */
import { hex, type Material } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { pose } from './sketch.ts';

/** A surface of food of this colour. */
export const food = (colour: string, roughness = 0.7): Material => ({ color: hex(colour), roughness });

/** Baked dough. */
export const crust = (k: Kit): number =>
  k.mat({
    color: hex(k.rng.pick(['#c98a42', '#b8742f', '#d49c55'])),
    color2: hex('#9a5d26'),
    pattern: 'noise',
    patternScale: 0.03,
    roughness: 0.7,
  });

/** Taken by the middle, `y` metres up; `top` is how high it is. */
export const heldAt = (y: number): Partial<Model> => ({
  anchors: { grip: pose([0, y, 0]), top: pose([0, y * 2, 0]) },
  grasp: [0, y, 0],
});

/** The same for what is put to the mouth. */
export const eatenAt = (y: number, top = y * 2): Partial<Model> => ({
  anchors: { grip: pose([0, y, 0]), top: pose([0, top, 0]), mouth: pose([0, y, 0.05]) },
  grasp: [0, y, 0],
});
