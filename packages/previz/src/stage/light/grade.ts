/** Grade words: the finish a colourist would give the picture. */
import type { Grade } from '@storyreel/contract';
import type { Post, Rgb } from '../scene.ts';

const by = (a: Rgb, b: Rgb): Rgb => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

interface Change {
  saturation?: number;
  contrast?: number;
  shadows?: Rgb;
  highlights?: Rgb;
  grain?: number;
  vignette?: number;
  exposure?: number;
  bloom?: number;
}

const CHANGES: Readonly<Record<Grade, Change>> = {
  neutral: {},
  warm: { shadows: [1.03, 1, 0.95], highlights: [1.04, 1, 0.92] },
  cool: { shadows: [0.95, 1, 1.07], highlights: [0.96, 1, 1.05] },
  teal_orange: { shadows: [0.9, 1.02, 1.1], highlights: [1.06, 1, 0.9], saturation: 1.08, contrast: 1.05 },
  film_35mm: {
    shadows: [0.99, 1.01, 1.02],
    highlights: [1.03, 1.005, 0.95],
    saturation: 0.96,
    contrast: 1.04,
    grain: 3,
    vignette: 0.34,
    bloom: 0.36,
  },
  vintage: {
    shadows: [1.06, 1, 0.98],
    highlights: [1.05, 0.99, 0.84],
    saturation: 0.74,
    contrast: 0.9,
    grain: 3.4,
    vignette: 0.5,
  },
  black_and_white: { saturation: 0, contrast: 1.1, grain: 2.6 },
  noir: { saturation: 0, contrast: 1.32, grain: 3.2, vignette: 0.6, exposure: 0.88 },
  pastel: {
    saturation: 0.82,
    contrast: 0.84,
    exposure: 1.12,
    shadows: [1.05, 1.02, 1.06],
    highlights: [1.02, 1, 1.01],
  },
  vivid: { saturation: 1.28, contrast: 1.08 },
  muted: { saturation: 0.62, contrast: 0.95 },
  night_vision: {
    saturation: 0,
    contrast: 1.15,
    shadows: [0.25, 1.1, 0.32],
    highlights: [0.5, 1.25, 0.55],
    grain: 5,
    vignette: 0.7,
    exposure: 1.6,
  },
  sepia: { saturation: 0, shadows: [1.12, 0.96, 0.74], highlights: [1.1, 0.98, 0.78], grain: 2.8, vignette: 0.45 },
};

/** The post settings after the words of a grade, in their order. */
export function applyGrade(post: Post, grades: readonly Grade[]): Post {
  let out = post;
  for (const grade of grades) {
    const c = CHANGES[grade];
    out = {
      ...out,
      saturation: out.saturation * (c.saturation ?? 1),
      contrast: out.contrast * (c.contrast ?? 1),
      exposure: out.exposure * (c.exposure ?? 1),
      tintShadows: by(out.tintShadows, c.shadows ?? [1, 1, 1]),
      tintHighlights: by(out.tintHighlights, c.highlights ?? [1, 1, 1]),
      grain: Math.max(out.grain, c.grain ?? 0),
      vignette: Math.max(out.vignette, c.vignette ?? 0),
      bloom: Math.max(out.bloom, c.bloom ?? 0),
    };
    // Colour without saturation comes from the tints alone.
    if (c.saturation === 0 && !c.shadows) out = { ...out, tintShadows: [1, 1, 1], tintHighlights: [1, 1, 1] };
    else if (c.saturation === 0)
      out = { ...out, tintShadows: c.shadows ?? [1, 1, 1], tintHighlights: c.highlights ?? [1, 1, 1] };
  }
  return out;
}
