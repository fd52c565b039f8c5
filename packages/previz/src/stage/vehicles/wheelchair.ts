/** Wheelchairs and prams. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_X, smoothCurve, torus } from '../things/shapes.ts';
import { roadWheel, rollingWheel, spokedWheel, wheelAngle } from './wheels.ts';

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
