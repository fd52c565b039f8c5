/** Fireflies: sparks that drift over the grass, light up slowly and go out again. */
import { noise1 } from '../../math/noise.ts';
import { hashInts, shareOf } from '../../math/random.ts';
import { sin, TAU } from '../../math/trig.ts';
import { transformPoint, type Vec3 } from '../../math/vec.ts';
import type { Kit, Model } from '../things/kit.ts';

/** How many of them light what is near, and metres of the field. */
const LAMPS = 4;
const FIELD = 11;

export function fireflies(k: Kit): Model {
  const seed = hashInts(k.context.seed, 78);
  return {
    parts: [],
    size: [1.5, 1.2, 1.5],
    head: [0, 0.9, 0],
    extras(s, scene, world) {
      const count = k.hero ? 70 : 24;
      // Wherever they are hung up, they stay over the grass.
      const hung = Math.min(2.5, Math.max(0, world[7]));
      for (let i = 0; i < count; i++) {
        const pulse = sin(s.time * (0.8 + 0.7 * shareOf(seed, i, 4)) + shareOf(seed, i, 5) * TAU);
        const glow = Math.max(0, pulse) ** 1.5;
        if (glow < 0.05) continue;
        const wide = i < count * 0.4 ? 0.35 : 1;
        const at: Vec3 = [
          (shareOf(seed, i, 1) - 0.5) * FIELD * wide + 0.9 * noise1(seed + i, s.time * 0.35),
          0.2 - hung + 1.7 * shareOf(seed, i, 3) + 0.35 * noise1(seed + i + 500, s.time * 0.5),
          (shareOf(seed, i, 2) - 0.5) * FIELD * wide + 0.9 * noise1(seed + i + 900, s.time * 0.35),
        ];
        const position = transformPoint(world, at);
        const put = (size: number, power: number, alpha: number): void => {
          scene.particles.push({
            position,
            size,
            kind: 4,
            color: [2.6 * power * glow, 3 * power * glow, 0.55 * power * glow],
            alpha,
            axis: [0, 1, 0],
          });
        };
        put(0.02, 3, 1);
        put(0.13, 0.35, 0.5);
        if (i < LAMPS) scene.lights.push({ position, color: [0.9 * glow, 1.05 * glow, 0.2 * glow], range: 3.5 });
      }
    },
  };
}
