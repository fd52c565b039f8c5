/** Meshes and materials of a world as glTF has them. */
import type { Material, Mesh, Rgb, World } from '../scene.ts';
import type { GltfFile } from './gltf-file.ts';

/** Writes an RGB image as a PNG file. */
export type WritePng = (rgb: Uint8Array, width: number, height: number) => Uint8Array;

/** Share of a pattern's second colour where one colour stands for the pattern. */
const SECOND = 0.25;

export class GltfMeshes {
  readonly #file: GltfFile;
  readonly #world: World;
  readonly #png: WritePng;
  readonly #meshes = new Map<number, number>();
  readonly #materials = new Map<number, number>();
  readonly #textures = new Map<number, number>();

  constructor(file: GltfFile, world: World, png: WritePng) {
    this.#file = file;
    this.#world = world;
    this.#png = png;
  }

  /** Number of a mesh in the file; undefined where it has no triangles. */
  mesh(number: number): number | undefined {
    const known = this.#meshes.get(number);
    if (known !== undefined) return known;
    const mesh = this.#world.meshes[number];
    if (mesh === undefined || mesh.materials.length === 0) return undefined;
    const made = this.#file.meshes.push({ primitives: this.#primitives(mesh) }) - 1;
    this.#meshes.set(number, made);
    return made;
  }

  #primitives(mesh: Mesh): unknown[] {
    const file = this.#file;
    const uvs = mesh.uvs.slice();
    // Surface coordinates count upwards here and downwards there.
    for (let i = 1; i < uvs.length; i += 2) uvs[i] = 1 - uvs[i];
    const attributes = {
      POSITION: file.accessor(mesh.positions, { type: 'VEC3', use: 'vertex', bounds: true }),
      NORMAL: file.accessor(unitNormals(mesh.normals), { type: 'VEC3', use: 'vertex' }),
      TEXCOORD_0: file.accessor(uvs, { type: 'VEC2', use: 'vertex' }),
      ...(mesh.skin && this.#skinAttributes(mesh.skin)),
    };
    const byMaterial = new Map<number, number[]>();
    mesh.materials.forEach((material, t) => {
      const list = byMaterial.get(material) ?? [];
      list.push(mesh.indices[t * 3], mesh.indices[t * 3 + 1], mesh.indices[t * 3 + 2]);
      byMaterial.set(material, list);
    });
    return [...byMaterial].map(([material, indices]) => ({
      attributes,
      indices: file.accessor(Uint32Array.from(indices), { type: 'SCALAR', use: 'index' }),
      material: this.#material(material),
    }));
  }

  #skinAttributes({ bones, weights }: NonNullable<Mesh['skin']>): { JOINTS_0: number; WEIGHTS_0: number } {
    // Bones without weight are said to be bone 0.
    const joints = bones.map((bone, i) => (weights[i] > 0 ? bone : 0));
    return {
      JOINTS_0: this.#file.accessor(joints, { type: 'VEC4', use: 'vertex' }),
      WEIGHTS_0: this.#file.accessor(weights, { type: 'VEC4', use: 'vertex', normalized: true }),
    };
  }

  #material(number: number): number {
    const known = this.#materials.get(number);
    if (known !== undefined) return known;
    const made = this.#file.materials.push(this.#described(this.#world.materials[number])) - 1;
    this.#materials.set(number, made);
    return made;
  }

  #described(m: Material): unknown {
    const opacity = m.opacity ?? 1;
    const glow = m.emissive ?? [0, 0, 0];
    const strength = Math.max(...glow);
    const textured = m.pattern === 'texture' && this.#world.textures[m.texture ?? 0] !== undefined;
    if (strength > 1) this.#file.extensions.add('KHR_materials_emissive_strength');
    return {
      ...(m.pattern && { extras: { pattern: m.pattern, patternMetres: m.patternScale } }),
      pbrMetallicRoughness: {
        baseColorFactor: [...(textured ? m.color : meanColour(m)).map(unit), opacity],
        metallicFactor: unit(m.metal ?? 0),
        roughnessFactor: unit(m.roughness ?? 0.8),
        ...(textured && { baseColorTexture: { index: this.#texture(m.texture ?? 0) } }),
      },
      ...(strength > 0 && { emissiveFactor: glow.map((v) => unit(v / Math.max(1, strength))) }),
      ...(strength > 1 && { extensions: { KHR_materials_emissive_strength: { emissiveStrength: strength } } }),
      ...(opacity < 0.999 && { alphaMode: 'BLEND' }),
      ...(m.doubleSided && { doubleSided: true }),
    };
  }

  #texture(number: number): number {
    const known = this.#textures.get(number);
    if (known !== undefined) return known;
    const { rgb, width, height } = this.#world.textures[number];
    const made = this.#file.texture(this.#png(rgb, width, height));
    this.#textures.set(number, made);
    return made;
  }
}

const unit = (v: number): number => Math.min(1, Math.max(0, v));

function meanColour(m: Material): Rgb {
  const { color, pattern } = m;
  if (pattern === undefined || pattern === 'plain') return color;
  const second = m.color2 ?? [color[0] * 0.55, color[1] * 0.55, color[2] * 0.55];
  const mixed = (k: 0 | 1 | 2): number => color[k] * (1 - SECOND) + second[k] * SECOND;
  return [mixed(0), mixed(1), mixed(2)];
}

/** glTF wants them of length 1 within a hair. */
function unitNormals(normals: Float32Array): Float32Array {
  const out = new Float32Array(normals.length);
  for (let i = 0; i < normals.length; i += 3) {
    const n = Math.sqrt(normals[i] ** 2 + normals[i + 1] ** 2 + normals[i + 2] ** 2);
    if (n < 1e-6) out[i + 1] = 1;
    else for (let k = 0; k < 3; k++) out[i + k] = normals[i + k] / n;
  }
  return out;
}
