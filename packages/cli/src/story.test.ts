import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Screenplay } from '@storyreel/contract';
import { describe, expect, it, test } from 'vitest';
import { filesIn, repository, run, start, temporaryFolder } from '../testing/spawn.ts';
import { pictureSize } from './picture-size.ts';

const SCRIPT = 'examples/stories/harbour.txt';
const TINY = ['--resolution', '96x54', '--quality', '40'];

function scriptIn(folder: string, text: string): string {
  const file = join(folder, 'My Story.txt');
  writeFileSync(file, text);
  return file;
}

describe('story', () => {
  it('makes one file named after the script, with progress over the whole', { timeout: 240_000 }, async () => {
    const folder = temporaryFolder();
    const script = scriptIn(folder, readFileSync(join(repository, 'examples/stories/last-train.md'), 'utf8'));
    const { code, stdout, stderr } = await run(['story', script, '--output-dir', folder, '--duration', '7', ...TINY], {
      seconds: 230,
    });
    expect([code, filesIn(folder).sort()]).toEqual([0, ['My Story.txt', 'my-story.mp4']]);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      status: 'completed',
      frames: 168,
      duration: 7,
      width: 96,
      height: 54,
      fps: 24,
      cost_usd: 0,
      list_price_usd: 1.176,
    });
    expect(answer.file).toBe(join(folder, 'my-story.mp4'));
    expect(stderr).toContain('scene 2 of 2: EXT. CITY STREET - CONTINUOUS');
    expect(stderr).toMatch(/\d+\/168 frames/);
  });

  it('takes its name, container, shape and silence from the options', { timeout: 240_000 }, async () => {
    const folder = temporaryFolder();
    const args = [
      '--out',
      'film.webm',
      '--output-dir',
      folder,
      '--aspect',
      '9:16',
      '--resolution',
      '270p',
      '--fps',
      '30',
      '--seed',
      '5',
    ];
    const { code, stdout } = await run(
      ['story', '-', ...args, '--no-audio', '--duration', '3', '--quality', '30', '--workers', '2', '--output', 'json'],
      {
        input: 'EXT. BEACH - DAY\n\nWaves.',
        seconds: 230,
      },
    );
    expect([code, filesIn(folder)]).toEqual([0, ['film.webm']]);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'webm',
      width: 270,
      height: 480,
      fps: 30,
      frames: 90,
      audio: false,
      seed: 5,
      list_price_usd: 0.336,
    });
  });

  it('is cancelled with Ctrl-C and leaves nothing', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const running = start(['story', SCRIPT, '--output-dir', folder, ...TINY]);
    await running.says('/816 frames');
    running.kill('SIGINT');
    expect((await running.outcome).code).toBe(130);
    expect(filesIn(folder)).toEqual([]);
  });

  it('--plan-only prints the shot list with generations and the quote', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run(['story', SCRIPT, '--plan-only', '--output-dir', folder]);
    expect([code, stderr, filesIn(folder)]).toEqual([0, '', []]);
    for (const words of [
      'THE BLUE BOAT',
      'SCENE 3',
      'Generation 1: ',
      'Shot 1 ',
      'Quote: $',
      'on this machine it is free',
    ])
      expect(stdout).toContain(words);
  });

  test.each([['--json'], ['--plan-only', '--output', 'json']])(
    '%s prints every generation with its screenplay',
    async (...flags) => {
      const { code, stdout } = await run([
        'story',
        SCRIPT,
        ...flags.flat(),
        '--no-audio',
        '--model',
        'kling/kling-3.0/standard/text-to-video',
      ]);
      expect(code).toBe(0);
      const plan = JSON.parse(stdout);
      expect(plan.quote.price_micro_usd).toBe(plan.duration * 84_000);
      for (const generation of plan.generations)
        expect(Screenplay.parse(generation.screenplay).duration).toBe(generation.duration);
    },
  );

  it('--dry-run says scenes and quote and makes nothing', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run([
      'story',
      SCRIPT,
      '--dry-run',
      '--output-dir',
      folder,
      '--duration',
      '60',
    ]);
    expect([code, filesIn(folder)]).toEqual([0, []]);
    expect(JSON.parse(stdout)).toMatchObject({ dry_run: true, width: 1920, height: 1080, story: { duration: 60 } });
    expect(stderr).toContain('nothing is made and nothing is spent');
    expect(stderr).toContain('scene 2,');
  });

  test.each<[string[], number, string]>([
    [['nothere.txt'], 66, 'does not exist'],
    [[SCRIPT, '--duration', '8'], 65, '--duration must be at least'],
    [[SCRIPT, '--duration', '2'], 64, '--duration must be a whole number from 3 to 600'],
    [[SCRIPT, '--aspect', '2:1'], 64, '--aspect must be one of'],
    [[SCRIPT, '--resolution', '1080'], 64, 'Did you mean 1080p?'],
    [[SCRIPT, '--resolution', '481x270'], 64, 'even sides'],
    [[SCRIPT, '--resolution', '480x270', '--aspect', '1:1'], 64, 'leave --aspect out'],
    [[SCRIPT, '--out', 'film.avi'], 64, 'must be one of mp4, webm, mov'],
    [[SCRIPT, '--out', 'film'], 64, '--out must end with'],
    [[SCRIPT, '--out', 'film.mp4', '--format', 'mov'], 64, 'contradict'],
    [[SCRIPT, '--model', 'kling/none', '--dry-run'], 65, 'There is no model'],
    [[SCRIPT, '--fps', '25'], 64, '--fps'],
    [[], 64, "Missing required argument 'script'"],
  ])('%j ends with %i', async (args, exit, words) => {
    const { code, stdout, stderr } = await run(['story', ...args]);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(words);
  });

  it('refuses a script with nothing in it, one that is not text, and a place that is taken', async () => {
    const empty = await run(['story', '-'], { input: '\n***\n' });
    expect([empty.code, empty.stderr]).toEqual([65, expect.stringContaining('The script must not be empty')]);
    const binary = await run(['story', '-'], { input: new Uint8Array([0xff, 0xfe, 0xfd]) });
    expect([binary.code, binary.stderr]).toEqual([66, expect.stringContaining('not UTF-8')]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'film.mp4'), 'mine');
    const taken = await run(['story', SCRIPT, '--out', join(folder, 'film.mp4')]);
    expect([taken.code, taken.stderr]).toEqual([73, expect.stringContaining('there is a file of that name')]);
    expect(readFileSync(join(folder, 'film.mp4'), 'utf8')).toBe('mine');
  });

  it('every script of the examples is planned', async () => {
    for (const file of filesIn(join(repository, 'examples/stories'))) {
      const path = `examples/stories/${file}`;
      expect(existsSync(join(repository, path))).toBe(true);
      expect((await run(['story', path, '--dry-run', '--output', 'json'])).code).toBe(0);
    }
  });
});

test('names of sizes are lines along the shorter side', () => {
  expect(pictureSize('720p', '16:9')).toEqual({ width: 1280, height: 720, aspectRatio: '16:9' });
  expect(pictureSize('720p', '9:16')).toEqual({ width: 720, height: 1280, aspectRatio: '9:16' });
  expect(pictureSize('4k', '21:9')).toEqual({ width: 4096, height: 1756, aspectRatio: '21:9' });
  expect(pictureSize('480x270', undefined)).toEqual({ width: 480, height: 270, aspectRatio: '16:9' });
  expect(pictureSize('1000x1000', undefined).aspectRatio).toBe('1:1');
});

test('docs/story.md has every option of the command', async () => {
  const { stdout } = await run(['story', '--help']);
  const page = readFileSync(join(repository, 'docs/story.md'), 'utf8');
  const own = stdout.slice(0, stdout.indexOf('Global Options'));
  const options = [...own.matchAll(/^ {2}(--[\w-]+)/gm)].map((match) => match[1]!);
  expect(options.length).toBeGreaterThan(12);
  for (const option of options) expect(page).toContain(`\`${option}`);
});
