/** Deletes what has had its time, and what nobody knows of. */
import type { Log } from '../services.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import type { AssetRecords } from './records.ts';

/** Files younger than this may belong to a request that is not settled yet. */
const ORPHAN_AGE_MS = 24 * 3600_000;
const ORPHAN_EVERY_MS = 24 * 3600_000;
const BATCH = 500;

export interface Swept {
  /** Files whose time was over. */
  readonly expired: number;
  /** Files that belong to nothing: of dead attempts and broken uploads. */
  readonly orphans: number;
}

export interface SweepOptions {
  readonly store: ObjectStore;
  readonly records: AssetRecords;
  readonly log: Log;
  /** Clock in milliseconds. */
  readonly now: () => number;
}

/** Deletes when it is called; safe to run in several processes at once. */
export function sweeper({ store, records, log, now }: SweepOptions): () => Promise<Swept> {
  // Looking for orphans means listing the whole store.
  let orphansAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const expired = await eraseExpired(store, records);
    const time = now();
    const due = time - orphansAt >= ORPHAN_EVERY_MS;
    const orphans = due ? await eraseOrphans(store, records, time) : 0;
    if (due) orphansAt = time;
    if (expired + orphans > 0) log.info({ expired, orphans }, 'files were deleted');
    return { expired, orphans };
  };
}

async function eraseExpired(store: ObjectStore, records: AssetRecords): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await records.expire(BATCH);
    for (const { key } of due) await store.delete(key);
    await records.forget(due.map(({ id }) => id));
    erased += due.length;
    if (due.length < BATCH) return erased;
  }
}

async function eraseOrphans(store: ObjectStore, records: AssetRecords, now: number): Promise<number> {
  let erased = 0;
  let batch: StoredObject[] = [];
  const flush = async (): Promise<void> => {
    const known = await records.known(batch.map(({ key }) => key));
    for (const { key } of batch) {
      if (known.has(key)) continue;
      await store.delete(key);
      erased++;
    }
    batch = [];
  };
  for (const prefix of ['outputs/', 'uploads/', 'probe/']) {
    for await (const object of store.list(prefix)) {
      if (now - object.modifiedAt.getTime() < ORPHAN_AGE_MS) continue;
      batch.push(object);
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  return erased + ((await store.sweep?.(ORPHAN_AGE_MS)) ?? 0);
}
