/** Snow that settles on people, animals and things. */
import { noise2 } from '../math/noise.ts';
import { MATERIALS } from './materials.ts';
import type { Mesh } from './scene.ts';
import type { WorldBuilder } from './world-builder.ts';

/** Upward share of a normal from which on snow stays, and how much that varies from place to place. */
const STEEP = 0.68;
const DRIFT = 0.13;

/**
 * Lets snow lie on what faces up of meshes number `from` and on: hats, hair and shoulders of people in their upright rest pose,
 * backs of animals, tops of things. Triangles are cut along the edge of the snow, so that it is a smooth line. Skin melts it.
 */
export function settleSnow(world: WorldBuilder, from: number): void {
  const { meshes, materials } = world.world;
  const snow = world.material(MATERIALS.snow);
  const bare = materials.map(
    (m) => (m.skin ?? 0) > 0 || m.emissive !== undefined || (m.opacity ?? 1) < 1 || m.pattern === 'texture',
  );
  for (let i = from; i < meshes.length; i++) cover(meshes[i], snow, bare);
}

/** How far above the least slope (positive: snow stays) each vertex is. */
function heaps(mesh: Mesh): Float32Array {
  const { positions: p, normals: n } = mesh;
  const out = new Float32Array(p.length / 3);
  const high = mesh.skin ? shouldersOf(p) : Number.NEGATIVE_INFINITY;
  for (let v = 0; v < out.length; v++) {
    const drift = DRIFT * noise2(71, (p[v * 3] + p[v * 3 + 1]) * 8, (p[v * 3 + 2] - p[v * 3]) * 8);
    const stays = n[v * 3 + 1] - STEEP - drift;
    out[v] = Math.min(stays, (p[v * 3 + 1] - high) * 6);
  }
  return out;
}

/** Height from which on snow stays on someone in rest pose: a little below the shoulders. */
function shouldersOf(positions: Float32Array): number {
  let top = Number.NEGATIVE_INFINITY;
  let foot = Number.POSITIVE_INFINITY;
  for (let i = 1; i < positions.length; i += 3) {
    top = Math.max(top, positions[i]);
    foot = Math.min(foot, positions[i]);
  }
  return foot + (top - foot) * 0.74;
}

/** Vertices and triangles added to a mesh. */
interface Added {
  /** Between which vertices, and how far along. */
  vertices: [a: number, b: number, t: number][];
  /** Number of the vertex on an edge. */
  onEdge: Map<number, number>;
  indices: number[];
  materials: number[];
}

function cover(mesh: Mesh, snow: number, bare: readonly boolean[]): void {
  const heap = heaps(mesh);
  const count = heap.length;
  const added: Added = { vertices: [], onEdge: new Map(), indices: [], materials: [] };
  const { indices, materials } = mesh;
  for (let t = 0; t < materials.length; t++) {
    if (bare[materials[t]]) continue;
    const corner = [indices[t * 3], indices[t * 3 + 1], indices[t * 3 + 2]];
    const snowy = corner.filter((v) => heap[v] > 0).length;
    if (snowy === 0) continue;
    if (snowy === 3) {
      materials[t] = snow;
      continue;
    }
    // The corner that is on its own side comes first; the winding stays.
    const alone = corner.findIndex((v) => heap[v] > 0 === (snowy === 1));
    const [a, b, c] = [corner[alone], corner[(alone + 1) % 3], corner[(alone + 2) % 3]];
    const ab = between(added, heap, count, a, b);
    const ac = between(added, heap, count, a, c);
    const own = materials[t];
    indices.set([a, ab, ac], t * 3);
    materials[t] = snowy === 1 ? snow : own;
    const rest = snowy === 1 ? own : snow;
    added.indices.push(ab, b, c, ab, c, ac);
    added.materials.push(rest, rest);
  }
  if (added.materials.length > 0) grow(mesh, added);
}

function between(added: Added, heap: Float32Array, count: number, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  const key = low * count + high;
  const known = added.onEdge.get(key);
  if (known !== undefined) return known;
  const number = count + added.vertices.length;
  added.vertices.push([low, high, heap[low] / (heap[low] - heap[high])]);
  added.onEdge.set(key, number);
  return number;
}

function grow(mesh: Mesh, { vertices, indices, materials }: Added): void {
  const mixed = (from: Float32Array, width: number): Float32Array => {
    const out = new Float32Array(from.length + vertices.length * width);
    out.set(from);
    let at = from.length;
    for (const [a, b, t] of vertices) {
      for (let k = 0; k < width; k++) out[at++] = from[a * width + k] + (from[b * width + k] - from[a * width + k]) * t;
    }
    return out;
  };
  const { skin } = mesh;
  if (skin) {
    const bones = new Uint8Array(skin.bones.length + vertices.length * 4);
    const weights = new Uint8Array(bones.length);
    bones.set(skin.bones);
    weights.set(skin.weights);
    vertices.forEach(([a, b, t], i) => {
      mixBones(skin, a, b, t, bones, weights, skin.bones.length + i * 4);
    });
    mesh.skin = { ...skin, bones, weights };
  }
  mesh.positions = mixed(mesh.positions, 3);
  mesh.normals = mixed(mesh.normals, 3);
  mesh.uvs = mixed(mesh.uvs, 2);
  mesh.indices = Uint32Array.from([...mesh.indices, ...indices]);
  mesh.materials = Uint16Array.from([...mesh.materials, ...materials]);
}

/** The four bones that count most among those of two vertices, their weights summing to 255. */
function mixBones(
  skin: NonNullable<Mesh['skin']>,
  a: number,
  b: number,
  t: number,
  bones: Uint8Array,
  weights: Uint8Array,
  at: number,
): void {
  const share = new Map<number, number>();
  for (let k = 0; k < 4; k++) {
    share.set(skin.bones[a * 4 + k], (share.get(skin.bones[a * 4 + k]) ?? 0) + skin.weights[a * 4 + k] * (1 - t));
    share.set(skin.bones[b * 4 + k], (share.get(skin.bones[b * 4 + k]) ?? 0) + skin.weights[b * 4 + k] * t);
  }
  const most = [...share].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 4);
  const sum = most.reduce((all, [, w]) => all + w, 0) || 1;
  let left = 255;
  for (let k = most.length - 1; k > 0; k--) {
    const w = Math.round((most[k][1] / sum) * 255);
    bones[at + k] = most[k][0];
    weights[at + k] = w;
    left -= w;
  }
  bones[at] = most[0][0];
  weights[at] = left;
}
