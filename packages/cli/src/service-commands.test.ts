import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, run, start } from '../testing/spawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'storyreel-service-'));
// Root runs the database as another user, who has to get in.
chmodSync(folder, 0o755);
const data = join(folder, 'data');
const env = { STORYREEL_LOG_LEVEL: 'error', STORYREEL_DISK_RESERVE_MB: '0', DATABASE_URL: '' };
const settings = { env };
let service: Running;
let url = '';
let key = '';

beforeAll(async () => {
  const began = performance.now();
  service = start(['serve', '--data-dir', data, '--port', '0', '--engine', 'noop'], { ...settings, seconds: 600 });
  await service.says('It is shown this once');
  expect((performance.now() - began) / 1000, 'seconds to the key on a busy machine').toBeLessThan(60);
});
afterAll(async () => {
  // It ends its database with it; after the last test both are gone already.
  service.kill('SIGTERM');
  await service.outcome;
  rmSync(folder, { recursive: true });
});

async function admin(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run(['admin', ...args, '--data-dir', data, '--output', 'json'], settings);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

test('serve says its address and, at the first start, the key; another on the folder is refused', async () => {
  const second = await run(['serve', '--data-dir', data, '--port', '0'], settings);
  expect(second.code).toBe(69);
  expect(second.stderr).toContain('in use by another Storyreel');
  expect(second.stdout).toBe('');
});

test('the operator makes and revokes keys, adds credit and reads usage while the service runs', async () => {
  expect(await admin('accounts')).toMatchObject({ accounts: [{ name: 'owner', balance_usd: 100, held_usd: 0 }] });
  const made = await admin('keys', 'create', 'CI', '--scopes', 'submit,read', '--running', '2', '--days', '30');
  expect(made).toMatchObject({ name: 'CI', scopes: ['submit', 'read'], limits: { running: 2 } });
  key = String(made.key);
  expect(key).toMatch(/^sr_/);
  const { keys } = (await admin('keys')) as { keys: { name: string; revoked_at: string | null; expires_at: string }[] };
  expect(keys.map(({ name }) => name)).toEqual(['First key', 'CI']);
  expect(Date.parse(keys[1]?.expires_at ?? '')).toBeGreaterThan(Date.now());
  expect(await admin('top-up', 'owner', '12.50', '--reference', 'a')).toMatchObject({ balance_usd: 112.5 });
  expect(await admin('usage')).toMatchObject({ rows: [] });
  const csv = join(folder, 'usage.csv');
  await run(['admin', 'usage', '--by', 'day,model', '--csv', csv, '--data-dir', data], settings);
  expect(readFileSync(csv, 'utf8')).toBe('day,model,requests,seconds,charged_usd\r\n');
  const revoked = await admin('keys', 'revoke', String(made.id));
  expect(Date.parse(String(revoked.revoked_at))).toBeGreaterThan(0);
  expect(await admin('create-account', 'second')).toMatchObject({ name: 'second', key: expect.stringMatching(/^sr_/) });
});

test('mistakes of the operator are said in the words of the register', async () => {
  const cases: [string[], number, string][] = [
    [['top-up', 'nobody', '5'], 65, 'There is no account nobody.'],
    [['top-up', 'owner', '5.1234567'], 64, 'must be an amount in dollars'],
    [['keys', 'create', 'x', '--scopes', 'everything'], 65, 'scopes must be one or more of'],
    [['import', join(folder, 'nowhere')], 69, 'cannot be read'],
  ];
  for (const [args, code, text] of cases) {
    const outcome = await run(['admin', ...args, '--data-dir', data], settings);
    expect(outcome.stderr).toContain(text);
    expect(outcome.code, args.join(' ')).toBe(code);
  }
});

test('an export of the running service fills another, which then has the same accounts', async () => {
  const copy = join(folder, 'export');
  expect(await admin('export', copy)).toMatchObject({ rows: { account: 2, api_key: 3 } });
  const other = join(folder, 'other');
  const imported = await run(['admin', 'import', copy, '--data-dir', other, '--output', 'json'], settings);
  expect(imported.stderr).toBe('');
  expect(JSON.parse(imported.stdout)).toMatchObject({ rows: { account: 2, api_key: 3 } });
  const audit = await run(['admin', 'audit', '--data-dir', other, '--output', 'json'], settings);
  expect(JSON.parse(audit.stdout)).toEqual({ discrepancies: [] });
});

test('a worker without a service to work for says what to do', async () => {
  const outcome = await run(['worker', '--data-dir', join(folder, 'empty')], settings);
  expect(outcome.code).toBe(69);
  expect(outcome.stderr).toContain('Start `storyreel serve`, or set DATABASE_URL.');
});

test('settings are printed with their variables, and a bad one is refused', async () => {
  const listed = await run(['settings', '--data-dir', data], settings);
  expect(listed.stdout).toMatch(/^port +8787\n {4}STORYREEL_PORT: /m);
  // Nothing is started for it.
  const bad = await run(['serve', '--data-dir', data], { env: { ...env, STORYREEL_SLOTS: 'many' } });
  expect([bad.code, bad.stderr]).toEqual([65, expect.stringContaining('Setting slots (STORYREEL_SLOTS) is not valid')]);
});

test('a worker beside the service shares its jobs, and both end cleanly when they are told to', async () => {
  const worker = start(['worker', '--data-dir', data], settings);
  await worker.says('Taking jobs from');
  worker.kill('SIGTERM');
  expect((await worker.outcome).code).toBe(0);
  service.kill('SIGTERM');
  const { code, stdout, stderr } = await service.outcome;
  expect(code, stderr).toBe(0);
  url = (JSON.parse(stdout) as { url: string }).url;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(fetch(url)).rejects.toThrow();
});
