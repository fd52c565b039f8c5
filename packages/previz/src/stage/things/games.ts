/** Dice, cards, puzzles and globes of snow. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint, vary } from './sketch.ts';

const BRIGHT = ['#c8281f', '#e0902c', '#e8c83a', '#4a9a4a', '#2f7ac0', '#7a4aa0'];

const PAINT = { ...MATERIALS.lacquer, roughness: 0.25 };

const PIPS: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 0]],
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
];

export function dice(k: Kit): Model {
  const body = tint(k, { ...MATERIALS.bone, roughness: 0.2 }, '#f2eee4 #b8201f #1d1f22 #2f6fb0');
  const many = k.said('die') ? 1 : k.rng.pick([2, 2, 3]);
  const pip = k.mat({ color: hex('#17130f'), roughness: 0.4 });
  const white = k.mat({ color: hex('#f4f0e6'), roughness: 0.4 });
  const light = k.context.attributes.colour.length > 0 || k.rng.chance(0.3);
  const a = 0.009;
  const face = (s: Sketch, n: number): void => {
    for (const [x, y] of PIPS[n - 1])
      s.turn(light ? white : pip, [0.0016, 0, 0, 0.0002], [x * 0.0046, y * 0.0046, a + 0.0001], 'z', 8);
  };
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < many; i++)
        s.at(pose([(i - (many - 1) / 2) * 0.027, a, i % 2 ? 0.009 : -0.004], i % 2 ? PI / 2 : 0, 0.4 + i * 1.3), () => {
          s.box(body, [0, 0, 0], [a * 2, a * 2, a * 2], 0.0032, 2);
          const first = 1 + ((i * 2) % 3);
          face(s, first);
          s.at(pose([0, 0, 0], 0, PI), () => face(s, 7 - first));
          s.at(pose([0, 0, 0], 0, PI / 2), () => face(s, 4));
          s.at(pose([0, 0, 0], 0, -PI / 2), () => face(s, 3));
          s.at(pose([0, 0, 0], -PI / 2), () => face(s, 5));
          s.at(pose([0, 0, 0], PI / 2), () => face(s, 2));
        });
    },
    { anchors: { grip: pose([0, a, 0]), top: pose([0, a * 2, 0]) }, grasp: [0, a, 0] },
  );
}

/** Cards fanned in the hand or lying in a pack; `card` alone is paper. */
export function playingCards(k: Kit): Model {
  const paper = k.mat({ ...MATERIALS.paper, color: hex('#f6f3ea'), translucency: 0, doubleSided: true });
  const back = plain(k, MATERIALS.paper, k.rng.pick(['#a81f24', '#24407a', '#1f5a3a']));
  const red = plain(k, MATERIALS.paint, '#b8201f');
  const black = plain(k, MATERIALS.paint, '#1a1a1c');
  const count = k.said('card|ace|tarot') && !k.said('cards') ? 1 : k.rng.pick([4, 5, 6]);
  const first = k.rng.int(0, 3);
  const pip = (s: Sketch, suit: number, x: number, y: number, r: number): void =>
    void s.at(pose([x, y, 0.0006]), () => {
      const m = suit < 2 ? red : black;
      if (suit === 0) s.b.quad([0, -r, 0], [r * 0.75, 0, 0], [0, r, 0], [-r * 0.75, 0, 0], m);
      else {
        const up = suit === 1 ? -1 : 1;
        s.b.triangle(
          s.b.vertex([0, up * r, 0], [0, 0, 1], 0, 0),
          s.b.vertex([-r * 0.8, up * -r * 0.2, 0], [0, 0, 1], 0, 0),
          s.b.vertex([r * 0.8, up * -r * 0.2, 0], [0, 0, 1], 0, 0),
          m,
        );
        s.b.triangle(
          s.b.vertex([0, up * r, 0], [0, 0, 1], 0, 0),
          s.b.vertex([r * 0.8, up * -r * 0.2, 0], [0, 0, 1], 0, 0),
          s.b.vertex([-r * 0.8, up * -r * 0.2, 0], [0, 0, 1], 0, 0),
          m,
        );
        for (const px of [-1, 1])
          s.b.ellipsoid([px * r * 0.4, up * -r * 0.25, 0], [r * 0.42, r * 0.42, 0.0003], m, 8, 5);
      }
    });
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < count; i++)
        s.at(pose([0, -0.05, i * 0.0009], 0, 0, ((count - 1) / 2 - i) * 0.24), () =>
          s.at(pose([0, 0.06, 0]), () => {
            s.box(paper, [0, 0, 0], [0.063, 0.089, 0.0005], 0);
            s.mark(back, [0, 0, -0.0005], 0.055, 0.08, '-z');
            const suit = (first + i) % 4;
            pip(s, suit, 0, 0, count === 1 ? 0.016 : 0.011);
            for (const [x, y] of [
              [-0.024, 0.035],
              [0.024, -0.035],
            ])
              pip(s, suit, x, y, 0.005);
          }),
        );
    },
    { anchors: { grip: pose([0, -0.02, 0]) }, lies: 'back' },
  );
}

/** Pieces that interlock, part of a picture. */
export function jigsaw(k: Kit): Model {
  const pictures = [
    ['#3f8ac0', '#5fa04a', '#d8a04a', '#c0503c', '#e8dcb8'],
    ['#24407a', '#5a6ab0', '#e0c060', '#2a2a3a', '#d8d8e8'],
    ['#3f7a4a', '#8ab05a', '#c8d8a0', '#7a5a34', '#6ab0d8'],
  ];
  const sides = k.rng.pick(pictures).map((c) => plain(k, MATERIALS.cardboard, c));
  const n = k.said('piece') ? 1 : 4;
  const shift = k.rng.int(0, 4);
  const a = n === 1 ? 0.04 : 0.045;
  const outline = (i: number, j: number): number[] => {
    const knob = (dir: number, out: number): number[] =>
      Array.from({ length: 7 }, (_, t) => {
        const u = -0.17 + t * 0.0567;
        const bump = out * 0.2 * Math.sqrt(Math.max(0, 1 - (u / 0.18) ** 2));
        const [x, y] = [u, -0.5 - bump];
        return dir === 0 ? [x, y] : dir === 1 ? [-y, x] : dir === 2 ? [-x, -y] : [y, -x];
      }).flat();
    const s = (i + j) % 2 ? 1 : -1;
    return [[-0.5, -0.5], knob(0, s), [0.5, -0.5], knob(1, -s), [0.5, 0.5], knob(2, s), [-0.5, 0.5], knob(3, -s)]
      .flat()
      .map((v) => v * a);
  };
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < n; i++)
        for (let j = 0; j < (n === 1 ? 1 : 3); j++) {
          const away = i === 3 && j === 2;
          s.at(
            pose(
              [
                (i - (n - 1) / 2) * a * 1.005 + (away ? 0.03 : 0),
                0.002,
                (j - (n === 1 ? 0 : 1)) * a * 1.005 + (away ? 0.02 : 0),
              ],
              -PI / 2,
              away ? 0.6 : 0,
            ),
            () => s.plate(sides[(i + j * 2 + shift) % 5], 0.004, outline(i, j), { bevel: 0.0006 }),
          );
        }
    },
    { anchors: { top: pose([0, 0.004, 0]), grip: pose([0, 0.002, 0]) }, grasp: [0, 0, 0] },
  );
}

/** A globe of glass with a house in the snow. */
export function snowGlobe(k: Kit): Model {
  const base = k.dressed(k.rng.pick([MATERIALS.darkWood, MATERIALS.gold, { ...PAINT, color: hex('#b8281f') }]));
  const snow = plain(k, { roughness: 0.9, color: [0, 0, 0] }, '#f4f6f8');
  const green = plain(k, PAINT, '#3a7a4a');
  const house = k.rng.chance(0.6);
  const wide = vary(k, 0.08);
  return sketch(
    k,
    (s) => {
      s.turn(base, [0, 0, 0.05, 0, 0.052, 0.012, 0.044, 0.026, 0.04, 0.03, 0, 0.03], [0, 0, 0], 'y', 24);
      s.turn(snow, [0.04, 0.031, 0.03, 0.036, 0, 0.042], [0, 0, 0], 'y', 18);
      if (house) {
        s.box(plain(k, PAINT, k.rng.pick(BRIGHT)), [0.006, 0.05, 0], [0.026, 0.022, 0.024], 0);
        s.frustum(snow, [0.061, 0.022, 0.02, 0, 0.076, 0.001, 0.001, 0]);
      } else for (let i = 0; i < 3; i++) s.ball(snow, [0.006, 0.05 + i * 0.016, 0], 0.012 - i * 0.003, 10);
      for (const [x, z, h] of [
        [-0.02, 0.006, 0.034],
        [0.024, -0.014, 0.026],
        [-0.008, -0.02, 0.03],
      ])
        s.turn(green, [0.011, 0.036, 0.006, 0.036 + h * 0.5, 0, 0.036 + h], [x, 0, z], 'y', 8);
      for (let i = 0; i < 16; i++)
        s.ball(
          snow,
          [
            cos(i * 2.4) * 0.03 * Math.sqrt(i / 16),
            0.065 + ((i * 7) % 16) * 0.003,
            sin(i * 2.4) * 0.03 * Math.sqrt(i / 16),
          ],
          0.0013,
          5,
        );
      s.ball(k.mat({ ...MATERIALS.glass, opacity: 0.22 }), [0, 0.075, 0], 0.05 * wide, 26);
    },
    { anchors: { grip: pose([0, 0.06, 0]), top: pose([0, 0.125, 0]) }, grasp: [0, 0.04, 0] },
  );
}
