/** Gyms, sports halls, boxing rings, pools and dance studios. */
import { cos, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { buildRoom, finishRoom, pendant, wallFrame } from './room.ts';
import { planks, plaster } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

/** Height of a boxing ring's floor, metres. */
const CANVAS = 0.835;

export function gym(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const pool = set.says('pool|swim');
  const boxing = set.says('boxing|fight|ring|punch|mma');
  const dance = set.says('dance|ballet|yoga');
  const width = dance ? 11 : 18;
  const depth = dance ? 9 : 20;
  const height = dance ? 3.8 : 7;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: boxing
      ? { color: hex('#8d5a48'), color2: hex('#b3a79a'), pattern: 'brick', patternScale: 0.09, roughness: 0.9 }
      : pool
        ? { color: hex('#dfeaea'), color2: hex('#a9c4c6'), pattern: 'tiles', patternScale: 0.25, roughness: 0.3 }
        : plaster('#d9d5c9'),
    floor: pool
      ? { color: hex('#cfd9d6'), color2: hex('#9fb3b2'), pattern: 'tiles', patternScale: 0.25, roughness: 0.25 }
      : boxing
        ? { color: hex('#4a4d50'), color2: hex('#3a3d40'), pattern: 'asphalt', patternScale: 0.03, roughness: 0.8 }
        : planks('#c08f58', '#9a6d3e', 0.09),
    ceiling: { color: hex('#7d8388'), color2: hex('#5d6368'), pattern: 'stripes', patternScale: 0.8, roughness: 0.8 },
    trim: '#4d5358',
    side: { count: dance ? 3 : 5, w: dance ? 2.2 : 2.4, h: dance ? 2.2 : 2, sill: dance ? 0.9 : 3.6 },
    panes: [4, 3],
    frame: '#33383c',
    outside: 'city',
  });
  const back = -depth / 2;
  if (pool) {
    const water = set.material({
      color: [0.1, 0.42, 0.47],
      color2: [0.16, 0.55, 0.6],
      pattern: 'water',
      patternScale: 0.8,
      roughness: 0.06,
      castsShadow: false,
    });
    const rim = set.material({ color: hex('#3d6f86'), roughness: 0.4 });
    set.fixed((b) => {
      b.box([m * 2, 0.012, -2], [9, 0.02, 13], water, '+y');
      for (const [x, z, w, d] of [
        [m * 2, 4.6, 9.5, 0.25],
        [m * 2, -8.6, 9.5, 0.25],
        [m * 2 + 4.62, -2, 0.25, 13.2],
        [m * 2 - 4.62, -2, 0.25, 13.2],
      ])
        b.box([x, 0.03, z], [w, 0.06, d], rim);
      for (let l = 0; l < 4; l++)
        for (let i = 0; i < 26; i++)
          b.sphere(
            [m * 2 - 2.7 + l * 1.8, 0.05, -8.2 + i * 0.5],
            0.06,
            set.material({ color: hex(i % 6 < 3 ? '#c23b2e' : '#e8e6e0'), roughness: 0.5 }),
            6,
            4,
          );
    });
  } else if (!dance && !boxing) {
    const line = set.material({ color: hex('#e9e6dc'), roughness: 0.5 });
    set.fixed((b) => {
      for (const [x, z, w, d] of [
        [0, 0, 13.4, 0.06],
        [-6.7, 0, 0.06, 16],
        [6.7, 0, 0.06, 16],
        [0, 8, 13.4, 0.06],
        [0, -8, 13.4, 0.06],
        [-1.8, -5.2, 0.06, 5.6],
        [1.8, -5.2, 0.06, 5.6],
        [0, -2.4, 3.6, 0.06],
      ])
        b.box([x, 0.004, z], [w, 0.006, d], line, '+y');
      const ring = (r: number, z: number): void => {
        for (let i = 0; i < 40; i++) {
          const a = (i / 40) * TAU;
          const c = ((i + 1) / 40) * TAU;
          b.quad(
            [cos(a) * r, 0.008, z + sin(a) * r],
            [cos(c) * r, 0.008, z + sin(c) * r],
            [cos(c) * (r + 0.06), 0.008, z + sin(c) * (r + 0.06)],
            [cos(a) * (r + 0.06), 0.008, z + sin(a) * (r + 0.06)],
            line,
          );
          b.quad(
            [cos(a) * (r + 0.06), 0.008, z + sin(a) * (r + 0.06)],
            [cos(c) * (r + 0.06), 0.008, z + sin(c) * (r + 0.06)],
            [cos(c) * r, 0.008, z + sin(c) * r],
            [cos(a) * r, 0.008, z + sin(a) * r],
            line,
          );
        }
      };
      ring(1.8, 0);
      ring(1.8, -2.4);
      const glass = set.material({ color: hex('#e6eaea'), roughness: 0.2 });
      const rim = set.material({ color: hex('#d9531e'), roughness: 0.4, metal: 0.4 });
      b.box([0, 3.5, -8.3], [1.8, 1.05, 0.05], glass);
      b.box([0, 3.35, -8.26], [0.6, 0.45, 0.01], rim, '+z');
      b.box([0, 3.35, -8.25], [0.52, 0.37, 0.01], glass, '+z');
      b.tube(
        Array.from(
          { length: 17 },
          (_, i): Vec3 => [cos((i / 16) * TAU) * 0.23, 3.05, -7.98 + sin((i / 16) * TAU) * 0.23],
        ),
        0.02,
        rim,
        5,
        false,
      );
      b.box([0, 3.6, -9.1], [0.16, 0.16, 1.6], set.material({ color: hex('#40464b'), roughness: 0.5 }));
      const net = set.material({ color: hex('#eceae4'), roughness: 0.9 });
      for (let i = 0; i < 8; i++)
        b.tube(
          [
            [cos((i / 8) * TAU) * 0.22, 3.04, -7.98 + sin((i / 8) * TAU) * 0.22],
            [cos((i / 8) * TAU + 0.4) * 0.13, 2.62, -7.98 + sin((i / 8) * TAU + 0.4) * 0.13],
          ],
          0.006,
          net,
          3,
          false,
        );
      // Bleachers on the far side.
      for (let r = 0; r < 4; r++)
        b.box(
          [-m * (7.4 + r * 0.45), 0.2 + r * 0.3, -1],
          [0.5, 0.4 + r * 0.6, 12],
          set.material({
            color: hex('#a77b4d'),
            color2: hex('#7d5a37'),
            pattern: 'wood',
            patternScale: 0.06,
            roughness: 0.6,
          }),
          '+x-x+y+z-z',
        );
    });
  }
  if (boxing) {
    set.fixed((b) => {
      const canvas = set.material({
        color: hex('#9db4c4'),
        color2: hex('#8ba3b4'),
        pattern: 'weave',
        patternScale: 0.03,
        roughness: 0.9,
      });
      const skirt = set.material({ color: hex('#8f2323'), roughness: 0.8 });
      b.box([0, 0.4, -4.5], [6.4, 0.8, 6.4], skirt, '+x-x+z-z');
      b.box([0, 0.81, -4.5], [6.5, 0.05, 6.5], canvas);
      for (const [k, code] of [
        [0, '#b3262a'],
        [1, '#e6e2d8'],
        [2, '#2d5d9f'],
      ] as const) {
        const rope = set.material({ color: hex(code), roughness: 0.6 });
        const y = 1.25 + k * 0.4;
        b.tube(
          [
            [-3, y, -1.5],
            [3, y, -1.5],
            [3, y, -7.5],
            [-3, y, -7.5],
            [-3, y, -1.5],
          ],
          0.025,
          rope,
          6,
          false,
        );
      }
      for (const sx of [-1, 1])
        for (const sz of [-1, 1])
          b.cylinder(
            [sx * 3, 0.8, -4.5 + sz * 3],
            0.07,
            1.5,
            set.material({ color: hex('#2b2e31'), roughness: 0.4, metal: 0.5 }),
            10,
          );
    });
    for (const x of [m * 3.6, m * 5.4, -m * 4.6]) {
      set.thing('punching_bag', [x, 1, 0.2], 0, { obstacle: 0.3 });
      set.fixed((b) =>
        b.tube(
          [
            [x, 2.2, 0.2],
            [x, height, 0.2],
          ],
          0.015,
          set.material({ color: hex('#6a6d70'), metal: 0.8, roughness: 0.4 }),
          4,
          false,
        ),
      );
    }
  }
  if (dance) {
    set.fixed((b) => {
      b.at(wallFrame(room, 'back'), () => {
        const silver = set.material({ color: hex('#b9c4c9'), roughness: 0.04, metal: 1 });
        for (let i = 0; i < 5; i++) b.box([-4 + i * 2, 1.4, 0.02], [1.96, 2.4, 0.02], silver, '+z');
        const wood = set.material({ color: hex('#b98a57'), roughness: 0.5 });
        b.tube(
          [
            [-5, 1, 0.22],
            [5, 1, 0.22],
          ],
          0.025,
          wood,
          8,
          true,
        );
        for (let i = 0; i < 6; i++) b.box([-5 + i * 2, 0.5, 0.16], [0.04, 1, 0.05], wood);
      });
    });
    set.shows('mirror');
  }
  if (!dance)
    for (const x of [-4.5, 4.5])
      for (const z of [-5.5, 0, 5.5])
        pendant(set, x, z, height, 1.1, { shade: '#3f464b', radius: 0.34, always: true, power: 6.5, range: 12 });
  else for (const x of [-2.6, 2.6]) pendant(set, x, 0, height, 0.7, { shade: '#e8e6e0', radius: 0.26, power: 3.5 });
  furnishFeatures(set, {
    centre: [0, 0, 2],
    heading: 0,
    radius: 3,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  const stage: Place['stage'] = dance
    ? { centre: [0, 0, 0], halfWidth: 3.2, halfDepth: 2.2, heading: 0 }
    : boxing
      ? { centre: [0, CANVAS, -4.5], halfWidth: 2.3, halfDepth: 2.3, heading: 0 }
      : pool
        ? { centre: [-m * 4.6, 0, 4.2], halfWidth: 1.6, halfDepth: 1.6, heading: 0 }
        : { centre: [0, 0, 2.4], halfWidth: 2.8, halfDepth: 2.2, heading: 0 };
  const place = finishRoom(set, room, {
    surface: pool ? 'tile' : boxing ? 'concrete' : 'wood',
    stage,
    path: pool
      ? [
          [-m * 4.9, 0, 8],
          [-m * 4.9, 0, 4],
          [-m * 4.9, 0, -2],
          [-m * 4.9, 0, -8],
        ]
      : [
          [-m * 2.5, 0, depth / 2 - 1],
          [-m * 1, 0, 3],
          [0, 0, stage.centre[2]],
          [m * 2.4, 0, 0.6],
          [m * 4, 0, back + 1.4],
        ],
    ambience: [
      { cue: 'room_tone', level: 0.35 },
      { cue: pool ? 'splash' : 'air_conditioner', level: 0.15 },
    ],
    acoustics: dance ? 'room' : 'hall',
  });
  if (!boxing) return place;
  // The ring is a floor of its own.
  return { ...place, ground: (x, z) => (Math.abs(x) < 3.2 && Math.abs(z + 4.5) < 3.2 ? CANVAS : 0) };
}
