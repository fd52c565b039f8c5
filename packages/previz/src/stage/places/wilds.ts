/** Open country: meadows, mountains, deserts, snowfields. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { cactus } from '../nature/low-plants.ts';
import { peak } from '../nature/rocks.ts';
import { SNOW } from '../nature/tints.ts';
import { buildBush, buildFlowers, buildGrassTuft, buildRock, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { buildHouse } from '../structures/house.ts';
import { railFence } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function meadow(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const wheat = set.says('wheat|barley|corn|golden field|grain');
  const lavender = set.says('lavender');
  const savanna = set.says('savanna|prairie|plain');
  const farm = set.says('farm|ranch|barn');
  const way = (z: number): number => m * 0.5 + sin(z * 0.045 + 2) * 5 * smoothstep(6, 40, Math.abs(z));
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return (
      smoothstep(5, 46, d) * 2.6 * (0.3 + fbm2(seed, x / 48, z / 48, 3)) +
      smoothstep(60, 260, d) * 14 * (0.5 + fbm2(seed + 2, x / 130, z / 130, 3))
    );
  };
  const ground = set.snowy
    ? set.material(SNOW)
    : set.ground(
        wheat
          ? { color: hex('#c29a4a'), color2: hex('#9a7632'), pattern: 'grass', patternScale: 0.3, roughness: 1 }
          : savanna
            ? { color: hex('#b59a56'), color2: hex('#8f7a3e'), pattern: 'grass', patternScale: 0.35, roughness: 1 }
            : {
                color: hex(set.season === 'autumn' ? '#8a8440' : '#7a8c44'),
                color2: hex(set.season === 'autumn' ? '#6d6a30' : '#5f7335'),
                pattern: 'grass',
                patternScale: 0.3,
                roughness: 1,
              },
      );
  const earth = set.snowy
    ? set.material({ ...SNOW, color: hex('#d3dbe5') })
    : set.ground({ color: hex('#a58a62'), color2: hex('#7f6846'), pattern: 'noise', patternScale: 0.5, roughness: 1 });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(620, 1.1, 34), gradedLines(620, 1.3, 34), height, (x, z) =>
      Math.abs(Math.abs(x - way(z)) - 0.75) < 0.42 && Math.abs(z) < 60 ? earth : ground,
    );
  });
  const rng = set.random('meadow');
  const clear = (x: number, z: number): boolean =>
    Math.abs(x - way(z)) > 1.25 && (Math.abs(x) > 2.1 || Math.abs(z - 0.8) > 2.1);
  if (!set.snowy && set.allows('grass')) {
    set.shows('grass');
    const tall = (i: number): number =>
      wheat
        ? buildTuft(set.world, set.seedOf('wheat', i), {
            height: 0.85,
            radius: 0.36,
            blades: 34,
            colours: ['#a8843c', '#c8a24e', '#e0bf6a'],
            head: '#d9b45a',
            headSize: 0.13,
            headWidth: 0.13,
            headShare: 0.9,
            arch: 0.35,
            width: 0.013,
          })
        : lavender
          ? buildTuft(set.world, set.seedOf('lavender', i), {
              height: 0.55,
              radius: 0.32,
              blades: 44,
              colours: ['#6a7a5a', '#82926c', '#98a47e'],
              head: i ? '#8f6fc4' : '#7b5bb5',
              headSize: 0.17,
              headShare: 0.95,
              arch: 0.4,
              width: 0.012,
            })
          : savanna
            ? buildTuft(set.world, set.seedOf('savanna', i), {
                height: 0.7,
                radius: 0.4,
                blades: 40,
                colours: ['#9a8244', '#b89c56', '#d4b96e'],
                arch: 0.7,
                width: 0.02,
                head: '#c9a860',
                headSize: 0.1,
                headShare: 0.3,
              })
            : buildTuft(set.world, set.seedOf('meadow grass', i), {
                height: 0.42,
                radius: 0.36,
                blades: 40,
                colours:
                  set.season === 'autumn' ? ['#77743a', '#968c48', '#b9a95e'] : ['#4f7a2c', '#6b983a', '#8fb850'],
                arch: 0.7,
                width: 0.022,
                head: '#b9a870',
                headSize: 0.07,
                headShare: 0.25,
              });
    const tufts = [tall(0), tall(1), tall(2)];
    if (lavender || wheat) {
      // Rows that run away from the camera.
      for (let r = -16; r <= 16; r++) {
        for (let k = 0; k < 30; k++) {
          const z = 9 - k * (0.55 + k * 0.045);
          const x = r * 1.05 + way(z) * 0.6;
          if (!clear(x, z)) continue;
          const s = rng.range(0.85, 1.2);
          set.put(
            tufts[(r + k + 99) % 3],
            multiply(
              placed([x, height(x, z), z], rng.range(0, TAU)),
              scaling(s * (1 + k * 0.02), s, s * (1 + k * 0.05)),
            ),
          );
        }
      }
    } else {
      scatter(set, rng, tufts, 620, { x0: -15, x1: 15, z0: -20, z1: 11 }, height, clear, [0.6, 1.4]);
    }
    if (
      !wheat &&
      !lavender &&
      !savanna &&
      (set.season === 'spring' || set.season === 'summer') &&
      set.allows('flowers')
    ) {
      set.shows('flowers');
      const flowers = [
        ['#e5484d', '#d93a3f'],
        ['#f4f1e8', '#f0e6a8'],
        ['#8f7ad6', '#6f9be0'],
      ].map((c, i) => buildFlowers(set.world, set.seedOf('wild flowers', i), c, 0.42));
      scatter(
        set,
        rng,
        flowers,
        230,
        { x0: -13, x1: 13, z0: -17, z1: 10 },
        height,
        (x, z) => clear(x, z) && noise2(seed + 4, x / 4, z / 4) > -0.15,
        [0.7, 1.2],
      );
    }
  }
  if (set.allows('tree')) {
    const models = treeVariants(set, 'broadleaf', 1, 2, savanna ? { height: 7 } : { height: 11 });
    const lone: Vec3 = [-m * 8.6, 0, -15];
    set.plant(models.near[0], [lone[0], height(lone[0], lone[2]) - 0.1, lone[2]], 1, savanna ? 1 : 1.2, true);
    for (let i = 0; i < 70; i++) {
      const a = rng.range(0, TAU);
      const r = rng.range(46, 240);
      if (savanna && i % 3) continue;
      const x = sin(a) * r;
      const z = cos(a) * r;
      if (noise2(seed + 6, x / 60, z / 60) < 0.05) continue;
      const t = multiply(placed([x, height(x, z) - 0.2, z], a), scaling(rng.range(0.8, 1.4)));
      const model = rng.pick(models.distant);
      set.put(model.wood, t);
      if (model.crown >= 0) set.put(model.crown, t);
    }
  }
  if (set.allows('fence') && (farm || rng.chance(0.6))) {
    set.shows('fence');
    const rail = railFence(set.world, 2.6);
    for (let i = 0; i < 16; i++) {
      const z = -22 + i * 2.6;
      const x = m * 6.4 + sin(z * 0.08) * 0.6;
      set.put(rail, placed([x, height(x, z), z], PI / 2));
    }
  }
  if (farm && set.allows('house')) {
    set.shows('house');
    const barn = buildHouse(set.world, {
      style: 'barn',
      rng: set.random('barn'),
      glass: (on) => set.glass(on),
      lit: set.lampsOn ? 0.6 : 0,
      snowy: set.snowy,
    });
    const house = buildHouse(set.world, {
      style: 'cottage',
      rng: set.random('farm house'),
      glass: (on) => set.glass(on),
      lit: set.lampsOn ? 0.6 : 0.05,
      snowy: set.snowy,
    });
    set.put(barn.mesh, placed([m * 17, height(m * 17, -30), -30], -m * 0.5));
    set.put(house.mesh, placed([m * 32, height(m * 32, -36), -36], -m * 0.4));
    set.obstacle([m * 17, 3, -30], 8);
  }
  if (set.allows('rock'))
    scatter(
      set,
      rng,
      [buildRock(set.world, set.seedOf('field rock'), { snowy: set.snowy })],
      14,
      { x0: -18, x1: 18, z0: -24, z1: 8 },
      height,
      clear,
      [0.3, 1],
    );
  horizonHills(set, { distance: 900, height: 95, colour: '#66806a', seed });
  horizonHills(set, {
    distance: 1300,
    height: 210,
    colour: '#7d8fa3',
    seed: seed + 5,
    roughness: 5,
    snowLine: set.says('alps|alpine|mountain') ? 150 : 400,
  });
  set.shows('mountain');
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: (x, z) => (set.snowy ? 'snow' : Math.abs(x - way(z)) < 1.2 ? 'mud' : 'grass'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2, halfDepth: 2, heading: 0 },
    path: [-60, -40, -20, -8, 2, 12, 24].map((z): Vec3 => [way(z), height(way(z), z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.3 },
      { cue: set.darkness > 0.5 ? 'crickets' : 'birds', level: 0.35 },
      ...(set.season === 'summer' ? [{ cue: 'crickets', level: 0.2 }] : []),
    ],
    vistas: [
      { eye: [m * 2.2, 1.25, 10], target: [-m * 1.6, 1.6, -14] },
      { eye: [-m * 3.2, 0.8, 8.5], target: [m * 2, 1.9, -12] },
      { eye: [m * 1, 6, 17], target: [-m * 1, 1, -20] },
    ],
  });
}

export function mountains(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const canyon = set.says('canyon|red rock|mesa');
  const glacier = set.says('glacier|ice|snow');
  const rock = hex(canyon ? '#a8603c' : '#77756e');
  const rock2 = hex(canyon ? '#7f4128' : '#565650');
  // A shelf with a drop on the valley side (away from the camera) and a wall on one flank.
  const height = (x: number, z: number): number => {
    const flank = smoothstep(5, 26, m * x) * 22 * (0.6 + 0.6 * fbm2(seed, x / 16, z / 16, 4));
    const edge = smoothstep(-7, -26, z + 1.5 * noise2(seed + 1, x / 9, 3)) * -34;
    const back = smoothstep(14, 60, z) * 16;
    const bumps = smoothstep(3, 11, Math.sqrt(x * x + z * z)) * 0.7 * (0.5 + fbm2(seed + 2, x / 6, z / 6, 3));
    const floor = smoothstep(-60, -260, z) * 10 * fbm2(seed + 3, x / 70, z / 70, 3);
    return flank * (1 - smoothstep(-5, -40, z) * 0.8) + edge + back + bumps + floor;
  };
  const trail = (z: number): number => -m * 0.6 + sin(z * 0.09) * 1.2 * smoothstep(3, 14, Math.abs(z));
  const stone = set.ground({ color: rock, color2: rock2, pattern: 'noise', patternScale: 1.4, roughness: 0.95 });
  const turf =
    set.snowy || glacier
      ? set.material(SNOW)
      : canyon
        ? stone
        : set.ground({
            color: hex(set.season === 'autumn' ? '#8a7a3a' : '#6b7f3a'),
            color2: hex('#55602f'),
            pattern: 'grass',
            patternScale: 0.25,
            roughness: 1,
          });
  const gravel = set.snowy
    ? set.material({ ...SNOW, color: hex('#d3dbe5') })
    : set.ground({
        color: hex(canyon ? '#c08a62' : '#a39c8c'),
        color2: hex(canyon ? '#96613f' : '#7f786a'),
        pattern: 'asphalt',
        patternScale: 0.05,
        roughness: 1,
      });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(420, 1, 36), gradedLines(420, 1.1, 38), height, (x, z) => {
      if (Math.abs(x - trail(z)) < 0.8 && z > -9 && z < 40) return gravel;
      const slope =
        Math.abs(height(x + 0.8, z) - height(x - 0.8, z)) + Math.abs(height(x, z + 0.8) - height(x, z - 0.8));
      return slope > (glacier || set.snowy ? 2.3 : 1.25) ? stone : turf;
    });
  });
  const rng = set.random('mountains');
  const far = set.material({
    color: canyon ? hex('#b06f48') : hex('#6d7684'),
    color2: canyon ? hex('#8a4f33') : hex('#545c69'),
    pattern: 'noise',
    patternScale: 24,
    roughness: 1,
  });
  const snow = canyon ? -1 : set.material({ ...SNOW, patternScale: 20 });
  set.shows('mountain');
  const peaks = [0, 1, 2].map((i) => {
    const b = new MeshBuilder();
    peak(b, set.random('peak', i), 200, 190, far, snow, set.snowy || glacier ? 0.12 : 0.5);
    return set.world.mesh(b.build());
  });
  for (let i = 0; i < 17; i++) {
    const a = PI + (i - 8) * 0.29 + rng.range(-0.08, 0.08);
    const r = i % 2 === 0 ? rng.range(560, 720) : rng.range(330, 470);
    const k = (i % 2 === 0 ? rng.range(1.15, 1.75) : rng.range(0.5, 0.85)) * (canyon ? 0.6 : 1);
    set.put(
      rng.pick(peaks),
      multiply(placed([sin(a) * r, -46, cos(a) * r], rng.range(0, TAU)), scaling(k, k * rng.range(0.85, 1.15), k)),
    );
  }
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('crag', i), {
      colour: canyon ? '#a8603c' : '#7d7a74',
      snowy: set.snowy || glacier,
    }),
  );
  if (set.allows('rock')) {
    set.shows('rock');
    scatter(
      set,
      rng,
      rocks,
      70,
      { x0: -14, x1: 14, z0: -12, z1: 12 },
      (x, z) => height(x, z) - 0.1,
      (x, z) => Math.abs(x - trail(z)) > 1.5 && Math.sqrt(x * x + (z - 0.6) ** 2) > 3,
      [0.3, 2],
    );
  }
  if (!canyon && set.allows('tree')) {
    const trees = treeVariants(set, 'conifer', 2, 2);
    set.shows('conifer');
    for (let i = 0; i < 90; i++) {
      const x = rng.range(-60, 60);
      const z = rng.range(-46, 34);
      if (Math.abs(x) < 5.5 && z > -12) continue;
      const y = height(x, z);
      const slope = Math.abs(height(x + 1, z) - height(x - 1, z)) + Math.abs(height(x, z + 1) - height(x, z - 1));
      if (slope > 2.6 || y > 20) continue;
      const near = Math.sqrt(x * x + z * z) < 16;
      set.plant(
        rng.pick(near ? trees.near : Math.abs(x) + Math.abs(z) < 42 ? trees.far : trees.distant),
        [x, y - 0.15, z],
        rng.range(0, TAU),
        rng.range(0.5, 1),
        near,
      );
    }
    if (!set.snowy && !glacier)
      scatter(
        set,
        rng,
        [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('alpine', i), set.season, 0.22)),
        230,
        { x0: -9, x1: 9, z0: -9, z1: 10 },
        height,
        (x, z) => Math.abs(x - trail(z)) > 0.9,
        [0.6, 1.2],
      );
  }
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 2.8, ground: height });
  set.mark('lookout', 'edge', [0, height(0, -4.6), -4.6], PI, set.newGroup());
  return set.finish({
    ground: height,
    surface: (x, z) =>
      set.snowy || glacier ? 'snow' : Math.abs(x - trail(z)) < 0.9 ? 'gravel' : canyon ? 'gravel' : 'grass',
    stage: { centre: [0, 0, 0.6], halfWidth: 2, halfDepth: 2, heading: 0 },
    path: [36, 26, 16, 8, 2, -3, -5]
      .map((z): Vec3 => [trail(z), height(trail(z), z), z])
      .concat([
        [-m * 12, height(-m * 12, -4), -4],
        [-m * 22, height(-m * 22, -2), -2],
      ]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'wind', level: 0.55 },
      { cue: 'birds', level: set.snowy ? 0 : 0.12 },
    ],
    vistas: [
      { eye: [-m * 1.8, 1.9 + height(-m * 1.8, 9.5), 9.5], target: [m * 0.6, 3, -20] },
      { eye: [-m * 4.2, 1.2 + height(-m * 4.2, 6.5), 6.5], target: [m * 2.5, 3.4, -16] },
      { eye: [-m * 2, 8 + height(-m * 2, 17), 17], target: [0, 0.5, -14] },
    ],
  });
}

export function desert(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const waste = set.says('wasteland|arid|cactus|mojave|texas|nevada');
  const dune = (x: number, z: number): number => {
    const u = x * 0.8 + z * 0.45;
    const warp = fbm2(seed, x / 60, z / 60, 3) * 26;
    const wave = (k: number, s: number): number => {
      const t = (u + warp * s) / k;
      const f = t - Math.floor(t);
      // Gentle windward slope, steep lee.
      return f < 0.72 ? f / 0.72 : 1 - (f - 0.72) / 0.28;
    };
    return (
      7 * pow(Math.max(1e-6, wave(64, 1)), 1.4) * (0.6 + 0.6 * fbm2(seed + 2, x / 90, z / 90, 2)) + 1.2 * wave(23, 1.4)
    );
  };
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    const open = waste ? smoothstep(5, 34, d) : smoothstep(8, 58, d);
    return waste ? open * 1.2 * (0.4 + fbm2(seed, x / 24, z / 24, 3)) : open * dune(x, z);
  };
  const sand = set.ground(
    waste
      ? { color: hex('#b98a5c'), color2: hex('#8f6640'), pattern: 'noise', patternScale: 0.9, roughness: 1 }
      : { color: hex('#d9a868'), color2: hex('#bd8a4c'), pattern: 'sand', patternScale: 0.35, roughness: 1 },
  );
  set.fixed((b) => gradedTerrain(b, gradedLines(900, 1.5, 48), gradedLines(900, 1.6, 48), height, () => sand));
  const rng = set.random('desert');
  const clear = (x: number, z: number): boolean => Math.sqrt(x * x + (z - 0.8) ** 2) > 3.4 && Math.abs(x) > 1.6;
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('desert rock', i), { colour: '#a8703f' }));
  if (set.allows('rock'))
    scatter(
      set,
      rng,
      rocks,
      waste ? 60 : 14,
      { x0: -20, x1: 20, z0: -26, z1: 9 },
      (x, z) => height(x, z) - 0.1,
      clear,
      [0.25, 1.3],
    );
  const dry = [0, 1].map((i) =>
    buildTuft(set.world, set.seedOf('dry tuft', i), {
      height: 0.45,
      radius: 0.3,
      blades: 32,
      colours: ['#8a7440', '#a88f52', '#c4ab6c'],
      arch: 0.8,
      width: 0.016,
    }),
  );
  scatter(set, rng, dry, waste ? 120 : 34, { x0: -18, x1: 18, z0: -24, z1: 9 }, height, clear, [0.5, 1.3]);
  if (waste) {
    const saguaro = [0, 1].map((i) => cactus({ world: set.world, seed: set.seedOf('cactus', i) }));
    for (let i = 0; i < 26; i++) {
      const x = rng.range(-50, 50);
      const z = rng.range(-70, 6);
      if (!clear(x, z) || Math.abs(x) < 4) continue;
      set.put(rng.pick(saguaro), placed([x, height(x, z), z], rng.range(0, TAU), rng.range(0.7, 1.4)));
      if (Math.sqrt(x * x + z * z) < 30) set.obstacle([x, height(x, z) + 1.5, z], 0.8);
    }
    const scrub = buildBush(set.world, set.seedOf('scrub'), 'summer', {
      colours: ['#5e6038', '#787a48', '#94945c', '#aeac74'],
      width: 1.2,
      height: 0.7,
      leaves: 220,
    });
    scatter(set, rng, [scrub], 40, { x0: -30, x1: 30, z0: -40, z1: 8 }, height, clear, [0.5, 1.2]);
    mesas(set);
  } else if (set.says('oasis|palm')) {
    const palms = treeVariants(set, 'palm', 2, 1);
    for (let i = 0; i < 9; i++) {
      const x = -m * (8 + rng.range(-3, 5));
      const z = -9 + rng.range(-5, 4);
      set.plant(palms.near[i % 2], [x, height(x, z) - 0.1, z], rng.range(0, TAU), rng.range(0.8, 1.1), true);
    }
    set.fixed((b) =>
      b.box(
        [-m * 8, 0.12, -9],
        [9, 0.01, 6],
        set.material({
          color: [0.04, 0.17, 0.18],
          color2: [0.07, 0.24, 0.24],
          pattern: 'water',
          patternScale: 0.8,
          roughness: 0.06,
          castsShadow: false,
        }),
        '+y',
      ),
    );
  }
  horizonHills(set, { distance: 1200, height: waste ? 120 : 80, colour: waste ? '#9a6a4c' : '#c99b66', seed });
  set.shows('mountain');
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: () => 'sand',
    stage: { centre: [0, 0, 0.8], halfWidth: 2.2, halfDepth: 2.2, heading: 0 },
    path: [-46, -30, -16, -6, 2, 12, 26].map(
      (z): Vec3 => [m * Math.abs(z) * 0.12, height(m * Math.abs(z) * 0.12, z), z],
    ),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: 'wind', level: 0.55 }],
    vistas: [
      { eye: [m * 2.6, 1.6, 11], target: [-m * 1.6, 2.6, -16] },
      { eye: [-m * 4, 0.8, 9], target: [m * 3, 2.8, -14] },
      { eye: [m * 1.2, 7.5 + Math.max(0, height(m * 1.2, 20)), 20], target: [-m * 2, 1, -22] },
    ],
  });
}

/** Flat-topped buttes in bands of red rock. */
function mesas(set: SetBuilder): void {
  const rng = set.random('mesas');
  const bands: Rgb[] = [hex('#a3603c'), hex('#b87650'), hex('#8f4f33')];
  const meshes = [0, 1].map((k) =>
    set.mesh((b) => {
      const rough = set.seedOf('mesa', k);
      const profile: [number, number][] = [
        [1.5, -0.2],
        [1.2, 0.22],
        [0.86, 0.34],
        [0.82, 0.6],
        [0.86, 0.62],
        [0.78, 0.95],
        [0.7, 1],
        [0, 1.01],
      ];
      for (let j = 0; j + 1 < profile.length; j++) {
        const m = set.material({
          color: bands[j % 3],
          color2: [bands[j % 3][0] * 0.7, bands[j % 3][1] * 0.7, bands[j % 3][2] * 0.7],
          pattern: 'noise',
          patternScale: 9,
          roughness: 1,
        });
        const columns = 26;
        const at = (i: number, row: readonly [number, number]): Vec3 => {
          const a = ((i % columns) / columns) * TAU;
          const r =
            row[0] *
            40 *
            (1 +
              0.3 * noise2(rough, cos(a) * 1.6 + 9, sin(a) * 1.6) +
              0.1 * noise2(rough + 1, cos(a) * 6, sin(a) * 6 + row[1]));
          return [cos(a) * r, row[1] * 60, -sin(a) * r];
        };
        const start = b.vertexCount;
        for (const row of [profile[j], profile[j + 1]]) {
          for (let i = 0; i <= columns; i++) {
            const p = at(i, row);
            const l = at(i + columns - 1, row);
            const r = at(i + 1, row);
            b.vertex(
              p,
              [-(r[2] - l[2]), Math.max(0.05, profile[j][0] - profile[j + 1][0]) * 14, r[0] - l[0]].map((v, k) =>
                k === 1 ? v : -v,
              ) as unknown as Vec3,
              i * 4,
              row[1] * 60,
            );
          }
        }
        b.grid(start, 2, columns + 1, m);
      }
    }),
  );
  for (let i = 0; i < 9; i++) {
    const a = PI + (i - 4) * 0.3 + rng.range(-0.1, 0.1);
    const r = rng.range(190, 460);
    set.put(
      rng.pick(meshes),
      multiply(
        placed([sin(a) * r, -2, cos(a) * r], rng.range(0, TAU)),
        scaling(rng.range(0.5, 1.4), rng.range(0.6, 1.3), rng.range(0.5, 1.2)),
      ),
    );
  }
}

export function snowfield(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const lake = set.says('frozen lake|ice\\b|icy|rink');
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    const open = smoothstep(lake ? 22 : 5, lake ? 46 : 26, d);
    return (
      open *
      (1.5 * (0.45 + fbm2(seed, x / 22, z / 22, 3)) +
        smoothstep(70, 260, d) * 16 * (0.4 + fbm2(seed + 1, x / 120, z / 120, 3)))
    );
  };
  const snow = set.material(SNOW);
  const ice = set.material({
    color: hex('#a9c6d8'),
    color2: hex('#d6e6ef'),
    pattern: 'marble',
    patternScale: 2.2,
    roughness: 0.12,
  });
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(620, 1.1, 36), gradedLines(620, 1.2, 36), height, (x, z) =>
      lake && Math.sqrt(x * x + z * z) < 24 + 2 * noise2(seed + 3, x / 6, z / 6) ? ice : snow,
    ),
  );
  const rng = set.random('snowfield');
  const clear = (x: number, z: number): boolean => Math.sqrt(x * x + (z - 0.8) ** 2) > 3.6 && Math.abs(x) > 1.8;
  const rocks = [0, 1].map((i) => buildRock(set.world, set.seedOf('snow rock', i), { snowy: true, colour: '#6f747a' }));
  if (set.allows('rock'))
    scatter(
      set,
      rng,
      rocks,
      lake ? 10 : 34,
      { x0: -22, x1: 22, z0: -30, z1: 9 },
      (x, z) => height(x, z) - 0.1,
      (x, z) => clear(x, z) && (!lake || Math.sqrt(x * x + z * z) > 22),
      [0.3, 1.5],
    );
  if (set.allows('tree') && !set.says('arctic|tundra|ice sheet|antarctic')) {
    const pines = treeVariants(set, 'conifer', 2, 2, { snowy: true });
    const bare = treeVariants(set, 'bare', 1, 1, { snowy: true });
    set.shows('conifer');
    for (let i = 0; i < 170; i++) {
      const a = rng.range(0, TAU);
      const r = rng.range(lake ? 26 : 8, 80);
      const x = sin(a) * r;
      const z = cos(a) * r;
      if (
        (z > 2 && Math.abs(x) < 12) ||
        noise2(seed + 7, x / 26, z / 26) < -0.1 ||
        Math.abs(x - m * Math.abs(z) * 0.1) < 3.5
      )
        continue;
      const near = r < 24;
      const model = rng.chance(0.14)
        ? near
          ? bare.near[0]
          : bare.far[0]
        : rng.pick(near ? pines.near : r < 42 ? pines.far : pines.distant);
      set.plant(model, [x, height(x, z) - 0.15, z], rng.range(0, TAU), rng.range(0.55, 1.1), near);
    }
  } else {
    // Drifts and ice blocks where nothing grows.
    const block = set.material({
      color: hex('#bcd8e6'),
      color2: hex('#dff0f7'),
      pattern: 'noise',
      patternScale: 0.8,
      roughness: 0.2,
      translucency: 0.35,
    });
    const blocks = [0, 1].map((i) =>
      set.mesh((b) => {
        const r2 = set.random('ice block', i);
        for (let k = 0; k < 3; k++)
          b.at(placed([r2.range(-0.6, 0.6), -0.2, r2.range(-0.6, 0.6)], r2.range(0, 3), r2.range(0.5, 1)), () =>
            b.tube(
              [
                [0, 0, 0],
                [r2.range(-0.4, 0.4), r2.range(0.8, 1.8), r2.range(-0.3, 0.3)],
              ],
              [0.6, 0.3],
              block,
              5,
              true,
            ),
          );
      }),
    );
    scatter(
      set,
      rng,
      blocks,
      26,
      { x0: -40, x1: 40, z0: -60, z1: 4 },
      height,
      (x, z) => clear(x, z) && Math.abs(x) > 5,
      [0.6, 2.4],
    );
  }
  const far = set.material({
    color: hex('#7d8896'),
    color2: hex('#5f6a78'),
    pattern: 'noise',
    patternScale: 24,
    roughness: 1,
  });
  const peaks = [0, 1].map((i) => {
    const b = new MeshBuilder();
    peak(b, set.random('snow peak', i), 200, 170, far, snow, 0.2);
    return set.world.mesh(b.build());
  });
  for (let i = 0; i < 10; i++) {
    const a = PI + (i - 4.5) * 0.42 + rng.range(-0.1, 0.1);
    const r = rng.range(520, 760);
    set.put(
      rng.pick(peaks),
      multiply(placed([sin(a) * r, -14, cos(a) * r], rng.range(0, TAU)), scaling(rng.range(0.8, 1.3))),
    );
  }
  horizonHills(set, { distance: 420, height: 44, colour: '#aebccb', seed });
  set.shows('mountain');
  furnishFeatures(set, { centre: [0, 0, 0.8], heading: 0, radius: 3, ground: height });
  return set.finish({
    ground: height,
    surface: () => 'snow',
    stage: { centre: [0, 0, 0.8], halfWidth: 2.2, halfDepth: 2.2, heading: 0 },
    path: [-44, -28, -14, -4, 4, 14, 26].map((z): Vec3 => [m * Math.abs(z) * 0.1, height(m * Math.abs(z) * 0.1, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: 'wind', level: 0.6 }],
    vistas: [
      { eye: [m * 2.4, 1.5, 11], target: [-m * 1.6, 2.4, -15] },
      { eye: [-m * 3.6, 0.9, 9], target: [m * 2.6, 2.4, -13] },
      { eye: [m * 1, 6.5, 19], target: [-m * 1, 1, -20] },
    ],
  });
}
