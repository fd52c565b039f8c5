/** Parts of house fronts by era and region: openings, half-timber, balconies, signs. Walls face +Z in the plane z. */
import type { Rng } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** A square beam between two points. */
export function beam(b: MeshBuilder, from: Vec3, to: Vec3, thickness: number, material: number): void {
  b.tube([from, to], thickness * 0.7, material, 4, false);
}

/** A half disc in the plane z, its flat side down: the head of an arched opening. */
export function halfDisc(b: MeshBuilder, x: number, y: number, z: number, r: number, material: number, n = 8): void {
  const middle = b.vertex([x, y, z], [0, 0, 1], 0, 0);
  for (let i = 0; i <= n; i++) {
    const a = (i / n) * PI;
    b.vertex([x + cos(a) * r, y + sin(a) * r, z], [0, 0, 1], cos(a) * r, sin(a) * r);
  }
  for (let i = 1; i <= n; i++) b.triangle(middle, middle + i, middle + i + 1, material);
}

/** A moulding that follows a half circle. */
export function archBand(
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  r: number,
  thick: number,
  material: number,
  n = 8,
): void {
  const points: Vec3[] = [];
  for (let i = 0; i <= n; i++) points.push([x + cos((i / n) * PI) * r, y + sin((i / n) * PI) * r, z]);
  b.tube(points, thick, material, 4, false);
}

export interface OpeningLook {
  frame: number;
  glass: number;
  /** Shutter leaves at both sides, or -1. */
  shutter: number;
}

/** A window with a round head: glass, surround and mullion. (x, y) is the middle of its sill. */
export function archedWindow(
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  look: OpeningLook,
): void {
  const r = w / 2;
  b.box([x, y + (h - r) / 2, z + 0.02], [w, h - r, 0.02], look.glass, '+z');
  halfDisc(b, x, y + h - r, z + 0.03, r, look.glass);
  for (const s of [-1, 1])
    b.box([x + s * (r + 0.05), y + (h - r) / 2, z + 0.05], [0.14, h - r, 0.14], look.frame, '+x-x+z');
  archBand(b, x, y + h - r, z + 0.05, r + 0.06, 0.09, look.frame);
  b.box([x, y + h * 0.45, z + 0.05], [0.05, h * 0.9, 0.05], look.frame, '+x-x+z');
  b.box([x, y - 0.06, z + 0.1], [w + 0.35, 0.12, 0.24], look.frame, '+x-x+y-y+z');
}

/** A grille of upright slats before paper or glass, as on Japanese and old Chinese fronts. */
export function latticeWindow(
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  look: OpeningLook,
  rails: number,
): void {
  b.box([x, y + h / 2, z + 0.02], [w, h, 0.02], look.glass, '+z');
  for (const s of [-1, 1]) b.box([x + s * (w / 2), y + h / 2, z + 0.06], [0.1, h + 0.1, 0.12], look.frame, '+x-x+z');
  for (const yy of [y, y + h]) b.box([x, yy, z + 0.06], [w, 0.1, 0.12], look.frame, '+y-y+z');
  const n = Math.max(3, Math.round(w / 0.16));
  for (let i = 1; i < n; i++)
    b.box([x - w / 2 + (w * i) / n, y + h / 2, z + 0.07], [0.045, h, 0.04], look.frame, '+x-x+z');
  for (let j = 1; j <= rails; j++)
    b.box([x, y + (h * j) / (rails + 1), z + 0.06], [w, 0.045, 0.04], look.frame, '+y-y+z');
}

/** Two shutter leaves, open against the wall. */
export function shutters(
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  material: number,
): void {
  for (const s of [-1, 1]) {
    b.box([x + s * (w * 0.75 + 0.06), y + h / 2, z + 0.04], [w * 0.5, h, 0.05], material, '+x-x+y-y+z');
    for (let i = 1; i < 4; i++)
      b.box([x + s * (w * 0.75 + 0.06), y + (h * i) / 4, z + 0.07], [w * 0.42, h * 0.16, 0.02], material, '+x-x+y-y+z');
  }
}

/** Half-timber over a storey: sill, head, posts and braces. */
export function timberFrame(
  b: MeshBuilder,
  rng: Rng,
  w: number,
  y: number,
  h: number,
  z: number,
  columns: number,
  material: number,
): void {
  for (const yy of [y + 0.1, y + h - 0.08]) b.box([0, yy, z + 0.03], [w, 0.2, 0.1], material, '+x-x+y-y+z');
  for (let i = 0; i <= columns; i++) {
    const x = -w / 2 + (w * i) / columns;
    b.box([Math.max(-w / 2 + 0.1, Math.min(w / 2 - 0.1, x)), y + h / 2, z + 0.03], [0.18, h, 0.09], material, '+x-x+z');
  }
  for (let i = 0; i < columns; i++) {
    const x0 = -w / 2 + (w * i) / columns;
    const x1 = x0 + w / columns;
    b.box([(x0 + x1) / 2, y + h * 0.3, z + 0.03], [x1 - x0, 0.13, 0.08], material, '+y-y+z');
    if (i === 0 || i === columns - 1 || rng.chance(0.45)) {
      const up = i === 0 ? 1 : i === columns - 1 ? -1 : rng.chance(0.5) ? 1 : -1;
      const [a, c] = up > 0 ? [x0, x1] : [x1, x0];
      beam(b, [a, y + 0.15, z + 0.02], [c, y + h * 0.3, z + 0.02], 0.11, material);
    }
  }
}

/** A balcony with a floor and a railing; depth from the wall in metres. */
export function balcony(
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  w: number,
  depth: number,
  floor: number,
  rail: number,
  spacing = 0.18,
): void {
  b.box([x, y - 0.06, z + depth / 2], [w, 0.12, depth], floor, '+x-x+y-y+z');
  b.box([x, y + 0.95, z + depth - 0.04], [w, 0.06, 0.06], rail);
  for (const s of [-1, 1]) {
    b.box([x + s * (w / 2 - 0.03), y + 0.95, z + depth / 2], [0.06, 0.06, depth], rail);
    b.box([x + s * (w / 2 - 0.03), y + 0.5, z + depth - 0.04], [0.07, 1, 0.07], rail, '+x-x+z-z');
  }
  const n = Math.max(2, Math.round(w / spacing));
  for (let i = 1; i < n; i++)
    b.box([x - w / 2 + (w * i) / n, y + 0.48, z + depth - 0.04], [0.03, 0.94, 0.03], rail, '+x-x+z-z');
}

/** Strokes of writing that nobody needs to read, in a box on the plane z facing +Z. */
export function writing(
  b: MeshBuilder,
  rng: Rng,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  material: number,
  glyphs: boolean,
): void {
  if (!glyphs) {
    let at = x - w / 2;
    while (at < x + w / 2 - 0.06) {
      const width = Math.min(rng.range(0.06, 0.2), x + w / 2 - at);
      b.box([at + width / 2, y, z], [width, h * rng.range(0.6, 1), 0.02], material, '+z');
      at += width + 0.06;
    }
    return;
  }
  // Characters one above the other or side by side, each a few crossing strokes.
  const upright = h > w;
  const n = Math.max(1, Math.round(upright ? h / (w * 1.25) : w / (h * 1.25)));
  const size = (upright ? w : h) * 0.82;
  for (let i = 0; i < n; i++) {
    const cx = upright ? x : x - w / 2 + (w * (i + 0.5)) / n;
    const cy = upright ? y - h / 2 + (h * (i + 0.5)) / n : y;
    const stroke = size * 0.1;
    for (let k = 0; k < 3; k++)
      b.box([cx, cy + size * (0.34 - 0.34 * k), z], [size * rng.range(0.5, 0.95), stroke, 0.02], material, '+z');
    b.box([cx + size * rng.range(-0.12, 0.12), cy, z], [stroke, size * 0.9, 0.02], material, '+z');
    if (rng.chance(0.6)) b.box([cx - size * 0.36, cy - size * 0.1, z], [stroke, size * 0.6, 0.02], material, '+z');
    if (rng.chance(0.6)) b.box([cx + size * 0.36, cy - size * 0.16, z], [stroke, size * 0.5, 0.02], material, '+z');
  }
}
