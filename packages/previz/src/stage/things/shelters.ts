/** Tents, canopies and stalls. */
import { PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';
import { ABOUT_Z } from './shapes.ts';

export function tent(k: Kit): Model {
  const cloth = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#d9a24a', '#6b8a5a', '#c9b890', '#b8563a', '#4f7a8a'])),
    doubleSided: true,
    translucency: 0.4,
  });
  const pole = k.mat(MATERIALS.wood);
  if (k.said('tipi|teepee|yurt|wigwam')) {
    const yurt = k.said('yurt');
    return k.solid((b) => {
      const n = k.n(20);
      if (yurt) {
        b.lathe(
          [
            [1.5, 0],
            [1.5, 1.25],
            [0.35, 1.95],
            [0, 2],
          ],
          k.dressed({ ...MATERIALS.canvas, color: hex('#e6dcc6') }),
          k.n(32),
        );
        b.lathe(
          [
            [1.51, 0.95],
            [1.51, 1.1],
          ],
          k.mat({ color: hex('#a8432e'), roughness: 0.9 }),
          k.n(32),
        );
        b.roundedBox([0, 0.72, 1.49], [0.8, 1.42, 0.08], 0.02, k.mat({ color: hex('#b8562e'), roughness: 0.6 }), 1);
        return;
      }
      b.lathe(
        [
          [1.5, 0],
          [0.75, 0.95],
          [0.16, 1.72],
        ],
        cloth,
        n,
      );
      b.lathe(
        [
          [1.32, 0.23],
          [1.22, 0.36],
        ].map(([r, y]): [number, number] => [r + 0.012, y]),
        k.mat({ color: hex('#a8432e'), roughness: 0.9 }),
        n,
      );
      for (let i = 0; i < 8; i++)
        b.tube([around(0.5, (i * TAU) / 8, 1.3), around(-0.14, (i * TAU) / 8, 2.0)], 0.02, pole, 6);
      const flap = k.mat({ color: hex('#3a2a1e'), roughness: 1 });
      b.quad([-0.3, 0.02, 1.49], [0.3, 0.02, 1.49], [0.05, 1.1, 0.66], [-0.05, 1.1, 0.66], flap);
    });
  }
  if (k.said('canopy|pavilion|marquee|gazebo')) {
    const white = k.mat({ ...MATERIALS.canvas, color: hex('#eee8da'), doubleSided: true });
    return k.solid(
      (b) => {
        for (const x of [1, -1])
          for (const z of [1, -1])
            b.tube(
              [
                [x * 1.4, 0, z * 1.4],
                [x * 1.4, 1.5, z * 1.4],
              ],
              0.03,
              pole,
              8,
            );
        for (let i = 0; i < 4; i++) {
          b.at(rotationY((i * TAU) / 4), () => {
            b.quad([-1.5, 1.45, 1.5], [1.5, 1.45, 1.5], [0.02, 2, 0], [-0.02, 2, 0], i % 2 ? white : cloth);
            for (let j = 0; j < 8; j++)
              b.quad(
                [-1.5 + j * 0.375, 1.28, 1.5],
                [-1.125 + j * 0.375, 1.28, 1.5],
                [-1.125 + j * 0.375, 1.46, 1.5],
                [-1.5 + j * 0.375, 1.46, 1.5],
                j % 2 ? white : cloth,
              );
          });
        }
      },
      { anchors: { stand: translation(0, 0, 0) } },
    );
  }
  const inside = k.mat({ color: hex('#2a231c'), roughness: 1 });
  return k.solid(
    (b) => {
      const ridge = 1.92;
      for (const s of [1, -1]) {
        const n = 6;
        for (let i = 0; i < n; i++) {
          // The canvas sags a little between ridge and ground.
          const p = (t: number): [number, number] => [s * (1.5 * t), ridge * (1 - t) - 0.12 * sin(PI * t)];
          const [x0, y0] = p(i / n);
          const [x1, y1] = p((i + 1) / n);
          if (s > 0) b.quad([x1, y1, 1.45], [x1, y1, -1.45], [x0, y0, -1.45], [x0, y0, 1.45], cloth);
          else b.quad([x1, y1, -1.45], [x1, y1, 1.45], [x0, y0, 1.45], [x0, y0, -1.45], cloth);
        }
        b.quad(
          [s > 0 ? 1.45 : -0.1, 0, -1.44],
          [s > 0 ? 0 : -1.45, 0, -1.44],
          [s > 0 ? 0 : -0.02, s > 0 ? ridge : ridge, -1.44],
          [s > 0 ? 0.02 : 0, ridge, -1.44],
          cloth,
        );
        b.quad(
          [s > 0 ? 0.75 : -1.45, 0, 1.4],
          [s > 0 ? 1.45 : -0.75, 0, 1.4],
          [0.01, ridge - 0.02, 1.4],
          [-0.01, ridge - 0.02, 1.4],
          cloth,
        );
      }
      b.box([0, 0.01, 0], [2.8, 0.02, 2.8], inside, '+y');
      for (const z of [1.42, -1.42])
        b.tube(
          [
            [0, 0, z],
            [0, ridge + 0.08, z],
          ],
          0.022,
          pole,
          7,
        );
      b.tube(
        [
          [0, ridge, 1.45],
          [0, ridge, -1.45],
        ],
        0.018,
        pole,
        6,
      );
      for (const x of [1, -1])
        for (const z of [1, -1])
          b.tube(
            [
              [x * 0.7, 1.0, z * 1.45],
              [x * 1.5, 0, z * 1.5],
            ],
            0.005,
            k.mat(MATERIALS.canvas),
            4,
          );
    },
    { anchors: { stand: translation(0, 0, 0), seat: translation(0, 0.03, 0.6) } },
  );
}

export function stall(k: Kit): Model {
  const wood = k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const said = colourWords([...k.context.attributes.colour]);
  const first: Rgb = said[0] ?? hex(k.rng.pick(['#b8382f', '#2f6d8c', '#3f7a4f', '#c9832c']));
  const a = k.mat({ color: first, roughness: 0.9, doubleSided: true, translucency: 0.4 });
  const w = k.mat({ color: said[1] ?? hex('#eee6d4'), roughness: 0.9, doubleSided: true, translucency: 0.4 });
  const wares = ['#c23b2a', '#e0962c', '#6f9a3a', '#e3c23c', '#7a2f55', '#d8673a'];
  return k.solid(
    (b) => {
      for (const x of [1, -1]) {
        b.roundedBox([x * 1.12, 1.05, 0.55], [0.07, 2.1, 0.07], 0.012, wood, 1);
        b.roundedBox([x * 1.12, 1.2, -0.62], [0.07, 2.4, 0.07], 0.012, wood, 1);
      }
      b.roundedBox([0, 0.86, 0.25], [2.3, 0.05, 0.8], 0.015, wood, 1);
      for (let i = 0; i < 9; i++) b.roundedBox([-1.04 + i * 0.26, 0.42, 0.6], [0.24, 0.82, 0.03], 0.008, wood, 1);
      b.roundedBox([0, 1.45, -0.55], [2.2, 0.04, 0.3], 0.01, wood, 1);
      // Striped awning with a scalloped edge.
      const n = 10;
      for (let i = 0; i < n; i++) {
        const x0 = -1.2 + i * 0.24;
        const m = i % 2 ? w : a;
        b.quad([x0, 2.05, 0.7], [x0 + 0.24, 2.05, 0.7], [x0 + 0.24, 2.4, -0.68], [x0, 2.4, -0.68], m);
        b.quad([x0, 1.9, 0.705], [x0 + 0.24, 1.9, 0.705], [x0 + 0.24, 2.05, 0.7], [x0, 2.05, 0.7], m);
        b.at(translation(x0 + 0.12, 1.9, 0.705), () => b.at(ABOUT_Z, () => b.disc([0, 0, 0], 0.12, m, 14)));
      }
      for (let c = 0; c < 4; c++) {
        const x = -0.82 + c * 0.55;
        b.at(multiply(translation(x, 0.93, 0.28), rotationX(0.16)), () => {
          b.box([0, 0, 0], [0.48, 0.1, 0.5], wood, '+x-x+z-z-y');
          b.box([0, 0.005, 0], [0.46, 0.02, 0.48], wood, '+y');
          const color = hex(k.rng.pick(wares));
          const fruit = k.mat({ color, roughness: 0.4 });
          for (let i = 0; i < (k.hero ? 20 : 9); i++)
            b.sphere(
              [-0.18 + (i % 5) * 0.09, 0.05 + (i % 2) * 0.02, -0.18 + Math.floor(i / 5) * 0.115],
              0.047,
              fruit,
              k.n(9),
              k.n(7),
            );
        });
      }
      for (let i = 0; i < 5; i++)
        b.lathe(
          [
            [0, 1.47],
            [0.05, 1.47],
            [0.055, 1.6],
            [0.03, 1.66],
            [0.035, 1.7],
            [0, 1.7],
          ],
          k.mat({ color: hex(k.rng.pick(wares)), roughness: 0.3 }),
          k.n(12),
          [-0.8 + i * 0.4, 0, -0.55],
        );
    },
    { anchors: { top: translation(0, 0.89, 0.3), stand: translation(0, 0, -0.4) } },
  );
}
