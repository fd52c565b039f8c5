/** A worker as a process of its own: connected, taking jobs, and drained at the end. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { ServerConfig } from '../config/settings.ts';
import { createEngine } from '../engines/index.ts';
import { openParts } from '../parts.ts';
import type { Log } from '../services.ts';
import type { EventData } from '../webhooks/events.ts';
import { Worker } from './worker.ts';

export interface RunningWorker {
  readonly id: string;
  /** Finishes what runs, gives back what takes too long, and closes everything. */
  drain(seconds: number): Promise<void>;
}

export interface RunWorkerOptions {
  readonly config: ServerConfig;
  readonly databaseUrl: string;
  readonly eventData: EventData;
  readonly log: Log;
}

/** Between the web server and the engines: answers to clients come first, heartbeats before pictures. */
const NICENESS = 5;

export async function runWorker({ config, databaseUrl, eventData, log }: RunWorkerOptions): Promise<RunningWorker> {
  yieldToTheService();
  // Two for each attempt, settling and looking after it, and a few for the rest.
  const connections = Math.min(config.databaseConnections, 4 + 2 * config.slots);
  const parts = await openParts({ config, databaseUrl, connections, name: 'storyreel worker', eventData, log });
  const workFolder = join(config.dataDir, 'work');
  await clearWork(workFolder, 2 * config.attemptSeconds);
  const worker = new Worker({
    db: parts.connection.db,
    attempts: parts.attempts,
    news: parts.news,
    assets: parts.assets.jobs,
    engine: createEngine(config),
    slots: Math.max(1, config.slots),
    workFolder,
    log,
  });
  worker.start();
  log.info({ worker: worker.id, engine: config.engine, slots: config.slots }, 'the worker takes jobs');
  return {
    id: worker.id,
    async drain(seconds) {
      await worker.drain(seconds);
      await parts.close();
    },
  };
}

function yieldToTheService(): void {
  try {
    setPriority(NICENESS);
  } catch {
    // Not allowed here: the worker goes on with the usual priority.
  }
}

/** What killed workers left behind. No attempt lives as long as `seconds`. */
async function clearWork(folder: string, seconds: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > seconds * 1000) await rm(path, { recursive: true, force: true });
  }
}
