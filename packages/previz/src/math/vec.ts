/**
 * Vectors and affine transforms. Right-handed world, metres, Y up. Heading 0 faces +Z; a positive heading turns towards +X
 * (heading h faces (sin h, 0, cos h)). A Mat34 is row-major: [m00 m01 m02 tx, m10 m11 m12 ty, m20 m21 m22 tz].
 */
import { cos, sin } from './trig.ts';

export type Vec3 = readonly [number, number, number];
/** Row-major 3x4 affine transform, 12 numbers. */
export type Mat34 = readonly number[] | Float32Array;

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s];
export const addScaled = (a: Vec3, b: Vec3, s: number): Vec3 => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec3): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec3, b: Vec3): number => length(sub(a, b));
/** Unit vector along a; the zero vector gives +Y. */
export const normalize = (a: Vec3): Vec3 => {
  const l = length(a);
  return l > 1e-12 ? [a[0] / l, a[1] / l, a[2] / l] : [0, 1, 0];
};
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
];
export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
/** Hermite step from 0 at a to 1 at b. */
export const smoothstep = (a: number, b: number, x: number): number => {
  const t = clamp((x - a) / (b - a), 0, 1);
  return t * t * (3 - 2 * t);
};

export const IDENTITY: Mat34 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** a after b: the transform that applies b first, then a. */
export function multiply(a: Mat34, b: Mat34): Mat34 {
  const out = new Array<number>(12);
  for (let r = 0; r < 3; r++) {
    const a0 = a[r * 4];
    const a1 = a[r * 4 + 1];
    const a2 = a[r * 4 + 2];
    out[r * 4] = a0 * b[0] + a1 * b[4] + a2 * b[8];
    out[r * 4 + 1] = a0 * b[1] + a1 * b[5] + a2 * b[9];
    out[r * 4 + 2] = a0 * b[2] + a1 * b[6] + a2 * b[10];
    out[r * 4 + 3] = a0 * b[3] + a1 * b[7] + a2 * b[11] + a[r * 4 + 3];
  }
  return out;
}

export function transformPoint(m: Mat34, p: Vec3): Vec3 {
  return [
    m[0] * p[0] + m[1] * p[1] + m[2] * p[2] + m[3],
    m[4] * p[0] + m[5] * p[1] + m[6] * p[2] + m[7],
    m[8] * p[0] + m[9] * p[1] + m[10] * p[2] + m[11],
  ];
}

export function transformVector(m: Mat34, v: Vec3): Vec3 {
  return [
    m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
    m[4] * v[0] + m[5] * v[1] + m[6] * v[2],
    m[8] * v[0] + m[9] * v[1] + m[10] * v[2],
  ];
}

/** Inverse of a transform made of rotation, uniform or non-uniform scale and translation (any invertible 3x3). */
export function invert(m: Mat34): Mat34 {
  const [a, b, c, , d, e, f, , g, h, i] = m as number[];
  const A = e * i - f * h;
  const B = f * g - d * i;
  const C = d * h - e * g;
  const k = 1 / (a * A + b * B + c * C);
  const r = [
    A * k,
    (c * h - b * i) * k,
    (b * f - c * e) * k,
    B * k,
    (a * i - c * g) * k,
    (c * d - a * f) * k,
    C * k,
    (b * g - a * h) * k,
    (a * e - b * d) * k,
  ];
  const tx = m[3];
  const ty = m[7];
  const tz = m[11];
  return [
    r[0],
    r[1],
    r[2],
    -(r[0] * tx + r[1] * ty + r[2] * tz),
    r[3],
    r[4],
    r[5],
    -(r[3] * tx + r[4] * ty + r[5] * tz),
    r[6],
    r[7],
    r[8],
    -(r[6] * tx + r[7] * ty + r[8] * tz),
  ];
}

export const translation = (x: number, y: number, z: number): Mat34 => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];
export const scaling = (x: number, y = x, z = x): Mat34 => [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0];

export function rotationX(a: number): Mat34 {
  const c = cos(a);
  const s = sin(a);
  return [1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0];
}
/** Turns +Z towards +X: rotationY(heading) takes the local forward +Z to the heading's direction. */
export function rotationY(a: number): Mat34 {
  const c = cos(a);
  const s = sin(a);
  return [c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0];
}
export function rotationZ(a: number): Mat34 {
  const c = cos(a);
  const s = sin(a);
  return [c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0];
}

/** Turn about a unit axis by an angle (Rodrigues). */
export function rotationAxis(axis: Vec3, angle: number): Mat34 {
  const c = cos(angle);
  const s = sin(angle);
  const k = 1 - c;
  const [x, y, z] = axis;
  return [
    c + x * x * k,
    x * y * k - z * s,
    x * z * k + y * s,
    0,
    y * x * k + z * s,
    c + y * y * k,
    y * z * k - x * s,
    0,
    z * x * k - y * s,
    z * y * k + x * s,
    c + z * z * k,
    0,
  ];
}

/** Transform whose columns are the given axes and origin. */
export function basis(x: Vec3, y: Vec3, z: Vec3, origin: Vec3): Mat34 {
  return [x[0], y[0], z[0], origin[0], x[1], y[1], z[1], origin[1], x[2], y[2], z[2], origin[2]];
}

/** Places something at a position on the ground, turned to a heading, with uniform scale. */
export function placed(position: Vec3, heading = 0, size = 1): Mat34 {
  const c = cos(heading) * size;
  const s = sin(heading) * size;
  return [c, 0, s, position[0], 0, size, 0, position[1], -s, 0, c, position[2]];
}

/** Transform with local +Z along `direction` and +Y as near `up` as possible. */
export function facing(origin: Vec3, direction: Vec3, up: Vec3 = [0, 1, 0]): Mat34 {
  const z = normalize(direction);
  let x = cross(up, z);
  if (dot(x, x) < 1e-10) x = cross([1, 0, 0], z);
  x = normalize(x);
  return basis(x, cross(z, x), z, origin);
}
