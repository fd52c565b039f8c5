/** A real database of its own for a test file. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connect } from '../src/db/connect.ts';
import { EmbeddedDatabase } from '../src/db/embedded/embedded.ts';
import { migrate } from '../src/db/migrate.ts';
import { keptLog } from './log.ts';

export interface TestDatabase extends Connection {
  readonly url: string;
  readonly folder: string;
  readonly embedded: EmbeddedDatabase;
  readonly log: ReturnType<typeof keptLog>;
}

/** A folder in the system's place for such things; the launcher itself has to make it reachable for root. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'storyreel-db-'));
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = await temporaryFolder();
  const log = keptLog();
  const embedded = await EmbeddedDatabase.open({ dataDir: folder, log });
  const connection = connect({ url: embedded.url, connections: 30, name: 'storyreel test', log });
  await migrate(connection.pool);
  return {
    ...connection,
    url: embedded.url,
    folder,
    embedded,
    log,
    async close() {
      await connection.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** kill -9 of the main process of the database in the folder. */
export async function killDatabase(folder: string): Promise<void> {
  const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}
