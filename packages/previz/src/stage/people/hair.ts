/**
 * Hair as shaped volumes. A cap of locks is pulled from the skull's field out to the style's thickness; long hair goes on below it as
 * hanging locks; braids, tails and buns are added. What hangs is carried by chains of bones that wind and movement turn.
 */

import { noise1, noise2 } from '../../math/noise.ts';
import { hashInts, hashText } from '../../math/random.ts';
import { cos, DEG, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import type { Field } from './field.ts';
import {
  type Chain,
  cap,
  capOff,
  capPoint,
  type HairContext,
  type HairMaterials,
  relief,
  skinAlong,
} from './hair-cap.ts';
import { cropped, drawnBack, falling, fringeLocks, type LaidPoint, tufts } from './hair-locks.ts';
import type { HairStyle } from './hair-style.ts';
import type { HeadSpace } from './head.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import type { Proportions, Skeleton } from './skeleton.ts';
import type { Traits } from './traits.ts';
import { settle } from './weights.ts';

/** Adds hair and returns the chains that move it. */
export function addHair(
  mesh: MeshBuilder,
  s: Skeleton,
  h: HeadSpace,
  skin: Field,
  p: Proportions,
  t: Traits,
  style: HairStyle,
  m: HairMaterials,
  hero: boolean,
): Chain[] {
  const c: HairContext = { mesh, s, h, skin, p, t, style, m, hero, chains: [] };
  const way = layingOf(t, style);
  if (style.cap > 0) cap(c, way !== 'none' || !style.strands);
  if (way === 'tufts') tufts(c);
  if (way === 'cropped') cropped(c);
  if (way === 'drawn') drawnBack(c, tiesOf(style));
  if (hero && style.cap > 0 && style.strands && t.infant < 0.5) {
    if (way === 'none') wisps(c, 150);
    else if (way === 'drawn') wisps(c, 64);
  }
  if (style.length > 0) curtain(c, way === 'falling');
  if (style.fringe > 0 && style.cap > 0 && way !== 'tufts') fringe(c);
  if (style.braids > 0) braids(c);
  if (style.tail !== 'none') tail(c);
  if (style.bun) bun(c);
  return c.chains;
}

/** How the hair on the skull is laid. */
function layingOf(t: Traits, st: HairStyle): 'none' | 'tufts' | 'cropped' | 'drawn' | 'falling' {
  if (st.cap === 0 || !st.strands || t.infant > 0.5 || st.crest > 0) return 'none';
  if (st.length > 0) return 'falling';
  if (st.curl >= 0.85) return st.bun || st.braids > 0 ? 'none' : 'tufts';
  if (st.braids > 0 || st.tail !== 'none' || st.bun) return 'drawn';
  return st.short && st.volume < 0.02 ? 'none' : 'cropped';
}

/** Where drawn hair meets. */
function tiesOf(st: HairStyle): LaidPoint[] {
  const at = (azimuth: number, share: number): LaidPoint[] => [
    [azimuth, share, 0.04],
    [-azimuth, share, 0.04],
  ];
  if (st.bun) return [[PI, st.bun === 'top' ? 0.12 : 0.66, 0.05]];
  if (st.tail === 'pigtails') return at(100 * DEG, 0.62);
  if (st.tail !== 'none') return [[PI, st.tail === 'high' ? 0.34 : 0.86, 0.035]];
  return st.braids === 1 ? [[PI, 0.93, 0.03]] : st.braids === 2 ? at(112 * DEG, 0.93) : [[PI, 0.7, 0.02]];
}

/** Fine strands that start on the skin before the cap's edge and run back into it, so that the hairline is no cut. */
function wisps(c: HairContext, count: number): void {
  const { style: st, h, mesh, t } = c;
  const skin: SkinWeights = [[c.s.id('head'), 1]];
  for (let i = 0; i < count; i++) {
    const n = (k: number): number => ((hashInts(t.seed, i, k) & 0xffff) / 65536) * 2 - 1;
    const az = lerp(-1, 1, (i + 0.5 + n(60) * 0.45) / count) * 128 * DEG;
    if (st.fringe > 0.25 && Math.abs(az) < 62 * DEG) continue;
    const back = (az < 0 ? -1 : 1) * (0.05 + 0.05 * n(61)) + st.sweep * 0.05;
    const before = 0.018 + 0.022 * n(62);
    const wide = ((0.0095 + 0.003 * n(63)) / 0.33) * (count < 100 ? 1.5 : 1);
    const start = mesh.vertexCount;
    let hint = 0;
    const spine: readonly (readonly [share: number, along: number, width: number])[] = [
      [1 + before, -0.55, 0.08],
      [0.955, -0.05, 1],
      [0.86, 0.6, 0.3],
    ];
    for (const [share, along, width] of spine) {
      for (const k of [-1, 1]) {
        const a = az + back * along + k * wide * width * 0.5;
        const off = Math.max(share > 0.99 ? 0.001 : 0.004, capOff(c, a, share) + (share < 0.87 ? -0.002 : 0.003));
        const { p, far } = capPoint(c, a, share, off, hint);
        hint = far;
        mesh.vertex(h.out(p.at), p.out, (a / TAU) * 1.2, share * 0.26, skin);
      }
    }
    for (let j = 0; j + 1 < spine.length; j++) {
      const v = start + j * 2;
      mesh.quadIndices(v, v + 1, v + 3, v + 2, c.m.hair);
    }
    mesh.smooth(start);
  }
}

function chain(
  c: HairContext,
  name: string,
  points: readonly Vec3[],
  play: number,
  light: number,
  parent = 'head',
): number[] {
  const ids: number[] = [];
  let from = parent;
  points.forEach((at, i) => {
    const label = `${name}${i}`;
    ids.push(c.s.add(label, from, at));
    from = label;
  });
  c.chains.push({ bones: ids, play, light, phase: (hashText(name, c.t.seed) % 1000) * 0.01 });
  return ids;
}

/** Share of a long lock that lies on the skull. */
const LAID = 0.34;

/** Long hair: locks hang from the cap's edge at the back and sides. */
function curtain(c: HairContext, locked: boolean): void {
  const { style: st, hero, h, p } = c;
  const from = st.frontLocks ? 58 : 84;
  const columns = hero ? 28 : 9;
  const rows = hero ? 14 : 5;
  const length = st.length;
  // Three chains: left, back, right.
  const root = (az: number): Vec3 => h.out(capPoint(c, az, 0.8, st.volume, 0).p.at);
  const chains: number[][] = [];
  const middles = [100 * DEG, PI, -100 * DEG];
  middles.forEach((az, n) => {
    const top = root(az);
    const points: Vec3[] = [];
    for (let i = 0; i < 4; i++)
      points.push([top[0] * (1 + i * 0.02), top[1] - (length * p.head * i) / 4 - 0.02, top[2] - 0.01 * i]);
    chains.push(chain(c, `lock${n}`, points, 0.3, 1));
  });
  const head = c.s.id('head');
  const build = (inside: boolean): void => {
    const positions: Vec3[] = [];
    const normals: Vec3[] = [];
    const uvs: [number, number][] = [];
    for (let j = rows; j >= 0; j--) {
      const s = j / rows;
      for (let i = 0; i <= columns; i++) {
        const u = (i / columns) * 2 - 1;
        const az = PI + u * (180 - from) * DEG;
        const wrapped = az > PI ? az - TAU : az;
        // The first rows lie on the cap from near the crown; the rest falls free.
        const onCap = Math.min(1, s / LAID);
        const fall = Math.max(0, (s - LAID) / (1 - LAID));
        const where = lerp(0.16, 0.66, onCap);
        const { p: top } = capPoint(
          c,
          wrapped,
          where,
          st.volume * (0.62 + 0.38 * onCap) * (1 + st.sides * 0.5) + 0.012 * onCap + 0.006,
          0,
        );
        const at = top.at;
        const lockNoise = relief(c, wrapped, 0.3 + s * 0.9) * st.relief;
        const radial = Math.sqrt(at[0] * at[0] + (at[2] + 0.03) ** 2) || 1;
        const ox = at[0] / radial;
        const oz = (at[2] + 0.03) / radial;
        const ragged = 1 + 0.09 * noise1(c.t.seed + 71, u * 9);
        const drop = fall * length * ragged * (Math.abs(u) > 0.86 && st.frontLocks ? 0.9 : 1);
        // Falls over the skull, then close to the neck and out over the shoulders.
        const belly = st.flare * sin(fall * PI) + smoothstep(0.5, 1, fall) * st.flare * 0.6;
        const nape =
          smoothstep(0.2, 0.5, fall) * 0.06 * (oz < 0 ? 1 : 0.2) -
          smoothstep(0.35, 0.75, fall) * (length > 0.7 ? 0.13 : 0.02) * (oz < 0.2 ? 1 : 0.5);
        const curl =
          st.curl > 0
            ? sin(fall * length * 15 + noise1(c.t.seed + 5, u * 6) * 4) * 0.02 * st.curl * smoothstep(0.05, 0.3, fall)
            : 0;
        const off = (inside ? -0.05 : 0) + lockNoise * (0.6 + fall) + belly - nape + curl;
        const taper = inside ? 0 : smoothstep(0.86, 1, fall) * -0.03 - 0.03 * smoothstep(0.9, 1, Math.abs(u));
        const y = at[1] - drop;
        positions.push(h.out([at[0] + ox * (off + taper), y, at[2] + oz * (off + taper)]));
        normals.push([ox, 0, oz]);
        uvs.push([u * 0.4, s * length * p.head]);
      }
    }
    const l: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
    ownNormals(l, false);
    let n = 0;
    addLattice(c.mesh, l, {
      material: inside ? c.m.deep : c.m.hair,
      flip: inside,
      weigh: () => {
        const row = rows - Math.floor(n / (columns + 1));
        const u = ((n % (columns + 1)) / columns) * 2 - 1;
        n++;
        return locksWeights(Math.max(0, (row / rows - LAID) / (1 - LAID)), u, chains, head);
      },
    });
  };
  if (!locked) build(false);
  // What lies behind the locks, in their shade.
  if (hero || locked) build(true);
  if (locked) falling(c, (fall, turn) => locksWeights(fall, turn, chains, head));
}

function locksWeights(s: number, u: number, chains: readonly number[][], head: number): SkinWeights {
  // u -1 is the right side (after turning past the back), 0 the back, 1 the left... of the sweep through pi.
  const side = u < 0 ? 0 : 2;
  const w = smoothstep(0.25, 0.8, Math.abs(u));
  const f = s * 4;
  const k = Math.min(3, Math.floor(f));
  const part = f - k;
  const hold = 1 - smoothstep(0, 0.25, s);
  const pairs: [number, number][] = [[head, hold]];
  const put = (ids: number[], share: number): void => {
    const low = ids[Math.min(3, k)];
    const high = ids[Math.max(0, k - 1)];
    const soft = smoothstep(0, 0.6, part);
    pairs.push([high, share * (1 - soft)], [low, share * soft]);
  };
  put(chains[1], (1 - w) * (1 - hold));
  put(chains[side], w * (1 - hold));
  return settle(pairs);
}

/** Hair over the forehead. */
function fringe(c: HairContext): void {
  const { h } = c;
  const q = h.shape;
  const bone = chain(c, 'fringe', [h.out([0, q.hairlineY, 0.3])], 0.06, 0.5);
  const head = c.s.id('head');
  fringeLocks(c, (_s, at) => {
    const k = smoothstep(q.hairlineY, q.browY, at[1]);
    return settle([
      [head, 1 - k],
      [bone[0], k],
    ]);
  });
}

/** A plait along a line: three strands that cross, then a tie and a tuft. */
function plait(c: HairContext, points: readonly Vec3[], radius: number, ids: readonly number[]): void {
  const { mesh, hero, p } = c;
  const turns = 5.2;
  const steps = hero ? (c.style.ropes ? 13 : radius < c.p.head * 0.05 ? 18 : 30) : 6;
  const at = (s: number): Vec3 => {
    const f = clamp(s, 0, 1) * (points.length - 1);
    const k = Math.min(points.length - 2, Math.floor(f));
    const u = f - k;
    const g = (n: 0 | 1 | 2): number => {
      const a = points[Math.max(0, k - 1)][n];
      const b = points[k][n];
      const d = points[k + 1][n];
      const e = points[Math.min(points.length - 1, k + 2)][n];
      return b + 0.5 * u * (d - a + u * (2 * a - 5 * b + 4 * d - e + u * (3 * (b - d) + e - a)));
    };
    return [g(0), g(1), g(2)];
  };
  const weights = (s: number): SkinWeights => {
    const f = s * ids.length;
    const k = Math.min(ids.length - 1, Math.floor(f));
    const u = smoothstep(0, 0.7, f - k);
    return k === 0
      ? [[ids[0], 1]]
      : settle([
          [ids[k - 1], 1 - u],
          [ids[k], u],
        ]);
  };
  const strands = hero && !c.style.ropes ? 3 : 1;
  for (let n = 0; n < strands; n++) {
    const line: Vec3[] = [];
    const radii: number[] = [];
    const skins: SkinWeights[] = [];
    for (let i = 0; i <= steps; i++) {
      const s = i / steps;
      const here = at(s);
      const next = at(Math.min(1, s + 0.02));
      const last = at(Math.max(0, s - 0.02));
      const dir = normalize([next[0] - last[0], next[1] - last[1], next[2] - last[2]]);
      const side = normalize([dir[1], -dir[0], 0]);
      const deep: Vec3 = [
        side[1] * dir[2] - side[2] * dir[1],
        side[2] * dir[0] - side[0] * dir[2],
        side[0] * dir[1] - side[1] * dir[0],
      ];
      const ph = s * turns * TAU + (n * TAU) / 3;
      const size = radius * lerp(1, 0.62, s);
      const a = strands === 1 ? 0 : sin(ph) * size * 0.62;
      const b = strands === 1 ? 0 : sin(ph * 2) * size * 0.36;
      line.push([
        here[0] + side[0] * a + deep[0] * b,
        here[1] + side[1] * a + deep[1] * b,
        here[2] + side[2] * a + deep[2] * b,
      ]);
      radii.push(strands === 1 ? size * (1 + 0.14 * sin(s * 43 + radius * 900)) * (s > 0.96 ? 0.45 : 1) : size * 0.56);
      skins.push(weights(s));
    }
    mesh.tube(line, radii, c.m.hair, hero ? 6 : 5, true, skins);
  }
  if (c.style.ropes) return;
  const end = at(1);
  const before = at(0.95);
  const dir = normalize([end[0] - before[0], end[1] - before[1], end[2] - before[2]]);
  const last = weights(1);
  const go = (k: number): Vec3 => [end[0] + dir[0] * k, end[1] + dir[1] * k, end[2] + dir[2] * k];
  mesh.tube(
    [go(-0.004), go(0.0), go(0.008 * 1), go(0.012)],
    [radius * 0.5, radius * 0.72, radius * 0.72, radius * 0.5],
    c.m.tie,
    10,
    true,
    [last, last, last, last],
  );
  const tuft = 0.05 * p.bulk + radius;
  mesh.tube(
    [go(0.008), go(tuft * 0.35), go(tuft * 0.7), go(tuft)],
    [radius * 0.45, radius * 0.68, radius * 0.5, radius * 0.08],
    c.m.hair,
    8,
    true,
    [last, last, last, last],
  );
}

function braids(c: HairContext): void {
  const { style: st, h, p } = c;
  const radius = p.head * 0.078 * (st.braids > 2 ? 0.6 : 1) * (st.ropes ? 1.05 : 1);
  const count = st.braids;
  const spots: number[] =
    count === 1
      ? [PI]
      : count === 2
        ? [112 * DEG, -112 * DEG]
        : // Round the back from temple to temple.
          Array.from({ length: count }, (_, i) => lerp(66, 294, i / (count - 1)) * DEG);
  spots.forEach((az, n) => {
    const w = az > PI ? az - TAU : az;
    const k = w >= 0 ? 1 : -1;
    // Many braids start in two rows, so that they cover the head.
    const start = capPoint(c, w, count > 2 ? (n % 2 === 0 ? 0.66 : 0.34) : 0.93, count > 2 ? 0.012 : 0.03, 0).p.at;
    let wide = Math.sqrt(start[0] ** 2 + (start[2] + 0.03) ** 2);
    const long = st.braidLength;
    const points: Vec3[] = [];
    const single = count === 1;
    for (let i = 0; i <= 5; i++) {
      const s = i / 5;
      if (single)
        points.push(
          h.out([
            0,
            start[1] - s * long,
            start[2] - 0.05 + smoothstep(0, 0.4, s) * 0.0 - smoothstep(0.2, 0.6, s) * 0.1,
          ]),
        );
      else if (count > 2) {
        // Down over the skull, then straight on.
        const y = start[1] - s * long;
        const out: Vec3 = [sin(w), 0, cos(w)];
        if (y > 0.05) wide = Math.max(wide, skinAlong(c, [0, y, -0.03], out, 0) + 0.05);
        points.push(h.out([out[0] * (wide + s * 0.02), y, out[2] * (wide + s * 0.02) - 0.03]));
      } else {
        // Out behind the ear, then forward over the shoulder.
        const x = start[0] + k * (0.075 * sin(Math.min(1, s * 2.4) * PI * 0.5) + 0.1 * s);
        const z = start[2] + smoothstep(0.15, 0.75, s) * 0.34 + 0.02 * sin(s * PI);
        points.push(h.out([x, start[1] - s * long, z]));
      }
    }
    const bonesAt = (st.ropes ? [0, 1, 3] : [0, 1, 2, 4]).map((i) => points[i]);
    const ids = chain(c, `braid${n}`, bonesAt, 0.34, 0.8);
    plait(c, points, radius, ids);
  });
}

function tail(c: HairContext): void {
  const { style: st, h, p, mesh, hero } = c;
  const radius = p.head * 0.16 * (st.tail === 'low' ? 0.85 : 1);
  const roots: Vec3[] =
    st.tail === 'pigtails'
      ? [capPoint(c, 100 * DEG, 0.62, 0.05, 0).p.at, capPoint(c, -100 * DEG, 0.62, 0.05, 0).p.at]
      : [capPoint(c, PI, st.tail === 'high' ? 0.34 : 0.86, 0.04, 0).p.at];
  roots.forEach((root, n) => {
    const k = st.tail === 'pigtails' ? (root[0] > 0 ? 1 : -1) : 0;
    const long = st.tailLength;
    const points: Vec3[] = [];
    const out = st.tail === 'high' ? 0.16 : 0.07;
    for (let i = 0; i <= 5; i++) {
      const s = i / 5;
      const arch = sin(Math.min(1, s * 2) * PI * 0.5);
      points.push(
        h.out([
          root[0] + k * out * arch * 1.2,
          root[1] + (st.tail === 'high' ? 0.04 * sin(s * PI) : 0) - s * s * long * 0.6 - s * long * 0.4,
          root[2] - (k === 0 ? out * arch : 0.04 * arch),
        ]),
      );
    }
    const ids = chain(c, `tail${n}`, [points[0], points[1], points[2], points[4]], 0.42, 1);
    const weights = (s: number): SkinWeights => {
      const f = s * 4;
      const i = Math.min(3, Math.floor(f));
      const u = smoothstep(0, 0.7, f - i);
      return i === 0
        ? [[ids[0], 1]]
        : settle([
            [ids[i - 1], 1 - u],
            [ids[i], u],
          ]);
    };
    const steps = hero ? 14 : 6;
    const columns = hero ? 16 : 7;
    const start = mesh.vertexCount;
    for (let j = 0; j <= steps; j++) {
      const s = j / steps;
      const f = s * 5;
      const i = Math.min(4, Math.floor(f));
      const u = f - i;
      const at: Vec3 = [
        lerp(points[i][0], points[i + 1][0], u),
        lerp(points[i][1], points[i + 1][1], u),
        lerp(points[i][2], points[i + 1][2], u),
      ];
      const r = radius * (s < 0.06 ? 0.42 : 0.5 + 0.75 * sin(Math.min(1, s * 1.1) * PI * 0.86)) * (s > 0.97 ? 0.3 : 1);
      const dir = normalize([
        points[i + 1][0] - points[i][0],
        points[i + 1][1] - points[i][1],
        points[i + 1][2] - points[i][2],
      ]);
      const x = normalize(
        Math.abs(dir[0]) > 0.9 ? [0, 1, 0] : [1 - dir[0] * dir[0], -dir[0] * dir[1], -dir[0] * dir[2]],
      );
      const z: Vec3 = [x[1] * dir[2] - x[2] * dir[1], x[2] * dir[0] - x[0] * dir[2], x[0] * dir[1] - x[1] * dir[0]];
      for (let a = 0; a <= columns; a++) {
        const th = ((a % columns) / columns) * TAU;
        const lock =
          1 + (hero ? 0.16 : 0) * (1 - 2 * Math.abs(noise2(c.t.seed + 91, cos(th) * 2.6 + 7, sin(th) * 2.6 + s * 1.6)));
        const rr = r * lock;
        const cx = cos(th) * rr;
        const cz = sin(th) * rr;
        mesh.vertex(
          [at[0] + x[0] * cx + z[0] * cz, at[1] + x[1] * cx + z[1] * cz, at[2] + x[2] * cx + z[2] * cz],
          [0, 1, 0],
          (a / columns) * 0.3,
          s * long * p.head,
          weights(s),
        );
      }
    }
    for (let j = 0; j < steps; j++) {
      for (let a = 0; a < columns; a++) {
        const i = start + j * (columns + 1) + a;
        mesh.quadIndices(i, i + 1, i + columns + 2, i + columns + 1, c.m.hair);
      }
    }
    mesh.smooth(start);
    const first = weights(0);
    const d = normalize([points[1][0] - points[0][0], points[1][1] - points[0][1], points[1][2] - points[0][2]]);
    const go = (q: number): Vec3 => [points[0][0] + d[0] * q, points[0][1] + d[1] * q, points[0][2] + d[2] * q];
    mesh.tube(
      [go(-0.002), go(0.004), go(0.014), go(0.02)],
      [radius * 0.4, radius * 0.55, radius * 0.55, radius * 0.4],
      c.m.tie,
      12,
      true,
      [first, first, first, first],
    );
  });
}

function bun(c: HairContext): void {
  const { h, mesh, hero, p, style: st } = c;
  const root = capPoint(c, PI, st.bun === 'top' ? 0.12 : 0.66, 0.07, 0).p.at;
  const r = p.head * (st.bun === 'top' ? 0.15 : 0.17);
  const start = mesh.vertexCount;
  mesh.setSkin([[c.s.id('head'), 1]]);
  const at = h.out(root);
  const columns = hero ? 22 : 8;
  const rows = hero ? 14 : 6;
  const first = mesh.vertexCount;
  for (let j = 0; j <= rows; j++) {
    const phi = -PI / 2 + (j * PI) / rows;
    for (let i = 0; i <= columns; i++) {
      const th = ((i % columns) / columns) * TAU;
      const swirl = 1 + 0.09 * sin(th * 2 + phi * 5) + 0.04 * sin(th * 7 - phi * 9);
      mesh.vertex(
        [
          at[0] + cos(th) * cos(phi) * r * swirl,
          at[1] + sin(phi) * r * 0.86 * swirl,
          at[2] - sin(th) * cos(phi) * r * swirl,
        ],
        [0, 1, 0],
        (phi + th * 0.3) * 0.1,
        th * 0.06,
      );
    }
  }
  mesh.grid(first, rows + 1, columns + 1, c.m.hair);
  mesh.smooth(start);
  mesh.setSkin(null);
}
