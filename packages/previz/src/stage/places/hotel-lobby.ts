/** The lobby of a hotel: a long desk with keys behind it, a revolving door, columns, sofas on a rug, a luggage trolley. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { chandelier, column, counter } from './fittings.ts';
import { lettering } from './lettering.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Sheets of colour: wall, wood, stone, rug, sofa. */
const SCHEMES = [
  ['#d8c8a8', '#4a2c1a', '#e6ddcc', '#6a1f28', 'green'],
  ['#3a4652', '#6a4a2c', '#d6d3cc', '#b8934a', 'red'],
  ['#e2dcd0', '#2f2a26', '#cfc8ba', '#3f5a68', 'brown'],
] as const;

export function hotelLobby(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [wall, wood, stone, rug, sofa] = set.random('lobby').pick(SCHEMES);
  const [width, depth, height] = [15, 14, 5.2];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(wall, 0.93, 1.4),
    dado: timber(wood, 0.3),
    accent: timber(wood, 0.35, 0.12),
    floor: { color: hex(stone), color2: hex('#a89880'), pattern: 'marble', patternScale: 1.6, roughness: 0.12 },
    ceiling: mottled('#eee6d6', 0.96, 2),
    trim: '#c8a868',
    side: { count: 3, w: 2.6, h: 3.4, sill: 0.3 },
    panes: [2, 4],
    frame: '#8a6a38',
    outside: 'city',
    curtains: rug,
  });
  desk(set, m, -depth / 2, wood);
  for (const x of [-4.6, 4.6]) for (const z of [-3.4, 3.4]) column(set, [x, 0, z], 0.36, height, marble(stone));
  seats(set, m, rug, sofa);
  door(set, m, width, depth);
  trolley(set, [-m * 4.9, 0, -1.2], -m * 0.4, rug);
  chandelier(set, 0, height - 1.3, 0.6, true, 5);
  for (const x of [-5, 5]) chandelier(set, x, height - 1.1, -2.6, true, 3);
  set.shows('counter', 'mirror', 'suitcase', 'rug');
  set.thing('potted_plant', [m * 6.6, 0, -5.9], 0, { size: 1.7 });
  set.thing('potted_plant', [-m * 6.6, 0, -5.9], 1, { size: 1.7 });
  furnishFeatures(set, {
    centre: [0, 0, 0.6],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: 5, halfDepth: 5.4, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, -0.4], halfWidth: 1.8, halfDepth: 1.6, heading: 0 },
    path: [
      [-m * 6.4, 0, 5],
      [-m * 2.4, 0, 2.2],
      [0, 0, -0.4],
      [m * 0.6, 0, -3.4],
      [m * 6, 0, -3.8],
    ],
    ambience: [
      { cue: 'hush', level: 0.4 },
      { cue: 'crowd', level: 0.12 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 2.6, 1.7, 6.2], target: [-m * 0.6, 1.7, -6] },
      { eye: [-m * 3.4, 1.5, 5.6], target: [m * 1.6, 1.5, -6.4] },
      { eye: [m * 6, 3.2, 6.2], target: [-m * 2, 0.9, -4] },
    ],
  });
}

const marble = (code: string) =>
  ({ color: hex(code), color2: hex('#9a8a74'), pattern: 'marble', patternScale: 0.7, roughness: 0.15 }) as const;

/** The desk along the back wall with bells and lamps; pigeon-holes with keys, and the clocks of four cities, behind. */
function desk(set: SetBuilder, m: number, back: number, wood: string): void {
  const z = back + 2.3;
  counter(set, placed([0, 0, z], 0), 6.6, 1.12, { front: timber(wood, 0.25), top: marble('#2c2a2a'), depth: 0.8 });
  for (let x = -3; x <= 3; x += 1) set.obstacle([x, 0.7, z], 0.6);
  const brass = set.material(metal('#d8b25a', 0.22));
  const dark = set.material(timber(wood, 0.4));
  const hole = set.material({ color: hex('#170f0a'), roughness: 0.9 });
  const gold = set.material(glowing('#ffc66a', 2.2));
  const face = set.material({ color: hex('#f4efe2'), emissive: [0.5, 0.46, 0.38], roughness: 0.6 });
  const ink = set.material({ color: hex('#17140f'), roughness: 0.6 });
  set.fixed((b) => {
    b.box([0, 1.95, back + 0.16], [4.4, 1.5, 0.3], dark, '+x-x+y-y+z');
    for (let r = 0; r < 4; r++)
      for (let i = 0; i < 12; i++) {
        const at: Vec3 = [-1.98 + i * 0.36, 1.42 + r * 0.35, back + 0.315];
        b.box(at, [0.3, 0.28, 0.01], hole, '+z');
        b.tube(
          [[at[0], at[1] + 0.1, at[2] + 0.02] as Vec3, [at[0], at[1] - 0.04, at[2] + 0.03] as Vec3],
          0.014,
          brass,
          5,
        );
        b.sphere([at[0], at[1] - 0.07, at[2] + 0.03], 0.03, brass, 8, 5);
      }
    for (const [i, x] of [-3.9, -2.9, 2.9, 3.9].entries()) {
      b.at(placed([x, 2.6, back + 0.06], 0), () => {
        b.ellipsoid([0, 0, 0], [0.34, 0.34, 0.05], brass, 24, 6);
        b.ellipsoid([0, 0, 0.02], [0.3, 0.3, 0.05], face, 24, 6);
        for (const [a, r] of [
          [i * 1.3, 0.17],
          [i * 1.3 + 2.2, 0.25],
        ])
          b.tube([[0, 0, 0.075] as Vec3, [sin(a) * r, cos(a) * r, 0.075] as Vec3], 0.013, ink, 5);
      });
    }
    lettering(set, b, 'HOTEL', [0, 3.45, back + 0.1], 0.62, gold);
    // Bells and lamps on the desk.
    for (const x of [-2.2, 1.1]) b.ellipsoid([x, 1.15, z + 0.1], [0.07, 0.06, 0.07], brass, 14, 8);
    for (const s of [-1, 1]) {
      b.cylinder([s * 2.9, 1.12, z], 0.09, 0.03, brass, 14);
      b.tube([[s * 2.9, 1.14, z] as Vec3, [s * 2.9, 1.5, z] as Vec3], 0.018, brass, 6);
      b.cylinder([s * 2.9, 1.48, z], 0.2, 0.22, set.material(glowing('#ffd9a0', 2)), 18, 0.13);
    }
  });
  for (const s of [-1, 1]) set.light([s * 2.9, 1.8, z + 0.3], [3.2, 2.1, 1.1], 5);
  set.light([0, 3.2, back + 1.2], [4.6, 3.2, 1.7], 6);
  set.mark('stand', 'counter', [-m * 0.9, 0, z - 0.8], 0, set.newGroup());
  set.mark('stand', 'desk', [m * 0.9, 0, z + 0.95], PI, set.newGroup());
  set.mark('surface', 'counter', [m * 0.2, 1.13, z + 0.1], 0, set.newGroup());
}

/** Two sofas and a low table on a rug, to the window side. */
function seats(set: SetBuilder, m: number, rug: string, sofa: string): void {
  const pile = set.material(woven(rug, 0.7, 0.08));
  const fringe = set.material(woven('#d8bc7a', 0.8, 0.05));
  set.fixed((b) => {
    b.box([m * 4.6, 0.012, 0.2], [4.4, 0.02, 4.6], fringe, '+y');
    b.box([m * 4.6, 0.018, 0.2], [3.9, 0.02, 4.1], pile, '+y');
  });
  for (const [x, z, a] of [
    [m * 6, 0.2, -m * HALF_PI],
    [m * 4.6, -1.7, 0],
  ] as const) {
    set.thing('sofa', [x, 0, z], a, { attributes: { colour: [sofa] }, obstacle: 1 });
    for (const d of [-0.5, 0.5]) set.mark('seat', 'sofa', [x + cos(a) * d, 0.43, z - sin(a) * d], a, set.newGroup());
  }
  set.thing('table', [m * 4.5, 0, 0.4], 0, { obstacle: 0.5, size: 0.7 });
}

/** A revolving door of brass and glass in the window wall's corner. */
function door(set: SetBuilder, m: number, width: number, depth: number): void {
  const brass = set.material(metal('#d0a850', 0.25));
  const pane = set.material({ color: hex('#bcd0d4'), roughness: 0.05, opacity: 0.22, doubleSided: true });
  const at: Vec3 = [-m * (width / 2 - 1.3), 0, depth / 2 - 3.6];
  set.fixed(
    (b) => {
      for (const y of [0.03, 2.5]) b.cylinder([0, y, 0], 1.2, y > 1 ? 0.32 : 0.03, brass, 28);
      for (let i = 0; i < 4; i++) {
        const a = (i / 4) * TAU + 0.5;
        const p = (r: number, y: number): Vec3 => [sin(a) * r, y, cos(a) * r];
        b.quad(p(0.05, 0.06), p(1.1, 0.06), p(1.1, 2.5), p(0.05, 2.5), pane);
        for (const y of [0.08, 1.05, 2.46]) b.tube([p(0.03, y), p(1.1, y)], 0.03, brass, 5);
        b.tube([p(1.1, 0), p(1.1, 2.5)], 0.03, brass, 5);
      }
      b.tube([[0, 0, 0] as Vec3, [0, 2.5, 0] as Vec3], 0.05, brass, 8);
    },
    placed(at, 0),
  );
  set.obstacle([at[0], 1.2, at[2]], 1.2);
}

/** A brass trolley with an arch over it and suitcases on it. */
function trolley(set: SetBuilder, at: Vec3, heading: number, rug: string): void {
  const brass = set.material(metal('#d8b25a', 0.2));
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.24, 0], [1.1, 0.08, 0.62], 0.03, set.material(woven(rug, 0.8, 0.03)), 1);
      for (const x of [-0.5, 0.5])
        for (const z of [-0.26, 0.26]) b.sphere([x, 0.09, z], 0.09, set.material({ color: hex('#1c1c1e') }), 10, 8);
      for (const z of [-0.27, 0.27])
        b.tube(
          Array.from({ length: 13 }, (_, i): Vec3 => {
            const a = (i / 12) * PI;
            return [-cos(a) * 0.52, i === 0 || i === 12 ? 0.24 : 1.2 + sin(a) * 0.5, z];
          }),
          0.022,
          brass,
          6,
        );
      b.tube([[0, 1.7, -0.27] as Vec3, [0, 1.7, 0.27] as Vec3], 0.022, brass, 6);
      for (const [x, y, w, h, c] of [
        [-0.2, 0.49, 0.62, 0.42, '#5a3018'],
        [-0.14, 0.82, 0.5, 0.24, '#2f4a5a'],
        [0.33, 0.5, 0.26, 0.44, '#8a2c28'],
      ] as const) {
        b.roundedBox([x, y, 0], [w, h, 0.3], 0.04, set.material({ color: hex(c), roughness: 0.5 }), 2);
        for (const e of [-0.3, 0.3]) b.box([x + e * w, y, 0], [0.03, h + 0.01, 0.31], brass, '+y+z-z');
      }
    },
    placed(at, heading),
  );
  set.obstacle([at[0], 0.8, at[2]], 0.7);
}
