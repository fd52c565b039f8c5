/** Lines that reach from one moving point to another: kite strings, the rope of a sled, a bow's string, climbing ropes. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import {
  addScaled,
  cross,
  distance,
  IDENTITY,
  type Mat34,
  mix,
  normalize,
  scale,
  sub,
  transformPoint,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import type { World } from '../scene.ts';
import type { Crew } from './crew.ts';
import type { Performer } from './track.ts';

/** Half thickness of a line as drawn, metres, when nothing else is asked. */
const LINE = 0.006;

/** Adds a line between two points of world time. */
export function drawLine(
  crew: Crew,
  key: string,
  from: (w: number) => Vec3,
  to: (w: number) => Vec3,
  look: { colour?: string; radius?: number } = {},
): Performer {
  const attributes = { ...NO_ATTRIBUTES, colour: [look.colour ?? 'brown'] };
  const rod = crew.actor('staff', `line:${look.colour ?? 'brown'}`, attributes, 'extra', undefined, 'rod');
  const span = extentOf(rod, crew.input.world);
  const rest = restState([0, 0, 0], 0);
  const frame = (w: number): Mat34 => stretched(from(w), to(w), span, look.radius ?? LINE);
  const line: Performer = {
    member: null,
    key: `line:${key}`,
    actor: rod,
    cast: 0,
    subject: false,
    speed: 0,
    seenAt: (w) => mix(from(w), to(w), 0.5),
    state: (w) => ({ ...rest, time: w, position: mix(from(w), to(w), 0.5), frame: frame(w) }),
    frame,
  };
  crew.performers.push(line);
  return line;
}

interface Extent {
  low: number;
  high: number;
  half: number;
}

/** How far a rod reaches along y, and to its sides. */
function extentOf(rod: Actor, world: World): Extent {
  const probe = emptyScene();
  rod.draw({ ...restState([0, 0, 0], 0), frame: IDENTITY }, probe, 0);
  let [low, high, half] = [0, 0.01, 0.005];
  for (const { mesh, transform } of probe.instances) {
    const { positions } = world.meshes[mesh];
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = transformPoint(transform, [positions[i], positions[i + 1], positions[i + 2]]);
      low = Math.min(low, y);
      high = Math.max(high, y);
      half = Math.max(half, Math.abs(x), Math.abs(z));
    }
  }
  return { low, high, half };
}

/** The frame in which a rod reaches from one point to another, as thin as a line. */
function stretched(from: Vec3, to: Vec3, { low, high, half }: Extent, radius: number): Mat34 {
  const long = distance(from, to);
  const y = scale(sub(to, from), 1 / (long || 1));
  const x = normalize(cross(y, [0, 0, 1]));
  const z = cross(x, y);
  const k = long / (high - low);
  const thin = radius / half;
  const [a, b, c] = [scale(x, thin), scale(y, k), scale(z, thin)];
  const o = addScaled(from, y, -low * k);
  return [a[0], b[0], c[0], o[0], a[1], b[1], c[1], o[1], a[2], b[2], c[2], o[2]];
}
