/** Highways and bridges, and the worlds beyond roads: space and the studio. */
import { fbm2 } from '../../math/noise.ts';
import { cos, HALF_PI, PI, pow, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { buildGrassTuft, buildRock } from '../nature/undergrowth.ts';
import { MARS_SKY, type Place, type PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { roadSign } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import { asphalt, gradedLines, gradedTerrain, horizonHills, lawn, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

export function road(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const coast = set.says('coast|sea|ocean|cliff');
  const bridge = set.says('bridge');
  const runway = set.says('runway|airstrip|racetrack|race track');
  const dry = set.says('desert|route 66|canyon|arid');
  const half = runway ? 11 : set.says('highway|freeway|motorway') ? 7.4 : 4;
  const bend = (z: number): number =>
    runway || bridge
      ? 0
      : m * 26 * pow(Math.max(1e-6, smoothstep(30, 210, -z)), 1.4) * 1.6 - m * 10 * smoothstep(20, 140, z);
  const height = (x: number, z: number): number => {
    const d = Math.abs(x - bend(z)) - half;
    if (bridge) return -16;
    if (d < 1.5) return 0;
    const sea = coast && (x - bend(z)) * -m > 0 ? -smoothstep(2.5, 12, d) * 14 : 0;
    const hill =
      coast && (x - bend(z)) * m > 0 ? smoothstep(3, 30, d) * 26 * (0.5 + 0.5 * fbm2(seed, x / 30, z / 30, 4)) : 0;
    return (
      sea +
      hill +
      (coast
        ? 0
        : smoothstep(2, 34, d) * 3.4 * (0.3 + fbm2(seed, x / 40, z / 40, 3)) +
          smoothstep(60, 320, d) * 18 * (0.5 + fbm2(seed + 2, x / 140, z / 140, 3)))
    );
  };
  const tar = asphalt(set);
  const white = set.ground({ color: hex('#dcdad2'), roughness: 0.7 });
  const yellow = set.ground({ color: hex('#d2a92f'), roughness: 0.7 });
  const earth =
    set.snowy || !dry
      ? lawn(set)
      : set.ground({
          color: hex('#b98a5c'),
          color2: hex('#8f6640'),
          pattern: 'noise',
          patternScale: 0.9,
          roughness: 1,
        });
  const gravel = set.ground({
    color: hex('#8f877a'),
    color2: hex('#6b645a'),
    pattern: 'asphalt',
    patternScale: 0.06,
    roughness: 1,
  });
  if (!bridge) {
    set.fixed((b) =>
      gradedTerrain(
        b,
        gradedLines(700, 3, 40),
        gradedLines(700, 3.4, 44),
        (x, z) => height(x, z) - 0.06,
        (x, z) => (Math.abs(x - bend(z)) < half + 2.2 ? gravel : earth),
      ),
    );
  }
  if (coast || bridge) waterPlane(set, bridge ? -16 : -11, { deep: [0.02, 0.09, 0.12], wave: 3.4 });
  set.fixed((b) => {
    const zs: number[] = [];
    for (let i = 0; i <= 90; i++) zs.push(90 - i * (3 + i * 0.055));
    const ribbon = (
      a: number,
      c: number,
      y: number,
      mat: number,
      from = 0,
      to = zs.length - 1,
      dash = 1,
      gap = 0,
    ): void => {
      for (let i = from; i < to; i++) {
        if (gap > 0 && i % (dash + gap) >= dash) continue;
        const z0 = zs[i];
        const z1 = zs[i + 1];
        const k = b.vertex([bend(z0) + a, y, z0], [0, 1, 0], a, z0);
        b.vertex([bend(z0) + c, y, z0], [0, 1, 0], c, z0);
        b.vertex([bend(z1) + c, y, z1], [0, 1, 0], c, z1);
        b.vertex([bend(z1) + a, y, z1], [0, 1, 0], a, z1);
        b.quadIndices(k, k + 1, k + 2, k + 3, mat);
      }
    };
    ribbon(-half, half, 0, tar);
    ribbon(-half + 0.25, -half + 0.37, 0.008, white);
    ribbon(half - 0.37, half - 0.25, 0.008, white);
    if (runway) {
      ribbon(-0.4, 0.4, 0.008, white, 0, zs.length - 1, 2, 2);
      for (let x = -8; x <= 8; x += 1.8) b.box([x, 0.008, 30], [0.9, 0.01, 12], white, '+y');
    } else if (half > 5) {
      for (const x of [-half / 2, half / 2]) ribbon(x - 0.06, x + 0.06, 0.008, white, 0, zs.length - 1, 1, 1);
      for (const x of [-0.16, 0.16]) ribbon(x - 0.05, x + 0.05, 0.008, yellow);
    } else ribbon(-0.06, 0.06, 0.008, yellow, 0, zs.length - 1, 1, 1);
    // Guard rail on the open side.
    if (!runway) {
      const steel = set.material({ color: hex('#a9adb0'), roughness: 0.35, metal: 0.8 });
      for (const s of bridge ? [-1, 1] : [-m]) {
        const points: Vec3[] = zs.map((z): Vec3 => [bend(z) + s * (half + 0.9), 0.72, z]);
        for (const y of [0, -0.16])
          b.tube(
            points.map((p): Vec3 => [p[0], p[1] + y, p[2]]),
            0.07,
            steel,
            4,
            false,
          );
        for (let i = 0; i < zs.length; i++) b.box([points[i][0], 0.32, zs[i]], [0.1, 0.8, 0.1], steel, '+x-x+z-z');
      }
    }
    if (bridge) suspension(set, b, half);
  });
  const rng = set.random('road');
  const off = (x: number, z: number, gap: number): boolean => Math.abs(x - bend(z)) > half + gap;
  if (!bridge && set.allows('tree') && !dry) {
    const trees = [treeVariants(set, coast ? 'conifer' : 'broadleaf', 2, 2), treeVariants(set, 'conifer', 1, 1)];
    for (let i = 0; i < 150; i++) {
      const z = rng.range(-190, 40);
      const x = bend(z) + rng.range(-80, 80);
      const y = height(x, z);
      if (!off(x, z, runway ? 30 : 6) || y < -0.6 || (z > 0 && Math.abs(x) < 12)) continue;
      const kind = rng.pick(trees);
      const d = Math.abs(x) + Math.abs(z);
      set.plant(
        d < 34 ? rng.pick(kind.near) : rng.pick(d < 75 ? kind.far : kind.distant),
        [x, y - 0.2, z],
        rng.range(0, TAU),
        rng.range(0.75, 1.2),
        d < 24,
      );
    }
  }
  if (!bridge && !set.snowy) {
    const tufts = [0, 1].map((i) =>
      buildGrassTuft(set.world, set.seedOf('road tuft', i), dry ? 'winter' : set.season, 0.3),
    );
    scatter(
      set,
      rng,
      tufts,
      300,
      { x0: -20, x1: 20, z0: -26, z1: 12 },
      (x, z) => height(x, z) - 0.05,
      (x, z) => off(x, z, 1.8) && height(x, z) > -2,
      [0.6, 1.4],
    );
  }
  if (!bridge && set.allows('rock'))
    scatter(
      set,
      rng,
      [buildRock(set.world, set.seedOf('road rock'), dry ? { colour: '#a8703f' } : { snowy: set.snowy })],
      40,
      { x0: -34, x1: 34, z0: -60, z1: 10 },
      (x, z) => height(x, z) - 0.1,
      (x, z) => off(x, z, 3),
      [0.4, 1.8],
    );
  if (!runway && set.allows('traffic_light')) {
    set.shows('traffic_light');
    set.put(
      roadSign(set.world, 'plate'),
      placed([m * (half + 1.6), bridge ? 0 : height(half + 1.6, -12), -12], -m * 0.2, 1.2),
    );
  }
  if (set.lampsOn && (half > 5 || bridge))
    for (const z of [-48, -24, 0]) set.thing('street_lamp', [m * (half + 1.2), 0, z], -m * HALF_PI, { size: 1.5 });
  if (set.liveliness > 0.4 && set.allows('car') && !runway) {
    set.thing('car', [bend(-74) - half / 2, 0, -74], PI, { variant: 1 });
    if (half > 5) set.thing('lorry', [bend(-92) + half / 2, 0, -92], PI, {});
  }
  if (!coast && !bridge)
    horizonHills(set, { distance: 620, height: dry ? 90 : 70, colour: dry ? '#9a6a4c' : '#66806a', seed });
  horizonHills(set, { distance: 1250, height: 190, colour: dry ? '#8f6a58' : '#7d8fa3', seed: seed + 5, roughness: 5 });
  furnishFeatures(set, {
    centre: [0, 0, 0],
    heading: 0,
    radius: half > 5 ? 6 : 4.5,
    ground: (x, z) => (bridge ? 0 : Math.max(-0.1, height(x, z))),
  });
  return set.finish({
    ground: (x, z) =>
      Math.abs(x - bend(z)) <= half + 0.6 ? 0 : bridge ? -16 : Math.max(coast ? -11 : -100, height(x, z) - 0.06),
    surface: (x, z) => (Math.abs(x - bend(z)) <= half ? (set.snowy ? 'snow' : 'asphalt') : dry ? 'sand' : 'grass'),
    stage: { centre: [0, 0, 0], halfWidth: half - 0.7, halfDepth: 7, heading: 0 },
    path: [-150, -110, -75, -45, -22, 0, 22, 46].map((z): Vec3 => [bend(z) - m * half * 0.45, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.35 },
      ...(coast || bridge ? [{ cue: 'surf', level: 0.35 }] : [{ cue: 'birds', level: 0.15 }]),
      ...(half > 5 ? [{ cue: 'traffic', level: 0.35 }] : []),
    ],
    vistas: [
      { eye: [m * 1.6, 1.3, 16], target: [-m * 0.2, 2.2, -30] },
      { eye: [-m * (half - 0.5), 0.75, 12], target: [m * 2, 2.2, -22] },
      { eye: [-m * 5, 8, 26], target: [m * 3, 0.5, -34] },
    ],
  });
}

/** Towers and cables of a suspension bridge over the deck along z. */
function suspension(set: SetBuilder, b: Parameters<Parameters<SetBuilder['mesh']>[0]>[0], half: number): void {
  const said = set.plan.features.find((f) => f.model === 'bridge');
  const red = set.material({
    color: (said && colourWord(said.attributes.colour)) ?? hex('#a8402c'),
    roughness: 0.5,
    metal: 0.2,
  });
  set.shows('bridge');
  const w = half + 1.6;
  b.box([0, -0.9, -60], [w * 2 + 0.6, 1.6, 420], red, '+x-x-y');
  for (const z of [-52, -190, 60]) {
    for (const s of [-1, 1]) {
      b.box([s * w, 14, z], [1.3, 62, 1.8], red);
      for (let y = 8; y < 44; y += 9) b.box([0, y, z], [w * 2, 1, 1.2], red);
    }
    set.obstacle([w, 6, z], 2);
    set.obstacle([-w, 6, z], 2);
  }
  for (const s of [-1, 1]) {
    for (const [z0, z1] of [
      [60, -52],
      [-52, -190],
    ]) {
      const points: Vec3[] = [];
      for (let i = 0; i <= 30; i++) {
        const t = i / 30;
        const y = 44 - 4 * t * (1 - t) * 39;
        const z = z0 + (z1 - z0) * t;
        points.push([s * w, y, z]);
        if (i > 0 && i < 30) b.box([s * w, (y + 0.6) / 2, z], [0.07, Math.max(0.1, y - 0.6), 0.07], red, '+x-x+z-z');
      }
      b.tube(points, 0.3, red, 6, false);
    }
  }
}

export function space(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const mars = set.says('mars|red planet|alien');
  const floating =
    !mars &&
    set.says('orbit|outer space|deep space|spacewalk|stars|galaxy') &&
    !set.says('surface|moon|planet surface|crater');
  const crater = (x: number, z: number): number => {
    let h = 0;
    for (const [cx, cz, r] of [
      [-m * 16, -16, 8],
      [m * 24, -34, 15],
      [-m * 42, -60, 24],
      [m * 11, -9, 2.6],
      [-m * 7, -11, 1.8],
      [m * 6, 6.5, 1.4],
    ]) {
      const d = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) / r;
      if (d < 1.7) h += r * 0.22 * (d < 1 ? d * d * 1.25 - 0.95 : 0.3 * (1 - smoothstep(1, 1.7, d)));
    }
    return h;
  };
  const height = (x: number, z: number): number => {
    if (floating) return -40;
    const d = Math.sqrt(x * x + z * z);
    return (
      smoothstep(4, 16, d) * (0.5 * fbm2(seed, x / 7, z / 7, 3) + crater(x, z)) +
      smoothstep(50, 240, d) * 30 * (0.35 + fbm2(seed + 1, x / 90, z / 90, 4))
    );
  };
  if (!floating) {
    const dust = set.ground(
      mars
        ? { color: hex('#b5653c'), color2: hex('#8f4628'), pattern: 'noise', patternScale: 1.3, roughness: 1 }
        : { color: hex('#9a9894'), color2: hex('#7a7875'), pattern: 'noise', patternScale: 1.2, roughness: 1 },
    );
    set.fixed((b) => gradedTerrain(b, gradedLines(700, 1, 46), gradedLines(700, 1, 46), height, () => dust));
    const rocks = [0, 1, 2].map((i) =>
      buildRock(set.world, set.seedOf('moon rock', i), { colour: mars ? '#8f5030' : '#8a8885' }),
    );
    scatter(
      set,
      set.random('moon rocks'),
      rocks,
      220,
      { x0: -40, x1: 40, z0: -60, z1: 12 },
      (x, z) => height(x, z) - 0.06,
      (x, z) => Math.sqrt(x * x + z * z) > 3.2,
      [0.08, 1.1],
    );
  }
  set.shows('rock');
  if (!mars && set.allows('moon')) planet(set, [-m * 210, 150, -620], floating ? 190 : 64, true);
  if (mars || floating) planet(set, [m * 330, 190, -700], mars ? 26 : 40, false);
  if (floating && set.liveliness > 0.2) debris(set, m);
  furnishFeatures(set, {
    centre: [0, 0, 0.5],
    heading: 0,
    radius: 3.2,
    ground: (x, z) => (floating ? 0 : height(x, z)),
  });
  return set.finish({
    ground: height,
    surface: () => (floating ? 'metal' : 'sand'),
    ...(mars ? { atmosphere: MARS_SKY } : { airless: true }),
    stage: { centre: [0, 0, 0.5], halfWidth: 2.6, halfDepth: 2.4, heading: 0 },
    path: floating
      ? [
          [-m * 46, -3, -24],
          [-m * 22, -1, -10],
          [-m * 4, 0, -1],
          [m * 6, 0.6, 2],
          [m * 28, 2, 6],
        ]
      : [-46, -28, -12, -2, 6, 16, 30].map((z): Vec3 => [m * z * 0.1, height(m * z * 0.1, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: 'space_hum', level: 0.5 }],
    vistas: [
      { eye: [m * 2.4, 1.6, 10], target: [-m * 3, 3.2, -14] },
      { eye: [-m * 3.6, 0.8, 8.5], target: [m * 1.6, 3.2, -12] },
      { eye: [m * 3, 7, 16], target: [-m * 4, 4, -20] },
    ],
  });
}

/** A planet hanging in the sky: oceans, land and cloud, or a bare moon. */
function planet(set: SetBuilder, at: Vec3, radius: number, earth: boolean): void {
  set.shows('moon');
  set.fixed((b) => {
    if (earth) {
      b.sphere(
        at,
        radius,
        set.material({
          color: hex('#1f4f8f'),
          color2: hex('#4f7a3c'),
          pattern: 'noise',
          patternScale: radius * 0.42,
          roughness: 0.5,
          emissive: [0.03, 0.09, 0.17],
          castsShadow: false,
        }),
        56,
        36,
      );
      b.sphere(
        at,
        radius * 1.012,
        set.material({
          color: [0.9, 0.93, 0.97],
          color2: [0.55, 0.7, 0.9],
          pattern: 'noise',
          patternScale: radius * 0.2,
          roughness: 1,
          opacity: 0.32,
          castsShadow: false,
        }),
        48,
        30,
      );
    } else
      b.sphere(
        at,
        radius,
        set.material({
          color: hex('#b0a698'),
          color2: hex('#7d7468'),
          pattern: 'noise',
          patternScale: radius * 0.25,
          roughness: 1,
          castsShadow: false,
        }),
        40,
        26,
      );
  });
}

/** A satellite and slowly turning rocks. */
function debris(set: SetBuilder, m: number): void {
  const gold = set.material({ color: hex('#c79a3a'), roughness: 0.3, metal: 0.9 });
  const white = set.material({ color: hex('#dcdfe2'), roughness: 0.4 });
  const cell = set.material({
    color: hex('#1c2f5c'),
    color2: hex('#3a5590'),
    pattern: 'tiles',
    patternScale: 0.35,
    roughness: 0.15,
    metal: 0.4,
  });
  const satellite = set.mesh((b) => {
    b.roundedBox([0, 0, 0], [1.4, 1.4, 2.2], 0.1, gold, 2);
    for (const s of [-1, 1]) {
      b.tube(
        [
          [s * 0.7, 0, 0],
          [s * 1.5, 0, 0],
        ],
        0.06,
        white,
        6,
        true,
      );
      b.box([s * 4, 0, 0], [4.8, 0.05, 1.7], cell);
    }
    b.lathe(
      [
        [0, -0.2],
        [0.5, 0],
        [0.85, 0.35],
      ],
      white,
      20,
      [0, 0.9, 0],
    );
    b.tube(
      [
        [0, 0.7, 0],
        [0, 1.5, 0],
      ],
      0.03,
      white,
      5,
      true,
    );
  });
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('asteroid', i), { colour: '#7d7468', flat: 0.9 }));
  const rng = set.random('asteroids');
  const field = Array.from({ length: 26 }, () => ({
    p: [rng.range(-60, 60), rng.range(-16, 22), rng.range(-90, -16)] as Vec3,
    k: rng.range(0.6, 4.5),
    v: rng.range(-0.1, 0.1),
    i: rng.int(0, 1),
  }));
  set.animate((scene, t) => {
    scene.instances.push({
      mesh: satellite,
      transform: multiply(placed([m * 9, 3.4, -13], 0.7 + t * 0.03), scaling(0.8)),
      cast: 0,
      fixed: false,
    });
    for (const r of field)
      scene.instances.push({ mesh: rocks[r.i], transform: placed(r.p, t * r.v + r.k, r.k), cast: 0, fixed: false });
  });
}

export function studio(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const dark = set.says('black|dark') || set.look.light.includes('spotlight') || set.look.grade.includes('noir');
  const said = colourWord(set.plan.phrase.split(/\s+/));
  const color: Rgb = set.says('white|infinite white')
    ? [0.86, 0.86, 0.86]
    : dark
      ? [0.012, 0.012, 0.014]
      : (said ?? [0.62, 0.63, 0.65]);
  const cove = set.material({ color, roughness: dark ? 0.35 : 0.85 });
  // An endless floor; the backdrop's colour is the sky it fades into.
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(500, 4, 14),
      gradedLines(500, 4, 14),
      () => 0,
      () => cove,
    ),
  );
  if (dark) {
    set.spot([m * 3, 6, 4], [120, 112, 98], 16, [-0.42 * m, -0.8, -0.5], cos(0.4));
    set.spot([-m * 4.5, 5, -4.5], [70, 84, 120], 16, [0.56 * m, -0.6, 0.6], cos(0.5));
  }
  furnishFeatures(set, { centre: [0, 0, 0], heading: 0, radius: 1.8, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'concrete',
    backdrop: color,
    stage: { centre: [0, 0, 0], halfWidth: 3, halfDepth: 3, heading: 0 },
    path: [
      [-m * 36, 0, -1],
      [-m * 12, 0, -0.5],
      [0, 0, 0],
      [m * 12, 0, 0.5],
      [m * 36, 0, 1],
    ],
    bounds: null,
    acoustics: 'room',
    ambience: [{ cue: 'room_tone', level: 0.2 }],
    vistas: [
      { eye: [m * 1.2, 1.5, 9], target: [0, 1.3, -3] },
      { eye: [-m * 4, 1.2, 7], target: [0.4 * m, 1.2, -2] },
    ],
  });
}
