/** Connections to PostgreSQL: one pool for a process, and Kysely on top of it. */
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import type { Log } from '../services.ts';
import type { Database, Db } from './tables.ts';

export interface Connection {
  readonly db: Db;
  readonly pool: Pool;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly url: string;
  /** Most connections at a time. */
  readonly connections: number;
  /** Shown by the server for each connection. */
  readonly name: string;
  readonly log: Log;
}

export function connect({ url, connections, name, log }: ConnectOptions): Connection {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: exactTypes,
  });
  // An idle connection that breaks is replaced by the pool; the error only has to be heard.
  pool.on('error', (error) => log.debug({ reason: error.message }, 'an idle database connection broke'));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/**
 * 64-bit integers are money and counts. The driver would give text; here they become numbers, and one that a number
 * cannot hold exactly is an error instead of a wrong sum.
 */
export function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly`);
  return value;
}

const INT8: number = types.builtins.INT8;

export const exactTypes: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? exactNumber : types.getTypeParser(oid, format),
} as NonNullable<PoolConfig['types']>;
