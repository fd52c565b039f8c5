/** Hanging cloth below the waist: skirts, gowns, coat tails, capes. Columns of bones turn with the legs, the wind and the steps. */
import { noise1 } from '../../math/noise.ts';
import { atan2, cos, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { exit } from './field.ts';
import { euler } from './ik.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import type { Performance } from './performance.ts';
import type { Posed } from './rig.ts';
import type { Skeleton } from './skeleton.ts';
import type { Tailor } from './tailor.ts';
import { settle } from './weights.ts';

/** One line of cloth from waist to hem: three bones, with the bind places of their ends. */
interface Column {
  azimuth: number;
  upper: number;
  middle: number;
  lower: number;
  /** Top, hip crease, knee and hem in the bind pose. */
  at: readonly [Vec3, Vec3, Vec3, Vec3];
}

export interface SkirtRig {
  columns: Column[];
  /** 0 stiff .. 1 light. */
  light: number;
  /** A cape hangs from the shoulders and takes no notice of the legs in front. */
  cape: boolean;
  /** Lies over the thighs when they are drawn up: radii of the dressed thigh about its bone at the hip, at the knee and (below it) of the calf, metres; null for cloth too short for that. */
  lap: { hip: number; knee: number; calf: number } | null;
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
  /** 0..1: how far it moves with the body beneath rather than by itself; for short hems that lie close. */
  cling?: number;
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
    : Math.min(cut.top - 0.05, Math.max(p.kneeY + 0.02 * p.bulk, lerp(cut.bottom, cut.top, 0.12)));
  const laps = !cut.cape && cut.bottom < p.hipY - 0.2 * p.bulk;
  const crease = laps ? Math.min(p.hipY - 0.03 * p.bulk, cut.top - 0.05 * p.bulk) : lerp(cut.top, knee, 0.5);
  const radius = (y: number, ahead = 1): number =>
    exit(w.body.leg, [p.hipX, y, 0], [0, 0, ahead], 0.3 * p.bulk, 0.004 * p.bulk) + 0.014 * p.bulk;
  const rig: SkirtRig = {
    columns: [],
    light: cut.light,
    cape: cut.cape === true,
    lap: laps
      ? {
          hip: radius(p.hipY - 0.06 * p.bulk),
          knee: radius(Math.max(knee, p.kneeY)) + 0.021 * p.bulk,
          calf: radius(p.kneeY - p.shin * 0.3, -1) + 0.02 * p.bulk,
        }
      : null,
  };
  const at = (azimuth: number, y: number): Vec3 => {
    const f = cut.shape(clamp((cut.top - y) / (cut.top - cut.bottom), 0, 1));
    const c = cos(azimuth);
    return [sin(azimuth) * f.x, y, f.z + c * (c > 0 ? f.front : f.back)];
  };
  for (let i = 0; i < count; i++) {
    const azimuth = from + ((i + (whole ? 0 : 0.5)) / count) * (to - from);
    const upper = s.add(`${cut.name}${i}`, parent, at(azimuth, cut.top));
    const middle = s.add(`${cut.name}${i}mid`, `${cut.name}${i}`, at(azimuth, crease));
    const lower = s.add(`${cut.name}${i}low`, `${cut.name}${i}mid`, at(azimuth, knee));
    rig.columns.push({
      azimuth,
      upper,
      middle,
      lower,
      at: [at(azimuth, cut.top), at(azimuth, crease), at(azimuth, knee), at(azimuth, cut.bottom)],
    });
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
  const weigh = (azimuth: number, y: number, under: SkinWeights | null): SkinWeights => {
    const f = ((azimuth - from) / (to - from)) * count - (whole ? 0 : 0.5);
    const low = Math.floor(f);
    const part = f - low;
    const pick = (n: number): Column => rig.columns[whole ? ((n % count) + count) % count : clamp(n, 0, count - 1)];
    const a = pick(low);
    const b = pick(low + 1);
    const hold = smoothstep(cut.top - (laps ? 0.05 : 0.09) * p.bulk, cut.top - 0.005, y);
    const soft = clamp((knee - cut.bottom) * 0.6, 0.03 * p.bulk, 0.07 * p.bulk);
    const turn = Math.min(0.05 * p.bulk, (cut.top - crease) * 0.6);
    const down = smoothstep(knee + soft, knee - soft, y);
    const over = smoothstep(crease + turn, crease - turn, y) * (1 - down);
    const own = under ? 1 - (cut.cling ?? 0) : 1;
    const free = (1 - hold) * own;
    const pairs = new Map<number, number>();
    const put = (bone: number, x: number): void => {
      pairs.set(bone, (pairs.get(bone) ?? 0) + x);
    };
    put(parentId, hold * own);
    for (const [bone, x] of under ?? []) put(bone, x * (1 - own));
    put(a.upper, free * (1 - part) * (1 - down - over));
    put(b.upper, free * part * (1 - down - over));
    put(a.middle, free * (1 - part) * over);
    put(b.middle, free * part * over);
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
      weigh: (x, y, z) => {
        const i = n % (columns + 1);
        n++;
        const u = whole ? (i % columns) / columns : i / columns;
        return weigh(from + u * (to - from), y, cut.cling ? w.weigh(x, y, z, 'trunk') : null);
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
  const liftL = smoothstep(0.5, 1.05, left.ahead);
  const liftR = smoothstep(0.5, 1.05, right.ahead);
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
    f.rig.attach(posed, c.middle, STRAIGHT);
    const lag = sin(w - 0.8) * idle + sin(TAU * 2 * phase + c.azimuth - 2) * 0.06 * moving * rig.light + flutter;
    f.rig.attach(posed, c.lower, euler(-(low * 0.92 + ca * lag + blowZ * 0.5), 0, sa * lag + blowX * 0.5));
    const up = rig.lap ? lerp(liftR, liftL, wl) : 0;
    if (up > 0.001) drape(f, rig, c, up, wl, lag);
  }
}

const STRAIGHT = euler(0, 0, 0);

/** Lays one column of cloth over (or under) drawn-up thighs and lets it hang from the knees, `amount` 0..1 of the way from where it swings. */
function drape(f: Performance, rig: SkirtRig, c: Column, amount: number, wl: number, stir: number): void {
  const lap = rig.lap;
  if (!lap) return;
  const { posed, state, p } = f;
  const s = f.rig.skeleton;
  const bone = (name: string): readonly number[] => posed[s.id(name)] as number[];
  const parent = posed[s.parents[c.upper]] as number[];
  const between = (name: string): Vec3 => {
    const l = bone(`${name}L`);
    const r = bone(`${name}R`);
    return [lerp(r[3], l[3], wl), lerp(r[7], l[7], wl), lerp(r[11], l[11], wl)];
  };
  const axis = (n: 0 | 2): Vec3 => {
    const l = bone('thighL');
    const r = bone('thighR');
    return normalize([lerp(r[n], l[n], wl), lerp(r[n + 4], l[n + 4], wl), lerp(r[n + 8], l[n + 8], wl)]);
  };
  const ca = cos(c.azimuth);
  const sa = sin(c.azimuth);
  // Squarer than round: cloth spans both thighs and falls at their outer sides.
  const box = (v: number): number => clamp(v * 1.35, -1, 1);
  const hip = between('thigh');
  const knee = between('shin');
  const ankle = between('foot');
  const right = axis(0);
  const top = axis(2);
  const crease = normalize([top[0] + parent[2], top[1] + parent[6], top[2] + parent[10]]);
  const off = (o: Vec3, side: number, n: Vec3, rise: number): Vec3 => [
    o[0] + right[0] * side + n[0] * rise,
    o[1] + right[1] * side + n[1] * rise,
    o[2] + right[2] * side + n[2] * rise,
  ];
  const [t0, m0, k0, h0] = c.at;
  const outer = (v: Vec3): number =>
    Math.max(Math.abs(v[0]) - p.hipX * Math.abs(2 * wl - 1), lap.hip * Math.abs(sa)) * Math.sign(sa);
  const seat = state.posture === 'sit' && state.seatHeight !== undefined ? state.seatHeight : 0;
  const floor = (v: Vec3, least: number): Vec3 => [v[0], Math.max(v[1], least), v[2]];
  const middle = floor(
    off(hip, outer(m0), crease, box(ca) * (ca > 0 ? Math.max(lap.hip, m0[2] - 0.01) : Math.max(lap.hip, -m0[2]))),
    seat + 0.004,
  );
  // A hem above the knee ends on the thigh.
  const share = clamp((p.hipY - k0[1]) / p.thigh, 0, 1);
  const on: Vec3 = [lerp(hip[0], knee[0], share), lerp(hip[1], knee[1], share), lerp(hip[2], knee[2], share)];
  const shin = normalize([ankle[0] - knee[0], ankle[1] - knee[1], ankle[2] - knee[2]]);
  const thigh = normalize([knee[0] - hip[0], knee[1] - hip[1], knee[2] - hip[2]]);
  // Cloth that goes on to the shin passes in front of the knee.
  const past = lap.knee * smoothstep(0.85, 0.95, share) * clamp(0.45 + ca * (ca > 0 ? 0.8 : 1.25), -0.8, 1);
  const beyond: Vec3 = [on[0] + thigh[0] * past, on[1] + thigh[1] * past, on[2] + thigh[2] * past];
  const end = floor(
    off(beyond, box(sa) * lap.knee, top, box(ca) * lap.knee),
    ca < 0 ? Math.min(seat, on[1] - lap.knee) : 0.01,
  );
  const long = k0[1] - h0[1];
  const onThigh = Math.min(long, (1 - share) * p.thigh);
  const fall = long - onThigh;
  // Hangs plumb unless the shin is in the way.
  const lean = ca > 0 ? Math.max(0, shin[2]) : Math.min(0, shin[2]);
  const down = normalize([
    shin[0] * Math.abs(sa),
    -Math.max(0.35, Math.abs(shin[1])),
    lerp(shin[2], lean, Math.abs(ca)) + stir * ca,
  ]);
  const spread = Math.max(0, Math.sqrt(h0[0] ** 2 + h0[2] ** 2) - Math.sqrt(k0[0] ** 2 + k0[2] ** 2)) * 0.45;
  const calf = Math.max(0, lap.calf - lap.knee) * smoothstep(0, 0.1, fall);
  const hem = floor(
    [
      end[0] + thigh[0] * onThigh + down[0] * fall + right[0] * sa * spread,
      end[1] + thigh[1] * onThigh + down[1] * fall,
      end[2] + thigh[2] * onThigh + down[2] * fall + ca * (spread + calf) * smoothstep(0, 0.1, fall),
    ],
    0.012,
  );
  // Astride, the cloth behind goes over the back of the saddle.
  const behind = state.posture === 'ride' ? 0.06 * p.bulk * Math.max(0, box(-ca)) : 0;
  const swung = (id: number, v: Vec3, from: Vec3): Vec3 => carry(posed[id] as number[], from, v);
  const mix = (a: Vec3, b: Vec3): Vec3 => [
    lerp(a[0], b[0], amount),
    lerp(a[1], b[1], amount),
    lerp(a[2], b[2], amount) - behind,
  ];
  const first = carry(parent, s.bind[s.parents[c.upper]], t0);
  const second = mix(swung(c.upper, m0, t0), middle);
  const third = mix(swung(c.middle, k0, m0), end);
  const last = mix(swung(c.lower, h0, k0), hem);
  const across = (n: Vec3): Vec3 => [right[0] * ca - n[0] * sa, right[1] * ca - n[1] * sa, right[2] * ca - n[2] * sa];
  const flat: Vec3 = [ca, 0, -sa];
  span(posed, c.upper, t0, m0, first, second, flat, across(crease));
  span(posed, c.middle, m0, k0, second, third, flat, across(top));
  span(posed, c.lower, k0, h0, third, last, flat, fall > onThigh ? across([0, 0, 1]) : across(top));
}

function carry(m: readonly number[], from: Vec3, v: Vec3): Vec3 {
  const x = v[0] - from[0];
  const y = v[1] - from[1];
  const z = v[2] - from[2];
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11],
  ];
}

/** Sets a bone so that the bind line a-b comes to lie on c-d, stretched to its length, with the cloth's own across direction kept. */
function span(posed: Posed, bone: number, a: Vec3, b: Vec3, c: Vec3, d: Vec3, across0: Vec3, across1: Vec3): void {
  const u0: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const u1: Vec3 = [d[0] - c[0], d[1] - c[1], d[2] - c[2]];
  const l0 = Math.sqrt(u0[0] ** 2 + u0[1] ** 2 + u0[2] ** 2) || 1;
  const l1 = Math.sqrt(u1[0] ** 2 + u1[1] ** 2 + u1[2] ** 2) || 1;
  const from = basis([u0[0] / l0, u0[1] / l0, u0[2] / l0], across0);
  const to = basis([u1[0] / l1, u1[1] / l1, u1[2] / l1], across1);
  const k = l1 / l0;
  const m = new Array<number>(12);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++)
      m[i * 4 + j] = to[0][i] * from[0][j] * k + to[1][i] * from[1][j] + to[2][i] * from[2][j];
    m[i * 4 + 3] = c[i];
  }
  posed[bone] = m;
}

function basis(along: Vec3, across: Vec3): readonly [Vec3, Vec3, Vec3] {
  const d = along[0] * across[0] + along[1] * across[1] + along[2] * across[2];
  const x = normalize([across[0] - along[0] * d, across[1] - along[1] * d, across[2] - along[2] * d]);
  const n: Vec3 = [
    along[1] * x[2] - along[2] * x[1],
    along[2] * x[0] - along[0] * x[2],
    along[0] * x[1] - along[1] * x[0],
  ];
  return [along, x, n];
}
