/** Great old trees: buttressed, gnarled or standing in water, with crowns high up and moss or creepers hanging down. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type Blob, branch, leafCloud, lump } from './foliage.ts';
import { coreMaterial, leafMaterials } from './tints.ts';
import type { TreeModel } from './tree-work.ts';

export interface GiantOptions {
  seed: number;
  /** Metres to the top, and of the trunk's radius at breast height. */
  height: number;
  radius: number;
  bark: readonly [string, string];
  /** Roots that stand out round the foot, and how far as a multiple of the radius. */
  roots: number;
  reach: number;
  /** 0 straight .. 1 twisted. */
  gnarl: number;
  /** Leaf codes dark to light. */
  leaves: readonly string[];
  /** 1 near, 0.2 far. */
  detail: number;
  /** Colour of moss that hangs from the boughs. */
  moss?: string;
  /** Creepers that hang to the ground. */
  creepers?: number;
  /** Where the crown begins, share of the height. */
  crownFrom?: number;
}

/** Builds one tree at the origin. */
export function buildGiant(world: WorldBuilder, options: GiantOptions): TreeModel {
  const rng = new Rng(options.seed);
  const { height, radius, gnarl, detail } = options;
  const wood = new MeshBuilder();
  const crown = new MeshBuilder();
  const bark = world.material({
    color: hex(options.bark[0]),
    color2: hex(options.bark[1]),
    pattern: 'bark',
    patternScale: 0.2,
    roughness: 0.95,
  });
  const from = height * (options.crownFrom ?? 0.55);
  const stem: Vec3[] = [];
  const radii: number[] = [];
  const turn = rng.range(0, TAU);
  for (let i = 0; i <= 6; i++) {
    const t = i / 6;
    const sway = gnarl * radius * 2.2 * sin(t * 5 + turn);
    stem.push([
      cos(turn + t * 3) * sway,
      (from + (height - from) * 0.35) * t - (i === 0 ? 0.3 : 0),
      sin(turn + t * 3) * sway,
    ]);
    radii.push(radius * (i === 0 ? 1.5 : 1 - 0.55 * t));
  }
  wood.tube(stem, radii, bark, detail > 0.6 ? 10 : 6, false);
  for (let i = 0; i < options.roots; i++) {
    const a = ((i + rng.range(-0.25, 0.25)) / options.roots) * TAU;
    const out = radius * options.reach * rng.range(0.7, 1.15);
    const up = radius * rng.range(2, 3.2);
    wood.tube(
      [
        [cos(a) * radius * 0.5, up, sin(a) * radius * 0.5],
        [cos(a) * out * 0.6, up * 0.32, sin(a) * out * 0.6],
        [cos(a + 0.2) * out, -0.15, sin(a + 0.2) * out],
      ],
      [radius * 0.34, radius * 0.3, radius * 0.12],
      bark,
      detail > 0.6 ? 7 : 4,
      false,
    );
  }
  const top = stem[6];
  const blobs: Blob[] = [];
  const spread = height * 0.34;
  const boughs = detail > 0.6 ? 6 : 4;
  for (let i = 0; i < boughs; i++) {
    const a = turn + ((i + rng.range(-0.3, 0.3)) / boughs) * TAU;
    const root = stem[rng.int(4, 6)];
    const out = spread * rng.range(0.55, 0.95);
    const end: Vec3 = [root[0] + cos(a) * out, root[1] + height * rng.range(0.05, 0.2), root[2] + sin(a) * out];
    branch(wood, rng, root, end, radius * 0.42, radius * 0.1, bark, detail > 0.6 ? 6 : 4, 0.08 + gnarl * 0.12);
    const r = spread * rng.range(0.4, 0.58);
    blobs.push({ centre: [end[0], end[1] + r * 0.2, end[2]], radii: [r, r * 0.5, r] });
    if (options.moss && detail > 0.2) hangings(crown, world, rng, root, end, options.moss, height * 0.16);
  }
  blobs.push({ centre: [top[0], height * 0.9, top[2]], radii: [spread * 0.62, height * 0.1, spread * 0.62] });
  const core = coreMaterial(world, options.leaves, 0.3);
  for (const [i, blob] of blobs.entries())
    lump(
      crown,
      options.seed + i,
      { centre: blob.centre, radii: [blob.radii[0] * 0.86, blob.radii[1] * 0.86, blob.radii[2] * 0.86] },
      0.3,
      core,
      detail > 0.6 ? 10 : 7,
      detail > 0.6 ? 7 : 5,
    );
  leafCloud(crown, rng, blobs, {
    count: Math.round(470 * detail),
    size: detail > 0.6 ? 0.52 : 0.9,
    aspect: 0.5,
    tints: leafMaterials(world, options.leaves),
    droop: 0.4,
  });
  const creeper = world.material({ color: hex('#4a5a2c'), roughness: 0.9 });
  for (let i = 0; i < (options.creepers ?? 0); i++) {
    const a = rng.range(0, TAU);
    const r = spread * rng.range(0.2, 0.9);
    const low = rng.range(0.5, 4.5);
    wood.tube(
      [
        [cos(a) * r, height * 0.72, sin(a) * r],
        [cos(a) * r * 1.05, (height * 0.72 + low) / 2, sin(a) * r * 1.05],
        [cos(a) * r * 1.02, low, sin(a) * r * 1.02],
      ],
      [0.035, 0.03, 0.02],
      creeper,
      4,
      false,
    );
  }
  return { wood: world.mesh(wood.build()), crown: world.mesh(crown.build()), height, spread };
}

/** Beards of moss along a bough. */
function hangings(
  b: MeshBuilder,
  world: WorldBuilder,
  rng: Rng,
  from: Vec3,
  to: Vec3,
  code: string,
  longest: number,
): void {
  const moss = world.material({ color: hex(code), roughness: 0.95, translucency: 0.4, doubleSided: true });
  for (let i = 0; i < 7; i++) {
    const t = rng.range(0.3, 1);
    const p: Vec3 = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
    const l = longest * rng.range(0.4, 1);
    const a = rng.range(0, TAU);
    const w = rng.range(0.12, 0.28);
    const s: Vec3 = [cos(a) * w, 0, sin(a) * w];
    const n: Vec3 = [-sin(a), 0.3, cos(a)];
    const k = b.vertex([p[0] - s[0], p[1], p[2] - s[2]], n, 0, 0);
    b.vertex([p[0] + s[0], p[1], p[2] + s[2]], n, w, 0);
    b.vertex([p[0] + s[0] * 0.4, p[1] - l, p[2] + s[2] * 0.4], n, w, l);
    b.vertex([p[0] - s[0] * 0.7, p[1] - l * 0.7, p[2] - s[2] * 0.7], n, 0, l);
    b.quadIndices(k + 3, k + 2, k + 1, k, moss);
  }
}
