/** Every example and every command of the documents is run. Clips are planned and quoted rather than rendered. */
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Screenplay } from '@storyreel/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, type Outcome, repository, run, temporaryFolder } from '../testing/spawn.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const examples = (
  JSON.parse(read('examples/examples.json')) as { file: string; dialect: string; model: string }[]
).filter((example) => example.dialect === 'runcomfy');

describe.each(examples)('examples/$file', ({ file, model }) => {
  const source = ['--input-file', `examples/${file}`];

  test('is planned, as text and as a screenplay', async () => {
    const [text, json] = await Promise.all([
      run(['plan', '--model', model, ...source]),
      run(['plan', '--model', model, ...source, '--json']),
    ]);
    expect([text.code, json.code]).toEqual([0, 0]);
    const screenplay = Screenplay.parse(JSON.parse(json.stdout));
    expect(screenplay.shots.at(-1)!.startFrame + screenplay.shots.at(-1)!.frameCount).toBe(screenplay.duration * 24);
    for (const shot of screenplay.shots) expect(text.stdout).toContain(`Shot ${shot.index + 1}`);
  });

  test('is quoted and tried without making anything', async () => {
    const folder = temporaryFolder();
    const outcome = await run(['run', model, ...source, '--dry-run', '--output', 'json', '--output-dir', folder]);
    expect([outcome.code, outcome.stderr, filesIn(folder)]).toEqual([0, '', []]);
    const answer = JSON.parse(outcome.stdout);
    expect(answer).toMatchObject({ dry_run: true, generation: { model, dialect: 'runcomfy' } });
    expect(answer.quote.price_micro_usd).toBe(answer.quote.per_second_micro_usd * answer.generation.duration);
    expect(answer.plan.shots.length).toBeGreaterThan(0);
    const quoted = JSON.parse((await run(['quote', model, ...source, '--output', 'json'])).stdout);
    expect(quoted.price_micro_usd).toBe(answer.quote.price_micro_usd);
  });
});

test('the bicycle request is four shots of ten seconds for $1.68', async () => {
  const args = ['run', 'kling/kling-3.0/pro/text-to-video', '--input-file', 'examples/bicycle.json', '--dry-run'];
  const { stdout, stderr } = await run(args);
  const answer = JSON.parse(stdout);
  expect(answer.plan.shots).toHaveLength(4);
  expect(answer.quote.price_text).toBe('$1.68');
  expect(stderr).toContain('nothing is made and nothing is spent');
});

test('a shot list keeps its cuts to the frame', async () => {
  const { stdout } = await run(['plan', '--input-file', 'examples/harbour-shots.json', '--json']);
  const screenplay = Screenplay.parse(JSON.parse(stdout));
  expect(screenplay.shots.map((shot) => shot.startFrame)).toEqual([0, 72, 168]);
  expect(screenplay.seed).toBe(7);
});

describe('commands as people type them', () => {
  let folder: string;

  beforeAll(() => {
    folder = temporaryFolder();
    for (const name of ['storyreel', 'runcomfy']) {
      const script = `#!/bin/sh\nexec "${process.execPath}" --conditions=storyreel-source --no-warnings "${join(repository, 'packages/cli/src/main.ts')}" "$@"\n`;
      writeFileSync(join(folder, name), script);
      chmodSync(join(folder, name), 0o755);
    }
    copyFileSync(join(repository, 'examples/harbour-shots.json'), join(folder, 'request.json'));
    copyFileSync(join(repository, 'examples/images/portrait.jpg'), join(folder, 'portrait.jpg'));
    copyFileSync(join(repository, 'examples/stories/harbour.txt'), join(folder, 'script.txt'));
    const line = { id: 'one', input: { prompt: 'A fox in the snow', duration: 5 } };
    writeFileSync(join(folder, 'prompts.jsonl'), `${JSON.stringify(line)}\n`);
  });

  function shell(command: string): Promise<Outcome> {
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
    return new Promise((resolve) => {
      execFile('/bin/sh', ['-c', command], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  }

  /** The same command without its costly part. */
  function cheaply(command: string): string {
    const makes = / run | story /.test(command) && !/--dry-run|--plan-only|--json|--help/.test(command);
    if (makes) return `${command} --dry-run`;
    return / doctor/.test(command) && !command.includes('--no-speed') ? `${command} --no-speed` : command;
  }

  test
    .skipIf(process.platform === 'win32')
    .each(['', 'run', 'plan', 'story', 'quote', 'models', 'models list', 'models get', 'doctor'])(
    'the examples of "%s --help"',
    { timeout: 300_000 },
    async (name) => {
      const { stdout } = await shell(`storyreel ${name} --help`);
      const commands = stdout.split('\n').filter((line) => line.startsWith('  $ '));
      expect(commands.length).toBeGreaterThan(0);
      for (const line of commands) {
        const outcome = await shell(cheaply(line.slice(4)));
        expect([line, outcome.code, outcome.stderr.includes('Error')]).toEqual([line, 0, false]);
        expect(outcome.stdout === '' && !line.includes('>')).toBe(false);
      }
    },
  );

  test.skipIf(process.platform === 'win32').each(['story', 'llm-director'])(
    'the commands of docs/%s.md',
    { timeout: 120_000 },
    async (name) => {
      const blocks = [...read(`docs/${name}.md`).matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!);
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) {
        const outcome = await shell(block.split('\n').map(cheaply).join('\n'));
        expect([block, outcome.code, outcome.stderr.includes('Error')]).toEqual([block, 0, false]);
      }
    },
  );

  const still = 'https://.../source.jpg';
  test.skipIf(process.platform === 'win32').each<[string, object]>([
    ['standard/text-to-video', { prompt: '<Kling 3.0 prompt>', duration: 5, aspect_ratio: '16:9' }],
    ['standard/image-to-video', { prompt: '<motion>', image_url: still, duration: 5 }],
    [
      'pro/text-to-video',
      { prompt: '<Kling 3.0 Pro prompt>', duration: 8, aspect_ratio: '16:9', generate_audio: true },
    ],
    ['pro/image-to-video', { prompt: '<motion>', image_url: still, duration: 8, generate_audio: true }],
    [
      '4k/text-to-video',
      { prompt: '<Kling V3.0 4K prompt>', duration: 10, aspect_ratio: '16:9', generate_audio: true },
    ],
    ['4k/image-to-video', { prompt: '<motion>', image_url: still, duration: 10, generate_audio: true }],
  ])('the command line of the skill for %s', async (path, body) => {
    const text = JSON.stringify(body, undefined, 2);
    const command = `runcomfy run kling/kling-3.0/${path} \\\n--input '${text}' \\\n--output-dir "${folder}" --dry-run`;
    const { code, stdout } = await shell(command);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).generation).toMatchObject({ model: `kling/kling-3.0/${path}`, audio: true });
  });
});

describe('README', () => {
  const readme = read('README.md');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!.trim());

  test('has exactly two commands: one makes a clip, one runs the tests', () => {
    expect(blocks).toEqual([
      'npm ci && npx storyreel run kling/kling-3.0/pro/text-to-video --input-file examples/bicycle.json --output-dir output',
      'npm test',
    ]);
  });

  test('its first command is understood, short of the rendering', async () => {
    const args = blocks[0]!.replace('npm ci && npx storyreel ', '').split(' ');
    expect((await run([...args, '--dry-run'])).code).toBe(0);
  });

  test('its example request is planned', async () => {
    const request = /```json\n([\s\S]*?)```/.exec(readme)![1]!;
    const { code, stdout } = await run(['plan', '--input', request, '--json']);
    expect(code).toBe(0);
    expect(Screenplay.parse(JSON.parse(stdout)).shots).toHaveLength(3);
  });

  test('its exit codes are those of the register', async () => {
    const { EXIT } = await import('@storyreel/contract');
    const listed = [...readme.matchAll(/^\| (\d+) +\|/gm)].map((match) => Number(match[1]));
    expect(listed).toEqual([...new Set(Object.values(EXIT))].sort((a, b) => a - b));
  });

  test('its links lead somewhere', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect([target, existsSync(join(repository, target))]).toEqual([target, true]);
  });
});

test('plan --bench prints one plan per prompt, in order', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'prompts.jsonl');
  const lines = ['A fox trots through snow.', 'Close-up of a clock. Then cut to a wide shot of a station.'].map(
    (prompt, index) =>
      JSON.stringify({ id: `p${index}`, category: 'single', input: { prompt, duration: 5, aspect_ratio: '16:9' } }),
  );
  writeFileSync(file, `${lines.join('\n')}\n\n`);
  const { code, stdout, stderr } = await run(['plan', '--bench', file]);
  expect([code, stderr]).toEqual([0, '']);
  const plans = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(plans.map((plan) => [plan.id, plan.plan.shots.length])).toEqual([
    ['p0', 1],
    ['p1', 2],
  ]);
});

test('plan --bench says which line is not a prompt', async () => {
  const file = join(temporaryFolder(), 'prompts.jsonl');
  writeFileSync(file, '{"id":"a","input":{"prompt":"x","duration":5}}\n{"id":"b"}\n');
  const { code, stderr } = await run(['plan', '--bench', file]);
  expect(code).toBe(65);
  expect(stderr).toContain('line 2');
});
