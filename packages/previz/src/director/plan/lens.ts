/** Focal lengths by shot size on a full-frame sensor; the seed picks within the class. */
import type { ShotSize } from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';

const CLASSES: Record<ShotSize, readonly number[]> = {
  extreme_wide: [18, 21, 24],
  wide: [24, 28, 32],
  full: [32, 35, 40],
  medium_wide: [35, 40, 45],
  medium: [40, 50],
  medium_close: [50, 65],
  close_up: [75, 85],
  extreme_close_up: [90, 100, 105],
};

export function chooseLens(
  size: ShotSize,
  optics: readonly string[],
  saidMm: number | undefined,
  seed: number,
  shot: number,
): number {
  if (saidMm !== undefined) return saidMm;
  const rng = new Rng(hashText(`lens ${shot}`, seed));
  if (optics.includes('fisheye')) return 12;
  if (optics.includes('telephoto')) return rng.pick([135, 150, 200]);
  if (optics.includes('wide_angle')) return rng.pick([20, 24]);
  if (optics.includes('macro')) return rng.pick([100, 105]);
  if (optics.includes('tilt_shift')) return rng.pick([45, 90]);
  return rng.pick(CLASSES[size]);
}
