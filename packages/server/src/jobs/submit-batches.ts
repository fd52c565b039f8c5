/**
 * Writes submits: request, hold and job of each in one statement, which is a transaction of its own. Submits that come
 * while others are being written are written together, so that a busy service waits for the disk once for many. An idle
 * one writes each at once.
 */
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { databaseIsAway } from '../db/errors.ts';
import { gathered } from '../db/gather.ts';
import type { RequestRow } from '../db/tables.ts';
import type { Submission } from '../services.ts';
import type { RenderQueue } from './queue.ts';
import { REQUEST_COLUMNS } from './record.ts';

/** No row was made: the idempotency key is taken, or the balance is too low. */
export class NotInserted extends Error {}

/** Two at a time keep the database busy; the third and all after it wait for one another. */
const GATHER = { atOnce: 2, most: 64 } as const;

/** Writes submits; each promise is kept when the row is durable, and rejects with NotInserted. */
export function submitBatches(pool: Pool, queue: RenderQueue): (submission: Submission) => Promise<RequestRow> {
  return gathered(GATHER, (submissions) => writeAll(pool, queue, submissions));
}

async function writeAll(
  pool: Pool,
  queue: RenderQueue,
  submissions: readonly Submission[],
): Promise<(RequestRow | Error)[]> {
  try {
    return (await insertAll(pool, queue, submissions)).map((row) => row ?? new NotInserted());
  } catch (error) {
    if (databaseIsAway(error) || !(error instanceof Error)) throw error;
    if (submissions.length === 1) return [error];
  }
  // What is wrong with one must not be wrong for all: by halves, so that one costs the others little.
  const middle = Math.ceil(submissions.length / 2);
  const first = await writeAll(pool, queue, submissions.slice(0, middle));
  return [...first, ...(await writeAll(pool, queue, submissions.slice(middle)))];
}

/** One submit by itself, in a transaction of the caller's if `client` is in one; rejects with NotInserted. */
export async function insertOne(
  client: Pool | PoolClient,
  queue: RenderQueue,
  submission: Submission,
): Promise<RequestRow> {
  const [row] = await insertAll(client, queue, [submission]);
  if (row === undefined) throw new NotInserted();
  return row;
}

/**
 * All or none of those that can be written; undefined for those that cannot: their idempotency key is taken, or the
 * balance is too low. Rejects with NotInserted where balances became too low meanwhile.
 */
async function insertAll(
  client: Pool | PoolClient,
  queue: RenderQueue,
  submissions: readonly Submission[],
): Promise<(RequestRow | undefined)[]> {
  const ids = submissions.map(newRequestId);
  const { text, payload } = await queue.statementFor(
    submissions.map(({ principal, priority = 0 }, index) => ({
      requestId: ids[index] ?? '',
      priority,
      keyId: principal.keyId,
      running: principal.limits.running,
    })),
  );
  const requests = JSON.stringify(submissions.map((submission, index) => columnsOf(submission, ids[index] ?? '')));
  try {
    const { rows } = await client.query<RequestRow>({
      // Named: the server plans it once for each connection.
      name: 'storyreel-submit',
      text: statement(text),
      values: [payload, requests],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  } catch (error) {
    throw (error as { code?: string }).code === DIVISION_BY_ZERO ? new NotInserted() : error;
  }
}

/**
 * A random id that holds neither 401 nor 429: the RunComfy command line searches messages for these numbers and takes
 * them for a refused sign-in and for too many requests.
 */
function newRequestId(): string {
  for (;;) {
    const id = randomUUID();
    if (!/401|429/.test(id)) return id;
  }
}

function columnsOf(submission: Submission, id: string) {
  const { principal, generation, warnings, quote, idempotency, webhook, priority = 0 } = submission;
  return {
    id,
    account_id: principal.accountId,
    key_id: principal.keyId,
    model: generation.model,
    dialect: generation.dialect,
    generation,
    warnings,
    priority,
    quote_micro_usd: quote.microUsd,
    idempotency_key: idempotency?.key,
    body_hash: idempotency?.bodyHash,
    webhook,
  };
}

let worded: { readonly from: string; readonly text: string } | undefined;

/**
 * One way to the server and back, with the accounts locked last, so that submits of one account wait for one another as
 * shortly as can be. Rows of one key and rows of accounts are locked in order, so that two statements never wait for
 * each other. Where a balance has become too low meanwhile, a division by zero takes everything back.
 */
function statement(sendJobs: string): string {
  if (worded?.from === sendJobs) return worded.text;
  const parts = sendJobs.split(JOB_PARAMETER);
  if (parts.length !== 2) throw new Error('this version of pg-boss words its statements in another way');
  const text = `
    with made as (
      insert into request (id, account_id, key_id, model, dialect, generation, warnings, priority, quote_micro_usd,
        idempotency_key, body_hash, webhook)
      select r.id, r.account_id, r.key_id, r.model, r.dialect, r.generation, r.warnings, r.priority,
        r.quote_micro_usd, r.idempotency_key, r.body_hash, r.webhook
      from json_to_recordset($2::text::json) as r (id uuid, account_id uuid, key_id uuid, model text, dialect text,
        generation jsonb, warnings jsonb, priority integer, quote_micro_usd bigint, idempotency_key text,
        body_hash text, webhook jsonb)
      join account a on a.id = r.account_id and a.balance_micro_usd - a.held_micro_usd >= r.quote_micro_usd
      order by r.account_id, r.idempotency_key
      on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
      returning ${REQUEST_COLUMNS}
    ), job as (
      ${parts.join(`(
        select case when (select count(*) from made) = json_array_length($1::text::json) then $1::text::json
          else (select coalesce(json_agg(j.job), '[]') from json_array_elements($1::text::json) as j (job)
            where (j.job->>'id')::uuid in (select id from made)) end
      )`)}
    ), entry as (
      insert into ledger (account_id, request_id, kind, micro_usd, held_micro_usd)
      select made.account_id, made.id, 'hold', 0, made.quote_micro_usd from made, job where job.id = made.id
      returning account_id, held_micro_usd
    ), due as (
      select account_id, sum(held_micro_usd)::bigint as held_micro_usd from entry group by account_id
    ), locked as materialized (
      select id from account where id in (select account_id from due) order by id for no key update
    ), hold as (
      update account a set held_micro_usd = a.held_micro_usd + due.held_micro_usd
      from due, locked
      where a.id = due.account_id and a.id = locked.id
        and a.balance_micro_usd - a.held_micro_usd >= due.held_micro_usd
      returning a.id
    )
    select made.*, 1 / (case when (select count(*) from hold) = (select count(distinct account_id) from made)
      and (select count(*) from entry) = (select count(*) from made) then 1 else 0 end) as held
    from made`;
  worded = { from: sendJobs, text };
  return text;
}

/** How pg-boss reads its jobs. */
const JOB_PARAMETER = '$1::text::json';
const DIVISION_BY_ZERO = '22012';
