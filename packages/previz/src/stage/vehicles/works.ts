/** Machines that work or fight on tracks and small wheels: excavator, forklift, tank, and the rover of another planet. */
import { cos, PI, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { beamsOf, paintOf, pairs, pane, places, seat, trimOf } from './parts.ts';
import { rollingWheel } from './wheels.ts';

/** A crawler belt of this length and height, its bottom on the ground, with rollers that turn; side by side at x and -x. */
function crawlers(k: Kit, x: number, length: number, height: number, width: number): Part[] {
  const rubber = k.mat({ color: hex('#262627'), roughness: 0.9 });
  const steel = k.mat(MATERIALS.steel);
  const r = height / 2;
  const around = (u: number): readonly [y: number, z: number, a: number] => {
    const straight = length - height;
    const arc = r * PI;
    const total = 2 * (straight + arc);
    let d = (((u % 1) + 1) % 1) * total;
    if (d < straight) return [0, straight / 2 - d, 0];
    d -= straight;
    if (d < arc) return [r - r * cos(d / r), -straight / 2 - r * sin(d / r), d / r];
    d -= arc;
    if (d < straight) return [height, -straight / 2 + d, PI];
    d -= straight;
    return [r + r * cos(d / r), straight / 2 + r * sin(d / r), PI + d / r];
  };
  const belt = k.mesh((b) => b.roundedBox([0, r, 0], [width * 0.86, height * 0.96, length * 0.985], r, rubber, 4));
  const shoe = k.mesh((b) => b.roundedBox([0, 0, 0], [width, height * 0.07, (length / 13) * 0.6], 0.01, rubber, 1));
  const wheel = k.mesh((b) =>
    b.at(ABOUT_X, () => {
      b.cylinder([0, -width * 0.53, 0], r * 0.66, width * 1.06, steel, k.n(16));
      for (let i = 0; i < 5; i++)
        b.cylinder(
          [cos(i * 1.257) * r * 0.4, -width * 0.55, sin(i * 1.257) * r * 0.4],
          r * 0.1,
          width * 1.1,
          rubber,
          6,
        );
    }),
  );
  const shoes = k.hero ? 26 : 14;
  const parts: Part[] = [];
  const girth = 2 * (length - height + r * PI);
  for (const s of [1, -1]) {
    parts.push({ mesh: belt, at: translation(s * x, 0, 0) });
    for (let i = 0; i < shoes; i++)
      parts.push({
        mesh: shoe,
        at: (st) => {
          const [y, z, a] = around(i / shoes + st.travelled / k.scale[1] / girth);
          return multiply(translation(s * x, y, z), rotationX(-a));
        },
        loose: true,
      });
    for (const z of [length / 2 - r, 0, -length / 2 + r])
      parts.push(rollingWheel(wheel, [s * x, r, z], r * k.scale[1], s > 0));
  }
  return parts;
}

export function excavator(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e0a827', '#d8702a', '#c9b02a', '#3f7a4a']);
  const steel = k.mat({ ...MATERIALS.steel, roughness: 0.5 });
  const glass = pane(k, t.lit);
  const house = k.mesh((b) => {
    b.at(translation(0, 0, 0), () => b.cylinder([0, 0.85, 0], 0.9, 0.25, t.dark, k.n(22)));
    b.roundedBox([0, 1.5, -0.9], [2.5, 0.95, 2.2], 0.16, paint, 3);
    b.roundedBox([0, 1.55, -2.0], [2.3, 0.8, 0.7], 0.3, t.dark, 3);
    b.roundedBox([0.72, 1.98, 0.55], [1.0, 1.75, 1.5], 0.12, paint, 3);
    b.roundedBox([0.72, 2.2, 1.28], [0.86, 1.15, 0.08], 0.04, glass, 2);
    for (const x of [0.2, 1.24]) b.roundedBox([x, 2.25, 0.6], [0.05, 0.95, 1.1], 0.03, glass, 1);
    b.cylinder([-0.8, 1.9, -1.4], 0.07, 0.55, steel, 10);
  });
  const boom = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 2.5, 3.4], rx: 0.15, rz: 0.2, axisX: [1, 0, 0], axisZ: [0, 1, 0.2] },
        { centre: [0, 1.9, 1.3], rx: 0.18, rz: 0.34, axisX: [1, 0, 0], axisZ: [0, 0.6, -0.8] },
        { centre: [0, 0, 0], rx: 0.2, rz: 0.3, axisX: [1, 0, 0], axisZ: [0, 1, 0] },
      ],
      paint,
      10,
    );
    for (const s of [1, -1])
      b.tube(
        [
          [s * 0.3, 0.1, 0.5],
          [s * 0.28, 1.5, 1.5],
        ],
        0.07,
        steel,
        8,
      );
    b.tube(
      [
        [0, 2.3, 1.4],
        [0, 3.0, 3.0],
      ],
      0.08,
      steel,
      8,
    );
  });
  const arm = k.mesh((b) => {
    b.tube(
      [
        [0, 0.5, -0.35],
        [0, 0, 0],
        [0, -2.1, 0.55],
      ],
      [0.16, 0.2, 0.12],
      paint,
      8,
    );
    b.tube(
      [
        [0, -0.2, 0.3],
        [0, -1.5, 0.65],
      ],
      0.06,
      steel,
      7,
    );
  });
  const bucket = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0, 0], rx: 0.55, rz: 0.3 },
        { centre: [0, -0.5, 0.1], rx: 0.6, rz: 0.5 },
        { centre: [0, -0.85, -0.1], rx: 0.58, rz: 0.3 },
      ],
      steel,
      12,
    );
    for (let i = -2; i <= 2; i++)
      b.tube(
        [
          [i * 0.22, -0.6, 0.5],
          [i * 0.22, -0.86, 0.55],
        ],
        [0.06, 0.015],
        steel,
        5,
      );
  });
  const digs = (s: ActorState): number => Math.max(actWeight(s, 'work', 'push', 'raise', 'dig', 'lift'), 0);
  const turn = (s: ActorState): Mat34 =>
    multiply(rotationY(0.25 * sin(s.time * 0.5) * digs(s)), translation(-0.25, 1.6, 0.35));
  const boomAt = (s: ActorState): Mat34 => multiply(turn(s), rotationX(0.18 * sin(s.time * 0.9) * digs(s)));
  const armAt = (s: ActorState): Mat34 =>
    multiply(boomAt(s), multiply(translation(0, 2.45, 3.4), rotationX(0.35 + 0.4 * sin(s.time * 0.9 + 1.2) * digs(s))));
  return {
    parts: [
      { mesh: house, at: (s) => rotationY(0.25 * sin(s.time * 0.5) * digs(s)) },
      { mesh: boom, at: boomAt },
      { mesh: arm, at: armAt },
      {
        mesh: bucket,
        at: (s) =>
          multiply(
            armAt(s),
            multiply(translation(0, -2.1, 0.55), rotationX(0.5 + 0.6 * sin(s.time * 0.9 + 2) * digs(s))),
          ),
      },
      ...crawlers(k, 0.98, 3.6, 0.85, 0.56),
    ],
    lamps: beamsOf(t.lit, 0.72, 2.9, 1.3),
    anchors: places({ driver: [0.72, 1.55, 0.4], seat: [0.72, 1.55, 0.4], top: [0.72, 2.9, 0.5] }),
  };
}

export function forklift(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e0a827', '#d8702a', '#c9302a', '#3f7a4a']);
  const steel = k.mat({ ...MATERIALS.iron, color: hex('#2f3134') });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.62, -0.55], [1.1, 0.62, 1.5], 0.14, paint, 3);
    b.roundedBox([0, 0.72, -1.2], [1.08, 0.8, 0.5], 0.22, paint, 3);
    b.roundedBox([0, 0.42, 0.35], [0.9, 0.3, 0.7], 0.06, t.dark, 2);
    seat(b, [0, 1.02, -0.45], 0.5, t.leather);
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 0.48, 0.85, 0.32],
          [s * 0.46, 2.1, 0.1],
          [s * 0.46, 2.12, -0.85],
          [s * 0.48, 0.95, -1.0],
        ],
        0.035,
        t.dark,
        8,
      );
      b.box([s * 0.34, 1.2, 0.72], [0.1, 2.3, 0.12], steel);
      b.ellipsoid([s * 0.42, 1.95, 0.2], [0.07, 0.06, 0.05], t.head, 10, 6);
    }
    for (const z of [0.05, -0.25, -0.55, -0.85]) b.box([0, 2.14, z], [0.92, 0.03, 0.06], t.dark);
    b.box([0, 2.3, 0.72], [0.78, 0.08, 0.12], steel);
    b.tube(
      [
        [0, 0.6, 0.3],
        [0, 1.15, 0.02],
      ],
      0.02,
      t.dark,
      6,
    );
    b.at(multiply(translation(0, 1.17, 0), rotationX(0.6)), () =>
      b.lathe(
        [
          [0.15, -0.012],
          [0.17, 0],
          [0.15, 0.012],
          [0.13, 0],
        ],
        t.dark,
        k.n(18),
      ),
    );
  });
  const forks = k.mesh((b) => {
    b.box([0, 0.35, 0.8], [0.9, 0.5, 0.05], steel);
    for (const s of [1, -1]) {
      b.box([s * 0.26, 0.32, 0.85], [0.1, 0.56, 0.06], steel);
      b.box([s * 0.26, 0.06, 1.35], [0.1, 0.04, 1.05], steel);
    }
  });
  const up = (s: ActorState): number =>
    0.1 + 0.9 * actWeight(s, 'raise', 'work', 'lift', 'hold') * (0.5 - 0.5 * cos(s.time * 0.9));
  return {
    parts: [
      { mesh: body },
      { mesh: forks, at: (s) => translation(0, up(s) - 0.04, 0) },
      ...pairs(
        k,
        [
          [0.46, 0.3, 0.42],
          [0.44, 0.24, -1.0],
        ],
        0.2,
        { rim: 0.55 },
      ),
    ],
    wheelRadius: 0.3,
    lamps: beamsOf(t.lit, 0.42, 1.95, 0.3),
    anchors: places({
      driver: [0, 1.02, -0.4],
      seat: [0, 1.02, -0.4],
      gripLeft: [0.15, 1.2, 0],
      gripRight: [-0.15, 1.2, 0],
      top: [0, 2.16, -0.4],
    }),
  };
}

export function tank(k: Kit): Model {
  const t = trimOf(k);
  const hull = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#5d6340', '#b59a66', '#4a5240', '#6b6a5a'])),
    color2: hex('#3a3f2c'),
    pattern: 'noise',
    patternScale: 0.9,
    roughness: 0.85,
  });
  const steel = k.mat(MATERIALS.iron);
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.1, -0.2], [2.2, 0.8, 5.4], 0.2, hull, 2);
    const slope = (z0: number, z1: number, y0: number, y1: number): void => {
      b.quad([-1.1, y0, z0], [1.1, y0, z0], [1.1, y1, z1], [-1.1, y1, z1], hull);
    };
    slope(3.1, 2.2, 0.85, 1.5);
    for (const s of [1, -1]) {
      b.box([s * 1.42, 1.12, 0], [0.72, 0.1, 6.4], hull);
      for (let i = 0; i < 6; i++) b.roundedBox([s * 1.74, 0.92, 2.6 - i * 1.05], [0.06, 0.42, 0.98], 0.02, hull, 1);
      b.roundedBox([s * 1.45, 1.3, -2.2], [0.55, 0.3, 1.2], 0.06, steel, 1);
      b.ellipsoid([s * 0.85, 1.3, 2.62], [0.12, 0.1, 0.08], t.head, 10, 6);
    }
    b.box([0, 1.0, 2.95], [1.9, 0.5, 0.3], hull);
  });
  const turret = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 1.5, 0], rx: 1.25, rz: 1.65 },
        { centre: [0, 1.75, 0], rx: 1.3, rz: 1.75 },
        { centre: [0, 2.25, -0.1], rx: 0.95, rz: 1.3 },
        { centre: [0, 2.32, -0.1], rx: 0.7, rz: 1.0 },
      ],
      hull,
      k.n(12),
    );
    b.cylinder([0.4, 2.28, -0.3], 0.36, 0.22, hull, k.n(16));
    b.roundedBox([0, 1.9, 1.6], [0.75, 0.5, 0.5], 0.1, hull, 2);
    b.tube(
      [
        [0, 1.92, 1.7],
        [0, 1.96, 5.2],
      ],
      [0.12, 0.085],
      hull,
      k.n(14),
    );
    b.tube(
      [
        [0, 1.94, 3.6],
        [0, 1.945, 4.0],
      ],
      0.14,
      hull,
      k.n(14),
    );
    b.tube(
      [
        [0, 1.96, 5.1],
        [0, 1.965, 5.45],
      ],
      0.12,
      steel,
      k.n(14),
    );
    b.tube(
      [
        [-0.6, 2.2, -1.0],
        [-0.62, 4.0, -1.1],
      ],
      [0.015, 0.006],
      steel,
      4,
    );
    b.tube(
      [
        [0.4, 2.6, 0.0],
        [0.4, 2.62, 0.9],
      ],
      0.035,
      steel,
      7,
    );
  });
  const seed = k.context.seed % 10;
  return {
    parts: [
      { mesh: body },
      {
        mesh: turret,
        at: (s) => rotationY(0.25 * sin(s.time * 0.35 + seed) * (s.acts.length > 0 || s.speed > 0 ? 1 : 0)),
        loose: false,
      },
      ...crawlers(k, 1.42, 6.2, 1.0, 0.6),
    ],
    lamps: beamsOf(t.lit, 0.85, 1.3, 2.75),
    anchors: places({ driver: [0.4, 2.15, -0.3], seat: [0.4, 2.15, -0.3], top: [0, 2.35, -0.6] }),
    head: [0, 2.4, 0],
  };
}

/** Six wheels, a flat deck with instruments, and a mast that looks about. */
export function rover(k: Kit): Model {
  const t = trimOf(k);
  const white = paintOf(k, ['#eceae4', '#d8d4c8', '#c9ccd0']);
  const gold = k.mat({ ...MATERIALS.gold, roughness: 0.35 });
  const crewed = k.said('moon|lunar') || k.rng.chance(0.3);
  const metal = k.mat(MATERIALS.aluminium);
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.85, 0], [1.5, 0.4, 2.0], 0.06, gold, 2);
    b.roundedBox([0, 1.08, 0], [1.8, 0.08, 2.2], 0.03, white, 1);
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 1.0, 0.42, 1.15],
          [s * 0.86, 0.85, 0.5],
          [s * 0.86, 0.72, -0.3],
          [s * 1.0, 0.42, -1.15],
        ],
        0.045,
        metal,
        8,
      );
      b.tube(
        [
          [s * 0.86, 0.8, 0.1],
          [s * 1.0, 0.42, 0],
        ],
        0.045,
        metal,
        8,
      );
      b.roundedBox([s * 0.45, 1.15, 1.08], [0.2, 0.12, 0.06], 0.02, t.head, 1);
    }
    if (crewed) {
      for (const s of [1, -1]) seat(b, [s * 0.4, 1.32, -0.1], 0.5, white);
      b.tube(
        [
          [0, 1.1, 0.6],
          [0, 1.5, 0.5],
        ],
        0.025,
        metal,
        7,
      );
      b.at(multiply(translation(-0.5, 2.1, 0.9), rotationX(-0.7)), () =>
        b.lathe(
          [
            [0.02, 0],
            [0.3, 0.05],
            [0.5, 0.18],
          ],
          k.mat({ ...MATERIALS.gold, doubleSided: true }),
          k.n(20),
        ),
      );
      b.tube(
        [
          [-0.5, 1.1, 0.9],
          [-0.5, 2.1, 0.9],
        ],
        0.025,
        metal,
        6,
      );
    } else {
      b.box(
        [0, 1.18, -0.55],
        [1.7, 0.03, 1.0],
        k.mat({ color: hex('#1c2f5a'), roughness: 0.15, pattern: 'tiles', patternScale: 0.17, color2: hex('#8a93a8') }),
      );
      b.at(multiply(translation(0.45, 1.35, -0.95), rotationX(-0.5)), () =>
        b.lathe(
          [
            [0.02, 0],
            [0.22, 0.03],
            [0.34, 0.12],
          ],
          white,
          k.n(18),
        ),
      );
      b.tube(
        [
          [-0.55, 1.1, 0.95],
          [-0.6, 1.3, 1.35],
          [-0.35, 0.85, 1.55],
        ],
        0.04,
        metal,
        7,
      );
    }
  });
  const mast = k.mesh((b) => {
    b.tube(
      [
        [0, 0, 0],
        [0, 0.9, 0],
      ],
      0.04,
      white,
      8,
    );
    b.roundedBox([0, 1.02, 0.03], [0.46, 0.2, 0.2], 0.05, white, 2);
    for (const x of [0.12, -0.12]) {
      b.at(multiply(translation(x, 1.02, 0.14), rotationX(PI / 2)), () =>
        b.cylinder([0, 0, 0], 0.06, 0.05, t.dark, k.n(14)),
      );
      b.sphere([x, 1.02, 0.18], 0.04, t.glass, 10, 7);
    }
  });
  const look = (s: ActorState): Mat34 =>
    multiply(translation(0.55, 1.1, 0.75), rotationY(0.6 * sin(s.time * 0.5 + (k.context.seed % 7))));
  const spots: Vec3[] = [
    [1.12, 0.4, 1.15],
    [1.12, 0.4, 0],
    [1.12, 0.4, -1.15],
  ];
  return {
    parts: [
      { mesh: body },
      ...(crewed ? [] : [{ mesh: mast, at: look }]),
      ...pairs(k, crewed ? [spots[0], spots[2]] : spots, 0.3, { rim: 0.8, spokes: 10, metal }),
    ],
    wheelRadius: 0.4,
    lamps: beamsOf(t.lit, 0.45, 1.15, 1.15),
    anchors: places({
      driver: [0.4, 1.32, -0.06],
      seat: [0.4, 1.32, -0.06],
      passenger: [-0.4, 1.32, -0.06],
      top: [0, 1.14, -0.4],
    }),
    head: [0.55, 2.1, 0.8],
  };
}
