/** Head and neck skin: a lattice pulled onto the field, split along the lips, and the mouth's inside. */
import { cos, DEG, PI, sin } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import { exit, type Field, melt, normalAt } from './field.ts';
import type { HeadShape } from './head-field.ts';
import { addLattice, type Lattice } from './lattice.ts';
import type { Proportions, Skeleton } from './skeleton.ts';
import { tearPath } from './tears.ts';
import { settle } from './weights.ts';

/** Between head heights and metres of the bind pose. */
export interface HeadSpace {
  shape: HeadShape;
  scale: number;
  origin: Vec3;
  /** The way of a tear down the left cheek. */
  tears: readonly Vec3[];
  out(p: Vec3): Vec3;
}

export function headSpace(shape: HeadShape, p: Proportions): HeadSpace {
  const origin: Vec3 = [0, p.chinY, p.head * 0.05];
  const s = p.head;
  return {
    shape,
    scale: s,
    origin,
    tears: tearPath(shape),
    out: (q) => [origin[0] + q[0] * s, origin[1] + q[1] * s, origin[2] + q[2] * s],
  };
}

export interface FaceBones {
  head: number;
  neck: number;
  jaw: number;
  lipUpper: number;
  lipLower: number;
  corner: [number, number];
  cheek: [number, number];
  browIn: [number, number];
  browOut: [number, number];
  lidUpper: [number, number];
  lidLower: [number, number];
  eye: [number, number];
  tongue: number;
  /** Wet streaks and running drops of tears. */
  streak: [number, number];
  drop: [number, number];
}

/** Adds the bones of the face under the head. */
export function addFaceBones(s: Skeleton, h: HeadSpace): FaceBones {
  const q = h.shape;
  const one = (name: string, parent: string, at: Vec3): number => s.add(name, parent, h.out(at));
  const two = (name: string, parent: string, at: Vec3): [number, number] => [
    one(`${name}L`, parent, at),
    one(`${name}R`, parent, [-at[0], at[1], at[2]]),
  ];
  const jaw = one('jaw', 'head', q.jawPivot);
  return {
    head: s.id('head'),
    neck: s.id('neck'),
    jaw,
    lipUpper: one('lipUpper', 'head', [0, q.mouthY, q.mouthZ]),
    lipLower: one('lipLower', 'jaw', [0, q.mouthY, q.mouthZ]),
    corner: two('corner', 'head', [q.mouthHalf, q.mouthY, q.cornerZ]),
    cheek: two('cheek', 'head', [q.eye[0] * 1.05, lerp(q.mouthY, q.eye[1], 0.6), 0.24]),
    browIn: two('browIn', 'head', [q.eye[0] - 0.085, q.browY, 0.3]),
    browOut: two('browOut', 'head', [q.eye[0] + 0.06, q.browY, 0.25]),
    lidUpper: two('lidUpper', 'head', q.eye),
    lidLower: two('lidLower', 'head', q.eye),
    eye: two('eye', 'head', q.eye),
    tongue: one('tongue', 'jaw', [0, q.mouthY - 0.03, q.mouthZ - 0.14]),
    streak: two('streak', 'head', h.tears[0]),
    drop: two('drop', 'head', h.tears[0]),
  };
}

interface HeadRow {
  /** Height and slope of the rays ahead and behind, head heights and degrees. */
  front: readonly [y: number, elevation: number];
  back: readonly [y: number, elevation: number];
  /** Offset from the line of the lips, for rows near it. */
  lip?: number;
  split?: 'lower' | 'upper';
}

function rowsOf(q: HeadShape, neckLow: number, hero: boolean): HeadRow[] {
  const rows: HeadRow[] = [];
  const same = (y: number, e = 0): void => {
    rows.push({ front: [y, e], back: [y, e] });
  };
  const steps = hero ? 5 : 2;
  for (let i = 0; i < steps; i++) same(lerp(neckLow, -0.1, i / (steps - 1)));
  // Up the throat, then forward under the jaw to the chin.
  if (hero) {
    rows.push({ front: [-0.06, 0], back: [-0.075, 0] });
    rows.push({ front: [-0.025, 0], back: [-0.05, 0] });
    rows.push({ front: [0.12, -74], back: [-0.02, 0] });
  }
  rows.push({ front: [0.12, -60], back: [0.005, 0] });
  if (hero) rows.push({ front: [0.12, -46], back: [0.03, 0] });
  rows.push({ front: [0.12, -34], back: [0.05, 0] });
  if (hero) rows.push({ front: [0.12, -24], back: [0.062, 0] });
  rows.push({ front: [0.11, -14], back: [0.071, 0] });
  const m = q.mouthY;
  const lo = q.lipLower * 1.12;
  const up = q.lipUpper * 1.12;
  const face: number[] = hero ? [0.078, m - 0.1, m - 0.083, m - 0.068, m - 0.054] : [m - 0.08];
  for (const y of face) if (y > 0.07 && y < m - lo - 0.008) same(y);
  const lips: [number, ('lower' | 'upper')?][] = hero
    ? [
        [-lo],
        [-lo * 0.72],
        [-lo * 0.42],
        [-lo * 0.17],
        [0, 'lower'],
        [0, 'upper'],
        [up * 0.18],
        [up * 0.42],
        [up * 0.72],
        [up],
      ]
    : [[-lo], [0, 'lower'], [0, 'upper'], [up]];
  for (const [d, split] of lips) rows.push({ front: [m + d, 0], back: [m + d, 0], lip: d, split });
  const nose = q.noseTip[1];
  const eye = q.eye[1];
  const above = hero
    ? [
        m + 0.055,
        m + 0.075,
        nose - 0.05,
        nose - 0.036,
        nose - 0.022,
        nose - 0.004,
        nose + 0.014,
        nose + 0.035,
        nose + 0.06,
      ]
    : [nose - 0.04, nose, nose + 0.05];
  let last = m + up + 0.012;
  for (const y of above) {
    if (y > last) {
      same(y);
      last = y + 0.008;
    }
  }
  const eyeRows = hero
    ? [-0.1, -0.075, -0.05, -0.025, 0, 0.025, 0.05, 0.075, 0.1, 0.125, 0.155, 0.19]
    : [-0.07, 0, 0.07, 0.14];
  for (const d of eyeRows) {
    if (eye + d > last) {
      same(eye + d);
      last = eye + d + 0.006;
    }
  }
  const top = last;
  const cap = hero ? [5, 15, 27, 41, 56, 72, 90] : [10, 30, 50, 72, 90];
  for (const e of cap)
    rows.push({ front: [lerp(top + 0.012, 0.66, e / 90), e], back: [lerp(top + 0.012, 0.66, e / 90), e] });
  return rows;
}

/** Azimuths from the back round the right side to the front and on; dense where the face is. */
function columnsOf(hero: boolean): number[] {
  const half = hero
    ? [2.6, 5.2, 7.8, 10.6, 13.4, 16.4, 19.6, 23, 27, 31.5, 36, 41, 47, 54, 62, 72, 84, 100, 120, 148]
    : [10, 22, 38, 60, 90, 130];
  return [-180, ...half.map((a) => -a).reverse(), 0, ...half, 180];
}

export interface HeadSkin {
  lattice: Lattice;
  /** Rows of the lips' edges. */
  lowerRow: number;
  upperRow: number;
  /** Columns strictly within the mouth, first and last (the corners). */
  mouthFrom: number;
  mouthTo: number;
  /** Head and neck as one, in head heights. */
  field: Field;
}

export function castHead(h: HeadSpace, neck: Field, hero: boolean, p: Proportions, trunk: Field | null): HeadSkin {
  const q = h.shape;
  const s = h.scale;
  const inv = 1 / s;
  // Head, neck and the slope of the shoulders as one skin, in metres.
  const headField: Field = (x, y, z) =>
    q.field((x - h.origin[0]) * inv, (y - h.origin[1]) * inv, (z - h.origin[2]) * inv) * s;
  const field: Field = (x, y, z) => {
    const d = headField(x, y, z);
    if (y > h.origin[1] + 0.42 * s) return d;
    let n = neck(x, y, z);
    // Bare shoulders flow into the neck; under a collar it stays slim.
    if (trunk && y < p.neckY + 0.03 * p.bulk) n = melt(n, trunk(x, y, z), 0.05 * p.bulk);
    return melt(d, n, 0.045 * s);
  };
  // A bare neck ends above the slope of the shoulders, which trunk skin or cloth takes over.
  const neckLow = (p.neckY + (trunk ? 0.031 : -0.012) * p.bulk - p.chinY) / s;
  const rows = rowsOf(q, neckLow, hero);
  const angles = columnsOf(hero);
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  const corner = q.mouthHalf / Math.max(0.05, Math.sqrt(q.mouthHalf ** 2 + q.cornerZ ** 2));
  let lowerRow = 0;
  let upperRow = 0;
  const tap = 0.006 * s;
  rows.forEach((row, j) => {
    if (row.split === 'lower') lowerRow = j;
    if (row.split === 'upper') upperRow = j;
    const first = positions.length;
    let hint = 0;
    angles.forEach((degrees, i) => {
      const v = j / (rows.length - 1);
      const u = i / (angles.length - 1);
      uvs.push([u, v]);
      if (row.split === 'upper') {
        // The same line as the row below it, to the bit: only where the mouth opens do they part.
        positions.push(positions[positions.length - angles.length]);
        normals.push(normals[normals.length - angles.length]);
        return;
      }
      if (i === angles.length - 1 || (row.front[1] === 90 && i > 0)) {
        positions.push(positions[first]);
        normals.push(normals[first]);
        return;
      }
      const a = degrees * DEG;
      const w = smoothstep(cos(130 * DEG), cos(35 * DEG), cos(a));
      const low = row.front[1] < -1;
      // Under the jaw the rows turn steep only well in front, or they would fold at the sides.
      const share = low ? w ** 5 : w;
      let oy = lerp(row.back[0], row.front[0], share);
      const e = lerp(row.back[1], row.front[1], share) * DEG;
      if (row.lip !== undefined) {
        // Rows of the lips draw together at the corners.
        const c = Math.abs(sin(a)) / corner;
        const pinch = c < 1 ? c * c : 1 / (1 + (c - 1) * (c - 1) * 5);
        const ahead = Math.abs(a) < PI / 2 ? 1 : 0.3;
        oy = q.mouthY + row.lip * (1 - 0.72 * pinch * ahead);
        // Cupid's bow.
        if (row.lip > 0) oy += 0.16 * row.lip * (1 - (c * 3.2 - 1) ** 2) * (c < 0.63 ? 1 : 0);
      }
      const oz = low ? lerp(-0.1, 0.09, share) : oy < 0.05 ? lerp(-0.1, 0, smoothstep(-0.1, 0.1, oy)) : 0;
      const ce = cos(e);
      const d: Vec3 = [sin(a) * ce, sin(e), cos(a) * ce];
      const o = h.out([0, oy, oz]);
      const t = exit(field, o, d, 0.9 * s, 0.008 * s, hint);
      hint = t;
      const at: Vec3 = [o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t];
      positions.push(at);
      normals.push(normalAt(field, at[0], at[1], at[2], tap));
    });
  });
  let mouthFrom = 0;
  let mouthTo = 0;
  const reach = Math.abs(corner);
  angles.forEach((degrees, i) => {
    if (Math.abs(degrees) < 60 && Math.abs(sin(degrees * DEG)) <= reach * 1.02) {
      if (mouthFrom === 0) mouthFrom = i;
      mouthTo = i;
    }
  });
  return {
    lattice: { rows: rows.length, columns: angles.length, positions, normals, uvs },
    lowerRow,
    upperRow,
    mouthFrom,
    mouthTo,
    field: (x, y, z) => field(h.origin[0] + x * s, h.origin[1] + y * s, h.origin[2] + z * s) * inv,
  };
}

/** How face and neck skin follows the bones; `lower` tells the lower lip's edge from the upper's. */
export function faceWeights(
  b: FaceBones,
  h: HeadSpace,
  p: Proportions,
  chest: number,
): (x: number, y: number, z: number, lower: boolean | null) => SkinWeights {
  const q = h.shape;
  const inv = 1 / h.scale;
  const soft = (d2: number, r: number): number => {
    const k = 1 - d2 / (r * r);
    return k > 0 ? k * k : 0;
  };
  return (px, py, pz, lower) => {
    const x = (px - h.origin[0]) * inv;
    const y = (py - h.origin[1]) * inv;
    const z = (pz - h.origin[2]) * inv;
    const side = x >= 0 ? 0 : 1;
    const ax = Math.abs(x);
    // Neck below, skull above; the nape bends lower than the throat.
    const skull = smoothstep(-0.16, 0.1, y + clamp(-z, -0.05, 0.2) * 0.4 + (z > 0.1 ? 0.2 : 0));
    const base = smoothstep(p.neckY - 0.015 * p.bulk, p.neckY + 0.05 * p.bulk, py);
    const front = smoothstep(-0.02, 0.14, z);
    const m = q.mouthY;
    const c = ax / q.mouthHalf;
    const spread = smoothstep(0.5, 1.02, c);
    const blend = 1 - smoothstep(m - 0.12, m + 0.13, y);
    const isLower = lower ?? y < m;
    const near = lerp(isLower ? 1 : 0, blend, spread);
    const jaw = front * (y < -0.02 ? smoothstep(0.02, 0.16, z) : 1) * near;
    const off = Math.abs(y - m);
    const lip = front * (1 - smoothstep(0.012, 0.075, off)) * (1 - smoothstep(1, 1.7, c));
    const cornerHere = front * soft((x - (side ? -q.mouthHalf : q.mouthHalf)) ** 2 + (y - m) ** 2 * 0.8, 0.135) * 0.95;
    const cornerShare = Math.max(lip * spread, cornerHere * smoothstep(0.2, 0.9, c));
    const lipShare = Math.max(0, lip * (1 - spread));
    const cheek = front * soft((ax - q.eye[0] * 1.05) ** 2 + (y - lerp(m, q.eye[1], 0.6)) ** 2, 0.12) * 0.7;
    const browNear =
      front * smoothstep(q.eye[1] + 0.02, q.browY, y) * (1 - smoothstep(q.browY + 0.02, q.browY + 0.17, y));
    const inner = browNear * (1 - smoothstep(0.06, 0.17, ax));
    const outer = browNear * smoothstep(0.06, 0.17, ax) * (1 - smoothstep(0.2, 0.3, ax));
    const special = Math.min(1, cornerShare + lipShare + cheek + inner * 0.9 + outer * 0.9);
    const rest = 1 - special;
    const body = rest * skull;
    return settle([
      [chest, rest * (1 - base)],
      [b.neck, rest * (1 - skull) * base],
      [b.head, body * (1 - jaw) * base],
      [b.jaw, body * jaw * base],
      [b.corner[side], cornerShare],
      [isLower ? b.lipLower : b.lipUpper, lipShare],
      [b.cheek[side], cheek],
      [b.browIn[side], inner * 0.9],
      [b.browOut[side], outer * 0.9],
    ]);
  };
}

export interface MouthMaterials {
  inside: number;
  teeth: number;
  tongue: number;
}

/** Head skin, and behind the lips a closed dark bag with teeth and tongue. */
export function addHead(
  mesh: MeshBuilder,
  skin: HeadSkin,
  h: HeadSpace,
  b: FaceBones,
  p: Proportions,
  chest: number,
  material: number,
  mouth: MouthMaterials,
  hero: boolean,
): void {
  const weigh = faceWeights(b, h, p, chest);
  const { lattice } = skin;
  let counter = 0;
  addLattice(mesh, lattice, {
    material,
    weigh: (x, y, z) => {
      const row = Math.floor(counter++ / lattice.columns);
      return weigh(x, y, z, row <= skin.lowerRow ? true : row >= skin.upperRow ? false : null);
    },
    skip: (j) => j === skin.lowerRow,
  });
  if (!hero) return;
  const q = h.shape;
  const s = h.scale;
  // The bag: from each lip's edge inwards, meeting at the back.
  for (const lower of [true, false]) {
    const row = lower ? skin.lowerRow : skin.upperRow;
    const k = lower ? -1 : 1;
    const start = mesh.vertexCount;
    const n = skin.mouthTo - skin.mouthFrom + 1;
    for (let j = 0; j < 4; j++) {
      for (let i = 0; i < n; i++) {
        const edge = lattice.positions[row * lattice.columns + skin.mouthFrom + i];
        const depth = [0, 0.022, 0.1, 0.24][j] * s;
        // At the corners the two halves stay together, so that the bag has no open sides.
        const belly = 1 - (2 * (i / (n - 1)) - 1) ** 4;
        const rise = [0, 0.006, 0.05, 0][j] * s * k * belly;
        const narrow = [1, 0.99, 0.92, 0.6][j];
        const at: Vec3 = [edge[0] * narrow, edge[1] + rise, edge[2] - depth];
        const own = j === 2 ? 0.5 + 0.5 * belly : 0.5;
        const w: SkinWeights =
          j < 2
            ? weigh(edge[0], edge[1], edge[2], lower)
            : [
                [lower ? b.jaw : b.head, own],
                [lower ? b.head : b.jaw, 1 - own],
              ];
        mesh.vertex(at, [0, -k, 0.3], 0, 0, w);
      }
    }
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i + 1 < n; i++) {
        const a = start + j * n + i;
        if (lower) mesh.quadIndices(a, a + n, a + n + 1, a + 1, mouth.inside);
        else mesh.quadIndices(a, a + 1, a + n + 1, a + n, mouth.inside);
      }
    }
  }
  for (const lower of [false, true]) {
    const bone = lower ? b.jaw : b.head;
    const start = mesh.vertexCount;
    // Every second column is the line between two teeth.
    const n = 25;
    const small = q.mouthHalf / 0.106;
    const k = lower ? -1 : 1;
    for (let j = 0; j < 4; j++) {
      for (let i = 0; i < n; i++) {
        const c = (i / (n - 1)) * 2 - 1;
        const line = i % 2;
        const x = c * q.mouthHalf * (lower ? 0.66 : 0.94);
        const back = (q.mouthZ - q.cornerZ) * c * c * 1.5;
        // Upper teeth reach below the line of the lips, so that a smile shows teeth and not the dark behind.
        const edge = lower ? -0.014 : -0.013 + 0.016 * c ** 4;
        const high = (lower ? [0.002, 0.001, 0.016, 0.026] : [0.002, 0.001, 0.028, 0.05])[j];
        const y = q.mouthY + (edge + k * (high + (j < 2 ? line * 0.0025 : 0))) * small;
        const z = q.mouthZ - (lower ? 0.041 : 0.033) - back + [-0.016, 0, 0.002, -0.008][j] - line * 0.0035;
        mesh.vertex(h.out([x, y, z]), [c * 0.5, j === 0 ? -k : 0, 1], 0, 0, [[bone, 1]]);
      }
    }
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i + 1 < n; i++) {
        const a = start + j * n + i;
        if (lower) mesh.quadIndices(a, a + n, a + n + 1, a + 1, mouth.teeth);
        else mesh.quadIndices(a, a + 1, a + n + 1, a + n, mouth.teeth);
      }
    }
  }
  mesh.setSkin([[b.tongue, 1]]);
  mesh.ellipsoid(
    h.out([0, q.mouthY - 0.03, q.mouthZ - 0.112]),
    [q.mouthHalf * 0.6 * s, 0.02 * s, 0.078 * s],
    mouth.tongue,
    10,
    6,
  );
  mesh.setSkin(null);
}
