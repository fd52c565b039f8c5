/** Worlds of other suns: strange growth that glows, arches of stone, rings and moons in the sky. */
import { fbm2, noise1 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, matt, scatter } from './outdoors.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

interface World {
  ground: readonly [string, string];
  rock: string;
  stem: string;
  leaves: readonly string[];
  glow: readonly Rgb[];
  hills: string;
  moon: readonly [string, string];
}

const WORLDS: readonly World[] = [
  {
    ground: ['#6a4a7a', '#4a3260'],
    rock: '#7a5a8a',
    stem: '#2f6a7a',
    leaves: ['#1f8a8a', '#3fb0a0', '#7ad0b8'],
    glow: [
      [0.2, 1, 0.85],
      [1, 0.4, 0.9],
    ],
    hills: '#6a5288',
    moon: ['#d9a08a', '#a8685a'],
  },
  {
    ground: ['#a85a3a', '#7a3f2c'],
    rock: '#8a4a38',
    stem: '#6a2f4a',
    leaves: ['#b83a5a', '#e0603a', '#f0a04a'],
    glow: [
      [1, 0.7, 0.2],
      [0.4, 0.7, 1],
    ],
    hills: '#9a5a48',
    moon: ['#8fb0c8', '#5f7f9f'],
  },
  {
    ground: ['#3f6a5a', '#2a4a48'],
    rock: '#5a7078',
    stem: '#4a3f7a',
    leaves: ['#5a4ab0', '#8a6ad0', '#c09af0'],
    glow: [
      [0.5, 0.6, 1],
      [0.5, 1, 0.4],
    ],
    hills: '#4a7078',
    moon: ['#d8c890', '#a8905a'],
  },
];

export function alienPlanet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const world = set.random('world').pick(WORLDS);
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z - 0.6) ** 2);
    return (
      smoothstep(3.4, 14, d) * 0.8 * (0.3 + fbm2(seed, x / 9, z / 9, 3)) +
      smoothstep(30, 160, d) * 16 * (0.3 + fbm2(seed + 1, x / 60, z / 60, 4))
    );
  };
  const soil = set.ground(matt(world.ground[0], world.ground[1], 'noise', 1.1));
  const pool = set.material({
    color: world.glow[0].map((c) => c * 0.25) as unknown as Rgb,
    emissive: world.glow[0].map((c) => c * (0.12 + 0.3 * set.darkness)) as unknown as Rgb,
    pattern: 'water',
    patternScale: 0.8,
    roughness: 0.06,
    castsShadow: false,
  });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(560, 1, 40), gradedLines(560, 1.1, 44), height, () => soil);
    for (const [x, z, r] of [
      [m * 7.4, -8, 3.2],
      [-m * 11, -19, 4.6],
    ]) {
      const k = b.vertex([x, height(x, z) + 0.16, z], [0, 1, 0], x, z);
      for (let i = 0; i <= 24; i++) {
        const a = (i / 24) * TAU;
        const rr = r * (1 + 0.2 * sin(a * 3 + x));
        b.vertex([x + cos(a) * rr, height(x, z) + 0.16, z - sin(a) * rr], [0, 1, 0], x + cos(a) * rr, z - sin(a) * rr);
      }
      for (let i = 1; i <= 24; i++) b.triangle(k, k + i, k + i + 1, pool);
    }
  });
  growth(set, world, height);
  stoneArches(set, world, height);
  skies(set, world);
  horizonHills(set, { distance: 430, height: 110, colour: world.hills, seed, roughness: 6 });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: () => 'sand',
    stage: { centre: [0, 0, 0.6], halfWidth: 2.1, halfDepth: 2.1, heading: 0 },
    path: [-40, -26, -14, -5, 3, 12, 26].map((z): Vec3 => [m * 0.06 * z, height(m * 0.06 * z, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'space_hum', level: 0.3 },
      { cue: 'wind', level: 0.3 },
    ],
    vistas: [
      { eye: [m * 1.6, 1.7, 10.5], target: [-m * 1.4, 4.4, -20] },
      { eye: [-m * 2.6, 0.9, 8], target: [m * 1.8, 4, -16] },
      { eye: [m * 1.2, 6, 16], target: [-m * 2, 3, -24] },
    ],
  });
}

/** Stalks with caps, bulbs on whips, fans of leaves, all of kinds that no garden has. */
function growth(set: SetBuilder, world: World, height: (x: number, z: number) => number): void {
  const bright = 0.5 + 1.3 * set.darkness;
  const stem = set.material({
    color: hex(world.stem),
    color2: hex('#1f1a2a'),
    pattern: 'stripes',
    patternScale: 0.3,
    roughness: 0.7,
  });
  const leaf = world.leaves.map((c) =>
    set.material({ color: hex(c), roughness: 0.6, translucency: 0.5, doubleSided: true }),
  );
  const light = world.glow.map((c) => glowing(set, c, bright));
  const cap = set.mesh((b) => {
    b.tube([[0, -0.2, 0] as Vec3, [0.2, 2.4, 0] as Vec3, [0, 4.8, 0.1] as Vec3], [0.3, 0.2, 0.14], stem, 9, false);
    b.lathe(
      [
        [1.9, 4.3],
        [1.7, 4.8],
        [1, 5.2],
        [0, 5.4],
      ],
      leaf[0],
      18,
    );
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * TAU;
      b.sphere([cos(a) * 1.72, 4.2 - 0.24 * (i % 3), sin(a) * 1.72], 0.1, light[0], 7, 5);
    }
  });
  const whips = set.mesh((b) => {
    const r = set.random('whips');
    for (let i = 0; i < 7; i++) {
      const a = (i / 7) * TAU + r.range(-0.2, 0.2);
      const h = r.range(0.9, 1.9);
      const out = r.range(0.3, 0.8);
      b.tube(
        [
          [0, 0, 0] as Vec3,
          [cos(a) * out * 0.4, h * 0.7, sin(a) * out * 0.4] as Vec3,
          [cos(a) * out, h, sin(a) * out] as Vec3,
        ],
        [0.05, 0.03, 0.015],
        stem,
        5,
        false,
      );
      b.ellipsoid([cos(a) * out, h, sin(a) * out], [0.1, 0.14, 0.1], light[i % 2], 8, 6);
    }
  });
  const fan = set.mesh((b) => {
    for (let i = 0; i < 9; i++) {
      const a = -1.2 + (2.4 * i) / 8;
      const tip: Vec3 = [sin(a) * 1.3, cos(a) * 1.3, 0.15 * (i % 2)];
      const side: Vec3 = [cos(a) * 0.14, -sin(a) * 0.14, 0];
      const k = b.vertex([0, 0, 0], [0, 0.3, 1], 0, 0);
      b.vertex([tip[0] * 0.6 + side[0], tip[1] * 0.6 + side[1], 0.1], [0, 0.3, 1], 1, 0.6);
      b.vertex(tip, [0, 0.3, 1], 0, 1);
      b.vertex([tip[0] * 0.6 - side[0], tip[1] * 0.6 - side[1], 0.1], [0, 0.3, 1], -1, 0.6);
      b.quadIndices(k, k + 1, k + 2, k + 3, leaf[i % 3]);
    }
  });
  set.shows('mushroom', 'bush', 'grass', 'rock', 'crystal');
  const rng = set.random('alien growth');
  const free = (x: number, z: number): boolean =>
    Math.sqrt(x * x + (z - 0.6) ** 2) > 3 && !(z > 3 && Math.abs(x) < 2.4);
  scatter(set, rng, [fan], 90, { x0: -14, x1: 14, z0: -26, z1: 8 }, height, free, [0.6, 1.5]);
  scatter(set, rng, [whips], 60, { x0: -14, x1: 14, z0: -28, z1: 7 }, height, free, [0.6, 1.4]);
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('alien rock', i), { colour: world.rock }));
  scatter(set, rng, rocks, 60, { x0: -16, x1: 16, z0: -30, z1: 8 }, (x, z) => height(x, z) - 0.1, free, [0.3, 1.6]);
  for (let i = 0; i < 24; i++) {
    const [x, z] = [rng.range(-34, 34), rng.range(-58, -3)];
    if (Math.abs(x) < 4.2) continue;
    const k = rng.range(0.6, 1.6);
    set.put(cap, multiply(placed([x, height(x, z), z], rng.range(0, TAU)), scaling(k)));
    if (Math.abs(x) < 14 && z > -20) {
      set.obstacle([x, height(x, z) + 1, z], 0.6);
      if (set.darkness > 0.2)
        set.light([x, height(x, z) + 3.6 * k, z], world.glow[0].map((c) => c * 5) as unknown as Rgb, 8);
    }
  }
  // Seeds that drift and glow.
  const mote = set.mesh((b) => b.sphere([0, 0, 0], 0.04, light[1], 6, 4));
  const motes = Array.from({ length: 22 }, (_, k) => ({
    p: [rng.range(-8, 8), rng.range(0.6, 4), rng.range(-14, 4)] as Vec3,
    k,
  }));
  set.animate((scene, t) => {
    for (const { p, k } of motes)
      scene.instances.push({
        mesh: mote,
        transform: placed(
          [
            p[0] + noise1(51, t * 0.2 + k * 3),
            p[1] + 0.6 * noise1(52, t * 0.2 + k * 5),
            p[2] + noise1(53, t * 0.2 + k * 7),
          ],
          0,
        ),
        cast: 0,
        fixed: false,
      });
  });
}

/** Needles and arches that the wind has cut. */
function stoneArches(set: SetBuilder, world: World, height: (x: number, z: number) => number): void {
  const m = set.mirror;
  const stone = set.material({
    color: hex(world.rock),
    color2: hex(world.ground[1]),
    pattern: 'noise',
    patternScale: 2,
    roughness: 0.95,
  });
  set.fixed((b) => {
    for (const [x, z, w, h] of [
      [-m * 15, -38, 9, 13],
      [m * 24, -56, 13, 20],
    ]) {
      const y = height(x, z) - 2;
      const points: Vec3[] = [];
      const radii: number[] = [];
      for (let i = 0; i <= 12; i++) {
        const t = i / 12;
        points.push([
          x + (t * 2 - 1) * w,
          y + h * (1 - (t * 2 - 1) ** 4) + noise1(71, t * 4) * 1.2,
          z + noise1(72, t * 3) * 2,
        ]);
        radii.push(2.6 - 1.3 * sin(t * PI) + 0.5 * noise1(73, t * 6));
      }
      b.tube(points, radii, stone, 9, true);
    }
    for (const [x, z, h] of [
      [m * 11, -30, 11],
      [-m * 28, -60, 22],
      [-m * 6, -66, 17],
    ])
      b.tube(
        [[x, height(x, z) - 1, z] as Vec3, [x + 0.6, h * 0.5, z] as Vec3, [x - 0.4, h, z + 0.5] as Vec3],
        [2.4, 1.7, 0.3],
        stone,
        8,
        true,
      );
  });
}

/** A ringed giant and two moons. */
function skies(set: SetBuilder, world: World): void {
  const m = set.mirror;
  set.shows('moon');
  const glow = 0.18 + 0.24 * (1 - set.darkness);
  const giant = set.material({
    color: hex(world.moon[0]),
    color2: hex(world.moon[1]),
    pattern: 'stripes',
    patternScale: 26,
    roughness: 1,
    emissive: hex(world.moon[1]).map((c) => c * glow) as unknown as Rgb,
    castsShadow: false,
  });
  const bare = set.material({
    color: hex('#c9c4bc'),
    color2: hex('#8d8880'),
    pattern: 'noise',
    patternScale: 14,
    roughness: 1,
    emissive: [0.12, 0.12, 0.12],
    castsShadow: false,
  });
  const ring = set.material({
    color: hex(world.moon[0]),
    roughness: 1,
    opacity: 0.55,
    doubleSided: true,
    emissive: hex(world.moon[0]).map((c) => c * glow) as unknown as Rgb,
    castsShadow: false,
  });
  set.fixed((b) => {
    const c: Vec3 = [-m * 190, 190, -620];
    b.sphere(c, 92, giant, 44, 28);
    b.sphere([m * 230, 250, -680], 26, bare, 26, 16);
    b.sphere([m * 120, 330, -700], 12, bare, 20, 12);
    const n = 60;
    for (const [r0, r1] of [
      [118, 146],
      [150, 168],
    ]) {
      const start = b.vertexCount;
      for (let i = 0; i <= n; i++) {
        const a = (i / n) * TAU;
        for (const r of [r0, r1])
          b.vertex(
            [c[0] + cos(a) * r, c[1] + cos(a) * r * 0.3 * m + sin(a) * r * 0.2, c[2] + sin(a) * r],
            [0, 1, 0.3],
            r,
            a,
          );
      }
      for (let i = 0; i < n; i++)
        b.quadIndices(start + i * 2, start + i * 2 + 1, start + i * 2 + 3, start + i * 2 + 2, ring);
    }
  });
}
