import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { createLedger } from '../ledger/ledger.ts';
import type { Accounts, Principal } from '../services.ts';
import { createAccounts } from './accounts.ts';
import { requireScope } from './keys.ts';
import { bootstrap, createAccount, findAccount, listAccounts, NO_LIMITS } from './operator.ts';

let database: TestDatabase;
let accounts: Accounts;
let owner: Principal;
let firstToken: string;

beforeAll(async () => {
  database = await openTestDatabase();
  accounts = createAccounts(database, NO_LIMITS);
});
afterAll(async () => {
  await database.close();
});

test('the first start makes one account with credit and a key, however often and in parallel it is tried', async () => {
  const starts = await Promise.all(Array.from({ length: 5 }, () => bootstrap(database.db, 'owner', 5_000_000)));
  const made = starts.filter((start) => start !== undefined);
  expect(made).toHaveLength(1);
  firstToken = made[0]?.key.token ?? '';
  expect(firstToken).toMatch(/^sr_[\w-]{43}$/);
  owner = await accounts.authenticate(firstToken);
  expect(owner.scopes).toContain('admin');
  expect((await createLedger(database.db).balance(owner.accountId)).availableMicroUsd).toBe(5_000_000);
  expect(await listAccounts(database.db)).toHaveLength(1);
  expect(await findAccount(database.db, 'owner')).toMatchObject({ id: owner.accountId });
});

test('the database holds no key, only its hash', async () => {
  const dump = await database.pool.query('select k::text as row from api_key k');
  expect(dump.rows[0].row).not.toContain(firstToken.slice(9));
  expect(dump.rows[0].row).toContain(firstToken.slice(0, 9));
});

test('a wrong, revoked or expired key is rejected alike', async () => {
  const rejected = { code: 'token_rejected', status: 401 };
  await expect(accounts.authenticate('sr_nonsense')).rejects.toMatchObject(rejected);
  await expect(accounts.authenticate('')).rejects.toMatchObject(rejected);
  const { record, token } = await accounts.createKey(owner, {
    name: 'short',
    expiresAt: new Date(Date.now() + 60_000),
  });
  expect((await accounts.authenticate(token)).keyId).toBe(record.id);
  await database.pool.query(`update api_key set expires_at = now() where id = $1`, [record.id]);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await expect(accounts.authenticate(token)).rejects.toMatchObject(rejected);
  const other = await accounts.createKey(owner, { name: 'other' });
  await accounts.authenticate(other.token);
  const revoked = await accounts.revokeKey(owner, other.record.id);
  expect(await accounts.revokeKey(owner, other.record.id)).toEqual(revoked);
  await expect(accounts.authenticate(other.token)).rejects.toMatchObject(rejected);
});

test('a key never gives more than its maker has', async () => {
  const made = await accounts.createKey(owner, {
    name: 'narrow',
    scopes: ['read', 'keys'],
    limits: { running: 2, submitsPerMinute: 10 },
  });
  const narrow = await accounts.authenticate(made.token);
  expect(narrow).toMatchObject({
    scopes: ['read', 'keys'],
    limits: { running: 2, unfinished: null, submitsPerMinute: 10 },
  });
  await expect(accounts.createKey(narrow, { name: 'x', scopes: ['submit'] })).rejects.toMatchObject({
    code: 'forbidden',
    status: 403,
  });
  const child = await accounts.createKey(narrow, { name: 'child', limits: { running: 50 } });
  expect(child.record).toMatchObject({ scopes: ['read', 'keys'], limits: { running: 2, submitsPerMinute: 10 } });
  expect(() => requireScope(narrow, 'submit')).toThrow('it lacks the scope submit');
  expect(() => requireScope(narrow, 'read')).not.toThrow();
});

test('bad values of a key are named', async () => {
  const fault = (path: string) => ({ code: 'field_out_of_range', facts: { path } });
  await expect(accounts.createKey(owner, { name: '  ' })).rejects.toMatchObject(fault('name'));
  await expect(accounts.createKey(owner, { name: 'x', limits: { running: 101 } })).rejects.toMatchObject(
    fault('limits.running'),
  );
  await expect(accounts.createKey(owner, { name: 'x', limits: { unfinished: 0 } })).rejects.toMatchObject(
    fault('limits.unfinished'),
  );
  await expect(accounts.createKey(owner, { name: 'x', expiresAt: new Date(0) })).rejects.toMatchObject(
    fault('expires_at'),
  );
  await expect(accounts.createKey(owner, { name: 'x', scopes: [] })).rejects.toMatchObject(fault('scopes'));
});

test('keys of one account are unknown to another', async () => {
  const { id: accountId } = await createAccount(database.db, 'stranger');
  const stranger = { ...owner, accountId };
  expect(await accounts.listKeys(stranger)).toEqual([]);
  await expect(accounts.revokeKey(stranger, owner.keyId)).rejects.toMatchObject({ code: 'key_unknown', status: 404 });
  await expect(accounts.revokeKey(owner, 'nonsense')).rejects.toMatchObject({ code: 'key_unknown' });
  await expect(createAccount(database.db, 'stranger')).rejects.toMatchObject({ code: 'field_out_of_range' });
});

test('whoami and the list of keys show names and times, and the last use', async () => {
  const identity = await accounts.whoami(owner);
  expect(identity).toMatchObject({
    name: 'owner',
    email: null,
    key: { name: 'First key', kind: 'api', revokedAt: null },
  });
  expect(identity.key.lastUsedAt).toBeInstanceOf(Date);
  const keys = await accounts.listKeys(owner);
  expect(keys.map(({ name }) => name)).toContain('narrow');
});

test('a device login: pending, approved by a person, told once with its key, then expired', async () => {
  const login = await accounts.startDeviceLogin();
  expect(login).toMatchObject({
    expiresIn: 600,
    pollInterval: 2,
    userCode: expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/),
  });
  expect(await accounts.pollDeviceLogin(login.deviceCode)).toEqual({ status: 'pending' });
  await accounts.approveDeviceLogin(owner, login.userCode.toLowerCase().replace('-', ' '));
  await expect(accounts.approveDeviceLogin(owner, login.userCode)).rejects.toMatchObject({
    code: 'device_code_unknown',
  });
  const polls = await Promise.all(Array.from({ length: 5 }, () => accounts.pollDeviceLogin(login.deviceCode)));
  const authorised = polls.filter((poll) => poll.status === 'authorized');
  expect(authorised).toHaveLength(1);
  expect(polls.filter(({ status }) => status === 'expired')).toHaveLength(4);
  const token = authorised[0]?.status === 'authorized' ? authorised[0].token : '';
  const principal = await accounts.authenticate(token);
  expect(principal.accountId).toBe(owner.accountId);
  expect(principal.scopes).not.toContain('admin');
  expect((await accounts.whoami(principal)).key).toMatchObject({ kind: 'cli', name: `Device ${login.userCode}` });
});

test('a denied, late or unknown device login gives nothing', async () => {
  const denied = await accounts.startDeviceLogin();
  await accounts.denyDeviceLogin(owner, denied.userCode);
  expect(await accounts.pollDeviceLogin(denied.deviceCode)).toEqual({ status: 'denied' });
  const late = await accounts.startDeviceLogin();
  await database.pool.query(`update device_login set expires_at = now() where user_code = $1`, [late.userCode]);
  expect(await accounts.pollDeviceLogin(late.deviceCode)).toEqual({ status: 'expired' });
  await expect(accounts.approveDeviceLogin(owner, late.userCode)).rejects.toMatchObject({
    code: 'device_code_unknown',
  });
  expect(await accounts.pollDeviceLogin('nonsense')).toEqual({ status: 'expired' });
  await expect(accounts.denyDeviceLogin(owner, 'AAAA-AAAA')).rejects.toMatchObject({ status: 404 });
});
