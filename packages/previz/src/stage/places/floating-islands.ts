/** Islands that float in the sky: grass above, roots and rock below, falls that turn to mist, bridges of rope, clouds beneath. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildFlowers, buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { castle, pagoda } from '../structures/monuments.ts';
import { furnishFeatures } from './features.ts';
import { scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Radius of the island one stands on. */
const HOME = 16;

export function floatingIslands(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const rim = (a: number): number => HOME * (1 + 0.14 * sin(a * 3 + seed) + 0.07 * sin(a * 7));
  const ground = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return smoothstep(5, 13, d) * 0.6 * fbm2(seed, x / 5, z / 5, 2) - 0.5 * smoothstep(0.84, 1, d / HOME);
  };
  const mats: Mats = {
    grass: set.ground({
      color: hex('#7aa848'),
      color2: hex('#5c8a36'),
      pattern: 'grass',
      patternScale: 0.3,
      roughness: 1,
    }),
    rock: set.material({
      color: hex('#9a8672'),
      color2: hex('#6c5c4e'),
      pattern: 'noise',
      patternScale: 1.6,
      roughness: 1,
    }),
    root: set.material({ color: hex('#6a4c34'), roughness: 1 }),
    water: set.material({ color: hex('#d4eef8'), roughness: 0.6, opacity: 0.7, castsShadow: false, doubleSided: true }),
  };
  const home = island(set, mats, rim, ground, 20, 0);
  set.put(home, placed([0, 0, 0], 0));
  others(set, mats, m);
  garden(set, m, ground, rim);
  bridge(set, m);
  clouds(set);
  set.shows('island', 'rock', 'tree', 'waterfall', 'cloud', 'grass', 'bridge');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 3, ground });
  const foot = (x: number, z: number): number => (x * x + z * z < (HOME * 1.3) ** 2 ? ground(x, z) : -0.6);
  return set.finish({
    ground: foot,
    surface: () => 'grass',
    stage: { centre: [0, 0, 1.4], halfWidth: 2.3, halfDepth: 2, heading: 0 },
    path: Array.from({ length: 25 }, (_, i): Vec3 => {
      const a = m * (-PI + (i / 24) * TAU * 1.25);
      const r = i < 5 || i > 20 ? 9 : 9.5 + sin(i * 1.1);
      return [sin(a) * r, foot(sin(a) * r, cos(a) * r), cos(a) * r];
    }),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.35 },
      { cue: 'waterfall', level: 0.12 },
      { cue: 'birds', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 2.4, 2.4, 12], target: [-m * 2, 5, -30] },
      { eye: [-m * 5, 1.8, 10], target: [m * 6, 6, -30] },
      { eye: [m * 16, 9, 30], target: [-m * 3, 1, -14] },
    ],
  });
}

interface Mats {
  grass: number;
  rock: number;
  root: number;
  water: number;
}

/** One island about the origin: a sward, and under it a cone of rock that hangs in points. */
function island(
  set: SetBuilder,
  mats: Mats,
  rim: (a: number) => number,
  top: (x: number, z: number) => number,
  deep: number,
  index: number,
): number {
  const seed = set.context.seed + index * 17;
  const [rings, n] = index === 0 ? [7, 44] : [4, 26];
  return set.mesh((b) => {
    const start = b.vertexCount;
    for (let j = 0; j <= rings; j++)
      for (let i = 0; i <= n; i++) {
        const a = (i / n) * TAU;
        const r = rim(a) * (j / rings);
        const [x, z] = [sin(a) * r, cos(a) * r];
        b.vertex([x, top(x, z), z], [0, 1, 0], x, z);
      }
    for (let j = 0; j < rings; j++)
      for (let i = 0; i < n; i++) {
        const v = start + j * (n + 1) + i;
        b.quadIndices(v + n + 1, v + n + 2, v + 1, v, mats.grass);
      }
    const under = b.vertexCount;
    const rows = 9;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= n; i++) {
        const a = ((i % n) / n) * TAU;
        const t = j / rows;
        const r = rim(a) * (1 - t) ** 0.62 * (j > 0 && j < rows ? 1 + 0.2 * noise2(seed, a * 4, t * 6) : 1);
        const [x, z] = [sin(a) * r, cos(a) * r];
        const edge = top(sin(a) * rim(a), cos(a) * rim(a));
        const hang = t * deep * (0.75 + 0.4 * fbm2(seed + 3, x / 5, z / 5, 3) + 0.5 * t);
        b.vertex([x, edge - hang, z], [sin(a), -0.4 - t, cos(a)], (i / n) * rim(0) * 6, t * deep);
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const v = under + j * (n + 1) + i;
        b.quadIndices(v, v + n + 1, v + n + 2, v + 1, j === 0 ? mats.root : mats.rock);
      }
    for (let k = 0; k < 22; k++) {
      const a = (k / 22) * TAU;
      const r = rim(a);
      const from: Vec3 = [sin(a) * r * 0.98, top(sin(a) * r, cos(a) * r) - 0.3, cos(a) * r * 0.98];
      const len = deep * (0.12 + 0.12 * Math.abs(sin(k * 2.7)));
      b.tube(
        [
          from,
          [from[0] * 0.97, from[1] - len * 0.5, from[2] * 0.97] as Vec3,
          [from[0] * 0.93 + 0.3 * sin(k), from[1] - len, from[2] * 0.93] as Vec3,
        ],
        [0.12 * (deep / 20), 0.07, 0.01],
        mats.root,
        4,
        false,
      );
    }
  });
}

/** The other islands, near and far, that rise and sink a little; one bears a castle or a pagoda, some let water fall. */
function others(set: SetBuilder, mats: Mats, m: number): void {
  const round =
    (r: number, k: number) =>
    (a: number): number =>
      r * (1 + 0.16 * sin(a * 3 + k) + 0.08 * sin(a * 5 + k * 2));
  const hill =
    (r: number, k: number) =>
    (x: number, z: number): number =>
      r * 0.14 * fbm2(set.context.seed + k, x / r, z / r, 3);
  const meshes = [9, 6, 4].map((r, k) => island(set, mats, round(r, k), hill(r, k), r * 1.6, k + 1));
  const trees = set.allows('tree') ? treeVariants(set, 'broadleaf', 0, 2).far : [];
  const builder = new MeshBuilder();
  const look = { world: set.world, rng: set.random('sky castle'), snowy: false, lit: set.lampsOn };
  if (set.random('sky home').chance(0.5)) castle(builder, look);
  else pagoda(builder, look, 4);
  const hall = set.world.mesh(builder.build());
  const sheet = set.mesh((b) => {
    for (let i = 0; i < 7; i++) {
      const x = (i - 3) * 0.3;
      b.quad(
        [x - 0.2, -18, 0.4 + 0.1 * sin(i * 2)],
        [x + 0.2, -18, 0.4 + 0.1 * sin(i * 2)],
        [x + 0.16, 0, 0],
        [x - 0.16, 0, 0],
        mats.water,
      );
    }
  });
  const spots: readonly (readonly [number, number, number, number, number])[] = [
    [-m * 27, 5, -44, 0, 1.6],
    [m * 24, 9, -38, 1, 1.4],
    [m * 7, 15, -66, 0, 1.5],
    [-m * 44, 16, -80, 1, 2.2],
    [m * 54, 4, -76, 0, 1.7],
    [-m * 15, -5, -30, 2, 1.3],
    [m * 17, 20, -96, 2, 3],
    [-m * 72, 24, -120, 0, 2.4],
    [m * 84, 26, -130, 1, 3],
    [m * 46, 3, 6, 1, 1.8],
    [-m * 52, 8, -8, 0, 1.4],
    [-m * 30, 14, 48, 0, 1.6],
    [m * 22, 6, 58, 1, 2],
    [m * 66, 18, 60, 0, 2],
    [-m * 4, 22, 96, 0, 2],
    [-m * 78, 4, 50, 1, 2.6],
  ];
  for (const [i, [x, y, z, k, s]] of spots.entries()) {
    const r = [9, 6, 4][k] * s;
    const parts: { mesh: number; local: readonly [Vec3, number, number] }[] = [
      { mesh: meshes[k], local: [[0, 0, 0], i, s] },
    ];
    for (let q = 0; q < (k === 2 ? 2 : 5) && trees.length > 0; q++) {
      const a = q * 2.2 + i;
      const t = trees[q % trees.length];
      for (const part of [t.wood, t.crown])
        if (part >= 0) parts.push({ mesh: part, local: [[sin(a) * r * 0.55, 0.1, cos(a) * r * 0.55], a, 0.55 * s] });
    }
    if (i === 2 && set.allows('castle')) parts.push({ mesh: hall, local: [[0, 0.4, 0], m * 0.3, 0.5] });
    if (i === 0 || i === 1 || i === 4) parts.push({ mesh: sheet, local: [[m * r * 0.3, -0.4, r * 0.98], 0, s * 0.9] });
    set.animate((scene, t) => {
      const up = y + 0.5 * sin(t * 0.3 + i * 1.7);
      for (const part of parts) {
        const [p, a, size] = part.local;
        scene.instances.push({
          mesh: part.mesh,
          transform: multiply(placed([x + p[0], up + p[1], z + p[2]], a), scaling(size)),
          cast: 0,
          fixed: false,
        });
      }
    });
    if (Math.abs(x) < 30 && z > -50) set.obstacle([x, y - 2, z], r);
  }
}

function garden(
  set: SetBuilder,
  m: number,
  ground: (x: number, z: number) => number,
  rim: (a: number) => number,
): void {
  const rng = set.random('sky garden');
  const inside = (x: number, z: number, k = 0.92): boolean =>
    Math.sqrt(x * x + z * z) < rim(0) * 0.86 * k && x * x + (z - 1.4) ** 2 > 7;
  const tufts = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('sky grass', i), {
      height: 0.34,
      radius: 0.3,
      blades: 34,
      colours: ['#5f9038', '#7fae48', '#a4cc66'],
      arch: 0.7,
      width: 0.022,
    }),
  );
  scatter(set, rng, tufts, 380, { x0: -15, x1: 15, z0: -15, z1: 15 }, ground, (x, z) => inside(x, z), [0.5, 1.3]);
  const flowers = [
    ['#f4b8d0', '#ffffff'],
    ['#8f7ad6', '#c8b8f4'],
    ['#f4d24a', '#fff0a8'],
  ].map((c, i) => buildFlowers(set.world, set.seedOf('sky flowers', i), c, 0.3));
  if (set.allows('flowers'))
    scatter(set, rng, flowers, 130, { x0: -14, x1: 14, z0: -14, z1: 12 }, ground, (x, z) => inside(x, z), [0.6, 1.2]);
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('sky rock', i), { colour: '#a08c78', moss: true }));
  scatter(
    set,
    rng,
    rocks,
    22,
    { x0: -14, x1: 14, z0: -15, z1: 10 },
    (x, z) => ground(x, z) - 0.1,
    (x, z) => inside(x, z) && Math.abs(x) > 3.4,
    [0.3, 1],
  );
  if (!set.allows('tree')) return;
  const trees = treeVariants(set, 'cherry', 1, 0);
  const green = treeVariants(set, 'broadleaf', 1, 0);
  for (const [i, [x, z, s]] of [
    [-m * 6.4, -6.6, 0.95],
    [m * 9.5, -7, 0.8],
    [-m * 11, 2.6, 0.75],
  ].entries())
    set.plant(i === 1 ? green.near[0] : trees.near[0], [x, ground(x, z) - 0.1, z], i * 2, s, true);
}

/** A bridge of planks and rope from the rim towards the next island. */
function bridge(set: SetBuilder, m: number): void {
  const wood = set.material({
    color: hex('#8a6844'),
    color2: hex('#634a30'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.9,
  });
  const rope = set.material({ color: hex('#b89c6c'), roughness: 1 });
  const [from, to]: Vec3[] = [
    [m * 9.5, -0.3, -11.6],
    [m * 19.6, 8.6, -29.5],
  ];
  const at = (t: number, y: number, s: number): Vec3 => [
    from[0] + (to[0] - from[0]) * t + s * 0.7,
    from[1] + (to[1] - from[1]) * t - 2.2 * sin(t * PI) + y,
    from[2] + (to[2] - from[2]) * t + s * m * 0.4,
  ];
  set.fixed((b) => {
    for (let i = 0; i < 44; i++) {
      const t = (i + 0.5) / 44;
      const [l, r] = [at(t, 0, -1), at(t, 0, 1)];
      b.tube([l, r], 0.09, wood, 4, true);
    }
    for (const s of [-1, 1]) {
      for (const y of [0, 0.95])
        b.tube(
          Array.from({ length: 19 }, (_, i) => at(i / 18, y, s)),
          0.035,
          rope,
          4,
        );
      for (let i = 0; i <= 22; i++) b.tube([at(i / 22, 0, s), at(i / 22, 0.95, s)], 0.016, rope, 3);
      b.cylinder(at(0, -0.4, s), 0.12, 1.7, wood, 8);
    }
  });
}

/** A sea of cloud far below that drifts. */
function clouds(set: SetBuilder): void {
  const k = 1 - 0.82 * set.darkness;
  const warm = ['sunset', 'golden_hour', 'dawn'].includes(set.look.timeOfDay);
  const white = set.material({
    color: [0.9 * k, (warm ? 0.74 : 0.9) * k, (warm ? 0.66 : 0.94) * k],
    emissive: [0.42 * k, (warm ? 0.3 : 0.45) * k, (warm ? 0.28 : 0.52) * k],
    roughness: 1,
    castsShadow: false,
  });
  const rng = set.random('sky clouds');
  const lumps = [0, 1, 2].map((i) =>
    set.mesh((b) => {
      const r = set.random('sky lump', i);
      for (let q = 0; q < 8; q++)
        b.ellipsoid(
          [r.range(-14, 14), r.range(-1.4, 1.6), r.range(-9, 9)],
          [r.range(5, 9), r.range(2, 4), r.range(5, 8)],
          white,
          8,
          5,
        );
    }),
  );
  const drift = Array.from({ length: 64 }, (_, i) => ({
    x: rng.range(-330, 330),
    y: rng.range(-52, -34),
    z: rng.range(-420, 130),
    kind: i % 3,
    size: rng.range(1.1, 3),
    turn: rng.range(0, TAU),
  }));
  set.animate((scene, t) => {
    for (const c of drift) {
      const x = ((((c.x + t * 1.4 + 330) % 660) + 660) % 660) - 330;
      scene.instances.push({
        mesh: lumps[c.kind],
        transform: multiply(placed([x, c.y, c.z], c.turn), scaling(c.size)),
        cast: 0,
        fixed: false,
      });
    }
  });
}
