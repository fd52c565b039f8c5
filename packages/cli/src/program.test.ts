import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository, run } from '../testing/spawn.ts';
import { programName } from './main.ts';
import { VERSION } from './version.ts';

const T2V = 'kling/kling-3.0/pro/text-to-video';

test('the version is that of the package', async () => {
  const manifest = JSON.parse(readFileSync(`${repository}packages/cli/package.json`, 'utf8')) as { version: string };
  expect(VERSION).toBe(manifest.version);
  for (const flag of ['--version', '-V']) {
    expect(await run([flag])).toEqual({ code: 0, stdout: `storyreel ${VERSION}\n`, stderr: '' });
  }
});

test('the program has the name it was called by', () => {
  expect(programName('/usr/local/bin/runcomfy')).toBe('runcomfy');
  expect(programName('/opt/bin/runcomfy.js')).toBe('runcomfy');
  expect(programName('/usr/local/bin/storyreel')).toBe('storyreel');
  expect(programName('/work/dist/main.js')).toBe('storyreel');
  expect(programName(undefined)).toBe('storyreel');
});

describe('help', () => {
  test.each([
    [[], ['run', 'plan', 'quote', 'models', 'doctor']],
    [
      ['run'],
      ['--input', '--input-file', '--output-dir', '--format', '--quality', '--fps', '--seed', '--workers', '--dry-run'],
    ],
    [['plan'], ['--json', '--bench', '--duration']],
    [['quote'], ['--seconds', '--no-audio']],
    [
      ['story'],
      ['--out', '--aspect', '--resolution', '--duration', '--seed', '--no-audio', '--plan-only', '--json', '--dry-run'],
    ],
    [['plan'], ['--director', '--llm-base-url', '--llm-model', '--llm-api-key', '--llm-timeout']],
    [['models'], ['list', 'get', 'categories']],
    [
      ['models', 'list'],
      ['--search', '--category', '--include-schema', '--limit', '--offset'],
    ],
    [['models', 'get'], ['endpoint']],
    [['doctor'], ['--no-speed', '--output-dir']],
  ])('%j --help goes to stdout, names its options and gives examples', async (command, words) => {
    const { code, stdout, stderr } = await run([...command, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout).toContain('Examples:\n  $ storyreel ');
    expect(stdout).toContain('--output <style>');
  });
});

describe('usage errors end with 64, a sentence on stderr and nothing on stdout', () => {
  test.each<[string[], string]>([
    [[], 'A command is missing'],
    [['mdels'], 'Did you mean models?'],
    [['logon'], 'Did you mean login?'],
    [['run'], "Missing required argument 'endpoint'"],
    [['run', T2V, 'extra'], 'Too many arguments'],
    [['run', T2V, '--inptu', '{}'], 'Did you mean --input?'],
    [['run', T2V, '--input'], '--input'],
    [['run', T2V, '--input', '{}', '--input-file', 'a.json'], 'cannot be used with'],
    [['run', T2V, '--format', 'avi'], '--format must be one of mp4, webm, mov'],
    [['run', T2V, '--fps', '25'], '--fps must be one of 24, 30, 60'],
    [['run', T2V, '--quality', '19'], '--quality must be draft, full, or a whole number from 20 to 99'],
    [['run', T2V, '--quality', 'drfat'], 'Did you mean draft?'],
    [['run', T2V, '--quality', '7x'], '--quality'],
    [['run', T2V, '--seed', '-1'], '--seed'],
    [['run', T2V, '--seed', '4294967296'], '--seed'],
    [['run', T2V, '--workers', '0'], '--workers'],
    [['run', T2V, '--poll-secs', 'soon'], '--poll-secs'],
    [['run', T2V, '--timeout', '5'], '--timeout'],
    [['--output', 'yaml', 'models'], '--output must be one of pretty, json'],
    [['--quiet', '--verbose', 'models'], 'exclude each other'],
    [['plan'], 'plan needs a prompt'],
    [['plan', 'a', '--input', '{}'], 'exclude each other'],
    [['plan', '--input', '{}', '--duration', '5'], '--duration goes with a prompt'],
    [['plan', 'a', '--duration', '16'], '--duration must be a whole number from 3 to 15'],
    [['plan', 'a', '--bench', 'a.jsonl'], 'leave the prompt out'],
    [['quote', T2V], 'quote needs'],
    [['quote', T2V, '--seconds', '5', '--input', '{}'], 'exclude each other'],
    [['models', '--limit', '0'], '--limit'],
    [['models', '--kind', 'models'], 'Did you mean model?'],
  ])('%j', async (args, text) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^Error: /);
    expect(stderr).toContain(text);
  });

  test('as one line of JSON where JSON was asked for', async () => {
    for (const args of [
      ['--output', 'json', 'run'],
      ['run', T2V, '--fps', '1', '--output=json'],
    ]) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stdout]).toEqual([64, '']);
      expect(JSON.parse(stderr)).toMatchObject({ code: 'usage', exit: 64 });
      expect(stderr.trimEnd()).not.toContain('\n');
    }
  });
});

describe('models', () => {
  test('a table of the six endpoints with their prices', async () => {
    const { code, stdout, stderr } = await run(['models']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^MODEL_ID +NAME +CATEGORY +PRICE$/);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(/^kling\/kling-3\.0\/standard\/text-to-video .* \$0\.084\/second$/);
    expect(stderr).toContain('Showing 1-6 of total 6');
  });

  test('JSON in the shape of the Model API, filtered and paged', async () => {
    const { stdout, stderr } = await run([
      'models',
      'list',
      '--category',
      'image-to-video',
      '--limit',
      '2',
      '--offset',
      '1',
      '--output',
      'json',
    ]);
    expect(stderr).toBe('');
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ total: 3, limit: 2, offset: 1 });
    expect(answer.models.map((model: { model_id: string }) => model.model_id)).toEqual([
      'kling/kling-3.0/pro/image-to-video',
      'kling/kling-3.0/4k/image-to-video',
    ]);
    expect(answer.models[0].input_schema).toBeUndefined();
  });

  test('search, schema, categories, and nothing found', async () => {
    const searched = JSON.parse((await run(['models', '--search', '4K', '--include-schema'])).stdout);
    expect(searched.total).toBe(2);
    expect(searched.models[0].input_schema.properties.duration).toMatchObject({ minimum: 3, maximum: 15 });
    expect((await run(['models', 'categories'])).stdout).toBe('image-to-video\ntext-to-video\n');
    expect(await run(['models', '--search', 'sora'])).toMatchObject({ code: 0, stdout: '' });
  });

  test('one model, by get or by its name alone, with its keys in order', async () => {
    const [byGet, byName] = await Promise.all([run(['models', 'get', T2V]), run(['models', T2V])]);
    expect(byGet.stdout).toBe(byName.stdout);
    const model = JSON.parse(byGet.stdout);
    expect(model).toMatchObject({ model_id: T2V, base_price_usd: 0.112, price_unit: 'second' });
    expect(Object.keys(model)).toEqual(Object.keys(model).sort());
    expect(byGet.stdout).toContain('\n  "model_id"');
  });

  test('an unknown model ends with 65 and a suggestion', async () => {
    const { code, stdout, stderr } = await run(['models', 'get', 'kling/kling-3.0/pro/text2video']);
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain(`Did you mean ${T2V}?`);
  });
});

describe('quote', () => {
  test.each([
    [
      ['quote', 'kling/kling-3.0/standard/text-to-video', '--seconds', '5'],
      '$0.63: 5 s at $0.126 per second with audio\n',
    ],
    [
      ['quote', 'kling/kling-3.0/standard/text-to-video', '--seconds', '5', '--no-audio'],
      '$0.42: 5 s at $0.084 per second without audio\n',
    ],
    [['quote', T2V, '--input', '{"prompt":"x","duration":8}'], '$1.344: 8 s at $0.168 per second with audio\n'],
    [['quote', T2V, '--input-file', 'examples/bicycle.json'], '$1.68: 10 s at $0.168 per second with audio\n'],
    [
      [
        'quote',
        'kling/kling-3.0/4k/image-to-video',
        '--input',
        '{"prompt":"x","image_url":"https://example.com/a.jpg"}',
      ],
      '$2.10: 5 s at $0.42 per second with audio (same price either way)\n',
    ],
  ])('%j', async (args, text) => {
    expect(await run(args)).toEqual({ code: 0, stdout: text, stderr: '' });
  });

  test('JSON has exact micro-dollars', async () => {
    const { stdout } = await run(['quote', T2V, '--seconds', '7', '--output', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ price_micro_usd: 1_176_000, price_usd: 1.176, seconds: 7, audio: true });
  });

  test('an unknown model and a bad request end with 65', async () => {
    expect((await run(['quote', 'x/y', '--seconds', '5'])).code).toBe(65);
    const { code, stderr } = await run(['quote', T2V, '--input', '{"prompt":"x","duration":1}']);
    expect(code).toBe(65);
    expect(stderr).toContain('duration must be a whole number from 3 to 15');
  });
});
