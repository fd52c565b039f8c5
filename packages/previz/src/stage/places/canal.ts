/** A canal of an old town on the water: painted fronts that stand in it, a quay, a bridge, moored gondolas and striped poles. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { noise1 } from '../../math/noise.ts';
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationZ, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { FRONT_STYLES } from '../structures/front-styles.ts';
import { buildFront } from '../structures/fronts.ts';
import { lanternMesh } from './era-street-things.ts';
import { furnishFeatures } from './features.ts';
import { captureThing } from './furnish.ts';
import { horizonHills } from './outdoors.ts';
import { courses, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

/** Half width of the water; height of the quay above it; width of the quay. Metres. */
const HALF = 5.2;
const QUAY = 0.75;
const WALK = 3.6;

/** `canal` is played on the water, `canal_side` on the quay beside it. */
export function canal(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const afloat = context.plan.place === 'canal';
  waterPlane(set, 0, { deep: [0.02, 0.09, 0.085], wave: 0.9, x: [-70, 70], z: [-240, 90] });
  set.shows('river');
  houses(set, m);
  quay(set, m);
  bridge(set, afloat ? -24 : -19);
  boats(set, m, afloat);
  horizonHills(set, { distance: 460, height: 50, colour: '#7d8f96', seed: context.seed });
  const x = afloat ? 0 : m * (HALF + 1.5);
  const ground = (px: number): number => (px * m > HALF ? QUAY : 0);
  furnishFeatures(set, { centre: [x, ground(x), 0], heading: 0, radius: afloat ? 2.6 : 1.1, ground });
  return set.finish({
    ground,
    surface: (px) => (px * m > HALF ? 'concrete' : 'water'),
    stage: { centre: [x, ground(x), 0.4], halfWidth: afloat ? 2 : 0.95, halfDepth: 2.2, heading: afloat ? 0 : m * 0.6 },
    path: [-64, -44, -28, -12, 0, 12, 26].map((z): Vec3 => [afloat ? -m * 0.8 : x, ground(x), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'lapping', level: 0.5 },
      { cue: 'square', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 1.6, 2.2, 15], target: [-m * 0.3, 2.4, -22] },
      { eye: [m * (HALF + 1.2), QUAY + 1.6, 12], target: [-m * 1.4, 2, -16] },
      { eye: [-m * 2.6, 1.3, 10], target: [m * 2.4, 2.6, -14] },
    ],
  });
}

/** Fronts on both sides: across the water they rise from it, on the near side from the quay. */
function houses(set: SetBuilder, m: 1 | -1): void {
  if (!set.allows('building') && !set.allows('house')) return;
  set.shows('building', 'house', 'window');
  const lit = set.darkness > 0.5 ? 0.6 : set.lampsOn ? 0.45 : 0.04;
  const models = Array.from({ length: 6 }, (_, i) =>
    buildFront(set.world, FRONT_STYLES.venice, {
      rng: set.random('canal front', i),
      glass: (on) => set.glass(on),
      lit,
      snowy: set.snowy,
    }),
  );
  const slime = set.material(mottled('#3f4a34', 0.6, 0.5, 0.6));
  const rng = set.random('canal rows');
  for (const side of [-1, 1] as const) {
    const near = side === m;
    const edge = near ? HALF + WALK : HALF;
    let z = -92;
    let k = rng.int(0, 5);
    while (z < 32) {
      const h = models[k % 6];
      k += 1 + rng.int(0, 1);
      const x = side * (edge + h.depth / 2);
      const zc = z + h.width / 2;
      set.put(h.mesh, placed([x, near ? QUAY : 0.35, zc], side > 0 ? -HALF_PI : HALF_PI));
      if (!near) {
        set.fixed((b) => b.box([side * (edge + 0.05), 0.1, zc], [0.16, 0.9, h.width], slime, '+x-x+y'));
        // Steps down to the water before every second door.
        if (k % 2 === 0)
          set.fixed((b) => {
            const stone = set.material(mottled('#b5a994', 0.8, 0.5));
            for (let i = 0; i < 3; i++)
              b.box([side * (edge - 0.25 - i * 0.25), 0.28 - i * 0.14, zc], [0.5 + i * 0.1, 0.14, 1.8], stone);
          });
      }
      for (let e = 0.2; e < 1; e += 0.3)
        for (const up of [2.5, 8]) set.obstacle([side * (edge + 3.3), up, z + h.width * e], 3.1);
      if (set.lampsOn && zc > -34 && zc < 16 && k % 2) set.light([side * (edge - 0.6), 3.2, zc], [4.2, 2.6, 1.2], 9);
      z += h.width + (rng.chance(0.2) ? 2.4 : 0.02);
    }
    // A second row of roofs behind.
    for (let bz = -88; bz < 30; bz += 9.6)
      set.put(
        models[(k++ * 5) % 6].mesh,
        placed([side * (edge + 15 + rng.range(0, 2)), rng.range(1, 2.6), bz], side > 0 ? -HALF_PI : HALF_PI),
      );
  }
  // The canal bends away: fronts close the view, with a bell tower over them.
  for (const [i, bx] of [-17, -8, 1, 10, 19].entries())
    set.put(models[i % 6].mesh, placed([bx, 0.3, -104 - (i % 2) * 2], 0));
  const brick = set.material(courses('#a8624a', '#8a5040', 0.2));
  const stone = set.material(mottled('#d8cdb8', 0.9, 0.6));
  const green = set.material({ color: hex('#5f8a78'), roughness: 0.6 });
  set.fixed((b) => {
    const x = -m * 6;
    const z = -122;
    b.box([x, 14, z], [5.4, 28, 5.4], brick, '+x-x+z');
    b.box([x, 30, z], [5, 5, 5], stone, '+x-x+z');
    for (const d of [-1.2, 1.2])
      b.box([x + d, 30, z + 2.52], [1.3, 3.4, 0.1], set.material({ color: hex('#2a2522'), roughness: 1 }), '+z');
    b.box([x, 32.8, z], [6, 0.7, 6], stone);
    b.lathe(
      [
        [3.9, 33.1],
        [0, 42],
      ],
      green,
      4,
      [x, 0, z],
    );
  });
}

/** The paved walk with its stone edge, lamps and steps. */
function quay(set: SetBuilder, m: 1 | -1): void {
  const paving = set.ground({
    color: hex('#b3a692'),
    color2: hex('#857a6a'),
    pattern: 'tiles',
    patternScale: 0.8,
    roughness: 0.8,
  });
  const edge = set.material(mottled('#d0c5b0', 0.85, 0.6, 0.7));
  const wall = set.material(courses('#8d8270', '#5a5344', 0.3));
  const iron = set.material({ color: hex('#20262a'), roughness: 0.5, metal: 0.5 });
  const glow = set.material({
    color: [1, 0.85, 0.6],
    emissive: set.lampsOn ? [5, 3.4, 1.6] : [0.3, 0.26, 0.2],
    roughness: 0.4,
    castsShadow: false,
  });
  set.fixed((b) => {
    b.box([m * (HALF + 6), QUAY - 0.05, -40], [12, 0.1, 160], paving, '+y');
    b.box([m * (HALF + 0.15), QUAY - 0.02, -40], [0.5, 0.14, 160], edge, '+x-x+y');
    b.box([m * (HALF + 0.1), QUAY / 2 - 0.5, -40], [0.3, QUAY + 1, 160], wall, '+x-x');
    for (let z = 14; z > -60; z -= 9) {
      const x = m * (HALF + 0.5);
      b.lathe(
        [
          [0.16, 0],
          [0.14, 0.25],
          [0.06, 0.4],
          [0.045, 2.6],
          [0.07, 2.7],
        ],
        iron,
        10,
        [x, QUAY, z],
      );
      b.tube(
        [[x - 0.42, QUAY + 2.5, z] as Vec3, [x, QUAY + 2.62, z] as Vec3, [x + 0.42, QUAY + 2.5, z] as Vec3],
        0.02,
        iron,
        5,
        true,
      );
      for (const d of [-0.42, 0.42]) b.ellipsoid([x + d, QUAY + 2.66, z], [0.12, 0.17, 0.12], glow, 10, 8);
    }
  });
  for (const z of [-13, -4, 5]) {
    if (set.lampsOn) set.light([m * (HALF + 0.4), QUAY + 2.6, z], [6, 4, 1.9], 9);
    set.obstacle([m * (HALF + 0.5), QUAY + 1.2, z], 0.25);
  }
  for (const [i, z] of [-5.6, 4.4].entries())
    set.thing('potted_plant', [m * (HALF + WALK - 0.4), QUAY, z], i, { size: 1.3, variant: i });
  const lantern = lanternMesh(set, 'iron');
  for (const z of [-9, 2]) set.put(lantern, placed([m * (HALF + WALK - 0.3), QUAY + 2.7, z], 0));
  if (set.thing('bench', [m * (HALF + WALK - 0.45), QUAY, -2.4], -m * HALF_PI, { variant: 1 }))
    set.mark('seat', 'bench', [m * (HALF + WALK - 0.45), QUAY + 0.455, -2.4], -m * HALF_PI, set.newGroup());
  set.mark('lookout', 'canal', [m * (HALF + 0.9), QUAY, -1], -m * HALF_PI, set.newGroup());
}

/** A humped bridge of white stone over the water. */
function bridge(set: SetBuilder, z: number): void {
  if (!set.allows('bridge')) return;
  set.shows('bridge');
  const stone = set.material(courses('#d5cab6', '#a89c86', 0.3));
  const cap = set.material(mottled('#e2d9c8', 0.9, 0.5));
  const reach = HALF + 2;
  const n = 18;
  const deck = (t: number): number => 0.9 + 2.5 * sin(t * PI);
  const arch = (t: number): number => -0.2 + 2.7 * Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 2));
  const at = (t: number): number => (2 * t - 1) * reach;
  set.fixed((b) => {
    for (let i = 0; i < n; i++) {
      const [ta, tb] = [i / n, (i + 1) / n];
      const [xa, xb] = [at(ta), at(tb)];
      const inner = (t: number): number =>
        Math.abs(at(t)) < HALF - 0.2 ? arch((at(t) + HALF - 0.2) / (2 * HALF - 0.4)) : -0.3;
      for (const s of [-1, 1]) {
        const zs = z + s * 1.5;
        const [p, q] = s > 0 ? [xa, xb] : [xb, xa];
        const [tp, tq] = s > 0 ? [ta, tb] : [tb, ta];
        b.quad([p, inner(tp), zs], [q, inner(tq), zs], [q, deck(tq) + 0.85, zs], [p, deck(tp) + 0.85, zs], stone);
        b.quad(
          [q, deck(tq), zs - s * 0.3],
          [p, deck(tp), zs - s * 0.3],
          [p, deck(tp) + 0.85, zs - s * 0.3],
          [q, deck(tq) + 0.85, zs - s * 0.3],
          stone,
        );
      }
      b.quad([xa, deck(ta), z + 1.5], [xb, deck(tb), z + 1.5], [xb, deck(tb), z - 1.5], [xa, deck(ta), z - 1.5], cap);
      b.quad(
        [xb, inner(tb), z + 1.5],
        [xa, inner(ta), z + 1.5],
        [xa, inner(ta), z - 1.5],
        [xb, inner(tb), z - 1.5],
        stone,
      );
    }
    for (const s of [-1, 1])
      b.tube(
        Array.from({ length: n + 1 }, (_, i): Vec3 => [at(i / n), deck(i / n) + 0.9, z + s * 1.36]),
        0.2,
        cap,
        4,
        false,
      );
  });
}

/** Gondolas and skiffs at striped poles, each rocking on its own; one far off makes its way. */
function boats(set: SetBuilder, m: 1 | -1, afloat: boolean): void {
  const white = set.material({ color: hex('#ece6da'), roughness: 0.6 });
  const tones = ['#b8322a', '#2f5a9a', '#2f7a5a'].map((c) => set.material({ color: hex(c), roughness: 0.6 }));
  const gold = set.material({ color: hex('#c9a24a'), roughness: 0.3, metal: 0.8 });
  const rng = set.random('poles');
  const side = (s: number): number => s * (HALF - 0.55);
  set.fixed((b) => {
    for (let i = 0; i < 16; i++) {
      const s = i % 2 ? m : -m;
      const z = 8 - Math.floor(i / 2) * 6.5 + rng.range(-1, 1);
      const x = side(s) - s * rng.range(0, 0.5);
      const tone = tones[i % 3];
      const top = rng.range(1.9, 2.6);
      for (let k = 0; k < 8; k++)
        b.lathe(
          [
            [0.09, (top * k) / 8 - 0.1],
            [0.09, (top * (k + 1)) / 8 - 0.1],
          ],
          k % 2 ? white : tone,
          8,
          [x, 0, z],
        );
      b.sphere([x, top - 0.06, z], 0.12, gold, 8, 6);
    }
  });
  const moored: [string, number, number, number][] = [
    ['gondola', side(-m) + m * 1.2, -6, 0],
    ['gondola', side(-m) + m * 1.3, -15, PI],
    ['rowboat', side(-m) + m * 1, 2.6, 0.05],
    ['gondola', side(m) - m * 1.4, -10.5, 0.04],
    ['rowboat', side(m) - m * 1, -30, 0],
  ];
  const drift: [string, number, number, number] = ['gondola', m * 1.2, -38, 0];
  for (const [i, [id, x, z, heading]] of [...moored, drift].entries()) {
    if (!set.allows(id) || (afloat && Math.abs(z) < 4)) continue;
    set.shows(id);
    const thing = captureThing(
      set,
      id,
      { ...NO_ATTRIBUTES, colour: id === 'gondola' ? ['black'] : [['blue'], ['red']][i % 2] },
      i % 2,
      'extra',
    );
    if (i < moored.length) set.obstacle([x, 0.5, z], 1.2);
    set.animate((scene, t) => {
      const y = 0.04 * sin(t * 1.1 + i * 1.7) + 0.03 * noise1(31 + i, t * 0.4);
      const along = i === moored.length ? t * 0.5 : 0;
      const base = multiply(placed([x, y, z + along], heading), rotationZ(0.022 * sin(t * 0.9 + i)));
      for (const part of thing.instances)
        scene.instances.push({ ...part, transform: multiply(base, part.transform), fixed: false, cast: 0 });
    });
  }
}
