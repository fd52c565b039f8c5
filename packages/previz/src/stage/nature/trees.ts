/** Trees. Every function fills two builders: wood that stands still and crown that may sway. */
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { type Blob, branch, leafCard, leafCloud, lump, randomDirection } from './foliage.ts';
import { barkMaterial, coreMaterial, leafColours, leafMaterials, SNOW, type Species } from './tints.ts';
import {
  leafDark,
  leafy,
  type Size,
  snowCaps,
  type TreeModel,
  type TreeOptions,
  trunk,
  type Work,
} from './tree-work.ts';

/** Builds a tree variant. */
export function buildTree(world: WorldBuilder, options: TreeOptions): TreeModel {
  const work: Work = { wood: new MeshBuilder(), crown: new MeshBuilder(), rng: new Rng(options.seed), world, options };
  const leafless =
    options.season === 'winter' &&
    (options.species === 'broadleaf' ||
      options.species === 'maple' ||
      options.species === 'birch' ||
      options.species === 'cherry');
  const size = leafless || options.species === 'bare' || options.species === 'dead' ? bare(work) : leafy(work);
  return {
    wood: world.mesh(work.wood.build()),
    crown: work.crown.triangleCount > 0 ? world.mesh(work.crown.build()) : -1,
    ...size,
  };
}

export function broadleaf(work: Work): Size {
  const { rng, world, options, wood, crown } = work;
  const cherry = options.species === 'cherry';
  const height = options.height ?? (cherry ? rng.range(4.6, 5.8) : rng.range(7.5, 10));
  const fork = height * (cherry ? 0.3 : 0.34);
  const spread = height * (cherry ? 0.52 : rng.range(0.34, 0.42));
  const bark = barkMaterial(world, cherry ? 'dark' : rng.chance(0.5) ? 'brown' : 'grey');
  const stem = trunk(work, height * 0.62, height * 0.027 + 0.05, bark);
  const codes = options.colours ?? leafColours(options.species as Species, options.season, rng);
  const crownHeight = height - fork;
  const blobs: Blob[] = [
    { centre: [0, fork + crownHeight * 0.56, 0], radii: [spread * 0.72, crownHeight * 0.44, spread * 0.72] },
  ];
  const around = options.detail > 0.6 ? 6 : options.detail > 0.1 ? 3 : 2;
  const turn = rng.range(0, TAU);
  for (let i = 0; i < around; i++) {
    const a = turn + ((i + rng.range(-0.25, 0.25)) * TAU) / around;
    const out = spread * rng.range(0.5, 0.66);
    const r = spread * rng.range(0.36, 0.5);
    blobs.push({
      centre: [cos(a) * out, fork + crownHeight * rng.range(0.28, 0.62), sin(a) * out],
      radii: [r, r * rng.range(0.68, 0.85), r],
    });
  }
  blobs.push({
    centre: [rng.range(-0.2, 0.2) * spread, height - crownHeight * 0.2, rng.range(-0.2, 0.2) * spread],
    radii: [spread * 0.46, crownHeight * 0.22, spread * 0.46],
  });
  for (const blob of blobs.slice(1)) {
    const from = stem[3 + (rng.chance(0.5) ? 1 : 0)];
    branch(wood, rng, from, blob.centre, height * 0.014, height * 0.004, bark, options.detail > 0.6 ? 5 : 4);
  }
  const core = coreMaterial(world, codes);
  for (const [i, blob] of blobs.entries()) {
    const inner = {
      centre: blob.centre,
      radii: [blob.radii[0] * 0.8, blob.radii[1] * 0.8, blob.radii[2] * 0.8] as Vec3,
    };
    lump(
      crown,
      options.seed + i,
      inner,
      0.14,
      core,
      options.detail > 0.6 ? 9 : 6,
      options.detail > 0.6 ? 6 : options.detail > 0.1 ? 4 : 3,
    );
  }
  leafCloud(crown, rng, blobs, {
    // Leaves deeper than this would lie within the dense inside.
    count: Math.round(2400 * options.detail),
    size: (cherry ? 0.19 : 0.22) * (options.detail > 0.6 ? 1 : options.detail > 0.1 ? 2.3 : 3.4),
    shell: [0.77, 1.04],
    aspect: 0.62,
    tints: leafMaterials(world, codes),
  });
  if (options.snowy) snowCaps(work, blobs);
  return { height, spread };
}

export function birch(work: Work): Size {
  const { rng, world, options, crown, wood } = work;
  const height = options.height ?? rng.range(9, 13);
  const bark = barkMaterial(world, 'birch');
  const stem = trunk(work, height * 0.92, 0.11 + height * 0.005, bark, 0.05);
  const codes = options.colours ?? leafColours('birch', options.season, rng);
  const blobs: Blob[] = [];
  const n = options.detail > 0.6 ? 7 : options.detail > 0.1 ? 4 : 3;
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1);
    const y = height * (0.42 + 0.55 * t);
    const reach = height * 0.14 * (1 - t * 0.75);
    const a = rng.range(0, TAU);
    const r = height * (0.1 - 0.045 * t);
    const centre: Vec3 = [cos(a) * reach, y, sin(a) * reach];
    blobs.push({ centre, radii: [r, r * 1.25, r] });
    branch(
      wood,
      rng,
      addScaled(stem[Math.min(stem.length - 1, 3 + Math.floor(t * 3))], [0, 1, 0], -0.4),
      centre,
      0.05,
      0.015,
      bark,
      4,
    );
  }
  const core = coreMaterial(world, codes, 0.1);
  for (const [i, blob] of blobs.entries()) {
    const inner: Blob = {
      centre: blob.centre,
      radii: [blob.radii[0] * 0.7, blob.radii[1] * 0.72, blob.radii[2] * 0.7],
    };
    lump(crown, options.seed + i, inner, 0.35, core, 7, 5);
  }
  leafCloud(crown, rng, blobs, {
    count: Math.round(950 * options.detail),
    size: 0.2 * (options.detail > 0.6 ? 1 : options.detail > 0.1 ? 2.4 : 3.6),
    aspect: 0.7,
    tints: leafMaterials(world, codes),
    droop: 0.6,
    shell: [0.7, 1.25],
  });
  if (options.snowy) snowCaps(work, blobs);
  return { height, spread: height * 0.22 };
}

export function conifer(work: Work): Size {
  const { rng, world, options, crown } = work;
  const height = options.height ?? rng.range(9, 14);
  const spread = height * rng.range(0.2, 0.26);
  const bark = barkMaterial(world, 'pine');
  trunk(work, height * 0.9, height * 0.016 + 0.06, bark, 0.01);
  const codes = options.colours ?? leafColours('conifer', options.season, rng);
  const tints = leafMaterials(world, codes, 0.25);
  const snow = options.snowy ? world.material(SNOW) : -1;
  const dark = world.material({ color: leafDark(codes), roughness: 0.95 });
  const tiers = options.detail > 0.6 ? 12 : options.detail > 0.1 ? 8 : 6;
  const start = height * rng.range(0.1, 0.18);
  for (let k = 0; k < tiers; k++) {
    const t = k / tiers;
    const y = start + (height * 0.99 - start) * t;
    const radius = spread * pow(1 - t, 0.85) + 0.1;
    const drop = radius * 0.42;
    const next = (height - start) / tiers;
    // A dark cone hides the trunk, the boughs make the ragged edge.
    crown.lathe(
      [
        [radius * 0.66, y - drop * 0.5],
        [0.02, y + next * 1.7],
      ],
      dark,
      options.detail > 0.6 ? 9 : 7,
    );
    const boughs = Math.max(
      6,
      Math.round((options.detail > 0.6 ? 20 : options.detail > 0.1 ? 10 : 7) * (1 - t * 0.55)),
    );
    for (let i = 0; i < boughs; i++) {
      const a = ((i + rng.range(0, 0.8)) / boughs) * TAU + k * 0.7;
      const l = radius * rng.range(0.86, 1.16);
      const out: Vec3 = [cos(a), 0, sin(a)];
      const along = normalize([out[0] * l, -drop * rng.range(0.7, 1.2), out[2] * l]);
      const side: Vec3 = [-out[2], rng.range(-0.25, 0.25), out[0]];
      const normal = normalize([out[0] * 0.6, 0.75, out[2] * 0.6]);
      const from: Vec3 = [out[0] * l * 0.12, y + rng.range(-0.08, 0.12) * next + drop * 0.15, out[2] * l * 0.12];
      const tint = tints[Math.min(3, Math.floor((0.25 + t * 0.45 + rng.range(-0.2, 0.35)) * 4))] ?? tints[1];
      const snowed = snow >= 0 && rng.chance(0.42) ? snow : tint;
      const width = Math.max(0.16, (TAU * radius * 0.8) / boughs) * 1.25;
      const bough = Math.sqrt(l * l + drop * drop) * 0.92;
      leafCard(crown, from, along, side, normal, bough, width, snowed);
      if (options.detail > 0.6) {
        const twig = normalize([along[0] + side[0] * 0.5, along[1] - 0.12, along[2] + side[2] * 0.5]);
        leafCard(crown, addScaled(from, along, bough * 0.35), twig, side, normal, bough * 0.5, width * 0.5, tints[2]);
        const twin = normalize([along[0] - side[0] * 0.5, along[1] - 0.12, along[2] - side[2] * 0.5]);
        leafCard(crown, addScaled(from, along, bough * 0.35), twin, side, normal, bough * 0.5, width * 0.5, tints[1]);
      }
      if (snow >= 0 && rng.chance(0.75)) {
        leafCard(crown, addScaled(from, [0, 1, 0], 0.05), along, side, [0, 1, 0], bough * 0.86, width * 0.75, snow);
      }
    }
  }
  return { height, spread };
}

/** Leafless: limbs that fork again and again. */
function bare(work: Work): Size {
  const { rng, world, options, wood } = work;
  const birchLike = options.species === 'birch';
  const height = options.height ?? rng.range(7, 10);
  const bark = barkMaterial(world, birchLike ? 'birch' : options.species === 'dead' ? 'grey' : 'dark');
  const snow = options.snowy ? world.material(SNOW) : -1;
  const stem = trunk(work, height * (birchLike ? 0.8 : 0.45), height * 0.022 + 0.06, bark, 0.04);
  const grow = (from: Vec3, direction: Vec3, length: number, radius: number, depth: number): void => {
    const to = addScaled(from, direction, length);
    const points = branch(wood, rng, from, to, radius, radius * 0.6, bark, depth > 2 ? 5 : 3, 0.07);
    if (snow >= 0 && depth > 1 && Math.abs(direction[1]) < 0.85) {
      const lifted = points.map((p): Vec3 => [p[0], p[1] + radius * 0.85, p[2]]);
      wood.tube(lifted, radius * 0.62, snow, 3, false);
    }
    if (depth <= 0) return;
    const forks = depth > 2 ? 3 : 2 + (rng.chance(0.4) ? 1 : 0);
    for (let i = 0; i < forks; i++) {
      const d = randomDirection(rng);
      const next = normalize([
        direction[0] * 0.9 + d[0] * 0.75,
        direction[1] * 0.8 + d[1] * 0.4 + 0.22,
        direction[2] * 0.9 + d[2] * 0.75,
      ]);
      grow(points[i === 0 ? 3 : 2], next, length * rng.range(0.62, 0.8), radius * 0.58, depth - 1);
    }
  };
  const depth = options.detail > 0.6 ? 3 : options.detail > 0.1 ? 2 : 1;
  const limbs = 5;
  for (let i = 0; i < limbs; i++) {
    const a = ((i + rng.range(-0.2, 0.2)) / limbs) * TAU;
    const from = stem[Math.min(stem.length - 1, (birchLike ? 3 : 4) + (i % 3))];
    const up = birchLike ? 0.7 : rng.range(0.55, 1.1);
    grow(from, normalize([cos(a), up, sin(a)]), height * (birchLike ? 0.15 : 0.22), height * 0.011, depth);
  }
  grow(stem[stem.length - 1], [0.05, 1, 0.03], height * 0.2, height * 0.012, depth);
  return { height, spread: height * 0.4 };
}
