/** Punching bags, robot arms and wheels. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, around, type Kit, type Model, turnedBy } from './kit.ts';
import { ABOUT_X, ABOUT_Z, plate, torus } from './shapes.ts';

export function punchingBag(k: Kit): Model {
  const leather = k.dressed({ ...MATERIALS.leather, color: hex(k.rng.pick(['#7a2a22', '#2b2624', '#5a3a26'])) });
  const steel = k.mat(MATERIALS.steel);
  const band = k.mat({ ...MATERIALS.leather, color: hex('#1d1a19') });
  return {
    ...k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.13, 0.004],
          [0.18, 0.03],
          [0.195, 0.08],
          [0.195, 0.85],
          [0.18, 0.9],
          [0.12, 0.92],
          [0, 0.925],
        ],
        leather,
        k.n(28),
      );
      for (const y of [0.14, 0.5, 0.8])
        b.lathe(
          [
            [0.196, y - 0.025],
            [0.199, y],
            [0.196, y + 0.025],
          ],
          band,
          k.n(28),
        );
      for (let i = 0; i < 4; i++) b.tube([around(0.16, (i * TAU) / 4, 0.9), [0, 1.14, 0]], 0.008, steel, 6);
      b.at(translation(0, 1.17, 0), () => b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.03, 0.008, steel, 14, 6)));
    }),
    // It swings from its chain when it is struck.
    body: (s) => {
      const hit = Math.max(actWeight(s, 'fight', 'push', 'open'), actWeight(s, 'blow') * 0.6);
      const a = hit * 0.22 * sin(s.time * 3.3) + 0.01 * sin(s.time * 1.1);
      return multiply(
        translation(0, 1.2, 0),
        multiply(rotationX(a), multiply(rotationZ(hit * 0.08 * sin(s.time * 2.1)), translation(0, -1.2, 0))),
      );
    },
    anchors: { target: translation(0, 0.55, 0.2), top: translation(0, 1.2, 0) },
  };
}

export function robotArm(k: Kit): Model {
  const paint = k.dressed({ ...MATERIALS.carPaint, color: hex(k.rng.pick(['#e0862a', '#e6c23c', '#e6e6e2'])) });
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#2a2c30') });
  const steel = k.mat(MATERIALS.steel);
  const c = k.n(24);
  const base = k.mesh((b) => {
    b.roundedBox([0, 0.05, 0], [0.9, 0.1, 0.9], 0.03, dark, 2);
    b.lathe(
      [
        [0.36, 0.1],
        [0.34, 0.3],
        [0.28, 0.36],
        [0, 0.36],
      ],
      paint,
      c,
    );
  });
  const joint = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], y: number, z: number, r: number, w: number): void => {
    b.at(translation(0, y, z), () =>
      b.at(ABOUT_X, () => {
        b.cylinder([0, -w / 2, 0], r, w, dark, c);
        b.cylinder([0, -w / 2 - 0.02, 0], r * 0.6, w + 0.04, steel, c);
      }),
    );
  };
  const turret = k.mesh((b) => {
    b.roundedBox([0, 0.55, 0], [0.4, 0.42, 0.46], 0.12, paint, 3);
    joint(b, 0.7, 0, 0.2, 0.5);
  });
  const upper = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0, 0], rx: 0.14, rz: 0.2 },
        { centre: [0, 0.45, 0], rx: 0.12, rz: 0.14 },
        { centre: [0, 0.95, 0], rx: 0.12, rz: 0.17 },
      ],
      paint,
      k.n(18),
    );
    joint(b, 0.95, 0, 0.16, 0.36);
  });
  const fore = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0, -0.1], rx: 0.13, rz: 0.13, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 0.02, 0.4], rx: 0.1, rz: 0.1, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 0.02, 0.8], rx: 0.07, rz: 0.07, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      ],
      paint,
      k.n(18),
    );
    joint(b, 0.02, 0.82, 0.085, 0.18);
    b.tube(
      [
        [0.1, 0.12, -0.1],
        [0.13, 0.22, 0.3],
        [0.08, 0.1, 0.75],
      ],
      0.02,
      dark,
      7,
    );
  });
  const hand = k.mesh((b) => {
    b.cylinder([0, -0.16, 0], 0.06, 0.16, steel, c);
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.04, -0.16, 0],
          [x * 0.1, -0.24, 0],
          [x * 0.05, -0.34, 0],
        ],
        [0.022, 0.02, 0.014],
        dark,
        7,
      );
  });
  type S = Parameters<NonNullable<Model['body']>>[0];
  const busy = (s: S): number =>
    0.35 + 0.65 * Math.max(actWeight(s, 'work', 'spin', 'raise', 'throw', 'catch'), Math.min(1, s.acts.length));
  const yaw = (s: S): number => 0.8 * busy(s) * sin(s.time * 0.7 + (k.context.seed % 7));
  const turretAt = (s: S) => rotationY(yaw(s));
  const upperAt = (s: S) =>
    multiply(turretAt(s), multiply(translation(0, 0.7, 0), rotationX(0.1 + 0.4 * busy(s) * sin(s.time * 0.9 + 1))));
  const foreAt = (s: S) =>
    multiply(upperAt(s), multiply(translation(0, 0.95, 0), rotationX(0.15 + 0.5 * busy(s) * sin(s.time * 1.1 + 2))));
  const handAt = (s: S) =>
    multiply(foreAt(s), multiply(translation(0, 0.02, 0.82), rotationX(-0.3 * busy(s) * sin(s.time * 1.1 + 2))));
  return {
    size: [1, 2.4, 1],
    parts: [
      { mesh: base },
      { mesh: turret, at: turretAt },
      { mesh: upper, at: upperAt },
      { mesh: fore, at: foreAt },
      { mesh: hand, at: handAt },
    ],
    moving: { grip: (s) => multiply(handAt(s), translation(0, -0.3, 0)), top: (s) => handAt(s) },
    anchors: { grip: translation(0, 1.3, 0.85), top: translation(0, 1.65, 0.8) },
  };
}

export function wheelThing(k: Kit): Model {
  const R = 0.3;
  const parts = k.mesh((b) => {
    b.at(translation(0, R, 0), () => {
      if (k.said('gear|cog|cogwheel')) {
        const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.bronze, MATERIALS.steel]));
        const teeth = 14;
        const outline: [number, number][] = [];
        for (let i = 0; i < teeth; i++)
          for (const [d, r] of [
            [-0.32, R * 0.84],
            [-0.2, R],
            [0.2, R],
            [0.32, R * 0.84],
          ] as const)
            outline.push([cos(((i + d) * TAU) / teeth) * r, sin(((i + d) * TAU) / teeth) * r]);
        plate(b, outline, 0.08, metal, [0, 0], 0.006);
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.09, -0.06],
              [0.09, 0.06],
              [0.05, 0.065],
              [0.05, -0.06],
            ],
            metal,
            k.n(20),
          );
          torus(b, [0, 0, 0], R * 0.62, 0.02, k.mat(MATERIALS.iron), k.n(28), 6, 2.4);
        });
        return;
      }
      if (k.said('tire|tyre')) {
        b.at(ABOUT_Z, () =>
          b.lathe(
            [
              [0.17, -0.05],
              [0.24, -0.075],
              [0.29, -0.06],
              [R, -0.02],
              [R, 0.02],
              [0.29, 0.06],
              [0.24, 0.075],
              [0.17, 0.05],
              [0.16, 0],
              [0.17, -0.05],
            ],
            k.mat({ ...MATERIALS.rubber, color: hex(k.one('#1d1d1e', '#2b2a28', '#3a3530')) }),
            k.n(32),
          ),
        );
        return;
      }
      const wood = k.dressed(
        k.said('potter|pottery')
          ? MATERIALS.stone
          : k.one(MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.paint, color: hex('#a8322a') }),
      );
      b.at(ABOUT_Z, () => {
        torus(b, [0, 0, 0], R - 0.03, 0.03, wood, k.n(32), 8);
        torus(b, [0, 0, 0], R - 0.006, 0.012, k.mat(MATERIALS.iron), k.n(32), 5, 2.4);
        b.lathe(
          [
            [0, -0.06],
            [0.05, -0.06],
            [0.06, 0],
            [0.05, 0.06],
            [0, 0.062],
          ],
          wood,
          k.n(16),
        );
      });
      for (let i = 0; i < 10; i++)
        b.tube(
          [
            [cos((i * TAU) / 10) * 0.05, sin((i * TAU) / 10) * 0.05, 0],
            [cos((i * TAU) / 10) * (R - 0.04), sin((i * TAU) / 10) * (R - 0.04), 0],
          ],
          [0.02, 0.016],
          wood,
          6,
        );
    });
  });
  const rate = (s: Parameters<NonNullable<Model['body']>>[0]): number =>
    s.travelled / (R * k.scale[1]) + 2.4 * turnedBy(s, 'spin', 'work');
  return {
    parts: [
      { mesh: parts, at: (s) => multiply(translation(0, R, 0), multiply(rotationZ(-rate(s)), translation(0, -R, 0))) },
    ],
    wheelRadius: R,
  };
}
