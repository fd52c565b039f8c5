/** An airport hall: rows of seats before a wall of glass, aircraft on the apron beyond, boards and a desk at the gate. */
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { writing } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { at, counter } from './fittings.ts';
import { matt } from './outdoors.ts';
import { buildRoom, finishRoom } from './room.ts';
import { lightPanels, plaster } from './room-kit.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const LINES = ['#2f6aa8', '#b8302a', '#2f8a6a', '#d08a2a'];

export function airport(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [24, 18, 7];
  const line = set.random('line').pick(LINES);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plaster('#dde0e2'),
    floor: { color: hex('#b9bcc0'), color2: hex('#a4a8ad'), pattern: 'tiles', patternScale: 1.2, roughness: 0.14 },
    ceiling: { color: hex('#e9ebec'), color2: hex('#cfd3d6'), pattern: 'stripes', patternScale: 1.5, roughness: 0.8 },
    trim: '#8f969c',
    back: { count: 6, w: 3.5, h: 5.4, sill: 0.35 },
    panes: [2, 3],
    frame: '#5f676e',
    outside: 'none',
  });
  apron(set, depth);
  set.shows('chair', 'bench', 'window');
  const steel = set.material({ color: hex('#aab0b4'), roughness: 0.25, metal: 0.85 });
  const seat = set.material({ color: hex('#2b333c'), roughness: 0.5 });
  for (const [x, z, way] of [
    [-6.4, -5.6, 0],
    [6.4, -5.6, 0],
    [-6.4, -2, 0],
    [6.6, -1.6, 0],
    [-m * 6.2, 2, 0],
  ])
    seatRow(set, x, z, way, steel, seat);
  board(set, m, width, line);
  // The desk at the gate and its number.
  const blue = set.material({ color: hex(line), roughness: 0.4 });
  counter(set, at(m * 8.6, 0, 2.6, -m * 0.9), 2.4, 1.08, {
    front: { color: hex(line), roughness: 0.4 },
    top: { color: hex('#e6e8ea'), roughness: 0.3 },
  });
  const g = set.newGroup();
  set.mark('stand', 'desk', [m * 9.3, 0, 2.1], -m * 0.9, g);
  set.mark('surface', 'desk', [m * 8.6, 1.09, 2.6], -m * 0.9, g);
  set.fixed((b) => {
    for (const x of [-8, 0, 8]) {
      b.cylinder([x, 0, -depth / 2 + 1.1], 0.3, height, set.material({ color: hex('#eceef0'), roughness: 0.4 }), 16);
      b.box([x, 3.4, -depth / 2 + 1.5], [1.9, 0.8, 0.14], blue);
      writing(b, set.random('gate', x), x, 3.4, -depth / 2 + 1.58, 1.3, 0.5, glowing(set, [1, 0.95, 0.8], 1.1), false);
    }
    for (const s of [-1, 1]) b.box([s * 4.2, 1, -depth / 2 + 0.5], [0.06, 0.06, 0.06], steel);
  });
  for (const x of [-8, 0, 8]) set.obstacle([x, 1.5, -depth / 2 + 1.1], 0.5);
  for (const [i, [x, z]] of (
    [
      [-4.6, -4.9],
      [4.7, -1.1],
      [-m * 4.5, 2.7],
    ] as const
  ).entries())
    set.thing('backpack', [x, 0, z], i, {
      attributes: { other: ['suitcase'], colour: [['red', 'navy', 'black'][i]] },
      variant: i,
    });
  set.thing('potted_plant', [-m * 10.8, 0, -6.8], 0, { attributes: { size: ['large'] } });
  lightPanels(set, [-7.5, -2.5, 2.5, 7.5], [-5, 0, 5], height, 3.4);
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, 1.2], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [
      [-m * 11, 0, 5.6],
      [-m * 5, 0, 4.6],
      [0, 0, 1.4],
      [m * 1.6, 0, -2.6],
      [m * 2.4, 0, -6.6],
    ],
    ambience: [
      { cue: 'crowd', level: 0.35 },
      { cue: 'chimes', level: 0.15 },
      { cue: 'air_conditioner', level: 0.2 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 1.4, 1.8, depth / 2 - 0.8], target: [-m * 0.6, 2.2, -6] },
      { eye: [-m * 9, 1.7, depth / 2 - 2], target: [m * 3, 1.8, -6] },
      { eye: [0, 4.4, depth / 2 - 0.6], target: [0, 1, -5] },
    ],
  });
}

/** Five seats on a beam, their backs to the glass. */
function seatRow(set: SetBuilder, x: number, z: number, heading: number, steel: number, seat: number): void {
  if (!set.allows('chair')) return;
  set.fixed(
    (b) => {
      b.box([0, 0.36, 0], [3.4, 0.07, 0.1], steel);
      for (const s of [-1.3, 1.3]) {
        b.box([s, 0.18, 0], [0.08, 0.36, 0.08], steel);
        b.box([s, 0.02, 0], [0.08, 0.04, 0.6], steel);
      }
      for (let i = 0; i < 5; i++) {
        const c = -1.36 + i * 0.68;
        b.roundedBox([c, 0.44, 0.04], [0.56, 0.08, 0.5], 0.03, seat, 1);
        b.roundedBox([c, 0.74, -0.24], [0.56, 0.56, 0.08], 0.03, seat, 1);
        b.box([c + 0.34, 0.62, 0], [0.05, 0.05, 0.42], steel);
      }
    },
    at(x, 0, z, heading),
  );
  const g = set.newGroup();
  for (let i = 0; i < 5; i++) set.mark('seat', 'seat', [x - 1.36 + i * 0.68, 0.48, z + 0.04], heading, g);
  for (const s of [-1, 0, 1]) set.obstacle([x + s * 1.2, 0.5, z], 0.6);
}

/** Departures: rows of lit letters on a dark board. */
function board(set: SetBuilder, m: number, width: number, line: string): void {
  const rng = set.random('departures');
  const dark = set.material({ color: hex('#14171b'), roughness: 0.3 });
  const amber = glowing(set, [1, 0.72, 0.2], 1.7);
  const green = glowing(set, [0.4, 1, 0.5], 1.5);
  set.fixed(
    (b) => {
      b.box([0, 0, 0], [4.4, 2, 0.14], dark);
      b.box([0, 1.12, 0.02], [4.4, 0.24, 0.16], set.material({ color: hex(line), roughness: 0.4 }));
      for (let r = 0; r < 8; r++) {
        const y = 0.82 - r * 0.22;
        writing(b, rng, -1.8, y, 0.08, 0.5, 0.1, amber, false);
        writing(b, rng, -0.5, y, 0.08, 1.6, 0.1, amber, false);
        writing(b, rng, 1.5, y, 0.08, 0.8, 0.1, rng.chance(0.7) ? green : amber, false);
      }
      for (const s of [-1.6, 1.6]) b.box([s, 2, 0], [0.06, 2, 0.06], dark);
    },
    at(-m * (width * 0.28), 4.2, -3.4, m * 0.3),
  );
}

/** The apron behind the glass, with aircraft at their stands. */
function apron(set: SetBuilder, depth: number): void {
  const k = 1 - 0.85 * set.darkness;
  const tar = set.snowy ? '#c9d0d6' : '#8d9094';
  const dim = (c: string): readonly [number, number, number] =>
    hex(c).map((v) => v * k) as unknown as readonly [number, number, number];
  set.fixed((b) => {
    const ground = set.material({ ...matt(tar, '#77797c', 'tiles', 6), color: dim(tar), color2: dim('#77797c') });
    b.quad(
      [-260, -3.2, -depth / 2 - 0.6],
      [260, -3.2, -depth / 2 - 0.6],
      [260, -3.2, -420],
      [-260, -3.2, -420],
      ground,
    );
    const yellow = set.material({ color: dim('#d8b030'), roughness: 0.8 });
    for (const x of [-26, 12]) b.box([x, -3.17, -60], [0.5, 0.02, 90], yellow, '+y');
    const far = set.material({ color: dim('#6f7f6a'), roughness: 1 });
    b.box([0, 2, -420], [700, 12, 2], far, '+z');
  });
  if (!set.allows('airplane')) return;
  const m = set.mirror;
  for (const [x, z, h] of [
    [m * 9, -46, -m * 0.5],
    [-m * 34, -74, m * 0.9],
  ] as const)
    set.thing('airplane', [x, -3.2, z] as Vec3, h, { variant: 0 });
}
