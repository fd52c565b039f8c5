/** Writes a World into the kernel's memory: meshes as planes of floats, materials as records, textures with their smaller levels. */
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

export function uploadWorld(kernel: Kernel, world: World): void {
  const { exports } = kernel;
  exports.beginWorld(world.meshes.length, world.materials.length, world.textures.length);
  for (let i = 0; i < world.materials.length; i++) {
    uploadMaterial(kernel, exports.materialsAt() + i * p.MATERIAL_BYTES, world.materials[i], world.textures.length);
  }
  for (let i = 0; i < world.textures.length; i++) {
    uploadTexture(kernel, exports.texturesAt() + i * p.TEXTURE_BYTES, world.textures[i]);
  }
  for (let i = 0; i < world.meshes.length; i++) {
    uploadMesh(kernel, exports.meshesAt() + i * p.MESH_BYTES, world.meshes[i], world.materials.length);
  }
  exports.endWorld();
}

function writeRgb(kernel: Kernel, word: number, rgb: Rgb): void {
  kernel.f32[word] = rgb[0];
  kernel.f32[word + 1] = rgb[1];
  kernel.f32[word + 2] = rgb[2];
}

function uploadMaterial(kernel: Kernel, at: number, m: Material, textureCount: number): void {
  kernel.refresh();
  const { f32, i32 } = kernel;
  const word = at >> 2;
  const pattern = m.pattern ?? 'plain';
  const textured = pattern === 'texture' && (m.texture ?? 0) < textureCount;
  const c = m.color;
  writeRgb(kernel, word + p.M_COLOR, c);
  writeRgb(kernel, word + p.M_COLOR2, m.color2 ?? [c[0] * 0.55, c[1] * 0.55, c[2] * 0.55]);
  i32[word + p.M_PATTERN] = pattern === 'texture' && !textured ? PATTERNS.plain : PATTERNS[pattern];
  f32[word + p.M_FREQUENCY] = 1 / Math.max(1e-4, m.patternScale ?? DEFAULT_SCALE[pattern]);
  f32[word + p.M_ROUGHNESS] = Math.min(1, Math.max(0.05, m.roughness ?? (pattern === 'water' ? 0.08 : 0.8)));
  f32[word + p.M_METAL] = m.metal ?? 0;
  f32[word + p.M_TRANSLUCENCY] = m.translucency ?? 0;
  f32[word + p.M_SKIN] = m.skin ?? 0;
  writeRgb(kernel, word + p.M_EMISSIVE, m.emissive ?? [0, 0, 0]);
  const opacity = m.opacity ?? 1;
  f32[word + p.M_OPACITY] = opacity;
  const glows = m.emissive !== undefined && m.emissive[0] + m.emissive[1] + m.emissive[2] > 0;
  i32[word + p.M_FLAGS] =
    (m.doubleSided ? p.DOUBLE_SIDED : 0) |
    ((m.castsShadow ?? opacity > 0.5) ? p.CASTS_SHADOW : 0) |
    (opacity < 0.999 ? p.SEEN_THROUGH : 0) |
    (glows ? p.GIVES_LIGHT : 0) |
    (pattern === 'water' || (m.metal ?? 0) > 0 || (m.roughness ?? 0.8) < FINE_ROUGHNESS ? p.FINE : 0);
  i32[word + p.M_TEXTURE] = m.texture ?? 0;
}

/** Highlights of smoother surfaces are looked at pixel by pixel. */
const FINE_ROUGHNESS = 0.25;

function uploadTexture(kernel: Kernel, at: number, texture: Texture): void {
  const { width, height, rgb } = texture;
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
  let total = 0;
  for (const each of levels) total += each.length;
  const data = kernel.exports.take(total);
  kernel.refresh();
  let offset = data;
  for (const each of levels) {
    kernel.u8.set(each, offset);
    offset += each.length;
  }
  kernel.i32[(at + p.TEXTURE_WIDTH) >> 2] = width;
  kernel.i32[(at + p.TEXTURE_HEIGHT) >> 2] = height;
  kernel.i32[(at + p.TEXTURE_LEVELS) >> 2] = levels.length;
  kernel.i32[(at + p.TEXTURE_DATA) >> 2] = data;
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

function uploadMesh(kernel: Kernel, at: number, mesh: Mesh, materialCount: number): void {
  const n = mesh.positions.length / 3;
  const padded = (n + 3) & ~3;
  const triangles = mesh.materials.length;
  const planes = kernel.exports.take(padded * 32);
  const indices = kernel.exports.take(triangles * 12);
  const materials = kernel.exports.take(triangles * 2);
  const bones = mesh.skin ? kernel.exports.take(padded * 4) : 0;
  const weights = mesh.skin ? kernel.exports.take(padded * 4) : 0;
  kernel.refresh();
  const { f32, i32, u8 } = kernel;
  const base = planes >> 2;
  f32.fill(0, base, base + padded * 8);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < 3; c++) {
      f32[base + padded * c + i] = mesh.positions[i * 3 + c];
      f32[base + padded * (3 + c) + i] = mesh.normals[i * 3 + c];
    }
    f32[base + padded * 6 + i] = mesh.uvs[i * 2];
    f32[base + padded * 7 + i] = mesh.uvs[i * 2 + 1];
  }
  const index = new Uint32Array(kernel.memory.buffer, indices, triangles * 3);
  const material = new Uint16Array(kernel.memory.buffer, materials, triangles);
  // A wrong number must never make the kernel read beyond its tables.
  for (let i = 0; i < triangles * 3; i++) index[i] = mesh.indices[i] < n ? mesh.indices[i] : 0;
  for (let i = 0; i < triangles; i++) material[i] = mesh.materials[i] < materialCount ? mesh.materials[i] : 0;
  if (mesh.skin) {
    u8.fill(0, bones, bones + padded * 4);
    u8.fill(0, weights, weights + padded * 4);
    u8.set(mesh.skin.bones.subarray(0, n * 4), bones);
    u8.set(mesh.skin.weights.subarray(0, n * 4), weights);
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
  const sphere = boundingSphere(mesh.positions);
  f32.set(sphere, word + (p.MESH_SPHERE >> 2));
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
