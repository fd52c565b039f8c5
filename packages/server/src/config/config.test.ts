import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configSummary, readConfig } from './config.ts';
import { SETTINGS } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'storyreel-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { STORYREEL_DATA_DIR: folder };

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('flags come before the environment, that before the file, and that before the defaults', () => {
  const path = file('a.json', { port: 1001, slots: 3, host: '0.0.0.0' });
  const config = readConfig({
    env: { ...env, STORYREEL_PORT: '1002', STORYREEL_SLOTS: '2' },
    flags: { port: 1003 },
    file: path,
  });
  expect(config).toMatchObject({ port: 1003, slots: 2, host: '0.0.0.0', attempts: 3, dataDir: folder });
});

test('an empty variable is not set, and DATABASE_URL is the second name of its setting', () => {
  const url = 'postgresql://u:p@db/x';
  expect(readConfig({ env: { ...env, STORYREEL_PORT: '', DATABASE_URL: url } })).toMatchObject({
    port: 8787,
    databaseUrl: url,
  });
  const both = { ...env, DATABASE_URL: url, STORYREEL_DATABASE_URL: 'postgres://own/y' };
  expect(readConfig({ env: both }).databaseUrl).toBe('postgres://own/y');
});

test('a bad value names the setting, where it came from, the rule and the value', () => {
  const bad =
    (more: object, flags = {}) =>
    () =>
      readConfig({ env: { ...env, ...more }, flags });
  expect(bad({ STORYREEL_PORT: '99999' })).toThrow(/^Setting port \(STORYREEL_PORT\) is not valid .*, got "99999"\.$/);
  for (const text of ['12.5', '1e3', '0x10', 'ten', '-1'])
    expect(bad({ STORYREEL_SLOTS: text }), text).toThrow('slots');
  expect(bad({}, { engine: 'magic' })).toThrow('Setting engine (--engine)');
  expect(bad({ STORYREEL_PUBLIC_URL: 'ftp://x' })).toThrow('publicUrl');
  expect(bad({ STORYREEL_STORAGE: 's3' })).toThrow('s3Bucket');
  const secret = bad({ DATABASE_URL: 'mysql://u:hush@db' });
  expect(secret).toThrow('databaseUrl');
  expect(secret).not.toThrow('hush');
});

test('a file that is missing, damaged or holds unknown settings is refused', () => {
  expect(() => readConfig({ env, file: join(folder, 'none.json') })).toThrow('cannot be read (ENOENT)');
  expect(() => readConfig({ env, file: file('b.json', '{') })).toThrow('is not JSON');
  expect(() => readConfig({ env, file: file('c.json', [1]) })).toThrow('must hold one JSON object');
  expect(() => readConfig({ env, file: file('d.json', { prot: 1 }) })).toThrow(/prot is not a setting\..*port/);
});

test('config.json in the data folder is read where no file is named', () => {
  file('config.json', { slots: 7, fetchHosts: ['images.internal'] });
  expect(readConfig({ env })).toMatchObject({ slots: 7, fetchHosts: ['images.internal'] });
  const more = { ...env, STORYREEL_FETCH_HOSTS: 'a.internal, b.internal' };
  expect(readConfig({ env: more }).fetchHosts).toEqual(['a.internal', 'b.internal']);
  rmSync(join(folder, 'config.json'));
});

test('the summary has every setting, marks what was chosen, and hides secrets', () => {
  const config = readConfig({ env: { ...env, DATABASE_URL: 'postgresql://u:hush@db/x', STORYREEL_PORT: '1234' } });
  const lines = configSummary(config);
  expect(lines).toHaveLength(Object.keys(SETTINGS).length);
  expect(lines.join('\n')).not.toContain('hush');
  expect(lines).toContainEqual(expect.stringMatching(/^databaseUrl +\(set\) \*$/));
  expect(lines).toContainEqual(expect.stringMatching(/^port +1234 \*$/));
  expect(lines).toContainEqual(expect.stringMatching(/^slots +1$/));
});

test('no two settings share a variable, and each says what it does', () => {
  const variables = Object.values(SETTINGS).flatMap(({ env: names }) => [...names]);
  expect(new Set(variables).size).toBe(variables.length);
  for (const { help } of Object.values(SETTINGS)) expect(help).toMatch(/\.$/);
});
