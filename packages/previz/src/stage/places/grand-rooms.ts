/** Ballrooms and museum halls. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { chandelier, column } from './fittings.ts';
import { buildRoom, finishRoom, pictures, type Room, wallFrame } from './room.ts';
import { plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

const GOLD: Material = { color: hex('#c79a3a'), roughness: 0.3, metal: 0.9 };

/** Gilded frames of wall panels: thin mouldings round fields between the windows. */
function panelling(set: SetBuilder, room: Room, which: 'back' | 'left' | 'right', fields: number): void {
  const length = which === 'back' ? room.width : room.depth;
  const gold = set.material(GOLD);
  const w = length / fields - 0.7;
  set.fixed((b) => {
    b.at(wallFrame(room, which), () => {
      for (let i = 0; i < fields; i++) {
        const x = -length / 2 + (length * (i + 0.5)) / fields;
        const [low, high] = [1.15, room.height - 1.3];
        for (const y of [low, high]) b.box([x, y, 0.02], [w, 0.05, 0.04], gold, '+z+y-y');
        for (const s of [-1, 1])
          b.box([x + (s * w) / 2, (low + high) / 2, 0.02], [0.05, high - low, 0.04], gold, '+z+x-x');
      }
    });
  });
}

/** A ballroom: parquet, tall windows, mirrors, columns, chandeliers. */
export function ballroom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('ballroom');
  const [width, depth, height] = [15, 18, 7.2];
  const wall = rng.pick(['#e9dfc8', '#d5dcd6', '#e6d2c4', '#cfd5df']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(wall),
    dado: plaster('#efe8d8'),
    floor: { color: hex('#a9743f'), color2: hex('#7d522b'), pattern: 'wood', patternScale: 0.5, roughness: 0.16 },
    ceiling: { color: hex('#f2ecdd'), roughness: 0.9 },
    trim: '#f0e8d6',
    side: { count: 4, w: 1.7, h: 4.3, sill: 0.9 },
    back: { count: 2, w: 1.7, h: 4.3, sill: 0.9, bays: [-4.6, 4.6] },
    panes: [2, 5],
    frame: '#e8dec8',
    outside: 'garden',
    curtains: rng.pick(['#8c2f35', '#3f5a4c', '#4a4f78', '#b08a4a']),
  });
  panelling(set, room, m > 0 ? 'left' : 'right', 5);
  const stone: Material = {
    color: hex('#ece3d0'),
    color2: hex('#d2c6ae'),
    pattern: 'noise',
    patternScale: 0.6,
    roughness: 0.4,
  };
  for (const x of [-6.1, 6.1]) for (const z of [-7.6, -2.6, 2.6, 7.6]) column(set, [x, 0, z], 0.28, height, stone);
  for (const z of [-4.6, 0.6, 5.8]) chandelier(set, 0, height - 1.9, z, set.darkness > 0.05 || set.lampsOn, 5);
  set.fixed((b) => {
    // A great mirror over the mantel end, and a dais for the players.
    const gold = set.material(GOLD);
    const glass = set.material({ color: hex('#9aa6ad'), roughness: 0.06, metal: 0.9 });
    b.roundedBox([0, 3.1, -depth / 2 + 0.06], [3, 3.6, 0.1], 0.04, gold, 1);
    b.box([0, 3.1, -depth / 2 + 0.125], [2.6, 3.2, 0.01], glass, '+z');
    b.roundedBox(
      [0, 0.09, -depth / 2 + 1.3],
      [5, 0.18, 2.2],
      0.03,
      set.material({ color: hex('#6b4526'), roughness: 0.4 }),
      1,
    );
  });
  for (const s of [-1, 1]) {
    for (let i = 0; i < 5; i++) {
      const z = -6 + i * 2.6;
      set.thing('chair', [s * 6.7, 0, z], -s * HALF_PI, {
        variant: 1,
        attributes: { other: ['upholstered'], colour: ['red'] },
      });
      if (i % 2 === 0) set.mark('seat', 'chair', [s * 6.7, 0.47, z], -s * HALF_PI, set.newGroup());
    }
    set.thing('flowers', [s * 2.9, 0.18, -depth / 2 + 0.8], 0, { size: 2, variant: 1 });
  }
  furnishFeatures(set, {
    centre: [0, 0, 0],
    heading: 0,
    radius: 3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, -0.5], halfWidth: 3.4, halfDepth: 3, heading: 0 },
    path: [
      [-m * 5, 0, depth / 2 - 1.2],
      [-m * 3, 0, 3],
      [0, 0, 0],
      [m * 3, 0, -3],
      [m * 4.4, 0, -depth / 2 + 1.6],
    ],
    ambience: [{ cue: 'room_tone', level: 0.35 }],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 1.2, 1.8, depth / 2 - 1], target: [-m * 0.4, 2.9, -depth / 2] },
      { eye: [-m * 6, 1.6, 5.4], target: [m * 3, 2.2, -5] },
      { eye: [m * 5.4, 4.8, depth / 2 - 1.4], target: [-m * 1, 0.8, -3] },
    ],
  });
}

/** A museum or gallery: pale walls, pictures in a row, statues on plinths, benches. */
export function museum(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const modern = set.says('gallery|modern|contemporary|exhibition');
  const [width, depth, height] = [12, 15, modern ? 4.4 : 5.6];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(modern ? '#eceae4' : set.random('museum').pick(['#7f3f3a', '#44584f', '#5b6478', '#8a7a5c'])),
    dado: modern
      ? undefined
      : { color: hex('#4b3526'), color2: hex('#36251a'), pattern: 'wood', patternScale: 0.08, roughness: 0.4 },
    floor: modern
      ? { color: hex('#b9b4aa'), color2: hex('#a59f94'), pattern: 'noise', patternScale: 1.4, roughness: 0.2 }
      : { color: hex('#a8804f'), color2: hex('#7b5a36'), pattern: 'planks', patternScale: 0.11, roughness: 0.28 },
    ceiling: { color: hex('#efece4'), roughness: 0.95 },
    trim: modern ? '#e4e1da' : '#d8c8a2',
    side: { count: 3, w: 1.6, h: 1.1, sill: height - 1.5 },
    panes: [3, 1],
    frame: '#cfc9bc',
    outside: 'none',
  });
  const walls: ('back' | 'left' | 'right')[] = ['back', 'left', 'right'];
  for (const which of walls) {
    const span = which === 'back' ? width : depth;
    const n = which === 'back' ? 3 : 5;
    const spots = Array.from({ length: n }, (_, i) => {
      const big = (i + n) % 2 === 0;
      return {
        x: -span / 2 + (span * (i + 0.5)) / n,
        y: 1.75,
        w: big ? 1.7 : 1.15,
        h: big ? 1.25 : 1.45,
      };
    });
    pictures(set, room, which, spots);
  }
  const plinth = set.material({ color: hex(modern ? '#f2f0ea' : '#cfc4ae'), roughness: 0.7 });
  const stands: Vec3[] = [
    [-m * 3, 0, -3.6],
    [m * 3.2, 0, -4.6],
    [m * 3.4, 0, 2.6],
  ];
  for (const [i, p] of stands.entries()) {
    set.fixed((b) => b.roundedBox([p[0], 0.35, p[2]], [0.9, 0.7, 0.9], 0.02, plinth, 1));
    set.thing('statue', [p[0], 0.7, p[2]], -m * (0.4 - i * 0.3), { variant: i, size: 0.62, detail: 'hero' });
    set.obstacle([p[0], 1, p[2]], 0.75);
    set.spot([p[0] * 0.85, height - 0.3, p[2] + 1.6], [26, 23, 18], 9, [p[0] * 0.02, -0.9, -0.42], 0.86);
  }
  for (const z of [-1.2, 4]) {
    set.thing('bench', [0, 0, z], 0, { attributes: { other: ['backless'], material: ['leather'] }, variant: 1 });
    set.mark('seat', 'bench', [0, 0.45, z], PI, set.newGroup());
  }
  for (const x of [-3.4, 0, 3.4]) for (const z of [-5, 0, 5]) set.light([x, height - 0.5, z], [2.2, 2, 1.7], 6);
  set.mark('lookout', 'painting', [0, 0, -depth / 2 + 1.9], PI, set.newGroup());
  furnishFeatures(set, {
    centre: [0, 0, -2.6],
    heading: 0,
    radius: 2.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.8, halfDepth: depth / 2 - 0.8, height },
  });
  return finishRoom(set, room, {
    surface: modern ? 'concrete' : 'wood',
    stage: { centre: [0, 0, -3.2], halfWidth: 2.1, halfDepth: 1.6, heading: 0 },
    path: [
      [-m * 3.4, 0, depth / 2 - 1.2],
      [-m * 2.2, 0, 1.4],
      [0, 0, -2.8],
      [m * 1.6, 0, -4.4],
      [m * 4.6, 0, -6],
    ],
    ambience: [{ cue: 'room_tone', level: 0.35 }],
    acoustics: 'hall',
    vistas: [
      { eye: [-m * 3.8, 1.65, depth / 2 - 1], target: [m * 1.4, 1.5, -depth / 2] },
      { eye: [m * 4.6, 1.6, depth / 2 - 2], target: [-m * 1.6, 1.4, -4] },
    ],
  });
}

/** A barn: boards with light between them, posts and beams, hay. */
export function barn(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('barn');
  const [width, depth, height] = [9, 13, 5];
  const board: Material = {
    color: hex('#8d6b47'),
    color2: hex('#54402c'),
    pattern: 'planks',
    patternScale: 0.24,
    roughness: 0.9,
  };
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: board,
    floor: { color: hex('#a58a5c'), color2: hex('#7a6440'), pattern: 'noise', patternScale: 0.5, roughness: 1 },
    ceiling: board,
    trim: '#5a4530',
    side: { count: 3, w: 1, h: 1.1, sill: 1.9 },
    back: { count: 1, w: 2.2, h: 3, sill: 0.02, bays: [m * 1.6] },
    panes: [1, 1],
    frame: '#4c3a29',
    outside: 'garden',
    beams: '#6a5138',
  });
  const post: Material = {
    color: hex('#6a5138'),
    color2: hex('#45331f'),
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.9,
  };
  const timber = set.material(post);
  const hay = set.material({
    color: hex('#c9a24a'),
    color2: hex('#a37f35'),
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 1,
  });
  const bales: Vec3[] = [];
  set.fixed((b) => {
    for (const x of [-2.9, 2.9])
      for (const z of [-4.6, -1.2, 2.2, 5.4]) b.roundedBox([x, height / 2, z], [0.2, height, 0.2], 0.02, timber, 1);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3 - i; j++)
        bales.push([-m * (3.6 - (i % 2) * 0.1), 0.22 + i * 0.44, -5 + j * 1.05 + i * 0.5]);
    bales.push([m * 3.5, 0.22, -3.4], [m * 3.4, 0.22, 1.2], [-m * 2, 0.22, 3.6]);
    for (const p of bales)
      b.at(placed(p, rng.range(-0.12, 0.12)), () => b.roundedBox([0, 0, 0], [0.95, 0.43, 0.5], 0.05, hay, 1));
    // Stalls along one side.
    for (const z of [-2.9, 0.5, 3.8]) {
      b.box([m * 3.7, 0.65, z], [1.6, 0.08, 0.06], timber);
      b.box([m * 3.7, 1.2, z], [1.6, 0.08, 0.06], timber);
    }
    for (const y of [0.5, 0.85, 1.2]) b.box([m * 2.92, y, 0.6], [0.06, 0.1, 6.8], timber);
  });
  for (const [i, p] of [bales[bales.length - 3], bales[bales.length - 1]].entries())
    set.mark('seat', 'bale', [p[0], 0.44, p[2]], i === 0 ? -m * HALF_PI : 0, set.newGroup());
  set.thing('lantern', [-m * 2.9, 2.1, 2.2], 0, { light: set.lampsOn });
  set.thing('cart', [-m * 2.6, 0, 0.4], 0.8, { obstacle: 1.1 });
  set.thing('box', [m * 2.3, 0, -5.6], 0.2, { attributes: { other: ['barrel'] } });
  furnishFeatures(set, {
    centre: [0, 0, 0],
    heading: 0,
    radius: 2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.8, halfDepth: depth / 2 - 0.8, height },
  });
  return finishRoom(set, room, {
    surface: 'leaves',
    stage: { centre: [0, 0, -0.8], halfWidth: 1.9, halfDepth: 2.2, heading: 0 },
    path: [
      [m * 1.6, 0, -depth / 2 + 0.8],
      [m * 0.8, 0, -3],
      [0, 0, 0],
      [0, 0, 3],
      [-m * 1, 0, depth / 2 - 1],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.2 },
      { cue: 'birds', level: 0.15 },
      { cue: 'wind', level: 0.1 },
    ],
    acoustics: 'room',
  });
}
