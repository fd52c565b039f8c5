/** The cluster on disk: made once and whole, checked for its version, with its password and port beside it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoryreelError } from '@storyreel/contract';
import { type PostgresBinaries, setupError } from './binaries.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

/** Major version of the binaries; a cluster of another one cannot be opened. */
const POSTGRES_MAJOR = '18';
export const ROLE = 'storyreel';

export const clusterPath = (dataDir: string): string => join(dataDir, 'postgres');

/** What connects need, kept readable for the owner only. */
export interface ClusterAccess {
  readonly password: string;
  /** The port of the last start: kept, so that workers find the database again after a restart. */
  readonly port: number;
}

const accessPath = (dataDir: string): string => join(dataDir, 'database.json');

export async function readAccess(dataDir: string): Promise<ClusterAccess | undefined> {
  const text = await readFile(accessPath(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw setupError(dataDir, `database.json cannot be read (${error.code}).`, error);
  });
  return text === undefined ? undefined : (JSON.parse(text) as ClusterAccess);
}

export async function savePort(dataDir: string, access: ClusterAccess): Promise<void> {
  const draft = `${accessPath(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  await rename(draft, accessPath(dataDir));
}

/** Makes the cluster if there is none. Two processes may try at the same time: one cluster remains. */
export async function ensureCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<ClusterAccess> {
  const cluster = clusterPath(dataDir);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined) checkVersion(cluster, version.trim());
  let access = await readAccess(dataDir);
  if (version !== undefined) {
    if (access === undefined)
      throw setupError(dataDir, `${accessPath(dataDir)} is missing; it holds the password of the database.`);
    return access;
  }
  if (access === undefined) {
    const made: ClusterAccess = { password: randomBytes(24).toString('base64url'), port: 0 };
    await writeFile(accessPath(dataDir), `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw setupError(dataDir, `it cannot be written to (${error.code}).`, error);
      },
    );
    access = (await readAccess(dataDir)) ?? made;
  }
  await removeLeftovers(dataDir);
  await initialise(dataDir, access.password, binaries, runAs);
  return access;
}

function checkVersion(cluster: string, version: string): void {
  if (version === POSTGRES_MAJOR) return;
  const reason =
    `${cluster} was made by PostgreSQL ${version}, and this version of Storyreel brings PostgreSQL ${POSTGRES_MAJOR}. ` +
    'It was left untouched.';
  throw new StoryreelError('database_mismatch', { reason });
}

async function initialise(
  dataDir: string,
  password: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<void> {
  const draft = join(dataDir, `postgres.new-${process.pid}`);
  const passwordFile = `${draft}.secret`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (runAs !== undefined) {
      await chown(draft, runAs.uid, runAs.gid);
      await chown(passwordFile, runAs.uid, runAs.gid);
    }
    const args = ['-D', draft, '-U', ROLE, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    // One flush of the file system in place of one for each of a thousand files.
    const sync = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
    await run(binaries.initdb, [...args, ...locale, ...sync, '--no-instructions'], {
      env: binaries.env,
      cwd: draft,
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
    });
    // A second process may have finished first; its cluster then stays, for it has the same password.
    await rename(draft, clusterPath(dataDir)).catch(async (error: NodeJS.ErrnoException) => {
      if (!(await stat(join(clusterPath(dataDir), 'PG_VERSION')).catch(() => null))) throw error;
    });
  } catch (cause) {
    const output = (cause as { stderr?: string }).stderr?.trim() || (cause as Error).message;
    throw setupError(dataDir, `initdb failed: ${output.split('\n').slice(-3).join(' ')}`, cause);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** What an initdb left that was killed. A fresh one may belong to a process that is at work now. */
async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith('postgres.new-')) continue;
    const path = join(dataDir, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > 600_000) await rm(path, { recursive: true, force: true });
  }
}
