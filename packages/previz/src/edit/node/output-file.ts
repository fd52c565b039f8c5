/** Writes a file beside its final place and moves it there only when it is complete. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ClipJobError } from '../clip-job.ts';

export interface FileFacts {
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

export class OutputFile {
  readonly path: string;
  /** Where to write meanwhile: hidden, in the same folder, so that the final move is atomic. */
  readonly draft: string;

  private constructor(path: string) {
    this.path = path;
    this.draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  }

  /** Checks that the place can be written to; makes the folder. */
  static async at(path: string): Promise<OutputFile> {
    if (!isAbsolute(path)) throw new ClipJobError('output', 'must be an absolute path', path);
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch (cause) {
      throw Object.assign(new ClipJobError('output', 'its folder cannot be made', path), { cause });
    }
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) throw new ClipJobError('output', 'must not be a folder', path);
    return new OutputFile(path);
  }

  /** Size and hash of the draft. */
  async facts(signal?: AbortSignal): Promise<FileFacts> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.draft, { highWaterMark: 1 << 20 }), hash, { signal });
    const { size } = await stat(this.draft);
    return { bytes: size, sha256: hash.digest('hex') };
  }

  /** The draft becomes the file. */
  async keep(): Promise<void> {
    await rename(this.draft, this.path);
  }

  /** Removes the draft. */
  async discard(): Promise<void> {
    await rm(this.draft, { force: true });
  }
}
