/** Great vessels by their outline: pirate ship, yacht, ferry, cargo ship, submarine. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { boatHull, bob } from './boats.ts';
import { hullAlong, pane, places } from './parts.ts';

/** A square sail, bellied forwards, between two heights. */
function squareSail(
  b: MeshBuilder,
  z: number,
  y0: number,
  y1: number,
  w0: number,
  w1: number,
  belly: number,
  m: number,
): void {
  const start = b.vertexCount;
  for (let j = 0; j <= 6; j++)
    for (let i = 0; i <= 8; i++) {
      const [u, v] = [i / 8, j / 6];
      b.vertex(
        [
          (u - 0.5) * 2 * (w0 + (w1 - w0) * v),
          y0 + (y1 - y0) * v,
          z + belly * sin(u * TAU * 0.5) * sin(Math.min(1, v * 1.1) * TAU * 0.45 + 0.2),
        ],
        [0, 0.1, 1],
        u * w0 * 2,
        v * (y1 - y0),
      );
    }
  b.grid(start, 7, 9, m);
}

const sky = (k: Kit, lit: boolean): number =>
  k.mat({ color: hex('#16222c'), roughness: 0.08, ...(lit ? { emissive: [1.6, 1.15, 0.5] as Rgb } : {}) });

export function pirateShip(k: Kit): Model {
  const lit = isDark(k.context.look);
  const wood = k.dressed(k.rng.pick([MATERIALS.darkWood, MATERIALS.wood]));
  const deck = k.mat({ ...MATERIALS.wood, pattern: 'planks', patternScale: 0.2 });
  const pirate = k.said('pirate|ghost');
  const cloth = k.mat({
    ...MATERIALS.canvas,
    color: hex(pirate ? k.rng.pick(['#26242a', '#d8cdb0', '#7a2a26']) : '#e9e1cd'),
    doubleSided: true,
    translucency: 0.4,
  });
  const flag = k.mat({
    color: hex(pirate ? '#121214' : k.rng.pick(['#a8302a', '#2f4f8a'])),
    roughness: 0.9,
    doubleSided: true,
  });
  const bone = k.mat({ color: hex('#e9e4d6'), roughness: 0.8, doubleSided: true });
  const gold = k.mat(MATERIALS.gold);
  const spar = k.mat(MATERIALS.wood);
  const glass = k.mat({ color: hex('#5a4a20'), roughness: 0.1, emissive: lit ? [3, 2, 0.8] : [0.25, 0.18, 0.08] });
  const hull = k.mesh((b) => {
    boatHull(b, {
      length: 20,
      beam: 6,
      depth: 2.8,
      draught: 1.2,
      stern: 0.82,
      flare: 0.5,
      outside: wood,
      inside: deck,
      steps: k.n(28),
    });
    b.box([0, 2.0, 0.6], [5.4, 0.1, 14], deck, '+y');
    // A high stern with windows and a gallery, and a raised bow.
    b.roundedBox([0, 3.4, -7.7], [4.9, 2.8, 4.6], 0.12, wood, 2);
    b.roundedBox([0, 5.2, -8.7], [4.3, 1.2, 2.8], 0.1, wood, 2);
    for (let i = -2; i <= 2; i++) {
      b.box([i * 0.8, 3.9, -10.02], [0.5, 0.8, 0.06], glass);
      b.box([i * 0.68, 5.2, -10.12], [0.4, 0.5, 0.06], glass);
    }
    b.box([0, 3.25, -10.06], [4.9, 0.16, 0.12], gold);
    b.box([0, 4.7, -10.08], [4.6, 0.14, 0.12], gold);
    b.roundedBox([0, 3.3, 7.0], [3.4, 1.0, 3.6], 0.12, wood, 2);
    for (const s of [1, -1]) {
      for (let i = 0; i < 6; i++) {
        b.box([s * 2.96, 1.55, 3.6 - i * 1.5], [0.1, 0.5, 0.55], k.mat({ color: hex('#1a1512'), roughness: 1 }));
        b.tube(
          [
            [s * 2.8, 1.5, 3.6 - i * 1.5],
            [s * 3.5, 1.52, 3.6 - i * 1.5],
          ],
          0.13,
          k.mat(MATERIALS.iron),
          8,
        );
      }
      b.box([s * 3.02, 2.2, -0.6], [0.1, 0.12, 13], gold);
      b.cylinder([s * 1.9, 5.9, -9.8], 0.2, 0.5, gold, 8);
      for (const [z, top] of [
        [4.6, 13],
        [-1.2, 15.5],
        [-6.6, 11.5],
      ] as const)
        for (const d of [0.5, -0.4, -1.3])
          b.tube(
            [
              [s * 2.9, 2.6, z + d],
              [s * 0.15, top * 0.78, z],
            ],
            0.03,
            k.mat({ color: hex('#3a2f22'), roughness: 1 }),
            4,
          );
    }
    b.tube(
      [
        [0, 3.2, 8.6],
        [0, 5.2, 13.2],
      ],
      [0.22, 0.08],
      spar,
      8,
    );
    for (const [z, top] of [
      [4.6, 15.6],
      [-1.2, 18.4],
      [-6.6, 13.4],
    ] as const) {
      b.tube(
        [
          [0, 1.8, z],
          [0, top, z],
        ],
        [0.26, 0.12],
        spar,
        k.n(10),
      );
      b.lathe(
        [
          [0.35, top * 0.66],
          [0.7, top * 0.66 + 0.5],
          [0.62, top * 0.66 + 0.5],
        ],
        wood,
        k.n(14),
        [0, 0, z],
      );
      for (const [f, w] of [
        [0.36, 3.7],
        [0.63, 3.2],
        [0.88, 2.3],
      ] as const)
        b.tube(
          [
            [-w, top * f + 0.9, z + 0.2],
            [w, top * f + 0.9, z + 0.2],
          ],
          0.1,
          spar,
          7,
        );
    }
  });
  const sails = k.mesh((b) => {
    for (const [z, top] of [
      [4.6, 15.6],
      [-1.2, 18.4],
      [-6.6, 13.4],
    ] as const) {
      squareSail(b, z + 0.25, top * 0.2 + 0.5, top * 0.36 + 0.85, 3.4, 3.5, 0.8, cloth);
      squareSail(b, z + 0.25, top * 0.37 + 1.05, top * 0.63 + 0.85, 3.5, 3.0, 1.2, cloth);
      squareSail(b, z + 0.25, top * 0.64 + 1.05, top * 0.88 + 0.85, 2.9, 2.1, 0.9, cloth);
    }
    const jib = b.vertex([0, 5.2, 13.0], [1, 0, 0], 0, 0);
    b.vertex([0, 12.4, 5.0], [1, 0, 0], 0, 1);
    b.vertex([0.6, 4.6, 6.4], [1, 0, 0], 1, 0);
    b.triangle(jib, jib + 1, jib + 2, cloth);
  });
  const banner = k.mesh((b) => {
    const start = b.vertexCount;
    for (let j = 0; j <= 1; j++)
      for (let i = 0; i <= 8; i++)
        b.vertex([0.16 * sin(i * 0.9), 18.5 + j * 1.4 - 1.4, -1.25 - i * 0.3], [1, 0, 0], i, j);
    for (let i = 0; i < 8; i++) b.quadIndices(start + i, start + i + 1, start + 10 + i, start + 9 + i, flag);
    if (pirate)
      for (const x of [0.2, -0.2]) {
        b.at(translation(x, 17.9, -2.35), () => {
          b.ellipsoid([0, 0.12, 0], [0.02, 0.24, 0.24], bone, 14, 9);
          b.at(rotationX(0.7), () => b.box([0, -0.2, 0], [0.02, 0.09, 0.9], bone));
          b.at(rotationX(-0.7), () => b.box([0, -0.2, 0], [0.02, 0.09, 0.9], bone));
        });
      }
  });
  const sway = bob(k.context.seed % 10, 18);
  return {
    parts: [
      { mesh: hull },
      {
        mesh: sails,
        at: (s) => {
          const w = 1 + 0.05 * sin(s.time * 1.9);
          return [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0.1 * (w - 1)];
        },
      },
      { mesh: banner },
    ],
    body: (s) => multiply(sway(s), rotationZ(0.02 * sin(s.time * 0.5))),
    lamps: lit ? [{ at: [0, 6.4, -9.8], color: [5, 3.4, 1.4], range: 18, flicker: 'flame' }] : [],
    anchors: places({
      driver: [0, 4.85, -7.0],
      seat: [0, 2.05, 0.5],
      stand: [0, 2.05, 0.8],
      passenger: [1.4, 2.05, 0],
      top: [0, 2.05, 1.5],
    }),
    head: [0, 12, 0],
  };
}

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
    body: bob(k.context.seed % 10, 16),
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
    body: bob(k.context.seed % 10, 34),
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
    body: bob(k.context.seed % 10, 46),
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

export function submarine(k: Kit): Model {
  const yellow = k.said('yellow|toy|research|submersible');
  const hull = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(yellow ? '#e0b02c' : k.rng.pick(['#23272c', '#2f3a44', '#1a1d20'])),
    color2: hex(yellow ? '#b58a1c' : '#14171a'),
    pattern: 'tiles',
    patternScale: 1.6,
    roughness: 0.45,
  });
  const dark = k.mat({ color: hex('#15171a'), roughness: 0.5 });
  const glass = pane(k, true);
  const brass = k.mat(MATERIALS.brass);
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-14.8, 0.6, 0.2, 0.2],
        [-12, 0.6, 1.2, 1.2],
        [-8, 0.5, 2.1, 2.1],
        [0, 0.5, 2.4, 2.4],
        [9, 0.5, 2.35, 2.35],
        [12.6, 0.5, 1.8, 1.75],
        [14.5, 0.5, 0.8, 0.75],
        [15, 0.5, 0.2, 0.2],
      ],
      hull,
      k.n(30),
    );
    b.box([0, 2.86, 0.5], [1.5, 0.1, 17], dark);
    // The tower, its planes, masts and periscope; a cross of fins and a screw behind.
    hullAlong(
      b,
      [
        [0.8, 3.9, 0.25, 1.3],
        [1.4, 3.9, 0.6, 1.4],
        [3.4, 3.9, 0.66, 1.4],
        [4.6, 3.8, 0.35, 1.3],
        [5, 3.7, 0.08, 1.1],
      ],
      hull,
      k.n(18),
    );
    for (const s of [1, -1]) {
      b.roundedBox([s * 1.5, 4.0, 3.4], [2.2, 0.16, 1.1], 0.07, hull, 1);
      b.roundedBox([s * 1.7, 0.6, -12.6], [2.6, 0.18, 1.5], 0.08, hull, 1);
      for (let i = 0; yellow && i < 5; i++) {
        b.at(translation(s * 2.36, 1.0, 6 - i * 2.4), () =>
          b.at(rotationZ(-s * 1.57), () => {
            b.cylinder([0, -0.05, 0], 0.42, 0.1, glass, k.n(16));
            b.lathe(
              [
                [0.4, 0.04],
                [0.5, 0.08],
                [0.52, 0],
              ],
              brass,
              k.n(16),
            );
          }),
        );
      }
    }
    b.roundedBox([0, 2.1, -12.8], [0.18, 2.6, 1.5], 0.08, hull, 1);
    b.roundedBox([0, -0.9, -12.8], [0.18, 2.4, 1.5], 0.08, hull, 1);
    b.tube(
      [
        [0, 5.1, 2.6],
        [0, 6.8, 2.6],
        [0, 6.9, 2.95],
      ],
      [0.11, 0.1, 0.12],
      dark,
      8,
    );
    b.tube(
      [
        [0.2, 5.1, 2.0],
        [0.2, 6.3, 2.0],
      ],
      0.06,
      dark,
      6,
    );
    b.roundedBox([0, 5.2, 4.2], [0.7, 0.2, 0.5], 0.06, glass, 1);
  });
  const screw = k.mesh((b) => {
    for (let i = 0; i < 5; i++) {
      const a = (i * TAU) / 5;
      b.at(rotationZ(a), () =>
        b.at(multiply(translation(0, 0.65, 0), [cos(0.6), 0, sin(0.6), 0, 0, 1, 0, 0, -sin(0.6), 0, cos(0.6), 0]), () =>
          b.ellipsoid([0, 0, 0], [0.3, 0.7, 0.05], brass, 12, 8),
        ),
      );
    }
    b.ellipsoid([0, 0, -0.1], [0.28, 0.28, 0.5], brass, 12, 8);
  });
  const sway = bob(k.context.seed % 10, 26);
  return {
    parts: [
      { mesh: body },
      { mesh: screw, at: (s) => multiply(translation(0, 0.6, -15.1), rotationZ(s.time * (s.speed > 0.1 ? 9 : 0.4))) },
    ],
    body: sway,
    lamps:
      isDark(k.context.look) || yellow
        ? [
            {
              at: [0, 1, 15.3],
              color: [20, 19, 16],
              range: 30,
              flicker: 'steady',
              direction: [0, -0.1, 1],
              cosAngle: 0.92,
            },
          ]
        : [],
    anchors: places({
      driver: [0, 4.6, 2.6],
      seat: [0, 2.92, -1],
      stand: [0, 2.92, 0.5],
      passenger: [0.6, 2.92, -2],
      top: [0, 2.92, 0.5],
    }),
    head: [0, 5.2, 2.6],
  };
}
