/** The running server process: its pid file, starting it, and stopping it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries.ts';
import { clusterPath } from './cluster.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that the pid file names, if its process lives. */
export async function runningPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(clusterPath(dataDir), 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 1 && port > 0 && alive(pid) ? { pid, port } : undefined;
}

/** After a restart of the machine the number may belong to anything, and a container may keep dead processes listed. */
function alive(pid: number): boolean {
  if (process.platform === 'linux') {
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readProcess(pid)) ?? [];
    return name === 'postgres' && state !== 'Z' && state !== 'X';
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readProcess(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

const LOG_LIMIT = 20e6;
const serverLogPath = (dataDir: string): string => join(dataDir, 'postgres.log');

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal must reach Storyreel, which drains its work and
 * stops the database last.
 */
export function startPostmaster(
  dataDir: string,
  port: number,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): ChildProcess {
  const log = openLog(dataDir, runAs);
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    // Containers give 64 MB of shared memory, and no query here is large.
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    // After a crash everything is flushed once: one call for the file system in place of one for each of its thousand
    // files, which took seconds on a busy disk.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // A forgotten transaction keeps dead rows alive and slows every claim of the queue.
    idle_in_transaction_session_timeout: '60s',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const child = spawn(binaries.postgres, ['-D', clusterPath(dataDir), ...args], {
      env: { ...binaries.env },
      cwd: clusterPath(dataDir),
      detached: true,
      stdio: ['ignore', log, log],
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function openLog(dataDir: string, runAs: RunAs | undefined): number {
  const path = serverLogPath(dataDir);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a', 0o640);
  if (runAs !== undefined) fchownSync(log, runAs.uid, runAs.gid);
  return log;
}

/** The last lines of the server's log, for errors. */
export function logTail(dataDir: string): string {
  try {
    return readFileSync(serverLogPath(dataDir), 'utf8').trimEnd().split('\n').slice(-3).join(' | ');
  } catch {
    return 'no log';
  }
}

/** Ends every connection and writes everything to disk. */
export async function stopPostmaster(
  dataDir: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', clusterPath(dataDir), '-m', 'fast', '-w', '-t', '60', '-s'], {
    env: binaries.env,
    cwd: clusterPath(dataDir),
    ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
  }).catch(async (error: unknown) => {
    if ((await runningPostmaster(dataDir)) !== undefined) throw error;
  });
}

/** `wanted` if it can be had, else a free port. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryListen(wanted)) ?? (await tryListen(0)) ?? 0;
}

function tryListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
