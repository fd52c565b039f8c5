/** Bands laid on the dressed body: ties, straps, sashes, belts, collars, buttons. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { lerp, normalize, type Vec3 } from '../../math/vec.ts';
import { exit, type Field, normalAt } from './field.ts';
import { addLattice, type Lattice } from './lattice.ts';
import type { Tailor } from './tailor.ts';

/** A point on the body: azimuth from the front (radians, + to the left), height, and slope of the ray (radians; up over the shoulder). */
export type BandPoint = readonly [azimuth: number, y: number, slope?: number];

/** Band along points; `width` metres, `ease` above the bare body. */
export function addBand(w: Tailor, points: readonly BandPoint[], width: number | ((s: number) => number), ease: number, material: number, thick = 0.004): void {
  const { body, p } = w;
  const b = p.bulk;
  const field: Field = (x, y, z) => (y < p.hipY + 0.05 * b ? body.lower(x, y, z) : body.trunk(x, y, z)) - ease;
  const steps = w.hero ? Math.max(8, (points.length - 1) * 5) : points.length * 2;
  const centres: Vec3[] = [];
  const outs: Vec3[] = [];
  let hint = 0;
  for (let i = 0; i <= steps; i++) {
    const f = (i / steps) * (points.length - 1);
    const k = Math.min(points.length - 2, Math.floor(f));
    const u = f - k;
    const s = u * u * (3 - 2 * u) * 0.35 + u * 0.65;
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
  const across = 4;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  let run = 0;
  for (let i = 0; i <= steps; i++) {
    const next = centres[Math.min(steps, i + 1)];
    const last = centres[Math.max(0, i - 1)];
    const along = normalize([next[0] - last[0], next[1] - last[1], next[2] - last[2]]);
    const n = outs[i];
    const side = normalize([along[1] * n[2] - along[2] * n[1], along[2] * n[0] - along[0] * n[2], along[0] * n[1] - along[1] * n[0]]);
    const half = (typeof width === 'number' ? width : width(i / steps)) / 2;
    if (i > 0) run += Math.sqrt((centres[i][0] - centres[i - 1][0]) ** 2 + (centres[i][1] - centres[i - 1][1]) ** 2 + (centres[i][2] - centres[i - 1][2]) ** 2);
    for (let j = 0; j <= across; j++) {
      const c = (j / across) * 2 - 1;
      const lift = thick * (Math.abs(c) === 1 ? -0.6 : 1);
      positions.push([centres[i][0] + side[0] * c * half + n[0] * lift, centres[i][1] + side[1] * c * half + n[1] * lift, centres[i][2] + side[2] * c * half + n[2] * lift]);
      normals.push(normalize([n[0] + side[0] * c * 0.35, n[1] + side[1] * c * 0.35, n[2] + side[2] * c * 0.35]));
      uvs.push([c * half, run]);
    }
  }
  const l: Lattice = { rows: steps + 1, columns: across + 1, positions, normals, uvs };
  addLattice(w.mesh, l, { material, weigh: (x, y, z) => w.weigh(x, y, z, 'trunk') });
}

/** A collar round the neck: stands `stand` metres, then folds out by `fold`; open in front by `gap` radians each side. */
export function addCollar(w: Tailor, o: { stand: number; fold: number; gap: number; ease: number; material: number; spread?: number }): void {
  const { p, body, mesh } = w;
  const b = p.bulk;
  const y0 = p.neckY + 0.002 * b;
  const r = body.neckRadius;
  const columns = w.hero ? 24 : 10;
  const neckId = 'trunk' as const;
  const profile: [number, number][] = [
    [r * 1.12 + o.ease + 0.012 * b, -0.02 * b],
    [r * 1.1 + o.ease, 0.004 * b],
    [r * 1.04 + o.ease, o.stand],
    [r * 1.06 + o.ease + 0.003 * b, o.stand + 0.003 * b],
    ...(o.fold > 0
      ? ([
          [r * 1.12 + o.ease + 0.006 * b, o.stand * 0.9],
          [r * 1.12 + o.ease + o.fold * 0.55, o.stand * 0.35],
          [r * 1.12 + o.ease + o.fold, -0.004 * b],
          [r * 1.12 + o.ease + o.fold * 0.96, -0.01 * b],
        ] as [number, number][])
      : ([[r * 1.0 + o.ease - 0.004 * b, o.stand]] as [number, number][])),
  ];
  const start = mesh.vertexCount;
  for (let j = 0; j < profile.length; j++) {
    const [rad, h] = profile[j];
    for (let i = 0; i <= columns; i++) {
      const a = o.gap + (i / columns) * (TAU - 2 * o.gap);
      const tip = o.fold > 0 && j >= 5 ? 1 + (o.spread ?? 0.35) * Math.max(0, cos(a)) ** 6 : 1;
      const drop = o.fold > 0 && j >= 5 ? -0.35 * o.fold * Math.max(0, cos(a)) ** 3 : 0;
      // The neck leans forward as it rises; the shoulders slope away at the sides.
      const lean = h * 0.28;
      const x = sin(a) * rad * (1 + (j >= 5 ? 0.12 : 0));
      const z = cos(a) * rad * tip - 0.03 * b + lean;
      const y = y0 + h + drop - 0.1 * Math.max(0, cos(a)) * rad * (h < o.stand * 0.5 ? 1 : 0.8) + 0.08 * Math.max(0, -cos(a)) * rad;
      mesh.vertex([x, y, z], [sin(a), 0.3, cos(a)], (i / columns) * 0.4 * b, j * 0.02, w.weigh(x, y, z, neckId));
    }
  }
  for (let j = 0; j + 1 < profile.length; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      mesh.quadIndices(a, a + 1, a + columns + 2, a + columns + 1, o.material);
    }
  }
  mesh.smooth(start);
}

/** A row of buttons down the front. */
export function addButtons(w: Tailor, ys: readonly number[], azimuth: number, ease: number, radius: number, material: number): void {
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
    const up: Vec3 = [n[1] * side[2] - n[2] * side[1], n[2] * side[0] - n[0] * side[2], n[0] * side[1] - n[1] * side[0]];
    const skin = w.weigh(at[0], at[1], at[2], 'trunk');
    const centre = mesh.vertex([at[0] + n[0] * 0.005, at[1] + n[1] * 0.005, at[2] + n[2] * 0.005], n, 0, 0, skin);
    const count = 8;
    for (let i = 0; i < count; i++) {
      const a = (i / count) * TAU;
      const x = cos(a) * radius;
      const v = sin(a) * radius;
      mesh.vertex([at[0] + side[0] * x + up[0] * v + n[0] * 0.003, at[1] + side[1] * x + up[1] * v + n[1] * 0.003, at[2] + side[2] * x + up[2] * v + n[2] * 0.003], n, x, v, skin);
    }
    for (let i = 0; i < count; i++) mesh.triangle(centre, centre + 1 + i, centre + 1 + ((i + 1) % count), material);
  }
}
