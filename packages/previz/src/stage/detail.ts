/** How fine things must be to be seen as they are. */
import { cos, sin } from '../math/trig.ts';
import { clamp } from '../math/vec.ts';
import type { Camera } from './scene.ts';

/** Lines of the picture that pixels are counted in here, whatever size is drawn: forms must not depend on it. */
const LINES = 1080;
/** Share of the disc to which a point out of focus is spread below which detail is lost in it. */
const LOST_IN_BLUR = 0.4;

/** Metres that `pixels` of a picture 1080 lines high cover at this distance, or more where the lens is out of focus. */
export function grainAt(camera: Camera, away: number, pixels: number): number {
  const half = clamp(camera.fovY, 0.005, 3) / 2;
  const focal = ((LINES / 2) * cos(half)) / sin(half);
  const distance = Math.max(0.05, away);
  // With a tilted lens blur does not go by distance.
  const disc = camera.tiltShift > 0 ? 0 : camera.blur * LINES * Math.abs(1 - camera.focusDistance / distance);
  return (Math.max(pixels, disc * LOST_IN_BLUR) * distance) / focal;
}

/** The coarsest of these forms, finest first, with cells of at most this. */
export function coarsest<Form extends { cell: number }>(forms: readonly Form[], cell: number): Form {
  let k = forms.length - 1;
  while (k > 0 && forms[k].cell > cell) k--;
  return forms[k];
}
