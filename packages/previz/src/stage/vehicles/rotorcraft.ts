/** Helicopters and drones. */
import { TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_Z } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { airborne, wing } from './flight.ts';
import { hullAlong, type Station } from './parts.ts';

export function helicopter(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#b8302a', '#2b4f73', '#3d4a3a', '#e0a82c'])),
  });
  const glass = k.mat({ color: hex('#22323c'), roughness: 0.05, opacity: 0.7 });
  const trim = k.mat({ ...MATERIALS.iron, roughness: 0.5 });
  const dark = isDark(k.context.look);
  const body = k.mesh((b) => {
    const rings: Station[] = [
      [-6.9, 2.5, 0.16, 0.2],
      [-4.5, 2.35, 0.26, 0.32],
      [-2.2, 2.1, 0.5, 0.62],
      [-0.9, 1.8, 1.0, 1.05],
      [0.6, 1.72, 1.18, 1.18],
    ];
    hullAlong(b, rings, paint, k.n(24), false);
    hullAlong(
      b,
      [
        [0.6, 1.72, 1.18, 1.18],
        [1.6, 1.66, 1.12, 1.12],
        [2.5, 1.5, 0.85, 0.88],
        [3.1, 1.34, 0.4, 0.45],
      ],
      glass,
      k.n(24),
    );
    b.roundedBox([0, 1.0, 1.5], [1.5, 0.5, 2.2], 0.25, paint, 2);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.13, 1.9, 0.1], [0.08, 0.75, 0.9], 0.04, glass, 1);
      b.tube(
        [
          [x * 0.7, 0.95, 1.2],
          [x * 1.15, 0.12, 1.3],
        ],
        0.05,
        trim,
        7,
      );
      b.tube(
        [
          [x * 0.7, 0.95, -0.6],
          [x * 1.15, 0.12, -0.7],
        ],
        0.05,
        trim,
        7,
      );
      b.tube(
        [
          [x * 1.15, 0.06, -1.5],
          [x * 1.15, 0.06, 2.1],
          [x * 1.15, 0.28, 2.6],
        ],
        0.06,
        trim,
        8,
      );
      wing(b, [x * 0.15, 2.45, -5.4], [x * 1.2, 2.45, -5.6], [0.7, 0.5], [0.1, 0.06], paint);
    }
    wing(b, [0, 2.5, -6.5], [0, 3.7, -7.2], [1.0, 0.6], [0.14, 0.08], paint, true);
    b.roundedBox([0, 2.85, -0.3], [0.9, 0.55, 2.2], 0.25, paint, 2);
    b.cylinder([0, 3.05, -0.2], 0.1, 0.65, trim, 12);
    for (const x of [0.3, -0.3])
      b.ellipsoid(
        [x, 0.9, 2.55],
        [0.12, 0.1, 0.1],
        k.mat({ color: [0.9, 0.9, 0.9], emissive: dark ? [9, 8.6, 7.5] : [0.4, 0.4, 0.4] }),
        10,
        6,
      );
  });
  const rotor = k.mesh((b) => {
    b.cylinder([0, -0.1, 0], 0.22, 0.2, trim, 12);
    for (let i = 0; i < 4; i++)
      b.at(rotationY((i * TAU) / 4), () =>
        b.roundedBox([2.9, 0.05, 0], [5.2, 0.035, 0.26], 0.016, k.mat({ color: hex('#26282b'), roughness: 0.5 }), 1),
      );
  });
  const blur = k.mesh((b) =>
    b.disc(
      [0, 0.05, 0],
      5.5,
      k.mat({ color: [0.16, 0.17, 0.18], opacity: 0.16, doubleSided: true, castsShadow: false, roughness: 1 }),
      k.n(40),
    ),
  );
  const tail = k.mesh((b) => {
    for (let i = 0; i < 4; i++)
      b.at(rotationX((i * TAU) / 4), () => b.roundedBox([0, 0.42, 0], [0.03, 0.8, 0.1], 0.012, trim, 1));
  });
  // On the ground with nothing to do the rotor stands still.
  const turning = (s: ActorState): boolean =>
    s.posture === 'float' || s.speed > 0.1 || s.acts.length > 0 || s.position[1] > 0.5;
  return {
    parts: [
      { mesh: body },
      {
        mesh: rotor,
        at: (s) => multiply(translation(0, 3.72, -0.2), rotationY(turning(s) ? s.time * 31 : 0.4)),
        loose: true,
      },
      { mesh: blur, at: (s) => (turning(s) ? translation(0, 3.74, -0.2) : null), loose: true },
      { mesh: tail, at: (s) => multiply(translation(0.2, 3.0, -6.9), rotationX(turning(s) ? s.time * 44 : 0)) },
    ],
    body: (s) =>
      multiply(
        turning(s) ? airborne(k.context.seed, 0.35)(s) : translation(0, 0, 0),
        rotationX(Math.min(0.16, s.speed * 0.008)),
      ),
    lamps: dark
      ? [
          {
            at: [0, 0.9, 2.7],
            color: [40, 38, 32],
            range: 40,
            flicker: 'steady',
            direction: [0, -0.6, 1],
            cosAngle: 0.94,
          },
        ]
      : [],
    anchors: {
      driver: translation(0.45, 1.35, 1.4),
      passenger: translation(-0.45, 1.35, 1.4),
      seat: translation(0.45, 1.35, 0.2),
      top: translation(0, 3.1, -0.4),
      door: translation(1.2, 1.1, 0.2),
    },
  };
}

export function drone(k: Kit): Model {
  const shell = k.dressed({ ...MATERIALS.plastic, color: hex(k.rng.pick(['#e4e4e2', '#2a2c30'])), roughness: 0.4 });
  const dark = k.mat({ ...MATERIALS.plastic, color: hex('#1c1d1f') });
  const led = (c: Rgb): number => k.mat({ color: c, emissive: [c[0] * 5, c[1] * 5, c[2] * 5], castsShadow: false });
  k.scale = [k.scale[0] * 0.88, k.scale[1], k.scale[2] * 0.88];
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.075, 0], [0.11, 0.06, 0.2], 0.028, shell, 3);
    b.roundedBox([0, 0.045, 0.1], [0.05, 0.05, 0.05], 0.02, dark, 2);
    b.at(translation(0, 0.045, 0.128), () =>
      b.at(ABOUT_Z, () =>
        b.lathe(
          [
            [0.018, -0.01],
            [0.017, 0.005],
            [0.01, 0.008],
            [0, 0.009],
          ],
          k.mat({ color: [0.02, 0.03, 0.05], roughness: 0.04 }),
          12,
        ),
      ),
    );
    for (const x of [1, -1])
      for (const z of [1, -1]) {
        b.tube(
          [
            [x * 0.045, 0.075, z * 0.07],
            [x * 0.14, 0.085, z * 0.14],
          ],
          [0.014, 0.009],
          shell,
          8,
        );
        b.cylinder([x * 0.14, 0.07, z * 0.14], 0.018, 0.04, dark, k.n(12));
        b.tube(
          [
            [x * 0.14, 0.07, z * 0.14],
            [x * 0.145, 0.005, z * 0.145],
          ],
          [0.006, 0.004],
          dark,
          6,
        );
        b.sphere([x * 0.145, 0.068, z * 0.152], 0.006, led(z > 0 ? [0.2, 1, 0.35] : [1, 0.12, 0.1]), 6, 5);
      }
  });
  const prop = k.mesh((b) => {
    for (const x of [1, -1]) b.roundedBox([x * 0.045, 0.118, 0], [0.085, 0.003, 0.013], 0.001, dark, 1);
    b.disc(
      [0, 0.118, 0],
      0.09,
      k.mat({ color: [0.3, 0.3, 0.3], opacity: 0.12, doubleSided: true, castsShadow: false, roughness: 1 }),
      20,
    );
  });
  const parts: Part[] = [{ mesh: body }];
  for (const x of [1, -1])
    for (const z of [1, -1])
      parts.push({
        mesh: prop,
        at: (s) => multiply(translation(x * 0.14, 0, z * 0.14), rotationY(s.time * 90 * x * z)),
      });
  return {
    parts,
    body: (s) => multiply(airborne(k.context.seed, 0.12)(s), rotationX(Math.min(0.35, s.speed * 0.05))),
    anchors: { top: translation(0, 0.11, 0), grip: translation(0, 0.05, 0) },
  };
}
