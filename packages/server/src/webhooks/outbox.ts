/** The outbox: rows written in the transaction of the change that they tell of. */
import type { RequestEvent } from '../services.ts';
import type { WebhookDb } from './endpoint-records.ts';
import { REQUEST_EVENTS } from './events.ts';

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
