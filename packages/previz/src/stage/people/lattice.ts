/** Lattices of vertices pulled onto a field from axes inside it, and their triangles. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import { exit, type Field, normalAt } from './field.ts';

/** One row: where its rays start and the plane they fan out in. */
export interface Row {
  origin: Vec3;
  /** Directions of angle 0 and -90 degrees (as in MeshBuilder.loft). */
  axisX: Vec3;
  axisZ: Vec3;
  /** Added to every direction: rays of a cap or a chin slope along it. */
  slope?: Vec3;
  /** v coordinate, metres. */
  v: number;
  /** Largest distance from the origin. */
  far?: number;
  /** Distance field is moved out by this much for this row only. */
  grow?: number;
  /** First and last angle of this row, for openings that widen. */
  from?: number;
  to?: number;
}

export interface Lattice {
  rows: number;
  columns: number;
  positions: Vec3[];
  normals: Vec3[];
  uvs: [number, number][];
}

export interface LatticeOptions {
  columns: number;
  field: Field;
  rows: readonly Row[];
  /** Spread of the taps for normals, metres. */
  tap: number;
  /** Metres around, for u; default from the first row's girth. */
  girth?: number;
  /** First and last angle; default a full turn. */
  from?: number;
  to?: number;
}

/** Casts every ray; open lattices (from..to) have columns + 1 columns, closed ones repeat the first. */
export function cast(o: LatticeOptions): Lattice {
  const from = o.from ?? 0;
  const to = o.to ?? TAU;
  const closed = o.from === undefined && o.to === undefined && o.rows[0].from === undefined;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  const girth = o.girth ?? 0.5;
  for (const row of o.rows) {
    const first = positions.length;
    const grow = row.grow ?? 0;
    let hint = 0;
    const first0 = row.from ?? from;
    const last0 = row.to ?? to;
    const f: Field = grow === 0 ? o.field : (x, y, z) => o.field(x, y, z) - grow;
    for (let i = 0; i <= o.columns; i++) {
      if (closed && i === o.columns) {
        positions.push(positions[first]);
        normals.push(normals[first]);
      } else {
        const a = first0 + ((last0 - first0) * i) / o.columns;
        const c = cos(a);
        const s = -sin(a);
        let dx = row.axisX[0] * c + row.axisZ[0] * s;
        let dy = row.axisX[1] * c + row.axisZ[1] * s;
        let dz = row.axisX[2] * c + row.axisZ[2] * s;
        if (row.slope) {
          dx += row.slope[0];
          dy += row.slope[1];
          dz += row.slope[2];
        }
        const l = Math.sqrt(dx * dx + dy * dy + dz * dz) || 1;
        const d: Vec3 = [dx / l, dy / l, dz / l];
        const t = exit(f, row.origin, d, row.far ?? 1, o.tap, hint);
        hint = t < (row.far ?? 1) ? t : 0;
        const p: Vec3 = [row.origin[0] + d[0] * t, row.origin[1] + d[1] * t, row.origin[2] + d[2] * t];
        positions.push(p);
        normals.push(normalAt(f, p[0], p[1], p[2], o.tap));
      }
      uvs.push([(i / o.columns) * girth, row.v]);
    }
  }
  return { rows: o.rows.length, columns: o.columns + 1, positions, normals, uvs };
}

export interface AddOptions {
  material: number | ((row: number, column: number) => number);
  weigh: (x: number, y: number, z: number) => SkinWeights;
  /** Leaves out quads whose lower left corner is here. */
  skip?: (row: number, column: number) => boolean;
  /** Faces the other way. */
  flip?: boolean;
}

/** Appends a lattice; rows run bottom to top, columns counter-clockwise seen from above. */
export function addLattice(builder: MeshBuilder, l: Lattice, o: AddOptions): number {
  const start = builder.vertexCount;
  for (let i = 0; i < l.positions.length; i++) {
    const p = l.positions[i];
    const n = l.normals[i];
    builder.vertex(p, o.flip ? [-n[0], -n[1], -n[2]] : n, l.uvs[i][0], l.uvs[i][1], o.weigh(p[0], p[1], p[2]));
  }
  for (let j = 0; j + 1 < l.rows; j++) {
    for (let i = 0; i + 1 < l.columns; i++) {
      if (o.skip?.(j, i)) continue;
      const a = start + j * l.columns + i;
      const m = typeof o.material === 'number' ? o.material : o.material(j, i);
      quadOf(builder, l, start, a, a + 1, a + l.columns + 1, a + l.columns, m, o.flip === true);
    }
  }
  return start;
}

const NEAR = 1e-10;
function same(a: Vec3, b: Vec3): boolean {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 < NEAR;
}

/** Two triangles, or one or none where corners fall together. */
function quadOf(
  builder: MeshBuilder,
  l: Lattice,
  start: number,
  a: number,
  b: number,
  c: number,
  d: number,
  material: number,
  flip: boolean,
): void {
  const p = l.positions;
  const put = (i: number, j: number, k: number): void => {
    if (same(p[i - start], p[j - start]) || same(p[j - start], p[k - start]) || same(p[k - start], p[i - start]))
      return;
    if (flip) builder.triangle(i, k, j, material);
    else builder.triangle(i, j, k, material);
  };
  put(a, b, c);
  put(a, c, d);
}

/** Normals of a lattice from its own positions (for cloth with folds). `closed`: first and last column are the same. */
export function ownNormals(l: Lattice, closed: boolean): void {
  const { rows, columns, positions } = l;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const il = i > 0 ? i - 1 : closed ? columns - 2 : 0;
      const ir = i < columns - 1 ? i + 1 : closed ? 1 : i;
      const jd = Math.max(0, j - 1);
      const ju = Math.min(rows - 1, j + 1);
      const e1 = positions[j * columns + il];
      const e2 = positions[j * columns + ir];
      const f1 = positions[jd * columns + i];
      const f2 = positions[ju * columns + i];
      const ux = e2[0] - e1[0];
      const uy = e2[1] - e1[1];
      const uz = e2[2] - e1[2];
      const vx = f2[0] - f1[0];
      const vy = f2[1] - f1[1];
      const vz = f2[2] - f1[2];
      const n: Vec3 = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
      const len = Math.sqrt(n[0] ** 2 + n[1] ** 2 + n[2] ** 2);
      if (len > 1e-12) l.normals[j * columns + i] = [n[0] / len, n[1] / len, n[2] / len];
    }
  }
}
