/** Tanks. */
import { sin } from '../../math/trig.ts';
import { rotationY } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { crawlers } from './crawlers.ts';
import { beamsOf, places, trimOf } from './parts.ts';

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
