/** Submit: request, hold and job in one transaction, and the same answer for the same idempotency key. */
import { randomUUID } from 'node:crypto';
import { formatUsd, StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Db, RequestRow, Tx } from '../db/tables.ts';
import type { KeyLimits, Submission, Submitted } from '../services.ts';
import type { RenderQueue } from './queue.ts';
import { recordOf } from './record.ts';

/**
 * A random id that holds neither 401 nor 429: the RunComfy command line searches messages for these numbers and takes
 * them for a refused sign-in and for too many requests.
 */
export function newRequestId(): string {
  for (;;) {
    const id = randomUUID();
    if (!/401|429/.test(id)) return id;
  }
}

export async function submit(db: Db, queue: RenderQueue, submission: Submission): Promise<Submitted> {
  checkSubmission(submission);
  try {
    const row = await db.transaction().execute((tx) => insert(tx, queue, submission));
    return { request: recordOf(row), replayed: false };
  } catch (error) {
    if (!(error instanceof NotInserted)) throw error;
  }
  const earlier = await findEarlier(db, submission);
  if (earlier !== undefined) return { request: recordOf(earlier), replayed: true };
  throw await tooLittle(db, submission);
}

/** No row was made: the idempotency key is taken, or the balance is too low. */
class NotInserted extends Error {}

function checkSubmission({ priority = 0, quote, idempotency }: Submission): void {
  const fault = (path: string, expected: string, value: unknown) =>
    new StoryreelError('field_out_of_range', { path, expected, value: String(value) });
  if (!Number.isInteger(priority) || Math.abs(priority) > 100)
    throw fault('priority', 'a whole number from -100 to 100', priority);
  const length = idempotency?.key.length ?? 1;
  if (length < 1 || length > 255) throw fault('idempotency_key', '1 to 255 characters', `${length} characters`);
  if (!Number.isSafeInteger(quote.microUsd) || quote.microUsd < 0) throw new RangeError('a quote must be whole');
}

async function insert(tx: Tx, queue: RenderQueue, submission: Submission): Promise<RequestRow> {
  const { principal, generation, warnings, quote, idempotency, webhook, priority = 0 } = submission;
  const { accountId, keyId, limits } = principal;
  if (limits.unfinished !== null || limits.submitsPerMinute !== null) await checkLimits(tx, submission, limits);
  const { rows } = await sql<RequestRow>`
    with hold as (
      update account set held_micro_usd = held_micro_usd + ${quote.microUsd}::bigint
      where id = ${accountId}::uuid and balance_micro_usd - held_micro_usd >= ${quote.microUsd}::bigint
      returning id
    ), made as (
      insert into request (id, account_id, key_id, model, dialect, generation, warnings, priority, quote_micro_usd,
        idempotency_key, body_hash, webhook)
      select ${newRequestId()}::uuid, hold.id, ${keyId}::uuid, ${generation.model}::text, ${generation.dialect}::text,
        ${JSON.stringify(generation)}::jsonb, ${JSON.stringify(warnings)}::jsonb, ${priority}::integer,
        ${quote.microUsd}::bigint, ${idempotency?.key ?? null}::text, ${idempotency?.bodyHash ?? null}::text,
        ${webhook === undefined ? null : JSON.stringify(webhook)}::jsonb
      from hold
      on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
      returning *
    ), entry as (
      insert into ledger (account_id, request_id, kind, micro_usd, held_micro_usd)
      select account_id, id, 'hold', 0, quote_micro_usd from made
    )
    select * from made`.execute(tx);
  const row = rows[0];
  // Rolls the hold back as well.
  if (row === undefined) throw new NotInserted();
  const queued = await queue.send(tx, { requestId: row.id, priority, keyId, running: limits.running });
  if (!queued) throw new Error(`the queue has a job ${row.id} already`);
  return row;
}

/** Limits of the key, counted under a lock on it, so that parallel submits cannot slip through together. */
async function checkLimits(tx: Tx, { principal, idempotency }: Submission, limits: KeyLimits): Promise<void> {
  const { keyId, accountId } = principal;
  await tx.selectFrom('api_key').select('id').where('id', '=', keyId).forUpdate().execute();
  if (idempotency !== undefined) {
    const taken = await tx
      .selectFrom('request')
      .select('id')
      .where('account_id', '=', accountId)
      .where('idempotency_key', '=', idempotency.key)
      .executeTakeFirst();
    if (taken !== undefined) throw new NotInserted();
  }
  const { unfinished, submitsPerMinute } = limits;
  if (unfinished !== null) {
    const found = await tx
      .selectFrom('request')
      .select(sql<number>`count(*)`.as('count'))
      .where('key_id', '=', keyId)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirstOrThrow();
    if (found.count >= unfinished)
      throw new StoryreelError('concurrency_limited', { expected: unfinished, value: found.count, retryAfter: 5 });
  }
  if (submitsPerMinute !== null) {
    const found = await tx
      .selectFrom('request')
      .select(sql<number>`count(*)`.as('count'))
      .select(sql<number>`ceil(60 - extract(epoch from now() - min(created_at)))::integer`.as('wait'))
      .where('key_id', '=', keyId)
      .where('created_at', '>', sql<Date>`now() - interval '60 seconds'`)
      .executeTakeFirstOrThrow();
    const retryAfter = Math.max(1, found.wait ?? 1);
    if (found.count >= submitsPerMinute)
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
