/** Makes a car of its outline: body, cabin, lamps, wheels on their springs. */
import { sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, LampSpec, Model, Part } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import type { CarShape } from './car-shape.ts';
import { addHull, profile, type Section } from './hull.ts';
import { roadWheel, rollingWheel } from './wheels.ts';

/** What the body builder draws with. */
export interface Finish {
  paint: number;
  glass: number;
  trim: number;
  chrome: number;
  cabin: number;
  head: number;
  tail: number;
}

export function finish(k: Kit, paint: Rgb, dark: boolean): Finish {
  return {
    paint: k.dressed({ ...MATERIALS.carPaint, color: paint }),
    glass: k.mat({ color: hex('#26333b'), roughness: 0.05, opacity: 0.62, castsShadow: true }),
    trim: k.mat({ ...MATERIALS.plastic, color: hex('#17181a'), roughness: 0.6 }),
    chrome: k.mat(MATERIALS.chrome),
    cabin: k.mat({ color: hex('#3a3431'), roughness: 0.9 }),
    head: k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: dark ? [9, 8.4, 7] : [0.35, 0.35, 0.33] }),
    tail: k.mat({ color: hex('#a8100d'), roughness: 0.12, emissive: dark ? [3.2, 0.12, 0.08] : [0.22, 0.01, 0.01] }),
  };
}

export const topAt = (c: CarShape, z: number): number => profile(c.top, z);
export const widthAt = (c: CarShape, z: number): number => profile(c.width, z);

/** Lower edge of the side: the sill, or the arch over a wheel. */
function lowAt(c: CarShape, z: number): number {
  const reach = c.wheels.radius * 1.2;
  for (const at of [c.wheels.front, ...c.wheels.rear]) {
    const d = z - at;
    if (Math.abs(d) < reach) return Math.max(c.sill, c.wheels.radius + Math.sqrt(reach * reach - d * d));
  }
  return c.sill + (z > c.wheels.front + reach ? 0.03 : 0);
}

/** Where cross-sections are taken: every knot, the arches finely, and the pillars. */
function stationsOf(c: CarShape, fine: boolean): number[] {
  const zs = new Set<number>();
  for (const [z] of c.top) zs.add(z);
  for (const p of c.pillars) for (const d of [0.035, -0.035]) zs.add(p + d);
  if (c.windowsUntil !== undefined) zs.add(c.windowsUntil);
  const reach = c.wheels.radius * 1.2;
  const steps = fine ? 10 : 6;
  for (const at of [c.wheels.front, ...c.wheels.rear]) {
    for (let i = 0; i <= steps; i++) zs.add(at - reach * (1 - (2 * i) / steps) * 0.999);
  }
  return [...zs].sort((a, b) => b - a).filter((z, i, all) => i === 0 || all[i - 1] - z > 0.012);
}

function sectionAt(c: CarShape, z: number): Section {
  const w = widthAt(c, z);
  const top = topAt(c, z);
  const belt = Math.min(profile(c.belt, z), top - 0.01);
  const low = Math.min(lowAt(c, z), belt - 0.06);
  // Over the cabin the sides lean in to the roof; elsewhere the bonnet spreads almost to the shoulder.
  const up = Math.max(0, Math.min(1, (top - belt - 0.1) / 0.35));
  const lean = 0.9 + (c.roof - 0.9) * up;
  const glassTop = belt + (top - belt) * (0.45 + 0.4 * up);
  return [
    [0, c.sill + 0.02],
    [w * 0.93, low],
    [w * 0.97, low],
    [w * 0.995, low + (belt - low) * 0.18],
    [w, low + (belt - low) * 0.55],
    [w * 0.985, belt - (belt - low) * 0.12],
    [w * 0.95, belt - 0.005],
    [w * 0.925, belt + 0.004],
    [w * (lean + (0.925 - lean) * 0.12), glassTop],
    [w * lean * 0.955, belt + (top - belt) * 0.965],
    [w * lean * 0.55, top - 0.004],
    [0, top],
  ];
}

const ROW = { under: 0, edge: 1, side: 2, shoulder: 6, glass: 7, pillar: 8, roof: 9 };

function bodyMesh(k: Kit, c: CarShape, f: Finish, upper = f.paint): number {
  const zs = stationsOf(c, k.hero);
  const between = (z: number, a: number, b: number): boolean => z < Math.max(a, b) && z > Math.min(a, b);
  const end = c.windowsUntil ?? c.back[1];
  const materialAt = (i: number, j: number): number | null => {
    const z = (zs[i] + zs[i + 1]) / 2;
    if (j === ROW.under) return f.trim;
    if (j === ROW.edge) return f.trim;
    const cabin = between(z, c.screen[0], c.back[1]);
    if (c.open && cabin && j >= ROW.glass) return null;
    if (j >= ROW.roof && between(z, c.screen[0], c.screen[1])) return f.glass;
    if (j >= ROW.roof && between(z, c.back[0], c.back[1]) && c.windowsUntil === undefined) return f.glass;
    if (j === ROW.glass && between(z, c.screen[0] - 0.1, end)) {
      if (c.pillars.some((p) => Math.abs(z - p) < 0.036)) return f.trim;
      return f.glass;
    }
    return j >= ROW.pillar && cabin ? upper : f.paint;
  };
  return k.mesh((b) => {
    addHull(b, {
      stations: zs.map((z) => ({ z, section: sectionAt(c, z) })),
      material: materialAt,
      caps: [f.paint, f.paint],
    });
    details(k, b, c, f);
    if (k.hero) cabin(k, b, c, f);
  });
}

/** Lamps, bumpers, seams, handles, mirrors. */
function details(k: Kit, b: MeshBuilder, c: CarShape, f: Finish): void {
  const front = c.top[0][0];
  const rear = c.top[c.top.length - 1][0];
  const nose = profile(c.belt, front - 0.1);
  const tailY = profile(c.belt, rear + 0.1);
  const wf = widthAt(c, front - 0.12);
  const wr = widthAt(c, rear + 0.08);
  for (const s of [1, -1]) {
    b.ellipsoid([s * wf * 0.8, nose - 0.03, front - 0.1], [0.13, 0.075, 0.12], f.head, k.n(14), k.n(10));
    b.roundedBox([s * wr * 0.8, tailY - 0.06, rear + 0.05], [0.2, 0.12, 0.12], 0.035, f.tail, 2);
    const mz = c.screen[0] - 0.22;
    const mx = widthAt(c, mz);
    const my = profile(c.belt, mz) + 0.06;
    b.tube(
      [
        [s * mx * 0.93, my - 0.05, mz],
        [s * (mx + 0.05), my, mz],
      ],
      0.014,
      f.trim,
      6,
    );
    b.roundedBox([s * (mx + 0.055), my + 0.03, mz], [0.1, 0.1, 0.09], 0.035, f.paint, 2);
    b.box([s * (mx + 0.055), my + 0.03, mz - 0.046], [0.08, 0.075, 0.004], f.chrome, '-z');
    const seams = [c.screen[0] - 0.06, ...c.pillars, c.back[0] - (c.pillars.length ? 0.02 : -0.25)].filter(
      (z) => z < c.screen[0] && z > c.back[1],
    );
    for (const z of seams) {
      const sec = sectionAt(c, z).slice(3, 7);
      b.tube(
        sec.map(([x, y]): Vec3 => [s * (x + 0.001), y, z]),
        0.004,
        f.trim,
        4,
        false,
      );
    }
    for (const z of seams.slice(1)) {
      const y = profile(c.belt, z) - 0.1;
      b.capsule(
        [s * (widthAt(c, z) * 0.992), y, z + 0.1],
        [s * (widthAt(c, z) * 0.992), y, z + 0.24],
        0.013,
        0.013,
        f.chrome,
        6,
      );
    }
  }
  b.roundedBox([0, c.sill + 0.17, front - 0.04], [wf * 1.86, 0.16, 0.2], 0.06, f.trim, 2);
  b.roundedBox([0, c.sill + 0.2, rear + 0.04], [wr * 1.9, 0.17, 0.16], 0.06, f.trim, 2);
  b.roundedBox([0, nose - 0.07, front - 0.03], [wf * 0.95, 0.1, 0.08], 0.03, f.trim, 2);
  for (let i = 0; i < 3; i++) b.box([0, nose - 0.1 + i * 0.03, front + 0.012], [wf * 0.88, 0.01, 0.006], f.chrome);
  const plate = k.mat({ color: hex('#e9e6da'), roughness: 0.5 });
  b.roundedBox([0, c.sill + 0.18, front + 0.065], [0.46, 0.1, 0.012], 0.005, plate, 1);
  b.roundedBox([0, c.sill + 0.25, rear - 0.045], [0.46, 0.1, 0.012], 0.005, plate, 1);
}

/** Height of the cabin's floor, metres. */
const floorOf = (c: CarShape): number => c.sill + 0.1;

/** What is seen through the glass: floor, door linings, dashboard, wheel, seats. */
function cabin(k: Kit, b: MeshBuilder, c: CarShape, f: Finish): void {
  const w = widthAt(c, c.seats.z) * 0.88;
  const z0 = c.screen[0] - 0.12;
  const z1 = Math.max(c.back[1], c.windowsUntil ?? c.back[1]);
  const belt = profile(c.belt, c.seats.z) - 0.02;
  const floor = floorOf(c);
  const zm = (z0 + z1) / 2;
  // Linings face inwards.
  b.quad([-w, floor, z1], [-w, floor, z0], [-w, belt, z0], [-w, belt, z1], f.cabin);
  b.quad([w, floor, z0], [w, floor, z1], [w, belt, z1], [w, belt, z0], f.cabin);
  b.box([0, floor, zm], [w * 2, 0.02, z0 - z1], f.cabin, '+y');
  const shelf = Math.min(belt, topAt(c, z1) - 0.05);
  b.quad([w, floor, z1], [-w, floor, z1], [-w, shelf, z1], [w, shelf, z1], f.cabin);
  b.roundedBox([0, belt - 0.08, z0 - 0.12], [w * 1.96, 0.24, 0.34], 0.08, f.trim, 2);
  const seat = k.dressed({ ...MATERIALS.leather, color: hex(k.rng.pick(['#51402f', '#2b2a2b', '#6c5a45'])) }, 1);
  for (let row = 0; row < c.seats.rows; row++) {
    const z = c.seats.z - row * 0.85;
    for (const s of [1, -1]) {
      b.roundedBox([s * 0.37, c.seats.y - 0.07, z + 0.06], [0.5, 0.15, 0.5], 0.06, seat, 2);
      b.at(multiply(translation(s * 0.37, c.seats.y + 0.22, z - 0.22), rotationX(-0.2)), () => {
        b.roundedBox([0, 0, 0], [0.48, 0.6, 0.14], 0.06, seat, 2);
        b.roundedBox([0, 0.38, 0.01], [0.24, 0.16, 0.09], 0.04, seat, 2);
      });
    }
  }
  b.at(multiply(translation(0.37, c.seats.y + 0.27, c.seats.z + 0.55), rotationX(1.1)), () =>
    torus(b, [0, 0, 0], 0.18, 0.016, f.trim, k.n(20), 6),
  );
}

/** Suspension: a slight pitch and heave with the road's unevenness. */
function ride(state: ActorState, seed: number): Mat34 {
  const v = Math.min(1, Math.abs(state.speed) / 8);
  if (v === 0) return translation(0, 0, 0);
  const d = state.travelled;
  const heave = (0.006 * sin(d * 0.9 + seed) + 0.004 * sin(d * 2.3)) * v;
  return multiply(translation(0, heave, 0), rotationX(0.004 * sin(d * 0.7 + 2) * v));
}

function headlamps(c: CarShape): LampSpec[] {
  const front = c.top[0][0];
  const y = profile(c.belt, front - 0.1);
  return [1, -1].map(
    (s): LampSpec => ({
      at: [s * widthAt(c, front) * 0.75, y, front + 0.05],
      color: [26, 24, 20],
      range: 28,
      flicker: 'steady',
      direction: [s * 0.04, -0.09, 1],
      cosAngle: 0.9,
    }),
  );
}

export function assemble(
  k: Kit,
  c: CarShape,
  f: Finish,
  dark: boolean,
  extra: readonly Part[] = [],
  upper = f.paint,
): Model {
  const wheel = roadWheel(k, { radius: c.wheels.radius, width: c.wheels.width, spokes: k.rng.pick([5, 6, 10]) });
  const seed = k.context.seed % 100;
  const body = bodyMesh(k, c, f, upper);
  // Wheels stay on the road while the body rides on its springs.
  const sprung = (s: ActorState): Mat34 => ride(s, seed);
  const parts: Part[] = [{ mesh: body, at: sprung }, ...extra.map((p) => ({ ...p, at: sprung }))];
  const radius = c.wheels.radius * k.scale[1];
  for (const z of [c.wheels.front, ...c.wheels.rear])
    for (const s of [1, -1]) {
      const part = rollingWheel(wheel, [s * c.wheels.track, c.wheels.radius, z], c.wheels.radius, s > 0);
      const at = part.at as (state: ActorState) => Mat34;
      parts.push({
        mesh: wheel,
        at: (state) => at({ ...state, travelled: (state.travelled * c.wheels.radius) / radius }),
      });
    }
  const roofY = Math.max(...c.top.map(([, y]) => y));
  const seat = c.seats;
  return {
    parts,
    wheelRadius: c.wheels.radius,
    lamps: dark ? headlamps(c) : [],
    anchors: {
      driver: translation(0.37, seat.y, seat.z),
      passenger: translation(-0.37, seat.y, seat.z),
      seat: translation(0.37, seat.y, seat.z),
      rearLeft: translation(0.37, seat.y, seat.z - 0.85),
      rearRight: translation(-0.37, seat.y, seat.z - 0.85),
      gripLeft: translation(0.37 + 0.17, seat.y + 0.3, seat.z + 0.5),
      gripRight: translation(0.37 - 0.17, seat.y + 0.3, seat.z + 0.5),
      floor: translation(0.37, floorOf(c) + 0.02, seat.z),
      top: translation(0, roofY, (c.screen[1] + c.back[0]) / 2),
      hood: translation(0, topAt(c, c.screen[0] + 0.5), c.screen[0] + 0.5),
      door: translation(widthAt(c, seat.z), seat.y + 0.3, seat.z),
    },
    head: [0, roofY, 0],
  };
}
