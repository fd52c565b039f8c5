/** A fairground: a turning wheel, a carousel, striped tents and stalls, bulbs on every line. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills, lawn, matt, strip, treeVariants } from './outdoors.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const PAINTS = [
  ['#c8302a', '#f2ead6', '#e8b02c', '#2f6aa8'],
  ['#1f6a8a', '#f4efe0', '#e86a4a', '#e8b83c'],
  ['#7a2f8a', '#f6eedc', '#2f9a8a', '#f0b030'],
] as const;

const bulbs = (set: SetBuilder, c: Rgb = [1, 0.75, 0.35]): number => glowing(set, c, set.darkness > 0.3 ? 4 : 0.7);

export function fairground(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const paints = set.random('fair').pick(PAINTS);
  const grass = lawn(set);
  const way = set.ground(matt('#b5a88e', '#8d826c', 'asphalt', 0.05));
  set.fixed((b) => {
    strip(b, -160, -4.6, -170, 60, -0.02, grass, 12);
    strip(b, 4.6, 160, -170, 60, -0.02, grass, 12);
    strip(b, -4.6, 4.6, -170, 60, 0, way, 24);
  });
  bigWheel(set, [m * 9, 0, -40], 13, paints);
  carousel(set, [-m * 9.2, 0, -17], 3.9, paints);
  tents(set, paints);
  stallRows(set, paints);
  lightLines(set);
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 0, 2);
    const rng = set.random('fair trees');
    for (let i = 0; i < 40; i++) {
      const a = rng.range(-1.4, 1.4);
      const r = rng.range(64, 120);
      set.plant(rng.pick(trees.distant), [sin(a) * r, 0, -cos(a) * r], a, rng.range(0.9, 1.4));
    }
  }
  horizonHills(set, { distance: 420, height: 50, colour: '#5f7560', seed: context.seed });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: (x) => (set.snowy ? 'snow' : Math.abs(x) < 4.6 ? 'gravel' : 'grass'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.2, halfDepth: 2.2, heading: 0 },
    path: [-52, -36, -22, -10, 0, 8, 18, 28].map((z): Vec3 => [-m * 1.2, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'crowd', level: 0.45 },
      { cue: 'playground', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 0.4, 1.7, 11], target: [m * 0.8, 5.2, -20] },
      { eye: [-m * 2.6, 1.1, 8.6], target: [m * 2.2, 4.6, -18] },
      { eye: [m * 1, 5.5, 16], target: [m * 1, 4.5, -26] },
    ],
  });
}

/** The big wheel in the plane across the way: frame that stands, rim that turns, cabins that hang upright. */
function bigWheel(set: SetBuilder, at: Vec3, r: number, paints: readonly string[]): void {
  const hub = r + 2.4;
  const white = set.material({ color: hex('#e8e6e0'), roughness: 0.4 });
  const lamp = [bulbs(set), bulbs(set, [1, 0.25, 0.3]), bulbs(set, [0.3, 0.7, 1])];
  set.shows('wheel');
  set.fixed(
    (b) => {
      for (const z of [-1.6, 1.6])
        for (const s of [-1, 1])
          b.tube([[s * r * 0.55, 0, z * 1.6] as Vec3, [0, hub, z] as Vec3], [0.34, 0.24], white, 6, false);
      b.tube([[0, hub, -2] as Vec3, [0, hub, 2] as Vec3], 0.5, white, 10, true);
      b.box([0, 0.3, 2.6], [r * 1.1, 0.6, 3.4], set.material({ color: hex(paints[0]), roughness: 0.6 }), '+x-x+y+z');
    },
    placed(at, 0),
  );
  const wheel = set.mesh((b) => {
    for (const z of [-0.9, 0.9]) {
      for (const k of [1, 0.8]) {
        const points = Array.from(
          { length: 49 },
          (_, i): Vec3 => [cos((i / 48) * TAU) * r * k, sin((i / 48) * TAU) * r * k, z],
        );
        b.tube(points, 0.12, white, 4, false);
      }
      for (let i = 0; i < 16; i++) {
        const a = (i / 16) * TAU;
        b.tube([[0, 0, z] as Vec3, [cos(a) * r, sin(a) * r, z] as Vec3], 0.05, white, 3, false);
        for (let k = 3; k < 10; k++)
          b.box([cos(a) * r * k * 0.1, sin(a) * r * k * 0.1, z * 1.1], [0.14, 0.14, 0.1], lamp[k % 3]);
      }
      for (let i = 0; i < 64; i++)
        b.box([cos((i / 64) * TAU) * r, sin((i / 64) * TAU) * r, z * 1.16], [0.2, 0.2, 0.12], lamp[i % 2]);
    }
  });
  const cabin = [0, 2, 3].map((k) =>
    set.mesh((b) => {
      const paint = set.material({ color: hex(paints[k]), roughness: 0.4 });
      b.roundedBox([0, -1.5, 0], [1.5, 0.8, 1.4], 0.2, paint, 2);
      b.lathe(
        [
          [0.95, -0.45],
          [0.5, -0.15],
          [0, -0.05],
        ],
        paint,
        12,
      );
      for (const [x, z] of [
        [-0.6, -0.55],
        [0.6, -0.55],
        [-0.6, 0.55],
        [0.6, 0.55],
      ])
        b.box([x, -0.85, z], [0.06, 0.9, 0.06], white, '+x-x+z-z');
    }),
  );
  set.animate((scene, t) => {
    const turn = t * 0.09;
    scene.instances.push({
      mesh: wheel,
      transform: multiply(translation(at[0], hub, at[2]), rotationZ(turn)),
      cast: 0,
      fixed: false,
    });
    for (let i = 0; i < 16; i++) {
      const a = turn + (i / 16) * TAU;
      scene.instances.push({
        mesh: cabin[i % 3],
        transform: placed([at[0] + cos(a) * r, hub + sin(a) * r, at[2]], 0, 1),
        cast: 0,
        fixed: false,
      });
    }
  });
  set.obstacle([at[0], 4, at[2]], 6);
}

/** A roundabout of horses under a pointed canopy. */
function carousel(set: SetBuilder, at: Vec3, r: number, paints: readonly string[]): void {
  const gold = set.material({ color: hex('#d0a23c'), roughness: 0.3, metal: 0.7 });
  const lamp = bulbs(set);
  const stripe = [0, 1].map((k) => set.material({ color: hex(paints[k]), roughness: 0.6, doubleSided: true }));
  const floor = set.material(matt('#8a5a34', '#5f3d22', 'planks', 0.2));
  const turning = set.mesh((b) => {
    b.cylinder([0, 0.1, 0], r, 0.34, floor, 28);
    b.cylinder([0, 0.4, 0], r * 0.3, 3, stripe[0], 16);
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * TAU;
      b.box([cos(a) * r * 0.31, 1.9, sin(a) * r * 0.31], [0.5, 1.2, 0.5], stripe[1]);
    }
    const n = 20;
    for (let i = 0; i < n; i++) {
      const [a, c] = [(i / n) * TAU, ((i + 1) / n) * TAU];
      const p: Vec3[] = [
        [cos(a) * (r + 0.3), 3.4, -sin(a) * (r + 0.3)],
        [cos(c) * (r + 0.3), 3.4, -sin(c) * (r + 0.3)],
        [0, 5.1, 0],
      ];
      b.quad(p[0], p[1], p[2], p[2], stripe[i % 2]);
      b.quad([p[0][0], 2.9, p[0][2]], [p[1][0], 2.9, p[1][2]], p[1], p[0], stripe[(i + 1) % 2]);
      b.sphere([p[0][0] * 1.01, 3.12, p[0][2] * 1.01], 0.08, lamp, 6, 4);
    }
    b.sphere([0, 5.25, 0], 0.24, gold, 10, 7);
  });
  const coats = ['#f2eee4', '#3a2c24', '#a8703c', '#c9c4b8'];
  const horses = coats.map((c, k) => {
    const coat = set.material({ color: hex(c), roughness: 0.5 });
    const saddle = set.material({ color: hex(paints[(k * 2) % 4]), roughness: 0.6 });
    return set.mesh((b) => horse(b, coat, saddle, gold));
  });
  set.animate((scene, t) => {
    scene.instances.push({ mesh: turning, transform: placed(at, t * 0.35), cast: 0, fixed: false });
    for (let i = 0; i < 12; i++) {
      const a = -t * 0.35 + (i / 12) * TAU;
      const out = r * (i % 2 ? 0.84 : 0.6);
      const y = 1.15 + 0.2 * sin(t * 1.6 + i * 1.9);
      scene.instances.push({
        mesh: horses[i % 4],
        transform: placed([at[0] + cos(a) * out, y, at[2] + sin(a) * out], -a - PI),
        cast: 0,
        fixed: false,
      });
    }
  });
  if (set.lampsOn) set.light([at[0], 2.8, at[2] + r], [9, 6, 2.8], 11);
  set.obstacle([at[0], 2, at[2]], r + 0.4);
}

function horse(b: MeshBuilder, coat: number, saddle: number, gold: number): void {
  b.ellipsoid([0, 0, 0], [0.17, 0.2, 0.45], coat, 10, 7);
  b.tube([[0, 0.05, 0.36] as Vec3, [0, 0.42, 0.56] as Vec3], [0.13, 0.09], coat, 7, true);
  b.tube([[0, 0.44, 0.54] as Vec3, [0, 0.34, 0.8] as Vec3], [0.09, 0.06], coat, 7, true);
  for (const [x, z, s] of [
    [-0.1, 0.32, 1],
    [0.1, 0.32, -1],
    [-0.1, -0.34, -1],
    [0.1, -0.34, 1],
  ])
    b.tube(
      [[x, -0.1, z] as Vec3, [x, -0.38, z + s * 0.12] as Vec3, [x, -0.58, z - 0.06] as Vec3],
      [0.07, 0.05, 0.04],
      coat,
      5,
      true,
    );
  b.tube(
    [[0, 0.08, -0.42] as Vec3, [0, -0.1, -0.6] as Vec3, [0, -0.36, -0.62] as Vec3],
    [0.05, 0.07, 0.03],
    coat,
    5,
    true,
  );
  b.roundedBox([0, 0.16, 0], [0.32, 0.14, 0.36], 0.05, saddle, 1);
  b.tube([[0, -1, 0] as Vec3, [0, 2.2, 0] as Vec3], 0.025, gold, 6, false);
}

/** Round tents of stripes with pointed roofs. */
function tents(set: SetBuilder, paints: readonly string[]): void {
  if (!set.allows('tent')) return;
  set.shows('tent');
  const stripe = [paints[0], paints[1], paints[3]].map((c) =>
    set.material({ color: hex(c), roughness: 0.8, doubleSided: true, translucency: 0.2 }),
  );
  const tent = (k: number): number =>
    set.mesh((b) => {
      const [n, r] = [24, 5];
      for (let i = 0; i < n; i++) {
        const [a, c] = [(i / n) * TAU, ((i + 1) / n) * TAU];
        const tint = i % 2 ? stripe[1] : stripe[k];
        const e: Vec3[] = [
          [cos(a) * r, 3, -sin(a) * r],
          [cos(c) * r, 3, -sin(c) * r],
        ];
        b.quad([e[0][0], 0, e[0][2]], [e[1][0], 0, e[1][2]], e[1], e[0], tint);
        const mid = (p: Vec3): Vec3 => [p[0] * 0.45, 4.6, p[2] * 0.45];
        b.quad(e[0], e[1], mid(e[1]), mid(e[0]), tint);
        b.quad(mid(e[0]), mid(e[1]), [0, 7, 0], [0, 7, 0], tint);
        b.quad(
          [e[0][0] * 1.03, 2.6, e[0][2] * 1.03],
          [e[1][0] * 1.03, 2.6, e[1][2] * 1.03],
          [e[1][0] * 1.01, 3.1, e[1][2] * 1.01],
          [e[0][0] * 1.01, 3.1, e[0][2] * 1.01],
          i % 2 ? stripe[k] : stripe[1],
        );
      }
      b.box([0, 7.6, 0], [0.06, 1.4, 0.06], stripe[1]);
      b.box([0.4, 8, 0], [0.8, 0.4, 0.02], stripe[k], '+z-z');
    });
  const [big, other] = [tent(0), tent(2)];
  const m = set.mirror;
  set.put(big, placed([-m * 13, 0, -44], 0, 1.7));
  set.put(other, placed([m * 14, 0, -20], 0.3, 0.9));
  set.put(big, placed([-m * 17, 0, -6], 0.6, 0.85));
}

/** Stalls on both sides of the way. */
function stallRows(set: SetBuilder, paints: readonly string[]): void {
  if (!set.allows('stall')) return;
  const m = set.mirror;
  const colours = ['red', 'yellow', 'blue', 'green'];
  for (const [i, [x, z]] of (
    [
      [m * 5.6, -4.5],
      [m * 5.8, -11],
      [-m * 5.6, -7.5],
      [m * 5.6, 3.4],
      [-m * 5.7, 1.6],
      [-m * 5.8, -26],
      [m * 5.8, -27],
    ] as const
  ).entries()) {
    set.thing('stall', [x, 0, z], x > 0 ? -HALF_PI : HALF_PI, {
      variant: i % 3,
      size: 1.25,
      obstacle: 1.5,
      attributes: { colour: [colours[i % 4]] },
    });
    if (set.lampsOn) set.light([x * 0.82, 2.2, z], [7, 4.6, 2.2], 8);
  }
  // Balloons for sale.
  if (!set.allows('balloon')) return;
  set.shows('balloon');
  const rope = set.material({ color: hex('#d8d4c8'), roughness: 0.8 });
  set.fixed(
    (b) => {
      const rng = set.random('balloons');
      for (let i = 0; i < 14; i++) {
        const c = set.material({ color: hex(paints[i % 4]), roughness: 0.25, translucency: 0.3 });
        const p: Vec3 = [rng.range(-0.6, 0.6), 2.4 + rng.range(0, 0.9), rng.range(-0.5, 0.5)];
        b.ellipsoid(p, [0.16, 0.2, 0.16], c, 9, 7);
        b.tube([[p[0], p[1] - 0.2, p[2]] as Vec3, [0, 1.1, 0] as Vec3], 0.005, rope, 3, false);
      }
    },
    placed([-m * 4.1, 0, -3.2], 0),
  );
}

/** Lines of bulbs over the way from mast to mast. */
function lightLines(set: SetBuilder): void {
  if (!set.allows('string_lights')) return;
  set.shows('string_lights');
  const wire = set.material({ color: hex('#2a2826'), roughness: 0.8 });
  const hues = [bulbs(set), bulbs(set, [1, 0.3, 0.25]), bulbs(set, [0.35, 0.8, 1]), bulbs(set, [0.6, 1, 0.4])];
  set.fixed((b) => {
    for (const z of [5, -4, -13, -23, -34]) {
      for (const s of [-1, 1]) b.box([s * 4.8, 2.5, z], [0.1, 5, 0.1], wire, '+x-x+z-z');
      const at = (t: number): Vec3 => [(t * 2 - 1) * 4.8, 5 - 3.2 * t * (1 - t), z];
      b.tube(
        Array.from({ length: 9 }, (_, i) => at(i / 8)),
        0.012,
        wire,
        3,
        false,
      );
      for (let i = 1; i < 22; i++) {
        const p = at(i / 22);
        b.sphere([p[0], p[1] - 0.07, p[2]], 0.055, hues[i % 4], 6, 4);
      }
    }
  });
  if (set.lampsOn) for (const z of [3, -5, -14]) set.light([0, 3.9, z], [6, 4.4, 2.4], 9);
}
