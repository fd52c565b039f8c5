/** Who is asking: keys, their makers, and what they may do. */
import { StoryreelError } from '@storyreel/contract';
import type { Pool } from 'pg';
import type { Connection } from '../db/connect.ts';
import { databaseError } from '../db/errors.ts';
import type { Db } from '../db/tables.ts';
import type { Accounts, Identity, KeyLimits, MintedKey, NewKey, Principal, Scope } from '../services.ts';
import { approveLogin, denyLogin, pollLogin, startLogin } from './device-login.ts';
import { insertKey, keyRecord, keysOf, requireScope, revokeKey, USUAL_SCOPES } from './keys.ts';
import { hashToken } from './tokens.ts';

/** How long a key is good without asking again: a key that is revoked elsewhere works on for at most this long. */
const GOOD_FOR_MILLISECONDS = 1000;
const MOST_REMEMBERED = 10_000;

export function createAccounts({ db, pool }: Pick<Connection, 'db' | 'pool'>, defaults: KeyLimits): Accounts {
  const known = new Map<string, { readonly principal: Promise<Principal>; readonly until: number }>();
  return {
    authenticate(token) {
      const hash = hashToken(token);
      const now = performance.now();
      const remembered = known.get(hash);
      if (remembered !== undefined && remembered.until > now) return remembered.principal;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const principal = guarded(authenticate(pool, hash));
      known.set(hash, { principal, until: now + GOOD_FOR_MILLISECONDS });
      principal.catch(() => known.delete(hash));
      return principal;
    },
    whoami: (principal) => guarded(whoami(db, principal)),
    createKey: (principal, key) => guarded(createKey(db, principal, key, defaults)),
    listKeys: ({ accountId }) => guarded(keysOf(db, accountId)),
    async revokeKey({ accountId }, keyId) {
      const revoked = await guarded(revokeKey(db, accountId, keyId));
      known.clear();
      return revoked;
    },
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

async function authenticate(pool: Pool, hash: string): Promise<Principal> {
  const { rows } = await pool.query<{
    id: string;
    account_id: string;
    scopes: Scope[];
    limits: KeyLimits;
    stale: boolean;
  }>({
    name: 'storyreel-authenticate',
    text: `select id, account_id, scopes, limits,
        (last_used_at is null or last_used_at < now() - interval '1 minute') as stale
      from api_key where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
    values: [hash],
  });
  const key = rows[0];
  if (key === undefined) throw new StoryreelError('token_rejected');
  if (key.stale) await pool.query('update api_key set last_used_at = now() where id = $1', [key.id]);
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
