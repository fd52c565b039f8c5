/** What folk of tales have on and for a body: a demon's horns, a golem's stone. */
import type { Vec3 } from '../../math/vec.ts';
import { colourWord, shade } from '../colours.ts';
import { materialWord } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Material } from '../scene.ts';
import { smoothCurve } from '../things/shapes.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { exit } from './field.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import type { Traits } from './traits.ts';

/** Two horns that rise from the temples and bend back. */
export function addHorns(mesh: MeshBuilder, h: HeadSpace, bones: FaceBones, world: WorldBuilder): void {
  const horn = world.material({ color: hex('#2c2420'), roughness: 0.45 });
  const { ear, field } = h.shape;
  mesh.setSkin([[bones.head, 1]]);
  for (const k of [1, -1]) {
    const from: Vec3 = [0, ear[1] + 0.2, ear[2] + 0.2];
    const way: Vec3 = [0.46 * k, 0.86, 0.22];
    const t = exit(field, from, way, 1.2, 0.01);
    const root: Vec3 = [from[0] + way[0] * t, from[1] + way[1] * t, from[2] + way[2] * t];
    const at = (x: number, y: number, z: number): Vec3 => h.out([root[0] + k * x, root[1] + y, root[2] + z]);
    const line = smoothCurve(
      [at(-0.02, -0.05, 0), at(0.07, 0.12, 0.03), at(0.1, 0.3, -0.04), at(0.03, 0.44, -0.12)],
      4,
    );
    const thick = 0.018;
    mesh.tube(
      line,
      line.map((_, i) => thick * (1 - 0.9 * (i / (line.length - 1)))),
      horn,
      9,
    );
  }
  mesh.setSkin(null);
}

/** The stone, clay or wood that a golem is made of. */
export function hewnSkin(t: Traits): Material {
  const said = materialWord(t.words);
  const color = colourWord(t.words) ?? said?.color ?? hex('#8b8578');
  return { ...said, color, color2: shade(color, 0.6), pattern: 'noise', patternScale: 0.12, roughness: 0.95 };
}
