import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clip } from '@storyreel/contract';
import { direct } from '@storyreel/previz/director';
import { describe, expect, it } from 'vitest';
import { filesIn, temporaryFolder } from '../testing/spawn.ts';
import { soundFiles } from './sound-files.ts';

const screenplay = (prompt: string) =>
  direct({
    prompt,
    duration: 3,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 1,
    shotType: 'customize',
    audio: true,
  });

const clip = (folder: string, audio = true): Clip =>
  ({ file: join(folder, 'made.mp4'), format: 'mp4', audio }) as unknown as Clip;

describe('sound files', () => {
  it('are four stems and two kinds of subtitles, named after the clip', async () => {
    const folder = temporaryFolder();
    const spoken = screenplay('A woman in a kitchen says: "Dinner is ready."');
    const { files, warnings } = await soundFiles(clip(folder), spoken, { stems: true, subtitles: true });
    expect(warnings).toEqual([]);
    expect(files.map((f) => basename(f))).toEqual([
      'made.dialogue.wav',
      'made.foley.wav',
      'made.ambience.wav',
      'made.music.wav',
      'made.srt',
      'made.vtt',
    ]);
    expect(filesIn(folder).length).toBe(6);
    expect(readFileSync(join(folder, 'made.vtt'), 'utf8')).toContain('Dinner is ready.');
    expect(readFileSync(join(folder, 'made.music.wav')).length).toBe(44 + 3 * 48000 * 4);
  }, 60000);

  it('are not written for silent clips and speechless ones, which is said', async () => {
    const folder = temporaryFolder();
    const silent = await soundFiles(clip(folder, false), screenplay('An empty beach.'), {
      stems: true,
      subtitles: true,
    });
    expect(silent.files).toEqual([]);
    expect(silent.warnings.join(' ')).toMatch(/--stems has no effect.*--subtitles has no effect/);
    expect(filesIn(folder)).toEqual([]);
  }, 60000);
});
