/** Deliveries and their attempts: what was sent or waits, and how it went. */
import { type Kysely, sql } from 'kysely';
import { afterTime, pageOf } from '../db/page.ts';
import type { Page } from '../services.ts';
import { failPending, secretsOf } from './endpoint-records.ts';
import type { DeliveryRow, WebhookTables } from './tables.ts';

/** A delivery that this process has taken on, with everything that sending it needs. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly accountId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly body: string;
  /** Of this attempt, from 1. */
  readonly attempt: number;
  /** Failed and running attempts of this round, from 1. */
  readonly step: number;
  readonly secrets: readonly string[];
}

export interface AttemptRecord {
  readonly number: number;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
}

/** What follows from an attempt. */
export type Outcome =
  | { readonly state: 'delivered' | 'failed' }
  | { readonly retryInSeconds: number }
  /** The endpoint wants no more, ever. */
  | { readonly gone: true };

export class DeliveryRecords {
  readonly #db: Kysely<WebhookTables>;

  constructor(db: Kysely<WebhookTables>) {
    this.#db = db;
  }

  async add(delivery: {
    accountId: string;
    endpointId: string;
    requestId: string | null;
    event: string;
    body: string;
  }): Promise<DeliveryRow> {
    return this.#db
      .insertInto('webhook_delivery')
      .values({
        account_id: delivery.accountId,
        endpoint_id: delivery.endpointId,
        request_id: delivery.requestId,
        event: delivery.event,
        body: delivery.body,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Newest first. */
  async list(
    accountId: string,
    filter: { endpointId?: string; requestId?: string; state?: DeliveryRow['state']; limit: number; cursor?: string },
  ): Promise<Page<DeliveryRow>> {
    const after = afterTime(filter.cursor);
    let query = this.#db
      .selectFrom('webhook_delivery')
      .selectAll()
      // A Date has milliseconds only; the cursor needs what the database compares.
      .select(sql<string>`created_at::text`.as('at'))
      .where('account_id', '=', accountId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(filter.limit + 1);
    if (filter.endpointId !== undefined) query = query.where('endpoint_id', '=', filter.endpointId);
    if (filter.requestId !== undefined) query = query.where('request_id', '=', filter.requestId);
    if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    if (after !== undefined)
      query = query.where(sql<boolean>`(created_at, id) < (${after.time}::timestamptz, ${after.id}::uuid)`);
    return pageOf(await query.execute(), filter.limit, (last) => [last.at, last.id]);
  }

  async find(accountId: string, id: string): Promise<{ row: DeliveryRow; log: AttemptRecord[] } | undefined> {
    const row = await this.#db
      .selectFrom('webhook_delivery')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const log = await this.#db
      .selectFrom('webhook_attempt')
      .selectAll()
      .where('delivery_id', '=', id)
      .orderBy('number')
      .execute();
    return {
      row,
      log: log.map((each) => ({
        number: each.number,
        startedAt: each.started_at,
        durationMs: each.duration_ms,
        status: each.status,
        error: each.error,
      })),
    };
  }

  /** Sends it again now, with the same id and bytes; one that is being sent already stays as it is. */
  async replay(accountId: string, id: string): Promise<DeliveryRow | undefined> {
    await this.#db
      .updateTable('webhook_delivery')
      .set({ state: 'pending', step: 0, next_attempt_at: sql<Date>`now()`, finished_at: null })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('state', '<>', 'pending')
      .execute();
    return (await this.find(accountId, id))?.row;
  }

  /**
   * Takes on up to `limit` due deliveries, at most one for each endpoint and none for those in `busy`. One that is not
   * settled within `leaseSeconds` counts as lost and is due again. What is for an endpoint that is switched off waits.
   */
  async claim(limit: number, busy: readonly string[], leaseSeconds: number): Promise<ClaimedDelivery[]> {
    const { rows } = await sql<{
      id: string;
      account_id: string;
      endpoint_id: string;
      body: string;
      attempts: number;
      step: number;
    }>`
      with due as (
        select distinct on (d.endpoint_id) d.id
        from webhook_delivery d
        join webhook_endpoint e on e.id = d.endpoint_id and e.disabled_at is null and e.deleted_at is null
        where d.state = 'pending' and d.next_attempt_at <= now() and d.endpoint_id <> all(${[...busy]}::uuid[])
        order by d.endpoint_id, d.next_attempt_at
        limit ${limit}
      )
      update webhook_delivery d
      set attempts = d.attempts + 1, step = d.step + 1,
          next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
      from due
      where d.id = due.id and d.state = 'pending' and d.next_attempt_at <= now()
      returning d.id, d.account_id, d.endpoint_id, d.body, d.attempts, d.step`.execute(this.#db);
    const claimed: ClaimedDelivery[] = [];
    for (const row of rows) {
      const endpoint = await this.#db
        .selectFrom('webhook_endpoint')
        .selectAll()
        .where('id', '=', row.endpoint_id)
        .executeTakeFirstOrThrow();
      claimed.push({
        id: row.id,
        accountId: row.account_id,
        endpointId: row.endpoint_id,
        url: endpoint.url,
        body: row.body,
        attempt: row.attempts,
        step: row.step,
        secrets: await secretsOf(this.#db, endpoint),
      });
    }
    return claimed;
  }

  /** Notes how an attempt went, unless a later one has been started in the meantime. */
  async settle(delivery: ClaimedDelivery, attempt: Omit<AttemptRecord, 'number'>, outcome: Outcome): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .insertInto('webhook_attempt')
        .values({
          delivery_id: delivery.id,
          number: delivery.attempt,
          started_at: attempt.startedAt,
          duration_ms: attempt.durationMs,
          status: attempt.status,
          error: attempt.error,
        })
        .execute();
      const final = 'state' in outcome ? outcome.state : 'gone' in outcome ? 'failed' : undefined;
      await tx
        .updateTable('webhook_delivery')
        .set({
          last_status: attempt.status,
          last_error: attempt.error,
          ...(final !== undefined && { state: final, finished_at: sql<Date>`now()` }),
          ...('retryInSeconds' in outcome && {
            next_attempt_at: sql<Date>`now() + make_interval(secs => ${outcome.retryInSeconds})`,
          }),
        })
        .where('id', '=', delivery.id)
        .where('attempts', '=', delivery.attempt)
        .where('state', '=', 'pending')
        .execute();
      if ('gone' in outcome) {
        await tx
          .updateTable('webhook_endpoint')
          .set({ disabled_at: sql<Date>`now()`, disabled_reason: 'it answered 410 Gone' })
          .where('id', '=', delivery.endpointId)
          .where('disabled_at', 'is', null)
          .execute();
        await failPending(tx, delivery.endpointId, 'the endpoint answered 410 Gone');
      }
    });
  }

  /** Removes what ended more than `days` ago. */
  async forget(days: number): Promise<void> {
    await this.#db
      .deleteFrom('webhook_delivery')
      .where('finished_at', '<', sql<Date>`now() - make_interval(days => ${days})`)
      .execute();
  }

  async pendingCount(): Promise<number> {
    const row = await this.#db
      .selectFrom('webhook_delivery')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }
}
