/** The rows of the assets room. */
import type { ColumnType, Generated, Selectable } from 'kysely';

export interface AssetTable {
  id: Generated<string>;
  account_id: string;
  /** The request that made the file; null for what an account gave. */
  request_id: string | null;
  kind: 'upload' | 'output';
  storage_key: string;
  bytes: number;
  sha256: string;
  /** As told by content. */
  media_type: string;
  /** Name that the caller gave, made safe. */
  name: string | null;
  width: number | null;
  height: number | null;
  created_at: ColumnType<Date, Date | undefined, never>;
  expires_at: Date;
  /** Nobody can get it any more. */
  deleted_at: Date | null;
  /** Its bytes are out of the store. */
  erased_at: Date | null;
}

/** Keys of the service itself, made at the first start and shared by all its processes. */
export interface ServiceSecretTable {
  name: string;
  value: Buffer;
}

export interface AssetTables {
  asset: AssetTable;
  service_secret: ServiceSecretTable;
}
export type AssetRow = Selectable<AssetTable>;
