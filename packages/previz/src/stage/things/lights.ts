/** Electric lights: table lamps, street lamps, flashlights, strings of lights. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, LampSpec, Model } from './kit.ts';
import { glow, lit, times, WARM } from './light-parts.ts';
import { ABOUT_Z, torus } from './shapes.ts';
import { isDark } from './words.ts';

export function lamp(k: Kit): Model {
  const base = k.dressed(k.rng.pick([MATERIALS.porcelain, MATERIALS.brass, MATERIALS.clay, MATERIALS.darkWood]));
  const brass = k.mat(MATERIALS.brass);
  const on = lit(k);
  const shadeColor = hex(k.rng.pick(['#ead9b6', '#e6c9a2', '#dfe0d6', '#c88f62']));
  const cloth = k.mat({
    color: shadeColor,
    roughness: 0.95,
    translucency: 0.8,
    doubleSided: true,
    castsShadow: false,
    ...(on ? { emissive: [shadeColor[0] * 1.5, shadeColor[1] * 1.05, shadeColor[2] * 0.7] as Rgb } : {}),
  });
  const bulb = k.mat({ color: [1, 0.9, 0.75], ...(on ? { emissive: [7, 5, 2.8] as Rgb } : {}) });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0],
          [0.085, 0],
          [0.088, 0.012],
          [0.05, 0.03],
          [0.06, 0.07],
          [0.085, 0.12],
          [0.08, 0.18],
          [0.04, 0.24],
          [0.018, 0.26],
        ],
        base,
        k.n(24),
      );
      b.cylinder([0, 0.25, 0], 0.009, 0.1, brass, 8);
      b.lathe(
        [
          [0.15, 0.27],
          [0.148, 0.275],
          [0.115, 0.495],
          [0.117, 0.5],
        ],
        cloth,
        k.n(28),
      );
      torus(b, [0, 0.272, 0], 0.149, 0.003, brass, k.n(28), 5);
      torus(b, [0, 0.498, 0], 0.116, 0.003, brass, k.n(28), 5);
      b.ellipsoid([0, 0.375, 0], [0.028, 0.04, 0.028], bulb, k.n(12), k.n(8));
    },
    on
      ? {
          lamps: [{ at: [0, 0.39, 0], color: times(WARM, 2.2), range: 7, flicker: 'steady' }],
          anchors: { light: translation(0, 0.39, 0) },
        }
      : {},
  );
}

export function streetLamp(k: Kit): Model {
  const iron = k.dressed({ ...MATERIALS.iron, color: hex(k.one('#2c3234', '#1f3a30', '#4a4640')), metal: 0.4 });
  const on = lit(k) && isDark(k.context.look);
  const globe = k.mat({
    color: hex('#efe6d2'),
    roughness: 0.3,
    translucency: 0.7,
    castsShadow: false,
    ...(on ? { emissive: [6, 4.1, 2.1] as Rgb } : {}),
  });
  return k.solid(
    (b) => {
      const c = k.n(16);
      b.lathe(
        [
          [0.2, 0],
          [0.2, 0.05],
          [0.15, 0.09],
          [0.16, 0.14],
          [0.12, 0.2],
          [0.13, 0.45],
          [0.085, 0.52],
          [0.075, 0.6],
          [0.055, 0.7],
          [0.045, 2],
          [0.04, 3.5],
          [0.06, 3.55],
          [0.06, 3.62],
          [0.035, 3.66],
          [0.035, 3.86],
          [0.1, 3.92],
          [0.11, 3.95],
        ],
        iron,
        c,
      );
      b.tube(
        [
          [-0.24, 3.56, 0],
          [-0.1, 3.6, 0],
          [0.1, 3.6, 0],
          [0.24, 3.56, 0],
        ],
        0.018,
        iron,
        8,
      );
      b.lathe(
        [
          [0.1, 3.95],
          [0.2, 4.1],
          [0.22, 4.2],
          [0.2, 4.28],
        ],
        globe,
        c,
      );
      b.lathe(
        [
          [0.245, 4.27],
          [0.24, 4.3],
          [0.17, 4.36],
          [0.06, 4.41],
          [0.02, 4.45],
          [0.03, 4.48],
          [0, 4.52],
        ],
        iron,
        c,
      );
      for (let i = 0; i < 4; i++) {
        const a = PI / 4 + (i * TAU) / 4;
        b.tube(
          [
            [cos(a) * 0.11, 3.95, sin(a) * 0.11],
            [cos(a) * 0.225, 4.2, sin(a) * 0.225],
            [cos(a) * 0.21, 4.29, sin(a) * 0.21],
          ],
          0.011,
          iron,
          5,
        );
      }
    },
    on
      ? {
          lamps: [{ at: [0, 4.1, 0], color: times(glow(k), 14), range: 16, flicker: 'steady' }],
          anchors: { light: translation(0, 4.15, 0) },
        }
      : { anchors: { light: translation(0, 4.15, 0) } },
  );
}

/** Held like a hammer: the beam leaves along local +Z, away from the palm. */
export function flashlight(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.plastic, color: hex('#25282c'), roughness: 0.4 });
  const on = lit(k);
  const lens = k.mat({ color: [0.95, 0.95, 0.9], roughness: 0.1, ...(on ? { emissive: [9, 8.4, 7] as Rgb } : {}) });
  return k.solid(
    (b) => {
      b.at(translation(0, 0, -0.06), () =>
        b.at(ABOUT_Z, () => {
          const c = k.n(16);
          b.lathe(
            [
              [0, 0],
              [0.014, 0],
              [0.017, 0.006],
              [0.017, 0.12],
              [0.018, 0.13],
              [0.028, 0.165],
              [0.03, 0.175],
              [0.03, 0.2],
              [0.026, 0.2],
              [0.024, 0.19],
            ],
            body,
            c,
          );
          b.lathe(
            [
              [0.026, 0.192],
              [0.012, 0.196],
              [0, 0.197],
            ],
            lens,
            c,
          );
        }),
      );
      b.roundedBox([0, 0.018, 0], [0.01, 0.006, 0.02], 0.003, k.mat({ color: hex('#b33a2a') }), 1);
    },
    {
      anchors: { grip: translation(0, 0, 0), light: translation(0, 0, 0.14) },
      lamps: on
        ? [
            {
              at: [0, 0, 0.15],
              color: [11, 10.4, 9],
              range: 18,
              flicker: 'steady',
              direction: [0, 0, 1],
              cosAngle: 0.93,
            },
          ]
        : [],
    },
  );
}

export function stringLights(k: Kit): Model {
  const on = lit(k);
  const cable = k.mat({ color: hex('#20231f'), roughness: 0.9 });
  const sag = (x: number): number => 0.28 * (x / 3) ** 2;
  const count = k.hero ? 18 : 12;
  const many = k.said('colorful|colourful|multicolored|rainbow|christmas') || k.one(false, false, true);
  const hues = ['#ff5a3c', '#ffc247', '#58d26a', '#4aa3ff', '#e86ad0'].map(hex);
  const solid = k.solid((b) => {
    const line: Vec3[] = [];
    for (let i = 0; i <= 24; i++) line.push([-3 + i * 0.25, sag(-3 + i * 0.25), 0]);
    b.tube(line, 0.006, cable, 5);
    for (let i = 0; i < count; i++) {
      const x = -2.85 + (5.7 * i) / (count - 1);
      const hue: Rgb = many ? hues[i % hues.length] : glow(k);
      const bulb = k.mat({
        color: hue,
        roughness: 0.3,
        castsShadow: false,
        ...(on ? { emissive: times(hue, 5) } : {}),
      });
      b.cylinder([x, sag(x) - 0.045, 0], 0.011, 0.045, cable, 6);
      b.ellipsoid([x, sag(x) - 0.075, 0], [0.024, 0.034, 0.024], bulb, k.n(8), k.n(6));
    }
  });
  const lamps: LampSpec[] = [-2, 0, 2].map((x) => ({
    at: [x, sag(x) - 0.1, 0.05],
    color: times(many ? WARM : glow(k), 1.3),
    range: 6,
    flicker: 'steady',
  }));
  return {
    ...solid,
    lamps: on ? lamps : [],
    anchors: { left: translation(3, 0.28, 0), right: translation(-3, 0.28, 0) },
  };
}
