/** The core on a database of its own, with stand-ins for the rooms that tests are not about. */
import { randomUUID } from 'node:crypto';
import { type Clip, type Generation, quote, readRunComfy } from '@storyreel/contract';
import { insertKey } from '../src/accounts/keys.ts';
import { createAccount, NO_LIMITS } from '../src/accounts/operator.ts';
import { Attempts } from '../src/jobs/attempts.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { News } from '../src/jobs/news.ts';
import { type QueueRules, RenderQueue } from '../src/jobs/queue.ts';
import { createLedger } from '../src/ledger/ledger.ts';
import {
  type Jobs,
  type JobWebhooks,
  type KeyLimits,
  type Ledger,
  type MintedKey,
  type Principal,
  type RequestEvent,
  type RequestRecord,
  SCOPES,
  type StoredFile,
  type Submission,
} from '../src/services.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestCore {
  readonly database: TestDatabase;
  readonly queue: RenderQueue;
  readonly news: News;
  readonly jobs: Jobs;
  readonly ledger: Ledger;
  readonly attempts: Attempts;
  /** What was put into the outbox, in order, as far as it was committed. */
  outbox(): Promise<{ event: RequestEvent; id: string }[]>;
  /** Files that were recorded as delivered. */
  delivered(): Promise<string[]>;
  close(): Promise<void>;
}

const RULES: QueueRules = { attempts: 3, attemptSeconds: 600, retrySeconds: 1 };

export async function openTestCore(rules: Partial<QueueRules> = {}, queueLimit = 100_000): Promise<TestCore> {
  const database = await openTestDatabase();
  const { db, pool, url, log } = database;
  await pool.query(`create table test_outbox (at serial, event text, id uuid);
    create table test_delivered (at serial, key text)`);
  const webhooks: JobWebhooks = {
    async enqueue(tx, event, request) {
      const { sql } = await import('kysely');
      await sql`insert into test_outbox (event, id) values (${event}, ${request.id})`.execute(tx);
    },
  };
  const queue = new RenderQueue(url, { ...RULES, ...rules }, log);
  await queue.start();
  const news = new News(pool, url, log);
  await news.start();
  const recordOutput = async (tx: Parameters<JobWebhooks['enqueue']>[0], _: RequestRecord, file: StoredFile) => {
    const { sql } = await import('kysely');
    await sql`insert into test_delivered (key) values (${file.key})`.execute(tx);
  };
  return {
    database,
    queue,
    news,
    jobs: createJobs({ db, pool, queue, news, webhooks, queueLimit, draining: () => undefined }),
    ledger: createLedger(db),
    attempts: new Attempts(db, queue, news, { recordOutput }, webhooks),
    outbox: async () => (await pool.query('select event, id from test_outbox order by at')).rows,
    delivered: async () => (await pool.query('select key from test_delivered order by at')).rows.map(({ key }) => key),
    async close() {
      await news.stop();
      await queue.stop();
      await database.close();
    },
  };
}

export interface TestAccount {
  readonly principal: Principal;
  readonly key: MintedKey;
}

/** An account with credit and a key that may do everything. */
export async function addAccount(
  { database: { db }, ledger }: Pick<TestCore, 'database' | 'ledger'>,
  microUsd: number,
  limits: Partial<KeyLimits> = {},
): Promise<TestAccount> {
  const account = await createAccount(db, `account ${randomUUID()}`);
  if (microUsd > 0) await ledger.topUp({ accountId: account.id, microUsd, reference: 'test' });
  const all = { ...NO_LIMITS, ...limits };
  const key = await insertKey(db, { accountId: account.id, name: 'test', kind: 'api', scopes: SCOPES, limits: all });
  return { principal: { accountId: account.id, keyId: key.record.id, scopes: SCOPES, limits: all }, key };
}

const MODEL = 'kling/kling-3.0/standard/text-to-video';

/** Three seconds in standard without sound: 252,000 micro-dollars. */
export function testGeneration(prompt = 'A red kite over green hills.'): Generation {
  const reading = readRunComfy(MODEL, { prompt, duration: 3, sound: false });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.generation;
}

export const TEST_PRICE = 252_000;

export function testSubmission(principal: Principal, more: Partial<Submission> = {}): Submission {
  const generation = more.generation ?? testGeneration();
  return { principal, generation, warnings: [], quote: quote(generation), ...more };
}

/** A clip of the generation that nobody made. */
export function testClip(generation: Generation, seconds = generation.duration): Clip {
  const { width, height, fps, format, audio, seed } = generation;
  return {
    file: 'clip.mp4',
    format,
    width,
    height,
    fps,
    frames: seconds * fps,
    duration: seconds,
    bytes: 1000,
    sha256: 'a'.repeat(64),
    audio,
    seed,
    engine: { name: 'test', version: '0' },
    cost: { chargedMicroUsd: 0, listMicroUsd: quote(generation).microUsd },
    warnings: [],
  } as unknown as Clip;
}

export function testFile(requestId: string, attempt: number): StoredFile {
  return { key: `outputs/${requestId}/${attempt}.mp4`, bytes: 1000, sha256: 'a'.repeat(64), mediaType: 'video/mp4' };
}
