/** A zoo: a gate with a name over it, paths between enclosures with moats and rails, real animals that live in them. */

import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import { ANIMAL_BUILDERS } from '../animals/index.ts';
import { buildBush, buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { restState } from '../rest-state.ts';
import { hex } from '../scene.ts';
import { ironRailing } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import { lettering } from './lettering.ts';
import { lawn, strip, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Who lives in the three enclosures, each set by the seed: species, how many, how far they are apart. */
const RESIDENTS = [
  ['giraffe', 'elephant', 'zebra'],
  ['elephant', 'flamingo', 'giraffe'],
  ['zebra', 'lion', 'elephant'],
] as const;

export function zoo(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const grass = lawn(set);
  const path = set.ground({
    color: hex('#c8b79a'),
    color2: hex('#ad9c80'),
    pattern: 'tiles',
    patternScale: 0.7,
    roughness: 0.9,
  });
  const sand = set.ground({
    color: hex('#c9a878'),
    color2: hex('#ae8c5e'),
    pattern: 'noise',
    patternScale: 1.6,
    roughness: 1,
  });
  set.fixed((b) => {
    b.quad([-260, -0.05, 200], [260, -0.05, 200], [260, -0.05, -260], [-260, -0.05, -260], grass);
    strip(b, -70, 70, -1.6, 5, 0, path, 3);
    b.quad([-17, -0.02, -3.4], [17, -0.02, -3.4], [21, -0.02, -26], [-21, -0.02, -26], sand);
  });
  enclosures(set, m);
  gate(set, m);
  planting(set, m);
  set.shows('fence', 'rock', 'tree', 'bench', 'enclosure', 'cage');
  furnishFeatures(set, { centre: [0, 0, 1.6], heading: 0, radius: 2.4, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: (_, z) => (z > -1.6 && z < 5 ? 'concrete' : 'grass'),
    stage: { centre: [0, 0, 1.2], halfWidth: 2.2, halfDepth: 1.4, heading: 0 },
    path: [-46, -30, -16, -6, 0, 6, 16, 30, 46].map((x): Vec3 => [m * x, 0, 1.8]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: 0.35 },
      { cue: 'playground', level: 0.22 },
    ],
    vistas: [
      { eye: [m * 2.6, 1.7, 9.6], target: [-m * 0.8, 1.8, -12] },
      { eye: [-m * 5, 1.5, 8], target: [m * 2.4, 1.8, -11] },
      { eye: [m * 7, 4.4, 12], target: [-m * 2, 1.2, -10] },
    ],
  });
}

/** Rails along the path, a moat behind them, walls of rock round the back, and the animals. */
function enclosures(set: SetBuilder, m: number): void {
  const rail = ironRailing(set.world, 2.5, 1.05);
  for (let i = 0; i < 14; i++) set.put(rail, placed([-16.25 + i * 2.5, 0, -2.2], 0));
  const moat = set.material({
    color: hex('#3f5a58'),
    color2: hex('#2c4442'),
    pattern: 'water',
    patternScale: 0.9,
    roughness: 0.08,
  });
  const kerb = set.material({
    color: hex('#a89a86'),
    color2: hex('#857865'),
    pattern: 'brick',
    patternScale: 0.24,
    roughness: 0.95,
  });
  const board = set.material({
    color: hex('#7a5232'),
    color2: hex('#5a3a22'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.8,
  });
  const green = set.material({ color: hex('#2f6a3a'), roughness: 0.6 });
  const cream = set.material({ color: hex('#f2ead4'), roughness: 0.8 });
  set.fixed((b) => {
    b.quad([-17, 0.02, -3], [17, 0.02, -3], [17, 0.02, -4.6], [-17, 0.02, -4.6], moat);
    for (const z of [-2.7, -4.7]) b.box([0, 0.12, z], [34, 0.26, 0.3], kerb);
    // Boards that tell about who lives here.
    for (const x of [-6.4, 6.4]) {
      for (const d of [-0.5, 0.5]) b.box([x + d, 0.55, -1.8], [0.09, 1.1, 0.09], board);
      b.box([x, 1.25, -1.78], [1.3, 0.8, 0.06], green);
      b.box([x - 0.3, 1.25, -1.745], [0.55, 0.62, 0.01], cream, '+z');
      for (let i = 0; i < 5; i++) b.box([x + 0.32, 1.5 - i * 0.12, -1.745], [0.45, 0.04, 0.01], cream, '+z');
    }
  });
  const rng = set.random('zoo rocks');
  const rocks = [0, 1, 2].map((i) => buildRock(set.world, set.seedOf('zoo rock', i), { colour: '#a88a68' }));
  for (let i = 0; i < 22; i++) {
    const x = -20 + i * 1.9;
    set.put(rocks[i % 3], placed([x, -0.4, -25 - 2 * sin(i * 1.7)], rng.range(0, 6), rng.range(2.4, 4.4)));
  }
  for (const s of [-1, 1])
    for (let i = 0; i < 9; i++)
      set.put(rocks[i % 3], placed([s * (17.6 + i * 0.3), -0.3, -5 - i * 2.3], rng.range(0, 6), rng.range(1.5, 2.6)));
  for (const [i, x] of [-6.5, 5.2].entries()) set.put(rocks[i], placed([x, -0.2, -9 - i * 5], i, 1.5));
  residents(set, m);
}

function residents(set: SetBuilder, m: number): void {
  const kinds = set.random('residents').pick(RESIDENTS);
  // Whom the prompt is about stands where the shot wants; others of the kind are not needed here.
  const homes: readonly (readonly [number, number, number])[] = [
    [-m * 4.6, -10.5, m * 0.9],
    [m * 5.4, -12, -m * 0.7],
    [m * 0.6, -17.5, m * 1.4],
  ];
  for (const [i, id] of kinds.entries()) {
    const build = ANIMAL_BUILDERS[id];
    if (!build || !set.allows(id) || !set.allows('animal')) continue;
    set.shows(id);
    for (let k = 0; k < (id === 'flamingo' ? 5 : 2); k++) {
      const actor: Actor = build({
        world: set.world,
        look: set.look,
        seed: set.seedOf(id, k),
        attributes: NO_ATTRIBUTES,
        detail: 'extra',
      });
      const [x, z, heading] = homes[i];
      const position: Vec3 = [x + m * k * (id === 'flamingo' ? 0.8 : 2.6), 0, z - k * 1.6];
      set.animate((scene, t) => actor.draw(restState(position, heading + k * 0.7, t + k * 3.1), scene, 0));
    }
    set.obstacle([homes[i][0], 1.2, homes[i][1]], 1.8);
  }
}

/** The gate at one side: two towers of stone, a beam with the letters, flags. */
function gate(set: SetBuilder, m: number): void {
  const stone = set.material({
    color: hex('#b8a488'),
    color2: hex('#8f7c62'),
    pattern: 'brick',
    patternScale: 0.4,
    roughness: 0.95,
  });
  const wood = set.material({
    color: hex('#7a4a26'),
    color2: hex('#5a3318'),
    pattern: 'wood',
    patternScale: 0.08,
    roughness: 0.7,
  });
  const hues = ['#e8502a', '#f0b020', '#2a9a5a', '#2a7ad0'].map((c) =>
    set.material({ color: hex(c), roughness: 0.6, doubleSided: true }),
  );
  const letter = set.material({ color: hex('#f4e8b8'), roughness: 0.5 });
  const [x, z] = [m * 15, -6];
  set.fixed((b) => {
    b.at(placed([x, 0, z], -m * 0.7), () => {
      for (const s of [-1, 1]) {
        b.box([s * 2.9, 1.9, 0], [1, 3.8, 1], stone);
        b.box([s * 2.9, 3.95, 0], [1.3, 0.3, 1.3], wood);
        b.tube([[s * 2.9, 4, 0] as Vec3, [s * 2.9, 5.6, 0] as Vec3], 0.04, wood, 5);
        b.quad(
          [s * 2.9, 5.5, 0],
          [s * 2.9 + 0.9, 5.3, 0],
          [s * 2.9 + 0.9, 4.95, 0],
          [s * 2.9, 4.9, 0],
          hues[s > 0 ? 0 : 3],
        );
      }
      b.box([0, 3.5, 0], [5.4, 0.9, 0.3], wood);
      lettering(set, b, 'ZOO', [0, 3.5, 0.22], 0.66, letter, 0.1);
      for (let i = 0; i < 12; i++) {
        const px = -2.5 + i * 0.45;
        b.quad([px, 2.98, 0.1], [px + 0.2, 2.66, 0.1], [px + 0.4, 2.98, 0.1], [px + 0.2, 2.98, 0.1], hues[i % 4]);
      }
    });
  });
  for (const y of [1.5, 3.6]) set.obstacle([x, y, z], 2.4);
}

function planting(set: SetBuilder, m: number): void {
  if (set.allows('tree')) {
    const palms = treeVariants(set, 'palm', 1, 0);
    const trees = treeVariants(set, 'broadleaf', 1, 2);
    const rng = set.random('zoo trees');
    set.plant(palms.near[0], [-m * 12.8, 0, -3.2], 1, 0.9, true);
    set.plant(palms.near[0], [m * 10.6, 0, -8.4], 2.4, 1, true);
    set.plant(trees.near[0], [-m * 9.8, 0, 8.6], 0.4, 0.9, true);
    for (let i = 0; i < 46; i++) {
      const t = trees.distant[i % trees.distant.length];
      const at = placed([-76 + i * 3.4, -0.1, -34 - rng.range(0, 26)], rng.range(0, 6), rng.range(0.8, 1.3));
      set.put(t.wood, at);
      if (t.crown >= 0) set.put(t.crown, at);
    }
    for (const [i, x] of [-1.6, 9.4].entries())
      set.thing('acacia', [m * x, 0, -19 - i * 3], i, { size: 0.8, variant: i });
  }
  const bushes = [0, 1].map((i) =>
    buildBush(set.world, set.seedOf('zoo bush', i), set.season, { width: 1.3, height: 0.9, leaves: 200 }),
  );
  for (let i = 0; i < 16; i++) set.put(bushes[i % 2], placed([(i - 7.5) * 4.4, 0, i % 3 ? 6.4 : 7.2], i, 1));
  set.thing('bench', [-m * 3.6, 0, 5.4], PI, { obstacle: 0.8 });
  set.mark('seat', 'bench', [-m * 3.6, 0.45, 5.4], PI, set.newGroup());
}
