/** Walls with holes, windows and doors. Walls stand in the plane z = 0 facing +Z, x from -width/2, y from 0. */
import { PI } from '../../math/trig.ts';
import { rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';

/** A rectangular hole: left, bottom, width, height in metres. */
export interface Hole {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A flat face between two corners of the wall's plane with uv = x, y. */
function patch(b: MeshBuilder, x0: number, y0: number, x1: number, y1: number, z: number, material: number): void {
  if (x1 - x0 < 1e-4 || y1 - y0 < 1e-4) return;
  const n: Vec3 = [0, 0, 1];
  const i = b.vertex([x0, y0, z], n, x0, y0);
  b.vertex([x1, y0, z], n, x1, y0);
  b.vertex([x1, y1, z], n, x1, y1);
  b.vertex([x0, y1, z], n, x0, y1);
  b.quadIndices(i, i + 1, i + 2, i + 3, material);
}

/** A wall with holes (which must not overlap in x); with `thickness` the reveals of the holes are drawn too. */
export function wallPanel(
  b: MeshBuilder,
  width: number,
  height: number,
  holes: readonly Hole[],
  material: number,
  thickness = 0,
  reveal = material,
): void {
  const sorted = [...holes].sort((p, q) => p.x - q.x);
  let x = -width / 2;
  for (const o of sorted) {
    patch(b, x, 0, o.x, height, 0, material);
    patch(b, o.x, 0, o.x + o.w, o.y, 0, material);
    patch(b, o.x, o.y + o.h, o.x + o.w, height, 0, material);
    x = o.x + o.w;
    if (thickness > 0) {
      const z = -thickness;
      const r = o.x + o.w;
      const t = o.y + o.h;
      b.quad([o.x, o.y, z], [o.x, o.y, 0], [o.x, t, 0], [o.x, t, z], reveal);
      b.quad([r, o.y, 0], [r, o.y, z], [r, t, z], [r, t, 0], reveal);
      b.quad([o.x, o.y, z], [r, o.y, z], [r, o.y, 0], [o.x, o.y, 0], reveal);
      b.quad([o.x, t, 0], [r, t, 0], [r, t, z], [o.x, t, z], reveal);
    }
  }
  patch(b, x, 0, width / 2, height, 0, material);
}

export interface WindowLook {
  frame: number;
  glass: number;
  /** Panes across and up. */
  panes?: readonly [number, number];
  /** Frame width in metres. */
  border?: number;
  /** Curtain material, drawn inside the glass at both sides. */
  curtain?: number;
  /** Sill and lintel boards. */
  trim?: boolean;
  /** Snow on the sill. */
  snow?: number;
}

/** A window laid on a wall facing +Z at (x, y) = left bottom corner, standing proud of the plane z. */
export function windowUnit(b: MeshBuilder, hole: Hole, z: number, look: WindowLook): void {
  const { x, y, w, h } = hole;
  const f = look.border ?? 0.09;
  const cx = x + w / 2;
  const cy = y + h / 2;
  const faces = '+x-x+y-y+z';
  patch(b, x, y, x + w, y + h, z + 0.025, look.glass);
  b.box([cx, y + h - f / 2, z + 0.04], [w, f, 0.09], look.frame, faces);
  b.box([cx, y + f / 2, z + 0.04], [w, f, 0.09], look.frame, faces);
  b.box([x + f / 2, cy, z + 0.04], [f, h - 2 * f, 0.09], look.frame, faces);
  b.box([x + w - f / 2, cy, z + 0.04], [f, h - 2 * f, 0.09], look.frame, faces);
  if (look.curtain !== undefined) {
    const c = w * 0.17;
    patch(b, x + f, y + f, x + f + c, y + h - f, z + 0.03, look.curtain);
    patch(b, x + w - f - c, y + f, x + w - f, y + h - f, z + 0.03, look.curtain);
  }
  const [nx, ny] = look.panes ?? [2, 2];
  for (let i = 1; i < nx; i++) b.box([x + (w * i) / nx, cy, z + 0.04], [0.035, h - 2 * f, 0.05], look.frame, '+x-x+z');
  for (let j = 1; j < ny; j++) b.box([cx, y + (h * j) / ny, z + 0.04], [w - 2 * f, 0.035, 0.05], look.frame, '+y-y+z');
  if (look.trim) {
    b.box([cx, y - 0.05, z + 0.08], [w + 0.24, 0.08, 0.18], look.frame, faces);
    b.box([cx, y + h + 0.07, z + 0.05], [w + 0.3, 0.14, 0.12], look.frame, faces);
  }
  if (look.snow !== undefined) b.box([cx, y + 0.02, z + 0.09], [w + 0.2, 0.07, 0.16], look.snow, faces);
}

/** A panelled door laid on a wall, with frame and knob. */
export function doorUnit(
  b: MeshBuilder,
  x: number,
  y: number,
  w: number,
  h: number,
  z: number,
  look: { frame: number; leaf: number; glass: number; metal: number },
): void {
  const faces = '+x-x+y+z';
  b.box([x + w / 2, y + h + 0.06, z + 0.05], [w + 0.26, 0.14, 0.12], look.frame, '+x-x+y-y+z');
  b.box([x - 0.06, y + h / 2, z + 0.05], [0.12, h, 0.11], look.frame, faces);
  b.box([x + w + 0.06, y + h / 2, z + 0.05], [0.12, h, 0.11], look.frame, faces);
  patch(b, x, y, x + w, y + h, z + 0.02, look.leaf);
  b.box([x + w * 0.27, y + h * 0.28, z + 0.03], [w * 0.34, h * 0.36, 0.03], look.leaf, '+x-x+y-y+z');
  b.box([x + w * 0.73, y + h * 0.28, z + 0.03], [w * 0.34, h * 0.36, 0.03], look.leaf, '+x-x+y-y+z');
  for (let i = 0; i < 3; i++) {
    patch(b, x + w * (0.12 + i * 0.27), y + h * 0.72, x + w * (0.34 + i * 0.27), y + h * 0.92, z + 0.03, look.glass);
  }
  b.sphere([x + w * 0.9, y + h * 0.46, z + 0.07], 0.035, look.metal, 6, 4);
}

/** Runs `draw` on each of the four sides of a box-shaped building: 0 front (+Z), 1 right (+X), 2 back, 3 left. Gives side and width. */
export function eachSide(b: MeshBuilder, width: number, depth: number, draw: (side: number, w: number) => void): void {
  for (let side = 0; side < 4; side++) {
    const across = side % 2 === 0 ? width : depth;
    const out = side % 2 === 0 ? depth / 2 : width / 2;
    b.at(rotationY((side * PI) / 2), () => {
      b.at(translation(0, 0, out), () => draw(side, across));
    });
  }
}
