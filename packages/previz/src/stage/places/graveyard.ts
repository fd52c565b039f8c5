/** A graveyard: rows of old stones among trees, a path to a chapel, an iron fence. */
import { fbm2 } from '../../math/noise.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, rotationZ, smoothstep, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildFallenLeaves, buildGrassTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { archBand, halfDisc } from '../structures/front-parts.ts';
import { church } from '../structures/monuments.ts';
import { ironRailing } from '../structures/street-furniture.ts';
import { lanternMesh } from './era-street-things.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, matt, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function graveyard(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const way = (z: number): number => m * 1.3 * sin(z * 0.08) * smoothstep(3, 20, Math.abs(z));
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z - 0.6) ** 2);
    return (
      smoothstep(3, 10, d) * 0.35 * (0.4 + fbm2(seed, x / 6, z / 6, 3)) * smoothstep(1, 2.6, Math.abs(x - way(z))) +
      smoothstep(14, 60, d) * 2.4 * (0.4 + fbm2(seed + 2, x / 30, z / 30, 2))
    );
  };
  const turf = set.ground(matt(set.season === 'autumn' ? '#6f6a36' : '#5c6e38', '#434f2a', 'grass', 0.24));
  const gravel = set.ground(matt('#9a9282', '#746c5e', 'asphalt', 0.05));
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(260, 0.9, 30), gradedLines(260, 1, 34), height, (x, z) =>
      Math.abs(x - way(z)) < 1 && Math.abs(z) < 46 ? gravel : turf,
    ),
  );
  stones(set, way, height);
  const b = new MeshBuilder();
  church(b, { world: set.world, rng: set.random('chapel'), snowy: set.snowy, lit: set.lampsOn });
  set.put(set.world.mesh(b.build()), placed([-m * 7, height(-m * 7, -52) - 0.3, -52], m * 0.2, 0.8));
  set.shows('castle');
  crypt(set, [m * 8.5, height(m * 8.5, -16) - 0.1, -16], -m * 0.5);
  growth(set, way, height);
  lamps(set, way, height);
  horizonHills(set, { distance: 360, height: 60, colour: '#4f5d50', seed });
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 2.8, ground: height });
  return set.finish({
    ground: height,
    surface: (x, z) => (set.snowy ? 'snow' : Math.abs(x - way(z)) < 1 ? 'gravel' : 'grass'),
    stage: { centre: [0, 0, 0.6], halfWidth: 1.6, halfDepth: 2, heading: 0 },
    path: [-40, -28, -16, -6, 2, 10, 24].map((z): Vec3 => [way(z), height(way(z), z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.3 },
      { cue: set.darkness > 0.3 ? 'crickets' : 'birds', level: 0.2 },
      { cue: 'leaves', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 1.4, 1.7, 10], target: [-m * 1.2, 1.9, -16] },
      { eye: [-m * 2.2, 0.8, 7.4], target: [m * 1.6, 1.6, -12] },
      { eye: [m * 2, 4.8, 14], target: [-m * 2, 1.2, -18] },
    ],
  });
}

/** Six kinds of stones in uneven rows, some leaning. */
function stones(set: SetBuilder, way: (z: number) => number, height: (x: number, z: number) => number): void {
  const grey = ['#8d8a82', '#77756f', '#9a958a'].map((c) => set.material(matt(c, '#565a4a', 'noise', 0.3)));
  const dark = set.material({ color: hex('#4a4a48'), roughness: 0.9 });
  const kinds = [
    (b: MeshBuilder) => {
      b.box([0, 0.42, 0], [0.62, 0.84, 0.13], grey[0]);
      halfDisc(b, 0, 0.84, 0.065, 0.31, grey[0]);
      b.tube([[0, 0.84, -0.06] as Vec3, [0, 0.84, 0.06] as Vec3], 0.31, grey[0], 14, false);
      for (let i = 0; i < 3; i++) b.box([0, 0.75 - i * 0.12, 0.068], [0.36 - i * 0.06, 0.025, 0.004], dark, '+z');
    },
    (b: MeshBuilder) => {
      b.box([0, 0.6, 0], [0.15, 1.25, 0.13], grey[1]);
      b.box([0, 0.85, 0], [0.62, 0.15, 0.12], grey[1]);
      b.box([0, 0.08, 0], [0.5, 0.18, 0.36], grey[1]);
    },
    (b: MeshBuilder) => {
      b.box([0, 0.12, 0], [0.7, 0.26, 0.5], grey[2]);
      b.box([0, 0.62, 0], [0.55, 0.8, 0.16], grey[2]);
      b.box([0, 1.05, 0], [0.66, 0.1, 0.24], grey[2]);
      for (let i = 0; i < 3; i++) b.box([0, 0.85 - i * 0.14, 0.084], [0.34, 0.03, 0.004], dark, '+z');
    },
    (b: MeshBuilder) => {
      b.box([0, 0.2, 0], [0.6, 0.4, 0.6], grey[1]);
      b.lathe(
        [
          [0.24, 0.4],
          [0.15, 1.7],
          [0, 1.95],
        ],
        grey[1],
        4,
      );
    },
    (b: MeshBuilder) => {
      b.box([0, 0.65, 0], [0.14, 1.35, 0.12], grey[0]);
      b.box([0, 1, 0], [0.56, 0.13, 0.11], grey[0]);
      const ring = Array.from(
        { length: 17 },
        (_, i): Vec3 => [cos((i / 16) * TAU) * 0.21, 1 + sin((i / 16) * TAU) * 0.21, 0],
      );
      b.tube(ring, 0.045, grey[0], 5, false);
    },
    (b: MeshBuilder) => {
      b.box([0, 0.22, 0.7], [0.9, 0.36, 1.8], grey[2]);
      b.box([0, 0.42, 0.7], [1, 0.08, 1.9], grey[0]);
      b.box([0, 0.55, -0.15], [0.7, 0.9, 0.14], grey[2]);
    },
  ].map((draw) => set.mesh(draw));
  set.shows('rock', 'statue');
  const rng = set.random('graves');
  for (let row = 0; row < 15; row++) {
    const z = 5 - row * 2.7;
    for (let k = -9; k <= 9; k++) {
      const x = k * 1.7 + rng.range(-0.3, 0.3);
      const zz = z + rng.range(-0.35, 0.35);
      const d = Math.abs(x - way(zz));
      if (d < 1.7 || rng.chance(0.24) || (z > 1 && Math.abs(x) < 3) || (z > 4 && d < 3.6)) continue;
      if (Math.sqrt(x * x + (zz - 0.6) ** 2) < 2.6) continue;
      const lean = multiply(rotationZ(rng.range(-0.12, 0.12)), rotationX(rng.range(-0.12, 0.08)));
      set.put(
        kinds[rng.int(0, 5)],
        multiply(placed([x, height(x, zz) - 0.06, zz], rng.range(-0.16, 0.16), rng.range(0.85, 1.15)), lean),
      );
      if (z > -9) set.obstacle([x, height(x, zz) + 0.5, zz], 0.5);
      if (rng.chance(0.12) && set.allows('flowers') && z > -12)
        set.thing('flowers', [x, height(x, zz), zz + 0.45], k, { variant: k & 1 });
    }
  }
}

/** A small stone house for the dead. */
function crypt(set: SetBuilder, at: Vec3, heading: number): void {
  const stone = set.material(matt('#8f897c', '#6a6558', 'brick', 0.35));
  const roof = set.material(matt('#6d6a64', '#4f4d49', 'noise', 0.6));
  const dark = set.material({ color: hex('#1b1917'), roughness: 0.9 });
  set.fixed(
    (b) => {
      b.box([0, 1.5, 0], [3.6, 3, 4], stone, '+x-x+z-z');
      b.box([0, 0.12, 0.3], [4.4, 0.24, 5.2], stone, '+x-x+y+z-z');
      for (const s of [-1, 1]) b.cylinder([s * 1.4, 0.24, 2.3], 0.2, 2.6, stone, 10);
      b.box([0, 2.95, 2.2], [3.9, 0.3, 0.8], stone);
      const k = b.vertex([-2, 3.1, 2.55], [0, 0, 1], 0, 0);
      b.vertex([2, 3.1, 2.55], [0, 0, 1], 4, 0);
      b.vertex([0, 4.3, 2.55], [0, 0, 1], 2, 1);
      b.triangle(k, k + 1, k + 2, stone);
      b.quad([2.05, 3.05, 2.6], [2.05, 3.05, -2.1], [0, 4.35, -2.1], [0, 4.35, 2.6], roof);
      b.quad([-2.05, 3.05, -2.1], [-2.05, 3.05, 2.6], [0, 4.35, 2.6], [0, 4.35, -2.1], roof);
      b.box([0, 1.15, 2.02], [1.2, 2.1, 0.06], dark, '+z');
      archBand(b, 0, 2.1, 2.06, 0.66, 0.1, stone);
      halfDisc(b, 0, 2.1, 2.05, 0.6, dark);
    },
    placed(at, heading),
  );
  set.obstacle([at[0], at[1] + 1.5, at[2]], 3);
}

function growth(set: SetBuilder, way: (z: number) => number, height: (x: number, z: number) => number): void {
  const rng = set.random('graveyard growth');
  const free = (x: number, z: number): boolean => Math.abs(x - way(z)) > 1.2 && Math.sqrt(x * x + (z - 0.6) ** 2) > 1.6;
  if (!set.snowy) {
    const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('grave grass', i), set.season, 0.24));
    scatter(set, rng, tufts, 260, { x0: -10, x1: 10, z0: -18, z1: 9 }, height, free, [0.6, 1.3]);
  }
  if (set.season === 'autumn') {
    const leaves = buildFallenLeaves(
      set.world,
      set.seedOf('grave leaves'),
      ['#8a5a24', '#a8742c', '#6f4a20'],
      1.5,
      70,
      0.09,
    );
    scatter(
      set,
      rng,
      [leaves],
      40,
      { x0: -9, x1: 9, z0: -16, z1: 9 },
      (x, z) => height(x, z) + 0.02,
      () => true,
      [0.7, 1.2],
    );
  }
  if (set.allows('tree')) {
    const bare = treeVariants(set, 'dead', 2, 1);
    const yews = treeVariants(set, 'conifer', 1, 1, { height: 7.5, colours: ['#1f2f22', '#2c4230', '#405a40'] });
    const m = set.mirror;
    for (const [i, [x, z]] of (
      [
        [-m * 4.8, -4.6],
        [m * 6.4, -7.5],
        [-m * 9, -14],
        [m * 4.6, -24],
        [-m * 5.6, -30],
        [m * 12, -30],
      ] as const
    ).entries())
      set.plant(
        i % 3 === 2 ? yews.near[0] : bare.near[i % 2],
        [x, height(x, z) - 0.1, z],
        i * 1.7,
        rng.range(0.9, 1.2),
        i < 2,
      );
    for (let i = 0; i < 34; i++) {
      const a = rng.range(-1.7, 1.7);
      const r = rng.range(42, 74);
      const [x, z] = [sin(a) * r, -cos(a) * r];
      if (Math.abs(x + m * 7) < 9) continue;
      set.plant(
        i % 2 ? yews.distant[0] : bare.distant[0],
        [x, height(x, z) - 0.2, z],
        rng.range(0, TAU),
        rng.range(0.8, 1.3),
      );
    }
  }
  if (set.allows('fence')) {
    set.shows('fence');
    const rail = ironRailing(set.world, 4, 1.5);
    for (let k = -6; k <= 6; k++) set.put(rail, placed([k * 4, height(k * 4, -36), -36], 0));
    for (const s of [-1, 1])
      for (let k = 0; k < 11; k++) set.put(rail, placed([s * 17, height(s * 17, 4 - k * 4), 4 - k * 4], TAU / 4));
  }
}

function lamps(set: SetBuilder, way: (z: number) => number, height: (x: number, z: number) => number): void {
  if (!set.allows('lantern')) return;
  set.shows('lantern');
  const lantern = lanternMesh(set, 'iron');
  const post = set.mesh((b) =>
    b.box([0, 0.85, 0], [0.08, 1.7, 0.08], set.material({ color: hex('#1f1d1c'), roughness: 0.6 }), '+x-x+y+z-z'),
  );
  for (const [i, z] of [-3.6, -10, -19].entries()) {
    const x = way(z) + (i % 2 ? 1.35 : -1.35) * set.mirror;
    const y = height(x, z);
    set.put(post, placed([x, y, z], 0));
    set.put(lantern, placed([x, y + 2.2, z], 0));
    if (set.lampsOn) set.light([x, y + 1.9, z], [6, 3.9, 1.6], 8, 0.25);
  }
}
