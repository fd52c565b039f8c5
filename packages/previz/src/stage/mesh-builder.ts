/** Builds meshes from primitives. Every primitive is appended under the current transform, with outward counter-clockwise faces. */
import { cos, PI, sin, TAU } from '../math/trig.ts';
import { cross, IDENTITY, type Mat34, multiply, normalize, sub, type Vec3 } from '../math/vec.ts';
import type { Mesh } from './scene.ts';

/** Bones and weights of a vertex; up to four pairs, weights summing to 1. */
export type SkinWeights = readonly (readonly [bone: number, weight: number])[];

/** One ring of a loft: centre, half-axes and orientation are in the builder's current space. */
export interface Ring {
  centre: Vec3;
  /** Half widths along x and z of the ring's plane. */
  rx: number;
  rz: number;
  /** Plane axes; default x and z. */
  axisX?: Vec3;
  axisZ?: Vec3;
  skin?: SkinWeights;
  /** v texture coordinate, metres; default = distance along the centres. */
  v?: number;
}

/** For vertices from `start` up to `end`: a number shared by those within a hundredth of a millimetre, counted in order. */
function weld(p: Float64Array, start: number, end: number): Int32Array {
  const n = end - start;
  let size = 16;
  while (size < n * 2) size *= 2;
  // A hash table with open addresses; places hold one more than the vertex, 0 when empty.
  const table = new Int32Array(size);
  const cells = new Int32Array(n * 3);
  for (let i = 0; i < n * 3; i++) cells[i] = Math.round(p[start * 3 + i] * 1e5);
  const slot = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const x = cells[i * 3];
    const y = cells[i * 3 + 1];
    const z = cells[i * 3 + 2];
    let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
    h = (h ^ (h >>> 15)) & (size - 1);
    for (;;) {
      const other = table[h] - 1;
      if (other < 0) {
        table[h] = i + 1;
        slot[i] = count++;
        break;
      }
      if (cells[other * 3] === x && cells[other * 3 + 1] === y && cells[other * 3 + 2] === z) {
        slot[i] = slot[other];
        break;
      }
      h = (h + 1) & (size - 1);
    }
  }
  return slot;
}

/** Vertices and triangles there is room for at first. */
const FIRST = 64;

type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** The same numbers with as much room again behind them. */
function longer<T extends Numbers>(old: T, make: new (length: number) => T): T {
  const grown = new make(old.length * 2);
  grown.set(old);
  return grown;
}

export class MeshBuilder {
  private vertices = 0;
  private triangles = 0;
  private positions = new Float64Array(3 * FIRST);
  private normals = new Float32Array(3 * FIRST);
  private uvs = new Float32Array(2 * FIRST);
  private indices = new Uint32Array(3 * FIRST);
  private materials = new Uint16Array(FIRST);
  /** Made when the first skinned vertex comes. */
  private bones = new Uint8Array(0);
  private weights = new Uint8Array(0);
  private stack: Mat34[] = [IDENTITY];
  /** Skin given to vertices added from now on; null = rigid mesh. */
  private skin: SkinWeights | null = null;
  private skinned = false;
  private maxBone = 0;

  get vertexCount(): number {
    return this.vertices;
  }
  get triangleCount(): number {
    return this.triangles;
  }

  /** Runs `draw` with `m` applied on top of the current transform. */
  at(m: Mat34, draw: () => void): this {
    this.stack.push(multiply(this.stack[this.stack.length - 1], m));
    draw();
    this.stack.pop();
    return this;
  }

  /** Sets the skin of vertices added from now on. Skinned and rigid vertices must not be mixed in one mesh. */
  setSkin(skin: SkinWeights | null): this {
    this.skin = skin;
    return this;
  }

  /** Adds a vertex; the normal need not be unit length. Returns its index. */
  vertex(position: Vec3, normal: Vec3, u: number, v: number, skin: SkinWeights | null = this.skin): number {
    const at = this.vertices++;
    if (at * 3 === this.positions.length) this.growVertices();
    const o = at * 3;
    let x = normal[0];
    let y = normal[1];
    let z = normal[2];
    const m = this.stack[this.stack.length - 1];
    if (m === IDENTITY) {
      this.positions[o] = position[0];
      this.positions[o + 1] = position[1];
      this.positions[o + 2] = position[2];
    } else {
      const [px, py, pz] = position;
      this.positions[o] = m[0] * px + m[1] * py + m[2] * pz + m[3];
      this.positions[o + 1] = m[4] * px + m[5] * py + m[6] * pz + m[7];
      this.positions[o + 2] = m[8] * px + m[9] * py + m[10] * pz + m[11];
      x = m[0] * normal[0] + m[1] * normal[1] + m[2] * normal[2];
      y = m[4] * normal[0] + m[5] * normal[1] + m[6] * normal[2];
      z = m[8] * normal[0] + m[9] * normal[1] + m[10] * normal[2];
    }
    const l = Math.sqrt(x * x + y * y + z * z);
    const known = l > 1e-12;
    this.normals[o] = known ? x / l : 0;
    this.normals[o + 1] = known ? y / l : 1;
    this.normals[o + 2] = known ? z / l : 0;
    this.uvs[at * 2] = u;
    this.uvs[at * 2 + 1] = v;
    if (skin) this.carry(at, skin);
    else if (this.skinned) this.weights[at * 4] = 255;
    return at;
  }

  /** Writes the bones and weights of a vertex. */
  private carry(at: number, skin: SkinWeights): void {
    if (!this.skinned) {
      this.skinned = true;
      this.bones = new Uint8Array((this.positions.length / 3) * 4);
      this.weights = new Uint8Array(this.bones.length);
      for (let i = 0; i < at; i++) this.weights[i * 4] = 255;
    }
    let left = 255;
    for (let i = 0; i < 4; i++) {
      const pair = skin[i];
      if (pair === undefined) break;
      const w = i === skin.length - 1 || i === 3 ? left : Math.min(left, Math.floor(pair[1] * 255 + 0.5));
      left -= w;
      this.bones[at * 4 + i] = pair[0];
      this.weights[at * 4 + i] = w;
      if (pair[0] > this.maxBone) this.maxBone = pair[0];
    }
  }

  private growVertices(): void {
    this.positions = longer(this.positions, Float64Array);
    this.normals = longer(this.normals, Float32Array);
    this.uvs = longer(this.uvs, Float32Array);
    if (this.skinned) {
      this.bones = longer(this.bones, Uint8Array);
      this.weights = longer(this.weights, Uint8Array);
    }
  }

  triangle(a: number, b: number, c: number, material: number): this {
    const at = this.triangles++;
    if (at === this.materials.length) {
      this.indices = longer(this.indices, Uint32Array);
      this.materials = longer(this.materials, Uint16Array);
    }
    this.indices[at * 3] = a;
    this.indices[at * 3 + 1] = b;
    this.indices[at * 3 + 2] = c;
    this.materials[at] = material;
    return this;
  }

  /** Two triangles; a b c d counter-clockwise seen from outside. */
  quadIndices(a: number, b: number, c: number, d: number, material: number): this {
    return this.triangle(a, b, c, material).triangle(a, c, d, material);
  }

  /** A flat four-sided face, corners counter-clockwise seen from outside; uv in metres. */
  quad(a: Vec3, b: Vec3, c: Vec3, d: Vec3, material: number): this {
    const e1 = sub(b, a);
    const e2 = sub(d, a);
    const n = cross(e1, e2);
    const w = Math.sqrt(e1[0] * e1[0] + e1[1] * e1[1] + e1[2] * e1[2]);
    const h = Math.sqrt(e2[0] * e2[0] + e2[1] * e2[1] + e2[2] * e2[2]);
    const i = this.vertex(a, n, 0, 0);
    this.vertex(b, n, w, 0);
    this.vertex(c, n, w, h);
    this.vertex(d, n, 0, h);
    return this.quadIndices(i, i + 1, i + 2, i + 3, material);
  }

  /** Axis-aligned box by centre and full size. `faces` may leave sides out: any of "+x-x+y-y+z-z". */
  box(centre: Vec3, size: Vec3, material: number, faces = '+x-x+y-y+z-z'): this {
    const [x, y, z] = centre;
    const hx = size[0] / 2;
    const hy = size[1] / 2;
    const hz = size[2] / 2;
    const p = (sx: number, sy: number, sz: number): Vec3 => [x + sx * hx, y + sy * hy, z + sz * hz];
    if (faces.includes('+z')) this.quad(p(-1, -1, 1), p(1, -1, 1), p(1, 1, 1), p(-1, 1, 1), material);
    if (faces.includes('-z')) this.quad(p(1, -1, -1), p(-1, -1, -1), p(-1, 1, -1), p(1, 1, -1), material);
    if (faces.includes('+x')) this.quad(p(1, -1, 1), p(1, -1, -1), p(1, 1, -1), p(1, 1, 1), material);
    if (faces.includes('-x')) this.quad(p(-1, -1, -1), p(-1, -1, 1), p(-1, 1, 1), p(-1, 1, -1), material);
    if (faces.includes('+y')) this.quad(p(-1, 1, 1), p(1, 1, 1), p(1, 1, -1), p(-1, 1, -1), material);
    if (faces.includes('-y')) this.quad(p(-1, -1, -1), p(1, -1, -1), p(1, -1, 1), p(-1, -1, 1), material);
    return this;
  }

  /** Box with rounded vertical and horizontal edges (a superellipsoid-like bevel of `radius`). */
  roundedBox(centre: Vec3, size: Vec3, radius: number, material: number, segments = 3): this {
    const r = Math.min(radius, size[0] / 2, size[1] / 2, size[2] / 2);
    const hx = size[0] / 2 - r;
    const hy = size[1] / 2 - r;
    const hz = size[2] / 2 - r;
    const rows = segments * 2 + 2;
    const columns = segments * 4 + 4;
    const start = this.vertexCount;
    for (let j = 0; j < rows; j++) {
      const upper = j > segments;
      const phi = -PI / 2 + ((j - (upper ? 1 : 0)) * PI) / (segments * 2);
      const cy = sin(phi);
      const cr = cos(phi);
      for (let i = 0; i <= columns; i++) {
        const k = i % columns;
        const quarter = Math.floor(k / (segments + 1));
        const theta = ((k - quarter) * PI) / (segments * 2);
        const nx = cos(theta) * cr;
        const nz = -sin(theta) * cr;
        const sx = quarter === 0 || quarter === 3 ? 1 : -1;
        const sz = quarter < 2 ? -1 : 1;
        this.vertex(
          [centre[0] + sx * hx + nx * r, centre[1] + (upper ? hy : -hy) + cy * r, centre[2] + sz * hz + nz * r],
          [nx, cy, nz],
          (i / columns) * 2 * (size[0] + size[2]),
          (j / rows) * size[1],
        );
      }
    }
    this.grid(start, rows, columns + 1, material);
    // The rings end at the flat middles of top and bottom, which close the box.
    const [x, y, z] = centre;
    const top = y + hy + r;
    const low = y - hy - r;
    if (hx > 0 && hz > 0) {
      this.quad([x - hx, top, z + hz], [x + hx, top, z + hz], [x + hx, top, z - hz], [x - hx, top, z - hz], material);
      this.quad([x - hx, low, z - hz], [x + hx, low, z - hz], [x + hx, low, z + hz], [x - hx, low, z + hz], material);
    }
    return this;
  }

  /** Connects a rows x columns lattice of vertices added row by row; +row is up, +column is counter-clockwise seen from above. */
  grid(start: number, rows: number, columns: number, material: number): this {
    for (let j = 0; j + 1 < rows; j++) {
      for (let i = 0; i + 1 < columns; i++) {
        const a = start + j * columns + i;
        this.quadIndices(a, a + 1, a + columns + 1, a + columns, material);
      }
    }
    return this;
  }

  /** Ellipsoid by centre and half-axes. */
  ellipsoid(centre: Vec3, radii: Vec3, material: number, columns = 16, rows = 10): this {
    const start = this.vertexCount;
    for (let j = 0; j <= rows; j++) {
      const phi = -PI / 2 + (j * PI) / rows;
      const y = sin(phi);
      const r = cos(phi);
      for (let i = 0; i <= columns; i++) {
        const theta = (i % columns) * (TAU / columns);
        const x = cos(theta) * r;
        const z = -sin(theta) * r;
        this.vertex(
          [centre[0] + x * radii[0], centre[1] + y * radii[1], centre[2] + z * radii[2]],
          [x / radii[0], y / radii[1], z / radii[2]],
          (i / columns) * TAU * Math.max(radii[0], radii[2]),
          (j / rows) * PI * radii[1],
        );
      }
    }
    return this.grid(start, rows + 1, columns + 1, material);
  }

  sphere(centre: Vec3, radius: number, material: number, columns = 16, rows = 10): this {
    return this.ellipsoid(centre, [radius, radius, radius], material, columns, rows);
  }

  /** Surface of revolution about +Y: profile points are [radius, y], from bottom to top. Ends are left open unless radius 0. */
  lathe(
    profile: readonly (readonly [number, number])[],
    material: number,
    columns = 16,
    centre: Vec3 = [0, 0, 0],
  ): this {
    const start = this.vertexCount;
    let v = 0;
    for (let j = 0; j < profile.length; j++) {
      const [r, y] = profile[j];
      const before = profile[Math.max(0, j - 1)];
      const after = profile[Math.min(profile.length - 1, j + 1)];
      const dr = after[0] - before[0];
      const dy = after[1] - before[1];
      if (j > 0) v += Math.sqrt((r - profile[j - 1][0]) ** 2 + (y - profile[j - 1][1]) ** 2);
      for (let i = 0; i <= columns; i++) {
        const theta = (i % columns) * (TAU / columns);
        const c = cos(theta);
        const s = -sin(theta);
        this.vertex(
          [centre[0] + c * r, centre[1] + y, centre[2] + s * r],
          [c * dy, -dr, s * dy],
          (i / columns) * TAU * Math.max(r, 0.01),
          v,
        );
      }
    }
    return this.grid(start, profile.length, columns + 1, material);
  }

  /** Cylinder standing on `base`, closed at both ends. */
  cylinder(base: Vec3, radius: number, height: number, material: number, columns = 16, topRadius = radius): this {
    this.lathe(
      [
        [radius, 0],
        [topRadius, height],
      ],
      material,
      columns,
      base,
    );
    this.disc(base, radius, material, columns, false);
    return this.disc([base[0], base[1] + height, base[2]], topRadius, material, columns, true);
  }

  /** Flat disc facing up or down. */
  disc(centre: Vec3, radius: number, material: number, columns = 16, up = true): this {
    const n: Vec3 = [0, up ? 1 : -1, 0];
    const middle = this.vertex(centre, n, 0, 0);
    for (let i = 0; i <= columns; i++) {
      const theta = (i % columns) * (TAU / columns);
      const x = cos(theta) * radius;
      const z = -sin(theta) * radius;
      this.vertex([centre[0] + x, centre[1], centre[2] + z], n, x, z);
    }
    for (let i = 1; i <= columns; i++) {
      if (up) this.triangle(middle, middle + i, middle + i + 1, material);
      else this.triangle(middle, middle + i + 1, middle + i, material);
    }
    return this;
  }

  /** Tube along a polyline with a radius per point; round caps when `caps`. */
  tube(
    points: readonly Vec3[],
    radii: readonly number[] | number,
    material: number,
    columns = 8,
    caps = true,
    skins?: readonly SkinWeights[],
  ): this {
    const rings: Ring[] = [];
    let x: Vec3 | null = null;
    for (let j = 0; j < points.length; j++) {
      const d = normalize(sub(points[Math.min(points.length - 1, j + 1)], points[Math.max(0, j - 1)]));
      // Parallel transport keeps the ring from twisting.
      let side: Vec3 = x ?? (Math.abs(d[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]);
      const k = side[0] * d[0] + side[1] * d[1] + side[2] * d[2];
      side = normalize([side[0] - d[0] * k, side[1] - d[1] * k, side[2] - d[2] * k]);
      x = side;
      const z = cross(side, d);
      const r = typeof radii === 'number' ? radii : radii[j];
      rings.push({ centre: points[j], rx: r, rz: r, axisX: side, axisZ: z, skin: skins?.[j] });
    }
    return this.loft(rings, material, columns, caps);
  }

  /** Skin stretched over rings (bottom to top when the axes are x and z); rounded closing caps when `caps`. */
  loft(rings: readonly Ring[], material: number, columns = 12, caps = true): this {
    const start = this.vertexCount;
    let v = 0;
    const n = rings.length;
    for (let j = 0; j < n; j++) {
      const ring = rings[j];
      const before = rings[Math.max(0, j - 1)];
      const after = rings[Math.min(n - 1, j + 1)];
      const along = sub(after.centre, before.centre);
      const alongLength = Math.sqrt(along[0] ** 2 + along[1] ** 2 + along[2] ** 2) || 1e-6;
      const growX = (after.rx - before.rx) / alongLength;
      const growZ = (after.rz - before.rz) / alongLength;
      const dir: Vec3 = [along[0] / alongLength, along[1] / alongLength, along[2] / alongLength];
      if (j > 0) {
        const d = sub(ring.centre, rings[j - 1].centre);
        v += Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2);
      }
      const ax = ring.axisX ?? [1, 0, 0];
      const az = ring.axisZ ?? [0, 0, 1];
      for (let i = 0; i <= columns; i++) {
        const theta = (i % columns) * (TAU / columns);
        const c = cos(theta);
        const s = -sin(theta);
        const px = c * ring.rx;
        const pz = s * ring.rz;
        const nx = c * ring.rz;
        const nz = s * ring.rx;
        const nl = Math.sqrt(nx * nx + nz * nz) || 1;
        const grow = growX * c * c + growZ * s * s;
        this.vertex(
          [
            ring.centre[0] + ax[0] * px + az[0] * pz,
            ring.centre[1] + ax[1] * px + az[1] * pz,
            ring.centre[2] + ax[2] * px + az[2] * pz,
          ],
          [
            (ax[0] * nx + az[0] * nz) / nl - dir[0] * grow,
            (ax[1] * nx + az[1] * nz) / nl - dir[1] * grow,
            (ax[2] * nx + az[2] * nz) / nl - dir[2] * grow,
          ],
          (i / columns) * TAU * Math.max(ring.rx, ring.rz),
          ring.v ?? v,
          ring.skin ?? this.skin,
        );
      }
    }
    this.grid(start, n, columns + 1, material);
    if (caps) {
      for (const end of [0, n - 1]) {
        const ring = rings[end];
        if (ring.rx < 1e-5 && ring.rz < 1e-5) continue;
        const inner = rings[end === 0 ? 1 : n - 2];
        const out = normalize(sub(ring.centre, inner.centre));
        const first = start + end * (columns + 1);
        const bulge = Math.min(ring.rx, ring.rz) * 0.5;
        const tip = this.vertex(
          [ring.centre[0] + out[0] * bulge, ring.centre[1] + out[1] * bulge, ring.centre[2] + out[2] * bulge],
          out,
          0,
          ring.v ?? (end === 0 ? 0 : v),
          ring.skin ?? this.skin,
        );
        for (let i = 0; i < columns; i++) {
          if (end === 0) this.triangle(tip, first + i + 1, first + i, material);
          else this.triangle(tip, first + i, first + i + 1, material);
        }
      }
    }
    return this;
  }

  /** Capsule (rounded cylinder) between two points. */
  capsule(a: Vec3, b: Vec3, radiusA: number, radiusB: number, material: number, columns = 10): this {
    const d = normalize(sub(b, a));
    const points: Vec3[] = [];
    const radii: number[] = [];
    for (const t of [1, 0.7, 0.35, 0]) {
      points.push([a[0] - d[0] * radiusA * t, a[1] - d[1] * radiusA * t, a[2] - d[2] * radiusA * t]);
      radii.push(radiusA * Math.sqrt(Math.max(0, 1 - t * t)));
    }
    for (const t of [0, 0.35, 0.7, 1]) {
      points.push([b[0] + d[0] * radiusB * t, b[1] + d[1] * radiusB * t, b[2] + d[2] * radiusB * t]);
      radii.push(radiusB * Math.sqrt(Math.max(0, 1 - t * t)));
    }
    return this.tube(points, radii, material, columns, false);
  }

  /** Height field over [x0,x1] x [z0,z1]; uv = world x, z in metres. */
  terrain(
    x0: number,
    z0: number,
    x1: number,
    z1: number,
    columns: number,
    rows: number,
    height: (x: number, z: number) => number,
    material: number | ((x: number, z: number) => number),
  ): this {
    const start = this.vertexCount;
    const dx = (x1 - x0) / columns;
    const dz = (z1 - z0) / rows;
    const e = 0.5 * Math.min(dx, dz);
    for (let j = 0; j <= rows; j++) {
      for (let i = 0; i <= columns; i++) {
        const x = x0 + dx * i;
        const z = z1 - dz * j;
        const n: Vec3 = [
          (height(x - e, z) - height(x + e, z)) / (2 * e),
          1,
          (height(x, z - e) - height(x, z + e)) / (2 * e),
        ];
        this.vertex([x, height(x, z), z], n, x, z);
      }
    }
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) {
        const a = start + j * (columns + 1) + i;
        const m = typeof material === 'number' ? material : material(x0 + dx * (i + 0.5), z1 - dz * (j + 0.5));
        this.quadIndices(a, a + 1, a + columns + 2, a + columns + 1, m);
      }
    }
    return this;
  }

  /**
   * Replaces the normals of all vertices from `start` on by those of the faces round them (weighted by area); vertices at one
   * place share one normal, so that seams vanish.
   */
  smooth(start = 0): this {
    const p = this.positions;
    const slot = weld(p, start, this.vertices);
    const sums = new Float64Array(slot.length * 3);
    for (let t = 0; t < this.triangles * 3; t += 3) {
      const a = this.indices[t];
      const b = this.indices[t + 1];
      const c = this.indices[t + 2];
      if (a < start || b < start || c < start) continue;
      // Spelled out: this runs over every triangle of every shape, mostly before it is compiled.
      const ux = p[b * 3] - p[a * 3];
      const uy = p[b * 3 + 1] - p[a * 3 + 1];
      const uz = p[b * 3 + 2] - p[a * 3 + 2];
      const vx = p[c * 3] - p[a * 3];
      const vy = p[c * 3 + 1] - p[a * 3 + 1];
      const vz = p[c * 3 + 2] - p[a * 3 + 2];
      const x = uy * vz - uz * vy;
      const y = uz * vx - ux * vz;
      const z = ux * vy - uy * vx;
      for (let k = 0; k < 3; k++) {
        const s = slot[this.indices[t + k] - start] * 3;
        sums[s] += x;
        sums[s + 1] += y;
        sums[s + 2] += z;
      }
    }
    for (let v = start; v < this.vertexCount; v++) {
      const s = slot[v - start] * 3;
      const l = Math.sqrt(sums[s] ** 2 + sums[s + 1] ** 2 + sums[s + 2] ** 2);
      if (l < 1e-14) continue;
      this.normals[v * 3] = sums[s] / l;
      this.normals[v * 3 + 1] = sums[s + 1] / l;
      this.normals[v * 3 + 2] = sums[s + 2] / l;
    }
    return this;
  }

  build(): Mesh {
    const mesh: Mesh = {
      positions: new Float32Array(this.positions.subarray(0, this.vertices * 3)),
      normals: this.normals.slice(0, this.vertices * 3),
      uvs: this.uvs.slice(0, this.vertices * 2),
      indices: this.indices.slice(0, this.triangles * 3),
      materials: this.materials.slice(0, this.triangles),
    };
    if (this.skinned) {
      mesh.skin = {
        bones: this.bones.slice(0, this.vertices * 4),
        weights: this.weights.slice(0, this.vertices * 4),
        boneCount: this.maxBone + 1,
      };
    }
    return mesh;
  }
}
