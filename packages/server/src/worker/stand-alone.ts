/** `storyreel worker`: a worker without a web server, beside a service that runs elsewhere. */
import type { ServerConfig } from '../config/settings.ts';
import { openDatabase } from '../db/open-database.ts';
import { eventData } from '../dialects/event-data.ts';
import type { Log } from '../services.ts';
import { type RunningWorker, runWorker } from './run-worker.ts';

export type { RunningWorker } from './run-worker.ts';

export interface StandAloneWorker extends RunningWorker {
  /** Where it gets its jobs, in words. */
  readonly database: string;
}

export async function startWorkerProcess(config: ServerConfig, log: Log): Promise<StandAloneWorker> {
  const database = await openDatabase(config, 'guest', log);
  const worker = await runWorker({ config, databaseUrl: database.url, eventData: eventData(config), log });
  return {
    id: worker.id,
    database: database.description,
    async drain(seconds) {
      await worker.drain(seconds);
      await database.close();
    },
  };
}
