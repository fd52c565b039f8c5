/** A branch to perch on: a bough with side twigs and leaves, thick where it leaves its tree. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { add, cross, normalize, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { leafCard } from './foliage.ts';
import { isSnowy, sizeOf, still } from './still.ts';
import { leafColours, leafMaterials, SNOW } from './tints.ts';

/** Metres from the thick end, at -x, to the tip. */
const BRANCH_LENGTH = 4.4;

/** Along x, its upper side about 0.3 m above the origin, where it lies when nothing bears it. */
export const branchActor: ActorBuilder = (context) => {
  const { world } = context;
  const rng = new Rng(context.seed);
  const k = sizeOf(context.attributes);
  const wood = new MeshBuilder();
  const crown = new MeshBuilder();
  const bark = world.material({ ...MATERIALS.bark });
  const winter = context.look.season === 'winter';
  const leaves = leafMaterials(world, leafColours('broadleaf', context.look.season, rng));
  const sway = rng.range(0, TAU);
  const radius = (t: number): number => 0.1 - 0.068 * t;
  const at = (t: number): Vec3 => [
    (t - 0.5) * BRANCH_LENGTH,
    0.2 + 0.05 * sin(t * 5 + sway) + 0.14 * t * t,
    0.07 * sin(t * 7 + sway * 2),
  ];
  const steps = 14;
  const points = Array.from({ length: steps + 1 }, (_, i) => at(i / steps));
  wood.tube(
    points,
    points.map((_, i) => radius(i / steps)),
    bark,
    10,
    true,
  );
  const twigs = context.detail === 'hero' ? 9 : 5;
  for (let i = 0; i < twigs; i++) {
    // Twigs hang and stand off to the sides, and leave the middle free for whoever sits there.
    const t = i % 2 === 0 ? rng.range(0.04, 0.26) : rng.range(0.74, 0.97);
    const turn = rng.range(-0.5, 0.5) + (i % 4 < 2 ? 0 : TAU / 2);
    const length = rng.range(0.3, 0.6);
    const out: Vec3 = [0.4 * length, rng.range(-0.25, 0.35) * length, cos(turn) * length * 0.8];
    const from = at(t);
    const end = add(from, out);
    wood.tube(
      [from, add(from, [out[0] * 0.5, out[1] * 0.5 + 0.03, out[2] * 0.5]), end],
      [0.022, 0.016, 0.008],
      bark,
      5,
    );
    if (winter) continue;
    const cards = context.detail === 'hero' ? 12 : 7;
    for (let j = 0; j < cards; j++) {
      const u = 0.25 + (0.75 * j) / cards;
      const a = rng.range(0, TAU);
      const along = normalize([cos(a), rng.range(-0.5, 0.5), sin(a)]);
      const side = normalize(cross(along, [0.2, 1, 0.1]));
      const p = add(from, [out[0] * u, out[1] * u, out[2] * u]);
      const length = rng.range(0.13, 0.2);
      leafCard(crown, p, along, side, normalize(cross(side, along)), length, length * 0.5, rng.pick(leaves));
    }
  }
  if (isSnowy(context)) {
    const snow = world.material(SNOW);
    for (let i = 2; i < steps - 1; i++) {
      const p = at(i / steps);
      wood.box([p[0], p[1] + radius(i / steps) - 0.005, p[2]], [0.3, 0.03, radius(i / steps)], snow, '+y+z-z+x-x');
    }
  }
  const parts = [{ mesh: world.mesh(wood.build()), transform: scaling(k) }];
  if (crown.triangleCount > 0) parts.push({ mesh: world.mesh(crown.build()), transform: scaling(k) });
  return still([BRANCH_LENGTH * k, 0.7 * k, 1 * k], parts, { top: translation(0, 0.3 * k, 0) });
};
