/** Planes with jets: airliners and fighters. */
import { PI } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type Model } from '../things/kit.ts';
import { ABOUT_Z } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { airborne, hangs, wing } from './flight.ts';
import { propPlane } from './light-planes.ts';
import { hullAlong, places, trimOf } from './parts.ts';

export function airplane(k: Kit): Model {
  if (k.said('propeller|biplane|small|vintage|cessna|seaplane')) return propPlane(k);
  const jet = k.said('fighter');
  const dark = isDark(k.context.look);
  const white = k.dressed({ ...MATERIALS.carPaint, color: hex(jet ? '#7d8790' : '#eceae6'), roughness: 0.3 });
  const accent = k.dressed(
    { ...MATERIALS.carPaint, color: hex(k.rng.pick(['#2a5a96', '#a8302a', '#2f7a5a', '#d8832a'])) },
    1,
  );
  const grey = k.mat({ ...MATERIALS.aluminium, roughness: 0.35 });
  const glass = k.mat({
    color: hex('#16222c'),
    roughness: 0.06,
    ...(dark ? { emissive: [1.2, 0.9, 0.45] as Rgb } : {}),
  });
  const y = 3.6;
  const R = 1.95;
  const body = k.mesh((b) => {
    const rings: (readonly [number, number, number])[] = [
      [16, 0.15, -0.3],
      [15.6, 0.7, -0.22],
      [14.5, 1.4, -0.1],
      [12.6, 1.85, 0],
      [10, R, 0],
      [-6, R, 0],
      [-9.5, 1.7, 0.3],
      [-13, 1.0, 0.8],
      [-15.6, 0.4, 1.15],
      [-16, 0.12, 1.2],
    ];
    b.loft(
      rings
        .map(([z, r, dy]) => ({
          centre: [0, y + dy, z] as Vec3,
          rx: r,
          rz: r,
          axisX: [-1, 0, 0] as Vec3,
          axisZ: [0, 1, 0] as Vec3,
        }))
        .reverse(),
      white,
      k.n(30),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 1.2, y - 0.9, 2.6], [x * 15, y + 0.5, -4.2], [6.6, 1.7], [0.75, 0.18], grey);
      wing(b, [x * 15, y + 0.45, -4.2], [x * 15.25, y + 1.9, -5.2], [1.7, 0.7], [0.18, 0.08], accent, true);
      wing(b, [x * 0.5, y + 0.9, -13.2], [x * 5.4, y + 1.3, -15.6], [3, 1.2], [0.34, 0.1], grey);
      for (const [ex, ez] of [[5.2, 2.9]] as const) {
        b.at(multiply(translation(x * ex, y - 1.75, ez), ABOUT_Z), () => {
          b.lathe(
            [
              [0.95, -2.0],
              [1.1, -0.8],
              [1.15, 0.6],
              [1.05, 1.3],
              [0.98, 1.4],
              [0.9, 1.3],
              [0.88, 0.9],
            ],
            white,
            k.n(24),
          );
          b.lathe(
            [
              [0.88, 0.9],
              [0.3, 1.0],
              [0, 1.25],
            ],
            k.mat(MATERIALS.iron),
            k.n(20),
          );
          b.lathe(
            [
              [0.55, -2.6],
              [0.9, -1.9],
              [0.95, -2.0],
            ],
            k.mat(MATERIALS.iron),
            k.n(20),
          );
        });
        b.roundedBox([x * ex, y - 0.85, ez - 0.6], [0.24, 0.9, 2.4], 0.1, grey, 1);
      }
      for (let i = 0; i < 30; i++)
        b.roundedBox([x * R * 0.995, y + 0.42, 11.2 - i * 0.72], [0.06, 0.36, 0.24], 0.028, glass, 1);
      b.box([x * R * 0.985, y - 0.15, 2.2], [0.1, 0.22, 19], accent, x > 0 ? '+x' : '-x');
      for (let i = 0; i < 3; i++)
        b.at(translation(x * (0.35 + i * 0.42), y + 0.92 - i * 0.12, 14.1 - i * 0.16), () =>
          b.at(multiply(rotationY(x * i * 0.4), rotationX(-0.7)), () =>
            b.roundedBox([0, 0, 0], [0.42, 0.5, 0.1], 0.04, glass, 1),
          ),
        );
    }
    wing(b, [0, y + 1.6, -11.6], [0, y + 6.2, -15], [4.4, 1.8], [0.4, 0.14], accent, true);
    for (const [x, z] of [
      [0, 11.5],
      [1.9, -0.6],
      [-1.9, -0.6],
    ] as const) {
      b.cylinder([x, 0.6, z], 0.14, y - 2.2, grey, 10);
      for (const d of [0.28, -0.28])
        b.at(translation(x + d, 0.6, z), () =>
          b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.16, 0], 0.6, 0.32, k.mat(MATERIALS.rubber), k.n(18))),
        );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: (s) =>
      s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, 0.5)(s) : translation(0, 0, 0),
    lamps: dark
      ? [
          { at: [15, y + 0.5, -4], color: [0.5, 8, 0.5], range: 12, flicker: 'steady' },
          { at: [-15, y + 0.5, -4], color: [8, 0.3, 0.3], range: 12, flicker: 'steady' },
        ]
      : [],
    anchors: {
      driver: translation(0.5, y, 13.2),
      seat: translation(1, y - 0.4, 4),
      top: translation(0, y + R, 0),
      door: translation(1.95, y - 0.6, 11),
    },
  };
}

export function fighterJet(k: Kit): Model {
  const t = trimOf(k);
  const grey = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#7d8790', '#5f6a6e', '#6b6f5a', '#3a3e44'])),
    color2: hex('#5a6268'),
    pattern: 'noise',
    patternScale: 1.6,
    roughness: 0.5,
  });
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#2a2c2f') });
  const twin = k.rng.chance(0.5);
  const y = 1.9;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-6.6, y, 0.7, 0.5],
        [-4, y, 0.95, 0.6],
        [0, y, 0.95, 0.66],
        [2.4, y + 0.05, 0.66, 0.62],
        [4.6, y, 0.44, 0.46],
        [6.4, y - 0.1, 0.2, 0.2],
        [7.5, y - 0.16, 0.02, 0.02],
      ],
      grey,
      k.n(24),
    );
    hullAlong(
      b,
      [
        [1.0, y + 0.5, 0.24, 0.12],
        [2.2, y + 0.62, 0.36, 0.36],
        [3.4, y + 0.52, 0.34, 0.34],
        [4.5, y + 0.3, 0.14, 0.12],
      ],
      k.mat({ color: hex('#8a7a3a'), roughness: 0.05, opacity: 0.72 }),
      k.n(20),
    );
    for (const s of [1, -1]) {
      wing(b, [s * 0.6, y + 0.05, -1.2], [s * 4.7, y - 0.05, -3.6], [5.2, 1.3], [0.26, 0.07], grey);
      wing(b, [s * 0.6, y, -5.2], [s * 2.5, y - 0.05, -6.6], [1.9, 0.8], [0.14, 0.05], grey);
      if (twin) wing(b, [s * 0.75, y + 0.4, -4.6], [s * 1.35, y + 2.5, -5.9], [2.3, 1.0], [0.16, 0.06], grey, true);
      b.roundedBox([s * 0.92, y - 0.1, 1.0], [0.5, 0.75, 2.8], 0.16, grey, 2);
      b.box([s * 0.92, y - 0.08, 2.42], [0.36, 0.55, 0.04], dark);
      for (const x of [1.9, 3.0]) {
        hullAlong(
          b,
          [
            [-3.3, y - 0.42, 0.1, 0.1, s * x],
            [-0.9, y - 0.42, 0.1, 0.1, s * x],
            [-0.5, y - 0.42, 0.02, 0.02, s * x],
          ],
          k.mat({ color: hex('#d8d6d0'), roughness: 0.5 }),
          10,
        );
        b.box([s * x, y - 0.2, -2.0], [0.08, 0.3, 0.9], grey);
      }
      b.tube(
        [
          [s * 4.75, y - 0.05, -4.2],
          [s * 4.75, y - 0.05, -2.4],
        ],
        0.07,
        grey,
        7,
      );
      b.at(multiply(translation(s * 0.42, y, -6.6), rotationX(-PI / 2)), () =>
        b.lathe(
          [
            [0.44, 0],
            [0.36, 0.75],
            [0.28, 0.72],
            [0.3, 0.1],
            [0, 0.1],
          ],
          dark,
          k.n(20),
        ),
      );
    }
    if (!twin) wing(b, [0, y + 0.5, -4.4], [0, y + 2.7, -6.0], [2.8, 1.1], [0.18, 0.06], grey, true);
    for (const [x, z] of [
      [0, 4.2],
      [0.9, -1.8],
      [-0.9, -1.8],
    ] as const) {
      b.cylinder([x, 0.3, z], 0.07, y - 0.7, t.chrome, 8);
      b.at(translation(x, 0.3, z), () =>
        b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.12, 0], 0.3, 0.24, t.dark, k.n(14))),
      );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: hangs(k, 0.5),
    extras: (s, scene, world) => {
      const power = Math.max(actWeight(s, 'fly', 'rise'), s.speed > 20 ? 1 : 0);
      if (power < 0.1) return;
      for (const x of [0.42, -0.42])
        for (let i = 0; i < 9; i++) {
          const z = -7.2 - i * 0.32;
          scene.particles.push({
            position: [
              world[0] * x + world[1] * y + world[2] * z + world[3],
              world[4] * x + world[5] * y + world[6] * z + world[7],
              world[8] * x + world[9] * y + world[10] * z + world[11],
            ],
            size: 0.42 * (1 - i / 11),
            kind: 4,
            color: [2.6, 1.3 + i * 0.05, 0.8],
            alpha: power * 0.6 * (1 - i / 9),
            axis: [0, 1, 0],
          });
        }
    },
    anchors: places({ driver: [0, y - 0.1, 2.8], seat: [0, y - 0.1, 2.8], top: [0, y + 0.95, 1], door: [0.8, y, 3] }),
    head: [0, y + 0.7, 3],
  };
}
