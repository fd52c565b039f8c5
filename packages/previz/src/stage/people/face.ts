/** Eyes, lids, lashes, brows and ears. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import { exit } from './field.ts';
import type { CapPoint } from './hair-cap.ts';
import { addLock, type LockContext, own } from './hair-locks.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import { addTears } from './tears.ts';
import type { Traits } from './traits.ts';

export interface FaceMaterials {
  eye: number;
  glint: number;
  lid: number;
  /** Fringe of the upper lid, and the softer line of the lower. */
  lash: number;
  lashLow: number;
  tear: number;
}

/** Elevation of the lids' edges at rest, radians; lids turn about the eye's long axis. */
export const LID_REST = { upper: 0.52, lower: -0.5 } as const;

/** Rest opening of the eyes for this person. */
export function lidRest(t: Traits): { upper: number; lower: number } {
  return {
    upper: LID_REST.upper - t.face.hoods * 0.1 - t.elder * 0.08 + (1 - t.grown) * 0.1,
    lower: LID_REST.lower + t.elder * 0.06 - (1 - t.grown) * 0.06,
  };
}

export function addEyes(
  mesh: MeshBuilder,
  h: HeadSpace,
  b: FaceBones,
  t: Traits,
  m: FaceMaterials,
  hero: boolean,
): void {
  const q = h.shape;
  const r = q.eyeRadius * h.scale;
  const rest = lidRest(t);
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    const c = h.out([k * q.eye[0], q.eye[1], q.eye[2]]);
    eyeball(mesh, c, r, b.eye[side], m.eye, hero);
    const tilt = k * q.eyeTilt;
    // Point of a shell about the eye: s -1..1 along the long axis, elevation, radius; tilted with the eye.
    const at = (s: number, elevation: number, radius: number): Vec3 => {
      const a = s * HALF_PI;
      const x = sin(a) * radius;
      const ring = cos(a) * radius;
      const y = sin(elevation) * ring;
      const z = cos(elevation) * ring;
      return [c[0] + x * cos(tilt) - y * sin(tilt), c[1] + x * sin(tilt) + y * cos(tilt), c[2] + z];
    };
    lid(mesh, at, c, r, rest.upper, 1, b.lidUpper[side], m, hero, t, k);
    lid(mesh, at, c, r, rest.lower, -1, b.lidLower[side], m, hero, t, k);
    if (hero) {
      // Catch lights sit on the cornea and stay where the light is when the eye turns.
      glint(mesh, c, r, -0.2, 0.3, 0.16, b.head, m.glint);
      glint(mesh, c, r, 0.2, -0.16, 0.065, b.head, m.glint);
    }
  }
  if (hero && !t.robot) addTears(mesh, h, b, m.tear);
}

function eyeball(mesh: MeshBuilder, c: Vec3, r: number, bone: number, material: number, hero: boolean): void {
  const rings = hero ? 9 : 4;
  const columns = hero ? 20 : 8;
  const skin: SkinWeights = [[bone, 1]];
  const start = mesh.vertexCount;
  for (let j = 0; j <= rings; j++) {
    const a = (j / rings) * 1.75;
    // The cornea bulges a little.
    const bulge = a < 0.62 ? 1 + 0.045 * cos((a / 0.62) * HALF_PI) : 1;
    for (let i = 0; i <= columns; i++) {
      const th = ((i % columns) / columns) * TAU;
      const x = sin(a) * cos(th);
      const y = sin(a) * sin(th);
      const z = cos(a);
      const f = a / 1.75 / 2;
      mesh.vertex(
        [c[0] + x * r * bulge, c[1] + y * r * bulge, c[2] + z * r * bulge],
        [x, y, z],
        0.5 + f * cos(th),
        0.5 + f * sin(th),
        skin,
      );
    }
  }
  for (let j = 0; j < rings; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      if (j > 0) mesh.triangle(a, a + columns + 1, a + 1, material);
      mesh.triangle(a + 1, a + columns + 1, a + columns + 2, material);
    }
  }
}

function glint(
  mesh: MeshBuilder,
  c: Vec3,
  r: number,
  yaw: number,
  pitch: number,
  size: number,
  bone: number,
  material: number,
): void {
  const skin: SkinWeights = [[bone, 1]];
  const n: Vec3 = [sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch)];
  const up: Vec3 = [-sin(yaw) * sin(pitch), cos(pitch), -cos(yaw) * sin(pitch)];
  const right: Vec3 = [cos(yaw), 0, -sin(yaw)];
  const centre = mesh.vertex(
    [c[0] + n[0] * r * 1.062, c[1] + n[1] * r * 1.062, c[2] + n[2] * r * 1.062],
    n,
    0,
    0,
    skin,
  );
  const count = 10;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * TAU;
    const x = cos(a) * size * r;
    const y = sin(a) * size * r;
    const lift = r * 1.05;
    mesh.vertex(
      [
        c[0] + n[0] * lift + right[0] * x + up[0] * y,
        c[1] + n[1] * lift + right[1] * x + up[1] * y,
        c[2] + n[2] * lift + right[2] * x + up[2] * y,
      ],
      n,
      0,
      0,
      skin,
    );
  }
  for (let i = 0; i < count; i++) mesh.triangle(centre, centre + 1 + i, centre + 1 + ((i + 1) % count), material);
}

function lid(
  mesh: MeshBuilder,
  at: (s: number, elevation: number, radius: number) => Vec3,
  c: Vec3,
  r: number,
  edge: number,
  k: 1 | -1,
  bone: number,
  m: FaceMaterials,
  hero: boolean,
  t: Traits,
  outward: number,
): void {
  const skin: SkinWeights = [[bone, 1]];
  const columns = hero ? 16 : 6;
  const profile: [number, number][] = hero
    ? [
        [-0.02, 1.0],
        [-0.035, 1.055],
        [-0.015, 1.09],
        [0.05, 1.105],
        [0.2, 1.105],
        [0.5, 1.1],
        [0.9, 1.08],
        [1.35, 1.05],
      ]
    : [
        [0, 1.05],
        [0.4, 1.09],
        [1.1, 1.05],
      ];
  const start = mesh.vertexCount;
  for (const [turn, radius] of profile) {
    for (let i = 0; i <= columns; i++) {
      const s = (i / columns) * 2 - 1;
      const p = at(s * 0.98, edge + k * turn, radius * r);
      const rim = turn < 0.02 ? -k * (0.02 - turn) * 18 : 0;
      mesh.vertex(p, [p[0] - c[0], p[1] - c[1] + rim * r * 0.5, p[2] - c[2]], i / columns, turn, skin);
    }
  }
  const n = columns + 1;
  for (let j = 0; j + 1 < profile.length; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * n + i;
      if (k > 0) mesh.quadIndices(a, a + 1, a + n + 1, a + n, m.lid);
      else mesh.quadIndices(a, a + n, a + n + 1, a + 1, m.lid);
    }
  }
  if (!hero) return;
  // Lashes: a dark fringe from the rim, longer towards the outer corner.
  const long =
    (k > 0 ? 1 : 0.22) * (t.gender === 'female' ? 0.24 : 0.11) * lerp(0.8, 1, t.grown) * (t.makeup > 0.5 ? 1.25 : 1);
  const lash = mesh.vertexCount;
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i <= columns; i++) {
      const s = (i / columns) * 2 - 1;
      const taper = Math.max(0, 1 - (s * outward * 0.82 + 0.1 > 0 ? (s * 0.9) ** 6 : s ** 2));
      const len = long * taper * (0.75 + 0.45 * s * outward);
      const p = at(
        s * 0.97,
        edge + k * (-0.03 + [k > 0 ? 0.05 : 0.03, 0, 0.02 + 0.18 * len][j]),
        r * (1.1 + [0.005, 0, Math.max(k > 0 ? 0.015 : 0.004, len)][j]),
      );
      mesh.vertex(p, [p[0] - c[0], p[1] - c[1] + k * r * 0.5, p[2] - c[2]], 0, 0, skin);
    }
  }
  for (let j = 0; j < 2; j++) {
    for (let i = 0; i < columns; i++) {
      const a = lash + j * n + i;
      if (k > 0) mesh.quadIndices(a, a + n, a + n + 1, a + 1, m.lash);
      else mesh.quadIndices(a, a + 1, a + n + 1, a + n, m.lashLow);
    }
  }
}

/** Half the height of a brow, head heights. */
export function browThickness(t: Traits): number {
  const female = t.gender === 'female';
  return (
    lerp(0.011, 0.0165, t.grown) * (1 + 0.32 * t.face.browThickness) * (female ? 0.8 : 1.02) * (1 - 0.45 * t.infant)
  );
}

/** Height of the brow's middle from its inner end (0) to its outer (1). */
export function browLine(h: HeadSpace, t: Traits, s: number): number {
  const arch = t.gender === 'female' ? 0.026 : 0.014;
  const rise = arch * sin(Math.min(1, s * 1.1) * PI * 0.8);
  return h.shape.browY - 0.006 + rise - 0.014 * s * s - 0.006 * t.face.brow;
}

/** Brows: short strands that rise from the nose's root and lean out along the arch. */
export function addBrows(
  mesh: MeshBuilder,
  h: HeadSpace,
  b: FaceBones,
  t: Traits,
  material: number,
  hero: boolean,
): void {
  const q = h.shape;
  const thick = browThickness(t);
  const count = hero ? 10 : 3;
  const locks: LockContext = { mesh, h, t, m: { hair: material } };
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    const on = (s: number, across: number, lift: number): CapPoint => {
      const x = lerp(q.eye[0] - q.eyeRadius * 1.05, q.eye[0] + q.eyeRadius * 1.25, s);
      const y = browLine(h, t, s);
      const at = q.front(x, y + across * thick);
      return { at: [k * x, at[1], at[2] + lift], out: normalize([k * x * 0.9, 0.15, 1]) };
    };
    const weigh = (at: Vec3): SkinWeights => {
      const s = (Math.abs(at[0]) - (q.eye[0] - q.eyeRadius * 1.05)) / (q.eyeRadius * 2.3);
      const w = clamp((s - 0.15) / 0.6, 0, 1);
      return [
        [b.browIn[side], 1 - w],
        [b.browOut[side], w],
      ];
    };
    for (let i = 0; i < count; i++) {
      const s = (i / count) * 0.86;
      const long = hero ? lerp(0.2, 0.26, s) : 0.5;
      // Inner strands stand up, outer ones lie along the arch and run out in a point.
      const rise = lerp(1.1, 0.15, smoothstep(0, 0.5, s));
      const low = lerp(-0.75, -0.05, smoothstep(0, 0.7, s)) + 0.25 * own(locks, i, 61 + side);
      const line = [
        on(s, low, 0.001),
        on(s + long * 0.5, low + rise * 0.6, 0.006),
        on(Math.min(1.04, s + long), low + rise * 0.9, 0.004),
      ];
      const width = thick * lerp(1.9, 1.3, s) * (s < 0.08 ? 0.8 : 1);
      addLock(locks, line, { width, thick: 0.007, root: 0.55, tip: 0.8, rows: hero ? 3 : 2 }, (_s, at) => weigh(at));
    }
  }
}

/** An ear: a shell with a rolled rim, a hollow and a lobe. */
export function addEars(
  mesh: MeshBuilder,
  h: HeadSpace,
  b: FaceBones,
  t: Traits,
  material: number,
  hero: boolean,
): void {
  const q = h.shape;
  const size = 0.118 * (1 + 0.07 * t.face.ears) * lerp(1.08, 1, t.grown);
  const rings: [number, number][] = hero
    ? [
        // [share of the outline, height above the plate]
        [0, -0.012],
        [0.25, -0.012],
        [0.45, 0.006],
        [0.62, 0.02],
        [0.76, 0.012],
        [0.88, 0.026],
        [0.97, 0.026],
        [1, 0.012],
        [0.93, -0.016],
        [0.62, -0.032],
      ]
    : [
        [0, 0.004],
        [0.7, 0.014],
        [1, 0.006],
        [0.7, -0.03],
      ];
  const columns = hero ? 16 : 6;
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    const skin: SkinWeights = [[b.head, 1]];
    const start = mesh.vertexCount;
    const flare = 0.42;
    // Its root lies on the skull, whatever the skull's width there.
    const root = [-1.1, -0.4, 0.3, 1].map((u) =>
      exit(q.field, [0, q.ear[1] + 0.012 + u * size, q.ear[2] + 0.03], [1, 0, 0], 1, 0.01),
    );
    const rootAt = (u: number): number => {
      const at = clamp((u + 1.1) / 0.7, 0, 2.999);
      const i = Math.floor(at);
      return lerp(root[i], root[i + 1], at - i);
    };
    for (const [share, height] of rings) {
      for (let i = 0; i <= columns; i++) {
        const a = ((i % columns) / columns) * TAU;
        // Egg outline: wide above, a lobe below; y up, w back.
        const up = sin(a);
        const back = cos(a);
        const wide = (up > 0 ? 0.62 : lerp(0.62, 0.34, -up)) * (back < 0 ? 0.72 : 1);
        const point = up > 0 ? t.folk.ears * up * up * up : 0;
        const y = up * size * (up > 0 ? 1.02 + 1.15 * point : 1.12) * share;
        const w =
          (back * wide * (1 - 0.75 * point) * size +
            0.55 * point * size +
            (up < 0 ? up * size * 0.16 : up * size * 0.1)) *
          share;
        const lift = height * (back < -0.3 && share > 0.5 ? 0.35 : 1);
        // The plate stands off the skull at its back edge.
        const out = lift + Math.max(-0.02, w) * flare;
        const base = Math.min(q.ear[0], rootAt(y / size) + 0.012) - 0.012;
        const p: Vec3 = [k * (base + out), q.ear[1] + 0.012 + y, q.ear[2] - 0.022 - w * 0.9];
        mesh.vertex(h.out(p), [0, 0, 1], i / columns, share, skin);
      }
    }
    const n = columns + 1;
    for (let j = 0; j + 1 < rings.length; j++) {
      for (let i = 0; i < columns; i++) {
        const a = start + j * n + i;
        if (k > 0) {
          if (j > 0) mesh.triangle(a, a + n, a + 1, material);
          mesh.triangle(a + 1, a + n, a + n + 1, material);
        } else {
          if (j > 0) mesh.triangle(a, a + 1, a + n, material);
          mesh.triangle(a + 1, a + n + 1, a + n, material);
        }
      }
    }
    mesh.smooth(start);
  }
}
