/** Which instances are seen, their order, and their vertices in world and screen space. */
import {
  CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, GUARD_X, GUARD_Y, INSTANCE_BONES, INSTANCE_BYTES, INSTANCE_FIRST, INSTANCE_FIXED, INSTANCE_FLAGS,
  INSTANCE_KEY, INSTANCE_MESH, INSTANCE_NOT_NEAR, INSTANCE_NOT_WIDE, INSTANCE_SEEN, INSTANCE_TRANSFORM, INSTANCE_UNSEEN, MESH_BONES, MESH_BONE_COUNT, MESH_BYTES, MESH_PLANES,
  MESH_SPHERE, MESH_STRIDE, MESH_VERTICES, MESH_WEIGHTS, NEAR, RIGHT, SHADOW, SHADOW_2, UP,
} from '../src/render/params';
import {
  P, SHADOW_SIZE, VERTEX_BYTES, bones, height, instanceCount, instances, meshes, order, pf, reserveVertices, vertices,
  width,
} from './state';
import { add, mul, sub, K, mad, rsqrt, mx } from './lanes';
import { nearUsed } from './shadow-lookup';

export const SEEN_BY_CAMERA: i32 = 1;
/** By the near shadow map; by the wide one. */
export const SEEN_BY_SHADOW: i32 = 2;
export const SEEN_BY_SHADOW_2: i32 = 4;
/** Reaches before the nearest visible distance or far beyond the picture's sides: its triangles may have to be clipped. */
export const MAY_CLIP: i32 = 8;

// Bounding sphere of the instance at hand, world space.
let sphereX: f32 = 0;
let sphereY: f32 = 0;
let sphereZ: f32 = 0;
let sphereR: f32 = 0;

// @ts-ignore: decorator
@inline function row(m: usize, r: i32, x: f32, y: f32, z: f32): f32 {
  const a = m + <usize>(r << 4);
  return load<f32>(a) * x + load<f32>(a, 4) * y + load<f32>(a, 8) * z + load<f32>(a, 12);
}
function norm3(x: f32, y: f32, z: f32): f32 { return sqrt<f32>(x * x + y * y + z * z); }
/** Largest stretch of the linear part. */
function stretch(m: usize): f32 {
  const a = norm3(load<f32>(m), load<f32>(m, 16), load<f32>(m, 32));
  const b = norm3(load<f32>(m, 4), load<f32>(m, 20), load<f32>(m, 36));
  const c = norm3(load<f32>(m, 8), load<f32>(m, 24), load<f32>(m, 40));
  return max(a, max(b, c));
}

function findSphere(instance: usize, mesh: usize): void {
  const m = instance + INSTANCE_TRANSFORM;
  let x = load<f32>(mesh, MESH_SPHERE);
  let y = load<f32>(mesh, MESH_SPHERE + 4);
  let z = load<f32>(mesh, MESH_SPHERE + 8);
  let r = load<f32>(mesh, MESH_SPHERE + 12);
  const bone = <usize>load<u32>(instance, INSTANCE_BONES);
  if (bone != 0) {
    // A posed vertex is a mean of the bones' images of it, so it lies within the hull of the moved spheres.
    const n = load<i32>(mesh, MESH_BONE_COUNT);
    const x0 = row(bone, 0, x, y, z);
    const y0 = row(bone, 1, x, y, z);
    const z0 = row(bone, 2, x, y, z);
    let reach: f32 = 0;
    for (let i = 0; i < n; i++) {
      const b = bone + <usize>(i * 48);
      reach = max(reach, norm3(row(b, 0, x, y, z) - x0, row(b, 1, x, y, z) - y0, row(b, 2, x, y, z) - z0) + r * stretch(b));
    }
    x = x0;
    y = y0;
    z = z0;
    r = reach;
  }
  sphereX = row(m, 0, x, y, z);
  sphereY = row(m, 1, x, y, z);
  sphereZ = row(m, 2, x, y, z);
  sphereR = r * stretch(m);
}

/** SEEN_BY_CAMERA, perhaps with MAY_CLIP, or nothing. */
function seenByCamera(): i32 {
  const dx = sphereX - pf(EYE);
  const dy = sphereY - pf(EYE + 1);
  const dz = sphereZ - pf(EYE + 2);
  const vz = dx * pf(FORWARD) + dy * pf(FORWARD + 1) + dz * pf(FORWARD + 2);
  if (!(vz + sphereR > pf(NEAR))) return 0;
  const vx = dx * pf(RIGHT) + dy * pf(RIGHT + 1) + dz * pf(RIGHT + 2);
  const vy = dx * pf(UP) + dy * pf(UP + 1) + dz * pf(UP + 2);
  const tx = <f32>width * 0.5 / pf(FOCAL);
  const ty = <f32>height * 0.5 / pf(FOCAL);
  if (abs(vx) - tx * vz > sphereR * sqrt<f32>(1 + tx * tx)) return 0;
  if (abs(vy) - ty * vz > sphereR * sqrt<f32>(1 + ty * ty)) return 0;
  // Smaller than a quarter of a sample: nothing to see.
  if (!(sphereR * pf(FOCAL) > 0.1 * vz)) return 0;
  const front = vz - sphereR * 1.001;
  const clear = front > pf(NEAR) * 1.01 && abs(vx) + sphereR < front * pf(GUARD_X) && abs(vy) + sphereR < front * pf(GUARD_Y);
  return clear ? SEEN_BY_CAMERA : SEEN_BY_CAMERA | MAY_CLIP;
}

function seenByShadow(word: i32): bool {
  const m = P + <usize>(word << 2);
  const u = row(m, 0, sphereX, sphereY, sphereZ);
  const v = row(m, 1, sphereX, sphereY, sphereZ);
  const scale = norm3(pf(word), pf(word + 1), pf(word + 2));
  const r = sphereR * scale + 2;
  return u + r > 0 && v + r > 0 && u - r < <f32>SHADOW_SIZE && v - r < <f32>SHADOW_SIZE && sphereR * scale > 0.1;
}

/** Texels from the rim of the near map: four points of which one lies beyond are all looked up in the wide one. */
const INNER_MARGIN: f32 = 64;

/** Whether all of it, and so all of its shadow, lies well within what the near map shows. */
function nearOnly(): bool {
  const m = P + (SHADOW << 2);
  const u = row(m, 0, sphereX, sphereY, sphereZ);
  const v = row(m, 1, sphereX, sphereY, sphereZ);
  const r = sphereR * norm3(pf(SHADOW), pf(SHADOW + 1), pf(SHADOW + 2)) + INNER_MARGIN;
  return u - r > 0 && v - r > 0 && u + r < <f32>SHADOW_SIZE && v + r < <f32>SHADOW_SIZE;
}

/**
 * `kept`: bits of the shadow maps whose fixed casters need no drawing. Bounds every instance, sorts what is seen from near to far and makes room for its
 * vertices.
 */
export function cullInstances(kept: i32): i32 {
  let seen = 0;
  let vertexTotal = 0;
  for (let i = 0; i < instanceCount; i++) {
    const instance = instances + <usize>i * INSTANCE_BYTES;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    const role = load<i32>(instance, INSTANCE_FLAGS);
    let wanted = nearUsed() ? SEEN_BY_SHADOW | SEEN_BY_SHADOW_2 : SEEN_BY_SHADOW_2;
    if ((role & INSTANCE_FIXED) != 0) wanted &= ~kept;
    if ((role & INSTANCE_NOT_NEAR) != 0) wanted &= ~SEEN_BY_SHADOW;
    if ((role & INSTANCE_NOT_WIDE) != 0) wanted &= ~SEEN_BY_SHADOW_2;
    const unseen = (role & INSTANCE_UNSEEN) != 0;
    store<i32>(instance, 0, INSTANCE_SEEN);
    if (unseen && wanted == 0) continue;
    findSphere(instance, mesh);
    let flags = unseen ? 0 : seenByCamera();
    if ((wanted & SEEN_BY_SHADOW) != 0 && seenByShadow(SHADOW)) flags |= SEEN_BY_SHADOW;
    // What moves is drawn to the wide map only where that is looked at. What stands still is drawn to it once.
    const inner = (role & INSTANCE_FIXED) == 0 && (flags & SEEN_BY_SHADOW) != 0 && nearOnly();
    if ((wanted & SEEN_BY_SHADOW_2) != 0 && !inner && seenByShadow(SHADOW_2)) flags |= SEEN_BY_SHADOW_2;
    store<i32>(instance, flags, INSTANCE_SEEN);
    if (flags == 0) continue;
    const dx = sphereX - pf(EYE);
    const dy = sphereY - pf(EYE + 1);
    const dz = sphereZ - pf(EYE + 2);
    // Large things (ground, hills) go last however near their centre is.
    const key = norm3(dx, dy, dz) + (sphereR > 30 ? sphereR * 2 : 0);
    store<f32>(instance, key, INSTANCE_KEY);
    store<u32>(order + <usize>seen * 4, <u32>i);
    seen++;
    vertexTotal += ((load<i32>(mesh, MESH_VERTICES) + 3) & ~3);
  }
  sortOrder(seen);
  reserveVertices(vertexTotal);
  return seen;
}

/** Shell sort by key; ties by number, so that the order never depends on the machine. */
function sortOrder(n: i32): void {
  let gap = 1;
  while (gap < n / 3) gap = gap * 3 + 1;
  for (; gap > 0; gap /= 3) {
    for (let i = gap; i < n; i++) {
      const item = load<u32>(order + <usize>i * 4);
      let j = i;
      while (j >= gap && before(item, load<u32>(order + <usize>(j - gap) * 4))) {
        store<u32>(order + <usize>j * 4, load<u32>(order + <usize>(j - gap) * 4));
        j -= gap;
      }
      store<u32>(order + <usize>j * 4, item);
    }
  }
}
function before(a: u32, b: u32): bool {
  const ka = load<f32>(instances + <usize>a * INSTANCE_BYTES, INSTANCE_KEY);
  const kb = load<f32>(instances + <usize>b * INSTANCE_BYTES, INSTANCE_KEY);
  return ka < kb || (ka == kb && a < b);
}

const SCRATCH: usize = memory.data(512 * 48, 16);
const COFACTOR: usize = memory.data(48, 16);

/** Writes the rows of the matrix that carries normals (cofactors: right under any stretch or mirror). */
function findCofactors(m: usize): void {
  const a = load<f32>(m), b = load<f32>(m, 4), c = load<f32>(m, 8);
  const d = load<f32>(m, 16), e = load<f32>(m, 20), f = load<f32>(m, 24);
  const g = load<f32>(m, 32), h = load<f32>(m, 36), i = load<f32>(m, 40);
  const k0 = e * i - f * h, k1 = f * g - d * i, k2 = d * h - e * g;
  const s: f32 = a * k0 + b * k1 + c * k2 < 0 ? -1 : 1;
  store<f32>(COFACTOR, k0 * s);
  store<f32>(COFACTOR, k1 * s, 4);
  store<f32>(COFACTOR, k2 * s, 8);
  store<f32>(COFACTOR, (c * h - b * i) * s, 16);
  store<f32>(COFACTOR, (a * i - c * g) * s, 20);
  store<f32>(COFACTOR, (b * g - a * h) * s, 24);
  store<f32>(COFACTOR, (b * f - c * e) * s, 32);
  store<f32>(COFACTOR, (c * d - a * f) * s, 36);
  store<f32>(COFACTOR, (a * e - b * d) * s, 40);
}

export function determinant(m: usize): f32 {
  const a = load<f32>(m), b = load<f32>(m, 4), c = load<f32>(m, 8);
  const d = load<f32>(m, 16), e = load<f32>(m, 20), f = load<f32>(m, 24);
  const g = load<f32>(m, 32), h = load<f32>(m, 36), i = load<f32>(m, 40);
  return a * (e * i - f * h) + b * (f * g - d * i) + c * (d * h - e * g);
}

/** Vertex records of everything that is seen. Record: nx ny nz u | v sx sy iw | wx wy wz vz. */
export function transformInstances(seen: i32): void {
  let next = 0;
  for (let k = 0; k < seen; k++) {
    const instance = instances + <usize>load<u32>(order + <usize>k * 4) * INSTANCE_BYTES;
    const mesh = meshes + <usize>load<u32>(instance, INSTANCE_MESH) * MESH_BYTES;
    store<i32>(instance, next, INSTANCE_FIRST);
    const n = load<i32>(mesh, MESH_VERTICES);
    const out = vertices + <usize>next * VERTEX_BYTES;
    const unseen = (load<i32>(instance, INSTANCE_SEEN) & SEEN_BY_CAMERA) == 0;
    if (load<u32>(instance, INSTANCE_BONES) != 0) transformSkinned(instance, mesh, n, out, unseen);
    else if (unseen) placeRigid(instance, mesh, n, out);
    else transformRigid(instance, mesh, n, out);
    next += (n + 3) & ~3;
  }
}

// @ts-ignore: decorator
@inline function project(out: usize, wx: v128, wy: v128, wz: v128, nx: v128, ny: v128, nz: v128, u: v128, v: v128): void {
  const dx = sub(wx, v128.load32_splat(P + EYE * 4));
  const dy = sub(wy, v128.load32_splat(P + EYE * 4 + 4));
  const dz = sub(wz, v128.load32_splat(P + EYE * 4 + 8));
  const vx = add(mul(dx, v128.load32_splat(P + RIGHT * 4)), add(mul(dy, v128.load32_splat(P + RIGHT * 4 + 4)), mul(dz, v128.load32_splat(P + RIGHT * 4 + 8))));
  const vy = add(mul(dx, v128.load32_splat(P + UP * 4)), add(mul(dy, v128.load32_splat(P + UP * 4 + 4)), mul(dz, v128.load32_splat(P + UP * 4 + 8))));
  const vz = add(mul(dx, v128.load32_splat(P + FORWARD * 4)), add(mul(dy, v128.load32_splat(P + FORWARD * 4 + 4)), mul(dz, v128.load32_splat(P + FORWARD * 4 + 8))));
  const iw = f32x4.div(K(1), mx(v128.load32_splat(P + NEAR * 4), vz));
  const focal = v128.load32_splat(P + FOCAL * 4);
  // Snapped to 1/256 pixel, so that shared edges are exactly shared.
  const sx = mul(f32x4.nearest(mul(mad(mul(vx, focal), iw, v128.load32_splat(P + CENTRE_X * 4)), K(256))), K(1.0 / 256));
  const sy = mul(f32x4.nearest(mul(sub(v128.load32_splat(P + CENTRE_Y * 4), mul(mul(vy, focal), iw)), K(256))), K(1.0 / 256));
  const s = rsqrt(mx(K(1e-20), mad(nx, nx, mad(ny, ny, mul(nz, nz)))));
  store4(out, mul(nx, s), mul(ny, s), mul(nz, s), u);
  store4(out + 16, v, sx, sy, iw);
  store4(out + 32, wx, wy, wz, vz);
}

/** Stores four lanes of a, b, c, d as one quadruple in each of four vertex records. */
// @ts-ignore: decorator
@inline function store4(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(out, i64x2.shuffle(ab0, cd0, 0, 2));
  v128.store(out + VERTEX_BYTES, i64x2.shuffle(ab0, cd0, 1, 3));
  v128.store(out + 2 * VERTEX_BYTES, i64x2.shuffle(ab1, cd1, 0, 2));
  v128.store(out + 3 * VERTEX_BYTES, i64x2.shuffle(ab1, cd1, 1, 3));
}

// @ts-ignore: decorator
@inline function lane3(m: usize, r: i32, x: v128, y: v128, z: v128): v128 {
  const a = m + <usize>(r << 4);
  return add(mul(x, v128.load32_splat(a)), add(mul(y, v128.load32_splat(a + 4)), mul(z, v128.load32_splat(a + 8))));
}

/** Shadows only ask where vertices are. */
function placeRigid(instance: usize, mesh: usize, n: i32, out: usize): void {
  const m = instance + INSTANCE_TRANSFORM;
  const stride = <usize>load<u32>(mesh, MESH_STRIDE);
  const planes = <usize>load<u32>(mesh, MESH_PLANES);
  for (let i = 0; i < n; i += 4) {
    const a = planes + <usize>i * 4;
    const x = v128.load(a);
    const y = v128.load(a + stride);
    const z = v128.load(a + stride * 2);
    store4(
      out + 32,
      add(lane3(m, 0, x, y, z), v128.load32_splat(m + 12)),
      add(lane3(m, 1, x, y, z), v128.load32_splat(m + 28)),
      add(lane3(m, 2, x, y, z), v128.load32_splat(m + 44)),
      K(0),
    );
    out += 4 * VERTEX_BYTES;
  }
}

function transformRigid(instance: usize, mesh: usize, n: i32, out: usize): void {
  const m = instance + INSTANCE_TRANSFORM;
  findCofactors(m);
  const stride = <usize>load<u32>(mesh, MESH_STRIDE);
  const planes = <usize>load<u32>(mesh, MESH_PLANES);
  for (let i = 0; i < n; i += 4) {
    const a = planes + <usize>i * 4;
    const x = v128.load(a);
    const y = v128.load(a + stride);
    const z = v128.load(a + stride * 2);
    const nx = v128.load(a + stride * 3);
    const ny = v128.load(a + stride * 4);
    const nz = v128.load(a + stride * 5);
    project(
      out,
      add(lane3(m, 0, x, y, z), v128.load32_splat(m + 12)),
      add(lane3(m, 1, x, y, z), v128.load32_splat(m + 28)),
      add(lane3(m, 2, x, y, z), v128.load32_splat(m + 44)),
      lane3(COFACTOR, 0, nx, ny, nz),
      lane3(COFACTOR, 1, nx, ny, nz),
      lane3(COFACTOR, 2, nx, ny, nz),
      v128.load(a + stride * 6),
      v128.load(a + stride * 7),
    );
    out += 4 * VERTEX_BYTES;
  }
}

/** a after b for row-major 3x4 matrices. */
function compose(out: usize, a: usize, b: usize): void {
  const b0 = v128.load(b);
  const b1 = v128.load(b + 16);
  const b2 = v128.load(b + 32);
  for (let r: usize = 0; r < 48; r += 16) {
    const t = mad(b0, v128.load32_splat(a + r), mad(b1, v128.load32_splat(a + r + 4), mul(b2, v128.load32_splat(a + r + 8))));
    v128.store(out + r, f32x4.replace_lane(t, 3, f32x4.extract_lane(t, 3) + load<f32>(a + r, 12)));
  }
}

const BLEND: usize = memory.data(7 * 16, 16);

/** `unseen`: only where vertices are is wanted. */
function transformSkinned(instance: usize, mesh: usize, n: i32, out: usize, unseen: bool): void {
  const m = instance + INSTANCE_TRANSFORM;
  const source = <usize>load<u32>(instance, INSTANCE_BONES);
  const count = min(load<i32>(mesh, MESH_BONE_COUNT), 256);
  for (let i = 0; i < count; i++) compose(SCRATCH + <usize>(i * 48), m, source + <usize>(i * 48));
  const stride = <usize>load<u32>(mesh, MESH_STRIDE);
  const planes = <usize>load<u32>(mesh, MESH_PLANES);
  let boneAt = <usize>load<u32>(mesh, MESH_BONES);
  let weightAt = <usize>load<u32>(mesh, MESH_WEIGHTS);
  for (let i = 0; i < n; i += 4) {
    const a = planes + <usize>i * 4;
    for (let k: usize = 0; k < 4; k++) {
      let r0 = K(0);
      let r1 = K(0);
      let r2 = K(0);
      for (let j: usize = 0; j < 4; j++) {
        const w = load<u8>(weightAt + j);
        if (w == 0) continue;
        const weight = K(<f32>w * <f32>(1.0 / 255));
        const b = SCRATCH + <usize>load<u8>(boneAt + j) * 48;
        r0 = mad(v128.load(b), weight, r0);
        r1 = mad(v128.load(b + 16), weight, r1);
        r2 = mad(v128.load(b + 32), weight, r2);
      }
      boneAt += 4;
      weightAt += 4;
      const p = a + k * 4;
      const x = load<f32>(p), y = load<f32>(p + stride), z = load<f32>(p + stride * 2);
      const q0 = f32x4.extract_lane(r0, 0), q1 = f32x4.extract_lane(r0, 1), q2 = f32x4.extract_lane(r0, 2);
      const q4 = f32x4.extract_lane(r1, 0), q5 = f32x4.extract_lane(r1, 1), q6 = f32x4.extract_lane(r1, 2);
      const q8 = f32x4.extract_lane(r2, 0), q9 = f32x4.extract_lane(r2, 1), q10 = f32x4.extract_lane(r2, 2);
      const o = BLEND + k * 4;
      store<f32>(o, q0 * x + q1 * y + q2 * z + f32x4.extract_lane(r0, 3));
      store<f32>(o, q4 * x + q5 * y + q6 * z + f32x4.extract_lane(r1, 3), 16);
      store<f32>(o, q8 * x + q9 * y + q10 * z + f32x4.extract_lane(r2, 3), 32);
      if (unseen) continue;
      const nx = load<f32>(p + stride * 3), ny = load<f32>(p + stride * 4), nz = load<f32>(p + stride * 5);
      store<f32>(o, q0 * nx + q1 * ny + q2 * nz, 48);
      store<f32>(o, q4 * nx + q5 * ny + q6 * nz, 64);
      store<f32>(o, q8 * nx + q9 * ny + q10 * nz, 80);
    }
    if (unseen) store4(out + 32, v128.load(BLEND), v128.load(BLEND + 16), v128.load(BLEND + 32), K(0));
    else project(
      out, v128.load(BLEND), v128.load(BLEND + 16), v128.load(BLEND + 32), v128.load(BLEND + 48), v128.load(BLEND + 64),
      v128.load(BLEND + 80), v128.load(a + stride * 6), v128.load(a + stride * 7),
    );
    out += 4 * VERTEX_BYTES;
  }
}
