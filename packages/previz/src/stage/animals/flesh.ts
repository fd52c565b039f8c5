/**
 * Soft bodies: round cones tied to bones melt into one field, and a surface is drawn over it (surface nets), so that limbs flow
 * into the trunk without seams. Everything is in bind pose, metres.
 */
import { atan2 } from '../../math/trig.ts';
import { normalize, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';

/** A capsule whose radius runs from ra to rb, squeezed in x by `flat` (1 = round), melted into the rest over `melt` metres. */
export interface Blob {
  a: Vec3;
  b: Vec3;
  ra: number;
  rb: number;
  bone: number;
  /** Bone at the b end, when the blob spans two. */
  boneB?: number;
  flat?: number;
  melt?: number;
  /** Cuts a hollow instead of adding (mouths). */
  carve?: boolean;
}

/** Box round blobs with `room` metres to spare. */
export function boxRound(blobs: readonly Blob[], room: number): { min: Vec3; max: Vec3 } {
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (const s of blobs)
    for (const [p, r] of [
      [s.a, s.ra],
      [s.b, s.rb],
    ] as const)
      for (let a = 0; a < 3; a++) {
        min[a] = Math.min(min[a], p[a] - r - room);
        max[a] = Math.max(max[a], p[a] + r + room);
      }
  return { min, max };
}

const EPS = 1e-12;

/** The field and the skin weights of a set of blobs. */
export class Flesh {
  readonly blobs: readonly Blob[];
  private readonly data: Float64Array;
  private readonly defaultMelt: number;

  constructor(blobs: readonly Blob[], melt: number) {
    this.blobs = blobs;
    this.defaultMelt = melt;
    this.data = new Float64Array(blobs.length * 11);
    blobs.forEach((s, i) => {
      const d: Vec3 = [s.b[0] - s.a[0], s.b[1] - s.a[1], s.b[2] - s.a[2]];
      const flat = s.flat ?? 1;
      const l2 = (d[0] / flat) ** 2 + d[1] ** 2 + d[2] ** 2;
      this.data.set(
        [
          s.a[0],
          s.a[1],
          s.a[2],
          d[0] / flat,
          d[1],
          d[2],
          1 / Math.max(EPS, l2),
          s.ra,
          s.rb - s.ra,
          1 / flat,
          s.melt ?? melt,
        ],
        i * 11,
      );
    });
  }

  /** Distance to one blob and, in `along`, how far along it the nearest point is. */
  private along = 0;
  private one(i: number, x: number, y: number, z: number): number {
    const d = this.data;
    const o = i * 11;
    const px = (x - d[o]) * d[o + 9];
    const py = y - d[o + 1];
    const pz = z - d[o + 2];
    let t = (px * d[o + 3] + py * d[o + 4] + pz * d[o + 5]) * d[o + 6];
    t = Math.max(0, Math.min(1, t));
    this.along = t;
    const qx = px - d[o + 3] * t;
    const qy = py - d[o + 4] * t;
    const qz = pz - d[o + 5] * t;
    const s = Math.sqrt(qx * qx + qy * qy + qz * qz) - d[o + 7] - d[o + 8] * t;
    return d[o + 9] > 1 ? s / d[o + 9] : s;
  }

  at(x: number, y: number, z: number): number {
    let d = 1e3;
    for (let i = 0; i < this.blobs.length; i++) {
      const k = this.data[i * 11 + 10];
      const s = this.one(i, x, y, z);
      if (this.blobs[i].carve) {
        const h = k - Math.abs(d + s);
        d = h > 0 ? Math.max(d, -s) + (h * h) / (4 * k) : Math.max(d, -s);
      } else {
        const h = k - Math.abs(d - s);
        d = h > 0 ? Math.min(d, s) - (h * h) / (4 * k) : Math.min(d, s);
      }
    }
    return d;
  }

  /** The blobs that matter within `radius` of a point, as flesh of their own; far blobs only cost time there. */
  near(x: number, y: number, z: number, radius: number): Flesh {
    const kept = this.blobs.filter((blob, i) => this.one(i, x, y, z) < radius + (blob.melt ?? this.defaultMelt));
    return kept.length === this.blobs.length ? this : new Flesh(kept, this.defaultMelt);
  }

  normal(x: number, y: number, z: number, e: number): Vec3 {
    const a = this.at(x + e, y - e, z - e);
    const b = this.at(x - e, y - e, z + e);
    const c = this.at(x - e, y + e, z - e);
    const d = this.at(x + e, y + e, z + e);
    return normalize([a - b - c + d, -a - b + c + d, -a + b - c + d]);
  }

  /** Bones of a point: near blobs share it, the more the nearer. `soft` metres set how gradual joints are. */
  weigh(x: number, y: number, z: number, soft: number): SkinWeights {
    const found = new Map<number, number>();
    for (let i = 0; i < this.blobs.length; i++) {
      const blob = this.blobs[i];
      if (blob.carve) continue;
      const s = Math.max(0, this.one(i, x, y, z)) / soft + 0.08;
      const w = 1 / (s * s * s * s);
      const t = this.along;
      const add = (bone: number, k: number): void => {
        if (k > 0) found.set(bone, Math.max(found.get(bone) ?? 0, w * k));
      };
      if (blob.boneB === undefined) add(blob.bone, 1);
      else {
        const u = t * t * (3 - 2 * t);
        add(blob.bone, 1 - u);
        add(blob.boneB, u);
      }
    }
    const pairs = [...found].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, 4);
    let sum = 0;
    for (const p of pairs) sum += p[1];
    const kept = pairs.map(([bone, w]) => [bone, w / sum] as const).filter((p) => p[1] > 0.01);
    let total = 0;
    for (const p of kept) total += p[1];
    return kept.map(([bone, w]) => [bone, w / total] as const);
  }

  get melt(): number {
    return this.defaultMelt;
  }
}

export interface SkinOptions {
  min: Vec3;
  max: Vec3;
  cell: number;
  /** Material of a face at a point with a normal. */
  paint: (p: Vec3, n: Vec3) => number;
  /** Softness of joints, metres. */
  soft: number;
  /** Cells whose centre is here are left to another grid. */
  skip?: (x: number, y: number, z: number) => boolean;
  /** Splits faces where colours meet. */
  fine?: boolean;
  /** Height of the axis about which u is measured. */
  axisY: number;
}

/** Lattice points are sampled in blocks of this many along each axis. */
const BLOCK = 4;
const blockOf = (i: number, j: number, k: number): number =>
  (Math.floor(k / BLOCK) * 1024 + Math.floor(j / BLOCK)) * 1024 + Math.floor(i / BLOCK);

/** Draws the surface of the flesh inside a box into the builder. */
export function addSkin(b: MeshBuilder, flesh: Flesh, o: SkinOptions): void {
  const n = [0, 1, 2].map((a) => Math.max(2, Math.floor((o.max[a] - o.min[a]) / o.cell) + 2));
  const [nx, ny, nz] = n;
  const { values, local } = sample(flesh, o, nx, ny, nz);
  const index = new Int32Array(nx * ny * nz).fill(-1);
  const points: Vec3[] = [];
  const normals: Vec3[] = [];
  const skins: SkinWeights[] = [];
  const at = (i: number, j: number, k: number): number => (k * ny + j) * nx + i;
  for (let k = 0; k + 1 < nz; k++)
    for (let j = 0; j + 1 < ny; j++)
      for (let i = 0; i + 1 < nx; i++) {
        const p = cellPoint(values, at, i, j, k);
        if (!p) continue;
        let x = o.min[0] + p[0] * o.cell;
        let y = o.min[1] + p[1] * o.cell;
        let z = o.min[2] + p[2] * o.cell;
        if (o.skip?.(x, y, z)) continue;
        const here = local.get(blockOf(i, j, k)) ?? flesh;
        let normal = here.normal(x, y, z, o.cell * 0.3);
        // One step onto the surface smooths what the lattice left uneven.
        const d = Math.max(-o.cell, Math.min(o.cell, here.at(x, y, z)));
        x -= normal[0] * d;
        y -= normal[1] * d;
        z -= normal[2] * d;
        normal = here.normal(x, y, z, o.cell * 0.3);
        points.push([x, y, z]);
        normals.push(normal);
        const radius = Math.sqrt(x * x + (y - o.axisY) ** 2) + 0.5 * o.cell;
        const skin = here.weigh(x, y, z, o.soft);
        skins.push(skin);
        index[at(i, j, k)] = b.vertex([x, y, z], normal, atan2(x, y - o.axisY) * radius, z, skin);
      }
  faces(b, o, values, index, points, normals, skins, nx, ny, nz);
}

/** Field values at the lattice points; far from the surface one value stands for a block. */
function sample(
  flesh: Flesh,
  o: SkinOptions,
  nx: number,
  ny: number,
  nz: number,
): { values: Float32Array; local: Map<number, Flesh> } {
  const values = new Float32Array(nx * ny * nz);
  const local = new Map<number, Flesh>();
  const block = BLOCK;
  for (let bk = 0; bk < nz; bk += block)
    for (let bj = 0; bj < ny; bj += block)
      for (let bi = 0; bi < nx; bi += block) {
        const mid = (block - 1) / 2;
        const x = o.min[0] + (bi + mid) * o.cell;
        const y = o.min[1] + (bj + mid) * o.cell;
        const z = o.min[2] + (bk + mid) * o.cell;
        const centre = flesh.at(x, y, z);
        const far = Math.abs(centre) > o.cell * 4.6;
        const here = far ? flesh : flesh.near(x, y, z, o.cell * 10);
        if (!far) local.set(blockOf(bi, bj, bk), here);
        for (let k = bk; k < Math.min(nz, bk + block); k++)
          for (let j = bj; j < Math.min(ny, bj + block); j++)
            for (let i = bi; i < Math.min(nx, bi + block); i++) {
              values[(k * ny + j) * nx + i] = far
                ? centre
                : here.at(o.min[0] + i * o.cell, o.min[1] + j * o.cell, o.min[2] + k * o.cell);
            }
      }
  return { values, local };
}

const CORNERS: readonly Vec3[] = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [1, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [0, 1, 1],
  [1, 1, 1],
];
const EDGES: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
];

/** Mean of the surface's crossings of a cell's edges, in lattice units; null when the cell is all inside or all outside. */
function cellPoint(
  values: Float32Array,
  at: (i: number, j: number, k: number) => number,
  i: number,
  j: number,
  k: number,
): Vec3 | null {
  let x = 0;
  let y = 0;
  let z = 0;
  let count = 0;
  for (const [p, q] of EDGES) {
    const a = CORNERS[p];
    const b = CORNERS[q];
    const va = values[at(i + a[0], j + a[1], k + a[2])];
    const vb = values[at(i + b[0], j + b[1], k + b[2])];
    if (va < 0 === vb < 0) continue;
    const t = va / (va - vb);
    x += a[0] + (b[0] - a[0]) * t;
    y += a[1] + (b[1] - a[1]) * t;
    z += a[2] + (b[2] - a[2]) * t;
    count++;
  }
  return count === 0 ? null : [i + x / count, j + y / count, k + z / count];
}

/** A vertex while faces are split. */
interface Corner {
  id: number;
  p: Vec3;
  n: Vec3;
  skin: SkinWeights;
}

const third = (a: Vec3, b: Vec3, c: Vec3): Vec3 => [
  (a[0] + b[0] + c[0]) / 3,
  (a[1] + b[1] + c[1]) / 3,
  (a[2] + b[2] + c[2]) / 3,
];

/** Exactly the mean of two skins, so that a split edge moves like the whole one; the weakest of more than four drop out. */
function meanSkin(a: SkinWeights, b: SkinWeights): SkinWeights {
  const sum = new Map<number, number>();
  for (const [bone, w] of a) sum.set(bone, (sum.get(bone) ?? 0) + w / 2);
  for (const [bone, w] of b) sum.set(bone, (sum.get(bone) ?? 0) + w / 2);
  const kept = [...sum].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, 4);
  let total = 0;
  for (const [, w] of kept) total += w;
  return kept.map(([bone, w]) => [bone, w / total] as const);
}

function faces(
  b: MeshBuilder,
  o: SkinOptions,
  values: Float32Array,
  index: Int32Array,
  points: readonly Vec3[],
  normals: readonly Vec3[],
  skins: readonly SkinWeights[],
  nx: number,
  ny: number,
  nz: number,
): void {
  const at = (i: number, j: number, k: number): number => (k * ny + j) * nx + i;
  let first = -1;
  for (const v of index) if (v >= 0 && (first < 0 || v < first)) first = v;
  /** Splits a face into quarters where colours meet, so that their border is finer than the lattice. */
  const split = (v: readonly Corner[], depth: number): void => {
    const m = v.map((c) => o.paint(c.p, c.n));
    if (depth === 0 || (m[0] === m[1] && m[1] === m[2])) {
      const middle =
        depth === 0 ? o.paint(third(v[0].p, v[1].p, v[2].p), normalize(third(v[0].n, v[1].n, v[2].n))) : m[0];
      b.triangle(v[0].id, v[1].id, v[2].id, middle);
      return;
    }
    const h = [halfway(v[0], v[1]), halfway(v[1], v[2]), halfway(v[2], v[0])];
    split([v[0], h[0], h[2]], depth - 1);
    split([h[0], v[1], h[1]], depth - 1);
    split([h[2], h[1], v[2]], depth - 1);
    split([h[0], h[1], h[2]], depth - 1);
  };
  const halfway = (a: Corner, c: Corner): Corner => {
    const p: Vec3 = [(a.p[0] + c.p[0]) / 2, (a.p[1] + c.p[1]) / 2, (a.p[2] + c.p[2]) / 2];
    const n = normalize([a.n[0] + c.n[0], a.n[1] + c.n[1], a.n[2] + c.n[2]]);
    const radius = Math.sqrt(p[0] ** 2 + (p[1] - o.axisY) ** 2) + 0.5 * o.cell;
    const skin = a.skin === c.skin ? a.skin : meanSkin(a.skin, c.skin);
    return { id: b.vertex(p, n, atan2(p[0], p[1] - o.axisY) * radius, p[2], skin), p, n, skin };
  };
  const triangle = (p: number, q: number, r: number): void => {
    split(
      [p, q, r].map((id) => ({ id, p: points[id - first], n: normals[id - first], skin: skins[id - first] })),
      o.fine ? 2 : 0,
    );
  };
  const quad = (p: number, q: number, r: number, s: number, flip: boolean): void => {
    if (p < 0 || q < 0 || r < 0 || s < 0) return;
    const [c, d] = flip ? [s, q] : [q, s];
    triangle(p, c, r);
    triangle(p, r, d);
  };
  for (let k = 1; k + 1 < nz; k++)
    for (let j = 1; j + 1 < ny; j++)
      for (let i = 1; i + 1 < nx; i++) {
        const inside = values[at(i, j, k)] < 0;
        if (inside !== values[at(i + 1, j, k)] < 0)
          quad(index[at(i, j - 1, k - 1)], index[at(i, j, k - 1)], index[at(i, j, k)], index[at(i, j - 1, k)], !inside);
        if (inside !== values[at(i, j + 1, k)] < 0)
          quad(index[at(i - 1, j, k - 1)], index[at(i - 1, j, k)], index[at(i, j, k)], index[at(i, j, k - 1)], !inside);
        if (inside !== values[at(i, j, k + 1)] < 0)
          quad(index[at(i - 1, j - 1, k)], index[at(i, j - 1, k)], index[at(i, j, k)], index[at(i - 1, j, k)], !inside);
      }
}
