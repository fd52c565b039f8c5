/** Sizes of pictures as people name them: "720p", "4k", "480x270". */
import { ASPECT_RATIOS, type AspectRatio, didYouMean } from '@storyreel/contract/rules';
import { usage } from './arguments.ts';

/** Lines by name. */
const LINES: Readonly<Record<string, number>> = {
  '270p': 270, '360p': 360, '480p': 480, '540p': 540, '720p': 720, '1080p': 1080, '1440p': 1440, '2160p': 2160, '4k': 2160,
}; // biome-ignore format: a table
const SMALLEST = 16;
const LARGEST = 4096;

const RESOLUTIONS: readonly string[] = Object.keys(LINES);

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly aspectRatio: AspectRatio;
}

const even = (value: number): number => 2 * Math.round(value / 2);
const shape = (ratio: AspectRatio): number => {
  const [width, height] = ratio.split(':').map(Number);
  return width! / height!;
};

/** The size of `resolution` in the shape of `aspect`. A size in pixels has its own shape, and then `aspect` must be open. */
export function pictureSize(resolution: string, aspect: AspectRatio | undefined): PictureSize {
  const pixels = /^(\d{1,5})x(\d{1,5})$/i.exec(resolution);
  if (pixels) {
    if (aspect !== undefined) throw usage('--resolution in pixels has its own shape: leave --aspect out.');
    return sizeInPixels(Number(pixels[1]), Number(pixels[2]), resolution);
  }
  const lines = LINES[resolution.toLowerCase()];
  if (lines === undefined) {
    const hint = didYouMean(resolution, RESOLUTIONS);
    throw usage(
      `--resolution must be one of ${RESOLUTIONS.join(', ')} or a size such as 480x270, got ${JSON.stringify(resolution)}.${hint}`,
    );
  }
  const aspectRatio = aspect ?? '16:9';
  const ratio = shape(aspectRatio);
  // Lines count along the shorter side; the widest shapes of 4k end at the largest side.
  const long = Math.min(LARGEST, even(lines * Math.max(ratio, 1 / ratio)));
  const short = long === LARGEST ? even(long / Math.max(ratio, 1 / ratio)) : lines;
  return ratio >= 1 ? { width: long, height: short, aspectRatio } : { width: short, height: long, aspectRatio };
}

function sizeInPixels(width: number, height: number, text: string): PictureSize {
  for (const side of [width, height])
    if (side % 2 !== 0 || side < SMALLEST || side > LARGEST)
      throw usage(
        `--resolution must have even sides from ${SMALLEST} to ${LARGEST} pixels, got ${JSON.stringify(text)}.`,
      );
  const wanted = width / height;
  const off = (ratio: AspectRatio): number => Math.max(shape(ratio) / wanted, wanted / shape(ratio));
  const aspectRatio = ASPECT_RATIOS.reduce((best, ratio) => (off(ratio) < off(best) ? ratio : best));
  return { width, height, aspectRatio };
}
