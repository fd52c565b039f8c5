/** The Storyreel service: what its command line needs. */
export type { Account } from './accounts/operator.ts';
export { type Admin, withAdmin } from './admin.ts';
export { type ConfigSources, configSummary, readConfig } from './config/config.ts';
export { SETTINGS, type ServerConfig, type SettingName } from './config/settings.ts';
export { createLog } from './log.ts';
export { checkService, type ServiceCheck } from './operations/doctor.ts';
export { type RunningService, type ServeOptions, serve, version } from './serve.ts';
export * from './services.ts';
export { type RunningWorker, startWorkerProcess } from './worker/stand-alone.ts';
