/**
 * Locks of hair: tapered ribbons with a rounded back, laid over the skull from the parting or the crown, that end in points. They break
 * up the outline and the edge of what would else be a smooth helmet.
 */
import { noise1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { cos, DEG, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, distance, lerp, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { type CapPoint, capOff, capPoint, type HairContext, skullPoint } from './hair-cap.ts';

/** A place on the skull: azimuth (radians), share of the way from crown to hairline (more than 1 is on the face), and how far off. */
export type LaidPoint = readonly [azimuth: number, share: number, off: number];

/** Form of a lock; lengths in head heights. */
export interface LockCut {
  width: number;
  /** Height of its back over its edges. */
  thick: number;
  /** Share of the width at the root. */
  root: number;
  /** Share of the width lost at the tip. */
  tip: number;
  rows: number;
}

type Station = CapPoint;

/** What a lock is added to. */
export type LockContext = Pick<HairContext, 'mesh' | 'h' | 't'> & { m: { hair: number } };

/** A number -1..1 of a lock's own. */
export const own = (c: Pick<HairContext, 't'>, lock: number, k: number): number =>
  ((hashInts(c.t.seed, lock, k) & 0xffff) / 65536) * 2 - 1;

function laid(c: HairContext, points: readonly LaidPoint[]): Station[] {
  let hint = 0;
  return points.map(([azimuth, share, off]) => {
    const { p, far } = capPoint(c, azimuth, share, off, hint);
    hint = far;
    return p;
  });
}

/** Catmull-Rom through stations at 0..1. */
function along(line: readonly Station[], s: number): Station {
  const f = clamp(s, 0, 1) * (line.length - 1);
  const k = Math.min(line.length - 2, Math.floor(f));
  const u = f - k;
  const mix = (of: (q: Station) => Vec3, n: 0 | 1 | 2): number => {
    const a = of(line[Math.max(0, k - 1)])[n];
    const b = of(line[k])[n];
    const d = of(line[k + 1])[n];
    const e = of(line[Math.min(line.length - 1, k + 2)])[n];
    return b + 0.5 * u * (d - a + u * (2 * a - 5 * b + 4 * d - e + u * (3 * (b - d) + e - a)));
  };
  const at = (q: Station): Vec3 => q.at;
  const out = (q: Station): Vec3 => q.out;
  return { at: [mix(at, 0), mix(at, 1), mix(at, 2)], out: [mix(out, 0), mix(out, 1), mix(out, 2)] };
}

/** Adds one lock along stations; `weigh` by the share of its length. */
export function addLock(
  c: LockContext,
  line: readonly Station[],
  cut: LockCut,
  weigh: (s: number, at: Vec3) => SkinWeights,
): void {
  const { mesh, h } = c;
  const first = mesh.vertexCount;
  const tint = (hashInts(c.t.seed, first, 77) & 0xff) * 0.01;
  // Metres along it.
  let run = 0;
  let last: Vec3 | null = null;
  const { rows } = cut;
  const wide = (s: number): number =>
    cut.width *
    0.5 *
    Math.max(
      0.02,
      lerp(cut.root, 1, smoothstep(0, 0.3, s)) * (1 - cut.tip * smoothstep(0.42, 1, s) ** 1.25) * Math.sqrt(1 - s ** 6),
    );
  for (let j = 0; j <= rows; j++) {
    const s = j / rows;
    const here = along(line, s);
    const a = along(line, Math.max(0, s - 0.03)).at;
    const b = along(line, Math.min(1, s + 0.03)).at;
    const d = normalize([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
    const lean = here.out[0] * d[0] + here.out[1] * d[1] + here.out[2] * d[2];
    const out = normalize([here.out[0] - d[0] * lean, here.out[1] - d[1] * lean, here.out[2] - d[2] * lean]);
    const side: Vec3 = [d[1] * out[2] - d[2] * out[1], d[2] * out[0] - d[0] * out[2], d[0] * out[1] - d[1] * out[0]];
    const half = wide(s);
    if (last) run += distance(last, here.at) * h.scale;
    last = here.at;
    const skin = weigh(s, here.at);
    const back = cut.thick * Math.min(1, half / (cut.width * 0.3));
    for (const k of [-1, 0, 1]) {
      const up = k === 0 ? back * 0.5 : -back * 0.5;
      const p: Vec3 = [
        here.at[0] + side[0] * half * k + out[0] * up,
        here.at[1] + side[1] * half * k + out[1] * up,
        here.at[2] + side[2] * half * k + out[2] * up,
      ];
      const n: Vec3 = [out[0] + side[0] * k * 0.85, out[1] + side[1] * k * 0.85, out[2] + side[2] * k * 0.85];
      mesh.vertex(h.out(p), normalize(n), tint + k * half * h.scale, run, skin);
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let k = 0; k < 2; k++) {
      const v = first + j * 3 + k;
      mesh.quadIndices(v, v + 1, v + 4, v + 3, c.m.hair);
    }
  }
}

const still = (c: HairContext): (() => SkinWeights) => {
  const w: SkinWeights = [[c.s.id('head'), 1]];
  return () => w;
};

/** Locks lie no closer to the skull than the cap they cover. */
const over = (c: HairContext, azimuth: number, share: number, extra: number): LaidPoint => [
  azimuth,
  share,
  Math.max(0.002, capOff(c, azimuth, share) + extra),
];

/** Short hair: rows of locks from the crown down the back and sides, and a front that is combed over, up or forward. */
export function cropped(c: HairContext): void {
  const { style: st, hero } = c;
  const weigh = still(c);
  const thin = clamp(st.volume / 0.045, 0.4, 1.3);
  const rows = hero ? 5 : 2;
  const lift = 0.011 * thin;
  let n = 0;
  // Upper rows first; each lies over the roots of the next.
  const rings: readonly (readonly [share: number, length: number, count: number])[] = hero
    ? [
        [0.16, 0.42, 9],
        [0.44, 0.36, 13],
        [0.7, 0.33, 19],
      ]
    : [[0.5, 0.5, 9]];
  for (const [share, length, count] of rings) {
    const low = share > 0.6;
    for (let i = 0; i < count; i++) {
      const u = ((i + 0.5 + own(c, n, 1) * 0.28) / count) * 2 - 1;
      const az = PI + u * 124 * DEG;
      const w = az > PI ? az - TAU : az;
      const back = w < 0 ? -1 : 1;
      const start = share + own(c, n, 2) * 0.04;
      // Cut short at the nape.
      const nape = smoothstep(112 * DEG, 140 * DEG, Math.abs(w));
      const end = Math.min(low ? 1.07 - 0.11 * nape : 1, start + length * (1 + own(c, n, 3) * 0.18));
      // Combed a little to the back.
      const turn = back * (0.1 + 0.1 * own(c, n, 4)) + st.sweep * 0.12;
      const path: LaidPoint[] = [
        over(c, w, start, 0.002),
        over(c, w + turn * 0.3, lerp(start, end, 0.35), lift),
        over(c, w + turn * 0.7, lerp(start, end, 0.7), lift * (low ? 0.8 : 1.2)),
        over(c, w + turn, end, low ? 0.0015 : lift * 0.9),
      ];
      addLock(
        c,
        laid(c, path),
        { width: lerp(0.15, 0.115, share) * (hero ? 1 : 1.8), thick: 0.014 * thin, root: 0.5, tip: 0.92, rows },
        weigh,
      );
      n++;
    }
  }
  if (st.recede > 0.5) return;
  if (st.fringe > 0) return;
  // The front: up from the hairline and over to the side it is combed to.
  const tiers: readonly (readonly [share: number, reach: number, count: number])[] = hero
    ? [
        [0.62, 0.5, 6],
        [0.995, 0.72, 13],
      ]
    : [[0.98, 0.6, 5]];
  for (const [share, reach, count] of tiers) {
    for (let i = 0; i < count; i++) {
      const u = ((i + 0.5 + own(c, n, 5) * 0.25) / count) * 2 - 1;
      const az = u * 60 * DEG;
      const middle = 1 - u * u;
      const rise = (0.012 + st.quiff * 0.5) * middle * (1 + 0.35 * own(c, n, 6));
      const comb = st.sweep * (0.5 + 0.5 * middle) + u * 0.25;
      const end = Math.max(0.12, share - reach * (0.8 + 0.2 * own(c, n, 7)));
      const path: LaidPoint[] = [
        [az, share + 0.012 * own(c, n, 8), share > 0.9 ? 0.001 : Math.max(0.002, capOff(c, az, share))],
        over(c, az + comb * 0.12, lerp(share, end, 0.24), 0.006 + rise * 0.8),
        over(c, az + comb * 0.4, lerp(share, end, 0.58), 0.008 + rise),
        over(c, az + comb * 0.85, end, 0.006),
      ];
      addLock(
        c,
        laid(c, path),
        { width: (share > 0.9 ? 0.105 : 0.13) * (hero ? 1 : 2), thick: 0.015 * thin, root: 0.34, tip: 0.8, rows },
        weigh,
      );
      n++;
    }
  }
}

/** Hair over the forehead: locks from before the crown that end above or over the brows. */
export function fringeLocks(c: HairContext, weigh: (s: number, at: Vec3) => SkinWeights): void {
  const { style: st, hero } = c;
  const count = hero ? 18 : 6;
  for (let i = 0; i < count; i++) {
    // The middle ones last, so that they lie on top.
    const order = (i % 2 === 0 ? -1 : 1) * (1 - i / count);
    const az = (order + own(c, i, 11) * 0.05) * 62 * DEG;
    const far = Math.abs(order);
    const side = smoothstep(0.62, 1, far);
    const comb = st.sweep * 0.3 * (1 - side);
    const end = lerp(1.14, 1.42, st.fringe) + 0.035 * own(c, i, 12) + side * 0.34 * st.fringe;
    const puff = 0.016 * (1 + 0.4 * own(c, i, 13));
    const path: LaidPoint[] = [
      over(c, az * 0.86, 0.36, 0.004),
      over(c, az + comb * 0.25, 0.7, puff),
      [az + comb * 0.6, 1, 0.036 + puff],
      [az + comb, end, 0.02 + 0.006 * own(c, i, 14)],
    ];
    addLock(
      c,
      laid(c, path),
      {
        width: (hero ? 0.135 : 0.26) * (1 + 0.2 * own(c, i, 15)),
        thick: 0.014,
        root: 0.7,
        tip: 0.5,
        rows: hero ? 6 : 2,
      },
      weigh,
    );
  }
}

/** Hair drawn tight to where it is tied: locks from all round the hairline that meet there. */
export function drawnBack(c: HairContext, ties: readonly LaidPoint[]): void {
  const { hero, style: st } = c;
  const weigh = still(c);
  const count = hero ? 32 : 10;
  const halves = ties.length > 1;
  for (let i = 0; i < count; i++) {
    const az = ((i + 0.5 + own(c, i, 21) * 0.2) / count) * TAU - PI;
    if (st.fringe > 0.25 && Math.abs(az) < 48 * DEG) continue;
    const tie = ties.length === 1 ? ties[0] : ties[az >= 0 ? 0 : 1];
    const from = capPoint(
      c,
      az,
      lerp(1.012, 0.9, smoothstep(108 * DEG, 136 * DEG, Math.abs(az))) + 0.016 * own(c, i, 23),
      0.001,
      0,
    ).p;
    const to = capPoint(c, tie[0], tie[1], tie[2], 0).p;
    const line: Station[] = [from];
    const steps = 4;
    for (let k = 1; k <= steps; k++) {
      const s = k / steps;
      // Over the skull by the shortest way, but up from the forehead first.
      const d = normalize([
        lerp(from.out[0], to.out[0], s),
        lerp(from.out[1], to.out[1], s) + (halves ? 0.1 : 0.32) * sin(s * PI) * (cos(az) > 0 ? 1 : 0.3),
        lerp(from.out[2], to.out[2], s),
      ]);
      const off = k === steps ? tie[2] : st.volume * 1.05 + 0.019 + 0.006 * own(c, i, 22);
      line.push(skullPoint(c, d, off));
    }
    addLock(c, line, { width: hero ? 0.118 : 0.28, thick: 0.013, root: 0.3, tip: 0.62, rows: hero ? 6 : 3 }, weigh);
  }
  if (!halves) return;
  // A parting down the middle, from which both halves are drawn.
  const rows = hero ? 6 : 2;
  for (const k of [1, -1]) {
    for (let i = 0; i < rows; i++) {
      const share = lerp(0.95, -0.5, (i + 0.5) / rows);
      const azimuth = share >= 0 ? k * 0.05 : k * (PI - 0.05);
      const from = capPoint(c, azimuth, Math.abs(share), capOff(c, azimuth, Math.abs(share)) - 0.006, 0).p;
      const tie = ties[k > 0 ? 0 : 1];
      const to = capPoint(c, tie[0], tie[1], tie[2], 0).p;
      const line: Station[] = [from];
      for (const s of [0.33, 0.66, 1]) {
        const d = normalize([
          lerp(from.out[0], to.out[0], s) + k * 0.12 * sin(s * PI),
          lerp(from.out[1], to.out[1], s) + 0.12 * sin(s * PI),
          lerp(from.out[2], to.out[2], s),
        ]);
        line.push(skullPoint(c, d, s === 1 ? tie[2] : st.volume * 1.05 + 0.02));
      }
      addLock(c, line, { width: hero ? 0.13 : 0.3, thick: 0.012, root: 0.8, tip: 0.6, rows: hero ? 5 : 2 }, weigh);
    }
  }
}

/** How long hair falls below the skull: out over the cheek, in to the neck, over the shoulder. Head heights from where it leaves. */
export function fallAt(c: HairContext, oz: number, fall: number, phase: number): number {
  const st = c.style;
  const { length } = st;
  const belly = st.flare * sin(fall * PI) + smoothstep(0.5, 1, fall) * st.flare * 0.6;
  const nape =
    smoothstep(0.2, 0.5, fall) * 0.06 * (oz < 0 ? 1 : 0.2) -
    smoothstep(0.35, 0.75, fall) * (length > 0.7 ? 0.13 : 0.02) * (oz < 0.2 ? 1 : 0.5);
  const curl =
    st.curl > 0
      ? sin(fall * length * 13 + noise1(c.t.seed + 5, phase * 6) * 4) * 0.03 * st.curl * smoothstep(0.05, 0.3, fall)
      : 0;
  return belly - nape + curl;
}

/** Long hair: locks from the parting that lie over the skull and fall. `weigh` by share of the fall and turn from the back -1..1. */
export function falling(c: HairContext, weigh: (fall: number, turn: number) => SkinWeights): void {
  const { style: st, hero } = c;
  const head: SkinWeights = [[c.s.id('head'), 1]];
  const part = st.fringe > 0.25 ? 0 : clamp(st.sweep, -1, 1) * 0.42;
  const off = st.volume * (1 + st.sides * 0.5);
  const drop = (lock: number, path: LaidPoint[], width: number, scale: number): void => {
    const line = laid(c, path);
    const laidCount = line.length - 1;
    const from = line[laidCount].at;
    const radial = Math.sqrt(from[0] ** 2 + (from[2] + 0.03) ** 2) || 1;
    const ox = from[0] / radial;
    const oz = (from[2] + 0.03) / radial;
    const az = path[path.length - 1][0];
    const turn = (az > 0 ? az - PI : az + PI) / PI;
    const corkscrew = st.curl >= 0.85;
    const steps = corkscrew ? 7 : st.length > 1 ? 5 : st.length > 0.6 ? 4 : 3;
    const long = st.length * scale * (1 + 0.1 * own(c, lock, 31)) + (from[1] - 0.6) * 0.9;
    const sway = 0.03 * own(c, lock, 32);
    for (let k = 1; k <= steps; k++) {
      const fall = k / steps;
      const tuck = st.length < 0.62 ? 0.05 * smoothstep(0.6, 1, fall) : 0;
      // Ringlets turn about themselves as they fall.
      const spin = k * 2.1 + lock * 1.7;
      const ring = corkscrew ? 0.03 * smoothstep(0, 0.3, fall) : 0;
      const r =
        fallAt(c, oz, fall, turn * 3) + 0.014 * own(c, lock, 33 + k) * fall + 0.01 - tuck + ring * 0.25 * sin(spin);
      const aside = sway * fall + ring * 1.2 * cos(spin);
      line.push({
        at: [from[0] + ox * r + oz * aside, from[1] - long * fall, from[2] + oz * r - ox * aside],
        out: [ox, 0.05, oz],
      });
    }
    const free = laidCount / (line.length - 1);
    const rows = hero ? (corkscrew ? 14 : st.length > 0.8 ? 11 : 9) : 5;
    addLock(
      c,
      line,
      {
        width: width * (hero ? (corkscrew ? 1.55 : 1) : 2.2),
        thick: 0.022,
        root: 0.5,
        tip: corkscrew ? 0.25 : st.length < 0.62 ? 0.45 : 0.62,
        rows,
      },
      (s) => (s <= free ? head : weigh((s - free) / (1 - free), turn)),
    );
  };
  let n = 0;
  // The back and sides, from near the crown.
  const count = hero ? 17 : 6;
  for (let i = 0; i < count; i++) {
    const u = ((i + 0.5 + own(c, n, 41) * 0.2) / count) * 2 - 1;
    const az = PI + u * 98 * DEG;
    const w = az > PI ? az - TAU : az;
    const path: LaidPoint[] = [
      [w * 0.96, 0.1, off * 0.86],
      [w, 0.4, off + 0.012],
      [w, 0.68, off + 0.016 + 0.004 * own(c, n, 42)],
    ];
    drop(n, path, 0.17, 1);
    n++;
  }
  if (st.fringe > 0.25) {
    // Beside the fringe one lock frames the face on each side.
    for (const k of [1, -1]) {
      drop(
        n,
        [
          [k * 30 * DEG, 0.3, off],
          [k * 52 * DEG, 0.66, off + 0.02],
          [k * 70 * DEG, 0.86, off * 0.8 + 0.02],
        ],
        0.15,
        0.95,
      );
      n++;
    }
    return;
  }
  // From the parting to both sides of the face.
  const shares = hero ? [0.3, 0.5, 0.68, 0.84, 0.97] : [0.5, 0.92];
  for (const k of [1, -1]) {
    for (const share of shares) {
      const a = part + k * 0.035;
      const root = Math.max(0.003, Math.min(capOff(c, a, share), off * 0.6) - 0.004);
      const aside = share > 0.9 ? 0.985 : share;
      const path: LaidPoint[] = [
        [a, share, root],
        [lerp(a, k * 62 * DEG, 0.34), aside * 0.97, lerp(off, 0.028, smoothstep(0.7, 1, share)) + 0.012],
        [lerp(a, k * 66 * DEG, 0.7), aside * 0.93, off * 0.85 + 0.014],
        [k * lerp(92, 68, share) * DEG, lerp(0.62, 0.9, share), off * lerp(1, 0.72, share) + 0.016],
      ];
      drop(n, path, 0.15, share > 0.9 ? 0.86 : 0.95);
      n++;
    }
  }
}

/** Tight curls: rounded tufts over the whole cap. */
export function tufts(c: HairContext): void {
  const { style: st, hero, mesh, h } = c;
  const head: SkinWeights = [[c.s.id('head'), 1]];
  const tight = st.volume < 0.07;
  const count = hero ? (tight ? 120 : 104) : 26;
  const size = (tight ? 0.05 : 0.066 + st.volume * 0.12) * (hero ? 1 : 1.9);
  const columns = hero ? 6 : 5;
  for (let i = 0; i < count; i++) {
    // Evenly over the crown, by the golden angle.
    const azimuth = ((i * 0.61803398875) % 1) * TAU - PI;
    const share = lerp(0.04, 1.0, Math.sqrt((i + 0.5) / count)) + own(c, i, 51) * 0.02;
    if (st.fringe > 0.25 && Math.abs(azimuth) < 50 * DEG && share > 0.8) continue;
    const edge = smoothstep(1.02, 0.86, share);
    const r = size * (1 + 0.28 * own(c, i, 52)) * lerp(0.62, 1, edge);
    const base = Math.max(0.0, capOff(c, azimuth, share)) - r * 0.36;
    const { p } = capPoint(c, azimuth, share, base, 0);
    const n = p.out;
    const x = normalize(Math.abs(n[1]) > 0.8 ? [1, 0, 0] : [n[2], 0, -n[0]]);
    const y: Vec3 = [n[1] * x[2] - n[2] * x[1], n[2] * x[0] - n[0] * x[2], n[0] * x[1] - n[1] * x[0]];
    const start = mesh.vertexCount;
    const tint = (own(c, i, 53) + 1) / 2;
    const swirl = own(c, i, 54) * 2;
    for (let j = 0; j < 2; j++) {
      const wide = r * (j === 0 ? 1 : 0.66);
      const high = r * (j === 0 ? 0 : 0.6);
      for (let k = 0; k < columns; k++) {
        const a = (k / columns) * TAU + swirl + j * 0.5;
        const cx = cos(a) * wide;
        const cy = sin(a) * wide;
        const q: Vec3 = [
          p.at[0] + x[0] * cx + y[0] * cy + n[0] * high,
          p.at[1] + x[1] * cx + y[1] * cy + n[1] * high,
          p.at[2] + x[2] * cx + y[2] * cy + n[2] * high,
        ];
        const m = normalize([
          n[0] * (0.35 + j * 0.5) + (x[0] * cx + y[0] * cy) / r,
          n[1] * (0.35 + j * 0.5) + (x[1] * cx + y[1] * cy) / r,
          n[2] * (0.35 + j * 0.5) + (x[2] * cx + y[2] * cy) / r,
        ]);
        mesh.vertex(h.out(q), m, tint + cx * h.scale, cy * h.scale, head);
      }
    }
    const high = r * 0.86;
    const top = mesh.vertex(
      h.out([p.at[0] + n[0] * high, p.at[1] + n[1] * high, p.at[2] + n[2] * high]),
      n,
      tint,
      0,
      head,
    );
    for (let k = 0; k < columns; k++) {
      const next = (k + 1) % columns;
      mesh.quadIndices(start + k, start + next, start + columns + next, start + columns + k, c.m.hair);
      mesh.triangle(start + columns + k, start + columns + next, top, c.m.hair);
    }
  }
}
