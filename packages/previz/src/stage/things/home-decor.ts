/** What makes a room a home: vases, pillows, candelabra, chandeliers, globes. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { flameParts } from './flame.ts';
import type { Kit, LampSpec, Model, Part } from './kit.ts';
import { plain, pose, sketch, sketchMesh, tint, vary } from './sketch.ts';

export function vase(k: Kit): Model {
  const glaze = tint(k, { ...MATERIALS.porcelain, roughness: 0.2 }, '#2f5a8a #e8e4da #8a3a2a #3f7a6a #c9a052');
  const band = plain(k, MATERIALS.porcelain, k.rng.pick(['#f1eee8', '#1d2a3a', '#c9a052']));
  const shape = k.said('urn|amphora|ancient') ? 3 : k.rng.int(0, 3);
  const forms = [
    [
      0, 0, 0.045, 0, 0.05, 0.01, 0.085, 0.1, 0.095, 0.17, 0.07, 0.24, 0.04, 0.27, 0.04, 0.3, 0.055, 0.325, 0.05, 0.325,
      0.034, 0.3,
    ],
    [0, 0, 0.06, 0, 0.055, 0.06, 0.042, 0.15, 0.05, 0.24, 0.075, 0.32, 0.08, 0.335, 0.074, 0.335, 0.045, 0.25],
    [
      0, 0, 0.05, 0, 0.1, 0.06, 0.115, 0.11, 0.1, 0.16, 0.045, 0.2, 0.022, 0.25, 0.022, 0.31, 0.034, 0.33, 0.028, 0.33,
      0.016, 0.3,
    ],
    [
      0, 0, 0.04, 0, 0.035, 0.02, 0.06, 0.08, 0.1, 0.18, 0.1, 0.23, 0.06, 0.28, 0.045, 0.31, 0.045, 0.35, 0.06, 0.37,
      0.052, 0.37, 0.036, 0.34,
    ],
  ];
  return sketch(
    k,
    (s) => {
      s.turn(glaze, forms[shape], [0, 0, 0], 'y', 26);
      const [r, y] = [
        [0.0905, 0.13],
        [0.0455, 0.15],
        [0.1105, 0.09],
        [0.0905, 0.155],
      ][shape];
      s.ring(band, [0, y, 0], r, 0.005, 'y', 26);
      if (shape === 3)
        for (const x of [-1, 1])
          s.pipe(glaze, 0.009, [x * 0.05, 0.33, 0, x * 0.11, 0.33, 0, x * 0.125, 0.27, 0, x * 0.095, 0.22, 0], 4, 8);
    },
    { anchors: { grip: pose([0, 0.15, 0]), top: pose([0, 0.32, 0]) }, grasp: [0, 0.15, 0] },
  );
}

export function pillow(k: Kit): Model {
  const cloth = tint(k, MATERIALS.linen, '#efeae0 #b8606a #6a8aa0 #c8a04a #7a9a7a');
  const square = k.said('cushion|throw|square|sofa') || k.rng.chance(0.4);
  const [w, d] = square ? [0.42, 0.42] : [0.66, 0.42];
  const rows = 8;
  const puff = vary(k, 0.2);
  return sketch(
    k,
    (s) => {
      for (const side of [1, -1]) {
        const start = s.b.vertexCount;
        for (let j = 0; j <= rows; j++)
          for (let i = 0; i <= rows; i++) {
            const [u, v] = [(i / rows) * 2 - 1, (j / rows) * 2 - 1];
            const high = Math.sqrt(Math.max(0, (1 - u * u) * (1 - v * v)));
            const pinch =
              1 - 0.1 * (1 - Math.max(Math.abs(u), Math.abs(v))) - 0.06 * Math.min(1 - Math.abs(u), 1 - Math.abs(v));
            s.b.vertex(
              [
                (u * w * (0.93 + 0.07 * v * v) * pinch) / 2,
                0.05 * puff + (side > 0 ? 0.1 : -0.05) * puff * high,
                (-v * d * (0.93 + 0.07 * u * u) * pinch) / 2,
              ],
              [u * 0.3, side, -v * 0.3],
              u,
              v,
            );
          }
        if (side > 0) s.b.grid(start, rows + 1, rows + 1, cloth);
        else
          for (let j = 0; j < rows; j++)
            for (let i = 0; i < rows; i++)
              s.b.quadIndices(
                start + j * (rows + 1) + i + 1,
                start + j * (rows + 1) + i,
                start + (j + 1) * (rows + 1) + i,
                start + (j + 1) * (rows + 1) + i + 1,
                cloth,
              );
        s.b.smooth(start);
      }
      if (square) s.ball(plain(k, MATERIALS.linen, '#8a6a4a'), [0, 0.149 * puff, 0], [0.014, 0.006, 0.014], 8);
    },
    { anchors: { grip: pose([0, 0.09, 0]), top: pose([0, 0.16, 0]) }, grasp: [0, 0.09, 0] },
  );
}

/** Several candles on arms, lit. */
export function candelabra(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.silver, MATERIALS.iron]));
  const wax = k.mat(MATERIALS.wax);
  const single = k.said('candlestick|candle holder|candleholder');
  const arms = single ? 0 : k.rng.pick([2, 4]);
  const out = !k.said('unlit|extinguished');
  const tops: [number, number, number][] = [[0, single ? 0.24 : 0.4, 0]];
  for (let i = 0; i < arms; i++) tops.push([(i % 2 ? 1 : -1) * (0.1 + 0.07 * Math.floor(i / 2)), 0.33, 0]);
  const body = sketchMesh(k, (s) => {
    s.turn(metal, [
      0,
      0,
      0.085,
      0,
      0.08,
      0.015,
      0.03,
      0.03,
      0.016,
      0.06,
      0.024,
      0.09,
      0.012,
      0.13,
      0.012,
      tops[0][1] - 0.1,
      0.02,
      tops[0][1] - 0.08,
      0.012,
      tops[0][1] - 0.06,
      0.012,
      tops[0][1] - 0.02,
    ]);
    for (const [x, y] of tops) {
      if (x !== 0) s.pipe(metal, 0.0075, [0, 0.2, 0, x * 0.6, 0.17, 0, x, 0.22, 0, x, y - 0.02, 0], 4, 7);
      s.turn(
        metal,
        [0.008, y - 0.03, 0.032, y - 0.016, 0.03, y - 0.01, 0.014, y - 0.012, 0.014, y + 0.006],
        [x, 0, 0],
        'y',
        14,
      );
      s.turn(wax, [0.011, y - 0.01, 0.011, y + 0.12, 0.006, y + 0.117, 0, y + 0.116], [x, 0, 0], 'y', 10);
      s.rod(plain(k, MATERIALS.cotton, '#1d1512'), [x, y + 0.115, 0], [x, y + 0.128, 0], 0.0015, 0.001, 4);
    }
  });
  const flames: Part[] = [];
  const lamps: LampSpec[] = [];
  if (out)
    for (const [x, y, z] of tops) {
      flames.push(...flameParts(k, [x, y + 0.12, z], 0.042, 0.0085));
      lamps.push({ at: [x, y + 0.15, z], color: [0.7, 0.42, 0.16], range: 3, flicker: 'flame' });
    }
  return {
    parts: [{ mesh: body }, ...flames],
    lamps: lamps.slice(0, 3),
    anchors: { grip: pose([0, 0.1, 0]), light: pose([0, 0.55, 0]) },
    grasp: [0, 0.12, 0],
  };
}

/** Hangs from the ceiling: arms with lights, strings of crystal. */
export function chandelier(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.iron, MATERIALS.silver]));
  const drop = k.mat({ ...MATERIALS.crystal, emissive: [0.25, 0.24, 0.2] });
  const bulb = k.mat({ color: hex('#ffe6b0'), emissive: [5, 3.8, 2.2] });
  const arms = k.rng.pick([6, 8]);
  const crystals = k.said('crystal|glass') || k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      s.turn(
        metal,
        [
          0, 0, 0.03, 0.02, 0.07, 0.07, 0.05, 0.12, 0.02, 0.16, 0.02, 0.32, 0.05, 0.36, 0.02, 0.42, 0.012, 0.5, 0.012,
          0.84, 0.07, 0.86, 0.07, 0.88, 0, 0.88,
        ],
      );
      s.around(arms, () => {
        s.pipe(metal, 0.01, [0.03, 0.1, 0, 0.2, 0.04, 0, 0.36, 0.12, 0, 0.36, 0.2, 0], 5, 7);
        s.turn(metal, [0.01, 0.19, 0.045, 0.21, 0.04, 0.22, 0.016, 0.22], [0.36, 0, 0], 'y', 10);
        s.turn(plain(k, MATERIALS.wax, '#f0ead8'), [0.013, 0.22, 0.013, 0.29], [0.36, 0, 0], 'y', 8);
        s.ball(bulb, [0.36, 0.32, 0], [0.016, 0.034, 0.016], 8);
        if (crystals) {
          for (let i = 1; i < 6; i++)
            s.ball(drop, [0.05 + (0.31 * i) / 6, 0.38 - 0.13 * sin((i * PI) / 6) - i * 0.025, 0], 0.013, 6);
          s.ball(drop, [0.36, 0.15, 0], [0.014, 0.034, 0.014], 6);
        }
      });
      if (crystals) s.ball(drop, [0, -0.03, 0], [0.03, 0.045, 0.03], 8);
    },
    {
      lamps: [{ at: [0, 0.3, 0], color: [5, 3.8, 2.3], range: 8, flicker: 'steady' }],
      anchors: { light: pose([0, 0.3, 0]) },
    },
  );
}

export function globe(k: Kit): Model {
  const stand = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood, MATERIALS.brass]), 1);
  const sea = k.mat({
    ...k.look({ color: hex(k.rng.pick(['#2f6a94', '#c8b484', '#3a7a8a'])), roughness: 0.3 }),
    color2: hex(k.rng.pick(['#6a8a3e', '#8a6a34', '#7a9a50'])),
    pattern: 'noise',
    patternScale: 0.22,
  });
  const R = 0.15;
  return sketch(
    k,
    (s) => {
      s.turn(stand, [0, 0, 0.11, 0, 0.105, 0.02, 0.04, 0.035, 0.016, 0.06, 0.016, 0.085, 0, 0.09], [0, 0, 0], 'y', 20);
      s.at(pose([0, 0.25, 0], 0, 0, 0.41), () => {
        s.ball(sea, [0, 0, 0], R, 26);
        s.rod(k.mat(MATERIALS.brass), [0, -0.185, 0], [0, 0.185, 0], 0.004);
        const arc = Array.from({ length: 13 }, (_, i) => [
          cos(-PI / 2 + (i * PI) / 12) * 0.178,
          sin(-PI / 2 + (i * PI) / 12) * 0.178,
          0,
        ]).flat();
        s.pipe(k.mat(MATERIALS.brass), 0.0065, arc, 0, 7);
      });
    },
    { anchors: { grip: pose([0, 0.06, 0]), top: pose([0, 0.4, 0]) } },
  );
}
