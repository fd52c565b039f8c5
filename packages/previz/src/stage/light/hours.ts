/** Light of the ten times of day under a clear sky, as linear values for the kernel's exposure (see scene.ts). */
import type { TimeOfDay } from '@storyreel/contract';
import type { Rgb } from '../scene.ts';

export interface Hour {
  /** Degrees of the sun (or moon) above the horizon. */
  elevation: number;
  /** Degrees between the sun and the line behind the subjects as seen by the camera: 0 = backlight, 90 = side light. */
  azimuth: number;
  sun: Rgb;
  /** 0 hard .. 1 soft. */
  softness: number;
  sky: Rgb;
  ground: Rgb;
  zenith: Rgb;
  horizon: Rgb;
  below: Rgb;
  glow: Rgb;
  cloudLight: Rgb;
  cloudShade: Rgb;
  clouds: number;
  stars: number;
  /** Degrees of the disc's radius; 0 none. */
  disc: number;
  fog: Rgb;
  fogSun: Rgb;
  /** Per metre. */
  haze: number;
  exposure: number;
  bloom: number;
  tintShadows: Rgb;
  tintHighlights: Rgb;
}

const DAY: Hour = {
  elevation: 44,
  azimuth: 62,
  sun: [4.3, 3.95, 3.35],
  softness: 0.18,
  sky: [0.72, 0.86, 1.08],
  ground: [0.5, 0.46, 0.38],
  zenith: [0.24, 0.58, 1.35],
  horizon: [1.5, 1.85, 2.25],
  below: [0.6, 0.6, 0.58],
  glow: [1.1, 1.0, 0.8],
  cloudLight: [3.3, 3.3, 3.3],
  cloudShade: [1.5, 1.65, 1.9],
  clouds: 0.42,
  stars: 0,
  disc: 0.8,
  fog: [1.25, 1.5, 1.8],
  fogSun: [2.3, 2.2, 2.0],
  haze: 0.00096,
  exposure: 0.95,
  bloom: 0.22,
  tintShadows: [0.99, 1, 1.02],
  tintHighlights: [1.01, 1, 0.985],
};

export const HOURS: Readonly<Record<TimeOfDay, Hour>> = {
  day: DAY,
  noon: {
    ...DAY,
    elevation: 60,
    azimuth: 80,
    sun: [4.6, 4.3, 3.8],
    softness: 0.12,
    zenith: [0.2, 0.52, 1.32],
    clouds: 0.36,
  },
  morning: {
    ...DAY,
    elevation: 25,
    azimuth: 55,
    sun: [4.5, 3.7, 2.75],
    sky: [0.66, 0.8, 1.05],
    horizon: [1.8, 1.85, 2.0],
    glow: [1.9, 1.45, 0.9],
    fog: [1.4, 1.5, 1.65],
    fogSun: [2.9, 2.3, 1.6],
    haze: 0.00156,
    clouds: 0.36,
    tintHighlights: [1.02, 1, 0.97],
  },
  afternoon: {
    ...DAY,
    elevation: 33,
    azimuth: 58,
    sun: [4.6, 3.85, 2.9],
    glow: [1.5, 1.2, 0.8],
    horizon: [1.65, 1.85, 2.1],
    fogSun: [2.6, 2.2, 1.7],
    tintHighlights: [1.02, 1, 0.97],
  },
  golden_hour: {
    elevation: 16,
    azimuth: 26,
    sun: [8.2, 4.5, 1.8],
    softness: 0.22,
    sky: [0.86, 0.9, 1.1],
    ground: [0.85, 0.6, 0.38],
    zenith: [0.3, 0.58, 1.2],
    horizon: [1.9, 1.55, 1.2],
    below: [0.7, 0.55, 0.42],
    glow: [3.6, 1.9, 0.65],
    cloudLight: [3.4, 2.5, 1.7],
    cloudShade: [1.15, 0.98, 1.1],
    clouds: 0.4,
    stars: 0,
    disc: 1.1,
    fog: [1.6, 1.3, 1.05],
    fogSun: [5.2, 3.1, 1.35],
    haze: 0.00252,
    exposure: 1.26,
    bloom: 0.42,
    tintShadows: [0.985, 0.99, 1.04],
    tintHighlights: [1.035, 1, 0.93],
  },
  sunset: {
    elevation: 7,
    azimuth: 20,
    sun: [5.4, 2.1, 0.62],
    softness: 0.28,
    sky: [0.78, 0.66, 0.84],
    ground: [0.6, 0.4, 0.32],
    zenith: [0.22, 0.28, 0.62],
    horizon: [2.3, 1.15, 0.62],
    below: [0.5, 0.34, 0.3],
    glow: [4.4, 1.7, 0.42],
    cloudLight: [3.2, 1.55, 0.95],
    cloudShade: [0.85, 0.55, 0.72],
    clouds: 0.5,
    stars: 0,
    disc: 1.6,
    fog: [1.1, 0.72, 0.62],
    fogSun: [3.9, 1.75, 0.65],
    haze: 0.0027,
    exposure: 1.2,
    bloom: 0.45,
    tintShadows: [1.0, 0.97, 1.04],
    tintHighlights: [1.05, 0.99, 0.92],
  },
  dawn: {
    elevation: 7,
    azimuth: 26,
    sun: [3.9, 2.15, 1.25],
    softness: 0.35,
    sky: [0.76, 0.74, 0.96],
    ground: [0.5, 0.42, 0.4],
    zenith: [0.28, 0.4, 0.82],
    horizon: [1.9, 1.25, 1.05],
    below: [0.45, 0.38, 0.4],
    glow: [2.9, 1.5, 0.9],
    cloudLight: [2.5, 1.6, 1.35],
    cloudShade: [0.8, 0.68, 0.85],
    clouds: 0.4,
    stars: 0,
    disc: 1.3,
    fog: [1.05, 0.9, 0.95],
    fogSun: [2.9, 1.7, 1.15],
    haze: 0.0048,
    exposure: 1.32,
    bloom: 0.38,
    tintShadows: [0.98, 0.98, 1.05],
    tintHighlights: [1.03, 0.99, 0.97],
  },
  dusk: {
    elevation: 10,
    azimuth: 25,
    sun: [0.8, 0.46, 0.42],
    softness: 0.95,
    sky: [0.38, 0.42, 0.66],
    ground: [0.17, 0.16, 0.22],
    zenith: [0.09, 0.15, 0.42],
    horizon: [0.95, 0.55, 0.5],
    below: [0.16, 0.15, 0.22],
    glow: [1.3, 0.52, 0.2],
    cloudLight: [0.85, 0.5, 0.55],
    cloudShade: [0.25, 0.26, 0.45],
    clouds: 0.42,
    stars: 0.15,
    disc: 0,
    fog: [0.4, 0.36, 0.5],
    fogSun: [1.15, 0.62, 0.4],
    haze: 0.003,
    exposure: 1.65,
    bloom: 0.5,
    tintShadows: [0.96, 0.98, 1.07],
    tintHighlights: [1.04, 1, 0.95],
  },
  evening: {
    elevation: 18,
    azimuth: 40,
    sun: [0.42, 0.42, 0.62],
    softness: 0.9,
    sky: [0.2, 0.27, 0.52],
    ground: [0.12, 0.12, 0.18],
    zenith: [0.045, 0.085, 0.27],
    horizon: [0.42, 0.36, 0.46],
    below: [0.1, 0.1, 0.15],
    glow: [0.5, 0.26, 0.16],
    cloudLight: [0.4, 0.36, 0.46],
    cloudShade: [0.12, 0.14, 0.27],
    clouds: 0.36,
    stars: 0.45,
    disc: 0,
    fog: [0.22, 0.24, 0.38],
    fogSun: [0.45, 0.35, 0.35],
    haze: 0.0027,
    exposure: 2.15,
    bloom: 0.55,
    tintShadows: [0.95, 0.98, 1.08],
    tintHighlights: [1.04, 1, 0.95],
  },
  night: {
    elevation: 34,
    azimuth: 38,
    sun: [0.66, 0.86, 1.32],
    softness: 0.3,
    sky: [0.16, 0.23, 0.42],
    ground: [0.085, 0.1, 0.155],
    zenith: [0.018, 0.032, 0.09],
    horizon: [0.085, 0.12, 0.22],
    below: [0.04, 0.05, 0.08],
    glow: [0.12, 0.15, 0.2],
    cloudLight: [0.16, 0.2, 0.3],
    cloudShade: [0.05, 0.065, 0.12],
    clouds: 0.3,
    stars: 1,
    disc: 1.15,
    fog: [0.09, 0.12, 0.2],
    fogSun: [0.16, 0.2, 0.3],
    haze: 0.0018,
    exposure: 2.1,
    bloom: 0.5,
    tintShadows: [0.93, 0.98, 1.1],
    tintHighlights: [1.02, 1, 0.97],
  },
};
