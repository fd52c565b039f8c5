/** Bones of an animal: bind pose has every bone's axes along the model's, its origin at the joint. */
import {
  cross,
  dot,
  IDENTITY,
  length,
  type Mat34,
  multiply,
  normalize,
  sub,
  translation,
  type Vec3,
} from '../../math/vec.ts';

/** Sides of a body as bones name them, and which way x goes there. */
export const SIDES = [
  ['L', 1],
  ['R', -1],
] as const;

export interface BoneSpec {
  name: string;
  parent: number;
  head: Vec3;
}

export class Rig {
  readonly bones: BoneSpec[] = [];
  private readonly names = new Map<string, number>();

  /** Adds a bone and returns its number. */
  add(name: string, parent: string | null, head: Vec3): number {
    const id = this.bones.length;
    this.bones.push({ name, parent: parent === null ? -1 : this.id(parent), head });
    this.names.set(name, id);
    return id;
  }

  id(name: string): number {
    const found = this.names.get(name);
    if (found === undefined) throw new Error(`no bone "${name}" in the rig`);
    return found;
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  head(name: string): Vec3 {
    return this.bones[this.id(name)].head;
  }
}

/** A pose: one local motion per bone, about its joint, or a whole frame that overrides it. */
export class Pose {
  private readonly local: (Mat34 | null)[];
  private readonly whole: (Mat34 | null)[];
  private readonly done: (Mat34 | null)[];
  readonly rig: Rig;

  constructor(rig: Rig) {
    this.rig = rig;
    this.local = rig.bones.map(() => null);
    this.whole = rig.bones.map(() => null);
    this.done = rig.bones.map(() => null);
  }

  /** Turns (and moves) a bone about its joint in its parent's frame. Later motions apply in the frame of the earlier. */
  move(name: string, m: Mat34): this {
    const id = this.rig.id(name);
    const before = this.local[id];
    this.local[id] = before ? multiply(before, m) : m;
    return this;
  }

  /** Puts a bone's frame in model space, whatever its parent does. */
  fix(name: string, m: Mat34): this {
    this.whole[this.rig.id(name)] = m;
    return this;
  }

  /** Frame of a bone in model space. Bones moved after this was asked for keep their old frame. */
  frame(name: string): Mat34 {
    return this.frameOf(this.rig.id(name));
  }

  private frameOf(id: number): Mat34 {
    const known = this.done[id];
    if (known) return known;
    const bone = this.rig.bones[id];
    let m = this.whole[id];
    if (!m) {
      const parent = bone.parent < 0 ? IDENTITY : this.frameOf(bone.parent);
      const origin: Vec3 = bone.parent < 0 ? bone.head : sub(bone.head, this.rig.bones[bone.parent].head);
      m = multiply(parent, translation(origin[0], origin[1], origin[2]));
      const own = this.local[id];
      if (own) m = multiply(m, own);
    }
    this.done[id] = m;
    return m;
  }

  /** The bones of an instance: bind pose to posed, 12 numbers each. */
  matrices(): Float32Array {
    const out = new Float32Array(this.rig.bones.length * 12);
    this.rig.bones.forEach((bone, i) => {
      out.set(multiply(this.frameOf(i), translation(-bone.head[0], -bone.head[1], -bone.head[2])), i * 12);
    });
    return out;
  }
}

/** Frame at `from` turned so that the bind direction points to `to`, by the shortest way from an already turned frame. */
export function aim(from: Vec3, bind: Vec3, to: Vec3): Mat34 {
  const u = normalize(bind);
  const v = normalize(sub(to, from));
  const axis = cross(u, v);
  const c = dot(u, v);
  const k = 1 / Math.max(1e-6, 1 + c);
  const [x, y, z] = axis;
  return [
    c + x * x * k,
    x * y * k - z,
    x * z * k + y,
    from[0],
    y * x * k + z,
    c + y * y * k,
    y * z * k - x,
    from[1],
    z * x * k - y,
    z * y * k + x,
    c + z * z * k,
    from[2],
  ];
}

/** Middle joint of a two-bone limb from root to tip, bent towards `bend`; the tip is pulled in when out of reach. */
export function twoBone(root: Vec3, tip: Vec3, first: number, second: number, bend: Vec3): { joint: Vec3; tip: Vec3 } {
  const to = sub(tip, root);
  const reach = first + second;
  const wanted = Math.max(1e-6, length(to));
  const d = Math.min(Math.max(wanted, Math.abs(first - second) * 1.02 + 1e-4), reach * 0.999);
  const dir: Vec3 = [to[0] / wanted, to[1] / wanted, to[2] / wanted];
  const a = (first * first - second * second + d * d) / (2 * d);
  const h = Math.sqrt(Math.max(0, first * first - a * a));
  const off = dot(bend, dir);
  const side = normalize([bend[0] - dir[0] * off, bend[1] - dir[1] * off, bend[2] - dir[2] * off]);
  return {
    joint: [root[0] + dir[0] * a + side[0] * h, root[1] + dir[1] * a + side[1] * h, root[2] + dir[2] * a + side[2] * h],
    tip: [root[0] + dir[0] * d, root[1] + dir[1] * d, root[2] + dir[2] * d],
  };
}
