import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipOptions, ClipResult } from '../clip-job.ts';
import type { ClipProgress } from '../progress.ts';
import { type TestPatternSettings, testPattern } from '../test-pattern.ts';
import { findFfmpeg } from './ffmpeg-encoder.ts';
import { makeClipFromSource, type SourceJob } from './make-clip.ts';
import { readClip } from './read-clip.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-clip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function job(name: string, change: Partial<SourceJob> = {}, settings: Partial<TestPatternSettings> = {}): SourceJob {
  const timeline = { frameCount: 40, fps: 24, shotStarts: [0, 17] };
  return {
    source: testPattern({ ...timeline, ...settings }),
    timeline,
    size: { width: 320, height: 180 },
    audio: true,
    format: 'mp4',
    quality: 75,
    output: join(folder, name, 'clip.mp4'),
    preciousFrames: [],
    ...change,
  };
}

function workerCount(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Worker').length;
}

async function left(name: string): Promise<string[]> {
  return readdir(join(folder, name)).catch(() => []);
}

describe('makeClipFromSource', () => {
  it('writes the file it reports', async () => {
    const result: ClipResult = await makeClipFromSource(job('report'));
    const bytes = await readFile(result.path);
    expect(result).toMatchObject({ width: 320, height: 180, fps: 24, frameCount: 40, duration: 40 / 24, warnings: [] });
    expect(result.bytes).toBe(bytes.length);
    expect(result.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await left('report')).toEqual(['clip.mp4']);
    const clip = await readClip(result.path);
    expect(clip.video.times.length).toBe(40);
    expect(clip.audio?.left.length).toBe(80_000);
    expect(workerCount()).toBe(0);
  });

  it('writes the same bytes with one, two and five workers', async () => {
    const hashes = new Set<string>();
    for (const workers of [1, 2, 5, 1])
      hashes.add((await makeClipFromSource(job(`workers-${workers}`, { workers }))).sha256);
    expect(hashes.size).toBe(1);
  });

  it('reports progress that never goes back and ends complete', async () => {
    const seen: ClipProgress[] = [];
    await makeClipFromSource(job('progress'), { onProgress: (p) => seen.push(p) });
    expect(seen[0]).toMatchObject({ stage: 'plan', framesDone: 0, framesDue: 40 });
    expect(seen.at(-1)).toMatchObject({ stage: 'finish', framesDone: 40, framesDue: 40, shot: 1 });
    const done = seen.map((p) => p.framesDone);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done).size).toBe(41);
  });

  it('fails with the source, and leaves nothing', async () => {
    const broken = job('broken', {}, { failAt: 21 });
    await expect(makeClipFromSource(broken)).rejects.toThrow('told to fail at frame 21');
    expect(await left('broken')).toEqual([]);
    expect(workerCount()).toBe(0);
  });

  it('fails when the source is of another length', async () => {
    const wrong = job('length', {}, { frameCount: 39 });
    await expect(makeClipFromSource(wrong)).rejects.toThrow('the source has 39 frames, the clip needs 40');
    expect(await left('length')).toEqual([]);
  });

  it('fills up sound that is too short and says so', async () => {
    const { warnings, path } = await makeClipFromSource(
      job('short-sound', { timeline: { frameCount: 40, fps: 24, shotStarts: [0] } }, { fps: 30 }),
    );
    expect(warnings).toEqual(['The sound has 64000 samples and the clip needs 80000: it was filled up with silence.']);
    expect((await readClip(path)).audio?.left.length).toBe(80_000);
  });

  it('keeps an existing file until the new one is complete', async () => {
    const replacing = job('replace');
    const { path } = await makeClipFromSource(replacing);
    const before = await readFile(path);
    await expect(makeClipFromSource(job('replace', {}, { failAt: 5 }))).rejects.toThrow();
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await left('replace')).toEqual(['clip.mp4']);
  });

  it.each([
    ['a relative path', 'clip.mp4', 'must be an absolute path'],
    ['a folder', tmpdir(), 'must not be a folder'],
  ])('refuses %s as output', async (_name, output, rule) => {
    await expect(makeClipFromSource(job('output', { output }))).rejects.toMatchObject({ field: 'output', rule });
  });

  it('refuses an output below a file', async () => {
    await writeFile(join(folder, 'plain'), '');
    const output = join(folder, 'plain', 'sub', 'clip.mp4');
    await expect(makeClipFromSource(job('below', { output }))).rejects.toMatchObject({ field: 'output' });
  });
});

describe.each(['node-av', 'ffmpeg'] as const)('cancelling with %s', (encoder) => {
  const usable = encoder === 'node-av' ? Promise.resolve(true) : findFfmpeg().then((file) => file !== null);

  async function cancelled(name: string, when: (p: ClipProgress) => boolean, options: ClipOptions = {}): Promise<void> {
    const stop = new AbortController();
    let asked = 0;
    const onProgress = (p: ClipProgress): void => {
      if (when(p) && !stop.signal.aborted) {
        asked = performance.now();
        stop.abort();
      }
    };
    const run = makeClipFromSource(job(name), { signal: stop.signal, onProgress, encoder, ...options });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(await left(name)).toEqual([]);
    expect(workerCount()).toBe(0);
    expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  }

  it.for([
    ['while planning', (p: ClipProgress) => p.stage === 'plan'],
    ['at the first frame', (p: ClipProgress) => p.stage === 'render'],
    ['in the middle', (p: ClipProgress) => p.framesDone === 20],
    ['at the last frame', (p: ClipProgress) => p.framesDone === 40],
    ['while finishing', (p: ClipProgress) => p.stage === 'finish'],
  ] as const)('%s leaves no file and no thread', async ([name, when], context) => {
    if (!(await usable)) return context.skip();
    await cancelled(`cancel ${encoder} ${name}`, when);
  });

  it('before it begins', async (context) => {
    if (!(await usable)) return context.skip();
    const run = makeClipFromSource(job(`cancel ${encoder} before`), { signal: AbortSignal.abort(), encoder });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(await left(`cancel ${encoder} before`)).toEqual([]);
  });

  it('between two frames, from a timer', async (context) => {
    if (!(await usable)) return context.skip();
    for (const delay of [30, 120, 250]) {
      const name = `cancel ${encoder} after ${delay}`;
      const timeline = { frameCount: 2000, fps: 24, shotStarts: [0] };
      const long = job(name, { timeline, source: testPattern(timeline) });
      const run = makeClipFromSource(long, { signal: AbortSignal.timeout(delay), encoder });
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      expect(await left(name)).toEqual([]);
      expect(workerCount()).toBe(0);
    }
  });
});
