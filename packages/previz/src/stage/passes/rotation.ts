/** Matrices taken apart into translation, rotation and scale, as other programs want them. */
import { cross, dot, type Mat34, normalize, type Vec3 } from '../../math/vec.ts';

/** x, y, z, w. */
export type Quaternion = readonly [number, number, number, number];

export interface Placement {
  translation: Vec3;
  rotation: Quaternion;
  scale: Vec3;
}

/** Rotation that turns x, y, z to these unit vectors, which are square to each other. */
export function quaternionOf(x: Vec3, y: Vec3, z: Vec3): Quaternion {
  const trace = x[0] + y[1] + z[2];
  let q: [number, number, number, number];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    q = [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4];
  } else if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2;
    q = [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s];
  } else if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2;
    q = [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s];
  } else {
    const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2;
    q = [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s];
  }
  const n = 1 / Math.sqrt(q[0] ** 2 + q[1] ** 2 + q[2] ** 2 + q[3] ** 2);
  return [q[0] * n, q[1] * n, q[2] * n, q[3] * n];
}

/** The nearest translation, rotation and scale: what shear there is goes. Mirrored things have a negative scale along x. */
export function placementOf(m: Mat34): Placement {
  const column = (k: number): Vec3 => [m[k], m[k + 4], m[k + 8]];
  const [a, b, c] = [column(0), column(1), column(2)];
  const size = (v: Vec3): number => Math.sqrt(dot(v, v));
  const mirrored = dot(cross(a, b), c) < 0 ? -1 : 1;
  const scale: Vec3 = [size(a) * mirrored, size(b), size(c)];
  const translation: Vec3 = [m[3], m[7], m[11]];
  // Along an axis that is squeezed to nothing any direction will do.
  if (scale[0] === 0 || scale[1] === 0 || scale[2] === 0) return { translation, rotation: [0, 0, 0, 1], scale };
  const y = normalize(b);
  const x0: Vec3 = [a[0] / scale[0], a[1] / scale[0], a[2] / scale[0]];
  const off = dot(x0, y);
  const x = normalize([x0[0] - y[0] * off, x0[1] - y[1] * off, x0[2] - y[2] * off]);
  return { translation, rotation: quaternionOf(x, y, cross(x, y)), scale };
}
