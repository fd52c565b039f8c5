/** The dining room of a house. */
import { HALF_PI, PI } from '../../math/trig.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { chandelier } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures } from './room.ts';
import { planks, plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

/** Half the length of the table, metres; its long side is along x. */
const HALF = 1.15;
const TOP = 0.75;

/** A dining room: a long table laid for six, sideboard, window, lamp over the table. */
export function diningRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('dining room');
  const grand = set.says('grand|mansion|palace|banquet|elegant|formal');
  const [width, depth, height] = [6.6, 5.8, grand ? 3.4 : 2.8];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(rng.pick(['#d9cbb2', '#c2cdc4', '#d8bfae', '#b8c3cc'])),
    floor: planks('#8f6642', '#5f4229'),
    ceiling: { color: hex('#f0ebe0'), roughness: 0.95 },
    side: { count: 2, w: 1.4, h: 1.7, sill: 0.7 },
    panes: [2, 3],
    outside: 'garden',
    curtains: rng.pick(['#c9a878', '#8f9f98', '#b5766a']),
    accent: plaster(rng.pick(['#8a4f45', '#4f6258', '#5d6a80', '#a8895a'])),
  });
  const back = -depth / 2;
  const z = -0.5;
  const group = set.newGroup();
  const wood = set.material({
    color: hex(rng.pick(['#7a5230', '#5d3d26', '#9a7148'])),
    color2: hex('#4a3020'),
    pattern: 'wood',
    patternScale: 0.09,
    roughness: 0.32,
  });
  if (set.allows('table')) {
    set.shows('table');
    set.fixed((b) => {
      b.roundedBox([0, TOP - 0.025, z], [HALF * 2, 0.05, 1], 0.015, wood, 1);
      b.box([0, TOP - 0.1, z], [HALF * 2 - 0.2, 0.1, 0.82], wood);
      for (const x of [-1, 1])
        for (const s of [-1, 1]) b.cylinder([x * (HALF - 0.14), 0, z + s * 0.38], 0.035, TOP - 0.05, wood, 10, 0.05);
      const runner = set.material({
        color: hex(rng.pick(['#d8cbb0', '#b9473f', '#5d7a6a'])),
        roughness: 1,
        pattern: 'weave',
        patternScale: 0.012,
      });
      b.box([0, TOP + 0.004, z], [HALF * 1.7, 0.006, 0.34], runner, '+y');
    });
    set.mark('surface', 'table', [0, TOP, z], 0, group);
    set.obstacle([0, 0.5, z], 0.8);
  }
  const seats: [number, number, number][] = [
    [0, z - 0.78, 0],
    [-0.72, z - 0.78, 0],
    [0.72, z - 0.78, 0],
    [-HALF - 0.35, z, HALF_PI],
    [HALF + 0.35, z, -HALF_PI],
    [-0.6, z + 0.78, PI],
    [0.6, z + 0.78, PI],
  ];
  for (const [i, [x, sz, heading]] of seats.entries()) {
    set.thing('chair', [x, 0, sz], heading, {
      attributes: { other: ['wooden'] },
      variant: 0,
      detail: i < 3 ? 'hero' : 'extra',
    });
    set.mark('seat', 'chair', [x, 0.47, sz], heading, group);
    if (i > 0 && set.allows('plate')) {
      const [px, pz] = [
        x - Math.sign(x) * (Math.abs(x) > HALF ? 0.42 : 0),
        Math.abs(x) > HALF ? z : z + Math.sign(sz - z) * 0.32,
      ];
      set.thing('plate', [px, TOP + 0.004, pz], heading, { variant: 0 });
      set.thing('wine_glass', [px + 0.2, TOP + 0.004, pz], 0, { variant: i % 2 });
    }
  }
  set.thing('candle', [-0.35, TOP + 0.008, z], 0, { light: set.darkness > 0.1 });
  set.thing('candle', [0.35, TOP + 0.008, z], 0, { light: false, variant: 1 });
  set.thing('flowers', [0, TOP + 0.008, z], 0, { variant: 1 });
  if (grand) chandelier(set, 0, height - 0.95, z, true, 3);
  else pendant(set, 0, z, height, 1.15, { shade: '#c9b48a', radius: 0.28, always: true, power: 3, range: 5 });
  // Sideboard with crockery.
  set.fixed((b) => {
    b.roundedBox([m * 0.4, 0.45, back + 0.3], [1.9, 0.9, 0.45], 0.02, wood, 1);
    for (const s of [-1, 0, 1]) b.box([m * 0.4 + s * 0.62, 0.46, back + 0.53], [0.56, 0.7, 0.012], wood, '+z');
  });
  set.thing('teapot', [m * 0.1, 0.9, back + 0.3], 0.4, { variant: 0 });
  set.thing('bowl', [m * 0.8, 0.9, back + 0.3], 0, { variant: 1 });
  set.thing('lamp', [m * 1.15, 0.9, back + 0.3], 0, { light: set.lampsOn });
  set.thing('bookshelf', [-m * 2.4, 0, back + 0.22], 0, { attributes: { other: ['cabinet'] }, obstacle: 0.6 });
  set.thing('potted_plant', [m * (width / 2 - 0.5), 0, back + 0.6], 0, { variant: 2 });
  pictures(set, room, 'back', [
    { x: m * 0.4 - 0.5, y: 1.7, w: 0.8, h: 0.6 },
    { x: m * 0.4 + 0.5, y: 1.7, w: 0.6, h: 0.75 },
  ]);
  furnishFeatures(set, {
    centre: [0, 0, 1.5],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.3, halfDepth: depth / 2 - 0.3, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, 1.25], halfWidth: 1.6, halfDepth: 0.8, heading: 0 },
    path: [
      [m * 2.6, 0, depth / 2 - 0.6],
      [m * 1.8, 0, 1.4],
      [0, 0, 1.3],
      [-m * 1.9, 0, 1.2],
      [-m * 2.5, 0, -1.4],
    ],
    ambience: [{ cue: 'room_tone', level: 0.3 }],
    acoustics: 'room',
  });
}
