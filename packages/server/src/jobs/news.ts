/**
 * News between processes through LISTEN and NOTIFY: which requests changed, and that there is work. News may be lost
 * (a connection breaks), so that everybody who waits for it also looks by themselves now and then.
 *
 * News is sent after the transaction and several at once: a NOTIFY inside a transaction makes all commits of the
 * server queue up behind one another.
 */
import { Client, type Pool } from 'pg';
import type { Log } from '../services.ts';

const CHANNEL = 'storyreel';
const WORK = '*';
/** Nobody sees the difference of a hundredth, and a busy service sends fifty notes a second instead of hundreds. */
const GATHER_MILLISECONDS = 20;
/** A notification holds less than 8,000 bytes; an id and a comma are 37. */
const IDS_PER_NOTE = 200;

type Listener = () => void;

export class News {
  readonly #pool: Pool;
  readonly #url: string;
  readonly #log: Log;
  readonly #byRequest = new Map<string, Set<Listener>>();
  readonly #onWork = new Set<Listener>();
  #pending = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #client: Client | undefined;
  #stopped = false;

  constructor(pool: Pool, url: string, log: Log) {
    this.#pool = pool;
    this.#url = url;
    this.#log = log;
  }

  /** Starts listening, and goes on after every break until `stop`. */
  async start(): Promise<void> {
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#flush();
    await this.#client?.end().catch(() => undefined);
  }

  /** Tells everybody that the request is not what it was. */
  changed(requestId: string): void {
    this.#tell(requestId);
  }

  /** Tells workers that there may be a job. */
  work(): void {
    this.#tell(WORK);
  }

  /** Calls `listener` after every change of the request, and when changes may have been missed. */
  onChange(requestId: string, listener: Listener): () => void {
    const listeners = this.#byRequest.get(requestId) ?? new Set();
    this.#byRequest.set(requestId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byRequest.delete(requestId);
    };
  }

  onWork(listener: Listener): () => void {
    this.#onWork.add(listener);
    return () => this.#onWork.delete(listener);
  }

  #tell(what: string): void {
    this.#pending.add(what);
    this.#timer ??= setTimeout(() => void this.#flush(), GATHER_MILLISECONDS);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const all = [...this.#pending];
    this.#pending = new Set();
    for (let at = 0; at < all.length; at += IDS_PER_NOTE) {
      const note = all.slice(at, at + IDS_PER_NOTE).join(',');
      await this.#pool.query('select pg_notify($1, $2)', [CHANNEL, note]).catch((error: Error) => {
        this.#log.debug({ reason: error.message }, 'news was not sent; everybody looks by themselves');
      });
    }
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: 'storyreel news', keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    client.once('end', () => {
      if (!this.#stopped) setTimeout(() => void this.#relisten(), 200);
    });
  }

  async #relisten(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.#listen();
      this.#log.info({}, 'listening for news again');
      for (const listeners of [...this.#byRequest.values(), this.#onWork]) for (const call of listeners) call();
    } catch {
      setTimeout(() => void this.#relisten(), 500);
    }
  }

  #hear(payload: string): void {
    for (const what of payload.split(',')) {
      const listeners = what === WORK ? this.#onWork : this.#byRequest.get(what);
      for (const call of [...(listeners ?? [])]) call();
    }
  }
}
