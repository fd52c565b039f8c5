/** Offices, classrooms, libraries, theatres, gyms and temples. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { translation, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { sconce } from './eateries.ts';
import { furnishFeatures } from './features.ts';
import { at, board, chandelier, column } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures, wallFrame } from './room.ts';
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

/** Flat light panels in a ceiling. */
export function lightPanels(set: SetBuilder, xs: readonly number[], zs: readonly number[], y: number, power = 3): void {
  const panel = set.material({ color: [0.9, 0.93, 0.95], emissive: [2.6, 2.7, 2.75], roughness: 0.8 });
  set.fixed((b) => {
    for (const x of xs) for (const z of zs) b.box([x, y - 0.02, z], [1.15, 0.03, 0.3], panel, '-y');
  });
  for (const x of xs) for (const z of zs) set.light([x, y - 0.3, z], [power * 0.96, power, power * 1.02], 6.5);
}

/** A lit screen with bars of a picture on it; local +Z out. */
export function screen(
  set: SetBuilder,
  x: number,
  y: number,
  z: number,
  heading: number,
  w: number,
  h: number,
  hue: number,
): void {
  const tones = ['#3f8fd0', '#39c08a', '#d9863a', '#8a6fd0', '#d0506a'];
  const c = hex(tones[hue % tones.length]);
  const face = set.material({
    color: [0.02, 0.03, 0.05],
    emissive: [c[0] * 0.35 + 0.02, c[1] * 0.35 + 0.03, c[2] * 0.35 + 0.06],
    roughness: 0.2,
  });
  const bright = set.material({ color: c, emissive: [c[0] * 2.2, c[1] * 2.2, c[2] * 2.2], roughness: 0.4 });
  const black = set.material({ color: hex('#121315'), roughness: 0.4 });
  const rng = set.random('screen', Math.round(x * 100 + y * 10 + z * 7));
  set.fixed(
    (b) => {
      b.roundedBox([0, 0, -0.02], [w + 0.04, h + 0.04, 0.04], 0.012, black, 1);
      b.box([0, 0, 0.004], [w, h, 0.004], face, '+z');
      let xx = -w * 0.42;
      while (xx < w * 0.4) {
        const bar = h * rng.range(0.08, 0.62);
        b.box([xx, -h * 0.4 + bar / 2, 0.009], [w * 0.035, bar, 0.002], bright, '+z');
        xx += w * 0.07;
      }
      for (let i = 0; i < 3; i++)
        b.box(
          [rng.range(-0.2, 0.1) * w, h * (0.4 - i * 0.09), 0.009],
          [w * rng.range(0.2, 0.5), h * 0.025, 0.002],
          bright,
          '+z',
        );
    },
    at(x, y, z, heading),
  );
}

export function office(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const control = set.says('control room|newsroom|mission control|cockpit|command');
  const meeting = set.says('meeting|conference|boardroom');
  const width = 10;
  const depth = 8.5;
  const height = 3;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster(control ? '#5b6672' : '#dfe0dc'),
    accent: plaster(control ? '#465260' : '#7c93a0'),
    floor: {
      color: hex(control ? '#3a3f45' : '#7d838a'),
      color2: hex(control ? '#2f3439' : '#6b7178'),
      pattern: 'weave',
      patternScale: 0.03,
      roughness: 0.95,
    },
    ceiling: { color: hex('#e4e5e3'), color2: hex('#b9bcba'), pattern: 'tiles', patternScale: 0.6, roughness: 0.95 },
    trim: '#4a4f54',
    ...(control ? {} : { side: { count: 3, w: 2.5, h: 1.9, sill: 0.75 } }),
    panes: [2, 1],
    frame: '#2b2e31',
    outside: 'city',
  });
  lightPanels(set, [-2.6, 2.6], [-2.4, 1.4], height, control ? 1.2 : 2.4);
  const back = -depth / 2;
  if (meeting) {
    for (const x of [-1.4, 0, 1.4])
      set.thing('table', [x, 0, -1.5], 0, { attributes: { other: ['dining'] }, variant: 0 });
    set.obstacle([0, 0.5, -1.5], 1.4);
    const g = set.newGroup();
    set.mark('surface', 'table', [0, 0.752, -1.5], 0, g);
    for (let i = 0; i < 3; i++) {
      for (const s of [-1, 1]) {
        const p: Vec3 = [-1.4 + i * 1.4, 0, -1.5 + s * 0.72];
        set.thing('chair', p, s > 0 ? PI : 0, { variant: 1, attributes: { other: ['upholstered'] } });
        set.mark('seat', 'chair', [p[0], 0.49, p[2]], s > 0 ? PI : 0, g);
      }
    }
    board(set, at(0, 0, back), 2.6, 1.3, 1.6, { face: '#f1f3f2', frame: '#9aa0a4', marks: '#2f5d9f', rows: 5 });
  } else {
    const desks: [number, number, number][] = [
      [-m * 0.3, -1.2, 0],
      [m * 2.9, -1.9, 0.1],
      [-m * 3.2, -2.2, -0.1],
      [m * 3.1, 1.4, PI],
      [-m * 3.3, 1.3, PI],
    ];
    for (const [i, [x, z, heading]] of desks.entries()) {
      const g = set.newGroup();
      set.thing('table', [x, 0, z], heading, {
        attributes: { other: ['desk'] },
        variant: 0,
        detail: i === 0 ? 'hero' : 'extra',
      });
      set.obstacle([x, 0.5, z], 0.85);
      const s = cos(heading) > 0 ? -1 : 1;
      const cz = z + s * 0.72;
      set.thing('chair', [x, 0, cz], s < 0 ? 0 : PI, { variant: 1, attributes: { other: ['upholstered'] } });
      set.mark('seat', 'chair', [x, 0.48, cz], s < 0 ? 0 : PI, g);
      set.mark('surface', 'desk', [x, 0.752, z], heading, g);
      set.thing('laptop', [x - 0.12, 0.752, z], s < 0 ? PI : 0, { variant: i % 2 });
      set.thing('cup', [x + 0.45, 0.752, z + 0.12], 0, { variant: i % 2 });
      if (i % 2 === 0) set.thing('lamp', [x + 0.52, 0.752, z - 0.2], 0, { light: i === 0 && set.lampsOn });
      if (i > 0) set.thing('book', [x + 0.3, 0.755, z - 0.1], 0.4, {});
    }
    if (control) {
      for (let r = 0; r < 2; r++)
        for (let i = 0; i < 5; i++) screen(set, -3.6 + i * 1.8, 1.35 + r * 0.95, back + 0.06, 0, 1.6, 0.82, r * 5 + i);
      for (const x of [-2.4, 0, 2.4]) set.light([x, 1.7, back + 0.9], [0.8, 1.5, 2.2], 5);
    } else {
      board(set, at(m * 1.3, 0, back), 2.2, 1.2, 1.65, {
        face: '#f1f3f2',
        frame: '#9aa0a4',
        marks: '#2f5d9f',
        rows: 5,
      });
      set.thing('bookshelf', [-m * 3.4, 0, back + 0.2], 0, { variant: 0, obstacle: 0.6 });
      set.thing('bookshelf', [-m * 2.1, 0, back + 0.2], 0, { variant: 1, obstacle: 0.6 });
      set.thing('clock', [-m * 0.5, 2.1, back + 0.02], 0, {});
    }
  }
  set.thing('potted_plant', [m * (width / 2 - 0.5), 0, back + 0.5], 0, { attributes: { size: ['large'] }, variant: 0 });
  set.thing('potted_plant', [-m * (width / 2 - 0.5), 0, 3.4], 0, { attributes: { size: ['large'] }, variant: 1 });
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: -1, y: 1.7, w: 1, h: 0.7 },
    { x: 1, y: 1.7, w: 0.7, h: 0.9 },
  ]);
  furnishFeatures(set, {
    centre: [0, 0, 1],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: width / 2, halfDepth: depth / 2, height },
  });
  return finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [0, 0, 1.1], halfWidth: 1.8, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 1.2, 0, 3.8],
      [m * 1.3, 0, 1],
      [0, 0, 0.4],
      [-m * 1.5, 0, 0.2],
      [-m * 1.6, 0, -3.2],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.25 },
      { cue: 'keyboard', level: 0.12 },
    ],
    acoustics: 'room',
  });
}

export function classroom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const width = 9;
  const depth = 10;
  const height = 3.2;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster('#e6dcc2'),
    dado: { color: hex('#8fa58f'), roughness: 0.7 },
    floor: planks('#a67d55', '#765638'),
    ceiling: { color: hex('#efece2'), roughness: 0.95 },
    side: { count: 3, w: 2.2, h: 1.8, sill: 0.95 },
    panes: [3, 2],
    outside: 'garden',
  });
  const back = -depth / 2;
  board(set, at(0, 0, back), 4.2, 1.35, 1.65, { face: '#2c4a3c', frame: '#7a5638', marks: '#e6ebe2', rows: 5 });
  set.thing('table', [m * 1.9, 0, back + 1.35], PI, { attributes: { other: ['desk'] }, variant: 0 });
  set.obstacle([m * 1.9, 0.5, back + 1.35], 0.8);
  const teacher = set.newGroup();
  set.mark('stand', 'blackboard', [-m * 0.6, 0, back + 0.9], 0, teacher);
  set.mark('surface', 'desk', [m * 1.9, 0.752, back + 1.35], 0, teacher);
  set.thing('apple', [m * 1.6, 0.752, back + 1.35], 0, { attributes: { colour: ['red'] } });
  set.thing('book', [m * 2.1, 0.752, back + 1.3], 0.3, {});
  for (let r = 0; r < 3; r++) {
    for (const x of [-2.7, 0, 2.7]) {
      const z = 0.6 + r * 1.5;
      set.thing('table', [x, 0, z], 0, { variant: 0, attributes: { other: ['dining'] } });
      const g = set.newGroup();
      set.mark('surface', 'desk', [x, 0.752, z], PI, g);
      set.obstacle([x, 0.5, z + 0.2], 0.75);
      for (const e of [-0.35, 0.35]) {
        set.thing('chair', [x + e, 0, z + 0.62], PI, { variant: 0 });
        set.mark('seat', 'chair', [x + e, 0.465, z + 0.62], PI, g);
        if ((r + Math.round(x)) % 2 === 0) set.thing('book', [x + e, 0.752, z + 0.05], e, { variant: r });
      }
    }
  }
  set.thing('bookshelf', [-m * (width / 2 - 0.2), 0, -1.4], m * HALF_PI, { obstacle: 0.6 });
  set.thing('clock', [m * 2.9, 2.5, back + 0.02], 0, {});
  set.thing('potted_plant', [m * (width / 2 - 0.3), 0.95, -1.7], 0, { size: 0.4 });
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: 0.6, y: 1.9, w: 0.9, h: 0.65 },
    { x: 1.8, y: 1.9, w: 0.6, h: 0.8 },
    { x: 2.8, y: 1.85, w: 0.7, h: 0.5 },
  ]);
  lightPanels(set, [-2.2, 2.2], [-2, 1.5], height, set.lampsOn ? 2.2 : 0.9);
  furnishFeatures(set, {
    centre: [0, 0, -1.6],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2, halfDepth: depth / 2, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [-m * 0.3, 0, -1.7], halfWidth: 1.5, halfDepth: 0.95, heading: 0 },
    path: [
      [m * 1.4, 0, 4.4],
      [m * 1.35, 0, 0],
      [0, 0, -1.4],
      [-m * 1.35, 0, -1.2],
      [-m * 1.35, 0, 4.2],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.35 },
      { cue: 'clock_tick', level: 0.12 },
      { cue: 'birds', level: 0.12 },
    ],
    acoustics: 'room',
  });
}

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

export function theatre(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const club = set.says('nightclub|club|disco|rave|dance floor');
  const width = 16;
  const depth = 20;
  const height = 8;
  const DROP = club ? 0 : -0.95;
  const EDGE = 1.9;
  const floor = set.material(planks('#7d5a3c', '#4d3724', 0.16));
  const dark = set.material({
    color: hex('#241b1a'),
    color2: hex('#1b1413'),
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 0.95,
  });
  const wall = set.material({
    color: hex(club ? '#15151c' : '#4a2722'),
    color2: hex(club ? '#0f0f15' : '#3d201c'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.9,
  });
  const velvet = set.material({ color: hex(club ? '#241a3a' : '#8a1a20'), roughness: 0.85, doubleSided: true });
  const gold = set.material({ color: hex('#b8923f'), roughness: 0.35, metal: 0.8 });
  set.fixed((b) => {
    const z0 = -depth / 2 + 2;
    b.box([0, -0.5, (z0 + EDGE) / 2], [width, 1, EDGE - z0], floor, '+y+z');
    b.box([0, DROP - 0.02, (EDGE + depth / 2) / 2], [width, 0.04, depth / 2 - EDGE], dark, '+y');
    b.box([0, height / 2, z0], [width, height + 2, 0.1], wall, '+z');
    for (const s of [-1, 1])
      b.box([s * (width / 2), height / 2 - 0.5, 0], [0.1, height + 1, depth], wall, s > 0 ? '-x' : '+x');
    b.box([0, height / 2 - 0.5, depth / 2], [width, height + 1, 0.1], wall, '-z');
    b.box([0, height, 0], [width, 0.1, depth], dark, '-y');
  });
  // Curtains: a back cloth, legs at both sides, a swag above.
  set.fixed((b) => {
    const fold = (x0: number, x1: number, y0: number, y1: number, z: number, wave: number): void => {
      const n = Math.max(8, Math.round(Math.abs(x1 - x0) / 0.11));
      const start = b.vertexCount;
      for (let j = 0; j <= 1; j++)
        for (let i = 0; i <= n; i++) {
          const x = x0 + ((x1 - x0) * i) / n;
          const p = (x / wave) * TAU;
          b.vertex([x, j === 0 ? y0 : y1, z + cos(p) * wave * 0.28], [sin(p) * 0.9, 0, 1], x, j);
        }
      b.grid(start, 2, n + 1, velvet);
    };
    fold(-width / 2, width / 2, 0, height, -depth / 2 + 2.4, 0.62);
    for (const s of [-1, 1]) {
      fold(Math.min(s * 5.2, s * 7.9), Math.max(s * 5.2, s * 7.9), 0, 6.6, EDGE - 0.7, 0.4);
      fold(Math.min(s * 6.2, s * 7.9), Math.max(s * 6.2, s * 7.9), 0, 6.6, -2.6, 0.4);
    }
    fold(-width / 2, width / 2, 5.6, height, EDGE - 0.55, 0.5);
    b.box([0, 5.6, EDGE - 0.45], [width, 0.12, 0.06], gold);
  });
  if (club) {
    const tones: [number, number, number][] = [
      [5, 0.5, 3.4],
      [0.4, 2.6, 5.5],
      [3.6, 0.6, 5.4],
      [0.4, 4.4, 3],
    ];
    set.fixed((b) => {
      for (let i = 0; i < 9; i++)
        for (let j = 0; j < 6; j++) {
          const t = tones[(i * 3 + j * 5 + ((i * j) % 3)) % 4];
          b.box(
            [-6.4 + i * 1.6, 0.012, -3.6 + j * 1.5],
            [1.5, 0.02, 1.4],
            set.material({
              color: [t[0] * 0.1, t[1] * 0.1, t[2] * 0.1],
              emissive: [t[0] * 0.1, t[1] * 0.1, t[2] * 0.1],
              roughness: 0.2,
            }),
            '+y',
          );
        }
    });
    set.animate((scene, t) => {
      for (let i = 0; i < 5; i++) {
        const a = t * (0.7 + i * 0.13) + i * 1.7;
        const c = tones[i % 4];
        scene.lights.push({
          position: [-6 + i * 3, 6.4, -1],
          color: [c[0] * 16, c[1] * 16, c[2] * 16],
          range: 14,
          direction: [sin(a) * 0.5, -0.82, cos(a * 0.8) * 0.4],
          cosAngle: cos(0.34),
        });
      }
    });
    for (const x of [-4, 4]) set.light([x, 3, -3], x < 0 ? [8, 1.2, 6] : [1, 3.6, 8], 14);
    set.fixed((b) => {
      // Light bars on the back wall, a desk for the music, and towers of speakers.
      for (let i = 0; i < 11; i++) {
        const c = tones[i % 4];
        const h = 2.2 + 2 * Math.abs(sin(i * 1.3));
        b.box(
          [-6 + i * 1.2, 1 + h / 2, -depth / 2 + 3],
          [0.12, h, 0.06],
          set.material({
            color: [c[0] * 0.1, c[1] * 0.1, c[2] * 0.1],
            emissive: [c[0] * 0.7, c[1] * 0.7, c[2] * 0.7],
            roughness: 0.4,
          }),
        );
      }
      const black = set.material({ color: hex('#17171b'), roughness: 0.5 });
      const cone = set.material({ color: hex('#3a3a42'), roughness: 0.4 });
      b.roundedBox([0, 0.6, -5.6], [2.6, 1.2, 0.8], 0.05, black, 1);
      b.box(
        [0, 0.62, -5.18],
        [2.3, 0.5, 0.03],
        set.material({ color: [0.05, 0.02, 0.06], emissive: [1.6, 0.3, 1.4], roughness: 0.4 }),
        '+z',
      );
      for (const s of [-1, 1]) {
        b.box([s * 3.6, 1.5, -6], [1.2, 3, 1], black);
        for (const y of [0.6, 1.5, 2.4]) b.ellipsoid([s * 3.6, y, -5.48], [0.4, 0.4, 0.06], cone, 18, 6);
      }
    });
    set.mark('stand', 'desk', [0, 0, -6.3], 0, set.newGroup());
  } else {
    for (let r = 0; r < 5; r++) {
      const z = 3.6 + r * 1.15;
      for (let i = -6; i <= 6; i++) {
        if (i === 0) continue;
        seat(set, i * 0.62 + (i > 0 ? 0.3 : -0.3), DROP, z);
        if (r < 2 && Math.abs(i) < 4)
          set.mark('seat', 'seat', [i * 0.62 + (i > 0 ? 0.3 : -0.3), DROP + 0.45, z], PI, 1 + r);
      }
    }
    for (const x of [-3.2, 0, 3.2])
      set.spot([x, 7.2, EDGE + 1.6], [190, 168, 128], 18, [-x * 0.1, -0.86, -0.5], cos(0.42));
    for (const x of [-4.5, 4.5]) set.light([x, 4.6, -4.2], [15, 8, 5.5], 12);
    for (const z of [3, 6.5]) for (const s of [-1, 1]) sconce(set, s * (width / 2 - 0.1), 2.6 + DROP, z, -s);
    set.fixed((b) => {
      const lamp = set.material({ color: [1, 0.8, 0.5], emissive: [2.6, 1.7, 0.8], roughness: 0.5 });
      for (let i = 0; i < 13; i++) b.ellipsoid([-6 + i, 0.05, EDGE - 0.1], [0.09, 0.09, 0.06], lamp, 8, 5);
    });
    for (const x of [-4, 0, 4]) set.light([x, 0.25, EDGE + 0.1], [1.8, 1.1, 0.5], 4.5);
  }
  if (set.says('concert|orchestra|piano|recital'))
    set.thing('piano', [-m * 3.4, 0, -2.6], m * 0.6, { detail: 'hero', obstacle: 1.3 });
  furnishFeatures(set, {
    centre: [0, 0, -1.4],
    heading: 0,
    radius: 2.8,
    ground: (_x, z) => (z > EDGE ? DROP : 0),
    room: { halfWidth: 7, halfDepth: 7, height },
  });
  return set.finish({
    ground: (_x, z) => (z > EDGE ? DROP : 0),
    surface: (_x, z) => (z > EDGE ? 'carpet' : 'wood'),
    stage: { centre: [0, 0, -1.2], halfWidth: 3.4, halfDepth: 1.9, heading: 0 },
    path: [
      [-m * 5.4, 0, -3.4],
      [-m * 2, 0, -2.2],
      [0, 0, -1.2],
      [m * 2.5, 0, -1.6],
      [m * 5.4, 0, -3.4],
    ],
    bounds: {
      min: [-width / 2 + 0.4, DROP + 0.4, -depth / 2 + 2.8],
      max: [width / 2 - 0.4, height - 0.6, depth / 2 - 0.4],
    },
    acoustics: 'hall',
    ambience: club
      ? [{ cue: 'crowd', level: 0.4 }]
      : [
          { cue: 'room_tone', level: 0.3 },
          { cue: 'crowd', level: 0.1 },
        ],
    vistas: [
      { eye: [m * 0.4, DROP + 1.9, 9.2], target: [0, 2.1, -3] },
      { eye: [-m * 6, DROP + 2.6, 6.5], target: [m * 1.2, 1.2, -3] },
      { eye: [m * 4.4, 1.7, 1.2], target: [-m * 2.5, 1.2, -3] },
    ],
  });
}

function seat(set: SetBuilder, x: number, y: number, z: number): void {
  const velvet = set.material({ color: hex('#7d1d22'), roughness: 0.9 });
  const wood = set.material({ color: hex('#3a2619'), roughness: 0.6 });
  if (!set.has('theatre seat')) set.shows('theatre seat');
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.4, 0], [0.5, 0.12, 0.46], 0.04, velvet, 1);
      b.roundedBox([0, 0.72, 0.25], [0.5, 0.62, 0.1], 0.04, velvet, 1);
      for (const s of [-1, 1]) b.box([s * 0.28, 0.33, 0.06], [0.05, 0.66, 0.42], wood, '+x-x+y-z');
    },
    translation(x, y, z),
  );
}

/** Height of a boxing ring's floor, metres. */
const CANVAS = 0.835;

export function gym(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const pool = set.says('pool|swim');
  const boxing = set.says('boxing|fight|ring|punch|mma');
  const dance = set.says('dance|ballet|yoga');
  const width = dance ? 11 : 18;
  const depth = dance ? 9 : 20;
  const height = dance ? 3.8 : 7;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: boxing
      ? { color: hex('#8d5a48'), color2: hex('#b3a79a'), pattern: 'brick', patternScale: 0.09, roughness: 0.9 }
      : pool
        ? { color: hex('#dfeaea'), color2: hex('#a9c4c6'), pattern: 'tiles', patternScale: 0.25, roughness: 0.3 }
        : plaster('#d9d5c9'),
    floor: pool
      ? { color: hex('#cfd9d6'), color2: hex('#9fb3b2'), pattern: 'tiles', patternScale: 0.25, roughness: 0.25 }
      : boxing
        ? { color: hex('#4a4d50'), color2: hex('#3a3d40'), pattern: 'asphalt', patternScale: 0.03, roughness: 0.8 }
        : planks('#c08f58', '#9a6d3e', 0.09),
    ceiling: { color: hex('#7d8388'), color2: hex('#5d6368'), pattern: 'stripes', patternScale: 0.8, roughness: 0.8 },
    trim: '#4d5358',
    side: { count: dance ? 3 : 5, w: dance ? 2.2 : 2.4, h: dance ? 2.2 : 2, sill: dance ? 0.9 : 3.6 },
    panes: [4, 3],
    frame: '#33383c',
    outside: 'city',
  });
  const back = -depth / 2;
  if (pool) {
    const water = set.material({
      color: [0.1, 0.42, 0.47],
      color2: [0.16, 0.55, 0.6],
      pattern: 'water',
      patternScale: 0.8,
      roughness: 0.06,
      castsShadow: false,
    });
    const rim = set.material({ color: hex('#3d6f86'), roughness: 0.4 });
    set.fixed((b) => {
      b.box([m * 2, 0.012, -2], [9, 0.02, 13], water, '+y');
      for (const [x, z, w, d] of [
        [m * 2, 4.6, 9.5, 0.25],
        [m * 2, -8.6, 9.5, 0.25],
        [m * 2 + 4.62, -2, 0.25, 13.2],
        [m * 2 - 4.62, -2, 0.25, 13.2],
      ])
        b.box([x, 0.03, z], [w, 0.06, d], rim);
      for (let l = 0; l < 4; l++)
        for (let i = 0; i < 26; i++)
          b.sphere(
            [m * 2 - 2.7 + l * 1.8, 0.05, -8.2 + i * 0.5],
            0.06,
            set.material({ color: hex(i % 6 < 3 ? '#c23b2e' : '#e8e6e0'), roughness: 0.5 }),
            6,
            4,
          );
    });
  } else if (!dance && !boxing) {
    const line = set.material({ color: hex('#e9e6dc'), roughness: 0.5 });
    set.fixed((b) => {
      for (const [x, z, w, d] of [
        [0, 0, 13.4, 0.06],
        [-6.7, 0, 0.06, 16],
        [6.7, 0, 0.06, 16],
        [0, 8, 13.4, 0.06],
        [0, -8, 13.4, 0.06],
        [-1.8, -5.2, 0.06, 5.6],
        [1.8, -5.2, 0.06, 5.6],
        [0, -2.4, 3.6, 0.06],
      ])
        b.box([x, 0.004, z], [w, 0.006, d], line, '+y');
      const ring = (r: number, z: number): void => {
        for (let i = 0; i < 40; i++) {
          const a = (i / 40) * TAU;
          const c = ((i + 1) / 40) * TAU;
          b.quad(
            [cos(a) * r, 0.008, z + sin(a) * r],
            [cos(c) * r, 0.008, z + sin(c) * r],
            [cos(c) * (r + 0.06), 0.008, z + sin(c) * (r + 0.06)],
            [cos(a) * (r + 0.06), 0.008, z + sin(a) * (r + 0.06)],
            line,
          );
          b.quad(
            [cos(a) * (r + 0.06), 0.008, z + sin(a) * (r + 0.06)],
            [cos(c) * (r + 0.06), 0.008, z + sin(c) * (r + 0.06)],
            [cos(c) * r, 0.008, z + sin(c) * r],
            [cos(a) * r, 0.008, z + sin(a) * r],
            line,
          );
        }
      };
      ring(1.8, 0);
      ring(1.8, -2.4);
      const glass = set.material({ color: hex('#e6eaea'), roughness: 0.2 });
      const rim = set.material({ color: hex('#d9531e'), roughness: 0.4, metal: 0.4 });
      b.box([0, 3.5, -8.3], [1.8, 1.05, 0.05], glass);
      b.box([0, 3.35, -8.26], [0.6, 0.45, 0.01], rim, '+z');
      b.box([0, 3.35, -8.25], [0.52, 0.37, 0.01], glass, '+z');
      b.tube(
        Array.from(
          { length: 17 },
          (_, i): Vec3 => [cos((i / 16) * TAU) * 0.23, 3.05, -7.98 + sin((i / 16) * TAU) * 0.23],
        ),
        0.02,
        rim,
        5,
        false,
      );
      b.box([0, 3.6, -9.1], [0.16, 0.16, 1.6], set.material({ color: hex('#40464b'), roughness: 0.5 }));
      const net = set.material({ color: hex('#eceae4'), roughness: 0.9 });
      for (let i = 0; i < 8; i++)
        b.tube(
          [
            [cos((i / 8) * TAU) * 0.22, 3.04, -7.98 + sin((i / 8) * TAU) * 0.22],
            [cos((i / 8) * TAU + 0.4) * 0.13, 2.62, -7.98 + sin((i / 8) * TAU + 0.4) * 0.13],
          ],
          0.006,
          net,
          3,
          false,
        );
      // Bleachers on the far side.
      for (let r = 0; r < 4; r++)
        b.box(
          [-m * (7.4 + r * 0.45), 0.2 + r * 0.3, -1],
          [0.5, 0.4 + r * 0.6, 12],
          set.material({
            color: hex('#a77b4d'),
            color2: hex('#7d5a37'),
            pattern: 'wood',
            patternScale: 0.06,
            roughness: 0.6,
          }),
          '+x-x+y+z-z',
        );
    });
  }
  if (boxing) {
    set.fixed((b) => {
      const canvas = set.material({
        color: hex('#9db4c4'),
        color2: hex('#8ba3b4'),
        pattern: 'weave',
        patternScale: 0.03,
        roughness: 0.9,
      });
      const skirt = set.material({ color: hex('#8f2323'), roughness: 0.8 });
      b.box([0, 0.4, -4.5], [6.4, 0.8, 6.4], skirt, '+x-x+z-z');
      b.box([0, 0.81, -4.5], [6.5, 0.05, 6.5], canvas);
      for (const [k, code] of [
        [0, '#b3262a'],
        [1, '#e6e2d8'],
        [2, '#2d5d9f'],
      ] as const) {
        const rope = set.material({ color: hex(code), roughness: 0.6 });
        const y = 1.25 + k * 0.4;
        b.tube(
          [
            [-3, y, -1.5],
            [3, y, -1.5],
            [3, y, -7.5],
            [-3, y, -7.5],
            [-3, y, -1.5],
          ],
          0.025,
          rope,
          6,
          false,
        );
      }
      for (const sx of [-1, 1])
        for (const sz of [-1, 1])
          b.cylinder(
            [sx * 3, 0.8, -4.5 + sz * 3],
            0.07,
            1.5,
            set.material({ color: hex('#2b2e31'), roughness: 0.4, metal: 0.5 }),
            10,
          );
    });
    for (const x of [m * 3.6, m * 5.4, -m * 4.6]) {
      set.thing('punching_bag', [x, 1, 0.2], 0, { obstacle: 0.3 });
      set.fixed((b) =>
        b.tube(
          [
            [x, 2.2, 0.2],
            [x, height, 0.2],
          ],
          0.015,
          set.material({ color: hex('#6a6d70'), metal: 0.8, roughness: 0.4 }),
          4,
          false,
        ),
      );
    }
  }
  if (dance) {
    set.fixed((b) => {
      b.at(wallFrame(room, 'back'), () => {
        const silver = set.material({ color: hex('#b9c4c9'), roughness: 0.04, metal: 1 });
        for (let i = 0; i < 5; i++) b.box([-4 + i * 2, 1.4, 0.02], [1.96, 2.4, 0.02], silver, '+z');
        const wood = set.material({ color: hex('#b98a57'), roughness: 0.5 });
        b.tube(
          [
            [-5, 1, 0.22],
            [5, 1, 0.22],
          ],
          0.025,
          wood,
          8,
          true,
        );
        for (let i = 0; i < 6; i++) b.box([-5 + i * 2, 0.5, 0.16], [0.04, 1, 0.05], wood);
      });
    });
    set.shows('mirror');
  }
  if (!dance)
    for (const x of [-4.5, 4.5])
      for (const z of [-5.5, 0, 5.5])
        pendant(set, x, z, height, 1.1, { shade: '#3f464b', radius: 0.34, always: true, power: 6.5, range: 12 });
  else for (const x of [-2.6, 2.6]) pendant(set, x, 0, height, 0.7, { shade: '#e8e6e0', radius: 0.26, power: 3.5 });
  furnishFeatures(set, {
    centre: [0, 0, 2],
    heading: 0,
    radius: 3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  const stage: Place['stage'] = dance
    ? { centre: [0, 0, 0], halfWidth: 3.2, halfDepth: 2.2, heading: 0 }
    : boxing
      ? { centre: [0, CANVAS, -4.5], halfWidth: 2.3, halfDepth: 2.3, heading: 0 }
      : pool
        ? { centre: [-m * 4.6, 0, 4.2], halfWidth: 1.6, halfDepth: 1.6, heading: 0 }
        : { centre: [0, 0, 2.4], halfWidth: 2.8, halfDepth: 2.2, heading: 0 };
  const place = finishRoom(set, room, {
    surface: pool ? 'tile' : boxing ? 'concrete' : 'wood',
    stage,
    path: pool
      ? [
          [-m * 4.9, 0, 8],
          [-m * 4.9, 0, 4],
          [-m * 4.9, 0, -2],
          [-m * 4.9, 0, -8],
        ]
      : [
          [-m * 2.5, 0, depth / 2 - 1],
          [-m * 1, 0, 3],
          [0, 0, stage.centre[2]],
          [m * 2.4, 0, 0.6],
          [m * 4, 0, back + 1.4],
        ],
    ambience: [
      { cue: 'room_tone', level: 0.35 },
      { cue: pool ? 'splash' : 'air_conditioner', level: 0.15 },
    ],
    acoustics: dance ? 'room' : 'hall',
  });
  if (!boxing) return place;
  // The ring is a floor of its own.
  return { ...place, ground: (x, z) => (Math.abs(x) < 3.2 && Math.abs(z + 4.5) < 3.2 ? CANVAS : 0) };
}

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
  if (throne) set.shows('chair');
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
