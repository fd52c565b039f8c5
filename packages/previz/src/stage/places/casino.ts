/** A casino: rows of slot machines, a roulette wheel, card tables under low lamps, a carpet of suns. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { chandelier } from './fittings.ts';
import { lettering } from './lettering.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const SCHEMES = [
  ['#5a1420', '#7a1a26', '#d8a83a', '#1f6a3a'],
  ['#2a1a4a', '#3a2266', '#e0b048', '#7a1426'],
  ['#123a3a', '#5a1a2a', '#d8b060', '#1a5a3a'],
] as const;

/** A carpet's figure: its gold seen against its ground. */
const mixed = (ground: string, gold: string): Rgb => {
  const [a, c] = [hex(ground), hex(gold)];
  return [a[0] * 0.65 + c[0] * 0.35, a[1] * 0.65 + c[1] * 0.35, a[2] * 0.65 + c[2] * 0.35];
};

export function casino(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [wall, carpet, gold, felt] = set.random('casino').pick(SCHEMES);
  const [width, depth, height] = [16, 15, 4.6];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(wall, 0.85, 1),
    dado: timber('#3a2014', 0.3),
    floor: { color: hex(carpet), color2: mixed(carpet, gold), pattern: 'dots', patternScale: 0.42, roughness: 0.95 },
    ceiling: mottled('#2a1f1a', 0.85, 2),
    trim: gold,
    outside: 'none',
  });
  const back = -depth / 2;
  slots(set, m, back, gold);
  const lamp = set.material(glowing('#ffdf9a', 3));
  set.fixed((b) => {
    lettering(set, b, 'CASINO', [0, 3.7, back + 0.12], 0.8, set.material(glowing('#ffb03a', 3)));
    for (let i = 0; i < 46; i++) {
      const x = -5.6 + (i % 23) * 0.51;
      b.sphere([x, i < 23 ? 3.06 : 4.34, back + 0.1], 0.05, lamp, 6, 4);
    }
    // Bands of light run round under the ceiling.
    for (const s of [-1, 1]) b.box([s * (width / 2 - 0.25), height - 0.35, 0], [0.06, 0.08, depth - 1], lamp);
  });
  set.light([0, 3.3, back + 1.4], [5, 3.2, 1], 7);
  roulette(set, [m * 2.7, 0, -1.5], felt);
  cards(set, [-m * 2.9, 0, -1.4], felt);
  cards(set, [-m * 4.6, 0, 3.4], felt);
  for (const x of [-4.6, 0, 4.6]) chandelier(set, x, height - 0.95, 2.4, true, 2.4);
  for (const x of [-m * 2.9, m * 2.7]) {
    set.fixed((b) => {
      b.tube([[x, height, -1.4] as Vec3, [x, 2.45, -1.4] as Vec3], 0.012, set.material(metal(gold)), 5);
      b.cylinder([x, 2.3, -1.4], 0.5, 0.2, set.material({ color: hex('#123a22'), roughness: 0.5 }), 20, 0.28);
      b.disc([x, 2.31, -1.4], 0.46, lamp, 20, false);
    });
    set.light([x, 2.15, -1.4], [6, 4.4, 2.4], 4.4);
  }
  set.shows('slot_machine', 'playing_cards', 'chandelier', 'roulette', 'stool');
  furnishFeatures(set, {
    centre: [0, 0, 1.8],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: 6.4, halfDepth: 6, height },
  });
  return finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [0, 0, 1.2], halfWidth: 1.4, halfDepth: 1.2, heading: 0 },
    path: [
      [-m * 6.6, 0, 5.6],
      [-m * 2, 0, 4],
      [0, 0, 1.2],
      [0, 0, -3.4],
      [m * 6, 0, -3.6],
    ],
    ambience: [
      { cue: 'crowd', level: 0.3 },
      { cue: 'chimes', level: 0.08 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 1.8, 1.7, 6.6], target: [-m * 0.4, 1.6, -7] },
      { eye: [-m * 3.6, 1.6, 6.4], target: [m * 2, 1.2, -5] },
      { eye: [m * 6.4, 3.1, 6.6], target: [-m * 2, 0.8, -4] },
    ],
  });
}

/** Slot machines side by side along the back and one side: a lit crown, three reels, keys, a lever, a stool before each. */
function slots(set: SetBuilder, m: number, back: number, gold: string): void {
  const rng = set.random('slots');
  const body = set.material({ color: hex('#22222a'), roughness: 0.25, metal: 0.4 });
  const trim = set.material(metal(gold, 0.2));
  const reel = set.material({ color: hex('#fff8e6'), emissive: [1.3, 1.2, 1], roughness: 0.3 });
  const seat = set.material({ color: hex('#8a1f2a'), roughness: 0.5 });
  const hues = ['#ff3a4a', '#3aa0ff', '#ffb02a', '#b04aff', '#3ae08a'].map((c) => set.material(glowing(c, 2.2)));
  const fruit = ['#e0202a', '#f0b020', '#2a9a3a', '#5a2ab0'].map((c) => set.material(glowing(c, 0.9)));
  const kinds = [0, 1, 2].map((k) =>
    set.mesh((b) => {
      b.roundedBox([0, 0.9, -0.05], [0.72, 1.8, 0.6], 0.06, body, 1);
      b.roundedBox([0, 1.92, 0], [0.7, 0.36, 0.4], 0.08, hues[k], 2);
      b.box([0, 1.34, 0.257], [0.58, 0.44, 0.01], trim, '+z');
      for (let i = 0; i < 3; i++) {
        b.box([-0.18 + i * 0.18, 1.34, 0.264], [0.16, 0.36, 0.01], reel, '+z');
        b.sphere([-0.18 + i * 0.18, 1.34, 0.27], 0.055, fruit[(i === 2 ? k : i + k) % 4], 10, 6);
        for (const y of [1.46, 1.22])
          b.box([-0.18 + i * 0.18, y, 0.27], [0.09, 0.05, 0.01], fruit[(i + 2 + k) % 4], '+z');
      }
      b.at(multiply(placed([0, 0.92, 0.3], 0), rotationX(0.5)), () => {
        b.roundedBox([0, 0, 0], [0.7, 0.07, 0.3], 0.02, trim, 1);
        for (let i = 0; i < 5; i++) b.cylinder([-0.24 + i * 0.12, 0.03, 0.02], 0.035, 0.025, hues[(i + k) % 5], 8);
      });
      b.box([0, 0.5, 0.257], [0.56, 0.5, 0.01], hues[(k + 2) % 5], '+z');
      b.tube([[0.38, 0.95, 0] as Vec3, [0.44, 1.5, 0.06] as Vec3], 0.02, trim, 6);
      b.sphere([0.44, 1.54, 0.06], 0.06, hues[0], 10, 7);
      b.cylinder([0, 0, 0.95], 0.22, 0.03, trim, 16);
      b.cylinder([0, 0.03, 0.95], 0.04, 0.55, trim, 8);
      b.cylinder([0, 0.58, 0.95], 0.2, 0.1, seat, 18);
    }),
  );
  for (let i = 0; i < 13; i++) {
    const x = -5.4 + i * 0.9;
    set.put(kinds[rng.int(0, 2)], placed([x, 0, back + 0.5], 0));
    set.mark('seat', 'stool', [x, 0.68, back + 1.45], PI, set.newGroup());
    set.obstacle([x, 0.9, back + 0.6], 0.55);
  }
  for (let i = 0; i < 8; i++) {
    const z = -4.6 + i * 0.95;
    set.put(kinds[(i + 1) % 3], placed([m * 7.3, 0, z], -m * (PI / 2)));
    set.obstacle([m * 7.2, 0.9, z], 0.6);
    if (i % 3 === 1) set.light([m * 6.6, 1.8, z], i === 1 ? [3, 0.7, 0.9] : [0.7, 1.6, 3], 3.4);
  }
  for (const x of [-3.6, 3.6]) set.light([x, 1.9, back + 1.3], x < 0 ? [2.4, 0.8, 2.6] : [3, 1.2, 0.5], 4);
}

/** A roulette table: a wheel sunk at one end, a field of red and black numbers on the felt. */
function roulette(set: SetBuilder, at: Vec3, felt: string): void {
  const cloth = set.material(woven(felt, 0.9, 0.01));
  const wood = set.material(timber('#5a2f18', 0.25));
  const red = set.material({ color: hex('#b01820'), roughness: 0.8 });
  const black = set.material({ color: hex('#141214'), roughness: 0.8 });
  const white = set.material({ color: hex('#efe8d8'), roughness: 0.8 });
  const brass = set.material(metal('#e0b850', 0.2));
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.86, 0], [1.36, 0.16, 2.9], 0.07, wood, 2);
      b.box([0, 0.944, 0.1], [1.16, 0.006, 2.6], cloth, '+y');
      for (const z of [-1, 1]) b.cylinder([0, 0, z], 0.24, 0.8, wood, 14, 0.14);
      for (let r = 0; r < 12; r++)
        for (let c = 0; c < 3; c++)
          b.box([-0.2 + c * 0.2, 0.949, -0.3 + r * 0.13], [0.18, 0.004, 0.11], (r + c) % 2 ? red : black, '+y');
      for (const x of [-0.31, 0.31]) b.box([x, 0.95, 0.42], [0.012, 0.004, 1.6], white, '+y');
      for (const [i, c] of [red, black, white, brass].entries())
        for (let k = 0; k < 2 + i; k++) b.cylinder([0.44, 0.95 + k * 0.012, 0.1 + i * 0.14], 0.04, 0.01, c, 12);
    },
    placed(at, 0),
  );
  const wheel = set.mesh((b) => {
    b.lathe(
      [
        [0.46, 0],
        [0.48, 0.1],
        [0.42, 0.12],
        [0.34, 0.06],
        [0.12, 0.1],
        [0.05, 0.2],
        [0, 0.22],
      ],
      wood,
      28,
    );
    for (let i = 0; i < 37; i++) {
      const a = (i / 37) * TAU;
      b.at(placed([sin(a) * 0.37, 0.1, cos(a) * 0.37], a), () =>
        b.box([0, 0, 0], [0.055, 0.02, 0.09], i === 0 ? cloth : i % 2 ? red : black, '+y'),
      );
    }
    for (let i = 0; i < 4; i++) {
      const a = (i / 4) * TAU;
      b.tube([[0, 0.2, 0] as Vec3, [sin(a) * 0.12, 0.2, cos(a) * 0.12] as Vec3], 0.014, brass, 5);
    }
  });
  const z = at[2] - 0.92;
  set.animate((scene, t) =>
    scene.instances.push({ mesh: wheel, transform: placed([at[0], 0.92, z], t * 2.2), cast: 0, fixed: false }),
  );
  for (const d of [-0.9, 0, 0.9]) set.obstacle([at[0], 0.6, at[2] + d], 0.75);
  set.mark('stand', 'table', [at[0] - set.mirror * 1.05, 0, at[2] + 0.3], set.mirror * (PI / 2), set.newGroup());
  set.mark('surface', 'table', [at[0], 0.95, at[2] + 1.1], 0, set.newGroup());
}

/** A half-round card table with cards and chips dealt on it, stools before it; the dealer stands behind. */
function cards(set: SetBuilder, at: Vec3, felt: string): void {
  const cloth = set.material(woven(felt, 0.9, 0.01));
  const rail = set.material({ color: hex('#3a1a12'), roughness: 0.35 });
  const white = set.material({ color: hex('#f6f2e8'), roughness: 0.5 });
  const chips = ['#c01c28', '#2a4ab0', '#1f1f22', '#e8e2d2'].map((c) =>
    set.material({ color: hex(c), roughness: 0.4 }),
  );
  const point = (a: number, r: number, y: number): Vec3 => [sin(a) * r * 1.15, y, cos(a) * r - 0.45];
  const seat = set.material({ color: hex('#8a1f2a'), roughness: 0.5 });
  set.fixed(
    (b) => {
      const n = 18;
      for (let i = 0; i < n; i++) {
        const [a, c] = [-PI / 2 + (i / n) * PI, -PI / 2 + ((i + 1) / n) * PI];
        b.quad(point(a, 0.01, 0.9), point(a, 1, 0.9), point(c, 1, 0.9), point(c, 0.01, 0.9), cloth);
      }
      b.tube(
        Array.from({ length: n + 1 }, (_, i) => point(-PI / 2 + (i / n) * PI, 1.02, 0.9)),
        0.08,
        rail,
        7,
      );
      b.box([0, 0.86, -0.47], [2.4, 0.12, 0.08], rail);
      b.cylinder([0, 0, 0], 0.3, 0.86, rail, 16, 0.2);
      for (let i = 0; i < 5; i++) {
        const a = -1.1 + i * 0.55;
        for (const k of [-0.05, 0.05]) {
          const p = point(a + k, 0.66, 0.906 + (k > 0 ? 0.003 : 0));
          b.at(placed(p, a), () => b.box([0, 0, 0], [0.065, 0.003, 0.09], white, '+y'));
        }
        for (let k = 0; k < 3 + i; k++) {
          const p = point(a + 0.16, 0.84, 0.9 + k * 0.012);
          b.cylinder(p, 0.035, 0.01, chips[i % 4], 10);
        }
        if (i % 2) continue;
        const s = point(a, 1.5, 0);
        b.cylinder(s, 0.2, 0.03, rail, 14);
        b.cylinder(s, 0.035, 0.6, rail, 8);
        b.cylinder([s[0], 0.58, s[2]], 0.19, 0.1, seat, 16);
      }
    },
    placed(at, 0),
  );
  for (const i of [0, 2, 4]) {
    const a = -1.1 + i * 0.55;
    const s = point(a, 1.5, 0.68);
    set.mark('seat', 'stool', [at[0] + s[0], s[1], at[2] + s[2]], a + PI, set.newGroup());
  }
  set.mark('stand', 'table', [at[0], 0, at[2] - 0.95], 0, set.newGroup());
  set.mark('surface', 'table', [at[0], 0.9, at[2]], 0, set.newGroup());
  set.obstacle([at[0], 0.6, at[2]], 1.1);
}
