/** The Storyreel service: what its command line needs. */
import type { ServerConfig } from './config/settings.ts';
import type { RunningService, ServeOptions } from './serve.ts';
import type { Log } from './services.ts';
import type { StandAloneWorker } from './worker/stand-alone.ts';

export type { Account } from './accounts/operator.ts';
export { type Admin, withAdmin } from './admin.ts';
export { type ConfigSources, configSummary, readConfig } from './config/config.ts';
export { SETTINGS, type ServerConfig, type SettingName } from './config/settings.ts';
export { createLog } from './log.ts';
export { checkService, type ServiceCheck } from './operations/doctor.ts';
export type { RunningService, ServeOptions } from './serve.ts';
export * from './services.ts';
export type { RunningWorker } from './worker/run-worker.ts';
export type { StandAloneWorker } from './worker/stand-alone.ts';

/** Starts the service. Web server and file store are loaded only now: an operator's command needs neither. */
export async function serve(options: ServeOptions): Promise<RunningService> {
  return (await import('./serve.ts')).serve(options);
}

/** Starts a worker for a service that runs elsewhere. */
export async function startWorkerProcess(config: ServerConfig, log: Log): Promise<StandAloneWorker> {
  return (await import('./worker/stand-alone.ts')).startWorkerProcess(config, log);
}
