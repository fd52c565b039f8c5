/** A bowling alley: lanes of maple run away to racked pins under painted panels; ball returns, seats and screens at this end. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { lettering } from './lettering.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, metal, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Width of a lane with its gutters, metres. */
const PITCH = 1.72;
const LANES = 7;
/** Where the approach ends and the lanes begin, and where the pins stand. */
const FOUL = 1.6;
const PINS = -14.6;

export function bowlingAlley(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('bowling');
  const neon = rng.pick([
    ['#ff3aa0', '#2ab8ff'],
    ['#ff8a1a', '#18d8c0'],
    ['#b04aff', '#ffd02a'],
  ] as const);
  const [width, depth, height] = [13.6, 32, 4];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled('#3a3a52', 0.85, 1.4),
    floor: { color: hex('#3a3240'), color2: hex('#2f2936'), pattern: 'noise', patternScale: 0.3, roughness: 0.9 },
    ceiling: mottled('#1d1c28', 0.85, 2),
    trim: '#22222c',
    outside: 'none',
  });
  lanes(set, neon);
  ends(set, neon);
  returns(set, m, neon);
  const tubeA = set.material(glowing(neon[0], 2.6));
  const tubeB = set.material(glowing(neon[1], 2.6));
  set.fixed((b) => {
    for (const s of [-1, 1])
      for (const [i, y] of [2.1, 2.5, 2.9].entries())
        b.box([s * (width / 2 - 0.06), y, -2], [0.05, 0.06, 25], i % 2 ? tubeB : tubeA, s > 0 ? '-x' : '+x');
    for (const z of [3, -1, -5, -9])
      b.box([0, height - 0.04, z], [11, 0.05, 0.12], set.material(glowing('#fff2dc', 2.2)));
  });
  const [a, c] = [hex(neon[0]), hex(neon[1])];
  for (const z of [3.4, -1, -6]) set.light([0, height - 0.5, z], [4.6, 4.2, 3.8], 8);
  set.light([-5.6, 2.6, 0], [a[0] * 5 + 0.2, a[1] * 5, a[2] * 5], 6);
  set.light([5.6, 2.6, 0], [c[0] * 5, c[1] * 5, c[2] * 5 + 0.2], 6);
  set.light([0, 2.2, PINS + 1.6], [6, 6, 5.6], 7);
  set.shows('bowling_pin', 'bowling_ball', 'ball', 'screen', 'lane');
  furnishFeatures(set, {
    centre: [0, 0, 3.6],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: 5.6, halfDepth: 8, height },
  });
  return finishRoom(set, room, {
    surface: 'wood',
    stage: { centre: [m * 0.1, 0, 3.2], halfWidth: 1.5, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 5.4, 0, 8.6],
      [m * 2, 0, 6],
      [m * 0.1, 0, 3.2],
      [m * 0.1, 0, -2],
      [m * 0.1, 0, -12],
    ],
    ambience: [
      { cue: 'crowd', level: 0.25 },
      { cue: 'gym_hall', level: 0.3 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 1.4, 1.6, 9], target: [-m * 0.2, 1, -12] },
      { eye: [-m * 4.4, 1.5, 8], target: [m * 1.4, 0.9, -10] },
      { eye: [m * 4.6, 3.1, 9.6], target: [-m * 1, 0.3, -8] },
    ],
  });
}

function lanes(set: SetBuilder, neon: readonly [string, string]): void {
  const maple = set.material({
    color: hex('#d8a864'),
    color2: hex('#b98646'),
    pattern: 'planks',
    patternScale: 0.06,
    roughness: 0.1,
  });
  const approach = set.material({
    color: hex('#c2904e'),
    color2: hex('#a4743a'),
    pattern: 'planks',
    patternScale: 0.08,
    roughness: 0.16,
  });
  const gutter = set.material({ color: hex('#26262c'), roughness: 0.35 });
  const cap = set.material({ color: hex('#4a3524'), roughness: 0.4 });
  const mark = set.material({ color: hex('#5a2c14'), roughness: 0.4 });
  const edge = set.material(glowing(neon[1], 1.8));
  set.fixed((b) => {
    const strip = (x: number, w: number, z0: number, z1: number, y: number, mat: number): void => {
      // Boards run along the lane: the pattern's v is across them.
      const n = 4;
      for (let i = 0; i < n; i++) {
        const [p, q] = [z0 + ((z1 - z0) * i) / n, z0 + ((z1 - z0) * (i + 1)) / n];
        const v = b.vertex([x - w / 2, y, q], [0, 1, 0], q, x - w / 2);
        b.vertex([x + w / 2, y, q], [0, 1, 0], q, x + w / 2);
        b.vertex([x + w / 2, y, p], [0, 1, 0], p, x + w / 2);
        b.vertex([x - w / 2, y, p], [0, 1, 0], p, x - w / 2);
        b.quadIndices(v, v + 1, v + 2, v + 3, mat);
      }
    };
    strip(0, LANES * PITCH + 0.6, FOUL, 6, 0.012, approach);
    b.box([0, 0.016, FOUL], [LANES * PITCH, 0.008, 0.05], set.material({ color: hex('#17171a') }), '+y');
    for (let l = 0; l < LANES; l++) {
      const x = (l - (LANES - 1) / 2) * PITCH;
      strip(x, 1.05, PINS - 1, FOUL, 0.03, maple);
      for (const s of [-1, 1]) {
        strip(x + s * 0.64, 0.24, PINS - 1, FOUL, 0.006, gutter);
        b.box([x + s * 0.8, 0.05, (PINS + FOUL) / 2], [0.09, 0.1, FOUL - PINS], cap);
      }
      if (l < LANES - 1) b.box([x + PITCH / 2, 0.105, (PINS + FOUL) / 2], [0.04, 0.012, FOUL - PINS], edge, '+y+x-x');
      for (let k = -3; k <= 3; k++) {
        const z = FOUL - 4.4 + Math.abs(k) * 0.22;
        const v = b.vertex([x + k * 0.13 - 0.025, 0.034, z + 0.16], [0, 1, 0], 0, 0);
        b.vertex([x + k * 0.13 + 0.025, 0.034, z + 0.16], [0, 1, 0], 0, 0);
        b.vertex([x + k * 0.13, 0.034, z - 0.12], [0, 1, 0], 0, 0);
        b.triangle(v, v + 1, v + 2, mark);
      }
    }
  });
}

/** Racks of ten pins in lit pits, painted panels over them. */
function ends(set: SetBuilder, neon: readonly [string, string]): void {
  const white = set.material({ color: hex('#f4f1ea'), roughness: 0.2 });
  const red = set.material({ color: hex('#c81c22'), roughness: 0.3 });
  const pit = set.material({ color: hex('#101016'), roughness: 0.8 });
  const pin = set.mesh((b) => {
    b.lathe(
      [
        [0.026, 0],
        [0.042, 0.05],
        [0.06, 0.115],
        [0.052, 0.18],
        [0.03, 0.245],
      ],
      white,
      10,
    );
    b.lathe(
      [
        [0.03, 0.245],
        [0.024, 0.27],
        [0.025, 0.28],
      ],
      red,
      10,
    );
    b.lathe(
      [
        [0.025, 0.28],
        [0.033, 0.325],
        [0.028, 0.36],
        [0, 0.382],
      ],
      white,
      10,
    );
  });
  const z = PINS;
  set.fixed((b) => {
    b.box([0, 0.5, z - 1.1], [LANES * PITCH, 1.1, 0.05], pit, '+z');
    const glow = set.material(glowing('#fff6e6', 2));
    for (let l = 0; l < LANES; l++) {
      const x = (l - (LANES - 1) / 2) * PITCH;
      b.box([x, 0.98, z - 0.8], [1.2, 0.04, 0.1], glow, '-y+z');
      b.box([x + PITCH / 2, 0.5, z - 0.3], [0.26, 1, 1.7], pit, '+x-x+z');
    }
    // The panels: a band of pictures with giant pins and a ball.
    const deep = set.material({ color: hex('#16142e'), emissive: [0.05, 0.04, 0.14], roughness: 0.5 });
    b.box([0, 1.9, z + 0.5], [LANES * PITCH + 1, 1.7, 0.06], deep, '+z-y');
    lettering(set, b, 'BOWL', [0, 1.95, z + 0.6], 1, set.material(glowing(neon[0], 2.4)));
    for (const s of [-1, 1])
      for (let i = 0; i < 3; i++)
        b.at(placed([s * (3 + i * 0.85), 1.25 + (i % 2) * 0.12, z + 0.55], 0, 3.4), () => {
          b.ellipsoid([0, 0.12, 0], [0.065, 0.12, 0.01], white, 14, 8);
          b.ellipsoid([0, 0.31, 0], [0.035, 0.06, 0.01], white, 12, 6);
          b.box([0, 0.25, 0.008], [0.05, 0.02, 0.006], red, '+z');
        });
    for (const y of [1.08, 2.72])
      b.box([0, y, z + 0.55], [LANES * PITCH, 0.06, 0.05], set.material(glowing(neon[1], 2.4)));
  });
  for (let l = 0; l < LANES; l++) {
    const x = (l - (LANES - 1) / 2) * PITCH;
    for (let r = 0; r < 4; r++)
      for (let k = 0; k <= r; k++) set.put(pin, placed([x + (k - r / 2) * 0.305, 0.03, z + 0.3 - r * 0.264], 0));
  }
}

/** Ball returns between the lanes with bright balls, screens of scores, seats in a curve, racks of balls. */
function returns(set: SetBuilder, m: number, neon: readonly [string, string]): void {
  const black = set.material({ color: hex('#1c1c22'), roughness: 0.3 });
  const steel = set.material(metal('#c9ccd0', 0.25));
  const balls = ['#d81e5a', '#1e6ad8', '#f0a01e', '#2ab04a', '#7a2ad8', '#18a8a8'].map((c) =>
    set.material({ color: hex(c), color2: hex('#1c1422'), pattern: 'marble', patternScale: 0.12, roughness: 0.06 }),
  );
  const ball = balls.map((mat) => set.mesh((b) => b.sphere([0, 0, 0], 0.108, mat, 16, 10)));
  const lit = [glowing(neon[0], 1), glowing(neon[1], 1), glowing('#ffffff', 1)].map((x) => set.material(x));
  for (const s of [-1, 1]) {
    const x = s * PITCH * 1.5;
    set.fixed((b) => {
      b.roundedBox([x, 0.32, 5], [0.5, 0.62, 1.5], 0.14, black, 2);
      b.roundedBox([x, 0.64, 4.8], [0.44, 0.06, 1.2], 0.03, steel, 1);
      b.box([x, 0.5, 5.76], [0.4, 0.05, 0.01], lit[0], '+z');
    });
    for (let i = 0; i < 6; i++)
      set.put(ball[i], placed([x + (i % 2 ? 0.11 : -0.11), 0.77, 4.35 + Math.floor(i / 2) * 0.24], i));
    set.obstacle([x, 0.5, 5], 0.6);
  }
  for (let i = -1; i <= 1; i++)
    set.fixed((b) => {
      const p: Vec3 = [i * PITCH * 2, 3.15, FOUL + 0.6];
      b.box(p, [2.1, 0.72, 0.1], black);
      b.box(
        [p[0], p[1], p[2] + 0.055],
        [2, 0.64, 0.004],
        set.material({ color: [0.01, 0.02, 0.06], emissive: [0.05, 0.08, 0.3] }),
        '+z',
      );
      for (let r = 0; r < 4; r++)
        for (let k = 0; k < 10; k++)
          b.box(
            [p[0] - 0.82 + k * 0.18, p[1] + 0.22 - r * 0.15, p[2] + 0.06],
            [0.14, 0.1, 0.002],
            lit[(r * 3 + k * k) % 3],
            '+z',
          );
      for (const x of [-0.8, 0.8]) b.tube([[p[0] + x, 3.5, p[2]] as Vec3, [p[0] + x, 4, p[2]] as Vec3], 0.02, steel, 5);
    });
  const seat = set.material({ color: hex(neon[0]), roughness: 0.4 });
  for (let i = 0; i < 5; i++)
    for (const s of [-1, 1]) {
      const [x, z] = [s * (4 + (i % 2) * 0.9), 6.6 + Math.floor(i / 2) * 1.1];
      set.fixed(
        (b) => {
          b.roundedBox([0, 0.44, 0], [0.46, 0.07, 0.46], 0.03, seat, 2);
          b.roundedBox([0, 0.72, -0.22], [0.46, 0.5, 0.06], 0.03, seat, 2);
          b.cylinder([0, 0, 0], 0.04, 0.42, steel, 8);
          b.cylinder([0, 0, 0], 0.2, 0.02, steel, 14);
        },
        placed([x, 0, z], s * -HALF_PI * 0.6 + (s > 0 ? PI : PI)),
      );
      set.mark('seat', 'seat', [x, 0.48, z], PI - s * HALF_PI * 0.6, set.newGroup());
      set.obstacle([x, 0.4, z], 0.4);
    }
  // A rack of balls along one wall.
  set.fixed((b) => {
    for (let r = 0; r < 3; r++) b.box([m * 6.45, 0.28 + r * 0.4, 5], [0.36, 0.04, 3.2], steel);
    for (const z of [3.5, 6.5]) b.box([m * 6.45, 0.65, z], [0.4, 1.3, 0.06], black);
  });
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 11; i++) set.put(ball[(i * 5 + r) % 6], placed([m * 6.45, 0.41 + r * 0.4, 3.7 + i * 0.26], i));
  for (const z of [3.8, 5, 6.2]) set.obstacle([m * 6.4, 0.6, z], 0.5);
}
