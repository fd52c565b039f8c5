/** A street after the end: towers with their floors laid open, cars rusted where they stopped, rubble, weeds in every crack. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationZ, smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildBush, buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, scatter } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const HALF = 7;

export function ruinedStreet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return (
      smoothstep(5, 9, Math.abs(x)) * 0.5 * (0.5 + fbm2(seed, x / 5, z / 5, 3)) +
      smoothstep(10, 24, d) * 0.35 * Math.max(0, fbm2(seed + 3, x / 4, z / 4, 2))
    );
  };
  const tar = set.ground({
    color: hex('#55524c'),
    color2: hex('#3c3a36'),
    pattern: 'asphalt',
    patternScale: 0.06,
    roughness: 0.9,
  });
  const dust = set.ground({
    color: hex('#8a7c68'),
    color2: hex('#6c6252'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 1,
  });
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(160, 1.2, 30), gradedLines(240, 1.4, 40), height, (x, z) =>
      Math.abs(x) < 5.4 && fbm2(seed + 8, x / 3, z / 3, 2) < 0.2 ? tar : dust,
    ),
  );
  buildings(set);
  cracks(set);
  wrecks(set, m, height);
  weeds(set, height);
  poles(set, m);
  set.shows('building', 'car', 'rubble', 'rock', 'skyscraper', 'plant');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: () => 'gravel',
    stage: { centre: [0, 0, 1], halfWidth: 2.2, halfDepth: 2, heading: 0 },
    path: [-58, -40, -24, -10, 0, 10, 22].map((z): Vec3 => [-m * 0.8, height(-m * 0.8, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: 'wind', level: 0.5 }],
    vistas: [
      { eye: [m * 1.4, 1.6, 11], target: [-m * 0.5, 5, -22] },
      { eye: [-m * 3, 1.1, 8.6], target: [m * 1.6, 4.4, -16] },
      { eye: [m * 2, 6, 17], target: [0, 4, -24] },
    ],
  });
}

/** Frames of concrete: floors and posts with walls left here and there, tops broken off, rods sticking out, ivy down the front. */
function buildings(set: SetBuilder): void {
  if (!set.allows('building')) return;
  const rng = set.random('ruined fronts');
  const walls = ['#8d8478', '#9a8a74', '#7f7a74', '#a08468'].map((c) =>
    set.material({ color: hex(c), color2: hex('#5c554c'), pattern: 'noise', patternScale: 1.1, roughness: 1 }),
  );
  const brick = set.material({
    color: hex('#8a5a48'),
    color2: hex('#6a5a4e'),
    pattern: 'brick',
    patternScale: 0.16,
    roughness: 1,
  });
  const slab = set.material({ color: hex('#6f6a62'), roughness: 1 });
  const black = set.material({ color: hex('#16140f'), roughness: 1 });
  const rust = set.material({ color: hex('#7a4428'), roughness: 0.9 });
  const ivy = set.material({
    color: hex('#4f6a34'),
    color2: hex('#34491f'),
    pattern: 'leaves',
    patternScale: 0.18,
    roughness: 1,
    doubleSided: true,
  });
  for (const s of [-1, 1] as const)
    for (let z = 14, i = 0; z > -96; i++) {
      const w = rng.range(9, 14);
      const floors = rng.int(4, z < -20 ? 12 : 7);
      const zc = z - w / 2;
      const wall = i % 3 === 1 ? brick : walls[rng.int(0, 3)];
      set.fixed((b) => {
        b.at(placed([s * (HALF + 2.6), 0, zc], (-s * PI) / 2), () => {
          const bays = Math.max(3, Math.round(w / 2.6));
          const pitch = w / bays;
          // How many floors each bay has kept.
          const kept = Array.from({ length: bays }, (_, k) =>
            Math.max(1, floors - Math.floor(Math.abs(sin(k * 1.9 + i * 2.3 + s)) * floors * 0.75)),
          );
          b.box([0, (floors * 1.6) / 2, -6], [w, floors * 1.6, 0.3], black, '+z');
          for (let k = 0; k < bays; k++) {
            const x = -w / 2 + pitch * (k + 0.5);
            for (let f = 0; f <= kept[k]; f++) {
              const y = f * 3.1;
              const front = f === kept[k] ? rng.range(-3.4, -0.6) : rng.chance(0.15) ? -1 : 0;
              b.box([x, y, (front - 6) / 2], [pitch, 0.3, 6 + front], slab, '+y-y+z+x-x');
              if (f === kept[k]) {
                for (let q = 0; q < 3; q++)
                  b.tube(
                    [
                      [x + (q - 1) * 0.6, y, front] as Vec3,
                      [
                        x + (q - 1) * 0.6 + rng.range(-0.2, 0.2),
                        y - rng.range(-0.4, 0.8),
                        front + rng.range(0.4, 1.1),
                      ] as Vec3,
                    ],
                    0.03,
                    rust,
                    3,
                  );
                continue;
              }
              b.box([x, y + 1.55, -5.6], [pitch, 3.1, 0.1], black, '+z');
              b.box([x - pitch / 2, y + 1.55, front - 0.2], [0.42, 3.1, 0.42], wall, '+x-x+z');
              if (rng.chance(0.72)) {
                b.box([x, y + 0.65, -0.1], [pitch, 1, 0.22], wall, '+y+z');
                b.box([x, y + 2.75, -0.1], [pitch, 0.62, 0.22], wall, '-y+z');
                b.box(
                  [x, y + 1.8, -0.24],
                  [pitch - 0.5, 1.4, 0.03],
                  set.material({ color: hex('#22262a'), roughness: 0.15 }),
                  '+z',
                );
                if (rng.chance(0.5)) b.box([x - pitch * 0.2, y + 1.8, -0.2], [pitch * 0.3, 1.3, 0.04], slab, '+z');
              }
            }
            b.box([x + pitch / 2, kept[k] * 1.55, -3], [0.2, kept[k] * 3.1, 5.8], wall, '+x-x+y+z');
          }
          for (let q = 0; q < 5; q++) {
            const x = rng.range(-w / 2, w / 2 - 1);
            const top = rng.range(3, Math.max(4, floors * 2.4));
            const len = rng.range(1.6, top);
            for (let y = top; y > top - len; y -= 0.5)
              b.ellipsoid([x + sin(y * 2.1 + q) * 0.3, y, 0.12], [0.34 + 0.14 * cos(y * 3), 0.38, 0.12], ivy, 7, 4);
          }
        });
      });
      for (let k = 0; k < w; k += 4) for (const y of [2, 6]) set.obstacle([s * (HALF + 4.4), y, z - k - 1.5], 2.8);
      z -= w + rng.range(0.3, 2.2);
    }
}

/** Cracks that run over the road, with their dark hearts; lines of paint half worn away. */
function cracks(set: SetBuilder): void {
  const black = set.material({ color: hex('#1c1a18'), roughness: 1 });
  const paint = set.material({
    color: hex('#b8a868'),
    color2: hex('#6a6456'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 1,
  });
  const rng = set.random('cracks');
  set.fixed((b) => {
    for (let i = 0; i < 9; i++) b.box([rng.range(-0.05, 0.05), 0.012, 8 - i * 5.4], [0.16, 0.008, 2.2], paint, '+y');
    for (let i = 0; i < 16; i++) {
      let [x, z] = [rng.range(-5, 5), rng.range(-30, 10)];
      let a = rng.range(0, PI * 2);
      for (let k = 0; k < 9; k++) {
        const [nx, nz] = [x + cos(a) * 0.6, z + sin(a) * 0.6];
        const w = 0.05 * (1 - k / 10);
        b.quad(
          [x - sin(a) * w, 0.014, z + cos(a) * w],
          [nx - sin(a) * w * 0.9, 0.014, nz + cos(a) * w * 0.9],
          [nx + sin(a) * w * 0.9, 0.014, nz - cos(a) * w * 0.9],
          [x + sin(a) * w, 0.014, z - cos(a) * w],
          black,
        );
        b.quad(
          [x + sin(a) * w, 0.014, z - cos(a) * w],
          [nx + sin(a) * w * 0.9, 0.014, nz - cos(a) * w * 0.9],
          [nx - sin(a) * w * 0.9, 0.014, nz + cos(a) * w * 0.9],
          [x - sin(a) * w, 0.014, z + cos(a) * w],
          black,
        );
        [x, z] = [nx, nz];
        a += rng.range(-0.8, 0.8);
      }
    }
  });
}

/** Cars and a bus left behind, rusted through; heaps of rubble, drums, a fallen slab. */
function wrecks(set: SetBuilder, m: number, height: (x: number, z: number) => number): void {
  const old = { colour: ['brown'], age: ['rusty', 'old'] };
  if (set.allows('car')) {
    for (const [id, x, z, a, k] of [
      ['car', m * 4.2, -4.6, 0.5, 0],
      ['van', -m * 4.4, -11, -0.25, 1],
      ['car', m * 2.6, -16, 2.2, 2],
      ['pickup', -m * 3.6, -24, 0.2, 3],
      ['bus', m * 3.8, -34, 0.3, 4],
    ] as const)
      set.thing(id, [x, height(x, z) - 0.18, z], a, { attributes: old, variant: k, obstacle: 1.9, light: false });
  }
  const concrete = set.material({
    color: hex('#85807a'),
    color2: hex('#66615a'),
    pattern: 'noise',
    patternScale: 0.5,
    roughness: 1,
  });
  const rng = set.random('rubble');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('rubble', i), { colour: ['#857d72', '#8a6252', '#6f6a64'][i] }),
  );
  for (const [cx, cz, r] of [
    [-m * 5.6, -3.4, 1.6],
    [m * 5.8, -10, 2],
    [-m * 5.4, -18, 2.2],
    [m * 5.4, 5, 1.2],
    [-m * 5.8, 7, 1.4],
  ]) {
    for (let i = 0; i < 26; i++) {
      const [dx, dz] = [rng.range(-1, 1) * r, rng.range(-1, 1) * r];
      const up = Math.max(0, 1 - Math.sqrt(dx * dx + dz * dz) / r) * 0.7;
      set.put(
        rocks[i % 3],
        placed(
          [cx + dx, height(cx + dx, cz + dz) + up * rng.unit() - 0.05, cz + dz],
          rng.range(0, 6),
          rng.range(0.12, 0.5),
        ),
      );
    }
    set.fixed((b) =>
      b.at(multiply(placed([cx, 0.5, cz], rng.range(0, 3)), rotationZ(rng.range(0.3, 0.7))), () =>
        b.box([0, 0, 0], [1.9, 0.2, 1.1], concrete),
      ),
    );
    set.obstacle([cx, 0.5, cz], r * 0.7);
  }
}

/** Grass and bushes that come back. */
function weeds(set: SetBuilder, height: (x: number, z: number) => number): void {
  if (!set.allows('plant') || !set.allows('grass')) return;
  const rng = set.random('weeds');
  const tufts = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('weed', i), {
      height: 0.5,
      radius: 0.3,
      blades: 26,
      colours: ['#6a6a34', '#84803f', '#9a9450'],
      arch: 0.7,
      width: 0.022,
    }),
  );
  const clear = (x: number, z: number): boolean => x * x + (z - 1) ** 2 > 6 && (Math.abs(x) > 2.2 || rng.chance(0.12));
  scatter(set, rng, tufts, 300, { x0: -8, x1: 8, z0: -36, z1: 10 }, height, clear, [0.5, 1.4]);
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('ruin bush', i), 'summer', {
      width: 1.2,
      height: 0.9,
      leaves: 200,
      colours: ['#4a5a2c', '#5f6f38', '#7a8648', '#97a05c'],
    }),
  );
  scatter(set, rng, bushes, 40, { x0: -9, x1: 9, z0: -50, z1: 8 }, height, (x) => Math.abs(x) > 4.8, [0.5, 1.3]);
}

/** Lamp posts that lean, a traffic light hanging by its wire. */
function poles(set: SetBuilder, m: number): void {
  const iron = set.material({
    color: hex('#5a4a3e'),
    color2: hex('#7a4a2c'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 0.9,
  });
  const black = set.material({ color: hex('#1a1a1a'), roughness: 0.8 });
  set.fixed((b) => {
    for (const [x, z, lean] of [
      [-m * 5.6, -7, 0.22],
      [m * 5.6, -14, -0.12],
      [-m * 5.6, -27, -0.3],
    ])
      b.at(multiply(placed([x, 0, z], 0), rotationZ(lean)), () => {
        b.cylinder([0, -0.2, 0], 0.11, 6, iron, 8, 0.07);
        b.tube(
          [[0, 5.7, 0] as Vec3, [-Math.sign(x) * 0.7, 6.1, 0] as Vec3, [-Math.sign(x) * 1.5, 6, 0] as Vec3],
          0.05,
          iron,
          6,
        );
        b.box([-Math.sign(x) * 1.6, 5.95, 0], [0.5, 0.12, 0.22], black);
      });
    b.tube(
      [[-HALF - 1, 6.6, -9] as Vec3, [-2, 5.6, -9] as Vec3, [1, 5.4, -9] as Vec3, [HALF + 1, 6.8, -9] as Vec3],
      0.02,
      black,
      4,
    );
    b.box([0.6, 4.9, -9], [0.34, 0.95, 0.3], iron);
    for (let i = 0; i < 3; i++) b.ellipsoid([0.6, 5.2 - i * 0.29, -8.84], [0.11, 0.11, 0.04], black, 10, 4);
  });
  for (const [x, z] of [
    [-m * 5.6, -7],
    [m * 5.6, -14],
  ])
    set.obstacle([x, 1.5, z], 0.5);
}
