/** What the sculptors of a quadruped share: the work in hand, and ways round its flesh. */
import { add, addScaled, normalize, scale, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import type { Kit } from '../things/kit.ts';
import type { CoatMaterials } from './coat.ts';
import type { Flesh } from './flesh.ts';
import type { Plan } from './plan.ts';

/** Everything that adds to the mesh sees this. */
export interface Sculpt {
  kit: Kit;
  plan: Plan;
  mats: CoatMaterials;
  b: MeshBuilder;
  flesh: Flesh;
  /** Side of a lattice cell, metres. */
  cell: number;
}

/** Skin of one bone. */
export const only = (bone: number): SkinWeights => [[bone, 1]];

/** Point of the flesh's surface along a ray from inside. */
export function surfaceAlong(flesh: Flesh, from: Vec3, direction: Vec3, far: number): Vec3 {
  const d = normalize(direction);
  let t = 0;
  for (let i = 0; i < 64 && t < far; i++) {
    const v = flesh.at(from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t);
    if (v > -far * 1e-3) break;
    t += Math.max(-v * 0.6, far * 2e-3);
  }
  return addScaled(from, d, t);
}

/** A way of the head: left, up and forward as it is held. */
export const headVec = (p: Plan, x: number, y: number, z: number): Vec3 =>
  add(add([x, 0, 0], scale(p.up, y)), scale(p.forward, z));
