/** Lines of sight through the set: what stands between two points, found on the triangles that are drawn. */
import { invert, transformPoint, transformVector, type Vec3 } from '../../math/vec.ts';
import type { Instance, World } from '../scene.ts';

interface Solid {
  instance: Instance;
  min: Vec3;
  max: Vec3;
  /** Leaves, grass and glass hide little. */
  thin: boolean;
}

/** Triangles that share a box: neighbours in a mesh's list mostly lie together. */
const BUNCH = 48;

/** Solids smaller than this, metres, are left out: they hide nothing that matters. */
const LEAST = 0.2;

export class Sight {
  private readonly world: World;
  private readonly solids: Solid[] = [];
  /** Per mesh: the boxes of its bunches of triangles, x0 y0 z0 x1 y1 z1 each. */
  private readonly bunches = new Map<number, Float32Array>();

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

  /** Distance to the nearest triangle of an instance. The ray is taken into the mesh's own space, where its parameter is the same. */
  private meshHit(instance: Instance, from: Vec3, direction: Vec3, reach: number): number {
    const mesh = this.world.meshes[instance.mesh];
    const inverse = invert(instance.transform);
    const [ox, oy, oz] = transformPoint(inverse, from);
    const [dx, dy, dz] = transformVector(inverse, direction);
    const p = mesh.positions;
    const indices = mesh.indices;
    const boxes = this.bunchesOf(instance.mesh);
    let nearest = reach;
    for (let k = 0; k < indices.length; k += 3) {
      if (k % (BUNCH * 3) === 0) {
        const o = (k / (BUNCH * 3)) * 6;
        if (!passes(boxes, o, ox, oy, oz, dx, dy, dz, nearest)) {
          k += BUNCH * 3 - 3;
          continue;
        }
      }
      const a = indices[k] * 3;
      const b = indices[k + 1] * 3;
      const c = indices[k + 2] * 3;
      const ax = p[a];
      const ay = p[a + 1];
      const az = p[a + 2];
      const e1x = p[b] - ax;
      const e1y = p[b + 1] - ay;
      const e1z = p[b + 2] - az;
      const e2x = p[c] - ax;
      const e2y = p[c + 1] - ay;
      const e2z = p[c + 2] - az;
      const hx = dy * e2z - dz * e2y;
      const hy = dz * e2x - dx * e2z;
      const hz = dx * e2y - dy * e2x;
      const det = e1x * hx + e1y * hy + e1z * hz;
      if (det > -1e-12 && det < 1e-12) continue;
      const sx = ox - ax;
      const sy = oy - ay;
      const sz = oz - az;
      const u = (sx * hx + sy * hy + sz * hz) / det;
      if (u < 0 || u > 1) continue;
      const qx = sy * e1z - sz * e1y;
      const qy = sz * e1x - sx * e1z;
      const qz = sx * e1y - sy * e1x;
      const v = (dx * qx + dy * qy + dz * qz) / det;
      if (v < 0 || u + v > 1) continue;
      const t = (e2x * qx + e2y * qy + e2z * qz) / det;
      // What the subject stands on or touches does not hide it.
      if (t > 0.12 && t < nearest) nearest = t;
    }
    return nearest;
  }

  private bunchesOf(number: number): Float32Array {
    const known = this.bunches.get(number);
    if (known) return known;
    const { indices, positions } = this.world.meshes[number];
    const boxes = new Float32Array(Math.ceil(indices.length / (BUNCH * 3)) * 6);
    for (let o = 0; o < boxes.length; o++) boxes[o] = o % 6 < 3 ? 1e9 : -1e9;
    for (let k = 0; k < indices.length; k++) {
      const o = Math.floor(k / (BUNCH * 3)) * 6;
      for (let axis = 0; axis < 3; axis++) {
        const v = positions[indices[k] * 3 + axis];
        if (v < boxes[o + axis]) boxes[o + axis] = v;
        if (v > boxes[o + 3 + axis]) boxes[o + 3 + axis] = v;
      }
    }
    this.bunches.set(number, boxes);
    return boxes;
  }
}

/** Slack of the boxes, metres: a ray that grazes one must not miss a triangle in its face. */
const SLACK = 1e-4;

/** Whether a ray passes the box at `o` within `reach`. */
function passes(
  boxes: Float32Array,
  o: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  reach: number,
): boolean {
  // Dividing by nothing gives infinities, which compare rightly. What is no number (on the very plane) rules nothing out.
  const ax = (boxes[o] - SLACK - ox) / dx;
  const bx = (boxes[o + 3] + SLACK - ox) / dx;
  const ay = (boxes[o + 1] - SLACK - oy) / dy;
  const by = (boxes[o + 4] + SLACK - oy) / dy;
  const az = (boxes[o + 2] - SLACK - oz) / dz;
  const bz = (boxes[o + 5] + SLACK - oz) / dz;
  const enter = Math.max(0, Math.min(ax, bx), Math.min(ay, by), Math.min(az, bz));
  const leave = Math.min(reach, Math.max(ax, bx), Math.max(ay, by), Math.max(az, bz));
  return !(enter > leave);
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
