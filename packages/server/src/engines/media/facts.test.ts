import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyMp4 } from '../noop/tiny-mp4.ts';
import { MediaFault, readMediaFacts } from './facts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-media-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function facts(bytes: Uint8Array) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return readMediaFacts(path);
}

/** An element of Matroska with a size of one or two bytes. */
function element(id: number, ...parts: (Buffer | number[])[]): Buffer {
  const name = Buffer.from(
    id.toString(16).padStart(id > 0xffffff ? 8 : id > 0xffff ? 6 : id > 0xff ? 4 : 2, '0'),
    'hex',
  );
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as number[])));
  return Buffer.concat([name, Buffer.from([0x40 | (body.length >> 8), body.length & 0xff]), body]);
}

function webm(blocks: number, audioBlocks = 0): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(3000);
  const track = (number: number, type: number, ...more: Buffer[]) =>
    element(0xae, element(0xd7, [number]), element(0x83, [type]), ...more);
  const picture = element(0xe0, element(0xb0, [0x01, 0x40]), element(0xba, [0xb4]));
  const block = (number: number) => element(0xa3, [0x80 | number, 0, 0, 0x80, 1, 2, 3]);
  const grouped = (number: number) => element(0xa0, element(0xa1, [0x80 | number, 0, 0, 0, 9]));
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, [...Buffer.from('webm')])),
    element(
      0x18538067,
      element(0x1549a966, element(0x2ad7b1, [0x0f, 0x42, 0x40]), element(0x4489, duration)),
      element(0x1654ae6b, track(1, 1, picture), ...(audioBlocks ? [track(2, 2)] : [])),
      element(0x1f43b675, ...Array.from({ length: blocks }, (_, index) => (index % 3 === 0 ? grouped(1) : block(1)))),
      element(0x1f43b675, ...Array.from({ length: audioBlocks }, () => block(2))),
    ),
  ]);
}

test('an MP4 is told by its sample tables', async () => {
  expect(await facts(tinyMp4(72, 24))).toEqual({ width: 16, height: 16, frames: 72, duration: 3, audio: false });
  expect(await facts(tinyMp4(900, 60))).toMatchObject({ frames: 900, duration: 15 });
});

test('a WebM is told by its track list, and its blocks are counted', async () => {
  expect(await facts(webm(72))).toEqual({ width: 320, height: 180, frames: 72, duration: 3, audio: false });
  expect(await facts(webm(5, 7))).toMatchObject({ frames: 5, audio: true });
});

test('a file that is cut off anywhere is refused', async () => {
  const whole = [tinyMp4(72, 24), webm(9, 3)];
  for (const file of whole) {
    for (let length = 0; length < file.length; length += 7)
      await expect(facts(file.subarray(0, length)), `${length} of ${file.length} bytes`).rejects.toThrow(MediaFault);
  }
});

test('a damaged file is refused or told as it is, and never anything worse', async () => {
  const file = await readFile(new URL('./facts.test.ts', import.meta.url));
  await expect(facts(file)).rejects.toThrow('it is neither MP4, MOV nor WebM');
  let seed = 7;
  for (const whole of [tinyMp4(24, 24), webm(9, 3)]) {
    for (let round = 0; round < 300; round++) {
      const damaged = Buffer.from(whole);
      for (let count = 0; count < 3; count++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        damaged[seed % damaged.length] = seed >>> 24;
      }
      const result = await facts(damaged).catch((error: unknown) => error);
      if (result instanceof Error) expect(result, `round ${round}`).toBeInstanceOf(MediaFault);
    }
  }
});
