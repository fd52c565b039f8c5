/** Reading parts of a file by position. */
import { type FileHandle, open } from 'node:fs/promises';

export class FileReader {
  readonly #file: FileHandle;
  readonly size: number;

  private constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  static async use<T>(path: string, read: (file: FileReader) => Promise<T>): Promise<T> {
    const file = await open(path);
    try {
      return await read(new FileReader(file, (await file.stat()).size));
    } finally {
      await file.close();
    }
  }

  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  async bytes(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - position)));
    const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, position);
    return buffer.subarray(0, bytesRead);
  }
}
