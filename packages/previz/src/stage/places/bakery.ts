/** A bakery: loaves on sloping shelves, a glass counter of cakes, baskets, a brick oven that glows. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, scaling, transformPoint, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { archBand, halfDisc } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { at, board } from './fittings.ts';
import { buildRoom, finishRoom, pendant } from './room.ts';
import { clearGlass, courses, glowing, metal, tiled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Loaf meshes: round, long, tin, roll, bun, each a baked brown with a lighter cut. */
function loaves(set: SetBuilder): number[] {
  const crust = ['#b9783a', '#a5662c', '#c98f4a', '#8f5424'].map((c) =>
    set.material({ color: hex(c), color2: hex('#d9ae6a'), pattern: 'noise', patternScale: 0.06, roughness: 0.75 }),
  );
  const flour = set.material({ color: hex('#ead7b0'), roughness: 0.95 });
  return [
    set.mesh((b) => {
      b.ellipsoid([0, 0.06, 0], [0.13, 0.085, 0.13], crust[0], 14, 8);
      for (const a of [-0.05, 0.05]) b.roundedBox([a, 0.14, 0], [0.022, 0.014, 0.15], 0.006, flour, 1);
    }),
    set.mesh((b) => {
      b.ellipsoid([0, 0.045, 0], [0.07, 0.05, 0.27], crust[1], 12, 8);
      for (let i = -2; i <= 2; i++)
        b.at(at(0, 0.092, i * 0.085, 0.5), () => b.roundedBox([0, 0, 0], [0.016, 0.01, 0.1], 0.004, flour, 1));
    }),
    set.mesh((b) => {
      b.roundedBox([0, 0.06, 0], [0.12, 0.11, 0.24], 0.04, crust[2], 2);
      b.ellipsoid([0, 0.11, 0], [0.066, 0.045, 0.125], crust[0], 10, 6);
    }),
    set.mesh((b) => {
      for (let i = 0; i < 3; i++)
        b.ellipsoid([(i - 1) * 0.1, 0.035, (i % 2) * 0.05], [0.055, 0.04, 0.055], crust[i], 9, 6);
    }),
    set.mesh((b) => {
      // A croissant: a bow of segments.
      for (let i = 0; i < 7; i++) {
        const t = i / 6 - 0.5;
        b.ellipsoid(
          [t * 0.2, 0.03, -t * t * 0.28],
          [0.026, 0.034 * (1.2 - Math.abs(t) * 1.5), 0.045 * (1.25 - Math.abs(t) * 1.6)],
          crust[2],
          8,
          5,
        );
      }
    }),
  ];
}

export function bakery(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('bakery');
  const [width, depth, height] = [8.6, 7.4, 3.2];
  const [wallCode, woodCode, tileCode] = rng.pick([
    ['#efe2cb', '#8a5f38', '#d9d2c2'],
    ['#d9e2d6', '#a5794c', '#e4dccb'],
    ['#f0dcd0', '#6e4a2e', '#cfc9bd'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: { color: hex(wallCode), color2: hex(wallCode), roughness: 0.9 },
    accent: tiled('#f1ede2', '#c9c2b2', 0.15, 0.18),
    dado: timber(woodCode, 0.5),
    floor: tiled(tileCode, '#4b4a48', 0.3, 0.3),
    ceiling: { color: hex('#efe9dc'), roughness: 0.95 },
    trim: woodCode,
    side: { count: 2, w: 2.4, h: 2.1, sill: 0.55 },
    panes: [3, 3],
    frame: '#2f4a3c',
    outside: 'city',
    beams: '#7a5634',
  });
  const back = -depth / 2;
  const bread = loaves(set);
  const wood = set.material(timber(woodCode, 0.5));
  const steel = set.material(metal('#b9bcbe'));
  set.shows('bread', 'cake', 'shelf', 'counter');
  // Sloping shelves of loaves on the back wall.
  const shelves = (x: number, w: number): void => {
    set.fixed((b) => {
      b.box([x, 1.3, back + 0.03], [w, 2.2, 0.04], wood, '+z+x-x');
      for (const s of [-1, 1]) b.box([x + (s * w) / 2, 1.3, back + 0.2], [0.05, 2.3, 0.4], wood);
      for (const y of [0.85, 1.3, 1.75, 2.2]) {
        b.box([x, y, back + 0.22], [w, 0.03, 0.4], wood);
        b.box([x, y + 0.025, back + 0.42], [w, 0.03, 0.02], wood);
      }
    });
    for (const [k, y] of [0.85, 1.3, 1.75, 2.2].entries()) {
      const kind = (k + rng.int(0, 4)) % 4;
      const step = [0.35, 0.2, 0.2, 0.42][kind];
      for (let px = x - w / 2 + 0.2; px < x + w / 2 - 0.14; px += step)
        set.put(
          bread[kind],
          multiply(at(px, y + 0.015, back + 0.26 + rng.range(-0.03, 0.03), rng.range(-0.12, 0.12)), scaling(1.3)),
        );
    }
  };
  shelves(-m * 0.4, 2.7);
  shelves(m * 2.7, 2.3);
  oven(set, -m * 3.1, back);
  // The counter with its glass case.
  const cz = back + 2.1;
  const m0 = at(m * 0.9, 0, cz);
  const top = set.material({ color: hex('#e8e2d6'), color2: hex('#c3b8a5'), pattern: 'marble', roughness: 0.25 });
  const glass = set.material(clearGlass());
  set.fixed((b) => {
    b.box([0, 0.46, 0], [4.4, 0.86, 0.7], wood, '+x-x+z-z');
    for (let i = 0; i < 6; i++) b.box([-1.83 + i * 0.733, 0.46, 0.36], [0.62, 0.62, 0.02], wood, '+x-x+y-y+z');
    b.roundedBox([0, 0.92, 0], [4.5, 0.05, 0.8], 0.015, top, 1);
    for (const y of [1.16, 1.42]) b.box([-0.7, y, -0.05], [2.6, 0.014, 0.5], steel);
    b.quad([-2.05, 0.95, 0.34], [0.65, 0.95, 0.34], [0.65, 1.48, 0.22], [-2.05, 1.48, 0.22], glass);
    for (const x of [-2.05, -0.7, 0.65])
      b.tube(
        [
          [x, 0.95, 0.34],
          [x, 1.48, 0.22],
          [x, 1.48, -0.3],
        ],
        0.012,
        steel,
        5,
        true,
      );
    // A till and a pair of scales.
    b.roundedBox(
      [1.5, 1.06, 0.02],
      [0.36, 0.22, 0.34],
      0.03,
      set.material({ color: hex('#3a3d40'), roughness: 0.4 }),
      1,
    );
    b.box([1.5, 1.24, -0.06], [0.3, 0.16, 0.03], set.material(glowing('#7fd0b0', 0.5)), '+z-z');
  }, m0);
  for (let i = 0; i < 14; i++)
    set.put(
      bread[i % 3 === 0 ? 3 : 4],
      at(m * 0.9 - 1.9 + i * 0.19, 0.95 + (i % 2) * 0.22, cz + 0.06, rng.range(-0.4, 0.4)),
    );
  for (let i = 0; i < 5; i++)
    set.thing('cake', [m * 0.9 - 1.8 + i * 0.5, 1.43, cz - 0.08], i, { variant: i % 3, size: 0.75 });
  for (const x of [m * 2.6, m * 1.5]) set.obstacle([x, 0.6, cz], 0.7);
  for (const x of [-m * 0.9, m * 0.3]) set.obstacle([x, 0.6, cz], 0.7);
  const g = set.newGroup();
  set.mark('stand', 'counter', [m * 0.9, 0, cz - 0.75], 0, g);
  set.mark('surface', 'counter', [m * 1.9, 0.95, cz + 0.1], 0, g);
  set.mark('stand', 'oven', [-m * 2.9, 0, back + 1.7], PI, set.newGroup());
  baskets(set, bread, m, depth);
  // The bench where dough is worked.
  set.thing('table', [-m * 3.2, 0, 0.4], HALF_PI, { attributes: { other: ['workbench'] }, variant: 1, obstacle: 0.8 });
  const g2 = set.newGroup();
  set.mark('stand', 'table', [-m * 2.4, 0, 0.3], -m * HALF_PI, g2);
  set.mark('surface', 'table', [-m * 3.05, 0.77, 0.3], 0, g2);
  set.thing('rolling_pin', [-m * 3.1, 0.77, 0.75], 0.4);
  set.thing('bowl', [-m * 3.35, 0.77, -0.1], 0, { size: 1.3 });
  const dough = set.material({ color: hex('#ecdcb8'), roughness: 0.8 });
  set.fixed((b) => b.ellipsoid([-m * 3.15, 0.8, 0.35], [0.17, 0.07, 0.15], dough, 12, 8));
  board(set, at(-m * (width / 2 - 0.02), 0, 0.9, m * HALF_PI), 1.1, 0.9, 1.9, {
    face: '#23302b',
    frame: woodCode,
    marks: '#e9e4d6',
    rows: 5,
  });
  for (const x of [-0.7, 0.9, 2.4])
    pendant(set, m * x, cz, height, 0.95, { shade: '#c9a05a', radius: 0.19, always: true, power: 3.6, range: 5.5 });
  for (const x of [-0.4, 2.7]) set.light([m * x, 2.7, back + 1], [4.4, 3.4, 2.1], 4);
  furnishFeatures(set, {
    centre: [m * 0.4, 0, 0.9],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [m * 0.4, 0, 0.9], halfWidth: 1.6, halfDepth: 0.9, heading: 0 },
    path: [
      [m * 2.6, 0, depth / 2 - 0.6],
      [m * 1.4, 0, 1.6],
      [m * 0.4, 0, 0.9],
      [-m * 1.6, 0, 0.2],
      [-m * 2, 0, -1.6],
    ],
    ambience: [
      { cue: 'cafe', level: 0.35 },
      { cue: 'fire', level: 0.12 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [-m * 2, 1.6, depth / 2 - 0.5], target: [m * 1, 1.15, back + 0.8] },
      { eye: [m * 3.1, 1.5, depth / 2 - 0.7], target: [-m * 1.6, 1.15, back + 0.6] },
      { eye: [0, 2.1, depth / 2 - 0.4], target: [0, 1, back] },
    ],
  });
}

/** A brick oven with an arched mouth, its fire within. */
function oven(set: SetBuilder, x: number, back: number): void {
  const brick = set.material(courses('#a1593f', '#c9b29a', 0.075));
  const dark = set.material({ color: [0.03, 0.02, 0.015], roughness: 1 });
  const fire = set.material(glowing('#ff7a22', 2.4));
  const iron = set.material(metal('#2b2a29', 0.5, 0.6));
  set.shows('stove');
  set.fixed((b) => {
    b.box([x, 1.6, back + 0.5], [1.9, 3.2, 1], brick, '+x-x+z');
    b.box([x, 1.02, back + 1.12], [1.5, 0.08, 0.3], set.material({ color: hex('#8d857a'), roughness: 0.8 }));
    b.box([x, 1.3, back + 1.005], [0.9, 0.46, 0.01], dark, '+z');
    halfDisc(b, x, 1.53, back + 1.008, 0.45, dark, 12);
    archBand(b, x, 1.53, back + 1.02, 0.5, 0.09, brick, 12);
    for (let i = 0; i < 5; i++)
      b.ellipsoid(
        [x - 0.28 + i * 0.14, 1.14 + (i % 2) * 0.03, back + 1],
        [0.06, 0.06 + (i % 3) * 0.03, 0.03],
        fire,
        8,
        6,
      );
    b.box([x, 0.5, back + 1.01], [0.7, 0.5, 0.01], dark, '+z');
    b.box([x, 2.3, back + 1.02], [1.4, 0.05, 0.05], iron);
  });
  set.light([x, 1.4, back + 1.35], [7, 3.2, 0.9], 4.5, 0.8);
  set.obstacle([x, 1, back + 0.6], 1.1);
}

/** Baskets of long loaves and sacks of flour in front of the counter. */
function baskets(set: SetBuilder, bread: readonly number[], m: number, depth: number): void {
  const cane = set.material(woven('#a57c46', 0.6, 0.05));
  const sack = set.material(woven('#d8c8a4', 0.85, 0.02));
  const spots: Vec3[] = [
    [m * 3.6, 0, 0.2],
    [m * 3.7, 0, 1.2],
    [-m * 3.5, 0, 2.2],
  ];
  for (const [i, p] of spots.entries()) {
    if (i < 2) {
      set.fixed((b) =>
        b.lathe(
          [
            [0.2, 0],
            [0.26, 0.5],
            [0.28, 0.52],
            [0.24, 0.5],
            [0.2, 0.4],
            [0, 0.4],
          ],
          cane,
          14,
          p,
        ),
      );
      for (let k = 0; k < 7; k++) {
        const lean = transformPoint(at(0, 0, 0, k * 0.9), [0.1, 0, 0]);
        set.put(bread[1], [
          1,
          0,
          lean[0] * 1.6,
          p[0] + lean[0],
          0,
          0,
          1,
          0.62 + (k % 3) * 0.04,
          0,
          -1,
          lean[2] * 1.6,
          p[2] + lean[2],
        ]);
      }
    } else
      set.fixed((b) => {
        for (const d of [0, 0.5]) {
          b.roundedBox([p[0], 0.34, p[2] + d], [0.44, 0.66, 0.4], 0.14, sack, 2);
          b.ellipsoid([p[0], 0.7, p[2] + d], [0.1, 0.09, 0.1], sack, 8, 6);
        }
      });
    set.obstacle([p[0], 0.4, Math.min(p[2], depth / 2 - 0.6)], 0.4);
  }
}
