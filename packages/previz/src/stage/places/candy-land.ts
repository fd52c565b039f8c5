/** Candy land: hills of ice cream, a path of biscuit, lollipop trees, canes of sugar, a gingerbread house, a chocolate river. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, scatter } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const SWEETS = ['#f04a6a', '#f4a02a', '#f4dc4a', '#5ac86a', '#4ab0f0', '#b06af0', '#f48ac8'];

export function candyLand(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const stream = (z: number): number => m * (7.6 + 1.6 * sin(z * 0.16));
  const path = (z: number): number => -m * (0.6 + 0.012 * z * z * (z < 0 ? 1 : 0.4));
  const ground = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + (z - 1) ** 2);
    const hills = smoothstep(14, 60, d) * 9 * (0.3 + fbm2(seed, x / 26, z / 26, 2));
    const cut = 1 - smoothstep(1.5, 3.2, Math.abs(x - stream(z)));
    return hills * (1 - cut) - 0.6 * cut;
  };
  const icing = set.material({
    color: hex('#f8c8dc'),
    color2: hex('#f4b4d0'),
    pattern: 'noise',
    patternScale: 2.4,
    roughness: 0.7,
  });
  const mint = set.material({
    color: hex('#b8ecd0'),
    color2: hex('#a0dfc0'),
    pattern: 'noise',
    patternScale: 2.4,
    roughness: 0.7,
  });
  const cream = set.material({
    color: hex('#fff4dc'),
    color2: hex('#f6e4c0'),
    pattern: 'noise',
    patternScale: 3,
    roughness: 0.6,
  });
  const biscuit = set.material({
    color: hex('#d8a05c'),
    color2: hex('#b07a3c'),
    pattern: 'tiles',
    patternScale: 0.7,
    roughness: 0.8,
  });
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(260, 0.9, 40), gradedLines(260, 0.9, 40), ground, (x, z) =>
      Math.abs(x - path(z)) < 1.35 && z > -60
        ? biscuit
        : fbm2(seed + 5, x / 22, z / 22, 2) > 0.1
          ? mint
          : Math.sqrt(x * x + z * z) > 60
            ? cream
            : icing,
    ),
  );
  const chocolate = set.material({
    color: [0.16, 0.058, 0.024],
    color2: [0.24, 0.09, 0.04],
    pattern: 'water',
    patternScale: 2.2,
    roughness: 0.55,
    castsShadow: false,
  });
  set.fixed((b) => {
    for (let z = -110; z < 40; z += 2)
      b.quad(
        [stream(z + 2) - 2.8, -0.2, z + 2],
        [stream(z + 2) + 2.8, -0.2, z + 2],
        [stream(z) + 2.8, -0.2, z],
        [stream(z) - 2.8, -0.2, z],
        chocolate,
      );
  });
  growth(set, ground, stream, path);
  house(set, m, ground);
  cones(set, ground);
  set.shows('lollipop', 'house', 'tree', 'river', 'chocolate', 'cake', 'candy', 'ice_cream');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 3, ground });
  return set.finish({
    ground,
    surface: () => 'sand',
    stage: { centre: [0, 0, 1], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [-50, -34, -20, -9, 0, 8, 22].map((z): Vec3 => [path(z), ground(path(z), z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: 0.25 },
      { cue: 'wind_chime', level: 0.06 },
    ],
    vistas: [
      { eye: [m * 2, 1.8, 11], target: [-m * 0.6, 3, -18] },
      { eye: [-m * 4.4, 1.4, 9], target: [m * 3, 2.6, -16] },
      { eye: [m * 8, 6, 18], target: [-m * 2, 1.6, -14] },
    ],
  });
}

const shaded = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];

/** Lollipops with spirals, canes striped red and white, gum drops, cotton candy, sprinkles on the ground. */
function growth(
  set: SetBuilder,
  ground: (x: number, z: number) => number,
  stream: (z: number) => number,
  path: (z: number) => number,
): void {
  const rng = set.random('sweets');
  const white = set.material({ color: hex('#fffaf2'), roughness: 0.25 });
  const hues = SWEETS.map((c) => set.material({ color: hex(c), roughness: 0.16 }));
  const lollipop = [0, 1, 2, 3].map((k) =>
    set.mesh((b) => {
      b.cylinder([0, -0.2, 0], 0.07, 2.5, white, 8);
      b.at(multiply(placed([0, 2.9, 0], 0), rotationX(PI / 2)), () => {
        b.ellipsoid([0, 0, 0], [0.82, 0.17, 0.82], hues[(k * 2) % 7], 28, 8);
      });
      for (const s of [-1, 1]) {
        const spiral: Vec3[] = Array.from({ length: 44 }, (_, i): Vec3 => {
          const a = i * 0.42;
          const r = 0.04 + (i / 44) * 0.74;
          return [s * sin(a) * r, 2.9 + cos(a) * r, s * (0.17 * Math.sqrt(Math.max(0, 1 - (r / 0.83) ** 2)) + 0.004)];
        });
        b.tube(spiral, 0.045, white, 5);
      }
    }),
  );
  const red = set.material({ color: hex('#e0202c'), roughness: 0.15 });
  const cane = set.mesh((b) => {
    const point = (t: number): Vec3 =>
      t < 0.62
        ? [0, (t / 0.62) * 1.9 - 0.1, 0]
        : [0.36 - cos(((t - 0.62) / 0.38) * PI * 1.06) * 0.36, 1.8 + sin(((t - 0.62) / 0.38) * PI * 1.06) * 0.4, 0];
    for (let i = 0; i < 22; i++)
      b.tube([point(i / 22), point((i + 0.5) / 22), point((i + 1) / 22)], 0.11, i % 2 ? red : white, 9, false);
  });
  const gum = hues.map((h) =>
    set.mesh((b) => {
      b.lathe(
        [
          [0.34, 0],
          [0.36, 0.1],
          [0.26, 0.38],
          [0.14, 0.48],
          [0, 0.5],
        ],
        h,
        18,
      );
    }),
  );
  const fluff = ['#ffc4e0', '#c8dcff', '#fff0b8'].map((c) =>
    set.material({
      color: hex(c),
      color2: shaded(hex(c), 0.86),
      pattern: 'noise',
      patternScale: 0.3,
      roughness: 1,
      translucency: 0.3,
    }),
  );
  const cotton = fluff.map((f, k) =>
    set.mesh((b) => {
      b.tube(
        [[0, -0.2, 0] as Vec3, [0.1, 1.6, 0] as Vec3, [0, 3, 0] as Vec3],
        [0.2, 0.15, 0.1],
        set.material({ color: hex('#7a4424'), roughness: 0.4 }),
        8,
      );
      const r = set.random('cotton', k);
      for (let i = 0; i < 11; i++)
        b.ellipsoid(
          [r.range(-1, 1), 3.2 + r.range(-0.5, 1.2), r.range(-1, 1)],
          [r.range(0.6, 0.95), r.range(0.5, 0.8), r.range(0.6, 0.95)],
          f,
          9,
          6,
        );
    }),
  );
  const sprinkle = hues.map((h) => set.mesh((b) => b.capsule([-0.05, 0.025, 0], [0.05, 0.025, 0], 0.022, 0.022, h, 6)));
  const clear = (x: number, z: number): boolean =>
    Math.abs(x - stream(z)) > 3.4 && Math.abs(x - path(z)) > 2 && x * x + (z - 1) ** 2 > 9;
  const area = { x0: -26, x1: 26, z0: -50, z1: 8 };
  const place = (meshes: readonly number[], count: number, sizes: readonly [number, number], reach = area): void => {
    for (let i = 0; i < count; i++) {
      const [x, z] = [rng.range(reach.x0, reach.x1), rng.range(reach.z0, reach.z1)];
      if (!clear(x, z)) continue;
      const k = rng.range(sizes[0], sizes[1]);
      set.put(meshes[i % meshes.length], placed([x, ground(x, z), z], rng.range(-0.5, 0.5), k));
      if (Math.abs(x) < 8 && z > -14) set.obstacle([x, ground(x, z) + k, z], 0.5 * k + 0.2);
    }
  };
  place(lollipop, 42, [0.7, 1.7]);
  place(cotton, 26, [0.8, 1.5], { x0: -34, x1: 34, z0: -70, z1: -8 });
  for (let i = 0; i < 16; i++) {
    const z = 6 - i * 2.6;
    for (const s of [-1, 1]) {
      const x = path(z) + s * 1.8;
      if (x * x + (z - 1) ** 2 < 10) continue;
      set.put(
        i % 2 ? gum[(i + (s > 0 ? 3 : 0)) % 7] : cane,
        placed([x, ground(x, z), z], s > 0 ? 0 : PI, i % 2 ? 1 : 0.85),
      );
    }
  }
  place(gum, 70, [0.5, 1.6]);
  scatter(
    set,
    rng,
    sprinkle,
    300,
    { x0: -9, x1: 9, z0: -10, z1: 9 },
    ground,
    (x, z) => Math.abs(x - stream(z)) > 3,
    [0.8, 1.5],
  );
}

/** The gingerbread house: walls of biscuit, a roof of icing with gum drops, a door of chocolate, canes at the corners. */
function house(set: SetBuilder, m: number, ground: (x: number, z: number) => number): void {
  if (!set.allows('house')) return;
  const wall = set.material({
    color: hex('#b5713a'),
    color2: hex('#8f5527'),
    pattern: 'noise',
    patternScale: 0.25,
    roughness: 0.85,
  });
  const ice = set.material({ color: hex('#fffaf4'), roughness: 0.4 });
  const dark = set.material({
    color: hex('#4a2412'),
    color2: hex('#321608'),
    pattern: 'tiles',
    patternScale: 0.3,
    roughness: 0.3,
  });
  const red = set.material({ color: hex('#e0202c'), roughness: 0.15 });
  const hues = SWEETS.map((c) => set.material({ color: hex(c), roughness: 0.16 }));
  const [x, z] = [-m * 7.2, -10];
  const model = set.mesh((b) => {
    b.box([0, 1.5, 0], [4.6, 3.2, 3.8], wall, '+x-x+z-z');
    for (const s of [-1, 1]) {
      b.quad([-2.3 * s, 3.1, 1.9 * s], [2.3 * s, 3.1, 1.9 * s], [0, 5.3, 1.9 * s], [0, 5.3, 1.9 * s], wall);
      const p = (u: number, y: number, v: number): Vec3 => [s * u, y, v];
      const n = (a: Vec3, c: Vec3, d: Vec3, e: Vec3): void => {
        if (s > 0) b.quad(a, c, d, e, ice);
        else b.quad(e, d, c, a, ice);
      };
      n(p(2.75, 2.75, 2.3), p(2.75, 2.75, -2.3), p(0, 5.5, -2.3), p(0, 5.5, 2.3));
      // Icing drips along the eaves; sweets on the roof.
      for (let i = 0; i < 10; i++)
        b.ellipsoid(
          [s * 2.7, 2.62 - 0.12 * Math.abs(sin(i * 2.3)), -2.1 + i * 0.46],
          [0.16, 0.24 + 0.14 * Math.abs(sin(i * 1.7)), 0.24],
          ice,
          8,
          6,
        );
      for (let i = 0; i < 5; i++)
        for (let k = 0; k < 3; k++)
          b.ellipsoid(
            [s * (0.6 + k * 0.8), 5.05 - k * 0.8, -1.8 + i * 0.9],
            [0.17, 0.15, 0.17],
            hues[(i + k * 2 + (s > 0 ? 1 : 0)) % 7],
            10,
            6,
          );
      for (let i = 0; i < 9; i++)
        b.ellipsoid([s * (0.3 + i * 0.29), 5.25 - i * 0.29, 2.32], [0.2, 0.2, 0.14], ice, 8, 6);
      for (let i = 0; i < 12; i++) b.cylinder([s * 2.3, i * 0.24, 1.92], 0.16, 0.24, i % 2 ? red : ice, 10);
      b.box([s * 1.45, 1.8, 1.92], [0.85, 0.95, 0.05], ice, '+z');
      b.box([s * 1.45, 1.8, 1.95], [0.7, 0.8, 0.02], set.glass(true), '+z');
      b.box([s * 1.45, 1.8, 1.97], [0.07, 0.8, 0.02], ice, '+z');
      b.box([s * 1.45, 1.8, 1.97], [0.7, 0.07, 0.02], ice, '+z');
    }
    b.box([0, 1.05, 1.94], [1, 2.1, 0.08], dark, '+z+x-x+y');
    b.sphere([0.34, 1.05, 2.02], 0.07, hues[2], 10, 8);
    for (let i = 0; i <= 10; i++)
      b.sphere([cos((i / 10) * PI) * 0.62, 2.1 + sin((i / 10) * PI) * 0.5, 1.98], 0.11, hues[i % 7], 9, 7);
    b.ellipsoid([0, 3.95, 1.95], [0.42, 0.42, 0.08], hues[0], 16, 6);
    b.box([1.2, 4.9, -0.8], [0.6, 1.6, 0.6], wall);
    b.ellipsoid([1.2, 5.75, -0.8], [0.44, 0.2, 0.44], ice, 12, 6);
  });
  set.put(model, multiply(placed([x, ground(x, z), z], m * 0.5), scaling(1.1)));
  for (const d of [-1, 1]) set.obstacle([x + d, 2, z], 2.6);
  if (set.lampsOn) set.light([x + m * 1.6, 2, z + 3], [8, 4.6, 1.8], 7);
}

/** Mountains far off: scoops of ice cream with sauce that runs down, in cones. */
function cones(set: SetBuilder, ground: (x: number, z: number) => number): void {
  const rng = set.random('scoops');
  const flavours = ['#f8d4e0', '#fff2cc', '#c8ecd4', '#e4d0b8', '#d8d0f8'].map((c) =>
    set.material({ color: hex(c), color2: shaded(hex(c), 0.9), pattern: 'noise', patternScale: 3, roughness: 0.8 }),
  );
  const sauce = ['#6a2c14', '#d8304a'].map((c) => set.material({ color: hex(c), roughness: 0.2 }));
  const cherry = set.material({ color: hex('#d0102a'), roughness: 0.1 });
  for (let i = 0; i < 13; i++) {
    const a = -1.35 + i * 0.225;
    const r = rng.range(88, 150);
    const [x, z] = [sin(a) * r, -cos(a) * r];
    const s = rng.range(15, 27);
    const y = ground(x, z) - 4;
    set.fixed((b) => {
      b.ellipsoid([x, y + s * 0.3, z], [s, s * 0.9, s], flavours[i % 5], 26, 14);
      b.ellipsoid([x, y + s * 0.95, z], [s * 0.66, s * 0.6, s * 0.66], flavours[(i + 2) % 5], 24, 12);
      b.ellipsoid([x, y + s * 1.35, z], [s * 0.46, s * 0.25, s * 0.46], sauce[i % 2], 20, 8);
      for (let k = 0; k < 9; k++) {
        const q = (k / 9) * TAU;
        b.ellipsoid(
          [x + sin(q) * s * 0.52, y + s * (1.22 - 0.14 * Math.abs(sin(k * 2.1))), z + cos(q) * s * 0.52],
          [s * 0.12, s * 0.26, s * 0.12],
          sauce[i % 2],
          8,
          6,
        );
      }
      b.sphere([x, y + s * 1.68, z], s * 0.15, cherry, 14, 10);
    });
  }
}
