/** Basements: boiler, pipes, washing machine and shelves under a bare bulb; or a vaulted cellar of casks and bottles. */
import { HALF_PI } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, wallShelves } from './fittings.ts';
import { buildRoom, finishRoom, pendant } from './room.ts';
import { courses, metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';
import { wallTorches } from './throne-room.ts';

export function basement(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('basement');
  const [width, depth, height] = [8, 7.6, 2.6];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: rng.chance(0.5) ? courses('#9a8f80', '#6f665a', 0.2) : courses('#8a5f4c', '#a99a8a', 0.08),
    floor: mottled('#84817a', 0.78, 0.7, 0.55),
    ceiling: { ...timber('#5f4a36', 0.9), pattern: 'planks', patternScale: 0.2 },
    trim: '#4f463b',
    side: { count: 2, w: 1.1, h: 0.5, sill: 1.85 },
    panes: [2, 1],
    frame: '#5a5f62',
    outside: 'garden',
    beams: '#5a4330',
  });
  const back = -depth / 2;
  boiler(set, [-m * 3, 0, back + 0.8], height);
  stairUp(set, -m * (width / 2 - 0.55), 1.2, m);
  set.thing('washing_machine', [m * 0.3, 0, back + 0.4], 0, { obstacle: 0.45 });
  set.thing('washing_machine', [m * 1, 0, back + 0.4], 0, { variant: 1, obstacle: 0.45 });
  set.thing('sink', [m * 2, 0, back + 0.36], 0, { obstacle: 0.5 });
  set.thing('basket', [m * 0.65, 0.86, back + 0.4], 0);
  set.thing('bottle', [m * 1.2, 0.86, back + 0.3], 0, { attributes: { other: ['detergent'], colour: ['blue'] } });
  wallShelves(
    set,
    at(m * (width / 2 - 0.02), 0, -1.4, -m * HALF_PI),
    2.6,
    [0.35, 0.85, 1.35],
    ['bottle', 'can', 'box', 'bottle', 'vase'],
    '#8a6a48',
  );
  set.thing('table', [m * 3.3, 0, 1.6], -m * HALF_PI, {
    attributes: { other: ['workbench'] },
    variant: 1,
    obstacle: 0.8,
  });
  const g = set.newGroup();
  set.mark('stand', 'workbench', [m * 2.5, 0, 1.6], m * HALF_PI, g);
  set.mark('surface', 'workbench', [m * 3.2, 0.77, 1.6], 0, g);
  set.thing('toolbox', [m * 3.3, 0.77, 1.2], 0.3);
  for (const [i, [x, y, z, k]] of (
    [
      [-m * 1.4, 0, back + 0.5, 1.7],
      [-m * 0.7, 0, back + 0.45, 1.5],
      [-m * 1.3, 0.42, back + 0.5, 1.4],
      [m * 3.4, 0, 2.9, 1.7],
    ] as const
  ).entries())
    set.thing('box', [x, y, z], rng.range(-0.3, 0.3), { variant: i % 3, size: k });
  set.thing('bicycle', [-m * 2.4, 0, back + 1.7], 1.3, { obstacle: 0.6 });
  set.thing('ladder', [m * 2.9, 0, back + 0.12], 0, {});
  // Pipes under the joists and a line of washing.
  const copper = set.material(metal('#b06a3c', 0.35, 0.8));
  const grey = set.material(metal('#8f9496', 0.45, 0.5));
  set.fixed((b) => {
    for (const [i, z] of [back + 0.5, back + 0.72].entries()) {
      b.tube(
        [[-m * 3, height - 0.3 - i * 0.1, z] as Vec3, [m * (width / 2), height - 0.3 - i * 0.1, z] as Vec3],
        0.045 - i * 0.015,
        i ? copper : grey,
        8,
        false,
      );
      b.tube(
        [[m * (0.3 + i * 0.7), 0.9, z] as Vec3, [m * (0.3 + i * 0.7), height - 0.3 - i * 0.1, z] as Vec3],
        0.03,
        i ? copper : grey,
        6,
        false,
      );
    }
    b.tube(
      [[-m * 1.9, height - 0.34, back] as Vec3, [-m * 1.9, height - 0.34, depth / 2] as Vec3],
      0.07,
      grey,
      8,
      false,
    );
  });
  for (const [x, z, p] of [
    [m * 0.2, 0.4, 5.4],
    [m * 0.6, back + 1.3, 3.4],
  ] as const)
    bareBulb(set, x, height, z, p);
  // The pale floor sends light back up.
  set.light([m * 1, 0.9, 2.4], [1.5, 1.15, 0.8], 4.5);
  furnishFeatures(set, {
    centre: [m * 0.4, 0, 0.6],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [m * 0.3, 0, 0.5], halfWidth: 1.4, halfDepth: 1.1, heading: 0 },
    path: [
      [-m * 2.2, 0, depth / 2 - 0.8],
      [-m * 0.6, 0, 1.4],
      [m * 0.3, 0, 0.5],
      [m * 0.6, 0, back + 1.3],
    ],
    ambience: [
      { cue: 'air_conditioner', level: 0.25 },
      { cue: 'room_tone', level: 0.35 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 2.2, 1.6, depth / 2 - 0.5], target: [-m * 1.2, 1, back] },
      { eye: [-m * 2, 1.5, depth / 2 - 0.5], target: [m * 1.6, 1, back + 0.4] },
    ],
  });
}

/** A naked bulb on its wire. */
function bareBulb(set: SetBuilder, x: number, height: number, z: number, power: number): void {
  const glass = set.material({ color: [1, 0.85, 0.6], emissive: [7, 4.8, 2.4], roughness: 0.3, castsShadow: false });
  const dark = set.material({ color: hex('#1d1b1a'), roughness: 0.7 });
  set.fixed((b) => {
    b.tube([[x, height, z] as Vec3, [x, height - 0.42, z] as Vec3], 0.007, dark, 4, false);
    b.cylinder([x, height - 0.47, z], 0.022, 0.06, dark, 8);
    b.ellipsoid([x, height - 0.53, z], [0.045, 0.065, 0.045], glass, 10, 8);
  });
  set.light([x, height - 0.62, z], [power, power * 0.7, power * 0.4], 7);
}

/** A round boiler with gauges, pipes and a fire door that glows. */
function boiler(set: SetBuilder, [x, , z]: Vec3, height: number): void {
  const iron = set.material({
    color: hex('#4d5a54'),
    color2: hex('#3a443f'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 0.5,
    metal: 0.4,
  });
  const steel = set.material(metal('#8f9496', 0.4, 0.7));
  const fire = set.material({ color: hex('#ff8a3a'), emissive: [3.2, 1.2, 0.25], roughness: 0.8, castsShadow: false });
  const white = set.material({ color: hex('#e8e6dc'), roughness: 0.5 });
  set.fixed(
    (b) => {
      b.lathe(
        [
          [0.6, 0.1],
          [0.62, 0.16],
          [0.56, 0.2],
          [0.56, 1.5],
          [0.5, 1.66],
          [0.16, 1.82],
          [0.15, height],
        ],
        iron,
        20,
      );
      for (const y of [0.5, 1.1])
        b.lathe(
          [
            [0.565, y],
            [0.58, y + 0.02],
            [0.565, y + 0.05],
          ],
          steel,
          20,
        );
      b.roundedBox([0, 0.55, 0.55], [0.44, 0.4, 0.08], 0.03, iron, 1);
      for (let i = 0; i < 4; i++) b.box([-0.12 + i * 0.08, 0.53, 0.6], [0.035, 0.2, 0.01], fire, '+z');
      for (const [gx, gy] of [
        [-0.16, 1.2],
        [0.16, 1.25],
      ] as const) {
        b.at(multiply(placed([gx, gy, 0.53], gx), rotationX(HALF_PI)), () =>
          b.cylinder([0, 0, 0], 0.085, 0.06, steel, 16),
        );
        b.at(multiply(placed([gx, gy, 0.592], gx), rotationX(HALF_PI)), () => b.disc([0, 0, 0], 0.07, white, 16));
      }
      b.tube([[0.5, 1.3, 0] as Vec3, [1.1, 1.3, 0] as Vec3, [1.1, height, 0] as Vec3], 0.05, steel, 8, false);
      b.tube([[-0.5, 0.4, 0.1] as Vec3, [-0.8, 0.4, 0.1] as Vec3, [-0.8, height, 0.1] as Vec3], 0.05, steel, 8, false);
    },
    placed([x, 0, z], 0),
  );
  set.light([x, 0.5, z + 0.9], [2.4, 0.9, 0.2], 2.6, 0.7);
  set.obstacle([x, 0.9, z], 0.8);
}

/** Wooden steps up along the side wall to a door, local to the wall at x. */
function stairUp(set: SetBuilder, x: number, z: number, m: 1 | -1): void {
  const wood = set.material(timber('#7a5a3a', 0.75));
  set.shows('stairs');
  set.fixed((b) => {
    for (let i = 0; i < 9; i++) b.box([x, 0.26 * (i + 1), z + 1.6 - i * 0.26], [0.86, 0.04, 0.28], wood);
    for (const s of [-1, 1])
      b.tube([[x + s * 0.42, 0.05, z + 1.8] as Vec3, [x + s * 0.42, 2.3, z - 0.45] as Vec3], 0.05, wood, 4, false);
    b.tube([[x + m * 0.46, 0.95, z + 1.75] as Vec3, [x + m * 0.46, 2.5, z + 0.2] as Vec3], 0.03, wood, 6, true);
    b.box([x + m * 0.46, 0.5, z + 1.72], [0.07, 1, 0.07], wood);
  });
  set.obstacle([x, 0.9, z + 0.6], 0.75);
}

/** A vault of brick with casks along one side, bottles along the other and candles on a barrel. */
export function wineCellar(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('wine cellar');
  const [width, depth, height] = [7, 15, 3.6];
  const brick = rng.chance(0.55) ? courses('#8f5f48', '#b59a84', 0.085) : courses('#a0937d', '#6f6554', 0.26);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: brick,
    floor: mottled('#6f6252', 0.7, 0.6, 0.8),
    ceiling: brick,
    trim: '#5a4a3a',
    outside: 'none',
  });
  const back = -depth / 2;
  const stone = set.material(brick);
  const rib = set.material(courses('#7d6a56', '#5a4c3d', 0.2));
  const wood = set.material(timber('#5f4027', 0.7));
  const iron = set.material(metal('#2b2826', 0.5, 0.6));
  const oak = set.material({ ...timber('#8f6538', 0.6), pattern: 'planks', patternScale: 0.1 });
  // A barrel vault within the box, ribbed.
  const curve = (t: number): [number, number] => [
    (t - 0.5) * width,
    1.7 + (height - 1.75) * Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 2)),
  ];
  set.fixed((b) => {
    const n = 14;
    for (let i = 0; i < n; i++) {
      const [xa, ya] = curve(i / n);
      const [xb, yb] = curve((i + 1) / n);
      for (let k = 0; k < 3; k++) {
        const z0 = back + (depth * k) / 3;
        b.quad([xa, ya, z0], [xb, yb, z0], [xb, yb, z0 + depth / 3], [xa, ya, z0 + depth / 3], stone);
      }
    }
    for (let z = back + 1; z < depth / 2; z += 3.2)
      b.tube(
        Array.from({ length: n + 1 }, (_, i): Vec3 => {
          const [x, y] = curve(i / n);
          return [x * 0.97, y - 0.04, z];
        }),
        0.16,
        rib,
        4,
        false,
      );
    for (const s of [-1, 1])
      for (let z = back + 1; z < depth / 2; z += 3.2)
        b.box([s * (width / 2 - 0.12), 0.85, z], [0.3, 1.7, 0.34], rib, '+x-x+z-z');
  });
  // Casks lie on cradles, their heads to the aisle.
  const cask = set.mesh((b) => {
    b.at(rotationX(HALF_PI), () => {
      b.lathe(
        [
          [0.4, -0.55],
          [0.48, -0.2],
          [0.49, 0.05],
          [0.47, 0.25],
          [0.4, 0.55],
        ],
        oak,
        20,
      );
      for (const y of [-0.5, -0.22, 0.2, 0.48]) {
        const r = 0.492 - 0.3 * y * y;
        b.lathe(
          [
            [r, y - 0.03],
            [r + 0.012, y],
            [r, y + 0.03],
          ],
          iron,
          20,
        );
      }
      b.disc([0, 0.53, 0], 0.39, wood, 20);
    });
    b.cylinder([0, -0.02, 0.54], 0.02, 0.04, iron, 6);
    b.tube([[0, -0.28, 0.53] as Vec3, [0, -0.3, 0.66] as Vec3], 0.02, iron, 6, true);
  });
  set.shows('box');
  for (let i = 0; i < 6; i++)
    for (let k = 0; k < 2; k++) {
      const z = back + 1.8 + i * 1.12;
      if (k === 1 && i === 5) continue;
      set.put(cask, placed([m * (width / 2 - 0.72), 0.62 + k * 0.93, z + (k ? 0.55 : 0)], -m * HALF_PI));
      if (k === 0) set.obstacle([m * (width / 2 - 0.7), 0.9, z], 0.75);
    }
  set.fixed((b) => {
    for (const d of [0.45, 1]) b.box([m * (width / 2 - d), 0.1, back + 4.6], [0.14, 0.2, 7], wood);
  });
  bottleRacks(set, -m * (width / 2 - 0.02), back, m);
  // A barrel stands as a table, with a candle, glasses and a bottle.
  const bx = -m * 1.3;
  const bz = -0.9;
  set.thing('box', [bx, 0, bz], 0, { attributes: { other: ['barrel'] }, size: 1.6, obstacle: 0.5 });
  const g = set.newGroup();
  set.mark('surface', 'barrel', [bx, 0.92, bz], 0, g);
  set.mark('stand', 'barrel', [bx + m * 0.8, 0, bz + 0.1], -m * HALF_PI, g);
  wallTorches(set, room, [-4.8, 0.2, 4.6], 1.45, 0.75);
  for (const z of [-4, 1.5, 5.5])
    pendant(set, 0, z, height - 0.1, 0.7, { shade: '#2f2a26', radius: 0.17, always: true, power: 3.4, range: 6 });
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: 2.2, halfDepth: depth / 2 - 0.6, height: 3 },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [0, 0, 1.4], halfWidth: 1.1, halfDepth: 1.4, heading: 0 },
    path: [depth / 2 - 0.8, 4, 1.4, -1, back + 1.4].map((z): Vec3 => [m * 0.2, 0, z]),
    ambience: [
      { cue: 'cave_drips', level: 0.2 },
      { cue: 'room_tone', level: 0.35 },
    ],
    acoustics: 'cave',
    vistas: [
      { eye: [-m * 0.6, 1.6, depth / 2 - 0.6], target: [m * 0.3, 1.2, back] },
      { eye: [-m * 2, 1.4, 4.6], target: [m * 1.6, 1.1, -2.6] },
    ],
  });
}

/** Racks of lozenges full of bottles along the wall at x. */
function bottleRacks(set: SetBuilder, x: number, back: number, m: 1 | -1): void {
  const wood = set.material(timber('#6e4a2c', 0.65));
  const glass = ['#16241a', '#2a1614', '#1c2a20'].map((c) => set.material({ color: hex(c), roughness: 0.12 }));
  const cap = set.material({ color: hex('#7a1f24'), roughness: 0.5 });
  const rng = set.random('bottles');
  const rack = set.mesh((b) => {
    for (let i = 0; i <= 6; i++) b.box([-1 + i * 0.333, 0.9, 0.2], [0.03, 1.8, 0.38], wood);
    for (let j = 0; j <= 5; j++) b.box([0, j * 0.36, 0.2], [2.03, 0.03, 0.38], wood);
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 5; j++)
        for (let k = 0; k < 5; k++) {
          if (rng.chance(0.12)) continue;
          const px = -0.833 + i * 0.333 + (k < 3 ? (k - 1) * 0.095 : (k - 3.5) * 0.095);
          const py = j * 0.36 + (k < 3 ? 0.06 : 0.14);
          b.at(multiply(placed([px, py, 0.16], 0), rotationX(HALF_PI)), () => {
            b.lathe(
              [
                [0.04, 0],
                [0.04, 0.16],
                [0.015, 0.22],
              ],
              glass[(i + j + k) % 3],
              7,
            );
            b.lathe(
              [
                [0.017, 0.2],
                [0.016, 0.27],
                [0, 0.275],
              ],
              cap,
              6,
            );
          });
        }
  });
  for (let i = 0; i < 4; i++) {
    const z = back + 2 + i * 2.25;
    if (i === 2) continue;
    set.put(rack, placed([x, 0.05, z], m * HALF_PI));
    set.obstacle([x + m * 0.2, 0.9, z], 0.9);
  }
  set.shows('bottle');
  set.mark('lookout', 'wine rack', [x + m * 1.2, 0, back + 4.2], -m * HALF_PI, set.newGroup());
}
