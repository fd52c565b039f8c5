/** Camera moves asked for against those that the drawn pixels show. */
import { readFileSync } from 'node:fs';
import type { Screenplay } from '@storyreel/contract';
import { Renderer } from '../packages/previz/src/render/renderer.ts';
import type { Film } from '../packages/previz/src/stage/film.ts';
import { type Motion, motionOf } from './check-picture-motion.ts';
import { type Pyramid, pyramidOf } from './check-picture-tracks.ts';

export const WIDTH = 480;
export const HEIGHT = 270;

const wasmFile = new URL('../packages/previz/build/kernel.wasm', import.meta.url);

export const startRenderer = (width = WIDTH, height = HEIGHT): Promise<Renderer> =>
  Renderer.create(readFileSync(wasmFile), width, height);

/** Moves whose speed needs every frame; others are looked at in every second one. */
const FAST = new Set(['whip_pan', 'handheld']);

/** Draws a shot without grain and says what its camera does. */
export function watchShot(renderer: Renderer, film: Film, screenplay: Screenplay, move: string): Motion {
  const every = FAST.has(move) ? 1 : 2;
  const frames: Pyramid[] = [];
  renderer.setWorld(film.world(0));
  for (let f = 0; f < film.frameCount; f += every) {
    const scene = film.scene(f);
    scene.post = { ...scene.post, grain: 0 };
    renderer.render(scene);
    frames.push(pyramidOf(renderer.y, renderer.width, renderer.height));
  }
  return motionOf(frames, screenplay.fps / every);
}
