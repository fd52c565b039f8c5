/** A waterfall: cliffs in a half ring, sheets of white water into a basin, mist, wet stones, a stream that leaves past the viewer. */
import { fbm2, noise3 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildBush, buildFern, buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Middle of the basin, and its radius. */
const BASIN: Vec3 = [0, 0, -15];
const REACH = 8.4;
const TALL = 23;

export function waterfall(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const jungle =
    set.says('jungle|rainforest|tropic|palm|exotic|amazon|hawai') ||
    (!set.snowy && !set.says('mountain|iceland|forest|pine|alp|canyon|desert') && set.random('fall').chance(0.5));
  const frozen = set.says('frozen|icy|ice\\b') || (set.snowy && set.look.weather.includes('snow') && set.says('still'));
  const dry = set.says('canyon|desert');
  /** Where the stream runs out, to one side. */
  const stream = (z: number): number => m * (4.6 + 0.9 * sin(z * 0.22));
  const ground = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z - 1) ** 2);
    const bank = smoothstep(3, 12, d) * 0.9 * (0.4 + fbm2(seed, x / 5, z / 5, 3));
    const basin = Math.sqrt((x - BASIN[0]) ** 2 + ((z - BASIN[2]) * 1.1) ** 2) / REACH;
    const wet = 1 - smoothstep(0.86, 1.12, basin);
    const run = z > BASIN[2] ? 1 - smoothstep(1.5, 2.6, Math.abs(x - stream(z))) : 0;
    return (
      bank * (1 - Math.max(wet, run)) -
      0.9 * Math.max(wet, run * 0.7) +
      smoothstep(24, 70, d) * 14 * Math.max(0, 0.4 + fbm2(seed + 2, x / 22, z / 22, 3))
    );
  };
  const earth = set.ground({
    color: hex(dry ? '#b07a4e' : jungle ? '#4d5a2e' : '#6a7046'),
    color2: hex(dry ? '#8a5a38' : '#38451f'),
    pattern: dry ? 'noise' : 'grass',
    patternScale: 0.4,
    roughness: 1,
  });
  set.fixed((b) => gradedTerrain(b, gradedLines(120, 0.8, 40), gradedLines(120, 0.8, 40), ground, () => earth));
  cliffs(set, jungle, dry);
  water(set, stream, frozen);
  if (!frozen) falling(set);
  growth(set, m, ground, jungle, dry, stream);
  set.shows('waterfall', 'river', 'cliff', 'rock', 'pond', 'mist');
  furnishFeatures(set, { centre: [0, 0, 1.6], heading: 0, radius: 2.6, ground });
  return set.finish({
    ground,
    surface: (x, z) => (Math.abs(x - stream(z)) < 1.6 ? 'water' : jungle ? 'leaves' : 'grass'),
    stage: { centre: [-m * 0.6, 0, 1], halfWidth: 1.9, halfDepth: 1.6, heading: 0 },
    path: [-40, -24, -12, -5, 0, 4, 12, 30].map(
      (x): Vec3 => [
        -m * 0.6 - m * Math.abs(x) * 0.4,
        ground(-m * 0.6 - m * Math.abs(x) * 0.4, x > 0 ? x : 1 - x * 0.6),
        x > 0 ? x : 1 - x * 0.6,
      ],
    ),
    waterside: {
      position: [stream(1) - m * 2.7, ground(stream(1) - m * 2.7, 1), 1],
      heading: m * (PI / 2),
      level: -0.16,
    },
    bounds: null,
    canopy: jungle ? 0.25 : 0.1,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'waterfall', level: frozen ? 0.05 : 0.7 },
      { cue: jungle ? 'jungle' : 'birds', level: 0.2 },
    ],
    vistas: [
      { eye: [-m * 2.2, 2.2, 12], target: [m * 0.4, 8, -20] },
      { eye: [m * 1.2, 1.9, 9], target: [-m * 0.6, 7, -20] },
      { eye: [-m * 7, 5, 16], target: [m * 1, 7, -20] },
    ],
  });
}

/** Walls of layered rock round the basin; the lip of the fall is a notch. */
function cliffs(set: SetBuilder, jungle: boolean, dry: boolean): void {
  const seed = set.context.seed;
  const code = dry ? '#b5673c' : jungle ? '#6a6458' : '#7c7a76';
  const stone = set.material({
    color: hex(code),
    color2: hex(dry ? '#8a4628' : '#45433d'),
    pattern: 'noise',
    patternScale: 1.7,
    roughness: 0.9,
  });
  const wet = set.material({
    color: hex(dry ? '#7a4028' : '#3f3d38'),
    color2: hex('#2a2926'),
    pattern: 'noise',
    patternScale: 1.1,
    roughness: 0.25,
  });
  const green = set.material({
    color: hex('#55702f'),
    color2: hex('#3a5222'),
    pattern: 'leaves',
    patternScale: 0.3,
    roughness: 1,
  });
  const [rows, n] = [26, 64];
  const at = (i: number, j: number): Vec3 => {
    const a = -1.9 + (i / n) * 3.8;
    const t = j / rows;
    const notch = 0.8 + 0.2 * smoothstep(0.19, 0.27, Math.abs(a));
    const top =
      TALL *
      (0.86 + 0.22 * fbm2(seed + 4, a * 3, 1, 3) * smoothstep(0.2, 0.4, Math.abs(a))) *
      (1 - 0.45 * smoothstep(1.1, 1.9, Math.abs(a)));
    const y = -1 + t * (top + 1) * notch;
    // Beds of rock step back in turn; pillars run up them.
    const beds = 0.7 * (Math.floor(y / 2.6 + fbm2(seed, a * 2, y / 9, 2)) % 2) + y * 0.1;
    // The lip and the face under the fall are worn smooth.
    const worn = smoothstep(0.2, 0.4, Math.abs(a));
    const rough =
      (0.12 + 0.88 * worn) * (1.9 * noise3(seed + 7, a * 7, y * 0.16, 0) + 0.7 * noise3(seed + 9, a * 20, y * 0.6, 3));
    const r = REACH + 2 + beds + rough + 7 * smoothstep(0.9, 1.9, Math.abs(a));
    return [sin(a) * r * 1.25, y, BASIN[2] - cos(a) * r];
  };
  set.fixed((b) => {
    const start = b.vertexCount;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= n; i++) {
        const p = at(i, j);
        const [l, r] = [at(Math.max(0, i - 1), j), at(Math.min(n, i + 1), j)];
        const [d, u] = [at(i, Math.max(0, j - 1)), at(i, Math.min(rows, j + 1))];
        const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
        const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
        b.vertex(
          p,
          [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]],
          (i / n) * 60,
          p[1],
        );
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const a = -1.9 + ((i + 0.5) / n) * 3.8;
        const p = at(i, j);
        const v = start + j * (n + 1) + i;
        const mossy = !dry && Math.abs(a) > 0.3 && fbm2(seed + 5, i / 4, j / 3, 2) > (jungle ? 0.0 : 0.16);
        b.quadIndices(v, v + 1, v + n + 2, v + n + 1, Math.abs(a) < 0.36 || p[1] < 1.6 ? wet : mossy ? green : stone);
      }
    // A plateau behind the rim.
    for (let i = 0; i < n; i++) {
      const [p, q] = [at(i, rows), at(i + 1, rows)];
      b.quad(p, q, [q[0] * 2.2, q[1] + 3, q[2] - 34], [p[0] * 2.2, p[1] + 3, p[2] - 34], dry ? stone : green);
    }
  });
  for (let i = 0; i <= 12; i++) {
    const p = at(Math.round((i / 12) * n), 4);
    for (const y of [2, 8, 15]) set.obstacle([p[0] * 1.14, y, p[2] - 2], 4);
  }
}

/** The basin and its stream; frozen, a sheet of ice and hanging icicles. */
function water(set: SetBuilder, stream: (z: number) => number, frozen: boolean): void {
  const surface = frozen
    ? set.material({
        color: hex('#c8dfea'),
        color2: hex('#9cc2d6'),
        pattern: 'noise',
        patternScale: 1.2,
        roughness: 0.12,
      })
    : set.material({
        color: [0.02, 0.16, 0.16],
        color2: [0.05, 0.27, 0.25],
        pattern: 'water',
        patternScale: 0.9,
        roughness: 0.05,
        castsShadow: false,
      });
  set.fixed((b) => {
    const n = 36;
    const p = (i: number): Vec3 => [
      BASIN[0] + sin((i / n) * 2 * PI) * REACH * 1.14,
      -0.16,
      BASIN[2] + cos((i / n) * 2 * PI) * REACH,
    ];
    for (let i = 0; i < n; i++)
      b.quad([BASIN[0], -0.16, BASIN[2]], p(i), p(i + 1), [BASIN[0], -0.16, BASIN[2]], surface);
    for (let z = BASIN[2] + 5; z < 40; z += 1.5) {
      const [a, c] = [stream(z), stream(z + 1.5)];
      b.quad([c - 2.2, -0.17, z + 1.5], [c + 2.2, -0.17, z + 1.5], [a + 2.2, -0.17, z], [a - 2.2, -0.17, z], surface);
    }
    if (!frozen) return;
    const ice = set.material({
      color: hex('#dcecf4'),
      color2: hex('#a8cadc'),
      pattern: 'stripes',
      patternScale: 0.5,
      roughness: 0.2,
    });
    const rng = set.random('icicles');
    for (let i = 0; i < 34; i++) {
      const x = rng.range(-2.8, 2.8);
      const top = rng.range(10, 19);
      const z = BASIN[2] - REACH - 0.4 + rng.range(-0.6, 1);
      b.tube(
        [[x, top, z] as Vec3, [x, top * 0.5, z + 0.3] as Vec3, [x * 1.1, rng.range(-0.2, 3), z + 0.4] as Vec3],
        [0.5, 0.4, 0.05],
        ice,
        6,
        false,
      );
    }
  });
}

/** Sheets of falling water: strands that slide down for ever, spray at the foot, foam that spreads. */
function falling(set: SetBuilder): void {
  const rng = set.random('strands');
  const sheet = set.material({
    color: hex('#e6f1f4'),
    color2: hex('#b4d2da'),
    pattern: 'stripes',
    patternScale: 0.34,
    roughness: 0.6,
    translucency: 0.3,
    opacity: 0.86,
    castsShadow: false,
  });
  const white = set.material({
    color: hex('#f8fcfd'),
    emissive: [0.12, 0.14, 0.15],
    roughness: 0.8,
    opacity: 0.9,
    castsShadow: false,
  });
  const lip = TALL * 0.86 * 0.8 + 0.05;
  const z0 = BASIN[2] - REACH - 3.4;
  const curve = (t: number): [number, number] => [lip * (1 - t * t * 0.35 - t * 0.66), z0 + 4.2 * t ** 0.6];
  set.fixed((b) => {
    const [rows, n] = [16, 22];
    const start = b.vertexCount;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= n; i++) {
        const [y, z] = curve(j / rows);
        const u = i / n - 0.5;
        const w = 4.6 + (j / rows) * 1.8;
        // The texture's stripes run down: v is across.
        b.vertex([u * w, y, z + 0.32 * sin(i * 2.2 + j * 0.14) - u * u * 1.6], [0.5 * cos(i * 2.2), 0.25, 1], y, u * w);
      }
    b.grid(start, rows + 1, n + 1, sheet);
    for (let k = 0; k < 4; k++) {
      const x = rng.range(-7, 7);
      if (Math.abs(x) < 3.6) continue;
      const w = rng.range(0.1, 0.24);
      b.quad(
        [x - w, 0, z0 + 3.4],
        [x + w, 0, z0 + 3.4],
        [x + w * 0.6, lip * 0.86, z0 + 0.4],
        [x - w * 0.6, lip * 0.86, z0 + 0.4],
        sheet,
      );
    }
  });
  const strand = [0, 1, 2].map((k) =>
    set.mesh((b) => b.ellipsoid([0, 0, 0], [0.1 + k * 0.05, 0.9 + k * 0.3, 0.06], white, 7, 6)),
  );
  const strands = Array.from({ length: 90 }, (_, i) => ({
    u: rng.range(-0.5, 0.5),
    at: rng.unit(),
    v: rng.range(0.5, 0.72),
    kind: i % 3,
  }));
  set.animate((scene, t) => {
    for (const s of strands) {
      const f = (s.at + t * s.v) % 1;
      const k = f * f * 0.6 + f * 0.4;
      const [y, z] = curve(k);
      scene.instances.push({
        mesh: strand[s.kind],
        transform: placed([s.u * (4.6 + k * 1.8), y, z + 0.3 - s.u * s.u * 1.6], 0),
        cast: 0,
        fixed: false,
      });
    }
    for (let i = 0; i < 70; i++) {
      const k = (i * 0.618) % 1;
      const life = (t * (0.28 + 0.2 * k) + i * 0.37) % 1;
      const x = (((i * 0.377) % 1) - 0.5) * 8.4 * (0.6 + life);
      scene.particles.push({
        position: [x, 0.2 + life * (1.4 + 3 * k), z0 + 4 + life * (1 + 4 * ((i * 0.71) % 1))],
        size: 0.5 + 1.3 * life,
        kind: 0,
        color: [0.9, 0.95, 1],
        alpha: 0.13 * (1 - life),
        axis: [0, 1, 0],
      });
    }
  });
  const foam = set.material({ color: hex('#f2f8fa'), roughness: 0.9, opacity: 0.6, castsShadow: false });
  const ringOf = set.mesh((b) => {
    for (let i = 0; i < 26; i++) {
      const a = (i / 26) * 2 * PI;
      b.disc(
        [sin(a) * (0.8 + 0.2 * sin(i * 5)), 0, cos(a) * (0.8 + 0.2 * cos(i * 7))],
        0.1 + 0.07 * Math.abs(sin(i * 3)),
        foam,
        7,
      );
    }
  });
  set.animate((scene, t) => {
    for (let i = 0; i < 5; i++) {
      const f = (t * 0.16 + i / 5) % 1;
      scene.instances.push({
        mesh: ringOf,
        transform: placed([((i * 0.7) % 1) * 2.4 - 1.2, -0.13 + i * 0.004, z0 + 5 + f * 1.4], i, 1.6 + f * 3.6),
        cast: 0,
        fixed: false,
      });
    }
  });
}

function growth(
  set: SetBuilder,
  m: number,
  ground: (x: number, z: number) => number,
  jungle: boolean,
  dry: boolean,
  stream: (z: number) => number,
): void {
  const rng = set.random('fall growth');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('fall rock', i), { colour: dry ? '#a86840' : '#6d6a64', moss: !dry }),
  );
  for (let i = 0; i < 46; i++) {
    const a = rng.range(-1.9, 1.9);
    const r = REACH * rng.range(0.86, 1.12);
    set.put(
      rocks[i % 3],
      placed([sin(a) * r * 1.2, -0.4, BASIN[2] + cos(a) * r], rng.range(0, 6), rng.range(0.4, 1.5)),
    );
  }
  for (let i = 0; i < 26; i++) {
    const z = -8 + i * 1;
    const s = i % 2 ? 1 : -1;
    set.put(
      rocks[i % 3],
      placed(
        [stream(z) + s * rng.range(1.8, 2.8), ground(stream(z), z) * 0.4 - 0.2, z],
        rng.range(0, 6),
        rng.range(0.25, 0.8),
      ),
    );
  }
  const clear = (x: number, z: number): boolean =>
    Math.abs(x - stream(z)) > 2.6 &&
    x * x + (z - 1) ** 2 > 8 &&
    Math.sqrt(x * x + (z + 15) ** 2) > REACH * 1.2 &&
    !(z > 0 && Math.abs(x + m * 0.8) < 2.4);
  if (!dry) {
    const ferns = [0, 1].map((i) =>
      buildFern(set.world, set.seedOf('fall fern', i), ['#35602a', '#4c8236', '#6aa548'], jungle ? 0.95 : 0.6),
    );
    scatter(set, rng, ferns, jungle ? 150 : 80, { x0: -14, x1: 14, z0: -8, z1: 10 }, ground, clear, [0.6, 1.4]);
    const bushes = [0, 1].map((i) =>
      buildBush(set.world, set.seedOf('fall bush', i), set.season, { width: 1.3, height: 1, leaves: 220 }),
    );
    scatter(
      set,
      rng,
      bushes,
      40,
      { x0: -18, x1: 18, z0: -10, z1: 8 },
      ground,
      (x, z) => clear(x, z) && Math.abs(x) > 5,
      [0.7, 1.6],
    );
  }
  if (!set.allows('tree') || dry) return;
  const models = treeVariants(set, jungle ? 'palm' : 'conifer', 2, 1);
  const others = treeVariants(set, 'broadleaf', 1, 1);
  for (const [i, [x, z]] of [
    [-m * 7.5, -4.5],
    [m * 9.2, -3],
    [-m * 10, 2.6],
    [m * 11, -7.4],
    [-m * 11.6, -9],
  ].entries())
    set.plant(i % 3 === 2 ? others.near[0] : models.near[i % 2], [x, ground(x, z) - 0.1, z], rng.range(0, 6), 1, true);
  // Trees along the rim.
  for (let i = 0; i < 40; i++) {
    const a = -1.7 + i * 0.087;
    if (Math.abs(a) < 0.22) continue;
    const r = REACH + 12 + rng.range(0, 7);
    const t = (i % 2 ? models.distant : others.distant)[0];
    const at = placed(
      [sin(a) * r * 1.25, TALL * (0.82 - 0.4 * smoothstep(1.1, 1.9, Math.abs(a))), BASIN[2] - cos(a) * r],
      rng.range(0, 6),
      rng.range(0.7, 1.1),
    );
    set.put(t.wood, at);
    if (t.crown >= 0) set.put(t.crown, at);
  }
}
