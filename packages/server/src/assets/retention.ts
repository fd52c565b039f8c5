/** Deletes what has had its time, and what nobody knows of. */
import type { Log } from '../services.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import type { AssetRecords } from './records.ts';

/** Files younger than this may belong to a request that is not settled yet. */
const ORPHAN_AGE_MS = 24 * 3600_000;
const BATCH = 500;

export interface Swept {
  /** Files whose time was over. */
  readonly expired: number;
  /** Files that belong to nothing: of dead attempts and broken uploads. */
  readonly orphans: number;
}

/** Safe to run in several processes at once. `now` is a clock in milliseconds. */
export async function sweep(
  store: ObjectStore,
  records: AssetRecords,
  log: Log,
  now: () => number = Date.now,
): Promise<Swept> {
  const swept = { expired: await eraseExpired(store, records), orphans: await eraseOrphans(store, records, now()) };
  if (swept.expired + swept.orphans > 0) log.info(swept, 'files were deleted');
  return swept;
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
