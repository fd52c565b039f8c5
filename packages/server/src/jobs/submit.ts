/** Submit: request, hold and job in one transaction, and the same answer for the same idempotency key. */
import { randomUUID } from 'node:crypto';
import { formatUsd, StoryreelError } from '@storyreel/contract';
import type { Pool, PoolClient } from 'pg';
import type { Db, RequestRow } from '../db/tables.ts';
import type { Submission, Submitted } from '../services.ts';
import type { RenderQueue } from './queue.ts';
import { REQUEST_COLUMNS, recordOf } from './record.ts';

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

export interface SubmitParts {
  readonly db: Db;
  readonly pool: Pool;
  readonly queue: RenderQueue;
}

export async function submit({ db, pool, queue }: SubmitParts, submission: Submission): Promise<Submitted> {
  checkSubmission(submission);
  const { limits } = submission.principal;
  const limited = limits.unfinished !== null || limits.submitsPerMinute !== null;
  try {
    const row = limited ? await insertWithinLimits(pool, queue, submission) : await insert(pool, queue, submission);
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

/**
 * All of a submit in one statement, which is a transaction of its own: one way to the server and back, and the account
 * is locked last, so that submits of one account wait for one another as shortly as can be. Where the balance has
 * become too low meanwhile, a division by zero takes everything back.
 */
function statement(sendJob: string): string {
  const parts = sendJob.split(JOB_PARAMETER);
  if (parts.length !== 2) throw new Error('this version of pg-boss words its statements in another way');
  return `
    with made as (
      insert into request (id, account_id, key_id, model, dialect, generation, warnings, priority, quote_micro_usd,
        idempotency_key, body_hash, webhook)
      select $2::uuid, a.id, $3::uuid, $4, $5, $6::jsonb, $7::jsonb, $8::integer, $9::bigint, $10, $11, $12::jsonb
      from account a where a.id = $13::uuid and a.balance_micro_usd - a.held_micro_usd >= $9::bigint
      on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
      returning ${REQUEST_COLUMNS}
    ), job as (
      ${parts.join("(select case when exists (select 1 from made) then $1 else '[]' end)::json")}
    ), entry as (
      insert into ledger (account_id, request_id, kind, micro_usd, held_micro_usd)
      select made.account_id, made.id, 'hold', 0, made.quote_micro_usd from made, job where job.id = made.id
      returning id
    ), hold as (
      update account a set held_micro_usd = a.held_micro_usd + entry.held_micro_usd
      from (select $9::bigint as held_micro_usd from entry) entry
      where a.id = $13::uuid and a.balance_micro_usd - a.held_micro_usd >= $9::bigint
      returning a.id
    )
    select made.*, 1 / (select count(*) from hold) as held from made`;
}

/** How pg-boss reads its jobs. */
const JOB_PARAMETER = '$1::text::json';
const DIVISION_BY_ZERO = '22012';

async function insert(client: Pool | PoolClient, queue: RenderQueue, submission: Submission): Promise<RequestRow> {
  const { principal, generation, warnings, quote, idempotency, webhook, priority = 0 } = submission;
  const { accountId, keyId, limits } = principal;
  const requestId = newRequestId();
  const { text, payload } = await queue.statementFor({ requestId, priority, keyId, running: limits.running });
  const values = [
    payload,
    requestId,
    keyId,
    generation.model,
    generation.dialect,
    JSON.stringify(generation),
    JSON.stringify(warnings),
    priority,
    quote.microUsd,
    idempotency?.key ?? null,
    idempotency?.bodyHash ?? null,
    webhook === undefined ? null : JSON.stringify(webhook),
    accountId,
  ];
  try {
    // Named: the server plans it once for each connection.
    const { rows } = await client.query<RequestRow>({ name: 'storyreel-submit', text: statement(text), values });
    if (rows[0] === undefined) throw new NotInserted();
    return rows[0];
  } catch (error) {
    throw (error as { code?: string }).code === DIVISION_BY_ZERO ? new NotInserted() : error;
  }
}

/** Limits of the key, counted under a lock on it, so that parallel submits cannot slip through together. */
async function insertWithinLimits(pool: Pool, queue: RenderQueue, submission: Submission): Promise<RequestRow> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('begin');
    await checkLimits(client, submission);
    const row = await insert(client, queue, submission);
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
