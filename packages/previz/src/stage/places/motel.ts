/** A motel by the road: a low row of doors under a walk, a car or two before them, a tall neon sign with an arrow. */
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { lettering, letteringDown } from './lettering.ts';
import { asphalt, horizonHills, strip } from './outdoors.ts';
import { glowing, metal } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const SCHEMES = [
  ['#e8d8c0', '#c8503a', '#2aa0a0', '#ff3a6a'],
  ['#d8e4e0', '#2a8a8a', '#e07a3a', '#2ac8ff'],
  ['#e8c8b0', '#7a3a4a', '#d8a03a', '#ff8a2a'],
] as const;

const FRONT = -7;

export function motel(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [wall, door, trim, neon] = set.random('motel').pick(SCHEMES);
  const tar = asphalt(set);
  const dust = set.ground({
    color: hex('#b0946a'),
    color2: hex('#8f7650'),
    pattern: 'noise',
    patternScale: 5,
    roughness: 1,
  });
  const paint = set.material({ color: hex('#e4e2da'), roughness: 0.8 });
  set.fixed((b) => {
    b.quad([-400, -0.08, 300], [400, -0.08, 300], [400, -0.08, -400], [-400, -0.08, -400], dust);
    strip(b, -30, 26, FRONT + 1.4, 9, 0, tar, 6);
    strip(b, -300, 300, 11, 19, -0.03, tar, 3);
    for (let x = -150; x < 150; x += 8) b.box([x, -0.015, 15], [3.4, 0.01, 0.16], paint, '+y');
    for (let i = -5; i <= 5; i++) b.box([i * 4.2 + 2.1, 0.008, FRONT + 4.1], [0.1, 0.008, 4.4], paint, '+y');
  });
  rooms(set, wall, door, trim);
  sign(set, m, neon, trim);
  if (set.allows('car')) {
    set.thing('vintage_car', [m * 8.4, 0, FRONT + 4], PI, { obstacle: 2.2, variant: 1 });
    set.thing('pickup', [-m * 12.6, 0, FRONT + 4], PI, { obstacle: 2.4, variant: 2 });
  }
  set.thing('vending_machine', [m * 2.1, 0.14, FRONT - 0.15], 0, { obstacle: 0.7 });
  horizonHills(set, { distance: 700, height: 110, colour: '#7a6258', seed: context.seed });
  set.shows('neon_sign', 'building', 'door');
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'asphalt',
    stage: { centre: [0, 0, 0.4], halfWidth: 2.2, halfDepth: 1.6, heading: 0 },
    path: [-60, -34, -16, -6, 0, 6, 16, 34, 60].map((x): Vec3 => [x * m, 0, Math.abs(x) > 20 ? 13 : 0.4]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'crickets', level: set.darkness > 0.4 ? 0.35 : 0.05 },
      { cue: 'neon_buzz', level: set.lampsOn ? 0.25 : 0.03 },
      { cue: 'traffic', level: 0.1 },
    ],
    vistas: [
      { eye: [-m * 5, 1.7, 12], target: [m * 2.4, 2.6, -7] },
      { eye: [m * 1, 1.5, 10], target: [-m * 4, 1.8, -7] },
      { eye: [-m * 11, 4.6, 17], target: [m * 3, 1.6, -6] },
    ],
  });
}

/** Doors with numbers, windows with drawn curtains, a lamp to each, a walk under the roof on thin posts. */
function rooms(set: SetBuilder, wall: string, door: string, trim: string): void {
  const plaster = set.material({
    color: hex(wall),
    color2: hex(wall),
    pattern: 'brick',
    patternScale: 0.2,
    roughness: 0.9,
  });
  const paint = set.material({ color: hex(door), roughness: 0.4 });
  const edge = set.material({ color: hex(trim), roughness: 0.4 });
  const white = set.material({ color: hex('#ece8de'), roughness: 0.5 });
  const roof = set.material({
    color: hex('#4a4440'),
    color2: hex('#36322f'),
    pattern: 'shingles',
    patternScale: 0.3,
    roughness: 0.9,
  });
  const walk = set.material({ color: hex('#a8a298'), roughness: 0.9 });
  const brass = set.material(metal('#d8b25a', 0.3));
  const lamp = set.material(glowing('#ffc070', set.lampsOn ? 5 : 0.5));
  const rng = set.random('motel rooms');
  set.fixed((b) => {
    b.box([0, 1.5, FRONT - 3.6], [50, 3, 6], plaster, '+x-x+z-z');
    b.box([0, 0.07, FRONT + 0.4], [50, 0.14, 2], walk, '+x-x+y+z');
    b.quad(
      [-25.6, 2.86, FRONT + 1.5],
      [25.6, 2.86, FRONT + 1.5],
      [25.6, 4.3, FRONT - 3.6],
      [-25.6, 4.3, FRONT - 3.6],
      roof,
    );
    b.quad(
      [25.6, 2.86, FRONT - 8.6],
      [-25.6, 2.86, FRONT - 8.6],
      [-25.6, 4.3, FRONT - 3.6],
      [25.6, 4.3, FRONT - 3.6],
      roof,
    );
    b.box([0, 2.8, FRONT + 1.5], [51.2, 0.26, 0.1], edge);
    b.quad(
      [-25.6, 2.76, FRONT - 0.6],
      [25.6, 2.76, FRONT - 0.6],
      [25.6, 2.76, FRONT + 1.5],
      [-25.6, 2.76, FRONT + 1.5],
      white,
    );
    for (let i = -5; i <= 5; i++) {
      const x = i * 4.2;
      b.box([x - 1.1, 1.16, FRONT - 0.56], [0.98, 2.06, 0.1], paint, '+x-x+y+z');
      b.box([x - 1.1, 1.75, FRONT - 0.5], [0.22, 0.16, 0.02], brass, '+z');
      b.sphere([x - 0.74, 1.1, FRONT - 0.46], 0.045, brass, 8, 6);
      const lit = set.lampsOn && rng.chance(0.5);
      b.box([x + 0.7, 1.6, FRONT - 0.57], [1.7, 1.3, 0.08], white, '+x-x+y-y+z');
      b.box([x + 0.7, 1.6, FRONT - 0.52], [1.56, 1.16, 0.02], set.glass(lit), '+z');
      const cloth = set.material(lit ? glowing('#e0a060', 0.8) : { color: hex('#b89a78'), roughness: 0.95 });
      for (const s of [-1, 1])
        for (let k = 0; k < 4; k++)
          b.box([x + 0.7 + s * (0.36 + k * 0.12), 1.6, FRONT - 0.505], [0.08, 1.14, 0.02], cloth, '+z+x-x');
      b.box([x - 0.36, 2.2, FRONT - 0.46], [0.16, 0.24, 0.14], lamp);
      b.box([x + 2.1, 1.45, FRONT + 1.35], [0.1, 2.7, 0.1], white);
      b.roundedBox([x + 0.7, 0.62, FRONT - 0.3], [0.8, 0.4, 0.3], 0.04, edge, 1);
    }
  });
  for (let x = -22; x <= 22; x += 4) set.obstacle([x, 1.6, FRONT - 2], 2);
  if (set.lampsOn) for (const i of [-2, -1, 0, 1, 2]) set.light([i * 4.2 - 0.36, 2.1, FRONT + 0.1], [5.6, 3.4, 1.6], 5);
}

/** The sign: MOTEL down a tall fin, a lit arrow that bends towards the rooms, a star on top, VACANCY below. */
function sign(set: SetBuilder, m: number, neon: string, trim: string): void {
  if (!set.allows('sign') || !set.allows('neon_sign')) return;
  const x = m * 5.2;
  const z = -1.6;
  const k = set.lampsOn ? 3 : 0.9;
  const board = set.material({ color: hex('#1c2a3a'), roughness: 0.5 });
  const tube = set.material(glowing(neon, k));
  const gold = set.material(glowing('#ffd060', k));
  const steel = set.material(metal('#7a7e84', 0.5, 0.7));
  set.fixed((b) => {
    for (const d of [-0.4, 0.4]) b.box([x + d, 1.5, z - 0.1], [0.16, 3, 0.16], steel);
    b.roundedBox([x, 4.7, z], [1.5, 5, 0.36], 0.1, board, 1);
    for (const s of [-1, 1])
      b.box([x + s * 0.78, 4.7, z], [0.06, 4.9, 0.4], set.material({ color: hex(trim), roughness: 0.4 }));
    letteringDown(set, b, 'MOTEL', [x, 4.75, z + 0.26], 0.68, tube);
    // The arrow: a bar of bulbs over the top that turns down to the doors.
    const bend = Array.from({ length: 14 }, (_, i): Vec3 => {
      const a = (i / 13) * PI * 0.62;
      return [x - m * (0.2 + sin(a) * 2.3), 7.1 + cos(a) * 1 - 0.5, z + 0.1];
    });
    b.tube(bend, 0.16, board, 6);
    for (const p of bend) b.sphere([p[0], p[1], p[2] + 0.18], 0.085, gold, 8, 6);
    const tip = bend[13];
    for (const d of [-0.5, 0, 0.5])
      b.tube(
        [[tip[0] + d, tip[1] + 0.2, tip[2]] as Vec3, [tip[0] - m * 0.1, tip[1] - 0.75, tip[2]] as Vec3],
        0.09,
        gold,
        6,
      );
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 2 * PI;
      b.tube(
        [[x, 7.9, z] as Vec3, [x + sin(a) * (i % 2 ? 0.5 : 0.9), 7.9 + cos(a) * (i % 2 ? 0.5 : 0.9), z] as Vec3],
        0.06,
        gold,
        5,
      );
    }
    b.roundedBox([x, 1.75, z], [1.9, 0.5, 0.3], 0.06, board, 1);
    lettering(set, b, 'VACANCY', [x, 1.75, z + 0.2], 0.24, set.material(glowing('#ff4030', k)));
  });
  set.obstacle([x, 1.5, z], 0.8);
  set.obstacle([x, 5, z], 2.4);
  if (set.lampsOn) {
    const c = hex(neon);
    set.light([x - m * 0.6, 3.4, z + 1.4], [c[0] * 9 + 0.5, c[1] * 9 + 0.3, c[2] * 9 + 0.3], 9);
    set.light([x - m * 1.6, 6.8, z + 1], [4, 3, 1], 7);
  }
}
