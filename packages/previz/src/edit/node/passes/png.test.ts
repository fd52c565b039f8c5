import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from './png.ts';

const size = { width: 37, height: 11 };
const n = size.width * size.height;

describe('PNG files', () => {
  it('hold 16-bit grey and RGB exactly', async () => {
    const grey = Uint16Array.from({ length: n }, (_, i) => (i * 1237) % 65536);
    const raw = await sharp(encodePng({ ...size, channels: 1, pixels: grey }))
      .toColourspace('grey16')
      .raw({ depth: 'ushort' })
      .toBuffer();
    expect(new Uint16Array(raw.buffer, raw.byteOffset, n)).toEqual(grey);
    const rgb = Uint16Array.from({ length: n * 3 }, (_, i) => (i * 7919) % 65536);
    const png = encodePng({ ...size, channels: 3, pixels: rgb });
    const meta = await sharp(png).metadata();
    expect([meta.width, meta.height, meta.channels, meta.depth]).toEqual([37, 11, 3, 'ushort']);
    const colour = await sharp(png).toColourspace('rgb16').raw({ depth: 'ushort' }).toBuffer();
    expect(new Uint16Array(colour.buffer, colour.byteOffset, n * 3)).toEqual(rgb);
  });

  it('hold 8-bit RGB, grey and palettes exactly', async () => {
    const rgb = Uint8Array.from({ length: n * 3 }, (_, i) => (i * 31) % 256);
    expect(
      new Uint8Array(
        await sharp(encodePng({ ...size, channels: 3, pixels: rgb }))
          .raw()
          .toBuffer(),
      ),
    ).toEqual(rgb);
    const values = Uint8Array.from({ length: n }, (_, i) => i % 3);
    const palette = Uint8Array.of(0, 0, 0, 250, 20, 30, 5, 200, 90);
    const shown = await sharp(encodePng({ ...size, channels: 1, pixels: values, palette }))
      .raw()
      .toBuffer();
    expect([...shown.subarray(0, 9)]).toEqual([...palette]);
  });

  it('are refused where the pixels do not fit the size', () => {
    expect(() => encodePng({ ...size, channels: 3, pixels: new Uint8Array(n) })).toThrow('37x11');
  });
});
