import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addAccount,
  openTestCore,
  TEST_PRICE,
  type TestCore,
  testClip,
  testFile,
  testGeneration,
  testSubmission,
} from '../../testing/core.ts';
import { auditLedger } from './audit.ts';
import { settle } from './postings.ts';
import { usageCsv } from './usage-csv.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore();
});
afterAll(async () => {
  await core.close();
});

test('a top-up counts once per reference', async () => {
  const { principal } = await addAccount(core, 0);
  const { accountId } = principal;
  const topUps = Array.from({ length: 20 }, (_, index) =>
    core.ledger.topUp({ accountId, microUsd: 5_000_000, reference: index % 2 === 0 ? 'invoice 1' : 'invoice 2' }),
  );
  await Promise.all(topUps);
  expect((await core.ledger.balance(accountId)).balanceMicroUsd).toBe(10_000_000);
  expect((await core.ledger.entries(accountId)).items).toHaveLength(2);
  await expect(core.ledger.topUp({ accountId, microUsd: 0, reference: 'x' })).rejects.toThrow(RangeError);
  await expect(
    core.ledger.topUp({ accountId: '00000000-0000-4000-8000-000000000000', microUsd: 1, reference: 'x' }),
  ).rejects.toMatchObject({ code: 'account_unknown' });
});

test('the ledger can be added to and never changed', async () => {
  const { pool } = core.database;
  const { principal } = await addAccount(core, 1000);
  for (const statement of ['update ledger set micro_usd = 0', 'delete from ledger', 'truncate ledger'])
    await expect(pool.query(statement)).rejects.toThrow('the ledger is append-only');
  expect((await core.ledger.entries(principal.accountId)).items).toHaveLength(1);
});

test('the database itself refuses a balance below zero, a hold above it and a second settlement', async () => {
  const { db, pool } = core.database;
  const { principal } = await addAccount(core, TEST_PRICE);
  const { accountId } = principal;
  const { request } = await core.jobs.submit(testSubmission(principal));
  for (const change of ['balance_micro_usd = -1', 'held_micro_usd = balance_micro_usd + 1', 'held_micro_usd = -1'])
    await expect(pool.query(`update account set ${change} where id = $1`, [accountId])).rejects.toThrow(
      'violates check',
    );
  const settlement = { accountId, requestId: request.id, heldMicroUsd: TEST_PRICE, chargedMicroUsd: 1000 };
  const once = () => db.transaction().execute((tx) => settle(tx, settlement));
  const results = await Promise.allSettled([once(), once(), once()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await core.ledger.balance(accountId)).toMatchObject({ balanceMicroUsd: TEST_PRICE - 1000, heldMicroUsd: 0 });
  for (const chargedMicroUsd of [-1, TEST_PRICE + 1, 0.5])
    await expect(db.transaction().execute((tx) => settle(tx, { ...settlement, chargedMicroUsd }))).rejects.toThrow(
      RangeError,
    );
});

test('the audit names what does not add up', async () => {
  const { db, pool } = core.database;
  const { principal } = await addAccount(core, 5_000_000);
  await pool.query('update account set balance_micro_usd = balance_micro_usd + 7 where id = $1', [principal.accountId]);
  const found = (await auditLedger(db)).filter(({ subject }) => subject === principal.accountId);
  expect(found).toEqual([
    { rule: 'balance = sum of entries', subject: principal.accountId, expected: 5_000_000, found: 5_000_007 },
  ]);
  await pool.query('update account set balance_micro_usd = balance_micro_usd - 7 where id = $1', [principal.accountId]);
});

test('books hold at every moment while many submit, cancel, deliver and fail at once', async () => {
  const accounts = await Promise.all(Array.from({ length: 3 }, () => addAccount(core, 20 * TEST_PRICE)));
  const audits: unknown[] = [];
  let working = true;
  const auditor = (async () => {
    const mine = new Set(accounts.map(({ principal }) => principal.accountId));
    while (working) {
      audits.push(...(await auditLedger(core.database.db)).filter(({ subject }) => mine.has(subject)));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const customers = accounts.map(async ({ principal }) => {
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () => core.jobs.submit(testSubmission(principal))),
    );
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.request.id] : []));
    await Promise.all(made.filter((_, index) => index % 3 === 0).map((id) => core.jobs.cancel(principal, id)));
  });
  let idle = 0;
  const workers = Array.from({ length: 4 }, async (_, index) => {
    while (idle < 20) {
      const attempt = await core.attempts.begin('00000000-0000-4000-8000-000000000001').catch(() => undefined);
      if (attempt === undefined) {
        idle++;
        await new Promise((resolve) => setTimeout(resolve, 10));
        continue;
      }
      idle = 0;
      const file = testFile(attempt.request.id, attempt.number);
      const clip = testClip(testGeneration(), 1 + (index % 3));
      await core.attempts.complete(attempt, { clip, file }).catch(() => undefined);
    }
  });
  await Promise.all([...customers, ...workers]);
  working = false;
  await auditor;
  expect(audits).toEqual([]);
  for (const { principal } of accounts) {
    const balance = await core.ledger.balance(principal.accountId);
    expect(balance.balanceMicroUsd).toBeGreaterThanOrEqual(0);
    const entries = await core.database.pool.query(
      `select coalesce(sum(charged_micro_usd), 0)::bigint as charged from request where account_id = $1`,
      [principal.accountId],
    );
    expect(20 * TEST_PRICE - balance.balanceMicroUsd).toBe(entries.rows[0].charged);
  }
});

test('usage is summed by day, model and key, and as a table', async () => {
  const { principal } = await addAccount(core, 1_000_000);
  for (let count = 0; count < 2; count++) {
    await core.jobs.submit(testSubmission(principal));
    const attempt = await core.attempts.begin('00000000-0000-4000-8000-000000000001');
    if (attempt === undefined) throw new Error('nothing to claim');
    await core.attempts.complete(attempt, { clip: testClip(testGeneration()), file: testFile(attempt.request.id, 1) });
  }
  const to = new Date(Date.now() + 60_000);
  const from = new Date(to.getTime() - 86_400_000);
  const total = { requests: 2, seconds: 6, chargedMicroUsd: 2 * TEST_PRICE };
  expect(await core.ledger.usage(principal.accountId, { from, to, by: [] })).toEqual([total]);
  const model = 'kling/kling-3.0/standard/text-to-video';
  const rows = await core.ledger.usage(principal.accountId, { from, to, by: ['day', 'model', 'key'] });
  const day = new Date().toISOString().slice(0, 10);
  expect(rows).toEqual([{ day, model, keyId: principal.keyId, keyName: 'test', ...total }]);
  expect(usageCsv(rows, ['day', 'model', 'key'])).toBe(
    `day,model,key_id,key_name,requests,seconds,charged_usd\r\n${day},${model},${principal.keyId},test,2,6,0.504000\r\n`,
  );
  expect(
    await core.ledger.usage(principal.accountId, { from: to, to: new Date(to.getTime() + 1), by: ['day'] }),
  ).toEqual([]);
  const evil = { keyId: 'k', keyName: '=cmd("x")', requests: 1, seconds: 1, chargedMicroUsd: 1 };
  expect(usageCsv([evil], ['key'])).toContain(`k,"'=cmd(""x"")",1,1,0.000001`);
});

test('entries are paged, newest first', async () => {
  const { principal } = await addAccount(core, 0);
  const { accountId } = principal;
  for (let count = 1; count <= 5; count++)
    await core.ledger.topUp({ accountId, microUsd: count, reference: `r${count}`, note: `note ${count}` });
  const first = await core.ledger.entries(accountId, { limit: 3 });
  expect(first.items.map(({ microUsd, note }) => [microUsd, note])).toEqual([
    [5, 'note 5'],
    [4, 'note 4'],
    [3, 'note 3'],
  ]);
  const second = await core.ledger.entries(accountId, { limit: 3, cursor: first.next ?? '' });
  expect([second.items.map(({ microUsd }) => microUsd), second.next]).toEqual([[2, 1], null]);
});
