/** A greenhouse: glass on white iron, benches of pots, palms and ferns, hanging baskets; or a great palm house. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, scaling, type Vec3 } from '../../math/vec.ts';
import { buildFern, buildFlowers } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, ring, treeLine } from './outdoors.ts';
import { clearGlass, metal, mottled, tiled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

interface Plan {
  half: number;
  depth: number;
  eaves: number;
  ridge: number;
  /** A curved roof instead of a straight one. */
  curved: boolean;
}

export function greenhouse(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('greenhouse');
  const palm =
    set.says('palm house|conservatory|botanical|victorian|orangery|tropical|winter garden') ||
    (!set.says('small|farm|tomato|nursery') && rng.chance(0.3));
  const plan: Plan = palm
    ? { half: 5.4, depth: 17, eaves: 3.4, ridge: 6.6, curved: true }
    : { half: 3.3, depth: 12, eaves: 2.3, ridge: 3.9, curved: false };
  frameAndGlass(set, plan, rng.pick(['#eef0ec', '#e8eae4', '#5d7a68']));
  ground(set, plan, palm);
  growth(set, plan, palm, m);
  outside(set, plan);
  if (set.lampsOn) {
    const bulb = set.material({ color: [1, 0.85, 0.6], emissive: [4, 2.8, 1.4], roughness: 0.4, castsShadow: false });
    const wire = set.material({ color: hex('#222222'), roughness: 0.8 });
    set.fixed((b) => {
      for (const s of [-1, 1]) {
        const points = Array.from(
          { length: 17 },
          (_, i): Vec3 => [
            s * 1.1,
            plan.eaves - 0.2 - 0.25 * Math.abs(sin((i / 16) * PI * 4)),
            -plan.depth / 2 + 0.6 + ((plan.depth - 1.2) * i) / 16,
          ],
        );
        b.tube(points, 0.008, wire, 4, false);
        for (const p of points) b.sphere([p[0], p[1] - 0.05, p[2]], 0.05, bulb, 8, 6);
      }
    });
    for (const z of [-4, -0.5, 3]) set.light([0, plan.eaves - 0.4, z], [4.2, 3, 1.7], 7);
  } else set.light([0, plan.eaves, 0], [1.6, 1.8, 1.6], 10);
  furnishFeatures(set, {
    centre: [0, 0, 0.4],
    heading: 0,
    radius: 1,
    ground: () => 0,
    room: { halfWidth: plan.half - 1.2, halfDepth: plan.depth / 2 - 0.6, height: plan.eaves },
  });
  return set.finish({
    ground: () => 0,
    surface: () => (palm ? 'tile' : 'gravel'),
    stage: { centre: [0, 0, 0.4], halfWidth: palm ? 1.2 : 0.75, halfDepth: 1.6, heading: 0 },
    path: [plan.depth / 2 - 0.7, 3, 0.4, -2.4, -plan.depth / 2 + 0.9].map((z): Vec3 => [0, 0, z]),
    bounds: {
      min: [-plan.half + 0.5, 0.25, -plan.depth / 2 + 0.3],
      max: [plan.half - 0.5, plan.eaves - 0.1, plan.depth / 2 - 0.3],
    },
    acoustics: 'room',
    ambience: [
      { cue: 'birds', level: 0.3 },
      { cue: 'room_tone', level: 0.2 },
    ],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 0.3, 1.6, plan.depth / 2 - 0.5], target: [-m * 0.1, 1.5, -plan.depth / 2] },
      { eye: [-m * 0.7, 1.4, 3.6], target: [m * 1.3, 1.25, -2.4] },
      { eye: [m * 0.6, plan.eaves - 0.3, plan.depth / 2 - 0.7], target: [-m * 0.2, 0.9, -2] },
    ],
  });
}

/** Profile of half a section, from the eaves to the ridge: x and y. */
function section(plan: Plan): [number, number][] {
  const n = plan.curved ? 7 : 1;
  return Array.from({ length: n + 1 }, (_, i): [number, number] => {
    const t = i / n;
    if (!plan.curved) return [plan.half * (1 - t), plan.eaves + (plan.ridge - plan.eaves) * t];
    return [plan.half * cos((t * PI) / 2), plan.eaves + (plan.ridge - plan.eaves) * sin((t * PI) / 2)];
  });
}

/** Ribs, glazing bars, panes, and a low wall of brick. */
function frameAndGlass(set: SetBuilder, plan: Plan, code: string): void {
  const iron = set.material({ color: hex(code), roughness: 0.45 });
  const glass = set.material(clearGlass(0.1));
  const brick = set.material({
    color: hex('#9a5f48'),
    color2: hex('#c2b09c'),
    pattern: 'brick',
    patternScale: 0.075,
    roughness: 0.9,
  });
  const { half, depth, eaves, ridge } = plan;
  const roof = section(plan);
  const wall = 0.7;
  set.shows('window');
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.box([s * half, wall / 2, 0], [0.22, wall, depth], brick, '+x-x+y');
      b.box([s * half, wall + 0.03, 0], [0.32, 0.06, depth], iron);
      for (const y of [(eaves + wall) / 2, eaves]) b.box([s * half, y, 0], [0.07, 0.07, depth], iron);
      for (const [x, y] of roof) b.box([s * x, y, 0], [0.06, 0.06, depth], iron);
    }
    b.box([0, ridge + 0.1, 0], [0.12, 0.2, depth], iron);
    const bays = Math.round(depth / 0.8);
    for (let i = 0; i <= bays; i++) {
      const z = -depth / 2 + (depth * i) / bays;
      const main = i % 3 === 0;
      const r = main ? 0.045 : 0.018;
      for (const s of [-1, 1]) {
        b.tube(
          [[s * half, wall, z] as Vec3, ...roof.map(([x, y]): Vec3 => [s * x, y, z])],
          r,
          iron,
          main ? 6 : 4,
          false,
        );
        if (main && !plan.curved)
          b.tube(
            [[s * half, eaves - 0.5, z] as Vec3, [s * (half - 0.7), eaves + 0.34, z] as Vec3],
            0.025,
            iron,
            5,
            false,
          );
      }
      if (main) b.tube([[-half, eaves + 0.02, z] as Vec3, [half, eaves + 0.02, z] as Vec3], 0.02, iron, 5, false);
    }
    // Ends of glass with a door.
    for (const e of [-1, 1]) {
      const z = (e * depth) / 2;
      for (let x = -half; x <= half + 0.01; x += half / 4) {
        const t = Math.abs(x) / half;
        const top = plan.curved
          ? eaves + (ridge - eaves) * Math.sqrt(Math.max(0, 1 - t * t))
          : eaves + (ridge - eaves) * (1 - t);
        b.box([x, top / 2, z], [0.05, top, 0.05], iron, '+x-x+z-z');
      }
      for (const y of [wall, eaves, (eaves + ridge) / 2])
        b.box([0, y, z], [half * 2 * (y > eaves + 0.1 ? 0.62 : 1), 0.06, 0.05], iron);
      for (const s of [-1, 1]) b.box([s * (half / 2 + 0.35), wall / 2, z], [half - 0.7, wall, 0.2], brick, '+z-z+y');
      b.box([0, 1.05, z], [0.06, 2.1, 0.06], iron);
      b.box([0, 2.12, z], [1.3, 0.08, 0.07], iron);
      b.quad([-half, wall, z], [half, wall, z], [half, eaves, z], [-half, eaves, z], glass);
    }
    for (const s of [-1, 1]) {
      b.quad(
        [s * half, wall, -depth / 2],
        [s * half, wall, depth / 2],
        [s * half, eaves, depth / 2],
        [s * half, eaves, -depth / 2],
        glass,
      );
      for (let i = 0; i + 1 < roof.length; i++) {
        const [xa, ya] = roof[i];
        const [xb, yb] = roof[i + 1];
        b.quad(
          [s * xa, ya, -depth / 2],
          [s * xa, ya, depth / 2],
          [s * xb, yb, depth / 2],
          [s * xb, yb, -depth / 2],
          glass,
        );
      }
    }
  });
}

function ground(set: SetBuilder, plan: Plan, palm: boolean): void {
  const path = set.material(palm ? tiled('#c9b79a', '#8f7f68', 0.4, 0.5) : mottled('#b3a68c', 0.8, 0.12, 1));
  const soil = set.material(mottled('#4a3826', 0.6, 0.14, 1));
  const stone = set.material(mottled('#a89c88', 0.85, 0.4));
  const w = palm ? 1.5 : 0.95;
  set.fixed((b) => {
    b.box([0, -0.02, 0], [w * 2, 0.04, plan.depth], path, '+y');
    for (const s of [-1, 1]) {
      b.box(
        [(s * (w + plan.half)) / 2, palm ? 0.12 : -0.12, 0],
        [plan.half - w, 0.24, plan.depth],
        palm ? soil : path,
        '+y',
      );
      if (palm) b.box([s * w, 0.15, 0], [0.14, 0.3, plan.depth], stone, '+x-x+y');
    }
  });
}

/** Plants: beds of palms and ferns, or benches of pots with baskets above. */
function growth(set: SetBuilder, plan: Plan, palm: boolean, m: 1 | -1): void {
  const rng = set.random('growth');
  const end = plan.depth / 2;
  const ferns = [0, 1].map((i) =>
    buildFern(set.world, set.seedOf('fern', i), i ? ['#4f8a3c', '#3d7030'] : ['#6a9a3f', '#4a7a2c'], 0.8),
  );
  const blooms = (['#d9527a', '#e8b84a', '#f0ece0', '#b04aa0', '#e0623a'] as const).map((c, i) =>
    buildFlowers(set.world, set.seedOf('bloom', i), [c], 0.34),
  );
  if (!set.allows('potted_plant')) return;
  set.shows('potted_plant', 'fern', 'flowers', 'basket');
  if (palm) {
    for (let i = 0; i < 12; i++) {
      const s = i % 2 === 0 ? 1 : -1;
      const z = -end + 1 + Math.floor(i / 2) * ((plan.depth - 2) / 5.2);
      const x = s * rng.range(2.9, plan.half - 1);
      const id = (['palm', 'banana_plant', 'palm', 'potted_plant'] as const)[rng.int(0, 3)];
      set.thing(id, [x, 0.22, z], rng.range(0, 6), {
        size: id === 'palm' ? rng.range(0.62, 0.82) : id === 'banana_plant' ? rng.range(1.1, 1.5) : 1.8,
        variant: i % 3,
      });
      set.obstacle([x, 1.2, z], 0.55);
    }
    for (let i = 0; i < 120; i++) {
      const s = i % 2 === 0 ? 1 : -1;
      const p: Vec3 = [s * rng.range(2.35, plan.half - 0.5), 0.22, rng.range(-end + 0.4, end - 0.6)];
      const k = rng.range(1.1, 1.9);
      set.put(
        i % 5 === 0 ? blooms[rng.int(0, 4)] : ferns[i % 3 === 0 ? 1 : 0],
        multiply(placed(p, rng.range(0, 6)), scaling(k)),
      );
    }
    set.thing('bench', [m * 1.2, 0, -3.4], -m * HALF_PI, { variant: 1 });
    set.mark('seat', 'bench', [m * 1.2, 0.455, -3.4], -m * HALF_PI, set.newGroup());
    if (set.thing('fountain', [0, 0, -end + 2.4], 0, { size: 0.62, obstacle: 1 }))
      set.light([0, 2, -end + 3], [1.2, 1.4, 1.2], 5);
    return;
  }
  const wood = set.material(timber('#a08058', 0.8));
  const pot = set.material(mottled('#b5603f', 0.8, 0.1));
  const pots = [0, 1, 2].map((k) =>
    set.mesh((b) => {
      const r = [0.11, 0.15, 0.09][k];
      b.lathe(
        [
          [r * 0.7, 0],
          [r, r * 1.5],
          [r * 1.1, r * 1.5],
          [r * 1.1, r * 1.8],
          [r * 0.95, r * 1.75],
          [0, r * 1.6],
        ],
        pot,
        12,
      );
    }),
  );
  for (const s of [-1, 1]) {
    set.fixed((b) => {
      for (let i = 0; i < 5; i++) b.box([s * (1.35 + i * 0.34), 0.78, 0], [0.28, 0.04, plan.depth - 1.2], wood);
      b.box([s * 1.2, 0.74, 0], [0.05, 0.12, plan.depth - 1.2], wood);
      b.box([s * 2.1, 0.3, 0], [1.6, 0.04, plan.depth - 1.4], wood);
      for (let z = -end + 0.9; z < end - 0.6; z += 1.5)
        for (const x of [1.25, 2.9]) b.box([s * x, 0.38, z], [0.08, 0.76, 0.08], wood);
    });
    for (let z = -end + 0.8; z < end - 0.7; z += 0.34)
      for (const x of [1.45, 1.95, 2.5]) {
        if (rng.chance(0.16)) continue;
        const k = rng.int(0, 2);
        const p: Vec3 = [s * (x + rng.range(-0.06, 0.06)), 0.8, z + rng.range(-0.06, 0.06)];
        set.put(pots[k], placed(p, 0));
        const top: Vec3 = [p[0], 0.8 + [0.17, 0.24, 0.14][k], p[2]];
        const bloom = rng.chance(0.5);
        set.put(
          bloom ? blooms[rng.int(0, 4)] : ferns[rng.int(0, 1)],
          multiply(placed(top, rng.range(0, 6)), scaling(bloom ? rng.range(0.7, 1.1) : rng.range(0.35, 0.6))),
        );
      }
    for (let z = -end + 1.2; z < end - 0.8; z += 1.9) set.obstacle([s * 2, 0.6, z], 0.85);
    // Hanging baskets.
    const moss = set.material({
      color: hex('#5a6a34'),
      color2: hex('#3f4a24'),
      pattern: 'leaves',
      patternScale: 0.05,
      roughness: 1,
    });
    const wire = set.material(metal('#3a3d3a', 0.5, 0.6));
    for (let z = -end + 1.4; z < end - 1; z += 2.3) {
      const x = s * 1.3;
      set.fixed((b) => {
        b.tube([[x, plan.eaves + 0.9, z] as Vec3, [x, 2.06, z] as Vec3], 0.008, wire, 4, false);
        b.ellipsoid([x, 1.98, z], [0.2, 0.15, 0.2], moss, 12, 6);
      });
      for (let k = 0; k < 4; k++)
        set.put(
          k < 2 ? ferns[k] : blooms[(k + (s > 0 ? 1 : 3)) % 5],
          multiply(
            multiply(placed([x + 0.06 * cos(k * 1.6), 2.02, z + 0.06 * sin(k * 1.6)], k * 1.7), rotationX(0.25)),
            scaling(0.62),
          ),
        );
    }
  }
  const g = set.newGroup();
  for (const s of [-1, 1]) {
    set.mark('stand', 'plants', [s * 0.62, 0, -0.6], s * HALF_PI, g);
    set.mark('surface', 'table', [s * 1.35, 0.8, -0.6], 0, g);
  }
  set.thing('watering_can', [m * 0.75, 0, -3.4], 1);
  set.thing('wheelbarrow', [-m * 0.3, 0, -end + 1.1], 0.6, { obstacle: 0.6 });
}

/** A garden all round. */
function outside(set: SetBuilder, plan: Plan): void {
  const lawn = set.material(
    set.snowy
      ? { color: hex('#e6ecf4'), roughness: 0.9 }
      : { color: hex('#6b8a3c'), color2: hex('#4f6d2b'), pattern: 'grass', patternScale: 0.4, roughness: 1 },
  );
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(200, 4, 12),
      gradedLines(200, 4, 12),
      () => -0.35,
      () => lawn,
    ),
  );
  if (!set.allows('tree')) return;
  const rng = set.random('outside');
  const trees = [0, 1].map((i) =>
    set.tree({
      species: i ? 'conifer' : 'broadleaf',
      season: set.season,
      seed: set.seedOf('garden tree', i),
      detail: 0.3,
      snowy: set.snowy,
    }),
  );
  treeLine(
    set,
    rng,
    trees,
    ring(plan.depth / 2 + 9, 16, 2.5, rng, () => -0.1),
    [0.7, 1.1],
  );
}
