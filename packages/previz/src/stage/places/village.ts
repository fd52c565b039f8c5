/** A village square with a church, a fountain and houses all round. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { buildHouse } from '../structures/house.ts';
import { church } from '../structures/monuments.ts';
import { buildTownHouse } from '../structures/towers.ts';
import { layTable } from './dining.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function village(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const R = 15;
  const cobble = set.snowy
    ? set.material(SNOW)
    : set.ground({
        color: hex('#9a9182'),
        color2: hex('#6a6256'),
        pattern: 'brick',
        patternScale: 0.16,
        roughness: 0.85,
      });
  const field = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#748a42'), color2: hex('#566b32'), pattern: 'grass', patternScale: 0.4, roughness: 1 },
  );
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return d < 34 ? 0 : (d - 34) * 0.05;
  };
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(380, 1.8, 26), gradedLines(380, 1.8, 26), height, (x, z) =>
      x * x + z * z < 31 * 31 ? cobble : field,
    ),
  );
  const lit = set.darkness > 0.5 ? 0.62 : set.lampsOn ? 0.45 : 0.04;
  if (set.allows('house')) {
    set.shows('house');
    const models = Array.from({ length: 5 }, (_, i) =>
      buildHouse(set.world, {
        style: 'cottage',
        rng: set.random('village house', i),
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
      }),
    );
    const halls = Array.from({ length: 2 }, (_, i) => ({
      mesh: buildTownHouse(set.world, {
        width: 8.5,
        depth: 8,
        storeys: 2,
        rng: set.random('village shop', i),
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
        shop: true,
      }),
      depth: 8,
    }));
    const rng = set.random('village');
    const n = 13;
    for (let i = 0; i < n; i++) {
      const a = (i / n) * TAU + 0.24;
      if (cos(a) > 0.86) continue;
      const shop = i % 4 === 1;
      const model = shop ? halls[i % 2] : models[i % 5];
      const r = R + model.depth / 2 + rng.range(0, 1.2);
      const p: Vec3 = [sin(a) * r, 0, cos(a) * r];
      set.put(model.mesh, placed(p, a + PI));
      set.obstacle([p[0], 3, p[2]], 5.2);
      if (set.lampsOn && i % 2 === 0) set.light([sin(a) * (R - 0.6), 2.6, cos(a) * (R - 0.6)], [3.4, 2.1, 1], 9);
    }
    for (let i = 0; i < 16; i++) {
      const a = (i / 16) * TAU + 0.1;
      const r = R + 19 + rng.range(0, 8);
      if (cos(a) > 0.9) continue;
      set.put(
        models[(i * 2) % 5].mesh,
        placed([sin(a) * r, height(sin(a) * r, cos(a) * r), cos(a) * r], a + PI + rng.range(-0.4, 0.4)),
      );
    }
  }
  if (set.allows('castle') && !set.says('no church')) {
    const b = new MeshBuilder();
    church(b, { world: set.world, rng: set.random('church'), snowy: set.snowy, lit: set.darkness > 0.3 });
    set.put(set.world.mesh(b.build()), placed([-m * 12, 0.4, -46], m * 0.2));
    set.shows('castle');
  }
  if (set.thing('fountain', [m * 3.4, 0, -5.6], 0, { obstacle: 1.7, detail: 'hero', size: 1.2 }) === null)
    set.shows('fountain');
  for (const [i, [x, z]] of (
    [
      [m * 7.5, -3.2],
      [-m * 6.8, -6.2],
    ] as const
  ).entries()) {
    if (set.thing('bench', [x, 0, z], i === 0 ? -m * 1.2 : m * 0.6, { obstacle: 0.7 }))
      set.mark('seat', 'bench', [x, 0.455, z], i === 0 ? -m * 1.2 : m * 0.6, set.newGroup());
  }
  for (const [x, z] of [
    [-m * 4.6, -9.5],
    [m * 8.6, -8.5],
    [-m * 8.2, 1.6],
    [m * 9, 4.2],
  ])
    set.thing('street_lamp', [x, 0, z], 0, { light: set.lampsOn });
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 2, 1, { height: 7.5 });
    set.plant(trees.near[0], [-m * 7.4, 0, -8.6], 1, 1, true);
    set.plant(trees.near[1], [m * 9.6, 0, -10.4], 2, 0.95, true);
    const rng = set.random('village trees');
    for (let i = 0; i < 46; i++) {
      const a = rng.range(0, TAU);
      const r = rng.range(44, 130);
      set.plant(
        i % 2 ? trees.far[0] : trees.distant[0],
        [sin(a) * r, height(sin(a) * r, cos(a) * r) - 0.2, cos(a) * r],
        a,
        rng.range(0.8, 1.3),
      );
    }
  }
  if (set.liveliness > 0.2) {
    for (const [i, [x, z]] of (
      [
        [-m * 8.6, -3],
        [-m * 9, -0.2],
        [m * 3, -11.2],
      ] as const
    ).entries())
      layTable(set, [x, 0, z], { heading: i, seats: 2, round: true, laid: 'cafe', variant: i % 2 });
    set.thing('cart', [m * 7.6, 0, -7], -m * 0.7, { obstacle: 1.2 });
    if (set.allows('flowers'))
      for (const x of [-m * 2.6, m * 6.6])
        set.thing('potted_plant', [x, 0, -9.8], 0, { attributes: { size: ['large'] } });
  }
  horizonHills(set, { distance: 460, height: 90, colour: '#5d7262', seed: context.seed });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: () => 0 });
  return set.finish({
    ground: height,
    surface: (x, z) => (set.snowy ? 'snow' : x * x + z * z < 900 ? 'concrete' : 'grass'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.6, halfDepth: 2.4, heading: 0 },
    path: [
      [-m * 2, 0, 34],
      [-m * 1.4, 0, 18],
      [-m * 1, 0, 8],
      [0, 0, 1],
      [-m * 1.6, 0, -7],
      [-m * 2, 0, -14.4],
      [-m * 10, 0, -12],
      [-m * 12, 0, -4],
      [-m * 11, 0, 5],
    ],
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: set.darkness > 0.5 ? 0 : 0.25 },
      { cue: 'crowd', level: 0.15 * set.liveliness },
      { cue: 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 2.4, 1.65, 11.5], target: [-m * 1.8, 2.6, -12] },
      { eye: [-m * 5.4, 1.3, 8.6], target: [m * 3.6, 2.6, -10] },
      { eye: [m * 1, 6.5, 17], target: [-m * 1, 1.6, -14] },
    ],
  });
}
