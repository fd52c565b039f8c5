/**
 * Shapes as fields: a function of a point that is negative inside, about the distance in metres outside. Fields melt into each
 * other smoothly, so that a lattice pulled onto one has soft forms and true normals wherever limbs meet the trunk.
 */
import type { Vec3 } from '../../math/vec.ts';

export type Field = (x: number, y: number, z: number) => number;

export function ellipsoid(c: Vec3, r: Vec3): Field {
  const ix = 1 / r[0];
  const iy = 1 / r[1];
  const iz = 1 / r[2];
  return (x, y, z) => {
    const a = (x - c[0]) * ix;
    const b = (y - c[1]) * iy;
    const d = (z - c[2]) * iz;
    const k0 = Math.sqrt(a * a + b * b + d * d);
    const ax = a * ix;
    const by = b * iy;
    const dz = d * iz;
    const k1 = Math.sqrt(ax * ax + by * by + dz * dz);
    return k1 < 1e-9 ? -Math.min(r[0], r[1], r[2]) : (k0 * (k0 - 1)) / k1;
  };
}

export function ball(c: Vec3, r: number): Field {
  return (x, y, z) => Math.sqrt((x - c[0]) ** 2 + (y - c[1]) ** 2 + (z - c[2]) ** 2) - r;
}

/** A capsule whose radius runs from ra at a to rb at b. */
export function roundCone(a: Vec3, b: Vec3, ra: number, rb: number): Field {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const dz = b[2] - a[2];
  const inv = 1 / Math.max(1e-12, dx * dx + dy * dy + dz * dz);
  return (x, y, z) => {
    const px = x - a[0];
    const py = y - a[1];
    const pz = z - a[2];
    let t = (px * dx + py * dy + pz * dz) * inv;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const qx = px - dx * t;
    const qy = py - dy * t;
    const qz = pz - dz * t;
    return Math.sqrt(qx * qx + qy * qy + qz * qz) - (ra + (rb - ra) * t);
  };
}

/** Two distances as one, with a fillet of size k. */
export function melt(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b);
  return h > 0 ? Math.min(a, b) - (h * h) / (4 * k) : Math.min(a, b);
}

/** a without b, with a soft edge of size k. */
export function carve(a: number, b: number, k: number): number {
  return -melt(-a, b, k);
}

export function union(fields: readonly Field[], k: number): Field {
  return (x, y, z) => {
    let d = fields[0](x, y, z);
    for (let i = 1; i < fields.length; i++) d = melt(d, fields[i](x, y, z), k);
    return d;
  };
}

/** The same field with x mirrored in (computed on |x|), for symmetric shapes. */
export function mirrored(f: Field): Field {
  return (x, y, z) => f(x < 0 ? -x : x, y, z);
}

/** Catmull-Rom through [y, value...] rows, resampled to an even table for quick look-ups. */
export class Profile {
  private readonly low: number;
  private readonly inv: number;
  private readonly width: number;
  private readonly data: Float64Array;
  private static readonly SAMPLES = 96;

  constructor(rows: readonly (readonly number[])[]) {
    const n = Profile.SAMPLES;
    this.width = rows[0].length - 1;
    this.low = rows[0][0];
    const high = rows[rows.length - 1][0];
    this.inv = (n - 1) / (high - this.low);
    this.data = new Float64Array(n * this.width);
    let k = 0;
    for (let i = 0; i < n; i++) {
      const y = this.low + i / this.inv;
      while (k < rows.length - 2 && y > rows[k + 1][0]) k++;
      const p0 = rows[Math.max(0, k - 1)];
      const p1 = rows[k];
      const p2 = rows[k + 1];
      const p3 = rows[Math.min(rows.length - 1, k + 2)];
      const h = p2[0] - p1[0];
      const t = (y - p1[0]) / h;
      for (let c = 0; c < this.width; c++) {
        const m1 = ((p2[c + 1] - p0[c + 1]) / (p2[0] - p0[0])) * h;
        const m2 = ((p3[c + 1] - p1[c + 1]) / (p3[0] - p1[0])) * h;
        const t2 = t * t;
        const t3 = t2 * t;
        this.data[i * this.width + c] =
          (2 * t3 - 3 * t2 + 1) * p1[c + 1] + (t3 - 2 * t2 + t) * m1 + (3 * t2 - 2 * t3) * p2[c + 1] + (t3 - t2) * m2;
      }
    }
  }

  at(y: number, channel: number): number {
    let s = (y - this.low) * this.inv;
    s = s < 0 ? 0 : s > Profile.SAMPLES - 1.001 ? Profile.SAMPLES - 1.001 : s;
    const i = Math.floor(s);
    const a = this.data[i * this.width + channel];
    return a + (this.data[(i + 1) * this.width + channel] - a) * (s - i);
  }
}

/**
 * A trunk standing on Y: channels of the profile are half width, depth to the front, depth to the back, z of the axis.
 * `box` 0 = elliptic cross-section .. 1 = squarish.
 */
export function trunk(profile: Profile, low: number, high: number, box: number): Field {
  return (x, y, z) => {
    const yy = y < low ? low : y > high ? high : y;
    const w = profile.at(yy, 0);
    const pz = z - profile.at(yy, 3);
    const d = profile.at(yy, pz > 0 ? 1 : 2);
    const a = x / w;
    const b = pz / d;
    const a2 = a * a;
    const b2 = b * b;
    const r2 = Math.sqrt(a2 + b2);
    const r4 = Math.sqrt(Math.sqrt(a2 * a2 + b2 * b2));
    const r = r2 + (r4 - r2) * box;
    const gx = a / w;
    const gz = b / d;
    const g = Math.sqrt(gx * gx + gz * gz);
    const side = r2 < 1e-6 ? -Math.min(w, d) : ((r - 1) * r2) / g;
    const ends = Math.max(y - high, low - y);
    return ends > side ? ends : side;
  };
}

const out: [number, number, number] = [0, 0, 0];

/** Unit normal of a field at a point, from four taps of spread `e`. */
export function normalAt(f: Field, x: number, y: number, z: number, e: number): Vec3 {
  const a = f(x + e, y - e, z - e);
  const b = f(x - e, y - e, z + e);
  const c = f(x - e, y + e, z - e);
  const d = f(x + e, y + e, z + e);
  out[0] = a - b - c + d;
  out[1] = -a - b + c + d;
  out[2] = -a + b - c + d;
  const l = Math.sqrt(out[0] ** 2 + out[1] ** 2 + out[2] ** 2) || 1;
  return [out[0] / l, out[1] / l, out[2] / l];
}

/** Distance along a ray from inside a field to where it leaves it; at most `far`; `hint` is the answer of a ray close by. */
export function exit(f: Field, o: Vec3, d: Vec3, far: number, least: number, hint = 0): number {
  const at = (s: number): number => f(o[0] + d[0] * s, o[1] + d[1] * s, o[2] + d[2] * s);
  // A neighbour's answer, a little shorter, is a safe start when it is still inside.
  let t = hint * 0.82;
  let v = at(t);
  if (v >= 0 && t > 0) {
    t = 0;
    v = at(0);
  }
  if (v >= 0) return 0;
  let lo = t;
  let inside = v;
  for (let i = 0; i < 200 && v < 0; i++) {
    lo = t;
    inside = v;
    t += Math.max(-v * 0.8, least);
    if (t > far) return far;
    v = at(t);
  }
  // Between the last two points the field is nearly a straight line.
  let hi = t;
  for (let i = 0; i < 2 && v > 0; i++) {
    const mid = lo + ((hi - lo) * inside) / (inside - v);
    const m = at(mid);
    if (m < 0) {
      lo = mid;
      inside = m;
    } else {
      hi = mid;
      v = m;
    }
  }
  return v > 0 ? lo + ((hi - lo) * inside) / (inside - v) : hi;
}
