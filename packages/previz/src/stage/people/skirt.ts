/** Hanging cloth below the waist: skirts, gowns, coat tails, capes. Columns of bones turn with the legs, the wind and the steps. */
import { noise1 } from '../../math/noise.ts';
import { atan2, cos, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { euler } from './ik.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import type { Performance } from './performance.ts';
import type { Skeleton } from './skeleton.ts';
import type { Tailor } from './tailor.ts';
import { settle } from './weights.ts';

export interface SkirtRig {
  columns: { azimuth: number; upper: number; lower: number }[];
  /** 0 stiff .. 1 light. */
  light: number;
  /** Hem below the knee. */
  long: boolean;
  /** A cape hangs from the shoulders and takes no notice of the legs in front. */
  cape: boolean;
}

export interface SkirtCut {
  top: number;
  bottom: number;
  /** Half width and depths at a height share 0 top .. 1 hem. */
  shape(s: number): { x: number; front: number; back: number; z: number };
  material: number;
  lining: number;
  /** Depth of the pleats at the hem, metres, and how many. */
  pleats: number;
  pleatCount: number;
  light: number;
  /** Azimuths covered, radians from the front; default all round. */
  from?: number;
  to?: number;
  parent?: string;
  cape?: boolean;
  name: string;
  /** Material of the lowest rows. */
  border?: number;
}

export function addSkirt(w: Tailor, s: Skeleton, cut: SkirtCut): SkirtRig {
  const { p, t, hero } = w;
  const count = hero ? 8 : 6;
  const parent = cut.parent ?? 'hips';
  const from = cut.from ?? -PI;
  const to = cut.to ?? PI;
  const whole = to - from > TAU - 0.01;
  const knee = cut.cape
    ? lerp(cut.top, cut.bottom, 0.5)
    : Math.min(cut.top - 0.05, Math.max(p.kneeY + 0.02 * p.bulk, lerp(cut.bottom, cut.top, 0.25)));
  const rig: SkirtRig = { columns: [], light: cut.light, long: cut.bottom < p.kneeY, cape: cut.cape === true };
  const at = (azimuth: number, y: number): Vec3 => {
    const f = cut.shape(clamp((cut.top - y) / (cut.top - cut.bottom), 0, 1));
    const c = cos(azimuth);
    return [sin(azimuth) * f.x, y, f.z + c * (c > 0 ? f.front : f.back)];
  };
  for (let i = 0; i < count; i++) {
    const azimuth = from + ((i + (whole ? 0 : 0.5)) / count) * (to - from);
    const upper = s.add(`${cut.name}${i}`, parent, at(azimuth, cut.top));
    const lower = s.add(`${cut.name}${i}low`, `${cut.name}${i}`, at(azimuth, knee));
    rig.columns.push({ azimuth, upper, lower });
  }
  const parentId = s.id(parent);
  const columns = hero ? 34 : 12;
  const rows = hero ? Math.max(5, Math.round((cut.top - cut.bottom) / (0.075 * p.bulk))) : 4;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  for (let j = 0; j <= rows; j++) {
    const y = lerp(cut.bottom, cut.top, j / rows);
    const k = 1 - j / rows;
    for (let i = 0; i <= columns; i++) {
      const u = whole ? (i % columns) / columns : i / columns;
      const a = from + u * (to - from);
      const q = at(a, y);
      const wave = sin(a * cut.pleatCount + noise1(t.seed + 41, a * 1.3) * 2) * cut.pleats * smoothstep(0.05, 1, k);
      positions.push([q[0] + sin(a) * wave, q[1], q[2] + cos(a) * wave]);
      normals.push([sin(a), 0, cos(a)]);
      uvs.push([(i / columns) * (to - from) * 0.17 * p.bulk * 1.4, y]);
    }
  }
  const weigh = (azimuth: number, y: number): SkinWeights => {
    const f = ((azimuth - from) / (to - from)) * count - (whole ? 0 : 0.5);
    const low = Math.floor(f);
    const part = f - low;
    const pick = (n: number): { upper: number; lower: number } =>
      rig.columns[whole ? ((n % count) + count) % count : clamp(n, 0, count - 1)];
    const a = pick(low);
    const b = pick(low + 1);
    const hold = smoothstep(cut.top - 0.09 * p.bulk, cut.top - 0.005, y);
    const down = smoothstep(knee + 0.07 * p.bulk, knee - 0.07 * p.bulk, y);
    const free = 1 - hold;
    const pairs = new Map<number, number>();
    const put = (bone: number, x: number): void => {
      pairs.set(bone, (pairs.get(bone) ?? 0) + x);
    };
    put(parentId, hold);
    put(a.upper, free * (1 - part) * (1 - down));
    put(b.upper, free * part * (1 - down));
    put(a.lower, free * (1 - part) * down);
    put(b.lower, free * part * down);
    return settle([...pairs.entries()]);
  };
  const l: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
  ownNormals(l, whole);
  for (const inside of hero && rows > 5 ? [false, true] : [false]) {
    let n = 0;
    addLattice(w.mesh, l, {
      material: (j) =>
        inside ? cut.lining : cut.border !== undefined && j < Math.max(1, rows * 0.12) ? cut.border : cut.material,
      flip: inside,
      weigh: (_x, y) => {
        const i = n % (columns + 1);
        n++;
        const u = whole ? (i % columns) / columns : i / columns;
        return weigh(from + u * (to - from), y);
      },
    });
  }
  return rig;
}

/** Turns of the columns at this instant. */
export function swingSkirt(f: Performance, rig: SkirtRig): void {
  const { posed, state, t } = f;
  const s = f.rig.skeleton;
  const parent = posed[s.parents[rig.columns[0].upper]] as number[];
  const angle = (bone: string): { ahead: number; out: number } => {
    const m = posed[s.id(bone)] as number[];
    // Where the bone's own "down" points, in the parent's space.
    const d: Vec3 = [-m[1], -m[5], -m[9]];
    const x = parent[0] * d[0] + parent[4] * d[1] + parent[8] * d[2];
    const y = parent[1] * d[0] + parent[5] * d[1] + parent[9] * d[2];
    const z = parent[2] * d[0] + parent[6] * d[1] + parent[10] * d[2];
    return { ahead: atan2(z, -y), out: atan2(x, Math.sqrt(y * y + z * z)) };
  };
  const left = angle('thighL');
  const right = angle('thighR');
  const shinL = angle('shinL');
  const shinR = angle('shinR');
  const wind = f.wind;
  const gust = 1 + 0.5 * noise1(t.seed + 700, state.time * 1.2);
  const blowX = clamp(wind[0] * gust * 0.07, -0.5, 0.5) * rig.light;
  const blowZ = clamp((wind[2] * gust - state.speed * 0.55) * 0.07, -0.55, 0.5) * rig.light;
  const stir = clamp(Math.sqrt(wind[0] ** 2 + wind[2] ** 2) * 0.08, 0, 0.6);
  const phase = state.travelled / f.gait.stride(state.speed);
  const moving = clamp(Math.abs(state.speed), 0, 1.4);
  const plumb = clamp(-parent[6], -1, 1);
  const roll = clamp(parent[4], -1, 1);
  for (const c of rig.columns) {
    const ca = cos(c.azimuth);
    const sa = sin(c.azimuth);
    const wl = smoothstep(-0.7, 0.7, sa);
    let pitch = 0;
    let side = 0;
    let low = 0;
    if (!rig.cape) {
      const mean = left.ahead * wl + right.ahead * (1 - wl);
      const far = ca > 0 ? Math.max(left.ahead, right.ahead) : Math.min(left.ahead, right.ahead);
      const k = Math.abs(ca);
      pitch = lerp(mean, far, k * k * 0.75);
      // Both thighs up (sitting): the back of the cloth goes with them and lies on the seat.
      side = (Math.max(0, left.out) * wl + Math.min(0, right.out) * (1 - wl)) * (0.35 + 0.65 * Math.abs(sa));
      const shinMean = shinL.ahead * wl + shinR.ahead * (1 - wl);
      const shinFar = ca > 0 ? Math.max(shinL.ahead, shinR.ahead) : Math.min(shinL.ahead, shinR.ahead);
      low = lerp(shinMean, shinFar, k * k * 0.75) - pitch;
      if (ca > 0) low = Math.max(low, -1.5);
      if (ca > 0.2 && low < 0) low *= 0.9;
    } else {
      pitch = plumb * 0.85 - Math.max(0, moving * 0.16 * rig.light);
      side = -roll * 0.8;
    }
    const w = state.time * 2.1 * t.manner.tempo + c.azimuth * 1.7;
    const idle = (0.018 + stir * 0.16) * rig.light;
    const swish = sin(TAU * 2 * phase + c.azimuth - 0.9) * 0.05 * moving * rig.light;
    const flutter = noise1(t.seed + 710, state.time * 3.1 + c.azimuth * 2.3) * stir * 0.22 * rig.light;
    // Blown cloth cannot go through the legs: only the side away from them gives way.
    const give = (v: number, dir: number): number => (v * dir > 0 ? v : v * 0.25);
    const ahead = pitch + give(blowZ, ca) + ca * (sin(w) * idle + swish + flutter);
    const out = side + give(blowX, sa) + sa * (sin(w) * idle + swish + flutter);
    f.rig.attach(posed, c.upper, euler(-ahead, 0, out));
    const lag = sin(w - 0.8) * idle + sin(TAU * 2 * phase + c.azimuth - 2) * 0.06 * moving * rig.light + flutter;
    f.rig.attach(posed, c.lower, euler(-(low * 0.92 + ca * lag + blowZ * 0.5), 0, sa * lag + blowX * 0.5));
  }
}
