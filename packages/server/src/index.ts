/** The Storyreel service: what its command line needs. */
export { type Account, createAccount, findAccount, listAccounts } from './accounts/operator.ts';
export { type ConfigSources, configSummary, readConfig } from './config/config.ts';
export { SETTINGS, type ServerConfig, type SettingName } from './config/settings.ts';
export { type DatabaseRole, type OpenDatabase, openDatabase } from './db/open-database.ts';
export { createLog } from './log.ts';
export { type RunningService, type ServeOptions, serve, version } from './serve.ts';
export * from './services.ts';
export { type RunningWorker, runWorker } from './worker/run-worker.ts';
