/** Keys: what they may do, making one, and how a row reads. */
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';
import {
  type KeyLimits,
  type KeyRecord,
  type MintedKey,
  type NewKey,
  type RequireScope,
  SCOPES,
  type Scope,
} from '../services.ts';
import { mintToken } from './tokens.ts';

export const requireScope: RequireScope = (principal, scope) => {
  if (!principal.scopes.includes(scope))
    throw new StoryreelError('forbidden', { reason: `it lacks the scope ${scope}` });
};

/** Everything but the right to see other accounts. */
export const USUAL_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope !== 'admin');

/** Most requests of one key at a time that can be asked for: the queue counts up to here. */
export const MAX_RUNNING = 100;

export interface KeyToInsert extends NewKey {
  readonly accountId: string;
  readonly kind: KeyRecord['kind'];
  readonly scopes: readonly Scope[];
  readonly limits: KeyLimits;
}

/** Makes a key without asking who wants it: for device logins and for the operator. */
export async function insertKey(db: Db | Tx, key: KeyToInsert): Promise<MintedKey> {
  checkKey(key);
  const { token, hash, prefix } = mintToken();
  const row = await db
    .insertInto('api_key')
    .values({
      account_id: key.accountId,
      name: key.name.trim(),
      kind: key.kind,
      hash,
      prefix,
      scopes: [...key.scopes],
      limits: JSON.stringify(key.limits),
      expires_at: key.expiresAt ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { record: keyRecord(row), token };
}

function checkKey({ name, scopes, limits, expiresAt }: KeyToInsert): void {
  const fault = (path: string, expected: string, value: unknown) =>
    new StoryreelError('field_out_of_range', { path, expected, value: String(value) });
  const length = name.trim().length;
  if (length < 1 || length > 200) throw fault('name', '1 to 200 characters', `${length} characters`);
  for (const scope of scopes) {
    if (!SCOPES.includes(scope)) throw fault('scopes', `one or more of ${SCOPES.join(', ')}`, `"${scope}"`);
  }
  if (scopes.length === 0) throw fault('scopes', `one or more of ${SCOPES.join(', ')}`, 'none');
  for (const [limit, value] of Object.entries(limits) as [keyof KeyLimits, number | null][]) {
    const most = limit === 'running' ? MAX_RUNNING : 1_000_000;
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= most))
      throw fault(`limits.${limit}`, `null or a whole number from 1 to ${most}`, value);
  }
  if (expiresAt !== undefined && !(expiresAt.getTime() > Date.now()))
    throw fault('expires_at', 'a time to come', expiresAt.toString());
}

export async function keysOf(db: Db, accountId: string): Promise<KeyRecord[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(keyRecord);
}

export async function revokeKey(db: Db, accountId: string, keyId: string): Promise<KeyRecord> {
  const row = isUuid(keyId)
    ? await db
        .updateTable('api_key')
        .set({ revoked_at: sql`coalesce(revoked_at, now())` })
        .where('id', '=', keyId)
        .where('account_id', '=', accountId)
        .returningAll()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new StoryreelError('key_unknown', { value: keyId.slice(0, 64) });
  return keyRecord(row);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

interface KeyRow {
  id: string;
  account_id: string;
  name: string;
  kind: KeyRecord['kind'];
  prefix: string;
  scopes: Scope[];
  limits: KeyLimits;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date | null;
  revoked_at: Date | null;
}

export function keyRecord(row: KeyRow): KeyRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    kind: row.kind,
    prefix: row.prefix,
    scopes: row.scopes,
    limits: row.limits,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
