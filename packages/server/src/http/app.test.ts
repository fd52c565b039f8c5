import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../testing/app.ts';
import { ALL_BODIES } from './body.ts';

const T2V = '/v1/models/kling/kling-3.0/standard/text-to-video';
let service: TestApp;
let me: TestCaller;
let port: number;
beforeAll(async () => {
  service = await openTestApp({ requestsPerMinute: 1000 });
  me = await service.account();
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  port = (service.app.server.address() as { port: number }).port;
});
afterAll(() => service.close());

describe('every answer', () => {
  test('has an id and the headers that tie a browser down, and is not shared with other origins', async () => {
    const answer = await me.call('GET', '/v1/models', undefined, { origin: 'https://evil.example' });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    const named = await me.call('GET', '/v1/models', undefined, { 'x-request-id': 'mine-7' });
    expect(named.headers['x-request-id']).toBe('mine-7');
    const odd = await me.call('GET', '/v1/models', undefined, { 'x-request-id': 'a b\tc' });
    expect(odd.headers['x-request-id']).not.toContain(' ');
  });

  test('is an error of the register where there is no such route or method', async () => {
    for (const [method, url] of [
      ['GET', '/nothing'],
      ['DELETE', '/v1/models'],
      ['PUT', T2V],
      ['GET', '/v1'],
      ['POST', '/healthz'],
      ['GET', '/v1/requests/../../etc/passwd'],
    ] as const) {
      const answer = await me.call(method, url);
      expect(answer.status, url).toBe(404);
      expect(answer.json.error_code).toBe(404001);
    }
  });

  test('of an address that cannot be read is 400', async () => {
    const answer = await me.call('GET', '/v1/models/%E0%A4%A');
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe('request_malformed');
  });

  test('of a body above the limit is 413, before it is read', async () => {
    const answer = await me.call('POST', '/v1/keys', { name: 'x'.repeat(2_000_000) });
    expect(answer.status).toBe(413);
    expect(answer.json).toMatchObject({ error_code: 413001, code: 'body_too_large' });
  });
});

test('what should not happen is 500 without a word of the cause, and the log has it', async () => {
  const { ledger } = service.http.core;
  const real = ledger.balance;
  const secret = 'cannot read /var/lib/storyreel/db because of sr_abcdefghijklmnopqrstuvwxyz';
  Object.assign(ledger, { balance: () => Promise.reject(new Error(secret)) });
  const answer = await me.call('GET', '/prod/v2/balance');
  Object.assign(ledger, { balance: real });
  expect(answer.status).toBe(500);
  expect(answer.json).toMatchObject({ error_code: 500001, code: 'internal' });
  expect(answer.text).not.toMatch(/storyreel\/db|sr_|at .*\.ts/);
  expect(service.lines.some((line) => line.includes('/var/lib/storyreel/db'))).toBe(true);
});

test('a database that is away is 503 with Retry-After', async () => {
  const { ledger } = service.http.core;
  const real = ledger.balance;
  const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  Object.assign(ledger, { balance: () => Promise.reject(away) });
  const answer = await me.call('GET', '/prod/v2/balance');
  Object.assign(ledger, { balance: real });
  expect(answer.status).toBe(503);
  expect(answer.json.code).toBe('database_unavailable');
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

test('the log has one line per answer and no secrets', async () => {
  service.lines.length = 0;
  await me.call('GET', '/files/uploads/x/y?expires=1&signature=verysecretsignature');
  await me.call('POST', `${T2V}?webhook=https%3A%2F%2Fexample.com%2Fhook%3Ftoken%3Dhushhush`, {
    prompt: 'a private wish',
  });
  const lines = service.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const answered = lines.filter(({ msg }) => msg === 'answered');
  expect(answered).toHaveLength(2);
  expect(answered[1]).toMatchObject({
    method: 'POST',
    route: '/v1/models/*',
    path: T2V,
    status: 200,
    account: me.principal.accountId,
    key: me.principal.keyId,
  });
  expect(service.lines.join()).not.toMatch(/verysecret|hushhush|private wish/);
  expect(service.lines.join()).not.toContain(me.token);
});

describe('bytes that are no HTTP', () => {
  test.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['a broken header', 'GET / HTTP/1.1\r\nhost x\r\n\r\n', 400],
    ['two lengths', 'POST /v1/keys HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n', 400],
    [
      'length and chunks',
      'POST /v1/keys HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    ['a huge head', `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(100_000)}\r\n\r\n`, 431],
  ])('%s get an answer of the register and the connection ends', async (_, bytes, status) => {
    const text = await new Promise<string>((resolve, reject) => {
      let all = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (part) => {
        all += part;
      });
      socket.on('close', () => resolve(all));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' ? resolve(all) : reject(error),
      );
      socket.setTimeout(5000, () => reject(new Error('the connection stayed open')));
    });
    expect(text.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
    expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4))).toMatchObject({ code: 'request_malformed' });
  });
});

describe('large bodies', () => {
  const declare = (own: number, token: string, bytes: number) =>
    new Promise<{ status: number; end: () => void }>((resolve) => {
      const head = `POST ${T2V} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`;
      const socket = connect(own, '127.0.0.1', () => socket.write(head));
      const answer = (status: number) => resolve({ status, end: () => socket.destroy() });
      socket.on('data', (part) => answer(Number(/^HTTP\/1.1 (\d+)/.exec(String(part))?.[1])));
      socket.on('error', () => answer(0));
      setTimeout(() => answer(0), 500);
    });

  test('are taken as far as memory is set aside for them, and then told to wait', async () => {
    const opened = [];
    const room = Math.floor(ALL_BODIES / (64 * 1024 * 1024));
    for (let each = 0; each <= room; each++) opened.push(await declare(port, me.token, 64 * 1024 * 1024));
    expect(opened.map(({ status }) => status)).toEqual([...Array(room).fill(0), 429]);
    for (const { end } of opened) end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = await declare(port, me.token, 64 * 1024 * 1024);
    expect(again.status).toBe(0);
    again.end();
    expect((await declare(port, me.token, 80 * 1024 * 1024)).status).toBe(413);
    // Whoever has no key does not get that far.
    expect((await declare(port, 'sr_none', 64 * 1024 * 1024)).status).toBe(401);
  });

  test('of 60 MB are read, and judged by what they hold', async () => {
    const answer = await me.call('POST', T2V, { prompt: 'x', image_url: 'A'.repeat(60_000_000) });
    expect(answer.status).toBe(422);
    expect(answer.text.length).toBeLessThan(3000);
  });

  test('that never end are ended', async () => {
    const impatient = await openTestApp({}, { bodyMs: 300 }, service);
    const caller = await impatient.account();
    await impatient.app.listen({ host: '127.0.0.1', port: 0 });
    const own = (impatient.app.server.address() as { port: number }).port;
    const closed = new Promise<number>((resolve) => {
      const began = Date.now();
      const head = `POST ${T2V} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${caller.token}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
      const socket = connect(own, '127.0.0.1', () => socket.write(head));
      socket.on('error', () => undefined).on('close', () => resolve(Date.now() - began));
      socket.resume();
    });
    expect(await closed).toBeLessThan(20_000);
    await impatient.close();
  });
});

describe('too much', () => {
  test('of one key is 429 with Retry-After, and other keys go on', async () => {
    const greedy = await openTestAppCaller(20);
    const answers = [];
    for (let each = 0; each < 25; each++) answers.push(await greedy.me.call('GET', '/v1/models/categories'));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(5);
    expect(refused[0]?.json).toMatchObject({ error_code: 429001, code: 'rate_limited' });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await greedy.other.call('GET', '/v1/models/categories')).status).toBe(200);
    await greedy.service.close();
  });

  test('at one time is 429, but health is told', async () => {
    const busy = await openTestApp({}, { mostAtOnce: 0 }, service);
    const caller = await busy.account();
    const answer = await caller.call('GET', '/v1/models');
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('1');
    expect((await callApp(busy.app, 'GET', '/healthz')).status).toBe(200);
    await busy.close();
  });
});

async function openTestAppCaller(requestsPerMinute: number) {
  const made = await openTestApp({ requestsPerMinute }, {}, service);
  return { service: made, me: await made.account(), other: await made.account() };
}

describe('addresses in answers', () => {
  test('follow the configured public address, whatever host a request names', async () => {
    const there = await openTestApp(
      {
        publicUrl: 'https://clips.example.org',
        filesUrl: 'http://files.local.runcomfy.net:8787',
      },
      {},
      service,
    );
    const caller = await there.account();
    const made = await caller.call('POST', T2V, { prompt: 'x', duration: 3 }, { host: 'evil.example' });
    expect(made.json.result_url).toBe(`https://clips.example.org/v1/requests/${made.json.request_id}/result`);
    // Others wait in the same queue.
    while ((await there.deliver()).id !== made.json.request_id);
    const { output } = (await caller.call('GET', `/v1/requests/${made.json.request_id}/result`)).json;
    expect(new URL(output.video).host).toBe('files.local.runcomfy.net:8787');
    expect(made.headers['strict-transport-security']).toContain('max-age');
    await there.close();
  });

  test.each([['evil.example/path'], ['a b'], ['user@host'], ['"><script>'], ['']])(
    'never repeat a host that is none: %j',
    async (host) => {
      const answer = await me.call('POST', T2V, { prompt: 'x', duration: 3 }, { host });
      if (answer.status === 200) expect(new URL(answer.json.status_url).hostname).toMatch(/^(127\.0\.0\.1|localhost)$/);
      else expect(answer.status).toBe(400);
    },
  );
});

describe('behind a proxy', () => {
  const proxied = {
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'clips.example.org',
  };

  test('its headers are believed only where it is named', async () => {
    const through = await openTestApp(
      { trustedProxies: ['127.0.0.1'], corsOrigins: ['https://app.example'] },
      {},
      service,
    );
    const caller = await through.account();
    const trusted = await caller.call('POST', T2V, { prompt: 'x', duration: 3 }, proxied);
    expect(trusted.json.status_url).toMatch(/^https:/);
    const plain = await me.call('POST', T2V, { prompt: 'x', duration: 3 }, proxied);
    expect(plain.json.status_url).toMatch(/^http:\/\/clips\.example:8787/);
    // Numbers are for this machine, not for whoever comes through it.
    expect((await callApp(service.app, 'GET', '/metrics', undefined, proxied)).status).toBe(401);

    const preflight = { origin: 'https://app.example', 'access-control-request-method': 'POST' };
    const allowed = await callApp(through.app, 'OPTIONS', T2V, undefined, preflight);
    expect(allowed.status).toBe(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
      'access-control-allow-headers': expect.stringContaining('authorization'),
    });
    const asked = await caller.call('GET', '/v1/models', undefined, { origin: 'https://app.example' });
    expect(asked.headers['access-control-allow-origin']).toBe('https://app.example');
    const refused = await callApp(through.app, 'OPTIONS', T2V, undefined, {
      ...preflight,
      origin: 'https://evil.example',
    });
    expect(refused.status).toBe(404);
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    await through.close();
  });
});

describe('health', () => {
  test('is told to anybody', async () => {
    expect((await callApp(service.app, 'GET', '/healthz')).json).toEqual({ status: 'ok', version: '0.0.0-test' });
    const ready = await callApp(service.app, 'GET', '/readyz');
    expect(ready.status).toBe(200);
    expect(ready.json.checks.map(({ name }: { name: string }) => name)).toEqual(['database', 'files', 'disk']);
    service.disk.free = 1;
    const short = await callApp(service.app, 'GET', '/readyz');
    service.disk.free = 1e12;
    expect(short.status).toBe(503);
    expect(short.json.checks[2]).toEqual({ name: 'disk', ok: false, problem: 'less is free than the reserve' });
  });

  test('has numbers for this machine, and for others with an admin key', async () => {
    const waiting = (await service.parts.jobs.counts()).queued;
    const answer = await callApp(service.app, 'GET', '/metrics');
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(new RegExp(`^storyreel_requests_queued ${waiting}$`, 'm'));
    for (const name of [
      'http_requests_total',
      'http_request_seconds_bucket',
      'requests_queued',
      'disk_free_bytes',
      'workers',
    ])
      expect(answer.text).toContain(`storyreel_${name}`);
    expect(answer.text).not.toMatch(/route="[^"]*[0-9a-f]{8}-/);
    const { jobs } = service.http.core;
    const real = jobs.counts;
    Object.assign(jobs, { counts: () => Promise.reject(new Error('away')) });
    const without = await callApp(service.app, 'GET', '/metrics');
    Object.assign(jobs, { counts: real });
    expect(without.status).toBe(200);
    expect(without.text).toMatch(/^storyreel_database_up 0$/m);
    expect(answer.text).toMatch(/^storyreel_database_up 1$/m);
    const away = { method: 'GET' as const, url: '/metrics', remoteAddress: '203.0.113.9' };
    expect((await service.app.inject(away)).statusCode).toBe(401);
    const keyed = await service.app.inject({ ...away, headers: { authorization: `Bearer ${me.token}` } });
    expect(keyed.statusCode).toBe(200);
    const plain = (await me.call('POST', '/v1/keys', { name: 'plain' })).json.token;
    const refused = await service.app.inject({ ...away, headers: { authorization: `Bearer ${plain}` } });
    expect(refused.statusCode).toBe(403);
  });
});
