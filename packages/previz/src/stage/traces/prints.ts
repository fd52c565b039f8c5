/** Shapes pressed into soft ground: a floor that lies in shade, walls that face it, and a rim of what was pushed aside. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { normalize, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Mesh } from '../scene.ts';

/** shoe: a sole; bare: a foot with toes; paw: a pad and four toes; hoof: two halves; wheel: a length of a tyre's track. */
export type PrintKind = 'shoe' | 'bare' | 'paw' | 'hoof' | 'wheel';

/** Material numbers of a print. */
export interface PrintPaint {
  floor: number;
  wall: number;
  rim: number;
}

type Outline = readonly (readonly [x: number, z: number])[];

const ellipse = (x: number, z: number, rx: number, rz: number, n: number): Outline =>
  Array.from({ length: n }, (_, i) => [x + rx * sin((i / n) * TAU), z + rz * cos((i / n) * TAU)] as const);

/** A sole of length 1 about the origin, heel behind: broad at the ball, narrow at the waist. */
const SOLE: Outline = [
  [0, 0.5],
  [0.1, 0.46],
  [0.165, 0.34],
  [0.18, 0.2],
  [0.15, 0.05],
  [0.115, -0.1],
  [0.13, -0.27],
  [0.13, -0.4],
  [0.07, -0.49],
  [0, -0.5],
  [-0.07, -0.49],
  [-0.13, -0.4],
  [-0.13, -0.27],
  [-0.115, -0.1],
  [-0.15, 0.05],
  [-0.18, 0.2],
  [-0.165, 0.34],
  [-0.1, 0.46],
];

/** Metres by which the rim stands above the ground, and the floor, so that the ground never shows through. */
const FLOOR = 0.006;

/** One hollow with the given outline; `rim`: height of what was pushed up, `wide`: its breadth, metres. */
function hollow(b: MeshBuilder, outline: Outline, rim: number, wide: number, paint: PrintPaint): void {
  const n = outline.length;
  const cx = outline.reduce((sum, p) => sum + p[0], 0) / n;
  const cz = outline.reduce((sum, p) => sum + p[1], 0) / n;
  const out = (i: number): Vec3 => normalize([outline[i][0] - cx, 0, outline[i][1] - cz]);
  const ring = (inset: number, y: number, normal: (o: Vec3) => Vec3): number => {
    let first = -1;
    for (let i = 0; i < n; i++) {
      const o = out(i);
      const x = outline[i][0] + o[0] * inset;
      const z = outline[i][1] + o[2] * inset;
      const v = b.vertex([x, y, z], normalize(normal(o)), x, z);
      if (i === 0) first = v;
    }
    return first;
  };
  const middle = b.vertex([cx, FLOOR, cz], [0, 1, 0], cx, cz);
  const floor = ring(-wide * 0.25, FLOOR, () => [0, 1, 0]);
  const foot = ring(-wide * 0.25, FLOOR, (o) => [-o[0] * 1.2, 0.7, -o[2] * 1.2]);
  const crest = ring(0, FLOOR + rim, (o) => [-o[0] * 0.9, 0.8, -o[2] * 0.9]);
  const top = ring(0, FLOOR + rim, (o) => [o[0] * 0.1, 1, o[2] * 0.1]);
  const edge = ring(wide, -0.012, (o) => [o[0] * 0.7, 1, o[2] * 0.7]);
  const band = (inner: number, outer: number, material: number): void => {
    for (let i = 0; i < n; i++) {
      const j = (i + 1) % n;
      b.triangle(inner + i, outer + i, outer + j, material).triangle(inner + i, outer + j, inner + j, material);
    }
  };
  for (let i = 0; i < n; i++) b.triangle(middle, floor + i, floor + ((i + 1) % n), paint.floor);
  band(foot, crest, paint.wall);
  band(top, edge, paint.rim);
}

/** Mesh of a print `size` metres long; `depth` 0..1: how soft the ground is. A length of track reaches `size` along z. */
export function printMesh(kind: PrintKind, size: number, depth: number, paint: PrintPaint): Mesh {
  const b = new MeshBuilder();
  const rim = 0.012 + 0.022 * depth;
  const wide = 0.03 + 0.03 * depth;
  const scaled = (outline: Outline, k: number): Outline => outline.map(([x, z]) => [x * k, z * k] as const);
  if (kind === 'shoe') hollow(b, scaled(SOLE, size), rim, wide, paint);
  else if (kind === 'bare') {
    hollow(b, scaled(SOLE, size * 0.92), rim * 0.8, wide, paint);
    for (let i = 0; i < 5; i++) {
      const x = (i - 2) * 0.068 * size;
      hollow(
        b,
        ellipse(x, (0.53 - 0.012 * (i - 2) ** 2) * size, 0.03 * size, 0.036 * size, 8),
        rim * 0.3,
        0.008,
        paint,
      );
    }
  } else if (kind === 'paw') {
    hollow(b, ellipse(0, -0.12 * size, 0.3 * size, 0.24 * size, 12), rim * 0.7, wide * 0.6, paint);
    for (const [x, z] of [
      [-0.3, 0.16],
      [-0.11, 0.34],
      [0.11, 0.34],
      [0.3, 0.16],
    ])
      hollow(b, ellipse(x * size, z * size, 0.095 * size, 0.135 * size, 8), rim * 0.4, 0.01, paint);
  } else if (kind === 'hoof') hollow(b, scaled(HOOF, size), rim, wide * 0.9, paint);
  else track(b, size, rim, paint);
  return b.build();
}

/** A hoof of length 1: round before, open behind. */
const HOOF: Outline = [
  [0, 0.5],
  [0.22, 0.44],
  [0.38, 0.26],
  [0.43, 0],
  [0.36, -0.28],
  [0.22, -0.46],
  [0.08, -0.34],
  [0, -0.18],
  [-0.08, -0.34],
  [-0.22, -0.46],
  [-0.36, -0.28],
  [-0.43, 0],
  [-0.38, 0.26],
  [-0.22, 0.44],
];

/** Half the breadth of a tyre, metres. */
const TYRE = 0.11;

/** A length of track, open at both ends so that lengths join: tread, walls, and what the tyre threw up beside it. */
function track(b: MeshBuilder, length: number, rim: number, paint: PrintPaint): void {
  // A little longer than its step: no gaps in bends.
  const z0 = -length * 0.53;
  const z1 = length * 0.53;
  const strip = (xa: number, ya: number, na: Vec3, xb: number, yb: number, nb: Vec3, material: number): void => {
    const a = b.vertex([xa, ya, z0], normalize(na), xa, z0);
    b.vertex([xa, ya, z1], normalize(na), xa, z1);
    b.vertex([xb, yb, z1], normalize(nb), xb, z1);
    b.vertex([xb, yb, z0], normalize(nb), xb, z0);
    b.triangle(a, a + 1, a + 2, material).triangle(a, a + 2, a + 3, material);
  };
  strip(-TYRE, FLOOR, [0, 1, 0], TYRE, FLOOR, [0, 1, 0], paint.floor);
  for (const s of [-1, 1]) {
    const at = (x: number, y: number, n: Vec3): [number, number, Vec3] => [s * x, y, [s * n[0], n[1], n[2]]];
    const wall = [at(TYRE, FLOOR, [-1, 0.7, 0]), at(TYRE * 1.2, FLOOR + rim, [-0.8, 0.8, 0])] as const;
    const heap = [at(TYRE * 1.2, FLOOR + rim, [0.1, 1, 0]), at(TYRE * 1.75, -0.012, [0.7, 1, 0])] as const;
    for (const [[p, q], material] of [
      [wall, paint.wall],
      [heap, paint.rim],
    ] as const) {
      if (s > 0) strip(...p, ...q, material);
      else strip(...q, ...p, material);
    }
  }
  // Bars of the tread.
  for (let i = 0; i < 4; i++) {
    const z = z0 + ((i + 0.5) / 4) * (z1 - z0);
    const k = b.vertex([-TYRE * 0.85, FLOOR + 0.006, z - 0.022], [0, 0.8, -0.6], 0, 0);
    b.vertex([-TYRE * 0.85, FLOOR + 0.006, z + 0.022], [0, 0.8, 0.6], 0, 0);
    b.vertex([TYRE * 0.85, FLOOR + 0.006, z + 0.022], [0, 0.8, 0.6], 0, 0);
    b.vertex([TYRE * 0.85, FLOOR + 0.006, z - 0.022], [0, 0.8, -0.6], 0, 0);
    b.triangle(k, k + 1, k + 2, paint.wall).triangle(k, k + 2, k + 3, paint.wall);
  }
}

/** A ring of radius 1 that lies on water, to be scaled as it spreads. */
export function rippleMesh(material: number): Mesh {
  const b = new MeshBuilder();
  const n = 28;
  const radii = [0.84, 0.92, 1];
  const first = radii.map((r, k) => {
    let at = -1;
    for (let i = 0; i < n; i++) {
      const x = sin((i / n) * TAU);
      const z = cos((i / n) * TAU);
      const lean = (k - 1) * 0.9;
      const v = b.vertex([x * r, k === 1 ? 0.012 : 0, z * r], normalize([x * lean, 1, z * lean]), x * r, z * r);
      if (i === 0) at = v;
    }
    return at;
  });
  for (let k = 0; k < 2; k++) {
    for (let i = 0; i < n; i++) {
      const j = (i + 1) % n;
      b.triangle(first[k] + i, first[k + 1] + i, first[k + 1] + j, material);
      b.triangle(first[k] + i, first[k + 1] + j, first[k] + j, material);
    }
  }
  return b.build();
}
