/** Ships and landers of space. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type Model } from '../things/kit.ts';
import { ABOUT_Z, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { airborne, exhaust, wing } from './flight.ts';
import { type busy, hullAlong, places, type Station } from './parts.ts';

export function spaceship(k: Kit): Model {
  const hullMat = k.dressed({
    ...MATERIALS.aluminium,
    color: hex(k.rng.pick(['#a7adb3', '#6f7780', '#c9c6bd'])),
    color2: hex('#5f666d'),
    pattern: 'tiles',
    patternScale: 1.4,
    roughness: 0.45,
    metal: 0.3,
  });
  const dark = k.mat({ color: hex('#24282d'), roughness: 0.5, metal: 0.5 });
  const accent = k.dressed({ ...MATERIALS.carPaint, color: hex('#c95a2c') }, 1);
  const glowColor: Rgb = [0.35, 0.8, 1];
  const glow = k.mat({ color: glowColor, emissive: [1.6, 4.4, 6], castsShadow: false });
  const windowLight = k.mat({ color: [1, 0.9, 0.7], emissive: [3, 2.5, 1.6] });
  const c = k.n(40);
  if (k.said('ufo|flying saucer|saucer')) {
    const ufo = k.mesh((b) => {
      b.lathe(
        [
          [0, 1.2],
          [3, 1.0],
          [5, 1.5],
          [9.4, 2.6],
          [10, 3],
          [9.4, 3.3],
          [5.5, 4.2],
          [3.4, 4.5],
        ],
        hullMat,
        c,
      );
      b.lathe(
        [
          [3.5, 4.4],
          [3.2, 5.4],
          [2.2, 6.3],
          [0.9, 6.75],
          [0, 6.8],
        ],
        k.mat({ ...MATERIALS.glass, color: hex('#9fd6e0'), opacity: 0.45 }),
        c,
      );
      torus(b, [0, 1.15, 0], 2.4, 0.3, glow, c, 8);
      for (let i = 0; i < 18; i++)
        b.sphere([cos((i * TAU) / 18) * 8.3, 2.2, sin((i * TAU) / 18) * 8.3], 0.3, i % 2 ? windowLight : glow, 10, 6);
    });
    return {
      parts: [{ mesh: ufo }],
      body: (s) => multiply(airborne(k.context.seed, 1)(s), rotationY(s.time * 0.5)),
      lamps: [
        { at: [0, 0.4, 0], color: [12, 34, 44], range: 30, flicker: 'steady', direction: [0, -1, 0], cosAngle: 0.8 },
      ],
      anchors: { top: translation(0, 6.8, 0), seat: translation(0, 4.6, 0), driver: translation(0, 4.6, 0) },
    };
  }
  const body = k.mesh((b) => {
    const rings: Station[] = [
      [-13, 3.2, 2.4, 1.5],
      [-11, 3.2, 3.2, 1.9],
      [-4, 3.1, 3.6, 2.1],
      [3, 2.9, 2.9, 1.75],
      [9, 2.6, 1.8, 1.15],
      [13.4, 2.35, 0.9, 0.6],
      [15, 2.25, 0.25, 0.2],
    ];
    hullAlong(b, rings, hullMat, c);
    hullAlong(
      b,
      [
        [3.2, 4.35, 1.0, 0.4],
        [5.2, 4.0, 1.15, 0.75],
        [8.4, 3.45, 0.8, 0.5],
        [10, 3.2, 0.2, 0.15],
      ],
      k.mat({ color: hex('#16242e'), roughness: 0.04 }),
      k.n(20),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 2.6, 3.0, -3], [x * 9.2, 2.2, -9.5], [9, 3], [0.9, 0.3], hullMat);
      wing(b, [x * 9.2, 2.2, -9.5], [x * 9.7, 4.8, -11.5], [3.2, 1.6], [0.35, 0.18], accent, true);
      b.at(multiply(translation(x * 4.4, 2.9, -9), ABOUT_Z), () => {
        b.lathe(
          [
            [1.1, -4.4],
            [1.35, -3.8],
            [1.45, -0.5],
            [1.2, 2.4],
            [0.6, 3.6],
            [0, 4],
          ],
          dark,
          k.n(24),
        );
        b.lathe(
          [
            [1.12, -4.38],
            [0.9, -4.1],
            [0, -4.0],
          ].reverse() as [number, number][],
          glow,
          k.n(20),
        );
      });
      b.at(translation(x * 1.3, 3.2, -13.05), () =>
        b.at(rotationX(-PI / 2), () =>
          b.lathe(
            [
              [0.95, 0],
              [0.85, 0.12],
              [0.7, 0.02],
              [0, 0.02],
            ],
            glow,
            k.n(20),
          ),
        ),
      );
      for (let i = 0; i < 12; i++)
        b.roundedBox([x * (3.32 - i * 0.09), 3.55, 1.5 - i * 0.75], [0.16, 0.18, 0.3], 0.06, windowLight, 1);
      b.roundedBox([x * 3.1, 2.9, 2.4], [0.5, 0.4, 5], 0.15, accent, 2);
      b.tube(
        [
          [x * 6.6, 2.4, -5],
          [x * 6.6, 2.4, 1.2],
        ],
        [0.28, 0.16],
        dark,
        8,
      );
    }
    wing(b, [0, 4.6, -8], [0, 6.3, -12.2], [5, 2], [0.5, 0.2], hullMat, true);
    b.roundedBox([0, 5.1, -5], [2.2, 0.8, 5], 0.3, hullMat, 2);
    for (let i = 0; i < 10; i++)
      b.roundedBox([(k.rng.unit() - 0.5) * 4.4, 4.9, -2.5 - k.rng.unit() * 7], [0.5, 0.4, 0.9], 0.08, dark, 1);
    for (const [x, z] of [
      [2, -8],
      [-2, -8],
      [0, 7],
    ] as const)
      b.tube(
        [
          [x, 1.9, z],
          [x * 1.2, 0.1, z + 0.3],
        ],
        [0.2, 0.3],
        dark,
        8,
      );
  });
  return {
    parts: [{ mesh: body }],
    body: (s) => (s.posture === 'float' || s.speed > 0.1 ? airborne(k.context.seed, 0.8)(s) : translation(0, 0, 0)),
    lamps: [
      { at: [4.4, 2.9, -14.5], color: [6, 15, 20], range: 24, flicker: 'steady' },
      { at: [-4.4, 2.9, -14.5], color: [6, 15, 20], range: 24, flicker: 'steady' },
    ],
    extras: (s, scene, world) => {
      const power = Math.min(1, Math.max(actWeight(s, 'fly', 'rise'), s.speed / 12));
      if (power < 0.05) return;
      for (const x of [4.4, -4.4])
        for (let i = 0; i < 14; i++) {
          const u = i / 14;
          const p = transformPoint(world, [x, 2.9, -13.6 - u * 7 * (0.9 + 0.1 * sin(s.time * 40 + i))]);
          scene.particles.push({
            position: p,
            size: 0.95 * (1 - u * 0.75),
            kind: 4,
            color: [0.7, 2.2, 3.2],
            alpha: power * 0.55 * (1 - u),
            axis: [0, 1, 0],
          });
        }
    },
    anchors: {
      top: translation(0, 5.5, -4),
      driver: translation(0, 3.3, 5),
      seat: translation(0, 3.3, 5),
      passenger: translation(0.8, 3, 0),
      door: translation(3.4, 1.6, 0),
    },
  };
}

/** A craft on four splayed legs, wrapped in foil. */
export function lander(k: Kit): Model {
  const capsule = k.said('capsule');
  const foil = k.mat({ ...MATERIALS.gold, color: hex(k.rng.pick(['#d8a83c', '#c98a2c', '#c9b48a'])), roughness: 0.4 });
  const silver = k.dressed({ ...MATERIALS.aluminium, roughness: 0.5 });
  const dark = k.mat({ color: hex('#232529'), roughness: 0.6 });
  const glass = k.mat({
    color: hex('#1a2430'),
    roughness: 0.05,
    emissive: isDark(k.context.look) ? [1.4, 1.1, 0.6] : [0.06, 0.06, 0.05],
  });
  const body = k.mesh((b) => {
    b.lathe(
      [
        [0, 1.5],
        [1.9, 1.5],
        [2.2, 1.8],
        [2.2, 3.2],
        [1.9, 3.4],
        [0, 3.4],
      ],
      foil,
      8,
    );
    b.lathe(
      [
        [0.9, 0.6],
        [0.5, 1.5],
      ],
      dark,
      k.n(18),
    );
    if (capsule)
      b.lathe(
        [
          [2.1, 3.4],
          [2.15, 3.7],
          [0.9, 6.2],
          [0.7, 6.6],
          [0, 6.7],
        ],
        silver,
        k.n(26),
      );
    else {
      b.lathe(
        [
          [1.7, 3.4],
          [1.8, 3.7],
          [1.8, 5.0],
          [1.3, 5.8],
          [0, 6.0],
        ],
        silver,
        8,
      );
      b.roundedBox([0, 4.5, 1.6], [1.6, 1.5, 1.0], 0.3, silver, 2);
      b.roundedBox([0, 3.85, 2.1], [0.8, 0.9, 0.1], 0.05, dark, 1);
      for (const s of [1, -1])
        b.at(multiply(translation(s * 0.5, 4.85, 2.1), rotationZ(s * 0.4)), () =>
          b.box([0, 0, 0], [0.5, 0.4, 0.06], glass),
        );
      b.tube(
        [
          [0.9, 5.7, -0.6],
          [1.1, 6.5, -0.7],
        ],
        0.04,
        silver,
        6,
      );
      b.at(multiply(translation(1.1, 6.6, -0.7), rotationX(-0.7)), () =>
        b.lathe(
          [
            [0.02, 0],
            [0.3, 0.05],
            [0.45, 0.16],
          ],
          silver,
          k.n(16),
        ),
      );
    }
    for (let i = 0; i < 4; i++) {
      const a = (i * TAU) / 4 + TAU / 8;
      const w: Vec3 = [cos(a), 0, sin(a)];
      const at = (r: number, y: number): Vec3 => [w[0] * r, y, w[2] * r];
      b.tube([at(2.0, 3.1), at(3.0, 2.0), at(4.3, 0.2)], 0.11, foil, 8);
      for (const d of [0.35, -0.35]) b.tube([[cos(a + d) * 2.1, 1.7, sin(a + d) * 2.1], at(3.6, 1.15)], 0.07, foil, 7);
      b.lathe(
        [
          [0.62, 0.0],
          [0.6, 0.12],
          [0.2, 0.22],
          [0, 0.22],
        ],
        silver,
        k.n(16),
        at(4.3, 0),
      );
      b.at(translation(w[0] * 2.0, 4.4, w[2] * 2.0), () => {
        if (!capsule)
          for (const d of [0, TAU / 4])
            b.at(rotationY(d), () =>
              b.tube(
                [
                  [-0.35, 0, 0],
                  [0.35, 0, 0],
                ],
                [0.12, 0.05],
                silver,
                8,
              ),
            );
      });
    }
    for (let i = 0; i < 7; i++)
      b.tube(
        [
          [2.4 + i * 0.22 - 0.28, 3.0 - i * 0.38, 2.4 + i * 0.22 + 0.28],
          [2.4 + i * 0.22 + 0.28, 3.0 - i * 0.38, 2.4 + i * 0.22 - 0.28],
        ],
        0.03,
        silver,
        5,
      );
  });
  const burning = (s: Parameters<typeof busy>[0]): number =>
    Math.max(actWeight(s, 'fly', 'fall', 'rise', 'land'), s.posture === 'float' ? 1 : 0);
  return {
    parts: [{ mesh: body }],
    body: (s) => (burning(s) > 0 ? airborne(k.context.seed, 0.3)(s) : translation(0, 0, 0)),
    extras: (s, scene, world) => {
      if (burning(s) > 0.1) exhaust(s, scene, world, [0, 0.5, 0], [0, -1, 0], 0.8, burning(s), k.context.seed);
    },
    anchors: places({ top: [0, 6.2, 0], seat: [0, 3.9, 0.5], driver: [0, 3.9, 0.5], door: [0, 3.9, 2.2] }),
    head: [0, 5, 0],
  };
}
