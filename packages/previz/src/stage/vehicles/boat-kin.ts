/** Small craft that are paddled or poled: kayak, gondola, raft. */
import { sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { boatHull, bob } from './boat-parts.ts';
import { hullAlong, places, seat } from './parts.ts';

const rows = (s: { acts: readonly { act: string; weight: number }[]; speed: number }, w: number): number =>
  Math.max(w, Math.min(1, Math.abs(s.speed)));

export function kayak(k: Kit): Model {
  const open = k.said('canoe|dugout|pirogue');
  const hull = open
    ? k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.bark, { ...MATERIALS.carPaint, color: hex('#8a2a22') }]))
    : k.dressed({ ...MATERIALS.plastic, color: hex(k.rng.pick(['#d8572a', '#e0b02c', '#2f7fa8', '#c42f3a'])) });
  const dark = k.mat({ color: hex('#1c1c1e'), roughness: 0.8 });
  const wood = k.mat(MATERIALS.paleWood);
  const body = k.mesh((b) => {
    if (open) {
      boatHull(b, {
        length: 4.6,
        beam: 0.85,
        depth: 0.34,
        draught: 0.1,
        stern: 0.05,
        flare: 0.4,
        outside: hull,
        inside: wood,
        steps: k.n(26),
      });
      for (const z of [1.2, -1.3]) b.roundedBox([0, 0.22, z], [0.72, 0.03, 0.22], 0.01, wood, 1);
      // Both ends sweep up.
      for (const z of [1, -1])
        b.tube(
          [
            [0, 0.3, z * 2.1],
            [0, 0.5, z * 2.3],
            [0, 0.66, z * 2.3],
          ],
          [0.05, 0.035, 0.015],
          hull,
          8,
        );
    } else {
      hullAlong(
        b,
        [
          [-2.2, 0.2, 0.012, 0.03],
          [-1.7, 0.13, 0.16, 0.13],
          [-0.7, 0.1, 0.32, 0.17],
          [0.2, 0.1, 0.34, 0.18],
          [1.2, 0.13, 0.22, 0.15],
          [1.9, 0.19, 0.07, 0.08],
          [2.2, 0.24, 0.012, 0.03],
        ],
        hull,
        k.n(20),
      );
      b.ellipsoid([0, 0.265, -0.25], [0.24, 0.035, 0.42], dark, k.n(20), 6);
      torus(b, [0, 0.275, -0.25], 0.27, 0.022, dark, k.n(22), 6);
      b.roundedBox([0, 0.38, -0.55], [0.3, 0.24, 0.06], 0.03, dark, 1);
      for (const z of [0.8, 1.1])
        b.tube(
          [
            [-0.24, 0.25, z],
            [0.24, 0.25, z + 0.15],
          ],
          0.008,
          dark,
          5,
        );
    }
  });
  const paddle = k.mesh((b) => {
    b.tube(
      [
        [-1.05, 0, 0],
        [1.05, 0, 0],
      ],
      0.016,
      wood,
      7,
    );
    for (const s of [1, -1]) b.ellipsoid([s * 1.15, 0, 0], [0.22, 0.085, 0.012], hull, k.n(14), 8);
  });
  return {
    parts: [
      { mesh: body },
      {
        mesh: paddle,
        at: (s) => {
          const w = rows(s, actWeight(s, 'work', 'drive', 'swim', 'ride'));
          const a = s.time * 2.6;
          return multiply(
            translation(0, 0.62, 0.15),
            multiply(rotationZ(0.08 + 0.55 * w * sin(a)), rotationY(0.35 * w * sin(a + 1.6))),
          );
        },
        loose: true,
      },
    ],
    body: bob(k.context, 3.5),
    anchors: places({
      seat: [0, 0.2, open ? -1.3 : -0.3],
      driver: [0, 0.2, open ? -1.3 : -0.3],
      passenger: [0, 0.2, open ? 1.2 : 0.5],
      gripLeft: [0.3, 0.62, 0.15],
      gripRight: [-0.3, 0.62, 0.15],
      top: [0, 0.3, 0.6],
      stand: [0, 0.05, 0],
    }),
    head: [0, 0.4, 0],
  };
}

export function gondola(k: Kit): Model {
  const black = k.dressed({ ...MATERIALS.lacquer, color: hex(k.rng.pick(['#101014', '#14181f', '#1f1416'])) });
  const red = k.mat({ ...MATERIALS.velvet, color: hex(k.rng.pick(['#8a1c26', '#20407a', '#5a1f5a'])) });
  const gold = k.mat(MATERIALS.gold);
  const steel = k.mat(MATERIALS.steel);
  const body = k.mesh((b) => {
    // Bow and stern stand high out of the water.
    const line: readonly (readonly [z: number, keel: number, top: number, w: number])[] = [
      [-4.4, 0.75, 1.05, 0.03],
      [-3.7, 0.2, 0.72, 0.3],
      [-2.4, -0.08, 0.52, 0.6],
      [-0.6, -0.16, 0.46, 0.7],
      [1.4, -0.1, 0.5, 0.62],
      [2.9, 0.15, 0.72, 0.34],
      [3.9, 0.62, 1.0, 0.1],
      [4.3, 0.9, 1.16, 0.02],
    ];
    for (const s of [1, -1]) {
      const start = b.vertexCount;
      for (const [z, keel, top, w] of line) {
        b.vertex([0, keel, z], [s * 0.4, -1, 0], z, 0);
        b.vertex([s * w * 0.7, keel + (top - keel) * 0.2, z], [s, -0.5, 0], z, 0.3);
        b.vertex([s * w, top, z], [s, 0.1, 0], z, 0.6);
        b.vertex([s * w * 0.88, top, z], [-s, 0.3, 0], z, 0.65);
        b.vertex([0, keel + (top - keel) * 0.3, z], [-s * 0.2, 1, 0], z, 1);
      }
      for (let i = 0; i + 1 < line.length; i++)
        for (let j = 0; j < 4; j++) {
          const v = start + i * 5 + j;
          if (s > 0) b.quadIndices(v, v + 1, v + 6, v + 5, black);
          else b.quadIndices(v + 1, v, v + 5, v + 6, black);
        }
      b.tube(
        line.map(([z, , top, w]): Vec3 => [s * w, top, z]),
        0.02,
        gold,
        6,
      );
    }
    // The iron at the bow, with its six teeth.
    b.tube(
      [
        [0, 1.05, 4.2],
        [0, 1.5, 4.42],
        [0, 1.72, 4.28],
        [0, 1.6, 4.02],
      ],
      [0.03, 0.06, 0.05, 0.02],
      steel,
      8,
    );
    for (let i = 0; i < 6; i++) b.box([0, 1.06 + i * 0.075, 4.42 + i * 0.01], [0.02, 0.04, 0.16], steel);
    b.tube(
      [
        [0, 0.98, -4.3],
        [0, 1.3, -4.5],
        [0, 1.45, -4.4],
      ],
      [0.03, 0.03, 0.012],
      steel,
      7,
    );
    seat(b, [0, 0.5, -0.9], 0.9, red);
    b.roundedBox([0, 0.28, 0.35], [0.8, 0.1, 0.3], 0.04, red, 2);
    b.ellipsoid([0, 1.0, -1.2], [0.36, 0.3, 0.05], gold, k.n(16), 8);
    b.box([0, 0.62, -3.0], [0.8, 0.04, 1.2], black);
    b.tube(
      [
        [0.55, 0.5, -2.4],
        [0.62, 0.9, -2.4],
        [0.58, 1.0, -2.3],
      ],
      0.04,
      k.mat(MATERIALS.darkWood),
      7,
    );
  });
  const oar = k.mesh((b) => {
    b.tube(
      [
        [0, 0, 0.9],
        [0, 0, -3.0],
      ],
      0.025,
      k.mat(MATERIALS.wood),
      7,
    );
    b.roundedBox([0, 0, -3.3], [0.03, 0.16, 0.8], 0.012, k.mat(MATERIALS.wood), 1);
  });
  return {
    parts: [
      { mesh: body },
      {
        mesh: oar,
        at: (s) => {
          const w = rows(s, actWeight(s, 'work', 'drive'));
          return multiply(
            translation(0.6, 1.02, -2.3),
            multiply(
              rotationY(-0.25 + 0.3 * w * sin(s.time * 1.7)),
              rotationX(-0.36 - 0.08 * w * sin(s.time * 1.7 + 1.5)),
            ),
          );
        },
        loose: true,
      },
    ],
    body: bob(k.context, 6),
    anchors: places({
      driver: [0, 0.66, -3.0],
      seat: [0.2, 0.5, -0.85],
      passenger: [-0.2, 0.5, -0.85],
      stand: [0, 0.64, -3.0],
      top: [0, 0.4, 0.4],
      gripLeft: [0.6, 1.3, -2.0],
      gripRight: [0.55, 1.35, -1.7],
    }),
    head: [0, 1.2, 0],
  };
}

export function raft(k: Kit): Model {
  const rubber = k.said('life|inflatable|rubber') || (!k.said('log|wooden|bamboo') && k.rng.chance(0.25));
  const wood = k.dressed({ ...MATERIALS.bark, ...(k.said('bamboo') ? MATERIALS.bamboo : {}) });
  const rope = k.mat({ color: hex('#b59a6a'), roughness: 1 });
  const cloth = k.mat({ ...MATERIALS.canvas, doubleSided: true, translucency: 0.35 });
  const mast = !rubber && k.rng.chance(0.6);
  const body = k.mesh((b: MeshBuilder) => {
    if (rubber) {
      const orange = k.dressed({ ...MATERIALS.rubber, color: hex('#d8641c'), roughness: 0.5 });
      const ring: Vec3[] = Array.from({ length: 25 }, (_, i) => [
        sin((i / 24) * TAU) * 0.85,
        0.18,
        sin((i / 24) * TAU + TAU / 4) * 1.4,
      ]);
      b.tube(ring, 0.24, orange, k.n(12), false);
      b.box([0, 0.06, 0], [1.5, 0.04, 2.5], k.mat({ color: hex('#3a3f44'), roughness: 0.8 }));
      b.tube(
        [
          [-0.8, 0.24, 0.3],
          [0.8, 0.24, 0.3],
        ],
        0.16,
        orange,
        k.n(10),
      );
      return;
    }
    for (let i = -4; i <= 4; i++)
      b.tube(
        [
          [i * 0.23, 0.08, -1.5 - (i % 2 ? 0.12 : 0)],
          [i * 0.23, 0.08 + 0.015 * (i % 3), 1.5 + (i % 2 ? 0 : 0.12)],
        ],
        [0.115, 0.105],
        wood,
        k.n(10),
      );
    for (const z of [1.05, 0, -1.05]) {
      b.tube(
        [
          [-1.08, 0.21, z],
          [1.08, 0.21, z],
        ],
        0.05,
        wood,
        7,
      );
      for (let i = -4; i <= 4; i++) torus(b, [i * 0.23, 0.15, z], 0.1, 0.018, rope, 8, 4);
    }
    if (mast) {
      b.tube(
        [
          [0, 0.15, 0.3],
          [0, 2.5, 0.3],
        ],
        [0.06, 0.04],
        wood,
        8,
      );
      b.tube(
        [
          [-0.75, 2.3, 0.34],
          [0.75, 2.3, 0.34],
        ],
        0.03,
        wood,
        6,
      );
      const start = b.vertexCount;
      for (let j = 0; j <= 5; j++)
        for (let i = 0; i <= 5; i++)
          b.vertex(
            [(i / 5 - 0.5) * 1.45, 0.9 + (j / 5) * 1.4, 0.38 + 0.28 * sin((j / 5) * 3.14) * sin((i / 5) * 3.14)],
            [0, 0.1, 1],
            i,
            j,
          );
      b.grid(start, 6, 6, cloth);
    }
    b.roundedBox([-0.5, 0.36, -0.7], [0.5, 0.3, 0.4], 0.03, k.mat(MATERIALS.wood), 1);
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context, 3),
    anchors: places({
      seat: [0.2, 0.36, -0.2],
      driver: [0.2, 0.36, -0.2],
      passenger: [-0.3, 0.36, 0.6],
      stand: [0, 0.24, -0.2],
      top: [0, 0.26, 0.5],
    }),
    head: [0, 0.6, 0],
  };
}
