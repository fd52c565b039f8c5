/** A night club: dance floor of light, booth, beams that sweep, a mirror ball. */
import { hashText } from '../../math/random.ts';
import { cos, HALF_PI, sin, TAU } from '../../math/trig.ts';
import { normalize, placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom } from './room.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const DISCO: readonly Rgb[] = [
  [1, 0.1, 0.5],
  [0.1, 0.6, 1],
  [0.5, 0.15, 1],
  [0.1, 1, 0.6],
  [1, 0.6, 0.1],
];
/** Beats a second: 122 a minute. */
const BEAT = 122 / 60;

export function nightclub(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [14, 14, 5];
  const rng = set.random('club');
  const hues = [rng.pick(DISCO), rng.pick(DISCO), rng.pick(DISCO)];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: { color: hex('#4a4658'), color2: hex('#34313f'), pattern: 'tiles', patternScale: 1.2, roughness: 0.6 },
    floor: { color: hex('#1d1c22'), color2: hex('#141318'), pattern: 'tiles', patternScale: 0.6, roughness: 0.12 },
    ceiling: { color: hex('#121116'), roughness: 0.9 },
    trim: '#15141a',
    outside: 'none',
  });
  const back = -depth / 2;
  const steel = set.material({ color: hex('#3a3c42'), roughness: 0.35, metal: 0.7 });
  const black = set.material({ color: hex('#0f0f12'), roughness: 0.4 });
  const trim = glowing(set, hues[0], 2.4);
  set.fixed((b) => {
    // Stage with the booth, towers of loudspeakers, a truss.
    b.box([0, 0.3, back + 1.4], [8, 0.6, 2.6], black, '+x-x+y+z');
    b.box([0, 0.6, back + 2.72], [8, 0.05, 0.04], trim, '+z');
    b.box([0, 1.15, back + 1.9], [3.2, 1.1, 0.8], black);
    for (let i = 0; i < 9; i++)
      b.box(
        [-1.4 + i * 0.35, 1.1, back + 2.32],
        [0.24, 0.85 * (0.4 + 0.6 * Math.abs(sin(i * 1.3))), 0.02],
        glowing(set, hues[i % 3], 1.8),
        '+z',
      );
    for (const s of [-1, 1]) {
      b.cylinder([s * 0.7, 1.7, back + 1.9], 0.26, 0.06, steel, 16);
      for (let k = 0; k < 3; k++) {
        b.box([s * 5.4, 0.75 + k * 1.1, back + 1.1], [1.2, 1.05, 1], black);
        b.cylinder([s * 5.4, 0.75 + k * 1.1, back + 1.62], 0.02, 0.01, steel, 5);
        b.lathe(
          [
            [0.36, 0],
            [0.3, -0.05],
            [0.1, -0.1],
            [0, -0.1],
          ].map(([r, y]): [number, number] => [r, y]),
          steel,
          14,
          [s * 5.4, 0.3 + k * 1.1 + 0.96, back + 1.1],
        );
      }
    }
    for (const z of [-2.5, 2.5]) {
      for (const y of [height - 0.5, height - 0.8]) b.box([0, y, z], [width, 0.07, 0.07], steel);
      for (let x = -6.5; x < 6.6; x += 0.7)
        b.tube([[x, height - 0.8, z] as Vec3, [x + 0.35, height - 0.5, z] as Vec3], 0.02, steel, 3, false);
      for (const x of [-4, -1.4, 1.4, 4]) b.cylinder([x, height - 1.2, z], 0.13, 0.34, black, 10);
    }
    b.tube([[0, height, 0.4] as Vec3, [0, height - 0.9, 0.4] as Vec3], 0.012, steel, 4, false);
    b.box([0, 0.025, 0.4], [8.3, 0.05, 8.3], black, '+y+x-x+z-z');
  });
  discoBall(set, height);
  set.shows('bench', 'ball');
  const serving = set.newGroup();
  set.mark('stand', 'booth', [0, 0.6, back + 1.2], 0, serving);
  set.mark('surface', 'booth', [0, 1.72, back + 1.9], 0, serving);
  set.obstacle([0, 1, back + 1.9], 1.2);
  // Benches along the walls.
  const leather = set.material({ color: hex('#3a1c3a'), roughness: 0.4 });
  for (const s of [-1, 1]) {
    set.fixed((b) => {
      b.roundedBox([s * (width / 2 - 0.5), 0.24, 1.6], [0.8, 0.46, 5], 0.06, leather, 2);
      b.roundedBox([s * (width / 2 - 0.18), 0.7, 1.6], [0.24, 0.7, 5], 0.06, leather, 2);
    });
    const g = set.newGroup();
    for (const z of [0.2, 1.6, 3]) set.mark('seat', 'bench', [s * (width / 2 - 0.55), 0.47, z], -s * HALF_PI, g);
  }
  floorOfLight(set, hues);
  for (const [i, x] of [-4.6, 4.6].entries()) {
    const c = hues[i];
    set.light([x, 2.6, 2.6], [c[0] * 9, c[1] * 9, c[2] * 9], 9);
  }
  set.light([0, 2.4, back + 3.2], [hues[2][0] * 8, hues[2][1] * 8, hues[2][2] * 8], 8);
  set.light([m * 1.8, 2.9, 3.4], [2.6, 2.4, 2.6], 7);
  furnishFeatures(set, {
    centre: [0, 0.05, 0.8],
    heading: 0,
    radius: 2.2,
    ground: () => 0.05,
    room: { halfWidth: width / 2 - 1.2, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, 0.8], halfWidth: 2.2, halfDepth: 1.8, heading: 0 },
    path: [
      [m * 5, 0, depth / 2 - 1],
      [m * 2.4, 0, 2.4],
      [0, 0, 0.8],
      [-m * 2.6, 0, 0],
      [-m * 4.6, 0, -3],
    ],
    ambience: [{ cue: 'crowd', level: 0.5 }],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 1.6, 1.8, depth / 2 - 0.8], target: [-m * 0.5, 1.7, -4] },
      { eye: [-m * 4.8, 1.3, depth / 2 - 1.4], target: [m * 1.6, 1.5, -4] },
      { eye: [m * 0.4, 3.4, depth / 2 - 0.6], target: [0, 0.6, -3] },
    ],
  });
}

/** Tiles that change colour on the beat, a wall of bars behind the booth, beams that sweep. */
function floorOfLight(set: SetBuilder, hues: readonly Rgb[]): void {
  const tile = [0, 1, 2, 3].map((k) => {
    const m = k < 3 ? glowing(set, hues[k], 0.85) : set.material({ color: hex('#1f1f28'), roughness: 0.15 });
    return set.mesh((b) => b.box([0, 0, 0], [0.96, 0.02, 0.96], m, '+y'));
  });
  const bars = [0, 1, 2].map((k) =>
    set.mesh((b) => b.box([0, 0.5, 0], [0.34, 1, 0.04], glowing(set, hues[k], 1.5), '+z')),
  );
  const seed = set.context.seed;
  const back = -7 + 0.12;
  set.animate((scene, t) => {
    const beat = Math.floor(t * BEAT);
    for (let i = 0; i < 8; i++)
      for (let j = 0; j < 8; j++) {
        const k = hashText(`${i} ${j} ${Math.floor((beat + ((i + j) % 2)) / 2)}`, seed) % 4;
        scene.instances.push({ mesh: tile[k], transform: placed([i - 3.5, 0.06, j - 3.1], 0), cast: 0, fixed: false });
      }
    const pulse = 1 - (t * BEAT - beat);
    for (let i = 0; i < 25; i++) {
      const h = 0.3 + 2.6 * Math.abs(sin(i * 0.7 + beat * 1.9)) * (0.5 + 0.5 * pulse);
      const x = -4.8 + i * 0.4;
      scene.instances.push({
        mesh: bars[i % 3],
        transform: [1, 0, 0, x, 0, h, 0, 1, 0, 0, 1, back],
        cast: 0,
        fixed: false,
      });
    }
    for (let k = 0; k < 4; k++) {
      const a = t * 0.9 + (k * TAU) / 4;
      const c = hues[k % 3];
      const p: Vec3 = [-4 + k * 2.7, 3.9, k % 2 ? 2.5 : -2.5];
      scene.lights.push({
        position: p,
        color: [c[0] * 60, c[1] * 60, c[2] * 60],
        range: 11,
        direction: normalize([sin(a) * 2.4 - p[0] * 0.5, -3.6, cos(a) * 2.4 - p[2] * 0.6]),
        cosAngle: cos(0.3),
      });
    }
  });
}

function discoBall(set: SetBuilder, height: number): void {
  const mirror = set.material({
    color: hex('#c9ced4'),
    color2: hex('#5a6068'),
    pattern: 'tiles',
    patternScale: 0.07,
    roughness: 0.1,
    metal: 0.8,
  });
  const ball = set.mesh((b) => b.sphere([0, 0, 0], 0.36, mirror, 20, 14));
  set.animate((scene, t) =>
    scene.instances.push({ mesh: ball, transform: placed([0, height - 1.2, 0.4], t * 0.5), cast: 0, fixed: false }),
  );
}
