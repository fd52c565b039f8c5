/** Endpoints, deliveries and attempts. The SQL of the webhooks room is here and nowhere else. */
import { type Kysely, sql } from 'kysely';
import { afterTime, pageOf } from '../db/page.ts';
import type { Page, RequestEvent } from '../services.ts';
import { REQUEST_EVENTS } from './events.ts';
import { newSecret } from './signing.ts';
import type { DeliveryRow, EndpointRow, WebhookTables } from './tables.ts';

/** Any connection or transaction whose database has the tables of this room. */
export type WebhookDb = Pick<Kysely<WebhookTables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

export interface NewEndpoint {
  readonly url: string;
  readonly description: string | null;
  readonly events: readonly RequestEvent[];
}

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

/** Every new address of a request is one more endpoint. */
const MOST_LISTED = 200;
/** How long both secrets sign after a change. */
const OVERLAP = sql<Date>`now() + interval '24 hours'`;

export class WebhookRecords {
  readonly #db: Kysely<WebhookTables>;

  constructor(db: Kysely<WebhookTables>) {
    this.#db = db;
  }

  async addEndpoint(accountId: string, endpoint: NewEndpoint): Promise<EndpointRow> {
    return this.#db
      .insertInto('webhook_endpoint')
      .values({
        ...endpoint,
        events: [...endpoint.events],
        account_id: accountId,
        kind: 'registered',
        secret: newSecret(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Those of the account that are not deleted: the registered ones, then the addresses of requests named last. */
  async endpoints(accountId: string): Promise<EndpointRow[]> {
    return this.#db
      .selectFrom('webhook_endpoint')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('deleted_at', 'is', null)
      .orderBy('kind')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(MOST_LISTED)
      .execute();
  }

  async endpoint(accountId: string, id: string): Promise<EndpointRow | undefined> {
    return this.#db
      .selectFrom('webhook_endpoint')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
  }

  async changeEndpoint(
    accountId: string,
    id: string,
    change: { url?: string; description?: string | null; events?: RequestEvent[]; disabled?: boolean },
  ): Promise<EndpointRow | undefined> {
    const { disabled, ...plain } = change;
    return this.#db
      .updateTable('webhook_endpoint')
      .set({
        ...plain,
        ...(disabled === true && { disabled_at: sql<Date>`coalesce(disabled_at, now())`, disabled_reason: 'by hand' }),
        ...(disabled === false && { disabled_at: null, disabled_reason: null }),
        // An update needs something to set.
        account_id: accountId,
      })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  /** Deliveries that wait for it fail. */
  async deleteEndpoint(accountId: string, id: string): Promise<EndpointRow | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      const row = await tx
        .updateTable('webhook_endpoint')
        .set({ deleted_at: sql<Date>`now()` })
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .where('kind', '=', 'registered')
        .where('deleted_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row !== undefined) await failPending(tx, id, 'the endpoint was deleted');
      return row;
    });
  }

  /** A new secret; the old one signs along for a day. */
  async rotateEndpointSecret(accountId: string, id: string): Promise<EndpointRow | undefined> {
    return this.#db
      .updateTable('webhook_endpoint')
      .set({ old_secret: sql<string>`secret`, old_until: OVERLAP, secret: newSecret() })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'registered')
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  /** The secret that signs news to the addresses of requests; made when first asked for. */
  async accountSecret(accountId: string): Promise<string> {
    return (await accountSecrets(this.#db, accountId))[0] ?? '';
  }

  async rotateAccountSecret(accountId: string): Promise<string> {
    await accountSecrets(this.#db, accountId);
    const secret = newSecret();
    await this.#db
      .updateTable('webhook_secret')
      .set({ old_secret: sql<string>`secret`, old_until: OVERLAP, secret })
      .where('account_id', '=', accountId)
      .execute();
    return secret;
  }

  async addDelivery(delivery: {
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
  async deliveries(
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

  async delivery(accountId: string, id: string): Promise<{ row: DeliveryRow; log: AttemptRecord[] } | undefined> {
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
    return (await this.delivery(accountId, id))?.row;
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
        secrets: await this.#secretsOf(endpoint),
      });
    }
    return claimed;
  }

  /** Notes how an attempt went, unless a later one has been started in the meantime. */
  async settle(
    delivery: ClaimedDelivery,
    attempt: Omit<AttemptRecord, 'number'>,
    outcome: { readonly state: 'delivered' | 'failed' } | { readonly retryInSeconds: number } | { readonly gone: true },
  ): Promise<void> {
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

  async #secretsOf(endpoint: EndpointRow): Promise<string[]> {
    if (endpoint.secret === null) return accountSecrets(this.#db, endpoint.account_id);
    return validSecrets({ ...endpoint, secret: endpoint.secret });
  }
}

/** Writes the outbox rows of an event in the transaction that made it. */
export async function enqueueEvent(
  tx: WebhookDb,
  event: RequestEvent,
  request: { readonly id: string; readonly accountId: string },
  /** Address that the request itself named, if this event is for it. */
  ownUrl: string | undefined,
  body: () => string,
): Promise<void> {
  const targets = await tx
    .selectFrom('webhook_endpoint')
    .select(['id', 'events'])
    .where('account_id', '=', request.accountId)
    .where('kind', '=', 'registered')
    .where('deleted_at', 'is', null)
    .where('disabled_at', 'is', null)
    .execute();
  const ids = targets.filter(({ events }) => events.includes(event)).map(({ id }) => id);
  if (ownUrl !== undefined) ids.push(...(await endpointOfUrl(tx, request.accountId, ownUrl)));
  if (ids.length === 0) return;
  const text = body();
  await tx
    .insertInto('webhook_delivery')
    .values(
      ids.map((endpoint_id) => ({
        account_id: request.accountId,
        endpoint_id,
        request_id: request.id,
        event,
        body: text,
      })),
    )
    .execute();
}

/** The endpoint that stands for an address of requests, unless it has answered that it is gone. */
async function endpointOfUrl(tx: WebhookDb, accountId: string, url: string): Promise<string[]> {
  const row = await tx
    .insertInto('webhook_endpoint')
    .values({ account_id: accountId, url, kind: 'request', events: [...REQUEST_EVENTS] })
    .onConflict((conflict) =>
      // Written again so that it is answered also when it was there.
      conflict.columns(['account_id', 'url']).where('kind', '=', 'request').doUpdateSet({ url }),
    )
    .returning(['id', 'disabled_at'])
    .executeTakeFirstOrThrow();
  return row.disabled_at === null ? [row.id] : [];
}

async function failPending(tx: WebhookDb, endpointId: string, reason: string): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'failed', last_error: reason, finished_at: sql<Date>`now()` })
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'pending')
    .execute();
}

async function accountSecrets(db: WebhookDb, accountId: string): Promise<string[]> {
  await db
    .insertInto('webhook_secret')
    .values({ account_id: accountId, secret: newSecret() })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
  const row = await db
    .selectFrom('webhook_secret')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return validSecrets(row);
}

function validSecrets(row: { secret: string; old_secret: string | null; old_until: Date | null }): string[] {
  const old = row.old_secret !== null && row.old_until !== null && row.old_until.getTime() > Date.now();
  return old && row.old_secret !== null ? [row.secret, row.old_secret] : [row.secret];
}
