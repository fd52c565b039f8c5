/** Bad requests end with the right exit code, a message that names the field, nothing on stdout and no file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, type RunSettings, run, temporaryFolder } from '../testing/spawn.ts';

const T2V = 'kling/kling-3.0/pro/text-to-video';
const I2V = 'kling/kling-3.0/pro/image-to-video';

/** Runs a request that must fail, in a fresh folder, and checks everything but the message. */
async function refused(code: number, args: readonly string[], settings: RunSettings = {}): Promise<string> {
  const folder = temporaryFolder();
  const outcome = await run(['run', ...args, '--output-dir', join(folder, 'out')], { cwd: folder, ...settings });
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(/^(\[.*\n| {3}.*\n)*Error: /);
  expect([outcome.code, filesIn(folder)]).toEqual([code, []]);
  return outcome.stderr;
}

const input = (value: unknown): string[] => ['--input', typeof value === 'string' ? value : JSON.stringify(value)];

describe('requests that do not match the schema end with 65', () => {
  test.each<[string, string, unknown, string]>([
    ['nothing', T2V, {}, 'prompt is required'],
    ['an empty prompt', T2V, { prompt: '' }, 'prompt must not be empty'],
    ['a blank prompt', T2V, { prompt: '   ' }, 'prompt must not be empty'],
    ['a prompt of 2501 characters', T2V, { prompt: 'x'.repeat(2501) }, 'prompt must have at most 2500 characters'],
    ['a prompt that is a number', T2V, { prompt: 5 }, 'prompt must be a text, got 5'],
    [
      'a duration as text',
      T2V,
      { prompt: 'x', duration: '5' },
      'duration must be a whole number from 3 to 15, got "5"',
    ],
    ['a duration of 2', T2V, { prompt: 'x', duration: 2 }, 'duration must be a whole number from 3 to 15, got 2'],
    ['a duration of 16', T2V, { prompt: 'x', duration: 16 }, 'duration'],
    ['a duration of 5.5', T2V, { prompt: 'x', duration: 5.5 }, 'duration'],
    ['a duration that is null', T2V, { prompt: 'x', duration: null }, 'duration'],
    ['an endless duration', T2V, '{"prompt":"x","duration":1e999}', 'duration'],
    ['an unknown ratio', T2V, { prompt: 'x', aspect_ratio: '5:4' }, 'aspect_ratio must be one of 16:9'],
    ['cfg above 1', T2V, { prompt: 'x', cfg_scale: 2 }, 'cfg_scale must be a number from 0 to 1'],
    ['sound as text', T2V, { prompt: 'x', sound: 'yes' }, 'sound must be true or false'],
    ['two answers about sound', T2V, { prompt: 'x', sound: true, generate_audio: false }, 'sound and generate_audio'],
    ['an unknown shot type', T2V, { prompt: 'x', shot_type: 'auto' }, 'shot_type'],
    ['a negative seed', T2V, { prompt: 'x', seed: -5 }, 'seed'],
    ['shots in broken JSON', T2V, { prompt: 'x', multi_prompt: '[{' }, 'multi_prompt is text but not a JSON array'],
    [
      'a sum that is too small',
      T2V,
      { prompt: 'x', duration: 10, multi_prompt: [{ prompt: 'a', duration: 4 }] },
      'multi_prompt add up to 4 s, but duration is 10 s',
    ],
    [
      'a sum that is too large',
      T2V,
      { prompt: 'x', duration: 5, prompt_segments: [{ prompt: 'a', duration: 6 }] },
      'prompt_segments add up to 6 s',
    ],
    [
      'seven shots',
      T2V,
      { prompt: 'x', duration: 7, multi_prompt: Array(7).fill({ prompt: 'a', duration: 1 }) },
      'multi_prompt must have at most 6 shots',
    ],
    [
      'a shot of no length',
      T2V,
      { prompt: 'x', multi_prompt: [{ prompt: 'a', duration: 0 }] },
      'multi_prompt[0].duration',
    ],
    [
      'a shot without words',
      T2V,
      { prompt: 'x', multi_prompt: [{ prompt: 'a', duration: 3 }, { duration: 3 }] },
      'multi_prompt[1].prompt',
    ],
    ['an unknown field', T2V, { prompt: 'x', lenght: 5 }, 'lenght is not a field'],
    ['a misspelt field', T2V, { prompt: 'x', aspectratio: '1:1' }, 'Did you mean aspect_ratio?'],
    [
      'an image for text-to-video',
      T2V,
      { prompt: 'x', image_url: 'https://example.com/a.png' },
      'It belongs to kling/kling-3.0/pro/image-to-video',
    ],
    ['no image', I2V, { prompt: 'x' }, 'image_url is required'],
    ['an http address', I2V, { prompt: 'x', image_url: 'http://example.com/a.png' }, 'image_url'],
    ['an address without a host', I2V, { prompt: 'x', image_url: 'https://' }, 'image_url'],
    ['an ftp address', I2V, { prompt: 'x', image_url: 'ftp://example.com/a.png' }, 'image_url'],
    [
      'damaged base64',
      I2V,
      { prompt: 'x', image_url: 'data:image/png;base64,###' },
      'image_url is not a usable data URI',
    ],
    ['SVG', I2V, { prompt: 'x', image_url: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'image_url'],
    [
      'a tail that is a number',
      I2V,
      { prompt: 'x', image_url: 'https://example.com/a.png', tail_image_url: 1 },
      'tail_image_url',
    ],
    [
      'an element without images',
      I2V,
      { prompt: 'x', image_url: 'https://example.com/a.png', elements: [{}] },
      'elements[0]',
    ],
    [
      'an unknown model',
      'kling/kling-4.0/pro/text-to-video',
      { prompt: 'x' },
      'Did you mean kling/kling-3.0/pro/text-to-video?',
    ],
    ['a model without a slash', 'kling', { prompt: 'x' }, 'no model "kling"'],
    ['a list', T2V, [], 'expected a JSON object'],
    ['a number', T2V, '5', 'expected a JSON object'],
    ['broken JSON', T2V, '{"prompt": "x"', 'Invalid JSON in --input'],
    ['no JSON at all', T2V, '', 'Invalid JSON in --input'],
  ])('%s', async (_, model, value, text) => {
    expect(await refused(65, [model, ...input(value)])).toContain(text);
  });

  test('every fault is listed at once', async () => {
    const stderr = await refused(65, [T2V, ...input({ duration: 99, cfg_scale: -1, sound: 0, nonsense: 1 })]);
    expect(stderr).toContain('(5 faults)');
    for (const name of ['prompt', 'duration', 'cfg_scale', 'sound', 'nonsense'])
      expect(stderr).toContain(`   ${name} `);
  });

  test('as one line of JSON, with the faults as data, where JSON was asked for', async () => {
    const folder = temporaryFolder();
    const args = [
      'run',
      T2V,
      ...input({ prompt: 'x', duration: 99, seed: 'a' }),
      '--output-dir',
      folder,
      '--output',
      'json',
    ];
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout, filesIn(folder)]).toEqual([65, '', []]);
    const answer = JSON.parse(stderr);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(answer).toMatchObject({ code: 'input_invalid', exit: 65 });
    expect(answer.error).toContain('duration must be a whole number from 3 to 15, got 99.');
    expect(answer.faults.map((fault: { path: string }) => fault.path)).toEqual(['duration', 'seed']);
  });

  test('quiet hides no error', async () => {
    expect(await refused(65, [T2V, ...input({}), '--quiet'])).toContain('prompt is required');
  });
});

describe('input files', () => {
  const request = JSON.stringify({ prompt: 'x', duration: 2 });

  test('a missing file ends with 66', async () => {
    const stderr = await refused(66, [T2V, '--input-file', 'nowhere.json']);
    expect(stderr).toContain('"nowhere.json" does not exist');
  });

  test('a folder in place of a file ends with 66', async () => {
    expect(await refused(66, [T2V, '--input-file', '.'])).toContain('cannot be read');
  });

  test('standard input is read with "-", a byte order mark and all', async () => {
    const stderr = await refused(65, [T2V, '--input-file', '-'], { input: `\ufeff${request}` });
    expect(stderr).toContain('duration must be a whole number from 3 to 15, got 2');
  });

  test.each([
    ['nothing', ''],
    ['text', 'prompt: x'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['deep nesting', '['.repeat(100_000)],
  ])('standard input with %s ends with 65', async (_, text) => {
    expect(await refused(65, [T2V, '--input-file', '-'], { input: text })).toContain('standard input');
  });
});

describe('output folders that cannot be written to end with 73', () => {
  const good = ['run', T2V, '--input', '{"prompt":"a fox","duration":3}'];

  test.each([
    ['a file in its place', 'file'],
    ['a path through a file', 'file/below'],
    ['a name that is too long', 'x'.repeat(300)],
  ])('%s', async (_, path) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'mine');
    const { code, stdout, stderr } = await run([...good, '--output-dir', join(folder, path)]);
    expect([code, stdout, filesIn(folder)]).toEqual([73, '', ['file']]);
    expect(stderr).toContain('Cannot write to');
  });

  test.runIf(process.platform === 'linux')('a folder of the kernel', async () => {
    const { code, stdout, stderr } = await run([...good, '--output-dir', '/proc/storyreel']);
    expect([code, stdout]).toEqual([73, '']);
    expect(stderr).toContain('Cannot write to');
  });

  test.runIf(process.platform === 'linux' && process.getuid?.() !== 0)('a folder without permission', async () => {
    const folder = join(temporaryFolder(), 'locked');
    mkdirSync(folder, { mode: 0o555 });
    const { code, stderr } = await run([...good, '--output-dir', folder]);
    expect(code).toBe(73);
    expect(stderr).toContain('permission denied');
  });
});
