/** The court of a mosque: a great dome among half domes, minarets, an arcade, a fountain to wash at, doves. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { archBand } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills } from './outdoors.ts';
import { glowing, metal } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Walls, domes, tiles, ground. */
const SCHEMES = [
  ['#d8cdb8', '#6f8a96', '#2a6a8a', '#cfc6b4'],
  ['#e8e2d4', '#e8e0cc', '#2a8a7a', '#d8d2c4'],
  ['#d0a878', '#2a8a9a', '#1f5a9a', '#c8b090'],
] as const;

export function mosqueCourt(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [wall, dome, tile, paving] = set.random('mosque').pick(SCHEMES);
  const floor = set.ground({
    color: hex(paving),
    color2: hex('#a89c88'),
    pattern: 'tiles',
    patternScale: 1.2,
    roughness: 0.55,
  });
  const mats: Mats = {
    wall: set.material({
      color: hex(wall),
      color2: hex('#a89a84'),
      pattern: 'brick',
      patternScale: 0.5,
      roughness: 0.9,
    }),
    dome: set.material({
      color: hex(dome),
      color2: hex('#4a5a62'),
      pattern: 'stripes',
      patternScale: 0.9,
      roughness: 0.45,
    }),
    tile: set.material({
      color: hex(tile),
      color2: hex('#d8c890'),
      pattern: 'tiles',
      patternScale: 0.45,
      roughness: 0.3,
    }),
    gold: set.material(metal('#e8c050', 0.25)),
    dark: set.lampsOn ? set.material(glowing('#ffb45a', 1.5)) : set.material({ color: hex('#2a241e'), roughness: 0.9 }),
  };
  set.fixed((b) => b.quad([-200, 0, 160], [200, 0, 160], [200, 0, -200], [-200, 0, -200], floor));
  hall(set, mats);
  for (const [x, z, h] of [
    [-24, -26, 46],
    [24, -26, 46],
    [-19, -56, 52],
    [19, -56, 52],
  ])
    set.fixed((b) => minaret(b, mats, x, z, h));
  arcade(set, mats);
  fountain(set, mats, m);
  horizonHills(set, { distance: 620, height: 46, colour: '#8a8478', seed: context.seed });
  set.shows('fountain', 'building', 'arch', 'dome', 'minaret');
  furnishFeatures(set, { centre: [0, 0, 2], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'tile',
    stage: { centre: [0, 0, 1.8], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [44, 28, 14, 6, 0, -6, -12, -17].map((z, i): Vec3 => [m * (i < 3 ? 1.5 : 0.8), 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'square', level: 0.2 },
      { cue: 'fountain', level: 0.2 },
      { cue: 'birds', level: 0.12 },
    ],
    vistas: [
      { eye: [m * 2.4, 1.6, 14], target: [-m * 0.6, 9, -26] },
      { eye: [-m * 7, 1.5, 10], target: [m * 2, 7, -26] },
      { eye: [m * 12, 7, 24], target: [-m * 1, 9, -24] },
    ],
  });
}

interface Mats {
  wall: number;
  dome: number;
  tile: number;
  gold: number;
  dark: number;
}

/** A dome of a radius that swells a little over its drum, with a finial. */
function domeOn(b: MeshBuilder, mats: Mats, [x, y, z]: Vec3, r: number, columns = 28): void {
  const profile: [number, number][] = [];
  for (let i = 0; i <= 10; i++) {
    const a = (i / 10) * (PI / 2);
    profile.push([cos(a) * r * (1 + 0.06 * sin(a * 2)), sin(a) * r * 0.98 + (i === 10 ? r * 0.06 : 0)]);
  }
  b.lathe(profile, mats.dome, columns, [x, y, z]);
  const top = y + r * 1.02;
  b.tube([[x, top - 0.1, z] as Vec3, [x, top + r * 0.34, z] as Vec3], r * 0.018 + 0.03, mats.gold, 6);
  b.sphere([x, top + r * 0.1, z], r * 0.05 + 0.05, mats.gold, 10, 6);
  // A crescent.
  const k = r * 0.1 + 0.1;
  b.tube(
    Array.from({ length: 11 }, (_, i): Vec3 => {
      const a = -PI * 0.32 + (i / 10) * PI * 1.64;
      return [x + sin(a - PI) * k, top + r * 0.34 + k - cos(a - PI) * k, z];
    }),
    k * 0.14,
    mats.gold,
    5,
  );
}

/** The hall: a cube under the great dome, half domes before and beside it, a tiled portal. */
function hall(set: SetBuilder, mats: Mats): void {
  const z = -40;
  set.fixed((b) => {
    b.box([0, 6.5, z], [40, 13, 28], mats.wall, '+x-x+y+z-z');
    b.box([0, 15, z], [26, 6, 22], mats.wall, '+x-x+y+z-z');
    b.cylinder([0, 18, z], 11, 3, mats.wall, 32);
    for (let i = 0; i < 20; i++) {
      const a = ((i + 0.5) / 20) * TAU;
      b.at(placed([sin(a) * 11.02, 18.3, z + cos(a) * 11.02], a), () =>
        b.box([0, 1.1, 0], [0.9, 1.9, 0.06], mats.dark, '+z'),
      );
    }
    domeOn(b, mats, [0, 21, z], 10.8, 40);
    for (const s of [-1, 1]) {
      domeOn(b, mats, [s * 9.5, 13, z + 9.5], 4.4);
      domeOn(b, mats, [s * 17, 13, z + 10], 2.6);
      domeOn(b, mats, [s * 16.4, 13, z], 4);
    }
    domeOn(b, mats, [0, 13, z + 10.6], 5.6);
    // Windows in two rows, the portal between them.
    for (let i = -7; i <= 7; i++) {
      if (Math.abs(i) < 2) continue;
      for (const [y, h] of [
        [3.4, 3.2],
        [8.6, 2.8],
      ]) {
        b.box([i * 2.5, y, z + 14.02], [1.3, h, 0.06], mats.dark, '+z');
        b.sphere([i * 2.5, y + h / 2, z + 14], 0.65, mats.dark, 12, 6);
        b.box([i * 2.5, y - h / 2 - 0.12, z + 14.06], [1.7, 0.2, 0.14], mats.wall);
      }
    }
    b.box([0, 7, z + 14.8], [9, 14, 1.8], mats.wall, '+x-x+y+z');
    b.box([0, 6.6, z + 15.72], [7.6, 12.4, 0.06], mats.tile, '+z');
    b.box([0, 4, z + 15.8], [4.4, 8, 0.06], mats.dark, '+z');
    b.lathe(
      Array.from({ length: 9 }, (_, i): [number, number] => [
        2.2 * cos((i / 8) * (PI / 2)),
        3 * sin((i / 8) * (PI / 2)),
      ]),
      mats.dark,
      20,
      [0, 8, z + 14.2],
    );
    for (let i = 0; i < 4; i++)
      b.box([0, 0.15 + i * 0.3 - 0.15, z + 17.6 - i * 0.5], [10 - i * 0.5, 0.3, 3.2], mats.wall, '+x-x+y+z');
  });
  for (const x of [-15, -8, 0, 8, 15]) set.obstacle([x, 6, z + 8], 8);
  if (set.lampsOn) {
    set.light([0, 5, z + 18], [26, 16, 7], 16);
    for (const s of [-1, 1]) set.light([s * 13, 3, z + 17], [18, 11, 5], 14);
  }
}

/** A minaret: a shaft with two galleries under a pointed cap. */
function minaret(b: MeshBuilder, mats: Mats, x: number, z: number, h: number): void {
  b.box([x, 5, z], [4, 10, 4], mats.wall, '+x-x+y+z-z');
  b.cylinder([x, 10, z], 1.5, h * 0.62, mats.wall, 16, 1.25);
  for (const y of [h * 0.48, h * 0.7]) {
    b.lathe(
      [
        [1.35, 0],
        [2.1, 0.9],
        [2.1, 1.7],
        [1.9, 1.7],
        [1.9, 1],
        [1.2, 1],
      ],
      mats.wall,
      16,
      [x, y, z],
    );
    b.cylinder([x, y + 0.95, z], 2.12, 0.14, mats.tile, 16);
  }
  b.cylinder([x, 10 + h * 0.62, z], 1.35, 0.4, mats.tile, 16);
  b.cylinder([x, 10.4 + h * 0.62, z], 1.4, 7, mats.dome, 16, 0.06);
  b.tube([[x, 17.2 + h * 0.62, z] as Vec3, [x, 19 + h * 0.62, z] as Vec3], 0.08, mats.gold, 5);
  b.sphere([x, 18 + h * 0.62, z], 0.24, mats.gold, 8, 6);
}

/** An arcade of pointed arches with little domes, to the left and right of the court. */
function arcade(set: SetBuilder, mats: Mats): void {
  const bay = set.mesh((b) => {
    for (const x of [-1.9, 1.9]) {
      b.cylinder([x, 0, 0], 0.3, 3.6, mats.wall, 12, 0.26);
      b.box([x, 3.75, 0], [0.8, 0.3, 0.8], mats.wall);
    }
    archBand(b, 0, 3.9, 0, 1.75, 0.24, mats.wall, 12);
    b.box([0, 6.2, 0], [3.9, 0.7, 0.9], mats.wall);
    b.box([0, 5.7, 0.48], [3.9, 0.3, 0.02], mats.tile, '+z');
    domeOn(b, mats, [0, 6.5, -1.9], 1.7, 16);
    b.box([0, 3.2, -3.8], [3.9, 6.4, 0.3], mats.wall, '+z');
    b.box([0, 6.5, -1.9], [3.9, 0.16, 4], mats.wall, '+y-y');
  });
  for (const s of [-1, 1])
    for (let i = 0; i < 8; i++) {
      const z = 12 - i * 3.8;
      set.put(bay, placed([s * 15, 0, z], (-s * PI) / 2));
      set.obstacle([s * 15.6, 2, z], 1.9);
      if (set.lampsOn && i % 3 === 0) set.light([s * 14, 3.4, z], [10, 6, 2.6], 8);
    }
}

/** A fountain for washing: eight sides, a roof on thin columns. */
function fountain(set: SetBuilder, mats: Mats, m: number): void {
  const at: Vec3 = [-m * 6.4, 0, -8];
  const water = set.material({
    color: [0.05, 0.2, 0.24],
    color2: [0.08, 0.28, 0.3],
    pattern: 'water',
    patternScale: 0.5,
    roughness: 0.06,
  });
  set.fixed(
    (b) => {
      b.cylinder([0, 0, 0], 2.1, 0.16, mats.wall, 8);
      b.cylinder([0, 0.16, 0], 1.5, 0.95, mats.tile, 8);
      b.disc([0, 1.12, 0], 1.4, water, 8);
      for (let i = 0; i < 8; i++) {
        const a = ((i + 0.5) / 8) * TAU;
        b.cylinder([sin(a) * 1.75, 0.16, cos(a) * 1.75], 0.1, 3, mats.wall, 8);
        b.box([sin(a) * 1.52, 0.7, cos(a) * 1.52], [0.07, 0.07, 0.2], mats.gold);
      }
      b.cylinder([0, 3.16, 0], 2.3, 0.3, mats.wall, 8);
      domeOn(b, mats, [0, 3.44, 0], 1.9, 16);
    },
    placed(at, 0.2),
  );
  set.obstacle([at[0], 1.5, at[2]], 2.1);
}
