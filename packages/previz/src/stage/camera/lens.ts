/** Lenses on a full-frame sensor whose longer side is 36 mm, whatever the picture's shape. */
import type { Shot } from '@storyreel/contract';
import { atan } from '../../math/trig.ts';
import { clamp, cross, dot, normalize, type Vec3 } from '../../math/vec.ts';

const SENSOR_LONG_MM = 36;

/** Half of the picture's height on the sensor over the focal length: tan(fovY / 2). */
export function tanHalfFovY(lensMm: number, aspect: number): number {
  const heightMm = aspect >= 1 ? SENSOR_LONG_MM / aspect : SENSOR_LONG_MM;
  return heightMm / (2 * lensMm);
}

/** Unit vectors to the right and up in the picture of a level camera that looks along `forward`; straight down, +X is right. */
export function axesAlong(forward: Vec3): { right: Vec3; up: Vec3 } {
  const across = cross(forward, [0, 1, 0]);
  const right: Vec3 = dot(across, across) < 1e-8 ? [1, 0, 0] : normalize(across);
  return { right, up: cross(right, forward) };
}

/** Vertical angle of view in radians from tan(fovY / 2). */
export function fovFromTan(tanHalf: number): number {
  return 2 * atan(tanHalf);
}

/** f-number the shot is taken at: what was asked for, else what the shot size suggests. */
export function fNumber(shot: Shot): number {
  if (shot.optics.includes('deep_focus')) return 16;
  // A pull of focus shows only where little is sharp at a time.
  if (shot.camera.some(({ move }) => move === 'rack_focus')) return 1.4;
  if (shot.optics.includes('shallow_dof') || shot.optics.includes('bokeh')) return 1.6;
  if (shot.optics.includes('macro')) return 2.8;
  const near = ['medium_close', 'close_up', 'extreme_close_up'].includes(shot.size);
  return near ? 2.8 : shot.size === 'medium' ? 4 : 8;
}

/** Degrees of an open shutter from which lights draw trails. */
const TRAILS = 720;

/** Whether a shot lets what goes by draw streaks across it, for which its camera has to stand. */
export function drawsStreaks(shot: Shot): boolean {
  return shot.speed.includes('time_lapse') || (shot.shutter ?? 0) >= TRAILS;
}

/** Circle of confusion of a far point as a share of the picture's height, for focus at `distance` metres. */
export function farBlur(lensMm: number, f: number, distance: number, aspect: number): number {
  const heightMm = aspect >= 1 ? SENSOR_LONG_MM / aspect : SENSOR_LONG_MM;
  const focusMm = Math.max(distance * 1000, lensMm * 1.2);
  const cocMm = (lensMm * lensMm) / (f * (focusMm - lensMm));
  return clamp(cocMm / heightMm, 0, 0.045);
}
