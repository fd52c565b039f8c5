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

export function connect(options: ConnectOptions): Connection {
  const pool = openPool(options);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/** A pool that outlives its connections: when the database dies, queries fail and nothing else happens. */
export function openPool({ url, connections, name, log }: ConnectOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: exactTypes,
  });
  const heard = (error: Error): void => log.debug({ reason: error.message }, 'a database connection broke');
  pool.on('error', heard);
  // A connection that breaks between two queries of a transaction is not idle to the pool: its error needs an ear of
  // its own, or it ends the process.
  pool.on('connect', (client) => client.on('error', heard));
  return pool;
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

const exactTypes: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? exactNumber : types.getTypeParser(oid, format),
} as NonNullable<PoolConfig['types']>;
