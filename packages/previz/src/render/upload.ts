/**
 * A World in the kernel's own form: meshes as planes of floats, materials as records, textures with their smaller levels.
 * It is packed once and can be loaded into any number of kernels, also on other threads.
 */
import type { Material, Mesh, PatternName, Rgb, Texture, World } from '../stage/scene.ts';
import { PATTERNS } from '../stage/scene.ts';
import type { Kernel } from './kernel.ts';
import * as p from './params.ts';

/** Scale of a pattern when the material gives none, metres. */
const DEFAULT_SCALE: Record<PatternName, number> = {
  plain: 1,
  noise: 0.6,
  planks: 0.16,
  brick: 0.085,
  tiles: 0.4,
  plaid: 0.14,
  stripes: 0.1,
  dots: 0.06,
  grass: 0.09,
  asphalt: 0.014,
  wood: 0.05,
  weave: 0.006,
  fur: 0.012,
  water: 1.6,
  shingles: 0.16,
  leaves: 0.14,
  bark: 0.05,
  snow: 0.6,
  sand: 0.12,
  marble: 0.7,
  facade: 3.2,
  texture: 1,
};

/** Words of the head: numbers of meshes, materials and textures, bytes of data. The records follow, then the data. */
const HEAD_BYTES = 64;

/** Memory for a packed world; shared memory lets several threads read it. */
export type Allocate = (bytes: number) => ArrayBufferLike;

interface Packed {
  f32: Float32Array;
  i32: Int32Array;
  u8: Uint8Array;
  /** Where the data begin, bytes. Pointers in records count from there. */
  data: number;
  /** Bytes of data handed out so far. */
  taken: number;
}

const aligned = (bytes: number): number => (bytes + 63) & ~63;

/** Bytes of the three tables of records. */
function tableBytes(meshes: number, materials: number, textures: number): [number, number, number] {
  return [aligned(meshes * p.MESH_BYTES), aligned(materials * p.MATERIAL_BYTES), aligned(textures * p.TEXTURE_BYTES)];
}

export function packWorld(world: World, allocate: Allocate = (bytes) => new ArrayBuffer(bytes)): Uint8Array {
  const { meshes, materials, textures } = world;
  const [meshTable, materialTable, textureTable] = tableBytes(meshes.length, materials.length, textures.length);
  const levels = textures.map(levelsOf);
  let bytes = 0;
  for (const mesh of meshes) bytes += meshBytes(mesh);
  for (const each of levels) for (const level of each) bytes += aligned(level.length);
  const data = HEAD_BYTES + meshTable + materialTable + textureTable;
  const memory = allocate(data + bytes);
  const packed: Packed = {
    f32: new Float32Array(memory),
    i32: new Int32Array(memory),
    u8: new Uint8Array(memory),
    data,
    taken: 0,
  };
  packed.i32.set([meshes.length, materials.length, textures.length, bytes]);
  let at = HEAD_BYTES;
  for (let i = 0; i < meshes.length; i++) packMesh(packed, at + i * p.MESH_BYTES, meshes[i], materials.length);
  at += meshTable;
  for (let i = 0; i < materials.length; i++)
    packMaterial(packed, at + i * p.MATERIAL_BYTES, materials[i], textures.length);
  at += materialTable;
  for (let i = 0; i < textures.length; i++) packTexture(packed, at + i * p.TEXTURE_BYTES, textures[i], levels[i]);
  return packed.u8;
}

/** Words of a mesh record that point at data. */
const MESH_POINTERS = [p.MESH_PLANES, p.MESH_INDICES, p.MESH_MATERIALS, p.MESH_BONES, p.MESH_WEIGHTS];

/** Puts a packed world into a kernel, in place of its last one. */
export function loadWorld(kernel: Kernel, packed: Uint8Array): void {
  const { exports } = kernel;
  const [meshes, materials, textures, bytes] = new Int32Array(packed.buffer, packed.byteOffset, 4);
  exports.beginWorld(meshes, materials, textures);
  const data = exports.take(bytes);
  kernel.refresh();
  const { u8, i32 } = kernel;
  const [meshTable, materialTable, textureTable] = tableBytes(meshes, materials, textures);
  let at = HEAD_BYTES;
  u8.set(packed.subarray(at, at + meshes * p.MESH_BYTES), exports.meshesAt());
  at += meshTable;
  u8.set(packed.subarray(at, at + materials * p.MATERIAL_BYTES), exports.materialsAt());
  at += materialTable;
  u8.set(packed.subarray(at, at + textures * p.TEXTURE_BYTES), exports.texturesAt());
  at += textureTable;
  u8.set(packed.subarray(at, at + bytes), data);
  for (let i = 0; i < meshes; i++) {
    const mesh = exports.meshesAt() + i * p.MESH_BYTES;
    for (const pointer of MESH_POINTERS) {
      const word = (mesh + pointer) >> 2;
      i32[word] = i32[word] === NOTHING ? 0 : i32[word] + data;
    }
  }
  for (let i = 0; i < textures; i++) i32[(exports.texturesAt() + i * p.TEXTURE_BYTES + p.TEXTURE_DATA) >> 2] += data;
  exports.endWorld();
}

/** A pointer to nothing: 0 is where the data begin. */
const NOTHING = -1;

function takeBytes(packed: Packed, bytes: number): number {
  const at = packed.taken;
  packed.taken += aligned(bytes);
  return at;
}

function writeRgb({ f32 }: Packed, word: number, rgb: Rgb): void {
  f32[word] = rgb[0];
  f32[word + 1] = rgb[1];
  f32[word + 2] = rgb[2];
}

function packMaterial(packed: Packed, at: number, m: Material, textureCount: number): void {
  const { f32, i32 } = packed;
  const word = at >> 2;
  const pattern = m.pattern ?? 'plain';
  const textured = pattern === 'texture' && (m.texture ?? 0) < textureCount;
  const c = m.color;
  writeRgb(packed, word + p.M_COLOR, c);
  writeRgb(packed, word + p.M_COLOR2, m.color2 ?? [c[0] * 0.55, c[1] * 0.55, c[2] * 0.55]);
  i32[word + p.M_PATTERN] = pattern === 'texture' && !textured ? PATTERNS.plain : PATTERNS[pattern];
  f32[word + p.M_FREQUENCY] = 1 / Math.max(1e-4, m.patternScale ?? DEFAULT_SCALE[pattern]);
  f32[word + p.M_ROUGHNESS] = Math.min(1, Math.max(0.05, m.roughness ?? (pattern === 'water' ? 0.08 : 0.8)));
  f32[word + p.M_METAL] = m.metal ?? 0;
  f32[word + p.M_TRANSLUCENCY] = m.translucency ?? 0;
  f32[word + p.M_SKIN] = m.skin ?? 0;
  writeRgb(packed, word + p.M_EMISSIVE, m.emissive ?? [0, 0, 0]);
  const opacity = m.opacity ?? 1;
  f32[word + p.M_OPACITY] = opacity;
  const glows = m.emissive !== undefined && m.emissive[0] + m.emissive[1] + m.emissive[2] > 0;
  i32[word + p.M_FLAGS] =
    (m.doubleSided ? p.DOUBLE_SIDED : 0) |
    ((m.castsShadow ?? opacity > 0.5) ? p.CASTS_SHADOW : 0) |
    (opacity < 0.999 ? p.SEEN_THROUGH : 0) |
    (glows ? p.GIVES_LIGHT : 0) |
    (m.mirror ? p.MIRROR : 0) |
    (pattern === 'water' || (m.metal ?? 0) > 0 || (m.roughness ?? 0.8) < FINE_ROUGHNESS ? p.FINE : 0);
  i32[word + p.M_TEXTURE] = m.texture ?? 0;
}

/** Highlights of smoother surfaces are looked at pixel by pixel. */
const FINE_ROUGHNESS = 0.25;

/** The texture at every size down to one pixel, four bytes a pixel. */
function levelsOf({ width, height, rgb }: Texture): Uint8Array[] {
  let level = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    level[i * 4] = rgb[i * 3];
    level[i * 4 + 1] = rgb[i * 3 + 1];
    level[i * 4 + 2] = rgb[i * 3 + 2];
  }
  const levels = [level];
  let w = width;
  let h = height;
  while (w > 1 || h > 1) {
    const next = halve(level, w, h);
    w = Math.max(1, w >> 1);
    h = Math.max(1, h >> 1);
    levels.push(next);
    level = next;
  }
  return levels;
}

function packTexture(packed: Packed, at: number, texture: Texture, levels: readonly Uint8Array[]): void {
  let total = 0;
  for (const level of levels) total += level.length;
  const data = takeBytes(packed, total);
  let offset = packed.data + data;
  for (const level of levels) {
    packed.u8.set(level, offset);
    offset += level.length;
  }
  const word = at >> 2;
  packed.i32[word + (p.TEXTURE_WIDTH >> 2)] = texture.width;
  packed.i32[word + (p.TEXTURE_HEIGHT >> 2)] = texture.height;
  packed.i32[word + (p.TEXTURE_LEVELS >> 2)] = levels.length;
  packed.i32[word + (p.TEXTURE_DATA >> 2)] = data;
}

/** Next smaller level: means of 2x2 pixels. */
function halve(from: Uint8Array, w: number, h: number): Uint8Array<ArrayBuffer> {
  const nw = Math.max(1, w >> 1);
  const nh = Math.max(1, h >> 1);
  const to = new Uint8Array(nw * nh * 4);
  for (let y = 0; y < nh; y++) {
    const y0 = Math.min(h - 1, y * 2) * w;
    const y1 = Math.min(h - 1, y * 2 + 1) * w;
    for (let x = 0; x < nw; x++) {
      const x0 = Math.min(w - 1, x * 2);
      const x1 = Math.min(w - 1, x * 2 + 1);
      for (let c = 0; c < 3; c++) {
        to[(y * nw + x) * 4 + c] =
          (from[(y0 + x0) * 4 + c] + from[(y0 + x1) * 4 + c] + from[(y1 + x0) * 4 + c] + from[(y1 + x1) * 4 + c] + 2) >>
          2;
      }
    }
  }
  return to;
}

/** Vertices come in fours. */
const paddedCount = (mesh: Mesh): number => (mesh.positions.length / 3 + 3) & ~3;

function meshBytes(mesh: Mesh): number {
  const padded = paddedCount(mesh);
  const triangles = mesh.materials.length;
  const skin = mesh.skin ? 2 * aligned(padded * 4) : 0;
  return aligned(padded * 32) + aligned(triangles * 12) + aligned(triangles * 2) + skin;
}

function packMesh(packed: Packed, at: number, mesh: Mesh, materialCount: number): void {
  const { f32, i32, u8, data } = packed;
  const n = mesh.positions.length / 3;
  const padded = paddedCount(mesh);
  const triangles = mesh.materials.length;
  const planes = takeBytes(packed, padded * 32);
  const indices = takeBytes(packed, triangles * 12);
  const materials = takeBytes(packed, triangles * 2);
  const bones = mesh.skin ? takeBytes(packed, padded * 4) : NOTHING;
  const weights = mesh.skin ? takeBytes(packed, padded * 4) : NOTHING;
  const base = (data + planes) >> 2;
  for (let c = 0; c < 3; c++) {
    const place = base + padded * c;
    const normal = base + padded * (3 + c);
    for (let i = 0; i < n; i++) {
      f32[place + i] = mesh.positions[i * 3 + c];
      f32[normal + i] = mesh.normals[i * 3 + c];
    }
  }
  for (let i = 0; i < n; i++) {
    f32[base + padded * 6 + i] = mesh.uvs[i * 2];
    f32[base + padded * 7 + i] = mesh.uvs[i * 2 + 1];
  }
  const index = new Uint32Array(u8.buffer, data + indices, triangles * 3);
  const material = new Uint16Array(u8.buffer, data + materials, triangles);
  // A wrong number must never make the kernel read beyond its tables.
  for (let i = 0; i < triangles * 3; i++) index[i] = mesh.indices[i] < n ? mesh.indices[i] : 0;
  for (let i = 0; i < triangles; i++) material[i] = mesh.materials[i] < materialCount ? mesh.materials[i] : 0;
  if (mesh.skin) {
    u8.set(mesh.skin.bones.subarray(0, n * 4), data + bones);
    u8.set(mesh.skin.weights.subarray(0, n * 4), data + weights);
  }
  const word = at >> 2;
  i32[word + (p.MESH_VERTICES >> 2)] = n;
  i32[word + (p.MESH_TRIANGLES >> 2)] = triangles;
  i32[word + (p.MESH_PLANES >> 2)] = planes;
  i32[word + (p.MESH_STRIDE >> 2)] = padded * 4;
  i32[word + (p.MESH_INDICES >> 2)] = indices;
  i32[word + (p.MESH_MATERIALS >> 2)] = materials;
  i32[word + (p.MESH_BONES >> 2)] = bones;
  i32[word + (p.MESH_WEIGHTS >> 2)] = weights;
  i32[word + (p.MESH_BONE_COUNT >> 2)] = mesh.skin ? mesh.skin.boneCount : 0;
  f32.set(boundingSphere(mesh.positions), word + (p.MESH_SPHERE >> 2));
}

/** Centre of the bounding box and the farthest vertex from it. */
function boundingSphere(positions: Float32Array): [number, number, number, number] {
  if (positions.length === 0) return [0, 0, 0, 0];
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      low[c] = Math.min(low[c], positions[i + c]);
      high[c] = Math.max(high[c], positions[i + c]);
    }
  }
  const centre = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
  let r2 = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const dx = positions[i] - centre[0];
    const dy = positions[i + 1] - centre[1];
    const dz = positions[i + 2] - centre[2];
    r2 = Math.max(r2, dx * dx + dy * dy + dz * dz);
  }
  return [centre[0], centre[1], centre[2], Math.sqrt(r2) * 1.0001];
}
