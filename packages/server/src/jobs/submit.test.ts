import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addAccount,
  openTestCore,
  TEST_PRICE,
  type TestCore,
  testGeneration,
  testSubmission,
} from '../../testing/core.ts';
import { auditLedger } from '../ledger/audit.ts';
import { createJobs } from './jobs.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore();
});
afterAll(async () => {
  expect(await auditLedger(core.database.db)).toEqual([]);
  await core.close();
});

async function countJobs(accountId: string): Promise<number> {
  const { rows } = await core.database.pool.query(
    `select count(*) as count from pgboss.job j join request r on r.id = j.id where r.account_id = $1`,
    [accountId],
  );
  return rows[0].count;
}

test('a submit makes the request, its hold and its job, and nothing else', async () => {
  const { principal } = await addAccount(core, 1_000_000);
  const { request, replayed } = await core.jobs.submit(testSubmission(principal, { warnings: ['a warning'] }));
  expect(replayed).toBe(false);
  expect(request).toMatchObject({
    state: 'queued',
    attempt: 0,
    quoteMicroUsd: TEST_PRICE,
    chargedMicroUsd: null,
    warnings: ['a warning'],
    generation: testGeneration(),
    finishedAt: null,
  });
  expect(request.id).not.toMatch(/401|429/);
  expect(await core.ledger.balance(principal.accountId)).toEqual({
    balanceMicroUsd: 1_000_000,
    heldMicroUsd: TEST_PRICE,
    availableMicroUsd: 1_000_000 - TEST_PRICE,
  });
  expect(await countJobs(principal.accountId)).toBe(1);
  expect(await core.jobs.get(principal, request.id)).toEqual(request);
});

test('submits that are written together are judged each by itself', async () => {
  const rich = await addAccount(core, 100_000_000);
  const poor = await addAccount(core, TEST_PRICE * 3 - 1);
  // A text that the database cannot hold.
  const bad = testSubmission(rich.principal, { generation: { ...testGeneration(), prompt: 'A kite.\0' } });
  const submissions = Array.from({ length: 60 }, (_, index) => {
    if (index % 20 === 7) return bad;
    return testSubmission(index % 3 === 0 ? poor.principal : rich.principal);
  });
  const answers = await Promise.allSettled(submissions.map((submission) => core.jobs.submit(submission)));
  const made = (accountId: string) =>
    answers.filter((each) => each.status === 'fulfilled' && each.value.request.accountId === accountId).length;
  expect(answers.filter((_, index) => index % 20 === 7).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  expect(made(poor.principal.accountId)).toBe(2);
  expect(made(rich.principal.accountId)).toBe(
    submissions.filter((each, index) => index % 20 !== 7 && each.principal === rich.principal).length,
  );
  expect((await core.ledger.balance(poor.principal.accountId)).heldMicroUsd).toBe(2 * TEST_PRICE);
  expect(await countJobs(poor.principal.accountId)).toBe(2);
});

test('200 parallel submits with one idempotency key make one request and get one answer', async () => {
  const { principal } = await addAccount(core, 10_000_000);
  const submission = testSubmission(principal, { idempotency: { key: 'once', bodyHash: 'a' } });
  const answers = await Promise.all(Array.from({ length: 200 }, () => core.jobs.submit(submission)));
  expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await countJobs(principal.accountId)).toBe(1);
  expect((await core.ledger.balance(principal.accountId)).heldMicroUsd).toBe(TEST_PRICE);
  const changed = testSubmission(principal, { idempotency: { key: 'once', bodyHash: 'b' } });
  await expect(core.jobs.submit(changed)).rejects.toMatchObject({ code: 'idempotency_conflict', status: 409 });
  const { principal: other } = await addAccount(core, 10_000_000);
  const theirs = await core.jobs.submit(testSubmission(other, { idempotency: { key: 'once', bodyHash: 'b' } }));
  expect(theirs.replayed).toBe(false);
});

test('a replay is answered even where the balance would not cover another request', async () => {
  const { principal } = await addAccount(core, TEST_PRICE);
  const submission = testSubmission(principal, { idempotency: { key: 'k', bodyHash: 'a' } });
  const first = await core.jobs.submit(submission);
  expect(await core.jobs.submit(submission)).toEqual({ request: first.request, replayed: true });
});

test('parallel submits that together exceed the balance never hold more than it', async () => {
  const { principal } = await addAccount(core, 7 * TEST_PRICE + 1);
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, () => core.jobs.submit(testSubmission(principal))),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  expect(results.length - refused.length).toBe(7);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'balance_too_low', status: 402 });
  expect(await core.ledger.balance(principal.accountId)).toEqual({
    balanceMicroUsd: 7 * TEST_PRICE + 1,
    heldMicroUsd: 7 * TEST_PRICE,
    availableMicroUsd: 1,
  });
  expect(await countJobs(principal.accountId)).toBe(7);
});

test('the message of a low balance says what there is and what is needed', async () => {
  const { principal } = await addAccount(core, 0);
  await expect(core.jobs.submit(testSubmission(principal))).rejects.toThrow(
    'The balance of $0.00 does not cover $0.252.',
  );
});

test('limits of a key hold against parallel submits, and say how long to wait', async () => {
  const { principal } = await addAccount(core, 100_000_000, { unfinished: 5 });
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => core.jobs.submit(testSubmission(principal))),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
    code: 'concurrency_limited',
    status: 429,
    facts: { expected: 5, retryAfter: 5 },
  });
  const { principal: slow } = await addAccount(core, 100_000_000, { submitsPerMinute: 3 });
  const idempotency = { key: 'again', bodyHash: 'a' };
  for (let count = 0; count < 3; count++)
    await core.jobs.submit(testSubmission(slow, count === 0 ? { idempotency } : {}));
  const refusal = await core.jobs.submit(testSubmission(slow)).catch((error) => error);
  expect(refusal).toMatchObject({ code: 'rate_limited', status: 429 });
  expect(refusal.facts.retryAfter).toBeGreaterThan(50);
  expect(refusal.facts.retryAfter).toBeLessThanOrEqual(60);
  expect((await core.jobs.submit(testSubmission(slow, { idempotency }))).replayed).toBe(true);
});

test('a full queue refuses, and a priority outside the range is a fault', async () => {
  const { principal } = await addAccount(core, 100_000_000);
  await expect(core.jobs.submit(testSubmission(principal, { priority: 101 }))).rejects.toMatchObject({
    code: 'field_out_of_range',
    facts: { path: 'priority' },
  });
  await expect(core.jobs.submit(testSubmission(principal, { priority: 0.5 }))).rejects.toMatchObject({
    code: 'field_out_of_range',
  });
  const { db, pool } = core.database;
  const webhooks = { enqueue: async () => undefined };
  const parts = { db, pool, queue: core.queue, news: core.news, webhooks };
  const full = createJobs({ ...parts, queueLimit: 1, draining: () => undefined });
  await expect(full.submit(testSubmission(principal))).rejects.toMatchObject({
    code: 'queue_full',
    status: 429,
    facts: { retryAfter: 10 },
  });
  const draining = createJobs({ ...parts, queueLimit: 1000, draining: () => 30 });
  await expect(draining.submit(testSubmission(principal))).rejects.toMatchObject({ code: 'draining', status: 503 });
});

test('an account never sees, cancels or lists the requests of another', async () => {
  const { principal } = await addAccount(core, 1_000_000);
  const { principal: other } = await addAccount(core, 1_000_000);
  const { request } = await core.jobs.submit(testSubmission(principal));
  await expect(core.jobs.get(other, request.id)).rejects.toMatchObject({ code: 'request_unknown', status: 404 });
  await expect(core.jobs.cancel(other, request.id)).rejects.toMatchObject({ code: 'request_unknown' });
  await expect(core.jobs.get(other, "' or 1=1 --")).rejects.toMatchObject({ code: 'request_unknown' });
  const watched = core.jobs.watch(other, request.id, AbortSignal.timeout(1000))[Symbol.asyncIterator]();
  await expect(watched.next()).rejects.toMatchObject({ code: 'request_unknown' });
  expect((await core.jobs.list(other)).items).toEqual([]);
});

test('lists are paged without gaps or repeats, newest first', async () => {
  const { principal } = await addAccount(core, 100_000_000);
  const made: string[] = [];
  for (let count = 0; count < 7; count++) made.unshift((await core.jobs.submit(testSubmission(principal))).request.id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await core.jobs.list(principal, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(made);
  await expect(core.jobs.list(principal, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'field_wrong_type' });
  await expect(core.jobs.list(principal, { limit: 201 })).rejects.toMatchObject({ code: 'field_out_of_range' });
});

test('positions count what will be drawn before: higher priorities, then the older', async () => {
  await core.database.pool.query(`update request set priority = -100 where state = 'queued'`);
  const { principal } = await addAccount(core, 100_000_000);
  const low = (await core.jobs.submit(testSubmission(principal, { priority: 50 }))).request;
  const late = (await core.jobs.submit(testSubmission(principal, { priority: 50 }))).request;
  const urgent = (await core.jobs.submit(testSubmission(principal, { priority: 60 }))).request;
  expect(await Promise.all([low, late, urgent].map((request) => core.jobs.queuePosition(request)))).toEqual([1, 2, 0]);
});
