/** The database of this process: a server that was named, the embedded one, or the embedded one of another process. */
import { StoryreelError } from '@storyreel/contract';
import type { ServerConfig } from '../config/settings.ts';
import type { Log } from '../services.ts';
import { EmbeddedDatabase, findRunning } from './embedded/embedded.ts';

export interface OpenDatabase {
  readonly url: string;
  /** In words, without secrets. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * own: this process runs the service. guest: the service runs elsewhere, and must. either: a guest where the service
 * runs, else the owner for as long as it takes.
 */
export type DatabaseRole = 'own' | 'guest' | 'either';

export async function openDatabase(
  { databaseUrl, dataDir }: Pick<ServerConfig, 'databaseUrl' | 'dataDir'>,
  role: DatabaseRole,
  log: Log,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const { host, pathname } = new URL(databaseUrl);
    return { url: databaseUrl, description: `PostgreSQL at ${host}${pathname}`, close: async () => undefined };
  }
  const running = role === 'own' ? undefined : await findRunning(dataDir);
  if (running !== undefined)
    return { url: running, description: `embedded PostgreSQL in ${dataDir}`, close: async () => undefined };
  if (role === 'guest') {
    const reason = 'no service runs with this data folder. Start `storyreel serve`, or set DATABASE_URL.';
    throw new StoryreelError('database_setup', { value: dataDir, reason });
  }
  const embedded = await EmbeddedDatabase.open({ dataDir, log });
  const state = embedded.adopted ? ', taken over while running' : '';
  return {
    url: embedded.url,
    description: `embedded PostgreSQL in ${dataDir}${state}`,
    close: () => embedded.stop(),
  };
}
