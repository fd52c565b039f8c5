/** A way by arc length: where a traveller is after so many metres, and which way it faces. Its corners are rounded off. */
import { atan2 } from '../../math/trig.ts';
import { clamp, lerp, type Vec3 } from '../../math/vec.ts';

/** Metres before and after a corner in which it is rounded off, at most; a leg's half on short legs. */
const ROUNDING = 2.4;
/** Pieces of a rounded corner. */
const PIECES = 8;

/** A polyline with a bend in place of each corner: nobody turns on the spot while they go. */
function rounded(corners: readonly Vec3[]): readonly Vec3[] {
  const far = (a: Vec3, b: Vec3): number => Math.sqrt((b[0] - a[0]) ** 2 + (b[2] - a[2]) ** 2);
  const between = (a: Vec3, b: Vec3, t: number): Vec3 => [
    lerp(a[0], b[0], t),
    lerp(a[1], b[1], t),
    lerp(a[2], b[2], t),
  ];
  return corners.flatMap((corner, i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]];
    if (!before || !after) return [corner];
    const [l0, l1] = [far(before, corner), far(corner, after)];
    if (l0 < 1e-6 || l1 < 1e-6) return [corner];
    const cut = Math.min(ROUNDING, l0 / 2, l1 / 2);
    const a = between(corner, before, cut / l0);
    const b = between(corner, after, cut / l1);
    return Array.from({ length: PIECES + 1 }, (_, k) => {
      const t = k / PIECES;
      return between(between(a, corner, t), between(corner, b, t), t);
    });
  });
}

export class Path {
  private readonly at: number[] = [0];
  readonly length: number;
  private readonly points: readonly Vec3[];

  constructor(corners: readonly Vec3[]) {
    const points = rounded(corners);
    this.points = points;
    for (let i = 1; i < points.length; i++) {
      const dx = points[i][0] - points[i - 1][0];
      const dz = points[i][2] - points[i - 1][2];
      this.at.push(this.at[i - 1] + Math.sqrt(dx * dx + dz * dz));
    }
    this.length = this.at[this.at.length - 1];
  }

  /** Point at s metres from the start; beyond the ends the first and last legs go on straight. */
  point(s: number): Vec3 {
    const i = this.leg(s);
    const span = this.at[i + 1] - this.at[i] || 1;
    const t = (s - this.at[i]) / span;
    const a = this.points[i];
    const b = this.points[i + 1];
    return [lerp(a[0], b[0], t), lerp(a[1], b[1], clamp(t, 0, 1)), lerp(a[2], b[2], t)];
  }

  /** Heading at s, rounded off over the corners within `reach` metres. */
  heading(s: number, reach = 1.5): number {
    const a = this.point(s - reach);
    const b = this.point(s + reach);
    return atan2(b[0] - a[0], b[2] - a[2]);
  }

  /** Metres along the path nearest to a point. */
  nearest(x: number, z: number): number {
    let best = 0;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < this.points.length; i++) {
      const a = this.points[i];
      const b = this.points[i + 1];
      const dx = b[0] - a[0];
      const dz = b[2] - a[2];
      const span = dx * dx + dz * dz || 1;
      const t = clamp(((x - a[0]) * dx + (z - a[2]) * dz) / span, 0, 1);
      const d = (a[0] + dx * t - x) ** 2 + (a[2] + dz * t - z) ** 2;
      if (d < bestDistance) {
        bestDistance = d;
        best = this.at[i] + Math.sqrt(span) * t;
      }
    }
    return best;
  }

  private leg(s: number): number {
    let i = 0;
    while (i + 2 < this.at.length && s > this.at[i + 1]) i++;
    return i;
  }
}
