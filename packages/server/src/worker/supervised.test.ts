import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, openTestCore, TEST_PRICE, type TestCore, testSubmission } from '../../testing/core.ts';
import { readConfig } from '../config/config.ts';
import { auditLedger } from '../ledger/audit.ts';
import type { RequestRecord } from '../services.ts';
import { type SupervisedWorker, superviseWorker } from './supervised.ts';

let core: TestCore;
let worker: SupervisedWorker;
beforeAll(async () => {
  core = await openTestCore();
  const config = readConfig({
    env: { STORYREEL_DATA_DIR: core.database.folder, STORYREEL_ENGINE_THREADS: '1', STORYREEL_LOG_LEVEL: 'error' },
  });
  worker = superviseWorker(config, core.database.url, core.database.log);
  await worker.ready;
});
afterAll(async () => {
  await worker.stop(0);
  await core.close();
  await rm(core.database.folder, { recursive: true, force: true });
});

/** Ids of processes whose command line has the words. */
function processes(words: string, parent?: number): number[] {
  return execFileSync('ps', ['-o', 'pid=,ppid=,stat=,args=', '-A'])
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, above, state]) => !state?.startsWith('Z') && (parent === undefined || Number(above) === parent))
    .filter((fields) => fields.slice(3).join(' ').includes(words))
    .map(([pid]) => Number(pid));
}

test('kill -9 of a worker that draws: its engine ends with it, another worker finishes the job, and it is charged once', async () => {
  const { principal } = await addAccount(core, 10_000_000);
  const submission = testSubmission(principal);
  const generation = { ...submission.generation, width: 64, height: 64, duration: 10, audio: false };
  const { request } = await core.jobs.submit({ ...submission, generation });
  const attempts: number[] = [];
  let killed: number | undefined;
  let engines: number[] = [];
  let last: RequestRecord | undefined;
  for await (const record of core.jobs.watch(principal, request.id, AbortSignal.timeout(90_000))) {
    last = record;
    attempts.push(record.attempt);
    if (killed === undefined && (record.progress?.framesDone ?? 0) > 0) {
      killed = worker.pid ?? 0;
      engines = processes('previz/child', killed);
      expect(engines).toHaveLength(1);
      process.kill(killed, 'SIGKILL');
    }
  }
  expect(last).toMatchObject({ state: 'completed', attempt: 2, chargedMicroUsd: TEST_PRICE });
  expect(worker.pid).not.toBe(killed);
  expect(processes('previz/child').filter((pid) => engines.includes(pid))).toEqual([]);
  expect(await auditLedger(core.database.db)).toEqual([]);
  const kinds = (await core.ledger.entries(principal.accountId)).items.map(({ kind }) => kind);
  expect(kinds).toEqual(['charge', 'hold', 'top-up']);
});
