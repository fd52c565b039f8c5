/** Rows of town houses. */
import { HALF_PI } from '../../math/trig.ts';
import { placed } from '../../math/vec.ts';
import type { SetBuilder } from './set-builder.ts';

/** A row of town houses along one side of a street; returns their z and width. */
export function houseRow(
  set: SetBuilder,
  side: 1 | -1,
  x: number,
  z0: number,
  z1: number,
  y: number,
  meshes: readonly { mesh: number; width: number; depth: number }[],
  name: string,
): { z: number; width: number }[] {
  const rng = set.random(name, side);
  const out: { z: number; width: number }[] = [];
  let z = z0;
  let k = rng.int(0, meshes.length - 1);
  while (z < z1) {
    const h = meshes[k % meshes.length];
    k += 1 + rng.int(0, 1);
    set.put(h.mesh, placed([side * (x + h.depth / 2), y, z + h.width / 2], side > 0 ? -HALF_PI : HALF_PI));
    out.push({ z: z + h.width / 2, width: h.width });
    for (let e = 0.2; e < 1; e += 0.3)
      for (const up of [3, 9]) set.obstacle([side * (x + 3.4), y + up, z + h.width * e], 3.6);
    z += h.width + (rng.chance(0.12) ? 2.2 : 0.02);
  }
  return out;
}
