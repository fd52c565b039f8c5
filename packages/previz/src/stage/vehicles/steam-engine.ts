/** Steam engines. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_X, ABOUT_Z, torus } from '../things/shapes.ts';
import { beams, palette, railWheels } from './heavy-parts.ts';
import { wheelAngle } from './wheels.ts';

export function steamEngine(k: Kit): Model {
  const p = palette(k, k.rng.pick(['#1f2a26', '#25282b', '#5a1f1c', '#1f3f33']), '#8a2a22');
  const brass = k.mat(MATERIALS.brass);
  const iron = k.mat({ ...MATERIALS.iron, color: hex('#26272a') });
  const R = 0.85;
  const body = k.mesh((b) => {
    const c = k.n(28);
    b.at(multiply(translation(0, 2.35, 0), ABOUT_Z), () => {
      b.lathe(
        [
          [0, -1.2],
          [0.95, -1.2],
          [0.95, 6.2],
          [0.99, 6.25],
          [0.99, 6.9],
          [0.9, 7.0],
          [0.2, 7.06],
          [0, 7.08],
        ],
        p.paint,
        c,
      );
      for (const y of [0.6, 2.4, 4.2, 6.1]) torus(b, [0, y, 0], 0.955, 0.025, brass, c, 5);
    });
    b.lathe(
      [
        [0.26, 3.2],
        [0.24, 3.5],
        [0.3, 4.0],
        [0.36, 4.05],
        [0.36, 4.12],
        [0.26, 4.1],
      ],
      iron,
      k.n(20),
      [0, 0, 6.3],
    );
    b.lathe(
      [
        [0.36, 3.2],
        [0.34, 3.5],
        [0.2, 3.68],
        [0, 3.72],
      ],
      brass,
      k.n(20),
      [0, 0, 3.4],
    );
    b.lathe(
      [
        [0.28, 3.2],
        [0.28, 3.45],
        [0.16, 3.58],
        [0, 3.6],
      ],
      iron,
      k.n(18),
      [0, 0, 1.4],
    );
    b.at(translation(0, 3.35, 6.95), () =>
      b.at(ABOUT_Z, () =>
        b.lathe(
          [
            [0.14, -0.1],
            [0.2, 0.1],
            [0.17, 0.12],
            [0, 0.13],
          ],
          p.head,
          k.n(14),
        ),
      ),
    );
    // Cab with roof and side windows.
    b.box([0, 1.55, -2.1], [2.5, 0.12, 2.6], iron);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.22, 2.1, -2.0], [0.08, 1.1, 2.4], 0.03, p.paint, 1);
      for (const z of [-0.9, -3.1]) b.box([x * 1.22, 3.0, z], [0.08, 1.0, 0.12], p.paint);
      b.box([x * 1.22, 3.0, -1.6], [0.06, 0.9, 0.08], p.paint);
    }
    b.roundedBox([0, 2.6, -0.9], [2.46, 2.0, 0.1], 0.03, p.paint, 1);
    b.roundedBox([0, 3.62, -2.05], [2.75, 0.14, 2.9], 0.07, iron, 2);
    b.box([0, 1.35, 2.4], [1.6, 0.3, 9.0], iron);
    b.box([0, 1.72, 2.6], [2.7, 0.06, 8.4], iron);
    for (const x of [1, -1])
      b.at(translation(x * 1.15, 1.0, 5.6), () =>
        b.at(ABOUT_Z, () => b.cylinder([0, -0.6, 0], 0.34, 1.2, p.second, k.n(16))),
      );
    b.box([0, 1.1, 7.2], [2.5, 0.4, 0.2], p.second);
    b.at(multiply(translation(0, 0.55, 7.6), rotationX(0.5)), () => {
      for (let i = -4; i <= 4; i++) b.box([i * 0.24, 0, 0], [0.07, 0.85, 0.1], iron);
    });
    for (const x of [0.8, -0.8])
      b.at(translation(x, 1.1, 7.35), () => b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.2, 0.14, iron, 12)));
    // Tender.
    b.roundedBox([0, 2.0, -6.6], [2.6, 1.7, 5.4], 0.1, p.paint, 2);
    b.roundedBox(
      [0, 2.75, -6.6],
      [2.2, 0.5, 4.9],
      0.2,
      k.mat({ color: hex('#121213'), roughness: 0.9, pattern: 'asphalt', patternScale: 0.1 }),
      2,
    );
    b.box([0, 1.0, -6.6], [1.6, 0.3, 5.4], iron);
  });
  const driver = k.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], R - 0.06, 0.06, iron, k.n(32), 8);
      torus(b, [0, 0.03, 0], R - 0.13, 0.03, p.second, k.n(32), 5);
      b.cylinder([0, -0.08, 0], 0.16, 0.2, p.second, k.n(14));
    });
    for (let i = 0; i < 12; i++)
      b.tube(
        [
          [0, cos((i * TAU) / 12) * 0.14, sin((i * TAU) / 12) * 0.14],
          [0, cos((i * TAU) / 12) * (R - 0.1), sin((i * TAU) / 12) * (R - 0.1)],
        ],
        0.035,
        p.second,
        5,
      );
    b.ellipsoid([0.02, -R * 0.5, 0], [0.05, 0.2, 0.3], p.second, 10, 6);
  });
  const rod = k.mesh((b) => {
    b.roundedBox([0, 0, 0], [0.06, 0.14, 3.9], 0.03, k.mat(MATERIALS.steel), 2);
    for (const z of [-1.9, 0, 1.9])
      b.at(translation(0, 0, z), () =>
        b.at(ABOUT_X, () => b.cylinder([0, -0.05, 0], 0.12, 0.1, k.mat(MATERIALS.steel), k.n(12))),
      );
  });
  const turn = (s: ActorState): number => wheelAngle(s, R * k.scale[1]);
  const parts: Part[] = [{ mesh: body }];
  for (const z of [3.6, 1.7, -0.2])
    for (const x of [1, -1])
      parts.push({
        mesh: driver,
        at: (s) =>
          multiply(
            translation(x * 0.82, R, z),
            multiply(rotationY(x > 0 ? 0 : TAU / 2), rotationX(x > 0 ? turn(s) : -turn(s))),
          ),
      });
  for (const x of [1, -1])
    parts.push({
      mesh: rod,
      at: (s) =>
        translation(
          x * 1.02,
          R + cos(turn(s) + (x > 0 ? 0 : TAU / 4)) * 0.34,
          1.7 + sin(turn(s) + (x > 0 ? 0 : TAU / 4)) * 0.34,
        ),
    });
  parts.push(...railWheels(k, [6.4, 5.3, -4.9, -6.6, -8.3], 0.45));
  const smokeSeed = k.context.seed;
  return {
    parts,
    wheelRadius: R,
    lamps: beams(p.dark, 0, 3.35, 7.2).slice(0, 1),
    anchors: {
      driver: translation(0.7, 1.65, -2.2),
      seat: translation(0.7, 1.9, -2.4),
      top: translation(0, 3.7, -2),
      passenger: translation(-0.7, 1.65, -2.2),
    },
    extras: (s, scene, world) => {
      for (let i = 0; i < 22; i++) {
        const phase = (i * 0.37 + (smokeSeed % 10)) % 1;
        const age = (s.time / 3.2 + i / 22 + phase * 0.02) % 1;
        const drift = age * 3.2 * Math.abs(s.speed);
        const y = 4.2 + age * 3.6;
        const z = 6.3 - drift;
        scene.particles.push({
          position: [
            world[2] * z + world[1] * y + world[3] + s.wind[0] * age * 1.5,
            world[6] * z + world[5] * y + world[7],
            world[10] * z + world[9] * y + world[11] + s.wind[2] * age * 1.5,
          ],
          size: 0.3 + age * 1.5,
          kind: 3,
          color: [0.75, 0.75, 0.77],
          alpha: 0.5 * (1 - age) * Math.min(1, age * 8),
          axis: [0, 1, 0],
        });
      }
    },
  };
}
