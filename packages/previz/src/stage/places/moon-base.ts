/** A base on the Moon or on Mars: white domes joined by tubes, dishes, solar wings, a rover's tracks, a lander on its pad. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildRock } from '../nature/undergrowth.ts';
import { MARS_SKY, type Place, type PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, scatter } from './outdoors.ts';
import { glowing, metal } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function moonBase(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const mars = set.says('mars|martian|red planet');
  const [soil, dark] = mars ? ['#b0623c', '#8a4628'] : ['#8d8c8a', '#6c6b6a'];
  const ground = set.ground({
    color: hex(soil),
    color2: hex(dark),
    pattern: 'noise',
    patternScale: 0.9,
    roughness: 1,
  });
  const craters = Array.from({ length: 16 }, (_, i): Vec3 => {
    const r = set.random('crater', i);
    const a = r.range(0, TAU);
    const d = r.range(26, 130);
    return [sin(a) * d, r.range(3, 12), cos(a) * d];
  });
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    let y =
      smoothstep(16, 70, d) * 3 * fbm2(seed, x / 34, z / 34, 3) +
      smoothstep(150, 420, d) * 70 * Math.max(0, fbm2(seed + 3, x / 130, z / 130, 4) + 0.25);
    for (const [cx, r, cz] of craters) {
      if (Math.abs(cz + 20) < 24 && Math.abs(cx) < 30) continue;
      const k = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) / r;
      if (k < 1.6) y += r * 0.2 * (k < 1 ? k * k - 0.6 : 0.4 * (1 - smoothstep(1, 1.6, k)));
    }
    return y;
  };
  set.fixed((b) => gradedTerrain(b, gradedLines(700, 1.6, 44), gradedLines(700, 1.6, 44), height, () => ground));
  const rng = set.random('moon rocks');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('moon rock', i), { colour: mars ? '#8a5236' : '#757474' }),
  );
  scatter(
    set,
    rng,
    rocks,
    90,
    { x0: -34, x1: 34, z0: -40, z1: 14 },
    (x, z) => height(x, z) - 0.05,
    (x, z) => Math.abs(x) > 3.4 && (z > -10 || z < -38 || Math.abs(x) > 26),
    [0.1, 0.8],
  );
  domes(set, m);
  yard(set, m, height);
  set.shows('building', 'antenna_dish', 'dome', 'rock', 'lander', 'rover', 'planet');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 3, ground: height });
  const place = set.finish({
    ground: height,
    surface: () => 'sand',
    stage: { centre: [0, 0, 0.6], halfWidth: 2.3, halfDepth: 2, heading: 0 },
    path: [-44, -28, -14, -5, 0, 6, 16, 30].map((x): Vec3 => [m * x, height(m * x, 0.8), 0.8]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: mars ? 'desert_wind' : 'space_hum', level: 0.25 }],
    vistas: [
      { eye: [m * 2.4, 1.8, 11], target: [-m * 0.6, 3.6, -20] },
      { eye: [-m * 5, 1.5, 9], target: [m * 3, 3.2, -18] },
      { eye: [m * 10, 7, 20], target: [-m * 2, 1.5, -16] },
    ],
  });
  return mars ? { ...place, atmosphere: MARS_SKY } : { ...place, airless: true };
}

/** Domes of white panels with lit ports, joined by ribbed tubes, an air lock that faces the yard. */
function domes(set: SetBuilder, m: number): void {
  const white = set.material({
    color: hex('#dde0e4'),
    color2: hex('#b4b9c0'),
    pattern: 'tiles',
    patternScale: 1.1,
    roughness: 0.5,
  });
  const grey = set.material({ color: hex('#8a9098'), roughness: 0.5, metal: 0.4 });
  const port = set.material(glowing('#ffcf8a', 2.6));
  const blue = set.material(glowing('#6ac8ff', 2.4));
  const orange = set.material({ color: hex('#e0782a'), roughness: 0.5 });
  const dark = set.material({ color: hex('#2a2e34'), roughness: 0.5 });
  const glass = set.material({
    color: hex('#7fc8b0'),
    emissive: [0.2, 0.5, 0.34],
    roughness: 0.08,
    opacity: 0.5,
    doubleSided: true,
  });
  const frame = set.material(metal('#c9ced4', 0.35));
  const spots: [number, number, number][] = [
    [0, -21, 6.2],
    [-m * 13.4, -19, 4.6],
    [m * 13, -24, 5],
  ];
  for (const [k, [x, z, r]] of spots.entries()) {
    set.fixed((b) => {
      const farm = k === 2;
      b.cylinder([x, -0.6, z], r * 1.02, 1.3, grey, 32);
      b.lathe(
        Array.from({ length: 11 }, (_, i): [number, number] => [
          r * cos((i / 10) * (PI / 2)),
          0.7 + r * 0.86 * sin((i / 10) * (PI / 2)),
        ]),
        farm ? glass : white,
        32,
        [x, 0, z],
      );
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * TAU;
        b.tube(
          Array.from({ length: 9 }, (_, j): Vec3 => {
            const e = (j / 8) * (PI / 2);
            return [x + sin(a) * r * 1.01 * cos(e), 0.7 + r * 0.87 * sin(e), z + cos(a) * r * 1.01 * cos(e)];
          }),
          farm ? 0.07 : 0.05,
          farm ? frame : grey,
          4,
        );
        if (farm) {
          b.ellipsoid(
            [x + sin(a) * r * 0.6, 0.9, z + cos(a) * r * 0.6],
            [0.9, 0.7, 0.9],
            set.material({ color: hex('#4f9a4a'), color2: hex('#2f6a30'), pattern: 'leaves', patternScale: 0.2 }),
            10,
            6,
          );
          continue;
        }
        const e = 0.34;
        b.at(
          placed(
            [x + sin(a + 0.26) * r * cos(e) * 1.005, 0.7 + r * 0.86 * sin(e), z + cos(a + 0.26) * r * cos(e) * 1.005],
            a + 0.26,
          ),
          () =>
            b.at(rotationX(-e), () => {
              b.ellipsoid([0, 0, 0], [0.5, 0.36, 0.08], grey, 16, 6);
              b.ellipsoid([0, 0, 0.04], [0.4, 0.27, 0.08], port, 16, 6);
            }),
        );
      }
      b.cylinder([x, 0.7 + r * 0.84, z], 0.7, 0.4, orange, 16);
      b.tube([[x, r * 0.9 + 0.6, z] as Vec3, [x, r * 0.9 + 3.4, z] as Vec3], 0.05, grey, 5);
      b.sphere([x, r * 0.9 + 3.4, z], 0.16, set.material(glowing('#ff3020', 4)), 8, 6);
    });
    for (const y of [1, 4]) set.obstacle([x, y, z], r);
  }
  set.fixed((b) => {
    // Tubes between the domes, ribbed.
    for (const [p, q] of [
      [spots[1], spots[0]],
      [spots[0], spots[2]],
    ]) {
      b.tube([[p[0], 1.4, p[1]] as Vec3, [q[0], 1.4, q[1]] as Vec3], 1.25, white, 14, false);
      for (let i = 1; i < 9; i++) {
        const t = i / 9;
        const c: Vec3 = [p[0] + (q[0] - p[0]) * t, 1.4, p[1] + (q[1] - p[1]) * t];
        b.tube([[c[0] - 0.12, 1.4, c[2]] as Vec3, [c[0] + 0.12, 1.4, c[2]] as Vec3], 1.36, grey, 14, true);
      }
    }
    // The air lock.
    b.box([0, 1.5, -14.2], [3.2, 3, 3], white, '+x-x+y+z');
    b.box([0, 1.45, -12.66], [1.9, 2.5, 0.08], dark, '+z');
    b.box([0, 1.45, -12.6], [1.5, 2.2, 0.06], orange, '+z');
    for (const x of [-1.2, 1.2]) b.box([x, 1.4, -12.66], [0.14, 2.4, 0.06], blue, '+z');
    b.box([0, 2.86, -12.64], [2.6, 0.14, 0.06], port, '+z');
    b.quad([-1.3, 0.12, -12.7], [1.3, 0.12, -12.7], [1.5, 0, -10.4], [-1.5, 0, -10.4], grey);
  });
  for (const y of [1, 2.4]) set.obstacle([0, y, -14], 1.9);
  set.light([0, 3.2, -11.6], [16, 12, 7], 9);
  for (const s of [-1, 1]) set.light([s * 8, 2.4, -13.4], [6, 7.4, 9], 8);
}

/** Solar wings, a dish, crates, lamps on posts, tracks, a lander, a rover; the Earth stands over the hills. */
function yard(set: SetBuilder, m: number, height: (x: number, z: number) => number): void {
  const cell = set.material({
    color: hex('#1c2f6a'),
    color2: hex('#2f4a92'),
    pattern: 'tiles',
    patternScale: 0.4,
    roughness: 0.15,
    metal: 0.4,
  });
  const steel = set.material(metal('#b8bec6', 0.4));
  const lamp = set.material(glowing('#f2f8ff', 5));
  const track = set.material({ color: hex('#5e5d5c'), roughness: 1 });
  set.fixed((b) => {
    for (let i = 0; i < 5; i++) {
      const x = m * (9 + i * 3.6);
      const z = -9 - i * 0.7;
      b.cylinder([x, -0.3, z], 0.09, 2, steel, 8);
      b.at(multiply(placed([x, 1.8, z], -m * 0.3), rotationX(-0.6)), () => {
        b.box([0, 0, 0], [3, 0.05, 1.7], cell);
        b.box([0, 0, 0], [0.08, 0.08, 1.74], steel);
      });
    }
    for (const x of [-5.6, 5.6]) {
      b.cylinder([x, 0, -6], 0.06, 3.4, steel, 8);
      b.sphere([x, 3.5, -6], 0.2, lamp, 10, 8);
    }
    for (let z = -9.6; z < 16; z += 0.5)
      for (const d of [-0.9, 0.9])
        b.box([m * (3.1 + 0.012 * (z + 4) ** 2 * 0.3) + d, 0.006, z], [0.34, 0.008, 0.34], track, '+y');
  });
  for (const x of [-5.6, 5.6]) {
    set.obstacle([x, 1.6, -6], 0.3);
    set.light([x, 3.3, -5.4], [9, 9.6, 10], 9);
  }
  set.thing('antenna_dish', [-m * 10.6, 0, -9.4], m * 0.7, { obstacle: 1.8 });
  if (set.allows('lander')) set.thing('lander', [m * 26, height(m * 26, -30), -30], 0.4, { light: false });
  if (set.allows('rover')) set.thing('rover', [m * 5.2, 0, -6.6], -m * 2.4, { obstacle: 1.5 });
  for (let i = 0; i < 5; i++)
    set.thing('box', [-m * (4 + (i % 3) * 0.9), i > 2 ? 0.5 : 0, -8.6 - (i % 2) * 0.8], i, { size: 1.6, variant: i });
  if (!set.says('mars|martian')) earth(set, m);
}

/** The Earth, half lit, seas and clouds, low over the horizon. */
function earth(set: SetBuilder, m: number): void {
  const sea = set.material({ color: hex('#2a5ab0'), emissive: [0.1, 0.3, 0.75], roughness: 0.5, castsShadow: false });
  const land = set.material({ color: hex('#5a8a4a'), emissive: [0.2, 0.36, 0.14], roughness: 0.9, castsShadow: false });
  const cloud = set.material({ color: hex('#f4f8fc'), emissive: [0.95, 1, 1.06], roughness: 1, castsShadow: false });
  const night = set.material({
    color: [0.005, 0.008, 0.02],
    emissive: [0.004, 0.008, 0.022],
    roughness: 1,
    castsShadow: false,
  });
  const [rows, n] = [26, 48];
  const r = 62;
  const seed = set.context.seed;
  set.fixed(
    (b) => {
      const at = (i: number, j: number): Vec3 => {
        const [a, e] = [(i / n) * TAU, (j / rows) * PI - PI / 2];
        return [sin(a) * cos(e) * r, sin(e) * r, cos(a) * cos(e) * r];
      };
      const start = b.vertexCount;
      for (let j = 0; j <= rows; j++)
        for (let i = 0; i <= n; i++) {
          const p = at(i, j);
          b.vertex(p, p, 0, 0);
        }
      for (let j = 0; j < rows; j++)
        for (let i = 0; i < n; i++) {
          const p = at(i + 0.5, j + 0.5);
          const v = start + j * (n + 1) + i;
          const shade = p[0] * m * 0.8 + p[1] * 0.5 + p[2] * 0.35 < -6;
          const white = noise2(seed + 7, p[0] / 16 + p[2] / 22, p[1] / 9) > 0.24 || Math.abs(p[1]) > r * 0.9;
          const green = fbm2(seed + 2, p[0] / 30 + 4, p[1] / 30 + p[2] / 40, 3) > 0.06;
          b.quadIndices(v, v + 1, v + n + 2, v + n + 1, shade ? night : white ? cloud : green ? land : sea);
        }
    },
    placed([-m * 210, 190, -620], 0),
  );
}
