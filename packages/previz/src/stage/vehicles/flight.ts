/** What all that flies shares: how it sways, wings and fins, exhaust. The origin is the ground under it, or its lowest point. */
import { fbm1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import {
  lerp,
  type Mat34,
  multiply,
  rotationX,
  rotationZ,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { FrameScene } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import type { busy } from './parts.ts';

/** Small swings of something carried by air. */
export function airborne(seed: number, k: number): (s: ActorState) => Mat34 {
  return (s) => {
    const t = s.time * 0.5;
    return multiply(
      translation(k * 0.4 * fbm1(seed, t, 2), k * 0.5 * fbm1(seed + 3, t, 2), 0),
      multiply(rotationZ(0.05 * fbm1(seed + 7, t, 2)), rotationX(0.03 * fbm1(seed + 9, t, 2))),
    );
  };
}

/** Wing or fin: a tapered, swept, rounded slab from root to tip. */
export function wing(
  b: MeshBuilder,
  root: Vec3,
  tip: Vec3,
  chord: readonly [number, number],
  thick: readonly [number, number],
  material: number,
  upright = false,
): void {
  const axisX: Vec3 = [0, 0, upright ? -1 : root[0] < tip[0] ? 1 : -1];
  const axisZ: Vec3 = upright ? [1, 0, 0] : [0, 1, 0];
  const rings = [0, 0.5, 0.96, 1].map((t) => {
    const k = t === 1 ? 0.8 : 1;
    return {
      centre: [lerp(root[0], tip[0], t), lerp(root[1], tip[1], t), lerp(root[2], tip[2], t)] as Vec3,
      rx: (lerp(chord[0], chord[1], t) / 2) * k,
      rz: (lerp(thick[0], thick[1], t) / 2) * (t === 1 ? 0.4 : 1),
      axisX,
      axisZ,
    };
  });
  b.loft(rings, material, 12);
}

/** Fire and smoke under a rocket or behind a ship: light, puffs and sparks along -axis. */
export function exhaust(
  s: ActorState,
  scene: FrameScene,
  world: Mat34,
  at: Vec3,
  axis: Vec3,
  size: number,
  power: number,
  seed: number,
): void {
  const n = 46;
  for (let i = 0; i < n; i++) {
    const h = hashInts(seed, i);
    const age = (s.time * 0.9 + (h & 1023) / 1024) % 1;
    const spread = size * (0.25 + age * 2.2);
    const j: Vec3 = [
      ((h & 255) / 255 - 0.5) * spread,
      (((h >> 8) & 255) / 255 - 0.5) * spread,
      (((h >> 16) & 255) / 255 - 0.5) * spread,
    ];
    const reach = size * 9 * age;
    const p = transformPoint(world, [
      at[0] + axis[0] * reach + j[0],
      at[1] + axis[1] * reach + j[1] * 0.4,
      at[2] + axis[2] * reach + j[2],
    ]);
    const hot = Math.max(0, 1 - age * 2.6);
    scene.particles.push({
      position: p,
      size: size * (0.35 + age * 1.5),
      kind: hot > 0.25 ? 4 : 3,
      color: hot > 0.25 ? [4 * hot, 2 * hot, 0.6 * hot] : [0.72, 0.7, 0.68],
      alpha: power * (hot > 0.25 ? 0.8 : 0.45 * (1 - age)),
      axis: [0, 1, 0],
    });
  }
  scene.lights.push({
    position: transformPoint(world, [
      at[0] + axis[0] * size * 2,
      at[1] + axis[1] * size * 2,
      at[2] + axis[2] * size * 2,
    ]),
    color: [60 * power * size, 32 * power * size, 12 * power * size],
    range: 30 * size,
  });
}

export const hangs =
  (k: Kit, amount: number) =>
  (s: Parameters<typeof busy>[0]): Mat34 =>
    s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, amount)(s) : translation(0, 0, 0);
