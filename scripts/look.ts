/**
 * Looking at frames while working on stage or render: draws scenes with the kernel and writes one contact sheet.
 *
 *   import { look } from '../../scripts/look.ts';
 *   await look([{ world, scene }, ...], '/tmp/sheet.png', { width: 640, height: 360, columns: 3 });
 *
 * Frames that share a world object share its upload. Build the kernel first: `npm run build` (or look() says so).
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import { Renderer } from '../packages/previz/src/render/renderer.ts';
import type { FrameScene, World } from '../packages/previz/src/stage/scene.ts';

const wasmFile = fileURLToPath(new URL('../packages/previz/build/kernel.wasm', import.meta.url));

export interface LookFrame {
  world: World;
  scene: FrameScene;
}

export interface LookOptions {
  /** Pixels of each frame, even; default 640 x 360. */
  width?: number;
  height?: number;
  /** Frames side by side; default up to 3. */
  columns?: number;
}

/** Draws the frames and writes them as one PNG, row by row, 4 pixels apart. */
export async function look(frames: readonly LookFrame[], out: string, options: LookOptions = {}): Promise<void> {
  const width = options.width ?? 640;
  const height = options.height ?? 360;
  const columns = Math.max(1, Math.min(frames.length, options.columns ?? 3));
  if (!existsSync(wasmFile)) throw new Error(`No kernel at ${wasmFile}: run "npm run build" first.`);
  const renderer = await Renderer.create(readFileSync(wasmFile), width, height);
  const tiles: OverlayOptions[] = [];
  let world: World | null = null;
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i];
    if (frame.world !== world) {
      renderer.setWorld(frame.world);
      world = frame.world;
    }
    renderer.render(frame.scene);
    tiles.push({
      input: Buffer.from(renderer.rgb()),
      raw: { width, height, channels: 3 },
      left: (i % columns) * (width + 4),
      top: Math.floor(i / columns) * (height + 4),
    });
  }
  const rows = Math.ceil(frames.length / columns);
  await sharp({
    create: {
      width: columns * (width + 4) - 4,
      height: Math.max(1, rows * (height + 4) - 4),
      channels: 3,
      background: '#202020',
    },
  })
    .composite(tiles)
    .png({ compressionLevel: 6 })
    .toFile(out);
}
