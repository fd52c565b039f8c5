/** Rovers of other planets. */
import { PI, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { beamsOf, paintOf, pairs, places, seat, trimOf } from './parts.ts';

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
