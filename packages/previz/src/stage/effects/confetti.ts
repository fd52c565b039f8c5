/** Paper that is thrown and flutters down, in bright colours; petals where the words say so. */
import { hashInts } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { transformPoint, type Vec3 } from '../../math/vec.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';

/** Metres across and high of the air that is full of it. */
const SIZE: Vec3 = [4, 3, 4];
/** Seconds from the top to the ground. */
const FALLS = 3.6;

const PAPER = ['#e8382f', '#2f8fd8', '#f0c22c', '#3fae5a', '#e86aa8', '#f4f2ec', '#8a4ac8'];
const PETALS = ['#e86a88', '#f4c8d0', '#d8385a', '#f8e8ea'];

export function confetti(k: Kit): Model {
  const seed = hashInts(k.context.seed, 91);
  const petals = k.said('petals|petal|rose');
  const colours: Rgb[] = (petals ? PETALS : k.rng.chance(0.3) ? PAPER.slice(2) : PAPER).map(hex);
  const count = k.hero ? 260 : 120;
  return {
    parts: [],
    size: SIZE,
    head: [0, 2, 0],
    extras(state, scene, world) {
      for (let i = 0; i < count; i++) {
        const draw = (n: number): number => hashInts(seed, i, n) / 4294967296;
        const age = (draw(0) + state.time / (FALLS * (0.8 + 0.5 * draw(1)))) % 1;
        const [a, r] = [draw(2) * TAU, Math.sqrt(draw(3)) * SIZE[0] * 0.5];
        const swing = 0.12 * sin(age * 14 + draw(4) * TAU);
        const turn = state.time * (3 + 5 * draw(5)) + draw(6) * TAU;
        scene.particles.push({
          position: transformPoint(world, [
            cos(a) * r + swing + state.wind[0] * age * 0.3,
            SIZE[1] * (1 - age),
            sin(a) * r + state.wind[2] * age * 0.3,
          ]),
          size: petals ? 0.034 : 0.027,
          kind: 2,
          color: colours[i % colours.length],
          alpha: 1,
          axis: [cos(turn) * 0.8, sin(turn), 0.6 * sin(turn * 0.7)],
        });
      }
    },
  };
}
