/** Can the service run here: looked at without starting it, setting by setting. */
import { access, constants, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { StoryreelError } from '@storyreel/contract';
import { openStore } from '../assets/room.ts';
import { reserveBytes, type ServerConfig } from '../config/config.ts';
import { connect } from '../db/connect.ts';
import { findBinaries } from '../db/embedded/binaries.ts';
import { clusterPath } from '../db/embedded/cluster.ts';
import { findRunning } from '../db/embedded/embedded.ts';
import { databaseUser, makeReachable } from '../db/embedded/run-as.ts';
import type { Log } from '../services.ts';
import { diskReserve } from './disk-reserve.ts';

/** One finding, in the form that the command line prints. */
export interface ServiceCheck {
  readonly name: 'data folder' | 'disk' | 'database' | 'clock' | 'files' | 'engine' | 'port' | 'addresses';
  /** "missing" is worth knowing but stops nothing. */
  readonly state: 'ok' | 'missing' | 'failed';
  readonly finding: string;
}

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
/** Links end by the clock of this machine, everything else by the database's. */
const CLOCK_TOLERANCE_MS = 5000;
/** For a language model to say that it is there. */
const ENDPOINT_MS = 5000;

export async function checkService(config: ServerConfig): Promise<ServiceCheck[]> {
  const checks: ServiceCheck[] = [await checkFolder(config)];
  if (checks[0]?.state === 'ok') checks.push(await checkDisk(config));
  checks.push(
    ...(await checkDatabase(config)),
    await checkFiles(config),
    await checkEngine(config),
    await checkPort(config),
    checkAddresses(config),
  );
  return checks;
}

async function checkFolder({ dataDir }: ServerConfig): Promise<ServiceCheck> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
    return { name: 'data folder', state: 'ok', finding: `${dataDir} can be written to` };
  } catch (error) {
    const finding = `${dataDir} cannot be written to (${(error as NodeJS.ErrnoException).code}); set STORYREEL_DATA_DIR`;
    return { name: 'data folder', state: 'failed', finding };
  }
}

async function checkDisk(config: ServerConfig): Promise<ServiceCheck> {
  const disk = diskReserve({ folder: config.dataDir, reserveBytes: reserveBytes(config), log: SILENT });
  const free = await disk.free();
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  if (free === undefined) return { name: 'disk', state: 'missing', finding: 'free space cannot be told here' };
  const finding = `${gb(free)} free; below ${gb(disk.reserveBytes)} nothing new is accepted`;
  return { name: 'disk', state: free < disk.reserveBytes ? 'failed' : 'ok', finding };
}

async function checkDatabase(config: ServerConfig): Promise<ServiceCheck[]> {
  const { databaseUrl, dataDir } = config;
  const url = databaseUrl ?? (await findRunning(dataDir).catch(() => undefined));
  if (url === undefined) return [await checkEmbedded(dataDir)];
  const connection = connect({ url, connections: 1, name: 'storyreel doctor', log: SILENT });
  try {
    const { rows } = await connection.pool.query<{ version: string; now: Date }>(
      `select current_setting('server_version') as version, clock_timestamp() as now`,
    );
    const { version = '', now = new Date() } = rows[0] ?? {};
    const where = databaseUrl === undefined ? 'embedded, running' : new URL(databaseUrl).host;
    const old = Number.parseInt(version, 10) < 15;
    const database = {
      name: 'database',
      finding: `PostgreSQL ${version}, ${where}${old ? '; 15 is the oldest that works' : ''}`,
    } as const;
    return [{ ...database, state: old ? 'failed' : 'ok' }, checkClock(now)];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
    return [{ name: 'database', state: 'failed', finding: `it does not answer (${code})` }];
  } finally {
    await connection.close();
  }
}

async function checkEmbedded(dataDir: string): Promise<ServiceCheck> {
  try {
    const user = databaseUser(dataDir, clusterPath(dataDir));
    if (user !== undefined) await makeReachable(dataDir, user);
    await findBinaries(dataDir, user);
    return { name: 'database', state: 'ok', finding: 'the embedded PostgreSQL is installed' };
  } catch (error) {
    const finding = error instanceof StoryreelError ? error.message : 'the embedded PostgreSQL is not installed';
    return { name: 'database', state: 'failed', finding: `${finding} Or set DATABASE_URL.` };
  }
}

function checkClock(now: Date): ServiceCheck {
  const apart = Math.abs(Date.now() - now.getTime());
  const finding = `this machine and the database are ${(apart / 1000).toFixed(1)} s apart`;
  return { name: 'clock', state: apart > CLOCK_TOLERANCE_MS ? 'missing' : 'ok', finding };
}

async function checkFiles(config: ServerConfig): Promise<ServiceCheck> {
  const where = config.storage === 's3' ? `bucket ${config.s3Bucket ?? '(none)'}` : 'a folder beside the database';
  try {
    const store = openStore(config);
    await store.probe().finally(() => store.close());
    return { name: 'files', state: 'ok', finding: `${where} can be written, read and deleted` };
  } catch (error) {
    return { name: 'files', state: 'failed', finding: `${where} cannot be used (${(error as Error).name})` };
  }
}

/** What makes the clips; whether this machine can draw is checked apart from the service. */
async function checkEngine({ engine, llmBaseUrl, llmApiKey }: ServerConfig): Promise<ServiceCheck> {
  const check = (state: ServiceCheck['state'], finding: string): ServiceCheck => ({ name: 'engine', state, finding });
  if (engine === 'noop') return check('missing', 'noop makes grey squares, for load tests only');
  if (llmBaseUrl === undefined) return check('ok', 'previz, planned by the built-in director');
  const { host } = new URL(llmBaseUrl);
  try {
    const headers: Record<string, string> = llmApiKey === undefined ? {} : { authorization: `Bearer ${llmApiKey}` };
    const answer = await fetch(`${llmBaseUrl}/models`, { headers, signal: AbortSignal.timeout(ENDPOINT_MS) });
    await answer.body?.cancel();
    // Not every endpoint lists its models; one that refuses the key says so in this way.
    if (answer.status === 401 || answer.status === 403)
      return check('failed', `the language model at ${host} refuses the key (${answer.status})`);
    return check('ok', `previz, planned by the language model at ${host}`);
  } catch (error) {
    const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code ?? (error as Error).name;
    return check('failed', `the language model at ${host} does not answer (${code})`);
  }
}

async function checkPort({ host, port }: ServerConfig): Promise<ServiceCheck> {
  if (/401|429/.test(String(port))) {
    const finding = `${port} holds 401 or 429, which RunComfy's command line takes for an error; choose another`;
    return { name: 'port', state: 'missing', finding };
  }
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return { name: 'port', state: 'ok', finding: `${host}:${port} is free` };
  // The service itself may be what holds it.
  if (code === 'EADDRINUSE') return { name: 'port', state: 'missing', finding: `${host}:${port} is in use` };
  return { name: 'port', state: 'failed', finding: `${host}:${port} cannot be had (${code})` };
}

function checkAddresses({ host, publicUrl }: ServerConfig): ServiceCheck {
  const local = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (publicUrl !== undefined || local)
    return { name: 'addresses', state: 'ok', finding: publicUrl ?? 'as requests come in' };
  const finding = 'STORYREEL_PUBLIC_URL is not set: webhooks will carry links to localhost';
  return { name: 'addresses', state: 'missing', finding };
}
