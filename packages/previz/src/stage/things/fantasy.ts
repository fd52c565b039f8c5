/** Thrones, scrolls, crystal balls and spinning wheels. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

export function throne(k: Kit): Model {
  const frame = k.dressed(k.rng.pick([MATERIALS.gold, MATERIALS.darkWood, MATERIALS.stone]));
  const cushion = k.dressed({ ...MATERIALS.velvet, color: hex(k.rng.pick(['#7a1424', '#3a2470', '#1f4a3a'])) }, 1);
  const gem = k.mat({
    color: hex(k.rng.pick(['#c01f35', '#1f55c0', '#1f9a5f'])),
    roughness: 0.04,
    emissive: [0.1, 0.02, 0.05],
  });
  const h = 1.9 * vary(k, 0.08);
  const spires = k.rng.pick([1, 3]);
  return sketch(
    k,
    (s) => {
      s.box(frame, [0, 0.06, 0.06], [1.1, 0.12, 1.1], 0.02);
      s.box(frame, [0, 0.28, 0.02], [0.84, 0.34, 0.72], 0.03, 2);
      s.box(cushion, [0, 0.49, 0.05], [0.68, 0.1, 0.62], 0.04, 3);
      s.at(pose([0, 0, 0]), () =>
        s.at(pose([0, 0, -0.32]), () =>
          s.plate(
            frame,
            0.12,
            [-0.45, 0.1, 0.45, 0.1, 0.45, h - 0.3, 0.28, h - 0.1, 0, h, -0.28, h - 0.1, -0.45, h - 0.3],
            { middle: [0, 1], bevel: 0.02 },
          ),
        ),
      );
      s.box(cushion, [0, 1.0, -0.245], [0.6, 0.9, 0.06], 0.03, 3);
      for (const x of [-1, 1]) {
        s.box(frame, [x * 0.42, 0.56, 0.04], [0.12, 0.5, 0.66], 0.02);
        s.box(frame, [x * 0.42, 0.8, 0.06], [0.15, 0.09, 0.76], 0.03, 2);
        s.ball(frame, [x * 0.42, 0.82, 0.44], 0.085, 14);
        s.turn(frame, [0.05, 0, 0.03, 0.1, 0.06, 0.14, 0, 0.28], [x * 0.42, h - 0.34, -0.32], 'y', 10);
        s.ball(gem, [x * 0.42, 0.6, 0.38], 0.03, 8);
      }
      s.ball(gem, [0, h - 0.2, -0.25], [0.06, 0.075, 0.04], 10);
      if (spires > 1)
        for (let i = -2; i <= 2; i++)
          s.at(pose([i * 0.16, h - 0.24 - Math.abs(i) * 0.06, -0.32], 0, 0, -i * 0.12), () =>
            s.turn(frame, [0.03, 0, 0.02, 0.2, 0, 0.42], [0, 0, 0], 'y', 6),
          );
    },
    { anchors: { seat: pose([0, 0.54, 0.06]), top: pose([0, h, 0]) } },
  );
}

/** Rolled parchment, open between its two rods. */
export function scroll(k: Kit): Model {
  const page = k.mat({
    ...k.look({ ...MATERIALS.paper, color: hex(k.rng.pick(['#e0cc9a', '#e8dcb8', '#d0b47e'])) }),
    doubleSided: true,
  });
  const wood = k.mat(k.rng.pick([MATERIALS.darkWood, MATERIALS.gold, MATERIALS.wood]));
  const ink = plain(k, MATERIALS.plastic, '#4a3a26');
  const shut = k.said('rolled|sealed|closed') || (!k.said('open|map') && k.rng.chance(0.3));
  const tall = vary(k, 0.12);
  const rod = (s: Parameters<Parameters<typeof sketch>[1]>[0], y: number, r: number): void => {
    s.turn(page, [r, -0.1, r, 0.1], [0, y, 0], 'x', 14);
    s.turn(
      wood,
      [0, -0.135, 0.009, -0.132, 0.011, -0.115, 0.006, -0.1, 0.006, 0.1, 0.011, 0.115, 0.009, 0.132, 0, 0.135],
      [0, y, 0],
      'x',
      10,
    );
  };
  if (shut)
    return sketch(
      k,
      (s) => {
        s.at(pose([0, 0, 0], 0, 0, PI / 2), () => rod(s, 0, 0.024));
        s.ring(plain(k, MATERIALS.silk, '#a81f28'), [0, 0, 0], 0.025, 0.003, 'y', 16);
        s.turn(plain(k, MATERIALS.wax, '#a81f24'), [0.014, 0, 0.011, 0.005, 0, 0.005], [0, 0, 0.026], 'z', 12);
      },
      { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
    );
  const h = 0.26 * tall;
  return sketch(
    k,
    (s) => {
      for (const y of [-h / 2, h / 2]) rod(s, y, 0.016);
      s.b.quad([-0.1, -h / 2, 0.008], [0.1, -h / 2, 0.008], [0.1, h / 2, 0.008], [-0.1, h / 2, 0.008], page);
      for (let i = 0; i < 9; i++)
        s.mark(ink, [-0.008 * (i % 3), h * 0.36 - i * h * 0.085, 0.0095], 0.15 - 0.018 * ((i * 5) % 4), 0.005);
    },
    { anchors: { grip: pose([0, -h / 2, 0]) }, lies: 'back' },
  );
}

/** A clear ball with light in it, on its foot. */
export function crystalBall(k: Kit): Model {
  const foot = k.dressed(k.rng.pick([MATERIALS.gold, MATERIALS.bronze, MATERIALS.darkWood]), 1);
  const colours = ['#9a6ae0', '#6ab8e8', '#e8a0d0', '#8ae0b0'];
  const colour = hex(k.rng.pick(colours));
  const glow = k.mat({
    color: colour,
    color2: hex('#ffffff'),
    pattern: 'marble',
    patternScale: 0.08,
    emissive: [colour[0] * 1.6, colour[1] * 1.6, colour[2] * 1.6],
    roughness: 0.3,
  });
  const R = 0.1 * vary(k, 0.12);
  const claws = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.turn(
        foot,
        [0, 0, 0.075, 0, 0.078, 0.01, 0.05, 0.025, 0.04, 0.045, 0.06, 0.062, 0.055, 0.066, 0, 0.055],
        [0, 0, 0],
        'y',
        22,
      );
      if (claws)
        for (let i = 0; i < 4; i++)
          s.at(pose([0, 0, 0], 0, i * 1.571), () =>
            s.pipe(foot, [0.01, 0.008, 0.003], [0.05, 0.05, 0, 0.09, 0.09, 0, 0.1, 0.14, 0], 3, 6),
          );
      s.ball(glow, [0, 0.055 + R, 0], R * 0.72, 20);
      s.ball(k.mat({ ...MATERIALS.glass, opacity: 0.25 }), [0, 0.055 + R, 0], R, 26);
    },
    {
      lamps: [
        {
          at: [0, 0.16, 0.05],
          color: [colour[0] * 1.2, colour[1] * 1.2, colour[2] * 1.2],
          range: 2.5,
          flicker: 'steady',
        },
      ],
      anchors: { top: pose([0, 0.26, 0]), grip: pose([0, 0.04, 0]), target: pose([0, 0.16, 0]) },
      grasp: [0, 0.02, 0],
    },
  );
}

/** A wheel with its spindle, for yarn. */
export function spinningWheel(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.paleWood]));
  const yarn = tint(k, MATERIALS.wool, '#e8e0cc #b8606a #6a8aa0', 1);
  const spokes = k.rng.pick([8, 10, 12]);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.45, 0], 0, 0, -0.12), () => s.box(wood, [0, 0, 0], [0.9, 0.05, 0.16], 0.012));
      for (const [x, z] of [
        [-0.35, 0.1],
        [-0.35, -0.1],
        [0.38, 0],
      ])
        s.rod(wood, [x, 0.45, z], [x * 1.15, 0, z * 2], 0.025, 0.02, 8);
      for (const z of [-0.09, 0.09]) s.rod(wood, [0.22, 0.42, z], [0.24, 0.8, z], 0.02);
      s.ring(wood, [0.24, 0.82, 0], 0.33, 0.028, 'z', 30);
      s.turn(wood, [0, -0.06, 0.045, -0.05, 0.045, 0.05, 0, 0.06], [0.24, 0.82, 0], 'z', 12);
      for (let i = 0; i < spokes; i++)
        s.at(pose([0.24, 0.82, 0], 0, 0, (i * 2 * PI) / spokes), () =>
          s.turn(wood, [0.009, 0.04, 0.014, 0.14, 0.009, 0.2, 0.012, 0.31], [0, 0, 0], 'y', 6),
        );
      s.rod(wood, [-0.34, 0.48, 0], [-0.34, 0.78, 0], 0.02);
      s.turn(yarn, [0.012, -0.08, 0.035, -0.03, 0.035, 0.03, 0.012, 0.08], [-0.34, 0.8, 0], 'x', 12);
      s.pipe(yarn, 0.003, [-0.34, 0.83, 0, -0.05, 1.13, 0.0, 0.24, 1.15, 0], 3, 4);
      s.rod(wood, [-0.44, 0.46, 0], [-0.44, 1.15, 0], 0.013);
      s.ball(yarn, [-0.44, 1.12, 0], [0.06, 0.13, 0.06], 12);
    },
    { anchors: { top: pose([0, 1.1, 0]), target: pose([-0.34, 0.8, 0]) } },
  );
}
