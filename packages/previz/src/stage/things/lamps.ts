/** The lights of things and how they vary. */
import { fbm1 } from '../../math/noise.ts';
import { sin } from '../../math/trig.ts';
import { type Mat34, normalize, transformPoint, transformVector } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { FrameScene } from '../scene.ts';
import type { LampSpec } from './kit.ts';

/** Brightness of a light at a time, about 1: flames waver, neon tubes buzz and drop out for an instant now and then. */
export function flicker(kind: LampSpec['flicker'], seed: number, time: number): number {
  if (kind === 'steady') return 1;
  if (kind === 'flame') return 1 + 0.16 * fbm1(seed, time * 5.3, 3) + 0.06 * fbm1(seed + 77, time * 17, 2);
  const drop = fbm1(seed + 5, time * 2.1, 2) > 0.62 ? 0.55 : 1;
  return drop * (0.97 + 0.03 * sin(time * 60));
}

/** Adds the lights of a model to a frame. */
export function addLamps(
  lamps: readonly LampSpec[],
  state: ActorState,
  scene: FrameScene,
  world: Mat34,
  seed: number,
): void {
  const size = Math.sqrt(world[0] ** 2 + world[4] ** 2 + world[8] ** 2);
  lamps.forEach((lamp, i) => {
    const k = flicker(lamp.flicker, seed + i * 31, state.time) * Math.max(0.3, size);
    scene.lights.push({
      position: transformPoint(world, lamp.at),
      color: [lamp.color[0] * k, lamp.color[1] * k, lamp.color[2] * k],
      range: lamp.range * Math.max(0.5, size),
      ...(lamp.direction
        ? { direction: normalize(transformVector(world, lamp.direction)), cosAngle: lamp.cosAngle }
        : {}),
    });
  });
}
