/** Inside an underground train: benches along both sides, poles and straps, route maps, doors; the tunnel's lamps pass. */
import { cos, HALF_PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { glowing, metal } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const HALF = 1.4;
const LENGTH = 8.6;
const TOP = 2.3;
/** Where the doors are along the car. */
const DOORS = [-5.4, 0, 5.4];

export function subwayCar(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [seatCode, poleCode, line] = set.random('subway').pick([
    ['#e07a1e', '#c9ccd0', '#e0343a'],
    ['#2a62a8', '#e8c02a', '#2a9a5a'],
    ['#b0283a', '#c9ccd0', '#2a6ad8'],
    ['#2f8a78', '#d8d8d8', '#f0a81e'],
  ] as const);
  shell(set, line);
  benches(set, seatCode, poleCode);
  poles(set, poleCode);
  for (let z = -6.6; z <= 7; z += 3.3) set.light([0, TOP - 0.2, z], [2.5, 2.6, 2.6], 4.6);
  tunnel(set);
  set.shows('bench', 'seat', 'subway_car', 'metro', 'train', 'pole');
  furnishFeatures(set, {
    centre: [0, 0, 0.6],
    heading: 0,
    radius: 1,
    ground: () => 0,
    room: { halfWidth: 0.7, halfDepth: LENGTH - 1, height: TOP },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'metal',
    stage: { centre: [0, 0, -0.3], halfWidth: 0.42, halfDepth: 1, heading: 0 },
    path: [-7.6, -5, -2.5, 0, 2.5, 5, 7.6].map((z): Vec3 => [0, 0, z]),
    bounds: { min: [-HALF + 0.2, 0.25, -LENGTH + 0.3], max: [HALF - 0.2, TOP - 0.15, LENGTH - 0.3] },
    acoustics: 'small_room',
    ambience: [{ cue: 'train', level: 0.55 }],
    vistas: [
      { eye: [m * 0.2, 1.55, 4.6], target: [-m * 0.1, 1.1, -6] },
      { eye: [-m * 0.85, 1.4, 3.8], target: [m * 0.6, 1, -3] },
      { eye: [m * 0.8, 1.8, 5.6], target: [-m * 0.5, 0.9, -2] },
    ],
  });
}

function shell(set: SetBuilder, line: string): void {
  const wall = set.material({ color: hex('#d9dcde'), roughness: 0.35 });
  const steel = set.material(metal('#b4b9be', 0.35));
  const floor = set.material({
    color: hex('#5e636b'),
    color2: hex('#44484f'),
    pattern: 'asphalt',
    patternScale: 0.03,
    roughness: 0.5,
  });
  const rubber = set.material({ color: hex('#1b1c1f'), roughness: 0.6 });
  const lamp = set.material(glowing('#f4f8ff', 2.6));
  const ads = ['#d9534a', '#3f8fd0', '#e0a93a', '#5aa06a', '#8a5ac0'].map((c) =>
    set.material({ color: hex(c), roughness: 0.6 }),
  );
  const paper = set.material({ color: hex('#f2f2ee'), roughness: 0.6 });
  const route = set.material({ color: hex(line), roughness: 0.5 });
  const stop = set.material({ color: hex('#1d1d20'), roughness: 0.5 });
  set.fixed((b) => {
    b.box([0, -0.05, 0], [HALF * 2, 0.1, LENGTH * 2], floor, '+y');
    b.box([0, TOP + 0.02, 0], [HALF * 2, 0.04, LENGTH * 2], wall, '-y');
    for (const s of [-1, 1]) {
      const face = s > 0 ? '-x' : '+x';
      b.box([s * 0.55, TOP - 0.01, 0], [0.22, 0.03, LENGTH * 1.94], lamp, '-y');
      // The curve from wall to ceiling carries advertisements.
      b.quad(
        [s * HALF, 1.86, s * -LENGTH],
        [s * HALF, 1.86, s * LENGTH],
        [s * (HALF - 0.42), TOP, s * LENGTH],
        [s * (HALF - 0.42), TOP, s * -LENGTH],
        wall,
      );
      for (const [i, z] of Array.from({ length: 14 }, (_, k) => -7.2 + k * 1.1).entries())
        b.at(placed([s * (HALF - 0.2), 2.06, z], -s * HALF_PI), () =>
          b.box([0, 0, 0.02], [0.86, 0.26, 0.01], ads[(i * 3 + (s > 0 ? 1 : 0)) % 5], '+z'),
        );
      let from = -LENGTH;
      for (const d of [...DOORS, LENGTH + 0.7]) {
        const to = d - 0.7;
        const c = (from + to) / 2;
        const w = to - from;
        if (w > 0.3) {
          b.box([s * HALF, 0.46, c], [0.08, 0.92, w], wall, face);
          b.box([s * HALF, 1.75, c], [0.08, 0.26, w], wall, face);
          for (let k = 0; k <= 2; k++)
            b.box([s * HALF, 1.28, from + (w * k) / 2], [0.1, 0.76, k === 1 ? 0.06 : 0.24], wall, `${face}+z-z`);
          for (const y of [0.92, 1.63]) b.box([s * (HALF - 0.02), y, c], [0.08, 0.04, w], rubber);
        }
        from = d + 0.7;
        if (d > LENGTH) continue;
        for (const e of [-1, 1]) {
          const z = d + e * 0.345;
          b.box([s * (HALF - 0.02), 0.5, z], [0.05, 1, 0.66], steel, `${face}`);
          b.box([s * (HALF - 0.02), 1.8, z], [0.05, 0.2, 0.66], steel, face);
          for (const k of [-1, 1])
            b.box([s * (HALF - 0.02), 1.35, z + k * 0.27], [0.05, 0.72, 0.12], steel, `${face}+z-z`);
        }
        b.box([s * (HALF - 0.05), 0.95, d], [0.04, 1.9, 0.03], rubber, face);
        // The route over the door: a line with its stops.
        b.at(placed([s * (HALF - 0.2), 2.03, d], -s * HALF_PI), () => {
          b.box([0, 0, 0.04], [1.5, 0.2, 0.01], paper, '+z');
          b.box([0, -0.01, 0.047], [1.36, 0.025, 0.004], route, '+z');
          for (let k = 0; k < 9; k++)
            b.ellipsoid([-0.64 + k * 0.16, -0.01, 0.05], [0.024, 0.024, 0.006], k === 4 ? route : stop, 8, 4);
        });
      }
    }
    // The gangway doors at both ends.
    for (const e of [-1, 1]) {
      const face = e > 0 ? '-z' : '+z';
      b.box([0, TOP / 2, e * LENGTH], [HALF * 2, TOP, 0.1], wall, face);
      b.box([0, 1, e * (LENGTH - 0.07)], [0.8, 2, 0.04], steel, face);
      b.box(
        [0, 1.45, e * (LENGTH - 0.1)],
        [0.5, 0.7, 0.02],
        set.material({ color: [0.02, 0.025, 0.03], roughness: 0.08 }),
        face,
      );
      b.box([0, 2.12, e * (LENGTH - 0.09)], [1, 0.16, 0.03], rubber, face);
      for (let i = 0; i < 9; i++)
        b.box(
          [-0.4 + i * 0.1, 2.12, e * (LENGTH - 0.11)],
          [0.05, 0.08, 0.004],
          set.material(glowing('#ff8a1a', 2.2)),
          face,
        );
    }
  });
}

/** Benches of moulded seats along the sides between the doors. */
function benches(set: SetBuilder, code: string, poleCode: string): void {
  const seat = set.material({ color: hex(code), roughness: 0.35 });
  const steel = set.material(metal(poleCode, 0.25));
  const spans: [number, number][] = [
    [-LENGTH + 0.25, DOORS[0] - 0.85],
    [DOORS[0] + 0.85, DOORS[1] - 0.85],
    [DOORS[1] + 0.85, DOORS[2] - 0.85],
    [DOORS[2] + 0.85, LENGTH - 0.25],
  ];
  for (const s of [-1, 1])
    for (const [z0, z1] of spans) {
      const n = Math.floor((z1 - z0) / 0.5);
      const pitch = (z1 - z0) / n;
      const group = set.newGroup();
      set.fixed((b) => {
        b.box([s * (HALF - 0.2), 0.24, (z0 + z1) / 2], [0.3, 0.36, z1 - z0], steel, `${s > 0 ? '-x' : '+x'}+z-z`);
        for (let i = 0; i < n; i++) {
          const z = z0 + pitch * (i + 0.5);
          b.roundedBox([s * (HALF - 0.29), 0.43, z], [0.46, 0.06, pitch - 0.04], 0.028, seat, 2);
          b.roundedBox([s * (HALF - 0.08), 0.7, z], [0.07, 0.44, pitch - 0.04], 0.03, seat, 2);
        }
        for (const z of [z0, z1]) {
          b.tube(
            [
              [s * (HALF - 0.06), 0.92, z] as Vec3,
              [s * (HALF - 0.52), 0.92, z] as Vec3,
              [s * (HALF - 0.52), 0.2, z] as Vec3,
            ],
            0.018,
            steel,
            6,
          );
          b.tube([[s * (HALF - 0.52), 0.9, z] as Vec3, [s * (HALF - 0.52), TOP, z] as Vec3], 0.018, steel, 6);
        }
      });
      for (let i = 0; i < n; i++)
        set.mark('seat', 'bench', [s * (HALF - 0.34), 0.46, z0 + pitch * (i + 0.5)], -s * HALF_PI, group);
    }
}

/** Rails under the ceiling with straps that sway, and poles in the doorways. */
function poles(set: SetBuilder, code: string): void {
  const steel = set.material(metal(code, 0.22));
  const rubber = set.material({ color: hex('#26272a'), roughness: 0.5 });
  const strap = set.mesh((b) => {
    b.box([0, -0.13, 0], [0.008, 0.26, 0.03], rubber);
    b.tube(
      Array.from({ length: 11 }, (_, i): Vec3 => [0, -0.33 - cos((i / 10) * TAU) * 0.07, sin((i / 10) * TAU) * 0.07]),
      0.012,
      set.material({ color: hex('#e6e4de'), roughness: 0.4 }),
      6,
    );
  });
  set.fixed((b) => {
    for (const s of [-1, 1])
      b.tube([[s * 0.62, 1.98, -LENGTH + 0.4] as Vec3, [s * 0.62, 1.98, LENGTH - 0.4] as Vec3], 0.018, steel, 7);
    for (const d of [-5.4, 5.4]) b.tube([[0, 0, d] as Vec3, [0, TOP, d] as Vec3], 0.02, steel, 8);
  });
  set.animate((scene, t) => {
    for (const s of [-1, 1])
      for (let z = -7.4; z < 7.6; z += 0.72)
        scene.instances.push({
          mesh: strap,
          transform: placed([s * 0.62 + 0.01 * sin(t * 2.2 + z), 1.98, z], 0.16 * sin(t * 1.9 + z * 0.3)),
          cast: 0,
          fixed: false,
        });
  });
}

/** The tunnel outside: dark walls with pipes, and lamps that run by. */
function tunnel(set: SetBuilder): void {
  const wall = set.material({
    color: hex('#1e1c1a'),
    color2: hex('#121110'),
    pattern: 'noise',
    patternScale: 1.4,
    roughness: 1,
  });
  const pipe = set.material({ color: hex('#3a352e'), roughness: 0.6 });
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.box([s * 2.3, 1.4, 0], [0.1, 4, 60], wall, s > 0 ? '-x' : '+x');
      for (const y of [0.9, 1.7]) b.box([s * 2.22, y, 0], [0.06, 0.07, 60], pipe);
    }
  });
  const lamp = set.mesh((b) => b.box([0, 0, 0], [0.06, 0.14, 0.8], set.material(glowing('#ffd8a0', 3))));
  set.animate((scene, t) => {
    for (const s of [-1, 1])
      for (let i = 0; i < 4; i++) {
        const z = ((((i * 9 + t * 13 + (s > 0 ? 4 : 0)) % 36) + 36) % 36) - 18;
        scene.instances.push({ mesh: lamp, transform: placed([s * 2.2, 1.55, z], 0), cast: 0, fixed: false });
      }
  });
}
