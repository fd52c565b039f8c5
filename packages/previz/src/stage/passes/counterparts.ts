/** Which instance of the next frame is the same part of the same thing, so that motion can be told. */
import type { Instance } from '../scene.ts';

/** Metres: parts of a set that have gone farther than this within a frame are taken for different ones. */
const FARTHEST = 3;

/** Whether the camera may see it. */
function isSeen({ role }: Instance): boolean {
  return role === undefined || role === 'whole' || role === 'picture';
}

/** Whether it may move from one frame to the next. */
export function mayMove(instance: Instance): boolean {
  return isSeen(instance) && !instance.fixed;
}

/**
 * The instance of `next` for each instance of `now`: undefined for what is fixed or unseen, null for what has none. Those who
 * take part are found by their keys; moving parts of the set stand where they stood or come in the same order.
 */
export function counterparts(
  now: readonly Instance[],
  next: { instances: readonly Instance[] },
): (Instance | null | undefined)[] {
  const keyed = new Map<number, Instance>();
  const placed = new Map<string, Instance>();
  const loose: Instance[] = [];
  for (const instance of next.instances) {
    if (!mayMove(instance)) continue;
    if (instance.key !== undefined) {
      // A part may be drawn more than once, such as for its picture and for its shadow: the first will do.
      if (!keyed.has(instance.key)) keyed.set(instance.key, instance);
    } else {
      placed.set(placeOf(instance), instance);
      loose.push(instance);
    }
  }
  const own = now.filter((instance) => mayMove(instance) && instance.key === undefined);
  const order = new Map(own.map((instance, i) => [instance, i]));
  return now.map((instance) => {
    if (!mayMove(instance)) return undefined;
    if (instance.key !== undefined) return keyed.get(instance.key) ?? null;
    const standing = placed.get(placeOf(instance));
    if (standing) return standing;
    // Sets draw what is animated last: counted from the end, a form that comes or goes before them does not matter.
    const other = loose[loose.length - own.length + order.get(instance)!];
    return other && other.mesh === instance.mesh && distanceOf(instance, other) < FARTHEST ? other : null;
  });
}

function placeOf({ transform: m, mesh }: Instance): string {
  // Forms by distance change the mesh but not the place; two things at one place differ in their mesh.
  return m[3] === 0 && m[7] === 0 && m[11] === 0 ? `mesh ${mesh}` : `${m[3]} ${m[7]} ${m[11]}`;
}

function distanceOf({ transform: a }: Instance, { transform: b }: Instance): number {
  return Math.sqrt((a[3] - b[3]) ** 2 + (a[7] - b[7]) ** 2 + (a[11] - b[11]) ** 2);
}
