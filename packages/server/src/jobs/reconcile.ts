/**
 * The rescuer: finds unfinished requests that no job stands for. That should not happen; a restored backup, an import
 * or a hand in the queue's tables can bring it about, and then nobody must wait for ever.
 */
import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { KeyLimits, Log } from '../services.ts';
import type { Attempts } from './attempts.ts';
import type { News } from './news.ts';
import { dropOldPreviews } from './previews.ts';
import { RENDER, type RenderQueue } from './queue.ts';

interface Stray {
  id: string;
  key_id: string;
  priority: number;
  limits: KeyLimits;
  /** The job is there, but it has ended. */
  ended: boolean;
}

/** Longer than any wait that the queue itself gives a job. */
const FAR_AHEAD = '10 minutes';

/**
 * A job that was queued while the clock of the database was ahead would wait until the clock is there again; nothing is
 * ever queued for as late as that on purpose.
 */
async function untangleTime(db: Db): Promise<void> {
  await sql`
    update pgboss.job set start_after = now()
    where name = ${RENDER} and state in ('created', 'retry') and start_after > now() + ${FAR_AHEAD}::interval`.execute(
    db,
  );
}

/** Gives a job to requests that have none, and ends requests whose job ended without them. Answers how many. */
export async function reconcile(
  db: Db,
  queue: RenderQueue,
  attempts: Attempts,
  news: News,
  log: Log,
): Promise<{ requeued: number; buried: number }> {
  // A job that ends and the end of its request become visible together, so nothing here is a matter of timing; the
  // dead are left alone for a while, because the dead-letter queue names a better reason.
  await dropOldPreviews(db);
  await untangleTime(db);
  const { rows } = await sql<Stray>`
    select r.id, r.key_id, r.priority, k.limits, j.id is not null as ended
    from request r
    join api_key k on k.id = r.key_id
    left join pgboss.job j on j.name = ${RENDER} and j.id = r.id
    where r.state in ('queued', 'running')
      and (j.id is null or (j.state not in ('created', 'retry', 'active') and j.completed_on < now() - interval '1 minute'))
    limit 1000`.execute(db);
  let requeued = 0;
  for (const stray of rows) {
    if (stray.ended) {
      await attempts.bury(stray.id, 'its worker was lost');
    } else {
      await db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable('request')
          .set({ state: 'queued', progress: null, worker_id: null, attempt: sql`attempt + 1` })
          .where('id', '=', stray.id)
          .where('state', 'in', ['queued', 'running'])
          .returning('id')
          .executeTakeFirst();
        if (row === undefined) return;
        const { key_id: keyId, priority, limits } = stray;
        await queue.send(tx, { requestId: stray.id, priority, keyId, running: limits.running });
      });
      requeued++;
    }
  }
  const buried = rows.length - requeued;
  if (rows.length > 0) {
    log.warn({ requeued, buried }, 'requests without a job were rescued');
    news.work();
  }
  return { requeued, buried };
}
