import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Screenplay } from '@storyreel/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { type ClipJob, makeClip, timelineOf } from './index.ts';
import { readClip } from './read-clip.ts';

let folder = '';
let screenplay: Screenplay;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-make-'));
  screenplay = planned('Slow push in on a girl who talks in a kitchen.', 3, { cfgScale: 0.5 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function job(name: string, change: Partial<ClipJob> = {}): ClipJob {
  return {
    screenplay,
    width: 192,
    height: 108,
    audio: true,
    format: 'mp4',
    output: join(folder, `${name}.mp4`),
    ...change,
  };
}

/** A picture with edges, gradients and strong colours, as photographs have them. */
async function photo(seed: number): Promise<Buffer> {
  const width = 640;
  const height = 360;
  const raw = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const disc = (x - 200 - seed * 90) ** 2 + (y - 190) ** 2 < 9000;
      const wave = 40 * Math.sin(x * 0.09 + seed) * Math.cos(y * 0.07);
      raw.set(disc ? [220, 110 + seed * 30, 60] : [70 + y / 4 + wave, 100 + wave, 190 - y / 3], (y * width + x) * 3);
    }
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** Peak signal to noise of the decoded RGB against the picture fitted to the canvas, dB. */
async function psnr(i420: Uint8Array, picture: Buffer, width: number, height: number): Promise<number> {
  const due = await sharp(picture).resize(width, height, { fit: 'cover' }).removeAlpha().raw().toBuffer();
  const chroma = width * height;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const luma = (i420[y * width + x]! - 16) * (255 / 219);
      const at = chroma + (y >> 1) * (width >> 1) + (x >> 1);
      const cb = (i420[at]! - 128) * (255 / 224);
      const cr = (i420[at + chroma / 4]! - 128) * (255 / 224);
      const rgb = [luma + 1.5748 * cr, luma - 0.1873 * cb - 0.4681 * cr, luma + 1.8556 * cb];
      rgb.forEach((value, c) => {
        sum += (Math.min(255, Math.max(0, value)) - due[(y * width + x) * 3 + c]!) ** 2;
      });
    }
  }
  return 10 * Math.log10((255 * 255 * width * height * 3) / sum);
}

describe('makeClip', () => {
  it('makes a film of the screenplay, the same with any number of workers', async () => {
    const one = await makeClip(job('one', { workers: 1 }));
    const two = await makeClip(job('two', { workers: 2 }));
    expect(two.sha256).toBe(one.sha256);
    expect(one).toMatchObject({ width: 192, height: 108, fps: 24, frameCount: 72, duration: 3 });
    const { video, audio } = await readClip(one.path);
    expect(video.times.length).toBe(72);
    expect(audio?.left.length).toBe(144_000);
    expect(audio?.left.some((sample) => Math.abs(sample) > 0.02)).toBe(true);
  });

  it.each(['mp4', 'webm'] as const)(
    'makes a draft of the same length and sound, the same with any number of workers: %s',
    async (format) => {
      const change = { draft: true, format };
      const one = await makeClip(
        job('draft-one', { ...change, workers: 1, output: join(folder, `draft-1.${format}`) }),
      );
      const two = await makeClip(
        job('draft-two', { ...change, workers: 2, output: join(folder, `draft-2.${format}`) }),
      );
      expect(two.sha256).toBe(one.sha256);
      expect(one).toMatchObject({
        width: 192,
        height: 108,
        fps: 24,
        frameCount: 72,
        duration: 3,
        pictureQuality: 'draft',
      });
      expect(one.warnings[0]).toMatch(/^This is a draft/);
      const full = await makeClip(job('full', { format, output: join(folder, `full.${format}`) }));
      expect(full.pictureQuality).toBeUndefined();
      expect(full.warnings.join()).not.toMatch(/draft/);
      expect(full.sha256).not.toBe(one.sha256);
      const [drafted, finished] = [await readClip(one.path), await readClip(full.path)];
      expect(drafted.video.times).toEqual(finished.video.times);
      expect(drafted.audio?.left.length).toBe(144_000);
    },
  );

  it.each([
    ['mp4', 75, false],
    ['mp4', 20, false],
    ['webm', 20, false],
    ['mp4', 75, true],
    ['webm', 75, true],
  ] as const)('begins and ends with the given pictures: %s at quality %i, draft %s', async (format, quality, draft) => {
    const [width, height] = [640, 360];
    const [first, last] = [await photo(0), await photo(1)];
    const output = join(folder, `plates-${quality}-${draft}.${format}`);
    const change = { width, height, format, quality, draft, output, firstFrame: first, lastFrame: last, audio: false };
    const { path } = await makeClip(job('plates', change));
    const frames: Uint8Array[] = [];
    await readClip(path, { onFrame: (_index, i420) => frames.push(Uint8Array.from(i420)) });
    expect(frames.length).toBe(72);
    expect(await psnr(frames[0]!, first, width, height)).toBeGreaterThan(35);
    expect(await psnr(frames[71]!, last, width, height)).toBeGreaterThan(30);
    expect(await psnr(frames[36]!, first, width, height)).toBeLessThan(30);
  });

  it.each([
    ['width', { width: 193 }],
    ['height', { height: 0 }],
    ['format', { format: 'avi' as 'mp4' }],
    ['quality', { quality: 19 }],
    ['quality', { quality: Number.NaN }],
    ['workers', { workers: 0 }],
    ['workers', { workers: 9 }],
    ['lastFrame', { lastFrame: 'x.png' }],
    ['output', { output: 'relative.mp4' }],
  ])('refuses a bad %s', async (field, change) => {
    await expect(makeClip(job('bad', change))).rejects.toMatchObject({ name: 'ClipJobError', field });
  });

  it('names the field of a bad picture, and leaves nothing', async () => {
    const bad = job('bad-picture', { firstFrame: await photo(0), lastFrame: new Uint8Array(10) });
    await expect(makeClip(bad)).rejects.toMatchObject({ field: 'lastFrame', rule: 'format' });
    expect((await readdir(folder)).filter((name) => name.includes('bad'))).toEqual([]);
  });

  it('can be cancelled while a picture is decoded', async () => {
    const stop = new AbortController();
    const run = makeClip(job('stop', { firstFrame: await photo(0) }), { signal: stop.signal });
    setTimeout(() => stop.abort(), 30);
    const asked = performance.now();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - asked).toBeLessThan(1000);
    await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  });
});

describe('timelineOf', () => {
  it('refuses shots with gaps or of the wrong length', () => {
    const shots = (...frames: [number, number][]) => ({
      ...screenplay,
      shots: frames.map(([startFrame, frameCount], index) => ({
        ...screenplay.shots[0]!,
        index,
        startFrame,
        frameCount,
      })),
    });
    expect(timelineOf(shots([0, 30], [30, 42]))).toEqual({ fps: 24, frameCount: 72, shotStarts: [0, 30] });
    expect(() => timelineOf(shots([0, 30], [31, 41]))).toThrow('must be 30');
    expect(() => timelineOf(shots([0, 30], [30, 41]))).toThrow('must have 72 frames together');
  });
});
