/** A building site: a frame of concrete going up, scaffolding, a tower crane, machines, stacks, mud and a hoarding. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { crane } from '../structures/monuments.ts';
import { city, towerKit } from './city.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, rolling } from './outdoors.ts';
import { metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function constructionSite(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const mud = set.ground({
    color: hex('#8f7657'),
    color2: hex('#63503a'),
    pattern: 'noise',
    patternScale: 0.7,
    roughness: 0.95,
  });
  const track = set.ground({
    color: hex('#a08a6c'),
    color2: hex('#7d6a50'),
    pattern: 'asphalt',
    patternScale: 0.07,
    roughness: 1,
  });
  const height = rolling(context.seed, 9, 0.7, 9);
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(240, 1.4, 26),
      gradedLines(240, 1.4, 26),
      (x, z) => (Math.abs(x) < 30 && Math.abs(z) < 44 ? height(x, z) * (1 - Math.min(1, Math.abs(x) / 30)) : 0),
      (x, z) => (Math.abs(x + m * 0.6) < 2.4 && z > -60 ? track : mud),
    ),
  );
  frame(set, m);
  if (set.allows('tower_crane')) {
    set.shows('tower_crane');
    for (const [x, z, h, turn] of [
      [-m * 13, -30, 40, m > 0 ? 0.4 : PI - 0.4],
      [m * 26, -62, 46, 2.2],
    ] as const) {
      const b = new MeshBuilder();
      crane(b, { world: set.world, rng: set.random('crane'), snowy: set.snowy, lit: set.lampsOn }, h);
      set.put(set.world.mesh(b.build()), placed([x, 0, z], turn));
    }
  }
  machines(set, m);
  stacks(set, m);
  hoarding(set, m);
  if (set.allows('building')) {
    set.shows('building', 'skyscraper');
    city(set, towerKit(set, 'site towers', [26, 80], 5), set.random('site city'), {
      base: 0,
      from: 90,
      to: 230,
      count: 46,
    });
  }
  if (set.lampsOn)
    for (const [x, z] of [
      [-m * 6, -7],
      [m * 7, -4],
    ] as const) {
      floodlight(set, [x, 0, z]);
      set.spot([x, 4.6, z], [60, 56, 46], 26, [-x * 0.1, -0.5, 0.6], 0.5);
    }
  furnishFeatures(set, { centre: [0, 0, 0.4], heading: 0, radius: 2.8, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => (set.wet ? 'mud' : 'gravel'),
    stage: { centre: [0, 0, 0.4], halfWidth: 2.4, halfDepth: 2, heading: 0 },
    path: [-50, -32, -16, -6, 2, 12, 26].map((z): Vec3 => [-m * 0.6, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'construction', level: 0.55 },
      { cue: 'traffic', level: 0.15 },
    ],
    vistas: [
      { eye: [-m * 2.4, 1.8, 13], target: [m * 2.4, 4.6, -20] },
      { eye: [m * 2.2, 1.3, 8.4], target: [-m * 2.6, 3, -16] },
      { eye: [-m * 3, 7, 17], target: [m * 2, 2.4, -16] },
    ],
  });
}

/** The concrete frame: slabs on columns, rebar above, formwork, scaffolding with nets on the near side. */
function frame(set: SetBuilder, m: 1 | -1): void {
  const rng = set.random('frame');
  const storeys = rng.int(3, 5);
  const concrete = set.material(mottled('#a39e95', 0.82, 1.2, 0.9));
  const rust = set.material({ color: hex('#7d4a30'), roughness: 0.8, metal: 0.3 });
  const ply = set.material(timber('#c09a62', 0.8));
  const steel = set.material(metal('#9aa0a4', 0.45, 0.6));
  const net = set.material({
    color: hex(rng.pick(['#3f7a5a', '#2f6a9a', '#c9762c'])),
    roughness: 1,
    opacity: 0.62,
    doubleSided: true,
  });
  const board = set.material(timber('#b5935f', 0.85));
  const prop = set.material({ color: hex('#c8502a'), roughness: 0.6 });
  const [x0, z0, bay, floor] = [m * 11, -17, 5, 3.4];
  const [nx, nz] = [3, 5];
  set.shows('building', 'ladder');
  set.fixed((b) => {
    for (let s = 0; s <= storeys; s++) {
      const y = s * floor;
      if (s > 0)
        b.box(
          [x0 + (m * bay * (nx - 1)) / 2, y, z0 - (bay * (nz - 2)) / 2],
          [bay * (nx - 1) + 1.4, 0.28, bay * nz - 2.4],
          concrete,
        );
      for (let i = 0; i < nx; i++)
        for (let j = 0; j < nz; j++) {
          const x = x0 + m * i * bay;
          const z = z0 + bay - j * bay;
          if (s < storeys) b.box([x, y + floor / 2, z], [0.5, floor, 0.5], concrete, '+x-x+z-z');
          else {
            if (rng.chance(0.4)) b.box([x, y + 0.7, z], [0.56, 1.4, 0.56], ply, '+x-x+z-z+y');
            for (const dx of [-0.17, 0.17])
              for (const dz of [-0.17, 0.17])
                b.box([x + dx, y + 1, z + dz], [0.03, 2 + rng.range(-0.3, 0.3), 0.03], rust, '+x-x+z-z');
          }
          if (s > 0 && s < storeys && rng.chance(0.3))
            b.box([x + m * 1.6, y + floor / 2, z], [0.07, floor - 0.2, 0.07], prop, '+x-x+z-z');
        }
      if (s > 0 && s < storeys && rng.chance(0.5))
        b.box(
          [x0 + m * bay, y + floor / 2, z0 - bay * 1.5],
          [0.2, floor - 0.3, bay * 2],
          set.material({
            color: hex('#a8614a'),
            color2: hex('#c2b09c'),
            pattern: 'brick',
            patternScale: 0.1,
            roughness: 0.9,
          }),
          '+x-x+z',
        );
    }
    // Scaffolding along the face towards us.
    const sx = x0 - m * 1.25;
    const top = storeys * floor + 1.4;
    for (let z = z0 + bay + 1; z > z0 - bay * 3; z -= 2.2)
      for (const d of [0, 0.95])
        b.tube([[sx - m * d * 1, 0, z] as Vec3, [sx - m * d, top, z] as Vec3], 0.045, steel, 5, false);
    for (let y = 2; y < top; y += 2) {
      b.box([sx - m * 0.48, y, z0 - 3.6], [0.95, 0.05, 19], board);
      for (const d of [0, 0.95])
        for (const up of [0.5, 1])
          b.tube([[sx - m * d, y + up, z0 + 6] as Vec3, [sx - m * d, y + up, z0 - 13] as Vec3], 0.03, steel, 4, false);
      b.tube([[sx - m * 0.95, y - 2, z0 + 3.8] as Vec3, [sx - m * 0.95, y, z0 + 1.6] as Vec3], 0.03, steel, 4, false);
    }
    b.quad(
      [sx - m * 1, 2, z0 - 3],
      [sx - m * 1, 2, z0 - 13],
      [sx - m * 1, top, z0 - 13],
      [sx - m * 1, top, z0 - 3],
      net,
    );
  });
  for (let z = z0 + 5; z > z0 - 14; z -= 4) for (const y of [1.5, 6]) set.obstacle([x0 + m * 1.4, y, z], 3);
}

function machines(set: SetBuilder, m: 1 | -1): void {
  set.thing('excavator', [-m * 8.4, 0, -10], m * 0.7, { obstacle: 2.4, detail: 'hero' });
  set.thing('dump_truck', [-m * 5.8, 0, -24], m * 0.2, { obstacle: 2.6 });
  set.thing('cement_truck', [m * 5.6, 0, -31], -m * 0.15, { obstacle: 2.6 });
  for (const [i, [x, z]] of (
    [
      [-m * 3.6, -2.6],
      [-m * 3.9, 1.6],
      [m * 3.7, 2.9],
      [-m * 3.4, -6.4],
      [m * 3.2, -8],
    ] as const
  ).entries())
    set.thing('traffic_cone', [x, 0, z], i, {});
  set.thing('wheelbarrow', [m * 3.9, 0, -1.2], -m * 1.1, { obstacle: 0.6 });
  set.thing('ladder', [m * 9.2, 0, -11.4], -m * HALF_PI, {});
}

/** Pipes, planks, bricks on pallets, rebar, heaps of sand and gravel, a mixer, a cabin. */
function stacks(set: SetBuilder, m: 1 | -1): void {
  const pipe = set.material(mottled('#9a968e', 0.85, 0.4));
  const dark = set.material({ color: [0.02, 0.02, 0.02], roughness: 1 });
  const plank = set.material(timber('#c2a06a', 0.85));
  const brick = set.material({
    color: hex('#a8553c'),
    color2: hex('#7d3f2c'),
    pattern: 'brick',
    patternScale: 0.1,
    roughness: 0.95,
  });
  const rust = set.material({ color: hex('#7d4a30'), roughness: 0.8, metal: 0.3 });
  const sand = set.ground({
    color: hex('#d0b27c'),
    color2: hex('#b3965f'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 1,
  });
  const gravel = set.ground({
    color: hex('#8d8a84'),
    color2: hex('#6a6761'),
    pattern: 'asphalt',
    patternScale: 0.12,
    roughness: 1,
  });
  const cabin = set.material({ color: hex('#d9d4c6'), roughness: 0.6 });
  const blue = set.material({ color: hex('#2f5f9a'), roughness: 0.6 });
  set.shows('box', 'rope');
  set.fixed((b) => {
    for (const [row, n] of [3, 2, 1].entries())
      for (let i = 0; i < n; i++) {
        const x = -m * (6.2 - (i - (n - 1) / 2) * 0.86);
        const y = 0.42 + row * 0.74;
        b.at(placed([x, y, -3.4], 0), () => {
          b.tube([[0, 0, -1.3] as Vec3, [0, 0, 1.3] as Vec3], 0.42, pipe, 16, false);
          for (const s of [-1, 1])
            b.at(multiply(placed([0, 0, s * 1.31], 0), rotationX(s * HALF_PI)), () =>
              b.disc([0, 0, 0], 0.35, dark, 16),
            );
        });
      }
    for (let i = 0; i < 7; i++)
      b.box([m * 5.4, 0.1 + i * 0.07, -4.4 + (i % 2) * 0.05], [0.9 - (i % 3) * 0.05, 0.06, 3.6], plank);
    for (let k = 0; k < 3; k++) b.box([m * (6.6 + (k % 2) * 1.3), 0.55, 1.2 - k * 1.25], [1.05, 0.95, 0.95], brick);
    for (let i = 0; i < 14; i++)
      b.tube(
        [
          [m * 4.4 + (i % 7) * 0.07, 0.06 + Math.floor(i / 7) * 0.07, -12] as Vec3,
          [m * 4.4 + (i % 7) * 0.07, 0.06 + Math.floor(i / 7) * 0.07, -6.6] as Vec3,
        ],
        0.025,
        rust,
        4,
        true,
      );
    b.lathe(
      [
        [3, -0.1],
        [2, 0.8],
        [0.9, 1.6],
        [0, 1.95],
      ],
      sand,
      18,
      [-m * 10.6, 0, -3],
    );
    b.lathe(
      [
        [2.2, -0.1],
        [1.3, 0.7],
        [0, 1.3],
      ],
      gravel,
      16,
      [-m * 12, 0, 3],
    );
    b.box([-m * 15, 1.4, -14], [2.6, 2.6, 6.4], cabin, '+x-x+y+z-z');
    b.box([-m * 13.66, 1.2, -12.2], [0.04, 2, 0.9], blue, '+x-x');
    for (const z of [-14, -15.6]) b.box([-m * 13.66, 1.7, z], [0.04, 0.9, 1.1], set.glass(set.lampsOn), '+x-x');
    b.box([-m * 15, 2.76, -14], [2.8, 0.12, 6.6], blue);
  });
  for (const [x, y, z, r] of [
    [-m * 6.2, 0.8, -3.4, 1.4],
    [m * 5.4, 0.3, -4.4, 1],
    [m * 6.9, 0.6, 0.4, 1.2],
    [-m * 10.6, 0.6, -3, 2],
    [-m * 15, 1.4, -14, 3],
  ] as const)
    set.obstacle([x, y, z], r);
  set.mark('seat', 'planks', [m * 5.3, 0.6, -3.6], -m * HALF_PI, set.newGroup());
}

/** A painted fence all round. */
function hoarding(set: SetBuilder, m: 1 | -1): void {
  const panel = set.material({
    color: hex(set.random('hoarding').pick(['#3f6a9a', '#5a8a5f', '#c9c4b8'])),
    color2: hex('#33332f'),
    pattern: 'planks',
    patternScale: 1.2,
    roughness: 0.8,
  });
  const stripe = set.material({ color: hex('#e0b02a'), roughness: 0.7 });
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.box([s * 27, 1.2, -18], [0.1, 2.4, 84], panel, '+x-x+y');
      b.box([s * 27, 2.2, -18], [0.12, 0.22, 84], stripe, '+x-x');
    }
    b.box([m * 2, 1.2, -60], [50, 2.4, 0.1], panel, '+z-z+y');
    b.box([m * 2, 2.2, -60], [50, 0.22, 0.12], stripe, '+z');
  });
  set.shows('fence');
}

function floodlight(set: SetBuilder, [x, , z]: Vec3): void {
  const steel = set.material(metal('#c9a52a', 0.5, 0.3));
  const lamp = set.material({ color: [1, 1, 0.95], emissive: [8, 7.6, 6.6], roughness: 0.4, castsShadow: false });
  set.fixed((b) => {
    b.tube([[x, 0, z] as Vec3, [x, 4.6, z] as Vec3], 0.05, steel, 6, true);
    for (const a of [0, 2.1, 4.2])
      b.at(placed([x, 0, z], a), () => b.tube([[0, 0.9, 0] as Vec3, [0, 0.02, 0.9] as Vec3], 0.03, steel, 5, true));
    for (const d of [-0.28, 0.28]) b.box([x + d, 4.6, z + 0.08], [0.46, 0.34, 0.1], lamp);
  });
}
