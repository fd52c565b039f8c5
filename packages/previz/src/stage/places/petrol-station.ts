/** A filling station: a lit canopy over islands of pumps, a glass shop behind, a price sign on a pole, the road beyond. */
import { HALF_PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { lettering, wordWidth } from './lettering.ts';
import { asphalt, horizonHills, lawn, strip, treeVariants } from './outdoors.ts';
import { glowing, metal } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const BRANDS = [
  ['#d81e28', '#f4c020', 'SOLO'],
  ['#128a4a', '#f0e020', 'TERRA'],
  ['#1a5ad0', '#f05a1e', 'NOVA'],
  ['#e86a10', '#f6f2ea', 'RUTA'],
] as const;

/** Under side of the canopy, metres. */
const CANOPY = 4.7;

export function petrolStation(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [main, second, name] = set.random('petrol').pick(BRANDS);
  const desert = set.says('desert|route|highway diner|lonely|remote');
  const floor = set.ground({
    color: hex('#8d8d8c'),
    color2: hex('#76767a'),
    pattern: 'tiles',
    patternScale: 3.2,
    roughness: 0.8,
  });
  const road = asphalt(set);
  const verge = desert
    ? set.ground({ color: hex('#c09a6a'), color2: hex('#a07c50'), pattern: 'noise', patternScale: 4 })
    : lawn(set);
  const paint = set.material({ color: hex('#e8e6de'), roughness: 0.7 });
  set.fixed((b) => {
    b.quad([-300, -0.06, 200], [300, -0.06, 200], [300, -0.06, -300], [-300, -0.06, -300], verge);
    strip(b, -24, 24, -18, 9, 0, floor, 8);
    strip(b, -280, 280, 9, 17, -0.02, road, 4);
    for (let x = -120; x < 120; x += 8) b.box([x, -0.005, 13], [3.6, 0.01, 0.16], paint, '+y');
  });
  canopy(set, main, second, name);
  shop(set, main, second);
  for (const x of [-5, 5]) for (const z of [-1.6, -6.2]) pumps(set, x, z, main, second);
  priceSign(set, m, main, second, name);
  if (set.allows('tree') && !desert) {
    const trees = treeVariants(set, 'broadleaf', 0, 2);
    const rng = set.random('petrol trees');
    for (let i = 0; i < 34; i++) {
      const t = trees.distant[i % trees.distant.length];
      const at = placed(
        [-90 + i * 5.6 + rng.range(-2, 2), -0.1, -26 - rng.range(0, 22)],
        rng.range(0, 6),
        rng.range(0.7, 1.2),
      );
      set.put(t.wood, at);
      if (t.crown >= 0) set.put(t.crown, at);
    }
  }
  horizonHills(set, {
    distance: 620,
    height: desert ? 90 : 50,
    colour: desert ? '#9a7458' : '#5f7568',
    seed: context.seed,
  });
  set.shows('gas_pump', 'shop', 'building', 'billboard', 'canopy');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'concrete',
    stage: { centre: [0, 0, 0.6], halfWidth: 2.2, halfDepth: 1.6, heading: 0 },
    path: [-60, -34, -16, -7, 0, 7, 16, 34, 60].map((x): Vec3 => [x * m, 0, Math.abs(x) > 12 ? 11 : 1.6]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'traffic', level: 0.22 },
      { cue: 'neon_buzz', level: set.lampsOn ? 0.2 : 0.04 },
    ],
    vistas: [
      { eye: [m * 5.5, 1.7, 14], target: [-m * 1.2, 2.3, -6] },
      { eye: [-m * 9, 1.6, 12], target: [m * 2, 2.2, -6] },
      { eye: [m * 13, 5.4, 20], target: [-m * 2, 2, -6] },
    ],
  });
}

function canopy(set: SetBuilder, main: string, second: string, name: string): void {
  const white = set.material({ color: hex('#eef0f0'), roughness: 0.4 });
  const lit = set.lampsOn;
  const band = set.material(lit ? glowing(main, 1.5) : { color: hex(main), roughness: 0.35 });
  const edge = set.material(lit ? glowing(second, 2) : { color: hex(second), roughness: 0.35 });
  const lamp = set.material(glowing('#f6faff', lit ? 4 : 0.6));
  set.fixed((b) => {
    b.box([0, CANOPY + 0.45, -3.4], [18, 0.9, 11], white);
    for (const [z, face] of [
      [2.12, '+z'],
      [-8.92, '-z'],
    ] as const) {
      b.box([0, CANOPY + 0.5, z], [18.1, 0.78, 0.05], band, face);
      b.box([0, CANOPY + 0.06, z], [18.1, 0.12, 0.06], edge, face);
    }
    for (const s of [-1, 1]) {
      b.box([s * 9.02, CANOPY + 0.5, -3.4], [0.05, 0.78, 11], band, s > 0 ? '+x' : '-x');
      b.box([s * 9.03, CANOPY + 0.06, -3.4], [0.06, 0.12, 11], edge, s > 0 ? '+x' : '-x');
    }
    lettering(
      set,
      b,
      name,
      [-5.4, CANOPY + 0.5, 2.18],
      0.5,
      set.material(lit ? glowing('#ffffff', 2.6) : { color: hex('#ffffff') }),
      0.09,
    );
    for (const x of [-5, 5])
      for (const z of [-3.9, -8.2, 0.4])
        b.box([x, CANOPY / 2, z], [0.36, CANOPY, 0.36], z > 0 ? white : white, '+x-x+z-z');
    for (const x of [-7, -2.4, 2.4, 7])
      for (const z of [-7, -3.4, 0.2]) b.box([x, CANOPY - 0.01, z], [0.9, 0.04, 0.9], lamp, '-y');
  });
  for (const x of [-5, 5]) for (const z of [-3.9, -8.2, 0.4]) set.obstacle([x, 1.5, z], 0.5);
  for (let x = -8; x <= 8; x += 4) for (const z of [-7, -3, 1]) set.obstacle([x, CANOPY + 0.6, z], 1.6);
  if (lit) for (const x of [-4.6, 4.6]) for (const z of [-5.4, 0.4]) set.light([x, CANOPY - 0.3, z], [15, 16, 17], 9);
}

/** An island: a kerb, two pumps back to back with lit heads, hoses and nozzles, a bin between bollards. */
function pumps(set: SetBuilder, x: number, z: number, main: string, second: string): void {
  const kerb = set.material({ color: hex('#c9c6be'), roughness: 0.9 });
  const white = set.material({ color: hex('#eceeee'), roughness: 0.3 });
  const paint = set.material({ color: hex(main), roughness: 0.3 });
  const black = set.material({ color: hex('#141416'), roughness: 0.5 });
  const head = set.material(glowing(second, set.lampsOn ? 1.8 : 0.35));
  const digits = set.material(glowing('#a8ffc0', set.lampsOn ? 1.4 : 0.5));
  const steel = set.material(metal('#c9ccce', 0.3));
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.08, 0], [1.3, 0.16, 3.4], 0.06, kerb, 1);
      for (const d of [-0.55, 0.55]) {
        b.roundedBox([0, 1.02, d], [0.56, 1.75, 0.86], 0.05, white, 1);
        b.box([0, 0.5, d], [0.58, 0.6, 0.87], paint);
        b.roundedBox([0, 2.02, d], [0.6, 0.26, 0.9], 0.04, head, 1);
        for (const s of [-1, 1]) {
          b.box([s * 0.284, 1.5, d], [0.01, 0.36, 0.56], black, '+x-x');
          for (let i = 0; i < 2; i++) b.box([s * 0.291, 1.56 - i * 0.14, d], [0.004, 0.08, 0.38], digits, '+x-x');
          for (const k of [-0.24, 0, 0.24]) {
            b.roundedBox([s * 0.32, 1.08, d + k], [0.09, 0.26, 0.12], 0.02, k ? paint : black, 1);
            b.tube(
              [
                [s * 0.34, 0.98, d + k],
                [s * 0.52, 0.5, d + k * 1.3],
                [s * 0.46, 0.3, d + k * 1.5],
                [s * 0.34, 0.6, d + k * 1.1],
                [s * 0.3, 1.9, d + k * 0.8],
              ] as Vec3[],
              0.018,
              black,
              5,
            );
          }
        }
      }
      for (const d of [-1.5, 1.5]) b.cylinder([0, 0.16, d], 0.08, 0.8, steel, 10);
    },
    placed([x, 0, z], 0),
  );
  for (const d of [-0.8, 0.8]) set.obstacle([x, 1, z + d], 0.85);
  set.mark('stand', 'pump', [x > 0 ? x - 1 : x + 1, 0, z], x > 0 ? HALF_PI : -HALF_PI, set.newGroup());
}

/** The shop: glass front, a lit band, shelves and fridges inside, posters on the panes, an ice box and gas bottles before it. */
function shop(set: SetBuilder, main: string, second: string): void {
  if (!set.allows('building')) return;
  const z = -14.4;
  const lit = set.lampsOn;
  const wall = set.material({ color: hex('#d8d6d0'), roughness: 0.8 });
  const band = set.material(lit ? glowing(main, 1.2) : { color: hex(main), roughness: 0.4 });
  const frame = set.material({ color: hex('#30343a'), roughness: 0.4 });
  const inside = set.material(glowing('#fff4de', lit ? 1.5 : 0.45));
  const goods = ['#d84a3a', '#3a8ad8', '#e8b83a', '#4ab06a', '#8a5ac8'].map((c) =>
    set.material(glowing(c, lit ? 0.8 : 0.3)),
  );
  const dark = set.material({ color: hex('#2a2c30'), roughness: 0.6 });
  set.fixed((b) => {
    b.box([0, 1.9, z - 3], [15, 3.8, 6], wall, '+x-x+y-z');
    b.box([0, 3.35, z + 0.05], [15.2, 0.95, 0.3], band);
    lettering(
      set,
      b,
      'SHOP',
      [0, 3.35, z + 0.24],
      0.5,
      set.material(lit ? glowing('#ffffff', 2.4) : { color: hex('#ffffff') }),
      0.09,
    );
    b.box([0, 1.45, z - 1.6], [14.6, 2.9, 0.1], inside, '+z');
    for (let r = 0; r < 4; r++)
      for (let i = 0; i < 26; i++)
        b.box([-7 + i * 0.56, 0.4 + r * 0.52, z - 1.3], [0.4, 0.36, 0.2], goods[(i * 3 + r * 5) % 5], '+z');
    for (let i = 0; i <= 8; i++) b.box([-7.4 + i * 1.85, 1.45, z], [0.09, 2.9, 0.12], frame);
    b.box([0, 0.12, z], [15, 0.24, 0.14], frame);
    for (const s of [-1, 1]) b.box([s * 7.5, 1.45, z - 0.8], [0.1, 2.9, 1.7], wall);
    for (const [i, x] of [-5.4, -3.6, 4.4].entries())
      b.box([x, 1.7, z + 0.07], [0.8, 1.1, 0.01], goods[(i * 2) % 5], '+z');
    b.roundedBox(
      [5.6, 0.9, z + 0.55],
      [1.5, 1.8, 0.8],
      0.06,
      set.material({ color: hex('#e8f0f6'), roughness: 0.3 }),
      1,
    );
    b.box([5.6, 1.5, z + 0.96], [1.2, 0.34, 0.01], set.material({ color: hex('#2a7ad0'), roughness: 0.4 }), '+z');
    for (let i = 0; i < 4; i++)
      b.cylinder([-6.6 + i * 0.34, 0, z + 0.5], 0.15, 0.6, i % 2 ? dark : set.material({ color: hex(second) }), 12);
  });
  for (let x = -6; x <= 6; x += 3) set.obstacle([x, 1.6, z - 1.6], 2.1);
  if (lit) for (const x of [-4, 4]) set.light([x, 2.4, z + 0.9], [6, 5.4, 4.4], 7);
}

/** The sign by the road: the name over rows of prices. */
function priceSign(set: SetBuilder, m: number, main: string, second: string, name: string): void {
  if (!set.allows('sign')) return;
  const lit = set.lampsOn;
  const [x, z] = [m * 11.4, 4.6];
  const face = set.material(lit ? glowing(main, 1.3) : { color: hex(main), roughness: 0.4 });
  const dark = set.material({ color: hex('#16181c'), roughness: 0.5 });
  const digits = set.material(glowing('#ffd23a', lit ? 2.4 : 0.9));
  const white = set.material(lit ? glowing('#ffffff', 2.2) : { color: hex('#ffffff'), roughness: 0.4 });
  const steel = set.material(metal('#8d9296', 0.5, 0.6));
  // Seven strokes of a numeral: top, two right, bottom, two left, middle.
  const shown = ['1101101', '1111001', '1111111', '1011011', '0110011', '1110000'];
  const height = Math.min(0.5, 0.5 * (1.7 / wordWidth(name, 0.5)));
  set.fixed((b) => {
    for (const s of [-0.8, 0.8]) b.box([x + s, 1.2, z], [0.2, 2.4, 0.2], steel);
    b.roundedBox([x, 3.9, z], [2.2, 3.6, 0.36], 0.08, dark, 1);
    for (const f of [-1, 1]) {
      b.box([x, 5.1, z + f * 0.185], [2.1, 1.1, 0.01], face, f > 0 ? '+z' : '-z');
      for (let r = 0; r < 3; r++) {
        b.box(
          [x - f * 0.68, 4.1 - r * 0.75, z + f * 0.19],
          [0.5, 0.3, 0.01],
          set.material({ color: hex(r ? second : '#f0f0f0') }),
          f > 0 ? '+z' : '-z',
        );
        for (let d = 0; d < 3; d++) {
          const [cx, cy] = [x + f * (-0.02 + d * 0.36), 4.1 - r * 0.75];
          const on = shown[(r * 2 + d * 5) % 6];
          const bars = [
            [0, 0.2, 0.18, 0.05],
            [0.1, 0.1, 0.05, 0.18],
            [0.1, -0.1, 0.05, 0.18],
            [0, -0.2, 0.18, 0.05],
            [-0.1, -0.1, 0.05, 0.18],
            [-0.1, 0.1, 0.05, 0.18],
            [0, 0, 0.18, 0.05],
          ];
          for (const [i, [dx, dy, w, h]] of bars.entries())
            if (on[i] === '1') b.box([cx + f * dx, cy + dy, z + f * 0.19], [w, h, 0.01], digits, f > 0 ? '+z' : '-z');
        }
      }
    }
    lettering(set, b, name, [x, 5.1, z + 0.22], height, white, 0.09);
  });
  set.obstacle([x, 3.4, z], 1.6);
  if (lit) set.light([x, 4, z + 1.2], [3, 2.4, 1], 6);
}
