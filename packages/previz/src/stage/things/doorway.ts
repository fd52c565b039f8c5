/** A door in a piece of wall, whose leaf swings open with the act of opening it. */
import { multiply, rotationY, smoothstep, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketchMesh, tint } from './sketch.ts';

/** Metres of the opening. */
const WIDE = 0.96;
const HIGH = 2.08;
/** Metres of wall on either side, and over it. */
const BESIDE = 0.5;
const OVER = 0.62;
const THICK = 0.14;
/** Radians that the leaf swings. */
const SWING = 1.75;

export function doorway(k: Kit): Model {
  const outside = k.said('front|outside|house');
  const wall = outside
    ? tint(k, MATERIALS.paint, '#c9c2b2 #b8c4c8 #d8cdb4', 1)
    : tint(k, MATERIALS.paint, '#d8d0c2 #c8cdd0 #cfc4b0', 1);
  const wood = k.dressed({ ...MATERIALS.paint, color: hex(k.rng.pick(['#6b4228', '#7a2f26', '#2f4a5f', '#3f5a44'])) });
  const frame = plain(k, MATERIALS.paint, '#ece6da');
  const brass = k.mat(MATERIALS.brass);
  const full = 2 * BESIDE + WIDE;
  const round = sketchMesh(k, (s) => {
    for (const x of [-1, 1])
      s.box(wall, [x * (WIDE / 2 + BESIDE / 2), (HIGH + OVER) / 2, 0], [BESIDE, HIGH + OVER, THICK], 0);
    s.box(wall, [0, HIGH + OVER / 2, 0], [WIDE, OVER, THICK], 0);
    for (const z of [-1, 1]) {
      for (const x of [-1, 1])
        s.box(
          frame,
          [x * (WIDE / 2 + 0.045), HIGH / 2 + 0.03, z * (THICK / 2 + 0.01)],
          [0.1, HIGH + 0.1, 0.025],
          0.004,
        );
      s.box(frame, [0, HIGH + 0.045, z * (THICK / 2 + 0.01)], [WIDE + 0.2, 0.1, 0.025], 0.004);
    }
    if (outside) {
      for (let i = 1; i < 14; i++)
        for (const x of [-1, 1])
          s.box(
            plain(k, MATERIALS.paint, '#9a9488'),
            [x * (WIDE / 2 + BESIDE / 2 + 0.06), i * 0.19, THICK / 2],
            [BESIDE - 0.14, 0.012, 0.006],
            0,
          );
      s.box(plain(k, MATERIALS.concrete, '#9d9b96'), [0, 0.03, THICK / 2 + 0.25], [1.5, 0.06, 0.5], 0.01);
    }
  });
  // The leaf hangs on the left of whoever comes to its +Z side.
  const leaf = sketchMesh(k, (s) => {
    s.box(wood, [WIDE / 2, HIGH / 2, 0], [WIDE - 0.02, HIGH - 0.02, 0.045], 0.005);
    for (const z of [-1, 1])
      for (const [y, h] of [
        [0.5, 0.62],
        [1.4, 0.82],
      ] as const)
        for (const x of [0.28, 0.68]) s.box(wood, [x, y, z * 0.024], [0.3, h, 0.012], 0.005);
    for (const z of [-1, 1]) {
      s.ball(brass, [WIDE - 0.09, 1.02, z * 0.062], 0.028, 12);
      s.rod(brass, [WIDE - 0.09, 1.02, 0], [WIDE - 0.09, 1.02, z * 0.05], 0.01, 0.01, 8);
    }
  });
  return {
    parts: [
      { mesh: round },
      {
        mesh: leaf,
        at: (state) => {
          const act = state.acts.find((a) => a.act === 'open');
          const open = act ? smoothstep(0, 1, act.progress) * act.weight : 0;
          return multiply(translation(-WIDE / 2 + 0.01, 0.01, 0), rotationY(open * SWING));
        },
      },
    ],
    anchors: { handle: pose([WIDE / 2 - 0.08, 1.03, 0.075]), top: pose([0, HIGH + OVER, 0]) },
    size: [full, HIGH + OVER, 0.7],
  };
}
