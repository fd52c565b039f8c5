/** Cafes, bars, bakeries and restaurants. */
import { HALF_PI, PI } from '../../math/trig.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { layTable } from './dining.ts';
import { furnishFeatures } from './features.ts';
import { at, board, chandelier, counter, wallShelves } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures } from './room.ts';
import { SetBuilder } from './set-builder.ts';

const wood = (code: string, dark: string): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'wood',
  patternScale: 0.07,
  roughness: 0.55,
});
const planks = (code: string, dark: string): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'planks',
  patternScale: 0.13,
  roughness: 0.45,
});

export function cafe(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const bar = set.says('bar\\b|pub');
  const tea = set.says('teahouse|tea house');
  const bakery = set.says('bakery');
  const width = 9.5;
  const depth = 8.5;
  const height = 3.3;
  const m = set.mirror;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: bar
      ? { color: hex('#3c4a42'), color2: hex('#2f3b35'), pattern: 'noise', patternScale: 0.8, roughness: 0.85 }
      : {
          color: hex(tea ? '#d9cba6' : bakery ? '#efe2cc' : '#dfd3bd'),
          color2: hex('#cdbfa5'),
          pattern: 'noise',
          patternScale: 0.9,
          roughness: 0.9,
        },
    accent: { color: hex('#9c5f49'), color2: hex('#c2b1a0'), pattern: 'brick', patternScale: 0.075, roughness: 0.9 },
    dado: wood(bar ? '#3a261a' : '#6e4d34', '#3f2b1c'),
    floor: bakery
      ? { color: hex('#d9d2c2'), color2: hex('#4b4a48'), pattern: 'tiles', patternScale: 0.3, roughness: 0.35 }
      : planks(bar ? '#4b3325' : '#8a6545', bar ? '#2e2018' : '#5b4230'),
    ceiling: { color: hex('#cfc6b4'), roughness: 0.95 },
    trim: bar ? '#33241b' : '#4a3a2d',
    side: { count: 3, w: 2.1, h: 2.1, sill: 0.55 },
    panes: [3, 3],
    frame: '#26262a',
    outside: 'city',
    beams: '#4a3524',
  });
  // Counter along the back wall, at the far side from the windows.
  const cx = -m * 1.5;
  const front = wood(bar ? '#4a2f1f' : '#7b573a', '#3a2618');
  counter(set, at(cx, 0, -2.55), 5, 1.02, {
    front,
    top: bar
      ? wood('#6d4428', '#40281a')
      : { color: hex('#d8d3ca'), color2: hex('#8f8a84'), pattern: 'marble', patternScale: 0.4, roughness: 0.25 },
  });
  const group = set.newGroup();
  set.mark('stand', 'counter', [cx, 0, -3.25], 0, group);
  set.mark('stand', 'counter', [cx - m * 1.3, 0, -3.25], 0, group);
  set.mark('surface', 'counter', [cx + 0.2, 1.03, -2.5], 0, group);
  if (!bar && set.allows('espresso_machine'))
    set.thing('espresso_machine', [cx - m * 1.75, 1.025, -2.6], PI, { detail: 'hero' });
  for (let i = 0; i < 5; i++)
    set.thing(bar ? 'wine_glass' : 'cup', [cx + m * (0.9 + i * 0.13), 1.03, -2.68], i, {
      variant: 0,
      attributes: { colour: ['white'] },
    });
  if (!bar) {
    set.thing('cake', [cx + m * 2.05, 1.03, -2.55], 0, { size: 0.85 });
    set.thing('plate', [cx + m * 1.66, 1.03, -2.45], 0, { attributes: { colour: ['white'] } });
    set.thing('bread', [cx + m * 1.66, 1.05, -2.45], 0.6, { size: 0.6 });
  }
  wallShelves(
    set,
    at(cx, 0, -depth / 2 + 0.02),
    4.4,
    [1.55, 1.98],
    bar
      ? ['bottle', 'bottle', 'wine_glass', 'bottle']
      : bakery
        ? ['bread', 'bread', 'bowl', 'bread']
        : ['cup', 'bottle', 'bowl', 'teapot', 'cup', 'cup'],
    '#6b4a31',
  );
  board(set, at(m * 2.7, 0, -depth / 2), 1.7, 1.2, 1.95, {
    face: '#23282a',
    frame: '#5d4330',
    marks: '#e9e4d8',
    rows: 7,
  });
  for (let i = 0; i < 3; i++)
    pendant(set, cx - 1.6 + i * 1.6, -2.5, height - 0.2, 0.95, {
      shade: bar ? '#2e4a3c' : '#3a3f42',
      always: true,
      power: 2.6,
      range: 5,
    });
  pendant(set, m * 0.2, 0.2, height - 0.2, 1.0, { shade: '#b0763a', radius: 0.24, always: true, power: 2.8, range: 6 });
  pendant(set, m * 3.2, 1.2, height - 0.2, 1.0, { shade: '#b0763a', radius: 0.24, power: 2.8 });

  layTable(set, [m * 0.25, 0, -0.75], {
    heading: 0,
    seats: 2,
    round: true,
    laid: bar ? 'dinner' : 'cafe',
    chair: ['wooden'],
  });
  layTable(set, [m * 3.4, 0, -1.6], { heading: HALF_PI, seats: 2, round: true, laid: 'cafe', chair: ['wooden'] });
  layTable(set, [m * 3.5, 0, 1.4], { heading: HALF_PI, seats: 2, round: true, laid: 'cafe', chair: ['wooden'] });
  layTable(set, [-m * 3.5, 0, 1.1], { heading: 0.3, seats: 2, round: true, laid: 'cafe', chair: ['wooden'] });
  for (const [x, z] of [
    [m * 0.25, -0.75],
    [m * 3.4, -1.6],
    [m * 3.5, 1.4],
    [-m * 3.5, 1.1],
  ])
    set.obstacle([x, 0.5, z], 0.9);
  for (let i = 0; i < 3; i++)
    set.thing('chair', [cx - 1.5 + i * 1.4, 0, -1.85], PI, { attributes: { other: ['bar stool'] }, variant: 0 });
  set.thing('potted_plant', [-m * (width / 2 - 0.45), 0, -0.7], 0, { attributes: { size: ['large'] }, variant: 1 });
  set.thing('potted_plant', [m * (width / 2 - 0.4), 0, 3.2], 0, { attributes: { size: ['large'] }, variant: 0 });
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: -1.6, y: 1.85, w: 0.7, h: 0.55 },
    { x: -0.5, y: 1.95, w: 0.5, h: 0.7 },
    { x: 0.6, y: 1.8, w: 0.8, h: 0.6 },
  ]);
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 1.9,
    ground: () => 0,
    room: { halfWidth: width / 2, halfDepth: depth / 2, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [-m * 0.3, 0, 1.5], halfWidth: 1.5, halfDepth: 0.9, heading: 0 },
    path: [
      [m * 1.7, 0, 3.6],
      [m * 1.6, 0, 1.2],
      [-m * 0.4, 0, 1.2],
      [-m * 2, 0, -0.6],
      [-m * 2.1, 0, -1.4],
    ],
    ambience: [
      { cue: 'cafe', level: 0.5 },
      { cue: 'room_tone', level: 0.2 },
      ...(bar ? [{ cue: 'crowd', level: 0.35 }] : []),
    ],
    acoustics: 'room',
  });
}

export function restaurant(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const hall = set.says('banquet|hall|ballroom');
  const width = hall ? 16 : 12;
  const depth = hall ? 13 : 10;
  const height = hall ? 5.2 : 3.6;
  const m = set.mirror;
  const green = set.random('wall').chance(0.5);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: {
      color: hex(green ? '#48584f' : '#6f3d38'),
      color2: hex(green ? '#3d4b44' : '#5e332f'),
      pattern: 'noise',
      patternScale: 0.9,
      roughness: 0.85,
    },
    dado: wood('#4c3222', '#2d1d13'),
    floor: planks('#5f412c', '#3a281b'),
    ceiling: { color: hex('#d3c7b1'), roughness: 0.95 },
    trim: '#3b281b',
    frame: '#33231a',
    side: { count: hall ? 4 : 3, w: 1.6, h: hall ? 3.2 : 2.2, sill: 0.7 },
    panes: [2, 4],
    outside: 'city',
    curtains: green ? '#9a7a48' : '#a8864e',
  });
  chandelier(set, 0, height - 0.95, -0.6, true, 5.5);
  chandelier(set, -m * 3.2, height - 0.95, -2.6, true, 4);
  chandelier(set, m * 3.2, height - 0.95, 2, true, 4);
  const cloth = '#f0eadd';
  const xs = hall ? [-5.8, -2.9, 2.9, 5.8] : [-4, 4];
  layTable(set, [0, 0, -0.9], {
    heading: 0,
    seats: 2,
    round: true,
    cloth,
    candle: true,
    laid: 'dinner',
    chair: ['wooden', 'upholstered'],
  });
  set.obstacle([0, 0.5, -0.9], 0.95);
  for (const x of xs) {
    for (const z of hall ? [-4.4, -1.2, 2.2] : [-3, 0.1]) {
      layTable(set, [x, 0, z], {
        heading: x * 0.15,
        seats: Math.abs(x) > 4.5 ? 4 : 2,
        round: true,
        cloth,
        candle: true,
        laid: 'dinner',
        chair: ['wooden', 'upholstered'],
      });
      set.obstacle([x, 0.5, z], 0.95);
    }
  }
  layTable(set, [m * 0.9, 0, -3.6], {
    heading: 0.1,
    seats: 4,
    round: true,
    cloth,
    candle: true,
    laid: 'dinner',
    chair: ['wooden', 'upholstered'],
  });
  set.obstacle([m * 0.9, 0.5, -3.6], 0.95);
  wallShelves(
    set,
    at(-m * (width / 2 - 2.4), 0, -depth / 2 + 0.02),
    3,
    [1.4, 1.75, 2.1],
    ['bottle', 'bottle', 'bottle', 'wine_glass'],
    '#4f3524',
  );
  counter(set, at(-m * (width / 2 - 2.4), 0, -depth / 2 + 1.3), 3, 1.05, {
    front: wood('#4c3222', '#2d1d13'),
    top: { color: hex('#2c2a28'), roughness: 0.2 },
  });
  const group = set.newGroup();
  set.mark('stand', 'counter', [-m * (width / 2 - 2.4), 0, -depth / 2 + 0.65], 0, group);
  set.mark('surface', 'counter', [-m * (width / 2 - 2.4), 1.06, -depth / 2 + 1.3], 0, group);
  pictures(set, room, 'back', [
    { x: m * 1.2, y: 2, w: 1.1, h: 0.8 },
    { x: m * 3.2, y: 2.05, w: 0.8, h: 1 },
  ]);
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: -1.4, y: 1.9, w: 0.7, h: 0.9 },
    { x: 0.2, y: 1.9, w: 0.7, h: 0.9 },
    { x: 1.8, y: 1.9, w: 0.7, h: 0.9 },
  ]);
  for (const z of [-2.6, 0.2, 3]) sconce(set, -m * (width / 2 - 0.1), 2.1, z, m);
  set.thing('potted_plant', [m * (width / 2 - 0.6), 0, -depth / 2 + 0.6], 0, { attributes: { size: ['large'] } });
  furnishFeatures(set, {
    centre: [0, 0, 1.5],
    heading: 0,
    radius: 2,
    ground: () => 0,
    room: { halfWidth: width / 2, halfDepth: depth / 2, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, 1.5], halfWidth: 1.9, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 2, 0, depth / 2 - 0.6],
      [m * 1.6, 0, 1.4],
      [-m * 1.6, 0, 1.2],
      [-m * 1.9, 0, -2.4],
      [-m * 2.4, 0, -depth / 2 + 2.3],
    ],
    ambience: [
      { cue: 'crowd', level: 0.35 },
      { cue: 'cafe', level: 0.3 },
    ],
    acoustics: hall ? 'hall' : 'room',
  });
}

/** A small lamp on a side wall. */
export function sconce(set: SetBuilder, x: number, y: number, z: number, inward: number): void {
  set.fixed((b) => {
    const brass = set.material({ color: hex('#b8923f'), roughness: 0.3, metal: 0.9 });
    const shade = set.material({
      color: hex('#f0dcb4'),
      roughness: 0.8,
      translucency: 0.6,
      doubleSided: true,
      emissive: [1.7, 1.1, 0.5],
    });
    b.tube(
      [
        [x, y - 0.12, z],
        [x + inward * 0.12, y - 0.1, z],
        [x + inward * 0.12, y, z],
      ],
      0.012,
      brass,
      5,
      true,
    );
    b.lathe(
      [
        [0.09, 0],
        [0.065, 0.15],
      ],
      shade,
      14,
      [x + inward * 0.12, y, z],
    );
  });
  set.light([x + inward * 0.28, y + 0.12, z], [1.5, 0.95, 0.45], 4.5);
}
