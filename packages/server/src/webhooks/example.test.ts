/** The receiver of the documents, run as it is written there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/server/webhook-receiver.mjs', import.meta.url));
let service: TestApp;
let child: ChildProcess | undefined;
beforeAll(async () => {
  service = await openTestApp({ webhookHosts: ['127.0.0.1'] });
  service.parts.webhooks.start();
});
afterAll(async () => {
  child?.kill();
  await service.close();
});

test('the example receives what is genuine and refuses what is not', async () => {
  const me = await service.account();
  const { secret } = (await me.call('GET', '/v1/webhooks/secret')).json;
  const env = { ...process.env, STORYREEL_WEBHOOK_SECRET: secret, PORT: '0' };
  child = spawn(process.execPath, [EXAMPLE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [hello] = (await once(lines, 'line')) as [string];
  const url = `http://127.0.0.1:${/\d+$/.exec(hello)?.[0]}/`;
  const line = once(lines, 'line');
  const submit = `/v1/models/kling/kling-3.0/standard/text-to-video?webhook=${encodeURIComponent(url)}`;
  const made = await me.call('POST', submit, { prompt: 'x', duration: 3 });
  await service.deliver();
  const [told] = (await line) as [string];
  expect(told).toMatch(new RegExp(`^request\\.completed ${made.json.request_id} http.*\\.mp4`));
  const headers = {
    'webhook-id': 'x',
    'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    'webhook-signature': 'v1,AAAA',
  };
  expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
});
