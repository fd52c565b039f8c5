import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImageHeader } from '../image-header.ts';
import { ImageInputError, plateFrom, probeImage } from './image-in.ts';

const WIDTH = 480;
const HEIGHT = 360;
let folder = '';
let png: Buffer;
let jpeg: Buffer;
let webp: Buffer;

/** Red left half, blue right half, green top stripe: any turn or flip shows. */
async function picture(width = WIDTH, height = HEIGHT): Promise<Sharp> {
  const raw = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) raw[(y * width + x) * 3 + (y < height / 8 ? 1 : x < width / 2 ? 0 : 2)] = 200;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-image-'));
  png = await (await picture()).png().toBuffer();
  jpeg = await (await picture()).jpeg({ quality: 95 }).toBuffer();
  webp = await (await picture()).webp({ lossless: true }).toBuffer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('good pictures', () => {
  it('are read by their own head', async () => {
    const facts = { width: WIDTH, height: HEIGHT };
    expect(await probeImage(png)).toMatchObject({ kind: 'png', ...facts, bytes: png.length });
    expect(await probeImage(jpeg)).toMatchObject({ kind: 'jpeg', ...facts });
    expect(await probeImage(webp)).toMatchObject({ kind: 'webp', ...facts });
    const lossy = await (await picture()).webp({ quality: 80 }).toBuffer();
    const alpha = await (await picture()).ensureAlpha(0.5).webp({ quality: 80 }).toBuffer();
    const progressive = await (await picture()).jpeg({ progressive: true }).toBuffer();
    for (const other of [lossy, alpha, progressive]) expect(await probeImage(other)).toMatchObject(facts);
  });

  it('may come as bytes, path, file URL or data URI', async () => {
    const path = join(folder, 'named-wrongly.gif');
    await writeFile(path, png);
    for (const input of [png, path, pathToFileURL(path), `data:image/png;base64,${png.toString('base64')}`])
      expect(await probeImage(input)).toMatchObject({ kind: 'png', width: WIDTH });
  });

  it('are shown upright', async () => {
    const turned = await (await picture()).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(readImageHeader(turned)).toMatchObject({ width: WIDTH, height: HEIGHT, orientation: 6 });
    expect(await probeImage(turned)).toMatchObject({ width: HEIGHT, height: WIDTH });
    // Turned a quarter clockwise, the green top stripe is on the right.
    const plate = await plateFrom(turned, { width: 90, height: 120 }, 'firstFrame');
    const luma = (x: number, y: number): number => plate.i420[y * 90 + x]!;
    expect(luma(86, 60)).toBeGreaterThan(luma(20, 20) + 40);
    expect(luma(86, 20)).toBeCloseTo(luma(86, 100), -1);
  });

  it('are cropped evenly to cover the canvas, in BT.709 limited range', async () => {
    const { i420, width, height } = await plateFrom(png, { width: 160, height: 90 }, 'firstFrame');
    expect(i420.length).toBe((width * height * 3) / 2);
    expect(i420.buffer).toBeInstanceOf(SharedArrayBuffer);
    const at = (x: number, y: number): number[] => [
      i420[y * 160 + x]!,
      i420[160 * 90 + (y >> 1) * 80 + (x >> 1)]!,
      i420[160 * 90 * 1.25 + (y >> 1) * 80 + (x >> 1)]!,
    ];
    // Red 200 and blue 200; the green stripe lies in the part that is cropped away.
    const near = (got: number[], due: number[]): void =>
      got.forEach((value, i) => {
        expect(Math.abs(value - due[i]!)).toBeLessThanOrEqual(1);
      });
    near(at(40, 45), [53, 108, 216]);
    near(at(120, 45), [28, 216, 120]);
    near(at(40, 2), [53, 108, 216]);
  });

  it('show white where they are transparent', async () => {
    const clear = await sharp({ create: { width: 400, height: 400, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { i420 } = await plateFrom(clear, { width: 32, height: 32 }, 'firstFrame');
    expect([i420[0], i420[1024], i420[1280]]).toEqual([235, 128, 128]);
  });

  it('may be grey, 16 bits deep or have a palette', async () => {
    const grey = await (await picture()).greyscale().png().toBuffer();
    const deep = await (await picture()).toColourspace('rgb16').png().toBuffer();
    const few = await (await picture()).png({ palette: true }).toBuffer();
    for (const file of [grey, deep, few])
      expect((await plateFrom(file, { width: 32, height: 18 }, 'firstFrame')).i420.length).toBe(864);
  });
});

/** A PNG head that claims any size. */
function claimed(width: number, height: number): Buffer {
  const forged = Buffer.from(png);
  forged.writeUInt32BE(width, 16);
  forged.writeUInt32BE(height, 20);
  return forged;
}

describe('hostile pictures', () => {
  const cases: [string, () => Uint8Array | string | Promise<Uint8Array>, string][] = [
    ['no bytes', () => new Uint8Array(), 'format'],
    ['random bytes', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) >> 3), 'format'],
    ['text', () => Buffer.from('hello, I am a picture'), 'format'],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>'), 'format'],
    ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'format'],
    ['a TIFF', async () => (await picture()).tiff().toBuffer(), 'format'],
    ['a web page', () => Buffer.from('<!doctype html><html></html>'), 'format'],
    ['a PNG with a broken signature', () => Buffer.concat([Buffer.from([0x88]), png.subarray(1)]), 'format'],
    ['a head without a body', () => png.subarray(0, 20), 'format'],
    ['a JPEG head alone', () => jpeg.subarray(0, 4), 'format'],
    ['65535 x 65535', () => claimed(65535, 65535), 'maxSide'],
    ['20000 x 20000', () => claimed(20000, 20000), 'maxSide'],
    ['8000 x 8000', () => claimed(8000, 8000), 'maxPixels'],
    ['4294967295 x 1', () => claimed(4294967295, 1), 'maxSide'],
    ['nothing wide', () => claimed(0, 0), 'minSide'],
    ['too small', async () => (await picture(299, 400)).png().toBuffer(), 'minSide'],
    ['too wide', async () => (await picture(1000, 390)).png().toBuffer(), 'ratio'],
    ['too tall', async () => (await picture(390, 1000)).png().toBuffer(), 'ratio'],
    ['a cut PNG', () => png.subarray(0, png.length - 20), 'complete'],
    ['half a JPEG', () => jpeg.subarray(0, jpeg.length >> 1), 'complete'],
    ['a cut WebP', () => webp.subarray(0, webp.length - 10), 'complete'],
    ['51 MB', () => Buffer.concat([png, Buffer.alloc(51_000_000)]), 'bytes'],
    ['a path that is not there', () => join(folder, 'none.png'), 'source'],
    ['a folder', () => folder, 'source'],
    ['an http URL', () => 'http://a.example/p.png', 'source'],
    ['an https URL to a private address', () => 'https://127.0.0.1/p.png', 'fetch'],
    ['a data URI without base64', () => 'data:image/svg+xml,<svg/>', 'source'],
    ['a data URI with bad letters', () => 'data:image/png;base64,????', 'source'],
    [
      'a data URI that lies about its kind',
      () => `data:image/png;base64,${Buffer.from('GIF89a..').toString('base64')}`,
      'format',
    ],
    ['a size that the data does not have', () => claimed(480, 361), 'decodable'],
    ['damaged pixels', () => damaged(png), 'decodable'],
  ];

  it.each(cases)('%s', async (_name, input, rule) => {
    const attempt = input();
    const bytes = typeof attempt === 'string' ? attempt : await attempt;
    const failure = await plateFrom(bytes, { width: 64, height: 36 }, 'lastFrame').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImageInputError);
    expect(failure).toMatchObject({ field: 'lastFrame', rule });
    expect((failure as ImageInputError).message).toMatch(/^lastFrame: .{10,}/);
    expect((failure as ImageInputError).value).toBeDefined();
  });

  it('stop when the caller stops', async () => {
    const stop = new AbortController();
    const attempt = plateFrom(png, { width: 64, height: 36 }, 'firstFrame', {}, stop.signal);
    setTimeout(() => stop.abort(), 20);
    await expect(attempt).rejects.toThrow();
    await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  });
});

function damaged(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const at = copy.indexOf('IDAT') + 30;
  copy.fill(0xa5, at, at + 60);
  return copy;
}
