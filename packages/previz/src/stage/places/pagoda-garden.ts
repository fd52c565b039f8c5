/** A temple garden of the East: a pagoda over trees, a red bridge on a pond, stone lanterns, a gate, raked gravel. */
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, placed, scaling, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildBush, buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { archway, pagoda } from '../structures/monuments.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills, lawn, strip, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function pagodaGarden(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const grass = lawn(set);
  const gravel = set.ground({
    color: hex('#d4cdbc'),
    color2: hex('#b8b09e'),
    pattern: 'sand',
    patternScale: 0.22,
    roughness: 1,
  });
  const stone = set.ground({
    color: hex('#a8a294'),
    color2: hex('#837d70'),
    pattern: 'tiles',
    patternScale: 0.9,
    roughness: 0.9,
  });
  set.fixed((b) => {
    b.quad([-240, -0.04, 200], [240, -0.04, 200], [240, -0.04, -240], [-240, -0.04, -240], grass);
    strip(b, -1.5, 1.5, -22, 60, 0, stone, 10);
    b.quad([-9, -0.015, 7], [9, -0.015, 7], [9, -0.015, -5], [-9, -0.015, -5], gravel);
  });
  tower(set, m);
  pond(set, m);
  lanterns(set);
  trees(set, m);
  horizonHills(set, { distance: 560, height: 120, colour: '#5f7a70', seed: context.seed, roughness: 2.4 });
  set.shows('castle', 'pagoda', 'bridge', 'pond', 'lantern', 'arch', 'tree', 'rock', 'garden', 'temple');
  furnishFeatures(set, { centre: [0, 0, 2], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: (x) => (Math.abs(x) < 1.5 ? 'concrete' : 'gravel'),
    stage: { centre: [0, 0, 1.4], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [46, 30, 16, 7, 0, -7, -14, -21].map((z): Vec3 => [m * 0.3, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: 0.3 },
      { cue: 'stream', level: 0.15 },
      { cue: 'wind_chime', level: 0.05 },
    ],
    vistas: [
      { eye: [m * 2.2, 1.6, 13], target: [-m * 2.2, 6.2, -22] },
      { eye: [m * 5.6, 1.4, 9.4], target: [-m * 3, 4.6, -20] },
      { eye: [m * 9, 5.4, 19], target: [-m * 3, 5, -20] },
    ],
  });
}

/** The pagoda on its terrace behind, and the gate over the path before it. */
function tower(set: SetBuilder, m: number): void {
  const look = { world: set.world, rng: set.random('pagoda'), snowy: set.snowy, lit: set.lampsOn };
  if (set.allows('pagoda') && set.allows('castle')) {
    const b = new MeshBuilder();
    pagoda(b, look, 5);
    set.put(set.world.mesh(b.build()), multiply(placed([-m * 5, 0, -33], m * 0.16), scaling(1.02)));
    for (const y of [3, 10, 18]) set.obstacle([-m * 5, y, -33], 8);
    const hall = new MeshBuilder();
    pagoda(hall, look, 1);
    set.put(set.world.mesh(hall.build()), multiply(placed([m * 22, 0, -36], -m * 0.5), scaling(1.1)));
  }
  const gate = new MeshBuilder();
  archway(gate, look, true);
  set.put(set.world.mesh(gate.build()), placed([0, 0, -11], 0, 1.15));
  for (const s of [-1, 1]) set.obstacle([s * 2.4, 2, -11], 0.6);
}

/** A pond with lilies and stones on one side, a bridge that arches over it. */
function pond(set: SetBuilder, m: number): void {
  const water = set.material({
    color: [0.03, 0.1, 0.09],
    color2: [0.05, 0.15, 0.13],
    pattern: 'water',
    patternScale: 1.1,
    roughness: 0.05,
    castsShadow: false,
  });
  const red = set.material({ color: hex('#b8281e'), roughness: 0.4 });
  const deck = set.material({
    color: hex('#8a4a30'),
    color2: hex('#6a3622'),
    pattern: 'planks',
    patternScale: 0.16,
    roughness: 0.7,
  });
  const leaf = set.material({ color: hex('#4a7a3a'), roughness: 0.6, doubleSided: true });
  const pink = set.material({ color: hex('#f0a8c0'), roughness: 0.6, translucency: 0.4, doubleSided: true });
  const c: Vec3 = [m * 9.5, 0, -6.5];
  const shore = (a: number): Vec3 => {
    const r = 1 + 0.16 * sin(a * 3 + 1) + 0.08 * cos(a * 5);
    return [c[0] + sin(a) * 6.4 * r, 0.015, c[2] + cos(a) * 4.6 * r];
  };
  const n = 40;
  const rng = set.random('pond');
  set.fixed((b) => {
    for (let i = 0; i < n; i++)
      b.quad([c[0], 0.015, c[2]], shore((i / n) * 2 * PI), shore(((i + 1) / n) * 2 * PI), [c[0], 0.015, c[2]], water);
    for (let i = 0; i < 14; i++) {
      const p = shore(rng.range(0, 6));
      const k = rng.range(0.3, 0.8);
      const x = c[0] + (p[0] - c[0]) * k;
      const z = c[2] + (p[2] - c[2]) * k;
      b.disc([x, 0.03, z], rng.range(0.18, 0.36), leaf, 10);
      if (i % 3 === 0)
        for (let q = 0; q < 6; q++)
          b.at(placed([x, 0.04, z], q), () =>
            b.quad([-0.04, 0, 0.02], [0.04, 0, 0.02], [0.05, 0.14, 0.1], [-0.05, 0.14, 0.1], pink),
          );
    }
    // The bridge.
    const at = (t: number): Vec3 => [c[0] - 6.6 + t * 13.2, 0.1 + sin(t * PI) * 1.5, c[2] + 1.2];
    for (let i = 0; i < 22; i++) {
      const [p, q] = [at(i / 22), at((i + 1) / 22)];
      b.quad(
        [p[0], p[1], p[2] + 0.9],
        [q[0], q[1], q[2] + 0.9],
        [q[0], q[1], q[2] - 0.9],
        [p[0], p[1], p[2] - 0.9],
        deck,
      );
      for (const d of [-0.95, 0.95])
        b.box([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2 - 0.14, p[2] + d], [0.66, 0.34, 0.1], red);
      if (i % 3 === 0)
        for (const d of [-0.95, 0.95]) {
          b.box([p[0], p[1] + 0.45, p[2] + d], [0.14, 1.1, 0.14], red);
          b.sphere([p[0], p[1] + 1.06, p[2] + d], 0.1, red, 8, 6);
        }
    }
    for (const d of [-0.95, 0.95]) {
      b.tube(
        Array.from({ length: 23 }, (_, i): Vec3 => [at(i / 22)[0], at(i / 22)[1] + 0.86, at(0)[2] + d]),
        0.055,
        red,
        6,
      );
      b.tube(
        Array.from({ length: 23 }, (_, i): Vec3 => [at(i / 22)[0], at(i / 22)[1] + 0.45, at(0)[2] + d]),
        0.04,
        red,
        5,
      );
    }
  });
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('garden rock', i), { colour: '#8a877e' }));
  for (let i = 0; i < 20; i++)
    set.put(rocks[i % 2], placed(shore(i * 0.32), i * 1.7, 0.3 + 0.4 * Math.abs(sin(i * 2.1))));
  for (let x = -4; x <= 4; x += 4) set.obstacle([c[0] + x, 0.8, c[2]], 2.4);
}

/** Stone lanterns along the path. */
function lanterns(set: SetBuilder): void {
  const stone = set.material({
    color: hex('#9a958a'),
    color2: hex('#77736a'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 1,
  });
  const lit = set.lampsOn;
  const glow = set.material(lit ? { color: [1, 0.7, 0.3], emissive: [4, 2.2, 0.8] } : { color: [0.06, 0.05, 0.04] });
  const model = set.mesh((b) => {
    b.cylinder([0, 0, 0], 0.34, 0.16, stone, 6);
    b.cylinder([0, 0.16, 0], 0.14, 0.8, stone, 8, 0.12);
    b.cylinder([0, 0.96, 0], 0.2, 0.14, stone, 6, 0.34);
    b.box([0, 1.26, 0], [0.3, 0.3, 0.3], glow);
    for (const x of [-0.17, 0.17]) for (const z of [-0.17, 0.17]) b.box([x, 1.26, z], [0.07, 0.32, 0.07], stone);
    b.lathe(
      [
        [0.56, 1.4],
        [0.5, 1.46],
        [0.2, 1.62],
        [0.1, 1.7],
        [0.09, 1.8],
        [0, 1.9],
      ],
      stone,
      6,
    );
  });
  for (const [i, z] of [-3.6, -7.4, -15, 5.6].entries())
    for (const s of [-1, 1]) {
      set.put(model, placed([s * 2.6, 0, z], 0));
      set.obstacle([s * 2.6, 0.9, z], 0.4);
      if (lit && i < 3) set.light([s * 2.4, 1.3, z + 0.3], [5, 2.7, 1], 5, 0.6);
    }
}

function trees(set: SetBuilder, m: number): void {
  if (!set.allows('tree')) return;
  const species = set.season === 'spring' ? 'cherry' : set.season === 'autumn' ? 'maple' : 'broadleaf';
  const near = treeVariants(set, species, 2, 2, { height: 6 });
  const pines = treeVariants(set, 'conifer', 0, 1);
  set.plant(near.near[0], [-m * 7.2, 0, -5], 1, 1, true);
  set.plant(near.near[1], [m * 5, 0, -15.5], 2, 1.05, true);
  set.plant(near.near[0], [m * 13.5, 0, 1], 3, 0.9, true);
  const rng = set.random('temple trees');
  for (let i = 0; i < 60; i++) {
    const kinds = i % 3 ? near.distant : pines.distant;
    const t = kinds[i % kinds.length];
    const z = -42 - rng.range(0, 36);
    const at = placed([-80 + i * 2.7, -0.1, z], rng.range(0, 6), rng.range(0.9, 1.5));
    set.put(t.wood, at);
    if (t.crown >= 0) set.put(t.crown, at);
  }
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('clipped', i), set.season, { width: 1.4, height: 0.8, leaves: 240 }),
  );
  for (let i = 0; i < 14; i++)
    set.put(bushes[i % 2], placed([-m * (4.6 + (i % 4) * 1.5), 0, -8.4 - i * 0.9], i, 0.8 + (i % 3) * 0.2));
}
