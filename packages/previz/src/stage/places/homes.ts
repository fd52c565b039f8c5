/** Kitchens, living rooms and bedrooms. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { translation, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { layTable } from './dining.ts';
import { sconce } from './eateries.ts';
import { furnishFeatures } from './features.ts';
import { at, cabinets, cooker, fireplace, fridge, radiator, sink, wallShelves } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures, type RoomOptions } from './room.ts';
import { SetBuilder } from './set-builder.ts';

const planks = (code: string, dark: string, scale = 0.14): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'planks',
  patternScale: scale,
  roughness: 0.4,
});
const plaster = (code: string): Material => ({
  color: hex(code),
  color2: hex(code).map((c) => c * 0.92) as unknown as readonly [number, number, number],
  pattern: 'noise',
  patternScale: 1.1,
  roughness: 0.92,
});

export function kitchen(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('kitchen');
  const width = 6.2;
  const depth = 5.8;
  const height = 2.75;
  const door = rng.pick(['#5f7a6d', '#e7e2d6', '#4f6479', '#8a6b4f', '#b9c2b4']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(rng.pick(['#e9dfca', '#dfe2d8', '#ecd9c0'])),
    floor: rng.chance(0.5)
      ? planks('#a47c55', '#775638')
      : { color: hex('#cfc5b2'), color2: hex('#8f8675'), pattern: 'tiles', patternScale: 0.35, roughness: 0.35 },
    ceiling: { color: hex('#eeeae0'), roughness: 0.95 },
    side: { count: 2, w: 1.3, h: 1.35, sill: 0.95 },
    back: { count: 1, w: 1.5, h: 1.05, sill: 1.12, bays: [0] },
    panes: [2, 2],
    outside: 'garden',
  });
  const back = -depth / 2;
  const top: Material = rng.chance(0.5)
    ? { color: hex('#9b7048'), color2: hex('#6f4d30'), pattern: 'wood', patternScale: 0.05, roughness: 0.45 }
    : { color: hex('#e3dfd7'), color2: hex('#a7a29b'), pattern: 'marble', patternScale: 0.5, roughness: 0.25 };
  cabinets(set, at(-m * 0.25, 0, back + 0.31), 4.6, {
    door: { color: hex(door), roughness: 0.45 },
    top,
    upper: true,
    gap: [-1 + m * 0.25, 1 + m * 0.25],
  });
  set.fixed((b) => {
    // Tiled splash back between the units.
    const tile = set.material({
      color: hex('#eef0ec'),
      color2: hex('#c4c8c4'),
      pattern: 'tiles',
      patternScale: 0.12,
      roughness: 0.2,
    });
    b.box([-m * 0.25, 1.0, back + 0.012], [4.6, 0.2, 0.02], tile, '+z+y');
    for (const s of [-1, 1]) b.box([-m * 0.25 + s * 1.62, 1.27, back + 0.012], [1.36, 0.36, 0.02], tile, '+z');
  });
  sink(set, at(0, 0, back + 0.31));
  cooker(set, at(m * 2.42, 0, back + 0.33), true);
  fridge(set, at(-m * 2.68, 0, back + 0.4), rng.pick(['#d9dcd8', '#b7c9c4', '#c9cdd0']));
  const g = set.newGroup();
  set.mark('stand', 'sink', [0, 0, back + 0.95], PI, g);
  set.mark('surface', 'counter', [-m * 0.55, 0.915, back + 0.4], 0, g);
  const g2 = set.newGroup();
  set.mark('stand', 'stove', [m * 2.42, 0, back + 1], PI, g2);
  set.mark('surface', 'stove', [m * 2.42, 0.94, back + 0.35], 0, g2);
  set.thing('pan', [m * 2.28, 0.935, back + 0.46], 0.6, { variant: 0 });
  set.thing('teapot', [m * 2.56, 0.935, back + 0.22], 0.5, { variant: 1 });
  set.thing('bowl', [-m * 0.85, 0.912, back + 0.3], 0, {});
  set.thing('apple', [-m * 0.88, 0.95, back + 0.3], 0, { attributes: { colour: ['red'] } });
  set.thing('apple', [-m * 0.79, 0.95, back + 0.33], 1, { attributes: { colour: ['green'] } });
  set.thing('bottle', [-m * 1.35, 0.912, back + 0.18], 0, {});
  set.thing('bread', [m * 1.2, 0.93, back + 0.36], 0.4, {});
  set.thing('cup', [m * 0.62, 0.912, back + 0.3], 0.4, {});
  set.thing('potted_plant', [m * 0.35, 1.12, back + 0.06], 0, { size: 0.28, variant: 1 });
  set.thing('potted_plant', [-m * 0.4, 1.12, back + 0.06], 0, { size: 0.24, variant: 2 });
  layTable(set, [m * 0.35, 0, -0.55], { heading: 0, seats: 2, round: false, laid: 'bare', chair: ['wooden'] });
  set.obstacle([m * 0.35, 0.5, -0.55], 0.9);
  set.thing('flowers', [m * 0.3, 0.752, -0.55], 0, { size: 0.8 });
  pendant(set, m * 0.35, -0.55, height, 1.05, {
    shade: rng.pick(['#3d4b45', '#b0552f', '#e8e2d4']),
    radius: 0.22,
    power: 3,
  });
  wallShelves(
    set,
    at(-m * (width / 2 - 0.02), 0, -0.4, m * HALF_PI),
    1.8,
    [1.45, 1.85],
    ['bowl', 'cup', 'plate', 'bottle', 'cup', 'teapot'],
    '#8a6240',
  );
  pictures(set, room, m > 0 ? 'left' : 'right', [{ x: m > 0 ? -2 : 2, y: 1.6, w: 0.5, h: 0.65 }]);
  set.thing('rug', [m * 0.2, 0.004, 1.5], 0, { attributes: { other: ['striped'] } });
  set.thing('clock', [m * 1.75, 2.35, back + 0.02], 0, {});
  furnishFeatures(set, {
    centre: [0, 0, 1.3],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2, halfDepth: depth / 2 - 0.7, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [-m * 0.2, 0, 1.25], halfWidth: 1.4, halfDepth: 0.9, heading: 0 },
    path: [
      [m * 2.4, 0, 2.3],
      [m * 1.9, 0, 0.9],
      [0, 0, 0.9],
      [-m * 1.9, 0, 0.6],
      [-m * 1.9, 0, -1.6],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.15 },
      { cue: 'birds', level: set.darkness > 0.5 ? 0 : 0.12 },
    ],
    acoustics: 'small_room',
  });
}

export function livingRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('living room');
  const cabin = set.says('cabin|log|treehouse|hut|cottage|rustic');
  const width = 7.4;
  const depth = 6.6;
  const height = cabin ? 3 : 2.8;
  const shell: RoomOptions = {
    width,
    depth,
    height,
    wall: cabin
      ? { color: hex('#a87a4d'), color2: hex('#6b4a2c'), pattern: 'planks', patternScale: 0.22, roughness: 0.75 }
      : plaster(rng.pick(['#dccfb8', '#c9d0c8', '#d8c3b0', '#b9c4c9', '#e3dccd'])),
    floor: planks(cabin ? '#8a6140' : '#9d7650', cabin ? '#5b3f29' : '#6c4e33'),
    ceiling: cabin ? planks('#b08a5c', '#7f6040') : { color: hex('#efebe2'), roughness: 0.95 },
    side: { count: 2, w: 1.7, h: 1.75, sill: 0.6 },
    panes: [2, 3],
    outside: set.says('apartment|loft|city') ? 'city' : 'garden',
    curtains: rng.pick(['#d8c7a6', '#b98a6a', '#8ea3a8', '#c9b7b0']),
    ...(cabin
      ? { beams: '#6b4a30', trim: '#6e4c30' }
      : { accent: plaster(rng.pick(['#7f9288', '#b5755a', '#66798c', '#c7a878'])) }),
  };
  const room = buildRoom(set, shell);
  const back = -depth / 2;
  set.thing('rug', [0, 0.004, 0.05], 0, { size: 1.35, variant: rng.int(0, 2) });
  if (set.allows('sofa')) {
    const size = set.thing('sofa', [0, 0, back + 1.45], 0, { variant: rng.int(0, 2), detail: 'hero' });
    const group = set.newGroup();
    if (size) {
      for (const x of [-0.42, 0.42]) set.mark('seat', 'sofa', [x, 0.455, back + 1.6], 0, group);
      set.obstacle([0, 0.4, back + 1.35], 1);
    }
    if (set.allows('table')) {
      coffeeTable(set, [0, 0, back + 2.75]);
      set.mark('surface', 'table', [0, 0.43, back + 2.75], 0, group);
    }
    set.thing('chair', [m * 1.95, 0, back + 2.5], -m * 1.0, {
      attributes: { other: ['armchair'] },
      variant: rng.int(0, 2),
    });
    set.mark('seat', 'armchair', [m * 1.9, 0.455, back + 2.53], -m * 1.0, group);
    set.obstacle([m * 1.95, 0.4, back + 2.5], 0.55);
  }
  const wallSide = -m;
  fireplace(
    set,
    at(wallSide * (width / 2), 0, -0.5, m * HALF_PI),
    set.darkness > 0.1 || set.season === 'winter' || set.season === 'autumn' || set.look.light.includes('fire'),
  );
  set.thing('bookshelf', [-m * 2.55, 0, back + 0.2], 0, { variant: 0, detail: 'hero', obstacle: 0.6 });
  set.thing('bookshelf', [m * 2.75, 0, back + 0.2], 0, { variant: 1, obstacle: 0.6 });
  pictures(set, room, 'back', [
    { x: -0.75, y: 1.75, w: 0.9, h: 0.65 },
    { x: 0.3, y: 1.8, w: 0.6, h: 0.75 },
    { x: 1.05, y: 1.7, w: 0.5, h: 0.5 },
  ]);
  sideTable(set, [m * 1.42, 0, back + 1.1]);
  set.thing('lamp', [m * 1.42, 0.55, back + 1.1], 0, { variant: 0, detail: 'hero' });
  sideTable(set, [-m * 1.42, 0, back + 1.1]);
  set.thing('potted_plant', [-m * 1.42, 0.55, back + 1.1], 0, { size: 0.5, variant: 2 });
  set.thing('potted_plant', [m * (width / 2 - 0.5), 0, back + 0.6], 0, {
    attributes: { size: ['large'] },
    variant: 1,
    size: 1.1,
  });
  set.thing('clock', [wallSide * (width / 2 - 0.2), 2.2, -0.5], m * HALF_PI, {});
  set.thing('candle', [wallSide * (width / 2 - 0.26), 1.51, -1.2], 0, { light: false });
  set.thing('book', [-0.3, 0.44, back + 2.78], 0.4, {});
  set.thing('cup', [0.28, 0.44, back + 2.7], 0, {});
  radiator(set, at(m * (width / 2), 0, depth * 0.25, -m * HALF_PI), 1.1);
  if (set.lampsOn) sconce(set, wallSide * (width / 2 - 0.1), 1.9, 1.6, m);
  furnishFeatures(set, {
    centre: [0, 0, 1.5],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.2, halfDepth: depth / 2 - 0.2, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, 1.35], halfWidth: 1.6, halfDepth: 1, heading: 0 },
    path: [
      [m * 2.9, 0, 2.6],
      [m * 1.2, 0, 1.5],
      [-m * 1.2, 0, 1.3],
      [-m * 2.2, 0, 0.6],
      [-m * 1.9, 0, -0.4],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.35 },
      { cue: 'clock_tick', level: 0.14 },
      { cue: 'fire', level: set.darkness > 0.1 ? 0.2 : 0.05 },
    ],
    acoustics: 'small_room',
  });
}

function coffeeTable(set: SetBuilder, p: Vec3): void {
  const wood = set.material({
    color: hex('#7d5a3c'),
    color2: hex('#51391f'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.4,
  });
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.41, 0], [1.15, 0.045, 0.58], 0.02, wood, 2);
      b.roundedBox([0, 0.15, 0], [1.0, 0.025, 0.46], 0.01, wood, 1);
      for (const x of [-1, 1]) for (const z of [-1, 1]) b.cylinder([x * 0.49, 0, z * 0.22], 0.022, 0.4, wood, 8, 0.03);
    },
    translation(p[0], p[1], p[2]),
  );
  set.shows('table');
  set.obstacle([p[0], 0.25, p[2]], 0.6);
}

function sideTable(set: SetBuilder, p: Vec3): void {
  const wood = set.material({
    color: hex('#6f4e33'),
    color2: hex('#472f1d'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.45,
  });
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.53, 0], [0.44, 0.035, 0.42], 0.012, wood, 1);
      b.roundedBox([0, 0.43, 0], [0.4, 0.15, 0.38], 0.01, wood, 1);
      b.box([0, 0.43, 0.195], [0.32, 0.1, 0.012], wood);
      b.sphere([0, 0.43, 0.21], 0.014, set.material({ color: hex('#c9a86a'), metal: 0.9, roughness: 0.3 }), 8, 5);
      for (const x of [-1, 1])
        for (const z of [-1, 1]) b.cylinder([x * 0.18, 0, z * 0.17], 0.016, 0.38, wood, 6, 0.022);
    },
    translation(p[0], p[1], p[2]),
  );
}

export function bedroom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('bedroom');
  const hospital = set.says('hospital|clinic|ward');
  const nursery = set.says('nursery|child|kid');
  const width = 5.8;
  const depth = 5.4;
  const height = 2.7;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(hospital ? '#dfe8e6' : nursery ? '#f2dcd2' : rng.pick(['#d3d6cf', '#d9c8b8', '#b7c2cc', '#e0d7c6'])),
    floor: hospital
      ? { color: hex('#b9c4c2'), color2: hex('#a3afad'), pattern: 'tiles', patternScale: 0.6, roughness: 0.25 }
      : planks('#a17b58', '#74573c'),
    ceiling: { color: hex('#efece4'), roughness: 0.95 },
    side: { count: hospital ? 2 : 1, w: 1.8, h: 1.6, sill: 0.7 },
    panes: [2, 2],
    outside: set.says('hotel') ? 'city' : 'garden',
    curtains: hospital ? '#a9c4c4' : rng.pick(['#c9b8a0', '#8d9aa8', '#c48f83', '#e6ddcc']),
    ...(hospital
      ? {}
      : { accent: nursery ? plaster('#b8d2d6') : plaster(rng.pick(['#6f7f83', '#8c6a5c', '#4f5f73', '#a88f6c'])) }),
  });
  const back = -depth / 2;
  if (set.allows('bed')) {
    set.thing('bed', [0, 0, back + 1.15], 0, {
      detail: 'hero',
      variant: rng.int(0, 2),
      attributes: { colour: hospital ? ['white'] : [] },
      obstacle: 1.05,
    });
    const group = set.newGroup();
    set.mark('seat', 'bed', [-m * 0.62, 0.55, back + 1.7], -m * HALF_PI, group);
    set.mark('seat', 'bed', [m * 0.62, 0.55, back + 1.7], m * HALF_PI, group);
  }
  for (const s of [-1, 1]) {
    sideTable(set, [s * 1.2, 0, back + 0.35]);
    if (s === m || !nursery) set.thing('lamp', [s * 1.2, 0.55, back + 0.35], 0, { variant: 0, detail: 'hero' });
  }
  set.thing('book', [m * 1.05, 0.55, back + 0.45], 0.5, {});
  set.thing('rug', [0, 0.004, 0.75], 0, { size: 1.15, variant: 1 });
  set.thing('bookshelf', [-m * (width / 2 - 0.28), 0, -0.5], m * HALF_PI, {
    attributes: { other: hospital ? ['cabinet'] : ['wardrobe'] },
    obstacle: 0.6,
  });
  set.thing('chair', [m * 1.9, 0, 0.2], -m * 1.9, { attributes: { other: ['armchair'] }, variant: 1, obstacle: 0.5 });
  set.mark('seat', 'armchair', [m * 1.85, 0.455, 0.18], -m * 1.9, set.newGroup());
  pictures(set, room, 'back', [
    { x: -0.55, y: 1.75, w: 0.55, h: 0.7 },
    { x: 0.2, y: 1.75, w: 0.55, h: 0.7 },
  ]);
  set.thing('potted_plant', [m * (width / 2 - 0.45), 0, back + 0.5], 0, { variant: 2 });
  if (nursery) {
    set.thing('teddy_bear', [-0.3, 0.62, back + 0.8], 0, {});
    set.thing('ball', [-m * 1.6, 0, 0.7], 0, { attributes: { colour: ['red'] } });
  }
  set.thing('mirror', [-m * (width / 2 - 0.03), 0.75, 1.2], m * HALF_PI, {});
  furnishFeatures(set, {
    centre: [0, 0, 1.2],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.2, halfDepth: depth / 2 - 0.2, height },
  });
  return finishRoom(set, room, {
    surface: hospital ? 'tile' : 'wood',
    stage: { centre: [0, 0, 1.15], halfWidth: 1.3, halfDepth: 0.85, heading: 0 },
    path: [
      [-m * 2.2, 0, 2.2],
      [-m * 0.8, 0, 1.3],
      [m * 0.8, 0, 1.1],
      [m * 1.5, 0, 1.6],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.35 },
      { cue: hospital ? 'beep' : 'clock_tick', level: 0.12 },
    ],
    acoustics: 'small_room',
  });
}
