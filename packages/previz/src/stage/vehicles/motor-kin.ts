/** Ridden like a motorcycle: quad bikes, snowmobiles, jet skis. */
import { sin } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { smoothCurve } from '../things/shapes.ts';
import { beamsOf, hullAlong, paintOf, pairs, places, type Trim, trimOf } from './parts.ts';

const PAINTS = ['#c9302a', '#2f6da8', '#e0a82c', '#3f8a3a', '#26282b', '#d8702a'];

/** Handlebar with grips. */
function bar(b: MeshBuilder, t: Trim, y: number, z: number, half: number): void {
  b.tube(
    smoothCurve(
      [
        [half, y, z - 0.1],
        [half * 0.6, y + 0.04, z + 0.02],
        [0, y - 0.02, z + 0.06],
        [-half * 0.6, y + 0.04, z + 0.02],
        [-half, y, z - 0.1],
      ],
      4,
    ),
    0.015,
    t.chrome,
    8,
  );
  for (const s of [1, -1])
    b.capsule([s * half, y, z - 0.1], [s * (half + 0.04), y - 0.005, z - 0.16], 0.02, 0.02, t.dark, 7);
  b.tube(
    [
      [0, y - 0.3, z + 0.16],
      [0, y - 0.02, z + 0.06],
    ],
    0.03,
    t.dark,
    7,
  );
}

export function quadBike(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, PAINTS);
  const rack = k.rng.chance(0.5);
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.5, 0], [0.5, 0.3, 1.2], 0.1, t.dark, 2);
    hullAlong(
      b,
      [
        [-0.2, 0.72, 0.14, 0.1],
        [0.15, 0.78, 0.17, 0.14],
        [0.5, 0.8, 0.22, 0.12],
        [0.82, 0.72, 0.24, 0.1],
        [0.95, 0.66, 0.16, 0.06],
      ],
      paint,
      k.n(18),
    );
    hullAlong(
      b,
      [
        [-0.85, 0.78, 0.13, 0.05],
        [-0.4, 0.76, 0.15, 0.07],
        [0.0, 0.78, 0.1, 0.06],
      ],
      t.leather,
      k.n(16),
    );
    for (const s of [1, -1]) {
      for (const z of [0.62, -0.62])
        b.tube(
          Array.from({ length: 7 }, (_, i) => {
            const a = 0.5 + (i / 6) * 2.1;
            return [s * 0.44, 0.3 + sin(a) * 0.36, z + sin(a + 1.5708) * 0.4] as const;
          }),
          [0.06, 0.12, 0.15, 0.15, 0.15, 0.12, 0.06],
          paint,
          k.n(10),
        );
      b.ellipsoid([s * 0.2, 0.68, 0.95], [0.08, 0.06, 0.05], t.head, 10, 6);
      b.roundedBox([s * 0.34, 0.38, 0], [0.16, 0.03, 0.4], 0.012, t.dark, 1);
    }
    if (rack)
      for (const [z, y] of [
        [0.72, 0.9],
        [-0.78, 0.9],
      ] as const)
        for (const d of [-0.16, 0, 0.16])
          b.tube(
            [
              [-0.38, y, z + d],
              [0.38, y, z + d],
            ],
            0.012,
            t.chrome,
            6,
          );
    bar(b, t, 1.1, 0.34, 0.36);
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.46, 0.3, 0.62],
          [0.46, 0.3, -0.62],
        ],
        0.24,
        { rim: 0.45 },
      ),
    ],
    wheelRadius: 0.3,
    lamps: beamsOf(t.lit, 0.2, 0.68, 1),
    anchors: places({
      saddle: [0, 0.83, -0.3],
      seat: [0, 0.83, -0.3],
      passenger: [0, 0.84, -0.62],
      gripLeft: [0.38, 1.1, 0.2],
      gripRight: [-0.38, 1.1, 0.2],
      pedalLeft: [0.34, 0.4, 0.05],
      pedalRight: [-0.34, 0.4, 0.05],
      seatBack: [0, 0.85, -0.8],
    }),
    head: [0, 1.1, 0.3],
  };
}

export function snowmobile(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, PAINTS);
  const second = paintOf(k, ['#eceae6', '#17181b'], 1);
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-0.25, 0.6, 0.26, 0.16],
        [0.25, 0.62, 0.34, 0.26],
        [0.75, 0.56, 0.36, 0.24],
        [1.15, 0.48, 0.26, 0.16],
        [1.36, 0.44, 0.1, 0.07],
      ],
      paint,
      k.n(20),
    );
    hullAlong(
      b,
      [
        [-1.25, 0.66, 0.16, 0.06],
        [-0.6, 0.66, 0.19, 0.1],
        [-0.05, 0.66, 0.15, 0.1],
        [0.1, 0.7, 0.1, 0.08],
      ],
      t.leather,
      k.n(16),
    );
    b.roundedBox([0, 0.5, -0.7], [0.46, 0.16, 1.2], 0.05, second, 2);
    // A belt drives it, skis steer it.
    b.roundedBox([0, 0.2, -0.62], [0.4, 0.4, 1.6], 0.19, t.dark, 3);
    for (let i = 0; i < 12; i++) b.box([0, 0.015, 0.05 - i * 0.125], [0.4, 0.03, 0.04], t.dark);
    b.quad([-0.26, 0.8, 0.62], [0.26, 0.8, 0.62], [0.22, 1.12, 0.42], [-0.22, 1.12, 0.42], t.glass);
    b.quad([0.26, 0.8, 0.62], [-0.26, 0.8, 0.62], [-0.22, 1.12, 0.42], [0.22, 1.12, 0.42], t.glass);
    for (const s of [1, -1]) {
      b.tube(
        smoothCurve(
          [
            [s * 0.5, 0.03, 0.35],
            [s * 0.5, 0.025, 1.1],
            [s * 0.5, 0.08, 1.42],
            [s * 0.5, 0.24, 1.55],
          ],
          4,
        ),
        0.035,
        second,
        6,
      );
      b.box([s * 0.5, 0.03, 0.8], [0.16, 0.025, 0.95], second);
      b.tube(
        [
          [s * 0.26, 0.45, 0.8],
          [s * 0.5, 0.05, 0.85],
        ],
        0.025,
        t.chrome,
        7,
      );
      b.roundedBox([s * 0.32, 0.36, -0.1], [0.18, 0.04, 0.8], 0.015, t.dark, 1);
      b.ellipsoid([s * 0.14, 0.56, 1.25], [0.09, 0.05, 0.05], t.head, 10, 6);
    }
    b.roundedBox([0, 0.58, -1.36], [0.3, 0.08, 0.05], 0.02, t.tail, 1);
    bar(b, t, 1.02, 0.24, 0.34);
  });
  return {
    parts: [{ mesh: body }],
    body: (s) =>
      multiply(
        translation(0, s.speed > 0.3 ? 0.012 * Math.max(0, sin(s.travelled * 2.3)) : 0, 0),
        rotationX(s.speed > 0.3 ? 0.02 * sin(s.travelled * 1.1) : 0),
      ),
    lamps: beamsOf(t.lit, 0.14, 0.56, 1.35),
    anchors: places({
      saddle: [0, 0.76, -0.3],
      seat: [0, 0.76, -0.3],
      passenger: [0, 0.74, -0.8],
      gripLeft: [0.36, 1.02, 0.1],
      gripRight: [-0.36, 1.02, 0.1],
      pedalLeft: [0.32, 0.39, 0.05],
      pedalRight: [-0.32, 0.39, 0.05],
      seatBack: [0, 0.76, -1.1],
    }),
    head: [0, 1.1, 0.3],
  };
}

export function jetSki(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, PAINTS);
  const white = k.dressed({ ...MATERIALS.carPaint, color: hex('#eceae6') }, 1);
  const seed = k.context.seed % 10;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-1.4, 0.08, 0.42, 0.22],
        [-1.1, 0.1, 0.5, 0.28],
        [0.2, 0.12, 0.5, 0.3],
        [0.9, 0.2, 0.34, 0.25],
        [1.4, 0.32, 0.14, 0.12],
        [1.52, 0.36, 0.03, 0.04],
      ],
      white,
      k.n(20),
    );
    hullAlong(
      b,
      [
        [-0.3, 0.44, 0.2, 0.2],
        [0.3, 0.5, 0.3, 0.24],
        [0.8, 0.46, 0.3, 0.18],
        [1.3, 0.42, 0.14, 0.08],
      ],
      paint,
      k.n(18),
    );
    hullAlong(
      b,
      [
        [-1.25, 0.55, 0.15, 0.1],
        [-0.6, 0.52, 0.18, 0.14],
        [0, 0.56, 0.14, 0.12],
      ],
      t.leather,
      k.n(16),
    );
    for (const s of [1, -1]) {
      b.roundedBox([s * 0.36, 0.34, -0.6], [0.2, 0.05, 1.2], 0.02, t.dark, 1);
      b.box([s * 0.42, 0.2, 0.2], [0.03, 0.08, 1.6], paint);
      b.roundedBox([s * 0.34, 0.84, 0.42], [0.14, 0.1, 0.06], 0.03, paint, 1);
    }
    b.quad([-0.2, 0.7, 0.62], [0.2, 0.7, 0.62], [0.16, 0.9, 0.5], [-0.16, 0.9, 0.5], t.glass);
    bar(b, t, 0.9, 0.2, 0.32);
  });
  return {
    parts: [{ mesh: body }],
    body: (s) => {
      const v = Math.min(1, Math.abs(s.speed) / 6);
      return multiply(
        translation(0, 0.05 * sin(s.time * 1.3 + seed) + v * 0.08, 0),
        multiply(
          rotationX(-0.12 * v + 0.05 * sin(s.time * (1.1 + v * 4) + seed)),
          rotationZ(0.05 * sin(s.time * 0.9 + seed)),
        ),
      );
    },
    extras: (s, scene, world) => {
      // A tail of spray behind it as it goes.
      const v = Math.min(1, Math.abs(s.speed) / 8);
      if (v < 0.15) return;
      for (let i = 0; i < 22; i++) {
        const age = (s.time * 1.6 + i / 22) % 1;
        const x = (((i * 37) % 11) / 11 - 0.5) * (0.3 + age);
        const y = 0.1 + age * 1.5 - age * age * 1.7;
        const z = -1.4 - age * 2.6;
        scene.particles.push({
          position: [
            world[0] * x + world[1] * y + world[2] * z + world[3],
            world[4] * x + world[5] * y + world[6] * z + world[7],
            world[8] * x + world[9] * y + world[10] * z + world[11],
          ],
          size: 0.1 + age * 0.35,
          kind: 3,
          color: [0.9, 0.94, 0.97],
          alpha: 0.4 * v * (1 - age),
          axis: [0, 1, 0],
        });
      }
    },
    anchors: places({
      saddle: [0, 0.66, -0.45],
      seat: [0, 0.66, -0.45],
      passenger: [0, 0.66, -0.9],
      gripLeft: [0.34, 0.9, 0.06],
      gripRight: [-0.34, 0.9, 0.06],
      pedalLeft: [0.35, 0.37, -0.2],
      pedalRight: [-0.35, 0.37, -0.2],
      top: [0, 0.7, -0.4],
    }),
    head: [0, 0.95, 0.3],
  };
}
