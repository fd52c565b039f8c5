/** An inventor's workshop of brass and steam: turning gears, a boiler that glows, pipes, gauges, a balloon's model, a round window. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, rotationX, rotationZ, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom, pendant } from './room.ts';
import { courses, glowing, metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function steamWorkshop(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [11, 10, 4.8];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: courses('#7a4a34', '#5a4438', 0.1),
    floor: { color: hex('#6a4a30'), color2: hex('#45301f'), pattern: 'planks', patternScale: 0.2, roughness: 0.7 },
    ceiling: mottled('#3a2a20', 0.8, 1),
    trim: '#3a2618',
    beams: '#4a3020',
    side: { count: 2, w: 2, h: 2.6, sill: 0.9 },
    panes: [4, 5],
    frame: '#2a211a',
    outside: 'city',
  });
  const mats: Mats = {
    brass: set.material(metal('#d8a848', 0.28)),
    copper: set.material(metal('#c8704a', 0.3)),
    iron: set.material(metal('#4a4642', 0.5, 0.7)),
    wood: set.material(timber('#5a3620', 0.5)),
    face: set.material({ color: hex('#f4ead0'), emissive: [0.4, 0.36, 0.26], roughness: 0.6 }),
    ink: set.material({ color: hex('#1c140c'), roughness: 0.7 }),
    ember: set.material(glowing('#ff7a1e', 3.4)),
  };
  gears(set, mats, -depth / 2);
  boiler(set, mats, m, -depth / 2);
  pipes(set, mats, m, depth);
  bench(set, mats, m, -depth / 2);
  airship(set, mats, m);
  for (const [x, z] of [
    [-1.6, -1.4],
    [2.2, 0.8],
    [-2.4, 2.6],
  ])
    pendant(set, m * x, z, height - 0.2, 1.5, { shade: '#8a5a2a', radius: 0.24, always: true, power: 4.6, range: 6 });
  set.shows('gear', 'wheel', 'pipe', 'boiler', 'clock', 'workbench', 'table', 'lamp');
  furnishFeatures(set, {
    centre: [0, 0, 0.8],
    heading: 0,
    radius: 1.4,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1.2, halfDepth: depth / 2 - 1.2, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [0, 0, 0.6], halfWidth: 1.4, halfDepth: 1.1, heading: 0 },
    path: [
      [-m * 4, 0, 3.6],
      [-m * 1, 0, 2],
      [0, 0, 0.6],
      [m * 1.6, 0, 0],
      [m * 3.4, 0, 1.6],
    ],
    ambience: [
      { cue: 'workshop', level: 0.3 },
      { cue: 'steam', level: 0.25 },
      { cue: 'clock_tick', level: 0.2 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 1.6, 1.6, 4.5], target: [-m * 0.4, 1.9, -5] },
      { eye: [-m * 3.4, 1.5, 4.2], target: [m * 1.4, 1.7, -4.6] },
      { eye: [m * 4.2, 3.1, 4.3], target: [-m * 1.4, 1, -3] },
    ],
  });
}

interface Mats {
  brass: number;
  copper: number;
  iron: number;
  wood: number;
  face: number;
  ink: number;
  ember: number;
}

/** A toothed wheel with spokes in the plane z = 0. */
function gear(b: MeshBuilder, r: number, teeth: number, material: number, hub: number): void {
  const ringAt = (radius: number): Vec3[] =>
    Array.from({ length: 33 }, (_, i): Vec3 => [sin((i / 32) * TAU) * radius, cos((i / 32) * TAU) * radius, 0]);
  b.tube(ringAt(r * 0.9), r * 0.1, material, 6, false);
  for (let i = 0; i < teeth; i++) {
    const a = (i / teeth) * TAU;
    b.at(multiply(placed([sin(a) * r * 1.02, cos(a) * r * 1.02, 0], 0), rotationZ(-a)), () =>
      b.box([0, 0, 0], [(r * 2.6) / teeth, r * 0.16, r * 0.16], material),
    );
  }
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * TAU;
    b.tube([[0, 0, 0] as Vec3, [sin(a) * r * 0.9, cos(a) * r * 0.9, 0] as Vec3], r * 0.055, material, 5, false);
  }
  b.at(rotationX(HALF_PI), () => b.cylinder([0, -r * 0.12, 0], r * 0.2, r * 0.24, hub, 14));
}

/** A train of gears over the back wall round a great clock face; each turns against its neighbour. */
function gears(set: SetBuilder, mats: Mats, back: number): void {
  const z = back + 0.35;
  const wheels: { x: number; y: number; r: number; teeth: number; mat: number }[] = [
    { x: 0, y: 2.9, r: 1.15, teeth: 28, mat: mats.brass },
    { x: 1.83, y: 2.55, r: 0.66, teeth: 16, mat: mats.copper },
    { x: -1.72, y: 3.42, r: 0.58, teeth: 14, mat: mats.iron },
    { x: -1.55, y: 2.05, r: 0.62, teeth: 15, mat: mats.copper },
    { x: 2.74, y: 3.28, r: 0.48, teeth: 12, mat: mats.brass },
    { x: -2.62, y: 2.62, r: 0.52, teeth: 13, mat: mats.brass },
  ];
  const meshes = wheels.map((w) => set.mesh((b) => gear(b, w.r, w.teeth, w.mat, mats.iron)));
  set.animate((scene, t) => {
    for (const [i, w] of wheels.entries())
      scene.instances.push({
        mesh: meshes[i],
        transform: multiply(placed([w.x, w.y, z], 0), rotationZ((i === 0 ? 1 : -1) * t * (0.32 / w.r) + i)),
        cast: 0,
        fixed: false,
      });
  });
  set.fixed((b) => {
    b.at(multiply(placed([0, 2.9, z + 0.16], 0), rotationX(HALF_PI)), () => {
      b.cylinder([0, -0.02, 0], 0.7, 0.06, mats.brass, 32);
      b.cylinder([0, 0.03, 0], 0.63, 0.03, mats.face, 32);
    });
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * TAU;
      b.at(multiply(placed([sin(a) * 0.52, 2.9 + cos(a) * 0.52, z + 0.235], 0), rotationZ(-a)), () =>
        b.box([0, 0, 0], [0.03, i % 3 ? 0.08 : 0.14, 0.01], mats.ink, '+z'),
      );
    }
    b.tube([[0, 2.9, z + 0.25] as Vec3, [0.2, 3.16, z + 0.25] as Vec3], 0.018, mats.ink, 5);
    b.tube([[0, 2.9, z + 0.26] as Vec3, [-0.12, 3.34, z + 0.26] as Vec3], 0.012, mats.ink, 5);
  });
  set.light([0, 3.1, z + 1.1], [3.4, 2.4, 1.2], 4);
}

/** A riveted boiler with its fire door open a hand's breadth, gauges on it, a chimney. */
function boiler(set: SetBuilder, mats: Mats, m: number, back: number): void {
  const [x, z] = [m * 3.9, back + 1.5];
  set.fixed((b) => {
    b.cylinder([x, 0, z], 0.95, 0.3, mats.iron, 24);
    b.cylinder([x, 0.3, z], 0.85, 2, mats.copper, 28);
    b.ellipsoid([x, 2.3, z], [0.85, 0.5, 0.85], mats.copper, 28, 10);
    for (const y of [0.42, 1.3, 2.22]) {
      b.cylinder([x, y, z], 0.89, 0.1, mats.brass, 28);
      for (let i = 0; i < 20; i++)
        b.sphere([x + sin((i / 20) * TAU) * 0.91, y + 0.05, z + cos((i / 20) * TAU) * 0.91], 0.03, mats.iron, 6, 4);
    }
    b.cylinder([x, 2.7, z], 0.22, 2.2, mats.iron, 14);
    b.box([x, 0.84, z + 0.83], [0.62, 0.56, 0.12], mats.iron);
    b.box([x, 0.84, z + 0.9], [0.46, 0.4, 0.01], mats.ember, '+z');
    for (let i = 0; i < 5; i++) b.box([x - 0.2 + i * 0.1, 0.84, z + 0.92], [0.025, 0.42, 0.02], mats.iron);
  });
  for (const [i, [dx, y]] of [
    [-0.3, 1.75],
    [0.34, 1.62],
  ].entries())
    gauge(set, mats, [x + dx, y, z + 0.86], 0.17, i);
  for (const y of [0.8, 2]) set.obstacle([x, y, z], 1);
  set.light([x, 0.9, z + 1.4], [9, 4, 1.1], 5, 0.8);
}

/** A dial with a needle that trembles. */
function gauge(set: SetBuilder, mats: Mats, [x, y, z]: Vec3, r: number, index: number): void {
  set.fixed((b) => {
    b.at(multiply(placed([x, y, z], 0), rotationX(HALF_PI)), () => {
      b.cylinder([0, 0, 0], r, 0.06, mats.brass, 20);
      b.cylinder([0, 0.055, 0], r * 0.86, 0.012, mats.face, 20);
    });
    for (let i = 0; i < 9; i++) {
      const a = -2 + i * 0.5;
      b.box([x + sin(a) * r * 0.7, y + cos(a) * r * 0.7, z + 0.07], [r * 0.07, r * 0.07, 0.004], mats.ink, '+z');
    }
  });
  const needle = set.mesh((b) => b.box([0, r * 0.32, 0], [r * 0.07, r * 0.72, 0.006], mats.ink, '+z'));
  set.animate((scene, t) =>
    scene.instances.push({
      mesh: needle,
      transform: multiply(
        placed([x, y, z + 0.076], 0),
        rotationZ(0.5 - index + 0.12 * sin(t * 9 + index * 2) + 0.3 * sin(t * 0.7 + index)),
      ),
      cast: 0,
      fixed: false,
    }),
  );
}

/** Pipes with flanges and valve wheels along the walls; one vents steam. */
function pipes(set: SetBuilder, mats: Mats, m: number, depth: number): void {
  const back = -depth / 2;
  set.fixed((b) => {
    const runs: readonly (readonly [number, number, number][])[] = [
      [
        [m * 3.9, 4.2, back + 0.9],
        [m * 0.8, 4.2, back + 0.5],
        [-m * 4.9, 4.2, back + 0.5],
        [-m * 5.1, 4.2, 3.4],
      ],
      [
        [-m * 5.1, 0.4, back + 0.6],
        [-m * 5.1, 1.9, back + 0.6],
        [-m * 5.1, 1.9, 3.6],
      ],
      [
        [m * 2.9, 1.1, back + 1.4],
        [m * 2.2, 1.1, back + 0.3],
        [m * 2.2, 4.5, back + 0.3],
      ],
    ];
    for (const [i, run] of runs.entries()) {
      const mat = i === 1 ? mats.brass : mats.copper;
      const r = i === 0 ? 0.13 : 0.09;
      b.tube(run as unknown as Vec3[], r, mat, 9, true);
      for (const p of run) b.sphere(p as unknown as Vec3, r * 1.25, mats.iron, 12, 8);
    }
    for (const z of [-2, 1]) {
      b.at(multiply(placed([-m * 4.9, 1.9, z], 0), rotationZ(HALF_PI)), () => {
        b.tube(
          Array.from(
            { length: 17 },
            (_, i): Vec3 => [sin((i / 16) * TAU) * 0.22, -m * 0.2, cos((i / 16) * TAU) * 0.22],
          ),
          0.022,
          set.material({ color: hex('#a82a20'), roughness: 0.4 }),
          6,
          false,
        );
        for (let i = 0; i < 4; i++)
          b.tube(
            [[0, -m * 0.2, 0] as Vec3, [sin(i * HALF_PI) * 0.22, -m * 0.2, cos(i * HALF_PI) * 0.22] as Vec3],
            0.016,
            mats.iron,
            4,
          );
      });
    }
  });
  for (const [i, z] of [-3.2, -0.6].entries()) gauge(set, mats, [-m * 4.7, 2.75, z], 0.21, i + 2);
}

/** A bench under the gears with tools, bottles that glow, an automaton's head in brass under a lamp. */
function bench(set: SetBuilder, mats: Mats, m: number, back: number): void {
  const z = back + 1.1;
  const paper = set.material({ color: hex('#e6d8b0'), roughness: 0.9 });
  const glass = ['#3ae0a0', '#e03a7a', '#3a9aff'].map((c) => set.material({ ...glowing(c, 1.4), opacity: 0.85 }));
  set.fixed((b) => {
    b.roundedBox([-m * 0.9, 0.84, z], [4.4, 0.09, 0.95], 0.02, mats.wood, 1);
    for (const dx of [-2, 2])
      for (const dz of [-0.36, 0.36]) b.box([-m * 0.9 + dx, 0.4, z + dz], [0.14, 0.8, 0.14], mats.wood);
    b.box([-m * 0.9, 0.24, z], [4, 0.05, 0.8], mats.wood);
    for (let i = 0; i < 3; i++)
      b.at(placed([-m * (1.6 + i * 0.2), 0.889 + i * 0.002, z + 0.1], i * 0.4), () =>
        b.box([0, 0, 0], [0.7, 0.003, 0.5], paper, '+y'),
      );
    for (let i = 0; i < 3; i++) {
      const x = m * (0.2 + i * 0.24);
      b.lathe(
        [
          [0.07, 0],
          [0.09, 0.06],
          [0.03, 0.18],
          [0.03, 0.26],
        ],
        glass[i],
        14,
        [x, 0.885, z - 0.15],
      );
      b.cylinder([x, 1.14, z - 0.15], 0.034, 0.03, mats.brass, 10);
    }
    // The head: skull of brass, eyes that glow, a jaw on a hinge.
    const h: Vec3 = [-m * 0.35, 1.12, z];
    b.cylinder([h[0], 0.885, h[2]], 0.07, 0.1, mats.iron, 12);
    b.ellipsoid(h, [0.14, 0.18, 0.15], mats.brass, 20, 14);
    for (const s of [-1, 1]) {
      b.sphere([h[0] + s * 0.055, h[1] + 0.03, h[2] + 0.125], 0.032, mats.ember, 10, 8);
      b.at(multiply(placed([h[0] + s * 0.14, h[1], h[2]], 0), rotationZ(HALF_PI)), () =>
        b.cylinder([0, -0.02, 0], 0.05, 0.04, mats.copper, 12),
      );
    }
    b.box([h[0], h[1] - 0.12, h[2] + 0.09], [0.14, 0.07, 0.12], mats.copper);
    for (let i = 0; i < 8; i++)
      b.at(placed([-m * 2.4 + i * 0.09, 0.9, z + 0.22], i * 0.5), () =>
        b.box([0, 0, 0], [0.02, 0.014, 0.22], i % 2 ? mats.iron : mats.brass),
      );
  });
  for (let i = -2; i <= 2; i++) set.obstacle([-m * 0.9 + i * 0.85, 0.6, z], 0.6);
  set.mark('stand', 'workbench', [-m * 0.9, 0, z + 0.85], PI, set.newGroup());
  set.mark('surface', 'workbench', [-m * 1.5, 0.89, z + 0.1], 0, set.newGroup());
}

/** A model airship that hangs from the beams and sways. */
function airship(set: SetBuilder, mats: Mats, m: number): void {
  const cloth = set.material({
    color: hex('#b8864a'),
    color2: hex('#94643a'),
    pattern: 'stripes',
    patternScale: 0.16,
    roughness: 0.8,
  });
  const model = set.mesh((b) => {
    b.ellipsoid([0, 0, 0], [0.34, 0.34, 1], cloth, 20, 14);
    for (const z of [-0.55, 0, 0.55])
      b.tube(
        Array.from(
          { length: 17 },
          (_, i): Vec3 => [
            sin((i / 16) * TAU) * 0.345 * Math.sqrt(1 - z * z),
            cos((i / 16) * TAU) * 0.345 * Math.sqrt(1 - z * z),
            z,
          ],
        ),
        0.012,
        mats.brass,
        5,
        false,
      );
    b.roundedBox([0, -0.48, 0.05], [0.18, 0.14, 0.6], 0.05, mats.wood, 1);
    for (const x of [-0.08, 0.08])
      for (const z of [-0.2, 0.3]) b.tube([[x, -0.42, z] as Vec3, [x * 2, -0.24, z] as Vec3], 0.006, mats.iron, 3);
    for (const a of [0, HALF_PI, PI, -HALF_PI])
      b.at(rotationZ(a), () => b.box([0, 0.28, -0.88], [0.02, 0.3, 0.26], mats.copper));
    b.tube([[0, 0.34, 0] as Vec3, [0, 1.2, 0] as Vec3], 0.006, mats.iron, 3);
  });
  set.animate((scene, t) =>
    scene.instances.push({
      mesh: model,
      transform: multiply(placed([-m * 2.6, 3.4, -0.6], m * 0.7 + 0.08 * sin(t * 0.5)), rotationZ(0.05 * cos(t * 0.9))),
      cast: 0,
      fixed: false,
    }),
  );
}
