/** What stands on a table to serve: bowls, plates, teapots, pans. */
import { cos, PI, sin } from '../../math/trig.ts';
import { rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve, vessel } from './shapes.ts';
import { glaze, handle } from './tableware-parts.ts';

export function bowl(k: Kit): Model {
  const m = k.dressed(glaze(k));
  return k.solid(
    (b) =>
      b.lathe(
        vessel(
          [
            [0.045, 0],
            [0.05, 0.008],
            [0.075, 0.022],
            [0.1, 0.055],
            [0.11, 0.088],
          ],
          0.004,
          0.012,
        ),
        m,
        k.n(32),
      ),
    {
      anchors: { top: translation(0, 0.06, 0), grip: translation(0, 0.04, 0) },
    },
  );
}

export function plate(k: Kit): Model {
  const m = k.dressed(k.said('tray') ? MATERIALS.steel : { ...glaze(k), color: hex('#efece4') });
  const rim = k.mat({ ...MATERIALS.porcelain, color: hex(k.rng.pick(['#37536e', '#b08a4a', '#6a7d5a', '#efece4'])) });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0.002],
          [0.06, 0],
          [0.075, 0.004],
          [0.125, 0.022],
          [0.13, 0.026],
          [0.128, 0.028],
          [0.09, 0.015],
          [0.078, 0.009],
          [0, 0.008],
        ],
        m,
        k.n(36),
      );
      b.lathe(
        [
          [0.1275, 0.0283],
          [0.12, 0.0257],
        ],
        rim,
        k.n(36),
      );
    },
    { anchors: { top: translation(0, 0.01, 0) } },
  );
}

export function teapot(k: Kit): Model {
  const metal = k.said('kettle|pot|watering can');
  const m = k.dressed(
    metal
      ? k.said('kettle')
        ? MATERIALS.steel
        : k.said('watering can')
          ? { ...MATERIALS.paint, color: hex('#5d7f6a') }
          : MATERIALS.iron
      : glaze(k),
  );
  const c = k.n(28);
  if (k.said('pitcher|jug')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.05, 0],
              [0.055, 0.005],
              [0.078, 0.05],
              [0.075, 0.1],
              [0.05, 0.15],
              [0.052, 0.19],
              [0.06, 0.205],
            ],
            0.004,
            0.01,
          ),
          m,
          c,
        );
        handle(b, k, [0.05, 0.185, 0], [0.07, 0.06, 0], 0.06, 0.008, m);
      },
      {
        anchors: { grip: translation(0.12, 0.12, 0), spout: translation(-0.06, 0.205, 0), top: translation(0, 0.2, 0) },
      },
    );
  }
  if (k.said('watering can')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.07, 0],
              [0.075, 0.004],
              [0.07, 0.13],
              [0.05, 0.14],
            ],
            0.003,
            0.01,
          ),
          m,
          c,
        );
        b.tube(
          smoothCurve(
            [
              [-0.065, 0.03, 0],
              [-0.11, 0.08, 0],
              [-0.17, 0.16, 0],
            ],
            4,
          ),
          [0.016, 0.015, 0.014, 0.013, 0.012, 0.012, 0.011, 0.011, 0.011],
          m,
          k.n(10),
        );
        b.at(translation(-0.172, 0.163, 0), () =>
          b.at(rotationZ(0.85), () =>
            b.lathe(
              [
                [0.01, -0.01],
                [0.028, 0.018],
                [0.02, 0.026],
                [0, 0.028],
              ],
              m,
              k.n(14),
            ),
          ),
        );
        handle(b, k, [0.03, 0.145, 0], [0.07, 0.03, 0], 0.07, 0.007, m);
      },
      {
        anchors: { grip: translation(0.12, 0.11, 0), spout: translation(-0.19, 0.18, 0), top: translation(0, 0.14, 0) },
      },
    );
  }
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0],
          [0.05, 0],
          [0.055, 0.006],
          [0.078, 0.035],
          [0.086, 0.07],
          [0.08, 0.105],
          [0.058, 0.135],
          [0.04, 0.142],
        ],
        m,
        c,
      );
      b.lathe(
        [
          [0.046, 0.14],
          [0.044, 0.146],
          [0.025, 0.158],
          [0.008, 0.163],
          [0.006, 0.172],
          [0.013, 0.18],
          [0.012, 0.19],
          [0, 0.195],
        ],
        m,
        c,
      );
      const spout = smoothCurve(
        [
          [-0.07, 0.045, 0],
          [-0.105, 0.065, 0],
          [-0.118, 0.105, 0],
          [-0.142, 0.135, 0],
        ],
        k.hero ? 4 : 2,
      );
      b.tube(
        spout,
        spout.map((_, i) => 0.019 - (0.01 * i) / (spout.length - 1)),
        m,
        k.n(10),
      );
      if (k.said('kettle')) {
        const arc: Vec3[] = Array.from({ length: 11 }, (_, i) => [
          cos((i / 10) * PI) * 0.075,
          0.125 + sin((i / 10) * PI) * 0.1,
          0,
        ]);
        b.tube(arc, 0.007, k.mat({ ...MATERIALS.plastic, color: hex('#1f2022') }), k.n(8));
      } else handle(b, k, [0.07, 0.118, 0], [0.078, 0.04, 0], 0.045, 0.0075, m);
    },
    {
      anchors: { grip: translation(0.12, 0.08, 0), spout: translation(-0.14, 0.135, 0), top: translation(0, 0.195, 0) },
    },
  );
}

export function pan(k: Kit): Model {
  const iron = k.dressed({ ...MATERIALS.iron, color: hex('#2c2d30') });
  const wood = k.mat(MATERIALS.darkWood);
  const c = k.n(32);
  if (k.said('cauldron')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.08, 0.05],
              [0.16, 0.08],
              [0.2, 0.16],
              [0.2, 0.24],
              [0.17, 0.31],
              [0.185, 0.33],
            ],
            0.01,
            0.1,
          ),
          iron,
          c,
        );
        b.disc(
          [0, 0.27, 0],
          0.175,
          k.dressed({ color: hex('#3a6b2e'), roughness: 0.1, emissive: [0.04, 0.16, 0.03] }, 1),
          c,
        );
        for (let i = 0; i < 3; i++)
          b.tube(
            [
              [cos(i * 2.1) * 0.12, 0, sin(i * 2.1) * 0.12],
              [cos(i * 2.1) * 0.12, 0.09, sin(i * 2.1) * 0.12],
            ],
            0.018,
            iron,
            8,
          );
      },
      { anchors: { top: translation(0, 0.27, 0), grip: translation(0, 0.33, 0) } },
    );
  }
  // A pot stands tall, with an ear on either side and something cooking in it.
  if (k.said('pot|stockpot')) {
    const pot = k.dressed({ ...MATERIALS.steel, roughness: 0.3 });
    const food = k.said('tomato|goulash|curry|chili') ? '#9c2f16' : k.said('water') ? '#9fb4ba' : '#b0752f';
    const [r, h] = [0.145, 0.19];
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [r - 0.008, 0],
              [r, 0.008],
              [r, h - 0.004],
              [r + 0.006, h],
            ],
            0.004,
            0.006,
          ),
          pot,
          c,
        );
        b.disc([0, h * 0.74, 0], r - 0.005, k.mat({ color: hex(food), roughness: 0.25 }), c);
        for (const side of [-1, 1])
          b.tube(
            [
              [side * (r - 0.004), h - 0.035, -0.04],
              [side * (r + 0.035), h - 0.03, -0.03],
              [side * (r + 0.035), h - 0.03, 0.03],
              [side * (r - 0.004), h - 0.035, 0.04],
            ],
            0.007,
            iron,
            k.n(8),
          );
      },
      { anchors: { top: translation(0, h * 0.74, 0), grip: translation(0, h, 0) } },
    );
  }
  const deep = k.said('saucepan|wok');
  const h = deep ? 0.11 : 0.07;
  return k.solid(
    (b) => {
      b.at(translation(0, 0, 0.09), () =>
        b.lathe(
          vessel(
            [
              [0.115, 0],
              [0.122, 0.004],
              [deep ? 0.15 : 0.14, h * 0.7],
              [0.16, h],
            ],
            0.004,
            0.006,
          ),
          iron,
          c,
        ),
      );
      b.tube(
        [
          [0, h - 0.02, -0.05],
          [0, h + 0.005, -0.12],
          [0, h + 0.03, -0.24],
        ],
        [0.011, 0.01, 0.013],
        iron,
        k.n(8),
      );
      b.capsule([0, h + 0.012, -0.14], [0, h + 0.032, -0.235], 0.014, 0.016, wood, k.n(8));
    },
    { anchors: { grip: translation(0, h + 0.022, -0.19), top: translation(0, 0.02, 0.09) } },
  );
}
