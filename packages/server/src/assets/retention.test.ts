import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { keptLog } from '../../testing/log.ts';
import { createAccount } from '../accounts/operator.ts';
import { LocalStore } from './local-store.ts';
import { outputKey, uploadKey } from './object-store.ts';
import { SqlAssetRecords } from './records.ts';
import { sweeper } from './retention.ts';

let folder: string;
let database: TestDatabase;
let store: LocalStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-retention-'));
  database = await openTestDatabase();
  store = new LocalStore(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const DAY = 24 * 3600;

async function put(key: string, daysOld: number): Promise<{ key: string; bytes: number; sha256: string }> {
  const bytes = randomBytes(100);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.put(key, Readable.from([bytes]), { bytes: bytes.length, sha256 });
  const then = Date.now() / 1000 - daysOld * DAY;
  await utimes(join(folder, key), then, then);
  return { key, bytes: bytes.length, sha256 };
}

test('only what has had its time, and what is old and belongs to nothing, goes', async () => {
  const { db, pool } = database;
  const records = new SqlAssetRecords(db);
  const account = await createAccount(db, 'mine');
  const sha = 'a'.repeat(64);
  const add = async (key: string, daysOld: number, days: number) => {
    const file = await put(key, daysOld);
    const id = randomUUID();
    const common = { ...file, id, accountId: account.id, requestId: null, kind: 'upload' as const, days };
    await records.add({ ...common, mediaType: 'image/png', name: null, width: null, height: null });
    return { id, key };
  };
  const kept = await add(uploadKey(randomUUID(), sha, 'png'), 20, 30);
  const over = await add(uploadKey(randomUUID(), sha, 'png'), 20, 7);
  await pool.query(`update asset set expires_at = now() - interval '1 minute' where id = $1`, [over.id]);
  const orphan = await put(outputKey(randomUUID(), 1, sha, 'mp4'), 2);
  const young = await put(outputKey(randomUUID(), 1, sha, 'mp4'), 0.5);

  let time = Date.now();
  const sweep = sweeper({ store, records, log: keptLog(), now: () => time });
  expect(await sweep()).toEqual({ expired: 1, orphans: 1 });
  expect(await store.head(kept.key)).toBeDefined();
  expect(await store.head(over.key)).toBeUndefined();
  expect(await store.head(orphan.key)).toBeUndefined();
  expect(await store.head(young.key)).toBeDefined();
  expect(await records.find(account.id, over.id)).toMatchObject({ deletedAt: expect.any(Date) });

  // The whole store is listed once a day.
  const later = await put(outputKey(randomUUID(), 1, sha, 'mp4'), 2);
  expect(await sweep()).toEqual({ expired: 0, orphans: 0 });
  expect(await store.head(later.key)).toBeDefined();
  time += DAY * 1000;
  expect((await sweep()).orphans).toBe(2);
  expect(await store.head(kept.key)).toBeDefined();
});
