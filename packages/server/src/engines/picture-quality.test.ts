import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Generation, readRunComfy } from '@storyreel/contract';
import { expect, test } from 'vitest';
import { noopEngine } from './noop/engine.ts';
import { withQualityWarning } from './picture-quality.ts';

function generationOf(pictureQuality?: 'full' | 'draft'): Generation {
  const model = 'kling/kling-3.0/standard/text-to-video';
  const reading = readRunComfy(model, { prompt: 'A red kite.' }, pictureQuality && { pictureQuality });
  if (!reading.ok) throw new Error('a sound request was refused');
  return reading.generation;
}

test('an engine without drafts is named when one was asked for, and only then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-quality-'));
  try {
    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    const draft = generationOf('draft');
    const clip = await noopEngine().make({ generation: draft, output: join(folder, 'clip.mp4') }, run);
    const said = withQualityWarning(clip, draft);
    expect(said.warnings.at(-1)).toMatch(/A draft was asked for; the engine noop makes none/);
    expect(said.shotReport.warnings.at(-1)).toBe(said.warnings.at(-1));
    expect(withQualityWarning(clip, generationOf())).toBe(clip);
    expect(withQualityWarning(clip, generationOf('full'))).toBe(clip);
    const drawn = { ...clip, pictureQuality: 'draft' as const };
    expect(withQualityWarning(drawn, draft)).toBe(drawn);
  } finally {
    await rm(folder, { recursive: true });
  }
});
