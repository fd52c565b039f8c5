/** What the operator does from the command line, straight on the database: whether the service runs or not. */
import { insertKey, keysOf, revokeKey, USUAL_SCOPES } from './accounts/keys.ts';
import { type Account, createAccount, findAccount, listAccounts, NO_LIMITS } from './accounts/operator.ts';
import type { ServerConfig } from './config/settings.ts';
import { connect } from './db/connect.ts';
import { databaseError } from './db/errors.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase } from './db/open-database.ts';
import { exportDatabase, importDatabase, type Manifest } from './db/transfer/transfer.ts';
import { auditLedger, type Discrepancy } from './ledger/audit.ts';
import { createLedger } from './ledger/ledger.ts';
import { usageCsv } from './ledger/usage-csv.ts';
import type { Balance, KeyRecord, Log, MintedKey, NewKey, UsageQuery, UsageRow } from './services.ts';

/** Accounts are named by name or id. */
export interface Admin {
  accounts(): Promise<Account[]>;
  createAccount(name: string, email?: string): Promise<Account>;
  keys(account: string): Promise<KeyRecord[]>;
  createKey(account: string, key: NewKey): Promise<MintedKey>;
  revokeKey(account: string, keyId: string): Promise<KeyRecord>;
  /** Once per reference. */
  topUp(account: string, microUsd: number, reference: string, note?: string): Promise<Balance>;
  usage(account: string, query: UsageQuery): Promise<{ rows: UsageRow[]; csv: string }>;
  /** What does not add up; empty is right. */
  audit(): Promise<Discrepancy[]>;
  export(folder: string): Promise<Manifest>;
  import(folder: string): Promise<Manifest>;
}

/** Runs `work` on the database of the settings; an embedded one is started for it where no service runs. */
export async function withAdmin<T>(config: ServerConfig, log: Log, work: (admin: Admin) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, 'either', log);
  try {
    const connection = connect({ url: database.url, connections: 4, name: 'storyreel admin', log });
    try {
      return await work(adminOn(connection));
    } finally {
      await connection.close();
    }
  } catch (error) {
    throw databaseError(error);
  } finally {
    await database.close();
  }
}

function adminOn({ db, pool }: ReturnType<typeof connect>): Admin {
  const ledger = createLedger(db);
  let migrated: Promise<unknown> | undefined;
  /** An import brings its own schema; everything else needs the newest. */
  const ready = async (account?: string): Promise<Account> => {
    migrated ??= migrate(pool);
    await migrated;
    return account === undefined ? ({} as Account) : findAccount(db, account);
  };
  return {
    async accounts() {
      await ready();
      return listAccounts(db);
    },
    async createAccount(name, email) {
      await ready();
      return createAccount(db, name, email);
    },
    async keys(account) {
      return keysOf(db, (await ready(account)).id);
    },
    async createKey(account, key) {
      const { id: accountId } = await ready(account);
      const scopes = key.scopes ?? USUAL_SCOPES;
      return insertKey(db, { ...key, accountId, kind: 'api', scopes, limits: { ...NO_LIMITS, ...key.limits } });
    },
    async revokeKey(account, keyId) {
      return revokeKey(db, (await ready(account)).id, keyId);
    },
    async topUp(account, microUsd, reference, note) {
      const { id: accountId } = await ready(account);
      return ledger.topUp({ accountId, microUsd, reference, ...(note === undefined ? {} : { note }) });
    },
    async usage(account, query) {
      const rows = await ledger.usage((await ready(account)).id, query);
      return { rows, csv: usageCsv(rows, query.by) };
    },
    async audit() {
      await ready();
      return auditLedger(db);
    },
    async export(folder) {
      await ready();
      return exportDatabase(pool, folder);
    },
    import: (folder) => importDatabase(pool, folder),
  };
}
