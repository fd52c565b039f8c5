/** Ruins of the ancient world: a forum of broken columns before a temple, olive trees and cypresses. */
import { fbm2 } from '../../math/noise.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationZ, scaling, smoothstep, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { buildGrassTuft, buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { archBand } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, matt, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Whole and painted, or fallen: the words decide, else it has fallen. */
const whole = (set: SetBuilder): boolean =>
  set.says('ancient rome|roman street|roman forum|ancient greece|ancient city|roman city|agora|atlantis');

export function ruins(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const standing = whole(set);
  const height = (x: number, z: number): number => {
    const d = Math.max(Math.abs(x) * 0.7, Math.abs(z + 12) * 0.55);
    return (
      smoothstep(11, 40, d) * 2.6 * (0.3 + fbm2(seed, x / 26, z / 26, 3)) +
      (standing ? 0 : smoothstep(4, 9, Math.sqrt(x * x + z * z)) * 0.14 * fbm2(seed + 2, x / 3, z / 3, 2))
    );
  };
  const slabs = set.ground(matt(standing ? '#cfc3aa' : '#b5a88e', standing ? '#a5987e' : '#857a62', 'tiles', 1.3));
  const dry = set.ground(matt(set.season === 'summer' ? '#9a8f54' : '#76803e', '#6f6a3a', 'grass', 0.3));
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(320, 1, 34), gradedLines(320, 1.1, 38), height, (x, z) => {
      const paved = Math.abs(x) < 9 && z > -30 && z < 24;
      return paved && (standing || fbm2(seed + 4, x / 2.6, z / 2.6, 2) < 0.26) ? slabs : dry;
    }),
  );
  const marble: Material = matt(standing ? '#ece4d2' : '#d6cab2', standing ? '#cfc4ac' : '#a3987e', 'noise', 0.7);
  temple(set, [0, height(0, -40), -40], marble, standing);
  colonnades(set, height, marble, standing);
  arches(set, [-m * 21, height(-m * 21, -34) - 0.3, -34], m * 0.5, standing);
  dressRuins(set, height, standing);
  horizonHills(set, { distance: 460, height: 90, colour: '#8a8a68', seed });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: (x, z) => (Math.abs(x) < 9 && z > -30 && z < 24 ? 'concrete' : 'grass'),
    stage: { centre: [0, 0, 0.6], halfWidth: 2.2, halfDepth: 2.2, heading: 0 },
    path: [-30, -22, -14, -6, 2, 12, 24, 34].map((z): Vec3 => [m * 0.4, height(m * 0.4, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: set.darkness > 0.3 ? 'crickets' : 'cicadas', level: 0.35 },
      { cue: 'wind', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 1.6, 1.7, 11], target: [-m * 0.6, 3.8, -20] },
      { eye: [-m * 2.8, 1, 8.4], target: [m * 1.4, 3.4, -16] },
      { eye: [m * 2, 6, 17], target: [-m * 1, 2.6, -24] },
    ],
  });
}

/** A fluted column with base and capital; `share` of its height stands. */
function columnShaft(b: MeshBuilder, r: number, h: number, share: number, stone: number): void {
  b.box([0, 0.15, 0], [r * 2.9, 0.3, r * 2.9], stone, '+x-x+y+z-z');
  const top = h * share;
  const n = 16;
  const start = b.vertexCount;
  const rows = 5;
  for (let j = 0; j <= rows; j++) {
    const t = (j / rows) * share;
    for (let i = 0; i <= n; i++) {
      const a = ((i % n) / n) * TAU;
      const flute = r * (1 - 0.16 * t) * (i % 2 ? 0.92 : 1.02);
      const ragged = share < 1 && j === rows ? 0.35 * sin(i * 2.1) * r : 0;
      b.vertex(
        [cos(a) * flute, 0.3 + top * (j / rows) + ragged, -sin(a) * flute],
        [cos(a), 0.05, -sin(a)],
        a * r,
        top * (j / rows),
      );
    }
  }
  b.grid(start, rows + 1, n + 1, stone);
  if (share < 1) b.disc([0, 0.3 + top - 0.04, 0], r * 0.86, stone, 12);
  else {
    b.lathe(
      [
        [r * 0.86, h + 0.28],
        [r * 1.35, h + 0.55],
        [r * 1.3, h + 0.62],
      ],
      stone,
      14,
    );
    b.box([0, h + 0.72, 0], [r * 2.9, 0.22, r * 2.9], stone);
  }
}

function temple(set: SetBuilder, at: Vec3, marble: Material, standing: boolean): void {
  const stone = set.material(marble);
  const dark = set.material({ color: hex('#4a4438'), roughness: 1 });
  const rng = set.random('temple');
  const [w, h, r] = [20, 8, 0.62];
  const col = [1, 0.72, 0.4].map((share) => set.mesh((b) => columnShaft(b, r, h, share, stone)));
  const base = multiply(translation(at[0], at[1] - 0.3, at[2]), scaling(1));
  set.shows('castle', 'building');
  const fallen = new Set<number>(standing ? [] : [rng.int(4, 5), 5]);
  set.fixed((b) => {
    for (let i = 0; i < 5; i++)
      b.box([0, 0.2 + i * 0.38, 0], [w + 4 - i * 0.8, 0.4, 26 - i * 0.8], stone, '+x-x+y+z-z');
    b.box([0, 6, -3], [w - 6, 8.4, 16], standing ? stone : dark, '+x-x+z');
    b.box([0, 5, 5.05], [3, 5.6, 0.1], dark, '+z');
    // What is left of the entablature and the gable.
    const x1 = standing ? w / 2 : w * 0.16;
    b.box([(x1 - w / 2) / 2, 2 + h + 1.3, 10.6], [w / 2 + x1 + 1, 1.3, 1.9], stone);
    b.box([(x1 - w / 2) / 2, 2 + h + 2.05, 10.7], [w / 2 + x1 + 1.6, 0.3, 2.3], stone);
    const apex: Vec3 = standing ? [0, 2 + h + 5, 10.8] : [-w * 0.06, 2 + h + 4.6, 10.8];
    const k = b.vertex([-w / 2 - 0.6, 2 + h + 2.2, 10.8], [0, 0, 1], 0, 0);
    b.vertex([standing ? w / 2 + 0.6 : x1, 2 + h + 2.2, 10.8], [0, 0, 1], w, 0);
    b.vertex(apex, [0, 0, 1], w / 2, 3);
    b.triangle(k, k + 1, k + 2, stone);
    if (standing) {
      const red = set.material({
        color: hex('#a85a3c'),
        color2: hex('#7a3f2a'),
        pattern: 'shingles',
        patternScale: 0.5,
        roughness: 0.9,
      });
      for (const s of [-1, 1]) {
        const e: Vec3[] = [
          [s * (w / 2 + 0.8), 2 + h + 2.1, 11.4],
          [s * (w / 2 + 0.8), 2 + h + 2.1, -12],
          [0, 2 + h + 5.2, -12],
          [0, 2 + h + 5.2, 11.4],
        ];
        if (s > 0) b.quad(e[0], e[1], e[2], e[3], red);
        else b.quad(e[1], e[0], e[3], e[2], red);
      }
    }
  }, base);
  for (let i = 0; i < 6; i++) {
    const x = -w / 2 + 1 + ((w - 2) * i) / 5;
    set.put(col[fallen.has(i) ? 1 + (i % 2) : 0], multiply(base, translation(x, 2, 10.6)));
  }
  for (const s of [-1, 1])
    for (let i = 1; i < 6; i++)
      set.put(
        col[standing || rng.chance(0.55) ? 0 : rng.int(1, 2)],
        multiply(base, translation(s * (w / 2 - 1), 2, 10.6 - i * 3.9)),
      );
}

/** Rows of columns along both sides of the square, and drums that lie where they fell. */
function colonnades(
  set: SetBuilder,
  height: (x: number, z: number) => number,
  marble: Material,
  standing: boolean,
): void {
  const stone = set.material(marble);
  const rng = set.random('colonnade');
  const kinds = [1, 0.66, 0.34, 0.16].map((share) => set.mesh((b) => columnShaft(b, 0.42, 5, share, stone)));
  set.shows('statue', 'wall', 'rock');
  for (const s of [-1, 1]) {
    for (let z = 5; z > -26; z -= 3.6) {
      const x = s * 6.6;
      const kind = standing ? 0 : rng.chance(0.4) ? 0 : rng.int(1, 3);
      set.put(kinds[kind], placed([x, height(x, z) - 0.05, z], 0));
      for (let y = 0.6; y < (kind === 0 ? 5 : 2); y += 1) set.obstacle([x, y, z], 0.6);
      if (standing) set.fixed((b) => b.box([x, 6.1, z - 1.8], [1.3, 0.7, 3.7], stone));
    }
  }
  if (standing) return;
  const drum = set.mesh((b) =>
    b.tube([[0, 0.4, -0.55] as Vec3, [0, 0.4, 0.55] as Vec3], 0.4, stone, 12, false).disc([0, 0.4, 0], 0.01, stone, 4),
  );
  const block = set.mesh((b) => b.box([0, 0.3, 0], [1.1, 0.6, 0.7], stone));
  const capital = set.mesh((b) => {
    b.lathe(
      [
        [0.36, 0],
        [0.4, 0.25],
        [0.58, 0.5],
        [0.56, 0.58],
        [0, 0.58],
      ],
      stone,
      14,
    );
    b.box([0, 0.68, 0], [1.2, 0.2, 1.2], stone);
  });
  for (let i = 0; i < 34; i++) {
    const [x, z] = [rng.range(-8.4, 8.4), rng.range(-27, 6)];
    if (Math.abs(x) < 2.8 || (z > 0 && Math.abs(x) < 4)) continue;
    const tilt = rotationZ(rng.range(-0.2, 0.2));
    set.put(
      [drum, block, capital][i % 3],
      multiply(placed([x, height(x, z) - 0.08, z], rng.range(0, TAU), rng.range(0.8, 1.15)), tilt),
    );
    if (z > -9) set.obstacle([x, height(x, z) + 0.4, z], 0.6);
  }
  for (const [i, [x, z]] of (
    [
      [-3.4, -3.2],
      [3.5, -5.4],
    ] as const
  ).entries()) {
    set.put(block, placed([x, height(x, z) - 0.1, z], i ? -0.5 : 0.6));
    set.mark('perch', 'stone', [x, height(x, z) + 0.5, z], i ? -0.5 : 0.6, set.newGroup());
  }
}

/** Three tiers of an aqueduct's arches far off. */
function arches(set: SetBuilder, at: Vec3, heading: number, standing: boolean): void {
  const stone = set.material(matt('#b59a74', '#86704e', 'brick', 0.5));
  set.fixed(
    (b) => {
      for (let k = 0; k < 7; k++) {
        const x = k * 5 - 15;
        for (let t = 0; t < (standing || k < 5 ? 2 : 1); t++) {
          const y = t * 6.4;
          b.box([x - 2.5, y + 3, 0], [1.2, 6, 1.6], stone, '+x-x+z-z');
          archBand(b, x, y + 4, 0, 1.95, 0.5, stone, 10);
          b.box([x, y + 6.1, 0], [5.2, 0.7, 1.8], stone);
        }
      }
      b.box([20 - 2.5, 3, 0], [1.2, 6, 1.6], stone, '+x-x+z-z');
    },
    placed(at, heading),
  );
}

function dressRuins(set: SetBuilder, height: (x: number, z: number) => number, standing: boolean): void {
  const rng = set.random('ruin growth');
  if (!standing) {
    const tufts = [0, 1].map((i) =>
      buildGrassTuft(set.world, set.seedOf('ruin grass', i), set.season === 'summer' ? 'winter' : set.season, 0.3),
    );
    scatter(
      set,
      rng,
      tufts,
      260,
      { x0: -11, x1: 11, z0: -24, z1: 9 },
      height,
      (x, z) => Math.abs(x) > 1.4 || z < -6,
      [0.6, 1.3],
    );
    const rocks = buildRock(set.world, set.seedOf('ruin rock'), { colour: '#b5a88e' });
    scatter(
      set,
      rng,
      [rocks],
      40,
      { x0: -16, x1: 16, z0: -34, z1: 8 },
      height,
      (x, z) => Math.abs(x) > 3.4 || z < -8,
      [0.2, 0.8],
    );
  }
  if (!set.allows('tree')) return;
  const cypress = treeVariants(set, 'conifer', 0, 1, { height: 10, colours: ['#26381f', '#34502a', '#4a6a3a'] });
  const olive = treeVariants(set, 'broadleaf', 1, 1, {
    height: 5,
    colours: ['#5a6a4a', '#74845c', '#93a078', '#aeb898'],
  });
  set.plant(olive.near[0], [set.mirror * 9.4, height(set.mirror * 9.4, -6), -6], 1, 1, true);
  for (let i = 0; i < 44; i++) {
    const a = rng.range(-1.8, 1.8);
    const r = rng.range(24, 90);
    const [x, z] = [sin(a) * r, -cos(a) * r];
    if (Math.abs(x) < 15) continue;
    set.plant(
      i % 3 ? olive.far[0] : cypress.far[0],
      [x, height(x, z) - 0.2, z],
      rng.range(0, TAU),
      rng.range(0.8, 1.3),
    );
  }
}
