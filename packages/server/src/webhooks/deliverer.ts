/** Sends what waits in the outbox: each endpoint at its own pace, so that a slow one delays nobody else. */
import type { Log } from '../services.ts';
import type { ClaimedDelivery, DeliveryRecords, Outcome } from './delivery-records.ts';
import { retryDelay } from './schedule.ts';
import { type Destinations, type SendResult, send } from './send.ts';
import { signatureHeaders } from './signing.ts';

export interface DelivererOptions {
  readonly records: DeliveryRecords;
  readonly destinations: Destinations;
  readonly log: Log;
  /** Pause between looks at an outbox without due deliveries, in milliseconds; default 1000. */
  readonly pauseMs?: number;
  /** Deliveries that this process sends at a time; default 32. */
  readonly atOnce?: number;
}

/** An attempt that is not settled after this long is taken to be lost; well above the time limit of sending. */
const LEASE_SECONDS = 60;
const PAUSE_MS = 1000;
const AT_ONCE = 32;

export class Deliverer {
  readonly #options: DelivererOptions;
  /** Endpoints with a delivery under way here, and that delivery. */
  readonly #running = new Map<string, Promise<void>>();
  #stopped = false;
  #loop: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Looks at the outbox at once instead of after the pause. */
  wake(): void {
    this.#wake();
  }

  /** Ends after the deliveries that are under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  async #run(): Promise<void> {
    const { log } = this.#options;
    while (!this.#stopped) {
      try {
        if ((await this.#takeOn()) > 0) continue;
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'the outbox could not be read');
      }
      await this.#pause();
    }
  }

  async #takeOn(): Promise<number> {
    const { records, atOnce = AT_ONCE } = this.#options;
    const free = atOnce - this.#running.size;
    if (free <= 0) return 0;
    const claimed = await records.claim(free, [...this.#running.keys()], LEASE_SECONDS);
    for (const delivery of claimed) {
      const work = this.#deliver(delivery).finally(() => {
        this.#running.delete(delivery.endpointId);
        this.#wake();
      });
      this.#running.set(delivery.endpointId, work);
    }
    return claimed.length;
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { records, destinations, log } = this.#options;
    const startedAt = new Date();
    const headers = signatureHeaders(delivery.id, startedAt, delivery.body, delivery.secrets);
    const result = await send(delivery.url, headers, delivery.body, destinations);
    const outcome = outcomeOf(result, delivery.step);
    const facts = { delivery: delivery.id, endpoint: delivery.endpointId, attempt: delivery.attempt, ...result };
    if ('state' in outcome && outcome.state === 'delivered') log.info(facts, 'webhook delivered');
    else log.warn(facts, 'webhook not delivered');
    const attempt = {
      startedAt,
      durationMs: result.durationMs,
      status: result.status ?? null,
      error: result.error ?? null,
    };
    await records.settle(delivery, attempt, outcome).catch((error: unknown) => {
      // The lease ends by itself; the receiver may get the message twice and knows it by its id.
      log.warn({ ...facts, reason: String(error) }, 'the outcome of a webhook could not be noted');
    });
  }

  async #pause(): Promise<void> {
    const { pauseMs = PAUSE_MS } = this.#options;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stopped) this.#wake();
    });
  }
}

/** What follows from an answer: 2xx is delivered, 410 ends the endpoint, everything else is tried again while it lasts. */
export function outcomeOf({ status }: Pick<SendResult, 'status'>, step: number): Outcome {
  if (status !== undefined && status >= 200 && status < 300) return { state: 'delivered' };
  if (status === 410) return { gone: true };
  const retryInSeconds = retryDelay(step);
  return retryInSeconds === undefined ? { state: 'failed' } : { retryInSeconds };
}
