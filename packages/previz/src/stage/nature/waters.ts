/** Rivers and ponds. */
import { noise1 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Rgb } from '../scene.ts';
import { type StillPart, still, words } from './still.ts';
import { buildRock } from './undergrowth.ts';

/** Water material: clear sea, river or pond; colours by depth words. */
function waterMaterial(world: BuildContext['world'], deep: Rgb, wave: number, roughness = 0.08): number {
  return world.material({
    color: deep,
    color2: [deep[0] * 1.6 + 0.02, deep[1] * 1.5 + 0.03, deep[2] * 1.4 + 0.03],
    pattern: 'water',
    patternScale: wave,
    roughness,
    castsShadow: false,
  });
}

export const river: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const water = waterMaterial(context.world, [0.05, 0.13, 0.14], 0.8);
  const rng = new Rng(context.seed);
  const phase = rng.range(0, TAU);
  const start = b.vertexCount;
  const n = 30;
  for (let i = 0; i <= n; i++) {
    const z = 30 - (60 * i) / n;
    const x = sin(z * 0.12 + phase) * 1.6;
    for (const s of [-3, 3]) b.vertex([x + s, 0.02, z], [0, 1, 0], x + s, z);
  }
  for (let i = 0; i < n; i++)
    b.quadIndices(start + i * 2, start + i * 2 + 1, start + i * 2 + 3, start + i * 2 + 2, water);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()) }];
  for (let i = 0; i < 26; i++) {
    const z = rng.range(-29, 29);
    const x = sin(z * 0.12 + phase) * 1.6 + rng.pick([-3, 3]) * rng.range(0.94, 1.06);
    parts.push({
      mesh: buildRock(context.world, context.seed + (i % 3), { moss: true }),
      transform: placed([x, -0.05, z], rng.range(0, TAU), rng.range(0.4, 1.1)),
    });
  }
  return still([6, 0.3, 60], parts);
};

export const pond: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const radius = /puddle/.test(text) ? 0.7 : /sea|ocean/.test(text) ? 60 : /lake/.test(text) ? 20 : 6;
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const water = waterMaterial(
    context.world,
    /pool/.test(text) ? [0.06, 0.3, 0.36] : [0.04, 0.11, 0.13],
    radius > 10 ? 2 : 0.6,
  );
  const seed = rng.next();
  const middle = b.vertex([0, 0.02, 0], [0, 1, 0], 0, 0);
  const n = 40;
  const rim: Vec3[] = [];
  for (let i = 0; i <= n; i++) {
    const a = ((i % n) / n) * TAU;
    const r = radius * (1 + 0.16 * noise1(seed, cos(a) * 2 + sin(a) * 3));
    rim.push([cos(a) * r, 0.02, -sin(a) * r]);
    b.vertex(rim[i], [0, 1, 0], rim[i][0], rim[i][2]);
  }
  for (let i = 1; i <= n; i++) b.triangle(middle, middle + i, middle + i + 1, water);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()) }];
  if (radius > 2 && !/pool/.test(text)) {
    for (let i = 0; i < n; i += 1) {
      if (rng.chance(0.45)) continue;
      parts.push({
        mesh: buildRock(context.world, context.seed + (i % 3), {}),
        transform: placed(rim[i], rng.range(0, TAU), rng.range(0.3, 0.8)),
      });
    }
  }
  return still([radius * 2, 0.3, radius * 2], parts);
};
