/** What many vehicles are made of: bodies lofted along their length, seats, lamps, road wheels that roll. */
import { type Mat34, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder, Ring } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, LampSpec, Part } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { roadWheel, rollingWheel } from './wheels.ts';

/** Cross-section of a long body: place along it, height, half width, half height, place across. */
export type Station = readonly [z: number, y: number, rx: number, rz: number, x?: number];

/** A body lofted through stations from rear to front. */
export function hullAlong(
  b: MeshBuilder,
  stations: readonly Station[],
  material: number,
  columns: number,
  caps = true,
): void {
  const rings = stations.map(
    ([z, y, rx, rz, x = 0]): Ring => ({ centre: [x, y, z], rx, rz, axisX: [-1, 0, 0], axisZ: [0, 1, 0] }),
  );
  b.loft(stations[0][0] <= stations[stations.length - 1][0] ? rings : rings.reverse(), material, columns, caps);
}

/** A cushion and a back rest; `at` is where one sits. */
export function seat(b: MeshBuilder, at: Vec3, width: number, material: number): void {
  b.roundedBox([at[0], at[1] - 0.06, at[2] + 0.05], [width, 0.12, 0.46], 0.05, material, 2);
  b.roundedBox([at[0], at[1] + 0.26, at[2] - 0.24], [width, 0.56, 0.12], 0.05, material, 2);
}

/** Surfaces that all share. */
export interface Trim {
  glass: number;
  dark: number;
  chrome: number;
  leather: number;
  head: number;
  tail: number;
  /** Lamps are lit. */
  lit: boolean;
}

export function trimOf(k: Kit): Trim {
  const lit = isDark(k.context.look);
  return {
    glass: k.mat({ color: hex('#26333b'), roughness: 0.05, opacity: 0.62 }),
    dark: k.mat({ ...MATERIALS.plastic, color: hex('#1a1b1d'), roughness: 0.6 }),
    chrome: k.mat(MATERIALS.chrome),
    leather: k.mat({ ...MATERIALS.leather, color: hex(k.rng.pick(['#3a2a20', '#26221f', '#6c5a45'])) }),
    head: k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: lit ? [9, 8.4, 7] : [0.35, 0.35, 0.33] }),
    tail: k.mat({ color: hex('#a8100d'), roughness: 0.15, emissive: lit ? [3, 0.12, 0.08] : [0.2, 0.01, 0.01] }),
    lit,
  };
}

/** Paint of one of these colours, or of the colour said. */
export const paintOf = (k: Kit, codes: readonly string[], index = 0): number =>
  k.dressed({ ...MATERIALS.carPaint, color: hex(k.rng.pick(codes)) }, index);

/** Panes that are lit from within after dark. */
export const pane = (k: Kit, lit: boolean): number =>
  k.mat({ color: hex('#1d2a33'), roughness: 0.06, ...(lit ? { emissive: [1.1, 0.8, 0.42] as Rgb } : {}) });

/** Pairs of rolling wheels at these places (x, radius, z); radius and width in metres. */
export function pairs(
  k: Kit,
  spots: readonly Vec3[],
  width: number,
  look: { rim?: number; spokes?: number; metal?: number } = {},
): Part[] {
  const meshes = new Map<number, number>();
  return spots.flatMap(([x, r, z]) => {
    const mesh = meshes.get(r) ?? roadWheel(k, { radius: r, width, spokes: 6, rim: 0.6, ...look });
    meshes.set(r, mesh);
    const sides = x === 0 ? [1] : [1, -1];
    return sides.map((s): Part => rollingWheel(mesh, [s * x, r, z], r * k.scale[1], s > 0));
  });
}

/** Beams of two head lamps, when they are lit. */
export const beamsOf = (lit: boolean, x: number, y: number, z: number): LampSpec[] =>
  lit
    ? (x === 0 ? [0] : [x, -x]).map(
        (at): LampSpec => ({
          at: [at, y, z],
          color: [26, 24, 20],
          range: 28,
          flicker: 'steady',
          direction: [0, -0.09, 1],
          cosAngle: 0.9,
        }),
      )
    : [];

/** Places to sit, by name. */
export const places = (named: Readonly<Record<string, Vec3>>): Record<string, Mat34> =>
  Object.fromEntries(Object.entries(named).map(([name, p]): [string, Mat34] => [name, translation(p[0], p[1], p[2])]));

/** True while it goes, or is said to do anything. */
export const busy = (s: ActorState): boolean => s.posture === 'float' || s.speed > 0.1 || s.acts.length > 0;
