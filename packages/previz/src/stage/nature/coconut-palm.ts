/** Coconut palms, which lean. */
import { Rng } from '../../math/random.ts';
import { cos, sin } from '../../math/trig.ts';
import { type Mat34, multiply, scaling } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { type StillPart, sizeOf, still } from './still.ts';
import { buildTree } from './trees.ts';

/** A leaning palm with nuts under its fronds. */
export const coconutPalm: ActorBuilder = (context) => {
  const model = buildTree(context.world, {
    species: 'palm',
    season: context.look.season,
    seed: context.seed + 5,
    detail: context.detail === 'hero' ? 1 : 0.45,
  });
  const k = (8 * sizeOf(context.attributes)) / model.height;
  const crown = context.world.world.meshes[model.crown];
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i < crown.positions.length; i += 3) {
    x += crown.positions[i];
    y = Math.max(y, crown.positions[i + 1]);
    z += crown.positions[i + 2];
  }
  const n = crown.positions.length / 3;
  const b = new MeshBuilder();
  const husk = context.world.material({
    color: hex(new Rng(context.seed).pick(['#6a4a2a', '#7a8a3a'])),
    roughness: 0.8,
  });
  for (let i = 0; i < 9; i++)
    b.sphere(
      [x / n + cos(i * 2.4) * 0.28, model.height * 0.93 - (i % 3) * 0.16, z / n + sin(i * 2.4) * 0.28],
      0.17,
      husk,
      9,
      7,
    );
  const parts: StillPart[] = [model.wood, model.crown, context.world.mesh(b.build())].map((mesh, i) => ({
    mesh,
    transform: multiply(shear(0.12), scaling(k)),
    ...(i > 0 ? { sways: true } : {}),
  }));
  return still([model.spread * 2 * k, 8 * sizeOf(context.attributes), model.spread * 2 * k], parts);
};

/** Leans to one side, the more the higher. */
const shear = (by: number): Mat34 => [1, by, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
