/** Room on the disk: below the reserve nothing new is taken, so that what was taken can be finished and noted. */
import { statfs } from 'node:fs/promises';
import { StoryreelError } from '@storyreel/contract';
import type { Log } from '../services.ts';

export interface DiskReserve {
  /** Bytes that may still be written; undefined where they cannot be known. */
  free(): Promise<number | undefined>;
  /** Throws storage_full when less than the reserve is left, or would be after `coming` more bytes. */
  require(coming?: number): Promise<void>;
  readonly reserveBytes: number;
}

/** A look at the file system is good for this long: files do not grow faster than that. */
const GOOD_FOR_MS = 2000;

export interface DiskReserveOptions {
  readonly folder: string;
  readonly reserveBytes: number;
  readonly log: Log;
  readonly now?: () => number;
  /** Replaces the look at the file system. */
  readonly freeBytes?: () => Promise<number>;
}

export function diskReserve(options: DiskReserveOptions): DiskReserve {
  const { folder, reserveBytes, log, now = Date.now } = options;
  const look = options.freeBytes ?? (() => freeBytes(folder));
  let seen: { at: number; free: number | undefined } | undefined;
  let short = false;

  const free = async (): Promise<number | undefined> => {
    if (seen === undefined || now() - seen.at >= GOOD_FOR_MS) {
      const found = await look().catch((error: unknown) => {
        log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'free disk space cannot be told');
        return undefined;
      });
      seen = { at: now(), free: found };
    }
    return seen.free;
  };
  return {
    reserveBytes,
    free,
    async require(coming = 0) {
      const left = await free();
      const lacking = left !== undefined && left - coming < reserveBytes;
      if (lacking !== short && coming === 0) {
        short = lacking;
        const facts = { freeBytes: left, reserveBytes };
        if (lacking) log.error(facts, 'too little disk space: nothing new is accepted');
        else log.info(facts, 'disk space is back: new requests are accepted again');
      }
      if (lacking) throw new StoryreelError('storage_full', { retryAfter: 60 });
    },
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
