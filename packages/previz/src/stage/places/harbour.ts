/** A harbour: a stone quay with bollards and nets, boats that rise and fall, houses or cranes behind, a light at the mole. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { noise1 } from '../../math/noise.ts';
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationZ, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { FRONT_STYLES } from '../structures/front-styles.ts';
import { buildFront } from '../structures/fronts.ts';
import { crane } from '../structures/monuments.ts';
import { lighthouse, lighthouseBeam } from '../structures/turning-towers.ts';
import { furnishFeatures } from './features.ts';
import { captureThing } from './furnish.ts';
import { horizonHills, matt, strip } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

/** Height of the water below the quay, metres. */
const WATER = -1.3;

export function harbour(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const cargo =
    set.says('cargo|container|industrial|shipyard|dockyard|freight|port of') || set.random('harbour').chance(0.25);
  const stone = set.ground(
    matt(cargo ? '#8d8f90' : '#a39a88', cargo ? '#707274' : '#776f60', cargo ? 'asphalt' : 'tiles', cargo ? 0.06 : 0.9),
  );
  const wall = set.material(matt('#7f7868', '#59543a', 'brick', 0.4));
  // The quay runs along z on one side; water lies on the other.
  const edge = -m * 3;
  set.fixed((b) => {
    strip(b, Math.min(edge, m * 60), Math.max(edge, m * 60), -150, 60, 0, stone, 20);
    b.box([edge + m * 0.2, -1.5, -45], [0.4, 3, 210], wall, m > 0 ? '-x' : '+x');
    b.box(
      [edge + m * 0.25, 0.06, -45],
      [0.5, 0.14, 210],
      set.material(matt('#b5ad9c', '#8f8776', 'noise', 0.5)),
      '+x-x+y',
    );
    // The mole across the far end.
    b.box([-m * 34, -0.4, -118], [64, 3, 6], wall);
  });
  waterPlane(set, WATER, {
    deep: [0.016, 0.07, 0.085],
    wave: 2.2,
    ...(m > 0 ? { x: [-1500, edge + 0.1] as const } : { x: [edge - 0.1, 1500] as const }),
  });
  const light = new MeshBuilder();
  lighthouse(light, { world: set.world, rng: set.random('mole light'), snowy: set.snowy, lit: set.lampsOn });
  const mole = placed([-m * 62, 1, -118], 0, 0.7);
  set.put(set.world.mesh(light.build()), mole);
  if (set.lampsOn) set.turns(lighthouseBeam(set.world), mole);
  if (cargo) yard(set, m);
  else town(set, m);
  boats(set, m, edge, cargo);
  quayside(set, m, edge);
  horizonHills(set, { distance: 620, height: 70, colour: '#6a8090', seed: context.seed });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 2.6, ground: (x) => (x * m < -3 ? WATER : 0) });
  return set.finish({
    ground: (x) => (x * m < -3 ? WATER : 0),
    surface: (x) => (x * m < -3 ? 'water' : 'concrete'),
    stage: { centre: [m * 0.4, 0, 0.8], halfWidth: 1.8, halfDepth: 2.2, heading: 0 },
    path: [-58, -40, -24, -10, 0, 10, 24].map((z): Vec3 => [m * 1.2, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: 'harbour', level: 0.65 }],
    vistas: [
      { eye: [m * 2.4, 1.8, 11], target: [-m * 2.6, 1.5, -16] },
      { eye: [m * 0.2, 1.2, 8.4], target: [-m * 3.4, 1.4, -12] },
      { eye: [m * 3, 5.5, 16], target: [-m * 4, 0.4, -18] },
    ],
  });
}

/** A row of painted houses along the quay. */
function town(set: SetBuilder, m: number): void {
  if (!set.allows('building') && !set.allows('house')) return;
  set.shows('building', 'house');
  const codes = ['#c8483a', '#e0b04a', '#4a7fa0', '#e8e2d2', '#6f9a72', '#d98a5a'];
  const models = codes.map((code, i) =>
    buildFront(
      set.world,
      { ...FRONT_STYLES.tuscan, walls: [code], roof: { ...FRONT_STYLES.tuscan.roof, kind: 'gable', pitch: 0.9 } },
      {
        rng: set.random('quay house', i),
        glass: (on) => set.glass(on),
        lit: set.darkness > 0.5 ? 0.55 : 0.05,
        snowy: set.snowy,
      },
    ),
  );
  const rng = set.random('quay row');
  let z = 12;
  for (let k = rng.int(0, 5); z > -96; k++) {
    const house = models[k % 6];
    z -= house.width / 2 + 0.1;
    set.put(house.mesh, placed([m * (8 + house.depth / 2), 0, z], -m * HALF_PI));
    if (z > -40) for (const e of [-1.6, 1.6]) set.obstacle([m * 11, 3, z + e], 3);
    if (set.lampsOn && z > -36 && k % 2) set.light([m * 7, 3, z], [4, 2.6, 1.2], 9);
    z -= house.width / 2;
  }
}

/** Stacks of containers under gantries. */
function yard(set: SetBuilder, m: number): void {
  const codes = ['#a83a2c', '#2f5f8a', '#3f7a4a', '#c9862c', '#7f8488'];
  const boxes = codes.map((c) => {
    const paint = set.material({
      color: hex(c),
      color2: hex(c).map((v) => v * 0.7) as unknown as [number, number, number],
      pattern: 'stripes',
      patternScale: 0.3,
      roughness: 0.7,
    });
    return set.mesh((b) => b.box([0, 1.3, 0], [2.44, 2.6, 6.1], paint));
  });
  set.shows('box');
  const rng = set.random('containers');
  for (let col = 0; col < 3; col++)
    for (let z = 6; z > -90; z -= 6.4) {
      const high = rng.int(1, 4);
      for (let k = 0; k < high; k++) set.put(rng.pick(boxes), placed([m * (8.6 + col * 2.9), k * 2.6, z], 0));
      if (col === 0 && z > -34) for (const e of [-2, 0, 2]) set.obstacle([m * 9, 1.5, z + e], 1.6);
    }
  if (!set.allows('tower_crane')) return;
  set.shows('tower_crane');
  const b = new MeshBuilder();
  crane(b, { world: set.world, rng, snowy: set.snowy, lit: set.lampsOn }, 34);
  const mesh = set.world.mesh(b.build());
  for (const [x, z] of [
    [m * 5.4, -38],
    [m * 5.4, -78],
  ])
    set.put(mesh, placed([x, 0, z], m > 0 ? PI : 0));
}

/** Boats at their moorings, each rising and falling on its own. */
function boats(set: SetBuilder, m: number, edge: number, cargo: boolean): void {
  const moored: [string, number, number, number, string][] = cargo
    ? [
        ['ship', -m * 8.5, -28, 0, 'red'],
        ['ship', -m * 16, -74, 0.1, 'navy'],
        ['rowboat', -m * 5, -4, 0.1, 'white'],
      ]
    : [
        ['sailboat', -m * 6.6, -9, m * 0.1, 'white'],
        ['rowboat', -m * 4.6, -2.4, 0.06, 'red'],
        ['rowboat', -m * 4.8, 3.4, -0.08, 'blue'],
        ['sailboat', -m * 8.4, -21, 0, 'navy'],
        ['ship', -m * 15, -44, m * 0.2, 'green'],
        ['sailboat', -m * 26, -62, m * 0.9, 'white'],
      ];
  for (const [i, [id, x, z, heading, colour]] of moored.entries()) {
    if (!set.allows(id)) continue;
    set.shows(id);
    const thing = captureThing(set, id, { ...NO_ATTRIBUTES, colour: [colour] }, i % 2, 'extra');
    set.obstacle([x, 0.6, z], Math.min(2.4, thing.size[0] * 0.8));
    set.animate((scene, t) => {
      const y = WATER + 0.05 * sin(t * 1.1 + i * 1.7) + 0.04 * noise1(31 + i, t * 0.4);
      const base = multiply(placed([x, y, z], heading), rotationZ(0.025 * sin(t * 0.9 + i)));
      for (const part of thing.instances)
        scene.instances.push({ ...part, transform: multiply(base, part.transform), fixed: false, cast: 0 });
    });
    const rope = set.material({ color: hex('#b5a27a'), roughness: 1 });
    set.fixed((b) =>
      b.tube(
        [
          [edge + m * 0.5, 0.34, z + 1] as Vec3,
          [(edge + x) / 2, -0.5, z + 0.8] as Vec3,
          [x + m * 0.6, WATER + 0.6, z + 0.6] as Vec3,
        ],
        0.025,
        rope,
        4,
        false,
      ),
    );
  }
}

/** Bollards, crates, nets, rings, lamps. */
function quayside(set: SetBuilder, m: number, edge: number): void {
  const iron = set.material({ color: hex('#2a2c2e'), roughness: 0.5, metal: 0.4 });
  const net = set.material(matt('#3f7a78', '#2a5654', 'weave', 0.08));
  const buoy = set.material({ color: hex('#e0662a'), roughness: 0.5 });
  set.fixed((b) => {
    for (let z = 9; z > -60; z -= 6) {
      b.cylinder([edge + m * 0.5, 0, z], 0.16, 0.4, iron, 10, 0.13);
      b.cylinder([edge + m * 0.5, 0.38, z], 0.23, 0.1, iron, 10);
    }
    for (const [x, z, r] of [
      [m * 4.6, -4.4, 0.9],
      [m * 4.2, -12, 1.1],
    ]) {
      b.ellipsoid([x, 0.1, z], [r, 0.42, r * 0.7], net, 12, 6);
      for (let i = 0; i < 4; i++) b.sphere([x - r * 0.5 + i * r * 0.35, 0.42, z + 0.2 * (i % 2)], 0.13, buoy, 8, 6);
    }
  });
  for (const [i, [x, z]] of (
    [
      [m * 4.7, -1.6],
      [m * 5, -2.4],
      [m * 4.9, -8],
      [m * 4.6, 4.2],
    ] as const
  ).entries())
    set.thing('box', [x, 0, z], i * 0.4, {
      attributes: { other: [i % 2 ? 'barrel' : 'crate'] },
      size: 1.6,
      variant: i % 3,
    });
  for (const z of [-26, -12, 2.6]) set.thing('street_lamp', [m * 5.6, 0, z], -m * HALF_PI, { light: set.lampsOn });
  if (set.thing('bench', [m * 5.2, 0, -6], -m * HALF_PI, { obstacle: 0.6 }))
    set.mark('seat', 'bench', [m * 5.2, 0.455, -6], -m * HALF_PI, set.newGroup());
}
