/** What lorries, buses, trams and machines share: surfaces, rows of windows, wheels. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, LampSpec, Part } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { roadWheel, rollingWheel } from './wheels.ts';

export interface Palette {
  paint: number;
  second: number;
  glass: number;
  trim: number;
  head: number;
  tail: number;
  dark: boolean;
}

export function palette(k: Kit, color: string, second: string): Palette {
  const dark = isDark(k.context.look);
  return {
    paint: k.dressed({ ...MATERIALS.carPaint, color: hex(color), roughness: 0.25 }),
    second: k.dressed({ ...MATERIALS.carPaint, color: hex(second), roughness: 0.3 }, 1),
    glass: k.mat({ color: hex('#1d2a33'), roughness: 0.06, ...(dark ? { emissive: [1.1, 0.8, 0.42] as Rgb } : {}) }),
    trim: k.mat({ ...MATERIALS.plastic, color: hex('#1a1b1d'), roughness: 0.6 }),
    head: k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: dark ? [9, 8.4, 7] : [0.35, 0.35, 0.33] }),
    tail: k.mat({ color: hex('#a8100d'), roughness: 0.15, emissive: dark ? [3, 0.12, 0.08] : [0.2, 0.01, 0.01] }),
    dark,
  };
}

export const beams = (dark: boolean, x: number, y: number, z: number): LampSpec[] =>
  dark
    ? [1, -1].map(
        (s): LampSpec => ({
          at: [s * x, y, z],
          color: [26, 24, 20],
          range: 30,
          flicker: 'steady',
          direction: [0, -0.09, 1],
          cosAngle: 0.9,
        }),
      )
    : [];

/** A row of side windows. */
export function windows(
  b: MeshBuilder,
  m: number,
  x: number,
  y: number,
  h: number,
  z0: number,
  z1: number,
  count: number,
  gap = 0.1,
): void {
  const w = (z0 - z1) / count;
  for (let i = 0; i < count; i++)
    for (const s of [1, -1]) b.roundedBox([s * x, y, z0 - w * (i + 0.5)], [0.05, h, w - gap], 0.02, m, 1);
}

export function wheels(k: Kit, spots: readonly Vec3[], radius: number, width: number): Part[] {
  const mesh = roadWheel(k, { radius, width, spokes: 8, rim: 0.58 });
  const scale = k.scale[1];
  return spots.flatMap((p) =>
    [1, -1].map((s): Part => rollingWheel(mesh, [s * p[0], p[1], p[2]], radius * scale, s > 0)),
  );
}

/** Bogies of two axles. */
export function railWheels(k: Kit, zs: readonly number[], radius: number): Part[] {
  const steel = k.mat(MATERIALS.iron);
  const mesh = k.mesh((b) => {
    b.at(ABOUT_X, () => {
      b.lathe(
        [
          [0, -0.07],
          [radius * 1.08, -0.07],
          [radius * 1.08, -0.035],
          [radius, -0.02],
          [radius * 0.98, 0.07],
          [radius * 0.7, 0.07],
          [radius * 0.62, 0.03],
          [radius * 0.25, 0.04],
          [radius * 0.2, 0.1],
          [0, 0.1],
        ],
        steel,
        k.n(24),
      );
    });
    for (let i = 0; i < 6; i++)
      b.tube(
        [
          [0.05, 0, 0],
          [0.05, cos((i * TAU) / 6) * radius * 0.68, sin((i * TAU) / 6) * radius * 0.68],
        ],
        radius * 0.06,
        steel,
        5,
      );
  });
  return zs.flatMap((z) =>
    [1, -1].map((s): Part => rollingWheel(mesh, [s * 0.74, radius, z], radius * k.scale[1], s > 0)),
  );
}
