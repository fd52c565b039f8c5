/** What runs on rails: trams, trains, expresses, the underground. */
import { TAU } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { ABOUT_Z } from '../things/shapes.ts';
import { beams, palette, railWheels, windows } from './heavy-parts.ts';
import { beamsOf, hullAlong, paintOf, pane, places, trimOf } from './parts.ts';
import { steamEngine } from './steam-engine.ts';

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

export function tram(k: Kit): Model {
  const old = k.said('vintage|old|heritage|classic|lisbon|historic') || k.rng.chance(0.4);
  const p = palette(k, old ? k.rng.pick(['#c9a02f', '#8a2a22', '#355f4a']) : '#c3cdd2', old ? '#ece4cf' : '#b8342c');
  const wood = k.mat(MATERIALS.darkWood);
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.15, 0], [2.46, 1.3, 13.9], old ? 0.25 : 0.4, p.paint, s);
    b.roundedBox([0, 2.1, 0], [2.4, 1.2, 13.7], old ? 0.25 : 0.45, old ? p.second : p.paint, s);
    b.roundedBox([0, 2.82, 0], [2.3, 0.3, 13.4], 0.14, old ? wood : p.trim, s);
    windows(b, p.glass, 1.19, 2.12, 0.82, 6.0, -6.0, old ? 10 : 6, old ? 0.2 : 0.12);
    for (const z of [1, -1]) {
      b.roundedBox([0, 2.1, z * 6.84], [1.9, 0.95, 0.1], 0.05, p.glass, 2);
      b.at(translation(0, 1.3, z * 6.95), () =>
        b.at(z > 0 ? ABOUT_Z : rotationX(-TAU / 4), () =>
          b.lathe(
            [
              [0.18, -0.02],
              [0.2, 0.04],
              [0.16, 0.07],
              [0, 0.075],
            ],
            p.head,
            k.n(18),
          ),
        ),
      );
      b.roundedBox([0, 0.62, z * 6.95], [1.8, 0.2, 0.2], 0.08, p.trim, 2);
      b.roundedBox(
        [0, 2.72, z * 6.75],
        [0.9, 0.24, 0.12],
        0.03,
        k.mat({ color: hex('#14120f'), emissive: [1.2, 0.8, 0.25] }),
        1,
      );
    }
    for (const z of [4.6, -4.6])
      for (const x of [1, -1]) b.roundedBox([x * 1.22, 1.5, z], [0.05, 1.9, 1.0], 0.02, p.trim, 1);
    b.box([0, 1.72, 0], [2.5, 0.09, 13.4], p.second, '+x-x');
    // Pantograph.
    b.tube(
      [
        [0, 2.98, -0.6],
        [0, 3.3, 0.35],
        [0, 3.52, -0.25],
      ],
      0.028,
      p.trim,
      6,
    );
    b.tube(
      [
        [-0.7, 3.54, -0.25],
        [0.7, 3.54, -0.25],
      ],
      0.025,
      p.trim,
      6,
    );
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [4.4, 2.8, -2.8, -4.4], 0.34)],
    wheelRadius: 0.34,
    lamps: beams(p.dark, 0, 1.35, 7.1).slice(0, 1),
    anchors: {
      driver: translation(0, 1.3, 6),
      seat: translation(0.7, 1.2, 0),
      passenger: translation(-0.7, 1.2, 0),
      top: translation(0, 2.97, 0),
      door: translation(-1.25, 0.6, 4.6),
    },
  };
}

export function train(k: Kit): Model {
  if (k.said('steam|vintage|old|locomotive|hogwarts')) return steamEngine(k);
  const p = palette(
    k,
    k.said('subway|metro|subway train|underground') ? '#b9bec2' : k.rng.pick(['#c9ced2', '#33566f', '#8a2f28']),
    k.rng.pick(['#b8342c', '#2f6d8c', '#d9a02c']),
  );
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 2.2, -0.9], [2.95, 2.9, 18], 0.35, p.paint, s);
    b.box([0, 0.75, -0.8], [2.5, 0.6, 16.8], p.trim);
    hullAlong(
      b,
      [
        [8.0, 2.2, 1.46, 1.44],
        [8.9, 2.12, 1.4, 1.34],
        [9.6, 1.85, 1.15, 1.05],
        [10, 1.6, 0.7, 0.72],
      ],
      p.paint,
      k.n(24),
    );
    b.at(multiply(translation(0, 2.62, 9.15), rotationX(-0.72)), () =>
      b.roundedBox([0, 0, 0], [1.7, 1.0, 0.16], 0.07, p.glass, 2),
    );
    windows(b, p.glass, 1.46, 2.6, 0.85, 7.4, -9.4, 11, 0.35);
    b.box([0, 1.75, -0.9], [2.99, 0.28, 17.4], p.second, '+x-x');
    for (const z of [5.6, -1, -7.4])
      for (const x of [1, -1]) b.roundedBox([x * 1.47, 2.1, z], [0.04, 2.1, 1.3], 0.02, p.second, 1);
    for (const x of [1, -1]) b.ellipsoid([x * 0.62, 1.4, 9.62], [0.17, 0.11, 0.12], p.head, k.n(12), 8);
    for (const x of [1, -1]) b.roundedBox([x * 1.0, 1.6, -9.88], [0.2, 0.2, 0.06], 0.03, p.tail, 1);
    b.roundedBox([0, 3.72, -2], [1.6, 0.3, 6], 0.12, p.trim, 2);
    b.tube(
      [
        [0, 3.66, -6.6],
        [0, 3.95, -5.6],
        [0, 4.12, -6.4],
      ],
      0.03,
      p.trim,
      6,
    );
    b.tube(
      [
        [-0.8, 4.14, -6.4],
        [0.8, 4.14, -6.4],
      ],
      0.03,
      p.trim,
      6,
    );
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [6.6, 4.2, -5.4, -7.8], 0.45)],
    wheelRadius: 0.45,
    lamps: beams(p.dark, 0.62, 1.45, 9.8),
    anchors: {
      driver: translation(0.4, 1.7, 7.8),
      seat: translation(0.8, 1.6, 0),
      passenger: translation(-0.8, 1.6, 0),
      top: translation(0, 3.65, 0),
      door: translation(-1.5, 1, 5.6),
    },
  };
}
