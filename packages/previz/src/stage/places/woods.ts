/** Forests, parks and gardens. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { leafColours, SNOW } from '../nature/tints.ts';
import type { TreeOptions } from '../nature/tree-work.ts';
import {
  buildBush,
  buildFallenLeaves,
  buildFern,
  buildFlowers,
  buildGrassTuft,
  buildHedge,
  buildRock,
  buildTuft,
} from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, lawn, scatter, treeLine, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

type Kind = { species: TreeOptions['species']; near: number; floor: [string, string]; spacing: number };

function kindOf(set: SetBuilder): Kind {
  if (set.says('bamboo')) return { species: 'bamboo', near: 3, floor: ['#5d5a34', '#47461f'], spacing: 2.4 };
  if (set.says('birch|aspen')) return { species: 'birch', near: 4, floor: ['#5e6a34', '#4a4f27'], spacing: 4 };
  if (set.says('pine|fir|spruce|conifer|redwood|taiga'))
    return { species: 'conifer', near: 3, floor: ['#5c4a34', '#3f3a24'], spacing: 5 };
  if (set.says('jungle|rainforest|tropic|palm'))
    return { species: 'palm', near: 3, floor: ['#44582a', '#33421f'], spacing: 4.4 };
  if (set.says('cherry|sakura|blossom'))
    return { species: 'cherry', near: 3, floor: ['#6c7a3e', '#566430'], spacing: 5 };
  return { species: 'broadleaf', near: 4, floor: ['#6b6838', '#4f4a28'], spacing: 5.6 };
}

export function forest(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const kind = kindOf(set);
  const seed = context.seed;
  const trail = (z: number): number => sin(z * 0.07 + (seed % 7)) * 1.6 * smoothstep(4, 24, Math.abs(z));
  const height = (x: number, z: number): number => {
    const d = Math.abs(x - trail(z));
    const flat = smoothstep(2.2, 9, d) * smoothstep(4, 12, Math.sqrt(x * x + z * z) + d * 0.4);
    return (
      flat *
      (0.75 * (0.5 + fbm2(seed, x / 11, z / 11, 3)) +
        smoothstep(14, 70, d) * 4.5 * (0.6 + fbm2(seed + 3, x / 40, z / 40, 2)))
    );
  };
  forestFloor(set, kind, height, trail);
  trunks(set, kind, height, trail);
  understory(set, kind, height, trail);
  horizonHills(set, { distance: 420, height: 70, colour: '#4b5e44', seed });
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 3.2, ground: height });
  const m = set.mirror;
  const path = [-38, -24, -12, -4, 4, 12, 26].map((z): Vec3 => [trail(z), height(trail(z), z), z]);
  return set.finish({
    ground: height,
    surface: (x, z) => (set.snowy ? 'snow' : Math.abs(x - trail(z)) < 1 ? 'mud' : 'leaves'),
    stage: { centre: [0, 0, 0.6], halfWidth: 2, halfDepth: 2, heading: 0 },
    path,
    bounds: null,
    acoustics: 'outdoor',
    canopy: kind.species === 'broadleaf' || kind.species === 'conifer' ? 1 : 0.6,
    ambience: [
      { cue: set.darkness > 0.6 ? 'crickets' : 'birds', level: set.season === 'winter' ? 0.15 : 0.5 },
      { cue: 'leaves', level: set.season === 'winter' ? 0.12 : 0.45 },
      { cue: 'wind', level: 0.18 },
    ],
    vistas: [
      { eye: [m * 0.7, 1.5, 10.5], target: [-m * 0.4, 2.4, -12] },
      { eye: [-m * 1.1, 0.75, 8], target: [m * 0.9, 2.1, -10] },
      { eye: [m * 0.2, 2.9, 13.5], target: [0, 2.2, -16] },
    ],
  });
}

function forestFloor(
  set: SetBuilder,
  kind: Kind,
  height: (x: number, z: number) => number,
  trail: (z: number) => number,
): void {
  const autumn = set.season === 'autumn';
  const floor = set.snowy
    ? set.material(SNOW)
    : set.ground({
        color: hex(autumn && kind.species !== 'conifer' ? '#8a5a2a' : kind.floor[0]),
        color2: hex(autumn && kind.species !== 'conifer' ? '#5e3d1e' : kind.floor[1]),
        pattern: 'leaves',
        patternScale: 0.22,
        roughness: 1,
      });
  const moss = set.snowy
    ? floor
    : set.ground({ color: hex('#5f7434'), color2: hex('#46542a'), pattern: 'grass', patternScale: 0.2, roughness: 1 });
  const path = set.snowy
    ? set.material({ ...SNOW, color: hex('#d5dee9') })
    : set.ground({ color: hex('#7a6346'), color2: hex('#574530'), pattern: 'noise', patternScale: 0.4, roughness: 1 });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(260, 1.1, 30), gradedLines(260, 1.3, 30), height, (x, z) => {
      const d = Math.abs(x - trail(z));
      return d < 0.95 && Math.abs(z) < 46 ? path : fbm2(set.context.seed + 8, x / 7, z / 7, 2) > 0.12 ? moss : floor;
    });
  });
}

function trunks(
  set: SetBuilder,
  kind: Kind,
  height: (x: number, z: number) => number,
  trail: (z: number) => number,
): void {
  if (!set.allows('tree')) return;
  if (kind.species === 'bamboo') set.shows('bamboo');
  if (kind.species === 'conifer') set.shows('conifer');
  if (kind.species === 'palm') set.shows('palm');
  const tall: Partial<TreeOptions> = kind.species === 'broadleaf' ? { height: 13 } : {};
  const models = treeVariants(set, kind.species, kind.near, 3, tall);
  const rng = set.random('forest trees');
  // Poisson-like: a jittered lattice with a gap for the trail and the stage.
  const s = kind.spacing;
  let near = 0;
  const across = Math.ceil(56 / s);
  for (let i = -across; i <= across; i++) {
    for (let j = -Math.ceil(62 / s); j <= Math.ceil(26 / s); j++) {
      const x = (i + rng.range(-0.42, 0.42)) * s;
      const z = (j + rng.range(-0.42, 0.42)) * s;
      const far = Math.sqrt(x * x + (z - 4) * (z - 4));
      const d = Math.abs(x - trail(z));
      const gap = z > 1 ? 2.7 : 2.1;
      if (d < gap + s * 0.14 || (Math.sqrt(x * x + z * z) < 4.6 && d < 4)) continue;
      if (far > 54 || (far > 24 && rng.chance(0.4)) || (z > 14 && Math.abs(x) < 6) || (z > 16 && far > 20)) continue;
      const close = far < 15 && near < 12;
      if (close) near++;
      const model = rng.pick(close ? models.near : far < 24 ? models.far : models.distant);
      set.plant(model, [x, height(x, z) - 0.06, z], rng.range(0, TAU), rng.range(0.82, 1.25), close);
    }
  }
  const back: Vec3[] = [];
  for (let i = 0; i < 60; i++) {
    const a = (i / 60) * TAU;
    const r = 66 + rng.range(-3, 22);
    back.push([sin(a) * r, height(sin(a) * r, cos(a) * r) - 0.2, cos(a) * r]);
  }
  treeLine(set, rng, models.distant, back, [1.1, 1.6]);
}

function understory(
  set: SetBuilder,
  kind: Kind,
  height: (x: number, z: number) => number,
  trail: (z: number) => number,
): void {
  const rng = set.random('understory');
  const off = (x: number, z: number, gap: number): boolean =>
    Math.abs(x - trail(z)) > gap && (Math.abs(x) > 2.3 || Math.abs(z - 0.6) > 2.4);
  const area = { x0: -17, x1: 17, z0: -26, z1: 9 };
  if (set.allows('rock')) {
    set.shows('rock');
    const rocks = [0, 1].map((i) =>
      buildRock(set.world, set.seedOf('forest rock', i), { moss: true, snowy: set.snowy }),
    );
    scatter(set, rng, rocks, 34, area, height, (x, z) => off(x, z, 1.8), [0.35, 1.5]);
  }
  if (!set.snowy) {
    const green = set.season === 'autumn' ? ['#6a6a2c', '#8a7a34', '#a8893c'] : ['#3d6a2c', '#56873a', '#75a64a'];
    if (set.allows('bush')) {
      set.shows('bush');
      const ferns = [0, 1].map((i) => buildFern(set.world, set.seedOf('fern', i), green, 0.75));
      scatter(set, rng, ferns, kind.species === 'palm' ? 190 : 120, area, height, (x, z) => off(x, z, 1.5), [0.6, 1.5]);
      const bushes = [0, 1].map((i) => buildBush(set.world, set.seedOf('forest bush', i), set.season, { leaves: 200 }));
      scatter(set, rng, bushes, 26, area, height, (x, z) => off(x, z, 2.6), [0.6, 1.3]);
    }
    const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('forest tuft', i), set.season, 0.26));
    scatter(set, rng, tufts, 240, { x0: -9, x1: 9, z0: -16, z1: 9 }, height, (x, z) => off(x, z, 0.85), [0.6, 1.3]);
    if (set.season === 'spring' || set.season === 'summer') {
      const flowers = buildFlowers(set.world, set.seedOf('forest flowers'), ['#f2f0e8', '#b79be0', '#f0d75a'], 0.2);
      scatter(set, rng, [flowers], 26, { x0: -8, x1: 8, z0: -14, z1: 8 }, height, (x, z) => off(x, z, 1.1), [0.6, 1]);
    }
  }
  if ((set.season === 'autumn' || kind.species === 'cherry') && set.allows('fallen_leaves') && !set.snowy) {
    set.shows('fallen_leaves');
    const codes = leafColours(
      kind.species === 'birch' ? 'birch' : kind.species === 'cherry' ? 'cherry' : 'broadleaf',
      kind.species === 'cherry' && set.season === 'spring' ? 'spring' : 'autumn',
      set.random('leaf litter'),
    );
    const patches = [0, 1].map((i) => buildFallenLeaves(set.world, set.seedOf('litter', i), codes, 1.5, 90, 0.09));
    scatter(set, rng, patches, 60, { x0: -9, x1: 9, z0: -18, z1: 9 }, height, () => true, [0.7, 1.2]);
  }
  // A fallen, mossy trunk beside the way.
  const bark = set.material({
    color: hex('#5b4633'),
    color2: hex('#56662f'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 1,
  });
  const x = -set.mirror * 3.6;
  set.fixed((b) => {
    b.tube(
      [
        [x - 1.9, height(x - 1.9, -2.4) + 0.26, -2.9],
        [x, height(x, -2) + 0.3, -2.1],
        [x + 1.6, height(x + 1.6, -1.4) + 0.24, -1.5],
      ],
      [0.34, 0.3, 0.25],
      set.snowy ? set.material({ ...SNOW, color: hex('#d8dee6') }) : bark,
      10,
      true,
    );
  });
  set.obstacle([x, height(x, -2) + 0.3, -2.1], 0.9);
  if (set.allows('bench'))
    set.mark('perch', 'log', [x + 0.4, height(x, -2) + 0.58, -1.9], 0.2 * set.mirror, set.newGroup());
}

export function park(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const garden = set.says('garden|orchard');
  const m = set.mirror;
  const seed = context.seed;
  const way = (z: number): number => m * 0.9 + sin(z * 0.055 + 1) * 4.2 * smoothstep(3, 30, Math.abs(z));
  const pond: Vec3 = [-m * 13, 0, -13];
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    const lake = Math.sqrt(((x - pond[0]) / 1.25) ** 2 + (z - pond[2]) ** 2);
    const roll = smoothstep(7, 30, d) * 1.5 * (0.4 + fbm2(seed, x / 26, z / 26, 3)) + smoothstep(50, 150, d) * 6;
    const nearPath = smoothstep(1.2, 4, Math.abs(x - way(z)));
    return roll * nearPath * smoothstep(6.5, 11, lake) - 0.5 * (1 - smoothstep(4.6, 6.6, lake));
  };
  const grass = lawn(set);
  const gravel = set.snowy
    ? set.material({ ...SNOW, color: hex('#cfd8e2') })
    : set.ground({
        color: hex('#c2ad8c'),
        color2: hex('#9c8868'),
        pattern: 'asphalt',
        patternScale: 0.04,
        roughness: 0.95,
      });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(300, 1, 32), gradedLines(300, 1.2, 32), height, () => grass);
    // The path as its own ribbon, a little above the lawn.
    const start = b.vertexCount;
    const n = 60;
    for (let i = 0; i <= n; i++) {
      const z = 26 - (i / n) * 92;
      for (const e of [-1.25, 1.25]) {
        const x = way(z) + e;
        b.vertex([x, height(x, z) + 0.025, z], [0, 1, 0], x, z);
      }
    }
    for (let i = 0; i < n; i++)
      b.quadIndices(start + i * 2, start + i * 2 + 1, start + i * 2 + 3, start + i * 2 + 2, gravel);
  });
  if (set.allows('pond')) {
    set.shows('pond');
    const water = set.material(
      set.snowy
        ? { color: hex('#b9cbd8'), roughness: 0.25 }
        : {
            color: [0.03, 0.09, 0.1],
            color2: [0.06, 0.15, 0.15],
            pattern: 'water',
            patternScale: 0.9,
            roughness: 0.07,
            castsShadow: false,
          },
    );
    set.fixed((b) => b.box([pond[0], -0.16, pond[2]], [18, 0.01, 14], water, '+y'));
    const reeds = buildTuft(set.world, set.seedOf('reeds'), {
      height: 1.2,
      radius: 0.3,
      blades: 24,
      colours: ['#6d7a3c', '#8a9650', '#a8a862'],
      head: '#6b4a2c',
      headSize: 0.16,
      headShare: 0.35,
      arch: 0.25,
      width: 0.025,
    });
    const rocks = buildRock(set.world, set.seedOf('pond rock'), { snowy: set.snowy });
    const rng = set.random('shore');
    for (let i = 0; i < 40; i++) {
      const a = rng.range(0, TAU);
      const x = pond[0] + cos(a) * 6.2 * 1.25;
      const z = pond[2] + sin(a) * 6.2;
      if (rng.chance(0.6)) set.put(reeds, placed([x, height(x, z) - 0.05, z], a, rng.range(0.7, 1.1)));
      else set.put(rocks, placed([x, height(x, z) - 0.1, z], a, rng.range(0.3, 0.9)));
    }
  }
  parkTrees(set, height, way, pond, garden);
  parkThings(set, height, way, m, garden);
  horizonHills(set, { distance: 480, height: 46, colour: '#5b6f52', seed });
  if (!garden && set.says('city|central|urban')) set.shows('skyscraper');
  furnishFeatures(set, { centre: [-m * 0.9, 0, 1], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: (x, z) => (Math.sqrt(((x - pond[0]) / 1.25) ** 2 + (z - pond[2]) ** 2) < 6 ? -0.16 : height(x, z)),
    surface: (x, z) => (set.snowy ? 'snow' : Math.abs(x - way(z)) < 1.25 ? 'gravel' : 'grass'),
    stage: { centre: [-m * 1.2, 0, 1.2], halfWidth: 2.2, halfDepth: 2.2, heading: 0 },
    path: [-48, -34, -20, -8, 2, 12, 22].map((z): Vec3 => [way(z), height(way(z), z) + 0.025, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: set.darkness > 0.6 ? 'crickets' : 'birds', level: set.season === 'winter' ? 0.15 : 0.45 },
      { cue: 'leaves', level: 0.25 },
      { cue: 'suburb', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 2.6, 1.6, 11.5], target: [-m * 2.6, 1.5, -12] },
      { eye: [-m * 4.2, 1.3, 9.2], target: [m * 2.4, 2, -11] },
      { eye: [m * 3.4, 4.2, 15], target: [-m * 4, 0.6, -12] },
    ],
  });
}

function parkTrees(
  set: SetBuilder,
  height: (x: number, z: number) => number,
  way: (z: number) => number,
  pond: Vec3,
  garden: boolean,
): void {
  if (!set.allows('tree')) return;
  const cherry = set.says('cherry|sakura|blossom|apple|orchard') || (garden && set.season === 'spring');
  const a = treeVariants(set, cherry ? 'cherry' : 'broadleaf', 3, 2, cherry ? {} : { height: 9.5 });
  const b = treeVariants(set, cherry ? 'cherry' : 'birch', 1, 1);
  const conifer = treeVariants(set, 'conifer', 0, 1);
  const rng = set.random('park trees');
  const m = set.mirror;
  const spots: [number, number][] = [
    [m * 5.6, -3.2],
    [m * 7.4, 4.6],
    [-m * 6.4, -4.4],
    [m * 4.8, -13],
    [-m * 5.2, -21],
    [m * 9.6, -9.5],
    [-m * 9, 3.4],
  ];
  for (const [i, [x, z]] of spots.entries()) {
    const model = i % 4 === 3 ? b.near[0] : a.near[i % a.near.length];
    set.plant(model, [x, height(x, z) - 0.05, z], rng.range(0, TAU), rng.range(0.9, 1.15), true);
  }
  const far = [...a.far, ...b.far, ...conifer.far];
  const distant = [...a.distant, ...b.distant, ...conifer.distant];
  for (let i = 0; i < 64; i++) {
    const x = rng.range(-48, 48);
    const z = rng.range(-70, 18);
    if (
      Math.abs(x - way(z)) < 5 ||
      Math.sqrt((x - pond[0]) ** 2 + (z - pond[2]) ** 2) < 10 ||
      Math.sqrt(x * x + z * z) < 15 ||
      (z > 4 && Math.abs(x) < 14)
    )
      continue;
    set.plant(
      rng.pick(Math.sqrt(x * x + z * z) < 32 ? far : distant),
      [x, height(x, z) - 0.1, z],
      rng.range(0, TAU),
      rng.range(0.8, 1.3),
    );
  }
  treeLine(
    set,
    rng,
    distant,
    Array.from({ length: 50 }, (_, i): Vec3 => {
      const t = (i / 50) * TAU;
      const r = 78 + rng.range(-6, 12);
      return [sin(t) * r, height(sin(t) * r, cos(t) * r) - 0.3, cos(t) * r];
    }),
    [1, 1.5],
  );
  if ((set.season === 'autumn' || (cherry && set.season === 'spring')) && set.allows('fallen_leaves')) {
    set.shows('fallen_leaves');
    const codes = leafColours(cherry ? 'cherry' : 'broadleaf', set.season, set.random('park leaves'));
    const patches = [0, 1].map((i) =>
      buildFallenLeaves(set.world, set.seedOf('park leaves', i), codes, 1.7, 90, cherry ? 0.05 : 0.09),
    );
    scatter(
      set,
      rng,
      patches,
      46,
      { x0: -10, x1: 10, z0: -14, z1: 9 },
      (x, z) => height(x, z) + 0.02,
      () => true,
      [0.7, 1.2],
    );
  }
}

function parkThings(
  set: SetBuilder,
  height: (x: number, z: number) => number,
  way: (z: number) => number,
  m: number,
  garden: boolean,
): void {
  const rng = set.random('park things');
  for (const [i, z] of [-2.4, -9.5].entries()) {
    const x = way(z) - m * 2.3;
    const y = height(x, z);
    const heading = m > 0 ? PI / 2 : -PI / 2;
    if (set.thing('bench', [x, y, z], i === 0 ? 0.15 * m : heading, { variant: 0, obstacle: 0.7, detail: 'hero' })) {
      const g = set.newGroup();
      const h = i === 0 ? 0.15 * m : heading;
      for (const e of [-0.4, 0.4]) set.mark('seat', 'bench', [x + cos(h) * e, y + 0.455, z - sin(h) * e], h, g);
    }
  }
  for (const z of [-24, -12, -5.5])
    set.thing('street_lamp', [way(z) + m * 1.9, height(way(z) + m * 1.9, z), z], 0, { light: set.lampsOn });
  if (!set.snowy) {
    const tufts = [0, 1, 2].map((i) => buildGrassTuft(set.world, set.seedOf('park tuft', i), set.season, 0.13));
    if (set.allows('grass'))
      scatter(
        set,
        rng,
        tufts,
        380,
        { x0: -11, x1: 11, z0: -15, z1: 11 },
        height,
        (x, z) => Math.abs(x - way(z)) > 1.5,
        [0.6, 1.2],
      );
    if (set.season !== 'winter' && set.allows('flowers')) {
      set.shows('flowers');
      const beds = [0, 1].map((i) =>
        buildFlowers(
          set.world,
          set.seedOf('park bed', i),
          set.season === 'autumn'
            ? ['#d9822b', '#8e3b5a', '#e3b23c']
            : i
              ? ['#e04f5f', '#f2b8c6', '#f6f1e6']
              : ['#f2c744', '#e98b3a', '#b58ad0'],
          0.34,
        ),
      );
      for (let i = 0; i < (garden ? 90 : 40); i++) {
        const z = rng.range(-14, 7);
        const side = rng.chance(0.5) ? 1 : -1;
        const x = way(z) + side * rng.range(1.7, 2.3);
        if (Math.abs(x + m * 1.2) < 2.4 && Math.abs(z - 1.2) < 2.4) continue;
        set.put(rng.pick(beds), placed([x, height(x, z), z], rng.range(0, 6), rng.range(0.7, 1.1)));
      }
    }
  }
  if (set.allows('bush')) {
    set.shows('bush');
    const bushes = [0, 1].map((i) =>
      buildBush(set.world, set.seedOf('park bush', i), set.season, {
        snowy: set.snowy,
        leaves: 220,
        ...(set.season === 'summer' || set.season === 'spring' ? { flowers: i ? '#e58aa4' : '#f3efe4' } : {}),
      }),
    );
    scatter(
      set,
      rng,
      bushes,
      30,
      { x0: -16, x1: 16, z0: -24, z1: 6 },
      height,
      (x, z) => Math.abs(x - way(z)) > 3 && (Math.abs(x + m * 1.2) > 4 || Math.abs(z - 1) > 4),
      [0.7, 1.4],
    );
    if (garden) {
      const hedge = buildHedge(set.world, set.seedOf('garden hedge'), set.season, 5, 1.3, 0.8, set.snowy);
      for (let i = 0; i < 4; i++) set.put(hedge, placed([m * 8.2, height(m * 8.2, -8 + i * 5), -8 + i * 5], PI / 2));
    }
  }
  if (set.says('playground')) playground(set, [m * 5, 0, -7], height);
  if (set.says('fountain'))
    set.thing('fountain', [-m * 1.2, height(-m * 1.2, -7), -7], 0, { obstacle: 1.6, detail: 'hero' });
  if (set.says('picnic'))
    set.thing('rug', [-m * 1.2, height(-m * 1.2, 0.2) + 0.02, 0.2], 0.2, {
      attributes: { other: ['checked', 'blanket'], colour: ['red'] },
    });
}

/** A slide, swings and a sand pit. */
function playground(set: SetBuilder, at: Vec3, height: (x: number, z: number) => number): void {
  const y = height(at[0], at[2]);
  set.fixed(
    (b) => {
      const red = set.material({ color: hex('#c8372d'), roughness: 0.4 });
      const blue = set.material({ color: hex('#2f6bb0'), roughness: 0.4 });
      const yellow = set.material({ color: hex('#e0ad2c'), roughness: 0.4 });
      const steel = set.material({ color: hex('#a9adb0'), roughness: 0.3, metal: 0.8 });
      b.box(
        [0, y - 0.04, 0],
        [9, 0.1, 6],
        set.material({
          color: hex('#cfb384'),
          color2: hex('#b59766'),
          pattern: 'sand',
          patternScale: 0.2,
          roughness: 1,
        }),
        '+y',
      );
      for (const x of [-3, 0.6])
        for (const s of [-1, 1])
          b.tube(
            [
              [x, y + 2.3, 0],
              [x, y - 0.1, s * 1.0],
            ],
            0.05,
            blue,
            7,
            true,
          );
      b.tube(
        [
          [-3, y + 2.3, 0],
          [0.6, y + 2.3, 0],
        ],
        0.05,
        blue,
        7,
        true,
      );
      for (const x of [-2.1, -0.4]) {
        for (const s of [-0.22, 0.22])
          b.tube(
            [
              [x + s, y + 2.28, 0],
              [x + s, y + 0.55, 0.1],
            ],
            0.01,
            steel,
            4,
            false,
          );
        b.box([x, y + 0.54, 0.1], [0.5, 0.04, 0.2], red);
      }
      for (const sx of [-0.35, 0.35]) {
        for (let i = 0; i < 2; i++)
          b.tube(
            [
              [3 + sx, y - 0.1, -1.6 + i * 0.7],
              [3 + sx, y + 2.4, -1.6 + i * 0.7],
            ],
            0.04,
            yellow,
            6,
            true,
          );
      }
      b.box([3, y + 1.5, -1.25], [0.8, 0.06, 0.8], red);
      b.quad([2.65, y + 0.2, 1.5], [3.35, y + 0.2, 1.5], [3.35, y + 1.52, -0.85], [2.65, y + 1.52, -0.85], steel);
      for (const s of [-0.36, 0.36])
        b.tube(
          [
            [3 + s, y + 1.66, -0.85],
            [3 + s, y + 0.34, 1.5],
          ],
          0.05,
          yellow,
          6,
          true,
        );
      for (let i = 1; i < 6; i++)
        b.tube(
          [
            [2.65, y + i * 0.27, -1.62],
            [3.35, y + i * 0.27, -1.62],
          ],
          0.02,
          steel,
          5,
          true,
        );
    },
    multiply(placed([at[0], 0, at[2]], 0.2), scaling(1)),
  );
  set.obstacle([at[0], y + 1, at[2]], 3);
}
