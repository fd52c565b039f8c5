/** Tears: a wet streak that grows down each cheek, and a drop that runs along it. */
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import type { HeadShape } from './head-field.ts';
import type { FacePose } from './pose.ts';
import type { Posed, Rig } from './rig.ts';

const STEPS = 5;

/** The way of a tear down the left cheek, from under the eye to beside the chin; head heights, just off the skin. */
export function tearPath(q: HeadShape): Vec3[] {
  const [ex, ey] = q.eye;
  const top = ey - q.eyeRadius * 0.98;
  const path: Vec3[] = [];
  for (let i = 0; i <= STEPS; i++) {
    const s = i / STEPS;
    const at = q.front(lerp(ex * 0.94, ex * 1.04, s) - 0.012 * s * s, lerp(top, q.mouthY - 0.03, s));
    path.push([at[0], at[1], at[2] + 0.004]);
  }
  return path;
}

/** The mesh of both; their bones shrink it to nothing while the eyes are dry. */
export function addTears(mesh: MeshBuilder, h: HeadSpace, b: FaceBones, material: number): void {
  const s = h.scale;
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    mesh.setSkin([[b.streak[side], 1]]);
    const start = mesh.vertexCount;
    h.tears.forEach((p, i) => {
      const half = 0.0058 * (i === 0 ? 0.5 : 1) * (1 - 0.5 * (i / STEPS));
      for (const w of [-1, 1]) mesh.vertex(h.out([k * (p[0] + w * half), p[1], p[2]]), [k * w * 0.7, 0, 1], 0, 0);
    });
    for (let i = 0; i < STEPS; i++) {
      const a = start + i * 2;
      if (k > 0) mesh.quadIndices(a, a + 2, a + 3, a + 1, material);
      else mesh.quadIndices(a, a + 1, a + 3, a + 2, material);
    }
    mesh.setSkin([[b.drop[side], 1]]);
    const at = h.tears[0];
    mesh.ellipsoid(h.out([k * at[0], at[1], at[2]]), [0.012 * s, 0.017 * s, 0.01 * s], material, 6, 3);
    mesh.setSkin(null);
  }
}

/** Shows as much of them as the face weeps. */
export function poseTears(rig: Rig, posed: Posed, face: FacePose, b: FaceBones, h: HeadSpace): void {
  const wet = Math.min(1, Math.max(0, face.tears));
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    scaled(rig, posed, b.streak[side], smoothstep(0.05, 1, wet));
    // The right one follows later.
    const run = (face.tearRun + side * 0.43) % 1;
    const f = smoothstep(0.15, 0.9, run) * STEPS;
    const i = Math.min(STEPS - 1, Math.floor(f));
    const [from, to, first] = [h.tears[i], h.tears[i + 1], h.tears[0]];
    const size = wet * smoothstep(0, 0.2, run) * (1 - smoothstep(0.85, 1, run));
    const m = scaled(rig, posed, b.drop[side], size);
    const parent = posed[rig.skeleton.parents[b.drop[side]]] as number[];
    const x = k * (lerp(from[0], to[0], f - i) - first[0]) * h.scale;
    const y = (lerp(from[1], to[1], f - i) - first[1]) * h.scale;
    const z = (lerp(from[2], to[2], f - i) - first[2]) * h.scale;
    for (let r = 0; r < 3; r++) m[r * 4 + 3] += parent[r * 4] * x + parent[r * 4 + 1] * y + parent[r * 4 + 2] * z;
  }
}

function scaled(rig: Rig, posed: Posed, bone: number, k: number): number[] {
  const s = Math.max(k, 1e-3);
  return rig.attach(posed, bone, [s, 0, 0, 0, 0, s, 0, 0, 0, 0, s, 0]);
}
