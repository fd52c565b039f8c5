/** Bands laid on the dressed body: ties, straps, sashes, belts, collars, buttons. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { lerp, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import { exit, type Field, normalAt } from './field.ts';
import { addLattice, type Lattice } from './lattice.ts';
import type { Tailor } from './tailor.ts';

/** A point on the body: azimuth from the front (radians, + to the left), height, and slope of the ray (radians; up over the shoulder). */
export type BandPoint = readonly [azimuth: number, y: number, slope?: number];

/** Band along points; `width` metres, `ease` above the bare body. */
export function addBand(
  w: Tailor,
  points: readonly BandPoint[],
  width: number | ((s: number) => number),
  ease: number,
  material: number,
  thick = 0.004,
): void {
  const { body, p } = w;
  const b = p.bulk;
  const field: Field = (x, y, z) => (y < p.hipY + 0.05 * b ? body.lower(x, y, z) : body.trunk(x, y, z)) - ease;
  const steps = w.hero ? Math.max(6, Math.round((points.length - 1) * (points.length > 6 ? 3 : 4))) : points.length;
  const centres: Vec3[] = [];
  const outs: Vec3[] = [];
  let hint = 0;
  for (let i = 0; i <= steps; i++) {
    const f = (i / steps) * (points.length - 1);
    const k = Math.min(points.length - 2, Math.floor(f));
    const u = f - k;
    const s = smoothstep(0, 1, u) * 0.35 + u * 0.65;
    const a = points[k];
    const c = points[k + 1];
    const az = lerp(a[0], c[0], s);
    const y = lerp(a[1], c[1], s);
    const e = lerp(a[2] ?? 0, c[2] ?? 0, s);
    const d: Vec3 = [sin(az) * cos(e), sin(e), cos(az) * cos(e)];
    const o: Vec3 = [0, y, body.axisZ(y)];
    const t = exit(field, o, d, 0.5 * b, 0.004 * b, hint);
    hint = t;
    const at: Vec3 = [o[0] + d[0] * t, o[1] + d[1] * t, o[2] + d[2] * t];
    centres.push(at);
    outs.push(normalAt(field, at[0], at[1], at[2], 0.008 * b));
  }
  const across = w.hero ? 4 : 2;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  let run = 0;
  for (let i = 0; i <= steps; i++) {
    const next = centres[Math.min(steps, i + 1)];
    const last = centres[Math.max(0, i - 1)];
    const along = normalize([next[0] - last[0], next[1] - last[1], next[2] - last[2]]);
    const n = outs[i];
    const side = normalize([
      along[1] * n[2] - along[2] * n[1],
      along[2] * n[0] - along[0] * n[2],
      along[0] * n[1] - along[1] * n[0],
    ]);
    const half = (typeof width === 'number' ? width : width(i / steps)) / 2;
    if (i > 0)
      run += Math.sqrt(
        (centres[i][0] - centres[i - 1][0]) ** 2 +
          (centres[i][1] - centres[i - 1][1]) ** 2 +
          (centres[i][2] - centres[i - 1][2]) ** 2,
      );
    for (let j = 0; j <= across; j++) {
      const c = (j / across) * 2 - 1;
      const lift = thick * (Math.abs(c) === 1 ? -0.6 : 1);
      positions.push([
        centres[i][0] + side[0] * c * half + n[0] * lift,
        centres[i][1] + side[1] * c * half + n[1] * lift,
        centres[i][2] + side[2] * c * half + n[2] * lift,
      ]);
      normals.push(normalize([n[0] + side[0] * c * 0.35, n[1] + side[1] * c * 0.35, n[2] + side[2] * c * 0.35]));
      uvs.push([c * half, run]);
    }
  }
  const l: Lattice = { rows: steps + 1, columns: across + 1, positions, normals, uvs };
  addLattice(w.mesh, l, { material, weigh: (x, y, z) => w.weigh(x, y, z, 'trunk') });
}

export interface CollarCut {
  /** Metres it stands up, and folds out again. */
  stand: number;
  fold: number;
  /** Columns left out on each side of the front opening. */
  gap: number;
  material: number;
  /** Extra length of the tips in front, metres. */
  spread?: number;
  /** Half thickness of a rib when it does not stand, metres. */
  rib?: number;
}

/** A collar that grows out of a neckline (the top row of a trunk's lattice), so that it fits whatever is worn beneath. */
export function addCollar(w: Tailor, neckline: Lattice, o: CollarCut): void {
  const { p, body, mesh } = w;
  const b = p.bulk;
  const last = neckline.columns - 1;
  const base = neckline.positions.slice((neckline.rows - 1) * neckline.columns);
  const first = base[0];
  const closed = (first[0] - base[last][0]) ** 2 + (first[2] - base[last][2]) ** 2 < 1e-8;
  // Closed rows start at +x and turn over the back; a collar must start in front.
  const order: number[] = [];
  if (closed) {
    const frontColumn = Math.round(last * 0.75);
    for (let i = o.gap; i <= last - o.gap; i++) order.push((frontColumn + i) % last);
  } else for (let i = o.gap; i <= last - o.gap; i++) order.push(i);
  const r = body.neckRadius * 1.05 + 0.006 * b;
  const rib = o.rib ?? 0.0045 * b;
  const profile: [inward: number, up: number, out: number][] =
    o.stand > 0.012 * b
      ? [
          [0, -0.006 * b, 0.002 * b],
          [0.35, o.stand * 0.4, 0.002 * b],
          [0.8, o.stand, 0],
          [0.8, o.stand + 0.003 * b, 0.004 * b],
          ...(o.fold > 0
            ? ([
                [0.5, o.stand * 0.75, 0.01 * b + o.fold * 0.25],
                [0.1, o.stand * 0.2, o.fold * 0.6],
                [0, -0.2 * o.fold + 0.006 * b, o.fold],
                [0, -0.2 * o.fold, o.fold * 0.94],
              ] as [number, number, number][])
            : ([[0.9, o.stand - 0.002 * b, -0.004 * b]] as [number, number, number][])),
        ]
      : [
          [0, -rib, rib * 1.6],
          [0, 0, rib * 2],
          [0, rib, rib],
          [0, rib * 1.1, -rib * 0.6],
          [0, 0, -rib * 1.6],
        ];
  const start = mesh.vertexCount;
  const tipRow = profile.length - 3;
  profile.forEach(([inward, up, out], j) => {
    order.forEach((column, i) => {
      const q = base[column];
      const dx = q[0];
      const dz = q[2] + 0.03 * b;
      const l = Math.sqrt(dx * dx + dz * dz) || 1;
      const nx = dx / l;
      const nz = dz / l;
      const pull = Math.max(0, l - r) * inward;
      const end = Math.min(i, order.length - 1 - i) / (order.length * 0.16);
      const tip = o.fold > 0 && j >= tipRow && end < 1 ? (1 - end) * (o.spread ?? 0.012 * b) : 0;
      const x = q[0] - nx * pull + nx * out * (1 - tip * 4);
      const z = q[2] - nz * pull + nz * (out + tip * 0.4);
      const y = q[1] + up - tip * 1.3;
      mesh.vertex([x, y, z], [nx, 0.3, nz], i * 0.012 * b, j * 0.01, w.weigh(x, y, z, 'trunk'));
    });
  });
  const n = order.length;
  for (let j = 0; j + 1 < profile.length; j++) {
    for (let i = 0; i + 1 < n; i++) {
      const a = start + j * n + i;
      mesh.quadIndices(a, a + 1, a + n + 1, a + n, o.material);
    }
  }
  mesh.smooth(start);
}

/** A row of buttons down the front. */
export function addButtons(
  w: Tailor,
  ys: readonly number[],
  azimuth: number,
  ease: number,
  radius: number,
  material: number,
): void {
  const { body, p, mesh } = w;
  if (!w.hero) return;
  const field: Field = (x, y, z) => body.trunk(x, y, z) - ease;
  for (const y of ys) {
    const d: Vec3 = [sin(azimuth), 0, cos(azimuth)];
    const o: Vec3 = [0, y, body.axisZ(y)];
    const t = exit(field, o, d, 0.5, 0.004 * p.bulk);
    const at: Vec3 = [o[0] + d[0] * t, y, o[2] + d[2] * t];
    const n = normalAt(field, at[0], at[1], at[2], 0.008);
    const side = normalize([n[2], 0, -n[0]]);
    const up: Vec3 = [
      n[1] * side[2] - n[2] * side[1],
      n[2] * side[0] - n[0] * side[2],
      n[0] * side[1] - n[1] * side[0],
    ];
    const skin = w.weigh(at[0], at[1], at[2], 'trunk');
    const centre = mesh.vertex([at[0] + n[0] * 0.005, at[1] + n[1] * 0.005, at[2] + n[2] * 0.005], n, 0, 0, skin);
    const count = 8;
    for (let i = 0; i < count; i++) {
      const a = (i / count) * TAU;
      const x = cos(a) * radius;
      const v = sin(a) * radius;
      mesh.vertex(
        [
          at[0] + side[0] * x + up[0] * v + n[0] * 0.003,
          at[1] + side[1] * x + up[1] * v + n[1] * 0.003,
          at[2] + side[2] * x + up[2] * v + n[2] * 0.003,
        ],
        n,
        x,
        v,
        skin,
      );
    }
    for (let i = 0; i < count; i++) mesh.triangle(centre, centre + 1 + i, centre + 1 + ((i + 1) % count), material);
  }
}
