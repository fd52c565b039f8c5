/** The render queue in pg-boss: its names, its rules, and the calls that take part in a transaction of ours. */
import type { Pool } from 'pg';
import { type Db as BossDb, fromKysely, PgBoss } from 'pg-boss';
import { MAX_RUNNING } from '../accounts/keys.ts';
import { openPool } from '../db/connect.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { Log } from '../services.ts';

export const RENDER = 'render';
/** Jobs that used up their attempts, most often because their worker died each time. */
const RENDER_DEAD = 'render-dead';

/**
 * A worker says that it lives every third part of this; the least that pg-boss allows. Shorter would give a busy
 * machine's jobs away, longer keeps a dead worker's job waiting.
 */
export const HEARTBEAT_SECONDS = 10;

export interface RenderJob {
  readonly requestId: string;
}

export interface JobToSend {
  readonly requestId: string;
  readonly priority: number;
  readonly keyId: string;
  /** Jobs of the key that may run at a time. */
  readonly running: number | null;
}

/** A claim of one job: `retryCount` fences every later call to this claim. */
export interface Claim {
  readonly id: string;
  readonly requestId: string;
  readonly retryCount: number;
  readonly retryLimit: number;
  /** Longest time of the attempt, in seconds; the database ends it after that. */
  readonly expireInSeconds: number;
}

export interface QueueRules {
  /** 1 .. 10. */
  readonly attempts: number;
  readonly attemptSeconds: number;
  readonly retrySeconds: number;
}

/** Limits by group, for every limit that a key may have: the queue counts the active jobs of a group. */
const GROUP_LIMITS = {
  default: 1_000_000,
  tiers: Object.fromEntries(Array.from({ length: MAX_RUNNING }, (_, index) => [String(index + 1), index + 1])),
};

export class RenderQueue {
  readonly #boss: PgBoss;
  /** Its own: a transaction that waits for pg-boss must never wait for a connection that other transactions hold. */
  readonly #pool: Pool;
  readonly #rules: QueueRules;

  constructor(url: string, rules: QueueRules, log: Log) {
    this.#rules = rules;
    this.#pool = openPool({ url, connections: 4, name: 'storyreel queue', log });
    this.#boss = new PgBoss({
      // Not prepared: with a plan for any values instead of these, a claim in a deep queue took forty times as long.
      db: { executeSql: (text, values) => this.#pool.query(text, values) },
      schema: 'pgboss',
      schedule: false,
      // Both together bound how long a dead worker goes unnoticed after its heartbeat ran out.
      superviseIntervalSeconds: 2,
      monitorIntervalSeconds: 2,
      // Finished jobs go soon after their hour; pg-boss would look once a day.
      maintenanceIntervalSeconds: 600,
      warningQueueSize: 1_000_000,
    });
    this.#boss.on('error', (error) => log.warn({ reason: error.message }, 'the queue met an error'));
    this.#boss.on('warning', (warning) => log.warn({ warning }, 'the queue warns'));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    const { attempts, attemptSeconds, retrySeconds } = this.#rules;
    await this.#boss.createQueue(RENDER_DEAD, { retryLimit: 10, retryDelay: 5, retentionSeconds: 30 * 86_400 });
    const rules = {
      retryLimit: attempts - 1,
      retryDelay: retrySeconds,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: attemptSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      // The request table is the history; finished jobs only slow the queue down.
      deleteAfterSeconds: 3600,
      retentionSeconds: 30 * 86_400,
      deadLetter: RENDER_DEAD,
    };
    await this.#boss.createQueue(RENDER, { partition: true, ...rules });
    await this.#boss.updateQueue(RENDER, rules);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5000 });
    await this.#pool.end();
  }

  /** Queues the job of a request; false if it has one already. */
  async send(db: Db | Tx, job: JobToSend): Promise<boolean> {
    return this.#send(job, fromKysely(db));
  }

  async #send({ requestId, priority, keyId, running }: JobToSend, db: BossDb): Promise<boolean> {
    const data: RenderJob = { requestId };
    const group = running === null ? {} : { group: { id: keyId, tier: String(running) } };
    const { attempts, attemptSeconds, retrySeconds } = this.#rules;
    const rules = { retryLimit: attempts - 1, retryDelay: retrySeconds, expireInSeconds: attemptSeconds };
    const id = await this.#boss.send(RENDER, data, { id: requestId, priority, ...group, ...rules, db });
    return id !== null;
  }

  /**
   * The statement by which pg-boss would queue the jobs, for use inside a larger one: its text reads them from the
   * parameter $1, and the payload is what to pass for it.
   */
  async statementFor(jobs: readonly JobToSend[]): Promise<{ text: string; payload: string }> {
    let text: string | undefined;
    const payloads: string[] = [];
    for (const job of jobs) {
      const executeSql = async (wanted: string, [payload]: unknown[] = []) => {
        text = wanted;
        payloads.push(String(payload));
        return { rows: [{ id: job.requestId }] };
      };
      await this.#send(job, { executeSql });
    }
    if (text === undefined || payloads.length !== jobs.length)
      throw new Error('the queue took a job without a statement');
    // Each is a list of one.
    return { text, payload: `[${payloads.map((list) => list.slice(1, -1)).join(',')}]` };
  }

  /** The next job, if there is one that may run now. */
  async claim(): Promise<Claim | undefined> {
    const [job] = await this.#boss.fetch<RenderJob>(RENDER, {
      batchSize: 1,
      includeMetadata: true,
      groupConcurrency: GROUP_LIMITS,
    });
    if (job === undefined) return undefined;
    const { id, retryCount, retryLimit, expireInSeconds } = job;
    return { id, requestId: job.data.requestId, retryCount, retryLimit, expireInSeconds };
  }

  /** Says that the claim's worker lives; false when the claim is gone. */
  async touch({ id, retryCount }: Claim, tx?: Tx): Promise<boolean> {
    return affectedOne(await this.#boss.touch(RENDER, { id, retryCount }, tx && { db: fromKysely(tx) }));
  }

  /** Ends the job of a claim for good; false when the claim is gone. */
  async complete({ id, retryCount }: Claim, tx: Tx): Promise<boolean> {
    return affectedOne(await this.#boss.complete(RENDER, { id, retryCount }, null, { db: fromKysely(tx) }));
  }

  /** Gives the job of a claim back for another attempt after a wait; false when the claim is gone. */
  async retry({ id, retryCount }: Claim, reason: string, tx: Tx): Promise<boolean> {
    return affectedOne(await this.#boss.fail(RENDER, { id, retryCount }, { reason }, { db: fromKysely(tx) }));
  }

  /** Puts a fresh job in the place of a claimed one, with all its attempts; false when the claim is gone. */
  async requeue({ id, retryCount }: Claim, job: JobToSend, tx: Tx): Promise<boolean> {
    const deleted = affectedOne(await this.#boss.deleteJob(RENDER, { id, retryCount }, { db: fromKysely(tx) }));
    return deleted && this.send(tx, job);
  }

  /** Takes the job of a cancelled request out of the queue, whatever state it is in. */
  async cancel(requestId: string, tx: Tx): Promise<void> {
    await this.#boss.cancel(RENDER, requestId, { db: fromKysely(tx) });
  }

  /** Looks for expired claims now instead of in a moment. */
  async supervise(): Promise<void> {
    await this.#boss.supervise(RENDER);
  }

  /** Calls `bury` for every request whose job used up its attempts, until it succeeds. */
  async buryDead(bury: (requestId: string) => Promise<void>): Promise<void> {
    await this.#boss.work<RenderJob>(RENDER_DEAD, { pollingIntervalSeconds: 2 }, async (jobs) => {
      for (const job of jobs) await bury(job.data.requestId);
    });
  }
}

/** pg-boss answers how many jobs a call changed, and leaves that out of its types. */
function affectedOne(response: { affected?: unknown }): boolean {
  if (typeof response.affected !== 'number') throw new Error('the queue does not say what it changed');
  return response.affected === 1;
}
