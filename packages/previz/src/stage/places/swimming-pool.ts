/** A swimming hall: lanes of blue water lit from below, blocks, ladders, tiers of seats, a wall of windows. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom } from './room.ts';
import { lightPanels } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

/** The basin: half width and its ends along z. */
const HALF = 6.4;
const FAR = -15;
const NEAR = 4.2;
/** The floor under the water: whoever stands there stands up to the waist in it. */
const LEVEL = -0.74;

export function swimmingPool(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [20, 36, 7];
  const tone = set.random('tiles').pick(['#2f8fc0', '#1f9aa8', '#3f7fc8']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: { color: hex('#dfe8ea'), color2: hex('#c4d2d6'), pattern: 'tiles', patternScale: 0.5, roughness: 0.3 },
    dado: {
      color: hex(tone),
      color2: hex(tone).map((c) => c * 0.8) as unknown as Rgb,
      pattern: 'tiles',
      patternScale: 0.25,
      roughness: 0.25,
    },
    // The deck is drawn apart, round the basin.
    floor: { color: hex('#2a6a8a'), roughness: 0.4 },
    ceiling: { color: hex('#d8dfe2'), roughness: 0.9 },
    trim: '#a9b6ba',
    beams: '#b9a27e',
    side: { count: 7, w: 3.4, h: 4, sill: 1.4 },
    panes: [2, 2],
    frame: '#8a979c',
    outside: 'garden',
  });
  basin(set, tone, width, depth);
  fittings(set, m);
  // Light that comes up through the water.
  const c = hex(tone);
  for (const z of [-11, -5, 1]) set.light([0, 0.7, z], [c[0] * 4 + 0.6, c[1] * 4 + 0.8, c[2] * 4 + 1], 8);
  lightPanels(set, [-5, 0, 5], [-12, -4, 4, 11], height - 0.3, 3.6);
  furnishFeatures(set, {
    centre: [0, 0, 7.6],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  const inWater = (x: number, z: number): boolean => Math.abs(x) < HALF && z > FAR && z < NEAR;
  return set.finish({
    ground: (x, z) => (inWater(x, z) ? LEVEL : 0),
    surface: (x, z) => (inWater(x, z) ? 'water' : 'tile'),
    stage: { centre: [0, 0, 7.4], halfWidth: 2, halfDepth: 1.6, heading: 0 },
    // Along the middle lane towards the camera.
    path: [FAR + 1, -10, -5, -1, NEAR - 0.8].map((z): Vec3 => [0, LEVEL, z]),
    bounds: { min: [-width / 2 + 0.3, 0.25, -depth / 2 + 0.3], max: [width / 2 - 0.3, height - 0.4, depth / 2 - 0.3] },
    acoustics: 'hall',
    ambience: [{ cue: 'pool_hall', level: 0.6 }],
    daylight: [room.windowSide, 0, 0],
    vistas: [
      { eye: [m * 1.4, 1.9, depth / 2 - 1.2], target: [-m * 0.4, 0.8, -4] },
      { eye: [-m * 7, 1.7, depth / 2 - 2.4], target: [m * 2, 0.6, -4] },
      { eye: [0, 4.6, depth / 2 - 0.8], target: [0, 0, -4] },
    ],
  });
}

/** Deck, edge, water and the lines on the floor under it. */
function basin(set: SetBuilder, tone: string, width: number, depth: number): void {
  const deck = set.material({
    color: hex('#cfd6d6'),
    color2: hex('#b4bebe'),
    pattern: 'tiles',
    patternScale: 0.3,
    roughness: 0.28,
  });
  const edge = set.material({ color: hex('#f0f3f3'), roughness: 0.25 });
  const c = hex(tone);
  const water = set.material({
    color: [c[0] * 0.55, c[1] * 0.75, c[2] * 0.85],
    color2: [c[0] * 0.8, c[1] * 0.95, c[2]],
    pattern: 'water',
    patternScale: 1.1,
    roughness: 0.06,
    emissive: [c[0] * 0.16, c[1] * 0.2, c[2] * 0.22],
    castsShadow: false,
  });
  const black = set.material({ color: [c[0] * 0.2, c[1] * 0.26, c[2] * 0.32], roughness: 0.3 });
  const floats = ['#d8322a', '#f0f0ea', '#2f5aa8', '#f0c030'].map((k) =>
    set.material({ color: hex(k), roughness: 0.4 }),
  );
  set.fixed((b) => {
    const slab = (x0: number, x1: number, z0: number, z1: number): void => {
      const v = b.vertex([x0, 0.03, z1], [0, 1, 0], x0, z1);
      b.vertex([x1, 0.03, z1], [0, 1, 0], x1, z1);
      b.vertex([x1, 0.03, z0], [0, 1, 0], x1, z0);
      b.vertex([x0, 0.03, z0], [0, 1, 0], x0, z0);
      b.quadIndices(v, v + 1, v + 2, v + 3, deck);
    };
    slab(-width / 2, -HALF, -depth / 2, depth / 2);
    slab(HALF, width / 2, -depth / 2, depth / 2);
    slab(-HALF, HALF, NEAR, depth / 2);
    slab(-HALF, HALF, -depth / 2, FAR);
    for (const s of [-1, 1]) b.box([s * (HALF + 0.14), 0.03, (FAR + NEAR) / 2], [0.4, 0.1, NEAR - FAR + 0.7], edge);
    for (const z of [FAR - 0.14, NEAR + 0.14]) b.box([0, 0.03, z], [HALF * 2 + 0.7, 0.1, 0.4], edge);
    const n = 12;
    for (let i = 0; i < n; i++) {
      const [z0, z1] = [FAR + ((NEAR - FAR) * i) / n, FAR + ((NEAR - FAR) * (i + 1)) / n];
      const v = b.vertex([-HALF, 0.012, z1], [0, 1, 0], -HALF, z1);
      b.vertex([HALF, 0.012, z1], [0, 1, 0], HALF, z1);
      b.vertex([HALF, 0.012, z0], [0, 1, 0], HALF, z0);
      b.vertex([-HALF, 0.012, z0], [0, 1, 0], -HALF, z0);
      b.quadIndices(v, v + 1, v + 2, v + 3, water);
    }
    for (let lane = 0; lane < 5; lane++)
      b.box([-HALF + 1.28 + lane * 2.56, 0.016, (FAR + NEAR) / 2], [0.24, 0.002, NEAR - FAR - 3], black, '+y');
    for (let r = 1; r < 5; r++)
      for (let i = 0; i < 64; i++) {
        const z = FAR + 0.15 + (i * (NEAR - FAR)) / 64;
        b.cylinder([-HALF + r * 2.56, 0, z], 0.055, 0.06, floats[i < 7 || i > 56 ? 0 : (i >> 2) % 2 ? 1 : 2], 6);
      }
  });
  set.shows('pond', 'rope');
}

/** Starting blocks, ladders, a lifeguard's chair, benches, flags. */
function fittings(set: SetBuilder, m: number): void {
  const white = set.material({ color: hex('#eef1f2'), roughness: 0.3 });
  const blue = set.material({ color: hex('#1f4f8f'), roughness: 0.4 });
  const steel = set.material({ color: hex('#c3c9cc'), roughness: 0.15, metal: 0.9 });
  const flags = ['#d8322a', '#f0c030', '#2f7ac0', '#f4f2ea'].map((k) =>
    set.material({ color: hex(k), roughness: 0.9, doubleSided: true, translucency: 0.3 }),
  );
  set.fixed((b) => {
    for (let lane = 0; lane < 5; lane++) {
      const x = -HALF + 1.28 + lane * 2.56;
      b.box([x, 0.3, FAR - 0.8], [0.5, 0.6, 0.6], white);
      b.quad(
        [x - 0.3, 0.68, FAR - 0.45],
        [x + 0.3, 0.68, FAR - 0.45],
        [x + 0.3, 0.78, FAR - 1.15],
        [x - 0.3, 0.78, FAR - 1.15],
        blue,
      );
      b.box([x, 0.34, FAR - 0.49], [0.3, 0.3, 0.02], blue, '+z');
    }
    for (const [x, z] of [
      [-HALF, 2.2],
      [HALF, 2.2],
      [-HALF, -12],
      [HALF, -12],
    ])
      for (const e of [-0.25, 0.25])
        b.tube(
          [
            [x + (x < 0 ? -0.5 : 0.5), 0, z + e] as Vec3,
            [x + (x < 0 ? -0.5 : 0.5), 0.85, z + e] as Vec3,
            [x, 0.85, z + e] as Vec3,
            [x + (x < 0 ? 0.1 : -0.1), -0.2, z + e] as Vec3,
          ],
          0.03,
          steel,
          6,
          true,
        );
    for (const z of [-10, -0.5]) {
      for (const s of [-1, 1]) b.box([s * (HALF + 0.7), 1.2, z], [0.06, 2.4, 0.06], steel, '+x-x+z-z');
      for (let i = 0; i < 30; i++) {
        const x = -HALF - 0.5 + (i * (HALF * 2 + 1)) / 29;
        const k = b.vertex([x - 0.16, 2.36, z], [0, 0, 1], 0, 0);
        b.vertex([x, 2, z], [0, 0, 1], 0, 1);
        b.vertex([x + 0.16, 2.36, z], [0, 0, 1], 1, 0);
        b.triangle(k, k + 1, k + 2, flags[i % 4]);
      }
    }
  });
  // The lifeguard's chair.
  const gx = -m * 8.2;
  set.fixed(
    (b) => {
      for (const sx of [-0.35, 0.35])
        for (const sz of [-0.35, 0.35])
          b.tube([[sx * 1.5, 0, sz * 1.5] as Vec3, [sx, 1.75, sz] as Vec3], 0.035, white, 5, false);
      b.box([0, 1.78, 0], [0.8, 0.07, 0.7], blue);
      b.box([0, 2.2, -0.34], [0.8, 0.8, 0.06], blue);
      for (let i = 1; i < 6; i++) b.box([0, i * 0.3, 0.5 - i * 0.03], [0.7, 0.04, 0.05], white);
    },
    placed([gx, 0, -3.4], m * HALF_PI),
  );
  set.obstacle([gx, 1, -3.4], 0.8);
  for (const z of [5.4, 8.2, 11])
    if (set.thing('bench', [m * 8.9, 0, z], -m * HALF_PI, { obstacle: 0.6 }))
      set.mark('seat', 'bench', [m * 8.9, 0.455, z], -m * HALF_PI, set.newGroup());
  const edge = set.newGroup();
  for (const x of [-2.6, 2.6]) set.mark('seat', 'edge', [x, 0.2, NEAR + 0.25], PI, edge);
}
