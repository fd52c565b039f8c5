/** Lattices round the trunk, the arms and the legs: bare skin when nothing is added, cloth when the field is moved out. */
import { noise3 } from '../../math/noise.ts';
import { cos, DEG, sin, TAU, tan } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { BodyField } from './body-field.ts';
import { exit, type Field, melt } from './field.ts';
import { addLattice, cast, type Lattice, type Row } from './lattice.ts';
import { ARM_BIND, type Proportions, SIGN } from './skeleton.ts';
import type { Traits } from './traits.ts';
import type { Region, Weigh } from './weights.ts';

export interface Tailor {
  mesh: MeshBuilder;
  t: Traits;
  p: Proportions;
  body: BodyField;
  weigh: Weigh;
  hero: boolean;
}

/** How far cloth stands off the body, metres, at a height or a distance down a limb. */
export type Ease = (s: number) => number;

export interface TrunkCut {
  /** Heights of hem and of the top row; above `shoulder` rows the rays fan up to the neck. */
  from: number;
  to?: number;
  /** Steepest ray, degrees: 66 = close at the neck, 40 = boat neck. */
  neck?: number;
  ease: Ease;
  material: number;
  /** Metres of loose folds. */
  folds?: number;
  /** Includes the legs (trousers' seat, jumpsuits). */
  legs?: boolean;
  /** Cut away round the arms. */
  sleeveless?: boolean;
  /** Runs up into a bare neck without a step. */
  flow?: boolean;
  /** Skin beneath cloth that ends at this neck: drawn in where the cloth lies over it, so that it cannot press through. */
  under?: { neck: number; sleeveless: boolean };
  /** Half angle of an opening in front by height (0 bottom row's y .. ), radians to each side of +z. */
  open?: (y: number) => number;
  weigh?: (x: number, y: number, z: number) => ReturnType<Weigh>;
  columns?: number;
  /** Turns the lower edge in, so that the hem has thickness. */
  hem?: number;
}

const FRONT = -90 * DEG;

/** Gentle folds: long ripples that run along the cloth, metres. */
export function folds(t: Traits, x: number, y: number, z: number, size: number): number {
  if (size === 0) return 0;
  const s = 7 / t.height;
  const a = noise3(t.seed + 31, x * s * 1.5, y * s * 0.9, z * s * 1.5);
  const b = noise3(t.seed + 32, x * s * 3.4, y * s * 2.4, z * s * 3.4);
  const ridge = 1 - Math.abs(b) * 2;
  return size * (a * 0.75 + ridge * 0.35);
}

/** Metres from cloth within which its folds are worked out. */
const REACH = 0.014;

/** A field with folds of at most `size` metres taken off it: they are worked out only where they can matter. */
function folded(d: number, t: Traits, x: number, y: number, z: number, size: number): number {
  const most = size * 1.1;
  // Normals are taken from points a little off the surface.
  if (d < -most - REACH) return d + most;
  if (d > most + REACH) return d - most;
  return d - folds(t, x, y, z, size);
}

export function addTrunk(w: Tailor, cut: TrunkCut): Lattice {
  const { p, body, t } = w;
  const b = p.bulk;
  const shoulderBase = lerp(p.hipY, p.shoulder[1], 0.93);
  const rows: Row[] = [];
  const X: Vec3 = [1, 0, 0];
  const Z: Vec3 = [0, 0, 1];
  const top = cut.to ?? shoulderBase;
  const straight = Math.min(top, shoulderBase);
  const step = (w.hero ? 0.046 : 0.1) * b;
  const n = Math.max(2, Math.ceil((straight - cut.from) / step));
  if (cut.hem) {
    rows.push({ origin: [0, cut.from + 0.012 * b, body.axisZ(cut.from)], axisX: X, axisZ: Z, v: 0, grow: -cut.hem });
    rows.push({ origin: [0, cut.from, body.axisZ(cut.from)], axisX: X, axisZ: Z, v: 0.001, grow: -cut.hem * 0.5 });
  }
  for (let i = 0; i <= n; i++) {
    const y = lerp(cut.from, straight, i / n) + (i === 0 && cut.hem ? 0.002 * b : 0);
    rows.push({ origin: [0, y, body.axisZ(y)], axisX: X, axisZ: Z, v: y });
  }
  if (cut.to === undefined || cut.to > shoulderBase) {
    const steep = cut.neck ?? 64;
    const fan = w.hero ? [12, 24, 35, 45, 53, 60, 66, 71] : [22, 46, 64];
    for (const e of [...fan.filter((a) => a < steep - 2), steep]) {
      const s = e * DEG;
      rows.push({
        origin: [0, shoulderBase, body.axisZ(shoulderBase)],
        axisX: X,
        axisZ: Z,
        slope: [0, tan(s), 0],
        v: shoulderBase + (e / 90) * 0.2 * b,
        far: 0.5 * b,
      });
    }
  }
  const fold = cut.folds ?? 0;
  const solid: Field = (x, y, z) => (cut.legs || y < p.hipY + 0.02 * b ? body.lower(x, y, z) : body.trunk(x, y, z));
  const arm = body.arm;
  const baseZ = body.axisZ(shoulderBase);
  const steepest = cut.under ? tan(cut.under.neck * DEG) : 0;
  const margin = 0.014 * b;
  const field: Field = (x, y, z) => {
    const bare = solid(x, y, z);
    const core = cut.flow && y > p.chestY ? melt(bare, body.neck(x, y, z), 0.05 * b) : bare;
    const ax = x < 0 ? -x : x;
    const blend = y > p.chestY ? melt(core, arm(ax, y, z), 0.05 * b) : core;
    const d = blend > core - margin ? blend : core - margin;
    const hole = cut.sleeveless && y > p.chestY ? 0.03 * b * inArmhole(p, ax, y, z) : 0;
    if (cut.under) {
      const slope = (y - shoulderBase) / (Math.sqrt(x * x + (z - baseZ) ** 2) + 1e-4);
      const open = Math.max(
        smoothstep(steepest - 0.02, steepest + 0.2, slope),
        cut.under.sleeveless ? inArmhole(p, ax, y, z) : 0,
      );
      return d + 0.015 * b * (1 - open);
    }
    return folded(
      d - cut.ease(y) + hole + (cut.sleeveless ? 0 : handedOver(p, ax, y, z)),
      t,
      x,
      y,
      z,
      fold * (1 - smoothstep(p.chestY, p.shoulder[1], y) * 0.7),
    );
  };
  const columns = cut.columns ?? (w.hero ? 24 : 9);
  if (cut.open) {
    // Opened cloth starts left of the front's middle and runs round the back.
    for (const row of rows) {
      const o = cut.open(row.v);
      row.from = FRONT + o;
      row.to = FRONT + TAU - o;
    }
  }
  const lattice = cast({
    columns,
    field,
    rows,
    tap: 0.006 * b,
    girth: 1.0 * b,
  });
  if (cut.to === undefined || cut.to > shoulderBase) evenRim(lattice, cut.open === undefined);
  const weigh = cut.weigh ?? ((x: number, y: number, z: number) => w.weigh(x, y, z, 'trunk'));
  addLattice(w.mesh, lattice, { material: cut.material, weigh });
  return lattice;
}

/** How far the trunk draws in under the sleeve, which makes the outline of the shoulder from its joint on; x on the left. */
function handedOver(p: Proportions, x: number, y: number, z: number): number {
  if (y < p.chestY) return 0;
  const b = p.bulk;
  const dx = x - p.shoulder[0];
  const dy = y - p.shoulder[1];
  const dz = z - p.shoulder[2];
  const along = dx * ARM_BIND[0] + dy * ARM_BIND[1];
  if (along < -0.025 * b) return 0;
  const off = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
  return 0.02 * b * smoothstep(-0.025 * b, 0.025 * b, along) * smoothstep(0.1 * b, 0.075 * b, off);
}

/** The armhole of sleeveless cloth: a plane inside the shoulder joint and, below it, a round of this radius (in bulks). */
const ARMHOLE_AXIS: Vec3 = [0.94, -0.341, 0];
const ARMHOLE_IN = 0.034;
const ARMHOLE_RADIUS = 0.088;

/** 0 where sleeveless cloth lies .. 1 where the arm comes out of it; x on the left. */
function inArmhole(p: Proportions, x: number, y: number, z: number): number {
  const b = p.bulk;
  const dx = x - p.shoulder[0];
  const dy = y - p.shoulder[1];
  const dz = z - p.shoulder[2];
  const along = dx * ARMHOLE_AXIS[0] + dy * ARMHOLE_AXIS[1];
  const off = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
  const edge = 0.008 * b;
  return (
    smoothstep(-edge, edge, along + ARMHOLE_IN * b) *
    smoothstep(ARMHOLE_RADIUS * b + edge, ARMHOLE_RADIUS * b - edge, off)
  );
}

/** A binding round both armholes of sleeveless cloth that stands `ease` off the body. */
export function addArmholes(w: Tailor, ease: number, thick: number, material: number): void {
  const { p, body, mesh } = w;
  const b = p.bulk;
  const steps = w.hero ? 26 : 10;
  const out = ARMHOLE_AXIS;
  const down: Vec3 = [-ARMHOLE_AXIS[1], ARMHOLE_AXIS[0], 0];
  const field: Field = (x, y, z) => {
    const core = body.trunk(x, y, z);
    const blend = melt(core, body.arm(x, y, z), 0.05 * b);
    return Math.max(blend, core - 0.004 * b) - ease + 0.01 * b;
  };
  const flank: Field = (x, y, z) => body.trunk(x, y, z) - ease;
  const centre: Vec3 = [
    p.shoulder[0] - out[0] * ARMHOLE_IN * b,
    p.shoulder[1] - out[1] * ARMHOLE_IN * b,
    p.shoulder[2],
  ];
  const loop: Vec3[] = [];
  for (let i = 0; i < steps; i++) {
    const a = (i / steps) * TAU;
    const d: Vec3 = [down[0] * cos(a), down[1] * cos(a), sin(a)];
    const far = ARMHOLE_RADIUS * b;
    const r = Math.min(far, exit(field, centre, d, far * 1.2, 0.004 * b));
    let at: Vec3 = [centre[0] + d[0] * r, centre[1] + d[1] * r, centre[2] + d[2] * r];
    if (r >= far * 0.999) {
      const more = exit(flank, at, out, 0.2 * b, 0.004 * b);
      at = [at[0] + out[0] * more, at[1] + out[1] * more, at[2]];
    }
    loop.push(at);
  }
  for (const k of [1, -1]) {
    const line = [...loop, loop[0]].map((q): Vec3 => [k * q[0], q[1], q[2]]);
    mesh.tube(
      line,
      line.map(() => thick),
      material,
      w.hero ? 6 : 4,
      false,
      line.map((q) => w.weigh(q[0], q[1], q[2], 'trunk')),
    );
  }
}

/** Smooths the dips that the hollows of throat and nape leave in a neckline. */
function evenRim(l: Lattice, closed: boolean): void {
  const n = l.columns - 1;
  for (const [back, rounds] of [
    [1, 5],
    [2, 2],
  ] as const) {
    const at = (l.rows - back) * l.columns;
    for (let k = 0; k < rounds; k++) {
      const old = l.positions.slice(at, at + l.columns);
      for (let i = 0; i <= n; i++) {
        if (!closed && (i === 0 || i === n)) continue;
        const a = old[closed ? (i + n - 1) % n : i - 1];
        const c = old[closed ? (i + 1) % n : i + 1];
        const o = old[i];
        l.positions[at + i] = [
          (a[0] + 2 * o[0] + c[0]) / 4,
          (a[1] + 2 * o[1] + c[1]) / 4,
          (a[2] + 2 * o[2] + c[2]) / 4,
        ];
      }
    }
  }
}

export interface SleeveCut {
  /** Metres down the arm from the shoulder joint. */
  from?: number;
  to: number;
  ease: Ease;
  material: number;
  folds?: number;
  cuff?: number;
  region?: Region;
  /** Skin beneath sleeveless cloth: drawn in inside the armhole. */
  under?: boolean;
}

/** Both sleeves (or bare arms). */
export function addSleeves(w: Tailor, cut: SleeveCut): void {
  const { p, body, t } = w;
  const b = p.bulk;
  const from = cut.from ?? -0.06 * b;
  const step = (w.hero ? 0.05 : 0.1) * b;
  // Closer over the shoulder, which is round.
  const cap = w.hero && cut.from === undefined ? 0.1 * b : from;
  const end = cut.to - (cut.cuff ? 0.001 : 0);
  const n = Math.max(3, Math.ceil((end - cap) / step));
  const stations = Array.from({ length: n + 1 }, (_, i) => lerp(end, cap, i / n));
  if (cap > from) for (let i = 1; i <= 5; i++) stations.push(lerp(cap, from, i / 5));
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const up: Vec3 = [-k * ARM_BIND[0], -ARM_BIND[1], 0];
    const axisX: Vec3 = [up[1], -up[0], 0];
    const axisZ: Vec3 = [0, 0, 1];
    const at = (d: number): Vec3 => [
      k * (p.shoulder[0] + ARM_BIND[0] * d),
      p.shoulder[1] + ARM_BIND[1] * d,
      p.shoulder[2],
    ];
    const rows: Row[] = [];
    if (cut.cuff)
      rows.push({ origin: at(cut.to - 0.012 * b), axisX, axisZ, v: -cut.to, grow: -cut.cuff, far: 0.2 * b });
    if (cut.cuff)
      rows.push({ origin: at(cut.to), axisX, axisZ, v: -cut.to + 0.001, grow: -cut.cuff * 0.5, far: 0.2 * b });
    for (const [i, d] of stations.entries()) {
      // The last rows sink into the trunk, so that no open edge stands off the shoulder.
      const sunk = i === stations.length - 1 ? -0.02 * b : 0;
      rows.push({ origin: at(d), axisX, axisZ, v: -d, far: 0.16 * b, grow: cut.from === undefined ? sunk : 0 });
    }
    const field: Field = (x, y, z) => {
      const ax = x * k;
      const own = body.arm(ax, y, z);
      const blend = melt(own, body.trunk(ax, y, z), 0.05 * b);
      const d = blend > own - 0.024 * b ? blend : own - 0.024 * b;
      const along = (ax - p.shoulder[0]) * ARM_BIND[0] + (y - p.shoulder[1]) * ARM_BIND[1];
      const elbow = 1 - clamp(Math.abs(along - p.upperArm) / (0.12 * b), 0, 1);
      const drawn = cut.under ? 0.015 * b * (1 - inArmhole(p, ax, y, z)) * smoothstep(0.06 * b, 0.02 * b, along) : 0;
      return (
        d +
        drawn -
        cut.ease(along) -
        folds(t, x * 1.3, y * 1.3, z * 1.3, (cut.folds ?? 0) * (0.5 + elbow) * smoothstep(-0.02, 0.1, along / b))
      );
    };
    const lattice = cast({ columns: w.hero ? 14 : 6, field, rows, tap: 0.005 * b, girth: 0.36 * b });
    addLattice(w.mesh, lattice, { material: cut.material, weigh: (x, y, z) => w.weigh(x, y, z, cut.region ?? 'arm') });
  }
}

export interface LegCut {
  /** Heights of the hem and of the top. */
  from: number;
  to?: number;
  ease: Ease;
  material: number;
  folds?: number;
  hem?: number;
}

/** Both trouser legs (or bare legs). */
export function addLegs(w: Tailor, cut: LegCut): void {
  const { p, body, t } = w;
  const b = p.bulk;
  const to = cut.to ?? p.hipY - 0.045 * b;
  const step = (w.hero ? 0.06 : 0.16) * b;
  const n = Math.max(3, Math.ceil((to - cut.from) / step));
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const rows: Row[] = [];
    const at = (y: number): Vec3 => [k * p.hipX, y, 0];
    const axisX: Vec3 = [1, 0, 0];
    const axisZ: Vec3 = [0, 0, 1];
    if (cut.hem)
      rows.push({ origin: at(cut.from + 0.01 * b), axisX, axisZ, v: cut.from, grow: -cut.hem, far: 0.2 * b });
    for (let i = 0; i <= n; i++) {
      const y = lerp(cut.from, to, i / n);
      rows.push({ origin: at(y), axisX, axisZ, v: y, far: 0.2 * b });
    }
    const field: Field = (x, y, z) => {
      const ax = x * k;
      const own = body.leg(ax, y, z);
      const blend = y > p.hipY - 0.2 * b ? melt(own, body.trunk(ax, y, z), 0.04 * b) : own;
      let d = blend > own - 0.02 * b ? blend : own - 0.02 * b;
      const knee = 1 - clamp(Math.abs(y - p.kneeY) / (0.1 * b), 0, 1);
      const low = 1 - smoothstep(cut.from, cut.from + 0.13 * b, y);
      d = folded(d - cut.ease(y), t, x, y * 1.5, z, (cut.folds ?? 0) * (0.6 + knee + low * 1.2));
      // Legs of cloth keep to their own side.
      const wall = -ax + 0.002 * b;
      return d > wall ? d : wall;
    };
    const lattice = cast({ columns: w.hero ? 12 : 6, field, rows, tap: 0.005 * b, girth: 0.5 * b });
    addLattice(w.mesh, lattice, { material: cut.material, weigh: (x, y, z) => w.weigh(x, y, z, 'leg') });
  }
}
