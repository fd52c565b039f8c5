/**
 * Brings the database to the newest schema: numbered SQL files, each in a transaction of its own, forward only. A file
 * that was applied must never change; its checksum is kept and compared.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { StoryreelError } from '@storyreel/contract';
import type { Pool, PoolClient } from 'pg';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with Unix line ends. */
  readonly checksum: string;
}

/** Advisory lock: processes that start together wait for one another. */
const MIGRATION_LOCK = 7_305_119_002;
const OLDEST_SERVER = 150_000;

const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? 0);
    if (number === 0) throw new Error(`${name} is not named like 0001_words.sql`);
    if (migrations.some((other) => other.number === number))
      throw new Error(`two migrations have the number ${number}`);
    const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

/** Applies what is missing and answers the names of what was applied. */
export async function migrate(pool: Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const client = await pool.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await applyMissing(client, all);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function checkServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  );
  if (Number(rows[0]?.number) < OLDEST_SERVER)
    throw mismatch(`the server is PostgreSQL ${rows[0]?.text}, and 15 is the oldest that works.`);
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, checksum text not null,
    applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from migration order by number',
  );
  for (const done of rows) {
    const known = migrations.find(({ number }) => number === done.number);
    if (known === undefined) throw mismatch(`it was changed by a newer Storyreel (${done.name}).`);
    if (known.checksum !== done.checksum) throw mismatch(`${done.name} is not the file that was applied to it.`);
  }
  const missing = migrations.filter(({ number }) => !rows.some((done) => done.number === number));
  for (const { number, name, sql, checksum } of missing) {
    await client.query('begin');
    try {
      await client.query(sql);
      await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
        number,
        name,
        checksum,
      ]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  return missing.map(({ name }) => name);
}

function mismatch(reason: string): StoryreelError {
  return new StoryreelError('database_mismatch', { reason });
}
