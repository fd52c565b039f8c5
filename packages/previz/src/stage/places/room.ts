/** Rooms: walls with windows, floor, ceiling, skirting, what is seen outside, hanging lamps and pictures. Action faces +Z. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { type Mat34, multiply, placed, rotationY, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { shades } from '../nature/still.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place } from '../place.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import { type Hole, wallPanel } from '../structures/openings.ts';
import { facadeMaterial } from '../structures/towers.ts';
import type { SetBuilder } from './set-builder.ts';

export interface RoomOptions {
  width: number;
  depth: number;
  height: number;
  wall: Material;
  /** Lower part of the walls, 0.9 m high: panels or tiles. */
  dado?: Material;
  floor: Material;
  ceiling: Material;
  trim?: string;
  /** Windows of the side where daylight enters: number, width, height, sill. */
  side?: { count: number; w: number; h: number; sill: number };
  /** Windows of the back wall: left edges in x are centred in equal bays. */
  back?: { count: number; w: number; h: number; sill: number; bays?: readonly number[] };
  /** Panes across and up. */
  panes?: readonly [number, number];
  frame?: string;
  outside?: 'garden' | 'city' | 'none';
  /** Exposed beams under the ceiling. */
  beams?: string;
  curtains?: string;
  /** Paint other than walls[side]: accent back wall. */
  accent?: Material;
}

export interface Room {
  width: number;
  depth: number;
  height: number;
  /** +1 or -1: x sign of the window side. */
  windowSide: 1 | -1;
  options: RoomOptions;
}

const THICK = 0.22;

/** Transform of a wall: local x along it, +Z into the room, centred on its foot. */
export function wallFrame(room: { width: number; depth: number }, which: 'back' | 'front' | 'left' | 'right'): Mat34 {
  switch (which) {
    case 'back':
      return translation(0, 0, -room.depth / 2);
    case 'front':
      return multiply(translation(0, 0, room.depth / 2), rotationY(PI));
    case 'left':
      return multiply(translation(-room.width / 2, 0, 0), rotationY(HALF_PI));
    default:
      return multiply(translation(room.width / 2, 0, 0), rotationY(-HALF_PI));
  }
}

function holesOf(
  length: number,
  spec: { count: number; w: number; h: number; sill: number; bays?: readonly number[] },
): Hole[] {
  const holes: Hole[] = [];
  for (let i = 0; i < spec.count; i++) {
    const x = spec.bays ? spec.bays[i] : -length / 2 + (length * (i + 0.5)) / spec.count;
    holes.push({ x: x - spec.w / 2, y: spec.sill, w: spec.w, h: spec.h });
  }
  return holes;
}

/** Heights between which the sill of a window is one to sit on, metres. */
const SILL_LOW = 0.35;
const SILL_HIGH = 1.5;

/** Builds the shell of a room and what is outside its windows. */
export function buildRoom(set: SetBuilder, options: RoomOptions): Room {
  const { width, depth, height } = options;
  const windowSide = set.mirror;
  const room: Room = { width, depth, height, windowSide, options };
  const wall = set.material(options.wall);
  const accent = options.accent ? set.material(options.accent) : wall;
  const dado = options.dado ? set.material(options.dado) : -1;
  const trim = set.material({ color: hex(options.trim ?? '#e8e2d6'), roughness: 0.6 });
  const frame = set.material({ color: hex(options.frame ?? options.trim ?? '#e8e2d6'), roughness: 0.5 });
  const sideHoles = options.side ? holesOf(depth, options.side) : [];
  const backHoles = options.back ? holesOf(width, options.back) : [];
  set.fixed((b) => {
    floorAndCeiling(b, set, options);
    for (const which of ['back', 'left', 'right', 'front'] as const) {
      const sideWall = (which === 'right') === windowSide > 0 && which !== 'back' && which !== 'front';
      const holes = which === 'back' ? backHoles : sideWall ? sideHoles : [];
      const length = which === 'back' || which === 'front' ? width : depth;
      b.at(wallFrame(room, which), () => {
        wallPanel(b, length, height, holes, which === 'back' ? accent : wall, THICK, trim);
        // The outside face keeps the sun out.
        b.at(multiply(translation(0, 0, -THICK), rotationY(PI)), () =>
          wallPanel(
            b,
            length,
            height,
            holes.map((h) => ({ ...h, x: -h.x - h.w })),
            trim,
          ),
        );
        // Corners and foundations, so that no sun slips in along an edge.
        b.box([-length / 2 - THICK / 2, height / 2, -THICK / 2], [THICK, height + 0.6, THICK], trim);
        b.box([0, -0.3, -THICK / 2], [length + 2 * THICK, 0.56, THICK], trim);
        if (dado >= 0) b.box([0, 0.45, 0.015], [length, 0.9, 0.03], dado, '+z+y');
        if (dado >= 0) b.box([0, 0.92, 0.03], [length, 0.05, 0.06], trim, '+z+y-y');
        b.box([0, 0.06, 0.02], [length, 0.12, 0.035], trim, '+z+y');
        b.box([0, height - 0.05, 0.03], [length, 0.1, 0.06], trim, '+z-y');
        for (const h of holes) interiorWindow(b, set, h, frame, trim, options);
      });
      for (const h of holes) {
        if (h.y < SILL_LOW || h.y > SILL_HIGH) continue;
        const at = transformPoint(wallFrame(room, which), [h.x + h.w / 2, h.y, 0.04]);
        const heading = which === 'back' ? 0 : which === 'left' ? PI / 2 : -PI / 2;
        set.mark('perch', 'windowsill', at, heading, set.newGroup());
      }
    }
    if (options.beams) {
      const beam = set.material({
        color: hex(options.beams),
        color2: hex(options.beams).map((c) => c * 0.6) as unknown as Rgb,
        pattern: 'wood',
        patternScale: 0.06,
        roughness: 0.85,
      });
      const n = Math.max(2, Math.round(depth / 1.3));
      for (let i = 0; i <= n; i++)
        b.box([0, height - 0.11, -depth / 2 + (depth * i) / n], [width, 0.22, 0.18], beam, '+z-z-y');
    }
  });
  if (options.side || options.back) outside(set, room);
  return room;
}

function floorAndCeiling(b: MeshBuilder, set: SetBuilder, o: RoomOptions): void {
  const floor = set.material(o.floor);
  const ceiling = set.material(o.ceiling);
  const n = 4;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const x0 = -o.width / 2 + (o.width * i) / n;
      const x1 = -o.width / 2 + (o.width * (i + 1)) / n;
      const z0 = -o.depth / 2 + (o.depth * j) / n;
      const z1 = -o.depth / 2 + (o.depth * (j + 1)) / n;
      const k = b.vertex([x0, 0, z1], [0, 1, 0], x0, z1);
      b.vertex([x1, 0, z1], [0, 1, 0], x1, z1);
      b.vertex([x1, 0, z0], [0, 1, 0], x1, z0);
      b.vertex([x0, 0, z0], [0, 1, 0], x0, z0);
      b.quadIndices(k, k + 1, k + 2, k + 3, floor);
    }
  }
  b.quad(
    [-o.width / 2, o.height, -o.depth / 2],
    [o.width / 2, o.height, -o.depth / 2],
    [o.width / 2, o.height, o.depth / 2],
    [-o.width / 2, o.height, o.depth / 2],
    ceiling,
  );
  b.box([0, o.height + 0.2, 0], [o.width + 0.6, 0.2, o.depth + 0.6], ceiling, '+y');
}

function interiorWindow(b: MeshBuilder, set: SetBuilder, h: Hole, frame: number, trim: number, o: RoomOptions): void {
  const z = -THICK * 0.55;
  const cx = h.x + h.w / 2;
  const cy = h.y + h.h / 2;
  const f = 0.07;
  b.box([cx, h.y + f / 2, z], [h.w, f, 0.08], frame);
  b.box([cx, h.y + h.h - f / 2, z], [h.w, f, 0.08], frame);
  b.box([h.x + f / 2, cy, z], [f, h.h, 0.08], frame);
  b.box([h.x + h.w - f / 2, cy, z], [f, h.h, 0.08], frame);
  const [nx, ny] = o.panes ?? [2, 3];
  for (let i = 1; i < nx; i++) b.box([h.x + (h.w * i) / nx, cy, z], [0.035, h.h, 0.05], frame);
  for (let j = 1; j < ny; j++) b.box([cx, h.y + (h.h * j) / ny, z], [h.w, 0.035, 0.05], frame);
  // Casing and sill on the room's side.
  b.box([cx, h.y + h.h + 0.06, 0.02], [h.w + 0.26, 0.13, 0.05], trim);
  for (const s of [-1, 1]) b.box([cx + s * (h.w / 2 + 0.06), cy, 0.02], [0.12, h.h, 0.045], trim);
  b.box([cx, h.y - 0.025, 0.07], [h.w + 0.3, 0.05, 0.2], trim);
  if (o.curtains) {
    const cloth = set.material({ color: hex(o.curtains), roughness: 0.95, translucency: 0.45, doubleSided: true });
    const iron = set.material({ color: hex('#3a342e'), roughness: 0.4, metal: 0.5 });
    b.tube(
      [
        [h.x - 0.35, h.y + h.h + 0.2, 0.14],
        [h.x + h.w + 0.35, h.y + h.h + 0.2, 0.14],
      ],
      0.016,
      iron,
      6,
      true,
    );
    for (const s of [-1, 1]) {
      const start = b.vertexCount;
      const n = 16;
      const w = Math.min(0.46, h.w * 0.28);
      for (let j = 0; j <= 3; j++) {
        const y = h.y + h.h + 0.19 - (j / 3) * (h.y + h.h + 0.14);
        const pinch = j === 2 ? 0.72 : 1;
        for (let i = 0; i <= n; i++) {
          const u = i / n;
          const wave = (i % 4 === 0 ? 1 : i % 4 === 2 ? -1 : 0) * 0.035;
          const x = s < 0 ? h.x - 0.3 + u * w * pinch : h.x + h.w + 0.3 - w * pinch + u * w * pinch;
          b.vertex([x, y, 0.14 + wave], [i % 4 === 1 ? 0.7 : i % 4 === 3 ? -0.7 : 0, 0, 1], u * w, y);
        }
      }
      for (let j = 0; j < 3; j++)
        for (let i = 0; i < n; i++) {
          const a = start + j * (n + 1) + i;
          b.quadIndices(a + n + 1, a + n + 2, a + 1, a, cloth);
        }
    }
  }
}

/** Garden or street beyond the glass, cheap and believable. */
function outside(set: SetBuilder, room: Room): void {
  const kind = room.options.outside ?? 'garden';
  if (kind === 'none') return;
  // The room's exposure is open at night: what lies outside must stay dark.
  const k = 1 - 0.9 * set.darkness;
  const dim = (c: Rgb): Rgb => [c[0] * k, c[1] * k, c[2] * k];
  const m = room.windowSide;
  const drop = kind === 'city' ? -0.3 : -0.35;
  const ground = set.material(
    set.snowy
      ? { color: dim(SNOW.color), roughness: 0.9 }
      : kind === 'city'
        ? { color: dim(hex('#77736c')), roughness: 0.9 }
        : {
            color: dim(hex('#6b8140')),
            color2: dim(hex('#54692f')),
            pattern: 'grass',
            patternScale: 0.4,
            roughness: 1,
          },
  );
  set.fixed((b) => b.quad([-60, drop, 60], [60, drop, 60], [60, drop, -60], [-60, drop, -60], ground));
  const rng = set.random('outside');
  if (kind === 'garden') {
    if (!set.allows('tree')) return;
    const model = set.tree({
      species: 'broadleaf',
      season: set.season,
      seed: set.seedOf('outside tree'),
      detail: 0.3,
      snowy: set.snowy && k > 0.5,
      ...(k < 0.8 ? { colours: shades(dim(hex(set.season === 'autumn' ? '#b8641c' : '#5d7f3a'))) } : {}),
    });
    for (let i = 0; i < 7; i++) {
      const t = placed(
        [m * (room.width / 2 + rng.range(7, 18)), drop, -14 + i * 4.4 + rng.range(-1, 1)],
        rng.range(0, 6),
        rng.range(0.6, 1),
      );
      set.put(model.wood, t);
      if (model.crown >= 0) set.put(model.crown, t);
    }
    if (room.options.back) {
      for (let i = 0; i < 5; i++) {
        const t = placed(
          [-10 + i * 5 + rng.range(-1, 1), drop, -room.depth / 2 - rng.range(6, 14)],
          rng.range(0, 6),
          rng.range(0.6, 1),
        );
        set.put(model.wood, t);
        if (model.crown >= 0) set.put(model.crown, t);
      }
    }
    return;
  }
  const facades = ['#c98a70', '#e0d2b8', '#c3c8cc', '#d8c4a8'].map((c) =>
    facadeMaterial(set.world, dim(hex(c)), set.darkness, 3.3),
  );
  set.fixed((b) => {
    for (let i = 0; i < 6; i++) {
      const h = rng.range(7, 15);
      b.box([m * (room.width / 2 + 24), h / 2 + drop, -32 + i * 12], [8, h, 11.4], facades[i % 4]);
      if (room.options.back)
        b.box([-32 + i * 12, h / 2 + drop, -room.depth / 2 - 18], [11.4, h * 0.9, 8], facades[(i + 2) % 4]);
    }
  });
}

/** A lamp hanging from the ceiling, lit when the set's lamps are on or `always`. */
export function pendant(
  set: SetBuilder,
  x: number,
  z: number,
  top: number,
  drop: number,
  options: { shade: string; radius?: number; always?: boolean; power?: number; range?: number } = { shade: '#3a3f42' },
): void {
  const lit = options.always === true || set.lampsOn;
  const r = options.radius ?? 0.2;
  const y = top - drop;
  const glow: Rgb = lit ? [6, 4.2, 2.2] : [0, 0, 0];
  set.fixed((b) => {
    const cord = set.material({ color: hex('#1f1d1b'), roughness: 0.8 });
    b.tube(
      [
        [x, top, z],
        [x, y + r * 0.8, z],
      ],
      0.008,
      cord,
      4,
      false,
    );
    const shade = set.material({ color: hex(options.shade), roughness: 0.45, metal: 0.2, doubleSided: true });
    b.lathe(
      [
        [r, y],
        [r * 0.86, y + r * 0.32],
        [r * 0.45, y + r * 0.7],
        [r * 0.14, y + r * 0.85],
        [0, y + r * 0.87],
      ],
      shade,
      20,
      [x, 0, z],
    );
    b.sphere(
      [x, y + r * 0.18, z],
      r * 0.32,
      set.material({ color: [1, 0.9, 0.7], roughness: 0.4, ...(lit ? { emissive: glow } : {}), castsShadow: false }),
      10,
      7,
    );
  });
  if (lit) {
    const p = options.power ?? 3.4;
    set.light([x, y - 0.08, z], [p, p * 0.72, p * 0.42], options.range ?? 6);
  }
}

/** Framed pictures on a wall, plain geometry in warm colours. */
export function pictures(
  set: SetBuilder,
  room: Room,
  which: 'back' | 'left' | 'right',
  spots: readonly { x: number; y: number; w: number; h: number }[],
): void {
  if (!set.allows('mirror')) return;
  set.shows('mirror');
  const rng = set.random(`pictures ${which}`);
  const frameColours = ['#2c2622', '#8a6a3c', '#e6e0d4', '#5a3d28'];
  const themes = [
    ['#c9d6d8', '#7fa0a6', '#4f6a58', '#d8b070'],
    ['#e6d3b3', '#c7824a', '#7b4a34', '#3f4a55'],
    ['#d9e0dc', '#5f7f8c', '#28404f', '#c9a35a'],
    ['#f0e6da', '#d98a78', '#9b4a52', '#5d6f5a'],
  ];
  set.fixed((b) => {
    b.at(wallFrame(room, which), () => {
      for (const { x, y, w, h } of spots) {
        const frame = set.material({ color: hex(rng.pick(frameColours)), roughness: 0.5 });
        const theme = rng.pick(themes);
        b.box([x, y, 0.02], [w, h, 0.04], frame, '+x-x+y-y+z');
        b.box(
          [x, y, 0.042],
          [w - 0.09, h - 0.09, 0.004],
          set.material({ color: hex('#f1ece2'), roughness: 0.9 }),
          '+z',
        );
        // A small landscape: sky, hills, foreground, sun.
        const iw = w * 0.68;
        const ih = h * 0.68;
        const bands = [0.46, 0.24, 0.3];
        let at = y + ih / 2;
        for (let i = 0; i < 3; i++) {
          const bh = ih * bands[i];
          b.box(
            [x, at - bh / 2, 0.046],
            [iw, bh, 0.004],
            set.material({
              color: hex(theme[i]),
              color2: hex(theme[(i + 1) % 4]),
              pattern: 'noise',
              patternScale: 0.12,
              roughness: 0.9,
            }),
            '+z',
          );
          at -= bh;
        }
        b.ellipsoid(
          [x + iw * rng.range(-0.28, 0.28), y + ih * 0.22, 0.05],
          [ih * 0.09, ih * 0.09, 0.004],
          set.material({ color: hex(theme[3]), roughness: 0.9 }),
          12,
          4,
        );
      }
    });
  });
}

export interface RoomRest {
  surface: string;
  stage: Place['stage'];
  path: readonly Vec3[];
  ambience: Place['ambience'];
  acoustics: Place['acoustics'];
  vistas?: Place['vistas'];
}

/** Finishes an interior with the camera kept inside its walls. */
export function finishRoom(set: SetBuilder, room: Room, rest: RoomRest): Place {
  const { width, depth, height, windowSide: m } = room;
  return set.finish({
    ground: () => 0,
    surface: () => rest.surface,
    stage: rest.stage,
    path: rest.path,
    bounds: {
      min: [-width / 2 + 0.25, 0.2, -depth / 2 + 0.25],
      max: [width / 2 - 0.25, height - 0.25, depth / 2 - 0.25],
    },
    acoustics: rest.acoustics,
    ambience: rest.ambience,
    vistas: rest.vistas ?? [
      { eye: [-m * (width / 2 - 0.7), 1.6, depth / 2 - 0.5], target: [m * width * 0.18, 1.1, -depth * 0.3] },
      { eye: [m * (width / 2 - 0.9), 1.5, depth / 2 - 0.6], target: [-m * width * 0.2, 1.1, -depth * 0.35] },
      { eye: [0, Math.min(height - 0.5, 2.1), depth / 2 - 0.4], target: [0, 1, -depth * 0.4] },
    ],
    ...(room.options.side || room.options.back
      ? { daylight: room.options.side ? ([m, 0, 0] as Vec3) : ([0, 0, -1] as Vec3) }
      : {}),
  });
}
