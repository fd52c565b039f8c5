/** PostgreSQL refuses to run as root: who it runs as instead, and folders that this user can reach. */
import { readFileSync, statSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setupError } from './binaries.ts';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that may own the database, the best first. No account is ever made. */
const NAMES = ['storyreel', 'postgres', 'nobody'];

/** Undefined: as this process. An existing cluster keeps its owner. */
export function databaseUser(dataDir: string, cluster: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  } catch {
    // No cluster yet.
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of NAMES) {
    const account = accounts.find((fields) => fields[0] === name);
    const uid = Number(account?.[2]);
    const gid = Number(account?.[3]);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw setupError(
    dataDir,
    `PostgreSQL does not run as root, and there is no account ${NAMES.join(', ')} to run it as. ` +
      'Run Storyreel as another user, or make one of these accounts.',
  );
}

/** Opens the way to `folder` for the user: the folder itself is changed, its parents are only looked at. */
export async function makeReachable(folder: string, runAs: RunAs): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o011);
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    const facts = await stat(parent);
    const bit = facts.uid === runAs.uid ? 0o100 : facts.gid === runAs.gid ? 0o010 : 0o001;
    if ((facts.mode & bit) === 0) {
      throw setupError(
        folder,
        `root runs PostgreSQL as user ${runAs.uid}, which may not enter ${parent}. ` +
          `Choose a data folder elsewhere, or allow it: chmod o+x ${parent}`,
      );
    }
    if (parent === dirname(parent)) return;
  }
}
