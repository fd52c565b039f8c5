/** Granite pillars with bent pines above a sea of clouds, seen from a stone lookout: the mountains of ink paintings. */
import { fbm2, noise1, noise2 } from '../../math/noise.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain } from './outdoors.ts';
import { mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Metres below the lookout at which the clouds lie. */
const CLOUDS = -15;

export function granitePeaks(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const rng = set.random('granite');
  // A shelf that falls away on three sides; a wall rises on one flank.
  const height = (x: number, z: number): number => {
    const d = Math.sqrt((x * 0.8) ** 2 + (z < 0 ? z * 1.05 : z * 0.5) ** 2);
    const drop = smoothstep(6.5, 13, d + 0.8 * noise2(seed, x / 3, z / 3)) * -42;
    const flank =
      smoothstep(6, 15, m * x - z * 0.1 + 1.5) *
      smoothstep(-9, 3, z) *
      17 *
      (0.7 + 0.5 * fbm2(seed + 1, x / 7, z / 7, 3));
    return flank > 0.3 ? Math.max(drop, 0) + flank : drop;
  };
  const stone = set.ground({
    color: hex('#a39b8e'),
    color2: hex('#6f695f'),
    pattern: 'noise',
    patternScale: 0.9,
    roughness: 0.9,
  });
  const cliff = set.material({
    color: hex('#948c80'),
    color2: hex('#565049'),
    pattern: 'bark',
    patternScale: 1.6,
    roughness: 0.95,
  });
  const top = set.snowy ? set.material(SNOW) : stone;
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(70, 0.9, 34), gradedLines(70, 0.9, 34), height, (x, z) => {
      const slope =
        Math.abs(height(x + 0.6, z) - height(x - 0.6, z)) + Math.abs(height(x, z + 0.6) - height(x, z - 0.6));
      return slope > 1 ? cliff : top;
    }),
  );
  pillars(set, m);
  cloudSea(set);
  lookout(set, m);
  set.shows('mountain', 'rock', 'cloud');
  if (set.allows('tree')) {
    set.shows('tree', 'pine');
    // Bent pines frame the view.
    for (const [x, z, k, v] of [
      [-m * 4.6, -3.4, 1, 0],
      [m * 5.2, -1.4, 0.8, 1],
      [-m * 5.4, 3, 0.75, 2],
    ] as const) {
      const y = Math.max(-1, height(x, z));
      bentPine(set, [x, y - 0.15, z], x > 0 ? 1 : -1, k, v);
      set.obstacle([x, y + 1.2, z], 0.5);
    }
  }
  const rocks = [0, 1].map((i) =>
    buildRock(set.world, set.seedOf('lookout rock', i), { colour: '#8f877b', snowy: set.snowy }),
  );
  for (let i = 0; i < 9; i++) {
    const a = rng.range(0, TAU);
    const r = rng.range(4.4, 6);
    const x = sin(a) * r;
    const z = cos(a) * r * 0.9;
    if (height(x, z) < -0.8 || (Math.abs(x) < 3 && z > -1)) continue;
    set.put(rocks[i % 2], placed([x, height(x, z) - 0.12, z], rng.range(0, TAU), rng.range(0.4, 1)));
  }
  furnishFeatures(set, { centre: [0, 0, 0.4], heading: 0, radius: 2.4, ground: (x, z) => Math.max(height(x, z), -2) });
  const onWay = (x: number, z: number): number => (Math.abs(x) < 3.4 && z > -4.4 ? 0 : height(x, z));
  return set.finish({
    ground: onWay,
    surface: () => (set.snowy ? 'snow' : 'concrete'),
    stage: { centre: [0, 0, 0.4], halfWidth: 2, halfDepth: 1.7, heading: 0 },
    path: [-3.4, -1, 0.4, 3, 7, 12, 30, 60].map((z): Vec3 => [z > 3 ? -m * 0.4 : 0, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.5 },
      { cue: 'birds', level: 0.1 },
    ],
    vistas: [
      { eye: [-m * 1, 2.9, 4.6], target: [m * 1.2, -3.4, -30] },
      { eye: [m * 1.6, 1.7, 5.2], target: [-m * 3, 0.4, -30] },
      { eye: [m * 2, 7, 14], target: [-m * 2, -6, -40] },
    ],
  });
}

/** A pillar of granite: steep, split by clefts, round-headed. */
function pillar(
  b: MeshBuilder,
  set: SetBuilder,
  index: number,
  stone: number,
  green: number,
): { radius: number; height: number } {
  const rng = set.random('pillar', index);
  const height = rng.range(46, 74);
  const radius = rng.range(7, 12);
  const seed = set.seedOf('pillar', index);
  const columns = 30;
  const rows = 16;
  const start = b.vertexCount;
  const at = (i: number, j: number): Vec3 => {
    const a = ((i % columns) / columns) * TAU;
    const t = j / rows;
    const cleft = 1 - 0.26 * Math.max(0, noise1(seed + 2, a * 3.2)) - 0.14 * Math.max(0, noise1(seed + 3, a * 7));
    const steps = 1 + 0.12 * noise1(seed + 4, t * 9 + cos(a) * 1.4);
    const lean = 1 - 0.42 * pow(t, 1.4);
    const cap = t > 0.86 ? Math.sqrt(Math.max(0, 1 - ((t - 0.86) / 0.14) ** 2)) : 1;
    const r = radius * cleft * steps * lean * cap;
    return [
      cos(a) * r + 2.6 * t * noise1(seed + 5, 2),
      height * t + (j > 0 && j < rows ? 1.4 * noise2(seed, i * 0.8, j * 0.8) : 0),
      -sin(a) * r,
    ];
  };
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const l = at(i + columns - 1, j);
      const r = at(i + 1, j);
      const u = at(i, Math.min(rows, j + 1));
      const d = at(i, Math.max(0, j - 1));
      const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
      const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
      b.vertex(
        at(i, j),
        j === rows ? [0, 1, 0] : [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]],
        (i / columns) * TAU * radius,
        (j / rows) * height,
      );
    }
  b.grid(start, rows + 1, columns + 1, stone);
  // Trees in clefts and on the head: a trunk too thin to see and flat layers of green.
  for (let k = 0; k < 26; k++) {
    const j = rng.chance(0.5) ? rng.int(rows - 3, rows - 1) : rng.int(4, rows - 3);
    const p = at(rng.int(0, columns - 1), j);
    const s = rng.range(0.6, 1.5);
    for (let n = 0; n < 2; n++)
      b.ellipsoid(
        [p[0] + rng.range(-0.6, 0.6) * s, p[1] + (0.8 + n * 0.75) * s, p[2] + rng.range(-0.6, 0.6) * s],
        [(1.7 - n * 0.5) * s, 0.42 * s, (1.6 - n * 0.5) * s],
        green,
        7,
        4,
      );
  }
  return { radius, height };
}

/** Pillars in three depths, paler the farther they are. */
function pillars(set: SetBuilder, m: 1 | -1): void {
  const rng = set.random('pillars');
  const near = ['#9a9184', '#8f8a80'];
  const models = [0, 1, 2, 3].map((i) => {
    const stone = set.material({
      color: hex(near[i % 2]),
      color2: hex('#565049'),
      pattern: 'bark',
      patternScale: 2.4,
      roughness: 0.95,
    });
    const green = set.material(
      set.snowy
        ? { ...SNOW }
        : {
            color: hex(i % 2 ? '#3f5a38' : '#34502f'),
            color2: hex('#253a24'),
            pattern: 'leaves',
            patternScale: 0.5,
            roughness: 1,
          },
    );
    return set.mesh((b) => pillar(b, set, i, stone, green));
  });
  const spots: [number, number, number][] = [
    [m * 15, -30, 0.74],
    [-m * 22, -36, 0.86],
    [m * 4, -62, 0.8],
    [-m * 11, -78, 1.05],
    [m * 34, -66, 1.05],
    [-m * 44, -70, 0.95],
    [m * 18, -104, 1.15],
    [-m * 30, -122, 1.3],
    [m * 58, -112, 1.25],
    [-m * 70, -130, 1.2],
    [m * 2, -150, 1.35],
    [m * 38, -170, 1.6],
    [-m * 52, -190, 1.7],
    [m * 86, -180, 1.6],
    [-m * 100, -200, 1.6],
    [m * 12, -230, 1.9],
    [-m * 24, -40, 0.4],
    [m * 24, -44, 0.5],
    [m * 30, 20, 1],
    [-m * 34, 24, 1],
    [-m * 60, 0, 1.1],
    [m * 62, -20, 1.1],
  ];
  for (const [i, [x, z, k]] of spots.entries())
    set.put(
      models[i % 4],
      multiply(
        placed([x, CLOUDS - 20 - rng.range(0, 6), z], rng.range(0, TAU)),
        scaling(k * rng.range(0.9, 1.05), k, k * rng.range(0.9, 1.05)),
      ),
    );
}

/** Billows that lie in the valleys and drift, over a floor of cloud. */
function cloudSea(set: SetBuilder): void {
  const k = 1 - 0.86 * set.darkness;
  const hour = set.look.timeOfDay;
  const warm = hour === 'sunset' || hour === 'golden_hour' || hour === 'dawn' ? 1 : 0;
  const tone: [number, number, number] = [0.93 * k, (0.93 - 0.12 * warm) * k, (0.95 - 0.2 * warm) * k];
  const cloud = set.material({
    color: tone,
    emissive: [0.3 * tone[0], 0.3 * tone[1], 0.34 * tone[2]],
    roughness: 1,
    castsShadow: false,
  });
  const rng = set.random('billows');
  const lumps = [0, 1, 2].map((n) =>
    set.mesh((b) => {
      const r = set.random('billow', n);
      for (let i = 0; i < 8; i++)
        b.ellipsoid(
          [r.range(-16, 16), r.range(-1.5, 1.4), r.range(-9, 9)],
          [r.range(5, 11), r.range(1.6, 3.6), r.range(5, 9)],
          cloud,
          9,
          5,
        );
    }),
  );
  set.fixed((b) =>
    b.quad([-900, CLOUDS - 2, 900], [900, CLOUDS - 2, 900], [900, CLOUDS - 2, -900], [-900, CLOUDS - 2, -900], cloud),
  );
  const billows = Array.from({ length: 44 }, (_, i) => {
    const a = (i / 44) * TAU;
    const r = 20 + 260 * pow(rng.range(0, 1), 1.5);
    return {
      x: sin(a) * r,
      z: cos(a) * r - 30,
      y: CLOUDS + rng.range(-3, 1.5),
      kind: i % 3,
      turn: rng.range(0, TAU),
      size: 0.6 + r / 110,
      phase: rng.range(0, TAU),
    };
  });
  set.animate((scene, t) => {
    for (const c of billows)
      scene.instances.push({
        mesh: lumps[c.kind],
        transform: placed(
          [c.x + 2.4 * sin(t * 0.06 + c.phase) + t * 0.25, c.y + 0.5 * sin(t * 0.11 + c.phase * 2), c.z],
          c.turn,
          c.size,
        ),
        cast: 0,
        fixed: false,
      });
    // Wisps that rise along the near walls.
    for (let i = 0; i < 14; i++) {
      const phase = (t * 0.03 + i * 0.37) % 1;
      scene.particles.push({
        position: [-30 + ((i * 17) % 60) + 3 * sin(t * 0.1 + i), CLOUDS + 4 + 9 * phase, -24 - ((i * 23) % 60)],
        size: 5 + 4 * phase,
        kind: 3,
        color: tone,
        alpha: 0.22 * sin(phase * PI),
        axis: [0, 1, 0],
      });
    }
  });
}

/** Paving, a rail of stone posts and chain with locks, steps that come up from behind. */
function lookout(set: SetBuilder, m: 1 | -1): void {
  const slab = set.ground({
    color: hex('#aaa296'),
    color2: hex('#7a7368'),
    pattern: 'tiles',
    patternScale: 0.7,
    roughness: 0.85,
  });
  const post = set.material(mottled('#b3ab9e', 0.8, 0.2));
  const chain = set.material({ color: hex('#4a4038'), roughness: 0.6, metal: 0.5 });
  const red = set.material({ color: hex('#b8322a'), roughness: 0.9, doubleSided: true });
  set.fixed((b) => {
    b.box([0, -0.02, 0.6], [6.6, 0.08, 9.6], slab, '+y+x-x+z-z');
    b.box([-m * 0.4, -0.03, 22], [2.6, 0.08, 34], slab, '+y+x-x');
    const rail: Vec3[] = [
      [-3.2, 0, 3.4],
      [-3.2, 0, 1.2],
      [-3.2, 0, -1],
      [-3.2, 0, -3.2],
      [-1.6, 0, -4],
      [0, 0, -4],
      [1.6, 0, -4],
      [3.2, 0, -3.2],
      [3.2, 0, -1],
      [3.2, 0, 1.2],
      [3.2, 0, 3.4],
    ];
    for (const [i, p] of rail.entries()) {
      b.roundedBox([p[0], 0.5, p[2]], [0.2, 1, 0.2], 0.03, post, 1);
      b.sphere([p[0], 1.06, p[2]], 0.12, post, 8, 6);
      if (i === 0) continue;
      const q = rail[i - 1];
      for (const [y, sag] of [
        [0.85, 0.14],
        [0.45, 0.12],
      ] as const)
        b.tube(
          Array.from({ length: 7 }, (_, k): Vec3 => {
            const t = k / 6;
            return [q[0] + (p[0] - q[0]) * t, y - sag * 4 * t * (1 - t), q[2] + (p[2] - q[2]) * t];
          }),
          0.022,
          chain,
          4,
          false,
        );
      if (i % 2)
        for (let k = 1; k < 4; k++)
          b.box([q[0] + ((p[0] - q[0]) * k) / 4, 0.66, q[2] + ((p[2] - q[2]) * k) / 4], [0.02, 0.2, 0.05], red);
    }
  });
  for (const x of [-3.2, 3.2]) set.mark('lookout', 'railing', [x * 0.82, 0, -2.4], PI, set.newGroup());
  set.mark('lookout', 'railing', [0, 0, -3.2], PI, set.newGroup());
  set.shows('fence');
}

/** A pine bent by the wind: a trunk that leans out and flat plates of needles. */
function bentPine(set: SetBuilder, at: Vec3, lean: number, size: number, index: number): void {
  const rng = set.random('bent pine', index);
  const bark = set.material({
    color: hex('#6b4a35'),
    color2: hex('#3a2619'),
    pattern: 'bark',
    patternScale: 0.1,
    roughness: 0.95,
  });
  const needles = set.material(
    set.snowy
      ? { ...SNOW }
      : { color: hex('#47663a'), color2: hex('#2b4526'), pattern: 'leaves', patternScale: 0.12, roughness: 1 },
  );
  const dark = set.material({
    color: hex('#2f4a2a'),
    color2: hex('#20361f'),
    pattern: 'leaves',
    patternScale: 0.12,
    roughness: 1,
  });
  set.fixed(
    (b) => {
      const trunk: Vec3[] = [];
      for (let i = 0; i <= 8; i++) {
        const t = i / 8;
        trunk.push([lean * (0.3 * sin(t * 5 + index) + 1.6 * t * t), 5.2 * t, -0.5 * t + 0.3 * sin(t * 4)]);
      }
      b.tube(
        trunk,
        trunk.map((_, i) => 0.24 - 0.02 * i),
        bark,
        8,
        true,
      );
      const plate = (p: Vec3, r: number): void => {
        for (let k = 0; k < 7; k++) {
          const a = rng.range(0, TAU);
          const d = r * Math.sqrt(rng.range(0, 0.6));
          b.ellipsoid(
            [p[0] + cos(a) * d, p[1] + rng.range(-0.06, 0.1), p[2] + sin(a) * d],
            [r * rng.range(0.4, 0.6), 0.16 + r * 0.06, r * rng.range(0.4, 0.6)],
            k % 3 ? needles : dark,
            9,
            5,
          );
        }
      };
      for (const [i, r, reach] of [
        [3, 1, 1.5],
        [4, 1.2, -1.7],
        [5, 1.3, 2.1],
        [6, 1.1, -1.3],
        [7, 1, 1.2],
        [8, 1.2, 0],
      ] as const) {
        const p = trunk[i];
        const e: Vec3 = [p[0] + reach * 0.9, p[1] + 0.35, p[2] + rng.range(-0.9, 0.9)];
        if (reach !== 0)
          b.tube([p, [(p[0] + e[0]) / 2, p[1] + 0.05, (p[2] + e[2]) / 2], e], [0.1, 0.07, 0.04], bark, 6, true);
        plate(e, r);
      }
    },
    placed(at, 0, size),
  );
}
