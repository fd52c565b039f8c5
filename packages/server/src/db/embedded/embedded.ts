/**
 * The embedded database for as long as one process of Storyreel owns it: started or adopted, guarded by a lock that
 * lives in the database itself, and started again when it dies.
 */
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { Client } from 'pg';
import type { Log } from '../../services.ts';
import { findBinaries, type PostgresBinaries, setupError } from './binaries.ts';
import { type ClusterAccess, clusterPath, ensureCluster, ROLE, readAccess, savePort } from './cluster.ts';
import { freePort, logTail, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { databaseUser, makeReachable, type RunAs } from './run-as.ts';

/** Advisory lock of the owner, in the cluster's own database "postgres". */
const OWNER_LOCK = 7_305_119_001;
const DATABASE = 'storyreel';
const START_SECONDS = 30;
/** The lock of an owner that was killed is free as soon as the server has seen its connection close. */
const LOCK_SECONDS = 3;

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
}

/** The address of the database that another process owns here, or undefined if none runs. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  const server = await runningPostmaster(dataDir);
  const access = server && (await readAccess(dataDir));
  return server && access && address(access.password, server.port, DATABASE);
}

function address(password: string, port: number, database: string): string {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

export class EmbeddedDatabase {
  readonly #dataDir: string;
  readonly #log: Log;
  readonly #binaries: PostgresBinaries;
  readonly #runAs: RunAs | undefined;
  #access: ClusterAccess;
  #guard: Client | undefined;
  #stopping = false;
  #reviving: Promise<void> | undefined;
  #adopted = false;

  /** Starts the database in the folder, or takes over one that lost its owner. */
  static async open({ dataDir, log }: EmbeddedOptions): Promise<EmbeddedDatabase> {
    await mkdir(dataDir, { recursive: true, mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
      throw setupError(dataDir, `the folder cannot be made (${error.code}).`, error);
    });
    const runAs = databaseUser(dataDir, clusterPath(dataDir));
    if (runAs !== undefined) await makeReachable(dataDir, runAs);
    const binaries = await findBinaries(dataDir, runAs);
    const access = await ensureCluster(dataDir, binaries, runAs);
    const database = new EmbeddedDatabase(dataDir, log, binaries, runAs, access);
    await database.#acquire();
    return database;
  }

  private constructor(
    dataDir: string,
    log: Log,
    binaries: PostgresBinaries,
    runAs: RunAs | undefined,
    access: ClusterAccess,
  ) {
    this.#dataDir = dataDir;
    this.#log = log;
    this.#binaries = binaries;
    this.#runAs = runAs;
    this.#access = access;
  }

  /** For every connection; it stays the same while this process lives. */
  get url(): string {
    return address(this.#access.password, this.#access.port, DATABASE);
  }

  /** True where the server was running already. */
  get adopted(): boolean {
    return this.#adopted;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#reviving;
    await this.#guard?.end().catch(() => undefined);
    await stopPostmaster(this.#dataDir, this.#binaries, this.#runAs);
  }

  /** Runs the server and takes the lock. */
  async #acquire(): Promise<void> {
    const client = await this.#connect();
    try {
      await takeLock(client, this.#dataDir);
      const there = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (there.rowCount === 0) await client.query(`create database ${DATABASE}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#guard = client;
    client.once('end', () => this.#lost());
  }

  /** A connection to the server that runs, which is started where none does. */
  async #connect(): Promise<Client> {
    const deadline = Date.now() + START_SECONDS * 1000;
    let failure = '';
    while (Date.now() < deadline) {
      const server = await runningPostmaster(this.#dataDir);
      if (server === undefined) {
        failure = await this.#start(deadline);
      } else {
        this.#adopted = true;
        if (this.#access.port !== server.port) await this.#usePort(server.port);
      }
      const client = await this.#tryConnect();
      if (client instanceof Client) return client;
      failure ||= client.message;
      await pause(50);
    }
    throw setupError(this.#dataDir, `it does not answer: ${failure} ${logTail(this.#dataDir)}`);
  }

  /** Starts a server and waits until it answers or ends; says why where it did not come up. */
  async #start(deadline: number): Promise<string> {
    this.#adopted = false;
    const port = await freePort(this.#access.port);
    if (port !== this.#access.port) await this.#usePort(port);
    const child = startPostmaster(this.#dataDir, port, this.#binaries, this.#runAs);
    let ended: string | undefined;
    child.once('error', (error) => {
      ended = error.message;
    });
    child.once('exit', (code, signal) => {
      ended = `the server ended with ${signal ?? code}.`;
    });
    while (ended === undefined && Date.now() < deadline) {
      const client = await this.#tryConnect();
      if (client instanceof Client) {
        await client.end();
        return '';
      }
      await pause(20);
    }
    return ended ?? '';
  }

  async #usePort(port: number): Promise<void> {
    this.#access = { ...this.#access, port };
    await savePort(this.#dataDir, this.#access);
  }

  async #tryConnect(): Promise<Client | Error> {
    const { password, port } = this.#access;
    const client = new Client({
      connectionString: address(password, port, 'postgres'),
      connectionTimeoutMillis: 3000,
      application_name: `storyreel owner, process ${process.pid} on ${hostname()}`.slice(0, 63),
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** The guarding connection broke: the server died, or ends all connections after one of its processes crashed. */
  #lost(): void {
    if (this.#stopping) return;
    this.#log.warn({ folder: this.#dataDir }, 'the database stopped; starting it again');
    this.#reviving = this.#revive().finally(() => {
      this.#reviving = undefined;
    });
  }

  async #revive(): Promise<void> {
    const began = Date.now();
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        await this.#acquire();
        this.#log.warn({ milliseconds: Date.now() - began }, 'the database runs again');
        return;
      } catch (error) {
        this.#log.error({ reason: (error as Error).message }, 'the database could not be started again yet');
        await pause(wait);
      }
    }
  }
}

async function takeLock(client: Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + LOCK_SECONDS * 1000;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0]?.taken) return;
    if (Date.now() > deadline) break;
    await pause(100);
  }
  const holder = await client.query<{ name: string; since: string }>(
    `select application_name as name, to_char(backend_start, 'YYYY-MM-DD HH24:MI') as since
     from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and (classid::bigint << 32 | objid::bigint) = $1 and granted`,
    [OWNER_LOCK],
  );
  const { name, since } = holder.rows[0] ?? { name: 'another process', since: 'a moment ago' };
  throw setupError(dataDir, `it is in use by another Storyreel (${name}, since ${since} UTC).`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
