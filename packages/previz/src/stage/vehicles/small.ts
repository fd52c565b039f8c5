/** Motorcycle, scooter, skateboard, sled, wheelchair, pram. */
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import type { Ring } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_X, ABOUT_Z, smoothCurve, smoothOutline, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { roadWheel, rollingWheel, spokedWheel, wheelAngle } from './wheels.ts';

/** Rings whose planes stand across the length of the vehicle, rear to front. */
const lengthwise = (rings: readonly { centre: Vec3; rx: number; rz: number }[]): Ring[] =>
  rings.map((r) => ({ ...r, axisX: [-1, 0, 0], axisZ: [0, 1, 0] }));

const leanOf =
  (seed: number) =>
  (s: ActorState): Mat34 =>
    rotationZ(s.speed === 0 ? 0 : 0.03 * sin(s.time * 1.3 + seed) + actWeight(s, 'blow') * 0.2 * sin(s.time * 3));

export function motorcycle(k: Kit): Model {
  if (k.said('scooter|moped|vespa')) return scooter(k);
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#a3201c', '#1f2428', '#27466b', '#3f5a3a'])),
  });
  const chrome = k.mat(MATERIALS.chrome);
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#232427') });
  const leather = k.mat({ ...MATERIALS.leather, color: hex('#231c18') });
  const night = isDark(k.context.look);
  const lamp = k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: night ? [9, 8.4, 7] : [0.4, 0.4, 0.38] });
  const R = 0.32;
  const wheel = roadWheel(k, { radius: R, width: 0.14, rim: 0.74, spokes: 7, metal: chrome });
  const body = k.mesh((b) => {
    const c = k.n(14);
    b.tube(
      smoothCurve(
        [
          [0, 0.92, 0.5],
          [0, 0.62, 0.45],
          [0, 0.34, 0.2],
          [0, 0.34, -0.35],
          [0, 0.62, -0.5],
          [0, 0.76, -0.2],
          [0, 0.88, 0.4],
        ],
        4,
      ),
      0.024,
      dark,
      8,
    );
    b.roundedBox([0, 0.45, 0.0], [0.3, 0.3, 0.46], 0.08, dark, 2);
    for (const a of [0.45, -0.45])
      b.at(multiply(translation(0, 0.56, 0.06), rotationX(a)), () => {
        b.cylinder([0, 0, 0], 0.085, 0.24, chrome, c);
        for (let i = 0; i < 5; i++) b.cylinder([0, 0.04 + i * 0.038, 0], 0.11, 0.014, chrome, c);
      });
    b.loft(
      lengthwise([
        { centre: [0, 0.86, -0.16], rx: 0.07, rz: 0.07 },
        { centre: [0, 0.87, 0.0], rx: 0.13, rz: 0.1 },
        { centre: [0, 0.88, 0.22], rx: 0.15, rz: 0.12 },
        { centre: [0, 0.9, 0.42], rx: 0.1, rz: 0.08 },
      ]),
      paint,
      k.n(18),
    );
    b.loft(
      lengthwise([
        { centre: [0, 0.86, -0.78], rx: 0.1, rz: 0.05 },
        { centre: [0, 0.82, -0.55], rx: 0.14, rz: 0.065 },
        { centre: [0, 0.79, -0.25], rx: 0.13, rz: 0.06 },
        { centre: [0, 0.84, -0.06], rx: 0.07, rz: 0.05 },
      ]),
      leather,
      k.n(16),
    );
    for (const x of [1, -1]) {
      b.tube(
        smoothCurve(
          [
            [x * 0.12, 0.52, 0.18],
            [x * 0.17, 0.3, 0.2],
            [x * 0.19, 0.24, -0.1],
            [x * 0.2, 0.3, -0.95],
          ],
          4,
        ),
        [0.026, 0.026, 0.026, 0.026, 0.026, 0.028, 0.032, 0.04, 0.048, 0.05, 0.05, 0.05, 0.05],
        chrome,
        10,
      );
      b.tube(
        [
          [x * 0.11, 0.6, -0.45],
          [x * 0.12, R, -0.72],
        ],
        0.03,
        chrome,
        8,
      );
      b.tube(
        [
          [x * 0.13, 0.33, 0.05],
          [x * 0.3, 0.33, 0.05],
        ],
        0.016,
        dark,
        7,
      );
    }
    const guard: Vec3[] = Array.from({ length: 9 }, (_, i) => [
      0,
      R + sin(0.5 + i * 0.27) * (R + 0.04),
      -0.72 + cos(0.5 + i * 0.27) * -(R + 0.04),
    ]);
    b.tube(guard, 0.07, paint, 8);
    b.ellipsoid(
      [0, 0.72, -1.02],
      [0.06, 0.05, 0.03],
      k.mat({ color: hex('#a8100d'), emissive: night ? [3, 0.1, 0.1] : [0.25, 0.01, 0.01] }),
      10,
      6,
    );
  });
  const fork = k.mesh((b) => {
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.09, 1.02, 0.46],
          [x * 0.095, 0.62, 0.6],
          [x * 0.095, R, 0.72],
        ],
        [0.026, 0.03, 0.032],
        chrome,
        9,
      );
    const guard: Vec3[] = Array.from({ length: 7 }, (_, i) => [
      0,
      R + sin(0.8 + i * 0.27) * (R + 0.03),
      0.72 + cos(0.8 + i * 0.27) * (R + 0.03),
    ]);
    b.tube(guard, 0.06, paint, 8);
    b.tube(
      smoothCurve(
        [
          [0.38, 1.06, 0.14],
          [0.3, 1.1, 0.32],
          [0.1, 1.06, 0.44],
          [-0.1, 1.06, 0.44],
          [-0.3, 1.1, 0.32],
          [-0.38, 1.06, 0.14],
        ],
        4,
      ),
      0.016,
      chrome,
      8,
    );
    for (const x of [1, -1]) {
      b.capsule([x * 0.37, 1.07, 0.16], [x * 0.395, 1.045, 0.06], 0.021, 0.021, dark, 8);
      b.tube(
        [
          [x * 0.26, 1.1, 0.34],
          [x * 0.32, 1.2, 0.3],
        ],
        0.008,
        chrome,
        5,
      );
      b.ellipsoid([x * 0.34, 1.21, 0.29], [0.06, 0.04, 0.014], chrome, 10, 6);
    }
    b.at(translation(0, 0.95, 0.56), () =>
      b.at(ABOUT_Z, () => {
        b.lathe(
          [
            [0, -0.1],
            [0.07, -0.07],
            [0.1, 0],
            [0.1, 0.03],
          ],
          chrome,
          k.n(18),
        );
        b.lathe(
          [
            [0.098, 0.03],
            [0.06, 0.045],
            [0, 0.05],
          ],
          lamp,
          k.n(18),
        );
      }),
    );
  });
  return {
    parts: [
      { mesh: body },
      { mesh: fork },
      ...[0.72, -0.72].map((z): Part => rollingWheel(wheel, [0, R, z], R * k.scale[1], true)),
    ],
    body: leanOf(k.context.seed % 10),
    wheelRadius: R,
    lamps: night
      ? [
          {
            at: [0, 0.95, 0.7],
            color: [22, 20, 17],
            range: 24,
            flicker: 'steady',
            direction: [0, -0.1, 1],
            cosAngle: 0.9,
          },
        ]
      : [],
    anchors: {
      saddle: translation(0, 0.87, -0.3),
      seat: translation(0, 0.87, -0.3),
      passenger: translation(0, 0.9, -0.62),
      seatBack: translation(0, 0.9, -0.75),
      gripLeft: translation(0.385, 1.06, 0.1),
      gripRight: translation(-0.385, 1.06, 0.1),
      pedalLeft: translation(0.26, 0.35, 0.05),
      pedalRight: translation(-0.26, 0.35, 0.05),
    },
    head: [0, 1.1, 0.4],
  };
}

function scooter(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#8fc0b0', '#e6dcc0', '#c9453a', '#6fa0c9'])),
  });
  const chrome = k.mat(MATERIALS.chrome);
  const leather = k.mat({ ...MATERIALS.leather, color: hex('#5a3a26') });
  const night = isDark(k.context.look);
  const R = 0.23;
  const wheel = roadWheel(k, { radius: R, width: 0.11, rim: 0.6, spokes: 5, metal: chrome });
  const body = k.mesh((b) => {
    b.loft(
      lengthwise([
        { centre: [0, 0.5, -0.88], rx: 0.1, rz: 0.12 },
        { centre: [0, 0.52, -0.6], rx: 0.22, rz: 0.22 },
        { centre: [0, 0.5, -0.25], rx: 0.2, rz: 0.22 },
        { centre: [0, 0.4, -0.05], rx: 0.14, rz: 0.14 },
      ]),
      paint,
      k.n(18),
    );
    b.roundedBox([0, 0.28, 0.12], [0.34, 0.05, 0.6], 0.02, paint, 2);
    b.at(multiply(translation(0, 0.58, 0.46), rotationX(-0.2)), () =>
      b.roundedBox([0, 0, 0], [0.42, 0.68, 0.07], 0.035, paint, 3),
    );
    b.roundedBox([0, 0.76, -0.42], [0.28, 0.1, 0.6], 0.05, leather, 3);
    b.tube(
      [
        [0, 0.85, 0.46],
        [0, 1.02, 0.42],
      ],
      0.03,
      chrome,
      8,
    );
    b.tube(
      smoothCurve(
        [
          [0.33, 1.02, 0.3],
          [0.2, 1.04, 0.4],
          [-0.2, 1.04, 0.4],
          [-0.33, 1.02, 0.3],
        ],
        4,
      ),
      0.016,
      chrome,
      8,
    );
    b.roundedBox([0, 1.02, 0.43], [0.24, 0.14, 0.14], 0.06, paint, 3);
    b.ellipsoid(
      [0, 1.03, 0.5],
      [0.07, 0.07, 0.03],
      k.mat({ color: [0.93, 0.93, 0.88], emissive: night ? [9, 8.4, 7] : [0.4, 0.4, 0.36] }),
      k.n(14),
      8,
    );
    for (const x of [1, -1]) {
      b.capsule([x * 0.32, 1.02, 0.31], [x * 0.36, 1.01, 0.24], 0.02, 0.02, k.mat(MATERIALS.rubber), 8);
      b.tube(
        [
          [x * 0.25, 1.04, 0.38],
          [x * 0.3, 1.17, 0.34],
        ],
        0.006,
        chrome,
        5,
      );
      b.sphere([x * 0.31, 1.19, 0.34], 0.035, chrome, 10, 6);
    }
    b.tube(
      [
        [0, 0.5, 0.56],
        [0, R, 0.64],
      ],
      0.03,
      chrome,
      8,
    );
    b.loft(
      lengthwise([
        { centre: [0, 0.42, 0.42], rx: 0.06, rz: 0.03 },
        { centre: [0, 0.5, 0.62], rx: 0.09, rz: 0.05 },
        { centre: [0, 0.36, 0.9], rx: 0.05, rz: 0.02 },
      ]),
      paint,
      12,
    );
  });
  return {
    parts: [{ mesh: body }, ...[0.64, -0.62].map((z): Part => rollingWheel(wheel, [0, R, z], R * k.scale[1], true))],
    body: leanOf(k.context.seed % 10),
    wheelRadius: R,
    anchors: {
      saddle: translation(0, 0.81, -0.35),
      seat: translation(0, 0.81, -0.35),
      passenger: translation(0, 0.81, -0.6),
      gripLeft: translation(0.345, 1.02, 0.27),
      gripRight: translation(-0.345, 1.02, 0.27),
      pedalLeft: translation(0.12, 0.31, 0.1),
      pedalRight: translation(-0.12, 0.31, 0.1),
      seatBack: translation(0, 0.82, -0.7),
    },
  };
}

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

export function wheelchair(k: Kit): Model {
  if (k.said('pram|stroller|buggy|baby carriage')) return pram(k);
  const frame = k.dressed({ ...MATERIALS.steel, roughness: 0.25 });
  const cloth = k.mat({ ...MATERIALS.canvas, color: hex(k.rng.pick(['#22262b', '#27466b', '#6b2a2a'])) });
  const R = 0.3;
  const r = 0.1;
  const big = spokedWheel(k, R, k.hero ? 20 : 10, k.mat(MATERIALS.aluminium));
  const small = roadWheel(k, { radius: r, width: 0.035, rim: 0.7, spokes: 5 });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.49, 0.02], [0.42, 0.05, 0.42], 0.02, cloth, 2);
    b.at(multiply(translation(0, 0.7, -0.2), rotationX(-0.1)), () =>
      b.roundedBox([0, 0, 0], [0.42, 0.4, 0.035], 0.015, cloth, 2),
    );
    for (const x of [1, -1]) {
      b.tube(
        smoothCurve(
          [
            [x * 0.22, 0.93, -0.34],
            [x * 0.22, 0.93, -0.25],
            [x * 0.22, 0.88, -0.23],
            [x * 0.22, 0.3, -0.18],
          ],
          3,
        ),
        0.012,
        frame,
        8,
      );
      b.capsule([x * 0.22, 0.93, -0.3], [x * 0.22, 0.93, -0.39], 0.018, 0.018, k.mat(MATERIALS.rubber), 8);
      b.tube(
        [
          [x * 0.22, 0.46, -0.2],
          [x * 0.22, 0.46, 0.24],
          [x * 0.2, 0.14, 0.42],
        ],
        0.012,
        frame,
        8,
      );
      b.tube(
        [
          [x * 0.22, 0.3, -0.18],
          [x * 0.22, 0.22, 0.28],
        ],
        0.011,
        frame,
        8,
      );
      b.roundedBox([x * 0.24, 0.68, 0.02], [0.05, 0.035, 0.32], 0.015, cloth, 2);
      b.tube(
        [
          [x * 0.23, 0.46, 0.16],
          [x * 0.23, 0.67, 0.16],
        ],
        0.01,
        frame,
        7,
      );
      b.roundedBox([x * 0.11, 0.12, 0.46], [0.16, 0.02, 0.14], 0.008, frame, 1);
      b.at(translation(x * 0.31, R, -0.1), () =>
        b.at(ABOUT_X, () => torus(b, [0, x * 0.028, 0], R - 0.035, 0.008, frame, k.n(32), 5)),
      );
    }
    b.tube(
      [
        [-0.28, R, -0.1],
        [0.28, R, -0.1],
      ],
      0.012,
      frame,
      7,
    );
  });
  const scale = k.scale[1];
  return {
    parts: [
      { mesh: body },
      ...[1, -1].map(
        (x): Part => ({
          mesh: big,
          at: (s) => multiply(translation(x * 0.3, R, -0.1), rotationX(wheelAngle(s, R * scale))),
        }),
      ),
      ...[1, -1].map((x): Part => rollingWheel(small, [x * 0.2, r, 0.32], r * scale, x > 0)),
    ],
    wheelRadius: R,
    anchors: {
      seat: translation(0, 0.52, 0.04),
      driver: translation(0, 0.52, 0.04),
      seatBack: translation(0, 0.93, -0.36),
      gripLeft: translation(0.22, 0.93, -0.35),
      gripRight: translation(-0.22, 0.93, -0.35),
      pedalLeft: translation(0.11, 0.135, 0.46),
      pedalRight: translation(-0.11, 0.135, 0.46),
    },
  };
}

function pram(k: Kit): Model {
  const cloth = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#27405e', '#6b8a7a', '#8a6a5a', '#c9b89a'])),
    doubleSided: true,
  });
  const frame = k.mat(MATERIALS.chrome);
  const R = 0.2;
  const wheel = spokedWheel(k, R, k.hero ? 14 : 8, frame);
  const body = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0.5, 0.05], rx: 0.16, rz: 0.3 },
        { centre: [0, 0.58, 0.05], rx: 0.21, rz: 0.4 },
        { centre: [0, 0.78, 0.05], rx: 0.24, rz: 0.44 },
        { centre: [0, 0.79, 0.05], rx: 0.21, rz: 0.41 },
        { centre: [0, 0.66, 0.05], rx: 0.18, rz: 0.36 },
      ],
      cloth,
      k.n(24),
    );
    for (let i = 0; i < 7; i++) {
      const a = 0.3 + i * 0.24;
      const c = a + 0.24;
      const arc = (t: number, u: number): Vec3 => [
        cos(u) * 0.23,
        0.78 + sin(u) * (0.1 + 0.24 * sin(t)),
        0.4 - t * 0.22,
      ];
      for (let j = 0; j < 6; j++) {
        const u = (j * TAU) / 12;
        const v = ((j + 1) * TAU) / 12;
        b.quad(arc(a, u), arc(c, u), arc(c, v), arc(a, v), cloth);
      }
    }
    for (const x of [1, -1]) {
      b.tube(
        smoothCurve(
          [
            [x * 0.22, 0.55, 0.3],
            [x * 0.24, 0.4, 0.1],
            [x * 0.24, 0.4, -0.1],
            [x * 0.22, 0.55, -0.3],
          ],
          3,
        ),
        0.01,
        frame,
        7,
      );
      b.tube(
        [
          [x * 0.2, 0.6, -0.25],
          [x * 0.2, 0.95, -0.5],
        ],
        0.011,
        frame,
        7,
      );
    }
    b.tube(
      [
        [-0.2, 0.95, -0.5],
        [0.2, 0.95, -0.5],
      ],
      0.015,
      k.mat(MATERIALS.leather),
      8,
    );
  });
  const scale = k.scale[1];
  const parts: Part[] = [{ mesh: body }];
  for (const x of [0.25, -0.25])
    for (const z of [0.28, -0.24])
      parts.push({ mesh: wheel, at: (s) => multiply(translation(x, R, z), rotationX(wheelAngle(s, R * scale))) });
  return {
    parts,
    wheelRadius: R,
    anchors: {
      seat: translation(0, 0.6, 0),
      seatBack: translation(0, 0.95, -0.5),
      gripLeft: translation(0.15, 0.95, -0.5),
      gripRight: translation(-0.15, 0.95, -0.5),
    },
  };
}
