import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, run, temporaryFolder } from '../testing/spawn.ts';

test('a sound machine passes, and nothing is left in its output folder', async () => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await run(['doctor', '--no-speed', '--output', 'json', '--output-dir', folder]);
  expect([code, stderr, filesIn(folder)]).toEqual([0, '', []]);
  const answer = JSON.parse(stdout) as { fit: boolean; checks: { name: string; state: string; finding: string }[] };
  expect(answer.fit).toBe(true);
  const names = ['node', 'simd', 'memory', 'output', 'encoders', 'ffmpeg', 'espeak-ng'];
  expect(answer.checks.map((check) => check.name)).toEqual(names);
  for (const check of answer.checks) expect(check.finding).not.toBe('');
});

test('where settings name a service it is looked at too, and settings that are wrong are said', async () => {
  const data = temporaryFolder();
  const args = ['doctor', '--no-speed', '--output', 'json', '--output-dir', temporaryFolder()];
  const env = { STORYREEL_DISK_RESERVE_MB: '0', STORYREEL_PORT: '0', STORYREEL_ENGINE: 'noop' };
  const { code, stdout, stderr } = await run([...args, '--data-dir', data], { env });
  expect(code, stderr).toBe(0);
  const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string }[] };
  const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({ settings: 'ok', 'data folder': 'ok', disk: 'ok', database: 'ok', files: 'ok' });
  expect(states).toMatchObject({ engine: 'missing', addresses: 'ok' });
  const wrong = await run(args, { env: { STORYREEL_SLOTS: 'many' } });
  expect(wrong.code).toBe(69);
  expect(wrong.stdout).toContain('STORYREEL_SLOTS');
  const away = await run(args, {
    env: { ...env, STORYREEL_DATA_DIR: data, DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/x' },
  });
  expect([away.code, away.stderr]).toEqual([69, expect.stringContaining('database')]);
  expect(away.stdout + away.stderr).not.toContain('hush');
});

test('programs that are missing stop nothing', async () => {
  const { code, stdout } = await run(['doctor', '--no-speed', '--output-dir', temporaryFolder()], {
    env: { PATH: '/nowhere' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^missing +ffmpeg +not installed; optional/m);
  expect(stdout).toMatch(/^missing +espeak-ng +not installed; optional/m);
});

test('a folder that cannot be written to is found, and ends with 69', async () => {
  const folder = join(temporaryFolder(), 'x'.repeat(300));
  const { code, stdout, stderr } = await run(['doctor', '--output-dir', folder]);
  expect(code).toBe(69);
  expect(stdout).toMatch(/^FAILED +output +Cannot write to/m);
  expect(stdout).not.toMatch(/speed/);
  expect(stderr).toContain('these checks failed: output');
});
