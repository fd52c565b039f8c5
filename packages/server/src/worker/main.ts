/** The worker process that `serve` starts and watches over. */

import type { ServerConfig } from '../config/settings.ts';
import { eventData } from '../dialects/event-data.ts';
import { createLog } from '../log.ts';
import { type RunningWorker, runWorker } from './run-worker.ts';

export type ToWorker =
  | { readonly type: 'start'; readonly config: ServerConfig; readonly databaseUrl: string }
  | { readonly type: 'drain'; readonly seconds: number };
export type FromWorker = { readonly type: 'hello' } | { readonly type: 'started'; readonly id: string };

let worker: Promise<RunningWorker> | undefined;

function tell(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}

async function end(seconds: number): Promise<void> {
  await (await worker)?.drain(seconds);
  process.exit();
}

// Ctrl-C reaches the whole group of processes; the parent says when to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
// Without its parent it gives back what it has: another worker goes on at once.
process.on('disconnect', () => void end(0));
process.on('message', (message: ToWorker) => {
  if (message.type === 'drain') {
    void end(message.seconds);
    return;
  }
  const { config, databaseUrl } = message;
  const log = createLog(config.logLevel);
  worker = runWorker({ config, databaseUrl, eventData: eventData(config), log });
  worker.then(
    ({ id }) => tell({ type: 'started', id }),
    (error: unknown) => {
      log.error({ reason: error instanceof Error ? error.message : String(error) }, 'the worker could not start');
      process.exit(1);
    },
  );
});
tell({ type: 'hello' });
