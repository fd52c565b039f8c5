/** Shapes that things share beyond the mesh builder's primitives. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, rotationX, rotationZ, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** Ring of a round tube lying about +Y: R to the middle of the tube, r the tube's radius. */
export function torus(
  b: MeshBuilder,
  centre: Vec3,
  big: number,
  small: number,
  material: number,
  columns = 20,
  rows = 8,
  flat = 1,
): void {
  const start = b.vertexCount;
  for (let j = 0; j <= rows; j++) {
    const phi = -PI + (j * TAU) / rows;
    const cr = cos(phi);
    const cy = sin(phi);
    for (let i = 0; i <= columns; i++) {
      const theta = (i % columns) * (TAU / columns);
      const c = cos(theta);
      const s = -sin(theta);
      const r = big + small * cr;
      b.vertex(
        [centre[0] + c * r, centre[1] + cy * small * flat, centre[2] + s * r],
        [c * cr * flat, cy, s * cr * flat],
        (i / columns) * TAU * big,
        (j / rows) * TAU * small,
      );
    }
  }
  b.grid(start, rows + 1, columns + 1, material);
}

/** Turns a shape made about +Y so that it lies about +X (wheels) or +Z (clock faces). */
export const ABOUT_X: Mat34 = rotationZ(-PI / 2);
export const ABOUT_Z: Mat34 = rotationX(PI / 2);

/** Plate of an outline (x, y; counter-clockwise seen from +Z) with thickness along z, centred on z = 0; the outline must be star-shaped about `centre`. */
export function plate(
  b: MeshBuilder,
  outline: readonly (readonly [number, number])[],
  thickness: number,
  material: number,
  centre: readonly [number, number] = [0, 0],
  bevel = 0,
  edge = material,
): void {
  const h = thickness / 2;
  const n = outline.length;
  const inset = outline.map(([x, y]): [number, number] => {
    const dx = x - centre[0];
    const dy = y - centre[1];
    const l = Math.sqrt(dx * dx + dy * dy) || 1;
    const k = Math.max(0, l - bevel) / l;
    return [centre[0] + dx * k, centre[1] + dy * k];
  });
  for (const side of [1, -1]) {
    const z = side * h;
    const middle = b.vertex([centre[0], centre[1], z], [0, 0, side], centre[0], centre[1]);
    for (const [x, y] of inset) b.vertex([x, y, z], [0, 0, side], x, y);
    for (let i = 0; i < n; i++) {
      const p = middle + 1 + i;
      const q = middle + 1 + ((i + 1) % n);
      if (side > 0) b.triangle(middle, p, q, material);
      else b.triangle(middle, q, p, material);
    }
  }
  const hz = h - Math.min(bevel, h * 0.9);
  for (let i = 0; i < n; i++) {
    const [ax, ay] = outline[i];
    const [bx, by] = outline[(i + 1) % n];
    b.quad([ax, ay, hz], [ax, ay, -hz], [bx, by, -hz], [bx, by, hz], edge);
    if (bevel > 0) {
      const [cx, cy] = inset[i];
      const [dx, dy] = inset[(i + 1) % n];
      b.quad([cx, cy, h], [ax, ay, hz], [bx, by, hz], [dx, dy, h], edge);
      b.quad([ax, ay, -hz], [cx, cy, -h], [dx, dy, -h], [bx, by, -hz], edge);
    }
  }
}

/** Outline of a regular star or polygon, counter-clockwise, first point upwards. */
export function star(points: number, outer: number, inner = outer): [number, number][] {
  const count = inner === outer ? points : points * 2;
  return Array.from({ length: count }, (_, i) => {
    const a = PI / 2 + (i * TAU) / count;
    const r = i % 2 === 0 ? outer : inner;
    return [cos(a) * r, sin(a) * r];
  });
}

/** Smooth closed outline through control points (Catmull-Rom), `steps` points for each span. */
export function smoothOutline(points: readonly (readonly [number, number])[], steps = 4): [number, number][] {
  const n = points.length;
  const out: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    const [p0, p1, p2, p3] = [points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n]];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const at = (a: number, b: number, c: number, d: number): number =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      out.push([at(p0[0], p1[0], p2[0], p3[0]), at(p0[1], p1[1], p2[1], p3[1])]);
    }
  }
  return out;
}

/** Smooth open curve through points, `steps` points for each span, ends included. */
export function smoothCurve(points: readonly Vec3[], steps = 4): Vec3[] {
  const out: Vec3[] = [];
  const n = points.length;
  for (let i = 0; i + 1 < n; i++) {
    const [p0, p1, p2, p3] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(n - 1, i + 2)]];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const at = (a: number, b: number, c: number, d: number): number =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      out.push([at(p0[0], p1[0], p2[0], p3[0]), at(p0[1], p1[1], p2[1], p3[1]), at(p0[2], p1[2], p2[2], p3[2])]);
    }
  }
  out.push(points[n - 1]);
  return out;
}

/** Leg of a chair or table: square section, tapering towards the foot, possibly splayed. */
export function leg(b: MeshBuilder, foot: Vec3, top: Vec3, footHalf: number, topHalf: number, material: number): void {
  b.loft(
    [
      { centre: foot, rx: footHalf, rz: footHalf },
      { centre: top, rx: topHalf, rz: topHalf },
    ],
    material,
    6,
  );
}

/** Profile of a turned vessel with a wall: outside up, over the rim, inside down to `floor`. Points are [radius, y]. */
export function vessel(
  outside: readonly (readonly [number, number])[],
  wall: number,
  floor: number,
): [number, number][] {
  const profile: [number, number][] = [[0, outside[0][1]], ...outside.map(([r, y]): [number, number] => [r, y])];
  const [rimR, rimY] = outside[outside.length - 1];
  profile.push([rimR - wall * 0.4, rimY + wall * 0.35]);
  for (let i = outside.length - 1; i >= 0; i--) {
    const [r, y] = outside[i];
    if (y > floor) profile.push([Math.max(0.001, r - wall), Math.min(y, rimY - wall * 0.1)]);
  }
  const innermost = profile[profile.length - 1][0];
  profile.push([innermost * 0.97, floor + wall * 0.3], [innermost * 0.85, floor]);
  profile.push([0, floor]);
  return profile;
}
