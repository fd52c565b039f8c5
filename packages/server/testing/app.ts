/** The real server on a real database, with nobody who draws: tests play the worker, or let the engine that draws nothing do it. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clip } from '@storyreel/contract';
import type { InjectOptions } from 'fastify';
import { readConfig, type ServerConfig } from '../src/config/config.ts';
import { eventData } from '../src/dialects/event-data.ts';
import { type AppOptions, buildApp } from '../src/http/app.ts';
import type { App } from '../src/http/app-type.ts';
import type { HttpParts } from '../src/http/parts.ts';
import type { Attempt } from '../src/jobs/attempts.ts';
import { diskReserve } from '../src/operations/disk-reserve.ts';
import { openParts, type Parts } from '../src/parts.ts';
import type { RequestRecord } from '../src/services.ts';
import { addAccount, type TestAccount, testClip } from './core.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestApp {
  readonly app: App;
  readonly parts: Parts;
  readonly http: HttpParts;
  readonly config: ServerConfig;
  readonly database: TestDatabase;
  /** Log lines of the server. */
  readonly lines: string[];
  /** Free bytes of the disk, as the service is told. */
  disk: { free: number };
  /** An account with credit, and requests in its name. */
  account(microUsd?: number): Promise<TestCaller>;
  /** Takes the next job and delivers bytes for it. */
  deliver(bytes?: Uint8Array): Promise<RequestRecord>;
  /** Takes the next job and leaves it running. */
  begin(): Promise<Attempt>;
  close(): Promise<void>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface TestCaller extends TestAccount {
  readonly token: string;
  call(
    method: InjectOptions['method'],
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<TestAnswer>;
}

/** A request without a key, or with whatever headers are given. */
export async function callApp(
  app: App,
  method: InjectOptions['method'],
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<TestAnswer> {
  const answer = await app.inject({
    method: method ?? 'GET',
    url,
    headers: { host: 'clips.example:8787', ...headers },
    ...(body !== undefined && { payload: body as string | object | Buffer }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    get json() {
      return JSON.parse(answer.body);
    },
    text: answer.body,
    bytes: answer.rawPayload,
  };
}

/** With `beside`, on the database of another, which must be closed after this one. */
export async function openTestApp(
  settings: Partial<ServerConfig> = {},
  options: AppOptions = {},
  beside?: TestApp,
): Promise<TestApp> {
  const database = beside?.database ?? (await openTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'storyreel-app-'));
  const config: ServerConfig = { ...readConfig({ env: {}, flags: { dataDir } }), ...settings };
  const { log, url } = database;
  const parts = await openParts({
    config,
    databaseUrl: url,
    connections: 20,
    name: 'storyreel test',
    eventData: eventData(config),
    log,
  });
  const disk = { free: 1e12 };
  const http: HttpParts = {
    core: { accounts: parts.accounts, jobs: parts.jobs, ledger: parts.ledger, notReady: async () => undefined },
    assets: parts.assets,
    webhooks: parts.webhooks,
    disk: diskReserve({
      folder: dataDir,
      reserveBytes: 1e9,
      log,
      freeBytes: async () => disk.free,
      // No look is good for later.
      now: (() => {
        let time = 0;
        return () => (time += 60_000);
      })(),
    }),
    config,
    version: '0.0.0-test',
  };
  const lines: string[] = [];
  const logger = { level: 'debug', stream: { write: (line: string) => void lines.push(line) } };
  const app = await buildApp(http, { logger, ...options });
  await app.ready();

  const begin = async (): Promise<Attempt> => {
    for (let tries = 0; tries < 50; tries++) {
      const attempt = await parts.attempts.begin(WORKER);
      if (attempt !== undefined) return attempt;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('there is no job to take');
  };
  return {
    app,
    parts,
    http,
    config,
    database,
    lines,
    disk,
    begin,
    async account(microUsd = 100_000_000) {
      const made = await addAccount({ database, ledger: parts.ledger }, microUsd);
      const { token } = made.key;
      const call: TestCaller['call'] = (method, url, body, headers = {}) =>
        callApp(app, method, url, body, { authorization: `Bearer ${token}`, ...headers });
      return { ...made, token, call };
    },
    async deliver(bytes = randomBytes(5000)) {
      const attempt = await begin();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(dataDir, `made-${attempt.request.id}`);
      await writeFile(path, bytes);
      const file = await parts.assets.jobs.storeOutput({
        requestId: attempt.request.id,
        attempt: attempt.number,
        path,
        mediaType: 'video/mp4',
        bytes: bytes.length,
        sha256,
        signal: new AbortController().signal,
      });
      const clip: Clip = { ...testClip(attempt.request.generation), bytes: bytes.length, sha256 };
      return parts.attempts.complete(attempt, { clip, file });
    },
    async close() {
      await app.close();
      await parts.webhooks.stop();
      await parts.close();
      if (beside === undefined) await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const WORKER = '00000000-0000-4000-8000-000000000001';
