/** Lanterns of paper and of oil. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord, shade } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { FLAME_LIGHT, flameParts } from './flame.ts';
import type { Kit, Model } from './kit.ts';
import { lit, times } from './light-parts.ts';
import { torus } from './shapes.ts';

/** Paper lanterns hang in the air; "old", "oil", "camping" or "railway" make the metal kind with a flame. */
export function lantern(k: Kit): Model {
  const on = lit(k);
  if (k.said('oil|kerosene|camping|railway|metal|brass|iron|old|storm|hurricane')) return oilLantern(k, on);
  const tint = colourWord(k.context.attributes.colour) ?? hex(k.rng.pick(['#d2492e', '#e4a13c', '#efe0c0', '#d2492e']));
  const paper = k.mat({
    color: tint,
    color2: shade(tint, 0.8),
    pattern: 'stripes',
    patternScale: 0.04,
    roughness: 0.9,
    translucency: 0.7,
    castsShadow: false,
    ...(on ? { emissive: [tint[0] * 1.9 + 0.12, tint[1] * 1.5 + 0.06, tint[2] * 1.2 + 0.01] as Rgb } : {}),
  });
  const cap = k.mat({ color: hex('#2a1d14'), roughness: 0.6 });
  const gold = k.mat(MATERIALS.gold);
  const swing = (t: number, wind: Vec3): number => 0.05 * sin(t * 1.7 + k.context.seed) + 0.04 * wind[0];
  return {
    ...k.solid((b) => {
      const profile: [number, number][] = [];
      for (let i = 0; i <= 12; i++) {
        const y = -0.15 + (0.26 * i) / 12;
        const u = (y + 0.02) / 0.16;
        profile.push([0.055 + 0.095 * Math.sqrt(Math.max(0, 1 - u * u)) + (i % 2 ? 0.004 : 0), y]);
      }
      b.lathe(profile, paper, k.n(24));
      for (const [y, h] of [
        [-0.165, 0.02],
        [0.1, 0.022],
      ] as const)
        b.cylinder([0, y, 0], 0.06, h, cap, k.n(16));
      torus(b, [0, 0.15, 0], 0.016, 0.004, gold, 10, 5);
      b.cylinder([0, 0.12, 0], 0.008, 0.04, gold, 6);
      for (let i = 0; i < 8; i++) {
        const a = (i * TAU) / 8;
        b.tube(
          [
            [cos(a) * 0.012, -0.165, sin(a) * 0.012],
            [cos(a) * 0.02, -0.24, sin(a) * 0.02],
          ],
          0.004,
          gold,
          5,
        );
      }
    }),
    body: (s) => multiply(translation(0, 0.24, 0), multiply(rotationX(swing(s.time, s.wind)), rotationY(s.time * 0.2))),
    lamps: on
      ? [
          {
            at: [0, -0.02, 0],
            color: times([0.3 + tint[0], 0.14 + tint[1] * 0.8, 0.05 + tint[2] * 0.7], 1.5),
            range: 6,
            flicker: 'flame',
          },
        ]
      : [],
    anchors: { light: translation(0, 0.2, 0) },
  };
}

function oilLantern(k: Kit, on: boolean): Model {
  const metal = k.dressed(k.said('brass') ? MATERIALS.brass : MATERIALS.iron);
  const glass = k.mat({ ...MATERIALS.glass, opacity: 0.18 });
  const solid = k.solid((b) => {
    const c = k.n(18);
    b.lathe(
      [
        [0, 0],
        [0.11, 0],
        [0.12, 0.02],
        [0.11, 0.07],
        [0.06, 0.09],
        [0.06, 0.11],
      ],
      metal,
      c,
    );
    b.lathe(
      [
        [0.055, 0.11],
        [0.085, 0.16],
        [0.08, 0.21],
        [0.05, 0.26],
      ],
      glass,
      c,
    );
    b.lathe(
      [
        [0.06, 0.25],
        [0.07, 0.265],
        [0.045, 0.29],
        [0.05, 0.32],
        [0, 0.335],
      ],
      metal,
      c,
    );
    for (const x of [-1, 1])
      b.tube(
        [
          [x * 0.11, 0.06, 0],
          [x * 0.12, 0.16, 0],
          [x * 0.1, 0.27, 0],
          [x * 0.05, 0.3, 0],
        ],
        0.007,
        metal,
        6,
      );
    const loop: Vec3[] = [];
    for (let i = 0; i <= 8; i++) loop.push([cos((i / 8) * PI) * 0.1, 0.29 + sin((i / 8) * PI) * 0.11, 0]);
    b.tube(loop, 0.004, metal, 5);
  });
  return {
    ...solid,
    parts: [...solid.parts, ...(on ? flameParts(k, [0, 0.13, 0], 0.09, 0.018) : [])],
    lamps: on ? [{ at: [0, 0.18, 0], color: times(FLAME_LIGHT, 1.9), range: 6, flicker: 'flame' }] : [],
    anchors: { grip: translation(0, 0.4, 0), light: translation(0, 0.18, 0) },
  };
}
