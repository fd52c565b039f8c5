/** A gym for training: racks of dumbbells, benches, a row of treadmills, a rig, mirrors, rubber floor, lines of light. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, metal, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function fitnessGym(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('fitness');
  const [width, depth, height] = [12, 13, 3.9];
  const [accent, wall] = rng.pick([
    ['#e0502a', '#4a4d52'],
    ['#3ad0c0', '#3f464c'],
    ['#e8c02a', '#5a5650'],
    ['#4a7af0', '#454a55'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(wall, 0.9, 1.4),
    accent: { color: hex('#8a5f4c'), color2: hex('#b5a797'), pattern: 'brick', patternScale: 0.085, roughness: 0.9 },
    floor: { color: hex('#5d6167'), color2: hex('#484b51'), pattern: 'asphalt', patternScale: 0.05, roughness: 0.75 },
    ceiling: mottled('#3a3d42', 0.85, 2),
    trim: '#1f2124',
    side: { count: 3, w: 2.8, h: 2.3, sill: 0.6 },
    panes: [3, 1],
    frame: '#1f2124',
    outside: 'city',
  });
  const back = -depth / 2;
  const steel = set.material(metal('#c9ccce', 0.22));
  const black = set.material({ color: hex('#17181b'), roughness: 0.5 });
  const pad = set.material({ color: hex('#1f2024'), roughness: 0.4 });
  const paint = set.material({ color: hex(accent), roughness: 0.45 });
  const tube = set.material(glowing('#f4f6ff', 2.8));
  const neon = set.material(glowing(accent, 2.4));
  const mirror = set.material({
    color: hex('#7d8488'),
    color2: hex('#70777b'),
    pattern: 'noise',
    patternScale: 1.6,
    roughness: 0.3,
    metal: 0.5,
  });
  set.shows('mirror', 'dumbbell', 'barbell', 'bench', 'rug');
  set.fixed((b) => {
    // Mirrors along the wall away from the windows, a line of light over them.
    for (let i = 0; i < 5; i++) b.box([-m * (width / 2 - 0.03), 1.45, -4.6 + i * 2], [0.02, 2.2, 1.92], mirror, '+x-x');
    b.box([-m * (width / 2 - 0.06), 2.66, -0.6], [0.06, 0.05, 10], neon);
    // Lamps hang in hexagons and lines.
    for (const x of [-3.6, 0, 3.6]) b.box([x, height - 0.5, 0], [0.1, 0.05, depth - 2], tube);
    for (const x of [-3.6, 0, 3.6])
      for (const z of [-4, 0, 4]) b.tube([[x, height, z] as Vec3, [x, height - 0.5, z] as Vec3], 0.01, black, 4, false);
    // Letters and a bolt on the brick.
    for (let i = 0; i < 5; i++) {
      b.box([-2.4 + i * 0.8, 2.95, back + 0.05], [0.5, 0.09, 0.04], neon, '+z+y-y');
      b.box([-2.6 + i * 0.8, 2.7, back + 0.05], [0.09, 0.55, 0.04], neon, '+z+x-x');
      if (i % 2) b.box([-2.4 + i * 0.8, 2.45, back + 0.05], [0.5, 0.09, 0.04], neon, '+z');
    }
  });
  dumbbells(set, -m * (width / 2 - 0.55), -2.4, m, black, steel);
  rig(set, m * 0.6, back + 1.7, steel, black, paint);
  treadmills(set, m, black, paint);
  benches(set, m, pad, steel, black);
  // Balls, kettlebells, a mat, a bag.
  set.fixed((b) => {
    for (let i = 0; i < 6; i++) {
      const k = 0.1 + (i % 3) * 0.02;
      const p: Vec3 = [-m * 2.6 + m * i * 0.34, k, back + 0.6];
      b.sphere(p, k, i % 2 ? paint : black, 12, 8);
      b.tube(
        Array.from(
          { length: 7 },
          (_, q): Vec3 => [
            p[0] + (q / 6 - 0.5) * k * 1.3,
            p[1] + k * 0.7 + 0.1 * Math.sqrt(Math.max(0, 1 - (q / 3 - 1) ** 2)),
            p[2],
          ],
        ),
        0.018,
        black,
        5,
        true,
      );
    }
    for (const [x, z, r, mat] of [
      [-m * 4.9, 4.6, 0.36, paint],
      [-m * 4.1, 5.2, 0.3, steel],
    ] as const)
      b.sphere([x, r, z], r, mat, 20, 14);
    b.roundedBox([-m * 1.2, 0.012, 3.4], [0.62, 0.02, 1.75], 0.01, paint, 1);
  });
  if (set.allows('punching_bag')) set.thing('punching_bag', [-m * 3.9, 0, -4.9], 0, { obstacle: 0.5 });
  for (const x of [-3.6, 0, 3.6]) for (const z of [-3.6, 2.4]) set.light([x, height - 0.8, z], [3.4, 3.4, 3.5], 7);
  const c = hex(accent);
  set.light([-m * (width / 2 - 0.7), 2.4, -0.6], [c[0] * 2 + 0.2, c[1] * 2 + 0.2, c[2] * 2 + 0.2], 4.5);
  set.light([0, 2.4, back + 0.7], [c[0] * 2.4, c[1] * 2.4, c[2] * 2.4], 4);
  furnishFeatures(set, {
    centre: [0, 0, 1],
    heading: 0,
    radius: 1.4,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1.4, halfDepth: depth / 2 - 0.8, height },
  });
  return finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [-m * 0.2, 0, 0.9], halfWidth: 1.4, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 1.4, 0, depth / 2 - 0.8],
      [m * 0.4, 0, 2.6],
      [-m * 0.2, 0, 0.9],
      [-m * 1.6, 0, -0.4],
      [-m * 2.6, 0, back + 2],
    ],
    ambience: [
      { cue: 'gym_hall', level: 0.4 },
      { cue: 'air_conditioner', level: 0.2 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 1.8, 1.6, depth / 2 - 0.8], target: [-m * 1.4, 1.2, back] },
      { eye: [-m * 3, 1.5, 4.8], target: [m * 2.2, 1.2, back + 0.6] },
    ],
  });
}

/** Three shelves of dumbbells that grow along the wall at x. */
function dumbbells(set: SetBuilder, x: number, z: number, m: 1 | -1, black: number, steel: number): void {
  set.fixed((b) => {
    for (const d of [-2.1, 2.1]) b.box([x, 0.5, z + d], [0.5, 1, 0.08], black);
    for (let row = 0; row < 3; row++) {
      const y = 0.24 + row * 0.36;
      const px = x + m * (0.14 - row * 0.12);
      b.box([px, y - 0.06, z], [0.34, 0.04, 4.2], black);
      for (let i = 0; i < 11; i++) {
        const r = 0.05 + i * 0.0045 + (2 - row) * 0.008;
        const pz = z - 1.9 + i * 0.38;
        b.tube([[px - 0.12, y + r - 0.04, pz] as Vec3, [px + 0.12, y + r - 0.04, pz] as Vec3], 0.016, steel, 6, false);
        for (const s of [-1, 1])
          b.tube(
            [[px + s * 0.07, y + r - 0.04, pz] as Vec3, [px + s * 0.17, y + r - 0.04, pz] as Vec3],
            r,
            black,
            8,
            true,
          );
      }
    }
  });
  for (const d of [-1.4, 0, 1.4]) set.obstacle([x, 0.6, z + d], 0.65);
}

/** A squat rig with a loaded bar and plates on pegs. */
function rig(set: SetBuilder, x: number, z: number, steel: number, black: number, paint: number): void {
  set.fixed((b) => {
    for (const dx of [-0.62, 0.62])
      for (const dz of [-0.6, 0.6]) {
        b.box([x + dx, 1.3, z + dz], [0.09, 2.6, 0.09], black);
        for (let k = 0; k < 9; k++) b.box([x + dx, 0.3 + k * 0.26, z + dz + 0.046], [0.03, 0.03, 0.004], steel, '+z');
      }
    for (const dz of [-0.6, 0.6]) b.box([x, 2.55, z + dz], [1.34, 0.09, 0.09], black);
    for (const dx of [-0.62, 0.62]) for (const y of [0.05, 2.55]) b.box([x + dx, y, z], [0.09, 0.09, 1.3], black);
    b.tube([[x - 1.1, 1.36, z + 0.7] as Vec3, [x + 1.1, 1.36, z + 0.7] as Vec3], 0.016, steel, 8, true);
    for (const s of [-1, 1]) {
      for (const [k, r] of [0.225, 0.225, 0.16].entries())
        b.tube(
          [[x + s * (0.84 + k * 0.06), 1.36, z + 0.7] as Vec3, [x + s * (0.885 + k * 0.06), 1.36, z + 0.7] as Vec3],
          r,
          k === 0 ? paint : black,
          20,
          true,
        );
      for (const y of [0.6, 1.1]) {
        b.tube([[x + s * 0.66, y, z - 0.6] as Vec3, [x + s * 0.95, y, z - 0.6] as Vec3], 0.025, steel, 6, true);
        b.tube([[x + s * 0.74, y, z - 0.6] as Vec3, [x + s * 0.8, y, z - 0.6] as Vec3], 0.21, black, 18, true);
      }
    }
    b.roundedBox([x, 0.02, z + 0.4], [3, 0.03, 2.4], 0.01, set.material({ color: hex('#26282c'), roughness: 0.9 }), 1);
  });
  set.obstacle([x, 1.2, z], 1);
  set.mark('stand', 'rack', [x, 0, z + 1.15], PI, set.newGroup());
}

/** Treadmills before the windows, their screens lit. */
function treadmills(set: SetBuilder, m: 1 | -1, black: number, paint: number): void {
  const grey = set.material({ color: hex('#8d9296'), roughness: 0.4, metal: 0.3 });
  const glow = set.material(glowing('#4ac0ff', 1.6));
  const model = set.mesh((b) => {
    b.roundedBox([0, 0.1, 0], [0.82, 0.14, 1.75], 0.04, black, 1);
    b.box([0, 0.174, -0.05], [0.5, 0.01, 1.5], set.material({ color: hex('#2b2d31'), roughness: 0.9 }), '+y');
    for (const s of [-1, 1]) {
      b.box([s * 0.34, 0.18, -0.05], [0.12, 0.02, 1.5], grey);
      b.tube([[s * 0.38, 0.16, 0.7] as Vec3, [s * 0.37, 1.15, 0.86] as Vec3], 0.04, grey, 7, true);
      b.tube([[s * 0.37, 1.02, 0.84] as Vec3, [s * 0.37, 0.95, 0.2] as Vec3], 0.028, black, 7, true);
    }
    b.at(multiply(placed([0, 1.2, 0.86], 0), rotationX(0.3)), () => {
      b.roundedBox([0, 0, 0], [0.8, 0.42, 0.07], 0.03, black, 1);
      b.box([0, 0.04, -0.038], [0.5, 0.26, 0.004], glow, '-z');
    });
    b.roundedBox([0, 0.22, 0.78], [0.7, 0.18, 0.24], 0.05, paint, 1);
  });
  for (let i = 0; i < 5; i++) {
    const z = -4.4 + i * 1.35;
    set.put(model, placed([m * 4.6, 0, z], m * HALF_PI));
    set.obstacle([m * 4.7, 0.8, z], 0.7);
    set.mark('stand', 'treadmill', [m * 4.5, 0.18, z], m * HALF_PI, set.newGroup());
  }
}

/** Flat and sloping benches. */
function benches(set: SetBuilder, m: 1 | -1, pad: number, steel: number, black: number): void {
  for (const [i, [x, z]] of (
    [
      [-m * 3, -2.9],
      [-m * 3, 0.4],
      [m * 1.9, -2.2],
    ] as const
  ).entries()) {
    set.fixed(
      (b) => {
        b.roundedBox([0, 0.44, 0.32], [0.3, 0.08, 0.5], 0.03, pad, 1);
        b.at(multiply(placed([0, 0.45, 0.06], 0), rotationX(i === 1 ? 0.6 : 0.02)), () =>
          b.roundedBox([0, 0, -0.42], [0.3, 0.08, 0.86], 0.03, pad, 1),
        );
        for (const d of [-0.6, 0.45]) {
          b.box([0, 0.22, d], [0.06, 0.4, 0.06], black);
          b.box([0, 0.03, d], [0.5, 0.05, 0.06], black);
        }
        b.box([0, 0.3, -0.08], [0.06, 0.06, 1.1], steel);
      },
      placed([x, 0, z], i === 2 ? 0 : m * HALF_PI * 0.2),
    );
    set.mark('seat', 'bench', [x, 0.48, z + 0.25], 0, set.newGroup());
    set.obstacle([x, 0.4, z], 0.6);
  }
}
