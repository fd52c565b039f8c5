/**
 * Thousands of bad requests against the real server on a real database: each must be answered with an error of the
 * register, never with a fault of the server, and never with anything that a stranger should not read.
 *
 *     npm run fuzz -- --json [--count 10000] [--seed 1]
 */
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { ERRORS } from '@storyreel/contract';
import { Pool } from 'undici';
import { callApp, openTestApp, type TestApp } from './app.ts';
import { type FuzzRequest, type FuzzWorld, rawBytes, schemaRequest } from './fuzz-requests.ts';
import { picture } from './pictures.ts';
import { type Chance, chance } from './random.ts';

export interface FuzzReport {
  readonly seed: number;
  readonly sent: number;
  /** Of them as damaged bytes. */
  readonly raw: number;
  /** Answered with an error of the register. */
  readonly refused: number;
  /** Sound in the end, and answered as such. */
  readonly accepted: number;
  /** Connections that ended without an answer, as damaged bytes may. */
  readonly closed: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byCode: Readonly<Record<string, number>>;
  /** What must not be: the first twenty. */
  readonly failures: readonly string[];
  readonly failed: number;
  readonly seconds: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Share of requests that are sent as damaged bytes. */
const RAW_SHARE = 0.25;
const AT_ONCE = 16;

/** Sends until `count` bad requests have had their answer; sound ones come on top. */
export async function fuzz(count: number, seed: number): Promise<FuzzReport> {
  const service = await openTestApp({ requestsPerMinute: 0, uploadMaxMb: 1 });
  try {
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    return await run(service, count, seed);
  } finally {
    await service.close();
  }
}

async function run(service: TestApp, count: number, seed: number): Promise<FuzzReport> {
  const began = performance.now();
  const random = chance(seed);
  const { port } = service.app.server.address() as { port: number };
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: AT_ONCE });
  const { world, secrets } = await makeWorld(service);
  const byStatus: Record<string, number> = {};
  const byCode: Record<string, number> = {};
  const failures: string[] = [];
  const counts = { sent: 0, raw: 0, refused: 0, accepted: 0, closed: 0, failed: 0 };
  const note = (what: string, answer: Answer | undefined, raw: boolean): void => {
    if (raw) counts.raw++;
    if (answer === undefined) {
      counts.closed++;
      if (!raw) fail(`${what}: no answer`);
      return;
    }
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    const { code, problem } = judge(answer, secrets);
    if (code !== undefined) byCode[code] = (byCode[code] ?? 0) + 1;
    if (problem !== undefined) fail(`${what}: ${problem}`);
    else if (answer.status >= 400) counts.refused++;
    else counts.accepted++;
  };
  const fail = (text: string): void => {
    counts.failed++;
    if (failures.length < 20) failures.push(text.slice(0, 600));
  };
  while (counts.refused + counts.closed + counts.failed < count) {
    const batch = Array.from({ length: AT_ONCE }, () => shot(random, world));
    counts.sent += batch.length;
    await Promise.all(
      batch.map(async (each) => {
        if (Buffer.isBuffer(each))
          note(JSON.stringify(each.toString('latin1').slice(0, 300)), await sendRaw(port, each), true);
        else
          note(
            `${each.method} ${each.path} ${each.body?.toString('latin1').slice(0, 200) ?? ''}`,
            await sendRequest(pool, each),
            false,
          );
      }),
    );
  }
  await pool.close();
  const health = await callApp(service.app, 'GET', '/healthz');
  if (health.status !== 200) fail('the service is not healthy afterwards');
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { seed, ...counts, byStatus, byCode, failures, seconds };
}

function shot(random: Chance, world: FuzzWorld): FuzzRequest | Buffer {
  return random.is(RAW_SHARE) ? rawBytes(random, world) : schemaRequest(random, world);
}

/** Things for requests to be about, some of them another account's. */
async function makeWorld(service: TestApp): Promise<{ world: FuzzWorld; secrets: string[] }> {
  const [me, other] = [await service.account(1e12), await service.account()];
  const ids: Record<string, string[]> = {
    request_id: [],
    file_id: [],
    key_id: [],
    endpoint_id: [],
    delivery_id: [],
    name: ['a.png'],
    path: ['a/b'],
  };
  for (const caller of [me, other]) {
    const made = await caller.call('POST', '/v1/models/kling/kling-3.0/standard/text-to-video', {
      prompt: 'x',
      duration: 3,
    });
    ids.request_id?.push(made.json.request_id);
    const file = await caller.call('PUT', '/v1/files/a.png', await picture(), { 'content-type': 'image/png' });
    ids.file_id?.push(file.json.id);
    const key = await caller.call('POST', '/v1/keys', { name: 'fuzz' });
    ids.key_id?.push(key.json.id);
    const endpoint = { url: 'https://93.184.215.14/', description: null, events: ['request.completed' as const] };
    const { id } = await service.parts.webhooks.endpoints.add(caller.principal.accountId, endpoint);
    ids.endpoint_id?.push(id);
    const delivery = await caller.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    ids.delivery_id?.push(delivery.json.id);
  }
  const { paths } = (await callApp(service.app, 'GET', '/openapi.json')).json as {
    paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
  };
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    })),
  );
  routes.push({ method: 'POST', path: '/cli-auth', query: [] });
  // Revoking the key that asks would make all that follows the same.
  const safe = routes.filter(({ method, path }) => !(method === 'DELETE' && path.startsWith('/v1/keys')));
  return {
    world: { token: me.token, ids, routes: safe },
    secrets: [other.token, service.config.dataDir, service.database.folder],
  };
}

async function sendRequest(pool: Pool, { method, path, headers, body }: FuzzRequest): Promise<Answer | undefined> {
  try {
    const answer = await pool.request({
      method: method as 'GET',
      path,
      headers,
      body: body ?? null,
      headersTimeout: 30_000,
      signal: AbortSignal.timeout(30_000),
    });
    // Event streams of requests that nobody draws would not end.
    if (answer.headers['content-type']?.toString().startsWith('text/event-stream')) {
      answer.body.on('error', () => undefined).destroy();
      return { status: answer.statusCode, text: '' };
    }
    return { status: answer.statusCode, text: await answer.body.text() };
  } catch {
    return undefined;
  }
}

/** The first answer to bytes on a connection of their own; undefined where there is none. */
function sendRaw(port: number, bytes: Buffer): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    let all = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = (): void => {
      clearTimeout(patience);
      socket.destroy();
      const text = all.toString('utf8').replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
      const status = Number(/^HTTP\/1\.[01] (\d{3}) /.exec(text)?.[1] ?? 0);
      if (status === 0) {
        resolve(undefined);
        return;
      }
      const body = text.slice(text.indexOf('\r\n\r\n') + 4);
      const whole = !/^transfer-encoding: chunked/im.test(text) && !/^content-type: text\/event-stream/im.test(text);
      resolve({ status, text: whole ? body.slice(0, lengthOf(text)) : '' });
    };
    // A request that is not complete waits for more, and so would we.
    const patience = setTimeout(done, 250);
    socket.on('data', (part) => {
      all = Buffer.concat([all, part]);
      const head = all.indexOf('\r\n\r\n');
      if (head >= 0 && all.length - head - 4 >= lengthOf(all.toString('latin1'))) done();
    });
    socket.on('close', done);
    socket.on('error', () => undefined);
  });
}

function lengthOf(answer: string): number {
  return Number(/^content-length: (\d+)/im.exec(answer)?.[1] ?? 0);
}

const LEAKS: readonly [RegExp, string][] = [
  [/\bat (?:async )?[\w.<>[\] ]*\(?(?:file:|\/|node:)[^\s)]*:\d+:\d+/, 'a stack'],
  [/node_modules|\.ts:\d+|\.js:\d+/, 'a path of the program'],
  [/(?:^|["'\s(])\/(?:home|work|tmp|var|usr|root)\/[\w.-]+\/[\w.-]/, 'a path of the machine'],
  [/\b(?:select|insert into|update|delete from) [\w"]+.*\b(?:from|where|values|set)\b/i, 'a query'],
  [/\b(?:relation|column) "[^"]+" |syntax error at or near|violates .* constraint/, 'words of the database'],
  [/\bZodError\b|\bTypeError\b|\bRangeError\b|Cannot read propert/, 'an error of the language'],
];

/** What is wrong with an answer, if anything. */
function judge({ status, text }: Answer, secrets: readonly string[]): { code?: string; problem?: string } {
  if (secrets.some((secret) => text.includes(secret))) return { problem: `${status} told a secret` };
  if (status < 400) return {};
  const leak = LEAKS.find(([pattern]) => pattern.test(text));
  if (leak !== undefined) return { problem: `${status} told ${leak[1]}: ${text.slice(0, 200)}` };
  if (status >= 500) return { problem: `${status}: ${text.slice(0, 200)}` };
  // The page that asks for the code answers people.
  if (text === '' || text.startsWith('<!doctype html>')) return {};
  try {
    const body = JSON.parse(text) as { error_code?: unknown; error_message?: unknown; code?: string };
    // A poll that is over has an answer of its own.
    if (status === 410) return {};
    const code = String(body.code);
    if (!(code in ERRORS) || !Number.isInteger(body.error_code) || typeof body.error_message !== 'string')
      return { problem: `${status} is not an error of the register: ${text.slice(0, 200)}` };
    return { code };
  } catch {
    return { problem: `${status} is not JSON: ${text.slice(0, 200)}` };
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const report = await fuzz(Number(values.count), Number(values.seed));
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const { seed, sent, raw, refused, accepted, closed, failed, seconds } = report;
    process.stdout.write(`seed ${seed}: ${sent} requests (${raw} of them damaged bytes) in ${seconds} s\n`);
    process.stdout.write(
      `${refused} refused, ${accepted} sound, ${closed} closed without an answer, ${failed} failures\n`,
    );
    for (const failure of report.failures) process.stdout.write(`  ${failure}\n`);
  }
  process.exit(report.failed === 0 ? 0 : 1);
}

if (process.argv[1] !== undefined && import.meta.url === new URL(`file://${process.argv[1]}`).href) await main();
