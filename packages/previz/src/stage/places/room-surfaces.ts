/** Surfaces that rooms share: timber, masonry, plaster, metals, glass that glows. */
import { hex, type Material, type Rgb } from '../scene.ts';

const darker = (code: string, k: number): Rgb => {
  const c = hex(code);
  return [c[0] * k, c[1] * k, c[2] * k];
};

/** Timber with grain; `scale` is the spacing of the rings in metres. */
export const timber = (code: string, roughness = 0.5, scale = 0.07): Material => ({
  color: hex(code),
  color2: darker(code, 0.55),
  pattern: 'wood',
  patternScale: scale,
  roughness,
});

/** Stone or brick in courses; `course` is their height in metres. */
export const courses = (code: string, joint: string, course: number, roughness = 0.92): Material => ({
  color: hex(code),
  color2: hex(joint),
  pattern: 'brick',
  patternScale: course,
  roughness,
});

/** Square tiles with joints; `side` in metres. */
export const tiled = (code: string, joint: string, side: number, roughness = 0.25): Material => ({
  color: hex(code),
  color2: hex(joint),
  pattern: 'tiles',
  patternScale: side,
  roughness,
});

/** A mottled surface: plaster, concrete, earth; `blotch` in metres. */
export const mottled = (code: string, k = 0.85, blotch = 0.9, roughness = 0.92): Material => ({
  color: hex(code),
  color2: darker(code, k),
  pattern: 'noise',
  patternScale: blotch,
  roughness,
});

/** Woven cloth. */
export const woven = (code: string, k = 0.8, scale = 0.04): Material => ({
  color: hex(code),
  color2: darker(code, k),
  pattern: 'weave',
  patternScale: scale,
  roughness: 0.95,
});

/** Polished or brushed metal. */
export const metal = (code: string, roughness = 0.3, share = 0.9): Material => ({
  color: hex(code),
  roughness,
  metal: share,
});

/** Something that gives light of a colour; `power` 1 is about as bright as white paper in daylight. */
export const glowing = (code: string, power: number): Material => {
  const c = hex(code);
  return {
    color: c,
    emissive: [c[0] * power, c[1] * power, c[2] * power],
    roughness: 0.6,
    castsShadow: false,
  };
};

/** Panes one sees through. */
export const clearGlass = (opacity = 0.14): Material => ({
  color: hex('#b9d2d2'),
  roughness: 0.05,
  opacity,
  doubleSided: true,
  castsShadow: false,
});
