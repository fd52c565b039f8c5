/** What lies and stands on a worktop: boards, pins, cartons, tins. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const GRIP = { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' } as const;

export function rollingPin(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, MATERIALS.marble]));
  const knob = k.mat(MATERIALS.darkWood);
  const r = 0.028 * vary(k, 0.12);
  const end = (y: number): number[] => [0, y, 0.012, y + 0.006, 0.014, y + 0.05, 0.009, y + 0.085, 0, y + 0.086];
  return sketch(
    k,
    (s) => {
      s.turn(wood, [0, -0.13, r * 0.9, -0.13, r, -0.12, r, 0.12, r * 0.9, 0.13, 0, 0.13]);
      s.turn(knob, end(-0.215), [0, 0, 0], 'y', 12);
      s.turn(knob, end(0.13), [0, 0, 0], 'y', 12);
    },
    GRIP,
  );
}

export function choppingBoard(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, MATERIALS.bamboo]));
  const handle = k.rng.chance(0.6);
  const round = !handle && k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.01, 0], -1.5708), () => {
        if (round) s.turn(wood, [0, -0.009, 0.14, -0.009, 0.145, 0, 0.14, 0.009, 0, 0.009], [0, 0, 0], 'z', 26);
        else
          s.plate(wood, 0.018, [-0.17, -0.11, 0.15, -0.11, 0.17, -0.09, 0.17, 0.09, 0.15, 0.11, -0.17, 0.11], {
            bevel: 0.004,
          });
        if (handle) {
          s.box(wood, [0.215, 0.032, 0], [0.11, 0.02, 0.018], 0.004);
          s.box(wood, [0.215, -0.032, 0], [0.11, 0.02, 0.018], 0.004);
          s.box(wood, [0.262, 0, 0], [0.022, 0.08, 0.018], 0.004);
        }
      });
    },
    { anchors: { top: pose([0, 0.02, 0]) }, grasp: [0.2, 0.01, 0] },
  );
}

export function carton(k: Kit): Model {
  const box = k.dressed({ ...MATERIALS.paper, color: hex('#f0ede4'), translucency: 0 });
  const mark = tint(k, MATERIALS.paint, '#2f6fb0 #b8322a #3f8a4a #e0902c', 1);
  const tall = vary(k, 0.15);
  const h = 0.15 * tall;
  return sketch(
    k,
    (s) => {
      s.box(box, [0, h / 2, 0], [0.07, h, 0.07], 0);
      s.box(mark, [0, h * 0.25, 0], [0.0706, h * 0.35, 0.0706], 0);
      s.mark(mark, [0, h * 0.72, 0.0354], 0.045, h * 0.2);
      for (const z of [-1, 1])
        s.b.quad(
          [z * -0.035, h, z * 0.035],
          [z * 0.035, h, z * 0.035],
          [z * 0.035, h + 0.042, 0],
          [z * -0.035, h + 0.042, 0],
          box,
        );
      for (const x of [-1, 1])
        s.b.quad(
          [x * 0.035, h, x * 0.035],
          [x * 0.035, h, x * -0.035],
          [x * 0.035, h + 0.042, 0],
          [x * 0.035, h + 0.042, 0],
          box,
        );
      s.box(box, [0, h + 0.053, 0], [0.07, 0.024, 0.004], 0);
      if (k.rng.chance(0.6)) s.turn(mark, [0.013, 0, 0.013, 0.014, 0, 0.014], [0, h + 0.018, 0.02], 'z', 12);
    },
    { anchors: { grip: pose([0, h / 2, 0]), mouth: pose([0, h + 0.04, 0.02]) }, grasp: [0, h / 2, 0] },
  );
}

export function can(k: Kit): Model {
  const tin = k.mat(MATERIALS.aluminium);
  const label = tint(k, { ...MATERIALS.paint, roughness: 0.25 }, '#b8322a #2f6fb0 #3f8a4a #e6b93a #1f2226');
  const food = k.said('tin|food|soup|bean|tuna|paint') || (!k.said('soda|beer|cola') && k.rng.chance(0.35));
  const band = plain(k, MATERIALS.paint, '#f0ede4');
  return sketch(
    k,
    (s) => {
      if (food) {
        s.turn(tin, [0, 0, 0.038, 0, 0.038, 0.004, 0.0365, 0.006]);
        s.turn(label, [0.037, 0.006, 0.037, 0.102]);
        s.turn(band, [0.0373, 0.04, 0.0373, 0.07]);
        s.turn(tin, [0.0365, 0.102, 0.038, 0.104, 0.038, 0.108, 0.034, 0.105, 0, 0.105]);
        for (const r of [0.026, 0.016]) s.ring(tin, [0, 0.105, 0], r, 0.001);
      } else {
        s.turn(tin, [0, 0.004, 0.022, 0.002, 0.026, 0]);
        s.turn(label, [0.026, 0, 0.033, 0.012, 0.033, 0.1, 0.027, 0.113]);
        s.turn(band, [0.0333, 0.05, 0.0333, 0.075]);
        s.turn(tin, [0.027, 0.113, 0.027, 0.117, 0.024, 0.112, 0, 0.112]);
        s.box(tin, [0, 0.1135, 0.006], [0.012, 0.002, 0.022], 0);
      }
    },
    {
      anchors: { grip: pose([0, 0.055, 0]), mouth: pose([0, 0.115, 0.025]), top: pose([0, 0.11, 0]) },
      grasp: [0, 0.055, 0],
    },
  );
}
