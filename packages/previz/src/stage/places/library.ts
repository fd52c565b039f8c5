/** Libraries, studies, museums and galleries. */
import { HALF_PI } from '../../math/trig.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { sconce } from './eateries.ts';
import { furnishFeatures } from './features.ts';
import { chandelier } from './fittings.ts';
import { buildRoom, finishRoom, pictures } from './room.ts';
import { lightPanels, planks, plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';
export function library(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const gallery = set.says('museum|gallery|exhibition');
  const wizard = set.says('wizard|magic|witch|alchem|sorcer');
  const width = 9;
  const depth = 12;
  const height = gallery ? 4.4 : 5;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: gallery
      ? plaster('#ebe8e1')
      : { color: hex('#6b4c33'), color2: hex('#49331f'), pattern: 'wood', patternScale: 0.12, roughness: 0.6 },
    floor: gallery
      ? planks('#b08b62', '#8a6a48')
      : { color: hex('#7c5536'), color2: hex('#4d3320'), pattern: 'tiles', patternScale: 0.45, roughness: 0.35 },
    ceiling: gallery ? { color: hex('#f0eee9'), roughness: 0.95 } : planks('#5d432d', '#3b2a1b', 0.4),
    trim: gallery ? '#e8e5dd' : '#4a3220',
    back: { count: 2, w: 1.5, h: 3, sill: 1, bays: [-1.3, 1.3] },
    panes: [3, 6],
    frame: '#3a2a1c',
    outside: 'garden',
    ...(gallery ? {} : { beams: '#3f2c1c' }),
  });
  const back = -depth / 2;
  if (gallery) {
    for (const which of ['left', 'right'] as const) {
      pictures(
        set,
        room,
        which,
        [-4, -1.4, 1.2, 3.8].map((x, i) => ({ x, y: 1.75, w: 1.2 + (i % 2) * 0.5, h: 1 + ((i + 1) % 2) * 0.4 })),
      );
    }
    set.thing('statue', [0, 0, back + 2.6], 0, { size: 0.85, obstacle: 0.8, detail: 'hero' });
    set.thing('bench', [m * 1.6, 0, 0.4], -m * HALF_PI, {});
    for (const x of [-0.45, 0.45]) set.mark('seat', 'bench', [m * 1.6, 0.45, 0.4 + x], -m * HALF_PI, 1);
    set.obstacle([m * 1.6, 0.4, 0.4], 0.8);
    lightPanels(set, [-2, 2], [-4, -0.5, 3], height, 2.2);
  } else {
    for (const which of [-1, 1]) {
      for (let i = 0; i < 8; i++) {
        const z = back + 1.0 + i * 1.22;
        set.thing('bookshelf', [which * (width / 2 - 0.2), 0, z], -which * HALF_PI, {
          variant: i % 4,
          attributes: { other: ['full'] },
        });
        set.thing('bookshelf', [which * (width / 2 - 0.2), 2.02, z], -which * HALF_PI, { variant: (i + 2) % 4 });
      }
      for (let z = back + 1; z < depth / 2; z += 1.5) set.obstacle([which * (width / 2 - 0.25), 1, z], 0.5);
    }
    for (const x of [-3.2, -2, 2, 3.2])
      if (Math.abs(x) > 2.2) set.thing('bookshelf', [x, 0, back + 0.22], 0, { variant: 1 });
    // A rail and ladder.
    set.fixed((b) => {
      const wood = set.material({
        color: hex('#7a5233'),
        color2: hex('#4d3320'),
        pattern: 'wood',
        patternScale: 0.05,
        roughness: 0.6,
      });
      const x = -m * (width / 2 - 0.5);
      for (const s of [-0.22, 0.22])
        b.tube(
          [
            [x + m * 0.55, 0, -0.6 + s],
            [x, 3.6, -0.6 + s],
          ],
          0.028,
          wood,
          6,
          true,
        );
      for (let i = 1; i < 11; i++)
        b.tube(
          [
            [x + m * 0.55 * (1 - i / 11), i * 0.327, -0.82],
            [x + m * 0.55 * (1 - i / 11), i * 0.327, -0.38],
          ],
          0.018,
          wood,
          5,
          true,
        );
    });
    const g = set.newGroup();
    for (const x of [-0.7, 0.7])
      set.thing('table', [x, 0, -1.5], 0, { attributes: { other: ['dining'], colour: ['dark brown'] }, variant: 0 });
    set.obstacle([0, 0.5, -1.5], 1.2);
    set.mark('surface', 'table', [0, 0.752, -1.5], 0, g);
    for (const [x, z, h] of [
      [-0.7, -2.2, 0],
      [0.7, -2.2, 0],
      [-1.66, -1.5, HALF_PI],
      [1.66, -1.5, -HALF_PI],
    ]) {
      set.thing('chair', [x, 0, z], h, { variant: 2 });
      set.mark('seat', 'chair', [x, 0.465, z], h, g);
    }
    set.thing('lamp', [0, 0.752, -1.55], 0, { detail: 'hero' });
    for (let i = 0; i < 4; i++)
      set.thing('book', [-0.9 + i * 0.55, 0.752 + (i === 1 ? 0.03 : 0), -1.4 - (i % 2) * 0.2], i * 0.7, { variant: i });
    set.thing('rug', [0, 0.004, 1.4], 0, { size: 1.5 });
    chandelier(set, 0, height - 1.4, 0.6, true, 4.5);
    if (wizard) {
      for (const x of [-0.4, 0.35, 0.9]) set.thing('candle', [x, 0.752, -1.7], 0, { variant: 1 });
      set.thing('ball', [-0.35, 0.8, -1.2], 0, {
        attributes: { other: ['crystal ball', 'glowing'], colour: ['blue'] },
        size: 0.9,
      });
      set.thing('pan', [m * 2.4, 0, 0.2], 0, { attributes: { other: ['cauldron'] }, size: 2 });
    }
  }
  for (const z of [-2.5, 2])
    for (const s of [-1, 1]) if (!gallery) sconce(set, s * (width / 2 - 0.45), 2.35, z + 0.1, -s);
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.6, halfDepth: depth / 2 - 0.4, height },
  });
  return finishRoom(set, room, {
    surface: gallery ? 'wood' : 'carpet',
    stage: { centre: [-m * 0.4, 0, 1.4], halfWidth: 1.6, halfDepth: 1.2, heading: 0 },
    path: [
      [0, 0, depth / 2 - 0.5],
      [-m * 0.6, 0, 2.2],
      [-m * 2.4, 0, 0.4],
      [-m * 2.5, 0, -3.6],
      [0, 0, back + 1.2],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.4 },
      { cue: 'page', level: 0.06 },
      { cue: 'clock_tick', level: 0.08 },
    ],
    acoustics: 'hall',
  });
}
