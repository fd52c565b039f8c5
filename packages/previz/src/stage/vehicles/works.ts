/** Machines of the building site: excavators, forklifts. */
import { cos, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model } from '../things/kit.ts';
import { crawlers } from './crawlers.ts';
import { beamsOf, paintOf, pairs, pane, places, seat, trimOf } from './parts.ts';

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
