/** Motorcycles and scooters. */
import { cos, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationZ, smoothstep, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_Z, smoothCurve } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { hullAlong } from './parts.ts';
import { roadWheel, rollingWheel } from './wheels.ts';

const leanOf =
  (seed: number) =>
  (s: ActorState): Mat34 =>
    rotationZ(
      smoothstep(0, 1.5, Math.abs(s.speed)) * 0.03 * sin(s.time * 1.3 + seed) +
        actWeight(s, 'blow') * 0.2 * sin(s.time * 3),
    );

export function motorcycle(k: Kit): Model {
  if (k.said('scooter|moped|vespa')) return scooter(k);
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#a3201c', '#1f2428', '#27466b', '#3f5a3a'])),
  });
  const chrome = k.mat(MATERIALS.chrome);
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#232427') });
  const leather = k.mat({ ...MATERIALS.leather, color: hex('#231c18') });
  const night = isDark(k.context.look);
  const lamp = k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: night ? [9, 8.4, 7] : [0.4, 0.4, 0.38] });
  const R = 0.32;
  const wheel = roadWheel(k, { radius: R, width: 0.14, rim: 0.74, spokes: 7, metal: chrome });
  const body = k.mesh((b) => {
    const c = k.n(14);
    b.tube(
      smoothCurve(
        [
          [0, 0.92, 0.5],
          [0, 0.62, 0.45],
          [0, 0.34, 0.2],
          [0, 0.34, -0.35],
          [0, 0.62, -0.5],
          [0, 0.76, -0.2],
          [0, 0.88, 0.4],
        ],
        4,
      ),
      0.024,
      dark,
      8,
    );
    b.roundedBox([0, 0.45, 0.0], [0.3, 0.3, 0.46], 0.08, dark, 2);
    for (const a of [0.45, -0.45])
      b.at(multiply(translation(0, 0.56, 0.06), rotationX(a)), () => {
        b.cylinder([0, 0, 0], 0.085, 0.24, chrome, c);
        for (let i = 0; i < 5; i++) b.cylinder([0, 0.04 + i * 0.038, 0], 0.11, 0.014, chrome, c);
      });
    hullAlong(
      b,
      [
        [-0.16, 0.86, 0.07, 0.07],
        [0.0, 0.87, 0.13, 0.1],
        [0.22, 0.88, 0.15, 0.12],
        [0.42, 0.9, 0.1, 0.08],
      ],
      paint,
      k.n(18),
    );
    hullAlong(
      b,
      [
        [-0.78, 0.86, 0.1, 0.05],
        [-0.55, 0.82, 0.14, 0.065],
        [-0.25, 0.79, 0.13, 0.06],
        [-0.06, 0.84, 0.07, 0.05],
      ],
      leather,
      k.n(16),
    );
    for (const x of [1, -1]) {
      b.tube(
        smoothCurve(
          [
            [x * 0.12, 0.52, 0.18],
            [x * 0.17, 0.3, 0.2],
            [x * 0.19, 0.24, -0.1],
            [x * 0.2, 0.3, -0.95],
          ],
          4,
        ),
        [0.026, 0.026, 0.026, 0.026, 0.026, 0.028, 0.032, 0.04, 0.048, 0.05, 0.05, 0.05, 0.05],
        chrome,
        10,
      );
      b.tube(
        [
          [x * 0.11, 0.6, -0.45],
          [x * 0.12, R, -0.72],
        ],
        0.03,
        chrome,
        8,
      );
      b.tube(
        [
          [x * 0.13, 0.33, 0.05],
          [x * 0.3, 0.33, 0.05],
        ],
        0.016,
        dark,
        7,
      );
    }
    const guard: Vec3[] = Array.from({ length: 9 }, (_, i) => [
      0,
      R + sin(0.5 + i * 0.27) * (R + 0.04),
      -0.72 + cos(0.5 + i * 0.27) * -(R + 0.04),
    ]);
    b.tube(guard, 0.07, paint, 8);
    b.ellipsoid(
      [0, 0.72, -1.02],
      [0.06, 0.05, 0.03],
      k.mat({ color: hex('#a8100d'), emissive: night ? [3, 0.1, 0.1] : [0.25, 0.01, 0.01] }),
      10,
      6,
    );
  });
  const fork = k.mesh((b) => {
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.09, 1.02, 0.46],
          [x * 0.095, 0.62, 0.6],
          [x * 0.095, R, 0.72],
        ],
        [0.026, 0.03, 0.032],
        chrome,
        9,
      );
    const guard: Vec3[] = Array.from({ length: 7 }, (_, i) => [
      0,
      R + sin(0.8 + i * 0.27) * (R + 0.03),
      0.72 + cos(0.8 + i * 0.27) * (R + 0.03),
    ]);
    b.tube(guard, 0.06, paint, 8);
    b.tube(
      smoothCurve(
        [
          [0.38, 1.06, 0.14],
          [0.3, 1.1, 0.32],
          [0.1, 1.06, 0.44],
          [-0.1, 1.06, 0.44],
          [-0.3, 1.1, 0.32],
          [-0.38, 1.06, 0.14],
        ],
        4,
      ),
      0.016,
      chrome,
      8,
    );
    for (const x of [1, -1]) {
      b.capsule([x * 0.37, 1.07, 0.16], [x * 0.395, 1.045, 0.06], 0.021, 0.021, dark, 8);
      b.tube(
        [
          [x * 0.26, 1.1, 0.34],
          [x * 0.32, 1.2, 0.3],
        ],
        0.008,
        chrome,
        5,
      );
      b.ellipsoid([x * 0.34, 1.21, 0.29], [0.06, 0.04, 0.014], chrome, 10, 6);
    }
    b.at(translation(0, 0.95, 0.56), () =>
      b.at(ABOUT_Z, () => {
        b.lathe(
          [
            [0, -0.1],
            [0.07, -0.07],
            [0.1, 0],
            [0.1, 0.03],
          ],
          chrome,
          k.n(18),
        );
        b.lathe(
          [
            [0.098, 0.03],
            [0.06, 0.045],
            [0, 0.05],
          ],
          lamp,
          k.n(18),
        );
      }),
    );
  });
  return {
    parts: [
      { mesh: body },
      { mesh: fork },
      ...[0.72, -0.72].map((z): Part => rollingWheel(wheel, [0, R, z], R * k.scale[1], true)),
    ],
    body: leanOf(k.context.seed % 10),
    wheelRadius: R,
    lamps: night
      ? [
          {
            at: [0, 0.95, 0.7],
            color: [22, 20, 17],
            range: 24,
            flicker: 'steady',
            direction: [0, -0.1, 1],
            cosAngle: 0.9,
          },
        ]
      : [],
    anchors: {
      saddle: translation(0, 0.87, -0.3),
      seat: translation(0, 0.87, -0.3),
      passenger: translation(0, 0.9, -0.62),
      seatBack: translation(0, 0.9, -0.75),
      gripLeft: translation(0.385, 1.06, 0.1),
      gripRight: translation(-0.385, 1.06, 0.1),
      pedalLeft: translation(0.26, 0.35, 0.05),
      pedalRight: translation(-0.26, 0.35, 0.05),
    },
    head: [0, 1.1, 0.4],
  };
}

function scooter(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#8fc0b0', '#e6dcc0', '#c9453a', '#6fa0c9'])),
  });
  const chrome = k.mat(MATERIALS.chrome);
  const leather = k.mat({ ...MATERIALS.leather, color: hex('#5a3a26') });
  const night = isDark(k.context.look);
  const R = 0.23;
  const wheel = roadWheel(k, { radius: R, width: 0.11, rim: 0.6, spokes: 5, metal: chrome });
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-0.88, 0.5, 0.1, 0.12],
        [-0.6, 0.52, 0.22, 0.22],
        [-0.25, 0.5, 0.2, 0.22],
        [-0.05, 0.4, 0.14, 0.14],
      ],
      paint,
      k.n(18),
    );
    b.roundedBox([0, 0.28, 0.12], [0.34, 0.05, 0.6], 0.02, paint, 2);
    b.at(multiply(translation(0, 0.58, 0.46), rotationX(-0.2)), () =>
      b.roundedBox([0, 0, 0], [0.42, 0.68, 0.07], 0.035, paint, 3),
    );
    b.roundedBox([0, 0.76, -0.42], [0.28, 0.1, 0.6], 0.05, leather, 3);
    b.tube(
      [
        [0, 0.85, 0.46],
        [0, 1.02, 0.42],
      ],
      0.03,
      chrome,
      8,
    );
    b.tube(
      smoothCurve(
        [
          [0.33, 1.02, 0.3],
          [0.2, 1.04, 0.4],
          [-0.2, 1.04, 0.4],
          [-0.33, 1.02, 0.3],
        ],
        4,
      ),
      0.016,
      chrome,
      8,
    );
    b.roundedBox([0, 1.02, 0.43], [0.24, 0.14, 0.14], 0.06, paint, 3);
    b.ellipsoid(
      [0, 1.03, 0.5],
      [0.07, 0.07, 0.03],
      k.mat({ color: [0.93, 0.93, 0.88], emissive: night ? [9, 8.4, 7] : [0.4, 0.4, 0.36] }),
      k.n(14),
      8,
    );
    for (const x of [1, -1]) {
      b.capsule([x * 0.32, 1.02, 0.31], [x * 0.36, 1.01, 0.24], 0.02, 0.02, k.mat(MATERIALS.rubber), 8);
      b.tube(
        [
          [x * 0.25, 1.04, 0.38],
          [x * 0.3, 1.17, 0.34],
        ],
        0.006,
        chrome,
        5,
      );
      b.sphere([x * 0.31, 1.19, 0.34], 0.035, chrome, 10, 6);
    }
    b.tube(
      [
        [0, 0.5, 0.56],
        [0, R, 0.64],
      ],
      0.03,
      chrome,
      8,
    );
    hullAlong(
      b,
      [
        [0.42, 0.42, 0.06, 0.03],
        [0.62, 0.5, 0.09, 0.05],
        [0.9, 0.36, 0.05, 0.02],
      ],
      paint,
      12,
    );
  });
  return {
    parts: [{ mesh: body }, ...[0.64, -0.62].map((z): Part => rollingWheel(wheel, [0, R, z], R * k.scale[1], true))],
    body: leanOf(k.context.seed % 10),
    wheelRadius: R,
    anchors: {
      saddle: translation(0, 0.81, -0.35),
      seat: translation(0, 0.81, -0.35),
      passenger: translation(0, 0.81, -0.6),
      gripLeft: translation(0.345, 1.02, 0.27),
      gripRight: translation(-0.345, 1.02, 0.27),
      pedalLeft: translation(0.12, 0.31, 0.1),
      pedalRight: translation(-0.12, 0.31, 0.1),
      seatBack: translation(0, 0.82, -0.7),
    },
  };
}
