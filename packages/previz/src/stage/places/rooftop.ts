/** A roof terrace above a city: laid tables, string lights, planters, parapet, towers all round. Faces +Z. */
import { PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import { buildBush, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { waterTank } from '../structures/towers.ts';
import { city, streetsBelow, towerKit } from './city.ts';
import { layTable } from './dining.ts';
import { furnishFeatures } from './features.ts';
import { SetBuilder } from './set-builder.ts';

const HALF_X = 9;
const BACK = -7.5;
const FRONT = 8;
const STREETS = -52;

export function rooftop(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const restaurant =
    !set.says('garden|helipad|empty|bare|chase|building roof') ||
    set.says('restaurant|dinner|bar|dining|terrace|candle');
  deck(set);
  parapet(set);
  const streets = set.random('city');
  streetsBelow(set, STREETS, 760);
  if (set.allows('skyscraper') && set.allows('building')) {
    const low = towerKit(set, 'low towers', [26, 48], 5);
    const high = towerKit(set, 'high towers', [60, 150], 7);
    city(set, low, streets, { from: 42, to: 190, count: 70, base: STREETS, maxTop: () => -2 + streets.range(-9, 5) });
    city(set, high, streets, { from: 120, to: 620, count: 120, base: STREETS, downtown: PI + set.mirror * 0.35 });
  }
  if (restaurant) tables(set);
  planters(set);
  lights(set);
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 2.6,
    ground: () => 0,
    room: { halfWidth: HALF_X - 1, halfDepth: 6.5, height: 6 },
  });
  const m = set.mirror;
  return set.finish({
    ground: (x, z) => (Math.abs(x) < HALF_X + 0.6 && z > BACK - 0.6 && z < FRONT + 0.6 ? 0 : STREETS),
    surface: () => (set.snowy ? 'snow' : 'wood'),
    stage: { centre: [0, 0, 1.6], halfWidth: 2, halfDepth: 1.25, heading: 0 },
    path: [
      [-m * 7.4, 0, 5.4],
      [-m * 2, 0, 4.6],
      [0, 0, 1.6],
      [m * 2.6, 0, 0.9],
      [m * 7.2, 0, 1.2],
      [m * 7.2, 0, 6.5],
      [-m * 7.2, 0, 6.6],
      [-m * 7.4, 0, -5.6],
      [m * 7.4, 0, -5.9],
      [m * 7.6, 0, 6.2],
    ],
    bounds: { min: [-HALF_X + 0.4, 0.25, BACK + 0.5], max: [HALF_X - 0.4, 6, FRONT - 0.4] },
    acoustics: 'outdoor',
    ambience: [
      { cue: 'traffic', level: 0.22 },
      { cue: 'wind', level: 0.16 },
      ...(restaurant ? [{ cue: 'crowd', level: 0.22 }] : []),
    ],
    vistas: [
      { eye: [m * 2.4, 1.6, 6.9], target: [-m * 0.9, 1.75, -6] },
      { eye: [-m * 4.8, 2.3, 6.2], target: [m * 3.2, 1.6, -7] },
      { eye: [m * 6.6, 4.2, 7.2], target: [-m * 3, 0.6, -7] },
    ],
  });
}

function deck(set: SetBuilder): void {
  const wood = set.snowy
    ? set.material(SNOW)
    : set.ground({
        color: hex('#8a6647'),
        color2: hex('#553c29'),
        pattern: 'planks',
        patternScale: 0.15,
        roughness: 0.7,
      });
  const wall = set.material({
    color: hex('#8d8378'),
    color2: hex('#6a6259'),
    pattern: 'brick',
    patternScale: 0.09,
    roughness: 0.9,
  });
  set.fixed((b) => {
    for (let i = 0; i < 6; i++) {
      const z0 = FRONT - ((FRONT - BACK) * (i + 1)) / 6;
      const z1 = FRONT - ((FRONT - BACK) * i) / 6;
      for (const [x0, x1] of [
        [-HALF_X, 0],
        [0, HALF_X],
      ]) {
        const k = b.vertex([x0, 0, z1], [0, 1, 0], x0, z1);
        b.vertex([x1, 0, z1], [0, 1, 0], x1, z1);
        b.vertex([x1, 0, z0], [0, 1, 0], x1, z0);
        b.vertex([x0, 0, z0], [0, 1, 0], x0, z0);
        b.quadIndices(k, k + 1, k + 2, k + 3, wood);
      }
    }
    b.box(
      [0, STREETS / 2 - 0.05, (BACK + FRONT) / 2],
      [HALF_X * 2 + 0.6, -STREETS, FRONT - BACK + 0.6],
      wall,
      '+x-x+z-z',
    );
    // The stair house at one side behind, with a door and a lamp; a water tank on top.
    const x = -set.mirror * 6.4;
    b.box([x, 1.5, -5.3], [4, 3, 3.2], wall, '+x-x+z-z');
    b.box([x, 3.08, -5.3], [4.4, 0.2, 3.6], set.material({ color: hex('#4b4640'), roughness: 0.9 }));
    b.box([x, 1.05, -3.68], [1, 2.1, 0.06], set.material({ color: hex('#2f4a44'), roughness: 0.5 }), '+x-x+y+z');
    b.box(
      [x + 0.38, 1.05, -3.62],
      [0.06, 0.06, 0.08],
      set.material({ color: hex('#c9a86a'), metal: 0.9, roughness: 0.3 }),
    );
    waterTank(b, set.world, x, 3.1, -5.3);
  });
  const x = -set.mirror * 6.4;
  set.obstacle([x, 1.5, -5.3], 2.4);
  set.obstacle([x, 5.5, -5.3], 2.2);
  if (set.lampsOn) {
    set.fixed((b) =>
      b.sphere(
        [x, 2.45, -3.55],
        0.12,
        set.material({ color: [1, 0.8, 0.5], emissive: [5, 3.2, 1.5], roughness: 0.4 }),
        10,
        6,
      ),
    );
    set.light([x, 2.4, -3.2], [4.5, 2.8, 1.3], 8);
  }
}

function parapet(set: SetBuilder): void {
  const stone = set.material({
    color: hex('#a79c8c'),
    color2: hex('#8b8173'),
    pattern: 'noise',
    patternScale: 0.5,
    roughness: 0.9,
  });
  const iron = set.material({ color: hex('#25282b'), roughness: 0.45, metal: 0.6 });
  set.fixed((b) => {
    for (const [cx, cz, w, d] of [
      [0, BACK, HALF_X * 2 + 0.5, 0.3],
      [0, FRONT, HALF_X * 2 + 0.5, 0.3],
      [-HALF_X, (BACK + FRONT) / 2, 0.3, FRONT - BACK],
      [HALF_X, (BACK + FRONT) / 2, 0.3, FRONT - BACK],
    ]) {
      b.box([cx, 0.3, cz], [w, 0.6, d], stone);
      b.box([cx, 0.63, cz], [w + 0.08, 0.07, d + 0.08], stone);
      const along = Math.max(w, d);
      const n = Math.round(along / 1.5);
      for (let i = 0; i <= n; i++) {
        const u = -along / 2 + (along * i) / n;
        b.box([cx + (w > d ? u : 0), 0.9, cz + (w > d ? 0 : u)], [0.04, 0.5, 0.04], iron, '+x-x+z-z');
      }
      for (const y of [0.82, 0.98]) b.box([cx, y, cz], [w > d ? w : 0.015, 0.015, w > d ? 0.015 : d], iron);
      b.box([cx, 1.13, cz], [w > d ? w : 0.06, 0.04, w > d ? 0.06 : d], iron);
    }
  });
}

function tables(set: SetBuilder): void {
  const m = set.mirror;
  const candle = set.allows('candle');
  const cloth = '#efe9dc';
  // The hero table stands just behind the free floor; its two seats face each other across the picture.
  const spots: [number, number, number, number, 2 | 4][] = [
    [0, 0, -0.75, 0, 2],
    [m * 3.6, 0, -2.6, 0.35, 2],
    [-m * 3.5, 0, -1.9, -0.2, 2],
    [m * 0.9, 0, -4.6, 0.1, 4],
    [m * 5.9, 0, -5.3, 0.5, 2],
    [m * 6.1, 0, 0.6, 1.2, 2],
    [-m * 5.6, 0, 2.2, -1.1, 2],
  ];
  for (const [i, [x, y, z, heading, seats]] of spots.entries()) {
    if (i > 3 && set.liveliness < 0.2) continue;
    layTable(set, [x, y, z], {
      heading,
      seats,
      round: true,
      cloth,
      candle,
      laid: 'dinner',
      variant: 0,
      chair: ['wooden', 'dark'],
    });
    set.obstacle([x, 0.5, z], 0.95);
  }
  if (set.liveliness >= 0.1) {
    set.mark('stand', 'bar', [m * 7.6, 0, -3.4], -m * (PI / 2), set.newGroup());
  }
}

function planters(set: SetBuilder): void {
  if (!set.allows('potted_plant') || !set.allows('bush')) return;
  set.shows('potted_plant', 'bush');
  const box = set.material({
    color: hex('#4a4038'),
    color2: hex('#342c26'),
    pattern: 'planks',
    patternScale: 0.12,
    roughness: 0.8,
  });
  const soil = set.material({ color: hex('#2e231a'), roughness: 1 });
  const shell = set.mesh((b) => {
    b.box([0, 0.28, 0], [1.5, 0.56, 0.46], box, '+x-x+z-z');
    b.box([0, 0.57, 0], [1.56, 0.04, 0.52], box, '+x-x+z-z+y');
    b.box([0, 0.592, 0], [1.4, 0.01, 0.38], soil, '+y');
  });
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('planter', i), set.season === 'winter' ? 'summer' : set.season, {
      width: 0.7,
      height: 0.6,
      leaves: 200,
      snowy: set.snowy,
      ...(i === 1 && set.season !== 'winter' ? { flowers: '#d98aa0' } : {}),
    }),
  );
  const grass = buildTuft(set.world, set.seedOf('planter grass'), {
    height: 0.75,
    radius: 0.18,
    blades: 40,
    colours: ['#6b7a3e', '#8a9650', '#b3ab68'],
    arch: 0.8,
    width: 0.02,
  });
  const rng = set.random('planters');
  const put = (x: number, z: number, heading: number): void => {
    set.put(shell, placed([x, 0, z], heading));
    const m = placed([x, 0.56, z], heading);
    for (let i = -1; i <= 1; i++) {
      const p: Vec3 = [m[0] * i * 0.45 + x, 0.54, m[8] * i * 0.45 + z];
      set.put(rng.chance(0.3) ? grass : rng.pick(bushes), placed(p, rng.range(0, 6), rng.range(0.85, 1.15)));
    }
  };
  for (let i = 0; i < 7; i++) if (i % 3 !== 2) put(-7.2 + i * 2.4, BACK + 0.5, 0);
  for (const s of [-1, 1]) for (const z of [-2.6, 1, 4.6]) put(s * (HALF_X - 0.5), z, PI / 2);
  const tree = set.tree({
    species: 'broadleaf',
    season: set.season,
    seed: set.seedOf('pot tree'),
    detail: 0.55,
    height: 2.6,
    snowy: set.snowy,
  });
  const pot = set.mesh((b) =>
    b.lathe(
      [
        [0, 0],
        [0.28, 0],
        [0.4, 0.55],
        [0.42, 0.6],
        [0.36, 0.6],
        [0.34, 0.52],
        [0, 0.52],
      ],
      set.material({ color: hex('#8d5f45'), roughness: 0.8 }),
      18,
    ),
  );
  for (const [x, z] of [
    [set.mirror * 7.9, -6.5],
    [-set.mirror * 3.6, -6.6],
    [set.mirror * 8, 6.8],
  ]) {
    set.put(pot, placed([x, 0, z]));
    set.plant(tree, [x, 0.5, z], x);
  }
}

/** Strings of bulbs between slim posts, glowing by dusk. */
function lights(set: SetBuilder): void {
  if (!set.allows('string_lights')) return;
  set.shows('string_lights');
  const lit = set.darkness > 0.1;
  const iron = set.material({ color: hex('#2a2826'), roughness: 0.6, metal: 0.4 });
  const bulb = set.material({
    color: [1, 0.82, 0.55],
    roughness: 0.3,
    ...(lit ? { emissive: [7, 4.4, 1.9] as const } : {}),
    castsShadow: false,
  });
  const posts: Vec3[] = [];
  for (const x of [-8.4, -2.8, 2.8, 8.4]) for (const z of [BACK + 0.35, FRONT - 0.35]) posts.push([x, 3.4, z]);
  set.fixed((b) => {
    for (const [x, y, z] of posts)
      b.tube(
        [
          [x, 0, z],
          [x, y, z],
        ],
        0.035,
        iron,
        6,
        true,
      );
    const runs: [Vec3, Vec3][] = [
      [posts[0], posts[3]],
      [posts[2], posts[1]],
      [posts[2], posts[5]],
      [posts[4], posts[3]],
      [posts[4], posts[7]],
      [posts[6], posts[5]],
    ];
    for (const [a, c] of runs) {
      const points: Vec3[] = [];
      const n = 26;
      for (let i = 0; i <= n; i++) {
        const t = i / n;
        const p: Vec3 = [
          a[0] + (c[0] - a[0]) * t,
          a[1] + (c[1] - a[1]) * t - 1.15 * 4 * t * (1 - t) * 0.5,
          a[2] + (c[2] - a[2]) * t,
        ];
        points.push(p);
        if (i > 0 && i < n) b.ellipsoid([p[0], p[1] - 0.07, p[2]], [0.035, 0.05, 0.035], bulb, 6, 4);
      }
      b.tube(points, 0.008, iron, 3, false);
    }
  });
  if (lit) {
    const k = set.darkness > 0.5 ? 1 : 0.6;
    for (const x of [-5.6, 0, 5.6])
      for (const z of [-4, 0.5, 4.5]) set.light([x, 2.75, z], [2.5 * k, 1.6 * k, 0.75 * k], 7);
  }
}
