/** Small disks for tests that fill them up or pull their power: only root may make them, and not everywhere. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NotHere } from './case.ts';
import { undoAtInterrupt } from './cleanup.ts';

const run = promisify(execFile);

export interface Mount {
  readonly folder: string;
  unmount(): Promise<void>;
}

async function mounted(args: readonly string[], what: string): Promise<Mount> {
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-mount-'));
  try {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('only root on Linux may mount');
    await run('mount', [...args, folder]);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new NotHere(`${what} cannot be mounted here (${(error as Error).message.split('\n')[0]})`);
  }
  await chmod(folder, 0o755);
  const mount: Mount = {
    folder,
    async unmount() {
      done();
      await run('umount', ['-l', folder]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    },
  };
  const done = undoAtInterrupt(mount.unmount);
  return mount;
}

/** A file system in memory that holds so many megabytes and no more. */
export function mountMemory(megabytes: number): Promise<Mount> {
  return mounted(['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none'], 'a small file system');
}

/** An ext4 image as a disk: what the image holds is what has left the machine's memory. */
export async function mountImage(image: string): Promise<Mount> {
  return mounted(['-o', 'loop', '-t', 'ext4', image], 'an image through a loop device');
}

/** A fresh ext4 file system in a file. */
export async function makeImage(image: string, megabytes: number): Promise<void> {
  try {
    await run('truncate', ['-s', `${megabytes}M`, image]);
    await run('mkfs.ext4', ['-q', '-F', image]);
  } catch (error) {
    throw new NotHere(`an ext4 image cannot be made here (${(error as Error).message.split('\n')[0]})`);
  }
}
