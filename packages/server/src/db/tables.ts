/** The rows of the database as Kysely sees them. migrations/ has the same with reasons and constraints. */
import type { Clip, Generation } from '@storyreel/contract';
import type { ColumnType, Generated, Kysely, Selectable, Transaction } from 'kysely';
import type { AssetTables } from '../assets/tables.ts';
import type {
  KeyLimits,
  LedgerEntry,
  Progress,
  RequestError,
  RequestState,
  RequestWebhook,
  Scope,
  StoredFile,
} from '../services.ts';
import type { WebhookTables } from '../webhooks/tables.ts';

/** A timestamptz that the database sets on insert. */
type SetByDatabase = ColumnType<Date, Date | undefined, Date>;
/** jsonb: read as a value, written as its text. */
export type Json<T> = ColumnType<T, string, string>;
export type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface AccountTable {
  id: Generated<string>;
  name: string;
  email: string | null;
  balance_micro_usd: Generated<number>;
  held_micro_usd: Generated<number>;
  created_at: SetByDatabase;
}

export interface ApiKeyTable {
  id: Generated<string>;
  account_id: string;
  name: string;
  kind: 'api' | 'cli';
  /** SHA-256 of the whole key, hexadecimal. */
  hash: string;
  prefix: string;
  scopes: Scope[];
  limits: Json<KeyLimits>;
  created_at: SetByDatabase;
  last_used_at: Date | null;
  expires_at: Date | null;
  revoked_at: Date | null;
}

export interface DeviceLoginTable {
  /** SHA-256 of the device code. */
  device_hash: string;
  user_code: string;
  state: 'pending' | 'approved' | 'denied' | 'used';
  account_id: string | null;
  /** Scopes of the key that approved: the minted key has no more. */
  scopes: Scope[] | null;
  created_at: SetByDatabase;
  expires_at: Date;
}

export interface RequestTable {
  id: string;
  account_id: string;
  key_id: string;
  state: RequestState;
  model: string;
  dialect: string;
  generation: Json<Generation>;
  warnings: Json<readonly string[]>;
  attempt: Generated<number>;
  priority: number;
  quote_micro_usd: number;
  charged_micro_usd: number | null;
  idempotency_key: string | null;
  body_hash: string | null;
  progress: JsonOrNull<Progress>;
  clip: JsonOrNull<Clip>;
  output: JsonOrNull<StoredFile>;
  error: JsonOrNull<RequestError>;
  webhook: JsonOrNull<RequestWebhook>;
  worker_id: string | null;
  created_at: SetByDatabase;
  queued_at: SetByDatabase;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface LedgerTable {
  id: Generated<number>;
  account_id: string;
  request_id: string | null;
  kind: LedgerEntry['kind'];
  micro_usd: number;
  held_micro_usd: number;
  reference: string | null;
  note: string | null;
  created_at: SetByDatabase;
}

export interface WorkerTable {
  id: string;
  host: string;
  pid: number;
  engines: string[];
  slots: number;
  started_at: SetByDatabase;
  seen_at: SetByDatabase;
}

export interface MigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: SetByDatabase;
}

/** Tables of the core. Assets and webhooks add their own below. */
export interface CoreTables {
  account: AccountTable;
  api_key: ApiKeyTable;
  device_login: DeviceLoginTable;
  request: RequestTable;
  ledger: LedgerTable;
  worker: WorkerTable;
  migration: MigrationTable;
}

// The assets and webhooks rooms describe their tables beside their own code; this is where the two meet the core.
export type Database = CoreTables & AssetTables & WebhookTables;

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
export type RequestRow = Selectable<RequestTable>;
