import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/database.ts';
import { keptLog } from '../testing/log.ts';
import { withAdmin } from './admin.ts';
import { readConfig } from './config/config.ts';
import type { ServerConfig } from './config/settings.ts';
import { findRunning } from './db/embedded/embedded.ts';
import { type RunningService, serve } from './serve.ts';

const log = keptLog();
const folder = await temporaryFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));

function settings(more: Record<string, string> = {}): ServerConfig {
  return readConfig({
    env: {
      STORYREEL_DATA_DIR: folder,
      STORYREEL_PORT: '0',
      STORYREEL_ENGINE: 'noop',
      STORYREEL_LOG_LEVEL: 'error',
      STORYREEL_DISK_RESERVE_MB: '0',
      ...more,
    },
  });
}

async function call(
  service: RunningService,
  token: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${service.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const MODEL = '/v1/models/kling/kling-3.0/standard/text-to-video';
let token = '';
let request = '';

test('an empty folder becomes a service with an account, a key and credit, and the key makes a clip', async () => {
  const service = await serve({ config: settings({ STORYREEL_INITIAL_CREDIT_USD: '5' }), log });
  try {
    expect(service.firstAccount).toMatchObject({ name: 'owner', creditMicroUsd: 5_000_000 });
    token = service.firstAccount?.token ?? '';
    expect(await call(service, token, '/prod/v2/balance')).toMatchObject({ status: 200, body: { balance_usd: 5 } });
    const submitted = await call(service, token, MODEL, { prompt: 'A red kite.', duration: 3, sound: false });
    expect(submitted.status).toBe(200);
    request = String(submitted.body.request_id);
    let status = '';
    while (status !== 'completed') {
      status = String((await call(service, token, `/v1/requests/${request}/status`)).body.status);
      expect(['in_queue', 'in_progress', 'completed']).toContain(status);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { body } = await call(service, token, `/v1/requests/${request}/result?include_cost=true`);
    expect(body).toMatchObject({ cost: 0.252, clip: { frames: 72 } });
    const video = String((body.output as { video: string }).video);
    const file = await fetch(video);
    expect(file.headers.get('content-type')).toBe('video/mp4');
    expect((await file.arrayBuffer()).byteLength).toBe((body.clip as { bytes: number }).bytes);
  } finally {
    await service.drain(1);
  }
});

test('started again it is the same service: no second first account, and everything is still there', async () => {
  const service = await serve({ config: settings({ STORYREEL_SLOTS: '0' }), log });
  try {
    expect(service.firstAccount).toBeUndefined();
    expect(service.worker).toBeUndefined();
    expect(await call(service, token, `/v1/requests/${request}/result`)).toMatchObject({
      body: { status: 'completed' },
    });
    expect(await call(service, token, '/prod/v2/balance')).toMatchObject({ body: { balance_usd: 4.748 } });
    const second = serve({ config: settings(), log });
    await expect(second).rejects.toMatchObject({ code: 'database_setup', message: expect.stringContaining('in use') });
    expect((await call(service, token, '/prod/v2/balance')).status, 'the first goes on').toBe(200);
    const { balanceMicroUsd } = await withAdmin(settings(), log, (admin) => admin.topUp('owner', 1_000_000, 'gift'));
    expect(balanceMicroUsd, 'the operator works beside it').toBe(5_748_000);
  } finally {
    await service.drain(1);
  }
  expect(await withAdmin(settings(), log, (admin) => admin.audit()), 'and without it').toEqual([]);
});

test('while it drains it answers, takes nothing new, and says so', async () => {
  // A clip that takes far longer than the drain keeps the service in it, however fast or slow the machine.
  const drawing = { STORYREEL_ENGINE: 'previz', STORYREEL_ENGINE_THREADS: '1', STORYREEL_SLOTS: '1' };
  const service = await serve({ config: settings(drawing), log });
  let draining: Promise<void> | undefined;
  try {
    await service.worker?.ready;
    const { body } = await call(service, token, MODEL, { prompt: 'A red kite.', duration: 15 });
    while ((await call(service, token, `/v1/requests/${body.request_id}/status`)).body.status !== 'in_progress')
      await new Promise((resolve) => setTimeout(resolve, 50));
    draining = service.drain(5);
    const refused = await call(service, token, MODEL, { prompt: 'A red kite.', duration: 3 });
    expect(refused.status).toBe(503);
    expect((await call(service, token, '/readyz')).status).toBe(503);
    expect((await call(service, token, `/v1/requests/${request}/status`)).status).toBe(200);
  } finally {
    await (draining ?? service.drain(0));
  }
  await expect(fetch(service.url)).rejects.toThrow();
});

test('a taken port is said before anything is left running', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const port = String((squatter.address() as AddressInfo).port);
  await expect(serve({ config: settings({ STORYREEL_PORT: port }), log })).rejects.toMatchObject({
    code: 'config_invalid',
    message: `Setting port is taken by another program, got ${port}.`,
  });
  squatter.close();
  const service = await serve({ config: settings({ STORYREEL_SLOTS: '0' }), log });
  await service.drain(0);
});

test('a database that cannot be reached is named without its password', async () => {
  const start = (url: string) =>
    serve({ config: settings({ DATABASE_URL: url }), log }).catch((error: unknown) => error);
  const away = await start('postgresql://me:hush@127.0.0.1:1/storyreel');
  expect(away).toMatchObject({ message: 'The database does not answer (nothing listens at its address).' });
  const service = await serve({ config: settings({ STORYREEL_SLOTS: '0' }), log });
  const port = new URL((await findRunning(folder)) ?? '').port;
  const shut = await start(`postgresql://me:hush@127.0.0.1:${port}/storyreel`);
  expect(shut).toMatchObject({
    code: 'database_setup',
    message: expect.stringContaining(`127.0.0.1:${port}/storyreel`),
  });
  for (const error of [away, shut]) expect(JSON.stringify(error) + String(error)).not.toContain('hush');
  await service.drain(0);
});
