/** A study: walls of books to the ceiling, a great desk with a green lamp, leather chairs by the fire, a globe. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, fireplace } from './fittings.ts';
import { buildRoom, finishRoom, pictures, type Room, wallFrame } from './room.ts';
import { metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Shelves full of books along a wall from x = from to x = to, up to `top` metres. */
function bookWall(
  set: SetBuilder,
  room: Room,
  which: 'back' | 'left' | 'right',
  from: number,
  to: number,
  top: number,
  code: string,
): void {
  const rng = set.random(`books ${which}`, Math.round(from * 10));
  const wood = set.material(timber(code, 0.45));
  const spines = ['#6e2a24', '#2f4a3a', '#28385a', '#7a5a2c', '#4a2f3f', '#8a7a5c', '#33302c', '#8f3f2a'].map((c) =>
    set.material({ color: hex(c), roughness: 0.7 }),
  );
  const gilt = set.material(metal('#b8923f', 0.4, 0.7));
  const w = to - from;
  set.fixed((b) =>
    b.at(wallFrame(room, which), () => {
      const mid = (from + to) / 2;
      b.box([mid, top / 2, 0.02], [w, top, 0.04], wood, '+z');
      b.box([mid, 0.42, 0.2], [w, 0.84, 0.4], wood, '+x-x+y+z');
      const bays = Math.max(1, Math.round(w / 1.05));
      for (let i = 0; i <= bays; i++) b.box([from + (w * i) / bays, top / 2, 0.18], [0.07, top, 0.36], wood, '+x-x+z');
      for (let i = 0; i < bays; i++)
        b.box([from + (w * (i + 0.5)) / bays, 0.42, 0.41], [w / bays - 0.16, 0.6, 0.02], wood, '+x-x+y-y+z');
      b.box([mid, top + 0.06, 0.2], [w + 0.1, 0.14, 0.46], wood);
      for (let y = 0.86; y < top - 0.2; y += 0.37) {
        b.box([mid, y, 0.17], [w, 0.03, 0.32], wood, '+y-y+z');
        for (let i = 0; i < bays; i++) {
          let x = from + (w * i) / bays + 0.06;
          const end = from + (w * (i + 1)) / bays - 0.06;
          while (x < end - 0.03) {
            if (rng.chance(0.035)) {
              x += rng.range(0.06, 0.16);
              continue;
            }
            const run = Math.min(end - x, rng.range(0.05, 0.19));
            const h = rng.range(0.22, 0.31);
            const spine = spines[rng.int(0, 7)];
            b.box([x + run / 2, y + 0.015 + h / 2, 0.2], [run - 0.006, h, 0.22], spine, '+y+z');
            if (rng.chance(0.4))
              b.box([x + run / 2, y + 0.015 + h * 0.76, 0.311], [run - 0.02, 0.014, 0.002], gilt, '+z');
            x += run;
          }
        }
      }
    }),
  );
}

export function study(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('study');
  const [width, depth, height] = [7.4, 6.8, 3.3];
  const [wallCode, wood] = rng.pick([
    ['#33493f', '#5a3620'],
    ['#5a2f2c', '#4a2d1c'],
    ['#3a4560', '#6e4628'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(wallCode, 0.9, 1),
    dado: timber(wood, 0.4),
    floor: { color: hex('#8a6038'), color2: hex('#5f3f22'), pattern: 'planks', patternScale: 0.12, roughness: 0.3 },
    ceiling: { ...timber(wood, 0.7), pattern: 'planks', patternScale: 0.5 },
    trim: wood,
    side: { count: 2, w: 1.3, h: 2, sill: 0.75 },
    panes: [2, 4],
    frame: wood,
    outside: 'garden',
    curtains: rng.pick(['#6e2226', '#4a5a3a', '#2f3a58']),
  });
  const back = -depth / 2;
  const top = 2.9;
  bookWall(set, room, 'back', -width / 2 + 0.05, width / 2 - 0.05, top, wood);
  // The fire lies opposite the windows, books on both sides of it.
  const far = m > 0 ? 'left' : 'right';
  bookWall(set, room, far, -depth / 2 + 0.5, -1.25, top, wood);
  bookWall(set, room, far, 1.25, depth / 2 - 0.2, top, wood);
  fireplace(
    set,
    at(-m * (width / 2 - 0.01), 0, 0, m * HALF_PI),
    set.says('fire|hearth') || set.darkness > 0.15 || rng.chance(0.6),
  );
  desk(set, m, back, wood);
  // Chairs by the fire with a small table between, on a carpet.
  set.thing('rug', [-m * 0.6, 0.004, 0.7], 0, { variant: 0, size: 1.25, attributes: { colour: ['dark red'] } });
  const leather = ['oxblood', 'dark green', 'brown'][rng.int(0, 2)];
  for (const z of [-0.2, 1.75]) {
    set.thing('chair', [-m * 2.1, 0, z], m * HALF_PI + (z > 0.5 ? 0.5 : -0.5) * m, {
      attributes: { other: ['armchair'], colour: [leather], material: ['leather'] },
      obstacle: 0.5,
    });
    set.mark('seat', 'armchair', [-m * 2.06, 0.455, z], m * HALF_PI + (z > 0.5 ? 0.5 : -0.5) * m, set.newGroup());
  }
  set.thing('globe', [m * 2.7, 0, 0.9], 0, { size: 2.2, obstacle: 0.4 });
  set.thing('clock', [m * 3.4, 0, back + 0.75], -m * HALF_PI, {
    attributes: { other: ['grandfather clock'] },
    obstacle: 0.4,
  });
  set.thing('ladder', [m * 2.2, 0, back + 0.62], 0, {});
  set.thing('potted_plant', [m * 3.1, 0, 2.6], 0, { size: 1.3 });
  pictures(set, room, far, [{ x: 0, y: 2.1, w: 0.8, h: 0.7 }]);
  const lamp = set.lampsOn || set.says('night|candle|dark') ? 1 : 0.55;
  set.thing('lamp', [-m * 3.1, 0, 0.85], 0, { attributes: { other: ['floor lamp'] }, light: false });
  set.light([-m * 2.9, 1.5, 0.9], [3.4 * lamp, 2.4 * lamp, 1.3 * lamp], 5);
  set.light([0, height - 0.5, 0.4], [4.4 * lamp, 3.4 * lamp, 2.3 * lamp], 7);
  furnishFeatures(set, {
    centre: [m * 0.3, 0, 1],
    heading: 0,
    radius: 1.1,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.6, halfDepth: depth / 2 - 0.6, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [m * 0.5, 0, 1], halfWidth: 1.2, halfDepth: 0.9, heading: 0 },
    path: [
      [m * 2.2, 0, depth / 2 - 0.6],
      [m * 1.2, 0, 1.7],
      [m * 0.5, 0, 1],
      [-m * 0.8, 0, 0.4],
    ],
    ambience: [
      { cue: 'clock_tick', level: 0.2 },
      { cue: 'room_tone', level: 0.3 },
    ],
    acoustics: 'small_room',
    vistas: [
      { eye: [m * 2.6, 1.6, depth / 2 - 0.5], target: [-m * 1, 1.2, back + 0.6] },
      { eye: [-m * 1.2, 1.5, depth / 2 - 0.5], target: [m * 1, 1.2, back + 0.4] },
    ],
  });
}

/** A desk before the shelves, its sitter facing the room: blotter, papers, a banker's lamp, an ink stand, books. */
function desk(set: SetBuilder, m: 1 | -1, back: number, code: string): void {
  const wood = set.material(timber(code, 0.3));
  const hide = set.material({ color: hex('#2c4a38'), roughness: 0.6 });
  const brass = set.material(metal('#b8923f', 0.28));
  const paper = set.material({ color: hex('#efe8d6'), roughness: 0.95 });
  const shade = set.material({
    color: hex('#1f7a4a'),
    emissive: [0.1, 0.75, 0.34],
    roughness: 0.25,
    doubleSided: true,
    castsShadow: false,
  });
  const z = back + 2;
  const x = m * 0.4;
  set.shows('table', 'lamp', 'bookshelf', 'book');
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.76, 0], [1.9, 0.05, 0.95], 0.015, wood, 1);
      b.box([0, 0.787, 0], [1.6, 0.004, 0.7], hide, '+y');
      for (const s of [-1, 1]) {
        b.box([s * 0.68, 0.37, 0], [0.46, 0.72, 0.84], wood, '+x-x+z-z');
        for (let i = 0; i < 3; i++) {
          b.box([s * 0.68, 0.17 + i * 0.22, -0.43], [0.38, 0.17, 0.02], wood, '+x-x+y-y-z');
          b.sphere([s * 0.68, 0.17 + i * 0.22, -0.45], 0.018, brass, 6, 5);
        }
        b.box([s * 0.68, 0.38, 0.43], [0.36, 0.5, 0.02], wood, '+x-x+y-y+z');
      }
      b.box([0, 0.42, 0.4], [0.95, 0.6, 0.03], wood, '+z-z');
      b.at(placed([0.05, 0.79, -0.1], 0.12), () => b.box([0, 0.004, 0], [0.24, 0.006, 0.32], paper));
      b.at(placed([-0.3, 0.79, 0.05], -0.3), () => b.box([0, 0.004, 0], [0.24, 0.006, 0.32], paper));
      // Banker's lamp.
      b.cylinder([0.6, 0.785, 0.1], 0.1, 0.025, brass, 16);
      b.tube([[0.6, 0.8, 0.1] as Vec3, [0.6, 1.1, 0.1] as Vec3], 0.014, brass, 6, true);
      for (let i = 0; i < 6; i++) {
        const a0 = (i / 6) * PI;
        const a1 = ((i + 1) / 6) * PI;
        const p = (a: number, px: number): Vec3 => [
          px,
          1.06 + 0.085 * (a === 0 || a === PI ? 0 : 1) * Math.sqrt(Math.max(0, 1 - ((a / PI) * 2 - 1) ** 2)),
          0.1 + 0.085 * ((a / PI) * 2 - 1),
        ];
        b.quad(p(a0, 0.44), p(a1, 0.44), p(a1, 0.76), p(a0, 0.76), shade);
      }
      b.box(
        [0.6, 1.05, 0.1],
        [0.28, 0.01, 0.06],
        set.material({ color: [1, 0.9, 0.7], emissive: [5, 4, 2.4], roughness: 0.5, castsShadow: false }),
      );
      b.cylinder([-0.6, 0.785, 0.2], 0.035, 0.05, set.material({ color: hex('#1a1f2a'), roughness: 0.15 }), 10);
      b.tube([[-0.6, 0.82, 0.2] as Vec3, [-0.5, 1.02, 0.16] as Vec3], [0.006, 0.02], paper, 5, true);
    },
    placed([x, 0, z], 0),
  );
  set.light([x + 0.6, 1, z + 0.35], [3, 2.3, 1.3], 3.4);
  for (let i = 0; i < 4; i++) set.thing('book', [x - 0.72, 0.79 + i * 0.034, z - 0.2], 0.3 * i, { variant: i % 3 });
  set.thing('chair', [x, 0, z - 0.75], 0, {
    variant: 1,
    attributes: { other: ['armchair'], colour: ['dark brown'], material: ['leather'] },
  });
  const g = set.newGroup();
  set.mark('seat', 'desk chair', [x, 0.455, z - 0.7], 0, g);
  set.mark('surface', 'desk', [x, 0.79, z - 0.1], 0, g);
  set.obstacle([x, 0.5, z], 0.95);
  const rug = set.material(woven('#5a2420', 0.7, 0.05));
  set.fixed((b) => b.box([x, 0.006, z], [3, 0.01, 2.2], rug, '+y'));
}
