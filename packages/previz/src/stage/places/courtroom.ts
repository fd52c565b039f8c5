/** A courtroom: the judge's bench under its emblem, witness stand, jury, counsel's tables, the rail and the public. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { pewMesh } from './church-parts.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom, type Room, wallFrame } from './room.ts';
import { glowing, metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const FLAGS = [
  ['#23356b', '#b8322a', '#e8e4d8'],
  ['#1f5a3a', '#d0a23c', '#e8e4d8'],
  ['#7a1f2a', '#d0a23c', '#2a2f5a'],
] as const;

export function courtroom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('courtroom');
  const [width, depth, height] = [12, 14.5, 5];
  const [wood, dark] = rng.pick([
    ['#7a4c2b', '#5a3620'],
    ['#8f6238', '#6a4526'],
    ['#63402a', '#43291a'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(rng.pick(['#e4dcc8', '#d9dcd2', '#e2d4bf']), 0.95, 1.5),
    dado: timber(wood, 0.4),
    floor: woven(rng.pick(['#4a5a4c', '#6a3a34', '#44506a']), 0.85, 0.05),
    ceiling: mottled('#efeadd', 0.96, 1.6),
    trim: dark,
    side: { count: 4, w: 1.4, h: 2.9, sill: 1.4 },
    panes: [2, 4],
    frame: dark,
    outside: 'city',
    accent: timber(wood, 0.4, 0.1),
  });
  const back = -depth / 2;
  panelling(set, room, dark);
  bench(set, back, wood, dark, rng.int(0, 2));
  witness(set, [m * 3.1, 0, back + 2.2], wood, dark);
  jury(set, m, wood, dark);
  counsel(set, m);
  gallery(set, dark, depth);
  const lamp = set.material(glowing('#fff0d0', 2.4));
  const brass = set.material(metal('#b08a3f', 0.3));
  set.fixed((b) => {
    for (const x of [-3, 3])
      for (const z of [-3.6, 1.4, 5.4]) {
        b.tube([[x, height, z] as Vec3, [x, height - 0.9, z] as Vec3], 0.015, brass, 5, false);
        b.lathe(
          [
            [0.02, height - 1.25],
            [0.26, height - 1.15],
            [0.32, height - 1],
            [0.26, height - 0.88],
            [0.05, height - 0.84],
          ],
          lamp,
          16,
          [x, 0, z],
        );
        b.lathe(
          [
            [0.33, height - 1.02],
            [0.345, height - 1],
            [0.33, height - 0.97],
          ],
          brass,
          16,
          [x, 0, z],
        );
      }
  });
  for (const x of [-3, 3]) for (const z of [-3.6, 1.4]) set.light([x, height - 1.5, z], [5.2, 4.4, 3.2], 8);
  set.spot([0, height - 0.4, back + 4.4], [16, 13, 9], 8, [0, -0.72, -0.69], 0.8);
  furnishFeatures(set, {
    centre: [0, 0, -1.6],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: width / 2 - 2, halfDepth: depth / 2 - 1.5, height },
  });
  return finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [0, 0, -1.9], halfWidth: 1.8, halfDepth: 1.1, heading: 0 },
    path: [depth / 2 - 0.8, 4, 1.4, -1.6, -3].map((z): Vec3 => [0, 0, z]),
    ambience: [
      { cue: 'hush', level: 0.4 },
      { cue: 'room_tone', level: 0.2 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.5, 1.9, depth / 2 - 0.8], target: [0, 1.9, back] },
      { eye: [-m * 4.6, 1.7, 3], target: [m * 1.2, 1.6, back + 1] },
      { eye: [m * 1.2, 1.6, 1.2], target: [-m * 0.2, 2, back] },
    ],
  });
}

/** Panels and pilasters up the wall behind the judge. */
function panelling(set: SetBuilder, room: Room, dark: string): void {
  const trim = set.material(timber(dark, 0.4));
  set.fixed((b) =>
    b.at(wallFrame(room, 'back'), () => {
      for (let i = 0; i <= 6; i++) b.box([-6 + i * 2, 2.2, 0.06], [0.28, 4.4, 0.12], trim, '+z+x-x');
      for (const y of [1.1, 3.6, 4.4]) b.box([0, y, 0.06], [12, 0.14, 0.14], trim, '+z+y-y');
    }),
  );
}

/** The judge's bench on its platform, chair, emblem, flags. */
function bench(set: SetBuilder, back: number, wood: string, dark: string, flag: number): void {
  const face = set.material(timber(wood, 0.35));
  const trim = set.material(timber(dark, 0.35));
  const gold = set.material(metal('#c79a3a', 0.3));
  const leather = set.material({
    color: hex('#2a1d18'),
    color2: hex('#1c1310'),
    pattern: 'noise',
    patternScale: 0.05,
    roughness: 0.5,
  });
  set.fixed((b) => {
    b.box([0, 0.22, back + 1.5], [6.4, 0.44, 3], trim, '+x-x+y+z');
    for (const s of [-1, 1]) b.box([s * 3.5, 0.11, back + 1.6], [0.6, 0.22, 1], trim, '+x-x+y+z');
    b.box([0, 1.05, back + 2.2], [4.6, 1.25, 0.7], face, '+x-x+z-z');
    b.roundedBox([0, 1.7, back + 2.15], [4.9, 0.08, 0.95], 0.02, trim, 1);
    b.box([0, 1.78, back + 2.52], [4.7, 0.14, 0.06], trim);
    for (let i = 0; i < 5; i++) {
      b.box([-1.8 + i * 0.9, 1.05, back + 2.565], [0.7, 0.9, 0.03], trim, '+z+x-x+y-y');
      b.box([-1.8 + i * 0.9, 1.05, back + 2.585], [0.54, 0.74, 0.02], face, '+z+x-x+y-y');
    }
    // The clerk's desk in front, lower.
    b.box([0, 0.5, back + 3.1], [2.6, 1, 0.6], face, '+x-x+z-z');
    b.roundedBox([0, 1.02, back + 3.1], [2.8, 0.06, 0.75], 0.02, trim, 1);
    // High-backed chair.
    b.roundedBox([0, 1.9, back + 0.85], [0.9, 1.5, 0.16], 0.07, leather, 2);
    b.roundedBox([0, 1.0, back + 1.15], [0.84, 0.18, 0.66], 0.07, leather, 2);
    for (const s of [-1, 1]) b.roundedBox([s * 0.46, 1.25, back + 1.15], [0.1, 0.1, 0.6], 0.04, leather, 1);
    // Gavel on its block.
    b.cylinder([0.5, 1.74, back + 2.2], 0.09, 0.03, trim, 14);
    b.at(multiply(placed([0.5, 1.81, back + 2.2], 0.6), rotationX(HALF_PI)), () => {
      b.cylinder([0, -0.07, 0], 0.04, 0.14, face, 12);
    });
    b.tube([[0.5, 1.81, back + 2.2] as Vec3, [0.72, 1.79, back + 2.32] as Vec3], 0.013, face, 6, true);
    // Emblem: a round shield with scales.
    b.at(multiply(placed([0, 3.35, back + 0.18], 0), rotationX(HALF_PI)), () => {
      b.lathe(
        [
          [0, 0.02],
          [0.6, 0.02],
          [0.62, 0.05],
          [0.68, 0.05],
          [0.7, 0],
        ],
        gold,
        28,
      );
      b.disc([0, 0.03, 0], 0.56, trim, 28);
    });
    const z = back + 0.24;
    b.box([0, 3.32, z], [0.035, 0.62, 0.03], gold);
    b.box([0, 3.56, z], [0.62, 0.03, 0.03], gold);
    b.box([0, 3.02, z], [0.24, 0.04, 0.04], gold);
    for (const s of [-1, 1]) {
      for (const d of [-0.1, 0.1])
        b.tube([[s * 0.29, 3.56, z] as Vec3, [s * 0.29 + d, 3.28, z] as Vec3], 0.006, gold, 4, false);
      b.ellipsoid([s * 0.29, 3.26, z], [0.13, 0.04, 0.05], gold, 12, 6);
    }
    for (const s of [-1, 1]) flagPole(set, s, back, flag);
  });
  set.obstacle([0, 1, back + 2], 1.2);
  for (const x of [-1.9, 1.9]) set.obstacle([x, 1, back + 2], 0.8);
  set.obstacle([0, 0.6, back + 3.1], 0.9);
  const g = set.newGroup();
  set.mark('seat', 'bench', [0, 1.09, back + 1.2], 0, g);
  set.mark('stand', 'bench', [0, 0.44, back + 1.55], 0, g);
  set.mark('surface', 'bench', [-0.5, 1.74, back + 2.2], 0, g);
  set.shows('gavel', 'chair');
}

/** A flag that hangs in folds from its pole. */
function flagPole(set: SetBuilder, s: number, back: number, kind: number): void {
  const gold = set.material(metal('#c79a3a', 0.3));
  const cloth = FLAGS[kind].map((c) => set.material({ ...woven(c, 0.85, 0.02), doubleSided: true }));
  set.fixed((b) => {
    const x = s * 2.6;
    const z = back + 0.75;
    b.tube([[x, 0.44, z] as Vec3, [x, 3.2, z] as Vec3], 0.02, gold, 6, true);
    b.sphere([x, 3.25, z], 0.05, gold, 10, 8);
    b.cylinder([x, 0.44, z], 0.16, 0.05, gold, 14);
    const n = 14;
    for (let band = 0; band < 3; band++) {
      const start = b.vertexCount;
      for (let j = 0; j <= 4; j++)
        for (let i = 0; i <= n / 2; i++) {
          const u = (band * (n / 2) + i) / (n * 1.5);
          const y = 3.05 - (j / 4) * (1.7 - 0.35 * u);
          const a = u * 13;
          b.vertex(
            [x - s * (0.03 + u * 0.44 * (0.55 + 0.45 * (j / 4))), y, z + 0.05 + sin(a) * 0.05 * (0.4 + j / 4)],
            [-cos(a) * 0.6, 0, 1],
            u,
            y,
          );
        }
      for (let j = 0; j < 4; j++)
        for (let i = 0; i < n / 2; i++) {
          const k = start + j * (n / 2 + 1) + i;
          b.quadIndices(k, k + 1, k + n / 2 + 2, k + n / 2 + 1, cloth[band]);
        }
    }
  });
}

/** The stand of the witness, with rail, chair and microphone. */
function witness(set: SetBuilder, [x, , z]: Vec3, wood: string, dark: string): void {
  const face = set.material(timber(wood, 0.35));
  const trim = set.material(timber(dark, 0.35));
  set.fixed((b) => {
    b.box([x, 0.11, z], [1.5, 0.22, 1.4], trim, '+x-x+y+z');
    b.box([x, 0.6, z + 0.62], [1.5, 0.78, 0.08], face);
    for (const s of [-1, 1]) b.box([x + s * 0.71, 0.6, z], [0.08, 0.78, 1.3], face);
    b.roundedBox([x, 1.02, z + 0.58], [1.6, 0.06, 0.3], 0.02, trim, 1);
    for (const s of [-1, 1]) b.roundedBox([x + s * 0.71, 1.02, z], [0.16, 0.06, 1.3], 0.02, trim, 1);
  });
  set.thing('chair', [x, 0.22, z - 0.05], 0, { variant: 1 });
  const g = set.newGroup();
  set.mark('seat', 'witness stand', [x, 0.69, z - 0.05], 0, g);
  set.mark('stand', 'witness stand', [x, 0.22, z + 0.1], 0, g);
  set.thing('microphone', [x + 0.2, 1.05, z + 0.55], PI, { size: 0.8 });
  set.obstacle([x, 0.6, z + 0.1], 0.8);
}

/** Two rows of seats behind a panelled front along the wall away from the windows. */
function jury(set: SetBuilder, m: 1 | -1, wood: string, dark: string): void {
  const face = set.material(timber(wood, 0.35));
  const trim = set.material(timber(dark, 0.35));
  const x0 = -m * 4.2;
  set.fixed((b) => {
    b.box([x0, 0.46, -1.6], [0.1, 0.92, 4.4], face, '+x-x');
    b.roundedBox([x0, 0.95, -1.6], [0.22, 0.06, 4.5], 0.02, trim, 1);
    for (let i = 0; i < 5; i++)
      b.box([x0 + m * 0.055, 0.48, -3.36 + i * 0.88], [0.02, 0.64, 0.66], trim, '+x-x+y-y+z-z');
    b.box([-m * 5.5, 0.16, -1.6], [0.9, 0.32, 4.4], trim, '+x-x+y+z-z');
  });
  for (let r = 0; r < 2; r++)
    for (let i = 0; i < 5; i++) {
      const p: Vec3 = [-m * (4.75 + r * 0.75), r * 0.32, -3.36 + i * 0.88];
      set.thing('chair', p, m * HALF_PI, { variant: 1, attributes: { other: ['upholstered'], colour: ['dark red'] } });
      set.mark('seat', 'jury', [p[0], p[1] + 0.47, p[2]], m * HALF_PI, 40 + r);
    }
  for (const z of [-3, -1.6, -0.2]) set.obstacle([-m * 4.8, 0.6, z], 0.75);
}

/** Two tables with papers and chairs that face the judge. */
function counsel(set: SetBuilder, m: 1 | -1): void {
  for (const s of [-1, 1]) {
    const p: Vec3 = [s * 2.3, 0, 0.7];
    set.thing('table', p, 0, { attributes: { other: ['desk'] }, variant: 0, size: 1.1, obstacle: 0.9 });
    const g = set.newGroup();
    for (const d of [-0.45, 0.45]) {
      set.thing('chair', [p[0] + d, 0, p[2] + 0.8], PI, { variant: 1 });
      set.mark('seat', 'chair', [p[0] + d, 0.47, p[2] + 0.8], PI, g);
    }
    set.mark('surface', 'desk', [p[0], 0.82, p[2]], 0, g);
    set.thing('book', [p[0] + 0.4 * m, 0.83, p[2]], 0.2, { variant: s > 0 ? 1 : 0 });
    set.thing('letter', [p[0] - 0.2, 0.83, p[2] + 0.05], 0.3);
    set.thing('glass', [p[0] + 0.1, 0.83, p[2] - 0.2], 0);
  }
}

/** The rail and the benches of the public. */
function gallery(set: SetBuilder, dark: string, depth: number): void {
  const trim = set.material(timber(dark, 0.35));
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.roundedBox([s * 3.4, 0.92, 2.5], [5, 0.08, 0.14], 0.03, trim, 1);
      b.box([s * 3.4, 0.12, 2.5], [5, 0.1, 0.08], trim);
      for (let i = 0; i <= 16; i++)
        b.lathe(
          [
            [0.03, 0.14],
            [0.045, 0.3],
            [0.022, 0.5],
            [0.04, 0.72],
            [0.03, 0.9],
          ],
          trim,
          6,
          [s * 3.4 - 2.45 + i * 0.306, 0, 2.5],
        );
    }
  });
  const pew = pewMesh(set, 4.2, dark);
  set.shows('bench', 'fence');
  for (let r = 0; r < 3; r++)
    for (const s of [-1, 1]) {
      const z = 3.7 + r * 1.05;
      if (z > depth / 2 - 0.6) continue;
      set.put(pew, placed([s * 3.1, 0, z], PI));
      set.obstacle([s * 3.1, 0.4, z], 0.6);
      if (r < 2) for (const d of [-1.2, -0.4, 0.4]) set.mark('seat', 'bench', [s * 3.1 + d, 0.465, z], PI, 50 + r);
    }
  set.mark('lookout', 'bench', [0, 0, 3], PI, set.newGroup());
}
