/** Places behind bars: the dungeon of a castle and a prison cell. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { archBand } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom } from './room.ts';
import { plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';
import { masonry, wallTorches } from './throne-room.ts';

/** Bars from floor to ceiling along local x in the plane z = 0, with a gate. */
function bars(
  set: SetBuilder,
  length: number,
  height: number,
  at: readonly [number, number],
  heading: number,
  painted: boolean,
): void {
  const iron = set.material(
    painted
      ? { color: hex('#6f7a80'), roughness: 0.45, metal: 0.3 }
      : { color: hex('#2b2624'), roughness: 0.7, metal: 0.4 },
  );
  set.fixed(
    (b) => {
      const n = Math.round(length / 0.15);
      for (let i = 0; i <= n; i++)
        b.tube(
          [[-length / 2 + (length * i) / n, 0, 0] as Vec3, [-length / 2 + (length * i) / n, height, 0] as Vec3],
          0.016,
          iron,
          5,
          false,
        );
      for (const y of [0.05, 1.1, 2.1, height - 0.05]) b.box([0, y, 0], [length, 0.06, 0.05], iron);
      for (const x of [-0.5, 0.5]) b.box([x, height / 2, 0], [0.08, height, 0.07], iron);
      b.box([0.38, 1.05, 0.02], [0.2, 0.24, 0.09], iron);
    },
    placed([at[0], 0, at[1]], heading),
  );
}

export function dungeon(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [9, 12, 3.6];
  const wet = set.random('dungeon').pick([
    ['#6f675a', '#443e35'],
    ['#5f6660', '#3a403a'],
    ['#6a6068', '#403840'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: masonry(wet[0], wet[1], 0.42),
    floor: { color: hex('#5a544a'), color2: hex('#36322c'), pattern: 'tiles', patternScale: 0.7, roughness: 0.45 },
    ceiling: masonry(wet[1], '#2b2722', 0.4),
    trim: wet[1],
    outside: 'none',
  });
  const iron = set.material({ color: hex('#2b2624'), roughness: 0.65, metal: 0.5 });
  const stone = set.material(masonry(wet[0], wet[1], 0.3));
  const straw = set.material({
    color: hex('#a8904c'),
    color2: hex('#7a6430'),
    pattern: 'fur',
    patternScale: 0.04,
    roughness: 1,
  });
  // Cells to one side, the passage to the other.
  const x = m * 1.9;
  bars(set, depth - 1, height, [x, -0.4], HALF_PI, false);
  const back = -depth / 2;
  set.fixed((b) => {
    for (const z of [-2.2, 1.8]) b.box([m * 3.2, height / 2, z], [2.6, height, 0.3], stone);
    // Vault ribs.
    for (let z = back + 1.6; z < depth / 2; z += 2.9) {
      const points: Vec3[] = Array.from({ length: 11 }, (_, i): Vec3 => {
        const t = (i / 10) * 2 - 1;
        return [(t * width) / 2, height - 0.05 - 1.1 * t * t * t * t, z];
      });
      b.tube(points, 0.2, stone, 5, false);
    }
    // Chains with rings on the back wall.
    for (const cx of [-m * 2.8, -m * 1.5])
      for (const s of [-0.35, 0.35]) {
        for (let i = 0; i < 9; i++)
          b.box([cx + s, 2.1 - i * 0.085, back + 0.08], i % 2 ? [0.05, 0.09, 0.016] : [0.016, 0.09, 0.05], iron);
        b.lathe(
          [
            [0.08, 0],
            [0.1, 0.03],
            [0.08, 0.06],
          ],
          iron,
          10,
          [cx + s, 1.26, back + 0.12],
        );
      }
    for (const [sx, sz] of [
      [m * 3.2, -4],
      [m * 3.3, 0],
      [-m * 3.4, -4.6],
    ])
      b.ellipsoid([sx, 0, sz], [0.9, 0.16, 0.7], straw, 12, 5);
    // An iron-bound door.
    b.box(
      [m * 0, 1.15, back + 0.06],
      [1.4, 2.3, 0.12],
      set.material({
        color: hex('#4a3524'),
        color2: hex('#2e2016'),
        pattern: 'planks',
        patternScale: 0.2,
        roughness: 0.9,
      }),
      '+x-x+z',
    );
    archBand(b, 0, 2.3, back + 0.08, 0.74, 0.12, stone);
    for (const y of [0.5, 1.9]) b.box([0, y, back + 0.13], [1.4, 0.12, 0.03], iron);
    b.box([0, 1.75, back + 0.14], [0.4, 0.3, 0.03], set.material({ color: [0.01, 0.01, 0.01], roughness: 1 }));
  });
  set.shows('rope', 'door', 'fence');
  set.thing('box', [-m * 3.7, 0, 2.6], 0.3, { attributes: { other: ['barrel'] }, size: 1.9 });
  set.thing('box', [-m * 3.8, 0, 1.7], 1, { attributes: { other: ['crate'] }, size: 1.5 });
  for (let z = back + 2; z < depth / 2; z += 1.3) set.obstacle([x + m * 0.6, 1.2, z], 0.6);
  wallTorches(set, room, [-3.6, 0.4, 4.2], 1.9, 1);
  set.light([-m * 0.6, 2.9, 3.2], [1.5, 0.95, 0.55], 7);
  furnishFeatures(set, {
    centre: [-m * 0.9, 0, 0.8],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: 3.6, halfDepth: depth / 2 - 0.8, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [-m * 1, 0, 0.8], halfWidth: 1.5, halfDepth: 1.8, heading: 0 },
    path: [depth / 2 - 0.8, 3.4, 1, -1.6, -4.6].map((z): Vec3 => [-m * 0.8, 0, z]),
    ambience: [
      { cue: 'cave_drips', level: 0.5 },
      { cue: 'fire', level: 0.12 },
    ],
    acoustics: 'cave',
    vistas: [
      { eye: [-m * 0.4, 1.7, depth / 2 - 0.6], target: [-m * 0.5, 1.4, -5] },
      { eye: [-m * 3.6, 1.3, depth / 2 - 1.2], target: [m * 1, 1.3, -3] },
    ],
  });
}

export function prisonCell(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [5.2, 5, 2.9];
  const paint = set.random('cell').pick(['#8d958c', '#a39a86', '#7f8a92']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: {
      color: hex(paint),
      color2: hex(paint).map((c) => c * 0.72) as unknown as [number, number, number],
      pattern: 'brick',
      patternScale: 0.2,
      roughness: 0.85,
    },
    floor: { color: hex('#77766f'), color2: hex('#5c5b55'), pattern: 'noise', patternScale: 0.5, roughness: 0.5 },
    ceiling: plaster('#9a9a92'),
    trim: '#6f726c',
    back: { count: 1, w: 0.9, h: 0.6, sill: 1.95, bays: [m * 0.6] },
    panes: [6, 1],
    frame: '#3a3d40',
    outside: 'none',
  });
  const back = -depth / 2;
  const steel = set.material({ color: hex('#8f9599'), roughness: 0.35, metal: 0.7 });
  const sheet = set.material({
    color: hex('#b9b4a4'),
    color2: hex('#9f9a8a'),
    pattern: 'weave',
    patternScale: 0.03,
    roughness: 0.95,
  });
  const blanket = set.material({
    color: hex('#5a6068'),
    color2: hex('#4a5058'),
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 0.95,
  });
  const bx = -m * (width / 2 - 0.5);
  set.fixed((b) => {
    for (const y of [0.42, 1.45]) {
      b.box([bx, y, back + 1.15], [0.86, 0.05, 2.05], steel);
      b.roundedBox([bx, y + 0.09, back + 1.15], [0.82, 0.13, 2], 0.05, sheet, 2);
      b.roundedBox([bx, y + 0.13, back + 1.5], [0.84, 0.1, 1.2], 0.04, blanket, 2);
      b.roundedBox([bx, y + 0.2, back + 0.38], [0.6, 0.12, 0.36], 0.05, sheet, 2);
    }
    for (const dx of [-0.41, 0.41])
      for (const z of [back + 0.14, back + 2.16]) b.box([bx + dx, 0.95, z], [0.05, 1.9, 0.05], steel);
    // Basin and toilet of steel.
    const tx = m * (width / 2 - 0.42);
    b.lathe(
      [
        [0.14, 0],
        [0.17, 0.3],
        [0.22, 0.4],
        [0.19, 0.42],
        [0.1, 0.34],
      ],
      steel,
      16,
      [tx, 0, back + 0.75],
    );
    b.roundedBox([tx + m * 0.2, 0.5, back + 0.7], [0.3, 1, 0.6], 0.04, steel, 2);
    b.roundedBox([tx, 0.86, back + 1.6], [0.5, 0.16, 0.4], 0.06, steel, 2);
    // Days scratched into the wall.
    const scratch = set.material({ color: hex('#d9d9d0'), roughness: 1 });
    for (let g = 0; g < 5; g++) {
      for (let i = 0; i < 4; i++)
        b.box(
          [m * 1.5 + (g % 3) * 0.26 + i * 0.04, 1.5 - Math.floor(g / 3) * 0.24, back + 0.006],
          [0.008, 0.14, 0.002],
          scratch,
          '+z',
        );
      b.tube(
        [
          [m * 1.5 + (g % 3) * 0.26 - 0.02, 1.45 - Math.floor(g / 3) * 0.24, back + 0.008] as Vec3,
          [m * 1.5 + (g % 3) * 0.26 + 0.15, 1.55 - Math.floor(g / 3) * 0.24, back + 0.008] as Vec3,
        ],
        0.004,
        scratch,
        3,
        false,
      );
    }
  });
  set.shows('bed', 'window', 'fence');
  set.obstacle([bx, 0.8, back + 1.2], 0.7);
  const g = set.newGroup();
  for (const z of [back + 0.9, back + 1.5]) set.mark('seat', 'bed', [bx + m * 0.2, 0.58, z], m * HALF_PI * 0.75, g);
  bars(set, depth - 0.3, height, [m * (width / 2 - 0.12), 0.3], -HALF_PI, true);
  bars(set, width, height, [0, depth / 2 - 0.12], PI, true);
  const lamp = set.material({ color: [0.9, 0.92, 0.9], emissive: [2.2, 2.3, 2.2], roughness: 0.8 });
  set.fixed((b) => b.box([0, height - 0.05, 0.2], [0.9, 0.06, 0.2], lamp));
  set.light([0, height - 0.4, 0.4], [3.2, 3.3, 3.1], 6);
  furnishFeatures(set, {
    centre: [0, 0, 0.4],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.6, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [m * 0.4, 0, 0.3], halfWidth: 1, halfDepth: 0.8, heading: 0 },
    path: [
      [m * 0.9, 0, 1.8],
      [m * 0.3, 0, 0.4],
      [-m * 0.6, 0, 0.9],
      [m * 0.8, 0, -0.9],
    ],
    ambience: [
      { cue: 'corridor', level: 0.4 },
      { cue: 'room_tone', level: 0.3 },
    ],
    acoustics: 'small_room',
  });
}
