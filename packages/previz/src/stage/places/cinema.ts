/** A cinema seen from its rows: the audience faces the camera, the beam of the projector over their heads, the screen before them. */
import { cos, PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { lettering } from './lettering.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing, mottled, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Rise of each row over the one before it, metres. */
const RISE = 0.3;
const PITCH = 1.15;
const ROWS = 6;

export function cinema(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [wall, seatCode] = set.random('cinema').pick([
    ['#4a1a20', '#9a1c26'],
    ['#20264a', '#7a1a24'],
    ['#2a2a30', '#b02a2a'],
  ] as const);
  const [width, depth, height] = [13, 14, 6];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: woven(wall, 0.75, 0.12),
    floor: woven('#26181a', 0.8, 0.06),
    ceiling: mottled('#15131a', 0.85, 2),
    trim: '#2a1f1c',
    outside: 'none',
  });
  const back = -depth / 2;
  rows(set, back, seatCode);
  const gold = set.material(glowing('#ffb860', 2));
  const glow = set.material(glowing('#fff4dc', 4));
  const dark = set.material({ color: hex('#0e0d10'), roughness: 0.8 });
  set.fixed((b) => {
    // The box of the projectionist, its beam, and exits.
    for (const x of [-1.1, 1.1]) b.box([x, 4.7, back + 0.03], [0.8, 0.5, 0.06], dark, '+z');
    b.sphere([m * 1.1, 4.7, back + 0.1], 0.12, glow, 12, 8);
    for (const s of [-1, 1]) {
      for (const z of [-4.4, -1.6, 1.2]) {
        b.box([s * (width / 2 - 0.08), 2.5, z], [0.14, 0.8, 0.22], gold);
        b.box([s * (width / 2 - 0.03), 3, z], [0.05, 5.6, 0.5], dark, s > 0 ? '-x' : '+x');
      }
      lettering(set, b, 'EXIT', [s * 4.9, 3.2, back + 0.06], 0.24, set.material(glowing('#40f080', 2)));
    }
    b.box(
      [0, 2.4, depth / 2 - 0.3],
      [10, 4.2, 0.06],
      set.material({ color: hex('#e9eef4'), emissive: [1.6, 1.9, 2.4] }),
      '-z',
    );
    b.box([0, 2.4, depth / 2 - 0.26], [10.6, 4.8, 0.04], dark, '-z');
  });
  for (const s of [-1, 1])
    for (const z of [-4.4, -1.6]) set.light([s * (width / 2 - 0.5), 2.5, z], [2.6, 1.2, 0.5], 3.6);
  beam(set, m, back, depth);
  screenLight(set, depth);
  furnishFeatures(set, {
    centre: [0, 0, 2],
    heading: 0,
    radius: 1.6,
    ground: () => 0,
    room: { halfWidth: 5.2, halfDepth: 5.6, height },
  });
  const place = finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [0, 0, 1.9], halfWidth: 1.6, halfDepth: 0.9, heading: 0 },
    path: [
      [-m * 5.6, 0, 4.2],
      [-m * 2, 0, 2.6],
      [0, 0, 1.9],
      [m * 2, 0, 1.9],
      [m * 5.6, 0, 1.8],
    ],
    ambience: [
      { cue: 'hush', level: 0.35 },
      { cue: 'room_tone', level: 0.2 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.8, 1.9, 6.2], target: [-m * 0.2, 1.7, -5] },
      { eye: [-m * 3.6, 2.4, 6], target: [m * 1.2, 1.4, -4] },
      { eye: [m * 5.2, 3.6, 5.8], target: [-m * 1, 0.9, -3] },
    ],
  });
  return { ...place, ground: (x, z) => (Math.abs(x) > 5.9 ? 0 : stepAt(z)) };
}

/** Height of the floor: flat by the screen, then a step a row. */
const stepAt = (z: number): number => {
  const k = (0.35 - z) / PITCH;
  return k <= 0 ? 0 : Math.min(ROWS, Math.ceil(k)) * RISE;
};

function rows(set: SetBuilder, back: number, code: string): void {
  const plush = set.material(woven(code, 0.8, 0.015));
  const frame = set.material({ color: hex('#1c1a1c'), roughness: 0.5 });
  const carpet = set.material(woven('#2c1a1e', 0.8, 0.06));
  const led = set.material(glowing('#ffb860', 1.6));
  const chair = set.mesh((b) => {
    b.roundedBox([0, 0.42, 0.04], [0.54, 0.13, 0.52], 0.05, plush, 2);
    b.roundedBox([0, 0.82, -0.24], [0.54, 0.76, 0.13], 0.06, plush, 2);
    b.roundedBox([0, 1.16, -0.23], [0.42, 0.14, 0.14], 0.05, plush, 2);
    b.roundedBox([-0.31, 0.6, 0], [0.08, 0.09, 0.48], 0.03, frame, 1);
    b.box([-0.31, 0.28, -0.1], [0.06, 0.56, 0.4], frame);
    b.cylinder([-0.31, 0.645, 0.16], 0.042, 0.006, set.material({ color: hex('#050505') }), 10);
  });
  set.shows('seat', 'chair', 'theatre seat');
  set.fixed((b) => {
    for (let r = 1; r <= ROWS; r++) {
      const front = 0.35 - (r - 1) * PITCH;
      const z0 = r === ROWS ? back : front - PITCH;
      b.box([0, (r * RISE) / 2, (front + z0) / 2], [11.8, r * RISE, front - z0], carpet, '+x-x+y+z');
      for (const x of [-0.45, 0.45]) b.box([x * 13, r * RISE - 0.06, front + 0.006], [0.4, 0.02, 0.012], led, '+z');
    }
  });
  for (let r = 1; r <= ROWS; r++) {
    const z = 0.35 - (r - 0.5) * PITCH;
    for (let i = -8; i <= 8; i++) {
      if (i === 0 && r > 1) continue;
      const x = i * 0.63;
      set.put(chair, placed([x, r * RISE, z], 0));
      if (r <= 3 && Math.abs(i) <= 6) set.mark('seat', 'seat', [x, r * RISE + 0.485, z + 0.04], 0, r);
    }
    for (let x = -4.6; x < 5; x += 1.15) set.obstacle([x, r * RISE + 0.55, z], 0.55);
  }
}

/** The projector's beam: a faint cone of light, widening to the screen. */
function beam(set: SetBuilder, m: number, back: number, depth: number): void {
  const haze = set.material({
    color: [0.8, 0.86, 1],
    emissive: [0.26, 0.29, 0.36],
    opacity: 0.1,
    roughness: 1,
    doubleSided: true,
    castsShadow: false,
  });
  set.fixed((b) => {
    const from: Vec3 = [m * 1.1, 4.7, back + 0.2];
    const n = 14;
    const p = (i: number): Vec3 => [cos((i / n) * 2 * PI) * 3.6, 3.5 + sin((i / n) * 2 * PI) * 1.1, depth / 2 - 0.4];
    for (let i = 0; i < n; i++) b.quad(from, p(i), p(i + 1), from, haze);
  });
}

/** What shines back from the screen: brighter and dimmer, cooler and warmer, as the film goes on. */
function screenLight(set: SetBuilder, depth: number): void {
  set.animate((scene, t) => {
    const beat = Math.floor(t / 2.3);
    const k = 0.75 + 0.25 * sin(t * 2.1) * sin(t * 0.83);
    const warm = (beat * 7) % 3 === 0;
    const c: Vec3 = warm ? [26, 20, 14] : [16, 20, 26];
    for (const x of [-2.6, 2.6])
      scene.lights.push({ position: [x, 2.6, depth / 2 - 1], color: [c[0] * k, c[1] * k, c[2] * k], range: 16 });
  });
}
