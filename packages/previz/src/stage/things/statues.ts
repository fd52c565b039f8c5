/** Statues, busts, fountains and wells. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';
import { vessel } from './shapes.ts';

export function statue(k: Kit): Model {
  const stone = k.dressed(k.rng.pick([MATERIALS.marble, MATERIALS.stone, MATERIALS.bronze]));
  const base = k.mat(MATERIALS.stone);
  const s = k.hero ? 2 : 1;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.1, 0], [0.9, 0.2, 0.9], 0.03, base, s);
      b.roundedBox([0, 0.45, 0], [0.72, 0.52, 0.72], 0.02, base, s);
      b.roundedBox([0, 0.74, 0], [0.84, 0.08, 0.84], 0.03, base, s);
      const c = k.n(18);
      const y = 0.78;
      if (k.said('bust')) {
        b.lathe(
          [
            [0.16, y],
            [0.14, y + 0.1],
            [0.1, y + 0.22],
          ],
          stone,
          c,
        );
        b.ellipsoid([0, y + 0.5, 0], [0.38, 0.26, 0.2], stone, c, k.n(12));
        b.tube(
          [
            [0, y + 0.6, 0],
            [0, y + 0.9, 0.02],
          ],
          [0.14, 0.11],
          stone,
          c,
        );
        b.ellipsoid([0, y + 1.1, 0.03], [0.17, 0.23, 0.2], stone, c, k.n(14));
        b.ellipsoid([0, y + 1.08, 0.22], [0.03, 0.06, 0.04], stone, 8, 6);
        b.ellipsoid([0, y + 1.2, -0.02], [0.185, 0.17, 0.2], stone, c, 8);
        return;
      }
      // A robed figure with one arm raised.
      const rings: readonly (readonly [number, number, number, number])[] = [
        [0, 0.3, 0.26, 0],
        [0.25, 0.27, 0.23, 0],
        [0.7, 0.21, 0.17, 0],
        [0.95, 0.17, 0.13, 0],
        [1.15, 0.2, 0.14, 0],
        [1.35, 0.24, 0.14, 0],
        [1.45, 0.14, 0.1, 0],
      ];
      b.loft(
        rings.map(([h, rx, rz]) => ({ centre: [0, y + h, 0] as Vec3, rx, rz })),
        stone,
        k.n(22),
      );
      for (let i = 0; i < 9; i++) {
        const a = (i * TAU) / 9;
        b.tube(
          [
            [cos(a) * 0.29, y, sin(a) * 0.25],
            [cos(a + 0.15) * 0.23, y + 0.5, sin(a + 0.15) * 0.19],
            [cos(a + 0.1) * 0.16, y + 0.95, sin(a + 0.1) * 0.12],
          ],
          [0.045, 0.035, 0.012],
          stone,
          6,
        );
      }
      b.tube(
        [
          [0, y + 1.42, 0],
          [0, y + 1.56, 0.01],
        ],
        [0.07, 0.055],
        stone,
        c,
      );
      b.ellipsoid([0, y + 1.68, 0.02], [0.095, 0.13, 0.11], stone, c, k.n(12));
      b.ellipsoid([0, y + 1.66, 0.125], [0.016, 0.03, 0.022], stone, 8, 6);
      b.ellipsoid([0, y + 1.74, -0.02], [0.107, 0.1, 0.12], stone, c, 8);
      b.tube(
        [
          [0.22, y + 1.33, 0],
          [0.36, y + 1.42, 0.06],
          [0.37, y + 1.68, 0.1],
        ],
        [0.07, 0.055, 0.042],
        stone,
        k.n(10),
      );
      b.ellipsoid([0.37, y + 1.74, 0.1], [0.04, 0.06, 0.045], stone, 10, 8);
      b.tube(
        [
          [-0.22, y + 1.33, 0],
          [-0.3, y + 1.05, 0.04],
          [-0.16, y + 0.92, 0.17],
        ],
        [0.07, 0.055, 0.042],
        stone,
        k.n(10),
      );
      b.roundedBox([-0.1, y + 0.95, 0.2], [0.16, 0.22, 0.05], 0.01, stone, 1);
      b.tube(
        [
          [0.37, y + 1.72, 0.1],
          [0.36, y + 1.82, 0.12],
        ],
        [0.028, 0.02],
        stone,
        8,
      );
    },
    { anchors: { top: translation(0, 2.6, 0) } },
  );
}

export function fountain(k: Kit): Model {
  const stone = k.dressed(
    k.said('marble') ? MATERIALS.marble : k.one(MATERIALS.stone, MATERIALS.granite, MATERIALS.marble),
  );
  const water = k.mat({ color: hex('#3f6f7a'), pattern: 'water', patternScale: 0.3, roughness: 0.06, opacity: 0.85 });
  if (k.said('well')) {
    const wood = k.mat(MATERIALS.wood);
    return k.solid((b) => {
      b.lathe(
        vessel(
          [
            [0.85, 0],
            [0.9, 0.05],
            [0.85, 0.8],
            [0.92, 0.84],
            [0.92, 0.9],
          ],
          0.2,
          0.3,
        ),
        k.mat({ ...MATERIALS.stone, pattern: 'brick', patternScale: 0.18 }),
        k.n(28),
      );
      b.disc([0, 0.45, 0], 0.68, water, k.n(20));
      for (const x of [1, -1]) b.roundedBox([x * 0.82, 1.3, 0], [0.12, 1.6, 0.12], 0.02, wood, 1);
      b.tube(
        [
          [-0.95, 1.55, 0],
          [1.05, 1.55, 0],
        ],
        0.06,
        wood,
        10,
      );
      for (const z of [1, -1])
        b.at(multiply(translation(0, 2.05, z * 0.35), rotationX(z * 0.75)), () =>
          b.roundedBox(
            [0, 0, 0],
            [2.1, 0.06, 1.0],
            0.02,
            k.mat({ ...MATERIALS.wood, pattern: 'shingles', patternScale: 0.14 }),
            1,
          ),
        );
      b.tube(
        [
          [0, 1.5, 0],
          [0, 1.15, 0],
        ],
        0.012,
        k.mat(MATERIALS.canvas),
        5,
      );
      b.lathe(
        vessel(
          [
            [0.1, 0.9],
            [0.13, 1.15],
          ],
          0.012,
          0.92,
        ),
        wood,
        k.n(14),
      );
    });
  }
  const seed = k.context.seed;
  return {
    ...k.solid((b) => {
      const c = k.n(40);
      b.lathe(
        vessel(
          [
            [1.2, 0],
            [1.28, 0.04],
            [1.22, 0.12],
            [1.22, 0.38],
            [1.3, 0.42],
            [1.3, 0.5],
          ],
          0.16,
          0.12,
        ),
        stone,
        c,
      );
      b.disc([0, 0.4, 0], 1.1, water, c);
      b.lathe(
        [
          [0.32, 0.1],
          [0.3, 0.4],
          [0.17, 0.5],
          [0.14, 0.8],
          [0.18, 0.9],
        ],
        stone,
        k.n(24),
      );
      b.lathe(
        vessel(
          [
            [0.16, 0.9],
            [0.4, 0.98],
            [0.62, 1.1],
            [0.65, 1.16],
          ],
          0.05,
          0.98,
        ),
        stone,
        c,
      );
      b.disc([0, 1.12, 0], 0.58, water, k.n(28));
      b.lathe(
        [
          [0.14, 1.0],
          [0.09, 1.15],
          [0.075, 1.4],
          [0.1, 1.5],
        ],
        stone,
        k.n(20),
      );
      b.lathe(
        vessel(
          [
            [0.09, 1.5],
            [0.2, 1.55],
            [0.3, 1.63],
          ],
          0.035,
          1.55,
        ),
        stone,
        k.n(28),
      );
      b.lathe(
        [
          [0.06, 1.55],
          [0.05, 1.75],
          [0.09, 1.82],
          [0.05, 1.9],
          [0.07, 1.95],
          [0, 2.0],
        ],
        stone,
        k.n(18),
      );
    }),
    extras: (s, scene, world) => {
      const drop = (p: Vec3, size: number, alpha: number): void => {
        scene.particles.push({
          position: transformPoint(world, p),
          size,
          kind: 0,
          color: [0.86, 0.92, 0.96],
          alpha,
          axis: [0, 1, 0],
        });
      };
      for (let i = 0; i < (k.hero ? 150 : 50); i++) {
        const ring = i % 3;
        const age = (s.time * 0.9 + ((i * 7919 + seed) % 997) / 997) % 1;
        const a = (i * 2.399963) % TAU;
        const [r0, y0, out, up] =
          ring === 0 ? [0.04, 1.98, 0.2, 0.25] : ring === 1 ? [0.3, 1.62, 0.22, 0.02] : [0.65, 1.16, 0.3, 0.02];
        const fall = ring === 0 ? 0.7 : ring === 1 ? 0.5 : 0.76;
        const p = around(r0 + out * age, a, y0 + up * 4 * age * (1 - age) - fall * age * age);
        drop(p, 0.012 + 0.01 * age, 0.5);
      }
    },
  };
}
