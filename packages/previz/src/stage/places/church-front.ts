/** Before a church: steps and a carved door under its tower, a path between lawns, old trees, graves to one side, a low wall. */
import { HALF_PI, PI, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { gableRoof } from '../structures/roof.ts';
import { archMoulding, glassOutside, pointed, roseWindow, stainedGlass } from './church-parts.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, lawn, ring, rolling, treeLine, treeVariants } from './outdoors.ts';
import { courses, metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** The front stands at this z; half width of the nave; height of its eaves. */
const FRONT = -13;
const HALF = 6;
const EAVES = 9;

export function churchFront(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('church front');
  const height = rolling(context.seed, 22, 4, 30);
  const grass = set.snowy ? set.material(SNOW) : lawn(set);
  const path = set.snowy
    ? set.material({ ...SNOW, color: hex('#d3dbe5') })
    : set.ground({
        color: hex('#b8ab94'),
        color2: hex('#8d806a'),
        pattern: 'brick',
        patternScale: 0.3,
        roughness: 0.85,
      });
  set.fixed((b) => {
    gradedTerrain(b, gradedLines(300, 1.6, 24), gradedLines(300, 1.6, 24), height, () => grass);
    b.box([0, 0.012, 14], [3, 0.03, 54], path, '+y');
    b.box([0, 0.014, -8], [12, 0.03, 7], path, '+y');
  });
  building(set, rng.pick(['#b8ab94', '#a89f90', '#c4b294']), rng.int(0, 2), m);
  const trees = treeVariants(set, set.says('cypress|pine') ? 'conifer' : 'broadleaf', 2, 2);
  if (set.allows('tree')) {
    for (const [i, [x, z, k]] of (
      [
        [-m * 9.5, -4, 1.15],
        [m * 11, -8, 1.2],
        [m * 8.5, 6, 0.95],
        [-m * 13, 5, 1.1],
      ] as const
    ).entries())
      set.plant(trees.near[i % 2], [x, height(x, z) - 0.1, z], i * 1.7, k, true);
    treeLine(set, rng, trees.far, ring(44, 26, 7, rng, height, 0.5, TAU - 0.5), [0.9, 1.3]);
  }
  // Graves lean among the grass on one side; a wall of stone and an iron lamp on the other.
  for (let i = 0; i < 12; i++) {
    const x = -m * rng.range(4.6, 12);
    const z = -7 + (i % 4) * 3 + rng.range(-0.6, 0.6);
    set.thing('gravestone', [x, height(x, z) - 0.04, z], rng.range(-0.2, 0.2), {
      variant: i % 3,
      size: rng.range(0.85, 1.15),
    });
    set.obstacle([x, 0.5, z], 0.5);
  }
  const wall = set.material(courses('#a39984', '#776d5c', 0.22));
  const cap = set.material(set.snowy ? SNOW : mottled('#b5ab98', 0.85, 0.4));
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.box([s * 9.6, 0.45, 15], [15.6, 0.9, 0.45], wall, '+z-z+x-x');
      b.box([s * 9.6, 0.94, 15], [15.8, 0.1, 0.6], cap);
      b.box([s * 1.9, 0.9, 15], [0.6, 1.8, 0.6], wall, '+z-z+x-x');
      b.box([s * 1.9, 1.86, 15], [0.76, 0.14, 0.76], cap);
    }
  });
  for (const [x, z] of [
    [m * 2.6, 1.6],
    [-m * 2.6, -5.4],
  ] as const) {
    set.thing('street_lamp', [x, 0, z], 0, { light: set.lampsOn, obstacle: 0.3 });
  }
  if (set.thing('bench', [m * 3, 0, -2.4], -m * HALF_PI, { obstacle: 0.6 }))
    set.mark('seat', 'bench', [m * 3, 0.455, -2.4], -m * HALF_PI, set.newGroup());
  for (const s of [-1, 1])
    set.thing('potted_plant', [s * 2.6, 0.5, FRONT + 1.2], 0, { size: 1.4, variant: s > 0 ? 1 : 0 });
  horizonHills(set, { distance: 420, height: 70, colour: '#6b7f66', seed: context.seed });
  furnishFeatures(set, { centre: [0, 0, 0.4], heading: 0, radius: 2.4, ground: height });
  return set.finish({
    ground: height,
    surface: (x) => (set.snowy ? 'snow' : Math.abs(x) < 1.6 ? 'concrete' : 'grass'),
    stage: { centre: [0, 0, -1.2], halfWidth: 1.5, halfDepth: 2.2, heading: 0 },
    path: [-11, -7, -3, 0, 4, 10, 20, 36, 52].map((z): Vec3 => [-m * 0.3, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: 0.4 },
      { cue: 'leaves', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 2.4, 1.7, 13.4], target: [-m * 0.4, 6, FRONT] },
      { eye: [-m * 4.4, 1.2, 7], target: [m * 1.4, 4.6, FRONT] },
      { eye: [m * 7, 5.5, 17], target: [-m * 1, 5, FRONT] },
    ],
  });
}

/** Nave, tower with its spire, buttresses, door in receding arches, rose window, clock. */
function building(set: SetBuilder, tone: string, kind: number, m: 1 | -1): void {
  const stone = set.material(courses(tone, '#867b68', 0.34));
  const trim = set.material(mottled('#cfc4ae', 0.88, 0.5));
  const slate = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#4d535a'), color2: hex('#363b41'), pattern: 'shingles', patternScale: 0.3, roughness: 0.8 },
  );
  const oak = set.material(timber('#5a3820', 0.7, 0.1));
  const iron = set.material(metal('#2a2826', 0.5, 0.6));
  const dark = set.material({ color: hex('#17140f'), roughness: 1 });
  const glow = set.darkness > 0.3;
  const tx = m * (HALF + 1.2);
  set.shows('castle', 'door', 'window', 'bell');
  set.fixed((b) => {
    b.box([0, EAVES / 2, FRONT - 12], [HALF * 2, EAVES, 24], stone, '+x-x+z-z');
    b.at(multiply(translation(0, 0, FRONT - 12), rotationY(HALF_PI)), () =>
      gableRoof(b, 24, HALF * 2, EAVES, 1.15, 0.3, {
        cover: slate,
        trim,
        soffit: trim,
        gable: stone,
        snow: set.snowy ? slate : -1,
      }),
    );
    // Tower beside the front.
    b.box([tx, 9.5, FRONT - 1.4], [4.6, 19, 4.6], stone, '+x-x+z-z');
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) b.box([tx + sx * 2.3, 9, FRONT - 1.4 + sz * 2.3], [0.7, 18, 0.7], stone, '+x-x+z-z');
    for (const y of [6.4, 12.6, 19]) b.box([tx, y, FRONT - 1.4], [5.2, 0.36, 5.2], trim);
    b.at(placed([tx, 0, FRONT - 1.4], PI / 4), () =>
      b.lathe(
        [
          [3.5, 19],
          [2.2, 21.4],
          [0, 32],
        ],
        slate,
        4,
      ),
    );
    b.box([tx, 32.6, FRONT - 1.4], [0.1, 1.6, 0.1], iron);
    b.box([tx, 32.9, FRONT - 1.4], [0.8, 0.1, 0.1], iron);
    const tz = FRONT - 1.4 + 2.31;
    for (const d of [-0.8, 0.8]) {
      b.box([tx + d, 15.6, tz], [1, 3, 0.06], dark, '+z');
      for (let k = 0; k < 6; k++) b.box([tx + d, 14.5 + k * 0.45, tz + 0.05], [1, 0.06, 0.14], trim);
      archMoulding(b, [tx + d, 14.1, tz + 0.04], 1.1, 2.4, 0.12, trim, pointed);
    }
    // The clock.
    b.at(multiply(placed([tx, 10.6, tz], 0), [1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0]), () => {
      b.disc(
        [0, 0.05, 0],
        1,
        set.material({
          color: hex('#ece6d6'),
          roughness: 0.7,
          ...(glow ? { emissive: [1.4, 1.2, 0.8] as const } : {}),
        }),
        28,
      );
      b.lathe(
        [
          [1, 0.02],
          [1.12, 0.08],
          [1, 0.08],
        ],
        iron,
        28,
      );
      for (let k = 0; k < 12; k++)
        b.at(placed([0, 0.06, 0], (k * TAU) / 12), () => b.box([0, 0, 0.86], [0.05, 0.02, 0.16], iron));
      b.at(placed([0, 0.07, 0], 0.9), () => b.box([0, 0, 0.36], [0.06, 0.02, 0.72], iron));
      b.at(placed([0, 0.07, 0], 4.1), () => b.box([0, 0, 0.25], [0.08, 0.02, 0.5], iron));
    });
    // Buttresses and windows of the nave.
    for (const s of [-1, 1])
      for (let i = 0; i < 5; i++) {
        const z = FRONT - 3 - i * 4.4;
        b.box([s * (HALF + 0.4), 3.4, z], [0.8, 6.8, 0.8], stone, '+x-x+y+z-z');
        b.at(placed([s * (HALF + 0.02), 0, z - 2.2], s * HALF_PI), () => {
          stainedGlass(b, set, [0, 2.4, 0.02], 1.5, 3.2, kind, i + (s > 0 ? 30 : 0), pointed, glassOutside(set));
          archMoulding(b, [0, 2.4, 0.04], 1.7, 3.2, 0.14, trim, pointed);
        });
      }
    // The front: steps, door, rose.
    const z = FRONT + 0.02;
    for (let i = 0; i < 3; i++)
      b.box([0, 0.08 + i * 0.16, FRONT + 1.5 - i * 0.42], [6.4 - i * 0.7, 0.17, 3 - i * 0.5], trim, '+x-x+y+z');
    for (const d of [0, 0.24, 0.48])
      archMoulding(b, [0, 0.48, z + 0.06 + d * 0.3], 2.5 + d * 2, 2.7 + d * 0.2, 0.15, trim, pointed);
    b.box([0, 1.85, z], [2.4, 2.75, 0.06], oak, '+z');
    const n = 12;
    for (let i = 0; i < n; i++) {
      const xa = -1.2 + (2.4 * i) / n;
      const xb = -1.2 + (2.4 * (i + 1)) / n;
      b.quad(
        [xa, 3.2, z + 0.03],
        [xb, 3.2, z + 0.03],
        [xb, 3.2 + pointed(xb, 2.4), z + 0.03],
        [xa, 3.2 + pointed(xa, 2.4), z + 0.03],
        oak,
      );
    }
    b.box([0, 2.4, z + 0.05], [0.05, 3.8, 0.04], dark);
    for (const s of [-1, 1]) {
      for (const y of [1.1, 2.6]) b.box([s * 0.6, y, z + 0.06], [1.1, 0.1, 0.03], iron, '+z+y-y');
      b.sphere([s * 0.16, 1.6, z + 0.1], 0.06, iron, 8, 6);
      b.box([s * (HALF - 0.1), 4.8, FRONT + 0.3], [0.9, 9.6, 0.9], stone, '+x-x+y+z');
      stainedGlass(b, set, [s * 3.6, 2.6, z], 1.1, 3, kind, 70 + s, pointed, glassOutside(set));
      archMoulding(b, [s * 3.6, 2.6, z + 0.03], 1.3, 3, 0.12, trim, pointed);
    }
    roseWindow(b, set, [0, 8.3, z], 1.7, kind, glassOutside(set));
    b.box([0, EAVES + 6.6, FRONT], [0.14, 1.9, 0.14], trim);
    b.box([0, EAVES + 6.9, FRONT], [0.95, 0.14, 0.14], trim);
  });
  for (let z = FRONT - 2; z > FRONT - 24; z -= 5) for (const y of [2, 8]) set.obstacle([0, y, z], 6.4);
  for (const y of [2, 7, 13]) set.obstacle([tx, y, FRONT - 1.4], 3.4);
  set.mark('stand', 'church door', [0, 0.48, FRONT + 0.8], 0, set.newGroup());
  if (set.lampsOn) for (const s of [-1, 1]) set.light([s * 2, 2.8, FRONT + 1], [5.4, 3.6, 1.8], 9);
}
