import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planStory } from '../../story/index.ts';
import type { ClipProgress } from '../progress.ts';
import { makeStory, type StoryJob } from './make-story.ts';
import { readClip } from './read-clip.ts';

const script =
  'EXT. BEACH - DAY\n\nA man in a red coat walks along the beach.\n\nINT. KITCHEN - NIGHT\n\nLENA\nYou came back.\n\nShe smiles.\n\nEXT. BEACH - DAY\n\nThe man stops.';
const plan = planStory({ text: script, aspectRatio: '16:9', fps: 24, seed: 3, duration: 12 });
const job = (output: string, more: Partial<StoryJob> = {}): StoryJob => ({
  plan,
  width: 96,
  height: 54,
  audio: true,
  format: 'mp4',
  quality: 60,
  output,
  ...more,
});
const folder = () => mkdtempSync(join(tmpdir(), 'storyreel-story-'));
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('makeStory', () => {
  it('makes one file: exact frames and sound, cuts as key frames, no black and no repeated picture at a seam', {
    timeout: 240_000,
  }, async () => {
    const output = join(folder(), 'story.mp4');
    const seen: ClipProgress[] = [];
    const made = await makeStory(job(output), { onProgress: (progress) => seen.push(progress) });
    const means: number[] = [];
    const digests: string[] = [];
    const { video, audio } = await readClip(output, {
      onFrame: (_index, i420) => {
        const luma = i420.subarray(0, 96 * 54);
        means.push(luma.reduce((sum, v) => sum + v, 0) / luma.length);
        digests.push(createHash('sha256').update(i420).digest('hex'));
      },
    });
    expect([made.frameCount, video.times.length, audio?.left.length]).toEqual([288, 288, 576_000]);
    const starts = plan.scenes.flatMap((scene) =>
      scene.screenplay.shots.map((shot) => scene.startFrame + shot.startFrame),
    );
    expect(starts.length).toBeGreaterThan(3);
    for (const frame of starts) expect(video.keyFrames).toContain(frame);
    for (const scene of plan.scenes.slice(1)) {
      const at = scene.startFrame;
      for (const frame of [at - 2, at - 1, at, at + 1]) expect(means[frame]).toBeGreaterThan(20);
      expect(digests[at]).not.toBe(digests[at - 1]);
      expect(digests[at]).not.toBe(digests[at + 1]);
    }
    expect(seen.at(-1)).toMatchObject({ stage: 'finish', framesDone: 288, framesDue: 288 });
  });

  it('gives the same bytes with any number of workers', { timeout: 240_000 }, async () => {
    const where = folder();
    const short = planStory({
      text: 'EXT. BEACH - DAY\n\nWaves.\n\nINT. CAFE - DAY\n\nA woman waits.',
      aspectRatio: '16:9',
      fps: 24,
      seed: 3,
      duration: 6,
    });
    const [one, two] = [join(where, 'one.mp4'), join(where, 'two.mp4')];
    await makeStory(job(one, { plan: short, workers: 1 }));
    await makeStory(job(two, { plan: short, workers: 3 }));
    expect(hash(one)).toBe(hash(two));
  });

  it('is cancelled within a second and leaves nothing', { timeout: 120_000 }, async () => {
    const where = folder();
    const controller = new AbortController();
    let aborted = 0;
    const making = makeStory(job(join(where, 'story.mp4')), {
      signal: controller.signal,
      onProgress: ({ framesDone }) => {
        if (framesDone < 5 || aborted > 0) return;
        aborted = performance.now();
        controller.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - aborted).toBeLessThan(2000);
    expect(readdirSync(where)).toEqual([]);
  });

  it('refuses sizes that cannot be had', async () => {
    await expect(makeStory(job('/tmp/x.mp4', { width: 97 }))).rejects.toMatchObject({
      name: 'ClipJobError',
      field: 'width',
    });
  });
});
