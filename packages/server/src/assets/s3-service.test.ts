/** The whole service with its files in an S3-compatible store. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp } from '../../testing/app.ts';
import { picture } from '../../testing/pictures.ts';

let folder: string;
let server: S3rver;
let service: TestApp;
let running = true;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-s3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'clips', configs: [] }],
  });
  const { port } = await server.run();
  service = await openTestApp({
    storage: 's3',
    s3Bucket: 'clips',
    s3Endpoint: `http://127.0.0.1:${port}`,
    s3Prefix: 'service/',
    s3AccessKeyId: 'S3RVER',
    s3SecretAccessKey: 'S3RVER',
  });
});
afterAll(async () => {
  await service.close();
  if (running) await server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => {
  const { pathname, search } = new URL(url);
  return callApp(service.app, 'GET', pathname + search, undefined, headers);
};

test('a clip and an upload are stored, linked, read in ranges, and deleted', async () => {
  const me = await service.account();
  const png = await picture();
  const file = (await me.call('PUT', '/v1/files/a.png', png, { 'content-type': 'image/png' })).json;
  expect((await get(file.url)).bytes.equals(png)).toBe(true);
  const image = { prompt: 'x', duration: 3, image_url: file.reference };
  const made = await me.call('POST', '/v1/models/kling/kling-3.0/standard/image-to-video', image);
  const bytes = randomBytes(9_000_000);
  await service.deliver(bytes);
  const { output } = (await me.call('GET', `/v1/requests/${made.json.request_id}/result`)).json;
  const whole = await get(output.video);
  expect(whole.headers['content-length']).toBe('9000000');
  expect(whole.bytes.equals(bytes)).toBe(true);
  const part = await get(output.video, { range: 'bytes=100-199' });
  expect(part.status).toBe(206);
  expect(part.bytes.equals(bytes.subarray(100, 200))).toBe(true);
  expect((await me.call('DELETE', `/v1/files/${file.id}`)).status).toBe(204);
  expect((await get(file.url)).status).toBe(404);
  expect((await callApp(service.app, 'GET', '/readyz')).status).toBe(200);
});

test('what has had its time and what belongs to nothing is swept away, and nothing else', async () => {
  const { store } = service.parts.assets;
  const keys = async () => {
    const all: string[] = [];
    for await (const { key } of store.list('')) all.push(key);
    return all;
  };
  const before = await keys();
  expect(before).toHaveLength(1);
  await service.database.pool.query(`update asset set expires_at = now() - interval '1 s'`);
  expect(await service.parts.assets.sweep()).toEqual({ expired: 1, orphans: 0 });
  expect(await keys()).toEqual([]);
});

test('a store that is away is 503, and health says so', async () => {
  const me = await service.account();
  await server.close();
  running = false;
  const answer = await me.call('PUT', '/v1/files/a.png', await picture(), { 'content-type': 'image/png' });
  expect(answer.status).toBe(503);
  expect(answer.json.code).toBe('storage_failed');
  expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN.*:\d/);
});
