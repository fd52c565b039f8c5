/** Signs of neon. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { flicker } from './lamps.ts';
import { glow, times } from './light-parts.ts';

/** Neon tubes on a dark board: the outline and a motif picked by the words. Billboards and plain signs are lit boards. */
export function neonSign(k: Kit): Model {
  const neon = k.said('neon') || !k.said('sign|billboard|shop sign');
  const board = k.mat({ color: hex('#181a20'), roughness: 0.5 });
  const first = glow(
    k,
    k.rng.pick([
      [1, 0.16, 0.5],
      [0.15, 0.75, 1],
      [1, 0.32, 0.12],
      [0.6, 0.22, 1],
    ] as Rgb[]),
  );
  const second: Rgb = [0.25 + first[2] * 0.7, 0.35 + first[0] * 0.4, 0.3 + first[1] * 0.7 + 0.3 * first[0]];
  const seed = k.context.seed;
  if (!neon) {
    const face = k.dressed({ color: hex(k.rng.pick(['#c9b58d', '#2f5d50', '#8a3b2e', '#27405e'])), roughness: 0.6 });
    const ink = k.mat({ color: hex('#f2ead8'), roughness: 0.7 });
    return k.solid((b) => {
      b.roundedBox([0, 0.4, 0], [1.6, 0.8, 0.06], 0.02, face, 2);
      b.box([0, 0.4, 0.028], [1.5, 0.7, 0.01], k.mat({ color: hex('#1d1a17') }), '+z');
      b.box([0, 0.4, 0.034], [1.46, 0.66, 0.002], face, '+z');
      for (let i = 0; i < 6; i++)
        b.roundedBox([-0.55 + i * 0.22, 0.46, 0.036], [k.rng.range(0.09, 0.17), 0.2, 0.008], 0.004, ink, 1);
      b.roundedBox([0, 0.2, 0.036], [0.9, 0.05, 0.008], 0.004, ink, 1);
    });
  }
  const tube = (c: Rgb): number =>
    k.mat({ color: c, roughness: 0.4, castsShadow: false, emissive: [c[0] * 6 + 0.7, c[1] * 6 + 0.7, c[2] * 6 + 0.7] });
  const motif: Vec3[][] = motifOf(k);
  const solid = k.solid((b) => {
    b.roundedBox([0, 0.4, -0.045], [1.6, 0.8, 0.06], 0.03, board, 2);
    for (const x of [-0.6, 0.6]) b.cylinder([x, 0.37, -0.08], 0.02, 0.06, board, 8);
    const frame: Vec3[] = [];
    for (let i = 0; i <= 32; i++) {
      const a = (i / 32) * TAU;
      const sq = (v: number): number => Math.sign(v) * Math.sqrt(Math.abs(v));
      frame.push([0.72 * sq(cos(a)), 0.4 + 0.33 * sq(sin(a)), 0.01]);
    }
    b.tube(frame, 0.013, tube(first), k.n(8));
    for (const line of motif) b.tube(line, 0.014, tube(second), k.n(8));
  });
  return {
    ...solid,
    extras: (s, scene, world) => {
      const f = flicker('neon', seed, s.time);
      scene.lights.push({
        position: transformPoint(world, [0, 0.4, 0.35]),
        color: times([first[0] + second[0] * 0.5, first[1] + second[1] * 0.5, first[2] + second[2] * 0.5], 3 * f),
        range: 8,
      });
    },
    anchors: { light: translation(0, 0.4, 0.2) },
  };
}

/** Lines of the sign's picture, x and y in metres around (0, 0.4). */
function motifOf(k: Kit): Vec3[][] {
  const z = 0.02;
  const arc = (cx: number, cy: number, rx: number, ry: number, a0: number, a1: number): Vec3[] =>
    Array.from({ length: 15 }, (_, i): Vec3 => {
      const a = a0 + ((a1 - a0) * i) / 14;
      return [cx + cos(a) * rx, 0.4 + cy + sin(a) * ry, z];
    });
  if (k.said('coffee|cafe|tea')) {
    return [
      [
        [-0.2, 0.5, z],
        [-0.17, 0.25, z],
        [0.17, 0.25, z],
        [0.2, 0.5, z],
        [-0.2, 0.5, z],
      ],
      arc(0.22, -0.02, 0.1, 0.08, -1.3, 1.3),
      arc(-0.05, 0.17, 0.03, 0.06, -1.5, 1.5),
    ];
  }
  if (k.said('cocktail|bar|pub')) {
    return [
      [
        [-0.22, 0.62, z],
        [0.22, 0.62, z],
        [0, 0.4, z],
        [-0.22, 0.62, z],
      ],
      [
        [0, 0.4, z],
        [0, 0.2, z],
      ],
      [
        [-0.12, 0.19, z],
        [0.12, 0.19, z],
      ],
    ];
  }
  if (k.said('star'))
    return [
      Array.from(
        { length: 11 },
        (_, i): Vec3 => [
          cos(PI / 2 + (i * TAU) / 10) * (i % 2 ? 0.1 : 0.25),
          0.4 + sin(PI / 2 + (i * TAU) / 10) * (i % 2 ? 0.1 : 0.25),
          z,
        ],
      ),
    ];
  const wave: Vec3[] = Array.from({ length: 21 }, (_, i): Vec3 => [-0.5 + i * 0.05, 0.4 + sin(i * 0.94) * 0.11, z]);
  return k.rng.chance(0.5)
    ? [
        wave,
        [
          [-0.45, 0.2, z],
          [0.45, 0.2, z],
        ],
      ]
    : [
        arc(0, 0, 0.2, 0.2, 0, TAU),
        arc(0, 0, 0.1, 0.1, 0, TAU),
        [
          [-0.55, 0.4, z],
          [-0.28, 0.4, z],
        ],
        [
          [0.28, 0.4, z],
          [0.55, 0.4, z],
        ],
      ];
}
