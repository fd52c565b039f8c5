/** The composition root: database, migrations, first account, web server, webhooks and worker, up and down in order. */
import { readFileSync } from 'node:fs';
import { StoryreelError } from '@storyreel/contract';
import { bootstrap } from './accounts/operator.ts';
import { reserveBytes } from './config/config.ts';
import type { ServerConfig } from './config/settings.ts';
import { openDatabase } from './db/open-database.ts';
import { eventData } from './dialects/event-data.ts';
import { buildApp } from './http/app.ts';
import { loggerOptions } from './http/logging.ts';
import { diskReserve } from './operations/disk-reserve.ts';
import { openParts, type Parts } from './parts.ts';
import type { Log } from './services.ts';
import { type SupervisedWorker, superviseWorker } from './worker/supervised.ts';

export interface ServeOptions {
  readonly config: ServerConfig;
  readonly log: Log;
}

export interface RunningService {
  /** Where it listens. */
  readonly url: string;
  readonly database: string;
  /** At the very first start: the only time that the key can be seen. */
  readonly firstAccount: { readonly name: string; readonly token: string; readonly creditMicroUsd: number } | undefined;
  readonly worker: SupervisedWorker | undefined;
  /** Takes nothing new, lets running clips end for as long as the settings say, then stops everything. */
  drain(seconds?: number): Promise<void>;
}

const SWEEP_MILLISECONDS = 600_000;

export async function serve({ config, log }: ServeOptions): Promise<RunningService> {
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) {
      await close().catch((error: unknown) => log.warn({ reason: String(error) }, 'something did not close cleanly'));
    }
  };
  try {
    return await start(config, log, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function start(
  config: ServerConfig,
  log: Log,
  closers: (() => Promise<unknown>)[],
  closeAll: () => Promise<void>,
): Promise<RunningService> {
  let draining = false;
  const database = await openDatabase(config, 'own', log);
  closers.push(database.close);
  const parts = await openParts({
    config,
    databaseUrl: database.url,
    name: 'storyreel api',
    eventData: eventData(config),
    log,
    draining: () => (draining ? Math.max(5, config.drainSeconds) : undefined),
  });
  closers.push(parts.close);
  const creditMicroUsd = config.initialCreditUsd * 1_000_000;
  const first = await bootstrap(parts.connection.db, config.accountName, creditMicroUsd);
  const url = await listen(config, parts, log, () => draining, closers);
  parts.webhooks.start();
  closers.push(() => parts.webhooks.stop());
  const sweeps = setInterval(() => void sweep(parts, log), SWEEP_MILLISECONDS);
  closers.push(async () => clearInterval(sweeps));
  const worker = config.slots === 0 ? undefined : superviseWorker(config, database.url, log);
  log.info({ url, database: database.description }, 'the service is up');
  return {
    url,
    database: database.description,
    firstAccount: first && { name: first.account.name, token: first.key.token, creditMicroUsd },
    worker,
    async drain(seconds = config.drainSeconds) {
      draining = true;
      log.info({ seconds }, 'shutting down: nothing new is taken, running clips may end');
      // Answers go on while clips end: their owners want to know.
      await worker?.stop(seconds);
      await closeAll();
      log.info({}, 'the service is down');
    },
  };
}

async function listen(
  config: ServerConfig,
  parts: Parts,
  log: Log,
  draining: () => boolean,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  const { accounts, jobs, ledger, assets, webhooks, connection } = parts;
  const notReady = async (): Promise<string | undefined> => {
    if (draining()) return 'draining';
    const answers = await connection.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return answers ? undefined : 'the database does not answer';
  };
  const disk = diskReserve({ folder: config.dataDir, reserveBytes: reserveBytes(config), log });
  const core = { accounts, jobs, ledger, notReady };
  const logger = loggerOptions(config.logLevel, process.stderr);
  const app = await buildApp({ core, assets, webhooks, disk, config, version: version() }, { logger });
  closers.push(() => app.close());
  return app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: `is taken by another program, got ${config.port}`,
      EACCES: `may not be used by this user, got ${config.port}`,
      EADDRNOTAVAIL: `cannot be had on host ${config.host}`,
    };
    const reason = reasons[error.code ?? ''];
    throw reason === undefined
      ? error
      : new StoryreelError('config_invalid', { path: 'port', reason }, { cause: error });
  });
}

async function sweep({ assets, webhooks }: Parts, log: Log): Promise<void> {
  try {
    await assets.sweep();
    await webhooks.sweep();
  } catch (error) {
    log.warn({ reason: String(error) }, 'old files and deliveries could not be cleared away');
  }
}

export function version(): string {
  const manifest = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
