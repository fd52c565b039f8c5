/** An oasis: a still pool among date palms and reeds, tents on a rug of green, dunes all round. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildBush, buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Middle of the pool and its half sizes. */
const POOL: Vec3 = [0, 0, -9];
const HALF = [9, 4.6] as const;

export function oasis(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const edge = (x: number, z: number): number => {
    const a = fbm2(seed + 6, x / 7, z / 7, 2) * 0.25;
    return Math.sqrt(((x - POOL[0]) / HALF[0]) ** 2 + ((z - POOL[2]) / HALF[1]) ** 2) + a;
  };
  const ground = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z + 5) ** 2);
    const u = x * 0.7 + z * 0.6 + fbm2(seed, x / 46, z / 46, 3) * 22;
    const f = u / 38 - Math.floor(u / 38);
    const dune = (f < 0.72 ? f / 0.72 : (1 - f) / 0.28) * 7 * (0.5 + 0.7 * fbm2(seed + 2, x / 80, z / 80, 2) + 0.3);
    return smoothstep(20, 62, d) * dune - 0.7 * (1 - smoothstep(0.78, 1.08, edge(x, z)));
  };
  const sand = set.ground({
    color: hex('#dcae6e'),
    color2: hex('#c18f52'),
    pattern: 'sand',
    patternScale: 0.35,
    roughness: 1,
  });
  const green = set.ground({
    color: hex('#7d8a42'),
    color2: hex('#5c6c2e'),
    pattern: 'grass',
    patternScale: 0.3,
    roughness: 1,
  });
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(700, 1, 46), gradedLines(700, 1, 46), ground, (x, z) =>
      edge(x, z) < 1.5 + 0.3 * fbm2(seed + 1, x / 2, z / 2, 2) ? green : sand,
    ),
  );
  const water = set.material({
    color: [0.02, 0.17, 0.18],
    color2: [0.05, 0.28, 0.27],
    pattern: 'water',
    patternScale: 1,
    roughness: 0.04,
    castsShadow: false,
  });
  set.fixed((b) => {
    const n = 40;
    const p = (i: number): Vec3 => [
      POOL[0] + sin((i / n) * TAU) * HALF[0] * 1.15,
      -0.2,
      POOL[2] + cos((i / n) * TAU) * HALF[1] * 1.15,
    ];
    for (let i = 0; i < n; i++) b.quad([POOL[0], -0.2, POOL[2]], p(i), p(i + 1), [POOL[0], -0.2, POOL[2]], water);
  });
  const rng = set.random('oasis');
  if (set.allows('palm') && set.allows('tree')) {
    const palms = treeVariants(set, 'palm', 3, 1, { height: 9 });
    for (let i = 0; i < 24; i++) {
      const a = (i / 24) * TAU + rng.range(-0.1, 0.1);
      const k = rng.range(1.16, 1.6);
      const [x, z] = [POOL[0] + sin(a) * HALF[0] * k, POOL[2] + cos(a) * (HALF[1] + 2) * k];
      if (z > -2.4 && Math.abs(x) < 5) continue;
      set.plant(palms.near[i % 3], [x, ground(x, z) - 0.1, z], rng.range(0, TAU), rng.range(0.7, 1.15), true);
    }
    set.shows('palm', 'tree');
  }
  const reeds = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('oasis reed', i), {
      height: 1,
      radius: 0.3,
      blades: 30,
      colours: ['#4f7030', '#6b8c3c', '#8fae52'],
      arch: 0.4,
      width: 0.03,
    }),
  );
  scatter(
    set,
    rng,
    reeds,
    150,
    { x0: -11, x1: 11, z0: -15, z1: -3.4 },
    ground,
    (x, z) => edge(x, z) > 0.92 && edge(x, z) < 1.2,
    [0.6, 1.2],
  );
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('oasis bush', i), 'summer', {
      width: 1.1,
      height: 0.8,
      leaves: 180,
      colours: ['#4a6a2c', '#64863a', '#86a44e', '#a8bf66'],
    }),
  );
  scatter(
    set,
    rng,
    bushes,
    36,
    { x0: -16, x1: 16, z0: -18, z1: -3 },
    ground,
    (x, z) => edge(x, z) > 1.25 && edge(x, z) < 1.8,
    [0.6, 1.3],
  );
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('oasis rock', i), { colour: '#b58a58' }));
  scatter(
    set,
    rng,
    rocks,
    40,
    { x0: -14, x1: 14, z0: -15, z1: 6 },
    (x, z) => ground(x, z) - 0.1,
    (x, z) => edge(x, z) > 1.02 && x * x + (z - 1) ** 2 > 12,
    [0.2, 0.9],
  );
  if (set.liveliness > 0.1 && set.allows('tent')) tents(set, m, ground);
  horizonHills(set, { distance: 900, height: 70, colour: '#c99b66', seed });
  set.shows('pond', 'water', 'grass', 'sand', 'dune');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 3, ground });
  return set.finish({
    ground,
    surface: (x, z) => (edge(x, z) < 1.5 ? 'grass' : 'sand'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.3, halfDepth: 2, heading: 0 },
    path: [-46, -30, -15, -5, 2, 12, 30].map(
      (x): Vec3 => [m * x, ground(m * x, 0.9 + Math.abs(x) * 0.16), 0.9 + Math.abs(x) * 0.16],
    ),
    waterside: { position: [m * 1.6, ground(m * 1.6, -3.6), -3.6], heading: PI, level: -0.2 },
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'desert_wind', level: 0.25 },
      { cue: 'birds', level: 0.12 },
    ],
    vistas: [
      { eye: [m * 2.4, 1.9, 11], target: [-m * 0.8, 2, -12] },
      { eye: [-m * 5, 1.5, 9], target: [m * 2.4, 1.8, -12] },
      { eye: [m * 9, 7, 19], target: [-m * 2, 0.6, -11] },
    ],
  });
}

/** Tents of the desert: dark cloth over poles, rugs before them. */
function tents(set: SetBuilder, m: number, ground: (x: number, z: number) => number): void {
  const cloth = [
    set.material({
      color: hex('#4a2f26'),
      color2: hex('#d8c8a8'),
      pattern: 'stripes',
      patternScale: 0.7,
      roughness: 1,
      doubleSided: true,
    }),
    set.material({ color: hex('#d8c6a0'), roughness: 1, doubleSided: true }),
  ];
  const pole = set.material({ color: hex('#7a5a3a'), roughness: 0.9 });
  const rug = set.material({
    color: hex('#8a2a28'),
    color2: hex('#d8b060'),
    pattern: 'stripes',
    patternScale: 0.3,
    roughness: 1,
  });
  for (const [i, [x, z, a]] of [
    [-m * 11, -2.6, m * 0.7],
    [m * 15, -5.6, -m * 0.8],
  ].entries()) {
    set.fixed(
      (b) => {
        const p = (u: number, v: number, y: number): Vec3 => [u, y, v];
        b.quad(p(-2.4, 1.6, 1.5), p(2.4, 1.6, 1.5), p(2.2, 0, 2.3), p(-2.2, 0, 2.3), cloth[i]);
        b.quad(p(2.9, -1.9, 0.3), p(-2.9, -1.9, 0.3), p(-2.2, 0, 2.3), p(2.2, 0, 2.3), cloth[i]);
        for (const s of [-1, 1]) {
          b.quad(p(s * 2.2, 0, 2.3), p(s * 2.4, 1.6, 1.5), p(s * 3.1, 1.4, 0), p(s * 3, -1.8, 0), cloth[i]);
          for (const [v, h] of [
            [1.6, 1.5],
            [0, 2.4],
          ])
            b.tube([p(s * 2.3, v, 0), p(s * 2.25, v, h)], 0.045, pole, 5);
          b.tube([p(s * 2.4, 1.6, 1.5), p(s * 3.2, 3.2, 0)], 0.012, pole, 3);
        }
        b.box([0, 0.03, 1], [3.4, 0.03, 2.2], rug, '+y');
        for (let k = 0; k < 4; k++)
          b.ellipsoid([-1.2 + k * 0.8, 0.18, -0.3], [0.34, 0.15, 0.22], cloth[(k + i) % 2], 10, 6);
      },
      placed([x, ground(x, z), z], a),
    );
    set.obstacle([x, 1, z], 2.6);
    if (set.lampsOn) set.light([x + sin(a) * 1.6, 1.2, z + cos(a) * 1.6], [8, 4.4, 1.6], 6, 0.5);
  }
}
