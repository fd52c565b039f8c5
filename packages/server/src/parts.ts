/** Everything that API and worker processes are made of, on one database. */
import { createAccounts } from './accounts/accounts.ts';
import { type Assets, createAssets } from './assets/room.ts';
import type { ServerConfig } from './config/settings.ts';
import { type Connection, connect } from './db/connect.ts';
import { firstConnectionError } from './db/errors.ts';
import { migrate } from './db/migrate.ts';
import { Attempts } from './jobs/attempts.ts';
import { createJobs } from './jobs/jobs.ts';
import { News } from './jobs/news.ts';
import { RenderQueue } from './jobs/queue.ts';
import { reconcile } from './jobs/reconcile.ts';
import { createLedger } from './ledger/ledger.ts';
import type { Accounts, Jobs, KeyLimits, Ledger, Log } from './services.ts';
import type { EventData } from './webhooks/events.ts';
import { createWebhooks, type Webhooks } from './webhooks/room.ts';

export interface PartsOptions {
  readonly config: ServerConfig;
  readonly databaseUrl: string;
  /** Most database connections at a time; those of the settings by default. */
  readonly connections?: number;
  /** Shown by the database for its connections. */
  readonly name: string;
  readonly eventData: EventData;
  readonly log: Log;
  /** Seconds until the service is back, once it drains. */
  readonly draining?: () => number | undefined;
}

export interface Parts {
  readonly connection: Connection;
  readonly queue: RenderQueue;
  readonly news: News;
  readonly assets: Assets;
  readonly webhooks: Webhooks;
  readonly accounts: Accounts;
  readonly ledger: Ledger;
  readonly jobs: Jobs;
  readonly attempts: Attempts;
  close(): Promise<void>;
}

const RECONCILE_MILLISECONDS = 60_000;

/** Connects, migrates, and starts what runs by itself: queue, news, burial of dead jobs, the rescuer. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { config, databaseUrl: url, name, log, draining = () => undefined } = options;
  const connections = options.connections ?? config.databaseConnections;
  const connection = connect({ url, connections, name, log });
  const { db, pool } = connection;
  try {
    for (const migration of await migrate(pool)) log.info({ migration }, 'the database was migrated');
    const queue = new RenderQueue(url, config, log);
    await queue.start();
    const news = new News(pool, url, log);
    await news.start();
    const assets = await createAssets(db, config, log);
    const destinations = { trustedHosts: config.webhookHosts };
    const webhooks = createWebhooks({
      db,
      destinations,
      eventData: (request) => options.eventData(request, assets),
      log,
    });
    const attempts = new Attempts(db, queue, news, assets.jobs, webhooks.jobs);
    await queue.buryDead(async (id) => void (await attempts.bury(id, 'its worker died each time')));
    const rescue = (): void => {
      reconcile(db, queue, attempts, news, log).catch((error: unknown) =>
        log.warn({ reason: String(error) }, 'requests without a job could not be looked for'),
      );
    };
    // At once as well: after an import no request has a job.
    rescue();
    const rescues = setInterval(rescue, RECONCILE_MILLISECONDS);
    return {
      connection,
      queue,
      news,
      assets,
      webhooks,
      accounts: createAccounts(connection, keyLimits(config)),
      ledger: createLedger(db),
      jobs: createJobs({ db, pool, queue, news, webhooks: webhooks.jobs, queueLimit: config.queueLimit, draining }),
      attempts,
      async close() {
        clearInterval(rescues);
        await news.stop();
        await queue.stop();
        await assets.close();
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw firstConnectionError(error, url);
  }
}

/** Limits of keys for which nothing else is said; 0 in the settings is no limit. */
function keyLimits(config: ServerConfig): KeyLimits {
  return {
    running: config.keyRunning || null,
    unfinished: config.keyUnfinished || null,
    submitsPerMinute: config.keySubmitsPerMinute || null,
  };
}
