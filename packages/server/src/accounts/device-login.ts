/** Signing in on a device that has no browser: it shows a code, a signed-in person approves it, the device gets a key. */
import { randomBytes } from 'node:crypto';
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { DeviceLogin, DevicePoll, KeyLimits, Principal } from '../services.ts';
import { insertKey, USUAL_SCOPES } from './keys.ts';
import { hashToken, mintUserCode, normaliseUserCode } from './tokens.ts';

const EXPIRES_SECONDS = 600;
const POLL_SECONDS = 2;

export async function startLogin(db: Db): Promise<DeviceLogin> {
  await db.deleteFrom('device_login').where(sql<boolean>`expires_at < now() - interval '1 hour'`).execute();
  const deviceCode = randomBytes(32).toString('base64url');
  for (;;) {
    const userCode = mintUserCode();
    const made = await db
      .insertInto('device_login')
      .values({
        device_hash: hashToken(deviceCode),
        user_code: userCode,
        state: 'pending',
        expires_at: sql`now() + make_interval(secs => ${EXPIRES_SECONDS})`,
      })
      .onConflict((conflict) => conflict.column('user_code').doNothing())
      .returning('user_code')
      .executeTakeFirst();
    if (made !== undefined) return { deviceCode, userCode, expiresIn: EXPIRES_SECONDS, pollInterval: POLL_SECONDS };
  }
}

/** An approved login becomes a key here, so that no key ever lies in the database in the clear. */
export async function pollLogin(db: Db, deviceCode: string, limits: KeyLimits): Promise<DevicePoll> {
  return db.transaction().execute(async (tx) => {
    const login = await tx
      .selectFrom('device_login')
      .selectAll()
      .where('device_hash', '=', hashToken(deviceCode))
      .where(sql<boolean>`expires_at > now()`)
      .forUpdate()
      .executeTakeFirst();
    if (login === undefined || login.state === 'used') return { status: 'expired' };
    if (login.state !== 'approved') return { status: login.state };
    const { account_id: accountId, scopes } = login;
    if (accountId === null || scopes === null) throw new Error('an approved login without an account');
    await tx.updateTable('device_login').set({ state: 'used' }).where('device_hash', '=', login.device_hash).execute();
    const name = `Device ${login.user_code}`;
    const { token } = await insertKey(tx, { accountId, name, kind: 'cli', scopes, limits });
    return { status: 'authorized', token };
  });
}

export async function approveLogin(db: Db, principal: Principal, userCode: string): Promise<void> {
  const scopes = USUAL_SCOPES.filter((scope) => principal.scopes.includes(scope));
  await answerLogin(db, userCode, { state: 'approved', account_id: principal.accountId, scopes });
}

export async function denyLogin(db: Db, principal: Principal, userCode: string): Promise<void> {
  await answerLogin(db, userCode, { state: 'denied', account_id: principal.accountId, scopes: null });
}

async function answerLogin(
  db: Db,
  userCode: string,
  answer: { state: 'approved' | 'denied'; account_id: string; scopes: Principal['scopes'][number][] | null },
): Promise<void> {
  const answered = await db
    .updateTable('device_login')
    .set(answer)
    .where('user_code', '=', normaliseUserCode(userCode))
    .where('state', '=', 'pending')
    .where(sql<boolean>`expires_at > now()`)
    .returning('user_code')
    .executeTakeFirst();
  if (answered === undefined) throw new StoryreelError('device_code_unknown', { value: userCode.slice(0, 32) });
}
