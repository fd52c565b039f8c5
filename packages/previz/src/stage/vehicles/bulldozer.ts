/** Bulldozers and tractors. */
import { sin } from '../../math/trig.ts';
import { multiply, rotationX, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_X } from '../things/shapes.ts';
import { beams, palette } from './heavy-parts.ts';
import { roadWheel, rollingWheel } from './wheels.ts';

export function bulldozer(k: Kit): Model {
  if (k.said('tractor')) return tractor(k);
  const excavator = k.said('excavator|digger');
  const p = palette(k, k.rng.pick(['#d9a22a', '#e0b52c', '#d8822a', '#c9b04a']), '#2a2b2c');
  const steel = k.mat(MATERIALS.steel);
  const track = k.mat({ color: hex('#2a2a2b'), roughness: 0.9 });
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    for (const x of [1, -1]) {
      // Crawler: a stadium-shaped belt with grousers.
      b.roundedBox([x * 1.0, 0.5, 0], [0.5, 0.98, 3.5], 0.48, track, s + 1);
      for (let i = 0; i < 12; i++) b.box([x * 1.0, 1.0, -1.3 + i * 0.235], [0.54, 0.06, 0.08], track);
      for (let i = 0; i < 5; i++)
        b.at(translation(x * 1.26, 0.42, -1.1 + i * 0.55), () =>
          b.at(ABOUT_X, () => b.cylinder([0, -0.03, 0], 0.24, 0.06, steel, k.n(14))),
        );
    }
    b.roundedBox([0, 1.35, 0.75], [1.3, 0.95, 1.7], 0.12, p.paint, s);
    for (let i = 0; i < 5; i++) b.box([0, 1.1 + i * 0.13, 1.605], [1.0, 0.06, 0.02], p.second);
    b.roundedBox([0, 1.1, -0.8], [1.7, 0.6, 1.7], 0.1, p.paint, s);
    b.roundedBox([0, 2.1, -0.75], [1.3, 1.35, 1.35], 0.08, p.glass, s);
    for (const x of [0.64, -0.64]) for (const z of [-0.1, -1.4]) b.box([x, 2.1, z], [0.09, 1.4, 0.09], p.paint);
    b.roundedBox([0, 2.86, -0.75], [1.5, 0.14, 1.6], 0.06, p.paint, s);
    b.cylinder([0.4, 1.8, 0.9], 0.07, 0.9, steel, k.n(12));
    // Ripper behind.
    b.roundedBox([0, 0.95, -1.95], [0.5, 0.5, 0.8], 0.08, p.paint, s);
    for (const x of [0.5, 0, -0.5])
      b.tube(
        [
          [x, 0.95, -2.3],
          [x, 0.6, -2.5],
          [x, 0.15, -2.35],
        ],
        [0.08, 0.07, 0.03],
        steel,
        7,
      );
    b.tube(
      [
        [-0.65, 0.95, -2.3],
        [0.65, 0.95, -2.3],
      ],
      0.09,
      p.paint,
      8,
    );
    for (const x of [0.45, -0.45]) b.ellipsoid([x, 2.78, 0.08], [0.09, 0.08, 0.06], p.head, 10, 6);
  });
  const blade = k.mesh((b) => {
    if (excavator) {
      b.tube(
        [
          [0, 1.5, 0.6],
          [0, 2.9, 1.7],
          [0, 2.3, 3.1],
        ],
        [0.2, 0.18, 0.14],
        p.paint,
        8,
      );
      b.tube(
        [
          [0, 2.4, 3.0],
          [0, 0.9, 3.3],
        ],
        [0.14, 0.1],
        p.paint,
        8,
      );
      b.at(multiply(translation(0, 0.6, 3.15), rotationX(0.5)), () =>
        b.roundedBox([0, 0, 0], [0.9, 0.6, 0.6], 0.15, p.second, 2),
      );
      return;
    }
    const profile: [number, number][] = [
      [0.16, 0],
      [0.05, 0.25],
      [0, 0.55],
      [0.05, 0.85],
      [0.18, 1.1],
    ];
    for (let i = 0; i + 1 < profile.length; i++) {
      const [z0, y0] = profile[i];
      const [z1, y1] = profile[i + 1];
      b.quad(
        [-1.4, y0 + 0.06, 2.2 + z0],
        [1.4, y0 + 0.06, 2.2 + z0],
        [1.4, y1 + 0.06, 2.2 + z1],
        [-1.4, y1 + 0.06, 2.2 + z1],
        steel,
      );
      b.quad(
        [1.4, y0 + 0.06, 2.12 + z0],
        [-1.4, y0 + 0.06, 2.12 + z0],
        [-1.4, y1 + 0.06, 2.12 + z1],
        [1.4, y1 + 0.06, 2.12 + z1],
        p.paint,
      );
    }
    for (const x of [1, -1]) {
      b.tube(
        [
          [x * 1.33, 0.5, -0.2],
          [x * 1.33, 0.4, 2.15],
        ],
        0.1,
        p.paint,
        8,
      );
      b.tube(
        [
          [x * 0.5, 1.5, 1.5],
          [x * 0.55, 0.75, 2.15],
        ],
        0.07,
        steel,
        8,
      );
    }
  });
  const lift = (st: ActorState): number =>
    0.12 * Math.max(actWeight(st, 'work', 'push', 'raise'), 0) * (0.5 + 0.5 * sin(st.time * 1.3));
  return {
    parts: [
      { mesh: body },
      {
        mesh: blade,
        at: (st) => multiply(translation(0, 0.5, -0.2), multiply(rotationX(-lift(st)), translation(0, -0.5, 0.2))),
      },
    ],
    lamps: beams(p.dark, 0.45, 2.78, 0.3),
    anchors: { driver: translation(0, 1.7, -0.85), seat: translation(0, 1.7, -0.85), top: translation(0, 2.93, -0.75) },
  };
}

function tractor(k: Kit): Model {
  const p = palette(k, k.rng.pick(['#3f7a3a', '#a8302a', '#2f5d96']), '#d9b13a');
  const rim = k.mat({ ...MATERIALS.paint, color: hex('#d9b13a') });
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.3, 1.0], [0.85, 0.75, 2.1], 0.14, p.paint, s);
    for (let i = 0; i < 5; i++) b.box([0, 1.08 + i * 0.1, 2.06], [0.62, 0.05, 0.02], p.trim);
    b.roundedBox([0, 0.9, 0.4], [0.6, 0.4, 3.2], 0.08, p.trim, s);
    b.roundedBox([0, 1.9, -0.85], [1.4, 1.4, 1.4], 0.1, p.glass, s);
    b.roundedBox([0, 2.68, -0.85], [1.6, 0.14, 1.65], 0.06, p.paint, s);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.02, 1.75, -1.0], [0.5, 0.12, 1.3], 0.05, p.paint, s);
      for (const z of [-0.15, -1.55]) b.box([x * 0.7, 1.95, z], [0.08, 1.4, 0.08], p.trim);
      b.ellipsoid([x * 0.3, 1.45, 2.05], [0.1, 0.09, 0.06], p.head, 10, 6);
    }
    b.cylinder([0.3, 1.65, 1.5], 0.045, 0.95, k.mat(MATERIALS.iron), 10);
  });
  const big = roadWheel(k, { radius: 0.85, width: 0.46, rim: 0.55, metal: rim, spokes: 8 });
  const small = roadWheel(k, { radius: 0.5, width: 0.3, rim: 0.55, metal: rim, spokes: 6 });
  const parts: Part[] = [{ mesh: body }];
  for (const x of [1, -1]) {
    parts.push(rollingWheel(big, [x * 1.02, 0.85, -1.0], 0.85 * k.scale[1], x > 0));
    parts.push(rollingWheel(small, [x * 0.75, 0.5, 1.55], 0.5 * k.scale[1], x > 0));
  }
  return {
    parts,
    wheelRadius: 0.85,
    lamps: beams(p.dark, 0.3, 1.45, 2.2),
    anchors: { driver: translation(0, 1.55, -0.9), seat: translation(0, 1.55, -0.9), top: translation(0, 2.75, -0.85) },
  };
}
