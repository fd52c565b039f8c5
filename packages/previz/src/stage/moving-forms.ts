/** Forms by distance of the things that take part: vehicles, props, animals. Sets have theirs in places/levels.ts; people bring their own. */
import { type Mat34, transformPoint } from '../math/vec.ts';
import { coarsest, grainAt } from './detail.ts';
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
    const { camera } = scene;
    const [near, wide] = beamsOf(scene);
    const chosen: Instance[] = [];
    for (const instance of scene.instances) {
      const forms = instance.role === undefined ? this.known.get(instance.mesh) : undefined;
      if (forms === undefined || forms.meshes.length < 2) {
        chosen.push(instance);
        continue;
      }
      const size = stretchOf(instance.transform);
      const away = distance(instance.transform, forms, camera.eye) - forms.radius * size * 0.5;
      const seen = coarsest(forms.meshes, grainAt(camera, away, CELL_PIXELS) / size).mesh;
      // What many bones carry takes a while to be posed: one form for both maps.
      const shadows = instance.bones
        ? ([['shadow', near.cell]] as const)
        : ([
            ['near', near.cell],
            ['wide', wide.cell],
          ] as const);
      if (seen >= 0) chosen.push({ ...instance, mesh: seen, role: 'picture' });
      for (const [role, cell] of shadows) {
        const { mesh } = coarsest(forms.meshes, cell / size);
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
