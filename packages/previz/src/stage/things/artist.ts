/** What painters use. */
import { cos, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

const BACK = { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' } as const;

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

/** A painter's frame with a canvas. */
export function easel(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, MATERIALS.darkWood]));
  const cloth = k.mat({
    color: hex(k.rng.pick(['#f0ece0', '#d8c49a', '#9fb8cc'])),
    color2: hex(k.rng.pick(['#c8703a', '#4a7aa0', '#6a9a5a'])),
    pattern: k.said('blank|empty|white') ? 'plain' : 'noise',
    patternScale: 0.22,
    roughness: 0.95,
  });
  const wide = k.rng.chance(0.5);
  const [w, h] = wide ? [0.75, 0.55] : [0.55, 0.72];
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) s.rod(wood, [x * 0.34, 0, 0.2], [x * 0.06, 1.75, -0.06], 0.02, 0.018, 6);
      s.rod(wood, [0, 0, -0.55], [0, 1.7, -0.06], 0.02, 0.018, 6);
      s.box(wood, [0, 0.78, 0.11], [0.62, 0.04, 0.07], 0.008);
      s.box(wood, [0, 0.42, 0.14], [0.52, 0.04, 0.03], 0.008);
      s.at(pose([0, 0.8 + h / 2, 0.1 - h * 0.07], -0.15), () => {
        s.box(plain(k, MATERIALS.canvas, '#e8e0cc'), [0, 0, 0], [w, h, 0.025], 0.004);
        s.mark(cloth, [0, 0, 0.0135], w - 0.02, h - 0.02);
      });
      s.box(wood, [0, 0.84 + h, 0.0], [0.1, 0.05, 0.05], 0.01);
    },
    { anchors: { target: pose([0, 1.1, 0.14]), top: pose([0, 1.7, 0]) } },
  );
}

/** A painter's board with dabs of paint. */
export function palette(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.paleWood, MATERIALS.wood]));
  const round = k.rng.chance(0.5);
  const outline = round
    ? [
        -0.15, -0.02, -0.1, -0.1, 0, -0.12, 0.1, -0.1, 0.15, 0, 0.12, 0.09, 0.02, 0.12, -0.05, 0.09, -0.08, 0.06, -0.13,
        0.06,
      ]
    : [-0.16, -0.1, 0.16, -0.1, 0.16, 0.1, -0.02, 0.1, -0.06, 0.06, -0.16, 0.06];
  const dabs = ['#c8281f', '#e0902c', '#f0d23a', '#4a9a4a', '#2f6fb0', '#5a3a8a', '#f0ece2', '#1d1f22'];
  return sketch(
    k,
    (s) => {
      s.plate(wood, 0.008, outline, { smooth: round ? 3 : 1, bevel: 0.002 });
      s.turn(dark(k), [0.018, 0.0042, 0.016, 0.0048, 0, 0.0048], [-0.085, -0.02, 0], 'z', 14);
      dabs.forEach((c, i) => {
        s.ball(
          plain(k, { roughness: 0.25, color: [0, 0, 0] }, c),
          [0.02 + cos(-1.2 + i * 0.42) * 0.095, sin(-1.2 + i * 0.42) * 0.075, 0.006],
          [0.015, 0.012, 0.006],
          9,
        );
      });
    },
    { anchors: { grip: pose([-0.085, -0.02, 0]) }, lies: 'back' },
  );
}

/** A painter's brush, or a broad one for walls. */
export function paintbrush(k: Kit): Model {
  const broad = k.said('broad|wall|flat|house');
  const handle = tint(k, MATERIALS.lacquer, '#7d1d1a #1f3a5a #c8a04a #1d1f22');
  const hair = k.mat({ color: hex('#4a3424'), pattern: 'fur', patternScale: 0.003, roughness: 1 });
  const wet = k.mat({ color: hex(k.rng.pick(['#2f6fb0', '#c8281f', '#e0b02c', '#3f8a4a'])), roughness: 0.3 });
  return sketch(
    k,
    (s) => {
      if (broad) {
        s.pipe(handle, [0.007, 0.013, 0.01, 0.016], [0, -0.1, 0, 0, -0.05, 0, 0, 0, 0, 0, 0.03, 0], 2, 9);
        s.box(k.mat(MATERIALS.steel), [0, 0.05, 0], [0.064, 0.04, 0.018], 0.002);
        s.box(hair, [0, 0.09, 0], [0.06, 0.045, 0.014], 0.003);
        s.box(wet, [0, 0.12, 0], [0.062, 0.026, 0.015], 0.005);
        return;
      }
      s.pipe(handle, [0.0022, 0.0055, 0.0045], [0, -0.15, 0, 0, -0.02, 0, 0, 0.06, 0], 3, 8);
      s.turn(k.mat(MATERIALS.brass), [0.0052, 0.058, 0.0062, 0.085], [0, 0, 0], 'y', 10);
      s.turn(hair, [0.006, 0.085, 0.0085, 0.098, 0.0072, 0.11], [0, 0, 0], 'y', 10);
      s.turn(wet, [0.0072, 0.11, 0.005, 0.122, 0.0005, 0.135], [0, 0, 0], 'y', 10);
    },
    { ...BACK, anchors: { ...BACK.anchors, tip: pose([0, 0.135, 0]) } },
  );
}
