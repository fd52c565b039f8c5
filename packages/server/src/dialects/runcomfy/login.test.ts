import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../../testing/app.ts';
import { LoginStartAnswer } from './schemas.ts';

let service: TestApp;
let me: TestCaller;
beforeAll(async () => {
  service = await openTestApp();
  me = await service.account();
});
afterAll(() => service.close());

const start = async () => {
  const answer = await callApp(service.app, 'POST', '/api/cli-auth/start');
  expect(answer.status).toBe(200);
  return LoginStartAnswer.parse(answer.json);
};
const poll = (device_code: string) => callApp(service.app, 'POST', '/api/cli-auth/poll', { device_code });
const answerPage = (fields: Record<string, string>) =>
  callApp(service.app, 'POST', '/cli-auth', new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });

describe('signing in from a device', () => {
  test('begins with five fields, the page on the host that was asked', async () => {
    const started = await start();
    expect(Object.keys(started).sort()).toEqual([
      'device_code',
      'expires_in',
      'poll_interval',
      'user_code',
      'verify_url',
    ]);
    expect(started.user_code).toMatch(/^[A-Z]{4}-[A-Z0-9]{4}$/);
    expect(started).toMatchObject({
      verify_url: 'http://clips.example:8787/cli-auth',
      expires_in: 600,
      poll_interval: 2,
    });
  });

  test('waits, is approved, and gives the token once', async () => {
    const { device_code, user_code } = await start();
    expect((await poll(device_code)).json).toEqual({ status: 'pending' });
    const page = await answerPage({
      key: me.token,
      code: user_code.toLowerCase().replace('-', ' '),
      answer: 'approve',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Approved');
    const authorized = await poll(device_code);
    expect(authorized.status).toBe(200);
    expect(authorized.json).toEqual({ status: 'authorized', access_token: expect.any(String) });
    const headers = { authorization: `Bearer ${authorized.json.access_token}` };
    const whoami = await callApp(service.app, 'GET', '/api/auth/me', undefined, headers);
    expect(whoami.json).toMatchObject({ id: me.principal.accountId, token_type: 'cli' });
    const again = await poll(device_code);
    expect(again.status).toBe(410);
    expect(again.json).toEqual({ status: 'expired' });
  });

  test('is denied with 410', async () => {
    const { device_code, user_code } = await start();
    expect((await answerPage({ key: me.token, code: user_code, answer: 'deny' })).text).toContain('Denied');
    const denied = await poll(device_code);
    expect(denied.status).toBe(410);
    expect(denied.json).toEqual({ status: 'denied' });
  });

  test('expires, and an unknown code counts as expired', async () => {
    const { device_code } = await start();
    await service.database.pool.query(`update device_login set expires_at = now() - interval '1 second'`);
    for (const code of [device_code, 'nothing']) {
      const answer = await poll(code);
      expect(answer.status).toBe(410);
      expect(answer.json).toEqual({ status: 'expired' });
    }
  });

  test('answers JSON to whatever is polled', async () => {
    for (const body of [{}, { device_code: 5 }, [], 'text']) {
      const answer = await callApp(service.app, 'POST', '/api/cli-auth/poll', body as object);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.json).toHaveProperty('error_message');
    }
  });
});

describe('the approval page', () => {
  test('does not take the code from its address, and loads nothing', async () => {
    const page = await callApp(service.app, 'GET', '/cli-auth?code=BCDF-GHJK&user_code=BCDF-GHJK');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).not.toContain('value="BCDF');
    expect(page.text).not.toMatch(/<script|src=|https?:/);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test.each<[string, (code: string) => Record<string, string>, string]>([
    ['a wrong key', (code) => ({ key: 'sr_wrong', code, answer: 'approve' }), 'not valid'],
    ['a wrong code', () => ({ key: me.token, code: 'XXXX-XXXX', answer: 'approve' }), 'No sign-in waits'],
    ['no key', (code) => ({ key: '', code, answer: 'approve' }), 'Give a key'],
    ['another answer', (code) => ({ key: me.token, code, answer: 'maybe' }), 'Give a key'],
    ['script', () => ({ key: me.token, code: '<script>alert(1)</script>', answer: 'approve' }), 'No sign-in waits'],
  ])('says what is wrong with %s and approves nothing', async (_, fields, words) => {
    const { device_code, user_code } = await start();
    const page = await answerPage(fields(user_code));
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('<script');
    expect(page.text).not.toContain(me.token);
    expect((await poll(device_code)).json).toEqual({ status: 'pending' });
  });

  test('needs a key that may make keys, and gives no more rights than it has', async () => {
    const { device_code, user_code } = await start();
    const reader = (await me.call('POST', '/v1/keys', { name: 'r', scopes: ['read'] })).json.token;
    expect((await answerPage({ key: reader, code: user_code, answer: 'approve' })).text).toContain('lacks the scope');
    const keeper = (await me.call('POST', '/v1/keys', { name: 'k', scopes: ['read', 'keys'] })).json.token;
    expect((await answerPage({ key: keeper, code: user_code, answer: 'approve' })).text).toContain('Approved');
    const token = (await poll(device_code)).json.access_token;
    const made = await callApp(
      service.app,
      'POST',
      '/v1/models/kling/kling-3.0/standard/text-to-video',
      { prompt: 'x' },
      {
        authorization: `Bearer ${token}`,
      },
    );
    expect(made.status).toBe(403);
  });

  test('is slow to guess', async () => {
    const answers: number[] = [];
    for (let tries = 0; tries < 25; tries++)
      answers.push((await answerPage({ key: 'sr_guess', code: 'BCDF-GHJK', answer: 'approve' })).status);
    expect(answers).toContain(429);
  });
});
