/** Small cars whose driver sits in the open: racing cars, go-karts, golf carts. */
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { beamsOf, hullAlong, paintOf, pairs, places, seat, trimOf } from './parts.ts';

/** A single seat between four bare wheels, with wings before and behind. */
export function racingCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c41e1a', '#1f4fa8', '#e8b81c', '#eceae6', '#17806a']);
  const second = paintOf(k, ['#eceae6', '#17181b', '#e8b81c'], 1);
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-2.2, 0.42, 0.18, 0.16],
        [-1.5, 0.5, 0.34, 0.3],
        [-0.7, 0.55, 0.42, 0.4],
        [-0.45, 0.48, 0.4, 0.26],
        [0.4, 0.46, 0.36, 0.24],
        [1.3, 0.4, 0.22, 0.17],
        [2.3, 0.28, 0.1, 0.09],
        [2.5, 0.25, 0.04, 0.04],
      ],
      paint,
      k.n(20),
    );
    // Intake above the driver's head, cockpit, side pods.
    hullAlong(
      b,
      [
        [-1.7, 0.72, 0.06, 0.05],
        [-0.9, 0.82, 0.14, 0.18],
        [-0.55, 0.88, 0.15, 0.16],
      ],
      paint,
      k.n(14),
    );
    b.ellipsoid([0, 0.7, 0.05], [0.26, 0.06, 0.46], t.dark, k.n(16), 6);
    torus(b, [0, 0.72, 0.02], 0.29, 0.04, second, k.n(20), 6);
    for (const s of [1, -1]) {
      hullAlong(
        b,
        [
          [-1.4, 0.36, 0.16, 0.14, s * 0.5],
          [-0.3, 0.38, 0.26, 0.22, s * 0.56],
          [0.25, 0.38, 0.24, 0.18, s * 0.56],
        ],
        second,
        k.n(14),
      );
      b.box([s * 0.56, 0.38, 0.26], [0.36, 0.26, 0.02], t.dark);
      b.roundedBox([s * 0.86, 0.26, 2.36], [0.03, 0.3, 0.55], 0.01, second, 1);
      b.roundedBox([s * 0.56, 0.78, -2.3], [0.03, 0.56, 0.5], 0.01, second, 1);
      for (const [z, y] of [
        [1.6, 0.4],
        [1.85, 0.36],
        [-1.55, 0.42],
        [-1.8, 0.4],
      ] as const)
        b.tube(
          [
            [s * 0.15, y, z * 0.97],
            [s * 0.74, 0.35, z > 0 ? 1.7 : -1.65],
          ],
          0.02,
          t.dark,
          6,
        );
      b.tube(
        [
          [s * 0.3, 0.68, 0.42],
          [s * 0.5, 0.74, 0.45],
        ],
        0.012,
        t.dark,
        5,
      );
      b.roundedBox([s * 0.52, 0.76, 0.45], [0.12, 0.07, 0.05], 0.02, paint, 1);
    }
    for (const [y, z] of [
      [0.18, 2.42],
      [0.24, 2.26],
    ] as const)
      b.roundedBox([0, y, z], [1.74, 0.025, 0.2], 0.01, paint, 1);
    for (const [y, z] of [
      [0.98, -2.38],
      [0.84, -2.2],
    ] as const)
      b.roundedBox([0, y, z], [1.14, 0.03, 0.24], 0.012, paint, 1);
    b.box([0, 0.55, -2.2], [0.06, 0.5, 0.14], t.dark);
    b.box([0, 0.17, 0], [1.3, 0.03, 3.2], t.dark);
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.82, 0.34, 1.7],
          [0.82, 0.35, -1.65],
        ],
        0.38,
        { rim: 0.55, spokes: 8 },
      ),
    ],
    wheelRadius: 0.35,
    lamps: [],
    anchors: places({
      driver: [0, 0.34, -0.15],
      seat: [0, 0.34, -0.15],
      gripLeft: [0.13, 0.68, 0.32],
      gripRight: [-0.13, 0.68, 0.32],
      top: [0, 0.95, -0.6],
      pedalLeft: [0.1, 0.36, 0.95],
      pedalRight: [-0.1, 0.36, 0.95],
    }),
    head: [0, 0.95, 0],
  };
}

export function goKart(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c9302a', '#2f6da8', '#2f8a4a', '#e0a82c']);
  const steel = k.mat(MATERIALS.steel);
  const body = k.mesh((b) => {
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 0.3, 0.14, 0.82],
          [s * 0.34, 0.14, 0.1],
          [s * 0.34, 0.14, -0.6],
        ],
        0.022,
        steel,
        7,
      );
      b.roundedBox([s * 0.55, 0.2, 0.05], [0.2, 0.16, 0.75], 0.06, paint, 2);
    }
    b.box([0, 0.12, 0.25], [0.64, 0.02, 1.1], t.dark);
    b.roundedBox([0, 0.22, 0.88], [1.02, 0.14, 0.2], 0.06, paint, 2);
    b.at(multiply(translation(0, 0.38, 0.66), rotationX(-0.7)), () =>
      b.roundedBox([0, 0, 0], [0.36, 0.34, 0.05], 0.02, paint, 2),
    );
    b.roundedBox([0, 0.2, -0.88], [1.0, 0.12, 0.08], 0.04, t.dark, 1);
    seat(b, [0, 0.27, -0.18], 0.4, t.leather);
    b.roundedBox([-0.3, 0.28, -0.45], [0.26, 0.24, 0.3], 0.03, steel, 1);
    b.tube(
      [
        [0, 0.18, 0.6],
        [0, 0.5, 0.28],
      ],
      0.014,
      steel,
      7,
    );
    b.at(multiply(translation(0, 0.52, 0.26), rotationX(1.0)), () =>
      torus(b, [0, 0, 0], 0.14, 0.014, t.dark, k.n(18), 6),
    );
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.56, 0.13, 0.62],
          [0.56, 0.15, -0.62],
        ],
        0.18,
        { rim: 0.5 },
      ),
    ],
    wheelRadius: 0.15,
    anchors: places({
      driver: [0, 0.27, -0.14],
      seat: [0, 0.27, -0.14],
      gripLeft: [0.13, 0.54, 0.24],
      gripRight: [-0.13, 0.54, 0.24],
      pedalLeft: [0.12, 0.22, 0.62],
      pedalRight: [-0.12, 0.22, 0.62],
      top: [0, 0.5, 0],
    }),
  };
}

export function golfCart(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#eceae6', '#2f6a4a', '#8a2a2a', '#c9b48a']);
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.36, 0], [1.16, 0.14, 2.3], 0.05, t.dark, 2);
    hullAlong(
      b,
      [
        [0.62, 0.62, 0.56, 0.3],
        [0.95, 0.56, 0.54, 0.24],
        [1.2, 0.48, 0.46, 0.15],
      ],
      paint,
      k.n(18),
    );
    b.roundedBox([0, 0.56, -0.72], [1.18, 0.4, 0.95], 0.1, paint, 2);
    for (const s of [1, -1]) {
      seat(b, [s * 0.28, 0.82, -0.42], 0.5, t.leather);
      for (const [z, lean] of [
        [0.72, -0.18],
        [-0.85, 0.04],
      ] as const)
        b.tube(
          [
            [s * 0.54, 0.7, z],
            [s * 0.52, 1.8, z + lean],
          ],
          0.022,
          t.chrome,
          7,
        );
      b.ellipsoid([s * 0.36, 0.6, 1.16], [0.09, 0.07, 0.05], t.head, 10, 6);
    }
    b.roundedBox(
      [0, 1.82, -0.15],
      [1.24, 0.07, 1.75],
      0.04,
      k.dressed({ ...MATERIALS.carPaint, color: hex('#eceae6') }, 1),
      2,
    );
    b.quad(
      [-0.5, 0.9, 0.71],
      [0.5, 0.9, 0.71],
      [0.48, 1.7, 0.57],
      [-0.48, 1.7, 0.57],
      k.mat({ ...MATERIALS.glass, opacity: 0.25 }),
    );
    b.tube(
      [
        [0.28, 0.75, 0.62],
        [0.28, 1.05, 0.32],
      ],
      0.018,
      t.dark,
      6,
    );
    b.at(multiply(translation(0.28, 1.06, 0.31), rotationX(0.9)), () =>
      torus(b, [0, 0, 0], 0.17, 0.014, t.dark, k.n(18), 6),
    );
    for (const s of [0.22, -0.2])
      b.at(multiply(translation(s, 0.85, -1.12), rotationX(-0.18)), () =>
        b.cylinder([0, 0, 0], 0.14, 0.72, s > 0 ? t.leather : paint, k.n(14)),
      );
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.5, 0.22, 0.82],
          [0.5, 0.22, -0.82],
        ],
        0.18,
      ),
    ],
    wheelRadius: 0.22,
    lamps: beamsOf(t.lit, 0.36, 0.6, 1.2),
    anchors: places({
      driver: [0.28, 0.84, -0.38],
      seat: [0.28, 0.84, -0.38],
      passenger: [-0.28, 0.84, -0.38],
      gripLeft: [0.42, 1.08, 0.3],
      gripRight: [0.14, 1.08, 0.3],
      top: [0, 1.86, 0],
    }),
  };
}
