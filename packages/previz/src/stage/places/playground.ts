/** A playground: a tower with a slide, swings that sway, a dome to climb, a roundabout, sand and soft ground. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import { buildBush, buildGrassTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { picketFence } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, lawn, matt, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const PAINTS = [
  ['#d8342a', '#f0b428', '#2f78c0', '#3f9a4a'],
  ['#f08030', '#2fa0a8', '#f0d040', '#7a4aa0'],
  ['#3f8ac0', '#e85a6a', '#8ac040', '#f0c040'],
] as const;

export function playground(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const paints = set.random('paint').pick(PAINTS);
  const grass = lawn(set);
  const soft = set.ground(matt(set.random('soft').chance(0.5) ? '#b06a4e' : '#6a8a52', '#75604a', 'asphalt', 0.05));
  const sand = set.ground(matt('#d6bc8a', '#bc9f6c', 'sand', 0.2));
  const inside = (x: number, z: number): boolean => ((x * m) / 11) ** 2 + ((z + 7) / 13) ** 2 < 1;
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(280, 0.9, 32),
      gradedLines(280, 0.9, 34),
      () => 0,
      (x, z) => (inside(x, z) ? soft : grass),
    ),
  );
  const paint = paints.map((c) => set.material({ color: hex(c), roughness: 0.4 }));
  const steel = set.material({ color: hex('#b4b8ba'), roughness: 0.25, metal: 0.85 });
  tower(set, [m * 4.4, 0, -6.6], paint, steel);
  swings(set, [-m * 4.6, 0, -6.6], paint, steel);
  dome(set, [m * 0.4, 0, -16], paint);
  roundabout(set, [-m * 1.2, 0, -10.5], paint, steel);
  // Sand pit with a bucket, and a see-saw.
  const wood = set.material(matt('#a8845a', '#7a5c3a', 'wood', 0.06));
  set.fixed((b) => {
    b.box([-m * 6.2, 0.05, -2.4], [3, 0.1, 3], sand, '+y');
    for (const s of [-1, 1]) {
      b.box([-m * 6.2 + s * 1.55, 0.14, -2.4], [0.16, 0.28, 3.3], wood);
      b.box([-m * 6.2, 0.14, -2.4 + s * 1.55], [3.3, 0.28, 0.16], wood);
    }
    b.lathe(
      [
        [0.1, 0.1],
        [0.14, 0.36],
      ].map(([r, y]): [number, number] => [r, y]),
      paint[0],
      12,
      [-m * 5.6, 0, -2],
    );
    b.lathe(
      [
        [0.5, 0.1],
        [0.3, 0.42],
        [0, 0.6],
      ].map(([r, y]): [number, number] => [r, y]),
      sand,
      12,
      [-m * 6.7, 0, -2.8],
    );
    b.tube([[m * 7.4 - 1.6, 0.3, -2.6] as Vec3, [m * 7.4 + 1.6, 0.86, -2.6] as Vec3], 0.07, paint[2], 7, true);
    b.cylinder([m * 7.4, 0, -2.6], 0.2, 0.55, paint[1], 10, 0.1);
    for (const s of [-1, 1]) b.box([m * 7.4 + s * 1.4, 0.58 + s * 0.26, -2.6], [0.4, 0.06, 0.3], paint[0]);
  });
  for (const [x, z, h] of [
    [-m * 8.4, -6, m * 1.3],
    [m * 8.6, -7, -m * 1.3],
  ])
    if (set.thing('bench', [x, 0, z], h, { obstacle: 0.7 }))
      set.mark('seat', 'bench', [x, 0.455, z], h, set.newGroup());
  round(set);
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 2.8, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: (x, z) => (set.snowy ? 'snow' : inside(x, z) ? 'carpet' : 'grass'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.2, halfDepth: 2, heading: 0 },
    path: [
      [-m * 34, 0, 3.5],
      [-m * 16, 0, 3],
      [-m * 6, 0, 2],
      [0, 0, 0.8],
      [m * 6, 0, 1.6],
      [m * 16, 0, 3],
      [m * 34, 0, 4],
    ],
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'playground', level: set.darkness > 0.5 ? 0 : 0.5 },
      { cue: set.darkness > 0.5 ? 'crickets' : 'birds', level: 0.25 },
      { cue: 'leaves', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 1.8, 1.6, 10], target: [-m * 0.4, 1.5, -10] },
      { eye: [-m * 3.2, 1, 7.6], target: [m * 1.8, 1.6, -9] },
      { eye: [m * 1, 4.6, 14], target: [0, 0.9, -8] },
    ],
  });
}

/** A tower on posts with a pitched roof, a ladder and a slide that comes towards the camera. */
function tower(set: SetBuilder, at: Vec3, paint: readonly number[], steel: number): void {
  set.shows('stairs');
  set.fixed(
    (b) => {
      for (const sx of [-0.75, 0.75])
        for (const sz of [-0.75, 0.75]) b.box([sx, 1.6, sz], [0.12, 3.2, 0.12], paint[2], '+x-x+z-z');
      b.box([0, 1.55, 0], [1.7, 0.1, 1.7], paint[1]);
      for (const s of [-1, 1]) b.box([s * 0.78, 2, 0], [0.06, 0.7, 1.4], paint[0]);
      for (const s of [-1, 1])
        b.quad(
          [s > 0 ? -1.1 : 1.1, 3.1, s * 1.1],
          [s > 0 ? 1.1 : -1.1, 3.1, s * 1.1],
          [s > 0 ? 1.1 : -1.1, 4.1, 0],
          [s > 0 ? -1.1 : 1.1, 4.1, 0],
          paint[0],
        );
      for (const s of [-1, 1]) {
        const k = b.vertex([s * 1.1, 3.1, s * 1.1], [s, 0, 0], 0, 0);
        b.vertex([s * 1.1, 3.1, -s * 1.1], [s, 0, 0], 2, 0);
        b.vertex([s * 1.1, 4.1, 0], [s, 0, 0], 1, 1);
        b.triangle(k, k + 1, k + 2, paint[1]);
      }
      // The chute: down and flattening out.
      const line: Vec3[] = [
        [0, 1.62, 0.85],
        [0, 1.5, 1.2],
        [0, 0.72, 2.7],
        [0, 0.36, 3.5],
        [0, 0.32, 4],
      ];
      for (let i = 0; i + 1 < line.length; i++) {
        const [p, q] = [line[i], line[i + 1]];
        b.quad([-0.3, q[1], q[2]], [0.3, q[1], q[2]], [0.3, p[1], p[2]], [-0.3, p[1], p[2]], steel);
      }
      for (const s of [-0.33, 0.33])
        b.tube(
          line.map((p): Vec3 => [s, p[1] + 0.12, p[2]]),
          0.06,
          paint[3],
          6,
          true,
        );
      for (const s of [-0.28, 0.28]) b.tube([[s, 0, -1.3] as Vec3, [s, 1.6, -0.86] as Vec3], 0.035, steel, 6, false);
      for (let i = 1; i < 6; i++)
        b.tube(
          [[-0.28, i * 0.27, -1.3 + i * 0.075] as Vec3, [0.28, i * 0.27, -1.3 + i * 0.075] as Vec3],
          0.025,
          steel,
          5,
          false,
        );
      // A wall with holds.
      b.box([0, 0.8, -0.86], [0.02, 1.5, 0.02], steel);
    },
    placed(at, -set.mirror * 0.35),
  );
  set.obstacle([at[0], 1.5, at[2]], 1.5);
  set.obstacle([at[0] - set.mirror * 0.9, 0.8, at[2] + 2.4], 0.7);
}

/** Two swings on a frame; the wind moves them a little. */
function swings(set: SetBuilder, at: Vec3, paint: readonly number[], steel: number): void {
  set.fixed(
    (b) => {
      for (const x of [-2, 2])
        for (const s of [-1, 1]) b.tube([[x, 2.5, 0] as Vec3, [x, -0.1, s * 1.1] as Vec3], 0.055, paint[0], 7, true);
      b.tube([[-2, 2.5, 0] as Vec3, [2, 2.5, 0] as Vec3], 0.055, paint[0], 7, true);
    },
    placed(at, 0),
  );
  const seat = set.mesh((b) => {
    for (const s of [-0.23, 0.23]) b.tube([[s, 0, 0] as Vec3, [s, -2, 0] as Vec3], 0.012, steel, 4, false);
    b.box([0, -2, 0], [0.52, 0.04, 0.22], paint[2]);
  });
  set.animate((scene, t) => {
    for (const [i, x] of [-0.9, 0.9].entries()) {
      const swing = 0.16 * sin(t * 2.1 + i * 1.7) * (0.6 + 0.4 * sin(t * 0.3 + i));
      scene.instances.push({
        mesh: seat,
        transform: multiply(translation(at[0] + x, 2.5, at[2]), rotationX(swing)),
        cast: 0,
        fixed: false,
      });
    }
  });
  set.obstacle([at[0], 1.2, at[2]], 1.6);
}

/** A dome of bars. */
function dome(set: SetBuilder, at: Vec3, paint: readonly number[]): void {
  set.fixed(
    (b) => {
      const r = 2.1;
      for (let k = 0; k < 4; k++) {
        const phi = (k * PI) / 8;
        const ring = Array.from(
          { length: 13 },
          (_, i): Vec3 => [cos((i / 12) * TAU) * r * cos(phi), sin(phi) * r, sin((i / 12) * TAU) * r * cos(phi)],
        );
        b.tube(ring, 0.035, paint[k % 4], 5, false);
      }
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * TAU;
        const arc = Array.from({ length: 6 }, (_, k): Vec3 => {
          const phi = (k * PI) / 10;
          return [cos(a) * r * cos(phi), sin(phi) * r, sin(a) * r * cos(phi)];
        });
        b.tube(arc, 0.035, paint[(i + 1) % 4], 5, false);
      }
    },
    placed(at, 0),
  );
  set.obstacle([at[0], 1, at[2]], 2);
}

function roundabout(set: SetBuilder, at: Vec3, paint: readonly number[], steel: number): void {
  const mesh = set.mesh((b) => {
    b.cylinder([0, 0.16, 0], 1.2, 0.08, paint[1], 24);
    b.cylinder([0, 0, 0], 0.3, 0.2, steel, 12);
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * TAU;
      b.tube(
        [
          [cos(a) * 1.05, 0.24, sin(a) * 1.05] as Vec3,
          [cos(a) * 1.05, 0.95, sin(a) * 1.05] as Vec3,
          [cos(a) * 0.2, 0.95, sin(a) * 0.2] as Vec3,
          [cos(a) * 0.2, 0.24, sin(a) * 0.2] as Vec3,
        ],
        0.025,
        i % 2 ? paint[0] : paint[2],
        5,
        false,
      );
    }
  });
  set.animate((scene, t) => scene.instances.push({ mesh, transform: placed(at, t * 0.25), cast: 0, fixed: false }));
  set.obstacle([at[0], 0.6, at[2]], 1.2);
}

/** Trees, bushes and a fence round it all. */
function round(set: SetBuilder): void {
  const rng = set.random('playground green');
  const m = set.mirror;
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 2, 2, { height: 8.5 });
    for (const [i, [x, z]] of (
      [
        [m * 11.5, -3],
        [-m * 11.5, -12],
        [m * 10, -19],
      ] as const
    ).entries())
      set.plant(trees.near[i % 2], [x, 0, z], i, rng.range(0.9, 1.1), true);
    for (let i = 0; i < 44; i++) {
      const a = rng.range(-1.9, 1.9);
      const r = rng.range(26, 70);
      set.plant(
        r < 40 ? rng.pick(trees.far) : rng.pick(trees.distant),
        [sin(a) * r, 0, -cos(a) * r],
        rng.range(0, TAU),
        rng.range(0.8, 1.3),
      );
    }
  }
  if (set.allows('fence')) {
    set.shows('fence');
    const fence = picketFence(set.world, 4, set.snowy, '#d8d2c0');
    for (let k = -5; k <= 5; k++) set.put(fence, placed([k * 4, 0, -22.5], 0));
  }
  if (set.snowy) return;
  const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('play tuft', i), set.season, 0.14));
  scatter(
    set,
    rng,
    tufts,
    160,
    { x0: -13, x1: 13, z0: -22, z1: 11 },
    () => 0,
    (x, z) => (x / 11.4) ** 2 + ((z + 7) / 13.4) ** 2 > 1,
    [0.6, 1.2],
  );
  const bush = buildBush(set.world, set.seedOf('play bush'), set.season, { leaves: 200 });
  if (set.allows('bush'))
    scatter(
      set,
      rng,
      [bush],
      30,
      { x0: -18, x1: 18, z0: -26, z1: -20 },
      () => 0,
      () => true,
      [0.8, 1.3],
    );
  horizonHills(set, { distance: 400, height: 46, colour: '#5b6f52', seed: set.context.seed });
}
