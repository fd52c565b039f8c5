/** Beaches, open sea, lakes and harbours, and the world under water. */
import { fbm2, noise1, noise2 } from '../../math/noise.ts';
import { cos, HALF_PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, rotationZ, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { randomDirection } from '../nature/foliage.ts';
import { seawayOf } from '../nature/seaway.ts';
import { buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { buildHouse } from '../structures/house.ts';
import { lighthouse, lighthouseBeam } from '../structures/turning-towers.ts';
import { furnishFeatures } from './features.ts';
import { heavingSea } from './heaving-sea.ts';
import { gradedLines, gradedTerrain, horizonHills, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
import { shipwreck } from './wreck.ts';

/** A wide water plane, finer near the middle. */
export function waterPlane(
  set: SetBuilder,
  y: number,
  options: {
    deep: readonly [number, number, number];
    wave: number;
    x?: readonly [number, number];
    z?: readonly [number, number];
  },
): void {
  const d = options.deep;
  const water = set.material({
    color: d,
    color2: [d[0] * 1.7 + 0.01, d[1] * 1.5 + 0.02, d[2] * 1.35 + 0.02],
    pattern: 'water',
    patternScale: options.wave,
    roughness: 0.07,
    castsShadow: false,
  });
  const [x0, x1] = options.x ?? [-1500, 1500];
  const [z0, z1] = options.z ?? [-1500, 1500];
  const keep = (lines: number[], a: number, b: number): number[] => [
    a,
    ...lines.filter((v) => v > a + 0.5 && v < b - 0.5),
    b,
  ];
  set.fixed((b) =>
    gradedTerrain(
      b,
      keep(gradedLines(1500, 12, 14), x0, x1),
      keep(gradedLines(1500, 12, 14), z0, z1),
      () => y,
      () => water,
    ),
  );
}

/** Lines of foam that run up the sand and fade, as flat ribbons along x. */
function surf(set: SetBuilder, shore: (x: number) => number): void {
  const foam = set.material({ color: hex('#f4f7f6'), roughness: 0.9, opacity: 0.75, castsShadow: false });
  const ribbon = [0, 1, 2].map((k) =>
    set.mesh((b) => {
      const n = 90;
      const start = b.vertexCount;
      for (let i = 0; i <= n; i++) {
        const x = -70 + (140 * i) / n;
        const z = shore(x) + 0.6 * noise1(31 + k, x * 0.22) + 0.22 * noise1(41 + k, x * 0.9);
        const w = 0.16 + 0.3 * Math.max(0, 0.5 + noise1(51 + k, x * 0.35));
        b.vertex([x, 0, z + w], [0, 1, 0], x, z);
        b.vertex([x, 0, z - w], [0, 1, 0], x, z - w);
      }
      for (let i = 0; i < n; i++)
        b.quadIndices(start + i * 2, start + i * 2 + 2, start + i * 2 + 3, start + i * 2 + 1, foam);
    }),
  );
  set.animate((scene, t) => {
    for (let k = 0; k < 3; k++) {
      const phase = t / 7.5 + k / 3;
      const f = phase - Math.floor(phase);
      const run = -5.2 + 5.4 * (1 - (1 - f) * (1 - f));
      scene.instances.push({
        mesh: ribbon[k],
        transform: multiply(placed([0, 0.04 + 0.05 * (1 - f), run], 0), scaling(1, 1, 1)),
        cast: 0,
        fixed: false,
      });
    }
  });
}

export function beach(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const tropical =
    set.says('tropic|palm|island|caribbean|hawai|maldiv') ||
    (!set.says('cliff|rocky|coast|cold|north|pier') && set.season === 'summer' && set.random('palms').chance(0.6));
  // The sea lies at -Z, the land at +Z.
  const shore = (x: number): number => -6.5 + 1.1 * noise1(seed, x / 16) + 0.035 * m * x;
  const height = (x: number, z: number): number => {
    const d = z - shore(x);
    const slope = d < 0 ? d * 0.07 : Math.min(d * 0.055, 0.52);
    const dunes = smoothstep(12, 32, z) * 2.8 * (0.5 + fbm2(seed, x / 14, z / 14, 3)) + smoothstep(40, 160, z) * 16;
    return slope + dunes + 0.03 * noise2(seed + 1, x / 1.8, z / 1.8) * smoothstep(0, 4, d);
  };
  const sand = set.ground({
    color: hex(tropical ? '#e8d6ae' : '#d8c195'),
    color2: hex(tropical ? '#d3bd8e' : '#bea578'),
    pattern: 'sand',
    patternScale: 0.3,
    roughness: 1,
  });
  const wet = set.material({
    color: hex('#a08a66'),
    color2: hex('#8b7654'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.2,
  });
  set.fixed((b) => {
    gradedTerrain(
      b,
      gradedLines(320, 1.4, 36),
      [
        -40, -24, -16, -13, -11, -9.5, -8.4, -7.6, -7, -6.4, -5.8, -5.2, -4.4, -3.4, -2, -0.6, 1, 2.6, 4.4, 6.4, 9, 12,
        15, 19, 24, 30, 38, 50, 70, 100, 150, 230,
      ],
      height,
      (x, z) => (z - shore(x) < 1.7 ? wet : sand),
    );
  });
  waterPlane(set, 0, { deep: tropical ? [0.02, 0.2, 0.23] : [0.025, 0.1, 0.13], wave: 2.6, z: [-1500, -3] });
  surf(set, shore);
  const rng = set.random('beach');
  const rocks = [0, 1, 2].map((i) => buildRock(set.world, set.seedOf('sea rock', i), { colour: '#6f675c' }));
  if (set.allows('rock')) {
    for (let i = 0; i < 26; i++) {
      const x = (i % 3 === 0 ? m : -m) * rng.range(7, 30);
      const z = shore(x) + rng.range(-7, i % 3 === 0 ? 2 : -1);
      const k = rng.range(0.5, 3.2);
      set.put(rng.pick(rocks), placed([x, height(x, z) - 0.15 * k, z], rng.range(0, TAU), k));
      set.obstacle([x, height(x, z) + k * 0.2, z], k * 0.6);
    }
    // A headland closes the bay.
    const stone = set.material({
      color: hex('#7a7263'),
      color2: hex('#5a6a3c'),
      pattern: 'noise',
      patternScale: 6,
      roughness: 1,
    });
    set.fixed((b) => {
      b.terrain(
        m < 0 ? 60 : -330,
        -190,
        m < 0 ? 330 : -60,
        -20,
        30,
        20,
        (x, z) => {
          const u = (Math.abs(x) - 60) / 270;
          const v = Math.abs((z + 105) / 85);
          return (
            -3 +
            42 * smoothstep(0, 0.5, u) * (1 - smoothstep(0.35, 1, v)) * (0.6 + 0.6 * fbm2(seed + 9, x / 38, z / 38, 4))
          );
        },
        stone,
      );
    });
  }
  if (tropical && set.allows('palm')) {
    set.shows('palm');
    const palms = treeVariants(set, 'palm', 3, 2);
    const spots: [number, number][] = [
      [-m * 5, -1.6],
      [-m * 8.6, -3.4],
      [-m * 7, 4.6],
      [-m * 12, 3],
      [m * 9, 9],
      [-m * 15, 7],
      [-m * 18.5, 1],
    ];
    for (const [i, [x, z]] of spots.entries())
      set.plant(palms.near[i % 3], [x, height(x, z) - 0.1, z], rng.range(0, TAU), rng.range(0.85, 1.15), true);
    for (let i = 0; i < 46; i++) {
      const x = rng.range(-90, 90);
      const z = rng.range(20, 60);
      set.plant(rng.pick(palms.far), [x, height(x, z) - 0.1, z], rng.range(0, TAU), rng.range(0.8, 1.3));
    }
  } else {
    const marram = [0, 1].map((i) =>
      buildTuft(set.world, set.seedOf('marram', i), {
        height: 0.75,
        radius: 0.34,
        blades: 36,
        colours: ['#7d8048', '#9a9a5c', '#b9b478'],
        arch: 0.8,
        width: 0.016,
      }),
    );
    scatter(
      set,
      rng,
      marram,
      170,
      { x0: -34, x1: 34, z0: 7, z1: 30 },
      height,
      (x, z) => z > 10 || Math.abs(x) > 9,
      [0.6, 1.4],
    );
  }
  const shells = set.mesh((b) => {
    const shell = set.material({ color: hex('#f0e2d0'), roughness: 0.4 });
    for (let i = 0; i < 9; i++)
      b.ellipsoid([rng.range(-1, 1), 0.02, rng.range(-1, 1)], [0.035, 0.018, 0.028], shell, 6, 4);
  });
  scatter(set, rng, [shells], 22, { x0: -8, x1: 8, z0: -4.5, z1: 8 }, height, () => true, [0.8, 1.2]);
  if (set.says('pier|jetty|boardwalk')) pier(set, m, height);
  if (set.allows('lighthouse') && (set.says('lighthouse') || (!tropical && rng.chance(0.5)))) {
    set.shows('lighthouse');
    const b = new MeshBuilder();
    lighthouse(b, { world: set.world, rng, snowy: set.snowy, lit: set.darkness > 0.3 });
    const headland = placed([-m * 118, 19, -96], 0, 1.5);
    set.put(set.world.mesh(b.build()), headland);
    if (set.darkness > 0.3) set.turns(lighthouseBeam(set.world), headland);
  }
  if (set.liveliness > 0.3) {
    set.thing('sailboat', [-m * 46, 0, -120], m * 1.2, {});
    if (set.allows('umbrella') && tropical) parasol(set, [m * 4.4, height(m * 4.4, -0.6), -0.6]);
  }
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 3, ground: (x, z) => Math.max(0, height(x, z)) });
  return set.finish({
    ground: (x, z) => Math.max(0, height(x, z)),
    surface: (x, z) => (z < shore(x) ? 'water' : 'sand'),
    stage: { centre: [0, height(0, 0.8), 0.8], halfWidth: 2.4, halfDepth: 2.2, heading: 0 },
    path: [-m * 46, -m * 28, -m * 12, -m * 3, m * 3, m * 14, m * 30].map((x): Vec3 => {
      const z = shore(x) + 4.6;
      return [x, height(x, z), z];
    }),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'surf', level: 0.7 },
      { cue: 'gulls', level: 0.25 },
      { cue: 'wind', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 4.2, 1.75, 10.5], target: [-m * 3.4, 1.5, -16] },
      { eye: [-m * 3.6, 1.3 + height(-m * 3.6, -2.6), -2.6], target: [m * 16, 1.8, -6.5] },
      { eye: [m * 2, 6.8, 15], target: [-m * 1.5, 0, -14] },
    ],
  });
}

/** A sunshade on a pole with a towel in its shade. */
function parasol(set: SetBuilder, p: Vec3): void {
  set.shows('umbrella');
  const cloth = ['#c8372d', '#f0e8d8'].map((c) =>
    set.material({ color: hex(c), roughness: 0.9, translucency: 0.5, doubleSided: true }),
  );
  const pole = set.material({ color: hex('#d9d2c4'), roughness: 0.5 });
  set.fixed(
    (b) => {
      b.tube(
        [
          [0, -0.3, 0],
          [0.25, 2.25, 0],
        ],
        0.025,
        pole,
        6,
        true,
      );
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * TAU;
        const c = ((i + 1) / 8) * TAU;
        const rim = (t: number): Vec3 => [0.22 + cos(t) * 1.25, 1.72, -sin(t) * 1.25];
        const k = b.vertex([0.25, 2.28, 0], [cos((a + c) / 2) * 0.5, 1, -sin((a + c) / 2) * 0.5], 0, 0);
        b.vertex(rim(a), [cos(a), 0.6, -sin(a)], 1, 0);
        b.vertex(rim(c), [cos(c), 0.6, -sin(c)], 1, 1);
        b.triangle(k, k + 1, k + 2, cloth[i % 2]);
      }
    },
    placed(p, 0.4),
  );
  set.thing('rug', [p[0] + 0.3, p[1] + 0.02, p[2] + 0.9], 0.5, {
    attributes: { other: ['striped', 'towel'] },
    size: 0.8,
  });
  set.obstacle([p[0], p[1] + 1.6, p[2]], 1.2);
}

function pier(set: SetBuilder, m: number, height: (x: number, z: number) => number): void {
  const wood = set.material({
    color: hex('#8a7560'),
    color2: hex('#5d4d3e'),
    pattern: 'planks',
    patternScale: 0.2,
    roughness: 0.9,
  });
  const x = m * 6.4;
  set.shows('bridge');
  set.fixed((b) => {
    b.box([x, 1.35, -24], [3, 0.16, 46], wood);
    for (let z = -46; z <= -2; z += 3.2)
      for (const s of [-1.3, 1.3]) b.cylinder([x + s, height(x, z) - 1, z], 0.13, 3.2 - height(x, z), wood, 7);
    for (const s of [-1.42, 1.42]) {
      b.box([x + s, 2.3, -24], [0.07, 0.07, 46], wood);
      for (let z = -46; z <= -1.5; z += 1.6) b.box([x + s, 1.85, z], [0.07, 0.95, 0.07], wood, '+x-x+z-z');
    }
  });
}

export function sea(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const lake = set.says('lake|pond');
  const river = set.says('river|canal|stream');
  const harbour = set.says('harbou?r|bay|port|dock|marina');
  const seaway = lake || river ? null : seawayOf(set.look);
  if (seaway) heavingSea(set, seaway);
  else
    waterPlane(set, 0, {
      deep: lake || river ? [0.03, 0.09, 0.09] : [0.018, 0.075, 0.11],
      wave: lake || river ? 1.4 : 3.4,
    });
  const rng = set.random('sea');
  if (lake || river) {
    const bank = (x: number, z: number): number => {
      const d = river
        ? Math.abs(x + sin(z * 0.03) * 6) - 9
        : Math.sqrt((x * 0.8) ** 2 + (z + 20) ** 2) - 62 - 10 * noise2(seed, x / 40, z / 40);
      return -1.6 + smoothstep(-3, 3, d) * 2.1 + smoothstep(3, 70, d) * 12 * (0.5 + fbm2(seed + 1, x / 40, z / 40, 3));
    };
    const grass = set.material(
      set.snowy
        ? { color: hex('#e9eff7'), pattern: 'snow', patternScale: 0.25, roughness: 0.8 }
        : {
            color: hex(set.season === 'autumn' ? '#87803c' : '#748a42'),
            color2: hex('#566b32'),
            pattern: 'grass',
            patternScale: 0.4,
            roughness: 1,
          },
    );
    set.fixed((b) => gradedTerrain(b, gradedLines(520, 3, 34), gradedLines(520, 3, 34), bank, () => grass));
    if (set.allows('tree')) {
      const trees = [treeVariants(set, 'broadleaf', 1, 2), treeVariants(set, 'conifer', 1, 2)];
      for (let i = 0; i < 150; i++) {
        const x = rng.range(-130, 130);
        const z = rng.range(-170, 60);
        const y = bank(x, z);
        if (y < 0.5 || (Math.abs(x) < 7 && z > -14 && z < 24)) continue;
        const kind = rng.pick(trees);
        const near = Math.sqrt(x * x + z * z) < 24;
        set.plant(
          near ? kind.near[0] : rng.pick(Math.abs(x) + Math.abs(z) < 70 ? kind.far : kind.distant),
          [x, y - 0.2, z],
          rng.range(0, TAU),
          rng.range(0.7, 1.2),
        );
      }
    }
    const reeds = buildTuft(set.world, set.seedOf('reeds'), {
      height: 1.3,
      radius: 0.35,
      blades: 24,
      colours: ['#6d7a3c', '#8a9650', '#a8a862'],
      head: '#6b4a2c',
      headSize: 0.16,
      headShare: 0.35,
      arch: 0.25,
      width: 0.025,
    });
    scatter(
      set,
      rng,
      [reeds],
      320,
      { x0: -60, x1: 60, z0: -60, z1: 30 },
      bank,
      (x, z) => Math.abs(bank(x, z) + 0.05) < 0.3,
      [0.7, 1.2],
    );
    horizonHills(set, { distance: 600, height: 150, colour: '#5d7262', seed, snowLine: 120 });
  } else {
    // Islands and a coast on one side keep the horizon from being empty.
    const stone = set.material({
      color: hex('#71695d'),
      color2: hex('#586a42'),
      pattern: 'noise',
      patternScale: 7,
      roughness: 1,
    });
    set.fixed((b) => {
      b.terrain(
        m > 0 ? -620 : 120,
        -640,
        m > 0 ? -120 : 620,
        -240,
        36,
        26,
        (x, z) => {
          const u = Math.abs((Math.abs(x) - 370) / 250);
          const v = Math.abs((z + 440) / 200);
          return (
            -4 +
            70 *
              (1 - smoothstep(0.1, 1, u)) *
              (1 - smoothstep(0.1, 1, v)) *
              (0.4 + 0.8 * Math.max(0, 0.5 + fbm2(seed, x / 90, z / 90, 4)))
          );
        },
        stone,
      );
    });
    const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('skerry', i), { colour: '#655f56' }));
    for (let i = 0; i < 7; i++)
      set.put(
        rng.pick(rocks),
        placed([m * rng.range(34, 60), -1, rng.range(-80, -40)], rng.range(0, TAU), rng.range(3, 9)),
      );
    if (harbour) quay(set, m, rng);
    if (set.says('lighthouse') && set.allows('lighthouse')) {
      set.shows('lighthouse');
      const b = new MeshBuilder();
      lighthouse(b, { world: set.world, rng, snowy: set.snowy, lit: set.darkness > 0.3 });
      const skerry = placed([m * 47, 1.6, -62], 0, 0.9);
      set.put(set.world.mesh(b.build()), skerry);
      if (set.darkness > 0.3) set.turns(lighthouseBeam(set.world), skerry);
    }
  }
  if (set.says('iceberg|arctic|polar') || (set.snowy && !lake && !river)) icebergs(set, rng);
  if (set.liveliness > 0.5 && !lake && !river && set.allows('sailboat'))
    set.thing('sailboat', [m * 60, 0, -170], -m * 1.1, {});
  furnishFeatures(set, { centre: [0, 0, 0], heading: 0, radius: 6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'water',
    stage: { centre: [0, 0, 0], halfWidth: 5, halfDepth: 5, heading: 0 },
    path: river
      ? [-60, -36, -14, 4, 22, 44].map((z): Vec3 => [-sin(z * 0.03) * 6, 0, z])
      : harbour
        ? // Along the quay and out, clear of what is moored there.
          [-44, -26, -10, 3, 16, 34].map((z): Vec3 => [-m * (6 - (z + 44) * 0.16), 0, z])
        : [
            [-m * 46, 0, -16],
            [-m * 24, 0, -9],
            [-m * 7, 0, -3],
            [m * 8, 0, 1],
            [m * 26, 0, 4],
            [m * 48, 0, 7],
          ],
    bounds: null,
    acoustics: 'outdoor',
    ambience:
      lake || river
        ? [
            { cue: 'stream', level: 0.4 },
            { cue: 'birds', level: 0.25 },
          ]
        : [
            { cue: 'surf', level: 0.5 },
            { cue: 'wind', level: 0.4 },
            { cue: 'gulls', level: 0.15 },
          ],
    vistas: [
      { eye: [m * 4, 2.4, 19], target: [-m * 3, 2.4, -30] },
      { eye: [-m * 9, 1.3, 14], target: [m * 6, 2.6, -24] },
      { eye: [m * 6, 14, 32], target: [-m * 2, 0, -20] },
    ],
  });
}

function icebergs(set: SetBuilder, rng: ReturnType<SetBuilder['random']>): void {
  const ice = set.material({
    color: hex('#d6e9f2'),
    color2: hex('#9cc6dc'),
    pattern: 'noise',
    patternScale: 3,
    roughness: 0.35,
    translucency: 0.25,
  });
  const bergs = [0, 1, 2].map((i) =>
    set.mesh((b) => {
      const r2 = set.random('berg', i);
      for (let k = 0; k < 4; k++) {
        const x = r2.range(-4, 4);
        b.tube(
          [
            [x, -2, r2.range(-2, 2)],
            [x + r2.range(-1, 1), r2.range(2, 4), r2.range(-1, 1)],
            [x + r2.range(-2, 2), r2.range(5, 9), r2.range(-1, 1)],
          ],
          [r2.range(3, 5), r2.range(2, 3.4), 0.3],
          ice,
          7,
          true,
        );
      }
    }),
  );
  for (let i = 0; i < 11; i++) {
    const x = rng.range(-120, 120);
    const z = rng.range(-190, -30);
    set.put(rng.pick(bergs), placed([x, 0, z], rng.range(0, TAU), rng.range(0.5, 1.8)));
  }
}

/** A stone quay with bollards, houses and moored boats on one side. */
function quay(set: SetBuilder, m: number, rng: ReturnType<SetBuilder['random']>): void {
  const stone = set.material({
    color: hex('#8c857a'),
    color2: hex('#615b52'),
    pattern: 'brick',
    patternScale: 0.5,
    roughness: 0.9,
  });
  const iron = set.material({ color: hex('#2b2d2f'), roughness: 0.6, metal: 0.4 });
  set.fixed((b) => {
    b.box([-m * 26, 0.2, -30], [22, 2.4, 120], stone);
    for (let z = -84; z < 26; z += 6)
      b.lathe(
        [
          [0.2, 1.4],
          [0.16, 1.7],
          [0.26, 1.8],
          [0.2, 1.95],
          [0, 1.97],
        ],
        iron,
        10,
        [-m * 15.8, 0, z],
      );
  });
  if (set.allows('house')) {
    set.shows('house');
    for (let i = 0; i < 6; i++) {
      const h = buildHouse(set.world, {
        style: 'cottage',
        rng: set.random('quay house', i),
        glass: (on) => set.glass(on),
        lit: set.lampsOn ? 0.6 : 0.05,
        snowy: set.snowy,
      });
      set.put(h.mesh, placed([-m * 29, 1.4, -78 + i * 17], m * HALF_PI));
    }
  }
  for (let i = 0; i < 5; i++)
    set.thing('rowboat', [-m * 13.2, 0, -40 + i * 9 + rng.range(-1, 1)], rng.range(-0.3, 0.3), { variant: i % 3 });
  set.thing('sailboat', [-m * 11.5, 0, -52], 0.2, {});
}

export function underwater(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const deep = set.says('deep sea|deep ocean|ocean depths|abyss|trench|midnight zone');
  const wrecked = set.says('shipwreck|ship wreck|wreck|sunken ship|sunken galleon|galleon') && set.allows('ship');
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return (
      smoothstep(4, 22, d) * 2.4 * (0.4 + fbm2(seed, x / 9, z / 9, 3)) +
      smoothstep(8, 40, -z) * 3 +
      smoothstep(8, 30, Math.abs(x)) * 4.5 * (0.5 + fbm2(seed + 1, x / 15, z / 15, 3))
    );
  };
  const sand = set.material({
    color: hex('#c9c19a'),
    color2: hex('#a89f78'),
    pattern: 'sand',
    patternScale: 0.4,
    roughness: 1,
  });
  set.fixed((b) => gradedTerrain(b, gradedLines(110, 1, 30), gradedLines(110, 1, 30), height, () => sand));
  const rng = set.random('reef');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('reef rock', i), { colour: '#6d6a62', moss: true }),
  );
  const clear = (x: number, z: number): boolean => Math.sqrt(x * x + (z - 0.5) ** 2) > 3.2;
  scatter(set, rng, rocks, 90, { x0: -22, x1: 22, z0: -30, z1: 10 }, (x, z) => height(x, z) - 0.1, clear, [0.5, 2.8]);
  const corals = Array.from({ length: 9 }, (_, i) => coral(set, i));
  scatter(
    set,
    rng,
    corals,
    260,
    { x0: -16, x1: 16, z0: -22, z1: 9 },
    height,
    (x, z) => clear(x, z) && noise2(seed + 4, x / 5, z / 5) > -0.35,
    [0.5, 1.7],
  );
  // A garden of coral close round the free water.
  scatter(set, rng, corals, 110, { x0: -8, x1: 8, z0: -8, z1: 6 }, height, (x, z) => clear(x, z) && z < 4, [0.7, 1.9]);
  // Kelp sways as a whole.
  const leaf = set.material({
    color: hex('#5f7a2c'),
    color2: hex('#46601f'),
    pattern: 'stripes',
    patternScale: 0.2,
    roughness: 0.7,
    translucency: 0.6,
    doubleSided: true,
  });
  const kelp = [0, 1].map((k) =>
    set.mesh((b) => {
      const r2 = set.random('kelp', k);
      for (let s = 0; s < 5; s++) {
        const x = r2.range(-0.5, 0.5);
        const z = r2.range(-0.5, 0.5);
        const h = r2.range(3.5, 7);
        const start = b.vertexCount;
        for (let i = 0; i <= 12; i++) {
          const t = i / 12;
          const off = sin(t * 7 + s) * 0.22;
          for (const e of [-0.14, 0.14])
            b.vertex([x + off + e * (1 - t * 0.6), h * t, z + cos(t * 5 + s) * 0.18], [0.2, 0.1, 1], e, h * t);
        }
        for (let i = 0; i < 12; i++)
          b.quadIndices(start + i * 2, start + i * 2 + 1, start + i * 2 + 3, start + i * 2 + 2, leaf);
      }
    }),
  );
  const beds = Array.from({ length: 26 }, () => {
    const side = rng.chance(0.5) ? 1 : -1;
    const x = side * rng.range(5, 16);
    const z = rng.range(-20, 4);
    return { x, z, y: height(x, z) - 0.1, kind: rng.int(0, 1), phase: rng.range(0, TAU), size: rng.range(0.6, 1.1) };
  });
  if (!set.says('no kelp')) {
    set.animate((scene, t) => {
      for (const k of beds) {
        const lean = multiply(rotationX(0.1 * sin(t * 0.6 + k.phase)), rotationZ(0.13 * sin(t * 0.47 + k.phase * 2)));
        scene.instances.push({
          mesh: kelp[k.kind],
          transform: multiply(multiply(placed([k.x, k.y, k.z], k.phase), lean), scaling(k.size)),
          cast: 0,
          fixed: false,
        });
      }
    });
  }
  if (wrecked) shipwreck(set, [-m * 2.6, height(-m * 2.6, -13), -13], m * 1.12);
  if (deep) abyssLights(set, rng, height);
  // A school of small fish circles beyond, and bubbles rise.
  if (set.allows('fish') && set.liveliness > 0.15) {
    set.shows('fish');
    const silver = set.material({ color: hex('#c9d6da'), roughness: 0.25, metal: 0.4 });
    const gold = set.material({ color: hex('#e2a23c'), roughness: 0.35 });
    const fish = [silver, gold].map((mat) =>
      set.mesh((b) => {
        b.ellipsoid([0, 0, 0], [0.045, 0.09, 0.2], mat, 8, 6);
        b.quad([0, 0, -0.17], [0, -0.09, -0.3], [0, 0, -0.26], [0, 0.09, -0.3], mat);
        b.quad([0, 0.09, -0.3], [0, 0, -0.26], [0, -0.09, -0.3], [0, 0, -0.17], mat);
      }),
    );
    const school = Array.from({ length: 60 }, (_, i) => ({
      r: rng.range(6, 13),
      y: rng.range(2.2, 6),
      a: rng.range(0, TAU) * 0.35 + (i % 3) * 2.1,
      v: rng.range(0.1, 0.16),
    }));
    set.animate((scene, t) => {
      for (const [i, f] of school.entries()) {
        const a = f.a + t * f.v;
        const p: Vec3 = [sin(a) * f.r, f.y + 0.3 * sin(t * 0.5 + i), cos(a) * f.r - 9];
        scene.instances.push({
          mesh: fish[i % 5 === 0 ? 1 : 0],
          transform: placed(p, a + HALF_PI + 0.12 * sin(t * 6 + i)),
          cast: 0,
          fixed: false,
        });
      }
    });
  }
  set.animate((scene, t) => {
    for (let i = 0; i < 60; i++) {
      const k = (i * 0.618) % 1;
      const rise = (t * (0.4 + 0.3 * k) + i * 1.37) % 9;
      const x = m * 4.5 + (i % 3) * 2.1 - 8 * k + 0.16 * sin(rise * 3 + i);
      scene.particles.push({
        position: [x, 0.4 + rise, -4 - 7 * ((i * 0.37) % 1)],
        size: 0.015 + 0.035 * k,
        kind: 6,
        color: [0.7, 0.95, 1],
        alpha: 0.5,
        axis: [0, 1, 0],
      });
    }
  });
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 3, ground: height });
  const water: NonNullable<Place['medium']> = {
    colour: deep ? [0.012, 0.075, 0.15] : [0.05, 0.3, 0.4],
    density: deep ? 0.045 : wrecked ? 0.034 : 0.042,
  };
  return set.finish({
    ground: height,
    surface: () => 'water',
    medium: water,
    stage: { centre: [0, 1.4, 0.5], halfWidth: 2.4, halfDepth: 2.2, heading: 0 },
    path: [
      [-m * 26, 3.2, -14],
      [-m * 14, 2.8, -7],
      [-m * 4, 1.8, -1],
      [m * 4, 1.8, 1.4],
      [m * 14, 2.6, 3],
      [m * 34, 3.4, 6],
    ],
    bounds: null,
    acoustics: 'cave',
    ambience: [{ cue: 'underwater', level: 0.8 }],
    vistas: [
      { eye: [m * 2.2, 2.2, 9.5], target: [-m * 1.2, 2.4, -9] },
      { eye: [-m * 3.4, 1.4, 8], target: [m * 2, 2.8, -8] },
    ],
  });
}

/** What gives light where no sun comes: drifting lanterns of the deep, and glowing fans on the bed. */
function abyssLights(
  set: SetBuilder,
  rng: ReturnType<SetBuilder['random']>,
  height: (x: number, z: number) => number,
): void {
  const hues = [
    [0.2, 0.9, 1.4],
    [0.5, 0.4, 1.5],
    [0.2, 1.3, 0.7],
  ] as const;
  const bells = hues.map((c) => {
    const glow = set.material({
      color: [c[0] * 0.4, c[1] * 0.4, c[2] * 0.4],
      emissive: [c[0] * 1.6, c[1] * 1.6, c[2] * 1.6],
      roughness: 0.4,
      opacity: 0.8,
      castsShadow: false,
    });
    return set.mesh((b) => {
      b.lathe(
        [
          [0.2, 0],
          [0.22, 0.06],
          [0.16, 0.2],
          [0.06, 0.27],
          [0, 0.28],
        ],
        glow,
        14,
      );
      for (let i = 0; i < 7; i++) {
        const a = (i / 7) * TAU;
        b.tube(
          Array.from(
            { length: 6 },
            (_, k): Vec3 => [sin(a) * 0.14 + 0.03 * sin(k * 1.6 + i), -k * 0.13, cos(a) * 0.14],
          ),
          0.012,
          glow,
          3,
        );
      }
    });
  });
  const drift = Array.from({ length: 16 }, (_, i) => ({
    p: [rng.range(-9, 9), rng.range(1.6, 6.5), rng.range(-16, -3)] as Vec3,
    kind: i % 3,
    phase: rng.range(0, TAU),
  }));
  set.animate((scene, t) => {
    for (const d of drift) {
      const up = 0.5 * sin(t * 0.5 + d.phase);
      scene.instances.push({
        mesh: bells[d.kind],
        transform: placed(
          [d.p[0] + 0.4 * sin(t * 0.23 + d.phase), d.p[1] + up, d.p[2]],
          d.phase,
          1 + 0.08 * sin(t * 2 + d.phase),
        ),
        cast: 0,
        fixed: false,
      });
    }
  });
  for (const [i, [x, z]] of [
    [-5, -6],
    [5.4, -8],
    [0, -12],
    [-8, -13],
    [3, -3.4],
  ].entries()) {
    const c = hues[i % 3];
    set.light([x, height(x, z) + 1.8, z], [c[0] * 5, c[1] * 5, c[2] * 5], 9);
  }
}

/** A coral head: branching, fan, brain or tube, by number. */
function coral(set: SetBuilder, index: number): number {
  const codes = ['#d8735f', '#e0a04a', '#b8569a', '#7a6fd0', '#e57f98', '#d9c25a', '#58a89c', '#c95a4a', '#9fb85a'];
  const m = set.material({ color: hex(codes[index % codes.length]), roughness: 0.85, translucency: 0.15 });
  const rng = set.random('coral', index);
  return set.mesh((b) => {
    const kind = index % 4;
    if (kind === 0) {
      const grow = (p: Vec3, d: Vec3, l: number, r: number, depth: number): void => {
        const q: Vec3 = [p[0] + d[0] * l, p[1] + d[1] * l, p[2] + d[2] * l];
        const end: Vec3 = [q[0] + d[0] * r * 0.6, q[1] + d[1] * r * 0.6, q[2] + d[2] * r * 0.6];
        if (depth > 0) b.tube([p, q], [r, r * 0.75], m, 5, false);
        else b.tube([p, q, end], [r, r * 0.75, 0.002], m, 5, false);
        if (depth > 0)
          for (let i = 0; i < 3; i++) {
            const j = randomDirection(rng);
            grow(
              q,
              [d[0] * 0.6 + j[0] * 0.6, Math.abs(d[1]) * 0.8 + 0.25, d[2] * 0.6 + j[2] * 0.6],
              l * 0.75,
              r * 0.72,
              depth - 1,
            );
          }
      };
      grow([0, -0.05, 0], [0, 1, 0], 0.26, 0.07, 3);
    } else if (kind === 1) {
      for (let i = 0; i < 16; i++) {
        const a = (i / 15 - 0.5) * 2.4;
        b.tube(
          [
            [0, 0, 0],
            [sin(a) * 0.3, cos(a) * 0.35, 0.02 * (i % 3)],
            [sin(a) * 0.62, cos(a) * 0.75, 0.05 * (i % 2)],
          ],
          [0.02, 0.016, 0.004],
          m,
          4,
          false,
        );
      }
      for (let r = 1; r < 5; r++)
        b.tube(
          Array.from({ length: 12 }, (_, i): Vec3 => {
            const a = (i / 11 - 0.5) * 2.4;
            return [sin(a) * r * 0.14, cos(a) * r * 0.165, 0.02];
          }),
          0.011,
          m,
          4,
          false,
        );
    } else if (kind === 2) {
      b.ellipsoid(
        [0, 0.16, 0],
        [0.42, 0.34, 0.4],
        set.material({
          color: hex(codes[index % codes.length]),
          color2: hex('#6d4a4a'),
          pattern: 'marble',
          patternScale: 0.09,
          roughness: 0.9,
        }),
        16,
        10,
      );
    } else {
      for (let i = 0; i < 8; i++) {
        const x = rng.range(-0.25, 0.25);
        const z = rng.range(-0.25, 0.25);
        const h = rng.range(0.3, 0.8);
        b.lathe(
          [
            [0.06, 0],
            [0.07, h * 0.8],
            [0.1, h],
            [0.07, h - 0.02],
            [0.03, h - 0.15],
          ],
          m,
          8,
          [x, -0.02, z],
        );
      }
    }
  });
}
