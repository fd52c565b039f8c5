/** A clear foreground: what grows between a low lens and whom the shot is about is cut down before the shot, as film crews do. */
import type { Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Instance, World } from '../scene.ts';

/** Metres: tufts no wider than this are cut; meadows drawn as one are not. */
const TUFT = 1.5;
/** Metres: what is no higher than this hides nobody. */
const LOW = 0.18;
/** Metres round the lens in which nothing grows. */
const LENS = 0.55;
/** Seconds of the world between two looks. */
const STEP = 0.2;

interface Form {
  x: number;
  z: number;
  radius: number;
  height: number;
}

/** Tufts by mesh: their middle and radius on the ground, and their height, metres in the mesh's own space; null for all else. */
function formsOf(world: World): (mesh: number) => Form | null {
  const known = new Map<number, Form | null>();
  return (number) => {
    let form = known.get(number);
    if (form === undefined) {
      form = tuftOf(world, number);
      known.set(number, form);
    }
    return form;
  };
}

function tuftOf(world: World, number: number): Form | null {
  const { positions, materials, skin } = world.meshes[number];
  if (skin || materials.length === 0) return null;
  const material = world.materials[materials[0]];
  if ((material.translucency ?? 0) < 0.3 || !material.doubleSided) return null;
  let [x0, x1, y1, z0, z1] = [1e9, -1e9, -1e9, 1e9, -1e9];
  for (let i = 0; i < positions.length; i += 3) {
    x0 = Math.min(x0, positions[i]);
    x1 = Math.max(x1, positions[i]);
    y1 = Math.max(y1, positions[i + 1]);
    z0 = Math.min(z0, positions[i + 2]);
    z1 = Math.max(z1, positions[i + 2]);
  }
  const radius = Math.max(x1 - x0, z1 - z0) / 2;
  return radius > TUFT ? null : { x: (x0 + x1) / 2, z: (z0 + z1) / 2, radius, height: y1 };
}

/** Name of a tuft by where it stands, whichever of its forms is drawn. */
const nameOf = (m: Instance['transform']): string => `${Math.round(m[3] * 1000)} ${Math.round(m[11] * 1000)}`;

export interface Foreground {
  world: World;
  /** The set as drawn at one moment, in any form. */
  instances: readonly Instance[];
  /** Whom the shot is about. */
  held: readonly Performer[];
  from: number;
  until: number;
  /** The lens at world seconds. */
  eye(w: number): Vec3;
}

/** Names of the tufts that would come between the lens and its subjects at any moment of the shot. */
export function grownBetween({ world, instances, held, from, until, eye }: Foreground): ReadonlySet<string> {
  const form = formsOf(world);
  const tufts = instances.flatMap((i) => {
    const f = i.cast === 0 ? form(i.mesh) : null;
    if (!f) return [];
    const m = i.transform;
    const size = Math.sqrt(m[1] ** 2 + m[5] ** 2 + m[9] ** 2);
    const at: Vec3 = [m[0] * f.x + m[2] * f.z + m[3], m[7], m[8] * f.x + m[10] * f.z + m[11]];
    return f.height * size < LOW ? [] : [{ name: nameOf(m), at, radius: f.radius * size, top: m[7] + f.height * size }];
  });
  const cut = new Set<string>();
  if (tufts.length === 0) return cut;
  const subjects = held.filter((p) => !p.frame).slice(0, 6);
  for (let w = from; w <= until; w += STEP) {
    const lens = eye(w);
    for (const p of subjects) {
      const { position } = p.state(w);
      const [dx, dz] = [position[0] - lens[0], position[2] - lens[2]];
      const far = Math.sqrt(dx * dx + dz * dz);
      if (far < 0.1) continue;
      const half = Math.max(0.3, 0.55 * Math.max(p.actor.size[0], p.actor.size[2]));
      const feet = position[1];
      for (const t of tufts) {
        if (cut.has(t.name)) continue;
        const [tx, tz] = [t.at[0] - lens[0], t.at[2] - lens[2]];
        const ahead = (tx * dx + tz * dz) / far;
        const aside = Math.abs(tx * dz - tz * dx) / far;
        if (ahead < -t.radius || ahead > far - 0.15) continue;
        const share = Math.max(0, ahead) / far;
        // Blades that end below the line from the lens to the subject's knees stay.
        const line = lens[1] + (feet + 0.22 * p.actor.size[1] - lens[1]) * share;
        const near = ahead < LENS + t.radius && aside < LENS + t.radius;
        if ((t.top > line && aside < half * share + t.radius * 0.8) || near) cut.add(t.name);
      }
    }
  }
  return cut;
}

/** Takes out of a frame what was cut. */
export function clearForeground(instances: Instance[], world: World, cut: ReadonlySet<string>): void {
  if (cut.size === 0) return;
  let kept = 0;
  for (const i of instances) {
    const gone = i.cast === 0 && cut.has(nameOf(i.transform)) && isThin(world, i.mesh);
    if (!gone) instances[kept++] = i;
  }
  instances.length = kept;
}

function isThin(world: World, mesh: number): boolean {
  const first = world.meshes[mesh].materials[0];
  return first !== undefined && (world.materials[first].translucency ?? 0) >= 0.3;
}
