/** What the service knows about the files it keeps. The SQL of the assets room is here and nowhere else. */
import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterTime, pageOf } from '../db/page.ts';
import type { Page } from '../services.ts';
import type { AssetRow, AssetTables } from './tables.ts';

export interface Asset {
  readonly id: string;
  readonly accountId: string;
  readonly requestId: string | null;
  readonly kind: 'upload' | 'output';
  /** Key in the object store. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string | null;
  /** Pixels, of images. */
  readonly width: number | null;
  readonly height: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Nobody can get it any more; its bytes are gone or about to go. */
  readonly deletedAt: Date | null;
}

export type NewAsset = Omit<Asset, 'createdAt' | 'expiresAt' | 'deletedAt'> & {
  /** Days until it is deleted, by the clock of the database. */
  readonly days: number;
};

/** Any connection or transaction whose database has the tables of this room. */
export type AssetDb = Pick<Kysely<AssetTables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

export interface AssetRecords {
  add(asset: NewAsset): Promise<Asset>;
  /** Of the account, deleted ones included. */
  find(accountId: string, id: string): Promise<Asset | undefined>;
  outputOf(accountId: string, requestId: string): Promise<Asset | undefined>;
  /** Uploads that are kept, newest first. */
  list(accountId: string, page: { limit: number; cursor?: string }): Promise<Page<Asset>>;
  /** Marks an upload as deleted; undefined where the account has no such file. */
  remove(accountId: string, id: string): Promise<Asset | undefined>;
  /** Marks up to `limit` files whose time has come as deleted, and answers them and those whose bytes may still be there. */
  expire(limit: number): Promise<Asset[]>;
  /** The bytes of these are gone for good. */
  forget(ids: readonly string[]): Promise<void>;
  /** Which of the keys belong to files that are kept. */
  known(keys: readonly string[]): Promise<Set<string>>;
}

export class SqlAssetRecords implements AssetRecords {
  readonly #db: AssetDb;

  constructor(db: AssetDb) {
    this.#db = db;
  }

  add(asset: NewAsset): Promise<Asset> {
    return addAsset(this.#db, asset);
  }

  async find(accountId: string, id: string): Promise<Asset | undefined> {
    const row = await this.#db
      .selectFrom('asset')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return row && assetOf(row);
  }

  async outputOf(accountId: string, requestId: string): Promise<Asset | undefined> {
    const row = await this.#db
      .selectFrom('asset')
      .selectAll()
      .where('request_id', '=', requestId)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'output')
      .executeTakeFirst();
    return row && assetOf(row);
  }

  async list(accountId: string, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<Asset>> {
    const after = afterTime(cursor);
    let query = this.#db
      .selectFrom('asset')
      .selectAll()
      // A Date has milliseconds only; the cursor needs what the database compares.
      .select(sql<string>`created_at::text`.as('at'))
      .where('account_id', '=', accountId)
      .where('kind', '=', 'upload')
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (after !== undefined)
      query = query.where(sql<boolean>`(created_at, id) < (${after.time}::timestamptz, ${after.id}::uuid)`);
    const page = pageOf(await query.execute(), limit, (last) => [last.at, last.id]);
    return { items: page.items.map(assetOf), next: page.next };
  }

  async remove(accountId: string, id: string): Promise<Asset | undefined> {
    const row = await this.#db
      .updateTable('asset')
      .set({ deleted_at: sql<Date>`coalesce(deleted_at, now())` })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'upload')
      .returningAll()
      .executeTakeFirst();
    return row && assetOf(row);
  }

  async expire(limit: number): Promise<Asset[]> {
    await this.#db
      .updateTable('asset')
      .set({ deleted_at: sql<Date>`now()` })
      .where('deleted_at', 'is', null)
      .where('expires_at', '<=', sql<Date>`now()`)
      .execute();
    const rows = await this.#db
      .selectFrom('asset')
      .selectAll()
      .where('deleted_at', 'is not', null)
      .where('erased_at', 'is', null)
      .orderBy('deleted_at')
      .limit(limit)
      .execute();
    return rows.map(assetOf);
  }

  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('asset')
      .set({ erased_at: sql<Date>`now()` })
      .where('id', 'in', [...ids])
      .execute();
  }

  async known(keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('asset')
      .select('storage_key')
      .where('storage_key', 'in', [...keys])
      .where('deleted_at', 'is', null)
      .execute();
    return new Set(rows.map((row) => row.storage_key));
  }
}

/** Notes a file, also inside somebody else's transaction. */
export async function addAsset(db: AssetDb, asset: NewAsset): Promise<Asset> {
  const row = await db
    .insertInto('asset')
    .values({
      id: asset.id,
      account_id: asset.accountId,
      request_id: asset.requestId,
      kind: asset.kind,
      storage_key: asset.key,
      bytes: asset.bytes,
      sha256: asset.sha256,
      media_type: asset.mediaType,
      name: asset.name,
      width: asset.width,
      height: asset.height,
      expires_at: sql<Date>`now() + make_interval(days => ${asset.days})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return assetOf(row);
}

function assetOf(row: AssetRow): Asset {
  return {
    id: row.id,
    accountId: row.account_id,
    requestId: row.request_id,
    kind: row.kind,
    key: row.storage_key,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    mediaType: row.media_type,
    name: row.name,
    width: row.width,
    height: row.height,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    deletedAt: row.deleted_at,
  };
}

/** The service's own key of that name: 32 random bytes, made by whichever process asks first. */
export async function serviceSecret(db: AssetDb, name: string): Promise<Uint8Array> {
  await db
    .insertInto('service_secret')
    .values({ name, value: randomBytes(32) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db.selectFrom('service_secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return row.value;
}
