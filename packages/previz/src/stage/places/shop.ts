/** Shops and supermarkets: aisles of goods, a till, light panels; and laboratories with their benches. */
import { PI } from '../../math/trig.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, cabinets, counter } from './fittings.ts';
import { buildRoom, finishRoom } from './room.ts';
import { lightPanels, plaster, screen } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

const GOODS = ['#c8453a', '#e0a83a', '#3f7fb0', '#4f9a5a', '#e6e0d0', '#8a5aa0', '#d97a3a', '#2f4a5a'];

/** A double-sided shelf run along z with goods of many colours in rows. */
function aisle(set: SetBuilder, x: number, z: number, length: number, index: number): void {
  const rng = set.random('aisle', index);
  const steel = set.material({ color: hex('#d6d9d8'), roughness: 0.5, metal: 0.3 });
  const tones = GOODS.map((c) => set.material({ color: hex(c), roughness: 0.5 }));
  set.fixed((b) => {
    b.box([x, 0.95, z], [0.06, 1.9, length], steel);
    for (let shelf = 0; shelf < 5; shelf++) {
      const y = 0.16 + shelf * 0.38;
      b.box([x, y, z], [0.9, 0.03, length], steel);
      for (const s of [-1, 1]) {
        let at = -length / 2 + 0.08;
        while (at < length / 2 - 0.2) {
          const run = rng.range(0.35, 0.8);
          const tone = rng.pick(tones);
          const h = rng.range(0.16, 0.31);
          const w = rng.range(0.07, 0.13);
          for (let i = at; i < Math.min(at + run, length / 2 - 0.12); i += w + 0.012)
            b.box(
              [x + s * 0.27, y + 0.015 + h / 2, z + i + w / 2],
              [0.26, h, w],
              tone,
              s > 0 ? '+x+y-z+z' : '-x+y-z+z',
            );
          at += run + 0.03;
        }
      }
    }
  });
  for (let i = -1; i <= 1; i++) set.obstacle([x, 1, z + (i * length) / 3], 0.65);
}

/** A shop: aisles on either side of the middle, the till before them. */
export function shop(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [12, 14, 3.6];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster('#e3e3de'),
    floor: { color: hex('#d5d3cb'), color2: hex('#c3c1b8'), pattern: 'tiles', patternScale: 0.5, roughness: 0.18 },
    ceiling: { color: hex('#e9eae6'), roughness: 0.9 },
    trim: '#c9ccc8',
    side: { count: 3, w: 2.6, h: 2.3, sill: 0.4 },
    panes: [2, 1],
    frame: '#5a6064',
    outside: 'city',
  });
  for (const [i, x] of [-4.4, -1.75, 1.75, 4.4].entries()) aisle(set, x, -2.6, 7, i);
  const till = at(m * 3.2, 0, 4.2, -m * 0.4);
  counter(set, till, 2.2, 0.95, {
    front: { color: hex('#4f6a7a'), roughness: 0.5 },
    top: { color: hex('#2f3336'), roughness: 0.3 },
  });
  const g = set.newGroup();
  set.mark('surface', 'counter', [m * 3.2, 0.97, 4.2], 0, g);
  set.mark('stand', 'counter', [m * 3.4, 0, 3.4], 0, g);
  set.thing('laptop', [m * 3.5, 0.96, 4.1], PI, {});
  set.thing('box', [-m * 4.6, 0, 3.8], 0.3, { attributes: { other: ['crate'] } });
  set.thing('apple', [-m * 4.6, 0.36, 3.8], 0, { variant: 0 });
  lightPanels(set, [-3.6, 0, 3.6], [-5, -1.6, 1.8, 5.2], height, 2.4);
  furnishFeatures(set, {
    centre: [0, 0, 2.6],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.6, halfDepth: depth / 2 - 0.6, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, 1.6], halfWidth: 1.3, halfDepth: 1.8, heading: 0 },
    path: [
      [0, 0, depth / 2 - 1],
      [0, 0, 4],
      [0, 0, 0.5],
      [0, 0, -3],
      [0, 0, -depth / 2 + 1],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.3 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.3, 1.7, depth / 2 - 0.8], target: [0, 1.2, -5] },
      { eye: [m * 5, 2.6, depth / 2 - 1], target: [-m * 1, 0.8, -2] },
    ],
  });
}

const STEEL: Material = { color: hex('#b9bfc1'), roughness: 0.28, metal: 0.85 };

/** A laboratory: white benches with glass and liquids in many colours, screens, cabinets. */
export function laboratory(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('laboratory');
  const dark = set.says('secret|mad scientist|underground|dark') || set.darkness > 0.6;
  const [width, depth, height] = [8.4, 7.6, 3];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(dark ? '#5d6a70' : '#e4e8e7'),
    floor: { color: hex('#c6ccca'), color2: hex('#b4bab8'), pattern: 'tiles', patternScale: 0.6, roughness: 0.18 },
    ceiling: { color: hex(dark ? '#4d5558' : '#eff0ee'), roughness: 0.95 },
    trim: '#cdd3d2',
    side: { count: 2, w: 1.8, h: 1.3, sill: 1.1 },
    panes: [2, 1],
    frame: '#8d9598',
    outside: 'city',
  });
  const back = -depth / 2;
  cabinets(set, at(0, 0, back + 0.35, 0), width - 0.8, {
    door: { color: hex('#eef1f0'), roughness: 0.35 },
    top: { color: hex('#3a4044'), roughness: 0.3 },
    upper: true,
    gap: [-1.2, 1.2],
  });
  const group = set.newGroup();
  const bench: [number, number, number][] = [[0, 0, -0.9]];
  const white = set.material({ color: hex('#eef1f0'), roughness: 0.35 });
  const top = set.material({ color: hex('#2f3538'), roughness: 0.25 });
  set.fixed((b) => {
    for (const [x, , z] of bench) {
      b.box([x, 0.43, z], [3, 0.82, 0.7], white);
      b.roundedBox([x, 0.88, z], [3.2, 0.05, 0.9], 0.015, top, 1);
    }
    // A microscope at one end.
    const body = set.material({ color: hex('#e6e9ea'), roughness: 0.3 });
    const steel = set.material(STEEL);
    const x = m * 0.55;
    b.roundedBox([x, 0.935, -0.85], [0.2, 0.06, 0.26], 0.02, body, 1);
    b.tube(
      [
        [x, 0.95, -0.95],
        [x, 1.18, -0.97],
        [x, 1.28, -0.88],
      ],
      [0.035, 0.03, 0.03],
      body,
      8,
    );
    b.tube(
      [
        [x, 1.34, -0.98],
        [x, 1.06, -0.83],
      ],
      0.026,
      steel,
      10,
    );
    b.box([x, 1.02, -0.82], [0.14, 0.012, 0.14], steel);
  });
  set.obstacle([0, 0.6, -0.9], 0.9);
  const colours = ['green', 'blue', 'red', 'yellow', 'purple', 'orange'];
  for (let i = 0; i < 7; i++)
    set.thing('bottle', [-m * 1.3 + m * i * 0.22, 0.905, -1.1 + (i % 3) * 0.14], 0, {
      attributes: { colour: [colours[i % 6]], material: ['glass'], other: [i % 2 ? 'flask' : 'vial'] },
      variant: i % 3,
    });
  for (let i = 0; i < 9; i++)
    set.thing('bottle', [-3.4 + i * 0.34 + rng.range(-0.04, 0.04), 0.91, back + 0.32], 0, {
      attributes: { colour: [colours[(i + 2) % 6]], material: ['glass'], other: ['flask'] },
      variant: i % 3,
    });
  screen(set, m * 2.6, 1.5, back + 0.08, 0, 1.1, 0.62, 0);
  screen(set, m * 1.4, 1.5, back + 0.08, 0, 0.9, 0.55, 3);
  set.thing('laptop', [m * 1.15, 0.905, -0.95], 0.3, {});
  set.mark('surface', 'bench', [0, 0.905, -0.9], 0, group);
  set.mark('stand', 'microscope', [m * 0.55, 0, -1.62], 0, group);
  set.mark('stand', 'bench', [-m * 0.6, 0, -1.62], 0, group);
  for (const x of [-1.1, 0.9]) {
    set.thing('chair', [x, 0, 0.1], PI, { attributes: { other: ['stool'] }, variant: 1 });
    set.mark('seat', 'stool', [x, 0.62, 0.1], PI, set.newGroup());
  }
  lightPanels(set, [-2.4, 0, 2.4], [-2, 1], height, dark ? 1.2 : 2.2);
  if (dark) for (const [i, x] of [-1.1, 0.2].entries()) set.light([x, 1.1, -1], i ? [0.4, 2.4, 2.6] : [0.6, 3, 0.8], 3);
  furnishFeatures(set, {
    centre: [0, 0, 1],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.5, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, 1.1], halfWidth: 2, halfDepth: 1, heading: 0 },
    path: [
      [m * 3.4, 0, depth / 2 - 0.8],
      [m * 2.2, 0, 1.4],
      [0, 0, 0.9],
      [-m * 2.4, 0, 0.6],
      [-m * 3.2, 0, -1.8],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.3 },
    ],
    acoustics: 'room',
  });
}
