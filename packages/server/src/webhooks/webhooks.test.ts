import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestCaller } from '../../testing/app.ts';
import { outcomeOf } from './deliverer.ts';
import { RETRY_DELAYS, retryDelay } from './schedule.ts';
import { send } from './send.ts';
import { newSecret, signatureHeaders } from './signing.ts';

interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const T2V = '/v1/models/kling/kling-3.0/standard/text-to-video';
let service: TestApp;
let receiver: Server;
let at: string;
let received: Received[] = [];
/** Answers by path; 200 otherwise. */
const answers: Record<string, Answer> = {};

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers as Record<string, string>, body });
      const answer = answers[path];
      if (answer === undefined) response.end('thank you');
      else answer(request, response);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(receiver.address() as { port: number }).port}`;
  service = await openTestApp({ webhookHosts: ['127.0.0.1'] });
  service.parts.webhooks.start();
});
afterAll(async () => {
  await service.close();
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  received = [];
});

async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not happen`);
}
const arrival = (path: string, count = 1): Promise<Received> =>
  until(() => received.filter((each) => each.path === path)[count - 1], `message ${count} to ${path}`);

async function endpoint(me: TestCaller, path: string, more: object = {}) {
  const answer = await me.call('POST', '/v1/webhooks/endpoints', { url: at + path, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.json as { id: string; secret: string; url: string };
}
const settled = (me: TestCaller, id: string) =>
  until(async () => {
    const { json } = await me.call('GET', `/v1/webhooks/deliveries/${id}`);
    return json.log.length > 0 ? json : undefined;
  }, 'an attempt');

describe('news of a request', () => {
  test('goes to the endpoint of the account, signed so that a library confirms it', async () => {
    const me = await service.account();
    const { secret } = await endpoint(me, '/news');
    const submitted = await me.call('POST', T2V, { prompt: 'x', duration: 3 });
    await service.deliver();
    const message = await arrival('/news');
    const event = new Webhook(secret).verify(message.body, message.headers) as {
      type: string;
      data: { output: { video: string } };
    };
    expect(event).toMatchObject({
      type: 'request.completed',
      data: { request_id: submitted.json.request_id, status: 'completed', cost: 0.378 },
    });
    expect(message.headers['content-type']).toBe('application/json');
    const { pathname, search } = new URL(event.data.output.video);
    expect((await service.app.inject({ url: pathname + search })).statusCode).toBe(200);
    expect(() => new Webhook(secret).verify(message.body.replace('completed', 'failed'), message.headers)).toThrow();
    expect(() => new Webhook(newSecret()).verify(message.body, message.headers)).toThrow();
  });

  test('goes to the address that the request named, also when it starts if it asked for that', async () => {
    const me = await service.account();
    const ends = `${T2V}?webhook=${encodeURIComponent(`${at}/own`)}`;
    await me.call('POST', `${ends}&webhook_intermediate_status=true`, { prompt: 'x', duration: 3 });
    await service.deliver();
    const first = await arrival('/own');
    await arrival('/own', 2);
    const types = received.map(({ body }) => JSON.parse(body).type).sort();
    expect(types).toEqual(['request.completed', 'request.started']);
    const { secret } = (await me.call('GET', '/v1/webhooks/secret')).json;
    new Webhook(secret).verify(first.body, first.headers);
    received = [];
    const quiet = await me.call('POST', ends, { prompt: 'x', duration: 3 });
    await me.call('POST', `/v1/requests/${quiet.json.request_id}/cancel`);
    expect(JSON.parse((await arrival('/own')).body).type).toBe('request.cancelled');
    expect(received).toHaveLength(1);
  });

  test('goes only to those who want it, and never to another account', async () => {
    const me = await service.account();
    const other = await service.account();
    await endpoint(me, '/failures', { events: ['request.failed'] });
    await endpoint(me, '/all');
    await endpoint(other, '/theirs');
    const made = await me.call('POST', T2V, { prompt: 'x', duration: 3 });
    await me.call('POST', `/v1/requests/${made.json.request_id}/cancel`);
    await arrival('/all');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(received.map(({ path }) => path)).toEqual(['/all']);
  });

  test('is kept when the change is, and not otherwise', async () => {
    const me = await service.account();
    await endpoint(me, '/kept');
    const { db } = service.parts.connection;
    const made = await me.call('POST', T2V, { prompt: 'x', duration: 3 });
    const record = await service.parts.jobs.get(me.principal, made.json.request_id);
    await db
      .transaction()
      .execute(async (tx) => {
        await service.parts.webhooks.jobs.enqueue(tx, 'request.failed', record);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect((await me.call('GET', '/v1/webhooks/deliveries')).json.deliveries).toEqual([]);
    await me.call('POST', `/v1/requests/${record.id}/cancel`);
    expect((await me.call('GET', '/v1/webhooks/deliveries')).json.deliveries).toHaveLength(1);
  });
});

describe('a delivery', () => {
  test('that fails is tried again, with the same id and bytes, and its log has both', async () => {
    const me = await service.account();
    const { id } = await endpoint(me, '/flaky');
    answers['/flaky'] = (_, response) => response.writeHead(500).end();
    const { json } = await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    const first = await settled(me, json.id);
    expect(first).toMatchObject({ state: 'pending', attempts: 1, last_status: 500 });
    const wait = (Date.parse(first.next_attempt_at) - Date.parse(first.log[0].started_at)) / 1000;
    expect(wait).toBeGreaterThan(4.5);
    expect(wait).toBeLessThan(8);
    delete answers['/flaky'];
    await service.database.pool.query('update webhook_delivery set next_attempt_at = now() where id = $1', [json.id]);
    const [a, b] = [await arrival('/flaky'), await arrival('/flaky', 2)];
    expect(b.body).toBe(a.body);
    expect(b.headers['webhook-id']).toBe(a.headers['webhook-id']);
    const done = await until(async () => {
      const answer = (await me.call('GET', `/v1/webhooks/deliveries/${json.id}`)).json;
      return answer.state === 'delivered' ? answer : undefined;
    }, 'the delivery');
    expect(done.log.map(({ status }: { status: number }) => status)).toEqual([500, 200]);
  });

  test('can be replayed', async () => {
    const me = await service.account();
    const { id } = await endpoint(me, '/replayed');
    const { json } = await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    await arrival('/replayed');
    await settled(me, json.id);
    const again = await me.call('POST', `/v1/webhooks/deliveries/${json.id}/replay`);
    expect(again.status).toBe(202);
    const second = await arrival('/replayed', 2);
    expect(second.headers['webhook-id']).toBe(json.id);
  });

  test('to one that is gone ends the endpoint and what waits for it', async () => {
    const me = await service.account();
    const { id } = await endpoint(me, '/gone');
    answers['/gone'] = (_, response) => response.writeHead(410).end();
    const { json } = await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    expect(await settled(me, json.id)).toMatchObject({ state: 'failed', last_status: 410 });
    const listed = (await me.call('GET', `/v1/webhooks/endpoints/${id}`)).json;
    expect(listed.disabled_at).not.toBeNull();
    expect(listed.disabled_reason).toContain('410');
    const made = await me.call('POST', T2V, { prompt: 'x', duration: 3 });
    await me.call('POST', `/v1/requests/${made.json.request_id}/cancel`);
    expect((await me.call('GET', '/v1/webhooks/deliveries')).json.deliveries).toHaveLength(1);
    const on = await me.call('PATCH', `/v1/webhooks/endpoints/${id}`, { disabled: false });
    expect(on.json.disabled_at).toBeNull();
  });

  test('to one that is switched off waits until it is on again', async () => {
    const me = await service.account();
    const { id } = await endpoint(me, '/off');
    await me.call('PATCH', `/v1/webhooks/endpoints/${id}`, { disabled: true });
    await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(received.filter(({ path }) => path === '/off')).toEqual([]);
    await me.call('PATCH', `/v1/webhooks/endpoints/${id}`, { disabled: false });
    await arrival('/off');
  });

  test('to one that hangs delays nobody else', async () => {
    const me = await service.account();
    const hangs = await endpoint(me, '/hangs');
    const quick = await endpoint(me, '/quick');
    answers['/hangs'] = () => undefined;
    for (let each = 0; each < 5; each++) await me.call('POST', `/v1/webhooks/endpoints/${hangs.id}/test`);
    await arrival('/hangs');
    const began = Date.now();
    await me.call('POST', `/v1/webhooks/endpoints/${quick.id}/test`);
    await arrival('/quick');
    // Less than the silent one is waited for.
    expect(Date.now() - began).toBeLessThan(12_000);
    expect(received.filter(({ path }) => path === '/hangs')).toHaveLength(1);
  });
});

describe('sending', () => {
  const post = (path: string, timeLimitMs = 15_000) =>
    send(at + path, {}, '{}', { trustedHosts: ['127.0.0.1'], timeLimitMs });

  test('ends in time when there is no answer', async () => {
    answers['/silent'] = () => undefined;
    const began = Date.now();
    expect(await post('/silent', 1000)).toMatchObject({ error: 'no answer in time' });
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  test('ends in time when the head comes in drops', async () => {
    answers['/drips'] = (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => request.socket.write('a'), 100);
      request.socket.on('close', () => clearInterval(drip));
      request.socket.on('error', () => clearInterval(drip));
    };
    expect(await post('/drips', 1000)).toMatchObject({ error: 'no answer in time' });
  });

  test('does not read bodies, however long', async () => {
    let sent = 0;
    answers['/endless'] = (_, response) => {
      response.writeHead(200);
      const part = Buffer.alloc(1_000_000);
      const more = (): void => {
        if (response.destroyed || sent > 10_000_000_000) return;
        sent += part.length;
        response.write(part, more);
      };
      more();
    };
    expect(await post('/endless')).toMatchObject({ status: 200 });
    expect(sent).toBeLessThan(100_000_000);
  });

  test('does not follow redirects', async () => {
    answers['/moved'] = (_, response) => response.writeHead(302, { location: `${at}/elsewhere` }).end();
    expect(await post('/moved')).toMatchObject({ status: 302 });
    expect(received.map(({ path }) => path)).toEqual(['/moved']);
    expect(outcomeOf({ status: 302 }, 1)).toHaveProperty('retryInSeconds');
  });

  const PRIVATE = ['127.0.0.1', '10.0.0.1', '::1', '169.254.169.254', 'fd00::1', '::ffff:127.0.0.1', '100.64.0.1'];
  test.each(PRIVATE)('goes nowhere when the name leads to %s', async (address) => {
    const family = address.includes(':') ? 6 : 4;
    let connections = 0;
    const result = await send('https://hooks.example/', {}, '{}', {
      trustedHosts: [],
      resolve: async () => [{ address, family }],
      connect: () => {
        connections++;
        throw new Error('connected');
      },
    });
    expect(result.error).toContain('private address');
    expect(connections).toBe(0);
  });

  test('goes to the address that was checked, whatever the name means later', async () => {
    const looks: string[] = [];
    const result = await send('https://rebind.example/', {}, '{}', {
      trustedHosts: [],
      timeLimitMs: 1000,
      resolve: async () => {
        looks.push('look');
        return [{ address: looks.length === 1 ? '192.0.1.1' : '127.0.0.1', family: 4 }];
      },
      connect: (addresses) => {
        expect(addresses).toEqual([{ address: '192.0.1.1', family: 4 }]);
        throw Object.assign(new Error('far away'), { code: 'EHOSTUNREACH' });
      },
    });
    expect(result.error).toBe('connection failed (EHOSTUNREACH)');
    expect(looks).toHaveLength(1);
  });

  test.each([
    ['http://hooks.example/', 'not https'],
    ['https://hooks.example:22/', 'port 443'],
    ['https://me:pw@hooks.example/', 'user name or password'],
    ['ftp://hooks.example/', 'not https'],
    ['nonsense', 'not a URL'],
  ])('refuses %s', async (url, reason) => {
    const resolve = async () => [{ address: '93.184.215.14', family: 4 as const }];
    expect((await send(url, {}, '{}', { trustedHosts: [], resolve })).error).toContain(reason);
  });
});

describe('endpoints', () => {
  test('are refused where they can never be called', async () => {
    const me = await service.account();
    for (const url of [
      'https://10.0.0.1/',
      'http://example.com/',
      'https://localhost/',
      'https://[::1]/',
      'nonsense',
    ]) {
      const answer = await me.call('POST', '/v1/webhooks/endpoints', { url });
      expect(answer.status, url).toBe(422);
      expect(answer.json.code).toBe('webhook_refused');
    }
    expect((await me.call('POST', '/v1/webhooks/endpoints', { url: at, events: ['nothing'] })).status).toBe(422);
    expect((await me.call('POST', '/v1/webhooks/endpoints', { url: at, other: 1 })).status).toBe(422);
  });

  test('can be listed, changed and removed', async () => {
    const me = await service.account();
    const { id } = await endpoint(me, '/a', { description: 'mine' });
    const [listed] = (await me.call('GET', '/v1/webhooks/endpoints')).json.endpoints;
    expect(listed).toMatchObject({ id, description: 'mine', kind: 'registered' });
    expect(listed).not.toHaveProperty('secret');
    const changed = await me.call('PATCH', `/v1/webhooks/endpoints/${id}`, { url: `${at}/b`, description: null });
    expect(changed.json).toMatchObject({ url: `${at}/b`, description: null });
    expect((await me.call('DELETE', `/v1/webhooks/endpoints/${id}`)).status).toBe(204);
    expect((await me.call('GET', `/v1/webhooks/endpoints/${id}`)).status).toBe(404);
  });

  test('change their secret with a day in which both sign', async () => {
    const me = await service.account();
    const { id, secret } = await endpoint(me, '/rotated');
    const fresh = (await me.call('POST', `/v1/webhooks/endpoints/${id}/rotate`)).json.secret;
    expect(fresh).not.toBe(secret);
    await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    const message = await arrival('/rotated');
    new Webhook(secret).verify(message.body, message.headers);
    new Webhook(fresh).verify(message.body, message.headers);
    received = [];
    await service.database.pool.query(`update webhook_endpoint set old_until = now() - interval '1 s' where id = $1`, [
      id,
    ]);
    await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    const later = await arrival('/rotated');
    expect(() => new Webhook(secret).verify(later.body, later.headers)).toThrow();
    new Webhook(fresh).verify(later.body, later.headers);
  });

  test('of another account are not there', async () => {
    const me = await service.account();
    const other = await service.account();
    const { id } = await endpoint(me, '/mine');
    const { json } = await me.call('POST', `/v1/webhooks/endpoints/${id}/test`);
    await arrival('/mine');
    for (const [method, url, body] of [
      ['GET', `/v1/webhooks/endpoints/${id}`],
      ['PATCH', `/v1/webhooks/endpoints/${id}`, { disabled: true }],
      ['DELETE', `/v1/webhooks/endpoints/${id}`],
      ['POST', `/v1/webhooks/endpoints/${id}/rotate`],
      ['POST', `/v1/webhooks/endpoints/${id}/test`],
      ['GET', `/v1/webhooks/deliveries/${json.id}`],
      ['POST', `/v1/webhooks/deliveries/${json.id}/replay`],
    ] as const) {
      expect((await other.call(method, url, body)).status, `${method} ${url}`).toBe(404);
    }
    expect((await other.call('GET', '/v1/webhooks/deliveries')).json.deliveries).toEqual([]);
    expect((await me.call('GET', `/v1/webhooks/endpoints/${id}`)).json.disabled_at).toBeNull();
  });
});

test('deliveries are tried ten times over about three days, further and further apart', () => {
  const delays = RETRY_DELAYS.map((_, index) => retryDelay(index + 1, 0) ?? 0);
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
  const days = delays.reduce((sum, each) => sum + each, 0) / 86_400;
  expect(days).toBeGreaterThan(2.8);
  expect(days).toBeLessThan(3.5);
  expect(retryDelay(10)).toBeUndefined();
  expect(outcomeOf({ status: 500 }, 10)).toEqual({ state: 'failed' });
  expect(outcomeOf({ status: 204 }, 1)).toEqual({ state: 'delivered' });
});

test('signatures are those of Standard Webhooks', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = signatureHeaders(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
    [secret],
  );
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});
