import { type EncodeSettings, i420Bytes } from '@storyreel/previz/node';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { EnginePreview } from '../engine.ts';
import { previewing, shrink } from './preview.ts';

/** A frame of one colour, in limited-range BT.709. */
function plain(width: number, height: number, [y, cb, cr]: readonly [number, number, number]): Uint8Array {
  const frame = new Uint8Array(i420Bytes(width, height)).fill(cr);
  frame.fill(y, 0, width * height);
  frame.fill(cb, width * height, (width * height * 5) / 4);
  return frame;
}

test.each<[string, [number, number, number], [number, number, number]]>([
  ['white', [235, 128, 128], [255, 255, 255]],
  ['black', [16, 128, 128], [0, 0, 0]],
  ['red', [63, 102, 240], [255, 0, 0]],
  ['green', [173, 42, 26], [0, 255, 0]],
  ['blue', [32, 240, 118], [0, 0, 255]],
])('%s is still %s when it is small', (_, yuv, rgb) => {
  const small = shrink(plain(1280, 720, yuv), 1280, 720);
  expect([small.width, small.height, small.rgb.length]).toEqual([320, 180, 320 * 180 * 3]);
  for (const at of [0, 90 * 320 + 160, 180 * 320 - 1])
    for (const channel of [0, 1, 2])
      expect(Math.abs((small.rgb[at * 3 + channel] ?? -9) - (rgb[channel] ?? 0))).toBeLessThanOrEqual(4);
});

test('what is left is left, what is above is above, and a small frame keeps its size', () => {
  const [width, height] = [200, 300];
  const frame = plain(width, height, [16, 128, 128]);
  for (let y = 0; y < height / 2; y++) frame.fill(235, y * width, y * width + width / 2);
  const { rgb, ...size } = shrink(frame, width, height);
  expect(size).toEqual({ width, height });
  const at = (x: number, y: number) => rgb[(y * width + x) * 3];
  expect([at(50, 75), at(150, 75), at(50, 225), at(150, 225)]).toEqual([255, 0, 0, 0]);
  const tall = shrink(plain(2160, 3840, [16, 128, 128]), 2160, 3840);
  expect([tall.width, tall.height]).toEqual([180, 320]);
});

test('the encoder gets every frame as it is, and pictures come no more often than is asked', async () => {
  const got: number[] = [];
  const pictures: EnginePreview[] = [];
  const settings = { width: 64, height: 36 } as EncodeSettings;
  const inner = {
    backend: 'test',
    video: async (frame: Uint8Array) => void got.push(frame[0] ?? 0),
    audio: async () => undefined,
    finish: async () => undefined,
    abort: async () => undefined,
  };
  const open = previewing(async () => inner, { seconds: 3600, onPreview: (picture) => pictures.push(picture) });
  const encoder = await open('nowhere', settings);
  expect(encoder.backend).toBe('test');
  for (let frame = 0; frame < 10; frame++) await encoder.video(plain(64, 36, [100 + frame, 128, 128]));
  expect(got).toEqual([100, 101, 102, 103, 104, 105, 106, 107, 108, 109]);
  await expect.poll(() => pictures.length).toBe(1);
  const [first] = pictures;
  expect(first).toMatchObject({ frame: 0, width: 64, height: 36 });
  const facts = await sharp(Buffer.from(first?.jpeg ?? [])).metadata();
  expect([facts.format, facts.width, facts.height]).toEqual(['jpeg', 64, 36]);
});
