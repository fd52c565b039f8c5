import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../../testing/app.ts';
import { CancelAnswer, ResultAnswer, StatusAnswer, SubmitAnswer } from './schemas.ts';

const T2V = '/v1/models/kling/kling-3.0/standard/text-to-video';
let service: TestApp;
let me: TestCaller;
let other: TestCaller;

beforeAll(async () => {
  service = await openTestApp();
  me = await service.account();
  other = await service.account();
});
afterAll(() => service.close());

async function submit(body: object = { prompt: 'a fox in the snow', duration: 3 }, url = T2V): Promise<string> {
  const answer = await me.call('POST', url, body);
  expect(answer.status, answer.text).toBe(200);
  return answer.json.request_id;
}

describe('submit', () => {
  test('answers id, state and the four addresses on the host that was asked', async () => {
    const answer = await me.call('POST', T2V, { prompt: 'a fox in the snow', duration: 3 });
    expect(answer.status).toBe(200);
    const body = answer.json;
    expect(SubmitAnswer.parse(body)).toEqual(body);
    const at = `http://clips.example:8787/v1/requests/${body.request_id}`;
    expect(body).toMatchObject({
      status: 'in_queue',
      status_url: `${at}/status`,
      result_url: `${at}/result`,
      cancel_url: `${at}/cancel`,
      quote_usd: 0.378,
    });
    // The command line takes these digits in an address for an error.
    expect(body.request_id).not.toMatch(/401|429/);
    await me.call('POST', `/v1/requests/${body.request_id}/cancel`);
  });

  test.each(
    ['standard', 'pro', '4k'].flatMap((tier) => [
      [`kling/kling-3.0/${tier}/text-to-video`, { prompt: 'x', duration: 3 }],
      [`kling/kling-3.0/${tier}/image-to-video`, { prompt: 'x', duration: 3, image_url: 'https://example.com/a.jpg' }],
    ]) as [string, object][],
  )('%s takes its input', async (model, body) => {
    const id = await submit(body, `/v1/models/${model}`);
    expect((await me.call('POST', `/v1/requests/${id}/cancel`)).json.outcome).toBe('cancelled');
  });

  test('warns of what it read otherwise than it was written', async () => {
    const answer = await me.call('POST', T2V, { prompt: 'x', multi_prompt: [{ prompt: 'a', duration: 4 }] });
    expect(answer.json.warnings.join()).toContain('add up to 4 s');
    await me.call('POST', `/v1/requests/${answer.json.request_id}/cancel`);
  });

  test('takes a quality: a draft is another request for the same key, and other words are refused', async () => {
    const submit = (query: string, headers = {}) =>
      me.call('POST', `${T2V}?${query}`, { prompt: 'x', duration: 3 }, headers);
    const drafted = await submit('quality=draft');
    const full = await submit('quality=full');
    const shown = async (id: string) => JSON.stringify((await me.call('GET', `/v1/requests/${id}`)).json);
    expect(await shown(drafted.json.request_id)).toContain('"picture_quality":"draft"');
    expect(await shown(full.json.request_id)).toContain('"picture_quality":"full"');
    const headers = { 'idempotency-key': 'draft-1' };
    const first = await submit('quality=draft', headers);
    expect((await submit('quality=draft', headers)).json.request_id).toBe(first.json.request_id);
    expect((await submit('', headers)).status).toBe(409);
    const wrong = await submit('quality=best');
    expect([wrong.status, JSON.stringify(wrong.json)]).toEqual([422, expect.stringContaining('quality')]);
    for (const { json } of [drafted, full, first]) await me.call('POST', `/v1/requests/${json.request_id}/cancel`);
  });

  test('takes a priority: lower from everybody, higher only from a key that may', async () => {
    const mine = await service.account();
    const submit = (query: string) => mine.call('POST', `${T2V}?${query}`, { prompt: 'x', duration: 3 });
    const place = async (answer: { json: { request_id: string } }) =>
      (await mine.call('GET', `/v1/requests/${answer.json.request_id}/status`)).json.queue_position;
    const [low, usual, high] = [await submit('priority=-5'), await submit(''), await submit('priority=7')];
    expect([await place(high), await place(usual), await place(low)]).toEqual([0, 1, 2]);
    const { insertKey } = await import('../../accounts/keys.ts');
    const { db } = service.parts.connection;
    const plain = await insertKey(db, { ...mine.principal, name: 'plain', kind: 'api', scopes: ['submit', 'read'] });
    const headers = { authorization: `Bearer ${plain.token}` };
    expect((await mine.call('POST', `${T2V}?priority=1`, { prompt: 'x' }, headers)).status).toBe(403);
    expect((await mine.call('POST', `${T2V}?priority=101`, { prompt: 'x' })).status).toBe(422);
    for (const { json } of [low, usual, high]) await mine.call('POST', `/v1/requests/${json.request_id}/cancel`);
  });

  test('repeats its answer for the same idempotency key and body, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'once-1' };
    const first = await me.call('POST', T2V, { prompt: 'once', duration: 3 }, headers);
    const again = await me.call('POST', T2V, { duration: 3, prompt: 'once' }, headers);
    expect(again.json.request_id).toBe(first.json.request_id);
    const changed = await me.call('POST', T2V, { prompt: 'twice', duration: 3 }, headers);
    expect(changed.status).toBe(409);
    expect(changed.json.code).toBe('idempotency_conflict');
    const elsewhere = await other.call('POST', T2V, { prompt: 'once', duration: 3 }, headers);
    expect(elsewhere.json.request_id).not.toBe(first.json.request_id);
    await me.call('POST', `/v1/requests/${first.json.request_id}/cancel`);
    await other.call('POST', `/v1/requests/${elsewhere.json.request_id}/cancel`);
  });

  test('is refused with number and sentence for bad input, every fault in detail', async () => {
    const answer = await me.call('POST', T2V, { duration: 99, cfg_scale: 'high', multi_prompt: [{ duration: 0 }] });
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ error_code: 422001, code: 'input_invalid' });
    expect(answer.json.error_message).toContain('prompt is required');
    expect(answer.json.error_message).toContain('4 more faults');
    expect(answer.json.detail).toContainEqual({
      loc: ['body', 'duration'],
      msg: 'duration must be a whole number from 3 to 15, got 99.',
      type: 'field_out_of_range',
    });
    expect(answer.json.detail.map(({ loc }: { loc: unknown }) => loc)).toContainEqual([
      'body',
      'multi_prompt',
      0,
      'prompt',
    ]);
    // The command line shows 300 characters.
    expect(answer.text.slice(0, 300)).toContain('prompt is required');
  });

  test.each<[string, string, unknown, Record<string, string>, number, number]>([
    ['an unknown model', '/v1/models/kling/kling-3.0/pro/text2video', { prompt: 'x' }, {}, 404, 404001],
    ['no object', T2V, '[1]', { 'content-type': 'application/json' }, 422, 422001],
    ['no JSON', T2V, '{"prompt":', { 'content-type': 'application/json' }, 400, 400001],
    ['no body', T2V, '', { 'content-type': 'application/json' }, 422, 422001],
    ['bad UTF-8', T2V, Buffer.from([0x22, 0xff, 0xfe, 0x22]), { 'content-type': 'application/json' }, 400, 400001],
    ['another kind of body', T2V, 'prompt=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 415001],
    ['an idempotency key with spaces', T2V, { prompt: 'x' }, { 'idempotency-key': 'a b' }, 422, 422001],
    ['a private webhook', `${T2V}?webhook=https%3A%2F%2F127.0.0.1%2F`, { prompt: 'x' }, {}, 422, 422001],
    ['a webhook without TLS', `${T2V}?webhook=http%3A%2F%2Fexample.com%2F`, { prompt: 'x' }, {}, 422, 422001],
  ])('is refused for %s', async (_, url, body, headers, status, code) => {
    const answer = await me.call('POST', url, body, headers);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.json.error_code).toBe(code);
  });

  test('without money is 402 with number 400002, and nothing is made', async () => {
    const poor = await service.account(100_000);
    const answer = await poor.call('POST', T2V, { prompt: 'x', duration: 3 });
    expect(answer.status).toBe(402);
    expect(answer.json).toMatchObject({ error_code: 400002, code: 'balance_too_low' });
    expect((await poor.call('GET', '/v1/requests')).json.requests).toEqual([]);
  });

  test('below the disk reserve is 507, and works again above it', async () => {
    service.disk.free = 1e8;
    const answer = await me.call('POST', T2V, { prompt: 'x', duration: 3 });
    expect(answer.status).toBe(507);
    expect(answer.json.code).toBe('storage_full');
    service.disk.free = 1e12;
    await me.call('POST', `/v1/requests/${await submit()}/cancel`);
  });

  test('needs a key that may submit', async () => {
    const tries: Record<string, string>[] = [
      {},
      { authorization: 'Bearer nothing' },
      { authorization: 'Basic abc' },
      { authorization: '' },
    ];
    for (const headers of tries) {
      const answer = await callApp(service.app, 'POST', T2V, { prompt: 'x' }, headers);
      expect(answer.status).toBe(401);
      expect(answer.json.error_code).toBe(401001);
    }
    const reader = (await me.call('POST', '/v1/keys', { name: 'reader', scopes: ['read'] })).json.token;
    const answer = await callApp(service.app, 'POST', T2V, { prompt: 'x' }, { authorization: `Bearer ${reader}` });
    expect(answer.status).toBe(403);
    expect(answer.json.error_code).toBe(403001);
  });
});

describe('status', () => {
  test('goes from waiting, with a falling position, over running to completed', async () => {
    const before = await submit();
    const id = await submit();
    const status = async () => {
      const answer = await me.call('GET', `/v1/requests/${id}/status`);
      expect(answer.status).toBe(200);
      expect(StatusAnswer.parse(answer.json)).toEqual(answer.json);
      return answer.json;
    };
    expect(await status()).toMatchObject({ request_id: id, status: 'in_queue', queue_position: 1 });
    expect((await service.deliver()).id).toBe(before);
    expect(await status()).toMatchObject({ status: 'in_queue', queue_position: 0 });
    const attempt = await service.begin();
    await service.parts.attempts.progress(attempt, {
      stage: 'render',
      framesDone: 10,
      framesDue: 72,
      fps: 12.345,
      etaSeconds: 5.02,
      shot: 0,
    });
    const running = await status();
    expect(running).toMatchObject({
      status: 'in_progress',
      progress: { stage: 'render', frames_done: 10, frames_due: 72, fps: 12.35, eta_seconds: 5, shot: 0 },
    });
    expect(running).not.toHaveProperty('queue_position');
    await me.call('POST', `/v1/requests/${id}/cancel`);
    expect((await status()).status).toBe('cancelled');
  });
});

describe('result', () => {
  test('has the current state and no output before the end', async () => {
    const id = await submit();
    const answer = await me.call('GET', `/v1/requests/${id}/result`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ request_id: id, status: 'in_queue' });
    expect(answer.json).not.toHaveProperty('output');
    expect(answer.json).not.toHaveProperty('error_code');
    await me.call('POST', `/v1/requests/${id}/cancel`);
  });

  test('has the clip, its link, when both end, and on demand the cost', async () => {
    const id = await submit();
    const bytes = randomBytes(12_345);
    await service.deliver(bytes);
    const answer = await me.call('GET', `/v1/requests/${id}/result?include_cost=true`);
    const body = answer.json;
    expect(ResultAnswer.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      request_id: id,
      status: 'completed',
      model_id: 'kling/kling-3.0/standard/text-to-video',
      cost: 0.378,
      clip: { bytes: 12_345, frames: 72, fps: 24 },
    });
    expect(body.output.videos).toEqual([body.output.video]);
    const link = new URL(body.output.video);
    expect(link.origin).toBe('http://clips.example:8787');
    expect(link.pathname.split('/').at(-1)).toBe(`kling-3.0-standard-text-to-video-${id.slice(0, 8)}.mp4`);
    const days = (Date.parse(body.output_expires_at) - Date.parse(body.finished_at)) / 86_400_000;
    expect(days).toBeCloseTo(30, 2);
    // Without any Authorization, as clients download.
    const file = await callApp(service.app, 'GET', link.pathname + link.search);
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({ 'content-length': '12345', 'content-type': 'video/mp4' });
    expect(file.bytes.equals(bytes)).toBe(true);
    expect((await me.call('GET', `/v1/requests/${id}/result`)).json).not.toHaveProperty('cost');
  });

  test('says why a request failed, still with 200', async () => {
    const id = await submit();
    const attempt = await service.begin();
    const { StoryreelError } = await import('@storyreel/contract');
    await service.parts.attempts.fail(
      attempt,
      new StoryreelError('image_kind', { path: 'image_url', reason: 'it is GIF' }),
      false,
    );
    const answer = await me.call('GET', `/v1/requests/${id}/result?include_cost=true`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ status: 'failed', cost: 0, error: { code: 'image_kind' } });
    expect(answer.json.error.message).toContain('GIF');
    expect(ResultAnswer.parse(answer.json)).toEqual(answer.json);
  });

  test('is 404 once the file has had its time', async () => {
    const id = await submit();
    await service.deliver();
    await service.database.pool.query(
      `update asset set expires_at = now() - interval '1 minute' where request_id = $1`,
      [id],
    );
    const { output } = (await me.call('GET', `/v1/requests/${id}/result`)).json;
    await service.parts.assets.sweep();
    const answer = await me.call('GET', `/v1/requests/${id}/result`);
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ error_code: 404001, code: 'result_expired' });
    const link = new URL(output.video);
    expect((await callApp(service.app, 'GET', link.pathname + link.search)).status).toBe(403);
  });
});

describe('cancel', () => {
  test('works while it waits and while it runs; later it is not cancellable; always 200', async () => {
    const waiting = await submit();
    const cancel = async (id: string) => {
      const answer = await me.call('POST', `/v1/requests/${id}/cancel`);
      expect(answer.status).toBe(200);
      expect(CancelAnswer.parse(answer.json)).toEqual(answer.json);
      return answer.json;
    };
    expect(await cancel(waiting)).toEqual({ request_id: waiting, status: 'cancelled', outcome: 'cancelled' });
    expect(await cancel(waiting)).toEqual({ request_id: waiting, status: 'cancelled', outcome: 'not_cancellable' });
    const running = await submit();
    await service.begin();
    expect(await cancel(running)).toMatchObject({ status: 'cancelled', outcome: 'cancelled' });
    const done = await submit();
    await service.deliver();
    expect(await cancel(done)).toMatchObject({ status: 'completed', outcome: 'not_cancellable' });
    const result = (await me.call('GET', `/v1/requests/${waiting}/result?include_cost=1`)).json;
    expect(result).toMatchObject({ status: 'cancelled', cost: 0 });
  });

  test('takes a POST that names JSON and sends nothing', async () => {
    const id = await submit();
    const answer = await me.call('POST', `/v1/requests/${id}/cancel`, '', { 'content-type': 'application/json' });
    expect(answer.json.outcome).toBe('cancelled');
  });
});

describe('of another account', () => {
  test('a request is not there', async () => {
    const id = await submit();
    for (const [method, path] of [
      ['GET', 'status'],
      ['GET', 'result'],
      ['POST', 'cancel'],
      ['GET', 'events'],
    ] as const) {
      const answer = await other.call(method, `/v1/requests/${id}/${path}`);
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ error_code: 404001, code: 'request_unknown' });
    }
    expect((await other.call('GET', `/v1/requests/${id}`)).status).toBe(404);
    await me.call('POST', `/v1/requests/${id}/cancel`);
  });

  test.each([['nothing'], ['00000000-0000-4000-8000-000000000000'], ['%00'], ['a'.repeat(200)], ["'--"]])(
    'or never was: %s',
    async (id) => {
      for (const path of ['status', 'result', 'events']) {
        const answer = await me.call('GET', `/v1/requests/${id}/${path}`);
        expect([400, 404]).toContain(answer.status);
        expect(String(answer.json.error_code)).toMatch(/^40[04]001$/);
      }
    },
  );
});
