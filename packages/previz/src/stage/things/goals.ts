/** Goals, hoops and skis. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

/** A goal with its net, or a hoop on a post with its board. */
export function goal(k: Kit): Model {
  const post = tint(k, { ...MATERIALS.paint, roughness: 0.35 }, '#f0f0ec #f0f0ec #b8281f #e0b02c');
  const net = plain(k, MATERIALS.cotton, '#e8e8e4');
  const [w, h, d] = [3 * vary(k, 0.12), 2, 1.1];
  const line = (
    s: Parameters<Parameters<typeof sketch>[1]>[0],
    a: readonly [number, number, number],
    b: readonly [number, number, number],
  ): void => void s.rod(net, a, b, 0.006, 0.006, 4);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.rod(post, [(x * w) / 2, 0, 0], [(x * w) / 2, h, 0], 0.055, 0.055, 12);
        s.rod(post, [(x * w) / 2, h, 0], [(x * w) / 2, h * 0.98, -d * 0.45], 0.025);
        s.rod(post, [(x * w) / 2, h * 0.98, -d * 0.45], [(x * w) / 2, 0, -d], 0.025);
        s.rod(post, [(x * w) / 2, 0.02, 0], [(x * w) / 2, 0.02, -d], 0.025);
        for (let i = 1; i < 6; i++)
          line(s, [(x * w) / 2, (h * i) / 6, 0], [(x * w) / 2, (h * i) / 6, -d + d * 0.55 * (i / 6)]);
      }
      s.rod(post, [-w / 2, h, 0], [w / 2, h, 0], 0.055, 0.055, 12);
      s.rod(post, [-w / 2, 0.02, -d], [w / 2, 0.02, -d], 0.025);
      const n = k.hero ? 15 : 8;
      for (let i = 0; i <= n; i++) {
        const x = -w / 2 + (w * i) / n;
        line(s, [x, h, 0], [x, h * 0.98, -d * 0.45]);
        line(s, [x, h * 0.98, -d * 0.45], [x, 0, -d]);
      }
      for (let i = 0; i <= 8; i++)
        line(s, [-w / 2, (h * i) / 8, -d + (d * 0.55 * i) / 8], [w / 2, (h * i) / 8, -d + (d * 0.55 * i) / 8]);
    },
    { anchors: { target: pose([0, 1, -0.4]) } },
  );
}

export function hoop(k: Kit): Model {
  const ring = plain(k, MATERIALS.paint, '#d8582a');
  const board = tint(k, { ...MATERIALS.paint, roughness: 0.3 }, '#f0f0ec #e8e8ea #5a6a7a');
  const pole = tint(k, { ...MATERIALS.paint }, '#3a3d42 #2f4a8a #8a8d90', 1);
  const net = plain(k, MATERIALS.cotton, '#f0f0ec');
  const h = 3.05;
  return sketch(
    k,
    (s) => {
      s.pipe(pole, 0.07, [0, 0, -1, 0, 2.4, -1, 0, 2.95, -0.75, 0, 3.2, -0.32], 4, 10);
      s.box(plain(k, MATERIALS.rubber, '#2a2c30'), [0, 0.35, -1], [0.3, 0.7, 0.3], 0.05, 2);
      s.box(board, [0, h + 0.45, -0.25], [1.6, 1, 0.05], 0.01);
      for (const y of [h + 0.12, h + 0.55]) s.mark(ring, [0, y, -0.224], 0.6, 0.045);
      for (const x of [-0.28, 0.28]) s.mark(ring, [x, h + 0.335, -0.224], 0.045, 0.42);
      s.ring(ring, [0, h, 0.05], 0.225, 0.018, 'y', 26);
      s.box(ring, [0, h, -0.2], [0.16, 0.03, 0.08], 0);
      for (let i = 0; i < 12; i++) {
        const [a, b] = [(i * PI) / 6, ((i + 1) * PI) / 6];
        s.pipe(
          net,
          0.006,
          [
            cos(a) * 0.225,
            h,
            0.05 + sin(a) * 0.225,
            cos(b) * 0.17,
            h - 0.2,
            0.05 + sin(b) * 0.17,
            cos(a) * 0.13,
            h - 0.42,
            0.05 + sin(a) * 0.13,
          ],
          0,
          4,
        );
        s.pipe(
          net,
          0.006,
          [
            cos(b) * 0.225,
            h,
            0.05 + sin(b) * 0.225,
            cos(a) * 0.17,
            h - 0.2,
            0.05 + sin(a) * 0.17,
            cos(b) * 0.13,
            h - 0.42,
            0.05 + sin(b) * 0.13,
          ],
          0,
          4,
        );
      }
    },
    { anchors: { target: pose([0, h, 0.05]) } },
  );
}

/** A pair of skis with poles, upright in a rack of their own when nobody wears them. */
export function skis(k: Kit): Model {
  const deck = tint(k, MATERIALS.lacquer, '#b8281f #2f6fb0 #1d1f22 #e0b02c');
  const steel = k.mat(MATERIALS.steel);
  const poles = k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.at(pose([x * 0.09, 0, 0]), () => {
          s.at(pose([0, 0, 0], -PI / 2), () =>
            s.plate(
              deck,
              0.014,
              [-0.034, -0.82, 0.034, -0.82, 0.03, 0, 0.042, 0.68, 0.02, 0.74, -0.02, 0.74, -0.042, 0.68, -0.03, 0].map(
                (v) => v,
              ),
              { bevel: 0.003 },
            ),
          );
          s.pipe(deck, [0.009, 0.02, 0.004], [0, 0.003, -0.72, 0, 0.03, -0.84, 0, 0.1, -0.92], 3, 4);
          s.box(steel, [0, 0.025, 0.1], [0.06, 0.035, 0.09], 0.008);
          s.box(plain(k, MATERIALS.plastic, '#1d1f22'), [0, 0.03, -0.12], [0.055, 0.045, 0.06], 0.01);
        });
        if (poles) {
          s.rod(steel, [x * 0.26, 0.012, 0.55], [x * 0.22, 0.012, -0.5], 0.008, 0.008, 6);
          s.ring(plain(k, MATERIALS.plastic, '#1d1f22'), [x * 0.222, 0.014, -0.42], 0.035, 0.005, 'z', 12);
        }
      }
    },
    { anchors: { grip: pose([0, 0.02, 0]), top: pose([0, 0.03, 0]) } },
  );
}
