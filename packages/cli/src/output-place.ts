/** Where a clip is written: the folder is checked before work begins, and no file is ever overwritten. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describeValue, StoryreelError } from '@storyreel/contract/rules';

/** Makes the folder, proves that it can be written to, and returns its absolute path. */
export async function prepareFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    await makeFolder(path);
    await access(path, constants.W_OK);
    const probe = join(path, `.storyreel-${randomUUID().slice(0, 8)}.probe`);
    const handle = await open(probe, 'wx');
    await handle.close();
    await rm(probe);
  } catch (error) {
    throw outputError(error, path);
  }
  return path;
}

/**
 * Makes a folder and those above it, one by one: the recursive mkdir of Node 22 never returns where a file system
 * answers ENOENT for a folder whose parent exists, as /proc does.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!(await isFolder(path))) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A place in the same folder for the finished file before it has its name. */
export function stagingPath(folder: string, extension: string): string {
  return join(folder, `.storyreel-${randomUUID().slice(0, 8)}.${extension}`);
}

/**
 * Gives a finished file its name: `name.ext`, else `name-1.ext` to `name-999.ext`, else `name-many.ext` with the time of
 * neither: the RunComfy command's rule, except that the last resort is an error here rather than an overwritten file.
 */
export async function claimName(staged: string, folder: string, name: string, extension: string): Promise<string> {
  try {
    for (let index = 0; index < 1000; index++) {
      const path = join(folder, `${name}${index === 0 ? '' : `-${index}`}.${extension}`);
      if (await moveWithoutOverwriting(staged, path)) return path;
    }
  } catch (error) {
    throw outputError(error, folder);
  } finally {
    await rm(staged, { force: true });
  }
  throw new StoryreelError('output_unwritable', { value: describeValue(folder), reason: '1000 clips have this name' });
}

/** Gives a finished folder of passes its name beside the clip: "<clip>.passes", or "<clip>.passes-1" and so on. */
export async function claimFolder(staged: string, clip: string): Promise<string> {
  const name = clip.replace(/\.[^./\\]+$/, '.passes');
  try {
    for (let index = 0; index < 1000; index++) {
      const path = index === 0 ? name : `${name}-${index}`;
      if ((await stat(path).catch(() => undefined)) !== undefined) continue;
      await rename(staged, path);
      return path;
    }
  } catch (error) {
    throw outputError(error, name);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  throw new StoryreelError('output_unwritable', { value: describeValue(name), reason: '1000 folders have this name' });
}

async function moveWithoutOverwriting(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    // File systems without hard links: check-and-copy in one step instead.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EACCES'].includes(code ?? '')) throw error;
  }
  if ((await stat(to).catch(() => undefined)) !== undefined) return false;
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    await rm(to, { force: true });
    throw error;
  }
}

/** An error of the file system as one of the register; others unchanged. */
export function outputError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof StoryreelError || typeof code !== 'string') return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoryreelError('output_full', { value: describeValue(path) });
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'there is a file of that name',
    ENOENT: 'the folder cannot be made',
    ENAMETOOLONG: 'the path is too long',
    EISDIR: 'it is a folder',
  };
  return new StoryreelError(
    'output_unwritable',
    { value: describeValue(path), reason: reasons[code] ?? code },
    { cause: error },
  );
}
