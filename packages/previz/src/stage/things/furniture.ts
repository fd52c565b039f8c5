/** Tables, beds, shelves and rugs. */
import { PI } from '../../math/trig.ts';
import { rotationX, rotationY, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { bevels, upholstery, WOODS } from './furniture-parts.ts';
import type { Kit, Model } from './kit.ts';
import { leg } from './shapes.ts';

export function table(k: Kit): Model {
  const wood = k.rng.pick(WOODS);
  const m = k.dressed(wood);
  const dark = k.mat(MATERIALS.iron);
  const top = { anchors: { top: translation(0, 0.75, 0) } };
  if (k.said('counter|bar')) {
    return k.solid((b) => {
      b.roundedBox([0, 0.73, 0], [1.4, 0.05, 0.8], 0.012, k.dressed(MATERIALS.marble, 1), bevels(k));
      b.roundedBox([0, 0.36, -0.02], [1.34, 0.71, 0.68], 0.01, m, bevels(k));
      for (let i = -2; i <= 2; i++) b.roundedBox([i * 0.27, 0.37, 0.325], [0.24, 0.58, 0.02], 0.008, m, 1);
      b.box([0, 0.03, 0.3], [1.3, 0.06, 0.04], dark);
    }, top);
  }
  if (
    k.said('round|circular|cafe|bistro') ||
    (!k.said('desk|workbench|dining|long|rectangular') && k.rng.chance(0.12))
  ) {
    return k.solid(
      (b) => {
        const disc = [
          [0, 0.715],
          [0.62, 0.715],
          [0.66, 0.725],
          [0.67, 0.738],
          [0.66, 0.75],
          [0, 0.75],
        ] as const;
        b.lathe(disc, m, k.n(32));
        const column = [
          [0.26, 0],
          [0.26, 0.02],
          [0.2, 0.045],
          [0.06, 0.08],
          [0.04, 0.2],
          [0.045, 0.45],
          [0.035, 0.6],
          [0.07, 0.69],
          [0.2, 0.716],
        ] as const;
        b.lathe(column, wood === MATERIALS.wood ? dark : m, k.n(20));
      },
      { anchors: top.anchors },
    );
  }
  const desk = k.said('desk');
  return k.solid((b) => {
    b.roundedBox([0, 0.728, 0], [1.4, 0.044, 0.8], 0.014, m, bevels(k));
    b.box([0, 0.665, 0.33], [1.22, 0.085, 0.025], m);
    b.box([0, 0.665, -0.33], [1.22, 0.085, 0.025], m);
    b.box([0.62, 0.665, 0], [0.025, 0.085, 0.66], m);
    b.box([-0.62, 0.665, 0], [0.025, 0.085, 0.66], m);
    for (const x of [-1, 1])
      for (const z of [-1, 1]) leg(b, [x * 0.645, 0, z * 0.345], [x * 0.625, 0.71, z * 0.335], 0.024, 0.042, m);
    if (desk) {
      b.roundedBox([0.44, 0.42, 0], [0.36, 0.5, 0.62], 0.008, m, 1);
      for (const y of [0.27, 0.42, 0.57]) {
        b.roundedBox([0.44, y, 0.315], [0.32, 0.13, 0.02], 0.006, m, 1);
        b.sphere([0.44, y, 0.335], 0.014, k.mat(MATERIALS.brass), 8, 6);
      }
    }
    if (k.said('workbench')) b.roundedBox([0, 0.2, 0], [1.22, 0.03, 0.6], 0.006, m, 1);
  }, top);
}

export function bed(k: Kit): Model {
  const wood = k.mat(k.rng.pick(WOODS));
  const sheet = k.mat({ ...MATERIALS.cotton, color: hex('#e9e5dc') });
  const cover = upholstery(k);
  const s = k.hero ? 3 : 1;
  if (k.said('mattress')) {
    return k.solid((b) => b.roundedBox([0, 0.12, 0], [1.6, 0.24, 2.1], 0.06, sheet, s), {
      anchors: { seat: translation(0, 0.24, 0.2), top: translation(0, 0.24, 0) },
    });
  }
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.27, 0.01], [1.58, 0.16, 2.04], 0.02, wood, bevels(k));
      b.roundedBox([0, 0.5, -1.02], [1.6, 0.8, 0.06], 0.025, wood, bevels(k));
      b.roundedBox([0, 0.36, 1.02], [1.6, 0.36, 0.05], 0.022, wood, bevels(k));
      for (const x of [-1, 1])
        for (const z of [-1, 1]) leg(b, [x * 0.74, 0, z * 1], [x * 0.74, 0.3, z * 1], 0.03, 0.035, wood);
      b.roundedBox([0, 0.44, 0], [1.52, 0.22, 1.98], 0.07, sheet, s);
      b.roundedBox([0, 0.475, 0.3], [1.6, 0.2, 1.4], 0.075, cover, s);
      b.roundedBox([0, 0.575, -0.36], [1.58, 0.05, 0.24], 0.025, sheet, bevels(k));
      for (const x of [-0.38, 0.38]) {
        b.at(translation(x, 0.615, -0.72), () =>
          b.at(rotationX(0.16), () => b.ellipsoid([0, 0, 0], [0.33, 0.085, 0.2], sheet, k.n(16), k.n(8))),
        );
      }
    },
    { anchors: { seat: translation(0.55, 0.575, 0.3), top: translation(0, 0.575, 0.1) } },
  );
}

const SPINES = [
  '#7a2d2a',
  '#2f4a63',
  '#355844',
  '#8a6a35',
  '#4a3550',
  '#a58a5d',
  '#5c4033',
  '#22354a',
  '#83503a',
  '#6b7358',
];

export function bookshelf(k: Kit): Model {
  const wood = k.dressed(k.rng.pick(WOODS));
  const closed = k.said(
    'cupboard|cabinet|wardrobe|closet|fridge|refrigerator|freezer|locker|vending machine|jukebox|arcade machine|booth|rack|dresser|chest of drawers|glass case',
  );
  const knob = k.mat(MATERIALS.brass);
  return k.solid((b) => {
    for (const x of [-1, 1]) b.roundedBox([x * 0.585, 1, 0], [0.03, 2, 0.35], 0.008, wood, 1);
    b.box([0, 1, -0.165], [1.14, 1.96, 0.015], wood);
    b.roundedBox([0, 1.985, 0.005], [1.2, 0.03, 0.36], 0.008, wood, 1);
    b.box([0, 0.04, 0.005], [1.14, 0.08, 0.33], wood);
    if (closed) {
      for (const x of [-1, 1]) {
        b.roundedBox([x * 0.287, 1.03, 0.165], [0.565, 1.86, 0.022], 0.006, wood, 1);
        for (const y of [0.6, 1.5]) b.roundedBox([x * 0.287, y, 0.178], [0.4, 0.72, 0.012], 0.006, wood, 1);
        b.sphere([x * 0.05, 1.02, 0.19], 0.018, knob, 10, 8);
      }
      return;
    }
    for (let row = 0; row < 5; row++) {
      const y = 0.095 + row * 0.375;
      b.box([0, y - 0.012, 0], [1.14, 0.024, 0.32], wood);
      let x = -0.55;
      const end = k.rng.range(0.3, 0.56);
      for (let i = 0; i < (k.hero ? 40 : 14) && x < end; i++) {
        const w = k.rng.range(0.022, 0.055) * (k.hero ? 1 : 2.6);
        const h = k.rng.range(0.2, 0.31);
        const d = k.rng.range(0.17, 0.24);
        b.at(translation(x + w / 2, y, -0.03), () =>
          b.box(
            [0, h / 2, 0],
            [w - 0.002, h, d],
            k.mat({ color: hex(k.rng.pick(SPINES)), roughness: 0.8 }),
            '+x-x+y+z',
          ),
        );
        x += w;
      }
      if (end < 0.42)
        b.lathe(
          [
            [0, y],
            [0.05, y],
            [0.07, y + 0.06],
            [0.05, y + 0.13],
            [0.03, y + 0.16],
            [0.045, y + 0.19],
            [0, y + 0.19],
          ],
          k.mat(MATERIALS.clay),
          k.n(14),
          [0.49, 0, 0],
        );
    }
  });
}

export function rug(k: Kit): Model {
  const color = hex(k.rng.pick(['#7a2f2a', '#37506b', '#8d6b45', '#5a6b4c', '#b59a74']));
  const main = k.dressed({ ...MATERIALS.knit, color, patternScale: 0.02 });
  const trim = k.dressed({ ...MATERIALS.knit, color: hex('#d8c6a2') }, 1);
  const round = k.said('round|circular');
  return k.solid(
    (b) => {
      if (round) {
        b.lathe(
          [
            [0.98, 0],
            [1, 0.01],
            [0.98, 0.018],
            [0.86, 0.019],
            [0, 0.019],
          ],
          main,
          k.n(36),
        );
        b.lathe(
          [
            [0.82, 0.0205],
            [0.74, 0.0205],
          ],
          trim,
          k.n(36),
        );
        return;
      }
      b.roundedBox([0, 0.009, 0], [1.96, 0.018, 1.4], 0.008, main, 1);
      const line = (x: number, z: number, w: number, d: number): void => {
        b.box([x, 0.0185, z], [w, 0.002, d], trim, '+y');
      };
      for (const s of [-1, 1]) {
        line(0, s * 0.58, 1.72, 0.04);
        line(s * 0.86, 0, 0.04, 1.12);
        line(0, s * 0.45, 1.4, 0.015);
      }
      b.at(rotationY(PI / 4), () => {
        b.box([0, 0.0187, 0], [0.42, 0.002, 0.42], trim, '+y');
        b.box([0, 0.0197, 0], [0.3, 0.002, 0.3], main, '+y');
      });
      for (let i = 0; i < (k.hero ? 40 : 10); i++) {
        const z = -0.68 + (1.36 * (i + 0.5)) / (k.hero ? 40 : 10);
        for (const s of [-1, 1]) b.box([s * 0.99, 0.006, z], [0.05, 0.004, 0.014], trim);
      }
    },
    { anchors: { top: translation(0, 0.02, 0) } },
  );
}
