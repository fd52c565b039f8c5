import { StoryreelError } from '@storyreel/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
import { auditLedger } from '../ledger/audit.ts';
import type { KeyLimits, Principal, RequestRecord } from '../services.ts';
import { type Attempt, AttemptLost } from './attempts.ts';
import { reconcile } from './reconcile.ts';

const WORKER = '00000000-0000-4000-8000-000000000001';

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore({ attempts: 3, retrySeconds: 1 });
  await core.queue.buryDead(async (id) => void (await core.attempts.bury(id, 'its worker died each time')));
});
beforeEach(async () => {
  await core.database.pool.query(`delete from pgboss.job where name = 'render'; truncate test_outbox, test_delivered`);
  await core.database.pool.query(
    `update request set state = 'cancelled', charged_micro_usd = 0, finished_at = now() where finished_at is null`,
  );
});
afterAll(async () => {
  await core.close();
});

async function submitted(limits: Partial<KeyLimits> = {}): Promise<{ principal: Principal; request: RequestRecord }> {
  const { principal } = await addAccount(core, 1_000_000, limits);
  return { principal, request: (await core.jobs.submit(testSubmission(principal))).request };
}

async function begun(): Promise<{ principal: Principal; attempt: Attempt }> {
  const { principal } = await submitted();
  return { principal, attempt: await begin() };
}

async function begin(): Promise<Attempt> {
  const attempt = await core.attempts.begin(WORKER);
  if (attempt === undefined) throw new Error('nothing to claim');
  return attempt;
}

/** Lets a claim run out as if its worker had died, and waits until the queue has noticed. */
async function loseWorker({ claim }: Attempt): Promise<void> {
  await core.database.pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '1 minute' where name = 'render' and id = $1`,
    [claim.id],
  );
  await until(async () => {
    await core.queue.supervise();
    return (await jobState(claim.id)).state !== 'active';
  });
  await core.database.pool.query(`update pgboss.job set start_after = now() where name = 'render' and id = $1`, [
    claim.id,
  ]);
}

async function jobState(id: string): Promise<{ state: string }> {
  const { rows } = await core.database.pool.query(`select state from pgboss.job where name = 'render' and id = $1`, [
    id,
  ]);
  return rows[0] ?? { state: 'gone' };
}

async function until(check: () => Promise<boolean>, seconds = 15): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const delivery = (attempt: Attempt, seconds?: number) => ({
  clip: testClip(testGeneration(), seconds),
  file: testFile(attempt.claim.requestId, attempt.number),
});

async function booksOf({ accountId }: Principal): Promise<string[]> {
  const entries = (await core.ledger.entries(accountId)).items;
  expect((await auditLedger(core.database.db)).filter(({ subject }) => subject === accountId)).toEqual([]);
  return entries.map(({ kind, microUsd, heldMicroUsd }) => `${kind} ${microUsd} ${heldMicroUsd}`).reverse();
}

test('a delivered request is charged once, its file recorded and its news sent, all at once', async () => {
  const { principal, attempt } = await begun();
  expect(attempt).toMatchObject({ number: 1, request: { state: 'running', attempt: 1 } });
  const record = await core.attempts.complete(attempt, delivery(attempt));
  expect(record).toMatchObject({ state: 'completed', chargedMicroUsd: TEST_PRICE, progress: null });
  expect(record.clip?.cost.chargedMicroUsd).toBe(TEST_PRICE);
  expect(await booksOf(principal)).toEqual([
    'top-up 1000000 0',
    `hold 0 ${TEST_PRICE}`,
    `charge -${TEST_PRICE} -${TEST_PRICE}`,
  ]);
  expect((await core.outbox()).map(({ event }) => event)).toEqual(['request.started', 'request.completed']);
  expect(await core.delivered()).toEqual([`outputs/${record.id}/1.mp4`]);
  await expect(core.attempts.complete(attempt, delivery(attempt))).rejects.toThrow(AttemptLost);
  await expect(core.attempts.fail(attempt, new StoryreelError('internal'), false)).rejects.toThrow(AttemptLost);
  expect((await core.ledger.balance(principal.accountId)).balanceMicroUsd).toBe(1_000_000 - TEST_PRICE);
});

test('fewer seconds than asked cost less, and the rest of the hold is free again', async () => {
  const { principal, attempt } = await begun();
  const record = await core.attempts.complete(attempt, delivery(attempt, 2));
  expect(record.chargedMicroUsd).toBe(168_000);
  expect(await booksOf(principal)).toEqual([
    'top-up 1000000 0',
    `hold 0 ${TEST_PRICE}`,
    'charge -168000 -168000',
    'release 0 -84000',
  ]);
});

test('more seconds than asked never cost more than the quote', async () => {
  const { attempt } = await begun();
  expect((await core.attempts.complete(attempt, delivery(attempt, 9))).chargedMicroUsd).toBe(TEST_PRICE);
});

test('a failure that will not pass ends the request at once and charges nothing', async () => {
  const { principal, attempt } = await begun();
  const record = await core.attempts.fail(attempt, new StoryreelError('fetch_failed', { path: 'image_url' }), false);
  expect(record).toMatchObject({ state: 'failed', chargedMicroUsd: 0, error: { code: 'fetch_failed' } });
  expect(await booksOf(principal)).toEqual(['top-up 1000000 0', `hold 0 ${TEST_PRICE}`, `release 0 -${TEST_PRICE}`]);
  expect((await core.outbox()).map(({ event }) => event)).toEqual(['request.started', 'request.failed']);
  expect(await core.attempts.begin(WORKER)).toBeUndefined();
});

test('a failure that may pass is tried again after a wait, three times in all', async () => {
  const { principal, request } = await submitted();
  const passing = new StoryreelError('storage_failed', { reason: 'the store is away' });
  for (let number = 1; number <= 3; number++) {
    const attempt = await begin();
    expect(attempt.number).toBe(number);
    const record = await core.attempts.fail(attempt, passing, true);
    if (number === 3) break;
    expect(record.state).toBe('queued');
    expect(await core.attempts.begin(WORKER), 'it waits before the next attempt').toBeUndefined();
    const { rows } = await core.database.pool.query(
      `update pgboss.job set start_after = now() where name = 'render' and id = $1
       returning extract(epoch from start_after - completed_on) as wait`,
      [request.id],
    );
    expect(rows).toHaveLength(1);
  }
  expect(await core.jobs.get(principal, request.id)).toMatchObject({
    state: 'failed',
    attempt: 3,
    error: {
      code: 'attempts_exhausted',
      message: 'The clip could not be made in 3 attempts (The file store failed (the store is away)).',
    },
  });
  expect(await booksOf(principal)).toEqual(['top-up 1000000 0', `hold 0 ${TEST_PRICE}`, `release 0 -${TEST_PRICE}`]);
  expect((await core.outbox()).map(({ event }) => event)).toEqual(['request.started', 'request.failed']);
});

test('a zombie settles nothing once its job is with another worker', async () => {
  const { principal, attempt: zombie } = await begun();
  await loseWorker(zombie);
  await expect(core.attempts.complete(zombie, delivery(zombie)), 'between two claims').rejects.toThrow(AttemptLost);
  const rightful = await begin();
  expect(rightful.number).toBe(2);
  await expect(core.attempts.beat(zombie)).rejects.toThrow(AttemptLost);
  await expect(core.attempts.check(zombie)).rejects.toThrow(AttemptLost);
  await expect(core.attempts.complete(zombie, delivery(zombie))).rejects.toThrow(AttemptLost);
  await expect(core.attempts.fail(zombie, new StoryreelError('internal'), true)).rejects.toThrow(AttemptLost);
  await expect(core.attempts.fail(zombie, new StoryreelError('internal'), false)).rejects.toThrow(AttemptLost);
  await core.attempts.beat(rightful);
  const record = await core.attempts.complete(rightful, delivery(rightful));
  await expect(core.attempts.complete(zombie, delivery(zombie))).rejects.toThrow(AttemptLost);
  expect(await core.delivered()).toEqual([`outputs/${record.id}/2.mp4`]);
  expect(await booksOf(principal)).toHaveLength(3);
});

test('a job that kills its worker every time ends, its hold is released, and others go on', async () => {
  const { principal, request } = await submitted();
  for (let number = 1; number <= 3; number++) await loseWorker(await begin());
  await until(async () => (await core.jobs.get(principal, request.id)).finishedAt !== null);
  expect(await core.jobs.get(principal, request.id)).toMatchObject({
    state: 'failed',
    chargedMicroUsd: 0,
    error: { code: 'attempts_exhausted', facts: { value: 3, reason: 'its worker died each time' } },
  });
  expect(await booksOf(principal)).toEqual(['top-up 1000000 0', `hold 0 ${TEST_PRICE}`, `release 0 -${TEST_PRICE}`]);
  const { attempt } = await begun();
  expect((await core.attempts.complete(attempt, delivery(attempt))).state).toBe('completed');
});

test('cancelling a queued request takes it out of the queue and releases its hold', async () => {
  const { principal, request } = await submitted();
  const { outcome, request: cancelled } = await core.jobs.cancel(principal, request.id);
  expect(outcome).toBe('cancelled');
  expect(cancelled).toMatchObject({ state: 'cancelled', chargedMicroUsd: 0 });
  expect(await core.attempts.begin(WORKER)).toBeUndefined();
  expect(await booksOf(principal)).toEqual(['top-up 1000000 0', `hold 0 ${TEST_PRICE}`, `release 0 -${TEST_PRICE}`]);
  expect((await core.outbox()).map(({ event }) => event)).toEqual(['request.cancelled']);
  expect((await core.jobs.cancel(principal, request.id)).outcome).toBe('not_cancellable');
  expect(await booksOf(principal)).toHaveLength(3);
});

test('cancelling a running request is final at once; its worker can settle nothing', async () => {
  const { principal, attempt } = await begun();
  expect((await core.jobs.cancel(principal, attempt.claim.requestId)).outcome).toBe('cancelled');
  await expect(core.attempts.check(attempt)).rejects.toThrow(AttemptLost);
  await expect(core.attempts.complete(attempt, delivery(attempt))).rejects.toThrow(AttemptLost);
  await expect(core.attempts.fail(attempt, new StoryreelError('internal'), true)).rejects.toThrow(AttemptLost);
  expect(await core.jobs.get(principal, attempt.claim.requestId)).toMatchObject({ state: 'cancelled' });
  expect(await core.delivered()).toEqual([]);
});

test('of a cancel and a delivery at the same moment exactly one wins', async () => {
  const { principal } = await addAccount(core, 100_000_000);
  let delivered = 0;
  for (let round = 0; round < 30; round++) {
    const { request } = await core.jobs.submit(testSubmission(principal));
    const attempt = await begin();
    const [cancel, complete] = await Promise.allSettled([
      core.jobs.cancel(principal, request.id),
      core.attempts.complete(attempt, delivery(attempt)),
    ]);
    const outcome = cancel.status === 'fulfilled' ? cancel.value.outcome : 'error';
    expect([outcome, complete.status]).toEqual(
      complete.status === 'fulfilled' ? ['not_cancellable', 'fulfilled'] : ['cancelled', 'rejected'],
    );
    if (complete.status === 'fulfilled') delivered++;
  }
  expect((await core.ledger.balance(principal.accountId)).balanceMicroUsd).toBe(100_000_000 - delivered * TEST_PRICE);
  await booksOf(principal);
});

test('a cancelled request that was claimed at the same time is left alone', async () => {
  const { principal, request } = await submitted();
  const claim = await core.queue.claim();
  expect(claim?.requestId).toBe(request.id);
  await core.jobs.cancel(principal, request.id);
  await core.database.pool.query(`update pgboss.job set state = 'created' where name = 'render' and id = $1`, [
    request.id,
  ]);
  expect(await core.attempts.begin(WORKER)).toBeUndefined();
  expect((await jobState(request.id)).state).toBe('completed');
});

test('higher priorities are claimed first, and a key draws no more at a time than it may', async () => {
  const { principal } = await addAccount(core, 100_000_000, { running: 2 });
  const { principal: other } = await addAccount(core, 100_000_000);
  const ids: string[] = [];
  for (let count = 0; count < 4; count++) ids.push((await core.jobs.submit(testSubmission(principal))).request.id);
  const urgent = await core.jobs.submit(testSubmission(other, { priority: 10 }));
  const late = await core.jobs.submit(testSubmission(other));
  const claimed = [await begin(), await begin(), await begin(), await begin()];
  expect(claimed.map(({ request }) => request.id)).toEqual([urgent.request.id, ids[0], ids[1], late.request.id]);
  expect(await core.attempts.begin(WORKER)).toBeUndefined();
  const first = claimed[1];
  if (first !== undefined) await core.attempts.complete(first, delivery(first));
  expect((await begin()).request.id).toBe(ids[2]);
});

test('watching tells the state and the progress as they change, and ends with the request', async () => {
  const { principal, request } = await submitted();
  const seen: string[] = [];
  const watching = (async () => {
    for await (const { state, progress } of core.jobs.watch(principal, request.id, AbortSignal.timeout(10_000)))
      seen.push(`${state} ${progress?.framesDone ?? '-'}`);
  })();
  await until(async () => seen.length === 1);
  const attempt = await begin();
  await until(async () => seen.length === 2);
  const progress = { stage: 'render', framesDone: 24, framesDue: 72, fps: 20, etaSeconds: 2.4, shot: 0 } as const;
  await core.attempts.progress(attempt, progress);
  expect((await core.jobs.get(principal, request.id)).progress).toEqual(progress);
  await until(async () => seen.length === 3);
  await core.attempts.complete(attempt, delivery(attempt));
  await watching;
  expect(seen).toEqual(['queued -', 'running -', 'running 24', 'completed -']);
});

test('watching ends when the caller goes away', async () => {
  const { principal, request } = await submitted();
  const controller = new AbortController();
  const states: string[] = [];
  setTimeout(() => controller.abort(), 200);
  for await (const { state } of core.jobs.watch(principal, request.id, controller.signal)) states.push(state);
  expect(states).toEqual(['queued']);
});

test('requests that no job stands for are found and given one; those whose job ended without them are ended', async () => {
  const { principal, request: lost } = await submitted();
  const { request: ended } = await core.jobs.submit(testSubmission(principal));
  await core.database.pool.query(`delete from pgboss.job where id = $1`, [lost.id]);
  await core.database.pool.query(
    `update pgboss.job set state = 'failed', completed_on = now() - interval '1 hour' where id = $1`,
    [ended.id],
  );
  const { database, queue, attempts, news } = core;
  const run = () => reconcile(database.db, queue, attempts, news, database.log);
  expect(await run()).toEqual({ requeued: 1, buried: 1 });
  expect(await run()).toEqual({ requeued: 0, buried: 0 });
  expect(await core.jobs.get(principal, ended.id)).toMatchObject({
    state: 'failed',
    error: { code: 'attempts_exhausted' },
  });
  const attempt = await begin();
  expect(attempt.request.id).toBe(lost.id);
  expect((await core.attempts.complete(attempt, delivery(attempt))).state).toBe('completed');
  await booksOf(principal);
});
