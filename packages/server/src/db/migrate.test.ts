import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { exactNumber, openPool } from './connect.ts';
import { databaseError } from './errors.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query('create database other');
  pool = openPool({
    url: database.url.replace(/storyreel$/, 'other'),
    connections: 10,
    name: 'test',
    log: database.log,
  });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

function migration(number: number, sql: string): Migration {
  const name = `000${number}_test.sql`;
  return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

const FIRST = migration(1, 'create table one (id integer)');
const SECOND = migration(2, 'create table two (id integer); insert into one values (2)');

test('migrations are applied once, in order, however many start at the same time', async () => {
  const runs = await Promise.all(Array.from({ length: 5 }, () => migrate(pool, [FIRST, SECOND])));
  expect(runs.flat()).toEqual([FIRST.name, SECOND.name]);
  expect((await pool.query('select count(*) as count from one')).rows[0].count).toBe(1);
});

test('one that fails leaves nothing of itself, and can be mended', async () => {
  const broken = migration(3, 'create table three (id integer); select nonsense');
  await expect(migrate(pool, [FIRST, SECOND, broken])).rejects.toThrow('nonsense');
  expect((await pool.query(`select to_regclass('three') as found`)).rows[0].found).toBeNull();
  expect(await migrate(pool, [FIRST, SECOND, migration(3, 'create table three (id integer)')])).toHaveLength(1);
});

test('a file that changed after it was applied, and a database of a newer version, are refused', async () => {
  const third = migration(3, 'create table three (id integer)');
  const changed = migration(2, 'create table two (id bigint)');
  await expect(migrate(pool, [FIRST, changed, third])).rejects.toMatchObject({
    code: 'database_mismatch',
    message: expect.stringContaining('0002_test.sql is not the file that was applied to it'),
  });
  await expect(migrate(pool, [FIRST, SECOND])).rejects.toMatchObject({
    code: 'database_mismatch',
    message: expect.stringContaining('changed by a newer Storyreel (0003_test.sql)'),
  });
});

test('the migrations of the package are numbered without gaps', async () => {
  const migrations = await readMigrations();
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test('64-bit integers are exact numbers or errors, never rounded', async () => {
  const { rows } = await pool.query(
    'select 9007199254740991::bigint as most, -5::bigint as less, null::bigint as none',
  );
  expect(rows[0]).toEqual({ most: 9007199254740991, less: -5, none: null });
  expect(() => exactNumber('9007199254740993')).toThrow(RangeError);
  await expect(pool.query('select 9007199254740993::bigint as much')).rejects.toThrow(
    'too large to be counted exactly',
  );
});

test('a database that is away is told from a mistake', async () => {
  const away = openPool({ url: 'postgresql://u:p@127.0.0.1:1/x', connections: 1, name: 'test', log: database.log });
  const error = await away.query('select 1').catch(databaseError);
  expect(error).toMatchObject({ code: 'database_unavailable', status: 503, facts: { retryAfter: 2 } });
  await away.end();
  const mistake = await pool.query('select nonsense').catch(databaseError);
  expect(mistake).not.toHaveProperty('status');
  const full = databaseError(Object.assign(new Error('no space'), { code: '53100' }));
  expect(full).toMatchObject({ code: 'storage_full', status: 507 });
});
