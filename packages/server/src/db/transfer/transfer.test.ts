import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addAccount,
  openTestCore,
  type TestCore,
  testClip,
  testFile,
  testGeneration,
  testSubmission,
} from '../../../testing/core.ts';
import { openTestDatabase, type TestDatabase, temporaryFolder } from '../../../testing/database.ts';
import { reconcile } from '../../jobs/reconcile.ts';
import { auditLedger } from '../../ledger/audit.ts';
import { connect } from '../connect.ts';
import { EmbeddedDatabase } from '../embedded/embedded.ts';
import { exportDatabase, importDatabase } from './transfer.ts';

let core: TestCore;
let target: TestDatabase;
let folder: string;
beforeAll(async () => {
  core = await openTestCore();
  await core.database.pool.query('drop table test_outbox, test_delivered');
  await core.database.pool.query(`create table test_outbox (at serial, event text, id uuid)`);
  target = await openTestDatabase();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await core.close();
  await target.close();
  await rm(folder, { recursive: true });
});

/** Requests in every state, money in every kind of entry, and words that a text format has to escape. */
async function fill(): Promise<void> {
  const { pool } = core.database;
  await pool.query('create table test_delivered (at serial, key text)');
  const { principal } = await addAccount(core, 10_000_000);
  const nasty = 'tab\there, newline\nthere, back\\slash, \\N, quote", ünïcödé 字 🎬';
  const generation = testGeneration(nasty);
  for (let count = 0; count < 3; count++)
    await core.jobs.submit(testSubmission(principal, { generation, warnings: [nasty] }));
  const attempt = await core.attempts.begin('00000000-0000-4000-8000-000000000001');
  if (attempt === undefined) throw new Error('nothing to claim');
  await core.attempts.complete(attempt, { clip: testClip(generation, 2), file: testFile(attempt.request.id, 1) });
  await core.attempts.begin('00000000-0000-4000-8000-000000000001');
  const { request } = await core.jobs.submit(testSubmission(principal));
  await core.jobs.cancel(principal, request.id);
  await pool.query('drop table test_outbox, test_delivered');
}

const TABLES = ['account', 'api_key', 'device_login', 'request', 'ledger'];

async function rowsOf(database: TestDatabase): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES)
    all[table] = (await database.pool.query(`select t::text as row from ${table} t order by 1`)).rows;
  return all;
}

test('an export holds every row, and an import gives them back to the last character', async () => {
  await fill();
  const out = join(folder, 'first');
  const manifest = await exportDatabase(core.database.pool, out);
  const counts = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]));
  expect(counts).toMatchObject({ account: 1, api_key: 1, request: 4, ledger: 8 });
  expect((await stat(join(out, 'api_key.tsv'))).mode & 0o077).toBe(0);
  await importDatabase(target.pool, out);
  const [before, after] = [await rowsOf(core.database), await rowsOf(target)];
  expect(before.request).toHaveLength(4);
  expect(after).toEqual(before);
  expect(await auditLedger(target.db)).toEqual([]);
});

test('an export of the import is the same, byte for byte', async () => {
  const again = join(folder, 'again');
  await exportDatabase(target.pool, again);
  for (const name of await readdir(again)) {
    if (name === 'manifest.json') continue;
    expect(await readFile(join(again, name), 'utf8'), name).toBe(await readFile(join(folder, 'first', name), 'utf8'));
  }
});

test('life goes on after an import: unfinished requests get jobs, and new entries get new numbers', async () => {
  const { pool, db, log } = target;
  const { RenderQueue } = await import('../../jobs/queue.ts');
  const { News } = await import('../../jobs/news.ts');
  const { Attempts } = await import('../../jobs/attempts.ts');
  const queue = new RenderQueue(target.url, { attempts: 3, attemptSeconds: 60, retrySeconds: 1 }, log);
  await queue.start();
  const news = new News(pool, target.url, log);
  const attempts = new Attempts(
    db,
    queue,
    news,
    { recordOutput: async () => undefined },
    { enqueue: async () => undefined },
  );
  expect(await reconcile(db, queue, attempts, news, log)).toEqual({ requeued: 2, buried: 0 });
  for (let count = 0; count < 2; count++) {
    const attempt = await attempts.begin('00000000-0000-4000-8000-000000000001');
    if (attempt === undefined) throw new Error('nothing to claim');
    const file = testFile(attempt.request.id, attempt.number);
    expect((await attempts.complete(attempt, { clip: testClip(testGeneration()), file })).state).toBe('completed');
  }
  expect(await auditLedger(db)).toEqual([]);
  await news.stop();
  await queue.stop();
});

test('an import goes into an empty database only, and a full folder is not exported to', async () => {
  await expect(importDatabase(target.pool, join(folder, 'first'))).rejects.toThrow('is not empty');
  await expect(exportDatabase(core.database.pool, join(folder, 'first'))).rejects.toThrow('is not empty');
  await expect(importDatabase(target.pool, join(folder, 'nowhere'))).rejects.toThrow('cannot be read (ENOENT)');
});

test('a damaged export is refused, and nothing of it stays', async () => {
  const damaged = join(folder, 'damaged');
  await cp(join(folder, 'first'), damaged, { recursive: true });
  const path = join(damaged, 'account.tsv');
  await writeFile(path, (await readFile(path, 'utf8')).replace('9832000', '9932000'));
  const empty = await temporaryFolder();
  const embedded = await EmbeddedDatabase.open({ dataDir: empty, log: target.log });
  const { pool, close } = connect({ url: embedded.url, connections: 5, name: 'test', log: target.log });
  try {
    await expect(importDatabase(pool, damaged)).rejects.toMatchObject({
      code: 'database_mismatch',
      message: expect.stringContaining('account.tsv is not what was exported'),
    });
    await appendFile(path, 'half a row');
    await expect(importDatabase(pool, damaged)).rejects.toThrow();
    expect((await pool.query('select count(*) as count from account')).rows[0].count).toBe(0);
    const manifest = join(damaged, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"checksum": "./, '"checksum": "x'));
    await expect(importDatabase(pool, damaged)).rejects.toThrow('which is not in this one');
    await importDatabase(pool, join(folder, 'first'));
    expect((await pool.query('select count(*) as count from request')).rows[0].count).toBe(4);
  } finally {
    await close();
    await embedded.stop();
    await rm(empty, { recursive: true });
  }
});
