/** Pitched roofs with thickness, fascia boards and gable walls. Ridge along x unless turned. */
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

export interface RoofLook {
  cover: number;
  trim: number;
  /** Underside and eaves. */
  soffit: number;
  gable: number;
  /** Snow lying on it, or -1. */
  snow: number;
}

function slope(
  b: MeshBuilder,
  ridgeY: number,
  eaveY: number,
  reach: number,
  x0: number,
  x1: number,
  sign: 1 | -1,
  look: RoofLook,
): void {
  const t = 0.16;
  const z = reach * sign;
  const top = (y: number): number => y + t;
  const faceUp = (y0: number, y1: number, lift: number, m: number, a: number, c: number): void => {
    // Runs eave -> ridge so that shingle courses follow v.
    if (sign > 0) b.quad([a, y0 + lift, z], [c, y0 + lift, z], [c, y1 + lift, 0], [a, y1 + lift, 0], m);
    else b.quad([c, y0 + lift, z], [a, y0 + lift, z], [a, y1 + lift, 0], [c, y1 + lift, 0], m);
  };
  faceUp(top(eaveY), top(ridgeY), 0, look.cover, x0, x1);
  if (sign > 0) b.quad([x0, ridgeY, 0], [x1, ridgeY, 0], [x1, eaveY, z], [x0, eaveY, z], look.soffit);
  else b.quad([x1, ridgeY, 0], [x0, ridgeY, 0], [x0, eaveY, z], [x1, eaveY, z], look.soffit);
  // Eave fascia.
  if (sign > 0)
    b.quad([x0, eaveY - 0.04, z], [x1, eaveY - 0.04, z], [x1, top(eaveY), z], [x0, top(eaveY), z], look.trim);
  else b.quad([x1, eaveY - 0.04, z], [x0, eaveY - 0.04, z], [x0, top(eaveY), z], [x1, top(eaveY), z], look.trim);
  // Barge boards on both ends.
  for (const [x, s] of [
    [x0, -1],
    [x1, 1],
  ] as const) {
    const a: Vec3 = [x + s * 0.03, eaveY - 0.08, z];
    const c: Vec3 = [x + s * 0.03, ridgeY - 0.08, 0];
    const d: Vec3 = [x + s * 0.03, top(ridgeY) + 0.02, 0];
    const e: Vec3 = [x + s * 0.03, top(eaveY) + 0.02, z];
    if (s * sign > 0) b.quad(a, c, d, e, look.trim);
    else b.quad(c, a, e, d, look.trim);
    // Its back, seen from below the overhang.
    if (s * sign > 0) b.quad(c, a, e, d, look.trim);
    else b.quad(a, c, d, e, look.trim);
  }
  if (look.snow >= 0) {
    faceUp(eaveY + t, ridgeY + t, 0.12, look.snow, x0 + 0.05, x1 - 0.05);
    const zz = z - sign * 0.02;
    if (sign > 0)
      b.quad(
        [x0, eaveY + t, zz],
        [x1, eaveY + t, zz],
        [x1, eaveY + t + 0.13, zz],
        [x0, eaveY + t + 0.13, zz],
        look.snow,
      );
    else
      b.quad(
        [x1, eaveY + t, zz],
        [x0, eaveY + t, zz],
        [x0, eaveY + t + 0.13, zz],
        [x1, eaveY + t + 0.13, zz],
        look.snow,
      );
  }
}

/** A gable roof over a width (x) by depth (z) plan whose walls end at y. Returns the ridge height. */
export function gableRoof(
  b: MeshBuilder,
  width: number,
  depth: number,
  y: number,
  pitch: number,
  overhang: number,
  look: RoofLook,
  gables = true,
): number {
  const rise = (depth / 2) * pitch;
  const ridge = y + rise;
  const eave = y - overhang * pitch;
  const reach = depth / 2 + overhang;
  slope(b, ridge, eave, reach, -width / 2 - overhang, width / 2 + overhang, 1, look);
  slope(b, ridge, eave, reach, -width / 2 - overhang, width / 2 + overhang, -1, look);
  if (gables) {
    for (const s of [-1, 1]) {
      const x = (s * width) / 2;
      const n: Vec3 = [s, 0, 0];
      const i = b.vertex([x, y, (s * depth) / 2], n, 0, 0);
      b.vertex([x, y, (-s * depth) / 2], n, depth, 0);
      b.vertex([x, ridge, 0], n, depth / 2, rise);
      b.triangle(i, i + 1, i + 2, look.gable);
    }
  }
  return ridge;
}

/** A hipped roof: four slopes to a short ridge along x. */
export function hipRoof(
  b: MeshBuilder,
  width: number,
  depth: number,
  y: number,
  pitch: number,
  overhang: number,
  look: RoofLook,
): number {
  const hx = width / 2 + overhang;
  const hz = depth / 2 + overhang;
  const eave = y - overhang * pitch;
  const ridge = eave + Math.min(hx, hz) * pitch;
  const rx = Math.max(0, hx - hz);
  const rz = Math.max(0, hz - hx);
  const cover = look.snow >= 0 ? look.snow : look.cover;
  const t = look.snow >= 0 ? 0.2 : 0.12;
  const c: Vec3[] = [
    [-hx, eave + t, hz],
    [hx, eave + t, hz],
    [hx, eave + t, -hz],
    [-hx, eave + t, -hz],
  ];
  const p: Vec3 = [-rx, ridge + t, rz];
  const q: Vec3 = [rx, ridge + t, rz];
  const r: Vec3 = [rx, ridge + t, -rz];
  const s: Vec3 = [-rx, ridge + t, -rz];
  b.quad(c[0], c[1], q, p, cover);
  b.quad(c[1], c[2], r, q, cover);
  b.quad(c[2], c[3], s, r, cover);
  b.quad(c[3], c[0], p, s, cover);
  b.box([0, eave + t / 2 - 0.05, 0], [hx * 2, t + 0.1, hz * 2], look.trim, '+x-x+z-z');
  b.quad([-hx, eave - 0.1, -hz], [hx, eave - 0.1, -hz], [hx, eave - 0.1, hz], [-hx, eave - 0.1, hz], look.soffit);
  return ridge;
}

/** A shed roof over x in [-w/2, w/2] from the wall (z0, high) out to z1 (low). */
export function shedRoof(
  b: MeshBuilder,
  width: number,
  z0: number,
  z1: number,
  high: number,
  low: number,
  look: RoofLook,
): void {
  const x0 = -width / 2;
  const x1 = width / 2;
  const t = 0.14;
  b.quad([x0, low + t, z1], [x1, low + t, z1], [x1, high + t, z0], [x0, high + t, z0], look.cover);
  b.quad([x0, high, z0], [x1, high, z0], [x1, low, z1], [x0, low, z1], look.soffit);
  b.quad([x0, low - 0.04, z1], [x1, low - 0.04, z1], [x1, low + t, z1], [x0, low + t, z1], look.trim);
  b.quad([x1, low - 0.02, z1], [x1, high - 0.02, z0], [x1, high + t, z0], [x1, low + t, z1], look.trim);
  b.quad([x0, high - 0.02, z0], [x0, low - 0.02, z1], [x0, low + t, z1], [x0, high + t, z0], look.trim);
  if (look.snow >= 0) {
    b.quad(
      [x0, low + t + 0.12, z1],
      [x1, low + t + 0.12, z1],
      [x1, high + t + 0.1, z0],
      [x0, high + t + 0.1, z0],
      look.snow,
    );
    b.quad(
      [x0, low + t, z1 + 0.01],
      [x1, low + t, z1 + 0.01],
      [x1, low + t + 0.12, z1 + 0.01],
      [x0, low + t + 0.12, z1 + 0.01],
      look.snow,
    );
  }
}
