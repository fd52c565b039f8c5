/**
 * The whole database as a folder of text files, and back into an empty database: from the embedded one to a server, to
 * a newer PostgreSQL, or to a backup. Queue and workers are not in it; jobs of unfinished requests are made anew.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StoryreelError } from '@storyreel/contract';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { migrate, readMigrations } from '../migrate.ts';
import { copyIn, copyOut } from './copy.ts';
import { readTables, type TableShape } from './tables.ts';

const Manifest = z.object({
  format: z.literal('storyreel-export-1'),
  exportedAt: z.string(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z0-9_"]+$/)),
      rows: z.int(),
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
type TableEntry = Manifest['tables'][number];

/** Text forms that do not depend on the server's settings. */
const EXACT = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1;
  set local bytea_output = 'hex'; set local intervalstyle = 'postgres'`;

/** Writes every table as of one moment; the service may run meanwhile. The folder must be new or empty. */
export async function exportDatabase(pool: Pool, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw refused(`the folder ${folder} is not empty.`);
  return withTransaction(pool, 'begin isolation level repeatable read read only', async (client) => {
    const { rows: migrations } = await client.query('select number, name, checksum from migration order by number');
    const tables: TableEntry[] = [];
    for (const table of await readTables(client)) {
      const file = createWriteStream(join(folder, `${table.name}.tsv`), { mode: 0o600, flags: 'wx' });
      tables.push(await readOut(client, table, file));
    }
    const manifest: Manifest = {
      format: 'storyreel-export-1',
      exportedAt: new Date().toISOString(),
      migrations,
      tables,
    };
    // Written last: a folder without it is not an export.
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    return manifest;
  });
}

/** Fills an empty database, and compares every table with the export before anything becomes visible. */
export async function importDatabase(pool: Pool, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await migrateFor(pool, manifest);
  await withTransaction(pool, 'begin', async (client) => {
    const tables = await readTables(client);
    for (const { name } of tables) {
      const { rows } = await client.query(`select exists (select 1 from ${name}) as filled`);
      if (rows[0].filled && name !== 'service_secret') throw refused(`the table ${name} is not empty.`);
    }
    // The keys that an empty database made for itself give way to those that signed the links in use.
    if (tables.some(({ name }) => name === 'service_secret')) await client.query('delete from service_secret');
    for (const table of tables) {
      const entry = manifest.tables.find(({ name }) => name === table.name);
      if (entry !== undefined) await readIn(client, table, entry, folder);
    }
    const unknown = manifest.tables.filter((entry) => !tables.some(({ name }) => name === entry.name));
    if (unknown.length > 0) throw refused(`the export has tables that are not known here: ${unknown[0]?.name}.`);
    await restartCounters(client);
  });
  await migrate(pool);
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refused(`${path} cannot be read (${error.code}).`);
  });
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw refused(`${path} is not the manifest of an export.`);
  }
}

/** The schema that the export was made with; what came later is applied after its rows are in. */
async function migrateFor(pool: Pool, manifest: Manifest): Promise<void> {
  const all = await readMigrations();
  const known = manifest.migrations.map((applied) => all.find(({ checksum }) => checksum === applied.checksum));
  const missing = manifest.migrations[known.indexOf(undefined)];
  if (missing !== undefined)
    throw refused(`the export was made by a version with the migration ${missing.name}, which is not in this one.`);
  const { rows } = await pool.query(`select to_regclass('public.migration') is not null as made`);
  if (!rows[0].made)
    await migrate(
      pool,
      known.filter((migration) => migration !== undefined),
    );
}

async function readOut(client: PoolClient, table: TableShape, target: NodeJS.WritableStream): Promise<TableEntry> {
  const { name, columns, key } = table;
  const hash = createHash('sha256');
  let rows = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      for (const byte of chunk) if (byte === 10) rows++;
      next(null, chunk);
    },
  });
  const out = copyOut(
    client,
    `select ${columns.join(', ')} from ${name} order by ${(key.length ? key : columns).join(', ')}`,
  );
  await pipeline(out.stream, count, target);
  await out.done;
  return { name, columns: [...columns], rows, sha256: hash.digest('hex') };
}

async function readIn(client: PoolClient, table: TableShape, entry: TableEntry, folder: string): Promise<void> {
  const lacking = entry.columns.filter((column) => !table.columns.includes(column));
  if (lacking.length > 0) throw refused(`the table ${table.name} has no column ${lacking[0]} here.`);
  await copyIn(client, table.name, entry.columns, createReadStream(join(folder, `${table.name}.tsv`)));
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  const found = await readOut(client, { ...table, columns: entry.columns }, nowhere);
  if (found.rows !== entry.rows || found.sha256 !== entry.sha256)
    throw refused(`${entry.name}.tsv is not what was exported: ${found.rows} of ${entry.rows} rows came in.`);
}

/** Numbers that the database gives go on after the highest one that came in. */
async function restartCounters(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, quote_ident(a.attname) as column, pg_get_serial_sequence(c.relname, a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and pg_get_serial_sequence(c.relname, a.attname) is not null`);
  for (const { table, column, sequence } of rows)
    await client.query(`select setval($1, coalesce(max(${column}), 0) + 1, false) from ${table}`, [sequence]);
}

async function withTransaction<T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    await client.query(EXACT);
    const result = await work(client);
    await client.query('commit');
    broken = false;
    return result;
  } finally {
    // A connection in the middle of a COPY is of no use to anybody; closing it rolls back.
    client.release(broken);
  }
}

function refused(reason: string): StoryreelError {
  return new StoryreelError('database_mismatch', { reason });
}
