/** Trains with a face of their own: the pointed express and the underground. */
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { railWheels, windows } from './heavy.ts';
import { beamsOf, hullAlong, paintOf, pane, places, trimOf } from './parts.ts';

export function bulletTrain(k: Kit): Model {
  const t = trimOf(k);
  const white = paintOf(k, ['#eeecea', '#e6e9ee', '#c9ced6']);
  const band = paintOf(k, ['#2a4f9a', '#1f7a5a', '#b8302a', '#6a3a8a'], 1);
  const glass = pane(k, t.lit);
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-12.5, 2.1, 1.5, 1.5],
        [-12.3, 2.15, 1.58, 1.62],
        [4, 2.15, 1.58, 1.62],
        [6.5, 2.05, 1.55, 1.5],
        [8.6, 1.75, 1.42, 1.16],
        [10.4, 1.35, 1.15, 0.76],
        [11.8, 1.05, 0.72, 0.42],
        [12.5, 0.95, 0.22, 0.16],
      ],
      white,
      k.n(34),
    );
    // The cab's glass lies flush on the long nose.
    hullAlong(
      b,
      [
        [6.3, 3.12, 0.62, 0.36],
        [7.4, 2.95, 0.74, 0.34],
        [8.5, 2.6, 0.6, 0.3],
        [9.3, 2.2, 0.3, 0.18],
      ],
      glass,
      k.n(18),
    );
    windows(b, glass, 1.55, 2.45, 0.62, 5.4, -11.6, 15, 0.4);
    for (const s of [1, -1]) {
      for (let i = 0; i < 38; i++) {
        const z = 8.8 - i * 0.56;
        const w = z > 4 ? 1.58 - 0.17 * ((z - 4) / 4.8) ** 2 : 1.585;
        b.box([s * w * 0.985, 1.72 - (z > 6 ? (z - 6) * 0.12 : 0), z], [0.05, 0.2, 0.58], band, s > 0 ? '+x' : '-x');
      }
      b.ellipsoid([s * 0.6, 1.22, 11.35], [0.2, 0.09, 0.28], t.head, k.n(12), 7);
      b.roundedBox([s * 1.0, 1.5, -12.55], [0.3, 0.18, 0.08], 0.04, t.tail, 1);
      for (const z of [5.9, -4, -12.0]) b.roundedBox([s * 1.575, 2.0, z], [0.04, 1.9, 0.8], 0.02, white, 1);
    }
    b.box([0, 0.55, -1.5], [2.7, 0.7, 19.5], t.dark);
    b.tube(
      [
        [0, 3.76, -6],
        [0, 4.02, -5.2],
        [0, 4.1, -5.9],
      ],
      0.035,
      t.dark,
      6,
    );
    b.tube(
      [
        [-0.7, 4.12, -5.9],
        [0.7, 4.12, -5.9],
      ],
      0.03,
      t.dark,
      6,
    );
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [6.2, 4.2, -8.6, -10.6], 0.43)],
    wheelRadius: 0.43,
    lamps: beamsOf(t.lit, 0.6, 1.22, 11.7),
    anchors: places({
      driver: [0.35, 1.7, 7],
      seat: [0.8, 1.6, 0],
      passenger: [-0.8, 1.6, 0],
      top: [0, 3.77, 0],
      door: [-1.6, 1, 5.9],
    }),
  };
}

export function metro(k: Kit): Model {
  const t = trimOf(k);
  const steel = k.dressed({
    ...MATERIALS.aluminium,
    color: hex(k.rng.pick(['#c2c7ca', '#d6d2c4', '#aeb4ba'])),
    roughness: 0.3,
  });
  const band = paintOf(k, ['#c9302a', '#2f5fa8', '#e0a82c', '#2f8a5a'], 1);
  const lit: Rgb = [1.5, 1.4, 1.1];
  // Carriages under the ground are lit at any hour.
  const glass = k.mat({ color: hex('#2a333a'), roughness: 0.06, emissive: t.lit ? lit : [0.35, 0.33, 0.28] });
  const body = k.mesh((b) => {
    b.roundedBox([0, 2.05, 0], [2.7, 2.7, 19], 0.3, steel, 3);
    b.box([0, 0.62, 0], [2.4, 0.6, 17.8], t.dark);
    b.roundedBox([0, 3.42, 0], [2.1, 0.24, 18.2], 0.1, t.dark, 2);
    for (let i = 0; i < 9; i++)
      for (const s of [1, -1]) b.box([s * 1.352, 1.0 + i * 0.055, 0], [0.012, 0.022, 18.4], steel, s > 0 ? '+x' : '-x');
    for (const s of [1, -1]) {
      for (const z of [6.6, 2.2, -2.2, -6.6]) {
        for (const d of [0.36, -0.36]) {
          b.roundedBox([s * 1.36, 1.85, z + d], [0.03, 1.95, 0.66], 0.02, band, 1);
          b.roundedBox([s * 1.375, 2.25, z + d], [0.03, 0.85, 0.42], 0.02, glass, 1);
        }
      }
      for (const z of [8.4, 4.4, 0, -4.4, -8.4])
        b.roundedBox([s * 1.36, 2.3, z], [0.03, 0.85, z === 8.4 || z === -8.4 ? 0.9 : 2.6], 0.04, glass, 1);
      b.box([s * 1.36, 1.62, 0], [0.012, 0.1, 18.6], band, s > 0 ? '+x' : '-x');
    }
    for (const z of [1, -1]) {
      b.roundedBox([0, 2.45, z * 9.48], [0.62, 1.25, 0.08], 0.04, glass, 2);
      for (const s of [1, -1]) {
        b.roundedBox([s * 0.86, 2.45, z * 9.48], [0.72, 1.0, 0.08], 0.05, glass, 2);
        b.roundedBox([s * 0.9, 1.3, z * 9.5], [0.34, 0.2, 0.08], 0.04, z > 0 ? t.head : t.tail, 1);
      }
      b.box([0, 1.62, z * 9.5], [2.5, 0.34, 0.04], band);
      b.roundedBox(
        [0, 3.18, z * 9.46],
        [1.2, 0.24, 0.1],
        0.03,
        k.mat({ color: hex('#15130f'), emissive: [1.6, 0.8, 0.12] }),
        1,
      );
      b.at(multiply(translation(0, 0.8, z * 9.55), rotationX(0)), () =>
        b.roundedBox([0, 0, 0], [0.5, 0.3, 0.3], 0.06, t.dark, 1),
      );
    }
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [7, 5, -5, -7], 0.42)],
    wheelRadius: 0.42,
    lamps: beamsOf(true, 0.9, 1.3, 9.6),
    anchors: places({
      driver: [0.5, 1.5, 8.6],
      seat: [0.9, 1.4, 0],
      passenger: [-0.9, 1.4, 0],
      top: [0, 3.54, 0],
      door: [-1.4, 0.8, 2.2],
    }),
  };
}
