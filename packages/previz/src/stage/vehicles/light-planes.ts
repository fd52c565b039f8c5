/** Planes with propellers and planes without an engine. */
import { PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model } from '../things/kit.ts';
import { ABOUT_Z } from '../things/shapes.ts';
import { airborne, hangs, wing } from './flight.ts';
import { busy, hullAlong, paintOf, pane, places, trimOf } from './parts.ts';

export function propPlane(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9302a', '#e3b52c', '#2f6da8', '#ece9e0'])),
  });
  const trim = k.dressed({ ...MATERIALS.carPaint, color: hex('#ece9e0') }, 1);
  const wood = k.mat(MATERIALS.darkWood);
  const biplane = k.said('biplane|vintage');
  const y = 1.35;
  const body = k.mesh((b) => {
    const rings: (readonly [number, number])[] = [
      [-3.4, 0.1],
      [-2.4, 0.26],
      [-0.6, 0.5],
      [0.8, 0.58],
      [1.9, 0.55],
      [2.3, 0.46],
      [2.42, 0.2],
    ];
    b.loft(
      rings.map(([z, r]) => ({
        centre: [0, y + (z < 0 ? -z * 0.06 : 0), z] as Vec3,
        rx: r * 0.9,
        rz: r,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      paint,
      k.n(22),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 0.3, y - 0.35, 0.7], [x * 4.6, y - 0.1, 0.6], [1.4, 1.1], [0.2, 0.12], trim);
      if (biplane) {
        wing(b, [0, y + 1.15, 0.9], [x * 4.8, y + 1.2, 0.8], [1.4, 1.1], [0.18, 0.1], trim);
        for (const z of [0.3, 1.1])
          b.tube(
            [
              [x * 3.3, y - 0.15, z - 0.1],
              [x * 3.3, y + 1.2, z],
            ],
            0.03,
            wood,
            6,
          );
        for (const z of [0.5, 1.2])
          b.tube(
            [
              [x * 0.35, y + 0.4, z],
              [x * 0.5, y + 1.15, z],
            ],
            0.03,
            wood,
            6,
          );
      }
      wing(b, [0, y + 0.25, -3], [x * 1.4, y + 0.28, -3.1], [0.8, 0.55], [0.1, 0.06], paint);
      b.tube(
        [
          [x * 0.3, y - 0.4, 1.2],
          [x * 0.75, 0.32, 1.3],
        ],
        0.04,
        wood,
        6,
      );
      b.at(translation(x * 0.78, 0.32, 1.3), () =>
        b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.07, 0], 0.32, 0.14, k.mat(MATERIALS.rubber), k.n(18))),
      );
    }
    wing(b, [0, y + 0.2, -2.9], [0, y + 1.3, -3.25], [0.9, 0.5], [0.1, 0.06], paint, true);
    b.roundedBox([0, y + 0.62, 0.55], [0.6, 0.28, 0.06], 0.03, k.mat({ ...MATERIALS.glass, opacity: 0.4 }), 1);
  });
  const prop = k.mesh((b) => {
    b.at(ABOUT_Z, () =>
      b.lathe(
        [
          [0.2, -0.1],
          [0.16, 0.08],
          [0.06, 0.22],
          [0, 0.25],
        ],
        trim,
        k.n(16),
      ),
    );
    for (const x of [1, -1])
      b.loft(
        [
          { centre: [x * 0.06, 0, 0], rx: 0.05, rz: 0.05, axisX: [0, 0, x], axisZ: [0, 1, 0] },
          { centre: [x * 0.5, 0, 0], rx: 0.03, rz: 0.1, axisX: [0, 0, x], axisZ: [0, 1, 0] },
          { centre: [x * 1.0, 0, 0], rx: 0.015, rz: 0.07, axisX: [0, 0, x], axisZ: [0, 1, 0] },
        ],
        wood,
        8,
      );
  });
  return {
    parts: [{ mesh: body }, { mesh: prop, at: (s) => multiply(translation(0, y, 2.45), rotationZ(s.time * 47)) }],
    body: (s) =>
      s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, 0.4)(s) : translation(0, 0, 0),
    anchors: {
      driver: translation(0, y + 0.35, -0.05),
      seat: translation(0, y + 0.35, -0.05),
      top: translation(0, y + 0.9, 0),
    },
  };
}

export function seaplane(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e3b52c', '#c9302a', '#eceae6', '#2f6da8']);
  const second = paintOf(k, ['#26282b', '#c9302a', '#eceae6'], 1);
  const glass = pane(k, t.lit);
  const y = 2.15;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-4.0, y + 0.3, 0.08, 0.12],
        [-2.4, y + 0.18, 0.32, 0.38],
        [-0.4, y, 0.6, 0.66],
        [1.2, y, 0.64, 0.68],
        [2.5, y - 0.06, 0.56, 0.56],
        [3.2, y - 0.1, 0.42, 0.42],
      ],
      paint,
      k.n(24),
    );
    b.roundedBox([0, y + 0.35, 1.5], [1.14, 0.52, 1.3], 0.2, glass, 3);
    for (const s of [1, -1]) {
      wing(b, [0, y + 0.78, 0.9], [s * 6, y + 0.95, 0.8], [1.7, 1.3], [0.22, 0.12], paint);
      b.tube(
        [
          [s * 0.55, y - 0.4, 0.9],
          [s * 2.9, y + 0.82, 0.9],
        ],
        0.05,
        second,
        7,
      );
      wing(b, [0, y + 0.4, -3.5], [s * 1.9, y + 0.42, -3.6], [1.0, 0.7], [0.1, 0.06], paint);
      // Floats, stepped below, on struts.
      hullAlong(
        b,
        [
          [-2.2, 0.5, 0.1, 0.1, s * 1.15],
          [-0.4, 0.36, 0.3, 0.3, s * 1.15],
          [1.6, 0.36, 0.32, 0.34, s * 1.15],
          [2.9, 0.5, 0.16, 0.18, s * 1.15],
          [3.3, 0.62, 0.03, 0.03, s * 1.15],
        ],
        second,
        k.n(16),
      );
      for (const z of [1.6, -0.3])
        b.tube(
          [
            [s * 1.1, 0.6, z],
            [s * 0.45, y - 0.5, z * 0.8],
          ],
          0.05,
          second,
          7,
        );
      for (let i = 0; i < 3; i++) b.roundedBox([s * 0.62, y + 0.2, 0.5 - i * 0.7], [0.06, 0.34, 0.44], 0.03, glass, 1);
    }
    b.tube(
      [
        [-1.15, 0.5, 0.6],
        [1.15, 0.5, 0.6],
      ],
      0.045,
      second,
      7,
    );
    wing(b, [0, y + 0.3, -3.3], [0, y + 1.75, -3.9], [1.2, 0.7], [0.12, 0.06], second, true);
    b.box([0, y - 0.12, 0.4], [1.3, 0.12, 4.4], second, '+x-x');
  });
  const prop = k.mesh((b) => {
    b.at(ABOUT_Z, () =>
      b.lathe(
        [
          [0.22, -0.1],
          [0.16, 0.1],
          [0, 0.28],
        ],
        second,
        k.n(16),
      ),
    );
    for (let i = 0; i < 3; i++)
      b.at(rotationZ((i * TAU) / 3), () => b.ellipsoid([0, 0.55, 0], [0.09, 0.55, 0.02], t.dark, 10, 6));
  });
  return {
    parts: [
      { mesh: body },
      { mesh: prop, at: (s) => multiply(translation(0, y - 0.1, 3.3), rotationZ(busy(s) ? s.time * 47 : 0.3)) },
    ],
    body: hangs(k, 0.4),
    anchors: places({
      driver: [0.28, y - 0.2, 1.4],
      seat: [0.28, y - 0.2, 1.4],
      passenger: [-0.28, y - 0.2, 1.4],
      top: [0, y + 1, 0.9],
      door: [0.7, y - 0.1, 0.9],
    }),
    head: [0, y + 0.6, 1.5],
  };
}

export function glider(k: Kit): Model {
  const hang = k.said('hang');
  const white = paintOf(k, ['#f0efec', '#e6e9ee', '#f2e9d0']);
  const band = paintOf(k, ['#c9302a', '#2f6da8', '#e0a82c', '#3f8a5a'], 1);
  const glass = k.mat({ color: hex('#9fb6c2'), roughness: 0.04, opacity: 0.45 });
  const cloth = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#e0702c', '#2f8ac9', '#e0b02c'])),
    doubleSided: true,
    translucency: 0.5,
  });
  const y = hang ? 1.9 : 0.85;
  const body = k.mesh((b) => {
    if (hang) {
      // A kite of cloth on two booms, with a bar to hold below.
      const nose: Vec3 = [0, y, 1.6];
      for (const s of [1, -1]) {
        const tip: Vec3 = [s * 4.8, y + 0.25, -1.6];
        const start = b.vertexCount;
        for (let j = 0; j <= 6; j++)
          for (let i = 0; i <= 4; i++) {
            const [u, v] = [j / 6, i / 4];
            const lead: Vec3 = [tip[0] * u, nose[1] + (tip[1] - nose[1]) * u, nose[2] + (tip[2] - nose[2]) * u];
            const chord = 3.0 * (1 - u) + 0.35;
            b.vertex(
              [lead[0], lead[1] + 0.28 * sin(v * PI) * (1 - u * 0.5), lead[2] - chord * v],
              [0, 1, 0.1],
              lead[0],
              v,
            );
          }
        for (let j = 0; j < 6; j++)
          for (let i = 0; i < 4; i++) {
            const v = start + j * 5 + i;
            if (s > 0) b.quadIndices(v, v + 5, v + 6, v + 1, i < 1 ? band : cloth);
            else b.quadIndices(v, v + 1, v + 6, v + 5, i < 1 ? band : cloth);
          }
        b.tube([nose, tip], 0.03, k.mat(MATERIALS.aluminium), 7);
        b.tube(
          [
            [0, y, 0],
            [s * 0.65, y - 1.5, 0.25],
          ],
          0.02,
          k.mat(MATERIALS.aluminium),
          6,
        );
      }
      b.tube(
        [
          [-0.65, y - 1.5, 0.25],
          [0.65, y - 1.5, 0.25],
        ],
        0.02,
        k.mat(MATERIALS.aluminium),
        6,
      );
      b.tube([nose, [0, y, -1.7]], 0.03, k.mat(MATERIALS.aluminium), 7);
      return;
    }
    hullAlong(
      b,
      [
        [-3.9, y + 0.2, 0.06, 0.07],
        [-1.6, y + 0.1, 0.1, 0.11],
        [-0.3, y, 0.26, 0.34],
        [1.0, y - 0.05, 0.32, 0.42],
        [2.2, y - 0.12, 0.22, 0.28],
        [2.9, y - 0.2, 0.04, 0.05],
      ],
      white,
      k.n(20),
    );
    hullAlong(
      b,
      [
        [0.4, y + 0.26, 0.12, 0.08],
        [1.1, y + 0.3, 0.24, 0.2],
        [1.9, y + 0.12, 0.18, 0.16],
        [2.4, y - 0.06, 0.04, 0.04],
      ],
      glass,
      k.n(18),
    );
    for (const s of [1, -1]) {
      wing(b, [0, y + 0.25, 0.2], [s * 6.9, y + 0.55, 0.05], [0.95, 0.4], [0.14, 0.05], white);
      wing(b, [s * 6.4, y + 0.53, 0.06], [s * 7.45, y + 0.75, -0.1], [0.42, 0.18], [0.05, 0.03], band);
      wing(b, [0, y + 1.25, -3.8], [s * 1.3, y + 1.27, -3.9], [0.55, 0.32], [0.06, 0.03], white);
    }
    wing(b, [0, y + 0.2, -3.6], [0, y + 1.3, -3.85], [0.8, 0.55], [0.08, 0.05], band, true);
    b.at(translation(0, 0.18, 0.7), () =>
      b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.05, 0], 0.18, 0.1, k.mat(MATERIALS.rubber), 14)),
    );
  });
  const sway = hangs(k, 0.8);
  return {
    parts: [{ mesh: body }],
    body: (s) => multiply(sway(s), s.posture === 'float' ? rotationZ(0.16 * sin(s.time * 0.4)) : rotationZ(0)),
    anchors: places({
      driver: hang ? [0, y - 1.3, -0.2] : [0, y - 0.15, 1.1],
      seat: hang ? [0, y - 1.3, -0.2] : [0, y - 0.15, 1.1],
      top: [0, y + 0.4, 0.2],
      gripLeft: [0.35, hang ? y - 1.5 : y, hang ? 0.25 : 1.5],
      gripRight: [-0.35, hang ? y - 1.5 : y, hang ? 0.25 : 1.5],
    }),
    head: [0, y + 0.3, 1],
  };
}
