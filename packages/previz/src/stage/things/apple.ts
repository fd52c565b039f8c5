/** Apples, and the round fruit made like them. */
import { multiply, rotationZ, translation } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve } from './shapes.ts';

export function apple(k: Kit): Model {
  const stem = k.mat({ color: hex('#4a3420'), roughness: 0.9 });
  const leaf = k.mat({ color: hex('#4a7f35'), roughness: 0.6, doubleSided: true, translucency: 0.4 });
  const c = k.n(22);
  const grip = { anchors: { grip: translation(0, 0, 0), top: translation(0, 0.04, 0) }, lies: 'stand' as const };
  const body = (base: string, profile: [number, number][], roughness: number, second?: string): Model =>
    k.solid((b) => {
      b.lathe(
        profile,
        k.dressed({
          color: hex(base),
          ...(second ? { color2: hex(second), pattern: 'noise' as const, patternScale: 0.03 } : {}),
          roughness,
        }),
        c,
      );
      if (!k.said('egg'))
        b.tube(
          [
            [0, profile[profile.length - 1][1], 0],
            [0.002, profile[profile.length - 1][1] + 0.012, 0],
            [0.005, profile[profile.length - 1][1] + 0.018, 0],
          ],
          [0.0018, 0.0014, 0.002],
          stem,
          6,
        );
      if (k.said('orange|lemon|peach'))
        b.ellipsoid([0.012, profile[profile.length - 1][1] + 0.006, 0], [0.014, 0.0015, 0.007], leaf, 8, 5);
    }, grip);
  if (k.said('egg'))
    return body(
      '#e6cfb0',
      [
        [0, -0.034],
        [0.016, -0.031],
        [0.026, -0.02],
        [0.029, -0.004],
        [0.026, 0.014],
        [0.017, 0.03],
        [0, 0.038],
      ],
      0.6,
    );
  if (k.said('lemon'))
    return body(
      '#e6cf3c',
      [
        [0, -0.046],
        [0.008, -0.042],
        [0.024, -0.028],
        [0.031, -0.004],
        [0.029, 0.016],
        [0.018, 0.032],
        [0.007, 0.042],
        [0, 0.044],
      ],
      0.55,
    );
  if (k.said('orange|tangerine'))
    return body(
      '#e08a2a',
      [
        [0, -0.038],
        [0.02, -0.035],
        [0.036, -0.015],
        [0.0385, 0.004],
        [0.03, 0.027],
        [0.012, 0.037],
        [0, 0.037],
      ],
      0.6,
      '#d47a20',
    );
  if (k.said('peach'))
    return body(
      '#e6a070',
      [
        [0, -0.036],
        [0.02, -0.033],
        [0.036, -0.012],
        [0.038, 0.006],
        [0.028, 0.03],
        [0.008, 0.036],
        [0, 0.032],
      ],
      0.85,
      '#d4614a',
    );
  if (k.said('tomato'))
    return body(
      '#c9301f',
      [
        [0, -0.032],
        [0.022, -0.03],
        [0.038, -0.012],
        [0.039, 0.006],
        [0.028, 0.026],
        [0.008, 0.031],
        [0, 0.027],
      ],
      0.18,
    );
  if (k.said('strawberry'))
    return body(
      '#c9252a',
      [
        [0, -0.026],
        [0.008, -0.02],
        [0.018, 0.0],
        [0.02, 0.012],
        [0.012, 0.02],
        [0, 0.02],
      ],
      0.35,
    );
  if (k.said('banana')) {
    const skin = k.dressed({ color: hex('#e3c23c'), roughness: 0.5 });
    return k.solid(
      (b) =>
        b.tube(
          smoothCurve(
            [
              [0, -0.09, 0.03],
              [0, -0.05, 0.0],
              [0, 0, -0.012],
              [0, 0.05, 0.0],
              [0, 0.085, 0.025],
              [0, 0.1, 0.035],
            ],
            3,
          ),
          [
            0.004, 0.01, 0.015, 0.0165, 0.0175, 0.018, 0.018, 0.018, 0.0175, 0.0165, 0.015, 0.012, 0.008, 0.005, 0.004,
            0.005,
          ],
          skin,
          8,
        ),
      grip,
    );
  }
  const green = k.said('green') || (k.context.attributes.colour.length === 0 && k.rng.chance(0.2));
  return k.solid((b) => {
    b.lathe(
      [
        [0, -0.026],
        [0.01, -0.031],
        [0.022, -0.033],
        [0.033, -0.022],
        [0.0395, -0.002],
        [0.039, 0.014],
        [0.031, 0.029],
        [0.018, 0.034],
        [0.008, 0.03],
        [0, 0.022],
      ],
      k.dressed({
        color: hex(green ? '#8fae3a' : '#b3232a'),
        color2: hex(green ? '#a8b84a' : '#d8883a'),
        pattern: 'noise',
        patternScale: 0.06,
        roughness: 0.2,
      }),
      c,
    );
    b.tube(
      [
        [0, 0.022, 0],
        [0.001, 0.034, 0],
        [0.006, 0.044, 0.002],
      ],
      [0.0016, 0.0015, 0.0022],
      stem,
      6,
    );
    b.at(multiply(translation(0.012, 0.038, 0.004), rotationZ(0.4)), () =>
      b.ellipsoid([0.008, 0, 0], [0.014, 0.0012, 0.007], leaf, 10, 5),
    );
  }, grip);
}
