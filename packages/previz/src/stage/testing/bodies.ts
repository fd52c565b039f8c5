/** Bodies as the picture shows them: the drawn triangles of a performer, posed, in the world. */
import type { Mat34, Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import { emptyScene } from '../empty-scene.ts';
import { buildSkeleton, proportionsOf } from '../people/skeleton.ts';
import type { FrameScene, Instance, Mesh, World } from '../scene.ts';

/** An empty scene to draw one performer into; the camera is close, so that the fullest form is drawn. */
function blankScene(at: Vec3): FrameScene {
  return {
    ...emptyScene(),
    camera: {
      eye: [at[0], at[1] + 1, at[2] + 1],
      target: at,
      roll: 0,
      fovY: 0.5,
      focusDistance: 1,
      blur: 0,
      tiltShift: 0,
    },
  };
}

/** What a performer draws at world time w, without forms that are for shadows alone. */
export function drawn(who: Performer, w: number): Instance[] {
  const state = who.state(w);
  const scene = blankScene(state.position);
  who.actor.draw(state, scene, who.cast);
  return scene.instances.filter((i) => i.role !== 'shadow' && i.role !== 'near' && i.role !== 'wide');
}

const apply = (m: Mat34, o: number, x: number, y: number, z: number): Vec3 => [
  m[o] * x + m[o + 1] * y + m[o + 2] * z + m[o + 3],
  m[o + 4] * x + m[o + 5] * y + m[o + 6] * z + m[o + 7],
  m[o + 8] * x + m[o + 9] * y + m[o + 10] * z + m[o + 11],
];

/** Where a vertex of an instance is in the world. */
export function placeOf(world: World, instance: Instance, vertex: number): Vec3 {
  const mesh = world.meshes[instance.mesh];
  const [x, y, z] = mesh.positions.subarray(vertex * 3, vertex * 3 + 3);
  const { bones } = instance;
  if (!mesh.skin || !bones) return apply(instance.transform, 0, x, y, z);
  let px = 0;
  let py = 0;
  let pz = 0;
  for (let k = 0; k < 4; k++) {
    const weight = mesh.skin.weights[vertex * 4 + k] / 255;
    if (weight === 0) continue;
    const at = apply(bones as unknown as Mat34, mesh.skin.bones[vertex * 4 + k] * 12, x, y, z);
    px += at[0] * weight;
    py += at[1] * weight;
    pz += at[2] * weight;
  }
  return apply(instance.transform, 0, px, py, pz);
}

/** The bone that moves a vertex most; -1 on a rigid mesh. */
export function mainBone(mesh: Mesh, vertex: number): number {
  if (!mesh.skin) return -1;
  let best = 0;
  for (let k = 1; k < 4; k++) if (mesh.skin.weights[vertex * 4 + k] > mesh.skin.weights[vertex * 4 + best]) best = k;
  return mesh.skin.bones[vertex * 4 + best];
}

/** Numbers of the bones that everybody has, by name: the same for all, whatever the proportions. */
export const PERSON_BONES: ReadonlyMap<string, number> = (() => {
  const anyone = { ageYears: 30, gender: 'female', height: 1.7, muscle: 0, weight: 0 };
  const skeleton = buildSkeleton(proportionsOf(anyone as Parameters<typeof proportionsOf>[0]));
  return new Map(skeleton.names.map((name, i) => [name, i]));
})();

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export const round = (x: number, digits = 2): number => Number(x.toFixed(digits));
