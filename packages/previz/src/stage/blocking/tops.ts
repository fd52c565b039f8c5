/** Where the upper side of a thing is, found on the triangles that are drawn: what is set on it neither sinks in nor floats. */
import { transformPoint, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { Sight } from '../camera/sight.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import type { Instance, World } from '../scene.ts';

function drawn(actor: Actor, position: Vec3, heading: number): Instance[] {
  const probe = emptyScene();
  actor.draw(restState(position, heading), probe, 0);
  return probe.instances;
}

/** Heights of the upper side of an actor at rest; null where nothing of it lies under the point. */
export function topsOf(
  world: World,
  actor: Actor,
  position: Vec3,
  heading: number,
): (x: number, z: number) => number | null {
  const sight = new Sight(world, drawn(actor, position, heading));
  const from = position[1] + actor.size[1] * 1.8 + 2;
  const reach = from - position[1] + 1;
  return (x, z) => {
    const { distance } = sight.cast([x, from, z], [0, -1, 0], reach);
    return distance < reach ? from - distance : null;
  };
}

/** Metres from a point, along a direction, to the first of an actor at rest; null where nothing of it is within reach. */
export function faceOf(
  world: World,
  actor: Actor,
  position: Vec3,
  heading: number,
  from: Vec3,
  way: Vec3,
  reach: number,
): number | null {
  const { distance } = new Sight(world, drawn(actor, position, heading)).cast(from, way, reach);
  return distance < reach ? distance : null;
}

/** The highest point of an actor at rest: the flower of a plant. */
export function highestOf(world: World, actor: Actor, position: Vec3, heading: number): Vec3 | null {
  let best: Vec3 | null = null;
  for (const { mesh, transform } of drawn(actor, position, heading)) {
    const { positions, skin } = world.meshes[mesh];
    if (skin) continue;
    for (let i = 0; i < positions.length; i += 3) {
      const p = transformPoint(transform, [positions[i], positions[i + 1], positions[i + 2]]);
      if (!best || p[1] > best[1]) best = p;
    }
  }
  return best;
}

/** Metres between the points at which a roof is felt for its ridge, and by which a ridge is level with what is beside it. */
const CELLS = 12;
const LEVEL = 0.35;

/** A point on the ridge of a roof: as high as can be without being the top of a chimney. */
export function ridgeOf(tops: (x: number, z: number) => number | null, position: Vec3, size: Vec3): Vec3 | null {
  const half = Math.max(size[0], size[2]) / 2;
  const at: Vec3[] = [];
  for (let i = -CELLS; i <= CELLS; i++)
    for (let j = -CELLS; j <= CELLS; j++) {
      const [x, z] = [position[0] + (i / CELLS) * half, position[2] + (j / CELLS) * half];
      const y = tops(x, z);
      if (y !== null) at.push([x, y, z]);
    }
  const step = (half / CELLS) * 1.5;
  const level = (p: Vec3): number =>
    at.filter((q) => Math.abs(q[0] - p[0]) < step && Math.abs(q[2] - p[2]) < step && Math.abs(q[1] - p[1]) < LEVEL)
      .length;
  // Nearest to the middle among the highest that have level ground on either side.
  const flat = at.filter((p) => level(p) >= 3);
  const top = Math.max(...flat.map((p) => p[1]));
  return (
    flat
      .filter((p) => p[1] > top - 0.1)
      .sort(
        (a, b) =>
          (a[0] - position[0]) ** 2 + (a[2] - position[2]) ** 2 - (b[0] - position[0]) ** 2 - (b[2] - position[2]) ** 2,
      )[0] ?? null
  );
}
