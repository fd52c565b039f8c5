/** A stadium: a pitch with its lines and goals between full stands, floodlights on masts; or a track round it. */
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { writing } from '../structures/front-parts.ts';
import { furnishFeatures } from './features.ts';
import { matt, strip } from './outdoors.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const CLUBS = [
  ['#c8202a', '#f0ece2'],
  ['#1f4fa0', '#f0d040'],
  ['#1f7a4a', '#f4f0e6'],
  ['#5a1f6a', '#f0b030'],
] as const;

export function stadium(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const club = set.random('club').pick(CLUBS);
  const track = set.says('athletic|running|track|sprint|race|olympic|marathon');
  pitch(set, track);
  for (const s of [-1, 1]) stand(set, [s * (track ? 44 : 38), -14], s > 0 ? -HALF_PI : HALF_PI, 92, club);
  stand(set, [0, -74], 0, 70, club);
  stand(set, [0, 46], PI, 70, club);
  floodlights(set);
  boards(set, club, track);
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 4, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => (track ? 'asphalt' : set.snowy ? 'snow' : 'grass'),
    stage: { centre: [0, 0, 0.6], halfWidth: 4, halfDepth: 4, heading: 0 },
    path: [-48, -34, -20, -8, 2, 14, 28].map((z): Vec3 => [-m * 1.4, 0, z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'stadium', level: 0.6 },
      { cue: 'crowd', level: 0.25 },
    ],
    vistas: [
      { eye: [m * 3, 1.8, 14], target: [-m * 1, 4.2, -30] },
      { eye: [-m * 5, 1, 10], target: [m * 3, 4, -24] },
      { eye: [m * 2, 9, 22], target: [-m * 2, 1, -28] },
    ],
  });
}

/** Mown stripes, white lines, goals with nets; or eight lanes. */
function pitch(set: SetBuilder, track: boolean): void {
  const light = set.ground(matt(set.snowy ? '#dfe6ee' : '#5f9a3a', '#4a8030', 'grass', 0.12));
  const dark = set.ground(matt(set.snowy ? '#d3dce6' : '#4f8a32', '#3f7228', 'grass', 0.12));
  const red = set.ground(matt('#b04a34', '#8f3a2a', 'asphalt', 0.04));
  const white = set.ground({ color: hex('#eceae2'), roughness: 0.9 });
  const net = set.material({ color: hex('#e6e6e2'), roughness: 0.9 });
  set.shows('fence');
  set.fixed((b) => {
    for (let k = 0; k < 22; k++) strip(b, -34, 34, -66 + k * 5, -61 + k * 5, -0.01, k % 2 ? light : dark, 1);
    strip(b, -80, -34, -110, 80, -0.02, track ? red : dark, 4);
    strip(b, 34, 80, -110, 80, -0.02, track ? red : dark, 4);
    strip(b, -34, 34, -110, -66, -0.02, track ? red : dark, 2);
    strip(b, -34, 34, 44, 80, -0.02, track ? red : dark, 2);
    const line = (x: number, z: number, w: number, l: number): void => {
      b.box([x, 0.006, z], [w, 0.006, l], white, '+y');
    };
    if (track) {
      strip(b, -5.2, 5.2, -66, 44, 0.004, red, 10);
      for (let i = 0; i <= 8; i++) line(-4.9 + i * 1.225, -11, 0.07, 110);
      line(0, 3.6, 9.8, 0.1);
      return;
    }
    for (const x of [-31, 31]) line(x, -11, 0.12, 102);
    line(0, -62, 62, 0.12);
    line(0, 40, 62, 0.12);
    line(0, -11, 62, 0.12);
    for (const [z, way] of [
      [-62, 1],
      [40, -1],
    ]) {
      line(-16, z + way * 8, 0.12, 16);
      line(16, z + way * 8, 0.12, 16);
      line(0, z + way * 16, 32, 0.12);
      line(0, z + way * 5.5, 18, 0.12);
      goal(b, z, way, white, net);
    }
    const circle: Vec3[] = Array.from(
      { length: 41 },
      (_, i): Vec3 => [9 * sin((i / 40) * 2 * PI), 0.006, -11 + 9 * sin((i / 40) * 2 * PI + HALF_PI)],
    );
    for (let i = 0; i < 40; i++) {
      const [p, q] = [circle[i], circle[i + 1]];
      const [dx, dz] = [(q[2] - p[2]) * 0.045, (p[0] - q[0]) * 0.045];
      b.quad(
        [p[0] - dx, 0.008, p[2] - dz],
        [q[0] - dx, 0.008, q[2] - dz],
        [q[0] + dx, 0.008, q[2] + dz],
        [p[0] + dx, 0.008, p[2] + dz],
        white,
      );
      b.quad(
        [p[0] + dx, 0.008, p[2] + dz],
        [q[0] + dx, 0.008, q[2] + dz],
        [q[0] - dx, 0.008, q[2] - dz],
        [p[0] - dx, 0.008, p[2] - dz],
        white,
      );
    }
  });
  if (!track) {
    // A second goal nearer by, as on a training ground, gives close pictures something to stand before.
    set.fixed((b) => goal(b, -19, 1, white, net));
    set.obstacle([0, 1, -20], 3);
  }
}

function goal(b: MeshBuilder, z: number, way: number, white: number, net: number): void {
  for (const s of [-1, 1]) {
    b.cylinder([s * 3.66, 0, z], 0.06, 2.44, white, 8);
    b.tube(
      [[s * 3.66, 2.44, z] as Vec3, [s * 3.66, 1.9, z - way * 1] as Vec3, [s * 3.66, 0, z - way * 2] as Vec3],
      0.03,
      white,
      5,
      false,
    );
  }
  b.tube([[-3.66, 2.44, z] as Vec3, [3.66, 2.44, z] as Vec3], 0.06, white, 8, true);
  for (let i = 0; i <= 24; i++) {
    const x = -3.66 + (7.32 * i) / 24;
    b.tube([[x, 2.4, z] as Vec3, [x, 1.9, z - way * 1] as Vec3, [x, 0, z - way * 2] as Vec3], 0.009, net, 3, false);
  }
  for (let k = 1; k < 9; k++) b.box([0, k * 0.22, z - way * (2 - k * 0.11)], [7.32, 0.014, 0.014], net, '+z-z+y');
}

/** A stand along local x that looks along +Z: tiers full of people, a roof on trusses. */
function stand(
  set: SetBuilder,
  [x, z]: readonly [number, number],
  heading: number,
  length: number,
  club: readonly [string, string],
): void {
  const rng = set.random('stand', Math.round(x + z));
  const full = set.liveliness > 0.15 && set.allows('person') && !set.says('empty|deserted|abandoned');
  const concrete = set.material(matt('#9a9a96', '#7d7d78', 'noise', 2));
  const seat = set.material({
    color: hex(club[0]),
    color2: hex(club[0]).map((c) => c * 0.6) as unknown as Rgb,
    pattern: 'tiles',
    patternScale: 0.6,
    roughness: 0.6,
  });
  const roof = set.material({ color: hex('#d8dadc'), roughness: 0.5 });
  const dark = set.material({ color: hex('#2c3036'), roughness: 0.7 });
  const rows = 15;
  set.fixed(
    (b) => {
      b.box([0, 0.7, 0.1], [length, 1.4, 0.2], concrete, '+z+y');
      for (let r = 0; r < rows; r++) {
        const [y, d] = [1.2 + r * 0.62, -r * 0.95];
        b.box([0, y - 0.3, d - 0.5], [length, 0.64, 0.95], concrete, '+y+z');
        b.box([0, y + 0.22, d - 0.62], [length * 0.97, 0.4, 0.3], seat, '+y+z');
      }
      const back = -rows * 0.95 - 1;
      b.box([0, 7, back], [length, 14, 0.4], dark, '+z-z+x-x');
      b.quad([-length / 2, 13.4, 2], [length / 2, 13.4, 2], [length / 2, 14.6, back], [-length / 2, 14.6, back], roof);
      b.quad([length / 2, 13.2, 2], [-length / 2, 13.2, 2], [-length / 2, 14.3, back], [length / 2, 14.3, back], dark);
      b.box([0, 13.3, 2.02], [length, 0.5, 0.1], set.material({ color: hex(club[0]), roughness: 0.5 }), '+z');
      for (let i = 0; i <= 6; i++)
        b.box([-length / 2 + (length * i) / 6, 7, back + 0.5], [0.5, 14, 0.5], concrete, '+x-x+z');
    },
    placed([x, 0, z], heading),
  );
  if (!full) return;
  // Spectators: blocks of a dozen simple figures, repeated.
  const skins = ['#e0b08c', '#8a5a3c', '#c98f68'].map((c) => set.material({ color: hex(c), roughness: 0.8 }));
  const coats = [club[0], club[1], club[0], '#2f3a4a', '#d8d4c8', '#4a5a3a'].map((c) =>
    set.material({ color: hex(c), roughness: 0.9 }),
  );
  const block = [0, 1, 2].map((k) =>
    set.mesh((b) => {
      const r = set.random('spectators', k);
      for (let i = 0; i < 10; i++) {
        if (r.chance(0.1)) continue;
        const px = (i - 4.5) * 0.56 + r.range(-0.06, 0.06);
        const up = r.chance(0.18) ? 0.3 : 0;
        const coat = r.pick(coats);
        b.box([px, 0.42 + up, 0], [0.42, 0.62, 0.26], coat, '+x-x+y+z');
        b.box([px, 0.88 + up, 0.02], [0.2, 0.24, 0.2], r.pick(skins), '+x-x+y+z');
        if (up > 0) for (const s of [-1, 1]) b.box([px + s * 0.26, 1 + up, 0], [0.09, 0.5, 0.1], coat, '+x-x+z');
      }
    }),
  );
  const c = placed([x, 0, z], heading);
  for (let r = 0; r < rows; r += 1)
    for (let i = 0; i < length / 5.7 - 1; i++) {
      const lx = -length / 2 + 3.2 + i * 5.7 + (r % 2) * 0.3;
      const lz = -r * 0.95 - 0.45;
      set.put(
        rng.pick(block),
        placed([c[0] * lx + c[2] * lz + x, 1.2 + r * 0.62, c[8] * lx + c[10] * lz + z], heading),
      );
    }
}

function floodlights(set: SetBuilder): void {
  const steel = set.material({ color: hex('#8d9296'), roughness: 0.4, metal: 0.6 });
  const lamp = glowing(set, [1, 0.98, 0.92], set.lampsOn ? 9 : 0.8);
  const mast = set.mesh((b) => {
    b.cylinder([0, 0, 0], 0.6, 30, steel, 10, 0.3);
    b.box([0, 31, 0.2], [7, 4.6, 0.4], steel);
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 4; j++) b.box([-2.75 + i * 1.1, 29.4 + j * 1.1, 0.44], [0.8, 0.8, 0.1], lamp, '+z');
  });
  for (const [x, z] of [
    [-46, -68],
    [46, -68],
    [-46, 42],
    [46, 42],
  ])
    set.put(mast, placed([x, 0, z], x < 0 ? (z < 0 ? 0.7 : 2.4) : z < 0 ? -0.7 : -2.4));
  if (!set.lampsOn) return;
  for (const [x, z] of [
    [-14, -12],
    [14, -12],
    [-12, 12],
    [12, 12],
  ])
    set.light([x, 13, z], [330, 335, 345], 46);
}

/** Boards round the field. */
function boards(set: SetBuilder, club: readonly [string, string], track: boolean): void {
  const rng = set.random('boards');
  const colours = [club[0], '#f0ece2', '#1f3f6a', club[1], '#2a2a2c'];
  set.fixed((b) => {
    const side = track ? 41 : 33.6;
    for (let k = 0; k < 12; k++) {
      const c = set.material({ color: hex(colours[k % 5]), roughness: 0.5 });
      const ink = set.material({ color: hex(k % 5 === 1 || k % 5 === 3 ? '#22303f' : '#f4f0e6'), roughness: 0.6 });
      for (const s of [-1, 1]) b.box([s * side, 0.5, -62 + k * 9], [0.12, 1, 8.6], c, s > 0 ? '-x+y' : '+x+y');
      if (k < 7) {
        b.box([-28 + k * 9.3, 0.5, -66.4], [8.9, 1, 0.12], c, '+z+y');
        writing(b, rng, -28 + k * 9.3, 0.5, -66.32, 6, 0.6, ink, false);
      }
    }
  });
}
