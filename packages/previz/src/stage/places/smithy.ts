/** A smithy: a hearth of glowing coals under its hood, bellows, anvils, a slack tub, tongs and hammers on the wall. */
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, scaling, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at } from './fittings.ts';
import { buildRoom, finishRoom } from './room.ts';
import { courses, metal, mottled, timber } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** The hearth: a masonry table with a bed of coals, a hood over it and a chimney; local +Z towards the smith. */
function hearth(set: SetBuilder, [x, , z]: Vec3, heading: number, height: number): void {
  const stone = set.material(courses('#6b6258', '#3f382f', 0.18));
  const soot = set.material(mottled('#2b2724', 0.7, 0.4));
  const ash = set.material(mottled('#26211f', 0.6, 0.1, 1));
  const m = at(x, 0, z, heading);
  const rng = set.random('coals');
  set.fixed((b) => {
    b.box([0, 0.4, 0], [1.9, 0.8, 1.2], stone, '+x-x+z-z');
    b.box([0, 0.8, 0.56], [1.9, 0.16, 0.14], stone);
    for (const s of [-1, 1]) b.box([s * 0.88, 0.86, 0], [0.16, 0.24, 1.2], stone);
    b.box([0, 0.8, 0], [1.7, 0.06, 1.1], ash, '+y');
    b.box([0, 1.4, -0.58], [1.9, 1.3, 0.1], soot, '+z');
    // An arch below where wood is kept.
    b.box([0, 0.32, 0.61], [0.8, 0.5, 0.02], set.material({ color: [0.015, 0.012, 0.01], roughness: 1 }), '+z');
    b.lathe(
      [
        [1.36, 1.85],
        [1.36, 1.98],
        [0.5, 2.75],
        [0.48, height + 0.1],
      ],
      stone,
      4,
      [0, 0, -0.05],
    );
    for (const s of [-1, 1]) b.box([s * 0.88, 1.36, -0.5], [0.14, 1.1, 0.14], stone);
  }, m);
  // Embers: lumps that glow from within, some with ash on them.
  const glow = ['#ff5a14', '#ff8a2a', '#c22a08'].map((c, i) => {
    const k = hex(c);
    const p = [2.6, 3.6, 1.2][i];
    return set.material({ color: k, emissive: [k[0] * p, k[1] * p, k[2] * p], roughness: 1, castsShadow: false });
  });
  set.fixed((b) => {
    for (let i = 0; i < 90; i++) {
      const r = Math.sqrt(rng.range(0, 1)) * 0.46;
      const a = rng.range(0, 6.28);
      const px = r * sin(a + HALF_PI) * 1.25;
      const pz = r * sin(a);
      const hot = r < 0.33 ? rng.int(0, 2) : rng.chance(0.45) ? 2 : -1;
      const s = rng.range(0.035, 0.075);
      b.ellipsoid([px, 0.83 + (0.46 - r) * 0.22, pz], [s, s * 0.75, s * 0.9], hot < 0 ? ash : glow[hot], 6, 4);
    }
  }, m);
  const face: Vec3 = [x + sin(heading) * 0.5, 1.25, z + sin(heading + HALF_PI) * 0.5];
  set.light(face, [15, 6.6, 1.9], 9, 1);
  set.light([x, 1.05, z], [7, 2.6, 0.6], 4, 1);
  if (set.allows('campfire')) set.thing('campfire', [x, 0.8, z], 0, { size: 0.5, light: false });
  set.obstacle([x, 0.8, z], 1.15);
}

/** Great bellows on a frame beside the hearth, along local x, which breathe. */
function bellows(set: SetBuilder, [x, y, z]: Vec3, heading: number): void {
  const leather = set.material({
    color: hex('#6b4126'),
    color2: hex('#43281a'),
    pattern: 'stripes',
    patternScale: 0.09,
    roughness: 0.8,
  });
  const wood = set.material(timber('#7a5634', 0.7));
  const iron = set.material(metal('#33302e', 0.5, 0.7));
  const m = at(x, y, z, heading);
  set.fixed((b) => {
    b.box([0, 0.12, 0], [1.1, 0.05, 0.62], wood);
    for (const s of [-0.4, 0.4]) for (const d of [-0.26, 0.26]) b.box([s, -y / 2 + 0.06, d], [0.08, y, 0.08], wood);
    b.tube(
      [
        [0.5, 0.16, 0],
        [1, 0.1, 0],
      ],
      [0.06, 0.03],
      iron,
      8,
      true,
    );
  }, m);
  const bag = set.mesh((b) => {
    b.lathe(
      [
        [0.36, 0],
        [0.4, 0.12],
        [0.34, 0.22],
        [0.38, 0.32],
        [0.3, 0.42],
      ],
      leather,
      18,
    );
  });
  const lid = set.mesh((b) => {
    b.roundedBox([0, 0, 0], [1.15, 0.05, 0.66], 0.02, wood, 1);
    b.box([-0.75, 0.02, 0], [0.5, 0.04, 0.06], wood);
  });
  set.animate((scene, t) => {
    const k = 0.75 + 0.25 * sin(t * 2.1);
    scene.instances.push(
      {
        mesh: bag,
        transform: multiply(multiply(m, placed([0, 0.14, 0], 0)), scaling(1.35, k, 0.8)),
        cast: 0,
        fixed: false,
      },
      { mesh: lid, transform: multiply(m, placed([0, 0.16 + 0.42 * k, 0], 0)), cast: 0, fixed: false },
    );
  });
}

/** Tongs, hammers and horseshoes on a rack of iron bars; local +Z out of the wall. */
function rack(set: SetBuilder, x: number, z: number, heading: number, length: number): void {
  const iron = set.material(metal('#2f2d2c', 0.45, 0.8));
  const bright = set.material(metal('#8e9397', 0.35, 0.85));
  const wood = set.material(timber('#8a6238', 0.7));
  const rng = set.random('rack', Math.round(x * 10));
  set.shows('hammer', 'horseshoe', 'pliers');
  set.fixed(
    (b) => {
      for (const y of [1.95, 1.35]) b.box([0, y, 0.08], [length, 0.05, 0.03], iron);
      const n = Math.floor(length / 0.19);
      for (let i = 0; i < n; i++) {
        const px = -length / 2 + 0.1 + i * 0.19;
        const l = rng.range(0.42, 0.6);
        switch (rng.int(0, 3)) {
          case 0:
            for (const s of [-1, 1])
              b.tube(
                [
                  [px + s * 0.035, 1.93 - l, 0.11],
                  [px, 1.7, 0.11],
                  [px - s * 0.03, 1.95, 0.11],
                ],
                0.011,
                iron,
                5,
                true,
              );
            break;
          case 1:
            b.box([px, 1.95 - l / 2, 0.11], [0.03, l, 0.03], wood);
            b.roundedBox([px, 1.96, 0.11], [0.14, 0.07, 0.07], 0.012, iron, 1);
            break;
          case 2:
            b.tube(
              [
                [px, 1.96, 0.11],
                [px, 1.96 - l, 0.11],
              ],
              0.012,
              bright,
              5,
              true,
            );
            break;
          default:
            b.tube(
              Array.from(
                { length: 9 },
                (_, k): Vec3 => [
                  px + sin(0.5 + (k / 8) * 5.3) * 0.07,
                  1.24 - 0.08 * sin(0.5 + (k / 8) * 5.3 + HALF_PI),
                  0.1,
                ],
              ),
              0.014,
              iron,
              5,
              false,
            );
        }
      }
    },
    at(x, 0, z, heading),
  );
}

export function smithy(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('smithy');
  const [width, depth, height] = [8.4, 8, 3.5];
  const stone = rng.chance(0.6);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: stone
      ? courses('#7d7265', '#4d443a', 0.24)
      : { ...timber('#6e5238', 0.9), pattern: 'planks', patternScale: 0.22 },
    floor: mottled('#54483b', 0.65, 0.5, 1),
    ceiling: { ...timber('#4a3928', 0.9), pattern: 'planks', patternScale: 0.24 },
    trim: '#3d3024',
    side: { count: 2, w: 1.5, h: 1.5, sill: 1.15 },
    panes: [3, 3],
    frame: '#3a2a1c',
    outside: 'garden',
    beams: '#3f2e1f',
  });
  const back = -depth / 2;
  hearth(set, [-m * 1.7, 0, back + 0.75], 0, height);
  bellows(set, [-m * 3.3, 0.55, back + 0.9], m > 0 ? 0 : PI);
  rack(set, m * 1.5, back + 0.01, 0, 2.6);
  rack(set, -m * (width / 2 - 0.01), 0.9, m * HALF_PI, 3);
  // The anvil stands within a step of the fire; another by the window.
  for (const [i, p] of (
    [
      [-m * 0.35, 0, -1.35],
      [m * 2.9, 0, 0.6],
    ] as Vec3[]
  ).entries()) {
    set.thing('anvil', p, i === 0 ? 0.15 * m : 1.2, { detail: 'hero', variant: i });
    set.obstacle([p[0], 0.4, p[2]], 0.42);
    const g = set.newGroup();
    set.mark('surface', 'anvil', [p[0], 0.745, p[2]], 0, g);
    if (i === 0) set.mark('stand', 'anvil', [p[0], 0, p[2] - 0.62], 0, g);
  }
  set.mark('stand', 'hearth', [-m * 1.7, 0, back + 1.85], PI, set.newGroup());
  // Work on the anvil glows.
  const hot = set.material({ color: hex('#ff8a3a'), emissive: [4.2, 1.5, 0.3], roughness: 0.8, castsShadow: false });
  set.fixed((b) => b.roundedBox([-m * 0.3, 0.76, -1.35], [0.3, 0.03, 0.045], 0.01, hot, 1));
  set.light([-m * 0.3, 1, -1.3], [1.6, 0.6, 0.15], 2.2, 0.4);
  // Slack tub, bench, coal, stock against the wall.
  set.thing('box', [m * 0.75, 0, -2.2], 0, { attributes: { other: ['barrel'] }, size: 1.4, obstacle: 0.45 });
  set.thing('table', [m * 2.9, 0, back + 0.7], 0, { attributes: { other: ['workbench'] }, variant: 1, obstacle: 0.8 });
  for (const [i, id] of ['sword', 'hammer', 'pliers', 'horseshoe'].entries())
    set.thing(id, [m * (2.4 + i * 0.34), 0.77, back + 0.65], 1.2 + i, { size: 1 });
  const bar = set.material(metal('#3a3836', 0.5, 0.7));
  const coal = set.material({
    color: hex('#171615'),
    color2: hex('#2a2826'),
    pattern: 'asphalt',
    patternScale: 0.08,
    roughness: 0.7,
  });
  set.fixed((b) => {
    for (let i = 0; i < 9; i++)
      b.tube(
        [
          [m * (3.3 + i * 0.07), 0.02, back + 2.1 + (i % 3) * 0.2],
          [m * 4.1, 2.1 + (i % 4) * 0.15, back + 2 + (i % 3) * 0.2],
        ],
        0.018,
        bar,
        5,
        true,
      );
    b.ellipsoid([-m * 3.4, 0, 2.6], [0.8, 0.45, 0.7], coal, 12, 6);
  });
  if (set.allows('wheel'))
    set.thing('wheel', [m * 4, 0.5, 2.4], m * HALF_PI, { attributes: { other: ['wagon wheel'] }, size: 1 });
  set.fixed((b) =>
    b.tube(
      [
        [m * 3.4, height, -1.6],
        [m * 3.4, 2.35, -1.6],
      ],
      0.012,
      bar,
      5,
      false,
    ),
  );
  set.thing('lantern', [m * 3.4, 2.02, -1.6], 0, { light: set.lampsOn });
  set.animate((scene, t) => {
    for (let i = 0; i < 16; i++) {
      const phase = (t * (0.5 + 0.03 * i) + i * 0.37) % 1;
      scene.particles.push({
        position: [
          -m * 1.7 + 0.3 * sin(i * 2.4) + 0.14 * sin(phase * 5 + i),
          0.95 + phase * 1.1,
          back + 0.75 + 0.25 * sin(i * 1.7),
        ],
        size: 0.009,
        kind: 4,
        color: [5, 2.2, 0.6],
        alpha: 1 - phase,
        axis: [0, 1, 0],
      });
    }
  });
  furnishFeatures(set, {
    centre: [m * 0.2, 0, 0.6],
    heading: 0,
    radius: 1.4,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'concrete',
    stage: { centre: [m * 0.2, 0, 0.7], halfWidth: 1.5, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 3, 0, depth / 2 - 0.6],
      [m * 1.2, 0, 1.6],
      [0, 0, 0.6],
      [-m * 1.5, 0, -0.6],
      [-m * 1.8, 0, back + 1.9],
    ],
    ambience: [
      { cue: 'fire', level: 0.5 },
      { cue: 'room_tone', level: 0.2 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 2.9, 1.6, depth / 2 - 0.6], target: [-m * 1.2, 1, back + 0.6] },
      { eye: [-m * 3.2, 1.4, depth / 2 - 1.4], target: [m * 0.8, 1, back + 0.8] },
      { eye: [m * 0.2, 2.2, depth / 2 - 0.5], target: [-m * 0.8, 0.9, back] },
    ],
  });
}
