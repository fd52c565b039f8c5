/** Temples, churches and throne rooms. */
import { PI } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { column } from './fittings.ts';
import { buildRoom, finishRoom } from './room.ts';
import { plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';
export function templeHall(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const throne = set.says('throne|palace|king|queen|royal');
  const east = set.says('shrine|buddh|pagoda|zen|japan|chin');
  const width = 15;
  const depth = 30;
  const height = 10;
  const stone: Material = {
    color: hex(east ? '#8a3a2a' : '#b8ab93'),
    color2: hex(east ? '#6b2a1f' : '#8f8470'),
    pattern: east ? 'plain' : 'brick',
    patternScale: 0.55,
    roughness: 0.85,
  };
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: east
      ? plaster('#d8cbb0')
      : { color: hex('#b3a791'), color2: hex('#8b806d'), pattern: 'brick', patternScale: 0.5, roughness: 0.9 },
    floor: {
      color: hex(east ? '#6f4a32' : '#a79c8a'),
      color2: hex(east ? '#432c1d' : '#7d7364'),
      pattern: east ? 'planks' : 'tiles',
      patternScale: east ? 0.2 : 1,
      roughness: 0.3,
    },
    ceiling: {
      color: hex(east ? '#5a3a26' : '#8f8470'),
      color2: hex(east ? '#3d2719' : '#6e6453'),
      pattern: east ? 'planks' : 'brick',
      patternScale: 0.5,
      roughness: 0.9,
    },
    trim: east ? '#5a2318' : '#978b76',
    side: { count: 6, w: 1.5, h: 5.2, sill: 2.6 },
    back: { count: 3, w: 1.3, h: 4.6, sill: 3.2, bays: [-3, 0, 3] },
    panes: [3, 7],
    frame: '#3a332b',
    outside: 'none',
    ...(east ? { beams: '#6b2a1f' } : {}),
  });
  for (let i = 0; i < 6; i++) for (const s of [-1, 1]) column(set, [s * 4.4, 0, -11.4 + i * 4.4], 0.42, height, stone);
  const back = -depth / 2;
  set.fixed((b) => {
    const carpet = set.material({
      color: hex('#8c2024'),
      color2: hex('#6f171b'),
      pattern: 'weave',
      patternScale: 0.04,
      roughness: 0.95,
    });
    b.box([0, 0.008, 1], [2.2, 0.014, depth - 6], carpet, '+y');
    const step = set.material({
      color: hex('#c2b69e'),
      color2: hex('#9b8f79'),
      pattern: 'noise',
      patternScale: 0.8,
      roughness: 0.6,
    });
    for (let i = 0; i < 3; i++)
      b.box([0, 0.09 + i * 0.18, back + 2.2 - i * 0.1], [8 - i * 0.9, 0.18, 4.4 - i * 0.8], step, '+x-x+y+z');
    const gold = set.material({ color: hex('#c79a3a'), roughness: 0.3, metal: 0.9 });
    if (throne) {
      const red = set.material({ color: hex('#8c2024'), roughness: 0.8 });
      b.roundedBox([0, 0.95, back + 1.4], [1.3, 0.85, 1], 0.05, gold, 2);
      b.roundedBox([0, 1.42, back + 1.45], [1, 0.12, 0.8], 0.05, red, 2);
      b.roundedBox([0, 2.5, back + 0.95], [1.3, 2.6, 0.2], 0.06, gold, 2);
      b.roundedBox([0, 2.4, back + 1.06], [0.95, 1.9, 0.08], 0.03, red, 1);
      for (const s of [-1, 1]) {
        b.roundedBox([s * 0.62, 1.65, back + 1.45], [0.16, 0.5, 0.9], 0.05, gold, 1);
        b.sphere([s * 0.6, 3.95, back + 0.95], 0.16, gold, 12, 8);
      }
    } else if (east) {
      b.lathe(
        [
          [0, 0],
          [1.1, 0],
          [0.9, 0.3],
          [0.75, 0.4],
          [1, 0.6],
          [0.95, 1.1],
          [0.55, 1.7],
          [0.3, 1.95],
          [0, 2],
        ],
        gold,
        24,
        [0, 0.6, back + 1.4],
      );
      b.sphere([0, 2.95, back + 1.45], 0.42, gold, 20, 14);
      b.sphere([0, 3.4, back + 1.42], 0.16, gold, 12, 8);
    } else {
      b.box([0, 1.04, back + 1.7], [2.6, 1, 0.9], step);
      b.box([0, 1.55, back + 1.7], [2.8, 0.06, 1.05], set.material({ color: hex('#ece4d2'), roughness: 0.9 }));
      b.box([0, 3.4, back + 0.5], [0.2, 2.8, 0.14], gold);
      b.box([0, 3.9, back + 0.5], [1.5, 0.2, 0.14], gold);
    }
    for (const s of [-1, 1]) {
      for (let i = 0; i < 3; i++) {
        const cloth = set.material({
          color: hex(i % 2 ? '#2d3f6b' : '#8c2024'),
          roughness: 0.9,
          doubleSided: true,
          translucency: 0.2,
        });
        b.box([s * 4.4, 5.6, -9.2 + i * 8.8], [0.02, 3.4, 1.1], cloth, '+x-x');
      }
    }
  });
  set.mark('stand', throne ? 'throne' : 'altar', [0, 0.54, back + 2.6], 0, set.newGroup());
  if (throne) set.shows('chair', 'throne');
  if (throne) set.mark('seat', 'throne', [0, 1.48, back + 1.55], 0, set.newGroup());
  if (!throne && !east && set.allows('bench')) {
    for (let r = 0; r < 6; r++)
      for (const s of [-1, 1]) {
        set.thing('bench', [s * 2.6, 0, -3.5 + r * 1.6 + 3.4], PI, { attributes: { other: ['pew'] }, variant: 0 });
        set.obstacle([s * 2.6, 0.4, -0.1 + r * 1.6], 0.8);
        if (r < 3) set.mark('seat', 'pew', [s * 2.3, 0.45, -0.1 + r * 1.6], PI, 10 + r);
      }
  }
  const candles: Vec3[] = [
    [-1.9, 0.6, back + 3],
    [1.9, 0.6, back + 3],
    [-2.3, 0.6, back + 2.4],
    [2.3, 0.6, back + 2.4],
  ];
  for (const [i, p] of candles.entries()) set.thing('candle', p, 0, { size: 3, variant: i % 2, light: false });
  set.light([-2, 1.6, back + 3.1], [5, 2.9, 1.2], 8, 1);
  set.light([2, 1.6, back + 3.1], [5, 2.9, 1.2], 8, 1);
  for (let i = 0; i < 4; i++)
    for (const s of [-1, 1]) {
      if (set.darkness > 0.1 || i % 2 === 0) set.light([s * 3.6, 3, -9 + i * 6], [3.2, 1.9, 0.9], 7, 0.5);
      set.thing('torch', [s * 3.95, 2.2, -9.2 + i * 4.4 * 1.5], 0, { light: false, size: 1.2 });
    }
  furnishFeatures(set, {
    centre: [0, 0, -5],
    heading: 0,
    radius: 2.4,
    ground: () => 0,
    room: { halfWidth: 3.6, halfDepth: depth / 2 - 2, height },
  });
  return finishRoom(set, room, {
    surface: east ? 'wood' : 'tile',
    stage: { centre: [0, 0, -5.2], halfWidth: 2.4, halfDepth: 2.6, heading: 0 },
    path: [
      [0, 0, depth / 2 - 1],
      [0, 0, 6],
      [0, 0, 0],
      [0, 0, -5],
      [0, 0, back + 5],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.4 },
      { cue: 'wind', level: 0.08 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.8, 1.9, 12.6], target: [0, 3.4, -10] },
      { eye: [-m * 2.6, 1.5, 1.2], target: [m * 1.2, 2.6, -13] },
      { eye: [m * 2.9, 6.4, 13], target: [-m * 0.6, 1.6, -8] },
    ],
  });
}
