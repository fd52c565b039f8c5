/** Pianos, organs and harpsichords. */
import { PI } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plate, smoothOutline } from './shapes.ts';

export function piano(k: Kit): Model {
  const black = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.one('#141416', '#141416', '#4f2a1a')),
    roughness: 0.06,
  });
  const gold = k.mat(MATERIALS.gold);
  const ivory = k.mat({ color: hex('#f2eee2'), roughness: 0.3 });
  const ebony = k.mat({ color: hex('#151517'), roughness: 0.3 });
  const felt = k.mat({ color: hex('#6d1a20'), roughness: 1 });
  const keyboard = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], y: number, z: number): void => {
    const n = k.hero ? 52 : 26;
    const w = 1.24 / n;
    for (let i = 0; i < n; i++) b.box([-0.62 + w * (i + 0.5), y, z], [w * 0.93, 0.02, 0.14], ivory, '+y+z');
    for (let i = 0; i < n - 1; i++)
      if (![2, 6].includes(i % 7))
        b.box([-0.62 + w * (i + 1), y + 0.016, z - 0.022], [w * 0.55, 0.016, 0.09], ebony, '+y+z+x-x');
    b.box([0, y + 0.012, z - 0.073], [1.26, 0.006, 0.008], felt, '+y+z');
  };
  if (k.said('upright|organ|harpsichord')) {
    return k.solid(
      (b) => {
        const wood = k.dressed(
          k.said('organ|harpsichord')
            ? { ...MATERIALS.darkWood, roughness: 0.25 }
            : { ...MATERIALS.lacquer, color: hex('#141416') },
        );
        b.roundedBox([0, 0.62, -0.25], [1.5, 1.2, 0.34], 0.015, wood, 2);
        b.roundedBox([0, 0.66, 0.05], [1.46, 0.12, 0.34], 0.02, wood, 2);
        for (const x of [-1, 1]) b.roundedBox([x * 0.68, 0.33, 0.16], [0.1, 0.66, 0.08], 0.02, wood, 2);
        keyboard(b, 0.725, 0.1);
        b.roundedBox([0, 0.95, -0.06], [0.8, 0.24, 0.02], 0.008, wood, 1);
        for (const x of [-0.06, 0.06]) b.roundedBox([x, 0.06, 0.0], [0.04, 0.02, 0.16], 0.008, gold, 1);
      },
      {
        anchors: {
          keys: translation(0, 0.74, 0.12),
          keysLeft: translation(0.2, 0.74, 0.12),
          keysRight: translation(-0.2, 0.74, 0.12),
          player: translation(0, 0, 0.75),
        },
      },
    );
  }
  return k.solid(
    (b) => {
      // Grand: the keyboard faces +z, the long bass side is at -x seen by the audience.
      const rim = smoothOutline(
        [
          [-0.72, 0.42],
          [-0.73, 0.0],
          [-0.72, -0.6],
          [-0.5, -0.86],
          [-0.15, -0.82],
          [0.15, -0.5],
          [0.45, -0.22],
          [0.7, 0.05],
          [0.73, 0.42],
          [0.3, 0.44],
          [-0.3, 0.44],
        ],
        3,
      ).map(([x, y]): [number, number] => [x, y]);
      b.at(multiply(translation(0, 0.8, 0.25), rotationX(-PI / 2)), () =>
        b.at([1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0], () =>
          plate(
            b,
            rim.map(([x, z]): [number, number] => [x, z]),
            0.28,
            black,
            [-0.1, 0],
            0.01,
          ),
        ),
      );
      // Open lid on its prop.
      b.at(multiply(translation(-0.72, 0.95, 0.25), multiply(rotationZ(0.62), rotationX(-PI / 2))), () =>
        b.at([1, 0, 0, 0.72, 0, -1, 0, 0, 0, 0, -1, 0], () =>
          plate(
            b,
            rim.filter(([, z]) => z < 0.2),
            0.02,
            black,
            [-0.2, -0.2],
            0.005,
          ),
        ),
      );
      b.tube(
        [
          [0.45, 0.94, 0.1],
          [0.22, 1.42, 0.05],
        ],
        0.012,
        black,
        6,
      );
      b.box([-0.05, 0.945, 0.05], [1.0, 0.004, 0.5], k.mat({ ...MATERIALS.gold, roughness: 0.4 }), '+y');
      b.roundedBox([0, 0.72, 0.74], [1.46, 0.12, 0.24], 0.02, black, 2);
      for (const x of [-1, 1]) b.roundedBox([x * 0.69, 0.8, 0.72], [0.1, 0.14, 0.26], 0.03, black, 2);
      keyboard(b, 0.785, 0.77);
      b.at(multiply(translation(0, 1.05, 0.55), rotationX(-0.25)), () =>
        b.roundedBox([0, 0, 0], [0.7, 0.22, 0.015], 0.006, black, 1),
      );
      for (const [x, z] of [
        [-0.6, 0.62],
        [0.6, 0.62],
        [-0.35, -0.42],
      ]) {
        b.lathe(
          [
            [0.05, 0],
            [0.035, 0.06],
            [0.05, 0.3],
            [0.07, 0.6],
            [0.08, 0.68],
          ],
          black,
          k.n(12),
          [x, 0, z],
        );
        b.sphere([x, 0.03, z], 0.032, gold, 10, 6);
      }
      b.tube(
        [
          [0, 0.66, 0.55],
          [0, 0.1, 0.55],
        ],
        0.02,
        black,
        7,
      );
      for (const x of [-0.06, 0, 0.06]) b.roundedBox([x, 0.06, 0.62], [0.03, 0.015, 0.14], 0.006, gold, 1);
    },
    {
      anchors: {
        keys: translation(0, 0.8, 0.8),
        keysLeft: translation(0.22, 0.8, 0.8),
        keysRight: translation(-0.22, 0.8, 0.8),
        player: translation(0, 0, 1.25),
        top: translation(0, 0.95, 0),
      },
    },
  );
}
