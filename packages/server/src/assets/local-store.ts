/** The object store in a folder: temporary file, fsync, rename, fsync of the folder. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type ByteRange,
  checkKey,
  type Expected,
  ObjectMissingError,
  type ObjectStore,
  type StoredObject,
  verified,
} from './object-store.ts';

/** Temporary files lie beside the objects, on the same file system, under a name that no key can have. */
const TEMPORARY = '.incoming';

export class LocalStore implements ObjectStore {
  readonly kind = 'local';
  /** Absolute path of the folder. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async put(key: string, body: AsyncIterable<Uint8Array>, expected: Expected): Promise<StoredObject> {
    checkKey(key);
    await this.#throughTemporary(key, async (path) => {
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const part of verified(body, expected)) await file.writeFile(part);
        await file.sync();
      } finally {
        await file.close();
      }
    });
    return { key, bytes: expected.bytes, modifiedAt: new Date() };
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const path = this.#pathOf(key);
    if ((await this.head(key)) === undefined) throw new ObjectMissingError(key);
    return createReadStream(path, range === undefined ? {} : { start: range.start, end: range.end });
  }

  async head(key: string): Promise<StoredObject | undefined> {
    try {
      const facts = await stat(this.#pathOf(key));
      return facts.isFile() ? { key, bytes: facts.size, modifiedAt: facts.mtime } : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.#pathOf(key);
    await rm(path, { force: true });
    await syncFolder(dirname(path)).catch(ignoreMissing);
    await this.#removeEmpty(dirname(path));
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
    for await (const key of walk(this.root, folder)) {
      if (!key.startsWith(prefix)) continue;
      const object = await this.head(key);
      if (object !== undefined) yield object;
    }
  }

  async copy(from: string, to: string): Promise<void> {
    checkKey(to);
    if ((await this.head(from)) === undefined) throw new ObjectMissingError(from);
    await this.#throughTemporary(to, async (path) => {
      await copyFile(this.#pathOf(from), path);
      const file = await open(path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async signedGet(): Promise<string | undefined> {
    return undefined;
  }

  async probe(): Promise<void> {
    const path = join(this.root, TEMPORARY, randomBytes(12).toString('hex'));
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile('probe');
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }

  async close(): Promise<void> {}

  /** Removes what uploads that never ended have left; `olderThanMs` spares those still under way. */
  async sweep(olderThanMs: number): Promise<number> {
    const folder = join(this.root, TEMPORARY);
    let removed = 0;
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      const path = join(folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts === undefined || Date.now() - facts.mtimeMs < olderThanMs) continue;
      await rm(path, { force: true });
      removed++;
    }
    return removed;
  }

  #pathOf(key: string): string {
    return join(this.root, ...checkKey(key).split('/'));
  }

  async #throughTemporary(key: string, write: (path: string) => Promise<void>): Promise<void> {
    const target = this.#pathOf(key);
    const temporary = join(this.root, TEMPORARY, randomBytes(12).toString('hex'));
    await mkdir(dirname(temporary), { recursive: true });
    try {
      await write(temporary);
      await this.#renameInto(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async #renameInto(temporary: string, target: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const made = await mkdir(dirname(target), { recursive: true });
      try {
        await rename(temporary, target);
        await syncFolder(dirname(target));
        // New folders are names in their parents, which need to reach the disk as well.
        if (made !== undefined) await syncUpTo(dirname(target), this.root);
        return;
      } catch (error) {
        // A delete may have removed the folder as empty in between.
        if (!isMissing(error) || attempt >= 5) throw error;
      }
    }
  }

  /** Folders that a delete leaves empty go as well, up to the first that is in use. */
  async #removeEmpty(folder: string): Promise<void> {
    for (let each = folder; each.startsWith(this.root + sep); each = dirname(each)) {
      try {
        await rmdir(each);
      } catch {
        return;
      }
    }
  }
}

async function* walk(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, ...folder.split('/')), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === TEMPORARY) continue;
    const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, key);
    else if (entry.isFile()) yield key;
  }
}

async function syncUpTo(folder: string, root: string): Promise<void> {
  for (let each = dirname(folder); each.startsWith(root); each = dirname(each)) await syncFolder(each);
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders; its renames are as durable as they get.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
