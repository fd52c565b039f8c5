/** Skateboards and what one stands on like them. */
import { pow, sin } from '../../math/trig.ts';
import { rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_X, smoothCurve, smoothOutline } from '../things/shapes.ts';
import { rollingWheel } from './wheels.ts';

export function skateboard(k: Kit): Model {
  if (k.said('surfboard|paddleboard')) {
    const foam = k.dressed({
      ...MATERIALS.plastic,
      color: hex(k.rng.pick(['#ece6d6', '#8fc0c9', '#e6b65a'])),
      roughness: 0.2,
    });
    const stripe = k.dressed({ ...MATERIALS.plastic, color: hex('#c9453a') }, 1);
    return k.solid(
      (b) => {
        b.loft(
          (
            [
              [-1, 0.03, 0.1],
              [-0.8, 0.16, 0.04],
              [-0.3, 0.25, 0.025],
              [0.3, 0.26, 0.025],
              [0.75, 0.18, 0.05],
              [0.98, 0.06, 0.12],
              [1.04, 0.005, 0.15],
            ] as const
          ).map(([z, w, y]) => ({
            centre: [0, y + 0.01, z] as Vec3,
            rx: w,
            rz: 0.03,
            axisX: [-1, 0, 0] as Vec3,
            axisZ: [0, 1, 0] as Vec3,
          })),
          foam,
          k.n(16),
        );
        b.box([0, 0.068, 0], [0.03, 0.002, 1.3], stripe, '+y');
      },
      { anchors: { top: translation(0, 0.06, 0), stand: translation(0, 0.06, 0), saddle: translation(0, 0.06, 0) } },
    );
  }
  if (k.said('sled|sledge|toboggan|sleigh')) {
    const wood = k.dressed(
      k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, { ...MATERIALS.lacquer, color: hex('#a8241c') }]),
    );
    return k.solid(
      (b) => {
        for (const x of [1, -1])
          b.tube(
            smoothCurve(
              [
                [x * 0.2, 0.03, -0.5],
                [x * 0.2, 0.03, 0.35],
                [x * 0.2, 0.12, 0.55],
                [x * 0.2, 0.3, 0.58],
              ],
              4,
            ),
            0.02,
            wood,
            8,
          );
        for (let i = -2; i <= 2; i++) b.roundedBox([i * 0.09, 0.22, -0.05], [0.075, 0.02, 1.0], 0.008, wood, 1);
        for (const z of [-0.35, 0.25])
          for (const x of [1, -1])
            b.tube(
              [
                [x * 0.2, 0.03, z],
                [x * 0.19, 0.21, z],
              ],
              0.014,
              wood,
              6,
            );
      },
      {
        anchors: {
          seat: translation(0, 0.235, -0.1),
          saddle: translation(0, 0.235, -0.1),
          top: translation(0, 0.235, 0),
        },
      },
    );
  }
  const deck = k.dressed({ ...MATERIALS.paleWood });
  const grip = k.mat({ color: hex('#1d1d1e'), roughness: 1, pattern: 'asphalt', patternScale: 0.003 });
  const metal = k.mat(MATERIALS.aluminium);
  const R = 0.028;
  const wheel = k.mesh((b) =>
    b.at(ABOUT_X, () =>
      b.lathe(
        [
          [0, -0.016],
          [0.022, -0.016],
          [R, -0.009],
          [R, 0.009],
          [0.022, 0.016],
          [0, 0.016],
        ],
        k.mat({ color: hex(k.rng.pick(['#e9e4d4', '#d8572a', '#5fa8a0'])), roughness: 0.5 }),
        k.n(16),
      ),
    ),
  );
  const body = k.mesh((b) => {
    const outline = smoothOutline(
      [
        [0, 0.4],
        [-0.07, 0.385],
        [-0.1, 0.3],
        [-0.1, -0.3],
        [-0.07, -0.385],
        [0, -0.4],
        [0.07, -0.385],
        [0.1, -0.3],
        [0.1, 0.3],
        [0.07, 0.385],
      ],
      3,
    );
    const rise = (z: number): number => 0.55 * pow(Math.max(0, Math.abs(z) - 0.27), 1.25);
    for (const [m, dy, up] of [
      [grip, 0.011, true],
      [deck, 0, false],
    ] as const) {
      const mid = b.vertex([0, 0.08 + dy, 0], [0, up ? 1 : -1, 0], 0, 0);
      const ids = outline.map(([x, z]) => b.vertex([x, 0.08 + dy + rise(z), z], [0, up ? 1 : -1, 0], x, z));
      ids.forEach((id, i) => {
        const next = ids[(i + 1) % ids.length];
        if (up) b.triangle(mid, next, id, m);
        else b.triangle(mid, id, next, m);
      });
    }
    outline.forEach(([x, z], i) => {
      const [u, v] = outline[(i + 1) % outline.length];
      b.quad([x, 0.08 + rise(z), z], [x, 0.091 + rise(z), z], [u, 0.091 + rise(v), v], [u, 0.08 + rise(v), v], deck);
    });
    for (const z of [0.24, -0.24]) {
      b.roundedBox([0, 0.066, z], [0.06, 0.026, 0.07], 0.008, metal, 1);
      b.tube(
        [
          [-0.085, R, z],
          [0.085, R, z],
        ],
        0.009,
        metal,
        7,
      );
      b.tube(
        [
          [0, R, z],
          [0, 0.06, z],
        ],
        0.014,
        metal,
        7,
      );
    }
  });
  const parts: Part[] = [{ mesh: body }];
  for (const z of [0.24, -0.24])
    for (const x of [0.083, -0.083]) parts.push(rollingWheel(wheel, [x, R, z], R * k.scale[1], true));
  return {
    parts,
    body: (s) => rotationZ(s.speed === 0 ? 0 : 0.05 * sin(s.time * 1.4 + (k.context.seed % 7))),
    wheelRadius: R,
    anchors: { top: translation(0, 0.092, 0), stand: translation(0, 0.092, 0), saddle: translation(0, 0.092, 0) },
  };
}
