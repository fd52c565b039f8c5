/**
 * Where things are at another moment than the picture's own: the next frame for control passes, a moment of the same exposure for
 * motion blur. A block of words (passes-params.ts) tells how every instance gets there.
 */
import {
  INSTANCE_BYTES, INSTANCE_FIRST, INSTANCE_MESH, INSTANCE_SEEN, MESH_BONES, MESH_BONE_COUNT, MESH_BYTES, MESH_PLANES, MESH_STRIDE,
  MESH_VERTICES, MESH_WEIGHTS,
} from '../src/render/params';
import { C_HEAD_WORDS, N_BONES, N_NEXT, N_WORDS, POSED } from '../src/render/passes-params';
import { instanceCount, instances, meshes, take } from './state';
import { K, mad, mul } from './lanes';
import { SEEN_BY_CAMERA } from './transform';

let control: usize = 0;
/** Places at the other moment: three floats for every vertex record; of posed meshes only. */
export let posed: usize = 0;
export let posedVertices: usize = 0;

/** Room for the block that tells of the other moment; after beginFrame(), and again after the picture is drawn. */
export function beginControl(words: i32): usize {
  control = take(<usize>words << 2);
  return control;
}

// @ts-ignore: decorator
@inline export function cf(word: i32): f32 { return load<f32>(control + (<usize>word << 2)); }
// @ts-ignore: decorator
@inline export function recordOf(instance: u32): usize {
  return control + (<usize>(C_HEAD_WORDS + <i32>instance * N_WORDS) << 2);
}

/** Poses what bones carry as it is at the other moment. */
export function poseOther(): void {
  let total = 0;
  for (let i = 0; i < instanceCount; i++) {
    if (!posedAndSeen(i)) continue;
    const instance = instances + <usize>i * INSTANCE_BYTES;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    total = max(total, load<i32>(instance, INSTANCE_FIRST) + ((load<i32>(mesh, MESH_VERTICES) + 3) & ~3));
  }
  posedVertices = <usize>total;
  posed = take(posedVertices * 12);
  for (let i = 0; i < instanceCount; i++) if (posedAndSeen(i)) poseInstance(i);
}

function posedAndSeen(i: i32): bool {
  const instance = instances + <usize>i * INSTANCE_BYTES;
  return (load<i32>(instance, INSTANCE_SEEN) & SEEN_BY_CAMERA) != 0 && load<i32>(recordOf(i)) == POSED;
}

const SCRATCH: usize = memory.data(256 * 48, 16);

function poseInstance(i: i32): void {
  const instance = instances + <usize>i * INSTANCE_BYTES;
  const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
  const record = recordOf(i);
  const m = record + (<usize>N_NEXT << 2);
  const bones = control + (<usize>(C_HEAD_WORDS + instanceCount * N_WORDS + load<i32>(record + (<usize>N_BONES << 2))) << 2);
  const count = min(load<i32>(mesh, MESH_BONE_COUNT), 256);
  for (let b = 0; b < count; b++) compose(SCRATCH + <usize>(b * 48), m, bones + <usize>(b * 48));
  const stride = <usize>load<u32>(mesh, MESH_STRIDE);
  let place = <usize>load<u32>(mesh, MESH_PLANES);
  let boneAt = <usize>load<u32>(mesh, MESH_BONES);
  let weightAt = <usize>load<u32>(mesh, MESH_WEIGHTS);
  let to = posed + <usize>load<u32>(instance, INSTANCE_FIRST) * 12;
  const n = load<i32>(mesh, MESH_VERTICES);
  for (let v = 0; v < n; v++, place += 4, boneAt += 4, weightAt += 4, to += 12) {
    let r0 = K(0), r1 = K(0), r2 = K(0);
    for (let j: usize = 0; j < 4; j++) {
      const w = load<u8>(weightAt + j);
      if (w == 0) continue;
      const weight = K(<f32>w * <f32>(1.0 / 255));
      const b = SCRATCH + <usize>load<u8>(boneAt + j) * 48;
      r0 = mad(v128.load(b), weight, r0);
      r1 = mad(v128.load(b + 16), weight, r1);
      r2 = mad(v128.load(b + 32), weight, r2);
    }
    const x = load<f32>(place), y = load<f32>(place + stride), z = load<f32>(place + stride * 2);
    store<f32>(to, rowOf(r0, x, y, z));
    store<f32>(to, rowOf(r1, x, y, z), 4);
    store<f32>(to, rowOf(r2, x, y, z), 8);
  }
}

// @ts-ignore: decorator
@inline function rowOf(r: v128, x: f32, y: f32, z: f32): f32 {
  return f32x4.extract_lane(r, 0) * x + f32x4.extract_lane(r, 1) * y + f32x4.extract_lane(r, 2) * z + f32x4.extract_lane(r, 3);
}

/** a after b for row-major 3x4 matrices. */
function compose(out: usize, a: usize, b: usize): void {
  const b0 = v128.load(b), b1 = v128.load(b + 16), b2 = v128.load(b + 32);
  for (let r: usize = 0; r < 48; r += 16) {
    const t = mad(b0, v128.load32_splat(a + r), mad(b1, v128.load32_splat(a + r + 4), mul(b2, v128.load32_splat(a + r + 8))));
    v128.store(out + r, f32x4.replace_lane(t, 3, f32x4.extract_lane(t, 3) + load<f32>(a + r, 12)));
  }
}
