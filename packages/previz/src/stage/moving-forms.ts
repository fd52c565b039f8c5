/** Forms by distance of the things that take part: vehicles, props, animals. Sets have theirs in places/levels.ts; people bring their own. */
import { cos, sin } from '../math/trig.ts';
import { clamp, type Mat34, transformPoint } from '../math/vec.ts';
import { beamsOf, type Forms, Levels, stretchOf } from './places/levels.ts';
import type { FrameScene, Instance, World } from './scene.ts';

/** Pixels of a picture 1080 lines high that a cell of a coarse form covers when that form takes over: half as many as in sets, for eyes rest on what takes part. */
const CELL_PIXELS = 3;

export class MovingForms {
  private readonly levels: Levels;
  private readonly known = new Map<number, Forms>();

  constructor(world: World) {
    this.levels = new Levels(world);
  }

  /** Makes the forms of what this scene shows, as far as there are none yet. All meshes must be there before the world is packed. */
  learn(scene: FrameScene): void {
    for (const { mesh, role } of scene.instances) {
      if (role === undefined && !this.known.has(mesh)) this.known.set(mesh, this.levels.formsOf(mesh));
    }
  }

  /** Puts what is seen and what casts shadows in place of the instances that have forms. */
  choose(scene: FrameScene): void {
    const { eye, fovY } = scene.camera;
    const half = clamp(fovY, 0.005, 3) / 2;
    const reach = (540 * cos(half)) / sin(half) / CELL_PIXELS;
    const [near, wide] = beamsOf(scene);
    const chosen: Instance[] = [];
    for (const instance of scene.instances) {
      const forms = instance.role === undefined ? this.known.get(instance.mesh) : undefined;
      if (forms === undefined || forms.meshes.length < 2) {
        chosen.push(instance);
        continue;
      }
      const size = stretchOf(instance.transform);
      const away = distance(instance.transform, forms, eye);
      const seen = coarsest(forms, (away - forms.radius * size * 0.5) / (reach * size));
      // What many bones carry takes a while to be posed: one form for both maps.
      const shadows = instance.bones
        ? ([['shadow', near.cell]] as const)
        : ([
            ['near', near.cell],
            ['wide', wide.cell],
          ] as const);
      if (seen >= 0) chosen.push({ ...instance, mesh: seen, role: 'picture' });
      for (const [role, cell] of shadows) {
        const mesh = coarsest(forms, cell / size);
        if (mesh >= 0) chosen.push({ ...instance, mesh, role });
      }
    }
    scene.instances = chosen;
  }
}

function distance(transform: Mat34, { centre }: Forms, eye: readonly number[]): number {
  const at = transformPoint(transform, centre);
  return Math.sqrt((at[0] - eye[0]) ** 2 + (at[1] - eye[1]) ** 2 + (at[2] - eye[2]) ** 2);
}

/** The coarsest mesh with cells of at most this, or -1 where nothing is left at that size. */
function coarsest({ meshes }: Forms, cell: number): number {
  let k = meshes.length - 1;
  while (k > 0 && meshes[k].cell > cell) k--;
  return meshes[k].mesh;
}
