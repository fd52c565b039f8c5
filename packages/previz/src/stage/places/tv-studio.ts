/** A television studio: the presenters' curved desk before a wall of screens, cameras, lamps on a grid; or the newsroom's rows of desks. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { lettering } from './lettering.ts';
import { buildRoom, finishRoom } from './room.ts';
import { lightPanels, screen } from './room-kit.ts';
import { glowing, metal, mottled } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const SCHEMES = [
  ['#2a6af0', '#e02838', '#10203f'],
  ['#12a0b8', '#f0a020', '#12303a'],
  ['#7a3af0', '#f04a8a', '#20163f'],
] as const;

export function tvStudio(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const newsroom = set.says('newsroom|news room|editorial|newspaper office');
  const scheme = set.random('tv studio').pick(SCHEMES);
  const [width, depth, height] = newsroom ? [15, 13, 3.6] : [14, 13, 5];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(newsroom ? '#c9ced4' : '#24272e', 0.9, 1.5),
    floor: newsroom
      ? { color: hex('#6a727c'), color2: hex('#5c636c'), pattern: 'weave', patternScale: 0.08, roughness: 0.9 }
      : { color: hex('#20242c'), color2: hex('#171a20'), pattern: 'tiles', patternScale: 1.4, roughness: 0.12 },
    ceiling: mottled(newsroom ? '#e2e4e6' : '#101114', 0.9, 1.6),
    trim: newsroom ? '#aeb4ba' : '#1a1c20',
    ...(newsroom ? { side: { count: 3, w: 3, h: 1.9, sill: 0.9 }, panes: [3, 1] as const } : {}),
    frame: '#5a6068',
    outside: newsroom ? 'city' : 'none',
  });
  if (newsroom) desks(set, m, width, depth, height);
  else onAir(set, m, depth, height, scheme);
  set.shows('screen', 'desk', 'monitor', ...(newsroom ? ['laptop', 'chair'] : ['movie_camera', 'studio_light']));
  furnishFeatures(set, {
    centre: [0, 0, 0.8],
    heading: 0,
    radius: 1.5,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: newsroom ? 'carpet' : 'tile',
    stage: { centre: [0, 0, newsroom ? 1.4 : 0.6], halfWidth: 1.3, halfDepth: newsroom ? 0.8 : 1, heading: 0 },
    path: [
      [-m * 6, 0, 4.4],
      [-m * 2, 0, 2.6],
      [0, 0, newsroom ? 1.4 : 0.6],
      [m * 2.6, 0, newsroom ? 1.4 : 0.8],
      [m * 5.6, 0, 2.4],
    ],
    ambience: newsroom
      ? [
          { cue: 'office', level: 0.45 },
          { cue: 'keyboard', level: 0.15 },
        ]
      : [
          { cue: 'hush', level: 0.3 },
          { cue: 'air_conditioner', level: 0.2 },
        ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 1.6, 1.7, depth / 2 - 0.5], target: [-m * 0.4, 1.7, -depth / 2] },
      { eye: [-m * 3.4, 1.5, depth / 2 - 0.9], target: [m * 1.2, 1.5, -depth / 2] },
      { eye: [m * 5.4, height - 1.1, depth / 2 - 0.7], target: [-m * 1.2, 0.9, -3] },
    ],
  });
}

/** The set on air. */
function onAir(
  set: SetBuilder,
  m: number,
  depth: number,
  height: number,
  [main, second, deep]: (typeof SCHEMES)[number],
): void {
  const back = -depth / 2;
  const glow = set.material(glowing(main, 2));
  const accent = set.material(glowing(second, 1.8));
  const panel = set.material({ color: hex('#e8edf4'), roughness: 0.2 });
  const glass = set.material({ color: hex(deep), roughness: 0.08, metal: 0.2 });
  const c = hex(main);
  const sky = set.material({ color: hex(deep), emissive: [c[0] * 0.35, c[1] * 0.35, c[2] * 0.5], roughness: 0.4 });
  const land = set.material(glowing(main, 1.1));
  set.fixed((b) => {
    // A riser with a lit edge; a bent wall of screens with a map of the world on it.
    b.cylinder([0, 0, -2.6], 3.9, 0.16, panel, 48);
    b.cylinder([0, 0.02, -2.6], 3.93, 0.06, glow, 48);
    for (let i = -3; i <= 3; i++) {
      const a = i * 0.24;
      b.at(placed([sin(a) * 7, 2.15, back + 7.6 - cos(a) * 7], -a), () => {
        b.box([0, 0, 0], [1.68, 3.1, 0.08], sky, '+z');
        b.box([0.84, 0, 0.03], [0.03, 3.2, 0.06], glass);
        const rng = set.random('map', i + 3);
        for (let k = 0; k < 9; k++)
          b.box(
            [rng.range(-0.5, 0.5), rng.range(-0.7, 1), 0.045],
            [rng.range(0.2, 0.6), rng.range(0.08, 0.34), 0.01],
            land,
            '+z',
          );
        b.box([0, -1.28, 0.05], [1.68, 0.32, 0.01], accent, '+z');
        b.box([0, 1.62, 0], [1.7, 0.1, 0.2], glow);
      });
    }
    lettering(set, b, 'NEWS', [0, 2.7, back + 0.9], 0.6, set.material(glowing('#ffffff', 2)));
    // The desk is an arc, white with a lit band and a glass top.
    const n = 16;
    for (let i = 0; i < n; i++) {
      const [a, e] = [-0.75 + (i / n) * 1.5, -0.75 + ((i + 1) / n) * 1.5];
      const p = (t: number, r: number, y: number): Vec3 => [sin(t) * r, y, -3.6 + cos(t) * r];
      b.quad(p(a, 2.2, 0.16), p(e, 2.2, 0.16), p(e, 2.34, 0.86), p(a, 2.34, 0.86), panel);
      b.quad(p(a, 2.262, 0.42), p(e, 2.262, 0.42), p(e, 2.296, 0.58), p(a, 2.296, 0.58), glow);
      b.quad(p(a, 1.6, 0.92), p(a, 2.42, 0.92), p(e, 2.42, 0.92), p(e, 1.6, 0.92), glass);
      b.quad(p(a, 2.42, 0.86), p(e, 2.42, 0.86), p(e, 2.42, 0.92), p(a, 2.42, 0.92), panel);
      b.quad(p(e, 1.6, 0.16), p(a, 1.6, 0.16), p(a, 1.6, 0.92), p(e, 1.6, 0.92), panel);
    }
    // The grid and its lamps.
    const steel = set.material(metal('#3a3d42', 0.5));
    for (const z of [-3, 0, 3])
      b.tube([[-6.6, height - 0.4, z] as Vec3, [6.6, height - 0.4, z] as Vec3], 0.04, steel, 6);
    for (const x of [-5, -1.7, 1.7, 5])
      for (const z of [-3, 0, 3])
        b.at(multiply(placed([x, height - 0.75, z], 0), rotationX(z < 0 ? 0.5 : -0.6)), () => {
          b.box([0, 0, 0], [0.4, 0.32, 0.3], steel);
          b.box(
            [0, 0, z < 0 ? 0.16 : -0.16],
            [0.34, 0.26, 0.01],
            set.material(glowing('#fff4e0', 3)),
            z < 0 ? '+z' : '-z',
          );
        });
    b.box([m * 5.6, 3.4, back + 0.3], [1.5, 0.5, 0.16], set.material({ color: hex('#1a1a1c') }));
    lettering(set, b, 'ON AIR', [m * 5.6, 3.4, back + 0.4], 0.24, set.material(glowing('#ff2a2a', 3)));
  });
  for (const x of [-0.7, 0.7]) {
    set.thing('chair', [x, 0.16, -2.45], 0, { attributes: { colour: ['black'] } });
    set.mark('seat', 'desk', [x, 0.62, -2.45], 0, set.newGroup());
  }
  set.mark('stand', 'desk', [0, 0.16, -2.4], 0, set.newGroup());
  set.mark('surface', 'desk', [0.2, 0.93, -1.5], 0, set.newGroup());
  for (let i = -2; i <= 2; i++) set.obstacle([i * 0.85, 0.6, -1.7 - Math.abs(i) * 0.3], 0.5);
  for (const [x, z, a] of [
    [m * 3.6, 2.6, PI - m * 0.5],
    [-m * 4.4, 1.6, PI + m * 0.9],
  ] as const)
    set.thing('movie_camera', [x, 0, z], a + PI, { obstacle: 0.6 });
  set.thing('studio_light', [m * 5.6, 0, -0.6], -m * 2.2, { obstacle: 0.5 });
  set.light([-1.6, height - 1, 1.6], [12, 11.4, 10.6], 9);
  set.light([1.8, height - 1, 1.2], [9, 8.8, 8.6], 9);
  set.light([0, 2.6, -4.6], [c[0] * 6 + 0.4, c[1] * 6 + 0.4, c[2] * 6 + 0.4], 6);
}

/** Rows of desks with two monitors each, screens of channels high on the wall, clocks. */
function desks(set: SetBuilder, m: number, width: number, depth: number, height: number): void {
  const back = -depth / 2;
  lightPanels(set, [-4.6, 0, 4.6], [-3.6, 0.4, 4.2], height - 0.02, 2.4);
  for (let i = 0; i < 6; i++) screen(set, -5.2 + i * 2.08, 2.55, back + 0.12, 0, 1.9, 1.05, i);
  const white = set.material({ color: hex('#e4e6e8'), roughness: 0.4 });
  const black = set.material({ color: hex('#1a1c20'), roughness: 0.4 });
  const lit = ['#5aa0e8', '#e8e8f0', '#7ad0a0', '#e0a868'].map((c) => set.material(glowing(c, 0.9)));
  const ink = set.material({ color: hex('#30353c'), roughness: 0.8 });
  const paper = set.material({ color: hex('#f4f2ea'), roughness: 0.9 });
  set.fixed((b) => {
    b.box([0, 1.72, back + 0.1], [width - 1.4, 0.3, 0.06], set.material(glowing('#c02030', 1)), '+z');
    lettering(set, b, 'NEWS', [0, 1.72, back + 0.15], 0.2, set.material(glowing('#ffffff', 1.6)));
  });
  const rng = set.random('newsroom');
  const desk = [0, 1, 2].map((k) =>
    set.mesh((b) => {
      b.roundedBox([0, 0.73, 0], [1.7, 0.04, 0.8], 0.01, white, 1);
      for (const x of [-0.8, 0.8]) b.box([x, 0.36, 0], [0.04, 0.7, 0.7], white);
      b.box([0, 0.98, -0.38], [1.7, 0.46, 0.03], ink);
      for (const s of [-1, 1]) {
        b.box([s * 0.36, 1.1, -0.2], [0.62, 0.37, 0.03], black);
        b.box([s * 0.36, 1.1, -0.182], [0.58, 0.33, 0.004], lit[(k + (s > 0 ? 1 : 0)) % 4], '+z');
        for (let i = 0; i < 5; i++)
          b.box([s * 0.36 - 0.05, 1.2 - i * 0.05, -0.178], [0.3 + 0.06 * ((i * 7 + k) % 3), 0.018, 0.002], ink, '+z');
        b.box([s * 0.36, 0.84, -0.22], [0.06, 0.18, 0.04], black);
      }
      b.box([0, 0.76, 0.12], [0.44, 0.02, 0.15], black);
      b.box([0.6, 0.77, 0.14], [0.22, 0.03 + 0.03 * k, 0.3], paper);
      b.cylinder([-0.6, 0.75, 0.1], 0.04, 0.1, lit[k], 12);
    }),
  );
  // They are seen in profile: screens to one side, faces free.
  for (const [k, x] of [-5.4, -2.1, 1.2, 4.5].entries())
    for (const z of [-4.4, -2.2, 0.4, 2.6]) {
      if (z > 0 && Math.abs(x) < 4) continue;
      const at = m * x;
      const seat = at + m * 0.8;
      set.put(desk[(k + rng.int(0, 2)) % 3], placed([at, 0, z], m * HALF_PI));
      set.thing('chair', [seat, 0, z], -m * HALF_PI, { attributes: { colour: ['black'] } });
      set.mark('seat', 'desk', [seat, 0.46, z], -m * HALF_PI, set.newGroup());
      set.mark('surface', 'desk', [at + m * 0.2, 0.75, z + 0.1], 0, set.newGroup());
      set.obstacle([at - m * 0.1, 0.7, z], 0.75);
    }
}
