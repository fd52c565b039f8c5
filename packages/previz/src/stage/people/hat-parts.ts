/** The shapes that hats are made of: domes, brims, bands, peaks and crowns that lie on the skull they are made for. Head heights. */
import { cos, DEG, PI, sin, TAU } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import type { Material } from '../scene.ts';
import { exit } from './field.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import type { Traits } from './traits.ts';
import { settle } from './weights.ts';

/** What hats and face wear are made with. */
export interface HatContext {
  mesh: MeshBuilder;
  h: HeadSpace;
  b: FaceBones;
  t: Traits;
  hero: boolean;
  skin: SkinWeights;
  /** The bone that carries the shoulders. */
  chest: number;
  mat(m: Material): number;
}

/** The middle of the skull, head heights. */
export const CENTRE: Vec3 = [0, 0.6, -0.03];

/** Radius of the bare head at a height, in a direction. */
export function around(c: HatContext, azimuth: number, y: number, hint = 0): number {
  return exit(c.h.shape.field, [0, y, CENTRE[2]], [sin(azimuth), 0, cos(azimuth)], 1, 0.01, hint);
}

/** A lattice given by a function of azimuth and row; rows bottom to top. */
export function shell(
  c: HatContext,
  rows: number,
  columns: number,
  at: (azimuth: number, row: number) => Vec3,
  material: number | ((row: number) => number),
  from = -PI,
  to = PI,
  skin: SkinWeights = c.skin,
): void {
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  const closed = to - from > TAU - 0.001;
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const u = closed ? (i % columns) / columns : i / columns;
      const a = from + u * (to - from);
      const q = at(a, j);
      positions.push(c.h.out(q));
      normals.push([sin(a), 0, cos(a)]);
      uvs.push([(i / columns) * (to - from) * 0.1, j * 0.02]);
    }
  }
  const l: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
  ownNormals(l, closed);
  addLattice(c.mesh, l, { material: typeof material === 'number' ? material : (j) => material(j), weigh: () => skin });
}

/** A dome over the skull from a rim height (by azimuth) up, `off` head heights from the skin; `crown` adds height on top. */
export function dome(
  c: HatContext,
  rim: (azimuth: number) => number,
  off: number,
  material: number | ((row: number) => number),
  more: { crown?: number; rows?: number; bump?: (azimuth: number, s: number) => number; roll?: number } = {},
): void {
  const rows = more.rows ?? (c.hero ? 11 : 5);
  const columns = c.hero ? 32 : 12;
  shell(
    c,
    rows,
    columns,
    (a, j) => {
      const turnedIn = j === 0;
      const s = turnedIn ? 0 : (j - 1) / (rows - 1);
      const edge = rim(a);
      const e0 = Math.max(-0.9, (edge - CENTRE[1]) / 0.38);
      const e = lerp(e0, PI / 2, s);
      const d: Vec3 = [sin(a) * cos(e), sin(e), cos(a) * cos(e)];
      const far = exit(c.h.shape.field, CENTRE, d, 1, 0.01);
      const lift = off * (turnedIn ? 0.35 : 1) + (more.bump?.(a, s) ?? 0) + (more.roll && s < 0.12 ? more.roll : 0);
      const r = far + lift;
      return [d[0] * r, CENTRE[1] + d[1] * r + (more.crown ?? 0) * smoothstep(0.2, 0.75, s), CENTRE[2] + d[2] * r];
    },
    material,
  );
}

/** A brim round the head at a height. */
export function brim(
  c: HatContext,
  y: number,
  width: (azimuth: number) => number,
  droop: (azimuth: number) => number,
  off: number,
  material: number,
): void {
  const columns = c.hero ? 36 : 14;
  const profile: [number, number][] = [
    [0, 0.008],
    [0.5, 0.01],
    [0.97, 0.008],
    [1, 0],
    [0.97, -0.006],
    [0.5, -0.006],
    [0, -0.006],
  ];
  shell(
    c,
    profile.length - 1,
    columns,
    (a, j) => {
      const [s, lift] = profile[profile.length - 1 - j];
      const r = around(c, a, y) + off + s * width(a);
      return [sin(a) * r, y + lift + droop(a) * s * s, CENTRE[2] + cos(a) * r];
    },
    material,
  );
}

/** A flat ring round the head at a height. */
export function band(
  c: HatContext,
  y: (azimuth: number) => number,
  height: number,
  off: number,
  material: number,
): void {
  const profile: [number, number][] = [
    [-0.5, -0.02],
    [-0.5, 0],
    [-0.2, 0.008],
    [0.2, 0.008],
    [0.5, 0],
    [0.5, -0.02],
  ];
  shell(
    c,
    profile.length - 1,
    c.hero ? 32 : 12,
    (a, j) => {
      const [dy, lift] = profile[j];
      const at = y(a) + dy * height;
      const r = around(c, a, at) + off + lift;
      return [sin(a) * r, at, CENTRE[2] + cos(a) * r];
    },
    material,
  );
}

/** The peak over the eyes. */
export function visor(c: HatContext, y: number, long: number, hair: number, material: number): void {
  const rows = 6;
  const profile: [number, number][] = [
    [0, -0.008],
    [0.6, -0.012],
    [0.98, -0.01],
    [1, 0],
    [0.6, 0.012],
    [0, 0.014],
    [-0.05, 0.014],
  ];
  shell(
    c,
    rows,
    c.hero ? 20 : 8,
    (a, j) => {
      const [s, lift] = profile[j];
      const k = a / (72 * DEG);
      const r = around(c, a, y) + hair + 0.008 + s * long * Math.sqrt(Math.max(0, 1 - k * k));
      return [sin(a) * r, y + lift - s * 0.06 - 0.045 * k * k, CENTRE[2] + cos(a) * r];
    },
    material,
    -72 * DEG,
    72 * DEG,
  );
}

/** The tall part of a hat: straight sides, a dented or flat top. */
export function crown(
  c: HatContext,
  y: number,
  off: number,
  tall: number,
  dent: number,
  material: number,
  straight = false,
): void {
  const rows = c.hero ? 9 : 5;
  shell(
    c,
    rows,
    c.hero ? 32 : 12,
    (a, j) => {
      const s = j / rows;
      const wall = Math.min(1, s / 0.62);
      const over = Math.max(0, (s - 0.62) / 0.38);
      const r0 = around(c, a, y) + off;
      const r = r0 * (straight ? 1 + 0.06 * wall : 1 - 0.1 * wall) * (1 - over * 0.999);
      const pinch =
        dent * smoothstep(0.1, 1, over) + dent * 0.6 * Math.max(0, cos(a)) * smoothstep(0.3, 0.9, wall) * (1 - over);
      return [
        sin(a) * r * (1 - (dent > 0.05 ? 0.14 * Math.max(0, cos(a)) ** 2 * wall : 0)),
        y + tall * (wall * 0.94 + (over > 0 ? 0.06 * smoothstep(0, 0.35, over) : 0)) - pinch,
        CENTRE[2] + cos(a) * r,
      ];
    },
    material,
  );
}

/** A sheet on the lower face, `off` from the skin, between two heights, following the jaw. */
export function patch(
  c: HatContext,
  material: number,
  low: number,
  high: number,
  rim: number,
  reach: number,
  off: number,
  flat: boolean,
  thickAt?: (azimuth: number, y: number) => number,
): void {
  const { h, b, mesh, hero } = c;
  const q = h.shape;
  const columns = hero ? (flat ? 34 : 24) : 12;
  const rows = hero ? (flat ? 12 : 8) : 5;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  for (let j = 0; j <= rows; j++) {
    let hint = 0;
    for (let i = 0; i <= columns; i++) {
      const u = (i / columns) * 2 - 1;
      const a = u * reach * DEG;
      // From under the chin up to the cheeks.
      const s = j / rows;
      const e = lerp(-0.95, 0, smoothstep(0, 0.42, s));
      const top = high + rim * u * u;
      const y = lerp(0.12, Math.max(low + 0.1, top), smoothstep(0.36, 1, s));
      const d: Vec3 = [sin(a) * cos(e), sin(e), cos(a) * cos(e)];
      const o: Vec3 = [0, y, 0.04];
      const far = exit(q.field, o, d, 1, 0.01, hint);
      hint = far;
      const fade = Math.min(smoothstep(0, 0.14, s), smoothstep(1, 0.86, s), smoothstep(1, 0.84, Math.abs(u)));
      const r = far + (flat ? off : -0.006 + (off + (thickAt?.(a, y) ?? 0)) * fade);
      positions.push(h.out([d[0] * r, o[1] + d[1] * r, o[2] + d[2] * r]));
      normals.push(d);
      uvs.push([u * 0.16, s * 0.14]);
    }
  }
  const l: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
  ownNormals(l, false);
  addLattice(mesh, l, {
    material,
    weigh: (_x, y) => {
      const yy = (y - h.origin[1]) / h.scale;
      const jaw = 1 - smoothstep(q.mouthY - 0.06, q.mouthY + 0.12, yy);
      return settle([
        [b.jaw, jaw],
        [b.head, 1 - jaw],
      ]);
    },
  });
}
