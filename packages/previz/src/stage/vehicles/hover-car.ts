/** Cars without wheels. */
import { sin } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, translation } from '../../math/vec.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { beamsOf, hullAlong, paintOf, places, trimOf } from './parts.ts';

/** A car that floats on glowing pads. */
export function hoverCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#b9bcc4', '#2f4a8a', '#c9362c', '#e0e2e6', '#3a3f4a']);
  const glowColor: Rgb = hex(k.rng.pick(['#4fd0ff', '#ff8a3a', '#a86aff', '#5aff9a']));
  const glow = k.mat({
    color: glowColor,
    emissive: [glowColor[0] * 5, glowColor[1] * 5, glowColor[2] * 5],
    castsShadow: false,
  });
  const seed = k.context.seed % 10;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-2.25, 0.72, 0.5, 0.16],
        [-1.9, 0.74, 0.86, 0.28],
        [-0.6, 0.7, 0.98, 0.3],
        [0.8, 0.66, 0.94, 0.27],
        [1.9, 0.6, 0.66, 0.2],
        [2.3, 0.56, 0.2, 0.08],
      ],
      paint,
      k.n(26),
    );
    hullAlong(
      b,
      [
        [-1.5, 0.95, 0.34, 0.12],
        [-0.8, 1.02, 0.66, 0.32],
        [0.1, 1.0, 0.68, 0.34],
        [0.95, 0.9, 0.4, 0.14],
      ],
      t.glass,
      k.n(22),
    );
    for (const s of [1, -1]) {
      for (const z of [1.25, -1.35]) {
        b.at(multiply(translation(s * 0.9, 0.5, z), rotationZ(s * 0.12)), () => {
          b.lathe(
            [
              [0.1, -0.12],
              [0.36, -0.08],
              [0.4, 0.02],
              [0.3, 0.12],
              [0, 0.16],
            ],
            t.dark,
            k.n(22),
          );
          b.disc([0, -0.1, 0], 0.3, glow, k.n(20), false);
        });
        torus(b, [s * 0.9, 0.43, z], 0.3, 0.035, glow, k.n(22), 6);
      }
      b.roundedBox([s * 0.62, 0.62, 2.05], [0.4, 0.05, 0.06], 0.02, t.head, 1);
      b.roundedBox([s * 0.55, 0.74, -2.24], [0.5, 0.06, 0.05], 0.02, t.tail, 1);
      b.at(multiply(translation(s * 0.8, 1.05, -1.95), rotationZ(-s * 0.35)), () =>
        b.roundedBox([0, 0, 0], [0.05, 0.55, 0.5], 0.02, paint, 1),
      );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: (s) =>
      multiply(
        translation(0, 0.06 * sin(s.time * 1.8 + seed), 0),
        multiply(rotationZ(0.02 * sin(s.time * 1.1 + seed)), rotationX(-Math.min(0.05, Math.abs(s.speed) * 0.004))),
      ),
    lamps: [
      { at: [0, 0.25, 0], color: [glowColor[0] * 5, glowColor[1] * 5, glowColor[2] * 5], range: 6, flicker: 'steady' },
      ...beamsOf(t.lit, 0.62, 0.62, 2.15),
    ],
    anchors: places({
      driver: [0.34, 0.72, 0],
      seat: [0.34, 0.72, 0],
      passenger: [-0.34, 0.72, 0],
      top: [0, 1.34, -0.3],
      gripLeft: [0.46, 0.98, 0.5],
      gripRight: [0.2, 0.98, 0.5],
    }),
    head: [0, 1.34, 0],
  };
}
