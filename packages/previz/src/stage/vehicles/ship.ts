/** Liners and other ships under steam. */
import { rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { isDark } from '../things/words.ts';
import { boatHull, bob } from './boat-parts.ts';

export function ship(k: Kit): Model {
  const dark = isDark(k.context.look);
  const hullMat = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#1f3550', '#7d2a24', '#2c3a34', '#2a2c30'])),
    roughness: 0.45,
  });
  const red = k.mat({ ...MATERIALS.paint, color: hex('#7a2a22') });
  const deck = k.mat({ ...MATERIALS.wood, pattern: 'planks', patternScale: 0.2 });
  const white = k.dressed({ ...MATERIALS.paint, color: hex('#e9e6dd') }, 1);
  const glass = k.mat({
    color: hex('#16222c'),
    roughness: 0.08,
    ...(dark ? { emissive: [1.6, 1.15, 0.5] as Rgb } : {}),
  });
  const funnel = k.mat({ ...MATERIALS.paint, color: hex('#c9702a') });
  const trim = k.mat(MATERIALS.iron);
  const s = k.hero ? 2 : 1;
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 24,
      beam: 6,
      depth: 2.6,
      draught: 1.2,
      stern: 0.82,
      flare: 0.5,
      outside: hullMat,
      inside: deck,
      steps: k.n(28),
    });
    b.at(translation(0, -1.1, 0), () =>
      boatHull(b, {
        length: 23.4,
        beam: 5.9,
        depth: 1.15,
        draught: 0.3,
        stern: 0.8,
        flare: 0.3,
        outside: red,
        inside: red,
        steps: k.n(16),
      }),
    );
    b.box([0, 1.75, -0.6], [5.4, 0.1, 19], deck, '+y');
    b.roundedBox([0, 3.2, -5.2], [4.4, 2.8, 6.4], 0.12, white, s);
    b.roundedBox([0, 5.6, -4.2], [3.8, 2.2, 3.8], 0.12, white, s);
    b.roundedBox([0, 5.9, -2.28], [3.4, 0.9, 0.1], 0.04, glass, 1);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.9, 5.9, -3.8], [0.06, 0.8, 2.4], 0.03, glass, 1);
      for (let i = 0; i < 6; i++)
        b.at(translation(x * 2.2, 3.4, -2.6 - i * 1.0), () =>
          b.at(rotationZ(x * -1.57), () => b.cylinder([0, -0.02, 0], 0.22, 0.05, glass, k.n(12))),
        );
      for (let i = 0; i < 18; i++)
        b.tube(
          [
            [x * 2.75, 2.5, 6.4 - i * 0.9],
            [x * 2.75, 3.3, 6.4 - i * 0.9],
          ],
          0.025,
          white,
          4,
        );
      b.tube(
        [
          [x * 2.75, 3.3, 6.4],
          [x * 2.75, 3.3, -9],
        ],
        0.03,
        white,
        5,
      );
      b.roundedBox([x * 2.1, 4.95, -6.6], [0.8, 0.5, 2], 0.24, funnel, 2);
    }
    b.lathe(
      [
        [0.85, 6.4],
        [0.8, 8.8],
        [0.84, 8.85],
        [0.84, 9.3],
        [0.7, 9.3],
      ],
      funnel,
      k.n(22),
      [0, 0, -6.2],
    );
    b.lathe(
      [
        [0.86, 8.3],
        [0.85, 8.8],
      ],
      white,
      k.n(22),
      [0, 0, -6.2],
    );
    b.tube(
      [
        [0, 1.8, 3.8],
        [0, 10.8, 3.6],
      ],
      [0.16, 0.08],
      trim,
      8,
    );
    b.tube(
      [
        [0, 8.4, 3.7],
        [0, 4.4, 8.6],
      ],
      0.09,
      trim,
      6,
    );
    b.tube(
      [
        [0, 10.7, 3.6],
        [0, 7.6, -4],
      ],
      0.02,
      trim,
      4,
    );
    b.tube(
      [
        [0, 6.7, -3.2],
        [0, 10.4, -3.2],
      ],
      0.06,
      trim,
      6,
    );
    b.roundedBox([0, 2.1, 4.6], [2.6, 0.7, 2.8], 0.1, white, s);
    for (let i = 0; i < 4; i++)
      b.cylinder([1.6 - (i % 2) * 3.2, 1.8, 1.5 - Math.floor(i / 2) * 1.3], 0.35, 0.9, k.mat(MATERIALS.wood), k.n(12));
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context, 24),
    lamps: dark ? [{ at: [0, 10.5, 3.6], color: [6, 5.6, 4.6], range: 20, flicker: 'steady' }] : [],
    anchors: {
      driver: translation(0, 4.6, -3.6),
      seat: translation(0, 1.8, 0),
      stand: translation(0, 1.8, 1),
      passenger: translation(1.5, 1.8, 0),
      top: translation(0, 1.8, 0.5),
    },
    extras: (st, scene, world) => {
      for (let i = 0; i < 12; i++) {
        const age = (st.time / 5 + i / 12) % 1;
        const y = 9.4 + age * 4;
        const z = -6.2 - age * 5 * Math.abs(st.speed) * 0.6;
        scene.particles.push({
          position: [
            world[1] * y + world[2] * z + world[3] + st.wind[0] * age * 2,
            world[5] * y + world[6] * z + world[7],
            world[9] * y + world[10] * z + world[11] + st.wind[2] * age * 2,
          ],
          size: 0.5 + age * 1.8,
          kind: 3,
          color: [0.32, 0.32, 0.34],
          alpha: 0.35 * (1 - age) * Math.min(1, age * 6),
          axis: [0, 1, 0],
        });
      }
    },
  };
}
