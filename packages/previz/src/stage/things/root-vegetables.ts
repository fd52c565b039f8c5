/** Onions, cabbages, broccoli and potatoes. */
import { cos, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import { heldAt } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const skin = (colour: string, roughness = 0.45): Material => ({ color: hex(colour), roughness });

export function onion(k: Kit): Model {
  const m = tint(k, skin('#b8783c', 0.35), '#b8783c #7a2a4a #e8e0cc #c89048');
  const garlic = k.said('garlic');
  const white = plain(k, skin('#e8e2d4', 0.5), '#e8e2d4');
  const root = plain(k, MATERIALS.bark, '#8a7a58');
  const w = vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      if (garlic)
        for (let i = 0; i < 7; i++)
          s.at(pose([cos(i * 0.898) * 0.014 * w, 0, sin(i * 0.898) * 0.014 * w]), () =>
            s.turn(white, [0, 0.001, 0.009, 0, 0.0145, 0.014, 0.011, 0.03, 0.003, 0.042, 0, 0.043], [0, 0, 0], 'y', 10),
          );
      else
        s.turn(
          m,
          [
            0,
            0.002,
            0.012,
            0,
            0.03 * w,
            0.014,
            0.038 * w,
            0.034,
            0.03 * w,
            0.054,
            0.014,
            0.064,
            0.007,
            0.072,
            0,
            0.074,
          ],
          [0, 0, 0],
          'y',
          18,
        );
      s.pipe(
        garlic ? white : m,
        [0.007, 0.004, 0.002],
        garlic ? [0, 0.036, 0, 0.002, 0.052, 0, 0.006, 0.07, 0.002] : [0, 0.068, 0, 0.003, 0.084, 0, 0.01, 0.1, 0.004],
        2,
        6,
      );
      for (let i = 0; i < 6; i++)
        s.rod(
          root,
          [cos(i) * 0.004, 0.004, sin(i) * 0.004],
          [cos(i) * 0.013, 0.001, sin(i) * 0.013],
          0.0012,
          0.0006,
          4,
        );
    },
    heldAt(0.03),
  );
}

/** Cabbages and lettuces: leaves that wrap a heart and curl outwards at the rim. */
export function cabbage(k: Kit): Model {
  const leafy = k.said('lettuce|salad') || k.rng.chance(0.25);
  const leaf = (colour: string): number => k.mat({ color: hex(colour), roughness: 0.6, doubleSided: true });
  const tones = k.rng.pick([
    ['#c4d49a', '#9dbd6a', '#6f9a4a'],
    ['#b8c8a0', '#84a878', '#4f7a56'],
    ['#c8a8c0', '#96608a', '#6a3a66'],
  ]);
  const R = 0.085 * vary(k, 0.1);
  const vein = leaf('#dfe6c0');
  return sketch(
    k,
    (s) => {
      s.ball(leaf(tones[0]), [0, R, 0], [R * 0.9, R * 0.92, R * 0.9], 18);
      for (let tier = 0; tier < 3; tier++) {
        const m = leaf(tones[tier]);
        // Inner leaves reach over the top; outer ones stop lower and stand off.
        const reach = [2.95, 2.5, 2.05][tier] - (leafy ? 0.2 : 0);
        const away = [0.94, 1.02, 1.1][tier];
        s.around(
          tier === 2 ? 5 : 4,
          () => {
            const start = s.b.vertexCount;
            const rows = 7;
            for (let j = 0; j <= rows; j++)
              for (let c = 0; c <= 6; c++) {
                const t = j / rows;
                const phi = 0.25 + t * (reach - 0.25);
                const u = (c / 6 - 0.5) * (0.75 + 0.55 * sin(t * 2.9));
                const curl =
                  t * t * (0.004 + tier * (leafy ? 0.014 : 0.006)) + (leafy ? 0.005 * cos(c * 3.1 + j) * t : 0);
                const r = R * away + curl;
                s.b.vertex(
                  [cos(u) * sin(phi) * r, R - cos(phi) * r * 0.97, -sin(u) * sin(phi) * r],
                  [cos(u) * sin(phi), -cos(phi), -sin(u) * sin(phi)],
                  c * 0.02,
                  j * 0.03,
                );
              }
            s.b.grid(start, rows + 1, 7, m);
            if (tier > 0)
              s.pipe(
                vein,
                [0.004, 0.003, 0.001],
                [
                  R * 0.35 * away,
                  R * 0.07,
                  0,
                  R * 1.01 * away,
                  R * 0.8,
                  0,
                  R * away * sin(reach * 0.85) + 0.01,
                  R - cos(reach * 0.85) * R * away,
                  0,
                ],
                4,
                4,
              );
          },
          tier * 0.6,
        );
      }
    },
    heldAt(R),
  );
}

export function broccoli(k: Kit): Model {
  const stem = plain(k, skin('#9ab56a'), '#9ab56a');
  const head = k.mat({
    color: hex(k.rng.pick(['#3f6e34', '#4a7a3a', '#e6e0cc'])),
    color2: hex('#2c5228'),
    pattern: 'leaves',
    patternScale: 0.006,
    roughness: 0.95,
  });
  const puffs = k.rng.pick([9, 11, 13]);
  return sketch(
    k,
    (s) => {
      s.pipe(stem, [0.02, 0.017, 0.02], [0, 0.002, 0, 0, 0.04, 0, 0, 0.07, 0], 2, 9);
      for (let i = 0; i < puffs; i++) {
        const r = 0.048 * Math.sqrt((i + 0.4) / puffs);
        const [x, z] = [cos(i * 2.4) * r, sin(i * 2.4) * r];
        s.rod(stem, [0, 0.05, 0], [x, 0.085, z], 0.009, 0.008, 6);
        s.ball(head, [x, 0.108 - r * 0.45, z], [0.023, 0.019, 0.023], 10);
      }
    },
    heldAt(0.06),
  );
}

/** Potatoes, sweet potatoes and other lumps of the earth. */
export function potato(k: Kit): Model {
  const m = tint(k, { ...MATERIALS.clay, roughness: 0.9 }, '#b08c5a #a0784a #b0604a #8a5a4a');
  const [l, d] = [vary(k, 0.2), vary(k, 0.15)];
  const eye = plain(k, skin('#6a5234', 1), '#6a5234');
  return sketch(
    k,
    (s) => {
      s.pipe(
        m,
        [0.008, 0.024 * d, 0.031 * d, 0.027 * d, 0.009],
        [
          -0.05 * l,
          0.028,
          0.004,
          -0.036 * l,
          0.028,
          0,
          0,
          0.03 * d,
          0.004,
          0.034 * l,
          0.028,
          -0.003,
          0.047 * l,
          0.027,
          0,
        ],
        3,
        12,
      );
      for (let i = 0; i < 6; i++)
        s.ball(
          eye,
          [-0.03 + i * 0.012, 0.03 + cos(i * 2.1) * 0.026 * d, sin(i * 2.1) * 0.026 * d],
          [0.003, 0.002, 0.003],
          6,
        );
    },
    heldAt(0.03),
  );
}
