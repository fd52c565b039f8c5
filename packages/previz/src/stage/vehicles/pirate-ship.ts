/** Sailing ships of old. */
import { sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { boatHull, bob } from './boat-parts.ts';
import { places } from './parts.ts';

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
  const sway = bob(k.context, 18);
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
