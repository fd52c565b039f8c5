/** What grows and lies on the ground: bushes, hedges, tufts, flowers, reeds, ferns, rocks, fallen leaves. Meshes stand on y = 0. */
import type { Season } from '@storyreel/contract';
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type Blob, leafCard, leafCloud, lump, randomDirection } from './foliage.ts';
import { coreMaterial, leafColours, leafMaterials, SNOW } from './tints.ts';

/** A round bush about `width` metres wide. */
export function buildBush(
  world: WorldBuilder,
  seed: number,
  season: Season,
  options: {
    width?: number;
    height?: number;
    snowy?: boolean;
    flowers?: string;
    colours?: readonly string[];
    leaves?: number;
  } = {},
): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const w = (options.width ?? 1.3) / 2;
  const h = options.height ?? 1;
  const codes = options.colours ?? leafColours('bush', season, rng);
  const blobs: Blob[] = [];
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * TAU + rng.range(-0.4, 0.4);
    const r = w * rng.range(0.5, 0.62);
    blobs.push({ centre: [cos(a) * w * 0.42, h * rng.range(0.36, 0.52), sin(a) * w * 0.42], radii: [r, h * 0.44, r] });
  }
  blobs.push({ centre: [0, h * 0.6, 0], radii: [w * 0.6, h * 0.4, w * 0.6] });
  const core = coreMaterial(world, codes, 0.08);
  for (const [i, o] of blobs.entries()) {
    lump(
      b,
      seed + i,
      { centre: o.centre, radii: [o.radii[0] * 0.9, o.radii[1] * 0.92, o.radii[2] * 0.9] },
      0.2,
      core,
      8,
      5,
    );
  }
  leafCloud(b, rng, blobs, {
    count: options.leaves ?? 320,
    size: 0.13,
    aspect: 0.6,
    tints: leafMaterials(world, codes),
    droop: 0,
  });
  if (options.flowers) {
    const petal = world.material({ color: hex(options.flowers), roughness: 0.7, translucency: 0.4, doubleSided: true });
    leafCloud(b, rng, blobs, { count: 90, size: 0.11, aspect: 0.9, tints: [petal], droop: -0.3, shell: [1, 1.15] });
  }
  if (options.snowy) {
    lump(
      b,
      seed + 9,
      { centre: [0, h * 0.82, 0], radii: [w * 0.8, h * 0.22, w * 0.8] },
      0.25,
      world.material(SNOW),
      9,
      5,
    );
  }
  return world.mesh(b.build());
}

/** A clipped hedge `length` metres long (along x), standing on the ground. */
export function buildHedge(
  world: WorldBuilder,
  seed: number,
  season: Season,
  length: number,
  height: number,
  depth = 0.7,
  snowy = false,
): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const codes = leafColours('broadleaf', season === 'autumn' || season === 'winter' ? 'summer' : season, rng);
  const core = coreMaterial(world, codes, 0.07);
  b.roundedBox([0, height / 2 - 0.05, 0], [length, height + 0.1, depth], 0.14, core, 2);
  const tints = leafMaterials(world, codes, 0.4);
  const count = Math.round(length * (height * 2 + depth) * 34);
  for (let i = 0; i < count; i++) {
    const x = rng.range(-length / 2, length / 2);
    const u = rng.unit() * (height * 2 + depth);
    let p: Vec3;
    let n: Vec3;
    if (u < height) {
      p = [x, u, depth / 2];
      n = [0, 0.2, 1];
    } else if (u < height * 2) {
      p = [x, u - height, -depth / 2];
      n = [0, 0.2, -1];
    } else {
      p = [x, height, u - height * 2 - depth / 2];
      n = [0, 1, 0];
    }
    const j = randomDirection(rng);
    const along = normalize(addScaled(j, n, 0.6));
    const side = normalize([along[1], along[2], along[0]]);
    leafCard(
      b,
      addScaled(p, along, -0.04),
      along,
      side,
      normalize(addScaled(n, j, 0.4)),
      rng.range(0.08, 0.15),
      0.07,
      rng.pick(tints),
    );
  }
  if (snowy) b.roundedBox([0, height + 0.05, 0], [length * 0.98, 0.16, depth * 0.95], 0.07, world.material(SNOW), 2);
  return world.mesh(b.build());
}

export interface TuftOptions {
  /** Metres. */
  height: number;
  radius: number;
  blades: number;
  /** Codes dark to light. */
  colours: readonly string[];
  /** Blade width in metres. */
  width?: number;
  /** 0 upright .. 1 arching. */
  arch?: number;
  /** Code of a seed head, ear or flower on some blades. */
  head?: string;
  /** Share of blades with a head. */
  headShare?: number;
  headSize?: number;
  /** Width of a head over its length; default 0.35. */
  headWidth?: number;
}

/** A tuft of blades: grass, wheat, lavender, reeds, ferns. */
export function buildTuft(world: WorldBuilder, seed: number, options: TuftOptions): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const tints = leafMaterials(world, options.colours, 0.5);
  const head = options.head
    ? world.material({ color: hex(options.head), roughness: 0.8, translucency: 0.35, doubleSided: true })
    : -1;
  const arch = options.arch ?? 0.4;
  for (let i = 0; i < options.blades; i++) {
    const a = rng.range(0, TAU);
    const r = options.radius * Math.sqrt(rng.unit());
    const base: Vec3 = [cos(a) * r, -0.03, sin(a) * r];
    const h = options.height * rng.range(0.6, 1.15);
    const turn = a + rng.range(-0.9, 0.9);
    const out: Vec3 = [cos(turn), 0, sin(turn)];
    const lean = rng.range(0.1, 0.5) * arch * 1.6;
    const side: Vec3 = [-out[2], 0, out[0]];
    const w = (options.width ?? 0.035) * rng.range(0.7, 1.2);
    const mid: Vec3 = [base[0] + out[0] * lean * h * 0.35, base[1] + h * 0.6, base[2] + out[2] * lean * h * 0.35];
    const tip: Vec3 = [base[0] + out[0] * lean * h, base[1] + h * (1 - lean * 0.25), base[2] + out[2] * lean * h];
    const n = normalize([out[0] * 0.35, 0.9, out[2] * 0.35]);
    const m = rng.pick(tints);
    const k = b.vertex(addScaled(base, side, w / 2), n, 0, 0);
    b.vertex(addScaled(base, side, -w / 2), n, w, 0);
    b.vertex(addScaled(mid, side, -w * 0.36), n, w, h * 0.6);
    b.vertex(addScaled(mid, side, w * 0.36), n, 0, h * 0.6);
    b.vertex(tip, n, 0, h);
    b.quadIndices(k, k + 1, k + 2, k + 3, m).triangle(k + 3, k + 2, k + 4, m);
    if (head >= 0 && rng.chance(options.headShare ?? 0.6)) {
      const s = (options.headSize ?? 0.1) * rng.range(0.8, 1.3);
      const along = normalize([tip[0] - mid[0], tip[1] - mid[1], tip[2] - mid[2]]);
      const wide = s * (options.headWidth ?? 0.35);
      leafCard(b, addScaled(tip, along, -s * 0.3), along, side, n, s, wide, head);
      leafCard(b, addScaled(tip, along, -s * 0.3), along, normalize([along[1], -along[0], 0.4]), n, s, wide, head);
    }
  }
  return world.mesh(b.build());
}

/** A lawn or wild-grass tuft in the colours of the season. */
export function buildGrassTuft(world: WorldBuilder, seed: number, season: Season, height = 0.22): number {
  const codes =
    season === 'autumn'
      ? ['#5c6428', '#7b8036', '#9a9645', '#b5a557']
      : season === 'winter'
        ? ['#77704a', '#948a5c', '#aea372', '#c2b88b']
        : season === 'spring'
          ? ['#477a26', '#639a34', '#83b548', '#a4cc60']
          : ['#41692a', '#598534', '#769f43', '#94b655'];
  return buildTuft(world, seed, { height, radius: 0.3, blades: 34, colours: codes, arch: 0.7 });
}

/** A patch of flowers about 0.8 m wide. */
export function buildFlowers(world: WorldBuilder, seed: number, colours: readonly string[], height = 0.32): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const stem = leafMaterials(world, ['#4c7a34', '#6a9646'], 0.5);
  const heart = world.material({ color: hex('#e8c23c'), roughness: 0.8 });
  for (let i = 0; i < 16; i++) {
    const a = rng.range(0, TAU);
    const r = 0.4 * Math.sqrt(rng.unit());
    const h = height * rng.range(0.7, 1.2);
    const base: Vec3 = [cos(a) * r, -0.02, sin(a) * r];
    const top: Vec3 = [base[0] + rng.range(-0.05, 0.05), h, base[2] + rng.range(-0.05, 0.05)];
    b.tube([base, top], 0.006, stem[0], 3, false);
    for (let j = 0; j < 2; j++) {
      const d = randomDirection(rng);
      const along = normalize([d[0], 0.7, d[2]]);
      leafCard(b, [base[0], h * 0.2, base[2]], along, normalize([-d[2], 0, d[0]]), [0, 1, 0], h * 0.6, 0.045, stem[j]);
    }
    const petal = world.material({
      color: hex(rng.pick(colours)),
      roughness: 0.7,
      translucency: 0.5,
      doubleSided: true,
    });
    const tilt = randomDirection(rng);
    const up = normalize([tilt[0] * 0.4, 1, tilt[2] * 0.4]);
    for (let p = 0; p < 6; p++) {
      const t = (p / 6) * TAU;
      const along = normalize([cos(t) + up[0] * 0.2, 0.3, sin(t) + up[2] * 0.2]);
      leafCard(b, top, along, [-sin(t), 0, cos(t)], up, 0.065, 0.048, petal);
    }
    b.ellipsoid(addScaled(top, up, 0.01), [0.018, 0.012, 0.018], heart, 6, 3);
  }
  return world.mesh(b.build());
}

/** A fern or an agave-like rosette. */
export function buildFern(world: WorldBuilder, seed: number, colours: readonly string[], size = 0.7): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const tints = leafMaterials(world, colours, 0.55);
  const fronds = 11;
  for (let f = 0; f < fronds; f++) {
    const a = ((f + rng.range(-0.3, 0.3)) / fronds) * TAU;
    const out: Vec3 = [cos(a), 0, sin(a)];
    const side: Vec3 = [-out[2], 0, out[0]];
    const l = size * rng.range(0.7, 1.1);
    const lift = rng.range(0.7, 1.15);
    const m = rng.pick(tints);
    for (let i = 1; i <= 8; i++) {
      const t = i / 8;
      const p: Vec3 = [out[0] * l * t, l * (lift * t - 0.75 * t * t), out[2] * l * t];
      const w = l * 0.3 * (1 - t) + 0.02;
      for (const s of [-1, 1]) {
        const along = normalize([side[0] * s + out[0] * 0.5, 0.1, side[2] * s + out[2] * 0.5]);
        leafCard(b, p, along, out, normalize([out[0] * 0.3, 1, out[2] * 0.3]), w, l * 0.09, m);
      }
    }
  }
  return world.mesh(b.build());
}

/** A boulder about 1 m across with its foot in the ground. */
export function buildRock(
  world: WorldBuilder,
  seed: number,
  options: { colour?: string; moss?: boolean; snowy?: boolean; flat?: number } = {},
): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const base = hex(options.colour ?? '#7d7a74');
  const stone = world.material({
    color: base,
    color2: options.moss ? hex('#5a6b34') : [base[0] * 0.6, base[1] * 0.6, base[2] * 0.62],
    pattern: 'noise',
    patternScale: 0.35,
    roughness: 0.92,
  });
  const flat = options.flat ?? rng.range(0.55, 0.85);
  lump(b, seed, { centre: [0, flat * 0.28, 0], radii: [0.5, flat * 0.5, 0.42] }, 0.45, stone, 12, 8, 1.9);
  if (options.snowy)
    lump(
      b,
      seed + 5,
      { centre: [0, flat * 0.6, 0], radii: [0.4, flat * 0.24, 0.34] },
      0.3,
      world.material(SNOW),
      10,
      5,
    );
  return world.mesh(b.build());
}

/** Leaves or petals lying on the ground in a patch of the given radius. */
export function buildFallenLeaves(
  world: WorldBuilder,
  seed: number,
  colours: readonly string[],
  radius: number,
  count: number,
  size = 0.1,
): number {
  const rng = new Rng(seed);
  const b = new MeshBuilder();
  const tints = leafMaterials(world, colours, 0.3);
  for (let i = 0; i < count; i++) {
    const a = rng.range(0, TAU);
    const r = radius * pow(rng.unit() + 1e-6, 0.7);
    const p: Vec3 = [cos(a) * r, rng.range(0.012, 0.03), sin(a) * r];
    const t = rng.range(0, TAU);
    const along: Vec3 = normalize([cos(t), rng.range(-0.1, 0.2), sin(t)]);
    const side: Vec3 = normalize([-sin(t), rng.range(-0.15, 0.15), cos(t)]);
    const l = size * rng.range(0.7, 1.3);
    leafCard(
      b,
      p,
      along,
      side,
      normalize([rng.range(-0.3, 0.3), 1, rng.range(-0.3, 0.3)]),
      l,
      l * 0.75,
      rng.pick(tints),
    );
  }
  return world.mesh(b.build());
}
