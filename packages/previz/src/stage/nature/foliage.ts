/** Leaves: clouds of small cards over soft cores, so that crowns have leafy outlines and catch the light. */
import { noise3 } from '../../math/noise.ts';
import type { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, cross, normalize, scale, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** An ellipsoid of a crown. */
export interface Blob {
  centre: Vec3;
  radii: Vec3;
}

export interface LeafStyle {
  /** Number of leaf cards. */
  count: number;
  /** Length of a card in metres. */
  size: number;
  /** Width over length. */
  aspect: number;
  /** Materials, from the shaded inside to the sunlit top. */
  tints: readonly number[];
  /** 0..1: how far the cards hang down. */
  droop?: number;
  /** Shell in which cards lie, as shares of the radius. */
  shell?: readonly [number, number];
}

/** A uniformly random unit vector. */
export function randomDirection(rng: Rng): Vec3 {
  const y = rng.range(-1, 1);
  const a = rng.range(0, TAU);
  const r = Math.sqrt(Math.max(0, 1 - y * y));
  return [r * cos(a), y, r * sin(a)];
}

/** Any unit vector across `d`. */
export function across(d: Vec3): Vec3 {
  return normalize(cross(d, Math.abs(d[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
}

/** One pointed card: base at `p`, growing along `along`, bent a little, shaded with `normal`. */
export function leafCard(
  b: MeshBuilder,
  p: Vec3,
  along: Vec3,
  side: Vec3,
  normal: Vec3,
  length: number,
  width: number,
  material: number,
): void {
  const mid = addScaled(p, along, length * 0.45);
  const i = b.vertex(p, normal, 0, 0);
  b.vertex(addScaled(mid, side, width * 0.5), normal, width, length * 0.5);
  b.vertex(addScaled(p, along, length), normal, 0, length);
  b.vertex(addScaled(mid, side, -width * 0.5), normal, -width, length * 0.5);
  b.quadIndices(i, i + 1, i + 2, i + 3, material);
}

function insideAnother(blobs: readonly Blob[], own: number, p: Vec3): boolean {
  for (let k = 0; k < blobs.length; k++) {
    if (k === own) continue;
    const { centre, radii } = blobs[k];
    const x = (p[0] - centre[0]) / radii[0];
    const y = (p[1] - centre[1]) / radii[1];
    const z = (p[2] - centre[2]) / radii[2];
    if (x * x + y * y + z * z < 0.72) return true;
  }
  return false;
}

/** Scatters leaf cards over the outside of overlapping blobs. */
export function leafCloud(b: MeshBuilder, rng: Rng, blobs: readonly Blob[], style: LeafStyle): void {
  const areas = blobs.map(({ radii }) => radii[0] * radii[1] + radii[1] * radii[2] + radii[0] * radii[2]);
  const total = areas.reduce((a, c) => a + c, 0);
  const low = Math.min(...blobs.map((o) => o.centre[1] - o.radii[1]));
  const high = Math.max(...blobs.map((o) => o.centre[1] + o.radii[1]));
  const shell = style.shell ?? [0.84, 1.1];
  const droop = style.droop ?? 0.25;
  for (let k = 0; k < blobs.length; k++) {
    const { centre, radii } = blobs[k];
    const count = Math.round((style.count * areas[k]) / total);
    for (let i = 0; i < count; i++) {
      const d = randomDirection(rng);
      const r = rng.range(shell[0], shell[1]);
      const p: Vec3 = [
        centre[0] + d[0] * radii[0] * r,
        centre[1] + d[1] * radii[1] * r,
        centre[2] + d[2] * radii[2] * r,
      ];
      if (insideAnother(blobs, k, p)) continue;
      const outward = normalize([d[0] / radii[0], d[1] / radii[1] + 0.12, d[2] / radii[2]]);
      const jitter = randomDirection(rng);
      const along = normalize([
        outward[0] * 0.5 + jitter[0],
        outward[1] * 0.5 + jitter[1] * 0.7 - droop,
        outward[2] * 0.5 + jitter[2],
      ]);
      const side = normalize(cross(along, addScaled(outward, randomDirection(rng), 0.6)));
      const normal = normalize(addScaled(outward, jitter, 0.35));
      const light = ((p[1] - low) / (high - low)) * 0.7 + (r - shell[0]) / (shell[1] - shell[0]) / 3;
      const tint = Math.floor(Math.min(0.999, Math.max(0, light + rng.range(-0.28, 0.28))) * style.tints.length);
      const length = style.size * rng.range(0.7, 1.3);
      leafCard(
        b,
        addScaled(p, along, -length / 2),
        along,
        side,
        normal,
        length,
        length * style.aspect,
        style.tints[tint],
      );
    }
  }
}

/** A lumpy ellipsoid: the dense inside of a crown, a bush, a boulder. */
export function lump(
  b: MeshBuilder,
  seed: number,
  blob: Blob,
  roughness: number,
  material: number,
  columns = 10,
  rows = 7,
  frequency = 1.6,
): void {
  const { centre, radii } = blob;
  const start = b.vertexCount;
  const reach = (d: Vec3): number => 1 + roughness * noise3(seed, d[0] * frequency, d[1] * frequency, d[2] * frequency);
  const point = (theta: number, phi: number): Vec3 => {
    const d: Vec3 = [cos(theta) * cos(phi), sin(phi), -sin(theta) * cos(phi)];
    const r = reach(d);
    return [d[0] * radii[0] * r, d[1] * radii[1] * r, d[2] * radii[2] * r];
  };
  for (let j = 0; j <= rows; j++) {
    const phi = (-0.5 + j / rows) * (TAU / 2);
    for (let i = 0; i <= columns; i++) {
      const theta = (i % columns) * (TAU / columns);
      const p = point(theta, phi);
      let n = normalize([p[0] / radii[0] ** 2, p[1] / radii[1] ** 2, p[2] / radii[2] ** 2]);
      if (j > 0 && j < rows && roughness > 0.05) {
        const e = 0.2;
        const a = point(theta + e, phi);
        const c = point(theta - e, phi);
        const u = point(theta, phi + e);
        const l = point(theta, phi - e);
        n = normalize(cross([a[0] - c[0], a[1] - c[1], a[2] - c[2]], [u[0] - l[0], u[1] - l[1], u[2] - l[2]]));
      }
      b.vertex(
        [centre[0] + p[0], centre[1] + p[1], centre[2] + p[2]],
        n,
        (i / columns) * TAU * radii[0],
        (j / rows) * 3 * radii[1],
      );
    }
  }
  b.grid(start, rows + 1, columns + 1, material);
}

/** A curved branch from `from` towards `to`, thick to thin. */
export function branch(
  b: MeshBuilder,
  rng: Rng,
  from: Vec3,
  to: Vec3,
  thick: number,
  thin: number,
  material: number,
  columns = 5,
  wander = 0.08,
): Vec3[] {
  const d: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const l = Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2);
  const points: Vec3[] = [];
  const radii: number[] = [];
  const n = 3;
  for (let i = 0; i <= n; i++) {
    const t = i / n;
    const bend = i === 0 || i === n ? 0 : wander * l;
    const j = scale(randomDirection(rng), bend);
    points.push([from[0] + d[0] * t + j[0], from[1] + d[1] * t + j[1] + bend * 0.3, from[2] + d[2] * t + j[2]]);
    radii.push(thick + (thin - thick) * t);
  }
  b.tube(points, radii, material, columns, false);
  return points;
}
