/** Small pictures for tests, as files. */
import sharp from 'sharp';

export async function picture(width = 640, height = 360, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Buffer> {
  const background = { r: 40, g: 90, b: 160 };
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}
