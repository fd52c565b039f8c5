/** Lines of sight through the set: what stands between two points, found on the triangles that are drawn. */
import { cross, dot, sub, type Vec3 } from '../../math/vec.ts';
import type { Instance, World } from '../scene.ts';

interface Solid {
  instance: Instance;
  min: Vec3;
  max: Vec3;
  /** Leaves, grass and glass hide little. */
  thin: boolean;
}

/** Solids smaller than this, metres, are left out: they hide nothing that matters. */
const LEAST = 0.35;

export class Sight {
  private readonly world: World;
  private readonly solids: Solid[] = [];

  /** `instances`: the set as drawn at one moment. */
  constructor(world: World, instances: readonly Instance[]) {
    this.world = world;
    const boxes = new Map<number, readonly [Vec3, Vec3]>();
    for (const instance of instances) {
      const mesh = world.meshes[instance.mesh];
      if (mesh.skin || mesh.materials.length === 0) continue;
      let box = boxes.get(instance.mesh);
      if (!box) {
        box = boundsOf(mesh.positions);
        boxes.set(instance.mesh, box);
      }
      const [min, max] = worldBox(instance, box);
      if (Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]) < LEAST) continue;
      const material = world.materials[mesh.materials[0]];
      const thin =
        (material.translucency ?? 0) > 0.2 ||
        (material.opacity ?? 1) < 0.7 ||
        material.pattern === 'grass' ||
        material.pattern === 'leaves';
      this.solids.push({ instance, min, max, thin });
    }
  }

  /** Metres from `from` along the unit `direction` to the first solid surface within `reach`, or `reach`. `veil` counts thin surfaces passed. */
  cast(from: Vec3, direction: Vec3, reach: number): { distance: number; veil: number } {
    let nearest = reach;
    let veil = 0;
    for (const solid of this.solids) {
      if (!touches(solid.min, solid.max, from, direction, nearest)) continue;
      const hit = this.meshHit(solid.instance, from, direction, nearest);
      if (hit >= nearest) continue;
      if (solid.thin) veil++;
      else nearest = hit;
    }
    return { distance: nearest, veil };
  }

  private meshHit(instance: Instance, from: Vec3, direction: Vec3, reach: number): number {
    const mesh = this.world.meshes[instance.mesh];
    const m = instance.transform;
    const p = mesh.positions;
    const at = (i: number): Vec3 => {
      const x = p[i * 3];
      const y = p[i * 3 + 1];
      const z = p[i * 3 + 2];
      return [
        m[0] * x + m[1] * y + m[2] * z + m[3],
        m[4] * x + m[5] * y + m[6] * z + m[7],
        m[8] * x + m[9] * y + m[10] * z + m[11],
      ];
    };
    let nearest = reach;
    for (let k = 0; k < mesh.indices.length; k += 3) {
      const a = at(mesh.indices[k]);
      const e1 = sub(at(mesh.indices[k + 1]), a);
      const e2 = sub(at(mesh.indices[k + 2]), a);
      const h = cross(direction, e2);
      const det = dot(e1, h);
      if (det > -1e-9 && det < 1e-9) continue;
      const s = sub(from, a);
      const u = dot(s, h) / det;
      if (u < 0 || u > 1) continue;
      const q = cross(s, e1);
      const v = dot(direction, q) / det;
      if (v < 0 || u + v > 1) continue;
      const t = dot(e2, q) / det;
      // What the subject stands on or touches does not hide it.
      if (t > 0.12 && t < nearest) nearest = t;
    }
    return nearest;
  }
}

function boundsOf(positions: Float32Array): readonly [Vec3, Vec3] {
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (let i = 0; i < positions.length; i++) {
    const axis = i % 3;
    min[axis] = Math.min(min[axis], positions[i]);
    max[axis] = Math.max(max[axis], positions[i]);
  }
  return [min, max];
}

function worldBox(instance: Instance, [min, max]: readonly [Vec3, Vec3]): readonly [Vec3, Vec3] {
  const m = instance.transform;
  const low: [number, number, number] = [0, 0, 0];
  const high: [number, number, number] = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let a = m[axis * 4 + 3];
    let b = a;
    for (let k = 0; k < 3; k++) {
      const f = m[axis * 4 + k];
      a += Math.min(f * min[k], f * max[k]);
      b += Math.max(f * min[k], f * max[k]);
    }
    low[axis] = a;
    high[axis] = b;
  }
  return [low, high];
}

/** Whether a ray passes a box within `reach`. */
function touches(min: Vec3, max: Vec3, from: Vec3, direction: Vec3, reach: number): boolean {
  let enter = 0;
  let leave = reach;
  for (let axis = 0; axis < 3; axis++) {
    const d = direction[axis];
    if (d > -1e-9 && d < 1e-9) {
      if (from[axis] < min[axis] || from[axis] > max[axis]) return false;
      continue;
    }
    const a = (min[axis] - from[axis]) / d;
    const b = (max[axis] - from[axis]) / d;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
    if (enter > leave) return false;
  }
  return true;
}
