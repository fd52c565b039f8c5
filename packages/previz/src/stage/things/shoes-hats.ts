/** What is worn on feet and heads, when nobody wears it. */
import { translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve } from './shapes.ts';

export function shoe(k: Kit): Model {
  const boot = k.said('boot');
  const ballet = k.said('ballet shoe|ballet|slipper|pointe');
  const upper = k.dressed(
    ballet
      ? { ...MATERIALS.silk, color: hex('#e6b5ac') }
      : boot
        ? { ...MATERIALS.leather }
        : { ...MATERIALS.canvas, color: hex(k.rng.pick(['#b8322a', '#2f5d96', '#e6e2d8', '#2b2c30', '#e0862a'])) },
  );
  const sole = k.mat(
    boot ? { ...MATERIALS.rubber } : ballet ? MATERIALS.leather : { ...MATERIALS.rubber, color: hex('#eeeae0') },
  );
  const lace = k.mat({ color: hex('#f0ece2'), roughness: 1 });
  const accent = k.dressed({ ...MATERIALS.plastic, color: hex('#eeeae0') }, 1);
  const rings = (grow: number, rows: readonly (readonly [number, number, number, number])[]) =>
    rows.map(([z, w, y, h]) => ({
      centre: [0, y, z] as Vec3,
      rx: w + grow,
      rz: h + grow,
      axisX: [-1, 0, 0] as Vec3,
      axisZ: [0, 1, 0] as Vec3,
    }));
  return k.solid(
    (b) => {
      const h = ballet ? 0.012 : boot ? 0.03 : 0.026;
      b.loft(
        rings(0, [
          [-0.138, 0.02, h * 0.5, h * 0.45],
          [-0.12, 0.034, h * 0.5, h * 0.5],
          [-0.05, 0.033, h * 0.5, h * 0.5],
          [0.04, 0.044, h * 0.5, h * 0.5],
          [0.1, 0.043, h * 0.52, h * 0.5],
          [0.136, 0.022, h * 0.62, h * 0.4],
        ]),
        sole,
        k.n(18),
      );
      b.loft(
        rings(0, [
          [-0.134, 0.02, h + 0.03, 0.03],
          [-0.115, 0.033, h + 0.032, 0.04],
          [-0.05, 0.034, h + 0.03, 0.044],
          [0.0, 0.037, h + 0.026, 0.036],
          [0.06, 0.041, h + 0.018, 0.026],
          [0.105, 0.038, h + 0.014, 0.02],
          [0.13, 0.02, h + 0.01, 0.012],
        ]),
        upper,
        k.n(18),
      );
      if (boot)
        b.lathe(
          [
            [0.034, h + 0.03],
            [0.036, h + 0.1],
            [0.042, h + 0.2],
            [0.044, h + 0.205],
            [0.04, h + 0.2],
            [0.034, h + 0.1],
          ],
          upper,
          k.n(18),
          [0, 0, -0.07],
        );
      else if (!ballet) {
        b.lathe(
          [
            [0.036, h + 0.035],
            [0.036, h + 0.068],
            [0.04, h + 0.078],
            [0.036, h + 0.082],
            [0.029, h + 0.07],
            [0.0, h + 0.05],
          ],
          upper,
          k.n(18),
          [0, 0, -0.078],
        );
        for (const s of [1, -1])
          b.tube(
            smoothCurve(
              [
                [s * 0.036, h + 0.012, 0.03],
                [s * 0.039, h + 0.03, -0.02],
                [s * 0.034, h + 0.045, -0.07],
              ],
              3,
            ),
            0.005,
            accent,
            5,
          );
        for (let i = 0; i < 4; i++)
          b.tube(
            [
              [-0.02, h + 0.044 + i * 0.006, 0.062 - i * 0.024],
              [0, h + 0.05 + i * 0.007, 0.06 - i * 0.024],
              [0.02, h + 0.044 + i * 0.006, 0.062 - i * 0.024],
            ],
            0.0028,
            lace,
            5,
          );
        b.roundedBox([0, h + 0.062, -0.012], [0.036, 0.01, 0.06], 0.005, upper, 2);
      }
    },
    { anchors: { top: translation(0, 0.1, -0.07) } },
  );
}

export function hat(k: Kit): Model {
  const c = k.n(30);
  if (k.said('helmet')) {
    const shell = k.dressed({
      ...MATERIALS.carPaint,
      color: hex(k.rng.pick(['#e6e3da', '#b8322a', '#e0b02c', '#24282c'])),
    });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.118, 0],
            [0.13, 0.02],
            [0.135, 0.08],
            [0.115, 0.135],
            [0.07, 0.165],
            [0, 0.175],
          ],
          shell,
          c,
        );
        if (k.said('astronaut|motorcycle|space|racing'))
          b.ellipsoid(
            [0, 0.085, 0.055],
            [0.1, 0.055, 0.09],
            k.mat({ color: hex('#2a2410'), roughness: 0.03, metal: 0.6 }),
            c,
            10,
          );
        else
          for (const x of [-0.06, 0, 0.06])
            b.ellipsoid([x, 0.13, 0], [0.012, 0.04, 0.09], k.mat({ color: hex('#1d1f22') }), 8, 6);
      },
      { anchors: { grip: translation(0.1, 0.05, 0), wear: translation(0, 0.02, 0) } },
    );
  }
  if (k.said('cap|baseball cap|beanie')) {
    const cloth = k.dressed({
      ...MATERIALS.cotton,
      color: hex(k.rng.pick(['#b8322a', '#27466b', '#2b2c30', '#4f6343'])),
    });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.098, 0],
            [0.102, 0.02],
            [0.1, 0.06],
            [0.08, 0.1],
            [0.04, 0.122],
            [0, 0.126],
          ],
          cloth,
          c,
        );
        b.sphere([0, 0.127, 0], 0.009, cloth, 8, 6);
        if (!k.said('beanie'))
          b.loft(
            [
              { centre: [0, 0.012, 0.085], rx: 0.085, rz: 0.006, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
              { centre: [0, 0.006, 0.135], rx: 0.078, rz: 0.005, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
              { centre: [0, -0.004, 0.175], rx: 0.045, rz: 0.004, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
            ],
            cloth,
            16,
          );
      },
      { anchors: { grip: translation(0, 0, 0.17), wear: translation(0, 0.02, 0) } },
    );
  }
  const topHat = k.said('top hat|magician');
  const witch = k.said('wizard|witch|pointed');
  const straw = k.said('straw|sun');
  const felt = k.dressed(
    topHat || witch
      ? { ...MATERIALS.suede, color: hex(witch ? '#2a2350' : '#1a1a1d') }
      : straw
        ? { ...MATERIALS.wicker, color: hex('#d9bd7e') }
        : { ...MATERIALS.suede, color: hex(k.rng.pick(['#7a5a3c', '#3a3a3e', '#a08a68'])) },
  );
  const band = k.dressed({ ...MATERIALS.silk, color: hex(witch ? '#d9a83a' : straw ? '#b8322a' : '#2a2220') }, 1);
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0.088, 0.012],
          [0.12, 0.004],
          [0.14, 0.01],
          [0.143, 0.016],
          [0.12, 0.012],
          [0.092, 0.02],
        ],
        felt,
        c,
      );
      b.lathe(
        topHat
          ? [
              [0.088, 0.014],
              [0.086, 0.1],
              [0.094, 0.158],
              [0.09, 0.162],
              [0, 0.162],
            ]
          : witch
            ? [
                [0.09, 0.014],
                [0.07, 0.12],
                [0.04, 0.24],
                [0.012, 0.33],
                [0, 0.35],
              ]
            : [
                [0.09, 0.014],
                [0.088, 0.08],
                [0.078, 0.12],
                [0.05, 0.132],
                [0.02, 0.124],
                [0, 0.12],
              ],
        felt,
        c,
      );
      b.lathe(
        [
          [0.0905, 0.02],
          [0.0905, 0.048],
        ],
        band,
        c,
      );
    },
    { anchors: { grip: translation(0.12, 0.01, 0), wear: translation(0, 0.02, 0) } },
  );
}
