/** The throne room of a castle: columns, banners, a dais; and the torches and masonry it shares with the dungeon. */
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { archBand } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { chandelier, column } from './fittings.ts';
import { buildRoom, finishRoom, type Room } from './room.ts';
import { SetBuilder } from './set-builder.ts';

export const masonry = (code: string, dark: string, course: number): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'brick',
  patternScale: course,
  roughness: 0.92,
});

/** Torches in iron rings on the side walls. */
export function wallTorches(set: SetBuilder, room: Room, zs: readonly number[], y: number, power = 1): void {
  if (!set.allows('torch')) return;
  set.shows('torch');
  const iron = set.material({ color: hex('#1d1b1a'), roughness: 0.6 });
  for (const [i, z] of zs.entries())
    for (const s of [-1, 1]) {
      const x = s * (room.width / 2 - 0.22);
      set.thing('torch', [x - s * 0.06, y, z], 0, { light: false, size: 1.2 });
      set.fixed((b) => {
        b.box([x + s * 0.12, y + 0.15, z], [0.26, 0.05, 0.05], iron);
        b.cylinder([x - s * 0.06, y + 0.1, z], 0.07, 0.1, iron, 8);
      });
      if (i % 2 === 0 || s > 0) set.light([x - s * 0.4, y + 0.75, z], [7 * power, 3.7 * power, 1.4 * power], 8, 1);
    }
}

const HERALDRY = [
  ['#8c2024', '#d0a23c'],
  ['#20386b', '#d8d4c8'],
  ['#1f4a34', '#d0a23c'],
  ['#4a1f5a', '#c9ced4'],
] as const;

export function throneRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [field, charge] = set.random('heraldry').pick(HERALDRY);
  const [width, depth, height] = [14, 24, 8.5];
  const stone = masonry('#a39a8a', '#746c5e', 0.5);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: stone,
    floor: { color: hex('#8d8678'), color2: hex('#5f594e'), pattern: 'tiles', patternScale: 1.1, roughness: 0.3 },
    ceiling: { color: hex('#5a4634'), color2: hex('#3a2c20'), pattern: 'planks', patternScale: 0.3, roughness: 0.9 },
    trim: '#7d7566',
    beams: '#46321f',
    side: { count: 5, w: 1.1, h: 4, sill: 3 },
    panes: [2, 6],
    frame: '#2b2825',
    outside: 'none',
  });
  const back = -depth / 2;
  for (let i = 0; i < 5; i++) for (const s of [-1, 1]) column(set, [s * 4.7, 0, -9 + i * 4.4], 0.4, height, stone);
  const red = set.material({ color: hex(field), roughness: 0.9, doubleSided: true });
  const gold = set.material({ color: hex(charge), roughness: 0.35, metal: charge === '#d0a23c' ? 0.8 : 0.2 });
  const carpet = set.material({
    color: hex(field),
    color2: hex(field).map((c) => c * 0.75) as unknown as [number, number, number],
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 0.95,
  });
  set.fixed((b) => {
    b.box([0, 0.008, 1.2], [2.3, 0.014, depth - 4.5], carpet, '+y');
    for (const s of [-1, 1]) b.box([s * 1.08, 0.017, 1.2], [0.1, 0.006, depth - 4.5], gold, '+y');
    const step = set.material({
      color: hex('#b5ab98'),
      color2: hex('#8d8472'),
      pattern: 'noise',
      patternScale: 0.8,
      roughness: 0.6,
    });
    for (let i = 0; i < 4; i++)
      b.box([0, 0.1 + i * 0.2, back + 2.5 - i * 0.22], [7.4 - i * 0.7, 0.2, 5 - i * 0.44], step, '+x-x+y+z');
    throne(b, set, back + 1.7, 0.8, set.material({ color: hex('#c79a3a'), roughness: 0.3, metal: 0.85 }), red);
    // A canopy over it and hangings behind.
    b.box([0, 5.6, back + 1], [3.6, 0.3, 2], gold);
    for (let i = 0; i < 9; i++) b.box([-1.6 + i * 0.4, 5.3, back + 2.02], [0.34, 0.5, 0.03], i % 2 ? gold : red);
    b.box([0, 3, back + 0.12], [3.4, 5.4, 0.04], red, '+z');
    crest(b, 0, 4.4, back + 0.16, gold);
    for (const s of [-1, 1]) for (let i = 0; i < 4; i++) banner(b, s * 4.2, 5.4, -6.8 + i * 4.4, s, red, gold);
  });
  set.shows('curtain', 'rug', 'chair', 'castle');
  set.shows('throne');
  set.mark('seat', 'throne', [0, 1.42, back + 1.9], 0, set.newGroup());
  wallTorches(set, room, [-8, -3.6, 0.8, 5.2], 2.3, 0.9);
  for (const z of [-5, 1.6]) chandelier(set, 0, 5.4, z, true, 5);
  set.light([m * 2, 3.4, 6], [2.6, 2, 1.5], 9);
  furnishFeatures(set, {
    centre: [0, 0, 1.6],
    heading: 0,
    radius: 2.4,
    ground: () => 0,
    room: { halfWidth: 4, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [0, 0, 1], halfWidth: 2, halfDepth: 2.4, heading: 0 },
    path: [depth / 2 - 1, 7, 3.5, 0.6, -3, -6].map((z): Vec3 => [m * 0.1, 0, z]),
    ambience: [
      { cue: 'nave', level: 0.45 },
      { cue: 'fire', level: 0.15 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.9, 1.8, 9.4], target: [-m * 0.2, 2.4, -8] },
      { eye: [-m * 3, 1.2, 7], target: [m * 1, 2.6, -8] },
      { eye: [m * 0.4, 5, depth / 2 - 0.9], target: [0, 1.4, -6] },
    ],
  });
}

function throne(b: MeshBuilder, set: SetBuilder, z: number, y: number, gold: number, red: number): void {
  const jewel = set.material({ color: hex('#a81c2c'), roughness: 0.1 });
  b.roundedBox([0, y + 0.3, z], [1.3, 0.6, 1], 0.05, gold, 2);
  b.roundedBox([0, y + 0.6, z + 0.04], [1, 0.12, 0.86], 0.05, red, 2);
  b.roundedBox([0, y + 1.4, z - 0.48], [1.3, 2, 0.18], 0.07, gold, 2);
  b.roundedBox([0, y + 1.4, z - 0.37], [0.92, 1.5, 0.08], 0.03, red, 1);
  for (const s of [-1, 1]) {
    b.roundedBox([s * 0.6, y + 0.85, z + 0.02], [0.17, 0.16, 0.94], 0.05, gold, 1);
    b.roundedBox([s * 0.6, y + 0.6, z + 0.4], [0.14, 0.5, 0.14], 0.04, gold, 1);
    b.sphere([s * 0.6, y + 0.98, z + 0.46], 0.11, gold, 10, 7);
    b.lathe(
      [
        [0.14, 0],
        [0.1, 0.2],
        [0, 0.6],
      ],
      gold,
      8,
      [s * 0.56, y + 2.38, z - 0.48],
    );
  }
  b.lathe(
    [
      [0.3, 0],
      [0.2, 0.24],
      [0, 0.7],
    ],
    gold,
    8,
    [0, y + 2.38, z - 0.48],
  );
  b.sphere([0, y + 2.3, z - 0.36], 0.1, jewel, 10, 7);
}

/** A shield with a cross. */
function crest(b: MeshBuilder, x: number, y: number, z: number, gold: number): void {
  b.box([x, y, z], [0.16, 1.1, 0.03], gold, '+z');
  b.box([x, y + 0.15, z], [0.8, 0.16, 0.03], gold, '+z');
  archBand(b, x, y + 0.5, z, 0.5, 0.04, gold);
}

function banner(b: MeshBuilder, x: number, y: number, z: number, side: number, cloth: number, gold: number): void {
  b.box([x, y, z], [0.02, 3, 1], cloth, '+x-x');
  const k = b.vertex([x, y - 1.5, z - 0.5], [-side, 0, 0], 0, 0);
  b.vertex([x, y - 1.5, z + 0.5], [-side, 0, 0], 1, 0);
  b.vertex([x, y - 2.1, z], [-side, 0, 0], 0.5, 1);
  b.triangle(k, k + 1, k + 2, cloth);
  b.box([x, y + 1.55, z], [0.06, 0.08, 1.2], gold);
  for (const dy of [1, -1.2]) b.box([x, y + dy, z], [0.03, 0.14, 1], gold, '+x-x');
  b.sphere([x, y, z], 0.26, gold, 8, 5);
}
