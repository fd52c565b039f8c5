/** Trees. Every function fills two builders: wood that stands still and crown that may sway. */
import type { Season } from '@storyreel/contract';
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { across, type Blob, branch, leafCard, leafCloud, lump, randomDirection } from './foliage.ts';
import { barkMaterial, coreMaterial, leafColours, leafMaterials, SNOW, type Species } from './tints.ts';

/** Meshes of a tree variant; the crown is -1 when it has none. */
export interface TreeModel {
  wood: number;
  crown: number;
  height: number;
  /** Half width of the crown, metres. */
  spread: number;
}

export interface TreeOptions {
  species: Species | 'bare' | 'dead';
  season: Season;
  seed: number;
  /** 1 = near, 0.3 = far. Scales the number of cards. */
  detail: number;
  /** Snow lies on it. */
  snowy?: boolean;
  /** Metres; a usual height of the species when absent. */
  height?: number;
  /** Colour codes dark to light that override the season's. */
  colours?: readonly string[];
}

interface Work {
  wood: MeshBuilder;
  crown: MeshBuilder;
  rng: Rng;
  world: WorldBuilder;
  options: TreeOptions;
}

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

type Size = { height: number; spread: number };

function leafy(work: Work): Size {
  switch (work.options.species) {
    case 'conifer':
      return conifer(work);
    case 'palm':
      return palm(work);
    case 'bamboo':
      return bamboo(work);
    case 'birch':
      return birch(work);
    default:
      return broadleaf(work);
  }
}

function trunk(work: Work, height: number, radius: number, material: number, lean = 0.06): Vec3[] {
  const { rng } = work;
  const a = rng.range(0, TAU);
  const points: Vec3[] = [];
  const radii: number[] = [];
  const n = 5;
  for (let i = 0; i <= n; i++) {
    const t = i / n;
    const off = height * lean * t * t;
    points.push([
      cos(a) * off + rng.range(-0.03, 0.03) * height * t * 0.4,
      height * t - (i === 0 ? 0.25 : 0),
      sin(a) * off + rng.range(-0.03, 0.03) * height * t * 0.4,
    ]);
    radii.push(radius * (1 - 0.5 * t) * (i === 0 ? 1.75 : i === 1 ? 1.02 : 1));
  }
  // A flare at the foot: one more ring just above the ground.
  points.splice(1, 0, [points[0][0], 0.22, points[0][2]]);
  radii.splice(1, 0, radius * 1.22);
  work.wood.tube(points, radii, material, work.options.detail > 0.6 ? 8 : 5, false);
  return points;
}

function broadleaf(work: Work): Size {
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

function snowCaps(work: Work, blobs: readonly Blob[]): void {
  const snow = work.world.material(SNOW);
  for (const [i, blob] of blobs.entries()) {
    const [rx, ry, rz] = blob.radii;
    const cap: Blob = {
      centre: [blob.centre[0], blob.centre[1] + ry * 0.55, blob.centre[2]],
      radii: [rx * 0.78, ry * 0.5, rz * 0.78],
    };
    lump(work.crown, work.options.seed + 31 + i, cap, 0.2, snow, 9, 5);
  }
}

function birch(work: Work): Size {
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

function conifer(work: Work): Size {
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

function leafDark(codes: readonly string[]): [number, number, number] {
  const n = Number.parseInt(codes[0].slice(1), 16);
  const f = (v: number): number => (v / 255) ** 2 * 0.55;
  return [f((n >> 16) & 255), f((n >> 8) & 255), f(n & 255)];
}

function palm(work: Work): Size {
  const { rng, world, options, crown, wood } = work;
  const height = options.height ?? rng.range(6.5, 9);
  const bark = barkMaterial(world, 'palm');
  const a = rng.range(0, TAU);
  const bend = height * rng.range(0.08, 0.2);
  const points: Vec3[] = [];
  const radii: number[] = [];
  for (let i = 0; i <= 8; i++) {
    const t = i / 8;
    points.push([cos(a) * bend * t * t, height * t * 0.96 - (i === 0 ? 0.2 : 0), sin(a) * bend * t * t]);
    radii.push(i === 0 ? 0.3 : 0.2 - 0.07 * t);
  }
  wood.tube(points, radii, bark, 7, false);
  const top = points[8];
  wood.sphere(top, 0.22, bark, 8, 5);
  const tints = leafMaterials(world, options.colours ?? leafColours('palm', options.season, rng), 0.5);
  const fronds = options.detail > 0.6 ? 15 : 10;
  for (let f = 0; f < fronds; f++)
    frond(crown, rng, top, (f / fronds) * TAU * 2.4, height * 0.34, tints, options.detail);
  return { height, spread: height * 0.34 };
}

/** An arching frond: a rib with leaflets to both sides. */
function frond(
  b: MeshBuilder,
  rng: Rng,
  from: Vec3,
  heading: number,
  length: number,
  tints: readonly number[],
  detail: number,
): void {
  const out: Vec3 = [cos(heading), 0, sin(heading)];
  const rise = rng.range(0.1, 1.0);
  const side: Vec3 = [-out[2], 0, out[0]];
  const n = detail > 0.6 ? 13 : 7;
  const tint = rng.pick(tints);
  let before = from;
  for (let i = 1; i <= n; i++) {
    const t = i / n;
    const x = length * (t - 0.12 * t * t);
    const y = length * (rise * t * 0.55 - 0.85 * t * t * (0.6 + 0.4 * (1 - rise)));
    const p: Vec3 = [from[0] + out[0] * x, from[1] + y, from[2] + out[2] * x];
    const along = normalize([p[0] - before[0], p[1] - before[1], p[2] - before[2]]);
    const up: Vec3 = normalize([-out[0] * along[1], 1, -out[2] * along[1]]);
    leafCard(b, before, along, side, up, (length / n) * 1.3, 0.07, tint);
    const leaflet = length * 0.3 * sin(0.4 + t * 2.5);
    for (const s of [-1, 1]) {
      const dir = normalize([
        side[0] * s + along[0] * 0.55,
        along[1] * 0.5 - 0.42 - rng.range(0, 0.2),
        side[2] * s + along[2] * 0.55,
      ]);
      leafCard(
        b,
        p,
        dir,
        along,
        normalize([up[0] + side[0] * s * 0.4, up[1], up[2] + side[2] * s * 0.4]),
        leaflet,
        0.13,
        rng.chance(0.7) ? tint : rng.pick(tints),
      );
    }
    before = p;
  }
}

function bamboo(work: Work): Size {
  const { rng, world, options, crown, wood } = work;
  const height = options.height ?? rng.range(8, 11);
  const tints = leafMaterials(world, options.colours ?? leafColours('bamboo', options.season, rng), 0.6);
  const culm = world.material({
    color: [0.19, 0.3, 0.06],
    color2: [0.32, 0.38, 0.12],
    pattern: 'stripes',
    patternScale: 0.7,
    roughness: 0.4,
  });
  const culms = options.detail > 0.6 ? 6 : options.detail > 0.1 ? 4 : 3;
  for (let k = 0; k < culms; k++) {
    const a = rng.range(0, TAU);
    const r = rng.range(0.1, 0.75);
    const h = height * rng.range(0.72, 1.05);
    const base: Vec3 = [cos(a) * r, -0.1, sin(a) * r];
    const lean = h * rng.range(0.03, 0.12);
    const at = (t: number): Vec3 => [base[0] + cos(a) * lean * t * t, h * t, base[2] + sin(a) * lean * t * t];
    wood.tube([base, at(0.35), at(0.7), at(1)], [0.055, 0.05, 0.04, 0.012], culm, 6, false);
    for (let y = 0.5; options.detail > 0.6 && y < h * 0.75; y += rng.range(0.42, 0.5)) {
      const p = at(y / h);
      wood.lathe(
        [
          [0.05, y - 0.012],
          [0.064, y],
          [0.05, y + 0.012],
        ],
        culm,
        6,
        [p[0], 0, p[2]],
      );
    }
    const sprays = Math.max(4, Math.round(26 * options.detail));
    for (let i = 0; i < sprays; i++) {
      const p = at(0.38 + 0.62 * rng.unit());
      const d = randomDirection(rng);
      const out = normalize([d[0], 0.25 + d[1] * 0.3, d[2]]);
      const tip = addScaled(p, out, rng.range(0.3, 0.9));
      for (let j = 0; j < 4; j++) {
        const q = addScaled(tip, randomDirection(rng), 0.22);
        const along = normalize([out[0] + rng.range(-0.7, 0.7), -0.45, out[2] + rng.range(-0.7, 0.7)]);
        leafCard(
          crown,
          q,
          along,
          across(along),
          normalize([out[0], 0.9, out[2]]),
          rng.range(0.28, 0.45),
          0.075,
          rng.pick(tints),
        );
      }
    }
  }
  return { height, spread: 1.2 };
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
