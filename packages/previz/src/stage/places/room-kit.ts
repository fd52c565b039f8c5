import { hex, type Material } from '../scene.ts';
import { at } from './fittings.ts';
import type { SetBuilder } from './set-builder.ts';

/** Floor boards of two tones; scale is the width of a board in metres. */
export const planks = (code: string, dark: string, scale = 0.14): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'planks',
  patternScale: scale,
  roughness: 0.4,
});
/** A plastered wall. */
export const plaster = (code: string): Material => ({
  color: hex(code),
  color2: hex(code).map((c) => c * 0.92) as unknown as readonly [number, number, number],
  pattern: 'noise',
  patternScale: 1.1,
  roughness: 0.92,
});

/** Flat light panels in a ceiling. */
export function lightPanels(set: SetBuilder, xs: readonly number[], zs: readonly number[], y: number, power = 3): void {
  const panel = set.material({ color: [0.9, 0.93, 0.95], emissive: [2.6, 2.7, 2.75], roughness: 0.8 });
  set.fixed((b) => {
    for (const x of xs) for (const z of zs) b.box([x, y - 0.02, z], [1.15, 0.03, 0.3], panel, '-y');
  });
  for (const x of xs) for (const z of zs) set.light([x, y - 0.3, z], [power * 0.96, power, power * 1.02], 6.5);
}

/** A lit screen with bars of a picture on it; local +Z out. */
export function screen(
  set: SetBuilder,
  x: number,
  y: number,
  z: number,
  heading: number,
  w: number,
  h: number,
  hue: number,
): void {
  const tones = ['#3f8fd0', '#39c08a', '#d9863a', '#8a6fd0', '#d0506a'];
  const c = hex(tones[hue % tones.length]);
  const face = set.material({
    color: [0.02, 0.03, 0.05],
    emissive: [c[0] * 0.35 + 0.02, c[1] * 0.35 + 0.03, c[2] * 0.35 + 0.06],
    roughness: 0.2,
  });
  const bright = set.material({ color: c, emissive: [c[0] * 2.2, c[1] * 2.2, c[2] * 2.2], roughness: 0.4 });
  const black = set.material({ color: hex('#121315'), roughness: 0.4 });
  const rng = set.random('screen', Math.round(x * 100 + y * 10 + z * 7));
  set.fixed(
    (b) => {
      b.roundedBox([0, 0, -0.02], [w + 0.04, h + 0.04, 0.04], 0.012, black, 1);
      b.box([0, 0, 0.004], [w, h, 0.004], face, '+z');
      let xx = -w * 0.42;
      while (xx < w * 0.4) {
        const bar = h * rng.range(0.08, 0.62);
        b.box([xx, -h * 0.4 + bar / 2, 0.009], [w * 0.035, bar, 0.002], bright, '+z');
        xx += w * 0.07;
      }
      for (let i = 0; i < 3; i++)
        b.box(
          [rng.range(-0.2, 0.1) * w, h * (0.4 - i * 0.09), 0.009],
          [w * rng.range(0.2, 0.5), h * 0.025, 0.002],
          bright,
          '+z',
        );
    },
    at(x, y, z, heading),
  );
}
