/** The child program that decodes one picture: bytes on standard input, I420 of the asked size on standard output. */
import { once } from 'node:events';
import { argv, exit, memoryUsage, stderr, stdin, stdout } from 'node:process';
import sharp from 'sharp';
import { rgbToI420 } from '../../render/plate/picture.ts';

const MEMORY_LIMIT = 1_000_000_000;
const MAX_PIXELS = 50_000_000;

/** Native memory is not bounded by the heap's limit: watch it while the decoder's threads work. */
setInterval(() => {
  if (memoryUsage.rss() > MEMORY_LIMIT) fail('it needs too much memory');
}, 20).unref();

function fail(reason: string): never {
  stderr.write(`${reason}\n`);
  exit(1);
}

async function main(): Promise<void> {
  const width = Number(argv[2]);
  const height = Number(argv[3]);
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(part as Buffer);
  sharp.cache(false);
  sharp.concurrency(1);
  const rgb = await sharp(Buffer.concat(parts), { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1 })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'cover', position: 'centre', kernel: 'lanczos3' })
    .raw({ depth: 'uchar' })
    .toBuffer();
  if (rgb.length !== width * height * 3) fail('it is not an RGB picture');
  const out = new Uint8Array((width * height * 3) / 2);
  rgbToI420(rgb, width, height, out);
  if (!stdout.write(out)) await once(stdout, 'drain');
}

await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
