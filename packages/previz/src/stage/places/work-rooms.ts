/** Offices, control rooms and classrooms. */
import { cos, HALF_PI, PI } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, board } from './fittings.ts';
import { buildRoom, finishRoom, pictures } from './room.ts';
import { lightPanels, planks, plaster, screen } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';
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
      // Beside the one who sits there, not before the face.
      if (i % 2 === 0)
        set.thing('lamp', [x + 0.64, 0.752, z + s * 0.3], 0, { light: i === 0 && set.lampsOn, size: 0.8 });
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
