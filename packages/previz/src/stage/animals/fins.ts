/** What animals with flippers and fins share: blades of flesh, and when they are afloat. */
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, Ring, SkinWeights } from '../mesh-builder.ts';
import { actWeight } from '../things/kit.ts';
import type { Motion } from './creature.ts';

/** 1 in the water, 0 on land. */
export const afloat = (m: Motion): number =>
  Math.max(m.state.posture === 'float' ? 1 : 0, actWeight(m.state, 'swim', 'fly', 'float'));

/** A flat blade along a polyline: flippers and fins; half widths along z. */
export function blade(
  b: MeshBuilder,
  points: readonly Vec3[],
  widths: readonly number[],
  thick: number,
  material: number,
  columns: number,
  skins: readonly SkinWeights[],
): void {
  b.loft(
    points.map(
      (centre, i): Ring => ({
        centre,
        rx: widths[i],
        rz: thick * Math.min(1, widths[i] / widths[0] + 0.1),
        axisX: [0, 0, points[points.length - 1][0] >= points[0][0] ? 1 : -1],
        axisZ: [0, 1, 0],
        skin: skins[i],
      }),
    ),
    material,
    columns,
  );
}
