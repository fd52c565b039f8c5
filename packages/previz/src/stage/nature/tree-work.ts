/** What makers of trees share: what is asked, trunks, snow on crowns. */

import type { Season } from '@storyreel/contract';
import type { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type Blob, lump } from './foliage.ts';
import { bamboo, palm } from './palms.ts';
import { SNOW, type Species } from './tints.ts';
import { birch, broadleaf, conifer } from './trees.ts';

/** Meshes of a tree variant; the crown is -1 when it has none. */
export interface TreeModel {
  wood: number;
  crown: number;
  height: number;
  /** Half width of the crown, metres. */
  spread: number;
}

export interface TreeOptions {
  species: Species | 'bare' | 'dead';
  season: Season;
  seed: number;
  /** 1 = near, 0.3 = far. Scales the number of cards. */
  detail: number;
  /** Snow lies on it. */
  snowy?: boolean;
  /** Metres; a usual height of the species when absent. */
  height?: number;
  /** Colour codes dark to light that override the season's. */
  colours?: readonly string[];
}

export interface Work {
  wood: MeshBuilder;
  crown: MeshBuilder;
  rng: Rng;
  world: WorldBuilder;
  options: TreeOptions;
}

export type Size = { height: number; spread: number };

export function leafy(work: Work): Size {
  switch (work.options.species) {
    case 'conifer':
      return conifer(work);
    case 'palm':
      return palm(work);
    case 'bamboo':
      return bamboo(work);
    case 'birch':
      return birch(work);
    default:
      return broadleaf(work);
  }
}

export function trunk(work: Work, height: number, radius: number, material: number, lean = 0.06): Vec3[] {
  const { rng } = work;
  const a = rng.range(0, TAU);
  const points: Vec3[] = [];
  const radii: number[] = [];
  const n = 5;
  for (let i = 0; i <= n; i++) {
    const t = i / n;
    const off = height * lean * t * t;
    points.push([
      cos(a) * off + rng.range(-0.03, 0.03) * height * t * 0.4,
      height * t - (i === 0 ? 0.25 : 0),
      sin(a) * off + rng.range(-0.03, 0.03) * height * t * 0.4,
    ]);
    radii.push(radius * (1 - 0.5 * t) * (i === 0 ? 1.75 : i === 1 ? 1.02 : 1));
  }
  // A flare at the foot: one more ring just above the ground.
  points.splice(1, 0, [points[0][0], 0.22, points[0][2]]);
  radii.splice(1, 0, radius * 1.22);
  work.wood.tube(points, radii, material, work.options.detail > 0.6 ? 8 : 5, false);
  return points;
}

export function snowCaps(work: Work, blobs: readonly Blob[]): void {
  const snow = work.world.material(SNOW);
  for (const [i, blob] of blobs.entries()) {
    const [rx, ry, rz] = blob.radii;
    const cap: Blob = {
      centre: [blob.centre[0], blob.centre[1] + ry * 0.55, blob.centre[2]],
      radii: [rx * 0.78, ry * 0.5, rz * 0.78],
    };
    lump(work.crown, work.options.seed + 31 + i, cap, 0.2, snow, 9, 5);
  }
}

export function leafDark(codes: readonly string[]): [number, number, number] {
  const n = Number.parseInt(codes[0].slice(1), 16);
  const f = (v: number): number => (v / 255) ** 2 * 0.55;
  return [f((n >> 16) & 255), f((n >> 8) & 255), f(n & 255)];
}
