/** The savanna: gold grass to the horizon, flat-topped acacias, a baobab, termite hills, a far herd, a lone mountain. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildBush, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, rolling, scatter } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function savanna(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const green = set.season === 'spring' || set.wet;
  const roll = rolling(seed, 14, 4, 70);
  const hole: Vec3 = [m * 15, 0, -19];
  const pool = (x: number, z: number): number =>
    1 - smoothstep(0.75, 1.15, Math.sqrt(((x - hole[0]) / 9) ** 2 + ((z - hole[2]) / 5) ** 2));
  const ground = (x: number, z: number): number => roll(x, z) * (1 - pool(x, z)) - 0.55 * pool(x, z);
  const soil = set.ground(
    green
      ? { color: hex('#9a9a52'), color2: hex('#77803e'), pattern: 'grass', patternScale: 0.5, roughness: 1 }
      : { color: hex('#c7a25a'), color2: hex('#a47e3e'), pattern: 'grass', patternScale: 0.5, roughness: 1 },
  );
  set.fixed((b) => gradedTerrain(b, gradedLines(1100, 1.8, 40), gradedLines(1100, 1.8, 40), ground, () => soil));
  waterHole(set, hole);
  const rng = set.random('savanna');
  const colours = green ? ['#7d8436', '#9aa048', '#bcbc66'] : ['#a07c34', '#c39e4c', '#e0c078'];
  const tall = [0, 1, 2].map((i) =>
    buildTuft(set.world, set.seedOf('savanna grass', i), {
      height: 0.62,
      radius: 0.42,
      blades: 38,
      colours,
      arch: 0.75,
      width: 0.02,
      head: '#d8b878',
      headSize: 0.07,
      headShare: 0.3,
    }),
  );
  const clear = (x: number, z: number): boolean => x * x + (z - 0.8) ** 2 > 7 && pool(x, z) < 0.05;
  scatter(
    set,
    rng,
    tall,
    560,
    { x0: -18, x1: 18, z0: -26, z1: 11 },
    ground,
    (x, z) => clear(x, z) && fbm2(seed + 4, x / 6, z / 6, 2) > -0.22,
    [0.6, 1.5],
  );
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('thorn bush', i), 'summer', {
      width: 1.5,
      height: 0.9,
      leaves: 170,
      colours: ['#5f6530', '#777c3e', '#949650', '#b0ae66'],
    }),
  );
  scatter(
    set,
    rng,
    bushes,
    90,
    { x0: -70, x1: 70, z0: -110, z1: 8 },
    ground,
    (x, z) => clear(x, z) && Math.abs(x) + Math.abs(z) > 10,
    [0.6, 1.7],
  );
  trees(set, m, ground, pool);
  termites(set, m, ground);
  herd(set, m, ground);
  const peak = rng.chance(0.6);
  horizonHills(set, { distance: 980, height: 70, colour: '#8a7a68', seed });
  if (peak) mountain(set, m);
  set.shows('acacia', 'grass', 'tree', 'pond', 'water hole');
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 3, ground });
  return set.finish({
    ground,
    surface: () => 'grass',
    stage: { centre: [0, 0, 0.8], halfWidth: 2.4, halfDepth: 2.2, heading: 0 },
    path: [-46, -30, -15, -5, 2, 12, 26].map(
      (x): Vec3 => [m * x, ground(m * x, 0.8 + Math.abs(x) * 0.1), 0.8 + Math.abs(x) * 0.1],
    ),
    waterside: {
      position: [hole[0] - m * 2, ground(hole[0] - m * 2, hole[2] + 5.6), hole[2] + 5.6],
      heading: PI,
      level: -0.14,
    },
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'cicadas', level: set.darkness > 0.6 ? 0.1 : 0.3 },
      { cue: 'crickets', level: set.darkness > 0.6 ? 0.4 : 0.08 },
      { cue: 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 2, 1.7, 11], target: [-m * 1.4, 2.2, -20] },
      { eye: [-m * 4, 1.2, 9], target: [m * 3, 2, -18] },
      { eye: [m * 6, 6, 18], target: [-m * 3, 1, -20] },
    ],
  });
}

function waterHole(set: SetBuilder, [x, , z]: Vec3): void {
  const water = set.material({
    color: [0.08, 0.12, 0.12],
    color2: [0.12, 0.17, 0.16],
    pattern: 'water',
    patternScale: 1.4,
    roughness: 0.05,
    castsShadow: false,
  });
  set.fixed((b) => {
    const n = 30;
    const p = (i: number): Vec3 => [x + sin((i / n) * TAU) * 9, -0.14, z + cos((i / n) * TAU) * 5];
    for (let i = 0; i < n; i++) b.quad([x, -0.14, z], p(i), p(i + 1), [x, -0.14, z], water);
  });
}

function trees(
  set: SetBuilder,
  m: number,
  ground: (x: number, z: number) => number,
  pool: (x: number, z: number) => number,
): void {
  if (!set.allows('tree') || !set.allows('acacia')) return;
  const rng = set.random('acacias');
  const put = (id: string, x: number, z: number, size: number, variant: number): void => {
    set.thing(id, [x, ground(x, z) - 0.1, z], rng.range(0, TAU), {
      size,
      variant,
      obstacle: Math.abs(z) < 30 ? 1.2 : 0,
    });
  };
  put('acacia', -m * 7.6, -11, 1.05, 0);
  put('acacia', m * 8.5, -30, 1.2, 1);
  put('baobab', -m * 22, -40, 1.2, 0);
  for (let i = 0; i < 26; i++) {
    const a = -1.25 + rng.unit() * 2.5;
    const r = rng.range(44, 210);
    const [x, z] = [sin(a) * r, -cos(a) * r];
    if (pool(x, z) > 0) continue;
    put('acacia', x, z, rng.range(0.8, 1.3), i % 2);
  }
}

/** Hills that termites built, red towers as high as a man. */
function termites(set: SetBuilder, m: number, ground: (x: number, z: number) => number): void {
  const clay = set.material({
    color: hex('#a8603a'),
    color2: hex('#84472a'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 1,
  });
  for (const [i, [x, z, h]] of [
    [m * 6, -8, 1.7],
    [-m * 13, -22, 2.3],
    [m * 19, -36, 2.6],
  ].entries()) {
    set.fixed(
      (b) => {
        for (let k = 0; k < 4; k++) {
          const [dx, dz, hh] = [0.35 * sin(k * 2.4 + i), 0.3 * cos(k * 1.9 + i), h * (1 - k * 0.2)];
          b.tube(
            [[dx * 1.6, -0.2, dz * 1.6] as Vec3, [dx, hh * 0.5, dz] as Vec3, [dx * 0.6, hh, dz * 0.5] as Vec3],
            [0.44, 0.3, 0.08],
            clay,
            8,
            true,
          );
        }
      },
      placed([x, ground(x, z), z], i),
    );
    set.obstacle([x, ground(x, z) + 0.6, z], 0.7);
  }
}

/** A herd that grazes far off: dark bodies, bowed heads. */
function herd(set: SetBuilder, m: number, ground: (x: number, z: number) => number): void {
  if (!set.allows('animal') || set.liveliness < 0.2) return;
  const hide = set.material({ color: hex('#4f4338'), roughness: 1 });
  const beast = [0, 1].map((k) =>
    set.mesh((b) => {
      b.ellipsoid([0, 1.05, 0], [0.3, 0.38, 0.8], hide, 9, 7);
      b.ellipsoid([0, 1.25, 0.5], [0.24, 0.32, 0.36], hide, 8, 6);
      const head: Vec3 = k ? [0, 0.5, 1.15] : [0, 1.35, 1.2];
      b.capsule([0, 1.2, 0.7], head, 0.18, 0.11, hide, 7);
      for (const s of [-1, 1]) {
        b.tube(
          [
            [s * 0.06, head[1] + 0.1, head[2] - 0.05] as Vec3,
            [s * 0.24, head[1] + 0.22, head[2] - 0.1] as Vec3,
            [s * 0.2, head[1] + 0.42, head[2]] as Vec3,
          ],
          0.03,
          hide,
          4,
        );
        for (const z of [-0.55, 0.5])
          b.tube([[s * 0.16, 0.9, z] as Vec3, [s * 0.16, 0, z + 0.05] as Vec3], [0.09, 0.045], hide, 5);
      }
    }),
  );
  const rng = set.random('herd');
  for (let i = 0; i < 34; i++) {
    const x = -m * 20 + rng.range(-26, 26);
    const z = -84 + rng.range(-16, 16);
    set.put(beast[i % 2], placed([x, ground(x, z), z], rng.range(0, TAU), rng.range(0.8, 1.1)));
  }
}

/** A great lone mountain with snow on its flat top, blue with distance. */
function mountain(set: SetBuilder, m: number): void {
  const rock = set.material({ color: hex('#6a7688'), roughness: 1, castsShadow: false });
  const snow = set.material({ color: hex('#e4eaf2'), roughness: 1, castsShadow: false });
  set.fixed(
    (b) => {
      const n = 40;
      const profile: [number, number, number][] = [
        [560, 0, 0],
        [330, 70, 0],
        [190, 150, 0],
        [130, 196, 1],
        [86, 222, 1],
        [0, 226, 1],
      ];
      for (let j = 0; j + 1 < profile.length; j++)
        for (let i = 0; i < n; i++) {
          const p = (k: number, q: (typeof profile)[number]): Vec3 => {
            const a = (k / n) * TAU;
            const r = q[0] * (1 + 0.1 * sin(a * 7 + q[1]) + 0.06 * sin(a * 13));
            return [sin(a) * r, q[1] + 5 * sin(a * 9) * (q[1] > 0 ? 1 : 0), cos(a) * r];
          };
          b.quad(
            p(i, profile[j]),
            p(i + 1, profile[j]),
            p(i + 1, profile[j + 1]),
            p(i, profile[j + 1]),
            profile[j][2] && (i * 7) % 5 !== 0 ? snow : profile[j + 1][2] && j > 3 ? snow : rock,
          );
        }
    },
    placed([m * 330, -10, -1250], 0),
  );
}
