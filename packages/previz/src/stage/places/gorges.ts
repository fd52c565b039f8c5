/** Ways between walls: canyons of red rock and glaciers of blue ice. */
import { fbm2, noise1, noise3 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { buildBush, buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, matt, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

interface Gorge {
  /** Half width at the stage and height of the walls, metres. */
  half: number;
  tall: number;
  /** Layers of the walls from the foot upwards. */
  layers: readonly string[];
  roughness: number;
  /** 0 smooth .. 1 craggy; ledges step back as they rise. */
  crags: number;
  ledges: number;
  floor: readonly [string, string];
  foley: string;
  hills: string;
  canopy: number;
  ambience: Place['ambience'];
}

function gorgeOf(set: SetBuilder): Gorge {
  if (set.plan.place === 'glacier')
    return {
      half: 5.6,
      tall: 15,
      layers: ['#7fb4d6', '#9fcbe4', '#b8dcee', '#d4e8f2', '#eaf3f8'],
      roughness: 0.22,
      crags: 0.75,
      ledges: 0.25,
      floor: ['#dfeaf2', '#b9d2e4'],
      foley: 'snow',
      hills: '#c9d6e2',
      canopy: 0,
      ambience: [
        { cue: 'arctic_wind', level: 0.5 },
        { cue: 'cave_drips', level: 0.1 },
      ],
    };
  const slot = set.says('slot|narrow|antelope') || (!set.says('grand|wide') && set.random('slot').chance(0.3));
  return {
    half: slot ? 2.6 : 7,
    tall: slot ? 16 : 26,
    layers: slot
      ? ['#c4623a', '#d9764a', '#e08a56', '#cc6a40', '#e89a66', '#c05c38', '#dd8452']
      : ['#8f4a30', '#b5663e', '#a85434', '#c9825a', '#9a4c30', '#d09468', '#b06040', '#c27650'],
    roughness: 0.95,
    crags: slot ? 0.3 : 0.7,
    ledges: slot ? 0 : 0.55,
    floor: ['#c99a68', '#a8774a'],
    foley: slot ? 'sand' : 'gravel',
    hills: '#a8664a',
    canopy: slot ? 0.45 : 0,
    ambience: [{ cue: 'desert_wind', level: 0.5 }],
  };
}

export function gorge(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const look = gorgeOf(set);
  const ice = context.plan.place === 'glacier';
  const bend = (z: number): number =>
    m * 9 * smoothstep(18, 90, -z) * sin(z / 34) + 1.2 * noise1(seed & 0xff, z / 13) * smoothstep(5, 14, Math.abs(z));
  const half = (z: number): number =>
    look.half * (1 + 0.28 * noise1((seed >> 3) & 0xff, z / 19) + 0.5 * smoothstep(40, 130, -z));
  const floor = (x: number, z: number): number => {
    const d = Math.abs(x - bend(z));
    const calm = smoothstep(2.4, 5, Math.sqrt(x * x + (z - 0.6) ** 2));
    return calm * (0.16 * (0.5 + fbm2(seed, x / 5, z / 5, 3)) + 1.1 * smoothstep(half(z) * 0.62, half(z) * 1.05, d));
  };
  const ground =
    set.snowy && !ice
      ? set.material(SNOW)
      : set.ground(
          ice
            ? { ...matt(look.floor[0], look.floor[1], 'snow', 0.4), roughness: 0.5 }
            : matt(look.floor[0], look.floor[1], 'noise', 0.8),
        );
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(60, 0.9, 22), gradedLines(190, 1.2, 40), floor, () => ground);
    for (const side of [-1, 1]) wall(set, b, look, side, (z) => bend(z) + side * half(z));
  });
  for (let z = 14; z > -46; z -= 2.4)
    for (const side of [-1, 1]) for (const y of [1.5, 5]) set.obstacle([bend(z) + side * (half(z) + 2), y, z], 2);
  dressGorge(set, look, ice, floor, bend, half);
  horizonHills(set, {
    distance: 300,
    height: ice ? 90 : 70,
    colour: look.hills,
    seed,
    ...(ice ? { snowLine: 4 } : {}),
  });
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: Math.min(3, look.half), ground: floor });
  return set.finish({
    ground: floor,
    surface: () => (set.snowy ? 'snow' : look.foley),
    stage: { centre: [0, 0, 0.6], halfWidth: Math.min(2, look.half * 0.42), halfDepth: 2, heading: 0 },
    path: [-46, -32, -20, -10, -3, 4, 12, 20].map((z): Vec3 => [bend(z), floor(bend(z), z), z]),
    bounds: null,
    canopy: look.canopy,
    acoustics: 'outdoor',
    ambience: look.ambience,
    vistas: [
      { eye: [m * look.half * 0.2, 1.7, 10], target: [-m * 0.4, 5, -18] },
      { eye: [-m * look.half * 0.22, 1, 7.6], target: [m * 0.8, 4, -12] },
      { eye: [0, 3.4, 13], target: [0, 4.4, -20] },
    ],
  });
}

/** A wall of layers along the curve x = edge(z), leaning away and broken by crags. */
function wall(set: SetBuilder, b: MeshBuilder, look: Gorge, side: number, edge: (z: number) => number): void {
  const seed = set.context.seed + (side > 0 ? 77 : 0);
  const rows = look.layers.length * 2;
  const tints = look.layers.map((code) => {
    const c = hex(code);
    const dark: Rgb = [c[0] * 0.72, c[1] * 0.72, c[2] * 0.76];
    return set.material({ color: c, color2: dark, pattern: 'noise', patternScale: 1.6, roughness: look.roughness });
  });
  const zs: number[] = [];
  for (let z = 34; z > -150; z -= z > -30 ? 1.5 : 4) zs.push(z);
  const point = (j: number, i: number): Vec3 => {
    const t = j / rows;
    const z = zs[i];
    const top = look.tall * (0.8 + 0.35 * noise1((seed >> 2) & 0xff, z / 23));
    const y = t * top - 0.4;
    // Layers stand in or out by turns; higher ones step back.
    const shelf = look.ledges * (1.3 * Math.floor(j / 2) + 0.7 * (j % 2));
    const crag = look.crags * (2.4 * noise3(seed, z / 7, y / 5, 3) + 0.8 * noise3(seed + 1, z / 2.4, y / 2.2, 9));
    const swell = look.ledges === 0 ? 1.5 * sin(y * 0.55 + z * 0.24 + seed) : 0;
    return [
      edge(z) + side * Math.max(-0.5, shelf + crag * t ** 0.5 + swell * t),
      y,
      z + 0.4 * noise3(seed + 2, z / 3, y / 3, 5),
    ];
  };
  const start = b.vertexCount;
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i < zs.length; i++) {
      const [p, l, r] = [point(j, i), point(j, Math.max(0, i - 1)), point(j, Math.min(zs.length - 1, i + 1))];
      const [d, u] = [point(Math.max(0, j - 1), i), point(Math.min(rows, j + 1), i)];
      const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
      const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
      const n: Vec3 = [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]];
      const way = n[0] * side > 0 ? -1 : 1;
      b.vertex(p, [n[0] * way, n[1] * way, n[2] * way], p[2], p[1]);
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i + 1 < zs.length; i++) {
      const a = start + j * zs.length + i;
      const c = a + zs.length;
      const tint = tints[Math.floor(j / 2)];
      if (side > 0) b.quadIndices(a + 1, a, c, c + 1, tint);
      else b.quadIndices(a, a + 1, c + 1, c, tint);
    }
  // The plateau behind the rim.
  const back = b.vertexCount;
  for (let i = 0; i < zs.length; i++) {
    const p = point(rows, i);
    b.vertex(p, [0, 1, 0], p[0], p[2]);
    b.vertex([p[0] + side * 14, p[1] - 1, p[2]], [0, 1, 0], p[0] + 14, p[2]);
  }
  for (let i = 0; i + 1 < zs.length; i++) {
    const a = back + i * 2;
    if (side > 0) b.quadIndices(a + 1, a, a + 2, a + 3, tints[tints.length - 1]);
    else b.quadIndices(a, a + 1, a + 3, a + 2, tints[tints.length - 1]);
  }
}

function dressGorge(
  set: SetBuilder,
  look: Gorge,
  ice: boolean,
  floor: (x: number, z: number) => number,
  bend: (z: number) => number,
  half: (z: number) => number,
): void {
  const rng = set.random('gorge floor');
  const by = (x: number, z: number): boolean => {
    const d = Math.abs(x - bend(z));
    return d > look.half * 0.52 && d < half(z) * 1.05 && Math.sqrt(x * x + (z - 0.6) ** 2) > 2.6 && !(z > 5 && d < 1.6);
  };
  const area = { x0: -12, x1: 12, z0: -44, z1: 10 };
  if (set.allows('rock')) {
    set.shows('rock', 'mountain');
    const rocks = [0, 1, 2].map((i) =>
      buildRock(set.world, set.seedOf('gorge rock', i), { colour: ice ? '#b4d4e6' : look.layers[i], snowy: ice }),
    );
    scatter(set, rng, rocks, 150, area, (x, z) => floor(x, z) - 0.1, by, [0.3, 1.9]);
  }
  if (ice) {
    // Needles of ice.
    const blue = set.material({
      color: hex('#8fc4e4'),
      color2: hex('#c4e2f2'),
      pattern: 'noise',
      patternScale: 0.8,
      roughness: 0.12,
    });
    const needle = set.mesh((b) =>
      b.lathe(
        [
          [0.9, -0.4],
          [0.6, 1],
          [0.3, 2.4],
          [0, 3.6],
        ],
        blue,
        6,
      ),
    );
    set.shows('crystal');
    scatter(
      set,
      rng,
      [needle],
      60,
      area,
      floor,
      (x, z) => by(x, z) && Math.abs(x - bend(z)) > look.half * 0.7,
      [0.4, 1.5],
    );
    return;
  }
  const dry = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('canyon tuft', i), {
      height: 0.45,
      radius: 0.3,
      blades: 26,
      colours: ['#7f7a40', '#9a9450', '#b8ae6c'],
      arch: 0.8,
      width: 0.018,
    }),
  );
  scatter(set, rng, dry, 120, area, floor, by, [0.6, 1.3]);
  if (look.half < 4) return;
  const scrub = buildBush(set.world, set.seedOf('canyon bush'), 'summer', {
    colours: ['#5e6a38', '#788448', '#98a05c'],
    width: 1.2,
    height: 0.8,
    leaves: 160,
  });
  if (set.allows('bush')) scatter(set, rng, [scrub], 40, area, floor, by, [0.6, 1.2]);
  if (set.allows('tree')) {
    const juniper = treeVariants(set, 'conifer', 1, 1, { height: 3.4, colours: ['#3a4a2c', '#4f6238', '#6a7a48'] });
    for (let i = 0; i < 9; i++) {
      const z = rng.range(-40, -4);
      const x = bend(z) + (i % 2 ? 1 : -1) * half(z) * 0.8;
      set.plant(
        i < 3 ? juniper.near[0] : juniper.far[0],
        [x, floor(x, z) - 0.1, z],
        rng.range(0, TAU),
        rng.range(0.7, 1.2),
      );
    }
  }
}
