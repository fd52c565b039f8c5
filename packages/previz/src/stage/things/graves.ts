/** Skulls, coffins and gravestones. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch } from './sketch.ts';

export function skull(k: Kit): Model {
  const bone = k.dressed({ ...MATERIALS.bone, color: hex(k.rng.pick(['#e2d8bf', '#d0c49e', '#eee8d8'])) });
  const hole = plain(k, MATERIALS.plastic, '#15110e');
  const candle = k.rng.chance(0.25);
  const jaw = k.rng.chance(0.75);
  return sketch(
    k,
    (s) => {
      const y0 = jaw ? 0 : -0.025;
      s.ball(bone, [0, 0.125 + y0, -0.02], [0.073, 0.072, 0.092], 22);
      s.ball(bone, [0, 0.115 + y0, 0.045], [0.056, 0.05, 0.035], 16);
      s.box(bone, [0, 0.062 + y0, 0.048], [0.062, 0.05, 0.05], 0.018, 2);
      for (const x of [-1, 1]) {
        s.ball(hole, [x * 0.026, 0.108 + y0, 0.068], [0.0185, 0.0175, 0.018], 12);
        s.pipe(
          bone,
          [0.008, 0.008, 0.007],
          [x * 0.045, 0.088 + y0, 0.05, x * 0.066, 0.088 + y0, 0.01, x * 0.062, 0.092 + y0, -0.02],
          2,
          6,
        );
        s.pipe(
          bone,
          0.007,
          [x * 0.01, 0.126 + y0, 0.082, x * 0.03, 0.131 + y0, 0.079, x * 0.05, 0.12 + y0, 0.06],
          2,
          6,
        );
      }
      s.at(pose([0, 0.075 + y0, 0.0735]), () => s.plate(hole, 0.008, [-0.011, -0.008, 0.011, -0.008, 0, 0.017]));
      for (let i = 0; i < 7; i++)
        s.box(bone, [-0.024 + i * 0.008, 0.034 + y0, 0.07 - Math.abs(i - 3) * 0.002], [0.0068, 0.014, 0.006], 0.001);
      if (jaw) {
        s.pipe(
          bone,
          [0.009, 0.011, 0.013, 0.011, 0.009],
          [-0.05, 0.06, 0.0, -0.045, 0.022, 0.03, 0, 0.012, 0.066, 0.045, 0.022, 0.03, 0.05, 0.06, 0.0],
          3,
          8,
        );
        for (let i = 0; i < 7; i++)
          s.box(bone, [-0.024 + i * 0.008, 0.022, 0.068 - Math.abs(i - 3) * 0.003], [0.0065, 0.011, 0.005], 0.001);
      }
      if (candle) {
        s.turn(k.mat(MATERIALS.wax), [0.022, 0.185, 0.016, 0.195, 0.015, 0.27, 0, 0.27], [0, y0, -0.02], 'y', 12);
      }
    },
    { anchors: { grip: pose([0, 0.08, 0]), top: pose([0, 0.2, 0]) }, grasp: [0, 0.03, 0] },
  );
}

export function coffin(k: Kit): Model {
  const wood = k.dressed(
    k.rng.pick([MATERIALS.darkWood, MATERIALS.wood, { ...MATERIALS.lacquer, color: hex('#1c1614') }]),
  );
  const stone = k.said('sarcophagus|tomb|stone|mummy|egyptian');
  const metal = k.mat(k.rng.pick([MATERIALS.brass, MATERIALS.silver]));
  if (stone) {
    const m = k.dressed(k.said('egyptian|mummy|golden') ? MATERIALS.gold : MATERIALS.stone);
    return sketch(
      k,
      (s) => {
        s.box(m, [0, 0.35, 0], [0.9, 0.7, 2.1], 0.02);
        s.box(m, [0, 0.74, 0], [1, 0.1, 2.2], 0.03);
        s.hull(m, [0.78, 0.34, 0.95, 0, 0.88, 0.26, 0.85, 0, 0.95, 0.12, 0.6, 0], 14);
        s.ball(m, [0, 0.92, -0.75], [0.15, 0.13, 0.18], 14);
        for (const x of [-1, 1])
          s.pipe(m, 0.055, [x * 0.24, 0.92, -0.45, x * 0.2, 0.98, -0.2, x * -0.1, 1.0, -0.15], 3, 8);
        for (let i = 0; i < 5; i++)
          for (const x of [-1, 1]) s.box(m, [x * 0.455, 0.36, -0.8 + i * 0.4], [0.03, 0.5, 0.2], 0.01);
      },
      { anchors: { seat: pose([0, 0.8, 0]), top: pose([0, 1, 0]) } },
    );
  }
  const outline = [-0.2, -0.98, 0.2, -0.98, 0.36, 0.45, 0.22, 0.98, -0.22, 0.98, -0.36, 0.45];
  const open = k.said('open|empty');
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.2, 0], -PI / 2), () => s.plate(wood, 0.4, outline, { bevel: 0.012 }));
      s.at(open ? pose([0.5, 0.42, 0], -PI / 2, 0, 0.12) : pose([0, 0.42, 0], -PI / 2), () => {
        s.plate(
          wood,
          0.05,
          outline.map((v) => v * 1.04),
          { bevel: 0.014 },
        );
        if (!open) {
          s.box(metal, [0, 0.3, 0.03], [0.035, 0.7, 0.012], 0.003);
          s.box(metal, [0, 0.45, 0.03], [0.28, 0.035, 0.012], 0.003);
        }
      });
      if (open)
        s.at(pose([0, 0.4, 0], -PI / 2), () =>
          s.plate(
            plain(k, MATERIALS.silk, '#e8dccc'),
            0.012,
            outline.map((v) => v * 0.92),
          ),
        );
      for (const x of [-1, 1])
        for (const z of [-0.5, 0.1, 0.6])
          s.pipe(
            metal,
            0.011,
            [
              x * (0.3 - Math.abs(z) * 0.06),
              0.2,
              z - 0.08,
              x * 0.4,
              0.17,
              z - 0.06,
              x * 0.4,
              0.17,
              z + 0.06,
              x * (0.3 - Math.abs(z) * 0.06),
              0.2,
              z + 0.08,
            ],
            2,
            6,
          );
    },
    { anchors: { seat: pose([0, 0.45, 0]), top: pose([0, 0.45, 0]) } },
  );
}

/** Round-topped slabs, crosses and obelisks over graves. */
export function gravestone(k: Kit): Model {
  const stone = k.dressed({ ...MATERIALS.stone, color: hex(k.rng.pick(['#8f8a80', '#77756f', '#a8a296'])) });
  const moss = plain(k, MATERIALS.moss, '#5a6b3a');
  const letters = plain(k, MATERIALS.stone, '#4f4c46');
  const form = k.said('cross') ? 1 : k.said('obelisk') ? 2 : k.rng.pick([0, 0, 1]);
  const lean = k.rng.range(-0.07, 0.07);
  return sketch(
    k,
    (s) => {
      s.box(stone, [0, 0.06, 0], [0.8, 0.12, 0.4], 0.02);
      s.at(pose([0, 0.1, 0], lean * 0.6, 0, lean), () => {
        if (form === 0) {
          const arch = Array.from({ length: 11 }, (_, i) => [
            cos((i * PI) / 10) * 0.3,
            0.62 + sin((i * PI) / 10) * 0.26,
          ]).flat();
          s.plate(stone, 0.14, [-0.3, 0, 0.3, 0, ...arch], { middle: [0, 0.4], bevel: 0.015 });
          for (let i = 0; i < 4; i++) s.mark(letters, [0, 0.62 - i * 0.11, 0.0712], [0.3, 0.4, 0.24, 0.34][i], 0.04);
        } else if (form === 1) {
          s.box(stone, [0, 0.55, 0], [0.16, 1.1, 0.14], 0.025);
          s.box(stone, [0, 0.78, 0], [0.6, 0.16, 0.13], 0.025);
          s.ring(stone, [0, 0.78, 0], 0.19, 0.035, 'z', 22);
        } else s.frustum(stone, [0, 0.2, 0.2, 0, 1.2, 0.13, 0.13, 0, 1.4, 0.005, 0.005, 0]);
      });
      for (let i = 0; i < 5; i++) s.ball(moss, [-0.34 + i * 0.16, 0.11, 0.16 - (i % 2) * 0.05], [0.08, 0.03, 0.05], 7);
    },
    { anchors: { top: pose([0, 1, 0]), target: pose([0, 0.6, 0.1]) } },
  );
}
