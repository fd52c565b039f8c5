/**
 * One attempt at a request, from claim to end. Every step names the attempt; a worker whose claim has lapsed is told
 * so and changes nothing. The end of an attempt is one transaction: queue, request, money, file and news together.
 */

import type { Clip } from '@storyreel/contract';
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Db, RequestRow, Tx } from '../db/tables.ts';
import type { EnginePreview } from '../engines/engine.ts';
import { settle } from '../ledger/postings.ts';
import type { JobAssets, JobWebhooks, Progress, RequestError, RequestRecord, StoredFile } from '../services.ts';
import type { News } from './news.ts';
import { dropPreview, writePreview } from './previews.ts';
import type { Claim, RenderQueue } from './queue.ts';
import { recordOf } from './record.ts';

/** A claim that was taken up: its number fences the request, its `retryCount` the job. */
export interface Attempt {
  readonly claim: Claim;
  readonly number: number;
  readonly request: RequestRecord;
}

/** The attempt is no longer the one that counts: cancelled, given to another worker, or ended. */
export class AttemptLost extends Error {
  constructor() {
    super('the attempt is no longer the current one');
    this.name = 'AttemptLost';
  }
}

export interface Delivery {
  readonly clip: Clip;
  readonly file: StoredFile;
}

export class Attempts {
  readonly #db: Db;
  readonly #queue: RenderQueue;
  readonly #news: News;
  readonly #assets: Pick<JobAssets, 'recordOutput'>;
  readonly #webhooks: JobWebhooks;

  constructor(db: Db, queue: RenderQueue, news: News, assets: Pick<JobAssets, 'recordOutput'>, webhooks: JobWebhooks) {
    this.#db = db;
    this.#queue = queue;
    this.#news = news;
    this.#assets = assets;
    this.#webhooks = webhooks;
  }

  /** Takes the next job up; undefined if there is none. */
  async begin(workerId: string): Promise<Attempt | undefined> {
    const claim = await this.#queue.claim();
    if (claim === undefined) return undefined;
    const row = await this.#db.transaction().execute(async (tx) => {
      const taken = await tx
        .updateTable('request')
        .set({
          state: 'running',
          attempt: sql`attempt + 1`,
          progress: null,
          worker_id: workerId,
          started_at: sql`coalesce(started_at, now())`,
        })
        .where('id', '=', claim.requestId)
        .where('state', 'in', ['queued', 'running'])
        .returningAll()
        .returning(sql<boolean>`started_at = now()`.as('first'))
        .executeTakeFirst();
      if (taken === undefined) {
        // Cancelled between the claim and here, or ended before: nothing is left to do.
        await this.#queue.complete(claim, tx);
        return undefined;
      }
      if (!(await this.#queue.touch(claim, tx))) throw new AttemptLost();
      if (taken.first) await this.#webhooks.enqueue(tx, 'request.started', recordOf(taken));
      return taken;
    });
    if (row === undefined) return undefined;
    this.#news.changed(row.id);
    return { claim, number: row.attempt, request: recordOf(row) };
  }

  /** Says that the worker lives. Rejects with AttemptLost when the claim is gone. */
  async beat({ claim }: Attempt): Promise<void> {
    if (!(await this.#queue.touch(claim))) throw new AttemptLost();
  }

  /** Rejects with AttemptLost when the attempt no longer counts. */
  async progress(attempt: Attempt, progress: Progress): Promise<void> {
    const { numUpdatedRows } = await this.#current(this.#db, attempt)
      .set({ progress: JSON.stringify(progress) })
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new AttemptLost();
    this.#news.changed(attempt.claim.requestId);
  }

  /** Keeps a picture of what is drawn, in place of the one before. */
  async preview({ claim, number }: Attempt, preview: EnginePreview): Promise<void> {
    await writePreview(this.#db, claim.requestId, number, preview);
  }

  /** Rejects with AttemptLost when the attempt no longer counts. */
  async check({ claim, number }: Attempt): Promise<void> {
    const row = await this.#db
      .selectFrom('request')
      .select('id')
      .where('id', '=', claim.requestId)
      .where('state', '=', 'running')
      .where('attempt', '=', number)
      .executeTakeFirst();
    if (row === undefined) throw new AttemptLost();
  }

  /** True where this attempt delivered exactly this file: its answer may have been lost on the way. */
  async hasDelivered({ claim, number }: Attempt, key: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('request')
      .select(['state', 'attempt', 'output'])
      .where('id', '=', claim.requestId)
      .executeTakeFirst();
    return row?.state === 'completed' && row.attempt === number && row.output?.key === key;
  }

  /** Gives the job back as if it had not been taken up: for a worker that shuts down. */
  async release(attempt: Attempt): Promise<void> {
    const { claim, request } = attempt;
    await this.#db.transaction().execute(async (tx) => {
      const row = await this.#current(tx, attempt)
        .set({ state: 'queued', progress: null, worker_id: null })
        .returning(['id', 'key_id', 'priority'])
        .executeTakeFirst();
      if (row === undefined) throw new AttemptLost();
      const key = await tx
        .selectFrom('api_key')
        .select('limits')
        .where('id', '=', row.key_id)
        .executeTakeFirstOrThrow();
      const { id: requestId, key_id: keyId, priority } = row;
      if (!(await this.#queue.requeue(claim, { requestId, keyId, priority, running: key.limits.running }, tx)))
        throw new AttemptLost();
    });
    this.#news.changed(request.id);
    this.#news.work();
  }

  /** The request is delivered and charged by the seconds that were made. */
  async complete(attempt: Attempt, { clip, file }: Delivery): Promise<RequestRecord> {
    const { quoteMicroUsd, generation } = attempt.request;
    const share = Math.min(1, clip.duration / generation.duration);
    const charged = Math.min(quoteMicroUsd, Math.round(quoteMicroUsd * share));
    const priced: Clip = { ...clip, cost: { ...clip.cost, chargedMicroUsd: charged } };
    return this.#end(attempt, async (tx) => {
      const row = await this.#current(tx, attempt)
        .set({
          state: 'completed',
          clip: JSON.stringify(priced),
          output: JSON.stringify(file),
          warnings: JSON.stringify([...new Set([...attempt.request.warnings, ...clip.warnings])]),
          charged_micro_usd: charged,
          progress: null,
          finished_at: sql`now()`,
        })
        .returningAll()
        .executeTakeFirst();
      if (row === undefined || !(await this.#queue.complete(attempt.claim, tx))) throw new AttemptLost();
      await this.#assets.recordOutput(tx, recordOf(row), file);
      return row;
    });
  }

  /** Another attempt is made after a wait where one is left and the error may pass; otherwise the request has failed. */
  async fail(attempt: Attempt, error: StoryreelError, retryable: boolean): Promise<RequestRecord> {
    const { claim } = attempt;
    if (!retryable) return this.#end(attempt, (tx) => this.#failed(tx, attempt, errorOf(error)));
    if (claim.retryCount >= claim.retryLimit) {
      const facts = { value: attempt.number, reason: error.message.replace(/\.$/, '') };
      const exhausted = new StoryreelError('attempts_exhausted', facts);
      return this.#end(attempt, (tx) => this.#failed(tx, attempt, errorOf(exhausted)));
    }
    const row = await this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#current(tx, attempt)
        .set({ state: 'queued', progress: null, worker_id: null })
        .returningAll()
        .executeTakeFirst();
      if (waiting === undefined || !(await this.#queue.retry(claim, error.message, tx))) throw new AttemptLost();
      return waiting;
    });
    this.#news.changed(row.id);
    this.#news.work();
    return recordOf(row);
  }

  /** Ends a request whose job died: no attempt of it can settle any more. */
  async bury(requestId: string, reason: string): Promise<RequestRecord | undefined> {
    const row = await this.#db.transaction().execute(async (tx) => {
      const current = await tx
        .selectFrom('request')
        .selectAll()
        .where('id', '=', requestId)
        .where('state', 'in', ['queued', 'running'])
        .forUpdate()
        .executeTakeFirst();
      if (current === undefined) return undefined;
      const error = errorOf(new StoryreelError('attempts_exhausted', { value: current.attempt, reason }));
      const failed = await tx
        .updateTable('request')
        .set(failure(error))
        .where('id', '=', requestId)
        .returningAll()
        .executeTakeFirstOrThrow();
      await this.#queue.cancel(requestId, tx);
      await this.#finish(tx, failed);
      return failed;
    });
    if (row !== undefined) this.#news.changed(row.id);
    return row && recordOf(row);
  }

  async #failed(tx: Tx, attempt: Attempt, error: RequestError): Promise<RequestRow> {
    const row = await this.#current(tx, attempt).set(failure(error)).returningAll().executeTakeFirst();
    if (row === undefined || !(await this.#queue.complete(attempt.claim, tx))) throw new AttemptLost();
    return row;
  }

  async #end(attempt: Attempt, change: (tx: Tx) => Promise<RequestRow>): Promise<RequestRecord> {
    const row = await this.#db.transaction().execute(async (tx) => {
      const ended = await change(tx);
      await this.#finish(tx, ended);
      return ended;
    });
    this.#news.changed(attempt.claim.requestId);
    return recordOf(row);
  }

  /** Money and outbox of a request that has just reached its final state in this transaction. */
  async #finish(tx: Tx, row: RequestRow): Promise<void> {
    await finish(tx, row, this.#webhooks);
  }

  #current(db: Db | Tx, { claim, number }: Attempt) {
    return db
      .updateTable('request')
      .where('id', '=', claim.requestId)
      .where('state', '=', 'running')
      .where('attempt', '=', number);
  }
}

const EVENTS = {
  completed: 'request.completed',
  failed: 'request.failed',
  cancelled: 'request.cancelled',
} as const;

/** Settles the hold and writes the outbox for a row that has reached its final state in this transaction. */
export async function finish(tx: Tx, row: RequestRow, webhooks: JobWebhooks): Promise<void> {
  const { state } = row;
  if (state === 'queued' || state === 'running') throw new Error(`request ${row.id} has not ended`);
  await settle(tx, {
    accountId: row.account_id,
    requestId: row.id,
    heldMicroUsd: row.quote_micro_usd,
    chargedMicroUsd: row.charged_micro_usd ?? 0,
  });
  await dropPreview(tx, row.id);
  await webhooks.enqueue(tx, EVENTS[state], recordOf(row));
}

function failure(error: RequestError) {
  return {
    state: 'failed' as const,
    error: JSON.stringify(error),
    charged_micro_usd: 0,
    progress: null,
    finished_at: sql<Date>`now()`,
  };
}

function errorOf({ code, message, facts }: StoryreelError): RequestError {
  return { code, message, facts };
}
