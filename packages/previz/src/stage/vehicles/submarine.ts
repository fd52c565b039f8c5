/** Submarines. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { bob } from './boat-parts.ts';
import { hullAlong, pane, places } from './parts.ts';

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
  const sway = bob(k.context, 26);
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
