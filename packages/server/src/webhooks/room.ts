/** The webhooks room as the rest of the service sees it. */
import type { Kysely } from 'kysely';
import type { JobWebhooks, Log, RequestRecord } from '../services.ts';
import { Deliverer } from './deliverer.ts';
import { DeliveryRecords } from './delivery-records.ts';
import { EndpointRecords } from './endpoint-records.ts';
import { eventBody, wanted } from './events.ts';
import { enqueueEvent } from './outbox.ts';
import { checkWebhookUrl, type Destinations } from './send.ts';
import type { WebhookTables } from './tables.ts';

export interface Webhooks {
  /** What jobs need. */
  readonly jobs: JobWebhooks;
  readonly endpoints: EndpointRecords;
  readonly deliveries: DeliveryRecords;
  /** Throws webhook_refused for an address that can never be called; with `lookUp` also where its name leads now. */
  checkUrl(url: string, field: string, lookUp: boolean): Promise<void>;
  /** Looks at the outbox at once. */
  wake(): void;
  /** Begins to send what is due. One or more processes may do so. */
  start(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
  /** Forgets deliveries that ended long ago. */
  sweep(): Promise<void>;
}

export interface WebhooksOptions {
  readonly db: Kysely<WebhookTables>;
  readonly destinations: Destinations;
  /** What an event says of a request, in the words of the request's dialect. */
  readonly eventData: (request: RequestRecord) => object;
  readonly log: Log;
  readonly pauseMs?: number;
}

/** Days that the log of deliveries is kept. */
const LOG_DAYS = 30;

export function createWebhooks({ db, destinations, eventData, log, pauseMs }: WebhooksOptions): Webhooks {
  const deliveries = new DeliveryRecords(db);
  const deliverer = new Deliverer({
    records: deliveries,
    destinations,
    log,
    ...(pauseMs !== undefined && { pauseMs }),
  });
  return {
    endpoints: new EndpointRecords(db),
    deliveries,
    jobs: {
      async enqueue(tx, event, request) {
        const ownUrl = wanted(event, request.webhook) ? request.webhook?.url : undefined;
        await enqueueEvent(tx, event, request, ownUrl, () => eventBody(event, new Date(), eventData(request)));
      },
    },
    checkUrl: (url, field, lookUp) => checkWebhookUrl(url, field, destinations, lookUp),
    wake: () => deliverer.wake(),
    start: () => deliverer.start(),
    stop: () => deliverer.stop(),
    sweep: () => deliveries.forget(LOG_DAYS),
  };
}
