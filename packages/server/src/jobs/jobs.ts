/** Requests as the HTTP side sees them: submit, look, wait, cancel. */
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { isUuid } from '../accounts/keys.ts';
import { databaseError } from '../db/errors.ts';
import { afterCursor, pageOf, pageSize } from '../db/page.ts';
import type { Db, RequestRow } from '../db/tables.ts';
import type { JobCounts, Jobs, JobWebhooks, Page, Principal, RequestFilter, RequestRecord } from '../services.ts';
import { finish } from './attempts.ts';
import { looks, POSITION_LIMIT } from './looks.ts';
import type { News } from './news.ts';
import { readPreview } from './previews.ts';
import type { RenderQueue } from './queue.ts';
import { REQUEST_COLUMNS, recordOf } from './record.ts';
import { submit } from './submit.ts';
import { submitBatches } from './submit-batches.ts';
import { watch } from './watch.ts';

export interface JobsParts {
  readonly db: Db;
  readonly pool: Pool;
  readonly queue: RenderQueue;
  readonly news: News;
  readonly webhooks: JobWebhooks;
  /** Waiting requests before submits are refused. */
  readonly queueLimit: number;
  /** Seconds until the service is back, once it drains. */
  readonly draining: () => number | undefined;
}

const COUNTS_MILLISECONDS = 5000;
const DEPTH_MILLISECONDS = 1000;

export function createJobs(parts: JobsParts): Jobs {
  const { db, pool, queue, news } = parts;
  const write = submitBatches(pool, queue);
  const look = looks(pool);
  const counts = remembered(COUNTS_MILLISECONDS, () => readCounts(db));
  const depth = remembered(DEPTH_MILLISECONDS, () => readDepth(db, parts.queueLimit));
  return {
    submit: guarded(async (submission) => {
      const wait = parts.draining();
      if (wait !== undefined) throw new StoryreelError('draining', { retryAfter: wait });
      const queued = await depth();
      if (queued >= parts.queueLimit) throw new StoryreelError('queue_full', { value: queued, retryAfter: 10 });
      const submitted = await submit({ db, pool, queue, write }, submission);
      if (!submitted.replayed) news.work();
      return submitted;
    }),
    get: guarded((principal, id) => read(pool, principal, id)),
    status: guarded((principal, id) => look({ accountId: principal.accountId, id })),
    preview: guarded((principal, id) => readPreview(pool, principal, id)),
    queuePosition: guarded((request) => queuePosition(pool, request)),
    list: guarded((principal, filter = {}) => list(db, principal, filter)),
    cancel: guarded(async (principal, id) => {
      const cancelled = isUuid(id) ? await cancel(parts, principal, id) : undefined;
      if (cancelled === undefined) return { outcome: 'not_cancellable', request: await read(pool, principal, id) };
      news.changed(id);
      return { outcome: 'cancelled', request: recordOf(cancelled) };
    }),
    watch: (principal, id, signal) =>
      watch(
        () => read(pool, principal, id),
        (call) => news.onChange(id, call),
        signal,
      ),
    counts: guarded(counts),
  };
}

function guarded<Arguments extends unknown[], T>(work: (...args: Arguments) => Promise<T>) {
  return async (...args: Arguments): Promise<T> => {
    try {
      return await work(...args);
    } catch (error) {
      throw databaseError(error);
    }
  };
}

/** Undefined where it had ended before. */
async function cancel(
  { db, queue, webhooks }: JobsParts,
  principal: Principal,
  id: string,
): Promise<RequestRow | undefined> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('request')
      .set({ state: 'cancelled', charged_micro_usd: 0, progress: null, finished_at: sql`now()` })
      .where('id', '=', id)
      .where('account_id', '=', principal.accountId)
      .where('state', 'in', ['queued', 'running'])
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await queue.cancel(id, tx);
    await finish(tx, row, webhooks);
    return row;
  });
}

async function read(pool: Pool, { accountId }: Principal, id: string): Promise<RequestRecord> {
  const text = `select ${REQUEST_COLUMNS} from request where id = $1 and account_id = $2`;
  const found = isUuid(id)
    ? await pool.query<RequestRow>({ name: 'storyreel-request', text, values: [id, accountId] })
    : undefined;
  const row = found?.rows[0];
  if (row === undefined) throw new StoryreelError('request_unknown', { value: id.slice(0, 64) });
  return recordOf(row);
}

/** Everything that is claimed before it: a higher priority, or the same and queued earlier. */
async function queuePosition(pool: Pool, request: RequestRecord): Promise<number | null> {
  if (request.state !== 'queued') return null;
  // Two ranges of the queue's index; one condition for both would read the whole queue.
  const text = `
    select (select count(*) from (
        select 1 from request where state = 'queued' and priority > $2 limit ${POSITION_LIMIT}) higher)
      + (select count(*) from (
        select 1 from request where state = 'queued' and priority = $2
          and (queued_at, id) < ((select queued_at from request where id = $1), $1) limit ${POSITION_LIMIT}) earlier)
      as ahead`;
  const { rows } = await pool.query<{ ahead: number }>(text, [request.id, request.priority]);
  return Math.min(rows[0]?.ahead ?? 0, POSITION_LIMIT);
}

async function list(db: Db, { accountId }: Principal, filter: RequestFilter): Promise<Page<RequestRecord>> {
  const limit = pageSize(filter.limit);
  const after = afterCursor(filter.cursor, ['string', 'string']);
  let query = db
    .selectFrom('request')
    .selectAll()
    // The cursor needs the time to the microsecond, and a Date has milliseconds.
    .select(sql<string>`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('exact'))
    .where('account_id', '=', accountId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.model !== undefined) query = query.where('model', '=', filter.model);
  if (after !== undefined) {
    const [time, id] = after;
    if (!isUuid(String(id)) || Number.isNaN(Date.parse(String(time)))) afterCursor('-', []);
    query = query.where(sql<boolean>`(created_at, id) < (${time}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (last) => [last.exact, last.id]);
  return { items: page.items.map(recordOf), next: page.next };
}

/** Waiting requests, as far as it matters for the limit. */
async function readDepth(db: Db, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from request where state = 'queued' limit ${limit}) waiting`.execute(db);
  return rows[0]?.count ?? 0;
}

async function readCounts(db: Db): Promise<JobCounts> {
  const { rows } = await sql<{
    queued: number;
    running: number;
    oldest: number | null;
    workers: number;
    completed: number;
    failed: number;
    cancelled: number;
  }>`
    select
      (select count(*) from request where state = 'queued') as queued,
      (select count(*) from request where state = 'running') as running,
      (select extract(epoch from now() - min(queued_at))::float8 from request where state = 'queued') as oldest,
      (select count(*) from worker where seen_at > now() - interval '30 seconds') as workers,
      count(*) filter (where state = 'completed') as completed,
      count(*) filter (where state = 'failed') as failed,
      count(*) filter (where state = 'cancelled') as cancelled
    from request where finished_at > now() - interval '1 hour'`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new Error('counting gave no row');
  const { queued, running, oldest, workers, completed, failed, cancelled } = row;
  return { queued, running, oldestQueuedSeconds: oldest ?? 0, workers, finished: { completed, failed, cancelled } };
}

/** The last answer while it is fresh; callers at the same time share one question. */
function remembered<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let asked = 0;
  return () => {
    const now = performance.now();
    if (answer === undefined || now - asked > milliseconds) {
      asked = now;
      answer = ask();
      answer.catch(() => {
        answer = undefined;
      });
    }
    return answer;
  };
}
