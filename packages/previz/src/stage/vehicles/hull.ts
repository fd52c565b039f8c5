/**
 * Bodies of cars and boats: a lattice of cross-sections along z, mirrored in x, with smooth normals and a material for each
 * cell. Rows that share a point make a crease.
 */
import { cross, normalize, sub, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** One cross-section: half outline from the middle of the underside, round the +x side, to the middle of the top. */
export type Section = readonly (readonly [x: number, y: number])[];

export interface Hull {
  /** From front (+z) to rear. */
  stations: readonly { z: number; section: Section }[];
  /** Material of the cell between stations i, i+1 and rows j, j+1; null leaves it open. */
  material: (station: number, row: number) => number | null;
  /** Material of the closing faces at front and rear; null leaves them open. */
  caps?: readonly [number | null, number | null];
}

/** Adds the hull to a mesh. */
export function addHull(b: MeshBuilder, hull: Hull): void {
  const rows = hull.stations[0].section.length;
  for (const side of [1, -1]) {
    const points: Vec3[][] = hull.stations.map(({ z, section }) => section.map(([x, y]): Vec3 => [x * side, y, z]));
    const normals = latticeNormals(points, side);
    const index = points.map((line, i) => line.map((p, j) => b.vertex(p, normals[i][j], p[2], p[1])));
    for (let i = 0; i + 1 < points.length; i++) {
      for (let j = 0; j + 1 < rows; j++) {
        const m = hull.material(i, j);
        if (m === null) continue;
        const [p, q, r, s] = [index[i][j], index[i + 1][j], index[i + 1][j + 1], index[i][j + 1]];
        if (side > 0) b.quadIndices(p, q, r, s, m);
        else b.quadIndices(q, p, s, r, m);
      }
    }
    for (const end of [0, 1]) {
      const m = hull.caps?.[end] ?? null;
      if (m === null) continue;
      const line = points[end === 0 ? 0 : points.length - 1];
      const n: Vec3 = [0, 0, end === 0 ? 1 : -1];
      const middle = b.vertex([0, (line[0][1] + line[rows - 1][1]) / 2, line[0][2]], n, 0, 0);
      const rim = line.map((p) => b.vertex(p, n, p[0], p[1]));
      for (let j = 0; j + 1 < rows; j++) {
        if ((end === 0) === side > 0) b.triangle(middle, rim[j], rim[j + 1], m);
        else b.triangle(middle, rim[j + 1], rim[j], m);
      }
    }
  }
}

/** Area-weighted normals of the lattice points, pointing outwards. */
function latticeNormals(points: readonly (readonly Vec3[])[], side: number): Vec3[][] {
  const sum = points.map((line) => line.map((): [number, number, number] => [0, 0, 0]));
  for (let i = 0; i + 1 < points.length; i++) {
    for (let j = 0; j + 1 < points[i].length; j++) {
      const [p, q, r, s] = [points[i][j], points[i + 1][j], points[i + 1][j + 1], points[i][j + 1]];
      const n = cross(sub(r, p), sub(s, q));
      for (const v of [sum[i][j], sum[i + 1][j], sum[i + 1][j + 1], sum[i][j + 1]]) {
        v[0] += n[0] * side;
        v[1] += n[1] * side;
        v[2] += n[2] * side;
      }
    }
  }
  // On the plane of symmetry both halves must agree.
  for (const line of sum) {
    line[0][0] = 0;
    line[line.length - 1][0] = 0;
  }
  return sum.map((line) => line.map((n) => normalize(n)));
}

/** Value at x on a line of [x, value] knots given in falling order of x. */
export function profile(knots: readonly (readonly [number, number])[], x: number): number {
  if (x >= knots[0][0]) return knots[0][1];
  for (let i = 0; i + 1 < knots.length; i++) {
    const [x0, y0] = knots[i];
    const [x1, y1] = knots[i + 1];
    if (x >= x1) {
      const t = (x0 - x) / (x0 - x1 || 1);
      return y0 + (y1 - y0) * t;
    }
  }
  return knots[knots.length - 1][1];
}
