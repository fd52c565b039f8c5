/** Rickshaws, pulled or with a motor. */
import { sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { beamsOf, hullAlong, paintOf, pairs, places, seat, trimOf } from './parts.ts';

/** A cab on three wheels: a tuk-tuk with a motor, or a rickshaw that is pulled. */
export function rickshaw(k: Kit): Model {
  const t = trimOf(k);
  const pulled = k.said('rickshaw|pedicab') && !k.said('auto|tuk|tuk-tuk') && k.rng.chance(0.5);
  const paint = paintOf(k, ['#2f8a5a', '#e0b02c', '#2f5fa8', '#c9362c']);
  const hood = k.mat({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#e0b02c', '#26282b', '#8a2a24'])),
    doubleSided: true,
  });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.42, -0.55], [1.2, 0.16, 1.5], 0.06, paint, 2);
    for (const s of [1, -1]) b.roundedBox([s * 0.58, 0.66, -0.75], [0.06, 0.5, 1.0], 0.03, paint, 1);
    b.roundedBox([0, 0.75, -1.25], [1.2, 0.7, 0.08], 0.04, paint, 1);
    seat(b, [0, 0.78, -0.92], 1.05, t.leather);
    if (!pulled) {
      hullAlong(
        b,
        [
          [0.15, 0.55, 0.5, 0.32],
          [0.75, 0.62, 0.42, 0.36],
          [1.2, 0.6, 0.28, 0.3],
          [1.36, 0.55, 0.16, 0.16],
        ],
        paint,
        k.n(18),
      );
      seat(b, [0, 0.78, 0.02], 0.5, t.leather);
      b.tube(
        [
          [0.3, 1.06, 0.5],
          [0, 1.02, 0.62],
          [-0.3, 1.06, 0.5],
        ],
        0.018,
        t.chrome,
        7,
      );
      b.ellipsoid([0, 0.76, 1.3], [0.12, 0.12, 0.06], t.head, k.n(12), 7);
      b.quad([-0.42, 0.96, 0.86], [0.42, 0.96, 0.86], [0.46, 1.62, 0.6], [-0.46, 1.62, 0.6], t.glass);
      for (const s of [1, -1])
        b.tube(
          [
            [s * 0.44, 0.92, 0.88],
            [s * 0.5, 1.68, 0.58],
          ],
          0.02,
          t.dark,
          6,
        );
    }
    // The hood: a roof on hoops.
    const front = pulled ? -0.3 : 0.6;
    const n = 10;
    for (let i = 0; i < n; i++) {
      const arc = (j: number): Vec3 => [
        sin((j / n - 0.5) * 2.7) * 0.63,
        1.42 + 0.34 * sin((j / n - 0.5) * 2.7 + TAU / 4),
        0,
      ];
      const [a, c] = [arc(i), arc(i + 1)];
      b.quad([c[0], c[1], front], [c[0], c[1], -1.3], [a[0], a[1], -1.3], [a[0], a[1], front], hood);
    }
    b.quad([-0.6, 1.0, -1.3], [-0.55, 1.65, -1.3], [0.55, 1.65, -1.3], [0.6, 1.0, -1.3], hood);
    for (const s of [1, -1]) {
      for (const z of [front, -1.28])
        b.tube(
          [
            [s * 0.58, 0.85, z],
            [s * 0.6, 1.5, z],
          ],
          0.018,
          t.chrome,
          6,
        );
      if (pulled)
        b.tube(
          [
            [s * 0.4, 0.42, 0.1],
            [s * 0.38, 0.75, 0.7],
            [s * 0.36, 0.9, 1.4],
          ],
          0.022,
          t.leather,
          7,
        );
      b.roundedBox([s * 0.5, 0.6, -1.3], [0.14, 0.1, 0.04], 0.02, t.tail, 1);
    }
    if (pulled)
      b.tube(
        [
          [-0.36, 0.9, 1.4],
          [0.36, 0.9, 1.4],
        ],
        0.022,
        t.leather,
        7,
      );
    b.at(ABOUT_X, () => b.cylinder([-0.3, -0.6, -0.75], 0.02, 1.2, t.dark, 7));
  });
  const big = pulled ? 0.36 : 0.24;
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        pulled
          ? [[0.68, big, -0.7]]
          : [
              [0.58, big, -0.85],
              [0, big, 1.1],
            ],
        pulled ? 0.06 : 0.13,
      ),
    ],
    wheelRadius: big,
    lamps: pulled ? [] : beamsOf(t.lit, 0, 0.76, 1.38),
    anchors: places({
      driver: pulled ? [0.3, 0.8, -0.88] : [0, 0.8, 0.05],
      seat: [0.28, 0.8, -0.88],
      passenger: [-0.28, 0.8, -0.88],
      rearLeft: [0.28, 0.8, -0.88],
      rearRight: [-0.28, 0.8, -0.88],
      gripLeft: [0.3, 1.07, 0.48],
      gripRight: [-0.3, 1.07, 0.48],
      top: [0, 1.78, -0.5],
    }),
  };
}
