/** Lenses with a look of their own: fisheye, anamorphic, tilt-shift. */
import type { Shot } from '@storyreel/contract';
import { atan, cos, sin } from '../../math/trig.ts';
import type { Camera, FrameScene } from '../scene.ts';

/** Strength of a fisheye's barrel, and how much wider it sees than a straight lens, whose middle it swells. */
const BARREL = 1.2;
const WIDER = 1.8;
/** Of an anamorphic lens: its streaks and the narrowness of its discs. */
const SQUEEZE = 1.6;

/** What the optics of a shot do to a scene whose camera is set. */
export function applyOptics(scene: FrameScene, { optics }: Shot): void {
  if (optics.includes('fisheye')) {
    scene.post = { ...scene.post, fisheye: BARREL, vignette: Math.max(scene.post.vignette, 1.5) };
    scene.camera = wider(scene.camera, WIDER);
    if (scene.motion) scene.motion.before.camera = wider(scene.motion.before.camera, WIDER);
  }
  if (optics.includes('anamorphic'))
    scene.post = { ...scene.post, anamorphic: SQUEEZE, bloom: Math.max(scene.post.bloom, 0.45) };
  if (optics.includes('tilt_shift')) {
    // Toys are bright and colourful, and sharp in a narrow band alone.
    const { saturation, exposure, contrast } = scene.post;
    scene.post = { ...scene.post, saturation: saturation * 1.55, exposure: exposure * 1.2, contrast: contrast * 1.1 };
    scene.camera = { ...scene.camera, tiltShift: 1 };
  }
}

function wider(camera: Camera, times: number): Camera {
  const half = camera.fovY / 2;
  return { ...camera, fovY: 2 * atan((sin(half) / cos(half)) * times) };
}
