/** Takes jobs and runs them, several at a time, until it is told to end. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { sql } from 'kysely';
import { databaseIsAway } from '../db/errors.ts';
import type { Db } from '../db/tables.ts';
import { AttemptLost } from '../jobs/attempts.ts';
import { type AttemptTools, runAttempt } from './run-attempt.ts';

/** News wakes a worker at once; without news it looks this often. */
const LOOK_MILLISECONDS = 2000;
const PRESENCE_MILLISECONDS = 10_000;

export interface WorkerOptions extends AttemptTools {
  readonly db: Db;
  /** Attempts at a time, at least 1. */
  readonly slots: number;
  /** Milliseconds between looks for work without news of it; for tests. */
  readonly lookMs?: number;
}

export class Worker {
  readonly id: string = randomUUID();
  readonly #options: WorkerOptions;
  readonly #shutdown = new AbortController();
  readonly #wakers = new Set<() => void>();
  #draining = false;
  /** How often it was called to work. */
  #calls = 0;
  #loops: Promise<void>[] = [];
  #presence: NodeJS.Timeout | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#unsubscribe = this.#options.news.onWork(() => this.#wakeOne());
    void this.#present();
    this.#presence = setInterval(() => void this.#present(), PRESENCE_MILLISECONDS);
    this.#loops = Array.from({ length: this.#options.slots }, () => this.#loop());
  }

  /** Takes nothing new, waits for what runs, and after `seconds` gives the rest back. */
  async drain(seconds: number): Promise<void> {
    this.#draining = true;
    this.#wakeAll();
    const late = setTimeout(() => this.#shutdown.abort(), seconds * 1000);
    await Promise.all(this.#loops);
    clearTimeout(late);
    clearInterval(this.#presence);
    this.#unsubscribe?.();
    await this.#options.db
      .deleteFrom('worker')
      .where('id', '=', this.id)
      .execute()
      .catch(() => undefined);
  }

  async #loop(): Promise<void> {
    const { attempts, log, lookMs = LOOK_MILLISECONDS } = this.#options;
    while (!this.#draining) {
      try {
        const calls = this.#calls;
        const attempt = await attempts.begin(this.id);
        // News that came while it looked is not slept through.
        if (attempt === undefined && calls === this.#calls) await this.#pause(lookMs);
        if (attempt === undefined) continue;
        // Where one job is there may be another: the next slot looks, and so on, instead of all at every piece of news.
        this.#wakeOne();
        await runAttempt(attempt, this.#options, this.#shutdown.signal);
      } catch (error) {
        // The claim went before it was taken up, or the database is away: both pass.
        if (!(error instanceof AttemptLost) && !databaseIsAway(error))
          log.error({ reason: String(error) }, 'a job could not be taken');
        await this.#pause(500);
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#draining) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#wakers.add(done);
    });
  }

  #wakeOne(): void {
    this.#calls++;
    const [wake] = this.#wakers;
    wake?.();
  }

  #wakeAll(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  /** Says that this worker is there, for people who look at the service. */
  async #present(): Promise<void> {
    const { db, engine, slots, log } = this.#options;
    const seen = { seen_at: sql<Date>`now()` };
    try {
      await db
        .insertInto('worker')
        .values({ id: this.id, host: hostname(), pid: process.pid, engines: [engine.name], slots })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
        .execute();
      await db.deleteFrom('worker').where(sql<boolean>`seen_at < now() - interval '1 day'`).execute();
    } catch (error) {
      log.debug({ reason: String(error) }, 'the worker could not say that it is there');
    }
  }
}
