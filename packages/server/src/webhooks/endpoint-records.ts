/** Endpoints and secrets: where news may go, and how it is signed. */
import { type Kysely, sql } from 'kysely';
import type { RequestEvent } from '../services.ts';
import { newSecret } from './signing.ts';
import type { EndpointRow, WebhookTables } from './tables.ts';

/** Any connection or transaction whose database has the tables of this room. */
export type WebhookDb = Pick<Kysely<WebhookTables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

export interface NewEndpoint {
  readonly url: string;
  readonly description: string | null;
  readonly events: readonly RequestEvent[];
}

/** Every new address of a request is one more endpoint. */
const MOST_LISTED = 200;
/** How long both secrets sign after a change. */
const OVERLAP = sql<Date>`now() + interval '24 hours'`;

export class EndpointRecords {
  readonly #db: Kysely<WebhookTables>;

  constructor(db: Kysely<WebhookTables>) {
    this.#db = db;
  }

  async add(accountId: string, endpoint: NewEndpoint): Promise<EndpointRow> {
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
  async list(accountId: string): Promise<EndpointRow[]> {
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

  async find(accountId: string, id: string): Promise<EndpointRow | undefined> {
    return this.#db
      .selectFrom('webhook_endpoint')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
  }

  async change(
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
  async delete(accountId: string, id: string): Promise<EndpointRow | undefined> {
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
  async rotateSecret(accountId: string, id: string): Promise<EndpointRow | undefined> {
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
}

/** The secrets that sign for an endpoint: its own, or for an address of requests the account's. */
export async function secretsOf(db: WebhookDb, endpoint: EndpointRow): Promise<string[]> {
  if (endpoint.secret === null) return accountSecrets(db, endpoint.account_id);
  return validSecrets({ ...endpoint, secret: endpoint.secret });
}

/** Ends what waits for an endpoint. */
export async function failPending(tx: WebhookDb, endpointId: string, reason: string): Promise<void> {
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
