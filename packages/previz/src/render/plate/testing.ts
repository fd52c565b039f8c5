/** Pictures and shots for tests of given pictures. */
import type { Shot } from '@storyreel/contract';
import { noise2 } from '../../math/noise.ts';
import { type PlatePicture, rgbToI420 } from './picture.ts';

/** Noise about 0, as texture. */
export const speckle = noise2;

/** A picture from the colour (0..255) of each pixel. */
export function pictureOf(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): PlatePicture {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      colour(x, y).forEach((value, c) => {
        rgb[at + c] = Math.max(0, Math.min(255, Math.round(value)));
      });
    }
  }
  const i420 = new Uint8Array((width * height * 3) / 2);
  rgbToI420(rgb, width, height, i420);
  return { width, height, i420 };
}

/** Five seconds in which nothing is asked. */
export const PLAIN_SHOT: Shot = {
  index: 0,
  text: '',
  start: 0,
  duration: 5,
  startFrame: 0,
  frameCount: 120,
  size: 'medium',
  angle: 'eye_level',
  said: [],
  lensMm: 35,
  camera: [{ move: 'static', speed: 1, easing: 'ease_in_out' }],
  optics: [],
  speed: [],
  subjects: [],
  actions: [],
  feelings: [],
  dialogue: [],
  sounds: [],
  set: 's1',
  transition: 'cut',
};
