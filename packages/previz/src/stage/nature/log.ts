/** Logs. */
import { Rng } from '../../math/random.ts';
import { add, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { sizeOf, still } from './still.ts';

/** A length of fallen trunk with pale sawn ends, lying across the way it faces; a stump stands upright. */
export const log: ActorBuilder = (context) => {
  const { world } = context;
  const rng = new Rng(context.seed);
  const k = sizeOf(context.attributes);
  const bark = world.material({ ...MATERIALS.bark });
  const wood = world.material({
    color: hex('#c9a878'),
    color2: hex('#a9824f'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.8,
  });
  const upright = /stump/.test(context.member?.noun ?? context.noun ?? '');
  const [length, r] = upright ? [0.42, 0.3] : [1.2, 0.18];
  const b = new MeshBuilder();
  const bend = rng.range(-0.03, 0.03);
  const at = (t: number): Vec3 => {
    const u = (t - 0.5) * length;
    return upright ? [0, t * length, 0] : [u, r, bend * (1 - 4 * (t - 0.5) ** 2)];
  };
  b.tube([at(0), at(0.3), at(0.7), at(1)], [r * 1.04, r, r * 0.97, r * 0.95], bark, 14);
  for (const end of [0, 1]) {
    const out: Vec3 = upright ? [0, end ? 1 : -1, 0] : [end ? 1 : -1, 0, 0];
    const p = at(end);
    b.tube([p, add(p, [out[0] * 0.004, out[1] * 0.004, out[2] * 0.004])], r * 0.92, wood, 14);
  }
  if (!upright && rng.chance(0.6)) b.tube([at(0.65), add(at(0.72), [0.05, r + 0.14, 0.08])], [0.05, 0.03], bark, 8);
  const size: Vec3 = upright ? [0.6 * k, length * k, 0.6 * k] : [length * k, 2 * r * k, 2 * r * k];
  return still(size, [{ mesh: world.mesh(b.build()), transform: scaling(k) }], {
    top: translation(0, size[1], 0),
    seat: translation(0, size[1], 0),
  });
};
