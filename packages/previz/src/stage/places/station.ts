/** Railway platforms under a canopy, and subway stations. The platform runs along x. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, placed, translation, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export function station(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const L = 90;
  const subway = set.says('subway|metro|underground');
  const EDGE = -2.4;
  // The platform runs along x; tracks behind it at -Z.
  const slab =
    set.snowy && !subway
      ? set.material(SNOW)
      : set.ground({
          color: hex(subway ? '#b7b3aa' : '#9d978c'),
          color2: hex('#77726a'),
          pattern: 'tiles',
          patternScale: 0.6,
          roughness: subway ? 0.35 : 0.8,
        });
  const ballast = set.material({
    color: hex('#6d665e'),
    color2: hex('#4b463f'),
    pattern: 'asphalt',
    patternScale: 0.09,
    roughness: 1,
  });
  const steel = set.material({ color: hex('#9a9da0'), roughness: 0.25, metal: 0.9 });
  const sleeper = set.material({ color: hex('#4b4037'), roughness: 0.95 });
  const safety = set.material({ color: hex('#d9b02c'), roughness: 0.7 });
  const wallMat = set.material({
    color: hex('#a9a093'),
    color2: hex('#7f776b'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.9,
  });
  set.fixed((b) => {
    for (let i = 0; i < 12; i++) {
      const x0 = -L + (i * 2 * L) / 12;
      const x1 = x0 + (2 * L) / 12;
      b.quad([x0, 0, 9], [x1, 0, 9], [x1, 0, EDGE], [x0, 0, EDGE], slab);
      b.quad([x0, -1.15, EDGE], [x1, -1.15, EDGE], [x1, -1.15, -12], [x0, -1.15, -12], ballast);
      b.quad([x0, -1.2, EDGE], [x1, -1.2, EDGE], [x1, 0, EDGE], [x0, 0, EDGE], wallMat);
    }
    b.box([0, 0.006, EDGE + 0.55], [L * 2, 0.01, 0.4], safety, '+y');
    for (const z of [-3.5, -4.94, -7.6, -9.04]) b.box([0, -0.98, z], [L * 2, 0.16, 0.09], steel, '+y+z-z');
    for (let x = -L; x < L; x += 0.8)
      for (const z of [-4.2, -8.3]) b.box([x, -1.11, z], [0.26, 0.12, 2.5], sleeper, '+y+x-x+z-z');
    // Opposite platform.
    for (let i = 0; i < 8; i++) {
      const x0 = -L + (i * 2 * L) / 8;
      b.quad([x0, 0, -12], [x0 + (2 * L) / 8, 0, -12], [x0 + (2 * L) / 8, 0, -17], [x0, 0, -17], slab);
    }
    b.box([0, -0.6, -12], [L * 2, 1.2, 0.1], wallMat, '+z');
  });
  if (subway) subwayShell(set, L, EDGE);
  else openStation(set, L);
  // Benches, clock, signs.
  for (const x of [-9, -3.4, 3.6, 9.4]) {
    if (set.thing('bench', [x, 0, 3.6], PI, { obstacle: 0.7 })) {
      const g = set.newGroup();
      for (const e of [-0.4, 0.4]) set.mark('seat', 'bench', [x + e, 0.455, 3.6], PI, g);
    }
  }
  set.fixed((b) => {
    const blue = set.material({ color: hex('#2a4d7d'), roughness: 0.5 });
    const white = set.material({
      color: hex('#f2f0ea'),
      roughness: 0.5,
      ...(set.darkness > 0.3 || subway ? { emissive: [0.8, 0.8, 0.78] as Rgb } : {}),
    });
    const iron = set.material({ color: hex('#2f4038'), roughness: 0.5, metal: 0.4 });
    for (const x of [-m * 5.6, m * 12]) {
      for (const s of [-0.9, 0.9])
        b.tube(
          [
            [x + s, 4.6, 0.2],
            [x + s, 3, 0.2],
          ],
          0.02,
          iron,
          5,
          false,
        );
      b.box([x, 2.8, 0.2], [2.6, 0.5, 0.08], blue);
      for (const s of [-1, 1])
        for (let k = 0; k < 7; k++)
          b.box([x - 0.9 + k * 0.3, 2.8, 0.2 + s * 0.045], [0.2, 0.16, 0.01], white, s > 0 ? '+z' : '-z');
    }
    const cx = m * 3;
    b.tube(
      [
        [cx, 4.6, -0.4],
        [cx, 3.5, -0.4],
      ],
      0.03,
      iron,
      6,
      false,
    );
    for (const s of [-1, 1]) {
      b.at(multiply(translation(cx, 3.15, -0.4), placed([0, 0, 0], s > 0 ? 0 : PI)), () => {
        b.ellipsoid([0, 0, 0.05], [0.42, 0.42, 0.06], iron, 24, 8);
        b.ellipsoid([0, 0, 0.08], [0.37, 0.37, 0.045], white, 24, 8);
        b.box([0, 0.1, 0.13], [0.025, 0.24, 0.01], iron, '+z');
        b.box([0.09, 0.02, 0.13], [0.2, 0.025, 0.01], iron, '+z');
      });
    }
  });
  if (set.allows('train') && (set.liveliness > 0.45 || set.says('train')))
    set.thing('train', [-m * 22, -1, -8.3], HALF_PI, {});
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 2.2, ground: (_x, z) => (z < EDGE ? -1.1 : 0) });
  return set.finish({
    ground: (_x, z) => (z < EDGE && z > -12 ? -1.1 : 0),
    surface: (_x, z) => (z < EDGE && z > -12 ? 'gravel' : subway ? 'tile' : set.snowy ? 'snow' : 'concrete'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.6, halfDepth: 1.6, heading: 0 },
    path: [-m * 50, -m * 28, -m * 10, -m * 2, m * 4, m * 16, m * 40].map((x): Vec3 => [x, 0, 0.6]),
    bounds: subway ? { min: [-L + 2, 0.25, -14], max: [L - 2, 4.2, 6.4] } : null,
    acoustics: subway ? 'hall' : 'outdoor',
    ambience: [
      { cue: 'train', level: 0.25 },
      { cue: 'crowd', level: 0.25 * set.liveliness },
      { cue: subway ? 'air_conditioner' : 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 10, 1.65, 0.2], target: [-m * 9, 1.9, -2.4] },
      { eye: [-m * 3.4, 1.5, 7.6], target: [m * 1.6, 1.7, -8] },
      { eye: [m * 12, 2.8, 0.2], target: [-m * 14, 1.4, -3.4] },
    ],
  });
}

function openStation(set: SetBuilder, L: number): void {
  const iron = set.material({ color: hex('#2f4038'), roughness: 0.5, metal: 0.4 });
  const roof = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#5d5f60'), color2: hex('#4a4c4d'), pattern: 'stripes', patternScale: 0.5, roughness: 0.7 },
  );
  const under = set.material({
    color: hex('#c9bda4'),
    color2: hex('#a3977f'),
    pattern: 'planks',
    patternScale: 0.14,
    roughness: 0.8,
  });
  const brick = set.material({
    color: hex('#9b5c48'),
    color2: hex('#c2b1a0'),
    pattern: 'brick',
    patternScale: 0.085,
    roughness: 0.9,
  });
  set.shows('building');
  set.fixed((b) => {
    // Canopy on columns along the platform.
    for (let x = -51; x <= 51; x += 6) {
      b.cylinder([x, 0, 1.6], 0.11, 4.3, iron, 10, 0.085);
      for (const s of [-1, 1])
        b.tube(
          [
            [x, 3.4, 1.6],
            [x, 4.1, 1.6 + s * 0.5],
            [x, 4.45, 1.6 + s * 1.6],
          ],
          0.045,
          iron,
          5,
          false,
        );
    }
    b.quad([-52, 4.75, 4.6], [52, 4.75, 4.6], [52, 4.5, 1.6], [-52, 4.5, 1.6], roof);
    b.quad([-52, 4.5, 1.6], [52, 4.5, 1.6], [52, 4.75, -1.6], [-52, 4.75, -1.6], roof);
    b.quad([-52, 4.4, 1.6], [52, 4.4, 1.6], [52, 4.65, 4.6], [-52, 4.65, 4.6], under);
    b.quad([-52, 4.65, -1.6], [52, 4.65, -1.6], [52, 4.4, 1.6], [-52, 4.4, 1.6], under);
    for (let i = 0; i < 104; i++) b.box([-51.8 + i, 4.56, -1.62], [0.5, 0.34, 0.03], under, '+z-z');
    b.box([0, 4.72, -1.6], [104, 0.12, 0.06], iron);
    // Station house behind the camera side, and a fence on the far platform.
    b.box([0, 2.6, 10], [40, 5.2, 2], brick, '+x-x+y-z');
    const glass = set.glass(set.lampsOn);
    for (let x = -17; x < 18; x += 3.4) {
      b.box([x, 1.9, 8.96], [1.3, 2.2, 0.06], glass, '-z');
      b.box([x, 3.1, 8.94], [1.6, 0.2, 0.1], set.material({ color: hex('#e4ddcd'), roughness: 0.8 }));
    }
    for (let x = -60; x <= 60; x += 2) b.box([x, 0.6, -16.8], [0.06, 1.2, 0.06], iron);
    for (const y of [0.4, 1.1]) b.box([0, y, -16.8], [120, 0.05, 0.04], iron);
    // Gantries with wires.
    for (const x of [-60, -30, 0, 30, 60]) {
      b.tube(
        [
          [x, -1.1, -11],
          [x, 6.6, -11],
        ],
        0.12,
        iron,
        6,
        true,
      );
      b.tube(
        [
          [x, 6.2, -11],
          [x, 6.2, -3],
        ],
        0.07,
        iron,
        5,
        true,
      );
    }
    for (const z of [-4.2, -8.3])
      b.tube(
        [
          [-L, 5.3, z],
          [L, 5.3, z],
        ],
        0.018,
        iron,
        3,
        false,
      );
    const lamp = set.material({
      color: [1, 0.9, 0.7],
      roughness: 0.4,
      ...(set.lampsOn ? { emissive: [6, 4.4, 2.4] as Rgb } : {}),
    });
    for (let x = -48; x <= 48; x += 6) b.sphere([x, 4.1, 1.6 - 0.75], 0.13, lamp, 10, 7);
  });
  if (set.lampsOn) for (let x = -18; x <= 18; x += 6) set.light([x, 3.8, 0.85], [5, 3.5, 1.9], 8);
  for (let x = -51; x <= 51; x += 6) set.obstacle([x, 1.6, 1.6], 0.35);
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 1, 2);
    const rng = set.random('station trees');
    for (let i = 0; i < 46; i++) {
      const x = rng.range(-90, 90);
      const z = -rng.range(21, 62);
      set.plant(
        i < 4 ? trees.near[0] : rng.pick(z > -36 ? trees.far : trees.distant),
        [x, 0, z],
        x,
        rng.range(0.8, 1.2),
      );
    }
  }
  const field = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#748a42'), color2: hex('#566b32'), pattern: 'grass', patternScale: 0.4, roughness: 1 },
  );
  set.fixed((b) => {
    b.quad([-300, -0.05, -17], [300, -0.05, -17], [300, -0.05, -400], [-300, -0.05, -400], field);
    b.quad([-300, -0.05, 200], [300, -0.05, 200], [300, -0.05, 9], [-300, -0.05, 9], field);
    for (const s of [-1, 1])
      b.quad(
        [s > 0 ? L : -300, -0.06, 9],
        [s > 0 ? 300 : -L, -0.06, 9],
        [s > 0 ? 300 : -L, -0.06, -17],
        [s > 0 ? L : -300, -0.06, -17],
        field,
      );
  });
  horizonHills(set, { distance: 480, height: 55, colour: '#5d7262', seed: set.context.seed });
}

function subwayShell(set: SetBuilder, L: number, edge: number): void {
  const tile = set.material({
    color: hex('#e2e0d6'),
    color2: hex('#a8a69c'),
    pattern: 'tiles',
    patternScale: 0.2,
    roughness: 0.25,
  });
  const band = set.material({
    color: hex('#2f6b8a'),
    color2: hex('#244f66'),
    pattern: 'tiles',
    patternScale: 0.2,
    roughness: 0.25,
  });
  const ceiling = set.material({
    color: hex('#8d8b86'),
    color2: hex('#73716c'),
    pattern: 'noise',
    patternScale: 1,
    roughness: 0.9,
  });
  const iron = set.material({ color: hex('#3b4044'), roughness: 0.5, metal: 0.5 });
  const lamp = set.material({ color: [0.95, 1, 0.98], emissive: [3, 3.2, 3.1], roughness: 0.5 });
  set.fixed((b) => {
    b.box([0, 1.6, -17], [L * 2, 5.8, 0.1], tile, '+z');
    b.box([0, 2.4, -16.93], [L * 2, 0.6, 0.02], band, '+z');
    b.box([0, 2.1, 7], [L * 2, 5, 0.1], tile, '-z');
    b.box([0, 2.4, 6.94], [L * 2, 0.6, 0.02], band, '-z');
    b.box([0, 4.55, -5], [L * 2, 0.1, 24.2], ceiling, '-y');
    for (const s of [-1, 1])
      b.box(
        [s * L, 1.7, -5],
        [0.1, 6, 24],
        set.material({ color: [0.03, 0.03, 0.03], roughness: 1 }),
        s > 0 ? '-x' : '+x',
      );
    for (let x = -51; x <= 51; x += 6) {
      b.box([x, 2.2, edge + 1.5], [0.5, 4.6, 0.5], tile, '+x-x+z-z');
      b.box([x, 0.25, edge + 1.5], [0.56, 0.5, 0.56], iron, '+x-x+z-z');
      set.obstacle([x, 1.5, edge + 1.5], 0.5);
    }
    for (let x = -54; x <= 54; x += 4) for (const z of [1.6, -14.4]) b.box([x, 4.46, z], [2.6, 0.06, 0.26], lamp);
  });
  for (let x = -24; x <= 24; x += 8) set.light([x, 4.2, 1.6], [6.5, 7, 6.8], 9);
  for (let x = -24; x <= 24; x += 16) set.light([x, 4.1, -14.4], [4.6, 5, 4.9], 9);
}
