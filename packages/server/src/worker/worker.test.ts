import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoryreelError } from '@storyreel/contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addAccount, openTestCore, TEST_PRICE, type TestCore, testSubmission } from '../../testing/core.ts';
import { killDatabase } from '../../testing/database.ts';
import { type Engine, EngineFailure } from '../engines/engine.ts';
import { noopEngine } from '../engines/noop/engine.ts';
import { auditLedger } from '../ledger/audit.ts';
import type { JobAssets, Principal, RequestRecord, Submission } from '../services.ts';
import { Worker } from './worker.ts';

let core: TestCore;
let workFolder: string;
let running: Worker[] = [];
let stored: string[] = [];
let discarded: string[] = [];

beforeAll(async () => {
  core = await openTestCore({ attempts: 3, attemptSeconds: 600, retrySeconds: 1 });
  workFolder = await mkdtemp(join(tmpdir(), 'storyreel-work-'));
});
afterEach(async () => {
  await Promise.all(running.map((worker) => worker.drain(0)));
  running = [];
  stored = [];
  discarded = [];
  expect(await readdir(workFolder), 'no attempt leaves files behind').toEqual([]);
  expect(await auditLedger(core.database.db)).toEqual([]);
});
afterAll(async () => {
  await core.close();
  await rm(workFolder, { recursive: true });
});

const ASSETS: JobAssets = {
  async openInput({ field, folder, source }) {
    if (source.includes('missing')) throw new StoryreelError('fetch_failed', { path: field, value: source });
    const path = join(folder, field);
    await writeFile(path, 'image');
    return { path, bytes: 5, mediaType: 'image/png' };
  },
  async storeOutput({ requestId, attempt, bytes, sha256, mediaType }) {
    const key = `outputs/${requestId}/${attempt}.mp4`;
    stored.push(key);
    return { key, bytes, sha256, mediaType };
  },
  recordOutput: async () => undefined,
  discardOutput: async (key) => void discarded.push(key),
};

function startWorker(engine: Engine, assets: Partial<JobAssets> = {}, slots = 1, lookMs?: number): Worker {
  const { database, attempts, news } = core;
  const worker = new Worker({
    db: database.db,
    log: database.log,
    attempts,
    news,
    engine,
    slots,
    ...(lookMs !== undefined && { lookMs }),
    workFolder,
    assets: { ...ASSETS, ...assets },
  });
  worker.start();
  running.push(worker);
  return worker;
}

/** Draws until it is told to stop, and notes when that was. */
function endlessEngine(): Engine & { began: number; stopped: number } {
  const engine = {
    name: 'endless',
    began: 0,
    stopped: 0,
    make: (_: unknown, { signal, onProgress }: Parameters<Engine['make']>[1]) =>
      new Promise<never>((_resolve, reject) => {
        engine.began++;
        onProgress({ stage: 'render', framesDone: 10, framesDue: 72, fps: 5, etaSeconds: 12, shot: 0 });
        signal.addEventListener('abort', () => {
          engine.stopped = performance.now();
          reject(signal.reason);
        });
      }),
  };
  return engine;
}

async function submit(more: Partial<Submission> = {}): Promise<{ principal: Principal; id: string }> {
  const { principal } = await addAccount(core, 10 * TEST_PRICE);
  return { principal, id: (await core.jobs.submit(testSubmission(principal, more))).request.id };
}

async function when(
  { principal, id }: { principal: Principal; id: string },
  ready: (request: RequestRecord) => boolean,
): Promise<RequestRecord> {
  for await (const request of core.jobs.watch(principal, id, AbortSignal.timeout(20_000)))
    if (ready(request)) return request;
  throw new Error('it never came to that');
}
const ended = ({ finishedAt }: RequestRecord): boolean => finishedAt !== null;

test('a clip is made, checked, stored and delivered as soon as it is asked for', async () => {
  // It looks once now and then not for an hour: only the news of a job can wake it.
  startWorker(noopEngine(), {}, 1, 3_600_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const asked = await submit();
  const request = await when(asked, ended);
  expect(request).toMatchObject({
    state: 'completed',
    attempt: 1,
    chargedMicroUsd: TEST_PRICE,
    output: { key: `outputs/${asked.id}/1.mp4`, mediaType: 'video/mp4' },
    clip: { frames: 72, duration: 3, file: `outputs/${asked.id}/1.mp4` },
  });
  expect(request.warnings).toHaveLength(1);
  expect((await core.jobs.counts()).workers).toBe(1);
});

test('a cancelled clip stops being drawn within a second', async () => {
  const engine = endlessEngine();
  startWorker(engine);
  const asked = await submit();
  const running = await when(asked, ({ progress }) => progress?.stage === 'render');
  expect(running.progress).toMatchObject({ framesDone: 10, etaSeconds: 12 });
  const cancelled = performance.now();
  await core.jobs.cancel(asked.principal, asked.id);
  await when(asked, ended);
  while (engine.stopped === 0 && performance.now() - cancelled < 5000)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(engine.stopped - cancelled).toBeGreaterThan(0);
  expect(engine.stopped - cancelled).toBeLessThan(1000);
  expect(stored).toEqual([]);
});

test('a cancel between the last frame and the delivery wins, and the stored file goes', async () => {
  const asked = await submit();
  startWorker(noopEngine(), {
    async storeOutput(output) {
      const file = await ASSETS.storeOutput(output);
      await core.jobs.cancel(asked.principal, asked.id);
      return file;
    },
  });
  expect((await when(asked, ended)).state).toBe('cancelled');
  await running[0]?.drain(5);
  expect(discarded).toEqual(stored);
  expect(stored).toHaveLength(1);
});

test('a shutdown gives the job back with all its attempts, and another worker finishes it', async () => {
  const engine = endlessEngine();
  const first = startWorker(engine);
  const asked = await submit();
  await when(asked, ({ state }) => state === 'running');
  const began = performance.now();
  await first.drain(0.3);
  expect(performance.now() - began).toBeLessThan(1500);
  expect(await core.jobs.get(asked.principal, asked.id)).toMatchObject({ state: 'queued', attempt: 1 });
  startWorker(noopEngine());
  expect(await when(asked, ended)).toMatchObject({ state: 'completed', attempt: 2 });
});

test('a crash of the engine is tried again; what will not change is not', async () => {
  let attempts = 0;
  const crashing: Engine = {
    name: 'crashing',
    async make(job, run) {
      attempts++;
      if (attempts < 2) throw new EngineFailure(new StoryreelError('engine_failed', { reason: 'it crashed' }), true);
      return noopEngine().make(job, run);
    },
  };
  startWorker(crashing);
  expect(await when(await submit(), ended)).toMatchObject({ state: 'completed', attempt: 2 });
  const { generation } = testSubmission({} as Principal);
  const withImage = { ...generation, firstFrame: 'https://example.com/missing.png' };
  expect(await when(await submit({ generation: withImage }), ended)).toMatchObject({
    state: 'failed',
    attempt: 1,
    chargedMicroUsd: 0,
    error: { code: 'fetch_failed' },
  });
});

test('images are opened before the engine starts, and their paths are what it gets', async () => {
  const seen: object[] = [];
  startWorker({
    name: 'seeing',
    make(job, run) {
      seen.push(job);
      return noopEngine().make(job, run);
    },
  });
  const { generation } = testSubmission({} as Principal);
  const withImages = { ...generation, firstFrame: 'https://example.com/a.png', lastFrame: 'asset:1' };
  await when(await submit({ generation: withImages }), ended);
  expect(seen).toMatchObject([
    { firstFrame: expect.stringMatching(/firstFrame$/), lastFrame: expect.stringMatching(/lastFrame$/) },
  ]);
});

test('a file that is not what the engine says is never delivered', async () => {
  const lies: [string, (clip: Awaited<ReturnType<Engine['make']>>) => object][] = [
    ['hash', () => ({ sha256: 'b'.repeat(64) })],
    ['frames', (clip) => ({ frames: clip.frames - 1 })],
    ['bytes', (clip) => ({ bytes: clip.bytes + 1 })],
    ['width', () => ({ width: 1920 })],
  ];
  let lie = lies[0];
  startWorker({
    name: 'lying',
    async make(job, run) {
      const clip = await noopEngine().make(job, run);
      return { ...clip, ...lie?.[1](clip) };
    },
  });
  for (lie of lies) {
    const asked = await submit();
    await when(asked, ({ attempt, state }) => state === 'queued' && attempt === 1);
    await core.jobs.cancel(asked.principal, asked.id);
    const failure = core.database.log.lines.findLast(({ message }) => message === 'the attempt failed');
    const reason = expect.stringContaining(`its ${lie[0]}`);
    expect(failure?.facts).toMatchObject({ request: asked.id, code: 'engine_failed', reason });
  }
  expect(stored).toEqual([]);
});

test('an attempt that takes too long is ended and not charged', async () => {
  const engine = endlessEngine();
  const asked = await submit();
  await core.database.pool.query(`update pgboss.job set expire_seconds = 2 where id = $1`, [asked.id]);
  startWorker(engine);
  expect(await when(asked, ended)).toMatchObject({ state: 'failed', error: { code: 'timed_out' }, chargedMicroUsd: 0 });
  expect(engine.stopped).toBeGreaterThan(0);
});

test('a database that dies while a clip is delivered comes back within five seconds, and charges it once', async () => {
  let killed = 0;
  startWorker(noopEngine(), {
    async storeOutput(output) {
      if (killed === 0) await killDatabase(core.database.folder);
      killed ||= performance.now();
      return ASSETS.storeOutput(output);
    },
  });
  const asked = await submit();
  let request: RequestRecord | undefined;
  while (request?.finishedAt == null) {
    expect(performance.now() - (killed || performance.now())).toBeLessThan(10_000);
    request = await core.jobs.get(asked.principal, asked.id).catch((error) => {
      expect(error).toMatchObject({ code: 'database_unavailable', status: 503 });
      return undefined;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(performance.now() - killed).toBeLessThan(8000);
  expect(request).toMatchObject({ state: 'completed', chargedMicroUsd: TEST_PRICE, attempt: 1 });
  expect(stored).toHaveLength(1);
  expect(discarded).toEqual([]);
  const again = await submit();
  expect((await when(again, ended)).state).toBe('completed');
});

test('many clips at once are each delivered and charged once', async () => {
  startWorker(noopEngine(), {}, 4);
  startWorker(noopEngine(), {}, 4);
  const { principal } = await addAccount(core, 100 * TEST_PRICE);
  const asked = await Promise.all(Array.from({ length: 60 }, () => core.jobs.submit(testSubmission(principal))));
  for (const { request } of asked) await when({ principal, id: request.id }, ended);
  expect(new Set(stored).size).toBe(60);
  expect(await core.ledger.balance(principal.accountId)).toEqual({
    balanceMicroUsd: 40 * TEST_PRICE,
    heldMicroUsd: 0,
    availableMicroUsd: 40 * TEST_PRICE,
  });
});
