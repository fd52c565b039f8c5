import { Screenplay } from '@storyreel/contract';
import { afterEach, describe, expect, it, test } from 'vitest';
import { answers, type FakeLlm, startFakeLlm } from '../../server/testing/fake-llm.ts';
import { filesIn, run, temporaryFolder } from '../testing/spawn.ts';
import { llmSettings } from './director-choice.ts';

const KEY = 'sk-never-shown-42';
const PROMPT = 'A red fox in the snow.';
const T2V = 'kling/kling-3.0/pro/text-to-video';
const plan = {
  cast: [{ id: 'f', noun: 'fox', kind: 'animal', model: 'fox' }],
  sets: [{ id: 's', phrase: 'snowy wood', place: 'forest' }],
  shots: [
    { text: 'a fox', duration: 2, size: 'wide', subjects: ['f'], set: 's' },
    { text: 'its eyes', duration: 3, size: 'extreme_close_up', subjects: ['f'], set: 's' },
  ],
};

let fake: FakeLlm | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

describe('--director llm', () => {
  it('plans with the endpoint of the flags', async () => {
    fake = await startFakeLlm(answers(JSON.stringify(plan)));
    const flags = [
      '--director',
      'llm',
      '--llm-base-url',
      fake.baseUrl,
      '--llm-model',
      'm',
      '--llm-api-key',
      KEY,
      '--llm-timeout',
      '30',
    ];
    const { code, stdout, stderr } = await run(['plan', PROMPT, '--json', '--verbose', ...flags]);
    expect([code, stderr]).toEqual([0, '']);
    expect(Screenplay.parse(JSON.parse(stdout)).shots.map((shot) => shot.size)).toEqual(['wide', 'extreme_close_up']);
    expect(fake.asked[0]!.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(fake.asked[0]!.body.model).toBe('m');
    expect(stdout + stderr).not.toContain(KEY);
  });

  it('plans a dry run with the endpoint of the environment', async () => {
    fake = await startFakeLlm(answers(JSON.stringify(plan)));
    const env = { STORYREEL_LLM_BASE_URL: fake.baseUrl, STORYREEL_LLM_MODEL: 'env', STORYREEL_LLM_API_KEY: KEY };
    const input = JSON.stringify({ prompt: PROMPT, duration: 5 });
    const { code, stdout, stderr } = await run(['run', T2V, '--input', input, '--dry-run', '--director', 'llm'], {
      env,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).plan.shots.map((shot: { size: string }) => shot.size)).toEqual([
      'wide',
      'extreme_close_up',
    ]);
    expect(stdout + stderr).not.toContain(KEY);
  });

  it('makes a clip from the model’s plan', { timeout: 120_000 }, async () => {
    fake = await startFakeLlm(
      answers(JSON.stringify({ ...plan, shots: plan.shots.map((shot) => ({ ...shot, duration: 1.5 })) })),
    );
    const folder = temporaryFolder();
    const flags = ['--director', 'llm', '--llm-base-url', fake.baseUrl, '--llm-model', 'm'];
    const input = JSON.stringify({ prompt: PROMPT, duration: 3, generate_audio: false });
    const { code, stdout } = await run(
      ['run', T2V, '--input', input, '--output-dir', folder, '--quality', '20', ...flags, '--output', 'json'],
      { seconds: 115 },
    );
    expect([code, filesIn(folder).length]).toEqual([0, 1]);
    expect(JSON.parse(stdout).shot_report.cuts).toEqual([36]);
  });

  it('falls back to the built-in director with a warning, and the key stays unseen', async () => {
    fake = await startFakeLlm((_asked, response) => response.writeHead(401).end(`bad key ${KEY}`));
    const flags = ['--director', 'llm', '--llm-base-url', fake.baseUrl, '--llm-model', 'm', '--llm-api-key', KEY];
    const { code, stdout, stderr } = await run(['plan', PROMPT, '--verbose', ...flags]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'The LLM director was not used: the endpoint answered with status 401.',
    );
    expect(stdout + stderr).not.toContain(KEY);
  });

  test.each<[string[], string]>([
    [['--director', 'llm'], 'needs --llm-base-url, or STORYREEL_LLM_BASE_URL'],
    [['--director', 'llm', '--llm-base-url', 'https://x/v1'], 'needs --llm-model, or STORYREEL_LLM_MODEL'],
    [['--director', 'llm', '--llm-base-url', 'ftp://x', '--llm-model', 'm'], 'must begin with https:// or http://'],
    [['--director', 'gpt'], '--director must be one of built-in, llm'],
    [['--llm-model', 'm'], '--llm-model needs --director llm'],
    [['--director', 'llm', '--llm-timeout', '0'], '--llm-timeout must be a whole number from 1 to 600'],
  ])('%j is a usage error', async (flags, words) => {
    const { code, stdout, stderr } = await run(['plan', PROMPT, ...flags]);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(words);
  });
});

test('flags go before the environment, and the built-in director needs neither', () => {
  const environment = { STORYREEL_LLM_BASE_URL: 'https://env/v1', STORYREEL_LLM_MODEL: 'env' };
  expect(llmSettings({}, environment)).toBeUndefined();
  expect(llmSettings({ director: 'llm', llmModel: 'flag' }, environment)).toEqual({
    baseUrl: 'https://env/v1',
    model: 'flag',
  });
});
