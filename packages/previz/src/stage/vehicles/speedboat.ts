/** Speedboats. */
import { sin } from '../../math/trig.ts';
import { multiply, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { boatHull, bob } from './boat-parts.ts';
import { hullAlong, paintOf, places, seat, trimOf } from './parts.ts';

export function speedboat(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#eceae6', '#c9302a', '#2f5fa8', '#17181b', '#8a4a24']);
  const second = paintOf(k, ['#c9302a', '#e0b02c', '#2f7a8a'], 1);
  const white = k.mat({ ...MATERIALS.plastic, color: hex('#e7e4dc') });
  const engine = k.rng.chance(0.6);
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 6,
      beam: 2.1,
      depth: 0.75,
      draught: 0.28,
      stern: 0.88,
      flare: 0.6,
      outside: paint,
      inside: white,
      steps: k.n(24),
    });
    // The fore part is decked; a raked screen; seats in the well.
    hullAlong(
      b,
      [
        [0.5, 0.78, 0.9, 0.12],
        [1.6, 0.86, 0.66, 0.14],
        [2.6, 0.98, 0.22, 0.1],
        [2.95, 1.04, 0.03, 0.04],
      ],
      white,
      k.n(18),
    );
    for (const flip of [1, -1]) {
      const q: [Vec3, Vec3, Vec3, Vec3] = [
        [-0.8, 0.85, 0.75],
        [0.8, 0.85, 0.75],
        [0.66, 1.32, 0.2],
        [-0.66, 1.32, 0.2],
      ];
      if (flip > 0) b.quad(...q, t.glass);
      else b.quad(q[1], q[0], q[3], q[2], t.glass);
    }
    b.tube(
      [
        [-0.8, 0.84, 0.75],
        [-0.66, 1.34, 0.2],
        [0.66, 1.34, 0.2],
        [0.8, 0.84, 0.75],
      ],
      0.022,
      t.chrome,
      6,
    );
    for (const s of [1, -1]) {
      seat(b, [s * 0.42, 0.62, -0.45], 0.55, t.leather);
      b.box([s * 1.04, 0.6, -0.4], [0.03, 0.1, 4.2], second);
      b.tube(
        [
          [s * 0.3, 1.02, 2.5],
          [s * 0.62, 1.2, 1.6],
          [s * 0.85, 0.98, 0.9],
        ],
        0.015,
        t.chrome,
        6,
      );
    }
    seat(b, [0, 0.62, -1.7], 1.5, t.leather);
    b.at(multiply(translation(0.42, 0.98, 0.12), rotationX(0.8)), () =>
      torus(b, [0, 0, 0], 0.16, 0.014, t.dark, k.n(18), 6),
    );
    if (engine) {
      b.roundedBox([0, 0.9, -3.1], [0.5, 0.6, 0.55], 0.16, second, 3);
      b.roundedBox([0, 0.2, -3.1], [0.16, 1.0, 0.3], 0.05, t.dark, 1);
    } else b.roundedBox([0, 0.78, -2.5], [1.5, 0.22, 0.8], 0.08, white, 2);
  });
  const still = bob(k.context, 5);
  return {
    parts: [{ mesh: body }],
    body: (s) => {
      const v = Math.min(1, Math.abs(s.speed) / 7);
      return multiply(
        still(s),
        multiply(translation(0, 0.12 * v, 0), rotationX(-0.11 * v + 0.03 * v * sin(s.time * 5))),
      );
    },
    extras: (s, scene, world) => {
      const v = Math.min(1, Math.abs(s.speed) / 8);
      if (v < 0.15) return;
      for (let i = 0; i < 36; i++) {
        const age = (s.time * 1.3 + i / 36) % 1;
        const x = (i % 2 ? 1 : -1) * (0.75 + age * 1.6 + ((i * 29) % 7) * 0.06);
        const y = 0.1 + age * 0.9 - age * age * 1.1;
        const z = 0.6 - age * 4.4;
        scene.particles.push({
          position: [
            world[0] * x + world[1] * y + world[2] * z + world[3],
            world[4] * x + world[5] * y + world[6] * z + world[7],
            world[8] * x + world[9] * y + world[10] * z + world[11],
          ],
          size: 0.16 + age * 0.5,
          kind: 3,
          color: [0.9, 0.94, 0.97],
          alpha: 0.4 * v * (1 - age),
          axis: [0, 1, 0],
        });
      }
    },
    anchors: places({
      driver: [0.42, 0.62, -0.42],
      seat: [0.42, 0.62, -0.42],
      passenger: [-0.42, 0.62, -0.42],
      gripLeft: [0.55, 1.0, 0.1],
      gripRight: [0.29, 1.0, 0.1],
      top: [0, 0.95, 1.4],
      stand: [0, 0.1, -1.1],
    }),
    head: [0, 1.3, 0],
  };
}
