/** The outlines of a thing from three sides, for counting how many forms a viewer can tell apart. */
import { transformPoint, type Vec3 } from '../../../math/vec.ts';
import type { Actor } from '../../actor.ts';
import { restState } from '../../rest-state.ts';
import type { FrameScene, World } from '../../scene.ts';

/** Cells of an outline from edge to edge. */
const CELLS = 40;

/** From the front, from the side and from above: which cells of the square round the thing it covers. */
export interface Silhouette {
  views: readonly Uint8Array[];
  /** Metres of the longest side. */
  longest: number;
}

type Triangle = readonly [Vec3, Vec3, Vec3];

function trianglesOf(actor: Actor, world: World): Triangle[] {
  const scene = { instances: [], lights: [], particles: [] } as unknown as FrameScene;
  actor.draw(restState([0, 0, 0], 0, 0.4), scene, 1);
  const out: Triangle[] = [];
  for (const { mesh, transform, bones } of scene.instances) {
    const { positions, indices } = world.meshes[mesh];
    // Cloth hangs from bones that stay near where they are at rest.
    const at = (v: number): Vec3 =>
      transformPoint(transform, [positions[v * 3], positions[v * 3 + 1], positions[v * 3 + 2]]);
    if (bones && bones.length === 0) continue;
    for (let i = 0; i < indices.length; i += 3) out.push([at(indices[i]), at(indices[i + 1]), at(indices[i + 2])]);
  }
  return out;
}

/** Marks the cells whose middle lies in the triangle, and those under its corners, so that thin parts are not lost. */
function fill(view: Uint8Array, p: readonly (readonly [number, number])[]): void {
  const [[ax, ay], [bx, by], [cx, cy]] = p;
  const clampCell = (v: number): number => Math.max(0, Math.min(CELLS - 1, Math.floor(v)));
  for (const [x, y] of p) view[clampCell(y) * CELLS + clampCell(x)] = 1;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-9) return;
  const [x0, x1] = [clampCell(Math.min(ax, bx, cx)), clampCell(Math.max(ax, bx, cx))];
  const [y0, y1] = [clampCell(Math.min(ay, by, cy)), clampCell(Math.max(ay, by, cy))];
  for (let j = y0; j <= y1; j++)
    for (let i = x0; i <= x1; i++) {
      const [x, y] = [i + 0.5, j + 0.5];
      const u = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area;
      const v = ((cx - bx) * (y - by) - (cy - by) * (x - bx)) / area;
      const w = ((ax - cx) * (y - cy) - (ay - cy) * (x - cx)) / area;
      if (u >= 0 && v >= 0 && w >= 0) view[j * CELLS + i] = 1;
    }
}

/** The outlines of an actor at rest, scaled alike on all axes so that its longest side fills the square. */
export function silhouetteOf(actor: Actor, world: World): Silhouette {
  const triangles = trianglesOf(actor, world);
  const min = [1e9, 1e9, 1e9];
  const max = [-1e9, -1e9, -1e9];
  for (const corners of triangles)
    for (const corner of corners)
      for (let a = 0; a < 3; a++) {
        min[a] = Math.min(min[a], corner[a]);
        max[a] = Math.max(max[a], corner[a]);
      }
  const longest = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2], 1e-6);
  const scale = (CELLS - 0.01) / longest;
  const cell = (corner: Vec3, axis: number): number => (corner[axis] - (min[axis] + max[axis]) / 2) * scale + CELLS / 2;
  const views = [
    [0, 1],
    [2, 1],
    [0, 2],
  ].map(([across, up]) => {
    const view = new Uint8Array(CELLS * CELLS);
    for (const corners of triangles)
      fill(
        view,
        corners.map((corner) => [cell(corner, across), cell(corner, up)] as const),
      );
    return view;
  });
  return { views, longest };
}

/** How much two outlines cover each other, 0 nothing .. 1 all, over the three views together. */
export function likeness(a: Silhouette, b: Silhouette): number {
  let both = 0;
  let either = 0;
  a.views.forEach((view, k) => {
    const other = b.views[k];
    for (let i = 0; i < view.length; i++) {
      both += view[i] & other[i];
      either += view[i] | other[i];
    }
  });
  return either === 0 ? 1 : both / either;
}
