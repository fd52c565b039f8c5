/** A glTF 2.0 file being put together: buffers, accessors and the tables that point at them. */

const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;
const COMPONENT = { u8: 5121, u16: 5123, u32: 5125, f32: 5126 } as const;
const WIDTH = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 } as const;

export type GltfNumbers = Float32Array | Uint8Array | Uint32Array;
type Component = Float32ArrayConstructor | Uint8ArrayConstructor | Uint32ArrayConstructor;

export interface AccessorOptions {
  type: keyof typeof WIDTH;
  /** vertex or index data of meshes; nothing for animations and skins. */
  use?: 'vertex' | 'index';
  normalized?: boolean;
  /** States the least and greatest value of each component. */
  bounds?: boolean;
}

export interface GltfNode {
  name?: string;
  children?: number[];
  mesh?: number;
  skin?: number;
  camera?: number;
  translation?: readonly number[];
  rotation?: readonly number[];
  scale?: readonly number[];
  extras?: Record<string, unknown>;
}

export interface GltfChannel {
  sampler: number;
  target: { node: number; path: 'translation' | 'rotation' | 'scale' };
}

export class GltfFile {
  readonly nodes: GltfNode[] = [];
  readonly meshes: unknown[] = [];
  readonly materials: unknown[] = [];
  readonly skins: unknown[] = [];
  readonly cameras: unknown[] = [];
  readonly roots: number[] = [];
  readonly samplers: unknown[] = [];
  readonly channels: GltfChannel[] = [];
  readonly extensions = new Set<string>();
  readonly #accessors: unknown[] = [];
  readonly #views: unknown[] = [];
  readonly #textures: unknown[] = [];
  readonly #images: unknown[] = [];
  readonly #parts: Uint8Array[] = [];
  #bytes = 0;

  node(node: GltfNode, isRoot = true): number {
    const number = this.nodes.push(node) - 1;
    if (isRoot) this.roots.push(number);
    return number;
  }

  accessor(values: GltfNumbers, { type, use, normalized, bounds }: AccessorOptions): number {
    const view = this.#view(
      values,
      use === 'vertex' ? ARRAY_BUFFER : use === 'index' ? ELEMENT_ARRAY_BUFFER : undefined,
    );
    const width = WIDTH[type];
    const component = values.constructor as Component;
    return (
      this.#accessors.push({
        bufferView: view,
        componentType:
          component === Float32Array ? COMPONENT.f32 : component === Uint8Array ? COMPONENT.u8 : COMPONENT.u32,
        count: values.length / width,
        type,
        ...(normalized && { normalized }),
        ...(bounds && boundsOf(values, width)),
      }) - 1
    );
  }

  /** An embedded PNG image as a texture. */
  texture(png: Uint8Array): number {
    const image = this.#images.push({ bufferView: this.#view(png, undefined), mimeType: 'image/png' }) - 1;
    return this.#textures.push({ source: image, sampler: 0 }) - 1;
  }

  /** The whole file. `extras` are told in its head. */
  binary(animation: string, generator: string, extras: Record<string, unknown>): Uint8Array {
    const some = (name: string, table: readonly unknown[]): object => (table.length > 0 ? { [name]: table } : {});
    const json = {
      asset: { version: '2.0', generator, extras },
      ...some('extensionsUsed', [...this.extensions]),
      scene: 0,
      scenes: [{ nodes: this.roots }],
      nodes: this.nodes,
      ...some('meshes', this.meshes),
      ...some('materials', this.materials),
      ...some('textures', this.#textures),
      ...some('images', this.#images),
      ...(this.#textures.length > 0 && {
        samplers: [{ magFilter: 9729, minFilter: 9987, wrapS: 10497, wrapT: 10497 }],
      }),
      ...some('skins', this.skins),
      ...some('cameras', this.cameras),
      ...(this.channels.length > 0 && {
        animations: [{ name: animation, channels: this.channels, samplers: this.samplers }],
      }),
      accessors: this.#accessors,
      bufferViews: this.#views,
      buffers: [{ byteLength: this.#bytes }],
    };
    return container(new TextEncoder().encode(JSON.stringify(json)), this.#parts, this.#bytes);
  }

  #view(values: GltfNumbers, target: number | undefined): number {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const view = { buffer: 0, byteOffset: this.#bytes, byteLength: bytes.length, ...(target && { target }) };
    this.#parts.push(bytes);
    const gap = -bytes.length & 3;
    if (gap > 0) this.#parts.push(new Uint8Array(gap));
    this.#bytes += bytes.length + gap;
    return this.#views.push(view) - 1;
  }
}

function boundsOf(values: GltfNumbers, width: number): { min: number[]; max: number[] } {
  const min = new Array<number>(width).fill(Infinity);
  const max = new Array<number>(width).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    min[i % width] = Math.min(min[i % width], values[i]);
    max[i % width] = Math.max(max[i % width], values[i]);
  }
  return { min, max };
}

/** The binary container: a head, the JSON padded with spaces, the data. */
function container(json: Uint8Array, parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const padded = (json.length + 3) & ~3;
  const out = new Uint8Array(12 + 8 + padded + 8 + bytes);
  const view = new DataView(out.buffer);
  const words = [0x46546c67, 2, out.length, padded, 0x4e4f534a];
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, true);
  out.fill(32, 20, 20 + padded);
  out.set(json, 20);
  view.setUint32(20 + padded, bytes, true);
  view.setUint32(24 + padded, 0x004e4942, true);
  let at = 28 + padded;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
