/** A warehouse: tall racks of pallets either side of an aisle, a forklift, roof lights between steel trusses, dock doors. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom } from './room.ts';
import { metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function warehouse(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('warehouse');
  const [width, depth, height] = [20, 34, 8.4];
  const empty = set.says('empty|abandoned|derelict|deserted');
  const [wallCode, rack] = rng.pick([
    ['#a8adb0', '#d96a1f'],
    ['#b3aea2', '#2f5f9a'],
    ['#8f9aa3', '#c8322a'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: empty
      ? { color: hex('#8a5f4c'), color2: hex('#b0a294'), pattern: 'brick', patternScale: 0.1, roughness: 0.95 }
      : {
          color: hex(wallCode),
          color2: hex(wallCode).map((c) => c * 0.8) as unknown as [number, number, number],
          pattern: 'stripes',
          patternScale: 0.35,
          roughness: 0.6,
        },
    floor: mottled('#8f8d88', 0.84, 1.6, 0.35),
    ceiling: { color: hex('#6f7478'), color2: hex('#5a5f63'), pattern: 'stripes', patternScale: 0.5, roughness: 0.8 },
    trim: '#55595c',
    side: { count: 6, w: 3.2, h: 1.6, sill: 5.6 },
    panes: [6, 2],
    frame: '#3a3f42',
    outside: 'city',
  });
  frame(set, width, depth, height);
  const back = -depth / 2;
  if (!empty) racks(set, rack, m);
  dock(set, back, m);
  const white = set.material({ color: hex('#e0b02a'), roughness: 0.7 });
  set.fixed((b) => {
    for (const s of [-1, 1]) b.box([s * 2.5, 0.006, 0], [0.1, 0.008, depth - 3], white, '+y');
    for (let i = 0; i < 8; i++) b.box([m * 1.6 - 1.6 + i * 0.42, 0.006, -6.4], [0.16, 0.008, 1.6], white, '+y');
  });
  set.thing('forklift', [m * 1.5, 0, -4.6], m * 0.6, { obstacle: 1.5, detail: 'hero' });
  for (const [i, [x, z]] of (
    [
      [-m * 1.9, -2.6],
      [m * 2, 3.4],
      [-m * 2.1, 5.6],
    ] as const
  ).entries())
    load(set, x, 0, z, i + 50);
  furnishFeatures(set, {
    centre: [0, 0, 0.8],
    heading: 0,
    radius: 2,
    ground: () => 0,
    room: { halfWidth: 3, halfDepth: depth / 2 - 2, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [-m * 0.2, 0, 1], halfWidth: 1.5, halfDepth: 1.8, heading: 0 },
    path: [depth / 2 - 2, 8, 1, -2, -9, back + 3].map((z): Vec3 => [-m * 0.5, 0, z]),
    ambience: empty
      ? [
          { cue: 'wind', level: 0.2 },
          { cue: 'room_tone', level: 0.35 },
        ]
      : [
          { cue: 'factory', level: 0.35 },
          { cue: 'air_conditioner', level: 0.2 },
        ],
    acoustics: 'hall',
    vistas: [
      { eye: [-m * 1.4, 1.8, 13.6], target: [m * 0.4, 2.4, back] },
      { eye: [m * 2, 1.4, 8.4], target: [-m * 1.6, 2.6, -8] },
      { eye: [-m * 1.2, 5.6, 14.4], target: [m * 0.4, 1, -6] },
    ],
  });
}

/** Columns, trusses and lamps under the roof. */
function frame(set: SetBuilder, width: number, depth: number, height: number): void {
  const steel = set.material({ color: hex('#5f6a73'), roughness: 0.5, metal: 0.4 });
  const shade = set.material({ color: hex('#3f4a48'), roughness: 0.5 });
  const lamp = set.material({ color: [1, 0.97, 0.9], emissive: [5, 4.7, 4], roughness: 0.4, castsShadow: false });
  set.fixed((b) => {
    for (let z = -depth / 2 + 2.4; z < depth / 2; z += 5.8) {
      for (const s of [-1, 1]) {
        b.box([s * (width / 2 - 0.2), height / 2, z], [0.3, height, 0.12], steel, '+x-x+z-z');
        b.box([s * (width / 2 - 0.2), height / 2, z], [0.06, height, 0.34], steel, '+x-x+z-z');
      }
      for (const y of [height - 0.12, height - 1.2]) b.box([0, y, z], [width, 0.14, 0.14], steel);
      const n = 12;
      for (let i = 0; i < n; i++) {
        const x0 = -width / 2 + (width * i) / n;
        const x1 = x0 + width / n;
        const up = i % 2 === 0;
        b.tube(
          [[x0, up ? height - 1.2 : height - 0.12, z] as Vec3, [x1, up ? height - 0.12 : height - 1.2, z] as Vec3],
          0.05,
          steel,
          4,
          false,
        );
      }
      for (const x of [-5.4, 0, 5.4]) {
        b.tube([[x, height - 1.2, z] as Vec3, [x, height - 1.7, z] as Vec3], 0.012, steel, 4, false);
        b.lathe(
          [
            [0.34, height - 2.06],
            [0.28, height - 1.86],
            [0.1, height - 1.7],
          ],
          shade,
          14,
          [x, 0, z],
        );
        b.disc([x, height - 2.03, z], 0.3, lamp, 14, false);
      }
    }
  });
  for (const z of [-9, -3, 3, 9]) set.light([0, height - 2.4, z], [9, 8.6, 7.4], 11);
  for (const s of [-1, 1]) set.light([s * 5.4, height - 2.4, 0], [7, 6.6, 5.8], 10);
}

/** Cartons wrapped on a pallet at a point. */
function load(set: SetBuilder, x: number, y: number, z: number, index: number): void {
  set.put(loadMesh(set, index % 5), placed([x, y, z], index % 2 ? PI : 0));
  if (y < 0.5) set.obstacle([x, 0.6, z], 0.75);
}

const kept = new WeakMap<SetBuilder, Map<number, number>>();

/** Five kinds of loaded pallet, each built once a set. */
function loadMesh(set: SetBuilder, kind: number): number {
  let known = kept.get(set);
  if (!known) {
    known = new Map();
    kept.set(set, known);
  }
  const found = known.get(kind);
  if (found !== undefined) return found;
  const rng = set.random('load', kind);
  const wood = set.material(timber('#b5905a', 0.9));
  const card = ['#b98a55', '#a87a48', '#c49a66'].map((c) => set.material({ color: hex(c), roughness: 0.9 }));
  const tape = set.material({ color: hex('#d9c49a'), roughness: 0.6 });
  const label = set.material({ color: hex('#eeece4'), roughness: 0.8 });
  const blue = set.material({ color: hex('#2f6a9a'), roughness: 0.5 });
  const wrap = set.material({ color: hex('#dfe6e8'), roughness: 0.1, opacity: 0.22, castsShadow: false });
  const mesh = set.mesh((b) => {
    for (const d of [-0.5, 0, 0.5]) b.box([d, 0.07, 0], [0.1, 0.1, 1.1], wood);
    for (let i = 0; i < 6; i++) b.box([0, 0.135, -0.5 + i * 0.2], [1.2, 0.022, 0.14], wood);
    const top = [1.15, 0.8, 1.3, 0.95, 1.1][kind];
    if (kind === 3) {
      for (const sx of [-0.28, 0.28])
        for (const sz of [-0.26, 0.26]) {
          b.lathe(
            [
              [0.26, 0.15],
              [0.27, 0.3],
              [0.255, 0.45],
              [0.27, 0.6],
              [0.255, 0.75],
              [0.26, 0.98],
              [0, 0.98],
            ],
            blue,
            14,
            [sx, 0, sz],
          );
        }
      return;
    }
    const rows = Math.round(top / 0.37);
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < 2; i++)
        for (let k = 0; k < 2; k++) {
          if (j === rows - 1 && rng.chance(0.3)) continue;
          const p: Vec3 = [-0.29 + i * 0.58, 0.15 + 0.185 + j * 0.37, -0.26 + k * 0.52];
          b.box(p, [0.56, 0.355, 0.5], card[(i + j + k + kind) % 3], '+x-x+y+z-z');
          b.box([p[0], p[1], p[2] + 0.251], [0.06, 0.355, 0.002], tape, '+z');
          b.box([p[0] + 0.15, p[1] + 0.05, p[2] + 0.252], [0.13, 0.1, 0.002], label, '+z');
        }
    if (kind === 2) b.box([0, 0.15 + top / 2, 0], [1.22, top + 0.04, 1.1], wrap, '+x-x+y+z-z');
  });
  known.set(kind, mesh);
  return mesh;
}

/** Racks of uprights, beams and loads on both sides, three storeys high. */
function racks(set: SetBuilder, code: string, m: 1 | -1): void {
  if (!set.allows('bookshelf')) return;
  set.shows('bookshelf', 'box', 'pallet', 'ladder');
  const blue = set.material({ color: hex('#2f4a6a'), roughness: 0.5, metal: 0.2 });
  const beam = set.material({ color: hex(code), roughness: 0.5, metal: 0.1 });
  const deck = set.material(metal('#9aa0a4', 0.5, 0.5));
  const rng = set.random('racks');
  const bay = 2.75;
  for (const [row, x] of [-3.9, 3.9, -7.6, 7.6].entries()) {
    const inner = row < 2;
    for (let i = 0; i < 10; i++) {
      const z = -15 + i * bay;
      if (z > 11) break;
      set.fixed((b) => {
        for (const d of [-0.55, 0.55]) {
          b.box([x + d, 2.6, z - bay / 2], [0.1, 5.2, 0.1], blue, '+x-x+z-z');
          for (const y of [1.8, 3.5, 5.1]) b.box([x + d, y, z], [0.05, 0.13, bay], beam, '+x-x+y-y');
        }
        for (let k = 0; k < 6; k++)
          b.tube(
            [[x - 0.55, 0.3 + k * 0.85, z - bay / 2] as Vec3, [x + 0.55, 1.1 + k * 0.85, z - bay / 2] as Vec3],
            0.02,
            blue,
            3,
            false,
          );
        for (const y of [1.86, 3.56]) b.box([x, y, z], [1.1, 0.03, bay], deck, '+y-y');
      });
      for (const [s, y] of [0, 1.88, 3.58, 5.16].entries())
        for (const d of [-0.66, 0.66]) {
          if (rng.chance(inner ? 0.14 : 0.25)) continue;
          if (s === 3 && rng.chance(0.6)) continue;
          load(set, x, y, z + d, rng.int(0, 4) + (y > 0.5 ? 100 : 0));
        }
      if (inner) set.obstacle([x, 1.6, z], 1);
    }
  }
  set.thing('ladder', [m * 2.95, 0, 5.2], -m * HALF_PI, {});
}

/** Doors of slats at the far end, one of them open to daylight, with numbers and bumpers. */
function dock(set: SetBuilder, back: number, m: 1 | -1): void {
  const slat = set.material({
    color: hex('#c9ccce'),
    color2: hex('#9aa0a3'),
    pattern: 'stripes',
    patternScale: 0.16,
    roughness: 0.5,
  });
  const frame = set.material({ color: hex('#e0b02a'), roughness: 0.6 });
  const day = 1 - 0.9 * set.darkness;
  const open = set.material({ color: [0.1, 0.1, 0.1], emissive: [2.6 * day, 2.7 * day, 2.8 * day], roughness: 1 });
  const dark = set.material({ color: hex('#1d1d1e'), roughness: 0.8 });
  set.fixed((b) => {
    for (const [i, x] of [-m * 5.6, 0, m * 5.6].entries()) {
      const lit = i === 1;
      b.box([x, 2.1, back + 0.03], [3.6, 4.2, 0.02], lit ? open : slat, '+z');
      if (lit) b.box([x, 3.8, back + 0.06], [3.6, 0.8, 0.04], slat, '+z-y');
      for (const s of [-1, 1]) b.box([x + s * 1.9, 2.1, back + 0.1], [0.2, 4.4, 0.2], frame);
      b.box([x, 4.36, back + 0.1], [4, 0.24, 0.2], frame);
      b.box([x, 5, back + 0.04], [0.7, 0.7, 0.03], dark, '+z');
      for (const s of [-1, 1]) b.box([x + s * 1.5, 0.3, back + 0.16], [0.3, 0.5, 0.2], dark);
    }
  });
  set.light([0, 2.2, back + 1.6], [7 * day, 7.3 * day, 7.6 * day], 11);
  set.shows('door');
}
