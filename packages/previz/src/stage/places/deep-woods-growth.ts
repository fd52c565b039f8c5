/** What grows, lies and glows in the deep woods: ferns and creepers, fences, pools, roots, lights. */
import { noise1 } from '../../math/noise.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, type Vec3 } from '../../math/vec.ts';
import { buildFern, buildFlowers, buildGrassTuft, buildRock, buildTuft } from '../nature/undergrowth.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Woods } from './deep-woods.ts';
import { scatter } from './outdoors.ts';

const AREA = { x0: -15, x1: 15, z0: -24, z1: 9 };

export function dress(woods: Woods): void {
  switch (woods.id) {
    case 'jungle':
      jungle(woods);
      break;
    case 'bamboo_forest':
      bambooPath(woods);
      break;
    case 'swamp':
      swamp(woods);
      break;
    default:
      enchanted(woods);
  }
}

/** Off the trail and off the stage. */
function clear({ trail }: Woods, gap: number): (x: number, z: number) => boolean {
  return (x, z) => Math.abs(x - trail(z)) > gap && (Math.abs(x) > 2.1 || Math.abs(z - 0.6) > 2.3);
}

function jungle(woods: Woods): void {
  const { set, height } = woods;
  const rng = set.random('jungle floor');
  const green = ['#2a6a26', '#3c8832', '#55a63c', '#7cc04c'];
  if (set.allows('bush')) {
    set.shows('bush');
    const ferns = [0, 1].map((i) => buildFern(set.world, set.seedOf('jungle fern', i), green, 1));
    scatter(set, rng, ferns, 100, AREA, height, clear(woods, 1.3), [0.6, 1.5]);
    // Broad leaves as tall as a man.
    const broad = [0, 1].map((i) => broadLeaves(woods, i, green));
    scatter(set, rng, broad, 70, AREA, height, clear(woods, 2), [0.6, 1.3]);
    const blooms = buildFlowers(set.world, set.seedOf('jungle bloom'), ['#e0322c', '#f08a2c', '#e04a9a'], 0.5);
    scatter(set, rng, [blooms], 24, AREA, height, clear(woods, 1.2), [0.7, 1.2]);
  }
  const moss = { colour: '#6a7060', moss: true };
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('jungle rock', i), moss));
  if (set.allows('rock')) scatter(set, rng, rocks, 26, AREA, height, clear(woods, 1.7), [0.4, 1.4]);
  // In half of the jungles blocks of a lost temple stand by the way.
  if (set.random('lost temple').chance(0.5)) lostTemple(woods);
}

/** A rosette of great arching leaves with a midrib, as of a banana. */
function broadLeaves({ set }: Woods, index: number, codes: readonly string[]): number {
  const rng = set.random('broad leaf', index);
  const tints = codes.map((c) =>
    set.material({ color: hex(c), roughness: 0.85, translucency: 0.45, doubleSided: true }),
  );
  return set.mesh((b) => {
    for (let k = 0; k < 8; k++) {
      const a = (k / 8) * TAU + rng.range(-0.3, 0.3);
      const [c, s] = [cos(a), sin(a)];
      const length = rng.range(1.1, 1.7);
      const lift = rng.range(1.1, 2.2);
      const tint = rng.pick(tints);
      const start = b.vertexCount;
      for (let i = 0; i <= 6; i++) {
        const t = i / 6;
        const out = length * (0.06 + 0.9 * t);
        const y = lift * (1.35 * t - 0.85 * t * t) * length * 0.8;
        const half = t < 0.2 ? 0.03 : 0.34 * sin((t - 0.12) * 3.4);
        for (const [e, fold] of [
          [-1, 0.1],
          [0, 0],
          [1, 0.1],
        ] as const)
          b.vertex(
            [c * out - s * half * e, y + fold * Math.abs(half), s * out + c * half * e],
            [c * 0.2 - s * e * 0.3, 1, s * 0.2 + c * e * 0.3],
            e,
            t * 2,
          );
      }
      for (let i = 0; i < 6; i++)
        for (const e of [0, 1]) {
          const v = start + i * 3 + e;
          b.quadIndices(v, v + 1, v + 4, v + 3, tint);
        }
    }
  });
}

function lostTemple({ set, height }: Woods): void {
  const m = set.mirror;
  const stone = set.material({
    color: hex('#87836f'),
    color2: hex('#5a6a3c'),
    pattern: 'brick',
    patternScale: 0.55,
    roughness: 0.95,
  });
  const carved = set.material({
    color: hex('#767360'),
    color2: hex('#4f5f34'),
    pattern: 'noise',
    patternScale: 0.4,
    roughness: 1,
  });
  const [x, z] = [-m * 5.2, -9.5];
  set.fixed(
    (b) => {
      for (let i = 0; i < 5; i++) b.box([0, 0.3 + i * 0.6, 0], [6 - i * 0.8, 0.62, 5 - i * 0.8], stone, '+x-x+y+z-z');
      for (let i = 0; i < 7; i++) b.box([0, 0.2 + i * 0.4, 2.7 - i * 0.33], [1.5, 0.42, 0.5], carved, '+x-x+y+z');
      for (const s of [-1, 1]) b.box([s * 0.85, 3.9, 0.2], [0.5, 1.8, 0.6], stone);
      b.box([0, 4.95, 0.2], [2.6, 0.45, 0.8], carved);
      for (const s of [-1, 1]) {
        b.box([s * 2.4, 1.1, 3], [0.9, 2.2, 0.9], carved);
        b.sphere([s * 2.4, 2.5, 3], 0.5, carved, 10, 7);
      }
    },
    placed([x, height(x, z) - 0.2, z], m * 0.45),
  );
  set.obstacle([x, 1.5, z], 3.2);
}

function bambooPath(woods: Woods): void {
  const { set, height, trail, half } = woods;
  const rng = set.random('bamboo floor');
  const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('bamboo tuft', i), set.season, 0.24));
  scatter(set, rng, tufts, 150, { x0: -7, x1: 7, z0: -18, z1: 9 }, height, clear(woods, half + 0.5), [0.6, 1.2]);
  // A low fence of canes on both sides.
  if (set.allows('fence')) {
    set.shows('fence');
    const cane = set.material({
      color: hex('#b39a5c'),
      color2: hex('#8a7440'),
      pattern: 'stripes',
      patternScale: 0.3,
      roughness: 0.8,
    });
    const brush = set.material({
      color: hex('#8a7448'),
      color2: hex('#5f4f30'),
      pattern: 'fur',
      patternScale: 0.05,
      roughness: 1,
    });
    set.fixed((b) => {
      for (const s of [-1, 1]) {
        const points: Vec3[] = [];
        for (let z = 12; z > -44; z -= 2) {
          const x = trail(z) + s * (half + 0.35);
          points.push([x, height(x, z), z]);
        }
        for (let i = 0; i + 1 < points.length; i++) {
          const [p, q] = [points[i], points[i + 1]];
          for (const side of [-1, 1]) {
            const e = side * 0.07;
            const corners: Vec3[] = [
              [p[0] + e, p[1], p[2]],
              [q[0] + e, q[1], q[2]],
              [q[0] + e, q[1] + 0.82, q[2]],
              [p[0] + e, p[1] + 0.82, p[2]],
            ];
            if (side > 0) b.quad(corners[0], corners[1], corners[2], corners[3], brush);
            else b.quad(corners[1], corners[0], corners[3], corners[2], brush);
          }
        }
        for (const y of [0.2, 0.5, 0.86])
          b.tube(
            points.map((p): Vec3 => [p[0], p[1] + y, p[2]]),
            y > 0.8 ? 0.06 : 0.035,
            cane,
            5,
            false,
          );
      }
    });
  }
  const stones = buildRock(set.world, set.seedOf('bamboo stone'), { moss: true });
  scatter(set, rng, [stones], 16, { x0: -8, x1: 8, z0: -20, z1: 8 }, height, clear(woods, half + 0.7), [0.3, 0.8]);
  if (set.lampsOn && set.allows('lantern'))
    for (const [i, z] of [-4.5, -11, -19, 3.6].entries()) {
      const x = trail(z) + (i % 2 ? 1 : -1) * (half + 0.7);
      stoneLantern(woods, [x, height(x, z), z]);
    }
}

function stoneLantern({ set }: Woods, at: Vec3): void {
  const stone = set.material({
    color: hex('#8d8a80'),
    color2: hex('#66645a'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 0.95,
  });
  const glow = set.material({ color: [1, 0.8, 0.5], emissive: [4, 2.6, 1.1], roughness: 0.6 });
  set.fixed(
    (b) => {
      b.cylinder([0, 0, 0], 0.12, 0.7, stone, 8);
      b.box([0, 0.76, 0], [0.4, 0.12, 0.4], stone);
      b.box([0, 0.95, 0], [0.26, 0.26, 0.26], glow);
      b.lathe(
        [
          [0.36, 1.08],
          [0.1, 1.3],
          [0, 1.42],
        ],
        stone,
        6,
      );
    },
    placed(at, 0.3),
  );
  set.light([at[0], at[1] + 1, at[2]], [5, 3.2, 1.4], 6, 0.3);
}

function swamp(woods: Woods): void {
  const { set, height, trail, water } = woods;
  const rng = set.random('swamp');
  const murk = set.material({
    color: [0.05, 0.062, 0.026],
    color2: [0.075, 0.09, 0.036],
    pattern: 'noise',
    patternScale: 2.2,
    roughness: 0.5,
    castsShadow: false,
  });
  set.fixed((b) => b.box([0, water, -20], [200, 0.01, 170], murk, '+y'));
  set.shows('pond');
  const inWater = (x: number, z: number): boolean => height(x, z) < water - 0.05;
  const reeds = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('swamp reed', i), {
      height: 1.5,
      radius: 0.3,
      blades: 22,
      colours: ['#5a6a34', '#74803f', '#8f9650'],
      head: '#5f3f26',
      headSize: 0.18,
      headShare: 0.35,
      arch: 0.25,
      width: 0.025,
    }),
  );
  scatter(set, rng, reeds, 90, AREA, height, (x, z) => inWater(x, z) && Math.abs(x - trail(z)) < 6, [0.6, 1.1]);
  const pad = set.material({
    color: hex('#4f7a34'),
    color2: hex('#6f9a44'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 0.5,
  });
  const pads = set.mesh((b) => {
    const r = set.random('lily pads');
    for (let i = 0; i < 9; i++) b.disc([r.range(-0.8, 0.8), 0.01, r.range(-0.8, 0.8)], r.range(0.12, 0.26), pad, 9);
  });
  scatter(set, rng, [pads], 80, { x0: -12, x1: 12, z0: -22, z1: 8 }, () => water + 0.01, inWater, [0.7, 1.3]);
  // Knees of roots that stand out of the water.
  const bark = set.material({
    color: hex('#5f564a'),
    color2: hex('#3d372f'),
    pattern: 'bark',
    patternScale: 0.12,
    roughness: 0.95,
  });
  const knees = set.mesh((b) => {
    const r = set.random('knees');
    for (let i = 0; i < 5; i++) {
      const [x, z, h] = [r.range(-0.8, 0.8), r.range(-0.8, 0.8), r.range(0.4, 1)];
      b.tube([[x, -0.5, z] as Vec3, [x + 0.04, h, z] as Vec3], [0.2, 0.05], bark, 6, true);
    }
  });
  scatter(set, rng, [knees], 34, AREA, () => water, inWater, [0.7, 1.3]);
  const ferns = [0, 1].map((i) =>
    buildFern(set.world, set.seedOf('swamp fern', i), ['#3f5a2a', '#56743a', '#77924c'], 0.7),
  );
  scatter(set, rng, ferns, 60, AREA, height, (x, z) => !inWater(x, z) && clear(woods, 1.2)(x, z), [0.6, 1.2]);
  if (set.random('boardwalk').chance(0.6)) boardwalk(woods);
  else if (set.allows('rowboat'))
    set.thing('rowboat', [-set.mirror * 4.4, water, -4.4], set.mirror * 0.7, { obstacle: 1.4 });
}

/** Planks on posts along the trail. */
function boardwalk({ set, trail }: Woods): void {
  const wood = set.material({
    color: hex('#7a6a54'),
    color2: hex('#55483a'),
    pattern: 'wood',
    patternScale: 0.08,
    roughness: 0.95,
  });
  const rng = set.random('planks');
  set.fixed((b) => {
    for (let z = -3; z > -40; z -= 0.36)
      b.box([trail(z) + rng.range(-0.05, 0.05), 0.06, z], [1.7, 0.06, 0.3], wood, '+x-x+y+z-z');
    for (let z = -3; z > -40; z -= 3)
      for (const s of [-1, 1]) b.box([trail(z) + s * 0.85, 0.15, z], [0.16, 1.1, 0.16], wood, '+x-x+y+z-z');
  });
}

const GLOWS: readonly Rgb[] = [
  [0.2, 1, 0.8],
  [0.35, 0.6, 1],
  [0.85, 0.4, 1],
  [1, 0.75, 0.3],
];

function enchanted(woods: Woods): void {
  const { set, height } = woods;
  const rng = set.random('enchanted');
  const bright = 0.7 + 1.5 * set.darkness;
  const hues = [rng.pick(GLOWS), rng.pick(GLOWS), GLOWS[0]];
  const glow = (c: Rgb, k = 1): number =>
    set.material({
      color: [c[0] * 0.6 + 0.2, c[1] * 0.6 + 0.2, c[2] * 0.6 + 0.2],
      emissive: [c[0] * bright * k, c[1] * bright * k, c[2] * bright * k],
      roughness: 0.6,
      castsShadow: false,
    });
  const stem = set.material({ color: hex('#d9d4c0'), roughness: 0.8, translucency: 0.3 });
  if (set.allows('mushroom')) {
    set.shows('mushroom');
    const caps = hues.map((c, i) =>
      set.mesh((b) => {
        const r = set.random('glowing caps', i);
        for (let k = 0; k < 5; k++) {
          const [x, z, h] = [r.range(-0.4, 0.4), r.range(-0.4, 0.4), r.range(0.18, 0.62)];
          b.tube([[x, -0.05, z] as Vec3, [x, h, z] as Vec3], [0.05, 0.035], stem, 6, false);
          b.lathe(
            [
              [h * 0.5, 0],
              [h * 0.42, h * 0.16],
              [h * 0.2, h * 0.3],
              [0, h * 0.34],
            ],
            glow(c, 0.8),
            10,
            [x, h * 0.94, z],
          );
        }
      }),
    );
    const free = clear(woods, 1.1);
    let lamps = 0;
    for (let i = 0; i < 60; i++) {
      const [x, z] = [rng.range(-9, 9), rng.range(-17, 6)];
      const k = rng.int(0, 2);
      const size = rng.range(0.7, 1.7);
      if (!free(x, z)) continue;
      set.put(caps[k], multiply(placed([x, height(x, z), z], rng.range(0, TAU)), scaling(size)));
      const c = hues[k];
      if (lamps < 9 && Math.abs(x) < 5) {
        lamps++;
        set.light([x, height(x, z) + 0.7, z], [c[0] * 2.6, c[1] * 2.6, c[2] * 2.6], 4.5);
      }
    }
  }
  const petals = ['#8fd0f0', '#c9a0f0', '#f0c0e0', '#f0f0d0'];
  const flowers = [0, 1].map((i) => buildFlowers(set.world, set.seedOf('fairy flower', i), petals, 0.36));
  if (set.allows('flowers')) scatter(set, rng, flowers, 40, AREA, height, clear(woods, 1.1), [0.7, 1.2]);
  const ferns = [0, 1].map((i) =>
    buildFern(set.world, set.seedOf('fairy fern', i), ['#1f5a54', '#2f7a6a', '#5aa888'], 0.8),
  );
  scatter(set, rng, ferns, 50, AREA, height, clear(woods, 1.2), [0.6, 1.4]);
  const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('fairy tuft', i), 'summer', 0.26));
  scatter(set, rng, tufts, 130, { x0: -9, x1: 9, z0: -15, z1: 9 }, height, clear(woods, 0.9), [0.6, 1.2]);
  // Lights that drift between the trees.
  const mote = set.mesh((b) => b.sphere([0, 0, 0], 0.035, glow([1, 0.9, 0.55], 2.4), 6, 4));
  const motes = Array.from({ length: 34 }, (_, i) => ({
    p: [rng.range(-8, 8), rng.range(0.5, 3.6), rng.range(-14, 4)] as Vec3,
    v: rng.range(0.2, 0.5),
    k: i,
  }));
  set.animate((scene, t) => {
    for (const { p, v, k } of motes) {
      const x = p[0] + 0.9 * noise1(61, t * v * 0.5 + k * 3.1) + 0.3 * sin(t * v + k);
      const y = p[1] + 0.5 * noise1(62, t * v * 0.6 + k * 5.3);
      const z = p[2] + 0.8 * noise1(63, t * v * 0.5 + k * 7.7) + 0.3 * cos(t * v + k);
      const size = 0.6 + 0.5 * noise1(64, t * 1.3 + k);
      scene.instances.push({ mesh: mote, transform: placed([x, y, z], 0, Math.max(0.2, size)), cast: 0, fixed: false });
    }
  });
}
