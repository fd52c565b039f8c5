/** Tea rooms: a Japanese room of tatami, paper screens and a low table, or a Chinese teahouse of dark wood and lattice. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, wallShelves } from './fittings.ts';
import { buildRoom, finishRoom, type Room, wallFrame } from './room.ts';
import { metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function teaRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const japanese =
    set.says('japan|tatami|ryokan|kyoto|zen|tea ceremony|washitsu|shoji|matcha|dojo') ||
    (!set.says('chin|sichuan|chengdu|oolong|teahouse|tea house') && set.random('tea').chance(0.5));
  return japanese ? washitsu(set) : teahouse(set);
}

/** A pot, cups on a tray, and steam. */
function teaThings(set: SetBuilder, [x, y, z]: Vec3, cups: number): void {
  set.thing('teapot', [x, y, z], 0.6, { variant: 1 });
  for (let i = 0; i < cups; i++) {
    const a = (i / cups) * 2 * PI + 0.5;
    set.thing('cup', [x + cos(a) * 0.26, y, z + sin(a) * 0.2], a, { variant: 2, size: 0.8 });
  }
  set.animate((scene, t) => {
    for (let i = 0; i < 5; i++) {
      const phase = (t * 0.22 + i * 0.2) % 1;
      scene.particles.push({
        position: [x + 0.1 + 0.03 * sin(phase * 6 + i), y + 0.16 + 0.4 * phase, z + 0.02 * sin(i + phase * 4)],
        size: 0.03 + 0.06 * phase,
        kind: 3,
        color: [0.9, 0.9, 0.88],
        alpha: 0.14 * (1 - phase),
        axis: [0, 1, 0],
      });
    }
  });
}

/** Screens of paper on a lattice that glow with the day behind them, along local x in a wall. */
function shoji(
  set: SetBuilder,
  room: Room,
  which: 'back' | 'left' | 'right',
  from: number,
  to: number,
  glow: number,
): void {
  const k = glow * (1 - 0.85 * set.darkness);
  const paper = set.material({ color: hex('#f1ebdc'), emissive: [0.95 * k, 0.9 * k, 0.78 * k], roughness: 0.95 });
  const wood = set.material(timber('#5a3d26', 0.6));
  set.fixed((b) =>
    b.at(wallFrame(room, which), () => {
      const n = Math.max(1, Math.round((to - from) / 0.92));
      const w = (to - from) / n;
      for (let i = 0; i < n; i++) {
        const x = from + w * (i + 0.5);
        const z = 0.05 + (i % 2) * 0.035;
        b.box([x, 0.95, z], [w - 0.06, 1.78, 0.012], paper, '+z');
        for (const s of [-1, 1]) b.box([x + (s * (w - 0.05)) / 2, 0.95, z + 0.01], [0.05, 1.86, 0.04], wood);
        for (const y of [0.05, 0.36, 1.85]) b.box([x, y, z + 0.01], [w, y < 0.1 ? 0.1 : 0.045, 0.04], wood);
        b.box([x, 0.2, z + 0.008], [w - 0.08, 0.3, 0.02], wood, '+z');
        for (let c = 1; c < 4; c++)
          b.box([x - w / 2 + (w * c) / 4, 1.1, z + 0.012], [0.016, 1.5, 0.02], wood, '+z+x-x');
        for (let r = 1; r < 6; r++) b.box([x, 0.36 + r * 0.25, z + 0.012], [w - 0.06, 0.016, 0.02], wood, '+z+y-y');
      }
      b.box([(from + to) / 2, 1.93, 0.06], [to - from + 0.1, 0.12, 0.14], wood);
    }),
  );
}

function washitsu(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('washitsu');
  const [width, depth, height] = [6.4, 5.8, 2.55];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(rng.pick(['#cdbb8e', '#b9a67c', '#c9b79a']), 0.9, 0.7),
    floor: { color: hex('#b8b070'), color2: hex('#a39a5c'), pattern: 'weave', patternScale: 0.03, roughness: 0.95 },
    ceiling: { ...timber('#8a6a46', 0.8), pattern: 'planks', patternScale: 0.3 },
    trim: '#5a3d26',
    side: { count: 1, w: 3.2, h: 1.9, sill: 0.08 },
    panes: [1, 1],
    frame: '#4a3220',
    outside: 'garden',
  });
  const back = -depth / 2;
  const edge = set.material(woven('#2f4030', 0.8, 0.02));
  const wood = set.material(timber('#5a3d26', 0.5));
  const lacquer = set.material({ color: hex('#2a1512'), roughness: 0.42 });
  // Cloth borders of the mats.
  set.fixed((b) => {
    for (const x of [-width / 2, -1.07, 1.07, width / 2]) b.box([x, 0.004, 0], [0.07, 0.008, depth], edge, '+y');
    for (const [i, z] of [back, -1, 0.95, depth / 2].entries())
      b.box([i % 2 ? 1.07 : -1.07, 0.004, z], [width * 0.66, 0.008, 0.07], edge, '+y');
    for (const x of [-width / 2, -0.9, width / 2]) b.box([x, height / 2, back + 0.06], [0.13, height, 0.13], wood);
  });
  shoji(set, room, m > 0 ? 'left' : 'right', -2.6, 2.6, 0.7);
  if (m > 0) shoji(set, room, 'back', 0.2, 3, 0.55);
  else shoji(set, room, 'back', -3, -0.2, 0.55);
  alcove(set, -m * 1.9, back, wood);
  // The table, cushions, tea.
  const [tx, tz] = [0, 0.1];
  set.fixed((b) => {
    b.roundedBox([tx, 0.33, tz - 1.35], [1.5, 0.05, 0.85], 0.02, lacquer, 1);
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) b.box([tx + sx * 0.66, 0.16, tz - 1.35 + sz * 0.34], [0.07, 0.32, 0.07], lacquer);
  });
  set.shows('table', 'cushion', 'rug');
  const g = set.newGroup();
  set.mark('surface', 'table', [tx, 0.357, tz - 1.35], 0, g);
  const cushion = set.material(woven(rng.pick(['#7a2a33', '#2f4a6a', '#4a5a34']), 0.8, 0.03));
  for (const [x, z, h] of [
    [tx - 1.05, tz - 1.35, HALF_PI],
    [tx + 1.05, tz - 1.35, -HALF_PI],
    [tx, tz - 2.05, 0],
  ] as const) {
    set.fixed((b) => b.roundedBox([x, 0.045, z], [0.58, 0.09, 0.58], 0.045, cushion, 2));
    set.mark('seat', 'cushion', [x, 0.1, z], h, g);
  }
  set.obstacle([tx, 0.25, tz - 1.35], 0.62);
  teaThings(set, [tx, 0.358, tz - 1.35], 3);
  // A sunken hearth with an iron kettle.
  const iron = set.material(metal('#232220', 0.55, 0.4));
  const ash = set.material(mottled('#6a655e', 0.7, 0.06, 1));
  const hx = m * 2.1;
  set.fixed((b) => {
    b.box([hx, 0.012, -1.6], [0.56, 0.02, 0.56], wood, '+y');
    b.box([hx, 0.024, -1.6], [0.44, 0.01, 0.44], ash, '+y');
    b.lathe(
      [
        [0.1, 0.1],
        [0.17, 0.16],
        [0.18, 0.26],
        [0.11, 0.36],
        [0.07, 0.37],
        [0.07, 0.4],
        [0, 0.41],
      ],
      iron,
      16,
      [hx, 0, -1.6],
    );
    b.tube(
      Array.from({ length: 9 }, (_, i): Vec3 => [hx + cos((i / 8) * PI) * 0.13, 0.34 + sin((i / 8) * PI) * 0.17, -1.6]),
      0.012,
      iron,
      5,
      false,
    );
    for (let i = 0; i < 4; i++)
      b.sphere(
        [hx - 0.12 + i * 0.08, 0.04, -1.5 - (i % 2) * 0.2],
        0.03,
        set.material({ color: hex('#ff7a2a'), emissive: [2.6, 0.9, 0.15], roughness: 1 }),
        6,
        4,
      );
  });
  set.light([hx, 0.45, -1.3], [1.3, 0.55, 0.16], 2.4, 0.6);
  // A paper lamp on the floor, another overhead.
  const paper = set.material({
    color: hex('#f4e6c4'),
    emissive: set.lampsOn ? [3, 2.2, 1.2] : [0.7, 0.6, 0.42],
    roughness: 0.9,
    castsShadow: false,
  });
  set.fixed((b) => {
    b.box([-m * 2.7, 0.32, -0.2], [0.26, 0.5, 0.26], paper, '+x-x+z-z+y');
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) b.box([-m * 2.7 + sx * 0.14, 0.32, -0.2 + sz * 0.14], [0.025, 0.64, 0.025], wood);
    b.box([0, height - 0.34, -0.6], [0.5, 0.24, 0.5], paper, '+x-x+z-z-y');
    b.box([0, height - 0.11, -0.6], [0.03, 0.22, 0.03], wood);
    for (const y of [height - 0.22, height - 0.46]) b.box([0, y, -0.6], [0.54, 0.02, 0.54], wood, '+x-x+z-z');
  });
  const k = set.lampsOn ? 1 : 0.4;
  set.light([-m * 2.5, 0.5, 0], [2.6 * k, 1.9 * k, 1 * k], 4);
  set.light([0, height - 0.6, -0.5], [3.4 * k, 2.6 * k, 1.5 * k], 5);
  return close(set, room, [width, depth, height], 'wood', [0, 0, 0.6], m);
}

/** The alcove: a raised board, a hanging scroll, a branch in a vase. */
function alcove(set: SetBuilder, x: number, back: number, wood: number): void {
  const silk = set.material(woven('#5a6a4a', 0.85, 0.02));
  const paper = set.material({ color: hex('#ece4cf'), roughness: 0.95 });
  const ink = set.material({ color: hex('#1d1a18'), roughness: 1 });
  const wall = set.material(mottled('#a3926c', 0.88, 0.6));
  set.fixed((b) => {
    b.box([x, 1.2, back + 0.012], [1.8, 2.4, 0.01], wall, '+z');
    b.roundedBox([x, 0.1, back + 0.3], [1.9, 0.2, 0.6], 0.02, wood, 1);
    b.box([x, 1.45, back + 0.03], [0.62, 1.7, 0.012], silk, '+z');
    b.box([x, 1.5, back + 0.042], [0.46, 1.15, 0.006], paper, '+z');
    for (const y of [0.6, 2.3])
      b.tube([[x - 0.35, y, back + 0.05] as Vec3, [x + 0.35, y, back + 0.05] as Vec3], 0.02, wood, 6, true);
    for (let i = 0; i < 3; i++) {
      b.box([x, 1.85 - i * 0.32, back + 0.05], [0.2, 0.03, 0.003], ink, '+z');
      b.box([x - 0.02, 1.8 - i * 0.32, back + 0.05], [0.03, 0.2, 0.003], ink, '+z');
      b.at(
        multiply(placed([x + 0.06, 1.76 - i * 0.32, back + 0.05], 0), [1, 0.5, 0, 0, -0.5, 1, 0, 0, 0, 0, 1, 0]),
        () => b.box([0, 0, 0], [0.14, 0.026, 0.003], ink, '+z'),
      );
    }
  });
  set.thing('flowers', [x + 0.5, 0.2, back + 0.3], 0, { variant: 1, size: 1.1 });
  set.shows('scroll');
}

function teahouse(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('teahouse');
  const [width, depth, height] = [9, 8, 3.7];
  const [code, dark] = rng.pick([
    ['#5a2f1c', '#3a1d12'],
    ['#6b3a22', '#43230f'],
    ['#4a3226', '#2c1d16'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled('#dccfae', 0.92, 1),
    dado: timber(code, 0.4),
    floor: { color: hex('#7d7468'), color2: hex('#5a5248'), pattern: 'tiles', patternScale: 0.5, roughness: 0.4 },
    ceiling: { ...timber(dark, 0.8), pattern: 'planks', patternScale: 0.22 },
    trim: dark,
    side: { count: 3, w: 1.7, h: 1.9, sill: 0.75 },
    panes: [5, 5],
    frame: dark,
    outside: 'garden',
    beams: dark,
  });
  const back = -depth / 2;
  const wood = set.material(timber(code, 0.35));
  const red = set.material({ color: hex('#a8261c'), roughness: 0.7 });
  const gold = set.material(metal('#c79a3a', 0.35, 0.8));
  // A lattice screen with a moon door behind the counter, columns, a board with a name.
  set.fixed((b) => {
    const n = 32;
    const r = 1.25;
    for (const s of [-1, 1])
      for (let i = 0; i < 9; i++) b.box([s * (1.45 + i * 0.33), 1.6, back + 0.5], [0.03, 2.6, 0.03], wood);
    for (const s of [-1, 1])
      for (let j = 0; j < 8; j++) b.box([s * 2.8, 0.45 + j * 0.34, back + 0.5], [2.7, 0.03, 0.03], wood);
    b.tube(
      Array.from(
        { length: n + 1 },
        (_, i): Vec3 => [cos((i / n) * 2 * PI) * r, 1.45 + sin((i / n) * 2 * PI) * r, back + 0.5],
      ),
      0.07,
      wood,
      6,
      false,
    );
    for (const y of [0.1, 3]) b.box([0, y, back + 0.5], [8.6, 0.16, 0.12], wood);
    for (const x of [-3.9, -1.6, 1.6, 3.9]) b.box([x, height / 2, back + 0.5], [0.2, height, 0.2], wood);
    for (const [x, z] of [
      [-3.2, 1.2],
      [3.2, 1.2],
    ] as const)
      b.cylinder([x, 0, z], 0.15, height, red, 14);
    b.box([0, 3.2, back + 0.6], [2, 0.5, 0.06], set.material({ color: hex('#1d1512'), roughness: 0.4 }));
    for (let i = 0; i < 4; i++) {
      b.box([-0.66 + i * 0.44, 3.2, back + 0.64], [0.26, 0.04, 0.01], gold, '+z');
      b.box([-0.66 + i * 0.44, 3.2, back + 0.64], [0.04, 0.32, 0.01], gold, '+z');
      b.box([-0.66 + i * 0.44, 3.1, back + 0.64], [0.2, 0.035, 0.01], gold, '+z');
    }
  });
  for (const x of [-3.2, 3.2]) set.obstacle([x, 1, 1.2], 0.3);
  wallShelves(
    set,
    at(-m * (width / 2 - 0.02), 0, -0.6, m * HALF_PI),
    3.4,
    [1.1, 1.55, 2],
    ['teapot', 'vase', 'bowl', 'teapot', 'bottle'],
    dark,
  );
  set.thing('vase', [0, 0, back + 0.25], 0, { size: 2.2, attributes: { colour: ['blue'] } });
  // Square tables with stools; tea on each.
  const spots: Vec3[] = [
    [-m * 2, 0, -1.9],
    [m * 2, 0, -1.5],
    [-m * 2.4, 0, 1.9],
    [m * 2.6, 0, 1.9],
  ];
  for (const [i, p] of spots.entries()) {
    const g = set.newGroup();
    set.fixed(
      (b) => {
        b.roundedBox([0, 0.76, 0], [0.95, 0.06, 0.95], 0.015, wood, 1);
        b.box([0, 0.68, 0], [0.86, 0.1, 0.86], wood, '+x-x+z-z');
        for (const sx of [-1, 1]) for (const sz of [-1, 1]) b.box([sx * 0.4, 0.36, sz * 0.4], [0.08, 0.72, 0.08], wood);
        for (const [x, z] of [
          [-0.85, 0],
          [0.85, 0],
          [0, -0.85],
        ] as const) {
          b.roundedBox([x, 0.45, z], [0.38, 0.05, 0.38], 0.015, wood, 1);
          for (const sx of [-1, 1])
            for (const sz of [-1, 1]) b.box([x + sx * 0.15, 0.22, z + sz * 0.15], [0.045, 0.44, 0.045], wood);
        }
      },
      placed(p, 0),
    );
    set.mark('surface', 'table', [p[0], 0.79, p[2]], 0, g);
    for (const [x, z, h] of [
      [-0.85, 0, HALF_PI],
      [0.85, 0, -HALF_PI],
      [0, -0.85, 0],
    ] as const)
      set.mark('seat', 'stool', [p[0] + x, 0.475, p[2] + z], h, g);
    set.obstacle([p[0], 0.5, p[2]], 0.8);
    if (i < 3) teaThings(set, [p[0], 0.79, p[2]], 3);
    else set.thing('teapot', [p[0], 0.79, p[2]], 1, { variant: 1 });
  }
  set.shows('table', 'chair', 'lantern');
  // Red lanterns with tassels.
  const glow = set.material({
    color: hex('#c8261a'),
    emissive: set.lampsOn ? [2.4, 0.5, 0.16] : [0.75, 0.14, 0.05],
    roughness: 0.8,
    castsShadow: false,
  });
  for (const [x, z] of [
    [-2, -1.9],
    [2, -1.5],
    [0, 0.6],
    [-2.4, 2.4],
    [2.4, 2.4],
  ] as const) {
    set.fixed((b) => {
      const y = 2.6;
      b.tube([[x, height, z] as Vec3, [x, y + 0.3, z] as Vec3], 0.01, gold, 4, false);
      b.lathe(
        [
          [0.08, y - 0.24],
          [0.2, y - 0.17],
          [0.27, y],
          [0.2, y + 0.17],
          [0.08, y + 0.24],
        ],
        glow,
        16,
        [x, 0, z],
      );
      for (const s of [-1, 1]) b.cylinder([x, y + s * 0.26 - 0.03, z], 0.09, 0.06, gold, 12);
      b.cylinder([x, y - 0.62, z], 0.025, 0.32, red, 6, 0.01);
    });
    const k = set.lampsOn ? 1 : 0.55;
    set.light([x, 2.3, z], [4.2 * k, 2.1 * k, 1.1 * k], 5);
  }
  return close(set, room, [width, depth, height], 'tile', [0, 0, 0.4], m);
}

function close(
  set: SetBuilder,
  room: Room,
  [width, depth, height]: Vec3,
  surface: string,
  stage: Vec3,
  m: 1 | -1,
): Place {
  furnishFeatures(set, {
    centre: stage,
    heading: 0,
    radius: 1.1,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface,
    stage: { centre: stage, halfWidth: 1.1, halfDepth: 0.9, heading: 0 },
    path: [[m * 1.4, 0, depth / 2 - 0.6], [m * 0.5, 0, 1.4], stage, [-m * 0.9, 0, 0.2], [-m * 1.5, 0, -0.4]],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'birds', level: 0.1 },
      { cue: 'fountain', level: 0.06 },
    ],
    acoustics: 'small_room',
    vistas: [
      { eye: [-m * (width / 2 - 0.7), 1.4, depth / 2 - 0.5], target: [m * 0.7, 0.8, -depth / 2 + 0.8] },
      { eye: [m * (width / 2 - 0.8), 1.3, depth / 2 - 0.6], target: [-m * 0.9, 0.8, -depth / 2 + 0.8] },
    ],
  });
}
