/** Ground whose materials meet along lines: a beach between water and grass, however coarse the grid. */
import { lerp, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** A material and the value of the field up to which it lies; the last goes on for ever. */
export interface Band {
  until: number;
  material: number;
}

interface Corner {
  at: Vec3;
  normal: Vec3;
  value: number;
}

const between = (a: Corner, b: Corner, value: number): Corner => {
  const t = (value - a.value) / (b.value - a.value);
  const mix = (p: Vec3, q: Vec3): Vec3 => [lerp(p[0], q[0], t), lerp(p[1], q[1], t), lerp(p[2], q[2], t)];
  return { at: mix(a.at, b.at), normal: mix(a.normal, b.normal), value };
};

/** The part of a convex polygon on one side of a value: below it, or not below it. */
function cut(polygon: readonly Corner[], value: number, below: boolean): Corner[] {
  const out: Corner[] = [];
  const keeps = (c: Corner): boolean => c.value < value === below;
  for (let i = 0; i < polygon.length; i++) {
    const [a, b] = [polygon[i], polygon[(i + 1) % polygon.length]];
    if (keeps(a)) out.push(a);
    if (keeps(a) !== keeps(b)) out.push(between(a, b, value));
  }
  return out;
}

/** A height field over grid lines whose cells are cut where `field` passes from one band to the next; uv = x, z. */
export function bandedTerrain(
  b: MeshBuilder,
  xs: readonly number[],
  zs: readonly number[],
  height: (x: number, z: number) => number,
  field: (x: number, z: number) => number,
  bands: readonly Band[],
): void {
  const heights = zs.map((z) => xs.map((x) => height(x, z)));
  const corners = zs.map((z, j) =>
    xs.map((x, i): Corner => {
      const [l, r] = [Math.max(0, i - 1), Math.min(xs.length - 1, i + 1)];
      const [f, n] = [Math.max(0, j - 1), Math.min(zs.length - 1, j + 1)];
      return {
        at: [x, heights[j][i], z],
        normal: [
          (heights[j][l] - heights[j][r]) / (xs[r] - xs[l]),
          1,
          (heights[f][i] - heights[n][i]) / (zs[n] - zs[f]),
        ],
        value: field(x, z),
      };
    }),
  );
  // Corners of the grid that several faces share are one vertex.
  const known = new Map<Corner, number>();
  const vertex = (c: Corner): number => {
    const old = known.get(c);
    if (old !== undefined) return old;
    const made = b.vertex(c.at, c.normal, c.at[0], c.at[2]);
    known.set(c, made);
    return made;
  };
  for (let j = 0; j + 1 < zs.length; j++)
    for (let i = 0; i + 1 < xs.length; i++) {
      const [p, q, r, s] = [corners[j + 1][i], corners[j + 1][i + 1], corners[j][i + 1], corners[j][i]];
      for (const face of [
        [p, q, r],
        [p, r, s],
      ]) {
        let rest: Corner[] = face;
        for (const [k, band] of bands.entries()) {
          const last = k === bands.length - 1;
          const part = last ? rest : cut(rest, band.until, true);
          for (let n = 1; n + 1 < part.length; n++)
            b.triangle(vertex(part[0]), vertex(part[n]), vertex(part[n + 1]), band.material);
          if (last) break;
          rest = cut(rest, band.until, false);
          if (rest.length < 3) break;
        }
      }
    }
}
