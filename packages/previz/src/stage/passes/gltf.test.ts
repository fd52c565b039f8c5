import { beforeAll, describe, expect, it } from 'vitest';
import { multiply, transformPoint, type Vec3 } from '../../math/vec.ts';
import { createFilm, type Film } from '../film.ts';
import { bicycleScreenplay } from '../testing/screenplays.ts';
import { shotToGltf } from './gltf.ts';

const SHOT = 1;
const COMPONENT_BYTES: Record<number, number> = { 5121: 1, 5125: 4, 5126: 4 };
const WIDTH: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

interface Accessor {
  bufferView: number;
  componentType: number;
  count: number;
  type: string;
  normalized?: boolean;
  min?: number[];
  max?: number[];
}
interface Node {
  name?: string;
  children?: number[];
  mesh?: number;
  skin?: number;
  camera?: number;
  translation?: number[];
  rotation?: number[];
  scale?: number[];
}
interface Gltf {
  asset: { version: string; extras: { fps: number; frames: number } };
  scenes: { nodes: number[] }[];
  nodes: Node[];
  meshes: { primitives: { attributes: Record<string, number>; indices: number; material: number }[] }[];
  materials: unknown[];
  skins: { joints: number[]; skeleton: number; inverseBindMatrices: number }[];
  cameras: { perspective: { yfov: number; aspectRatio: number } }[];
  animations: {
    channels: { sampler: number; target: { node: number; path: 'translation' | 'rotation' | 'scale' } }[];
    samplers: { input: number; output: number }[];
  }[];
  accessors: Accessor[];
  bufferViews: { byteOffset: number; byteLength: number; target?: number }[];
  buffers: { byteLength: number }[];
  images: { bufferView: number }[];
}

/** A .glb file taken apart, and read as its specification says. */
class Reader {
  readonly json: Gltf;
  readonly data: DataView;

  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.length);
    expect(view.getUint32(0, true)).toBe(0x46546c67);
    expect(view.getUint32(4, true)).toBe(2);
    expect(view.getUint32(8, true)).toBe(file.length);
    const length = view.getUint32(12, true);
    expect([length % 4, view.getUint32(16, true)]).toEqual([0, 0x4e4f534a]);
    this.json = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + length)));
    const bytes = view.getUint32(20 + length, true);
    expect([bytes % 4, view.getUint32(24 + length, true)]).toEqual([0, 0x004e4942]);
    expect(28 + length + bytes).toBe(file.length);
    expect(this.json.buffers).toEqual([{ byteLength: bytes }]);
    this.data = new DataView(file.buffer, file.byteOffset + 28 + length, bytes);
  }

  values(number: number): number[] {
    const { bufferView, componentType, count, type } = this.json.accessors[number]!;
    const { byteOffset } = this.json.bufferViews[bufferView]!;
    const size = COMPONENT_BYTES[componentType]!;
    return Array.from({ length: count * WIDTH[type]! }, (_, i) => {
      const at = byteOffset + i * size;
      if (componentType === 5126) return this.data.getFloat32(at, true);
      return size === 1 ? this.data.getUint8(at) : this.data.getUint32(at, true);
    });
  }

  /** A node's own matrix at a frame. */
  matrix(number: number, frame: number): number[] {
    const node = this.json.nodes[number]!;
    const place = {
      translation: node.translation ?? [0, 0, 0],
      rotation: node.rotation ?? [0, 0, 0, 1],
      scale: node.scale ?? [1, 1, 1],
    };
    const { channels, samplers } = this.json.animations[0]!;
    for (const { sampler, target } of channels) {
      if (target.node !== number) continue;
      const width = target.path === 'rotation' ? 4 : 3;
      place[target.path] = this.#output(samplers[sampler]!.output).slice(frame * width, (frame + 1) * width);
    }
    const [x, y, z, w] = place.rotation as [number, number, number, number];
    const [sx, sy, sz] = place.scale as [number, number, number];
    const [tx, ty, tz] = place.translation as [number, number, number];
    return [
      (1 - 2 * (y * y + z * z)) * sx,
      2 * (x * y - z * w) * sy,
      2 * (x * z + y * w) * sz,
      tx,
      2 * (x * y + z * w) * sx,
      (1 - 2 * (x * x + z * z)) * sy,
      2 * (y * z - x * w) * sz,
      ty,
      2 * (x * z - y * w) * sx,
      2 * (y * z + x * w) * sy,
      (1 - 2 * (x * x + y * y)) * sz,
      tz,
    ];
  }

  readonly #outputs = new Map<number, number[]>();
  #output(number: number): number[] {
    const values = this.#outputs.get(number) ?? this.values(number);
    this.#outputs.set(number, values);
    return values;
  }
}

describe('a shot as glTF', () => {
  let film: Film;
  let file: Reader;
  let json: Gltf;
  beforeAll(() => {
    film = createFilm(bicycleScreenplay());
    const images: string[] = [];
    const made = shotToGltf(film, SHOT, { width: 320, height: 180 }, (_, width, height) => {
      images.push(`${width}x${height}`);
      return Uint8Array.of(137, 80, 78, 71, 1, 2, 3);
    });
    file = new Reader(made);
    json = file.json;
    expect(json.images.length).toBe(images.length);
  }, 120_000);

  it('keeps every accessor within its view, and every view within the file, aligned', () => {
    for (const { byteOffset, byteLength } of json.bufferViews) {
      expect(byteOffset % 4).toBe(0);
      expect(byteOffset + byteLength).toBeLessThanOrEqual(json.buffers[0]!.byteLength);
    }
    for (const { bufferView, componentType, count, type } of json.accessors) {
      expect(count).toBeGreaterThan(0);
      const need = count * WIDTH[type]! * COMPONENT_BYTES[componentType]!;
      expect(need).toBeLessThanOrEqual(json.bufferViews[bufferView]!.byteLength);
    }
  });

  it('has meshes with bounds, unit normals, and indices of vertices that are there', () => {
    for (const { primitives } of json.meshes) {
      for (const { attributes, indices, material } of primitives) {
        const { POSITION, NORMAL, TEXCOORD_0 } = attributes as Record<string, number> as Record<
          'POSITION' | 'NORMAL' | 'TEXCOORD_0',
          number
        >;
        const { count, min, max } = json.accessors[POSITION]!;
        expect(json.materials[material]).toBeDefined();
        for (const other of [NORMAL, TEXCOORD_0]) expect(json.accessors[other]!.count).toBe(count);
        expect(file.values(indices).every((i) => i < count)).toBe(true);
        const positions = file.values(POSITION);
        for (let k = 0; k < 3; k++) {
          let [low, high] = [Infinity, -Infinity];
          for (let i = k; i < positions.length; i += 3) {
            low = Math.min(low, positions[i]!);
            high = Math.max(high, positions[i]!);
          }
          expect([min![k], max![k]]).toEqual([low, high]);
        }
        const normals = file.values(NORMAL);
        let worst = 0;
        for (let i = 0; i < normals.length; i += 3)
          worst = Math.max(worst, Math.abs(normals[i]! ** 2 + normals[i + 1]! ** 2 + normals[i + 2]! ** 2 - 1));
        expect(worst).toBeLessThan(1e-3);
      }
    }
  });

  it('has a tree of nodes: every one has one place, and the roots are in the scene', () => {
    const parents = new Array<number>(json.nodes.length).fill(0);
    for (const { children } of json.nodes) for (const child of children ?? []) parents[child]!++;
    for (const root of json.scenes[0]!.nodes) {
      expect(parents[root]).toBe(0);
      parents[root]!++;
    }
    expect(parents.every((n) => n === 1)).toBe(true);
  });

  it('has key frames for every frame of the shot, with rotations of length one', () => {
    const { frames, fps } = json.asset.extras;
    expect(frames).toBe(film.screenplay.shots[SHOT]!.frameCount);
    const { channels, samplers } = json.animations[0]!;
    expect(channels.length).toBeGreaterThan(100);
    for (const { sampler, target } of channels) {
      const { input, output } = samplers[sampler]!;
      const times = file.values(input);
      expect(times.length).toBe(frames);
      expect(times[frames - 1]).toBeCloseTo((frames - 1) / fps, 5);
      expect(json.accessors[input]!.max![0]).toBe(times[frames - 1]);
      expect(json.accessors[output]!.count).toBe(frames);
      if (target.path !== 'rotation') continue;
      const values = file.values(output);
      let worst = 0;
      for (let i = 0; i < values.length; i += 4)
        worst = Math.max(worst, Math.abs(values.slice(i, i + 4).reduce((sum, v) => sum + v * v, 0) - 1));
      expect(worst).toBeLessThan(1e-5);
    }
  });

  it('poses people as the film does, to a few millimetres', () => {
    const staged = film.staged(SHOT);
    const frame = 20;
    const scene = staged.scene(frame / film.screenplay.fps, frame);
    const skins = json.nodes.filter(({ skin, mesh }) => skin !== undefined && mesh !== undefined);
    const people = scene.instances.filter(({ key, bones, role }) => key !== undefined && bones && role !== 'shadow');
    expect(skins.length).toBeGreaterThanOrEqual(2);
    let compared = 0;
    for (const node of skins) {
      const { joints, skeleton, inverseBindMatrices } = json.skins[node.skin!]!;
      const { attributes } = json.meshes[node.mesh!]!.primitives[0]!;
      const positions = file.values(attributes.POSITION!);
      const [bones, weights] = [file.values(attributes.JOINTS_0!), file.values(attributes.WEIGHTS_0!)];
      expect(bones.every((bone) => bone < joints.length)).toBe(true);
      const inverse = file.values(inverseBindMatrices);
      const root = file.matrix(skeleton, frame);
      const posed = joints.map((joint, i) => {
        const [x, y, z] = inverse.slice(i * 16 + 12, i * 16 + 15) as [number, number, number];
        return multiply(multiply(root, file.matrix(joint, frame)), [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z]);
      });
      // Whoever has as many bones and stands there.
      const own = people.find(
        ({ bones: b, transform: m }) =>
          b!.length === joints.length * 12 && Math.abs(m[3]! - root[3]!) + Math.abs(m[11]! - root[11]!) < 1e-3,
      );
      if (!own) continue;
      for (let v = 0; v < positions.length / 3; v += 97) {
        const at = positions.slice(v * 3, v * 3 + 3) as unknown as Vec3;
        const sum = [0, 0, 0];
        const real = [0, 0, 0];
        let total = 0;
        for (let j = 0; j < 4; j++) {
          const [bone, weight] = [bones[v * 4 + j]!, weights[v * 4 + j]! / 255];
          total += weights[v * 4 + j]!;
          const there = transformPoint(posed[bone]!, at);
          const wanted = transformPoint(
            own.transform,
            transformPoint(own.bones!.subarray(bone * 12, bone * 12 + 12), at),
          );
          for (let k = 0; k < 3; k++) {
            sum[k]! += there[k]! * weight;
            real[k]! += wanted[k]! * weight;
          }
        }
        expect(total).toBe(255);
        const off = Math.sqrt((sum[0]! - real[0]!) ** 2 + (sum[1]! - real[1]!) ** 2 + (sum[2]! - real[2]!) ** 2);
        expect(off).toBeLessThan(0.004);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('has the camera where the film has it', () => {
    const number = json.nodes.findIndex(({ camera }) => camera !== undefined);
    for (const frame of [0, 30, 59]) {
      const camera = film.staged(SHOT).camera.at(frame / film.screenplay.fps);
      const m = file.matrix(number, frame);
      for (let k = 0; k < 3; k++) expect(m[3 + k * 4]).toBeCloseTo(camera.eye[k]!, 3);
      // It looks along -Z.
      const d = [0, 1, 2].map((k) => camera.target[k]! - camera.eye[k]!);
      const n = Math.sqrt(d[0]! ** 2 + d[1]! ** 2 + d[2]! ** 2);
      for (let k = 0; k < 3; k++) expect(-m[2 + k * 4]!).toBeCloseTo(d[k]! / n, 3);
    }
    expect(json.cameras[0]!.perspective.aspectRatio).toBeCloseTo(16 / 9, 6);
    expect(json.cameras[0]!.perspective.yfov).toBeCloseTo(film.staged(SHOT).camera.at(0).fovY, 6);
  });
});
