/** Who is asking: keys, their makers, and what they may do. */
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import { databaseError } from '../db/errors.ts';
import type { Db } from '../db/tables.ts';
import type { Accounts, Identity, KeyLimits, MintedKey, NewKey, Principal } from '../services.ts';
import { approveLogin, denyLogin, pollLogin, startLogin } from './device-login.ts';
import { insertKey, keyRecord, keysOf, requireScope, revokeKey, USUAL_SCOPES } from './keys.ts';
import { hashToken } from './tokens.ts';

export function createAccounts(db: Db, defaults: KeyLimits): Accounts {
  return {
    authenticate: (token) => guarded(authenticate(db, token)),
    whoami: (principal) => guarded(whoami(db, principal)),
    createKey: (principal, key) => guarded(createKey(db, principal, key, defaults)),
    listKeys: ({ accountId }) => guarded(keysOf(db, accountId)),
    revokeKey: ({ accountId }, keyId) => guarded(revokeKey(db, accountId, keyId)),
    startDeviceLogin: () => guarded(startLogin(db)),
    pollDeviceLogin: (deviceCode) => guarded(pollLogin(db, deviceCode, defaults)),
    approveDeviceLogin: (principal, userCode) => guarded(approveLogin(db, principal, userCode)),
    denyDeviceLogin: (principal, userCode) => guarded(denyLogin(db, principal, userCode)),
  };
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw databaseError(error);
  }
}

async function authenticate(db: Db, token: string): Promise<Principal> {
  const key = await db
    .selectFrom('api_key')
    .select(['id', 'account_id', 'scopes', 'limits'])
    .select(sql<boolean>`last_used_at is null or last_used_at < now() - interval '1 minute'`.as('stale'))
    .where('hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(expires_at is null or expires_at > now())`)
    .executeTakeFirst();
  if (key === undefined) throw new StoryreelError('token_rejected');
  if (key.stale) await db.updateTable('api_key').set({ last_used_at: sql`now()` }).where('id', '=', key.id).execute();
  return { accountId: key.account_id, keyId: key.id, scopes: key.scopes, limits: key.limits };
}

async function whoami(db: Db, { accountId, keyId }: Principal): Promise<Identity> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const key = await db.selectFrom('api_key').selectAll().where('id', '=', keyId).executeTakeFirstOrThrow();
  return { ...account, key: keyRecord(key) };
}

async function createKey(db: Db, principal: Principal, key: NewKey, defaults: KeyLimits): Promise<MintedKey> {
  const scopes = key.scopes ?? USUAL_SCOPES.filter((scope) => principal.scopes.includes(scope));
  for (const scope of scopes) requireScope(principal, scope);
  const limits = withinMaker({ ...defaults, ...key.limits }, principal.limits);
  return insertKey(db, { ...key, scopes, limits, accountId: principal.accountId, kind: 'api' });
}

/** A key must not open what its maker's limits close. */
function withinMaker(limits: KeyLimits, maker: KeyLimits): KeyLimits {
  const least = (name: keyof KeyLimits): number | null => {
    const [own, most] = [limits[name], maker[name]];
    return own === null ? most : most === null ? own : Math.min(own, most);
  };
  return { running: least('running'), unfinished: least('unfinished'), submitsPerMinute: least('submitsPerMinute') };
}
