/** Theatres, concert halls and nightclubs. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { translation } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { sconce } from './eateries.ts';
import { furnishFeatures } from './features.ts';
import { planks } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';
export function theatre(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const club = set.says('nightclub|club|disco|rave|dance floor');
  const width = 16;
  const depth = 20;
  const height = 8;
  const DROP = club ? 0 : -0.95;
  const EDGE = 1.9;
  const floor = set.material(planks('#7d5a3c', '#4d3724', 0.16));
  const dark = set.material({
    color: hex('#241b1a'),
    color2: hex('#1b1413'),
    pattern: 'weave',
    patternScale: 0.05,
    roughness: 0.95,
  });
  const wall = set.material({
    color: hex(club ? '#15151c' : '#4a2722'),
    color2: hex(club ? '#0f0f15' : '#3d201c'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.9,
  });
  const velvet = set.material({ color: hex(club ? '#241a3a' : '#8a1a20'), roughness: 0.85, doubleSided: true });
  const gold = set.material({ color: hex('#b8923f'), roughness: 0.35, metal: 0.8 });
  set.fixed((b) => {
    const z0 = -depth / 2 + 2;
    b.box([0, -0.5, (z0 + EDGE) / 2], [width, 1, EDGE - z0], floor, '+y+z');
    b.box([0, DROP - 0.02, (EDGE + depth / 2) / 2], [width, 0.04, depth / 2 - EDGE], dark, '+y');
    b.box([0, height / 2, z0], [width, height + 2, 0.1], wall, '+z');
    for (const s of [-1, 1])
      b.box([s * (width / 2), height / 2 - 0.5, 0], [0.1, height + 1, depth], wall, s > 0 ? '-x' : '+x');
    b.box([0, height / 2 - 0.5, depth / 2], [width, height + 1, 0.1], wall, '-z');
    b.box([0, height, 0], [width, 0.1, depth], dark, '-y');
  });
  // Curtains: a back cloth, legs at both sides, a swag above.
  set.fixed((b) => {
    const fold = (x0: number, x1: number, y0: number, y1: number, z: number, wave: number): void => {
      const n = Math.max(8, Math.round(Math.abs(x1 - x0) / 0.11));
      const start = b.vertexCount;
      for (let j = 0; j <= 1; j++)
        for (let i = 0; i <= n; i++) {
          const x = x0 + ((x1 - x0) * i) / n;
          const p = (x / wave) * TAU;
          b.vertex([x, j === 0 ? y0 : y1, z + cos(p) * wave * 0.28], [sin(p) * 0.9, 0, 1], x, j);
        }
      b.grid(start, 2, n + 1, velvet);
    };
    fold(-width / 2, width / 2, 0, height, -depth / 2 + 2.4, 0.62);
    for (const s of [-1, 1]) {
      fold(Math.min(s * 5.2, s * 7.9), Math.max(s * 5.2, s * 7.9), 0, 6.6, EDGE - 0.7, 0.4);
      fold(Math.min(s * 6.2, s * 7.9), Math.max(s * 6.2, s * 7.9), 0, 6.6, -2.6, 0.4);
    }
    fold(-width / 2, width / 2, 5.6, height, EDGE - 0.55, 0.5);
    b.box([0, 5.6, EDGE - 0.45], [width, 0.12, 0.06], gold);
  });
  if (club) {
    const tones: [number, number, number][] = [
      [5, 0.5, 3.4],
      [0.4, 2.6, 5.5],
      [3.6, 0.6, 5.4],
      [0.4, 4.4, 3],
    ];
    set.fixed((b) => {
      for (let i = 0; i < 9; i++)
        for (let j = 0; j < 6; j++) {
          const t = tones[(i * 3 + j * 5 + ((i * j) % 3)) % 4];
          b.box(
            [-6.4 + i * 1.6, 0.012, -3.6 + j * 1.5],
            [1.5, 0.02, 1.4],
            set.material({
              color: [t[0] * 0.1, t[1] * 0.1, t[2] * 0.1],
              emissive: [t[0] * 0.1, t[1] * 0.1, t[2] * 0.1],
              roughness: 0.2,
            }),
            '+y',
          );
        }
    });
    set.animate((scene, t) => {
      for (let i = 0; i < 5; i++) {
        const a = t * (0.7 + i * 0.13) + i * 1.7;
        const c = tones[i % 4];
        scene.lights.push({
          position: [-6 + i * 3, 6.4, -1],
          color: [c[0] * 16, c[1] * 16, c[2] * 16],
          range: 14,
          direction: [sin(a) * 0.5, -0.82, cos(a * 0.8) * 0.4],
          cosAngle: cos(0.34),
        });
      }
    });
    for (const x of [-4, 4]) set.light([x, 3, -3], x < 0 ? [8, 1.2, 6] : [1, 3.6, 8], 14);
    set.fixed((b) => {
      // Light bars on the back wall, a desk for the music, and towers of speakers.
      for (let i = 0; i < 11; i++) {
        const c = tones[i % 4];
        const h = 2.2 + 2 * Math.abs(sin(i * 1.3));
        b.box(
          [-6 + i * 1.2, 1 + h / 2, -depth / 2 + 3],
          [0.12, h, 0.06],
          set.material({
            color: [c[0] * 0.1, c[1] * 0.1, c[2] * 0.1],
            emissive: [c[0] * 0.7, c[1] * 0.7, c[2] * 0.7],
            roughness: 0.4,
          }),
        );
      }
      const black = set.material({ color: hex('#17171b'), roughness: 0.5 });
      const cone = set.material({ color: hex('#3a3a42'), roughness: 0.4 });
      b.roundedBox([0, 0.6, -5.6], [2.6, 1.2, 0.8], 0.05, black, 1);
      b.box(
        [0, 0.62, -5.18],
        [2.3, 0.5, 0.03],
        set.material({ color: [0.05, 0.02, 0.06], emissive: [1.6, 0.3, 1.4], roughness: 0.4 }),
        '+z',
      );
      for (const s of [-1, 1]) {
        b.box([s * 3.6, 1.5, -6], [1.2, 3, 1], black);
        for (const y of [0.6, 1.5, 2.4]) b.ellipsoid([s * 3.6, y, -5.48], [0.4, 0.4, 0.06], cone, 18, 6);
      }
    });
    set.mark('stand', 'desk', [0, 0, -6.3], 0, set.newGroup());
  } else {
    for (let r = 0; r < 5; r++) {
      const z = 3.6 + r * 1.15;
      for (let i = -6; i <= 6; i++) {
        if (i === 0) continue;
        seat(set, i * 0.62 + (i > 0 ? 0.3 : -0.3), DROP, z);
        if (r < 2 && Math.abs(i) < 4)
          set.mark('seat', 'seat', [i * 0.62 + (i > 0 ? 0.3 : -0.3), DROP + 0.45, z], PI, 1 + r);
      }
    }
    for (const x of [-3.2, 0, 3.2])
      set.spot([x, 7.2, EDGE + 1.6], [190, 168, 128], 18, [-x * 0.1, -0.86, -0.5], cos(0.42));
    for (const x of [-4.5, 4.5]) set.light([x, 4.6, -4.2], [15, 8, 5.5], 12);
    for (const z of [3, 6.5]) for (const s of [-1, 1]) sconce(set, s * (width / 2 - 0.1), 2.6 + DROP, z, -s);
    set.fixed((b) => {
      const lamp = set.material({ color: [1, 0.8, 0.5], emissive: [2.6, 1.7, 0.8], roughness: 0.5 });
      for (let i = 0; i < 13; i++) b.ellipsoid([-6 + i, 0.05, EDGE - 0.1], [0.09, 0.09, 0.06], lamp, 8, 5);
    });
    for (const x of [-4, 0, 4]) set.light([x, 0.25, EDGE + 0.1], [1.8, 1.1, 0.5], 4.5);
  }
  if (set.says('concert|orchestra|piano|recital'))
    set.thing('piano', [-m * 3.4, 0, -2.6], m * 0.6, { detail: 'hero', obstacle: 1.3 });
  furnishFeatures(set, {
    centre: [0, 0, -1.4],
    heading: 0,
    radius: 2.8,
    ground: (_x, z) => (z > EDGE ? DROP : 0),
    room: { halfWidth: 7, halfDepth: 7, height },
  });
  return set.finish({
    ground: (_x, z) => (z > EDGE ? DROP : 0),
    surface: (_x, z) => (z > EDGE ? 'carpet' : 'wood'),
    stage: { centre: [0, 0, -1.2], halfWidth: 3.4, halfDepth: 1.9, heading: 0 },
    path: [
      [-m * 5.4, 0, -3.4],
      [-m * 2, 0, -2.2],
      [0, 0, -1.2],
      [m * 2.5, 0, -1.6],
      [m * 5.4, 0, -3.4],
    ],
    bounds: {
      min: [-width / 2 + 0.4, DROP + 0.4, -depth / 2 + 2.8],
      max: [width / 2 - 0.4, height - 0.6, depth / 2 - 0.4],
    },
    acoustics: 'hall',
    ambience: club
      ? [{ cue: 'crowd', level: 0.4 }]
      : [
          { cue: 'room_tone', level: 0.3 },
          { cue: 'crowd', level: 0.1 },
        ],
    vistas: [
      { eye: [m * 0.4, DROP + 1.9, 9.2], target: [0, 2.1, -3] },
      { eye: [-m * 6, DROP + 2.6, 6.5], target: [m * 1.2, 1.2, -3] },
      { eye: [m * 4.4, 1.7, 1.2], target: [-m * 2.5, 1.2, -3] },
    ],
  });
}

function seat(set: SetBuilder, x: number, y: number, z: number): void {
  const velvet = set.material({ color: hex('#7d1d22'), roughness: 0.9 });
  const wood = set.material({ color: hex('#3a2619'), roughness: 0.6 });
  if (!set.has('theatre seat')) set.shows('theatre seat');
  set.fixed(
    (b) => {
      b.roundedBox([0, 0.4, 0], [0.5, 0.12, 0.46], 0.04, velvet, 1);
      b.roundedBox([0, 0.72, 0.25], [0.5, 0.62, 0.1], 0.04, velvet, 1);
      for (const s of [-1, 1]) b.box([s * 0.28, 0.33, 0.06], [0.05, 0.66, 0.42], wood, '+x-x+y-z');
    },
    translation(x, y, z),
  );
}
