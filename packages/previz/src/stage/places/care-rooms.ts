/** Hospital rooms and bathrooms. */
import { HALF_PI, PI } from '../../math/trig.ts';
import type { Mat34, Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at } from './fittings.ts';
import { hospitalBed, operatingTable } from './hospital-things.ts';
import { buildRoom, finishRoom, pictures } from './room.ts';
import { lightPanels, plaster, screen } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

/** A stand with a drip bag. */
function drip(set: SetBuilder, [x, , z]: Vec3): void {
  const steel = set.material({ color: hex('#c3c6c8'), roughness: 0.25, metal: 0.9 });
  const bag = set.material({ color: hex('#cfe4ea'), roughness: 0.3, opacity: 0.6 });
  set.fixed((b) => {
    b.tube(
      [
        [x, 0.08, z],
        [x, 1.95, z],
      ],
      0.014,
      steel,
      6,
    );
    b.tube(
      [
        [x - 0.16, 1.93, z],
        [x + 0.16, 1.93, z],
      ],
      0.01,
      steel,
      5,
    );
    for (const a of [0, 1.26, 2.51, 3.77, 5.03])
      b.tube(
        [
          [x, 0.1, z],
          [x + 0.26 * (a < 2 ? 1 : -1), 0.05, z + (a - 2.5) * 0.1],
        ],
        0.014,
        steel,
        5,
      );
    b.roundedBox([x + 0.14, 1.72, z], [0.12, 0.22, 0.04], 0.02, bag, 1);
  });
}

/** A chair for visitors beside the bed. */
function visitor(set: SetBuilder, bedX: number, back: number, m: 1 | -1): void {
  set.thing('chair', [bedX + m * 1.75, 0, back + 1.6], -m * 1.2, {
    attributes: { other: ['armchair'] },
    variant: 1,
    obstacle: 0.5,
  });
  set.mark('seat', 'armchair', [bedX + m * 1.7, 0.455, back + 1.62], -m * 1.2, set.newGroup());
  set.mark('stand', 'bed', [bedX - m * 1.05, 0, back + 1.5], m * HALF_PI, set.newGroup());
}

/** A hospital ward or operating theatre. */
export function hospitalRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const theatre = set.says('operating|surgery|surgical');
  const [width, depth, height] = [7.2, 6.4, 2.9];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(theatre ? '#cfdedb' : '#e3e9e6'),
    dado: plaster(theatre ? '#a9c8c4' : '#b9d0d2'),
    floor: { color: hex('#c2cbc9'), color2: hex('#afb9b7'), pattern: 'tiles', patternScale: 0.6, roughness: 0.2 },
    ceiling: { color: hex('#f1f2ef'), roughness: 0.95 },
    trim: '#e9ecea',
    ...(theatre ? {} : { side: { count: 2, w: 1.7, h: 1.5, sill: 0.9 } }),
    panes: [2, 1],
    frame: '#d9dddb',
    outside: theatre ? 'none' : 'city',
    ...(theatre ? {} : { curtains: '#9fbfc4' }),
  });
  const back = -depth / 2;
  const bedX = -m * 0.7;
  if (theatre) operatingTable(set, [bedX, 0, back + 1.8], height, m);
  else if (set.allows('bed')) {
    hospitalBed(set, [bedX, 0, back + 1.25]);
    set.obstacle([bedX, 0.5, back + 1.3], 1.05);
    const group = set.newGroup();
    for (const s of [-1, 1]) set.mark('seat', 'bed', [bedX + s * 0.4, 0.6, back + 1.8], s * HALF_PI, group);
  }
  drip(set, [bedX + m * 1.15, 0, back + 0.7]);
  if (!theatre) {
    screen(set, bedX - m * 1.15, 1.45, back + 0.1, 0, 0.5, 0.36, 1);
    visitor(set, bedX, back, m);
  }
  set.thing('bookshelf', [m * (width / 2 - 0.28), 0, -0.2], -m * HALF_PI, {
    attributes: { other: ['cabinet'], colour: ['white'] },
    obstacle: 0.6,
  });
  if (!theatre) {
    set.thing('flowers', [bedX + m * 1.2, 0.72, back + 0.35], 0, { variant: 1 });
    pictures(set, room, 'back', [{ x: m * 2.3, y: 1.7, w: 0.8, h: 0.6 }]);
  }
  lightPanels(set, [-1.8, 1.8], [-1.4, 1.4], height, theatre ? 3.2 : 2.2);
  furnishFeatures(set, {
    centre: [m * 0.6, 0, 0.9],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.3, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [m * 0.3, 0, 0.7], halfWidth: 1.8, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 3, 0, depth / 2 - 0.7],
      [m * 1.6, 0, 1.2],
      [0, 0, 0.6],
      [-m * 1.8, 0, 0.3],
      [-m * 2.8, 0, -1.4],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.25 },
    ],
    acoustics: 'room',
  });
}

/** A bathtub on feet, along local x. */
function bathtub(set: SetBuilder, m: Mat34, full: boolean): void {
  const enamel = set.material({ color: hex('#f4f3ef'), roughness: 0.12 });
  const steel = set.material({ color: hex('#c9ccce'), roughness: 0.15, metal: 0.95 });
  const water = set.material({
    color: hex('#b9d6da'),
    color2: hex('#d5e6e8'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 0.06,
  });
  set.fixed((b) => {
    // Walls of the tub round an open basin.
    b.roundedBox([0, 0.34, 0.36], [1.62, 0.52, 0.07], 0.03, enamel, 2);
    b.roundedBox([0, 0.34, -0.36], [1.62, 0.52, 0.07], 0.03, enamel, 2);
    for (const s of [-1, 1]) b.roundedBox([s * 0.78, 0.36, 0], [0.08, 0.56, 0.74], 0.03, enamel, 2);
    b.roundedBox([0, 0.12, 0], [1.5, 0.08, 0.68], 0.03, enamel, 1);
    b.roundedBox([0, 0.61, 0.37], [1.72, 0.035, 0.1], 0.015, enamel, 1);
    b.roundedBox([0, 0.61, -0.37], [1.72, 0.035, 0.1], 0.015, enamel, 1);
    for (const x of [-0.6, 0.6]) for (const z of [-0.26, 0.26]) b.cylinder([x, 0, z], 0.04, 0.1, steel, 8);
    b.tube(
      [
        [0.84, 0.6, 0],
        [0.84, 0.8, 0],
        [0.72, 0.84, 0],
        [0.66, 0.78, 0],
      ],
      0.02,
      steel,
      7,
      true,
    );
    if (full) b.box([0, 0.5, 0], [1.5, 0.01, 0.66], water, '+y');
    if (full)
      for (let i = 0; i < 40; i++) {
        const r = set.random('foam', i);
        b.sphere([r.range(-0.68, 0.68), 0.51, r.range(-0.28, 0.28)], r.range(0.04, 0.09), enamel, 7, 5);
      }
  }, m);
}

/** A bathroom: tiles, tub, basin and mirror. */
export function bathroom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('bathroom');
  const tone = rng.pick(['#dfe7e6', '#c9dcd8', '#e8dcd0', '#cfd6e2']);
  const [width, depth, height] = [4.4, 4.2, 2.7];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: {
      color: hex(tone),
      color2: hex(tone).map((c) => c * 0.8) as unknown as readonly [number, number, number],
      pattern: 'tiles',
      patternScale: 0.2,
      roughness: 0.18,
    },
    floor: { color: hex('#d9dbd8'), color2: hex('#5f6a70'), pattern: 'tiles', patternScale: 0.3, roughness: 0.2 },
    ceiling: { color: hex('#f1f0ec'), roughness: 0.9 },
    trim: '#eef0ee',
    side: { count: 1, w: 1.1, h: 1.2, sill: 1.1 },
    panes: [2, 2],
    outside: 'garden',
  });
  const back = -depth / 2;
  bathtub(set, at(-m * 0.9, 0, back + 0.55, 0), set.says('bath|bubble|soak|foam'));
  set.obstacle([-m * 0.9, 0.4, back + 0.55], 0.85);
  set.mark('seat', 'bathtub', [-m * 0.9, 0.3, back + 0.55], m * HALF_PI, set.newGroup());
  const enamel = set.material({ color: hex('#f4f3ef'), roughness: 0.12 });
  const wood = set.material({
    color: hex('#7a5638'),
    color2: hex('#5a3d26'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.4,
  });
  const steel = set.material({ color: hex('#c9ccce'), roughness: 0.15, metal: 0.95 });
  const glass = set.material({ color: hex('#a9b5bb'), roughness: 0.05, metal: 0.9 });
  set.fixed((b) => {
    const x = m * 1.15;
    b.roundedBox([x, 0.42, back + 0.28], [1.1, 0.76, 0.5], 0.02, wood, 1);
    b.roundedBox([x, 0.84, back + 0.3], [1.2, 0.06, 0.56], 0.02, enamel, 1);
    b.lathe(
      [
        [0.05, 0.88],
        [0.18, 0.9],
        [0.22, 0.99],
        [0.235, 0.99],
        [0.2, 0.87],
      ],
      enamel,
      22,
      [x, 0, back + 0.32],
    );
    b.tube(
      [
        [x, 0.87, back + 0.1],
        [x, 1.08, back + 0.1],
        [x, 1.1, back + 0.22],
      ],
      0.014,
      steel,
      6,
      true,
    );
    b.roundedBox([x, 1.66, back + 0.03], [1, 1, 0.04], 0.02, wood, 1);
    b.box([x, 1.66, back + 0.054], [0.9, 0.9, 0.006], glass, '+z');
    // Towels on a rail.
    const towel = set.material({
      color: hex(rng.pick(['#b5665a', '#5f8a8c', '#d9c49a'])),
      roughness: 1,
      pattern: 'weave',
      patternScale: 0.02,
    });
    b.tube(
      [
        [-m * 2.14, 1.25, -0.2],
        [-m * 2.14, 1.25, 0.7],
      ],
      0.012,
      steel,
      6,
    );
    b.roundedBox([-m * 2.14, 1, 0.1], [0.05, 0.5, 0.5], 0.02, towel, 1);
  });
  set.shows('mirror');
  const basin = set.newGroup();
  set.mark('stand', 'sink', [m * 1.15, 0, back + 0.95], PI, basin);
  set.mark('surface', 'sink', [m * 0.75, 0.87, back + 0.3], 0, basin);
  set.thing('rug', [0, 0.004, 0.1], 0, { size: 0.55, variant: 1 });
  set.thing('potted_plant', [m * 1.85, 0, 1.2], 0, { variant: 1 });
  set.thing('candle', [-m * 1.7, 0.63, back + 0.2], 0, { light: set.darkness > 0.2 });
  set.light([m * 1.15, 2.25, back + 0.4], [3.4, 3, 2.4], 4);
  set.light([0, height - 0.3, 0.4], [3, 2.8, 2.4], 5);
  furnishFeatures(set, {
    centre: [0, 0, 0.3],
    heading: 0,
    radius: 1,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.2, halfDepth: depth / 2 - 0.2, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [m * 0.2, 0, 0.3], halfWidth: 1, halfDepth: 0.8, heading: 0 },
    path: [
      [m * 1.6, 0, depth / 2 - 0.5],
      [m * 0.8, 0, 0.8],
      [0, 0, 0.2],
      [-m * 0.8, 0, -0.2],
      [-m * 1.4, 0, -0.6],
    ],
    ambience: [{ cue: 'room_tone', level: 0.25 }],
    acoustics: 'small_room',
  });
}
