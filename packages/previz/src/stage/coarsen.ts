/**
 * Coarser forms of a mesh, to be drawn farther off: leaves and blades become fewer and larger so that a crown covers the same sky,
 * rounded things lose vertices, and what would be thinner than a pixel goes.
 */
import { clamp } from '../math/vec.ts';
import type { Material, Mesh } from './scene.ts';

/** Parts thinner than this share of a cell in two directions are left out. */
const THINNEST = 0.3;
/** Side of a coarse leaf in cells. */
const LEAF = 2.8;
/** The same for blades of grass, which are of three triangles: slender as they are, they must not grow as wide. */
const BLADE = 1.9;
/** Parts smaller than this share of a cell in every direction are crumbs. */
const CRUMB = 0.8;
/** The dense insides of crowns hide behind leaves: their cells are this much larger. */
const CORE = 3;

/** Connected pieces of a mesh. */
export interface Parts {
  /** Part of each vertex. */
  of: Int32Array;
  count: number;
  /** Per part: x0 y0 z0 x1 y1 z1. */
  boxes: Float32Array;
  triangles: Int32Array;
  /** Square metres. */
  areas: Float32Array;
  /** Material of the part's first triangle. */
  materials: Uint16Array;
}

/** Per material: 1 when its small pieces are leaves, blades and petals, 2 when it is the inside of a crown, 3 when it shines. */
export function leafTable(materials: readonly Material[]): Uint8Array {
  return Uint8Array.from(materials, (m) => {
    if (m.emissive && m.emissive[0] + m.emissive[1] + m.emissive[2] > 0.3) return 3;
    if (m.pattern === 'leaves') return 2;
    return m.doubleSided && (m.translucency ?? 0) > 0.2 ? 1 : 0;
  });
}

export function partsOf(mesh: Mesh): Parts {
  const n = mesh.positions.length / 3;
  const { indices, positions } = mesh;
  const root = new Int32Array(n);
  for (let i = 0; i < n; i++) root[i] = i;
  const find = (i: number): number => {
    while (root[i] !== i) {
      root[i] = root[root[i]];
      i = root[i];
    }
    return i;
  };
  const join = (i: number, j: number): void => {
    const a = find(i);
    const b = find(j);
    if (a < b) root[b] = a;
    else root[a] = b;
  };
  for (let t = 0; t < indices.length; t += 3) {
    join(indices[t], indices[t + 1]);
    join(indices[t], indices[t + 2]);
  }
  if (mesh.skin) {
    // A body's pieces that touch at a vertex go together, so that no seam opens between them.
    const bits = new Int32Array(positions.buffer, positions.byteOffset, n * 3);
    const places = new Slots(n);
    for (let i = 0; i < n; i++) {
      const same = places.take(bits[i * 3] ^ Math.imul(bits[i * 3 + 1], 0x9e3779b1), bits[i * 3 + 2], i);
      if (same !== i) join(same, i);
    }
  }
  const of = new Int32Array(n);
  let count = 0;
  // A root is never later than its members.
  for (let i = 0; i < n; i++) {
    const r = find(i);
    of[i] = r === i ? count++ : of[r];
  }
  const boxes = new Float32Array(count * 6);
  for (let o = 0; o < count * 6; o++) boxes[o] = o % 6 < 3 ? 1e9 : -1e9;
  for (let i = 0; i < n; i++) {
    const o = of[i] * 6;
    for (let k = 0; k < 3; k++) {
      const v = positions[i * 3 + k];
      if (v < boxes[o + k]) boxes[o + k] = v;
      if (v > boxes[o + 3 + k]) boxes[o + 3 + k] = v;
    }
  }
  const triangles = new Int32Array(count);
  const areas = new Float32Array(count);
  const materials = new Uint16Array(count);
  for (let t = 0; t < indices.length; t += 3) {
    const p = of[indices[t]];
    if (triangles[p]++ === 0) materials[p] = mesh.materials[t / 3];
    areas[p] += areaOf(positions, indices[t] * 3, indices[t + 1] * 3, indices[t + 2] * 3);
  }
  return { of, count, boxes, triangles, areas, materials };
}

function areaOf(p: Float32Array, a: number, b: number, c: number): number {
  const ux = p[b] - p[a];
  const uy = p[b + 1] - p[a + 1];
  const uz = p[b + 2] - p[a + 2];
  const vx = p[c] - p[a];
  const vy = p[c + 1] - p[a + 1];
  const vz = p[c + 2] - p[a + 2];
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  return Math.sqrt(x * x + y * y + z * z) / 2;
}

/** Metres: side of a square as large as the mean triangle. */
export function grainOf(parts: Parts): number {
  let sum = 0;
  let n = 0;
  for (let p = 0; p < parts.count; p++) {
    sum += parts.areas[p];
    n += parts.triangles[p];
  }
  return Math.sqrt(sum / Math.max(1, n));
}

/** What becomes of a part. */
interface Fates {
  /** Per part: 0 goes, 1 stays, above 1 grows about its middle by this much, -1 loses vertices. */
  growth: Float32Array;
  /** Parts that lose vertices: cells along each axis. */
  cells: Int32Array;
  /** Parts of at most one cell in some direction: their two faces must not mix. */
  thin: Uint8Array;
}

function decide(parts: Parts, leaf: Uint8Array, size: number, dear: Uint8Array): Fates {
  const { count, boxes, triangles, areas, materials } = parts;
  const growth = new Float32Array(count);
  const cells = new Int32Array(count * 3);
  const thin = new Uint8Array(count);
  let share = 0.5;
  let crumbs = 0.5;
  for (let p = 0; p < count; p++) {
    const cell = dear[p] === 1 ? size / 3 : size;
    if (leaf[materials[p]] === 1 && triangles[p] <= 3) {
      const side = (triangles[p] === 3 ? BLADE : LEAF) * cell;
      const k = (side * side) / Math.max(1e-9, areas[p]);
      if (k <= 1.2) {
        growth[p] = 1;
        continue;
      }
      share += 1 / k;
      if (share < 1) continue;
      share -= 1;
      growth[p] = Math.sqrt(k);
      continue;
    }
    let wide = 0;
    let longest = 0;
    const side = leaf[materials[p]] === 2 ? cell * CORE : cell;
    for (let k = 0; k < 3; k++) {
      const extent = boxes[p * 6 + 3 + k] - boxes[p * 6 + k];
      longest = Math.max(longest, extent);
      if (extent > THINNEST * cell) {
        wide++;
        cells[p * 3 + k] = Math.max(1, Math.round(extent / side));
      }
      if (cells[p * 3 + k] <= 1) thin[p] = 1;
    }
    if (wide >= 2) growth[p] = triangles[p] <= 2 ? 1 : -1;
    // Flames and bulbs are bright however small: they stay as they are.
    else if (leaf[materials[p]] === 3) growth[p] = 1;
    else if (longest < CRUMB * cell && longest > 0) {
      // Petals, pebbles, buttons: fewer and larger, so that their colour stays.
      const k = (CRUMB * cell) / longest;
      crumbs += 1 / (k * k);
      if (crumbs >= 1) {
        crumbs -= 1;
        growth[p] = k;
      }
    }
  }
  return { growth, cells, thin };
}

/** Parts that one of these bones carries any of. */
function dearParts(mesh: Mesh, parts: Parts, bones: ReadonlySet<number>): Uint8Array {
  const dear = new Uint8Array(parts.count);
  if (mesh.skin) for (let i = 0; i < parts.of.length; i++) if (bones.has(mesh.skin.bones[i * 4])) dear[parts.of[i]] = 1;
  return dear;
}

const NO_BONES: ReadonlySet<number> = new Set();

/**
 * The mesh (of these parts) with nothing finer than about `cell` metres; `leaf`: see leafTable. What the bones `dear` carry (a face)
 * stays three times as fine. May have no triangles left.
 */
export function coarsen(mesh: Mesh, parts: Parts, leaf: Uint8Array, cell: number, dear = NO_BONES): Mesh {
  const fates = decide(parts, leaf, cell, dearParts(mesh, parts, dear));
  const n = mesh.positions.length / 3;
  // Each vertex belongs to a spot; vertices of a spot that look the same way become one.
  const spot = new Int32Array(n).fill(-1);
  const to = new Int32Array(n);
  const spots = new Slots(n);
  const sides = new Slots(n);
  let spotCount = 0;
  let made = 0;
  for (let i = 0; i < n; i++) {
    const part = parts.of[i];
    const g = fates.growth[part];
    if (g === 0) continue;
    if (g > 0) {
      spot[i] = spotCount++;
      to[i] = made++;
      continue;
    }
    // What different bones carry stays apart, so that lips still open.
    const bone = mesh.skin ? mesh.skin.bones[i * 4] : 0;
    const s = spots.take(part * 256 + bone, cellOf(mesh, parts, fates, i), spotCount);
    if (s === spotCount) spotCount++;
    spot[i] = s;
    const t = sides.take(s, fates.thin[part] === 1 ? sideOf(mesh.normals, i * 3) : 0, made);
    if (t === made) made++;
    to[i] = t;
  }
  return { ...gather(mesh, parts, fates, spot, to, spotCount, made), ...faces(mesh, spot, to) };
}

/** Number of the cell of its part that a vertex lies in. */
function cellOf(mesh: Mesh, parts: Parts, fates: Fates, i: number): number {
  const part = parts.of[i];
  let at = 0;
  for (let k = 0; k < 3; k++) {
    const low = parts.boxes[part * 6 + k];
    const c = fates.cells[part * 3 + k];
    const f = c === 0 ? 0 : Math.round(((mesh.positions[i * 3 + k] - low) * c) / (parts.boxes[part * 6 + 3 + k] - low));
    at = at * (c + 1) + f;
  }
  return at;
}

/** Which of six sides a normal points to. */
function sideOf(normals: Float32Array, o: number): number {
  const x = normals[o];
  const y = normals[o + 1];
  const z = normals[o + 2];
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  const az = Math.abs(z);
  if (ax >= ay && ax >= az) return x > 0 ? 1 : 2;
  return ay >= az ? (y > 0 ? 3 : 4) : z > 0 ? 5 : 6;
}

/** Vertices as means of those that came together. */
function gather(
  mesh: Mesh,
  parts: Parts,
  fates: Fates,
  spot: Int32Array,
  to: Int32Array,
  spotCount: number,
  made: number,
): Pick<Mesh, 'positions' | 'normals' | 'uvs' | 'skin'> {
  const n = spot.length;
  const bones = new Uint8Array(mesh.skin ? made * 4 : 0);
  const weights = new Uint8Array(bones.length);
  const bounds = boundsOf(mesh.positions);
  const places = new Float64Array(spotCount * 3);
  const counts = new Int32Array(spotCount);
  const normals = new Float32Array(made * 3);
  const uvs = new Float32Array(made * 2);
  const shares = new Int32Array(made);
  const spotOf = new Int32Array(made);
  for (let i = 0; i < n; i++) {
    const s = spot[i];
    if (s < 0) continue;
    const t = to[i];
    const part = parts.of[i];
    const g = fates.growth[part];
    counts[s]++;
    if (mesh.skin && shares[t] === 0) {
      // The first that came tells which bones carry the vertex.
      for (let k = 0; k < 4; k++) {
        bones[t * 4 + k] = mesh.skin.bones[i * 4 + k];
        weights[t * 4 + k] = mesh.skin.weights[i * 4 + k];
      }
    }
    shares[t]++;
    spotOf[t] = s;
    for (let k = 0; k < 3; k++) {
      let v = mesh.positions[i * 3 + k];
      if (g > 1) {
        // A larger leaf stays within the outline of the whole.
        const middle = (parts.boxes[part * 6 + k] + parts.boxes[part * 6 + 3 + k]) / 2;
        v = middle + (v - middle) * g;
        v = clamp(v, bounds[k], bounds[k + 3]);
      }
      places[s * 3 + k] += v;
      normals[t * 3 + k] += mesh.normals[i * 3 + k];
    }
    uvs[t * 2] += mesh.uvs[i * 2];
    uvs[t * 2 + 1] += mesh.uvs[i * 2 + 1];
  }
  const positions = new Float32Array(made * 3);
  for (let t = 0; t < made; t++) {
    const s = spotOf[t];
    for (let k = 0; k < 3; k++) positions[t * 3 + k] = places[s * 3 + k] / counts[s];
    const x = normals[t * 3];
    const y = normals[t * 3 + 1];
    const z = normals[t * 3 + 2];
    const l = Math.sqrt(x * x + y * y + z * z);
    normals[t * 3] = l > 1e-6 ? x / l : 0;
    normals[t * 3 + 1] = l > 1e-6 ? y / l : 1;
    normals[t * 3 + 2] = l > 1e-6 ? z / l : 0;
    uvs[t * 2] /= shares[t];
    uvs[t * 2 + 1] /= shares[t];
  }
  if (!mesh.skin) return { positions, normals, uvs };
  return { positions, normals, uvs, skin: { bones, weights, boneCount: mesh.skin.boneCount } };
}

/** Numbers given to pairs of integers: a hash table with open addresses. */
class Slots {
  private readonly mask: number;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly values: Int32Array;

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.mask = size - 1;
    this.firsts = new Int32Array(size);
    this.seconds = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** The pair's number; a new pair gets `next`. */
  take(a: number, b: number, next: number): number {
    let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
    h = (h ^ (h >>> 15)) & this.mask;
    // Values are kept one higher: 0 marks an empty place.
    while (this.values[h] !== 0) {
      if (this.firsts[h] === a && this.seconds[h] === b) return this.values[h] - 1;
      h = (h + 1) & this.mask;
    }
    this.firsts[h] = a;
    this.seconds[h] = b;
    this.values[h] = next + 1;
    return next;
  }
}

/** Triangles that are left once vertices have gone or come together. */
function faces(mesh: Mesh, spot: Int32Array, to: Int32Array): Pick<Mesh, 'indices' | 'materials'> {
  const { indices } = mesh;
  const left = new Uint32Array(indices.length);
  const materials = new Uint16Array(mesh.materials.length);
  let n = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const a = spot[indices[t]];
    const b = spot[indices[t + 1]];
    const c = spot[indices[t + 2]];
    if (a < 0 || a === b || b === c || c === a) continue;
    left[n * 3] = to[indices[t]];
    left[n * 3 + 1] = to[indices[t + 1]];
    left[n * 3 + 2] = to[indices[t + 2]];
    materials[n++] = mesh.materials[t / 3];
  }
  return { indices: left.slice(0, n * 3), materials: materials.slice(0, n) };
}

/** x0 y0 z0 x1 y1 z1 */
export function boundsOf(positions: Float32Array): number[] {
  const out = [1e9, 1e9, 1e9, -1e9, -1e9, -1e9];
  for (let i = 0; i < positions.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const v = positions[i + k];
      if (v < out[k]) out[k] = v;
      if (v > out[k + 3]) out[k + 3] = v;
    }
  }
  return out;
}
