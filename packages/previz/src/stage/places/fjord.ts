/** A fjord: still deep water between walls of rock that fall from snow fields, threads of waterfalls, red cabins on a meadow at the shore. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { PI, sin } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

/** Half width of the water, metres, and where the near shore runs. */
const HALF = 120;
const SHORE = -5;

export function fjord(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  /** The water bends away to one side as it runs back. */
  const bend = (z: number): number => m * (-40 * smoothstep(40, 700, -z) * (1 + 2 * smoothstep(300, 1200, -z)));
  const ground = (x: number, z: number): number => {
    const off = Math.abs(x - bend(z));
    const wall =
      smoothstep(HALF * 0.9, HALF * 2.4, off) *
      (330 + 150 * fbm2(seed, x / 260, z / 260, 3)) *
      (0.7 + 0.5 * noise2(seed + 1, x / 90, z / 120));
    const far = smoothstep(900, 1300, -z) * (210 + 420 * Math.max(0, fbm2(seed + 8, x / 170, z / 400, 4) + 0.3));
    const rough = smoothstep(HALF * 0.9, HALF * 1.6, off) * 34 * fbm2(seed + 3, x / 40, z / 40, 4);
    const bank =
      z > SHORE - 9 ? smoothstep(SHORE - 5, SHORE + 3, z) * (1.6 + 0.6 * fbm2(seed + 4, x / 9, z / 9, 2)) : 0;
    return (
      Math.max(-6 * smoothstep(SHORE - 1, SHORE - 12, z), wall + rough - (z < SHORE ? 5 : 0), far - 5) *
        (z < SHORE - 4 ? 1 : smoothstep(60, 140, Math.abs(x))) +
      bank
    );
  };
  const grass = set.snowy
    ? set.material(SNOW)
    : set.ground({ color: hex('#6d8a40'), color2: hex('#52702f'), pattern: 'grass', patternScale: 0.35, roughness: 1 });
  const rock = set.material({
    color: hex('#6a6c6c'),
    color2: hex('#474a4a'),
    pattern: 'noise',
    patternScale: 16,
    roughness: 1,
  });
  const moss = set.material({
    color: hex('#5f7a42'),
    color2: hex('#4a5f38'),
    pattern: 'noise',
    patternScale: 14,
    roughness: 1,
  });
  const snow = set.material({ ...SNOW, patternScale: 12 });
  const line = set.snowy ? 60 : 230;
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(1100, 2.4, 46), gradedLines(1500, 2.2, 52), ground, (x, z) => {
      if (z > SHORE - 6 && Math.abs(x) < 70) return grass;
      const y = ground(x, z);
      const slope = Math.abs(ground(x + 12, z) - y) + Math.abs(ground(x, z + 12) - y);
      if (y > line * (0.8 + 0.4 * noise2(seed + 6, x / 60, z / 60)) && slope < 22) return snow;
      return slope > 13 || (y > 40 && z < -60) ? rock : set.snowy ? snow : moss;
    }),
  );
  waterPlane(set, 0, { deep: [0.012, 0.075, 0.085], wave: 3.4 });
  falls(set, bend, ground);
  shore(set, m, ground);
  set.shows('mountain', 'cliff', 'sea', 'water', 'house', 'waterfall', 'snow');
  furnishFeatures(set, { centre: [0, 0, 2], heading: 0, radius: 3, ground });
  const flat = (x: number, z: number): number => Math.max(0, ground(x, z));
  return set.finish({
    ground: flat,
    surface: (_, z) => (z < SHORE ? 'water' : 'grass'),
    stage: { centre: [0, flat(0, 2), 2], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [-44, -28, -14, -5, 2, 12, 30].map((x): Vec3 => [m * x, flat(m * x, 2.2), 2.2]),
    waterside: { position: [-m * 1.2, flat(-m * 1.2, SHORE + 0.6), SHORE + 0.6], heading: PI, level: 0 },
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'lapping', level: 0.35 },
      { cue: 'wind', level: 0.2 },
      { cue: 'gulls', level: 0.08 },
    ],
    vistas: [
      { eye: [m * 2.2, 4, 13], target: [-m * 4, 13, -60] },
      { eye: [-m * 4, 3.4, 11], target: [m * 8, 12, -60] },
      { eye: [m * 12, 16, 34], target: [-m * 10, 10, -80] },
    ],
  });
}

/** Threads of white that hang down the walls. */
function falls(set: SetBuilder, bend: (z: number) => number, ground: (x: number, z: number) => number): void {
  const white = set.material({ color: hex('#eef4f6'), roughness: 0.8, castsShadow: false });
  const rng = set.random('threads');
  set.fixed((b) => {
    for (let k = 0; k < 9; k++) {
      const s = k % 2 ? 1 : -1;
      const z = -120 - k * 82 - rng.range(0, 40);
      const points: Vec3[] = [];
      for (let i = 0; i <= 16; i++) {
        const x = bend(z) + s * (HALF * (0.98 + i * 0.07));
        points.push([x - s * 2.2, Math.max(0, ground(x, z)) + 1.4, z + 3 * sin(i * 1.3 + k)]);
      }
      b.tube(
        points,
        Array.from({ length: 17 }, (_, i) => 2 - i * 0.06),
        white,
        5,
        false,
      );
    }
  });
}

/** The shore: stones, a jetty with a boat, red cabins with roofs of turf, birches and firs. */
function shore(set: SetBuilder, m: number, ground: (x: number, z: number) => number): void {
  const wood = set.material({
    color: hex('#8a7358'),
    color2: hex('#665440'),
    pattern: 'planks',
    patternScale: 0.18,
    roughness: 0.9,
  });
  const red = set.material({
    color: hex('#9c2c22'),
    color2: hex('#7a2018'),
    pattern: 'planks',
    patternScale: 0.16,
    roughness: 0.85,
  });
  const ochre = set.material({
    color: hex('#c8923a'),
    color2: hex('#a4742a'),
    pattern: 'planks',
    patternScale: 0.16,
    roughness: 0.85,
  });
  const white = set.material({ color: hex('#efece2'), roughness: 0.6 });
  const turf = set.snowy
    ? set.material(SNOW)
    : set.material({
        color: hex('#5f7a3a'),
        color2: hex('#47602a'),
        pattern: 'grass',
        patternScale: 0.2,
        roughness: 1,
      });
  const cabin = [red, ochre].map((wall) =>
    set.mesh((b) => {
      b.box(
        [0, 0.2, 0],
        [6.2, 0.9, 4.8],
        set.material({ color: hex('#77736c'), color2: hex('#5a5650'), pattern: 'brick', patternScale: 0.3 }),
        '+x-x+z-z',
      );
      b.box([0, 1.9, 0], [6, 2.6, 4.6], wall, '+x-x+z-z');
      for (const s of [-1, 1]) {
        b.quad([-3 * s, 3.2, -2.3 * s], [-3 * s, 3.2, 2.3 * s], [-3 * s, 4.7, 0], [-3 * s, 4.7, 0], wall);
        b.quad([-3.4, 3.05, s * 2.65], [3.4, 3.05, s * 2.65], [3.4, 4.8, 0], [-3.4, 4.8, 0], turf);
        b.quad([3.4, 3.05, s * 2.65], [-3.4, 3.05, s * 2.65], [-3.4, 4.8, 0], [3.4, 4.8, 0], turf);
        b.tube(
          [[s * 3.02, 3.2, 2.4] as Vec3, [s * 3.02, 4.75, 0] as Vec3, [s * 3.02, 3.2, -2.4] as Vec3],
          0.09,
          white,
          4,
        );
      }
      b.box([-0.4, 1.6, 2.33], [0.95, 2, 0.06], white, '+z');
      for (const x of [-2, 1.7]) {
        b.box([x, 2, 2.32], [1.1, 1.1, 0.06], white, '+z');
        b.box([x, 2, 2.36], [0.92, 0.92, 0.02], set.glass(set.lampsOn), '+z');
        b.box([x, 2, 2.38], [0.05, 0.92, 0.02], white, '+z');
      }
      b.box([1.4, 4.7, -0.6], [0.6, 1.4, 0.6], set.material({ color: hex('#6a625a'), roughness: 1 }));
    }),
  );
  if (set.allows('house'))
    for (const [i, [x, z, a]] of [
      [-m * 14.5, 0.6, m * 0.5],
      [m * 16, 2.4, -m * 0.4],
      [-m * 25, 3, m * 0.7],
    ].entries()) {
      set.put(cabin[i % 2], placed([x, ground(x, z) - 0.1, z], a + (i === 2 ? 0.4 : 0)));
      for (const d of [-1.6, 1.6]) set.obstacle([x + d, ground(x, z) + 2, z], 2.6);
      if (set.lampsOn) set.light([x, ground(x, z) + 2, z + 3], [6, 3.6, 1.4], 7);
    }
  set.fixed((b) => {
    const x = m * 6.6;
    for (let i = 0; i < 16; i++) b.box([x, 0.62, SHORE + 1.6 - i * 0.62], [1.8, 0.09, 0.56], wood);
    for (let i = 0; i < 4; i++)
      for (const s of [-0.8, 0.8]) b.cylinder([x + s, -2, SHORE + 1 - i * 2.8], 0.12, 3.1, wood, 7);
  });
  if (set.allows('rowboat') && set.allows('boat')) set.thing('rowboat', [m * 8.4, 0, SHORE - 4.6], 0.2, {});
  const rng = set.random('fjord shore');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('fjord rock', i), { colour: '#74746f', moss: i > 0 }),
  );
  for (let i = 0; i < 60; i++) {
    const x = -34 + i * 1.15;
    const z = SHORE + rng.range(-1.8, 0.8);
    set.put(rocks[i % 3], placed([x, Math.max(-0.3, ground(x, z) - 0.2), z], rng.range(0, 6), rng.range(0.3, 1.1)));
  }
  if (!set.allows('tree')) return;
  const firs = treeVariants(set, 'conifer', 1, 1);
  const birches = treeVariants(set, 'birch', 1, 1);
  set.plant(firs.near[0], [-m * 9, ground(-m * 9, -1.4), -1.4], 1, 0.9, true);
  set.plant(birches.near[0], [m * 11.4, ground(m * 11.4, -1), -1], 2, 0.8, true);
  const woods = [...firs.distant, ...birches.distant];
  scatter(
    set,
    rng,
    woods.map((t) => (t.crown >= 0 ? t.crown : t.wood)),
    120,
    { x0: -240, x1: 240, z0: -420, z1: -40 },
    ground,
    (x, z) => {
      const y = ground(x, z);
      return y > 3 && y < 95;
    },
    [1.1, 1.8],
  );
}
