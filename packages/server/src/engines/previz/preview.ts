/** Pictures of a clip while it is drawn: now and then a frame on its way to the encoder, made small. */
import type { Encoder, OpenEncoder } from '@storyreel/previz/node';
import sharp from 'sharp';
import type { EnginePreview } from '../engine.ts';

/** Pixels of the longer side. */
const SIDE = 320;
const QUALITY = 70;

export interface PreviewOptions {
  /** Between two pictures. */
  readonly seconds: number;
  readonly onPreview: (preview: EnginePreview) => void;
}

/** The encoder, with an eye on what goes in. The clip's own bytes do not depend on it. */
export function previewing(open: OpenEncoder, options: PreviewOptions): OpenEncoder {
  return async (path, settings) => {
    const encoder = await open(path, settings);
    const look = eye(settings.width, settings.height, options);
    return {
      backend: encoder.backend,
      video(i420) {
        look(i420);
        return encoder.video(i420);
      },
      audio: (left, right) => encoder.audio(left, right),
      finish: () => encoder.finish(),
      abort: () => encoder.abort(),
    } satisfies Encoder;
  };
}

/** Takes a frame when it is time, and copies the few pixels that it needs at once: the frame's memory is used again. */
function eye(width: number, height: number, { seconds, onPreview }: PreviewOptions): (i420: Uint8Array) => void {
  let frame = -1;
  let last = Number.NEGATIVE_INFINITY;
  let busy = false;
  return (i420) => {
    frame++;
    const now = performance.now();
    if (busy || now - last < seconds * 1000) return;
    last = now;
    busy = true;
    const number = frame;
    const small = shrink(i420, width, height);
    jpegOf(small)
      .then((jpeg) => onPreview({ frame: number, width: small.width, height: small.height, jpeg }))
      // A picture less is no harm; the clip is what counts.
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
}

export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, eight bits each. */
  readonly rgb: Uint8Array;
}

/**
 * A frame (I420, BT.709, limited range) at no more than 320 pixels, each the mean of a grid of four by four of the
 * pixels that it stands for.
 */
export function shrink(i420: Uint8Array, width: number, height: number): SmallPicture {
  const scale = Math.max(1, Math.max(width, height) / SIDE);
  const [w, h] = [Math.round(width / scale), Math.round(height / scale)];
  const rgb = new Uint8Array(w * h * 3);
  const chroma = width * height;
  const chromaWidth = width / 2;
  const red = chroma + (chroma >> 2);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let dy = 0; dy < 4; dy++) {
        const row = Math.floor(((y + (dy + 0.5) / 4) * height) / h) * width;
        for (let dx = 0; dx < 4; dx++) sum += i420[row + Math.floor(((x + (dx + 0.5) / 4) * width) / w)] ?? 0;
      }
      const at = Math.floor(((y + 0.5) * height) / h / 2) * chromaWidth + Math.floor(((x + 0.5) * width) / w / 2);
      const luma = ((sum / 16 - 16) * 255) / 219;
      const cb = (i420[chroma + at] ?? 128) - 128;
      const cr = (i420[red + at] ?? 128) - 128;
      const to = (y * w + x) * 3;
      rgb[to] = clamp(luma + 1.7927 * cr);
      rgb[to + 1] = clamp(luma - 0.2132 * cb - 0.5329 * cr);
      rgb[to + 2] = clamp(luma + 2.1124 * cb);
    }
  }
  return { width: w, height: h, rgb };
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

function jpegOf({ width, height, rgb }: SmallPicture): Promise<Buffer> {
  sharp.concurrency(1);
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
