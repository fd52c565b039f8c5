/** Words that tell the kernel how every instance gets to another moment; kernel/moment.ts reads them. */
import { invert, type Mat34, multiply } from '../math/vec.ts';
import type { Instance } from '../stage/scene.ts';
import type { BoneFloats } from './frame.ts';
import * as c from './passes-params.ts';

/** The instance of the other moment that each instance is the same as: undefined for what is fixed or unseen, null for what has none. */
export type Counterparts = readonly (Instance | null | undefined)[];

/** Floats of the bones that a block tells of. */
export function momentBones(instances: readonly Instance[], others: Counterparts, boneFloats: BoneFloats): number {
  let bones = 0;
  instances.forEach(({ mesh }, i) => {
    if (others[i]?.bones) bones += boneFloats[mesh];
  });
  return bones;
}

/** Words of a block for so many instances with so many floats of bones. */
export function momentWords(instances: number, bones: number): number {
  return c.C_HEAD_WORDS + instances * c.N_WORDS + bones;
}

/** Writes the numbers and records of a block that begins with word `at`; the camera is the caller's. Returns how many have no counterpart. */
export function writeMoment(
  { f32, i32 }: { f32: Float32Array; i32: Int32Array },
  at: number,
  instances: readonly Instance[],
  others: Counterparts,
  boneFloats: BoneFloats,
): number {
  const bones = at + c.C_HEAD_WORDS + instances.length * c.N_WORDS;
  let bone = 0;
  let lost = 0;
  i32[at + c.C_INSTANCES] = instances.length;
  i32[at + c.C_BONES] = momentBones(instances, others, boneFloats);
  instances.forEach((instance, i) => {
    const word = at + c.C_HEAD_WORDS + i * c.N_WORDS;
    const other = others[i];
    if (other === null) lost++;
    if (!other) return;
    const n = boneFloats[instance.mesh];
    const move = moveOf(instance, other);
    if (n > 0 && other.bones && other.bones.length >= n) {
      i32[word + c.N_KIND] = c.POSED;
      i32[word + c.N_BONES] = bone;
      f32.set(other.bones.subarray(0, n), bones + bone);
      f32.set(other.transform, word + c.N_NEXT);
      bone += n;
    } else if (move) i32[word + c.N_KIND] = c.RIGID;
    f32.set(move ?? IDENTITY, word + c.N_MOVE);
  });
  i32[at + c.C_LOST] = lost;
  return lost;
}

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** How the thing moves in the world; of what bones carry, how its first bone does. null: it does not move. */
function moveOf(now: Instance, other: Instance): Mat34 | null {
  const a = now.bones ? multiply(now.transform, now.bones.subarray(0, 12)) : now.transform;
  const b = other.bones ? multiply(other.transform, other.bones.subarray(0, 12)) : other.transform;
  if (a.every((v, i) => v === b[i])) return null;
  const det =
    a[0] * (a[5] * a[10] - a[6] * a[9]) - a[1] * (a[4] * a[10] - a[6] * a[8]) + a[2] * (a[4] * a[9] - a[5] * a[8]);
  return Math.abs(det) > 1e-12 ? multiply(b, invert(a)) : null;
}
