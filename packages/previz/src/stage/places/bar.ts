/** A bar with its wall of bottles, taps, stools and a neon sign. */
import { HALF_PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { writing } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { at, counter } from './fittings.ts';
import { buildRoom, finishRoom, pendant } from './room.ts';
import { planks } from './room-kit.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const BARS = [
  { wall: '#7a4a40', wood: '#5a3826', neon: [1, 0.2, 0.45], second: [0.2, 0.7, 1] },
  { wall: '#4a6a70', wood: '#4a3224', neon: [0.15, 0.8, 0.9], second: [1, 0.5, 0.15] },
  { wall: '#7a6a48', wood: '#6b4428', neon: [1, 0.55, 0.12], second: [0.9, 0.2, 0.2] },
] as const;

export function bar(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const look = set.random('bar').pick(BARS);
  const [width, depth, height] = [10, 9.5, 3.4];
  const wood = {
    color: hex(look.wood),
    color2: hex('#2b1b12'),
    pattern: 'wood',
    patternScale: 0.07,
    roughness: 0.35,
  } as const;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: { color: hex(look.wall), color2: hex('#4a3a36'), pattern: 'brick', patternScale: 0.09, roughness: 0.9 },
    dado: wood,
    floor: planks('#5a3f2a', '#38261a', 0.14),
    ceiling: { color: hex('#2a2422'), roughness: 0.95 },
    trim: '#2b1d14',
    beams: '#3a281c',
    outside: 'none',
  });
  const back = -depth / 2;
  backBar(set, back, look.neon);
  counter(set, at(0, 0, back + 1.75), 6.6, 1.1, {
    front: wood,
    top: { color: hex('#2c1d14'), roughness: 0.15 },
    depth: 0.6,
  });
  set.shows('chair', 'table', 'bottle');
  const serving = set.newGroup();
  set.mark('stand', 'bar', [m * 0.5, 0, back + 1], 0, serving);
  set.mark('stand', 'bar', [-m * 1.8, 0, back + 1], 0, serving);
  set.mark('surface', 'bar', [m * 0.5, 1.11, back + 1.8], 0, serving);
  // Stools in pairs that face each other along the bar.
  for (const [i, x] of [-2.5, -1.55, 0.55, 1.5, 2.8].entries()) {
    const z = back + 2.55;
    stool(set, x, z);
    const heading = (i % 2 === 0 ? 1 : -1) * HALF_PI * 0.62;
    const g = set.newGroup();
    set.mark('seat', 'stool', [x, 0.74, z], heading, g);
    set.mark('surface', 'bar', [x, 1.11, back + 2], heading, g);
  }
  for (const [i, x] of [-2.2, -0.5, 1.3, 2.7].entries())
    set.thing(i % 2 ? 'wine_glass' : 'cup', [x, 1.105, back + 1.85], i, { variant: i % 2 });
  taps(set, -m * 0.7, back + 1.7);
  for (const x of [-2.2, 0, 2.2])
    pendant(set, x, back + 2, height, 1.15, { shade: '#7a5a24', always: true, power: 3.2 });
  // Tall round tables before the side walls.
  for (const [x, z] of [
    [-m * 3.7, 1.2],
    [m * 3.8, 2.3],
  ])
    highTable(set, x, z);
  neonWords(set, -m * (width / 2 - 0.08), 2.15, 0.6, m, look.neon, look.second);
  set.light([m * 3.8, 2.5, 1.6], [3.4, 2.1, 1.1], 6);
  set.light([0, 2.6, 3.4], [1.5, 1.1, 0.8], 6);
  furnishFeatures(set, {
    centre: [0, 0, 1.2],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, 1], halfWidth: 1.6, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 4, 0, depth / 2 - 0.7],
      [m * 2, 0, 2.2],
      [0, 0, 0.8],
      [-m * 2.2, 0, 0.6],
      [-m * 4, 0, -0.6],
    ],
    ambience: [
      { cue: 'crowd', level: 0.4 },
      { cue: 'cafe', level: 0.25 },
    ],
    acoustics: 'room',
  });
}

/** Shelves of bottles before lit panels, from end to end of the back wall. */
function backBar(set: SetBuilder, back: number, neon: readonly [number, number, number]): void {
  const rng = set.random('bottles');
  const frame = set.material({ color: hex('#2e1f16'), roughness: 0.4 });
  const lit = set.material({ color: [0.6, 0.45, 0.28], emissive: [1.15, 0.72, 0.34], roughness: 0.8 });
  const edge = glowing(set, neon, 1.8);
  const glass = ['#3a5a2c', '#8a4a18', '#c9a050', '#4a1f1a', '#d8dce0', '#2a5a7a', '#b8602a'].map((c) =>
    set.material({ color: hex(c), roughness: 0.12, translucency: 0.5 }),
  );
  set.fixed((b) => {
    b.box([0, 1.9, back + 0.06], [7.2, 2.1, 0.04], lit, '+z');
    for (const x of [-3.6, -1.2, 1.2, 3.6]) b.box([x, 1.75, back + 0.2], [0.16, 2.5, 0.4], frame);
    b.box([0, 3, back + 0.2], [7.5, 0.2, 0.44], frame);
    b.box([0, 0.45, back + 0.3], [7.4, 0.9, 0.6], frame, '+x-x+y+z');
    for (let s = 0; s < 4; s++) {
      const y = 1.02 + s * 0.48;
      b.box([0, y, back + 0.22], [7.2, 0.04, 0.3], frame);
      b.box([0, y - 0.026, back + 0.37], [7.2, 0.012, 0.01], edge, '+z');
      for (let x = -3.45; x < 3.45; x += rng.range(0.11, 0.17)) {
        if (Math.abs(Math.abs(x) - 1.2) < 0.14) continue;
        const h = rng.range(0.2, 0.3);
        const r = rng.range(0.03, 0.045);
        b.lathe(
          [
            [r, 0],
            [r, h * 0.6],
            [r * 0.4, h * 0.76],
            [r * 0.36, h],
            [0, h],
          ],
          rng.pick(glass),
          6,
          [x, y + 0.02, back + 0.22 + rng.range(-0.04, 0.06)],
        );
      }
    }
  });
  for (const x of [-2.4, 0, 2.4]) set.light([x, 1.9, back + 0.8], [2.6, 1.6, 0.75], 4.5);
}

function stool(set: SetBuilder, x: number, z: number): void {
  const steel = set.material({ color: hex('#8a8d90'), roughness: 0.3, metal: 0.9 });
  const leather = set.material({ color: hex('#5a1f1c'), roughness: 0.5 });
  set.fixed((b) => {
    b.cylinder([x, 0, z], 0.2, 0.03, steel, 14);
    b.cylinder([x, 0.02, z], 0.03, 0.66, steel, 8);
    b.lathe(
      [
        [0.15, 0.26],
        [0.17, 0.28],
        [0.15, 0.3],
      ],
      steel,
      14,
      [x, 0, z],
    );
    b.lathe(
      [
        [0, 0.66],
        [0.18, 0.66],
        [0.2, 0.7],
        [0.18, 0.74],
        [0, 0.745],
      ],
      leather,
      16,
      [x, 0, z],
    );
  });
}

function highTable(set: SetBuilder, x: number, z: number): void {
  if (!set.allows('table')) return;
  const top = set.material({
    color: hex('#4a3020'),
    color2: hex('#2c1c12'),
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.25,
  });
  const iron = set.material({ color: hex('#1f2022'), roughness: 0.5, metal: 0.5 });
  set.fixed((b) => {
    b.cylinder([x, 1.04, z], 0.36, 0.04, top, 20);
    b.cylinder([x, 0.02, z], 0.035, 1.03, iron, 8);
    b.cylinder([x, 0, z], 0.26, 0.03, iron, 14);
  });
  const g = set.newGroup();
  set.mark('surface', 'table', [x, 1.08, z], 0, g);
  set.thing('candle', [x, 1.08, z], 0, { variant: 0 });
  for (const s of [-1, 1]) {
    stool(set, x + s * 0.62, z - 0.1);
    set.mark('seat', 'stool', [x + s * 0.62, 0.74, z - 0.1], -s * HALF_PI * 0.8, g);
  }
  set.obstacle([x, 0.6, z], 0.5);
}

function taps(set: SetBuilder, x: number, z: number): void {
  const brass = set.material({ color: hex('#c9a050'), roughness: 0.2, metal: 0.9 });
  const handle = ['#2c4a2a', '#7a1f1c', '#1c2a4a'].map((c) => set.material({ color: hex(c), roughness: 0.4 }));
  set.fixed((b) => {
    b.cylinder([x, 1.1, z], 0.06, 0.3, brass, 10);
    b.box([x, 1.42, z], [0.62, 0.09, 0.09], brass);
    for (const [i, s] of [-0.22, 0, 0.22].entries()) {
      b.box([x + s, 1.55, z + 0.02], [0.05, 0.2, 0.05], handle[i]);
      b.tube(
        [[x + s, 1.4, z - 0.03] as Vec3, [x + s, 1.36, z - 0.12] as Vec3, [x + s, 1.28, z - 0.13] as Vec3],
        0.014,
        brass,
        5,
        true,
      );
    }
  });
}

/** Glowing letters and a frame on a side wall. */
function neonWords(set: SetBuilder, x: number, y: number, z: number, inward: number, c: Rgb, second: Rgb): void {
  if (!set.allows('neon_sign')) return;
  set.shows('neon_sign');
  const tube = glowing(set, c, 3.4);
  const frame = glowing(set, second, 2.6);
  set.fixed(
    (b) => {
      writing(b, set.random('neon words'), 0, 0, 0.05, 1.7, 0.42, tube, true);
      for (const s of [-1, 1]) {
        b.box([0, s * 0.34, 0.05], [2.1, 0.03, 0.03], frame);
        b.box([s * 1.05, 0, 0.05], [0.03, 0.7, 0.03], frame);
      }
    },
    placed([x, y, z], inward > 0 ? HALF_PI : -HALF_PI),
  );
  set.light([x + inward * 0.7, y, z], [c[0] * 4.5, c[1] * 4.5, c[2] * 4.5], 6);
}
