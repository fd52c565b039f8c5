/** Every request that the published pages show, and every example of this repository, is read without a fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Generation } from './generation.ts';
import { quote } from './quote.ts';
import { readReplicate } from './reading/replicate.ts';
import { readRunComfy } from './reading/runcomfy.ts';
import { readRunware } from './reading/runware.ts';

const folder = new URL('../../../examples/', import.meta.url);
const load = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const index = load('examples.json') as { file: string; dialect: string; model: string }[];

function read(entry: { file: string; dialect: string; model: string }): Generation {
  const body = load(entry.file);
  const reading =
    entry.dialect === 'runcomfy'
      ? readRunComfy(entry.model, body, { local: true })
      : entry.dialect === 'runware'
        ? readRunware(body)
        : readReplicate(body);
  if (!reading.ok) throw new Error(reading.faults.map((fault) => fault.message).join(' '));
  return reading.generation;
}

const byFile = (file: string): Generation => read(index.find((entry) => entry.file === file)!);

test.each(index)('$file is a request for $model', (entry) => {
  const generation = read(entry);
  expect(generation.model).toBe(entry.model);
  expect(generation.dialect).toBe(entry.dialect);
});

describe('the command lines of the skill', () => {
  const still = 'https://.../source.jpg';
  test.each<[string, Record<string, unknown>, number, number, number, number]>([
    ['standard/text-to-video', { prompt: 'p', duration: 5, aspect_ratio: '16:9' }, 1920, 1080, 5, 630_000],
    ['standard/image-to-video', { prompt: 'p', image_url: still, duration: 5 }, 1920, 1080, 5, 630_000],
    [
      'pro/text-to-video',
      { prompt: 'p', duration: 8, aspect_ratio: '16:9', generate_audio: true },
      1920,
      1080,
      8,
      1_344_000,
    ],
    [
      'pro/image-to-video',
      { prompt: 'p', image_url: still, duration: 8, generate_audio: true },
      1920,
      1080,
      8,
      1_344_000,
    ],
    [
      '4k/text-to-video',
      { prompt: 'p', duration: 10, aspect_ratio: '16:9', generate_audio: true },
      3840,
      2160,
      10,
      4_200_000,
    ],
    [
      '4k/image-to-video',
      { prompt: 'p', image_url: still, duration: 10, generate_audio: true },
      3840,
      2160,
      10,
      4_200_000,
    ],
  ])('kling/kling-3.0/%s', (path, body, width, height, duration, price) => {
    const reading = readRunComfy(`kling/kling-3.0/${path}`, body);
    expect(reading.ok).toBe(true);
    if (!reading.ok) return;
    expect(reading.generation).toMatchObject({ width, height, duration, audio: true });
    expect(quote(reading.generation).microUsd).toBe(price);
  });
});

test('the request of the Model API page: five seconds in 1080p with sound, and the service plans the shots', () => {
  expect(byFile('bicycle-api.json')).toMatchObject({
    tier: 'standard',
    duration: 5,
    width: 1920,
    height: 1080,
    audio: true,
    shotType: 'intelligent',
    cfgScale: 0.5,
  });
});

describe('the tasks of the Runware page', () => {
  test.each([
    ['violin', 10, 1_120_000, { mode: 'text-to-video', width: 1920, height: 1080 }],
    ['observatory', 10, 1_120_000, { mode: 'text-to-video', width: 1920, height: 1080 }],
    ['regatta', 8, 896_000, { mode: 'image-to-video', aspectFrom: 'first-frame' }],
    ['aviary', 8, 896_000, { mode: 'image-to-video', aspectFrom: 'first-frame' }],
  ])('%s: %i s, as charged in its answer', (name, seconds, microUsd, expected) => {
    const generation = byFile(`runware/${name}.json`);
    expect(generation).toMatchObject({
      tier: 'pro',
      duration: seconds,
      audio: false,
      quality: 95,
      format: 'mp4',
      ...expected,
    });
    expect(quote(generation).microUsd).toBe(microUsd);
  });

  test('frame images are the first and the last frame', () => {
    const regatta = byFile('runware/regatta.json');
    expect(regatta.firstFrame).toMatch(/5e3433ef.*\.jpg$/);
    expect(regatta.lastFrame).toBeUndefined();
    const aviary = byFile('runware/aviary.json');
    expect(aviary.firstFrame).toMatch(/5ce13305.*\.jpg$/);
    expect(aviary.lastFrame).toMatch(/49f83de5.*\.jpg$/);
  });
});
