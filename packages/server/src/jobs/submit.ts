/** Submit: request, hold and job in one transaction, and the same answer for the same idempotency key. */
import { formatUsd, StoryreelError } from '@storyreel/contract';
import type { Pool, PoolClient } from 'pg';
import type { Db, RequestRow } from '../db/tables.ts';
import type { Submission, Submitted } from '../services.ts';
import type { RenderQueue } from './queue.ts';
import { recordOf } from './record.ts';
import { insertOne, NotInserted } from './submit-batches.ts';

export interface SubmitParts {
  readonly db: Db;
  readonly pool: Pool;
  readonly queue: RenderQueue;
  /** Writes a submit of a key without limits, together with others; see submit-batches.ts. */
  readonly write: (submission: Submission) => Promise<RequestRow>;
}

export async function submit({ db, pool, queue, write }: SubmitParts, submission: Submission): Promise<Submitted> {
  checkSubmission(submission);
  const { limits } = submission.principal;
  const limited = limits.unfinished !== null || limits.submitsPerMinute !== null;
  try {
    const row = limited ? await insertWithinLimits(pool, queue, submission) : await write(submission);
    return { request: recordOf(row), replayed: false };
  } catch (error) {
    if (!(error instanceof NotInserted)) throw error;
  }
  const earlier = await findEarlier(db, submission);
  if (earlier !== undefined) return { request: recordOf(earlier), replayed: true };
  throw await tooLittle(db, submission);
}

function checkSubmission({ priority = 0, quote, idempotency }: Submission): void {
  const fault = (path: string, expected: string, value: unknown) =>
    new StoryreelError('field_out_of_range', { path, expected, value: String(value) });
  if (!Number.isInteger(priority) || Math.abs(priority) > 100)
    throw fault('priority', 'a whole number from -100 to 100', priority);
  const length = idempotency?.key.length ?? 1;
  if (length < 1 || length > 255) throw fault('idempotency_key', '1 to 255 characters', `${length} characters`);
  if (!Number.isSafeInteger(quote.microUsd) || quote.microUsd < 0) throw new RangeError('a quote must be whole');
}

/** Limits of the key, counted under a lock on it, so that parallel submits cannot slip through together. */
async function insertWithinLimits(pool: Pool, queue: RenderQueue, submission: Submission): Promise<RequestRow> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('begin');
    await checkLimits(client, submission);
    const row = await insertOne(client, queue, submission);
    await client.query('commit');
    return row;
  } catch (error) {
    failure = await client.query('rollback').then(
      () => undefined,
      (broken: unknown) => broken,
    );
    throw error;
  } finally {
    client.release(failure !== undefined);
  }
}

async function checkLimits(client: PoolClient, { principal, idempotency }: Submission): Promise<void> {
  const { keyId, accountId, limits } = principal;
  await client.query('select id from api_key where id = $1 for update', [keyId]);
  if (idempotency !== undefined) {
    const taken = await client.query('select id from request where account_id = $1 and idempotency_key = $2', [
      accountId,
      idempotency.key,
    ]);
    if (taken.rows.length > 0) throw new NotInserted();
  }
  const { unfinished, submitsPerMinute } = limits;
  if (unfinished !== null) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*) as count from request where key_id = $1 and state in ('queued', 'running')`,
      [keyId],
    );
    const value = rows[0]?.count ?? 0;
    if (value >= unfinished)
      throw new StoryreelError('concurrency_limited', { expected: unfinished, value, retryAfter: 5 });
  }
  if (submitsPerMinute !== null) {
    const { rows } = await client.query<{ count: number; wait: number | null }>(
      `select count(*) as count, ceil(60 - extract(epoch from now() - min(created_at)))::integer as wait
       from request where key_id = $1 and created_at > now() - interval '60 seconds'`,
      [keyId],
    );
    const retryAfter = Math.max(1, rows[0]?.wait ?? 1);
    if ((rows[0]?.count ?? 0) >= submitsPerMinute)
      throw new StoryreelError('rate_limited', { value: `${retryAfter} s`, retryAfter });
  }
}

async function findEarlier(db: Db, { principal, idempotency }: Submission): Promise<RequestRow | undefined> {
  if (idempotency === undefined) return undefined;
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('account_id', '=', principal.accountId)
    .where('idempotency_key', '=', idempotency.key)
    .executeTakeFirst();
  if (row !== undefined && row.body_hash !== idempotency.bodyHash)
    throw new StoryreelError('idempotency_conflict', { value: `"${idempotency.key.slice(0, 64)}"` });
  return row;
}

async function tooLittle(db: Db, { principal, quote }: Submission): Promise<StoryreelError> {
  const account = await db
    .selectFrom('account')
    .select(['balance_micro_usd', 'held_micro_usd'])
    .where('id', '=', principal.accountId)
    .executeTakeFirstOrThrow();
  const { balance_micro_usd: balance, held_micro_usd: held } = account;
  const value = held === 0 ? formatUsd(balance) : `${formatUsd(balance)}, ${formatUsd(held)} of it held,`;
  return new StoryreelError('balance_too_low', { value, expected: formatUsd(quote.microUsd) });
}
