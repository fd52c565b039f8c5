/** A volcano: black slopes, its cone, the rivers of fire that run from it, smoke. */
import { fbm2, noise1, noise2 } from '../../math/noise.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, matt, scatter } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const CONE: Vec3 = [0, -4, -170];
const RADIUS = 120;
const TALL = 74;

/** Glowing rock: bright in daylight and more so at night. */
const lavaMaterial = (set: SetBuilder, heat: number): number => {
  const k = (1.3 + set.darkness * 0.9) * heat;
  return set.material({
    color: hex('#ff5a14'),
    color2: hex('#3a1408'),
    pattern: 'noise',
    patternScale: 0.9,
    roughness: 0.7,
    emissive: [2.6 * k, 0.62 * k, 0.08 * k],
    castsShadow: false,
  });
};

function lavaFields(set: SetBuilder, height: (x: number, z: number) => number): void {
  const m = set.mirror;
  const shift = m * 26;
  const seed = set.context.seed;
  const slope = set.ground(matt('#4a403c', '#2c2523', 'noise', 9));
  const dark = set.ground(matt('#2b2524', '#1c1817', 'noise', 3));
  const lava = lavaMaterial(set, 1);
  const hot = lavaMaterial(set, 1.6);
  const profile = (t: number): { r: number; y: number } => ({ r: RADIUS * (1 - t) ** 1.35 + 15 * t, y: TALL * t });
  const cone = (t: number, a: number): Vec3 => {
    const { r, y } = profile(t);
    const gully = 1 + 0.07 * noise2(seed, cos(a) * 5 + 9, sin(a) * 5 + t * 1.5) * (1 - t * 0.3);
    return [
      CONE[0] + shift + sin(a) * r * gully,
      CONE[1] + y + (t > 0.98 ? 3 * noise1(seed & 0xff, a * 2) : 0),
      CONE[2] + cos(a) * r * gully,
    ];
  };
  set.fixed((b) => {
    const [rows, n] = [14, 40];
    const start = b.vertexCount;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= n; i++) {
        const a = (i / n) * TAU;
        const p = cone(j / rows, a);
        b.vertex(p, [sin(a), 0.75, cos(a)], a * 60, p[1] * 1.4);
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const v = start + j * (n + 1) + i;
        b.quadIndices(v, v + 1, v + n + 2, v + n + 1, j > 9 ? dark : slope);
      }
    b.disc([CONE[0] + shift, CONE[1] + TALL - 1.5, CONE[2]], 15, hot, 24);
    // Rivers down the side that looks at the camera.
    for (const [k, at] of [-0.42, 0.06, 0.5].entries()) {
      const first = b.vertexCount;
      for (let j = 0; j <= 18; j++) {
        const t = 1 - j / 18;
        const a = at + 0.12 * noise1(40 + k, t * 5) * (1.2 - t);
        const w = (1.1 + 2.6 * (1 - t)) / Math.max(12, profile(t).r);
        for (const e of [-1, 1]) {
          const p = cone(t, a + e * w);
          b.vertex([p[0], p[1] + 0.5, p[2] + 0.7], [0, 0.7, 1], e * 2, j * 4);
        }
      }
      for (let j = 0; j < 18; j++) {
        const v = first + j * 2;
        b.quadIndices(v, v + 2, v + 3, v + 1, lava);
      }
    }
  });
  streams(set, height, lava, dark);
  plume(set, shift);
}

/** Streams over the plain to both sides of the stage, with crusts at their banks. */
function streams(set: SetBuilder, height: (x: number, z: number) => number, lava: number, crust: number): void {
  const m = set.mirror;
  const lanes = [
    { x: m * 6.2, from: 8, bend: 2.2, w: 1.1 },
    { x: -m * 9.5, from: 2, bend: 3.4, w: 1.6 },
    { x: m * 15, from: -6, bend: 4, w: 2 },
  ];
  for (const [k, lane] of lanes.entries()) {
    const at = (z: number): number => lane.x + lane.bend * noise1(70 + k, z / 11) + (z / -90) * (m * 26 - lane.x) * 0.6;
    set.fixed((b) => {
      for (const [wide, lift, tint] of [
        [1.35, 0.1, crust],
        [1, 0.14, lava],
      ] as const) {
        const start = b.vertexCount;
        const n = 50;
        for (let i = 0; i <= n; i++) {
          const z = lane.from - i * 1.9;
          const w = lane.w * wide * (0.75 + 0.5 * Math.abs(noise1(80 + k, z / 3)));
          const y = Math.max(height(at(z) - w, z), height(at(z) + w, z), height(at(z), z)) + lift;
          for (const e of [-1, 1]) b.vertex([at(z) + e * w, y, z], [0, 1, 0], e * w, z);
        }
        for (let i = 0; i < n; i++) {
          const v = start + i * 2;
          b.quadIndices(v, v + 1, v + 3, v + 2, tint);
        }
      }
    });
    for (let i = 0; i < 3; i++) {
      const z = lane.from - 3 - i * 7;
      set.light([at(z), height(at(z), z) + 1, z], [9, 2.6, 0.5], 10, 0.4);
    }
  }
}

/** Smoke over the crater that rolls slowly, lit from below. */
function plume(set: SetBuilder, shift: number): void {
  const puff = [0, 1, 2].map((k) => {
    const glow = k === 0 ? 0.55 + set.darkness * 0.5 : 0;
    const smoke = set.material({
      color: hex(['#6a4a40', '#4f4a4a', '#5f5b5a'][k]),
      color2: hex('#3a3636'),
      pattern: 'noise',
      patternScale: 7,
      roughness: 1,
      castsShadow: false,
      ...(glow > 0 ? { emissive: [0.9 * glow, 0.24 * glow, 0.05 * glow] as const } : {}),
    });
    return set.mesh((b) => b.sphere([0, 0, 0], 1, smoke, 12, 8));
  });
  set.shows('smoke');
  set.animate((scene, t) => {
    for (let i = 0; i < 22; i++) {
      const age = (i / 22 + t * 0.012) % 1;
      const r = 7 + age * 26;
      const x = CONE[0] + shift + age * 46 + 8 * noise1(90 + i, t * 0.04 + i);
      const y = CONE[1] + TALL + 2 + age * 78 + 4 * noise1(91, t * 0.05 + i * 3);
      const z = CONE[2] + 9 * noise1(92, t * 0.03 + i * 5);
      const m = r * (age < 0.06 ? age / 0.06 : 1);
      scene.instances.push({
        mesh: puff[age < 0.14 ? 0 : 1 + (i % 2)],
        transform: [m, 0, 0, x, 0, m * 0.85, 0, y, 0, 0, m, z],
        cast: 0,
        fixed: false,
      });
    }
  });
}

/** Black slopes under a burning cone, with rivers of lava. */
export function volcano(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z - 0.6) ** 2);
    return (
      smoothstep(3.2, 12, d) *
      (0.9 * (0.4 + fbm2(seed, x / 7, z / 7, 4)) + 0.35 * Math.abs(fbm2(seed + 5, x / 2.2, z / 2.2, 3)))
    );
  };
  const ash = set.ground(matt('#35302e', '#221e1d', 'noise', 0.7));
  set.fixed((b) => gradedTerrain(b, gradedLines(420, 0.9, 38), gradedLines(420, 1, 42), height, () => ash));
  lavaFields(set, height);
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('lava rock', i), { colour: ['#2e2a29', '#3d3532', '#4a3a34'][i] }),
  );
  set.shows('rock', 'mountain');
  if (set.allows('rock'))
    scatter(
      set,
      set.random('lava rocks'),
      rocks,
      160,
      { x0: -18, x1: 18, z0: -34, z1: 10 },
      (x, z) => height(x, z) - 0.12,
      (x, z) => Math.sqrt(x * x + (z - 0.6) ** 2) > 3 && !(z > 3 && Math.abs(x) < 2.2),
      [0.3, 1.9],
    );
  horizonHills(set, { distance: 480, height: 80, colour: '#3f3836', seed });
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: () => 'gravel',
    stage: { centre: [0, 0, 0.6], halfWidth: 2, halfDepth: 2, heading: 0 },
    path: [-34, -22, -12, -4, 4, 14, 28].map((z): Vec3 => [m * 0.05 * z, height(m * 0.05 * z, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'lava', level: 0.55 },
      { cue: 'wind', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 1.6, 1.9, 10.5], target: [-m * 1, 5.5, -30] },
      { eye: [-m * 2.4, 1.5, 8], target: [m * 1.5, 4, -20] },
      { eye: [m * 1, 6.5, 16], target: [-m * 2, 3, -30] },
    ],
  });
}
