/** Real clips through the command. Few, because they take the time they take. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesIn, run, start, temporaryFolder } from '../testing/spawn.ts';

const T2V = 'kling/kling-3.0/standard/text-to-video';
const request = JSON.stringify({
  prompt: 'Wide shot of a woman walking down a suburban street on a sunny day.',
  duration: 3,
  aspect_ratio: '21:9',
});

test('a request becomes a file, and stdout says all about it', { timeout: 300_000 }, async () => {
  const folder = join(temporaryFolder(), 'made', 'here');
  const args = ['run', T2V, '--input', request, '--output-dir', folder, '--output', 'json', '--quality', '60'];
  const { code, stdout, stderr } = await run(args, { seconds: 280 });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trimEnd()).not.toContain('\n');
  const result = JSON.parse(stdout);
  const [name] = filesIn(folder);
  expect(filesIn(folder)).toEqual([basename(result.file)]);
  expect(name).toMatch(/^kling-3\.0-standard-text-to-video-[a-z]{8}\.mp4$/);
  const bytes = readFileSync(result.file);
  const video = pathToFileURL(result.file).href;
  expect(result).toMatchObject({
    status: 'completed',
    video,
    videos: [video],
    output: { video, videos: [video] },
    width: 1920,
    height: 822,
    fps: 24,
    frames: 72,
    duration: 3,
    format: 'mp4',
    audio: true,
    cost_usd: 0,
    list_price_usd: 0.378,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(Object.keys(result)).toEqual(Object.keys(result).sort());
  expect(bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s cancels long before the clip is done, with 130, no file and nothing on stdout',
  async (signal) => {
    const folder = temporaryFolder();
    const running = start(['run', T2V, '--input', request, '--output-dir', folder]);
    await running.says('/72 frames');
    const asked = performance.now();
    running.kill(signal);
    const { code, stdout, stderr } = await running.outcome;
    expect(performance.now() - asked).toBeLessThan(5000);
    expect([code, stdout, filesIn(folder)]).toEqual([130, '', []]);
    expect(stderr).toContain('Error: Cancelled by user');
  },
);
