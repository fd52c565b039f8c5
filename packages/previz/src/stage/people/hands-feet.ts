/** Hands with four fingers and a thumb, bare feet and shoes. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { lerp, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, Ring, SkinWeights } from '../mesh-builder.ts';
import { ARM_BIND, FINGERS, type Proportions, SIGN, type Skeleton } from './skeleton.ts';
import type { Weigh } from './weights.ts';

/** Both hands; `grow` thickens them for gloves, bare ones may have nails of their own material. */
export function addHands(
  mesh: MeshBuilder,
  s: Skeleton,
  p: Proportions,
  material: number,
  hero: boolean,
  grow = 0,
  nail: number | null = null,
): void {
  for (const side of [0, 1] as const) hand(mesh, s, p, side, material, hero, grow, nail);
}

function hand(
  mesh: MeshBuilder,
  s: Skeleton,
  p: Proportions,
  side: 0 | 1,
  material: number,
  hero: boolean,
  grow: number,
  nail: number | null,
): void {
  const k = SIGN[side];
  const tag = side === 0 ? 'L' : 'R';
  const h = p.hand;
  const wrist = s.bind[s.id(`hand${tag}`)];
  const along: Vec3 = [k * ARM_BIND[0], ARM_BIND[1], 0];
  const out: Vec3 = [k * ARM_BIND[1], -ARM_BIND[0], 0];
  const at = (a: number, c: number, o: number): Vec3 => [
    wrist[0] + (along[0] * a + out[0] * o) * h,
    wrist[1] + (along[1] * a + out[1] * o) * h,
    wrist[2] + c * h,
  ];
  const axisX: Vec3 = [0, 0, 1];
  const axisZ: Vec3 = [along[1] * -1, along[0], 0];
  const handBone = s.id(`hand${tag}`);
  const twist = s.id(`foreTwist${tag}`);
  const ring = (a: number, c: number, o: number, rx: number, rz: number, skin: SkinWeights): Ring => ({
    centre: at(a, c, o),
    rx: rx * h + grow,
    rz: rz * h + grow,
    axisX,
    axisZ,
    skin,
  });
  const own: SkinWeights = [[handBone, 1]];
  mesh.loft(
    [
      ring(-0.1, 0, 0, 0.142, 0.125, [
        [twist, 0.8],
        [handBone, 0.2],
      ]),
      ring(0, 0, 0, 0.145, 0.11, [
        [twist, 0.45],
        [handBone, 0.55],
      ]),
      ring(0.1, 0.006, 0.008, 0.165, 0.108, own),
      ring(0.2, 0.008, 0.012, 0.195, 0.1, own),
      ring(0.32, 0.004, 0.008, 0.212, 0.088, own),
      ring(0.44, 0, 0, 0.21, 0.07, own),
      ring(0.52, -0.004, 0.004, 0.186, 0.046, own),
    ],
    material,
    hero ? 10 : 5,
    true,
  );
  const lengths = [0.43, 0.475, 0.44, 0.34];
  const columns = hero ? 6 : 3;
  FINGERS.forEach((name, i) => {
    if (!hero && i % 2 === 1) return;
    const across = (0.5 - i / 3) * 0.36;
    const root = 0.5 - Math.abs(i - 1.2) * 0.018;
    const one = s.id(`${name}1${tag}`);
    const two = s.id(`${name}2${tag}`);
    const bend = i === 3 ? 0.17 : 0.22;
    const r = (i === 3 ? 0.045 : 0.053) * (hero ? 1 : 1.5);
    const l = lengths[i];
    const fan = (1.2 - i) * 0.03;
    const c = (a: number): number => across + fan * a;
    const rings = hero
      ? [
          // Out of the back of the hand over a knuckle.
          ring(root - 0.15, across * 0.94, -0.012, r * 0.7, r * 0.8, own),
          ring(root - 0.07, across, -0.01, r * 1.02, r * 1.02, own),
          ring(root + 0.0, across, 0, r * 1.02, r * 1.02, [
            [handBone, 0.5],
            [one, 0.5],
          ]),
          ring(root + 0.06, c(0.06), 0, r, r * 0.98, [[one, 1]]),
          ring(root + bend - 0.035, c(0.2), 0, r * 0.93, r * 0.92, [
            [one, 0.85],
            [two, 0.15],
          ]),
          ring(root + bend + 0.02, c(0.25), -0.003, r * 1.0, r * 0.98, [
            [one, 0.3],
            [two, 0.7],
          ]),
          ring(root + l * 0.72, c(0.32), 0.004, r * 0.86, r * 0.84, [[two, 1]]),
          ring(root + l * 0.93, c(0.4), 0.006, r * 0.72, r * 0.68, [[two, 1]]),
          ring(root + l, c(0.43), 0.008, r * 0.42, r * 0.4, [[two, 1]]),
        ]
      : [
          ring(root - 0.03, across, 0, r, r * 0.8, own),
          ring(root + bend, across, 0, r, r * 0.8, [
            [one, 0.5],
            [two, 0.5],
          ]),
          ring(root + l, across, 0, r * 0.6, r * 0.5, [[two, 1]]),
        ];
    mesh.loft(rings, material, columns, true);
    if (hero && nail !== null)
      addNail(
        mesh,
        nail,
        (a, across, up) => at(root + l * lerp(0.76, 0.985, a), c(0.37) + across * r * 0.62, 0.006 - r * up),
        out,
        [[two, 1]],
      );
  });
  const t1 = s.id(`thumb1${tag}`);
  const t2 = s.id(`thumb2${tag}`);
  const thumb: [number, number, number, number, SkinWeights][] = [
    [0.05, 0.06, 0.02, 0.08, own],
    [
      0.15,
      0.15,
      0.045,
      0.082,
      [
        [handBone, 0.6],
        [t1, 0.4],
      ],
    ],
    [0.25, 0.235, 0.06, 0.066, [[t1, 1]]],
    [
      0.34,
      0.3,
      0.078,
      0.058,
      [
        [t1, 0.5],
        [t2, 0.5],
      ],
    ],
    [0.43, 0.345, 0.09, 0.055, [[t2, 1]]],
    [0.5, 0.375, 0.1, 0.046, [[t2, 1]]],
    [0.54, 0.39, 0.105, 0.026, [[t2, 1]]],
  ];
  const kept = hero ? thumb : [thumb[0], thumb[2], thumb[5]];
  mesh.tube(
    kept.map((q) => at(q[0], q[1], q[2])),
    kept.map((q) => q[3] * h + grow),
    material,
    columns,
    true,
    kept.map((q) => q[4]),
  );
}

/** A nail on the back of a finger's last bone: `on` places it by the share of its length, across and up (shares of the finger's radius). */
function addNail(
  mesh: MeshBuilder,
  material: number,
  on: (along: number, across: number, up: number) => Vec3,
  out: Vec3,
  skin: SkinWeights,
): void {
  const first = mesh.vertexCount;
  for (const [a, wide, up] of [
    [0, 0.8, 0.82],
    [0.55, 1, 0.83],
    [1, 0.62, 0.6],
  ])
    for (const across of [-1, 0, 1])
      mesh.vertex(
        on(a, across * wide, up + (across === 0 ? 0.1 : -0.16)),
        [-out[0], -out[1], -out[2] + across * 0.5],
        0,
        0,
        skin,
      );
  for (const j of [0, 1])
    for (const i of [0, 1]) {
      const v = first + j * 3 + i;
      mesh.quadIndices(v, v + 1, v + 4, v + 3, material);
    }
}

export interface ShoeCut {
  upper: number;
  sole: number;
  /** Metres of sole under the foot, and of heel. */
  soleHeight: number;
  heel: number;
  /** Height of the shaft above the ground, metres; 0 = low shoe. */
  shaft: number;
  /** 0 round .. 1 pointed toe. */
  point: number;
  /** Strip of contrasting toe cap or laces; -1 none. */
  trim: number;
}

/** Stations along the foot: share of its length from the heel, half width, height (shares of foot length). */
const LAST: readonly (readonly [number, number, number])[] = [
  [-0.01, 0.05, 0.13],
  [0.02, 0.1, 0.25],
  [0.1, 0.135, 0.32],
  [0.22, 0.14, 0.35],
  [0.34, 0.138, 0.33],
  [0.46, 0.148, 0.275],
  [0.58, 0.168, 0.225],
  [0.7, 0.182, 0.19],
  [0.82, 0.172, 0.16],
  [0.92, 0.135, 0.13],
  [0.985, 0.075, 0.1],
  [1.01, 0.02, 0.07],
];

/** Both shoes, or bare feet when `bare`. */
export function addShoes(
  mesh: MeshBuilder,
  p: Proportions,
  weigh: Weigh,
  cut: ShoeCut,
  hero: boolean,
  bare: boolean,
): void {
  const f = p.foot * (bare ? 0.97 : 1.04);
  const columns = hero ? 14 : 8;
  const stations = hero ? LAST : [LAST[0], LAST[2], LAST[4], LAST[7], LAST[9], LAST[11]];
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const place = (x: number, y: number, z: number): Vec3 => [k * (p.hipX + x), y, z * f - p.heel * 1.15];
    // The inner edge is straighter than the outer.
    const curve = (z: number): number => -0.02 * f * sin(Math.min(1, Math.max(0, z)) * PI);
    const start = mesh.vertexCount;
    const lift = bare ? 0 : cut.soleHeight;
    for (const [z, w, h] of stations) {
      const narrow = lerp(1, 1 - 0.6 * Math.max(0, z - 0.62) * 2.2, cut.point);
      const up = h * f * (bare ? 0.86 : 1) * (z > 0.55 ? 1 : 1.04);
      const raise = lift * 0.6 + cut.heel * Math.max(0, 1 - Math.max(0, z - 0.15) / 0.5);
      for (let i = 0; i <= columns; i++) {
        const a = ((i % columns) / columns) * TAU;
        const c = cos(a);
        const s = sin(a);
        // Flat below, arched above: s is up.
        const y = s >= 0 ? raise + lerp(0.012 * f, up, s) : raise + 0.012 * f * (1 + s);
        const x = c * w * f * narrow * (s > 0 ? lerp(1, 0.82, s * s) : lerp(1, 0.8, s * s));
        const q = place(x + curve(z), y, z);
        mesh.vertex(q, [k * c, s, 0], i / columns, z, weigh(q[0], q[1], q[2], 'foot'));
      }
    }
    stitch(mesh, start, stations.length, columns, k > 0, (j) =>
      cut.trim >= 0 && j > stations.length - 4 ? cut.trim : cut.upper,
    );
    mesh.smooth(start);
    if (bare && hero) {
      for (let i = 0; i < 5; i++) {
        const x = (0.1 - i * 0.058) * f * -1;
        const z = 0.985 - i * i * 0.011 - (i === 0 ? 0.005 : 0);
        const at = place(x * 1.0 - 0.01 * f, 0.028 * f, z);
        mesh.setSkin(weigh(at[0], at[1], at[2], 'foot'));
        mesh.ellipsoid(at, [(i === 0 ? 0.042 : 0.03) * f, 0.034 * f, 0.06 * f], cut.upper, 8, 6);
      }
      mesh.setSkin(null);
    }
    if (!bare) sole(mesh, p, weigh, cut, f, k, place, curve, hero);
    if (!bare && cut.shaft > 0.01) shaft(mesh, p, weigh, cut, k, hero);
  }
}

function stitch(
  mesh: MeshBuilder,
  start: number,
  rows: number,
  columns: number,
  out: boolean,
  material: (row: number) => number,
): void {
  const n = columns + 1;
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * n + i;
      const m = material(j);
      if (out) mesh.quadIndices(a, a + 1, a + n + 1, a + n, m);
      else mesh.quadIndices(a, a + n, a + n + 1, a + 1, m);
    }
  }
}

function sole(
  mesh: MeshBuilder,
  p: Proportions,
  weigh: Weigh,
  cut: ShoeCut,
  f: number,
  k: number,
  place: (x: number, y: number, z: number) => Vec3,
  curve: (z: number) => number,
  hero: boolean,
): void {
  const columns = hero ? 22 : 10;
  const start = mesh.vertexCount;
  const outline = (a: number): [number, number] => {
    // Egg along the foot: a = 0 at the toe, turning to the outer side.
    const z = 0.5 + 0.52 * cos(a);
    const w = lerp(0.122, 0.182, Math.max(0, Math.min(1, (z - 0.25) / 0.45))) * lerp(1, z > 0.8 ? 0.75 : 1, cut.point);
    const s = sin(a);
    return [(s < 0 ? -1 : 1) * Math.sqrt(Math.abs(s)) * w * 1.03 * (0.45 + 0.55 * Math.min(1, Math.abs(s) * 2)), z];
  };
  const heelAt = (z: number): number => cut.heel * Math.max(0, 1 - Math.max(0, z - 0.15) / 0.5);
  const rows: [number, number][] = [
    [0, 0.9],
    [0, 1],
    [cut.soleHeight, 1.02],
    [cut.soleHeight + 0.006 * p.bulk, 0.9],
  ];
  for (const [y, grow] of rows) {
    for (let i = 0; i <= columns; i++) {
      const [x, z] = outline(((i % columns) / columns) * TAU);
      const raise = y === 0 ? (cut.heel > 0.03 && z > 0.28 && z < 0.62 ? heelAt(z) * 0.9 : 0) : heelAt(z);
      const q = place(x * f * grow + curve(z), y + raise, 0.5 + (z - 0.5) * grow);
      mesh.vertex(q, [0, 1, 0], i / columns, y, weigh(q[0], Math.min(q[1], p.ankleY * 0.5), q[2], 'foot'));
    }
  }
  stitch(mesh, start, rows.length, columns, k > 0, () => cut.sole);
  const under = mesh.vertex(place(0, 0, 0.5), [0, -1, 0], 0, 0, weigh(k * p.hipX, 0, 0.02, 'foot'));
  for (let i = 0; i < columns; i++) {
    if (k > 0) mesh.triangle(under, start + i + 1, start + i, cut.sole);
    else mesh.triangle(under, start + i, start + i + 1, cut.sole);
  }
  mesh.smooth(start);
}

/** Shaft of a boot, from the ankle up. */
function shaft(mesh: MeshBuilder, p: Proportions, weigh: Weigh, cut: ShoeCut, k: number, hero: boolean): void {
  const b = p.bulk;
  const rings: Ring[] = [];
  const n = hero ? 7 : 3;
  for (let i = 0; i <= n; i++) {
    const y = lerp(p.ankleY * 0.7, cut.shaft, i / n);
    const s = y / p.kneeY;
    const r = (0.057 + 0.028 * s) * b;
    const z = -0.008 * b - 0.01 * b * s;
    rings.push({ centre: [k * p.hipX, y, z], rx: r, rz: r * 1.12, skin: weigh(k * p.hipX, y, z, 'foot'), v: y });
  }
  const last = rings[rings.length - 1];
  rings.push({
    ...last,
    rx: last.rx * 1.05,
    rz: last.rz * 1.05,
    centre: [last.centre[0], last.centre[1] + 0.006 * b, last.centre[2]],
  });
  rings.push({
    ...last,
    rx: last.rx * 0.86,
    rz: last.rz * 0.86,
    centre: [last.centre[0], last.centre[1] + 0.002 * b, last.centre[2]],
  });
  mesh.loft(rings, cut.upper, hero ? 14 : 8, false);
}
