/** Ships with engines: yachts, ferries, cargo ships. */
import { translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { boatHull, bob } from './boat-parts.ts';
import { hullAlong, places } from './parts.ts';

const sky = (k: Kit, lit: boolean): number =>
  k.mat({ color: hex('#16222c'), roughness: 0.08, ...(lit ? { emissive: [1.6, 1.15, 0.5] as Rgb } : {}) });

export function yacht(k: Kit): Model {
  const lit = isDark(k.context.look);
  const white = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#f0efec', '#e6e9ee', '#2a3544'])),
    roughness: 0.2,
  });
  const upper = k.mat({ ...MATERIALS.carPaint, color: hex('#f2f1ee'), roughness: 0.2 });
  const teak = k.mat({ ...MATERIALS.wood, pattern: 'planks', patternScale: 0.12 });
  const glass = sky(k, lit);
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 16,
      beam: 4.4,
      depth: 1.7,
      draught: 0.7,
      stern: 0.86,
      flare: 0.7,
      outside: white,
      inside: teak,
      steps: k.n(28),
    });
    b.box([0, 1.5, -2], [4.0, 0.08, 11], teak, '+y');
    const house = (z0: number, z1: number, y: number, w: number, h: number): void => {
      hullAlong(
        b,
        [
          [z1, y + h / 2, w, h / 2],
          [z1 + 0.3, y + h / 2, w, h / 2],
          [z0 - 1.6, y + h / 2, w, h / 2],
          [z0 - 0.4, y + h * 0.34, w * 0.86, h * 0.34],
          [z0, y + 0.1, w * 0.6, 0.08],
        ],
        upper,
        k.n(24),
      );
      hullAlong(
        b,
        [
          [z1 + 0.8, y + h * 0.58, w * 1.005, h * 0.22],
          [z0 - 1.7, y + h * 0.58, w * 1.005, h * 0.22],
          [z0 - 0.7, y + h * 0.5, w * 0.94, h * 0.2],
        ],
        glass,
        k.n(24),
      );
    };
    house(4.4, -4.6, 1.5, 1.75, 1.5);
    house(1.6, -4.0, 2.9, 1.45, 1.3);
    b.roundedBox([0, 4.55, -2.2], [2.6, 0.1, 3.6], 0.05, upper, 2);
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 1.1, 4.2, -3.8],
          [s * 1.0, 5.5, -3.0],
        ],
        0.08,
        upper,
        7,
      );
      for (let i = 0; i < 6; i++)
        b.tube(
          [
            [s * (1.9 - i * 0.28), 1.9, 3.6 + i * 0.75],
            [s * (1.85 - i * 0.28), 2.45, 3.6 + i * 0.75],
          ],
          0.02,
          k.mat(MATERIALS.chrome),
          5,
        );
      b.tube(
        [
          [s * 1.95, 2.4, 3.2],
          [s * 1.2, 2.5, 5.8],
          [s * 0.3, 2.65, 7.6],
        ],
        0.022,
        k.mat(MATERIALS.chrome),
        5,
      );
      for (let i = 0; i < 5; i++)
        b.ellipsoid([s * (2.13 - i * 0.07), 0.85, 1.8 - i * 1.5], [0.06, 0.13, 0.26], glass, 10, 7);
    }
    b.roundedBox([0, 5.5, -3.0], [2.2, 0.12, 0.6], 0.05, upper, 1);
    b.ellipsoid([0, 5.9, -3.0], [0.35, 0.35, 0.35], upper, 14, 9);
    b.tube(
      [
        [0, 5.6, -3.0],
        [0, 6.7, -3.1],
      ],
      0.03,
      k.mat(MATERIALS.chrome),
      6,
    );
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context, 16),
    lamps: lit ? [{ at: [0, 2.6, -5.4], color: [7, 5.6, 3.4], range: 14, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0.5, 2.95, 0],
      seat: [0, 1.95, -5.6],
      stand: [0, 1.55, -5.8],
      passenger: [1, 1.55, -6],
      top: [0, 1.55, -5.8],
    }),
    head: [0, 5, 0],
  };
}

export function ferry(k: Kit): Model {
  const lit = isDark(k.context.look);
  const hull = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#f0efec', '#20365a', '#1f4a4a'])),
    roughness: 0.3,
  });
  const white = k.mat({ ...MATERIALS.paint, color: hex('#f2f0ea'), roughness: 0.35 });
  const band = k.dressed({ ...MATERIALS.paint, color: hex(k.rng.pick(['#c9302a', '#e0a82c', '#2f7aa8'])) }, 1);
  const deck = k.mat({ ...MATERIALS.wood, pattern: 'planks', patternScale: 0.2 });
  const glass = sky(k, lit);
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 34,
      beam: 8,
      depth: 3.4,
      draught: 1.5,
      stern: 0.9,
      flare: 0.5,
      outside: hull,
      inside: deck,
      steps: k.n(28),
    });
    b.box([0, 3.0, -1], [7.4, 0.1, 28], deck, '+y');
    // Deck on deck, each a little shorter, with rows of windows.
    for (const [i, z0, z1] of [
      [0, 9.5, -14],
      [1, 8.2, -13],
      [2, 6.6, -11.5],
    ] as const) {
      const y = 4.3 + i * 2.1;
      b.roundedBox([0, y, (z0 + z1) / 2], [7.2 - i * 0.5, 1.9, z0 - z1], 0.3, white, 2);
      b.box([0, y + 1.02, (z0 + z1) / 2], [7.6 - i * 0.5, 0.1, z0 - z1 + 0.6], white);
      const n = 14 - i * 2;
      for (let j = 0; j < n; j++)
        for (const s of [1, -1])
          b.roundedBox(
            [s * (3.6 - i * 0.25), y + 0.1, z0 - 1 - ((z0 - z1 - 2) * (j + 0.5)) / n],
            [0.08, 0.7, 0.95],
            0.03,
            glass,
            1,
          );
    }
    b.roundedBox([0, 10.4, 4.6], [6.4, 1.7, 2.6], 0.2, white, 2);
    b.roundedBox([0, 10.6, 5.9], [5.8, 0.8, 0.1], 0.04, glass, 1);
    for (const s of [1, -1]) {
      b.box([s * 4.0, 2.5, 0], [0.06, 0.3, 26], band, s > 0 ? '+x' : '-x');
      for (let i = 0; i < 4; i++) {
        b.ellipsoid(
          [s * 3.7, 6.1, 4 - i * 3.6],
          [0.4, 0.36, 1.1],
          k.mat({ color: hex('#d8641c'), roughness: 0.5 }),
          12,
          8,
        );
      }
      for (let i = 0; i < 9; i++) b.ellipsoid([s * 3.86, 1.6, 8 - i * 2.2], [0.12, 0.24, 0.24], glass, 10, 6);
    }
    for (const z of [-4.5, -9]) {
      b.loft(
        [
          { centre: [0, 9.4, z], rx: 1.1, rz: 1.5 },
          { centre: [0, 12.4, z - 0.7], rx: 0.9, rz: 1.25 },
        ],
        band,
        k.n(20),
      );
      b.loft(
        [
          { centre: [0, 12.1, z - 0.63], rx: 0.95, rz: 1.3 },
          { centre: [0, 12.6, z - 0.75], rx: 0.9, rz: 1.25 },
        ],
        k.mat({ color: hex('#1c1d20'), roughness: 0.6 }),
        k.n(20),
      );
    }
    b.tube(
      [
        [0, 11.2, 4.4],
        [0, 13.6, 4.2],
      ],
      0.1,
      white,
      7,
    );
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context, 34),
    lamps: lit ? [{ at: [0, 13.4, 4.2], color: [7, 6.4, 5], range: 24, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0, 9.7, 5],
      seat: [0, 3.05, 11],
      stand: [0, 3.05, 11],
      passenger: [1.5, 3.05, 11],
      top: [0, 3.05, 11],
    }),
    head: [0, 10, 0],
  };
}

export function cargoShip(k: Kit): Model {
  const lit = isDark(k.context.look);
  const oil = k.said('oil|tanker');
  const hull = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#1f2f4a', '#7a2a22', '#22443a', '#2a2c30'])),
    roughness: 0.5,
  });
  const red = k.mat({ ...MATERIALS.paint, color: hex('#7a2a22') });
  const white = k.mat({ ...MATERIALS.paint, color: hex('#ebe8e0') });
  const glass = sky(k, lit);
  const boxes = ['#a8352b', '#2f5d86', '#d8902c', '#3f6b4f', '#8a8f94', '#c9b48a', '#5a3a6a'].map((c) =>
    k.mat({
      ...MATERIALS.paint,
      color: hex(c),
      color2: hex(c).map((v) => v * 0.7) as unknown as Rgb,
      pattern: 'stripes',
      patternScale: 0.35,
      roughness: 0.6,
    }),
  );
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 46,
      beam: 9,
      depth: 4,
      draught: 1.4,
      stern: 0.92,
      flare: 0.4,
      outside: hull,
      inside: red,
      steps: k.n(28),
    });
    b.at(translation(0, -1.2, 0), () =>
      boatHull(b, {
        length: 45.2,
        beam: 8.9,
        depth: 1.5,
        draught: 0.3,
        stern: 0.9,
        flare: 0.2,
        outside: red,
        inside: red,
        steps: k.n(16),
      }),
    );
    b.box([0, 3.6, 1], [8.4, 0.1, 40], red, '+y');
    b.roundedBox([0, 7.2, -17.5], [8, 7.2, 5], 0.2, white, 2);
    b.roundedBox([0, 11.6, -17], [9.6, 1.8, 3.2], 0.15, white, 2);
    b.roundedBox([0, 11.8, -15.4], [9, 0.9, 0.12], 0.04, glass, 1);
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 5; i++) b.box([(i - 2) * 1.4, 5.4 + j * 1.8, -14.98], [0.6, 0.6, 0.06], glass);
    b.loft(
      [
        { centre: [0, 10, -20.5], rx: 1.1, rz: 1.2 },
        { centre: [0, 14, -20.9], rx: 1, rz: 1.1 },
      ],
      k.mat({ ...MATERIALS.paint, color: hex('#d8902c') }),
      k.n(18),
    );
    b.tube(
      [
        [0, 12.4, -17],
        [0, 15.5, -17],
      ],
      0.12,
      white,
      7,
    );
    if (oil) {
      for (const x of [-1.6, 0, 1.6])
        b.tube(
          [
            [x, 4.2, -13],
            [x, 4.2, 18],
          ],
          0.22,
          white,
          8,
        );
      for (let i = 0; i < 6; i++) b.cylinder([i % 2 ? 2.6 : -2.6, 3.6, 14 - i * 5], 0.9, 1.0, white, k.n(16));
      b.tube(
        [
          [0, 3.6, 2],
          [0, 10, 2],
          [4.5, 9, 2],
        ],
        0.2,
        white,
        7,
      );
    } else
      for (let row = 0; row < 9; row++) {
        const z = 16.5 - row * 3.35;
        const wide = row === 0 ? 2 : 3;
        const high = 2 + Math.floor(k.rng.unit() * 3);
        for (let i = 0; i < wide; i++)
          for (let j = 0; j < high; j++)
            b.box([(i - (wide - 1) / 2) * 2.55, 4.9 + j * 2.45, z], [2.45, 2.4, 3.1], k.rng.pick(boxes));
      }
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context, 46),
    lamps: lit ? [{ at: [0, 15, -17], color: [7, 6.4, 5], range: 26, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0, 11, -16.4],
      seat: [0, 3.7, 19],
      stand: [0, 3.7, 19],
      passenger: [1.2, 3.7, 19],
      top: [0, 3.7, 19],
    }),
    head: [0, 11, 0],
  };
}
