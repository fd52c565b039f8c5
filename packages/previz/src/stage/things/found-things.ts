/** Extinguishers, shells, horseshoes and wind chimes. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1b1c1f');

export function fireExtinguisher(k: Kit): Model {
  const red = tint(k, { ...MATERIALS.paint, roughness: 0.2 }, '#b8181c #b8181c #c8281f');
  const h = 0.42 * vary(k, 0.12);
  const horn = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.turn(red, [0, 0, 0.075, 0, 0.08, 0.01, 0.08, h * 0.82, 0.06, h * 0.95, 0.03, h, 0, h], [0, 0, 0], 'y', 22);
      s.mark(plain(k, MATERIALS.paper, '#f4f0e6'), [0, h * 0.5, 0.0805], 0.07, 0.12);
      s.turn(k.mat(MATERIALS.brass), [0.025, h, 0.022, h + 0.04, 0, h + 0.04], [0, 0, 0], 'y', 12);
      s.box(dark(k), [0.04, h + 0.055, 0], [0.13, 0.012, 0.022], 0.003);
      s.at(pose([0.04, h + 0.085, 0], 0, 0, 0.2), () => s.box(dark(k), [0, 0, 0], [0.13, 0.01, 0.022], 0.003));
      s.pipe(
        dark(k),
        0.009,
        [-0.02, h + 0.03, 0, -0.09, h + 0.02, 0.01, -0.1, h * 0.6, 0.02, -0.095, h * 0.3, 0.02],
        4,
        8,
      );
      if (horn) s.turn(dark(k), [0.02, 0, 0.01, h * 0.3], [-0.095, 0.02, 0.02], 'y', 12);
      s.turn(k.mat(MATERIALS.chrome), [0, 0, 0.016, 0, 0.014, 0.008, 0, 0.008], [0, h + 0.02, 0.022], 'z', 12);
    },
    { anchors: { grip: pose([0.04, h + 0.07, 0]), top: pose([0, h + 0.05, 0]) }, grasp: [0.04, h + 0.06, 0] },
  );
}

/** Cockles, spirals and starfish. */
export function seashell(k: Kit): Model {
  const m = tint(k, { ...MATERIALS.bone, roughness: 0.35 }, '#e8c8b0 #e0a890 #f0e8d8 #c89a7a');
  const form = k.said('conch|spiral|snail')
    ? 1
    : k.said('starfish|sea star')
      ? 2
      : k.said('clam|scallop|oyster')
        ? 0
        : k.rng.int(0, 2);
  return sketch(
    k,
    (s) => {
      if (form === 0) {
        const ribs = 11;
        for (let i = 0; i < ribs; i++) {
          const a = PI * (0.12 + (i / (ribs - 1)) * 0.76);
          s.pipe(
            m,
            [0.002, 0.008, 0.0085, 0.004],
            [
              0,
              0.006,
              0.035,
              cos(a) * 0.02,
              0.02,
              0.035 - sin(a) * 0.02,
              cos(a) * 0.042,
              0.016,
              0.035 - sin(a) * 0.055,
              cos(a) * 0.05,
              0.003,
              0.035 - sin(a) * 0.066,
            ],
            2,
            6,
          );
        }
        for (const x of [-1, 1]) s.ball(m, [x * 0.012, 0.008, 0.036], [0.012, 0.005, 0.007], 8);
      } else if (form === 1) {
        const turns = 3.4;
        const points: number[] = [];
        const radii: number[] = [];
        for (let i = 0; i <= 46; i++) {
          const t = i / 46;
          const a = t * turns * 2 * PI;
          const r = 0.03 * (1 - t) * (1 - t * 0.3);
          points.push(0.045 - t * 0.11, 0.034 + sin(a) * r, cos(a) * r);
          radii.push(0.028 * (1 - t) + 0.002);
        }
        s.pipe(m, radii, points, 0, 8);
        s.ball(plain(k, MATERIALS.bone, '#e08a78'), [0.05, 0.03, 0.028], [0.026, 0.016, 0.014], 10);
      } else
        for (let i = 0; i < 5; i++)
          s.pipe(
            m,
            [0.014, 0.011, 0.003],
            [
              0,
              0.012,
              0,
              cos(i * 1.257) * 0.03,
              0.012,
              sin(i * 1.257) * 0.03,
              cos(i * 1.257) * 0.062,
              0.006,
              sin(i * 1.257) * 0.062,
            ],
            3,
            7,
          );
    },
    { anchors: { grip: pose([0, 0.02, 0]), top: pose([0, 0.04, 0]) }, grasp: [0, 0.015, 0] },
  );
}

export function horseshoe(k: Kit): Model {
  const iron = k.dressed(k.rng.pick([MATERIALS.iron, MATERIALS.rust, MATERIALS.steel]));
  const wide = vary(k, 0.1);
  const arc = Array.from({ length: 15 }, (_, i) => -0.95 + (i / 14) * (PI + 1.9));
  return sketch(
    k,
    (s) => {
      const at = (a: number, r: number): [number, number] => [cos(a) * r * wide, sin(a) * r * 1.12];
      for (let i = 0; i + 1 < arc.length; i++) {
        const [[ax, ay], [bx, by]] = [at(arc[i], 0.058), at(arc[i + 1], 0.058)];
        s.at(pose([(ax + bx) / 2, (ay + by) / 2, 0], 0, 0, Math.abs(bx - ax) < 1e-9 ? PI / 2 : 0), () => undefined);
        s.rod(iron, [ax, ay, 0], [bx, by, 0], 0.0115, 0.0115, 4);
      }
      for (let i = 2; i < 13; i++)
        if (i !== 7) s.ball(dark(k), [at(arc[i], 0.058)[0], at(arc[i], 0.058)[1], 0.009], 0.0032, 5);
    },
    { anchors: { grip: pose([0, 0.05, 0]) }, lies: 'back' },
  );
}

/** Tubes on threads that sound in the wind. */
export function windChime(k: Kit): Model {
  const wood = k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.bamboo]));
  const tube = k.dressed(k.rng.pick([MATERIALS.chrome, MATERIALS.bamboo, MATERIALS.copper]));
  const n = k.rng.pick([5, 6, 8]);
  const line = plain(k, MATERIALS.cotton, '#d8d0bc');
  const glass = k.said('glass|furin|japanese') || k.rng.chance(0.25);
  return sketch(
    k,
    (s) => {
      if (glass) {
        s.turn(
          k.mat({ ...MATERIALS.glass, opacity: 0.4, color: hex(k.rng.pick(['#a8d8e8', '#f0c8d0', '#d8f0c8'])) }),
          [0.045, 0.3, 0.05, 0.33, 0.045, 0.38, 0.02, 0.4, 0, 0.402],
          [0, 0, 0],
          'y',
          24,
        );
        s.rod(line, [0, 0.46, 0], [0, 0.14, 0], 0.0012, 0.0012, 4);
        s.ball(k.mat(MATERIALS.glass), [0, 0.31, 0], 0.008, 8);
        s.box(
          k.mat({
            ...k.look({ ...MATERIALS.paper, color: hex(k.rng.pick(['#e85a5a', '#f0ece2', '#5aa8d8'])) }),
            doubleSided: true,
          }),
          [0, 0.08, 0],
          [0.05, 0.15, 0.001],
          0,
        );
        return;
      }
      s.turn(wood, [0, 0.4, 0.075, 0.4, 0.08, 0.408, 0.07, 0.418, 0, 0.42], [0, 0, 0], 'y', 20);
      for (let i = 0; i < 3; i++)
        s.rod(line, [cos(i * 2.094) * 0.06, 0.41, sin(i * 2.094) * 0.06], [0, 0.52, 0], 0.0012, 0.0012, 4);
      s.ring(k.mat(MATERIALS.steel), [0, 0.53, 0], 0.012, 0.002, 'z', 12);
      s.around(n, (i) => {
        const long = 0.2 + ((i * 3) % n) * (0.14 / n);
        s.rod(line, [0.06, 0.4, 0], [0.06, 0.35, 0], 0.001, 0.001, 4);
        s.rod(tube, [0.06, 0.36, 0], [0.06, 0.36 - long, 0], 0.0085, 0.0085, 9);
      });
      s.rod(line, [0, 0.4, 0], [0, 0.03, 0], 0.0012, 0.0012, 4);
      s.turn(wood, [0, 0.245, 0.035, 0.248, 0.035, 0.256, 0, 0.258], [0, 0, 0], 'y', 14);
      s.turn(wood, [0, -0.002, 0.028, -0.002, 0.028, 0.002, 0, 0.002], [0, 0.03, 0], 'z', 14);
    },
    { anchors: { grip: pose([0, 0.5, 0]) }, grasp: [0, 0.53, 0] },
  );
}
