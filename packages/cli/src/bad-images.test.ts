/** Images that are missing, corrupt or hostile: the field is named, the exit code is right, and no file is left. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataUri, png } from '../testing/pictures.ts';
import { filesIn, repository, run, temporaryFolder } from '../testing/spawn.ts';

const I2V = 'kling/kling-3.0/standard/image-to-video';
const portrait = readFileSync(join(repository, 'examples/images/portrait.jpg'));

/** Writes a file, asks for a clip that opens on it, and checks all but the message. */
async function refused(code: number, field: string, body: object, files: Record<string, Uint8Array | string> = {}) {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const input = JSON.stringify({ prompt: 'slow push-in', duration: 3, ...body });
  const outcome = await run(['run', I2V, '--input', input, '--output-dir', 'out'], { cwd: folder });
  expect(outcome.stderr).toMatch(/(^|\n)Error: /);
  const error = outcome.stderr.slice(outcome.stderr.indexOf('Error: '));
  expect(error).toMatch(new RegExp(`^Error: ${field}[: ]`));
  expect([outcome.code, outcome.stdout, filesIn(folder).sort()]).toEqual([code, '', Object.keys(files).sort()]);
  return error;
}

describe('files', () => {
  test.each<[string, number, Uint8Array | string, string]>([
    ['an empty file', 65, '', 'JPEG, PNG and WebP'],
    ['text', 65, 'not a picture', 'JPEG, PNG and WebP'],
    [
      'random bytes',
      65,
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) & 255)),
      'JPEG, PNG and WebP',
    ],
    ['SVG', 65, '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>', 'JPEG, PNG and WebP'],
    [
      'SVG that reaches for a file',
      65,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><svg>&b;</svg>',
      'JPEG, PNG and WebP',
    ],
    ['GIF', 65, 'GIF89a\x20\x03\x58\x02\x00\x00\x00;', 'JPEG, PNG and WebP'],
    ['PDF', 65, '%PDF-1.7\n', 'JPEG, PNG and WebP'],
    ['a PNG cut in half', 65, png(800, 600).subarray(0, 300), 'cut off'],
    ['a JPEG cut in half', 65, portrait.subarray(0, 30_000), 'cut off'],
    ['a PNG whose data ends early', 65, png(800, 600, 10), 'decoded'],
    ['a PNG of 20000 by 20000', 65, png(20_000, 20_000, 50), 'too large'],
    ['a PNG of 8000 by 8000', 65, png(8000, 8000, 50), 'too large'],
    ['a PNG that claims 4294967295 by 4294967295', 65, png(0xffffffff, 0xffffffff, 0), 'image'],
    ['a PNG of one pixel', 65, png(1, 1), 'too small'],
    ['a PNG of 299 by 400', 65, png(299, 400), 'too small'],
    ['a PNG of 1200 by 400', 65, png(1200, 400), 'shape'],
  ])('%s', async (_, code, bytes, text) => {
    expect(await refused(code, 'image_url', { image_url: 'a.png' }, { 'a.png': bytes })).toContain(text);
  });

  test('a file that does not exist ends with 66, for either image and by the name that was used', async () => {
    expect(await refused(66, 'image_url', { image_url: 'nowhere.png' })).toContain('"nowhere.png"');
    expect(await refused(66, 'start_image_url', { start_image_url: './nowhere.png' })).toContain('nowhere.png');
    const tail = { image_url: 'a.jpg', tail_image_url: 'nowhere.png' };
    expect(await refused(66, 'tail_image_url', tail, { 'a.jpg': portrait })).toContain('"nowhere.png"');
    await refused(
      66,
      'end_image_url',
      { ...tail, tail_image_url: undefined, end_image_url: 'b.png' },
      { 'a.jpg': portrait },
    );
  });

  test('a folder is not a picture', async () => {
    await refused(65, 'image_url', { image_url: '.' });
  });

  test('a path with a zero byte is refused before it is opened', async () => {
    await refused(65, 'image_url', { image_url: 'a\u0000.png' });
  });
});

describe('data URIs', () => {
  test.each([
    ['text that calls itself PNG', dataUri(Buffer.from('hello, I am no picture'))],
    ['a PNG cut in half', dataUri(png(800, 600).subarray(0, 200))],
    ['a tiny PNG', dataUri(png(2, 2))],
    ['HTML', dataUri(Buffer.from('<script>'), 'text/html')],
  ])('%s', async (_, image_url) => {
    await refused(65, 'image_url', { image_url });
  });
});

describe('addresses that lead inside are refused without being fetched', () => {
  test.each([
    ['https://127.0.0.1/a.png'],
    ['https://localhost/a.png'],
    ['https://10.0.0.1/a.png'],
    ['https://192.168.1.1/a.png'],
    ['https://169.254.169.254/latest/meta-data/'],
    ['https://[::1]/a.png'],
    ['https://[::ffff:127.0.0.1]/a.png'],
    ['https://0x7f000001/a.png'],
    ['https://2130706433/a.png'],
  ])('%s', async (image_url) => {
    expect(await refused(65, 'image_url', { image_url })).toContain('was not fetched');
  });
});
